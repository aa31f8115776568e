"""Options that several commands have, each with the one help text it has everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Banks = Annotated[
    Path | None,
    typer.Option("--banks", metavar="文件夹", help="在随附词库上加用本单位的词库。"),
]
Format = Annotated[
    str, typer.Option("--format", metavar="text|json", help="结果的写法；json 打印到标准输出。")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="输出文件已存在时覆盖。")]
Quiet = Annotated[bool, typer.Option("--quiet", help="只打印需要处理的。")]
Template = Annotated[
    Path | None,
    typer.Option("--template", metavar="文件", help="用本单位的 .docx 模板（版式、红头）。"),
]
