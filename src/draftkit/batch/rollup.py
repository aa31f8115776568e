"""A county's tables as the sum of its bodies', and whether a given county's tables are that sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from draftkit import audit, sources
from draftkit.batch import bodies, naming, parents
from draftkit.batch.bodies import Entry, Gathered
from draftkit.batch.workers import Watch, unwatched
from draftkit.checking.inputs import told
from draftkit.chinese.widths import folded
from draftkit.diagnostics import (
    InputError,
    Place,
    Problem,
    Severity,
    errors_of,
    internal,
    path_text,
)
from draftkit.kinds.bodies import COUNTIES
from draftkit.kinds.tables import Cell
from draftkit.model import Body, Cells, Filing, LastYear, Number
from draftkit.sources import files, roster

_SHOWN = 5
_BLANK_TABLE = "整张表空白"
_ENDINGS = ("人民政府", "办事处")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A body that is not in the sum, and why (no problem: there is no input of it); ``fault`` is one of our own."""

    name: str
    at: str
    problems: tuple[Problem, ...] = ()
    fault: Exception | None = None

    @property
    def is_missing(self) -> bool:
        """Whether it handed in nothing: no input at all, or blank tables only."""
        errors = errors_of(self.problems)
        return all(p.code == "INPUT-BLANK" and _BLANK_TABLE in p.what for p in errors)


@dataclass
class CountySum:
    """A county's figures; ``parts`` are the bodies in it, ``others`` those of other counties that were not asked for."""

    filing: Filing
    parts: tuple[Filing, ...]
    left: list[LeftOut] = field(default_factory=list)
    warnings: tuple[Problem, ...] = ()
    others: list[LeftOut] = field(default_factory=list)


def total(
    source: Path,
    *,
    name: str = "",
    county: str = "",
    expected: Sequence[str] = (),
    watch: Watch = unwatched,
) -> CountySum:
    """The sum over a roster or a folder.

    Bodies that cannot be read or fail their checks are left out and named, and so are those of
    ``expected`` of which there is no input.  ``county`` picks the bodies of one 上级, ``name`` is the
    county's own full name.  ``InputError`` where no body is fit, or where they belong to several
    counties and none was picked.
    """
    gathered = bodies.gather(source, watch=watch)
    try:
        entries, others, doubtful = _of_county(gathered.entries, county, source)
        filings, left = _read(gathered, entries, watch)
    finally:
        gathered.close()
    filings, strangers = _of_one_year(filings)
    left += [*strangers, *doubtful]
    there = {_short(entry.name) for entry in entries}
    left += [
        LeftOut(missing, "") for missing in dict.fromkeys(expected) if _short(missing) not in there
    ]
    if not filings:
        shown = [p for one in left for p in one.problems[:1]][:_SHOWN]
        what = "没有一个机关的数据可以汇总"
        empty = Problem("ROLLUP-EMPTY", what, "改正以下问题", Place(path_text(source)))
        raise InputError((empty, *shown))
    last, warnings = _last_year(filings)
    summed = _county(filings, name, last)
    return CountySum(summed, tuple(filings), left, (*gathered.warnings, *warnings), others)


def _of_county(
    entries: Sequence[Entry], county: str, source: Path
) -> tuple[list[Entry], list[LeftOut], list[LeftOut]]:
    """The bodies of one 上级, those of others, and those that may belong to it: its name spelled otherwise, or blank."""
    given = Counter(entry.parent for entry in entries if entry.parent)
    chief = parents.counties(entry.parent for entry in entries if entry.digest)
    if not county:
        if len(given) > 1:
            raise InputError.at(source, "ROLLUP-COUNTY", *_several(given, chief))
        return list(entries), [], []
    wanted = _asked_for(county, given, source)
    mine = [entry for entry in entries if entry.parent == wanted or not entry.digest]
    others: list[LeftOut] = []
    doubtful: list[LeftOut] = []
    for entry in entries:
        if entry in mine:
            continue
        near = wanted == chief.get(entry.parent) or chief.get(wanted) == (entry.parent or None)
        blank = not entry.parent
        what = "没有填上级" if blank else f"上级是“{entry.parent}”"
        fix = f"属于“{wanted}”的，把上级改成一致后再汇总"
        problem = Problem(
            "ROLLUP-COUNTY", f"{what}，没有计入“{wanted}”", fix, Place(label=entry.at)
        )
        (doubtful if near or blank else others).append(LeftOut(entry.name, entry.at, (problem,)))
    return mine, others, doubtful


