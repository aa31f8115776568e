"""``check`` of many reports in one run of the command, by clock and by processor time.

    python benchmarks/bench_check.py [reports]

The reports are drafts of invented bodies; what is reckoned up is the share of 500.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import measuring  # noqa: E402

from draftkit import pipeline  # noqa: E402
from draftkit.word import styles_base  # noqa: E402
from tests.support.filings import random_filing  # noqa: E402

REPORTS, OF, TARGET = 100, 500, 40


def main() -> None:
    """Measure and print."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    measuring.is_compiled()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(reports):
            composition = pipeline.compose_all(random_filing(number))
            content = pipeline.document(composition, styles_base.load())
            (folder / f"{number}.docx").write_bytes(content)
        one = folder / "one"
        one.mkdir()
        (one / "0.docx").write_bytes((folder / "0.docx").read_bytes())
        check = (*measuring.PROGRAM, "check", "--quiet")
        measuring.process((*check, str(one / "0.docx")))  # which fills the caches
        alone = measuring.process((*check, str(one / "0.docx")))
        every = measuring.process((*check, str(folder)))
    for what, spent in (("one report", alone), (f"{reports} and one", every)):
        print(
            f"check of {what}: {spent.clock / 1000:.2f} s, {spent.processor / 1000:.2f} of the processor"
        )
    clock, processor = ((a - b) / reports * OF / 1000 for a, b in zip(every, alone, strict=True))
    print(
        f"{OF} reports: {clock:.1f} s by the clock, {processor:.1f} of the processor (target {TARGET} s)"
    )


if __name__ == "__main__":
    main()
