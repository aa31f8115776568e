"""The files a bank is made of, as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class BankFile:
    """One file of a bank: ``path`` inside the bank's folder, ``name`` as shown to people."""

    path: str
    name: str
    text: str


def digest_of(layers: Iterable[Iterable[BankFile]]) -> str:
    """A short name for exactly these files."""
    digest = blake2b(digest_size=12)
    for layer in layers:
        digest.update(b"\x1d")
        for file in layer:
            digest.update(file.path.encode() + b"\x1e" + file.text.encode() + b"\x1c")
    return digest.hexdigest()
