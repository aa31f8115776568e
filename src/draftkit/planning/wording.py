"""What an office wrote of a problem, read for what may stand beside it.

Whether a measure names what it changes, and what a problem says is wrong with what; both by the words on the page, without
parser or dictionary.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from draftkit.chinese.talk import judged
from draftkit.patterns import regex

_HAN = regex("[\u4e00-\u9fff]+")
_BEFORE = regex(
    "^(?:[^，]{1,14}?(?:前|后|时|中|当[日天]|期间|之[日际])，?|(?:以|通过|利用)[^，]{2,10}?(?=统一|集中|一并|同步))"
)
"""When it is done (答复前…) and by which means (以主账号…) is not what is changed."""
_COMMON = frozenset(
    {
        *("公开", "信息", "政府", "政务", "工作", "内容", "情况", "问题", "及时", "有关", "进行"),
        *("群众", "部分", "不够", "较少", "不足", "加强", "完善", "方面", "人员"),
        *("公布", "公示", "发布", "更新", "推送"),
    }
)
"""Pairs of characters that problems and measures have in common without speaking of one thing."""

_WHOLE = regex("(?:依托|聘请|建立|成立|设立|举办|召开|邀请|督促|将|把|对)[\u4e00-\u9fff“]{3,}")
"""A verb that names who or what is to act, or words that name what is handled: nothing is left to be understood.

