"""Clauses that name first what they are about, and then what is done (砖厂的事每步都贴厂门口).

Talk puts the topic first and leaves open how the deed has to do with it.  A report says that with a preposition, or
makes the topic the object.  Each construction is one way to do so; where none fits nothing is said of the topic.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from draftkit.chinese.clauses import begins_with_verb
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple


class Topical(NamedTuple):
    """What stands before whoever acts ("" where nothing does), and what is done.

    ``others``: somebody of its own acts in it.
    """

    does: str
    lead: str = ""
    others: bool = False


_WORK = "拆除|关停|清理|整改|改造|建设|整治|修缮|拆迁|征收|施工|治理|扩建|修复"
_EVENT = "公示|评议|验收|开标|丈量|核定|摇号|测量|评审|抽签|分配|发放|选举|清点|听证|盘点|结算"
_PLANNED = "调整|巡诊|停运|停水|停电|施工|检修|改道|封路|变更|变动|放映|演出|义诊|接种|收购|发放|演练|消杀|清淤|放水"
_PROPOSED = "议题|方案|事项|政策|草案|调整|改造|项目|规划|价格|标准|办法|计划|工程|选址"
_PEOPLE = "老人|群众|居民|村民|牧民|渔民|残疾人|商户|企业|农户|家长|住户|业主|申请人|人员"
_TOPIC = "(?P<what>[^，、；先把将对由请在向给每各]{2,12}?)"
_EVERY = "每处|每家|每村|每[个栋条户]?[^，都均贴]{0,3}?|各[^，都均贴]{1,6}?"
_ONE = "(?P<one>一[张份本块条页])"
_AT_ONCE = "并案|合并|当[天日]|及时|立即|由|一律|先|逐|书面|统一|限时|请"


def _of_matter(match: re.Match[str]) -> Topical:
    does = _EACH_STEP.sub("将每一步进展\\g<act>", match["does"])
    does = f"在{does}" if _AT_MEETING.match(does) else does
    return Topical(does, f"{match['what']}方面")


_AT_MEETING = regex("[^，在先由]{1,5}(?:会上|现场|群里)")
_EACH_STEP = regex("^每一?步都?(?P<act>张贴|公布|公示|公开|上网|上墙|发布)")


def _with_people(match: re.Match[str]) -> Topical:
    return Topical(match["does"], f"{match['what']}{'中' if match['work'] else '时'}")


def _in_advance(match: re.Match[str]) -> Topical:
    act = (
        _SAID.sub("告知", match["act"])
        .replace("上网公布", "在网上公布")
        .replace("上网", "在网上公布")
    )
    return Topical(f"{match['how']}{act}{match['what']}安排")


_SAID = regex("[说讲]$")


def _to_each(match: re.Match[str]) -> Topical:
    where, act = match["where"], match["act"]
    if act in ("发", "送", "发放"):
        return Topical(f"向{where}发放{match['what']}{match['one']}")
    return Topical(f"在{where}{act}{match['what']}{match['one']}")


def _of_those(match: re.Match[str]) -> Topical:
    those, does = match["those"], match["does"]
    lead = f"{those}的" if _SAYS.search(those) else f"对{those}的"
    return Topical(does, lead, does.startswith("由"))


_SAYS = regex("涉及|属于|需要|未")
"""What is said of those a rule is for, so that no 对 is wanted before them."""


def _of_people(match: re.Match[str]) -> Topical:
    does = with_object(match["does"])
    return Topical(does, f"对{match['how']}的{match['who']}", does.startswith("由"))


def _at_a_place(match: re.Match[str]) -> Topical:
    where = match["where"].removesuffix("里")
    return Topical(f"在{where}{match['does']}")


_THING = regex(
    "(?:[账表单册书图价费款额率证榜数]|账目|名单|方案|标准|结果|信息|通知|公告|告示|报告|位置|地址|路线|线路|时间|名额|政策|数据|价格|补助|补贴|奖金|资金|收入|支出|合同|协议|发言|材料|照片|视频|问答|案例|图纸|目录|进度"
    "|水位|排期|班次|日程|安排|事项|问题|诉求|投诉|意见|改线|搬迁|退出|调整|招生|考试|采购|招标|换届|拆迁|征收|修缮|改造|建设|整治|治理|拆除|清淤|加梯|验收|施工|发放|评议|评审|流转|停运|停水|停电|审批"
    "|哪一步|到哪儿?|怎么[办用算报])$"
)
"""How a topic ends that is surely nobody who could act."""
_CONSTRUCTIONS: tuple[
    tuple[str, re.Pattern[str], Callable[[re.Match[str]], Topical | None]], ...
] = (
    (
        "的事",
        regex("(?P<what>[^，；、]{2,12}?)的事情?(?P<does>(?![项务件故业例])[^，].+)"),
        _of_matter,
    ),
    (
        "听取",
        regex(f"(?P<what>[^，；就对]{{0,10}}?(?:{_PROPOSED}))(?P<does>先?听取.{{2,}}意见.*)"),
        lambda m: Topical(f"就{m['what']}{m['does']}"),
    ),
    (
        "请",
        regex(
            f"(?P<what>[^，；、]{{2,12}}?(?:(?P<work>{_WORK})|{_EVENT}))(?P<does>(?:先|统一)?邀?请.{{4,}})"
        ),
        _with_people,
    ),
    (
        "提前",
        regex(
            f"(?P<what>[^，；把将对由]{{0,10}}?(?:{_PLANNED}))(?P<how>提前[^，]{{1,6}}?[天周月日时])"
            "(?P<act>上网公布|上网|广播|公布|公示|公告|预告|播报|在[^，]{1,6}?(?:里|上|中)?(?:说|讲|告知|通知|公布|发布))"
        ),
        _in_advance,
    ),
    (
        "每",
        regex(f"{_TOPIC}(?P<each>每个?(?:环节|步骤|阶段|节点))(?P<how>[^，]*)上网公布"),
        lambda m: Topical(f"将{m['what']}{m['each']}的信息{m['how']}上网公布"),
    ),
    (
        "都",
        regex(
            f"{_TOPIC}(?:收多少|多少钱|怎么收|是多少)?(?P<where>{_EVERY})都(?P<act>张贴|摆放|悬挂|设置|[立挂摆])"
            "(?P<thing>价目表|公示牌|告示|说明|标识|牌子)"
        ),
        lambda m: Topical(f"在{m['where']}都{m['act']}{m['what']}{m['thing']}"),
    ),
    (
        "每",
        regex(f"{_TOPIC}(?P<where>每[^，张发送挂放]{{1,4}}?)(?P<act>张贴|发放|[发送挂放]){_ONE}"),
        _to_each,
    ),
    (
        "多少",
        regex("(?P<what>[^，；]{2,12}?)[降减]了?多少(?P<by>一张[表图纸])(?:说明|列出)"),
        lambda m: Topical(f"用{m['by']}说明{m['what']}的降幅"),
    ),
    (
        "多少",
        regex("(?P<what>[^，；]{2,12}?)涨了?多少(?P<by>一张[表图纸])(?:说明|列出)"),
        lambda m: Topical(f"用{m['by']}说明{m['what']}的涨幅"),
    ),
    (
        "的",
        regex(
            f"(?P<who>[^，的]{{0,2}}(?:{_PEOPLE}))(?P<how>(?:不会|不便|不用|没有|无法|不懂|看不|听不|行动|外出|不在)[^，的]{{1,8}})的(?:，|(?=[由可在请派就都逐代专]|上门|电话|当面|安排|委托|入户))(?P<does>.{{2,}})"
        ),
        _of_people,
    ),
    (
        "的",
        regex(
            "(?P<those>(?!对|将|把|由|向|给)[^，、；]{2,}(?:申请|反映|投诉|咨询|破损|超期|未[^，]{2,6}|涉及[^，]{2,8}|属于[^，]{2,8}|需要[^，]{2,8}|有误|缺失|过期))的，?"
            f"(?P<does>(?:{_AT_ONCE})[^，]{{2,}})"
        ),
        _of_those,
    ),
    (
        "的",
        regex(
            "(?P<those>(?!对|将|把|由|向|给)[^，、；]{3,})的，?(?P<does>(?:逐[个一家户条件]|[一二三五七十]+[天日]内|提前|退回|第[二三]天|次日|公开曝光|上门|当面|打?电话|立即|合并|并案)[^，]{2,})"
        ),
        lambda m: None if begins_with_verb(m["those"]) else _of_those(m),
    ),
    (
        "征求",
        regex(
            f"(?P<what>[^，；就对]{{0,10}}?(?:{_PROPOSED}|(?:加装|新建|增设|改建|扩建)[^，先]{{1,6}}?))(?P<does>先?征求.{{2,}}意见.*)"
        ),
        lambda m: Topical(f"就{m['what']}{m['does']}"),
    ),
    (
        "一",
        regex(
            "(?P<what>[^，；每]{2,10}?)(?P<when>每[天日周月季年]度?)(?P<act>[编出办播讲印开]|刊登|推送|发布)(?P<one>一[期场次版讲集])"
        ),
        lambda m: (
            Topical(f"{m['when']}{m['act']}{m['one']}{m['what']}")
            if _THING.search(m["what"])
            else None
        ),
    ),
    (
        "成",
        regex(
            "(?P<what>[^，；]{2,12}?(?:哪些|什么|多少|怎么)[^，]{0,6}?)(?P<does>[列做印画编写]成.{2,})"
        ),
        lambda m: Topical(f"将{m['what']}{m['does']}"),
    ),
    (
        "多少",
        regex(
            "(?P<what>[^，；]{2,12}?多少)(?P<where>[^，]{1,6}[上里])(?P<does>[^，]{0,4}(?:显示|公布|滚动播放))"
        ),
        lambda m: Topical(f"在{m['where']}{m['does']}{m['what']}"),
    ),
    (
        "新",
        regex("(?P<what>[^，；]{2,12}?)(?:全部|都)?换(?:了新的|新了)"),
        lambda m: Topical(f"更换{m['what']}"),
    ),
    (
        "",
        regex(
            "(?P<where>[^，；在把将]{2,8}?(?:背面|正面|封面|封底|入口|站牌|车厢|窗口|墙上))(?P<does>(?:印|张贴|挂|写|喷|摆|立|刷)(?![在到])[^，]{2,})"
        ),
        _at_a_place,
    ),
    (
        "的在",
        regex(
            "(?P<those>(?!对|将|把|由|向|给)[^，、；]{3,})的(?P<does>在[^，]{1,6}?(?:张贴|公布|通知|公示|贴|挂))"
        ),
        lambda m: (
            None
            if begins_with_verb(m["those"])
            else Topical(
                f"{m['does'].removesuffix('贴').removesuffix('张')}张贴通知"
                if m["does"].endswith("贴")
                else m["does"],
                f"对{m['those']}的",
            )
        ),
    ),
    (
        "有意见",
        regex("(?P<what>[^，；对就]{2,12}?)谁[家户]?有意见的?(?P<does>[^，]{2,})"),
        lambda m: Topical(
            m["does"], f"对{m['what']}有意见的", m["does"].startswith(("都", "均", "可"))
        ),
    ),
    (
        "请",
        regex("(?P<what>[^，；请]{2,8}会议?)邀?请(?P<whom>[^，]{2,10}?)(?P<act>旁听|列席)"),
        lambda m: Topical(f"邀请{m['whom']}{m['act']}{m['what']}"),
    ),
    (
        "先",
        regex(
            "(?P<what>[^，；]{2,12}?)(?:哪[^，先]{1,3}先[^，]{0,2}?|谁家?先谁家?后)(?P<how>抽签|抓阄|摇号)(?P<act>定|决定|公布)"
        ),
        lambda m: Topical(
            f"{m['how']}{m['act'] if m['act'] == '公布' else '确定'}{m['what']}的先后顺序"
        ),
    ),
    (
        "先问",
        regex("(?P<what>[^，；]{2,14}?(?:在哪|怎么[^，]{1,2}|多少|哪天))先问(?P<whom>[^，]{2,6})"),
        lambda m: Topical(f"就{m['what']}先征求{m['whom']}意见"),
    ),
    (
        "定",
        regex(f"{_TOPIC}(?P<whom>{_PEOPLE}|[^，]{{0,4}}代表)(?P<how>投票|评议|表决|抽签)决?定"),
        lambda m: Topical(f"{m['what']}由{m['whom']}{m['how']}决定", others=True),
    ),
    (
        "给",
        regex(
            "(?:(?P<day>(?:赶集|赶场|逢场|赶圩)[日天]|[^，把将]{2,8}?[后时])，?)?[把将]?(?P<what>[^，；把将前后]{2,12}?)(?<!先)(?P<when>年[底初末]|每[年季月周]|月底)?宣?[念读]给(?P<whom>[^，]{2,8}?)听"
        ),
        lambda m: Topical(
            f"{'在' + m['day'] if m['day'] else ''}{m['when'] or ''}向{m['whom']}宣读{m['what']}"
        ),
    ),
    (
        "多少钱",
        regex("(?P<what>[^，；]{2,12}?)多少钱(?P<where>[^，都]{1,4}?)都?[张]?[贴挂写]着"),
        lambda m: Topical(f"在{m['where']}张贴{m['what']}标准"),
    ),
    (
        "的",
        regex("(?P<what>[^，；]{2,12}?[里中]的[^，]{1,6}?)(?P<act>打码|遮挡|遮盖|涂掉)"),
        lambda m: Topical(f"对{m['what']}{m['act']}"),
    ),
    (
        "步",
        regex(f"{_TOPIC}每一?步都?(?P<act>发到.+|张贴.+|公布|公示|上网公布)"),
        lambda m: Topical(f"将{m['what']}每一步进展{m['act']}"),
    ),
    (
        "一次",
        regex(f"{_TOPIC}(?P<when>每[^，]{{1,6}}?)(?P<act>公布|公示|更新|公开|张贴)一次"),
        lambda m: (
            Topical(f"{m['when']}{m['act']}一次{m['what']}") if _THING.search(m["what"]) else None
        ),
    ),
    (
        "每",
        regex("(?P<where>每(?:[户家人村]|个[^，]{1,4}?))发(?:放)?(?P<one>一[张份本块条].{1,8})"),
        lambda m: Topical(f"向{m['where']}发放{m['one']}"),
    ),
    (
        "当",
        regex(
            "(?P<what>[^，；对]{2,12}?(?:随手拍|来信|留言|反映|投诉|建议))(?P<does>当[天日].{2,})"
        ),
        lambda m: Topical(m["does"], f"对{m['what']}"),
    ),
    (
        "怎么",
        regex(
            "(?P<what>[^，；]{1,8}怎么[^，；拍录画做印]{1,3})(?:拍|录|画|做|印)[成了]{0,2}(?:一?[段张份])?(?P<by>[^，]{0,4}?(?:小?视频|短片|图|卡片|折页|漫画|明白[纸卡]))"
        ),
        lambda m: Topical(f"将{m['what']}制作成{m['by']}"),
    ),
    (
        "不",
        regex(
            "(?P<what>[^，；]{2,12}?)(?P<act>[^，]{1,2})不(?P=act)(?P<rest>纳|用|理|受)?[都均](?P<does>.{2,})"
        ),
        lambda m: Topical(f"无论是否{m['act']}{m['rest'] or ''}均{m['does']}", f"对{m['what']}"),
    ),
    (
        "一",
        regex("(?P<what>[^，、；一每“]{2,10}?)(?P<motto>一[^，、一]{1,2}一[^，、一]{1,2})"),
        lambda m: Topical(f"对{m['what']}实行“{m['motto']}”"),
    ),
    (
        "",
        regex(
            "(?P<where>[^，；在用通]{0,10}?(?:群里?|[节慕]上|直播间里?|[大分展招]?会(?:上|现场)|(?:摇号|开标|拆迁|施工)现场|集市上?|大厅里?))"
            "(?P<does>(?:每[天周月]|宣读|发布|讲解|播报|公布|公示|张贴|商议|设点).{2,})"
        ),
        _at_a_place,
    ),
)
"""A word that must stand in the clause, its form, and how it is put."""


def topical(text: str) -> Topical | None:
    """A clause that begins with its topic, put as a report says it; None for any other."""
    for sign, form, put in _CONSTRUCTIONS:
        if sign in text and (match := form.fullmatch(text)):
            return put(match)
    return None


_PREDICATE = regex(
    "(?P<what>(?!每|各|全|当|对|将|把|由|在|从|向|给|为|经|按|用|与|同|先|未|无|不|一)[^，、；“”]{2,12}?)"
    "(?P<does>(?:每[天日周月季年次件户期榜]|[早晚]上|早晚|当[天日]|次日|按[月季周年]|定期|提前|先|再|都|均|全文|当众|实时|逐[个一户家条件]|挨家|[三两]榜|随时|滚动|循环|张贴[在到]"
    "|[刻写印喷登挂摆贴放发送][在到]|在|用).{2,})"
)
_PUT = regex(
    "(?:贴|刻|写|印|喷|登|挂|摆|放|发|送)[在到给]|^(?!先).*(?:告知|公布|公示|公开|播报|广播)$"
)
_BARE_TELLS = regex("(?P<how>(?!先)[^，再]{2,8})(?P<act>公布|公示|公开|播报|张贴)$")


def of_topic(text: str) -> Topical | None:
    """A clause whose first words are nobody who could act, as done to them or in their matter; None where that is not sure."""
    match = _PREDICATE.fullmatch(text)
    if match is None or len(text) > _SURE or "，" in text:
        return None
    what, does = match["what"], match["does"]
    if not _THING.search(what) or begins_with_verb(what) or _OPEN.search(what):
        return None
    if "把" in what and "把关" not in what:  # 流动宣讲队把政策送到草场: the team acts
        return None
    if bare := _BARE_TELLS.fullmatch(does):
        return Topical(f"{bare['how']}{bare['act']}{what}")
    if _PUT.search(does):
        return Topical(f"将{what}{does}")
    return Topical(does, f"{what}方面")


_SURE = 26
"""Characters up to which a clause is taken for one topic and one deed."""
_OPEN = regex("谁|由|[\u4e00-\u9fff]的[^，]{0,3}[员人]")


_BARE = regex("(?P<when>每.{1,6}?)(?P<act>更新)(?P<times>一[次遍])?")
_BARE_SPOKEN = regex("(?P<act>播报|播放)(?P<times>[一二两三几\\d]+[遍次])$")
_BARE_READ = regex("(?<=[门户场])宣读$")
_BARE_TOLD = regex("讲(?P<long>[一二两三四五六七八九十几半\\d]+(?:分钟|个?小时))$")


def with_object(does: str) -> str:
    """What is done, with the 信息 that a clause about 公开 leaves out behind a verb that wants an object."""
    if bare := _BARE.fullmatch(does):
        return f"{bare['when']}更新{bare['times'] or ''}信息"
    does = _BARE_SPOKEN.sub("\\g<act>\\g<times>公开信息", does)
    does = _BARE_READ.sub("宣读公开信息", does)
    return _BARE_TOLD.sub("播讲公开信息\\g<long>", does)
