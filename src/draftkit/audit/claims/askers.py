"""Who applied, as prose says it in words, held against the row of those that came in (F1): all of one kind, none of one kind, most of one kind.

``申请人都是本镇村民``, ``没有企业或者其他组织提出申请``, ``申请人以企业为主``.  Of those carried in, or of those closed, nothing is said here.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import regex

_PERSON = r"(?:自然人|个人|公民|(?:本[地镇乡县市区街旗]|辖区|当地|普通)?(?:的)?(?:村民|居民|牧民|农牧民|农户|群众|市民|百姓|职工))"
_BODY = r"(?:商业企业|企业|公司|法人(?:[、和或与及]|或者)(?:其他)?组织|法人单位|法人|单位|机构|其他组织|社会组织|组织)"
_EVERY = r"(?:均|都|全部|全|皆|一律|清一色|无一例外)"
_OF_THEM = regex(
    rf"{_EVERY}(?:已)?(?:由|为|是|系|来自|出自|属于)(?P<person>{_PERSON})(?:提出|提交|申请)?(?![和与及、或])"
    rf"|{_EVERY}(?:由|为|是|系|来自|出自|属于)(?P<body>{_BODY})(?:提出|提交|申请)?(?![和与及、或])"
)
_NOBODY = regex(
    rf"(?:没有|无|未收到|未接到|没收到|不包括|未有)(?:任何|一家|1家|来自)?(?P<body>{_BODY}|(?:企业|公司|法人|单位)(?:、|和|或者?)(?:其他)?(?:组织|单位|企业|机构))(?:类)?(?:的)?(?:提出|提交|递交|作为)?(?:的)?(?:信息公开)?(?:申请人?|件)?(?=[，。；、]|$)"
    rf"|(?:没有|无|未收到|未接到)(?:任何|来自)?(?P<person>{_PERSON})(?:提出|提交)?(?:的)?(?:申请人?)?(?=[，。；]|$)"
)
_MOSTLY = regex(
    rf"(?:以|主要(?:是|为|由|来自))(?P<person>{_PERSON})(?:申请|提出)?(?:的)?(?:为主|居多|占多数|(?=[，。；]|$))|(?:以|主要(?:是|为|由|来自))(?P<body>{_BODY})(?:申请|提出)?(?:的)?(?:为主|居多|占多数|(?=[，。；]|$))"
)
_WHO = regex(r"申请")
_SOME = regex(
    r"结转|办结|答复|予以公开|部分公开|不予|无法提供|其[余他中]|除|另|上一?年|去年|往年|20\d\d年|复议|诉讼|咨询|建议|提案|留言|热线|网[上络]|信函|当面|征地|涉及|类"
)
_OF_SOME = regex("(?:予以公开|部分公开|不予公开|不予处理|无法提供|办结|答复|结转|复议)的")
_NUMBER = regex(r"(?<![\d.])[1-9]\d*件")
_NEW = disclosure.T3_NEW.key


def check(report: Report) -> Iterator[Finding]:
    """Every such claim that the table denies."""
    figures = Figures(report.cells)
    new, persons = figures.get(f"{_NEW}.{TOTAL}"), figures.get(f"{_NEW}.自然人")
    firms = figures.get(f"{_NEW}.商业企业")
    if not new or persons is None or firms is None:
        return
    for sentence in report.sentences(OVERVIEW, 3, PROBLEMS):
        if _WHO.search(sentence.plain) and not report.is_cut(sentence):
            yield from _judged(sentence, new, persons, firms)
            yield from _of_a_result(sentence, figures)


_ALL_OF_A_RESULT = regex(
    rf"(?P<result>予以公开|部分公开|不予公开|无法提供|不予处理)的(?P<n>[1-9]\d{{0,4}})件(?:申请)?[^。；\d]{{0,16}}申请人{_EVERY}(?:为|是|系)(?P<who>{_PERSON})(?=[，。；]|$)"
)


def _of_a_result(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``予以公开的7件，申请人全部是自然人`` where a firm asked for one of them."""
    for match in _ALL_OF_A_RESULT.finditer(sentence.plain):
        rows = [
            row for row in disclosure.T3_LEAVES if row.key.startswith(f"表三.{match['result']}")
        ]
        every = figures.sum(tuple(f"{row.key}.{TOTAL}" for row in rows))
        persons = figures.sum(tuple(f"{row.key}.自然人" for row in rows))
        if every is None or persons is None or Decimal(match["n"]) != every or persons == every:
            continue
        what = f"表三{match['result']} {every:f} 件，其中自然人 {persons:f} 件，文字说“{match[0]}”"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表三", span=match.span(), severity=severity)


def _judged(
    sentence: Sentence, new: Decimal, persons: Decimal, firms: Decimal
) -> Iterator[Finding]:
    text = sentence.plain
    for pattern in (_OF_THEM, _NOBODY, _MOSTLY):
        for match in pattern.finditer(text):
            start = begins(text, match.start(), "，。；：")
            before = text[begins(text, match.start(), SENTENCE) : match.start()]
            head = text[start : match.start()]
            near = before[: len(before) - len(head)].rstrip("，").rpartition("，")[2] + head
            if "申请" not in before + match[0] or _SOME.search(near) or _OF_SOME.search(before):
                continue
            if any(number != f"{new:f}件" for number in _NUMBER.findall(near)):
                continue
            own = _own(match.groupdict(), persons, new, firms)
            wrong = {
                _OF_THEM: own < new,
                _NOBODY: own > 0,
                _MOSTLY: own * 2 < new,
            }[pattern]
            if wrong:
                who = match["person"] or match["body"]
                what = f"表三新收 {new:f} 件，其中{who} {own:f} 件，文字说“{match[0]}”"
                fix, severity = "核对表三的申请人情况", Severity.WARNING
                yield at(sentence, "F1", what, fix, span=match.span(), severity=severity)


def _own(named: dict[str, str | None], persons: Decimal, new: Decimal, firms: Decimal) -> Decimal:
    """How many the kind of applicant has that is named."""
    if named["person"]:
        return persons
    return firms if named["body"] in ("企业", "商业企业", "公司") else new - persons
