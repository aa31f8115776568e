"""How far a body's report is, by what lies in its folder: the same words for a page and for a county's table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from draftkit import delivery
from draftkit.checking.inputs import read_input
from draftkit.diagnostics import DraftkitError, InputError, Problem, errors_of
from draftkit.model import Filing, ReportText
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

REVISED, FINAL = "-修订", "-发布稿"
_COPY = regex(rf"(?P<title>.+?)(?:{REVISED}(?P<number>\d*))?(?P<final>{FINAL})?")
_UNFILLED = ("INPUT-BLANK", "INPUT-MISSING")
"""Codes that say that something is still to be entered."""


class Stage(StrEnum):
    """The states of a report, in a clerk's words."""

    NOTHING = "没交"
    FILLING = "填数中"
    FAULTY = "有错误"
    DRAFT = "初稿"
    OPEN = "待填"
    EDITED = "已改"
    UNDECIDED = "修订待定"
    FINISHED = "已定稿"


class Standing(NamedTuple):
    """``waiting`` is how many errors, 【待填】 or changes there are, as the stage has it; ``document`` is the newest one."""

    stage: Stage
    waiting: int = 0
    document: Path | None = None
    filing: Filing | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """``待填 3 处``."""
        units = {Stage.FAULTY: "处", Stage.OPEN: "处", Stage.UNDECIDED: "处"}
        unit = units.get(self.stage)
        return f"{self.stage} {self.waiting} {unit}" if unit and self.waiting else str(self.stage)


def of_input(path: Path, look: Callable[[Path], Standing] | None = None) -> Standing:
    """Of the body whose input lies at ``path``; its documents lie beside it under the names the commands give.

    ``look`` says how a document stands, where somebody remembers (:func:`of_document`).
    """
    try:
        given = read_input(path)
    except InputError as error:
        return unfinished(error.problems)
    document = newest(path.parent, delivery.safe_name(given.filing.title))
    if document is not None:
        return (look or of_document)(document)._replace(
            filing=given.filing, problems=given.failures
        )
    stage = Stage.FAULTY if given.failures else Stage.FILLING
    return Standing(stage, len(given.failures), None, given.filing, given.failures)


def unfinished(problems: Iterable[Problem]) -> Standing:
    """Of an input that could not be read: still being filled in where nothing is wrong but blanks."""
    found = errors_of(problems)
    unfilled = all(problem.code in _UNFILLED for problem in found)
    return Standing(Stage.FILLING if unfilled else Stage.FAULTY, len(found), problems=found)


def newest(folder: Path, title: str) -> Path | None:
    """The last of a report's documents: the highest 修订, else the draft; copies to publish apart."""
    found = [(number, path) for number, path in _documents(folder.glob("*.docx"), title)]
    return max(found)[1] if found else None


def next_revision(document: Path, title: str) -> Path:
    """Where a redraft goes: the first ends in -修订, one of a redraft in -修订2, and none is written over."""
    match = _COPY.fullmatch(document.stem)
    number = int(match["number"] or 1) + 1 if match and match["number"] is not None else 1
    while True:
        path = document.with_name(f"{title}{REVISED}{number if number > 1 else ''}.docx")
        if not path.exists():
            return path
        number += 1


def _documents(paths: Iterable[Path], title: str) -> Iterable[tuple[int, Path]]:
    for path in paths:
        match = _COPY.fullmatch(path.stem)
        if match and match["title"] == title and not match["final"]:
            revised = match["number"] is not None
            yield (int(match["number"] or 1) if revised else 0), path


def of_document(path: Path) -> Standing:
    """Of one report; what cannot be read counts as faulty."""
    from draftkit.service import finals
    from draftkit.word import finalize as final
    from draftkit.word import opening

    try:
        if finals.is_published(path):
            return Standing(Stage.FINISHED, 0, path)
        ends = final.open_ends(opening.load(path))
        changes = sum(1 for end in ends if end.problem.code == final.REVISION)
        if changes:
            return Standing(Stage.UNDECIDED, changes, path)
        if is_edited(path):
            return Standing(Stage.EDITED, 0, path)
        missing = sum(1 for end in ends if end.problem.code == final.MISSING)
        return Standing(Stage.OPEN if missing else Stage.DRAFT, missing, path)
    except DraftkitError as error:
        return Standing(Stage.FAULTY, len(error.problems), path, problems=error.problems)


def is_edited(path: Path) -> bool:
    """Whether a person has changed text, tables or looks of a .docx since draftkit wrote it; saving it alone is no change.

    One without a basis counts as edited, unless it is a copy to publish as it was written.  ``WordFileError`` where it
    cannot be read.
    """
    from draftkit.service import finals
    from draftkit.word import opening

    content = opening.content_of(path)
    return is_edited_in(content, str(path)) and not finals.is_copy(path, content)


def is_edited_in(content: bytes, name: str) -> bool:
    """The same of a .docx given as bytes, which messages call ``name``; one without a basis counts as edited."""
    from draftkit import pipeline
    from draftkit.word import formatting, opening, reader
    from draftkit.word.body import STYLE_OF_ROLE

    package = opening.document(content, name)
    kept = pipeline.carried(content)
    if kept is None:
        return True
    root = package.tree(package.main)
    edited = reader.read(root)
    blocks = [block for block in kept.report.blocks if block.role != "table" and block.text]
    texts = [_plain(block.text) for block in blocks]
    shown = [(_plain(line.text), line.element) for line in edited.lines]
    # Above the title stands the letterhead of the office's template.
    first = next((at for at, (text, _) in enumerate(shown) if text == texts[0]), 0)
    lines = [(text, element) for text, element in shown[first:] if text]
    now = {key: _plain(text) for key, text in edited.manuscript.cells.items()}
    if ([text for text, _ in lines], now) != (texts, _cells(kept.report)):
        return True
    styles = [STYLE_OF_ROLE[block.role] for block in blocks]
    elements = [element for _, element in lines]
    inside = [line.element for cell in edited.cells.values() for line in cell]
    return formatting.is_by_hand(package, root, list(zip(elements, styles, strict=True)), inside)


def _cells(report: ReportText) -> dict[str, str]:
    from draftkit.model import shown

    return {key: shown(n) for key, n in report.cells.items()}


def _plain(text: str) -> str:
    return "".join(text.split())
