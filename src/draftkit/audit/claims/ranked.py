"""Which of several is the most, the second or the least, told behind their numbers (F3): ``疫情防控22条，脱贫攻坚21条，其中脱贫攻坚类信息最多``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.counts import Count, amiss, counts_of
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence
from draftkit.chinese.sentences import begins
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_CUE = regex("最[多少高低大小]|首位?|第[一二]|其次|次之")
_NAME = r"[\u3400-\u9fff“”]{2,12}?"
_OF_IT = (
    r"(?:类|方面)?(?:的)?(?:政府信息|信息|申请|内容|稿件|事项|数量|占比|比重|件数|条数|发布量)*"
)
_FIRST = (
    r"(?:最[多高大]|居首位?|占首位|排在首位|(?:排名?|位?居|位?列|排在)(?:第一|首位)(?:位)?)(?!的)"
)
_SECOND = r"(?:(?:位?居|排在?|位?列|为)?(?:其次|次之)|(?:排名?|位?居|位?列|排在)第二(?:位)?)"
_CLAIM = regex(
    rf"(?:^|(?<=[，。；：、]))(?:其中，?|以|从[^，。；]{{2,8}}看，|而)?(?P<name>{_NAME}){_OF_IT}(?:(?P<first>{_FIRST})|(?P<least>最[少低小](?!的))|(?P<second>{_SECOND}))(?=[，。；、]|$)"
    rf"|(?:其中，?)?(?:公开|发布|数量|占比|信息)*(?:(?P<most>最[多高]的)|(?P<fewest>最[少低]的)|(?P<next>其次))(?:一类)?(?:是|为)(?P<called>{_NAME})(?:类|方面)?(?:的)?(?:信息|申请)?(?=[，。；、（]|$)"
)
_AROUND = regex(
    r"^(?:其中|包括|涉及|有|按[^，。；]{2,6}(?:分|看)|分别[是为]|和|及|以及|另有|属于|公开|发布|关于|内容为|要求公开)+|(?:类|方面|信息|申请|的|有|共|为|占|公开|发布|公布|计|达|提出|提交|推送|刊发|主题|政府)+$"
)
_OTHERS = regex("^(?:其[他余它]|另|余下|剩余|合计|共计|总计|共|小计)")
_ANOTHER = regex(r"上一?年|去年|往年|20\d\d年|增|减|降|比|较|同比|阅读|点击|浏览|平均")


class _Place(NamedTuple):
    """Which place in the order a name is said to have: 1 for the most, 2 for the second, 0 for the least."""

    name: str
    rank: int
    span: tuple[int, int]


def check(report: Report) -> Iterator[Finding]:
    """Every such claim that the numbers before it deny."""
    before: Sentence | None = None
    for sentence in report.sentences(OVERVIEW, 3):
        text = sentence.plain
        if _CUE.search(text) and not report.is_cut(sentence):
            for match in _CLAIM.finditer(text):
                claim = _of(match)
                listed = _listed(text[: match.start()])
                alike = before is not None and before.paragraph is sentence.paragraph
                if not listed and alike and before is not None and not _listed(text):
                    listed = _listed(before.plain)
                yield from _judged(sentence, claim, listed)
        before = sentence


def _of(match: re.Match[str]) -> _Place:
    first, second = match["first"] or match["most"], match["second"] or match["next"]
    return _Place(
        match["name"] or match["called"], 1 if first else 2 if second else 0, match.span()
    )


def _listed(text: str) -> dict[str, Decimal]:
    """The last list of a text: what each is called, and how many there are of it; what has all of them is left out."""
    counts = counts_of(text)
    run: list[Count] = []
    for count in counts:
        if run and (count.unit != run[-1].unit or not _follows(text, run[-1], count)):
            run = []
        run.append(count)
    while len(run) > _LEAST and run[0].value >= sum((c.value for c in run[1:]), Decimal(0)):
        run = run[1:]
    names = [_core(text, count) for count in run]
    told = dict(zip(names, (count.value for count in run), strict=True))
    whole = len(run) >= _LEAST and len(told) == len(run) and "" not in told
    aside = any(_ANOTHER.search(text, run[0].start, run[-1].end) for _ in run[:1])
    return told if whole and not aside else {}


_LEAST, _FAR = 2, 16


def _follows(text: str, one: Count, other: Count) -> bool:
    """Whether nothing but a mark and a name stands between two numbers."""
    gap = text[one.end : other.start]
    return gap[:1] in tuple("，、；") and len(gap) <= _FAR and "。" not in gap


def _core(text: str, count: Count) -> str:
    lead = text[begins(text, count.start, "，。；：、（）") : count.start]
    return _AROUND.sub("", _AROUND.sub("", lead))


def _judged(sentence: Sentence, claim: _Place, listed: dict[str, Decimal]) -> Iterator[Finding]:
    name = _AROUND.sub("", claim.name)
    own = [key for key in listed if len(name) > 1 and len(key) > 1 and (name in key or key in name)]
    named = {key: value for key, value in listed.items() if not _OTHERS.search(key)}
    if _ANOTHER.search(claim.name) or len(own) != 1 or own[0] not in named or len(named) < _LEAST:
        return
    value = named[own[0]]
    more = [key for key, other in named.items() if other > value]
    fewer = [key for key, other in named.items() if other < value]
    wrong, beside = {
        0: (bool(fewer), fewer),
        1: (bool(more), more),
        2: (len(named) > _LEAST and len(more) > 1, more),
    }[claim.rank]
    if claim.rank == _SECOND_PLACE and len(named) > _LEAST and not more:
        alike = sum(other == value for other in named.values())
        wrong, beside = alike == 1, fewer
    if wrong:
        shown = max(beside, key=lambda key: (abs(named[key] - value), key))
        what = f"“{own[0]}”是 {value:f}，“{shown}”是 {named[shown]:f}，次序不对"
        yield amiss(sentence, what, claim.span)


_SECOND_PLACE = 2
