"""A batch at two sizes and from a folder: time and memory a body, against docxtpl, compressing alone and ``import typer``.

    python benchmarks/bench_batch.py [bodies] [--jobs N] [--zip] [--keep FOLDER]

Invented bodies in counties of 26 come from one roster (38,700 of them are all township-level bodies of the country in
1,500 counties), and 480 of them from a folder of YAML.  Each runs in a process of its own, so that memory can be
compared.  docxtpl renders the same kind of report in this very run, and so does ``import typer`` start; the limit is
deflating the finished parts (level 6) and putting them into files.  A table shows what a body's cost grows with.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.util import cache_from_source
from itertools import count
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]

import bench_render  # noqa: E402
import growth  # noqa: E402
import one_batch  # noqa: E402

from draftkit import batch, blanks  # noqa: E402
from tests.support.counties import invented, write_roster  # noqa: E402

SMALL, LARGE, FOLDER = 400, 38_700, 480
ROUNDS = 15


def roster(bodies: int, folder: Path) -> Path:
    """A roster of so many bodies."""
    source = folder / f"花名册{bodies}.xlsx"
    write_roster(source, invented(bodies))
    return source


def inputs(bodies: int, folder: Path) -> Path:
    """A folder of so many inputs in YAML."""
    source = folder / f"数据{bodies}"
    source.mkdir(exist_ok=True)
    for number, filing in enumerate(invented(bodies)):
        text = blanks.yaml_text(filing=filing)
        (source / f"{number:05}.yaml").write_text(text, encoding="utf-8")
    return source


def measured(source: Path, jobs: int, folder: Path, suffix: str) -> dict[str, float]:
    """One batch in a process of its own."""
    target = folder / f"输出{source.stem}{suffix}"
    command = [sys.executable, one_batch.__file__, str(source), str(target), str(jobs)]
    ran = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    found: dict[str, float] = json.loads(ran.stdout)
    files = [source] if source.is_file() else list(source.iterdir())
    found["source_mb"] = sum(file.stat().st_size for file in files) / 1024**2
    return found


def rendering() -> dict[str, float]:
    """Milliseconds that docxtpl and compressing take for one report."""
    with tempfile.TemporaryDirectory() as folder:
        ways = {
            "docxtpl": bench_render.by_docxtpl(
                bench_render.tagged(Path(folder), bench_render.REPORT)
            ),
            "limit": into_files(bench_render.by_compressing(bench_render.ours()), Path(folder)),
        }
        times = bench_render.measured(ways, ROUNDS)
    return {name: sorted(found)[len(found) // 2] for name, found in times.items()}


def into_files(made: Callable[[], bytes], folder: Path) -> Callable[[], bytes]:
    """A way that puts what it makes into a new file each time."""
    numbers = count()

    def run() -> bytes:
        content = made()
        (folder / f"{next(numbers)}.bin").write_bytes(content)
        return content

    return run


def import_typer() -> float:
    """Milliseconds of processor time of ``python -c "import typer"``, the least of a few."""
    return min(_starting("import typer") for _ in range(5))


def _starting(code: str) -> float:
    before = one_batch.cpu_of_children()
    subprocess.run([sys.executable, "-c", code], check=True)
    return (one_batch.cpu_of_children() - before) * 1000


def show(found: dict[str, float], jobs: int, reference: dict[str, float]) -> float:
    """Print one batch; the milliseconds of one processor that a body took."""
    bodies = found["bodies"]
    cpu, clock = found["cpu"] / bodies * 1000, found["seconds"] / bodies * 1000
    print(
        f"{bodies:.0f} bodies, input of {found['source_mb']:.1f} MB, {jobs} processes, failed {found['failed']:.0f}"
    )
    print(
        f"    {found['seconds']:8.1f} s   {bodies / found['seconds']:6.0f} documents a second   reading {found['reading']:.1f} s"
    )
    print(f"    {clock:8.2f} ms a body on the clock, {cpu:.2f} ms of processor time")
    print(
        f"    memory: owner {found['owner_mb']:.0f} MB, largest worker {found['worker_mb']:.0f} MB"
    )
    docxtpl, limit, typer = (reference[name] for name in ("docxtpl", "limit", "typer"))
    print(
        f"    docxtpl (rendering alone) / ours (all in) = {docxtpl / clock:.1f} on the clock, {docxtpl / cpu:.1f} of"
        f" processor time   ours / limit = {cpu / limit:.1f}   ours / import typer = {cpu / typer:.3f}"
    )
    return cpu


def is_compiled() -> bool:
    """Whether every module of draftkit has byte code that belongs to its source."""
    for source in Path(batch.__file__).parents[1].rglob("*.py"):
        code = Path(cache_from_source(str(source)))
        if not code.is_file() or int.from_bytes(code.read_bytes()[8:12], "little") != int(
            source.stat().st_mtime
        ):
            return False
    return True


def main() -> None:
    """Print both sizes and what grows between them, the folder, and what else cost grows with."""
    parser = argparse.ArgumentParser()
    parser.add_argument("bodies", nargs="?", type=int, default=LARGE)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--zip", action="store_true")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    if not is_compiled():
        print("NOT byte-compiled, so imports are dear: run python -m compileall src tests/support")
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or Path(made)
        folder.mkdir(exist_ok=True)
        suffix = ".zip" if given.zip else ""
        before = rendering()
        sources = roster(SMALL, folder), roster(given.bodies, folder), inputs(FOLDER, folder)
        small, large, loose = (measured(one, given.jobs, folder, suffix) for one in sources)
        after = rendering()
    reference = {name: min(before[name], after[name]) for name in before}
    reference["typer"] = import_typer()
    print(
        f"docxtpl {reference['docxtpl']:.1f} ms, deflate and write {reference['limit']:.2f} ms a document,"
        f" import typer {reference['typer']:.0f} ms of processor time (this run)"
    )
    first, second = (show(found, given.jobs, reference) for found in (small, large))
    print(
        f"from a folder of YAML: {show(loose, given.jobs, reference):.2f} ms of processor time a body"
    )
    clock = [found["seconds"] / found["bodies"] for found in (small, large)]
    print(
        f"a body at {given.bodies} / at {SMALL}: {clock[1] / clock[0]:.2f} on the clock, {second / first:.2f} of processor time"
    )
    grown = [f"owner {large['owner_mb'] / small['owner_mb']:.2f} times"]
    if small["worker_mb"]:  # none with one job
        grown.append(f"worker {large['worker_mb'] / small['worker_mb']:.2f} times")
        both = [found["owner_mb"] + given.jobs * found["worker_mb"] for found in (small, large)]
        grown.append(f"owner and workers {both[1] / both[0]:.2f} times")
    print(f"memory: {', '.join(grown)}")
    growth.show()


if __name__ == "__main__":
    main()
