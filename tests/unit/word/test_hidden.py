"""What nobody sees is looked for only where something speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.pipeline import compose_all, document
from draftkit.word import hidden, opening, styles_base
from tests.support.filings import random_filing

if TYPE_CHECKING:
    import pytest


def test_a_plain_draft_needs_no_closer_look(monkeypatch: pytest.MonkeyPatch) -> None:
    content = document(compose_all(random_filing(3)), styles_base.load(None))

    def looked(*_: object) -> None:
        message = "its borders were taken for small letters"
        raise AssertionError(message)

    monkeypatch.setattr(hidden, "blocks", looked)
    assert not list(hidden.in_body(opening.document(content, "稿.docx")))
