"""The files a bank is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from draftkit.diagnostics import BankError, Place, Problem
from draftkit.hashes import blake2b


class BankFile(NamedTuple):
    """One file of a bank: ``path`` inside the bank's folder, ``name`` as shown to people."""

    path: str
    name: str
    raw: bytes

    @property
    def text(self) -> str:
        """Its text.  Raises BankError where it is none."""
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return self.raw.decode(encoding)
            except UnicodeDecodeError:
                continue
        raise BankError(Problem("BANK-TEXT", "不是文本文件", "用 UTF-8 保存", Place(self.name)))

    def listed(self) -> Iterator[str]:
        """Its lines, without blank ones and remarks (#)."""
        for line in map(str.strip, self.text.splitlines()):
            if line and not line.startswith("#"):
                yield line


def digest_of(layers: Iterable[Iterable[BankFile]]) -> str:
    """A short name for exactly these files."""
    digest = blake2b(digest_size=12)
    for layer in layers:
        digest.update(b"\x1d")
        for file in layer:
            digest.update(file.path.encode() + b"\x1e" + file.raw + b"\x1c")
    return digest.hexdigest()
