"""Parts are known by their sum, and a chance sum inside a list proves nothing."""

from __future__ import annotations

import pytest

from draftkit.sources.reports.sums import wholes


def shown(text: str) -> list[tuple[int, list[int]]]:
    return [(w.number.value, [part.number.value for part in w.parts]) for w in wholes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公开信息328条，其中县网186条，公众号推送97条，公开栏张贴45条。", [(328, [186, 97, 45])]),
        ("公开信息328条，其中县网186条，公众号推送97条，公开栏张贴44条。", []),
        ("公告96条，出让54条，规划33条，登记212条，合计395条。", [(395, [96, 54, 33, 212])]),
        ("信息总数156条，其中：动态114条；招生21条；预算4条；招聘17条。", [(156, [114, 21, 4, 17])]),
        ("发布信息889条，矩阵发布667条，其中微信320条、微博347条；网站222条。", [(667, [320, 347]), (889, [667, 222])]),
        ("公开信息300余条，其中甲100条，乙200条。", []),
        ("公开信息3条，召开会议，甲1条，乙2条。", []),
        ("共1,284条，包括：网站451条；公众号833条。", [(1284, [451, 833])]),
    ],
)  # fmt: skip
def test_wholes(text: str, found: list[tuple[int, list[int]]]) -> None:
    assert shown(text) == found


def test_names_are_kept_whole_without_what_leads_to_them() -> None:
    (whole,) = wholes("公开信息30条，其中通过宣传栏、电子屏公开10条，公众号公开20条。")
    assert [part.name for part in whole.parts] == ["通过宣传栏、电子屏公开", "公众号公开"]
