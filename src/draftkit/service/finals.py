"""``finalize``: the copy to publish, and the record of which copy was written from which report.

The record lies beside the report, in the form that ``sha256sum -c`` checks: a line with the sum of the report and one for
each copy.  A report is finished as long as it and one of its copies are what they were then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from draftkit import pipeline
from draftkit.hashes import sha256
from draftkit.ooxml.zipped import MOST_PACKED
from draftkit.snapshot import Snapshot
from draftkit.word import finalize as final
from draftkit.word import opening
from draftkit.word.finalize import OpenEnd

_RECORD = "-发布稿.sha256"
_LARGEST = 1 << 16


@dataclass(frozen=True, slots=True)
class Final:
    """A copy to publish, or (``content`` b"") what still waits for a person.

    ``comments`` counts the comments, people's own among them, that the copy no longer has.
    """

    content: bytes = b""
    comments: int = 0
    open_ends: tuple[OpenEnd, ...] = ()


def finalize(
    document: Path | str, *, keep_highlight: bool = False, keep_hidden: bool = False
) -> Final:
    """The .docx at ``document`` without basis, marks and comments; nothing while anything is open in it.

    Open are tracked changes, draftkit's own comments, 【待填】 and (unless ``keep_highlight``) highlighted words and (unless
    ``keep_hidden``) words no reader sees.
    ``WordFileError`` where it cannot be read.
    """
    opened = opening.load(Path(document))
    made_from = pipeline.carried(opened.bytes())
    gaps = final.gaps_of(_with_gaps(made_from))
    ends = final.open_ends(opened, _authors(made_from), gaps)
    kept = {final.HIGHLIGHT: keep_highlight, final.HIDDEN: keep_hidden}
    ends = tuple(end for end in ends if not kept.get(end.problem.code))
    if ends:
        return Final(open_ends=ends)
    published = final.publish(opened, gaps)
    return Final(published.content, published.comments)


def _with_gaps(kept: Snapshot | None) -> list[str]:
    """The sentences of the draft that left something to be filled in."""
    return [] if kept is None else [s.text for s in kept.report.sentences() if s.missing]


def _authors(kept: Snapshot | None) -> frozenset[str]:
    """Further names that redrafts of this document were signed with."""
    try:
        names = kept.notes.get("redraft", {}).get("authors", ()) if kept is not None else ()
    except AttributeError:
        return frozenset()
    return frozenset(str(name) for name in names)


# ---------------------------------------------------------------- the record


def record_of(report: Path) -> Path:
    """Where it is written which copies of a report were made."""
    return report.with_name(f"{report.stem}{_RECORD}")


def record(report: Path, copy: Path, content: bytes) -> bool:
    """Write down that ``copy`` was written with ``content`` from ``report``; whether that could be done."""
    from draftkit import disk

    try:
        mine = _sum(disk.read(report, MOST_PACKED))
        kept = [(total, name) for total, name in _lines(report) if name != _name(copy, report)]
        kept = [(mine, report.name), *(one for one in kept if one[1] != report.name)]
        lines = (*kept, (_sum(content), _name(copy, report)))
        text = "".join(f"{total} *{name}\n" for total, name in lines)
        disk.write(record_of(report), text.encode(), overwrite=True)
    except (OSError, ValueError):
        return False
    return True


def is_published(report: Path) -> bool:
    """Whether a copy to publish lies where it was written, and neither it nor the report has changed since."""
    kept = {name: total for total, name in _lines(report)}
    if not kept or _sum_of(report) != kept.pop(report.name, ""):
        return False
    return any(_sum_of(report.parent / name) == total for name, total in kept.items())


def is_copy(path: Path, content: bytes) -> bool:
    """Whether a file is a copy to publish as it was written, by a record beside it."""
    with suppress(OSError):
        return any(
            name == path.name and total == _sum(content)
            for record in path.parent.glob(f"*{_RECORD}")
            if record != record_of(path)
            for total, name in _read(record)
        )
    return False


def _lines(report: Path) -> list[tuple[str, str]]:
    return list(_read(record_of(report)))


def _read(path: Path) -> Iterator[tuple[str, str]]:
    from draftkit import disk

    try:
        text = disk.read(path, _LARGEST).decode("utf-8")
    except (OSError, ValueError):
        return
    for line in text.splitlines():
        total, star, name = line.partition(" *")
        if star and name:
            yield total, name


def _name(copy: Path, report: Path) -> str:
    """A copy as the record names it: by its name beside the report, else by where it is."""
    same = copy.absolute().parent == report.absolute().parent
    return copy.name if same else str(copy.absolute())


def _sum_of(path: Path) -> str:
    from draftkit import disk

    try:
        return _sum(disk.read(path, MOST_PACKED))
    except (OSError, ValueError):
        return "?"


def _sum(content: bytes) -> str:
    return sha256(content).hexdigest()
