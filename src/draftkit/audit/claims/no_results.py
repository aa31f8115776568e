"""Numbers beside the words of the tables that are none of theirs: samples, slips of review, reviews taken to court, where those closed came from.

``编印答复文书范例21份，其中予以公开类6份`` counts samples, ``审查单204份，同意公开197份`` what may be published; ``办结的15件中，13件为本年新收`` where they
came from; ``维持的4件中有2件申请人又提起诉讼`` counts reviews that were upheld.
"""

from __future__ import annotations

from draftkit.patterns import regex

_SAMPLES = regex(
    r"(?:范例|模板|范本|样本|样例|样式|格式文本|示范文本|示例|参考稿)[^，。；\d]{0,6}\d+[份套件个篇例]"
    r"|(?:编印|编写|编制|编发|整理|抽查|抽取|评查|抽检|选[出取]|汇编|典型|修订|印发)[^，。；\d]{0,10}(?:文本|文书|答复书|案例|例文)[^，。；\d]{0,6}\d+[份套件个篇例]"
    r"|(?:审查|审核|审批|会签|审签|三审)”?[单表][^，。；\d]{0,6}\d[\d,]*[份张件]"
    r"|(?:公文|历史文件)(?:清理|清查|审核|审查|定性|标注|认定|属性|转换)[^，。；\d]{0,8}\d[\d,]*[份件]"
    r"|(?:文件|公文|信息|档案|材料|资料|文书)[^，。；\d申]{0,8}(?:复核|复审|复查|重审|审查|审核|清理|清查|评估|标注|标识|核定|甄别|鉴定|梳理)"
    r"|(?:复核|复审|复查|重审|完成审查|审查|清理|清查|标注|甄别|鉴定|梳理|制作|制发|印发|产生|形成|登记|移交|归档)(?:了)?[^，。；\d申]{0,12}(?:文件|公文|信息|档案|材料|资料|发文|文书)[^，。；\d申]{0,6}\d[\d,]*[份件条卷]"
    r"|历史(?:文件|信息|资料|档案)[^，。；\d申]{0,6}\d"
    r"|(?:由不公开|由不予公开|由依申请公开|转为(?:主动)?公开|主动公开\d+[份件条]、依申请公开\d)"
    r"|(?:保密审查|公开前审查|信息审查|公开审查)[^。；\d申]{0,14}\d[\d,]*[份条件张]"
)
_ON_TO_COURT = regex(r"(?:又|再次?|继续|仍)[^，。；]{0,8}(?:提起|起诉|诉至)|没有全部接受")
_OF_CLOSED_ONES = regex(
    r"(?:办结|答复)的?[1-9]\d*件(?:申请)?(?:[当其]?[中里]，|，(?:包括|含|即|其中|为|分别是|由|有))"
)
_OF_ANSWERS = regex(
    r"(?:予以公开|部分公开|不予公开|无法提供|不予处理|办结|答复)的?[1-9]\d*件(?:申请|答复)?[当其之]?[中里]，"
)
_OF_NEW_ONES = regex(
    r"(?:新收|收到|受理)的(?:申请)?[1-9]\d*件(?:申请)?(?:[当其之]?[中里]，?|，?(?=年内|当年|本年|已))[^，。；\d]{0,8}$"
)
REACH = 160
"""Characters before a number in which it may be told what it counts."""


def are_samples(text: str, place: int) -> bool:
    """Whether the results told at ``place`` are those of samples, named before them up to the last stop."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - REACH, 0)
    found = _SAMPLES.search(text, begin, place)
    return found is not None and "申请" not in text[found.end() : place].replace("依申请", "")


def were_samples(before: str, number: str) -> bool:
    """``认定不予公开41件。不予公开的41件，……``: what is told again of samples that the sentences ``before`` tell."""
    told = before.rfind(number)
    return told > 0 and are_samples(before, told)


def come_of_closed_ones(text: str, place: int) -> bool:
    """Whether a number at ``place`` tells where some of those come from that were closed, and not how many came in."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - REACH, 0)
    return _OF_CLOSED_ONES.search(text, begin, place) is not None


def are_of_new_ones(text: str, place: int) -> bool:
    """``新收的7件里，当年办结6件``: of those that came in so many were closed."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - REACH, 0)
    return _OF_NEW_ONES.search(text, begin, place) is not None


def are_of_answers(text: str, place: int) -> bool:
    """``不予公开的6件中，2件申请了复议``: reviews of those answers alone."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - REACH, 0)
    return _OF_ANSWERS.search(text, begin, place) is not None


def went_to_court(text: str, place: int) -> bool:
    """Whether the clauses around ``place`` tell how many of the reviews were taken to court."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - REACH, 0)
    end = min(e for e in (text.find("。", place), text.find("；", place), len(text)) if e >= 0)
    return _ON_TO_COURT.search(text, begin, min(end, place + REACH)) is not None
