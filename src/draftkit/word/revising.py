"""An edited document opened, revised, checked and closed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.word import carry, parcel, reader, resolve
from draftkit.word.redline import Redline, Signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftkit.manuscript import Manuscript, Revision
    from draftkit.word.markup import Element
    from draftkit.word.parcel import Parcel

__all__ = ["Opened", "Revised", "Signature", "close", "open_document", "revise"]


@dataclass
class Opened:
    """An edited document and what it says."""

    document: Parcel
    sentences: tuple[str, ...]
    manuscript: Manuscript


@dataclass
class Revised:
    """A document revised but not yet closed.  ``intact``: rejecting our changes gives back what was there."""

    root: Element
    manuscript: Manuscript
    comments: list[tuple[int, str]]
    intact: bool


def open_document(document: Parcel, sentences: Iterable[str]) -> Opened:
    """Read a document; ``sentences`` are the ids whose bookmarks may be found."""
    ids = tuple(sentences)
    edited = reader.read(_root(document), ids)
    return Opened(document, ids, edited.manuscript)


def _root(document: Parcel) -> Element:
    return parcel.parse(document.read(document.document))


def revise(
    opened: Opened, revision: Revision, signature: Signature, *, accept: bool = False
) -> Revised:
    """Write a plan into the document's XML and look whether it can be taken back.

    With ``accept`` the changes are made for good, but for those a person has to decide.
    """
    edited = reader.read(_root(opened.document), opened.sentences)
    redline = Redline(edited, signature, carry.next_comment(opened.document))
    redline.write(revision)
    root = edited.root
    intact = _is_intact(opened.document, root, signature.author)
    if accept:
        settled = redline.made - redline.conflicts
        resolve.accept(root, lambda mark: mark.get(_ID) in settled)
    after = reader.read(root, opened.sentences).manuscript
    return Revised(root, after, redline.comments, intact)


_ID = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id"


def _is_intact(document: Parcel, root: Element, author: str) -> bool:
    """Whether with all changes of ``author`` rejected both say and look the same."""
    from copy import deepcopy

    before, after = _root(document), deepcopy(root)
    mine = resolve.by(author)
    resolve.reject(before, mine)
    resolve.reject(after, mine)
    return resolve.fingerprint(before) == resolve.fingerprint(after)


def close(opened: Opened, revised: Revised, signature: Signature) -> None:
    """Put the revised XML and its comments into the document's file."""
    opened.document.put(opened.document.document, parcel.serialised(revised.root))
    if revised.comments:
        carry.add_comments(opened.document, revised.comments, signature)
