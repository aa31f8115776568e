"""Random inputs → draft → import: every cell comes back."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from draftkit import pipeline
from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    ALL_ON_TIME,
    APPRAISAL,
    CHANNELS,
    EXPLANATIONS,
    FEE,
    MEETINGS,
    PUBLIC_REVIEW,
    READING_POINTS,
    TOTAL,
    TRAININGS,
)
from draftkit.plain import render_text
from draftkit.sources.reports import extract, read_report
from draftkit.word import embed, finalize, opening, styles_base
from tests.support.filings import random_filing
from tests.support.office import convert, needs_office

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.kinds.fields import Given
    from draftkit.model import Filing
    from draftkit.sources.reports import Extracted
    from draftkit.word.prototype import Prototype

RANDOM, PORTION = 500, 25
NOBODY = re.compile("无|未发生|没有")
RESAVED = (*range(10), 33, 77)


@cache
def prototype() -> Prototype:
    return styles_base.load(None)


def assert_same(filing: Filing, found: Extracted) -> None:
    """The cells, the body, the year; of the prose's facts, none that was not given."""
    assert dict(found.cells) == dict(filing.cells)
    assert found.is_complete
    assert (found.body.name, found.body.kind, found.year) == (
        filing.body.name,
        filing.body.kind,
        filing.year,
    )
    assert found.body.self_name == filing.body.self_name
    assert (found.signature, found.date) == (filing.signature, filing.date)
    assert found.preface == filing.preface
    assert [s.number for s in found.report.sections if s.number] == [1, 2, 3, 4, 5, 6]
    for field in (TOTAL, TRAININGS, MEETINGS, EXPLANATIONS, ALL_ON_TIME, FEE):
        assert found.given[field] in {None, filing.given[field]}, field.key
    assert set(found.given[CHANNELS]) <= set(filing.given[CHANNELS])
    assert set(found.given[ACCOUNTS]) <= set(filing.given[ACCOUNTS])
    assert_judged(filing.given, found.given)


def assert_judged(given: Given, found: Given) -> None:
    """How the work was judged and where information can be read, all of it."""
    assert found[READING_POINTS] == given[READING_POINTS]
    for told, read in (
        (given[APPRAISAL], found[APPRAISAL]),
        (given[PUBLIC_REVIEW], found[PUBLIC_REVIEW]),
    ):
        assert read in told  # a composed sentence may take its grade alone
        assert bool(read) == bool(told)
    assert found[ACCOUNTABILITY] in (
        {given[ACCOUNTABILITY], "未发生"}
        if NOBODY.search(given[ACCOUNTABILITY])
        else {given[ACCOUNTABILITY]}
    )


@pytest.mark.parametrize("first", range(0, RANDOM, PORTION))
def test_from_word_and_from_text(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + PORTION):
        filing = random_filing(seed)
        composition = pipeline.compose_all(filing)
        word, text = tmp_path / "a.docx", tmp_path / "a.txt"
        word.write_bytes(pipeline.document(composition, prototype()))
        text.write_text(render_text(composition.report), encoding="utf-8")
        assert_same(filing, extract(read_report(word)))
        assert_same(filing, extract(read_report(text)))


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("to", ["docx", "html", "doc"])
def test_saved_by_libreoffice(to: str, tmp_path: Path) -> None:
    filings = {f"n{seed}": random_filing(seed) for seed in RESAVED}
    documents = {
        name: pipeline.document(pipeline.compose_all(filing), prototype())
        for name, filing in filings.items()
    }
    saved = convert(documents, tmp_path, to)
    few = 2 if to == "doc" else len(saved)  # each .doc starts LibreOffice anew
    for name in list(saved)[:few]:
        assert_same(filings[name], extract(read_report(saved[name])))


@pytest.mark.slow
@needs_office
def test_the_facts_come_back_from_text_saved_by_libreoffice(tmp_path: Path) -> None:
    filings = {f"n{seed}": random_filing(seed) for seed in RESAVED}
    documents = {
        name: pipeline.document(pipeline.compose_all(filing), prototype())
        for name, filing in filings.items()
    }
    saved = convert(documents, tmp_path, "txt:Text (encoded):UTF8")
    for name, path in saved.items():
        assert_judged(filings[name].given, extract(read_report(path)).given)


def test_the_facts_come_back_from_the_copy_to_publish(tmp_path: Path) -> None:
    for seed in RESAVED:
        filing = random_filing(seed)
        draft, copy = tmp_path / "稿.docx", tmp_path / "发布稿.docx"
        draft.write_bytes(pipeline.document(pipeline.compose_all(filing), prototype()))
        copy.write_bytes(finalize.publish(opening.load(draft)).content)
        assert embed.read(copy.read_bytes()) is None
        assert_same(filing, extract(read_report(copy)))
