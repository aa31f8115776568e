"""Wholes and what makes them up, told without 其中: each way of going wrong beside the same said rightly."""

from __future__ import annotations

import pytest

from draftkit.diagnostics import Severity
from draftkit.model import Body
from tests.check.test_reckoned import APPLIED, table
from tests.check.test_strangers import COUNTY, STREET, TOWN, codes, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("在全县16个乡镇里排第17。", "在全县16个乡镇里排第7。"),
        ("14个乡镇中，12个达到优良，优良率为75%。", "14个乡镇中，12个达到优良，优良率为85.7%。"),
        (
            "全年公开信息289条，其中网站类占六成，共201条。",
            "全年公开信息289条，其中网站类占七成，共201条。",
        ),
        (
            "公开信息980条；健康科普类占总量的45.1%，共412条。",
            "公开信息980条；健康科普类占总量的42.0%，共412条。",
        ),
        ("11个行政村建公开栏12处，平均每村2处。", "11个行政村建公开栏22处，平均每村2处。"),
        ("考核总分100分，得103分。", "考核总分100分，得93分。"),
        ("开展自查4次，每季度2次。", "开展自查4次，每季度1次。"),
        (
            "评价项目118个，A级23个、B级70个、C级27个。",
            "评价项目118个，A级23个、B级70个、C级25个。",
        ),
        (
            "开会研究3次，其中1月、5月、8月、11月各1次。",
            "开会研究4次，其中1月、5月、8月、11月各1次。",
        ),
        ("推文312篇，月均36篇。", "推文312篇，月均26篇。"),
        ("网站访问420万次，日均访问2.68万次。", "网站访问420万次，日均访问1.15万次。"),
        ("新增目录12项、删除5项，净增8项。", "新增目录12项、删除5项，净增7项。"),
        ("测评28个部门、11个街道共38家单位。", "测评28个部门、11个街道共39家单位。"),
        (
            "抽查12个直属单位和9个乡镇，覆盖22家单位。",
            "抽查12个直属单位和9个乡镇，覆盖21家单位。",
        ),
        (
            "测评39家单位，优秀12家、良好20家、合格8家。",
            "测评39家单位，优秀12家、良好20家、合格7家。",
        ),
        (
            "公开信息1302条，其中部门918条、街道384条；部门中，教育184条、卫健161条、其他部门563条。",
            "公开信息1302条，其中部门918条、街道384条；部门中，教育184条、卫健161条、其他部门573条。",
        ),
        ("召开工作会4次，分别在3月、6月和9月。", "召开工作会3次，分别在3月、6月和9月。"),
        ("镇公开栏1处，村公开栏15处，合计17处。", "镇公开栏1处，村公开栏15处，合计16处。"),
    ],
)
def test_wholes_and_parts(wrong: str, right: str) -> None:
    assert "F3" in codes(wrong)
    assert "F3" not in codes(right)


@pytest.mark.parametrize(
    "text",
    [
        "许可502条、处罚41条、抽检61条，公开总量921条，以上三类占公开总量的65.7%。",
        "在全县16个乡镇中排第3—5位。",
        "近六成，共201条。",
        "公众号6月开通，推文70篇，月均10余篇。",
        "全年培训4次，分别由县政府办和镇党政办组织。",
        "公开信息1302条，其中部门918条、街道384条；部门中，教育184条、卫健161条。",
        "全年推文620篇，其中原创率达到45%。",
    ],
)
def test_nothing_to_reckon(text: str) -> None:
    assert not any(s is Severity.ERROR and c == "F3" for c, s, _ in found(text))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("收到申请30件，均作出不予公开决定。", "收到申请30件，其中14件予以公开。"),
        ("我镇没有行政处罚。", "我镇没有行政处罚权限调整。"),
        ("引发行政复议4起，均维持。", "引发行政复议4起，3起维持。"),
        ("引发行政复议4件，纠错率20%。", "引发行政复议4件，纠错率25%。"),
    ],
)
def test_against_the_tables(wrong: str, right: str) -> None:
    cells = APPLIED | {"表二.行政处罚": 12}
    assert "F1" in codes(wrong, cells=cells)
    assert "F1" not in codes(right, cells=cells)


def test_papers_a_body_has_not() -> None:
    text = "公开行政规范性文件3件。"
    assert "F1" in codes(text, cells=table())
    assert "F1" not in codes(text, cells=APPLIED)


@pytest.mark.parametrize(
    "text",
    [
        "（二）依申请公开\n新收申请30件。答复结果：公开14件，部分公开4件，不掌握8件。",
        "（二）依申请公开\n新收申请30件。办结件中，公开14件，部分公开4件。",
        "（二）依申请公开\n新收申请30件。公开和部分公开合计18件，占办结量的64.3%。",
        "（二）依申请公开\n新收申请30件。全年对2件申请收取信息处理费310元。",
        "其中被纠正的复议1件、诉讼0件。",
        "出台政府规章0件；全县制发行政规范性文件0件，县政府（含办公室）制发0件。",
    ],
)
def test_other_ways_to_say_what_the_tables_have(text: str) -> None:
    assert "F1" not in codes(text, COUNTY, cells=APPLIED)


def test_one_body_of_all() -> None:
    cells = APPLIED | {"表二.行政规范性文件.制发": 188, "表二.行政规范性文件.现行有效": 640}
    text = "全县制发行政规范性文件188件，县政府（含办公室）制发21件。"
    assert "F1" not in codes(text, COUNTY, cells=cells)
    assert "F1" in codes(text.replace("188", "178"), COUNTY, cells=cells)


@pytest.mark.parametrize(
    ("text", "body", "wrong"),
    [
        ("黄坪县双江镇便民服务中心放了查询机。", "黄坪县双河镇人民政府", True),
        ("黄坪县双河镇便民服务中心放了查询机。", "黄坪县双河镇人民政府", False),
        ("黄坪县各乡镇均已建成查询点。", "黄坪县双河镇人民政府", False),
    ],
)
def test_another_town_of_the_county(text: str, body: str, wrong: bool) -> None:  # noqa: FBT001
    assert bool({"F6", "F17"} & codes(text, Body(body, "镇", "乡级", "我镇", ""))) == wrong


def test_offices_of_another_kind_of_town() -> None:
    assert "F6" in codes("信息由镇党政办统一把关。", STREET)
    assert "F6" not in codes("信息由镇党政办统一把关。", TOWN)
    assert "F6" not in codes("信息由街道党政办统一把关。", STREET)


@pytest.mark.parametrize(
    "measures",
    [
        "将设专人解读。",
        "打算这样改：每周发一条问答。",
        "对策：一是实行月报。",
        "2026年，对落后的村约谈。",
    ],
)
def test_measures_in_other_words(measures: str) -> None:
    text = f"一是村级公开栏换得慢；二是解读材料少。{measures}"
    assert not any(
        "只写了问题" in what for code, _, what in found(text, section=5) if code == "F15"
    )


def test_a_fee_in_plain_words() -> None:
    told = found("没有向申请人收过费。", section=6)
    assert [s for c, s, _ in told if c == "FEE"] == [Severity.WARNING]


def test_a_smaller_number_beside_the_right_one_may_be_of_a_part() -> None:
    text = "（二）依申请公开\n全年新收申请30件。年末一周新收申请3件。"
    assert "F1" not in codes(text, cells=APPLIED)
