"""A note on what was published, taken apart: when that was, what is said of it beside, and what it concerned.

Clerks note what comes to mind (10个嘎查、牧户716户，蒙汉双语张贴，按季).  One thing is decided of every clause:

- when, or how often, something was published stands before its verb (按季公布…);
- who and what is surely counted is led to by one 涉及 for all of them, what was surely done by 共;
- a clause with a verb of its own stays as it was given;
- all else that is short stands in brackets behind what was published, where nothing asks for a verb (抽检1962批次, 蒙汉双语张贴).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

from draftkit.analysis.material.as_meant import DIGITS, NOUN_ENDS, OF_TIME, figure_of, lead_of
from draftkit.analysis.material.counted import is_kind
from draftkit.chinese.clauses import begins_with_verb
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

ABOUT, IN_ALL = "涉及", "共"
"""What leads to amounts of what was concerned, and to what was done."""


class Parts(NamedTuple):
    """Where the clauses of a note belong: before the verb, in brackets behind what was published, and behind a comma."""

    when: str = ""
    beside: str = ""
    behind: str = ""


class _As(Enum):
    """What a clause of a note is."""

    WHEN, LIKE, COUNT, SUM, DEED, AMOUNT, MEASURE, LED, CLAUSE = range(9)


_SUMS = ("合计", "共计", "总计")
_ROOM = 28
"""Characters that stand in brackets, at most."""
_NO_VERB = (_As.LIKE, _As.AMOUNT)
_APART = (_As.COUNT, _As.LED, _As.SUM, _As.DEED)
"""What stands behind a comma whatever is in brackets before it."""
_GOES_ON = ("其中", "均", "都", "全部", "已", "未", "平均", "各", "每")
"""How a clause begins that is of the one before it."""


def apart(
    note: str,
    unit: str = "",
    content: str = "",
    *,
    counted: bool = False,
    whole: bool = False,
    given: bool = False,
    things: bool = False,
    manners: bool = False,
) -> Parts:
    """The parts of a note on ``content``, of which there are so many ``unit``.

    ``counted``: a number of it is told, before which how often would make that of each time (每季度公布名册4期).
    ``whole``: what stands in brackets and what behind a comma is not parted.
    ``given``: nothing is told as of publication that does not say so itself (分三期), nor led to that reaches somewhere.
    ``things``: what only counts something is a count, whatever that is called.
    ``manners``: how something was published stands before our verb (及时公布…, 按村公布…), and who did.
    """
    clauses = _clauses_of(note)
    if whole:
        clauses = [f"{_USING}{one}" if _is_shown_in(one) else one for one in clauses]
    if things:
        clauses = [_as_made_known(one) for one in clauses]
    said = [one for one in clauses if not given or _is_of_making_known(one)]
    when, clauses = _before_verb(
        clauses, said, content, whole=whole, given=given, things=things, manners=manners
    )
    if counted and ABOUT not in "，".join(clauses):
        # 征地公告5宗, （沙埗段）: a place stands with what is there
        clauses = [f"{ABOUT}{one}" if is_name_of_place(one) else one for one in clauses]
    left = [(one, _kind_of(one, content)) for one in clauses if _when(one) != when or not when]
    left = _kinds_meant(left, unit, whole=whole, given=given)
    left = _of_things(left) if things else left
    beside = [
        one
        for one, kind in left
        if kind == _As.LIKE and (_is_of_languages(one) or (given and _is_when(one)))
    ]
    left = [pair for pair in left if pair[0] not in beside]
    if counted and when in _EACH_TIME:
        clause = next(one for one in clauses if _when(one) == when)
        beside = [f"{when}公布" if clause == when else clause, *beside]
        when = ""
    last = _own_subjects(left) if whole else []
    left = left[: len(left) - len(last)]
    run = _run(left)
    if whole and 0 < run < len(left):
        told = _led([(_told_once(*left[0]), left[0][1]), *left[1:]], unit, whole=True)
        inside = len(told) <= _ROOM and "（" not in told
        beside = [told, *beside] if inside else beside
        return Parts(when, "，".join(beside), "，".join(last if inside else [told, *last]))
    apart_from_it = [*(_told_once(*pair) for pair in left[:run]), *beside]
    if given and run and beside and _is_time(beside[0]) and note.startswith(beside[0]):
        apart_from_it = [*beside, *apart_from_it[:run]]
    led = _led(left[run:], unit, whole=whole)
    return Parts(when, "，".join(apart_from_it), "，".join([*filter(None, [led]), *last]))


def _before_verb(
    clauses: list[str],
    said: list[str],
    content: str,
    *,
    whole: bool,
    given: bool,
    things: bool,
    manners: bool,
) -> tuple[str, list[str]]:
    """When, how often, part by part or how something was published, and the clauses without the one that tells it.

    What ``said`` when or how often stays among them: what is left of it may be told.
    """
    when = next(
        (found for one in said if (found := _when(one)) and not _is_of_one(found, content)), ""
    )
    parted = (*_PARTED_BY, *_BY_PARTS, *_BY_OTHERS) if given else _PARTED_BY
    ways: tuple[tuple[bool, Callable[[list[str]], tuple[str, list[str]]]], ...] = (
        (things, _in_season),
        (whole, partial(_part_by_part, parted=parted)),
        (manners, _in_manner),
        (manners, _by_bodies),
    )
    for holds, way in ways:
        if holds and not when:
            when, clauses = way(clauses)
    return when, clauses


def _clauses_of(note: str) -> list[str]:
    for lead in (ABOUT, *_SUMS):
        note = note.replace(f"、{lead}", f"，{lead}")
    return [one for one in note.rstrip("。").split("，") if one]


def _as_made_known(clause: str) -> str:
    """A clause that tells by what something is listed, as how it was published (按小区列)."""
    return _LISTED_BY.sub(r"\g<by>公布", clause) if "列" in clause else clause


def _part_by_part(clauses: list[str], parted: tuple[str, ...]) -> tuple[str, list[str]]:
    """Part by part of what something was published, and the clauses without that."""
    when = next((found for one in clauses if (found := _by_parts(one, parted))), "")
    return when, [one for one in clauses if not when or _by_parts(one, parted) != when]


def _by_bodies(clauses: list[str]) -> tuple[str, list[str]]:
    """Who published something, where the note tells no more than that, and nothing left of it."""
    alone = len(clauses) == 1 and clauses[0].endswith(_OF_MANNER)
    theirs = _BY_BODIES.fullmatch(clauses[0]) if alone else None
    return (f"由{theirs['who']}", []) if theirs else ("", clauses)


def _in_manner(clauses: list[str]) -> tuple[str, list[str]]:
    """How, or how often, something was published, and the clauses without the one that tells no more than that."""
    for clause in clauses:
        bare = next((clause.removesuffix(v) for v in _OF_MANNER if clause.endswith(v)), "")
        if bare in (*_MANNERS, *_OFTEN, *_PARTED_BY, *_BY_PARTS, *_BY_OTHERS):
            return bare, [one for one in clauses if one != clause]
    return "", clauses


def _in_season(clauses: list[str]) -> tuple[str, list[str]]:
    """In which part of the year something was published, and the clauses without the one that tells it."""
    for clause in clauses:
        season = _IN_SEASON.fullmatch(clause) if clause.endswith(_MADE_SO[:-1]) else None
        if season:
            return season["time"], [one for one in clauses if one != clause]
    return "", clauses


def _is_no_count(clause: str) -> bool:
    """Whether a clause is a price, a span of time, or tells who was taken on (初中400元, 10个工作日, 雇牧民184人)."""
    return clause.endswith((*_DURATIONS, "元")) or clause.startswith(_TAKEN_ON)


def _of_things(left: list[tuple[str, _As]]) -> list[tuple[str, _As]]:
    """The clauses, those as counts that only count something, and a first one that names works as about these."""
    left = [(one, _As.COUNT if _counts_things(one, kind) else kind) for one, kind in left]
    money = [kind == _As.COUNT and _is_no_count(one) for one, kind in left]
    pairs = zip(left, money, strict=True)
    left = [(one, _As.CLAUSE if paid else kind) for (one, kind), paid in pairs]
    return [_named_first(at, one, kind) for at, (one, kind) in enumerate(left)]


def _kinds_meant(
    left: list[tuple[str, _As]], unit: str, *, whole: bool, given: bool
) -> list[tuple[str, _As]]:
    """The clauses with what each is beside the others: how much each has is no number of those before (每户3万元)."""
    if whole:
        each = [kind == _As.COUNT and one.startswith(_OF_EACH) for one, kind in left]
        left = [
            (one, _As.CLAUSE if of_each else kind)
            for (one, kind), of_each in zip(left, each, strict=True)
        ]
    if given:
        left = [one for pair in left for one in _but_for_deeds(*pair)]
        times = len(left) == _PAIR and _is_time(left[0][0]) and left[1][1] == _As.SUM
        if times and left[1][0][:1].isdigit():  # 4月5日至5月20日，312万亩: both in brackets
            left[1] = (left[1][0], _As.AMOUNT)
        first = left[0][0] if left else ""
        left = [(one, _kind_given(one, kind, unit, first=one == first)) for one, kind in left]
    return left


def _but_for_deeds(clause: str, kind: _As) -> list[tuple[str, _As]]:
    """What is counted without what was done, which stands behind it, or is told by all of the clause (2317户购机2790台)."""
    parts = clause.split("、")
    at = next((at for at, one in enumerate(parts) if _tells_deed(one)), None)
    if kind != _As.COUNT or at is None:
        return [(clause, kind)]
    counted, done = "、".join(parts[:at]), "、".join(parts[at:])
    if at and _kind(counted) == _As.COUNT:
        return [(counted, _As.COUNT), (done, _As.CLAUSE)]
    return [(clause, _As.CLAUSE)]


def _tells_deed(part: str) -> bool:
    """Whether a part of a clause tells what each got, or what was done there (7个村新打机井62眼)."""
    each = part.startswith((*_OF_EACH, "每"))
    return each or any(part.find(deed) > 0 for deed in _DONE_THERE)


_PAIR = 2
_DONE_THERE = ("新打", "购机", "购买", "购置", "交付", "修建", "新修", "领取")
"""What those that are counted did, or was done there."""


def _own_subjects(left: list[tuple[str, _As]]) -> list[str]:
    """The last clauses behind numbers that tell of something else (受助8916人次，公示名单隐去身份证号): in no bracket with these."""
    for at, (clause, kind) in enumerate(left):
        if at and kind == _As.CLAUSE and clause.startswith(_OF_LISTS):
            return [one for one, _ in left[at:]]
    return []


_OF_LISTS = ("名单", "公示名单", "公示时", "公开时", "公布时", "花名册")
_USING, _TO = "用", "至"


def _kind_given(clause: str, kind: _As, unit: str, *, first: bool) -> _As:
    """What a clause is that is told as given, in its order: times that stand first in brackets, as do parts of a number."""
    if kind in (_As.CLAUSE, _As.LIKE) and _is_when(clause):
        return _As.LIKE if first else _As.CLAUSE
    if kind != _As.COUNT:
        return kind
    if _TO in clause[:_SHORT]:
        return _As.CLAUSE
    parts = clause.split("、")
    of_these = unit in _ROUNDS and len(parts) > 1 and all(one.endswith(unit) for one in parts)
    return _As.AMOUNT if of_these else kind


def _is_of_making_known(clause: str) -> bool:
    """Whether a clause says itself that what it tells was done to publish, or only has a sense with that (经双方签字后)."""
    return clause.endswith(_OF_MAKING_KNOWN) or (
        clause.startswith(_BY_WHOM[1]) and clause.endswith(_ENDS_TIME[0])
    )


def _is_when(clause: str) -> bool:
    """Whether a clause tells when, how often or in how many parts something was done, and no more."""
    return bool(_when(clause)) or _is_time(clause)


def _is_time(clause: str) -> bool:
    """Whether a clause is nothing but from when to when (1月至3月)."""
    first, found, last = clause.partition(_TO)
    return bool(found) and all(
        one.removeprefix("次年").strip("0123456789年月日初中底上下旬") == ""
        for one in (first, last)
    )


_ROUNDS = ("批", "期", "次", "轮", "批次", "期次")


def _is_shown_in(clause: str) -> bool:
    """Whether a clause tells in which languages something was shown (藏汉双语张贴)."""
    bare = clause[:-1].rstrip(DIGITS) if clause.endswith(("天", "日")) else clause
    return bare.endswith(_SHOWN[:-1]) and _is_of_languages(bare)


_OF_EACH = ("每户", "每人", "每亩", "户均", "人均", "亩均")
_BY_PARTS = ("按村", "按村小组", "按村民小组", "按户", "按组", "按社区", "按校")
_BY_OTHERS = (
    "按小区",
    "分小区",
    "按乡镇",
    "分乡镇",
    "按街道",
    "按片区",
    "分片区",
    "按线路",
    "按楼栋",
)
_LISTED_BY = regex("^(?P<by>[按分](?:村|户|组|社区|校|小区|乡镇|街道|片区|线路|楼栋))列(?:出|明)?$")
"""By what something is listed, which it is published by (按小区列)."""
_PARTED_BY = ("分村", "分户", "分组", "逐村", "逐户", "逐组", "分社区", "分校")


def _by_parts(clause: str, parted: tuple[str, ...]) -> str:
    """By what parts something was published (分村公布), where a clause tells no more; else ""."""
    bare = next((clause.removesuffix(one) for one in _MADE_SO if one and clause.endswith(one)), "")
    return bare if bare in parted else ""


def is_by_parts(when: str) -> bool:
    """Whether something was published part by part (按村)."""
    return when in _PARTED_BY or when in _BY_PARTS or when in _BY_OTHERS


def _is_of_one(when: str, content: str) -> bool:
    """Whether what was done first was done for one of several contents alone (票价听证后 of 线路走向、票价和首末班时间)."""
    return "、" in content and when.endswith(_ENDS_TIME[0]) and when[:2] in content


def _told_once(clause: str, kind: _As) -> str:
    """What stands in brackets, without the verb of its sentence (抽检样品1206批次, not 公布抽检样品1206批次)."""
    verb = next((one for one in _MADE_SO if one and clause.startswith(one)), "")
    bare = clause.removeprefix(verb)
    return clause if kind != _As.AMOUNT or bare[:1].isdigit() else bare


def is_name_of_place(clause: str) -> bool:
    """Whether a clause is nothing but the name of a place."""
    bare = not any(map(str.isdigit, clause)) and not begins_with_deed(clause)
    named = bare and not clause.startswith((*_LEADS, _GOES_ON[0])) and len(clause) <= _NAME
    return named and clause.endswith((*AREAS, *STRETCHES))


AREAS = ("片区", "街区", "园区", "干流", "河段", "流域", "路段", "沿线")
"""Where things are of which a note says nothing else."""
STRETCHES = ("段", "沿线", "沿岸", "两岸", "一带")


def is_of_whom(clause: str) -> bool:
    """Whether a clause tells how many people, places or things something was about (412户), which is nothing's sum."""
    return _kind(clause) == _As.COUNT


