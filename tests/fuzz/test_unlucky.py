"""Killed at every file operation; two at once: nothing lost, nothing half, no litter after the next run."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from draftkit import office
from tests.fuzz import seeds
from tests.fuzz.unlucky import KILLED, race, run
from tests.support.counties import invented, write_roster

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
IN_FULL = bool(os.environ.get("DRAFTKIT_FUZZ"))
"""Every change and all pairs (make fuzz); else some of them."""
FAULTY = "甲镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n2025年，我镇公开信息3条条。\n"
OLD = b"what stood there before"


@dataclass(frozen=True)
class Command:
    """A command in a folder: ``again`` is how it is run once more after it was killed."""

    arguments: str
    again: str
    out: str
    before: bool = False
    prepare: Callable[[Path], None] = lambda _: None


def _batch_done(folder: Path) -> None:
    """A batch that was done, and inputs that changed since."""
    filings = list(invented(2))
    write_roster(folder / "roster.xlsx", filings)
    assert (
        run(
            ["batch", str(folder / "roster.xlsx"), "-o", str(folder / "out"), "--jobs", "1"], folder
        )[0]
        < 2
    )
    write_roster(folder / "roster.xlsx", [one._replace(keywords=("乡村振兴",)) for one in filings])


def _batch_edited(folder: Path) -> None:
    """The documents of a batch to go on from, and inputs that changed since."""
    _batch_done(folder)
    shutil.rmtree(folder / "reports")
    (folder / "out").rename(folder / "reports")


BATCH = "batch roster.xlsx -o out --jobs 1"
COMMANDS = {
    "draft": Command("draft a.yaml -o out.docx", "--overwrite", "out.docx"),
    "draft over": Command("draft a.yaml -o out.docx --overwrite", "", "out.docx", before=True),
    "trace": Command("draft a.yaml -o out.docx --trace out.json --overwrite", "", "out.json"),
    "init": Command("init 甲镇人民政府 -o out.xlsx", "--overwrite", "out.xlsx"),
    "redraft": Command("redraft old.docx b.yaml -o out.docx", "--overwrite", "out.docx"),
    "import": Command("import report.txt -o out.xlsx", "--overwrite", "out.xlsx"),
    "last year": Command("import report.txt --as-last-year year.xlsx --overwrite", "", "year.xlsx"),
    "annotate": Command("check old.docx --annotate -o out.docx --date 2026-01-20", "--overwrite", "out.docx"),
    "rollup": Command("rollup roster.xlsx -o out.xlsx", "--overwrite", "out.xlsx"),
    "draft html": Command("draft a.yaml -o out.html", "--overwrite", "out.html"),
    "draft pdf": Command("draft a.yaml -o out.pdf", "--overwrite", "out.pdf"),
    "redraft html": Command("redraft old.docx b.yaml -o out.html", "--overwrite", "out.html"),
    "redraft pdf": Command("redraft old.docx b.yaml -o out.pdf", "--overwrite", "out.pdf"),
    "finalize": Command("finalize old.docx -o out.docx", "--overwrite", "out.docx"),
    "finalize over": Command("finalize old.docx -o out.docx --overwrite", "", "out.docx", before=True),
    "finalize html": Command("finalize old.docx -o out.html", "--overwrite", "out.html"),
    "finalize pdf": Command("finalize old.docx -o out.pdf", "--overwrite", "out.pdf"),
    "alike": Command("alike reports -o out.xlsx", "--overwrite", "out.xlsx"),
    "summary": Command("check old.docx report.txt --summary out.xlsx", "--overwrite", "out.xlsx"),
    "dismiss": Command("check faulty.txt --dismiss 1 --reason 已核实", "", "faulty.核查.yaml"),
    "roster": Command("init --roster -o out.xlsx", "--overwrite", "out.xlsx"),
    "rollup yaml": Command("rollup roster.xlsx -o out.yaml", "--overwrite", "out.yaml"),
    "init yaml": Command("init 甲镇人民政府 -o out.yaml", "--overwrite", "out.yaml"),
    "serve": Command("serve .", "", "."),
    "export": Command("bank export -o out.yaml", "--overwrite", "out.yaml"),
    "batch": Command(BATCH, "--resume", "out"),
    "batch again": Command(f"{BATCH} --resume", "", "out", prepare=_batch_done),
    "batch redraft": Command(f"{BATCH} --redraft reports --date 2026-01-20", "--resume", "out", prepare=_batch_edited),
    "batch zip": Command("batch roster.xlsx -o out.zip --jobs 1", "--resume", "out.zip"),
}  # fmt: skip


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inputs")
    text = seeds.yaml().content
    (folder / "a.yaml").write_bytes(text)
    (folder / "b.yaml").write_bytes(text.replace("培训次数: 2".encode(), "培训次数: 3".encode()))
    (folder / "old.docx").write_bytes(seeds.docx().content)
    (folder / "report.txt").write_bytes(seeds.txt().content)
    (folder / "year.xlsx").write_bytes(seeds.blank().content)
    (folder / "data.xlsx").write_bytes(seeds.xlsx().content)
    (folder / "faulty.txt").write_bytes(FAULTY.encode())
    (folder / "reports").mkdir()
    for name in ("甲", "乙"):
        (folder / "reports" / f"{name}.txt").write_bytes(seeds.txt().content)
    write_roster(folder / "roster.xlsx", invented(2))
    return folder


def _as_office(command: list[str], _seconds: float) -> None:
    """What LibreOffice does with the disk, in no time: how its result is kept is up to us."""
    out, source = Path(command[command.index("--outdir") + 1]), Path(command[-1])
    out.mkdir()
    (out / "report.pdf").write_bytes(b"%PDF" + hashlib.sha256(source.read_bytes()).digest())


def content(path: Path) -> dict[str, bytes]:
    """A file, or all files of a folder, by name."""
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {
        one.relative_to(path.parent).as_posix(): one.read_bytes() for one in found if one.is_file()
    }


class Case:
    """A command in a folder that is as it was each time."""

    def __init__(self, command: Command, inputs: Path, room: Path) -> None:
        self.command, self.inputs, self.folder, self.aside = (
            command,
            inputs,
            room / "w",
            room / "tmp",
        )
        self.kept = room / "kept"
        shutil.copytree(inputs, self.kept)
        command.prepare(self.kept)
        if command.before:
            (self.kept / command.out).write_bytes(OLD)
        self.aside.mkdir()

    def afresh(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)

    def run(self, last: int = 0, more: str = "") -> tuple[int, int]:
        words = f"{self.command.arguments} {more}".split()
        there = {path.name for path in self.inputs.iterdir()} | {self.command.out, "out.docx"}
        placed = [str(self.folder / word) if word in there else word for word in words]
        return run(placed, self.aside, last)

    @property
    def result(self) -> dict[str, bytes]:
        return content(self.folder / self.command.out)


def kills(case: Case) -> Iterator[int]:
    """The command killed before each of its changes, with the folder as that left it."""
    case.afresh()
    code, count = case.run()
    assert code in {0, 1}
    assert count > 2
    chosen = range(1, count + 1) if IN_FULL else {1, (count + 1) // 2, count - 1, count}
    for last in sorted(chosen):
        case.afresh()
        assert case.run(last)[0] == KILLED
        yield last


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.slow] if name != "draft over" else [])
        for name in COMMANDS
    ],
)
def test_killed_at_every_change(
    name: str, inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = COMMANDS[name]
    monkeypatch.setattr(office, "find", lambda: "soffice")
    monkeypatch.setattr(office, "_run", _as_office)
    case = Case(command, inputs, tmp_path)
    case.afresh()
    assert case.run()[0] in {0, 1}
    clean, whole = case.result, content(case.folder)
    before = content(case.kept)
    for last in kills(case):
        for path, there in content(case.folder).items():
            hidden = any(part.startswith(".") for part in Path(path).parts)
            if not hidden and path not in {"w/out/汇总表.xlsx", "w/out/汇总.json"}:
                known = {before.get(path.replace("w/", "kept/", 1)), whole.get(path)}
                assert there in known, (last, path)
        assert case.run(more=command.again)[0] in {0, 1}, last
        assert case.result == clean, last
        litter = [*case.folder.rglob("*.draftkit-*"), *case.aside.iterdir()]
        assert litter == [], last


@pytest.mark.parametrize("pairs", [200 if IN_FULL else 10])
def test_of_two_at_once_one_is_told(pairs: int, inputs: Path, tmp_path: Path) -> None:
    clean = None
    for number in range(pairs):
        place = tmp_path / f"{number}.docx"
        command = ["draft", str(inputs / "a.yaml"), "-o", str(place)]
        codes = sorted(race(command, command))
        assert codes[0] in {0, 1}
        assert codes[1] == 2
        clean = clean or place.read_bytes()
        assert place.read_bytes() == clean
    assert len(list(tmp_path.iterdir())) == pairs


@pytest.mark.parametrize("pairs", [200 if IN_FULL else 2])
def test_of_two_batches_at_once_one_is_told(pairs: int, inputs: Path, tmp_path: Path) -> None:
    clean = None
    for number in range(pairs):
        place = tmp_path / f"{number}"
        command = ["batch", str(inputs / "roster.xlsx"), "-o", str(place), "--jobs", "1"]
        codes = sorted(race(command, command))
        assert codes[0] in {0, 1}
        assert codes[1] == 2
        there = {name.partition("/")[2]: one for name, one in content(place).items()}
        clean = clean or there
        assert there == clean


@pytest.mark.parametrize("pairs", [200 if IN_FULL else 5])
def test_of_a_draft_and_a_redraft_at_once_one_is_told(
    pairs: int, inputs: Path, tmp_path: Path
) -> None:
    """Whole is what either of them writes; which of them, the moment decides."""
    commands = [
        ["draft", str(inputs / "a.yaml")],
        ["redraft", str(inputs / "old.docx"), str(inputs / "b.yaml"), "--date", "2026-01-20"],
    ]
    alone = []
    for number, command in enumerate(commands):
        place = tmp_path / f"alone{number}.docx"
        assert run([*command, "-o", str(place)], tmp_path)[0] in {0, 1}
        alone.append(place.read_bytes())
    for number in range(pairs):
        place = tmp_path / f"{number}.docx"
        codes = race(*([*command, "-o", str(place)] for command in commands))
        assert min(codes) in {0, 1}
        assert sorted(codes)[1] == 2
        winner = codes.index(min(codes))
        assert place.read_bytes() == alone[winner]
    assert len(list(tmp_path.glob("*"))) == pairs + 2
