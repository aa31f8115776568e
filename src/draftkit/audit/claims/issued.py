"""Normative documents that one section says were issued and another denies, where no table decides (F3): ``制发行政规范性文件1件``, ``行政规范性文件本年未制发``."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, at_odds
from draftkit.chinese.sentences import begins
from draftkit.patterns import regex

_ISSUE = "制发|制定|印发|出台|新制定|发布"
_DOCUMENT = "行政规范性文件"
_SOME = regex(
    rf"(?:{_ISSUE})(?:了|公布)?{_DOCUMENT}(?:共|为|有)*(?P<n>[1-9]\d*)件|{_DOCUMENT}(?:全年|年内|本年度?|共|新)*(?:{_ISSUE})(?:了|数量?|为|共)*(?P<m>[1-9]\d*)件"
)
_NONE = regex(
    rf"(?:未|没有)(?:{_ISSUE})(?:过)?(?:规章(?:和|、|或))?{_DOCUMENT}|{_DOCUMENT}(?:方面)?，?(?:全年|年内|本年度?)*(?:未|没有)(?:{_ISSUE})|{_DOCUMENT}[^，。；\d]{{0,4}}(?:{_ISSUE})(?:为)?0件|(?:{_ISSUE}){_DOCUMENT}(?:共|为)?0件"
)
_ANOTHER = regex(
    r"上一?年|去年|往年|历年|以来|上级|[省市县区旗](?:政府|里|级)|代[拟县区市旗]|起草|草案|清理|拟|将|计划|转发|参与|联合|所属|各"
)


def check(report: Report) -> Iterator[Finding]:
    """The first place in another section that denies it."""
    if Figures(report.cells).get("表二.行政规范性文件.制发") is not None:
        return
    told: dict[bool, tuple[str, int]] = {}
    for sentence in report.sentences(OVERVIEW, 2, 6):
        text = sentence.plain
        if _DOCUMENT not in text or report.is_cut(sentence):
            continue
        for some, pattern in ((True, _SOME), (False, _NONE)):
            match = pattern.search(text)
            if match is None:
                continue
            head = text[begins(text, match.start()) : match.end()].replace(f"{report.year}年", "")
            if _ANOTHER.search(head) or "20" in head:
                continue
            other = told.get(not some)
            if other and other[1] != sentence.section.number:
                what = f"另一处说“{other[0]}”，这里说“{match[0]}”"
                yield at_odds(sentence, "F3", what, match.span())
                return
            told.setdefault(some, (match[0], sentence.section.number))
