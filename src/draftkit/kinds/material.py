"""What an office did this year, as it gives it: the records of the input's facts (contract: Material).

Every number may be rough and keeps its own unit; ``part`` is the part of the report an office wants a record in, ""
for the one it belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.kinds.shapes import (
    ROUGH,
    TEXT,
    YES_OR_NO,
    Count,
    Part,
    Records,
    Words,
)
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

PARTS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障", "其他事项")
"""What the input calls the parts of the report that tell facts: the keys of 补充."""
PROACTIVE, REQUESTS, MANAGEMENT, PLATFORM, SUPPORT = PARTS[:-1]
_PART = Part("部分", choices=PARTS)
_NUMBER, _UNIT = Part("数量", ROUGH), Part("单位")
_NAMES = Words()
_CHANNELS = (
    "政府门户网站",
    "微信公众号",
    "政务公开栏",
    "新闻媒体",
    "信息查阅点",
    "政务服务大厅",
)
_ACCOUNT_TYPES = ("微信公众号", "微博", "视频号", "抖音号", "今日头条号", "客户端")
_FACILITIES = ("政府信息查阅点", "政府信息公开专区", "政务公开栏", "电子显示屏", "资料架")


class Channel(NamedTuple):
    """How much was published through one channel; ``column`` is the column of a site."""

    name: str
    number: Count | None = None
    unit: str = ""
    column: str = ""
    part: str = ""


class Account(NamedTuple):
    """A 政务新媒体 account, e.g. 瓦亭之声 of type 微信公众号; either may be ""."""

    name: str
    type: str = ""
    posts: Count | None = None
    noun: str = ""
    unit: str = ""
    original: Count | None = None
    followers: Count | None = None
    reads: str = ""
    shares: Count | None = None
    contents: tuple[str, ...] = ()
    added: str = ""
    part: str = ""


class ContentClass(NamedTuple):
    """A class of contents as the office counts them."""

    name: str
    number: Count | None = None


class Matter(NamedTuple):
    """What was published about one matter; ``theme`` may be one of the keywords."""

    content: str
    theme: str = ""
    number: Count | None = None
    unit: str = ""
    note: str = ""
    channel: str = ""
    part: str = ""


class Site(NamedTuple):
    """The website, and what it has for this work."""

    name: str
    is_main: bool | None = None
    columns: tuple[str, ...] = ()
    features: str = ""
    part: str = ""


class PlatformCount(NamedTuple):
    """How many of a kind of platform the body runs."""

    name: str
    number: Count | None = None


class Venue(NamedTuple):
    """A place where people can look things up, and what stands there."""

    name: str
    facility: str = ""
    number: Count | None = None
    unit: str = ""
    contents: tuple[str, ...] = ()
    part: str = ""

    @property
    def counts_several(self) -> bool:
        """Whether a number is told of several things, and not what it counts (查阅点和自助打印机6)."""
        joined = any(mark in self.facility for mark in ("和", "及", "与", "、"))
        return self.number is not None and not self.unit and joined


class Press(NamedTuple):
    """What other media published."""

    media: str
    number: Count | None = None
    unit: str = ""
    part: str = ""


class Explained(NamedTuple):
    """Explanations of policies: how many, what the office calls them, in which forms."""

    number: Count | None = None
    name: str = ""
    unit: str = ""
    forms: tuple[str, ...] = ()
    part: str = ""


class Response(NamedTuple):
    """What people asked through one channel, and how much of it is done."""

    channel: str
    number: Count | None = None
    unit: str = ""
    done: Count | None = None
    part: str = ""


class Proposals(NamedTuple):
    """建议 of the congress and 提案 of the CPPCC that were answered."""

    motions: Count | None = None
    proposals: Count | None = None
    done: Count | None = None
    satisfied: str = ""
    part: str = ""


class Office(NamedTuple):
    """The office that does the work, under one name throughout the report."""

    name: str
    duty: str = ""


class Event(NamedTuple):
    """An event such as 政务公开日."""

    name: str
    theme: str = ""
    when: str = ""
    times: Count | None = None
    part: str = ""


class Inspection(NamedTuple):
    """A way of looking after the work, and how often."""

    way: str
    number: Count | None = None
    unit: str = ""
    part: str = ""


class Decisions(NamedTuple):
    """重大行政决策: how many were put to the public, how many opinions came."""

    consulted: Count | None = None
    opinions: Count | None = None
    part: str = ""


class Occasion(NamedTuple):
    """Meetings or trainings: how often, when, about what."""

    times: Count | None = None
    when: str = ""
    theme: str = ""
    part: str = ""


class Practised(NamedTuple):
    """A practice the office confirms: a name of the bank's list, or its own clause."""

    name: str
    part: str = ""


