"""The numbers Word puts before paragraphs by itself: they are in no text, but the reader sees them."""

from __future__ import annotations

import re

from draftkit.chinese.numerals import circled, numeral
from draftkit.ooxml.markup import Element, tag
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_MOST_LEVELS = 9
_DEEPEST_STYLE = 10
_PLACE = regex(r"%([1-9])")


class _Level(NamedTuple):
    start: int = 1
    kind: str = "decimal"
    text: str = ""


class Numbering:
    """Counts the numbered paragraphs of a document as they are met."""

    def __init__(self) -> None:
        self.levels: dict[str, dict[int, _Level]] = {}
        """List definition → its levels."""
        self.lists: dict[str, str] = {}
        """List → its definition."""
        self.styles: dict[str, tuple[str, int, str]] = {}
        """Style → list, level and the style it is based on."""
        self.counts: dict[str, list[int]] = {}

    def label(self, paragraph: Element) -> str:
        """What Word shows before ``paragraph``: ``一、``, ``1.`` or ""."""
        number, level = self._list_of(paragraph)
        definition = self.lists.get(number, "")
        levels = self.levels.get(definition)
        if not levels or level not in levels:
            return ""
        counts = self.counts.setdefault(definition, [0] * _MOST_LEVELS)
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (_MOST_LEVELS - level - 1)
        own = levels[level]
        if own.kind in {"bullet", "none"}:
            return ""

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            level = levels.get(at, _Level())
            number = counts[at] or level.start
            if level.kind == "decimalEnclosedCircle":
                return circled(number) or str(number)
            chinese = any(sign in level.kind for sign in ("hinese", "japanese", "ideograph"))
            return (numeral(number) if chinese else "") or str(number)

        return _PLACE.sub(shown, own.text)

    def _list_of(self, paragraph: Element) -> tuple[str, int]:
        properties = paragraph.find(tag("pPr"))
        if properties is None:
            return "", 0
        number, level = _list_in(properties)
        if number:
            return ("" if number == "0" else number), level or 0
        style = _value(properties.find(tag("pStyle")))
        for _ in range(_DEEPEST_STYLE):
            number, at, base = self.styles.get(style, ("", 0, ""))
            if number:
                return ("" if number == "0" else number), at if level is None else level
            style = base
        return "", 0


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """From the parts of the document; either may be missing."""
    found = Numbering()
    if numbering is None:  # no style can name a list then
        return found
    for definition in numbering.iter(tag("abstractNum")):
        found.levels[definition.get(tag("abstractNumId"), "")] = dict(
            _level(level) for level in definition.findall(tag("lvl"))
        )
    for item in numbering.findall(tag("num")):
        of = _value(item.find(tag("abstractNumId")))
        found.lists[item.get(tag("numId"), "")] = of
    if styles is not None:
        for style in styles.findall(tag("style")):
            properties = style.find(tag("pPr"))
            number, level = ("", None) if properties is None else _list_in(properties)
            base = _value(style.find(tag("basedOn")))
            found.styles[style.get(tag("styleId"), "")] = (number, level or 0, base)
    return found


def _level(level: Element) -> tuple[int, _Level]:
    start = _value(level.find(tag("start")))
    return _int(level.get(tag("ilvl"), "0")), _Level(
        _int(start) if start else 1,
        _value(level.find(tag("numFmt"))),
        _value(level.find(tag("lvlText"))),
    )


def _list_in(properties: Element) -> tuple[str, int | None]:
    found = properties.find(tag("numPr"))
    if found is None:
        return "", None
    level = found.find(tag("ilvl"))
    return _value(found.find(tag("numId"))), None if level is None else _int(_value(level))


def _value(element: Element | None) -> str:
    return "" if element is None else str(element.get(tag("val"), ""))


def _int(text: str) -> int:
    return min(int(text), _MOST_LEVELS - 1) if text.isascii() and text.isdigit() else 0
