"""A second person's copy of a report: who that is, what they remarked on, and their changes put into the first copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from draftkit.manuscript import Manuscript, Remark, Revision
from draftkit.ooxml.markup import Element, tag, text_in
from draftkit.ooxml.package import Package
from draftkit.ooxml.paragraphs import Line
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple
from draftkit.word import carry, reader, resolve
from draftkit.word.comments import AUTHOR
from draftkit.word.redline import Redline, Signature
from draftkit.word.revising import Opened

_CORE = "docProps/core.xml"
_CHANGED_BY = regex(r"<(?:\w+:)?lastModifiedBy\b[^>]*>([^<]{1,80})<")
_CHANGED_AT = regex(r"<(?:\w+:)?modified\b[^>]*>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z?<")
_START, _END, _MARK = (
    tag("commentRangeStart"),
    tag("commentRangeEnd"),
    tag("commentReference"),
)
_ID, _AUTHOR, _DATE, _INITIALS = tag("id"), tag("author"), tag("date"), tag("initials")
_LONGEST_INITIALS = 9
Where = tuple[int, int, int]


class Said(NamedTuple):
    """A person's comment: at a stretch of a paragraph (paragraph, start, end) or at a cell."""

    author: str
    date: str
    initials: str
    text: str
    where: Where = (-1, 0, 0)
    cell: str = ""


def reviewer(document: Package, not_them: Iterable[str]) -> str:
    """Who went on with a copy: the author of most of its pending changes, else who saved it last; "" where unknown.

    ``not_them`` are names that say nothing, such as the body's.
    """
    silent = {"", AUTHOR, *not_them}
    marks = document.tree(document.main).iter(tag("ins"), tag("del"))
    authors = Counter(mark.get(_AUTHOR, "").strip() for mark in marks)
    saved = _CHANGED_BY.search(_core(document))
    names = [*(name for name, _ in authors.most_common()), saved[1].strip() if saved else ""]
    return next((name for name in names if name not in silent and name.isprintable()), "")


def saved_at(document: Package) -> str:
    """The moment a copy was saved last (``2026-01-20T08:30:00Z``), "" where it does not say."""
    found = _CHANGED_AT.search(_core(document))
    return f"{found[1]}Z" if found else ""


def _core(document: Package) -> str:
    if _CORE not in document.members:
        return ""
    return document.read(_CORE).decode("utf-8", "replace")


# ---------------------------------------------------------------- comments


def said(document: Package) -> list[Said]:
    """The comments of people in a document, in order."""
    known = {c.get(_ID, ""): c for c in carry.comments_of(document) if not carry.is_ours(c)}
    if not known:
        return []
    edited = reader.read(document.tree(document.main))
    found: dict[str, Said] = {}
    for number, line in enumerate(edited.lines):
        for mark, start, end in _ranges(line):
            if mark in known and mark not in found:
                found[mark] = _said(known[mark], (number, start, end))
    for key, lines in edited.cells.items():
        for line in lines:
            for mark, _, _ in _ranges(line):
                if mark in known and mark not in found:
                    found[mark] = _said(known[mark], cell=key)
    return [found[mark] for mark in known if mark in found]


def _said(comment: Element, where: Where = (-1, 0, 0), cell: str = "") -> Said:
    text = "\n".join(text_in(paragraph) for paragraph in comment.iter(tag("p")))
    author = comment.get(_AUTHOR, "")
    initials = comment.get(_INITIALS, "")[:_LONGEST_INITIALS]
    return Said(author, comment.get(_DATE, ""), initials, text, where, cell)


def _ranges(line: Line) -> Iterator[tuple[str, int, int]]:
    """The comments that stand in a paragraph, each with what it is about there."""
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    pieces = {id(piece.node): piece for piece in line.pieces}
    at, seen = 0, []
    for node in line.element.iter():
        if (piece := pieces.get(id(node))) is not None:
            at = piece.end
        elif node.tag == _START:
            starts[node.get(_ID, "")] = at
        elif node.tag == _END:
            ends[node.get(_ID, "")] = at
        elif node.tag == _MARK:
            seen.append((node.get(_ID, ""), at))
    for mark in starts.keys() - {mark for mark, _ in seen}:  # it ends in a later paragraph
        yield mark, starts[mark], len(line.text)
    for mark, place in seen:
        yield mark, starts.get(mark, 0), ends.get(mark, place)


# ---------------------------------------------------------------- into the first copy


class _Other(Signature):
    """Another person's name: what stands there under it already is not ours to shrink."""

    def made(self, mark: Element) -> bool:
        del mark
        return False


def bring(
    opened: Opened,
    revision: Revision,
    who: Signature,
    us: Signature,
    comments: Iterable[Said] = (),
) -> tuple[Manuscript, bool]:
    """Write another person's changes and comments into an open document, under their name; our remarks under ours.

    What the document says then, and whether rejecting their changes gives back what it said.
    """
    from copy import deepcopy

    document = opened.document
    edited = reader.read(document.tree(document.main), opened.sentences)
    redline = Redline(edited, _Other(who.author, who.moment), carry.next_comment(document))
    theirs = list(comments)
    others = tuple(Remark(one.text, *one.where, cell=one.cell) for one in theirs)
    changes = Revision(
        revision.edits,
        revision.inserts,
        revision.drops,
        revision.cells,
        (*revision.remarks, *others),
    )
    before = deepcopy(edited.root)
    redline.write(changes)
    after = deepcopy(edited.root)
    resolve.reject(after, lambda mark: mark.get(_ID) in redline.made)
    is_intact = resolve.are_alike(before, after)
    document.put(document.main, edited.root)
    ours = len(revision.remarks)
    if ours:
        carry.add_comments(document, redline.comments[:ours], us)
    for one, comment in zip(theirs, redline.comments[ours:], strict=True):
        about = Signature(one.author, one.date)
        carry.add_comments(document, [comment], about, one.initials or one.author[:2])
    return reader.read(document.tree(document.main), opened.sentences).manuscript, is_intact
