"""How far the values of a sheet reach, without building the sheet.

calamine allocates every cell between A1 and the last value; one stray value in the last corner of a
sheet would take 400 GB.  So the corner is looked for first, in the files where something is far out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from lxml import etree

from draftkit.patterns import regex
from draftkit.sources.tree import address, position

_ADDRESS = regex(r"[A-Z]{1,3}\d{1,7}")
_COUNT = regex(r"\d{1,9}", re.ASCII)
_TABLE_NS = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE_NS = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def far_cell(xml: bytes, rows: int, columns: int) -> str:
    """The first cell of an .xlsx sheet with a value beyond ``rows`` or ``columns``, or "".

    ``ValueError`` where the XML is damaged.
    """
    row = column = 0
    for event, element in _walk(xml, ("{*}row", "{*}c")):
        if element.tag.endswith("}row") or element.tag == "row":
            if event == "start":
                row, column = _int(element.get("r"), row + 1), 0
            else:
                element.clear()
            continue
        if event == "start":
            continue
        own = element.get("r", "")
        if own and not _ADDRESS.fullmatch(own):
            raise ValueError("no address")
        row, column = position(own) if own else (row, column + 1)
        if (row > rows or column > columns) and len(element):
            return address(row, column)
    return ""


def far_ods_cell(xml: bytes, rows: int, columns: int) -> str:
    """The same for the content of an .ods, where one cell may stand for many."""
    row = column = 0
    for event, element in _walk(
        xml, tuple(_TABLE_NS + t for t in ("table", "table-row", "table-cell"))
    ):
        name = element.tag.removeprefix(_TABLE_NS)
        if event == "start":
            if name == "table":
                row = 0
            elif name == "table-row":
                column = 0
            continue
        if name == "table-row":
            row += _int(element.get(f"{_TABLE_NS}number-rows-repeated"), 1)
            if row > rows and any(_has_value(cell) for cell in element):
                return address(row, 1)
            element.clear()
        elif name == "table-cell":
            column += _int(element.get(f"{_TABLE_NS}number-columns-repeated"), 1)
            if column > columns and _has_value(element):
                return address(row + 1, column)
    return ""


def _has_value(cell: etree._Element) -> bool:
    return cell.get(f"{_OFFICE_NS}value-type") is not None or len(cell) > 0


def _walk(xml: bytes, tags: tuple[str, ...]) -> Iterator[tuple[str, etree._Element]]:
    guards = {"resolve_entities": False, "no_network": True, "recover": True}
    try:
        yield from etree.iterparse(io.BytesIO(xml), events=("start", "end"), tag=tags, **guards)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text and _COUNT.fullmatch(text) else otherwise
