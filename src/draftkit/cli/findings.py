"""What ``check`` tells: findings with their numbers, two years side by side, counts; as text or as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.chinese.widths import width
from draftkit.cli import console

if TYPE_CHECKING:
    from decimal import Decimal

    from draftkit.checking.comparing import Comparison
    from draftkit.checking.reports import Checked


def exit_code(results: list[Checked]) -> int:
    """2 where nothing could be read, 1 where a person must act, else 0."""
    from draftkit.diagnostics import errors_of

    if not any(result.readable for result in results):
        return 2
    bad = any(not result.readable or errors_of(result.problems) for result in results)
    return 1 if bad else 0


def as_json(
    results: list[Checked], written: Path | None, summary: Path | None
) -> dict[str, object]:
    """All results as plain values."""
    from draftkit.diagnostics import errors_of

    problems = [problem for result in results for problem in result.problems]
    errors = len(errors_of(problems))
    answer: dict[str, object] = {
        "result": ("done", "act", "refused")[exit_code(results)],
        "errors": errors,
        "warnings": len(problems) - errors,
        "files": [
            {
                "file": result.file,
                "readable": result.readable,
                "title": result.title,
                "findings": [
                    {**found.problem.as_json(), "excerpt": found.excerpt, "number": number}
                    for number, found in result.numbered
                ],
                "dismissed": [
                    {
                        **gone.finding.problem.as_json(),
                        "excerpt": gone.finding.excerpt,
                        "number": gone.number,
                        "reason": gone.reason,
                    }
                    for gone in result.dismissed
                ],
                **_comparison_as_json(result.comparison),
            }
            for result in results
        ],
    }
    if written is not None:
        answer["output"] = str(written)
    if summary is not None:
        answer["summary"] = str(summary)
    return answer


def _comparison_as_json(found: Comparison | None) -> dict[str, object]:
    if found is None:
        return {}
    rows = [
        {
            "name": row.name,
            "last": _plain(row.last),
            "now": _plain(row.now),
            "change": _plain(row.change),
        }
        for row in found.rows
    ]
    kept = [{"section": one.section, "share": round(one.share, 4)} for one in found.kept]
    return {
        "comparison": {"last_year": found.last_year, "year": found.year, "rows": rows, "kept": kept}
    }


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def show(results: list[Checked], *, quiet: bool) -> None:
    """Print the findings; a summary of them goes to the other stream."""
    from draftkit.diagnostics import Severity, errors_of

    several = len(results) > 1
    for result in results:
        if several and not quiet:
            console.out(f"── {result.file}：{_counted(result)}")
        for number, found in result.numbered:
            if not quiet or found.problem.severity is not Severity.WARNING:
                console.out(_numbered(number, str(found.problem), result))
        if result.comparison is not None and not quiet:
            _show_comparison(result.comparison)
        if not several and not quiet and result.readable:
            console.err(_summary(result))
    if several and not quiet:
        bad = sum(1 for r in results if not r.readable or errors_of(r.problems))
        console.err(f"共检查 {len(results)} 个文件，{bad} 个需要处理。")


def _numbered(number: int, text: str, result: Checked) -> str:
    """A finding with the number by which it can be dismissed, which only one of a report can."""
    from draftkit.checking.reports import REPORTS

    is_report = result.readable and result.file.lower().endswith(REPORTS)
    return f"{text}（编号 {number}）" if is_report else text


def show_written(copy: Path | None, summary: Path | None) -> None:
    """Say which files were written."""
    if copy is not None:
        console.err(f"批注副本已写出：{copy}")
    if summary is not None:
        console.err(f"汇总已写出：{summary}")


_NAME, _NUMBER = 26, 14


def _show_comparison(found: Comparison) -> None:
    """The two years side by side, and how much of the text stayed."""
    heads = ("项目", f"{found.last_year}年", f"{found.year}年", "增减")
    console.out(f"── 与上年比较（{found.last_year} 年 → {found.year} 年）")
    console.out(_line(*heads))
    for row in found.rows:
        if row.last is not None or row.now is not None:
            change = "" if row.change is None else f"{_plain(row.change):+}"
            console.out(_line(row.name, _shown(row.last), _shown(row.now), change))
    for one in found.kept:
        console.out(f"“{one.section}”的文字有 {one.share:.0%} 与上年相同。")


def _shown(value: Decimal | None) -> str:
    return "没有读到" if value is None else f"{_plain(value)}"


def _line(name: str, *values: str) -> str:
    cells = (" " * max(1, _NUMBER - width(value)) + value for value in values)
    return name + " " * max(1, _NAME - width(name)) + "".join(cells)


def _counted(result: Checked) -> str:
    """How many problems of each severity; alerts, which are rare, only where there are some."""
    from collections import Counter

    from draftkit.diagnostics import Severity

    if not result.readable:
        return "读不了"
    counts = Counter(problem.severity for problem in result.problems)
    told = [s for s in Severity if counts[s] or s is not Severity.ALERT]
    parts = [f"{severity.value} {counts[severity]} 处" for severity in told]
    parts += [f"已核查 {len(result.dismissed)} 处"] if result.dismissed else []
    return "，".join(parts)


def _summary(result: Checked) -> str:
    from draftkit.diagnostics import errors_of

    if not result.problems:
        gone = f"（已核查 {len(result.dismissed)} 处，不计）" if result.dismissed else ""
        return f"没有发现问题{gone}。"
    if not errors_of(result.problems):
        rest = _counted(result).partition("，")[2]
        return f"没有错误；{rest}，请酌情修改。"
    return f"{_counted(result)}。改正错误后再检查一遍。"
