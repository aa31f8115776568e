"""Text as it may stand in XML, and the names the markup uses."""

from __future__ import annotations

import re
from typing import Any

from draftkit.diagnostics import Problem, WordFileError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Element = Any
"""An lxml element, where there is one; python-docx does not say more."""
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Compiled when a text is not plainly printable, which is rare: it takes milliseconds.
_CONTROL = "[^\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def escape(text: str) -> str:
    """``text`` as character data of an element or of a double-quoted attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


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


def text_element(escaped: str) -> str:
    """A ``w:t`` of escaped text, its blanks kept."""
    if escaped[:1].isspace() or escaped[-1:].isspace():
        return f'<w:t xml:space="preserve">{escaped}</w:t>'
    return f"<w:t>{escaped}</w:t>"


def tag(name: str) -> str:
    """``{namespace}name`` of WordprocessingML."""
    return f"{{{W}}}{name}"


def children(parent: Element, *names: str) -> list[Element]:
    """The children of ``parent`` called ``w:name`` for one of ``names``."""
    tags = {tag(name) for name in names}
    return [child for child in parent if child.tag in tags]
