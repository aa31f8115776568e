"""The file name of every document: safe, and no two alike whatever the bodies are called."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from draftkit.batch import parents
from draftkit.batch.bodies import CountyEntries, Entry
from draftkit.batch.edits import REVISED, EditedDocument, Edits
from draftkit.batch.packed import Packed
from draftkit.delivery import safe_name
from draftkit.diagnostics import Place, Problem
from draftkit.hashes import blake2b
from draftkit.kinds.disclosure import DISCLOSURE

SUFFIX = ".docx"
_SHOWN = 4
_MARK = 10


class Assigned(NamedTuple):
    """An entry and the name of its document, or why it gets none.

    ``edited`` is the document people worked on, which is regenerated instead of drafted anew.  ``doubt`` is told of its
    上级.
    """

    entry: Entry
    file: str
    refusal: Problem | None = None
    edited: EditedDocument | None = None
    doubt: Problem | None = None


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


def assign(
    groups: Sequence[CountyEntries],
    edits: Edits | None = None,
    chief: Mapping[str, str] = MappingProxyType({}),
) -> Sequence[County]:
    """Name all documents, and find those that were edited.

    Two bodies of one name are told apart by their 上级; where that is the same too, both are refused.  ``chief`` are the
    spellings of 上级 that were taken for another: their bodies are told so.
    """
    known = {entry.parent for group in groups for entry in group.entries if entry.digest}
    namer = _Namer(_Namesakes.among(groups), edits or Edits(), _doubts(known, chief))
    return Packed(
        County(group.parent, group.part, tuple(map(namer.assigned, group.entries)))
        for group in groups
    )


class _Namesakes(NamedTuple):
    """``shared`` stand for titles that several reports would have, ``twins`` are the entries of one title and one 上级."""

    shared: frozenset[bytes]
    twins: Mapping[str, Sequence[Entry]]

    @classmethod
    def among(cls, groups: Iterable[CountyEntries]) -> _Namesakes:
        """Those among all entries."""
        titles = (title_of(entry) for group in groups for entry in group.entries)
        shared = _twice(_mark(_folded(title)) for title in titles)
        some = cls(shared, {})
        doubled = _twice(
            _mark(_who(entry)) for group in groups for entry in group.entries if some.has(entry)
        )
        twins: dict[str, list[Entry]] = {}
        for group in groups if doubled else ():
            for entry in group.entries:
                if _mark(_who(entry)) in doubled:
                    twins.setdefault(_who(entry), []).append(entry)
        return cls(shared, twins)

    def has(self, entry: Entry) -> bool:
        """Whether another report would have the entry's title."""
        return _mark(_folded(title_of(entry))) in self.shared

    def of(self, entry: Entry) -> Sequence[Entry]:
        """The entries of its title and 上级, itself among them."""
        return self.twins.get(_who(entry), (entry,)) if self.twins else (entry,)


def _twice(marks: Iterable[bytes]) -> frozenset[bytes]:
    """Those that come more than once."""
    once: set[bytes] = set()
    twice: set[bytes] = set()
    for mark in marks:
        (twice if mark in once else once).add(mark)
    return frozenset(twice)


def _who(entry: Entry) -> str:
    return f"{entry.parent}\0{_folded(title_of(entry))}"


class _Namer:
    """Gives out names; ``doubts`` is what to tell of a 上级."""

    def __init__(
        self,
        namesakes: _Namesakes,
        edits: Edits,
        doubts: Mapping[str, Callable[[Entry], Problem]],
    ) -> None:
        self.namesakes, self.edits, self.doubts = namesakes, edits, doubts
        self.taken: set[bytes] = set()

    def assigned(self, entry: Entry) -> Assigned:
        """The entry with its name."""
        same = self.namesakes.of(entry)
        if len(same) > 1:
            return Assigned(entry, "", _refusal(entry, same), doubt=self._doubt(entry))
        alone = not (entry.parent and self.namesakes.has(entry))
        name = safe_name(title_of(entry) if alone else f"{entry.parent}{title_of(entry)}")
        if _mark(_folded(name)) in self.taken:  # cut short, or made of other characters not allowed
            mark = blake2b(f"{entry.parent}\0{entry.name}".encode(), digest_size=4).hexdigest()
            name = f"{name[:40]}-{mark}"
        self.taken.add(_mark(_folded(name)))
        edited = self.edits.of(entry, name)
        file = f"{name}{REVISED if edited else ''}{SUFFIX}"
        return Assigned(entry, file, None, edited, self._doubt(entry))

    def _doubt(self, entry: Entry) -> Problem | None:
        told = self.doubts.get(entry.parent) if entry.digest else None
        return told and told(entry)


def _doubts(
    known: Collection[str], chief: Mapping[str, str]
) -> dict[str, Callable[[Entry], Problem]]:
    """What to tell, by 上级: of those that are spelled otherwise than most, and of a blank beside others."""
    found: dict[str, Callable[[Entry], Problem]] = {
        parent: partial(_doubt_of, chief=meant) for parent, meant in chief.items()
    }
    if "" in known and "" not in chief and len(known) > 1:
        found[""] = partial(_doubt_of, chief="")
    return found


def _doubt_of(entry: Entry, chief: str) -> Problem:
    return parents.doubt(entry.parent, chief, entry.at)


def _refusal(entry: Entry, same: Sequence[Entry]) -> Problem:
    others = [other.at for other in same if other != entry]
    more = "等" if len(others) > _SHOWN else ""
    where = "、".join(others[:_SHOWN]) + more
    parent = f"上级都是“{entry.parent}”" if entry.parent else "都没有填上级"
    return Problem(
        "BATCH-SAME",
        f"名称“{entry.name}”还出现在{where}，{parent}，分不清是哪一个",
        "重复的请删去；确是两个机关的，请填写各自的上级",
        Place(label=entry.at),
    )


def _mark(text: str) -> bytes:
    """What stands for ``text`` in little room: names of many bodies are compared by it."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_MARK).digest()


def _folded(text: str) -> str:
    """``text`` as a file system without cases and with one form of characters sees it."""
    return unicodedata.normalize("NFC", text).casefold()
