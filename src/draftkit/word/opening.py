"""A template or a document opened, or refused with advice."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit import disk
from draftkit.diagnostics import (
    Place,
    Problem,
    Severity,
    TemplateError,
    WordFileError,
    path_text,
    reason_of,
)
from draftkit.ooxml import MOST_IN_LINE, OLE2, zipped
from draftkit.ooxml.markup import STRICT, tag
from draftkit.ooxml.package import TYPES, Package
from draftkit.ooxml.zipped import MOST_IN_XML, MOST_PACKED, MOST_UNPACKED, Unusable

if TYPE_CHECKING:
    from docx.document import Document

_LARGEST_TEMPLATE = 100 * 1024 * 1024
_GUARDED = ("readOnly", "forms", "comments")
_SAVE_AS = "在 Word 或 WPS 中另存为“Word 文档（.docx）”后再运行"


# ---------------------------------------------------------------- a document


def load(path: Path) -> Package:
    """The .docx at ``path``.  Raise WordFileError, with advice, where it cannot be worked on."""
    return document(content_of(path), path_text(path))


def content_of(path: Path, code: str = "WORD-FILE") -> bytes:
    """The bytes at ``path``.  Raise WordFileError where they cannot be read."""
    try:
        content = disk.read(path, MOST_PACKED)
    except ValueError:
        raise WordFileError.at(path, code, "文件名里有不能用的字符", "核对文件名") from None
    except OSError as error:
        what, fix = f"读不出文件（{reason_of(error)}）", "检查路径，或先在 Word 中关闭它"
        raise WordFileError.at(path, code, what, fix) from error
    if len(content) > MOST_PACKED:
        what = f"文件超过 {MOST_PACKED >> 20} MB，不像一份年度报告"
        raise WordFileError.at(path, code, what, "核对是否给错了文件，或压缩其中的图片")
    return content


def document(content: bytes, name: str) -> Package:
    """The .docx in ``content``.  Raise WordFileError, with advice, where it cannot be worked on."""
    if (kind := _printed_kind(content)) is not None:
        what = f"这是{kind}，起草依据、修订和批注都不在其中，不能从它做起"
        raise _refused(name, what, "换成同一份报告的 .docx")
    if content.startswith(OLE2[:4]):
        fix = "在 Word 或 WPS 中取消密码，另存为“Word 文档（.docx）”后再运行"
        raise _refused(name, "这是旧格式（.doc）或加了密码的文件", fix)
    package = Package.opened(content, name, MOST_UNPACKED, _damaged_document)
    if not package.main or "word" not in package.kind_of(package.main):
        raise _refused(name, "不是 .docx 文件", _SAVE_AS)
    if any(part.startswith("_xmlsignatures/") for part in package.members):
        raise _refused(name, "文件有数字签名，改动会使签名失效", "在 Word 中去掉签名后再运行")
    if STRICT.encode() in package.read(package.main)[:4096]:
        what = "文件是“严格 Open XML”格式"
        fix = "在 Word 中另存为普通的“Word 文档（.docx）”后再运行"
        raise _refused(name, what, fix)
    for settings in package.related(package.main, "settings"):
        guard = package.tree(settings).find(tag("documentProtection"))
        if (
            guard is not None
            and guard.get(tag("enforcement")) in {"1", "true", "on"}
            and guard.get(tag("edit")) in _GUARDED
        ):
            raise _refused(name, "文件设了“限制编辑”", "在 Word 中停止保护后再运行")
    _ensure_lines(package, name)
    return package


def _ensure_lines(package: Package, name: str) -> None:
    """Raise WordFileError for a paragraph that no report has, and no comparison should have to go through."""
    texts = (tag("t"), tag("delText"))
    stretches = package.read(package.main).split(b"</w:p>")
    if max(map(len, stretches)) <= MOST_IN_LINE:  # as in every report: not worth parsing it twice
        return
    for number, paragraph in enumerate(package.tree(package.main).iter(tag("p")), start=1):
        length = sum(len((one.text or "").encode()) for one in paragraph.iter(*texts))
        if length > MOST_IN_LINE:
            what = f"第 {number} 段超过 {MOST_IN_LINE >> 10} KB，不像一份年度报告"
            raise _refused(name, what, "核对是否给错了文件")


def _printed_kind(content: bytes) -> str | None:
    """What a file is called that is no .docx but may have been written from one."""
    if content.startswith(b"%PDF"):
        return " PDF"
    head = content[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "网页" if head.startswith((b"<!doctype html", b"<html")) else None


def _damaged_document(name: str, fault: Unusable) -> WordFileError:
    if fault.reason == "large":
        what = f"文件里的 {fault.part} 展开后太大" if fault.part else "文件展开后太大"
        what += f"（超过 {(MOST_IN_XML if fault.part else MOST_UNPACKED) >> 20} MB）"
        return _refused(name, what, "核对是否给错了文件；删去其中多余的内容后再运行")
    if fault.reason == "xml":
        what = "文件已损坏，内容不是有效的 XML"
        return _refused(name, what, "在 Word 或 WPS 中打开并另存后再运行")
    return _refused(name, "不是可用的 .docx 文件", _SAVE_AS)


def _refused(name: str, what: str, fix: str) -> WordFileError:
    return WordFileError.at(name, "WORD-FILE", what, fix)


# ---------------------------------------------------------------- a template


def template(content: bytes, name: str) -> Document:
    """The template in python-docx, after the checks that python-docx does not make."""
    _refuse_unusable(content, name)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(BytesIO(content))
        # Touch what is used later, so that a fault shows here.
        assert document.element.body is not None and document.styles is not None  # noqa: PT018, S101
    except (
        *(AssertionError, AttributeError, KeyError, OSError, ValueError),
        *(LxmlError, PackageNotFoundError),
    ) as fault:
        what, fix = "模板文件已损坏，打不开", "请在 Word 或 WPS 中打开并另存为 .docx 后再用"
        raise refusal(name, what, fix) from fault
    return document


def _refuse_unusable(content: bytes, name: str) -> None:
    """Raise TemplateError for what is recognised by its looks."""
    if content.startswith(OLE2):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise refusal(name, "模板加了打开密码", "请在 Word 或 WPS 中去掉密码后另存")
        raise refusal(name, "模板是旧版 .doc 或 .wps 文件", "请在 Word 或 WPS 中另存为 .docx")
    try:
        with zipped.opened(content, _LARGEST_TEMPLATE) as archive:
            names = set(archive.namelist())
            zipped.check_whole(archive, _LARGEST_TEMPLATE)
            types = zipped.part(archive, TYPES)
            relations = zipped.part(archive, "_rels/.rels")
    except Unusable as fault:
        if fault.reason == "large":
            raise refusal(name, "模板展开后超过 100 MB", "请删去模板中的大图片") from fault
        what, fix = "模板不是完好的 Word 文档（.docx）", "请指定用 Word 或 WPS 保存的 .docx 文件"
        if fault.part:
            what = f"模板文件已损坏（其中的 {fault.part} 读不出）"
            fix = "请在 Word 或 WPS 中重新保存"
        raise refusal(name, what, fix) from fault
    if b"macroEnabled" in types or any(part.endswith("vbaProject.bin") for part in names):
        raise refusal(name, "模板带有宏", "请在 Word 或 WPS 中另存为不带宏的 .docx")
    if b"wordprocessingml.template.main+xml" in types:
        raise refusal(name, "模板是 .dotx 文件", "请在 Word 或 WPS 中另存为 .docx")
    if b"purl.oclc.org/ooxml" in relations:
        what, fix = "模板存成了“严格 Open XML 文档”", "请在 Word 中另存为普通的“Word 文档（.docx）”"
        raise refusal(name, what, fix)
    if b"wordprocessingml.document.main+xml" not in types:
        raise refusal(name, "模板不是 Word 文档（.docx）", "请指定用 Word 或 WPS 保存的 .docx 文件")


def refusal(name: str, what: str, fix: str) -> TemplateError:
    """The error to raise: ``what`` is wrong with the template ``name`` and how to mend it."""
    return TemplateError.at(name, "TEMPLATE-FILE", what, fix)


class Warnings:
    """Collects what a user should know of the template."""

    def __init__(self, name: str) -> None:
        self.place = Place(name)
        self.found: list[Problem] = []

    def add(self, code: str, what: str, fix: str) -> None:
        """Take a warning."""
        self.found.append(Problem(code, what, fix, self.place, Severity.WARNING))
