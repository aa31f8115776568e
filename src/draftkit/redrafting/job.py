"""The order of a redraft: read, find the base, compose anew, merge, write, check, settle, embed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from draftkit import __version__, pipeline, snapshot
from draftkit.checking.inputs import Input
from draftkit.chinese.missing import names_of_missing
from draftkit.diagnostics import OutputError, Place, Problem, Severity, WordFileError, path_text
from draftkit.manuscript import Manuscript, Remark, Revision, apply
from draftkit.merge.cells import KEEP
from draftkit.merge.outcome import Flag, Merged
from draftkit.merge.sweep import Former, Outdated, kept, outdated, quoted
from draftkit.merge.three_way import Version, merge, settle
from draftkit.merge.units import split
from draftkit.model import Cells, Filing, ReportText
from draftkit.ooxml.package import Package
from draftkit.phrasebank.schema import PhraseBank
from draftkit.pipeline import Composition
from draftkit.redrafting import base as bases
from draftkit.redrafting import contradictions
from draftkit.redrafting.base import Base
from draftkit.redrafting.contradictions import Change, Contradiction, Reading
from draftkit.redrafting.holding import held, in_their_words
from draftkit.redrafting.tally import RedraftTally, tally
from draftkit.snapshot import filings
from draftkit.tuples import NamedTuple
from draftkit.word import carry, embed, opening, revising
from draftkit.word.revising import Opened, Revised, Signature

if TYPE_CHECKING:
    from draftkit.redrafting.copies import Brought

_LEAST_ALIKE = 0.3
AUTHOR = "draftkit"


class Order(NamedTuple):
    """What is asked for.

    ``earlier`` is the draft named by --base, ``old`` the input named by --old-input; sum rules that fail in
    ``given`` are passed over.  ``date`` is an ISO date or moment ("" for today).  ``others`` are further people's copies
    of the same draft.
    """

    edited: Path
    given: Input
    bank: PhraseBank
    earlier: Path | None = None
    old: Filing | None = None
    author: str = AUTHOR
    date: str = ""
    cells: str = KEEP
    accept: bool = False
    others: tuple[Path, ...] = ()


class Aside(NamedTuple):
    """A remark that no verdict tells of: the sentence ("" for a table), what was remarked, whether people wrote it."""

    sentence: str
    text: str
    is_ours: bool = False


class Redraft(NamedTuple):
    """An edited report brought up to date.  ``content`` is the new .docx, the old bytes where nothing changed.

    ``route`` says what it was drafted from, ``tally`` what became of every sentence and cell.  ``remarks`` are the
    comments that were added, ``asides`` those of them that no verdict tells of; ``gaps`` are what still stands as
    【待填】.  ``warnings`` are about the document, ``findings`` about everything.
    """

    given: Input

    content: bytes
    changed: bool
    route: str
    tally: RedraftTally
    remarks: tuple[str, ...]
    asides: tuple[Aside, ...]
    gaps: tuple[str, ...]
    composition: Composition
    warnings: tuple[Problem, ...]
    brought: tuple[Brought, ...] = ()

    @property
    def findings(self) -> tuple[Problem, ...]:
        """All there is to tell of the input, the office's 用语 and the document."""
        others = (problem for one in self.brought for problem in one.warnings)
        return (*self.given.findings, *self.composition.warnings, *self.warnings, *others)

    @property
    def missing(self) -> bool:
        """Whether a 【待填】 still stands."""
        return bool(self.gaps)

    @property
    def waits(self) -> bool:
        """Whether a person has to act."""
        left = any(problem.code == "REDRAFT-ELSEWHERE" for problem in self.warnings)
        apart = any(one.remarks for one in self.brought)
        return bool(self.tally.waiting or self.remarks or self.missing or left or apart)


