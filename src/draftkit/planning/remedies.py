"""What became of last year's problems: what was done about them, or how far that has come."""

from __future__ import annotations

from draftkit.chance import stable_hash
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.dates import of_this_year
from draftkit.chinese.talk import written
from draftkit.editions import Edition
from draftkit.facts import Fact
from draftkit.kinds.fields import REMEDIES
from draftkit.kinds.shapes import Remedy
from draftkit.model import Filing
from draftkit.patterns import regex
from draftkit.planning.wording import answered, dated, formal, grown, with_object
from draftkit.plans import Message

DONE, OPEN = "remedy", "remedy.open"
"""The messages, by what is told: deeds that mended it, or only whether it is mended."""

_STATES = {
    "整改中": "正在整改",
    "推进中": "正在推进",
    "完成": "已完成整改",
    "已完成": "已完成整改",
    "整改完成": "已完成整改",
    "已整改完成": "已完成整改",
    "全部完成": "已全部完成整改",
    "基本完成": "基本完成整改",
    "整改到位": "已整改到位",
    "解决": "已解决",
}
"""How far it has come, and how a report says so."""
_MENDED = (
    *("已整改", "已整改到位", "已全部整改到位", "全部整改到位", "已完成整改", "已落实", "已解决"),
    *("基本解决", "已基本解决", "得到解决", "已得到解决", "有所改善", "有所改进", "明显改善"),
)
_UNDER_WAY = (
    *(
        "正在",
        "仍在",
        "还在",
        "尚未",
        "暂未",
        "尚在",
        "仍未",
        "还未",
        "计划",
        "预计",
        "拟",
        "未解决",
    ),
    *("没有解决", "未完成", "未落实", "未整改", "继续整改", "继续推进", "持续推进", "持续整改"),
)
_AS_PLANNED = regex("计划(?:检修|停[水电气暖]|施工|内|外|性|单列|生育|供水|用水)")
"""What is done by plan, and not planned to be done."""
_SINCE = ("因", "由于", "受")


_OF_YEAR = ("起", "底", "初", "末", "前", "后", "以", "度", "的", "来", "至", "到")
"""What stands behind a year and cannot stand without it (2025年起由统计站核数)."""
_EARLIER = range(1, 4)
"""How many years ago those are beside which the year of the report stays (2024年预算和2023年决算均补充说明)."""
_THIS_YEAR = ("本年度内", "本年度", "年内")
"""What says the year of the report, of which the sentence on last year's problems is."""


def _but_for_year(said: str, year: int) -> str:
    """What became of a problem without the year of the report at its head (更换8块)."""
    rest = said.removeprefix(f"{year}年").removeprefix("内")
    if rest != said:
        return said if rest.startswith(_OF_YEAR) else rest
    word = next((one for one in _THIS_YEAR if said.startswith(one)), "")
    rest = said.removeprefix(word)
    return rest if word and begins_with_verb(rest) else said


def by_source(filing: Filing, edition: Edition) -> dict[str, tuple[Message, ...]]:
    """The messages by the outline's sources of them."""
    told = [_told(one, filing, edition) for one in filing.given[REMEDIES]]
    names = {DONE: "上年整改", OPEN: "上年在改"}
    return {name: tuple(m for m in told if m.type == kind) for kind, name in names.items()}


def _told(remedy: Remedy, filing: Filing, edition: Edition) -> Message:
    plain, cells = edition.problems_plain, (REMEDIES.key,)
    own_name, problem, result = filing.body.self_name, remedy.problem, written(remedy.result)
    kind = DONE
    if edition.remedies_by_state:
        problem, result = _named(problem), _STATES.get(result, result).removeprefix(own_name)
        if edition.remedies_told:
            result = with_object(problem, _in_full(result))
        result = grown(problem, result, since=edition.growth_named)
        kind = OPEN if _is_open(result) else DONE
    about = _but_for_rhythm(problem) if edition.remedies_by_state else problem
    whole = kind == OPEN or (edition.remedies_told and _is_deed(result))
    topics, faults = edition.topics_whole, edition.results_of_faults
    said = result if whole else answered(about, result, plain=plain, whole=topics, faults=faults)
    if edition.texts_by_themselves:
        said = _told_once(said, result)
    if edition.results_of_faults and _has_object(result):
        said = result
    said = formal(said, own_name, plain=plain)
    if edition.results_of_faults:
        said = said.removeprefix(own_name)  # the sentence has named the body
    if edition.remedies_by_state:
        said = dated(said, filing.year, as_given=edition.last_year_as_given)
    if edition.years_reported:
        told = of_this_year(said)
        others = any(f"{filing.year - ago}年" in told for ago in _EARLIER)
        kept = others and edition.years_beside
        said = told if kept else _but_for_year(told, filing.year)
    if plain:
        problem = problem.replace("“", "‘").replace("”", "’")
    return Message(
        f"remedy.{stable_hash(remedy.problem) >> 32:08x}",
        kind,
        {
            "上年问题": Fact("上年问题", problem, cells),
            "整改结果": Fact("整改结果", said, cells),
        },
        cells=cells,
    )


