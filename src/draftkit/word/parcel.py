"""A .docx at the level of its zip file: parts that are not touched keep their bytes as they are."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from draftkit.diagnostics import Place, Problem, WordFileError, reason_of
from draftkit.word.markup import W
from draftkit.word.package import DEFLATED, STORED, Member, archive, deflate

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.word.markup import Element

_LOCAL = struct.Struct("<26x2H")
_LOCAL_SIZE = 30
_LARGEST = 256 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TYPES = "[Content_Types].xml"
PACKAGE_RELATIONS = "_rels/.rels"
_TYPES_NS = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS_NS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_GUARDED = ("readOnly", "forms", "comments")


@dataclass
class Parcel:
    """A .docx opened; ``name`` is what messages call it.  Members keep their order."""

    name: str
    members: dict[str, Member]
    document: str = ""

    def read(self, part: str) -> bytes:
        """A part's content; empty where there is none."""
        member = self.members.get(part)
        if member is None:
            return b""
        return (
            member.data
            if member.method == STORED
            else zlib.decompress(member.data, -15, member.size)
        )

    def put(self, part: str, content: bytes) -> None:
        """Write a part, new or not."""
        self.members[part] = deflate(part, content)

    def drop(self, part: str) -> None:
        """Take a part out."""
        self.members.pop(part, None)

    def bytes(self) -> bytes:
        """The file."""
        return archive(self.members.values())

    # ------------------------------------------------------------ lists of parts

    def relations_of(self, part: str) -> str:
        """The part that holds the relationships of ``part``."""
        folder, _, name = part.rpartition("/")
        return f"{folder}/_rels/{name}.rels".lstrip("/")

    def targets(self, part: str, kind: str) -> list[str]:
        """The parts that ``part`` relates to in the way ``kind`` (the end of the type)."""
        relations = self.relations_of(part) if part else PACKAGE_RELATIONS
        content = self.read(relations)
        if not content:
            return []
        return [
            resolved(part, relation.get("Target", ""))
            for relation in parse(content)
            if relation.get("Type", "").rsplit("/", 1)[-1] == kind
            and relation.get("TargetMode") != "External"
        ]

    def relate(self, part: str, kind: str, target: str) -> None:
        """Add a relationship from ``part`` to ``target`` (an absolute part name)."""
        relations = self.relations_of(part) if part else PACKAGE_RELATIONS
        content = self.read(relations)
        root = parse(content) if content else _empty(f"{_RELATIONS_NS}Relationships")
        taken = {relation.get("Id") for relation in root}
        number = 1
        while f"rIdDk{number}" in taken:
            number += 1
        entry = root.makeelement(
            f"{_RELATIONS_NS}Relationship",
            {"Id": f"rIdDk{number}", "Type": f"{OFFICE}/{kind}", "Target": _relative(part, target)},
        )
        root.append(entry)
        self.put(relations, serialised(root))

    def unrelate(self, part: str, target: str) -> None:
        """Take out the relationships from ``part`` to ``target``."""
        relations = self.relations_of(part) if part else PACKAGE_RELATIONS
        content = self.read(relations)
        if not content:
            return
        root = parse(content)
        found = [r for r in root if resolved(part, r.get("Target", "")) == target]
        for relation in found:
            root.remove(relation)
        if found:
            self.put(relations, serialised(root))

    def declare(self, part: str, kind: str) -> None:
        """Name a part's content type."""
        root = parse(self.read(TYPES))
        name = f"/{part}"
        if any(entry.get("PartName") == name for entry in root):
            return
        root.append(
            root.makeelement(f"{_TYPES_NS}Override", {"PartName": name, "ContentType": kind})
        )
        self.put(TYPES, serialised(root))

    def undeclare(self, part: str) -> None:
        """Forget a part's content type."""
        root = parse(self.read(TYPES))
        found = [entry for entry in root if entry.get("PartName") == f"/{part}"]
        for entry in found:
            root.remove(entry)
        if found:
            self.put(TYPES, serialised(root))


