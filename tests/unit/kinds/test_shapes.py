"""Entries of several typed parts: through the snapshot, through YAML, and in what redraft says."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from draftkit.blanks.yaml_form import field_lines
from draftkit.kinds.fields import Field
from draftkit.kinds.shapes import ROUGH, TEXT, WHOLE, YES_OR_NO, Count, Part, Records, Words
from draftkit.redrafting.inputs import field_changes
from draftkit.sources.findings import Findings
from draftkit.sources.intake.facts import FactReader, read_fact
from draftkit.sources.tree import Branch
from draftkit.sources.yaml_tree import read_yaml


class Site(NamedTuple):
    name: str
    items: Count | None = None
    columns: tuple[str, ...] = ()
    main: bool | None = None
    fans: int | None = None
    note: str = ""


PARTS = (
    Part("名称"), Part("发布", ROUGH), Part("栏目", Words()), Part("主要", YES_OR_NO),
    Part("关注", WHOLE), Part("说明", TEXT),
)  # fmt: skip
SITES = Field(("事实", "网站"), "网站", "", Records(Site, PARTS))
TWO = (
    Site("门户网站", Count(600, "600余", exact=False), ("政策", "财政"), main=True, note="已改版"),
    Site("公众号", Count(12, "12"), fans=0),
)


def read(text: str, tmp_path: Path) -> tuple[Any, list[str]]:
    path = tmp_path / "数据.yaml"
    path.write_text(f"事实:\n{text}\n", encoding="utf-8")
    findings = Findings()
    tree = read_yaml(path, findings)
    assert isinstance(tree, Branch)
    branch = tree.entries["事实"]
    assert isinstance(branch, Branch)
    value = read_fact(FactReader(branch, "事实", findings, {}), SITES)
    return value, [problem.what for problem in findings.problems]


def test_the_snapshot_keeps_each_part_that_is_given() -> None:
    tree = SITES.shape.tree(TWO)
    assert tree[1] == {"名称": "公众号", "发布": 12, "关注": 0}
    assert SITES.shape.value(tree) == TWO


def test_yaml_says_each_part_and_reads_it_back(tmp_path: Path) -> None:
    lines = field_lines(SITES, SITES.shape.entries(TWO), "  ")
    assert lines[2].strip() == "- {名称: 公众号, 发布: 12, 关注: 0}"
    assert read("\n".join(lines), tmp_path) == (TWO, [])


def test_an_empty_file_has_a_line_for_it(tmp_path: Path) -> None:
    (line,) = field_lines(SITES, (), "  ")
    assert read(line, tmp_path) == ((), [])


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("{名称: 网站, 关注: 很多}", "应为整数，实际是“很多”"),
        ("{名称: 网站, 主要: 也许}", "应为“是”或“否”，实际是“也许”"),
        ("{发布: 3}", "“事实·网站”缺少“名称”"),
        ("{名称: 网站, 点击: 3}", "不认识的项目“点击”"),
    ],
)
def test_a_part_is_read_by_its_shape(entry: str, fault: str, tmp_path: Path) -> None:
    assert read(f"  网站: [{entry}]", tmp_path)[1] == [fault]


def test_redraft_says_which_part_of_which_entry_changed() -> None:
    changed = (TWO[0]._replace(items=Count(640, "640")), TWO[1]._replace(fans=7))
    old, new = SITES.shape.tree(TWO), SITES.shape.tree(changed)
    assert list(field_changes(SITES, old, new)) == [
        "网站“门户网站”的发布 600余→640",
        "网站“公众号”的关注 0→7",
    ]
