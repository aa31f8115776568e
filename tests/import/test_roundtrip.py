"""Random inputs → draft → import: every cell comes back."""

from __future__ import annotations

import re
from dataclasses import replace
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
    ON_TIME,
    PUBLIC_REVIEW,
    READING_POINTS,
    TOTAL,
    TRAININGS,
    VENUES,
)
from draftkit.plain import render_text
from draftkit.sources.reports import extract, read_report
from draftkit.word import embed, finalize, opening, styles_base
from tests.support import verdicts
from tests.support.filings import random_filing
from tests.support.office import convert, needs_office
from tests.support.readback import compare

pytestmark = pytest.mark.slow

if TYPE_CHECKING:
    from pathlib import Path

    from draftkit.kinds.fields import Given
    from draftkit.kinds.shapes import Count
    from draftkit.model import Filing
    from draftkit.sources.reports import Extracted
    from draftkit.word.prototype import Prototype

RANDOM, PORTION = 500, 25
NOT_HELD = re.compile("未(?:发生|开展|组织|考核|评议|进行)|^无$")
NOT_YET = re.compile("公布|待定|暂无")
NOBODY = re.compile("无|未发生|没有|^0起")
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
    for field in (TRAININGS, MEETINGS, EXPLANATIONS, FEE):
        assert found.given[field] in {field.shape.nothing, filing.given[field]}, field.key
    if filing.given[ON_TIME] is None:
        assert found.given[ALL_ON_TIME] in {None, filing.given[ALL_ON_TIME]}
    if found.given[TOTAL] is not None:
        assert measured(found.given[TOTAL]) == measured(filing.given[TOTAL])
    told = (CHANNELS.label, ACCOUNTS.label)
    assert not [one for one in compare(filing.given, found.given).wrong if one.startswith(told)]
    assert_judged(filing.given, found.given)


def measured(count: Count | None) -> Count | None:
    """With the usual noun and unit where none is given: a sentence has always some."""
    usual = count and (count.noun or "政府信息", count.unit or "条")
    return replace(count, noun=usual[0], unit=usual[1]) if count and usual else None


def assert_judged(given: Given, found: Given) -> None:
    """How the work was judged and where information can be read, all of it."""
    in_six = {one.name for one in given[VENUES] if one.part == "其他事项"}
    told = [one for one in given[VENUES] if one.name not in in_six]  # 六 is not read for places
    venues = {one.name for one in told if "查阅点" in one.facility}
    # Of a place without a facility the text says that information can be read there.
    plain = {one.name for one in told if not one.facility}
    points = {one.name for one in found[VENUES] if "查阅点" in one.facility}
    wanted = venues | set(given[READING_POINTS])
    # A place that is told in 六 already is not told again as one to read information at.
    assert wanted - in_six <= points | set(found[READING_POINTS]) <= wanted | plain
    for told, read in (
        (given[APPRAISAL], found[APPRAISAL]),
        (given[PUBLIC_REVIEW], found[PUBLIC_REVIEW]),
    ):
        if NOT_HELD.search(told):
            assert read == "未开展"
        elif NOT_YET.search(told):
            assert not read  # the report says 【待填】
        else:
            # A composed sentence may take its grade alone; a result without a verb is given one.
            assert read in told or re.search(verdicts.told(told), read)
            assert bool(read) == bool(told)
    assert found[ACCOUNTABILITY] in (
        {given[ACCOUNTABILITY], "未发生"}
        if NOBODY.search(given[ACCOUNTABILITY])
        else {verdicts.grade(given[ACCOUNTABILITY]) or given[ACCOUNTABILITY]}
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
