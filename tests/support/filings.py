"""Random valid inputs: every kind of body, every size of table, any subset of facts.

``random_filing`` is a function of its seed.  ``filings`` is the same builder on hypothesis's own
random numbers, so that a failing case shrinks.  ``mutate`` makes one valid change and says which
cells and input paths it touched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from draftkit.kinds import disclosure
from draftkit.kinds.bodies import KINDS, TOWNS, body_kind
from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    ALL_ON_TIME,
    APPRAISAL,
    ASKED_ABOUT,
    CHANNELS,
    EXPLANATIONS,
    FACT_FIELDS,
    FEE,
    MEETINGS,
    ON_TIME,
    PROBLEMS,
    PROPOSALS,
    PUBLIC_REVIEW,
    READING_POINTS,
    REMEDIES,
    RESPONSES,
    TOTAL,
    TRAININGS,
    Field,
    Given,
)
from draftkit.kinds.material import PARTS as PARTS_OF_REPORT
from draftkit.kinds.material import Account, Channel
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.kinds.tables import TOTAL as SUM
from draftkit.model import Body, Cells, Filing, LastYear, Lead, Number, Preface
from tests.support import wordlists as words
from tests.support.fitting import fitted
from tests.support.given import shaped, some

ZERO: Cells = MappingProxyType(dict.fromkeys(disclosure.DISCLOSURE.cells, 0))
PARTS = tuple(column.name for column in disclosure.T3_COLUMNS if column.name != SUM)
OUTCOMES = tuple(column.name for column in disclosure.T4_COLUMNS if column.name != SUM)
LEAVES = tuple(row.key for row in disclosure.T3_LEAVES)
NEW, CARRIED, DONE, LEFT = (
    row.key
    for row in (
        disclosure.T3_NEW,
        disclosure.T3_CARRIED_IN,
        disclosure.T3_SUM,
        disclosure.T3_CARRIED_OUT,
    )
)
T4_KEYS = tuple(row.key for row in disclosure.T4_ROWS)
DOCUMENTS = "表二.行政规范性文件"
DECISIONS = ("表二.行政许可", "表二.行政处罚", "表二.行政强制")

# How big the tables of a body get: (entries of results, largest entry, documents, decisions).
SIZES = {"small": (4, 3, 3, 60), "middle": (9, 12, 12, 900), "large": (26, 400, 90, 60000)}

Change = tuple[Filing, frozenset[str]]


# ---------------------------------------------------------------- the body


def _county(rng: Random) -> tuple[str, str]:
    """A county-level unit: its short name and its full name."""
    short = rng.choice(words.PLACE_HEADS) + rng.choice(words.PLACE_TAILS) + rng.choice("县县市区")
    return short, rng.choice(words.PREFECTURES) + short


def _department(rng: Random) -> Body:
    level = rng.choice(("县级", "县级", "市级", ""))
    short, full = _county(rng)
    if level == "市级":
        short = full = rng.choice(words.PREFECTURES)
    office, self_name = rng.choice(words.DEPARTMENTS)
    return Body(short + office, "部门", level, self_name, full if rng.random() < 0.6 else "")


def _place(rng: Random) -> str:
    name = rng.choice(words.PLACE_HEADS) + rng.choice(words.PLACE_TAILS)
    return name + rng.choice(words.LONG_TAILS) if rng.random() < 0.12 else name


def _town(rng: Random, kind: str) -> Body:
    name = _place(rng)
    if kind == "苏木":
        name = rng.choice(words.SUMS)
    if kind == "乡" and rng.random() < 0.4:
        name += rng.choice(words.NATIONALITIES)
    parent = rng.choice(words.BANNERS) if kind == "苏木" else _county(rng)[1]
    given = parent if rng.random() < 0.6 else ""
    return Body(name + kind + body_kind(kind).office, kind, "乡级", f"我{kind}", given)


def _county_body(rng: Random, kind: str) -> Body:
    row = body_kind(kind)
    level = row.level or rng.choice(("市级", "县级"))
    name = rng.choice(words.BANNER_NAMES) if kind == "旗" else _place(rng)
    parent = rng.choice(words.PREFECTURES) if level == "县级" and rng.random() < 0.5 else ""
    return Body(f"{name}{kind}{row.office}", kind, level, f"我{row.nouns[0]}", parent)


def _body(rng: Random) -> Body:
    kind = rng.choice(KINDS)
    if kind == "部门":
        return _department(rng)
    return _town(rng, kind) if kind in TOWNS else _county_body(rng, kind)


def _size(rng: Random, kind: str) -> str:
    """Nothing (everything zero), small, middle or large."""
    if kind in TOWNS:
        return "" if rng.random() < 0.6 else rng.choice(("small", "small", "middle"))
    if kind == "部门":
        return rng.choice(("", "small", "middle", "middle"))
    return rng.choice(("middle", "large", "large"))


# ---------------------------------------------------------------- the tables


def _column(rng: Random) -> str:
    return "自然人" if rng.random() < 0.55 else rng.choice(PARTS)


def _leaf(rng: Random) -> str:
    return rng.choice(LEAVES[:2]) if rng.random() < 0.5 else rng.choice(LEAVES)


def _table3(rng: Random, size: str, left: dict[str, int] | None = None) -> dict[str, Number]:
    """Table 3 of a size; ``left`` fixes what is carried over, per column (last year's table)."""
    entries, top, _, _ = SIZES[size]
    cells: dict[str, Number] = {}
    done = dict.fromkeys(PARTS, 0)
    for _ in range(rng.randint(1, entries)):
        part, leaf, number = _column(rng), _leaf(rng), rng.randint(1, top)
        done[part] += number
        cells[f"{leaf}.{part}"] = cells.get(f"{leaf}.{part}", 0) + number
    if left is None:
        late = rng.randint(1, 2) if rng.random() < 0.35 else 0
        left = {_column(rng): rng.randint(1, top) for _ in range(late)}
    before = {}
    if rng.random() < 0.35:
        part = rng.choice([part for part in PARTS if done[part]])
        before[part] = rng.randint(1, min(top, done[part]))
    for part in PARTS:
        cells[f"{LEFT}.{part}"] = left.get(part, 0)
        cells[f"{CARRIED}.{part}"] = before.get(part, 0)
        cells[f"{DONE}.{part}"] = done[part]
        cells[f"{NEW}.{part}"] = done[part] + left.get(part, 0) - before.get(part, 0)
    return cells


def _table4(rng: Random, top: int, at_most: Cells | None = None) -> dict[str, Number]:
    """``at_most``: this year's cells, whose totals bound last year's 尚未审结 (X-3)."""
    cells: dict[str, Number] = {}
    for row in rng.sample(T4_KEYS, rng.randint(1, 3)):
        for outcome in rng.sample(OUTCOMES, rng.randint(1, 3)):
            bound = top
            if at_most is not None and outcome == "尚未审结":
                bound = min(top, int(at_most[f"{row}.{SUM}"]))
            cells[f"{row}.{outcome}"] = rng.randint(0, bound)
    return cells


def _table2(rng: Random, size: str, *, rules: bool) -> dict[str, Number]:
    _, _, documents, decisions = SIZES[size]
    cells: dict[str, Number] = {}
    for row in (DOCUMENTS, "表二.规章") if rules else (DOCUMENTS,):
        if rng.random() < 0.6:
            made = rng.randint(0, documents)
            cells[f"{row}.制发"] = made
            cells[f"{row}.废止"] = rng.choice((0, 0, rng.randint(0, documents)))
            cells[f"{row}.现行有效"] = made + rng.randint(0, 3 * documents)
    for key in DECISIONS:
        if rng.random() < 0.5:
            cells[key] = rng.randint(1, decisions)
    if rng.random() < 0.4:
        cells[disclosure.FEE_KEY] = Decimal(rng.randint(1, decisions * 50)) / 100
    return cells


def with_totals(cells: dict[str, Number]) -> dict[str, Number]:
    """All 200 cells, the sums of T3-3 and T4 (not those of the columns) put in."""
    full = {**ZERO, **cells}
    for row in disclosure.T3.rows:
        full[f"{row.key}.{SUM}"] = sum(int(full[f"{row.key}.{part}"]) for part in PARTS)
    for key in T4_KEYS:
        full[f"{key}.{SUM}"] = sum(int(full[f"{key}.{name}"]) for name in OUTCOMES)
    return full


def _makes_rules(body: Body) -> bool:
    return body.kind == "市" and body.level == "市级"


def _cells(rng: Random, body: Body, size: str) -> Cells:
    if not size:
        return ZERO
    cells: dict[str, Number] = {}
    if rng.random() < 0.85:
        cells |= _table3(rng, size)
    if rng.random() < 0.35:
        cells |= _table4(rng, SIZES[size][1])
    if rng.random() < 0.7:
        cells |= _table2(rng, size, rules=_makes_rules(body))
    return with_totals(cells)


def _last_cells(rng: Random, body: Body, size: str, now: Cells) -> dict[str, Number]:
    """Whole tables of the year before: any subset of the three, 四 equal to this year's 二."""
    size = size or rng.choice(("small", "small", "middle"))
    left = {part: int(now[f"{CARRIED}.{part}"]) for part in PARTS}
    cells: dict[str, Number] = {}
    if any(left.values()) or rng.random() < 0.6:
        cells |= _table3(rng, size, left)
    if rng.random() < 0.5:
        cells |= _table4(rng, SIZES[size][1], now)
    cells |= _table2(rng, size, rules=_makes_rules(body))
    tables = [table for table in disclosure.DISCLOSURE.tables if rng.random() < 0.8]
    full = with_totals(cells)
    return {key: full[key] for key in disclosure.DISCLOSURE.cells if key[:2] in tables}


# ---------------------------------------------------------------- facts


def _count(rng: Random, value: int) -> Count:
    shape = rng.random()
    if shape < 0.6:
        return Count(value, str(value))
    value = max(10, value // 10 * 10)
    return Count(value, f"{value}余" if shape < 0.85 else f"近{value}", exact=False)


def _split(rng: Random, value: int, parts: int) -> list[int]:
    cuts = sorted(rng.randint(1, max(1, value - 1)) for _ in range(parts - 1))
    return [high - low for low, high in pairwise([0, *cuts, value])]


def _channels(rng: Random, total: Count | None, kind: str) -> tuple[Channel, ...]:
    names = rng.sample(words.CHANNELS, rng.randint(1, 4))
    if kind in {"镇", "乡"} and rng.random() < 0.3:
        names[-1] = "村级公开栏"
    if total is not None and total.exact and rng.random() < 0.6:
        shares = _split(rng, total.value, len(names))
        pairs = [(name, share) for name, share in zip(names, shares, strict=True) if share]
    else:
        top = max(4, total.value if total else 400)
        pairs = [(name, rng.randint(1, top)) for name in names]
    return tuple(Channel(name, Count(number, str(number))) for name, number in pairs)


def _accounts(rng: Random, body: Body) -> tuple[Account, ...]:
    short = body.name.removesuffix("人民政府").removesuffix("办事处")
    short = short[:2] if body.kind == "部门" else short
    tails = rng.sample(words.ACCOUNT_TAILS, rng.choice((1, 1, 2, 3, 4)))
    return tuple(Account(short + tail, rng.choice(words.ACCOUNT_TYPES)) for tail in tails)


def _reading_points(rng: Random, kind: str) -> tuple[str, ...]:
    return tuple(
        rng.sample(words.READING_POINTS.get(kind, words.PUBLIC_PLACES), rng.choice((1, 1, 2, 3)))
    )


def _problems(rng: Random) -> tuple[OwnProblem, ...]:
    chosen = rng.sample(words.PROBLEMS, rng.choice((1, 1, 2, 3)))
    return tuple(OwnProblem(p, m if rng.random() < 0.6 else "") for p, m in chosen)


def _remedies(rng: Random) -> tuple[Remedy, ...]:
    return tuple(Remedy(p, r) for p, r in rng.sample(words.REMEDIES, rng.choice((1, 1, 2))))


def _total_value(rng: Random, kind: str) -> int:
    if kind in TOWNS:
        return rng.randint(12, 900)
    return rng.randint(40, 1300) if kind == "部门" else rng.randint(1800, 26000)


def _facts(rng: Random, body: Body, cells: Cells) -> Given:
    def maybe(make: Callable[[], Any], otherwise: Any) -> Any:
        return make() if rng.random() < 0.5 else otherwise

    kind = body.kind
    total = maybe(lambda: _count(rng, _total_value(rng, kind)), None)
    answered = cells[f"{DONE}.{SUM}"] > 0
    makers: dict[Field[Any], Callable[[], Any]] = {
        CHANNELS: lambda: _channels(rng, total, kind),
        ACCOUNTS: lambda: _accounts(rng, body),
        READING_POINTS: lambda: _reading_points(rng, kind),
        TRAININGS: lambda: shaped(TRAININGS.shape, rng.choice((0, 1, 1, 2, 3, 6))),
        MEETINGS: lambda: shaped(MEETINGS.shape, rng.choice((0, 1, 1, 2, 4))),
        EXPLANATIONS: lambda: shaped(EXPLANATIONS.shape, rng.choice((0, 1, 3, 12, 47))),
        ALL_ON_TIME: lambda: rng.random() < 0.85,
        FEE: lambda: _fee(rng, charged=answered),
        APPRAISAL: lambda: rng.choice(words.APPRAISALS),
        PUBLIC_REVIEW: lambda: rng.choice(words.PUBLIC_REVIEWS),
        ACCOUNTABILITY: lambda: rng.choice(words.ACCOUNTABILITIES),
        PROBLEMS: lambda: _problems(rng),
        REMEDIES: lambda: _remedies(rng),
    }
    if not answered:
        del makers[ALL_ON_TIME]
    made = {field: maybe(make, field.shape.nothing) for field, make in makers.items()}
    known = {TOTAL, ALL_ON_TIME, *makers}
    others = [field for field in FACT_FIELDS if field not in known]
    aside = _aside(rng)
    given = [f for f in others if aside.random() < _MATERIAL]
    made |= {f: fitted(some(aside, f, whole=False), body) for f in given}
    made |= _within(made)
    if aside.random() < _OTHERWISE:
        verdict = aside.choice((APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY))
        made[verdict] = aside.choice(words.VERDICTS[verdict.path[-1]])
    if total is not None and aside.random() < _OTHERWISE:
        noun = aside.choice(words.MATERIAL["名词"])
        total = replace(total, noun=noun, unit=aside.choice(("条", "条", "件", "篇")))
    if made[CHANNELS] and aside.random() < _OTHERWISE:
        made[CHANNELS] = tuple(_otherwise(aside, channel) for channel in made[CHANNELS])
    return Given({TOTAL: total, **made, **_of_applications(aside, cells, made)})


_OTHERWISE = 0.3
"""How often a fact is written in one of its rarer ways."""


def _otherwise(rng: Random, channel: Channel) -> Channel:
    """A channel with a column, or without a number."""
    if rng.random() < 0.4:
        return channel._replace(number=None)
    site = "网站" in channel.name and rng.random() < 0.6
    return channel._replace(column="法定主动公开内容") if site else channel


def _within(made: dict[Field[Any], Any]) -> dict[Field[Any], Any]:
    """A part of a number is not more than the number, and none where there is none."""
    answers = [
        answer._replace(done=_at_most(answer.done, answer.number))
        for answer in made.get(RESPONSES, ())
    ]
    accounts = [a._replace(original=_at_most(a.original, a.posts)) for a in made.get(ACCOUNTS, ())]
    records = [
        record._replace(done=_at_most(record.done, record.motions or record.proposals))
        for record in made.get(PROPOSALS, ())
    ]
    return {RESPONSES: tuple(answers), ACCOUNTS: tuple(accounts), PROPOSALS: tuple(records)}


def _at_most(part: Count | None, whole: Count | None) -> Count | None:
    if part is None or whole is None:
        return None
    return whole if part.value > whole.value else part


_MATERIAL = 0.4
"""How often a field of the material is given."""


def _aside(rng: Random) -> Random:
    """Numbers that are not taken from the stream, where it is a seed's: the filing of a seed stays."""
    return Random(repr(rng.getstate()) if type(rng) is Random else rng.getrandbits(64))  # noqa: S311


def _asked(cells: Cells) -> tuple[int, int]:
    """How many applications there were, and how many are left for next year."""
    new, carried, left = (int(cells[f"{row}.{SUM}"]) for row in (NEW, CARRIED, LEFT))
    return new + carried, left


def _of_applications(
    rng: Random, cells: Cells, made: dict[Field[Any], Any]
) -> dict[Field[Any], Any]:
    """What is told of applications, as the tables bear it."""
    asked, left = _asked(cells)
    topics = made.get(ASKED_ABOUT, ()) if asked else ()
    return {
        ASKED_ABOUT: topics,
        ON_TIME: asked - left if asked and rng.random() < _MATERIAL else None,
    }


def _fee(rng: Random, *, charged: bool) -> Decimal:
    """A fee without an application would contradict table 3 (F-2)."""
    return (
        Decimal(0)
        if not charged or rng.random() < 0.6
        else Decimal(rng.choice(("30", "100", "280", "12.5")))
    )


def _keywords(rng: Random) -> tuple[str, ...]:
    if rng.random() < 0.15:
        return ()
    chosen = rng.sample(words.THEMES, rng.randint(0, 8))
    chosen += rng.sample(words.UNKNOWN_THEMES, rng.choice((0, 0, 1, 2)))
    rng.shuffle(chosen)
    return tuple(chosen)


def _last_year(rng: Random, body: Body, size: str, now: Cells, total: Count | None) -> LastYear:
    before = None
    if rng.random() < 0.6:
        value = total.value if total else _total_value(rng, body.kind)
        before = _count(rng, max(3, value * rng.randint(50, 160) // 100))
    problems: tuple[str, ...] = ()
    if rng.random() < 0.4:
        problems = tuple(p for p, _ in rng.sample(words.REMEDIES, rng.choice((1, 2))))
    return LastYear(_last_cells(rng, body, size, now), before, problems)


def _preface(rng: Random) -> Preface:
    return Preface(
        telephone=f"0{rng.randint(310, 999)}-{rng.randint(2000000, 8999999)}",
        address=rng.choice(words.ADDRESSES),
        website=rng.choice(("", "www.example.gov.cn")),
    )


def build(rng: Random) -> Filing:
    """One valid filing from a stream of random numbers."""
    body = _body(rng)
    year = rng.choice((2025, 2025, 2025, 2026, 2026, rng.randint(2023, 2030)))
    size = _size(rng, body.kind)
    cells = _cells(rng, body, size)
    given = _facts(rng, body, cells)
    last = _last_year(rng, body, size, cells, given[TOTAL]) if rng.random() < 0.4 else None
    if last and given[REMEDIES]:
        last = last._replace(problems=tuple(remedy.problem for remedy in given[REMEDIES]))
    signed = rng.random() < 0.5
    aside = _aside(rng)
    return Filing(
        year=year,
        body=body,
        cells=cells,
        keywords=_keywords(rng),
        given=given,
        last=last,
        preface=_preface(rng) if rng.random() < 0.4 else None,
        signature=body.name if signed else "",
        date=f"{year + 1}-01-{rng.randint(5, 31):02d}" if signed else "",
        lead=fitted(_lead(aside), body) if aside.random() < 0.15 else Lead(),
        supplements=fitted(_supplements(aside), body) if aside.random() < 0.25 else {},
    )


def _lead(rng: Random) -> Lead:
    def maybe(name: str) -> str:
        return rng.choice(words.MATERIAL[f"导语{name}"]) if rng.random() < 0.6 else ""

    carries = tuple(filter(None, (maybe("贯彻"),)))
    lead = Lead(maybe("指导思想"), carries, maybe("上级要求"), maybe("中心工作"))
    return lead if lead != Lead() else Lead(centre_of_work="年度重点任务")


def _supplements(rng: Random) -> dict[str, tuple[str, ...]]:
    texts = rng.sample(words.MATERIAL["补充"], rng.choice((1, 1, 2)))
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        part = rng.choice(PARTS_OF_REPORT)
        found[part] = (*found.get(part, ()), text)  # a full stop is taken off in reading
    return found


def random_filing(seed: int) -> Filing:
    """A valid filing, the same for the same seed."""
    return build(Random(seed))  # noqa: S311


def filings() -> st.SearchStrategy[Filing]:
    """The same filings on hypothesis's random numbers."""
    return st.randoms(use_true_random=False).map(build)


# ---------------------------------------------------------------- one change


def _cells_changed(filing: Filing, deltas: dict[str, Number]) -> Change | None:
    """``deltas`` added to the cells, with their 总计; ``None`` where a cell would be negative."""
    cells = dict(filing.cells)
    for key, delta in deltas.items():
        for changed in {key, _total_of(key)}:
            cells[changed] += delta
    if any(number < 0 for number in cells.values()):
        return None
    changed = frozenset(
        key for key in disclosure.DISCLOSURE.cells if cells[key] != filing.cells[key]
    )
    return filing._replace(cells=cells), changed


def _total_of(key: str) -> str:
    if key.startswith("表二"):
        return key
    return f"{key.rsplit('.', 1)[0]}.{SUM}"


def _is_valid(filing: Filing) -> bool:
    """A fact that contradicts the tables would be an input error."""
    answered = filing.cells[f"{DONE}.{SUM}"] > 0
    (asked, left), given = _asked(filing.cells), filing.given
    on_time = given[ON_TIME]
    if given[ASKED_ABOUT] and not asked:
        return False
    if on_time is not None and (not asked or on_time != asked - left):
        return False
    return answered or given[ALL_ON_TIME] is None


def _one_answered(filing: Filing, rng: Random) -> Change | None:
    part, step = _column(rng), rng.choice((1, 1, -1))
    return _cells_changed(
        filing,
        {f"{NEW}.{part}": step, f"{_leaf(rng)}.{part}": step, f"{DONE}.{part}": step},
    )


def _one_left(filing: Filing, rng: Random) -> Change | None:
    part, step = _column(rng), rng.choice((1, 1, -1))
    return _cells_changed(filing, {f"{NEW}.{part}": step, f"{LEFT}.{part}": step})


def _one_reclassified(filing: Filing, rng: Random) -> Change | None:
    filled = [
        f"{leaf}.{part}" for leaf in LEAVES for part in PARTS if filing.cells[f"{leaf}.{part}"]
    ]
    if not filled:
        return None
    source = rng.choice(filled)
    target = f"{_leaf(rng)}.{source.rsplit('.', 1)[1]}"
    return None if target == source else _cells_changed(filing, {source: -1, target: 1})


def _one_review(filing: Filing, rng: Random) -> Change | None:
    key = f"{rng.choice(T4_KEYS)}.{rng.choice(OUTCOMES)}"
    return _cells_changed(filing, {key: rng.choice((1, 1, -1))})


def _one_decision(filing: Filing, rng: Random) -> Change | None:
    key = rng.choice(
        (*DECISIONS, *(f"{DOCUMENTS}.{name}" for name in ("制发", "废止", "现行有效")))
    )
    return _cells_changed(filing, {key: rng.choice((1, 1, -1))})


def _charges(filing: Filing, rng: Random) -> Change | None:
    return _cells_changed(filing, {disclosure.FEE_KEY: Decimal(rng.randint(1, 900)) / 100})


def _fact_changed(filing: Filing, rng: Random) -> Change | None:
    """One fact of another random filing of the same body, or one fact taken away."""
    other = _facts(rng, filing.body, filing.cells)
    field = rng.choice(FACT_FIELDS)
    if other[field] == filing.given[field]:
        return None
    given = Given({**{f: filing.given[f] for f in FACT_FIELDS}, field: other[field]})
    return filing._replace(given=given), frozenset({field.key})


def _keyword_changed(filing: Filing, rng: Random) -> Change | None:
    kept = list(filing.keywords)
    fresh = rng.choice([word for word in words.THEMES if word not in kept])
    step = rng.choice(("add", "remove", "swap"))
    if step == "add" or not kept:
        if len(kept) >= words.MOST_KEYWORDS:
            return None
        kept.insert(rng.randint(0, len(kept)), fresh)
    elif step == "remove":
        kept.pop(rng.randrange(len(kept)))
    else:
        kept[rng.randrange(len(kept))] = fresh
    return filing._replace(keywords=tuple(kept)), frozenset({"关键词"})


CHANGES = (
    _one_answered,
    _one_answered,
    _one_left,
    _one_reclassified,
    _one_review,
    _one_decision,
    _charges,
    _fact_changed,
    _fact_changed,
    _fact_changed,
    _keyword_changed,
    _keyword_changed,
)


def mutate(filing: Filing, seed: int) -> Change:
    """One random valid change, and the cell keys and input paths that differ after it."""
    rng = Random(seed)  # noqa: S311
    while True:
        change = rng.choice(CHANGES)(filing, rng)
        if change and change[1] and _is_valid(change[0]):
            return change
