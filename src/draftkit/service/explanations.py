"""``explain``: why each sentence of a report says what it says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from draftkit import pipeline
from draftkit.model import Sentence
from draftkit.service.drafts import Banks, bank_of, traced
from draftkit.word.basis import basis_of


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence as it was drafted, with what it rests on, and what else the bank could have said there."""

    sentence: Sentence
    alternatives: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """A plain mapping for ``--format json``."""
        return {**traced(self.sentence), "alternatives": list(self.alternatives)}


def explain(document: Path | str, *, banks: Banks = None) -> tuple[Explained, ...]:
    """Every sentence of a .docx draftkit wrote; ``banks`` as when it was drafted.

    ``WordFileError`` where it carries no basis, ``BankError``.
    """
    kept = pipeline.read_basis(basis_of(Path(document)), document)
    others = pipeline.alternatives(kept.filing, bank_of(banks), kept.choices)
    return tuple(
        Explained(sentence, tuple(text for _, text in others.get(sentence.id, ())))
        for sentence in kept.report.sentences()
        if sentence.message
    )
