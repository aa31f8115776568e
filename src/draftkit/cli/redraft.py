"""``draftkit redraft``: an edited report brought up to date with a new input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console
from draftkit.cli.options import Banks, Format, Overwrite, Quiet

if TYPE_CHECKING:
    from draftkit.diagnostics import Problem
    from draftkit.redraft.job import Result
    from draftkit.redraft.tally import Entry

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?")


def redraft(  # noqa: PLR0917 - Typer's options
    document: Annotated[Path, typer.Argument(metavar="已改.docx", help="人工改过的报告。")],
    source: Annotated[
        Path, typer.Argument(metavar="新输入", help="工作簿（.xlsx、.xls、.ods）或 YAML 文件。")
    ],
    keyword: Annotated[
        list[str] | None,
        typer.Option("-k", "--keyword", metavar="关键词", help="再加一个关键词，可重复。"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="文件", help="输出的 .docx；默认写在稿件旁边，名称加“-修订”。"
        ),
    ] = None,
    overwrite: Overwrite = False,
    base: Annotated[
        Path | None,
        typer.Option(
            "--base", metavar="初稿.docx", help="稿中的起草依据丢失时，用哪份初稿作底稿。"
        ),
    ] = None,
    old_input: Annotated[
        Path | None,
        typer.Option(
            "--old-input", metavar="旧输入", help="没有初稿时，由起草时的输入重新生成底稿。"
        ),
    ] = None,
    author: Annotated[
        str, typer.Option("--author", metavar="名", help="修订和批注的作者。")
    ] = "draftkit",
    date: Annotated[
        str,
        typer.Option("--date", metavar="日期", help="修订的日期，如 2026-01-20；默认取成文日期。"),
    ] = "",
    accept: Annotated[
        bool, typer.Option("--accept", help="直接改好，不留修订痕迹（待人决定的除外）。")
    ] = False,
    cells: Annotated[
        str,
        typer.Option(
            "--cells",
            metavar="keep|source",
            help="人工改过的单元格：源数据没变时保留（keep），或一律以源数据为准（source）。",
        ),
    ] = "keep",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只说明会怎样改，不写文件。")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="新输入勾稽不平也继续，在不平的单元格加批注。")
    ] = False,
    banks: Banks = None,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """数据变动后更新改过的报告：数字和句子以修订形式更新，人工写的、删的、移的都保留。"""
    from draftkit import delivery, sources
    from draftkit.audit import check, may_be_forced
    from draftkit.cli.draft import refuse
    from draftkit.diagnostics import errors_of
    from draftkit.redraft import job
    from draftkit.sources.banks import load_bank

    console.ensure_format(form)
    _ensure_options(cells, date, author)
    if output is not None and not dry_run:
        _ensure_other(output, document)
        delivery.ensure_free(output, overwrite=overwrite, suffixes=(".docx",))
    filing, warnings = sources.read_filing(source, tuple(keyword or ()))
    findings = (*warnings, *check(filing))
    failures = errors_of(findings)
    if failures and not (force and may_be_forced(failures)):
        return refuse(findings, form)
    target = output or document.parent / f"{delivery.safe_name(filing.title)}-修订.docx"
    if not dry_run:
        _ensure_other(target, document)
        delivery.ensure_free(target, overwrite=overwrite, suffixes=(".docx",))
    old = None if old_input is None else sources.read_filing(old_input)[0]
    order = job.Order(
        document,
        filing,
        load_bank(banks),
        base,
        old,
        author,
        date,
        cells,
        accept,
        failures,
    )
    result = job.run(order)
    written = None if dry_run else target
    if written is not None:
        delivery.write(written, result.content, overwrite=overwrite)
    findings = (*findings, *result.composition.warnings, *result.warnings)
    return _report(result, findings, written, form=form, quiet=quiet, dry_run=dry_run)


def _ensure_options(cells: str, date: str, author: str) -> None:
    from draftkit.diagnostics import OutputError, Problem

    if cells not in ("keep", "source"):
        what = f"--cells 应为 keep 或 source，现在是“{cells}”"
    elif date and not _DATE.fullmatch(date):
        what = f"--date 应如 2026-01-20，现在是“{date}”"
    elif not author.strip() or not author.isprintable():
        what = "--author 后要写名字"
    else:
        return
    raise OutputError(Problem("USAGE", what, "改正后再运行"))


def _ensure_other(target: Path, document: Path) -> None:
    from draftkit.diagnostics import OutputError, Place, Problem

    if target.exists() and document.exists() and target.samefile(document):
        raise OutputError(
            Problem("OUT-SAME", "输出与稿件是同一个文件", "换一个 -o", Place(str(target)))
        )


# ---------------------------------------------------------------- the report


def _report(
    result: Result,
    findings: tuple[Problem, ...],
    target: Path | None,
    *,
    form: str,
    quiet: bool,
    dry_run: bool,
) -> int:
    from draftkit.diagnostics import errors_of

    code = 1 if result.waits or errors_of(findings) else 0
    if form == "json":
        console.as_json(_json(result, findings, target, code))
        return code
    console.show(findings)
    say = console.out if dry_run else console.err
    for line in _lines(result, target, quiet=quiet):
        say(line)
    return code


def _lines(result: Result, target: Path | None, *, quiet: bool) -> Iterator[str]:
    from draftkit.redraft import account

    gaps = f"稿中还有【待填】：{'、'.join(result.gaps)}。"
    if quiet:
        yield from account.waiting(result)
        yield from [gaps] if result.gaps else []
        return
    yield account.base(result)
    yield from account.moves(result)
    yield from account.sums(result)
    if result.gaps:
        yield gaps
    if result.remarks:
        yield f"{'会加' if target is None else '加了'} {len(result.remarks)} 条批注，请在稿中逐条处理。"
    if target is None:
        yield "没有写文件（--dry-run）。"
    elif not result.changed:
        yield f"没有需要改动的，已原样写出：{target}"
    else:
        yield f"已写出：{target}"


def _json(
    result: Result, findings: tuple[Problem, ...], target: Path | None, code: int
) -> dict[str, object]:
    def entry(item: Entry) -> dict[str, object]:
        verdict = item.verdict
        return {
            "id": verdict.id,
            "outcome": str(verdict.outcome),
            "section": item.section,
            "before": verdict.before,
            "now": verdict.now,
            "yours": verdict.yours,
            "result": verdict.result,
            "note": verdict.note,
            "waits": verdict.waits,
            "moved": [{"path": key, "old": old, "new": new} for key, old, new in item.moved],
        }

    tally = result.tally
    return {
        "result": "act" if code else "done",
        "output": str(target) if target else None,
        "changed": result.changed,
        "base": result.route,
        "counts": {
            "sentences": {str(k): v for k, v in tally.counts().items()},
            "cells": {str(k): v for k, v in tally.counts(cells=True).items()},
            "added": tally.added,
        },
        "sentences": [entry(item) for item in tally.sentences],
        "lines": [entry(item) for item in tally.lines],
        "cells": [entry(item) for item in tally.cells if str(item.verdict.outcome) != "unchanged"],
        "comments": list(result.remarks),
        "missing": result.missing,
        "problems": [p.as_json() for p in findings],
    }
