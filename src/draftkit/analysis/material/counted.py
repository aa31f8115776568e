"""What a number counts that was given beside what was published: 3家 of 砖厂关停 are brickworks, not agreements.

A unit says of which kind the things are, the theme or the contents name them.  Where they do not, the usual noun of the
unit stands in those fields alone in which it is sure.
"""

from __future__ import annotations

from enum import Enum

from draftkit.analysis.material.nouns import names_last, noun_of
from draftkit.patterns import regex

_DONE = regex(
    "(?:扩容|关停|整改|整治|改造|建设|管理|提升|验收|治理|运营|运行|退出|转产|搬迁|盘活|规范|惠民|开放|修缮|维护|监管|升级|创建|培育|保护|修复|拆除|加固|清淤|更新|安全|检查|审批|发展)+$"
)
"""What is done to the things that a theme names."""
KINDS = {
    "所": regex("(?:[校园院所]|卫生室|学堂)$"),
    "座": regex("(?:[厂站桥库塔馆坝闸庙厕亭]|水电|电站|公园|广场)$"),
    "家": regex("(?:[厂店铺馆场社行]|商[家户]|食堂|企业|公司|机构|超市|饭店|酒店|民宿)$"),
    "处": regex("(?:[点站园场栏台亭桩牌池]|食堂|市场|停车场|工地|遗址|水体|坑塘|公厕)$"),
    "个": regex("(?:[村点站园堂位]|园区|排污口|社区|小区|片区|街区|市场|网点|驿站)$"),
    "栋": regex("(?:[楼房]|住宅|宿舍)$"),
    "幢": regex("(?:[楼房]|住宅|宿舍)$"),
    "条": regex("(?:[街路河巷沟渠]|线路|路线|路段)$"),
    "口": regex("[塘井]$"),
    "眼": regex("井$"),
}
"""Unit → how the name of a thing ends that is counted so."""
_BY_FIELD = (
    ("所", regex("招生|划片|学区|入学|课后|作业|双减|食堂|教师|学位|义务教育|高中|中小学|校服"), "学校"),
    ("宗", regex("用海|海域"), "用海"),
    ("宗", regex("用地|土地|地块|征地|供地"), "用地"),
    ("栋", regex(""), "楼"),
    ("幢", regex(""), "楼"),
    ("部", regex("加梯|电梯"), "电梯"),
)  # fmt: skip
"""Unit, the fields in which its noun is sure, and the noun."""


BUILDING = "楼"
"""What 栋 and 幢 count by themselves."""
_NO_PLACE = "防台"
"""What ends like a place and is none (防台防汛)."""


_NO_SCHOOL = "校园"
"""Where schools are, which are not counted so."""
_NO_VILLAGES = ("农村", "乡村", "山村")
"""Where villages are, which are not counted so (农村公路, 21个)."""


def thing_of(theme: str, content: str, unit: str, *, late: bool = False) -> str:
    """The noun of what is counted by ``unit``, as the theme names it; "" where it is not sure or already told.

    ``late``: no noun is said that was not given (公办园招生计划, 19所 are not told as 学校).
    """
    ends = KINDS.get(unit)
    if ends and ends.search(content):
        return ""
    named = _DONE.sub("", theme) if ends else ""
    if ends and named and not ends.search(named) and theme[:-2] != _NO_PLACE:
        named = theme[:-2]  # 养猪场停养: what is done there is told last, in two characters
    no_place = late and (
        named in (_NO_SCHOOL, *_NO_VILLAGES) or named.endswith(_NO_PLACE) or len(named) == 1
    )
    if ends and named and ends.search(named) and named[-1] not in content and not no_place:
        return named
    return next(
        (
            noun
            for u, field, noun in _BY_FIELD
            if u == unit
            and field.search(f"{theme}{content}")
            and noun[-1] not in content
            and (not late or noun in theme or noun == BUILDING)
        ),
        "",
    )


class By(Enum):
    """How a number tells of what was published: behind it (公告12期), as what it comes to (共17件), of what it is (涉及68套)."""

    NONE, HANGS, SUM, OF = range(4)


