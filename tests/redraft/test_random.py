"""210 random rounds on 140 documents: edits of every kind × changes of every kind, on the real composer and bank."""

from __future__ import annotations

import re
from random import Random

import pytest

from draftkit import pipeline
from draftkit.merge.outcome import Outcome, Verdict
from draftkit.model import Filing, Sentence
from draftkit.sources.banks import shipped_bank
from tests.support.edits import OURS, Docx, visible, w
from tests.support.filings import mutate, random_filing
from tests.support.random_edits import Editor, Record, Touched, expected
from tests.support.redraft_oracle import settled
from tests.support.rounds import Round, checked, draft

DOCUMENTS, CHUNK = 140, 20
FURTHER = 4
"""Every fourth document goes through a second and a third round."""


def changed(filing: Filing, rng: Random) -> Filing:
    for _ in range(rng.choice((0, 1, 1, 2, 3, 5))):
        filing = mutate(filing, rng.randrange(1 << 30))[0]
    return filing


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(DOCUMENTS // CHUNK))
def test_a_round_of_edits_and_changes(chunk: int) -> None:
    faults = []
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        try:
            one_document(seed)
        except AssertionError as fault:
            faults.append(f"seed {seed}: {str(fault)[:600]}")
    assert not faults, "\n".join(faults)


def one_document(seed: int) -> None:
    rng = Random(seed)  # noqa: S311
    filing, bank = random_filing(seed), shipped_bank()
    content = draft(filing, bank)
    base = pipeline.compose_all(filing, bank)
    kept: list[str] = []
    own: list[str] = []
    typed: set[str] = set()
    for number in range(3 if seed % FURTHER == 0 else 1):
        document = Docx(content)
        editor = Editor(document, base.report, rng, "甲乙丙"[number])
        record = editor.run(rng.choice((0, 1, 2, 4, 7)))
        edited = document.bytes()
        filing = changed(filing, rng)
        own += record.added
        result = checked(edited, filing, own, bank=bank)
        typed |= {t.marker for t in record.sentences.values() if t.kind == "number"}
        typed |= {written for _, written in record.cells.values()}
        typed |= set(re.findall(r"共涉及(\d+)项", document.text))  # of sentences rewritten whole
        kept += [t.marker for t in record.sentences.values() if t.kind in ("words", "rewritten")]
        kept += record.added
        keeps(result, kept)
        figures(result, typed)
        if not number:
            truth(result, base, record)
        base, content = result.outcome.composition, settled(result.after, rng)[0]
        # What a person typed into a change of ours and then threw out with it is no loss.
        left = Docx(content).text.replace("\n", "")
        kept = [marker for marker in kept if marker in left]


def keeps(result: Round, kept: list[str]) -> None:
    """Every human edit is in the result."""
    flat = result.text.replace("\n", "")
    for marker in kept:
        assert marker in flat, f"lost: {marker}"


def figures(result: Round, typed: set[str]) -> None:
    """Every number we wrote is one of the new report's (or was ``typed`` into a pending insertion of ours)."""
    report = result.outcome.composition.report
    known = "".join(block.text + "；" for block in report.blocks)
    numbers = typed | set(re.findall(r"\d+(?:\.\d+)?", known))
    numbers |= {f"{n}" for n in report.cells.values()} | {
        f"{n:f}".rstrip("0").rstrip(".") for n in report.cells.values()
    }
    for mark in result.result.body.iter(w("ins")):
        if mark.get(w("author")) == OURS:
            # The number of an item counts on from the person's own items.
            text = re.sub(r"^（?\d{1,2}[.．、）](?!\d)", "", visible(mark))
            above = mark.getparent()
            if text.isdigit() and re.match(rf"{text}[.．、](?!\d)", visible(above)):
                continue  # the figure alone, before a stop that stood there
            for number in re.findall(r"\d+(?:\.\d+)?", text):
                assert number in numbers, f"a number from nowhere: {number}"


def carried(verdict: Verdict, now: Sentence, touched: Touched) -> bool:
    """Whether the sentence is the new one and the person's words, though a segment of the old one is gone."""
    return (
        touched.marker in verdict.result and verdict.result.replace(touched.marker, "") == now.text
    )


def truth(result: Round, base: pipeline.Composition, record: Record) -> None:
    """Sentence by sentence: up to date, or on the list; never wrong."""
    flat = result.text.replace("\n", "")
    verdicts = {e.verdict.id: e.verdict for e in result.outcome.tally.sentences}
    new = {s.id: s for s in result.outcome.composition.report.sentences()}
    for sentence in base.report.sentences():
        if not sentence.message:
            continue
        verdict, now = verdicts[sentence.id], new.get(sentence.id)
        touched = record.sentences.get(sentence.id)
        kind = touched.kind if touched else ""
        listed = verdict.waits or "人工已删去" in verdict.note
        where = (
            sentence.id,
            kind,
            sentence.text,
            now.text if now else "",
            verdict,
            result.comments,
        )
        if kind == "deleted":
            assert verdict.outcome in (Outcome.YOURS, Outcome.GONE), where
            if now is None or now.text != sentence.text:
                assert sentence.text not in flat, where
            if now is not None and now.text != sentence.text:
                assert verdict.note, where
            assert now is None or now.text not in flat, where
        elif now is None:
            assert verdict.outcome is Outcome.GONE or verdict.waits, where
            if not kind and verdict.outcome is Outcome.GONE:
                assert sentence.text not in flat, where
        elif kind in ("", "stays", "split", "moved"):
            assert now.text in flat or listed, where
        elif kind == "words":
            assert touched is not None
            wanted = expected(sentence, now, touched)
            if verdict.outcome is Outcome.REFRESHED and wanted:
                assert wanted in flat, where
            elif now.text != sentence.text:
                assert listed or (wanted and wanted in flat) or carried(verdict, now, touched), (
                    where
                )
            else:
                assert wanted in flat, where
        elif kind == "merged":
            assert now.text[:-1] in flat or listed, where
        elif kind == "number":
            assert listed or now.text in flat, where
    for (table, row, place), (key, written) in record.cells.items():
        shown = visible(result.result.at((table, row, place)))
        source = result.outcome.composition.report.cells[key]
        moved = source != base.report.cells[key]
        assert shown == (f"{source}" if moved else written) or shown == f"{source:f}".rstrip(
            "0"
        ).rstrip("."), key
