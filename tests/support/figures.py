"""Reads every number of a draft and says what it is of, as a reviewing office does.

For each number the words around it (before it and after it in its clause, then earlier clauses)
give the figures it may stand for; it is true when one of them has its value.  What was read comes
back as claims, so that what the draft leaves unsaid can be found as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from draftkit.kinds.fields import CHANNELS, TOTAL
from draftkit.model import Number
from tests.support.ledger import (
    ACTIONS,
    CATEGORIES,
    COLUMNS,
    DECISIONS,
    DOCUMENTS,
    GROUPS,
    LEAVES,
    OUTCOMES,
    Ledger,
    percentages,
)
from tests.support.lexicon import Feature, features
from tests.support.passages import sentences

_UNITS = r"万元|元|％|%|个百分点|件次|条次|件|条|篇|则|次|场|期|个|家|处|名|人|项|类|种|份|户|页|倍"
_NUMBER = re.compile(
    rf"(?P<before>将近|近|大约|约|超过|逾|超)?"
    rf"(?P<value>\d+(?:,\d{{3}})*(?:\.\d+)?)(?P<after>余|多)?(?P<unit>{_UNITS})?(?P<over>以上|左右)?"
)
_WRITTEN = re.compile(
    r"(?<![一两三])(?P<value>[两二三四五六七八九十]+)(?P<unit>件|次|场|期|篇)(?!事)"
)
_NO_STATISTIC = re.compile(
    r"〔\d{4}〕\d+号|第\d+号|\d{4}年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日"
    r"|\d+个?工作日|^\d{1,2}[.．]|（\d{1,2}）"
)
_ITEM_NUMBER = re.compile(r"（[一二三四五六七]）")
_STOPS = "，；：。、（）—"
_COMPARED = r"(?:较|比|与|同)(?:上年|去年|上一年)(?:度)?|同比|(?:较|比|与)LAST年"
_STEP = re.compile(
    r"(?P<word>净?(?:相差|差[额数]为?|增加|增长|增多|(?:增|降|减|涨|跌)幅为?|上升|提高|多|增|减少|下降|降低|回落|少|减|降))"
    r"(?:了|出)?(?:新?收|收到|接到|公开|发布|办结|办理)?(?:政府信息)?(?:公开)?(?:申请)?的?$"
)
_UP = re.compile(r"增|升|提高|多")
_LAST = r"(?:上年度?|去年|上一年度?|LAST年度?)[^\d，；。]{0,18}$"
_DIGITS = dict(zip("一二两三四五六七八九", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_REACHED = re.compile(r"(?:增|升|高|加|长|减|降|落|少)(?:至|到)$")
_TREND = re.compile(r"(?P<same>持平|相同|一致)|增|升|减|降|回落|下滑")
_BLANK = "\ue000"


class Quantity(NamedTuple):
    value: Decimal
    unit: str
    start: int
    end: int
    digits_end: int
    rough: str = ""


class Claim(NamedTuple):
    """A number read, the figures it was found to be true of (none: false), and where."""

    names: tuple[str, ...]
    value: Decimal
    sentence: int


@dataclass
class Reading:
    claims: list[Claim] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)

    def said(self) -> frozenset[str]:
        return frozenset(name for claim in self.claims for name in claim.names)


@dataclass
class _Clause:
    """One number with the words that belong to it."""

    text: str
    number: Quantity
    before: list[Feature]
    after: list[Feature]
    run_up: list[Feature]  # since the number before, over commas
    later: list[Feature]  # further on in the sentence
    context: list[Feature]  # earlier in the paragraph, nearest first
    lead: str  # the text of the clause before the number
    run_up_text: str


# ---------------------------------------------------------------- numbers


def _blanked(text: str) -> str:
    return _NO_STATISTIC.sub(lambda m: _BLANK * len(m[0]), text)


def _written(text: str) -> int:
    tens, _, ones = text.rpartition("十")
    if "十" in text:
        return (_DIGITS.get(tens, 1)) * 10 + _DIGITS.get(ones, 0)
    return _DIGITS.get(text, -1)


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Quantity, ...]:
    """Every number that speaks of the year: no dates, articles of law, numbers of documents."""
    text = _blanked(text)
    found = []
    for m in _NUMBER.finditer(text):
        value = Decimal(m["value"].replace(",", ""))
        rough = f"{m['before'] or ''}{m['value']}{m['after'] or ''}{m['over'] or ''}"
        rough = "" if rough == m["value"] else rough
        found.append(Quantity(value, m["unit"] or "", m.start(), m.end(), m.end("value"), rough))
    for m in _WRITTEN.finditer(text):
        if not re.search(r"每[^，。；]{0,3}$|第$|一年$", text[: m.start()]):
            value = Decimal(_written(m["value"]))
            found.append(Quantity(value, m["unit"], m.start(), m.end(), m.end("value")))
    return tuple(sorted(found, key=lambda number: number.start))


def _clause_bounds(text: str, number: Quantity) -> tuple[int, int]:
    text = _ITEM_NUMBER.sub(_BLANK * 3, text)
    start = max((text.rfind(stop, 0, number.start) for stop in _STOPS), default=-1) + 1
    ends = [end for stop in _STOPS if (end := text.find(stop, number.end)) >= 0]
    return start, min(ends, default=len(text))


def _clauses(text: str, found: Sequence[Feature], earlier: list[Feature]) -> Iterator[_Clause]:
    quantities = numbers(text)
    for index, number in enumerate(quantities):
        start, end = _clause_bounds(text, number)
        previous = quantities[index - 1].end if index else 0
        following = quantities[index + 1].start if index + 1 < len(quantities) else len(text)
        low, high = max(start, previous), min(end, following)
        yield _Clause(
            text=text,
            number=number,
            before=[f for f in found if low <= f.start < number.start],
            after=[f for f in found if number.end <= f.start < high],
            run_up=[f for f in found if previous <= f.start < number.start],
            later=[f for f in found if f.start >= high],
            context=[f for f in reversed(found) if f.start < low] + earlier,
            lead=text[low : number.start],
            run_up_text=text[previous : number.start],
        )


# ---------------------------------------------------------------- what a number is of


def _nearest(found: Iterable[Feature], *dimensions: str) -> list[str]:
    """Values of these dimensions, in the given order, without repetition."""
    return list(dict.fromkeys(f.value for f in found if f.dimension in dimensions))


def _rows(values: Iterable[str]) -> list[str]:
    """Rows of table 3 with their group: the leaf ``重复申请`` is ``不予处理.重复申请``."""
    full = {leaf.split(".")[1]: [leaf] for leaf in LEAVES}
    several = {"收到": ["新收", "收到"], "应办": ["收到"]}
    return [name for value in values for name in (several | full).get(value, [value])]


def _near(clause: _Clause) -> list[Feature]:
    """The number's own words, nearest first: those before it, else those after it."""
    before = list(reversed(clause.before))
    close = [f for f in clause.after if f.start - clause.number.end <= 2]
    return before + close if before else clause.after


