"""The forms a report is written in, by the suffix of -o."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from draftkit import web
from draftkit.pipeline import compose
from draftkit.sources import read_filing


def test_a_draft_as_a_web_page_has_the_text_of_the_draft(
    cli: Any, town: Path, tmp_path: Path
) -> None:
    pages = [tmp_path / "甲.html", tmp_path / "乙.HTML"]
    ran = [cli("draft", town, "-o", page) for page in pages]
    assert [one.code for one in ran] == [0, 0]
    filing, _ = read_filing(town)
    for page in pages:
        assert page.read_bytes() == web.page(web.printed(compose(filing))).encode()
    assert "稿中有批注" not in ran[0].err
    assert "请核实" in ran[0].err  # what was proposed is listed, since no comment shows it


def test_a_web_page_keeps_what_is_to_be_filled_in(cli: Any, town: Path, tmp_path: Path) -> None:
    text = town.read_text(encoding="utf-8").replace("  考核: 良好\n", "")
    town.write_text(text, encoding="utf-8")
    ran = cli("draft", town, "-o", tmp_path / "稿.html")
    assert ran.code == 1
    assert '<mark class="report-missing">【待填' in (tmp_path / "稿.html").read_text("utf-8")
