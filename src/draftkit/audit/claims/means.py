"""What each of several has, told after how many they are and what they have together (F3): ``204篇，累计阅读8.16万次，篇均阅读500次``.

Only where count and total stand in the same sentence or the one before; a mean may be rounded, or worked out of a rounded total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.measured import Quantity, quantities_of, shown
from draftkit.audit.claims.mistyped import of_mean
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.patterns import regex

_MEAN = regex(
    r"(?:^|(?<=[，；。（、的]))(?:(?P<by>[篇条期场件户卷份册部])均|平均(?:到)?每(?:一)?(?P<per>[篇条期场件户卷份册部]))[^，。；、\d]{0,6}$"
)
_ALIKE = {"篇": "篇条", "条": "篇条", "部": "部条篇", "期": "期", "份": "份册", "册": "份册"}
_OF_OTHERS = regex(
    r"其中|上一?年|去年|20\d\d年|历年|以来|最[高多低少]|原创|转载|同比|计划|目标|要求"
)
"""Words behind the total, or before it, by which the mean is one of something else."""
_GOES_ON = regex(
    r"^(?:全年|年内|这些[^，。；\d]{0,6}|一?共|累计|合计|总计?)*(?:阅读|播放|浏览|点击|观看|接待|访问|发放)?[^，。；\d]{0,4}(?:为|达到?|共|累计|合计)*$"
)
"""How a sentence begins that goes on about what the one before has counted."""
_SHARP, _LOOSE = Decimal("0.04"), Decimal("0.25")


def check(report: Report) -> Iterator[Finding]:
    """Every mean with its count and its total before it."""
    before: Sentence | None = None
    for sentence in report.sentences():
        near = before if before and before.paragraph is sentence.paragraph else None
        before = sentence
        if "均" in sentence.plain and not report.is_cut(sentence):
            yield from _judged(sentence, near)


def _judged(sentence: Sentence, near: Sentence | None) -> Iterator[Finding]:
    own = quantities_of(sentence.plain)
    earlier = quantities_of(near.plain) if near else []
    for place, mean in enumerate(own):
        match = _MEAN.search(mean.lead)
        if match is None or not mean.value or mean.kind in ("%", "百分点"):
            continue
        told = own[:place]
        total = _total(sentence.plain, told, mean)
        if total is None:
            continue
        per = match["by"] or match["per"]
        counts = _counts(sentence.plain, told, per, total)
        goes_on = near is not None and _GOES_ON.search(sentence.plain[: total.start])
        if not counts and near is not None and goes_on and not _OF_OTHERS.search(near.plain):
            counts = _counts(near.plain, earlier, per, None)
        if counts and not _fits(mean, total, counts):
            yield _finding(sentence, match, mean, total, counts[0])


def _total(text: str, told: Sequence[Quantity], mean: Quantity) -> Quantity | None:
    """What they have together: right before the mean, in the same measure."""
    if not told or told[-1].kind != mean.kind or told[-1].value <= mean.value:
        return None
    total = told[-1]
    between = text[total.end : mean.start]
    return None if _OF_OTHERS.search(total.lead) or _OF_OTHERS.search(between) else total


def _counts(
    text: str, told: Sequence[Quantity], per: str, total: Quantity | None
) -> list[Quantity]:
    """How many they are: the first that counts such things, whole before its parts."""
    alike = _ALIKE.get(per, per)
    every = [q for q in told if q is not total and q.unit and q.unit in alike and not q.rough]
    if not every:
        return []
    lead = text[: every[0].start]
    return [] if _OF_OTHERS.search(lead) else every


def _fits(mean: Quantity, total: Quantity, counts: Sequence[Quantity]) -> bool:
    """Whether any of the counts, or several side by side, make the mean."""
    many = [q.value for q in counts]
    many += [one + other for one, other in pairwise(many)] + [sum(many, Decimal(0))]
    loose = mean.rough or total.rough
    slack = mean.value * _LOOSE + mean.step if loose else _rounding(mean.value, mean.step)
    return any(
        abs(total.value / n - mean.value) <= slack + total.step / n / 2 for n in many if n > 0
    )


def _rounding(value: Decimal, step: Decimal) -> Decimal:
    """How far a mean may be off that is rounded to its last digit that is none."""
    last = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return max(step, min(last, value * _SHARP))


def _finding(
    sentence: Sentence, match: re.Match[str], mean: Quantity, total: Quantity, count: Quantity
) -> Finding:
    real = (total.value / count.value).quantize(Decimal("0.1"), ROUND_HALF_UP)
    words = f"{mean.lead[match.start() :]}{mean.text}"
    what = f"{count.text}共 {total.text}，平均约为 {shown(real)}，文字说“{words}”"
    pairs = of_mean(mean.value, count.value, total.value)
    return amiss(sentence, what, (total.start, mean.end), pairs=pairs)
