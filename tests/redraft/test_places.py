"""Where a redraft writes and where it must not: closing lines, ends of cells, tables parted, copied and merged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy

import pytest

from draftkit.kinds.fields import PROBLEMS
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from tests.support import small_report as s
from tests.support.edits import OURS, Docx, Element, visible, w
from tests.support.rounds import both_ways, checked, draft, small

KEY = "表二.行政许可"
NEW = s.with_cells({KEY: 27})


@pytest.fixture(autouse=True)
def _composer() -> Iterator[None]:
    with small():
        yield


@pytest.fixture(scope="module")
def original() -> bytes:
    with small():
        return draft(s.filing())


def paragraph(document: Docx, text: str) -> Element:
    made = document.root.makeelement(w("p"))
    made.append(document._run(text, None))
    return made


# ---------------------------------------------------------------- what comes in


@pytest.mark.parametrize("date", ["", "2026-01-20"])
@pytest.mark.parametrize("section", [True, False])
def test_closing_lines_given_later_come_in(date: str, section: bool) -> None:  # noqa: FBT001
    bare = s.filing()._replace(signature="", date="")
    document = Docx(draft(bare))
    if not section:
        document.body.remove(document.body.find(w("sectPr")))
    result = checked(document.bytes(), bare._replace(signature="瓦亭镇人民政府", date=date))
    assert result.result.texts()[-1] == ("2026年1月20日" if date else "瓦亭镇人民政府")
    result.remarked(0)
    gone = checked(result.after, bare)
    assert both_ways(gone.result) == both_ways(document)


def another_problem() -> Filing:
    given = s.filing().given[PROBLEMS]
    return s.with_given(problems=(*given, OwnProblem("公开栏破损", "逐村修复")))


def into_a_cell(document: Docx, items: list[Element]) -> None:
    table = document.root.makeelement(w("tbl"))
    row, cell = document.root.makeelement(w("tr")), document.root.makeelement(w("tc"))
    items[0].addprevious(table)
    table.append(row)
    row.append(cell)
    cell.extend(items)


def into_a_control(document: Docx, items: list[Element]) -> None:
    control = document.root.makeelement(w("sdt"))
    content = document.root.makeelement(w("sdtContent"))
    items[0].addprevious(control)
    control.append(content)
    content.extend(items)


def before_a_table(document: Docx, items: list[Element]) -> None:
    table = document.root.makeelement(w("tbl"))
    items[-1].addnext(table)
    row, cell = document.root.makeelement(w("tr")), document.root.makeelement(w("tc"))
    table.append(row)
    row.append(cell)
    cell.append(paragraph(document, "附表说明"))


@pytest.mark.parametrize("how", [into_a_cell, into_a_control, before_a_table])
def test_a_new_item_comes_in_where_no_paragraph_follows(
    how: Callable[[Docx, list[Element]], None], original: bytes
) -> None:
    document = Docx(original)
    items = [document.find(mark) for mark in ("一是政策", "二是村级", "三是经办")]
    how(document, items)
    result = checked(document.bytes(), another_problem())
    assert "四是公开栏破损。" in visible(result.result.body)
    again = checked(result.after, s.filing())
    assert "公开栏破损" not in visible(again.result.body)


# ---------------------------------------------------------------- tables


def parted(document: Docx, *, header: bool) -> Docx:
    """表三 cut in two after its tenth row."""
    table = document.tables()[1]
    rows = list(table.iterchildren(w("tr")))
    second = document.root.makeelement(w("tbl"))
    for name in ("tblPr", "tblGrid"):
        second.append(deepcopy(table.find(w(name))))
    if header:
        second.extend(map(deepcopy, rows[:3]))
    second.extend(rows[10:])
    between = paragraph(document, "（续上表）")
    table.addnext(between)
    between.addnext(second)
    return document


@pytest.mark.parametrize("header", [True, False])
def test_a_parted_table_is_written_as_one(original: bytes, header: bool) -> None:  # noqa: FBT001
    document = parted(Docx(original), header=header)
    keys = {f"{s.GRANTED}.{c}": 26 for c in ("自然人", "总计")}
    keys |= {f"{s.UNKNOWN}.{c}": 4 for c in ("自然人", "总计")}
    result = checked(document.bytes(), s.with_cells(keys))
    shown = [text for text in result.result.revisions("ins") if text in ("26", "4")]
    assert shown.count("26") >= 2
    assert shown.count("4") >= 2
    result.remarked(0)


def test_a_piece_that_lost_columns_when_it_was_saved_is_still_read_by_its_last_ones(
    original: bytes,
) -> None:
    """LibreOffice makes one column of three where no label in the piece needs more."""
    document = Docx(original)
    table = document.tables()[1]
    second = document.root.makeelement(w("tbl"))
    second.extend(deepcopy(table.find(w(name))) for name in ("tblPr", "tblGrid"))
    second.extend(list(table.iterchildren(w("tr")))[5:])
    table.addnext(second)
    table.addnext(paragraph(document, ""))
    for row in table.iterchildren(w("tr")):
        span = next(row.iterchildren(w("tc"))).find(f"{w('tcPr')}/{w('gridSpan')}")
        span.getparent().remove(span)
    keys = {f"{s.GRANTED}.{c}": 26 for c in ("自然人", "总计")}
    keys |= {f"{s.NEW}.{c}": 38 for c in ("自然人", "总计")}
    result = checked(document.bytes(), s.with_cells(keys))
    result.remarked(0)
    shown = [text for text in result.result.revisions("ins") if text in ("26", "38")]
    assert shown.count("26") >= 2
    assert shown.count("38") >= 2


def test_a_parted_table_with_a_row_twice_is_left_and_told(original: bytes) -> None:
    document = parted(Docx(original), header=False)
    tables = document.tables()
    tables[2].append(deepcopy(list(tables[1].iterchildren(w("tr")))[5]))
    keys = {f"{s.UNKNOWN}.{c}": 4 for c in ("自然人", "总计")}
    result = checked(document.bytes(), s.with_cells({**keys, f"{s.GRANTED}.自然人": 26}))
    assert result.outcome.waits
    assert any("拆开" in comment for comment in result.comments)


@pytest.mark.parametrize("where", ["before", "after"])
def test_of_two_copies_the_official_one_is_written_and_the_other_told(
    original: bytes, where: str
) -> None:
    document = Docx(original)
    table = document.tables()[0]
    copy = deepcopy(table)
    if where == "after":
        table.addnext(copy)
        table.addnext(paragraph(document, "（对照表）"))
    else:
        document.body.insert(1, copy)
    result = checked(document.bytes(), NEW)
    mine, other = (0, 1) if where == "after" else (1, 0)
    assert "27" in visible(result.result.tables()[mine])
    assert "27" not in visible(result.result.tables()[other])
    result.remarked(1, "另有一份表二")
    assert result.outcome.waits


def copied_column(table: Element) -> None:
    for row in table.iterchildren(w("tr")):
        cells = list(row.iterchildren(w("tc")))
        at = 1 if visible(row).startswith("本年度") or len(cells) < 8 else -7
        cells[at].addnext(deepcopy(cells[at]))


def copied_row(table: Element) -> None:
    first = next(row for row in table.iterchildren(w("tr")) if "本年新收" in visible(row))
    first.addnext(deepcopy(first))


@pytest.mark.parametrize("how", [copied_column, copied_row])
def test_a_copied_row_or_column_of_an_official_table_is_told(
    how: Callable[[Element], None], original: bytes
) -> None:
    document = Docx(original)
    how(document.tables()[1])
    keys = {
        f"{row}.{c}": n
        for row, n in (("表三.本年新收", 37), ("表三.结转下年度", 4))
        for c in ("自然人", "总计")
    }
    result = checked(document.bytes(), s.with_cells(keys))
    assert "37" in visible(result.result.tables()[1])
    result.remarked(1, "另有一份表三的数")
    assert result.outcome.waits
    quiet = checked(document.bytes(), NEW)
    quiet.remarked(0)


@pytest.mark.parametrize("text", ["", "件"])
def test_a_row_under_the_header_of_table_four_is_no_data(original: bytes, text: str) -> None:
    document = Docx(original)
    rows = list(document.tables()[2].iterchildren(w("tr")))
    fresh = deepcopy(rows[-1])
    for cell in fresh.iter(w("tc")):
        document.set_cell(cell, text)
    rows[-1].addprevious(fresh)
    new = s.with_cells({f"{s.REVIEW}.结果维持": 4, f"{s.REVIEW}.总计": 5})
    result = checked(document.bytes(), new)
    last = list(result.result.tables()[2].iterchildren(w("tr")))[-1]
    assert [visible(cell) for cell in last.iter(w("tc"))][:5] == ["4", "1", "0", "0", "5"]
    result.remarked(0)


def test_merged_cells_are_left_and_told_once(original: bytes) -> None:
    document = Docx(original)
    first, second = (document.cell(f"{s.GRANTED}.{c}") for c in ("自然人", "商业企业"))
    properties = first.find(w("tcPr"))
    for old in properties.findall(w("gridSpan")):
        properties.remove(old)
    span = document.root.makeelement(w("gridSpan"), {w("val"): "2"})
    properties.insert(1, span)
    for one in list(second.iter(w("p"))):
        first.append(one)
    second.getparent().remove(second)
    keys = {f"{s.GRANTED}.{c}": n for c, n in (("自然人", 23), ("商业企业", 1))}
    result = checked(document.bytes(), s.with_cells(keys))
    result.remarked(1, "合并")
    assert result.outcome.waits
    quiet = checked(document.bytes(), NEW)
    quiet.remarked(0)


# ---------------------------------------------------------------- names and numbers


def test_an_editor_who_signs_the_redraft_keeps_his_own_pending_insertion(original: bytes) -> None:
    document = Docx(original)
    document.replace("388条", "三百多条", OURS.upper())
    before = document.revisions("ins", OURS.upper())
    result = checked(document.bytes(), s.with_total(640), author=OURS.upper())
    assert before == [t for t in result.result.revisions("ins", OURS.upper()) if t in before]
    assert "三百多条" in result.text


def test_a_comment_of_ours_goes_with_the_sentence_it_is_about() -> None:
    with_theme = s.filing()._replace(keywords=("新主题", "财政资金"))
    document = Docx(draft(with_theme))
    assert len(document.comments()) == 1
    result = checked(document.bytes(), s.filing())
    assert "新主题" not in result.text
    assert not result.result.comments()


def test_a_table_that_would_contradict_the_text_is_told() -> None:
    """The person's own sentence was right before; now the tables say otherwise, and no number of ours stands in it."""
    document = Docx(draft(s.filing()))
    document.insert_after("答复书经合法性审核后送达申请人。", "全年共办理行政许可决定二十四件。")
    result = checked(document.bytes(), NEW)
    assert result.outcome.waits
    assert result.comments


def test_numbers_of_revisions_stay_small_where_others_are_huge(original: bytes) -> None:
    document = Docx(original)
    document.number = 4_294_967_290
    document.replace("全年主动公开", "一年来主动公开", "李四")
    result = checked(document.bytes(), s.with_total(640))  # which looks at the numbers
    assert "640" in result.result.revisions("ins")
    assert len(result.result.revisions("ins", "李四")) == 1
