"""``draftkit alike``: which texts share what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console
from draftkit.cli.options import Format, Overwrite, argument, flag, option

if TYPE_CHECKING:
    from draftkit.batch.alike import AlikePair, Comparison

_PASSAGES = 3
_LONGEST = 120


def alike(  # noqa: PLR0917 - Typer's options
    folder: Annotated[Path, argument("目录", "放有报告的文件夹（.docx、.txt、.html）。")],
    last_year: Annotated[
        Path | None,
        option("--last-year", "目录", "放有上年报告的文件夹，一并比较。"),
    ] = None,
    output: Annotated[
        Path | None, option("--output", "报告.xlsx", "把结果写成工作簿。", short="-o")
    ] = None,
    limit: Annotated[
        int, option("--limit", "数", "列出原文的对数（最相近的几对）。", min=0, max=10_000)
    ] = 20,
    shared: Annotated[
        float, option("--share", "百分数", "雷同率的上限，单位 %。", min=0, max=100)
    ] = 2.0,
    run: Annotated[int, option("--run", "字数", "最长连续相同字数的上限。", min=13)] = 25,
    overwrite: Overwrite = False,
    form: Format = "text",
    quiet: Annotated[bool, flag("--quiet", "只打印超限的，不打印原文和小结。")] = False,
) -> int:
    """查内容雷同：各报告第一、五、六部分两两比较，列出最相近的和共同的原文；有超限的退出码为 1。"""
    from draftkit import delivery
    from draftkit.batch import alike as comparing
    from draftkit.cli import faults
    from draftkit.cli.progress import progress

    console.ensure_format(form)
    if shared != shared:  # noqa: PLR0124 - nan is within any range
        raise console.misused("“--share”应为 0 到 100 的数")
    if output is not None:
        delivery.ensure_free(output, overwrite=overwrite, suffixes=(".xlsx",))
    budget = comparing.Budget(shared / 100, run, limit)
    with progress(quiet=quiet) as watch:
        report = comparing.find(folder, last_year, budget, watch)
    for fault in report.faults:
        console.err(faults.report(fault, "有一份没能比较"))
    if output is not None:
        from io import BytesIO

        stream = BytesIO()
        comparing.write_book(stream, report)
        delivery.write(output, stream.getvalue(), overwrite=overwrite)
    if form == "json":
        console.as_json(_as_json(report))
    else:
        _report(report, limit, output, quiet=quiet)
    return 1 if report.over or report.unread else 0


def _as_json(report: Comparison) -> dict[str, object]:
    return {
        "result": "act" if report.over or report.unread else "done",
        "texts": report.texts,
        "last_year": report.earlier,
        "over": report.over,
        "pairs": [
            {
                "left": match.left.file,
                "right": match.right.file,
                "last_year": match.years,
                "containment": round(match.containment, 4),
                "run": match.run or None,
                "over": match.is_over,
                "passages": [
                    {"length": p.length, "left": p.left, "right": p.right} for p in match.passages
                ],
            }
            for match in report.matches
        ],
        "unread": report.unread,
    }


def _report(report: Comparison, limit: int, output: Path | None, *, quiet: bool) -> None:
    console.show(report.unread)
    shown = [match for match in report.matches if match.is_over or not quiet][:limit]
    for match in shown:
        console.out(_line(match))
        if not quiet:
            _tell_passages(match)
    if not quiet:
        against = f"，与上年 {report.earlier} 份" if report.earlier else ""
        console.err(f"比较了 {report.texts} 份报告{against}：超限 {report.over} 对。")
        if output is not None:
            console.err(f"已写出：{output}")
    if report.over > len(shown):
        console.err("没有列全的见 -o 写出的工作簿，或加大 --limit。")


def _line(match: AlikePair) -> str:
    mark = "【超限】" if match.is_over else ""
    years = "（上年）" if match.years else ""
    return (
        f"{mark}{match.left.file} 与 {match.right.file}{years}："
        f"雷同率 {match.containment:.1%}，最长连续 {match.run} 字，共同段落 {len(match.passages)} 处"
    )


def _tell_passages(match: AlikePair) -> None:
    """The longest passages: side by side, or once where both have the very same words."""
    for passage in sorted(match.passages, key=lambda p: -p.length)[:_PASSAGES]:
        left, right = _short(passage.left), _short(passage.right)
        if left == right:
            console.out(f"    同：{left}")
        else:
            console.out(f"    甲：{left}")
            console.out(f"    乙：{right}")
    console.out()


def _short(text: str) -> str:
    line = "".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}……"
