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
    r"|(?:保密审查|公开前审查|信息审查|公开审查)[^。；\d申]{0,14}\d[\d,]*[份条件张]"
)
_ON_TO_COURT = regex(r"(?:又|再次?|继续|仍)[^，。；]{0,8}(?:提起|起诉|诉至)|没有全部接受")
_OF_CLOSED_ONES = regex(r"(?:办结|答复)的[1-9]\d*件(?:申请)?[当其]?[中里]，")
_REACH = 160
"""Characters before a number in which it may be told what it counts."""


def are_samples(text: str, place: int) -> bool:
    """Whether the results told at ``place`` are those of samples, named before them up to the last stop."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - _REACH, 0)
    return _SAMPLES.search(text, begin, place) is not None


def come_of_closed_ones(text: str, place: int) -> bool:
    """Whether a number at ``place`` tells where some of those come from that were closed, and not how many came in."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - _REACH, 0)
    return _OF_CLOSED_ONES.search(text, begin, place) is not None


def went_to_court(text: str, place: int) -> bool:
    """Whether the clauses around ``place`` tell how many of the reviews were taken to court."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - _REACH, 0)
    end = min(e for e in (text.find("。", place), text.find("；", place), len(text)) if e >= 0)
    return _ON_TO_COURT.search(text, begin, min(end, place + _REACH)) is not None
