"""Two copies of one draft that two people went on with, made one.

The first copy carries; what the second changed comes into it.  A place that both changed keeps both wordings (a cell: the
first one's number), and a remark says so.  Sentences are told apart by the draft both began with, as in a redraft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from draftkit.manuscript import OBJECT, CellEdit, Edit, Manuscript, NewParagraph, Remark, Revision
from draftkit.merge.align import Bead, align
from draftkit.merge.three_way import Version
from draftkit.merge.tokens import Token, tokens_of
from draftkit.merge.units import Stretch, Unit, stretches
from draftkit.tuples import NamedTuple

_SHORT_GAP = 3
"""So many characters at least must part two changes; nearer ones are one place."""
_QUOTED = 80


class Together(NamedTuple):
    """What comes into the first copy.  The remarks of ``revision`` are ours: each waits for a person.

    ``sentences`` and ``cells`` count the places where something comes in; ``places`` maps a stretch of the second copy
    (paragraph, start, end) to the first.
    """

    revision: Revision
    sentences: int
    cells: int
    places: Places


def together(base: Version, mine: Manuscript, theirs: Manuscript, who: str) -> Together:
    """What ``theirs``, the copy of the person called ``who``, changes against ``base``, for ``mine``."""
    units = base.units
    joint = _Joint(units, _Copy.of(units, mine), _Copy.of(units, theirs), who)
    joint.run()
    joint.compare_cells(base.cells)
    gone = _drops(mine, joint.edits, joint.emptied)
    revision = Revision(
        tuple(sorted(joint.edits, key=lambda edit: (edit.paragraph, edit.start))),
        tuple(joint.inserts),
        gone,
        tuple(joint.cells),
        tuple(joint.remarks),
    )
    return Together(revision, joint.changed, len(joint.cells), Places(joint))


# ---------------------------------------------------------------- one copy


@dataclass
class _Copy:
    """A copy cut into sentences: which of them say which units, and which are the person's own."""

    manuscript: Manuscript
    parts: tuple[Stretch, ...]
    beads: list[Bead]
    added: list[int]
    unit_of: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, units: Sequence[Unit], manuscript: Manuscript) -> _Copy:
        parts = stretches(manuscript)
        found = align(units, parts, manuscript)
        copy = cls(manuscript, parts, found.beads, found.added)
        for bead in found.beads:
            copy.unit_of |= dict.fromkeys(bead.stretches, bead.units[0])
        return copy

    def text(self, numbers: Sequence[int]) -> str:
        return "".join(self.parts[number].text for number in numbers)

    def spot(self, numbers: Sequence[int]) -> tuple[int, int, int]:
        """Where a remark on some sentences goes: the last of them."""
        last = self.parts[numbers[-1]]
        return last.paragraph, last.start, last.end


class _Group(NamedTuple):
    """Units that belong together in one of the copies, and the sentences that say them in each."""

    units: list[int]
    mine: list[int]
    theirs: list[int]
    moved: set[str]
    """In which copies it stands elsewhere than in the draft."""

    @property
    def is_moved(self) -> bool:
        """Whether the second person alone put it elsewhere."""
        return self.moved == {"theirs"}


def _groups(count: int, mine: _Copy, theirs: _Copy) -> list[_Group]:
    """Units in groups that no sentence of either copy reaches over."""
    root = list(range(count))

    def top(unit: int) -> int:
        while root[unit] != unit:
            unit = root[unit]
        return unit

    for bead in (*mine.beads, *theirs.beads):
        for one, other in pairwise(bead.units):
            low, high = sorted((top(one), top(other)))
            root[high] = low
    found: dict[int, _Group] = {}
    for unit in range(count):
        found.setdefault(top(unit), _Group([], [], [], set())).units.append(unit)
    for copy, name in ((mine, "mine"), (theirs, "theirs")):
        for bead in copy.beads:
            group = found[top(bead.units[0])]
            getattr(group, name).extend(bead.stretches)
            if bead.moved:
                group.moved.add(name)
    for group in found.values():
        group.mine.sort()
        group.theirs.sort()
    return list(found.values())


# ---------------------------------------------------------------- both


