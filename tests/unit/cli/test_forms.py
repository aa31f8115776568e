"""The forms a report is written in, by the suffix of -o."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from draftkit import office, web
from draftkit.pipeline import compose
from draftkit.sources import read_filing
from draftkit.word import opening, printing
from tests.support.edits import HUMAN, Docx

PROBLEMS = "  存在问题: [{问题: 政策解读形式单一, 措施: 每件惠民政策配一份明白卡}, {问题: 村级公开更新不及时, 措施: 按月抽查}]\n"


@pytest.fixture
def sure(town: Path) -> Path:
    """The input with problems of its own, so that nothing is proposed and no comment has to be settled."""
    text = town.read_text(encoding="utf-8")
    town.write_text(
        text.replace("  信息处理费: 0\n", f"  信息处理费: 0\n{PROBLEMS}"), encoding="utf-8"
    )
    return town


def test_a_draft_as_a_web_page_has_the_text_of_the_draft(
    cli: Any, town: Path, tmp_path: Path
) -> None:
    pages = [tmp_path / "甲.html", tmp_path / "乙.HTML"]
    ran = [cli("draft", town, "-o", page) for page in pages]
    assert [one.code for one in ran] == [0, 0]
    filing, _ = read_filing(town)
    for page in pages:
        assert page.read_bytes() == web.page(web.printed(compose(filing))).encode()
    assert "稿中有批注" not in ran[0].out
    assert "请核实" in ran[0].out  # what was proposed is listed, since no comment shows it


def test_a_web_page_keeps_what_is_to_be_filled_in(cli: Any, town: Path, tmp_path: Path) -> None:
    text = town.read_text(encoding="utf-8").replace("  考核: 良好\n", "")
    town.write_text(text, encoding="utf-8")
    ran = cli("draft", town, "-o", tmp_path / "稿.html")
    assert ran.code == 1
    assert '<mark class="report-missing">【待填' in (tmp_path / "稿.html").read_text("utf-8")


# ---------------------------------------------------------------- edited reports


@pytest.fixture
def edited(cli: Any, sure: Path, tmp_path: Path) -> Path:
    """A draft with an insertion and a comment of a person's; the figures of the input are others now."""
    path = tmp_path / "已改.docx"
    assert cli("draft", sure, "-o", path, "--only-given").code == 0
    document = Docx(path.read_bytes())
    document.insert_after("2025年", "（由人加上）", HUMAN)
    document.comment("主动公开", "此处再核")
    path.write_bytes(document.bytes())
    text = sure.read_text(encoding="utf-8")
    sure.write_text(
        text.replace("  信息处理费: 0\n", "  信息处理费: 0\n  培训次数: 7\n"), encoding="utf-8"
    )
    return path


def test_a_redraft_as_a_web_page_reads_as_accepted_and_lists_the_comments(
    cli: Any, edited: Path, sure: Path, tmp_path: Path
) -> None:
    page, again, word = (tmp_path / name for name in ("新.html", "又.html", "新.docx"))
    ran = cli("redraft", edited, sure, "-o", page)
    assert cli("redraft", edited, sure, "-o", word).code == ran.code == 0
    assert cli("redraft", edited, sure, "-o", again).code == 0
    assert page.read_bytes() == again.read_bytes()
    read = printing.read(opening.document(word.read_bytes(), "")).printed
    assert page.read_text("utf-8") == web.page(read)
    assert "（由人加上）" in page.read_text("utf-8")
    assert "7次" in page.read_text("utf-8")
    assert "此处再核" not in page.read_text("utf-8")
    assert f"{HUMAN}：此处再核" in ran.out + ran.err
    told = json.loads(
        cli("redraft", edited, sure, "-o", page, "--overwrite", "--format", "json").out
    )
    assert f"{HUMAN}：此处再核" in told["left_out"]


def test_a_web_page_is_nothing_to_redraft_from(cli: Any, town: Path, tmp_path: Path) -> None:
    page = tmp_path / "稿.html"
    assert cli("draft", town, "-o", page).code == 0
    (tmp_path / "稿.pdf").write_bytes(b"%PDF-1.7\n")
    for path, kind in ((page, "网页"), (page.with_suffix(".pdf"), "PDF")):
        ran = cli("redraft", path, town, "-o", tmp_path / "新.docx")
        assert ran.code == 2
        assert kind in ran.err
        assert ".docx" in ran.err
    assert not (tmp_path / "新.docx").exists()


def test_a_copy_to_publish_may_be_a_web_page(cli: Any, sure: Path, tmp_path: Path) -> None:
    draft, page = tmp_path / "稿.docx", tmp_path / "发布.html"
    assert cli("draft", sure, "-o", draft, "--only-given").code == 0
    ran = cli("finalize", draft, "-o", page)
    assert ran.code == 0
    filing, _ = read_filing(sure)
    assert page.read_text("utf-8") == web.page(
        web.printed(compose(filing._replace(only_given=True)))
    )
    with_gap = Docx(draft.read_bytes())
    with_gap.insert_after("2025年", "【待填：某事】")
    draft.write_bytes(with_gap.bytes())
    assert cli("finalize", draft, "-o", tmp_path / "再.html").code == 2
    assert not (tmp_path / "再.html").exists()


def test_pictures_that_a_web_page_has_no_place_for_are_told(
    cli: Any, sure: Path, tmp_path: Path
) -> None:
    draft = tmp_path / "稿.docx"
    assert cli("draft", sure, "-o", draft, "--only-given").code == 0
    document = Docx(draft.read_bytes())
    document.picture("2025年")
    draft.write_bytes(document.bytes())
    ran = cli("finalize", draft, "-o", tmp_path / "发布.html")
    assert ran.code == 0
    assert "OUT-LEFT" in ran.err
    assert "1 处图片" in ran.err


# ---------------------------------------------------------------- PDF


@pytest.mark.parametrize("command", ["draft", "redraft", "finalize"])
def test_without_libreoffice_there_is_no_pdf_and_a_plain_word(
    cli: Any, sure: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    draft, pdf = tmp_path / "稿.docx", tmp_path / "稿.pdf"
    assert cli("draft", sure, "-o", draft, "--only-given").code == 0
    monkeypatch.setattr(office, "find", lambda: "")
    given = {"draft": [sure], "redraft": [draft, sure], "finalize": [draft]}
    ran = cli(command, *given[command], "-o", pdf)
    assert ran.code == 2
    assert "OUT-PDF" in ran.err
    assert "LibreOffice" in ran.err
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_file()) == ["稿.docx"]


def test_what_libreoffice_does_not_finish_is_no_pdf(
    cli: Any, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find", lambda: "/usr/bin/soffice")
    monkeypatch.setattr(office, "converted", lambda *_: b"")
    ran = cli("draft", town, "-o", tmp_path / "稿.pdf")
    assert ran.code == 2
    assert "3 分钟" in ran.err
    assert not (tmp_path / "稿.pdf").exists()


def test_a_terminal_says_what_is_waited_for(
    cli: Any, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find", lambda: "/usr/bin/soffice")
    monkeypatch.setattr(office, "converted", lambda *_: b"%PDF-1.7")
    assert "转成 PDF" not in cli("draft", town, "-o", tmp_path / "一.pdf").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert "正在用 LibreOffice 转成 PDF" in cli("draft", town, "-o", tmp_path / "二.pdf").err
    assert "转成 PDF" not in cli("draft", town, "-o", tmp_path / "三.pdf", "--quiet").err
    assert (tmp_path / "二.pdf").read_bytes() == b"%PDF-1.7"
