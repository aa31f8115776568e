"""Which GNU C library a folder of programs asks for: the highest version of a symbol that any of its files names.

    python program/glibc.py dist/program/draftkit [--at-most 2.28]

The program starts on systems whose library is that or newer.  ``ldd --version`` tells a system's own.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

Version = tuple[int, ...]
_NAME = re.compile(rb"GLIBC_(\d+(?:\.\d+)+)\0")
"""In a program file such names stand in the list of symbol versions it needs, and nowhere else."""


def needed(folder: Path) -> dict[Path, Version]:
    """Each ELF file below ``folder`` that asks for the library, and the highest version it names."""
    return {path: max(found) for path in _programs(folder) if (found := list(_versions(path)))}


def _programs(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(4) == b"\x7fELF":
                    yield path


def _versions(path: Path) -> Iterator[Version]:
    for name in set(_NAME.findall(path.read_bytes())):
        yield tuple(map(int, name.decode().split(".")))


def shown(version: Version) -> str:
    """``2.28``."""
    return ".".join(map(str, version))


def main() -> int:
    """Print the figure and the files that ask for it; 1 where it is above ``--at-most``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--at-most", default="")
    given = parser.parse_args()
    found = needed(given.folder)
    if not found:
        print("no program files for Linux there", file=sys.stderr)
        return 2
    highest = max(found.values())
    print(f"glibc {shown(highest)}")
    for path, version in found.items():
        if version == highest:
            print(f"  {path.relative_to(given.folder)}")
    most = tuple(map(int, given.at_most.split("."))) if given.at_most else highest
    return int(highest > most)


if __name__ == "__main__":
    sys.exit(main())
