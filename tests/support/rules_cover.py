"""Does the draft say everything the tables, the facts and the law want said?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.kinds.fields import (
    ACCOUNTS,
    ALL_ON_TIME,
    CHANNELS,
    COUNTS,
    FEE,
    PROBLEMS,
    READING_POINTS,
    REMEDIES,
)
from tests.support.given import field_named
from tests.support.ledger import ACTIONS, DECISIONS, DOCUMENTS, GROUPS, LEAVES, OUTCOMES
from tests.support.lexicon import features
from tests.support.passages import joined
from tests.support.rules_truth import ON_TIME, Case, implied

Finding = Iterator[str]

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
    yield from (f"没有用到关键词“{word}”" for word in case.filing.keywords if word not in text)


def _missing(what: str, wanted: Iterator[str] | list[str], text: str) -> Finding:
    yield from (f"没有说到{what}“{item}”" for item in wanted if item and item not in text)


def names(case: Case) -> Finding:
    given, text = case.filing.given, joined(case.draft, "一")
    yield from _missing("渠道", [name for name, _ in given[CHANNELS]], text)
    yield from _missing("账号", [account.name for account in given[ACCOUNTS]], text)
    yield from _missing("查阅点", list(given[READING_POINTS]), text)


def counts(case: Case) -> Finding:
    said = case.reading("一").said()
    wanted = (
        "总数",
        *(field.stem for field in COUNTS),
        *(f"渠道/{n}" for n, _ in case.filing.given[CHANNELS]),
    )
    for name in wanted:
        if case.ledger.now.get(name) and name not in said:
            yield f"没有说到{name}（{case.ledger.now[name]}）"


_TOPICS = {"appraisal": r"考核", "public_review": r"评议", "accountability": r"追究|追责|问责"}
_NOTHING = re.compile(
    r"(?:全年|本年|年内)?(?:无|未发生|没有发生)(?:责任追究|被追究责任的?)?(?:情形|情况)?"
)


def results(case: Case) -> Finding:
    """考核、社会评议、责任追究 as given, in a sentence that names them."""
    text = joined(case.draft, "一")
    for name, topic in _TOPICS.items():
        given = case.filing.given[field_named(name)].rstrip("。")
        if not given:
            continue
        value = r"无|未|没有" if _NOTHING.fullmatch(given) else re.escape(given)
        places = (m.start() for m in re.finditer(value, text))
        if not any(re.search(topic, _around(text, at, len(given))) for at in places):
            yield f"没有说到{topic}的结果“{given}”"


def _around(text: str, at: int, length: int) -> str:
    """The sentence round a place."""
    start = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
    end = text.find("。", at + length)
    return text[start : end if end >= 0 else len(text)]


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
