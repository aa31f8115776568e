"""Reading phrase banks: the shipped one, and an office's own that adds to it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import draftkit
from draftkit import cache, disk, shipped
from draftkit.diagnostics import BankError, path_text, reason_of
from draftkit.phrasebank import compiled
from draftkit.phrasebank.files import BankFile, digest_of
from draftkit.phrasebank.schema import PhraseBank
from draftkit.sources import files

_SUFFIXES = (".yaml", ".yml", ".txt")
_MAX_BYTES = 4_000_000
_FORMULAS = "formulas.txt"
"""Names and formulas nobody can word otherwise: see :func:`formulas`."""


@lru_cache(maxsize=1)
def shipped_bank() -> PhraseBank:
    """The bank that comes with draftkit."""
    return load_bank(None)


def load_bank(own: Path | None) -> PhraseBank:
    """The shipped bank, with an office's own folder laid over it.

    Raises BankError with every problem, each with file, line and column.
    """
    code = cache.code("phrasebank", "kinds")
    name = f"bank-{compiled.FORMAT}-{draftkit.__version__}-{code}-{_state(own)}.dk"
    if (kept := cache.load(name)) is not None:
        try:
            return compiled.load(kept)
        except Exception:  # noqa: BLE001, S110 - whatever is wrong with it, it is made anew
            pass
    from draftkit.phrasebank.parse import parse

    bank = parse(read_layers(own))
    cache.save(name, compiled.dump(bank))
    return bank


def _state(own: Path | None) -> str:
    """What tells one bank from another.

    The shipped files go by size and time, since reading them all takes longer than loading what was made of them; an
    office's own, which are few and often changed, by what is in them.
    """
    state = cache.state(shipped.folder("phrasebanks"))
    return state if own is None else f"{state}-{digest_of([_files(own, str(own))])}"


def formulas(own: Path | None = None) -> tuple[str, ...]:
    """Statutory names and set formulas that do not count as likeness, an office's own included."""
    found: dict[str, None] = {}
    for folder in filter(None, (shipped.folder("phrasebanks"), own)):
        path = folder / _FORMULAS
        if path.is_file():
            found |= dict.fromkeys(
                BankFile(_FORMULAS, path_text(path), _content(path, _FORMULAS)).listed()
            )
    return tuple(found)


def parsed(own: Path | None) -> PhraseBank:
    """The bank with what the compiled form leaves out: examples and places."""
    from draftkit.phrasebank.parse import parse

    return parse(read_layers(own))


def read_layers(own: Path | None) -> list[list[BankFile]]:
    """The files of each layer."""
    layers = [_files(shipped.folder("phrasebanks"), "phrasebanks")]
    if own is not None:
        layers.append(_files(own, str(own)))
    return layers


def _files(folder: Path, shown: str) -> list[BankFile]:
    if not folder.is_dir():
        raise BankError.at(folder, "BANK-FOLDER", "找不到这个词库文件夹", "检查 --banks 后的路径")
    found = []
    for path in files.below(folder, _SUFFIXES):
        inside = path_text(path.relative_to(folder).as_posix())
        name = f"{shown}/{inside}"
        found.append(BankFile(inside, name, _content(path, name)))
    return found


def _content(path: Path, name: str) -> bytes:
    try:
        content = disk.read(path, _MAX_BYTES)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "文件名里有不能用的字符"
        raise BankError.at(name, "BANK-FILE", f"读不出文件（{reason}）", "检查读取权限") from None
    if len(content) > _MAX_BYTES:
        raise BankError.at(name, "BANK-SIZE", "文件过大", "拆成几个文件")
    return content
