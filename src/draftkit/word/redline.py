"""A revision plan written into an edited document as tracked changes and comments.

Every change keeps to its place: runs are cut at exact characters, deleted runs keep their properties, inserted ones take
those of the first deleted run.  An insertion of our own that is still pending shrinks; in somebody else's, a deletion
is nested and theirs is parted before ours comes in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy

from draftkit.chinese.missing import MISSING, OPEN
from draftkit.manuscript import Anchor, CellEdit, Edit, NewParagraph, Remark, Revision
from draftkit.ooxml.markup import (
    Element,
    free_number,
    next_block,
    numbers_in,
    serialised,
    tag,
    tags,
    text_in,
)
from draftkit.ooxml.paragraphs import Line, cut, rename, runs_between, set_text
from draftkit.tuples import NamedTuple
from draftkit.word import anchors, comments
from draftkit.word.comments import AUTHOR
from draftkit.word.reader import Edited
from draftkit.word.resolve import unwrap

_P, _R, _T, _PPR, _RPR = tag("p"), tag("r"), tag("t"), tag("pPr"), tag("rPr")
_INS, _DEL, _DEL_TEXT = tag("ins"), tag("del"), tag("delText")
_MOVE_TO, _AUTHOR, _DATE, _ID = tag("moveTo"), tag("author"), tag("date"), tag("id")
_HIGHLIGHT, _SECTION, _CHANGE = tag("highlight"), tag("sectPr"), tag("pPrChange")
_NUMBERED = tag("numPr")
_ENDS = (_INS, _DEL, tag("moveFrom"), _MOVE_TO)
_HERE = tag("dkHere")
_MIDNIGHT = "T00:00:00Z"
_PASSED = tags("bookmarkEnd proofErr commentRangeEnd")
_OPENING = tags("bookmarkStart commentRangeStart proofErr")


class Signature(NamedTuple):
    """Whose changes these are, and when they were made (``2026-01-20T00:00:00Z``)."""

    author: str
    moment: str

    def made(self, mark: Element) -> bool:
        """Whether a revision is one of ours.

        People's are made at some time of the day: where a redraft is signed with an editor's own name, that tells his
        from ours.
        """
        if mark.get(_AUTHOR) != self.author:
            return False
        when = mark.get(_DATE, "")
        return self.author == AUTHOR or when == self.moment or when.endswith(_MIDNIGHT)


class Redline:
    """Writes revisions into ``edited``.

    ``comments`` are the texts to go with the comment ids, ``own_comments`` the ids of earlier ones of
    ours, ``withdrawn`` those of them that went with what they were about.
    """

    def __init__(
        self,
        edited: Edited,
        signature: Signature,
        first_comment: int,
        own_comments: frozenset[str] = frozenset(),
    ) -> None:
        self.edited = edited
        self.signature = signature
        self.first_comment = first_comment
        self.own_comments = own_comments
        self.withdrawn: set[str] = set()
        self.comments: list[tuple[int, str]] = []
        self.conflicts: set[str] = set()
        self.made: set[str] = set()
        root = edited.root
        self._next = free_number(numbers_in(root), 1)
        self._names = {e.get(tag("name"), "") for e in root.iter(tag("bookmarkStart"))}

    def write(self, revision: Revision) -> None:
        """Write the whole plan; an earlier comment of ours goes with the last word it is about."""
        root = self.edited.root
        live = self.own_comments - comments.bare(root)
        self._remarks(revision.remarks)
        self._edits(revision.edits)
        self._cells(revision.cells)
        self._paragraphs(revision.inserts)
        for number in revision.drops:
            self._drop(self.edited.lines[number].element)
        gone = live & comments.bare(root)
        comments.strip(root, gone)
        self.withdrawn |= gone

    # ------------------------------------------------------------ comments

    def _remarks(self, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            if remark.cell:
                lines = self.edited.cells[remark.cell]
                line = next((one for one in lines if one.text.strip()), lines[0])
                lines[lines.index(line)] = self._comment(line, 0, len(line.text), remark.text)
            else:
                line = self.edited.lines[remark.paragraph]
                made = self._comment(line, remark.start, remark.end, remark.text)
                self.edited.lines[remark.paragraph] = made

    def _comment(self, line: Line, start: int, end: int, text: str) -> Line:
        line = self._cut(line, start, end)
        runs = runs_between(line, start, end)
        if runs:
            first, last = _top(runs[0], line.element), _top(runs[-1], line.element)
        else:
            first = last = line.element.makeelement(_HERE)
            line.element.append(first)
        self._around(first, last, text)
        if first.tag == _HERE:
            line.element.remove(first)
        return self.edited.reading.again(line)

    def _around(self, first: Element, last: Element, text: str) -> None:
        """Put comment marks before ``first`` and after ``last``."""
        number = self.first_comment + len(self.comments)
        self.comments.append((number, text))
        start = first.makeelement(tag("commentRangeStart"), {_ID: str(number)})
        end = first.makeelement(tag("commentRangeEnd"), {_ID: str(number)})
        run = first.makeelement(_R)
        run.append(first.makeelement(tag("commentReference"), {_ID: str(number)}))
        first.addprevious(start)
        last.addnext(end)
        end.addnext(run)

    # ------------------------------------------------------------ text

    def _edits(self, edits: Iterable[Edit]) -> None:
        order = sorted(edits, key=lambda e: (e.paragraph, e.start, e.end), reverse=True)
        for edit in order:
            line = self.edited.lines[edit.paragraph]
            made = self._replace(line, edit.start, edit.end, edit.text, edit)
            self.edited.lines[edit.paragraph] = made

    def _cells(self, edits: Iterable[CellEdit]) -> None:
        for edit in edits:
            lines = self.edited.cells[edit.key]
            offset, text = 0, edit.text
            for number, line in enumerate(list(lines)):
                low = max(edit.start - offset, 0)
                high = min(edit.end - offset, len(line.text))
                here = low <= len(line.text) and edit.start - offset <= len(line.text)
                if here and (high > low or text):
                    lines[number] = self._replace(line, low, max(low, high), text, edit)
                    text = ""
                offset += len(line.text) + 1

    def _replace(self, line: Line, start: int, end: int, text: str, edit: Edit | CellEdit) -> Line:
        line = self._cut(line, start, end)
        runs = runs_between(line, start, end)
        here = line.element.makeelement(_HERE)
        model = self._model(line, runs, start)
        if runs:
            runs[-1].addnext(here)
            self._delete(runs, conflict=edit.conflict)
        else:
            _put_at(here, line, start)
        if text:
            self._insert(here, text, model, edit)
        above = here.getparent()
        if above is not None:
            above.remove(here)
            if above.tag == _INS and not len(above):
                above.getparent().remove(above)
        return self.edited.reading.again(line)

    def _cut(self, line: Line, start: int, end: int) -> Line:
        for at in (end, start):
            line = cut(line, at, self.edited.reading)
        return line

    @staticmethod
    def _model(line: Line, runs: Sequence[Element], at: int) -> Element | None:
        """The run properties for inserted text."""
        run = runs[0] if runs else None
        if run is None:
            before = [piece.run for piece in line.pieces if piece.end <= at]
            after = [piece.run for piece in line.pieces if piece.start >= at]
            run = before[-1] if before else (after[0] if after else None)
        properties = None if run is None else run.find(_RPR)
        if properties is None or run is None:
            return None
        properties = deepcopy(properties)
        said = text_in(run)
        for name in ("rPrChange", "ins", "del", "moveFrom", "moveTo"):
            for child in properties.findall(tag(name)):
                properties.remove(child)
        if MISSING.search(said) or (not runs and OPEN in said):
            for child in properties.findall(_HIGHLIGHT):
                properties.remove(child)
        return properties

    # ------------------------------------------------------------ deleting

    def _delete(self, runs: Sequence[Element], *, conflict: bool) -> None:
        for run in runs:
            own = self._own_insertion(run)
            if own is not None:
                run.getparent().remove(run)
                if not len(own):
                    own.getparent().remove(own)
                continue
            before = run.getprevious()
            if before is not None and before.tag == _DEL and before.get(_ID) in self.made:
                mark = before
            else:
                mark = self._revision(_DEL, conflict=conflict)
                run.addprevious(mark)
            mark.append(run)
            for node in list(run.iter(_T)):
                rename(node, _DEL_TEXT)

    def _own_insertion(self, element: Element) -> Element | None:
        """Our own pending insertion round an element, if the innermost revision is one."""
        above = element.getparent()
        while above is not None and above.tag != _P:
            if above.tag in (_INS, _MOVE_TO):
                mine = above.tag == _INS and self.signature.made(above)
                return above if mine else None
            above = above.getparent()
        return None

    # ------------------------------------------------------------ inserting

    def _insert(
        self, here: Element, text: str, model: Element | None, edit: Edit | CellEdit
    ) -> None:
        sentences: tuple[Anchor, ...] = getattr(edit, "sentences", ())
        own = self._own_insertion(here)
        if own is not None and not sentences:
            if self._is_undone(own, here, text):
                return
            for run in self._runs(here, text, model):
                here.addprevious(run)
            return
        self._lift(here)
        comment = getattr(edit, "comment", "")
        self._add(here, _parts(text, sentences), model, comment, conflict=edit.conflict)

    def _add(
        self,
        here: Element,
        parts: Iterable[tuple[str, str]],
        model: Element | None,
        comment: str,
        *,
        conflict: bool,
    ) -> None:
        """Sentences before ``here``, each an insertion with its bookmark, and a comment on all of them."""
        added: list[Element] = []
        for part, sentence in parts:
            mark = self._revision(_INS, conflict=conflict)
            mark.extend(self._runs(here, part, model))
            here.addprevious(mark)
            added.append(mark)
            self._bookmark(mark, sentence)
        if comment:
            self._around(added[0], added[-1], comment)

    def _is_undone(self, own: Element, here: Element, text: str) -> bool:
        """Whether ``text`` is just what our pending change had deleted; then that is taken back."""
        if list(own) != [here]:
            return False
        before = own.getprevious()
        if (
            before is None
            or before.tag != _DEL
            or not self.signature.made(before)
            or text_in(before, "delText") != text
        ):
            return False
        unwrap(before)
        own.remove(here)
        own.getparent().remove(own)
        return True

    def _lift(self, here: Element) -> None:
        """Bring the mark out of insertions, parting them where something follows."""
        while True:
            above = here.getparent()
            outer = above
            while outer.tag != _P and outer.tag not in (_INS, _MOVE_TO, _DEL):
                outer = outer.getparent()
            if outer.tag == _P:
                return
            following = list(here.itersiblings())
            above.addnext(here)
            if following:
                rest = above.makeelement(above.tag, dict(above.attrib))
                if above.tag in (_INS, _MOVE_TO, _DEL):
                    rest.set(_ID, self._number())
                rest.extend(following)
                here.addnext(rest)
            if not len(above):
                above.getparent().remove(above)

    def _runs(self, where: Element, text: str, model: Element | None) -> list[Element]:
        """Runs that say ``text``; what is still missing is marked."""
        found = []
        for part in MISSING.split(text):
            if not part:
                continue
            run = where.makeelement(_R)
            properties = None if model is None else deepcopy(model)
            if MISSING.match(part):
                properties = where.makeelement(_RPR) if properties is None else properties
                if properties.find(_HIGHLIGHT) is None:
                    mark = where.makeelement(_HIGHLIGHT, {tag("val"): "yellow"})
                    _put_in_order(properties, mark)
            if properties is not None and len(properties):
                run.append(properties)
            node = where.makeelement(_T)
            set_text(node, part)
            run.append(node)
            found.append(run)
        return found

    def _bookmark(self, mark: Element, sentence: str) -> None:
        name = anchors.name_of(sentence) if sentence else ""
        if not name or name in self._names:
            return
        self._names.add(name)
        number = self._number()
        mark.addprevious(mark.makeelement(tag("bookmarkStart"), {_ID: number, tag("name"): name}))
        mark.addnext(mark.makeelement(tag("bookmarkEnd"), {_ID: number}))

    # ------------------------------------------------------------ paragraphs

    def _paragraphs(self, inserts: Iterable[NewParagraph]) -> None:
        made: dict[int, list[Element]] = {}
        for insert in inserts:
            paragraph = self._paragraph(insert)
            if insert.ahead:
                self.edited.lines[insert.after].element.addprevious(paragraph)
                continue
            before = made.setdefault(insert.after, [])
            if before:
                before[-1].addnext(paragraph)
            elif insert.after < 0:
                self.edited.lines[0].element.addprevious(paragraph)
            else:
                self.edited.lines[insert.after].element.addnext(paragraph)
            before.append(paragraph)
        for after, some in made.items():
            if after >= 0:
                self._end_with(self.edited.lines[after].element, some[-1])

    def _paragraph(self, insert: NewParagraph) -> Element:
        like = self.edited.lines[insert.like]
        paragraph = like.element.makeelement(_P)
        properties = _paragraph_properties(like.element)
        if insert.counted and (number := properties.find(_NUMBERED)) is not None:
            properties.remove(number)
        marks = like.element.makeelement(_RPR)
        marks.append(self._revision(_INS))
        properties.append(marks)
        paragraph.append(properties)
        here = like.element.makeelement(_HERE)
        paragraph.append(here)
        model = self._model(like, (), 0)
        parts = _parts(insert.text, insert.sentences)
        self._add(here, parts, model, insert.comment, conflict=False)
        paragraph.remove(here)
        return paragraph

    def _end_with(self, first: Element, last: Element) -> None:
        """Let ``last`` end where ``first`` ended, before a table, at the end of a cell or of a section.

        There the end of a paragraph cannot be taken back: what comes in is the end of the one before, and the last
        one has the old end, its properties changed.
        """
        following, properties = next_block(last), first.find(_PPR)
        section = None if properties is None else properties.find(_SECTION)
        if following is not None and following.tag == _P and section is None:
            return
        if properties is None:
            properties = first.makeelement(_PPR)
            first.insert(0, properties)
        marks = properties.find(_RPR)
        if marks is not None and any(child.tag in _ENDS for child in marks):
            return
        ends = last.find(_PPR)
        coming = ends.find(_RPR)
        ends.remove(coming)
        if marks is None:
            marks = first.makeelement(_RPR)
            _before_last(properties, marks)
        else:
            ends.append(deepcopy(marks))
        marks.insert(0, coming.find(_INS))
        if section is not None:
            ends.append(section)
        change = properties.find(_CHANGE)
        if change is not None and self.signature.made(change):
            ends.append(change)
        elif change is None:
            change = self._revision(_CHANGE)
            old = _paragraph_properties(first)
            change.append(old)
            if serialised(old) != serialised(_paragraph_properties(last)):
                ends.append(change)

    def _drop(self, paragraph: Element) -> None:
        """Mark a paragraph's end as deleted; one that was our own pending insertion goes at once."""
        properties = paragraph.find(_PPR)
        if properties is None:
            properties = paragraph.makeelement(_PPR)
            paragraph.insert(0, properties)
        marks = properties.find(_RPR)
        own = None if marks is None else marks.find(_INS)
        if own is not None and self.signature.made(own):
            if self._is_empty(paragraph):
                self.withdrawn.update(_references(paragraph))
                _take_out(paragraph)
            return
        if marks is None:
            marks = paragraph.makeelement(_RPR)
            _before_last(properties, marks)
        mark = self._revision(_DEL)
        if own is None:
            marks.insert(0, mark)
        else:
            own.addnext(mark)

    def _is_empty(self, paragraph: Element) -> bool:
        """Whether nothing stands in a paragraph any more but the marks of our own comments."""
        said = any(
            child.tag not in (_RPR, tag("commentReference"))
            for run in paragraph.iter(_R)
            for child in run
        )
        return not said and _references(paragraph) <= self.own_comments

    # ------------------------------------------------------------ small things

    def _number(self) -> str:
        self._next += 1
        return str(self._next - 1)

    def _revision(self, name: str, *, conflict: bool = False) -> Element:
        number = self._number()
        self.made.add(number)
        if conflict:
            self.conflicts.add(number)
        values = {_ID: number, _AUTHOR: self.signature.author, _DATE: self.signature.moment}
        made: Element = self.edited.root.makeelement(name, values)
        return made


