"""Every door a file may come in by, and what must never come out of it."""

from __future__ import annotations

import contextlib
import io
import os
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
from tests.fuzz import page, seeds
from tests.fuzz.mutants import mutant
from tests.fuzz.seeds import Seed

SECONDS = 20
"""Of processor time: other work on the machine is not the file's fault."""
BYTES = 1 << 30
_LOG = re.compile(r"(/\S+?\.log)")
_OURS = ("INTERNAL", "内部错误", "内部出错")
"""How it is told that something of ours failed where the rest goes on."""


class TooLongError(BaseException):
    """The time is over."""


@dataclass(frozen=True)
class Door:
    """A command line: ``X`` stands for the mutant, ``TEXT`` for its text, ``GOOD`` for a good input, ``DRAFT`` for its report.

    ``FOLDER`` holds the mutant beside a good file of its kind.  ``serve`` is a walk through the screens of the page.
    """

    seed: str
    arguments: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How often it has its turn: what takes long has it less often."""
        if self.seed in _SLOW:
            return 1
        command, last = self.arguments[0], self.arguments[-1]
        if command in {"serve", "init"} or last.endswith((".xlsx", ".html")):
            return 2
        is_long = command in {"redraft", "batch", "rollup"} or self.seed in _LONG
        return 16 if is_long else 48

    @property
    def command(self) -> str:
        return " ".join(self.arguments[: 2 if self.arguments[0] in {"bank", "serve"} else 1])

    @property
    def name(self) -> str:
        return f"{self.seed}: {' '.join(self.arguments)}"


_LAST_YEAR = "import REPORT --as-last-year X -o out.xlsx"
_LINES: dict[str, tuple[str, ...]] = {
    "yaml": (
        "check X", "draft X -o out.docx", "draft X --text", "draft X --force -o out.html --trace out.json",
        "redraft DRAFT X -o out.docx", "redraft DRAFT GOOD --old-input X -o out.docx", "check GOODTEXT --last-year X",
        "bank sample X", "serve data",
    ),
    "small_yaml": ("draft X -o out.docx", "batch FOLDER -o out", "rollup FOLDER -o out.xlsx", "serve county"),
    "xlsx": (
        "check X", "draft X -o out.docx", "redraft DRAFT X -o out.docx", "batch FOLDER -o out", "serve data", _LAST_YEAR,
        "rollup FOLDER -o out.yaml", "rollup ROSTER --against X", "redraft DRAFT GOOD --old-input X -o out.docx",
    ),
    "blank": (_LAST_YEAR, "check X", "draft X -o out.docx"),
    "roster": (
        "batch X -o out", "rollup X -o out.xlsx", "batch X -o out.zip", "rollup ROSTER --expected X", "check X",
        "serve county",
    ),
    "xls": ("check X", "draft X -o out.docx", "redraft DRAFT X -o out.docx", "batch FOLDER -o out", "rollup FOLDER -o out.xlsx", "serve data"),
    "ods": ("check X", "draft X -o out.docx", "redraft DRAFT X -o out.docx", "batch FOLDER -o out", "rollup FOLDER -o out.xlsx", "serve data"),
    "docx": (
        "check X", "check X --annotate -o out.docx", "check GOODTEXT --last-year X", "check FOLDER --summary out.xlsx",
        "import X -o out.xlsx", "import X -o out.yaml", "redraft X GOOD -o out.docx", "redraft X GOOD --accept --cells source -o out.html",
        "redraft X GOOD --base DRAFT -o out.docx", "redraft DRAFT GOOD --base X -o out.docx", "finalize X -o out.docx",
        "finalize X --keep-highlight -o out.html", "explain X", "alike FOLDER -o out.xlsx", "batch ROSTER --redraft FOLDER -o out",
        "draft X -o out.docx", "serve report", "serve final", "serve changed",
    ),
    "txt": ("check X", "check FOLDER --summary out.xlsx", "import X -o out.yaml", "alike FOLDER -o out.xlsx", "rollup ROSTER --expected X", "finalize X", "serve report"),
    "html": ("check X", "import X -o out.yaml", "alike FOLDER -o out.xlsx", "check GOODTEXT --last-year X", "finalize X", "serve report"),
    "pdf": ("check X", "import X -o out.yaml", "check GOODTEXT --last-year X", "serve report"),
    "plan": ("batch ROSTER -o out --resume", "batch ROSTER -o out --overwrite"),
    "archive": ("batch ROSTER -o X --resume",),
    "template": (
        "draft GOOD --template X -o out.docx", "batch ROSTER --template X -o out", "redraft X GOOD -o out.docx", "check X",
    ),
    "dismissals": ("check GOODTEXT", "check GOODTEXT --dismiss 1 --reason 已核实"),
    "title": ("init TEXT -o out.xlsx", "init TEXT -o out.yaml", "init TEXT --roster -o out.xlsx"),
    "asked": ("serve ask",),
}  # fmt: skip
_LONG = ("docx", "html", "pdf", "plan", "archive", "template")
_SLOW: dict[str, tuple[str, ...]] = {  # the bank is parsed anew each time, 0.7 s
    "bank": (
        "draft GOOD --banks FOLDER -o out.docx", "batch ROSTER --banks FOLDER -o out", "bank lint --banks FOLDER",
        "bank show pub.total --banks FOLDER", "bank export --banks FOLDER -o out.xlsx", "explain DRAFT --banks FOLDER",
    ),
    "kept": ("draft GOOD -o out.docx",),
}  # fmt: skip
DOORS = tuple(
    Door(seed, tuple(line.split()))
    for lines_of in (_LINES, _SLOW)
    for seed, lines in lines_of.items()
    for line in lines
)
_TURNS = tuple(door for door in DOORS for _ in range(door.weight))


@dataclass(frozen=True)
class Outcome:
    """What came out: ``fault`` is "" where that is an answer; ``way`` is how the file was made bad."""

    code: int
    fault: str
    seconds: float
    peak: int
    way: str = ""


def case(number: int) -> tuple[Door, Random]:
    """The door and the chances of a numbered case."""
    return _TURNS[number % len(_TURNS)], Random(number)  # noqa: S311


def spoiled(door: Door, random: Random | None, home: Path) -> tuple[str, bytes]:
    """A mutant for a door, and how it was made; without ``random`` the good file."""
    seed = seed_of(door, home)
    return ("good", seed.content) if random is None else mutant(random, seed)


def through(door: Door, way: str, content: bytes, home: Path) -> Outcome:
    """A file through a door, in a folder of its own, which is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="case-", dir=home))
    (folder / "tmp").mkdir()
    before, tempfile.tempdir = tempfile.tempdir, str(folder / "tmp")
    try:
        return inside(door, way, content, folder, home)
    finally:
        tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)