def begins_with_deed(text: str) -> bool:
    """Whether a text begins with what was done (提供岗位2370个)."""
    return text.startswith(_ACTED) or begins_with_verb(text)


def is_deed(clause: str) -> bool:
    """Whether a clause of a note has a verb of its own (分两批打卡到户)."""
    return _kind(clause) == _As.CLAUSE


def _run(left: list[tuple[str, _As]]) -> int:
    """How many of the first clauses stand in brackets: from one without a verb to what is surely counted or done."""
    kinds = [kind for _, kind in left]
    opens = kinds[:1] and (kinds[0] in _NO_VERB or kinds[:2] == [_As.MEASURE, _As.CLAUSE])
    if not opens:
        return 0
    ends = (kind in _APART or _has_actor(one, kind) for one, kind in left)
    whole = next((at for at, end in enumerate(ends) if end), len(left))
    told_alone = (*_NO_VERB, _As.MEASURE)
    bare = next((at for at, kind in enumerate(kinds) if kind not in told_alone), len(left))
    for end in (whole, bare):
        run = end
        amount = kinds[run - 1] in (_As.AMOUNT, _As.MEASURE)
        while 0 < run < len(left) and amount and left[run][0].startswith(_REACHES):
            run += 1
        told = "，".join(one for one, _ in left[:run])
        goes_on = run < len(left) and left[run][0].startswith(_GOES_ON)
        if run < len(left) and kinds[0] in _TOLD_ON and _tells_on(*left[run]) and not goes_on:
            # what goes on telling of that stands with it, or nothing in brackets
            told = "，".join(one for one, _ in left)
            rest = set(kinds[run:]).isdisjoint(_APART)
            return len(left) if rest and len(told) <= _WIDE and "（" not in told else 0
        if run and len(told) <= _ROOM and "（" not in told and not goes_on:
            return run
    return 0