def _asked_for(county: str, given: Mapping[str, int], source: Path) -> str:
    """The 上级 that ``county`` means: as it stands, or the only one that is spelled like it."""
    if county in given:
        return county
    near = [parent for parent in given if parents.counties([county, parent])]
    if len(near) == 1:
        return near[0]
    what = f"没有上级是“{county}”的机关"
    raise InputError.at(source, "ROLLUP-COUNTY", what, f"这里的上级有：{_listed(given)}")


def _several(given: Mapping[str, int], chief: Mapping[str, str]) -> tuple[str, str]:
    """That bodies belong to several counties, and which of these may be one."""
    alike = [f"“{parent}”和“{meant}”" for parent, meant in chief.items() if parent]
    same = f"{'、'.join(alike)}像是同一个县，是的请改成一致；" if alike else ""
    return f"这些机关分属几个上级：{_listed(given)}", f"{same}用 --county 指明汇总哪一个"


def _listed(given: Mapping[str, int]) -> str:
    shown = [f"“{parent}”{count} 个机关" for parent, count in sorted(given.items())]
    more = f"等 {len(given)} 个上级" if len(given) > _SHOWN else ""
    return "、".join(shown[:_SHOWN]) + more


def _short(name: str) -> str:
    """清水镇 for 清水镇人民政府: a list of names rarely has them in full."""
    plain = folded(name)
    return next((plain.removesuffix(e) for e in _ENDINGS if plain.endswith(e)), plain)


def _read(
    gathered: Gathered, entries: Sequence[Entry], watch: Watch
) -> tuple[list[Filing], list[LeftOut]]:
    filings: list[Filing] = []
    left: list[LeftOut] = []
    counties = naming.assign(bodies.by_county(entries))
    assigned = [body for county in counties for body in county.bodies]
    for number, body in enumerate(assigned, start=1):
        entry = body.entry
        watch("汇总", number, len(assigned))
        if body.refusal is not None:
            left.append(LeftOut(entry.name, entry.at, (body.refusal,)))
            continue
        try:
            filing, _ = gathered.reader.read(entry)
            failures = errors_of(audit.check(filing))
        except InputError as error:
            left.append(LeftOut(entry.name, entry.at, told(error)))
            continue
        except Exception as error:  # noqa: BLE001  # one body must not stop the others
            left.append(LeftOut(entry.name, entry.at, (internal(error),), error))
            continue
        if failures:
            left.append(LeftOut(entry.name, entry.at, failures))
        else:
            filings.append(filing)
    return filings, left


def _of_one_year(filings: list[Filing]) -> tuple[list[Filing], list[LeftOut]]:
    """Those of the year most bodies report on, and the others."""
    years = Counter(filing.year for filing in filings)
    if len(years) <= 1:
        return filings, []
    year = max(years, key=lambda y: (years[y], y))
    strangers = []
    for filing in filings:
        if filing.year != year:
            what = f"年度是 {filing.year}，其他机关是 {year}"
            place = filing.places.get("年度", Place(filing.source))
            problem = Problem("ROLLUP-YEAR", what, "核对年度", place)
            strangers.append(LeftOut(filing.body.name, "", (problem,)))
    return [filing for filing in filings if filing.year == year], strangers


# ---------------------------------------------------------------- the county


