"""The forms a report is written in, by the suffix of where it goes: .docx, or a web page of the same text."""

from __future__ import annotations

from draftkit.service.drafts import Draft

WORD, PAGE = ".docx", ".html"
FORMS = (WORD, PAGE)


def of_draft(made: Draft, form: str) -> bytes:
    """A draft in one of ``FORMS``; in all but Word's own, comments are left out and every 【待填】 stands."""
    if form == WORD:
        return made.content
    from draftkit.web import page, printed

    return page(printed(made.report)).encode()
