"""导语: what the year's work was guided by, what it carried out, who asked for it."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.facts import Listing
from draftkit.model import Lead
from draftkit.patterns import regex

_GUIDED = regex("^(?:坚持)?以(?P<by>.{4,})为指导$")
"""The whole formula, of which the sentence has the words around it."""
_RULES = regex("《?(?:中华人民共和国)?政府信息公开条例》?")
_RULES_AND = regex("^《(?:中华人民共和国)?政府信息公开条例》[和与及、](?=《)")


_OF_PARTY = "党的"


def _together_carried(carried: tuple[str, ...]) -> Listing:
    """What is carried out: 党的二十大和二十届四中全会精神, not 党的二十大、党的二十届四中全会精神."""
    first, *others = carried
    if len(others) == 1 and all(one.startswith(_OF_PARTY) for one in carried):
        return Listing((first, others[0].removeprefix(_OF_PARTY)), "和")
    return Listing(carried)


def note(ledger: Ledger) -> None:
    """Note what the office wants its report to begin with."""
    lead = ledger.filing.lead
    if lead == Lead():
        return
    ledger.case("有导语", "导语")
    # Every opening names the 条例, so that it is not named among the others as well.
    named = (_RULES_AND.sub("", name) for name in lead.carries_out)
    others = tuple(name for name in named if not _RULES.fullmatch(name))
    carried = others or lead.carries_out
    texts = {
        "指导思想": _GUIDED.sub(r"\g<by>", lead.guided_by),
        "贯彻": _together_carried(carried) if carried else "",
        "上级要求": lead.asked_by_superiors,
        "中心工作": lead.centre_of_work,
    }
    for name, value in texts.items():
        if value:
            ledger.slot(name, value, f"导语.{name}")
