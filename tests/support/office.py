"""LibreOffice as a second pair of eyes.  Tests that need it are left out where it is not installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LINE_GAP = 12
NEEDED = ("soffice", "pdftotext", "pdfinfo")
needs_office = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason="needs LibreOffice and poppler-utils"
)


@dataclass(frozen=True)
class Word:
    """A word on a page, with its place in points from the upper left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)

    def lines(self) -> list[Word]:
        """The words run together to lines, top to bottom; a change of font or script parts words."""
        lines: list[list[Word]] = []
        for word in sorted(self.words, key=lambda word: (word.bottom, word.left)):
            if lines and word.bottom - lines[-1][0].bottom < LINE_GAP:
                lines[-1].append(word)
            else:
                lines.append([word])
        return [
            Word(
                "".join(word.text for word in sorted(line, key=lambda word: word.left)),
                min(word.left for word in line),
                min(word.top for word in line),
                max(word.right for word in line),
                max(word.bottom for word in line),
            )
            for line in lines
        ]


def convert(documents: Mapping[str, bytes], folder: Path, to: str) -> dict[str, Path]:
    """Each document, by name, as LibreOffice saves it in the format ``to``."""
    source, target = folder / "source", folder / "target"
    source.mkdir()
    for name, data in documents.items():
        (source / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(target),
            *(str(source / f"{name}.docx") for name in documents),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: target / f"{name}.{to.partition(':')[0]}" for name in documents}


def pages(pdf: Path) -> list[Page]:
    """The pages of a PDF with their words."""
    ran = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    found = []
    for page in re.split(r"<page ", ran.stdout)[1:]:
        size = re.match(r'width="([\d.]+)" height="([\d.]+)"', page)
        assert size is not None
        words = tuple(
            Word(text, *map(float, place))
            for *place, text in re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
                page,
            )
        )
        found.append(Page(float(size[1]), float(size[2]), words))
    return found
