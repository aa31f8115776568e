"""``draftkit finalize``: the copy to publish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console, paths
from draftkit.cli.forms import written
from draftkit.cli.options import Format, Overwrite, argument, flag, option

if TYPE_CHECKING:
    from draftkit.word.finalize import OpenEnd

_MOST_SPOTS = 12
_SAMPLES = 3


def finalize(  # noqa: PLR0917 - Typer's options
    document: Annotated[Path, argument("定稿.docx", "改定的报告。")],
    output: Annotated[
        Path | None,
        option(
            "--output",
            "文件",
            "输出的 .docx、.html 或 .pdf；默认写 .docx，在定稿旁边，名称加“-发布稿”。",
            short="-o",
        ),
    ] = None,
    overwrite: Overwrite = False,
    keep_highlight: Annotated[
        bool, flag("--keep-highlight", "稿中有标黄的文字也写，标黄照留。")
    ] = False,
    keep_hidden: Annotated[
        bool, flag("--keep-hidden", "稿中有读者看不见的文字（隐藏、白色、极小）也写，照留。")
    ] = False,
    form: Format = "text",
    quiet: Annotated[bool, flag("--quiet", "只打印需要处理的问题。")] = False,
) -> int:
    """写出供发布的一份：去掉起草依据、标记和批注；还有修订、批注或【待填】时不写。"""
    from draftkit import delivery
    from draftkit.diagnostics import errors_of
    from draftkit.service import exports, finals
    from draftkit.service.checks import check

    console.ensure_format(form)
    paths.ensure_there(document, (".docx",))
    target = output or document.parent / f"{document.stem}-发布稿.docx"
    delivery.ensure_other(target, document, "定稿")
    delivery.ensure_free(target, overwrite=overwrite, suffixes=exports.FORMS)
    exports.ensure_possible(target)
    final = finals.finalize(document, keep_highlight=keep_highlight, keep_hidden=keep_hidden)
    if final.open_ends:
        return _refuse(final.open_ends, document, form)
    made = written(final, target, overwrite=overwrite, quiet=quiet)
    finals.record(document, target, made.content)
    checked = check(document)
    if form == "json":
        done = {"result": "done", "output": str(target), "comments": final.comments}
        console.as_json({**done, "problems": made.findings, "check": checked.problems})
        return 0
    console.show((*made.findings, *errors_of(checked.problems)))
    if not quiet:
        if checked.problems:
            told = len(checked.problems) - len(errors_of(checked.problems))
            hints = f"，提示 {told} 处" if told else ""
            console.tell(
                f"检查：错误 {len(errors_of(checked.problems))} 处{hints}；逐条看：draftkit check {document}"
            )
        if final.comments:
            console.tell(f"去掉了 {final.comments} 条批注（含他人的批注，原文件中仍在）。")
        console.tell(f"已写出：{target}")
    return 0


def _refuse(ends: tuple[OpenEnd, ...], document: Path, form: str) -> int:
    if form == "json":
        problems = [end.problem for end in ends]
        console.as_json({"result": "refused", "output": None, "problems": problems})
        return 2
    from draftkit.diagnostics import Place, Problem

    for code, (what, fix) in _kinds().items():
        found = [end for end in ends if end.problem.code == code]
        if found:
            count = what.format(len(found))
            authors = Counter(end.author for end in found if end.author)
            if authors.keys() - {"draftkit"}:
                count += f"（{'，'.join(f'{who} {n} 处' for who, n in authors.most_common())}）"
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
        final.HIGHLIGHT: ("{} 处标黄的文字", "核实后去掉标黄；确要留着的，加 --keep-highlight"),
        final.HIDDEN: (
            "{} 处读者看不见的文字",
            "删去，或改成看得见的；确要留着的，加 --keep-hidden",
        ),
    }


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
