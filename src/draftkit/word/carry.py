"""Putting a basis into a document that exists already, adding comments to it, and taking both out again."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.ooxml.markup import OFFICE_TYPES, Element, W, free_number, parse, tag
from draftkit.ooxml.package import Package, relations_name
from draftkit.ooxml.paragraphs import set_text
from draftkit.word import embed
from draftkit.word.comments import AUTHOR
from draftkit.word.embed import Key
from draftkit.word.redline import Signature

TEXT_PARTS = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}
"""The kinds of parts that hold text beside the body, and what users call them."""
INITIALS = "dk"
"""The initials of comments under another name, so that they are known as ours."""


# ---------------------------------------------------------------- the basis


def put_basis(document: Package, basis: bytes, key: Key) -> None:
    """Embed a basis and its key, in the place of an earlier one."""
    item = basis_part(document)
    if item is None:
        from draftkit.word import parts  # a draft of ours has one

        item = parts.free_item(dict.fromkeys(document.members, b""))
        beside = item.replace("item", "itemProps")
        document.put(beside, embed.item_properties().encode())
        document.put(relations_name(item), parts.item_relations(item).encode())
        document.declare(beside, f"{OFFICE_TYPES}.customXmlProperties+xml")
        document.relate(document.main, "customXml", item)
    document.put(item, embed.item(basis, key.digest))
    _put_key(document, key)


def basis_part(document: Package) -> str | None:
    """The custom XML part with our basis, damaged or not."""
    for name in document.members:
        low = name.lower()
        ours = low.startswith("customxml/") and low.endswith(".xml") and "props" not in low
        if ours and embed.SCHEMA.encode() in document.read(name):
            return name
    return None


def _put_key(document: Package, key: Key) -> None:
    made = embed.properties(key).encode()
    if embed.PROPERTIES_PART not in document.members:
        document.put(embed.PROPERTIES_PART, made)
        document.declare(embed.PROPERTIES_PART, f"{OFFICE_TYPES}.custom-properties+xml")
        document.relate("", "custom-properties", embed.PROPERTIES_PART)
        return
    root = document.tree(embed.PROPERTIES_PART)
    fresh = parse(made)[0]
    for entry in list(root):
        if entry.get("name") == embed.PROPERTY:
            fresh.set("pid", entry.get("pid", "2"))
            root.replace(entry, fresh)
            break
    else:
        fresh.set("pid", str(free_number((entry.get("pid") for entry in root), 2)))
        root.append(fresh)
    document.put(embed.PROPERTIES_PART, root)


def strip_basis(document: Package) -> None:
    """Take the basis and the key out, and whatever named them."""
    while (item := basis_part(document)) is not None:
        for beside in document.targets(item, "customXmlProps"):
            document.remove(beside, item)
        document.remove(item, document.main)
    if embed.PROPERTIES_PART not in document.members:
        return
    root = document.tree(embed.PROPERTIES_PART)
    ours = [entry for entry in root if entry.get("name") == embed.PROPERTY]
    for entry in ours:
        root.remove(entry)
    if not len(root):
        document.remove(embed.PROPERTIES_PART, "")
    elif ours:
        document.put(embed.PROPERTIES_PART, root)


# ---------------------------------------------------------------- comments


def comments_part(document: Package) -> str:
    """The part that holds comments, by its relationship; "" where there is none."""
    return next(iter(document.related(document.main, "comments")), "")


def comments_of(document: Package) -> list[Element]:
    """All comments."""
    part = comments_part(document)
    return list(document.tree(part).iter(tag("comment"))) if part else []


def is_ours(comment: Element) -> bool:
    """Whether draftkit wrote a comment, under whatever name."""
    return bool(comment.get(tag("author")) == AUTHOR or comment.get(tag("initials")) == INITIALS)


def own_comments(document: Package) -> frozenset[str]:
    """The ids of our comments."""
    return frozenset(c.get(tag("id"), "") for c in comments_of(document) if is_ours(c))


def drop_comments(document: Package, numbers: frozenset[str]) -> None:
    """Take comments out of the comments part."""
    part = comments_part(document)
    root = document.tree(part)
    for comment in list(root.iter(tag("comment"))):
        if comment.get(tag("id")) in numbers:
            root.remove(comment)
    document.put(part, root)


def next_comment(document: Package) -> int:
    """A number no comment has."""
    return free_number(comment.get(tag("id")) for comment in comments_of(document))


def add_comments(
    document: Package,
    comments: Iterable[tuple[int, str]],
    signature: Signature,
    initials: str | None = None,
) -> None:
    """Write comments into the comments part, which is made where there is none.

    ``initials`` are those of the person whose comment it is; without them it is ours.
    """
    part = comments_part(document)
    if part:
        root = document.tree(part)
    else:
        folder = document.main.rpartition("/")[0]
        part = f"{folder}/comments.xml".lstrip("/")
        number = 1
        while part in document.members:
            number += 1
            part = f"{folder}/comments{number}.xml".lstrip("/")
        root = parse(f'<w:comments xmlns:w="{W}"/>'.encode())
        document.declare(part, f"{OFFICE_TYPES}.wordprocessingml.comments+xml")
        document.relate(document.main, "comments", part)
    if initials is None:
        initials = signature.author[:2] if signature.author == AUTHOR else INITIALS
    for number, text in comments:
        about = (str(number), signature.author, signature.moment, initials)
        names = map(tag, ("id", "author", "date", "initials"))
        given = {name: value for name, value in zip(names, about, strict=True) if value}
        comment = root.makeelement(tag("comment"), given)
        for line in text.split("\n"):
            paragraph, run, node = (root.makeelement(tag(name)) for name in ("p", "r", "t"))
            set_text(node, line)
            run.append(node)
            paragraph.append(run)
            comment.append(paragraph)
        root.append(comment)
    document.put(part, root)
