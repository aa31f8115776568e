"""What a report tells in two places and tells differently (F3): how often, how many, whether at all, who is in charge.

Of each thing that reports count (trainings, people trained, inquiries, accounts …) every mention is gathered: its number, and
whether it is told of all of it (``全年培训3次``) or may be a part (``对村级信息员培训2次``).  A part may be less than the whole, never more;
two wholes are equal.  What five says is lacking is held against what one says was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from types import MappingProxyType

from draftkit.audit.claims.planned import is_planned
from draftkit.audit.claims.text import (
    OVERVIEW,
    PREFACE,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    at,
    at_odds,
)
from draftkit.chinese.sentences import PHRASE, SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple


class _Thing(NamedTuple):
    """A thing that is counted: its noun, the units it is counted in, a table that judges it where there is one."""

    name: str
    noun: str
    units: str
    table: str = ""


_TIMES = "次|期|场次|场|班次|轮|批次"
_PEOPLE = "人次|人|名"
_TEXTS = "篇|条|份|件|个|期"
_PLACES = "个|处|块|面"
_PLAIN = r"(?:业务|知识|政务|政府|信息|公开|工作|专题|专门|各类|相关|有关|集中|全员)*"
_THINGS: tuple[_Thing, ...] = (
    _Thing("培训", rf"{_PLAIN}(?:信息员)?培训(?:班|会议?|活动)?", _TIMES),
    _Thing(
        "参训人数", r"(?:累计)?(?:参训|受训|参加培训|培训)(?:人员|人数|学员)?", _PEOPLE
    ),
    _Thing("政协提案", r"(?:承办|主办)?(?:[省市县区旗]级?)?(?:政协)(?:委员)?提案(?:答复|办理结果)?", "件"),
    _Thing("人大代表建议", r"(?:承办|主办)?(?:[省市县区旗]级?)?(?:人大)(?:代表)?建议(?:意见)?(?:答复|办理结果)?", "件"),
    _Thing("图解", r"(?:政策)?图解", "篇|期|个|件|幅|条"),
    _Thing("失效信息", r"(?:清理(?:了|的)?)?(?:失效|过期)(?:、(?:失效|过期))?(?:的)?信息", "条|件|篇"),
    _Thing("退回的稿件", r"退回(?:修改)?", "条|件|篇"),
    _Thing("粉丝", r"(?:公众号)?(?:粉丝|关注)(?:人数|用户|数量?)?(?:只有|仅|达到?)?", "人|名"),
    _Thing("领导小组会议", r"领导小组(?:工作)?会议?", _TIMES),
    _Thing("政务公开会议", r"(?:政务公开|政府信息公开|信息公开)工作会议?", _TIMES),
    _Thing("推进会", r"(?:工作)?推进会议?", _TIMES),
    _Thing("专题会议", r"(?:政务公开|信息公开|政府|工作)*专题会议?", _TIMES),
    _Thing("例会", r"(?:工作)?例会", _TIMES),
    _Thing("联席会议", r"(?:工作)?联席会议?", _TIMES),
    _Thing("调度会", r"(?:工作)?调度会议?", _TIMES),
    _Thing("座谈会", r"(?:征求意见|群众|企业)*座谈会议?", _TIMES),
    _Thing("听证会", r"听证会议?", _TIMES),
    _Thing("新闻发布会", r"新闻发布会", _TIMES),
    _Thing("开放日活动", r"“?(?:政府|政务|机关)?开放日”?(?:活动)?", _TIMES),
    _Thing("自查", rf"{_PLAIN}自查", _TIMES),
    _Thing("抽查", rf"{_PLAIN}抽查", _TIMES),
    _Thing("督查", rf"{_PLAIN}督查", _TIMES),
    _Thing("巡查", rf"{_PLAIN}巡查", _TIMES),
    _Thing("检查", rf"{_PLAIN}(?:监督|专项)?检查", _TIMES),
    _Thing("通报", rf"{_PLAIN}通报", _TIMES),
    _Thing("政策解读", r"(?:政策解读|(?<=[篇件条个期])解读(?=[中里]))(?:材料|信息|文章|稿件?)?(?:发布|制作|编发|推送)?", _TEXTS),
    _Thing("政策解读活动", r"政策解读(?:活动)?", "次|场"),
    _Thing("信息员", rf"{_PLAIN}信息员", _PEOPLE),
    _Thing("联络员", rf"{_PLAIN}联络员", _PEOPLE),
    _Thing("公开栏", r"(?:政务|村务|信息)*公[开示告]栏", _PLACES),
    _Thing("查阅点", r"(?:政府|信息|公开|政务|资料)*查[阅询](?:点|场所|处)", _PLACES),
    _Thing("公开专区", r"政务公开专区", _PLACES),
    _Thing("政务新媒体账号", r"政务新媒体(?:账号)?", "个|家"),
    _Thing("留言", r"(?:(?<=[条件个])|收到|收集|接收|受理)(?:到|了)?(?:网民|群众|网上|网友|公众|网络)*留言", "条|件|个"),
    _Thing(
        "审核的信息",
        r"审[核查](?:发布|公开|各类|政府|政务|拟公开|拟发布|了)*(?:信息|稿件)",
        "条|篇|件|份",
    ),
    _Thing(
        "主动公开的信息",
        r"主动公开(?:各类|政府|政务|各项)*信息",
        "条",
    ),
    _Thing("投诉", r"(?:政府)?(?:信息|政务)公开(?:方面)?(?:的)?投诉(?:举报)?(?:案?件)?", "件|起|次|例"),
    _Thing("泄密事件", r"失?泄密(?:事件|事故|问题)", "件|起|次|例"),
    _Thing(
        "收到的申请",
        r"(?:收到|新收|受理|接收)(?:到|了)?(?:政府|信息|公开|依|的)*申请(?:公开)?(?:件)?",
        "件|份|宗",
        "表三",
    ),
    _Thing("行政复议", r"(?<!复议、)行政复议(?:案件|申请)?", "件|起|宗", "表四"),
    _Thing("行政诉讼", r"(?<!诉讼、)行政诉讼(?:案件)?", "件|起|宗", "表四"),
    _Thing("行政许可", r"行政许可(?:决定|事项)?", "件|宗|项", "表二"),
    _Thing("行政处罚", r"行政处罚(?:决定|案件)?", "件|宗|起", "表二"),
    _Thing(
        "行政规范性文件",
        r"(?:制发|制定|出台|印发)(?:了)?行政规范性文件",
        "件|个|份",
        "表二",
    ),
)  # fmt: skip
_AMOUNT = r"(?:(?:举办|召开|开展|组织|举行|进行)了?)?(?:共|共计|累计|合计|总计|总数|总量|达到?|为|有|共有)*(?P<n>\d{1,6})(?P<u>{units})(?!以上|左右)"
_BEHIND = r"(?P<m>\d{1,6})(?P<v>{units})(?:的)?(?P<name>{noun})(?=[，。；、）]|$|参|和|进行|共|中|里|均|都|全部|集中|已|全年|更新|没有?|未|只|仅|但|虽|针对|围绕|研究|讲|侧重|偏重|后|之后|仍|不|通报|部署|查|覆盖)"
_APART = r"(?P<far>{noun})(?:[^，。；：、“”\d]{0,6}，)(?=[^，。；]*(?:全年|年内|本年|今年|[仅只]))(?:虽|全年|年内|本年度?|今年|仅|只|共|也|就)+(?:(?:举办|召开|开展|组织|安排|制作|编发|编写|发布)(?:了|过)?)?(?P<k>\d{1,3})(?P<w>{units})(?!以上|左右)"
"""``培训少，全年仅举办1期``: the noun stands in the clause before."""

_ALL = (
    r"(?:20\d\d年度?|全年|年内|今年|本年度?|一年来|虽然?|尽管|只|仅|全[镇乡县区市旗局街苏]木?道?|累计|总计|共计|先后|共|已"
    r"|我[镇乡县区市旗局委街苏]木?道?|本[镇乡县区市旗局委机街苏][木道关]?|街道|镇|乡|局|机关|政府|办事处|党工委|党委|、|党政办(?:公室)?|各级|组织|举办|举行|开展|召开|进行|开办|办了|办过|实施|完成|参加|现|设有?|设立|建有?|设置|拥有|有|开通|运营|维护|配备|确定|明确"
    r"|发布|公开|制作|编发|推送|因|政府信息公开|政务公开|信息公开|工作|引发|引起|发生|被|申请|提起|提出|的|了|依法|作出|办理|承办|主办|清理|答复|配发|编写|刊发|通过|业务|干部|人员|，)*"
)
_OF_ALL = regex(
    r"全年|年内|今年|本年|一年来|累计|总计|共计|(?<!公)共(?!享)|20\d\d年|合计|全[镇乡县区市旗局街]"
)
_NOT_ALL_YEAR = regex(
    r"将|计划|拟|打算|下一?步|下一年|今后|力争|争取|每(?!名|人|个村)|不少于|至少|要求|应当|目标|原则上|平均|历年|以来|截至|上半年|下半年|[一二三四]季度|第[一二三四]|\d月"
)
_IN_THE_WHOLE_YEAR = regex(r"(?:全年|年内|本年度?)")
_COMPARES = regex(r"上一?年|去年|较|比(?!例)|增|减|由|从|其中|另|再|又")
_BY_OTHERS = regex(
    r"上级|全省|全国|[省市州]里|参加(?:了)?(?:省|市|县|区|旗|上级|国家|全)|县级以上|选派|派员|派出|观摩|跟班"
)


class _Told(NamedTuple):
    """One mention: ``whole`` is told of all of it in the year, ``plain`` of nothing narrower, though perhaps not of all."""

    value: Decimal
    unit: str
    whole: bool
    plain: bool
    sentence: Sentence
    span: tuple[int, int]
    order: int
    noun: str


def check(report: Report) -> Iterator[Finding]:
    """All that two places tell differently."""
    told = [
        s for s in report.sentences(PREFACE, OVERVIEW, 2, 3, 4, PROBLEMS, 6) if not report.is_cut(s)
    ]
    for thing in _THINGS:
        if thing.table and any(key.startswith(thing.table) for key in report.cells):
            continue
        mentions = list(_mentions(thing, told, report.year))
        yield from _differing(thing, mentions)
        yield from _none_of_it(thing, mentions, told)
    if not any(key.startswith("表三") for key in report.cells):
        yield from _results(told, report.year)
    yield from _satisfied(told, report.year)
    yield from _by_halves(told)
    yield from _the_only_training(told)
    yield from _assessed(told)
    yield from _lacking(told)
    yield from _in_time(told)
    yield from _in_charge(told)
    yield from _so_many_readings(told)
    yield from _so_many_villages(told)
    yield from _fewer_than_each_has(told)


_EACH = regex(
    r"(?P<k>\d{1,3})个(?:行政村|村|社区|嘎查|乡镇|街道|小区|站所|中队|窗口|单位|部门|[科股]室|学校)(?:[（(]居[）)])?(?:也|均|都)?各自?"
    r"(?:配备?|设立?|设置|建成?|聘请?|明确|确定|安排|有|选派?|指定)了?(?:(?P<m>[1-9一两二三])(?P<u>[名块处台位])(?P<noun>[\u3400-\u9fff]{2,10})|(?P<noun2>[\u3400-\u9fff]{2,10})(?P<m2>[1-9一两二三])(?P<u2>[名块处台位]))(?=[，。；、])"
)
_ALL_OF_THEM = regex(
    r"(?:^|(?<=[，。；：起]))(?P<n>\d{1,4})(?P<u>[名块处台位])(?P<noun>[\u3400-\u9fff]{2,8}?)(?:已|现已)?(?:全部|均|都)"
)
_FEW = MappingProxyType({"一": 1, "两": 2, "二": 2, "三": 3})


def _fewer_than_each_has(told: list[Sentence]) -> Iterator[Finding]:
    """``11个村各配1名志愿者`` in one place, ``10名志愿者全部到岗`` in another."""
    each: list[tuple[int, str, str, str]] = []
    every: list[tuple[Sentence, re.Match[str]]] = []
    for sentence in told:
        if "各" in sentence.plain and not _SOME_OF_THEM.search(sentence.plain):
            for match in _EACH.finditer(sentence.plain):
                so_many = match["m"] or match["m2"]
                number = int(match["k"]) * (_FEW.get(so_many) or int(so_many))
                noun, unit = match["noun"] or match["noun2"], match["u"] or match["u2"]
                each.append((number, unit, noun, match[0]))
        every += [(sentence, match) for match in _ALL_OF_THEM.finditer(sentence.plain)]
    for sentence, match in every if each else ():
        alike = [e for e in each if e[1] == match["u"] and e[2].endswith(match["noun"])]
        if len(alike) == 1 and int(match["n"]) < alike[0][0]:
            what = f"“{alike[0][3]}”合 {alike[0][0]}{match['u']}，这里说“{match[0]}”"
            yield _only_one(sentence, what, match.span())
            return


_VILLAGES = regex(
    r"(?:全部|所有|全[镇乡县区市旗]|全街道|全苏木|下?辖区?|所辖|我[镇乡县区旗]|本[镇乡县区旗])(?:内|共|有|现|的|所有|各|全部)*(?P<n>\d{1,4})个(?P<of>行政村|建制村|村(?![民小组级（(])|社区|嘎查|乡镇|街道)(?![^，。；、]{0,4}(?:试点|示范|率先))"
)
_AT_THE_HEAD = regex(
    r"面向(?P<n>\d{1,4})个(?P<of>行政村|建制村|村(?![民小组级（(])|社区|嘎查)[^，。；]{0,8}(?:信息)?公开"
)
"""For whom a report says at its head that it publishes: all there are."""
_ALL_AGAIN = regex(
    r"(?:^|(?<=[，。；：]))(?P<n>\d{1,4})个(?P<of>行政村|建制村|社区|嘎查)(?:的?公[开示告]栏)?(?:均|都|全部|全都)"
)
"""More than all there are: of fewer it may be told rightly."""
_AND_SO_MANY = regex(
    r"(?:下?辖|共有)\d{1,4}个(?:行政村|建制村|村)[、和](?P<n>\d{1,4})个(?P<of>社区)(?=[，。；])"
)
_SOME_OF_THEM = regex(
    r"其中|除|先期|首批|选取|选择|试点|上一?年|去年|20\d\d年(?:底|末)|撤并|合并|调整|原有|原来"
)


def _so_many_villages(told: list[Sentence]) -> Iterator[Finding]:
    """``全镇15个行政村`` in one place, ``全镇12个行政村`` in another."""
    first: dict[str, tuple[str, str]] = {}
    for sentence in told:
        text = sentence.plain
        if "个" not in text or _SOME_OF_THEM.search(text):
            continue
        opens = sentence.section.number == OVERVIEW and sentence.number == 1
        reads = (_VILLAGES, _AT_THE_HEAD) if opens and not first else (_VILLAGES,)
        for match in (m for pattern in reads for m in pattern.finditer(text)):
            name = "村" if match["of"] in ("行政村", "建制村") else match["of"]
            number, words = first.setdefault(name, (match["n"], match[0]))
            if _of_another_level(words, match[0]):
                continue  # 全县14个乡镇，全市176个乡镇
            if number != match["n"]:
                what = f"前面说“{words}”，这里说“{match[0]}”"
                yield _only_one(sentence, what, match.span())
                return
    yield from _made_alike(told)
    yield from _both_kinds(told)
    for sentence in told if first else ():
        for match in _AND_SO_MANY.finditer(sentence.plain):
            first.setdefault(match["of"], (match["n"], match[0]))
        for match in _ALL_AGAIN.finditer(sentence.plain):
            name = "村" if match["of"] in ("行政村", "建制村") else match["of"]
            number, words = first.get(name, (match["n"], ""))
            if int(match["n"]) > int(number) and not _SOME_OF_THEM.search(sentence.plain):
                what = f"前面说“{words}”，这里说“{match[0]}”"
                yield _only_one(sentence, what, match.span())
                return


_MADE_ALIKE = regex(
    r"统一(?P<n>\d{1,3})个(?P<of>行政村|建制村|村(?![民小组级（(])|社区|嘎查)(?=[^，。；]{0,6}(?:公开栏|栏目|目录|版式|样式|格式|台账|标识))"
)


_BOTH_KINDS = regex(
    r"(?<!\d)(?P<a>\d{1,3})个(?:行政)?(?:村|嘎查)(?:委会)?(?:公[开示]栏)?(?:和|、|及|与)(?P<b>\d{1,3})个(?:城镇)?社区(?!级)"
)
_TOGETHER = regex(r"(?<!\d)(?P<n>\d{1,3})个村（(?:居|社区)）")
_SLIP = 2
"""Villages by which two places may differ where one of them was mistyped; where more differ, others are meant."""


def _both_kinds(told: list[Sentence]) -> Iterator[Finding]:
    """``12个村、3个社区`` in one place and ``12个村、4个社区`` in another; more ``个村（社区）`` than all there are."""
    first: re.Match[str] | None = None
    every: re.Match[str] | None = None
    for sentence in told:
        if "个" not in sentence.plain or _SOME_OF_THEM.search(sentence.plain):
            continue
        for match in _BOTH_KINDS.finditer(sentence.plain):
            first = first or match
            apart = [abs(int(match[one]) - int(first[one])) for one in ("a", "b")]
            if min(apart) == 0 < max(apart) <= _SLIP:
                yield _only_one(sentence, f"前面说“{first[0]}”，这里说“{match[0]}”", match.span())
                return
        for match in _TOGETHER.finditer(sentence.plain):
            if _NOT_OURS.search(sentence.plain[: match.start()]):
                continue
            if _ALL_OURS.search(sentence.plain[: match.start()]):
                every = every or match
            if every and 0 < int(match["n"]) - int(every["n"]) <= _SLIP:
                yield _only_one(
                    sentence, f"前面说“全部{every[0]}”，这里说“{match[0]}”", match.span()
                )
                return


_NOT_OURS = regex(r"邻近|相邻|周边|[两三四]个?[镇乡县]|其他|全[县市]|外[镇乡]")
_ALL_OURS = regex(
    r"(?:全部|所有|全[镇乡县区市旗]|全街道|所辖|下?辖)(?:内|共|有|现|的|所有|各|全部)*$"
)


def _made_alike(told: list[Sentence]) -> Iterator[Finding]:
    """``7个社区均设有公开栏`` in one place, ``统一6个社区公开栏的版式`` in another: what is made alike is made so for all."""
    every: dict[str, set[str]] = {}
    for sentence in told:
        if not _SOME_OF_THEM.search(sentence.plain):
            for match in _ALL_AGAIN.finditer(sentence.plain):
                every.setdefault(match["of"], set()).add(match["n"])
    for sentence in (s for s in told if every and not _SOME_OF_THEM.search(s.plain)):
        for match in _MADE_ALIKE.finditer(sentence.plain):
            known = every.get(match["of"], set())
            if len(known) == 1 and match["n"] not in known:
                what = f"前面说的是 {next(iter(known))} 个{match['of']}，这里是“{match[0]}”"
                yield _only_one(sentence, what, match.span())
                return


def _of_another_level(one: str, other: str) -> bool:
    levels = {words[1] for words in (one, other) if compiled("全[镇乡县区市旗省]").match(words)}
    return len(levels) > 1


_READINGS = regex(r"(?P<a>[一二两三四])审(?P<b>[一二两三四])校")


def _so_many_readings(told: list[Sentence]) -> Iterator[Finding]:
    """``三审三校`` in one place, ``两审三校`` in another."""
    first = ""
    for sentence in told:
        for match in _READINGS.finditer(sentence.plain):
            name = match[0].replace("两", "二")
            first = first or name
            if name != first:
                yield _only_one(
                    sentence, f"审校制度前面说是“{first}”，这里是“{match[0]}”", match.span()
                )
                return


def _core(thing: _Thing) -> tuple[str, ...]:
    """Words of which one stands wherever the thing does."""
    return _CORES.get(thing.name, (thing.name,))


_CORES = {
    "参训人数": ("训",),
    "政策解读": ("解读",),
    "开放日活动": ("开放日",),
    "公开栏": ("栏",),
    "查阅点": ("查阅", "查询"),
    "公开专区": ("专区",),
    "政务新媒体账号": ("新媒体",),
    "审核的信息": ("审核", "审查"),
    "主动公开的信息": ("主动公开",),
    "收到的申请": ("申请",),
    "泄密事件": ("泄密",),
    "政协提案": ("提案",),
    "人大代表建议": ("建议",),
    "政务公开会议": ("公开工作会",),
    "粉丝": ("粉丝", "关注"),
    "失效信息": ("失效", "过期"),
    "退回的稿件": ("退回",),
    "领导小组会议": ("领导小组",),
    "政策解读活动": ("解读",),
}


def _mentions(thing: _Thing, told: list[Sentence], year: int) -> Iterator[_Told]:
    """Every number of a thing that is this year's and its own."""
    lead = compiled(
        rf"(?P<noun>{thing.noun}){_AMOUNT.replace('{units}', thing.units)}"
        rf"|{_BEHIND.replace('{units}', thing.units).replace('{noun}', thing.noun)}"
        rf"|{_APART.replace('{units}', thing.units).replace('{noun}', thing.noun)}"
    )
    cores = _core(thing)
    for order, sentence in enumerate(told):
        text = sentence.plain
        if not any(core in text for core in cores):
            continue
        for match in lead.finditer(text):
            number = match["n"] or match["m"] or match["k"]
            begin = begins(text, match.start(), PHRASE)
            head = text[begin : match.start()]
            stretch = text[begins(text, match.start(), SENTENCE) : match.end()]
            own = text[begin : match.end()]
            spoken = own if _IN_THE_WHOLE_YEAR.match(own) else stretch  # 每季度自查，全年自查4次
            if _NOT_ALL_YEAR.search(spoken) or _BY_OTHERS.search(stretch):
                continue
            if _COMPARES.search(text[begin : match.end()]):
                continue
            if any(y != str(year) for y in compiled(r"(20\d\d)年").findall(stretch)):
                continue
            if is_planned(sentence, match.start()):
                continue
            head = compiled("^[一二三四五六]是").sub("", head)
            plain = compiled(_ALL).fullmatch(head) is not None
            whole = plain and bool(_OF_ALL.search(text[begin : match.end()]) or _led(text, begin))
            whole = whole or (plain and _is_its_own_part(thing, sentence, match.end()))
            unit = match["u"] or match["v"] or match["w"]
            yield _Told(
                Decimal(number),
                unit,
                whole,
                plain,
                sentence,
                match.span(),
                order,
                match["noun"] or match["name"] or match["far"],
            )


