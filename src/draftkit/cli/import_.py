"""``draftkit import``: a published report read back into input data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console
from draftkit.cli.options import Format, Overwrite, Quiet

if TYPE_CHECKING:
    from draftkit.diagnostics import Place, Problem
    from draftkit.sources.reports import Extracted, Missing

_DATA = (".xlsx", ".yaml", ".yml")
_ROWS = {"表二": 6, "表三": 25, "表四": 3}


def import_(  # noqa: PLR0917 - Typer's options
    source: Annotated[
        Path,
        typer.Argument(
            metavar="已发布报告",
            help="报告文件（.docx、.txt、.html；装有 LibreOffice 时还有 .doc、.wps）。",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="文件",
            help="输出的 .xlsx 或 .yaml；默认在报告旁写 <名称><年度>年数据.xlsx。",
        ),
    ] = None,
    as_last_year: Annotated[
        Path | None,
        typer.Option(
            "--as-last-year",
            metavar="今年.xlsx",
            help="作为上年数据填进今年的工作簿；写到 -o，或加 --overwrite 写回原文件。",
        ),
    ] = None,
    overwrite: Overwrite = False,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """把已发布的报告读成数据：机关、年度、三张表和文字里写明的事实。读不准的格留空并列出。"""
    from draftkit import delivery
    from draftkit.sources import reports

    console.ensure_format(form)
    if output is not None:
        suffixes = (".xlsx",) if as_last_year else _DATA
        delivery.ensure_free(output, overwrite=overwrite, suffixes=suffixes)
    found = reports.extract(reports.read_report(source))
    if as_last_year is not None:
        target, content, more = _into(as_last_year, output, found, overwrite=overwrite)
    else:
        target, more = output or _beside(source, found), _audited(found)
        content = _as_data(found, target)
    delivery.write(target, content, overwrite=overwrite)
    problems = (*missing_problems(found.missing), *found.notes, *more)
    return _report(found, problems, target, form=form, quiet=quiet, last=as_last_year is not None)


def _beside(source: Path, found: Extracted) -> Path:
    from draftkit import delivery

    name = found.body.name or source.stem
    year = f"{found.year}年" if found.year else ""
    return source.parent / f"{delivery.safe_name(f'{name}{year}数据')}.xlsx"


def _as_data(found: Extracted, target: Path) -> bytes:
    from draftkit import blanks

    if target.suffix.lower() == ".xlsx":
        return blanks.workbook(filing=found.as_filing())
    return blanks.yaml_text(filing=found.as_filing()).encode()


def _audited(found: Extracted) -> tuple[Problem, ...]:
    """What does not add up in a report that was read completely: ``draft`` would refuse it."""
    if not found.is_complete:
        return ()
    from draftkit.audit import check

    return check(found.as_filing())


# ---------------------------------------------------------------- into this year's workbook


def _into(
    workbook: Path, output: Path | None, found: Extracted, *, overwrite: bool
) -> tuple[Path, bytes, tuple[Problem, ...]]:
    """Where to, the workbook with last year's figures in it, and what to look at."""
    from draftkit import blanks, delivery
    from draftkit.audit.across import fits
    from draftkit.diagnostics import OutputError, Place, Problem
    from draftkit.sources.reports.target import read_target

    place = Place(str(workbook))
    if output is None and not overwrite:
        what = "没有写明把结果放在哪里"
        fix = "用 -o 另存为新的 .xlsx，或加 --overwrite 写回今年的工作簿"
        raise OutputError(Problem("USAGE", what, fix, place))
    if workbook.suffix.lower() != ".xlsx":
        fix = "请在 Excel 或 WPS 中另存为 .xlsx"
        raise OutputError(Problem("OUT-SUFFIX", "--as-last-year 只能填进 .xlsx 工作簿", fix, place))
    spots = read_target(workbook)
    data = workbook.read_bytes()
    now, last = (spots.name, spots.year), (found.body.name, found.year)
    warnings = list(fits(now, last, Place(found.report.file)))
    if spots.filled:
        what = f"上年各表原有的 {len(spots.filled)} 格数字已用报告中的数字替换"
        warnings.append(_warning("LAST-FILLED", what, "请核对", place))
    if blanks.loses_something(data):
        what = "工作簿里有图片、图表或宏，写出后不会保留"
        if output is None:
            raise OutputError(Problem("OUT-LOSS", what, "请用 -o 另存，原文件不动", place))
        warnings.append(_warning("OUT-LOSS", what, "需要时从原文件复制过去", place))
    target = output or workbook
    delivery.ensure_free(target, overwrite=overwrite, suffixes=(".xlsx",))
    content = blanks.with_last_year(
        data, found.as_last_year(), spots.basics, spots.sheets, spots.spots
    )
    return target, content, tuple(warnings)


