"""Whether a family of problems is about what is wrong, and not only about the thing that it is wrong with.

A sign tells the thing (办事指南); what a family's measures mend is told by its own problems (不通俗), and 办事指南过期 is
answered by none of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.phrasebank.schema import Family, Phrase, Pick

_FAULTS: tuple[tuple[str, ...], ...] = (
    ("少", "不多", "不足", "单一", "有限", "不广", "不宽", "不丰富", "为主", "只靠", "主要靠"),
    ("慢", "不及时", "不够及时", "滞后", "晚", "迟", "不同步", "过期", "陈旧", "断更"),
    ("看不懂", "专业", "术语", "不通俗", "难懂", "不易理解", "不够通俗"),
    ("不规范", "不够规范", "不统一", "不一致", "不尽一致", "混乱", "随意"),
    ("不全", "不完整", "缺", "遗漏", "不齐", "不够全"),
    ("不细", "不够细", "简略", "笼统", "简单", "粗", "概括", "不具体", "不够具体"),
    ("不便", "找不到", "难找", "不好找", "查找", "不方便"),
    ("不主动", "不积极", "意识", "不重视"),
    ("差错", "错别字", "不准", "有误", "不严"),
    ("不均", "不平衡", "参差"),
    ("不高", "低", "有待提高", "不强", "不深"),
    ("不熟", "不了解", "不清楚", "不知道", "知晓"),
    ("不清", "不明", "模糊", "不合理", "交叉", "重复"),
)
"""What may be wrong, in the words that say the same of it."""
_NOT = "不"
_AT_ALL = ("不够", "不到位", "有待", "一般", "不理想", "差", "不足")
"""What is said of anything that is not as it should be: enough where the sign is no mere field of work."""
_OF_FIELD = "关键词"


def fits(family: Family, problem: str, phrases: Iterable[Phrase]) -> bool:
    """Whether what a ``problem`` says behind a sign of the ``family`` is what its own ``phrases`` complain of.

    A sign that says itself what is wrong (更新不及时) needs no more.
    """
    clauses = problem.replace("；", "，").split("，")
    shown = [(sign, one) for one in clauses for sign in family.signs if sign in one]
    if any(sign.endswith(_NOT) or _kinds(sign) for sign, _ in shown):
        return True
    said = "".join(clause.rpartition(sign)[2] for sign, clause in shown)
    if family.basis != _OF_FIELD and any(word in said for word in _AT_ALL):
        return True
    kinds = _kinds(said)
    typed = "，".join(text for phrase in phrases if not phrase.retired for text in _typed(phrase))
    return any(word in typed for kind in kinds for word in kind)


def _kinds(text: str) -> list[tuple[str, ...]]:
    return [kind for kind in _FAULTS if any(word in text for word in kind)]


def _typed(phrase: Phrase) -> Iterable[str]:
    for piece in phrase.plain:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Pick):
            yield from (
                part for n in piece.live for part in piece.alternatives[n] if isinstance(part, str)
            )
