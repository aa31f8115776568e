"""Files named on the command line: what is not there may be called a little otherwise."""

from __future__ import annotations

from pathlib import Path

from draftkit.cli import console

_QUOTES = "“”‘’\"'「」"


def ensure_there(path: Path, suffixes: tuple[str, ...]) -> None:
    """Raise OutputError, naming the file that may be meant, where nothing is at ``path``."""
    if path.exists():
        return
    meant = _meant(path, suffixes)
    if meant is not None:
        raise console.misused(f"找不到文件“{path}”", f"是不是 {meant}")


def _meant(path: Path, suffixes: tuple[str, ...]) -> Path | None:
    """The same name without quotation marks or with a suffix that was left out."""
    bare = path.with_name(path.name.strip(_QUOTES)) if path.name.strip(_QUOTES) else path
    near = [bare, *(bare.with_name(bare.name + suffix) for suffix in suffixes)]
    return next((one for one in near if one != path and one.is_file()), None)
