"""The matters that were published: which are told together, where each stood, and its note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import taken_up, ways
from draftkit.analysis.material.apart import (
    ABOUT,
    AREAS,
    IN_ALL,
    STRETCHES,
    Parts,
    apart,
    begins_done,
    begins_with_deed,
    is_by_parts,
    is_of_whom,
)
from draftkit.analysis.material.as_meant import as_meant, said_once
from draftkit.analysis.material.contents import contents_of, plainly
from draftkit.analysis.material.counted import (
    By,
    as_state,
    counts_by,
    is_kind,
    is_several,
    thing_of,
    whole_in,
)
from draftkit.analysis.material.in_full import in_full
from draftkit.analysis.material.members import members_of
from draftkit.analysis.material.records import put
from draftkit.analysis.material.restated import published_once, restated
from draftkit.analysis.material.things import says_of
from draftkit.chinese.bynames import in_marks
from draftkit.chinese.dates import of_this_year
from draftkit.chinese.talk import done_so, written
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value, surface_of
from draftkit.kinds import fields
from draftkit.kinds.material import Matter
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank, unquoted
from draftkit.tuples import NamedTuple

_TOGETHER = 5
"""Matters that one sentence names together, at most."""


def note(
    ledger: Ledger, told: Mapping[int, tuple[str, ...]], bank: PhraseBank, edition: Edition
) -> None:
    """Note the matters that were published, each with what is done about it (``told``, by its place)."""
    meant: Callable[[Matter], Matter] = _as_given
    if edition.matters_as_meant:
        meant = partial(as_meant, whole=edition.notes_together, rows=edition.lists_in_rows)
    once = said_once if edition.notes_apart else _as_given
    plain = restated if edition.contents_restated else _as_given
    if edition.lists_in_rows:
        plain = published_once
    given = [
        taken_up.noted(
            plain(meant(once(matter))),
            told.get(place, ()),
            in_order=edition.notes_apart,
            whole=edition.practices_stand,
        )
        for place, matter in enumerate(ledger.filing.given[fields.MATTERS])
    ]
    if edition.numbers_by_noun:
        strict = edition.numbers_as_given
        given = [
            in_full(m, ledger.filing.body.name, strict=strict, whole=edition.numbers_within)
            for m in given
        ]
    if edition.dates_with_spans:
        given = [_dated(matter) for matter in given]
    practised = {given[place].note for place in told}
    if edition.themes_as_written:
        given = [m._replace(theme=_as_written(m.theme, bank)) for m in given]
    records = _records(given, edition)
    if edition.themes_joined:
        records = _joined_by_theme(
            records, given_out=not edition.notes_as_given, once=edition.places_once
        )
    for slots, part, notes in records:
        grounds = () if practised.isdisjoint(notes) else (fields.PRACTICES.key,)
        put(ledger, "pub.matters", fields.MATTERS, slots, part, *grounds)


_DATES = regex(
    r"(?:\d{1,2}月(?:\d{1,2}日)?[至到—-]+(?:次年)?\d{1,2}月(?:\d{1,2}日|底)?、?)+(?<!、)"
)
_SPANS = ("期", "期限", "时间", "时段", "日期", "起止")


def _dated(matter: Matter) -> Matter:
    """A matter with the dates of its note behind the span that they are of (戒严期（3月15日至6月15日）和防火员电话)."""
    members = members_of(matter.content)
    spans = [one for one in members if one.endswith(_SPANS)]
    may = not matter.number and len(members) > 1 and spans and "月" in matter.note
    dates = _DATES.fullmatch(matter.note) if may else None
    if dates is None or len(spans) != 1 or matter.content.count(spans[0]) != 1:
        return matter
    content = matter.content.replace(spans[0], f"{spans[0]}（{dates[0]}）")
    return matter._replace(content=content, note="")


def _as_given(matter: Matter) -> Matter:
    return matter


def _as_written(theme: str, bank: PhraseBank) -> str:
    """A theme in the quotation marks that the bank knows it with (“高效办成一件事”), or that its figures ask for."""
    known = bank.theme_of(theme)
    names = (*known.forms, *known.also) if known else ()
    plain = unquoted(theme).replace("、", "")
    known_so = (
        one for one in names if one != unquoted(one) and unquoted(one).replace("、", "") == plain
    )
    return next(known_so, in_marks(theme))


class _Told(NamedTuple):
    """A record of matters: its slots, the part it is wanted in, and the notes that its matters have."""

    slots: dict[str, Value | None]
    part: str
    notes: tuple[str, ...]


def _joined_by_theme(
    records: Iterator[_Told], *, given_out: bool, once: bool = False
) -> Iterator[_Told]:
    """Records of which those without a theme, behind one that has it, are told with that (，并公布…).

    ``given_out``: so many copies are told as given to people, which late editions leave to the clerk.
    ``once``: the place of both is told once.
    """
    before: _Told | None = None
    joined = False
    for told in records:
        if before and before.slots["主题"] and told.slots["主题"] == _SAME:
            elsewhere = any(before.slots.get(slot) for slot in _WHERE)
            rest = before.slots.get("说明")
            elsewhere |= rest is not None and _tells_whose(surface_of(rest).text)
            there = [before.slots.get(slot) for slot in _PLACES_OF]
            same = once and any(there) and there == [told.slots.get(slot) for slot in _PLACES_OF]
            lead = _AND if same and not joined else _ELSE if joined or elsewhere else _AND
            slots = {**told.slots, **dict.fromkeys(_PLACES_OF)} if same else told.slots
            further = _further(slots, lead, given_out=given_out)
            note = Listing((rest, further), "，") if rest else further
            slots = {**before.slots, "说明": note}
            before, joined = _Told(slots, told.part, (*before.notes, *told.notes)), True
            continue
        if before:
            yield before
        before, joined = told, False
    if before:
        yield before


def _tells_whose(note: str) -> bool:
    """Whether a note ends with what is done to something else, which 并 would go on with (名单先公示再上网公布)."""
    clause = note.rpartition("，")[2]
    return "先" in clause[1:] and "再" in clause


_SAME = "同"
"""The theme of what is of the same as the matter before it."""
_AND, _ELSE = "并", "另"
_PLACES_OF = ("渠道", "途径")
_WHERE = (*_PLACES_OF, "何时")
"""What would be read as that of the further matter too."""
_DONE = {"内容": "公布", "公告": "发布", "征集": "开展"}


_HANDED_OUT, _CARDS, _COPIES_OF = (
    "发放",
    ("明白卡", "明白纸", "告知书", "折页", "宣传单"),
    ("份", "张", "册"),
)


def _is_handed_out(slots: dict[str, Value | None], slot: str) -> bool:
    """Whether so many copies of what was published were given to people (明白卡1800份)."""
    return str(slots.get(slot) or "").endswith(_CARDS) and slots.get("单位") in _COPIES_OF


def _further(slots: dict[str, Value | None], lead: str, *, given_out: bool) -> Value:
    """A further matter, as what else was done (并在微信公众号公布收购点名单16期)."""
    slot = next((slot for slot in _DONE if slots.get(slot)), "")  # 开设专栏 is its own verb
    place, way = slots.get("渠道"), slots.get("途径")
    where_ = f"在{place}" if place else f"通过{way}" if way else ""
    done = _HANDED_OUT if given_out and _is_handed_out(slots, slot) else _DONE.get(slot, "")
    when = str(slots.get("何时") or "")
    lead = _ELSE if when.startswith("由") else lead  # 并由… would be done by the body as well
    told: list[Value] = [f"{lead}{when}{where_}{done}"]
    told.append(slots.get(slot) or "")
    if (number := slots.get("数量")) and isinstance(number, Count):
        told.append(Item("", number, str(slots["单位"])))
    if (number := slots.get("对象数")) and isinstance(number, Count):
        told.append(Item(f"，{ABOUT}", number, str(slots["对象单位"])))
    told += [f"（{slots['附注']}）"] if slots.get("附注") else []
    told += ["，", slots["说明"] or ""] if slots.get("说明") else []
    return Listing(tuple(told), "")


def _records(given: Sequence[Matter], edition: Edition) -> Iterator[_Told]:
    """The records of matters.

    Matters of one theme published in one place are told together, unless one has a note of its own; in late editions
    also what names that theme itself, and in the last every one by its theme where one is.
    """
    told = [m for m in given if m.number is None or m.number.value]
    named = {_theme(m) for m in told} if edition.themes_shared else set()
    if edition.themes_throughout and any(named):
        named = {m.theme for m in told}
    ending = _themes_that_end(told) if edition.themes_within else set()

    def place(matter: Matter) -> tuple[str, str, str]:
        theme = matter.theme if matter.theme in named else _theme(matter)
        theme = "" if theme in ending else theme  # 围绕惠企利民资金，公开…惠企利民资金
        return theme, matter.channel, matter.part

    firsts: dict[tuple[str, ...], int] = {}
    for number, matter in enumerate(told):
        firsts.setdefault(place(matter), number)
        firsts.setdefault((place(matter)[0] or str(number), matter.part), number)
    once = edition.matters_as_meant

    def order(matter: Matter) -> tuple[int, int, bool]:
        at, theme = firsts[place(matter)], place(matter)[0]
        of_theme = firsts.get((theme, matter.part), at) if once and theme else at
        return of_theme, at, bool(matter.note)

    run = sorted(told, key=order)
    before, led = ("", ""), False
    for (theme, channel, part), some in groupby(run, key=place):
        for given_together in _together(list(some), edition):
            together = [_once(m, edition, by_theme=bool(theme)) for m in given_together]
            parts = _parts(together, edition)
            if len(together) == 1:
                together[0] = together[0]._replace(note=parts.behind)
                within = edition.numbers_within and _is_told_in(together[0], together[0].content)
                if within or (edition.numbers_as_given and _is_told_in(together[0], parts.beside)):
                    together[0] = together[0]._replace(number=None, unit="")
            if edition.notes_apart and _is_summed(given_together[0], together[0]):
                bare = together[0].note.removeprefix(IN_ALL)
                if led and not bare[:1].isdigit():  # 共 leads once in a sentence to what was done
                    together[0] = together[0]._replace(note=bare)
                led = True
            noted = edition.things_counted and len(together) == 1
            told_in_note = _in_note(together[0], edition) if noted else None
            same = once and (theme, part) == before
            before = theme, part
            contents = told_in_note or _with_note(
                contents_of(together, edition), together[0].note, edition
            )
            contents = _comprised(contents, edition)
            of_same = _SAME if edition.themes_joined and theme else ""
            named_so = f"{theme}{_WORK}" if edition.numbers_as_given and _is_post(theme) else theme
            slots: dict[str, Value | None] = {
                "主题": of_same if same else named_so,
                **_placed(contents, parts, channel, edition),
            }
            yield _Told(slots, part, (given_together[0].note,))


def _themes_that_end(told: Sequence[Matter]) -> set[str]:
    """The themes with which all contents told by them end."""
    return {m.theme for m in told if m.theme} - {
        m.theme for m in told if not m.content.endswith(m.theme)
    }


_WHEN = "何时"
"""The slot of what stands before the verb, or in its place (开设专栏)."""


def _placed(
    contents: dict[str, Value | None], parts: Parts, channel: str, edition: Edition
) -> dict[str, Value | None]:
    """What was published with when and where; what was made there has its verb behind that (在局网站曝光…28例)."""
    made = str(contents.pop(_WHEN, "") or "")
    there = f"在{channel}" if made and channel else ""
    return {
        **_beside(contents, of_this_year(written(parts.beside))),
        **_when_and_where(f"{parts.when}{there}{made}", "" if made else channel, edition),
    }


def _comprised(contents: dict[str, Value | None], edition: Edition) -> dict[str, Value | None]:
    """What was published, with where things lie and which are among them right behind these."""
    if edition.notes_together:
        contents = _lying(contents)
    return _comprising(contents) if edition.notes_as_given else contents


_WORK, _POST, _PEOPLE_AT_ALL = "工作", "员", "人员"


def _is_post(theme: str) -> bool:
    """Whether a theme names a post, and no work (生态管护员)."""
    return theme.endswith(_POST) and not theme.endswith(_PEOPLE_AT_ALL)


_DONE_BY = ("推送", "张贴", "公示", "宣读", "播放", "更新", "告知", "发放", "播报", "悬挂")
"""What is done to publish, at the end of where or how that is."""
_PASSED_ON = ("转发", "转达", "传达", "发送", "群发")
_BARE_WAYS = ("入户", "当面", "上门", "集中", "逐户", "现场")
_MEANS = "方式"


def _when_and_where(when: str, channel: str, edition: Edition) -> dict[str, Value | None]:
    """When something was published, and where or how."""
    if edition.owned_once and channel.endswith(_PASSED_ON) and len(channel) > len("群转发"):
        # 业主群转发公布 would be two deeds
        return {"途径": f"{channel}的{_MEANS}", "何时": when}
    if edition.lists_in_rows and any(f"{done}到" in channel for done in _DONE_BY):
        return {"途径": f"{channel}的{_MEANS}", "何时": when}  # 双语张贴到浩特
    if edition.lists_in_rows and is_by_parts(when) and _is_place(channel):
        return {"何时": f"在{channel}{when}"}  # 在公示牌按村公布
    if edition.notes_as_given and (copies := ways.copies(channel)):
        return {"途径": copies, "何时": when}
    if edition.ways_in_words and (sorted_ := ways.told(channel)):
        through = ways.posted(channel, sorted_) or ways.through(sorted_)
        if edition.lists_in_rows and through:
            return {"途径": through, "何时": when}
        return {name: f"{when}{how}" for name, how in sorted_.items()}
    return {**_where(channel, edition), "何时": when}


def _where(channel: str, edition: Edition) -> dict[str, Value | None]:
    """Where or how something was published; what was done there is said by the sentence (微信公众号每日推送)."""
    done = next((one for one in _DONE_BY if channel.endswith(one)), "")
    rest = channel.removesuffix(done)
    if edition.matters_apart and done and len(rest) > 1:
        if rest.endswith(_BARE_WAYS):
            return {"途径": f"{channel}{_MEANS}"}
        channel = rest
    there = _is_place(channel) or _is_there(channel, edition)
    live = edition.matters_apart and channel.endswith(_LIVE)
    return {"渠道" if there and not live else "途径": channel}


_LIVE = "直播"
"""What is a way of telling wherever it is."""


def _parts(matters: Sequence[Matter], edition: Edition) -> Parts:
    """Where the clauses of the note of one matter belong; those that are told together have none."""
    if len(matters) > 1:
        return Parts()
    (one,) = matters
    parts = (
        apart(
            done_so(one.note),
            one.unit,
            one.content,
            counted=one.number is not None,
            whole=edition.notes_together,
            given=edition.notes_as_given,
            things=edition.things_in_notes,
            manners=edition.manners_first,
        )
        if edition.notes_apart
        else Parts(behind=one.note)
    )
    area = one.content.endswith(_REGISTERS) and parts.behind.startswith(_AREA)
    if edition.contents_restated and area and not parts.beside and "，" not in parts.behind:
        return parts._replace(beside=parts.behind, behind="")
    return parts


_REGISTERS, _AREA = ("清册", "名册", "名单", "台账"), "面积"
"""What lists things, and has no measure of theirs behind it (清册，面积3.86万亩)."""


def _beside(contents: dict[str, Value | None], told: str) -> dict[str, Value | None]:
    """The slots of a matter with what stands in brackets.

    Behind others none stand (名单（52家），A级3家), nor do deeds behind the sum of something else (涉及8场，提供岗位2370个).
    """
    texts = [surface_of(value).text for value in contents.values() if value]
    summed = "对象数" in contents or any(_SUMMED in text for text in texts)
    rounds = "对象数" in contents and told[-1:] in _ROUNDS and told[:1] in _SOME  # 涉及14个村，两轮
    deed = summed and (begins_with_deed(told) or rounds)
    if not told or not (deed or any(text.endswith("）") for text in texts)):
        return {**contents, "附注": told}
    rest = contents.get("说明") or ""
    return {**contents, "说明": Listing((told, rest), "，") if rest else told}


_SOME, _ROUNDS = tuple("两二三四五六七八九"), tuple("轮批次期榜")


def _is_told_in(matter: Matter, told: str) -> bool:
    """Whether the number of a matter is told with its noun in brackets (全年5个项目320万元), and need not be before."""
    number = f"{matter.number.text}{matter.unit}" if matter.number else "\0"
    if matter.number and matter.unit == _FIRMS and number not in told:
        number = f"{matter.number.text}个部门"
    before, found, _ = told.partition(number)
    return bool(found) and not before[-1:].isdigit() and before[-1:] != "第"


def _is_summed(given: Matter, told: Matter) -> bool:
    """Whether what a note tells was led to by 共, which nobody wrote."""
    return told.note.startswith(IN_ALL) and not given.note.startswith(IN_ALL)


def _with_note(
    contents: dict[str, Value | None], note: str, edition: Edition
) -> dict[str, Value | None]:
    """What was published and its note, of which only one tells what it comes to (共1条，供种18.6吨)."""
    summed = any(value and _SUMMED in surface_of(value).text for value in contents.values())
    told = _note(note.rstrip("。"), edition)
    bare = told.removeprefix(IN_ALL)
    if not summed or bare == told:
        return {**contents, "说明": told}
    some = edition.notes_together and bare[:1].isdigit()
    lead = (
        ABOUT
        if is_of_whom(bare.partition("，")[0] if some else bare)
        else _COMES_TO
        if some
        else ""
    )
    return {**contents, "说明": f"{lead}{bare}"}


def _lying(contents: dict[str, Value | None]) -> dict[str, Value | None]:
    """What was published, with where the places lie that stand in brackets within it (用地（2处，位于两村）、收费标准)."""
    told = str(contents.get("说明") or "")
    for slot, value in contents.items():
        if isinstance(value, Item) and value.unit.endswith("）") and told.startswith(_LIES):
            inside = value._replace(unit=f"{value.unit[:-1]}，{told}）")
            return {**contents, slot: inside, "说明": ""}
        if isinstance(value, Listing) and value.mark == "（" and told.startswith(_LIES):
            content, many = value.values
            if isinstance(many, Item):
                many = many._replace(unit=f"{many.unit[:-1]}，{told}）")
                return {**contents, slot: value._replace(values=(content, many)), "说明": ""}
    return contents


def _comprising(contents: dict[str, Value | None]) -> dict[str, Value | None]:
    """What was published, with which things are among those it is of right behind these (11个项目（含烘干房）的验收公告)."""
    told = str(contents.get("说明") or "")
    for slot, value in contents.items():
        before = isinstance(value, Item) and not value.label and value.unit.endswith(_THEIRS)
        if isinstance(value, Item) and before and told.startswith(_AMONG) and "，" not in told:
            inside = value._replace(unit=f"{value.unit[:-1]}（{told}）的")
            return {**contents, slot: inside, "说明": ""}
    return contents


_THEIRS, _AMONG = "的", ("含", "包括")
_LIES = ("位于", "分布在", "坐落")
_COMES_TO = "计"
"""What leads to a second sum (共36期，计1872批次)."""


def _once(matter: Matter, edition: Edition, *, by_theme: bool) -> Matter:
    """A matter that does not name its theme again where it is told by that, nor lets its note tell an amount as a deed."""
    held = (_HELD_SO, _MODEL, *_EXAMINED) if edition.numbers_as_given else (_HELD_SO,)
    held = (*held, *_NAMED_SO) if edition.names_from_themes else held
    names = tuple(f"{matter.theme}{one}" for one in held)
    part_of_name = edition.things_whole and matter.content.startswith(names)
    if edition.themes_once and by_theme and not part_of_name:
        matter = matter._replace(
            content=_but_for(matter.theme, matter.content),
            note=_counted_of(matter.theme, matter.note),
        )
    if edition.themes_once and matter.content.removesuffix(_APPROVED) not in ("", matter.content):
        matter = matter._replace(content=_approved(matter.content, edition))
    return matter


def _approved(content: str, edition: Edition) -> str:
    """What is published once it is approved: 批准后的规划, and 两个村批准后的规划."""
    what = content.removesuffix(_APPROVED)
    whose, of, rest = what.rpartition("的")
    if edition.contents_restated and of and rest:
        return f"{whose}批准后的{rest}"
    return f"批准后的{what}"


def _counted_of(theme: str, note: str) -> str:
    """A note that counts what the theme names, without the theme but for its last word (招聘146人全程公开)."""
    theme = unquoted(theme)
    rest = note.removeprefix(theme)
    if len(theme) < _LONG_THEME or rest == note or not rest[:1].isdigit():
        return note
    return f"{theme[-2:]}{rest}"


_APPROVED = "批后公布"
"""What is published once it is approved, named by that: 公布批准后的规划9个, not 组织规划批后公布9个."""
_LONG_THEME, _LEFT = 4, 2
"""Characters of a theme from which it is no part of a name by chance (养老: 养老院), and of what is left to be told."""
_GOES_ON = (
    *"的、和与及或权局院场厂站所区员户率费点线网园馆库店卡证金物品者人家师生级类型性化式法期月日周年",
    *(
        "直接",
        "决定",
        "戒严令",
        "阶段",
        "项目",
        "工程",
        "条例",
        "平台",
        "系统",
        "体系",
        "中心",
        "机构",
    ),
)
"""How contents go on that are a longer name than their theme (养老服务站, 农村公路项目)."""


_WHOM = "对象"
"""Who was chosen, and nothing without what they were chosen for."""
_OF_A_DEED = (
    "范围",
    "标准",
    "对象",
    "条件",
    "期限",
    "区域",
    "方式",
    "流程",
    "额度",
    "金额",
    "比例",
    "措施",
)
"""What is said of a deed, and needs it before."""
_DONE_WITH = (
    "发放",
    "移交",
    "整治",
    "分配",
    "拨付",
    "兑付",
    "审批",
    "办理",
    "使用",
    "运营",
    "管理",
    "治理",
    "建设",
    "改造",
)
"""Deeds that a verb before them would be read with."""
_WORDS = (
    *(
        "贷款",
        "补贴",
        "补助",
        "资金",
        "津贴",
        "奖补",
        "物资",
        "许可",
        "名额",
        "岗位",
        "住房",
        "公寓",
        "低保",
    ),
    *(
        "楼院",
        "小区",
        "农田",
        "乡村",
        "社区",
        "园区",
        "片区",
        "公路",
        "河道",
        "水库",
        "学校",
        "食堂",
        "市场",
    ),
)
"""Words that themes end with, as which they may stand before the deed alone."""
_ENDS_THEMES = "保护 补偿 报销 资助 收费 申请 救助 补贴 补助 保障 征收 使用 改造 拆迁 搬迁 安置 治理 整治 管控 限行 禁捕 禁燃 禁牧 监管 供应 配租 认定 划分 招生 招聘"
_DEEDS_OF = tuple(_ENDS_THEMES.split())
"""Deeds that end a theme."""


_HELD_SO, _MODEL = "单位", "示范"
"""What a theme is a part of the name of (文物保护: 文物保护单位)."""
_NAMED_SO = ("车间", "工坊", "驿站", "专班", "专区", "专线", "基金", "合作社", "示范")
"""The same of places and bodies (就业帮扶: 就业帮扶车间)."""
_EXAMINED = ("检查", "体检", "检测", "检验", "诊断", "鉴定", "筛查")
"""The same of what is done to people or things (职业健康: 职业健康检查)."""


def _but_for(theme: str, content: str) -> str:
    """Contents without the theme that they are told by, where that stands at their beginning."""
    theme = unquoted(theme)
    rest = content.removeprefix(theme)
    if len(theme) >= _LONG_THEME and rest.startswith(_OF_A_DEED) and rest != content:
        # 古窑址保护方面公布保护范围: 范围 alone would be read as that of making it known
        deed = theme[-2:]
        if deed in _DEEDS_OF or as_state(theme) != theme:
            return f"{deed}{rest}"
        return content if rest.startswith(_WHOM) else rest
    if len(theme) < _LONG_THEME or rest == content or rest.startswith(_GOES_ON):
        return content
    if rest.startswith(_DONE_WITH) and theme.endswith(
        _WORDS
    ):  # 公开发放名单 would be read as 公开发放
        return f"{theme[-2:]}{rest}"
    return rest if len(rest) >= _LEFT else content


def _in_note(matter: Matter, edition: Edition) -> dict[str, Value | None] | None:
    """What was published and its note, where the note tells what the number counts, or what else it was about; else None."""
    number, unit, note = matter.number, matter.unit, _note(matter.note.rstrip("。"), edition)
    if not number or not unit or not note:
        return None
    bare = matter._replace(number=None, note="")
    first, mark, rest = note.partition("，")
    before, told_again, _ = note.partition(f"{number.text}{unit}")
    another = edition.numbers_of_several and before[-1:].isdigit()  # 2个 are no 12个村
    again = told_again and not another and not begins_done(note.removeprefix(IN_ALL))
    if again and not (edition.notes_together and unit in _ISSUES):  # 处置结果另行公布24期
        # 涉及梅湾新村等5个小区, not 销号23个
        return {**plainly(bare, edition), "说明": note}
    if (
        (by := _BY_EACH.search(note)) and unit == "个" and is_several(matter.content)
    ):  # 以行政村为单位, 7个
        told = plainly(bare, edition)
        return {**told, "说明": Listing((Item(ABOUT, number, f"{unit}{by['each']}"), note), "，")}
    if (
        unit == _PIECES and first.startswith(_sums(edition)) and first.endswith(_LENGTHS)
    ):  # 27条，共38.6公里
        return _measured(bare, f"{number.text}{unit}，{first}", rest, edition)
    own = counts_by(matter.content, unit, late=True) == By.HANGS
    if unit in _COPIES and note.rpartition("，")[2].partition("到")[0].endswith(_PRINTED):
        # 标准，印发到8个村，共1900份: so many copies
        return {
            **plainly(bare, edition),
            "说明": Listing((note, Item(IN_ALL, number, unit)), "，"),
        }
    if not own and (parts := whole_in(first, unit)):  # 27个站点, 覆盖全部行政村: as many villages?
        whole: Value = Item(parts[0], number, unit, parts[1])
        return {
            **plainly(bare, edition),
            "说明": Listing((whole, rest), mark) if mark else whole,
        }
    if edition.parts_told and _names_counted(first, unit):  # 31所, 涉及城区及镇驻地学校
        counted: Value = Item(first, number, unit)
        return {
            **plainly(bare, edition),
            "说明": Listing((counted, rest), mark) if mark else counted,
        }
    told = plainly(matter._replace(note=""), edition)
    if "对象数" not in told:
        return None
    names = note.removeprefix(ABOUT).partition("、")[0]
    placed = not any(map(str.isdigit, names)) and "、" in first and first != names
    if edition.numbers_as_given and unit == _PLOTS and first.startswith(ABOUT) and placed:
        # 6宗，涉及海滘、北围两个社区812亩: places are no more of them
        told = {name: value for name, value in told.items() if not name.startswith(_OBJECT)}
        return {**told, "说明": Listing((Item(IN_ALL, number, unit), note), "，")}
    if edition.names_behind_sums and _only_names(first):
        unit = str(told["对象单位"])
        told = {name: value for name, value in told.items() if not name.startswith(_OBJECT)}
        return {**told, "说明": Listing((_sum_of(matter, number, unit), note), "，")}
    joined = _joined(told, number, note, places_apart=edition.names_behind_sums)
    if edition.names_behind_sums and joined and isinstance(joined["说明"], Listing):
        return {**joined, "说明": _lists_apart(joined["说明"])}
    return joined


def _lists_apart(both: Listing) -> Listing:
    """Two that are concerned, the second of them a list before its sum, parted by a comma (3处，青贮、羊草共1600吨)."""
    *_, last = both.values
    first = str(last).partition("，")[0]
    before = first[: next((at for at, one in enumerate(first) if one.isdigit()), 0)]
    return both._replace(mark="，") if both.mark == "、" and "、" in before else both


def _only_names(clause: str) -> bool:
    """Whether a clause names what a matter concerns without a number of it (涉及水尾至龙田公路工程), so that nothing can be added to it."""
    named = clause.removeprefix(ABOUT)
    where = clause.endswith(_PLACES) or _ends_in_places(clause)
    return named != clause and not where and not _COUNTS.search(named)


def _names_counted(clause: str, unit: str) -> bool:
    """Whether a clause names all of those that are counted, by one name (涉及城区及镇驻地学校)."""
    named = clause.removeprefix(ABOUT)
    kind = unit in _OF_KINDS and named != clause and "、" not in named and is_kind(named, unit)
    return kind and not _COUNTS.search(named)


_OF_KINDS = ("所", "家", "座")
_COUNTS = regex(r"\d|[两二三四五六七八九十百千]+[余多]?[个家户处座条所名位类种项宗块]")
"""A number of things, in figures or in words."""


def _sum_of(matter: Matter, number: Count, unit: str) -> Item:
    """How many there were in all, in ``unit``, without the noun where what was published has it."""
    noun = unit.removeprefix(matter.unit)
    return Item(IN_ALL, number, matter.unit if noun in matter.content else unit)


_OBJECT, _PLOTS = "对象", "宗"


def _sums(edition: Edition) -> tuple[str, ...]:
    return (IN_ALL, "合计", "总计") if edition.numbers_as_given else (IN_ALL,)


def _joined(
    told: dict[str, Value | None], number: Count, note: str, *, places_apart: bool
) -> dict[str, Value | None] | None:
    """What was published of so many things, with a note that counts others: 涉及 leads both once; None where it counts none.

    ``places_apart``: so many places are no place of so many projects (44个项目、11个移民村).
    """
    clauses = _about_first(note.split("，"))
    first, rest = clauses[0], "，".join(clauses[1:])
    where = first.startswith(ABOUT) and _ends_in_places(first)  # 涉及轴承厂片区, 214户
    bare = first.removeprefix(IN_ALL)
    also = bare != first and is_of_whom(bare)  # 5个寨, 共386户
    if not (also or first.startswith(ABOUT)):
        return None
    mark = "，" if rest else ""
    of = Item(ABOUT, number, str(told["对象单位"]))
    told = {name: value for name, value in told.items() if name not in ("对象数", "对象单位")}
    counts = places_apart and of.unit[:1] in _ANY_THING and any(map(str.isdigit, first))
    if (where or first.endswith(_PLACES)) and not counts:  # 涉及3个村41户: where, and then who
        there = Item(first, number, of.unit)
        return {**told, "说明": Listing((there, rest), mark) if mark else there}
    others = f"{(bare if also else first).removeprefix(ABOUT)}{mark}{rest}"
    return {**told, "说明": Listing((of, others))}


_ANY_THING, _FIRMS = frozenset("个项条处座"), "家"


def _ends_in_places(clause: str) -> bool:
    """Whether a clause ends with areas, or with places that it names and counts in words (吊岩湾、老林口两处滑坡体)."""
    some = any(f"{many}{unit}" in clause for many in "两三四五六七八九十" for unit in "处个座条")
    in_words = some and not any(map(str.isdigit, clause))
    return clause.endswith((*AREAS, *STRETCHES)) or in_words


def _about_first(clauses: list[str]) -> list[str]:
    """The clauses of a note, a later one first that counts what else it was about (总投资1186万元，涉及移民2304人)."""
    if any(one.startswith((ABOUT, IN_ALL, *_PARTS_OF)) for one in clauses[:1]):
        return clauses
    about = [one for one in clauses if one.startswith(ABOUT) and any(map(str.isdigit, one))]
    return [*about[:1], *(one for one in clauses if one not in about[:1])]


_PARTS_OF = ("其中", "含", "包括")


def _measured(matter: Matter, told: str, rest: str, edition: Edition) -> dict[str, Value | None]:
    """What was published with two numbers of it in brackets."""
    slots = plainly(matter, edition)
    slot = next(iter(slots))
    return {slot: f"{slots[slot]}（{told}）", "说明": rest}


_ISSUES = ("期", "批", "批次", "次")
_PIECES, _LENGTHS = "条", ("公里", "千米", "米")
"""What may be roads as well as texts, and what they measure: both stand in brackets."""
_COPIES, _PRINTED = ("份", "册", "张"), ("印发", "印制", "发放", "分发", "印送")
"""What is printed, and what was done to so many copies."""
_PLACES = ("村", "社区", "小区", "乡镇", "镇", "乡", "街道", "嘎查")
_SUMMED = "，共"
_BY_EACH = regex("以(?P<each>[^，以]{1,6})为单位")
_PLACE = regex(
    r"网|平台|[专子]栏|栏目?$|公众号|视频号|抖音|头条|微博|媒体|屏|墙|牌|[厅室馆站群窗场]$|门口|[单大店]元?门$|码头|路口|村口|车站|专区|中心|客户端|APP|系统"
)
"""What something can stand in, as a channel; anything else is a way (村民代表大会)."""


_WAYS = ("短信", "电话", "广播", "信件", "邮件", "入户", "走访", "大喇叭", "村村响")
"""A way of telling, among places too: 通过渔港大屏和短信, not 在渔港大屏和短信."""
_HOURS = regex(
    "^(?:每[天日周早晚][^，]{0,3}|[早晚午][上间]?)\\d{1,2}(?:[点时]|:\\d\\d)[^，]*[至到—-]"
)
_TAKES_PART = regex(
    "^(?:[请由])?(?P<who>[^，请由]{2,10})(?P<does>到场(?:见证|公证|监督)?|参加|参与|见证|现场见证|全程监督|旁听)$"
)

_TAKING = ("到场", "见证", "公证", "监督", "参加", "参与", "旁听")


def _is_place(channel: str) -> bool:
    """Whether it was made known in a place, not by a way of telling alone or among places."""
    if channel.endswith(_SHOWING):
        return False
    return bool(_PLACE.search(channel)) and not any(way in channel for way in _WAYS)


_SHOWING = ("公示", "张贴")
"""What is done to make something known, among places too: 通过政府网站和现场公示."""


def _is_there(channel: str, edition: Edition) -> bool:
    return edition.themes_once and channel.endswith(_SPOTS)


_SPOTS = ("入口", "出口", "路边", "现场", "楼道", "楼门", "院内", "村头")


def _note(note: str, edition: Edition) -> str:
    """A note in a report's words: hours are said to be hours, and before who took part in what stands no word in late editions."""
    if ("点" in note or ":" in note) and _HOURS.match(note):
        return f"时间为{note}"
    if not edition.notes_as_given and note.endswith(_TAKING) and (match := _TAKES_PART.match(note)):
        if note.startswith("请"):
            return f"有关工作邀请{match['who']}{match['does']}"
        return f"相关现场有{match['who']}{match['does']}"
    return of_this_year(written(note))


