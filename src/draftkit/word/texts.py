"""Words of a report as character data: what would make a file that Word cannot open is refused."""

from __future__ import annotations

import re

from draftkit.diagnostics import Problem, WordFileError
from draftkit.ooxml.markup import escape

# Compiled when a text is not plainly printable, which is rare: it takes milliseconds.
_CONTROL = "[^\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def checked(text: str, where: str) -> str:
    """``text`` escaped.  Raise :class:`WordFileError` naming ``where`` if it holds a control character.

    A line break or a tab counts as one: a sentence is one line, and a paragraph of Word does not end in its middle.
    """
    if not text.isprintable() and (found := re.search(_CONTROL, text)):
        raise WordFileError(
            Problem(
                "WORD-CONTROL",
                f"{where}的第 {found.start() + 1} 个字符是不可见的控制字符（U+{ord(found[0]):04X}），"
                f"写入 Word 文件会使文件打不开：{_shown(text, found.start())}",
                "在输入数据中删去这个字符（多半是从网页或表格粘贴带来的）后重新生成",
            )
        )
    return escape(text)


def _shown(text: str, at: int) -> str:
    """The neighbourhood of a bad character with a mark in its place."""
    before = re.sub(_CONTROL, "□", text[max(0, at - 10) : at])
    after = re.sub(_CONTROL, "□", text[at + 1 : at + 11])
    return f"“{before}□{after}”"
