"""XML: the names the markup uses, text as it may stand in it, reading and writing it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from draftkit.patterns import regex

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE_TYPES = "application/vnd.openxmlformats-officedocument"
OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""What stands for :data:`W` in a “strict” document."""
Element = Any
"""An lxml element, where there is one; python-docx does not say more."""
_NUMBER = regex(r"[0-9]{1,9}", re.ASCII)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escape(text: str) -> str:
    """``text`` as character data of an element or of a double-quoted attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text


def text_element(escaped: str) -> str:
    """A ``w:t`` of escaped text, its blanks kept."""
    if escaped[:1].isspace() or escaped[-1:].isspace():
        return f'<w:t xml:space="preserve">{escaped}</w:t>'
    return f"<w:t>{escaped}</w:t>"


def relations(parts: Iterable[tuple[str, str]]) -> str:
    """A list of relationships, ``rId1`` and on, to ``parts``: the end of the type (or all of it) and the target."""
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if "://" in kind else f"{OFFICE_RELATIONS}/{kind}"}" Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def tag(name: str) -> str:
    """``{namespace}name`` of WordprocessingML."""
    return f"{{{W}}}{name}"


def tags(names: str) -> frozenset[str]:
    """The same of several ``names``, parted by blanks."""
    return frozenset(map(tag, names.split()))


_MARKS = tags("bookmarkStart bookmarkEnd")


def children(parent: Element, *names: str) -> list[Element]:
    """The children of ``parent`` called ``w:name`` for one of ``names``."""
    wanted = set(map(tag, names))
    return [child for child in parent if child.tag in wanted]


def next_block(block: Element) -> Element | None:
    """What follows a paragraph or table, the ends of bookmarks passed over."""
    return next((one for one in block.itersiblings() if one.tag not in _MARKS), None)


def text_in(element: Element, *names: str) -> str:
    """What the ``w:t`` below an element say, or those of other ``names``."""
    return "".join([node.text or "" for node in element.iter(*map(tag, names or ("t",)))])


def parse(content: bytes) -> Element:
    """``content`` as XML, without comments and processing instructions.

    ValueError where it is none, or declares what it means by itself (DOCTYPE, entities).
    """
    from lxml import etree

    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        raise ValueError("a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )  # fmt: skip
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("no XML") from error


def numbers_in(root: Element) -> Sequence[str]:
    """All that is numbered in a part: bookmarks, comments, revisions."""
    from lxml import etree

    find: Any = etree.XPath("//@w:id", namespaces={"w": W}, smart_strings=False)
    found: Sequence[str] = find(root)
    return found


def free_number(taken: Iterable[str | None], first: int = 0) -> int:
    """A number above those that are ``taken``, ``first`` where there are none; what is none, or too large, does not count."""
    numbers = [int(text) for text in taken if text and _NUMBER.fullmatch(text)]
    return max(numbers, default=first - 1) + 1


def serialised(root: Element) -> bytes:
    """A part's bytes."""
    from lxml import etree

    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
