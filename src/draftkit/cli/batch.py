"""``draftkit batch``: many bodies with one command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console
from draftkit.cli.options import (
    Banks,
    Bodies,
    DiscardEdits,
    Force,
    Format,
    Quiet,
    Template,
    flag,
    is_date,
    option,
)

if TYPE_CHECKING:
    from draftkit.batch import BatchResult, BodyRow

_Jobs = Annotated[
    int,
    option(
        "--jobs", "数", "同时用几个进程；默认有几个核用几个。", show_default=False, min=0, max=256
    ),
]
_SHOWN = 20
_SHOWN_PROBLEMS = 5


def batch(  # noqa: PLR0917 - Typer's options
    source: Bodies,
    output: Annotated[
        Path, option("--output", "输出目录", "输出的文件夹，或一个 .zip。", short="-o")
    ],
    keyword: Annotated[
        list[str] | None,
        option("--keyword", "关键词", "给每个机关再加一个关键词，可重复。", short="-k"),
    ] = None,
    jobs: _Jobs = 0,
    redraft: Annotated[
        Path | None,
        option(
            "--redraft",
            "目录",
            "其中有已改文档的机关，在改过的文档上更新，保留人工改动（名称加“-修订”）。",
        ),
    ] = None,
    date: Annotated[
        str, option("--date", "日期", "--redraft 中修订的日期，如 2026-01-20；默认为今天。")
    ] = "",
    resume: Annotated[
        bool, flag("--resume", "接着上次做：没有变的跳过，变了的、没做完的重做。")
    ] = False,
    overwrite: Annotated[
        bool, flag("--overwrite", "已有的文档以这次的为准；被人改过的还要加 --discard-edits。")
    ] = False,
    discard: DiscardEdits = False,
    force: Force = False,
    template: Template = None,
    banks: Banks = None,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """成批起草：一个县、一个省的各机关一次写完，互不雷同；结果见输出中的 汇总表.xlsx。"""
    from draftkit.batch import Settings, run
    from draftkit.cli.progress import progress
    from draftkit.diagnostics import OutputError

    console.ensure_format(form)
    _ensure_date(date, redraft)
    settings = Settings(tuple(keyword or ()), force, overwrite, template, banks, discard, date)
    try:
        with progress(quiet=quiet) as watch:
            outcome = run(source, output, settings, jobs, watch, resume=resume, edited=redraft)
    except KeyboardInterrupt:
        console.err("已中断。已写出的文档都是完整的；加 --resume 接着做。")
        return 2
    except OutputError as error:
        if any(problem.code == "OUT-WRITE" for problem in error.problems):
            console.err("没有做完。已写出的文档都是完整的；处理以下问题后加 --resume 接着做。")
        raise
    if form == "json":
        console.as_json(_as_json(outcome))
    else:
        _report(outcome, quiet=quiet)
    return 1 if outcome.to_act else 0


def _ensure_date(date: str, redraft: Path | None) -> None:
    if date and redraft is None:
        raise console.misused("--date 只能和 --redraft 一起用")
    if date and not is_date(date):
        raise console.misused(f"--date 应如 2026-01-20，现在是“{date}”")


def _as_json(outcome: BatchResult) -> dict[str, object]:
    return {
        "result": "act" if outcome.to_act else "done",
        "output": str(outcome.target),
        "bodies": outcome.bodies,
        "results": dict(outcome.results),
        "written": outcome.written,
        "unchanged": outcome.kept,
        "warnings": outcome.warnings,
        "to_act": outcome.to_act,
    }


def _report(outcome: BatchResult, *, quiet: bool) -> None:
    console.show(outcome.warnings)
    failed = [row for row in outcome.to_act if not row["file"]]
    others = [row for row in outcome.to_act if row["file"]]
    for row in failed[:_SHOWN]:
        _tell(row)
    if others:
        names = "、".join(f"{row['name']}（{_why(row)}）" for row in others[:_SHOWN])
        console.tell(f"已写出、还要人处理的：{names}{'……' if len(others) > _SHOWN else ''}")
    if not quiet:
        counts = "，".join(f"{result} {count}" for result, count in sorted(outcome.results.items()))
        done = f"写出 {outcome.written} 份，没有变的 {outcome.kept} 份"
        console.tell(f"共 {outcome.bodies} 个机关：{counts}。{done}。")
        console.tell(f"结果在 {outcome.target}，各机关的情况见其中的 汇总表.xlsx。")
    if outcome.log is not None:
        console.tell(f"有机关因程序内部出错没有写出，日志在 {outcome.log}，请发给维护者。")


def _why(row: BodyRow) -> str:
    """Its state, and what else a person has to look at."""
    from draftkit.batch import county, parents

    codes = {problem["code"] for problem in row["problems"]}
    more = ["上级待核对"] * (parents.CODE in codes) + ["雷同"] * (county.ALIKE in codes)
    return "，".join((row["result"], *more))


def _tell(row: BodyRow) -> None:
    from draftkit.batch.results import lines_of

    lines = lines_of(row)
    console.tell(f"没有写出 {row['name']}（{row['input']}）：{row['result']}")
    for line, problem in zip(lines[:_SHOWN_PROBLEMS], row["problems"], strict=False):
        console.tell(f"    {line}。")
        if problem["fix"]:
            console.tell(f"        → {problem['fix']}。")
    if len(lines) > _SHOWN_PROBLEMS:
        console.tell(f"    ……共 {len(lines)} 处，见 汇总表.xlsx")
