"""Things told in items that hold nothing else: a verb, what it was done to, how many.

``公示配租结果12次，公开轮候家庭2178户`` is read item by item.  An item without a verb counts behind one that has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.kinds.material import PROACTIVE, REQUESTS, SUPPORT, Event, Inspection, Matter
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.conduct import without_whom
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import INSIDE, NUMBER, SMALL, count

_LEAD = r"(?:(?:全年|年内|年初|年底|年末|年度|本年度?|今年|\d{4}年度?|累计|共|共计|先后|及时|依法|主动|集中|统一|定期|动态|对外|向社会|面向(?:社会|企业|群众|居民)|按[周月季旬]度?|另外?|还|并|同时|[我本全](?:镇|乡|街道|县|区|市|旗|局|委|办|苏木)|(?:县|区|市|旗|镇|乡|街道|苏木|局|委)(?:政府)?)，?)*"
_PUT = r"(?:出版(?=《)|编印(?=《)|编发|公开|公示|公布|发布|编发|晒出|推出|挂出|张贴)(?!栏|墙|会|办|厅|台)了?"
_CONTENT = r"(?P<content>(?:“[^“”]{2,16}”|《[^《》]{2,20}》|[\u4e00-\u9fff]){1,24}?)"
_N = rf"(?:共计?|累计|合计)?(?P<n>{NUMBER})(?P<unit>批次|张次|条|件|项|篇|份|则|期|个|家|户|批|次|轮|处|张|笔|部|宗|块|所|名|套|幅|版|座|起)"
_AFTER = r"(?:(?:全部|均|都|逐[件条一个])(?:已)?(?:公开|公示|公布|上网|上墙|挂网))?"
_FIRST = regex(rf"{_LEAD}{_PUT}{_CONTENT}{_N}{_AFTER}")
_LAST = regex(
    rf"{_LEAD}{_CONTENT}(?:动态|集中|逐一|及时|全部|按[周月季]度?|各)*(?:公开|公示|公布)(?:了)?{_N}"
)
_DONE = regex(
    rf"{_LEAD}{_CONTENT}{_N}(?:全部|均|都|逐[件条一个])(?:已)?(?:公开|公示|公布|上网|上墙|挂网)"
)
_NEXT = regex(rf"(?:和|及|以及)?(?=[^\d]{{3}}){_CONTENT}{_N}{_AFTER}")
_OPENS = regex(r"(?:主要|重点)?公开(?:的)?(?:主要|重点)?(?:内容|信息|事项)(?:有|为|包括|是)?")
"""主要公开内容：what follows was made public."""
_NO_CONTENT = regex(
    r"^(?:取消|精简|优化|压减|减少|新增|增加|完成|实施|推进|落实|解决|化解|调解|处理|查处|建成|新建|改造|修订|废止|编印|制作|制定|印发|下发|兑现|追回|整治|排查|服务|接访|走访|拨付|发放(?!明细|情况|名单|结果|信息|清册))|^(?:招标|承诺|选拔|竞聘|招聘(?!岗位|公告|信息)|遴选|道歉|征集|征求|实际|拍卖|表态|评选|评议|述职|测评|审理|开庭)|方式|其[他它]|^(?:分别|依次|先后|逐[条件一]?|全年|累计|共|年内|依托|通过|经|利用|借助|在|由|向|点对点|对|将|把|从|本年|今年|新增)|总数|数量|总量|推送|网$|微信|小程序|[为有是达计占]$|受理|办理|收到|接到|开展|举办|接待|组织(?!机构|部)|培训|检查(?!结果|计划|企业情况|情况$)|答复|编制|修订|召开|回复|阅读|访问|粉丝|关注|会议|专区|栏目|屏|^[的了和及与在为是]|信息员|工作人员|干部|渠道|平台|其中|涉及|参加|转发|转载|整改|清理|开通|设立|建成|配备|投入|金额|资金\d|人次|覆盖|惠及|^各|条信息|政务新媒体|账号|咨询|诉求|信箱|热线|留言|意见|建议|提案|申请|复议|诉讼|听证|活动|发布会|解读|图解|问答|视频|直播|访谈|培训|宣传|原创|作品|推文|图文|稿|网站|公众号|微博|公开栏|一览|要闻|新闻|动态$"
)
_ONLY_INFORMATION = regex(
    r"(?:各类|有关|相关|其他|其它|政府|政务|公开|工作|重点领域|部门|业务|主动公开|重点|图文|文字|本级|上级|民生|全部|法定主动公开|的|等|类|\s)*(?:信息|文件|内容|事项|资料|材料|政策|公告|公示|通知|通告|清单|结果|情况|项目|目录|指南)?"
)
"""What does not say what was published."""


def items(text: str) -> Iterator[list[str]]:
    """The items of each part of a sentence (to the next ；), marks inside quotation marks and brackets kept."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    start = 0
    for stop in [*(m.start() for m in compiled("[；。]").finditer(masked)), len(text)]:
        part, inner = text[start:stop], masked[start:stop]
        start = stop + 1
        at, found = 0, []
        for mark in compiled("[，、：]").finditer(inner):
            found.append(part[at : mark.start()])
            at = mark.end()
        yield [*found, part[at:]]


