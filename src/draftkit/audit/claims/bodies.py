"""Whose report it is: other bodies, levels and self-references (F6), and the body's own name (F17)."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims import levels, others, own_names, towns, voices
from draftkit.audit.claims.naming import is_told_of
from draftkit.audit.claims.text import (
    Finding,
    Report,
    squeezed,
)
from draftkit.patterns import compiled, regex

_WITH_OTHERS = regex(r"(?:与|同|会同|联合|和)[^，。；]*$")

_TOGETHER = regex(
    r"[^，。；]{0,30}?(?:联合|共同|合作|协作|共建|一[起道]|交流|互查|交叉|签订|签署|会商|对接|互学|座谈)"
)

_NEXT_TO_US = regex(r"(?:邻近|相邻|毗邻|周边|邻县|邻区|邻乡|邻镇|结对|兄弟)[^，。；]*$")

_NO_LONGER = regex("撤销|撤并|并入|合并|更名|划转|划归|移交|承接|区划调整|机构改革")

_OURSELVES = regex("^(?:我|本|全)")


def check(report: Report) -> Iterator[Finding]:
    """Everything about the body and its name, but what is said of others beside it."""
    for one in _found(report):
        if one.problem.code != "F6" or not _is_named_as_another(one):
            yield one


def _is_named_as_another(finding: Finding) -> bool:
    """``我镇与云台镇人民政府联合发布``, ``与相邻的建设街道``, ``原石桥镇人民政府撤销后``: another body, and told as such."""
    text, words = squeezed(finding.sentence), squeezed(finding.excerpt)
    start = text.find(words)
    if start < 0 or not words or _OURSELVES.match(words):
        return False
    before, behind = text[:start], text[start + len(words) :]
    clause = (
        compiled("[，。；：]").split(before)[-1] + compiled("[，。；]").split(words + behind)[0]
    )
    if is_told_of(text, start, start + len(words)):
        return True  # 石桥镇人民政府派4人来我镇学习
    if _NEXT_TO_US.search(before) or _NO_LONGER.search(clause):
        return True
    return bool(_WITH_OTHERS.search(before) and _TOGETHER.match(behind))


def _found(report: Report) -> Iterator[Finding]:
    yield from voices.self_references(report)
    if report.body.kind:
        yield from levels.areas(report)
        yield from voices.leaders(report)
        yield from voices.governments(report)
        yield from voices.other_case(report)
        yield from levels.powers(report)
        yield from towns.neighbours(report)
        yield from voices.offices(report)
        yield from others.others_accounts(report)
        yield from others.others_doings(report)
        yield from others.others_sites(report)
        yield from others.sites_of_others(report)
        yield from others.doings_of_others(report)
        yield from others.lower_leaders(report)
        yield from voices.in_anothers_voice(report)
        yield from others.answered_by_another(report)
        yield from levels.another_government(report)
        yield from others.minds_of_others(report)
        yield from voices.bare_voices(report)
        yield from levels.of_the_province(report)
        yield from levels.of_another_kind(report)
        yield from levels.of_a_county(report)
        yield from levels.of_a_banner(report)
        yield from levels.of_another_order(report)
        yield from towns.parts_of_a_county(report)
        yield from others.rules_of_another(report)
        yield from towns.leaders_of_another(report)
        yield from levels.beyond_its_area(report)
        yield from towns.on_anothers_site(report)
        yield from towns.pages_of_others(report)
        yield from towns.places_elsewhere(report)
        yield from towns.named_towns(report)
        yield from towns.work_of_another_town(report)
        yield from others.offices_of_others(report)
        yield from others.checked_by_another(report)
    if report.body.name:
        yield from own_names.other_names(report)
        yield from own_names.place_slips(report)
        yield from own_names.county_slips(report)
        yield from own_names.no_government(report)
        yield from own_names.signature(report)
