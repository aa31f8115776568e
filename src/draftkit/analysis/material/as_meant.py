"""A matter as it was meant: what was published, its number and its note parted, however they were put together."""

from __future__ import annotations

from decimal import Decimal

from draftkit.analysis.material.listed import as_list, told_whole
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count

DIGITS = "0123456789.,"
ROUND = "余多"
LARGE = {"万": 10_000, "亿": 100_000_000}
_NO_UNITS = "场 年 月 个月 天 日 周 个周 季 元 小时 个小时 分 工作日 个工作日 次 期 批 版 篇 人次"
OF_TIME = tuple(_NO_UNITS.split())
"""Units of deeds, of time, of small money, of how often and of texts: no amount of something else."""
_LONGEST, _LONGEST_NOUN = 2, 4
"""Characters of a unit by itself, and of one with what it counts."""
_SAID = tuple("已均全未为在")
"""What tells something of those that are counted, and is no noun."""
NOUN_ENDS = frozenset(
    "村镇乡组屯寨子社区县市户民人员者生师家司业店厂站点所院校园学楼栋房屋宅落盘路街巷同道桥河湖涌库塘渠沟井泵池坝源水地田林草场棚窖圈畜牛羊马猪鱼苗树木机车船艇梯备"
    "位铺摊口岸项目程段标块证牌墓址台厕亭班次品种类务面款构位部门格题病童庭间线网管号单会社队团"
)
_NOUNS = ("嘎查", "民宿", "企业户")
"""How the name of what is counted ends behind its unit (14个小区)."""
_MONEY = "元"
_ABOUT, _IN_ALL = "涉及", "共"
_SHOWN = ("公示了", "已经公示", "已公示", "已公开", "已公布", "已发布")
"""What the sentence says itself."""
_BY = ("按", "经", "依据", "根据", "参照")
_ACCOUNT = 8
"""Characters of what tells by what something was revised; 按月更新 tells how often."""
_REVISED = ("调整", "修订", "更新", "编制", "审定", "审核", "清理", "核定", "确认", "汇总")


def said_once(matter: Matter) -> Matter:
    """A matter without the deed that its sentence tells (违法行为社会公布), and with commas in its note.

    A sentence parts its matters by semicolons, and no clauses within one.
    """
    content = matter.content
    told = next((content.removesuffix(one) for one in _TOLD_ALL if content.endswith(one)), content)
    content = told if len(told) >= _LEAST else content
    return matter._replace(content=content, note=matter.note.replace("；", "，"))


_TOLD_ALL = tuple(
    f"{to}社会{verb}"
    for to in ("向", "面向", "对", "")
    for verb in ("公布", "公开", "发布", "公示")
)
"""How contents end that tell of their own publication."""


def as_meant(matter: Matter, *, whole: bool = False, rows: bool = False) -> Matter:
    """A matter whose note and number were given with its contents (宅基地审批结果，78宗), each where it belongs.

    A number that its contents tell in words (甲、乙两个小区) is not told again.  ``whole``: nor one that they tell in
    figures, and a note stands with what it is about.  ``rows``: names in rows of their own are parted by commas.
    """
    meant = _parted(matter, whole=whole, rows=rows)
    meant = _near_first(meant) if whole else meant
    again = _tells_number(meant) or (whole and _tells_figure(meant))
    return meant._replace(number=None, unit="") if again else meant


def _tells_figure(matter: Matter) -> bool:
    """Whether contents tell in figures how many there are (甲等6个小区的改造内容, 6个小区)."""
    number, unit = matter.number, matter.unit
    if number is None or len(unit) < _TWO or not unit.startswith("个"):
        return False
    before, found, _ = matter.content.partition(f"{number.text}{unit}")
    return bool(found) and before[-1:] not in (*DIGITS, "第")


_TWO = 2
_AS_WELL, _BRACKETS = "，以及", 28
"""What joins the last of a list whose members are long, and characters that stand in brackets, at most."""


def _near_first(matter: Matter) -> Matter:
    """A matter whose note is on what stands before 以及, with that in brackets there (改造面积（改造2310亩），以及苗木价格)."""
    first, joint, last = matter.content.partition(_AS_WELL)
    note = matter.note.replace(f"、{_ABOUT}", f"，{_ABOUT}")
    about, *others = note.split("，")
    of_first = len(about) > _TWO and about[:_TWO] in first and about[:_TWO] not in last
    plain = all(one.startswith(_ABOUT) for one in others) and len(note) <= _BRACKETS
    if not joint or matter.number is not None or not of_first or not plain:
        return matter
    return matter._replace(content=f"{first}（{note}）{joint}{last}", note="")


