"""Words of a report as character data: what would make a file that Word cannot open is refused."""

from __future__ import annotations

import re

from draftkit.diagnostics import WordFileError
from draftkit.ooxml.markup import escape

# Compiled when a text is not plainly printable, which is rare: it takes milliseconds.
_CONTROL = "[^\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def checked(text: str, where: str) -> str:
    """``text`` escaped.  Raise :class:`WordFileError` naming ``where`` if it holds a control character.

    A line break or a tab counts as one: a sentence is one line, and a paragraph of Word does not end in its middle.
    """
    if not text.isprintable() and (found := re.search(_CONTROL, text)):
        at = found.start()
        around = re.sub(_CONTROL, "□", text[max(0, at - 10) : at + 11])
        what = (
            f"{where}的第 {at + 1} 个字符是不可见的控制字符（U+{ord(found[0]):04X}），"
            f"写入 Word 文件会使文件打不开：“{around}”"
        )
        fix = "在输入数据中删去这个字符（多半是从网页或表格粘贴带来的）后重新生成"
        raise WordFileError.at("", "WORD-CONTROL", what, fix)
    return escape(text)
