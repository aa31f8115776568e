"""The parts of a template that every report shares, and the lists that name all parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from draftkit.ooxml import zipped
from draftkit.ooxml.markup import (
    DECLARATION,
    OFFICE_RELATIONS,
    OFFICE_TYPES,
    PACKAGE,
    parse,
    relations,
)
from draftkit.ooxml.packing import Member, deflate
from draftkit.word import embed

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

_DOCUMENT_TYPE = f"{OFFICE_TYPES}.wordprocessingml.document.main+xml"


def static_parts(document: Document) -> Iterator[tuple[str, bytes]]:
    """Name and content of every part that is the same in each report, its relationships after it."""
    package = document.part.package
    forget(package.rels, lambda relation: not relation.reltype.endswith("/officeDocument"))
    for part in package.iter_parts():
        if part is document.part:
            continue
        yield part.partname.lstrip("/"), part.blob
        if len(part.rels):
            yield part.partname.rels_uri.lstrip("/"), part.rels.xml


def members(statics: Mapping[str, bytes]) -> Iterator[Member]:
    """The parts compressed as well as can be, since it is done once."""
    return (deflate(name, statics[name], 9) for name in sorted(statics))


def forget(relations: Any, unwanted: Any) -> None:  # noqa: ANN401
    """Drop the relationships for which ``unwanted`` holds."""
    for key, relation in list(relations.items()):
        if unwanted(relation):
            relations.pop(key)


def is_unwanted(relation: Any) -> bool:  # noqa: ANN401
    """Whether a relationship leads to comments, to the basis of an earlier report, or to Word 2010's second style sheet.

    The last says what the first said before styles were added to it.
    """
    kind = relation.reltype.rsplit("/", 1)[-1].lower()
    if kind in {"people", "styleswitheffects"} or "comments" in kind:
        return True
    return kind == "customxml" and embed.SCHEMA.encode() in relation.target_part.blob


def free_item(statics: Mapping[str, bytes]) -> str:
    """The name of a custom XML part that the template does not have."""
    number = 1
    while f"customXml/item{number}.xml" in statics:
        number += 1
    return f"customXml/item{number}.xml"


def item_relations(item: str) -> str:
    """The relationship from our custom XML part to its properties."""
    return relations([("customXmlProps", item.rpartition("/")[2].replace("item", "itemProps"))])


def package_relations(document_name: str) -> str:
    """The relationships of the whole file: the document and what it says of itself."""
    return relations(
        [
            ("officeDocument", document_name.lstrip("/")),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
            ("custom-properties", "docProps/custom.xml"),
        ]
    )


def with_relations(listed: str, item: str, folder: str, *, comments: bool) -> str:
    """The document's relationships with those to our item and, if wanted, to the comments."""
    up = "../" * (folder.count("/") + 1) if folder else ""
    added = (
        f'<Relationship Id="rIdDkItem" Type="{OFFICE_RELATIONS}/customXml" Target="{up}{item}"/>'
    )
    if comments:
        added += f'<Relationship Id="rIdDkComments" Type="{OFFICE_RELATIONS}/comments" Target="comments.xml"/>'
    if "</Relationships>" not in listed:
        listed = relations([])
    return listed.replace("</Relationships>", f"{added}</Relationships>")


def content_types(document: Document, item: str) -> str:
    """The list of content types, open at its end."""
    package = document.part.package
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    parts: list[Part] = [part for part in package.iter_parts() if part is not document.part]
    overrides = {document.part.partname: _DOCUMENT_TYPE}
    for part in parts:
        extension = part.partname.ext.lower()
        known = defaults.get(extension, part.content_type)
        if part.content_type.startswith("image/") and known == part.content_type:
            defaults[extension] = part.content_type
        elif defaults.get(extension) != part.content_type:
            overrides[part.partname] = part.content_type
    overrides |= {
        "/" + item.replace("item", "itemProps"): f"{OFFICE_TYPES}.customXmlProperties+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{OFFICE_TYPES}.extended-properties+xml",
        "/docProps/custom.xml": f"{OFFICE_TYPES}.custom-properties+xml",
    }
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        + "".join(
            f'<Default Extension="{extension}" ContentType="{kind}"/>'
            for extension, kind in sorted(defaults.items())
        )
        + "".join(
            f'<Override PartName="{name}" ContentType="{kind}"/>'
            for name, kind in sorted(overrides.items())
        )
    )


def with_comments_type(types: str, folder: str, *, wanted: bool) -> str:
    """The list of content types closed, with the comments part if ``wanted``."""
    if wanted:
        types += (
            f'<Override PartName="/{folder}/comments.xml"'
            f' ContentType="{OFFICE_TYPES}.wordprocessingml.comments+xml"/>'
        ).replace("//", "/", 1)
    return f"{types}</Types>"


def own_properties(template: bytes) -> str:
    """The template's own custom properties as XML, without an earlier key of ours."""
    from lxml import etree

    with zipped.opened(template) as archive:
        data = zipped.part(archive, embed.PROPERTIES_PART)
    try:
        root = parse(data) if data else ()
    except ValueError:
        return ""
    kept: list[str] = []
    for entry in root:
        if entry.get("name", "").startswith("dk."):
            continue
        entry.set("pid", str(len(kept) + 2))
        entry.tail = None
        kept.append(etree.tostring(entry, encoding="unicode"))
    return "".join(kept)
