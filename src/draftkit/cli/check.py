"""``draftkit check``: any report or input, ours or not, looked through before it goes up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console, paths
from draftkit.cli.options import Format, Overwrite, argument, flag, is_date, moment_of, option
from draftkit.diagnostics import DraftkitError, Place, internal, path_text

if TYPE_CHECKING:
    from draftkit.checking.reports import Checked


Reports = Annotated[
    list[Path],
    argument(
        "文件…",
        "报告（.docx、.txt、.html、.pdf；装有 LibreOffice 时还有 .doc、.wps）或数据（.xlsx、.yaml），"
        "可以多个，也可以是文件夹。",
    ),
]
Numbers = Annotated[
    list[int] | None,
    option(
        "--dismiss",
        "编号",
        "这个编号的提示已核查、不算问题，可重复；记在报告旁，句子改动前有效。",
    ),
]


def check(  # noqa: PLR0917 - Typer's options
    sources: Reports,
    last_year: Annotated[
        Path | None,
        option("--last-year", "文件", "上年的报告或数据：查照抄的问题和结转的数，并列出两年的数。"),
    ] = None,
    annotate: Annotated[
        bool, flag("--annotate", "另写一份 .docx，在每处问题上加批注；原文件不动。")
    ] = False,
    output: Annotated[
        Path | None, option("--output", "文件", "批注副本；默认写在原文件旁。", short="-o")
    ] = None,
    date: Annotated[str, option("--date", "日期", "批注的日期，如 2026-01-20；默认为今天。")] = "",
    summary: Annotated[
        Path | None,
        option("--summary", "汇总.xlsx", "把各机关的问题、位置和比率写成一份工作簿。"),
    ] = None,
    dismiss: Numbers = None,
    reason: Annotated[
        str, option("--reason", "理由", "不算问题的理由，和 --dismiss 一起用。")
    ] = "",
    overwrite: Overwrite = False,
    form: Format = "text",
    quiet: Annotated[bool, flag("--quiet", "只打印错误和警告，不打印提示和小结。")] = False,
) -> int:
    """检查报告或数据：文字与表格、勾稽、格式、年度、名称、问题与措施、标点。有错误时退出码为 1。"""
    from draftkit import delivery
    from draftkit.cli import findings
    from draftkit.service import checks

    console.ensure_format(form)
    if date and not is_date(date):
        raise console.misused(f"--date 应如 2026-01-20，现在是“{date}”")
    files = _files(sources, summary)
    if last_year is not None and len(files) != 1:
        raise console.misused("--last-year 只能同一个文件一起用", "一次检查一个文件")
    copy = _copy(files, output, annotate=annotate, overwrite=overwrite)
    if summary is not None:
        delivery.ensure_free(summary, overwrite=overwrite, suffixes=(".xlsx",))
    results = _judged(files, last_year, dismiss or [], reason, quiet=quiet)
    if form == "text":  # before the copy, which a protected document refuses
        findings.show(results, quiet=quiet)
    written = copy if copy and results[0].readable else None
    if written is not None:
        content = checks.annotated(files[0], results[0], moment_of(date))
        delivery.write(written, content, overwrite=overwrite)
    if summary is not None:
        delivery.write(summary, checks.summary(results), overwrite=overwrite)
    if form == "json":
        console.as_json(findings.as_json(results, written, summary))
    elif not quiet:
        findings.show_written(written, summary)
    return findings.exit_code(results)


def _judged(
    files: list[Path], last_year: Path | None, dismiss: list[int], reason: str, *, quiet: bool
) -> list[Checked]:
    """What is found in each file, after what is to be dismissed was kept."""
    from draftkit.checking.reports import read_earlier
    from draftkit.cli import faults
    from draftkit.cli.progress import progress
    from draftkit.service import checks

    last = read_earlier(last_year) if last_year is not None else None
    results: list[Checked] = []
    with progress(quiet=quiet) as watch:
        for number, path in enumerate(files, start=1):
            try:
                results.append(checks.check(path, last))
            except Exception as error:
                if len(files) == 1 or isinstance(error, DraftkitError):
                    raise
                results.append(_failed(path, error))  # it must not end the others
            for fault in results[-1].faults:
                console.err(faults.report(fault, "检查还没有做全"))
            watch("检查", number, len(files))
    if dismiss:
        _dismiss(files, results[0], dismiss, reason)
        results = [checks.check(files[0], last)]
    return results


def _failed(path: Path, error: Exception) -> Checked:
    """What is told of a file at which we failed ourselves; a log is written."""
    from draftkit.audit.claims import Finding
    from draftkit.checking.reports import Checked
    from draftkit.cli import faults

    file = path_text(path)
    console.err(faults.report(error))
    return Checked(file, (Finding(internal(error, Place(file))),), readable=False)


def _dismiss(files: list[Path], found: Checked, numbers: list[int], reason: str) -> None:
    """Keep in the file beside the report that these findings are none."""
    from draftkit import delivery
    from draftkit.checking import dismissed
    from draftkit.checking.reports import REPORTS
    from draftkit.service import checks

    if len(files) != 1 or files[0].suffix.lower() not in REPORTS:
        raise console.misused("--dismiss 只能用于一份报告", "一次给一份报告；数据请直接改正")
    if not reason.strip():
        raise console.misused("--dismiss 要写明理由", "加上 --reason 理由")
    known = {number for number, _ in found.numbered} | {gone.number for gone in found.dismissed}
    if unknown := [number for number in numbers if number not in known]:
        shown = "、".join(map(str, unknown))
        raise console.misused(f"没有编号为 {shown} 的提示", "编号见每条提示后面的括号")
    content = checks.dismissals(files[0], found, numbers, reason.strip())
    delivery.write(dismissed.beside(files[0]), content, overwrite=True)


# ---------------------------------------------------------------- what is checked


def _files(sources: list[Path], summary: Path | None) -> list[Path]:
    """The files to check, each once; a folder stands for what is in it."""
    from draftkit.checking.reports import REPORTS, files_in
    from draftkit.sources.files import INPUTS

    if len(sources) == 1:
        paths.ensure_there(sources[0], (*REPORTS, *INPUTS))
    found: dict[Path, None] = {}
    for source in sources:
        if source.is_dir():
            inside = [path for path in files_in(source) if not _is_same(path, summary)]
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
    delivery.ensure_other(target, files[0], "原文件")
    delivery.ensure_free(target, overwrite=overwrite, suffixes=(".docx",))
    return target


def _is_same(path: Path, other: Path | None) -> bool:
    """Whether a file of the folder is where the table of results goes."""
    return other is not None and path.resolve() == other.resolve()
