"""Whether a verdict is told by the clauses it was read from, and by nothing else in them."""

from __future__ import annotations

from typing import Any

from draftkit.kinds.fields import ACCOUNTABILITY, APPRAISAL, Field
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.verdicts import NOT_HELD, NOT_YET
from draftkit.sources.reports.wording import clauses

_TOPIC = {
    "考核": regex("考核|考评|测评|评估|评比|评价|获评|评为"),
    "评议": regex("评议|满意|评价|测评|评估|问卷|公众|群众|居民"),
}
_STRONG = {"考核": regex("考核|考评"), "评议": regex("评议|满意度|满意率|问卷")}
_OTHER = {
    "考核": regex("评议|满意|问卷|公众|群众|居民|代表|高校"),
    "评议": regex("考核|考评|热线|工单|提案|建议(?!\\d)|回访满意"),
}
_OF_OTHERS = regex(
    "[列纳]入|平均(?!分)|\\d+个(?:单位|部门|社区|村|乡镇|科室)(?:平均|评为|被评|获评|为)|(?<!的)占\\d|权重|分值|第[一二三四]季度|上半年|下半年|网站|平安|党建|环保|综治|营商"
)
"""What makes a verdict that of others, or how much it counts."""
_JUDGES_OTHERS = regex("对(?:各|\\d+个|社区|村|嘎查|科室|股室|下属|所属|直属)")
"""How a clause begins that tells how the office judged others."""
_BLAME = regex("追究|追责|问责")
_NOT_ALL = regex("其他|其它|其余|除|上年|去年|尚|暂|计划|下属|各单位|各部门|企业")
_SAYS_NOTHING = frozenset((NOT_HELD, NOT_YET))


def stands_alone(field: Field[Any], verdict: str, said: Said) -> bool:
    """Whether the part of ``said`` that tells ``verdict`` is about its topic and about this office."""
    if field is ACCOUNTABILITY:
        return not any(_NOT_ALL.search(one) for one in clauses(said.own) if _BLAME.search(one))
    if verdict in _SAYS_NOTHING:
        return True
    topic = "考核" if field is APPRAISAL else "评议"
    figures = compiled("[\\d.]+|[一-鿿]{2,}").findall(verdict)
    parts = compiled("[；。]").split(said.own)
    home = [part for part in parts if _TOPIC[topic].search(part)]
    told = [part for part in home if any(one in part for one in figures)] or home
    return not told or any(_is_of_it(part, figures, topic) for part in told)


def _is_of_it(part: str, figures: list[str], topic: str) -> bool:
    if _JUDGES_OTHERS.search(part):
        return False
    if _OTHER[topic].search(part) and not _STRONG[topic].search(part):
        return False
    with_figure = [one for one in clauses(part) if any(figure in one for figure in figures)]
    return not with_figure or any(not _OF_OTHERS.search(one) for one in with_figure)