_TOLD_ON, _OF_THOSE = (_As.AMOUNT,), ("名单", "结果", "按", "重新")
_WIDE = 36
"""Characters of a note that stands in brackets whole."""
_REACHES = ("惠及", "覆盖", "带动")
"""How a clause begins that tells of the one before it: 新改建187公里，惠及4个乡镇 belong together."""


def _tells_on(clause: str, kind: _As) -> bool:
    """Whether a clause goes on telling of what is in brackets before it (补充登记4户，调整2户面积误差)."""
    return kind == _As.CLAUSE and (clause.startswith(_OF_THOSE) or begins_with_verb(clause))


def _has_actor(clause: str, kind: _As) -> bool:
    """Whether a clause tells by whom, or by what, something was done (公示期满后由信用社发放)."""
    return kind == _As.CLAUSE and bool(_ACTORS.intersection(clause))


_ACTORS = frozenset("由请经按")


def _led(left: list[tuple[str, _As]], unit: str, *, whole: bool) -> str:
    """The clauses that stand behind a comma, with what leads to those that need it.

    ``whole``: nothing is summed before what sums up itself (发放128户，共计96.4万元).
    """
    told = ""
    sums = whole and any(one.startswith((IN_ALL, *_SUMS)) for one, _ in left)
    about = joined = False
    for at, (clause, kind) in enumerate(left):
        bare = clause.removeprefix(ABOUT)
        mark = "，" if told else ""
        if kind == _As.COUNT or (joined and bare != clause and _heads(bare) is not None):
            told += f"、{bare}" if joined else f"{mark}{'' if about else ABOUT}{bare}"
            about = joined = True
            continue
        some = bool(unit) and clause.endswith(unit)  # 9处，修缮2处: some of these
        lead = kind == _As.SUM or (kind == _As.DEED and at == 0 and not some)
        summed = sums or IN_ALL in told or IN_ALL in clause
        told += f"{mark}{IN_ALL if lead and not summed else ''}{clause}"
        about |= ABOUT in clause
        joined = bare != clause and _heads(bare) is not None
    return told