def _of_thing(clause: _Clause, near: list[Feature]) -> list[str]:
    return _nearest([*near, *clause.after], "thing")[:1]


def _of_document(clause: _Clause, near: list[Feature]) -> list[str]:
    kinds = _nearest(near, "doc") or _nearest([*clause.after, *clause.context], "doc")[:1]
    kinds += [] if _nearest(near, "doc") else _nearest(clause.later, "doc")[:1]
    actions = _nearest(near, "action")[:1] or _nearest(clause.after, "action")[:1]
    if not actions and _nearest(near, "doc"):
        actions = _nearest(clause.context, "action")[:1] or list(ACTIONS)
    return [f"{kind}/{action}" for kind in kinds or DOCUMENTS for action in actions]


def _together(near: list[Feature], text: str) -> bool:
    """Whether both are named in one breath (行政复议、行政诉讼), for a number that is of both."""
    named = sorted((f for f in near if f.dimension == "t4"), key=lambda f: f.start)
    return any(
        (left.value, right.value) == ("复议", "诉讼")
        and right.start - left.end == 1
        and (left.end < 0 or text[left.end] != "；")
        for left, right in pairwise(named)
    )


def _of_review(clause: _Clause, near: list[Feature]) -> list[str]:
    both = _together([*near, *clause.after, *clause.later, *clause.context], clause.text)
    kinds = ["复议诉讼"] if both else _nearest(near, "t4")[:1]
    outcomes = _nearest(near, "outcome")[:1] or _nearest(clause.after, "outcome")[:1]
    outcomes = outcomes or (_nearest(clause.later, "outcome")[:1] if both else [])
    if not kinds:
        kinds = _nearest(clause.context, "t4")[:1]
        kinds += ["诉讼"] if kinds and kinds[0] != "复议" else []
    if not outcomes:
        return kinds
    return [f"{kind}/{outcome}" for kind in kinds for outcome in outcomes]


