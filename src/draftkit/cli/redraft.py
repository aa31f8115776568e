"""``draftkit redraft``: an edited report brought up to date with a new input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console, paths
from draftkit.cli.forms import written
from draftkit.cli.options import (
    Banks,
    DiscardEdits,
    Format,
    Keywords,
    Overwrite,
    Quiet,
    argument,
    flag,
    is_date,
    option,
)

if TYPE_CHECKING:
    from draftkit.redrafting.job import Redraft
    from draftkit.redrafting.tally import Fate
    from draftkit.service.exports import Export


_Base = Annotated[
    Path | None, option("--base", "初稿.docx", "稿中的起草依据丢失时，用哪份初稿作底稿。")
]
_OldInput = Annotated[
    Path | None, option("--old-input", "旧输入", "没有初稿时，由起草时的输入重新生成底稿。")
]
_Others = Annotated[
    list[Path] | None,
    option(
        "--with",
        "另一份.docx",
        "同一份初稿由另一人改的稿件：那人的改动作为他的修订并进来，两人改了同一处的都留下并加批注。可以多次给。",
    ),
]
_CELLS = "人工改过的单元格：源数据没变时保留（keep），或一律以源数据为准（source）。"


def redraft(  # noqa: PLR0917 - Typer's options
    document: Annotated[Path, argument("已改.docx", "人工改过的报告。")],
    source: Annotated[Path, argument("新输入", "工作簿（.xlsx、.xls、.ods）或 YAML 文件。")],
    keyword: Keywords = None,
    output: Annotated[
        Path | None,
        option(
            "--output",
            "文件",
            "输出的 .docx、.html 或 .pdf；默认写 .docx，在稿件旁边，名称加“-修订”。",
            short="-o",
        ),
    ] = None,
    overwrite: Overwrite = False,
    discard: DiscardEdits = False,
    others: _Others = None,
    base: _Base = None,
    old_input: _OldInput = None,
    author: Annotated[str, option("--author", "名", "修订和批注的作者。")] = "draftkit",
    date: Annotated[str, option("--date", "日期", "修订的日期，如 2026-01-20；默认为今天。")] = "",
    accept: Annotated[bool, flag("--accept", "直接改好，不留修订痕迹（待人决定的除外）。")] = False,
    cells: Annotated[str, option("--cells", "keep|source", _CELLS)] = "keep",
    dry_run: Annotated[bool, flag("--dry-run", "只说明会怎样改，不写文件。")] = False,
    force: Annotated[bool, flag("--force", "新输入勾稽不平也继续，在不平的单元格加批注。")] = False,
    banks: Banks = None,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """数据变动后更新改过的报告：数字和句子以修订形式更新，人工写的、删的、移的都保留。"""
    from draftkit.checking.inputs import read_input
    from draftkit.delivery import safe_name
    from draftkit.service import redrafts
    from draftkit.service.standing import next_revision

    console.ensure_format(form)
    _ensure_options(cells, date, author)
    _ensure_order(document, source)
    _ensure_others(others or (), document)
    if output is not None and not dry_run:
        _ensure_fit(output, document, overwrite=overwrite, discard=discard)
    given = read_input(source, keyword or ()).admitted(force=force)
    target = output or next_revision(document, safe_name(given.filing.title))
    if not dry_run:
        _ensure_fit(target, document, overwrite=overwrite, discard=discard)
    made = redrafts.redraft(
        document,
        given,
        force=force,
        base=base,
        old_input=old_input,
        author=author,
        date=date,
        cells=cells,
        accept=accept,
        others=others or (),
        banks=banks,
    )
    export = None if dry_run else written(made, target, overwrite=overwrite, quiet=quiet)
    return _report(made, None if dry_run else target, export, form=form, quiet=quiet)


def _ensure_order(document: Path, source: Path) -> None:
    """Say so where the two files were given the other way round, or one is called a little otherwise."""
    from draftkit.sources.files import INPUTS

    if document.suffix.lower() in INPUTS and source.suffix.lower() in (".docx", ".docm"):
        fix = f"先写改过的报告，再写数据：draftkit redraft {source} {document}"
        raise console.misused("两个文件写反了", fix)
    paths.ensure_there(document, (".docx",))
    paths.ensure_input_there(source)


def _ensure_others(others: Sequence[Path], document: Path) -> None:
    for other in others:
        paths.ensure_there(other, (".docx",))
        if other.exists() and document.exists() and other.samefile(document):
            raise console.misused("--with 给的就是要更新的这份稿件", "给另一个人改的那一份")


def _ensure_fit(target: Path, document: Path, *, overwrite: bool, discard: bool) -> None:
    from draftkit import delivery
    from draftkit.service import exports

    delivery.ensure_other(target, document, "稿件")
    paths.ensure_unedited(target, overwrite=overwrite, discard=discard)
    delivery.ensure_free(target, overwrite=overwrite, suffixes=exports.FORMS)
    exports.ensure_possible(target)


def _ensure_options(cells: str, date: str, author: str) -> None:
    if cells not in ("keep", "source"):
        what = f"--cells 应为 keep 或 source，现在是“{cells}”"
    elif date and not is_date(date):
        what = f"--date 应如 2026-01-20，现在是“{date}”"
    elif not author.strip() or not author.isprintable():
        what = "--author 后要写名字"
    else:
        return
    raise console.misused(what)


# ---------------------------------------------------------------- the report


def _report(
    made: Redraft, target: Path | None, export: Export | None, *, form: str, quiet: bool
) -> int:
    from draftkit.diagnostics import errors_of

    code = 1 if made.waits or errors_of(made.findings) else 0
    if form == "json":
        console.as_json(_json(made, target, export, code))
        return code
    console.show((*made.findings, *(export.findings if export else ())))
    for line in (*_lines(made, target, quiet=quiet), *_left_out(export)):
        console.tell(line)
    return code


def _lines(made: Redraft, target: Path | None, *, quiet: bool) -> Iterator[str]:
    from draftkit.redrafting import account

    gaps = f"稿中还有【待填】：{'、'.join(made.gaps)}。"
    if quiet:
        yield from account.both(made)
        yield from account.waiting(made)
        yield from [gaps] if made.gaps else []
        return
    yield account.base(made)
    yield from account.copies(made)
    yield from account.moves(made)
    yield from account.sums(made)
    if made.gaps:
        yield gaps
    remarks = len(made.remarks) + sum(len(one.remarks) for one in made.brought)
    if remarks and (target is None or target.suffix.lower() == ".docx"):
        yield f"{'会加' if target is None else '加了'} {remarks} 条批注，请在稿中逐条处理。"
    if target is None:
        yield "没有写文件（--dry-run）。"
    elif not made.changed:
        yield f"没有需要改动的，已原样写出：{target}"
    else:
        yield f"已写出：{target}"


def _left_out(export: Export | None) -> Iterator[str]:
    """The comments that the form written has no place for."""
    if export is not None and export.comments:
        yield f"稿中有 {len(export.comments)} 条批注，没有写进去，请逐条处理："
        yield from (f"  {n}. {text}" for n, text in enumerate(export.comments, start=1))


def _json(
    made: Redraft, target: Path | None, export: Export | None, code: int
) -> dict[str, object]:
    def entry(item: Fate) -> dict[str, object]:
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

    tally = made.tally
    return {
        "result": "act" if code else "done",
        "output": str(target) if target else None,
        "changed": made.changed,
        "base": made.route,
        "with": [
            {
                "file": one.file,
                "author": one.author,
                "sentences": one.sentences,
                "cells": one.cells,
                "comments": one.comments,
                "conflicts": list(one.remarks),
            }
            for one in made.brought
        ],
        "counts": {
            "sentences": {str(k): v for k, v in tally.counts().items()},
            "cells": {str(k): v for k, v in tally.counts(cells=True).items()},
            "added": tally.added,
        },
        "sentences": [entry(item) for item in tally.sentences],
        "lines": [entry(item) for item in tally.lines],
        "cells": [entry(item) for item in tally.cells if str(item.verdict.outcome) != "unchanged"],
        "comments": list(made.remarks),
        "missing": made.missing,
        "left_out": list(export.comments) if export else [],
        "problems": (*made.findings, *(export.findings if export else ())),
    }
