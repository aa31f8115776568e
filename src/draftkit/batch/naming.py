"""The file name of every document: safe, and no two alike whatever the bodies are called."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from draftkit.batch.bodies import CountyEntries, Entry
from draftkit.batch.edits import REVISED, EditedDocument, Edits
from draftkit.delivery import safe_name
from draftkit.diagnostics import Place, Problem
from draftkit.kinds.disclosure import DISCLOSURE

SUFFIX = ".docx"
_SHOWN = 4


class Assigned(NamedTuple):
    """An entry and the name of its document, or why it gets none.

    ``edited`` is the document people worked on, which is regenerated instead of drafted anew.
    """

    entry: Entry
    file: str
    refusal: Problem | None = None
    edited: EditedDocument | None = None


class County(NamedTuple):
    """The unit of work: the bodies of one 上级 (or a part of very many), by name."""

    parent: str
    part: int
    bodies: tuple[Assigned, ...]

    @property
    def id(self) -> str:
        """Its name as part of a file name; no two counties have one."""
        short = safe_name(self.parent)[:30] if self.parent else "未填上级"
        part = f"-{self.part}" if self.part else ""
        return f"{short}-{blake2b(self.parent.encode(), digest_size=4).hexdigest()}{part}"


def title_of(entry: Entry) -> str:
    """The title of its report."""
    return DISCLOSURE.title(entry.name, entry.year)


def assign(groups: Sequence[CountyEntries], edits: Edits | None = None) -> list[County]:
    """Name all documents, and find those that were edited.

    Two bodies of one name are told apart by their 上级; where that is the same too, both are refused.
    """
    users: dict[str, list[Entry]] = {}
    for group in groups:
        for entry in group.entries:
            users.setdefault(_folded(title_of(entry)), []).append(entry)
    namer = _Namer(users, edits or Edits())
    return [
        County(group.parent, group.part, tuple(map(namer.assigned, group.entries)))
        for group in groups
    ]


class _Namer:
    """Gives out names; ``users`` are the entries by folded title."""

    def __init__(self, users: Mapping[str, Sequence[Entry]], edits: Edits) -> None:
        self.users, self.edits = users, edits
        self.taken: set[str] = set()

    def assigned(self, entry: Entry) -> Assigned:
        """The entry with its name."""
        namesakes = self.users[_folded(title_of(entry))]
        same = [other for other in namesakes if other.parent == entry.parent]
        if len(same) > 1:
            return Assigned(entry, "", _refusal(entry, same))
        alone = len(namesakes) == 1 or not entry.parent
        name = safe_name(title_of(entry) if alone else f"{entry.parent}{title_of(entry)}")
        if _folded(name) in self.taken:  # cut short, or made of other characters not allowed
            mark = blake2b(f"{entry.parent}\0{entry.name}".encode(), digest_size=4).hexdigest()
            name = f"{name[:40]}-{mark}"
        self.taken.add(_folded(name))
        edited = self.edits.of(entry, name)
        return Assigned(entry, f"{name}{REVISED if edited else ''}{SUFFIX}", None, edited)


def _refusal(entry: Entry, same: Sequence[Entry]) -> Problem:
    others = [other.at for other in same if other is not entry]
    more = "等" if len(others) > _SHOWN else ""
    where = "、".join(others[:_SHOWN]) + more
    parent = f"上级都是“{entry.parent}”" if entry.parent else "都没有填上级"
    return Problem(
        "BATCH-SAME",
        f"名称“{entry.name}”还出现在{where}，{parent}，分不清是哪一个",
        "重复的请删去；确是两个机关的，请填写各自的上级",
        Place(label=entry.at),
    )


def _folded(text: str) -> str:
    """``text`` as a file system without cases and with one form of characters sees it."""
    return unicodedata.normalize("NFC", text).casefold()
