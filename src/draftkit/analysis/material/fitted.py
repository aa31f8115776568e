"""A number told of what was published, mended where it would be read as that of something else.

Each step has the matter and its slots, and gives the slots back, changed or not; they are taken one after another.
"""

from __future__ import annotations

from collections.abc import Callable

from draftkit.analysis.material.counted import EVENTS
from draftkit.analysis.material.members import members_of, names_thing, only_tells, tells
from draftkit.analysis.material.nouns import governing, noun_of
from draftkit.analysis.material.of_all import concerned, in_all
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds.material import Matter

ANY = "个"
"""What counts things of any kind."""
MET = (
    "招聘会",
    "听证会",
    "推介会",
    "对接会",
    "见面会",
    "观摩会",
    "展销会",
    "恳谈会",
    "说明会",
    "发布会",
    "座谈会",
)
"""How the name of what is held ends."""
Told = dict[str, Value | None]
Step = Callable[[Matter, Told], Told]


def fitted(matter: Matter, told: Told, edition: Edition) -> Told:
    """The slots of a matter with its number where it counts what it stands by."""
    steps: tuple[tuple[bool, Step], ...] = (
        (edition.number_of_which, _of_which),
        (edition.numbers_of_notices, _of_notices),
        (edition.numbers_of_notices, _of_lines),
        (True, _of_pair),
        (True, _of_projects),
        (True, _not_again),
        (True, _one_named),
        (edition.numbers_of_several, _fitting),
        (edition.numbers_of_several, _of_several),
    )
    for holds, step in steps:
        told = step(matter, told) if holds else told
    return told


def _fitting(matter: Matter, told: Told) -> Told:
    """A number where its unit fits what it stands by: behind a name that says its noun again, and no list of so many tons."""
    content, number, unit = matter.content, matter.number, matter.unit
    slot, value = next(iter(told.items()))
    if number is None or not unit:
        return told
    if isinstance(value, Item) and value.unit.endswith(_THEIRS) and not value.label:
        noun = value.unit.removesuffix(_THEIRS)[1:]
        listed = value.noun.endswith(_ROLLS) and noun[-1:] in value.noun
        again = len(noun) > 1 and (value.noun.startswith(noun) or listed)  # 17条线路的线路方案
        return concerned(value.noun, slot, number, unit) if again else told
    weighed = unit in _WEIGHTS and content.endswith(_ROLLS)
    if isinstance(value, Listing) and value.mark == "（" and weighed:
        return concerned(content, slot, number, unit)
    met = unit in EVENTS and any(one in content for one in MET)
    if "数量" in told and met and content.endswith(_STATES):  # 专场招聘会岗位信息，共3场
        return in_all(content, slot, number, unit)
    if "数量" in told and unit == _COPY and content.endswith(_NO_COPY):
        return {slot: Listing((content, Item("", number, f"{unit}）")), "（")}
    return told


_WEIGHTS, _COPY = ("吨", "公斤", "万吨"), "份"
_NO_COPY, _ROLLS = ("时间", "四至"), ("名单", "清单", "名录", "表")
"""What is no paper, of which there would be copies."""


def _of_several(matter: Matter, told: Told) -> Told:
    """A number of several contents as what they come to, where it may be of another than the one that it would name.

    停泊安排和转移点清单，共14处 are not sure to be 14 转移点, nor the 64条 of 政策清单和兑现结果 all in the list.
    """
    content, number, unit = matter.content, matter.number, matter.unit
    members = members_of(content)
    if len(members) == 1 or not number or number.value == 1:
        return told
    noun = str(told.get("对象单位") or "").removeprefix(unit)
    named = [one for one in members if len(noun) > 1 and noun in one]
    # 新线路走向、票价和首末班时间, 11条, may be so many notices
    lines = unit == _LINES and len(noun) > 1 and (noun not in members or noun.endswith(_LINE))
    others = [one for one in members if one not in named and tells(one, noun)]
    before = [one for one in members if one not in named and _OF_ALL not in content]
    behind = bool(named) and named[0] != members[0] and not all(map(only_tells, before))
    unsure = unit in _OF_MANY_KINDS and noun != _PROJECTS
    apart = unsure and (behind or (bool(named) and any(map(names_thing, others))))
    slot = next((name for name, value in told.items() if _is_within(value)), "")
    if not lines and not apart and not slot:
        return told
    slot = slot or next(name for name in told if name not in ("对象数", "对象单位"))
    return in_all(content, slot, number, unit)


_OF_ALL = "等"
_OF_MANY_KINDS = ("个", "处", "座", "家")
"""Units of things of so many kinds that they do not tell which of several is counted (21眼 are wells)."""


def _is_within(value: Value | None) -> bool:
    """Whether a number of texts stands in brackets among contents (政策清单（64条）和兑现结果)."""
    return isinstance(value, Item) and bool(value.noun) and value.unit == f"{_LINES}）"


