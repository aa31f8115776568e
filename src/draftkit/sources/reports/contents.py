"""What was published beside the total: by class, about a matter, explained, taken up by other media."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from draftkit.kinds.material import (
    MANAGEMENT,
    PROACTIVE,
    REQUESTS,
    SUPPORT,
    ContentClass,
    Explained,
    Matter,
    Press,
)
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.amounts import CHANNEL_NOUN, are_channels, is_published
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.sums import wholes
from draftkit.sources.reports.wording import IN_ALL, NUMBER, SHARE, UNITS, count, listing, turned
from draftkit.tuples import NamedTuple

_TELLING = frozenset((1, 7))
"""Sections that may tell it: 一, and one whose title the form does not know."""

# ---------------------------------------------------------------- 公开内容分类

_ITEM = regex(
    rf"(?P<name>[^，。；：\d]{{2,40}}?)(?:共计|合计|共|各|有|为|(?<![统审会设估预])计)*(?P<n>{NUMBER})(?P<unit>{UNITS})"
)
_OPENS = regex(
    r"^.*(?:其中|包括|包含|分别[为是]|具体[为是]|依次为|涵盖|按公开内容分|分类看|公开的内容有|公开的有|(?:门类|种类|类别|内容)以|主要[为是有]|公开的(?:政府|政务)?信息由|信息有|内容有|类别有)"
)
_DID = regex(
    r"^(?:[我本全][\u4e00-\u9fff]{1,2}?)?(?:(?:在|通过|经)[^，]{2,30})?(?:[我本全][\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{0,6}(?:街道|镇|乡|局))?(?:按规定|依法|及时|定期|累计|共|着重|重点)*(?:主动)?(?:发布|公开|公布|更新|上传|推送|编发)(?!年报|指南|目录|制度|专栏|栏)了?(?:各类)?"
)
_TAIL = regex(
    r"(?:类|类别|方面)?占$|(?:信息|内容)?(?:发布|公开|公布|推送|更新|发|挂|登)了$|(?:等)?(?:方面|类别|(?<![分种])(?<!综合)类(?:更新)?)(?:的?信息)?$|(?<=..信息)公开$|(?:共|各|为|有|的)+$"
)
_OTHER_WORK = regex(
    "^(?:并|另外?|此外|同时)(?:在|通过|经|于)|^(?:并|共)?(?:开展|受理|举办|收到|办理|回复|召开|组织(?!机构)|参加)"
)
_TOTAL_LIKE = regex(
    r"(?:公开|发布|公布|更新|推送)(?:了|各类|各项|政府|政务|工作|公开|有效)*(?:信息|(?<!法定主动公开)内容)(?:总数)?$|^(?:政府|政务|各类)?信息$"
)
_NO_CLASS = regex(
    rf"^(?:网上|网下|线上|线下)(?:公开|发布)?$|(?:采用|录用|采纳|刊发|报道)$|(?:机关|分局|单位|部门|乡镇|镇街|街道|科室)(?:公开|发布)?$|申请|办结|答复|收到|受理|提案|督查|检查|监测|抽查|巡查|日报|新华网|人民网|学习强国|媒体|{CHANNEL_NOUN}|微信|微博|平台|发布|结转|复议|诉讼|人次|留言|投诉|热线|信箱|"
    r"(?<!法定)(?<!应)主动公开(?!基本目录|目录)|继续有效|需要修改|原创|转发|转载|阅读|关注|粉丝|访问|点击|通报|行政许可|行政处罚|行政强制|制发|废止|规章(?!文件|制度)|现行有效|自然人|商业企业|法律服务机构|"
    r"科研机构|公益组织|共计|合计|总计|累计|新增|增加|减少|超过|不足|^[我全本](?!级)|通过|整改|评议|屏|查阅|专区|栏$|按期|予以|不予|部分公开|"
    r"无法提供|方面的|”活动|举办|开展|印发|制定|制作|编制|回复|回应(?!关切)|诉求|专题$|^政务公开$|^政府$"
)
_OUTCOME = regex("诉讼|复议|不予公开|不予处理|无法提供|情形")
_OFTEN = frozenset(("次", "场", "场次"))
"""Units of what is held or done, not of what is published."""
_LOOKED_AT = regex("访问量|浏览量|阅读量|点击量|粉丝|关注")
"""What ends a list of classes: how often they were looked at."""
_OTHERWISE = frozenset(("期", "批", "批次", "处", "个"))
"""Units a class is not told with beside others in 条."""
_LONGEST_NAME = 32
_FEWEST = 2


class _Run(NamedTuple):
    """Items one behind the other; ``is_open``: words like 其中 lead to them, or the sentence begins with them."""

    items: list[re.Match[str]]
    is_open: bool


def classes(said: Said) -> tuple[ContentClass, ...]:
    """公开内容分类: two or more classes in a row, each with its count; a list that holds something else is none."""
    if said.section not in _TELLING or said.is_plan:
        return ()
    if said.part == REQUESTS or _OUTCOME.search(said.text):
        return ()
    if said.part in {MANAGEMENT, SUPPORT} and not _MADE_KNOWN.search(said.own):
        return ()  # what was kept, cleared or checked
    of_requests = "申请" in said.text and _ASKED_FOR.search(said.text)
    if of_requests and not _OF_THE_TOTAL.search(said.own):
        return ()
    plain = _IN_BRACKETS.sub(r"\1", _REMARK.sub(r"\1", SHARE.sub("", turned(said.own))))
    text = _without_parts_of_parts(plain)
    if (
        compiled("方面的|重点(?:内容|信息)中").search(said.own) or not text
    ):  # a list of matters, or no list
        return ()
    numbers = [one.value for m in _ALL_NUMBERS.finditer(text) if (one := count(m[0]))]
    runs = (_classes_of(run, numbers) for run in _runs(text))
    found = max((_proven(said), *runs), key=len, default=())
    if any(map(_FORM_OF_ONE.search, (one.name for one in found))) and _EXPLAINED_SO_MANY.search(
        said.own
    ):
        return ()
    if _are_forms(found) or (_ITEMS_ONLY.search(text) and not _INFORMATION_SO_MANY.search(text)):
        return ()
    if len(found) < _FEWEST:
        return _named_classes(text)
    return found if _is_whole_list(found, text) else ()


def _is_whole_list(found: tuple[ContentClass, ...], text: str) -> bool:
    """Whether the items of the clauses in which classes stand are classes all: of a list all are taken or none."""
    if compiled("其中|包括|分别|按").search(text):
        return True  # parts of a whole, of which one may be counted otherwise
    names = [one.name for one in found]
    for piece in compiled("[，；：。]").split(text):
        items = [one for one in _items(piece) if compiled(r"\d").search(one)]
        known = [one for one in items if any(name in one for name in names)]
        others = [one for one in items if one not in known and _OTHER_ITEM.fullmatch(one)]
        if known and others:
            return False
    return True


_OTHER_ITEM = regex(rf"[^\d]{{4,}}{NUMBER}(?:期|批次?|次|处|个)")
"""An item of such a list that is counted otherwise, and so is no class of information."""


_FORM_OF_ONE = regex("解读|图解|视频|动漫|问答")
_EXPLAINED_SO_MANY = regex(r"解读[^，。；、\d]{0,8}\d+[件篇个次条份期]{1,2}[^。；]{0,24}其中")
_ITEMS_ONLY = regex(r"(?:其中|公开|公布|公示|：)[^，。；\d]{2,12}\d+项")
_INFORMATION_SO_MANY = regex(
    r"信息[^，。；\d]{0,8}\d|公开(?:信息|政务|政府|事项|内容|各类|共|了)*\d+项"
)
"""办事指南更新643项，其中材料精简217项: parts of something that is counted in 项, and no classes of information."""


def _proven(said: Said) -> tuple[ContentClass, ...]:
    """Classes whose counts make the number before them, whatever they are called."""
    for whole in wholes(said.with_whole):
        if not is_published(whole) or are_channels(whole.parts):
            continue
        if not any(one.number.text in said.own for one in whole.parts):
            continue  # told by the sentence before
        if {whole.unit, *(part.unit for part in whole.parts)} & _OTHERWISE:
            continue  # places and the like, of which there are so many
        found = tuple(
            ContentClass(_plain_name(_DID.sub("", part.name)), part.number) for part in whole.parts
        )
        plain = all(
            1 < len(one.name) <= _LONGEST_NAME and not _NO_PART.search(one.name) for one in found
        )
        if plain and not any(part.unit in _OFTEN for part in whole.parts):
            return found
    return ()


_NO_PART = regex(
    rf"^(?:网上|网下|线上|线下)(?:公开|发布)?$|(?:人大)?(?:代表)?(?:建议|提案|议案)$|(?:采用|录用|采纳|刊发|报道)$|(?:机关|分局|单位|部门|乡镇|镇街|街道|科室)(?:公开|发布)?$|{CHANNEL_NOUN}|微信|微博|原创|转发|转载|[我本]|\d|^(?:政府)?信息$|发布|平台|^(?:采用|通过|利用|运用|以|经|由)"
)


def _are_forms(found: tuple[ContentClass, ...]) -> bool:
    """Whether what is counted are the forms of something (图解21篇、视频9篇), not what it is about."""
    behind = found[1:] if found and "解读" in found[0].name and len(found) > _FEWEST else found
    return bool(found) and all(_ONLY_FORM.fullmatch(one.name) for one in behind)


_ONLY_FORM = regex(
    "(?:(?:政策)?图解|视频|短视频|文字|文字解读|图片|图文|动画|动漫|漫画|音频|问答|H5|长图|海报|访谈|(?:媒体|专家|负责人|视频|图片|图文|动漫)(?:解读|访谈)|一图读懂|直播|新闻发布会|其他(?:形式)?)(?:类|形式)?"
)
_MADE_KNOWN = regex("(?:公开|发布|公布|公示|推送)(?!栏|办|工作|专区|目录|指南|系统|专栏|属性|领域)")
_ASKED_FOR = regex("收到|受理|办结|答复|予以|处理")
_OF_THE_TOTAL = regex(r"公开(?:政府|政务|各类|工作)*信息(?:总数|数量)?(?:共|计|为|累计)*\d")
_ALL_NUMBERS = regex(NUMBER)
_REMARK = regex(rf"(?<=\d)({UNITS})（(?:[^（）\d]*|(?:含|其中|包括)[^（）]*)）")
"""What a class holds, in brackets behind its count."""
_IN_BRACKETS = regex(rf"（({NUMBER}(?:{UNITS}))）")
"""Counts in brackets: 工作动态（1320条）、通知公告（215条）."""
_PARTS_OF = regex("，(?:其中|内有|包括|含)[^；。]*")


def _without_parts_of_parts(text: str) -> str:
    """``其中甲类20条，内有a10条、b10条；乙类11条，其中…；丙类4条`` without what a and b are; "" where that cannot be told."""
    inner = len(compiled("其中|内有").findall(text))
    if inner <= 1:
        return text
    lead, opened, rest = text.partition("其中")
    if inner == 2 and opened and "；" not in rest:  # noqa: PLR2004 - what the last one is of nobody says
        return lead + opened + rest.partition("其中")[0]
    first = compiled("(?<=[。；])[^。；]*$").search(lead)
    if not opened or "；" not in rest or "内有" in (first[0] if first else lead):
        return ""
    parts = rest.split("；")
    if any(map(_DID.match, parts[1:])):  # each tells of another channel
        return ""
    return lead + opened + "；".join(_PARTS_OF.sub("", part) for part in parts)


_NAMED = regex(
    r"(?:^|[，。；])(?P<list>[^，。；：\d]{6,120}?)等(?:内容|信息)已(?:对外|向社会)?(?:公布|公开)"
)


def _named_classes(text: str) -> tuple[ContentClass, ...]:
    """Classes without counts: 政策文件、规划计划等内容已对外公布."""
    match = _NAMED.search(text)
    names = listing(match["list"]) if match else ()
    fit = all(1 < len(name) <= _LONGEST_NAME for name in names) and len(names) > _FEWEST
    return tuple(ContentClass(name) for name in names) if fit else ()


def _runs(text: str) -> Iterator[_Run]:
    """Stretches of items that stand one behind the other; what opens a list opens a stretch, and is told."""
    run: list[re.Match[str]] = []
    is_open = bool(compiled("(?:着重|重点)?(?:公开|发布|公布|更新)").match(text))
    for piece in compiled("[，；：。]").split(text):
        if opened := _OPENS.match(piece):
            yield _Run(run, is_open)
            run, is_open = [], True
        rest = piece[opened.end() :] if opened else piece
        for item in _items(compiled("^(?:以及|还有|有|和)").sub("", rest)):
            match = _ITEM.fullmatch(compiled("(?:等(?:内容|信息|方面)?|组成|为主)$").sub("", item))
            if match and (_LOOKED_AT.search(match["name"]) or "申请" in match["name"]):
                match = None
            if match and match["unit"] in _OTHERWISE:
                continue  # counted otherwise than what is published
            if match and run and is_open and _TOTAL_LIKE.search(match["name"]):
                run, is_open = (
                    [],
                    False,
                )  # one of them is no class, so what the others are nobody knows
                continue
            if match and run and _DID.match(match["name"]):
                yield _Run(run, is_open)
                run, is_open = [], False
            if match is None or _OTHER_WORK.match(item) or _TOTAL_LIKE.search(match["name"]):
                yield _Run(run, is_open)
                run, is_open = [], False
            else:
                run.append(match)
    yield _Run(run, is_open)


def _items(piece: str) -> Iterator[str]:
    """``甲、乙3条、丙2条`` → 甲、乙3条 and 丙2条: what has no count belongs to the next that has one."""
    open_items: list[str] = []
    for part in piece.split("、"):
        open_items.append(part)
        if compiled(rf"\d[余多]?(?:{UNITS})等?$").search(part):
            yield "、".join(open_items)
            open_items = []
    if rest := "、".join(open_items):
        yield rest


def _classes_of(run: _Run, numbers: Sequence[int]) -> tuple[ContentClass, ...]:
    """The classes of a run; ``numbers`` are all of the sentence, of which one may be what two classes add up to."""
    named = [match for match in run.items if len(match["name"]) <= _LONGEST_NAME]
    found = tuple(_class_of(match) for match in named)
    whole = tuple(one for one in found if one is not None)
    together = sum(one.number.value for one in whole if one.number)
    listed = run.is_open or len(run.items) > _FEWEST or together in numbers
    return whole if listed and len(whole) == len(found) else ()


def is_class(name: str) -> bool:
    """Whether ``name`` can be that of a class of contents."""
    return 1 < len(name) <= _LONGEST_NAME and not _NO_CLASS.search(name)


_BY_MEANS = regex("采用|通过|利用|运用|经由")


def _plain_name(name: str) -> str:
    """A class's name without the words for information at its end."""
    plain = compiled("^如(?=[\u4e00-\u9fff]{3})").sub("", _TAIL.sub("", name))
    if compiled("[^等]等[\u4e00-\u9fff]").search(plain) and name.startswith(f"{plain}类"):
        plain = f"{plain}类"  # 领导简介、机构设置等机构类: what is left of it says nothing
    return name if plain in {"", "信息", "政府信息", "政务信息"} else plain


