"""``draftkit serve``: the same for people without a terminal, as a page on this machine only."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from draftkit.cli import console
from draftkit.cli.options import argument, flag, option


def serve(
    folder: Annotated[Path, argument("目录", "放数据和报告的文件夹；默认是当前文件夹。")] = Path(),
    port: Annotated[
        int, option("--port", "数", "用哪个端口；默认由系统挑一个空的。", min=0, max=65535)
    ] = 0,
    no_browser: Annotated[bool, flag("--no-browser", "只打印地址，不打开浏览器。")] = False,
) -> int:
    """在浏览器里起草：打开一个只有本机能用的网页，填数、起草、更新、检查都在里面；用完点“退出”。"""
    from draftkit.page.server import serve as run

    def opened(address: str) -> None:
        console.out(address)
        console.finish()
        if not no_browser:
            import webbrowser

            webbrowser.open(address)

    run(folder, port, opened)
    return 0