_IN_WORDS = ("", "一", "两二", "三", "四", "五", "六", "七", "八", "九", "十")
_LARGER = frozenset("第十百千零几一二三四五六七八九")
"""What makes another number of the one behind it (十三个, 第三个)."""


def _tells_number(matter: Matter) -> bool:
    """Whether contents tell in words how many of what is counted they are of."""
    number, unit = matter.number, matter.unit
    if number is None or not number.exact or not unit or not 1 < number.value < len(_IN_WORDS):
        return False
    for word in _IN_WORDS[number.value]:
        before, found, _ = matter.content.partition(f"{word}{unit}")
        if found and before[-1:] not in _LARGER:
            return True
    return False


def _parted(matter: Matter, *, whole: bool, rows: bool) -> Matter:
    """A matter with what was published, its number and its note apart."""
    unit = f"个{matter.unit}" if matter.unit in _PLACES else matter.unit
    content, rest = as_list(matter.content, whole=whole, rows=rows)
    content, how = told_whole(content)
    given = (
        (matter.note, rest)
        if whole and _is_of_first(matter.note, content, rest)
        else (rest, matter.note)
    )
    note = "，".join(filter(None, (_made_known(how), *given)))
    matter = matter._replace(content=_published(content), unit=unit, note=note)
    for shown in _SHOWN:
        note = matter.note.removesuffix(f"，{shown}")
        matter = matter._replace(content=matter.content.removesuffix(shown), note=note)
    matter = _with_places(matter)
    told = (_told_whole(_told_once(one, matter, said=rows)) for one in matter.note.split("，"))
    matter = matter._replace(note="，".join(filter(None, told)))
    matter = _made_known_there(_of_one_batch(matter))
    first, _, more = matter.note.partition("，")
    one, _, other = first.partition("、")
    if other and not other[0].isdigit() and matter.number is None:  # 6个、装机210万千瓦
        first, more = one, f"{other}，{more}" if more else other
    if matter.number is None and (found := _counted(first)):
        return matter._replace(number=found[0], unit=found[1], note=more)
    alone = matter.number is None and not more and len(first) >= _ACCOUNT
    if alone and first.startswith(_BY) and first.endswith(_REVISED):
        return matter._replace(content=f"{first}的{matter.content}", note="")
    return matter


_FURTHER = ("另公布", "另公开", "另发布", "同时公布", "同时公开", "同时发布")
"""How a clause of contents begins that tells what else was published."""


def _is_of_first(note: str, content: str, rest: str) -> bool:
    """Whether a note is about what was published first, and not about what else was (另公布咨询窗口)."""
    names = [one[:_TWO] for one in note.split("，")]
    first = note.startswith(names[0]) and names[0] in content
    return rest.startswith(_FURTHER) and first and not any(one in rest for one in names)


def _with_places(matter: Matter) -> Matter:
    """A matter of which the note begins with what its number counts (5个，村均已张贴)."""
    place = next((one for one in _PLACES if matter.note.startswith(one)), "")
    rest = matter.note.removeprefix(place)
    if not place or matter.unit != "个" or not rest.startswith(_EACH):
        return matter
    return matter._replace(unit=f"{matter.unit}{place}", note=rest)


def _made_known(how: str) -> str:
    """How something was made known somewhere, as it is told of all that is (按季度在村室张贴)."""
    shown = next((how.removesuffix(one) for one in _PUT_UP if how.endswith(one)), how)
    return f"{shown}{_MADE_SO[0]}" if shown != how and shown.endswith(_SPOTS) else how


_PUT_UP = ("张贴", "公示", "张榜")
_EACH = ("均", "都", "全部")
_BATCHES, _BY_BATCHES = ("批", "期", "次", "轮"), "分"
_SUMMED = ("共计", "合计", "共")
_NAMES_ALONE, _BEASTS = ("名单", "名册", "清册"), ("只", "头", "匹", "羽")
"""What lists people, and what is never named in it."""