class _Hunk(NamedTuple):
    """Tokens ``start`` to ``end`` of the draft become ``text``."""

    start: int
    end: int
    text: str


@dataclass
class _Joint:
    units: Sequence[Unit]
    mine: _Copy
    theirs: _Copy
    who: str
    edits: list[Edit] = field(default_factory=list)
    inserts: list[NewParagraph] = field(default_factory=list)
    cells: list[CellEdit] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    emptied: set[int] = field(default_factory=set)
    home: dict[int, list[int]] = field(default_factory=dict)
    changed: int = 0
    coming: dict[int, str] = field(default_factory=dict)

    def run(self) -> None:
        """Go through the draft's sentences, then through what the second person wrote besides."""
        same = _equal_ones(self.mine, self.theirs)
        self.home = {number: [other] for number, other in same.items()}
        for group in _groups(len(self.units), self.mine, self.theirs):
            self.home |= dict.fromkeys(group.theirs, group.mine)
            self._decide(group)
        own = [number for number in self.theirs.added if number not in same]
        self.coming |= dict.fromkeys(own, "")
        left = [n for n in self.mine.added if n not in set(same.values())]
        self._bring(left)
        self._objects()
        self._breaks()

    # ------------------------------------------------------------ sentences

    def _decide(self, group: _Group) -> None:
        before = "".join(self.units[unit].full for unit in group.units)
        now, then = self.mine.text(group.mine), self.theirs.text(group.theirs)
        if not group.is_moved and (_same(now, then) or (group.theirs and _same(before, then))):
            return
        if not group.theirs or group.is_moved:
            self._gone(group, now, before)
        elif not group.mine:
            self._back(group)
        elif _same(before, now):
            self._write(group, _hunks(now, then), now)
        else:
            self._both(group, before, now, then)

    def _gone(self, group: _Group, now: str, before: str) -> None:
        """They deleted it, or put it somewhere else."""
        if not group.mine:
            return
        if _same(before, now):
            self._write(group, [_Hunk(0, len(tokens_of(now)), "")], now)
            self.emptied.update(self.mine.parts[n].paragraph for n in group.mine)
            self.coming |= dict.fromkeys(group.theirs, "")
        elif group.is_moved:
            self._remark(
                group.mine, f"{self.who}把这句移到了别处，本稿改过这句，没有移动，请决定。"
            )
        else:
            self._remark(group.mine, f"{self.who}删去了这句，本稿改过这句，没有删，请决定。")

    def _back(self, group: _Group) -> None:
        note = f"本稿删去了这句，{self.who}改过这句，已作为{self.who}的修订写在这里，请决定要不要。"
        self.coming |= dict.fromkeys(group.theirs, note)

    def _both(self, group: _Group, before: str, now: str, then: str) -> None:
        ours, others = _hunks(before, now, exact=True), _hunks(before, then, exact=True)
        others = [hunk for hunk in others if hunk not in ours]
        gap = _SHORT_GAP - 1
        if any(o.start <= h.end + gap and h.start <= o.end + gap for h in ours for o in others):
            self._keep_both(group, then)
            return
        place = _mapped(tokens_of(before), tokens_of(now))
        size = len(tokens_of(now))
        moved = []
        for hunk in others:
            start = place[hunk.start - 1] + 1 if hunk.start else 0
            end = place[hunk.end - 1] + 1 if hunk.end > hunk.start else start
            if hunk.start == hunk.end and not hunk.start:
                start = end = place.get(0, size)
            moved.append(_Hunk(start, end, hunk.text))
        self._write(group, moved, now)

    def _keep_both(self, group: _Group, then: str) -> None:
        what = f"本稿和{self.who}都改了这一处"
        if not all(self.units[unit].is_sentence for unit in group.units):
            self._remark(group.mine, f"{what}，{self.who}写的是“{_short(then)}”，请决定取哪一个。")
            return
        paragraph, _, end = self.mine.spot(group.mine)
        self.edits.append(Edit(paragraph, end, end, _clean(then), conflict=True))
        self.changed += 1
        self._remark(group.mine, f"{what}，两句都留下了：后一句是{self.who}写的，请决定取哪一句。")

    def _write(self, group: _Group, hunks: Sequence[_Hunk], now: str) -> None:
        """Write changes, given in tokens of ``now``, where the first copy has the sentence."""
        tokens = tokens_of(now)
        made: list[Edit] = []
        for hunk in hunks:
            if hunk.start < hunk.end:
                low, high = tokens[hunk.start].start, tokens[hunk.end - 1].end
            else:
                low = high = tokens[hunk.start - 1].end if hunk.start else 0
            made += self._edited(group.mine, low, high, _clean(hunk.text))
        if any(self._is_locked(edit) for edit in made):
            said = _short("".join(hunk.text for hunk in hunks))
            self._remark(
                group.mine, f"{self.who}在这里改成“{said}”，其中有域或图片，没有照改，请决定。"
            )
            return
        self.edits += made
        self.changed += bool(made)

    def _edited(self, numbers: Sequence[int], low: int, high: int, text: str) -> Iterator[Edit]:
        """Characters ``low`` to ``high`` of some sentences, taken as one text, become ``text``."""
        at = 0
        for count, number in enumerate(numbers, start=1):
            part = self.mine.parts[number]
            start, end = max(low - at, 0), min(high - at, len(part.text))
            is_last = count == len(numbers)
            if start < end or (low == high and 0 <= low - at <= len(part.text)):
                where = part.start + start
                yield Edit(part.paragraph, where, part.start + max(start, end), text)
                text = ""
                if low == high:
                    return
            at += len(part.text)
            if at >= high and not is_last and start < end:
                return

    def _is_locked(self, edit: Edit) -> bool:
        paragraph = self.mine.manuscript.paragraphs[edit.paragraph]
        return paragraph.is_locked(edit.start, edit.end)

    def _remark(self, numbers: Sequence[int], text: str) -> None:
        paragraph, start, end = self.mine.spot(numbers)
        self.remarks.append(Remark(text, paragraph, start, end))

    # ------------------------------------------------------------ what they wrote besides

    def _bring(self, left: Sequence[int]) -> None:
        """Put in what only the second copy has: beside the sentence it stands beside there, or as a paragraph."""
        busy = {self._before(self.mine, n) for n in left}
        cell = -1
        for run in _runs(self.theirs.parts, sorted(self.coming)):
            text = _clean(self.theirs.text(run))
            if not text:
                continue
            self.changed += 1
            notes = list(filter(None, (self.coming[number] for number in run)))
            if self._before(self.theirs, run[0]) in busy:
                notes.append(f"本稿和{self.who}都在这里加了话，两处都留下了，请看是否重复。")
            where = self._put(run, text)
            here = self.theirs.parts[run[0]].paragraph
            is_cell = self.theirs.manuscript.paragraphs[here].in_table
            if is_cell and here != cell + 1:  # one word for a table
                notes.append(f"{self.who}把这些话写在表格里，表格没有带过来，请自行核对。")
            cell = here if is_cell else -1
            if notes:
                line = self.mine.manuscript.paragraphs[where].text
                self.remarks.append(Remark("\n".join(notes), where, 0, len(line)))

    def _before(self, copy: _Copy, number: int) -> int:
        """The unit before a sentence of a person's own (-1 for none)."""
        return next((copy.unit_of[n] for n in range(number - 1, -1, -1) if n in copy.unit_of), -1)

    def _put(self, run: Sequence[int], text: str) -> int:
        """Write ``text``; the paragraph of the first copy that it comes into or goes by."""
        first, last = run[0], run[-1]
        here = self.theirs.parts[first].paragraph
        before, after = (
            self._near(range(first - 1, -1, -1)),
            self._near(range(last + 1, len(self.theirs.parts))),
        )
        if before is not None and self.theirs.parts[before].paragraph == here:
            paragraph, _, end = self.mine.spot(self.home[before])
            self.edits.append(Edit(paragraph, end, end, text))
        elif after is not None and self.theirs.parts[after].paragraph == here:
            part = self.mine.parts[self.home[after][0]]
            paragraph = part.paragraph
            self.edits.append(Edit(paragraph, part.start, part.start, text))
        else:
            return self._paragraph(before, after, here, text)
        return paragraph

    def _paragraph(self, before: int | None, after: int | None, here: int, text: str) -> int:
        between = range(
            self.theirs.parts[before].paragraph + 1 if before is not None else 0, here + 1
        )
        theirs = self.theirs.manuscript.paragraphs
        is_ahead = after is not None and (
            before is None or any(theirs[n].after_table for n in between)
        )
        near = after if is_ahead else before
        paragraph = 0 if near is None else self.mine.spot(self.home[near])[0]
        said = [n for n in (before, after) if n is not None and self._says(n)]
        like = self.mine.spot(self.home[said[0]])[0] if said else paragraph
        self.inserts.append(NewParagraph(paragraph, like, text, ahead=is_ahead))
        return paragraph

    def _says(self, number: int) -> bool:
        """Whether a sentence of theirs is none of our headings and closing lines."""
        unit = self.theirs.unit_of.get(number)
        return unit is None or self.units[unit].is_sentence

    def _near(self, numbers: range) -> int | None:
        """The first of their sentences that stands in the first copy as well."""
        return next((n for n in numbers if n not in self.coming and self.home.get(n)), None)

    def _objects(self) -> None:
        """Tell of pictures, notes and the like that the second copy alone has: they do not come in."""
        mine, places = self.mine.manuscript.paragraphs, Places(self)
        left = Counter({n: one.text.count(OBJECT) for n, one in enumerate(mine)})
        for number, paragraph in enumerate(self.theirs.manuscript.paragraphs):
            count, at = paragraph.text.count(OBJECT), paragraph.text.find(OBJECT)
            if not count:
                continue
            where = places.of(number, at, at + 1)
            here = where[0] if where is not None else 0
            if count > left[here]:
                text = f"{self.who}在这里放了图片、脚注之类的，没有带过来，请自行补上。"
                self.remarks.append(Remark(text, here, 0, len(mine[here].text)))
            left[here] -= count

    # ------------------------------------------------------------ paragraphs

    def _breaks(self) -> None:
        """Tell where the second person parted a paragraph or made two one."""
        ours, others = (self._seams(copy) for copy in (self.mine, self.theirs))
        for seam, parted in others.items():
            one, other = seam
            was = one != other and self.units[one].block != self.units[other].block
            if parted != was and ours.get(seam, parted) == was:
                how = "这里分成两段" if parted else "这一段与上一段并成一段"
                numbers = [n for n, u in self.mine.unit_of.items() if u == other]
                self._remark(numbers, f"{self.who}把{how}，没有照改，请决定。")

    def _seams(self, copy: _Copy) -> dict[tuple[int, int], bool]:
        """Units that follow each other in a copy (or one in pieces) → whether a paragraph ends between them."""
        known = sorted(copy.unit_of)
        return {
            (copy.unit_of[a], copy.unit_of[b]): copy.parts[a].paragraph != copy.parts[b].paragraph
            for a, b in pairwise(known)
            if copy.unit_of[a] <= copy.unit_of[b] <= copy.unit_of[a] + 1
        }

    # ------------------------------------------------------------ cells

    def compare_cells(self, base: Mapping[str, str]) -> None:
        """Cell by cell: theirs comes in where the first copy has the draft's."""
        mine, theirs = self.mine.manuscript, self.theirs.manuscript
        for key, was in base.items():
            now, then = mine.cells.get(key), theirs.cells.get(key)
            if now is None or then is None or mine.merged.get(key, key) != key:
                continue
            if _same(was, then) or _same(now, then):
                continue
            if not _same(was, now) or key in mine.locked_cells:
                what = f"本稿和{self.who}把这一格改得不一样"
                if _same(was, now):
                    what = "这一格有域或图片，没有照改"
                text = f"{what}：本稿是“{_short(now)}”，{self.who}是“{_short(then)}”，按本稿保留，请决定。"
                self.remarks.append(Remark(text, cell=key))
                continue
            self.cells.append(CellEdit(key, 0, len(now), _clean(then)))


