"""Reports in the ways other offices publish them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from draftkit.kinds import disclosure
from draftkit.kinds.fields import FEE, PROBLEMS, TOTAL
from draftkit.kinds.tables import cell_key
from draftkit.sources.reports import extract, read_report
from tests.support import published as pub

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.sources.reports import Extracted

CELLS = pub.numbers()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def taken(folder: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> Extracted:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return extract(read_report(path))


def assert_complete(found: Extracted) -> None:
    assert {
        k: (CELLS[k], found.cells.get(k)) for k in CELLS if found.cells.get(k) != CELLS[k]
    } == {}
    assert found.missing == ()
    assert found.is_complete
    assert (found.body.name, found.body.kind, found.body.self_name) == (
        "瓦亭镇人民政府",
        "镇",
        "我镇",
    )
    assert found.year == 2025
    assert [s.number for s in found.report.sections if s.number] == [1, 2, 3, 4, 5, 6]
    assert found.given[TOTAL] is not None
    assert found.given[TOTAL].text == "612"
    assert [p.problem for p in found.given[PROBLEMS]] == ["政策解读形式单一", "村级公开更新不及时"]
    assert [p.measure for p in found.given[PROBLEMS]] == [
        "每件惠民政策配一份明白卡",
        "镇政务公开办按月抽查各村公开栏",
    ]
    assert found.given[FEE] == 0


THREE = pub.tables(CELLS)


# ---------------------------------------------------------------- web pages


def test_plain_page(folder: Path) -> None:
    assert_complete(taken(folder, "a.html", pub.html_page(THREE)))


@pytest.mark.parametrize(
    ("charset", "encoding"), [("gb2312", "gb18030"), ("gbk", "gbk"), ("", "gb18030")]
)
def test_page_in_gbk(folder: Path, charset: str, encoding: str) -> None:
    assert_complete(taken(folder, "a.htm", pub.html_page(THREE, charset), encoding))


def test_page_that_lies_about_its_encoding(folder: Path) -> None:
    assert_complete(taken(folder, "a.html", pub.html_page(THREE, "gb2312"), "utf-8"))


def test_page_in_utf16(folder: Path) -> None:
    assert_complete(taken(folder, "a.html", pub.html_page(THREE, "utf-16"), "utf-16"))


def test_page_with_menus_around(folder: Path) -> None:
    page = pub.html_page(THREE)
    menu = (
        "<nav><a>首页</a><a>政务公开</a></nav><div class='bread'>当前位置：首页 &gt; 政府信息公开年报</div>"
        f"<div><script>var a='一、总体情况';</script><ul><li>政府信息公开指南</li><li>政府信息公开年报</li></ul></div><h1>{pub.TITLE}</h1>"
        "<div>发布时间：2026-01-20 来源：瓦亭镇 浏览次数：<span>12</span>次</div>"
    )
    tail = "<div>【打印】【关闭】</div><div>上一篇：2024年年报</div><div>主办单位：原州区人民政府 网站标识码：6404020001</div>"
    page = page.replace("<body>", f"<body>{menu}").replace("</body>", f"{tail}</body>")
    found = taken(folder, "a.html", page)
    assert_complete(found)
    assert found.report.title == pub.TITLE
    assert "打印" not in found.report.sections[-1].text
    assert "浏览" not in found.report.sections[0].text


def test_page_laid_out_with_tables(folder: Path) -> None:
    page = pub.html_page(THREE)
    page = page.replace("<body>", "<body><table><tr><td>栏目</td><td>").replace(
        "</body>", "</td></tr></table></body>"
    )
    assert_complete(taken(folder, "a.html", page))


def test_page_with_a_table_in_pieces_and_no_heading_on_the_second(folder: Path) -> None:
    third = pub.table_three(CELLS)
    rows = [
        [b for b in row if b.high < 10] for row in third
    ]  # the tall label is gone, as after a cut
    pieces = pub.html_table(rows[:14]) + "<p>（续表）</p>" + pub.html_table(rows[14:])
    page = pub.html_page([THREE[0], pieces, THREE[2]])
    assert_complete(taken(folder, "a.html", page))


def test_page_with_each_block_of_table_two_and_each_part_of_table_four_by_itself(
    folder: Path,
) -> None:
    two = THREE[0]
    at = [i for i, row in enumerate(two) if row[0].text.startswith("第二十条")] + [len(two)]
    blocks = "".join(pub.html_table(two[a:b]) for a, b in pairwise(at))
    four = THREE[2]
    review = [[four[0][0]], four[2][:5], four[3][:5]]
    suits = [[four[0][1]], four[1], four[2][5:], four[3][5:]]
    page = pub.html_page([blocks, THREE[1], pub.html_table(review) + pub.html_table(suits)])
    assert_complete(taken(folder, "a.html", page))


def loose(text: str) -> str:
    """Blanks inside labels, half-width brackets, other quotation marks, no numbers before labels."""
    text = re.sub(r"^（(.)）", r"(\1) ", text)
    text = text.replace("“三安全一稳定”", '"三安全一稳定"').replace("、", "，")
    return "结果 维持" if text == "结果维持" else text.replace("尚未审结", "尚未 审结")


def bare(text: str) -> str:
    return re.sub(r"^(?:（[一-七]）|\d\.|[一二三四]、)", "", text)


@pytest.mark.parametrize("change", [loose, bare, lambda text: text.replace("总计", "合 计")])
def test_page_with_other_wordings(folder: Path, change: pub.Callable[[str], str]) -> None:
    three = [pub.reworded(rows, change) for rows in THREE]
    assert_complete(taken(folder, "a.html", pub.html_page(three)))


def test_page_with_broken_spans(folder: Path) -> None:
    """Spans given as text, in percent or not at all: the number of cells decides."""
    page = pub.html_page(THREE)
    page = page.replace('colspan="3"', 'colspan="abc"')
    assert_complete(taken(folder, "a.html", page))


# ---------------------------------------------------------------- text


@pytest.mark.parametrize("table", [pub.with_tabs, pub.with_blanks, pub.one_a_line])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_dump(folder: Path, table: pub.Callable[[pub.Rows], str], encoding: str) -> None:
    assert_complete(taken(folder, "a.txt", pub.text_page(THREE, table), encoding))


def wrapped(rows: pub.Rows) -> str:
    """Rows broken every 22 places, in the middle of labels as well, never in a number."""
    lines = []
    for row in rows:
        line = ""
        for box in row:
            line += f"  {box.text}"
            if len(line) > 22:
                at = len(line) if box.text.isdigit() else 22
                lines.append(line[:at])
                line = line[at:]
        lines.append(line)
    return "\n".join(line for line in lines if line.strip())


def test_text_dump_with_wrapped_rows(folder: Path) -> None:
    assert_complete(taken(folder, "a.txt", pub.text_page(THREE, wrapped)))


def test_text_with_page_numbers_and_windows_line_ends(folder: Path) -> None:
    text = pub.text_page(THREE, pub.with_tabs)
    lines = text.split("\n")
    for at in (60, 40, 20):
        lines.insert(at, "— 3 —")
    assert_complete(taken(folder, "a.txt", "\r\n".join(lines)))


def test_text_with_paragraphs_broken_at_a_fixed_width(folder: Path) -> None:
    text = pub.text_page(THREE, pub.with_tabs)
    more = (
        "　　"
        + "我镇把群众关心的事项列入年度公开清单，共3类，逐项落实到站所和经办人，" * 8
        + "方便群众查阅。"
    )
    text = text.replace("（二）依申请公开\n", f"{more}\n（二）依申请公开\n")
    lines = []
    for line in text.split("\n"):
        long = len(line) > 34 and "\t" not in line
        lines += [line[at : at + 34] for at in range(0, len(line), 34)] if long else [line]
    found = taken(folder, "a.txt", "\n".join(lines))
    section = found.report.section(1)
    assert section is not None
    assert [p.text for p in section.paragraphs] == [
        pub.PROSE[0],
        more.strip(),
        *pub.PROSE[1:],
    ]
    assert_complete(found)


# ---------------------------------------------------------------- Word


def test_word_file(folder: Path) -> None:
    body = pub.word_body([pub.word_table(rows) for rows in THREE])
    assert_complete(taken(folder, "a.docx", pub.word_file(body)))


def test_word_file_without_merged_cells(folder: Path) -> None:
    body = pub.word_body([pub.word_table(rows, merged=False) for rows in THREE])
    assert_complete(taken(folder, "a.docx", pub.word_file(body)))


def test_word_file_with_nested_tables(folder: Path) -> None:
    frames = [
        f"<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>{pub.word_table(rows)}{pub.paragraph('')}</w:tc></w:tr></w:tbl>"
        for rows in THREE
    ]
    assert_complete(taken(folder, "a.docx", pub.word_file(pub.word_body(frames))))


def test_word_file_with_tabs_for_tables(folder: Path) -> None:
    texts = [
        "".join(
            f"<w:p><w:r>{'<w:tab/>'.join(f'<w:t>{cell}</w:t>' if cell else '' for cell in line)}</w:r></w:p>"
            for line in pub.laid_out(rows)
        )
        for rows in THREE
    ]
    assert_complete(taken(folder, "a.docx", pub.word_file(pub.word_body(texts))))


def test_tracked_changes_are_accepted(folder: Path) -> None:
    body = pub.word_body([pub.word_table(rows) for rows in THREE])
    body = body.replace(
        '<w:t xml:space="preserve">本年度未收取信息处理费。</w:t></w:r>',
        "<w:t>本年度</w:t></w:r><w:del><w:r><w:delText>收取信息处理费300元。</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>未收取信息处理费。</w:t></w:r></w:ins>",
    )
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>全年主动公开政府信息9条。</w:delText></w:r></w:del></w:p>"
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>全年主动公开政府信息99条。</w:t></w:r></w:p>"
        "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    second = pub.paragraph("二、主动公开政府信息情况")
    body = body.replace(second, gone + box + second)
    assert_complete(taken(folder, "a.docx", pub.word_file(body)))


def test_headings_numbered_by_word(folder: Path) -> None:
    """Automatic numbers are not in the text."""
    body = pub.word_body([pub.word_table(rows) for rows in THREE])
    for title in disclosure.DISCLOSURE.headings:
        body = body.replace(pub.paragraph(title), pub.paragraph(title.partition("、")[2]))
    assert_complete(taken(folder, "a.docx", pub.word_file(body)))


LISTS = f"""<w:numbering xmlns:w="{pub.W}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
STYLES = f"""<w:styles xmlns:w="{pub.W}"><w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
</w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style></w:styles>"""