One that brings about a paper is not enough: 制作办理流程图 does not say of what.
"""
_FULL = 24
"""Characters of a measure that says whatever there is to say."""


_OF_WHAT = (
    *("纳入", "列入", "并入", "归入", "移入", "移交", "交由", "交给", "改为", "改成", "改由", "作为", "分解到", "落实到"),
    *("提前到", "提前至", "缩短到", "缩短至", "压缩到", "压缩至", "延长到", "延长至", "控制在", "跟班", "按月调度", "按季调度"),
)  # fmt: skip
"""How a measure begins that leaves out what it is done to (纳入医院季度考核)."""


def stands_alone(problem: str, measure: str) -> bool:
    """Whether a measure can be read apart from its problem: it names what its problem names, or has an object of its own."""
    body = _BEFORE.sub("", measure, count=1)
    if body.startswith(_OF_WHAT):
        return False
    named = bool(_pairs(problem) & _pairs(body)) or bool(_WHOLE.search(body))
    return named or len(body) >= _FULL


_SOME_OF = ("部分", "个别", "有的", "有些", "少数", "一些", "各别")
_DIGITS, _MEASURES = "0123456789〇一二三四五六七八九十百两", "个条项处名户家件份"
"""What may stand before the thing a problem is about: how many of it."""


def names_matter(problem: str, measure: str) -> bool:
    """Whether a measure names what its problem begins with: what 供暖投诉 are of is part of what is promised."""
    said = problem[2:] if problem.startswith(_SOME_OF) else problem
    counted = said.lstrip(_DIGITS)
    if counted != said and counted.startswith(tuple(_MEASURES)):
        said = counted[1:]
    return said[:2] in measure


def _pairs(text: str) -> set[str]:
    return {a + b for run in _HAN.findall(text) for a, b in pairwise(run)} - _COMMON


_LINKED = regex(
    "^(?:(?:下一步|今后|下一年度?)(?:工作中)?，?|对此，|为此，)?(?:我[^，将拟]{1,3}(?=将|拟))?"
    "(?:(?:将|拟)(?=进一步|继续|加强|加大|强化|完善|健全|建立|开展|组织|制定|编制|增加|安排|邀请|推进|推动|优化|严格|落实|定期|及时))?"
)


_TO_BE = regex(
    "^[将拟](?=[把由对在])|^[将拟](?![^，；。]*(?:列入|纳入|作为|[改换][为成]|移[交至到]|分解|落实[到至]|细化[到至]|公[布开][到至]|[印编做制写汇]成"
    "|交[由给]|归[入并]|集中[到在]|整合|合并|[送放][到至在]))"
)
"""What says that something is still to come, where it does not say what is handled (将收费公开列入年检)."""


def unlinked(measure: str) -> str:
    """A measure without the words that lead to it (下一步，将…): the report has its own."""
    bare = _LINKED.sub("", measure, count=1)
    return bare if bare == measure else _TO_BE.sub("", bare)


def dated(text: str, year: int, *, as_given: bool) -> str:
    """``text`` of the report for ``year`` with its years named as a report names them: 明年 would be read a year late.

    ``as_given``: 去年 stays, which in January may be either of two years.
    """
    last = text if as_given else text.replace("去年", "上年")
    return last.replace("明年", f"{year + 1}年")


_LED = ("问题：", "主要问题是", "主要问题：", "主要是", "主要表现为")
_THERE_IS = ("还存在着", "仍存在着", "还存在", "仍存在", "仍然存在", "依然存在", "存在着", "存在")
_AS_FAULT = ("的问题", "的情况", "的现象", "的不足")


def itself(problem: str) -> str:
    """A problem without the words that every list of problems has: 存在更新慢的问题 is 更新慢."""
    led = next((lead for lead in _LED if problem.startswith(lead)), "")
    bare = problem.removeprefix(led)
    there = next((word for word in _THERE_IS if bare.startswith(word)), "")
    end = next((end for end in _AS_FAULT if bare.endswith(end)), "")
    inner = bare.removeprefix(there).removesuffix(end)
    return inner if there and end and len(inner) > len(end) else bare


_DAY = regex(r"(月\d{1,2})号(?![院楼线文])")


def on_days(text: str) -> str:
    """``text`` with the days of a month as they are written: 每月5号前 is said."""
    return _DAY.sub(r"\1日", text) if "号" in text else text


_AT_HOME = regex(
    "(?:(?<=[由经向在从对到，。；])|^)局里(?=[\u4e00-\u9fff])|(?:(?<=[由，。；])|^)[镇乡旗县区市]里(?=[\u4e00-\u9fff])"
)


_SPOKEN: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("编", regex("(^|，)编(?=[一两几三四五六][份本套张])"), r"\1编制"),
    ("发", regex("((?:^|，)(?:同步|一并|统一|集中|及时|定期)?)发(?=文字[稿版]|资料|材料|手册|折页|单页|宣传[单册]|明白[卡纸])"), r"\1发放"),
    ("拍", regex("((?:^|，|每[月季周年]度?)(?:各)?)拍(?=[一二两三四五六七八九十几]+[期部条个])"), r"\1拍摄"),
    ("增加到", regex("(?<!数量)(?<!人数)增加到(?![期位岗账货点场])(?![^，。；]{0,4}[0-9〇一二三四五六七八九十百千万两])"), "增加了"),
    ("日内", regex("(决定作出|受理|收到申请|印发|签订|变更)(?=[0-9]{1,2}个?(?:工作)?日内)"), r"\1后"),
    ("临时", regex("^([^，]{2,8})(发布|公布|公开|公示|通知)临时$"), r"\1临时\2"),
    ("不清", regex("^([^，得]{0,8}(?:播报|广播|喇叭|视频|公示栏?|公开栏|展板|屏幕?))([听看]不清)(内容|文字|字迹|字)$"), r"\1的\3\2"),
)  # fmt: skip
"""What is said when talking, or stands on its head (播报听不清内容), and how it is written."""
_AFTER, _AFTER_WRITTEN = "会后", "会议结束后"


def at_home(text: str, own_name: str) -> str:
    """An office's written name (我局) for what it says of itself when talking (局里); 在镇里 is a place."""
    return _AT_HOME.sub(lambda m: own_name if own_name.endswith(m[0][0]) else m[0], text)


def formal(text: str, own_name: str, *, plain: bool = True, short: bool = True) -> str:
    """An office's words as they are written; ``plain``: as in drafts made now; ``short``: 会后 stays what it is."""
    text = at_home(text, own_name).replace("我们", own_name)
    if not short and text.startswith(_AFTER):
        text = f"{_AFTER_WRITTEN}{text.removeprefix(_AFTER)}"
    for sign, spoken, written in _SPOKEN:
        if sign in text:
            text = spoken.sub(written, text)
    return judged(text, plain=plain)


