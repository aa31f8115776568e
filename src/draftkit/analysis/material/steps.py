"""Steps of review as clerks write them, one by one: 一审：经办人, 科室—办公室—分管领导, or only what is done (初审, 终审)."""

from __future__ import annotations

_MARKS = ("→", "—", "－", "–", "->", "＞", ">", "、", "，", "；", ",")
"""What stands between steps that were written as one."""
_BETWEEN, _LONGEST = "、", 14
_NUMBERED = (
    "一审",
    "二审",
    "三审",
    "四审",
    "初审",
    "复审",
    "终审",
    "初核",
    "复核",
    "审核",
    "审定",
    "签发",
    "校对",
)
_COLONS = ("：", ":")
_ALONE = frozenset(
    {
        *(
            "拟稿",
            "起草",
            "核稿",
            "审稿",
            "校稿",
            "定稿",
            "初审",
            "复审",
            "终审",
            "一审",
            "二审",
            "三审",
        ),
        *(
            "初核",
            "复核",
            "初校",
            "复校",
            "终校",
            "审核",
            "审查",
            "审定",
            "审批",
            "签发",
            "审签",
            "签批",
        ),
        *(
            "校对",
            "会签",
            "登记",
            "报送",
            "送审",
            "报批",
            "编辑",
            "保密审查",
            "合法性审核",
            "合法性审查",
        ),
        *("法制审核", "公开属性认定", "内容审核", "领导签发", "部门会签"),
    }
)
"""Steps that nobody is said to take."""
_PRACTICES = frozenset(
    {
        *(
            "三审三校",
            "三级审核",
            "三审制",
            "逐级审核",
            "分级审核",
            "逐级审批",
            "层层审核",
            "一事一审",
        ),
        *(
            "先审后发",
            "先审后公开",
            "先审查后公开",
            "先审查、后公开",
            "保密审查",
            "合法性审核",
            "法制审核",
        ),
    }
)
"""One step that is how all of it is reviewed: a practice, and no list of who does what."""


def apart(given: tuple[str, ...]) -> tuple[str, ...]:
    """The steps one by one, who before what (经办人一审)."""
    steps = given
    if len(given) == 1 and not as_practice(given):
        parts = _cut(given[0])
        if len(parts) > 1 and all(1 < len(part) <= _LONGEST for part in parts):
            steps = parts
    return tuple(map(_turned, steps))


def _cut(text: str) -> tuple[str, ...]:
    for mark in _MARKS:
        text = text.replace(mark, _BETWEEN)
    return tuple(part for part in text.split(_BETWEEN) if part)


def _turned(step: str) -> str:
    for act in _NUMBERED:
        for colon in _COLONS:
            if step.startswith(f"{act}{colon}"):
                return f"{step.removeprefix(f'{act}{colon}')}{act}"
        for opening, closing in (("（", "）"), ("(", ")")):
            if step.endswith(f"{opening}{act}{closing}"):
                return f"{step.removesuffix(f'{opening}{act}{closing}')}{act}"
            if step.startswith(f"{act}{opening}") and step.endswith(closing):
                return f"{step.removeprefix(f'{act}{opening}').removesuffix(closing)}{act}"
    return step


def nobodys(steps: tuple[str, ...]) -> bool:
    """Whether nobody is said to take any of them (初审、复审、终审): by such a procedure it goes, and not by them."""
    return bool(steps) and all(step in _ALONE for step in steps)


def as_practice(steps: tuple[str, ...]) -> str:
    """The practice that the only step names; "" where it is a step."""
    return steps[0] if len(steps) == 1 and steps[0].strip("“”") in _PRACTICES else ""