def _class_of(match: re.Match[str]) -> ContentClass | None:
    plain = _plain_name(_DID.sub("", match["name"]))
    number = count(match["n"])
    if match["unit"] in _OFTEN or number is None or not is_class(plain) or _BY_MEANS.match(plain):
        return None
    return ContentClass(plain, number)


# ---------------------------------------------------------------- 重点公开

_MATTER = regex(
    rf"(?:^|[，；。）]|[我本][\u4e00-\u9fff]{{1,2}}|[围在][^，；。]{{2,30}}?|方面)(?:(?:[市县区旗镇乡]|街道|苏木)(?:政府)?)?(?:共|累计|全年|及时|依法|定期|对外|向社会|集中|已)*(?:主动公开|公开|发布|编发|公布|上传|公示(?!公告)|贴出|晒出|张贴)(?!栏|年报|指南|目录|制度)了?(?P<content>[^，。；：、\d]{{2,20}}?)(?P<n>{NUMBER})(?P<unit>批次|{UNITS})(?=[，。；]|$|、(?:覆盖\d|[^，。；、\d]{{2,16}}\d))"
)
_NO_MATTER = regex(
    rf"^[一两几每][条件篇项则份]|^情况|每[周月季年]|形成|^结果$|^(?:公示|公告|通知|名单)$|信息数|^(?:部门|工作|重点领域|各类|有关|相关|其他|有效|业务)*信息$|动态|解读|政务|活动|意见$|工作$|栏目|设施|[“”]|^栏|公开|公布|发布|包括|内容|^有|方面的|{_NO_CLASS.pattern}|政府信息|政务信息|各类|(?:^|政策|有关|相关|规范性|其他|部门|单位|上级|本级|政府|红头|发布|的|等)文件$|视频|推文|图文|稿件|文章|作品|原创"
)
_DOCUMENT = regex(
    "(?<!财政预)(?:名单|清册|名册|花名册|实事项目|信息|方案|文件|明细|通告|报告|清单|结果|情况|公告|公示|通知|目录|指南|预算|决算|表|案例|标准|材料|规划|批复|合同|协议|新闻|收支|进展|数据|意见稿|预告|决定|月报|周报|公报|通报|提示)$"
)
"""What a thing that is published is called: a paper, not a field."""
_TIMES = frozenset(("次", "场", "场次"))
_THEME = regex(
    r"(?:^|[，；。])(?:[我本][\u4e00-\u9fff]{1,2})?(?:在|围绕|聚焦|关于)?(?P<theme>[\u4e00-\u9fff“”]{2,12}?)(?:方面|领域)，?(?:发布|公布|公开)?$"
)


