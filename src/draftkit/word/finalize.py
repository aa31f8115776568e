"""The copy to publish: what still waits for a person, and the report without anything of draftkit's in it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from draftkit.chinese.missing import MISSING as MISSING_MARK
from draftkit.chinese.missing import names_of_missing
from draftkit.diagnostics import Place, Problem, excerpt
from draftkit.kinds import known
from draftkit.ooxml.markup import Element, tag, text_in
from draftkit.ooxml.package import Package
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple
from draftkit.word import anchors, carry, comments, hidden, pending, reader

_P = tag("p")
_COMMENT_PARTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible")
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SECTION = regex("[一二三四五六]、.{2,30}")
_BEFORE = "开头"
_HIGHLIGHTED = f"{tag('rPr')}/{tag('highlight')}"
_BESIDE, _TELLING = 6, 3
"""So many characters around a gap are looked for; so few say too little."""
_FIRST_WORDS, _COMMENT = 20, 40
"""So much of a paragraph and of a comment is shown in a list."""
REVISION, COMMENT, MISSING = "FINAL-REVISION", "FINAL-COMMENT", "FINAL-MISSING"
HIGHLIGHT, HIDDEN = "FINAL-HIGHLIGHT", "FINAL-HIDDEN"
_FIXES = {
    REVISION: "接受或拒绝这处修订",
    COMMENT: "处理后删去这条批注",
    MISSING: "据实填写后再定稿",
    HIGHLIGHT: "核实后去掉标黄",
    HIDDEN: "删去，或改成看得见的",
}


@dataclass(frozen=True, slots=True)
class Published:
    """A copy to publish.  ``comments`` counts the comments, people's own among them, that it no longer has."""

    content: bytes
    comments: int


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """Something that waits for a person: a tracked change, a comment of ours, a 【待填】, highlighted or unseen words.

    ``spot`` is the paragraph or table it stands in, ``said`` what there is in it, ``author`` whose
    change it is.
    """

    problem: Problem
    spot: str
    said: str
    author: str = ""


class Gap(NamedTuple):
    """The words before and behind a 【待填】 of a draft ("" where it stands at the end of its sentence)."""

    before: str
    behind: str


def gaps_of(sentences: Iterable[str]) -> tuple[Gap, ...]:
    """The gaps in the sentences of a draft."""
    found = []
    for pieces in map(MISSING_MARK.split, sentences):
        around = zip(pieces[:-2:2], pieces[2::2], strict=True)
        found += [Gap(before[-_BESIDE:], behind[:_BESIDE]) for before, behind in around]
    return tuple(found)


def open_ends(
    document: Package, authors: frozenset[str] = frozenset(), gaps: Sequence[Gap] = ()
) -> tuple[OpenEnd, ...]:
    """Everything that still waits for a person, with its place.

    ``authors`` are further names draftkit wrote under, ``gaps`` what it had left to be filled in: what somebody wrote
    there is yellow still, which nobody is asked about.
    """
    found: list[OpenEnd] = []
    root = document.tree(document.main)
    where = _Places(document.name, root)
    found += _revisions(root, where)
    for kind, name in carry.TEXT_PARTS.items():
        for part in document.related(document.main, kind):
            tree = document.tree(part)
            places = _Places(document.name, tree, name)
            found += [*_revisions(tree, places), *_unseen(document, tree, places)]
    found += _comments(document, root, where, authors)
    found += _missing(root, where)
    found += _highlights(root, where, gaps)
    found += _unseen(document, root, where)
    return tuple(found)


def publish(document: Package, gaps: Sequence[Gap] = ()) -> Published:
    """The report without basis, key, bookmarks, comments and the yellow of filled ``gaps``.  Everything else stays as it is."""
    root = document.tree(document.main)
    removed = len(carry.comments_of(document))
    changed = _strip_bookmarks(root) | comments.strip(root) | _strip_yellow(root, gaps)
    if changed:
        document.put(document.main, root)
    for kind in carry.TEXT_PARTS:
        for part in document.related(document.main, kind):
            tree = document.tree(part)
            if comments.strip(tree):
                document.put(part, tree)
    for kind in _COMMENT_PARTS:
        for part in document.targets(document.main, kind):
            document.remove(part, document.main)
    carry.strip_basis(document)
    return Published(document.bytes(), removed)


