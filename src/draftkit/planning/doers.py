"""Whose deed a practice in the office's own words is: the body's, somebody else's, or nobody's who is named (告知书留存送达回证)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from draftkit.chinese.acts import Act, act_of, as_named, day_apart
from draftkit.chinese.subjects import acts_there, names_itself, own_clause, speaks_for_itself
from draftkit.editions import Edition
from draftkit.patterns import compiled, regex
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.wording import at_home, with_party


def acts_of(some: Sequence[str], eligible: Eligible, own_name: str) -> list[Act | None]:
    """The acts of practices in the office's own words, each with whether the body can be named before it; None for the bank's."""
    plain, steps = eligible.edition.practices_plain, _steps(eligible.edition)

    def told(name: str) -> Act:
        act = act_of(with_party(at_home(name, own_name)) if plain else name, plain=plain)
        for step in steps:
            act = step(name, act, own_name)
        return act

    return [told(name) if eligible.bank.practice_of(name) is None else None for name in some]


Step = Callable[[str, Act, str], Act]
"""The clause as it was typed, the act made of it so far, the body's name for itself → the act."""
Test = Callable[[Act, str], bool]


def _steps(edition: Edition) -> list[Step]:
    """What is done with an act, one after another, in the manner of an edition."""
    steps: tuple[tuple[bool, Step], ...] = (
        (edition.texts_by_themselves, lambda _, act, __: _with_its_object(act)),
        (edition.texts_by_kind, _not_ours(_names_itself)),
        (edition.clauses_whole, _not_ours(_own_subject)),
        (edition.answers_at_home, _not_ours(_is_of_paper)),
        (edition.tongues_used, lambda _, act, __: _in_tongues(act)),
        (edition.days_apart, lambda name, act, _: day_apart(_with_its_words(name, act))),
        (edition.bodies_ride_nothing, lambda name, act, _: _as_told_itself(name, act)),
        (edition.bodies_ride_nothing, _not_ours(_is_bodily)),
        (edition.practices_as_given, lambda name, act, _: as_named(name, act)),
    )
    return [step for holds, step in steps if holds]


def _not_ours(test: Test) -> Step:
    """The step that says of an act which passes the test that it is not the body's."""
    return lambda _, act, own: act._replace(by_body=False) if test(act, own) else act


def names_its_own(act: Act, own_name: str, edition: Edition) -> bool:
    """Whether a clause names who acts, or what was done, so that the body is not named before it."""
    tests: tuple[tuple[bool, Test], ...] = (
        (edition.texts_by_themselves, lambda act, own: speaks_for_itself(act.does, own)),
        (edition.texts_by_kind, _names_itself),
        (edition.clauses_whole, _own_subject),
        (edition.answers_at_home, _is_of_paper),
        (edition.bodies_ride_nothing, _is_bodily),
        (edition.bodies_ride_nothing, lambda act, _: _tells_itself(act.does)),
    )
    return any(test(act, own_name) for holds, test in tests if holds)


_TONGUES = tuple("汉蒙藏维哈彝壮傣苗侗朝瑶满")
_BOTH, _USING = "双语", "用"
_PUT_UP = ("张贴", "公示", "公布", "播报", "发布", "宣讲", "讲解")


def _in_tongues(act: Act) -> Act:
    """An act that begins with the languages that it was done in (用蒙汉双语张贴补贴名单)."""
    before, both, rest = act.does.partition(_BOTH)
    tongues = both and before and all(one in _TONGUES for one in before)
    led = tongues and rest.startswith(_PUT_UP) and not act.when
    return act._replace(does=f"{_USING}{act.does}", by_body=True) if led else act


def _as_told_itself(name: str, act: Act) -> Act:
    """An act in which somebody takes part, or of what was put out, with nothing before it that nobody wrote."""
    if not _tells_itself(name):
        return act
    return Act(name if _takes_part(name) else act.does)


def _names_itself(act: Act, own_name: str) -> bool:
    return names_itself(act.does, own_name[1:])


def _own_subject(act: Act, _: str) -> bool:
    """Whether somebody or something of its own acts in a clause (帮扶干部入户时当面告知, 补贴名册统一作隐名处理)."""
    return own_clause(act.does) or acts_there(act.when)


_PAPERS_OF_ANSWERS = ("告知书", "答复书", "答复件")


def _is_of_paper(act: Act, _: str) -> bool:
    """Whether a clause tells what becomes of an answer (告知书留存送达回证), which nobody is said to do."""
    return act.does.startswith(_PAPERS_OF_ANSWERS)


