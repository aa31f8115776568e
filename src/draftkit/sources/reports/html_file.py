"""A saved web page: its paragraphs and tables, without menus, scripts and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from draftkit.patterns import compiled, regex
from draftkit.sources.files import refuse
from draftkit.sources.reports.published import Cell, Piece, Table, Words
from draftkit.sources.reports.refusals import damaged, empty

Element = Any
"""An lxml element."""

_CHARSET = regex(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ENCODINGS = {
    name: name
    for name in (
        "utf-8", "utf-16", "utf-16le", "utf-16be", "big5", "big5-hkscs", "hz", "iso-8859-1", "windows-1252", "us-ascii",
        "euc-jp", "shift-jis", "euc-kr",
    )
} | {"utf8": "utf-8", "hz-gb-2312": "hz"}  # fmt: skip
"""Of all that Python can decode, some are no text, and some take a minute for a page."""
_DECLARATION = regex(r"^\s*<\?xml[^>]*\?>")
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = regex(r"[ \t\r\n\f\u00a0]+")
_BROKEN = regex(r"(?<=[\u2e80-\uffef“”‘’—…])[ \t]*\r?\n[ \t]*(?=[\u2e80-\uffef“”‘’—…])")
"""A line break in the source between two Chinese characters, which shows as nothing."""
_SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "select", "option", "button", "textarea", "iframe", "object",
        "svg", "nav", "head", "input",
    )
)  # fmt: skip
_BLOCKS = frozenset(
    (
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main",
        "header", "footer", "aside", "blockquote", "center", "pre", "hr", "form", "fieldset", "td", "th", "tr", "body",
        "table", "tbody", "thead", "tfoot", "caption", "figure",
    )
)  # fmt: skip
_LONG_CELL = 160
_DEEPEST = 250
_MOST_SPAN = 200
_MOST_CELLS = 20_000
_MOST_COLUMNS = 1_000


def read_html(data: bytes, file: str) -> list[Piece]:
    """The lines and tables of the page in order."""
    text = _DECLARATION.sub("", decoded(data, file))
    if not text.strip():
        raise empty(file)
    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise damaged(file) from None
    body = root.find("body")
    walk = _Walk(file)
    walk.block(root if body is None else body, 0)
    walk.end_line()
    # A page may have its title in the browser's tab alone; one in the text comes later and is preferred.
    name = tidy(root.findtext("head/title") or "")
    return [Words(compiled(r"[_|—–-]").split(name)[0], 1), *walk.pieces]


def decoded(data: bytes, file: str) -> str:
    """The page's text: by its mark, by its own ``charset``, else UTF-8 or GB18030."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    match = _CHARSET.search(data[:4096])
    named = match[1].decode("ascii", "replace").lower() if match else ""
    named = "gb18030" if named.startswith("gb") else _ENCODINGS.get(named.replace("_", "-"), "")
    for encoding in ("utf-8-sig", named, "gb18030", "big5"):
        if encoding:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    if named:
        try:
            return data.decode(named, "replace")
        except LookupError:
            pass
    raise refuse(
        file, "REPORT-ENCODING", "文字编码认不出", "请用浏览器打开网页，另存为“网页，全部”后再导入"
    )


def tidy(text: str) -> str:
    """Text as a browser shows it: runs of blanks are one."""
    return _BLANKS.sub(" ", _BROKEN.sub("", text)).strip()


class _Walk:
    """Collects lines; a block or a ``br`` ends one."""

    def __init__(self, file: str) -> None:
        self.pieces: list[Piece] = []
        self._file = file
        self._line: list[str] = []
        self._at = 0
        self._tables = 0

    def block(self, element: Element, depth: int) -> None:
        if depth > _DEEPEST:
            raise damaged(self._file)
        self._take(element.text, element)
        for child in element:
            if isinstance(child.tag, str) and not _is_hidden(child):
                self._child(child, depth)
            self._take(child.tail, child)

    def _child(self, child: Element, depth: int) -> None:
        if child.tag == "br":
            self.end_line()
        elif child.tag == "table" and not _is_layout(child):
            self.end_line()
            self._tables += 1
            cells = tuple(_grid(child, self._file))
            self.pieces.append(Table(self._tables, cells, line=child.sourceline or 0))
        elif child.tag in _BLOCKS:
            self.end_line()
            self.block(child, depth + 1)
            self.end_line()
        else:
            self.block(child, depth + 1)

    def _take(self, text: str | None, element: Element) -> None:
        if text and text.strip():
            if not self._line:
                self._at = element.sourceline or 0
            self._line.append(text)
        elif text and self._line:
            self._line.append(" ")

    def end_line(self) -> None:
        text = tidy("".join(self._line))
        if text:
            self.pieces.append(Words(text, self._at))
        self._line = []


def _is_hidden(element: Element) -> bool:
    return element.tag in _SKIPPED or bool(_HIDDEN.search(element.get("style", "")))


def _is_layout(table: Element) -> bool:
    """Whether a table holds other tables, or long text: a frame round the page."""
    if table.find(".//table") is not None:
        return True
    cells = (cell for row in _rows(table) for cell in row if cell.tag in {"td", "th"})
    return any(len(_text(cell)) > _LONG_CELL for cell in cells)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if row.tag == "tr")


def _text(cell: Element) -> str:
    """The words of a cell; lines and paragraphs inside it are parted by line breaks."""
    parts: list[str] = []
    _collect(cell, parts, 0)
    return "\n".join(line for raw in "".join(parts).split("\0") if (line := tidy(raw)))


def _collect(element: Element, parts: list[str], depth: int) -> None:
    if depth > _DEEPEST:
        return
    parts.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and not _is_hidden(child):
            breaks = child.tag == "br" or child.tag in _BLOCKS
            parts.append("\0" if breaks else "")
            _collect(child, parts, depth + 1)
            parts.append("\0" if breaks else "")
        parts.append(child.tail or "")


def _grid(table: Element, file: str) -> Iterator[Cell]:
    """The cells at their places in the grid."""
    taken: dict[int, int] = {}
    count = 0
    for number, row in enumerate(_rows(table)):
        column = 0
        for cell in row:
            if cell.tag not in {"td", "th"} or _is_hidden(cell):
                continue
            while taken.get(column, 0) > number:
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for at in range(column, column + width):
                taken[at] = number + height
            count += 1
            if count > _MOST_CELLS or column > _MOST_COLUMNS:
                raise damaged(file)
            yield Cell(number, column, _text(cell), cell.sourceline or 0)
            column += width


def _span(cell: Element, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 1  # noqa: PLR2004
    return min(max(number, 1), _MOST_SPAN)
