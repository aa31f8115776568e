"""Free texts: what may stand in a report, and small faults put right."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from draftkit.patterns import regex
from draftkit.sources.intake.keys import label_of
from draftkit.sources.tree import Fault, Leaf, Unread, place_of

if TYPE_CHECKING:
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node, Value

LONGEST = 200
_INVISIBLE = regex("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LINE_ENDS = regex(r"[\r\n\t\x0b\x0c\x85\u2028\u2029]+")
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BLANKS = " \u00a0\u3000"
_WIDE = {",": "，", ";": "；"}
_TEMPLATE_MARKS = ("{{", "}}", "{%", "%}", "{#", "#}")
NOTHINGS = frozenset(
    ["/", "\\", "-", "—", "——", "–", "－", "--", "无", "没有", "空", "N/A", "n/a", "null"]
)
"""What people type where there is nothing."""


def text_of(value: Value) -> str:
    """A cell's value as text: ``3.0`` reads ``3``, a date in ISO form."""
    if value is None or isinstance(value, Fault):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def one_line(text: str) -> str:
    """``text`` without invisible characters, line ends and blanks between Chinese characters."""
    if text.isprintable() and " " not in text:
        return text  # as nearly all are: no other blank is printable
    visible = _INVISIBLE.sub("", text)
    line = _LINE_ENDS.sub(" ", visible)
    if any(blank in line for blank in _BLANKS):
        line = _between_han(f"[{_BLANKS}]+").sub("", line)
    return line.strip(_BLANKS)


@cache
def _between_han(inner: str) -> re.Pattern[str]:
    """``inner`` between Chinese characters.  Made when it is needed: such wide classes take a millisecond and more."""
    return re.compile(rf"(?<=[{_HAN}”）》]){inner}(?=[{_HAN}“（《])")


def read_text(
    node: Node,
    path: str,
    findings: Findings,
    longest: int = LONGEST,
    *,
    slots_allowed: bool = False,
) -> str:
    """The text of a leaf, cleaned; "" where it was refused (and reported) or is blank.

    A full stop at its end is dropped, a half-width comma between Chinese characters becomes ，.
    ``/`` and 无 are refused: absent is not the same as nothing.
    ``{{名称}}`` is refused unless ``slots_allowed``: it is for sentences, not for facts.
    """
    if isinstance(node, Unread):
        return ""
    label = label_of(path)
    if not isinstance(node, Leaf):
        fix = "请写成一段文字；以“{”“[”开头的请加英文引号"
        findings.error("INPUT-TYPE", f"“{label}”应为文字", fix, place_of(node, label))
        return ""
    if isinstance(node.value, Fault):
        what, fix = node.value.value, "请在 Excel 或 WPS 中打开并保存一次，或直接填写文字"
        place = place_of(node, label)
        findings.error("INPUT-FORMULA", f"“{label}”的{what}，读不到内容", fix, place)
        return ""
    text = one_line(text_of(node.value))
    marks = _TEMPLATE_MARKS[2:] if slots_allowed else _TEMPLATE_MARKS
    fault = _fault_in(text, longest, marks)
    if fault:
        code, what, fix = fault
        findings.error(code, f"“{label}”{what}", fix, place_of(node, label))
        return ""
    return _tidied(text, label, node, findings)


def _fault_in(text: str, longest: int, marks: tuple[str, ...]) -> tuple[str, str, str] | None:
    if bad := forbidden_character(text):
        fix = "请删去这个字符；从网页或 PDF 粘贴的文字，请先粘贴到记事本再拷入"
        return "INPUT-CHARACTER", f"含有不能显示的控制字符 {bad}", fix
    if mark := next((mark for mark in marks if mark in text), ""):
        return "INPUT-CHARACTER", f"含有模板符号“{mark}”", "请删去，只写要出现在报告中的文字"
    if len(text) > longest:
        return "INPUT-LENGTH", f"不能超过 {longest} 个字，实际 {len(text)} 个", "请精简"
    if text.rstrip("。") in NOTHINGS:
        return (
            "INPUT-VALUE",
            f"不能写“{text}”",
            "没有这一项请留空；没有发生的请写“未发生”“没有收取”等明确的文字",
        )
    return None


def forbidden_character(text: str) -> str:
    """The first character that cannot stand in a document, as ``U+0007``, or ""."""
    if text.isprintable():
        return ""
    for character in text:
        kind = unicodedata.category(character)
        if kind in {"Cc", "Cs", "Cn", "Co"} or character in "\ufffe\uffff":
            return f"U+{ord(character):04X}"
    return ""


def _tidied(text: str, label: str, node: Leaf, findings: Findings) -> str:
    wide = text
    if "," in text or ";" in text:
        wide = _between_han(r"([,;])\s*").sub(lambda match: _WIDE[match[1]], text)
    if wide != text:
        what = f"“{label}”中文之间用了半角标点，已改为全角"
        findings.warn("INPUT-PUNCTUATION", what, "请在数据中一并改正", place_of(node, label))
    return wide.rstrip("。．；;，,、 ")