_PUBLISHED = regex(
    rf"(?:^|[，；])(?P<content>[^，。；：\d（]{{2,20}}?)(?P<n>{NUMBER})(?P<unit>批次|{UNITS})(?:（(?P<note>[^（）]*)）)?已(?:对外|向社会)?(?:公开|公布)"
)
_REGULAR = (
    regex(
        rf"(?:^|[，；。：）])(?P<content>[^，。；：、\d（]{{2,20}}?)按[周月季旬]度?(?:公布|公开|公示)，(?:全年|累计|共)*(?:发布|公布|公开)?(?P<n>{NUMBER})(?P<unit>期|次|批)(?=[，。；]|$)"
    ),
    regex(
        rf"(?:^|[，；。：）])(?P<content>[^，。；：、\d（]{{2,20}}?)(?P<n>{NUMBER})(?P<unit>件|份|条|则)，(?:逐件|逐条|全部|均已?)(?:上网|公开|公示|公布)"
    ),
)
"""抽检信息按周公布，全年52期; 行政处罚决定1344件，逐件上网."""
_OF_THEME = regex(
    rf"(?:^|[，；])(?P<theme>[\u4e00-\u9fff“”]{{2,12}})方面有(?P<content>[^，。；：、\d（]{{2,20}}?)(?P<n>{NUMBER})(?P<unit>批次|{UNITS})(?=[，。；（]|$)"
)
_WHERE = regex(
    r"^(?:（(?P<note>[^（）]*)）)?(?:已(?:对外|向社会)?(?:公开|公布))?，?(?:(?:(?:发布|登载|公布|刊登)(?:在|于)|公开渠道为)(?P<channel>[^，。；]{2,30})|可(?:在|从)(?P<other>[^，。；]{2,30}?)(?:查阅|查看))?"
)