_BARE_COUNT = regex(
    r"(?:[^，。、\d由在将把对向给于为的率了各共按已未]{2,12}等)?\d[\d.]*万?[余多]?[个所条家座处](?P<noun>[^\d，。、]{1,10})"
)
_THINGS = (
    *("公司", "水厂", "电厂", "站", "店", "馆", "社", "校", "园", "院", "场", "线", "线路", "桥", "库", "河", "沟", "渠", "村", "寨", "屯"),
    *("小区", "社区", "企业", "单位", "机构", "项目", "工程", "点", "商户", "网点", "基地", "车间", "部门", "乡镇", "街道", "厂", "矿", "港", "码头"),
)  # fmt: skip
"""How the names of what can be concerned end, whatever they begin with."""


_DONE_BY_THEM = ("通过", "完成", "纳入", "签订", "验收", "参加", "实施", "建成", "领取", "申报")
"""What things that are counted did, in no name of theirs (12个村通过验收项目)."""


_WORK_ENDS = (
    "项目",
    "工程",
    "加固",
    "改造",
    "修复",
    "整治",
    "扩建",
    "安置点",
    "安置区",
    "小区",
    "市场",
    "园区",
)
_WORKS = regex(f"[^，\\d由已未含另全新]{{2,24}}(?:{'|'.join(_WORK_ENDS)})")


