"""What may be wrong with a thing, in the words that say the same of it."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.phrasebank.schema import Phrase, Pick

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


def kinds(text: str) -> list[tuple[str, ...]]:
    """The kinds of faults that a text tells, each by all its words."""
    return [kind for kind in _FAULTS if any(word in text for word in kind)]


def typed(phrase: Phrase) -> Iterator[str]:
    """What is typed of a phrase, piece by piece, whichever wording is taken."""
    for piece in phrase.plain:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Pick):
            yield from (
                part for n in piece.live for part in piece.alternatives[n] if isinstance(part, str)
            )