def test_everything_numbered_by_word(folder: Path) -> None:
    body = pub.word_body([pub.word_table(rows) for rows in THREE])
    for title in disclosure.DISCLOSURE.headings:
        bare = title.partition("、")[2]
        numbered = pub.paragraph(bare, '<w:pPr><w:pStyle w:val="H2"/></w:pPr>')
        body = body.replace(pub.paragraph(title), numbered)
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>'
    problems = [pub.paragraph(t, item) for t in ("政策解读形式单一。", "村级公开更新不及时。")]
    body = body.replace(pub.paragraph(pub.PROBLEMS[1]), "".join(problems))
    found = taken(folder, "a.docx", pub.word_file(body, numbering=LISTS, styles=STYLES))
    assert_complete(found)
    assert [s.heading for s in found.report.sections if s.number] == list(
        disclosure.DISCLOSURE.headings
    )
    fifth = found.report.section(5)
    assert fifth is not None
    assert [(p.label, p.text) for p in fifth.paragraphs[1:3]] == [
        ("1.", "政策解读形式单一。"),
        ("2.", "村级公开更新不及时。"),
    ]


# ---------------------------------------------------------------- what is not sure is not read


def test_table_without_its_total_column(folder: Path) -> None:
    found = taken(
        folder, "a.html", pub.html_page([THREE[0], pub.table_three(CELLS, total=False), THREE[2]])
    )
    assert {m.key for m in found.missing} == {cell_key(r, "总计") for r in disclosure.T3.rows}
    assert all(found.cells[k] == CELLS[k] for k in found.cells)
    assert {m.why for m in found.missing} == {"表中没有“总计”一列"}


