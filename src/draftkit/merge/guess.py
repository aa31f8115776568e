"""No base at all: the new text as the skeleton, the document's own numbers as the old ones.

Only numbers whose neighbours stand unchanged are replaced, and every one carries a comment.
"""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.manuscript import CellEdit, Edit, Manuscript, Remark, Revision
from draftkit.merge.align import align
from draftkit.merge.cells import bounds, made, not_given, plain
from draftkit.merge.matching import words_of
from draftkit.merge.outcome import NO_BASE, Merged, Outcome, Verdict
from draftkit.merge.three_way import Version
from draftkit.merge.tokens import in_the_style_of, matching
from draftkit.merge.units import Stretch, Unit, reads, stretches

_YEAR = "年度"


def guess(edited: Manuscript, new: Version) -> Merged:
    """The plan where nothing is known of the earlier draft."""
    units, theirs = new.units, stretches(edited)
    found = align(units, theirs, edited)
    guesser = _Guesser(edited, tuple({unit.mark for unit in units if unit.mark}))
    verdicts: dict[str, Verdict] = {}
    for bead in found.beads:
        parts = [theirs[number] for number in bead.stretches]
        for at in bead.units:
            if len(bead.units) > 1:  # a person made one sentence of several
                unit, text = units[at], reads(parts, ())
                kept = Verdict(unit.id, Outcome.YOURS, now=unit.full, yours=text, result=text)
                verdicts[unit.id] = kept
            elif units[at].is_sentence:
                verdicts[units[at].id] = guesser.sentence(units[at], parts)
    for at in found.lost:
        note = f"{NO_BASE}：稿中没有找到对应的句子，没有插入"
        verdicts[units[at].id] = Verdict(units[at].id, Outcome.YOURS, now=units[at].full, note=note)
    cell_edits, cell_remarks, cells = _cells(edited, new)
    remarks = (*guesser.remarks, *cell_remarks)
    said = [unit for unit in units if unit.is_sentence]
    lost = {units[at].id for at in found.lost}
    return Merged(
        Revision(tuple(guesser.edits), cells=tuple(cell_edits), remarks=remarks),
        tuple(verdicts[unit.id] for unit in said),
        tuple(cells),
        frozenset(),
        len(found.added),
        1 - sum(unit.id in lost for unit in said) / len(said) if said else 1.0,
    )


class _Guesser:
    """Replaces sure numbers, sentence by sentence."""

    def __init__(self, edited: Manuscript, links: tuple[str, ...]) -> None:
        self.edited = edited
        self.links = links
        self.edits: list[Edit] = []
        self.remarks: list[Remark] = []

    def sentence(self, unit: Unit, parts: list[Stretch]) -> Verdict:
        """Decide one sentence."""
        words = words_of(parts, unit.mark, self.links)
        ours = ["#" if s.is_number else s.value for s in unit.tokens]
        to = matching(ours, ["#" if w.is_number else w.value for w in words])
        text = "".join(part.text for part in parts)
        lines, edits, open_ends = [], [], []
        for at, token in enumerate(unit.tokens):
            if not token.key or token.key == _YEAR:
                continue
            number, there = token.value, to.get(at)
            if there is None or not _is_sure(to, at, there, len(ours), len(words)):
                if all(word.value != number for word in words):
                    open_ends.append(number)
            elif words[there].value != number:
                word = words[there]
                paragraph, where = self.edited.paragraphs[word.paragraph], (word.start, word.end)
                if paragraph.is_locked(*where):
                    open_ends.append(number)
                    continue
                written = in_the_style_of(number, paragraph.text[slice(*where)])
                edits.append(Edit(word.paragraph, *where, written, conflict=True))
                moved = f"{NO_BASE}：由“{word.value}”改为“{number}”"
                lines.append(f"{moved}，不知原数是否出自人工，请核对。")
                self.remarks.append(Remark(lines[-1], word.paragraph, *where))
        self.edits += edits
        if open_ends:
            said = "”“".join(open_ends)
            lines.append(f"{NO_BASE}：按新数据此句应有“{said}”，没有可以确定的位置，请核对。")
            first = words[0]
            self.remarks.append(Remark(lines[-1], first.paragraph, first.start, first.end))
        if lines:
            outcome = Outcome.CONFLICT
        else:
            outcome = Outcome.UNCHANGED if text == unit.full else Outcome.YOURS
        note, result = "；".join(lines), reads(parts, edits)
        return Verdict(unit.id, outcome, "", unit.full, text, note, bool(lines), result)


def _is_sure(to: Mapping[int, int], at: int, there: int, ours: int, theirs: int) -> bool:
    """Whether both neighbours of a number stand unchanged."""
    left = to.get(at - 1) == there - 1 if at else there == 0
    if at + 1 == ours:
        return left and there + 1 == theirs
    return left and to.get(at + 1) == there + 1


def _cells(edited: Manuscript, new: Version) -> tuple[list[CellEdit], list[Remark], list[Verdict]]:
    edits, remarks, verdicts = [], [], []
    for key, now in new.cells.items():
        text = edited.cells.get(key)
        if text is None:
            verdicts.append(Verdict(key, Outcome.YOURS, "", now, "", "表格中没有这一格"))
        elif (shown := plain(text)) == now or (not_given(shown) and now == "0"):
            verdicts.append(Verdict(key, Outcome.UNCHANGED, "", now, text, result=text))
        else:
            edit = None
            line = f"{NO_BASE}：按新数据此格应为“{now}”，此格是域或图片，未改动，请核对。"
            if key not in edited.locked_cells:
                edit = CellEdit(key, *bounds(text), now, conflict=True)
                line = f"{NO_BASE}：由“{text.strip()}”改为“{now}”，请核对。"
                edits.append(edit)
            remarks.append(Remark(line, cell=key))
            told = (Outcome.CONFLICT, "", now, text, line)
            verdicts.append(Verdict(key, *told, waits=True, result=made(text, edit)))
    return edits, remarks, verdicts
