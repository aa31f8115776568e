"""One redraft of one edited .docx, and what must hold of every one."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from unittest import mock

from lxml import etree

from draftkit import pipeline
from draftkit.checking.inputs import Input
from draftkit.manuscript import OBJECT
from draftkit.model import Filing
from draftkit.redrafting import job
from draftkit.word import reader, styles_base
from tests.support import small_report
from tests.support.edits import OURS, Docx, flow, w, without

ALLOWED = (
    "word/document.xml",
    "word/comments.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
    "docProps/custom.xml",
    "_rels/.rels",
)


@contextmanager
def small() -> Iterator[None]:
    """Let the small composer write the reports."""
    with mock.patch.object(pipeline, "compose_all", small_report.compose_all):
        yield


def draft(filing: Filing, bank: Any = None) -> bytes:
    return pipeline.document(pipeline.compose_all(filing, bank), styles_base.load())


@dataclass
class Round:
    """The edited document, the result, and what was reported."""

    before: bytes
    after: bytes
    outcome: job.Redraft
    edited: Docx = field(init=False)
    result: Docx = field(init=False)

    def __post_init__(self) -> None:
        self.edited, self.result = Docx(self.before), Docx(self.after)

    @property
    def text(self) -> str:
        return self.result.text

    @property
    def comments(self) -> list[str]:
        """What was remarked on in this round."""
        fresh = Counter(self.result.comments()) - Counter(self.edited.comments())
        return sorted(fresh.elements())

    def has(self, *texts: str) -> None:
        for text in texts:
            assert text in self.text, f"missing: {text}\n{self.text}\n{self.comments}"

    def lacks(self, *texts: str) -> None:
        for text in texts:
            assert text not in self.text, f"still there: {text}\n{self.text}"

    def remarked(self, count: int, *words: str) -> None:
        assert len(self.comments) == count, (self.comments, self.text)
        for word in words:
            assert any(word in comment for comment in self.comments), (word, self.comments)

    def listed(self, *words: str) -> None:
        """Told in the report, if not in the document."""
        notes = [
            e.verdict.note + e.verdict.id
            for e in (*self.outcome.tally.sentences, *self.outcome.tally.cells)
        ]
        for word in words:
            assert any(word in note for note in notes), (word, notes)


def run(edited: bytes, filing: Filing, **order: Any) -> Round:
    """Redraft an edited document."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edited.docx"
        path.write_bytes(edited)
        result = job.run(job.Order(path, Input(filing), order.pop("bank", None), **order))
    return Round(edited, result.content, result)


def checked(edited: bytes, filing: Filing, own: Collection[str] = (), **order: Any) -> Round:
    """Redraft, and hold the result to what every result is held to.

    ``own`` are the paragraphs a person added, which may stand between the halves of a sentence.
    """
    first = run(edited, filing, **order)
    if not order.get("accept"):
        author = order.get("author", OURS)
        assert both_ways(first.edited, author) == both_ways(first.result, author)
    assert_whole(first)
    again = run(
        first.after,
        filing,
        **{k: v for k, v in order.items() if k in ("bank", "author", "date", "cells")},
    )
    assert not again.outcome.changed, (again.comments, again.outcome.tally.waiting)
    assert again.after == first.after
    total = sum(first.outcome.tally.counts().values())
    assert total == len(first.outcome.tally.sentences)
    assert_told(first, own)
    return first


def assert_told(round_: Round, own: Collection[str] = ()) -> None:
    """What is said to have stood in the document stood there, what is said to stand there does.

    It stood there in one piece, but for paragraphs (``own``) that a person put between its halves.
    """
    tally = round_.outcome.tally
    before, after = (
        _solid(*(text for text in flow(document.body) if text not in own))
        for document in (round_.edited, round_.result)
    )
    for entry in (*tally.sentences, *tally.lines, *tally.cells):
        verdict = entry.verdict
        assert _solid(verdict.yours) in before, (verdict, before)
        assert _solid(verdict.result) in after, (verdict, after)
    moved = {e.verdict.id for e in tally.cells if e.verdict.yours != e.verdict.result}
    shown = [cells_of(document) for document in (round_.edited, round_.result)]
    assert moved == {key for key in shown[1] if shown[0][key] != shown[1][key]}


def _solid(*texts: str) -> str:
    return "".join("".join(texts).replace(OBJECT, "").split())


def cells_of(document: Docx) -> dict[str, str]:
    """The cells of the official tables as draftkit reads them."""
    return dict(reader.read(document.root).manuscript.cells)


def both_ways(document: Docx, author: str = OURS) -> list[str]:
    """All text with one author's revisions rejected, what others left pending shown."""
    return list(flow(document.body, without(author)))


# ---------------------------------------------------------------- the package


def assert_whole(round_: Round) -> None:
    """Ids are unique, relations resolve, elements stand in order, other parts are untouched."""
    result, edited = round_.result, round_.edited
    for name, content in edited.parts.items():
        if name not in ALLOWED and not name.startswith("customXml/"):
            assert result.parts.get(name) == content, name
    _ids(result, edited)
    _relations(result)
    _order(result)


