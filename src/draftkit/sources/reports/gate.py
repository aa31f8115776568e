"""The gate at the end of reading: every record passes it with the sentence it was read from.

A reader looks for what it knows, and a sentence may say more: of whom, of which part, that it was not so.  A record
passes where its names are names and begin where names do, where nothing behind takes it back, and where each clause it
stands in is accounted for: by the record, or by the few words that may stand beside it.  What does not pass is left to a
person.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    APPRAISAL,
    CHANNELS,
    CLASSES,
    EVENTS,
    MATTERS,
    MEETINGS,
    OFFICE,
    PLATFORMS,
    PRACTICES,
    PUBLIC_REVIEW,
    READING_POINTS,
    REMEDIES,
    RESPONSES,
    REVIEW_STEPS,
    SITE,
    SYSTEMS,
    TOTAL,
    TRAININGS,
    VENUES,
    Field,
)
from draftkit.kinds.material import Channel, Event, Matter, Occasion, Site, Venue
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports import answered
from draftkit.sources.reports.amounts import CHANNEL_NOUN
from draftkit.sources.reports.certain import certain
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.scope import COUNTIES
from draftkit.sources.reports.whole import NAMED, ends_as_its_kind
from draftkit.sources.reports.wording import QUOTED, clauses

T = TypeVar("T")
_JUDGED = frozenset((APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY))


def through(field: Field[Any], answer: T, said: Said, *, framed: bool) -> T | tuple[Any, ...]:
    """What of ``answer``, read from ``said``, is sure; ``framed`` where one of our own phrases made the sentence."""
    kept = answer if framed else certain(field, answer, said)
    if isinstance(kept, str):
        return kept if field in _JUDGED or _is_sound(field, kept, said, framed=framed) else ()
    if isinstance(kept, Count):
        parts = kept.unit in _OF_ENTRIES and "事项" in said.text
        return () if field is TOTAL and (parts or _LESS.search(said.text)) else kept
    if not isinstance(kept, tuple):
        return kept
    if field is REMEDIES:
        return tuple(one for one in kept if not _GREW.match(one.result))
    if field is CHANNELS and len(kept) == 1 and _TWO_IN_ONE.search(kept[0].name):
        return ()
    if field is CHANNELS and not framed:
        kept = tuple(one for one in kept if not _is_of_several(one, kept))
    if field in (MEETINGS, TRAININGS) and not framed:
        kept = tuple(one if _is_plain(one.theme) else one._replace(theme="") for one in kept)
    if field is PRACTICES and not framed:
        kept = tuple(one for one in kept if not _SHOWN_THERE.match(one.name))
    sound = tuple(one for one in kept if _is_sound(field, one, said, framed=framed))
    return () if field in _TOGETHER and len(sound) < len(kept) else sound


def pairs_through(pairs: answered.Pairs, text: str, year: int) -> answered.Pairs:
    """What of ``pairs``, problems with their measures read from the section ``text``, is sure."""
    return answered.sure(pairs, text, year)


_GREW = regex("(?:较|比|同比|环比|增长|增加|净增|上升|下降)")
"""How a clause begins that compares two years, and tells of no problem."""
_SHOWN_THERE = regex("(?:张贴|摆放|陈列|放置|展示|播放|滚动)[^，]*(?:内容|信息|资料|材料|事项)$")
"""How a clause begins that tells what stands on a board or in a place told before."""
_LESS = regex("除[^，。；]{1,20}(?:外|之外)")
_OF_ENTRIES = frozenset(("项", "个"))
"""Units of what a list of duties has."""
_TOGETHER = frozenset((CLASSES, PLATFORMS, REVIEW_STEPS))
"""Fields whose records are the parts of one thing: without one of them the others are wrong."""


def _is_sound(field: Field[Any], one: object, said: Said, *, framed: bool) -> bool:
    """Whether the names of ``one`` are names, its time is a time, and nothing in ``said`` says otherwise."""
    names = _names(field, one)
    if not all(_is_plain(name) or f"“{name}”" in said.text for name in names):
        return False
    if field is REVIEW_STEPS and any(map(_NO_STEP.search, names)):
        return False
    when = one.when if isinstance(one, (Occasion, Event)) else ""
    cut = bool(when and compiled(rf"{re.escape(when)}\d").search(said.text))
    if when and (cut or _HALF_A_DAY.search(when) or not _A_TIME.fullmatch(when)):
        return False
    if _is_of_another_thing(one):
        return False
    if field in NAMED and names and not ends_as_its_kind(names[0], field):
        return False
    if framed:
        return True
    home = _home(one, said)
    if field in _OCCASIONS and (
        _AMONG_OTHERS.search(said.own) or any(map(_OTHERS_DO.match, clauses(said.own)))
    ):
        return False
    if (
        field is SYSTEMS
        and any(map(_FROM_ABOVE.match, _home(one, said)))
        and said.kind not in COUNTIES
    ):
        return False
    if field in _PUBLISHED and said.kind not in COUNTIES and any(map(_ABOVE_DOES.match, home)):
        return False
    if isinstance(one, Channel) and _is_cut_short(one):
        return False
    if field in _NO_PARTS and any(map(_PART.match, home)):
        return False
    return not (field in (VENUES, READING_POINTS) and any(map(_EACH.match, home)))


def _names(field: Field[Any], one: object) -> tuple[str, ...]:
    """The names in a record, its own first."""
    if isinstance(one, str):
        return (one,)
    if not (isinstance(one, tuple) and one and isinstance(one[0], str)):
        return ()
    named = field in NAMED or field in (SITE, PLATFORMS, OFFICE)
    return (*((one[0],) if named else ()), *_names_beside(one))


def _names_beside(one: tuple[Any, ...]) -> tuple[str, ...]:
    """What stands there, what it is about, where it is: the further names of a record."""
    match one:
        case Venue():
            return (one.facility, *one.contents)
        case Matter():
            return (one.theme, one.channel.replace(_PUT_UP, ""))
        case Site():
            return one.columns
        case Channel():
            return (one.column,)
        case _:
            return ()


def _is_of_several(channel: Channel, channels: tuple[Channel, ...]) -> bool:
    """Whether a channel's name is made of those of others, which have counts of their own."""
    return sum(one.name in channel.name for one in channels if one != channel) > 1


