"""No rule takes more than its share of a long line: twice the line, about twice the time."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from draftkit.audit.claims import Finding, Paragraph, Report, Section, _rules
from draftkit.model import Body

BODY = Body("甲镇人民政府", "镇", "乡级", "我镇")
TITLE = "甲镇人民政府2025年政府信息公开工作年度报告"
SHORT, LONG = 6, 24
"""KB of the two lines."""
_TRIFLE = 0.04
"""Seconds of which nothing can be told."""
_ONCE_MORE = 3
"""How often a rule that seems to grow is timed again."""
LINES = {
    "sentences": "公开3条。",
    "breakdowns": "其中3件，",
    "counts": "1件、",
    "numbers": "12，",
    "spaced numbers": "1 ",
    "open brackets": "（甲",
    "labels": "新收申请3件，",
    "shares": "占3.5%",
    "ordinals": "一是加强学习。",
    "letters": "a.b",
}


def report(unit: str, size: int) -> Report:
    line = Paragraph("甲镇" + unit * (size * 1024 // len(unit.encode())) + "。")
    titles = {1: "一、总体情况", 5: "五、存在的主要问题及改进情况", 6: "六、其他需要报告的事项"}
    sections = tuple(Section(number, title, (line,)) for number, title in titles.items())
    found = Report("x.txt", TITLE, 2025, BODY, sections)
    assert all(sentence.plain for sentence in found.all_sentences)  # what all rules share, once
    return found


def broken(error: Exception) -> Finding:
    raise error


def seconds(unit: str, size: int) -> dict[str, float]:
    told = report(unit, size)
    taken = {}
    for number, (name, rule) in enumerate(_rules(told, told, broken)):
        began = time.process_time()
        for _ in rule():
            pass
        taken[f"{number} {name}"] = time.process_time() - began
    return taken


def grown(short: dict[str, float], long: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The rules that took more than their share of the long line, with the seconds of both."""
    return {
        rule: (short[rule], took)
        for rule, took in long.items()
        if took > _TRIFLE and took > 8 * max(short[rule], _TRIFLE / 8)
    }


def _quickest(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    return {rule: min(took, other[rule]) for rule, took in one.items()}


@pytest.fixture(autouse=True)
def _no_collector() -> Iterator[None]:
    """What other tests of the process left behind is not looked through while a rule is timed."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[pytest.mark.slow] if name != "sentences" else []) for name in LINES],
)
def test_a_line_four_times_as_long_takes_about_four_times_as_long(name: str) -> None:
    short, long = seconds(LINES[name], SHORT), seconds(LINES[name], LONG)
    for _ in range(_ONCE_MORE):
        if not grown(short, long):
            break
        # a machine that was busy for a moment says nothing of a rule: the quickest of several runs does
        short = _quickest(short, seconds(LINES[name], SHORT))
        long = _quickest(long, seconds(LINES[name], LONG))
    assert grown(short, long) == {}
    assert sum(long.values()) < 8
