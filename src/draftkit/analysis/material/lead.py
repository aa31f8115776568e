"""导语: what the year's work was guided by, what it carried out, who asked for it."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import sessions
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.model import Lead
from draftkit.patterns import regex

_GUIDED = regex("^(?:坚持)?以(?P<by>.{4,})为指导$")
"""The whole formula, of which the sentence has the words around it."""
_RULES = regex("《?(?:中华人民共和国)?政府信息公开条例》?|《条例》")
_RULES_AND = regex("^《(?:中华人民共和国)?政府信息公开条例》[和与及、](?=《)")


_OF_PARTY = "党的"

_IN_EARNEST = (
    *("坚持", "坚决", "深入", "全面", "认真", "切实", "严格", "扎实", "自觉"),
    *("紧紧", "紧密", "牢牢", "始终", "主动"),
)
_TO_CARRY = ("学习宣传", "学习", "宣传", "贯彻", "落实")
_TO_FOLLOW = ("贯彻", "落实", "执行", "按照", "根据", "对照", "依照", "遵照")
_TO_CENTRE = ("围绕", "紧扣", "聚焦")
_GUIDED_BY = "为指导，"


def _together_carried(carried: tuple[str, ...]) -> Listing:
    """What is carried out: 党的二十大和二十届四中全会精神, not 党的二十大、党的二十届四中全会精神."""
    first, *others = carried
    if len(others) == 1 and all(one.startswith(_OF_PARTY) for one in carried):
        return Listing((first, others[0].removeprefix(_OF_PARTY)), "和")
    return Listing(carried)


def _bare(text: str, verbs: tuple[str, ...]) -> str:
    """What the office wrote without the verb that every opening has: 深入学习贯彻全会精神 is 全会精神."""
    rest, done = text, False
    while found := next((w for w in (*_IN_EARNEST, *verbs) if rest.startswith(w)), ""):
        rest, done = rest.removeprefix(found), done or found in verbs
    return rest if done and rest else text


def _parted(lead: Lead) -> tuple[str, tuple[str, ...], str, str]:
    """What guided, was carried out, was asked for and is the centre, without the verbs that every opening has."""
    guided, carried = lead.guided_by, lead.carries_out
    by, also, rest = guided.partition(_GUIDED_BY)
    if also and _bare(rest, _TO_CARRY) != rest:
        guided, carried = by + _GUIDED_BY.removesuffix("，"), (rest, *carried)
    return (
        guided,
        tuple(_bare(one, _TO_CARRY) for one in carried),
        _bare(lead.asked_by_superiors, _TO_FOLLOW),
        _bare(lead.centre_of_work, _TO_CENTRE),
    )


_IS, _TO_DO_WELL = ("重点是", "主要是", "中心是", "中心工作是", "工作是"), ("做好", "抓好", "搞好")
_BY_WHICH = ("抓手", "重点", "核心", "主线", "中心", "主题", "目标", "引领", "牵引")


def _centred(centre: str) -> str:
    """The centre of work as what a sentence stands around: 今年的重点是茶叶, 做好改厕 and 以整治为抓手 are clauses."""
    for link in _IS:
        before, found, behind = centre.partition(link)
        if found and behind and "，" not in before:
            return behind
    if centre.startswith("以"):
        by = next((f"为{one}" for one in _BY_WHICH if centre.endswith(f"为{one}")), "")
        return centre.removeprefix("以").removesuffix(by) if by else centre
    done = next((one for one in _TO_DO_WELL if centre.startswith(one)), "")
    return centre.removeprefix(done) or centre


_WELL = "好"
"""What ends a verb that is told with how it is done (办好)."""
_TASKS = ("工作", "任务", "目标", "部署", "行动", "大局", "主线", "重点", "战略", "要求", "中心")


def _as_task(centre: str) -> str:
    """A centre of work that is a deed, as the task that it is: 紧扣 and 围绕 want a thing."""
    if centre[1:2] != _WELL or centre.endswith(_TASKS) or "，" in centre:
        return centre
    return f"{centre}这一中心工作"


def _but_for_year(text: str, year: int) -> str:
    """``text`` without the year of the report at its head, which the sentence says."""
    for named in (f"{year}年度", f"{year}年"):
        rest = text.removeprefix(named).removeprefix("的")
        if text.startswith(named) and rest and not rest[0].isdecimal():
            return rest
    return text


_LAW = (
    *("《中华人民共和国政府信息公开条例》", "《政府信息公开条例》", "《条例》"),
    *("中华人民共和国政府信息公开条例", "政府信息公开条例"),
)
_AND = ("以及", "和", "与", "及", "、", "，")
_LATEST, _FOR_SHORT = ("新修订的", "修订后的", "新"), "条例"


_WHAT_IT_ASKS = ("要求", "规定", "精神", "各项规定", "有关规定", "相关规定", "有关要求", "相关要求")
"""What says no more of the 条例 than that it is kept to."""


def _but_for_rules(text: str) -> str:
    """``text`` without the 条例 at either of its ends, which every opening names itself."""
    new = next((one for one in _LATEST if text.startswith((f"{one}政府信息", f"{one}《"))), "")
    bare = text.removeprefix(new)
    law = next((one for one in _LAW if bare.startswith(one) or bare.endswith(one)), "")
    if not law and bare.startswith(tuple(f"{_FOR_SHORT}{word}" for word in _AND)):
        law = _FOR_SHORT
    if not law:
        return text
    if bare.removeprefix(law).removeprefix("的") in _WHAT_IT_ASKS:
        return ""
    if bare.endswith(law) and bare != law:
        rest = bare.removesuffix(law)
        word = next((one for one in _AND if rest.endswith(one)), "")
        return rest.removesuffix(word) if word else text
    rest = bare.removeprefix(law)
    word = next((one for one in _AND if rest.startswith(one)), "")
    return rest.removeprefix(word) if word or not rest else text


def note(ledger: Ledger, edition: Edition) -> None:
    """Note what the office wants its report to begin with."""
    lead = ledger.filing.lead
    if lead == Lead():
        return
    given = (lead.guided_by, lead.carries_out, lead.asked_by_superiors, lead.centre_of_work)
    guided, all_carried, asked, centre = _parted(lead) if edition.leads_plain else given
    if edition.leads_centred:
        year = ledger.filing.year
        asked, centre = _but_for_year(asked, year), _centred(_but_for_year(centre, year))
    if edition.centres_of_work:
        centre = _as_task(centre)
    # Every opening names the 条例, so that it is not named among the others as well.
    named = (_RULES_AND.sub("", name) for name in all_carried)
    others = tuple(name for name in named if not _RULES.fullmatch(name))
    carried = others or all_carried
    if edition.texts_by_kind:
        asked, carried = _but_for_rules(asked), tuple(filter(None, map(_but_for_rules, carried)))
        if not any((guided, carried, asked, centre)):
            return
    together = sessions.together if edition.leads_plain else _together_carried
    texts = {
        "指导思想": _GUIDED.sub(r"\g<by>", guided),
        "贯彻": together(carried) if carried else "",
        "上级要求": asked,
        "中心工作": centre,
    }
    ledger.case("有导语", "导语")
    for name, value in texts.items():
        if value:
            ledger.slot(name, value, f"导语.{name}")