_ACTED_ON = regex(
    "^(?P<what>[^，由对将把在向为从按以让请]{2,8}(?:答复|信息|内容|材料|文件|文书|决定|申请|案件|意见|稿件|数据))"
    "(?P<how>提级|逐级|逐件|逐条|统一|集中|先行|优先|重点|交叉|分级|分类)(?P<act>审核|审查|审批|核对|复核|校对|处理|研究|登记|管理)"
    "|^(?:[^，由对将把在向为从按以让请]{2,6}(?:案件|申请|答复|问题|差错|投诉))(?:一案一|一事一|一件一|逐案|逐件|逐一|逐项)(?:分析|复盘|整改|评析|研判|登记)"
)
_SOON_AFTER = regex(
    "^(?P<event>[^，在将把对由于自从]{1,8}?)后(?=[^，]{0,2}[0-9〇一二三四五六七八九十两]+个?(?:工作)?[日天周月年])"
)
_HAPPENS = "变更|变动|调整|印发|下发|发布|公布|受理|收到|作出|签发|送达|办结|会议|成立|开工|竣工|完工|结束|生效|批准|批复|入库"
_SPAN = "[0-9〇一二三四五六七八九十两]+个?(?:工作)?[日天周月年]"
_WITHIN = regex(
    f"^(?:{_SPAN}内|[^，在将把对由]{{0,4}}(?:{_HAPPENS})(?:当[日天]|之[日前]|前(?={_SPAN})))"
)


_ON_ARRIVAL = ("收到", "受理", "登记")


def joined(problem: str, measure: str) -> str:
    """A measure as it follows a link that has no comma (下一步变更后十日内公开): what would be read as part of the link is led to by 在 or 对.

    What it begins with is called by the name the problem has for it (工程变更).
    """
    if _WITHIN.match(measure) or (measure.startswith(_ON_ARRIVAL) and "后第" in measure[:8]):
        return f"在{measure}"
    if (soon := _SOON_AFTER.match(measure)) and not measure.startswith(_AFTER):
        named = re.match(f"[^，；。]{{2,4}}(?={re.escape(soon['event'])})", problem)
        return f"在{named[0] if named else ''}{measure}"
    return f"对{measure}" if _ACTED_ON.match(measure) else measure


_ONCE = regex(
    "^(?:将[^，]{2,20}?)?(?:换成|换为|更换为|改成|改用|改为|增开|增设|新增|开通|建成|合并|制作[^，每]{2,12}(?:图|表|卡|手册|指南)$)"
)


def is_done_once(measure: str) -> bool:
    """Whether a measure is a thing done once (换成大字版): not what is done from now on."""
    return bool(_ONCE.match(measure))


_COUNTED_ONCE = "块台篇期场名人处张部套份户所个"
_LASTS = ("个工作日", "个月", "个小时", "个季度")


def is_counted(measure: str) -> bool:
    """Whether a measure says how many of a thing are to be had (更换6块), which is done once and not from now on."""
    return "每" not in measure and any(
        a.isdecimal() and b in _COUNTED_ONCE and not measure.startswith(_LASTS, place)
        for place, (a, b) in enumerate(pairwise(measure), start=1)
    )


_TAKEN_UP = regex("^(?:列入|纳入)")
_SPREAD = regex("^(?:公布到|公开到|细化到)")
_COARSE = regex("^(.{2,14}?)(?:公开|公布)(?:得)?(?:不细|不够细|不够细致|较粗|不具体|不够具体)$")
_TOLD = regex("(?:公开|公布|发布|公示)$")


def with_object(problem: str, measure: str) -> str:
    """A measure that takes up or spreads what its problem is about (列入年检事项), with that as its object (将…列入年检事项)."""
    topic = ""
    if _TAKEN_UP.match(measure):
        fault = fault_of(problem)
        topic = fault.topic if fault else ""
    elif _SPREAD.match(measure):
        coarse = _COARSE.match(problem)
        topic = coarse[1] if coarse else ""
        topic = _TOLD.sub("", topic)
    return f"将{topic}{measure}" if topic and topic not in measure else measure


_TALKED = regex("^(?P<what>[^，对就与向由把将]{0,6}申请)(?P<how>[^，与和同人]{0,6}?沟通.*)$")


def with_party(clause: str) -> str:
    """A practice of talking things over, with those who are talked to (疑难申请当面沟通)."""
    return _TALKED.sub(r"就\g<what>与申请人\g<how>", clause) if "沟通" in clause else clause


_TAKEN_ON = (
    "跟班",
    "入职",
    "到岗",
    "上岗",
    "持证上岗",
    "试岗",
    "轮岗",
    "岗前",
    "经培训",
    "培训合格",
    "考试合格",
    "考核合格",
)
"""How a clause begins that tells what those must do who are new or are trained."""
_STAFF = regex(
    "(?:新(?:入职|到岗|进|任|录用|招录|上岗)|经办|兼职|工作|业务|窗口|报送|审核|答复|公开)?(?:人员|同志)(?!名单|经费|编制)|联络员|信息员|网格员"
)
_NEW = "入职"
_FIRST = ("首", "第")


