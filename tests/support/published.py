"""Published reports made by hand, in the ways other offices publish them: web pages, text dumps, Word files."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from draftkit.kinds import disclosure
from draftkit.kinds.tables import Row, cell_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from draftkit.model import Number

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TITLE = "瓦亭镇人民政府2025年政府信息公开工作年度报告"
PROSE = (
    "2025年，瓦亭镇人民政府认真贯彻《中华人民共和国政府信息公开条例》，全年主动公开政府信息612条，其中政府门户网站412条、微信公众号200条。",
    "（二）依申请公开",
    "我镇本年新收政府信息公开申请3件，均在法定期限内答复。",
)
PROBLEMS = (
    "（一）存在的主要问题",
    "1.政策解读形式单一。2.村级公开更新不及时。",
    "（二）改进措施",
    "1.每件惠民政策配一份明白卡。2.镇政务公开办按月抽查各村公开栏。",
)
OTHER = ("本年度未收取信息处理费。",)


@dataclass(frozen=True)
class Box:
    """A cell: its words and its span to the right and downwards."""

    text: str
    wide: int = 1
    high: int = 1


Rows = list[list[Box]]


def numbers(seed: int = 7) -> dict[str, Number]:
    """200 cells, few alike; totals hold, 第一项加第二项 does not."""
    cells: dict[str, Number] = {}
    for at, key in enumerate(disclosure.DISCLOSURE.cells):
        cells[key] = (at * seed) % 97 + 1
    for column in disclosure.T3_COLUMNS:
        parts = [cells[cell_key(row, column)] for row in disclosure.T3_LEAVES]
        cells[cell_key(disclosure.T3_SUM, column)] = sum(parts)
    for row, columns in [(r, disclosure.T3_COLUMNS) for r in disclosure.T3.rows] + [
        (r, disclosure.T4_COLUMNS) for r in disclosure.T4_ROWS
    ]:
        cells[cell_key(row, "总计")] = sum(
            cells[cell_key(row, c)] for c in columns if c.name != "总计"
        )
    return cells


def table_two(cells: Mapping[str, Number]) -> Rows:
    rows: Rows = []
    for block in disclosure.T2.blocks:
        wide = 3 // len(block.columns)
        rows.append([Box(block.title, 4)])
        rows.append([Box("信息内容"), *(Box(c.label, wide) for c in block.columns)])
        rows += [
            [
                Box(row.label),
                *(Box(str(cells[cell_key(row, c)]), wide) for c in block.columns),
            ]
            for row in block.rows
        ]
    return rows


def table_three(cells: Mapping[str, Number], *, total: bool = True) -> Rows:
    person, *organisations, last = (column.label for column in disclosure.T3_COLUMNS)
    rows: Rows = [
        [Box(disclosure.T3.blocks[0].corner, 3, 3), Box("申请人情况", 7 if total else 6)],
        [
            Box(person, 1, 2),
            Box("法人或其他组织", 5),
            *([Box(last, 1, 2)] if total else []),
        ],
        [Box(text) for text in organisations],
    ]
    columns = disclosure.T3_COLUMNS if total else disclosure.T3_COLUMNS[:-1]

    def of(row: Row) -> list[Box]:
        return [Box(str(cells[cell_key(row, column)])) for column in columns]

    rows += [[Box(row.label, 3), *of(row)] for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN)]
    results = [Box(disclosure.T3_SUM.groups[0], 1, 22)]
    for row in (disclosure.T3_GRANTED, disclosure.T3_PARTLY):
        rows.append([*results, Box(row.label, 2), *of(row)])
        results = []
    for _, label, leaves in disclosure.T3_GROUPS:
        group = [Box(label, 1, len(leaves))]
        for row in leaves:
            rows.append([*group, Box(row.label), *of(row)])
            group = []
    rows.append([Box(disclosure.T3_SUM.label, 2), *of(disclosure.T3_SUM)])
    rows.append([Box(disclosure.T3_CARRIED_OUT.label, 3), *of(disclosure.T3_CARRIED_OUT)])
    return rows


def table_four(cells: Mapping[str, Number]) -> Rows:
    return [
        [Box("行政复议", 5, 2), Box("行政诉讼", 10)],
        [Box("未经复议直接起诉", 5), Box("复议后起诉", 5)],
        [Box(column.label) for _ in disclosure.T4_ROWS for column in disclosure.T4_COLUMNS],
        [
            Box(str(cells[cell_key(r, c)]))
            for r in disclosure.T4_ROWS
            for c in disclosure.T4_COLUMNS
        ],
    ]


def tables(cells: Mapping[str, Number], *, total: bool = True) -> list[Rows]:
    return [table_two(cells), table_three(cells, total=total), table_four(cells)]


def reworded(rows: Rows, change: Callable[[str], str]) -> Rows:
    return [[replace(box, text=change(box.text)) for box in row] for row in rows]


def blocks(three: Iterable[object]) -> list[object]:
    """Title, sections, prose; ``three`` are the tables in whatever form."""
    two, third, four = three
    first, second, middle, fourth, fifth, sixth = disclosure.DISCLOSURE.headings
    return [
        TITLE, first, *PROSE, second, two, middle, third, fourth, four, fifth, *PROBLEMS, sixth, *OTHER,
    ]  # fmt: skip


# ---------------------------------------------------------------- as a web page


def html_table(rows: Rows, attributes: str = ' border="1"') -> str:
    parts = [f"<table{attributes}>"]
    for row in rows:
        parts.append("<tr>")
        for box in row:
            spans = f' colspan="{box.wide}"' if box.wide > 1 else ""
            spans += f' rowspan="{box.high}"' if box.high > 1 else ""
            parts.append(f"<td{spans}><p>{escape(box.text)}</p></td>")
        parts.append("</tr>")
    return "".join([*parts, "</table>"])


def html_page(three: Iterable[Rows | str], charset: str = "utf-8") -> str:
    body = "".join(
        item
        if isinstance(item, str) and item.startswith("<")
        else f"<p>　　{escape(str(item))}</p>"
        for item in blocks([t if isinstance(t, str) else html_table(t) for t in three])
    )
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>年报</title></head><body>'
        f"{body}</body></html>"
    )


# ---------------------------------------------------------------- as lines of text


def laid_out(rows: Rows) -> list[list[str]]:
    """The grid with merged cells' words at their upper left and blanks elsewhere."""
    grid: list[list[str]] = []
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        line: dict[int, str] = {}
        column = 0
        for box in row:
            while (at, column) in taken:
                column += 1
            line[column] = box.text
            taken |= {
                (at + down, column + right) for down in range(box.high) for right in range(box.wide)
            }
            column += box.wide
        width = max((c for r, c in taken if r == at), default=-1) + 1
        grid.append([line.get(c, "") for c in range(width)])
    return grid


