"""Which texts share what: any reports, ours or not, against each other and against last year's."""

from __future__ import annotations

import re
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from draftkit import likeness, pipeline, worksheet
from draftkit.batch import given
from draftkit.batch.workers import Pool, Watch, fitting, unwatched
from draftkit.chinese.numerals import YEAR_DIGITS
from draftkit.diagnostics import DraftkitError, InputError, Place, Problem, internal, path_text
from draftkit.likeness import SPLIT, Exempt, Pair, Passage, PlacedCut
from draftkit.patterns import regex
from draftkit.sources import banks, files
from draftkit.sources.reports.opening import read_report
from draftkit.sources.reports.published import PublishedReport
from draftkit.word.opening import content_of
from draftkit.worksheet import Column, Sheet

SUFFIXES = (".docx", ".txt", ".html", ".htm")
NARRATIVE = (1, 5, 6)
SAME_BODY = 0.10
"""What one body's reports of two years may share."""
_NAME = regex(rf"^(.{{2,40}}?)(?:关于)?(?:[{YEAR_DIGITS}\d]{{4}})年度?")
_SHORT_NAME = regex(r"^(.{2,}?(?:镇|乡|街道|苏木|县|市|区|旗))(?:人民政府|办事处)$")
_LEAST_NAME = 2


@dataclass(frozen=True, slots=True)
class ComparedText:
    """A report as it is compared: its file, its body's name, its narrative, and words that do not count.

    What a report of ours says in words that its office gave is split out of ``text`` already.  ``fault`` is the traceback
    of a fault of ours at it.
    """

    file: str
    name: str
    text: str
    exempt: tuple[str, ...] = ()
    problem: Problem | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class AlikePair:
    """Two texts that share something; ``passages`` and ``run`` are filled for the first ones only."""

    left: ComparedText
    right: ComparedText
    containment: float
    run: int
    passages: tuple[Passage, ...]
    is_over: bool
    years: bool = False


@dataclass(frozen=True, slots=True)
class Budget:
    """What two texts may have in common, and how many of the worst pairs are wanted in detail.

    ``every``: all pairs that share anything are wanted, those beyond the limit without their passages.
    """

    shared: float = likeness.MOST_SHARED
    run: int = likeness.LONGEST_RUN
    limit: int = 20
    every: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found: pairs beyond the budget and the worst of the others, worst first; tracebacks of our own faults."""

    texts: int
    earlier: int
    matches: list[AlikePair]
    unread: list[Problem]
    faults: tuple[str, ...] = ()

    @property
    def over(self) -> int:
        """How many pairs pass the budget."""
        return sum(match.is_over for match in self.matches)


def find(
    folder: Path,
    last_year: Path | None = None,
    budget: Budget | None = None,
    watch: Watch = unwatched,
    jobs: int = 0,
) -> Comparison:
    """Compare all reports below ``folder``, and each with all of ``last_year``.

    ``InputError`` where there are fewer than two to compare.
    """
    budget = budget or Budget()
    texts = _texts(folder, watch, jobs)
    earlier = _texts(last_year, watch, jobs) if last_year is not None else []
    unread = [text.problem for text in (*texts, *earlier) if text.problem is not None]
    faults = tuple(text.fault for text in (*texts, *earlier) if text.fault)
    texts = [text for text in texts if text.problem is None]
    earlier = [text for text in earlier if text.problem is None]
    if len(texts) + len(earlier) < 2 or not texts:  # noqa: PLR2004  # two make a pair
        what = "可以比较的文稿不到两份"
        fix = f"放入要比较的报告（{'、'.join(SUFFIXES)}）"
        raise InputError((Problem("ALIKE-EMPTY", what, fix, Place(path_text(folder))), *unread))
    watch("比较", 0, 0)
    matches = _matches(texts, earlier, budget)
    return Comparison(len(texts), len(earlier), matches, unread, faults)


def two(folder: Path, left: str, right: str) -> AlikePair | None:
    """Two reports of ``folder`` by their files, with every passage they share; None where that is nothing.

    ``InputError`` where one of them cannot be read.
    """
    texts = [_read(folder, folder / file) for file in (left, right)]
    if unread := [text.problem for text in texts if text.problem is not None]:
        raise InputError(unread)
    matches = _matches(texts, (), Budget(limit=1))
    return matches[0] if matches else None


# ---------------------------------------------------------------- reading


def _texts(folder: Path, watch: Watch, jobs: int) -> list[ComparedText]:
    if not folder.is_dir():
        what = "这不是文件夹" if folder.exists() else "找不到这个文件夹"
        raise InputError.at(folder, "ALIKE-FOLDER", what, "给出放有报告的文件夹")
    paths = list(files.below(folder, SUFFIXES))
    pool: Pool[Path, ComparedText] = Pool(
        partial(Path, folder), _read, fitting(jobs, len(paths), len(paths))
    )
    texts = []
    for text in pool.results(paths):
        texts.append(text)
        watch("读取", len(texts), len(paths))
    return texts


def _read(folder: Path, path: Path) -> ComparedText:
    file = path_text(path.relative_to(folder).as_posix())
    try:
        return _compared(path, file)
    except DraftkitError as error:
        return ComparedText(file, "", "", problem=error.problems[0])
    except Exception as error:  # noqa: BLE001  # one file must not stop the others
        fault = "".join(traceback.format_exception(error))
        return ComparedText(file, "", "", problem=internal(error, Place(file)), fault=fault)


def _compared(path: Path, file: str) -> ComparedText:
    report = read_report(path)
    name = _name_in(report.title) or report.signature
    text = narrative(report)
    basis = pipeline.carried(content_of(path)) if path.suffix.lower() == ".docx" else None
    words = {name, *_short(name)}
    if basis is not None:
        words |= {basis.filing.body.name, *basis.filing.keywords}
        text = given.without_given(text, basis.report)
    exempt = tuple(sorted(word for word in words if len(word) >= _LEAST_NAME))
    return ComparedText(file, name or path_text(path.stem), given.without_open(text), exempt)


def _name_in(title: str) -> str:
    match = _NAME.match(re.sub(r"\s", "", title))
    return match[1] if match else ""


def _short(name: str) -> tuple[str, ...]:
    """瓦亭镇 for 瓦亭镇人民政府."""
    match = _SHORT_NAME.match(name)
    return (match[1],) if match else ()


def narrative(report: PublishedReport) -> str:
    """一, 五 and 六 where the report has them, else all of it; headings part what stands around them."""
    sections = [s for s in report.sections if s.number in NARRATIVE] or list(report.sections)
    parts = [
        SPLIT if paragraph.heading else paragraph.text
        for section in sections
        for paragraph in section.paragraphs
    ]
    return "\n".join(parts)


# ---------------------------------------------------------------- comparing


class _Comparing:
    """All texts cut ready; numbers from ``border`` on are last year's."""

    def __init__(
        self, texts: Sequence[ComparedText], earlier: Sequence[ComparedText], budget: Budget
    ) -> None:
        self.every = [*texts, *earlier]
        self.border, self.budget = len(texts), budget
        words = (word for text in self.every for word in text.exempt)
        self.exempt = Exempt(banks.formulas(), words)
        self.cuts = [self.exempt.cut(text.text) for text in self.every]
        self.long = likeness.pairs_with_run(self.cuts[: self.border], budget.run + 1)
        self.placed: dict[int, PlacedCut] = {}
        if earlier:
            self.long |= likeness.pairs_with_run(self.cuts, budget.run + 1, self.border)

    def pairs(self) -> list[Pair]:
        """All pairs that share something, worst first."""
        found = likeness.pairs(self.cuts[: self.border])
        if len(self.cuts) > self.border:
            found += likeness.pairs(self.cuts[: self.border], self.cuts[self.border :])
        return sorted(found, key=lambda pair: (-pair.containment, pair.left, pair.right))

    def crosses(self, pair: Pair) -> bool:
        """Whether the second is last year's."""
        return pair.left < self.border <= pair.right

    def is_over(self, pair: Pair) -> bool:
        """Whether a pair passes the budget; one body's two years may have more in common."""
        left, right = self.every[pair.left], self.every[pair.right]
        if self.crosses(pair) and left.name == right.name:
            return pair.containment > max(SAME_BODY, self.budget.shared)
        return pair.containment > self.budget.shared or (pair.left, pair.right) in self.long

    def match(self, pair: Pair, *, in_detail: bool) -> AlikePair:
        """The pair, with the passages it shares where they are wanted."""
        passages: tuple[Passage, ...] = ()
        if in_detail:
            cuts = self._placed(pair.left), self._placed(pair.right)
            passages = tuple(likeness.passages(*cuts))
        return AlikePair(
            self.every[pair.left],
            self.every[pair.right],
            pair.containment,
            max((passage.length for passage in passages), default=0),
            passages,
            self.is_over(pair),
            self.crosses(pair),
        )

    def _placed(self, number: int) -> PlacedCut:
        if number not in self.placed:
            self.placed[number] = self.exempt.placed(self.every[number].text)
        return self.placed[number]


