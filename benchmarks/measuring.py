"""What the benchmarks measure with: ways taken in turns, whole processes by clock and by processor time."""

from __future__ import annotations

import compileall
import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = (sys.executable, "-m", "draftkit")
NOTHING = "python -c pass"
TYPER = 'python -c "import typer"'
BASELINES: Mapping[str, Sequence[str]] = {
    NOTHING: (sys.executable, "-c", "pass"),
    TYPER: (sys.executable, "-c", "import typer"),
}


class Spent(NamedTuple):
    """Milliseconds on the clock and of the processor."""

    clock: float
    processor: float


def is_compiled() -> bool:
    """Compile our sources where that can be kept, and say so where it cannot: a start would compile them every time."""
    package = ROOT / "src" / "draftkit"
    done = compileall.compile_dir(package, quiet=2)
    kept = done and any((package / "__pycache__").glob("*.pyc"))
    if not kept:
        print(
            "NOT byte-compiled (the folder cannot be written): cold starts are slower than they are"
        )
    return bool(kept)


def environment() -> dict[str, str]:
    """As a user has it: what is compiled is kept and used."""
    left = {"PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "PYTHONDEVMODE"}
    return {name: value for name, value in os.environ.items() if name not in left}


def process(command: Sequence[str], fine: Sequence[int] = (0, 1)) -> Spent:
    """One run of a command from start to end.  ``RuntimeError`` with its words where it ends with another code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, env=environment())
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in fine:
        message = f"{' '.join(command)} ended with {done.returncode}: {done.stdout.decode()}{done.stderr.decode()}"
        raise RuntimeError(message)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(clock * 1000, used * 1000)


def processes(
    commands: Mapping[str, Sequence[str]],
    rounds: int,
    before: Callable[[], object] = lambda: None,
) -> dict[str, Spent]:
    """Medians of each command, taken in turns so that load falls on all alike; ``before`` each round a folder is cleared."""
    taken: dict[str, list[Spent]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        before()
        for name, command in commands.items():
            spent = process(command)
            if turn:  # the first round warms the caches
                taken[name].append(spent)
    return {name: _median(spent) for name, spent in taken.items()}


def ways(
    done: Mapping[str, Callable[[], object]], rounds: int, together: int = 1
) -> dict[str, Spent]:
    """Medians of each way in this process, taken in turns.

    In its turn each runs ``together`` times, so that none pays for the caches of another.
    """
    taken: dict[str, list[Spent]] = {name: [] for name in done}
    for way in done.values():
        way()
    # As a batch worker does: what is loaded for good is not searched for garbage again and again.
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, way in done.items():
            start = time.perf_counter(), time.process_time()
            for _ in range(together):
                way()
            end = time.perf_counter(), time.process_time()
            times = ((b - a) * 1000 / together for a, b in zip(start, end, strict=True))
            taken[name].append(Spent(*times))
    return {name: _median(spent) for name, spent in taken.items()}


def _median(taken: Sequence[Spent]) -> Spent:
    return Spent(*(statistics.median(times) for times in zip(*taken, strict=True)))


def show(spent: Mapping[str, Spent], base: str, unit: str) -> None:
    """A line for each, with its ratio to ``base``, which is called ``unit``."""
    for name, one in spent.items():
        clock, processor = (_ratio(a, b) for a, b in zip(one, spent[base], strict=True))
        print(
            f"{name:32} {one.clock:8.2f} ms, {one.processor:8.2f} of the processor"
            f"   {clock} {unit} by the clock, {processor} by processor time"
        )


def _ratio(one: float, base: float) -> str:
    return f"{one / base:5.2f} ×" if one >= base else f"1/{base / one:.1f} of"
