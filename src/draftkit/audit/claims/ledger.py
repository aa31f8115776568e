"""The balance of a year's applications told over several sentences of one part (F4), where no table 3 is read.

``新收5件，上年结转1件。办结5件，……。没有结转下年度的申请。``: each number is read by its part, and judged only where all four are told, each once,
and every other number of the part is one of what came of them or of who asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims import settled
from draftkit.audit.claims.counts import Count, counts_of
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_UNITS = ("件", "宗", "份")
_RESULT = regex(r"(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的|为|各)*$")
_ASIDE = regex(
    r"(?:自然人|公民|个人|企业|机构|组织|法人|网[络上]|信函|当面|现场|邮[寄件]|在线|传真)[^，。；\d]{0,6}$"
)
"""Who asked, and how: parts of what came in."""
_NONE_LEFT = regex(
    r"(?:没有|无|未有|未)(?:申请)?(?:需要|需)?(?:结转|转)(?:至|到|入)?(?:下|次|明|20\d\d)?|(?:没有|无)(?:未办结|在办|待办)(?:的)?申请"
)
_NONE_IN = regex(
    r"(?:上一?年度?)?(?:没有|无|未有)(?:20\d\d年|上一?年度?)(?:的)?(?:结转|转来|遗留)|上一?年度?(?:没有|无|未有)(?:的)?(?:结转|遗留)"
)
_PARTIAL = regex(
    r"撤回|撤销|终止|延期|延长|不再处理|转办|合并|比|较|除|其余|另有[^，。；]{0,4}件|建议|提案|热线|工单|信访"
)
_HOLDS = regex(r"含|包括|其中[^。；]{0,6}(?:上一?年|结转)")


def check(report: Report) -> Iterator[Finding]:
    """The first part whose four numbers do not meet."""
    for number in (3, OVERVIEW):
        own = [s for s in report.sentences(number) if _is_of_applications(s, number)]
        if own and not any(report.is_cut(s) for s in own):
            found = next(_judged(own), None)
            if found:
                yield found
                return


def _is_of_applications(sentence: Sentence, number: int) -> bool:
    return number == 3 or "申请" in sentence.paragraph.text[:60]  # noqa: PLR2004


def _judged(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    text = "".join(s.plain for s in sentences)
    if _PARTIAL.search(text) or _HOLDS.search(text):
        return
    told: dict[str, Decimal] = {}
    results = Decimal(0)
    for sentence in sentences:
        for count in counts_of(sentence.plain):
            if count.unit not in _UNITS or _ASIDE.search(count.lead):
                continue
            if _RESULT.search(count.lead):
                results += count.value
                continue
            role = settled.role(count)
            if not role or told.setdefault(role, count.value) != count.value:
                return
            if role == settled.DONE and _is_of_some(count):
                return
        if _NONE_IN.search(sentence.plain):
            told.setdefault(settled.CARRIED_IN, Decimal(0))
        elif _NONE_LEFT.search(sentence.plain):
            told.setdefault(settled.LEFT, Decimal(0))
    done = told.get(settled.DONE, results or None)
    if done is None or not {settled.NEW, settled.CARRIED_IN, settled.LEFT} <= told.keys():
        return
    came, kept = told[settled.NEW] + told[settled.CARRIED_IN], told[settled.LEFT]
    if came != done + kept:
        what = f"收到、办结和结转对不上：收到 {told[settled.NEW]:f} 加上年结转 {told[settled.CARRIED_IN]:f}，不等于办结 {done:f} 加结转下年度 {kept:f}"
        last = next(s for s in reversed(sentences) if "结转" in s.plain or "办" in s.plain)
        yield at(last, "F4", what, "核对四个数，前后一致", severity=Severity.WARNING)


def _is_of_some(count: Count) -> bool:
    """Whether what was done is told of some of them: ``新收的办结5件``."""
    return bool(_OF_SOME.search(count.lead))


_OF_SOME = regex("(?:新收|结转|按期|提前|延期|当面|网上)(?:的)?[^，。；]{0,4}办结|镇|股|所|科|室")
