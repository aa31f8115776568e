"""The scripts of ``program/``: what the starter does where something is in its way, and which C library a folder asks for."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        f"program_{name}", ROOT / "program" / f"{name}.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ---------------------------------------------------------------- the starter


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The starter as if it lay in a folder of the test, without a screen."""
    (tmp_path / "程序").mkdir()
    (tmp_path / "家").mkdir()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "程序" / "起草年报"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "家")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return loaded("start")


def calls(module: ModuleType, monkeypatch: pytest.MonkeyPatch, code: int) -> list[list[str]]:
    """The command lines that are run; each ends with ``code`` and a word."""
    seen: list[list[str]] = []

    def run(arguments: list[str]) -> int:
        seen.append(arguments)
        sys.stderr.write("端口打不开。\n")
        return code

    monkeypatch.setattr(module, "run", run)
    return seen


def test_the_starter_opens_the_folder_beside_it(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = calls(start, monkeypatch, 0)
    monkeypatch.setattr(sys, "argv", ["起草年报"])
    with pytest.raises(SystemExit) as ended:
        start.start()
    assert ended.value.code == 0
    assert seen == [["serve", str(tmp_path / "程序" / "年报")]]
    assert list((tmp_path / "程序" / "年报").iterdir()) == []


def test_a_folder_dropped_on_it_is_opened(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = calls(start, monkeypatch, 0)
    assert start._page([str(tmp_path)]) == 0
    assert seen == [["serve", str(tmp_path)]]


def test_where_nothing_can_be_written_beside_it_the_folder_is_at_home(
    start: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "程序" / "年报").write_bytes(b"in the way")
    assert start._folder() == tmp_path / "家" / "年报"


def test_what_went_wrong_is_left_in_a_file_that_notepad_reads(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls(start, monkeypatch, 2)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a terminal
    assert start._page([]) == 2
    told = (tmp_path / "程序" / "年报" / start.TOLD).read_bytes()
    assert told.startswith(b"\xef\xbb\xbf")
    assert "端口打不开。\r\n" in told.decode("utf-8-sig")


def test_under_its_own_name_it_is_the_command_line(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/某处/draftkit")
    monkeypatch.setattr(start, "main", lambda: sys.exit(7))
    with pytest.raises(SystemExit) as ended:
        start.start()
    assert ended.value.code == 7


def test_other_programs_start_with_the_libraries_of_the_system(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "main", lambda: None)
    monkeypatch.setattr(sys, "executable", "/某处/draftkit")
    for before in (None, "/opt/lib"):
        monkeypatch.setenv("LD_LIBRARY_PATH", "/某处/_internal")
        if before:
            monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
        start.start()
        assert os.environ.get("LD_LIBRARY_PATH") == before
        assert "LD_LIBRARY_PATH_ORIG" not in os.environ


# ---------------------------------------------------------------- the C library


def elf(folder: Path, name: str, *versions: str) -> None:
    names = b"".join(f"GLIBC_{version}\0".encode() for version in versions)
    (folder / name).write_bytes(b"\x7fELF" + b"\0" * 60 + names)


def test_the_highest_version_of_all_files_is_the_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    glibc = loaded("glibc")
    (tmp_path / "下层").mkdir()
    elf(tmp_path, "一", "2.2.5", "2.9", "2.17")
    elf(tmp_path / "下层", "二.so", "2.28", "2.4")
    (tmp_path / "说明.txt").write_bytes(b"GLIBC_2.99\0")
    found = glibc.needed(tmp_path)
    assert {path.name: glibc.shown(version) for path, version in found.items()} == {
        "一": "2.17",
        "二.so": "2.28",
    }
    for most, code in (("2.28", 0), ("2.27", 1)):
        monkeypatch.setattr(sys, "argv", ["glibc.py", str(tmp_path), "--at-most", most])
        assert glibc.main() == code
        assert capsys.readouterr().out.splitlines()[0] == "glibc 2.28"


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("readelf"), reason="needs Linux and binutils"
)
def test_it_reads_what_readelf_reads(tmp_path: Path) -> None:
    import lxml.etree as one
    import python_calamine._python_calamine as other

    glibc = loaded("glibc")
    for module in (one, other):
        path = Path(shutil.copy(str(module.__file__), tmp_path))
        told = subprocess.run(["readelf", "-V", path], check=True, capture_output=True, text=True)
        names = re.findall(r"Name: GLIBC_([\d.]+)", told.stdout)
        highest = max(tuple(map(int, name.split("."))) for name in names)
        assert glibc.needed(tmp_path)[path] == highest