_DONE_BY_SOMEBODY = (
    "出资",
    "负责",
    "单位",
    "施工",
    "承担",
    "组织",
    "实施",
    "配合",
    "参与",
    "自筹",
    "投工",
)
"""What tells whose deed it was, and no name of works."""


_TAKEN_ON = tuple("雇聘派招请")
_DURATIONS = ("工作日", "小时", "分钟", "天", "个月")
_OF_PLACES = regex(
    r"[^，\d]{2,16}[两三四五六七八九十]个?(?:村|社区|乡镇|镇|乡|嘎查|屯|寨)的[^，\d]{2,8}(?:户|人员|企业|学校|家庭)"
)


def _names_people(clause: str) -> bool:
    """Whether a clause names who of which places something is about (北澳、下屿两个村的养殖户)."""
    return "的" in clause and _OF_PLACES.fullmatch(clause) is not None


_HOW_SO = ("分", "按", "逐", "每", "共", "在", "到", "对")


def _named_first(place: int, clause: str, kind: _As) -> tuple[str, _As]:
    """A note that begins with the name of works, and no more, is about these (涉及大澳一级渔港防波堤加固)."""
    may = not place and kind in (_As.LIKE, _As.CLAUSE) and clause.endswith(_WORK_ENDS)
    may = may and not clause.startswith(_HOW_SO)
    named = (may and _WORKS.fullmatch(clause)) or (
        not place and kind in (_As.LIKE, _As.CLAUSE) and _names_people(clause)
    )
    if (
        not named
        or any(word in clause for word in _DONE_BY_SOMEBODY)
        or begins_with_deed(clause)
        or begins_done(clause)
    ):
        return clause, kind
    return f"{ABOUT}{clause}", _As.LED


def _counts_things(clause: str, kind: _As) -> bool:
    """Whether a clause is a number of things with their name, and no more (26个千吨万人以下水厂, 柏岭到槐树峪等5条线)."""
    may = kind in (_As.LIKE, _As.CLAUSE, _As.AMOUNT) and clause.endswith(_THINGS)
    found = _BARE_COUNT.fullmatch(clause) if may else None
    if found is None:
        return False
    noun = found["noun"]
    done = any(noun.startswith(deed) for deed in (*_ACTED, *_DEEDS)) or begins_with_verb(noun)
    done |= any(deed in noun for deed in _DONE_BY_THEM)
    return noun.endswith(_THINGS) and not done and not _SAID.intersection(noun)


def _kind_of(clause: str, content: str) -> _As:
    """What a clause on ``content`` is: things that are named there are surely counted (食堂补贴，食堂58家)."""
    kind, heads = _kind(clause), _heads(clause)
    first = heads[0] if heads else ""
    named = kind == _As.AMOUNT and len(heads or ()) == 1 and len(first) > 1 and first in content
    unit = figure_of(clause.removeprefix(first))[1] if named else ""
    return _As.COUNT if unit and is_kind(first, unit) else kind


def _kind(clause: str) -> _As:
    if clause.startswith(_LEADS) or ABOUT in clause:
        return _As.LED
    if clause.startswith((_GOES_ON[0], *_LIES)):
        return _As.CLAUSE
    heads = _heads(clause)
    if heads is not None:
        return _kind_of_amounts(clause, heads)
    if _ends_as_amount(clause):
        return _As.AMOUNT
    if _is_of_languages(clause) or not _has_verb(clause):
        return _As.LIKE
    return _As.CLAUSE


_LIES = ("分布", "位于", "坐落")
"""How a clause begins that says where things are (分布在青岗、石坝、杨家湾三村)."""
_LEADS = (ABOUT, "覆盖", "惠及", IN_ALL, "合计", "累计", "含", "包括", "涵盖", "总计")
"""How a clause begins that says itself how its amounts are meant."""
_SUMMED = ("项", "种", "条", "类", "亩", "公顷", "公里", "米", "平方米", "吨", "立方米", "万千瓦")
"""What a list has so many of (收费清单1张，共17项), and units of how much of one thing."""


_IN_ORDER = frozenset("后并再先")
"""What tells of one deed after another."""


def _ends_as_amount(clause: str) -> bool:
    """Whether a clause ends with a number of something and tells of nobody's deed (两个村管网改造资金87万元, 停工的5个项目)."""
    if _IN_ORDER.intersection(clause):
        return False
    like, found, many = clause.rpartition("的")
    if found:
        return len(like) < _NAME and _are_amounts(many)
    at = next((at for at in range(len(clause) - 1, 0, -1) if clause[at].isdigit()), 0)
    start = len(clause[: at + 1].rstrip(f"{DIGITS}")) if at else 0
    return start > 0 and _is_plain(clause[:start]) and _are_amounts(clause[start:])


