"""An Office file as parts and the lists that name them; what is not touched keeps its bytes as they are."""

from __future__ import annotations

import math
import posixpath
from collections.abc import Callable
from functools import cached_property

from draftkit.ooxml import zipped
from draftkit.ooxml.markup import OFFICE_RELATIONS, PACKAGE, Element, parse, serialised
from draftkit.ooxml.packing import Member, archive, deflate
from draftkit.ooxml.zipped import MOST_IN_XML, Unusable

TYPES = "[Content_Types].xml"
_TYPES = f"{PACKAGE}/content-types"
_RELATIONS = f"{PACKAGE}/relationships"


class Package:
    """An Office file opened; ``name`` is what messages call it.

    ``members`` keep their order and, until they are written, their packed bytes.  ``refuse`` makes the error to raise
    from the name and the fault, in the words of whoever opened the file.
    """

    def __init__(
        self,
        name: str,
        members: dict[str, Member],
        refuse: Callable[[str, Unusable], Exception],
    ) -> None:
        self.name = name
        self.members = members
        self.refuse = refuse

    @classmethod
    def opened(
        cls,
        content: bytes,
        name: str,
        unpacked: float,
        refuse: Callable[[str, Unusable], Exception],
    ) -> Package:
        """The file in ``content``, which may have ``unpacked`` bytes at most."""
        try:
            return cls(name, zipped.members(content, unpacked), refuse)
        except Unusable as fault:
            raise refuse(name, fault) from None

    @cached_property
    def main(self) -> str:
        """The part the file is about, ``""`` where no relationship names one that is there."""
        return next(iter(self.related("", "officeDocument")), "")

    def read(self, part: str, most: float = math.inf) -> bytes:
        """A part's content, of ``most`` bytes at most; empty where there is none."""
        member = self.members.get(part)
        try:
            return b"" if member is None else zipped.content_of(member, most)
        except Unusable as fault:
            raise self.refuse(self.name, fault) from None

    def tree(self, part: str) -> Element:
        """A part's XML."""
        return self.parsed(self.read(part), part)

    def parsed(self, content: bytes, part: str) -> Element:
        """``content``, which stands for ``part``, as XML."""
        if len(content) > MOST_IN_XML:
            raise self.refuse(self.name, Unusable("large", part))
        try:
            return parse(content)
        except ValueError:
            raise self.refuse(self.name, Unusable("xml", part)) from None

    def kind_of(self, part: str) -> str:
        """The content type of a part, ``""`` where none is declared."""
        ending = part.rpartition(".")[2].lower()
        found = ""
        for entry in self._list(TYPES):
            if entry.get("PartName") == f"/{part}":
                return str(entry.get("ContentType", ""))
            if entry.get("Extension", "").lower() == ending:
                found = str(entry.get("ContentType", ""))
        return found

    def put(self, part: str, content: bytes | Element) -> None:
        """Write a part, new or not."""
        data = content if isinstance(content, bytes) else serialised(content)
        self.members[part] = deflate(part, data)

    def bytes(self) -> bytes:
        """The file."""
        return archive(self.members.values())

    # ------------------------------------------------------------ lists of parts

    def targets(self, part: str, kind: str) -> list[str]:
        """The parts that ``part`` ("": the file) relates to in the way ``kind`` (the end of the type)."""
        return [
            resolved(part, relation.get("Target", ""))
            for relation in self._list(relations_name(part))
            if relation.get("Type", "").rsplit("/", 1)[-1] == kind
            and relation.get("TargetMode") != "External"
        ]

    def related(self, part: str, kind: str) -> list[str]:
        """Those of the :meth:`targets` that are there."""
        return [name for name in self.targets(part, kind) if name in self.members]

    def relate(self, part: str, kind: str, target: str) -> None:
        """Add a relationship from ``part`` to ``target`` (an absolute part name)."""
        name = relations_name(part)
        root = self._list(name)
        if not len(root):
            root = parse(f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        taken = {relation.get("Id") for relation in root}
        number = 1
        while f"rIdDk{number}" in taken:
            number += 1
        values = {
            "Id": f"rIdDk{number}",
            "Type": f"{OFFICE_RELATIONS}/{kind}",
            "Target": posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}"),
        }
        root.append(root.makeelement(f"{{{_RELATIONS}}}Relationship", values))
        self.put(name, root)

    def declare(self, part: str, kind: str) -> None:
        """Name a part's content type."""
        root = self.tree(TYPES)
        values = {"PartName": f"/{part}", "ContentType": kind}
        if not any(entry.get("PartName") == values["PartName"] for entry in root):
            root.append(root.makeelement(f"{{{_TYPES}}}Override", values))
            self.put(TYPES, root)

    def remove(self, part: str, source: str) -> None:
        """Take out a part that ``source`` relates to, and whatever names it."""
        self.members.pop(part, None)
        self.members.pop(relations_name(part), None)
        root = self.tree(TYPES)
        gone = (f"/{part}", f"/{relations_name(part)}")
        self._without(TYPES, root, [e for e in root if e.get("PartName") in gone])
        name = relations_name(source)
        root = self._list(name)
        found = [r for r in root if resolved(source, r.get("Target", "")) == part]
        self._without(name, root, found)

    def _list(self, name: str) -> Element:
        """The entries of a list of parts; none where there is no such list."""
        return self.tree(name) if name in self.members else ()

    def _without(self, name: str, root: Element, entries: list[Element]) -> None:
        for entry in entries:
            root.remove(entry)
        if entries:
            self.put(name, root)


def relations_name(part: str) -> str:
    """Where the relationships of ``part`` ("": of the file) are kept."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def resolved(part: str, target: str) -> str:
    """The absolute name of a relationship's target."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
