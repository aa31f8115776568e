"""Numbers beside the words of the tables that are none of theirs: samples of replies, and reviews that went on to court.

``编印答复文书范例21份，其中予以公开类6份`` counts samples; ``维持的4件中有2件申请人又提起诉讼`` counts reviews that were upheld.
"""

from __future__ import annotations

from draftkit.patterns import regex

_SAMPLES = regex(
    r"(?:范例|模板|范本|样本|样例|样式|格式文本|示范文本|示例|参考稿)[^，。；\d]{0,6}\d+[份套件个篇例]"
    r"|(?:编印|编写|编制|编发|整理|抽查|抽取|评查|抽检|选[出取]|汇编|典型|修订|印发)[^，。；\d]{0,10}(?:文本|文书|答复书|案例|例文)[^，。；\d]{0,6}\d+[份套件个篇例]"
)
_ON_TO_COURT = regex(r"(?:又|再次?|继续|仍)[^，。；]{0,8}(?:提起|起诉|诉至)|没有全部接受")
_REACH = 160
"""Characters before a number in which it may be told what it counts."""


def are_samples(text: str, place: int) -> bool:
    """Whether the results told at ``place`` are those of samples, named before them up to the last stop."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - _REACH, 0)
    return _SAMPLES.search(text, begin, place) is not None


def went_to_court(text: str, place: int) -> bool:
    """Whether the clauses around ``place`` tell how many of the reviews were taken to court."""
    begin = max(text.rfind("。", 0, place), text.rfind("；", 0, place), place - _REACH, 0)
    end = min(e for e in (text.find("。", place), text.find("；", place), len(text)) if e >= 0)
    return _ON_TO_COURT.search(text, begin, min(end, place + _REACH)) is not None
