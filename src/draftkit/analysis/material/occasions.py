"""What meetings, trainings and events are called, where the office gave a name for a theme.

全市政务公开专题培训（第六期） is no theme of a training: it is that training. And what several events were about,
one after another, is no motto that could be quoted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from draftkit.kinds.material import MEETING_NAME, TRAINING_NAME, Occasion
from draftkit.patterns import regex

_IS_TRAINING, _IS_MEETING = regex(f"{TRAINING_NAME}$"), regex(f"{MEETING_NAME}$")
_SHORT, _MARKS = 14, regex("[、，；：《“]|培训|学习")
_OTHER_WORK = ("政策", "技能", "技术", "知识", "法规")
_SEVERAL = frozenset("，、；：")
_OF_DISCLOSURE = regex(
    "公开|公示|信息|申请|答复|保密|审核|发布|解读|宣传|新媒体|网站|公文|隐私|档案|舆情|回应|写作|惠民|惠农"
)
"""What a training is about that is of the office's own field (医保政策): it was none of 信息公开."""
_TRAINING, _MEETING = "政务公开培训", "政务公开会议"


def trainings(records: Sequence[Occasion]) -> tuple[str, ...]:
    """The name of each, where one has a name of its own or is to be called by its matter; () where all have themes."""
    return _called(records, name_of_training, _TRAINING)


def meetings(records: Sequence[Occasion]) -> tuple[str, ...]:
    """The same of meetings."""
    return _called(records, name_of_meeting, _MEETING)


def _called(
    records: Sequence[Occasion], name_of: Callable[[Occasion], str], noun: str
) -> tuple[str, ...]:
    names = [name_of(one) for one in records]
    if not any(names):
        return ()
    return tuple(name or _about(one.theme, noun) for name, one in zip(names, records, strict=True))


def name_of_meeting(one: Occasion) -> str:
    """The name of a meeting that has one of its own; "" of one that has a theme."""
    if one.theme.endswith("专题") and len(one.theme) <= _SHORT:  # 主题为政务公开专题
        return f"{one.theme}会议"
    return one.theme if _IS_MEETING.search(one.theme) else ""


def is_several(theme: str) -> bool:
    """Whether a theme is what several events were about, one after another."""
    return "“" not in theme and ("、" in theme or theme.endswith("等"))


def name_of_training(one: Occasion) -> str:
    """The same of a training; one of other work, or told by its matter alone, is called by that."""
    if _IS_TRAINING.search(one.theme):
        return one.theme
    other = one.theme.endswith(_OTHER_WORK) and not _SEVERAL.intersection(one.theme)
    if other and len(one.theme) <= _SHORT and not _OF_DISCLOSURE.search(one.theme):
        return f"{one.theme}培训"
    # With no number behind it, and no time before it, a training is called by its matter.
    bare = one.theme and one.times is None and not one.when
    short = len(one.theme) <= _SHORT and not _MARKS.search(one.theme)
    return f"{one.theme}培训" if bare and short else ""


def _about(theme: str, noun: str) -> str:
    return (
        f"以{theme}为内容的{noun.removeprefix('政务公开') if '公开' in theme else noun}"
        if theme
        else noun
    )