def _kind_of_amounts(clause: str, heads: tuple[str, ...]) -> _As:
    first, *others = heads
    if begins_done(clause):
        return _As.AMOUNT if first in _CAME else _As.DEED
    if not first:
        if not lead_of(clause):
            return _As.COUNT if _is_noun_behind(clause, others) else _As.AMOUNT
        unit = figure_of(clause)[1]
        money = clause.endswith("元") and "、" not in clause
        return _As.SUM if money or unit in _SUMMED else _As.COUNT
    if first.removesuffix(_SUM).endswith(_MEASURES):
        return _As.MEASURE
    plain = not any(begins_done(one) or begins_with_verb(one) for one in others if one)
    counted = plain and _is_counted(first)
    return _As.COUNT if counted else _As.AMOUNT


def _is_noun_behind(clause: str, others: list[str]) -> bool:
    """Whether a number is of people, places or things that have their name behind it (1130名随迁子女)."""
    unit = figure_of(clause)[1][:1]
    return unit in _ONE_BY_ONE and not any(map(begins_done, filter(None, others)))


_ONE_BY_ONE = frozenset("个所条家座处户名栋台眼口辆艘只头支片")
_CAME = ("新增", "退出")
"""What changed among those that are counted, which does not sum them up."""
_SUM = "合计"
_MEASURES = ("面积", "里程", "资金", "金额", "投资", "规模", "总额", "全长", "总长", "库容", "长度")
_TOUCHED = (
    "户 村 组 人 学生 考生 师生 新生 毕业生 教师 职工 家庭 企业 公司 机构 单位 商家 网点 门店 学校 小学 初中 高中 幼儿园 小区 社区 嘎查 行政村 村民小组 街巷 地块 图斑 "
    "耕地 林地 草场 草原 果园 鱼塘 大棚 水库 断面 合作社 河流 河涌 河道 池塘 线路 公路 道路 桥梁 楼 住宅 住房 客房 安置房 公租房 机具 房屋 房源 农房 宿舍 电梯 渔船 船舶 车辆 "
    "校车 农机 摊位 商铺 车位 泊位 床位 学位 岗位 站点 点位 机井 项目 工程 品种 药品 耗材 设备 路灯 管网 管道 文物 古树 母牛 母羊 安置点 传承人 隐患点 排污口 渡口"
)
_NAMED = frozenset(_TOUCHED.split())
"""What is touched by what was published, by its bare name."""
_PEOPLE = ("户", "农", "民")
"""How the names of those end who live by what they do (枣农, 养殖户)."""
_NO_PEOPLE = (
    "务农",
    "惠农",
    "支农",
    "助农",
    "弃农",
    "三农",
    "涉农",
    "入户",
    "到户",
    "为民",
    "便民",
    "惠民",
)
_ACTS = frozenset("修建挖打铺拆改换装植送清查补捐救捕售卖购买转拟已未共检投发收设")
"""What was done to things, in one character."""
_SHORT, _WORD = 4, 3


def _is_counted(head: str) -> bool:
    """Whether a name is surely that of people, places or things that something can be about (渔船218艘, 枣农535户)."""
    whole = next((head.removeprefix(one) for one in _ALL_OF if head.startswith(one)), head)
    if not whole or whole in _NAMED:
        return True
    if "、" in whole:
        return (
            whole[0] not in _ACTS and not whole.startswith(_ACTED) and not begins_with_verb(whole)
        )
    people = whole.endswith(_PEOPLE) and not whole.endswith(_NO_PEOPLE)
    return people and len(whole) <= _WORD and not whole.startswith(_DEEDS)


_ALL_OF = ("全镇", "全乡", "全县", "全区", "全市", "全旗", "城区", "农村")
"""Of where all things are counted (全镇26处安置点)."""

# ---------------------------------------------------------------- amounts

_NOT_IN = frozenset("由在将把对向给到于是为的率了各")
"""What stands before a number that is a rate, a price, or done by somebody."""
_HEAD, _UNIT = 12, 7
"""Characters of what is counted, and of a unit with what it counts, at most."""
_NUMERALS = "两三四五六七八九十"
_SAID = frozenset("已均全未为在各到至按于不后前时再附均按由的")
"""What tells something of those that are counted, and is no part of their name."""


def _heads(clause: str) -> tuple[str, ...] | None:
    """What stands before each number of a clause that is nothing but amounts, in a list or one; else None."""
    found: list[str] = []
    names = ""
    for part in clause.split("、"):
        numerals = _NUMERALS if names else ""
        at = next((at for at, one in enumerate(part) if one.isdigit() or one in numerals), None)
        if at is None:
            names += f"{part}、"
            continue
        head = f"{names}{part[:at]}"
        if not _are_amounts(part[at:]) or not _is_plain(head):
            return None
        if len(head) > _HEAD and not names:
            return None
        found.append(head.removesuffix(IN_ALL))
        names = ""
    return None if names or not found else tuple(found)


