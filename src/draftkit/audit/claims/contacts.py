"""How a reader can reach the office: telephone numbers, postcodes, web addresses that cannot be right (CONTACT)."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import Finding, Report, Sentence, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_CODE = "CONTACT"
_PHONE = regex(
    r"(?:电话|传真|热线|座机)(?:号码)?[：:为是]?[（(]?(?P<area>0\d{2,3})[）)]?[-—–－―]{1,2}(?P<number>\d+)(?![-\d])"
)
_LOCAL = (7, 8)
"""Digits of a number behind its area code; GB and the numbering plan of 工业和信息化部."""
_NO_AREA = regex(
    r"(?:电话|传真)(?:号码)?[：:为是]?(?P<whole>[2-9]\d{6,7})(?![\d-])|(?:电话|传真)(?:号码)?[：:为是]?(?P<joined>0\d{9,11})(?![\d-])"
)
_HYPHENS = regex(r"(?<=\d)-{2,}(?=\d)")
_TOGETHER = regex(r"(?<=-)\d{7,8}(?=邮编|邮政编码|地址|传真|邮箱|电子)")
_SPECIAL = regex(r"123\d\d|1\d\d|9\d{4}")
_POSTCODE = regex(r"(?:邮编|邮政编码)[：:为是]?(?P<code>\d+)")
_POSTCODE_DIGITS = 6
_ADDRESS = regex(
    r"(?<![A-Za-z])(?:https?(?!s?:/)[：;/.]*/+|https?:(?!/)/?|htt(?!ps?:)p?s?[:：]?/+|htp[:：]?//|http:/(?!/)|http:///+)(?=[A-Za-z])|(?<![A-Za-z])(?:ww\.|wwww+\.|www[,，。])(?=[A-Za-z])|gov[,，。]cn|(?<=[a-z])\.gov\.cm\b|https?://(?:https?:|www\.www\.)"
)


def check(report: Report) -> Iterator[Finding]:
    """What is too long, too short or misspelt to lead anywhere."""
    areas = any(_PHONE.search(s.plain) for s in report.sentences(headings=True))
    for sentence in report.sentences(headings=True):
        yield from _numbers(sentence, with_area=areas)
        for match in _ADDRESS.finditer(sentence.raw):
            yield _told(sentence, f"网址“{match[0]}”写错了", match.span())


def _numbers(sentence: Sentence, *, with_area: bool) -> Iterator[Finding]:
    """``with_area``: another number of the report has its area code, so this one wants it too."""
    for match in _PHONE.finditer(sentence.plain):
        number = match["number"]
        if len(number) not in _LOCAL and not _SPECIAL.fullmatch(number):
            what = f"电话“{match['area']}-{number}”是 {len(number)} 位，应为 7 位或 8 位"
            yield _told(sentence, what, match.span())
    for match in _NO_AREA.finditer(sentence.plain):
        if match["whole"] and not with_area:
            continue
        what = "电话没有区号" if match["whole"] else "电话的区号和号码没有分开"
        yield _told(sentence, what, match.span())
    for match in _HYPHENS.finditer(sentence.plain):
        yield _told(sentence, "号码中的“-”重复", match.span())
    for match in _TOGETHER.finditer(sentence.plain):
        start, end = sentence.span(match.end() - 1, match.end() + 1)
        if end - start > 2:  # noqa: PLR2004  # a blank or a line parts them
            continue
        yield _told(sentence, f"“{match[0]}”后面缺标点", match.span())
    for match in _POSTCODE.finditer(sentence.plain):
        if len(match["code"]) != _POSTCODE_DIGITS:
            what = f"邮编“{match['code']}”不是 6 位"
            yield _told(sentence, what, match.span())


def _told(sentence: Sentence, what: str, span: tuple[int, int]) -> Finding:
    return at(sentence, _CODE, what, "核对后改正", span=span, severity=Severity.WARNING)