def _of_which(matter: Matter, told: Told) -> Told:
    """A number behind contents of which it is not sure what it counts (莲花市场的过渡摊位抽签结果，共112个)."""
    number = matter.number
    if number is None or number.value == 1:
        return told
    for slot, value in told.items():
        # A name of its own has no number before it: 莲花市场的过渡摊位, of which there are so many.
        before = isinstance(value, Item) and not value.label and value.unit.endswith(_THEIRS)
        if not (isinstance(value, Item) and before and matter.unit == ANY):
            continue
        if noun_of("", value.noun, ANY, number.value):
            return {**told, slot: Listing((matter.content, Item("共", number, matter.unit)), "，")}
    return told


_THEIRS = "的"
_MANY, _NOTICES = 100, ("公示", "公告", "通告", "通知", "告示")


def _of_notices(matter: Matter, told: Told) -> Told:
    """So many of something in brackets, or with their noun, where nobody puts out so many notices."""
    content, number = matter.content, matter.number
    if matter.unit != ANY or not content.endswith(_NOTICES) or "数量" not in told:
        return told
    if number is None or number.value < _MANY:
        return told
    noun = noun_of(matter.theme, content, ANY, number.value)
    slot = next((name for name in ("公告", "内容") if name in told), "")
    if not slot:
        return told
    rest = {name: value for name, value in told.items() if name not in ("数量", "单位")}
    if noun:
        return {**rest, "对象数": number, "对象单位": f"{ANY}{noun}"}
    return {**rest, slot: Listing((content, Item("", number, f"{ANY}）")), "（")}


_LINES, _LINE, _NO_LINES = "条", "线路", ("方案", "计划", "安排")


def _of_lines(matter: Matter, told: Told) -> Told:
    """So many lines, of which a plan is told that is none of them (线路调整方案, 5条)."""
    before, line, behind = matter.content.partition(_LINE)
    of_lines = line and len(before) <= len("城市公交") and behind.endswith(_NO_LINES)
    if matter.unit != _LINES or not of_lines or "数量" not in told or not matter.number:
        return told
    rest = {name: value for name, value in told.items() if name not in ("数量", "单位")}
    return {**rest, "对象数": matter.number, "对象单位": f"{_LINES}{_LINE}"}


def _of_pair(matter: Matter, told: Told) -> Told:
    """What is counted by the whole of a name that is two (河长湖长), of which the first alone would be too many."""
    counted = str(told.get("对象单位") or "")
    noun = counted.removeprefix(matter.unit)
    behind = matter.content.partition(noun)[2] if len(noun) > 1 else ""
    other = next((behind[:end] for end in (2, 3) if behind[end - 1 : end] == noun[-1:]), "")
    return {**told, "对象单位": f"{counted}{other}"} if other else told


_PROJECTS = "项目"
_STATES = ("情况", "结果", "信息")


def _of_projects(matter: Matter, told: Told) -> Told:
    """So many projects, of which several things are told (项目计划、招标、交竣工情况，共26个)."""
    first, *others = members_of(matter.content)
    slot = next((name for name, value in told.items() if isinstance(value, Listing)), "")
    of_all = others and first.startswith(_PROJECTS) and matter.unit == ANY and slot
    bare = [first.removeprefix(_PROJECTS), *others]
    told_of = all(only_tells(one) or one.endswith(_STATES) for one in bare)
    if not of_all or not told_of or not matter.number or matter.number.value == 1:
        return told
    return concerned(matter.content, slot, matter.number, f"{ANY}{_PROJECTS}")


def _not_again(matter: Matter, told: Told) -> Told:
    """Things that a list is of, by their short name where it has just named them in full (电梯 of 超期未检电梯名单)."""
    counted, unit = str(told.get("对象单位") or ""), matter.unit
    noun = counted.removeprefix(unit)
    end = matter.content.removeprefix(noun)
    if not matter.number or len(noun) < _LONG_NAME or end == matter.content or end not in _LISTS:
        return told
    short = noun_of(matter.theme, matter.content, unit, matter.number.value)
    return {**told, "对象单位": f"{unit}{short}"} if noun.endswith(short or "\0") else told


_LONG_NAME = 5
_LISTS = ("名单", "清单", "目录", "台账", "名册", "花名册", "一览表", "名录", "情况", "信息")


def _one_named(matter: Matter, told: Told) -> Told:
    """One of something in brackets with its noun, where the contents are of that (工程的中标单位和工期（1个工程）)."""
    noun = governing(matter.content, matter.unit) if matter.number and matter.unit else ""
    for slot, value in told.items() if noun and matter.number and matter.number.value == 1 else ():
        if isinstance(value, Listing) and value.mark == "（":
            content, one = value.values
            if isinstance(one, Item) and one.unit == f"{matter.unit}）":
                named = one._replace(unit=f"{matter.unit}{noun}）")
                return {**told, slot: value._replace(values=(content, named))}
    return told