def test_total_column_that_lost_its_heading(folder: Path) -> None:
    rows = pub.table_three(CELLS)
    rows[1] = rows[1][:2]
    assert_complete(taken(folder, "a.html", pub.html_page([THREE[0], rows, THREE[2]])))


def test_seven_numbers_without_heading_that_do_not_add_up_are_not_read(folder: Path) -> None:
    rows = pub.table_three(CELLS)
    rows[1] = rows[1][:2]
    rows[5][-1] = pub.Box("1")
    found = taken(folder, "a.html", pub.html_page([THREE[0], rows, THREE[2]]))
    assert not any(key.startswith("表三") for key in found.cells)
    assert len(found.missing) == 175


@pytest.mark.parametrize("drop", [0, 3, 6])
def test_short_row_is_left_alone(folder: Path, drop: int) -> None:
    rows = pub.table_three(CELLS)
    rows[8] = rows[8][:-7] + [box for at, box in enumerate(rows[8][-7:]) if at != drop]
    found = taken(folder, "a.html", pub.html_page([THREE[0], rows, THREE[2]]))
    row = disclosure.T3.rows[5]
    assert {m.key for m in found.missing} == {cell_key(row, c) for c in disclosure.T3_COLUMNS}
    assert {m.why for m in found.missing} == {"这一行有 6 个数，表头有 7 列，对不准"}
    for table in (pub.with_tabs, pub.with_blanks, pub.one_a_line):
        other = taken(folder, "b.txt", pub.text_page([THREE[0], rows, THREE[2]], table))
        assert {m.key for m in other.missing} == {m.key for m in found.missing}


