"""The whole name of what a number counts, as contents have it: 52座 of 山塘水库名单 are no 水库 alone."""

from __future__ import annotations

from draftkit.analysis.material.members import members_of
from draftkit.analysis.material.nouns import words

_OF, _LONGEST = "的", 7
_DONE_TO = words(
    "新打 新建 新增 新修 改建 扩建 加装 增设 更换 修建 安装 新装 新改建 修缮 疏浚 拆除 清理 建设"
)
"""What is done to things whose name stands right behind."""
_NO_START = words("年度 首批 本年 全年 半年 季度 月度 第 各 每 全 本 所有 拟 享受 申请 参与 参加")
"""How contents begin that say which, or how many, of those that are named behind."""


def whole_name(noun: str, content: str) -> str:
    """The name in ``content`` that ends with ``noun``, back to a deed, 的 or what stands beside it; "" where it is not sure."""
    members = members_of(content)
    at = next((at for at, one in enumerate(members) if noun in one), None)
    if at is None or len(noun) == 1:
        return noun
    before = members[at].rpartition(noun)[0].rpartition(_OF)[2]
    for deed in _DONE_TO:
        before = before.rpartition(deed)[2]
    if not before:
        return noun
    name = f"{before}{noun}"
    named = len(name) <= _LONGEST and not before.startswith(_NO_START) and at == 0
    return name if named and all("\u4e00" <= one <= "\u9fff" for one in name) else ""
