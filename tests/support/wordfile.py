"""Reading a .docx as parts and XML, for tests."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def parts(document: bytes) -> dict[str, bytes]:
    """Every member of the zip, in its order."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(document: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """``document`` with one member changed."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member, data in parts(document).items():
            archive.writestr(member, change(data) if member == name else data)
    return buffer.getvalue()


def xml(document: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(document)[name])


def body(document: bytes) -> etree._Element:
    found = xml(document).find(w("body"))
    assert found is not None
    return found


def text(element: etree._Element) -> str:
    """The words in an element; a line break is none."""
    return "".join(node.text or "" for node in element.iter(w("t")))


def relations(found: dict[str, bytes]) -> Iterator[tuple[str, str, str, str]]:
    """Source part, id, kind and target part of every inner relationship."""
    for name, data in found.items():
        if not name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        base = posixpath.dirname(folder)
        source = posixpath.join(base, file.removesuffix(".rels"))
        for relation in etree.fromstring(data):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                place = posixpath.normpath(posixpath.join(base, target)).lstrip("/")
                if target.startswith("/"):
                    place = target.lstrip("/")
                yield source, relation.get("Id", ""), relation.get("Type", ""), place


def paragraphs(document: bytes) -> list[etree._Element]:
    """The paragraphs that stand outside tables."""
    return [child for child in body(document) if child.tag == w("p")]


def tables(document: bytes) -> list[etree._Element]:
    return [child for child in body(document) if child.tag == w("tbl")]


def style_names(document: bytes, *, further: bool = False) -> dict[str, str]:
    """Style id → name, or ``further`` names."""
    names = {}
    for style in xml(document, "word/styles.xml").iter(w("style")):
        name = style.find(w("aliases" if further else "name"))
        names[style.get(w("styleId"), "")] = "" if name is None else name.get(w("val"), "")
    return names


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else found.get(w("val"), "")
