"""A Word file as it reads with all tracked changes accepted.

Insertions are text, deletions are not, and a deleted paragraph mark joins two paragraphs.  Content controls, hyperlinks and
fields give their text; text boxes, hidden text, comments and notes give none.  A table that only lays out the page (with a table or
long text inside) is walked through as if it were not there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from draftkit.diagnostics import InputError
from draftkit.ooxml import markup
from draftkit.ooxml.markup import Element
from draftkit.ooxml.numbering import Numbering, read_numbering
from draftkit.ooxml.package import Package
from draftkit.ooxml.zipped import Unusable
from draftkit.sources.reports.published import Cell, Piece, Table, Words
from draftkit.sources.reports.refusals import damaged, has_password, refuse, too_large

W = f"{{{markup.W}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MAX_UNPACKED = 512 * 1024 * 1024
MAX_PART = 64 * 1024 * 1024
_LONG_CELL = 160
_MOST_COLUMNS = 200

_INLINE = frozenset(
    W + name
    for name in (
        "hyperlink", "smartTag", "fldSimple", "ins", "moveTo", "sdt", "sdtContent", "customXml", "bdo", "dir",
    )
)  # fmt: skip
_SKIPPED = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid")
)
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def read_docx(data: bytes, file: str) -> list[Piece]:
    """The paragraphs and tables of the document in order."""
    root, numbering = _parts(data, file)
    body = root.find(W + "body")
    if body is None:
        raise damaged(file)
    return _Walk(body, numbering).pieces


def _parts(data: bytes, file: str) -> tuple[Element, Numbering]:
    """The document and how it numbers its paragraphs."""
    package = Package.opened(data, file, MAX_UNPACKED, _unusable)
    names = package.members
    if any(name.startswith("xl/") for name in names):
        fix = "输入数据不用导入，可以直接运行 draftkit draft"
        raise refuse(file, "REPORT-KIND", "这是电子表格，不是报告", fix)
    if any(name.startswith("ppt/") for name in names) or "content.xml" in names:
        what = "这不是 Word 文档（.docx）"
        raise refuse(file, "REPORT-KIND", what, "请在 WPS 或 Word 中打开，另存为 .docx")
    main = package.main or ("word/document.xml" if "word/document.xml" in names else "")
    if not main:
        what = "这个压缩包里没有 Word 文档"
        raise refuse(file, "REPORT-KIND", what, "请先解压；能读的有 .docx、.txt、.html")
    folder = posixpath.dirname(main)

    def tree(name: str) -> Element | None:
        xml = package.read(name, MAX_PART)
        if markup.STRICT.encode() in xml[:8192]:
            xml = xml.replace(markup.STRICT.encode(), markup.W.encode())
        return package.parsed(xml, name) if name in names else None

    lists, styles = (
        tree(posixpath.join(folder, f"{name}.xml")) for name in ("numbering", "styles")
    )
    return tree(main), read_numbering(lists, styles)


def _unusable(file: str, fault: Unusable) -> InputError:
    if fault.reason == "password":
        return has_password(file)
    if fault.reason != "large":
        return damaged(file)
    if fault.part:
        return too_large(file, MAX_PART, f"文件里的 {PurePosixPath(fault.part).name} 解压后")
    return too_large(file, MAX_UNPACKED, "文件解压后")


class _Walk:
    """Goes through the body once, numbering every ``w:p`` outside text boxes."""

    def __init__(self, body: Element, numbering: Numbering) -> None:
        self._numbering = numbering
        self.pieces: list[Piece] = []
        self._paragraph = -1
        self._tables = 0
        self._joined = ""
        self._block(body)

    def _block(self, parent: Element) -> None:
        for child in parent:
            if child.tag == W + "p":
                self._take_paragraph(child)
            elif child.tag == W + "tbl":
                self._take_table(child)
            elif child.tag in _SKIPPED or not isinstance(child.tag, str):
                continue
            elif child.tag == _MC + "AlternateContent":
                choice = child.find(_MC + "Choice")
                if choice is not None:
                    self._block(choice)
            elif child.tag in _INLINE:
                self._block(child)

    def _take_paragraph(self, paragraph: Element) -> None:
        self._paragraph += 1
        text = self._joined + _text(paragraph)
        if _mark_is_deleted(paragraph):
            self._joined = text
            return
        self._joined = ""
        label = self._numbering.label(paragraph) if text.strip() else ""
        for line in text.split("\n"):
            self.pieces.append(Words(line, 0, self._paragraph, label))
            label = ""

    # ------------------------------------------------ tables

    def _take_table(self, table: Element) -> None:
        rows = list(_rows(table))
        if _is_layout(rows):
            for row in rows:
                for cell in _cells(row):
                    self._block(cell)
            return
        self._tables += 1
        cells = tuple(self._grid(rows))
        self.pieces.append(Table(self._tables, cells))

    def _grid(self, rows: list[Element]) -> Iterator[Cell]:
        """The cells; one merged downwards is given once: a conversion may have left its words in the lower part."""
        open_cells: dict[int, int] = {}
        found: list[Cell] = []
        for number, row in enumerate(rows):
            column = _skipped(row, "gridBefore")
            still_open: dict[int, int] = {}
            for cell in _cells(row):
                anchor = self._paragraph + 1
                text = self._cell_text(cell)
                span = _span(cell)
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None and merge.get(W + "val") != "restart" and column in open_cells:
                    at = open_cells[column]
                    found[at] = replace(found[at], text=found[at].text or text)
                    still_open[column] = at
                else:
                    if merge is not None:
                        still_open[column] = len(found)
                    found.append(Cell(number, column, text, anchor=anchor))
                column += span
            open_cells = still_open
        return iter(found)

    def _cell_text(self, cell: Element) -> str:
        lines = []
        for paragraph in _paragraphs(cell):
            self._paragraph += 1
            lines.append(_text(paragraph))
        return "\n".join(lines).strip()


def _rows(table: Element) -> Iterator[Element]:
    for child in _through(table, W + "tr"):
        if child.find(f"{W}trPr/{W}del") is None:
            yield child


def _cells(row: Element) -> Iterator[Element]:
    for child in _through(row, W + "tc"):
        if child.find(f"{W}tcPr/{W}cellDel") is None:
            yield child


def _through(parent: Element, tag: str) -> Iterator[Element]:
    """Children of that tag, also inside content controls and the like."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _INLINE:
            yield from _through(child, tag)