def _warning(code: str, what: str, fix: str, place: Place) -> Problem:
    from draftkit.diagnostics import Problem, Severity

    return Problem(code, what, fix, place, Severity.WARNING)


# ---------------------------------------------------------------- what is told


def missing_problems(missing: tuple[Missing, ...]) -> list[Problem]:
    """Cells not read, those of one table with the same reason and the same columns in one problem."""
    by_row: dict[tuple[str, str, str], list[Missing]] = {}
    for cell in missing:
        by_row.setdefault((cell.table, cell.why, cell.row), []).append(cell)
    groups: dict[tuple[str, str, tuple[str, ...]], list[list[Missing]]] = {}
    for (table, why, _), cells in by_row.items():
        columns = tuple(cell.column for cell in cells)
        groups.setdefault((table, why, columns), []).append(cells)
    return [_missing_problem(*group, rows) for group, rows in groups.items()]


def _missing_problem(
    table: str, why: str, columns: tuple[str, ...], rows: list[list[Missing]]
) -> Problem:
    from draftkit.diagnostics import Problem, Severity

    keys = tuple(cell.key for cells in rows for cell in cells)
    names = _row_names(table, [cells[0].row for cells in rows])
    what = f"{table} {len(keys)} 格没有读到：{why}。列：{'、'.join(columns)}。行：{names}"
    if columns == ("总计",):
        fix = "可以留空，由程序合计；也可以对照原报告填上"
        return Problem("IMPORT-MISSING", what, fix, rows[0][0].place, Severity.WARNING, keys)
    fix = "已留空，请对照原报告填写，没有请写 0"
    return Problem("IMPORT-MISSING", what, fix, rows[0][0].place, cells=keys)


def _row_names(table: str, rows: list[str]) -> str:
    """``本年新收、不予公开（属于国家秘密、重复申请）``, or that it is all of them."""
    if len(rows) == _ROWS[table]:
        return f"全部 {len(rows)} 行"
    groups: dict[str, list[str]] = {}
    for row in rows:
        group, _, leaf = row.partition("·")
        groups.setdefault(group, []).append(leaf)
    return "、".join(
        f"{group}（{'、'.join(leaves)}）" if leaves != [""] else group
        for group, leaves in groups.items()
    )


def _report(
    found: Extracted,
    problems: tuple[Problem, ...],
    target: Path,
    *,
    form: str,
    quiet: bool,
    last: bool,
) -> int:
    from draftkit.diagnostics import errors_of

    code = 1 if found.missing or errors_of(problems) else 0
    if form == "json":
        console.as_json(_as_json(found, problems, target, act=bool(code)))
        return code
    console.show(problems)
    if not quiet:
        _tell(found, target, last=last, complete=not code)
    return code


def _as_json(
    found: Extracted, problems: tuple[Problem, ...], target: Path, *, act: bool
) -> dict[str, object]:
    return {
        "result": "act" if act else "done",
        "output": str(target),
        "name": found.body.name,
        "kind": found.body.kind,
        "self_name": found.body.self_name,
        "year": found.year,
        "read": len(found.cells),
        "missing": [
            {
                "key": cell.key,
                "table": cell.table,
                "row": cell.row,
                "column": cell.column,
                "why": cell.why,
                "place": cell.place.as_json(),
            }
            for cell in found.missing
        ],
        "facts": {
            path: {"values": values, "place": str(found.places.get(path, ""))}
            for path, values in _facts(found).items()
        },
        "problems": [problem.as_json() for problem in problems],
    }


def _facts(found: Extracted) -> dict[str, list[str]]:
    """What the prose told, by input path, as a person would write it."""
    from draftkit.blanks.values import values_of

    return {
        path: [f"{first}（{second}）" if second else first for first, second in pairs]
        for path, pairs in values_of(found.as_filing()).items()
        if path.startswith(("事实.", "前言.")) or path in {"署名", "成文日期"}
    }


def _tell(found: Extracted, target: Path, *, last: bool, complete: bool) -> None:
    year = f"{found.year} 年" if found.year else "年度不详"
    console.err(
        f"报告：{found.body.name or '名称不详'}，{year}；三张表读到 {len(found.cells)} 格。"
    )
    facts = _facts(found)
    if facts:
        console.err("从文字中读到（请核对）：")
        for path, values in facts.items():
            console.err(f"  {path.replace('.', '·')}：{'；'.join(values)}")
    if last:
        console.err(f"已写出：{target}（上年数据已填入）。")
    elif complete:
        console.err(f"已写出：{target}。可以直接运行：draftkit draft {target}")
    else:
        console.err(f"已写出：{target}。补好后运行：draftkit draft {target}")
