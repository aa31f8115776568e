"""Whatever is dropped on the page ends in a Chinese sentence; its scripts run in a browser of 2020."""

from __future__ import annotations

import io
import os
import random
import re
from pathlib import Path

import pytest

import draftkit
from tests.page.conftest import EXAMPLES, Clerk

STATIC = Path(draftkit.__file__).parent / "page" / "static"
ROUNDS = int(os.environ.get("DRAFTKIT_UPLOADS", "36"))
"""How many mutated uploads are tried; 1,000 of them with DRAFTKIT_UPLOADS=1000."""


def originals() -> list[tuple[str, bytes]]:
    made = draftkit.draft(EXAMPLES / "石门乡.yaml")
    return [
        ("石门乡.xlsx", (EXAMPLES / "石门乡.xlsx").read_bytes()),
        ("石门乡.yaml", (EXAMPLES / "石门乡.yaml").read_bytes()),
        ("稿.docx", made.content),
        ("稿.txt", made.text.encode()),
        ("稿.html", f"<html><body><p>{made.text}</p></body></html>".encode()),
    ]


def mutated(content: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, a stretch lost, doubled or replaced, or the end cut off."""
    data = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        size = min(chance.choice((1, 2, 16, 300)), len(data) - at)
        way = chance.randrange(5)
        if way == 0:
            data[at : at + size] = chance.randbytes(size)
        elif way == 1:
            del data[at : at + size]
        elif way == 2:
            data[at:at] = data[at : at + size]
        elif way == 3:
            data[at] ^= 1 << chance.randrange(8)
        else:
            del data[max(at, 1) :]
        if not data:
            data = bytearray(b"x")
    return bytes(data)


def test_mutated_uploads_end_in_a_sentence(clerk: Clerk) -> None:
    chance, files = random.Random(20), originals()  # noqa: S311  # no secret
    for number in range(ROUNDS):
        name, content = files[number % len(files)]
        upload = {"file": (io.BytesIO(mutated(content, chance)), f"{number}{name}")}
        where = "/check/drop" if number % 2 or not name.startswith("石门乡") else "/upload"
        answer = clerk.post(where, upload, follow_redirects=True)
        assert answer.status_code in {200, 422}, (number, name, answer.text)
        assert "程序内部出错" not in answer.text, (number, name)
        assert re.search("[\u4e00-\u9fff]", re.sub("<[^>]+>", "", answer.text))
        for path in clerk.folder.iterdir():
            path.unlink()


NEWER = {
    r"\.at\(": "Array.prototype.at (92)",
    r"\.findLast": "findLast (97)",
    r"Object\.hasOwn\b": "Object.hasOwn (93)",
    r"structuredClone": "structuredClone (98)",
    r"randomUUID": "randomUUID (92)",
    r"^\s*#\w+\s*[=(]": "private methods (84 to 91)",
    r"static \{": "static blocks (94)",
    r"\bimport\(|^import ": "modules are not used",
    r"\.toSorted|\.groupBy|\.replaceChildren|\.any\(": "newer methods",
}
NEWER_STYLES = (
    ":has(",
    "aspect-ratio",
    "@layer",
    "@container",
    "inset:",
    "accent-color",
    "dvh",
    "color-mix",
    ":is(",
    ":where(",
    "&:",
)


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_scripts_use_nothing_newer_than_chromium_86(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [name for way, name in NEWER.items() if re.search(way, text, re.MULTILINE)] == []
    assert '"use strict"' in text


def test_styles_use_nothing_newer_than_chromium_86() -> None:
    text = (STATIC / "page.css").read_text(encoding="utf-8")
    assert [name for name in NEWER_STYLES if name in text] == []


def test_nothing_is_loaded_from_elsewhere() -> None:
    texts = [
        p.read_text(encoding="utf-8")
        for p in STATIC.parent.rglob("*")
        if p.suffix in {".html", ".js", ".css"}
    ]
    assert not re.search(r"(?:src|href|url\(|fetch\()\W{0,3}(?:https?:)?//", "".join(texts))
