"""What the report calls the 条例 where it names it first."""

from __future__ import annotations

from draftkit import analysis, editions
from draftkit.kinds.material import Practised
from draftkit.kinds.shapes import Count
from draftkit.model import Filing
from draftkit.pipeline import compose
from draftkit.sources.banks import shipped_bank
from tests.support.stages import town

FULL = "《中华人民共和国政府信息公开条例》"
SHORT = "（以下简称《条例》）"
TOTAL = {"total": Count(326, "326")}


def _lead(filing: Filing) -> str:
    return next(s.text for s in compose(filing).sentences() if FULL in s.text)


def test_no_short_name_is_introduced_that_is_never_used() -> None:
    assert SHORT not in _lead(town(**TOTAL))


def test_it_is_where_the_office_speaks_of_it_again() -> None:
    again = town(**TOTAL, practices=(Practised("学习条例"),))
    assert SHORT in _lead(again)
    own = town(**TOTAL)._replace(supplements={"监督保障": ("我镇组织学习《条例》。",)})
    assert SHORT in _lead(own)
    assert SHORT not in _lead(town(**TOTAL)._replace(only_given=True))


def test_the_longer_name_of_it_in_the_offices_words_wants_no_short_one() -> None:
    assert SHORT not in _lead(town(**TOTAL, practices=(Practised("学习信息公开条例"),)))


def test_a_draft_of_an_earlier_edition_keeps_it() -> None:
    facts = analysis.interpret(town(**TOTAL), shipped_bank(), edition=editions.of("本"))
    assert facts.slots["条例"].text == FULL + SHORT
