"""An edited document opened, revised, checked and closed again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from draftkit.manuscript import Manuscript, Remark, Revision
from draftkit.ooxml.document import Block
from draftkit.ooxml.markup import Element, tag, text_in
from draftkit.ooxml.package import Package
from draftkit.tuples import NamedTuple
from draftkit.word import carry, reader, resolve
from draftkit.word.reader import Edited
from draftkit.word.redline import Redline, Signature

__all__ = [
    "Opened",
    "Revised",
    "Signature",
    "close",
    "elsewhere",
    "open_document",
    "remark",
    "revise",
]


class Opened(NamedTuple):
    """An edited document and what it says; :func:`revise` works on ``edited``, once."""

    document: Package
    sentences: tuple[str, ...]
    manuscript: Manuscript
    edited: Edited


class Revised(NamedTuple):
    """A document revised but not yet closed; ``blocks`` are its paragraphs and tables, ``texts`` all paragraphs.

    ``intact``: rejecting our changes gives back what was there.
    """

    root: Element
    manuscript: Manuscript
    blocks: Sequence[Block]
    texts: tuple[str, ...]
    comments: list[tuple[int, str]]
    withdrawn: frozenset[str]
    intact: bool


def open_document(document: Package, sentences: Iterable[str]) -> Opened:
    """Read a document; ``sentences`` are the ids whose bookmarks may be found."""
    ids = tuple(sentences)
    edited = reader.read(document.tree(document.main), ids)
    return Opened(document, ids, edited.manuscript, edited)


def revise(
    opened: Opened, revision: Revision, signature: Signature, *, accept: bool = False
) -> Revised:
    """Write a plan into the document's XML and look whether it can be taken back.

    With ``accept`` the changes are made for good, but for those a person has to decide.
    """
    from copy import deepcopy

    root, looks = opened.edited.root, opened.edited.looks
    before = deepcopy(root)
    tables = {table: resolve.written(table.element) for table in looks}
    redline = Redline(
        opened.edited,
        signature,
        carry.next_comment(opened.document),
        carry.own_comments(opened.document),
    )
    redline.write(revision)
    stays = {
        table: looks[table]
        for table, was in tables.items()
        if resolve.written(table.element) == was
    }
    same = [table.element for table in stays]
    numbers = [at for at, table in enumerate(root.iter(tag("tbl"))) if table in same]
    intact = _is_intact(before, deepcopy(root), signature, numbers)
    if accept:
        settled = redline.made - redline.conflicts
        resolve.accept(root, lambda mark: mark.get(tag("id")) in settled)
    after = reader.read(root, opened.sentences, stays)
    withdrawn = frozenset(redline.withdrawn)
    return Revised(
        root, after.manuscript, after.blocks, after.texts, redline.comments, withdrawn, intact
    )


def _is_intact(
    before: Element, after: Element, signature: Signature, same: Iterable[int] = ()
) -> bool:
    """Whether with all our changes rejected both say and look the same; both are taken apart for it.

    ``same`` are the numbers of tables that are known to be the same.
    """
    for root in (before, after):
        tables = list(root.iter(tag("tbl")))
        for number in same:
            tables[number].clear()
    resolve.reject(before, signature.made)
    resolve.reject(after, signature.made)
    return resolve.are_alike(before, after)


def elsewhere(document: Package) -> dict[str, list[str]]:
    """What stands in headers, footers, notes and text boxes, which a redraft does not change: place → paragraphs."""
    found: dict[str, list[str]] = {}
    for kind, name in carry.TEXT_PARTS.items():
        for part in document.related(document.main, kind):
            found.setdefault(name, []).extend(_texts(document.tree(part)))
    if b"txbxContent" in document.read(document.main):
        for box in document.tree(document.main).iter(tag("txbxContent")):
            found.setdefault("文本框", []).extend(_texts(box))
    return found


def _texts(root: Element) -> list[str]:
    return [text_in(paragraph) for paragraph in root.iter(tag("p"))]


def close(opened: Opened, revised: Revised, signature: Signature) -> None:
    """Put the revised XML and its comments into the document's file."""
    opened.document.put(opened.document.main, revised.root)
    if revised.withdrawn:
        carry.drop_comments(opened.document, revised.withdrawn)
    if revised.comments:
        carry.add_comments(opened.document, revised.comments, signature)


def remark(opened: Opened, remarks: Iterable[Remark], signature: Signature) -> None:
    """Put further comments into a document that was closed."""
    document = opened.document
    edited = reader.read(document.tree(document.main), opened.sentences)
    redline = Redline(edited, signature, carry.next_comment(document))
    redline.write(Revision(remarks=tuple(remarks)))
    document.put(document.main, edited.root)
    carry.add_comments(document, redline.comments, signature)