# ---------------------------------------------------------------- places


class _Places:
    """Names the place of an element: its section, the paragraph's number there and its first words."""

    def __init__(self, name: str, root: Element, part: str = "") -> None:
        self.name = name
        self.part = part
        self.spots: dict[int, str] = {}
        self.cells: dict[int, str] = {}
        # Kept, since an element's id holds only as long as somebody holds the element.
        self.paragraphs = list(root.iter(_P))
        if root.find(tag("body")) is not None:
            self.edited = edited = reader.read(root)
            for key, lines in edited.cells.items():
                self.cells.update({id(line.element): key for line in lines})
            self._number({id(line.element): line.text.strip() for line in edited.lines})

    def _number(self, texts: Mapping[int, str]) -> None:
        section, number = _BEFORE, 0
        for paragraph in self.paragraphs:
            text = texts.get(id(paragraph), "")
            if not text:  # deleted, but pending
                self.spots[id(paragraph)] = section
            elif _SECTION.fullmatch(text):
                section, number = text, 0
                self.spots[id(paragraph)] = text
            else:
                number += 1
                self.spots[id(paragraph)] = (
                    f"{section} 第 {number} 段“{excerpt(text, _FIRST_WORDS)}”"
                )

    def of(self, element: Element) -> tuple[str, str]:
        """The paragraph or table where ``element`` stands, and the place in a table ("" elsewhere)."""
        above = element
        while above is not None and above.tag != _P:
            above = above.getparent()
        if above is None:
            return self.part or "表格", ""
        if id(above) in self.cells:
            table, _, cell = known.name_of(self.cells[id(above)]).partition(" ")
            return table, cell
        if id(above) in self.spots:
            return self.spots[id(above)], ""
        return f"{self.part or '表格'}“{excerpt(text_in(above, 't', 'delText'), _FIRST_WORDS)}”", ""


# ---------------------------------------------------------------- what waits


def _open_end(
    code: str,
    what: tuple[str, str],
    where: _Places,
    element: Element,
    *,
    author: str = "",
    listed: str = "",
) -> OpenEnd:
    """``what`` is how a sentence about it begins, and what there is; ``listed`` the latter in a list."""
    spot, inside = where.of(element)
    place = Place(where.name, label=f"{spot} {inside}".rstrip())
    problem = Problem(code, "".join(what), _FIXES[code], place)
    return OpenEnd(problem, spot, f"{inside} {listed or what[1]}".lstrip(), author)


def _revisions(root: Element, where: _Places) -> Iterator[OpenEnd]:
    for change in pending.changes(root):
        author = change.author or "未署名"
        what = (f"还有未处理的修订（{author}）：", str(change))
        yield _open_end(REVISION, what, where, change.element, author=author)


def _comments(
    document: Package, root: Element, where: _Places, authors: frozenset[str]
) -> Iterator[OpenEnd]:
    anchored = {mark.get(tag("id")): mark for mark in root.iter(tag("commentReference"))}
    done, bare = _done(document), comments.bare(root)
    written = [(one.get(tag("id")), one) for one in carry.comments_of(document)]
    for number, comment in written:  # several may have one id
        mark = anchored.get(number)
        if mark is None:
            continue
        ours = carry.is_ours(comment) or comment.get(tag("author")) in authors
        paragraphs = comment.findall(_P)
        closed = bool(paragraphs) and paragraphs[-1].get(f"{_W14}paraId", "") in done
        if not ours or closed or number in bare:
            continue
        text = text_in(comment)
        what = ("还有 draftkit 的批注：", f"“{text}”")
        listed = f"“{excerpt(text, _COMMENT)}”"
        yield _open_end(COMMENT, what, where, mark, listed=listed)


