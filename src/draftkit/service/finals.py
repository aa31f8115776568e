"""``finalize``: the copy to publish."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from draftkit import pipeline
from draftkit.word import finalize as final
from draftkit.word import opening
from draftkit.word.finalize import OpenEnd


@dataclass(frozen=True, slots=True)
class Final:
    """A copy to publish, or (``content`` b"") what still waits for a person.

    ``comments`` counts the comments, people's own among them, that the copy no longer has.
    """

    content: bytes = b""
    comments: int = 0
    open_ends: tuple[OpenEnd, ...] = ()


def finalize(document: Path | str, *, keep_highlight: bool = False) -> Final:
    """The .docx at ``document`` without basis, marks and comments; nothing while anything is open in it.

    Open are tracked changes, draftkit's own comments, 【待填】 and (unless ``keep_highlight``) highlighted words.
    ``WordFileError`` where it cannot be read.
    """
    opened = opening.load(Path(document))
    ends = final.open_ends(opened, _authors(opened.bytes()))
    if keep_highlight:
        ends = tuple(end for end in ends if end.problem.code != final.HIGHLIGHT)
    if ends:
        return Final(open_ends=ends)
    published = final.publish(opened)
    return Final(published.content, published.comments)


def _authors(content: bytes) -> frozenset[str]:
    """Further names that redrafts of this document were signed with."""
    kept = pipeline.carried(content)
    try:
        names = kept.notes.get("redraft", {}).get("authors", ()) if kept is not None else ()
    except AttributeError:
        return frozenset()
    return frozenset(str(name) for name in names)
