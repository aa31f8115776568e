"""``export``: a report in another form than Word's: a web page, or a PDF by way of LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import OutputError, Place, Problem, Severity
from draftkit.service.drafts import Draft
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from draftkit.redrafting.job import Redraft
    from draftkit.service.finals import Final

WORD, PAGE, PDF = ".docx", ".html", ".pdf"
FORMS = (WORD, PAGE, PDF)
"""The suffixes a report is written under."""
_AS_PDF = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},"ExportNotes":{"type":"boolean","value":"false"}}'
)


class Export(NamedTuple):
    """The file, what it says of the comments it does not have, and what else of the report is not in it."""

    content: bytes
    comments: tuple[str, ...] = ()
    findings: tuple[Problem, ...] = ()


def ensure_possible(target: Path) -> None:
    """Raise OutputError where the form that ``target`` asks for cannot be made on this machine."""
    if target.suffix.lower() != PDF:
        return
    from draftkit import office

    if not office.find():
        what = "写 .pdf 要借助 LibreOffice，这台电脑上没有找到它，没有写文件"
        fix = "装上 LibreOffice 后再运行；或用 -o 写 .docx，在 Word 或 WPS 中另存为 PDF"
        raise OutputError.at(target, "OUT-PDF", what, fix)


def export(made: Draft | Redraft | Final, target: Path) -> Export:
    """The report in the form that the suffix of ``target``, one of ``FORMS``, asks for; nothing is written there.

    In other forms than Word's it reads as with all tracked changes accepted; a 【待填】 stands, comments are left out and
    told.  ``OutputError`` where a PDF cannot be made.
    """
    form = target.suffix.lower()
    if form == WORD:
        return Export(made.content)
    if form == PAGE and isinstance(made, Draft):
        from draftkit.web import page, printed

        return Export(page(printed(made.report)).encode())
    from draftkit.word import opening, printing, unbroken

    document = opening.document(made.content, str(target))
    comments = () if isinstance(made, Draft) else printing.comments(document)
    if form == PDF:
        clean = opening.document(printing.clean(document), str(target))
        return Export(_pdf(unbroken.joined(clean), target), comments)
    from draftkit.web import page

    read = printing.read(document)
    return Export(page(read.printed).encode(), comments, tuple(_left(read.left, target)))


def _left(left: Mapping[str, int], target: Path) -> Iterator[Problem]:
    if left:
        what = "、".join(f"{count} 处{kind}" for kind, count in left.items())
        fix = "上传网页后请在编辑器里另行放入"
        place = Place(str(target))
        yield Problem("OUT-LEFT", f"稿中的 {what}没有放进网页", fix, place, Severity.WARNING)


def _pdf(content: bytes, target: Path) -> bytes:
    from draftkit import office

    ensure_possible(target)
    made = office.converted(content, WORD, _AS_PDF)
    if not made:
        what = f"LibreOffice 没有在 {office.SECONDS // 60} 分钟内转成 PDF，没有写文件"
        fix = "关闭其他 LibreOffice 窗口后再运行；或写成 .docx，在 Word 或 WPS 中另存为 PDF"
        raise OutputError.at(target, "OUT-PDF", what, fix)
    return made
