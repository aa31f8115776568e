"""A filing as the values of its fields, in the form in which every input file holds them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from draftkit.fields import KEYWORDS_AS_SENTENCE, KEYWORDS_AS_WORDS, NO, YES

if TYPE_CHECKING:
    from draftkit.model import Count, Filing, LastYear, Number, Preface

Pair = tuple[str, str]
"""A value and what belongs to it ("" where nothing does): a channel and its count."""


def values_of(filing: Filing) -> dict[str, tuple[Pair, ...]]:
    """Field key → its values in order; fields not given are absent."""
    found = {
        "年度": _one(filing.year or ""),
        **_body(filing),
        "关键词": _keywords(filing),
        **_facts(filing),
        **_last(filing.last),
        **_preface(filing.preface),
        "署名": _one(filing.signature),
        "成文日期": _one(filing.date),
        "用语.固定": _list(filing.pins.keep),
        "用语.不用": _list(filing.pins.ban),
        "用语.改写": tuple(filing.pins.reword.items()),
    }
    return {key: pairs for key, pairs in found.items() if pairs}


def start_values(name: str, year: int, kind: str) -> dict[str, tuple[Pair, ...]]:
    """The values of an empty input for a body that has a name and a 类别 at most."""
    found = {"年度": _one(year or ""), "机关.名称": _one(name), "机关.类别": _one(kind)}
    return {key: pairs for key, pairs in found.items() if pairs}


def number_text(value: Number) -> str:
    """``12``, ``12.5``; never an exponent."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _one(value: object) -> tuple[Pair, ...]:
    text = "" if value is None else str(value)
    return ((text, ""),) if text else ()


def _list(values: tuple[str, ...]) -> tuple[Pair, ...]:
    return tuple((value, "") for value in values)


def _body(filing: Filing) -> dict[str, tuple[Pair, ...]]:
    body = filing.body
    return {
        "机关.名称": _one(body.name),
        "机关.类别": _one(body.kind),
        "机关.级别": _one(body.level),
        "机关.自称": _one(body.self_name),
        "机关.上级": _one(body.parent),
    }


def _keywords(filing: Filing) -> tuple[Pair, ...]:
    """Words, or a sentence where there are no words: an input holds one or the other."""
    if filing.keywords:
        return tuple((word, KEYWORDS_AS_WORDS) for word in filing.keywords)
    return ((filing.keyword_text, KEYWORDS_AS_SENTENCE),) if filing.keyword_text else ()


def _facts(filing: Filing) -> dict[str, tuple[Pair, ...]]:
    given = filing.given
    return {
        "事实.主动公开总数": _count(given.total),
        "事实.公开渠道": tuple((name, str(number)) for name, number in given.channels),
        "事实.政务新媒体": tuple((account.name, account.type) for account in given.accounts),
        "事实.信息查阅点": _list(given.reading_points),
        "事实.培训次数": _one(given.trainings),
        "事实.会议次数": _one(given.meetings),
        "事实.政策解读": _one(given.explanations),
        "事实.全部按期答复": _one({None: "", True: YES, False: NO}[given.all_on_time]),
        "事实.信息处理费": _one("" if given.fee is None else number_text(given.fee)),
        "事实.考核": _one(given.appraisal),
        "事实.社会评议": _one(given.public_review),
        "事实.责任追究": _one(given.accountability),
        "事实.存在问题": tuple((own.problem, own.measure) for own in given.problems),
        "事实.上年问题整改": tuple((done.problem, done.result) for done in given.remedies),
    }


def _count(count: Count | None) -> tuple[Pair, ...]:
    return _one(count.text if count else "")


def _last(last: LastYear | None) -> dict[str, tuple[Pair, ...]]:
    if last is None:
        return {}
    return {"上年.主动公开总数": _count(last.total), "上年.存在问题": _list(last.problems)}


def _preface(preface: Preface | None) -> dict[str, tuple[Pair, ...]]:
    if preface is None:
        return {}
    return {
        "前言.电话": _one(preface.telephone),
        "前言.地址": _one(preface.address),
        "前言.网址": _one(preface.website),
    }
