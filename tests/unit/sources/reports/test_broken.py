"""Files broken in every way: an InputError with a place and advice, never anything else."""

from __future__ import annotations

import io
import random
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from draftkit import office
from draftkit.diagnostics import InputError
from draftkit.sources.reports import extract, opening, read_report
from tests.support import published as pub

if TYPE_CHECKING:
    from pathlib import Path

CELLS = pub.numbers()
THREE = pub.tables(CELLS)
WORD = pub.word_file(pub.word_body([pub.word_table(rows) for rows in THREE]))
PAGE = pub.html_page(THREE)
TEXT = pub.text_page(THREE, pub.with_tabs)
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def zipped(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return packed.getvalue()


BROKEN: dict[str, tuple[str, bytes]] = {
    "empty docx": ("a.docx", b""),
    "empty txt": ("a.txt", b""),
    "blank txt": ("a.txt", "\n　\n".encode()),
    "empty html": ("a.html", b"<html><body></body></html>"),
    "docx without words": ("a.docx", pub.word_file(pub.paragraph(""))),
    "half a zip": ("a.docx", WORD[: len(WORD) // 2]),
    "zip head only": ("a.docx", b"PK\x03\x04"),
    "no document": ("a.docx", zipped(other_xml=b"<a/>")),
    "a workbook": ("a.docx", zipped(xl__workbook_xml=b"<a/>")),
    "no xml": ("a.docx", zipped(word__document_xml=b"not xml")),
    "cut xml": ("a.docx", zipped(word__document_xml=b"<w:document>")),
    "no body": ("a.docx", zipped(word__document_xml=b"<document/>")),
    "a bomb": ("a.docx", zipped(word__document_xml=b"<a>" + b" " * (80 << 20))),
    "entities": (
        "a.docx",
        zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>'),
    ),
    "deep": (
        "a.docx",
        zipped(word__document_xml=b"<a>" * 100_000 + b"</a>" * 100_000),
    ),
    "text as docx": ("a.docx", "一、总体情况".encode()),
    "zeros as docx": ("a.docx", b"\0" * 5000),
    "pdf": ("a.pdf", b"%PDF-1.7"),
    "pdf as docx": ("a.docx", b"%PDF-1.7\n1 0 obj"),
    "pdf as txt": ("a.txt", b"%PDF-1.7\n1 0 obj"),
    "mht": ("a.mht", b"MIME-Version: 1.0\n"),
    "mht as html": ("a.html", b"MIME-Version: 1.0\nContent-Type: multipart/related"),
    "xlsx": ("a.xlsx", b"PK\x03\x04"),
    "yaml": ("a.yaml", b"a: 1"),
    "unknown": ("a.png", b"\x89PNG"),
    "binary as txt": ("a.txt", bytes(range(256)) * 20),
    "encrypted": ("a.docx", OLE2 + "EncryptedPackage".encode("utf-16-le")),
    "old workbook": ("a.doc", OLE2 + "Workbook".encode("utf-16-le")),
    "something else": ("a.txt", "今天天气很好，适合外出。\n我们去公园。".encode()),
    "another page": (
        "a.html",
        "<html><body><p>通知公告</p><table><tr><td>1</td></tr></table></body></html>".encode(),
    ),
    "deep page": ("a.html", b"<div>" * 3000 + "一、总体情况".encode()),
}


@pytest.mark.parametrize("name", BROKEN)
def test_refused_in_plain_words(tmp_path: Path, name: str) -> None:
    file, data = BROKEN[name]
    path = tmp_path / file
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        extract(read_report(path))
    (problem,) = caught.value.problems
    assert problem.place.file == str(path)
    assert problem.what
    assert problem.fix
    assert not re.search(r"Error|Traceback|None", str(problem))


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.docx", tmp_path):
        with pytest.raises(InputError):
            read_report(path)


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_BYTES", 100)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(InputError, match="超过"):
        read_report(path)


@pytest.mark.parametrize("suffix", [".doc", ".wps"])
def test_old_formats_without_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(office.shutil, "which", lambda _name: None)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(OLE2 + "WordDocument".encode("utf-16-le"))
    with pytest.raises(InputError, match="另存为"):
        read_report(path)


def test_web_page_named_doc_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_text(PAGE, encoding="utf-8")
    assert dict(extract(read_report(path)).cells) == CELLS


def test_word_file_named_doc_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(WORD)
    assert dict(extract(read_report(path)).cells) == CELLS


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("kind", ["docx", "html", "txt"])
def test_noise_never_crashes(tmp_path: Path, seed: int, kind: str) -> None:
    """Bytes overturned, cut out and doubled."""
    rng = random.Random(f"{kind}{seed}")  # noqa: S311 - a test
    data = bytearray({"docx": WORD, "html": PAGE.encode(), "txt": TEXT.encode()}[kind])
    for _ in range(rng.randint(1, 30)):
        at = rng.randrange(len(data))
        way = rng.randrange(3)
        if way == 0:
            data[at] = rng.randrange(256)
        elif way == 1:
            del data[at : at + rng.randint(1, 200)]
        else:
            data[at:at] = data[at : at + rng.randint(1, 200)]
        if not data:
            data = bytearray(b"x")
    path = tmp_path / f"a.{kind}"
    path.write_bytes(bytes(data))
    try:
        found = extract(read_report(path))
    except InputError:
        return
    assert len(found.cells) + len(found.missing) == 200


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("table", [pub.with_tabs, pub.with_blanks, pub.one_a_line])
def test_one_lost_piece_never_shifts_a_number(
    tmp_path: Path, seed: int, table: pub.Callable[[pub.Rows], str]
) -> None:
    """A label or a number lost from a dump: what is read is still right."""
    rng = random.Random(seed)  # noqa: S311 - a test
    three = pub.tables(CELLS)
    rows = three[rng.randrange(3)]
    row = rng.choice(rows)
    del row[rng.randrange(len(row))]
    path = tmp_path / "a.txt"
    path.write_text(pub.text_page(three, table), encoding="utf-8")
    found = extract(read_report(path))
    wrong = {k: (CELLS[k], v) for k, v in found.cells.items() if v != CELLS[k]}
    assert wrong == {}
    assert len(found.cells) >= 160 - 15