_TWO_IN_ONE = regex(
    rf"(?:{CHANNEL_NOUN})(?:平台)?(?:{QUOTED})?(?:和|及|与|以及)[^，。；]*(?:{CHANNEL_NOUN})"
)
"""县政府网站和公众号: two, of which the number is that of both."""


# ---------------------------------------------------------------- names

_INSIDE = regex("“[^“”]*”|《[^《》]*》|（[^（）]*）")
_COMPOUNDS = regex(
    "无障碍|非遗|非物质|非税|非粮|非公|非现场|不动产|不予|不良|不合格|不满意|以工代赈|以案释法|以旧换新|以奖代补|市级以上|县级以上|省级以上|对外|对象|对口|对接|结对|校对|核对|"
    "在建|在线|在职|在校|在编|在册|在岗|在地|未成年|未检|有效|有限|有机|有偿|国有|所有|自有|共有|稀有|有奖|有声|有序|有线|为民|行为|作为|比赛|比例|到期|到户|到位|报到|"
    "过程|过渡|通过|过期|超过|共同|共青|共产|公共|共享|共建|共治|共富|其他|其它|高等|中等|初等|等级|等次|平等|同等|将军|把关|自由|理由|由来|从业|从严|方向|定向|面向|向阳|向公众|向社会|关于|"
    "苏木达|嘎查达|面对面|了解|了望|终了|着装|着力|均衡|人均|都市|首都|成都|仍旧|并联|合并|兼并|而立|规则|细则|原则|准则|如意|因素|原因|基因|故障|事故|即时|再生|再就业|清除|拆除|消除|解除|免除|除险|除害|除雪|含量|成约|约谈|预约|契约|违约|节约|条约|公约|达标|直达|达州|"
    "超市|超限|超载|超标|占地|占用|占道|侵占|独占|令牌|命令|禁令|政令|司令|使用|使馆|天使|大使|行使|驾驶|转让|让利|礼让|出让|对比|计划|设计|统计|审计|会计|累计|预计|计量|计生|国计|被投诉|被征|被告|被子|"
    "等[一-鿿\\d]{0,8}?(?:类|内容|信息|方面|事项|领域|情况|公告|通告|通知|材料|资料|结果|名单|数据|工作|地|乡镇|文件|项目|政策)"
)
"""Words in which such a character is no word of its own."""
_FUNCTION = regex(
    "[为是在有由被将把以从向对让使令于已未没了着等该此这那均都仍并且但而或则若如因故即又再不非无除含约达超占比较至到过另其也还]|"
    "开展|召开|举办|设有|设立|配备|建有|建立|建成|收到|受理|承接|依托|利用|推送|刊发|转发|转载|参加|参与|协助|邀请|委托|聘请|涉及|包括|新增|取消|关停|注销|整合|归并|"
    "我[镇乡县市区局所办委](?![网站官公微政])|下属|所属(?!村|社区)|登载|刊载|张贴|挂出|播报|播发|其余|其中|分别|同时|以及|单篇|单条|各种|部分|个别|一些|梳理"
)
"""What no name holds: a verb with its object, a link, a word that tells of whom or of how much."""


