from __future__ import annotations

import pytest

from draftkit.kinds import disclosure
from draftkit.sources.labels import Labels, normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("（三） 不予公开", "(三)不予公开"),
        ("危及“三安全一稳定”", '危及"三安全一稳定"'),
        ("结果\n维持", "结果维持"),
        ("本年收费金额（单位：万元）", "本年收费金额(单位:万元)"),
        ("法律\u3000服务机构：", "法律服务机构"),
        ("１．属于国家秘密", "1.属于国家秘密"),
    ],
)
def test_spellings_of_one_label_are_equal(one: str, other: str) -> None:
    assert normal(one) == normal(other)


def test_every_row_of_table_3_is_found_with_and_without_numbering() -> None:
    labels = Labels((row.label, row.key) for row in disclosure.T3.rows)
    for row in disclosure.T3.rows:
        assert labels.find(row.label) == row.key
        assert labels.find(row.path[-1]) in {row.key, None}
    assert labels.find("6.属于国家秘密") == "表三.不予公开.属于国家秘密"
    assert labels.find("其他") == "表三.其他处理.其他"


@pytest.mark.parametrize("text", ["", " ", "其它", "合计数", "3", "x" * 300])
def test_other_texts_are_not_found(text: str) -> None:
    assert Labels((row.label, row.key) for row in disclosure.T3.rows).find(text) is None
