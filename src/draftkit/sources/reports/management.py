"""Who does the work and how it is looked after: office, deputy, staff, review, systems."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from itertools import chain

from draftkit.kinds.material import MANAGEMENT, PROACTIVE, SUPPORT, Office
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import SMALL, count, listing

_WORK = r"(?:本?[\u4e00-\u9fff]{0,4}的?)?(?:政府信息公开|政务公开|信息公开|政府信息和政务公开)(?:的?(?:具体|日常|各项|有关|推进|工作|事务|事项))*"
_OFFICE_NAME = r"[\u4e00-\u9fff（）]{0,12}?(?:办公室|党政办|综合办|政务公开办|信息中心|服务中心|政府办|综合科|法规科|秘书科|办公科)"
_OFFICES = (
    regex(
        rf"(?:由|明确|确定|指定)(?:了|由)?(?P<name>{_OFFICE_NAME})(?:具体|牵头|统筹|全面|专门|统一|作为|为)*(?:负责|承担|承办){_WORK}"
    ),
    regex(
        rf"(?:^|[，；。])(?:我[\u4e00-\u9fff]{{1,2}}(?<![确明指]))?(?!我|确定|明确|指定)(?P<name>{_OFFICE_NAME})(?:为|是|作为)(?:本?[\u4e00-\u9fff]{{0,4}}的?)?{_WORK}(?:的)?(?:承办|主管|工作|责任|牵头)?(?:机构|部门|科室|股室)"
    ),
    regex(
        rf"{_WORK}(?:承办|主管|工作)?机构(?:和[^，。；]{{2,10}})?(?:为|是|设在)(?P<name>{_OFFICE_NAME})(?=[，。；]|$)"
    ),
    regex(
        rf"以(?P<name>{_OFFICE_NAME})为(?:本?[\u4e00-\u9fff]{{0,4}}的?)?{_WORK}(?:的)?(?:承办|主管|工作|责任|牵头)?(?:机构|部门)"
    ),
    regex(
        rf"(?:明确|确定|指定)(?:了|由)?(?P<name>{_OFFICE_NAME})(?:作?为)(?:本?[\u4e00-\u9fff]{{0,4}}的?)?{_WORK}(?:的)?(?:承办|主管|工作|责任|牵头)?(?:机构|部门)"
    ),
)
_IN_CHARGE = (
    regex(
        rf"由(?:我[\u4e00-\u9fff]{{1,2}}(?<![确明指]))?(?!我|确定|明确|指定)(?P<name>{_OFFICE_NAME})(?:具体|统一|全面|统筹|总)*(?:牵头|承办|主管|归口|管理|管|负责|承担|统筹(?=信息|政务|公开))(?!审|初|复|终|签|把关)"
    ),
    regex(
        rf"(?:明确|确定|指定|以|^|[，；。])(?:我[\u4e00-\u9fff]{{1,2}}(?<![确明指]))?(?!我|确定|明确|指定)(?P<name>{_OFFICE_NAME})(?:作为|为|是)(?:[\u4e00-\u9fff]{{0,8}})?(?:主管|责任|牵头|承办|归口|公开)(?:科室|股室|部门|机构|单位)"
    ),
    regex(
        rf"(?:^|[，；。])(?:我[\u4e00-\u9fff]{{1,2}}(?<![确明指]))?(?!我|确定|明确|指定)(?P<name>{_OFFICE_NAME})(?:具体|统一)?(?:负责|承担)(?:日常)?(?:(?:政务|信息|政府信息)?公开(?:事务|工作|日常|的)|信息(?:管理|发布)(?=[，。；]|$|工作))"
    ),
    regex(rf"(?:^|[，；。])(?P<name>{_OFFICE_NAME})(?:牵头|统筹)(?=，(?:专人|各))"),
)
"""The office where the sentence, or the part it stands in, speaks of this work."""
_ANY_OFFICE = (
    r"[\u4e00-\u9fff（）]{1,14}?(?:办公室|中心|办|科|股|处|室|工作部|服务部|党建部|综合部)"
)
_ON_TOP = regex(
    rf"(?:归|由)(?P<name>{_ANY_OFFICE})(?:（[^（）]{{2,14}}）)?(?:来)?(?:具体|统一|统筹|专门)*(?:管(?=[，。；]|这|$)|做(?=[，。；]|$)|负责发布(?=[，。；]|$)|(?:负责|主管|牵头|统筹)(?:全[\u4e00-\u9fff])?(?:政务|政府信息|信息)?公开(?:工作)?|承接|承办|归口|牵头|主管|负责(?=[，。；]|$|统筹)|(?:承担|负责)(?:日常|具体)(?:工作|事务))|"
    rf"(?:^|[，；。])(?P<has>{_ANY_OFFICE})(?:配备|安排|明确){SMALL}[名位][^，。；\d]{{0,8}}(?:具体)?(?:落实|负责|承办|经办)(?=[，。；]|$)|"
    rf"(?:^|[，；。])(?P<runs>{_ANY_OFFICE})(?:具体|统一)?负责(?:全[\u4e00-\u9fff])?(?:政务|政府信息|信息)公开工作|"
    rf"(?:经办|承办|责任|牵头|主管)(?:科室|股室|机构|部门|单位)(?:仍|仍然|继续)?(?:为|是|：)(?P<called>{_ANY_OFFICE})(?=[，。；]|$)|"
    rf"(?:办公室设?[于在])(?P<at>{_ANY_OFFICE})(?=[，。；]|$)|"
    rf"(?:^|[，；。])(?P<all>{_ANY_OFFICE})(?:（[^（）]{{2,12}}）)?(?:统筹|统管|归口管理)(?=(?:全[\u4e00-\u9fff])?(?:政务|政府信息|信息)公开|[，。；]|$)|"
    rf"(?:^|[，；。])(?P<also>{_ANY_OFFICE})(?:具体|统一|统筹)*(?:归口(?:管理)?(?=[、，。；]|$)|承担(?:公开|[区县市镇乡]级)(?:事务|工作)|承担(?=，)|牵头(?:负责)?(?=[、，])|(?:具体)?(?:主管|承办|主办)(?=，)|(?:承担|承接|负责)(?:日常|具体)(?:工作|事务|性工作)?(?=[、，。；]|$))|"
    rf"(?:^|[，；。])(?P<post>{_ANY_OFFICE})内?设(?:有|立)?(?:政务|信息)公开岗|"
    rf"(?:^|[，；。])(?P<does>{_ANY_OFFICE})(?:（[^（）]{{2,12}}）)?(?:统一管(?:这[^，。；]{{1,4}})?|统管(?:全[\u4e00-\u9fff])?(?:政务|政府信息|信息)?公开工作|主管(?:全[\u4e00-\u9fff])?(?:政务|政府信息|信息)公开工作|统筹协调|(?:具体)?归口(?:办理|负责|管理)(?:(?:政务|政府信息|信息)?公开(?:事务|工作))?|(?:为|是)全[\u4e00-\u9fff]{{1,2}}(?:政务|政府信息|信息)?(?:公开)?(?:工作)?(?:的)?主管(?:部门|机构)|(?:指定|安排|明确)\d[名位人](?:干部|同志)?(?:轮流值守|(?:具体|专职)?负责[^，。；]{{0,10}}|承办)|抓总|抓落实|抓具体|总抓|主抓|负总责|负责(?:落实|指导|协调|统筹)+|(?:具体|统一)?负责|承担(?:主管|公开|牵头)(?:工作)?(?:职责|职能|任务)?)(?=[，。；]|$)|"
    rf"(?:内|下)?设(?:有|立)?(?P<own>(?:政务|信息)公开(?:股|科|办公室|办))(?=[，。；、]|$)|"
    rf"(?:^|[，；。])(?P<main>{_ANY_OFFICE})(?:为|是|作为)(?:全[\u4e00-\u9fff]{{1,2}})?(?:主管|承办|工作|责任|牵头)(?:机构|部门|科室)"
)
"""The office in plain verbs, where a part on this work tells of it: 这项工作归党政办管, 综合科牵头、各窗口落实."""
_LED_BY = regex("分管|第一责任人")
_OF_THIS_WORK = regex("公开|信息|分管|专职|兼职")
_INSIDE = regex(
    "(?:增挂|加挂|挂)(?P<sign>(?:政务|政府信息|信息)公开(?:办公室|中心|科|股))牌子|(?:办公室(?:内|下)?设|内设)(?:有|立)?(?P<own>(?:政务|政府信息|信息)公开(?:股|科|办公室|办|处|室|中心))(?=[，。；、]|$)"
)
"""The office inside the office: it is the one that does the work."""
_RUNS = regex(
    rf"(?:^|[，；。）])(?P<name>{_OFFICE_NAME})(?:（[^（）]{{2,12}}）)?(?:统筹|牵头|管|负责)(?:日常)?(?:政务|政府信息|信息)?公开(?:工作)?(?=[，。；]|并)"
)
_LED = regex(
    rf"{_WORK}由(?P<name>{_OFFICE_NAME})(?:具体|牵头|统筹)*(?:牵头|负责|承担|承办|组织实施)"
)
_DOES = (
    regex(
        rf"(?:^|[，；由])(?P<name>{_OFFICE_NAME})(?:具体|牵头|统筹|全面)*(?:负责|承担|承办|办理|实施)(?:具体工作|日常工作|日常事务|具体事务|我[\u4e00-\u9fff]{{1,2}}{_WORK}|{_WORK}|(?=[，。；]|$))"
    ),
    regex(rf"承办机构[为是](?P<name>{_OFFICE_NAME})(?=[，。；]|$)"),
    regex(rf"(?:^|，)(?P<name>{_OFFICE_NAME})[为是]承办机构"),
)
"""The office where its sentence names the work elsewhere."""
_DUTY = regex(
    r"(?:，|并)(?:由其)?(?:具体)?(?:负责|承担|包括|职责[为是]|内容[为是])(?P<duty>[^，。；]{4,30}(?:、[^，。；]{2,20})*)(?=[，。；]|$)"
)
_AN_OFFICE = regex(r"[\u4e00-\u9fff（）]{0,16}(?:办公室|办|中心|科|股|处|室|局|站|专班|部)")
_NO_OFFICE = regex(
    r"领导小组|[或]|专人|^(?:业务|相关|责任)?(?:科|股|处)室|窗口|^(?:上级|区|县|市)?各|上级|[我本、和及与]|领导"
)


_SIGN_IN_BRACKETS = regex("（[^（）]*(?:增挂|加挂|挂)[^（）]*牌子[^（）]*）")
"""党政办公室（加挂政务公开办公室牌子）: the former does the work."""


def office(said: Said) -> tuple[Office, ...] | None:
    """公开机构 with its duty, where one follows."""
    if said.section != 1 or said.is_plan:
        return None
    near = said.part == MANAGEMENT or (
        said.part in {"", SUPPORT} and _OF_THIS_WORK.search(said.own)
    )
    inner = _INSIDE.search(said.own) if near else None
    if inner and not _SIGN_IN_BRACKETS.search(said.own):
        return (Office(inner["own"] or inner["sign"]),)
    for pattern in (
        *_OFFICES,
        _LED,
        _RUNS,
        *(_DOES if compiled(_WORK).search(said.own) else ()),
        *(_IN_CHARGE if near else ()),
        *((_ON_TOP,) if said.part == MANAGEMENT or (near and _LED_BY.search(said.own)) else ()),
    ):
        match = pattern.search(said.own)
        if match is None:
            continue
        name = compiled(r"^.*由").sub("", next(filter(None, match.groups())))
        name = compiled(r"^(?:我[\u4e00-\u9fff]{1,2}(?=[以由])|[以由的])+").sub("", name)
        name = compiled("^(?:分管|主管)(?:领导|负责人)[和、及与]").sub("", name)
        joined = name.endswith(("中心", "办公室")) and not compiled("领导|主任|负责人").search(name)
        plain = name.replace("和", "") if joined else name  # 综合保障和技术推广中心
        higher = _OF_THE_COUNTY.match(name) and _GUIDES.search(
            said.own[match.start() :].partition("，")[0]
        )
        anothers = said.kind in _BELOW and _OF_THE_COUNTY.match(name)
        if len(name) > 1 and not (_NO_OFFICE.search(plain) or higher or anothers):
            duty = _DUTY.search(said.own[match.end() :])
            return (Office(name, duty["duty"].removesuffix("工作") if duty else ""),)
    return None


_BELOW = frozenset(("镇", "乡", "街道", "苏木"))
"""Kinds of body that have no office of the county of their own."""
_GUIDES = regex("(?:负责|给予|提供)(?:业务)?指导(?!、|和|协调)")
_OF_THE_COUNTY = regex("[县区市旗州](?:委|政府|政务|人民政府|直)")
"""An office of the county, which guides the work of others."""


def is_office(name: str) -> bool:
    """Whether ``name`` is that of an office that can do this work."""
    return bool(_AN_OFFICE.fullmatch(name)) and not _NO_OFFICE.search(name)


def one_office(found: tuple[Office, ...]) -> tuple[Office, ...]:
    """The office that several sentences name: the longest name where each holds the next."""
    names = sorted({one.name for one in found}, key=len)
    if not all(a in b for a, b in itertools.pairwise(names)):
        return found
    return (Office(names[-1], next((one.duty for one in found if one.duty), "")),)


_POST = r"[\u4e00-\u9fff]{0,8}?(?:党委|党工委|党组)?(?:专职)?(?:常务)?(?:副)?(?:书记|镇长|乡长|县长|区长|市长|旗长|苏木达|主任|局长|委员|组织委员|宣传委员|科长|处长|(?:镇长|乡长|县长|区长|苏木达|局长)助理|总工程师|总经济师|人大主席(?!团)|主席团主席|常委)(?:助理)?"
_DEPUTIES = (
    regex(rf"由(?P<post>{_POST})(?:[\u4e00-\u9fff]{{2,3}}同志)?(?:具体|负责|同志)*分管"),
    regex(
        rf"(?:^|[，；。、]|\d名)(?P<post>{_POST})(?:[\u4e00-\u9fff]{{2,3}}?)?(?:同志)?(?:具体|直接)*分管(?:(?:政务|信息|政府信息)?公开工作)?(?=[，。；]|$)"
    ),
    regex(
        rf"分管(?:局|镇|乡|区|县|街道)?(?:负责人|领导|领导同志|责任人)(?:为|是|由)(?P<post>{_POST})(?=[，。；担（]|$|[\u4e00-\u9fff]{{2,3}}(?:[，。；]|$))"
    ),
    regex(rf"(?:^|[，；。]){_WORK}(?:由)(?P<post>{_POST})分管"),
    regex(rf"(?:^|[，；。])(?P<post>{_POST})(?:具体)?分管(?:{_WORK}|(?=[，。；]|$))"),
    regex(rf"(?:^|[，；。])(?P<post>{_POST})(?:为|是|任|兼任)分管(?:领导|负责人)"),
    regex(rf"分管[^，。；、]{{0,8}}的(?P<post>副{_POST})(?:具体|直接)?(?:负责|抓|主抓)"),
    regex(rf"(?:^|[，；。])(?P<post>(?:常务)?副{_POST})(?:具体|直接)(?:抓|主抓)(?=[，；。]|$)"),
    regex(rf"(?:^|[，；。])分管(?P<post>副{_POST})(?:具体|直接)?(?:总?抓|主抓|总?负责|牵头)"),
)
_IN_PERSON = regex(
    rf"(?:^|[，；。])由(?P<post>(?!主要){_POST})(?:同志)?(?:具体|直接)(?:负责|主抓|抓)(?=[，。；]|$)"
)
"""A post that looks after the work, where the part is on this work: 由镇长助理具体负责."""
_A_POST = regex(_POST)
_TWO_POSTS = regex(rf"{_POST}、$")
"""What stands before the second of two posts of one person."""
_NO_POST = regex(r"主要|分管(?!副)|组长|[我本]|^各|、|和")


def is_post(text: str) -> bool:
    """Whether ``text`` is a post of one person: 镇党委副书记."""
    led = _ONE_OF.match(text)
    return bool(_A_POST.fullmatch(text)) and not _NO_POST.search(text) and not (led and led[0])


def deputy(said: Said) -> str | None:
    """分管领导: a post, no person."""
    if said.section != 1 or said.is_plan:
        return None
    for pattern in (*_DEPUTIES, *((_IN_PERSON,) if said.part == MANAGEMENT else ())):
        match = pattern.search(said.own)
        before = said.own[: match.start("post")] if match else ""
        if match and not _NO_POST.search(match["post"]) and not _TWO_POSTS.search(before):
            return _ONE_OF.sub("", match["post"])
    return None


_ONE_OF = regex("^(?:明确|确定|指定|安排|由)*(?:[一1]名)?")
"""明确一名副镇长: what leads to a post."""
_STAFF = (
    regex(rf"(?:配备|安排|明确|确定|设|落实|现有|共有)(?:了|有)?(?:政府信息公开|政务公开|信息公开|专职|兼职|专兼职|专|兼)*(?:的)?(?:工作人员|人员|专员|信息员)(?:共|共计)?(?P<n>{SMALL})[名人]"),
    regex(rf"(?:配备|安排|明确|确定|落实)(?:了|有)?(?P<n>{SMALL})[名人](?:政府信息公开|政务公开|信息公开|专职|兼职|专兼职|专)*(?:工作人员|人员|专员|专人|人)(?=负责|从事|承担|[，。；])"),
    regex(rf"(?:配备|安排)[^，。；]{{0,12}}、(?:专职|兼职|专兼职)工作人员(?P<n>{SMALL})[名人]"),
    regex(rf"(?:^|，)(?:承办|工作)?(?:工作)?人员(?:共|共计|有|为)?(?P<n>{SMALL})[名人]"),
)  # fmt: skip
_BOTH = regex(
    rf"(?:配备|配有|配|设|有|安排|明确|确定|落实|^|[，；（])(?:了|有)?(?:(?P<a>{SMALL})[名人](?:专职|专)|(?:专职|专)(?:工作)?(?:人员|干部)?(?P<b>{SMALL})[名人])(?:工作人员|人员)?[、，和](?:(?P<c>{SMALL})[名人]兼职|兼职(?:工作)?(?:人员|干部)?(?P<d>{SMALL})[名人])"
)
"""配专职1人、兼职3人: both together."""
_PERSONS = r"(?:专职|兼职)?(?:政府信息公开|政务公开|信息公开|公开)?(?:专管员|专员|专干|专职干部|专职人员|专人|公开员|兼职人员)"
_SOME_ONE = (
    regex(rf"(?:配备|配有|配|设有|设|安排|明确|确定|指定|落实|^|[，；])(?:了|有)?{_PERSONS}(?P<n>{SMALL})[名人](?=[，。；]|$)"),
    regex(rf"(?:配备|配有|配|设有|设|安排|明确|确定|指定|落实)(?:了|有)?(?P<n>{SMALL})[名位个](?:[\u4e00-\u9fff]{{0,6}}(?:干部|同志|人员)|{_PERSONS})(?:专职|兼职|专门|具体|专)*(?:负责|从事|承担|管|办理|信息公开|政务公开)"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})[名人](?:干部|同志|工作人员)?(?:专职|兼职|专门)(?:负责|从事|承担|办理|(?=[，。；]|$))"),
    regex(rf"有(?P<n>{SMALL})[名位]?(?:同志|干部|工作人员)(?:专门|专职|具体)(?:盯|抓|管|做|负责)"),
    regex(rf"(?:落实|配备|配有|配|安排|明确)(?:了|有)?(?P<n>{SMALL})[名位](?:专职|兼职)?(?:专干|公开员|信息员|专员)(?=[，。；]|$)"),
    regex(rf"(?:^|[，；])(?:专兼职|专职|兼职)(?:工作)?人员共(?:有)?(?P<n>{SMALL})[人名](?=[，。；]|$)"),
    regex(rf"(?:^|[，；、])(?P<n>{SMALL})名(?:干部|同志|工作人员)(?:具体)?经办"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})名(?:专职|兼职)(?:工作)?人员(?:具体)?负责"),
    regex(rf"(?:^|[，；、])(?P<n>{SMALL})名(?:干部|同志|工作人员|人员)专司"),
    regex(rf"(?:股|科|办|室|中心)(?:现有|有|配有|配备)(?P<n>{SMALL})[名位](?:专职|兼职|专兼职)?(?:工作人员|人员|干部|同志)"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})名专职(?:工作)?人员(?=加|和|[，、。；])"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})名(?:工作)?人员(?:均|都)?为(?:专职|兼职)"),
    regex(rf"(?:安排|配备|明确|设)(?:了|有)?(?:[\u4e00-\u9fff]{{2,4}})?(?:信息员|专管员|公开员)(?P<n>{SMALL})[名人](?=[，。；]|$)"),
    regex(rf"(?:^|[，；]|办|科|股|中心|室)(?P<n>{SMALL})[名位](?:[\u4e00-\u9fff]{{0,4}}(?:科员|同志|干部|工作人员))(?:专岗|兼管|分别管|专管|管|具体|负责|专职|承办)"),
    regex(rf"(?:政务|信息)公开(?:办|科|股|中心)现有(?:干部|工作人员|人员)(?P<n>{SMALL})[名人]"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})人专职(?=[，。；]|$)"),
    regex(rf"在岗(?P<n>{SMALL})[人名](?=[，。；]|$)"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})(?:名|位|个)(?:人|同志|干部)(?:专门|专职)负责"),
    regex(rf"(?:配备|配有|设|安排)(?:了|有)?专（兼）职(?:工作)?人员(?P<n>{SMALL})[名人]"),
    regex(rf"(?:配备|配有|安排|明确)(?:了|有)?(?P<n>{SMALL})[名位](?:专职|兼职)?信息(?:发布|公开|审核)?员(?=[，。；]|$)"),
    regex(rf"(?:^|[，；])[\u4e00-\u9fff]{{0,8}}(?:办公室|办|科|股|中心)(?P<n>{SMALL})[名位](?:同志|干部|人员)(?:为|是|任)(?:具体)?(?:经办|承办|责任)人"),
    regex(rf"(?:^|[，；、])(?:经办人员?|信息员)(?P<n>{SMALL})[名人](?=[，。；]|$)"),
    regex(rf"共有(?:公开工作人员|工作人员|干部|人员)(?P<n>{SMALL})[名人](?=[，。；（]|$)"),
    regex(rf"专人（(?P<n>{SMALL})[人名]）(?:负责|从事|承担)"),
    regex(rf"(?:^|，)(?:核定)?编制(?P<n>{SMALL})[人名](?=[，。；]|$)"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})[名位](?:工作)?人员(?:具体)?负责(?:日常(?:维护|工作|事务)|(?:日常)?(?:政务|信息|政府信息)?公开)"),
    regex(rf"(?:^|[，；]|由)[\u4e00-\u9fff]{{0,10}}(?:办公室|党政办|综合办|办|科|股)(?P<n>{SMALL})[名人](?:专职|兼职|专门)(?:负责|从事|承担|办理)"),
)  # fmt: skip
_MORE_PERSONS = (
    regex(rf"(?:^|[，；])专职(?P<n>{SMALL})[人名](?=[，。；]|$)"),
    regex(
        rf"(?:^|[，；])(?:日常|现)?有(?:专职|兼职|专兼职)(?:工作)?人员(?P<n>{SMALL})[名人](?=[，。；]|$)"
    ),
    regex(
        rf"(?:^|[，；])(?P<n>{SMALL})[名位](?:科员|办事员|干部|同志|专干)(?:专门|具体|专职)?(?:负责|承办|专岗|从事)(?=[，。；]|$|日常|公开|具体|信息)"
    ),
    regex(
        rf"(?:办|科|股|室|中心)(?:安排|指定|明确|配备)(?P<n>{SMALL})[人名](?:专职|兼职|具体)?负责"
    ),
    regex(rf"(?:确定|配备|明确|安排)专（兼）职(?:工作)?人员(?P<n>{SMALL})[人名]"),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})人专岗(?=[，。；]|$)"),
    regex(rf"干部(?P<n>{SMALL})[人名](?:具体)?承办"),
    regex(rf"(?:办公室|党政办|综合办|公开[科股办])(?:现有|共有|有)(?P<n>{SMALL})人(?=[，。；]|$)"),
    regex(
        rf"(?:办公室|党政办|综合办|公开[科股办])(?P<n>{SMALL})[人名](?:承担|负责|从事)(?:日常|具体)(?:业务|工作|事务)"
    ),
    regex(
        rf"(?:承担|负责)(?:[区县市镇乡]级)?(?:日常|具体)?(?:工作|业务|事务)，现有(?P<n>{SMALL})人(?=[，。；]|$)"
    ),
    regex(rf"(?:^|[，；])(?P<n>{SMALL})人(?:兼任|专管)"),
    regex(rf"(?:^|[，；])(?:常设|专职)(?:工作)?人员(?P<n>{SMALL})[名人](?=[，。；]|$)"),
    regex(rf"(?:^|[，；])专人(?P<n>{SMALL})[名人](?=[，。；]|$)"),
    regex(
        rf"(?:^|[，；])(?P<n>{SMALL})[名位](?:[\u4e00-\u9fff]{{0,4}}(?:骨干|干部|同志))兼(?:做|管|任)"
    ),
    regex(
        rf"(?:^|[，；])(?:配|编配)(?:有)?(?:工作人员|人员|专职人员)?(?P<n>{SMALL})[名人](?=[，。；]|$)"
    ),
    regex(rf"公开(?:科|股|办)(?P<n>{SMALL})[人名](?:承担|负责|从事)"),
    regex(rf"指定(?P<n>{SMALL})[名位](?:干部|同志|人员)轮流值守"),
)
"""The staff in the words of a part on this work."""
_ON_DUTY = regex(rf"(?:实有|实际在岗|在岗)(?:人员)?(?P<n>{SMALL})[名人](?=[，。；]|$)")
"""Those who are there, beside the posts there are."""
_OF_THE_WORK = (
    regex(rf"(?:^|[，；])(?P<n>{SMALL})名工作人员负责(?:日常)?公开"),
    regex(rf"(?:^|[，；])有(?P<n>{SMALL})名(?:专职|兼职|专兼职)(?:工作)?人员"),
    regex(
        rf"(?P<n>{SMALL})名(?:专职|兼职|专兼职)*工作人员(?:共同|具体)?(?:承担|负责|从事|办理){_WORK}"
    ),
    regex(rf"{_WORK}由(?P<n>{SMALL})名(?:专职|兼职)*工作人员(?:承担|负责|办理)"),
    regex(rf"(?:承担|负责|从事|办理){_WORK}的(?:工作)?人员(?:共|共有|有)(?P<n>{SMALL})名"),
    regex(rf"[，、](?:配?有|设)?工作人员(?:共|共有|有)?(?P<n>{SMALL})名"),
)
"""Staff told with the work they do, or behind the office."""
_NO_STAFF = regex(
    "全[局委镇乡县区市旗][共现]?有?[^，。；]{0,4}(?:信息员|联络员)|培训|参加|新增|会议|村|社区|部门|各|站所|活动|邀请"
)


_SOME_FOR_THE_WORK = regex(
    rf"{SMALL}[名人][^，。；]{{0,8}}，其中{SMALL}[名人](?:专职|专门|具体)?(?:负责|承担|从事)[^，。；]{{0,6}}公开"
)
"""工作人员3名，其中1名负责政务公开: the first are those of the office."""


def staff(said: Said) -> Count | None:
    """工作人员."""
    if said.section != 1 or said.is_plan:
        return None
    if _SOME_FOR_THE_WORK.search(said.own):
        return None
    of_the_work = _OF_THE_WORK if compiled(_WORK).search(said.own) else ()
    if both := _both(said.own):
        return both
    if len(set(_APART.findall(said.own))) > 1:  # 专职1人，另有兼职2人: neither is all
        return None
    near = said.part in {"", MANAGEMENT, SUPPORT} or compiled(_WORK).search(said.own)
    if near and (there := _ON_DUTY.search(said.own)):
        return count(there["n"])
    for pattern in (
        *of_the_work,
        *_STAFF,
        *(_SOME_ONE if near else ()),
        *(_MORE_PERSONS if said.part == MANAGEMENT else ()),
    ):
        match = pattern.search(said.own)
        if match is None:
            continue
        clause = compiled("[，；。]").split(said.own[: match.start()])[-1] + match[0]
        if not _NO_STAFF.search(clause[-24:]):
            return count(match["n"])
    return None


_APART = regex(rf"(?:专职|兼职)(?:工作)?(?:人员|干部)?(?=({SMALL})[名人位](?!以上))")


def _both(text: str) -> Count | None:
    """The staff told as those who do nothing else and those who do it besides, added up."""
    match = _BOTH.search(text)
    if match is None or _NO_STAFF.search(compiled("[，。；]").split(text[: match.end()])[-1][-24:]):
        return None
    numbers = [count(one) for one in match.groups() if one]
    exact = [one.value for one in numbers if one and one.exact]
    return Count(sum(exact), str(sum(exact))) if len(exact) == len(numbers) else None


_STEP = r"[\u4e00-\u9fff]{2,12}(?:申报|报送|采集|自核|自查|自审|自核|自校|复校|终校|初核|复核|终核|初审|复审|终审|审核|审定|签发|审签|签批|审批|把关|核对|校对|拟稿|起草|提出|核稿|审稿|发布|审查|会签|核准|核定|核发|核实|签字|审阅|三审|一审|二审)"
_STEPS = regex(rf"(?P<list>{_STEP}(?:[、—→－-]+{_STEP})+)")
_AGENT = regex(
    "编辑|作者|嘎查|村|社区|分管|人|员|领导|负责|办公室|科室|股室|机构|部门|办|长|主任|书记|单位|科|股|处|站所|专班|中心"
)
_STEP_SIGN = regex("审|核|签|自查|把关|校")
_DRAFTED = regex("提出$|拟稿$|起草$|申报$|报送$|采集$")


_EARLIER = regex(
    "(?:拟稿|起草|撰稿|撰写|供稿|采写|初审|自审|初核|自查|编辑|修改|编排|排版|提供|整理|汇总|采集|提交|填报|填写|送审|提出[^，；。]{2,8})[”，、；]?$|[—→－-]$"
)
"""What stands before the first step that was understood, where it is not the first one."""


def review_steps(said: Said) -> tuple[str, ...] | None:
    """审核流程: two steps or more, each of someone and what he does; none where the first of them is missing."""
    steps = _steps(said)
    at = said.own.find(steps[0]) if steps else -1
    before = said.own[: max(at, 0)]
    steps = tuple(_DOES_IT.sub("", one) for one in steps) if steps else steps
    if steps and any("的" in one or "时" in one for one in steps):
        return None  # more than who and what he does
    last = compiled("[。；]").split(before.rstrip("，"))[-1].rpartition("，")[2]
    if before.endswith("，") and _ACTS.search(last) and not _LEADS_TO_STEPS.search(last):
        return None
    return None if _EARLIER.search(before) or _A_STEP_BEFORE.search(before) else steps


_DOES_IT = regex("(?<=..)进行(?=[\u4e00-\u9fff]{2,6}$)")
"""法规股进行合法性审核: the word between who and what he does, which a draft adds."""
_ACTS = regex(
    "(?:负责人|科室|处室|站所|股室|单位|中心|办公室|人员|编辑|撰稿人|起草人|经办人)[^，]{0,4}(?:对|负责|填|拟|写|采|报|提)"
)
"""Somebody does something in the clause right before the first step: it is one that was not understood."""
_LEADS_TO_STEPS = regex("公开工作|日常工作|牵头|承办")


_A_STEP_BEFORE = regex(
    "(?:^|[，；：。])(?:先|首先)?(?:由|经)(?!.*(?:执行|实行|落实|审核流程|程序))[^，；。]{2,20}，[^，；。]*$"
)
"""由各中心填写审批表，经…: a step before them that was not understood."""


def _steps(said: Said) -> tuple[str, ...] | None:
    if said.section != 1 or said.is_plan:
        return None
    match = _STEPS.search(said.own)
    if match is None:
        return _one_by_one(said.own) or _by_levels(said.own) or _in_sequence(said)
    if compiled("[、—→－-]").match(said.own[match.end() :]):  # the list goes on
        return _in_sequence(said)
    steps = compiled("[、—→－-]+").split(match["list"])
    steps[0] = compiled(
        r"^.*(?:执行|实行|按照?|经过?(?!办)|依次[由是为]|(?:流程|程序|步骤|环节)[为是]|落实|严格|坚持|由)|^即"
    ).sub(
        "",
        steps[0],
    )
    steps[-1] = compiled(
        r"的程序(?:发布|公开)(?:各类|政府)?信息$|的?[一二三四五]级(?:审核|审批|审签|把关|审查)(?:制度?|流程|机制)?$|的(?:审核|审查|信息发布|发布)?(?:程序|流程|步骤|顺序)?(?:审核|审查|办理|进行)?$|后(?:对外)?(?:发布|公开)$"
    ).sub(
        "",
        steps[-1],
    )
    steps[-1] = compiled(r"(?<=签发|审定|终审|审核|核准)发布$").sub("", steps[-1])
    named = tuple(
        step
        for at, step in enumerate(steps)
        if _AGENT.search(step)
        and (
            _STEP_SIGN.search(step)
            or (not at and _DRAFTED.search(step))
            or (at == len(steps) - 1 and step.endswith("发布"))
        )
    )
    return named if len(named) == len(steps) > 1 and len(set(steps)) == len(steps) else None


_VERB = r"(?:初核|核对|签批|复核|终核|初审|复审|终审|审核|审定|签发|审签|审批|把关|核稿|核准|核定)"
_IN_TURN = regex(
    rf"(?:先由?|首先由|由)(?P<first>[^，。；、由]{{2,14}}{_VERB})[，、](?:再由?|后由?|然后由|由|报)(?P<second>[^，。；、由]{{2,14}}{_VERB})(?:[，、](?:最后[由报]?|再[由报]?|由|报)(?P<third>[^，。；、由]{{2,14}}{_VERB}))?"
)
_LEVELS = regex(
    r"(?:实行|执行|经|由|落实|坚持|按)(?P<list>[^，。；：的]{4,40})(?:(?P<n>[二两三四])级|依次|逐级|层层)(?P<verb>把关|审核|审批|审查|签字|签批|签审|审签|审定|审阅|会签)(?!制度|机制)"
)
_LEVEL_COUNTS = {"二": 2, "两": 2, "三": 3, "四": 4}


def _one_by_one(text: str) -> tuple[str, ...] | None:
    """先由科室初审，再由党政办复审，最后由领导终审."""
    match = _IN_TURN.search(text)
    steps = tuple(filter(None, match.groups())) if match else ()
    return steps if steps and all(map(_AGENT.search, steps)) else None


_ACT = r"(?:初|复|再|终|自|细)?(?:审核|核对|签批|审改|审定|审签|核定|核准|核稿|校对|把关|签发|审阅|审批|自校|自查|初审|复审|复核|终审|初核|看|核|审|签|校)"
_ONE_STEP = regex(
    rf"(?:凡[^，]{{0,6}}?|须|必须|[^，、]{{0,8}}?(?<!理))?(?:先由|再由|后由|最后由|由|经|交|报|送|先|再|最后|然后)*(?P<agent>[\u4e00-\u9fff]{{2,10}}?)(?:先|再|最后|后|负责|进行)*(?P<act>{_ACT})(?:名单|数据|数|字|稿|内容|信息)?"
)
_ITS_AGENT = regex(
    "编辑|作者|人|员|领导|负责|办|长|任|记|科|股|处|室|站|所|中心|达|师|表|嘎查|村|社区|单位|部门"
)
_ENDS_IN = regex("签|审|定|批|发|核准")
_MADE_PUBLIC = regex("发布|上网|公开|公示|发稿|稿|挂网|信息")


def _in_sequence(said: Said) -> tuple[str, ...] | None:
    """站所负责人先看，党政办再核，宣传委员最后签: two steps or more one behind the other, of which the last one decides."""
    if said.part != MANAGEMENT and not _MADE_PUBLIC.search(said.own):
        return None
    run: list[str] = []
    parts = compiled("([，、；：—→－。“”-]+)").split(said.own)
    for mark, piece in zip(["", *parts[1::2], "。"], [*parts[::2], ""], strict=True):
        match = _ONE_STEP.fullmatch(piece)
        if not run and mark[-1:] in _LIST_MARKS:  # what the list begins with was no step
            continue
        if not run and _GOES_ON.match(piece):  # what came before it was not known for a step
            continue
        if match and _ITS_AGENT.search(match["agent"]) and not _NO_AGENT.search(match["agent"]):
            run.append(f"{match['agent']}{match['act']}")
        elif len(run) > 1 and _ENDS_IN.search(run[-1]):
            return tuple(run)
        elif piece:
            run = []
    return None


_LIST_MARKS = ("、", "—", "→", "－", "-")
_GOES_ON = regex("再|后(?!台|勤)|最后|然后|最终")
"""How a step begins that is not the first."""
_NO_AGENT = regex("[我本各不]|重大|重要|稿件|报|信息|内容|严格|加强|落实|制度|逐")


def _by_levels(text: str) -> tuple[str, ...] | None:
    """拟稿人、党政办、分管领导三级把关: as many as it says."""
    match = _LEVELS.search(text)
    if match is None:
        return None
    agents = listing(match["list"])
    several = match["n"] is None and len(agents) > 1
    fit = (several or len(agents) == _LEVEL_COUNTS.get(match["n"])) and all(
        map(_AGENT.search, agents)
    )
    return tuple(f"{agent}{match['verb']}" for agent in agents) if fit else None


_SYSTEM = r"(?:[\u4e00-\u9fff]{4,16}(?:审查|审核|认定|发布|会商|协调)机制(?!建设|和|要求)|《[^《》]{4,30}(?:制度|办法|规程|规范|细则)》|[\u4e00-\u9fff]{4,20}制度(?!规范|体系|建设|机制|落实|执行|化|和|要求))"
_SYSTEM_LEAD = regex("^(?:.*的)?(?:制度)?[有为是](?=[\u4e00-\u9fff])")
_SYSTEMS = regex(
    rf"(?:落实|实行|推行|严格(?!落实|执行|遵守|按)|执行|建立|制定|健全|完善|印发|修订|出台|遵守|依照|按照)(?:了|并落实|健全|和完善)*(?P<list>{_SYSTEM}(?:(?:、|和|及|与){_SYSTEM})*)"
)
_SYSTEM_VERBS = regex(
    "^(?:关于|印发|并|且|坚决|贯彻|执行|落实|严格|认真|建立|健全|完善|制定|修订|实行|坚持|遵守|了|和)+(?=[\u4e00-\u9fff]{4})"
)
_NO_SYSTEM = regex(
    r"相关|各项|有关|工作制度$|管理制度$|[我本]|规章制度|完善|健全|建立|这|该|制度和|等制度|一系列|长效|相应|[“”]|严格|不断|规范|信息公开制度$|政务公开制度$"
)


_A_SYSTEM = regex(r"[\u4e00-\u9fff“”]{2,30}(?:制度|办法|规程|规范|细则|表|清单)")


def is_system(name: str) -> bool:
    """Whether ``name`` is that of one system, not of systems at large."""
    return bool(_A_SYSTEM.fullmatch(name)) and not _NO_SYSTEM.search(name)


_NAMED_SYSTEMS = regex(
    r"(?<![据照])(?<=[、，和及了》实行立建定善全订发台])(?:《([^《》]{4,40}(?:制度|办法|规程|规范|规定|细则|责任清单))》|“([^“”]{4,16}制度)”)(?!的通知)"
)
_KEPT = regex(rf"(?:^|[，；])(?P<list>{_SYSTEM})(?:照旧|继续|持续|一直)(?:执行|落实|实行)")
_SETS_UP = regex(
    r"(?:新立|新订|落实|执行|建|建立|制定|健全|完善|印发|修订|出台|实行)[^《“据照，。；]{0,6}[《“]"
)


_OF_ONE_KIND = (
    regex(
        r"(?:建立|健全|完善|落实|执行|明确|制定|修订|出台)了?(?:健全|完善)?(?P<list>[^，。；：《“]{4,60}?)(?:等(?:各项|多项|一系列|工作|相关|[两三四五]项)?|[两三四五]项)制度(?![^，。；]{0,4}(?:体系|机制))"
    ),
    regex(
        r"(?:^|[，；。])(?P<list>[^，。；：《“]{4,60}?)等制度(?:均|都)?(?:已)?(?:建立|健全|完善|明确|落实)"
    ),
)
"""保密审查、属性认定等制度都已明确: what is named shares its last word."""
_KIND_OF_SYSTEM = regex(
    "(?!(?:相关|各项|有关|政府信息公开|政务公开|信息公开)$)[\u4e00-\u9fff]{4,12}"
)
_OWN_PAPER = regex(
    r"(?:按|按照|依照)《([^《》]{4,40}制度)》|《([^《》]{4,40}(?:制度|办法|规程|规范|规定|细则))》(?:(?:于|自)[^，。；《》]{1,10}|已|正式)(?:修订|印发|出台|施行|实施|执行|制定)"
)
"""A paper of the office's own by how it is told: 《…办法》于3月修订."""


