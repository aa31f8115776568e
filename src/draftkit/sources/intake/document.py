"""前言, 署名, 成文日期 and 用语: what shapes the document beside its figures."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from draftkit.chinese import dates
from draftkit.chinese.widths import typed
from draftkit.kinds.fields import LEAD_FIELDS, ONLY_GIVEN, PREFACE_FIELDS, SUPPLEMENT_FIELDS
from draftkit.model import Lead, Pins, Preface
from draftkit.sources.intake.facts import FactReader, read_fact, read_names, read_yes_or_no
from draftkit.sources.intake.keys import branch_at, check_keys, is_blank, leaf_at
from draftkit.sources.intake.texts import read_text
from draftkit.sources.tree import Leaf, place_of

if TYPE_CHECKING:
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Branch, Node, Value

_LONGEST_SIGNATURE = 60


def read_preface(tree: Branch, findings: Findings, places: dict[str, Node]) -> Preface | None:
    """``None`` where no contact data are given."""
    branch = branch_at(tree, "前言", "前言", findings)
    if branch is None:
        return None
    keys = [field.path[-1] for field in PREFACE_FIELDS]
    check_keys(branch, keys, "前言", findings)
    texts = map(FactReader(branch, "前言", findings, places).text, keys)
    preface = Preface(*texts)
    return preface if preface != Preface() else None


def read_lead(tree: Branch, findings: Findings, places: dict[str, Node]) -> Lead:
    """导语; empty where it is not given."""
    branch = branch_at(tree, "导语", "导语", findings)
    if branch is None:
        return Lead()
    check_keys(branch, (field.path[-1] for field in LEAD_FIELDS), "导语", findings)
    reader = FactReader(branch, "导语", findings, places)
    return Lead(*(read_fact(reader, field) for field in LEAD_FIELDS))


def read_supplements(
    tree: Branch, findings: Findings, places: dict[str, Node]
) -> dict[str, tuple[str, ...]]:
    """补充: own sentences by the part they stand in."""
    branch = branch_at(tree, "补充", "补充", findings)
    if branch is None:
        return {}
    check_keys(branch, (field.path[-1] for field in SUPPLEMENT_FIELDS), "补充", findings)
    reader = FactReader(branch, "补充", findings, places)
    found = {field.path[-1]: read_fact(reader, field) for field in SUPPLEMENT_FIELDS}
    return {part: sentences for part, sentences in found.items() if sentences}


def read_only_given(tree: Branch, findings: Findings, places: dict[str, Node]) -> bool | None:
    """只写已给的."""
    leaf = leaf_at(tree, ONLY_GIVEN.key, ONLY_GIVEN.key, findings)
    if leaf is None:
        return None
    places[ONLY_GIVEN.key] = leaf
    found = read_yes_or_no(leaf.value)
    if isinstance(found, bool):
        return found
    findings.error(found.code, found.what, found.fix, place_of(leaf, ONLY_GIVEN.label))
    return None


def read_signature(tree: Branch, findings: Findings, places: dict[str, Node]) -> str:
    """署名, "" where it is not given."""
    leaf = leaf_at(tree, "署名", "署名", findings)
    if leaf is None:
        return ""
    places["署名"] = leaf
    return read_text(leaf, "署名", findings, _LONGEST_SIGNATURE)


def read_date(tree: Branch, year: int, findings: Findings, places: dict[str, Node]) -> str:
    """成文日期 as ``2026-01-20``, "" where it is not given or refused."""
    leaf = leaf_at(tree, "成文日期", "成文日期", findings)
    if leaf is None:
        return ""
    places["成文日期"] = leaf
    found = _as_date(leaf.value)
    place = place_of(leaf, "成文日期")
    if found is None:
        what = f"“成文日期”应为日期，实际是“{leaf.value}”"
        findings.error("INPUT-DATE", what, "请写成 2026-01-20 或 2026年1月20日", place)
        return ""
    if year and not year <= found.year <= year + 1:
        what = f"“成文日期”是 {found.year} 年，报告的年度是 {year} 年"
        findings.warn("INPUT-DATE", what, "年度报告一般在次年 1 月写成，请核对", place)
    elif year and found < date(year, 12, 31):
        what = f"“成文日期”是 {found.isoformat()}，这时 {year} 年还没有结束"
        findings.warn("INPUT-DATE", what, "年度报告一般在次年 1 月写成，请核对", place)
    return found.isoformat()


def date_of(text: str) -> str:
    """``2026年1月20日``, ``二〇二六年一月二十日`` → ``2026-01-20``; "" where it is no date."""
    found = _as_date(text)
    return found.isoformat() if found else ""


def _as_date(value: Value) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return dates.read(typed(str(value)))


def read_pins(tree: Branch, findings: Findings, places: dict[str, Node]) -> Pins:
    """用语: pinned and banned phrase ids, rewordings."""
    branch = branch_at(tree, "用语", "用语", findings)
    if branch is None:
        return Pins()
    check_keys(branch, ("固定", "不用", "改写"), "用语", findings)
    reader = FactReader(branch, "用语", findings, places)
    keep, ban = read_names(reader, "固定"), read_names(reader, "不用")
    reword = _rewordings(reader, places)
    for key, some in (("固定", keep), ("改写", reword)):
        for both in (phrase for phrase in some if phrase in ban):
            what = f"“{both}”同时写在“{key}”和“不用”里"
            findings.error("INPUT-CONTRADICTION", what, "请只留一处", place_of(branch, "用语"))
    return Pins(keep, ban, reword)


def _rewordings(reader: FactReader, places: dict[str, Node]) -> dict[str, str]:
    """Phrase id → own sentence, which may hold slots; it keeps its full stop."""
    branch = reader.branch_at("改写")
    found: dict[str, str] = {}
    for phrase, node in (branch.entries if branch else {}).items():
        if is_blank(node):
            what = f"“用语·改写”缺少“{phrase}”改成的句子"
            reader.findings.error("INPUT-BLANK", what, "请补上，或删去这一项", place_of(node))
            continue
        places[f"用语.改写.{phrase}"] = node
        text = read_text(node, "用语.改写", reader.findings, slots_allowed=True)
        if text:
            stop = isinstance(node, Leaf) and str(node.value).rstrip().endswith("。")
            found[phrase] = f"{text}。" if stop else text
    return found