def by_whom(problem: str, measure: str) -> str:
    """A measure that tells what staff are to do (跟班学习一个月后再发布), with those whom its problem names."""
    clauses = measure.split("，")
    place = next((n for n, one in enumerate(clauses) if one.startswith(_TAKEN_ON)), -1)
    staff = _STAFF.search(problem) if place >= 0 else None
    if staff is None or _STAFF.search(measure):
        return measure
    said = clauses[place]
    if _NEW in staff[0] and said.removeprefix(_NEW).startswith(_FIRST):
        said = said.removeprefix(_NEW)
    return "，".join([*clauses[:place], f"{staff[0]}{said}", *clauses[place + 1 :]])


_MATTER = regex(
    "^(?P<topic>[^，。不没未]{3,12}?)(?:公布|公示|公开|更新|发布|[贴发写做]得)?"
    "(?:没|未|不(?=[够足全到及])|长期|经常|太|过|只|偏|较|少了|缺少|重复|[慢晚少长乱旧散粗](?=$|，))"
)
"""What a problem is about, before what is wrong with it."""
_OF_IT = regex(
    "^(?:同步|每(?![个名])|[都均]按|一律|改为|改成|压缩到|按(?!照)|于|次日|提前|合并为|统一为|补充到|当[天日]|[补加](?:上)?了|增加了|[^，]{0,4}后[^，]{1,6}内(?=公))"
)
"""How a result begins that leaves out what it is a result of."""
_SO_FAR = regex(
    "^(?:(?:[0-9一二三四五六七八九十]+月[底初份]?)?(?:已|全部|均|都)(?![^，]{0,4}(?:的|由|将|把|对))|(?:延长|缩短|扩大|减少|提前|降低?|压缩)[到至]|由[^，]{1,6}改[成为])"
)
_BY_THAT = ("已按", "已根据", "已参照")
_CUT_OFF = regex(
    "^(?:[^，、。“”]{2,10}?[推配寄投派]送不|[^，。不没未]{2}(?:公布|公示|公开|更新|发布)(?:没|未|不))"
)
"""A problem of which the word that names what it is about would be cut."""
_BEFORE_FAULT = regex(
    "^(?P<topic>[^，、。“”]{2,10}?)(?=只|没|未|不(?![同])|太|过于|破损|老化|过期|缺失|迟$|晚$|慢$|少$|乱$|旧$|散$|差$|模糊|褪色|[查看找收打搜听]不|(?<!报)送不|送达|超期|逾期|[发贴写][得的])"
)
"""What a problem is about, where its fault is told of that (采伐指标只公布总数)."""
_EVENTS = ("作出", "变动", "变更", "签订", "签发", "批复", "调整", "完工", "竣工", "到期", "受理")
_AT_EVENT = regex(f"^(?:{'|'.join(_EVENTS)})(?:(?P<since>之日起)|之日|当[日天月周]|后)")
"""How a result begins that says when something is done, of nothing that is named."""
_TOLD_OR_CHANGED = regex("(?:公开|公示|公布|更新|更换|变动|调整|发布)+$")
_PORTION_OF_IT = regex("^[^，]{2,6}占")
_PUT_SO_FAR = regex(
    "^(?P<when>[0-9一二三四五六七八九十]+月[底初份]?)?已?(?P<how>(?:公布|公开|公示|细化)到.+)$"
)


_ADVERBS = (
    *("长时间", "有时", "经常", "往往", "一直", "多次", "至今", "仍然", "普遍", "偶尔", "时常", "大多", "基本"),
)  # fmt: skip
"""What says of a fault how long or how often, and is no part of what it is a fault of."""


_HALVES = {
    "旧": "陈破老",
    "散": "分零松",
    "乱": "杂凌混",
    "慢": "缓",
    "长": "冗",
    "少": "偏较过",
    "晚": "偏较过",
}
"""Words that a fault ends with → what they are one word with (陈旧), which is no part of what it is a fault of."""


_SO = "得"
_DEED_WORDS = (
    "报送",
    "公布",
    "公开",
    "更新",
    "回复",
    "答复",
    "办理",
    "发布",
    "张贴",
    "推送",
    "上报",
    "公示",
    "解读",
)