def _tidy_account(account: Account) -> Account:
    """``瓦亭之声（微信公众号）`` typed into one cell; a name without its quotation marks."""
    name, kind = account.name.strip("“”\"'《》「」"), account.type
    if not kind and name.endswith(("）", ")")):
        name, _, kind = name[:-1].replace("(", "（").partition("（")
    return account._replace(name=name.strip("“” "), type=kind.strip())


_ACCOUNT_KIND = regex("公众号|视频号|小红书|抖音|微博|快手|头条|B站")
_NO_ACCOUNT = regex("网站|门户|政府网|[专子]?栏|页面|板块")
_QUOTED = regex("“([^“”]+)”")


def is_account(channel: str, account: Account) -> bool:
    """Whether a channel of this name is the account: not 微信公众号“甲地在线” or 县政府网站甲地乡栏目 for the account 甲地."""
    if not account.name or account.name not in channel:
        return False
    around = channel.replace(account.name, "", 1)
    kind = _ACCOUNT_KIND.search(around)
    if kind and account.type and kind[0] not in account.type:
        return False
    if quoted := _QUOTED.findall(channel):
        return account.name in quoted
    return kind is not None or _NO_ACCOUNT.search(around) is None


_DEVICE = regex(
    r"(?:终端|系统|设备|一体机|查询机|问答机|自助机|打印机|复印机|触摸屏|电子屏|显示屏|电脑|资料架|展架|展板|书架|查阅点|咨询点|查询点|咨询台|服务台)$"
)
"""How the names of things end that stand in a place and are nothing to be read there."""
_MEASURES = (("屏", "块"), ("机", "台"), ("终端", "台"), ("电脑", "台"), ("架", "个"), ("窗", "个"))
"""How a facility ends, and by what it is counted; anything else by 处."""


DRAWERS = ("资料箱", "资料柜", "资料盒", "资料袋", "公开箱", "公开柜", "宣传箱")
"""How things are called that papers are kept in."""
VENUE_VERBS = ("播放", "公布", "内容包括")
"""What is done with what is to be seen in a place: on a screen, on a board, and where it is not known."""
_TERMINALS = ("终端", "查询机", "一体机", "自助机", "问答机", "触摸屏", "电脑")


def on_terminal(facility: str) -> bool:
    """Whether people look things up at what stands there: nothing lies there, and what is looked up is no service besides."""
    return facility.endswith(_TERMINALS)


def is_device(name: str) -> bool:
    """Whether what is said to be read in a place stands there instead (自助查询终端)."""
    return _DEVICE.search(name) is not None


_PAPER = (
    "折页",
    "申请表",
    "登记表",
    "表格",
    "样表",
    "手册",
    "单页",
    "宣传单",
    "宣传册",
    "宣传品",
    "资料",
    "书刊",
    "报刊",
    "书籍",
    "图书",
    "明白卡",
    "明白纸",
    "图册",
    "画册",
    "指南",
    "公报",
    "汇编",
    "范本",
    "读本",
    "卡片",
    "告知书",
    "一次性告知单",
    "公开目录",
    "事项目录",
    "办事目录",
)
"""How the names of papers end that lie in a place for people to take or look into; what they tell is something else."""