@pytest.mark.parametrize("mark", ["/", "—", "", "无", "-", "　"])
def test_marks_and_blanks_are_not_zero(folder: Path, mark: str) -> None:
    rows = pub.table_three(CELLS)
    rows[4][3] = pub.Box(mark)
    four = pub.table_four(CELLS)
    four[3][7] = pub.Box(mark)
    found = taken(folder, "a.html", pub.html_page([THREE[0], rows, four]))
    assert {m.key for m in found.missing} == {
        "表三.上年结转.科研机构",
        "表四.未经复议直接起诉.其他结果",
    }
    assert all(found.cells[k] == CELLS[k] for k in found.cells)


def test_two_different_numbers_for_one_cell_are_none(folder: Path) -> None:
    other = dict(CELLS)
    other["表二.行政许可"] = 500
    two = pub.html_table(THREE[0]) + pub.html_table(pub.table_two(other))
    found = taken(folder, "a.html", pub.html_page([two, THREE[1], THREE[2]]))
    assert [m.key for m in found.missing] == ["表二.行政许可"]
    assert "不一致" in found.missing[0].why


def test_table_two_of_the_form_before_2021(folder: Path) -> None:
    two: pub.Rows = [
        [pub.Box("第二十条第（一）项", 4)],
        [pub.Box(t) for t in ("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量")],
        [pub.Box(t) for t in ("规章", "0", "0", "0")],
        [pub.Box(t) for t in ("规范性文件", "2", "2", "9")],
        [pub.Box("第二十条第（五）项", 4)],
        [pub.Box(t) for t in ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")],
        [pub.Box(t) for t in ("行政许可", "5", "0", "7")],
    ]
    found = taken(folder, "a.html", pub.html_page([two, THREE[1], THREE[2]]))
    assert found.cells["表二.行政规范性文件.制发"] == 2
    assert found.cells["表二.行政许可"] == 7
    assert "表二.行政规范性文件.现行有效" not in found.cells
    assert "表二.行政处罚" not in found.cells


def test_two_numbers_in_one_cell_are_not_run_together(folder: Path) -> None:
    rows = pub.table_three(CELLS)
    rows[4][3] = pub.Box("1 2")
    found = taken(folder, "a.html", pub.html_page([THREE[0], rows, THREE[2]]))
    assert "表三.上年结转.科研机构" not in found.cells


def test_report_without_tables(folder: Path) -> None:
    found = taken(folder, "a.html", pub.html_page(["<p>见附件</p>"] * 3))
    assert not found.cells
    assert len(found.missing) == 200
    assert {m.why for m in found.missing} == {"报告中没有找到这张表"}
