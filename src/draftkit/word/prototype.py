"""A style template made ready: everything of the .docx that is the same in every report.

Made once by ``template.build``, kept as bytes by whoever caches it (``dump``, ``load``), so that writing a report needs
neither python-docx nor an XML library.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from draftkit.diagnostics import Place, Problem, Severity
from draftkit.ooxml.packing import Member
from draftkit.tuples import NamedTuple
from draftkit.word.tables import TableForm

TITLE, BODY = "Title", "公文正文"
"""Our names for the styles of the title and of plain text."""

_MAGIC = b"draftkit prototype 2\n"
_AS_THEY_ARE = (
    *("document", "head", "tail", "comments", "item", "properties", "first_bookmark", "room"),
    "styles",
)
"""Fields that JSON holds as they are."""


class Prototype(NamedTuple):
    """``head`` and ``tail`` are document.xml before and after the report.

    ``plain`` and ``commented`` are the two parts that differ with comments: the list of content types and the document's
    relationships.  ``styles`` maps our style names to the template's ids, ``properties`` are the template's own
    custom properties as XML, ``room`` is the width of a line in ems of the title's, of the body's size.
    """

    document: str
    head: str
    tail: str
    comments: str
    item: str
    properties: str
    first_bookmark: int
    room: tuple[float, float]
    styles: Mapping[str, str]
    tables: Mapping[str, TableForm]
    plain: tuple[Member, Member]
    commented: tuple[Member, Member]
    static: tuple[Member, ...]
    warnings: tuple[Problem, ...] = ()


def dump(prototype: Prototype) -> bytes:
    """``prototype`` as bytes: a line of JSON, then the compressed members one after the other."""
    members = (*prototype.plain, *prototype.commented, *prototype.static)
    tree = {name: getattr(prototype, name) for name in _AS_THEY_ARE}
    tree |= {
        "tables": {
            name: ([piece.decode() for piece in table.pieces], table.keys)
            for name, table in prototype.tables.items()
        },
        "members": [(m.name, m.method, m.crc, m.size, len(m.data)) for m in members],
        "warnings": [(w.code, w.what, w.fix, w.place.file) for w in prototype.warnings],
    }
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()
    return b"".join((_MAGIC, text, b"\n", *(member.data for member in members)))


def load(data: bytes) -> Prototype:
    """The prototype in ``data``.  Raise ValueError if these are not bytes that :func:`dump` made."""
    if not data.startswith(_MAGIC):
        raise ValueError("not a prototype")
    end = data.find(b"\n", len(_MAGIC))
    tree: dict[str, Any] = json.loads(data[len(_MAGIC) : end])
    members, offset = [], end + 1
    for name, method, crc, size, length in tree["members"]:
        members.append(Member(name, method, crc, size, data[offset : offset + length]))
        offset += length
    if offset != len(data):
        raise ValueError("a prototype cut short")
    return Prototype(
        **{name: tree[name] for name in _AS_THEY_ARE} | {"room": tuple(tree["room"])},
        tables={
            name: TableForm(tuple(map(str.encode, pieces)), tuple(keys))
            for name, (pieces, keys) in tree["tables"].items()
        },
        plain=(members[0], members[1]),
        commented=(members[2], members[3]),
        static=tuple(members[4:]),
        warnings=tuple(
            Problem(code, what, fix, Place(file), Severity.WARNING)
            for code, what, fix, file in tree["warnings"]
        ),
    )
