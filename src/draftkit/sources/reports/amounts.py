"""How much was published, in all and through which channel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from draftkit.chinese.rough import GIVEN_AFTER, GIVEN_BEFORE
from draftkit.kinds.material import PLATFORM, REQUESTS, Channel
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.numerals import Refusal, read_rough_count
from draftkit.sources.reports.said import Said, spellings
from draftkit.sources.reports.sums import Part, Whole, wholes
from draftkit.sources.reports.wording import INSIDE, NUMBER, QUOTED, count, listing, turned

_UNITS = "条次|条|项|件|篇|份|次|则"
_PUT_UP = f"{_UNITS}|张|期"
_N = rf"({GIVEN_BEFORE})?(\d[\d,]*(?:\.\d+)?万?)({GIVEN_AFTER})?"
CHANNEL_NOUN = (
    "专页|微信小程序|小程序|小红书账号|小红书号|小红书|子站|子网站|网页|公开网|服务网|信息网|微信公众账号|微博账号|抖音短视频账号|快手短视频账号|快手号|短视频账号|门户网站|政府网站|官方网站|官网|网站|政务网|政府网|微信公众平台|微信公众号|微信订阅号|公众号|订阅号|政务微信|政务微博|官方微博|微博|微信(?!群|公众|小程序|工作|订阅|视频)|视频号|抖音号|抖音|"
    "今日头条号|今日头条|头条号|客户端|APP|公开栏(?!目)|公示栏|宣传栏|公告栏|公开墙|电子显示屏|显示屏|电子屏|微信群|政务新媒体|新媒体|"
    "政府公报|新闻媒体|信息查阅点|政务服务大厅|便民服务大厅|大喇叭|集约化平台|融媒体平台|公示系统|公开专栏|信息公开平台"
)
_USUAL_NAMES = spellings(
    {
        "政府门户网站": "门户网站|政府网站|官方网站",
        "微信公众号": "微信公众平台|公众号",
        "政务公开栏": "公开栏",
    }
)
_PAGE = "(?:频道|页面|子站|子页|网页|专区)"
"""What a part of a site is called that has a name of its own."""
_NAME = rf"(?:{QUOTED}(?:官方|政务|政府)*)?[\u4e00-\u9fff]{{0,16}}?(?:{CHANNEL_NOUN})(?:平台)?(?:{QUOTED}(?!专栏|栏目|专题)(?:{_PAGE})?|[\u4e00-\u9fff]{{1,8}}?{_PAGE})?"
_LEADING = regex(
    r"^.*(?:通过|利用|依托|借助|运用|其中|截至|按渠道|渠道分|渠道看|分别在|分别是|分别由|信息中|年内|全年|年度|经由|[我本][\u4e00-\u9fff]{1,3}?的|我(?:镇|乡|县|市|区|旗|局|办|街道|苏木)|本(?:镇|乡|县|市|区|旗|局|单位|街道)|(?<![\u4e00-\u9fff])[在由经与和及从]|截止|[由经]|分布[为是]|公开在|发布在|刊登在|公开量[为是]|数量[为是])"
)
_NO_CHANNEL = regex(
    r"^(?:编[发印]|出版|发放|印[发制])|发布|累计|^共|^对|回头看|转发|原创|回复|收到|推送|更新|转载|维护|[\d的]|公开信息|^及|^其"
)
_YEAR = r"\d{4}年"
_DID = r"(?:为|有|计|共|累计|全年|本年度?|年内|今年|主动|对外|面?向社会|及时|新增|更新|首发|编发|发布|公示|发稿|发出|发(?=各类|信息|政务|政府|推文|文章)|公开|推送|推出|刊登|承载|上线|上架|挂出|挂|纸质|公示|转发政策、公示近?|推(?!文)|占|晒出|贴出|播报|公布|刊发|上传|登载|各类|各项|事项|有关|相关|部门|政府|政务|工作|推文|图文|文章|稿件|消息|转发(?:各类|上级|惠[民农牧企])?政策(?:信息|文件)?|张贴|本(?:镇|乡|县|市|区|旗|局|街道|苏木|单位)(?=信息|工作|政务)|和|了|的)*"
_CHANNEL_COUNT = regex(
    rf"(?P<name>{_NAME})(?:（[^（）]{{0,12}}）)?(?P<column>(?:的?{QUOTED})(?:专栏|栏目|专题|平台|频道|板块)|(?:(?<=网站)|(?<=网))[\u4e00-\u9fff]{{2,8}}?(?:专栏|栏目|频道)|)(?:平台|专栏|上|中|等)?{_DID}(?:我\w{{1,3}}?)?{_DID}(?:{NUMBER}期、(?:图文|推文)?(?:信息|消息|文章)?)?(?:信息)?(?:总?数量?|总量)?(?:（[^（）\d]*）)?"
    rf"(?:，?(?:全年|本年度?|年内|{_YEAR}))?：?(?:共计|总计|累计|合计|共|为|计|达|有)*(?P<n>{NUMBER})(?P<unit>{_PUT_UP})(?!以上|左右)"
)
_NUMBER_FIRST = regex(
    rf"(?:在|通过|经由?)(?P<name>{_NAME})(?:上|里|中)?(?:全年|累计|共|主动)*(?:公开|发布|公布|刊登|推送|更新|发|登)了?(?P<n>{NUMBER})(?P<unit>条|篇)(?:[\u4e00-\u9fff]{{0,4}}(?:信息|文章|推文|消息|图文|稿件))(?=[，。；]|$)"
)
"""在区政府网站上发了421条信息."""
_BY_NAME = regex(
    rf"(?:在|通过|经由?)(?P<name>“[^“”，。；]{{2,12}}”)(?:平台|账号|上)?(?:全年|累计|共|主动)*(?:公开|发布|公布|推送|刊发)(?:各类|政府|政务|有关)*(?:信息|推文|图文|文章|消息)(?:共|共计)?(?P<n>{NUMBER})(?P<unit>条|篇)(?=[，。；]|$)"
)
"""An account told by its name alone: 在“金塔融媒”发布信息201条."""
_AS_FIRST = regex(
    rf"(?:把|将|以)(?P<name>[\u4e00-\u9fff]{{0,12}}?(?:{CHANNEL_NOUN}))(?:作为|为)[^，。；]{{0,8}}(?:平台|渠道|载体|阵地)，?(?:年内|全年|累计|共|本年度?)*(?:更新|发布|公开|公布)(?:各类|政府|政务|有关)*信息(?P<n>{NUMBER})(?P<unit>{_UNITS})"
)
"""把县政府网站作为第一平台，年内更新信息331条."""
_BY_ONE = regex(
    rf"(?:通过|依托|利用|在)(?P<name>(?:{QUOTED})?[\u4e00-\u9fff]{{0,16}}?(?:{CHANNEL_NOUN}))(?:(?:{QUOTED}|[\u4e00-\u9fff]{{0,6}})(?:栏目|专栏))?(?:平台|上)?(?:及时|主动|累计|共|向社会|对外)*(?:公开|发布|公布)了?[^。；\d]{{4,160}}?等(?:各类|各项|有关|相关|方面的?|主动公开)*(?:政府|政务)?信息"
    rf"(?:共计|共|总计|累计|计|达)*(?P<n>{NUMBER})(?P<unit>{_UNITS})"
)
"""通过一个渠道公开机构设置、专项资金等政府信息106条."""
_FILLERS = r"(?:(?:\d{1,2}类|\d{4}年度?|本年度?|全年|年内|年度|共计|共|总计|累计|合计|计|为|是|达到?|约?有)[，,]?)*"
_INFORMATION = r"(?:各类|各项|有关|相关|各种)*(?:政府|政务)?(?:公开|工作)?信息"
_PROACTIVE = regex(
    rf"主动(?:向社会|对外)?(?:公开|发布)了?(?:的)?{_INFORMATION}(?:的)?(?:数量|总数|总量|条数)?[，,]?(?:我[\u4e00-\u9fff]{{1,3}}?)?{_FILLERS}{_N}(?:{_UNITS})"
)
_PUBLISHED = regex(
    rf"(?:累计|共计|总计|共|全年|年内|本年度?|\d{{4}}年度?)([^。；;\d]{{0,60}}?)(?:公开|发布|公布|公示|发)了?(?:各类|各项|各种)?(?:政府|政务|公开|有效)*信息(?:共计|共|合计|总计|累计|达|计|为)?{_N}(?:{_UNITS})"
)
_COUNTED = regex(
    rf"(?:主动|全年|年内|累计)公开(?:了)?(?:共计|共|累计)?{_N}(?:{_UNITS})(?:各类|有关|相关)?(?:政府|政务|公开)*信息(?!公开)"
)
_INVERTED = regex(rf"信息主动公开(?:数量|总数)?{_FILLERS}{_N}(?:{_UNITS})")
_BY_US = regex(
    rf"{_N}(?:{_UNITS}){_INFORMATION}由我[\u4e00-\u9fff]{{1,3}}(?:依法)?主动(?:向社会|对外)?公开"
)
_STATED = regex(
    rf"(?:主动公开总数|(?<!法定)主动公开内容(?=共|合计|总计)|(?:主动)?公开(?:政府|政务)?信息总?(?:数量?|量)){_FILLERS}{_N}(?:{_UNITS})"
)
_OF_FIELDS = (
    regex(
        rf"(?:公开|公布|发布)[^。；\d]{{2,110}}?(?:领域|方面)的(?:政府|政务)信息{_FILLERS}{_N}(?:{_UNITS})"
    ),
    regex(
        rf"(?:全年|年内|本年度?)(?:共|累计|共计)*(?:公开|公布|发布)了?[^。；，\d]{{4,200}}?等(?:方面的?|各类|各项|相关|有关)*(?:政府|政务)信息{_FILLERS}{_N}(?:{_UNITS})"
    ),
    regex(rf"向社会(?:公开|公布)(?:各类)?(?:政府|政务)信息{_FILLERS}{_N}(?:{_UNITS})"),
    regex(rf"公开的(?:政府|政务)信息(?:共有|有|为|共)+{_N}(?:{_UNITS})"),
    regex(
        rf"主动(?:向社会|对外)?(?:公开|公布|发布)了?[^。；\d]{{4,200}}?等(?:方面的?|内容的?|各类|各项|相关|有关)*(?:政府|政务)?信息{_FILLERS}{_N}(?:{_UNITS})"
    ),
    regex(
        rf"(?:通过|利用|依托|在)(?=[^。；\d]*(?:{CHANNEL_NOUN}))[^。；\d]{{2,80}}?等(?:(?:多种|各种|各类|多个|线上线下|主要|公开|信息)*(?:渠道|平台|方式|形式|途径|载体|媒体|媒介|阵地)|(?=公开|发布|公布|主动|累计|共))，?"
        rf"(?:主动|累计|共计|共|及时|对外|向社会|全年|依法)*(?:公开|发布|公布|更新)了?{_INFORMATION}(?:总?数量?|总量)?{_FILLERS}{_N}(?:{_UNITS})"
    ),
)
_ACTUALLY = regex(
    rf"(?:(?:去重|剔除重复|实际)后?|(?:剔除|扣除|去除|除去)[^，。；\d]{{2,10}}[后外])(?:实际)?(?:(?:主动)?公开(?:了)?(?:各类)?(?:政府|政务)?(?:信息)?|为|计|共计?)+{_N}(?:{_UNITS})"
)
"""What was really published, beside what was planned or made."""
_THIS_YEARS = regex(
    rf"(?:^|[，；。])(?:本年度?|今年|当年|20\d\d年)?新增(?:公开|发布)?(?:政府|政务)?(?:信息)?{_N}(?:{_UNITS})"
)
_PUBLISHED_SO_FAR = regex(
    rf"(?:公开|发布)(?:各类)?(?:政府|政务)?信息{_N}(?:{_UNITS})，[^，。；]{{0,4}}新增"
)
"""历年累计公开信息5216条，本年度新增618条: the second is this year's."""
_LISTED = regex(rf"主动公开(?:政府|政务)?信息的?(?:情况|数量|条数)：{_FILLERS}{_N}(?:{_UNITS})")
_PLAIN = regex(
    rf"(?:^|[，；：。）])(?:[我全本][\u4e00-\u9fff]{{1,3}}?|本?年度?)?(?:共计?|累计)?(?:依法|及时)*公开(?:各类|各项)?((?:政府|政务)(?:公开)?信息){_FILLERS}{_N}(?:{_UNITS})"
)
_NOUN = regex(r"((?:政府|政务)(?:公开|工作)?信息)")
_UNIT = regex(rf"\d万?[余多]?({_UNITS})")
_USUAL = ("政府信息", "条")
_ONE_OF_SEVERAL = regex(rf"[、，]{NUMBER}(?:{_UNITS})")
"""What follows the first of several numbers that are told one after the other: 402条、5136条、377条."""
_WHERE = rf"(?:{CHANNEL_NOUN}|平台|系统|专栏|栏目|专网|账号|号”)"
"""Where something is published."""
_NOT_WHERE = regex("(?:平台|网站|专栏|栏目|系统)(?:的)?(?:建设|管理|作用|运维|维护|升级|优化)")
_AN_ACCOUNT = regex("微信|微博|公众号|订阅号|视频号|抖音|快手|头条|新媒体|账号|号”")
_NARROW = regex(
    r"目录|指南|解读|申请|规范性文件|预算|决算|其中|领域|(?<!各)类|(?:部门|单位|乡镇|街道[）)]|科室)(?:共|累计)?$"
)