def is_paper(name: str) -> bool:
    """Whether what is to be read in a place is a paper that lies there (折页), and no matter it tells of (低保)."""
    return name.endswith(_PAPER)


_RECEIVED = regex("(?:来电|来信|来访|留言|咨询|诉求|意见|建议|投诉|问政|求助|信件|提问|来件)$")
_ARE_RECEIVED = ("转办件", "交办件", "督办件", "承办件", "工单", "办件", "私信", "舆情", "线索")
"""What is received by its own name: 转办件诉求 would be two of them."""
_A_CHANNEL = regex(
    r"(?:[箱线话网台板栏号端口站群]|问政|\d|APP|平台|系统|邮件|直通车|小程序|大厅|中心)$"
)
"""How the names of channels end, by which things are received: 民生 is none."""
_CALLS = ("个", "通", "次")
_BOARD, _ASKED, _WRITTEN = ("留言板", "留言簿", "留言墙"), "问政", ("条", "件")
"""Channels by which people write, and by what that is counted."""
_REPORTS = ("投诉举报", "举报投诉", "举报")
_APPRAISES = ("好差评", "好差评”", "好差评系统", "好差评”系统", "好差评平台", "好差评”平台")


_ANSWERS = regex("智能(?:问答|客服|机器人)|机器人")
"""Channels that answer by themselves: what comes in is a question."""


_ASKED_AT = ("咨询台", "咨询点", "咨询窗口", "咨询岗")
"""Where people ask, and nothing else."""


def received_by(channel: str, unit: str, *, late: bool = True) -> str:
    """What people send by a channel (县长信箱来信, 12345热线诉求); "" where its name says it (企业来电).

    ``late``: by one that is there to appraise (“好差评”系统) appraisals come in.
    """
    if late and channel.endswith(_REPORTS):
        return ""
    if late and channel.endswith(_APPRAISES):
        return "评价"
    if late and (channel.endswith(_BOARD) or (channel.endswith(_ASKED) and unit in _WRITTEN)):
        return "留言"
    if _RECEIVED.search(channel) or (late and channel.endswith(_ARE_RECEIVED)):
        return ""
    if channel.endswith(("信箱", "邮箱")):
        return "来信"
    if channel.endswith("意见箱"):
        return "意见"
    if _ANSWERS.search(channel) or (late and channel.endswith(_ASKED_AT)):
        return "咨询"
    if is_call(channel, unit):
        return "" if channel.endswith("电话") else "来电"
    return next((kind for kind in ("举报", "投诉") if kind in channel), "诉求")


def is_call(channel: str, unit: str) -> bool:
    """Whether what came in is calls, counted one by one."""
    return channel.endswith(("热线", "电话", "专线")) and unit in _CALLS


_IN_PRINT = regex(
    r"图|视频|漫画?|动漫|音频|录音|文字|问答|短片|[稿片卡册单页表报纸]$|H5|海报|材料|解读$|答记者问|文章|链接|推文|案例|说明$|明白"
)
"""Forms of explanations that are published, one by one: papers, pictures, sound."""
_LIVE = regex("直播|发布会|宣讲|讲解|讲座|会$|活动$")
HELD_UNIT = "次"
_ISSUE = "(?:[（(][^（）()]*[）)]|第[一二三四五六七八九十\\d]+期)?”?"
TRAINING_NAME = "(?:培训[班会]?|讲座|课堂|集训|轮训|公开课|研讨班|学习班|研修班|讲堂)" + _ISSUE
MEETING_NAME = (
    "(?:会议|例会|(?:推进|部署|调度|动员|联席|协调|总结|研判|专题|办公|工作|党组|碰头|评审|汇报|分析|点评|视频)会)"
    + _ISSUE
)
"""How the names of a training and of a meeting end, as patterns."""
_HELD_UNITS = (HELD_UNIT, "场", "场次")


EXPLAINING = "解读政策的"
"""What leads to explanations whose name leaves open what they explain (漫画18幅)."""


