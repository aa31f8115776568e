"""Put the licences of everything in the program into a folder: of Python, and of each package that is installed."""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import distributions
from pathlib import Path

NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE")
TOOLS = {"altgraph", "hatchling", "pip", "setuptools", "wheel"}
"""Not in the program; of PyInstaller the small starter is."""


def main() -> None:
    """The folder is the only argument."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True)
    for found in distributions():
        name = found.metadata["Name"]
        files = [f for f in found.files or () if Path(f.name).stem.upper().startswith(NAMES)]
        if name.lower() in TOOLS:
            continue
        for number, file in enumerate(files, start=1):
            shutil.copy(found.locate_file(file), target / f"{name}-{number}.txt")
        if not files:
            licence = found.metadata["License-Expression"] or found.metadata["License"] or ""
            (target / f"{name}.txt").write_text(f"{name}: {licence}\n", encoding="utf-8")
    own = Path(sys.base_prefix) / "LICENSE.txt"
    own = own if own.exists() else Path(sys.modules["os"].__file__ or "").parent / "LICENSE.txt"
    if own.exists():
        shutil.copy(own, target / "Python.txt")


if __name__ == "__main__":
    main()
