"""``draftkit finalize``: the copy to publish."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console

if TYPE_CHECKING:
    from draftkit.diagnostics import Problem


def finalize(
    document: Annotated[Path, typer.Argument(metavar="定稿.docx", help="改定的报告。")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="文件",
            help="输出的 .docx；默认写在定稿旁边，名称加“-发布稿”。",
        ),
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="输出文件已存在时覆盖。")] = False,
    form: Annotated[
        str, typer.Option("--format", metavar="text|json", help="结果的写法；json 打印到标准输出。")
    ] = "text",
    quiet: Annotated[bool, typer.Option("--quiet", help="只打印需要处理的问题。")] = False,
) -> int:
    """写出供发布的一份：去掉起草依据、标记和批注；还有修订、批注或【待填】时不写。"""
    from draftkit import delivery
    from draftkit.word import finalize as final
    from draftkit.word import parcel

    console.ensure_format(form)
    target = output or document.parent / f"{document.stem}-发布稿.docx"
    _ensure_other(target, document)
    delivery.ensure_free(target, overwrite=overwrite, suffixes=(".docx",))
    opened = parcel.load(document)
    problems = final.open_ends(opened, _authors(opened.bytes()))
    if problems:
        return _refuse(problems, form)
    published = final.publish(opened)
    delivery.write(target, published.content, overwrite=overwrite)
    if form == "json":
        console.as_json(
            {
                "result": "done",
                "output": str(target),
                "comments": published.comments,
                "problems": [],
            }
        )
    elif not quiet:
        if published.comments:
            console.err(f"去掉了 {published.comments} 条批注（含他人的批注，原文件中仍在）。")
        console.err(f"已写出：{target}")
    return 0


def _authors(content: bytes) -> frozenset[str]:
    """Further names that redrafts of this document were signed with."""
    from draftkit import snapshot
    from draftkit.word import embed

    basis = embed.read(content)
    if basis is None:
        return frozenset()
    try:
        names = snapshot.load(basis).notes.get("redraft", {}).get("authors", ())
    except (ValueError, AttributeError):
        return frozenset()
    return frozenset(str(name) for name in names)


def _refuse(problems: tuple[Problem, ...], form: str) -> int:
    if form == "json":
        console.as_json(
            {"result": "refused", "output": None, "problems": [p.as_json() for p in problems]}
        )
        return 2
    console.show(problems)
    console.err(f"共 {len(problems)} 处未了，没有写出发布稿。")
    return 2


def _ensure_other(target: Path, document: Path) -> None:
    from draftkit.diagnostics import OutputError, Place, Problem

    if target.exists() and document.exists() and target.samefile(document):
        raise OutputError(
            Problem("OUT-SAME", "输出与定稿是同一个文件", "换一个 -o", Place(str(target)))
        )