def total(said: Said) -> Count | None:
    """主动公开总数."""
    if said.section not in {1, 2} or said.part == PLATFORM:
        return None  # what a part on platforms counts is theirs
    text = said.own
    if actual := _ACTUALLY.search(text):
        return _rough(*actual.groups()[-3:])
    if proven := _proven(said):
        return proven
    for pattern in (_PROACTIVE, _COUNTED, _INVERTED, _BY_US, _STATED, _LISTED, *_OF_FIELDS, _PLAIN):
        if match := pattern.search(text):
            before = text[: match.start()]
            limited = compiled(r"(?:其中|此外|另外)[^。]*$").search(before)
            several = _ONE_OF_SEVERAL.match(text[match.end() :])
            if limited or several or _one_channel(before) or _of_an_account(before):
                return None
            return _named(match)
    if added := _added_up(said):
        return added
    if (new := _THIS_YEARS.search(text)) and _PUBLISHED_SO_FAR.search(said.text):
        return _rough(*new.groups()[-3:])
    match = _PUBLISHED.search(text)
    if match is None or _NARROW.search(match[1].replace("领域，", "")) or _one_channel(match[1]):
        return None
    before = text[: match.start()]
    if _ONE_OF_SEVERAL.match(text[match.end() :]):
        return None
    if "其中" in before or _of_an_account(before) or _of_some(compiled("[。；]").split(before)[-1]):
        return None
    return _named(match)


