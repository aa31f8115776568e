"""Does the draft say everything the tables, the facts and the law want said?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.kinds.fields import (
    ALL_ON_TIME,
    CHANNELS,
    FEE,
    PROBLEMS,
    REMEDIES,
)
from tests.support import themes, verdicts
from tests.support.given import field_named
from tests.support.ledger import ACTIONS, DECISIONS, DOCUMENTS, GROUPS, LEAVES, OUTCOMES
from tests.support.lexicon import features
from tests.support.passages import joined, prose, sentences
from tests.support.rules_truth import ON_TIME, Case, implied

Finding = Iterator[str]
SUPPORT = 5

_ROWS = ("新收", "上年结转", "办结", "予以公开", "部分公开", *GROUPS, "结转下年度")
_DISCLOSED = (*(f"{d}/{a}" for d in DOCUMENTS for a in ACTIONS), *DECISIONS, "收费")
_ENDS = tuple(f"{kind}/{outcome}" for kind in ("复议", "诉讼") for outcome in OUTCOMES)
# A figure counts as said where one of these sets of others is said.
_INSTEAD: dict[str, tuple[str, ...]] = {
    "诉讼": ("直接起诉", "复议后起诉"),
    **{f"诉讼/{o}": (f"直接起诉/{o}", f"复议后起诉/{o}") for o in OUTCOMES},
}


def _said(case: Case) -> set[str]:
    said = set(case.reading("一").said()) | implied(case)
    now = case.ledger.now
    for name, others in _INSTEAD.items():
        if all(other in said for other in others if now[other]):
            said.add(name)
    if any(name in said and now[name] == now["办结"] for name in _ROWS[3:9]):
        said.add("办结")
    return said


def rows(case: Case) -> Finding:
    """Every non-zero row or group total of the three tables."""
    said = _said(case)
    for name in (*_ROWS, *_DISCLOSED, "复议", "诉讼", *_ENDS):
        value = case.ledger.now[name]
        if value and name not in said:
            yield f"没有说到{name}（{value}）"


NAMED_REASONS = 3
_UNNAMED = "其他处理.其他"


def top_reasons(case: Case) -> Finding:
    """The three largest reasons are named; among equals any will do."""
    counts = {leaf: n for leaf in LEAVES if (n := case.ledger.now[leaf])}
    if not counts:
        return
    text = "".join(case.sentences("一", part=2))
    found = {f.value for f in features(text, case.filing.year) if f.dimension == "leaf"}
    named = {leaf for leaf in counts if leaf.split(".")[1] in found or leaf == _UNNAMED}
    ordered = sorted(counts.values(), reverse=True)
    last = ordered[min(NAMED_REASONS, len(ordered)) - 1]
    yield from (
        f"没有说到主要理由{leaf}（{n}）"
        for leaf, n in counts.items()
        if n > last and leaf not in named
    )
    if len(named) < min(NAMED_REASONS, len(counts)):
        yield f"主要理由只说了{len(named)}种"


def keywords(case: Case) -> Finding:
    text = joined(case.draft, "一", "五")
    for word in case.filing.keywords:
        told = word in text or any(form in text for form in themes.forms(word))
        if themes.is_field(word) and not told:
            yield f"没有用到关键词“{word}”"


def _missing(what: str, wanted: Iterator[str] | list[str], text: str) -> Finding:
    yield from (f"没有说到{what}“{item}”" for item in wanted if item and item not in text)


def names(case: Case) -> Finding:
    given, text = case.filing.given, joined(case.draft, "一")
    yield from _missing("渠道", [c.name for c in given[CHANNELS]], text)


def counts(case: Case) -> Finding:
    said = case.reading("一").said()
    wanted = (
        "总数",
        *(f"渠道/{c.name}" for c in case.filing.given[CHANNELS]),
    )
    channels = case.filing.given[CHANNELS]
    if len(channels) == 1:
        # All of it through one: 均通过政务微博发布, 通过政务微博发布3条.
        name, now = f"渠道/{channels[0].name}", case.ledger.now
        named = channels[0].name in joined(case.draft, "一")
        if named and now.get("总数") == now.get(name) and {"总数", name} & said:
            said |= {"总数", name}
    for name in wanted:
        if case.ledger.now.get(name) and name not in said:
            yield f"没有说到{name}（{case.ledger.now[name]}）"


def results(case: Case) -> Finding:
    """考核、社会评议、责任追究 as given, in a sentence that names them."""
    said = [s for p in prose(case.draft, "一") if p.part == SUPPORT for s in sentences(p.text)]
    for name, topic in verdicts.TOPICS.items():
        given = case.filing.given[field_named(name)]
        read = verdicts.read(name, given)
        if read is None:
            continue
        about = [sentence for sentence in said if re.search(topic, sentence)]
        if not any(read.search(sentence) for sentence in about):
            yield f"没有说到{topic}的结果“{given}”：{about}"


def on_time(case: Case) -> Finding:
    if case.filing.given[ALL_ON_TIME] and not re.search(ON_TIME, joined(case.draft, "一")):
        yield "没有说到全部按期答复"


def own_problems(case: Case) -> Finding:
    given, text = case.filing.given, joined(case.draft, "五")
    yield from _missing("自报问题", [own.problem for own in given[PROBLEMS]], text)
    yield from _missing("自报措施", [own.measure for own in given[PROBLEMS]], text)
    yield from _missing("上年问题", [remedy.problem for remedy in given[REMEDIES]], text)
    yield from _missing("整改结果", [remedy.result for remedy in given[REMEDIES]], text)


_FREE = re.compile(r"(?:未|没有|不曾|无)[^。]{0,20}(?:收|产生|发生)|零收费|免|为零|零元")


def fee(case: Case) -> Finding:
    text, given = joined(case.draft, "六"), case.filing.given[FEE]
    if "信息处理费" not in text:
        yield "六没有说到信息处理费"
    elif given is None:
        return
    elif not given:
        if not _FREE.search(text):
            yield "六应当说明未收取信息处理费"
    elif "处理费" not in case.reading("六").said():
        yield f"六没有说到信息处理费{Decimal(given)}元"


def preface(case: Case) -> Finding:
    given, text = case.filing.preface, joined(case.draft, "前言")
    if given is None:
        if text:
            yield "没有要前言，却有前言"
        return
    yield from _missing("前言", [given.telephone, given.address, given.website], text)
    year = case.filing.year
    if not re.search(rf"{year}年1月1日[^。]{{0,10}}12月31日", text):
        yield "前言没有说明统计期限"


RULES = (
    rows,
    top_reasons,
    keywords,
    names,
    counts,
    results,
    on_time,
    own_problems,
    fee,
    preface,
)
