"""``draftkit explain``: why each sentence of a report says what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console, paths
from draftkit.cli.options import Format, argument, option

if TYPE_CHECKING:
    from draftkit.service.explanations import Explained

_SHOWN = 3


def explain(
    document: Annotated[Path, argument("报告", "draftkit 写出的 .docx。")],
    banks: Annotated[Path | None, option("--banks", "文件夹", "起草时加用的本单位词库。")] = None,
    form: Format = "text",
) -> int:
    """说明报告中每句话的依据：短语、条件、单元格和事实，以及还可以怎样说。"""
    from draftkit.service import explanations

    console.ensure_format(form)
    paths.ensure_there(document, (".docx",))
    found = explanations.explain(document, banks=banks)
    if form == "json":
        console.as_json(found)
    else:
        for one in found:
            _tell(one)
    return 0


def _tell(one: Explained) -> None:
    sentence, others = one.sentence, one.alternatives
    console.out(f"【{sentence.section}】{sentence.text}")
    console.out(f"    短语：{sentence.phrase or '（原文照录）'}    消息：{sentence.message}")
    if sentence.because:
        console.out(f"    条件：{'、'.join(sentence.because)}")
    if sentence.cells:
        console.out(f"    依据：{'、'.join(sentence.cells)}")
    for text in others[:_SHOWN]:
        console.out(f"    也可：{text}")
    if len(others) > _SHOWN:
        more = len(others) - _SHOWN
        console.out(f"    （另有 {more} 条，见 draftkit bank show {sentence.message}）")
    console.out()