def is_held(forms: Sequence[str], unit: str) -> bool:
    """Whether policies were explained by what is held or spoken (院坝会, 广播, 双语), and not by papers alone."""
    if unit:
        return unit in _HELD_UNITS
    return any(not _IN_PRINT.search(form) or _LIVE.search(form) for form in forms)


def is_live(form: str) -> bool:
    """Whether policies are explained in this form to people who are there (院坝会, 现场讲解)."""
    return bool(_LIVE.search(form))


MESSAGES = "互动信息"
"""What is received in a group of people who chat, piece by piece."""


def channel_of(received: str, unit: str) -> str:
    """The channel by which it was received: the other way round."""
    if (group := received.removesuffix(MESSAGES)) != received:
        return group
    channel = received[:-2]
    told = received in {
        f"{channel}{received_by(channel, unit, late=late)}" for late in (True, False)
    }
    return channel if told and _A_CHANNEL.search(channel) else received


def measure_of(facility: str) -> str:
    """The unit a facility is counted by where none was given."""
    return next((unit for end, unit in _MEASURES if facility.endswith(end)), "处")


CHANNEL_RECORDS = Records(
    Channel,
    (Part("名称", choices=_CHANNELS), _NUMBER, _UNIT, Part("栏目", listed=True), _PART),
    keyed=True,
)
ACCOUNT_RECORDS = Records(
    Account,
    (
        Part("名称"),
        Part("类型", choices=_ACCOUNT_TYPES),
        Part("发布", ROUGH),
        Part("名词"),
        _UNIT,
        Part("原创", ROUGH),
        Part("关注", ROUGH),
        Part("阅读"),
        Part("转发", ROUGH),
        Part("内容", _NAMES),
        Part("新增"),
        _PART,
    ),
    _tidy_account,
    known_by=2,
)
CLASS_RECORDS = Records(ContentClass, (Part("名称"), _NUMBER), keyed=True)
MATTER_RECORDS = Records(
    Matter,
    (
        Part("内容", listed=True),
        Part("主题"),
        _NUMBER,
        _UNIT,
        Part("说明"),
        Part("渠道", listed=True),
        _PART,
    ),
)
SITE_RECORD = Records(
    Site,
    (Part("名称"), Part("主要", YES_OR_NO), Part("栏目", _NAMES), Part("功能", listed=True), _PART),
    single=True,
)
PLATFORM_RECORDS = Records(PlatformCount, (Part("名称"), _NUMBER), keyed=True)
VENUE_RECORDS = Records(
    Venue,
    (Part("名称"), Part("设施", choices=_FACILITIES), _NUMBER, _UNIT, Part("内容", _NAMES), _PART),
)
PRESS_RECORDS = Records(Press, (Part("媒体"), _NUMBER, _UNIT, _PART))
EXPLAINED_RECORD = Records(
    Explained, (_NUMBER, Part("名称"), _UNIT, Part("形式", _NAMES), _PART), single=True
)
RESPONSE_RECORDS = Records(Response, (Part("渠道"), _NUMBER, _UNIT, Part("办结", ROUGH), _PART))
PROPOSALS_RECORD = Records(
    Proposals,
    (Part("建议", ROUGH), Part("提案", ROUGH), Part("办结", ROUGH), Part("满意率", TEXT), _PART),
    single=True,
)
OFFICE_RECORD = Records(Office, (Part("名称"), Part("职责")), single=True)
EVENT_RECORDS = Records(
    Event, (Part("名称"), Part("主题"), Part("时间"), Part("次数", ROUGH), _PART)
)
INSPECTION_RECORDS = Records(Inspection, (Part("方式"), _NUMBER, _UNIT, _PART))
DECISIONS_RECORD = Records(
    Decisions, (Part("征求意见", ROUGH), Part("收到意见", ROUGH), _PART), single=True
)
OCCASION_RECORDS = Records(Occasion, (Part("次数", ROUGH), Part("时间"), Part("主题"), _PART))
PRACTICE_RECORDS = Records(Practised, (Part("名称"), _PART))