def _paragraphs(parent: Element) -> Iterator[Element]:
    return _through(parent, W + "p")


def _is_layout(rows: list[Element]) -> bool:
    """Whether a table only holds other tables, or long text: a frame round the page."""
    for row in rows:
        for cell in _cells(row):
            if cell.find(f".//{W}tbl") is not None:
                return True
            if sum(len(_text(p)) for p in _paragraphs(cell)) > _LONG_CELL:
                return True
    return False


def _span(cell: Element) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return _number(found) if found is not None else 1


def _skipped(row: Element, name: str) -> int:
    found = row.find(f"{W}trPr/{W}{name}")
    return _number(found) if found is not None else 0


def _number(element: Element) -> int:
    text = element.get(W + "val", "1")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 1  # noqa: PLR2004
    return min(max(number, 1), _MOST_COLUMNS)


# ---------------------------------------------------------------- text


def _mark_is_deleted(paragraph: Element) -> bool:
    return any(
        paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in ("del", "moveFrom")
    )


def _text(paragraph: Element) -> str:
    return "".join(_runs(paragraph))


def _runs(parent: Element) -> Iterator[str]:
    for child in parent:
        tag = child.tag
        if tag == W + "r":
            yield from _run(child)
        elif tag in _SKIPPED or not isinstance(tag, str):
            continue
        elif tag in _INLINE:
            yield from _runs(child)


def _run(run: Element) -> Iterator[str]:
    hidden = run.find(f"{W}rPr/{W}vanish")
    if hidden is not None and hidden.get(W + "val") not in {"0", "false", "off"}:
        return
    for child in run:
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag == W + "br" and child.get(W + "type") in {"page", "column"}:
            continue
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
