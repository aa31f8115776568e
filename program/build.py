"""Build the program that needs no Python: a folder, and one archive of it.

    python program/build.py        # with any Python 3.11 or newer, on the system it is for

All that is used has its hash in requirements-program.lock and goes into an environment of its own, ``.venv-program``.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".venv-program"
BUILD, DIST = ROOT / "build" / "program", ROOT / "dist" / "program"
LOCKS = ("requirements-build.lock", "requirements-program.lock")
FOLDER = "draftkit"
MACHINES = {"amd64": "x86_64", "x64": "x86_64", "aarch64": "arm64"}
LICENCES = "许可"
NOTE = "使用说明.txt"


def main() -> None:
    """Environment, wheel, folder, archive."""
    python = environment()
    for old in (BUILD, DIST):
        shutil.rmtree(old, ignore_errors=True)
    version = wheel(python)
    made = (DIST, "--workpath", BUILD, "--noconfirm", "--log-level", "WARN")
    run(python, "-m", "PyInstaller", ROOT / "program" / "draftkit.spec", "--distpath", *made)
    folder = DIST / FOLDER
    shutil.copy(ROOT / "program" / NOTE, folder / NOTE)
    run(python, ROOT / "program" / "licences.py", folder / LICENCES)
    archive = packed(folder, version)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{folder}: {size / 1e6:.0f} MB")
    print(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB", flush=True)
    if sys.platform == "linux":
        run(python, ROOT / "program" / "glibc.py", folder)


def environment() -> Path:
    """The Python of an environment that holds just what the locks say; made anew when they are newer."""
    python = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = HOME / "locked.stamp"
    locks = [ROOT / name for name in LOCKS]
    if stamp.exists() and all(lock.stat().st_mtime < stamp.stat().st_mtime for lock in locks):
        return python
    venv.create(HOME, clear=True, with_pip=True)
    install = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    for lock in locks:
        run(*install, "--no-build-isolation", "--use-pep517", "--require-hashes", "-r", lock)
    stamp.touch()
    return python


def wheel(python: Path) -> str:
    """Install ourselves from a wheel, since it alone has phrases and templates inside; our version."""
    pip = (python, "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", BUILD, ROOT)
    (made,) = BUILD.glob("draftkit-*.whl")
    run(*pip, "install", "--no-deps", "--force-reinstall", made)
    return made.name.split("-")[1]


def packed(folder: Path, version: str) -> Path:
    """The archive: what a person of that system can open with a double click."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    machine = platform.machine().lower()
    name = f"draftkit-{version}-{system}-{MACHINES.get(machine, machine)}"
    if system == "windows":
        path = DIST / f"{name}.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(folder.rglob("*")):
                archive.write(file, file.relative_to(DIST))
    else:
        path = DIST / f"{name}.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            archive.add(folder, FOLDER)
    return path


def run(*command: str | Path) -> None:
    """Run to the end, or end with its code; what lies on somebody's PYTHONPATH does not get in."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(list(map(str, command)), check=False, env=environment)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    main()