_OF_CLASSES = regex(r"\d+[条件篇份][^；]*\d+[条件篇份][^；]*\d+[条件篇份]")
"""A part of a sentence that lists what there is of several."""


def matters(said: Said) -> tuple[Matter, ...]:
    """重点公开: one thing with its count and its own unit, where no list of classes stands."""
    if said.section == _OTHER and not said.is_plan:
        return tuple(_listed_matters(said.own))
    if said.section != 1 or said.is_plan or "申请" in said.text:
        return ()
    told = classes(said)
    text = "；".join(
        part
        for part in said.own.split("；")
        if not any(one.name in part for one in told) and not (told and _OF_CLASSES.search(part))
    )
    if told and "；" not in said.own:
        return ()
    matches = (match for pattern in _MATTERS for match in pattern.finditer(text))
    found = [one for match in matches if (one := _matter(match, text)) is not None]
    if found:
        found += [one for m in _NEXT_MATTER.finditer(text) if (one := _matter(m, text)) is not None]
    if not _OF_ALL.search(text):
        found += _listed_matters(text)
    listed = tuple(_documents(text)) if not found and said.part == PROACTIVE else ()
    found += listed or _notices(text)
    alone = _ALONE.fullmatch(text) if said.part == PROACTIVE else None
    if (
        alone
        and is_matter(alone["content"], any_kind=True)
        and not _NO_THING.search(alone["content"][:-2])
    ):
        number = count(alone["n"])
        if number is not None and number.value:
            found.append(Matter(alone["content"], "", number, alone["unit"]))
    return tuple({one.content: one for one in found}.values())


