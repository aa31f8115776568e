"""The copy to publish: what still waits for a person, and the report without anything of draftkit's in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.diagnostics import Place, Problem
from draftkit.word import anchors, carry, parcel, parts, reader
from draftkit.word.markup import W, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftkit.word.markup import Element
    from draftkit.word.parcel import Parcel

_P, _PPR = tag("p"), tag("pPr")
_TRACKED = {
    tag(name): text
    for name, text in (
        ("ins", "插入"),
        ("del", "删除"),
        ("moveFrom", "移动"),
        ("moveTo", "移动"),
        ("cellIns", "表格修订"),
        ("cellDel", "表格修订"),
        ("cellMerge", "表格修订"),
        ("rPrChange", "格式修订"),
        ("pPrChange", "格式修订"),
        ("sectPrChange", "格式修订"),
        ("tblPrChange", "格式修订"),
        ("tblPrExChange", "格式修订"),
        ("tblGridChange", "格式修订"),
        ("trPrChange", "格式修订"),
        ("tcPrChange", "格式修订"),
        ("numberingChange", "格式修订"),
    )
}
_TEXT_PARTS = ("header", "footer", "footnotes", "endnotes")
_COMMENT_PARTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible")
_MARKS = tuple(tag(n) for n in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OPEN_END = "【待填"
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Published:
    """A copy to publish.  ``comments`` counts the comments, people's own among them, that it no longer has."""

    content: bytes
    comments: int


def open_ends(document: Parcel, authors: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """Everything that still waits for a person, with its place.

    ``authors`` are further names draftkit wrote under.
    """
    found: list[Problem] = []
    root = _tree(document, document.document)
    where = _Places(document.name, root)
    found += _revisions(root, where)
    for kind in _TEXT_PARTS:
        for part in document.targets(document.document, kind):
            if part in document.members:
                tree = _tree(document, part)
                found += _revisions(tree, _Places(document.name, tree, part))
    found += _comments(document, root, where, authors)
    found += _missing(root, where)
    return tuple(found)


def publish(document: Parcel) -> Published:
    """The report without basis, key, bookmarks and comments.  Everything else stays as it is."""
    root = _tree(document, document.document)
    removed = len(carry.comments_of(document))
    changed = _strip_bookmarks(root) | _strip_marks(root)
    if changed:
        document.put(document.document, parcel.serialised(root))
    for kind in _COMMENT_PARTS:
        for part in document.targets(document.document, kind):
            document.drop(part)
            document.drop(parts.relations_name(part))
            document.undeclare(part)
            document.unrelate(document.document, part)
    carry.strip_basis(document)
    return Published(document.bytes(), removed)


def _tree(document: Parcel, part: str) -> Element:
    return parcel.parse(document.read(part))


# ---------------------------------------------------------------- places


class _Places:
    """Names the place of an element: the paragraph's number, its heading and its first words."""

    def __init__(self, name: str, root: Element, part: str = "") -> None:
        self.name = name
        self.part = part
        self.lines: dict[int, tuple[int, str]] = {}
        self.cells: dict[int, str] = {}
        if root.find(tag("body")) is not None:
            # Kept, since an element's id holds only as long as somebody holds the element.
            self.edited = edited = reader.read(root)
            for number, line in enumerate(edited.lines, start=1):
                self.lines[id(line.element)] = (number, line.text.strip())
            for key, lines in edited.cells.items():
                self.cells.update({id(line.element): key for line in lines})

    def of(self, element: Element) -> Place:
        """Where ``element`` stands."""
        above = element
        while above is not None and above.tag != _P:
            above = above.getparent()
        if above is None:
            return Place(self.name, label=self.part)
        if id(above) in self.cells:
            return Place(self.name, label=f"单元格 {self.cells[id(above)]}")
        if id(above) in self.lines:
            number, text = self.lines[id(above)]
            return Place(self.name, label=f"第 {number} 段“{_short(text)}”")
        text = "".join(node.text or "" for node in above.iter(tag("t"), tag("delText")))
        where = "页眉、页脚或脚注" if self.part else "表格"
        return Place(self.name, label=f"{where}“{_short(text)}”")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


# ---------------------------------------------------------------- what waits


def _revisions(root: Element, where: _Places) -> Iterator[Problem]:
    for element in root.iter(*_TRACKED):
        above = element.getparent()
        if above.tag in _TRACKED and above.getparent() is not None:
            continue
        author = element.get(tag("author"), "")
        text = "".join(node.text or "" for node in element.iter(tag("t"), tag("delText")))
        said = f"“{_short(text)}”" if text else ""
        yield Problem(
            "FINAL-REVISION",
            f"还有未处理的修订：{author}的{_TRACKED[element.tag]}{said}",
            "接受或拒绝这处修订",
            where.of(element),
        )


def _comments(
    document: Parcel, root: Element, where: _Places, authors: frozenset[str]
) -> Iterator[Problem]:
    anchored = {mark.get(tag("id")): mark for mark in root.iter(tag("commentReference"))}
    done = _done(document)
    for comment in carry.comments_of(document):
        ours = carry.is_ours(comment) or comment.get(tag("author")) in authors
        number = comment.get(tag("id"))
        paragraphs = comment.findall(_P)
        closed = bool(paragraphs) and paragraphs[-1].get(f"{_W14}paraId", "") in done
        if not ours or closed or number not in anchored:
            continue
        text = "".join(node.text or "" for node in comment.iter(tag("t")))
        yield Problem(
            "FINAL-COMMENT",
            f"还有 draftkit 的批注：“{text}”",
            "处理后删去这条批注",
            where.of(anchored[number]),
        )


def _done(document: Parcel) -> frozenset[str]:
    """The paragraphs of comments that were marked as settled in Word."""
    return frozenset(
        entry.get(f"{_W15}paraId", "")
        for part in document.targets(document.document, "commentsExtended")
        if part in document.members
        for entry in _tree(document, part)
        if entry.get(f"{_W15}done") in {"1", "true"}
    )


def _missing(root: Element, where: _Places) -> Iterator[Problem]:
    for paragraph in root.iter(_P):
        text = "".join(node.text or "" for node in paragraph.iter(tag("t")))
        for piece in text.split(_OPEN_END)[1:]:
            name = piece.split("】")[0].lstrip("：")
            yield Problem(
                "FINAL-MISSING", f"还有【待填：{name}】", "据实填写后再定稿", where.of(paragraph)
            )


# ---------------------------------------------------------------- what goes


def _strip_bookmarks(root: Element) -> bool:
    ours = {
        mark.get(tag("id")): mark
        for mark in root.iter(tag("bookmarkStart"))
        if mark.get(tag("name"), "").startswith(anchors.PREFIX)
    }
    ends = [mark for mark in root.iter(tag("bookmarkEnd")) if mark.get(tag("id")) in ours]
    for mark in (*ours.values(), *ends):
        mark.getparent().remove(mark)
    return bool(ours)


def _strip_marks(root: Element) -> bool:
    marks = list(root.iter(*_MARKS))
    for mark in marks:
        above = mark.getparent()
        above.remove(mark)
        if above.tag == f"{{{W}}}r" and all(child.tag == tag("rPr") for child in above):
            above.getparent().remove(above)
    return bool(marks)
