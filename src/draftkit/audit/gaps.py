"""What the input does not tell and would make the draft concrete, and what its figures leave open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from draftkit.chinese.frequency import contradicts
from draftkit.kinds.disclosure import T3_CARRIED_IN, T3_NEW
from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    APPRAISAL,
    ASKED_ABOUT,
    CHANNELS,
    EVENTS,
    EXPLANATIONS,
    FIELDS,
    INSPECTIONS,
    KEYWORD_FIELD,
    MATTERS,
    MEETINGS,
    PRACTICES,
    PROBLEMS,
    PUBLIC_REVIEW,
    READING_POINTS,
    TOTAL,
    TRAININGS,
    VENUES,
)
from draftkit.kinds.material import MANAGEMENT, PLATFORM, SUPPORT
from draftkit.kinds.tables import TOTAL as SUM
from draftkit.kinds.tables import cell_key
from draftkit.model import Filing
from draftkit.patterns import regex

MOST = 5
"""Lines after a run: more are not read (contract: Material)."""


def suggestions(filing: Filing) -> tuple[str, ...]:
    """What to settle or to give, in order of effect, in a clerk's words; five at most.

    What was published comes first, then the office's own problems, then one thing for each part that has nothing of
    its own, then the rest.
    """
    places = bool(filing.given[VENUES]) or bool(filing.given[READING_POINTS])
    # Where people can look things up is one question, whichever field it is answered in.
    told = {VENUES.key, READING_POINTS.key} if places else {READING_POINTS.key}
    if not any(filing.cells.get(cell_key(row, SUM)) for row in (T3_NEW, T3_CARRIED_IN)):
        told.add(ASKED_ABOUT.key)
    open_ = [
        f for f in FIELDS if f.advice and f.of(filing) == f.shape.nothing and f.key not in told
    ]
    open_.sort(key=lambda field: field.late)
    bare = dict.fromkeys(_bare_parts(filing))
    leading = [next((f for f in open_ if f.part == part), None) for part in bare]
    ranked = (*_FIRST, PROBLEMS, *leading)
    first = [field for field in ranked if field is not None and field in open_]
    found = [*_questions(filing)]
    found += [field.advice for field in dict.fromkeys(first)]
    found += _results_it_may_have(filing)
    found += [field.advice for field in open_ if field not in first]
    if filing.last is None:
        found.append("上年数据（可写出与上年的比较，并核对结转）")
    closing = [*_closing(filing)]
    return (*found[: MOST - len(closing)], *closing)


def _closing(filing: Filing) -> Iterator[str]:
    """What a report ends with: a line of its own, the last of the five, since nothing else reminds of it."""
    names = (("署名", filing.signature), ("成文日期", filing.date))
    missing = [name for name, given in names if not given]
    if missing:
        yield f"{'和'.join(missing)}（没有填，文末没有写）"


def _results_it_may_have(filing: Filing) -> Iterator[str]:
    """The results a body need not report, where it gave none of them."""
    given = filing.given
    if not filing.body.is_government and not any(given[field] for field in _RESULT_FIELDS):
        yield "考核、社会评议、责任追究结果（有结果的请填；部门、街道没有的可以不写）"


_FIRST = (KEYWORD_FIELD, TOTAL, CHANNELS, MATTERS)
_RESULT_FIELDS = (APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY)
_RESULTS = {field.key for field in _RESULT_FIELDS}
"""What stands in 监督保障 and tells nothing that was done."""


def _bare_parts(filing: Filing) -> Iterator[str]:
    """The parts of 一 of which the office told nothing it did."""
    given = [f for f in FIELDS if f.part and f.key not in _RESULTS and f.of(filing)]
    told = {field.part for field in given} | {one.part for one in filing.given[PRACTICES]}
    if filing.given[PRACTICES]:
        told.add(MANAGEMENT)
    yield from (part for part in (PLATFORM, MANAGEMENT, SUPPORT) if part not in told)


_BARE = regex(r"[\d.]+ ?(?:[%％]|分)?")
"""A figure of nothing."""


def _questions(filing: Filing) -> Iterator[str]:
    """Relations the figures leave open: the draft lets them stand side by side."""
    given = filing.given
    alone = sum(not own.measure for own in given[PROBLEMS])
    if alone:
        yield f"改进措施（您写的问题有 {alone} 个没有写措施，稿中由词库拟写，拟不出的写了【待填】）"
    review = given[PUBLIC_REVIEW].strip("。 ")
    if _BARE.fullmatch(review):
        yield f"社会评议“{review}”说的是什么（满意率、好评率还是得分，请写明）"
    yield from _rough_total(filing)
    yield from _too_often(filing)
    yield from _other_units(filing)
    yield from _of_several(filing)
    yield from _missing_results(filing)
    yield from _forms_against_problems(filing)
    channels = {channel.name: channel.number for channel in given[CHANNELS]}
    for account in given[ACCOUNTS]:
        number = channels.get(account.type)
        posts = account.posts
        if number and posts and number.text == posts.text and account.name:
            yield (
                f"公开渠道“{account.type}”{number.text}和账号“{account.name}”发布{posts.text}："
                "是不是同一个数（是的，渠道名称写成带账号名的，只写一次）"
            )


def _of_several(filing: Filing) -> Iterator[str]:
    """A number of several things that stand in one place: the draft leaves it out."""
    for venue in filing.given[VENUES]:
        if venue.counts_several and venue.number:
            yield (
                f"公开场所“{venue.name}”的数量{venue.number.text}说的是哪一样"
                f"（{venue.facility}请分成几行，各写数量和单位；稿中没有写这个数）"
            )


def _rough_total(filing: Filing) -> Iterator[str]:
    """A total that is only about right: a report of the year counts."""
    total = filing.given[TOTAL]
    if total and not total.exact:
        yield f"主动公开总数“{total.text}”的准确数（年度报告的总数不宜写约数）"


def _too_often(filing: Filing) -> Iterator[str]:
    """What is said to be held each month and was held ten times: the draft tells the number alone."""
    given = filing.given
    held = [(one.name, one.when, one.times) for one in given[EVENTS]]
    held += [("会议", one.when, one.times) for one in given[MEETINGS]]
    held += [("培训", one.when, one.times) for one in given[TRAININGS]]
    for name, often, times in held:
        if times is not None and times.exact and contradicts(often, times.value):
            yield f"“{name}”{often}举办和全年{times.text}次哪个对（稿中只写了{times.text}次）"
    counted = [
        (one.way, one.number, one.unit or "次")
        for one in given[INSPECTIONS]
        if one.number and one.number.exact and (one.unit or "次") in {"次", "轮", "期"}
    ]
    for practised in given[PRACTICES]:
        for way, number, unit in counted:
            same = way[-2:] in practised.name and len(_pairs(way) & _pairs(practised.name)) > 1
            if same and contradicts(practised.name, number.value):
                yield f"做法“{practised.name}”和监督检查“{way}”{number.text}{unit}哪个对"


def _pairs(text: str) -> set[str]:
    """Every two characters that stand side by side."""
    return {a + b for a, b in pairwise(text)}


def _other_units(filing: Filing) -> Iterator[str]:
    """Channels counted in several units, whose numbers together are the total of one."""
    total = filing.given[TOTAL]
    channels = [c for c in filing.given[CHANNELS] if c.number]
    units = {c.unit: c for c in channels if c.unit}
    together = sum(c.number.value for c in channels if c.number)
    if total and len(units) > 1 and together == total.value:
        told = "、".join(f"{c.name}{c.number.text}{c.unit}" for c in channels if c.number)
        yield f"{told}单位不同，加起来正好是总数{total.text}：总数按什么单位算"


def _missing_results(filing: Filing) -> Iterator[str]:
    """The results a body need not report (条例 asks them of a 人民政府 only), where it gave some of them and not the others."""
    if filing.body.is_government:
        return
    results = {"考核": APPRAISAL, "社会评议": PUBLIC_REVIEW, "责任追究": ACCOUNTABILITY}
    missing = [name for name, field in results.items() if not filing.given[field]]
    if 0 < len(missing) < len(results):
        yield f"{'、'.join(missing)}结果（其他结果已填，这{'项' if len(missing) == 1 else '两项'}没有填，稿中没有写；没有开展的请填明）"


_FEW_FORMS = regex("解读[^，。；]{0,6}(?:形式|方式)[^，。；]{0,6}(?:单一|少|不多|不足|不丰富)")


def _forms_against_problems(filing: Filing) -> Iterator[str]:
    """A problem that says explanations have few forms, beside several that are given."""
    forms = [form for one in filing.given[EXPLANATIONS] for form in one.forms]
    if len(forms) < _SEVERAL:
        return
    for own in filing.given[PROBLEMS]:
        if _FEW_FORMS.search(own.problem):
            yield f"问题“{own.problem}”与填报的解读形式（{'、'.join(forms)}）是否相合"


_SEVERAL = 3
"""Forms that are not few."""
