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
    "[列纳]入|平均(?!分)|\\d+个(?:单位|部门|社区|村|乡镇|科室)(?:平均|评为|被评|获评|为)|(?<!的)占\\d|权重|分值|第[一二三四]季度|季度|前[\\d一二三四五六七八九十]|上半年|下半年|网站|平安|党建|环保|综治|营商"
)
"""What makes a verdict that of others, or how much it counts."""
_JUDGES_OTHERS = regex("对(?:各|\\d+个|社区|村|嘎查|科室|股室|下属|所属|直属)")
"""How a clause begins that tells how the office judged others."""
_PIECES = regex("\\d+(?:\\.\\d+)?|(?<=第)[一二三四五六七八九十]+|优秀|良好|合格|达标|满意|较好")
_OF_SERVICE = regex("评议(?:部门|行业|窗口|站所)|窗口服务|行风|政风")
"""What else people are asked about."""
_TELLS = regex(
    "等|未|尚|分|%|[\\d一二三四五六七八九十]|优|良|合格|达标|[较最]?好|满意|考核|考评|评议|等次|名|位|先进|示范|一般"
)
"""What each clause of a verdict has one of."""
_IS_OPEN = {
    topic: regex(f"{topic}[^，。；]{{0,8}}(?:尚未|还未|暂未|未完成|未结束|正在进行|待(?:公布|定))")
    for topic in ("考核", "评议")
}
"""How a sentence tells that the verdict itself is still to come."""
_NOT_YET_SO = regex(
    "预计|预期|暂[列定为居]|公示期|最终以|有望|可评|可望|如无|如果|若|争取|力争|目标为|拟|应为|估计|大约|左右|同比|上年|去年|往年|较20"
)
"""What makes a verdict one that is hoped for, or that of another year."""
_HIGHER_UP = regex("省|国家|国务院|透明度")
"""Who looks at many bodies, where it is not called 考核."""
_BLAME = regex("追究|追责|问责")
_NOT_ALL = regex("其他|其它|其余|除|达到|程度|标准|上年|去年|尚|暂|计划|下属|各单位|各部门|企业")
_NOBODY = regex("[，；].{0,12}(?:没有|未|无)[^，。；]{0,12}(?:追究|追责|问责)")
_SCORES = regex("(?:评估|评议|测评)[^，。；]{0,8}\\d")
"""A score of one of several that asked people."""
_TWO_RANKS = regex("第.*第")
_SAYS_NOTHING = frozenset((NOT_HELD, NOT_YET))


def stands_alone(field: Field[Any], verdict: str, said: Said) -> bool:
    """Whether the part of ``said`` that tells ``verdict`` is about its topic and about this office."""
    if field is ACCOUNTABILITY and verdict != "未发生" and _NOBODY.search(said.own):
        return False  # somebody was talked to, and nobody held to account
    if field is ACCOUNTABILITY:
        return not any(_NOT_ALL.search(one) for one in clauses(said.own) if _BLAME.search(one))
    if verdict in _SAYS_NOTHING:
        return True
    if _TWO_RANKS.search(verdict) or any(not _TELLS.search(one) for one in clauses(verdict)):
        return False
    topic = "考核" if field is APPRAISAL else "评议"
    if _IS_OPEN[topic].search(said.own):
        return False
    figures = _PIECES.findall(verdict) or [verdict]
    parts = compiled("[；。]").split(said.own)
    home = [part for part in parts if _TOPIC[topic].search(part)]
    told = [part for part in home if any(one in part for one in figures)] or home
    return not told or any(_is_of_it(part, figures, topic) for part in told)


def _is_of_it(part: str, figures: list[str], topic: str) -> bool:
    if _JUDGES_OTHERS.search(part) or (not _STRONG[topic].search(part) and _HIGHER_UP.search(part)):
        return False
    if _OTHER[topic].search(part) and not _STRONG[topic].search(part):
        return False
    if _OF_SERVICE.search(part) or len(_SCORES.findall(part)) > 1:
        return False
    with_figure = [one for one in clauses(part) if any(figure in one for figure in figures)]
    if any(_NOT_YET_SO.search(one) for one in with_figure):
        return False
    return not with_figure or any(not _OF_OTHERS.search(one) for one in with_figure)
