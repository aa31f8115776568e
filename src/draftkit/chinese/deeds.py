"""What an office does with what it counts: the verb its noun asks for (下发交办单5份, 召开例会12次, 开展检查4次)."""

from __future__ import annotations

from draftkit.patterns import regex
from draftkit.tuples import NamedTuple


class Deed(NamedTuple):
    """What was done: ``when`` or how often, the ``verb`` ("" where ``thing`` has one of its own), the ``thing``.

    What was counted follows: ``全年`` ``印发`` ``通报`` 3期.
    """

    verb: str
    thing: str
    when: str = ""

    @property
    def text(self) -> str:
        """As it reads before its number."""
        return f"{self.when}{self.verb}{self.thing}"


HELD = "开展"
"""The verb of what is done by times."""
_TIMES = regex(r"(?:[次轮场遍回趟期批]次?|人次|天|)")
"""Units of doing, not of what it is done to."""
_WHEN = regex(r"(?P<when>全年|年内|本年度?|每(?P<of>季度?|月|周)|按(?:季度|月|周))(?=.{2,})")
_REGULARLY = {"季": "按季度", "季度": "按季度", "月": "按月", "周": "按周"}
_OWN_VERB = regex(
    r"开展|组织|实施|进行|接受|印发|下发|发出|制发|编发|发布|发放|召开|举办|参加|配合|邀请|委托|聘请|通过|[对向就以由]|依托|利用"
    r"|受理|办理|收集|征集|查看(?=.)"
)
"""How a deed begins that has a verb of its own."""
_ACTS_ON = regex(r"(?:发现|整改|纠正|督办|通报|约谈|检查|抽查|核查|抽检)(?=.)")
"""How one begins that has one, unless a paper is called so (整改督办函)."""
_LOOKS_AT = regex(
    r"(?:(?:到|下|赴|进|深入|实地|现场|上门|随机到|逐)[^，、的]{0,5}?)?(?:抽查|检查|核查|巡查|查看|走访|回访|排查|核对|暗访)(?=.{2})(?!.*(?:[单函表组]|会议?|活动|工作|行动|机制)$)"
)
"""How a deed begins that says what was looked at, and is counted by times: 抽查村公示栏5次."""
_WAYS = ("随机", "电话", "上门", "实地", "入户", "逐户", "集中", "定期", "交叉", "联合", "专项")
_CALLS = ("回访", "走访", "抽查", "检查", "核查", "暗访", "查看")
_NAMES = ("单", "函", "表", "组", "会", "会议", "活动", "工作", "行动", "机制")
"""How somebody was called on, and how a thing ends that is called so and was not."""
_GOES_TO, _BODY_UNITS = regex("(?:督导|指导|走访|调研|约谈|暗访|回访)$"), ("个", "家", "户")
"""Acts that take those who are counted for their object (实地督导26个乡镇), and units of such."""
_TO_WHOM = regex("对(?P<whom>[^，、]{2,})(?:进行|开展)?(?P<act>督导|指导|走访|调研|检查|督查|回访)")
"""Whom an act goes to, named first (对县区人社局指导, 14个)."""
_WHILE = regex("[^，、]{2,}期间(?:到|入|下|进|赴)")
"""When somebody went where: no verb is given to that (两轮公示期间到村查看)."""
_OF_WORK = regex(r"(?:公开|情况|质量|信息|工作|内容)$")
"""What is looked at in those that are counted (院务公开检查16家), and is not counted itself."""
_SENT_OUT, _NOT_SENT_OUT = "发", "现展言放布出送票热"
"""How a deed begins that issued something (发整改通知, 6份), and what makes another word of it."""
_ISSUED = {"印发", "下发", "发出"}
_ANYWHERE = regex(r"开展|组织(?!部)|实施|接受|印发|下发|发出")
_BY_HEAD = tuple(
    (tuple(ends.split()), units, verb)
    for ends, units, verb in (
        ("问题清单 隐患清单 错误清单 差错清单", "", "列出"),
        ("名单 清单 方案 计划 制度 办法 细则", "", "制定"),
        ("通报 通知 简报 专报 通告 文件 月报 周报 季报 年报", "", "印发"),
        ("交办 督办 整改 提示 提醒 告知", "份张", "下发"),
        ("提示 提醒 警示 动态", "期", "印发"),
        ("谈话", "", "进行"),
        ("单 函 书 令", "", "下发"),
        ("提醒 提示 预警 警示", "条份件个次", "发出"),
        ("意见 建议", "条个件", "收集"),
        ("留言 来信 来电 投诉 举报 诉求 线索 咨询", "", "受理"),
        ("问题 错误 差错 隐患 错敏词 错别字 死链 错链", "个处条项", "发现"),
        ("问卷 资料 折页 手册 明白纸 宣传单", "", "发放"),
        ("报告 纪要 台账 材料", "", "形成"),
        (
            "会议 例会 座谈会 恳谈会 推进会 调度会 评审会 会商会 部署会 汇报会 交流会 专题会",
            "",
            "召开",
        ),
    )
)
"""How the name of a thing ends, by what it is counted (any unit where none is said) → what is done with it."""
_TRANSITIVE = "检查|抽查|督查|监测|检测|巡查|核查|核验|核对|排查|抽检|清理|整改|更新|审核|审查|校对|走访|回访|测评|评估|审读|督办|复核"
_ACT = regex(
    rf"(?:{_TRANSITIVE}|暗访|督导|调研|自查|互查|普查|巡检|扫描|体检|演练|培训|学习|约谈|督察|考核|考评|评议|评查|会商|点评|监督|拨测|访谈|宣讲|活动|自评|巡讲|指导|调查|评审|比对|通读|抽测|会审|辅导|互评|试点|竞赛|评选|直播|工作)$"
)
_TURNED = regex(rf"(?P<what>.{{2,}}?)(?P<act>{_TRANSITIVE})$")
_BY_OTHERS = regex(
    "(?P<who>[^，、]{0,4}(?:干部|人员|代表|网格员|信息员|监督员))(?P<act>查看|查|看)(?P<what>[^，、查看]{2,8})"
)
"""Who was sent to look at what (驻村干部查公示)."""
_OTHERS_LOOK = regex(
    "[^，、]{0,6}(?:股|科室?|办|室|纪委|纪检组?|监委|小组|单位|局|中心|站|所)(?:跟进|随机|联合|牵头|定期|电话){0,2}(?:抽查|检查|核查|核实|暗访|巡查|督查|走访|查看|查)(?=.{2})(?!.*(?:[单函表组]|会议?|活动|工作|行动|机制)$)"
)
"""Who of the body's own looked at what (法制股抽查公示文书): no verb is given to that."""
_TELLS = ("通报", "约谈", "督办", "提醒", "点评", "走访")
_TOLD = (
    "局",
    "单位",
    "乡镇",
    "镇街",
    "街道",
    "部门",
    "科室",
    "站所",
    "社区",
    "负责人",
    "责任人",
    "企业",
)
"""Acts, and those they go to, as a deed with its object (通报县区分局): 开展 is no verb before it."""
_TOLD_OF = ("情况", "问题", "结果")
"""The same of what was told of (通报社区信息报送情况, 4期)."""
_LOOKED = (
    "检查",
    "抽查",
    "暗访",
    "巡查",
    "查看",
    "走访",
    "评查",
    "评议",
    "体验",
    "核查",
    "互查",
    "互评",
    "查账",
    "视察",
)
_LOOKERS = (
    "监督员",
    "代表",
    "委员",
    "体验员",
    "志愿者",
    "网格员",
    "信息员",
    "观察员",
    "专家",
    "评议员",
    "联络员",
)
"""Who is sent to look: 开展社会监督员检查 would be done to them."""
_LOOKING = ("查看", "抽看")
_LOOKED_AT = regex(
    "(?P<what>(?![^，、]*(?:期间|[到下]村|入户))[^，、]{2,}?)(?<!实地)(?<!现场)(?<!日常)(?<!随机)(?:查看|抽看)"
)
"""What was looked at, of which nobody says that it was 开展."""
_HOW = regex(
    r".*(?:日常|专项|季度|月度|年度|定期|实地|现场|随机|交叉|联合|集中|网上|线上|线下|电话|全面|重点|第三方|飞行|突击|综合|模拟|上级|内部|智能|人工|书面|远程|半年|全年|季|双随机|明察|常态化)$"
)
"""What stands before an act and says how, not what it was done to."""