_BY_TIMES = (
    "期 批 批次 次 榜次 轮次 期次 份 篇 版 轮 场 场次 集 讲 堂 回 榜 周 个月 月 季 季度 个季度 天"
)
_TIMES = tuple(_BY_TIMES.split())
"""Units of how often something was made known: what it was may be anything."""
_BY_PIECES = "件 条 项 个 档 张 则 部 册 类 种 例 幅 封 段 页 套次"
_PIECES = tuple(_BY_PIECES.split())
"""Units of texts, and of things as well."""
EVENTS = ("场", "场次")
"""Units of what is held."""
_MONEY = ("元", "万元", "亿元")
_MONEY_IS = ("资金", "经费", "补助", "补贴", "款", "奖金", "金额", "补偿", "收入", "支出", "收费")
_ENDS = {
    "本": ("证", "册", "账本"),
    "艘": ("船", "艇", "渔船"),
    "辆": ("车",),
    "台": ("机", "梯", "设备", "车"),
    "间": ("房", "铺", "室", "店", "间"),
    "套": ("房", "住宅", "公寓", "房源", "设备"),
    "只": ("羊", "鸡", "鸭", "犬", "鸟"),
    "头": ("牛", "猪", "羊", "牲畜"),
    "匹": ("马",),
    "盏": ("灯",),
    "处": ("工程",),
    "户": ("农户", "住户", "用户", "商户", "牧户", "业户", "大户"),
    "名": ("员", "人", "师", "生", "者", "代表"),
    "人": ("员", "人", "师", "生", "者", "代表"),
    "起": ("案例", "案件", "事件", "事故", "纠纷"),
    "宗": ("地块", "土地", "用地", "用海", "案件"),
    "笔": ("贷款", "交易", "收支", "支出", "资金", "捐款"),
    "株": ("树", "木", "苗"),
    "棵": ("树", "木", "苗"),
}
"""Unit → how the name of a thing ends that is counted so, besides ``KINDS``."""
_DEED = (
    "发放 更换 分配 验收 销号 选房 启动 终止 拨付 采纳 考勤 安装 调运 运行 检验 兑付 兑现 整改 办理 处置 办结 签约 披露 赔付 到户 备案 流转 审批 "
    "核发 核定 变更 使用 建设 施工 拆除 征收 供应 排放 采购 录取 录用 聘用 选聘 轮换 值守 值班 巡查 巡护 监测 检测 抽检 检查 治理 整治 接种 免疫 "
    "消杀 投放 清理 清淤 复垦 复绿 绿化 维修 养护 管护 交付 安置 搬迁 入住 开工 竣工 完工 结算 评定 认定 登记 投保 理赔 收购 交售 调度 管理 "
    "转运 运输 出租 招租 回收 返还 退还 减免 缴纳 缴存 提取 停放 投运 并网 种植 养殖 放流 督办 救助 回访 摸排 排查 巡检 更新 改造 修缮 加固 划定 划分 调整 开放 配送 演练 招募 培训 换发 补发 招标 监理 抽签 摇号 公证 评审 鉴定 补助发放 巡逻 收储 落实 限行 封闭 减免 延续 注销 核准 审查 考核 考评 评估 处罚 处理 退费 腾空 续期 分红 补偿 硬化 发电 供电 供气 供暖 供热"
)
_DEEDS = tuple(_DEED.split())
"""What is done, as the end of what was published: of it the state is made known (发放情况)."""
_JOINTS = ("、", "和", "与", "及")


def is_several(content: str, joints: tuple[str, ...] | str = _JOINTS) -> bool:
    """Whether contents are several things (房源和摇号结果; 新发和延续的取水许可证 are one)."""
    inside = content.rpartition("的")[2][1:-1]
    return any(joint in inside for joint in joints)


def as_state(content: str) -> str:
    """Contents that end with what is done, as the state of that: 护栏安装计划和验收情况."""
    if content.endswith(_DEEDS) or (content.endswith(_MADE_PUBLIC) and _is_done_too(content)):
        return f"{content}情况"
    return content


_MADE_PUBLIC = ("公示", "公告", "通报")


def _is_done_too(content: str) -> bool:
    """Whether what is made public stands beside what is done before that (认定和公示), so that it is no paper."""
    return any(f"{deed}{joint}{content[-2:]}" in content for deed in _DEEDS for joint in _JOINTS)


def is_of_texts(unit: str) -> bool:
    """Whether texts, or times, are counted so."""
    return unit in _TIMES or unit in _PIECES


def before_last(content: str, unit: str) -> tuple[str, str] | None:
    """Contents of which the last alone is what is counted (保底价和交货点, 11个): what stands before it, and it."""
    # What was published is counted by 条 itself: 21条避险转移路线 would be roads.
    for joint in _JOINTS[1:] if "的" not in content and unit != "条" else ():
        before, found, last = content.rpartition(joint)
        others = any(one in before or one in last for one in _JOINTS)
        if found and not others and is_kind(last, unit) and not is_kind(before, unit):
            return f"{before}{joint}", last
    return None