_NOT_TWICE = regex(
    rf"(?:去重|去除重复|(?:剔除|扣除|扣减|减去|去掉|除去)[^，。；]{{0,10}}重复|重复[^，。；]{{0,12}}(?:不计|只计|只算|计一次)|不重复计)[^。；]{{0,24}}?(?:后|为|是|共|合计|实有|实际|公开)[^，。；\d]{{0,6}}(?P<n>{NUMBER})(?:{_UNITS})"
)
"""扣除重复后，按内容计为481条."""


def without_what_is_twice(total: Count, said: Iterable[Said]) -> str:
    """The clause that tells how much was published when what was told twice is taken off ``total``; "" where none does."""
    for one in said:
        if one.section != 1 or one.part == REQUESTS or one.is_plan:
            continue
        for match in _NOT_TWICE.finditer(one.own):
            number = count(match["n"])
            if number is not None and number.value < total.value < 2 * number.value:
                return match[0]
    return ""


def _added_up(said: Said) -> Count | None:
    """What a sentence tells in all behind its parts: 甲96条，乙54条，合计150条."""
    if said.part == REQUESTS or not compiled("公开|发布|公布").search(said.own):
        return None
    found = (one for one in wholes(said.own) if _IN_ALL.match(one.name))
    whole = next((one for one in found if not any(map(_OTHER_WORK.search, one.parts[0][:1]))), None)
    return replace(whole.number, unit="" if whole.unit == "条" else whole.unit) if whole else None


