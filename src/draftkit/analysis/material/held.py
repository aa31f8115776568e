"""Meetings, trainings and events: how often, when, and what was done or taught there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import gatherings, occasions
from draftkit.analysis.material.records import put
from draftkit.chance import stable_hash
from draftkit.chinese.frequency import REGULAR, contradicts, is_day
from draftkit.editions import Edition
from draftkit.facts import Value
from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import Event, Occasion
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex

_T = TypeVar("_T", Occasion, Event)
_TOPIC, _WORK = regex("政务公开|信息公开"), "政务公开工作"
"""What says that a meeting or training was about the work itself; what it is called where nobody said."""

_LAW = regex(r"(?<!《)(?:中华人民共和国)?政府信息公开条例(?!》)")


def note(ledger: Ledger, edition: Edition) -> None:
    """Note meetings and trainings."""
    if not edition.meetings_by_theme:
        _note_before(ledger, edition)
        return
    given, body = ledger.filing.given, ledger.filing.body.name
    met, taught = given[fields.MEETINGS], given[fields.TRAININGS]
    plainly = edition.occasions_plain
    if edition.texts_by_kind and not edition.times_of_topics:
        met, taught = tuple(map(_at_that_time, met)), tuple(map(_at_that_time, taught))
    if edition.names_kept:
        met = tuple(map(_uncalled, met))
    if edition.occasions_led:
        met, taught = timed_first(met), timed_first(taught)
    own = edition.sessions_as_clauses
    if edition.themes_as_given:
        met = tuple(one._replace(theme=_deeds_first(one.theme)) for one in met)
    if edition.questions_met:
        taught = tuple(one._replace(theme=_of_writing(one.theme)) for one in taught)
    told_of = _meetings(
        met,
        body,
        plainly=plainly,
        as_given=edition.verbs_as_given,
        own=own,
        asked=edition.questions_met,
    )
    meetings = list(_with_others(told_of, edition))
    if own and meetings and all(map(_is_session, meetings)):
        ledger.case("会_述", fields.MEETINGS.key)
    elif edition.sessions_apart:
        meetings = [_as_one(told) if _is_session(told) else told for told in meetings]
    for record, told in zip(met, meetings, strict=True):
        put(ledger, "sup.meetings", fields.MEETINGS, told, record.part)
    trainings = _with_others(
        _trainings(
            taught,
            body,
            plainly=plainly,
            apart=edition.owned_once,
            nth_alone=edition.nth_alone,
        ),
        edition,
    )
    for record, told in zip(taught, trainings, strict=True):
        put(ledger, "sup.trainings", fields.TRAININGS, told, record.part)


def _as_one(told: Mapping[str, Value | None]) -> dict[str, Value | None]:
    """A session named by what it did, of which there may have been others (召开听取汇报的县政府常务会议2次)."""
    name, deed = str(told["会称"] or ""), str(told["会事"] or "")
    if not (name and deed) or "，" in deed:
        return dict(told)
    return {**told, "会称": f"{deed}的{name}", "会事": ""}


def _is_session(told: Mapping[str, Value | None]) -> bool:
    return gatherings.is_session(str(told["会称"] or ""), str(told["会事"] or ""))


_LONGEST_MATTER = 14


def _behind(found: gatherings.Taught, theme: str) -> gatherings.Taught:
    """A training with what was taught behind it where that is long: 围绕…隐去处理组织培训 would be read as one."""
    long = len(theme) > _LONGEST_MATTER
    plain = not any(found) and _TAUGHT not in theme and _taught(_written(theme)) == ("", theme)
    return found._replace(deed=f"{_ITS_MATTER}{theme}") if plain and long else found


_ITS_MATTER = "主题为"


_CALLS = ("组织召开", "召开", "举办", "举行")


def _uncalled(record: Occasion) -> Occasion:
    """A meeting whose theme is its name behind the verb of what is held (召开推进会), without that."""
    verb = next((one for one in _CALLS if record.theme.startswith(one)), "")
    named = verb and record.theme.endswith(("会", "会议")) and "、" not in record.theme
    return record._replace(theme=record.theme.removeprefix(verb)) if named else record


def timed_first(records: tuple[_T, ...]) -> tuple[_T, ...]:
    """Those with a time before the others, by their months, where all are told in one part."""
    if len({record.part for record in records}) > 1:
        return records
    months = [_month(record.when) for record in records if record.when]
    by_month = all(months)
    return tuple(
        sorted(records, key=lambda one: (not one.when, _month(one.when) if by_month else 0))
    )


_WHILE, _LONGEST_WHILE, _SHORTEST_REST = "期间", 5, 4


def _at_that_time(record: Occasion) -> Occasion:
    """A meeting or training whose theme begins with when it was held (冬训期间村务公开业务), with that as its time."""
    span, found, theme = record.theme.partition(_WHILE)
    whole = found and span and len(span) <= _LONGEST_WHILE and len(theme) >= _SHORTEST_REST
    if not whole or theme.startswith(_PART_OF_IT):
        return record
    return record._replace(when=f"{record.when}{span}{found}", theme=theme)


_PART_OF_IT = ("的", "如何", "怎", "值", "应急")
"""How a theme goes on that is about such a time."""


_MONTH = "月"


def _month(when: str) -> int:
    """The month with which a time begins; 0 where it begins with none."""
    number, found, _ = when.partition(_MONTH)
    return int(number) if found and number.isdecimal() else 0


def _with_others(
    told: Iterable[dict[str, Value | None]], edition: Edition
) -> Iterator[dict[str, Value | None]]:
    """The first without a time behind those with one as what there was besides: 8月开展培训1次；另开展培训1次."""
    before = timed = False
    for one in told:
        has_time = bool(one.get("时间") or one.get("频次"))
        if edition.occasions_led and timed and not before and not has_time:
            yield {**one, "时间": "另"}
            before = True
        else:
            yield one
        timed = timed or has_time


_BEFORE: tuple[tuple[str, Field[Any], str, Callable[..., tuple[str, ...]]], ...] = (
    ("sup.meetings", fields.MEETINGS, "会名", occasions.meetings),
    ("sup.trainings", fields.TRAININGS, "训名", occasions.trainings),
)
"""Message, field, the slot of names, and who finds them."""


def _note_before(ledger: Ledger, edition: Edition) -> None:
    """The same in earlier editions."""
    given = ledger.filing.given
    for message, field, slot, names in _BEFORE:
        called = names(given[field]) if edition.occasions_named else ()
        acts = edition.meetings_did and field is fields.MEETINGS
        plain = list(_by_theme_before(given[field], acts=acts))
        for place, record in enumerate(given[field]):
            often = how_often(record.times, record.when)
            values = {slot: called[place], **often} if called else plain[place]
            put(ledger, message, field, values, record.part)


def how_often(times: Count | None, when: str, *, once: bool = True) -> dict[str, Value | None]:
    """How often and when, so that 4 a year, one each season, is not read as 4 each season.

    Of 每月 and 10 times one is wrong: the number stands, and the run asks.  ``once``: 1次 is said of a single day as well.
    """
    when = when.partition("各")[0] or when  # 上下半年各1次, 2次
    when = when.replace("上下半年", "上、下半年")
    if times is not None and times.exact and contradicts(when, times.value):
        return {"次数": times}
    if REGULAR.match(when):
        return {"频次": when, "总次数": times}
    if not once and times is not None and times.exact and times.value == 1 and is_day(when):
        return {"时间": when}
    return {"次数": times, "时间": when}


# ---------------------------------------------------------------- what was done at a meeting

_MEET = (
    "部署 研究 安排 布置 传达 学习 通报 讲评 点评 总结 查找 明确 听取 审议 讨论 分析 调度 推进 落实 整改 解决 梳理 反馈 交流 确定 "
    "分解 督促 强调 宣布"
)
_AT_MEETING = tuple(_MEET.split())
"""How a theme begins that says what a meeting did (部署年度任务)."""
_NO_DEED = ("会", "班", "活动", "情况", "和", "与", "及", "、")
_SHORT_DEED = 4
_NAMED_BEFORE = ("部署", "安排", "分解", "调度", "布置", "落实", "整改", "会商")
"""What was turned round first; all others of :data:`_NAMED_LAST` are turned now."""
_NAMED_LAST = (
    *_NAMED_BEFORE,
    *(
        "推进",
        "盘点",
        "通报",
        "总结",
        "分析",
        "讨论",
        "审议",
        "梳理",
        "研判",
        "传达",
        "学习",
        "研究",
        "协调",
        "复盘",
        "筹备",
        "评析",
    ),
)
"""What a theme names last that was done (年度任务分解), which a report says first: 分解年度任务."""
_OF_TIME = ("年度", "月度", "季度", "半年", "阶段", "专题", "定期", "集中", "日常", "全面", "年中")
"""What stands between a thing and what is done to it (公开目录年度核对): nothing is turned round that."""
_ALSO_AT_MEETING = ("调整", "贯彻", "启动", "成立", "制定", "修订", "动员", "商定", "评审", "通过")
"""The same of what a meeting did that is told now alone."""
_SEVERAL = ("和", "、", "与", "及")
_TOLD_LAST = ("点评", "讲评")
"""The same of what was said of a time (季度点评): 点评季度工作."""
_SUMMED = "小结"
"""What a theme names last that a meeting did of a time (半年小结): 总结半年工作."""
_LED = (("分工", "明确"), ("汇报", "听取"))
"""What a theme ends with that is a thing → the deed that it takes."""


def _as_deed(theme: str, last: tuple[str, ...]) -> str:
    """A theme that names last what was done (年度任务分解), as that: 分解年度任务."""
    thing = theme[:-2].removesuffix("的")
    turned = theme.endswith(last) and len(thing) >= _SHORT_DEED and thing[-2:] not in last
    return f"{theme[-2:]}{thing}" if turned and "、" not in thing and "和" not in thing else theme


def _deeds_first(theme: str) -> str:
    """A theme of which each part names last what was done (任务部署和迎检推进, 公开工作讲评), that first; else as it is."""
    parts = theme.split("和")
    last = (*_NAMED_LAST, *_TOLD_LAST)
    turned = all(
        part.endswith(last) and len(part) >= _SHORT_DEED and part[-4:-2] not in last
        for part in parts
    )
    fits = len(parts) > 1 or (theme.endswith(_TOLD_LAST) and not theme[:-2].endswith(_OF_TIME))
    if not turned or not fits or "、" in theme or theme.startswith(_AT_MEETING):
        return theme
    return "和".join(f"{part[-2:]}{part[:-2]}" for part in parts)


_INTO, _SO = ("研究", "调度", "部署", "听取"), ("专题", "专门", "集体")


def _looked_into_so(theme: str) -> str:
    """A theme that ends with how something was looked into (征拆信息公开专题研究), as that deed; "" for any other."""
    deed = next((f"{so}{act}" for so in _SO for act in _INTO if theme.endswith(f"{so}{act}")), "")
    thing = theme.removesuffix(deed) if deed else ""
    work = "工作" if thing.endswith(_PUBLISHED) else ""
    return f"{deed}{thing}{work}" if len(thing) >= _SHORT_DEED and "、" not in thing else ""


def _was_done(theme: str) -> bool:
    """Whether a theme says what a meeting did: a verb and its object."""
    deed = theme.removeprefix("专题")
    whole = len(deed) >= _SHORT_DEED and not deed[2:].startswith(_NO_DEED)
    return whole and deed.startswith(_AT_MEETING)


def _by_theme_before(
    records: Sequence[Occasion], *, acts: bool
) -> Iterator[dict[str, Value | None]]:
    """Meetings or trainings as drafts of earlier versions told them; where a theme names the work, nothing else does.

    ``acts``: where all themes say what was done, they are told as that, and not as a theme.
    """
    named = any(_TOPIC.search(record.theme) for record in records)
    themes = [_LAW.sub("《政府信息公开条例》", record.theme) for record in records]
    deeds = [_as_deed(theme, _NAMED_BEFORE) for theme in themes] if acts else []
    acts = acts and all(map(_was_done, deeds))
    topic = "议题" if named else "主题"
    for place, (record, said) in enumerate(zip(records, themes, strict=True)):
        theme = {topic: said or (_WORK if named else "")}
        if acts:
            theme = {"会称": "会议" if named else f"{_WORK}会议", "会事": deeds[place]}
        yield {**how_often(record.times, record.when), **theme}


def _done_there(theme: str) -> str:
    """What a meeting did, by its theme; one that is no deed was looked into."""
    if all(part in _AT_MEETING for part in theme.replace("、", "和").split("和")):
        return f"{theme}{_WORK}"
    if said := _looked_into_so(theme):
        return said
    thing, several = theme[:-2], any(mark in theme for mark in _SEVERAL)
    if thing.endswith(_OF_TIME) and not several and not _was_done(theme):
        if theme.endswith(_SUMMED):
            return f"总结{thing}工作"
        turned = theme.endswith((*_NAMED_LAST, *_TOLD_LAST))
        return f"{theme[-2:]}{thing}工作" if turned else f"研究{theme}工作"
    deed = _as_deed(theme, _NAMED_LAST)
    if deed != theme or _was_done(deed):
        return deed
    if deed.startswith(_ALSO_AT_MEETING) and len(deed) > _SHORT_DEED:
        return deed
    led = next((verb for thing, verb in _LED if theme.endswith(thing)), "研究")
    return f"{led}{theme}"


_ON_ITS_OWN, _BOARDS = "专题研究", ("小组", "专班", "党组", "党委", "班子")
"""How a theme ends that only says which board met (领导小组专题研究)."""
_STUDIED = "研究"
_TALKED_OVER = ("会商", "研判", "商议", "商讨", "研讨")
"""The same again of what needs no 研究 before it."""
_CONFERRED = (
    "申请会商",
    "疑难申请会商",
    "依申请公开会商",
    "复杂申请会商",
    "疑难复杂申请会商",
    "舆情会商",
    "答复会商",
)
"""Themes that are what the meeting was (召开申请会商会5次)."""
_OF_HARD_ONES = ("疑难会商", "疑难件会商", "疑难申请会商")
"""How a theme ends that is what the meeting was, whatever stands before it (依申请疑难会商)."""
_EACH = ("每季度", "每半年", "每月", "每周", "每季", "每年")
"""How a theme begins that says how often it is done (每季度研判公开内容)."""
_NO_MEETING = ("社会", "委员会", "协会", "理事会", "机会", "聚会")


_HEARD = regex("会听(?![取证众会])")
_NO_WORK = ("任务", "要点")
"""How a theme ends that is no work (研究年度任务)."""
_ISSUED = ("印发", "下发", "制发", "转发", "出台", "公布", "发布", "签订", "审核", "核定", "拟定")
"""How a theme begins that tells what was issued or settled there, besides what meetings do."""


def _met(
    record: Occasion, theme: str, *, plainly: bool, as_given: bool, own: bool, asked: bool
) -> tuple[str, str]:
    """What a meeting is called by its own name, and what was done there: 县政府常务会听取公开情况 tells both."""
    theme = _HEARD.sub("会听取", theme) if asked and "会听" in theme else theme
    if asked and theme.endswith(_NO_WORK) and not gatherings.begins_itself(theme):
        return "", f"研究{theme}"
    if asked and gatherings.asks(theme) and not gatherings.begins_itself(theme):
        return "", f"研究{theme}"
    if as_given and theme.startswith(_ISSUED) and len(theme) > _SHORT_DEED:
        return "", theme
    if own and (found := gatherings.at_session(theme)):
        return found
    if plainly and (found := gatherings.led_by(theme)):
        return found
    if name := occasions.name_of_meeting(record):
        return name.removeprefix(gatherings.each_time(name)) if plainly else name, ""
    if plainly and (found := gatherings.met(theme)):
        return found
    whose = theme.removesuffix(_ON_ITS_OWN)
    if whose != theme and whose.endswith(_BOARDS):
        return f"{whose}专题会议", ""
    for verb in _AT_MEETING:
        for end in ("会议", "会"):
            name, called, deed = theme.partition(f"{end}{verb}")
            if called and deed and not f"{name}{end}".endswith(_NO_MEETING):
                return f"{name}{end}", f"{verb}{deed}"
    if plainly and theme.endswith(_STUDIED) and theme[:-2].endswith(("会议", "会")):
        return theme[:-2], f"研究{_WORK}"
    if plainly and theme in _CONFERRED:
        return f"{theme}会", ""
    if plainly and theme.endswith(_OF_HARD_ONES) and "、" not in theme:
        return f"{theme}会议", ""
    often = next((time for time in _EACH if theme.startswith(time)), "")
    if plainly and often and theme.removeprefix(often).startswith((*_AT_MEETING, *_TALKED_OVER)):
        return "", theme
    if plainly and theme.startswith(_TALKED_OVER) and len(theme) > _SHORT_DEED:
        return "", theme
    deed = _done_there(theme) if theme else ""
    return "", gatherings.looked_into(deed, theme) if plainly else deed


def _meetings(
    records: Sequence[Occasion],
    body: str,
    *,
    plainly: bool,
    as_given: bool,
    own: bool,
    asked: bool,
) -> Iterator[dict[str, Value | None]]:
    """Meetings as they are told now: what each is called, and what was done there (召开会议，部署年度任务)."""
    themes = [_LAW.sub("《政府信息公开条例》", one.theme) for one in records]
    met = [
        _met(one, theme, plainly=plainly, as_given=as_given, own=own, asked=asked)
        for one, theme in zip(records, themes, strict=True)
    ]
    named = any(_PUBLISHED in deed for _, deed in met)
    usual = _FIELDS[stable_hash(body) % len(_FIELDS)]
    several = any(name for name, _ in met) or len(records) > 1
    for place, (record, (name, deed)) in enumerate(zip(records, met, strict=True)):
        # What names the work beside no name and no deed that does so is the phrase's to say.
        plain = "会议" if deed and named else f"{usual}工作会议" if several or named else ""
        if place and deed and not any(name for name, _ in met):
            plain = "会议"  # the first has named the work
        said: dict[str, Value | None] = {"会称": name or plain, "会事": deed}
        yield {**how_often(record.times, record.when, once=False), **said}


_FIELDS = ("政务公开", "信息公开", "政府信息公开")
"""What the work is called where several meetings or trainings stand in one sentence: one of these, by the name of the body."""
_PUBLISHED = "公开"
"""What names the work, wherever it stands in a theme (公开事项盘点)."""

# ---------------------------------------------------------------- what a training was about

_TAUGHT = "培训"
"""What a training is called whose theme names the work; else a phrase has words for it, unless several are told in one sentence."""
_PEOPLE = (
    "书记主任",
    "村文书",
    "信息员",
    "联络员",
    "经办人员",
    "工作人员",
    "管理员",
    "审核员",
    "村干部",
)
"""Those who are taught, where a theme names them before its matter (村级信息员公示材料制作)."""
_OF_THEM = (
    *(
        "管理",
        "职责",
        "队伍",
        "选",
        "配",
        "考核",
        "名",
        "岗",
        "的",
        "和",
        "、",
        "与",
        "及",
        "制度",
        "用",
        "工作",
        "如何",
        "怎",
    ),
)
"""How what stands behind people begins that is about them."""
_LONGEST_PEOPLE, _SHORTEST_MATTER = 10, 4
_SPOKEN = (
    ("怎么填", "填写方法"),
    ("怎么写", "写法"),
    ("怎么办", "办理方法"),
    ("怎么答", "答复方法"),
)


def _of_writing(theme: str) -> str:
    """What a training on how to write something was about (答复书的写法, which is no 书写法)."""
    how, written = _SPOKEN[1]
    what = theme.removesuffix(how)
    return theme if what in ("", theme) or what.endswith("的") else f"{what}的{written}"


def _taught(theme: str) -> tuple[str, str]:
    """Those whom a training was for, where its theme names them first, and its matter."""
    for who in _PEOPLE:
        before, found, matter = theme.partition(who)
        people = f"{before}{who}"
        apart = len(matter) >= _SHORTEST_MATTER and not matter.startswith(_OF_THEM)
        if found and apart and len(people) <= _LONGEST_PEOPLE:
            return people.removeprefix("对"), matter
    return "", theme


_WENT, _TAUGHT_THERE = ("到", "赴", "进"), ("辅导", "指导", "授课", "送训", "宣讲", "轮训")


_HOW_TAUGHT = ("上门", "分片", "现场", "巡回", "集中", "入企", "驻点")


def _taught_there(theme: str) -> str:
    """What a training is called whose theme is where it was held, and how (到乡镇上门辅导, 街镇分片辅导)."""
    if "、" in theme or not theme.endswith(_TAUGHT_THERE):
        return ""
    if theme.startswith(_WENT):
        return theme[1:]
    return theme if theme[:-2].endswith(_HOW_TAUGHT) else ""


_THE_LAW = "条例"
_TO_LEARN, _EXPLAINED = ("学习", "讲解"), "解读"


def _written(theme: str) -> str:
    """A matter told as it is asked (公开表怎么填), as it is written, and without a verb of its own (学习保密知识)."""
    for verb in _TO_LEARN:
        if len(theme) > len(verb) + 2:
            theme = theme.removeprefix(verb)
    if theme.endswith(f"条例{_EXPLAINED}"):
        theme = theme.removesuffix(_EXPLAINED)
    if theme == _THE_LAW:
        return f"《{theme}》"
    for spoken, written in _SPOKEN:
        if theme.endswith(spoken):
            return theme.removesuffix(spoken) + written
    return theme


def _trainings(
    records: Sequence[Occasion],
    body: str,
    *,
    plainly: bool,
    apart: bool = False,
    nth_alone: bool = False,
) -> Iterator[dict[str, Value | None]]:
    """Trainings as they are told now: what each is called, for whom it was, its matter, what was done there."""
    found_in = [
        (gatherings.taught(one.theme) if plainly else None) or gatherings.Taught()
        for one in records
    ]
    if apart:
        found_in = [_behind(f, one.theme) for f, one in zip(found_in, records, strict=True)]
    told = zip(records, found_in, strict=True)
    themes = [_LAW.sub("《政府信息公开条例》", found.matter or one.theme) for one, found in told]
    names = [
        found.name or _named_training(one, found)
        for one, found in zip(records, found_in, strict=True)
    ]
    usual = f"{_FIELDS[stable_hash(body) % len(_FIELDS)]}{_TAUGHT}"
    named = any(_PUBLISHED in theme for theme in themes)
    more = any(one.deed or one.joined for one in found_in) or any(map(_is_course, names))
    own = any(names) or named or len(records) > 1 or more
    for theme, name, record, found in zip(themes, names, records, found_in, strict=True):
        plain = _TAUGHT if named and theme else usual if own else ""
        told_apart = name or found.deed or found.people
        people, matter = ("", "") if told_apart else _taught(_written(theme))
        said: dict[str, Value | None] = {
            "训动": (_JOINED if found.joined else _HELD_BY_US) if more else "",
            "训名": found.joined or name or plain,
            "对象": found.people or people,
            "主题": found.matter or ("" if found.joined else matter),
            "训事": found.deed,
        }
        often = how_often(record.times, record.when, once=False)
        name_told = str(said["训名"])
        if nth_alone and record.times == _ONE and "第" in name_told and _NTH.search(name_told):
            often["次数"] = None  # 举办第七期专题培训班, not 举办1次第七期
        yield {**often, **said}


_ONE, _NTH = Count(1, "1"), regex(r"第[一二三四五六七八九十百\d]+[期届次]")
_JOINED, _HELD_BY_US = "参加", "举办"
"""What is done with a training of others, and with one's own, where one of both has to be said."""


_COURSES = ("班", "讲座", "课堂", "讲堂", "竞赛", "会")


def _is_course(name: str) -> bool:
    """Whether a training is called what is 举办 alone (培训班)."""
    return name.endswith(_COURSES)


def _named_training(record: Occasion, found: gatherings.Taught) -> str:
    """What a training is called by its own name; "" where its theme has been taken apart."""
    if any(found):
        return ""
    return occasions.name_of_training(record) or _taught_there(record.theme)