def _of_application(clause: _Clause, near: list[Feature]) -> list[str]:
    columns = _nearest(near, "column")[:1]
    rows = _rows(_nearest(near, "row", "leaf")[:1])
    if columns and not rows:
        rows = _rows(_nearest(clause.after, "row", "leaf")[:1])
        here = [f for f in clause.context if f.start >= 0]
        context = _nearest(here, "row", "leaf") or _nearest(clause.later, "row", "leaf")
        rows += _rows(context[:3]) or ["新收"]
        rows += ["收到"] if {"新收", "上年结转"} <= set(rows) else []
    if not rows:
        rows = _rows(_nearest(clause.after, "row", "leaf")[:1]) or ["新收", "收到"]
    return [f"{row}/{column}" for row in rows for column in columns] or rows


def _accounts(clause: _Clause) -> list[str]:
    """2个微信公众号: accounts of a type, or of all types."""
    around = clause.text[max(0, clause.number.start - 12) : clause.number.end + 12]
    types = [name for name in _ACCOUNT_TYPES if name in around]
    local = _nearest([*_near(clause), *clause.after], "thing")[:1]
    if local and local[0] in {"渠道数", "查阅点"}:
        return local
    if local:
        return ["账号", *(f"账号/{name}" for name in types)]
    return ["账号", "渠道数", "查阅点", *(f"账号/{name}" for name in types)]


_ACCOUNT_TYPES = ("微信公众号", "政务微博", "抖音号", "视频号")


def _of_channel(clause: _Clause, near: list[Feature]) -> list[str]:
    names = _nearest(near, "channel")[:1]
    if clause.number.unit in {"个", "家"}:
        return _accounts(clause)
    return [f"渠道/{name}" for name in names]


# The first dimension met among the number's own words decides; its order is that of specificity.
_READERS: tuple[tuple[frozenset[str], Callable[[_Clause, list[Feature]], list[str]]], ...] = (
    (frozenset({"channel"}), _of_channel),
    (frozenset({"t4", "outcome"}), _of_review),
    (frozenset({"doc", "action"}), _of_document),
    (frozenset({"row", "leaf", "column"}), _of_application),
    (frozenset({"thing"}), _of_thing),
    (frozenset({"total"}), lambda _clause, _near: ["总数"]),
    (frozenset({"apply"}), _of_application),
)
_BY_UNIT = {"万元": ("收费",), "元": ("处理费",), "处": ("查阅点",)}
_PUBLISHED = frozenset("条篇则")


def _by_words(clause: _Clause, words: list[Feature]) -> list[str]:
    dimensions = {feature.dimension for feature in words}
    for served, reader in _READERS:
        if dimensions & served and (names := reader(clause, words)):
            return names
    return []


def _by_words_of(found: Sequence[Feature], stop: int) -> list[str]:
    """The figure named last before a place of the sentence."""
    for feature in reversed([f for f in found if f.start < stop]):
        if feature.dimension == "channel":
            return [f"渠道/{feature.value}"]
        if feature.dimension in {"row", "leaf"}:
            return _rows([feature.value])
        if feature.dimension in {"thing", "total", "t4"}:
            return [feature.value]
        if feature.dimension == "apply":
            return ["新收"]
    return []


_SAME_CLAUSE = 12


def _earlier_clause(clause: _Clause) -> list[Feature]:
    """The features of the nearest earlier clause that has any (by distance in earlier sentences)."""
    words = clause.context
    if not words:
        return []
    first = words[0].start
    gap = clause.text.rfind("，", 0, first + 1) if first >= 0 else first - _SAME_CLAUSE
    return [f for f in words if gap < f.start <= first]


def _shifted(feature: Feature, by: int) -> Feature:
    """A feature of an earlier sentence stands before the start of this one."""
    return feature._replace(start=feature.start - by, end=feature.end - by)