_OF_ALL = regex("(?:共|共计|累计|全年)(?:主动)?公开(?:政府|政务|各类)*信息|总数|总量|主动公开")
"""Where the number is that of all that was published."""


_NOTICE = regex(
    rf"(?:^|[，；、]|其中)(?P<content>[^，。；：、\d（]{{2,14}}公示)(?P<n>{NUMBER})(?P<unit>批次|批|期|次|轮)(?=[，。；、]|$)"
)


_NO_NOTICE = regex(
    "累计|[我本]|张贴|公开|各类|^(?:分别|及时|定期|依法|主动|对外|统一|集中|先后|按[^，]{1,4}|每[^，]{1,3}|张榜|上墙|均|各)+公示$"
)


_A_DOCUMENT = regex(
    rf"(?P<content>[^，。；：、\d（]{{2,18}}?(?:名单|清单|清册|文书|结果|方案|公示|公告|合同|决算|预算|表|报告|目录))(?P<n>{NUMBER})(?P<unit>批次|批|期|[个份件条项])"
)


def _documents(text: str) -> Iterator[Matter]:
    """Papers told one after the other, each with its count and nothing else: 分配名单5批次、项目清单3个."""
    for clause in compiled("[，。；]").split(text):
        items = [_A_DOCUMENT.fullmatch(one) for one in clause.split("、")]
        if len(items) > 1 and all(items):
            for match in filter(None, items):
                content = compiled("^其中").sub("", match["content"])
                number = count(match["n"])
                if number and number.value and not _NO_NOTICE.search(content):
                    yield Matter(content, "", number, match["unit"])


def _notices(text: str) -> Iterator[Matter]:
    """Lists that were put up so often: 低保评定公示4批、危房改造公示2批."""
    for match in _NOTICE.finditer(text):
        content, number = compiled("^其中").sub("", match["content"]), count(match["n"])
        rest_of_list = "等" in content and text[: match.start("content")].endswith("、")
        if number and number.value and not rest_of_list and not _NO_NOTICE.search(content):
            yield Matter(content, "", number, match["unit"])


_OTHER = 6
"""The section that tells what else there is: there a list of matters counts alone."""
_SEVERAL = regex(
    rf"(?:^|[，；。]|[我本][\u4e00-\u9fff]{{1,2}})(?:(?:围绕|聚焦|针对)(?P<theme>[\u4e00-\u9fff“”]{{2,12}}?)，?|(?:全年|共|累计|及时|依法|主动|经网站|通过网站)*)(?:主动)?(?:公开|发布|公布|公示)了?(?P<content>[^，。；：\d（]{{2,50}}?)(?:等)?(?:群众关心的|群众关注的|相关|有关|各类|方面的?|重点)*(?P<noun>信息|政策|文件|内容|事项)(?:共|共计|累计|计|达)*(?P<n>{NUMBER})(?P<unit>批次|条|件|项|篇|份|批|期)(?=[，。；]|$)"
)
"""公开甲、乙、丙等信息38条: told as it stands where several things, or a theme, are named."""
_ABOUT_ONE = regex(
    rf"(?:^|[，；。])(?:围绕|聚焦|针对)(?P<theme>[\u4e00-\u9fff“”]{{2,12}}?)，?(?:主动|及时|累计|共)*(?:公开|发布|公布)(?:各类|相关|有关|政府)*(?P<noun>信息|政策|文件)(?P<n>{NUMBER})(?P<unit>条|件|项|篇|份)(?=[，。；]|$)"
)


_IMPORTANT = regex(
    rf"(?:^|[，；。])(?P<name>重点领域)(?:信息)?(?:合计|累计|共|全年)*公开(?:信息)?(?P<n>{NUMBER})(?P<unit>条|件|项|篇)(?=[，。；]|$)"
)


_ALONE = regex(
    rf"(?P<content>[^，。；：\d]{{2,16}}(?:信息|动态|文件))(?P<n>{NUMBER})(?P<unit>条|件|篇|项)。?"
)
"""A sentence of nothing else: 一是防汛信息10条。"""


def _listed_matters(text: str) -> Iterator[Matter]:
    """Things published together with one number, and what was published about a theme."""
    for match in _IMPORTANT.finditer(text):
        if (number := count(match["n"])) and number.value:
            yield Matter(f"{match['name']}信息", "", number, match["unit"])
    for match in _ABOUT_ONE.finditer(text):
        number = count(match["n"])
        if number is not None and number.value and not _NO_THEME.search(match["theme"]):
            yield Matter(f"{match['theme']}{match['noun']}", "", number, match["unit"])
    for match in _SEVERAL.finditer(text):
        number, named = count(match["n"]), listing(match["content"])
        theme = match["theme"] or ""
        fit = all(1 < len(one) <= _LONGEST_NAME and not _NO_THING.search(one) for one in named)
        if (
            number is not None
            and number.value
            and fit
            and len(named) > 1
            and not _NO_THEME.search(theme)
        ):
            link = "等" if text.startswith("等", match.end("content")) else ""
            yield Matter(f"{match['content']}{link}{match['noun']}", theme, number, match["unit"])


