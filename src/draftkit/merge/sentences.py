"""One bead decided: what becomes of our sentences that a person may have rewritten."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from draftkit.chance import stable_hash
from draftkit.chinese.numerals import COUNTING, numeral
from draftkit.diagnostics import excerpt
from draftkit.manuscript import Edit, Manuscript, Remark
from draftkit.merge.hunks import Hunk, hunks
from draftkit.merge.matching import Certainty, Match, Spot, Word, locate
from draftkit.merge.numbers import Stated
from draftkit.merge.outcome import Flag, Outcome, Verdict
from draftkit.merge.tokens import in_the_style_of
from draftkit.merge.units import Stretch, Unit
from draftkit.patterns import regex

_QUOTED = 24
_MANY = 2
"""Wording changes from which on a sentence is replaced whole."""
_ANOTHER = 0.5
"""Of a sentence that the source says in other words from this share on, a person's words are not carried over unasked."""
_COUNTS = regex(rf"(?:^|[：，；。])[{COUNTING}]{{1,2}}是")


class Scene:
    """What the deciding of every bead needs and fills."""

    def __init__(
        self, manuscript: Manuscript, new: Mapping[str, Unit], told: frozenset[Flag]
    ) -> None:
        self.manuscript = manuscript
        self.new = new
        self.told = told
        self.edits: list[Edit] = []
        self.remarks: list[Remark] = []
        self.verdicts: dict[str, Verdict] = {}
        self.emptied: set[int] = set()
        self.deleted: set[str] = set()


