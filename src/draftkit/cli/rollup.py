"""``draftkit rollup``: a county's tables as the sum of its bodies'."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console
from draftkit.cli.options import Bodies, Format, Overwrite, Quiet, option

if TYPE_CHECKING:
    from draftkit.batch.rollup import CountySum, LeftOut
    from draftkit.diagnostics import Problem

_SHOWN = 20
"""Findings of one kind on the screen."""
_SHOWN_BODIES = 10
_SHOWN_NAMES = 50
_SHOWN_PROBLEMS = 3
_ALL = "全部见 --format json"


def rollup(  # noqa: PLR0917 - Typer's options
    source: Bodies,
    output: Annotated[
        Path | None, option("--output", "县.xlsx", "写出的县级数据（.xlsx 或 .yaml）。", short="-o")
    ] = None,
    against: Annotated[
        Path | None, option("--against", "县.xlsx", "核对这份县级数据是否等于各机关之和。")
    ] = None,
    name: Annotated[str, option("--name", "名称", "县级机关全称；默认由上级推定。")] = "",
    county: Annotated[str, option("--county", "上级", "只汇总上级为此的机关。")] = "",
    expected: Annotated[
        Path | None, option("--expected", "名单", "应报的机关：一行一个的 .txt，或花名册。")
    ] = None,
    overwrite: Overwrite = False,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """把各机关的三张表汇总成县级数据，列出没有报的和勾稽不平的；或核对已有的县级数据。"""
    from draftkit import blanks, delivery
    from draftkit.batch import rollup as summing
    from draftkit.cli import faults
    from draftkit.cli.progress import progress
    from draftkit.service.blank_forms import practices

    console.ensure_format(form)
    if output is None and against is None and expected is None:
        what = "没有说明要写出汇总（-o 县.xlsx）、核对（--against 县.xlsx）还是只看谁没有报（--expected 名单）"
        raise console.misused(what, "补上其中一个")
    if output is not None:
        delivery.ensure_free(output, overwrite=overwrite, suffixes=blanks.FORMS)
    names = summing.names_in(expected) if expected is not None else []
    with progress(quiet=quiet) as watch:
        found = summing.total(source, name=name, county=county, expected=names, watch=watch)
    for one in found.left:
        if one.fault is not None:
            console.err(faults.report(one.fault, f"没能汇总{one.name}"))
    differences = summing.compare(found, against) if against is not None else ()
    if output is not None:
        content = blanks.data(output.suffix.lower(), filing=found.filing, practices=practices())
        delivery.write(output, content, overwrite=overwrite)
    if form == "json":
        console.as_json(_as_json(found, differences, output))
    else:
        _report(found, differences, against, output, quiet=quiet)
    return 1 if found.left or differences else 0


def _as_json(
    found: CountySum, differences: tuple[Problem, ...], output: Path | None
) -> dict[str, object]:
    return {
        "result": "act" if found.left or differences else "done",
        "output": str(output) if output else None,
        "summed": [filing.body.name for filing in found.parts],
        "others": [one.name for one in found.others],
        "missing": [one.name for one in found.left if one.is_missing],
        "failed": [
            {"name": one.name, "input": one.at, "problems": one.problems}
            for one in found.left
            if not one.is_missing
        ],
        "differences": differences,
        "warnings": found.warnings,
    }


def _report(
    found: CountySum,
    differences: tuple[Problem, ...],
    against: Path | None,
    output: Path | None,
    *,
    quiet: bool,
) -> None:
    _show(found.warnings, _ALL)
    _show_left(found)
    if found.others:
        names = "、".join(one.name for one in found.others)
        console.tell(f"上级不同、没有计入的 {len(found.others)} 个：{names}。")
    _show(differences, f"{_ALL}，或用 -o 写出汇总后对照")
    if quiet:
        return
    console.tell(f"汇总了 {len(found.parts)} 个机关。")
    if against is not None and not differences:
        console.tell(f"{against} 与各机关之和一致。")
    if output is not None:
        console.tell(f"已写出：{output}。请核对名称、类别，补上关键词和事实后运行 draftkit draft。")


def _show(problems: tuple[Problem, ...], where: str) -> None:
    """The first problems of a kind, how many more there are, and where they stand."""
    console.show(problems[:_SHOWN])
    if len(problems) > _SHOWN:
        console.tell(f"……另有 {len(problems) - _SHOWN} 处没有列出，{where}。")


def _show_left(found: CountySum) -> None:
    """The bodies that are not in the sum."""
    missing = [one.name for one in found.left if one.is_missing]
    failed = [one for one in found.left if not one.is_missing]
    if missing:
        more = f"……（{_ALL}）" if len(missing) > _SHOWN_NAMES else ""
        console.tell(f"没有报的 {len(missing)} 个：{'、'.join(missing[:_SHOWN_NAMES])}{more}")
    for one in failed[:_SHOWN_BODIES]:
        _tell(one)
    if len(failed) > _SHOWN_BODIES:
        console.tell(f"……没有通过检查的另有 {len(failed) - _SHOWN_BODIES} 个没有列出，{_ALL}。")
    if found.left:
        console.tell(f"共 {len(found.left)} 个机关没有计入汇总。")


def _tell(one: LeftOut) -> None:
    console.tell(f"没有通过检查：{one.name}{f'（{one.at}）' if one.at else ''}")
    for problem in one.problems[:_SHOWN_PROBLEMS]:
        console.tell(f"    {problem}".replace("\n", "\n    "))
    if len(one.problems) > _SHOWN_PROBLEMS:
        console.tell(f"    ……共 {len(one.problems)} 处")
