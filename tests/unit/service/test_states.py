"""The states of a report: edited in text, tables or looks, but not by saving alone; finished by the record of its copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import draftkit
from draftkit.cli import run
from draftkit.service import finals, standing
from tests.support.edits import Docx, Element, w
from tests.support.office_batch import SOFFICE, convert

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))


@pytest.fixture(scope="module")
def content() -> bytes:
    return draftkit.draft(EXAMPLES[0]).content


def edited(content: bytes, change: Callable[[Docx], None]) -> bool:
    document = Docx(content)
    change(document)
    return standing.is_edited_in(document.bytes(), "稿")


def _first_words(document: Docx) -> str:
    return next(t for t in document.texts() if "。" in t)[:6]


def _property(kind: str, values: dict[str, str]) -> Callable[[Docx], None]:
    def change(document: Docx) -> None:
        paragraph = document.find(_first_words(document))
        made = document.root.makeelement(w(kind), {w(k): v for k, v in values.items()})
        paragraph.find(w("pPr")).append(made)

    return change


def _style(document: Docx) -> None:
    paragraph = document.find(_first_words(document))
    paragraph.find(f"{w('pPr')}/{w('pStyle')}").set(w("val"), "Heading3")


def _shaded(document: Docx) -> None:
    cell = document.cell("表二.行政许可")
    cell.find(w("tcPr")).append(document.root.makeelement(w("shd"), {w("fill"): "FFFF00"}))


def _page(document: Docx) -> None:
    paragraph = document.find(_first_words(document))
    run_: Element = document.root.makeelement(w("r"))
    run_.append(document.root.makeelement(w("br"), {w("type"): "page"}))
    paragraph.append(run_)


LOOKS: dict[str, Callable[[Docx], None]] = {
    "bold": lambda d: d.style(_first_words(d), "b"),
    "colour": lambda d: d.style(_first_words(d), "color:FF0000"),
    "highlight": lambda d: d.style(_first_words(d), "highlight:yellow"),
    "size": lambda d: d.style(_first_words(d), "sz:44"),
    "alignment": _property("jc", {"val": "center"}),
    "indent": _property("ind", {"firstLine": "0", "left": "640"}),
    "line spacing": _property("spacing", {"line": "720", "lineRule": "exact"}),
    "style": _style,
    "cell": _shaded,
    "page break": _page,
}


@pytest.mark.parametrize("looks", LOOKS)
def test_looks_given_by_hand_are_an_edit(content: bytes, looks: str) -> None:
    assert not standing.is_edited_in(content, "稿")
    assert edited(content, LOOKS[looks])


def test_what_an_offices_template_has_above_the_title_is_no_edit(content: bytes) -> None:
    def letterhead(document: Docx) -> None:
        title = document.paragraphs()[0]
        cover: Element = document.root.makeelement(w("p"))
        properties = document.root.makeelement(w("pPr"))
        properties.append(document.root.makeelement(w("sectPr")))
        cover.append(properties)
        cover.append(document._run("某某镇人民政府文件", None))
        run_ = document.root.makeelement(w("r"))
        run_.append(document.root.makeelement(w("br"), {w("type"): "page"}))
        cover.append(run_)
        title.addprevious(cover)

    assert not edited(content, letterhead)


def test_marks_that_saving_leaves_are_no_edit(content: bytes) -> None:
    def saved(document: Docx) -> None:
        document.scatter(_first_words(document))
        for run_ in document.root.iter(w("r")):
            properties = run_.find(w("rPr"))
            if properties is not None:
                properties.append(document.root.makeelement(w("lang"), {w("eastAsia"): "zh-CN"}))
                properties.append(document.root.makeelement(w("b"), {w("val"): "0"}))
        for properties in document.root.iter(w("pPr")):
            properties.append(document.root.makeelement(w("ind"), {w("left"): "0"}))

    assert not edited(content, saved)


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_saving_in_libreoffice_is_no_edit_and_hides_none() -> None:
    drafts = {path.stem: draftkit.draft(path).content for path in EXAMPLES}
    bold = {}
    for name, made in drafts.items():
        document = Docx(made)
        LOOKS["bold"](document)
        bold[f"{name}-粗"] = document.bytes()
    saved = convert({**drafts, **bold})
    assert {name: standing.is_edited_in(made, name) for name, made in saved.items()} == {
        **dict.fromkeys(drafts, False),
        **dict.fromkeys(bold, True),
    }


# ---------------------------------------------------------------- finished


@pytest.fixture
def report(tmp_path: Path) -> Path:
    given = draftkit.draft(EXAMPLES[0], document=False).filing
    path = tmp_path / "稿.docx"
    path.write_bytes(draftkit.draft(given._replace(only_given=True)).content)
    return path


@pytest.mark.parametrize("form", [".docx", ".html"])
def test_a_report_is_finished_once_its_copy_is_written(report: Path, form: str) -> None:
    assert standing.of_document(report).stage == "初稿"
    copy = report.with_name(f"别的名字{form}")
    assert run(["finalize", str(report), "-o", str(copy), "--quiet"]) == 0
    assert standing.of_document(report).stage == "已定稿"
    copy.write_bytes(copy.read_bytes() + b" ")
    assert standing.of_document(report).stage == "初稿"


def test_a_report_changed_after_its_copy_is_finished_no_more(report: Path) -> None:
    assert run(["finalize", str(report), "--quiet"]) == 0
    document = Docx(report.read_bytes())
    LOOKS["bold"](document)
    report.write_bytes(document.bytes())
    assert standing.of_document(report).stage == "已改"


def test_a_copy_nobody_wrote_down_finishes_nothing(report: Path) -> None:
    assert run(["finalize", str(report), "--quiet"]) == 0
    finals.record_of(report).unlink()
    assert standing.of_document(report).stage == "初稿"


def test_a_copy_as_it_was_written_is_not_edited(report: Path) -> None:
    assert run(["finalize", str(report), "--quiet"]) == 0
    copy = report.with_name("稿-发布稿.docx")
    assert not standing.is_edited(copy)
    document = Docx(copy.read_bytes())
    document.replace(_first_words(document), "改了的字")
    copy.write_bytes(document.bytes())
    assert standing.is_edited(copy)
