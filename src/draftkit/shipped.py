"""Where the data that comes with draftkit lies: phrase banks and templates."""

from __future__ import annotations

from pathlib import Path

import draftkit


def folder(name: str) -> Path:
    """Find a data folder.

    Inside the package when installed from a wheel, at the root of the project in a checkout (an
    editable install has no copy inside the package).
    """
    inside = Path(draftkit.__file__).parent / name
    return inside if inside.is_dir() else Path(draftkit.__file__).parents[2] / name
