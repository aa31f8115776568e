"""How alike drafts are: the figures of the budget (two reports share at most 2 %, 25 characters in a row).

Run it with ``python benchmarks/likeness.py [example.yaml]``.  The judge is the tests' own measure, written apart from the
program's.  Headings and texts given as facts are taken out, as the budget says.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from draftkit import likeness, pipeline
from draftkit.batch.county import narrative
from draftkit.model import Filing, ReportText
from draftkit.sources import banks, read_filing
from tests.support import counties
from tests.support import likeness as judge
from tests.support.filings import random_filing
from tests.support.passages import NARRATIVE, of_report

EXAMPLE = Path(__file__).parents[1] / "examples" / "瓦亭镇.yaml"
COUNTY, SIZE = 40, 25
TOWNS = 40
PERCENTILE = 0.99
MANY = (0.5, 0.9, 0.95, 0.99, 1.0)


def alike_bodies(filing: Filing, count: int) -> list[Filing]:
    """Bodies that differ in their names only, of one county."""
    names = sorted(
        counties.body_name(number * 17 % 800, filing.body.kind) for number in range(count)
    )
    parent = filing.body.parent or "固原市原州区"
    return [filing._replace(body=filing.body._replace(name=name, parent=parent)) for name in names]


def judged(filings: Sequence[Filing]) -> tuple[judge.Likeness, float]:
    """All pairs of one county, and milliseconds a body took."""
    start = time.perf_counter()
    found = list(counties.composed(filings, BANK))
    took = (time.perf_counter() - start) * 1000 / len(found)
    texts = [
        judge.measured(of_report(one.report), taken_out(one.report, one.filing)) for one in found
    ]
    names = [one.filing.body.name for one in found]
    words = {word for one in found for word in one.filing.keywords}
    return judge.likeness(texts, FORMULAS, names, sorted(words)), took


def taken_out(report: ReportText, filing: Filing) -> Iterator[str]:
    """Texts given as facts, and places left open."""
    yield from judge.given(filing)
    yield from (f"【待填：{name}】" for sentence in report.sentences() for name in sentence.missing)


def equal_facts(path: Path) -> None:
    """40 bodies of one county, same kind, same facts, same keywords, only names differ."""
    filing, _ = read_filing(path)
    found, took = judged(alike_bodies(filing, COUNTY))
    print(f"{COUNTY} bodies of one county, equal facts ({path.stem}), {took:.1f} ms a body")
    print(f"    p50 {found.percentile(0.5):.2%}  p95 {found.percentile(0.95):.2%}", end="  ")
    print(
        f"p99 {found.percentile(PERCENTILE):.2%}  most {found.percentile(1):.2%}  (budget: p99 2 %)"
    )
    print(f"    longest run {len(found.longest_run)}  {found.longest_run}  (budget: 25)")


def two_years(towns: int) -> None:
    """One body in two years with other numbers: the whole (10 %) and section 五 (25 %)."""
    whole: list[float] = []
    problems: list[float] = []
    for number in range(towns):
        filing = random_filing(number)._replace(year=2025, date="")
        later = random_filing(number + 10_000)._replace(year=2026, date="", body=filing.body)
        later = later._replace(keywords=filing.keywords, given=filing.given, last=None)
        both = [of_report(pipeline.compose(one, BANK)) for one in (filing, later)]
        names, words = [filing.body.name], list(filing.keywords)
        for sections, kept in ((NARRATIVE, whole), (("五",), problems)):
            drafts = [[p for p in draft if p.section in sections] for draft in both]
            texts = [judge.measured(draft, judge.given(filing)) for draft in drafts]
            kept.append(judge.likeness(texts, FORMULAS, names, words).percentile(1))
    print(f"one body, two years, {towns} bodies, same facts, other figures")
    print(f"    whole: mean {sum(whole) / towns:.2%}, most {max(whole):.2%}  (budget: 10 %)")
    print(f"    五: mean {sum(problems) / towns:.2%}, most {max(problems):.2%}  (budget: 25 %)")


def many_counties(bodies: int) -> None:
    """All pairs of many bodies over many counties, by the program's index (all pairs at once)."""
    filings = list(counties.invented(bodies, SIZE))
    texts, words = [], set()
    for start in range(0, bodies, SIZE):
        for one in counties.composed(islice(filings, start, start + SIZE), BANK):
            texts.append(narrative(one.report))
            words |= {one.filing.body.name, *one.filing.keywords}
    begin = time.perf_counter()
    exempt = likeness.Exempt(FORMULAS, words)
    cuts = [exempt.cut(text) for text in texts]
    found = sorted(pair.containment for pair in likeness.pairs(cuts))
    took = time.perf_counter() - begin
    ordered = [0.0] * (bodies * (bodies - 1) // 2 - len(found)) + found
    shown = "  ".join(
        f"p{share * 100:g} {ordered[int(share * (len(ordered) - 1))]:.2%}" for share in MANY
    )
    print(
        f"{bodies} bodies over {bodies // SIZE} counties, {len(ordered)} pairs, compared in {took:.1f} s"
    )
    print(f"    {shown}")


BANK = banks.shipped_bank()
FORMULAS = list(banks.formulas())


def main() -> None:
    """Print the three figures."""
    equal_facts(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)
    two_years(TOWNS)
    many_counties(COUNTY * SIZE)


if __name__ == "__main__":
    main()