def _has_object(result: str) -> bool:
    """Whether a result says what was made known (按食材、人工、配送三项公开每餐成本): of nothing else is it told."""
    first = result.partition("，")[0]
    act = next((act for act in (_OPENED, _MADE_KNOWN) if act in first[1:]), "")
    what = first.partition(act)[2] if act else ""
    return len(what) >= _SHORT and not what.startswith(_NO_THING)


_NO_THING = (
    *"期栏目时改到至由为在和、数量的",
    "一次",
    "两次",
    "渠道",
    "方式",
    "内容",
    "标准",
    "范围",
    "信息由",
    "情况由",
)
_OPENED, _MADE_KNOWN = "公开", "公布"


def _told_once(said: str, result: str) -> str:
    """A result with what it is about, which is not 公开 where it is 公布 (结算由按学期公布改为按月公布)."""
    about = said.removesuffix(result)
    again = said != about and about.endswith(_OPENED) and _MADE_KNOWN in result.partition("，")[0]
    return f"{about.removesuffix(_OPENED)}{result}" if again and len(about) > _SHORT else said


_AT_IT, _DONE, _SHORT = "中", "了", 4


def _in_full(result: str) -> str:
    """How far it has come, in a word of talk (完善中, 补齐了), as it is written."""
    if len(result) < _SHORT and result.endswith(_AT_IT):
        return f"正在{result.removesuffix(_AT_IT)}"
    if len(result) < _SHORT and result.endswith(_DONE):
        return f"已{result.removesuffix(_DONE)}"
    return result


_ALREADY, _NO_OBJECT = "已", ("到", "至", "为", "成", "达")


def _is_deed(result: str) -> bool:
    """Whether a result is what the body did, object and all (已安排专人): nothing that the problem's thing did."""
    deed = result.partition("，")[0].removeprefix(_ALREADY)
    has_object = len(deed) >= _SHORT and not (deed[2].isdecimal() or deed[2] in _NO_OBJECT)
    return result.startswith(_ALREADY) and has_object and begins_with_verb(deed)


_NO_PLAN = ("拟聘", "拟录", "拟任", "拟选", "拟补", "拟征", "拟建", "拟出让", "拟公开", "拟发布")
"""How a result begins that is of what was to come (拟聘名单), and no plan itself."""


def _is_open(result: str) -> bool:
    """Whether a result tells no deed, but how far the mending has come: the report must not say that it was done."""
    planned = result.startswith("计划") and _AS_PLANNED.match(result)  # 计划检修一律提前48小时通知
    if result in _MENDED or result in _STATES.values():
        return True
    if result.startswith(_UNDER_WAY) and not planned and not result.startswith(_NO_PLAN):
        return True
    return result.startswith(_SINCE) and any(word in result for word in _UNDER_WAY)


_TOLD, _RHYTHM = ("公布", "公开", "发布", "更新", "推送"), ("间隔", "频次", "频率", "周期")


def _but_for_rhythm(problem: str) -> str:
    """A problem by what it is about, not by how often that is told: 运行数据 is published on a day, not 公布间隔."""
    for how in (told + rhythm for told in _TOLD for rhythm in _RHYTHM):
        problem = problem.replace(f"的{how}", "").replace(how, "")
    return problem


_ENDS = ("的问题", "问题", "的现象", "现象", "的情况", "。")
_ORDINALS = ("一是", "二是", "三是", "四是")


def _named(problem: str) -> str:
    """A problem as it stands in marks before 的问题: 公开栏更新慢的问题 says 问题 itself."""
    end = next((end for end in _ENDS if problem.endswith(end)), "")
    bare = problem.removesuffix(end) if len(problem) > len(end) + 2 else problem
    if bare.startswith("“") and bare.endswith("”") and bare.count("“") == 1:
        bare = bare[1:-1]
    if bare.startswith(_ORDINALS[0]):
        parts = bare.replace("；", "，").split("，")
        bare = "，".join(one[2:] if one.startswith(_ORDINALS) else one for one in parts)
    return bare
