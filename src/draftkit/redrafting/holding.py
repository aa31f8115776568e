"""What stays as the document has it: wording that nothing moved, and what the body calls itself."""

from __future__ import annotations

from collections.abc import Container, Sequence

from draftkit import __version__
from draftkit.manuscript import Manuscript
from draftkit.merge.outcome import Merged
from draftkit.model import Block, ReportText, Sentence
from draftkit.pipeline import Composition
from draftkit.redrafting import inputs
from draftkit.redrafting.base import Base


def held(base: Base, composition: Composition) -> Composition:
    """The composition with the base's wording of every sentence that rests on nothing that moved."""
    if base.report is None or (base.bank, base.version) == (composition.digest, __version__):
        return composition
    moved = inputs.moved(base.filing, composition.filing).keys()
    old = {sentence.id: sentence for sentence in base.report.sentences() if sentence.message}

    def kept(now: Sentence) -> Sentence:
        before = old.get(now.id)
        if (
            before is None
            or before.text == now.text
            or not moved.isdisjoint((*before.cells, *now.cells))
        ):
            return now
        return before

    report = composition.report
    blocks = tuple(
        block._replace(sentences=tuple(map(kept, block.sentences)))
        for block in _arranged(base.report, report, moved)
    )
    return composition._replace(report=ReportText(report.title, blocks, report.cells, report.kind))


_TELLS = ("一", "六")
"""Sections that tell what an office gave."""
_GIVEN = "事实."
_FILLS = (".proposed", ".blank")
"""How messages end that only fill a part with nothing else to tell."""


def _arranged(base: ReportText, now: ReportText, moved: Container[str]) -> Sequence[Block]:
    """The blocks of ``now``, with what an office gave told in those sentences, and there, where the base tells it.

    A newer bank may group it otherwise or tell it in another part: the wording of the base, which is kept, would then be
    joined by a sentence that says the same once more.  Only of what rests on nothing that moved.
    """
    old = {sentence.id: sentence for sentence in base.sentences() if sentence.message}
    stays = [one for one in old.values() if not any(cell in moved for cell in one.cells)]
    told = {cell for sentence in stays for cell in sentence.cells}
    ours = {sentence.id for sentence in now.sentences()}

    def rests_on_given(one: Sentence) -> bool:
        given = any(cell.startswith(_GIVEN) for cell in one.cells)
        alone = not any(cell in moved or cell in now.cells for cell in one.cells)
        return bool(one.message) and one.section in _TELLS and given and alone

    def is_again(one: Sentence) -> bool:
        return one.id not in old and rests_on_given(one) and told.issuperset(one.cells)

    gone = {i for i, one in old.items() if i not in ours and rests_on_given(one)}
    rows = [[one for one in block.sentences if not is_again(one)] for block in now.blocks]
    filled = _put_back(base, now, rows, gone)
    if filled is None:  # nothing is left out for what has no place
        return now.blocks
    for number in filled:
        rows[number] = [
            one for one in rows[number] if one.id in old or not one.message.endswith(_FILLS)
        ]
    return [
        block._replace(sentences=tuple(row)) if row else block
        for block, row in zip(now.blocks, rows, strict=True)
    ]


def _put_back(
    base: ReportText, now: ReportText, rows: list[list[Sentence]], gone: Container[str]
) -> set[int] | None:
    """Put the sentences that are gone into the rows, beside those the base has them beside.

    The rows that took one; None where one has no place.
    """
    filled: set[int] = set()
    heading = ""
    for block in base.blocks:
        if block.role.startswith("heading"):
            heading = block.sentences[0].id
        for at, sentence in enumerate(block.sentences):
            if sentence.id not in gone:
                continue
            before = [one.id for one in reversed(block.sentences[:at])]
            place = _place(rows, before, [one.id for one in block.sentences[at + 1 :]])
            if place is None:
                place = _under(now, heading, rows)
            if place is None:
                return None
            rows[place[0]].insert(place[1], sentence)
            filled.add(place[0])
    return filled


def _place(
    rows: Sequence[Sequence[Sentence]], before: Sequence[str], behind: Sequence[str]
) -> tuple[int, int] | None:
    """Where the nearest sentence before stands, behind it; else the nearest behind."""
    where = {one.id: (row, at) for row, some in enumerate(rows) for at, one in enumerate(some)}
    if found := next((where[i] for i in before if i in where), None):
        return found[0], found[1] + 1
    return next((where[i] for i in behind if i in where), None)


def _under(
    now: ReportText, heading: str, rows: Sequence[Sequence[Sentence]]
) -> tuple[int, int] | None:
    """The end of the paragraph under a heading."""
    for number, block in enumerate(now.blocks[:-1]):
        if heading and block.sentences and block.sentences[0].id == heading:
            is_text = now.blocks[number + 1].role == "paragraph"
            return (number + 1, len(rows[number + 1])) if is_text else None
    return None


_LEAST = 2


def in_their_words(merged: Merged, base: Base, edited: Manuscript) -> Merged:
    """The plan with the body called as the document calls it throughout: 本镇, where people put that for 我镇."""
    name = base.filing.body.self_name if base.filing is not None else ""
    other = f"本{name[1:]}"
    text = "\n".join(paragraph.text for paragraph in edited.paragraphs)
    if not name.startswith("我") or name in text or text.count(other) < _LEAST:
        return merged
    revision = merged.revision
    edits = tuple(e._replace(text=e.text.replace(name, other)) for e in revision.edits)
    inserts = tuple(i._replace(text=i.text.replace(name, other)) for i in revision.inserts)
    said = tuple(v._replace(result=v.result.replace(name, other)) for v in merged.sentences)
    revision = revision._replace(edits=edits, inserts=inserts)
    return merged._replace(revision=revision, sentences=said)
