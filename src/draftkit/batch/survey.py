"""How a county stands, body by body: its inputs, the documents made of them, what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from draftkit import pipeline
from draftkit.batch import bodies, naming
from draftkit.batch.alike import AlikePair, Comparison
from draftkit.batch.bodies import Entry, Gathered
from draftkit.batch.naming import Assigned
from draftkit.checking.inputs import read_input
from draftkit.diagnostics import InputError, Problem, errors_of
from draftkit.plans import ISSUE, PROBLEM
from draftkit.service.standing import Stage, Standing, newest, unfinished
from draftkit.sources.entered import read_entered

Look = Callable[[Path], Standing]
"""How a document stands; whoever asks may remember what was found."""


class Seen(NamedTuple):
    """One body.

    ``at`` is where its input stands (a path inside the folder, 第 7 行; "" where there is none), ``file`` its document.
    """

    name: str
    parent: str
    at: str
    standing: Standing
    file: str = ""


class Shared(NamedTuple):
    """A family of problems, a problem of it in words, and the bodies that have it."""

    family: str
    sample: str
    names: tuple[str, ...]


def survey(source: Path, out: Path, look: Look, expected: Sequence[str] = ()) -> tuple[Seen, ...]:
    """Every body of a folder or a roster, by name, and those of ``expected`` that handed nothing in.

    ``out`` is where its documents are.  ``InputError`` where there is no body at all.
    """
    gathered = bodies.gather(source)
    try:
        counties = naming.assign(bodies.by_county(gathered.entries))
        rows = [
            _seen(body, gathered, source, out, look)
            for county in counties
            for body in county.bodies
        ]
    finally:
        gathered.close()
    there = {row.name for row in rows}
    missing = [name for name in dict.fromkeys(expected) if name not in there]
    rows += [Seen(name, "", "", Standing(Stage.NOTHING)) for name in missing]
    return tuple(sorted(rows, key=lambda row: (row.parent, row.name)))


def _seen(body: Assigned, gathered: Gathered, source: Path, out: Path, look: Look) -> Seen:
    entry = body.entry
    if body.refusal is not None:
        refused = Standing(Stage.FAULTY, 1, problems=(body.refusal,))
        return Seen(entry.name, entry.parent, entry.at, refused)
    try:
        filing, _ = gathered.reader.read(entry)
    except InputError as error:
        found = unfinished(error.problems)
        return Seen(*_named(source, entry), entry.at, found)
    failures = errors_of(read_input(filing).findings)
    document = newest(out, Path(body.file).stem) if out.is_dir() else None
    if failures:
        found = Standing(Stage.FAULTY, len(failures), document, problems=failures)
    elif document is None:
        found = Standing(Stage.FILLING)
    else:
        found = look(document)
    return Seen(entry.name, entry.parent, entry.at, found, document.name if document else "")


def _named(source: Path, entry: Entry) -> tuple[str, str]:
    """Name and 上级 of a body whose input cannot be read yet, as far as they are entered."""
    path = source / entry.at
    if source.is_dir():
        try:
            entered = read_entered(path)
        except InputError:
            return entry.name, entry.parent
        return entered.text("机关.名称") or entry.name, entered.text("机关.上级")
    return entry.name, entry.parent


def nearest(found: Comparison) -> dict[str, AlikePair]:
    """For each file the pair in which it has most in common with another."""
    worst: dict[str, AlikePair] = {}
    for match in found.matches:  # worst first
        worst.setdefault(match.left.file, match)
        worst.setdefault(match.right.file, match)
    return worst


def problems_in(document: Path) -> dict[str, str]:
    """The families of problems that the bank proposed in a document of ours, each with its sentence."""
    kept = pipeline.carried(document.read_bytes())
    return {
        sentence.id.removeprefix(ISSUE).removesuffix(PROBLEM): sentence.text
        for sentence in (kept.report.sentences() if kept else ())
        if sentence.id.startswith(ISSUE) and sentence.id.endswith(PROBLEM)
    }


def shared_problems(
    rows: Iterable[Seen], told: Callable[[str], Mapping[str, str]]
) -> tuple[Shared, ...]:
    """Families that the bank proposed to more than one body, the most frequent first.

    ``told`` gives what :func:`problems_in` finds in a document, by its file.
    """
    found: dict[str, tuple[str, list[str]]] = {}
    for row in rows:
        for family, text in told(row.file).items() if row.file else ():
            found.setdefault(family, (text, []))[1].append(row.name)
    several = [
        Shared(f, text, tuple(names)) for f, (text, names) in found.items() if len(names) > 1
    ]
    return tuple(sorted(several, key=lambda shared: (-len(shared.names), shared.family)))


def to_mend(row: Seen, alike: Mapping[str, AlikePair]) -> tuple[str, ...]:
    """What a body has to do, line by line; () where nothing."""
    if row.standing.stage is Stage.NOTHING:
        return ("还没有报送数据，请尽快报送。",)
    lines = [_line(problem) for problem in row.standing.problems]
    if row.standing.stage is Stage.OPEN:
        lines.append(f"稿中还有【待填】{row.standing.waiting} 处，请据实填写。")
    if row.standing.stage is Stage.UNDECIDED:
        lines.append(f"稿中还有修订 {row.standing.waiting} 处没有接受或拒绝，请逐处处理。")
    match = alike.get(row.file) if row.file else None
    if match is not None and match.is_over:
        other = match.right if match.left.file == row.file else match.left
        lines.append(f"与“{other.name}”的文字雷同 {match.containment:.1%}，请改写相同的段落。")
    return tuple(lines)


def _line(problem: Problem) -> str:
    where = f"{problem.place.sheet} {problem.place.cell}".strip() or problem.place.label
    return (
        f"{where + '：' if where else ''}{problem.what}。{problem.fix}{'。' if problem.fix else ''}"
    )