def inside(door: Door, way: str, content: bytes, folder: Path, home: Path) -> Outcome:
    """The same in a folder that is given."""
    arguments = _laid_out(door, seed_of(door, home), content, folder, home)
    outcome = run(arguments, folder)
    left = [path.name for path in folder.rglob(".draftkit-*")]
    fault = outcome.fault or (f"left: {left[0]}" if left else "")
    return Outcome(outcome.code, fault, outcome.seconds, outcome.peak, way)


def seed_of(door: Door, home: Path) -> Seed:
    make: Callable[..., Seed] = getattr(seeds, door.seed)
    return make(home) if door.seed in seeds.IN_A_FOLDER else make()


def _laid_out(door: Door, seed: Seed, content: bytes, folder: Path, home: Path) -> list[str]:
    inner = folder / "folder"
    inner.mkdir()
    text = folder / "report.txt"
    told = seeds.txt().content.decode()
    text.write_text(told.replace("。", "。。", 1) if door.seed == "dismissals" else told, "utf-8")
    shutil.copy(home / "花名册.xlsx", folder)
    x = folder / f"x{seed.suffix}"
    if door.seed == "plan":
        shutil.copytree(home / "out", folder / "out")
        x = folder / "out" / ".draftkit" / "plan" / seed.suffix
    elif door.seed == "bank":
        x = inner / "own.yaml"
    elif door.seed == "kept":
        kept = folder / "cache"
        shutil.copytree(home / "cache", kept, copy_function=os.link)
        x = kept / seed.suffix
        x.unlink()
    elif door.seed == "dismissals":
        x = folder / "report.核查.yaml"
    elif "FOLDER" in door.arguments or door.arguments == ("serve", "county"):
        x = inner / x.name
        is_report = door.seed in {"docx", "txt", "html"}
        good = seed if is_report else seeds.small_yaml()
        content_of_other = good.content.replace("石门乡".encode(), "石桥乡".encode())
        (inner / f"good{good.suffix}").write_bytes(content_of_other)
    x.write_bytes(content)
    if door.seed == "kept":
        x.chmod(0o600)
    words = {
        "X": str(x),
        "FOLDER": str(inner),
        "GOOD": str(seeds.EXAMPLES / "清河镇.yaml"),
        "GOODTEXT": str(text),
        "DRAFT": str(home / "draft.docx"),
        "REPORT": str(text),
        "ROSTER": str(folder / "花名册.xlsx"),
        "TEXT": content.decode("utf-8", "surrogateescape").replace("\0", ""),
    }
    if door.arguments[0] == "serve":
        return [*door.arguments, str(x)]
    return [
        words.get(word, str(folder / word) if word.startswith("out") else word)
        for word in door.arguments
    ]


def run(arguments: list[str], folder: Path) -> Outcome:
    """What a command answers; its logs are looked for in ``folder``."""
    out, err = io.StringIO(), io.StringIO()
    began = time.process_time()
    _reset_peak()
    fault, code = "", -1
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _in_time():
            if arguments[0] == "serve":
                code, said = page.walk(arguments[1], Path(arguments[2]))
                out.write(said)
            else:
                code = cli.run(arguments)
    except TooLongError:
        fault = f"more than {SECONDS} s"
    except BaseException as error:  # noqa: BLE001 - whatever gets out is what is looked for
        fault = f"out of the command: {type(error).__name__}: {error}"[:300]
    took, peak = time.process_time() - began, _peak()
    said = err.getvalue() + out.getvalue()
    if code == cli.OUR_FAULT:
        fault = f"exit 3: {_of_log(said)}"
    elif not fault and any(word in said for word in _OURS):
        logs = sorted((*folder.rglob("内部错误.log"), *folder.rglob("draftkit-*.log")))
        told = next(word for word in _OURS if word in said)
        about = said[max(0, said.index(told) - 100) :][:300]
        fault = f"internal: {_last(logs[0].read_text(encoding='utf-8')) if logs else about}"
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
