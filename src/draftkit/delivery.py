"""Putting a result where it was asked for: whole or not at all, and never over something else."""

from __future__ import annotations

import errno
import unicodedata
from pathlib import Path

from draftkit import disk
from draftkit.diagnostics import OutputError, reason_of

_UNSAFE = '\\/:*?"<>|\r\n\t'
_LONGEST = 200
"""Bytes of a file name: most systems allow 255."""


def safe_name(text: str) -> str:
    """``text`` as a file name on any system; characters that are not allowed become _."""
    name = "".join("_" if _is_unsafe(char) else char for char in text)
    name = name.strip(" .") or "_"
    while len(name.encode()) > _LONGEST:
        name = name[:-1]
    return name


def is_plain(name: str) -> bool:
    """Whether a name could be that of a document of ours: it leads to no other folder and is not hidden."""
    return bool(name) and not name.startswith(".") and not any(map(_is_unsafe, name))


def _is_unsafe(char: str) -> bool:
    """Separators and wildcards, control characters, halves of characters."""
    return char in _UNSAFE or unicodedata.category(char) in {"Cc", "Cs"}


def ensure_free(path: Path, *, overwrite: bool, suffixes: tuple[str, ...] = ()) -> None:
    """Raise OutputError where ``path`` cannot be written, before any work is done."""
    if path.is_dir():
        what, fix = "这是一个文件夹，不能写成文件", "在 -o 后写文件名"
        raise OutputError.at(path, "OUT-FOLDER", what, fix)
    if suffixes and path.suffix.lower() not in suffixes:
        now = path.suffix or "（没有后缀）"
        what = f"输出文件的后缀应当是 {'、'.join(suffixes)}，现在是“{now}”"
        raise OutputError.at(path, "OUT-SUFFIX", what, f"改成如 {path.stem}{suffixes[0]}")
    if path.exists() and not overwrite:
        raise _is_there(path)
    if not path.parent.is_dir():
        what, fix = "所在的文件夹不存在", "先建好文件夹，或换一个 -o"
        raise OutputError.at(path, "OUT-FOLDER", what, fix)


def ensure_other(path: Path, source: Path, what: str) -> None:
    """Raise OutputError where ``path`` is the very file at ``source``, which is called ``what``."""
    if path.exists() and source.exists() and path.samefile(source):
        raise OutputError.at(path, "OUT-SAME", f"输出与{what}是同一个文件", "换一个 -o")


def write(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write ``content`` to ``path``: of two who write to one place at the same time, one is told."""
    ensure_free(path, overwrite=overwrite)
    disk.sweep(path.parent)
    try:
        disk.write(path, content, overwrite=overwrite)
    except FileExistsError:
        raise _is_there(path) from None
    except OSError as error:
        raise OutputError.at(path, "OUT-WRITE", *reason(error)) from error


def _is_there(path: Path) -> OutputError:
    what, fix = "文件已经存在，没有改动它", "换一个 -o，或加 --overwrite 覆盖"
    return OutputError.at(path, "OUT-EXISTS", what, fix)


def reason(error: OSError) -> tuple[str, str]:
    """What went wrong while writing, and what to do about it."""
    if error.errno == errno.ENOSPC:
        return "磁盘空间不足，没有写出文件", "清理磁盘后再运行"
    if isinstance(error, PermissionError):
        return "没有写入权限，或文件正被 Word、WPS 打开", "关闭该文件，或换一个 -o"
    if error.errno == errno.ENAMETOOLONG:
        return "文件名太长", "用 -o 另取一个短的文件名"
    return f"写不出文件（{reason_of(error)}）", "检查路径和磁盘"
