"""One thing told of two months, or put on by two (F3): ``《办法》于3月印发`` and ``6月印发《办法》后``.

What happens once in a year is a paper's being sent out, a column's being opened, and the year's appraisal by the public; its name is what
two tellings are held together by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.text import (
    OVERVIEW,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    told_otherwise,
)
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_MONTH = r"(?<![\d年])(?P<m>1[0-2]|[1-9])月(?:份|底|初|末|中旬|上旬|下旬|\d{1,2}日)?"
_PUT_OUT = r"(?P<v>印发|出台|下发|制发)(?!的)"
_OPENED = r"(?P<v>上线|开通|启用|开设)(?!的)"
_PAPER, _COLUMN = (
    r"《(?P<t>[^《》]{4,40})》",
    r"“(?P<t>[^“”]{2,14})”(?:专栏|专区|栏目|公众号|小程序)",
)
_TOLD = (
    regex(
        rf"{_PAPER}(?:由[^，。；\d]{{2,10}})?(?:已)?(?:于|在)?{_MONTH}(?:正式|以[^，。；\d]{{2,10}})?{_PUT_OUT}"
    ),
    regex(rf"{_MONTH}[^，。；：《》\d]{{0,8}}{_PUT_OUT}了?{_PAPER}"),
    regex(rf"{_COLUMN}(?:已)?(?:于|在)?{_MONTH}(?:正式)?{_OPENED}"),
    regex(rf"{_MONTH}[^，。；：《》“”\d]{{0,8}}{_OPENED}了?{_COLUMN}"),
    regex(
        rf"{_MONTH}的?[^，。；]{{0,28}}?(?P<t>社会评议)(?!结果|反馈|意见|员|会议?通报|整改)(?P<v>)"
    ),
)
_ANOTHER_YEAR = regex(r"上一?年|去年|上半年|下半年|每年|两次|各|分别|再次|第[一二]次|20\d\d年")


class _Dated(NamedTuple):
    """What is told of a month: its name, the month, the words and where."""

    name: str
    month: int
    words: str
    sentence: Sentence
    span: tuple[int, int]


def check(report: Report) -> Iterator[Finding]:
    """Every thing that is told of another month than before, and what two are said to have put on."""
    first: dict[str, _Dated] = {}
    for one in _told(report):
        earlier = first.setdefault(one.name, one)
        if earlier.month != one.month and earlier.sentence is not one.sentence:
            yield told_otherwise(one.sentence, earlier.words, one.words, one.span)
    yield from _hosts(report, _ONCE, _THAT_ONE)
    yield from _hosts(report, _ALONE, _ALONE_TOO)
    yield from _one_month(report)


def _one_month(report: Report) -> Iterator[Finding]:
    """``全年只举办1次政府开放日，时间在5月`` and ``9月的政府开放日``."""
    told = [s for s in report.sentences(OVERVIEW, PROBLEMS, 6) if not report.is_cut(s)]
    once = next((m for s in told if (m := _ONE_MONTH.search(s.plain))), None)
    for sentence in told if once else ():
        for match in _OF_A_MONTH.finditer(sentence.plain):
            lead = sentence.plain[begins(sentence.plain, match.start(), SENTENCE) : match.start()]
            alike = once and match["e"] == once["e"] and match["m"] != once["m"]
            if once and alike and not _ANOTHER_YEAR.search(lead):
                yield told_otherwise(sentence, once[0], match[0], match.span())
                return


def _told(report: Report) -> Iterator[_Dated]:
    for sentence in report.sentences(OVERVIEW, 2, 3, 4, PROBLEMS, 6):
        text = sentence.plain
        if "月" not in text or report.is_cut(sentence):
            continue
        found = [m for pattern in _TOLD for m in pattern.finditer(text)]
        for match in found:
            lead = text[begins(text, match.start(), SENTENCE) : match.start()]
            stretch = f"{lead}{match[0]}".replace(match["t"], "")
            if not _ANOTHER_YEAR.search(stretch.replace(f"{report.year}年", "")):
                name = match["t"]
                yield _Dated(name, int(match["m"]), match[0], sentence, match.span())


# ---------------------------------------------------------------- who put it on

_EVENT = r"(?P<e>培训|座谈会|推进会|评议|开放日|演练|发布会|讲座)"
_BY = r"(?P<by>[\u3400-\u9fff]{2,12}?(?:办公室|办|科|股|处|所|局|中心|站|室|馆|院|会))"
_ONCE = regex(
    rf"(?:只|仅|共)?(?:办|举办|组织|开展|召开)(?:过|了)?(?:1|一)[次场期](?:[^，。；\d]{{0,10}}){_EVENT}(?:班|会|活动)?，由{_BY}(?:主办|承办|牵头|组织)"
)
_ONE_MONTH = regex(
    rf"(?:只|仅)[^，。；\d]{{0,4}}(?:1|一)[次场期][^，。；\d]{{0,8}}{_EVENT}(?:班|会|活动)?，(?:时间)?(?:定?在|是|为|于){_MONTH}"
)
_OF_A_MONTH = regex(rf"{_MONTH}的?[^，。；\d]{{0,10}}{_EVENT}(?!计划|方案|通知|结果)")
_ALONE = regex(
    rf"(?P<e>普查|测评|评估|检查|培训|演练|评议|审计)由{_BY}(?:一家|独家|单独)(?:主办|承办|组织|承担)"
)
_ALONE_TOO = regex(
    rf"(?:^|[，。；]){_BY}(?:一家|独家|单独)(?:主办|承办|组织|承担)的[^，。；\d]{{0,10}}?(?P<e>普查|测评|评估|检查|培训|演练|评议|审计)"
)
_THAT_ONE = regex(
    rf"(?:^|[，。；]){_BY}(?:主办|承办|牵头|组织)的(?:那|这|该)[次场期](?:[^，。；\d]{{0,10}}){_EVENT}"
)


def _hosts(report: Report, first: re.Pattern[str], other: re.Pattern[str]) -> Iterator[Finding]:
    """``只办过一次培训，由局办公室主办`` and ``法规科主办的那次培训``."""
    told = [s for s in report.sentences(OVERVIEW, PROBLEMS, 6) if not report.is_cut(s)]
    once = next((m for s in told if (m := first.search(s.plain))), None)
    for sentence in told if once else ():
        match = other.search(sentence.plain)
        if not (match and once) or match["e"] != once["e"]:
            continue
        if match["by"] not in once["by"] and once["by"] not in match["by"]:
            yield told_otherwise(sentence, once[0], match[0].strip("，。；"), match.span())
            return
