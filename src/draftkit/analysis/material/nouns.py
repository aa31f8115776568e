"""The noun of what a number counts, as contents or else the theme name it: 318处 of 集中充电点位分布图 are 点位.

A unit says what kinds of things it counts, one table which nouns these have.  Nothing is named that nobody wrote, but for
schools, which are counted together whatever their stage.
"""

from __future__ import annotations

from draftkit.analysis.material.members import (
    covers,
    members_of,
    names_thing,
    only_tells,
    tells,
    tells_beside,
)


def words(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


_TABLE = {
    "处": "危险源 车棚 充电棚 避难点 点位 站点 网点 避难场所 场所 场地 驿站 停车场 码头 渡口 锚地 牧场 路段 路口 道路 桥梁 漫水桥 坑塘 古窑址 窑址 古墓葬 石刻 古塔 城墙 遗址 旧址 文物 文物保护单位 公墓 公园 "
    "广场 市场 集市 工地 水源地 取水口 排污口 公厕 充电站 充电桩 充电设施 设施 食堂 书屋 阵地 景区 景点 祠堂 古建筑 民居 用房 校舍 院落 "
    "矿山 图斑 服务站 服务中心 照料中心 隐患 黑臭水体 危险区 易涝区 公园绿地 饲草料库 防空洞 闸口 驿亭 栈桥 工程",
    "座": "烤房 隧道 设施 换热站 充电站 换电站 加气站 污水处理厂 消防站 中转站 泵房 天桥 人行桥 农桥 廊桥 闸站 渡槽 淤地坝 大坝 车站 桥梁 危桥 水库 泵站 水闸 水厂 电站 变电站 加油站 基站 公厕 公园 煤矿 矿山 围屋 土楼 祠堂 吊桥 大桥 尾矿库 大棚 暖棚 塘坝 转运站 灯塔",
    "个": "夜市 早市 集市 台区 图斑 社会组织 充电桩 公园 公墓 公厕 业主委员会 居委会 村委会 避难点 项目 点位 站点 网点 小区 片区 街区 园区 产业园 社区 村寨 寨子 行政村 自然村 村庄 乡镇 街道 地块 标段 排污口 库点 驿站 窗口 服务站 院落 楼院 "
    "家属院 市场 停车场 卫生室 路口 岗位 路段 泊位 车位 床位 摊位 学位 楼盘 网格 合作社 调解委员会 委员会 监测井 部门 基地 牧场 加工点 病种 品种 工程",
    "家": "景区 公证处 殡仪馆 养老院 驾校 养殖场 屠宰场 砖厂 初制厂 加工厂 店铺 机构 企业 公司 单位 商户 门店 超市 饭店 酒店 民宿 合作社 医院 药店 食堂 作坊 加油站 门诊 诊所 加工点 餐饮场所 律师事务所 托管班 农家乐 网吧 旅行社 幼儿园 窑炉",
    "名": "管护员 监测员 护林员 护路员 保护员 网格员 保洁员 协管员 辅导员 巡护员 联络员 驾驶员 传承人 责任人 河长 河湖长 乡村医生 村医 医生 教师 导师 教练 学生 新生 学员 医师 志愿者 律师 民警 特派员 指导员 宣讲员 信息员 安全员 护士 专家 代表 委员 劳模 队员 对象",
    "所": "技工院校 院校 学校 幼儿园 医院 敬老院 养老院 幸福院 卫生院 卫生室",
    "栋": "写字楼 房屋 民居 住宅 建筑 楼宇 校舍 宿舍 楼房 自建房 农房 危房 厂房 安置房 教学楼 骑楼 古厝 公寓",
    "台": "电梯 农机 农机具 机具 锅炉 设备 变压器 叉车 压力容器",
    "部": "电梯",
    "套": "安置房 公租房 保障房 保障性住房 廉租房 周转房 公寓 房源 住房 住宅",
    "辆": "公交车 出租车 校车 客车 货车 网约车 巡游车 车辆 渣土车 三轮车",
    "艘": "渔船 渡船 船舶 客船 船",
    "块": "公示牌 图斑 地块 样地 警示牌",
    "宗": "征地 地块 宗地",
    "份": "合同 协议",
    "段": "圩堤 堤防 海堤 海塘 路段 河段",
    "道": "渡口",
    "张": "床位",
    "眼": "机电井 机井 水井 筒井",
    "口": "机井 水井 坑塘 鱼塘",
    "本": "电子证照 不动产权证 许可证 证书",
    "条": "线路 路线 班线 街巷 巷道 航线 沟渠 渠道",
    "场": "招聘会 宣讲会 听证会 讲座 培训 演出 展览 比赛",
    "种": "疾病 药品 耗材 疫苗 农药 教材",
    "头": "种公牛 能繁母牛 奶牛 肉牛 牦牛 牲畜 母猪 生猪",
    "只": "种公羊 种羊 肉羊 羊",
    "株": "古树名木 古树 树木 树",
    "间": "店铺 商铺 门面 校舍 教室 公寓 房",
    "盏": "路灯",
    "片": "林地 草场",
}
_NOUNS = {
    unit: tuple(sorted(words(names), key=len, reverse=True)) for unit, names in _TABLE.items()
}
"""Unit → nouns of what it counts, the longest first."""
_SAME_AS = {"幢": "栋", "部": "台", "门": "间"}
_SEEN_AS: dict[str, dict[str, tuple[str, ...]]] = {
    "所": {
        "学校": words("校园餐 校园食品 中小学 小学 初中 高中 中学 学区 施教区 义务教育"),
        "幼儿园": words("公办园 民办园 普惠园"),
    },
    "个": {"项目": words("工程招标 工程完工 工程竣工"), "村": words("村集体 各村")},
    "种": {"疾病": ("病种",)},
    "栋": {"楼": ("楼栋",)},
}
"""Unit → nouns, and by what other words it is plain that these are counted."""
_NOT_COUNTED = words(
    "服务项目 收费项目 检查项目 办理项目 补贴项目 检测项目 通村 建制村 村小 社区工作者 社区矫正 社区提案 物业企业 中标单位 施工单位 责任单位 "
    "供热单位 网格员 实施主体 文物保护 工作岗位 工程师 工程车 工程队 工程机械"
)
_KEPT = ("文物保护单位",)
"""Words that a noun is part of by chance, or that say who has what is counted; and names that are one all the same."""
_MARKS = "、和与及"
_OF_SPOTS = ("点", tuple("重试特节地热难焦站观起终要亮堵时优布"), ("位",))
_OF_PAPERS = ("证", tuple("保认论公验查取见例凭佐"), ("明", "件", "书", "据", "券"))
_OF_POSTS = ("员", tuple("人成官党会议"), ())
_ENDINGS = {"名": _OF_POSTS, "处": _OF_SPOTS, "个": _OF_SPOTS, "本": _OF_PAPERS, "张": _OF_PAPERS}
"""Unit → how names of what it counts end, and what makes another word of that before and behind it."""
_WHOSE = words("小区 社区 村寨 行政村 自然村 村庄 乡镇 街道 部门 单位 合作社 街区 片区 园区")
"""Who has what is counted, where anything else is named."""


def noun_of(theme: str, content: str, unit: str, number: int) -> str:
    """What ``unit`` counts, as contents or else the theme name it; "" where they name nothing, or several things."""
    unit = _SAME_AS.get(unit, unit)
    nouns = _NOUNS.get(unit, ())
    if number >= _MANY:  # 停车泊位路段, 2300个
        nouns = tuple(noun for noun in nouns if noun not in _FEW)
    if unit == _SHEETS and len(members_of(content)) > 1:
        return ""
    if unit == _LINES and any(one.endswith(_TEXTS) for one in members_of(content)):
        return ""  # 施工公告和绕行路线, 7条, are of both
    if unit == _LINES:
        nouns = tuple(noun for noun in nouns if _is_of_lines(content, noun))
    found = _in_members(content, unit, nouns)
    if not found and (unit in _COUNT_ONE or all(map(only_tells, members_of(content)[1:]))):
        found = _in_members(theme, unit, nouns)
    if found:
        return found.pop() if len(found) == 1 else _ALWAYS.get(unit, "")
    of_firms = (noun for word, noun in _OF_FIRMS if unit == _FIRMS and word in content)
    return _ALWAYS.get(unit) or next(of_firms, "") or _house_in(content, unit)


def governing(content: str, unit: str) -> str:
    """What ``unit`` counts, where contents tell several things of that (小微工程的立项、比选、验收结果); else ""."""
    members = members_of(content)
    stored = [one for one in members if one.endswith(_STORE)]
    told = [one for one in members if one not in stored]
    if unit == _ANY and stored and told and all(map(_tells_only, told)):
        return _PROJECT  # 项目库、实施方案和补偿政策, 64个
    head, _, rest = content.partition("的")
    nouns = _NOUNS.get(_SAME_AS.get(unit, unit), ())
    told = members_of(rest)
    if unit in _NO_HEADS or len(told) < _SEVERAL or len(members_of(head)) > 1:
        return ""
    told = [one for one in told if not one.endswith(_NUMBERS)]
    if any(names_some(one, unit) or not _tells_of_works(one, unit) for one in told):
        return ""
    found = next((noun for noun in nouns if head.endswith(noun)), "")
    return "" if found in _WHOSE or head.endswith(_NOT_COUNTED) else found


def listed_first(content: str, unit: str) -> str:
    """Places that the first of contents lists, where all others only tell of them (改造小区名单、改造内容、资金来源); else ""."""
    first, *others = members_of(content)
    bare = first.removesuffix(_LIST)
    if unit != _ANY or bare == first or len(others) < _SEVERAL:
        return ""
    told = (_tells_only(one) or one.endswith(_WHAT) for one in others)
    if not all(told) or any(names_some(one, unit) for one in others):
        return ""
    return next((noun for noun in _HOMES if bare.endswith(noun)), "")


_LIST, _WHAT, _HOMES = "名单", "内容", ("小区", "社区", "院落")


def _tells_of_works(member: str, unit: str) -> bool:
    """Whether a member only tells of works, or lists who does them, none of whom are counted so."""
    return _tells_only(member) or (unit == _ANY and member.endswith(_OF_WORKS))


_OF_WORKS = ("商名册", "商名单", "签证")


def _tells_only(member: str) -> bool:
    """Whether a member only tells something, and names nothing that could be counted."""
    return only_tells(member) or tells_beside(member)


_ANY, _STORE, _NUMBERS = "个", "项目库", ("数", "数量")
_NO_HEADS, _SEVERAL = ("条", "份"), 2


def landing_in(content: str, unit: str) -> str:
    """The landing that is all that contents name of what could be counted by 处; "" where that is not sure."""
    named = [one for one in members_of(content) if _LANDING in one]
    others = [one for one in members_of(content) if one not in named]
    sure = all(_tells_only(one.replace(_CRAFT, "")) for one in others)
    return _LANDING if unit == _SITES and named and sure else ""


_SITES, _LANDING, _CRAFT = "处", "渡口", "渡船"
"""What boats land at, which are counted otherwise."""
_TEXTS = words("公告 通告 公示 通知 提示 预告 信息 消息 资讯 预警 动态 问答")
"""What is counted by 条 itself."""


def _house_in(content: str, unit: str) -> str:
    """The houses that contents begin with, and say what was done to (番仔楼修缮补助对象)."""
    if unit not in _OF_HOUSES or len(members_of(content)) > 1:
        return ""
    names = (content.partition(deed)[0] for deed in _REPAIRED if deed in content)
    name = min(names, key=len, default="")
    return name if len(name) in _NAME and name.endswith(_HOUSES) else ""


_OF_HOUSES, _HOUSES, _NAME = ("处", "座", "栋"), ("楼", "房", "屋", "宅"), range(2, 5)
_REPAIRED = words("修缮 改造 维修 加固 保护 整修 修复 抢修 重建")


def names_some(content: str, unit: str) -> bool:
    """Whether contents name something that is known to be counted so."""
    unit = _SAME_AS.get(unit, unit)
    return any(_last_in(one, unit, _NOUNS.get(unit, ())) for one in members_of(content))


def ends_with_some(member: str, unit: str) -> bool:
    """Whether a member ends with the name of what ``unit`` counts (新增充电端口点位, by 个)."""
    noun = _last_in(member, unit, _NOUNS.get(_SAME_AS.get(unit, unit), ()))
    return member.endswith((noun or _LAND, _LAND))


def names_last(content: str, unit: str) -> bool:
    """Whether contents end with the name of what ``unit`` counts."""
    return content.endswith(_NOUNS.get(unit, ("\0",)))


_MANY, _FEW = 100, ("路段", "路口")
"""From how many on other things are meant than these."""
_ALWAYS = {"艘": "船", "眼": "井", "辆": "车", "盏": "灯", "匹": "马"}
"""Units of one kind of things, and what these are."""
_FIRMS, _OF_FIRMS = (
    "家",
    (
        *((word, "单位") for word in ("预决算", "部门预算", "部门决算", "三公”经费", "三公经费")),
        *((word, "经营单位") for word in ("经营许可", "许可证", "经营备案")),
    ),
)
"""What is published by, or of, bodies that are called so."""


def _in_members(text: str, unit: str, nouns: tuple[str, ...]) -> set[str]:
    """The nouns that the members of a text have, and more where one of them may be another thing.

    Of one member it is the last, which its others only tell of.
    """
    given = members_of(text)
    for word in _NOT_COUNTED:
        if not any(word in kept and kept in text for kept in _KEPT):
            text = text.replace(word, "；" * len(word))
    members = members_of(text)
    found = {noun for part in members if (noun := _last_in(part, unit, nouns))}
    if found and unit in _OF_ANY and any(_is_another(part, found) for part in members):
        return found | {text}
    if found and unit in _OF_ANY and any(_goes_on(one, unit, nouns) for one in given):
        return found | {text}
    if found and unit not in _ALWAYS and _may_be_others(given, unit, nouns):
        return found | {text}
    found = {noun for noun in found if not any(noun in one != noun for one in found)}
    if _PROJECT in found:
        found.discard(_WORKS)
    return {noun for noun in found if noun not in _WHOSE} or found


_PROJECT, _WORKS = "项目", "工程"
_OF_ANY, _PLACES = tuple("家处个所座"), tuple("室店院所站厂场馆社园校铺库亭")
"""Units of things of any kind, and how the names of such end."""


def _goes_on(part: str, unit: str, nouns: tuple[str, ...]) -> bool:
    """Whether a member goes on behind its noun with what may be counted itself (集贸市场公平秤位置, 村庄规划草案)."""
    noun = _last_in(part, unit, nouns)
    rest = part.rpartition(noun)[2] if noun and noun in part else ""
    return not rest.startswith((_STORED, *_FEW)) and names_thing(rest)


_LAND = "用地"
"""What there is wherever something stands (分拣中心用地, 2处)."""
_STORED = "库"
"""What so many projects are kept in (项目库)."""


def _is_another(part: str, found: set[str]) -> bool:
    """Whether a member is a thing as well, that may be counted with those found (村卫生室和药店名录)."""
    return part.endswith(_PLACES) and not any(noun in part for noun in found)


def _may_be_others(given: list[str], unit: str, nouns: tuple[str, ...]) -> bool:
    """Whether one of the members may be another thing, which the first noun behind it does not cover."""
    names = [(one, noun) for one in given if (noun := _last_in(one, unit, nouns))]
    told = unit not in _COUNT_ONE and all(tells(*pair) for pair in names)
    for at, part in enumerate(given):
        if not _may_be_other(part, unit, nouns) or (told and tells_beside(part)):
            continue
        behind = ((one, _last_in(one, unit, nouns)) for one in given[at:])
        member, noun = next((pair for pair in behind if pair[1]), ("", ""))
        if not noun or not covers(member, noun, given[: given.index(member)]):
            return True
    return False


def _may_be_other(part: str, unit: str, nouns: tuple[str, ...]) -> bool:
    """Whether a member names none of what ``unit`` counts that is known, and does not only tell of others."""
    never = unit in _COUNT_ONE and not _COUNT_ONE[unit].intersection(part)
    return not never and not _last_in(part, unit, nouns) and not only_tells(part)


_COUNT_ONE = {
    unit: frozenset(characters)
    for unit, characters in {
        "条": "线街巷路道沟渠", "名": "员人师生长者表", "本": "证照册账", "张": "床证票桌", "场": "会赛演训座展",
        "头": "牛猪羊畜", "只": "羊鸡鸭犬畜", "株": "树木苗", "盏": "灯", "眼": "井", "艘": "船", "辆": "车", "匹": "马",
        "栋": "楼房宅舍居建厂店仓铺院校", "台": "梯机炉器设车", "所": "校园院学堂室所",
        "种": "药病苗材品", "口": "井塘", "段": "路堤河段", "道": "渡", "宗": "地",
    }.items()
}  # fmt: skip
"""Units that count things of one kind alone, and a character of all their names (公交线路、票价及快递代收点, 12条)."""


def _last_in(part: str, unit: str, nouns: tuple[str, ...]) -> str:
    """The last noun of a member that the unit counts."""
    names = [(noun, noun) for noun in nouns]
    names += [(word, noun) for noun, others in _SEEN_AS.get(unit, {}).items() for word in others]
    ends = [(part.rfind(word) + len(word), len(word), noun) for word, noun in names if word in part]
    if unit in _ENDINGS and (name := _named_with(part, *_ENDINGS[unit])):
        ends.append((part.rfind(name) + len(name), 0, name))
    ends = [one for one in ends if part[one[0] - 1 : one[0] + 1] not in _OTHER_WORDS]
    return max(ends)[-1] if ends else ""


def _named_with(part: str, end: str, before: tuple[str, ...], behind: tuple[str, ...]) -> str:
    """A name of three characters that ends so (社区普惠托育点收费标准: 托育点)."""
    name, found, rest = part.rpartition(end)
    other = rest.startswith(behind) and not rest.startswith(_SITE)  # 收集点位置
    if not found or len(name) < _SHORT or name.endswith(before) or other:
        return ""
    return name[-_SHORT:] + end


_SHORT, _SITE = 2, "位置"
_OTHER_WORDS = words("位置 位费 位数 位号")
"""What goes on as another word with the last character of a noun (充电点位置, 摊位费)."""
_LONG = words(
    "步道 绿道 村道 河道 管网 管道 管线 渠道 沟渠 干渠 防渗渠 机耕路 产业路 硬化路 通组路 砂石路 公路 道路 街巷 海塘 堤防 圩堤"
)
"""What has a length, as contents and themes name it."""


def long_in(theme: str, content: str) -> str:
    """What so many 公里 are of, as contents or else the theme name it; "" where they name nothing, or several things."""
    for text in (content, theme):
        if found := {noun for noun in _LONG if noun in text}:
            found = {one for one in found if not any(one in other != one for other in found)}
            return found.pop() if len(found) == 1 else ""
    return ""


_LINES, _SHEETS = "条", "份"
_OF_LINES = ("时刻", "票价", "运价", "站点", "走向", "班次", "首末班", "名单", "名称")
"""By what a number of 条 is surely one of lines, or streets, and not of texts about them."""


def _is_of_lines(content: str, noun: str) -> bool:
    ends = any(f"{noun}{mark}" in f"{content}{_MARKS[0]}" for mark in _MARKS)
    return ends or any(f"{noun}{one}" in content for one in _OF_LINES)
