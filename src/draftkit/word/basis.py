"""Reading back the basis a .docx carries."""

from __future__ import annotations

from pathlib import Path

from draftkit.diagnostics import Place, Problem, WordFileError, reason_of
from draftkit.word import embed


def basis_of(path: Path) -> bytes:
    """The basis embedded in the report at ``path``.

    Raises WordFileError where the file cannot be read, carries none, or carries one that was
    tampered with.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _refused(
            path, f"读不出文件（{reason_of(error)}）", "检查路径，或先在 Word 中关闭它"
        ) from error
    try:
        carried = embed.look(content)
    except (ValueError, KeyError, OSError) as error:
        raise _refused(path, "不是可用的 .docx 文件", "换成 draftkit 写出的报告") from error
    if carried.basis is None:
        if carried.tampered:
            raise _refused(path, "报告中的起草依据被改动过，不能使用", "用原来的初稿")
        raise _refused(
            path,
            "报告里没有起草依据",
            "它不是 draftkit 写出的，或依据已被去除（定稿、另存为其他格式）",
        )
    return carried.basis


def _refused(path: Path, what: str, fix: str) -> WordFileError:
    return WordFileError(Problem("BASIS", what, fix, Place(str(path))))
