"""``draftkit draft``: the main job, from one input to the complete report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console
from draftkit.cli.options import Banks, Format, Overwrite, Quiet, Template

if TYPE_CHECKING:
    from draftkit.diagnostics import Problem
    from draftkit.model import ReportText, Sentence
    from draftkit.outcome import Outcome


def draft(  # noqa: PLR0917 - Typer's options
    source: Annotated[
        Path, typer.Argument(metavar="输入", help="工作簿（.xlsx、.xls、.ods）或 YAML 文件。")
    ],
    keyword: Annotated[
        list[str] | None,
        typer.Option("-k", "--keyword", metavar="关键词", help="再加一个关键词，可重复。"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="文件", help="输出的 .docx；默认写在输入旁边。"),
    ] = None,
    overwrite: Overwrite = False,
    force: Annotated[
        bool, typer.Option("--force", help="勾稽不平也写出初稿，在不平的单元格加批注。")
    ] = False,
    text: Annotated[
        bool, typer.Option("--text", help="把报告以纯文本打印出来；给了 -o 才写 .docx。")
    ] = False,
    trace: Annotated[
        Path | None, typer.Option("--trace", metavar="文件", help="把每句话的依据写成 JSON。")
    ] = None,
    template: Template = None,
    banks: Banks = None,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """由一份报送数据写出完整的年度报告。"""
    from draftkit import delivery, pipeline, sources
    from draftkit.audit import check, may_be_forced
    from draftkit.diagnostics import errors_of
    from draftkit.outcome import outcome_of
    from draftkit.sources.banks import load_bank

    console.ensure_format(form)
    for path, suffixes in ((output, (".docx",)), (trace, (".json",))):
        if path is not None:
            delivery.ensure_free(path, overwrite=overwrite, suffixes=suffixes)
    filing, warnings = sources.read_filing(source, tuple(keyword or ()))
    findings = (*warnings, *check(filing))
    failures = errors_of(findings)
    if failures and not (force and may_be_forced(failures)):
        return refuse(findings, form)
    target = _target(source, output, filing.title, text=text)
    if target is not None:
        delivery.ensure_free(target, overwrite=overwrite)
    composition = pipeline.compose_all(filing, load_bank(banks))
    if target is not None:
        from draftkit.word import styles_base

        prototype = styles_base.load(template)
        findings = (*findings, *prototype.warnings)
        content = pipeline.document(composition, prototype, failures)
        delivery.write(target, content, overwrite=overwrite)
    if trace is not None:
        delivery.write(trace, _trace(composition.report), overwrite=overwrite)
    if text:
        from draftkit.plain import render_text

        console.out(render_text(composition.report))
    outcome = outcome_of(composition, findings)
    if form == "json" and not text:
        console.as_json({**outcome.as_json(), "output": str(target) if target else None})
        return int(outcome.needs_a_person)
    console.show(outcome.findings)
    if outcome.missing:
        console.err(f"待填（法定内容，稿中已标黄）：{'、'.join(outcome.missing)}。")
    if not quiet:
        _tell(outcome, target)
    return int(outcome.needs_a_person)


def _target(source: Path, output: Path | None, title: str, *, text: bool) -> Path | None:
    if output is not None or text:
        return output
    from draftkit import delivery

    return source.parent / f"{delivery.safe_name(title)}.docx"


def refuse(findings: tuple[Problem, ...], form: str) -> int:
    """Print what is wrong with an input, and that nothing was written."""
    from draftkit.diagnostics import errors_of

    if form == "json":
        console.as_json({"result": "refused", "problems": [p.as_json() for p in findings]})
        return 2
    console.show(findings)
    count = len(errors_of(findings))
    console.err(
        f"共 {count} 处错误，没有写出报告。改正后再运行；确需先出初稿可加 --force（仅限勾稽不平）。"
    )
    return 2


def _trace(report: ReportText) -> bytes:
    entries = [trace_entry(sentence) for sentence in report.sentences() if sentence.message]
    return (json.dumps(entries, ensure_ascii=False, indent=2) + "\n").encode()


def trace_entry(sentence: Sentence) -> dict[str, object]:
    """One sentence as the contract's trace shows it."""
    return {
        "section": sentence.section,
        "text": sentence.text,
        "phrase": sentence.phrase,
        "facts": list(sentence.facts),
        "cells": list(sentence.cells),
        "id": sentence.id,
        "because": list(sentence.because),
    }


def _tell(outcome: Outcome, target: Path | None) -> None:
    for note in outcome.notes:
        console.err(note)
    for title, sentences in (
        ("以下公开事项由词库按关键词列出，稿中有批注，请对照实际核实：", outcome.items),
        ("以下问题和措施由程序拟写，稿中有批注，请核实：", outcome.problems),
    ):
        if sentences:
            console.err(title)
        for number, sentence in enumerate(sentences, start=1):
            console.err(f"  {number}. {sentence}")
    if outcome.advice:
        console.err(f"再补充以下事实可使稿件更具体：{'、'.join(outcome.advice)}。")
    if target is not None:
        console.err(f"已写出：{target}")