_HOW_ENDED = regex(r"维持|纠正|撤销|驳回|其中|[（(、]|(?:尚)?未审结|正在")


def _is_its_own_part(thing: _Thing, sentence: Sentence, end: int) -> bool:
    """Whether four tells how many there are of what it is about: ``行政复议2件，``, but not ``行政复议2件维持``."""
    is_four = sentence.section.number == 4 and thing.table == "表四"  # noqa: PLR2004
    return is_four and _HOW_ENDED.match(sentence.plain, end) is None


def _led(text: str, begin: int) -> bool:
    """``2024年，举办培训2次``: the clause before is nothing but the year."""
    return bool(compiled(r"(?:^|[。；])(?:20\d\d年度?|全年|一年来)，$").search(text[:begin]))


def _differing(thing: _Thing, mentions: list[_Told]) -> Iterator[Finding]:
    """Two wholes that differ, and a part that is more than the whole."""
    wholes = [one for one in mentions if one.whole]
    first = wholes[0] if wholes else next((one for one in mentions if one.plain), None)
    if first is None:
        return
    every = sum((one.value for one in mentions if not one.whole), Decimal(0))
    for one in mentions:
        if one is first or one.value == first.value:
            continue
        if thing.units == _PLACES and (one.unit != first.unit or one.noun != first.noun):
            continue
        if one.sentence is first.sentence and (thing.units != _PLACES or one.value < first.value):
            continue
        apart = one.sentence.section.number != first.sentence.section.number
        more = one.value > first.value
        if one.whole and first.whole:
            amiss = first.value not in (every, every + one.value) and one.value != every
        elif first.whole:
            amiss = more or (apart and one.plain and first.value != every)
        else:
            amiss = apart and one.plain and (more or _are_turned(one.value, first.value))
        if amiss and (first.whole or one.plain):
            later = max((first, one), key=lambda told: told.order)
            earlier = first if later is one else one
            what = f"“{thing.name}”前面说是 {earlier.value:f}{earlier.unit}，这里是 {later.value:f}{later.unit}"
            fix, severity = "核对；说的不是一回事的，写明各是什么数", Severity.WARNING
            yield at(later.sentence, "F3", what, fix, span=later.span, severity=severity)
            return


