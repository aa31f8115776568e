"""Which numbers of a draft ``check`` decides: every number of the prose changed by +7, -1 and ×10, one at a time.

``python benchmarks/number_changes.py [first] [last]``: drafts of the random filings with these seeds, by the fact that
the number says.  The last column counts the numbers that nothing else in the report repeats, adds up or tabulates.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from draftkit.audit import within
from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds.fields import TOTAL
from draftkit.model import Filing, ReportText
from draftkit.pipeline import compose
from tests.support.filings import random_filing

CHANGES = (("+7", lambda n: n + 7), ("-1", lambda n: n - 1), ("×10", lambda n: n * 10))
_NUMBER = re.compile(r"(?<![\d.])\d+(?![\d.%]|年|月|日)")


class Number(NamedTuple):
    """A number of the prose: its block, where it stands there, and the fact it says."""

    block: int
    start: int
    end: int
    fact: str


def numbers(report: ReportText) -> Iterator[Number]:
    """Every whole number of the prose."""
    for at, block in enumerate(report.blocks):
        before = 0
        for sentence in block.sentences:
            for span in sentence.spans:
                start = before + span.start
                for match in _NUMBER.finditer(block.text, start, before + span.end):
                    yield Number(at, match.start(), match.end(), span.fact)
            before += len(sentence.text)


def judged(
    filing: Filing, report: ReportText, changed: int = -1, text: str = "", total: int | None = None
) -> Counter[str]:
    """What is found in a draft, or in one of which the block ``changed`` reads ``text``.

    ``total`` is the total of published information as a reader of the text finds it.
    """
    sections: list[tuple[int, str, list[Paragraph]]] = [(0, "", [])]
    for at, block in enumerate(report.blocks):
        words = text if at == changed else block.text
        if block.role == "section":
            sections.append((len(sections), words, []))
        elif block.role in {"paragraph", "item", "heading2", "preface"}:
            sections[-1][2].append(Paragraph(words, block.role == "heading2"))
    given = filing.given[TOTAL]
    if total is None and given is not None and given.exact:
        total = given.value
    made = Report(
        "x.docx",
        report.title,
        filing.year,
        filing.body,
        tuple(Section(n, heading, tuple(p)) for n, heading, p in sections if p or n),
        report.cells,
        published=None if total is None else Decimal(total),
    )
    return Counter(f"{f.problem.code}{f.problem.what}" for f in check(made))


def _cells(first: int, last: int) -> None:
    """Print how many changes of a single cell of the tables were found, by table and by change."""
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for seed in range(first, last):
        filing = random_filing(seed)
        report = compose(filing)
        clean = judged(filing, report) + Counter(p.code for p in within.check(filing))
        for key, value in report.cells.items():
            for name, change in CHANGES:
                now = change(value)
                if now == value or now < 0:
                    continue
                cells = {**report.cells, key: now}
                spoilt, table = filing._replace(cells=cells), key.partition(".")[0]
                tried[table, name] += 1
                sums = Counter(p.code for p in within.check(spoilt))
                more = sums - clean or judged(filing, report._replace(cells=cells)) - clean
                found[table, name] += bool(more)
    for table in sorted({table for table, _ in tried}):
        row = "  ".join(f"{name} {found[table, name]}/{tried[table, name]}" for name, _ in CHANGES)
        print(f"{table}  {row}")


def main(first: int, last: int) -> None:
    """Print how many of the changes were found, by fact or table and by change."""
    tried: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    for seed in range(first, last):
        filing = random_filing(seed)
        report = compose(filing)
        clean = judged(filing, report)
        for number in numbers(report):
            text = report.blocks[number.block].text
            value = int(text[number.start : number.end])
            for name, change in CHANGES:
                if change(value) == value or change(value) < 0:
                    continue
                spoilt = f"{text[: number.start]}{change(value)}{text[number.end :]}"
                tried[number.fact, name] += 1
                total = change(value) if number.fact == "总数" else None
                more = judged(filing, report, number.block, spoilt, total) - clean
                found[number.fact, name] += bool(more)
    for fact in sorted({fact for fact, _ in tried}, key=lambda f: -tried[f, "+7"]):
        row = "  ".join(f"{name} {found[fact, name]}/{tried[fact, name]}" for name, _ in CHANGES)
        print(f"{fact}  {row}")
    print(
        "alle",
        {
            n: f"{sum(v for (f, m), v in found.items() if m == n)}/{sum(v for (f, m), v in tried.items() if m == n)}"
            for n, _ in CHANGES
        },
    )


if __name__ == "__main__":
    seeds = [int(a) for a in sys.argv[1:3] or ("0", "20")]
    main(*seeds)
    _cells(seeds[0], min(seeds[1], seeds[0] + 2))
