"""What somebody else's zip may be, and what is said of it."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from draftkit.ooxml import zipped
from draftkit.ooxml.package import Package
from draftkit.ooxml.zipped import Unusable

if TYPE_CHECKING:
    from pathlib import Path

TEXT = b"a" * 5000


def zip_of(*names: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name in names:
            archive.writestr(name, TEXT)
    return made.getvalue()


def with_size(data: bytes, size: int) -> bytes:
    """The zip with another unpacked size in its directory and before its only member."""
    at = data.index(b"PK\x01\x02")
    changed = bytearray(data)
    changed[22:26] = changed[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(changed)


def reason(data: bytes, unpacked: float = 10**6) -> str:
    with pytest.raises(Unusable) as caught:
        zipped.opened(data, unpacked)
    return caught.value.reason


def test_parts_come_as_they_were_put_in(tmp_path: Path) -> None:
    data = zip_of("a/b.xml", "c.xml")
    (tmp_path / "a.zip").write_bytes(data)
    for source in (data, tmp_path / "a.zip"):
        with zipped.opened(source) as archive:
            assert zipped.part(archive, "c.xml") == TEXT
            assert zipped.part(archive, "d.xml") == b""
            zipped.check_whole(archive)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", zip_of("a")[:-30], b"<a/>"], ids=["empty", "begun", "cut", "text"]
)
def test_what_is_no_zip_is_damaged(data: bytes) -> None:
    assert reason(data) == "damaged"


def test_a_member_twice_is_damage_since_readers_differ_on_it() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zip_of("word/document.xml", "word/document.xml")
    assert reason(data) == "damaged"


def test_what_office_files_are_never_packed_with_is_damage() -> None:
    assert reason(zip_of("a", method=zipfile.ZIP_LZMA)) == "damaged"


def test_an_encrypted_member_is_a_password() -> None:
    data = bytearray(zip_of("a"))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert reason(bytes(data)) == "password"


def test_declared_sizes_are_held_to_the_limit() -> None:
    assert reason(zip_of("a", "b"), 9999) == "large"
    zipped.opened(zip_of("a", "b"), 10_000).close()


@pytest.mark.parametrize("size", [10, 4999, 5001])
def test_a_size_that_lies_is_found_in_reading(size: int) -> None:
    data = with_size(zip_of("a"), size)
    with zipped.opened(data) as archive, pytest.raises(Unusable) as caught:
        zipped.part(archive, "a")
    assert (caught.value.reason, caught.value.part) == ("damaged", "a")


def test_unpacking_stops_at_the_limit_whatever_is_declared() -> None:
    with zipped.opened(zip_of("a")) as archive, pytest.raises(Unusable) as caught:
        zipped.check_whole(archive, 4999)
    assert caught.value.reason == "large"


def test_a_byte_that_changed_is_found() -> None:
    data = bytearray(zip_of("a", method=zipfile.ZIP_STORED))
    data[100] ^= 1
    with pytest.raises(Unusable) as caught:
        zipped.content_of(zipped.members(bytes(data), 10**6)["a"])
    assert caught.value.reason == "damaged"


# ---------------------------------------------------------------- packages

RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rIdDk1" Type="x/{}" Target="{}"/></Relationships>'
)


def package(**parts: str) -> Package:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return Package.opened(
        made.getvalue(), "a.docx", 10**6, lambda name, fault: KeyError(name, fault.reason)
    )


def test_the_main_part_is_the_one_the_file_names() -> None:
    relations = RELATION.format("officeDocument", "/deep/main.xml")
    assert package(**{"_rels/.rels": relations, "deep/main.xml": "<a/>"}).main == "deep/main.xml"
    assert package(**{"_rels/.rels": relations}).main == ""
    assert package(**{"deep/main.xml": "<a/>"}).main == ""


TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def test_parts_are_named_and_taken_out_with_their_names() -> None:
    document, item = "word/document.xml", "customXml/item1.xml"
    listed = RELATION.format("x", "y.xml")
    made = package(
        **{"[Content_Types].xml": TYPES, document: "<a/>", "word/_rels/document.xml.rels": listed}
    )
    made.relate(document, "comments", "word/comments.xml")
    assert made.targets(document, "comments") == ["word/comments.xml"]
    assert made.related(document, "comments") == []
    assert b'Id="rIdDk2"' in made.read("word/_rels/document.xml.rels")
    made.put(item, b"<a/>")
    made.declare(item, "application/xml")
    made.relate(document, "customXml", item)
    assert made.related(document, "customXml") == [item]
    made.remove(item, document)
    assert made.targets(document, "customXml") == []
    assert item not in made.members
    assert made.read("[Content_Types].xml").count(b"Override") == 0
    made.relate("", "custom-properties", "docProps/custom.xml")
    assert made.targets("", "custom-properties") == ["docProps/custom.xml"]


@pytest.mark.parametrize("content", ["<a>", "", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_plain_xml_is_refused_in_the_words_of_the_edge(content: str) -> None:
    with pytest.raises(KeyError, match="xml"):
        package(**{"a.xml": content}).tree("a.xml")