def _but_for_half(topic: str, problem: str) -> str:
    """A topic without half of the word that says what is wrong with it (内容 of 内容陈旧)."""
    if topic.endswith(_SO) and len(topic) > len("报得"):
        bare = topic.removesuffix(_SO)
        return bare if bare.endswith(_DEED_WORDS) else bare[:-1]  # 信息报送得慢, 数据报得晚
    bare = topic.rstrip(_TOO_FEW)
    if len(bare) > 1 and bare != topic and not topic.endswith(_NO_MEASURE):
        return bare  # 收购进度发布偏慢
    following = problem.removeprefix(topic)[:1]
    halves = tuple(_HALVES.get(following, "")) if topic and problem.startswith(topic) else ()
    return topic[:-1] if halves and topic.endswith(halves) else topic


_NO_MEASURE = ("超过", "通过", "经过", "比较")
_PUT_UP = ("张贴", "公示", "公布", "公开")


def _but_for_span(topic: str, result: str) -> str:
    """A topic without the time that it took, where the result says that it was put up (惠农补贴公示一律张贴满7天)."""
    first = result.partition("，")[0]
    span = next((one for one in ("时间", "期限") if topic.endswith(one)), "")
    return topic.removesuffix(span) if span and any(put in first for put in _PUT_UP) else topic


def _but_for_adverb(topic: str) -> str:
    return next((topic.removesuffix(one) for one in _ADVERBS if topic.endswith(one)), topic)


_FAULTY = (
    *("不及时", "不够及时", "不足", "不够", "不多", "单一", "重复", "滞后", "分散", "有限"),
    *("短", "长", "少", "多", "低", "高", "小", "大", "慢", "晚", "偏", "远", "旧"),
)  # fmt: skip
_BY_MUCH = ("较为", "比较", "相对", "较", "过", "偏", "太", "略", "还", "仍")
"""What a problem ends with that finds something too short, too few or too slow, and by how much."""
_SPANS = (
    "时间",
    "时限",
    "期限",
    "周期",
    "间隔",
    "时长",
    "频次",
    "频率",
    "次数",
    "篇幅",
    "字号",
    "公示期",
)
_OF_TOPIC = (
    *("不少于", "不低于", "不超过", "达到", "增加到", "增至", "增加至", "比上年", "较上年", "占比"),
    *("平均", "合并为", "归并为", "整合为", "移到", "搬到", "压减到", "精简到"),
)  # fmt: skip
"""How a result begins that can be of nothing but what the problem is about (达到20篇)."""


def _found_faulty(problem: str) -> str:
    """What a problem of one clause finds at fault by its last words (政策解读 of 政策解读较少); "" of any other."""
    end = next((one for one in _FAULTY if problem.endswith(one)), "")
    topic = problem.removesuffix(end) if end and "，" not in problem else ""
    for much in _BY_MUCH:
        topic = topic.removesuffix(much)
    return topic if len(topic) in _TOPIC and not topic.endswith(("得", "不", "没", "未")) else ""


def _as_faulty(problem: str, result: str) -> str:
    """What a result is of that leaves it out: how long or how often something is done, or whatever it can only be of."""
    topic = _found_faulty(problem)
    return topic if topic.endswith(_SPANS) or result.startswith(_OF_TOPIC) else ""


def answered(
    problem: str, result: str, *, plain: bool = True, whole: bool = True, faults: bool = True
) -> str:
    """What became of a problem, with what it is about where the result leaves that out (改为两天内回复).

    ``plain``: also where that is done by now, or all of it.  ``whole``: only where that is named by a word that is not
    cut off (惠企政策推 of 推送不精准, 投诉 of 投诉公示不连续), and not before what the body did by something (已按样表补列).
    ``faults``: also what is found too short or too seldom.
    """
    if whole and (result.startswith(_BY_THAT) or _CUT_OFF.match(problem)):
        return result
    if plain and result.startswith(_EVENTS) and (when := _AT_EVENT.match(result)):
        about = _BEFORE_FAULT.match(problem)
        topic = _TOLD_OR_CHANGED.sub("", about["topic"]) if about else ""
        if len(topic) > 1 and topic[-2:] not in result:
            return f"{topic}{'自' if when['since'] else ''}{result}"
    if plain and _SO_FAR.match(result) and not _PUT_SO_FAR.match(result):
        about = _BEFORE_FAULT.match(problem)
        topic = about["topic"] if about else _as_faulty(problem, result) if faults else ""
        topic = _but_for_span(_but_for_half(topic, problem), result)
        named = any(a + b in result for a, b in pairwise(topic))
        return f"{topic}{result}" if topic and not named else result
    match = _MATTER.match(problem)
    topic = match["topic"] if match else ""
    if not topic and plain and (about := _BEFORE_FAULT.match(problem)):
        topic = _TOLD_OR_CHANGED.sub("", about["topic"])
    topic = _but_for_half(topic, problem)
    topic = _but_for_adverb(topic) or (_as_faulty(problem, result) if faults else "")
    if not topic or any(a + b in result for a, b in pairwise(topic)):
        return result
    if so_far := _PUT_SO_FAR.match(result):
        return f"{so_far['when'] or ''}已将{topic}{so_far['how']}"
    if _PORTION_OF_IT.match(result):
        return f"{topic}中{result}"
    if faults and result.startswith(_OF_TOPIC):
        return f"{topic.removesuffix('得')}{result}"
    return f"{topic}{result}" if _OF_IT.match(result) else result