def run(order: Order) -> Redraft:
    """Redraft.  Raise a DraftkitError, with nothing written, where that is not possible."""
    content = opening.content_of(order.edited)
    document = opening.document(content, path_text(order.edited))
    base = _base(order, content, document)
    composition = pipeline.compose_all(order.given.filing, order.bank, base.choices)
    composition = held(base, composition)
    reports = filter(None, (base.report, composition.report))
    ids = [s.id for one in reports for s in one.sentences()]
    opened = revising.open_document(document, ids)
    bases.ensure_same(base, opened.manuscript, order.given.filing, path_text(order.edited))
    date = order.date or f"{datetime.now(UTC):%Y-%m-%d}"
    signature = Signature(order.author, date if "T" in date else f"{date}T00:00:00Z")
    brought = tuple(_brought(order, base, document, signature)) if order.others else ()
    if brought:
        opened = revising.open_document(document, ids)
    new = Version.of(composition.report)
    old = None if base.report is None else Version.of(base.report)
    merged = _merged(order, base.told, opened.manuscript, old, new)
    merged = _with_failures(merged, order.given.failures, opened.manuscript)
    merged = in_their_words(merged, base, opened.manuscript)
    before = Reading.of_file(content, document.name) if brought else _before(opened, merged)
    revised = revising.revise(opened, merged.revision, signature, accept=order.accept)
    told = _checked(order, merged, opened, revised, new)
    gone = Outdated() if old is None else outdated(old.units, new.units)
    stands = (paragraph.text for paragraph in revised.manuscript.paragraphs)
    result = Redraft(
        given=order.given,
        content=content,
        changed=False,
        route=base.route,
        tally=tally(merged, base, composition),
        remarks=tuple(remark.text for remark in merged.revision.remarks),
        asides=tuple(_asides(merged, opened.manuscript)),
        gaps=tuple(dict.fromkeys(gap for text in stands for gap in names_of_missing(text))),
        composition=composition,
        warnings=(*base.warnings, *_left_elsewhere(gone, document)),
        brought=brought,
    )
    differs = _differs(base, composition, merged, told)
    if not (differs or brought):
        return result
    if differs:
        revising.close(opened, revised, signature)
    after = Reading.of_open(document, revised.blocks, revised.texts, stays=True)
    found = _looked_over(order, Change(before, after, document.name), merged, result)
    if found:
        from draftkit.word import annotate

        annotate.put(document, (one.note for one in found), signature)
        result = _with_found(result, found)
    if differs:
        _embed(document, base, composition, told, author=order.author, gone=gone)
    return result._replace(content=document.bytes(), changed=True)


def _base(order: Order, content: bytes, document: Package) -> Base:
    """What the document was drafted from, as far as that is known."""
    base = bases.of_document(content, path_text(order.edited), order.earlier)
    if order.old is not None and not base.is_known:
        opened = revising.open_document(document, ())
        bases.ensure_same(base, opened.manuscript, order.old, path_text(order.edited))
        base = bases.from_old_input(base, order.old, order.bank, opened.manuscript)
    if base.is_known and base.is_own and (order.earlier or order.old):
        what = "稿中带有完好的起草依据，没有用 --base 或 --old-input"
        place = Place(path_text(order.edited))
        warning = Problem("REDRAFT-BASE", what, "不必再给", place, Severity.WARNING)
        return base._replace(warnings=(*base.warnings, warning))
    return base


def _brought(
    order: Order, base: Base, document: Package, signature: Signature
) -> Iterator[Brought]:
    """Bring in what the other people changed, one after the other."""
    from draftkit.redrafting import copies  # most redrafts are of one copy alone

    us = signature._replace(author=AUTHOR)
    for other in order.others:
        yield copies.bring(document, base, order.earlier, other, us)


def _looked_over(
    order: Order, change: Change, merged: Merged, result: Redraft
) -> list[Contradiction]:
    """Whatever in the result is at odds with the rest and was not before."""
    tally = result.tally
    told = [e.verdict.result for e in (*tally.sentences, *tally.lines) if e.verdict.waits]
    told += [e.verdict.id.split(".")[0] for e in tally.cells if e.verdict.waits]
    told += [aside.sentence for aside in result.asides]
    told += [sentence for one in result.brought for sentence in one.doubtful]
    cells = [key for problem in order.given.failures for key in problem.cells]
    cells += [remark.cell for remark in merged.revision.remarks]
    told += [key.split(".")[0].rstrip("#") for key in cells if key]
    filing = result.composition.filing
    return contradictions.new_ones(change, filing, lambda: _fresh(result, change.name), told)


def _before(opened: Opened, merged: Merged) -> Reading:
    """The document as it was: it is looked at before it is written into, and not read a second time."""
    edited, stays = opened.edited, merged.revision == Revision()
    return Reading.of_open(opened.document, edited.blocks, edited.texts, stays=stays)


def _with_found(result: Redraft, found: Sequence[Contradiction]) -> Redraft:
    """The result with what is told of those."""
    return result._replace(
        remarks=(*result.remarks, *(one.text for one in found)),
        asides=(*result.asides, *(Aside(one.sentence, one.text, is_ours=True) for one in found)),
    )


def _fresh(result: Redraft, name: str) -> Reading:
    from draftkit.word import styles_base

    return Reading.of_file(pipeline.document(result.composition, styles_base.load()), name)


def _asides(merged: Merged, edited: Manuscript) -> Iterator[Aside]:
    told = "\n".join(v.note for v in (*merged.sentences, *merged.lines, *merged.cells))
    for remark in merged.revision.remarks:
        if remark.cell:  # told by its verdict, or found in the input
            if "#" in remark.cell:
                yield Aside("", remark.text)
            continue
        text = edited.paragraphs[remark.paragraph].text
        around = [text[low:high] for low, high in split(text) if low <= remark.start < high]
        for line in remark.text.split("\n"):
            if line.partition("，没有写回")[0] not in told:
                yield Aside("".join(around), line)


# ---------------------------------------------------------------- the plan