def _county(filings: Sequence[Filing], name: str, last: LastYear | None) -> Filing:
    parent = next((filing.body.parent for filing in filings if filing.body.parent), "")
    name = name or (f"{parent}人民政府" if parent else "（请填写县级机关名称）")
    stem = name.removesuffix("人民政府")
    kind = stem[-1:] if stem.endswith(COUNTIES) else "县"
    higher = any(filing.body.kind in COUNTIES for filing in filings)
    level = "市级" if higher and kind == "市" else "县级"
    cells = _sum([filing.cells for filing in filings], filings[0].kind.cells)
    return Filing(filings[0].year, Body(name, kind, level, f"我{kind}"), cells, last=last)


def _sum(all_cells: Sequence[Cells], keys: Mapping[str, Cell]) -> dict[str, Number]:
    return {
        key: sum((cells[key] for cells in all_cells), Decimal(0) if cell.column.amount else 0)
        for key, cell in keys.items()
    }


def _last_year(filings: Sequence[Filing]) -> tuple[LastYear | None, list[Problem]]:
    """Last year's tables where every body gave them."""
    cells: dict[str, Number] = {}
    warnings = []
    for table, form in filings[0].kind.tables.items():
        keys = form.cells
        given = [f for f in filings if f.last is not None and keys.keys() <= f.last.cells.keys()]
        if len(given) == len(filings):
            cells |= _sum([f.last.cells for f in filings if f.last is not None], keys)
        elif given:
            lacking = [f.body.name for f in filings if f not in given]
            what = f"上年{table}没有汇总：{len(lacking)} 个机关没有填（{'、'.join(lacking[:_SHOWN])}{'等' if len(lacking) > _SHOWN else ''}）"
            fix = "补齐后再汇总；不与上年比较的可以不管"
            warnings.append(Problem("ROLLUP-LAST", what, fix, severity=Severity.WARNING))
    return (LastYear(cells) if cells else None), warnings


# ---------------------------------------------------------------- against a given table


def compare(found: CountySum, path: Path) -> tuple[Problem, ...]:
    """Every cell of the county's own input at ``path`` that is not the sum of its bodies'."""
    given, _ = sources.read_filing(path)
    problems = []
    if given.year != found.filing.year:
        what = f"县级数据的年度是 {given.year}，各机关是 {found.filing.year}"
        place = given.places.get("年度", Place(path_text(path)))
        problems.append(Problem("ROLLUP-YEAR", what, "核对年度", place))
    for key in given.kind.cells:
        own, summed = given.cells[key], found.filing.cells[key]
        if own != summed:
            problems.append(_unequal(key, own, summed, given, found.parts))
    return tuple(problems)


def _unequal(
    key: str, own: Number, summed: Number, given: Filing, parts: Sequence[Filing]
) -> Problem:
    shares = sorted(((part.cells[key], part.body.name) for part in parts), reverse=True)
    shown = "、".join(f"{name} {share}" for share, name in shares[:_SHOWN] if share)
    what = f"填的是 {own}，{len(parts)} 个机关之和是 {summed}，相差 {abs(own - summed)}"
    fix = f"核对两边；各机关中较大的有：{shown}" if shown else "核对两边；各机关都是 0"
    place = given.places.get(key, Place(given.source, label=key.replace(".", "·")))
    return Problem("ROLLUP", what, fix, place, cells=(key,))


def names_in(path: Path) -> list[str]:
    """The names of a list of bodies: a text with one a line, or a roster."""
    if path.suffix.lower() in (".txt", ".csv"):
        text = files.decode(files.read_bytes(path, files.MAX_TEXT), path_text(path))
        lines = (line.split(",")[0].strip().lstrip("\ufeff") for line in text.splitlines())
        return [line for line in lines if line]
    found = roster.open_roster(path)
    return [roster.glance(found.columns, line).name for line in found.lines()]