def _told_once(told: str, matter: Matter, *, said: bool) -> str:
    """What a note tells without the verb that its sentence has: 共3216批次, not 公布3216批次, and 分两批.

    ``said``: that this was how it was published is kept (分两批公布).
    """
    bare = told.removeprefix(_MADE_SO[0]).removeprefix(_MADE_SO[1]).removeprefix(_MADE_SO[2])
    if bare != told and bare[:1].isdigit() and _counted(bare):
        return f"{_IN_ALL}{bare}"
    what = bare.rstrip(f"{DIGITS}{ROUND}个条项名件份")
    if bare != told and len(what) >= _FEW[0] and matter.content.endswith(what) and bare != what:
        return f"{_IN_ALL}{bare.removeprefix(what)}"  # 招聘会岗位7场，发布岗位1150个
    for verb in _MADE_SO:
        some = told.removesuffix(verb).removeprefix(_BY_BATCHES)
        if told == f"{_BY_BATCHES}{some}{verb}" and some.endswith(_BATCHES) and len(some) in _FEW:
            return (
                ""
                if matter.number and some.endswith(matter.unit or "条")
                else f"{_BY_BATCHES}{some}{verb if said else ''}"
            )
    for summed in _SUMMED:
        many = _counted(told.removeprefix(summed)) if told.startswith(summed) else None
        if many and many[1] in _BEASTS and matter.content.endswith(_NAMES_ALONE):
            return f"{_ABOUT}{told.removeprefix(summed)}"
    return told


_LISTED = ("名单", "清单", "名册", "明细", "情况", "标准", "进度", "方案", "目录")
_OPENLY = (
    "招",
    "竞",
    "选",
    "遴",
    "拍",
    "出让",
    "征",
    "询",
    "摇",
    "采",
    "听",
    "栏",
    "指南",
    "期",
    "内容",
    "事项",
)
"""What is done openly, and is not made public by that (公开招聘人员名单)."""
_NAMES_DISCLOSURE = (
    *(
        "批后",
        "集中",
        "专题",
        "统一",
        "主动",
        "依申请",
        "和",
        "与",
        "及",
        "、",
        "政务",
        "信息",
        "村务",
        "院务",
    ),
    *(
        "校务",
        "厂务",
        "党务",
        "居务",
        "财务",
        "社务",
        "办事",
        "首次",
        "逐批",
        "逐期",
        "滚动",
        "定期",
        "同步",
    ),
)
"""What makes a name, or another deed, of what follows: 村务公开."""
_MADE_SO, _FEW = ("公布", "公开", "发布"), range(2, 4)
_PLACES = (
    "村",
    "行政村",
    "社区",
    "小区",
    "乡镇",
    "镇",
    "嘎查",
    "部门",
    "片区",
    "网格",
    "站点",
    "路段",
)
"""What is given as a unit and wants one before it."""
_LISTS, _ALL_YEAR = ("名单", "名册"), ("全年", "年内")


def _told_whole(told: str) -> str:
    """An amount with the verb that it wants: 名单涉及54人, not 54人名单已公示, and 全年涉及212人."""
    shown = next((told.removesuffix(one) for one in _SHOWN if told.endswith(one)), told)
    if shown.endswith(_LISTS) and lead_of(shown[:-2]) == _ABOUT:
        return f"{shown[-2:]}{_ABOUT}{shown[:-2]}"
    when = next((one for one in _ALL_YEAR if told.startswith(one)), "")
    many = told.removeprefix(when)
    return f"{when}{lead_of(many)}{many}" if when else told


_PUBLISHED = ("公布", "公开", "发布", "公示")
_SAID_TO_BE = tuple(
    f"{how}{verb}{end}"
    for how in ("", "及时", "按时", "定期", "全面")
    for verb in _PUBLISHED
    for end in ("了", "")
    if how or end
)
_DONE_TO = ("对", "将", "把")


def _published(content: str) -> str:
    """What was published, where it was given as the whole deed (公布了学区方案, 对招生计划进行公示)."""
    if content.startswith(_DONE_TO):
        what = content[1:]
        for verb in _PUBLISHED:
            ended = what.removesuffix(f"进行{verb}").removesuffix(f"予以{verb}")
            if ended != what:
                return f"{ended}{verb}" if verb == _PUBLISHED[-1] else ended
        return content
    ends = () if "，" in content else _MADE_SO  # 2023年决算，按要求在批复后20日内公开
    if content.endswith(_EXPOSED):  # 公开典型案例曝光6期
        content = content.removesuffix("曝光")
    bare = next((content.removesuffix(one) for one in ends if content.endswith(one)), content)
    if len(bare) >= _LEAST and not bare.endswith(_NAMES_DISCLOSURE):  # 违法行为公布
        content = bare
    shown = next((one for one in _PUBLISHED if content.startswith(one)), "")
    what = content.removeprefix(shown)
    if (
        shown
        and len(what) >= _LEAST
        and what.endswith(_LISTED)
        and not what.startswith(("了", *_OPENLY))
    ):
        return what  # 公示低保名单
    if content.startswith(_SHOWN_UP):  # 曝光典型案例6期
        return content.removeprefix(_SHOWN_UP)
    said = next((one for one in _SAID_TO_BE if content.startswith(one)), "")
    bare = content.removeprefix(said)
    return bare if len(bare) >= _LEAST else content


