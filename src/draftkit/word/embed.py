"""What a report carries with it: the basis it was made from, in a custom XML part, and a short key beside it.

The part survives Word, WPS and LibreOffice; the key, a custom property, survives even a way through .doc.
"""

from __future__ import annotations

import re
import zlib
from binascii import Error as Base64Error
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.hashes import sha256
from draftkit.ooxml.markup import DECLARATION
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple
from draftkit.word.texts import checked

if TYPE_CHECKING:
    import zipfile

SCHEMA = "urn:draftkit:basis:1"
PROPERTY = "dk.key"
PROPERTIES_PART = "docProps/custom.xml"
ITEM_ID = "{D7A4E3B2-5C1F-4A86-9B0D-2F6E81C73A55}"

LONGEST_KEY = 254
LARGEST_PART = 16 * 1024 * 1024
_LEVEL = 3

# Looked for as text, since reading must not need an XML library.  A prefix may have been put before the names.
# No pattern may look at a character more often than a few times, whatever stands there.
_ITEM = regex(rb"<(?:[\w.-]{1,40}:)?basis\b([^<>]*)>([A-Za-z0-9+/=\s]*)</")
_SHA = regex(rb"\bsha256\s*=\s*[\"']([0-9a-f]{64})[\"']")
_PROPERTY = regex(
    rb"<(?:[\w.-]{1,40}:)?property\b([^<>]*)>\s*<(?:[\w.-]{1,40}:)?lpwstr\b[^<>]*>([^<]*)<"
)
_NAME = regex(rb"\bname\s*=\s*[\"']dk\.key[\"']")


class Key(NamedTuple):
    """Which document this is (``document``), by which draftkit (``version``), from which basis (``digest``, sha256)."""

    document: str
    digest: str
    version: str


class Carried(NamedTuple):
    """What was found in a .docx.  ``tampered``: there is a basis, but not the one that was put in."""

    basis: bytes | None = None
    key: Key | None = None
    tampered: bool = False


# ---------------------------------------------------------------- writing


def item(basis: bytes, digest: str) -> bytes:
    """The custom XML part that holds ``basis``."""
    payload = b2a_base64(zlib.compress(basis, _LEVEL), newline=False).decode()
    return (
        f'{DECLARATION}<basis xmlns="{SCHEMA}" encoding="zlib+base64" sha256="{digest}">{payload}</basis>'
    ).encode()


def item_properties() -> str:
    """The part beside it that names its schema: without it a custom XML part may be dropped."""
    return (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
        f' ds:itemID="{ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="{SCHEMA}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def properties(key: Key, others: str = "") -> str:
    """``docProps/custom.xml`` with the key, after the template's own properties ``others``."""
    value = checked(f"1;{key.document};{key.digest};{key.version}", "文档标识")
    number = 2 + others.count("<property ")
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'{others}<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{PROPERTY}">'
        f"<vt:lpwstr>{value[:LONGEST_KEY]}</vt:lpwstr></property></Properties>"
    )


def document_id(author: str, title: str) -> str:
    """What a document is known by through all its redrafts."""
    return sha256(f"{author}\n{title}".encode()).hexdigest()[:16]


def digest_of(basis: bytes) -> str:
    """The sha256 of a basis, in hexadecimal."""
    return sha256(basis).hexdigest()


# ---------------------------------------------------------------- reading


def read(document: bytes) -> bytes | None:
    """The basis in a .docx.  None if there is none or if it is damaged."""
    return look(document).basis


def look(document: bytes) -> Carried:
    """Everything draftkit finds of its own in a .docx; an empty :class:`Carried` where there is nothing."""
    from draftkit.ooxml.zipped import MOST_UNPACKED, Unusable, opened

    try:
        with opened(document, MOST_UNPACKED) as archive:
            key = _key(_content(archive, PROPERTIES_PART))
            found = [match for part in _items(archive) if (match := _ITEM.search(part))]
    except Unusable:
        return Carried()
    bases = (basis for match in found if (basis := _unpacked(match)) is not None)
    basis = next(bases, None)
    return Carried(basis, key, tampered=bool(found) and basis is None)


def _items(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The custom XML parts that name our schema, whatever a word processor calls them now."""
    for name in archive.namelist():
        if name.lower().startswith("customxml/") and name.lower().endswith(".xml"):
            content = _content(archive, name)
            if SCHEMA.encode() in content:
                yield content


def _content(archive: zipfile.ZipFile, name: str) -> bytes:
    """A member's bytes; empty if it is missing or too large to be ours."""
    from draftkit.ooxml.zipped import part

    info = archive.NameToInfo.get(name)
    return b"" if info is None or info.file_size > LARGEST_PART else part(archive, name)


def _unpacked(match: re.Match[bytes]) -> bytes | None:
    """The basis in a part, if its sum is right."""
    claimed = _SHA.search(match[1])
    try:
        unpacker = zlib.decompressobj()
        basis = unpacker.decompress(a2b_base64(match[2]), LARGEST_PART)
    except (Base64Error, ValueError, zlib.error):
        return None
    if claimed is None or unpacker.unconsumed_tail or not unpacker.eof:
        return None
    return basis if sha256(basis).hexdigest() == claimed[1].decode() else None


def _key(content: bytes) -> Key | None:
    found = (m[2] for m in _PROPERTY.finditer(content) if _NAME.search(m[1]))
    parts = next(found, b"").decode("utf-8", "replace").split(";")
    return Key(*parts[1:]) if len(parts) == 4 and parts[0] == "1" else None  # noqa: PLR2004