def _proven(said: Said) -> Count | None:
    """What channels or classes make up, however it is called: 各类信息挂网1136条。县政府网702条，公众号434条."""
    if said.part == REQUESTS:
        return None
    for whole in wholes(said.with_parts):
        name = whole.name.rpartition("。")[2]
        if f"{name}{whole.number.text}" not in said.own or not _MADE_PUBLIC.search(name):
            continue
        if _OTHER_WORK.search(name) or _one_channel(name):
            continue
        fields = "等领域" in name and are_channels(whole.parts)
        if _OF_ONE_KIND.search(name) and not fields:
            continue
        before = said.own[: said.own.index(f"{name}{whole.number.text}")]
        if compiled(r"其中[^。；]*$").search(before) or whole.unit not in _PIECES:
            continue
        noun = _NOUN.search(name) or _OWN_NOUN.search(name)
        return replace(
            whole.number,
            noun=noun[1] if noun and noun[1] not in _USUAL else "",
            unit="" if whole.unit in _USUAL else whole.unit,
        )
    return None


_MADE_PUBLIC = regex("公开|发布|公布|信息|推送|晒|挂网|上网")
_OF_ONE_KIND = regex(
    "矩阵|解读|领域|目录|指南|动态|文件|材料|文章|稿|视频|推文|图文|预算|决算|栏目|重点"
)
"""What a number counts that is not that of all that was published."""
_OWN_NOUN = regex(
    "(?:公开|发布|公布|晒出|推送)了?((?!政府|政务|各类|工作)[\u4e00-\u9fff]{2,4}信息)(?:共|累计)?$"
)
_PIECES = frozenset(("条", "件", "项", "篇", "份", "则"))


