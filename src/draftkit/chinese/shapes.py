"""What a text of an office is: a clause with its own subject, a deed, or a name.

A clause stands by itself; a deed stands behind the body and has no verb of ours before it; a name takes a verb that it
surely takes; what is none of them surely is printed as it was given, behind a neutral frame.
"""

from __future__ import annotations

from draftkit.chinese.subjects import doer_of, is_somebody

_WITH = ("联合", "会同", "配合", "陪同", "随", "与", "和", "同", "跟")
_NOT_WITH = ("随机", "随时", "随访", "随手", "同步", "同时", "同类", "和谐", "与会")
"""How a deed begins that tells with whom it was done (联合镇纪委抽查), and what begins so by chance."""
_DRAWN = ("抽取", "抽选", "选取")
_ASKED = ("请", "邀请", "聘请", "安排", "动员", "发动", "督促", "要求", "责令")
"""How one begins that was asked of others, or that goes on to another deed."""
_NAMES = ("请示", "请假", "安排表", "要求清单")
_ACTS = (
    *("抽查", "检查", "督查", "巡查", "核查", "排查", "暗访", "走访", "回访", "视察", "督导", "调研", "核对", "核实", "核验", "复核"),
    *("评查", "评议", "测评", "约谈", "研判", "会商"),
)  # fmt: skip
_CALLED_BY = (
    "电话",
    "入户",
    "上门",
    "实地",
    "现场",
    "逐户",
    "随机",
    "微信",
    "线上",
    "集中",
    "定期",
)
_CALLS = (
    "抽问",
    "询问",
    "核对",
    "核实",
    "核验",
    "访问",
    "查验",
    "比对",
    "测试",
    "体验",
    "拨打",
    "抽看",
    "点验",
    "清点",
)
"""How somebody was called on or looked at something, and what was done then (电话抽问低保户)."""
_LAST = ("入户", "上门", "入点", "入村", "入企", "入校", "到村", "到户")
"""What stands last in a deed that is told first (核对补奖资金公示入户)."""
_SHORTEST = 2
_AGAIN, _QUOTED = "回头看", "“回头看”"
_UNTURNED = ("上传", "报送", "回传", "拍照", "反馈", "上报")
"""What stands before an act and is one itself: 公示牌照片上传核验 is not 核验公示牌照片上传."""


_PUT_UP, _AT_HOME = ("栏", "牌", "屏"), ("入户", "上门", "到户")
"""What hangs where nobody lives: 公开栏入户核查 is no 入户核查公开栏."""


def as_given(way: str, *, given: bool = False) -> str:
    """A text as it stands where it is a clause or a deed; "" where it is a name, which wants a verb.

    ``given``: with its words in their order where they are of two places.
    """
    if doer_of(way):
        return way
    if done := _with_others(way):
        return done
    how = next((one for one in _CALLED_BY if way.startswith(one)), "")
    if way.removeprefix(how).startswith(_DRAWN):
        return way
    if way.startswith(_ASKED) and not way.startswith(_NAMES) and len(way) > len("邀请专家"):
        return way
    if done := _called(way):
        return done
    act = next((one for one in _ACTS if way.endswith(one)), "")
    # 补奖资金公示入户核对
    last = next((one for one in _LAST if act and way.removesuffix(act).endswith(one)), "")
    thing = way.removesuffix(f"{last}{act}")
    if (
        last
        and len(thing) > _SHORTEST
        and not (given and last in _AT_HOME and thing.endswith(_PUT_UP))
    ):
        return f"{last}{act}{thing}"
    last = next((one for one in _LAST if way.endswith(one)), "")
    deed = way.removesuffix(last)
    if last and deed.startswith(_ACTS) and len(deed) > _SHORTEST:
        return f"{last}{deed}"
    return ""


def is_unsure(way: str) -> bool:
    """Whether an act stands behind another one (公示牌照片上传核验), so that neither is known to be done to the other."""
    act = next((one for one in _ACTS if way.endswith(one)), "")
    return bool(act) and way.removesuffix(act).endswith(_UNTURNED)


def _with_others(way: str) -> str:
    """A deed that tells with whom it was done, with the verb that it lacks (联合镇纪委开展抽查)."""
    with_whom = next((one for one in _WITH if way.startswith(one)), "")
    if not with_whom or way.startswith(_NOT_WITH):
        return ""
    act = next((one for one in _ACTS if way.endswith(one)), "")
    whom = way.removeprefix(with_whom).removesuffix(act)
    if act and is_somebody(whom):
        return f"{with_whom}{whom}开展{act}"
    goes_on = any(is_somebody(whom[:end]) for end in range(_SHORTEST, len(whom)))
    return way if goes_on else ""


def _called(way: str) -> str:
    rest = way
    while how := next((one for one in _CALLED_BY if rest.startswith(one)), ""):
        rest = rest.removeprefix(how)
    act = next((one for one in _CALLS if rest.startswith(one)), "")
    return way if rest != way and act and len(rest) - len(act) >= _SHORTEST else ""


def written_out(text: str) -> str:
    """A text in which looking back (回头看) bears its marks, and no sign stands for a word."""
    text = text.replace("+", "和").replace("＋", "和")
    return text if _QUOTED in text or _AGAIN not in text else text.replace(_AGAIN, _QUOTED)
