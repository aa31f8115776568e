"""What became of a sentence of ours: every number of a fact is known by what it counts."""

from __future__ import annotations

from draftkit.facts import Item, Listing, Value, surface_of
from draftkit.merge.hunks import Hunk, hunks
from draftkit.merge.units import Unit
from draftkit.model import Sentence, Span


def _unit(value: Value) -> Unit:
    text, figures = surface_of(value)
    sentence = Sentence("a", f"{text}。", "一", "a", spans=(Span("明细", 0, len(text), figures),))
    return Unit(sentence, "", "", 0, role="paragraph", home="")


def _channels(site: int, line: int) -> Unit:
    site_item, line_item = Item("网站（含子站、专栏）", site, "条"), Item("12345热线", line, "件")
    return _unit(Listing((site_item, line_item)))


def test_numbers_of_a_listing_are_known_by_what_they_count() -> None:
    assert hunks(_channels(12, 3), _channels(15, 3)) == (
        Hunk(10, 11, "15", "明细/网站（含子站、专栏）"),
    )
    assert hunks(_channels(12, 3), _channels(12, 4)) == (Hunk(16, 17, "4", "明细/12345热线"),)


def test_a_number_in_a_name_is_no_figure() -> None:
    assert [token.key for token in _channels(12, 3).tokens if token.value == "12345"] == [""]


def test_a_number_alone_goes_by_its_fact() -> None:
    assert hunks(_unit(12), _unit(13)) == (Hunk(0, 1, "13", "明细"),)
