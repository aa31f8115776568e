"""``read_report``: a file of any kind → a published report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import InputError, path_text
from draftkit.kinds import known
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.ooxml import OLE2
from draftkit.patterns import compiled, regex
from draftkit.sources import files
from draftkit.sources.files import refuse
from draftkit.sources.reports.headings import is_title
from draftkit.sources.reports.published import Piece, PublishedReport, Words
from draftkit.sources.reports.refusals import (
    READABLE,
    SAVE_AS,
    damaged,
    empty,
    has_password,
    is_data,
    too_large,
)
from draftkit.sources.reports.shaping import shape

if TYPE_CHECKING:
    from draftkit.ooxml.document import Block
    from draftkit.ooxml.package import Package

MAX_BYTES = 50 * 1024 * 1024
MAX_WORDS = 20 * 1024 * 1024
"""The most that a text or a web page may have."""
MAX_LETTERS = 80_000
"""Characters of a whole report: ten times a long one, and what the rules look through in some seconds at worst."""
MAX_PIECES = 20_000
_MOST_DIGITS = 100
_LONG_NUMBER = regex(rf"\d{{{_MOST_DIGITS + 1}}}")
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_ZIP = b"PK\x03\x04"
_WEB = regex(rb"<(?:!doctype\s+html|html|head|body|table|div|p|meta)\b", re.IGNORECASE)
_ARCHIVED_PAGE = regex(rb"^(?:MIME-Version:|From: <Saved by)", re.IGNORECASE | re.MULTILINE)
_SUFFIXES = frozenset(
    (".docx", ".docm", ".odt", ".pdf", ".doc", ".wps", ".rtf", ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", "")
)  # fmt: skip
_BY_OFFICE = (".doc", ".wps", ".rtf")
_FEWEST_LETTERS = 4


def read_report(path: Path | str) -> PublishedReport:
    """The report at ``path``: .docx, .txt, .html, and .doc or .wps where LibreOffice is installed.

    What a file is goes by its content.  ``InputError`` with advice where it cannot be read.
    """
    path = Path(path)
    file = path_text(path)
    _check_suffix(path, file)
    try:
        data = files.read_bytes(path, MAX_BYTES)
    except InputError as error:
        raise _in_own_words(error, file) from None
    return report_in(data, path)


def report_in(data: bytes, path: Path) -> PublishedReport:
    """The report in ``data``, which messages call ``path``.  ``InputError`` where it cannot be read."""
    kind, pieces = _pieces(data, path)
    return _shaped(pieces, str(path), kind)


def pieces_of(document: Package, body: Iterable[Block]) -> list[Piece]:
    """The pieces of an open .docx whose ``body`` was read."""
    from draftkit.sources.reports import docx_file

    return docx_file.pieces_of(document, document.main, body)


def report_of(pieces: list[Piece], file: str) -> PublishedReport:
    """The report that the pieces of a .docx make, which messages call ``file``.

    ``InputError`` where it cannot be one.
    """
    return _shaped(pieces, file, "docx")


def _shaped(pieces: list[Piece], file: str, kind: str) -> PublishedReport:
    letters = (letter for piece in pieces for letter in piece.text if not letter.isspace())
    if sum(1 for _ in islice(letters, _FEWEST_LETTERS)) < _FEWEST_LETTERS:
        raise empty(file)
    _ensure_bounds(pieces, file)
    return shape(pieces, file, kind, _kind_of(pieces))


def _ensure_bounds(pieces: Sequence[Piece], file: str) -> None:
    """``InputError`` for what no report has, and no rule should have to look through."""
    what = f"有 {len(pieces)} 段" if len(pieces) > MAX_PIECES else ""
    letters = 0
    for number, piece in enumerate(pieces, start=1):
        texts = [piece.text] if isinstance(piece, Words) else [cell.text for cell in piece.cells]
        letters += sum(map(len, texts))
        for text in texts:
            if len(text) <= _MOST_DIGITS:  # as nearly all cells
                continue
            if len(text.encode("utf-8", "replace")) > files.MAX_LINE:
                what = what or f"第 {number} 段超过 {files.MAX_LINE >> 10} KB"
            elif _LONG_NUMBER.search(text):
                what = what or f"第 {number} 段有一个超过 {_MOST_DIGITS} 位的数"
    if letters > MAX_LETTERS:
        what = what or f"全文超过 {MAX_LETTERS // 10_000} 万字"
    if what:
        fix = "请核对是否给错了文件"
        raise refuse(file, "REPORT-TOO-LARGE", f"{what}，不像一份年度报告", fix)


def _kind_of(pieces: Sequence[Piece]) -> ReportKind:
    """The kind whose title a line is like; the disclosure report where none is."""
    further = known.kinds()[1:]
    lines = (piece.text for piece in pieces if isinstance(piece, Words)) if further else ()
    found = (kind for line in lines for kind in further if is_title(line, kind))
    return next(found, DISCLOSURE)


def _in_own_words(error: InputError, file: str) -> InputError:
    """The same error with advice that suits a report."""
    codes = {problem.code for problem in error.problems}
    if "FILE-EMPTY" in codes:
        return refuse(file, "REPORT-EMPTY", "文件是空的", "请核对是否给错了文件")
    if "FILE-TOO-LARGE" in codes:
        return too_large(file, MAX_BYTES)
    return error


def _check_suffix(path: Path, file: str) -> None:
    suffix = path.suffix.lower()
    if suffix in _SUFFIXES or path.is_dir() or not path.exists():
        return
    if suffix in {".xlsx", ".xls", ".ods", ".et", ".yaml", ".yml", ".csv"}:
        raise is_data(file, f"{suffix} 是数据，不是报告")
    if suffix == ".ofd":
        fix = f"请用 WPS 打开，另存为 .docx；或全选复制，粘贴到记事本存成 .txt。{READABLE}"
        raise refuse(file, "REPORT-KIND", "不能读 OFD", fix)
    if suffix in {".mht", ".mhtml"}:
        raise _is_archived_page(file)
    if suffix in {".uot", ".uof"}:
        raise refuse(file, "REPORT-KIND", f"不能读 {suffix}", SAVE_AS)
    raise refuse(file, "REPORT-KIND", f"不认识的文件类型 {suffix}", READABLE)


def _is_archived_page(file: str) -> InputError:
    fix = "请用浏览器打开，另存为“网页，仅 HTML”（.html）后再导入"
    return refuse(file, "REPORT-KIND", "这是单个文件的网页存档（.mht）", fix)


def _pieces(data: bytes, path: Path) -> tuple[str, list[Piece]]:
    """What the file is, and its pieces."""
    file = path_text(path)
    if data.startswith(_ZIP) and _OPEN_TEXT in data[:128]:
        return "docx", _by_office(data, path, ".odt")
    if data.startswith(_ZIP):
        from draftkit.sources.reports.docx_file import read_docx

        return "docx", read_docx(data, file)
    if data.startswith(OLE2):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise has_password(file)
        if (
            "Workbook".encode("utf-16-le") in data
            and "WordDocument".encode("utf-16-le") not in data
        ):
            raise is_data(file)
        suffix = path.suffix.lower()
        return "docx", _by_office(data, path, suffix if suffix in _BY_OFFICE else ".doc")
    if data.startswith(b"{\\rtf"):
        return "docx", _by_office(data, path, ".rtf")
    if path.suffix.lower() in {".docx", ".docm"} and b"\0" in data[:4096]:
        raise damaged(file)
    if data.startswith(b"%PDF"):
        from draftkit.sources.reports.pdf_file import read_pdf

        return "pdf", list(read_pdf(data, file))
    if len(data) > MAX_WORDS:
        raise too_large(file, MAX_WORDS)
    return _of_words(data, path)


def _of_words(data: bytes, path: Path) -> tuple[str, list[Piece]]:
    file = path_text(path)
    if _ARCHIVED_PAGE.search(data[:512]):
        raise _is_archived_page(file)
    plain = data.replace(b"\0", b"") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data
    if _WEB.search(plain[:4096]) or path.suffix.lower() in {".html", ".htm", ".xhtml", ".shtml"}:
        from draftkit.sources.reports.html_file import read_html

        return "html", read_html(data, file)
    if path.suffix.lower() in {".docx", ".docm", ".doc", ".wps", ".rtf"}:
        raise damaged(file)
    try:
        return "txt", read_lines(files.decode(data, file))
    except InputError:
        fix = "请用记事本打开，另存为时编码选 UTF-8"
        raise refuse(file, "REPORT-ENCODING", "文字编码认不出，或不是文本文件", fix) from None


def read_lines(text: str) -> list[Piece]:
    """The lines of a text, blank ones included; shaping puts tables and wrapped lines together."""
    lines = compiled(r"\r\n|[\n\r\f\v\u2028\u2029\x85]").split(text)
    return [Words(line, number) for number, line in enumerate(lines, start=1)]


def _by_office(data: bytes, path: Path, suffix: str) -> list[Piece]:
    """A .doc, .wps or .odt by way of LibreOffice."""
    from draftkit import office
    from draftkit.sources.reports.docx_file import read_docx

    file = path_text(path)
    if not office.find():
        raise refuse(
            file, "REPORT-OLD", f"这里不能直接读 {suffix}，要装有 LibreOffice 才行", SAVE_AS
        )
    saved = office.converted(data, suffix, "docx:MS Word 2007 XML")
    if not saved:
        raise refuse(file, "REPORT-OLD", "LibreOffice 没能打开这个文件", SAVE_AS)
    return read_docx(saved, file)