def _sums(clause: _Clause) -> list[tuple[str, ...]]:
    """Figures added up: 行政许可、行政处罚共15件."""
    if not re.search(r"共|合计|总计|累计|一并|两项|三项|各类", clause.run_up_text):
        return []
    found: list[tuple[str, ...]] = []
    for dimension in ("thing", "row", "leaf", "column", "t4", "channel", "outcome"):
        of_kind = [f for f in clause.run_up if f.dimension == dimension]
        if len(of_kind) > 1:
            names = (_by_words(clause, [f])[:1] for f in of_kind)
            found.append(tuple(name for some in names for name in some))
    return found


def candidates(clause: _Clause) -> list[str]:
    """The names of the figures the number may stand for, as its words say."""
    number = clause.number
    if number.unit in _BY_UNIT:
        return list(_BY_UNIT[number.unit])
    near = _near(clause)
    if number.unit == "个" and not _nearest(near, "channel"):
        return _accounts(clause)
    names = _by_words(clause, near) or _by_words(clause, clause.after)
    if not names:
        names = _by_words(clause, _earlier_clause(clause))
    if number.unit in _PUBLISHED:
        published = [n for n in names if n.startswith(("总数", "渠道/", "渠道合计", "解读"))]
        published = published or ["总数"]
        if "总数" in published:
            spoken_of = _nearest(clause.context, "channel")[:1]
            published += ["渠道合计", *(f"渠道/{name}" for name in spoken_of)]
        return published
    return names


# ---------------------------------------------------------------- several numbers at once


_WEAK = frozenset({"total", "apply"})


def _respective(text: str, found: Sequence[Feature]) -> dict[int, list[Feature]]:
    """甲、乙分别为3件和1件 → start of each number: the words it is of."""
    paired: dict[int, list[Feature]] = {}
    for mark in re.finditer("分别|依次", text):
        stop = next((i for i in range(mark.end(), len(text)) if text[i] in "，；。"), len(text))
        after = [n for n in numbers(text) if mark.end() <= n.start < stop]
        if after and any(
            mark.end() <= f.start < after[0].start and f.dimension not in _WEAK for f in found
        ):
            continue  # 分别是政务微博12条、微信公众号3条: each number has its own words
        begin = max((n.end for n in numbers(text) if n.end <= mark.start()), default=0)
        before = [f for f in found if begin <= f.start < mark.start()]
        for dimension in ("channel", "outcome", "leaf", "row", "column", "action", "thing", "t4"):
            of_kind = [f for f in before if f.dimension == dimension]
            if len(of_kind) >= len(after) > 1:
                of_kind = of_kind[-len(after) :]
                rest = [f for f in before if f.dimension != dimension and f not in of_kind]
                paired |= {n.start: [f, *rest] for n, f in zip(after, of_kind, strict=True)}
                break
    return paired


def _each(clause: _Clause) -> list[list[Feature]]:
    """甲、乙各1件: every one of them."""
    if not re.search(r"各(?:有|为|收到|发布)?$", clause.lead):
        return []
    dimension = next((f.dimension for f in reversed(clause.run_up) if f.dimension != "apply"), "")
    return [[f] for f in clause.run_up if f.dimension == dimension]


# ---------------------------------------------------------------- judging one number


_WHOLE = frozenset({"新收", "收到", "应办", "办结", "未公开"})


_KINDS_LEFT = re.compile(r"其余(?P<kinds>\d+)种情形(?P<link>共|各)(?P<number>\d+)件")


