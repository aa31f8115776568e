"""互动回应: what came in from people, and what was held with them."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.events import IS_EVENT, slot_of
from draftkit.analysis.material.records import ALL_DONE, numbered, put
from draftkit.editions import Edition
from draftkit.facts import Value
from draftkit.kinds import fields
from draftkit.kinds.material import HELD_UNIT, MESSAGES, Response, is_call, received_by
from draftkit.patterns import regex

_ITSELF = regex("(?P<what>.{2,}(?:举报|投诉|咨询|求助|救助|诉求))(?:电话|专线|热线|平台)")
"""Channels called by what comes in: 12350举报投诉电话, 23件 is 举报投诉23件, not 举报投诉电话举报."""


_PIECES = ("条", "则")
"""How messages are counted."""
_GROUP, _ANSWERING = "群", "答疑"


_PROGRAMME = "节目"
_COLUMNS, _ISSUE, _VISITS = ("栏目", "专栏", "版块", "板块"), "期", "回访"


def _talked_in(response: Response, *, late: bool, given: bool) -> dict[str, str]:
    """Where people talk, or ask and are answered: what is counted there and was not settled is no 诉求.

    ``late``: so are columns of which there were so many issues (民意征集栏目12期).
    ``given``: and programmes.
    """
    channel = response.channel
    issued = (*_COLUMNS, _PROGRAMME) if given else _COLUMNS
    if late and channel.endswith(issued) and response.unit == _ISSUE:
        return {"途径": channel}
    if channel.endswith(f"{_GROUP}{_ANSWERING}"):
        return {"渠道": channel.removesuffix(_ANSWERING)}
    return {"途径": channel} if channel.endswith(_GROUP) else {}


def note(ledger: Ledger, edition: Edition) -> None:
    """Note what came in from people, and what was held with them (镇长接待日), which is told behind it."""
    key, named_once, late = fields.RESPONSES, edition.responses_named, edition.talks_by_pieces
    for response in ledger.filing.given[key]:
        number = response.number if response.number is not None else response.done
        counted = numbered(number, response.unit, "件")
        calls = edition.calls_held and _CALLS in response.channel and response.done is None
        visits = late and response.channel.endswith(_VISITS) and response.done is None
        by_people = calls and response.unit in (*_BY_TIMES, *_BY_PEOPLE)
        if _is_held(response) or by_people or visits:
            counted = numbered(number, response.unit, HELD_UNIT)
            called = _turned(response.channel) if edition.calls_held else response.channel
            turned = calls or visits or called != response.channel
            named = turned or bool(IS_EVENT.search(called) or _IS_TALK.search(called))
            slot = slot_of(called, late=late)
            held = {slot: called if named else f"{called}活动", **counted}
            put(ledger, "pub.talks", key, held, response.part)
            continue
        if edition.texts_by_kind and _was_gone(response):
            held = {slot_of(response.channel, late=late): response.channel, **counted}
            put(ledger, "pub.talks", key, held, response.part)
            continue
        issues = edition.responses_as_given
        asked = named_once and response.done is None
        where = _talked_in(response, late=late, given=issues) if asked else {}
        if where:
            if edition.texts_by_kind and response.unit in _PIECES and "途径" in where:
                came = {"来意": f"{response.channel}{MESSAGES}", **counted, "办结": None}
                put(ledger, "pub.response", key, came, response.part)
                continue
            if late and response.unit in _PIECES and "途径" in where:
                counted["单位"] = f"{response.unit}信息"  # nobody talks 312 pieces
            put(ledger, "pub.talks", key, {**where, **counted}, response.part)
            continue
        _came_in(ledger, response, counted, edition)


_GONE, _GONE_BY = ("走访", "调研", "家访", "回访", "寻访", "恳谈", "上门服务"), ("次", "场", "户", "家", "天")  # fmt: skip


def _was_gone(response: Response) -> bool:
    """Whether people were called on so often, or so many of them, and nothing is said of what they wanted (家访120户)."""
    gone = response.channel.endswith(_GONE) and response.unit in _GONE_BY
    return gone and response.done is None


def _came_in(
    ledger: Ledger, response: Response, counted: dict[str, Value | None], edition: Edition
) -> None:
    """Note what came in, and how much of it was settled."""
    key, named_once = fields.RESPONSES, edition.responses_named
    all_done = response.done is not None and response.done == response.number
    unit, noun = str(counted["单位"]), ""
    if edition.talks_by_pieces:
        unit, noun = _with_its_noun(unit)
    taken = edition.texts_by_themselves and response.channel.endswith(_TAKEN_IN)
    if (
        taken and len(response.channel) > len(_TAKEN_IN) + 1
    ):  # 受理流动服务车现场诉求, not 受理…现场受理诉求
        response = response._replace(channel=response.channel.removesuffix(_TAKEN_IN))
    at_desk = edition.texts_by_themselves and response.channel.endswith(_AT_DESK)
    received = f"{response.channel}{received_by(response.channel, unit, late=named_once)}"
    where, met, whom = response.channel.partition(_MET_THERE)
    if edition.texts_by_kind and met and where and whom.startswith(_PEOPLE):
        received = f"{where}来访{whom}"  # 咨询台接待群众
        response = response._replace(channel=received)
    if named_once and is_call(response.channel, unit):
        ledger.case("互动_来电", key.key)
    itself = _ITSELF.fullmatch(response.channel) if named_once else None
    if itself and not is_call(response.channel, unit):
        received = itself["what"]
    if named_once:
        received = _called(response, received)
    # 受理领导接访事项52批, not 诉求: these are people who came.
    if _MET.search(response.channel):
        received = f"{response.channel}事项"
    if named_once:
        received = _by_name(response.channel, received)
    if noun:  # 平台线索77条, not 平台诉求77条线索
        received = f"{response.channel.removesuffix(noun)}{noun}"
    itself_told = _by_itself(response.channel, received) if edition.talks_by_pieces else {}
    ours = _MET.search(response.channel) and received == f"{response.channel}事项"
    wanted = received == f"{response.channel}{_WANTED}" and response.done is None
    if edition.visitors_told and wanted and unit in _PERSONS:
        _seen(ledger, response.channel, counted, response.part)
        return
    if edition.texts_by_kind and (ours or received == f"{response.channel}{_WANTED}"):
        itself_told = itself_told or _by_way_of(response.channel)
    if edition.responses_as_given:
        received = _as_given(received, unit)
    slot = _received_slot(response.channel, received, unit, edition)
    slot = "来访" if at_desk and unit in _VISITORS else slot
    values: dict[str, Value | None] = {
        **(itself_told or {slot: received}),
        "数量": response.number,
        "单位": unit,
        "办结": None if all_done else response.done,
        "全部办结": ALL_DONE if all_done else "",
    }
    put(ledger, "pub.response", key, values, response.part)


_CAME = "来访群众"
_BATCHES = ("批次", "批")


def _as_given(received: str, unit: str) -> str:
    """Visits that were counted by batches (群众来访88批次), of which people are not settled."""
    if received == _CAME and unit in _BATCHES:
        return "群众来访"
    return received


_PERSONS, _ROOMS = ("人次", "人"), ("窗口", "台", "点", "岗", "室", "厅", "站", "中心")


def _seen(ledger: Ledger, channel: str, counted: dict[str, Value | None], part: str) -> None:
    """Note how many people came to a desk, or were there where something was done: nobody said that they wanted something."""
    place = channel.removesuffix(_MET_THERE)
    if place != channel and place.endswith((*_ROOMS, "现场")):  # 征收工作点接待540人次
        came: dict[str, Value | None] = {"自收": place, **counted, "办结": None, "全部办结": ""}
        put(ledger, "pub.response", fields.RESPONSES, came, part)
        return
    if channel.endswith(_ROOMS):
        came = {"来访": f"{channel}{_CALLERS}", **counted, "办结": None, "全部办结": ""}
        put(ledger, "pub.response", fields.RESPONSES, came, part)
        return
    put(
        ledger,
        "pub.talks",
        fields.RESPONSES,
        {slot_of(channel, late=True): channel, **counted},
        part,
    )


_WANTED, _JOINED = "诉求", "+"
_SENT_BY = (
    *("热线", "专线", "电话", "信箱", "邮箱", "平台", "留言", "留言板", "栏目", "专栏", "网站", "网", "公众号", "小程序", "系统", "客户端", "端", "APP"),
    *("号", "群", "快线", "直通车", "论坛", "贴吧", "频道", "随手拍", "接诉即办", "帖", "码", "来信", "来电", "来访", "工单", "转办", "交办", "表", "单"),
)  # fmt: skip
"""How what people send by is called: 热线诉求 is what came by that; a 服务队诉求 would be what the team wants itself."""


_THEIRS = ("牧户", "农户", "群众", "居民", "村民", "牧民", "住户", "家长", "渔民", "业主")
_OF_FIRMS = (("企业", "企"), ("商户", "商户"))


def _by_way_of(channel: str) -> dict[str, Value | None]:
    """By which way people told what they want, where that is no line, box or platform (通过信访接待收到群众诉求)."""
    if channel.endswith(_SENT_BY) or "”" in channel or channel[:5].isdecimal():
        return {}
    whose = next((who for who, word in _OF_FIRMS if word in channel), "群众")
    if any(word in channel for word in _THEIRS):
        whose = ""  # 通过牧户走访收到诉求
    return {
        "来途": f"“{channel}”" if _JOINED in channel or _is_called(channel) else channel,
        "来求": f"{whose}{_WANTED}",
    }


_ON_NET, _OF_PEOPLE = ("网上", "掌上", "指尖", "云上"), ("民情", "民声", "心声", "民意")
_DONE_THERE = ("走访", "接访", "接待", "座谈", "直播", "服务", "办理", "征集", "收集", "调研")


def _is_called(channel: str) -> bool:
    """Whether a channel is known by a name of its own (网上民情), which nobody would read as one without marks."""
    own = channel.startswith(_ON_NET) or channel.endswith(_OF_PEOPLE)
    return own and not channel.endswith(_DONE_THERE)


_MET_THERE, _PEOPLE = "接待", ("群众", "居民", "村民", "牧民", "企业")
_TAKEN_IN, _AT_DESK, _VISITORS = "受理", "窗口", ("人次", "人", "批次")
"""What is done with what comes in, as a channel is named; how those are counted who come to a desk."""
_ANSWERED = "回应"
_ASKED, _CAME_TO = "征集", ("接待日", "接访日", "约见日")
_ON_AIR, _ON_AIR_UNITS = "在线", ("期", "次", "场")


def _called(response: Response, received: str) -> str:
    """What came in, where its channel is named by what it is for: 人民建议征集 brings 人民建议, a 接待日 people."""
    channel, unit = response.channel, response.unit
    if channel.endswith(_ANSWERED) and unit in _PIECES and len(channel) > len(_ANSWERED):
        return channel.removesuffix(_ANSWERED)  # 舆情回应6条
    if channel.endswith(_ASKED) and unit not in _BY_TIMES:
        return channel.removesuffix(_ASKED)
    if channel.endswith(("室", *_CAME_TO)) and unit in _BY_PEOPLE:
        return f"{channel}{_CALLERS}"
    if unit == _SHEETS and channel.endswith(_SURVEYS):  # 问卷调查1200份
        return _SURVEYS[0]
    if channel.endswith(_ITEMS) and received == f"{channel}诉求":  # 信访件27件
        return channel
    if channel in _CALLS_ON_BODY and unit in _BY_PEOPLE:
        return _CALLERS
    asked = next((at for at in _DESKS if channel.endswith(f"咨询{at}")), "")
    if asked:  # 受理办事大厅咨询, not 咨询台咨询
        return channel.removesuffix(asked)
    return received.removesuffix("诉求") if channel.endswith("帖") else received


_CALLS_ON_BODY = ("来访接待", "群众来访接待", "接待来访", "来访", "群众来访", "信访接待")
_GATHERS = "收集"


def _by_itself(channel: str, received: str) -> dict[str, Value | None]:
    """What came in where its channel has a verb of its own (院坝会收集群众诉求), or takes one (接待日接待来访群众); else empty."""
    if channel.endswith(_CAME_TO) and received == f"{channel}{_CALLERS}":
        return {"自收": channel}
    place, found, what = channel.partition(_GATHERS)
    own = bool(found) and min(len(place), len(what)) >= _NOUN and received == channel
    return {"收处": place, "收得": what} if own else {}


_GATHERED = ("收集", "反映", "反馈", "上报", "报送", "排查")
"""What somebody did to bring in what people want."""
_SLOGANS = (
    *("我", "零距离", "随手", "码上", "马上办", "掌上", "一键", "面对面", "直通车"),
    *("有话", "有事", "说事", "必应", "即办", "先办", "找书记", "找政府"),
)
"""What only the name of a platform or a column has in it."""
_HEADS = (
    "平台",
    "小程序",
    "系统",
    "栏目",
    "专栏",
    "热线",
    "专线",
    "微信群",
    "公众号",
    "信箱",
    "留言板",
    "留言",
    "客户端",
    "板块",
    "APP",
)
"""What names end with that are no part of them."""


_ASKS, _NAMED_SO = "问政", range(4, 6)
"""How platforms for what people ask are named (问政赣信), and in how many characters."""


def _by_name(channel: str, received: str) -> str:
    """What came in by a channel that has a name of its own, in marks (“民呼我为”平台诉求), or that somebody brought in."""
    if channel.endswith(_GATHERED) and received == f"{channel}诉求":
        return f"{channel}的诉求"
    named_so = len(channel) in _NAMED_SO and not channel.endswith(_HEADS)
    if channel.startswith(_ASKS) and named_so and received == f"{channel}诉求":
        return f"“{channel}”平台诉求"
    head = next((one for one in _HEADS if channel.endswith(one)), "")
    name = channel.removesuffix(head)
    if (
        "“" in channel
        or not any(word in name for word in _SLOGANS)
        or not received.startswith(name)
    ):
        return received
    return f"“{name}”{received.removeprefix(name)}"


_SHEETS, _SURVEYS, _ITEMS = (
    "份",
    ("问卷", "问卷调查", "调查问卷"),
    ("件", "事项", "线索", "建议", "意见", "问题"),
)
_DESKS = ("台", "点", "窗口", "岗")
_BY_ITSELF = ("条", "件", "个", "起")
"""Units that may have what they count behind them (条线索)."""
_COUNTS_TIMES = ("次", "批", "均")


def _with_its_noun(unit: str) -> tuple[str, str]:
    """A unit that names what it counts (条线索), parted from that."""
    noun = unit[1:]
    named = unit.startswith(_BY_ITSELF) and len(noun) == _NOUN
    return (unit[:1], noun) if named and not noun.startswith(_COUNTS_TIMES) else (unit, "")


_NOUN = 2
_CALLERS = "来访群众"
_CALLERS_TOO = tuple(f"来访{whom}" for whom in ("居民", "村民", "牧民", "企业"))


_LETTERS = "来信"


def _received_slot(channel: str, received: str, unit: str, edition: Edition) -> str:
    """The slot of what came in, by the verb that it takes: 接听 calls, 接待 people, 收到 opinions, 办理 the rest."""
    if edition.names_kept and _LETTERS in received and received.endswith("来电"):
        return "来件"  # 侨胞来信来电: nobody listens to letters
    if is_call(channel, unit) or received.endswith("来电"):
        return "来电"
    if received.endswith((_CALLERS, *_CALLERS_TOO)):
        return "来访"
    if received.endswith("来访") and not _NO_CALLERS.search(received):
        return "来访"
    return "来意" if received.endswith(_VIEWS) else "来件"


_VIEWS = ("意见", "建议", "问卷", "评价", "舆情")
_NO_CALLERS = regex("^接待|来信")
_MEETING = regex(
    "(?:会|日|走访|入户|约谈|座谈|访谈|恳谈|议事|对话|现场办公|夜话|夜谈|茶话|面对面|零距离|接访|下访|沙龙|圆桌|早茶|下午茶|问需|问计|问政|连线|关切|解答|直播|入企服务|上门服务|答疑|课堂|讲座|集市|走村|进村|下村|驻村|下沉|家访|调查|征集|问卷)(?:活动)?”?$"
)
_IS_TALK = regex(
    "(?:走访|入户|约谈|座谈|访谈|恳谈|接访|下访|现场办公|对话|直播|问政|答疑|走村|进村|下村|驻村|家访|调查|征集|活动|连线|关切|解答|服务)$"
)
"""What is held is called so, and not an activity besides."""
_CALLS = "上门"
_CALLED_ON = (
    "牧户",
    "农户",
    "群众",
    "居民",
    "企业",
    "商户",
    "住户",
    "家庭",
    "村民",
    "渔民",
    "牧民",
)


def _turned(channel: str) -> str:
    """Calls on people, the deed first: 牧户走访 is 走访牧户, so that nobody reads that these went."""
    who, act = channel[:-2], channel[-2:]
    return f"{act}{who}" if who in _CALLED_ON and act in ("走访", "回访", "约谈") else channel


_MET = regex("(?:走访|入户|接访|下访|约谈|入企服务|上门服务|解答|连线)$")
_BY_PEOPLE = ("批", "批次", "人次", "人", "户", "家")
_BY_TIMES = ("", HELD_UNIT, "项", "场", "场次", "期", "轮", "天", "回", "趟")


def _is_held(response: Response) -> bool:
    """Whether people came to it (镇长接待日12次), and nothing was sent by it that could be settled."""
    unit = response.unit
    if response.done is not None:
        return False
    if _MET.search(response.channel):
        return unit in _BY_TIMES or unit in _BY_PEOPLE
    if (
        response.channel.endswith(("热线上线", "热线")) and unit in _ON_AIR_UNITS
    ):  # 政风行风热线24期
        return unit != "次" or response.channel.endswith("上线")
    named = response.channel.endswith(_ON_AIR) or _MEETING.search(response.channel)
    held = named or unit in ("场", "场次")
    return bool(held) and unit in _BY_TIMES
