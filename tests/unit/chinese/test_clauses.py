"""Clauses of what was done, as offices write them."""

from __future__ import annotations

import pytest

from draftkit.chinese.clauses import is_name, rounded


@pytest.mark.parametrize(
    ("clause", "read"),
    [
        ("发布前由党政办查错敏词", "信息发布前，由党政办查错敏词"),
        ("涉密信息先行脱密处理", "对涉密信息先行脱密处理"),
        ("周一汇总上周信息", "每周一汇总上周信息"),
        ("发布前核验企业名称", "发布前核验企业名称"),
        ("由专人将信息统一登记", "由专人将信息统一登记"),
    ],
)
def test_a_clause_is_rounded_by_its_own_words(clause: str, read: str) -> None:
    assert rounded(clause) == read


def test_who_does_what_is_no_name_though_it_ends_like_one() -> None:
    assert not is_name("各分局明确一名联络员")
    assert not is_name("居民代表随时来看台账")
    assert is_name("信息报送审批单")
