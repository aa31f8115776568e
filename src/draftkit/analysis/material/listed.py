"""Contents that were given with commas, or as a whole clause: what was published as one list, and what is a note on it.

Names of things parted by commas are one list (合格名单，停航复航通告).  A clause with a verb, or of how often, is none of it.
"""

from __future__ import annotations

from draftkit.analysis.material.nouns import words
from draftkit.chinese.clauses import begins_with_verb
from draftkit.patterns import regex

_NAMES = words(
    "名单 名册 清册 花名册 清单 目录 名录 台账 表 图 册 单 方案 计划 规划 办法 指南 标准 政策 口径 结果 结论 情况 进度 进展 价格 金额 余额 额度 定额 "
    "费用 收费 收支 预算 决算 预决算 食谱 菜谱 通告 公告 公示 通知 通报 公报 月报 日报 周报 报告 批复 批文 决定 决定书 合同 协议 说明 意见 安排 排班 班次 "
    "电话 地址 位置 点位 时间 时刻 票价 运价 水价 电价 单价 租金 房源 名额 数量 人数 户数 面积 里程 排名 成绩 得分 信息 数据 账目 账户 流程 条件 范围 名次 "
    "比例 来源 用途 联系人 责任人 责任单位 施工单位 中标单位 案例 告知书 明白卡 提醒函 经费 预案 事项 依据 职责 路线 线路 提示 预告 预警 变更 指标 率"
)
"""How what is made known ends."""
_THINGS = ("点", "站", "点位", "岗位", "人员", "对象", "机构", "企业", "商家", "院落", "小区")
"""How things end that are made known as such, where no number makes an amount of them."""
_JOINED = ("以及", "及", "和", "与")
"""What joins the last of a list to those before it."""
_FUNCTION = frozenset("由将把已")
"""What no name of something has in it."""
_OFTEN = words(
    "每 按 逐 分 月月 一季度一 一月一 一年一 一批一 同时 同步 其中 共 合计 涉及 含 包括 包含 涵盖 覆盖 新增 全年 连同 附 另 定期 及时 "
    "明确 载明 列出 列明 列有 写明 注明 标明 细化 增加 补充 增设 公开 公布 公示 发布 更新 接受 征求 听取 便于 方便 区分 对照 并 还 也 不 只 仅 未 "
    "通过 采用 采取 利用 使用 开展 组织 实行 建立 制作 形成 提供 收集 完成 解决 取消 明示"
)
"""How a clause begins that tells how, when or of how much something was made known."""
_EACH = ("每周", "每日", "每月", "每季度", "每天", "每学期", "每户", "每批", "每亩", "每班")
"""What may stand in the name of a thing too (每周带量食谱)."""
_SHOWN = words("公示 公布 公开 发布 张贴 张榜 更新 通报 公告")
"""What a clause of how often ends with, which is no thing that was made known (月月公示)."""
_HOW = frozenset("按在每逐只均都各于")
"""What tells how something is shown in a clause that ends with that (名单只在校内公示)."""
_LONGEST = 40


def _is_name(clause: str) -> bool:
    """Whether a clause is surely the name of something that was made known, and of nothing done."""
    told = clause.removeprefix("年度")
    each = next((told.removeprefix(one) for one in _EACH if told.startswith(one)), "")
    if each:
        return each.endswith(_NAMES) and not each.endswith(_SHOWN) and not begins_with_verb(each)
    things = told.endswith(_THINGS) and not any(map(str.isdigit, told))
    return (
        (things or told.endswith(_NAMES))
        and 1 < len(told) <= _LONGEST
        and not told.startswith(_OFTEN)
        and not (begins_with_verb(told) and told[:2] in _SHOWN)
        and not _FUNCTION.intersection(told)
        and not (any(shown in told for shown in _SHOWN) and _HOW.intersection(told))
    )


def _may_be_name(clause: str) -> bool:
    """Whether the first clause of contents names something that others can be listed with."""
    named = clause.endswith(_NAMES) or not begins_with_verb(clause)
    return named and not _FUNCTION.intersection(clause)


