"""The PDF of a report is the Word document as LibreOffice prints it: its text and its pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from draftkit.cli import run
from tests.support.edits import HUMAN, Docx, flow
from tests.support.office import convert, needs_office, pages

pytestmark = [pytest.mark.slow, needs_office, pytest.mark.xdist_group("office")]

EXAMPLE = Path(__file__).parents[2] / "examples" / "清河镇.yaml"


def text(pdf: Path) -> list[str]:
    return ["".join(page.text.split()) for page in pages(pdf)]


def test_a_draft_as_pdf_has_the_text_and_the_pages_of_the_document(tmp_path: Path) -> None:
    word, pdf = tmp_path / "稿 一.docx", tmp_path / "稿 一.pdf"
    assert run(["draft", str(EXAMPLE), "-o", str(word), "--quiet"]) == 0
    assert run(["draft", str(EXAMPLE), "-o", str(pdf), "--quiet"]) == 0
    assert text(pdf) == text(convert({"a": word.read_bytes()}, tmp_path, "pdf")["a"])
    assert len(text(pdf)) == 6


def test_a_redraft_as_pdf_shows_no_changes_and_no_comments(tmp_path: Path) -> None:
    word, pdf = tmp_path / "改.docx", tmp_path / "改.pdf"
    assert run(["draft", str(EXAMPLE), "-o", str(word), "--quiet"]) == 0
    document = Docx(word.read_bytes())
    document.replace("安全生产38条", "安全生产九十九条", HUMAN)
    document.comment("工作动态343条", "不要印出来")
    word.write_bytes(document.bytes())
    assert run(["redraft", str(word), str(EXAMPLE), "-o", str(pdf), "--quiet"]) in (0, 1)
    printed = re.sub("—[0-9]+—", "", "".join(text(pdf)))
    for line in flow(document.body, tables=False):
        assert "".join(line.split()) in printed
    assert "安全生产38条" not in printed
    assert "不要印出来" not in printed
