"""What must be seen before a report goes out: words nobody sees, numbers of earlier data, what ``check`` says."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.cli import run
from draftkit.service.checks import check
from draftkit.word import hidden, opening
from tests.redraft.test_commands import INPUT
from tests.support.edits import Docx, Element, w

WORDS = "全年主动公开"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report that may be published."""
    monkeypatch.chdir(tmp_path)
    for name, total in (("旧", "612"), ("新", "640")):
        text = INPUT.replace("TOTAL", total)
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    assert run(["draft", "旧.yaml", "-o", "初稿.docx", "--only-given", "--quiet"]) == 0
    shutil.copy("初稿.docx", "稿.docx")
    return tmp_path / "稿.docx"


def change(report: Path, *steps: Callable[[Docx], None]) -> None:
    document = Docx(report.read_bytes())
    for step in steps:
        step(document)
    report.write_bytes(document.bytes())


def _words(document: Docx) -> str:
    return next(text for text in document.texts() if "612条" in text)[:6]


def styled(*names: str) -> Callable[[Docx], None]:
    return lambda document: document.style(_words(document), *names)


def by_style(document: Docx) -> None:
    """A character style with hidden letters, based on another."""
    made = (
        '<w:style w:type="character" w:styleId="secret"><w:name w:val="密"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="more"><w:name w:val="更密"/><w:basedOn w:val="secret"/></w:style>'
    )
    styles = document.parts["word/styles.xml"].decode()
    document.parts["word/styles.xml"] = styles.replace("</w:styles>", f"{made}</w:styles>").encode()
    document.style(_words(document), "rStyle:more")


def hidden_row(document: Docx) -> None:
    row: Element = next(document.tables()[0].iterchildren(w("tr")))
    properties = row.find(w("trPr"))
    if properties is None:
        properties = document.root.makeelement(w("trPr"))
        row.insert(0, properties)
    properties.append(document.root.makeelement(w("hidden")))


UNSEEN = {
    "vanish": (styled("vanish"), "隐藏文字"),
    "white": (styled("color:FFFFFF"), "白色的字"),
    "small": (styled("sz:2"), "小到看不见的字"),
    "style": (by_style, "隐藏文字"),
    "row": (hidden_row, "隐藏的表格行"),
}


@pytest.mark.parametrize("how", UNSEEN)
def test_words_that_nobody_sees_are_named_before_publishing(
    report: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    edit, why = UNSEEN[how]
    change(report, edit)
    assert run(["finalize", str(report)]) == 2
    told = capsys.readouterr().err
    assert "FINAL-HIDDEN" in told
    assert why in told
    assert "--keep-hidden" in told
    assert not report.with_name("稿-发布稿.docx").exists()
    assert any(p.code == "HIDDEN" and why in p.what for p in check(report).problems)
    assert run(["finalize", str(report), "--keep-hidden", "--quiet"]) == 0


@pytest.mark.parametrize(
    "edit",
    [
        styled("vanish:0"),
        styled("sz:24"),
        styled("color:FF0000"),
        styled("color:FFFFFF", "highlight:darkBlue"),
    ],
)
def test_words_that_are_seen_are_left_alone(report: Path, edit: Callable[[Docx], None]) -> None:
    change(report, edit)
    document = opening.load(report)
    assert not list(hidden.unseen(document, document.tree(document.main)))


# ---------------------------------------------------------------- numbers of earlier data


def test_a_number_of_earlier_data_that_a_person_writes_after_the_redraft_is_found(
    report: Path,
) -> None:
    assert run(["redraft", str(report), "新.yaml", "-o", "改.docx", "--accept", "--quiet"]) == 0
    done = report.with_name("改.docx")
    change(done, lambda d: d.insert_after("640条", "（这612条都在网站上）"))
    found = [p for p in check(done).problems if p.code == "STALE"]
    assert len(found) == 1
    assert "“612条”是更新以前的数，现在是“640条”" in found[0].what


def test_todays_numbers_and_other_things_are_none(report: Path) -> None:
    assert run(["redraft", str(report), "新.yaml", "-o", "改.docx", "--accept", "--quiet"]) == 0
    done = report.with_name("改.docx")
    change(done, lambda d: d.insert_after("640条", "（这640条都在网站上，另有走访户数613户）"))
    assert not [p for p in check(done).problems if p.code == "STALE"]


def test_the_second_redraft_still_knows_the_first_numbers(report: Path) -> None:
    third = INPUT.replace("TOTAL", "655")
    Path("三.yaml").write_text(third, encoding="utf-8")
    assert run(["redraft", str(report), "新.yaml", "-o", "改.docx", "--accept", "--quiet"]) == 0
    assert run(["redraft", "改.docx", "三.yaml", "-o", "再改.docx", "--accept", "--quiet"]) == 0
    done = report.with_name("再改.docx")
    change(done, lambda d: d.insert_after("655条", "（其中612条、640条是旧账）"))
    found = [p.what for p in check(done).problems if p.code == "STALE"]
    assert len(found) == 2


# ---------------------------------------------------------------- what check says


def test_finalize_shows_what_check_finds_and_writes_all_the_same(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(report, lambda d: d.insert_after("612条", "（考核结果为待定）"))
    assert run(["finalize", str(report)]) == 0
    out = "".join(capsys.readouterr())
    assert "F8" in out
    assert "检查：错误 1 处" in out
    report.with_name("稿-发布稿.docx").unlink()
    assert run(["finalize", str(report), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["check"]


# ---------------------------------------------------------------- the yellow of a 【待填】


@pytest.fixture
def gap(report: Path) -> Path:
    """A report whose 【待填】 a person wrote over in Word, which leaves the yellow."""
    text = INPUT.replace("TOTAL", "612").replace("  考核: 年度考核等次为良好\n", "")
    Path("缺.yaml").write_text(text, encoding="utf-8")
    assert (
        run(["draft", "缺.yaml", "-o", str(report), "--only-given", "--overwrite", "--quiet"]) == 1
    )
    change(report, lambda d: d.replace("【待填：工作考核结果】", "优秀"))
    return report


def test_the_yellow_of_a_filled_gap_goes_unasked(gap: Path) -> None:
    assert any(True for _ in Docx(gap.read_bytes()).root.iter(w("highlight")))
    assert run(["finalize", str(gap), "--quiet"]) == 0
    copy = Docx(gap.with_name("稿-发布稿.docx").read_bytes())
    assert "优秀" in copy.text
    assert not list(copy.root.iter(w("highlight")))


def test_yellow_that_is_not_ours_is_asked_for_still(
    gap: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(gap, styled("highlight:yellow"))
    assert run(["finalize", str(gap)]) == 2
    told = capsys.readouterr().err
    assert "1 处标黄的文字" in told
    assert "优秀" not in told.partition("→")[0].partition("FINAL-HIGHLIGHT")[2].partition("：“")[2]
    assert run(["finalize", str(gap), "--keep-highlight", "--quiet"]) == 0
    copy = Docx(gap.with_name("稿-发布稿.docx").read_bytes())
    assert len(list(copy.root.iter(w("highlight")))) == 1
