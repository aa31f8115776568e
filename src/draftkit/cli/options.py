"""Options that several commands have, each with the one help text it has everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer


def argument(name: str, text: str) -> Any:  # noqa: ANN401 - what typer gives
    """What stands without a name on the command line, as help shows it."""
    return typer.Argument(metavar=name, help=text)


def flag(name: str, text: str) -> Any:  # noqa: ANN401
    """An option without a value."""
    return typer.Option(name, help=text)


def option(name: str, value: str, text: str, *, short: str = "", **more: Any) -> Any:  # noqa: ANN401
    """An option with a value, which help calls ``value``."""
    return typer.Option(*filter(None, (short, name)), metavar=value, help=text, **more)


def is_date(text: str) -> bool:
    """Whether a date was given that there is, as 2026-01-20 or with a time as 2026-01-20T09:00:00Z."""
    from datetime import datetime  # for this alone

    day, mark, moment = text.partition("T")
    try:
        datetime.strptime(day, "%Y-%m-%d")  # noqa: DTZ007 - a day has no zone here
        if mark:
            datetime.strptime(moment, "%H:%M:%SZ")  # noqa: DTZ007
    except ValueError:
        return False
    return len(day) == len("2026-01-20")


def moment_of(date: str) -> str:
    """When comments were made: at the ``date`` given, else today."""
    from draftkit.cli import years

    day = date or years.today().isoformat()
    return day if "T" in day else f"{day}T00:00:00Z"


Source = Annotated[Path, argument("输入", "工作簿（.xlsx、.xls、.ods）或 YAML 文件。")]
Bodies = Annotated[
    Path,
    argument("目录或花名册", "放有各机关数据的文件夹，或一份花名册工作簿。"),
]
Keywords = Annotated[
    list[str] | None, option("--keyword", "关键词", "再加一个关键词，可重复。", short="-k")
]
Force = Annotated[bool, flag("--force", "勾稽不平也写出初稿，在不平的单元格加批注。")]
OnlyGiven = Annotated[bool, flag("--only-given", "只写已给的：程序不拟写做法、问题和措施。")]
Banks = Annotated[
    Path | None,
    option("--banks", "文件夹", "在随附词库上加用本单位的词库。"),
]
Format = Annotated[str, option("--format", "text|json", "结果的写法；json 打印到标准输出。")]
Overwrite = Annotated[bool, flag("--overwrite", "输出文件已存在时覆盖。")]
DiscardEdits = Annotated[
    bool, flag("--discard-edits", "与 --overwrite 同用：被人改过的文档也覆盖，其中的改动不要了。")
]
Quiet = Annotated[bool, flag("--quiet", "只打印需要处理的。")]
Template = Annotated[
    Path | None, option("--template", "文件", "用本单位的 .docx 模板（版式、红头）。")
]
