"""The wheel alone, installed away from the repository, drafts a report."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "清河镇.xlsx"

# One worker builds the wheel once for all tests here.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run away from anything that could lead back to the repository."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    # Pipes have the system's encoding on Windows; UTF-8 mode makes the messages below legible there.
    environment["PYTHONUTF8"] = "1"
    return subprocess.run(
        [os.fspath(part) for part in command],
        cwd=cwd,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
    )


def run_well(*command: str | Path, cwd: Path) -> str:
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dist = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", dist, ROOT)
    run_well(*build, cwd=dist)
    (made,) = dist.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an environment that has draftkit from the wheel and its dependencies from ours.

    Our site-packages come in through a .pth file. The .pth files that lie in there are not read then, so the
    editable install of the repository is out of sight.
    """
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    executable = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site_packages = Path(run_well(executable, "-c", ask, cwd=home).strip())
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site_packages / "dependencies.pth").write_text("\n".join(sorted(ours)), encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", executable, "--disable-pip-version-check")
    run_well(*pip, "install", "--no-index", "--no-deps", wheel, cwd=home)
    return executable


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_carries_banks_and_templates(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    wanted = files_below(ROOT / "phrasebanks") | files_below(ROOT / "templates")
    assert wanted
    assert {f"draftkit/{name}" for name in wanted} | {"draftkit/py.typed"} <= set(names)
    strange = [name for name in names if not name.startswith(("draftkit/", "draftkit-"))]
    assert not strange


def test_the_wheel_drafts_the_example_elsewhere(python: Path, tmp_path: Path) -> None:
    where = run_well(python, "-c", "import draftkit; print(draftkit.__file__)", cwd=tmp_path)
    assert python.parents[1] in Path(where.strip()).parents
    shutil.copy(EXAMPLE, tmp_path)

    run_well(python, "-m", "draftkit", "draft", EXAMPLE.name, cwd=tmp_path)

    (report,) = tmp_path.glob("*.docx")
    assert zipfile.is_zipfile(report)


def test_the_wheel_installs_the_command(python: Path, tmp_path: Path) -> None:
    command = python.with_name("draftkit.exe" if os.name == "nt" else "draftkit")
    assert "draft" in run_well(command, "--help", cwd=tmp_path)