# ---------------------------------------------------------------- places


class Places(NamedTuple):
    """Where the second copy's places are in the first."""

    joint: _Joint

    def of(self, paragraph: int, start: int, end: int) -> tuple[int, int, int] | None:
        """The stretch of the first copy that answers one of the second; None where there is nothing like it."""
        joint = self.joint
        parts = joint.theirs.parts
        inside = [
            n
            for n, part in enumerate(parts)
            if part.paragraph == paragraph and part.start < max(end, start + 1) and start < part.end
        ]
        if not inside:
            inside = [n for n, part in enumerate(parts) if part.paragraph <= paragraph][-1:]
        number = inside[0] if inside else None
        near = number
        while near is not None and not joint.home.get(near):
            near = near - 1 if near else None
        if near is None or number is None:
            return None
        mine = joint.mine.parts[joint.home[near][-1]]
        if near != number:
            return mine.paragraph, mine.start, mine.end
        theirs = parts[number]
        found = _stretch(theirs.text, start - theirs.start, end - theirs.start, mine.text)
        return mine.paragraph, mine.start + found[0], mine.start + found[1]


def _stretch(text: str, start: int, end: int, other: str) -> tuple[int, int]:
    """Where characters ``start`` to ``end`` of ``text`` are in ``other``; all of it where they are not."""
    words = text[max(start, 0) : max(end, 0)]
    if text == other:
        return max(start, 0), min(end, len(other))
    if words and other.count(words) == 1:
        at = other.index(words)
        return at, at + len(words)
    return 0, len(other)


