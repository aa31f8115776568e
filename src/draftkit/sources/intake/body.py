"""年度 and 机关: who reports, for which year; what is not given is inferred from kind and name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.chinese.widths import half_width
from draftkit.kinds.bodies import BODY_KINDS, KINDS, LEVELS, body_kind, kind_ending
from draftkit.kinds.fields import KIND_CHOICES
from draftkit.model import Body
from draftkit.sources.findings import nearest
from draftkit.sources.intake.keys import branch_at, check_keys, is_blank, leaf_at
from draftkit.sources.intake.texts import read_text
from draftkit.sources.tree import place_of

if TYPE_CHECKING:
    from draftkit.diagnostics import Place
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Branch, Leaf, Node

FIRST_YEAR, LAST_YEAR = 2008, 2100
LONGEST_NAME = 40
SHORTEST_NAME = 2
_LONGEST_SELF_NAME = 12
_YEAR = re.compile(r"(\d{4})(?:\.0)?年?度?", re.ASCII)
_NOT_IN_FILE_NAMES = '/\\:*?"<>|'
_BODY_KEYS = ("名称", "类别", "级别", "自称", "上级")

_NAMES_A_BODY = ("政府", "办事处", "委员会", "管委会", "公署")
_SELF_NAME_OF_ENDING = (
    ("委员会", "我委"), ("办公室", "我办"), ("中心", "我中心"), ("总队", "我队"), ("支队", "我队"),
    ("大队", "我队"), ("局", "我局"), ("委", "我委"), ("办", "我办"), ("厅", "我厅"),
    ("队", "我队"), ("站", "我站"), ("院", "我院"), ("部", "我部"),
)  # fmt: skip
_UNKNOWN_SELF_NAME = "我单位"


def read_year(tree: Branch, findings: Findings, places: dict[str, Node]) -> int:
    """The year of the report; 0 where it was refused (and reported)."""
    leaf = leaf_at(tree, "年度", "年度", findings)
    if leaf is None:
        if _not_reported(tree, "年度"):
            place = place_of(tree.entries.get("年度", tree), "年度")
            findings.error("INPUT-MISSING", "缺少“年度”", "请写明报告的年度，例如 2025", place)
        return 0
    places["年度"] = leaf
    match = _YEAR.fullmatch(half_width(str(leaf.value).strip()))
    year = int(match[1]) if match else 0
    if FIRST_YEAR <= year <= LAST_YEAR:
        return year
    what = f"“年度”应为 {FIRST_YEAR} 到 {LAST_YEAR} 之间的四位数，实际是“{leaf.value}”"
    findings.error("INPUT-YEAR", what, "请写报告所属的年度，例如 2025", place_of(leaf, "年度"))
    return 0


def _not_reported(tree: Branch, key: str) -> bool:
    """Whether ``key`` is absent or blank, not something already reported."""
    return is_blank(tree.entries.get(key))


def read_body(tree: Branch, findings: Findings, places: dict[str, Node]) -> Body:
    """The body, with 级别 and 自称 inferred where they are not given."""
    branch = branch_at(tree, "机关", "机关", findings)
    if branch is None:
        if _not_reported(tree, "机关"):
            place = place_of(tree.entries.get("机关", tree), "机关")
            findings.error("INPUT-MISSING", "缺少“机关”", "请写明机关的名称和类别", place)
        return Body("", "")
    check_keys(branch, _BODY_KEYS, "机关", findings)
    name = _name(branch, findings, places)
    kind = _kind(branch, name, findings, places)
    return Body(
        name,
        kind,
        _level(branch, kind, findings, places),
        _self_name(branch, kind, name, findings, places),
        _text(branch, "上级", findings, places, LONGEST_NAME),
    )


def _required(branch: Branch, key: str, fix: str, findings: Findings) -> Leaf | None:
    leaf = leaf_at(branch, key, f"机关.{key}", findings)
    if leaf is None and _not_reported(branch, key):
        place = place_of(branch.entries.get(key, branch), f"机关·{key}")
        findings.error("INPUT-MISSING", f"缺少“机关·{key}”", fix, place)
    return leaf


def _text(
    branch: Branch, key: str, findings: Findings, places: dict[str, Node], longest: int
) -> str:
    path = f"机关.{key}"
    leaf = leaf_at(branch, key, path, findings)
    if leaf is None:
        return ""
    places[path] = leaf
    return read_text(leaf, path, findings, longest)


def _name(branch: Branch, findings: Findings, places: dict[str, Node]) -> str:
    leaf = _required(branch, "名称", "请写机关全称，例如“瓦亭镇人民政府”", findings)
    if leaf is None:
        return ""
    places["机关.名称"] = leaf
    name = read_text(leaf, "机关.名称", findings, LONGEST_NAME)
    if name:
        _check_name(name, place_of(leaf, "机关·名称"), findings)
    return name


def _check_name(name: str, place: Place, findings: Findings) -> None:
    bad = next((mark for mark in _NOT_IN_FILE_NAMES if mark in name), "")
    if ".." in name or name.startswith("."):
        bad = bad or ".."
    if bad:
        what = f"“机关·名称”含有不能用的符号“{bad}”"
        findings.error("INPUT-NAME", what, "名称会用作文件名，请写与印章一致的全称", place)
    elif len(name) < SHORTEST_NAME:
        findings.error("INPUT-NAME", f"“机关·名称”太短：“{name}”", "请写机关全称", place)
    elif not any("\u3400" <= mark <= "\u9fff" for mark in name):
        findings.error(
            "INPUT-NAME", f"“机关·名称”应为中文全称，实际是“{name}”", "请写机关全称", place
        )


def _kind(branch: Branch, name: str, findings: Findings, places: dict[str, Node]) -> str:
    choices = "、".join(KIND_CHOICES)
    leaf = _required(branch, "类别", f"请从{choices}中选一个", findings)
    if leaf is None:
        return ""
    places["机关.类别"] = leaf
    text = "".join(str(leaf.value).split())
    kind = next((row.name for row in BODY_KINDS if text in row.also), text)
    place = place_of(leaf, "机关·类别")
    if kind not in KINDS:
        like = nearest(kind, KINDS) or next((k for k in KINDS if k in kind), "")
        hint = f"是不是“{like}”？" if like else ""
        what = f"“机关·类别”应为{choices}之一，实际是“{text}”"
        findings.error("INPUT-KIND", what, f"{hint}请改正", place)
        return ""
    _compare_name(name, kind, place, findings)
    if name and "机关.名称" in places:
        _check_full_name(name, kind, place_of(places["机关.名称"], "机关·名称"), findings)
    return kind


def _check_full_name(name: str, kind: str, place: Place, findings: Findings) -> None:
    """Warn where the name is that of a place, not of the body that governs it."""
    ending = body_kind(kind).office
    if not ending or any(word in name for word in _NAMES_A_BODY):
        return
    example = f"，例如“{name}{ending}”" if name.endswith(kind) else ""
    what = f"名称“{name}”不像机关全称"
    findings.warn("INPUT-NAME", what, f"请写与印章一致的全称{example}；名称用在标题里", place)


def _compare_name(name: str, kind: str, place: Place, findings: Findings) -> None:
    """Warn where the name says another kind than 类别."""
    said = kind_ending(name).name
    if not said or said == kind:
        return
    if said == "区" and not body_kind(kind).office:  # 管理区、开发区 are led by offices of any kind
        return
    what = f"名称“{name}”像是{said}，类别填的是“{kind}”"
    findings.warn("INPUT-KIND", what, "请核对名称和类别；类别决定自称和必须写的内容", place)


def _level(branch: Branch, kind: str, findings: Findings, places: dict[str, Node]) -> str:
    leaf = leaf_at(branch, "级别", "机关.级别", findings)
    if leaf is None:
        return body_kind(kind).level
    places["机关.级别"] = leaf
    level = "".join(str(leaf.value).split())
    place = place_of(leaf, "机关·级别")
    if level not in LEVELS:
        what = f"“机关·级别”应为{'、'.join(LEVELS)}之一，实际是“{level}”"
        findings.error("INPUT-LEVEL", what, "请改正，或留空由类别推定", place)
        return ""
    allowed = body_kind(kind).levels
    if level not in allowed:
        what = f"类别“{kind}”应为{'或'.join(allowed)}，级别填的是“{level}”"
        findings.error("INPUT-LEVEL", what, "请核对类别和级别", place)
    return level


def _self_name(
    branch: Branch, kind: str, name: str, findings: Findings, places: dict[str, Node]
) -> str:
    given = _text(branch, "自称", findings, places, _LONGEST_SELF_NAME)
    if not given:
        return infer_self_name(kind, name)
    if given.startswith("我们"):
        what = "“机关·自称”不能用“我们”"
        fix = f"报告中通篇只用一个自称，例如“{infer_self_name(kind, name)}”"
        findings.error("INPUT-NAME", what, fix, place_of(places["机关.自称"], "机关·自称"))
    return given


def infer_self_name(kind: str, name: str) -> str:
    """``我镇`` for a 镇; for a 部门 what its name ends in (局 → 我局)."""
    row = body_kind(kind)
    if row.office:
        return f"我{row.nouns[0]}"
    for ending, self_name in _SELF_NAME_OF_ENDING:
        if name.endswith(ending):
            return self_name
    return _UNKNOWN_SELF_NAME
