"""How long answers took, told in several places (F3): all within so many days and one longer, late and always in time, prolonged twice over.

Each clause is read for what it says of the days: that all were within a bound, that one took so long, that some were late, prolonged, or
that none was.  Places are held against each other; what was prolonged may be longer than the bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.counts import counts_of
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at_odds
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.patterns import regex

_ABOUT = regex("申请|答复|办结|依申请")
_MAY_TELL = regex("逾|工作[日天]|[期时超][期时限过出]|迟|晚|延|率")
_OF_OTHERS = regex(
    r"建议|提案|热线|工单|留言|诉求|信访|来信|信箱|网民|咨询|许可|审批|公示|公开指南|公布|发布|更新|补正|复议|诉讼|征求意见|第三方"
)
_OTHER_TIMES = regex(r"上一?年|去年|往年|历年|以往|20\d\d年|比|较|提速|缩短|提前|压缩")
_TO_BE = regex(
    r"应当?|须|必须|要求|规定(?!的?[期时]限|时间)|如|凡|若|确保|力争|争取|将|计划|目标|承诺|防止|避免|杜绝|预警|提醒|风险|一旦|今后|以后|下一步"
)
_DAYS = r"(?P<days>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:工作日|工作天)"
_EVERY = r"(?:全部|全数|悉数|全都|一律|件件|无一例外|均|都|皆)"
_WITHIN = regex(
    rf"{_EVERY}[^，。；]{{0,12}}?{_DAYS}(?:以内|之内|内|期限|的期限)"
    rf"|(?:没有|无)(?:一件|任何)?[^，。；]{{0,8}}?超过(?:了)?{_DAYS.replace('days', 'most')}"
    rf"|{_EVERY}(?:没有|未)超过{_DAYS.replace('days', 'top')}"
)
_TOOK = regex(
    rf"(?:用时|历时|耗时|用了|花了|花费|费时|拖了|用去|办了|费了|长达|达到?|到第|在第|第|隔了|历经|经过|为|是|过了)(?:整整|将近|共|了)?{_DAYS}(?!内|以内|之内|的)"
)
_ONE = regex(r"[1一]件|一份|一宗|最[长慢久迟晚]|个别|其中")
_PROLONGED = regex(r"延期|延长|延至|顺延")
_LATE = regex(
    r"(?:超期|逾期|超时|超限|超出?(?:了|过)?(?:法定|规定)?(?:的)?(?:答复|办理)?(?:期限|时限|20个工作日|二十个工作日)|晚了\d|迟了\d|(?:没有|没|未)(?:能)?(?:在|按)(?:法定|规定)?(?:期限|时限|期|时)(?:内)?(?:答复|办结|办理)?)"
)
_SOME = regex(r"(?<![\d.])[1-9一两二三]\d{0,2}件|个别|少数|部分|有的|曾")
_NOT = regex(r"没有|无|未(?:发生|出现)|不存在|零|杜绝|避免|防|从未|不")
_ALWAYS = regex(
    r"(?:按期|按时|及时|期限内|时限内|如期|准时)(?:的)?(?:答复|办结|办理)?率(?:均|都|也|仍|为|是|达到?|保持|实现|在|了|到)*(?:100%|百分之百|百分百)"
    r"|(?:没有|无|未发生|未出现|不存在)(?:一件|任何)?(?:超期|逾期|超时)(?:答复|办理|办结|件|申请|未答复|情[况形]|现象|问题|的)*(?=[，。；、]|$)"
    rf"|{_EVERY}(?:已)?(?:在|于|按|按照)?(?:法定|规定)?(?:的)?(?:期限|时限|按期|按时|如期)(?:内|之内)?(?:作出|予以|进行|办结|答复|了)*(?:答复|办结)"
)
_TIMES = regex(
    r"(?:延期|延长)(?:了)?(?:答复|办理|办结)?(?:期限|时限|时间)?(?:答复|办理)?(?:的)?(?:申请|件)?(?:答复)?(?:共|有|为|虽|只|仅|也|就|计|是|涉及|：)*(?P<n>[1-9]\d{0,2}|[一两二三四五六七八九])件"
    r"|(?P<m>[1-9]\d{0,2}|[一两二三四五六七八九])件(?:申请)?，?(?:因[^，。；]{2,16}，?)?(?:经[^，。；]{0,8}批准，?)?(?:依法|按规定|书面告知|办理|予以|作了|作出|被)*(?:延期|延长)"
)
_PART = regex(r"其中|其余|另|除|比|较|减少|增加|上一?年|去年|20\d\d年|因[^，。；]{2,16}(?:有|的)$")
_NONE_PROLONGED = regex(
    r"(?:没有|无|未发生|未出现)(?:一件|任何|申请|需要|需)?(?:延期|延长)(?:答复|办理)?(?:期限|时限)?(?:答复)?(?:的)?(?:申请|件|情[形况])?(?=[，。；]|$)"
)
_SPLIT = regex(
    r"(?:办结|答复)(?:的)?(?:申请)?(?P<whole>\d{1,4})件(?:申请)?(?:中|里|，其中|，)(?P<parts>[^。；]*)"
)
_LEGAL = 20


def check(report: Report) -> Iterator[Finding]:
    """What the places say against each other."""
    own = [s for s in report.sentences(OVERVIEW, 3, 4, PROBLEMS, 6) if not report.is_cut(s)]
    paragraphs = {id(s.paragraph): s.paragraph.text for s in own}
    about = {one for one, text in paragraphs.items() if _ABOUT.search(text)}
    told = [s for s in own if id(s.paragraph) in about and _MAY_TELL.search(s.plain)]
    yield from _beyond(told, report.year)
    yield from _late(told, report.year)
    yield from _prolonged(told, report.year)
    for sentence in told:
        yield from _more_than_closed(sentence)


def _more_than_closed(sentence: Sentence) -> Iterator[Finding]:
    """``办结14件，其中20个工作日内答复的12件，延长期限后答复的3件``."""
    for match in _SPLIT.finditer(sentence.plain):
        parts = [
            count.value
            for count in counts_of(match["parts"])
            if count.unit == "件" and (_PROLONGED.search(count.lead) or "工作日" in count.lead)
        ]
        together = sum(parts, Decimal(0))
        if len(parts) > 1 and together > Decimal(match["whole"]) and "最" not in match["parts"]:
            what = f"按用时分的各项相加为 {together:f} 件，办结的是 {match['whole']} 件"
            yield at_odds(sentence, "F3", what, match.span())


def _clause(text: str, place: int) -> str:
    return text[begins(text, place, "，。；：") : closes(text, place, "，。；")]


def _is_aside(text: str, match: re.Match[str], year: int) -> bool:
    """Whether what is found is of other matters, another year, or how it ought to be."""
    begin = begins(text, match.start(), SENTENCE)
    lead = text[begin : match.end()].replace(f"{year}年", "")
    return (
        _OF_OTHERS.search(lead) is not None
        or _OTHER_TIMES.search(lead) is not None
        or _TO_BE.search(_clause(text, match.start())) is not None
    )


def _beyond(told: Sequence[Sentence], year: int) -> Iterator[Finding]:
    """All were answered within twenty working days, and one took twenty-six."""
    bounds = [
        (int(numerals.counted(match["days"] or match["most"] or match["top"])), match, s)
        for s in told
        for match in _WITHIN.finditer(s.plain)
        if not _is_aside(s.plain, match, year) and not _is_excepted(s.plain)
    ]
    bounds += [
        (_LEGAL, match, s)
        for s in told
        for match in _ALWAYS.finditer(s.plain)
        if not _is_aside(s.plain, match, year) and not _is_excepted(s.plain)
    ]
    if not bounds:
        return
    for s in told:
        for match in _TOOK.finditer(s.plain):
            days = numerals.counted(match["days"])
            around = s.plain[begins(s.plain, match.start(), SENTENCE) : match.end()]
            behind = s.plain[match.end() : match.end() + _NEAR]
            if not _ONE.search(around) or _PROLONGED.search(around + behind):
                continue
            if _is_aside(s.plain, match, year):
                continue
            beyond = [one for one in bounds if days > one[0]]
            if beyond:
                yield at_odds(
                    s, "F3", f"一处说“{beyond[0][1][0]}”，这里说“{match[0]}”", match.span()
                )
                return


_NEAR = 20


def _is_excepted(text: str) -> bool:
    return bool(_EXCEPTED.search(text))


_EXCEPTED = regex("除|其余|其他|延期|延长")


def _late(told: Sequence[Sentence], year: int) -> Iterator[Finding]:
    """One answer was late, and 100 % were in time."""
    always = next(
        (
            (match, s)
            for s in told
            for match in _ALWAYS.finditer(s.plain)
            if not _is_aside(s.plain, match, year) and not _is_excepted(s.plain)
        ),
        None,
    )
    if always is None:
        return
    for s in told:
        for match in _LATE.finditer(s.plain):
            clause = _clause(s.plain, match.start())
            place = clause.find(match[0])
            around = s.plain[max(0, match.start() - _SO_FAR) : match.start()]
            begin = begins(around, len(around), SENTENCE)
            if (
                _BY_APPLICANTS.search(clause)
                or _NOT.search(clause[:place])
                or not _SOME.search(around[begin:] + clause)
            ):
                continue
            if always[1] is s and always[0].start() <= match.start() < always[0].end():
                continue
            if _is_aside(s.plain, match, year):
                continue
            yield at_odds(s, "F3", f"一处说“{always[0][0]}”，这里说“{clause}”", match.span())
            return


_BY_APPLICANTS = regex("补正|缴|费")
_SO_FAR = 30


def _prolonged(told: Sequence[Sentence], year: int) -> Iterator[Finding]:
    """So many were prolonged in one place, and another number in another."""
    first: tuple[Decimal, Sentence, str] | None = None
    for s in told:
        none = _NONE_PROLONGED.search(s.plain)
        if first is None and none and not _is_aside(s.plain, none, year):
            first = Decimal(0), s, none[0]
    for s in told:
        for match in _TIMES.finditer(s.plain):
            clause = _clause(s.plain, match.start())
            before = s.plain[begins(s.plain, match.start(), SENTENCE) : match.start()]
            if _PART.search(before) or _is_aside(s.plain, match, year):
                continue
            number = Decimal(numerals.counted(match["n"] or match["m"]))
            if first is None:
                first = number, s, clause
            elif first[1] is not s and first[0] != number:
                yield at_odds(s, "F3", f"前面说“{first[2]}”，这里说“{clause}”", match.span())
                return