_IN_ALL = regex(
    "(?:以上|上述|两项|三项|两者|三者|四者|[两三四]个渠道|各平台)?(?:合计|总计|共计|(?<=者)共)"
)


def _named(match: re.Match[str]) -> Count | None:
    """The number, with noun and unit where they are not the usual ones."""
    found = _rough(*match.groups()[-3:])
    if found is None:
        return None
    noun, unit = _NOUN.search(match[0]), _UNIT.search(match[0])
    return replace(
        found,
        noun=noun[1] if noun and noun[1] not in _USUAL else "",
        unit=unit[1] if unit and unit[1] not in _USUAL else "",
    )


def _one_channel(before: str) -> bool:
    """Whether what stands before a number limits it to one channel: 通过门户网站发布信息412条."""
    where = compiled(r"[，。；]").split(before)[-1]
    if compiled(
        "(?:各[类种]?|多|[两三四五六七八九]个|多个|所有)(?:网络|公开|发布)?(?:平台|渠道|账号)"
    ).search(where):
        return False
    names = compiled(_WHERE).findall(where)
    listed = compiled(
        rf"{_WHERE}(?:平台)?(?:{QUOTED})?(?:等|、|和|及|与)|[、和及与][^、，]{{0,12}}(?:{CHANNEL_NOUN})"
    ).search(
        where,
    )
    return bool(names) and not listed


def _of_some(told: str) -> bool:
    """Whether the clauses before a number speak of one place of publishing, or of accounts alone."""
    told = _NOT_WHERE.sub("", told)
    if compiled(rf"\d[余多]?(?:{_UNITS})").search(told):
        return True  # another count stands before it
    last = told.rpartition("，")[2]
    told = last if compiled(_WHERE).search(last) else told
    names = compiled(_WHERE).findall(told)
    several = compiled(rf"{_WHERE}(?:平台)?(?:{QUOTED})?(?:等|、|和|及|与)").search(told)
    return bool(names) and (not several or all(map(_AN_ACCOUNT.search, names)))


def _of_an_account(before: str) -> bool:
    """Whether the clauses before a number speak of one account: “丰都教育”关注用户7万人，全年发布信息216条."""
    told = before.rpartition("。")[2]
    return bool(
        compiled(r"关注(?:用户|人数|量|数|者|达|\d)|粉丝|订阅|阅读量|点击|原创").search(told)
        and compiled(_WHERE).search(told)
    )


