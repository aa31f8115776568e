"""Whose year and whose work a figure is of: clauses of other years and of a higher office are left out, nothing else."""

from __future__ import annotations

import pytest

from draftkit.sources.reports.scope import goes_on, own_part

YEAR = 2025


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("公开信息328条，较2024年的291条增加37条，其中网站186条。", "公开信息328条，其中网站186条。"),
        ("公开信息517条，同比下降6.2%（2024年为551条），其中网站203条。", "公开信息517条，其中网站203条。"),
        ("公开信息305条，比上年增长12.1%，其中工作动态214条。", "公开信息305条，其中工作动态214条。"),
        ("公开243条，与2024年（260条）相比减少17条。", "公开243条。"),
        ("阅读量412万，比上年多出80万；抖音号发布视频52条。", "阅读量412万；抖音号发布视频52条。"),
        ("上年公开551条，其中网站300条；今年公开500条。", "；今年公开500条。"),
        ("2024年公开260条，其中网站100条，2025年公开243条。", "2025年公开243条。"),
        ("2024年印发的办法继续执行，全年公开243条。", "2024年印发的办法继续执行，全年公开243条。"),
        ("2024年1月出台办法，2025年公开信息9条。", "2025年公开信息9条。"),
        ("2024年，我镇公开信息223条，动态113条。", "。"),
        ("包括规划1条、2024年工作总结1条。", "包括规划1条、2024年工作总结1条。"),
    ],
)  # fmt: skip
def test_another_year(text: str, own: str) -> None:
    assert own_part(text, YEAR, "镇") == own


@pytest.mark.parametrize(
    ("kind", "text", "own"),
    [
        ("街道", "区政务公开办对全区12个街道检查2次，通报问题31条，涉及我街道1条。", "涉及我街道1条。"),
        ("部门", "县政务公开办对全县42个部门开展第三方评估，我局得86.5分。", "我局得86.5分。"),
        ("镇", "市政府办公室对全市36个镇街检查通报4期。", "。"),
        ("镇", "市里对我镇考核评为优秀。", "市里对我镇考核评为优秀。"),
        ("县", "县政府办公室对全县14个乡镇检查4次。", "县政府办公室对全县14个乡镇检查4次。"),
        ("县", "县卫健委拓展公开途径，公开咨询电话；全县培训1次。", "；全县培训1次。"),
        ("县", "石桥镇打造公开示范点，设专区2处。", "。"),
        ("县", "云川县围绕中心公开信息9条。", "云川县围绕中心公开信息9条。"),
        ("县", "县政府办公室组织培训1次。", "县政府办公室组织培训1次。"),
        ("县", "县委组织培训1次。", "县委组织培训1次。"),
        ("部门", "县教育局组织培训1次。", "县教育局组织培训1次。"),
        ("县", "省政府办公厅对全省各县抽查2次，县政府办公室培训1次；另有通报1期。", "；另有通报1期。"),
    ],
)  # fmt: skip
def test_work_of_a_higher_office(kind: str, text: str, own: str) -> None:
    assert own_part(text, YEAR, kind, "云川县人民政府") == own


def test_without_a_year_no_year_is_another() -> None:
    assert own_part("2024年公开260条。", 0, "") == "2024年公开260条。"


@pytest.mark.parametrize(
    ("before", "text", "goes"),
    [
        ("石桥镇依托档案室开展试点。", "通过制定清单，赋予网格员身份。", True),
        ("石桥镇依托档案室开展试点。", "县长信箱收到来信9件。", False),
        ("全县开展试点。", "通过制定清单，赋予网格员身份。", False),
    ],
)
def test_a_sentence_without_a_subject_goes_on_with_the_body_before_it(
    before: str, text: str, *, goes: bool
) -> None:
    assert goes_on(before, text, "县", "云川县人民政府") is goes
