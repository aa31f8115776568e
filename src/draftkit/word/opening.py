"""A template file opened, or refused with advice."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from draftkit.diagnostics import Place, Problem, Severity, TemplateError

if TYPE_CHECKING:
    from docx.document import Document

_LARGEST = 100 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def opened(template: bytes, name: str) -> Document:
    """The template in python-docx, after the checks that python-docx does not make."""
    _refuse_unusable(template, name)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(BytesIO(template))
        # Touch what is used later, so that a fault shows here.
        assert document.element.body is not None and document.styles is not None  # noqa: PT018, S101
    except (
        AssertionError,
        AttributeError,
        KeyError,
        LxmlError,
        OSError,
        PackageNotFoundError,
        ValueError,
        zipfile.BadZipFile,
        zlib.error,
    ) as fault:
        raise refusal(
            name, "模板文件已损坏，打不开", "请在 Word 或 WPS 中打开并另存为 .docx 后再用"
        ) from fault
    return document


def _refuse_unusable(template: bytes, name: str) -> None:
    """Raise TemplateError for what is recognised by its looks."""
    if template.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in template:
            raise refusal(name, "模板加了打开密码", "请在 Word 或 WPS 中去掉密码后另存")
        raise refusal(name, "模板是旧版 .doc 或 .wps 文件", "请在 Word 或 WPS 中另存为 .docx")
    try:
        with zipfile.ZipFile(BytesIO(template)) as archive:
            names = set(archive.namelist())
            if sum(info.file_size for info in archive.infolist()) > _LARGEST:
                raise refusal(name, "模板展开后超过 100 MB", "请删去模板中的大图片")
            types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
            relations = archive.read("_rels/.rels") if "_rels/.rels" in names else b""
            damaged = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError) as fault:
        raise refusal(
            name, "模板不是完好的 Word 文档（.docx）", "请指定用 Word 或 WPS 保存的 .docx 文件"
        ) from fault
    if damaged:
        raise refusal(
            name, f"模板文件已损坏（其中的 {damaged} 读不出）", "请在 Word 或 WPS 中重新保存"
        )
    if b"macroEnabled" in types or any(part.endswith("vbaProject.bin") for part in names):
        raise refusal(name, "模板带有宏", "请在 Word 或 WPS 中另存为不带宏的 .docx")
    if b"wordprocessingml.template.main+xml" in types:
        raise refusal(name, "模板是 .dotx 文件", "请在 Word 或 WPS 中另存为 .docx")
    if b"purl.oclc.org/ooxml" in relations:
        raise refusal(
            name, "模板存成了“严格 Open XML 文档”", "请在 Word 中另存为普通的“Word 文档（.docx）”"
        )
    if b"wordprocessingml.document.main+xml" not in types:
        raise refusal(name, "模板不是 Word 文档（.docx）", "请指定用 Word 或 WPS 保存的 .docx 文件")


def refusal(name: str, what: str, fix: str) -> TemplateError:
    """The error to raise: ``what`` is wrong with the template ``name`` and how to mend it."""
    return TemplateError(Problem("TEMPLATE-FILE", what, fix, Place(name)))


class Warnings:
    """Collects what a user should know of the template."""

    def __init__(self, name: str) -> None:
        self.place = Place(name)
        self.found: list[Problem] = []

    def add(self, code: str, what: str, fix: str) -> None:
        """Take a warning."""
        self.found.append(Problem(code, what, fix, self.place, Severity.WARNING))