_NO_THING = regex(rf"[我本其各]|政府信息|政务信息|{CHANNEL_NOUN}|解读|申请|^及时|^主动|信息$")
_UNCOUNTED = (
    regex(
        r"(?:^|[，；。]|[我本][\u4e00-\u9fff]{1,2})在?(?P<theme>[\u4e00-\u9fff“”]{2,12}?)方面，?(?:公布|公开|发布)(?P<content>[^，。；：\d（]{4,20}?)(?P<n>)(?P<unit>)(?=[，。；（]|$)"
    ),
    regex(
        r"(?:^|[，；。]|[我本][\u4e00-\u9fff]{1,2})围绕(?P<theme>(?:(?!在)[\u4e00-\u9fff“”]){2,12}?)(?:公布|公开|发布)(?P<content>[^，。；：\d（]{4,20}?)(?P<n>)(?P<unit>)(?=[，。；（]|$)"
    ),
)
_NEXT_MATTER = regex(
    rf"(?<=[份件个条项批篇则期次轮])、(?P<content>[^，。；：、\d]{{2,16}}?)(?P<n>{NUMBER})(?P<unit>批次|{UNITS})(?=[，。；、]|$)"
)
"""What is counted behind the first: 公示改造方案11份、招标结果6份."""
_MATTERS = (_OF_THEME, _PUBLISHED, *_REGULAR, _MATTER, *_UNCOUNTED)


_AROUND = regex(
    r"(?:^|[，；]|[我本][\u4e00-\u9fff]{1,2})围绕(?P<theme>[\u4e00-\u9fff]{2,10}?)(?:公开|公布|发布)$"
)


_ROUND = regex("(?:^|[，；])(?:重点)?围绕(?P<theme>[\u4e00-\u9fff]{2,12})，[^，。；]*$")
_ROUND_THEME = regex("^(?:我(?:镇|乡|县|市|区|旗|局|办|委|街道|苏木|单位))?(?:在|围绕)?|在[^在]+$")


_NO_THEME = regex("重点|工作$|事项$|信息公开|公开$|^本")


def is_matter(content: str, *, any_kind: bool = False) -> bool:
    """Whether ``content`` is something that is published about a matter: a paper (with ``any_kind`` anything), no field."""
    return not _NO_MATTER.search(content) and (any_kind or bool(_DOCUMENT.search(content)))


def _matter(match: re.Match[str], text: str) -> Matter | None:
    content, number = match["content"].lstrip("的了"), count(match["n"]) if match["n"] else None
    if compiled("等(?:方面|领域)").search(text[: match.start("content")]):
        return None  # one noun for the whole total
    counted = not match["n"] or (
        number is not None and number.value and match["unit"] not in _TIMES
    )
    if not counted or not is_matter(content):
        return None
    groups, theme = match.groupdict(), _THEME.search(text[: match.start("content")])
    before = text[: match.start("content")]
    theme = (
        theme
        or _AROUND.search(before)
        or _ROUND.search(compiled("(?:公开|公示|发布|公布)$").sub("", before))
    )
    named = groups.get("theme") or (theme["theme"] if theme else "")
    named = _ROUND_THEME.sub("", named)
    named = "" if _NO_THEME.search(named) else named
    where = _WHERE.match(text[match.end("unit") :])
    note, channel = "", ""
    if where:
        note, channel = where["note"] or "", where["channel"] or where["other"] or ""
    return Matter(content, named, number, match["unit"], note, channel)


# ---------------------------------------------------------------- 政策解读

_EXPLAINED_NAMES = (
    r"政策文件解读|(?:政策|文件)?解读(?:材料|信息|文件|稿件|文章|产品|类信息|稿|视频|件)?|政策(?:简明)?问答|解读(?:重要)?政策(?:文件)?|"
    r"政策图解|一图读懂"
)
_EXPLAINED = regex(
    rf"(?P<before>.?.?)(?P<name>(?:(?<=发布)|(?<=公布)|(?<=编发)|(?<=推出)|(?<=编印)|(?<=刊发))[^，。；、\d各类相关的及和与]{{1,10}}?(?:解读|问答)|{_EXPLAINED_NAMES})(?:发布|数量|推出|制作)?{IN_ALL}(?P<n>{NUMBER})(?P<unit>{UNITS})(?!次)"
)
_EXPLAINED_BEFORE = regex(
    rf"(?:发布|公布|编发|撰写|制作|推出|编写)了?(?P<n>{NUMBER})篇(?:文字|图文|政策|配套)*解读(?:材料|稿件|稿|文章|信息)?(?=[，。；、]|$)"
)
_EXPLAINED_FIRST = regex(
    rf"(?:发布|制作|推出|编写|开展|出了?)(?P<n>{NUMBER})(?P<unit>期|个|条|件|份|部)(?:多元化)?(?P<name>政策(?:简明)?问答|政策解读|政策图解|解读(?:材料|产品|视频|稿件|信息)?)(?=[，。；、]|$)"
)
"""制作119期政策简明问答."""
_EXPLAINS = regex(
    rf"(?<!转发)(?:(?:作出|进行|开展|形式|方式)(?:政策)?解读|解读(?:各类|重要|惠民|惠企|涉农|惠农|相关|有关)?(?:政策|文件)(?:文件)?){IN_ALL}(?P<n>{NUMBER})(?P<unit>{UNITS})|对[^，。；]{{2,20}}政策(?:进行|作了?)?解读(?P<m>{NUMBER})次"
)
"""对政策作出解读9次, 解读政策24篇."""
_FORMS = regex(
    r"(?:以|通过|采用|采取|运用|利用)(?P<forms>[^，。；：以]{2,40}?)等?(?:多种|多|多样化的?)?(?:形式|方式)"
)
_FORMS_ARE = regex(
    r"(?:形式|方式)(?:包括|有|为|涵盖)(?P<forms>[^，。；：]{2,40}?)等?(?=[，。；]|$)"
)
_MADE = regex(r"(?:制作|编制|推出|发布)了?(?P<forms>[^，。；：]{2,60})")
_A_FORM = regex(
    r"图|视频|动画|动漫|文字|问答|音频|H5|直播|访谈|漫画|短片|海报|专家|负责人|案例|媒体|新闻|表格|卡|长图|说明"
)
USUAL_EXPLANATIONS = frozenset(
    (
        "解读",
        "政策文件解读",
        "政策解读",
        "解读材料",
        "政策解读材料",
        "本级政策解读",
        "解读信息",
        "解读文件",
        "解读稿件",
        "解读稿",
        "解读件",
        "政策解读件",
        "政策解读稿件",
        "政策解读信息",
    )
)
"""What explanations are called anyway."""
_MAY_STAND_BEFORE = regex(
    "^$|[，；、：。（“]$|系列$|配发$|发布$|公布$|编发$|制作$|公开$|推出$|印发$|刊发$|开展$|更新$|各类$|相关$|配套$|编印$|有关$|布的$|开的$|共$|种$|元化$|(?:^|[，；、：。（]|各类|相关|惠[民企农])政策$"
)
"""What comes before an explanation that is counted by itself, not with something else (政策文件及解读)."""


