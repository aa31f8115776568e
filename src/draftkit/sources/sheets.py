"""Workbooks as sheets of plain values, whatever their format.

python-calamine does the reading.  What it cannot tell (it gives "" for an empty cell, for a formula
that was never calculated and for #REF! alike) is looked up in the sheet's own XML, and only when
an empty cell is met.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import InputError, path_text
from draftkit.hashes import blake2b
from draftkit.patterns import regex
from draftkit.sources import files
from draftkit.sources.labels import normal
from draftkit.sources.tree import Fault, Leaf, Source, Value, address, position
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    import zipfile

    from python_calamine import CalamineWorkbook

_MB = 1024 * 1024


class Limits(NamedTuple):
    """How large a workbook may be: bytes packed and unpacked, rows and columns of a sheet."""

    size: int
    unpacked: int
    rows: int
    columns: int


FILING_LIMITS = Limits(20 * _MB, 256 * _MB, 9_999, 702)
ROSTER_LIMITS = Limits(200 * _MB, 2048 * _MB, 99_999, 702)

_FAR = regex(rb' r="(?:[A-Z]{3}|[A-Z]{0,2}[0-9]{5})')
_REPEATED = regex(rb'-repeated="\d{4}')
_INDENT = regex(rb">\s+(?=<(?:/?(?:table|office):|text:p\b))")
_SHEET_TAG = regex(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION_TAG = regex(rb"<(?:\w+:)?Relationship\s[^>]*sheet[^>]*>")
_NAME = regex(rb"""\sname\s*=\s*["']([^"'>]*)""")
_SHEET_ID = regex(rb"""\s\w+:id\s*=\s*["']([^"'>]*)""")
_ID = regex(rb"""\sId\s*=\s*["']([^"'>]*)""")
_TARGET = regex(rb"""\sTarget\s*=\s*["']([^"'>]*)""")
_FILLED_CELL = regex(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^>]*[^/]>')
_NO_RESULT = regex(rb"<f(?:[^<>]*/>|[^<]*</f>)(?:<v ?/>|<v></v>)?</c>")
"""A formula and the end of its cell: there is no value between them."""
_PLAIN_CELL = regex(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="[0-9]+"| t="n")*>')
_ANY_FORMULA_CELL = regex(
    rb"""<(?:\w+:)?c\s[^>]*?r=["']([A-Z]{1,3}[0-9]{1,7})["']([^>]*)>\s*<(?:\w+:)?f[\s/>]"""
)
_ERROR_CELL = regex(rb"""<(?:\w+:)?c\s[^>]*?r=["']([A-Z]{1,3}[0-9]{1,7})["'][^>]*\st=["']e["']""")
_SHOWN = regex(rb"<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>[^<]")
_END_OF_CELL = regex(rb"</(?:\w+:)?c>")


_BLANK = ("", None)


class Sheet(Source):
    """One sheet: ``rows`` of values from A1 on (tuples counted from 0 here, from 1 in places)."""

    __slots__ = ("_faults", "_look_up", "name", "rows")

    def __init__(
        self,
        file: str,
        name: str,
        rows: Sequence[Sequence[Value]],
        look_up: Callable[[], dict[tuple[int, int], Fault]] | None = None,
    ) -> None:
        super().__init__(file, name)
        self.name = name
        self.rows = rows
        self._look_up = look_up
        self._faults: dict[tuple[int, int], Fault] | None = None

    def leaf(self, row: int, column: int, source: Source) -> Leaf:
        """The cell at ``rows[row][column]``; a blank with something behind it becomes a fault."""
        try:
            value = self.rows[row][column]
        except IndexError:
            value = ""
        if value == "" and self.faults:
            value = self.fault(row, column) or ""
        return Leaf(value, source, row + 1, column + 1)

    def filled(self, row: int, columns: Mapping[str, int], source: Source) -> dict[str, Leaf]:
        """The cells of a row that hold anything but blanks, by the names of their ``columns``."""
        line, sound = self.rows[row], not self.faults
        return {
            name: Leaf(value, source, row + 1, at + 1)
            for name, at in columns.items()
            if (value := line[at] if sound or line[at] != "" else self.fault(row, at)) not in _BLANK
            and (type(value) is not str or value.strip())
        }

    def leaves(self, row: int, columns: Sequence[int], source: Source) -> tuple[Leaf, ...]:
        """Several cells of a row."""
        line = self.rows[row] if row < len(self.rows) else [""] * (max(columns) + 1)
        found = tuple([Leaf(line[c], source, row + 1, c + 1) for c in columns])
        if all(leaf.value != "" for leaf in found) or not self.faults:
            return found
        return tuple(self.leaf(row, column, source) for column in columns)

    def fault(self, row: int, column: int) -> Fault | None:
        """What hides behind a blank cell, if anything."""
        return self.faults.get((row + 1, column + 1)) if self.faults else None

    @property
    def faults(self) -> dict[tuple[int, int], Fault]:
        """Row and column, from 1, of every cell that only looks blank."""
        if self._faults is None:
            self._faults = self._look_up() if self._look_up else {}
        return self._faults


class Workbook:
    """An open workbook; sheets are read when asked for."""

    def __init__(
        self, file: str, book: CalamineWorkbook, archive: zipfile.ZipFile | None, limits: Limits
    ) -> None:
        self.file = file
        self.names: tuple[str, ...] = tuple(book.sheet_names)
        self._book = book
        self._archive = archive
        self._limits = limits
        self._members: dict[str, str] | None = None
        self._by_label = {normal(name): name for name in reversed(self.names)}

    def find(self, *labels: str) -> str | None:
        """The name of the sheet that bears one of the labels, as typed in the file."""
        for label in labels:
            name = self._by_label.get(normal(label))
            if name is not None:
                return name
        return None

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name, hidden or not.  ``InputError`` where it cannot be read."""
        xml = self._xml(name)
        if xml is not None and (_FAR.search(xml) or b' r="' not in xml):
            self._check_extent(xml, name)
        rows = self._rows(name)

        def look_up() -> dict[tuple[int, int], Fault]:
            return faults_in(xml) if xml else {}

        return Sheet(self.file, name, rows, look_up)

    def layout(self, name: str) -> str:
        """A digest of which cells of an .xlsx sheet hold anything; "" for other formats.

        Two sheets of one layout differ in what stands in the same cells, not in which cells are
        filled.
        """
        xml = self._xml(name)
        if not xml:
            return ""
        return blake2b(b" ".join(_FILLED_CELL.findall(xml)), digest_size=8).hexdigest()

    def _rows(self, name: str) -> Sequence[Sequence[Value]]:
        with files.foreign(self.file):
            return self._book.get_sheet_by_name(name).to_python(skip_empty_area=False)

    def _xml(self, name: str) -> bytes | None:
        if self._archive is None:
            return None
        if self._members is None:
            self._members = sheet_members(self._archive, self.file)
        member = self._members.get(name)
        return files.read_member(self._archive, member, self.file) if member else None

    def _check_extent(self, xml: bytes, name: str) -> None:
        """Refuse a value far outside: calamine would allocate every cell up to it."""
        from draftkit.sources import extents  # lxml, for odd files only

        _ensure_near(extents.far_cell, xml, self.file, self._limits, f"工作表“{name}”的")


def _ensure_near(
    far_cell: Callable[[bytes, int, int], str],
    xml: bytes,
    file: str,
    limits: Limits,
    where: str = "",
) -> None:
    try:
        far = far_cell(xml, limits.rows, limits.columns)
    except ValueError:
        raise files.damaged(file) from None
    if far:
        raise _too_far(file, far, where)


def _too_far(file: str, cell: str, where: str = "") -> InputError:
    fix = "请删去表格以外的内容（选中多余的行或列，整行整列删除）后保存"
    return files.refuse(file, "FILE-EXTENT", f"{where}单元格 {cell} 有内容，离表格太远", fix)


def open_workbook(path: Path, limits: Limits = FILING_LIMITS) -> Workbook:
    """The workbook at ``path``: .xlsx, .xls or .ods by content, not by suffix.

    ``InputError`` where it is missing, damaged, protected by a password or something else.
    """
    file = path_text(path)
    data = files.read_bytes(path, limits.size)
    kind = files.workbook_kind(data, file)
    archive = None
    if kind is files.Kind.XLSX:
        archive = files.open_zip(data, file, limits.unpacked)
        _check_contents(archive, file, limits)
    else:
        _check_old(data, file, limits)
    return Workbook(file, _open(data, file, archive), archive, limits)


def _check_old(data: bytes, file: str, limits: Limits) -> None:
    """``InputError`` unless an .xls declares sizes that can be."""
    from draftkit.sources import biff  # for .xls only

    try:
        far = biff.far_cell(data, limits.rows, limits.columns)
    except ValueError:
        raise files.damaged(file) from None
    if far is not None:
        raise _too_far(file, address(far.row + 1, far.column + 1))


def _check_contents(archive: zipfile.ZipFile, file: str, limits: Limits) -> None:
    """``InputError`` unless the zip holds a workbook that can be read safely."""
    names = set(archive.namelist())
    if "content.xml" in names:
        _check_ods(archive, file, limits)
        return
    if any(name.startswith("word/") for name in names):
        what = "这是 Word 文件，不是电子表格"
        fix = "如果这是已发布的报告，请先用 draftkit import 读成数据"
        raise files.refuse(file, "FILE-SUFFIX", what, fix)
    if any(name.lower().startswith("xl/") for name in names):
        return
    what = "这是一个压缩包，里面没有电子表格"
    raise files.refuse(file, "FILE-SUFFIX", what, f"请先解压；{files.ACCEPTED}")


def _check_ods(archive: zipfile.ZipFile, file: str, limits: Limits) -> None:
    kind = files.read_member(archive, "mimetype", file)
    if b"spreadsheet" not in kind and kind:
        raise files.refuse(file, "FILE-SUFFIX", "这是文档，不是电子表格", files.ACCEPTED)
    if b"encryption-data" in files.read_member(archive, "META-INF/manifest.xml", file):
        raise files.has_password(file)
    xml = files.read_member(archive, "content.xml", file)
    if not _REPEATED.search(xml):
        return
    from draftkit.sources import extents  # lxml, for .ods only

    _ensure_near(extents.far_ods_cell, xml, file, limits)


def _open(data: bytes, file: str, archive: zipfile.ZipFile | None) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook  # not needed for YAML

    try:
        with files.foreign(file):
            return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except InputError:
        close = _without_indents(archive, file) if archive is not None else b""
        if not close:
            raise
    with files.foreign(file):
        return CalamineWorkbook.from_filelike(io.BytesIO(close))


def _without_indents(archive: zipfile.ZipFile, file: str) -> bytes:
    """An .ods whose XML is not indented: calamine takes the indents of Gnumeric's tables for damage."""
    content = files.read_member(archive, "content.xml", file)
    close = _INDENT.sub(b">", content)
    if close == content:
        return b""
    import zipfile

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in archive.namelist():
            member = close if name == "content.xml" else files.read_member(archive, name, file)
            made.writestr(name, member)
    return target.getvalue()


def sheet_members(archive: zipfile.ZipFile, file: str) -> dict[str, str]:
    """Sheet name → name of its part in an .xlsx; empty for .ods."""
    workbook = files.read_member(archive, "xl/workbook.xml", file)
    relations = files.read_member(archive, "xl/_rels/workbook.xml.rels", file)
    targets = {
        identity[1]: target[1].decode("utf-8", "replace")
        for tag in _RELATION_TAG.findall(relations)
        if (identity := _ID.search(tag)) and (target := _TARGET.search(tag))
    }
    members = {}
    for tag in _SHEET_TAG.findall(workbook):
        name, identity = _NAME.search(tag), _SHEET_ID.search(tag)
        target_name = targets.get(identity[1], "") if identity else ""
        if name and target_name:
            member = target_name[1:] if target_name.startswith("/") else f"xl/{target_name}"
            text = name[1].decode("utf-8", "replace")
            if "&" in text:
                from html import unescape  # a millisecond that hardly any workbook needs

                text = unescape(text)
            members[text] = member
    return members


def faults_in(xml: bytes) -> dict[tuple[int, int], Fault]:
    """Row and column → what is wrong, for formulas without a value and for error values."""
    faults = {}
    if b"<c r=" in xml:
        if b"<f>" in xml or b"<f " in xml:
            for formula in _NO_RESULT.finditer(xml):
                start = xml.rfind(b"<c ", 0, formula.start())
                if cell := _PLAIN_CELL.fullmatch(xml, max(start, 0), formula.start()):
                    faults[position(cell[1].decode())] = Fault.UNCALCULATED
    else:
        faults.update(_faults_the_long_way(xml))
    if b't="e"' in xml or b"t='e'" in xml:
        for match in _ERROR_CELL.finditer(xml):
            faults[position(match[1].decode())] = Fault.ERROR
    return faults


def _faults_the_long_way(xml: bytes) -> dict[tuple[int, int], Fault]:
    """The same for sheets with prefixed names or another order of attributes."""
    faults = {}
    for match in _ANY_FORMULA_CELL.finditer(xml):
        end = _END_OF_CELL.search(xml, match.end())
        rest = xml[match.end() : end.start() if end else len(xml)]
        if b'"str"' not in match[2] and not _SHOWN.search(rest):
            faults[position(match[1].decode())] = Fault.UNCALCULATED
    return faults