class _Told:
    """Remarks on one sentence while it is decided."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.flags: list[Flag] = []
        self.spots: list[tuple[int, int]] = []


class Decider:
    """Decides the units of one bead."""

    def __init__(self, scene: Scene, found: Match, stretches: Sequence[Stretch]) -> None:
        self.scene = scene
        self.found = found
        self.stretches = stretches
        self.told = _Told()
        self.edits: list[Edit] = []
        self.text = "".join(stretch.text for stretch in stretches)

    def run(self) -> None:
        """Decide every unit and hand the results to the scene."""
        for unit in self.found.units:
            new = self.scene.new.get(unit.id)
            verdict = self._gone(unit) if new is None else self._kept(unit, new)
            self.scene.verdicts[unit.id] = verdict
        self.scene.edits += self.edits
        self._put_remark()

    # ------------------------------------------------------------ the source no longer says it

    def _gone(self, unit: Unit) -> Verdict:
        found = self.found
        alone = len(found.units) == 1
        free = not any(
            self.scene.manuscript.paragraphs[s.paragraph].is_locked(s.start, s.end)
            for s in self.stretches
        )
        if alone and free and (found.is_same or (unit.is_sentence and found.only_numbers_differ)):
            waits, note = False, "源数据已不再生成此句"
            if not found.is_same:
                line = f"{note}，句中的数字曾由人工改动，已按源数据删去，请核对。"
                waits = self._tell(line, (f"{unit.id}:gone", _short(self.text), ""))
                note = line if waits else note
            for stretch in self.stretches:
                where = (stretch.paragraph, stretch.start, stretch.end)
                self.edits.append(Edit(*where, "", conflict=waits))
                self.scene.emptied.add(stretch.paragraph)
            self.scene.deleted.add(unit.id)
            found.handled.update(range(len(found.theirs)))
            outcome = Outcome.CONFLICT if waits else Outcome.GONE
            return Verdict(unit.id, outcome, unit.full, "", self.text, note, waits)
        which = "此句" if alone else f"其中的“{excerpt(unit.text, _QUOTED)}”"
        line = f"源数据已不再生成{which}，人工改写过，未改动，请决定去留。"
        waits = self._tell(line, (f"{unit.id}:gone", _short(self.text), ""))
        outcome = Outcome.CONFLICT if waits else Outcome.YOURS
        note = line if waits else "源数据已不再生成此句，人工改写过，保留"
        return Verdict(unit.id, outcome, unit.full, "", self.text, note, waits)

    # ------------------------------------------------------------ the source still says it

    def _kept(self, unit: Unit, new: Unit) -> Verdict:
        found = hunks(unit, new)
        wording = [hunk for hunk in found if not hunk.key]
        if wording:
            return self._reworded(unit, new, found, len(wording))
        if found:
            return self._renumbered(unit, new, found)
        waits = unit.is_sentence and self._overwritten(unit, ())
        return self._verdict(unit, new, changed=False, waits=waits)

    def _verdict(self, unit: Unit, new: Unit, *, changed: bool, waits: bool) -> Verdict:
        if waits:
            outcome = Outcome.CONFLICT
        elif changed:
            outcome = Outcome.REFRESHED
        elif self.found.is_same:
            outcome = Outcome.UNCHANGED
        else:
            outcome = Outcome.YOURS
        note = "；".join(self.told.lines)
        return Verdict(unit.id, outcome, unit.full, new.full, self.text, note, waits)

    # ------------------------------------------------------------ only numbers changed

    def _renumbered(self, unit: Unit, new: Unit, changes: tuple[Hunk, ...]) -> Verdict:
        base = self.found.offsets[unit.id]
        made, waits = 0, False
        for hunk in changes:
            at = base + hunk.start
            edit, told = self._number(unit, at, hunk)
            waits |= told
            if edit is not None:
                self.edits.append(edit)
                made += 1
        waits |= self._overwritten(unit, {base + hunk.start for hunk in changes})
        if made:
            waits |= self._own_numbers(unit, new)
        return self._verdict(unit, new, changed=made > 0, waits=waits)

    def _number(self, unit: Unit, at: int, hunk: Hunk) -> tuple[Edit | None, bool]:
        """The edit for one changed number, if it may be made, and whether something was told."""
        found, now = self.found, hunk.text.replace(",", "")
        old, measure = found.ours[at].value, found.unit_of_ours(at)
        spot = locate(found, at, now)
        moved = f"源数据由“{old}{measure}”变为“{hunk.text}{measure}”"
        flag = (f"{unit.id}:{hunk.key}", self._shown(spot), hunk.text)
        said = found.said_at(spot.first)
        if spot.certainty is Certainty.LOST or said is None:
            return None, self._lost(moved, old, flag)
        found.handled.update(range(spot.first, spot.last))
        if said.value == now:
            return None, False
        if self._is_rough(at, said):
            if said.bears(now):
                return None, False
            line = f"{moved}，此处是人工写的约数“{said.said(found.theirs)}”，未改动，请核对。"
            return None, self._tell(line, flag, spot)
        if spot.certainty is Certainty.NUMERAL:
            written = numeral(int(now)) if now.isdigit() else ""
            if not written or said.value != old:
                return None, self._tell(f"{moved}，此处是汉字数字，未改动，请核对。", flag, spot)
            if self._shown(spot) == "两" and written == "二":
                return None, False
            return self._edit(spot, written), False
        word = found.theirs[spot.first]
        conflict = spot.certainty is Certainty.HUMAN
        edit = self._edit(spot, in_the_style_of(hunk.text, self._raw(word)), conflict=conflict)
        if self._is_locked(edit):
            return None, self._tell(f"{moved}，此处是域或图片，未改动，请核对。", flag, spot)
        line = f"{moved}，此处曾由人工改为“{word.value}{said.measure}”，已按源数据修订，请核对。"
        return edit, conflict and self._tell(line, flag, spot)

    def _lost(self, moved: str, old: str, flag: Flag) -> bool:
        """Tell of a number that was not found, or only where another may be meant."""
        found = self.found
        alike = [one for one in (*found.stated, *found.spelled) if one.value == old]
        alike = [one for one in alike if one.first not in found.claimed]
        found.handled.update(one.first for one in alike)
        if not alike:
            return self._tell(f"{moved}，此句中没有找到原数，未改动，请核对。", flag)
        said, spot = (
            alike[0].said(found.theirs),
            Spot(Certainty.LOST, alike[0].first, alike[0].last),
        )
        return self._tell(
            f"{moved}，不能确定此处的“{said}”是不是这个数，未改动，请核对。", flag, spot
        )

    def _is_rough(self, at: int, said: Stated) -> bool:
        """Whether the person made our number ``at`` a rough one: 600余, 近600."""
        ours = next((one for one in self.found.numbers if one.first == at), None)
        return bool(said.bound) and said.bound != (ours.bound if ours else "")

    def _overwritten(self, unit: Unit, changed: Container[int]) -> bool:
        """Tell of numbers a person changed while their source did not."""
        found = self.found
        if found.is_same:
            return False
        base, waits = found.offsets[unit.id], False
        lost = []
        for index, token in enumerate(unit.tokens):
            at = base + index
            if not token.key or at in changed:
                continue
            spot = locate(found, at)
            if spot.certainty is Certainty.LOST:
                lost.append(at)
                continue
            found.handled.update(range(spot.first, spot.last))
            said = found.said_at(spot.first)
            if spot.certainty is not Certainty.HUMAN or said is None:
                continue
            if self._is_rough(at, said) and said.bears(token.value):
                continue
            measure = found.unit_of_ours(at)
            line = f"此处由人工改为“{said.value}{said.measure}”，源数据为“{token.value}{measure}”"
            flag = (f"{unit.id}:{token.key}", said.value, token.value)
            waits |= self._tell(f"{line}，未改动，请核对。", flag, spot)
        return waits | self._instead(unit, lost)

    def _instead(self, unit: Unit, lost: Sequence[int]) -> bool:
        """Tell of numbers that stand where those of the source do not, and which is which is not sure."""
        if not lost:
            return False
        found = self.found
        shown = {one.value for one in (*found.stated, *found.spelled)}
        missing = [one for one in found.numbers if one.first in lost and one.value not in shown]
        ours = {one.value for one in found.numbers}
        own = [
            one
            for one in found.stated
            if one.first not in found.claimed and one.first not in found.handled
            if one.value not in ours and any(one.counts_as(other.measure) for other in missing)
        ]
        if not own:
            return False
        found.handled.update(one.first for one in own)
        source = "、".join(f"“{one.value}{one.measure}”" for one in missing)
        written = "、".join(f"“{one.said(found.theirs)}”" for one in own)
        line = f"此处人工写的{written}与源数据的{source}对不上，未改动，请核对。"
        flag = (f"{unit.id}:instead", _short(written), _short(source))
        return self._tell(line, flag, Spot(Certainty.LOST, own[0].first, own[0].last))

    def _own_numbers(self, unit: Unit, new: Unit) -> bool:
        """Tell of numbers of the person's own in a sentence whose numbers were brought up to date."""
        found = self.found
        shown = {token.value for token in new.tokens}
        waits = False
        for at, word in enumerate(found.theirs):
            if at in found.claimed or at in found.handled or word.value in shown:
                continue
            if not word.is_number or len(word.value) == 1:
                continue
            found.handled.add(at)
            spot = Spot(Certainty.HUMAN, at, at + 1)
            line = f"本句数据已更新，人工写入的“{word.value}{found.unit_of_theirs(at)}”请核对。"
            waits |= self._tell(line, (f"{unit.id}:own", word.value, _short(new.text)), spot)
        return waits

    # ------------------------------------------------------------ the wording changed

    def _reworded(self, unit: Unit, new: Unit, changes: tuple[Hunk, ...], wordings: int) -> Verdict:
        found = self.found
        alone = len(found.units) == 1
        if [w.value for w in found.theirs] == [s.value for s in new.tokens]:  # written already
            found.handled.update(range(len(found.theirs)))
            return self._verdict(unit, new, changed=False, waits=False)
        edits: list[Edit] | None
        if alone and found.is_same and wordings >= _MANY and self._is_together(found.theirs):
            edits = [self._edit(Spot(Certainty.EXACT, 0, len(found.theirs)), new.text)]
        elif not found.is_same and _is_another(unit, changes):
            edits = None
        else:
            edits = None if self._is_recounted(unit, new) else self._all_fit(unit, changes)
        if edits is not None and any(map(self._is_locked, edits)):
            edits = None
        if edits is None:
            found.handled.update(self._words_of(unit))
            waits = self._tell(
                f"源数据已变，人工已改写此句，未改动，请核对后决定。此句按新数据应为：“{new.text}”",
                (f"{unit.id}:wording", _short(self.text), _short(new.text)),
            )
            return self._verdict(unit, new, changed=False, waits=waits)
        self.edits += edits
        found.handled.update(self._words_of(unit))
        base = found.offsets[unit.id]
        touched = {base + at for hunk in changes for at in range(hunk.start, hunk.end)}
        waits = self._overwritten(unit, touched)
        waits |= not found.is_same and self._own_numbers(unit, new)
        return self._verdict(unit, new, changed=True, waits=waits)

    def _is_recounted(self, unit: Unit, new: Unit) -> bool:
        """Whether the person counts the clauses of 一是…；二是… in another way, and the source has others now."""
        if _COUNTS.findall(unit.text) == _COUNTS.findall(new.text):
            return False
        ours = "".join(one.text for one in self.found.units)
        return bool(_COUNTS.findall(ours) != _COUNTS.findall(self.text))

    def _all_fit(self, unit: Unit, changes: Iterable[Hunk]) -> list[Edit] | None:
        """The edits for all changes of a sentence; None where one of them meets the person's words."""
        found = self.found
        base, edits = found.offsets[unit.id], []
        for hunk in changes:
            if hunk.key:
                at = base + hunk.start
                spot = locate(found, at)
                said = found.said_at(spot.first)
                if spot.certainty is not Certainty.EXACT or said is None:
                    return None
                if self._is_rough(at, said):
                    return None
                raw = self._raw(found.theirs[spot.first])
                edits.append(self._edit(spot, in_the_style_of(hunk.text, raw)))
                continue
            edit = self._fitting(base + hunk.start, base + hunk.end, hunk.text)
            if edit is None:
                return None
            edits.append(edit)
        return edits

    def _fitting(self, start: int, end: int, text: str) -> Edit | None:
        """Our tokens ``start`` to ``end`` replaced, if they and their neighbours stand unchanged."""
        found = self.found
        ours, theirs = len(found.ours), len(found.theirs)
        first = found.to.get(start - 1, -2) + 1 if start else 0
        last = found.to.get(end, -1) if end < ours else theirs
        if first < 0 or last - first != end - start:
            return None
        if any(found.to.get(start + step) != first + step for step in range(end - start)):
            return None
        words = found.theirs[max(0, first - 1) : last + 1]
        if not words or not self._is_together(words):
            return None
        if first < last:
            inside = found.theirs[first:last]
            return Edit(inside[0].paragraph, inside[0].start, inside[-1].end, text)
        if first:
            before = found.theirs[first - 1]
            return Edit(before.paragraph, before.end, before.end, text)
        after = found.theirs[0]
        return Edit(after.paragraph, after.start, after.start, text)

    # ------------------------------------------------------------ small things

    def _words_of(self, unit: Unit) -> set[int]:
        base = self.found.offsets[unit.id]
        inside = range(base, base + len(unit.tokens))
        return {self.found.to[at] for at in inside if at in self.found.to}

    def _is_together(self, words: Sequence[Word]) -> bool:
        return len({word.paragraph for word in words}) == 1

    def _is_locked(self, edit: Edit) -> bool:
        return self.scene.manuscript.paragraphs[edit.paragraph].is_locked(edit.start, edit.end)

    def _edit(self, spot: Spot, text: str, *, conflict: bool = False) -> Edit:
        first, last = self.found.theirs[spot.first], self.found.theirs[spot.last - 1]
        return Edit(first.paragraph, first.start, last.end, text, conflict=conflict)

    def _raw(self, word: Word) -> str:
        return self.scene.manuscript.paragraphs[word.paragraph].text[word.start : word.end]

    def _shown(self, spot: Spot) -> str:
        return "".join(word.value for word in self.found.theirs[spot.first : spot.last])

    def _tell(self, line: str, flag: Flag, spot: Spot | None = None) -> bool:
        """Remark on something unless it was told before; whether it is told now."""
        if flag in self.scene.told:
            return False
        if line not in self.told.lines:
            self.told.lines.append(line)
        self.told.flags.append(flag)
        if spot is not None:
            self.told.spots.append((spot.first, spot.last))
        return True

    def _put_remark(self) -> None:
        told, words = self.told, self.found.theirs
        if not told.lines or not words:
            return
        if len(told.lines) == 1 and len(told.spots) == 1:
            first, last = words[told.spots[0][0]], words[told.spots[0][1] - 1]
        else:
            first = words[0]
            last = [word for word in words if word.paragraph == first.paragraph][-1]
        text, flags = "\n".join(told.lines), tuple(told.flags)
        where = (first.paragraph, first.start, last.end)
        self.scene.remarks.append(Remark(text, *where, flags=flags))


def _short(text: str) -> str:
    return f"{stable_hash(text):016x}"


def _is_another(unit: Unit, changes: Iterable[Hunk]) -> bool:
    """Whether hardly anything of a sentence of ours stands in what the source says now."""
    gone = sum(
        token.end - token.start
        for hunk in changes
        if not hunk.key
        for token in unit.tokens[hunk.start : hunk.end]
    )
    return gone > _ANOTHER * len(unit.text)
