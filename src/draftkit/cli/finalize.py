"""``draftkit finalize``: the copy to publish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console

if TYPE_CHECKING:
    from draftkit.word.finalize import OpenEnd

_MOST_SPOTS = 12
_SAMPLES = 3


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
    ends = final.open_ends(opened, _authors(opened.bytes()))
    if ends:
        return _refuse(ends, document, form)
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


def _refuse(ends: tuple[OpenEnd, ...], document: Path, form: str) -> int:
    if form == "json":
        problems = [end.problem.as_json() for end in ends]
        console.as_json({"result": "refused", "output": None, "problems": problems})
        return 2
    from draftkit.diagnostics import Place, Problem

    for code, (what, fix) in _kinds().items():
        found = [end for end in ends if end.problem.code == code]
        if found:
            count = what.format(len(found)) + _by_author(found)
            console.show([Problem(code, f"还有 {count}", "", Place(str(document)))])
            for line in _spots(found):
                console.err(f"    {line}")
            console.err(f"    → {fix}。")
    console.err(f"共 {len(ends)} 处还没有处理，没有写出发布稿。")
    return 2


def _kinds() -> dict[str, tuple[str, str]]:
    """What each kind of open end is called, and what to do."""
    from draftkit.word import finalize as final

    return {
        final.REVISION: (
            "{} 处未处理的修订",
            "在 Word 或 WPS 的“审阅”中逐处接受或拒绝；都同意的，用“接受所有修订”",
        ),
        final.COMMENT: ("{} 条 draftkit 的批注", "逐条看过，处理后删去批注"),
        final.MISSING: ("{} 处【待填】", "据实填写后再定稿"),
    }


def _by_author(ends: list[OpenEnd]) -> str:
    """Who made how many, where it was not draftkit alone."""
    counts = Counter(end.author for end in ends if end.author)
    if not counts or set(counts) == {"draftkit"}:
        return ""
    return f"（{'，'.join(f'{author} {count} 处' for author, count in counts.most_common())}）"


def _spots(ends: list[OpenEnd]) -> Iterator[str]:
    """One line for each paragraph or table."""
    spots: dict[str, list[str]] = {}
    for end in ends:
        spots.setdefault(end.spot, []).append(end.said)
    for spot, said in list(spots.items())[:_MOST_SPOTS]:
        kinds = Counter(said)
        count = f"{len(said)} 处，" if len(said) > 1 else ""
        shown = [one if n == 1 else f"{one} {n} 处" for one, n in kinds.items()][:_SAMPLES]
        more = "；等" if len(kinds) > _SAMPLES else ""
        yield f"{spot}：{count}{'；'.join(shown)}{more}"
    left = list(spots.values())[_MOST_SPOTS:]
    if left:
        yield f"另有 {len(left)} 段，共 {sum(map(len, left))} 处"


def _ensure_other(target: Path, document: Path) -> None:
    from draftkit.diagnostics import OutputError, Place, Problem

    if target.exists() and document.exists() and target.samefile(document):
        raise OutputError(
            Problem("OUT-SAME", "输出与定稿是同一个文件", "换一个 -o", Place(str(target)))
        )