_LEAST = 4
_SHOWN_UP = "曝光"
_EXPOSED = ("案例曝光", "名单曝光", "案件曝光")


_NTH = "第"


def _of_one_batch(matter: Matter) -> Matter:
    """One batch that the note numbers (名单1批，第七批，32人) is called by its number."""
    if matter.number is None or matter.number.value != 1 or not matter.unit:
        return matter
    if matter.content.partition(matter.unit)[0].startswith(_NTH) and matter.unit in _BATCHES:
        return matter._replace(number=None, unit="")  # 第六批…名录: no 1批 besides
    which, found, more = matter.note.partition(matter.unit)
    if not (found and which.startswith(_NTH)):
        return matter
    content = f"{which}{found}{matter.content}"
    return matter._replace(content=content, number=None, unit="", note=more.removeprefix("，"))


def _made_known_there(matter: Matter) -> Matter:
    """A matter with the place that its note says it was published in (按月在敬老院门口公开) where the sentence tells that."""
    first, mark, rest = matter.note.partition("，")
    how, found, where = first.partition("在")
    verb = next((verb for verb in _MADE_SO if where.endswith(verb)), "")
    place = where.removesuffix(verb)
    if matter.channel or not (found and verb and place.endswith(_SPOTS)):
        return matter
    in_parts = how.startswith(_BY_BATCHES) and how.endswith(_BATCHES)
    if how and not how.startswith(_OFTEN) and not in_parts:
        return matter
    return matter._replace(
        channel=place, note=f"{how}{verb if how else ''}{mark if how else ''}{rest}"
    )


_OFTEN = (
    "按月",
    "按季",
    "按周",
    "按旬",
    "按年",
    "每月",
    "每季",
    "每周",
    "每旬",
    "每年",
    "每半年",
    "每天",
    "每日",
)
_SPOTS = (
    "门口",
    "栏",
    "墙",
    "屏",
    "网站",
    "大厅",
    "公众号",
    "微信群",
    "广场",
    "村部",
    "村室",
    "村委会",
    "活动室",
    "路口",
    "入口",
)
"""How the name of a place ends that one publishes in."""


def lead_of(told: str) -> str:
    """What leads to amounts that nothing stands before (36条河涌, 2380万元); "" where ``told`` is none."""
    parts = _amounts(told)
    if not parts:
        return ""
    return _IN_ALL if told.endswith(_MONEY) else _ABOUT


def _amounts(told: str) -> list[tuple[str, str]]:
    """``6个项目3.2万亩``: the figures with what they count; empty where that is not all it says."""
    found: list[tuple[str, str]] = []
    left = told
    while left:
        figure, left = figure_of(left)
        unit = left[: next((at for at, one in enumerate(left) if one.isdigit()), len(left))]
        left = left[len(unit) :]
        large = figure[-1:] in LARGE or figure[-2:-1] in LARGE
        said = any(word in unit for word in _SAID)  # 2户已公开
        noun = unit.strip("、和及")[1:]  # 52家参评, 2件跨年 are told already
        said |= len(noun) > 1 and noun[-1] not in NOUN_ENDS and not noun.endswith(_NOUNS)
        if said or not figure or not 0 < len(unit) <= _LONGEST_NOUN:
            return []
        if not large and unit.startswith(OF_TIME):
            return []
        found.append((figure, unit))
    return found


def figure_of(text: str) -> tuple[str, str]:
    """The figure that a text begins with, 万 and 余 included, and the rest."""
    rest = text.lstrip(DIGITS)
    if rest == text or text[0] in ".,":
        return "", text
    for some in (ROUND, "".join(LARGE), ROUND):
        rest = rest.removeprefix(rest[:1]) if rest[:1] and rest[0] in some else rest
    return text[: len(text) - len(rest)], rest


def _counted(text: str) -> tuple[Count, str] | None:
    """A number with its unit, where a text is no more than that (78宗, 1.1万亩)."""
    figure, unit = figure_of(text)
    if not figure or not 0 < len(unit) <= _LONGEST:
        return None
    digits = figure.rstrip("".join((ROUND, *LARGE))).replace(",", "")
    if digits.count(".") > 1 or not digits.replace(".", "").isdigit():
        return None
    times = next((LARGE[one] for one in figure if one in LARGE), 1)
    exact = figure == digits and "." not in digits
    return Count(int(Decimal(digits) * times), figure, exact=exact), unit
