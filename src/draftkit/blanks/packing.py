"""Workbooks as bytes that depend on their content alone."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from draftkit.ooxml.markup import DECLARATION
from draftkit.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from openpyxl import Workbook

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_CORE_XML = (
    f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
    "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>"
)
_FORMULA = regex(r'(<c r="([A-Z]+\d+)"[^>]*)(><f>[^<]*</f>)<v\s*/?>(?:</v>)?')
_REFERENCE = regex(r"&#(\d{3,7});")
Shown = dict[str, str]
"""Cell address → what its formula gives."""


def pack(
    book: Workbook, title: str, shown: Mapping[str, Shown], core: bytes | None = None
) -> bytes:
    """The workbook's bytes: no clock, no author, no name of a library in them.

    ``core`` are the properties of the workbook it was made from, to be kept as they are.

    ``shown`` gives, by sheet title, the results of formulas: openpyxl writes none, and a program
    that does not calculate would see empty cells.
    """
    raw = _saved(book)
    parts = {f"xl/worksheets/sheet{i}.xml": s.title for i, s in enumerate(book.worksheets, start=1)}
    packed = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == _CORE:
                content = core or _CORE_XML.format(title=title).encode()
            elif name in parts:
                content = _slim(content, shown.get(parts[name], {}))
            info = zipfile.ZipInfo(name, _FIRST_MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # the same on every machine
            target.writestr(info, content, compresslevel=6)
    return packed.getvalue()


def _saved(book: Workbook) -> io.BytesIO:
    """The workbook as openpyxl writes it, but nothing of it on the disk.

    Its own way lays each sheet aside in the folder for passing files, where a run that is killed leaves it for ever.
    """
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    class InMemory(ExcelWriter):
        def write_worksheet(self, ws: Any) -> None:  # noqa: ANN401 - openpyxl's stubs know no such member
            ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - what the method it takes the place of does
            ws._drawing.charts, ws._drawing.images = ws._charts, ws._images  # noqa: SLF001
            part = io.BytesIO()
            writer = WorksheetWriter(ws, part)
            writer.write()
            ws._rels = writer._rels  # type: ignore[attr-defined]  # noqa: SLF001
            self._archive.writestr(  # type: ignore[attr-defined]
                ws.path[1:], part.getvalue()
            )
            self.manifest.append(ws)

    raw = io.BytesIO()
    InMemory(book, zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED)).save()
    return raw


def _slim(sheet: bytes, results: Shown) -> bytes:
    """The sheet with the results of formulas, in a third of the bytes.

    openpyxl writes every Chinese character as a number (``&#19968;``) and an end tag for every
    empty cell; whoever reads the workbook pays for both.
    """
    text = _REFERENCE.sub(lambda match: chr(int(match[1])), sheet.decode("utf-8"))
    text = _FORMULA.sub(lambda match: _with_result(match, results.get(match[2])), text)
    text = text.replace(' t="n"></c>', "/>").replace(' t="n">', ">")
    return (DECLARATION + text if not text.startswith("<?xml") else text).encode("utf-8")


def _with_result(match: re.Match[str], value: str | None) -> str:
    if value is None:
        return f"{match[1]}{match[3]}"
    return f"{match[1]}{match[3]}<v>{value}</v>"
