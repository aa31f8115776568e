"""What an office wants told in another part than it belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

import draftkit

if TYPE_CHECKING:
    from pathlib import Path

INPUT = """\
年度: 2025
机关: {{名称: 柳溪镇人民政府, 类别: 镇, 上级: 云川市清源县}}
事实:
  主动公开总数: 60
  信息处理费: 0
  考核: 良好
  社会评议: 满意
  责任追究: 未发生
  {fact}
表二: 0
表三: 0
表四: 0
"""
FACTS = {
    "网站: {名称: 县政府网站柳溪镇专栏, 栏目: [政策文件]": (
        "县政府网站柳溪镇专栏",
        "平台建设",
        "监督保障",
    ),
    "政策解读: {数量: 37": ("37篇", "主动公开", "平台建设"),
    "建议提案: {建议: 23, 办结: 23": ("23件", "监督保障", "主动公开"),
    "重大决策: {征求意见: 29": ("29", "主动公开", "监督保障"),
}
HEADINGS = ("（一）", "（二）", "（三）", "（四）", "（五）", "二、")
PLACES = {"主动公开": 0, "平台建设": 3, "监督保障": 4}


def _places_of(text: str, words: str) -> list[int]:
    """The parts of 一 that have some words, by number."""
    starts = [text.index(heading) for heading in HEADINGS]
    parts = [text[a:b] for a, b in pairwise(starts)]
    return [number for number, part in enumerate(parts) if words in part]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_stands_once_in_the_part_it_belongs_to_or_is_wanted_in(
    tmp_path: Path, fact: str
) -> None:
    words, home, elsewhere = FACTS[fact]
    path = tmp_path / "数据.yaml"
    for end, part in (("}", home), (f", 部分: {elsewhere}}}", elsewhere)):
        path.write_text(INPUT.format(fact=fact + end), encoding="utf-8")
        assert _places_of(draftkit.draft(path).text, words) == [PLACES[part]]


def test_proposals_wanted_among_other_matters_stand_there(tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    fact = "建议提案: {建议: 23, 办结: 23, 部分: 其他事项}"
    path.write_text(INPUT.format(fact=fact), encoding="utf-8")
    text = draftkit.draft(path).text
    assert "23件" in text[text.index("六、") :]
    assert text.count("23件") == 1
