"""What very different offices say rightly, in words that a rule may take for something else: none of it is a fault.

``right.txt`` holds them: a line is a report's part, ``@`` sets whose report it is, which part, and which tables it has.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.model import Body
from tests.check.sentences import BUSY, QUIET

BODIES = {
    "镇": Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区"),
    "乡": Body("清河乡人民政府", "乡", "乡级", "我乡", "云州市清源县"),
    "街道": Body("云州市新城区人民政府和平街道办事处", "街道", "乡级", "我街道", ""),
    "县局": Body("清源县卫生健康局", "部门", "县级", "我局", ""),
    "市局": Body("云州市住房和城乡建设局", "部门", "市级", "我局", ""),
    "厅": Body("云江省水利厅", "部门", "省级", "我厅", ""),
    "县": Body("清源县人民政府", "县", "县级", "我县", "云州市"),
    "区": Body("云州市新城区人民政府", "区", "县级", "我区", ""),
}
CELLS = {"BUSY": BUSY, "QUIET": QUIET, "NONE": {}}
YEAR = 2025
OF_A_WHOLE_REPORT = ("缺少", "没有写到", "几乎没有", "没有表格", "五个方面", "前言没有", "没有报告")
"""Said of a report that lacks what a sentence alone cannot have."""


def _lines() -> list[tuple[tuple[str, str, int], str]]:
    text = Path(__file__).with_name("right.txt").read_text(encoding="utf-8")
    body, cells, section = "", "", 1
    found = []
    for line in text.splitlines():
        if line.startswith("@"):
            body, cells, number = line[1:].split()
            section = int(number)
        elif line:
            found.append(((body, cells, section), line))
    return found


LINES = [(key, [line for _, line in lines]) for key, lines in groupby(_lines(), lambda x: x[0])]


def told(text: str, body: str, cells: str, section: int) -> list[str]:
    """What is found in one part of one report."""
    own = BODIES[body]
    paragraphs = tuple(Paragraph(one) for one in text.split("\\n"))
    heading = disclosure.DISCLOSURE.headings[section - 1] if section else ""
    title = f"{own.name}{YEAR}年政府信息公开工作年度报告"
    part = Section(section, heading, paragraphs)
    problems = (f.problem for f in check(Report("x", title, YEAR, own, (part,), CELLS[cells])))
    return [
        f"{p.code} {p.what}"
        for p in problems
        if p.code not in ("DUTY", "F2", "FIVE")
        and not any(words in p.what for words in OF_A_WHOLE_REPORT)
    ]


@pytest.mark.parametrize(("key", "lines"), LINES, ids=lambda x: "".join(map(str, x))[:12])
def test_what_is_right_in_other_words_is_left_alone(
    key: tuple[str, str, int], lines: list[str]
) -> None:
    assert {line: found for line in lines if (found := told(line, *key))} == {}
