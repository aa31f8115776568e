"""The HTML of a report: Jinja2 with everything escaped.  Same report, same text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from draftkit.chinese.missing import MISSING
from draftkit.printed import Box, Grid, Printed
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from jinja2 import Environment

_HEADINGS = {"title": "h1", "section": "h2", "heading2": "h3", "heading3": "h4"}


def body(printed: Printed, *, anchors: bool = False) -> str:
    """The report as one ``article``, everything styled by class (``style_sheet`` has the rules).

    ``anchors``: sentences of ours carry their id as ``data-sentence``, cells their key as ``data-cell``.
    """
    return _rendered("body.html", printed=printed, anchors=anchors)


def page(printed: Printed) -> str:
    """A whole page that needs nothing else: the report with its style sheet, fit to be published or copied from."""
    made, style = body(printed), style_sheet()
    return _rendered("page.html", title=printed.title, report=made, style=style)


def style_sheet() -> str:
    """The rules of CSS for what ``body`` gives."""
    return _source("report.css")


# ---------------------------------------------------------------- what the templates ask


class _Rows(NamedTuple):
    """The rows of a table as HTML parts them."""

    head: Sequence[Sequence[Box]]
    body: Sequence[Sequence[Box]]


def _rows(grid: Grid) -> _Rows:
    """Headings above the numbers are the head, unless more of them come further down."""
    head = len(list(takewhile(_names, grid.rows)))
    if head == len(grid.rows) or any(map(_names, grid.rows[head:])):
        head = 0
    return _Rows(grid.rows[:head], grid.rows[head:])


def _names(row: Sequence[Box]) -> bool:
    """Whether a row only names columns."""
    return bool(row) and all(box.heading for box in row)


def _scope(box: Box, row: Sequence[Box]) -> str:
    """What a heading is for: the columns below it or the rows beside it, one or several."""
    if _names(row):
        return "colgroup" if box.across > 1 else "col"
    return "rowgroup" if box.down > 1 else "row"


def _stretches(text: str) -> Iterator[tuple[bool, str]]:
    """A text cut at its 【待填】; those are True."""
    return ((bool(MISSING.fullmatch(part)), part) for part in MISSING.split(text) if part)


# ---------------------------------------------------------------- Jinja2


def _rendered(template: str, **values: object) -> str:
    return _environment().get_template(template).render(values)


def _source(name: str) -> str:
    environment = _environment()
    assert environment.loader is not None  # noqa: S101 - set below
    return environment.loader.get_source(environment, name)[0]


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("draftkit.web", "looks"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"headings": _HEADINGS, "rows": _rows, "scope": _scope, "stretches": _stretches}
    return made