def _theme(matter: Matter) -> str:
    """The theme, unless what was published names it."""
    return "" if unquoted(matter.theme) in matter.content or _counts_theme(matter) else matter.theme


def _counts_theme(matter: Matter) -> bool:
    """Whether what a theme names are counted: 社区食堂, 菜价, 7家 is told as 7家社区食堂的菜价."""
    if not matter.number or not says_of(matter.content):
        return False
    return thing_of(matter.theme, matter.content, matter.unit) == matter.theme


def _together(matters: Sequence[Matter], edition: Edition) -> Iterator[Sequence[Matter]]:
    """The matters that are told in one list.

    In late editions no number stands in a list that does not hang behind its matter (处置结果5处), nor behind one without.
    """
    plain = [m for m in matters if not m.note]
    if edition.matters_apart:
        plain = [m for m in plain if _hangs(m, edition)]
        slots = {slot for m in plain for slot in _SLOTS if slot in plainly(m, edition)}
        if len(slots) > 1:  # 公布…公告 would be two verbs of one
            plain = []
        if not (all(m.number for m in plain) or not any(m.number for m in plain)):
            plain = []
    # With a mark inside a name the joints between names are no longer seen: two at most.
    most = 2 if any("、" in m.content for m in plain) else _TOGETHER
    for start in range(0, len(plain), most):
        yield plain[start : start + most]
    yield from ([m] for m in matters if m not in plain)


_SLOTS = ("内容", "公告", "征集")
"""What was published, by the verb that it takes."""


def _hangs(matter: Matter, edition: Edition) -> bool:
    """Whether a number stands right behind what was published, or there is none."""
    told = plainly(matter, edition)
    return not matter.number or "数量" in told