def _rough(before: str | None, number: str, after: str | None) -> Count | None:
    found = read_rough_count(f"{before or ''}{number}{after or ''}")
    return None if isinstance(found, Refusal) else found


# ---------------------------------------------------------------- channels


def channels(said: Said) -> tuple[Channel, ...]:
    """Counts by channel; () where one channel has two."""
    if said.is_plan or said.section > 1:
        return ()
    found: dict[str, Channel] = {}
    patterns = (_CHANNEL_COUNT, _BY_ONE, _AS_FIRST, _NUMBER_FIRST, _BY_NAME)
    text = turned(said.own)
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        number, name = count(match["n"]), channel_name(match["name"])
        clause = compiled("[，。；]").split(text[: match.start("n")])[-1]
        if _is_part(match, name, text, found) or _LOOKED_AFTER.search(clause):
            continue
        if compiled("等(?!级)").match(text[match.end("name") :]):
            continue  # the count of several
        if _is_cut(match, name, text) or name.count("“") != name.count("”"):
            continue
        if number is None or not name or _NO_CHANNEL.search(compiled(QUOTED).sub("", name)):
            continue
        unit = "" if match["unit"] == _USUAL[1] else match["unit"]
        column = (
            compiled(r"^的|专栏$|栏目$|专题$|平台$|频道$|板块$")
            .sub("", match.groupdict().get("column") or "")
            .strip("“”")
        )
        column = "" if NOBODYS.fullmatch(column) else column
        if column and len(_COLUMNS_COUNTED.findall(text)) > 1:
            continue  # one of several columns of a site, of which none has its count
        one = Channel(name, number, unit, column)
        if found.setdefault(name, one).number != number:
            return ()
    return _with_proven(tuple(found.values()), proven_channels(said))


NOBODYS = regex("(?:各|本)?(?:部门|单位|局|乡镇|乡|镇|街道|办事处|科室|级)")
"""Whose column it is, which is no name of one (部门栏目)."""
_COLUMNS_COUNTED = regex(rf"”(?:专栏|栏目|专题|板块)[^，。；、“\d]{{0,10}}{NUMBER}(?:{_UNITS})")
_LOOKED_AFTER = regex(
    "(?:巡查|监测|检查|抽查|巡检|排查|核查)(?!结果|情况|信息|通报|公示|公告|动态)"
)
"""What is done to a channel, and nothing published by it: 巡查网站365次."""
_PUBLISHES = regex(r"公开|发布|公布|信息|推送|合计|共计|总计|^共$")
_OTHER_WORK = regex(
    r"申请|受理|办理|办结|解读|答复|建议|提案|来信|工单|信箱|热线|培训|会议|检查|人次|申请"
)
_BY_ITSELF = regex(
    rf"{CHANNEL_NOUN}|微信|微博|小红书|平台$|系统$|大厅$|媒体|电视|广播|喇叭|客户端|杂志|报刊|[网报台群号屏]$|(?<!专)栏$|^“[^“”]+”$"
)
_BESIDE = regex("目录$|墙$|点$|册$|单$|窗$")
"""What may be a channel beside others, and a class of contents else."""
_PUT_THERE = regex(
    r"(?:上|中|等)?(?:全年|累计|主动|对外|及时|共|面向社会|已)*(?:发布|公开|张贴|推送|刊发|公示|上传|更新|刊登|登载|推出|转发|发文|发出|播出|首发|编发|挂网|挂出|晒出|贴出|播报|挂|推|占|贴|登|发)?(?:了|各类|本[\u4e00-\u9fff]{1,2}|我[\u4e00-\u9fff]{1,2}|有关|相关|政务|政府|工作|政策|公开)*(?:信息|推文|图文|文章|稿件|消息|文件|短视频|视频)?(?:共|共计|累计|各|有|为|计|总数|数量)*$"
)
_PUTS_THINGS = regex(
    r"(?<=[网站号台栏屏报墙面\ue000])(?:上|中)?(?:全年|累计|共|主动|对外|及时)*(?:挂出|挂网|挂(?!牌)|发布(?!台|厅)|发出|发送|公开(?!栏|墙|网|专|平)|公布(?!栏)|公示(?!栏)|张贴|推送|推出|刊登|刊发|登载|更新|播出|上传|转发)(?=[\u4e00-\u9fff])"
)
_COLUMN_OF = regex(
    r"^(?P<site>.*?(?:网站|网|平台))(?:上)?(?:的)?(?:“(?P<quoted>[^“”]+)”|(?P<plain>[\u4e00-\u9fff]{2,10}))(?:专栏|栏目|板块|专题)$"
)


