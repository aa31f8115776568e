"""``draftkit init``: an empty input to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from draftkit.cli import console, years
from draftkit.cli.options import Overwrite, argument, flag, option
from draftkit.diagnostics import Place

_FIRST, _LAST = 2008, 2100
"""The 条例 is in force since 2008."""


def init(  # noqa: PLR0917 - Typer's options
    name: Annotated[str, argument("[名称]", "机关全称，如 瓦亭镇人民政府。")] = "",
    output: Annotated[
        Path | None,
        option("--output", "文件", "输出的 .xlsx 或 .yaml；默认 <名称>数据.xlsx。", short="-o"),
    ] = None,
    year: Annotated[
        int, option("--year", "年度", "报告年度；默认为上一年。", show_default=False)
    ] = 0,
    roster: Annotated[
        bool, flag("--roster", "写出花名册（一行一个机关，供 batch 使用）。")
    ] = False,
    overwrite: Overwrite = False,
    quiet: Annotated[bool, flag("--quiet", "不打印提示。")] = False,
) -> int:
    """写出一份待填的报送数据（工作簿或 YAML），或一份花名册。"""
    from draftkit import blanks, delivery
    from draftkit.service import blank_forms

    if year and not _FIRST <= year <= _LAST:
        raise console.misused(f"“--year”应为 {_FIRST} 到 {_LAST} 的年度，现在是“{year}”")
    what = "花名册" if roster else "数据"
    path = output or Path(f"{delivery.safe_name(name) if name else ''}{what}.xlsx")
    suffixes = blanks.FORMS[:1] if roster else blanks.FORMS
    delivery.ensure_free(path, overwrite=overwrite, suffixes=suffixes)
    about = year or years.today().year - 1
    content = blank_forms.blank(name, about, form=path.suffix.lower(), roster=roster)
    delivery.write(path, content, overwrite=overwrite)
    console.show(years.far_away(about, Place(label="--year")))
    if not quiet:
        advice = "" if roster else f"填好后运行：draftkit draft {path}"
        console.tell(f"已写出：{path}。{advice}")
    return 0