def _before_last(properties: Element, marks: Element) -> None:
    """Put the properties of a paragraph's end in their place."""
    after = next((c for c in properties if c.tag in (_SECTION, _CHANGE)), None)
    if after is None:
        properties.append(marks)
    else:
        after.addprevious(marks)


def _top(element: Element, paragraph: Element) -> Element:
    """The child of ``paragraph`` that holds ``element``."""
    while element.getparent() is not paragraph:
        element = element.getparent()
    return element


def _put_at(here: Element, line: Line, at: int) -> None:
    """Put the mark at a character of a line, out of links and controls that end there."""
    before = [piece.run for piece in line.pieces if piece.end <= at]
    if before:
        place = before[-1]
        while True:
            following = place.getnext()
            if following is not None and _is_passed(following):
                place = following
            elif following is None and place.getparent().tag not in (_P, _INS, _MOVE_TO):
                place = place.getparent()
            else:
                break
        place.addnext(here)
        return
    after = [piece.run for piece in line.pieces if piece.start >= at]
    if after:
        place = after[0]
        while (previous := place.getprevious()) is not None and previous.tag in _OPENING:
            place = previous
        place.addprevious(here)
        return
    line.element.append(here)


def _is_passed(element: Element) -> bool:
    if element.tag in _PASSED:
        return True
    return element.tag == _R and any(child.tag == tag("commentReference") for child in element)


