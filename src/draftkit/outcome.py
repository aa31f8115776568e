"""What a draft leaves for a person to do, as a value: screens, tables and JSON print it alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from draftkit.audit.gaps import suggestions
from draftkit.diagnostics import Problem, errors_of
from draftkit.pipeline import Composition


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is left to do.

    ``missing`` names what the law requires and the input lacks; ``items`` and ``problems`` are
    proposed sentences to confirm; ``advice`` names facts that would make the draft concrete.
    """

    findings: tuple[Problem, ...]
    missing: tuple[str, ...]
    items: tuple[str, ...]
    problems: tuple[str, ...]
    advice: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def needs_a_person(self) -> bool:
        """Whether the run ends with 1: a 【待填】, or an error passed over with --force."""
        return bool(self.missing or errors_of(self.findings))

    def as_json(self) -> dict[str, object]:
        """A plain mapping for ``--format json``."""
        return {
            "result": "act" if self.needs_a_person else "done",
            "problems": [problem.as_json() for problem in self.findings],
            "missing": list(self.missing),
            "proposed": [*self.items, *self.problems],
            "suggestions": list(self.advice),
            "notes": list(self.notes),
        }


def outcome_of(composition: Composition, findings: Sequence[Problem]) -> Outcome:
    """The outcome of one composition, with what was found in its input."""
    sentences = composition.report.sentences()
    proposed = [s for s in sentences if s.comment]
    return Outcome(
        (*findings, *composition.warnings),
        tuple(name for s in sentences for name in s.missing),
        tuple(s.text for s in proposed if s.section == "一"),
        tuple(s.text for s in proposed if s.section != "一"),
        suggestions(composition.filing),
        _notes(composition),
    )


def _notes(composition: Composition) -> tuple[str, ...]:
    if "有当年表述" in composition.facts.cases:
        return ()
    year = composition.filing.year
    return (f"词库中没有 {year} 年的固定政治表述，稿中没有写；需要时请自行补入。",)