_GOING = (
    "到",
    "下",
    "赴",
    "进",
    "走进",
    "深入",
    "逐",
    "随机",
    "分批",
    "分组",
    "定期",
    "不定期",
    "多次",
)
_IN, _INTO = "入", "进"
"""How somebody goes to villages and homes (入村检查公开栏), as one goes elsewhere."""
_GOES = regex(
    "(?:随机|分批|分组|定期|不定期|多次)?(?:到(?![期位岗账点])|赴|下(?![级属发半沉])|进(?![度行出]|一步)|走进|深入(?!开展)|逐(?![级步条项件]))[^，、的]{1,8}"
    "(?:抽查|检查|核查|巡查|督查|督导|指导|调研|走访|暗访|回访|查看|排查|察看)"
)
"""A deed that begins with where somebody went: 开展 and what it is would be two verbs."""


_SENDERS = ("干部", "人员", "代表", "网格员", "信息员", "监督员")
_LONGEST = 8


def goes_there(name: str) -> bool:
    """Whether a deed is somebody's going somewhere to look, and ends with that (到嘎查抽查)."""
    going = f"{_INTO}{name[1:]}" if name.startswith(_IN) else name
    return going.startswith(_GOING) and _GOES.fullmatch(going) is not None


def _calls_on(name: str) -> bool:
    """Whether a deed begins with how somebody was called on, whatever is counted of them (随机电话回访补贴户, 60户)."""
    rest, ways = name, 0
    while way := next((w for w in _WAYS if rest.startswith(w)), ""):
        rest, ways = rest.removeprefix(way), ways + 1
    called = next((c for c in _CALLS if rest.startswith(c)), "")
    return bool(ways and called) and len(rest) > len(called) + 1 and not name.endswith(_NAMES)