class _Reader:
    """Reads the paragraphs of one section; the last claim stays in mind for comparisons."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        year = ledger.filing.year
        self.year = year
        self.channels = tuple(c.name for c in ledger.filing.given[CHANNELS])
        self.compared = re.compile(_COMPARED.replace("LAST", str(year - 1)))
        self.of_last = re.compile(_LAST.replace("LAST", str(year - 1)))
        self.reading = Reading()
        self.recent: list[tuple[str, ...]] = []  # what was said in the paragraph, newest first
        self.sentence = 0

    def paragraph(self, text: str) -> None:
        earlier: list[Feature] = []
        self.recent = []
        for sentence in sentences(text):
            self.sentence += 1
            found = features(_blanked_years(sentence), self.year, self.channels)
            self._sentence(sentence, found, earlier)
            moved = [_shifted(feature, len(sentence)) for feature in reversed(found)]
            earlier = moved + [_shifted(feature, len(sentence)) for feature in earlier]

    def _sentence(self, whole: str, found: Sequence[Feature], earlier: list[Feature]) -> None:
        # What is said of the kinds left over is judged by itself, behind the kinds that were named.
        text = _KINDS_LEFT.sub(lambda match: "…" * len(match[0]), whole)
        paired = _respective(text, found)
        first = len(self.reading.claims)
        for clause in _clauses(text, found, earlier):
            if clause.number.start in paired:
                words = paired[clause.number.start]
                self._absolute(clause, _by_words(clause, words))
            elif not (self._is_comparison(clause) or self._is_share(clause)):
                self._plain(clause)
        for left in _KINDS_LEFT.finditer(whole):
            self._kinds_left(left, whole, self.reading.claims[first:])
        self._breakdowns(whole, self.reading.claims[first:])
        self._trends(text, found)

    def _kinds_left(self, said: re.Match[str], text: str, claims: Sequence[Claim]) -> None:
        """其余8种情形共37件, 其余4种情形各1件: all reasons of the table that were not named."""
        named = {name for claim in claims for name in claim.names}
        counts = [
            self.ledger.now[leaf]
            for leaves in GROUPS.values()
            for leaf in leaves
            if leaf not in named
        ]
        counts = [count for count in counts if count]
        number = int(said["number"])
        right = {number} == set(counts) if said["link"] == "各" else number == sum(counts)
        if len(counts) != int(said["kinds"]) or not right:
            self.reading.findings.append(f"“{said[0]}”：没有列出的情形为{counts}：{text}")

    # -- absolute figures

    def _plain(self, clause: _Clause) -> None:
        if self._is_last_year(clause):
            return
        each = _each(clause)
        if len(each) > 1:
            for words in each:
                self._absolute(clause, _by_words(clause, words))
            return
        names = self._compared_names([]) if _REACHED.search(clause.lead) else []
        self._absolute(clause, [*names, *candidates(clause)])

    def _is_last_year(self, clause: _Clause) -> bool:
        if "结转" in clause.lead or not self.of_last.search(clause.text[: clause.number.start]):
            return False
        if _STEP.search(clause.lead):
            return False
        names = _by_words(clause, clause.before) + self._names_after(clause)
        names = names or candidates(clause) + self._compared_names([])
        if "新收" in names:
            names = ["新收"]
        values = {self.ledger.last[name] for name in names if name in self.ledger.last}
        self.recent.insert(0, tuple(name for name in names if name in self.ledger.last))
        if clause.number.value not in values:
            self._report(clause, "说是上年的数，但输入的上年数中没有")
        return True

    def _last_said(self) -> list[str]:
        return list(self.recent[0]) if self.recent else []

    def _names_after(self, clause: _Clause) -> list[str]:
        found = features(clause.text, self.year, self.channels)
        return _by_words(clause, [f for f in found if f.start > clause.number.end])

    def _absolute(self, clause: _Clause, names: list[str]) -> None:
        number = clause.number
        true = [name for name in names if self.ledger.now.get(name) == number.value]
        if not true:
            true = self._added_up(clause) or self._summed_up(clause) or self._rest(clause)
        if not true:
            known = [f"{n}={self.ledger.now.get(n, '未提供')}" for n in dict.fromkeys(names)]
            reason = "与输入不符：" + "、".join(known) if known else "没有出处（说的是什么看不出）"
            self._report(clause, reason)
            return
        if number.value == 0:
            self._report(clause, "零应当写成未……，0件是表格的说法")
        self._roughness(clause, true)
        true += self._same_litigation(true)
        self.recent.insert(0, tuple(true))
        self.reading.claims.append(Claim(tuple(true), number.value, self.sentence))

    def _same_litigation(self, names: list[str]) -> list[str]:
        """Where all litigation came one way, what is said of that way is said of 诉讼."""
        others = {"直接起诉": "复议后起诉", "复议后起诉": "直接起诉"}
        kinds = ((name, *name.partition("/")) for name in names)
        return [
            f"诉讼{slash}{tail}"
            for _, kind, slash, tail in kinds
            if kind in others and not self.ledger.now[others[kind]]
        ]

    def _added_up(self, clause: _Clause) -> list[str]:
        for names in _sums(clause):
            if sum(self.ledger.now.get(name, -1) for name in names) == clause.number.value:
                return list(names)
        return []

    def _summed_up(self, clause: _Clause) -> list[str]:
        """合计8件 after 上年结转1件、本年新收7件: the whole of what the sentence has named."""
        if not re.search(
            r"合计|共|总计|总数|总和|之和|相加|加总|累计|前述|以上|上述|应办|应当办理", clause.lead
        ):
            return []
        here = [c for c in self.reading.claims if c.sentence == self.sentence]
        for first in range(len(here) - 1):
            if sum(claim.value for claim in here[first:]) == clause.number.value:
                parts = {claim.names[0] for claim in here[first:]}
                whole = [
                    name
                    for name, of in _wholes(self.ledger)
                    if parts <= set(of) and self.ledger.now[name] == clause.number.value
                ]
                return whole or sorted(parts)
        return []

    def _rest(self, clause: _Clause) -> list[str]:
        """其余2件: what is left of a whole when what was named before is taken away."""
        near = (*clause.before, *clause.after[:1])
        if not any(f.dimension == "rest" for f in near):
            return []
        if any(f.dimension in {"column", "leaf", "row"} and f.value not in _WHOLE for f in near):
            return []
        named = {name for claim in self.reading.claims for name in claim.names}
        for whole, parts in breakdowns(named):
            left = [part for part in parts if part not in named]
            if left and sum(self.ledger.now.get(p, 0) for p in left) == clause.number.value:
                return [part for part in left if self.ledger.now.get(part)] or [whole]
        return []

    def _roughness(self, clause: _Clause, names: list[str]) -> None:
        number = clause.number
        text = number.rough or clause.text[number.start : number.digits_end]
        if (
            "总数" in names
            and len(names) > 1
            and not number.rough
            and text != self.ledger.total_text
        ):
            names.remove("总数")  # a channel that has as many as the rough total
        if "总数" in names:
            if text.replace(",", "") != self.ledger.total_text:
                self._report(clause, f"总数应写作{self.ledger.total_text}")
        elif number.rough:
            self._report(clause, "输入的是确数，不能写成约数")

    # -- comparisons

    def _is_comparison(self, clause: _Clause) -> bool:
        step = _STEP.search(clause.lead)
        percent = clause.number.unit in {"%", "％"}
        if not step and not (percent and self.compared.search(clause.text[: clause.number.start])):
            return False
        if percent and re.search(r"占[^，；。]*$", clause.lead):
            return False
        near = _by_words(clause, clause.before) or self._in_sentence(clause)
        self._compare(clause, near, step["word"] if step else "")
        return True

    def _in_sentence(self, clause: _Clause) -> list[str]:
        """What the sentence speaks of before any of its numbers: 新收申请，我乡同比增加9件."""
        if any(n.start < clause.number.start for n in numbers(clause.text)):
            return []
        return _by_words_of(features(clause.text, self.year), clause.number.start)

    def _compared_names(self, near: list[str]) -> list[str]:
        """What a comparison is about: its own words, else the last thing said."""
        for names in (near, *self.recent, *([near] if near else [])):
            if any(self.ledger.change(name) is not None for name in names):
                return list(names)
        return []

    def _compare(self, clause: _Clause, near: list[str], word: str) -> None:
        names = self._compared_names(near)
        if "新收" in names:
            names = ["新收"]
        changes = {n: c for n in names if (c := self.ledger.change(n)) is not None}
        if not changes:
            self._report(clause, "没有上年数，比较没有出处")
            return
        true = [name for name in changes if self._step_holds(clause.number, name, word)]
        self.recent.insert(0, tuple(true or changes))
        if not true:
            known = "、".join(f"{name}{change:+}" for name, change in changes.items())
            self._report(clause, f"比较与上年数不符：{known}")

    def _step_holds(self, number: Quantity, name: str, word: str) -> bool:
        change = self.ledger.change(name)
        assert change is not None
        if word and "差" not in word and bool(_UP.search(word)) != (change > 0):
            return False
        if number.unit in {"%", "％"}:
            before = self.ledger.last[name]
            return bool(before) and str(number.value) in percentages(abs(change), before)
        if self.ledger.rounded(name):
            return bool(number.rough)
        return number.value == abs(change)

    def _trends(self, text: str, found: Sequence[Feature]) -> None:
        """A comparison without a number: 与上年持平, 较上年有所增加."""
        for mark in self.compared.finditer(text):
            clause = re.match(r"[^，。；]*", text[mark.end() :])
            assert clause is not None
            trend = _TREND.search(clause[0])
            if trend is None or re.search(r"\d", clause[0]):
                continue
            near = _by_words_of(found, mark.start())
            changes = [self.ledger.change(name) for name in self._compared_names(near)]
            sign = 0 if trend["same"] else (1 if _UP.search(trend[0]) else -1)
            if not any(c is not None and (c > 0) - (c < 0) == sign for c in changes):
                self.reading.findings.append(f"比较“{trend[0]}”没有上年数支持：{text}")

    # -- shares

    def _is_share(self, clause: _Clause) -> bool:
        if clause.number.unit not in {"%", "％"}:
            return False
        names = self._last_said() + candidates(clause)
        wholes_of = [n for n, v in self.ledger.now.items() if v and not n.startswith("账号")]
        text = str(clause.number.value)
        ok = any(
            text in percentages(self.ledger.now[name], self.ledger.now[whole])
            for name in names
            if name in self.ledger.now
            for whole in wholes_of
            if self.ledger.now[whole] >= self.ledger.now[name]
        )
        if not ok:
            self._report(clause, "百分比算不出来")
        return True

    # -- sums

    def _breakdowns(self, text: str, claims: Sequence[Claim]) -> None:
        said = {name for claim in claims for name in claim.names}
        if not re.search(r"主要|其余|其他(?!处理)|等|另|余下|剩余", text):
            sure = {claim.names[0] for claim in claims if len(claim.names) == 1}
            for whole, parts in breakdowns(said):
                named = [part for part in parts if part in said]
                total = sum(self.ledger.now[part] for part in named)
                if (
                    whole in said
                    and len(named) > 1
                    and sure >= set(named)
                    and total != self.ledger.now[whole]
                ):
                    self.reading.findings.append(f"分项之和{total}不等于{whole}：{text}")
        self._channels_add_up(text, said)

    def _channels_add_up(self, text: str, said: set[str]) -> None:
        if not re.search(r"其中", text) or not any(n.startswith("渠道/") for n in said):
            return
        given = self.ledger.filing.given
        exact = given[TOTAL] is not None and given[TOTAL].exact
        if not exact or self.ledger.now["渠道合计"] != self.ledger.now["总数"]:
            self.reading.findings.append(f"渠道之和与总数不等，不能说其中：{text}")

    def _report(self, clause: _Clause, reason: str) -> None:
        number = clause.text[clause.number.start : clause.number.end]
        self.reading.findings.append(f"数字“{number}”{reason}：{clause.text}")


def _blanked_years(text: str) -> str:
    """Articles of law and document numbers are no features; years stay (结转2026年)."""
    return re.sub(r"〔\d{4}〕\d+号", lambda m: _BLANK * len(m[0]), text)


def breakdowns(said: Container[str]) -> Iterator[tuple[str, list[str]]]:
    """Every whole with the parts a reader adds up, given which of them are said."""
    by_group = ([group] if group in said else list(leaves) for group, leaves in GROUPS.items())
    yield "办结", ["予以公开", "部分公开", *chain.from_iterable(by_group)]
    yield "收到", ["新收", "上年结转"]
    yield from ((group, list(leaves)) for group, leaves in GROUPS.items())
    for row in ("新收", "上年结转", "收到", "办结", *CATEGORIES, "结转下年度"):
        yield row, [f"{row}/{column}" for column in COLUMNS]
    yield "未公开", list(LEAVES)
    yield "处理决定", list(DECISIONS)
    yield "诉讼", ["直接起诉", "复议后起诉"]
    for kind in ("复议", "诉讼", "直接起诉", "复议后起诉"):
        yield kind, [f"{kind}/{outcome}" for outcome in OUTCOMES]


def _wholes(ledger: Ledger) -> Iterator[tuple[str, list[str]]]:
    channels = [name for name in ledger.now if name.startswith("渠道/")]
    yield "渠道合计", channels
    if ledger.now.get("总数") == ledger.now.get("渠道合计"):
        yield "总数", channels
    yield from breakdowns(())


def read(ledger: Ledger, paragraphs: Iterable[str]) -> Reading:
    """All numbers of these paragraphs."""
    reader = _Reader(ledger)
    for paragraph in paragraphs:
        reader.paragraph(paragraph)
    return reader.reading


def figure(value: Number) -> str:
    """A figure as prose writes it."""
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