_OF_THE_VILLAGES = regex(
    r"(?:组织|开展|举办)(?:了)?(?:村级|社区|各村|村居|嘎查)信息员(?:业务)?培训(?:会|班)?(?P<n>\d{1,2})[次期场]"
)
_THOUGH = regex(
    r"(?:全年|年内|本年)?虽(?:然)?(?:组织|举办|开展)(?:了|过)?(?P<n>\d{1,2})[次期场](?:业务)?培训"
)
_A_TRAINING = regex(r"培训(?!率|人)")


def _the_only_training(told: list[Sentence]) -> Iterator[Finding]:
    """``组织村级信息员培训2次`` as all that one tells of trainings, ``虽组织了3次培训`` in five."""
    one = [s for s in told if s.section.number == OVERVIEW and _A_TRAINING.search(s.plain)]
    five = [s for s in told if s.section.number == PROBLEMS]
    first = _OF_THE_VILLAGES.search(one[0].plain) if len(one) == 1 else None
    if first is None or len(_A_TRAINING.findall(one[0].plain)) > 1:
        return
    for sentence in five:
        match = _THOUGH.search(sentence.plain)
        if match and match["n"] != first["n"] and not is_planned(sentence, match.start()):
            what = f"第一部分说“{first[0]}”，这里说“{match[0]}”"
            yield _only_one(sentence, what, match.span())
            return