def _is_plain(head: str) -> bool:
    """Whether nothing before a number makes a rate of it, or a deed of somebody (在册电梯 are as they are now)."""
    bare, now, rest = head.rpartition("在")
    if now and len(bare) <= len("年末") and not rest.startswith(_ACTED):
        head = f"{bare}{rest}"
    return not _NOT_IN.intersection(head)


def _are_amounts(text: str) -> bool:
    """Whether a text is figures with their units, and with what these count (5个村民小组317户, 两个小区共11栋楼)."""
    while text:
        if text[0] in _NUMERALS:
            left = text[1:]
        else:
            figure, left = figure_of(text)
            if not figure:
                return False
        unit = left[: next((at for at, one in enumerate(left) if one.isdigit()), len(left))]
        text = left[len(unit) :]
        bare = unit.removesuffix(IN_ALL) if text else unit
        if not 0 < len(bare) <= _UNIT or bare.startswith(_NO_UNITS) or not _is_unit(bare):
            return False
    return True


_NO_UNITS = ("月", "年", "天", "日", "号", "点", "时", "%", "％", "周", "岁", "亩均")
"""What stands behind a number that is a date or a share."""


def _is_unit(unit: str) -> bool:
    """Whether a text is a unit, alone or with the name of what it counts."""
    noun = unit[1:]
    if not noun or unit in OF_TIME or unit in _LONG_UNITS:
        return True
    named = noun[-1] in _NOUN_ENDS or noun.endswith(_NOUNS)
    return named and not _SAID.intersection(noun) and not _is_done_in(noun)


def _is_done_in(noun: str) -> bool:
    """Whether a text has a deed in it that makes no name with what follows (学校新建食堂, not 避灾安置点)."""
    return any(
        noun.find(deed) > 0 and not noun.partition(deed)[2].startswith(_NO_OBJECT)
        for deed in _ACTED
    )


_LONG_UNITS = (
    "平方米",
    "平方公里",
    "立方米",
    "公里",
    "公顷",
    "万元",
    "亿元",
    "人次",
    "户次",
    "家次",
    "台件",
    "批次",
    "万千瓦",
    "千米",
    "台套",
    "航次",
    "例次",
)
_NOUN_ENDS = NOUN_ENDS.union("农室堂药舱舍")
_NOUNS = ("嘎查", "民宿", "企业户", "子女", "小学", "中学", "初中")

# ---------------------------------------------------------------- verbs

_DONE = (
    "补助 补贴 发放 奖励 奖补 救助 资助 帮扶 扶持 兑付 兑现 拨付 减免 退还 安置 改造 搬迁 拆除 整改 关停 修复 更换 新建 查处 处罚 销号 验收 建成 "
    "办结 清退 录取 录用 聘用 选聘 入选 分配 发证 登记 慰问 培训 补偿 征收 修缮 复垦 安装 认定 评定 "
    "搭建 配租 配售 复耕 复绿 疏浚 清淤 新修 修建 铺设 硬化 治理 供种 追回 退养 加装 加固 流转 投放 清理 补种 新硬化 宣布失效 处理 送水 评出 招聘 新增 退出 服务 "
    "曝光 改优 安排 核查 下达"
)
_DEEDS = tuple(_DONE.split())
"""What is done to those that follow (补助312户, 改造木房743栋): an object of 涉及 it is not."""
_PAID = ("发放", "兑付", "兑现", "拨付", "追回", "退还", "下达")
"""What is done to money: 发放资金1238万元, where 补助资金 is money itself."""
_MOVED, _SETTLED = "搬迁", "安置"
"""Two deeds that are told of as one: 搬迁安置点 are things."""
_COMPOUNDS = "户 点 区 房 站 池 证 牌 金 款 费 类 率 大户 面积 资金 金额 对象 人员 人口 人数 户数 项目 名额 标准 里程 范围 工程 材料 岗位 结果 情况 机构 点位"
_NO_OBJECT = tuple(_COMPOUNDS.split())
"""What makes a noun of a deed before it (改造户1437户, 补助资金12万元)."""


def begins_done(note: str) -> bool:
    """Whether a note begins with a deed and with what, or how many, it was done to (改造木房743栋, 补助312户)."""
    deed = next((deed for deed in _DEEDS if note.startswith(deed)), "")
    rest = note.removeprefix(deed).removeprefix(_SETTLED if deed == _MOVED else "")
    others = rest.partition("，")[0].split("、")[1:]
    if deed in _PAID and rest.startswith(("资金", "补助", "补贴")):
        return True
    object_of = bool(deed) and not rest.startswith(_NO_OBJECT)
    return object_of and (deed in _PAID or not any(map(_is_money, others)))


def _is_money(amount: str) -> bool:
    return amount.startswith(("资金", "金额", "补助", "补贴", "奖补"))


