"""``draftkit check``: any report or input, ours or not, looked through before it goes up."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console
from draftkit.cli.options import Format, Overwrite, argument, flag, option

if TYPE_CHECKING:
    from draftkit.checking.reports import Checked


def check(  # noqa: PLR0917 - Typer's options
    sources: Annotated[
        list[Path],
        argument(
            "文件…",
            "报告（.docx、.txt、.html；装有 LibreOffice 时还有 .doc、.wps）或数据（.xlsx、.yaml），"
            "可以多个，也可以是文件夹。",
        ),
    ],
    last_year: Annotated[
        Path | None,
        option("--last-year", "文件", "上年的报告或数据：查照抄的问题和结转的数。"),
    ] = None,
    annotate: Annotated[
        bool, flag("--annotate", "另写一份 .docx，在每处问题上加批注；原文件不动。")
    ] = False,
    output: Annotated[
        Path | None, option("--output", "文件", "批注副本；默认写在原文件旁。", short="-o")
    ] = None,
    overwrite: Overwrite = False,
    form: Format = "text",
    quiet: Annotated[bool, flag("--quiet", "只打印错误和警告，不打印提示和小结。")] = False,
) -> int:
    """检查报告或数据：文字与表格、勾稽、格式、年度、名称、问题与措施、标点。有错误时退出码为 1。"""
    from draftkit import delivery
    from draftkit.checking.reports import read_earlier
    from draftkit.cli.progress import progress
    from draftkit.service import checks

    console.ensure_format(form)
    files = _files(sources)
    if last_year is not None and len(files) != 1:
        raise console.misused("--last-year 只能同一个文件一起用", "一次检查一个文件")
    copy = _copy(files, output, annotate=annotate, overwrite=overwrite)
    last = read_earlier(last_year) if last_year is not None else None
    results = []
    with progress(quiet=quiet) as watch:
        for number, path in enumerate(files, start=1):
            results.append(checks.check(path, last))
            watch("检查", number, len(files))
    if form == "text":  # before the copy, which a protected document refuses
        _show(results, quiet=quiet)
    written = copy if copy and results[0].readable else None
    if written is not None:
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        content = checks.annotated(files[0], results[0], moment)
        delivery.write(written, content, overwrite=overwrite)
    if form == "json":
        console.as_json(_as_json(results, written))
    elif written is not None and not quiet:
        console.err(f"批注副本已写出：{written}")
    return _exit_code(results)


def _exit_code(results: list[Checked]) -> int:
    from draftkit.diagnostics import errors_of

    if not any(result.readable for result in results):
        return 2
    bad = any(not result.readable or errors_of(result.problems) for result in results)
    return 1 if bad else 0


# ---------------------------------------------------------------- what is checked


def _files(sources: list[Path]) -> list[Path]:
    """The files to check, each once; a folder stands for what is in it."""
    from draftkit.checking.reports import REPORTS, files_in
    from draftkit.sources.files import INPUTS

    found: dict[Path, None] = {}
    for source in sources:
        if source.is_dir():
            inside = files_in(source)
            if not inside and len(sources) == 1:
                kinds = "、".join((*REPORTS[:1], *REPORTS[4:6], INPUTS[0], INPUTS[5]))
                what = f"文件夹“{source}”里没有可以检查的文件"
                raise console.misused(what, f"能检查的有 {kinds} 等")
            found.update(dict.fromkeys(inside))
        else:
            found[source] = None
    return list(found)


def _copy(
    files: list[Path], output: Path | None, *, annotate: bool, overwrite: bool
) -> Path | None:
    """Where the annotated copy goes, ``None`` where none is wanted."""
    from draftkit import delivery

    if not annotate:
        if output is not None:
            raise console.misused("-o 要和 --annotate 一起用", "加上 --annotate，或去掉 -o")
        return None
    if len(files) != 1 or files[0].suffix.lower() not in (".docx", ".docm"):
        fix = "一次给一个 .docx；其他格式请先另存为 .docx"
        raise console.misused("--annotate 只能用于一个 .docx 文件", fix)
    target = output or files[0].with_name(f"{files[0].stem}-批注.docx")
    delivery.ensure_other(target, files[0], "原文件")
    delivery.ensure_free(target, overwrite=overwrite, suffixes=(".docx",))
    return target


# ---------------------------------------------------------------- what is told


def _as_json(results: list[Checked], written: Path | None) -> dict[str, object]:
    from draftkit.diagnostics import errors_of

    problems = [problem for result in results for problem in result.problems]
    errors = len(errors_of(problems))
    answer: dict[str, object] = {
        "result": ("done", "act", "refused")[_exit_code(results)],
        "errors": errors,
        "warnings": len(problems) - errors,
        "files": [
            {
                "file": result.file,
                "readable": result.readable,
                "title": result.title,
                "findings": [
                    {**found.problem.as_json(), "excerpt": found.excerpt}
                    for found in result.findings
                ],
            }
            for result in results
        ],
    }
    if written is not None:
        answer["output"] = str(written)
    return answer


def _show(results: list[Checked], *, quiet: bool) -> None:
    from draftkit.diagnostics import Severity, errors_of

    several = len(results) > 1
    for result in results:
        if several and not quiet:
            console.out(f"── {result.file}：{_counted(result)}")
        for problem in result.problems:
            if not quiet or problem.severity is not Severity.WARNING:
                console.out(str(problem))
        if not several and not quiet and result.readable:
            console.err(_summary(result))
    if several and not quiet:
        bad = sum(1 for r in results if not r.readable or errors_of(r.problems))
        console.err(f"共检查 {len(results)} 个文件，{bad} 个需要处理。")


def _counted(result: Checked) -> str:
    """How many problems of each severity; alerts, which are rare, only where there are some."""
    from collections import Counter

    from draftkit.diagnostics import Severity

    if not result.readable:
        return "读不了"
    counts = Counter(problem.severity for problem in result.problems)
    told = [s for s in Severity if counts[s] or s is not Severity.ALERT]
    return "，".join(f"{severity.value} {counts[severity]} 处" for severity in told)


def _summary(result: Checked) -> str:
    from draftkit.diagnostics import errors_of

    if not result.problems:
        return "没有发现问题。"
    if not errors_of(result.problems):
        rest = _counted(result).partition("，")[2]
        return f"没有错误；{rest}，请酌情修改。"
    return f"{_counted(result)}。改正错误后再检查一遍。"
