"""Rules between last year's tables and this year's (X-1 … X-4), as far as both are known.

And whether what was given as last year's is last year's, and the same body's (LAST-YEAR, LAST-NAME).
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.within import place_of
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.model import Cells, Filing

_FACTOR = 5
_AS_YUAN = 1000
"""So much more than last year's fee: it is in 元."""
_SMALL = 10
"""Below this a five-fold change is ordinary (1 application last year, 5 this year)."""
_WATCHED = (
    *(row.key for block in disclosure.T2.blocks for row in block.rows if len(block.columns) == 1),
    cell_key(disclosure.T3_NEW, TOTAL),
    cell_key(disclosure.T3_SUM, TOTAL),
)


def check(filing: Filing) -> Iterator[Problem]:
    """X-1 to X-4, for the tables of last year that were given."""
    if filing.last is None or filing.kind is not disclosure.DISCLOSURE:
        return
    last = filing.last.cells
    yield from _carried(filing, last)
    yield from _current(filing, last)
    yield from _pending(filing, last)
    yield from _leaps(filing, last)


def _carried(filing: Filing, last: Cells) -> Iterator[Problem]:
    for column in disclosure.T3_COLUMNS:
        out = cell_key(disclosure.T3_CARRIED_OUT, column)
        into = cell_key(disclosure.T3_CARRIED_IN, column)
        if out in last and into in filing.cells and last[out] != filing.cells[into]:
            what = (
                f"“{column.name}”列：上年第四项“结转下年度”为 {last[out]}，"
                f"今年第二项“上年结转”为 {filing.cells[into]}，两者应当相等"
            )
            fix = "核对两年的表三，改正其中有误的一个"
            yield Problem("X-1", what, fix, place_of(filing, into), cells=(into,))


def _current(filing: Filing, last: Cells) -> Iterator[Problem]:
    for row in ("规章", "行政规范性文件"):
        made, repealed, current = (f"表二.{row}.{name}" for name in ("制发", "废止", "现行有效"))
        if current not in last or not {made, repealed, current} <= filing.cells.keys():
            continue
        expected = last[current] + filing.cells[made] - filing.cells[repealed]
        if filing.cells[current] != expected:
            what = (
                f"“{row}”现行有效为 {filing.cells[current]}，按上年 {last[current]} 加制发 "
                f"{filing.cells[made]} 减废止 {filing.cells[repealed]} 应为 {expected}"
            )
            fix = "核对；因到期失效或重新清点而不同的可以不改"
            yield Problem("X-2", what, fix, place_of(filing, current), Severity.WARNING, (current,))


def _pending(filing: Filing, last: Cells) -> Iterator[Problem]:
    for row in disclosure.T4_ROWS:
        pending, total = f"{row.key}.尚未审结", cell_key(row, TOTAL)
        if pending in last and total in filing.cells and last[pending] > filing.cells[total]:
            what = f"“{row.name}”上年尚未审结 {last[pending]} 件，今年总计只有 {filing.cells[total]} 件"
            fix = "核对上年未审结的案件今年是否已计入"
            yield Problem("X-3", what, fix, place_of(filing, total), Severity.WARNING, (total,))


def _leaps(filing: Filing, last: Cells) -> Iterator[Problem]:
    for key in _WATCHED:
        if key not in last or key not in filing.cells:
            continue
        before, now = last[key], filing.cells[key]
        if max(before, now) < _SMALL:
            continue
        if now > before * _FACTOR or now * _FACTOR < before:
            name = key.split(".", 1)[1].replace(".", "·")
            what = f"“{name}”今年为 {now}，上年为 {before}，相差五倍以上"
            as_yuan = key == disclosure.FEE_KEY and 0 < before * _AS_YUAN <= now
            yield Problem(
                "X-4",
                what,
                "核对是不是按元填的，这里的单位是万元" if as_yuan else "核对是否填错或口径有变",
                place_of(filing, key),
                Severity.WARNING,
                (key,),
            )


# ---------------------------------------------------------------- is it last year's


def fits(now: tuple[str, int], last: tuple[str, int], place: Place) -> Iterator[Problem]:
    """Whether ``last``, a name and a year, can be last year's of ``now``; "" and 0 are not known."""
    (name, year), (last_name, last_year) = now, last
    if year and last_year and last_year != year - 1:
        same = "与今年的是同一年度：" if last_year == year else ""
        what = f"{same}作为上年的是 {last_year} 年的，今年的是 {year} 年的，上年应是 {year - 1} 年"
        yield Problem("LAST-YEAR", what, _OTHER, place, Severity.ALERT)
    if name and last_name and not _same_body(name, last_name):
        what = f"作为上年的机关是“{last_name}”，今年的机关是“{name}”，不是同一个机关"
        yield Problem("LAST-NAME", what, _OTHER, place, Severity.ALERT)


_OTHER = "请核对是否给错了文件；给错的换成本机关上年的再做一遍，这次与上年比较的结果不作数"


def _same_body(one: str, other: str) -> bool:
    """Whether it is one name, with or without the names of higher bodies before it."""
    return one.endswith(other) or other.endswith(one)
