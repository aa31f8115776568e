"""What the validator makes of a good input: defaults, forms of writing, warnings."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.diagnostics import InputError, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    ALL_ON_TIME,
    APPRAISAL,
    FEE,
    MEETINGS,
    PROBLEMS,
    PUBLIC_REVIEW,
    READING_POINTS,
    REMEDIES,
    TRAININGS,
)
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import OwnProblem, Remedy
from draftkit.model import LastYear, Pins, Preface

if TYPE_CHECKING:
    from collections.abc import Callable

Read = "Callable[[str], Any]"


def _with_fact(base: str, fact: str) -> str:
    return base.replace("  信息处理费: 0", f"  {fact}")


def test_a_complete_input_gives_all_cells(read_yaml: Callable[[str], Any], base: str) -> None:
    filing, warnings = read_yaml(base)
    assert warnings == ()
    assert tuple(filing.cells) == tuple(disclosure.DISCLOSURE.cells)
    assert filing.cells["表三.总计.总计"] == 3
    assert filing.cells["表三.总计.商业企业"] == 1
    assert filing.cells["表二.行政事业性收费"] == Decimal("12.5")
    assert filing.title == "瓦亭镇人民政府2025年政府信息公开工作年度报告"


def test_every_cell_and_fact_knows_its_place(read_yaml: Callable[[str], Any], base: str) -> None:
    filing, _ = read_yaml(base)
    assert set(disclosure.DISCLOSURE.cells) <= set(filing.places)
    assert str(filing.places["事实.信息处理费"]).endswith("数据.yaml:9:10（事实·信息处理费）")
    assert filing.places["表三.本年新收.商业企业"].column == 13
    with pytest.raises(KeyError):
        filing.places["事实.培训次数"]


def test_shorthand_zero_fills_a_table_a_group_and_a_row(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    text = base[: base.index("表二:")] + "表二: 0\n表三: 0\n表四: 0\n"
    filing, _ = read_yaml(text)
    assert set(filing.cells.values()) == {0}
    assert filing.places["表三.总计.其他"].line == 11


def test_a_total_given_is_kept_even_if_it_is_wrong(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    filing, _ = read_yaml(base.replace("[2, 1, 0, 0, 0, 0, 3]", "[2, 1, 0, 0, 0, 0, 9]", 1))
    assert filing.cells["表三.本年新收.总计"] == 9
    filing, _ = read_yaml(
        base.replace("  结转下年度: 0", "  总计: [1, 1, 1, 1, 1, 1, 1]\n  结转下年度: 0")
    )
    assert filing.cells["表三.总计.科研机构"] == 1


@pytest.mark.parametrize(
    ("kind", "name", "level", "self_name"),
    [
        ("镇", "瓦亭镇人民政府", "乡级", "我镇"),
        ("民族乡", "某回族乡人民政府", "乡级", "我乡"),
        ("街道", "和平街道办事处", "乡级", "我街道"),
        ("苏木", "查干苏木人民政府", "乡级", "我苏木"),
        ("县", "清源县人民政府", "县级", "我县"),
        ("旗", "青河旗人民政府", "县级", "我旗"),
        ("区", "原州区人民政府", "县级", "我区"),
        ("市", "云川市人民政府", "", "我市"),
        ("部门", "清源县自然资源局", "", "我局"),
        ("部门", "清源县发展和改革委员会", "", "我委"),
        ("部门", "云川市国资委", "", "我委"),
        ("部门", "清源县人民政府办公室", "", "我办"),
        ("部门", "自治区财政厅", "", "我厅"),
        ("部门", "清源县疾病预防控制中心", "", "我中心"),
        ("部门", "清源县交通运输综合执法大队", "", "我队"),
        ("部门", "清源县农技推广站", "", "我站"),
        ("部门", "清源县人民医院", "", "我院"),
        ("部门", "清源县供销社", "", "我单位"),
    ],
)
def test_level_and_self_reference_follow_from_kind_and_name(  # noqa: PLR0917  # a table of cases
    read_yaml: Callable[[str], Any], base: str, kind: str, name: str, level: str, self_name: str
) -> None:
    text = base.replace("瓦亭镇人民政府", name).replace("类别: 镇", f"类别: {kind}")
    body = read_yaml(text)[0].body
    assert (body.level, body.self_name) == (level, self_name)
    assert body.kind == ("乡" if kind == "民族乡" else kind)


def test_a_name_of_another_kind_is_a_warning(read_yaml: Callable[[str], Any], base: str) -> None:
    _, warnings = read_yaml(base.replace("瓦亭镇人民政府", "瓦亭乡人民政府"))
    assert [(w.code, w.severity) for w in warnings] == [("INPUT-KIND", Severity.WARNING)]


@pytest.mark.parametrize("year", ["2025", "'2025'", "2025年", "２０２５", "2025年度"])
def test_the_year_may_be_written_in_several_ways(
    read_yaml: Callable[[str], Any], base: str, year: str
) -> None:
    assert read_yaml(base.replace("年度: 2025", f"年度: {year}"))[0].year == 2025


@pytest.mark.parametrize(
    ("word", "value"),
    [("true", True), ("false", False), ("是", True), ("否", False), ("True", True)],
)
def test_yes_and_no_may_be_chinese(
    read_yaml: Callable[[str], Any],
    base: str,
    word: str,
    value: bool,  # noqa: FBT001
) -> None:
    filing, _ = read_yaml(_with_fact(base, f"全部按期答复: {word}"))
    assert filing.given[ALL_ON_TIME] is value


def test_answers_in_time_without_applications_contradict_the_tables(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    text = base.replace("[2, 1, 0, 0, 0, 0, 3]", "0")
    for word in ("true", "否"):
        with pytest.raises(InputError, match=r"INPUT-CONTRADICTION.*:9:11（事实·全部按期答复）"):
            read_yaml(_with_fact(text, f"全部按期答复: {word}"))


def test_zero_no_and_empty_lists_are_given(read_yaml: Callable[[str], Any], base: str) -> None:
    given = read_yaml(_with_fact(base, "培训次数: 0\n  信息处理费: 0\n  存在问题: []"))[0].given
    assert (TRAININGS.count(given), given[FEE], given[PROBLEMS]) == (0, Decimal(0), ())
    assert MEETINGS.count(given) is None


def test_facts_left_blank_are_not_given(read_yaml: Callable[[str], Any], base: str) -> None:
    filing, _ = read_yaml(_with_fact(base, "培训次数:\n  考核:\n  公开渠道:\n  存在问题: ~"))
    assert filing.given[TRAININGS] == ()
    assert "事实.培训次数" not in filing.places


def test_records_may_be_written_short(read_yaml: Callable[[str], Any], base: str) -> None:
    fact = (
        "政务新媒体: [瓦亭之声（微信公众号）, “瓦亭发布”]\n"
        "  存在问题: [解读偏少, {问题: 更新慢。, 措施: 按月更新}]\n"
        "  上年问题整改: [{问题: 更新慢, 结果: 已按月更新}]\n"
        "  信息查阅点: 镇便民服务大厅、镇文化站"
    )
    given = read_yaml(_with_fact(base, fact))[0].given
    assert given[ACCOUNTS] == (Account("瓦亭之声", "微信公众号"), Account("瓦亭发布"))
    assert given[PROBLEMS] == (OwnProblem("解读偏少"), OwnProblem("更新慢", "按月更新"))
    assert given[REMEDIES] == (Remedy("更新慢", "已按月更新"),)
    assert given[READING_POINTS] == ("镇便民服务大厅", "镇文化站")


def test_texts_are_tidied_and_a_half_width_comma_is_named(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    filing, warnings = read_yaml(_with_fact(base, "考核: 年度考核良好,位居 全县前列。"))
    assert filing.given[APPRAISAL] == "年度考核良好，位居全县前列"
    assert [w.code for w in warnings] == ["INPUT-PUNCTUATION"]


def test_a_comma_between_digits_or_letters_stays(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    filing, warnings = read_yaml(_with_fact(base, "考核: 得分98,排名A,B之间"))
    assert filing.given[APPRAISAL] == "得分98,排名A,B之间"
    assert warnings == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-01-20", "2026-01-20"),
        ("2026年1月20日", "2026-01-20"),
        ("2026/1/20", "2026-01-20"),
        ("二〇二六年一月二十日", "2026-01-20"),
        ("二○二六年十月十一日", "2026-10-11"),
        ("2025-12-31", "2025-12-31"),
    ],
)
def test_a_date_may_be_written_in_several_ways(
    read_yaml: Callable[[str], Any], base: str, text: str, iso: str
) -> None:
    filing, warnings = read_yaml(f"{base}成文日期: {text}\n")
    assert (filing.date, warnings) == (iso, ())


def test_a_date_of_another_year_is_a_warning(read_yaml: Callable[[str], Any], base: str) -> None:
    filing, warnings = read_yaml(base + "成文日期: 2024-01-20\n")
    assert filing.date == "2024-01-20"
    assert [w.code for w in warnings] == ["INPUT-DATE"]


def test_preface_signature_and_pins_are_read(read_yaml: Callable[[str], Any], base: str) -> None:
    text = (
        "前言: {电话: 0954-0000000, 地址: 镇政府院内, 网址: 'http://a.gov.cn'}\n署名: 瓦亭镇人民政府\n"
        "用语: {固定: [a-1, a-2], 不用: b-1, 改写: {c-1: 我镇没有收费。}}\n"
    )
    filing, _ = read_yaml(base + text)
    assert filing.preface == Preface("0954-0000000", "镇政府院内", "http://a.gov.cn")
    assert filing.signature == "瓦亭镇人民政府"
    assert filing.pins == Pins(("a-1", "a-2"), ("b-1",), {"c-1": "我镇没有收费。"})


def test_last_year_holds_whole_tables_only(read_yaml: Callable[[str], Any], base: str) -> None:
    last = read_yaml(base + "上年: {表四: 0, 主动公开总数: 近500, 存在问题: [更新慢]}\n")[0].last
    assert isinstance(last, LastYear)
    assert len(last.cells) == 15
    assert last.total is not None
    assert last.total.text == "近500"
    assert last.problems == ("更新慢",)


def test_last_years_total_may_say_what_it_counts(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    said = "上年: {主动公开总数: {数量: 1180, 名词: 政务信息, 单位: 项}}\n"
    total = read_yaml(base + said)[0].last.total
    assert (total.text, total.noun, total.unit) == ("1180", "政务信息", "项")


@pytest.mark.parametrize("text", ["上年:\n", "上年: {}\n", "上年: {表二: , 存在问题: []}\n", ""])
def test_an_empty_last_year_is_none(read_yaml: Callable[[str], Any], base: str, text: str) -> None:
    assert read_yaml(base + text)[0].last is None


def test_a_date_before_the_end_of_the_year_is_a_warning(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    filing, warnings = read_yaml(base + "成文日期: 2025-06-30\n")
    assert filing.date == "2025-06-30"
    assert [(w.code, "还没有结束" in w.what) for w in warnings] == [("INPUT-DATE", True)]


@pytest.mark.parametrize(
    ("name", "kind", "example"),
    [
        ("清河镇", "镇", "清河镇人民政府"),
        ("和平街道", "街道", "和平街道办事处"),
        ("清源县", "县", "清源县人民政府"),
    ],
)
def test_the_name_of_a_place_is_a_warning(
    read_yaml: Callable[[str], Any], base: str, name: str, kind: str, example: str
) -> None:
    text = base.replace("瓦亭镇人民政府", name).replace("类别: 镇", f"类别: {kind}")
    (warning,) = read_yaml(text)[1]
    assert (warning.code, warning.severity) == ("INPUT-NAME", Severity.WARNING)
    assert example in warning.fix
    assert warning.place.line


@pytest.mark.parametrize(
    ("name", "kind"),
    [("原州区人民政府", "区"), ("和平街道办事处", "街道"), ("清源县供销社", "部门")],
)
def test_a_full_name_is_none(
    read_yaml: Callable[[str], Any], base: str, name: str, kind: str
) -> None:
    text = base.replace("瓦亭镇人民政府", name).replace("类别: 镇", f"类别: {kind}")
    assert read_yaml(text)[1] == ()


@pytest.mark.parametrize("word", ["无", "没有", "无。", "未发生"])
def test_no_accountability_case_may_be_said_in_a_word(
    read_yaml: Callable[[str], Any], base: str, word: str
) -> None:
    filing, warnings = read_yaml(_with_fact(base, f"责任追究: {word}"))
    assert (filing.given[ACCOUNTABILITY], warnings) == ("未发生", ())
    assert filing.places["事实.责任追究"].line == 9


@pytest.mark.parametrize("word", ["无", "没有", "无。", "未开展"])
def test_an_appraisal_and_a_review_that_were_not_held_may_be_told_in_a_word(
    read_yaml: Callable[[str], Any], base: str, word: str
) -> None:
    for fact, field in (("考核", APPRAISAL), ("社会评议", PUBLIC_REVIEW)):
        filing, warnings = read_yaml(_with_fact(base, f"{fact}: {word}"))
        assert (filing.given[field], warnings) == ("未开展", ())


def test_a_stroke_is_no_answer(read_yaml: Callable[[str], Any], base: str) -> None:
    for fact in ("考核: /", "社会评议: —", "责任追究: /"):
        with pytest.raises(InputError, match="INPUT-VALUE"):
            read_yaml(_with_fact(base, fact))


def test_faults_inside_a_block_that_stands_there_twice_are_told_in_the_same_run(
    read_yaml: Callable[[str], Any], base: str
) -> None:
    again = "\n事实:\n  培训次数: 负三\n  信息处理费: -1\n"
    with pytest.raises(InputError) as caught:
        read_yaml(base + again)
    codes = [problem.code for problem in caught.value.problems]
    assert codes.count("INPUT-REPEATED") == 1
    assert "INPUT-NEGATIVE" in codes
    lines = {problem.place.line for problem in caught.value.problems}
    assert len(lines) == 3
