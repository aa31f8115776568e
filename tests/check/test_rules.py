"""Every rule finds its own examples and leaves its counter-examples alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.audit.claims import Paragraph, Section, nothing, patterns
from draftkit.audit.claims.numerals import mentions
from draftkit.audit.claims.rules import Rule, found_by
from draftkit.audit.claims.text import sentences_of

ALL = (
    *patterns(),
    *nothing.NO_APPLICATIONS,
    nothing.SOMETHING_LEFT,
    nothing.LEFT_IN_TIME,
    nothing.NOTHING_DONE,
)


def hits(rule: Rule, text: str) -> list[str]:
    paragraph = Paragraph(text)
    section = Section(rule.sections[0], "", (paragraph,))
    return [f.excerpt for s in sentences_of(section, paragraph) for f in found_by(rule, s)]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in ALL for text in rule.fires])
def test_a_rule_fires(rule: Rule, text: str) -> None:
    assert hits(rule, text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in ALL for text in rule.silent])
def test_a_rule_is_silent(rule: Rule, text: str) -> None:
    assert hits(rule, text) == []


def test_every_rule_shows_both_sides() -> None:
    assert [rule.pattern for rule in ALL if not rule.fires or not rule.silent] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年公开1,234条", [("1234", "条", "")]),
        ("三十余件", [("30", "件", "余")]),
        ("近40件", [("40", "件", "近")]),
        ("约1.2万条", [("12000", "条", "约")]),
        ("分别为12、3、0件", [("12", "件", ""), ("3", "件", ""), ("0", "件", "")]),
        ("均为零。", [("0", "", "")]),
        ("2025年1月1日", []),
        ("高效办成一件事", []),
        ("国办公开办函〔2021〕30号", []),
        ("第二十条第（一）项", []),
        ("20个工作日内", []),
        ("按件或者按量计收", []),
        ("收费12.5万元", [("12.5", "万元", "")]),
        ("收费380元", [("0.0380", "万元", "")]),
    ],
)
def test_numbers_in_text(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(m.value, m.unit, m.rough) for m in mentions(text)] == [
        (Decimal(value), unit, rough) for value, unit, rough in found
    ]


def test_a_rough_number_leaves_room() -> None:
    rough, exact = mentions("600余条，612条")
    assert rough.agrees(Decimal(612))
    assert rough.agrees(Decimal(699))
    assert not rough.agrees(Decimal(599))
    assert not rough.agrees(Decimal(800))
    assert not exact.agrees(Decimal(613))
