"""What must stay on one line, for LibreOffice: figures with their unit, telephone numbers, web addresses.

LibreOffice has no rules for it; Word is told by the template's own.  Here a joiner without width goes between, so only documents
that are printed and thrown away are treated so: in one that is handed over it would be in the way of every search.
"""

from __future__ import annotations

from draftkit.ooxml.markup import tag
from draftkit.ooxml.package import Package
from draftkit.patterns import regex

JOINER = "\u2060"
_PLACES = regex(
    r"(?<=\d)(?=[年月日号件条次份篇期项个人万余%])"  # 2025|年
    r"|(?<=\d)(?=-\d)|(?<=\d-)(?=\d)"  # 0953|-|0000000
    r"|(?<=[:/])(?=/)|(?<=[A-Za-z0-9/]/)(?=[A-Za-z0-9])"  # http:|/|/|www
)


def joined(document: Package) -> bytes:
    """A document with joiners, as bytes."""
    root = document.tree(document.main)
    for node in root.iter(tag("t")):
        if node.text:
            node.text = _PLACES.sub(JOINER, node.text)
    document.put(document.main, root)
    return document.bytes()
