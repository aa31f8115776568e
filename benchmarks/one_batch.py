"""One batch in a process that loads nothing else, as its workers load what their owner's script loads: what it took, as JSON.

python benchmarks/one_batch.py SOURCE TARGET JOBS
"""

from __future__ import annotations

import json
import multiprocessing
import sys
import threading
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "src")]

from draftkit import batch  # noqa: E402


def run(source: Path, target: Path, jobs: int) -> dict[str, float]:
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
    return time.process_time() + cpu_of_children()


def cpu_of_children() -> float:
    """Seconds of processor time of the processes that have ended."""
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
