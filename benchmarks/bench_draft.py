"""One document from input to bytes, and the cold start of the command.

Prints ratios against baselines measured in the same run: docxtpl rendering the same report (the
library an office's own script would use), and ``python -c "import typer"`` for the cold start.

    python benchmarks/bench_draft.py [rounds]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import measuring  # noqa: E402

from draftkit import pipeline  # noqa: E402
from draftkit.audit import check  # noqa: E402
from draftkit.sources import read_filing  # noqa: E402
from draftkit.sources.banks import shipped_bank  # noqa: E402
from draftkit.word import styles_base  # noqa: E402

EXAMPLE = ROOT / "examples" / "瓦亭镇.xlsx"
PEER, OURS = "docxtpl, rendering alone", "draftkit, workbook to bytes"
TARGET, COLD_TARGET = 25, 2.2


def all_in() -> bytes:
    """Read, check, compose, render."""
    filing, _ = read_filing(EXAMPLE)
    check(filing)
    composition = pipeline.compose_all(filing, shipped_bank())
    return pipeline.document(composition, styles_base.load())


def stages() -> dict[str, Callable[[], object]]:
    """The steps of ``all_in`` one by one, and what of the reading is python-calamine's."""
    filing, _ = read_filing(EXAMPLE)
    bank, prototype = shipped_bank(), styles_base.load()
    composition = pipeline.compose_all(filing, bank)
    return {
        "read the workbook": lambda: read_filing(EXAMPLE),
        "  of it calamine, five sheets": _calamine,
        "check sums": lambda: check(filing),
        "compose": lambda: pipeline.compose_all(filing, bank),
        "render, embed, pack": lambda: pipeline.document(composition, prototype),
    }


def _calamine() -> None:
    """The floor of reading: the sheets of a filing as values, nothing made of them."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(str(EXAMPLE))
    for name in book.sheet_names[:5]:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def main() -> None:
    """Measure and print."""
    from bench_render import by_docxtpl, tagged

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    measuring.is_compiled()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filing, _ = read_filing(EXAMPLE)
        ways: dict[str, Callable[[], object]] = {
            PEER: by_docxtpl(tagged(folder, pipeline.compose(filing))),
            OURS: all_in,
            **stages(),
        }
        warm = measuring.ways(ways, rounds, together=4)
        measuring.show(warm, PEER, "docxtpl")
        clock, processor = (a / b for a, b in zip(warm[PEER], warm[OURS], strict=True))
        print(
            f"\nall-in is {clock:.1f} times as fast as docxtpl's rendering by the clock, "
            f"{processor:.1f} times by processor time (target {TARGET})\n"
        )
        target = folder / "a.docx"
        command = (*measuring.PROGRAM, "draft", str(EXAMPLE), "-o", str(target), "--quiet")
        commands = {**measuring.BASELINES, "draftkit draft one.xlsx": command}
        cold = measuring.processes(
            commands, max(10, rounds // 3), lambda: target.unlink(missing_ok=True)
        )
        measuring.show(cold, measuring.TYPER, "import typer")
        print(f"\na cold draft: target {COLD_TARGET} × import typer")


if __name__ == "__main__":
    main()
