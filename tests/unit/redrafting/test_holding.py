"""A draft made by an older bank keeps what it says of an office's own words, once and where it stands."""

from __future__ import annotations

from typing import Any

from draftkit import pipeline
from draftkit.kinds.material import Practised, Response
from draftkit.kinds.shapes import Count
from draftkit.model import ReportText, Sentence
from draftkit.pipeline import Composition
from draftkit.redrafting.base import Base
from draftkit.redrafting.holding import held
from tests.support.stages import town

RESPONSES = (Response("12345热线", Count(9, "9"), "件"), Response("镇长接待日", Count(12, "12")))
PRACTICES = tuple(map(Practised, ("网格员上门核对对象", "来信由楼长当面答复")))


def _composed(**given: Any) -> Composition:
    return pipeline.compose_all(town(**given))


def _earlier(composition: Composition) -> Base:
    """The same as an older bank had it: the talks in another part, two practices in one sentence."""
    rows = [list(block.sentences) for block in composition.report.blocks]
    said = {one.message: one for row in rows for one in row}
    talks, first, then = (said[i] for i in ("pub.talks", "pub.practice", "pub.followed"))
    both = first._replace(text=f"{first.text.rstrip('。')}；{then.text}")
    for row in rows:
        row[:] = [both if one is first else one for one in row if one not in (talks, then)]
    last = next(row for row in rows if any(one.message == "sup.verdicts" for one in row))
    last.insert(0, talks._replace(id="sup.events", message="sup.events"))
    report = composition.report
    blocks = zip(report.blocks, rows, strict=True)
    earlier = tuple(block._replace(sentences=tuple(row)) for block, row in blocks)
    text = ReportText(report.title, earlier, report.cells, report.kind)
    return Base("", text, composition.filing, composition.choices, bank="older")


def _texts(report: ReportText) -> list[str]:
    return [one.text for one in report.sentences() if isinstance(one, Sentence)]


GIVEN: dict[str, Any] = {
    "responses": RESPONSES,
    "practices": PRACTICES,
    "appraisal": "良好",
    "public_review": "满意",
    "accountability": "无",
}


def test_what_rests_on_nothing_that_moved_stays_where_it_was_told() -> None:
    now = _composed(**GIVEN)
    base = _earlier(now)
    assert base.report is not None
    assert _texts(held(base, now).report) == _texts(base.report)


def test_what_moved_is_told_as_the_bank_tells_it_today() -> None:
    base = _earlier(_composed(**GIVEN))
    more = (*PRACTICES, Practised("休渔期前把标准贴到码头"))
    now = _composed(**{**GIVEN, "practices": more})
    told = "".join(_texts(held(base, now).report))
    assert all(told.count(word) == 1 for word in ("网格员", "楼长", "码头", "接待日"))