def text_page(three: Iterable[Rows], table: Callable[[Rows], str]) -> str:
    return "\n".join(str(item) for item in blocks([table(rows) for rows in three])) + "\n"


def with_tabs(rows: Rows) -> str:
    return "\n".join("\t".join(line) for line in laid_out(rows))


def with_blanks(rows: Rows) -> str:
    return "\n".join("  ".join(box.text for box in row) for row in rows)


def one_a_line(rows: Rows) -> str:
    return "\n".join(box.text for row in rows for box in row)


# ---------------------------------------------------------------- as a Word file


def word_table(rows: Rows, *, merged: bool = True) -> str:
    """``merged`` False: unmerged cells with blanks in place of what a merged cell covers."""
    parts = ["<w:tbl><w:tblPr/><w:tblGrid/>"]
    for row in _placed(rows) if merged else _unmerged(rows):
        cells = "".join(
            f'<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/>{merge}</w:tcPr>{paragraph(text)}</w:tc>'
            for text, wide, merge in row
        )
        parts.append(f"<w:tr>{cells}</w:tr>")
    return "".join([*parts, "</w:tbl>"])


def _unmerged(rows: Rows) -> list[list[tuple[str, int, str]]]:
    return [[(text, 1, "") for text in line] for line in laid_out(rows)]


def _placed(rows: Rows) -> list[list[tuple[str, int, str]]]:
    """Cells in their rows, with those a merged cell covers below itself."""
    below: dict[int, dict[int, int]] = {}
    found = []
    for at, row in enumerate(rows):
        line: dict[int, tuple[str, int, str]] = {
            column: ("", wide, "<w:vMerge/>") for column, wide in below.get(at, {}).items()
        }
        column = 0
        for box in row:
            while column in line:
                column += line[column][1]
            merge = '<w:vMerge w:val="restart"/>' if box.high > 1 else ""
            line[column] = (box.text, box.wide, merge)
            for down in range(1, box.high):
                below.setdefault(at + down, {})[column] = box.wide
            column += box.wide
        found.append([line[c] for c in sorted(line)])
    return found


def paragraph(text: str, inner: str = "") -> str:
    return f'<w:p>{inner}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_body(three: Iterable[str]) -> str:
    return "".join(
        item if isinstance(item, str) and item.startswith("<w:") else paragraph(str(item))
        for item in blocks(three)
    )


def word_file(body: str, **parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<w:body>{body}</w:body></w:document>",
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return packed.getvalue()