def _are_turned(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers have the same digits in another order: 86 and 68."""
    least = 10
    return min(one, other) > least and sorted(f"{one:f}") == sorted(f"{other:f}")


_HALVES = regex(
    r"上半年[^。；\d]{0,8}培训(?P<a>\d)[次期场][^。]{0,60}?下半年[^。；\d]{0,8}培训(?P<b>\d)[次期场]"
)
_IN_THE_YEAR = regex(
    r"(?:全年|20\d\d年)(?:全[镇乡县区]|我[镇乡县区局]|只|仅|共)*(?:组织|开展|举办)?(?:了)?(?:业务|政务公开|信息公开)*培训(?P<n>\d)[次期场]"
)


def _by_halves(told: list[Sentence]) -> Iterator[Finding]:
    """``上半年培训1次，下半年培训2次`` in one place, ``全年只组织培训2次`` in another."""
    halves = next(((s, m) for s in told if (m := _HALVES.search(s.plain))), None)
    for sentence in told if halves else ():
        match = _IN_THE_YEAR.search(sentence.plain)
        if match is None or halves is None or sentence is halves[0]:
            continue
        together = int(halves[1]["a"]) + int(halves[1]["b"])
        if int(match["n"]) != together:
            what = f"上、下半年的培训共 {together} 次，这里说“{match[0]}”"
            yield _only_one(sentence, what, match.span())
            return


_BARE = {
    "留言": r"(?:网民|群众|网上|网友|公众|网络)*留言",
    "收到的申请": r"(?:政府|信息|公开|依|的)*申请",
    "行政规范性文件": r"行政规范性文件",
}
_NEVER_ANY = ("投诉", "泄密事件")
"""Things of which an office says that there were 0."""
"""Nouns without the verb that their number needs."""
_OF_SOME = regex(r"部分|个别|各|有的|一些|多数|少数|有些|不少|某|村|社区|企业|除")


def _only_one(sentence: Sentence, what: str, span: tuple[int, int]) -> Finding:
    """The finding that of two things told one alone can be true."""
    return at(sentence, "F3", what, "核对，只留对的一种", span=span, severity=Severity.WARNING)


def _none_of_it(thing: _Thing, mentions: list[_Told], told: list[Sentence]) -> Iterator[Finding]:
    """``没有组织过培训`` in one place, ``组织培训2次`` in another."""
    some = next((one for one in mentions if one.value), None)
    if some is None or thing.name in ("行政复议", "行政诉讼"):
        return
    zero = next((m for m in mentions if not m.value and m is not some), None)
    if zero and thing.name in _NEVER_ANY:
        later = max((zero, some), key=lambda one: (one.order, one.span))
        what = f"一处说{thing.name} 0 {zero.unit}，另一处说有 {some.value:f}{some.unit}"
        yield _only_one(later.sentence, what, later.span)
        return
    verbs = r"(?:组织|开展|举办|进行|召开|安排|收到|接到|受理|发生|制发|制定|出台|设立|设置|建立|开通|配备|作出|发布)"
    noun = _BARE.get(thing.name, thing.noun)
    none = compiled(
        rf"(?:从未|尚未|未曾|未能|还未|未|没有|没|无)(?:再|系统|专门|正式|统一|集中|及时)?{verbs}(?:过|到)?(?:任何|专门的?)?{noun}"
    )
    cores = _core(thing)
    for sentence in told:
        text = sentence.plain
        if sentence is some.sentence or not any(core in text for core in cores):
            continue
        match = none.search(text)
        if match is None:
            continue
        clause = text[begins(text, match.start(), PHRASE) : match.start()]
        if _OF_SOME.search(clause) or _LAST_YEAR.search(clause):
            continue
        what = f"这里说没有{thing.name}，另一处说有 {some.value:f}{some.unit}"
        yield _only_one(sentence, what, match.span())
        return


_RESULT = regex(
    r"(?P<name>予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的|信息|申请)*(?:为|有|共)?(?P<n>\d{1,5})件"
)
_LEAST_RESULTS = 2


def _results(told: list[Sentence], year: int) -> Iterator[Finding]:
    """``予以公开2件、不予公开1件`` in one place, ``予以公开1件、部分公开1件、不予公开1件`` in another."""
    first: dict[str, str] = {}
    for sentence in told:
        text = sentence.plain
        found = list(_RESULT.finditer(text))
        own = {m["name"]: m["n"] for m in found}
        if len(own) < _LEAST_RESULTS or len(own) < len(found) or _LAST_YEAR.search(text):
            continue
        if any(y != str(year) for y in compiled(r"(20\d\d)年(?!.{0,4}结转)").findall(text)):
            continue
        if not first:
            first = own
            continue
        if any(own[name] != first[name] for name in own if name in first):
            shown = "、".join(f"{name}{n}件" for name, n in first.items())
            what = f"办理结果前面说是“{shown}”，这里不同"
            span = (found[0].start(), found[-1].end())
            yield at_odds(sentence, "F3", what, span)
            return


_LAST_YEAR = regex(r"上一?年|去年|往年|此前|以前|过去")
_NO_ASSESSMENT = regex(
    r"(?:从未|尚未|未曾|还未|未|没有)(?:组织|开展|进行|委托)(?:过)?(?:社会|公众|群众|民主)*评议|(?:社会|公众|群众)评议(?:工作)?(?:还|尚|一直|至今)?(?:没有|未)(?:组织)?开展(?=[，。；、]|$)"
)
_ASSESSED = regex(
    r"评议[^。；]{0,30}?\d|评议(?:结果|等次)[^，。；]{0,4}(?:为|是)|评议结果(?:满意|良好|优秀|较好|合格)"
)


def _assessed(told: list[Sentence]) -> Iterator[Finding]:
    """``至今未开展社会评议`` beside the result of one."""
    some = next(
        (m for s in told if (m := _ASSESSED.search(s.plain)) and not _LAST_YEAR.search(s.plain)),
        None,
    )
    for sentence in told if some else ():
        match = _NO_ASSESSMENT.search(sentence.plain)
        if (
            match
            and some
            and match.string != some.string
            and not _OF_SOME.search(match.string[: match.start()][-_BEFORE:])
        ):
            what = f"这里说没有评议，另一处说“{some[0]}”"
            yield _only_one(sentence, what, match.span())
            return


_SATISFACTION = regex(
    r"(?P<of>(?:社会|公众|群众|民主|评议|综合|总体|测评|调查|问卷|平均|年度)*)(?<!不)满意(?:度|率)(?:测评|调查|得分|结果)*(?:为|达到?|是|在|达到了)?(?P<n>\d{1,3}(?:\.\d+)?)(?P<u>%|分)"
)


def _satisfied(told: list[Sentence], year: int) -> Iterator[Finding]:
    """``社会评议满意度为92%`` and in another place 95%."""
    first: tuple[re.Match[str], Sentence] | None = None
    for sentence in told:
        for match in _SATISFACTION.finditer(sentence.plain):
            begin = begins(sentence.plain, match.start(), PHRASE)
            stretch = sentence.plain[begin : match.end()]
            if (
                _NOT_ALL_YEAR.search(stretch)
                or _COMPARES.search(stretch)
                or not (match["of"] or _OF_A_REVIEW.search(sentence.plain[: match.start()]))
                or len(stretch) - len(match[0]) > _SHORT
            ):
                continue
            if any(y != str(year) for y in compiled(r"(20\d\d)年").findall(sentence.plain)):
                continue
            if first is None:
                first = match, sentence
            elif (
                first[1] is not sentence
                and first[0]["u"] == match["u"]
                and Decimal(first[0]["n"]) != Decimal(match["n"])
            ):
                what = (
                    f"“满意度”前面说是 {first[0]['n']}{match['u']}，这里是 {match['n']}{match['u']}"
                )
                fix, severity = "核对；说的不是一回事的，写明各是什么数", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)
                return


_OF_A_REVIEW = regex(r"(?:社会|公众|群众|民主)评议[^，。；]{0,8}，$")
_SHORT = 6
_LACKS = regex(
    r"(?:至今|尚|还|仍|一直|目前)?(?:未|没有)(?:建立|形成|制定|健全|设立|开通|开展|组织|配备|设置|落实|编制|纳入|明确)(?:起|过|统一的?|完善的?|健全的?|专门的?|任何)*(?P<what>[\u3400-\u9fff]{4,14}?)(?=[，。；、]|$|的问题|等问题)"
    r"|(?P<that>[\u3400-\u9fff“”]{4,12}?)(?:制度|机制)?(?:至今|尚|还|仍|一直|目前)(?:未|没有)(?:建立|形成|制定|开通|开展|设立|配备|落实|出台)"
)
_HAS = r"(?:(?<!未)(?<!没有)(?<!不)(?:建立|形成|制定|健全|设立|开通|开展|组织|配备|设置|落实|执行|严格执行|编制|实行|坚持|委托|完善)(?:了|健全|起|并完善)*[^，。；]{0,8}?{what}|{what}[^，。；]{0,6}(?:已|全部|均)*(?:建立|开通|健全|上线|建成|落实到位|到位))"
_LEAST = 4


def _lacking(told: list[Sentence]) -> Iterator[Finding]:
    """``三审三校制度尚未建立`` in 五, ``落实三审三校制度`` in 一."""
    for sentence in told:
        if sentence.section.number != PROBLEMS:
            continue
        for match in _LACKS.finditer(sentence.plain):
            clause = sentence.plain[begins(sentence.plain, match.start(), PHRASE) : match.start()]
            what = match["what"] or match["that"] or ""
            what = compiled(r"^(?:[一二三四五六]是|因|由于|目前|且|但|本级|我[镇乡局县街])").sub(
                "", what
            )
            if len(what) < _LEAST or _OF_SOME.search(clause + what):
                continue
            has = compiled(_HAS.replace("{what}", re.escape(what)))
            other = next(
                (
                    m
                    for s in told
                    if s.section.number == OVERVIEW
                    and (m := has.search(s.plain))
                    and not compiled("将|拟|计划|上一?年|去年").search(s.plain)
                ),
                None,
            )
            if other:
                said = f"第一部分说“{other[0]}”，这里说“{match[0]}”"
                yield _only_one(sentence, said, match.span())
                return


_ALL_IN_TIME = regex(
    r"申请[^。；]{0,30}(?:均|全部|都)(?:已|依法|按规定)*[^，。；\d]{0,6}(?:法定|规定|按时|按期|及时|时限|期限)[^，。；\d]{0,8}(?:答复|办结|回复)|(?:按时|按期|及时)(?:答复|办结)率(?:为|达到?|均为)*100%|(?:没有|无|未发生)(?:超期|逾期)(?:答复|办理|办结)?"
)
_LATE = regex(
    r"(?:超期|逾期|超时|超过(?:法定)?(?:期限|时限))(?:未)?(?:答复|办理|办结|回复)|(?:未|没有)(?:能)?(?:在法定(?:期限|时限)内|按时|按期)(?:答复|办结|回复)|答复(?:存在)?(?:超期|逾期|超时|拖延超期)|(?<!\d)[1-9]\d*件(?:申请)?(?:因[^，。；]{1,16}?)?(?:超期|逾期|超过(?:了)?(?:法定|规定)(?:期限|时限))(?:了)?(?=[，。；\d]|$)"
)


def _in_time(told: list[Sentence]) -> Iterator[Finding]:
    """``均在法定期限内答复`` in one place, ``部分申请答复超期`` in another."""
    every = next((s for s in told if _ALL_IN_TIME.search(s.plain)), None)
    for sentence in told if every else ():
        text = sentence.plain
        match = _LATE.search(text) if sentence is not every else None
        if match is None or not compiled("申请|答复").search(text):
            continue
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if compiled(
            "没有|无|未发生|未出现|杜绝|防止|避免|不|防|预警|提醒|上一?年|去年|导致|风险|留言|来信|工单|建议|提案|咨询"
        ).search(before):
            continue
        what = f"一处说申请都按期答复，这里说“{match[0]}”"
        yield _only_one(sentence, what, match.span())
        return


_BEFORE = 14
_HEADS = regex(
    r"(?:由|以)?(?:[镇乡县区市旗局委街苏]木?道?)?(?P<who>党委书记|党工委书记|镇长|乡长|苏木达|办事处主任|局长|党组书记|主任|县长|区长|旗长|副镇长|副乡长|副局长|副主任|常务副县长|常务副区长|分管(?:副[镇乡局县区]长|领导|负责同志)|主要(?:领导|负责人|负责同志))(?:同志)?(?:担任|任)(?:[^，。；]{0,12}领导小组)?组长"
)
_OFFICE = regex(
    r"(?:^|[，。；：由])(?:由)?(?P<who>[\u3400-\u9fff]{1,8}?(?:办公室|办|股|科|处|中心))(?:具体|统一|牵头)?(?:负责|承担|牵头)(?:全[镇乡县区市旗局]|本[镇乡局]|我[镇乡局])?(?:的)?(?:政府信息公开|政务公开|信息公开)(?:的)?(?:日常|具体)?(?:工作|事务)"
)


def _in_charge(told: list[Sentence]) -> Iterator[Finding]:
    """``由镇长任组长`` in one place, ``党委书记任组长`` in another; two offices that have the daily work."""
    for pattern, word in ((_HEADS, "组长"), (_OFFICE, "负责这项工作的机构")):
        first: tuple[str, Sentence] | None = None
        for sentence in told:
            match = pattern.search(sentence.plain)
            if match is None or _NOT_ALL_YEAR.search(match[0]):
                continue
            who = match["who"]
            if first is None:
                first = who, sentence
            elif sentence is not first[1] and not _one_name(who, first[0]):
                what = f"{word}前面说是“{first[0]}”，这里是“{who}”"
                yield at_odds(sentence, "F3", what, match.span("who"))
                break


def _one_name(one: str, other: str) -> bool:
    """Whether one of two names is the other with words left out: 党政办 and 镇党政综合办公室; 主要领导 may be anyone."""
    if compiled("主要|分管").search(one + other):
        return True
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    return all(char in rest for char in shorter)
