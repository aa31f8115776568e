from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from draftkit.word import embed
from tests.support import reports
from tests.support.wordfile import parts

if TYPE_CHECKING:
    from collections.abc import Callable

ITEM = "customXml/item1.xml"
BASIS = "底稿".encode() * 3000


def changed(name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """A report with one of its parts changed, or taken out where ``change`` gives None."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, data in parts(reports.written(basis=BASIS)).items():
            new = change(data) if part == name else data
            if new is not None:
                archive.writestr(part, new)
    return buffer.getvalue()


def test_a_basis_survives_another_serialisation() -> None:
    def rewritten(data: bytes) -> bytes:
        text = data.decode().partition("?>\n")[2].replace("<basis ", "<d:basis ")
        return text.replace("xmlns=", "xmlns:d=").replace("</basis>", "</d:basis >").encode()

    assert embed.read(changed(ITEM, rewritten)) == BASIS


def test_a_basis_survives_wrapped_lines() -> None:
    wrapped = changed(ITEM, lambda data: re.sub(rb"([A-Za-z0-9+/]{76})", rb"\1\n", data))
    assert embed.read(wrapped) == BASIS


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b'sha256="', b'sha256="0'),
        lambda data: re.sub(rb'sha256="..', b'sha256="00', data),
        lambda data: re.sub(rb' sha256="[^"]*"', b"", data),
        lambda data: re.sub(rb">([A-Za-z0-9+/=]{40})", b">", data),
        lambda data: re.sub(rb">[A-Za-z0-9+/=]+<", b"><", data),
    ],
)
def test_a_changed_basis_is_not_taken_for_one(change: Callable[[bytes], bytes]) -> None:
    carried = embed.look(changed(ITEM, change))
    assert carried.basis is None
    assert carried.tampered
    assert carried.key is not None


def test_without_its_part_only_the_key_is_left() -> None:
    carried = embed.look(changed(ITEM, lambda _: None))
    assert carried.basis is None
    assert not carried.tampered
    assert carried.key is not None
    assert carried.key.digest == embed.digest_of(BASIS)


def test_without_the_key_the_basis_is_still_there() -> None:
    carried = embed.look(changed(embed.PROPERTIES_PART, lambda _: None))
    assert carried.basis == BASIS
    assert carried.key is None


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_docx_carries_nothing(data: bytes) -> None:
    assert embed.look(data) == embed.Carried()
    assert embed.read(data) is None


def test_a_key_is_short_enough_for_word() -> None:
    key = embed.Key("d" * 16, "f" * 64, "12.34.56")
    value = re.search("<vt:lpwstr>(.*)</vt:lpwstr>", embed.properties(key))
    assert value is not None
    assert len(value[1]) < 255


def test_a_foreign_property_of_the_template_stays() -> None:
    other = '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"/>'
    text = embed.properties(embed.Key("a", "b", "c"), other)
    assert other in text
    assert 'pid="3" name="dk.key"' in text