def _clauses(content: str) -> list[str]:
    """The clauses of contents, whose commas in marks or brackets part nothing."""
    found, depth = [""], 0
    for one in content.replace("；", "，"):
        depth += (one in "“（《(") - (one in "”）》)")
        if one == "，" and not depth:
            found.append("")
        else:
            found[-1] += one
    return [one for one in found if one]


def as_list(content: str, *, whole: bool = False, rows: bool = False) -> tuple[str, str]:
    """Contents as one list of what was made known, and the clauses that are a note on it.

    ``whole``: what says how the last of it was made known stays with that (抽查结果随检随公示).
    ``rows``: names of which one is a row itself are parted by commas.
    """
    first, *others = _clauses(content) or [content]
    names = 0
    while names < len(others) and _is_listed(_bare(others[names]), whole=whole):
        names += 1
    if not _may_be_name(first):
        names = 0
    listed = [first, *others[:names]]
    told = _in_rows(listed) if rows and len(listed) >= _LEAST_ROWS else ""
    return told or _joined(listed), "，".join(others[names:])


_LEAST_ROWS = 3


def _in_rows(names: list[str]) -> str:
    """Names of which one is a row itself, parted by commas (甲、乙整改表，丙清单，以及丁点位); "" where none is."""
    *before, last = map(_bare, names)
    return f"{'，'.join(before)}，{_JOINED[0]}{last}" if "、" in "".join(before) else ""


def _is_listed(clause: str, *, whole: bool) -> bool:
    told_so = whole and bool(told_whole(clause)[1])
    return not told_so and (_is_name(clause) or (whole and clause.endswith(_QUOTED)))


_QUOTED = ("报价", "周报", "月报", "日报", "季报", "行情", "菜价")
"""What is made known week by week by its own name."""


def _bare(clause: str) -> str:
    return next((clause.removeprefix(one) for one in _JOINED if clause.startswith(one)), clause)


def _joined(names: list[str]) -> str:
    """Names as a list that can be read as one: 和 before the last, 以及 where 和 stands in one before it."""
    *before, last = names
    if not before:
        return last
    joint = next((one for one in _JOINED if last.startswith(one)), "")
    told, last = "、".join(before), last.removeprefix(joint)
    inside = any(one in told for one in _JOINED[1:])
    if not joint and any(one in last for one in _JOINED[1:]) and not inside:
        return f"{told}、{last}"
    if not joint and not inside and "、" not in told:
        return f"{told}、{last}"
    if inside or joint == _JOINED[0]:
        return f"{told}，{_JOINED[0]}{last}"
    return f"{told}{joint or '和'}{last}"


_CLOSED = regex("[和与及]")


def is_open(content: str) -> bool:
    """Whether contents are a row that no 和 closes, behind which a number would be that of its last."""
    return "、" in content and _CLOSED.search(content) is None


_DEEDS = words(
    "张贴 公示 公布 公开 张榜 发布 上墙 上网 公告 通报 更新 送达 推送 播放 告知 贴在 贴到 挂在"
)
"""What makes contents a clause of their own: 名单按季度在村室张贴."""
_BEFORE_DEED = words("按 在 由 经 每 逐 分 已在 随 贴 挂 一户一 一月一 一季一 及时 定期")
"""How what was made known goes on there."""
_ENDS = words(
    "名单 名册 清册 清单 目录 台账 安排表 明细表 发放表 到户表 公示表 一览表 分布图 方案 计划 标准 结果 情况 进度 价格 收支 账目 明细 排名 公告 成绩"
)


def told_whole(content: str) -> tuple[str, str]:
    """What was made known, and how, where contents are a clause of that (低保名单 and 按季度在村室张贴); else they and ""."""
    if not any(deed in content for deed in _DEEDS):
        return content, ""
    for at in range(len(content)):
        name, rest = content[:at], content[at:]
        tells = any(deed in rest[1:] or rest.startswith(deed) for deed in _DEEDS)
        if (
            tells
            and name.endswith(_ENDS)
            and rest.startswith(_BEFORE_DEED)
            and not rest.endswith(_NAMES_ALONE)
        ):
            return name, rest
    return content, ""


_NAMES_ALONE = tuple(one for one in _NAMES if one not in _SHOWN)