def _done(document: Package) -> frozenset[str]:
    """The paragraphs of comments that were marked as settled in Word."""
    return frozenset(
        entry.get(f"{_W15}paraId", "")
        for part in document.related(document.main, "commentsExtended")
        for entry in document.tree(part)
        if entry.get(f"{_W15}done") in {"1", "true"}
    )


def _missing(root: Element, where: _Places) -> Iterator[OpenEnd]:
    for paragraph in root.iter(_P):
        text = text_in(paragraph)
        for name in names_of_missing(text):
            what = ("还有", f"【待填：{name}】")
            yield _open_end(MISSING, what, where, paragraph)


def _highlights(root: Element, where: _Places, gaps: Sequence[Gap]) -> Iterator[OpenEnd]:
    """Highlighted stretches, but for a 【待填】, which is told as such, and what was written into one."""
    for marked in _marked(root):
        if (left := MISSING_MARK.sub("", marked.text).strip()) and not marked.fills(gaps):
            what = ("还有标黄的文字", f"“{excerpt(left, _COMMENT)}”")
            yield _open_end(HIGHLIGHT, what, where, marked.runs[0])


class _Marked(NamedTuple):
    """Highlighted runs side by side, and what stands around them in their paragraph."""

    runs: list[Element]
    text: str
    before: str
    behind: str

    def fills(self, gaps: Sequence[Gap]) -> bool:
        """Whether it was written into a gap of ours: yellow, and with the draft's words on one side."""
        colours = {run.find(_HIGHLIGHTED).get(tag("val")) for run in self.runs}
        return colours == {"yellow"} and any(
            (len(gap.before) >= _TELLING and self.before.endswith(gap.before))
            or (len(gap.behind) >= _TELLING and self.behind.startswith(gap.behind))
            for gap in gaps
        )


def _marked(root: Element) -> Iterator[_Marked]:
    for paragraph in root.iter(_P):
        groups = [(m, list(r)) for m, r in groupby(paragraph.iter(tag("r")), key=_is_highlighted)]
        texts = ["".join(map(text_in, runs)) for _, runs in groups]
        for at, (is_marked, runs) in enumerate(groups):
            if is_marked:
                yield _Marked(runs, texts[at], "".join(texts[:at]), "".join(texts[at + 1 :]))


def _unseen(document: Package, root: Element, where: _Places) -> Iterator[OpenEnd]:
    for one in hidden.unseen(document, root):
        what = (f"还有读者看不见的文字（{one.why}）", f"“{one.text}”")
        yield _open_end(HIDDEN, what, where, one.run, listed=f"{one.why}“{one.text}”")


def _is_highlighted(run: Element) -> bool:
    mark = run.find(_HIGHLIGHTED)
    return mark is not None and mark.get(tag("val")) != "none"


# ---------------------------------------------------------------- what goes


def _strip_yellow(root: Element, gaps: Sequence[Gap]) -> bool:
    filled = [run for marked in _marked(root) if marked.fills(gaps) for run in marked.runs]
    for run in filled:
        mark = run.find(_HIGHLIGHTED)
        mark.getparent().remove(mark)
    return bool(filled)


def _strip_bookmarks(root: Element) -> bool:
    """Take our anchors out, each with its end: where others have the same id, one end belongs to one beginning."""
    open_: dict[str | None, deque[bool]] = defaultdict(deque)
    gone: list[Element] = []
    for mark in root.iter(tag("bookmarkStart"), tag("bookmarkEnd")):
        number = mark.get(tag("id"))
        if mark.tag == tag("bookmarkStart"):
            is_ours = mark.get(tag("name"), "").startswith(anchors.PREFIX)
            open_[number].append(is_ours)
        else:
            is_ours = bool(open_[number]) and open_[number].popleft()
        if is_ours:
            gone.append(mark)
    for mark in gone:
        mark.getparent().remove(mark)
    return bool(gone)
