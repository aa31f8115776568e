"""Files as bytes and text: limits, what a file really is, and advice when it cannot be used."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit import disk
from draftkit.diagnostics import DraftkitError, InputError, path_text, reason_of
from draftkit.ooxml import MOST_IN_LINE, OLE2

if TYPE_CHECKING:
    import zipfile

    from draftkit.ooxml.zipped import Unusable

_MB = 1024 * 1024
MAX_TEXT = 2 * _MB
MAX_LINE = MOST_IN_LINE
_DEFLATE_LIMIT = 1032  # deflate cannot make anything smaller than a 1032nd
_TEXT_SUFFIXES = (".yaml", ".yml")
_WORKBOOK_SUFFIXES = (".xlsx", ".xls", ".ods", ".xlsm", ".et")
INPUTS = (*_WORKBOOK_SUFFIXES, *_TEXT_SUFFIXES)
"""Suffixes of what may be an input; of some (.xlsm) the reader says what to do."""
_PANIC = "PanicException"
REVIEWED = ".核查.yaml"
"""How the name of a file ends that keeps which findings about a report were dismissed; it is no input."""
_RESULTS = ("汇总表", "汇总")
ACCEPTED = "能读的输入有 .xlsx、.xls、.ods、.yaml（.yml）"


class Kind(Enum):
    """What a file is by its content."""

    TEXT = "text"
    XLSX = "xlsx or ods"
    XLS = "xls"


def refuse(file: str, code: str, what: str, fix: str = "") -> InputError:
    """An error about the file as a whole, to be raised."""
    return InputError.at(file, code, what, fix)


def is_result(path: Path) -> bool:
    """Whether a file is a table of results that a batch wrote beside its reports (汇总表.xlsx, 汇总表-2.xlsx), by its name."""
    name, _, number = path.stem.partition("-")
    return name in _RESULTS and (not number or number.isdecimal())


def below(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    """The files below ``folder`` with one of the ``suffixes``, in order; hidden ones and locks are passed over.

    Folders that cannot be looked into come among them: whoever reads them says why.
    """
    for path in disk.below(folder, enter=lambda inner: not is_hidden(inner)):
        named = path.suffix.lower() in suffixes and not path.name.endswith(REVIEWED)
        wanted = named and not is_hidden(path) and path.is_file()
        if wanted or path.is_dir():
            yield path


def is_hidden(path: Path) -> bool:
    """Whether a file or folder is hidden, or a lock of Word and Excel."""
    return path.name.startswith((".", "~$"))


def read_bytes(path: Path, limit: int) -> bytes:
    """The whole file.  ``InputError`` where it is missing, a folder, closed to us or too large."""
    file = path_text(path)
    try:
        data = disk.read(path, limit)
    except FileNotFoundError:
        raise refuse(file, "FILE-MISSING", "找不到这个文件", "请核对文件名和所在文件夹") from None
    except IsADirectoryError:
        if not os.access(path, os.R_OK | os.X_OK):
            what, fix = "没有权限打开这个文件夹", "请检查读取权限"
            raise refuse(file, "FILE-CLOSED", what, fix) from None
        raise _is_folder(file) from None
    except PermissionError:
        if path.is_dir():  # what Windows says when a folder is opened
            raise _is_folder(file) from None
        advice = "请关闭正在使用它的程序（如 Excel、WPS），或检查读取权限"
        raise refuse(file, "FILE-CLOSED", "没有权限读取这个文件", advice) from None
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "文件名里有不能用的字符"
        what, fix = f"读不了这个文件（{reason}）", "请核对文件名，或另存一份再试"
        raise refuse(file, "FILE-UNREADABLE", what, fix) from None
    if not data:
        fix = "请用 draftkit init 生成一份空白数据表再填写"
        raise refuse(file, "FILE-EMPTY", "文件是空的", fix)
    if len(data) > limit:
        fix = "一份输入通常不到 100 KB，请核对是否给错了文件"
        raise refuse(file, "FILE-TOO-LARGE", f"文件超过 {limit // _MB} MB", fix)
    return data


def _is_folder(file: str) -> InputError:
    fix = "请给出其中的一个文件；处理整个文件夹请用 draftkit batch"
    return refuse(file, "FILE-FOLDER", "这是一个文件夹，不是文件", fix)


def kind_by_suffix(path: Path) -> Kind:
    """Text or workbook by the suffix.  ``InputError`` with advice for anything else."""
    suffix = path.suffix.lower()
    if suffix in _TEXT_SUFFIXES:
        return Kind.TEXT
    if suffix in _WORKBOOK_SUFFIXES:
        return Kind.XLSX
    if path.is_dir():
        raise _is_folder(path_text(path))
    what, fix = _foreign(suffix)
    raise refuse(path_text(path), "FILE-SUFFIX", what, fix)


def _foreign(suffix: str) -> tuple[str, str]:
    if suffix in {".docx", ".doc", ".wps", ".txt", ".html", ".htm"}:
        advice = "如果这是已发布的报告，请先用 draftkit import 读成数据"
        return f"{suffix} 不是输入数据", f"{ACCEPTED}；{advice}"
    if suffix == ".pdf":
        return "不能读 PDF", f"{ACCEPTED}；PDF 报告请先另存为 .docx 或 .txt，再用 draftkit import"
    if suffix in {".csv", ".xlsb", ".numbers"}:
        return f"不能读 {suffix}", f"请在 Excel 或 WPS 中另存为 .xlsx；{ACCEPTED}"
    return (f"不认识的文件类型 {suffix}" if suffix else "文件名没有后缀"), ACCEPTED


def workbook_kind(data: bytes, file: str) -> Kind:
    """What a workbook file really is, whatever its suffix says.

    ``InputError`` for other things: a Word file, a text or web page, half a file, a file with a
    password.
    """
    if data.startswith(b"PK\x03\x04"):
        return Kind.XLSX
    if data.startswith(OLE2):
        return _ole2_kind(data, file)
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<?xml", b"<table", b"<meta")):
        what = "后缀是电子表格，内容其实是网页或 XML"
        raise refuse(file, "FILE-DAMAGED", what, "请在 Excel 或 WPS 中打开后另存为 .xlsx")
    if b"\0" not in data[:4096]:
        what = "后缀是电子表格，内容其实是文本"
        raise refuse(file, "FILE-DAMAGED", what, "请在 Excel 或 WPS 中打开后另存为 .xlsx")
    raise damaged(file)


def _ole2_kind(data: bytes, file: str) -> Kind:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise has_password(file)
    if "WordDocument".encode("utf-16-le") in data:
        fix = "如果这是已发布的报告，请先另存为 .docx，再用 draftkit import"
        raise refuse(file, "FILE-SUFFIX", "这是 Word 文件，不是电子表格", fix)
    return Kind.XLS


def damaged(file: str) -> InputError:
    """The file cannot be opened at all."""
    fix = "请在 Excel 或 WPS 中打开后另存为 .xlsx；如果是下载或拷贝的，请重新取一份"
    return refuse(file, "FILE-DAMAGED", "文件已损坏或不完整，打不开", fix)


def has_password(file: str) -> InputError:
    """The file is encrypted."""
    fix = "请在 Excel 或 WPS 中打开，取消密码后保存"
    return refuse(file, "FILE-PASSWORD", "文件设有打开密码", fix)


@contextmanager
def foreign(file: str) -> Iterator[None]:
    """``InputError`` for whatever a library of others meets in a workbook, a panic in its Rust among it."""
    try:
        with _quiet():
            yield
    except BaseException as error:
        kind = type(error).__name__
        if kind == "PasswordError":
            raise has_password(file) from None
        if (
            isinstance(error, Exception) and not isinstance(error, DraftkitError)
        ) or kind == _PANIC:
            raise damaged(file) from None
        raise


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep off the screen what a panic says there, in English and past Python."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no screen
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def open_zip(data: bytes, file: str, unpacked: int) -> zipfile.ZipFile:
    """The zip a workbook is.

    ``InputError`` where it is damaged, encrypted or larger than ``unpacked`` bytes when unpacked.
    """
    from draftkit.ooxml import zipped  # not needed for YAML

    try:
        archive = zipped.opened(data, unpacked)
        if len(data) * _DEFLATE_LIMIT > unpacked:
            zipped.check_whole(archive, unpacked)  # declared sizes may lie
    except zipped.Unusable as fault:
        raise unusable(file, fault, unpacked) from None
    return archive


def unusable(file: str, fault: Unusable, unpacked: int = 0) -> InputError:
    """The error to raise for a workbook's zip that cannot be read."""
    if fault.reason == "large":
        fix = "一份输入不会这么大，请核对是否给错了文件"
        return refuse(file, "FILE-TOO-LARGE", f"文件解压后超过 {unpacked // _MB} MB", fix)
    return has_password(file) if fault.reason == "password" else damaged(file)


def read_member(archive: zipfile.ZipFile, name: str, file: str) -> bytes:
    """One part of a zip, b"" where there is none of that name."""
    from draftkit.ooxml import zipped

    try:
        return zipped.part(archive, name)
    except zipped.Unusable as fault:
        raise unusable(file, fault) from None


def decode(data: bytes, file: str) -> str:
    """Text in UTF-8 (with or without a mark), UTF-16 with a mark, else GB18030."""
    encodings: tuple[str, ...] = () if b"\0" in data else ("utf-8-sig", "gb18030")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            return data.decode(encoding)
    fix = "请用记事本打开，另存为时编码选 UTF-8"
    raise refuse(file, "FILE-ENCODING", "文字编码认不出", fix)
