"""The long run: ``python -m tests.fuzz.run 20000 [first]`` (or ``make fuzz``) prints a table and every fault with its number.

``python -m tests.fuzz.run again 4711`` does one case once more.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from tests.fuzz.doors import BYTES, DOORS, SECONDS, Outcome, case, through

_GRACE = 160
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_EACH = 250
"""Cases after which a process is made anew."""


def _serve(connection: Connection, home: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (4 * BYTES, 4 * BYTES))
    while True:
        number = connection.recv()
        door, random = case(number)
        try:
            connection.send(through(door, random, home))
        except MemoryError:
            connection.send(Outcome(-1, "no memory", 0, 4 * BYTES))


class _Worker:
    """A process that may be lost."""

    def __init__(self, home: Path) -> None:
        self.connection, theirs = Pipe()
        self.pid = os.fork()
        if not self.pid:
            try:
                _serve(theirs, home)
            finally:
                os._exit(0)
        theirs.close()

    def do(self, number: int) -> Outcome:
        self.connection.send(number)
        if not self.connection.poll(SECONDS + _GRACE):
            self.end()
            return Outcome(-1, f"more than {SECONDS} s, and not to be stopped", SECONDS, 0)
        try:
            outcome: Outcome = self.connection.recv()
        except EOFError:
            return Outcome(-1, "the process died", 0, 0)
        return outcome

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        self.connection.close()


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=_room()) as name:
        home = Path(name)
        os.environ["TMPDIR"] = tempfile.tempdir = name
        if arguments[0] == "again":
            door, random = case(int(arguments[1]))
            print(door.name, through(door, random, home))
            return 0
        count, first = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 0
        return _long(range(first, first + count), home)


def _room() -> str | None:
    return str(_MEMORY) if _MEMORY.is_dir() else None


def _long(numbers: range, home: Path) -> int:
    for door in DOORS:  # everything that is made once is made before the processes
        good = through(door, None, home)
        assert not good.fault, (door, good)
    worker, done = _Worker(home), 0
    runs: Counter[str] = Counter()
    slowest: dict[str, float] = defaultdict(float)
    largest: dict[str, int] = defaultdict(int)
    codes: dict[str, Counter[int]] = defaultdict(Counter)
    faults: Counter[str] = Counter()
    began = time.monotonic()
    for number in numbers:
        door, _ = case(number)
        outcome = worker.do(number)
        done += 1
        runs[door.name] += 1
        codes[door.name][outcome.code] += 1
        slowest[door.name] = max(slowest[door.name], outcome.seconds)
        largest[door.name] = max(largest[door.name], outcome.peak)
        if outcome.fault:
            faults[outcome.fault] += 1
            if faults[outcome.fault] <= 3:
                print(f"{number}\t{door.name}\t{outcome.fault}", flush=True)
        if outcome.code < 0 or done % _EACH == 0:
            worker.end()
            worker = _Worker(home)
    worker.end()
    print(f"\n{'door':24}{'inputs':>8}{'0':>8}{'1':>8}{'2':>8}{'other':>8}{'s':>8}{'MB':>8}")
    for name, count in sorted(runs.items()):
        seen = codes[name]
        other = count - seen[0] - seen[1] - seen[2]
        print(
            f"{name:24}{count:8}{seen[0]:8}{seen[1]:8}{seen[2]:8}{other:8}{slowest[name]:8.1f}{largest[name] >> 20:8}"
        )
    print(
        f"{done} inputs, {sum(faults.values())} faults of {len(faults)} kinds, {time.monotonic() - began:.0f} s"
    )
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