def proven_channels(said: Said) -> tuple[Channel, ...]:
    """Channels whose counts make the number before them."""
    if said.is_plan or said.section != 1 or said.part == REQUESTS:
        return ()
    for whole in wholes(said.with_whole):
        if is_published(whole) and (found := _as_channels(whole.parts)):
            return found
    return ()


def is_published(whole: Whole) -> bool:
    """Whether the parts of ``whole`` are parts of what was published."""
    return bool(_PUBLISHES.search(whole.name)) and not _OTHER_WORK.search(whole.name)


def are_channels(parts: tuple[Part, ...]) -> bool:
    """Whether the items of a list are ways of publishing."""
    return bool(_as_channels(parts))


def _as_channels(parts: tuple[Part, ...]) -> tuple[Channel, ...]:
    found = [_as_channel(part) for part in parts]
    names = [one.name for one in found]
    surely = sum(bool(_BY_ITSELF.search(name)) for name in names)
    fit = all(_BY_ITSELF.search(name) or _BESIDE.search(name) for name in names)
    short = all(1 < len(name) <= _LONGEST_CHANNEL for name in names)
    named = not any(_NO_CHANNEL.search(compiled(QUOTED).sub("", name)) for name in names)
    return tuple(found) if fit and short and named and surely * 2 >= len(found) else ()


def _as_channel(part: Part) -> Channel:
    plain = _PUT_THERE.sub("", part.name, count=1)
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), plain)
    if put := _PUTS_THINGS.search(
        masked
    ):  # 县政府网挂出文件、动态: what was put there is no part of its name
        plain = plain[: put.start()]
    name = compiled("^(?:向|在|经|从|由|用|于)").sub("", channel_name(plain)).removesuffix("等")
    unit = "" if part.unit == _USUAL[1] else part.unit
    if column := _COLUMN_OF.match(name):
        called = column["quoted"] or column["plain"]
        called = "" if NOBODYS.fullmatch(called) else called
        return Channel(column["site"], part.number, unit, called)
    return Channel(name, part.number, unit)