def _merged(
    order: Order, told: frozenset[Flag], edited: Manuscript, old: Version | None, new: Version
) -> Merged:
    if old is not None:
        return merge(old, edited, new, told=told, cells=order.cells)
    from draftkit.merge.guess import guess  # nearly every document has a base

    merged = guess(edited, new)
    if merged.aligned < _LEAST_ALIKE:
        share = f"按新输入生成的句子只有 {merged.aligned:.0%} 在稿中找得到"
        fix = "用 --base 给出初稿，或用 --old-input 给出起草时的输入"
        what = f"稿件没有底稿，{share}，无法更新"
        raise WordFileError.at(order.edited, "REDRAFT-UNLIKE", what, fix)
    return merged


def _with_failures(merged: Merged, failures: Sequence[Problem], edited: Manuscript) -> Merged:
    """Sum rules that fail get a comment at their cell, once."""
    remarks = []
    for problem in failures:
        for key in problem.cells[:1]:
            flag = (f"audit:{key}", problem.code, problem.what)
            if key in edited.cells and flag not in merged.flags:
                remarks.append(Remark(problem.remark, cell=key, flags=(flag,)))
    if not remarks:
        return merged
    revision = merged.revision._replace(remarks=(*merged.revision.remarks, *remarks))
    told = {flag for remark in remarks for flag in remark.flags}
    return merged._replace(revision=revision, flags=merged.flags | told)


def _left_elsewhere(old: Outdated, document: Package) -> list[Problem]:
    """Old numbers in headers, notes and text boxes, which are not changed."""
    if not old:
        return []
    return [
        Problem(
            "REDRAFT-ELSEWHERE",
            f"{where}中有旧数据{'、'.join(found)}，没有改动",
            "请自行核对修改",
            Place(document.name, label=where),
            Severity.WARNING,
        )
        for where, texts in revising.elsewhere(document).items()
        for text in texts
        if (found := quoted(old, text))
    ]


# ---------------------------------------------------------------- the checks


def _checked(
    order: Order, merged: Merged, opened: Opened, revised: Revised, new: Version
) -> frozenset[Flag]:
    """The three checks on what was written; what the settle pass would tell is told now."""
    if not revised.intact:
        raise _failed(order, "拒绝全部修订后与原稿不一致")
    expected = apply(merged.revision, opened.manuscript)
    if _texts(expected) != _texts(revised.manuscript):
        raise _failed(order, "接受全部修订后与计划的文字不一致")
    settled = settle(new, revised.manuscript, merged.flags, order.cells)
    if settled.revision.changes_text and not _only_told_cells(settled.revision, merged):
        raise _failed(order, "再运行一次还会有改动")
    return settled.flags


def _only_told_cells(revision: Revision, merged: Merged) -> bool:
    """Whether a second run would only write cells again that a field or picture keeps."""
    locked = {v.id for v in merged.cells if v.waits}
    return not (revision.edits or revision.inserts or revision.drops) and all(
        edit.key in locked for edit in revision.cells
    )


def _texts(manuscript: Manuscript) -> tuple[list[str], dict[str, str]]:
    return [p.text for p in manuscript.paragraphs if p.text], dict(manuscript.cells)


def _failed(order: Order, what: str) -> OutputError:
    what = f"写出前的自查没有通过：{what}，没有写出文件"
    fix = "这是 draftkit 的问题，请把稿件和输入发给维护者"
    return OutputError.at(order.edited, "REDRAFT-CHECK", what, fix)


# ---------------------------------------------------------------- the basis


def _differs(base: Base, composition: Composition, merged: Merged, told: frozenset[Flag]) -> bool:
    """Whether anything at all has to be written."""
    if merged.revision != Revision() or base.filing is None or base.report is None or not base.raw:
        return True
    return (
        filings.tree_of(base.filing) != filings.tree_of(composition.filing)
        or _said(base.report) != _said(composition.report)
        or told != base.told
    )


def _said(report: ReportText) -> tuple[dict[str, str], Cells]:
    """What a report says; in which order its sentences stand is the document's affair."""
    return {s.id: s.text for s in report.sentences() if s.message}, report.cells


_MOST_FORMER = 400


def _former(base: Base, gone: Outdated) -> tuple[Former, ...]:
    """The numbers that this redraft and earlier ones replaced: a person may write one of them yet."""
    return tuple(dict.fromkeys((*gone.former, *base.former)))[:_MOST_FORMER]


def _embed(
    document: Package,
    base: Base,
    composition: Composition,
    told: frozenset[Flag],
    *,
    author: str,
    gone: Outdated,
) -> None:
    authors = dict.fromkeys((*base.authors, author))
    authors.pop(AUTHOR, None)
    notes: dict[str, list[Any]] = {}
    if told:
        notes["told"] = [list(flag) for flag in sorted(told)]
    if authors:
        notes["authors"] = list(authors)
    if former := _former(base, gone):
        notes["former"] = kept(former)
    filing = composition.filing
    basis = snapshot.dump(
        filing,
        composition.report,
        __version__,
        composition.digest,
        choices=composition.choices,
        notes={"redraft": notes} if notes else {},
    )
    name = base.document or embed.document_id(filing.body.name, filing.title)
    key = embed.Key(name, embed.digest_of(basis), __version__)
    carry.put_basis(document, basis, key)