def is_kind(thing: str, unit: str) -> bool:
    """Whether the name of a thing ends like what is counted so."""
    ends = KINDS.get(unit)
    return bool(ends and ends.search(thing)) or thing.endswith(_ENDS.get(unit, ()))


_CASES = ("起", "宗", "例", "笔")
"""Units of cases, of which no noun is needed (审批和出让情况，共26宗)."""
_SETTLED = (
    "审批",
    "决定",
    "交易结果",
    "流转结果",
    "审批结果",
    "登记结果",
    "出让结果",
    "成交结果",
    "处理结果",
)
"""How what is settled case by case ends: each is one (宅基地审批结果41宗)."""
_EACH_TIME = ("每天", "每日", "每周", "每月", "每季", "每年", "逐日", "逐周", "逐月")


def counts_by(content: str, unit: str, *, late: bool = False) -> By:
    """How a number with this unit is told of these contents."""
    if late and (
        (unit == "套" and content.endswith(_IN_SETS) and not is_several(content))
        or (unit in _OF_PEOPLE and content.endswith(_PEOPLE) and not is_several(content))
        or (unit == "起" and content.endswith("行为"))
        or (unit == "宗" and content.endswith(_SETTLED) and not is_several(content))
        or (unit != "个" and not is_several(content) and names_last(content, unit))
    ):
        return By.HANGS
    if late and unit == _STRETCH and (_STRETCH in content or content.endswith(_IN_CHARGE)):
        return By.OF  # 清雪责任段划分，涉及112段
    if (unit in _TIMES or (late and unit.endswith(_BATCHES))) and not (
        unit in EVENTS and is_several(content)
    ):
        return By.HANGS
    if content.startswith(_EACH_TIME):  # 每周招聘岗位1620个 would be so many a week
        return By.SUM if unit in _PIECES else By.OF
    if is_several(content):
        if late and unit == "个":
            return By.OF if noun_of("", content, unit, _SEVERAL) else By.SUM
        if late and unit in _CASES:
            return By.SUM
        return By.SUM if unit in _PIECES and not _counted_in(content, unit) else By.OF
    if late and unit in _ONE_BY_ONE and content.endswith(_BY_CASE) and not is_several(content):
        return By.SUM  # 水土保持方案审批情况，共33项
    if late and unit == "个" and content.endswith(_REVIEWED):  # 服务站年度考核31个
        return By.OF
    if unit in _PIECES:
        cases = late and unit == "件" and content.endswith(_STATE)
        summed = cases or (unit == "个" and content.endswith(_STATES))
        return By.SUM if summed else By.HANGS
    if late and unit in _CASES and not is_kind(content, unit):
        return By.SUM
    if unit in _MONEY:
        return By.HANGS if content.endswith(_MONEY_IS) else By.OF
    return By.HANGS if is_kind(content, unit) and not content.endswith(_STATES) else By.OF


_SEVERAL = 2
_BATCHES = "批次"
_ONE_BY_ONE = ("件", "项", "例", "笔")
_BY_CASE = ("审批", "备案", "核准", "审查", "核发", "减免", "延续", "变更", "注销")
"""What is settled case by case, of which the state is made known."""
_REVIEWED = ("考核", "考评", "评议", "评估", "巡查", "检查", "抽查")
"""What is done to those that are counted."""
_STATE = "情况"
"""What is told of cases, which 件 counts: 办理情况，共420件."""
_STRETCH = "段"
"""What roads are parted into, where contents name such, and texts else."""
_IN_CHARGE = ("责任人", "负责人", "联系人", "巡查员", "巡护员")
"""Who is in charge of stretches, and not counted by them (圩堤包保责任人，涉及21段圩堤)."""
_OF_PEOPLE, _PEOPLE = ("户", "家", "名", "人"), ("对象", "家庭", "人员", "人选", "主体")
"""Units of people, and who is counted so: 补贴对象94户, not 补贴对象，涉及94户."""
_MEASURES = {
    "公里": ("里程", "长度"),
    "米": ("里程", "长度"),
    "亩": ("面积", "亩数", "规模"),
    "公顷": ("面积", "规模"),
    "平方米": ("面积", "规模"),
    "平方公里": ("面积",),
    "人": ("人数",),
    "名": ("人数", "名额"),
    "人次": ("人次", "人数", "人次数"),
    "户": ("户数",),
}
"""Unit → how what is measured by it ends: 改造里程212公里, not 改造里程，涉及212公里."""
_AMOUNTS = ("数量", "总数", "总量", "用量", "产量", "储量", "容量")
_HOUSEHOLDS = ("户", "家", "村", "所", "个")
"""Who is told of by an amount, which does not count them (核减牲畜数量，涉及1093户)."""
_SETS, _FEW = "标准", 5
_HOMES = ("房", "宅", "公寓", "户型", "设备", "配租", "家具", "门面")
"""What is drawn up by 套 where there are few of them; of many it is that of so many homes."""