def _named_together(text: str) -> Iterator[str]:
    for match in (match for pattern in _OF_ONE_KIND for match in pattern.finditer(text)):
        names = listing(match["list"])
        if len(names) > 1 and all(map(_KIND_OF_SYSTEM.fullmatch, names)):
            yield from (f"{name.removesuffix('制度')}制度" for name in names)


def systems(said: Said) -> tuple[str, ...]:
    """制度: those named in full."""
    if said.section != 1 or said.is_plan:
        return ()
    if said.part == PROACTIVE and not _OF_THIS_KIND.search(said.own):
        return ()
    found: list[str] = []
    for match in (*_SYSTEMS.finditer(said.own), *_KEPT.finditer(said.own)):
        names = (_SYSTEM_LEAD.sub("", name).strip("《》") for name in listing(match["list"]))
        names = (_SYSTEM_VERBS.sub("", compiled("^.*的").sub("", name)) for name in names)
        found += [name for name in names if is_system(name)]
    found += [*_named_together(said.own), *chain.from_iterable(_OWN_PAPER.findall(said.own))]
    if _SETS_UP.search(said.own):
        found += [named or quoted for named, quoted in _NAMED_SYSTEMS.findall(said.own)]
    plain = (compiled("^关于(?:印发)?").sub("", name) for name in found if name)
    return tuple(
        dict.fromkeys(name for name in plain if name.endswith("制度") or _OF_THIS_KIND.search(name))
    )


_OF_THIS_KIND = regex(
    "公开|舆情|回应|办事指南|信息|保密|审查|发布|网站|新媒体|政务|解读|答复|公众号"
)
"""What the papers of this work are about; one about something else is what was published."""
