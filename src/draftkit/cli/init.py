"""``draftkit init``: an empty input to fill in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli import console


def init(  # noqa: PLR0917 - Typer's options
    name: Annotated[
        str, typer.Argument(metavar="[名称]", help="机关全称，如 瓦亭镇人民政府。")
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="文件", help="输出的 .xlsx 或 .yaml；默认 <名称>数据.xlsx。"
        ),
    ] = None,
    year: Annotated[
        int,
        typer.Option("--year", metavar="年度", help="报告年度；默认为上一年。", show_default=False),
    ] = 0,
    roster: Annotated[
        bool, typer.Option("--roster", help="写出花名册（一行一个机关，供 batch 使用）。")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="输出文件已存在时覆盖。")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="不打印提示。")] = False,
) -> int:
    """写出一份待填的报送数据（工作簿或 YAML），或一份花名册。"""
    from draftkit import blanks, delivery

    what = "花名册" if roster else "数据"
    path = output or Path(f"{delivery.safe_name(name) if name else ''}{what}.xlsx")
    suffixes = (".xlsx",) if roster else (".xlsx", ".yaml", ".yml")
    delivery.ensure_free(path, overwrite=overwrite, suffixes=suffixes)
    about = year or datetime.now().astimezone().year - 1
    if roster:
        content = blanks.roster(about)
    elif path.suffix.lower() == ".xlsx":
        content = blanks.workbook(name=name, year=about, kind=_kind_of(name))
    else:
        content = blanks.yaml_text(name=name, year=about, kind=_kind_of(name)).encode()
    delivery.write(path, content, overwrite=overwrite)
    if not quiet:
        console.err(
            f"已写出：{path}。填好后运行：draftkit draft {path}"
            if not roster
            else f"已写出：{path}。"
        )
    return 0


def _kind_of(name: str) -> str:
    """The 类别 a full name tells beyond doubt, else ""."""
    from draftkit.sources.reports.identity import kind_of_name

    return "" if name.endswith(("管理委员会", "管委会")) else kind_of_name(name)