_BESIDE = regex(
    rf"(?:解读|图解|视频|动漫|漫画|图片|文字|音频|长图|H5)[^，。；、\d]{{0,4}}{NUMBER}(?:{UNITS}|张|段|集)、(?:[^，。；、\d]{{0,6}}(?:解读|图|视频|动漫|漫画|音频|访谈))[^，。；、\d]{{0,4}}{NUMBER}"
)
"""Explanations counted by their forms one after the other, of which none is all: 文字解读9篇、图片解读9张."""


def _is_published_one(match: re.Match[str]) -> bool:
    """Whether explanations are counted as things that were published, and not by how often it was done."""
    return bool(compiled("材料|稿|产品|信息|发布|公布|编发|推出").search(match[0]))


def explanations(said: Said) -> tuple[Explained, ...] | None:
    """政策解读: how many, under which name and unit, in which forms; ``None`` where the text does not tell."""
    if said.section != 1 or said.is_plan:
        return None
    match = max(_EXPLAINED.finditer(said.own), key=_is_published_one, default=None)
    parts = _BESIDE.search(said.own)
    if match and parts and parts.start() <= match.start("name") < parts.end():
        return None
    if (match is None or not _MAY_STAND_BEFORE.search(match["before"])) and (
        done := _EXPLAINS.search(said.own)
    ):
        number = count(done["n"] or done["m"])
        exact = number is not None and number.exact and number.value
        unit = "" if done["unit"] == "篇" else done["unit"] or "次"
        return (Explained(number, "", unit, _forms(said.own)),) if exact else None
    if match is None and (held := _EXPLAINED_FIRST.search(said.own)):
        number = count(held["n"])
        exact = number is not None and number.exact and number.value
        unit = "" if held["unit"] == "篇" else held["unit"]
        name = "" if held["name"] in USUAL_EXPLANATIONS else held["name"]
        return (Explained(number, name, unit, _forms(said.own)),) if exact else None
    if match is None and (before := _EXPLAINED_BEFORE.search(said.own)):
        number = count(before["n"])
        exact = number is not None and number.exact and number.value
        return (Explained(number, "", "", _forms(said.own)),) if exact else None
    if match is None or not _MAY_STAND_BEFORE.search(match["before"]):
        return None
    number = count(match["n"])
    if number is None or not number.exact:
        return None
    name = "" if match["name"] in USUAL_EXPLANATIONS else match["name"]
    forms = _forms(said.own)
    unit = (
        "" if match["unit"] == "篇" and not forms else match["unit"]
    )  # with videos 篇 goes not without saying
    return (Explained(number, name, unit, forms),)


_OF_ONE = regex("其中(?:对|就)?《.*$")
"""What is told of one of the explanations."""


def _forms(whole: str) -> tuple[str, ...]:
    text = _OF_ONE.sub("", whole)
    for match in (*_FORMS.finditer(text), *_FORMS_ARE.finditer(text)):
        forms = listing(match["forms"])
        if forms and all(_A_FORM.search(form) and "+" not in form for form in forms):
            return forms
    return _counted_forms(text)


def _counted_forms(text: str) -> tuple[str, ...]:
    """发布解读43篇，其中图解21篇、视频9篇; 制作政策图解6张、短视频3个: the forms without their counts."""
    for whole in wholes(text):
        names = tuple(part.name for part in whole.parts)
        if all(map(_ONLY_FORM.fullmatch, names)):
            return tuple(
                compiled("^政策").sub("", name) for name in names if not name.startswith("其他")
            )
    for match in _MADE.finditer(text):
        counted = [_A_COUNTED_FORM.fullmatch(one) for one in listing(match["forms"])]
        if counted and all(counted):
            return tuple(compiled("^政策").sub("", one["name"]) for one in counted if one)
    return ()


