"""Another kind of report, made of data alone, goes the whole way: 法治政府建设情况年度报告."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit import blanks, plain, snapshot, sources
from draftkit.diagnostics import InputError
from draftkit.service.blank_forms import blank
from draftkit.service.checks import check
from draftkit.service.drafts import draft
from draftkit.service.finals import finalize
from draftkit.service.redrafts import redraft
from draftkit.word import basis
from tests.support.rule_of_law import CASES, RULE_OF_LAW, bank

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.model import Filing

TITLE = "瓦亭镇人民政府2025年法治政府建设情况年度报告"


@pytest.fixture
def filing(tmp_path: Path) -> Filing:
    """The blank YAML, filled in by hand and read."""
    text = blank("瓦亭镇人民政府", 2025, form=".yaml", report=RULE_OF_LAW).decode()
    path = tmp_path / "数据.yaml"
    path.write_text(text.replace("受理: ", "受理: 12").replace("办结: ", "办结: 11"))
    return sources.read_filing(path)[0]


@pytest.fixture
def document(filing: Filing, tmp_path: Path) -> Path:
    path = tmp_path / f"{TITLE}.docx"
    path.write_bytes(draft(filing, banks=bank()).content)
    return path


def test_its_blank_workbook_has_its_table_and_only_its_fields(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "数据.xlsx"
    path.write_bytes(blank("瓦亭镇人民政府", 2025, report=RULE_OF_LAW))
    book = load_workbook(path)
    assert book.sheetnames == ["基本信息", "表二"]
    assert book["基本信息"]["A1"].value == "法治政府建设情况年度报告数据表"
    items = {cell.value for cell in book["基本信息"]["A"]}
    assert {"名称", "成文日期"} < items
    assert items.isdisjoint({"关键词", "培训次数", "考核"})
    with pytest.raises(InputError) as told:
        sources.read_filing(path)
    assert [problem.what for problem in told.value.problems] == ["表二整张表空白"]


def test_its_workbook_and_yaml_say_the_same(filing: Filing, tmp_path: Path) -> None:
    assert filing.kind is RULE_OF_LAW
    assert list(filing.cells) == list(CASES.cells)
    for form in blanks.FORMS:
        path = tmp_path / f"again{form}"
        path.write_bytes(blanks.data(form, filing=filing))
        again, warnings = sources.read_filing(path)
        assert again._replace(places={}, source="") == filing._replace(places={}, source="")
        assert not warnings


def test_a_kind_nobody_knows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text("报告: 工作总结\n年度: 2025\n")
    with pytest.raises(InputError, match="不认识的报告“工作总结”"):
        sources.read_filing(path)


def test_its_draft_has_its_title_sections_table_and_words(filing: Filing) -> None:
    lines = draft(filing, banks=bank(), document=False).text.splitlines()
    assert lines[0].strip() == TITLE
    headings = ["一、主要举措和成效", "二、行政执法情况", "三、存在的不足", "四、下一年度安排"]
    assert [line for line in lines if line in headings] == headings
    assert "行政许可 |         12 |         11" in lines
    assert "全年办结行政许可11件。全年办结行政处罚案件11件。" in lines[3]


def test_its_draft_carries_what_it_was_made_from(filing: Filing, document: Path) -> None:
    kept = snapshot.load(basis.basis_of(document))
    assert kept.filing == filing._replace(places={}, source="")
    assert plain.render_text(kept.report) == draft(filing, banks=bank(), document=False).text


def test_its_draft_passes_the_check(document: Path) -> None:
    assert check(document).problems == ()


def test_a_missing_section_is_told_by_its_own_title(document: Path, tmp_path: Path) -> None:
    import docx

    edited = docx.Document(str(document))
    heading = next(p for p in edited.paragraphs if p.text == "四、下一年度安排")
    heading._element.getparent().remove(heading._element)
    path = tmp_path / "改.docx"
    edited.save(str(path))
    told = [problem.what for problem in check(path).problems]
    assert told == ["缺少“四、下一年度安排”"]


def test_a_redraft_moves_its_numbers_and_keeps_what_people_wrote(
    filing: Filing, document: Path, tmp_path: Path
) -> None:
    import docx

    edited = docx.Document(str(document))
    edited.paragraphs[-1].add_run("另请司法所每季度讲评案卷。")
    edited.save(str(document))
    cells = filing.cells | {"表二.行政许可.办结": 9, "表二.行政处罚.办结": 0}
    again = tmp_path / "修订.docx"
    again.write_bytes(
        redraft(document, filing._replace(cells=cells), banks=bank(), accept=True).content
    )
    text = "\n".join(p.text for p in docx.Document(str(again)).paragraphs)
    assert "全年办结行政许可9件。全年没有作出行政处罚决定。" in text
    assert "另请司法所每季度讲评案卷。" in text
    shown = [[c.text for c in row.cells] for row in docx.Document(str(again)).tables[0].rows]
    assert shown[1:3] == [["行政许可", "12", "9"], ["行政处罚", "12", "0"]]


def test_it_is_finalized(document: Path) -> None:
    final = finalize(document)
    assert final.content
    assert final.open_ends == ()
