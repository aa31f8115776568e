# ruff: noqa: INP001  # a script beside its data, no package
"""Write the workbook of every example from its YAML: ``python examples/make_workbooks.py [folder]``.

The bytes depend on the YAML alone, so running it again changes nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from draftkit import blanks
from draftkit.service.blank_forms import practices
from draftkit.sources import read_filing

HERE = Path(__file__).parent


def main(folder: Path = HERE) -> None:
    """``瓦亭镇.yaml`` here → ``瓦亭镇.xlsx`` in ``folder``, and so on."""
    for example in sorted(HERE.glob("*.yaml")):
        filing, _ = read_filing(example)
        (folder / f"{example.stem}.xlsx").write_bytes(
            blanks.workbook(filing=filing, practices=practices())
        )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