def _references(paragraph: Element) -> set[str]:
    return {mark.get(_ID, "") for mark in paragraph.iter(tag("commentReference"))}


def _take_out(paragraph: Element) -> None:
    """Remove a paragraph; the ends of bookmarks that reach beyond it stay."""
    starts = {mark.get(_ID): mark for mark in paragraph.iter(tag("bookmarkStart"))}
    ends = {mark.get(_ID): mark for mark in paragraph.iter(tag("bookmarkEnd"))}
    for number in starts.keys() ^ ends.keys():
        paragraph.addprevious(starts.get(number, ends.get(number)))
    paragraph.getparent().remove(paragraph)


def _parts(text: str, sentences: Sequence[Anchor]) -> list[tuple[str, str]]:
    """``text`` cut into sentences of ours, each with the mark before it, and their ids."""
    if not sentences:
        return [(text, "")]
    found, start = [], 0
    for number, anchor in enumerate(sentences):
        end = len(text) if number + 1 == len(sentences) else anchor.end
        found.append((text[start:end], anchor.sentence))
        start = end
    return found


def _paragraph_properties(paragraph: Element) -> Element:
    """A copy of a paragraph's properties without its section, its revisions and its mark's."""
    properties = paragraph.find(_PPR)
    if properties is None:
        made: Element = paragraph.makeelement(_PPR)
        return made
    properties = deepcopy(properties)
    for name in ("sectPr", "pPrChange", "rPr"):
        for child in properties.findall(tag(name)):
            properties.remove(child)
    return properties


# What stands after w:highlight in run properties.
_AFTER_HIGHLIGHT = tags(
    "u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)


def _put_in_order(properties: Element, mark: Element) -> None:
    for child in properties:
        if child.tag in _AFTER_HIGHLIGHT:
            child.addprevious(mark)
            return
    properties.append(mark)
