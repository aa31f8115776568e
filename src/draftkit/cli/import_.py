"""``draftkit import``: a published report read back into input data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console, paths
from draftkit.cli.options import Format, Overwrite, Quiet, argument, option

if TYPE_CHECKING:
    from draftkit.diagnostics import Problem
    from draftkit.sources.reports import Extracted

_FORMS = (
    "报告文件（.docx、.txt、.html、有文字层的 .pdf；装有 LibreOffice 时还有 .doc、.wps、.odt）。"
)


def import_(  # noqa: PLR0917 - Typer's options
    source: Annotated[
        Path,
        argument("已发布报告", _FORMS),
    ],
    output: Annotated[
        Path | None,
        option(
            "--output",
            "文件",
            "输出的 .xlsx 或 .yaml；默认在报告旁写 <名称><年度>年数据.xlsx。",
            short="-o",
        ),
    ] = None,
    as_last_year: Annotated[
        Path | None,
        option(
            "--as-last-year",
            "今年.xlsx",
            "作为上年数据填进今年的工作簿；写到 -o，或加 --overwrite 写回原文件。",
        ),
    ] = None,
    overwrite: Overwrite = False,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """把已发布的报告读成数据：机关、年度、三张表和文字里写明的事实。读不准的格留空并列出。"""
    from draftkit import blanks, delivery
    from draftkit.checking.reports import REPORTS
    from draftkit.diagnostics import Place, errors_of
    from draftkit.service import published

    console.ensure_format(form)
    paths.ensure_there(source, REPORTS)
    if output is not None:
        suffixes = blanks.FORMS[:1] if as_last_year else blanks.FORMS
        delivery.ensure_free(output, overwrite=overwrite, suffixes=suffixes)
    found = published.read_published(source)
    if as_last_year is None:
        read = found.extracted
        year = f"{read.year}年" if read.year else ""
        name = delivery.safe_name(f"{read.body.name or source.stem}{year}数据")
        target, findings = output or source.parent / f"{name}.xlsx", found.findings
        content = found.written(target.suffix.lower())
    else:
        if output is None and not overwrite:
            what = "没有写明把结果放在哪里"
            fix = "用 -o 另存为新的 .xlsx，或加 --overwrite 写回今年的工作簿"
            raise console.misused(what, fix, Place(str(as_last_year)))
        target = output or as_last_year
        content, findings = published.as_last_year(found, as_last_year, in_place=output is None)
    delivery.write(target, content, overwrite=overwrite)
    act = bool(found.extracted.missing or errors_of(findings))
    if form == "json":
        console.as_json(_as_json(found.extracted, findings, target, act=act))
    else:
        console.show(findings)
        if not quiet:
            _tell(found.extracted, target, last=as_last_year is not None, complete=not act)
    return int(act)


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
                "place": cell.place,
            }
            for cell in found.missing
        ],
        "facts": {
            path: {"values": values, "place": str(found.places.get(path, ""))}
            for path, values in _facts(found).items()
        },
        "problems": problems,
    }


def _facts(found: Extracted) -> dict[str, list[str]]:
    """What the prose told, by input path, as a person would write it."""
    from draftkit.blanks.values import values_of

    return {
        path: [_shown(entry) for entry in entries]
        for path, entries in values_of(found.as_filing()).items()
        if path.startswith(("事实.", "前言.")) or path in {"署名", "成文日期"}
    }


def _shown(entry: tuple[str, ...]) -> str:
    """``瓦亭之声（微信公众号，188）``."""
    first, *more = filter(None, entry)
    return f"{first}（{'，'.join(more)}）" if more else first


def _tell(found: Extracted, target: Path, *, last: bool, complete: bool) -> None:
    year = f"{found.year} 年" if found.year else "年度不详"
    console.tell(
        f"报告：{found.body.name or '名称不详'}，{year}；三张表读到 {len(found.cells)} 格。"
    )
    facts = _facts(found)
    if facts:
        console.tell("从文字中读到（请核对）：")
        for path, values in facts.items():
            console.tell(f"  {path.replace('.', '·')}：{'；'.join(values)}")
    if last:
        console.tell(f"已写出：{target}（上年数据已填入）。")
    elif complete:
        console.tell(f"已写出：{target}。可以直接运行：draftkit draft {target}")
    else:
        console.tell(f"已写出：{target}。补好后运行：draftkit draft {target}")
