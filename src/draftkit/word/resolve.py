"""Accepting and rejecting revisions, and whether anything else changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from draftkit.ooxml.markup import Element, next_block, tag, tags
from draftkit.ooxml.paragraphs import rename

_P, _R, _T, _PPR, _RPR = tag("p"), tag("r"), tag("t"), tag("pPr"), tag("rPr")
_BODY = tag("body")
_INS, _DEL, _DEL_TEXT = tag("ins"), tag("del"), tag("delText")
_MOVE_FROM, _MOVE_TO = tag("moveFrom"), tag("moveTo")
_AUTHOR, _CHANGE = tag("author"), tag("pPrChange")
_OWN = (_RPR, tag("sectPr"), _CHANGE)
_MARKS = (_INS, _DEL, _MOVE_FROM, _MOVE_TO)
_ENDS = tags("bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd")


def accept(root: Element, mine: Callable[[Element], bool]) -> None:
    """Accept the insertions, deletions, moves and changed paragraph properties for which ``mine`` holds."""
    for change in [one for one in root.iter(_CHANGE) if mine(one)]:
        change.getparent().remove(change)
    _resolve(root, mine, gone=(_DEL, _MOVE_FROM))


def reject(root: Element, mine: Callable[[Element], bool]) -> None:
    """Reject them."""
    for change in [one for one in root.iter(_CHANGE) if mine(one)]:
        _restore(change)
    _resolve(root, mine, gone=(_INS, _MOVE_TO))


def _restore(change: Element) -> None:
    """Give a paragraph the properties back that it had; those of its end and its section are no part of them."""
    properties = change.getparent()
    properties.remove(change)
    for child in [child for child in properties if child.tag not in _OWN]:
        properties.remove(child)
    for child in reversed([child for old in change for child in old]):
        properties.insert(0, child)


def _resolve(root: Element, mine: Callable[[Element], bool], gone: tuple[str, str]) -> None:
    joined: list[Element] = []
    for mark in list(root.iter(*_MARKS)):
        parent = mark.getparent()
        if parent is None or not mine(mark):
            continue
        if parent.tag == _RPR:
            if mark.tag in gone:
                joined.append(parent.getparent().getparent())
            parent.remove(mark)
            if not len(parent):
                parent.getparent().remove(parent)
        elif parent.tag == tag("trPr"):
            row = parent.getparent()
            if mark.tag in gone and row.getparent() is not None:
                row.getparent().remove(row)
            else:
                parent.remove(mark)
        elif mark.tag in gone:
            _remove(mark)
        else:
            unwrap(mark)
    for paragraph in joined:
        _join(paragraph)


def _remove(element: Element) -> None:
    """Take an element out; bookmarks and comment marks inside stay."""
    for child in list(element.iter(*_ENDS)):
        element.addprevious(child)
    element.getparent().remove(element)


def unwrap(element: Element) -> None:
    """What a revision holds without it; deleted text is text again, unless another deletion holds it."""
    for node in list(element.iter(_DEL_TEXT)) if element.tag == _DEL else ():
        if next(above for above in node.iterancestors() if above.tag == _DEL) is element:
            rename(node, _T)
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def _join(paragraph: Element) -> None:
    """A paragraph whose end is gone: its content goes to the front of the next one."""
    following = next_block(paragraph)
    content = [child for child in paragraph if child.tag != _PPR]
    if following is None or following.tag != _P:
        if all(child.tag in _ENDS for child in content):
            for child in content:
                paragraph.addprevious(child)
            _drop(paragraph)
        return
    head = following.find(_PPR)
    for child in reversed(content):
        if head is None:
            following.insert(0, child)
        else:
            head.addnext(child)
    _drop(paragraph)


def _drop(paragraph: Element) -> None:
    if paragraph.getparent() is not None:
        paragraph.getparent().remove(paragraph)


# ---------------------------------------------------------------- compared

_NO_TEXT = tags(
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr permStart permEnd"
)


def are_alike(one: Element, other: Element) -> bool:
    """Whether two documents have the same paragraphs: their properties and every character with its own.

    Whose revision a character stands in counts as well; bookmarks and comments are left out, and so is how the text is
    cut into runs.
    """
    return _alike_by_blocks(one.find(_BODY), other.find(_BODY)) or _alike(one, other)


def _alike_by_blocks(one: Element | None, other: Element | None) -> bool:
    """The same of two bodies block by block: little of them is changed, and a table has a hundred paragraphs."""
    if one is None or other is None or len(one) != len(other):
        return False
    return all(written(a) == written(b) or _alike(a, b) for a, b in zip(one, other, strict=True))


def _alike(one: Element, other: Element) -> bool:
    return all(
        a is not None and b is not None and (written(a) == written(b) or _print(a) == _print(b))
        for a, b in zip_longest(one.iter(_P), other.iter(_P))
    )


def written(block: Element) -> bytes:
    """A paragraph or table as bytes."""
    from lxml import etree

    made: bytes = etree.tostring(block, with_tail=False)
    return made


def _print(paragraph: Element) -> tuple[bytes, list[list[Any]]]:
    return _properties(paragraph.find(_PPR)), _merged(_items(paragraph, ()))


def _merged(items: Iterator[tuple[str, Any]]) -> list[list[Any]]:
    found: list[list[Any]] = []
    for text, style in items:
        if found and found[-1][1] == style and len(text) and found[-1][0][:1] != "\x01":
            found[-1][0] += text
        else:
            found.append([text, style])
    return found


def _items(element: Element, context: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for child in element:
        name = child.tag
        if name == _PPR or name in _NO_TEXT or not isinstance(name, str):
            continue
        if name == _R:
            yield from _run(child, context)
        elif name == _P:
            continue
        elif name in _MARKS:
            yield from _items(child, (*context, f"{name} {child.get(_AUTHOR)}"))
        else:
            yield from _items(child, (*context, name))


def _run(run: Element, context: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    style = (_properties(run.find(_RPR)), context)
    for child in run:
        name = child.tag
        if name == _RPR or name in (tag("commentReference"), tag("lastRenderedPageBreak")):
            continue
        if name in (_T, _DEL_TEXT):
            if child.text:
                yield child.text, style
        elif isinstance(name, str):
            yield f"\x01{name}", style


def _properties(element: Element | None) -> bytes:
    """An element as it is, but for an empty ``w:rPr`` in it, which says nothing."""
    if element is None:
        return b""
    from lxml import etree

    if not element.attrib and all(child.tag == _RPR and not len(child) for child in element):
        return b""
    shown: bytes = etree.tostring(element, with_tail=False)
    return shown.replace(b"<w:rPr/>", b"")