def _with_proven(found: tuple[Channel, ...], proven: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """What a sum proves beside what was found; of two with one number the proven one is whole."""
    if not proven:
        return found
    told = {one.number for one in proven if one.number}
    return (*proven, *(one for one in found if one.number not in told))


def _is_cut(match: re.Match[str], name: str, text: str) -> bool:
    """Whether what stands before a name belongs to it: a pattern takes no more than so many characters."""
    before = text[match.start("name") - 1 : match.start("name")]
    return match["name"].startswith(name) and bool(_OF_A_NAME.fullmatch(before))


_OF_A_NAME = regex("[\u4e00-\u9fff](?<![在过用由经与和及从为是于对将把以托助照到其含中])")
_OF_A_KIND = regex("文章|稿件|消息|推文|图文|部门")
_NEXT = regex(r"[、，](?P<name>[^，。；、\d（]{2,16}?)\d[\d,]*[余多]?(?:条|件|篇|份)")


def _is_part(match: re.Match[str], name: str, text: str, found: Mapping[str, Channel]) -> bool:
    """Whether a count is that of a part of what a channel had: of a column of a site just told, the first of its classes."""
    before = text[: match.start()]
    if "网" in name and "其中" in before and any("网" in one for one in found):
        return True
    kind = _OF_A_KIND.search(text[match.end("name") : match.start("n")])
    following = _NEXT.match(text[match.end() :])
    return bool(kind and following and not compiled(_WHERE).search(following["name"]))


def channel_name(text: str) -> str:
    """A channel's name without the words that lead to it; a bare one as it is usually called."""
    text = compiled("(?<=[^“])“([^“”]{2,20})(?:专栏|栏目)”$").sub(r"“\1”", text)
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    lead = _LEADING.match(masked)  # a name in marks may begin with 和
    name = (
        compiled(r"^[^“]*在(?!线)").sub("", text[lead.end() :] if lead else text).strip("、，的年")
    )
    name = compiled("^含(?!量|义)|^[个家处块](?=[\u4e00-\u9fff])").sub("", _LAST_VERB.sub("", name))
    return _USUAL_NAMES.get(name, name)


_LAST_VERB = regex(
    "(?<=..)(?:公开|发布(?!厅|台)|公布|推送|挂网|挂出|晒出|贴出|播报|张贴|挂|推|占|贴)+(?:出|了)?$"
)


_BY = "通过|经(?!过|济|营|费|常|办|验|由)|发在|(?<![利运使应采费作])用(?!于|户)|依托|利用|借助|运用|登载于|刊登在|发布在|公布在|公布于|发布于|刊登于|公开于|刊载于|登载在|公开在|渠道有|渠道为|渠道包括"
_MEANS = (
    regex(
        rf"(?:{_BY})(?P<list>[^。；，]{{3,120}}?)等(?:主|多|各|多种|线上线下|各类|不同|公开|主要|信息公开|信息发布|政务信息公开)*"
        r"(?:渠道|平台|载体|媒介|方式|形式|途径|阵地|(?=发布|公开|公布|推送|，))"
    ),
    regex(
        rf"(?:{_BY})(?P<list>[^。；，]{{3,120}}?(?:{CHANNEL_NOUN})(?:平台)?(?:{QUOTED})?)(?=发布|公开|公布|推送|主动|向社会|累计|及时|[，。；]|$)"
    ),
)
_THREE = regex(
    r"(?:^|[，；。])(?P<list>[^，。；\d]{4,80}?)(?:等)?(?:[两三四五六]个|\d个|多个)(?:渠道|平台|载体)(?:共|累计|全年)*(?:发布|公开|公布|推送)"
)
"""区政府网站、“海州审批”公众号、大厅电子屏三个渠道发布信息."""
_SHOWS = regex("信息|公开")
_WHOLE_NAME = regex(
    rf"[^，、；：]{{0,20}}?(?:{CHANNEL_NOUN}|(?<=[\u4e00-\u9fff]{{2}})网)(?:平台)?(?:{QUOTED}(?:专栏|栏目)?|[\u4e00-\u9fff]{{2,8}}(?:专栏|栏目|板块))?"
)
_LONGEST_CHANNEL = 24
_MOST_OF = 5


def named_channels(said: Said) -> tuple[Channel, ...]:
    """The channels that a list names as those of publishing, without counts."""
    if said.section != 1 or said.is_plan or said.part == PLATFORM or not _SHOWS.search(said.text):
        return ()
    return tuple(Channel(name) for name in _of_list(said.own))


def _both_channels(name: str) -> tuple[str, ...]:
    """局网站及微信公众号 are two, 乡政府及各村公开栏 is one."""
    parts = compiled("以及|及|和|与").split(name)
    whole = len(parts) > 1 and all(map(_WHOLE_NAME.fullmatch, parts))
    return tuple(parts) if whole else (name,)


def _of_list(text: str) -> Iterator[str]:
    for match in (match for pattern in (*_MEANS, _THREE) for match in pattern.finditer(text)):
        for links in (True, False):  # 乡政府及各村公开栏 may be one
            names = [
                compiled(r"^(?:和|及|以及|与)|上$").sub("", one)
                for one in listing(match["list"], links=links)
            ]
            names = [part for one in names for part in _both_channels(one)]
            whole = [
                one for one in names if _WHOLE_NAME.fullmatch(one) and len(one) <= _LONGEST_CHANNEL
            ]
            # 公示栏、宣传海报、显示屏: what is no channel for sure is left out, a list of little else is none
            if len(whole) > 1 and len(whole) * _MOST_OF >= len(names) * (_MOST_OF - 1):
                yield from (channel_name(one) for one in whole)
                return
