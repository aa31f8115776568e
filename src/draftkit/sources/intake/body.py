"""年度 and 机关: who reports, for which year; what is not given is inferred from kind and name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.chinese.widths import half_width
from draftkit.kinds.bodies import BODY_KINDS, KINDS, LEVELS, body_kind, kind_ending
from draftkit.kinds.fields import BODY_FIELDS, KIND_CHOICES
from draftkit.model import Body
from draftkit.patterns import regex
from draftkit.sources.findings import nearest
from draftkit.sources.intake.keys import branch_at, check_keys, is_blank, label_of, leaf_at
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
_YEAR = regex(r"(\d{4})(?:\.0)?年?度?", re.ASCII)
_NOT_IN_FILE_NAMES = '/\\:*?"<>|'
_NAMES_A_BODY = ("政府", "办事处", "委员会", "管委会", "公署")
_SELF_NAME_OF_ENDING = (
    ("委员会", "我委"), ("办公室", "我办"), ("中心", "我中心"), ("总队", "我队"), ("支队", "我队"),
    ("大队", "我队"), ("局", "我局"), ("委", "我委"), ("办", "我办"), ("厅", "我厅"),
    ("队", "我队"), ("站", "我站"), ("院", "我院"), ("部", "我部"),
)  # fmt: skip
_UNKNOWN_SELF_NAME = "我单位"


def read_year(tree: Branch, findings: Findings, places: dict[str, Node]) -> int:
    """The year of the report; 0 where it was refused (and reported)."""
    reader = _Reader(tree, "", findings, places)
    leaf = reader.leaf("年度", "请写明报告的年度，例如 2025")
    if leaf is None:
        return 0
    match = _YEAR.fullmatch(half_width(str(leaf.value).strip()))
    year = int(match[1]) if match else 0
    if FIRST_YEAR <= year <= LAST_YEAR:
        return year
    what = f"“年度”应为 {FIRST_YEAR} 到 {LAST_YEAR} 之间的四位数，实际是“{leaf.value}”"
    findings.error("INPUT-YEAR", what, "请写报告所属的年度，例如 2025", place_of(leaf, "年度"))
    return 0


def read_body(tree: Branch, findings: Findings, places: dict[str, Node]) -> Body:
    """The body, with 级别 and 自称 inferred where they are not given."""
    branch = branch_at(tree, "机关", "机关", findings)
    if branch is None:
        if is_blank(tree.entries.get("机关")):
            place = place_of(tree.entries.get("机关", tree), "机关")
            findings.error("INPUT-MISSING", "缺少“机关”", "请写明机关的名称和类别", place)
        return Body("", "")
    check_keys(branch, (field.path[-1] for field in BODY_FIELDS), "机关", findings)
    reader = _Reader(branch, "机关.", findings, places)
    name = reader.text("名称", LONGEST_NAME, "请写机关全称，例如“瓦亭镇人民政府”")
    if name:
        _check_name(name, reader)
    kind = _kind(reader, name)
    level = _level(reader, kind)
    return Body(
        name, kind, level, _self_name(reader, kind, name), reader.text("上级", LONGEST_NAME)
    )


class _Reader:
    """Reads single values of one branch and reports faults at their places."""

    def __init__(
        self, branch: Branch, prefix: str, findings: Findings, places: dict[str, Node]
    ) -> None:
        self.branch, self.prefix, self.findings, self.places = branch, prefix, findings, places

    def leaf(self, key: str, fix: str = "") -> Leaf | None:
        """The value of ``key``; reported where it is missing and ``fix`` says that it may not."""
        path = self.prefix + key
        leaf = leaf_at(self.branch, key, path, self.findings)
        if leaf is not None:
            self.places[path] = leaf
        elif fix and is_blank(self.branch.entries.get(key)):  # else it has been reported already
            label = label_of(path)
            place = place_of(self.branch.entries.get(key, self.branch), label)
            self.findings.error("INPUT-MISSING", f"缺少“{label}”", fix, place)
        return leaf

    def text(self, key: str, longest: int, fix: str = "") -> str:
        """The text of ``key``; "" where it is not given or refused."""
        leaf = self.leaf(key, fix)
        return "" if leaf is None else read_text(leaf, self.prefix + key, self.findings, longest)

    def place(self, key: str) -> Place:
        """Where ``key`` stands."""
        return place_of(self.places[self.prefix + key], label_of(self.prefix + key))


def _check_name(name: str, reader: _Reader) -> None:
    bad = next((mark for mark in _NOT_IN_FILE_NAMES if mark in name), "")
    if ".." in name or name.startswith("."):
        bad = bad or ".."
    if bad:
        what = f"“机关·名称”含有不能用的符号“{bad}”"
        fix = "名称会用作文件名，请写与印章一致的全称"
    elif len(name) < SHORTEST_NAME:
        what, fix = f"“机关·名称”太短：“{name}”", "请写机关全称"
    elif not any("\u3400" <= mark <= "\u9fff" for mark in name):
        what, fix = f"“机关·名称”应为中文全称，实际是“{name}”", "请写机关全称"
    else:
        return
    reader.findings.error("INPUT-NAME", what, fix, reader.place("名称"))


def _kind(reader: _Reader, name: str) -> str:
    choices = "、".join(KIND_CHOICES)
    leaf = reader.leaf("类别", f"请从{choices}中选一个")
    if leaf is None:
        return ""
    text = "".join(str(leaf.value).split())
    kind = next((row.name for row in BODY_KINDS if text in row.also), text)
    if kind not in KINDS:
        like = nearest(kind, KINDS) or next((k for k in KINDS if k in kind), "")
        hint = f"是不是“{like}”？" if like else ""
        what = f"“机关·类别”应为{choices}之一，实际是“{text}”"
        reader.findings.error("INPUT-KIND", what, f"{hint}请改正", reader.place("类别"))
        return ""
    _compare_name(name, kind, reader)
    return kind


def _compare_name(name: str, kind: str, reader: _Reader) -> None:
    """Warn where the name says another kind than 类别, or is that of a place, not of who governs it."""
    said, ending = kind_ending(name).name, body_kind(kind).office
    # 管理区、开发区 are led by offices of any kind
    if said not in {"", kind} and (said != "区" or ending):
        what = f"名称“{name}”像是{said}，类别填的是“{kind}”"
        fix = "请核对名称和类别；类别决定自称和必须写的内容"
        reader.findings.warn("INPUT-KIND", what, fix, reader.place("类别"))
    if name and ending and not any(word in name for word in _NAMES_A_BODY):
        example = f"，例如“{name}{ending}”" if name.endswith(kind) else ""
        what, fix = f"名称“{name}”不像机关全称", f"请写与印章一致的全称{example}；名称用在标题里"
        reader.findings.warn("INPUT-NAME", what, fix, reader.place("名称"))


def _level(reader: _Reader, kind: str) -> str:
    leaf = reader.leaf("级别")
    if leaf is None:
        return body_kind(kind).level
    level = "".join(str(leaf.value).split())
    if level not in LEVELS:
        what = f"“机关·级别”应为{'、'.join(LEVELS)}之一，实际是“{level}”"
        fix = "请改正，或留空由类别推定"
        reader.findings.error("INPUT-LEVEL", what, fix, reader.place("级别"))
        return ""
    allowed = body_kind(kind).levels
    if level not in allowed:
        what = f"类别“{kind}”应为{'或'.join(allowed)}，级别填的是“{level}”"
        reader.findings.error("INPUT-LEVEL", what, "请核对类别和级别", reader.place("级别"))
    return level


def _self_name(reader: _Reader, kind: str, name: str) -> str:
    given = reader.text("自称", _LONGEST_SELF_NAME)
    if not given:
        return infer_self_name(kind, name)
    if given.startswith("我们"):
        what = "“机关·自称”不能用“我们”"
        fix = f"报告中通篇只用一个自称，例如“{infer_self_name(kind, name)}”"
        reader.findings.error("INPUT-NAME", what, fix, reader.place("自称"))
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
