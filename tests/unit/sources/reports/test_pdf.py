"""Published PDFs, and text copied from them: lines broken anywhere, page numbers between."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit import pipeline
from draftkit.diagnostics import InputError
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.plain import render_text
from draftkit.sources import read_filing
from draftkit.sources.reports import extract, pdf_file, read_report
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.shaping import shape
from tests.support.pdf import pdf
from tests.support.readback import compare

EXAMPLE = Path(__file__).parents[4] / "examples" / "清河镇.yaml"
WIDTH, HEIGHT = 28, 22


def broken(text: str) -> list[str]:
    """The lines of a report as a PDF prints them: 28 characters wide, a number under every page."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        plain = paragraph.strip().strip("\u3000")
        if "|" in paragraph:
            lines.append(" ".join(cell for cell in paragraph.replace("|", " ").split() if cell))
        else:
            lines += [plain[at : at + WIDTH] for at in range(0, len(plain), WIDTH)]
    pages = [lines[at : at + HEIGHT] for at in range(0, len(lines), HEIGHT)]
    return [line for number, page in enumerate(pages, 1) for line in (*page, f"— {number} —")]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    filing = read_filing(EXAMPLE)[0]._replace(only_given=True)
    return broken(render_text(pipeline.compose(filing)))


def test_a_pdf_is_read_like_any_report(tmp_path: Path, lines: list[str]) -> None:
    path = tmp_path / "报告.pdf"
    pages = [lines[at : at + HEIGHT + 1] for at in range(0, len(lines), HEIGHT + 1)]
    path.write_bytes(pdf(pages))
    found = extract(read_report(path))
    filing = read_filing(EXAMPLE)[0]
    assert found.report.kind == "pdf"
    assert (found.body.name, found.year) == (filing.body.name, filing.year)
    assert dict(found.cells) == dict(filing.cells)


def test_lines_broken_in_sentences_and_page_numbers_lose_nothing(lines: list[str]) -> None:
    filing = read_filing(EXAMPLE)[0]
    whole = render_text(pipeline.compose(filing._replace(only_given=True)))
    plain = extract(shape(read_lines(whole), "a.txt", "txt", DISCLOSURE))
    copied = extract(shape(read_lines("\n".join(lines)), "a.txt", "txt", DISCLOSURE))
    assert copied.given == plain.given
    assert dict(copied.cells) == dict(plain.cells)
    assert compare(filing.given, copied.given).wrong == ()
    assert not any("— " in paragraph.text for _, paragraph in copied.report.paragraphs())


def test_problems_of_a_copied_text_stand_one_by_one(lines: list[str]) -> None:
    copied = extract(shape(read_lines("\n".join(lines)), "a.txt", "txt", DISCLOSURE))
    from draftkit.kinds.fields import PROBLEMS

    assert copied.given[PROBLEMS] == read_filing(EXAMPLE)[0].given[PROBLEMS]


def refused(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "报告.pdf"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_report(path)
    return str(caught.value.problems[0])


def test_a_scan_is_refused_with_what_to_do(tmp_path: Path) -> None:
    told = refused(tmp_path, pdf([(), ()]))
    assert "扫描件" in told
    assert "文字识别" in told


def test_a_damaged_one_is_refused(tmp_path: Path) -> None:
    assert "已损坏" in refused(tmp_path, b"%PDF-1.7\n" + b"\0" * 500)


def test_one_of_very_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MAX_PAGES", 2)
    assert "3 页" in refused(tmp_path, pdf([("一、总体情况",)] * 3))


def test_a_line_wider_than_the_others_leaves_them_joined_and_a_figure_begins_no_item() -> None:
    text = (
        "我镇二〇二五年围绕乡村振兴和财政资金使用公开信息，累计主动公开政府",
        "信息213条，其中县政府网站公开127条，公众号“瓦亭”关注用户达",
        "1.5万人，较好地向社会公众提供了政务信息，各村公开栏按月更新公开内",
        "容，群众到镇便民服务大厅查阅信息，由党政办公室的工作人员在现场指引",
        "办理，有的村另设了宣传栏，宣传栏的内容同网站一致，由村文书及时张贴更新。",
        "宣传栏由党政办公室统一编排，发布前由分管领导审核。",
    )
    lines = ["瓦亭镇人民政府2025年政府信息公开工作年度报告", "一、总体情况", *text]
    report = shape(read_lines("\n".join(lines)), "a.txt", "txt", DISCLOSURE)
    section = report.section(1)
    assert section is not None
    assert [one.text for one in section.paragraphs] == ["".join(text[:5]), text[5]]
