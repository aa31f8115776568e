"""What a printed line must not part."""

from __future__ import annotations

import pytest

from draftkit.model import Sentence
from draftkit.word import opening, unbroken
from draftkit.word.unbroken import JOINER
from tests.support import reports
from tests.support.wordfile import paragraphs, text


@pytest.mark.parametrize(
    ("said", "joined"),
    [
        ("2025年1月20日", "2025|年1|月20|日"),
        ("收到12件，3.5%", "收到12|件，3.5|%"),
        ("电话：0953-0000000", "电话：0953|-|0000000"),
        ("http://www.example.gov.cn/qinghe", "http:|/|/|www.example.gov.cn/|qinghe"),
        ("和/或，第1至3项目标", "和/或，第1至3|项目标"),
        ("没有数字的一句话", "没有数字的一句话"),
    ],
)
def test_joiners_stand_where_a_line_must_not_end(said: str, joined: str) -> None:
    report = reports.report()
    changed = report.blocks[1]._replace(sentences=(Sentence("s", said, "前言"),))
    made = reports.written(report._replace(blocks=(report.blocks[0], changed, *report.blocks[2:])))
    out = unbroken.joined(opening.document(made, "a.docx"))
    found = text(paragraphs(out)[1])
    assert found.replace(JOINER, "|") == joined
    assert found.replace(JOINER, "") == said
