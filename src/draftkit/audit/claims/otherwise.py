"""Arithmetic that other numbers of the sentence bear out: what a rule says against it is not sure enough to be told.

An office tells more in a sentence than a rule reads of it: a whole of two kinds (15个乡镇和36个部门), a stock at the year's
start with what came and went, so many for each of two kinds of places, a difference of two numbers that stand elsewhere.
Each rule of sums looks for the numbers it knows; here the sentence as a whole is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, combinations, pairwise

from draftkit.audit.claims.measured import of_kind, quantities_of
from draftkit.audit.claims.mistyped import Pairs
from draftkit.audit.claims.movements import stock_of
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.stocks import comes_out, told_in_rounds
from draftkit.audit.claims.text import Finding, squeezed
from draftkit.patterns import regex

_MADE = regex(r"相加为 ?(?P<made>\d+(?:\.\d+)?)")
"""How a finding tells what it made of the parts."""
_PARTS = regex("[分各]项相加")
_WITH = regex(r"与(?:合计)? ?(?P<whole>\d+)[^不]{0,3} 不符")
"""How it tells the whole that stands behind them."""
_SAID = regex(r"文字说“[^”\d]{0,8}(?P<said>\d+(?:\.\d+)?)(?![\d.%])")
"""How it tells the difference that the text has."""
_BY_AS_MUCH = regex(r"相差 ?(?P<by>\d+)，文字说“[^”\d]{0,8}(?P=by)(?!\d)")
"""It is the way that is wrong, not by how much: 由540到612，减少72."""
_A_CHANGE = regex("(?:增加|减少|增长|下降|多|少)(?:了|出)?$")
_BY_CHANCE = 2
"""So little is missing of many a relation, and is told of many a thing."""
_SMALL = 10
"""Below it numbers come out of each other by chance."""
_JOINED = regex("^[^，。；：]{0,10}[和与及][^，。；：\\d]{0,4}$")
"""What stands between two wholes that are told together."""


def bears_out(finding: Finding) -> bool:
    """Whether the sentence of a finding of numbers that do not go together (F3) has others by which they do."""
    if finding.problem.code != "F3" or not finding.sentence:
        return False
    what, text = finding.problem.what, squeezed(finding.sentence)
    told = mentions(text)
    if _is_made_up(text, told, finding.pairs):
        return True
    if _PARTS.search(what) and told_in_rounds(text):
        return True  # 第一榜公示815户，其中新增5户，第二榜公示812户
    if (made := _MADE.search(what)) and Decimal(made["made"]) in _joint(text, told):
        return True
    if (whole := _WITH.search(what)) and _each_times(told, Decimal(whole["whole"])):
        return True
    if "”：年初 " in what:
        return _is_stock(text)  # 废止1件，原有8件，新增2件，现行有效9件
    if not (said := _SAID.search(what)) or _BY_AS_MUCH.search(what):
        return False
    return _is_stock(text) or comes_out(text) or _is_difference(told, Decimal(said["said"]))


def _is_made_up(text: str, told: Sequence[Mention], pairs: Pairs) -> bool:
    """Whether what is missing of a relation is another number of the sentence: ``年初29人，年末31人，新增5人，去世3人``."""
    if not pairs:
        return False
    (first, meant), own = pairs[0], {one for one, _ in pairs}
    units = {one.unit for one in told if one.value == first and one.unit}
    others = [one for one in told if one.unit in units and one.value not in own]
    others = [one for one in others if not _A_CHANGE.search(text[: one.start])]
    return abs(first - meant) > _BY_CHANCE and abs(first - meant) in {one.value for one in others}


def _joint(text: str, told: Sequence[Mention]) -> Iterator[Decimal]:
    """What two numbers come to that are told as one whole, before parts that make as much: ``对15个乡镇和36个部门进行考核``."""
    for at, (one, other) in enumerate(pairwise(told)):
        together = one.value + other.value
        parts = accumulate(part.value for part in told[at + 2 :])
        if _JOINED.search(text[one.end : other.start]) and together in parts:
            yield together


def _each_times(told: Sequence[Mention], whole: Decimal) -> bool:
    """Whether a whole is so many for each of two or three kinds: ``13个村和3个社区，村级2块、社区1块，共29块``."""
    at = next((place for place, one in enumerate(told) if one.value == whole), 0)
    if whole < _SMALL:
        return False
    for some in (2, 3):
        each, of = told[max(0, at - some) : at], told[max(0, at - 2 * some) : max(0, at - some)]
        if len(of) != some or {one.unit for one in of} & {one.unit for one in each}:
            continue
        times = (one.value * other.value for one, other in zip(of, each, strict=True))
        if whole == sum(times, Decimal(0)):
            return True
    return False


def _is_stock(text: str) -> bool:
    """Whether what there was at first, with what came and without what went, is what there is at last."""
    found = quantities_of(text)
    stocks = (stock_of(of_kind(found, kind)) for kind in {q.kind for q in found})
    return any(stock is not None and stock.right == stock.last.value for stock in stocks)


def _is_difference(told: Sequence[Mention], said: Decimal) -> bool:
    """Whether a difference that the text has is that of two other numbers of its unit."""
    if said < _SMALL:
        return False
    units = {one.unit for one in told if one.value == said}
    alike = [one.value for one in told if one.unit in units and one.value != said]
    return any(abs(one - other) == said for one, other in combinations(alike, 2))