def matters(said: Said) -> Iterator[Matter]:
    """重点公开: what was made public, item by item, where the part tells of it."""
    if said.part != PROACTIVE:
        return
    for part in items(said.own):
        goes_on = False
        for item in part:
            if _OPENS.fullmatch(item):
                goes_on = True
                continue
            match = _FIRST.fullmatch(item) or _LAST.fullmatch(item) or _DONE.fullmatch(item)
            if match is None and goes_on:
                match = _NEXT.fullmatch(item)
            number = count(match["n"]) if match and is_thing(match["content"]) else None
            goes_on = number is not None
            if match and number and number.value:
                yield Matter(match["content"], "", number, match["unit"])


def is_thing(content: str) -> bool:
    """Whether ``content`` says what was published, and not that something was."""
    return not (_NO_CONTENT.search(content) or _ONLY_INFORMATION.fullmatch(content))


_HOLD = r"(?:组织召开|组织开展|组织|举办|开展|召开|举行|推出|承办|办)了?"
_GATHER = r"(?:听证会|听证|恳谈会|恳谈|座谈会|座谈|专家论证|论证会|知识竞赛|答题竞赛|竞赛|直播|访谈|宣讲会|宣讲|开放日|开放周|开放月|开放活动|体验活动|体验日|见面会|发布会|吹风会|说明会|问政|接待日|夜话|(?:进|走进)(?:社区|村|企业|园区|校园|乡村|机关|网格|嘎查|农村|家庭|万家))"
_EVENT = regex(
    rf"{_LEAD}(?P<verb>{_HOLD})?(?P<name>(?:“[^“”]{{2,16}}”|《[^《》]{{2,16}}》|[\u4e00-\u9fff]){{0,16}}?{_GATHER})(?:活动)?(?:共计?|累计)?(?P<n>{SMALL})(?P<unit>场次|场|期|次)"
)
_NO_EVENT = regex(
    "观看|收听|党|安全|消防|普法|招商|招聘|参加|列席|接受|收看|联合|协助|培训|[我本]|上级|义诊|医疗|农技|比赛"
)


def events(said: Said) -> Iterator[Event]:
    """活动: what people came to, item by item."""
    if said.section != 1 or said.is_plan or said.part == REQUESTS:
        return
    for part in items(said.own):
        goes_on = False
        for item in part:
            match = _EVENT.fullmatch(item)
            sure = match and (match["verb"] or goes_on or match["name"][0] in "“《")
            number = count(match["n"]) if match and sure else None
            goes_on = number is not None
            if match and number and number.value and not _NO_EVENT.search(match["name"]):
                yield Event(_bare(match["name"]), times=number)


def _bare(name: str) -> str:
    """A name as an input has it, without marks of quotation."""
    return name.replace("“", "").replace("”", "")


_LOOK = r"(?:监测|抽查|检查|巡查|督查|督导|自查|巡检|普查|核查|互查|清查|评查|暗访|排查|评估|测评|回头看)"
_WAY = regex(
    rf"{_LEAD}(?:组织开展|组织|开展|进行|实施)了?(?P<way>[\u4e00-\u9fff“”]{{0,16}}?{_LOOK})(?:工作)?(?:共计?|累计)?(?P<n>{SMALL})(?P<unit>轮次|次|轮|期)"
)
_THEN = regex(
    rf"{_LEAD}(?:组织开展|组织|开展|进行|实施)了?(?P<way>[\u4e00-\u9fff“”]{{0,16}}?{_LOOK})"
)
_IN_ALL = regex(rf"(?:全年|年内)?(?:共计?|累计|全年)(?P<n>{SMALL})(?P<unit>轮次|次|轮|期)")
_ISSUED = regex(
    r"每(?:个?月|季度?|半年)(?:印发|编发|发布|下发)(?:一|1)期(?P<way>[\u4e00-\u9fff]{0,6}?(?:通报|简报))"
)
_OF = regex(
    rf"{_LEAD}对(?P<what>[\u4e00-\u9fff]{{2,12}}?)(?:开展|进行)?(?P<how>(?:专项|全面|集中)?{_LOOK})(?P<n>{SMALL})(?P<unit>轮次|次|轮|期)"
)
_NO_WAY = regex(
    "^分别|执法|安全|环保|卫生|食品|消防|行政检查|疫情|考核|人大|纪委|政协|上级|接受|配合|迎接|学校|企业|[我本]"
)


def inspections(said: Said) -> Iterator[Inspection]:
    """监督检查: how the work was looked after, item by item."""
    if said.section != 1 or said.is_plan or said.part != SUPPORT:
        return
    for part in items(said.own):
        before: re.Match[str] | None = None
        for item in part:
            match, then = _WAY.fullmatch(item), _IN_ALL.fullmatch(item)
            told = match["way"] if match else before["way"] if then and before else ""
            if of := _OF.fullmatch(item):
                match, told = of, without_whom(f"{of['what']}{of['how']}")
            counted = match or then
            before = _THEN.fullmatch(item) or _ISSUED.fullmatch(item)
            number = count(counted["n"]) if counted and told else None
            if counted and number and number.value and not _NO_WAY.search(told):
                yield Inspection(told, number, counted["unit"])
