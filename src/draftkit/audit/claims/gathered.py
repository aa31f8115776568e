"""What the channels published beside the total of all (F3), however the list is told: in the next sentence, after a colon without units, to its rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.counts import amiss, may_overlap
from draftkit.audit.claims.mistyped import of_sum
from draftkit.audit.claims.numerals import Mention, mentions, value_of
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence
from draftkit.chinese.sentences import begins
from draftkit.patterns import compiled, regex

_ALL = regex(
    r"(?:公开|发布)(?:各类|各种)?(?:政府|政务)?信息(?:总数|总量|数量)?(?:共|共计|总计|累计|合计|为|达|达到)*(?P<n>\d[\d,]*)(?P<unit>条次|[条件篇])(?!信息)"
)
_NARROWED = regex(
    r"网站|公众号|微[信博]|抖音|公开栏|平台|其中|解读|比|较|增|减|补录|转载|(?<!全)(?:部门|乡镇|社区|村)"
)
_CHANNEL = r"(?:[\u3400-\u9fff]{0,8}(?:网站?|网页|公众号|微博|微信|抖音|视频号|公开栏|公示栏|公告栏|宣传栏|电子屏|显示屏|新媒体|客户端|广播|报纸|简报|明白纸|微信群|栏))"
_PART = regex(
    rf"(?:(?:通过|利用|依托|经|在)?(?:[^，。；、：\d“”]{{0,8}}“[^”]{{1,14}}”)?{_CHANNEL}(?:发布|推送|公开|张贴|公示|刊登|播出|更新|上|占)*(?:政府|政务)?(?:信息)?(?:共|为)?(?P<n>\d[\d,]*)(?P<unit>条次|[条件篇])?)"
)
_SPLIT = regex("[，、；：]")
_NEAR = Decimal("0.15")
_LEAST = 2


def check(report: Report) -> Iterator[Finding]:
    """Every total of all that was published with the channels told behind it."""
    before: Sentence | None = None
    for sentence in report.sentences(OVERVIEW):
        lead, before = before, sentence
        if report.is_cut(sentence) or may_overlap(sentence):
            continue
        own = _total_in(sentence)
        if own is not None:
            total, rest = own
            yield from _judged(sentence, total, rest)
        elif lead is not None and lead.paragraph is sentence.paragraph and not may_overlap(lead):
            of_lead = _total_in(lead)
            if of_lead and not compiled(r"\d").search(of_lead[1]):
                yield from _judged(sentence, of_lead[0], sentence.plain)


def _total_in(sentence: Sentence) -> tuple[Mention, str] | None:
    """The total that a sentence tells, with what stands behind it."""
    text = sentence.plain
    match = _ALL.search(text)
    if match is None:
        return None
    begin = begins(text, match.start())
    if _NARROWED.search(text[begin : match.start()]):
        return None
    found = next((m for m in mentions(text) if m.start == match.start("n")), None)
    if found is None or found.rough:
        return None
    return found, text[found.end :]


def _judged(sentence: Sentence, total: Mention, rest: str) -> Iterator[Finding]:
    """The parts of a list of nothing but channels, held against their total."""
    parts = _channels(rest)
    if len(parts) < _LEAST or not parts:
        return
    together = sum(parts, Decimal(0))
    apart = abs(together - total.value)
    if not apart or apart > total.value * _NEAR:
        return
    if together < total.value and len(parts) == _LEAST and apart > total.value * _NEAR / 3:
        return
    if together < total.value and compiled("等|主要").search(rest):
        return
    shown = " + ".join(f"{part:f}" for part in parts)
    what = f"各渠道相加为 {together:f}（{shown}），总数是 {total.text}"
    span, pairs = (0, len(sentence.plain)), of_sum(total.value, parts)
    yield amiss(sentence, what, span, pairs=pairs)


def _channels(rest: str) -> Sequence[Decimal]:
    """The numbers of a stretch that tells of channels alone; none where something else is counted in it."""
    stretch = compiled("[。；]").split(rest.strip("，：；。其中为"))[0]
    found: list[Decimal] = []
    for clause in _SPLIT.split(stretch.strip("，：")):
        match = _PART.fullmatch(compiled("^(?:其中|具体为|分别为)").sub("", clause))
        if match is None:
            return ()
        found.append(value_of(match["n"]))
    return found