def is_measured(content: str, unit: str, number: int) -> bool:
    """Whether contents end with what the number itself measures or counts (发放人数1.7万人)."""
    homes = any(one in content for one in _HOMES)
    if unit == "套" and number <= _FEW and (content.endswith(_SETS) or not homes):
        return not (content.endswith(_SETS) and is_several(content))
    of_whom = unit in _HOUSEHOLDS and not content.removesuffix(_AMOUNTS[0]).endswith(_HOUSEHOLDS)
    amount = content.endswith(_AMOUNTS) and not is_of_texts(unit) and not of_whom
    return amount or content.endswith(_MEASURES.get(unit, ("\0",)))


_CHANGES = tuple(
    f"{one}{joint}{other}"
    for one, other in (
        *(("新增", "退出"), ("新增", "取消"), ("新增", "注销"), ("新增", "停发"), ("新增", "解除")),
        *(("新增", "续期"), ("新发", "延续"), ("新增", "减少"), ("纳入", "退出"), ("认定", "取消")),
    )
    for joint in ("和", "与", "及", "、")
)
"""What became of those that one list names (新增和退出低保家庭名单)."""


def says_changes(content: str) -> bool:
    """Whether the only joint of contents stands in what became of those that they list."""
    return content.startswith(_CHANGES) and not is_several(content[_WORD + 1 :])


_WORD = 2
_IN_SETS = ("政策", "方案", "制度", "教材", "图纸")
"""What is counted by 套 itself: 贷款政策1套, not 涉及1套."""
_STATES = (
    "结果",
    "情况",
    "标准",
    "价格",
    "金额",
    "位置",
    "电话",
    "排名",
    "限额",
    "等级",
    "进度",
    "名单",
    "名册",
    "清单",
    "条件",
    "比例",
)
"""What is told of things, and is never what is counted."""


_COUNTABLE = regex("(?:项目|工程|小区|社区|企业|学校|市场|地块|点位|岗位)(?=[和与及、])")
"""Things of which there are so many 个, as they stand before what else was made known of them (帮促项目和资金)."""


def _counted_in(content: str, unit: str) -> str:
    found = _COUNTABLE.search(content) if unit == "个" else None
    return found[0] if found else ""


_WHOLE = regex(
    "(?P<lead>(?:涉及|覆盖)(?:全[镇乡县市区旗州省]的?)?(?:全部|所有))(?P<noun>[^\\d，；、等]{2,14})"
)
_ENDS_AS = {
    "家": ("单位", "部门", "企业", "机构", "商户"),
    "户": ("户", "企业"),
    "所": ("学校", "幼儿园", "医院"),
    "个": ("村", "社区", "乡镇", "街道", "部门", "单位", "小区", "嘎查", "项目"),
}


def whole_in(note: str, unit: str) -> tuple[str, str] | None:
    """A note that names what the number counts (涉及全部预算单位, 94家), parted where the number belongs; else None."""
    match = _WHOLE.fullmatch(note)
    fits = match is not None and match["noun"].endswith(_ENDS_AS.get(unit, ("\0",)))
    return (match["lead"], match["noun"]) if match is not None and fits else None


def named_by(theme: str, content: str, unit: str) -> str:
    """What is counted by ``unit``, to be named behind it, as the theme or the contents name it; "" where that is not sure."""
    if unit in ("张", "本") and is_several(content) and (paper := _PAPERS.match(content)):
        return str(paper[0])
    if inside := _counted_in(content, unit):
        return inside
    thing = _DONE.sub("", theme)
    told = len(thing) > 1 and thing != theme and thing[-1] not in content
    return thing if told and thing != _NO_SCHOOL and is_kind(thing, unit) else ""


_PAPERS = regex("[^、和与及的]{1,4}?(?:证(?!明|件|书|券)|床位)")
