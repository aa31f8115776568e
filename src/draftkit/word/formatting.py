"""Whether a person has given a report looks of its own: what a draft leaves to its styles, and no word processor adds by itself.

Bold words, other fonts and sizes, colours, alignment, borders, another style, page breaks.  Saving alone renames styles,
drops and adds empty properties, writes zeros: none of that counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from draftkit.chinese.missing import MISSING
from draftkit.ooxml.markup import Element, tag, tags, text_in
from draftkit.ooxml.package import Package

_R, _P, _RPR, _PPR, _TCPR = tag("r"), tag("p"), tag("rPr"), tag("pPr"), tag("tcPr")
_VAL, _NAME, _STYLE_ID, _STYLE = tag("val"), tag("name"), tag("styleId"), tag("pStyle")
_OF_WORDS = tags(
    "b i u strike dstrike color sz vertAlign shd em highlight spacing position w caps smallCaps outline shadow emboss"
    " imprint vanish bdr effect"
)
_FONTS, _CHARACTER, _MARK = tag("rFonts"), tag("rStyle"), tag("commentReference")
_FACES = tags("ascii hAnsi eastAsia cs asciiTheme hAnsiTheme eastAsiaTheme cstheme")
_OF_PARAGRAPHS = tags(
    "jc pBdr shd numPr pageBreakBefore framePr textDirection textAlignment outlineLvl"
)
_INDENT, _SPACING = tag("ind"), tag("spacing")
_OUR_SPACE = {tag("before"): "160"}
_OUR_INDENT = tags("right rightChars end endChars")
_OFF = ("0", "false", "off", "none")
_BREAK, _TYPE, _SECTION = tag("br"), tag("type"), tag("sectPr")


def is_by_hand(
    document: Package, root: Element, lines: Sequence[tuple[Element, str]], cells: Iterable[Element]
) -> bool:
    """Whether the paragraphs of a report (each with the name of the style it was written in) or of its cells look otherwise."""
    paragraphs = [element for element, _ in lines]
    return (
        _is_broken(root, paragraphs[:1])
        or any(map(_has_looks, paragraphs))
        or any(map(_cell_has_looks, cells))
        or _has_other_styles(document, lines)
    )


def set_by_hand(document: Package) -> Counter[str]:
    """The words of a body that have looks of their own, and the paragraphs that have: how often each."""
    found: Counter[str] = Counter()
    for paragraph in document.tree(document.main).iter(_P):
        said = text_in(paragraph).strip()
        properties = paragraph.find(_PPR)
        if said and properties is not None and any(map(_is_own, properties)):
            found[said] += 1
            continue
        words = "".join(text_in(run) for run in paragraph.iter(_R) if _run_has_looks(run)).strip()
        found.update([words] if words else ())
    return found


def styled(document: Package) -> dict[str, str]:
    """The text of each paragraph of a body → the name of its style, in small letters."""
    named = _style_names(document)
    found = {}
    for paragraph in document.tree(document.main).iter(_P):
        style = paragraph.find(f"{_PPR}/{_STYLE}")
        name = named.get(style.get(_VAL, "") if style is not None else "", "")
        found[text_in(paragraph).strip()] = name.lower()
    found.pop("", None)
    return found


def _is_broken(root: Element, title: Sequence[Element]) -> bool:
    """Whether a page or a section ends by hand below the title: what stands above it came with the office's template."""
    every = list(root.iter(_P))
    first = next((at for at, one in enumerate(every) if title and one is title[0]), 0)
    return any(
        one.find(f"{_PPR}/{_SECTION}") is not None
        or any(mark.get(_TYPE) == "page" for mark in one.iter(_BREAK))
        for one in every[first:]
    )


def _has_looks(paragraph: Element) -> bool:
    properties = paragraph.find(_PPR)
    own = properties is not None and any(map(_is_own, properties))
    return own or any(map(_run_has_looks, paragraph.iter(_R)))


def _is_own(one: Element) -> bool:
    """Whether a property of a paragraph is none that a draft writes."""
    if one.tag == _INDENT:
        return any(_is_on(v) for name, v in one.attrib.items() if name not in _OUR_INDENT)
    if one.tag == _SPACING:
        return any(_is_on(v) and _OUR_SPACE.get(name) != v for name, v in one.attrib.items())
    return one.tag in _OF_PARAGRAPHS and _is_on(one.get(_VAL))


def _run_has_looks(run: Element) -> bool:
    properties = run.find(_RPR)
    if properties is None or run.find(_MARK) is not None:
        return False
    for one in properties:
        if one.tag == _FONTS:
            if any(name in _FACES for name in one.attrib):
                return True
        elif one.tag == _CHARACTER or (
            one.tag in _OF_WORDS and _is_on(one.get(_VAL)) and not _is_gap(one, run)
        ):
            return True
    return False


def _is_gap(one: Element, run: Element) -> bool:
    """Whether it is the mark of a 【待填】."""
    return bool(one.tag == tag("highlight") and MISSING.search(text_in(run)))


def _is_on(value: str | None) -> bool:
    return value not in _OFF


def _cell_has_looks(paragraph: Element) -> bool:
    """The same of a paragraph in a cell of an official table."""
    properties = paragraph.getparent().find(_TCPR)
    shaded = properties is not None and properties.find(tag("shd")) is not None
    return shaded or _has_looks(paragraph)


def _has_other_styles(document: Package, lines: Sequence[tuple[Element, str]]) -> bool:
    """Whether a paragraph has another style than the others written in the same, or one of those that we know."""
    known = {name for _, name in lines}
    named = _style_names(document)
    seen: dict[str, str] = {}
    for element, name in lines:
        style = element.find(f"{_PPR}/{_STYLE}")
        shown = named.get(style.get(_VAL, "") if style is not None else "", "")
        if shown != seen.setdefault(name, shown) or (shown in known and shown != name):
            return True
    return False


def _style_names(document: Package) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in document.related(document.main, "styles"):
        for style in document.tree(part).iter(tag("style")):
            name = style.find(_NAME)
            if name is not None:
                found[style.get(_STYLE_ID, "")] = name.get(_VAL, "")
    return found
