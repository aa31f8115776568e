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


# ---------------------------------------------------------------- who takes a step

_ACTORS = (
    *"长员人办科股室处所站部局委会组队镇乡村院馆司达师岗",
    *("中心", "条线", "领导", "学校", "主编", "总编", "责编", "书记", "主任", "主席", "委员", "机构", "部门", "单位", "分管", "主要", "党委", "党组", "副职", "秘书", "干部", "顾问", "政府", "社区", "街道", "同志", "编辑", "支部", "律师", "专班", "嘎查", "企业", "公司", "协会", "专家", "代表", "骨干"),
)  # fmt: skip
"""How those are called who take a step."""
_OTHER_WORDS = (
    *("处理", "办理", "会审", "会签", "会商", "会办", "会议", "组织", "部署", "人工", "所有", "室内", "员工", "站内", "局部", "委托", "委派", "校对", "校核", "校审", "校稿", "校验", "长期"),
    *("内部", "全部", "外部", "社会", "本人", "个人", "人名", "村名", "处置", "达标", "院务", "校务", "村务"),
)  # fmt: skip
"""Words in which such a character is none of them."""


def is_led(step: str) -> bool:
    """Whether a step begins with who takes it (站所拟稿), so that 由 can lead to it; 蒙汉文互校 is done by nobody."""
    bare = step
    for word in _OTHER_WORDS:
        bare = bare.replace(word, "〇" * len(word))
    longest = min(len(bare), _LONGEST)
    return step[0] in _BY_THEMSELVES or any(
        bare[:end].endswith(_ACTORS) for end in range(2, longest + 1)
    )


_BY_THEMSELVES = "村镇乡局县区甲乙丙丁"
"""Bodies of one character (村初审), and names that stand for somebody."""
_SHORT, _OF = 8, "的"


_OF_ALL, _TO_PUBLISH = "信息公开工作", "拟公开的信息"


def procedure(
    steps: tuple[str, ...], others: tuple[str, ...] = (), *, published: bool = True
) -> str:
    """Steps as the procedure that they are: named where each is short, else told one after another."""
    told = "、".join(steps)
    if not others and all(len(step) <= _SHORT and _OF not in step for step in steps):
        return f"实行{told}的工作流程"
    lead = "由" if all(map(is_led, steps)) else "依次经过"
    what = _TO_PUBLISH if published else _OF_ALL
    return "，".join((f"{what}{lead}{told}", *others))
