"""Help and usage errors in Chinese.  Typer's own are English, so the few fixed words are ours."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from draftkit.patterns import regex


class _Help:
    """Overrides shared by commands and groups."""

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's vendored click
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "显示本说明后退出。"
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        pieces = [
            {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 [参数]…"}.get(piece, piece)
            for piece in self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        ]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="用法：")

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        arguments: list[tuple[str, str]] = []
        options: list[tuple[str, str]] = []
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined]
            record = parameter.get_help_record(ctx)
            if record is not None:
                shown = (_translated(record[0]), _translated(record[1]))
                (arguments if parameter.param_type_name == "argument" else options).append(shown)
        for title, rows in (("参数", arguments), ("选项", options)):
            if rows:
                _section(formatter, title, rows)
        if isinstance(self, TyperGroup):
            _commands(self, ctx, formatter)


def _commands(group: TyperGroup, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
    rows = []
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if command is not None and not command.hidden:
            rows.append((name, command.get_short_help_str(80)))
    if rows:
        _section(formatter, "命令", rows)


def _section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:  # noqa: ANN401
    formatter.write_paragraph()
    formatter.write(f"{title}：\n")
    with formatter.indentation():
        formatter.write_dl(rows)


_WORDS = {
    " TEXT": " 文字",
    " FILE": " 文件",
    " INTEGER": " 数",
    " PATH": " 路径",
    "[required]": "[必填]",
    "[default: ": "[默认：",
}


def _translated(text: str) -> str:
    for english, chinese in _WORDS.items():
        text = text.replace(english, chinese)
    return text


class Command(_Help, TyperCommand):
    """A command that speaks Chinese."""


class Group(_Help, TyperGroup):
    """A group of commands that speaks Chinese; commands stand in the order they are given."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        """Return the names of the commands, in the order they were added."""
        return list(self.commands)


def usage_error(error: Exception) -> str:
    """A usage error in Chinese."""
    name = type(error).__name__
    if name == "NoSuchOption":
        near = getattr(error, "possibilities", None) or []
        hint = f"是不是想写 {'、'.join(near)}？" if near else ""
        return f"没有“{getattr(error, 'option_name', '')}”这个选项。{hint}"
    if name == "MissingParameter":
        parameter: Any = getattr(error, "param", None)
        shown = getattr(parameter, "human_readable_name", "")
        if getattr(parameter, "param_type_name", "") == "option":
            shown = " ".join(filter(None, (parameter.opts[0], parameter.metavar)))
        return f"缺少“{shown}”。"
    if name == "BadParameter":
        parameter = getattr(error, "param", None)
        names = getattr(parameter, "opts", None) or [""]
        shown = max(names, key=len)
        if getattr(parameter, "param_type_name", "") == "argument":
            shown = getattr(parameter, "human_readable_name", shown)
        return f"“{shown}”的写法不对：{_plain(error)}"
    return _plain(error)


_ENGLISH: tuple[tuple[str, str], ...] = (
    (r"No such command '(.*?)'\.?", r"没有“\1”这个命令。"),
    (r"Got unexpected extra argument(?:\(s\)|s)? \((.*)\)", r"多出来的参数：\1。"),
    (r"Missing command\.", "缺少命令。"),
    (r"Option '(.*?)' requires an argument\.", r"“\1”后面要写内容。"),
    (r"Option '(.*?)' does not take a value\.", r"“\1”后面不写内容。"),
    (r"Missing (?:argument|option|parameter)(?: '?(.*?)'?)?\.", r"缺少“\1”。"),
    (r"Option '(.*?)' requires (\d+) arguments\.", r"“\1”后面要写 \2 项内容。"),
    (r"Argument '(.*?)' takes (\d+) values\.", r"“\1”要写 \2 项。"),
    (r"(?:Takes )?(\d+) values(?: are required,)? but (\d+) given\.", r"要写 \1 项，写了 \2 项。"),
    (r"'(.*?)' is not a valid (?:int(?:eger)?)(?: range)?\.", r"“\1”不是整数。"),
    (r"'(.*?)' is not a valid float(?: range)?\.", r"“\1”不是数字。"),
    (r"'(.*?)' is not a valid boolean\..*", r"“\1”应为 true 或 false。"),
    (r"(\S+) is not in the range x>=(\S+?)\.$", r"\1 不在允许的范围内，最小是 \2。"),
    (r"(\S+) is not in the range x<=(\S+?)\.$", r"\1 不在允许的范围内，最大是 \2。"),
    (
        r"(\S+) is not in the range (\S+?)<=x<=(\S+?)\.$",
        r"\1 不在允许的范围内，应在 \2 到 \3 之间。",
    ),
    (r"(\S+) is not in the range (\S+?)\.$", r"\1 不在允许的范围（\2）内。"),
    (r"(?:File|Directory|Path) '(.*?)' does not exist\.", r"找不到“\1”。"),
    (r"(?:File|Directory|Path) '(.*?)' is a file\.", r"“\1”是文件，不是文件夹。"),
    (r"(?:File|Directory|Path) '(.*?)' is a directory\.", r"“\1”是文件夹，不是文件。"),
    (r"(?:File|Directory|Path) '(.*?)' is not readable\.", r"没有权限读取“\1”。"),
    (r"(?:File|Directory|Path) '(.*?)' is not writable\.", r"没有权限写“\1”。"),
    (r"Could not open file '(.*?)': (.*)", r"打不开“\1”（\2）。"),
    (r"No such option:? '?(.*?)'?\.?$", r"没有“\1”这个选项。"),
    (r"Invalid value(?: for '?(.*?)'?)?: ", r"“\1”的写法不对："),
    (r"Aborted[.!]?", "已中断。"),
    (r"'(.*?)' is not one of (.*?)\.", r"“\1”应为以下之一：\2。"),
    (r" ?Did you mean '?(.*?)'?\?", r"是不是想写 \1？"),
    (r"', '", "、"),
)
"""Typer's words → ours."""


def _plain(error: Exception) -> str:
    """What Typer says, in Chinese; words it may say one day are not let through."""
    message = str(getattr(error, "message", error))
    for english, chinese in _ENGLISH:
        message = re.sub(english, chinese, message)
    ours = re.sub("“.*?”", "", message)  # what the user typed may be in any language
    return message if _HAN.search(ours) and not _PROSE.search(ours) else "写法不对。"


_HAN = regex("[\u4e00-\u9fff]")
_PROSE = regex("[A-Za-z]{2,}:? [A-Za-z]{2,}")
"""Two words in a row: English prose, no name of an option."""
