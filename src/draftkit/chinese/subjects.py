"""Texts that have their own subject: no 我镇 stands before 全县社会评议 or 镇纪委抽查."""

from __future__ import annotations

_WHOLE, _AT = "全", "在"
_LEVELS = ("省", "市", "县", "区", "旗", "州", "盟")
_NO_LEVEL = ("区分", "区别", "旗帜", "省去", "省下", "市场", "市民", "州际", "盟员")
_BELOW = ("乡", "镇", "街道", "苏木", "局", "派驻", "驻局")
_BODIES = ("纪委", "纪检", "监委", "人大", "政协", "党委", "审计")
_OURS = tuple(
    f"本{noun}"
    for noun in ("镇", "乡", "街道", "苏木", "局", "县", "区", "旗", "市", "单位", "机关", "部门")
)


def speaks_for_itself(text: str, own_name: str) -> bool:
    """Whether a text begins with a level or a body, or names the body that reports."""
    if own_name in text or any(word in text for word in _OURS):
        return True
    if text.startswith((*_LEVELS, *(_WHOLE + level for level in _LEVELS))):
        return not text.startswith(_NO_LEVEL)
    if own_name.startswith(_WHOLE) and text.startswith(_AT + own_name.removeprefix(_WHOLE)):
        return True  # 全县在县政务服务中心提供咨询
    rest = next((text.removeprefix(of) for of in _BELOW if text.startswith(of)), text)
    return rest.startswith(_BODIES)
