"""Every door a file may come in by, and what must never come out of it."""

from __future__ import annotations

import contextlib
import io
import re
import resource
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from draftkit import cli
from tests.fuzz import seeds
from tests.fuzz.mutants import mutant
from tests.fuzz.seeds import Seed

SECONDS = 20
"""Of processor time: other work on the machine is not the file's fault."""
BYTES = 1 << 30
_LOG = re.compile(r"(/\S+?\.log)")


class TooLongError(BaseException):
    """The time is over."""


@dataclass(frozen=True)
class Door:
    """A command line: ``X`` stands for the mutant, ``GOOD`` for a good input, ``DRAFT`` for its report."""

    name: str
    seed: str
    arguments: tuple[str, ...]
    name_of_x: str = "x"


DOORS = tuple(
    Door(f"{line.split()[0]} {seed}", seed, tuple(line.split()))
    for seed, lines in {
        "yaml": ("check X", "draft X -o out.docx", "draft X --text", "redraft DRAFT X -o out.docx"),
        "small_yaml": ("draft X -o out.docx", "batch FOLDER -o out", "rollup FOLDER -o out.xlsx"),
        "xlsx": ("check X", "draft X -o out.docx", "import REPORT --as-last-year X -o out.xlsx"),
        "blank": ("import REPORT --as-last-year X -o out.xlsx", "check X"),
        "roster": ("batch X -o out", "rollup X -o out.xlsx", "batch X -o out.zip"),
        "xls": ("check X", "draft X -o out.docx"),
        "ods": ("check X", "draft X -o out.docx"),
        "docx": (
            "check X", "import X -o out.xlsx", "redraft X GOOD -o out.docx", "finalize X -o out.docx", "explain X",
            "alike FOLDER", "check X --annotate -o out.docx", "check GOOD --last-year X",
        ),
        "txt": ("check X", "import X -o out.yaml", "alike FOLDER"),
        "html": ("check X", "import X -o out.xlsx"),
        "plan": ("batch ROSTER -o out --resume", "batch ROSTER -o out --overwrite"),
        "bank": ("draft GOOD --banks FOLDER -o out.docx", "bank lint --banks FOLDER"),
        "template": ("draft GOOD --template X -o out.docx",),
    }.items()
    for line in lines
)  # fmt: skip
NEEDS_A_FOLDER = ("roster", "plan")


@dataclass(frozen=True)
class Outcome:
    """What came out: ``fault`` is "" where that is an answer."""

    code: int
    fault: str
    seconds: float
    peak: int


def case(number: int) -> tuple[Door, Random]:
    """The door and the chances of a numbered case."""
    random = Random(number)  # noqa: S311
    return random.choice(DOORS), random


def through(door: Door, random: Random | None, home: Path) -> Outcome:
    """A mutant (no ``random``: the good file) through a door, in a folder of its own."""
    seed = seed_of(door, home)
    content = seed.content if random is None else mutant(random, seed)
    folder = Path(tempfile.mkdtemp(dir=home))
    try:
        return run(_laid_out(door, seed, content, folder, home), folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def seed_of(door: Door, home: Path) -> Seed:
    make: Callable[..., Seed] = getattr(seeds, door.seed)
    return make(home) if door.seed in NEEDS_A_FOLDER else make()


def _laid_out(door: Door, seed: Seed, content: bytes, folder: Path, home: Path) -> list[str]:
    inside = folder / "folder"
    inside.mkdir()
    if door.seed == "plan":
        shutil.copytree(home / "out", folder / "out")
        (folder / "out" / ".draftkit" / "plan" / seed.suffix).write_bytes(content)
        shutil.copy(home / "花名册.xlsx", folder / "花名册.xlsx")
        x = folder / "unused"
    elif door.seed == "bank":
        x = inside / "own.yaml"
        x.write_bytes(content)
    else:
        x = folder / f"x{seed.suffix}"
        x.write_bytes(content)
        if "FOLDER" in door.arguments:
            x.rename(inside / x.name)
            good = inside / f"good{seed.suffix}"
            good.write_bytes(seed.content.replace("石门乡".encode(), "石桥乡".encode()))
    files = {
        "X": str(x),
        "FOLDER": str(inside),
        "GOOD": str(seeds.EXAMPLES / "清河镇.yaml"),
        "DRAFT": str(_kept(home / "draft.docx", seeds.docx)),
        "REPORT": str(_kept(home / "report.txt", seeds.txt)),
        "ROSTER": str(folder / "花名册.xlsx"),
    }
    return [
        files.get(word, str(folder / word) if word.startswith("out") else word)
        for word in door.arguments
    ]


def _kept(path: Path, make: Callable[[], Seed]) -> Path:
    if not path.exists():
        path.write_bytes(make().content)
    return path


def run(arguments: list[str], folder: Path) -> Outcome:
    """What a command answers; its logs are looked for in ``folder``."""
    out, err = io.StringIO(), io.StringIO()
    began = time.process_time()
    _reset_peak()
    fault, code = "", -1
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _in_time():
            code = cli.run(arguments)
    except TooLongError:
        fault = f"more than {SECONDS} s"
    except BaseException as error:  # noqa: BLE001 - whatever gets out is what is looked for
        fault = f"out of the command: {type(error).__name__}: {error}"[:300]
    took, peak = time.process_time() - began, _peak()
    said = err.getvalue() + out.getvalue()
    if code == cli.OUR_FAULT:
        fault = f"exit 3: {_of_log(said)}"
    elif not fault and ("INTERNAL" in said or "内部错误" in said or "内部出错" in said):
        logs = [path.read_text(encoding="utf-8") for path in folder.rglob("内部错误.log")]
        fault = f"internal: {_last(logs[0]) if logs else said[:300]}"
    elif not fault and "Traceback" in said:
        fault = "a traceback on the screen"
    elif not fault and peak > BYTES:
        fault = f"{peak >> 20} MB"
    return Outcome(code, fault, took, peak)


def _of_log(said: str) -> str:
    match = _LOG.search(said)
    if match is None:
        return said[:300]
    path = Path(match[1])
    try:
        return _last(path.read_text(encoding="utf-8"))
    finally:
        path.unlink(missing_ok=True)


def _last(log: str) -> str:
    """Where in our code it was, and what."""
    ours = re.findall(r'File "[^"]*/src/(draftkit/[^"]+)", line (\d+), in (\w+)', log)
    where = ":".join(ours[-1]) if ours else "?"
    return f"{where} {log.strip().splitlines()[-1][:160]}"


@contextlib.contextmanager
def _in_time() -> Iterator[None]:
    def over(*_: object) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _reset_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> int:
    """The most memory since it was reset, in bytes."""
    with contextlib.suppress(OSError):
        match = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
        if match is not None:
            return int(match[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