_TAKES_PART = regex(
    "(?:法律顾问|律师|群众代表|[村居牧渔]民代表|代表|专家|第三方)(?:全程)?参[与加][^，；]{2,12}"
)
"""Who takes part in what (律师参与答复审查): his own deed."""
_PUT_OUT = regex(
    "(?:汛期|暑期|[春夏秋冬]季|收购期间)?[^，；对将把由向在为每]{2,12}(?:消息|信息|通知|结果|公告|名单|数据|价格|行情|水情|日报)[^，；对将把由向]{0,9}(?:内|前|后|当[天日])(?:发布|公布|公开|上网|上墙|张贴)"
)
"""What was put out by when (汛期停渡消息30分钟内发布): what is put out leads."""
_INTO = regex("(?P<what>[^，；将把对由向在]{2,12})(?P<deed>(?:纳入|列入)[^，；]{2,14})")
_MASKED = regex("(?P<what>[^，；将把对由向在]{2,12}(?:信息|号码|证号|名单|账号|照片))打码")
_THEN_WHO = regex(
    "(?P<day>汛期|暑期|寒假|暑假|供暖季|采暖季|休渔期|禁牧期)(?P<does>[^，；在把将对由]{2,8}?(?:室|员|队|站|组|办|所|科|股)(?:直接|统一|每[天日周])?[^，；]{2,})"
)


def _with_its_words(name: str, act: Act) -> Act:
    """A clause with the word that it was typed without (将学校公开纳入开学检查), or its day before who acts then (汛期，值班室…)."""
    bare = name.removeprefix(_CARRIED)
    if ("纳入" in name or "列入" in name) and (into := _INTO.fullmatch(bare)):
        return Act(f"将{into['what']}{into['deed']}", by_body=True)
    if name.endswith("打码") and (masked := _MASKED.fullmatch(name)):
        return Act(f"对{masked['what']}作打码处理", by_body=True)
    if _SHOWN_LIVE in name and (live := _LIVE.fullmatch(bare)):
        return Act(f"对{live['what']}进行{live['how']}", by_body=True)
    if name.startswith(_DAYS) and (theirs := _BY_THEM.fullmatch(name)):
        return Act(theirs["does"], theirs["when"])
    if name.startswith(_DAYS) and (then := _THEN_WHO.fullmatch(name)):
        return Act(then["does"], then["day"])
    return act


_SHOWN_LIVE, _LIVE = (
    "直播",
    regex("(?P<what>[^，；由将把对]{2,12}会)(?P<how>全程(?:网络|现场|视频)?直播)"),
)
_BY_THEM = regex(
    "(?P<when>[^，；由]{3,14}[前后时内])(?P<does>由[^，；由]{2,8}(?:站|所|办|中心|科|室|员|队)[^；]{2,})"
)
"""Whose deed something at a time is (汛期每天十六时前由水利站报送水位)."""
_CARRIED = "开展"
_DAYS = ("汛期", "暑期", "寒假", "暑假", "供暖季", "采暖季", "休渔期", "禁牧期")


def _tells_itself(clause: str) -> bool:
    """Whether a clause names who took part, or what was put out, so that nobody is named before it."""
    return _takes_part(clause) or (
        clause.endswith(_TOLD_SO) and _PUT_OUT.fullmatch(clause) is not None
    )


def _takes_part(clause: str) -> bool:
    return "参" in clause and _TAKES_PART.fullmatch(clause) is not None


_TOLD_SO = ("发布", "公布", "公开", "上网", "上墙", "张贴")
_BODILY = (
    "骑",
    "背着",
    "扛",
    "划船",
    "徒步",
    "步行",
    "开车",
    "驾车",
    "驾船",
    "乘船",
    "挑着",
    "赶着",
    "推着",
    "打着",
)


def _is_bodily(act: Act, _: str) -> bool:
    """Whether a clause tells what only a person does (骑摩托把公示单送到牧点), before which no body is named."""
    return act.does.startswith(_BODILY)


_PUBLISHED, _KEPT = (
    ("公开内容", "公开信息", "公开事项", "公开材料"),
    ("存档", "归档", "留存", "留档"),
)
_THINGS = (
    "照片",
    "底稿",
    "文书",
    "材料",
    "稿件",
    "记录",
    "资料",
    "视频",
    "截图",
    "原件",
    "原稿",
    "答复书",
)
_SHORT_DEED, _RULED = 12, "实行"
_WHOM = tuple("人户民工员者体业家")
"""How those end to whom somebody does something (对不识字的老人，由网格员…)."""


def _with_its_object(act: Act) -> Act:
    return act._replace(does=with_object_first(act.does))


def with_object_first(does: str) -> str:
    """What is done with what was published, as done to that (将公开内容存档): 我乡公开内容 would be a deed."""
    what = next((one for one in _PUBLISHED if does.startswith(one)), "")
    if what and does.removeprefix(what).startswith(_KEPT):
        return f"将{does}"
    kept = next((one for one in _KEPT if does.endswith(one)), "")
    if kept and does.removesuffix(kept).endswith(_THINGS) and len(does) <= _SHORT_DEED:
        return f"将{does.removeprefix(_RULED)}"
    whom, by, who = does.partition("由")
    return f"{whom}，由{who}" if by and whom.startswith("对") and whom[-1:] in _WHOM else does


def by_body(act: Act, own_noun: str) -> bool:
    """Whether the body can be named before what is done: nobody else does it, nor is it named there already (成立镇…)."""
    if speaks_for_itself(with_object_first(act.does), f"我{own_noun}"):
        return False
    return act.by_body and not compiled(f"(?:成立|组建|建立)?{own_noun}(?![长级])").match(act.does)
