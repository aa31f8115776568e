"""A batch at two sizes: time and memory a body, against docxtpl and against compressing alone.

    python benchmarks/bench_batch.py [bodies] [--jobs N] [--zip] [--keep FOLDER]

Invented bodies in counties of 26 come from one roster (38,700 of them are all township-level bodies of the country in
1,500 counties).  Both sizes run in processes of their own, so that memory can be compared.  docxtpl renders the same kind
of report in this very run; the limit is deflating the finished parts (level 6) and writing them.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]

import bench_render  # noqa: E402

from draftkit import batch  # noqa: E402
from tests.support.counties import invented, write_roster  # noqa: E402

SMALL, LARGE = 400, 38_700
ROUNDS = 15


def one_batch(source: Path, target: Path, jobs: int) -> dict[str, float]:
    """Run one batch here and say what it took; memory is that of this process and of its largest worker."""
    began: dict[str, float] = {}

    def watch(doing: str, _done: int, _total: int) -> None:
        began.setdefault(doing, time.perf_counter())

    start = time.perf_counter()
    memory = Memory()
    outcome = batch.run(source, target, batch.Settings(), jobs, watch)
    took = time.perf_counter() - start
    memory.done.set()
    return {
        "bodies": outcome.bodies,
        "failed": outcome.failed,
        "seconds": took,
        "reading": began.get("起草", start) - start,
        "cpu": _cpu(),
        "owner_mb": _peak_mb("self"),
        "worker_mb": memory.worker,
    }


def _cpu() -> float:
    import resource

    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in used)


class Memory(threading.Thread):
    """Looks at the workers now and then: what getrusage says of children counts their owner's memory at birth."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.worker = 0.0
        self.done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self.done.wait(0.1):
            for process in multiprocessing.active_children():
                self.worker = max(self.worker, _peak_mb(str(process.pid)))


def _peak_mb(process: str) -> float:
    """The most memory a process ever had (Linux)."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM 0")
    return int(line.split()[1]) / 1024


def measured(bodies: int, jobs: int, folder: Path, suffix: str) -> dict[str, float]:
    """One size in a process of its own."""
    source = folder / f"花名册{bodies}.xlsx"
    write_roster(source, invented(bodies))
    target = folder / f"输出{bodies}{suffix}"
    command = [sys.executable, __file__, "--child", str(source), str(target), "--jobs", str(jobs)]
    ran = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    found: dict[str, float] = json.loads(ran.stdout)
    found["roster_mb"] = source.stat().st_size / 1024**2
    return found


def rendering() -> dict[str, float]:
    """Milliseconds that docxtpl and compressing take for one report."""
    with tempfile.TemporaryDirectory() as folder:
        ways = {
            "docxtpl": bench_render.by_docxtpl(
                bench_render.tagged(Path(folder), bench_render.REPORT)
            ),
            "limit": bench_render.by_compressing(bench_render.ours()),
        }
        times = bench_render.measured(ways, ROUNDS)
    return {name: sorted(found)[len(found) // 2] for name, found in times.items()}


def show(found: dict[str, float], jobs: int, reference: dict[str, float]) -> float:
    """Print one size; the milliseconds of one processor that a body took."""
    bodies = found["bodies"]
    cpu = found["cpu"] / bodies * 1000
    print(
        f"{bodies:.0f} bodies, roster of {found['roster_mb']:.1f} MB, {jobs} processes, failed {found['failed']:.0f}"
    )
    print(
        f"    {found['seconds']:8.1f} s   {bodies / found['seconds']:6.0f} documents a second   reading {found['reading']:.1f} s"
    )
    print(
        f"    {found['seconds'] / bodies * 1000:8.2f} ms a body on the clock, {cpu:.2f} ms of processor time"
    )
    print(
        f"    memory: owner {found['owner_mb']:.0f} MB, largest worker {found['worker_mb']:.0f} MB"
    )
    print(
        f"    docxtpl (rendering alone) / ours (all in) = {reference['docxtpl'] / cpu:.1f}",
        end="   ",
    )
    print(f"ours / limit = {cpu / reference['limit']:.1f}")
    return cpu


def main() -> None:
    """Print both sizes and what grows between them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("bodies", nargs="?", type=int, default=LARGE)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--zip", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--child", nargs=2, type=Path)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(one_batch(*given.child, given.jobs)))
        return
    with tempfile.TemporaryDirectory() as made:
        folder = given.keep or Path(made)
        folder.mkdir(exist_ok=True)
        suffix = ".zip" if given.zip else ""
        before = rendering()
        small = measured(SMALL, given.jobs, folder, suffix)
        large = measured(given.bodies, given.jobs, folder, suffix)
        after = rendering()
    reference = {name: min(before[name], after[name]) for name in before}
    print(
        f"docxtpl {reference['docxtpl']:.1f} ms, limit {reference['limit']:.2f} ms a document (this run)"
    )
    first, second = (show(found, given.jobs, reference) for found in (small, large))
    clock = [found["seconds"] / found["bodies"] for found in (small, large)]
    print(
        f"a body at {given.bodies} / at {SMALL}: {clock[1] / clock[0]:.2f} on the clock, {second / first:.2f} of processor time"
    )
    grown = [f"owner {large['owner_mb'] / small['owner_mb']:.2f} times"]
    if small["worker_mb"]:  # none with one job
        grown.append(f"worker {large['worker_mb'] / small['worker_mb']:.2f} times")
    print(f"memory: {', '.join(grown)}")


if __name__ == "__main__":
    main()
