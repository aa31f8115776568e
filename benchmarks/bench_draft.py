"""One document from input to bytes, and the cold start of the command.

Prints ratios against baselines measured in the same run: docxtpl rendering the same report (the
library an office's own script would use), and ``python -c "import typer"`` for the cold start.

    python benchmarks/bench_draft.py [rounds]
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from draftkit import pipeline  # noqa: E402
from draftkit.audit import check  # noqa: E402
from draftkit.sources import read_filing  # noqa: E402
from draftkit.sources.banks import shipped_bank  # noqa: E402
from draftkit.word import styles_base  # noqa: E402

EXAMPLE = ROOT / "examples" / "瓦亭镇.xlsx"


def all_in() -> bytes:
    """Read, check, compose, render."""
    filing, _ = read_filing(EXAMPLE)
    check(filing)
    composition = pipeline.compose_all(filing, shipped_bank())
    return pipeline.document(composition, styles_base.load())


def stages() -> dict[str, Callable[[], object]]:
    """The steps of ``all_in`` one by one."""
    filing, _ = read_filing(EXAMPLE)
    bank, prototype = shipped_bank(), styles_base.load()
    composition = pipeline.compose_all(filing, bank)
    return {
        "read the workbook": lambda: read_filing(EXAMPLE),
        "check sums": lambda: check(filing),
        "compose": lambda: pipeline.compose_all(filing, bank),
        "render, embed, pack": lambda: pipeline.document(composition, prototype),
    }


def paired(
    ways: dict[str, Callable[[], object]], rounds: int, together: int = 1
) -> dict[str, float]:
    """Median milliseconds of each way, taken in turns so that load falls on all alike.

    In its turn each way runs ``together`` times, so that none pays for the caches of another.
    """
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    # As a batch worker does: what is loaded for good is not searched for garbage again and again.
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, way in ways.items():
            start = time.perf_counter()
            for _ in range(together):
                way()
            taken[name].append((time.perf_counter() - start) * 1000 / together)
    return {name: statistics.median(times) for name, times in taken.items()}


def whole_process(*arguments: str) -> Callable[[], object]:
    """A way that runs a command from start to end."""
    return lambda: subprocess.run(
        [sys.executable, *arguments], check=False, capture_output=True, env={**os.environ}
    )


def main() -> None:
    """Measure and print."""
    from bench_render import by_docxtpl, tagged

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filing, _ = read_filing(EXAMPLE)
        report = pipeline.compose(filing)
        peer = "docxtpl, rendering alone"
        ours = "draftkit, workbook to bytes"
        ways: dict[str, Callable[[], object]] = {
            peer: by_docxtpl(tagged(folder, report)),
            ours: all_in,
            **stages(),
        }
        times = paired(ways, rounds, together=4)
        for label, ms in times.items():
            print(f"{label:32} {ms:8.2f} ms   1/{times[peer] / ms:.1f} of docxtpl")
        print(
            f"\nall-in is {times[peer] / times[ours]:.1f} times as fast as docxtpl's rendering (target 15)\n"
        )
        target = str(folder / "a.docx")
        command = ("-m", "draftkit", "draft", str(EXAMPLE), "-o", target, "--overwrite", "--quiet")
        cold = paired(
            {
                "python -c pass": whole_process("-c", "pass"),
                'python -c "import typer"': whole_process("-c", "import typer"),
                "draftkit draft one.xlsx": whole_process(*command),
            },
            max(10, rounds // 3),
        )
        for label, ms in cold.items():
            print(f"{label:32} {ms:8.1f} ms")
        base, draft = list(cold.values())[1:]
        print(f"\ncold draft is {draft / base:.2f} times import typer (target 4)")


if __name__ == "__main__":
    main()
