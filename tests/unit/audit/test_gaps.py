"""What is asked for after a run."""

from __future__ import annotations

from draftkit.audit.gaps import suggestions
from draftkit.kinds.fields import READING_POINTS, VENUES
from draftkit.kinds.material import Venue
from tests.support.stages import town

PLACES = {VENUES.advice, READING_POINTS.advice}
BEFORE = {
    "keywords": ("乡村振兴",),
    "channels": (("政府网站", 600),),
    "classes": (("工作动态", 600),),
    "matters": (("补贴名单", "", 3),),
    "site": (("政府网站", True),),
    "accounts": (("瓦亭之声", "微信公众号"),),
}
"""What is asked for before places."""


def test_places_are_asked_for_once() -> None:
    assert [line for line in suggestions(town(**BEFORE)) if line in PLACES] == [VENUES.advice]
    some = (town(venues=(Venue("镇文化站"),), **BEFORE), town(reading_points=("站",), **BEFORE))
    for filing in some:
        assert PLACES.isdisjoint(suggestions(filing))