_A_COUNTED_FORM = regex(
    rf"(?P<name>政策图解|图解|短视频|视频|动漫|动画|长图|海报|H5|音频|漫画|一图读懂)(?:{NUMBER})[\u4e00-\u9fff]"
)

# ---------------------------------------------------------------- 外部刊发


_MEDIA = (
    r"(?:《[\u4e00-\u9fff·]{2,12}报》|[“《]?[\u4e00-\u9fff·]{2,12}?(?:日报|晚报|早报|周刊|电视台|广播电台|杂志|新华网|人民网)[”》]?|人民网|新华网|新华社|学习强国(?:平台)?|"
    r"[中央省市县区级国家、和]{2,8}(?:主流)?(?:新闻)?媒体)"
)
_LISTED_MEDIA = regex(
    r"(?:经|在|被|由)(?P<list>[^，。；\d]{4,80}?)等?(?:媒体|报刊)?(?:报道|刊发|刊登|采用|转载|刊载)"
)
_A_MEDIUM = regex("(?:报|社|台|网|周刊|杂志|学习强国|客户端)[》”]?$")
_TAKEN = r"(?:刊播|刊发|刊登|刊载|采用|采编|播发|报道|发表|转载|录用|登载|发布|推出)"
_PRESS = (
    regex(
        rf"(?:在|被|由|通过|经)?(?P<media>{_MEDIA}|新闻报刊)(?:平台)?(?:发(?=报道))?{_TAKEN}(?:或转发|或转载|、转载)?(?:[我本][\u4e00-\u9fff]{{1,2}}?(?=稿件|信息|新闻|报道|文章))?(?:相关|有关|各类|新闻|信息|稿件|报道|文章|公告|通告|政务|的)*{IN_ALL}(?P<n>{NUMBER})(?P<unit>{UNITS})"
    ),
    regex(rf"(?<=[，、（；：被在])(?P<media>{_MEDIA})(?P<n>{NUMBER})(?P<unit>{UNITS})"),
    regex(
        rf"(?P<media>(?:国家|中央|省|市|县|区)级(?:以上)?(?:主流)?(?:新闻)?(?:媒体|报刊))(?:{_TAKEN})?(?:(?:我|本)[\u4e00-\u9fff]{{1,2}}的?)?(?:政务|工作|公开|各类|有关|信息|稿件|新闻|报道)*{IN_ALL}(?P<n>{NUMBER})(?P<unit>{UNITS}|次)"
    ),
)
_OWN_PRESS = regex(
    rf"(?:^|[，；。、]|在|被|由|经|其中)(?P<media>[\u4e00-\u9fff]{{0,6}}融媒体中心|《[^《》]{{2,12}}》|[\u4e00-\u9fff]{{2,8}}(?:日报|晚报))(?:{_TAKEN}|发稿|登载?|采用|播出)(?:我[\u4e00-\u9fff]{{1,2}}|本[\u4e00-\u9fff])?(?:的|了)?(?:稿件|信息|新闻|报道)?(?:了)?{IN_ALL}(?P<n>{NUMBER})(?P<unit>篇|条|次|期)"
)
"""县融媒体中心采用我镇稿件23篇，《滨江日报》登了2篇."""
_WERE_TAKEN = regex(
    rf"(?:^|[，；。有])(?P<n>{NUMBER})(?P<unit>篇|条)(?:稿件|信息|报道|新闻)?(?:被|在)(?P<media>[\u4e00-\u9fff、]{{2,16}}?媒体)(?:{_TAKEN})"
)
"""有12篇稿件被市级以上主流媒体刊载."""
_PRESS_SIGN = regex(rf"发稿|登了|融媒体中心|{_TAKEN}|新闻稿|媒体")
_BY_LEVEL = regex(
    rf"(?<=[，、；等])(?P<media>(?:国家|中央|省|市|县|区)级)(?:以上)?(?:媒体)?(?P<n>{NUMBER})(?P<unit>次|篇|条)"
)
"""…等国家级媒体报道7次，…等省级72次."""


def press(said: Said) -> tuple[Press, ...]:
    """外部刊发: which other media took how much."""
    if (
        said.section != 1
        or said.is_plan
        or "申请" in said.text
        or not _PRESS_SIGN.search(said.text)
    ):
        return ()
    found: dict[str, Press] = {}
    for pattern in (*_PRESS, _OWN_PRESS, _WERE_TAKEN):
        for match in pattern.finditer(said.own):
            name = compiled("^.*[由在被于经过]").sub("", match["media"]).strip("“”《》")
            number = count(match["n"])
            if number is not None and number.value:
                found.setdefault(name, Press(name, number, match["unit"]))
    for match in _BY_LEVEL.finditer(said.own) if "媒体" in said.own else ():
        name, number = f"{match['media']}媒体", count(match["n"])
        if number is not None and number.value:
            found.setdefault(name, Press(name, number, match["unit"]))
    if not found and (listed := _LISTED_MEDIA.search(said.own)):
        names = [name.strip("“”《》") for name in listing(listed["list"])]
        if len(names) > 1 and sum(map(bool, map(_A_MEDIUM.search, names))) * 3 >= len(names) * 2:
            return tuple(Press(name) for name in names)
    return tuple(found.values())