_OVER, _TOO_FEW = ("全年", "上年", "每年", "每月", "每季度"), "偏较太过"
"""Over which time something was counted that has grown, and what says of a fault how much it is one."""
_FROM, _UP_TO = ("由", "从"), ("到", "至")


def grown(problem: str, result: str, *, since: bool = True) -> str:
    """A result that tells from how much to how much, with what has grown (群众满意度由82%提高到91%).

    ``since``: also where the first is last year's (由上年的3篇增加到9篇).
    """
    first = result.partition("，")[0]
    much = result[1:]
    much = next((much.removeprefix(one) for one in _OVER if much.startswith(one)), much)
    much = much.removeprefix("的") if since else much
    if not (result.startswith(_FROM) and much[:1].isdecimal() and any(w in first for w in _UP_TO)):
        return result
    about = _BEFORE_FAULT.match(problem)
    topic = about["topic"].rstrip(_TOO_FEW) if about else ""
    return f"{topic}{result}" if topic and topic not in result else result


# ---------------------------------------------------------------- what is wrong with what


class Fault(NamedTuple):
    """What a problem says: the message that answers such faults, and what is to be changed."""

    message: str
    topic: str


_DEGREE = "(?:还|仍|有时|普遍)?(?:较为|比较|较|偏|过于|过|太|相对)?"
_COUNTED = "数量|条数|篇数|次数|频次|频率|形式|种类|渠道|途径|材料|稿件|信息|内容|视频|图解|案例|样例|资料|栏目|专栏|平台|场所"
_DONE = "更新|报送|宣传|培训|指导|督促|检查|沟通|讲解|学习|交流|维护|推送|走访"
_HANDLED = (
    "解释|说明|宣传|讲解|指导|检查|培训|沟通|审核|校对|管理|归档|分类|答复|引导|登记|公示|解读"
)
_KINDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("own.shorten", regex(f"^(.*(?:时长|篇幅|周期|间隔|用时|耗时|流程|(?:审核|审批|办理|答复|处理|更新|发布|等待|排队|公示|流转|反馈|办结|回复)的?时间)){_DEGREE}长$"), "{}"),
    ("own.gather", regex(f"^(.+?){_DEGREE}(?:分散|零散|散[见落布]于?.*)$"), "{}"),
    ("own.more", regex(f"^(.{{2,}}?)的?原创(?:内容|稿件|作品)?{_DEGREE}(?:少|不足|不多)$"), "原创{}"),
    ("own.more", regex(f"^(.*(?:{_COUNTED})){_DEGREE}(?:少|不足|不多|有限|单一)$"), "{}"),
    ("own.more", regex(f"^(.*(?:{_DONE})){_DEGREE}(?:少|不足|不多|不经常)$"), "{}的次数"),
    ("own.speed", regex(f"^(.+?){_DEGREE}(?:不够?(?:及时|主动|积极|同步)|脱节|滞后|缓慢|慢|晚|迟|超时|超期|超过规定(?:时间|时限)|拖延)$"), "{}"),
    ("own.fill", regex(f"^(.+?){_DEGREE}(?:不够?(?:齐全|完整|全面|全)|有?(?:缺漏|遗漏|缺项))$"), "{}"),
    ("own.merge", regex("^(.+?)(?:[与和同][^与和同]{2,8})?(?:有|相互|互相)?重复$"), "{}"),
    ("own.system", regex(f"^(.*(?:制度|机制|办法|规程|流程)){_DEGREE}不够?(?:健全|完善|完备)$"), "{}"),
    ("own.rule", regex(f"^(.+?){_DEGREE}(?:不[够尽]?(?:规范|统一|一致|清晰|清楚|清|明确)|混乱|杂乱|随意)$"), "{}"),
    ("own.rule", regex(f"^(.*(?:{_HANDLED})){_DEGREE}(?:不够|不到位|不够?深入|不够?细致|不细|粗放)$"), "{}"),
    ("own.told", regex(f"^([^，]{{4,}}?)(?:(?:公开|公布|发布)得?{_DEGREE}(?:少|不足|不多|不够)|(?:没有|没|未)(?:公开|公布|公示))$"), "{}"),
)  # fmt: skip
_TOPIC = range(2, 17)
"""Characters of a topic that can stand inside a measure."""
_WIDE = frozenset({"信息", "内容", "公开", "材料", "公开信息", "公开内容", "政府信息"})
"""What is no topic: nothing is said of it that would not be so of everything (信息少)."""
_SOME = regex("^(?:部分|个别|有的|有些|少数|一些|各别)")


