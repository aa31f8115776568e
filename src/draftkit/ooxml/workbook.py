"""The parts of an .xlsx that stand around its sheets, and the names of columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftkit.ooxml.markup import (
    DECLARATION,
    OFFICE_RELATIONS,
    OFFICE_TYPES,
    PACKAGE,
    escape,
    relations,
)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = f"{OFFICE_TYPES}.spreadsheetml"


def frame(
    sheets: Sequence[str],
    beside: Iterable[str] = (),
    properties: str = "",
    *,
    titles: bool = False,
) -> dict[str, str]:
    """The parts around sheets of these names, by name: sheet 1 is to stand in ``xl/worksheets/sheet1.xml``.

    ``beside`` are the other parts: ``styles`` for ``xl/styles.xml``; ``properties`` go into the workbook before its sheets.
    With ``titles`` the first row is printed on every page.
    """
    parts = [("worksheet", f"worksheets/sheet{n}.xml") for n, _ in enumerate(sheets, start=1)]
    parts += [(kind, f"{kind}.xml") for kind in beside]
    types = "".join(_type(f"xl/{part}", kind) for kind, part in parts)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(sheets, start=1)
    )
    return {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{_type('xl/workbook.xml', 'sheet.main')}{types}</Types>",
        "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE_RELATIONS}">'
        f"{properties}<sheets>{listed}</sheets>{_titles(sheets) if titles else ''}</workbook>",
        "xl/_rels/workbook.xml.rels": relations(parts),
    }


def _titles(sheets: Sequence[str]) -> str:
    names = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{n}">\'{escape(name)}\'!$1:$1</definedName>'
        for n, name in enumerate(sheets)
    )
    return f"<definedNames>{names}</definedNames>"


def _type(part: str, kind: str) -> str:
    return f'<Override PartName="/{part}" ContentType="{_TYPES}.{kind}+xml"/>'


def letters(column: int) -> str:
    """``1`` → ``A``, ``27`` → ``AA``."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
