"""A PDF with a text layer → its lines of text, by way of pypdf."""

from __future__ import annotations

import io
import logging

from draftkit.sources.files import refuse
from draftkit.sources.reports.published import Words
from draftkit.sources.reports.refusals import damaged, has_password, too_large

MAX_PAGES = 400
MAX_LETTERS = 2 * 1024 * 1024


def read_pdf(data: bytes, file: str) -> list[Words]:
    """The lines of all pages, as they stand; a table is as many lines of labels and numbers.

    ``InputError`` where the file is damaged or locked, has no text (a scan), or more than a report can have.
    """
    pages = _texts(data, file)
    if not "".join(pages).strip():
        what = "PDF 里没有文字，是扫描件或图片"
        fix = "请用 WPS 的“PDF 转 Word”（带文字识别）转成 .docx，核对后再导入"
        raise refuse(file, "REPORT-SCAN", what, fix)
    lines = (line for page in pages for line in page.splitlines())
    return [Words(line, number) for number, line in enumerate(lines, start=1)]


def _texts(data: bytes, file: str) -> list[str]:
    import pypdf  # 180 ms that only a PDF needs

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it stumbles over, we tell
    found: list[str] = []
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        number = 0 if locked else len(reader.pages)
        if number <= MAX_PAGES:
            found = [page.extract_text() for page in reader.pages[:number]]
    except Exception:  # noqa: BLE001 - a damaged PDF makes the library stumble in any way
        raise damaged(file) from None
    if locked:
        raise has_password(file)
    if number > MAX_PAGES or sum(map(len, found)) > MAX_LETTERS:
        raise too_large(file, MAX_LETTERS, f"PDF 有 {number} 页，文字")
    return found
