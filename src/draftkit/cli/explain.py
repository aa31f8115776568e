"""``draftkit explain``: why each sentence of a report says what it says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console

if TYPE_CHECKING:
    from draftkit.model import Sentence

_SHOWN = 3


def explain(
    document: Annotated[Path, typer.Argument(metavar="报告", help="draftkit 写出的 .docx。")],
    banks: Annotated[
        Path | None, typer.Option("--banks", metavar="文件夹", help="起草时加用的本单位词库。")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="text|json", help="结果的写法。")
    ] = "text",
) -> int:
    """说明报告中每句话的依据：短语、条件、单元格和事实，以及还可以怎样说。"""
    from draftkit import pipeline, snapshot
    from draftkit.cli.draft import trace_entry
    from draftkit.sources.banks import load_bank
    from draftkit.word.basis import basis_of

    console.ensure_format(form)
    kept = snapshot.load(basis_of(document))
    others = pipeline.alternatives(kept.filing, load_bank(banks), kept.choices)
    sentences = [s for s in kept.report.sentences() if s.message]
    if form == "json":
        entries = [
            {**trace_entry(s), "alternatives": list(others.get(s.id, ()))} for s in sentences
        ]
        console.as_json(entries)
        return 0
    for sentence in sentences:
        _tell(sentence, others.get(sentence.id, ()))
    return 0


def _tell(sentence: Sentence, others: Sequence[str]) -> None:
    console.out(f"【{sentence.section}】{sentence.text}")
    console.out(f"    短语：{sentence.phrase or '（原文照录）'}    消息：{sentence.message}")
    if sentence.because:
        console.out(f"    条件：{'、'.join(sentence.because)}")
    if sentence.cells:
        console.out(f"    依据：{'、'.join(sentence.cells)}")
    for text in others[:_SHOWN]:
        console.out(f"    也可：{text}")
    if len(others) > _SHOWN:
        console.out(
            f"    （另有 {len(others) - _SHOWN} 条，见 draftkit bank show {sentence.message}）"
        )
    console.out()