def _matches(
    texts: Sequence[ComparedText], earlier: Sequence[ComparedText], budget: Budget
) -> list[AlikePair]:
    """All pairs that pass the budget, then the worst of the others; the first ones in detail."""
    comparison = _Comparing(texts, earlier, budget)
    pairs = comparison.pairs()
    over = [pair for pair in pairs if comparison.is_over(pair)]
    others = (pair for pair in pairs if not comparison.is_over(pair))
    room = None if budget.every else max(0, budget.limit - len(over))
    wanted = [*over, *islice(others, room)]
    return [
        comparison.match(pair, in_detail=number < budget.limit)
        for number, pair in enumerate(wanted)
    ]


# ---------------------------------------------------------------- the workbook

_PAIR_COLUMNS = (
    Column("甲", 44),
    Column("乙", 44),
    Column("比较", 10),
    Column("雷同率", 10, percent=True),
    Column("最长连续字数", 14),
    Column("共同段落数", 12),
    Column("是否超限", 10),
)
_PASSAGE_COLUMNS = (
    Column("甲", 30),
    Column("乙", 30),
    Column("字数", 8),
    Column("甲的原文", 70),
    Column("乙的原文", 70),
)


def write_book(target: IO[bytes], report: Comparison) -> None:
    """The report as a workbook: the pairs, and their passages side by side."""
    pairs = (
        (
            match.left.file,
            match.right.file,
            "与上年" if match.years else "今年",
            round(match.containment, 4),
            match.run or None,
            len(match.passages) or None,
            "超限" if match.is_over else "",
        )
        for match in report.matches
    )
    passages = (
        (match.left.file, match.right.file, passage.length, passage.left, passage.right)
        for match in report.matches
        for passage in sorted(match.passages, key=lambda p: -p.length)
    )
    sheets = [Sheet("各对", _PAIR_COLUMNS, pairs), Sheet("共同段落", _PASSAGE_COLUMNS, passages)]
    worksheet.write(target, sheets)