# ---------------------------------------------------------------- small things


def _equal_ones(mine: _Copy, theirs: _Copy) -> dict[int, int]:
    """Sentences that both wrote: theirs → mine, in order."""
    left, right = ([_solid(copy.parts[n].text) for n in copy.added] for copy in (theirs, mine))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return {
        theirs.added[block.a + step]: mine.added[block.b + step]
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _runs(parts: Sequence[Stretch], numbers: Sequence[int]) -> list[list[int]]:
    """Sentences that follow each other in one paragraph."""
    found: list[list[int]] = []
    for number in numbers:
        last = found[-1][-1] if found else -2
        if last == number - 1 and parts[last].paragraph == parts[number].paragraph:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _hunks(left: str, right: str, *, exact: bool = False) -> list[_Hunk]:
    """What changes ``left`` into ``right``, in tokens; not ``exact``: what hardly anything parts is taken together."""
    one, other = tokens_of(left), tokens_of(right)
    matcher = SequenceMatcher(
        None, [t.value for t in one], [t.value for t in other], autojunk=False
    )
    found: list[tuple[int, int, int, int]] = []
    for kind, low, high, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        if found and not exact and low - found[-1][1] < _SHORT_GAP:
            found[-1] = (found[-1][0], high, found[-1][2], end)
        else:
            found.append((low, high, start, end))
    return [_Hunk(low, high, _said(right, other, start, end)) for low, high, start, end in found]


def _said(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end] if start < end else ""


def _mapped(left: Sequence[Token], right: Sequence[Token]) -> dict[int, int]:
    matcher = SequenceMatcher(
        None, [t.value for t in left], [t.value for t in right], autojunk=False
    )
    return {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def _drops(mine: Manuscript, edits: Sequence[Edit], emptied: set[int]) -> tuple[int, ...]:
    """Paragraphs that lose all their text."""
    gone = []
    for number in sorted(emptied):
        paragraph = mine.paragraphs[number]
        left = list(paragraph.text)
        for edit in edits:
            if edit.paragraph == number:
                left[edit.start : edit.end] = [""] * (edit.end - edit.start)
                if edit.text:
                    left.append(edit.text)
        if not _solid("".join(left)) and not paragraph.fixed:
            gone.append(number)
    return tuple(gone)


def _solid(text: str) -> str:
    return "".join(text.replace(OBJECT, "").split())


def _same(left: str, right: str) -> bool:
    return _solid(left) == _solid(right)


def _clean(text: str) -> str:
    """Text for a run: no pictures, tabs and breaks."""
    return text.replace(OBJECT, "").replace("\n", "").replace("\t", "\u3000")


def _short(text: str) -> str:
    text = _clean(text).strip()
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
