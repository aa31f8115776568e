"""Reading back the basis a .docx carries."""

from __future__ import annotations

from pathlib import Path

from draftkit.diagnostics import WordFileError
from draftkit.word import embed, opening


def basis_of(path: Path) -> bytes:
    """The basis embedded in the report at ``path``.

    Raises WordFileError where the file cannot be read, carries none, or carries one that was
    tampered with.
    """
    content = opening.content_of(path, "BASIS")
    try:
        carried = embed.look(content)
    except (ValueError, KeyError, OSError) as error:
        what, fix = "不是可用的 .docx 文件", "换成 draftkit 写出的报告"
        raise WordFileError.at(path, "BASIS", what, fix) from error
    if carried.basis is not None:
        return carried.basis
    what, fix = (
        "报告里没有起草依据",
        "它不是 draftkit 写出的，或依据已被去除（定稿、另存为其他格式）",
    )
    if carried.tampered:
        what, fix = "报告中的起草依据被改动过，不能使用", "用原来的初稿"
    raise WordFileError.at(path, "BASIS", what, fix)