_FUNCTION = frozenset("由将把对向已按均未不再先后前至到于在为成给并都可从以含附请随经自同只仅用另")
"""What no clause has that names something only."""
_VERBS = (
    "公示 公布 公开 发布 张贴 张榜 列明 列出 写明 注明 标明 更新 核对 清点 上墙 挂网 公证 监督 见证 施行 执行 完工 竣工 投用 使用 办理 打卡 入账 "
    "参加 参与 征求 听取 调整 审核 审计 复核 增减 实施 新建 新开 建设 增设 设立 开通 覆盖 完成 提供 吸纳 带动 补充 明确 送达 寄送 播报 收录 收到 采纳"
)
_ACTED = (*_VERBS.split(), *_DEEDS)


def _has_verb(clause: str) -> bool:
    """Whether a clause surely, or maybe, has a verb of its own; what is too long for brackets is taken for one."""
    told = clause.removeprefix("每")  # 每月两次, 每日6时至18时
    if len(clause) > _NAME or begins_with_verb(told) or _FUNCTION.intersection(told):
        return True
    return any(one in told for one in _ACTED)


_NAME = 14
_LANGUAGES = ("双语", "双文", "两种文字", "两种语言", "文对照", "语对照", "蒙汉文", "藏汉文")
_SHOWN = ("张贴", "公示", "张榜", "印制", "公布", "公开", "发布", "播报", "")


def _is_of_languages(clause: str) -> bool:
    """Whether a clause tells in which languages something was made known, without a word that would join it."""
    return (
        len(clause) < _ROOM
        and not clause.startswith(("用", "以"))
        and any(clause.removesuffix(shown).endswith(_LANGUAGES) for shown in _SHOWN)
    )


# ---------------------------------------------------------------- times

_IN_SEASON = regex(
    "(?P<time>\\d{1,2}月(?:\\d{1,2}日)?(?:[底初末]|[上中下]旬)?|[一-龥]{1,3}季(?!度)|汛期|休渔期|防火期|供暖期|节前|开学前)(?:公开|公布|发布)"
)
"""In which part of the year something was published, and no more (台风季发布)."""
_OFTEN = (
    *("按月", "按季", "按季度", "按周", "按旬", "按年", "按半年", "按学期", "按批次"),
    *("逐月", "逐季", "逐周", "逐日", "逐批", "逐期"),
    *("每月", "每季", "每季度", "每周", "每旬", "每年", "每半年", "每天", "每日", "每学期"),
    *("每月初", "每月底", "每月末", "每季末", "每季度末", "每周末", "每年底"),
)
_EACH_TIME = tuple(one for one in _OFTEN if one.startswith("每"))
"""How often in a year, by which a number behind it would be read as that of each time (按季公布名册4期 is not)."""
_BY_BODIES = regex(
    "(?P<who>[^，；由在按]{2,40}?(?:局|委|办|(?<!全)部|站|所|中心|公司|办公室|委员会)(?:先后|分别|联合|共同|牵头)*)(?:公布|公开|发布)"
)
"""Who published something, in a clause that tells no more."""
_MANNERS = ("及时", "集中", "统一", "定期", "同步", "按时", "全面", "分类", "实时", "全程")
"""How something was published, as one word that stands before the verb."""
_OF_MANNER = (
    "公开发布",
    "对外公布",
    "对外发布",
    "对外公开",
    "向社会公布",
    "向社会公开",
    "公布",
    "公开",
    "发布",
)
_ONCE = ("一次", "1次", "一期", "1期", "一批")
_OF_MAKING_KNOWN = ("公布", "公开", "发布", "公示", "张榜", "张贴")
"""How a clause ends that says of publication what it says."""
_MADE_SO = ("公布", "公开", "发布", "")
_POSTED = ("张榜", "张贴", "公示")
_ENDS_TIME, _BY_WHOM = ("后", "前", "期间"), ("由", "经")
_TIME = range(3, 15)
_IN_PARTS, _PARTED = "分", ("批", "次", "期", "轮")


def _when(clause: str) -> str:
    """When or how often something was published, where a clause tells no more; else ""."""
    bare = next(clause.removesuffix(one) for one in _MADE_SO if clause.endswith(one))
    posted = next((bare.removesuffix(one) for one in _POSTED if bare.endswith(one)), bare)
    if bare != clause and clause.startswith(_BY_WHOM) and posted.endswith(_ENDS_TIME[0]):
        bare = posted  # 由村监委会审核后张榜公布
    said = bare != clause or bare.startswith(_BY_WHOM[1])
    if said and bare.startswith(_BY_WHOM) and bare.endswith(_ENDS_TIME[0]):
        return f"经{bare[1:]}" if len(bare) < _ROOM else ""  # 由双方签字后公布
    often = next((bare.removesuffix(one) for one in _ONCE if bare.endswith(one)), bare)
    if often in _OFTEN:
        return often
    in_parts = bare.startswith(_IN_PARTS) and bare.endswith(_PARTED) and len(bare) <= _SHORT
    time = bare.endswith(_ENDS_TIME) and len(bare) in _TIME and "、" not in bare
    return bare if in_parts or time else ""
