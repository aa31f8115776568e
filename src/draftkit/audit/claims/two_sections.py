"""What one section tells of applications, and another denies or tells otherwise, where no table decides (F3).

``上年结转1件`` in 一, ``没有上年结转的申请`` in 三; ``予以公开4件`` in 一 and ``予以公开5件`` in 三.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.figures import Figures, Option
from draftkit.audit.claims.plainly import residue
from draftkit.audit.claims.statements import Statement
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, at_odds, shortened
from draftkit.chinese.sentences import begins
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import regex

_SECTIONS = (OVERVIEW, 3, 6)
_TABLE = "表三"
_OF_SOME = regex(
    "另有|其余|上一?年(?!度?[^，。；]{0,4}结转)|去年|上半年|下半年|季度|[1-9]月|所属|下属|各[镇乡村县局]"
)


def check(report: Report, stated: list[Statement]) -> Iterator[Finding]:
    """The first of each figure that is told otherwise in another section."""
    figures = Figures(report.cells)
    first: dict[Option, Statement] = {}
    told: set[int] = set()
    for one in stated:
        figure = _figure(one, report)
        if (
            figure is None
            or id(one.sentence) in told
            or any(True for _ in figures.answers(one.options))
        ):
            continue
        earlier = first.setdefault(figure, one)
        apart = earlier.sentence.section.number != one.sentence.section.number
        if not apart or _value(earlier) == _value(one):
            continue
        told.add(id(one.sentence))
        what = f"前面说“{_words(earlier)}”，这里说“{_words(one)}”，“{one.name}”不一致"
        yield at_odds(one.sentence, "F3", what, (one.start, one.end))


def _value(statement: Statement) -> Decimal:
    return statement.mention.value if statement.mention else Decimal(0)


def _words(statement: Statement) -> str:
    """The clause in which a figure is told."""
    text = statement.sentence.plain
    if statement.mention is None:
        return shortened(text[statement.start : statement.end].strip("，；。"))
    start = begins(text, statement.start, "，。；：（")
    return shortened(text[start : statement.end])


def _figure(statement: Statement, report: Report) -> Option | None:
    """The one figure that a statement tells plainly, ``None`` where it may be another or a part."""
    if statement.sentence.section.number not in _SECTIONS or len(statement.options) != 1:
        return None
    cells = statement.options[0]
    if not cells or not all(c.startswith(_TABLE) and c.endswith(TOTAL) for c in cells):
        return None
    if statement.mention is not None and statement.mention.rough:
        return None
    span = statement.start, statement.end
    if _OF_SOME.search(statement.sentence.plain, 0, statement.end):
        return None
    if residue(statement.sentence.plain, span, report.year, report.body):
        return None
    return cells