def _ids(document: Docx, edited: Docx) -> None:
    """Bookmarks that LibreOffice wrote twice, or never ended, are not ours to mend."""

    def unique(values: list[str], what: str) -> None:
        twice = [value for value, count in Counter(values).items() if count > 1]
        assert not twice, (what, twice)

    revisions = [
        e.get(w("id")) for e in document.root.iter(*map(w, ("ins", "del", "moveFrom", "moveTo")))
    ]
    unique(revisions, "revision ids")
    theirs = {
        e.get(w("id")) for e in edited.root.iter(*map(w, ("ins", "del", "moveFrom", "moveTo")))
    }
    ours = [int(value) for value in revisions if value not in theirs]
    assert all(0 <= value < 2**31 for value in ours), "revision ids beyond int32"
    for what in ("id", "name"):
        now, before = (_bookmarks(one, "bookmarkStart", what) for one in (document, edited))
        unique([v for v in now if before.count(v) < 2], f"bookmark {what}s")
    starts, ends = (_bookmarks(document, kind, "id") for kind in ("bookmarkStart", "bookmarkEnd"))
    unique(ends, "bookmark ends")
    unended = {*_bookmarks(edited, "bookmarkStart", "id")} - {
        *_bookmarks(edited, "bookmarkEnd", "id")
    }
    assert set(starts) <= {*ends, *unended}
    anchored, known = _anchored(document), _comments(document)
    unique(anchored, "comment anchors")
    unique(known, "comments")
    # LibreOffice leaves marks of comments that it did not write.
    left = set(_anchored(edited)) - set(_comments(edited))
    assert set(anchored) <= {*known, *left}
    for kind in ("commentRangeStart", "commentRangeEnd"):
        marks = [e.get(w("id")) for e in document.root.iter(w(kind))]
        unique(marks, kind)
        assert set(marks) <= {*known, *left}


def _anchored(document: Docx) -> list[str | None]:
    return [e.get(w("id")) for e in document.root.iter(w("commentReference"))]


def _comments(document: Docx) -> list[str | None]:
    return [
        comment.get(w("id"))
        for name, content in document.parts.items()
        if name.startswith("word/comments") and name.endswith("ts.xml")
        for comment in etree.fromstring(content).iter(w("comment"))
    ]


def _bookmarks(document: Docx, kind: str, what: str) -> list[str | None]:
    return [e.get(w(what)) for e in document.root.iter(w(kind))]


def _relations(document: Docx) -> None:
    types = etree.fromstring(document.parts["[Content_Types].xml"])
    defaults = {e.get("Extension", "").lower() for e in types if "Extension" in e.attrib}
    overrides = [e.get("PartName", "") for e in types if "PartName" in e.attrib]
    assert len(overrides) == len(set(overrides))
    for name in overrides:
        assert name[1:] in document.parts, name
    for name in document.parts:
        if name != "[Content_Types].xml":
            assert f"/{name}" in overrides or name.rsplit(".", 1)[-1].lower() in defaults, name
    for name, content in document.parts.items():
        if not name.endswith(".rels"):
            continue
        folder = PurePosixPath(name).parent.parent
        entries = list(etree.fromstring(content))
        ids = [e.get("Id") for e in entries]
        assert len(ids) == len(set(ids)), name
        for entry in entries:
            if entry.get("TargetMode") == "External":
                continue
            target = entry.get("Target", "")
            path = target[1:] if target.startswith("/") else _normal(folder, target)
            assert path in document.parts, (name, target)


def _normal(folder: PurePosixPath, target: str) -> str:
    steps = [s for s in folder.parts if s != "."]
    for step in target.split("/"):
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps)


_MARK_ORDER = ("ins", "del", "moveFrom", "moveTo")


def _order(document: Docx) -> None:
    for properties in document.root.iter(w("pPr")):
        names = [etree.QName(c).localname for c in properties if isinstance(c.tag, str)]
        late = [n for n in names if n in ("rPr", "sectPr", "pPrChange")]
        assert names[len(names) - len(late) :] == late, names
        assert late == sorted(late, key=("rPr", "sectPr", "pPrChange").index), names
        assert properties.getparent().index(properties) == 0
    for properties in document.root.iter(w("rPr")):
        names = [etree.QName(c).localname for c in properties if isinstance(c.tag, str)]
        marks = [n for n in names if n in _MARK_ORDER]
        assert names[: len(marks)] == marks == sorted(marks, key=_MARK_ORDER.index), names
        if properties.getparent().tag == w("r"):
            assert properties.getparent().index(properties) == 0
            assert not marks, names
    for node in document.root.iter(w("t")):
        inside = [a.tag for a in node.iterancestors()]
        assert w("del") not in inside, node.text
    for node in document.root.iter(w("delText")):
        assert any(a.tag == w("del") for a in node.iterancestors()), node.text
    for mark in document.root.iter(w("ins"), w("del")):
        assert mark.getparent().tag != w("rPr") or mark.getparent().getparent().tag == w("pPr")
        assert len(mark) or mark.getparent().tag in (w("rPr"), w("trPr")), "an empty revision"
    assert not [
        e
        for e in document.root.iter()
        if "dk" in etree.QName(e).localname[:2] and isinstance(e.tag, str)
    ]
