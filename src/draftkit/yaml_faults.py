"""What YAML's syntax errors mean to someone who does not know YAML, in inputs and in files of the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.diagnostics import Place, Problem
from draftkit.patterns import regex

if TYPE_CHECKING:
    import yaml

_FULL_WIDTH_COLON = regex(r"^\s*(?:- )?[^\s#:：\"']{1,30}：")
_NO_SPACE = regex(r"^\s*(?:- )?[^\s#:\"'{\[]{1,30}:[^\s/]")
_NOT_ALLOWED = regex(
    "[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]|\\ufeff"
)

_COLON = (
    "这里多了一个“: ”，或上一行的缩进、冒号不对",
    "文字里有英文冒号的，请给整段文字加英文引号；每级缩进用两个空格，同级对齐",
)
_INDENT = ("缩进没有对齐", "同一级的项目要左端对齐，每级缩进两个空格")
_BRACKET = ("方括号或花括号没有配对，或少了逗号", "请检查 [ ] { } 是否成对，各项之间用英文逗号隔开")
_AFTER = (
    "缩进没有对齐，或括号、引号后面还有文字",
    "同级项目左端对齐；整段文字要么都在引号内，要么不用引号",
)
_MARK = ("文字不能以“&”“*”“!”开头", "请给整段文字加英文引号")
_BLOCK = ("“|”“>”后面不能直接写文字", "请把文字写在下一行，多缩进一级")
_ADVICE: tuple[tuple[str, tuple[str, str]], ...] = (
    ("mapping values are not allowed", _COLON),
    ("sequence entries are not allowed", ("列表的“-”应另起一行", "请把“-”写在下一行，同级对齐")),
    ("expected ',' or", _BRACKET),
    ("expected node content", _BRACKET),
    ("expected the node content", _BRACKET),
    ("unexpected end of stream", ("引号没有配对", "文字两端要用同一种英文引号")),
    (
        "unknown escape character",
        ("双引号里的反斜杠“\\”不能这样用", "请改用单引号，或把“\\”写成“\\\\”"),
    ),
    ("expected '-' indicator", _INDENT),
    ("expected key", _AFTER),
    ("expected <block end>", _AFTER),
    ("<document start>", _INDENT),
    ("another document", ("多了一段“---”", "请只留一段")),
    ("expected ':'", ("这一行缺少冒号", "请写成“项目: 内容”，冒号用英文的，后面空一格")),
    ("directive", ("行首不能用“%”", "请给文字加英文引号")),
    ("alphabetic or numeric", _MARK),
    ("undefined alias", ("文字不能以“*”开头", _MARK[1])),
    ("duplicate anchor", ("文字不能以“&”开头", _MARK[1])),
    ("expected '>'", _MARK),
    ("comment or line break", _BLOCK),
    ("chomping or indentation", _BLOCK),
    ("recursion", ("层次太多", "请检查括号")),
)
"""What PyYAML says, its two parsers alike, and what that means."""


def advice_on(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """The syntax error as a problem with line and column, in Chinese."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _on_characters(text, file)
    line, column = mark.line + 1, mark.column + 1
    lines = text.splitlines()
    for near in (line, line - 1):
        found = _usual_suspect(lines[near - 1] if 0 < near <= len(lines) else "")
        if found:
            return Problem(
                "YAML-SYNTAX", found[0], found[1], Place(file, line=near, column=found[2])
            )
    what, fix = _by_message(str(getattr(error, "problem", "")), _at(lines, line, column))
    return Problem("YAML-SYNTAX", what, fix, Place(file, line=line, column=column))


def _usual_suspect(line: str) -> tuple[str, str, int] | None:
    """The three slips that a parser notices only afterwards."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "缩进里有制表符（Tab）", "请把 Tab 换成空格，每级两个空格", indent.index("\t") + 1
    if _FULL_WIDTH_COLON.match(line):
        return (
            "这里用了中文冒号“：”",
            "请改为英文冒号加一个空格，例如“年度: 2025”",
            line.index("：") + 1,
        )
    if _NO_SPACE.match(line):
        return "冒号后面少了空格", "请写成“项目: 内容”，英文冒号后空一格", line.index(":") + 1
    return None


def _by_message(message: str, character: str) -> tuple[str, str]:
    if "cannot start any token" in message or "found character" in message:
        if character == "\t":
            return "这里有制表符（Tab）", "请把 Tab 换成空格"
        return f"文字不能以“{character}”开头", "请给整段文字加英文引号"
    for part, advice in _ADVICE:
        if part in message:
            return advice
    return (
        "写法不合 YAML 的规则",
        "请对照 draftkit init -o 数据.yaml 生成的空白数据检查这一行和上一行",
    )


def _at(lines: list[str], line: int, column: int) -> str:
    row = lines[line - 1] if line <= len(lines) else ""
    return row[column - 1 : column]


def _on_characters(text: str, file: str) -> Problem:
    """A character that YAML does not allow at all; the parser tells no line."""
    match = _NOT_ALLOWED.search(text)
    line = column = 0
    if match:
        before = text[: match.start()]
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
    return Problem(
        "YAML-SYNTAX",
        "文件里有不能显示的控制字符",
        "请删去这个字符；从网页或 PDF 粘贴的文字，请先粘贴到记事本再拷入",
        Place(file, line=line, column=column),
    )