_PUT_UP = "张贴"
"""What is done in a place, and part of how a matter was made known (楼道张贴、公众号)."""


def _is_plain(name: str) -> bool:
    """Whether a name holds nothing but a name; what stands in marks or brackets is taken as it is."""
    return not _FUNCTION.search(_COMPOUNDS.sub("", _INSIDE.sub("", name)))


_NO_STEP = regex("后(?!备|勤)|方可|方能|才能|对外|同意|不得|所有|凡")
"""What no step of a review holds: what comes of it."""
_A_TIME = regex(
    "(?:\\d+|[一二三四五六七八九十两]+|第|年度?|月份?|日|号|季度?|周|旬|上|中|下|初|底|末|半|每|全|本|今|当|天|春|夏|秋|冬|前|后|间|期间|、|和|及|至|到|—|-|旬|逢|次|分别|先后|定期|不定期|按|个|“[^“”]*”|"
    "元旦|春节|清明|五一|端午|中秋|国庆|节日?|假期|宣传|活动|日前后|新春|开学|汛期|收官|赶集|集日|集市)+"
)
"""What a time is told by."""
_HALF_A_DAY = regex("月\\d+$")
"""How a day ends that was cut: 6月12｜日."""

# ---------------------------------------------------------------- clauses

_PUBLISHED = frozenset((CHANNELS, MATTERS))
_ABOVE_DOES = regex("[省市县区旗州](?:局|厅|委|级|里|政府)[^，。；]{0,4}(?:统一|集中)")
"""How a clause begins that tells what a higher office published for all."""


def _is_cut_short(channel: Channel) -> bool:
    """Whether a channel's name ends in the middle of a word: 县政府网｜站."""
    return channel.name.endswith("网") and channel.column.startswith("站")


_OCCASIONS = frozenset((MEETINGS, TRAININGS, EVENTS))
_AMONG_OTHERS = regex(
    "等(?:方面|业务|专题)?(?:的)?(?:培训|议题|工作|事项|会议|活动)[^，。；]{0,4}\\d|研究[^，。；]{0,10}等(?:工作|事项|议题)"
)
"""What was but one of the matters of so many occasions."""
_OTHERS_DO = regex(
    "(?:其中)?(?:村级|各村|各社区|各学校|各嘎查|下属|所属|直属|基层|各单位|各部门|各乡镇|乡镇|部门|企业)[^，。；]{0,10}(?:开展|举办|组织|召开)"
)
"""How a clause begins that tells what others held."""
_FROM_ABOVE = regex(
    "(?:[省市县区旗州]里?|上级)(?:委|政府|政府办|政府办公室|里)?(?:出台|印发|制定|下发|修订)"
)
"""How a clause begins that tells what higher offices laid down."""
_NO_PARTS = frozenset((RESPONSES, VENUES))
_PART = regex("^其中")
_EACH = regex("^(?:并)?[各每](?:设|有|配|建|置|摆|放|处|个)|.*、.*分别(?:设|有|配|建).*、")
"""A clause on each of those named before."""


def _home(one: object, said: Said) -> list[str]:
    """The clauses ``one`` stands in."""
    name = one if isinstance(one, str) else str(one[0]) if isinstance(one, tuple) else ""
    return [clause for clause in clauses(said.own) if name and name in clause]


def _is_of_another_thing(one: object) -> bool:
    """Whether a channel's unit is that of accounts or boards: how many of them there are, and not what stood there."""
    return isinstance(one, Channel) and one.unit in {"个", "家", "块", "台", "处", "名"}
