"""Files named on the command line: what is not there may be called a little otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from draftkit.cli import console

_QUOTES = "“”‘’\"'「」"
_MOST_WORDS = 8
"""Of a file's name with blanks in it."""


def ensure_quoted(words: Sequence[str]) -> None:
    """Raise OutputError where several words in a row are the name of one file, given without quotation marks."""
    for start in range(len(words) - 1):
        if _is_file(words[start]):
            continue
        for end in range(start + 2, min(len(words), start + _MOST_WORDS) + 1):
            name = " ".join(words[start:end])
            if _is_file(name):
                raise console.misused(f"文件名“{name}”里有空格", f'给文件名加上英文引号："{name}"')


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except (OSError, ValueError):  # no name at all
        return False


def ensure_there(path: Path, suffixes: tuple[str, ...]) -> None:
    """Raise OutputError, naming the file that may be meant, where nothing is at ``path``."""
    if path.exists():
        return
    meant = _meant(path, suffixes)
    if meant is not None:
        raise console.misused(f"找不到文件“{path}”", f"是不是 {meant}")


def ensure_input_there(path: Path) -> None:
    """The same for what a report is made from."""
    from draftkit.sources.files import INPUTS

    ensure_there(path, INPUTS)


def ensure_unedited(path: Path | None, *, overwrite: bool, discard: bool) -> None:
    """Raise OutputError where a person went on with the .docx at ``path`` (if any), which would be lost."""
    from draftkit.diagnostics import OutputError, WordFileError
    from draftkit.service import standing

    if (
        path is None
        or path.suffix.lower() != ".docx"
        or not path.is_file()
        or (overwrite and discard)
    ):
        return
    try:
        if not standing.is_edited(path):
            return
    except WordFileError:  # nothing that anybody could have worked on
        return
    what = "文档已经存在，写出以后被人改过（或不是 draftkit 写的），没有覆盖"
    fix = "要保留其中的改动，用 draftkit redraft；换一个 -o；确实不要了的，加 --overwrite --discard-edits"
    raise OutputError.at(path, "OUT-EDITED", what, fix)


def _meant(path: Path, suffixes: tuple[str, ...]) -> Path | None:
    """The same name without quotation marks or with a suffix that was left out."""
    bare = path.with_name(path.name.strip(_QUOTES)) if path.name.strip(_QUOTES) else path
    near = [bare, *(bare.with_name(bare.name + suffix) for suffix in suffixes)]
    return next((one for one in near if one != path and one.is_file()), None)