def _was_sent(name: str) -> bool:
    """Whether it is told who was sent to look at what (驻村干部核查公示栏)."""
    for act in (*_CALLS, "核对", "巡查"):
        who, found, what = name.partition(act)
        if found and who.endswith(_SENDERS) and 1 < len(what) <= _LONGEST and len(who) <= _LONGEST:
            return "、" not in who and not what.endswith(_NAMES)
    return False


def by_times_of(unit: str) -> bool:
    """Whether so many of a unit are times that something was done."""
    return _TIMES.fullmatch(unit) is not None or unit == "周" or unit.endswith("次")


def deed_of(name: str, unit: str = "", *, late: bool = False) -> Deed | None:
    """What was done, of which so many ``unit`` are told; None where the noun does not say which verb it takes.

    ``late``: where somebody went is a deed by itself (到村抽查6次).
    ``错别字检测`` by 次 is 开展, ``问题交办单`` by 份 下发; ``公示牌核验`` by 块 is turned: 核验公示牌.
    """
    if match := _WHEN.match(name):
        rest = deed_of(name[match.end() :], unit, late=late)
        when = _REGULARLY.get(match["of"] or "", match["when"])
        return rest._replace(when=when) if rest else None
    if (guided := _TO_WHOM.fullmatch(name)) and unit[:1] in _BODY_UNITS:
        return Deed(guided["act"], guided["whom"])
    going = f"{_INTO}{name[1:]}" if late and name.startswith(_IN) else name
    if late and goes_there(name):
        return Deed("", name)
    if _OWN_VERB.match(name) or _ANYWHERE.search(name) or _WHILE.match(name):
        return Deed("", name)
    if _OTHERS_LOOK.match(name):
        return Deed("", name)
    if late and name.endswith(_LOOKED) and name[:-2].endswith(_LOOKERS):
        return Deed("组织", name)
    if late and name.startswith(_TELLS) and name.endswith((*_TOLD, *_TOLD_OF)):
        return Deed("", name)
    if late and by_times_of(unit) and _was_sent(name):
        return Deed("组织", name)
    if late and name.startswith(_SENT_OUT) and name[1:2] not in _NOT_SENT_OUT:
        return Deed("印发", name[1:])
    by_times = by_times_of(unit)
    verb = "" if by_times and _ACT.search(name) else _by_head(name, unit)
    if verb and (verb in _ISSUED or not _ACTS_ON.match(name)):
        return Deed(verb, name)
    if by_times and (others := _BY_OTHERS.fullmatch(name)):
        looked = "查看" if "看" in others["act"] else "检查"
        return Deed("组织", f"{others['who']}{looked}{others['what']}")
    if by_times and name.endswith(_LOOKING) and (seen := _LOOKED_AT.fullmatch(name)):
        return Deed("查看", seen["what"])
    if by_times:
        looks = _LOOKS_AT.match(going) or (late and _calls_on(name))
        return Deed("" if looks and not _ACT.search(name) else HELD, name)
    if _ACTS_ON.match(name) or (late and _calls_on(name)):
        return Deed("", name)
    if (to := _GOES_TO.search(name)) and unit[:1] in _BODY_UNITS:
        how = name[: to.start()]
        return Deed("", name) if not how or _HOW.match(how) else Deed(HELD, f"{name}，涉及")
    turned = _TURNED.fullmatch(name)
    if turned is None:
        return None
    if late and (there := next((h for h in _THERE if turned["what"].endswith(h)), "")):
        thing = turned["what"].removesuffix(there)
        if len(thing) >= _SHORTEST and not _HOW.match(thing) and not _OF_WORK.search(thing):
            return Deed(f"{there}{turned['act']}", thing)
    if _HOW.match(turned["what"]) or _OF_WORK.search(turned["what"]):
        return Deed(HELD, f"{name}，涉及")
    return Deed(turned["act"], turned["what"])


def _by_head(name: str, unit: str) -> str:
    found = (
        verb
        for ends, units, verb in _BY_HEAD
        if name.rstrip("》”").endswith(ends) and (not units or unit in units)
    )
    return next(found, "")


_THERE, _SHORTEST = ("现场", "实地", "随机", "交叉"), 3
"""How something was looked at, told behind it (项目公示牌现场核对), and characters of what that was."""
VERBS = (*dict.fromkeys(verb for _, _, verb in _BY_HEAD), HELD)
"""The verbs that are given to what has none."""
