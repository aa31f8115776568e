"""Which official tables of a .docx have no lines: neither their own, nor their style's, nor their cells'."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from draftkit.ooxml.markup import Element, tag
from draftkit.ooxml.package import Package
from draftkit.ooxml.zipped import Unusable

_SIGNS: Mapping[str, tuple[str, ...]] = {
    "表二": ("行政规范性文件", "行政许可"),
    "表三": ("本年新收政府信息公开申请数量",),
    "表四": ("结果维持", "尚未审结"),
}
"""Words that only this table has all of."""
_SIDES = tuple(
    tag(side) for side in ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
)
_VAL, _NONE = tag("val"), ("nil", "none")
_FEW = 2
_LIMIT = 256 * 1024 * 1024


def tables_without(content: bytes, names: Iterable[str]) -> list[str]:
    """The tables among ``names`` (表二 …) that have no borders; nothing where the file cannot be read."""
    try:
        package = Package.opened(content, "", _LIMIT, _fault)
        main = package.main
        root = package.tree(main)
        styles_part = posixpath.join(posixpath.dirname(main), "styles.xml")
        styles = package.tree(styles_part) if styles_part in package.members else None
    except (_UnreadableError, KeyError):
        return []
    bordered = _bordered_styles(styles)
    found = []
    for table in root.iter(tag("tbl")):
        text = "".join(table.itertext()).replace(" ", "")
        fitting = (n for n in names if n in _SIGNS and all(sign in text for sign in _SIGNS[n]))
        name = next(fitting, "")
        if name and name not in found and not _has_lines(table, bordered):
            found.append(name)
    return found


class _UnreadableError(Exception):
    pass


def _fault(_name: str, fault: Unusable) -> Exception:
    return _UnreadableError(fault.reason)


def _bordered_styles(styles: Element | None) -> dict[str, bool]:
    """Every table style and whether it draws lines, by its own borders or by those of the style it rests on."""
    if styles is None:
        return {}
    own = {style.get(tag("styleId"), ""): style for style in styles.iter(tag("style"))}

    def draws(name: str, seen: frozenset[str] = frozenset()) -> bool:
        style = own.get(name)
        if style is None or name in seen:
            return False
        if any(_draws(borders) for borders in style.iter(tag("tblBorders"), tag("tcBorders"))):
            return True
        base = style.find(tag("basedOn"))
        return base is not None and draws(base.get(_VAL, ""), seen | {name})

    return {name: draws(name) for name in own}


def _draws(borders: Element) -> bool:
    return (
        sum(side.get(_VAL, "none") not in _NONE for side in borders if side.tag in _SIDES) >= _FEW
    )


def _has_lines(table: Element, styles: Mapping[str, bool]) -> bool:
    properties = table.find(tag("tblPr"))
    if properties is not None:
        borders = properties.find(tag("tblBorders"))
        if borders is not None:
            if _draws(borders):
                return True
        else:
            style = properties.find(tag("tblStyle"))
            if style is not None and styles.get(style.get(_VAL, ""), False):
                return True
    cells = list(table.iter(tag("tc")))
    lined = sum(any(_draws(b) for b in cell.iter(tag("tcBorders"))) for cell in cells)
    return lined * 2 > len(cells)