def load(path: Path) -> Parcel:
    """The .docx at ``path``.  Raise WordFileError, with advice, where it cannot be worked on."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise refusal(
            str(path), f"读不出文件（{reason_of(error)}）", "检查路径，或先在 Word 中关闭它"
        ) from error
    return opened(content, str(path))


def opened(content: bytes, name: str) -> Parcel:
    """The .docx in ``content``.  Raise WordFileError, with advice, where it cannot be worked on."""
    if content.startswith(_OLE):
        raise refusal(
            name,
            "这是旧格式（.doc）或加了密码的文件",
            "在 Word 或 WPS 中取消密码，另存为“Word 文档（.docx）”后再运行",
        )
    try:
        members = dict(_members(content))
    except (zipfile.BadZipFile, zlib.error, ValueError, struct.error, NotImplementedError) as error:
        raise refusal(
            name, "不是可用的 .docx 文件", "在 Word 或 WPS 中另存为“Word 文档（.docx）”后再运行"
        ) from error
    parcel = Parcel(name, members)
    found = parcel.targets("", "officeDocument") if PACKAGE_RELATIONS in members else []
    if TYPES not in members or not found or found[0] not in members:
        raise refusal(
            name, "不是 .docx 文件", "在 Word 或 WPS 中另存为“Word 文档（.docx）”后再运行"
        )
    parcel.document = found[0]
    _ensure_workable(parcel)
    return parcel


def _ensure_workable(parcel: Parcel) -> None:
    if any(name.startswith("_xmlsignatures/") for name in parcel.members):
        raise refusal(parcel.name, "文件有数字签名，改动会使签名失效", "在 Word 中去掉签名后再运行")
    content = parcel.read(parcel.document)
    if _STRICT in content[:4096]:
        raise refusal(
            parcel.name,
            "文件是“严格 Open XML”格式",
            "在 Word 中另存为普通的“Word 文档（.docx）”后再运行",
        )
    for settings in parcel.targets(parcel.document, "settings"):
        guard = parse(parcel.read(settings)).find(f"{{{W}}}documentProtection")
        if (
            guard is not None
            and guard.get(f"{{{W}}}enforcement") in {"1", "true", "on"}
            and guard.get(f"{{{W}}}edit") in _GUARDED
        ):
            raise refusal(parcel.name, "文件设了“限制编辑”", "在 Word 中停止保护后再运行")


def _members(content: bytes) -> list[tuple[str, Member]]:
    found = []
    with zipfile.ZipFile(BytesIO(content)) as source:
        if sum(info.file_size for info in source.infolist()) > _LARGEST:
            raise ValueError("too large")
        for info in source.infolist():
            if info.is_dir():
                continue
            if info.flag_bits & 1 or info.compress_type not in (STORED, DEFLATED):
                raise ValueError("encrypted or packed in an unusual way")
            at = info.header_offset
            sizes = _LOCAL.unpack(content[at : at + _LOCAL_SIZE])
            start = at + _LOCAL_SIZE + sum(sizes)
            data = content[start : start + info.compress_size]
            member = Member(info.filename, info.compress_type, info.CRC, info.file_size, data)
            found.append((info.filename, member))
    return found


# ---------------------------------------------------------------- XML


def parse(content: bytes) -> Element:
    """A part's XML.  Raise WordFileError where it is none."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise refusal(
            "", "文件已损坏，内容不是有效的 XML", "在 Word 或 WPS 中打开并另存后再运行"
        ) from error


def serialised(root: Element) -> bytes:
    """A part's bytes."""
    from lxml import etree

    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _empty(name: str) -> Any:  # noqa: ANN401
    from lxml import etree

    namespace = name[1:].split("}", maxsplit=1)[0]
    return etree.fromstring(f'<{name.split("}")[1]} xmlns="{namespace}"/>')


def resolved(part: str, target: str) -> str:
    """The absolute name of a relationship's target."""
    if target.startswith("/"):
        return target[1:]
    steps = part.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _relative(part: str, target: str) -> str:
    folder = part.split("/")[:-1]
    steps = target.split("/")
    while folder and len(steps) > 1 and folder[0] == steps[0]:
        folder, steps = folder[1:], steps[1:]
    return "/".join([".."] * len(folder) + steps)


def refusal(name: str, what: str, fix: str) -> WordFileError:
    """The error that a document cannot be worked on."""
    return WordFileError(Problem("WORD-FILE", what, fix, Place(name)))