_PEOPLE = ("居住", "住户", "人口", "村落", "村组", "牧户", "农户", "群众", "职工", "村民", "居民")


def is_of_people(topic: str) -> bool:
    """Whether a topic is where people live (牧户居住分散), which no office gathers or shortens."""
    return topic.endswith(_PEOPLE)


_GUIDING = ("指导", "督导", "督促", "检查", "监督", "培训")


def guides(fault: Fault) -> bool:
    """Whether too little is done to guide others (对县区应急局信息公开指导不够): no rule of how it is done mends that."""
    return fault.message == "own.rule" and fault.topic.endswith(_GUIDING)


_PUBLISHING = ("公布", "公开", "公示", "发布")


def matter_of(fault: Fault) -> str:
    """What is to be filled up: not that it is published, but what is (农药抽查结果公布不全)."""
    topic = fault.topic
    if fault.message == "own.fill" and topic.endswith(_PUBLISHING) and len(topic) > _NOUN:
        return topic[:-2]
    return topic


_NOUN = 5
"""Characters of the shortest topic of which a noun is left without its verb (村务公开 is none)."""


_NO_TOPIC = regex(
    "有时|[比总老常][^，]*[来得]?$|(?<!解)(?<!检)(?<!审)(?<!抽)(?<!巡)[看查找听打读搜弄讲写记分]$"
)
"""What is still part of what is said of the topic: 象群预警有时比象来得(慢)."""


_DEEDS = {
    "做": "",
    "写": "编写",
    "交": "报送",
    "贴": "张贴",
    "传": "上传",
    "发": "发布",
    "报": "报送",
}
"""A deed in one character, as it is said, and as it is written (台账做得不规范, 信息交得慢)."""


def _done_how(topic: str) -> str:
    """What a deed is done to, without the 得 that leads to how it is done."""
    bare = topic.removesuffix("得")
    return bare if bare == topic else f"{bare[:-1]}{_DEEDS.get(bare[-1:], bare[-1:])}"


_AND_WITH, _PIECES = ("与", "和", "同"), ("内容", "信息", "材料", "数据")
_TWICE = ("相互重复", "互相重复", "有重复", "重复")


def _of_both(topic: str, clause: str) -> str:
    """What is the same in two places (网站与公众号内容重复), which is not the first of them."""
    end = next((end for end in _TWICE if clause.endswith(end)), "")
    both = clause.removesuffix(end)
    named = both.startswith(tuple(topic + word for word in _AND_WITH)) and both.endswith(_PIECES)
    return both if end and topic and named else topic


def fault_of(problem: str, *, wide: bool = False) -> Fault | None:
    """What is wrong with what, by the first of the problem's clauses that says it; None where none is understood.

    ``wide``: as in drafts made before, also where that is no more than 信息.
    """
    for clause in re.split("[，；。]", problem):
        for message, pattern, written in _KINDS:
            found = pattern.match(clause.strip())
            topic = found[1].rstrip("的") if found else ""
            topic = topic if wide else _done_how(_of_both(topic, clause))
            if (
                len(topic) in _TOPIC
                and (wide or topic not in _WIDE)
                and not _NO_TOPIC.search(topic)
            ):
                return Fault(message, written.format(_SOME.sub("", topic)))
    return None
