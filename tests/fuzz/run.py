"""The long run: ``python -m tests.fuzz.run 20000 [first]`` (or ``make fuzz``) prints a table and every fault with its number.

``python -m tests.fuzz.run again 4711 …`` does single cases once more; ``keep 4711 file`` writes the mutant of one.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.fuzz.doors import DOORS, Outcome, case, spoiled
from tests.fuzz.forks import Server

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
_OFTEN = 500
_KINDS = {"small_yaml": "yaml", "blank": "xlsx", "roster": "xlsx", "plan": "plan"}
_WAYS = {"part": "XML", "zipped": "zip", "basis": "basis", "binary": "bytes"}
_ZIPS = ("docx",)
_MOST_TOLD = 3


def main(arguments: list[str]) -> int:
    room = str(_MEMORY) if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=room) as name:
        home = Path(name)
        os.environ["TMPDIR"] = tempfile.tempdir = name
        server = Server(home)
        if arguments[0] == "keep":
            door, random = case(int(arguments[1]))
            Path(arguments[2]).write_bytes(spoiled(door, random, home)[1])
            print(door.name)
            return 0
        for door, outcome in server.warm():
            assert not outcome.fault, (door, outcome)
        if arguments[0] == "again":
            for number in map(int, arguments[1:]):
                print(number, case(number)[0].name, server.do(number))
            return 0
        first = int(arguments[1]) if len(arguments) > 1 else 0
        return _long(range(first, first + int(arguments[0])), server)


def _long(numbers: Iterable[int], server: Server) -> int:
    table = Table()

    def told(*_: object) -> None:
        raise KeyboardInterrupt

    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, told)
    try:
        for number, outcome in server.run(numbers):
            table.note(number, outcome)
            if table.done % _OFTEN == 0:
                print(f"{table.done} done, {table.seconds:.0f} s of the processor", flush=True)
    except KeyboardInterrupt:
        print("ended before its end")
    print(table)
    return int(bool(table.faults))


class Table:
    """Doors by kinds: how many, how they ended, the most time and memory one took."""

    def __init__(self) -> None:
        self.codes: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        self.slowest: dict[tuple[str, str], float] = defaultdict(float)
        self.largest: dict[tuple[str, str], int] = defaultdict(int)
        self.faults: Counter[str] = Counter()
        self.done, self.seconds, self.began = 0, 0.0, time.monotonic()

    def note(self, number: int, outcome: Outcome) -> None:
        door, _ = case(number)
        kind = _KINDS.get(door.seed, door.seed)
        if kind in _ZIPS:
            kind = f"{kind} {_WAYS.get(outcome.way, '?')}"
        spot = door.command, kind
        self.codes[spot][outcome.code] += 1
        self.slowest[spot] = max(self.slowest[spot], outcome.seconds)
        self.largest[spot] = max(self.largest[spot], outcome.peak)
        self.done, self.seconds = self.done + 1, self.seconds + outcome.seconds
        if outcome.fault:
            self.faults[outcome.fault] += 1
            if self.faults[outcome.fault] <= _MOST_TOLD:
                print(f"{number}\t{door.name}\t{outcome.way}\t{outcome.fault}", flush=True)

    def __str__(self) -> str:
        head = f"\n{'door':14}{'kind':14}{'inputs':>8}{'0':>7}{'1':>7}{'2':>7}{'other':>7}{'s':>7}{'MB':>6}"
        lines = [head]
        for spot, seen in sorted(self.codes.items()):
            count = seen.total()
            other = count - seen[0] - seen[1] - seen[2]
            lines.append(
                f"{spot[0]:14}{spot[1]:14}{count:8}{seen[0]:7}{seen[1]:7}{seen[2]:7}{other:7}"
                f"{self.slowest[spot]:7.2f}{self.largest[spot] >> 20:6}"
            )
        clock = time.monotonic() - self.began
        lines.append(
            f"{self.done} inputs, {self.faults.total()} faults of {len(self.faults)} kinds, {len(DOORS)} doors, "
            f"{self.seconds:.0f} s of the processor in the cases, {clock:.0f} s by the clock"
        )
        return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
