"""Words in a .docx that no reader sees: hidden ones, white ones, too small ones, those in hidden rows of a table.

They go out with the copy to publish and come to light on a website or in a search.  White words on a dark ground are seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from draftkit.diagnostics import excerpt
from draftkit.ooxml.document import blocks, lines_of
from draftkit.ooxml.markup import Element, tag, tags, text_in
from draftkit.ooxml.package import Package
from draftkit.ooxml.paragraphs import Reading
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_P, _R, _RPR, _PPR, _VAL = tag("p"), tag("r"), tag("rPr"), tag("pPr"), tag("val")
_VANISH, _COLOR, _SIZE, _SHADE, _HIGHLIGHT = map(tag, ("vanish", "color", "sz", "shd", "highlight"))
_GONE = tags("del moveFrom")
_TINY = 4
"""Half-points, as Word counts: up to two points."""
_FLAT = 40
"""Twentieths of a point: a row of exactly so little height shows nothing."""
_OFF = ("0", "false", "off")
_NO_SHADE = ("", "auto", "FFFFFF", "none")
_LONGEST = 40
_DEEPEST = 10
HIDDEN, WHITE, SMALL, ROW = "隐藏文字", "白色的字", "小到看不见的字", "隐藏的表格行"


_SIGNS = regex(
    rb"\bvanish\b|['\"][Ff]{6}['\"]|<(?:\w+:)?sz\b[^<>]{0,40}['\"][0-4](?:\.0)?['\"]|:hidden\b|hRule=['\"]exact"
)
"""Without one of these in body or styles nothing is hidden: most reports need no closer look."""


class Unseen(NamedTuple):
    """Runs of a paragraph that are not seen: the first of them, why, and what they say."""

    run: Element
    why: str
    text: str


def unseen(document: Package, root: Element) -> Iterator[Unseen]:
    """All that is not seen in a part of the document."""
    looks = _Looks.of(document)
    for paragraph in root.iter(_P):
        yield from _in_paragraph(paragraph, looks)


def in_body(document: Package) -> Iterator[tuple[int, str, str]]:
    """The same of the body: the paragraph's number as comments count it, why, and what it says."""
    parts = (document.main, *document.related(document.main, "styles"))
    if not any(_SIGNS.search(document.read(part)) for part in parts):
        return
    looks = _Looks.of(document)
    body = document.tree(document.main).find(tag("body"))
    lines = () if body is None else lines_of(blocks(body, Reading()))
    for number, line in enumerate(lines):
        for one in _in_paragraph(line.element, looks):
            yield number, one.why, one.text


def _in_paragraph(paragraph: Element, looks: _Looks) -> Iterator[Unseen]:
    runs = (run for run in paragraph.iter(_R) if next(run.iterancestors(_P)) is paragraph)
    row = _is_row_hidden(paragraph)
    for why, some in groupby(runs, key=lambda run: ROW if row else looks.why(run, paragraph)):
        run, *others = some
        text = "".join(map(text_in, (run, *others))).strip()
        if why and text and not any(above.tag in _GONE for above in run.iterancestors()):
            yield Unseen(run, why, excerpt(text, _LONGEST))


def _is_row_hidden(paragraph: Element) -> bool:
    for row in paragraph.iterancestors(tag("tr")):
        properties = row.find(tag("trPr"))
        if properties is None:
            continue
        mark, height = properties.find(tag("hidden")), properties.find(tag("trHeight"))
        if mark is not None and mark.get(_VAL) not in _OFF:
            return True
        if height is not None and height.get(tag("hRule")) == "exact" and _number(height) <= _FLAT:
            return True
    return False


def _number(element: Element) -> float:
    try:
        return float(element.get(_VAL, ""))
    except ValueError:
        return float("inf")


@dataclass
class _Looks:
    """How runs look, by their own properties, else by their styles'."""

    styles: dict[str, Element] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Package) -> _Looks:
        parts = document.related(document.main, "styles")
        styles = [style for part in parts for style in document.tree(part).iter(tag("style"))]
        return cls({style.get(tag("styleId"), ""): style for style in styles})

    def why(self, run: Element, paragraph: Element) -> str:
        """Why a run is not seen; "" where it is."""
        vanish = self._of(run, paragraph, _VANISH)
        if vanish is not None and vanish.get(_VAL) not in _OFF:
            return HIDDEN
        size = self._of(run, paragraph, _SIZE)
        if size is not None and _number(size) <= _TINY:
            return SMALL
        color = self._of(run, paragraph, _COLOR)
        if color is not None and color.get(_VAL, "").upper() == "FFFFFF":
            return "" if self._is_on_dark(run, paragraph) else WHITE
        return ""

    def _of(self, run: Element, paragraph: Element, name: str) -> Element | None:
        own = run.find(f"{_RPR}/{name}")
        if own is not None:
            return own
        for holder, kind in (
            (run, f"{_RPR}/{tag('rStyle')}"),
            (paragraph, f"{_PPR}/{tag('pStyle')}"),
        ):
            style = holder.find(kind)
            found = None if style is None else self._in_style(style.get(_VAL, ""), name)
            if found is not None:
                return found
        return None

    def _in_style(self, style: str, name: str) -> Element | None:
        for _ in range(_DEEPEST):
            element = self.styles.get(style)
            if element is None:
                return None
            found = element.find(f"{_RPR}/{name}")
            if found is not None:
                return found
            based = element.find(tag("basedOn"))
            style = "" if based is None else based.get(_VAL, "")
        return None

    def _is_on_dark(self, run: Element, paragraph: Element) -> bool:
        places = [(run, _RPR), (paragraph, _PPR)]
        places += [(cell, tag("tcPr")) for cell in paragraph.iterancestors(tag("tc"))]
        places += [(table, tag("tblPr")) for table in paragraph.iterancestors(tag("tbl"))]
        for holder, properties in places:
            shade = holder.find(f"{properties}/{_SHADE}")
            if shade is not None and shade.get(tag("fill"), "") not in _NO_SHADE:
                return True
        mark = run.find(f"{_RPR}/{_HIGHLIGHT}")
        return mark is not None and mark.get(_VAL) not in ("none", "white")
