"""Events: what people were told at, and what was announced there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import held, occasions, same_event
from draftkit.analysis.material.records import marked, numbered, put, quoted
from draftkit.chinese.clauses import begins_with_verb
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.material import HELD_UNIT, PROACTIVE, Event
from draftkit.patterns import regex


def note(ledger: Ledger, told: Collection[Event], edition: Edition) -> None:
    """Note every event but for those that are ``told`` elsewhere."""
    given = ledger.filing.given[fields.EVENTS]
    if edition.texts_by_kind:
        again = same_event.in_notes(given, ledger.filing.given[fields.MATTERS])
        elsewhere = (*told, *again)
        given = held.timed_first(tuple(one for one in given if one not in elsewhere))
    for event in given:
        if edition.notices_published and event.name.endswith(_NOTICES):
            notice = {"公告": event.name, **numbered(event.times, "", HELD_UNIT)}
            put(ledger, "pub.matters", fields.EVENTS, notice, event.part)
            continue
        spread = edition.notices_published or (edition.events_spread and _spreads(event))
        part = event.part or (PROACTIVE if spread else "")
        alike = [one for one in given if edition.themes_told_once and _is_alike(one, event)]
        if alike and event is not alike[0]:
            continue  # told with the first of its theme
        told_so = _of_one_theme(alike, edition) if len(alike) > 1 else _event(event, edition)
        put(ledger, "sup.events", fields.EVENTS, told_so, part)


def _is_alike(one: Event, other: Event) -> bool:
    """Whether two events were about one long matter, each so many times and nobody says when."""
    plain = all(event.times and event.times.exact and not event.when for event in (one, other))
    plain = plain and slot_of(one.name, late=True) == slot_of(other.name, late=True)
    told_once = (one.theme, one.part) == (other.theme, other.part)
    return plain and told_once and len(one.theme) >= _LONG_THEME


_LONG_THEME = 6
"""Characters of a theme from which nobody would tell it twice."""


def _of_one_theme(events: Sequence[Event], edition: Edition) -> dict[str, Value | None]:
    """Events of one theme with it once (围绕…举办调查问卷活动4次、意见征集活动4次)."""
    records = [_event(one, edition) for one in events]
    slot = slot_of(events[0].name, late=True)
    held_so = tuple(
        Item(str(record[slot]), one.times, HELD_UNIT)
        for one, record in zip(events, records, strict=True)
        if one.times
    )
    return {**records[0], slot: Listing(held_so), "次数": None}


_SPREADS = regex(
    "宣传|宣讲|科普|普法|宣教|发布会|咨询[日点]|演练|进(?:校园|企业|社区|乡村|农村|家庭|万家)|安全生产月"
)
_OPENS = regex("公开|开放|公众代表")
_NOTICES = ("预告", "公告", "通知", "预报")
"""How what is issued is called, though given as an event."""


def _spreads(event: Event) -> bool:
    """Whether an event tells people of policies (爱鸟周宣传活动): it supervises nothing; now nor does any other."""
    opens = _OPENS.search(f"{event.name}{event.theme}")
    return not event.part and bool(_SPREADS.search(event.name)) and not opens


_NAME = regex(
    r"(?:[日月周节季]|夜谈|夜话|茶话|大家谈|面对面|零距离|直通车|进万家|下午茶|集市|连心桥|[会说聊]客厅)$"
)
"""How the proper name of an event ends."""
_MEETING = "会议"
"""How what people attended ends: 列席常务会议活动 would be another thing to attend."""
IS_EVENT = regex(r"(?:会|夜市|课堂|讲座|论坛|展|直播)$")
"""How what is an event by its name ends: it is not called 活动 besides."""


_FAIRS = (
    "招聘会",
    "分享会",
    "推介会",
    "展销会",
    "洽谈会",
    "博览会",
    "运动会",
    "音乐会",
    "晚会",
    "故事会",
    "交易会",
    "展示会",
    "茶话会",
    "庙会",
)
"""What nobody calls (召开招聘会)."""


def slot_of(name: str, *, late: bool = False) -> str:
    """A 会 is 召开 or 举办; anything else is 开展 or 组织 as well, and ``late`` also what people go to."""
    fair = late and name.endswith(_FAIRS)
    return "会" if name.endswith("会") and not fair else "活动"


_AT_SPOT = ("咨询点", "宣传点", "服务点", "咨询台")
"""Where something was done once, which is told by what it was (那达慕政策咨询)."""
_DONE_THERE = (
    "宣传 宣讲 咨询 演练 培训 走访 慰问 展览 展示 展销 比赛 竞赛 参观 体验 征集 评选 讲解 观摩 服务 开放 座谈 巡查 巡展 巡讲 调研 普法 科普 讲座 课堂 解读 "
    "推介 推广 对接 招聘 义诊 体检 帮扶 联谊 访谈 直播 答疑 交流 互动 评议 问卷 调查 检查 会 展 教育 学习 辅导 指导 演出 放映 签约 发放 启动 揭牌 义卖 植树 "
    "清理 整治 志愿 公益 宣教 宣介 路演 问政 接访 恳谈 议事 协商 听证 测评 摸排 排查 回访 表彰 颁奖 政务公开 信息公开 下乡 入户 上门 赶集 集市 市集 考察 视察 品鉴 知识问答 试乘 旁听 列席 摇号 抽签 选房 认领 认养 摊 台 站"
)
_SAYS_DONE = tuple(_DONE_THERE.split())
"""How what tells what was done ends, and is no name of its own."""


def _is_own(name: str) -> bool:
    """Whether an event has a name of its own (侨胞看江滨), and none that tells what was done (下乡宣传)."""
    return not (name.endswith(_SAYS_DONE) or IS_EVENT.search(name))


_ORGANISED, _SHORT_NAME = ("组织", "邀请"), 6
"""How a name begins that has the verb of what is organised, and characters up to which it may be its name."""
_GOES_THERE = ("进夜市", "进课堂", "进集市", "进讲座", "逛夜市", "看夜市")
"""How a name ends that tells where people went: 你点我检进夜市 is no 夜市."""


def _event(record: Event, edition: Edition) -> dict[str, Value | None]:
    """An event; only a proper name is quoted, not what tells what was done."""
    name = record.name.removesuffix("活动")
    attended = edition.events_by_theme and name.endswith(_MEETING)
    if edition.events_quoted:
        name = name[:-1] if name.endswith(_AT_SPOT) else name
        attended = attended or _is_own(name)
    goes = edition.texts_stand and name.endswith(_GOES_THERE)
    whole = name
    if edition.texts_by_kind and name.startswith(_ORGANISED) and len(name) > _SHORT_NAME:
        name = name[2:]  # 组织学生参观自来水厂 is organised by the sentence
    led = name != whole
    called = quoted(name) if (not led and attended) or goes or _NAME.search(name) else name
    return {
        slot_of(name, late=edition.events_quoted): called
        if IS_EVENT.search(name) and not goes
        else f"{called}活动",
        **_theme_of(record, edition),
        **held.how_often(record.times, record.when, once=not edition.events_by_theme),
    }


_MOTTO_BEGINS = (
    "用",
    "以",
    "让",
    "把",
    "给",
    "为",
    "向",
    "从",
    "跟着",
    "走进",
    "走近",
    "走",
    "进",
    "怎",
    "如何",
    "我",
    "你",
)
_ASKED = ("怎么", "怎样", "如何", "什么", "哪里", "吗", "谁")
"""How a motto begins that is a deed (用山歌唱政策), and what a question has that was put to people (口袋公园怎么建)."""
_NO_MOTTO = ("政策", "知识", "讲解", "解读", "法规", "流程", "业务", "标准", "事项", "工作")


_SEEN, _NOT_SEEN = (
    tuple("看听逛学品尝赏"),
    (
        "看守",
        "看护",
        "听证",
        "学校",
        "学生",
        "学前",
        "学区",
        "学位",
        "品牌",
        "品质",
        "学籍",
        "学龄",
    ),
)
"""How deeds of one character begin, and things that do."""


def _is_deeds(theme: str) -> bool:
    """Whether all that is listed are deeds (看码头工程、听补贴政策), or the only one (看“智慧水务”)."""
    parts = theme.split("、")
    return all(part.startswith(_SEEN) and not part.startswith(_NOT_SEEN) for part in parts)


_ABOUT = "围绕"


_THEY, _DO = (
    (
        "群众",
        "居民",
        "村民",
        "大家",
        "业主",
        "家长",
        "市民",
        "百姓",
        "邻里",
        "牧民",
        "职工",
        "企业",
    ),
    "评议定管选办说讲看做算审查晒",
)
_BY, _NOT_BY = "由", ("自由", "理由", "由来", "缘由", "事由", "案由")
_LONGEST_ACT = 2


def _is_said(theme: str) -> bool:
    """Whether a motto is a clause of its own (改造方案由居民评, 村里的钱村民管), and no matter."""
    bare = theme
    for word in _NOT_BY:
        bare = bare.replace(word, "")
    acts = theme.rstrip(_DO)
    told = 0 < len(theme) - len(acts) <= _LONGEST_ACT and acts.endswith(_THEY)
    return _BY in bare[1:] or (told and len(acts) > max(map(len, _THEY)))


_ASK, _ANSWER = "问", "答"
_WHO_ASK = tuple("农民户工商众企长生员")
"""How those end who ask."""
_NO_ASKING = ("问题", "慰问", "顾问", "问卷", "访问", "问答", "询问")


def _is_dialogue(theme: str) -> bool:
    """Whether a motto tells who asks and who answers (茶农问补助、站所当面答), or what is asked (看食堂、问食谱)."""
    bare = theme
    for word in _NO_ASKING:
        bare = bare.replace(word, "")
    parts = bare.split("、")
    asked = any(part.startswith(_ASK) or _ASK in part[2:-1] for part in parts)
    who = bare.partition(_ASK)[0]
    if len(parts) == 1 and who and who != bare and who.endswith(_WHO_ASK):
        return True  # 蟹农问政策
    return len(parts) > 1 and asked and (parts[-1].endswith(_ANSWER) or _is_deeds(parts[0]))


_DEEDS, _NO_DEEDS = ("宣讲", "宣传", "走流程", "参观", "试餐", "答疑", "咨询", "体验", "点单"), ("政策宣传",)  # fmt: skip
"""How a theme ends that tells what was done, round which nobody does something else, and one that does not."""


def _theme_of(record: Event, edition: Edition) -> dict[str, Value | None]:
    """What an event was about: its motto, or the matters (several, or one, as its last word or the name tells)."""
    theme = record.theme
    if edition.texts_by_kind and record.name.endswith("会"):
        theme = theme.removeprefix(_ABOUT)  # 围绕“围绕改造方案”
        if theme != record.theme:
            return {"题材": theme}
    met = record.name.endswith("会") and "，" not in theme and not begins_with_verb(theme)
    matter = theme.endswith(_NO_MOTTO) or met
    if edition.mottos_kept and (
        theme.startswith(_MOTTO_BEGINS)
        or begins_with_verb(theme)
        or any(word in theme for word in _ASKED)
        or (edition.texts_by_kind and _is_said(theme))
        or (edition.texts_stand and _is_deeds(theme))
        or (edition.names_kept and _is_dialogue(theme))
    ):
        return {"主题": marked(theme) if edition.texts_by_kind else quoted(theme)}
    if edition.themes_as_given:
        deed = theme.endswith(_DEEDS) and not theme.endswith(_NO_DEEDS)
        matter = matter and not deed
    several = edition.events_of_matters and occasions.is_several(theme)
    several = several and (not edition.themes_as_given or (theme.endswith(_NO_MOTTO) and matter))
    if several or (edition.events_by_theme and theme and matter):
        return {"题材": theme}
    return {"主题": quoted(theme) if theme else ""}
