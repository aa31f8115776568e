"""``draft``: from one input to the complete report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from draftkit import pipeline
from draftkit.analysis.free_text import Left
from draftkit.audit.gaps import suggestions
from draftkit.checking.inputs import Source, read_input
from draftkit.diagnostics import Problem, errors_of
from draftkit.model import Filing, ReportText, Sentence
from draftkit.phrasebank.schema import PhraseBank
from draftkit.pipeline import Composition
from draftkit.plans import MEASURE, PROBLEM
from draftkit.sources.banks import load_bank, shipped_bank
from draftkit.tuples import NamedTuple

Banks = Path | PhraseBank | None
"""An office's own folder of phrases, laid over the shipped ones; or a bank as it was loaded."""


class Draft(NamedTuple):
    """A report and what it leaves for a person to do.

    ``content`` is the .docx, b"" where none was asked for; ``findings`` are all about the input, the office's
    用语 and the template.
    """

    composition: Composition
    findings: tuple[Problem, ...] = ()
    content: bytes = b""

    @property
    def filing(self) -> Filing:
        """The input, with the themes a free sentence of keywords names."""
        return self.composition.filing

    @property
    def report(self) -> ReportText:
        """The report sentence by sentence, each with what it rests on."""
        return self.composition.report

    @property
    def text(self) -> str:
        """The report as plain text, its tables as aligned text."""
        from draftkit.plain import render_text

        return render_text(self.report)

    @property
    def trace(self) -> tuple[dict[str, object], ...]:
        """For each sentence its section, text, phrase, and the facts and cells it rests on."""
        return tuple(traced(s) for s in self.report.sentences() if s.message)

    @property
    def missing(self) -> tuple[str, ...]:
        """What the law requires and the input lacks: each stands as a 【待填】."""
        return tuple(name for s in self.report.sentences() for name in s.missing)

    @property
    def items(self) -> tuple[str, ...]:
        """Sentences of 一 with practices (and, in drafts of earlier versions, contents) that the bank proposed."""
        own = {*self.quoted, *self.doubted}
        return tuple(s for s in self._under(one=True) if s not in own)

    @property
    def quoted(self) -> tuple[str, ...]:
        """Sentences with a result as the office wrote it, which fits none or does not say what it is."""
        return tuple(
            s for name in ("引述", "权重", "比率", "期限") for s in self._under(name, one=True)
        )

    @property
    def doubted(self) -> tuple[str, ...]:
        """Sentences whose counts come to more than the total."""
        return self._under("存疑", one=True)

    @property
    def problems(self) -> tuple[str, ...]:
        """Problems the bank proposed, each with its measure behind it: to be confirmed."""
        return self._paired(PROBLEM)

    @property
    def measures(self) -> tuple[str, ...]:
        """Problems of the office's own, each with the measure the bank proposed for it behind it."""
        return self._paired(MEASURE)

    def _paired(self, commented: str) -> tuple[str, ...]:
        """Pairs of 五 of which the half that ends so carries the comment."""
        said = {s.id: s for s in self.report.sentences() if s.section != "一"}
        found = []
        for name, problem in said.items():
            if name.endswith(PROBLEM):
                measure = said[name.removesuffix(PROBLEM) + MEASURE]
                if (problem if commented == PROBLEM else measure).comment:
                    first, second = (one.text.rstrip("，；。") for one in (problem, measure))
                    found.append(f"{first}。措施：{second}。")
        return tuple(found)

    def _under(self, name: str = "", *, one: bool) -> tuple[str, ...]:
        """Sentences of 一, or of the others, under the comment of that name; under any where none is named."""
        comment = self.composition.comments.get(name, "")
        return tuple(
            s.text
            for s in self.report.sentences()
            if s.comment and (s.section == "一") is one and comment in {"", s.comment}
        )

    @property
    def to_confirm(self) -> int:
        """How many sentences wait for a word whether they are true."""
        return sum(1 for s in self.report.sentences() if s.comment)

    @property
    def advice(self) -> tuple[str, ...]:
        """Facts that would make the draft more concrete."""
        return suggestions(self.filing)

    @property
    def notes(self) -> tuple[str, ...]:
        """What else there is to know."""
        found = [
            f"关键词“{word}”不是一类公开的信息，没有写进公开领域；确有这方面的公开，请写在“重点公开”里。"
            for word in self.composition.unused
        ]
        found += [
            f"关键词“{word}”和“{other}”说的是同一个领域，稿中只写了“{other}”。"
            for word, other in self.composition.doubled
        ]
        found += [_told_of(left) for left in self.composition.left]
        found += [
            f"做法“{word}”不在清单里，也不是一句话，没有写进稿件；请写成带动词的一句，如“各科室明确一名联络员”。"
            for word in self.composition.idle
        ]
        found += [
            f"做法“{word}”在稿中按“{name}”来写，比原话具体；不符的，请写成带动词的一句。"
            for word, name in self.composition.loose
        ]
        found += [
            f"做法“{word}”没有另写：“{other}”已经说了同样的意思。"
            for word, other in self.composition.repeated
        ]
        if "有当年表述" not in self.composition.facts.cases:
            year = self.filing.year
            found.append(f"词库中没有 {year} 年的固定政治表述，稿中没有写；需要时请自行补入。")
        return tuple(found)

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody has to act: a 【待填】, or an error passed over with ``force``."""
        return bool(self.missing or errors_of(self.findings))

    def as_json(self) -> dict[str, object]:
        """A plain mapping for ``--format json``."""
        return {
            "result": "act" if self.needs_a_person else "done",
            "problems": [problem.as_json() for problem in self.findings],
            "missing": list(self.missing),
            "proposed": [*self.items, *self.problems, *self.measures],
            "quoted": list(self.quoted),
            "doubted": list(self.doubted),
            "suggestions": list(self.advice),
            "notes": list(self.notes),
        }


def _told_of(left: Left) -> str:
    part = f"关键词那句话里的“{left.text}”"
    if not left.taken:
        return f"{part}没有写进稿件；是一个领域的，请改成一个名词，单独列出。"
    taken = "、".join(f"“{word}”" for word in left.taken)
    return f"{part}只用了{taken}；其余的要写，请写在“重点公开”里。"


def draft(
    source: Source,
    *,
    keywords: Sequence[str] = (),
    force: bool = False,
    template: Path | None = None,
    banks: Banks = None,
    document: bool = True,
    only_given: bool = False,
) -> Draft:
    """The report on one body's year.

    ``keywords`` are added to the input's own; ``force`` drafts in spite of sums that fail, with a comment at each
    cell; ``template`` is an office's own .docx; without ``document`` no .docx is made.  ``only_given`` leaves out
    everything the bank would propose.

    ``InputError`` (``UnfitError`` where it does not add up), ``BankError``, ``TemplateError``, each with all problems.
    """
    given = read_input(source, keywords).admitted(force=force)
    filing = given.filing._replace(only_given=True) if only_given else given.filing
    composition = pipeline.compose_all(filing, bank_of(banks))
    made = Draft(composition, (*given.findings, *composition.warnings))
    if not document:
        return made
    from draftkit.word import styles_base

    prototype = styles_base.load(template, composition.filing.kind)
    content = pipeline.document(composition, prototype, given.failures)
    findings = (*given.findings, *prototype.warnings, *composition.warnings)
    return made._replace(content=content, findings=findings)


def bank_of(banks: Banks) -> PhraseBank:
    """The bank meant; the shipped one is read once.  ``BankError`` with every problem in an office's own folder."""
    if isinstance(banks, PhraseBank):
        return banks
    return shipped_bank() if banks is None else load_bank(banks)


def traced(sentence: Sentence) -> dict[str, object]:
    """One sentence as explain shows it."""
    return {
        "section": sentence.section,
        "text": sentence.text,
        "phrase": sentence.phrase,
        "facts": list(sentence.facts),
        "cells": list(sentence.cells),
        "id": sentence.id,
        "because": list(sentence.because),
    }
