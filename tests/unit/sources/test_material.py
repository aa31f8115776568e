"""The material in YAML and in the roster: all its forms, and what the tables contradict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draftkit import blanks
from draftkit.diagnostics import InputError
from draftkit.kinds import fields
from draftkit.kinds.fields import Given
from draftkit.kinds.material import (
    Account,
    Channel,
    ContentClass,
    Explained,
    Matter,
    Occasion,
    Office,
    PlatformCount,
    Practised,
    Site,
)
from draftkit.kinds.shapes import Count
from draftkit.model import Lead
from draftkit.sources import roster
from tests.support.small_report import filing

BASE = """年度: 2025
机关: {名称: 瓦亭镇人民政府, 类别: 镇, 上级: 固原市原州区}
表二: 0
表三: TABLE
表四: 0
事实:
"""
SOME = """
  本年新收: [5, 0, 0, 0, 0, 0]
  上年结转: 0
  予以公开: [4, 0, 0, 0, 0, 0]
  部分公开: 0
  不予公开: 0
  无法提供: 0
  不予处理: 0
  其他处理: 0
  结转下年度: [1, 0, 0, 0, 0, 0]
"""


@pytest.fixture
def given(read_yaml: Callable[[str], Any]) -> Callable[..., Given]:
    def read(facts: str, table: str = "0") -> Given:
        found: Given = read_yaml(BASE.replace("TABLE", table) + facts + "\n")[0].given
        return found

    return read


def n(number: int) -> Count:
    return Count(number, str(number))


FORMS: list[tuple[str, Any, Any]] = [
    ("主动公开总数: {数量: 103, 名词: 政务公开信息, 单位: 条}", fields.TOTAL, Count(103, "103", unit="条", noun="政务公开信息")),
    ("主动公开总数: 600余", fields.TOTAL, Count(600, "600余", exact=False)),
    ("公开渠道: {网站: 412, 公众号: 近200}", fields.CHANNELS, (Channel("网站", n(412)), Channel("公众号", Count(200, "近200", exact=False)))),
    ("公开渠道: [{名称: 网站, 数量: 412, 单位: 条, 栏目: 法定}, 公众号]", fields.CHANNELS, (Channel("网站", n(412), "条", "法定"), Channel("公众号"))),
    ("公开内容分类: {机构职能: 12, 财政预决算: 2}", fields.CLASSES, (ContentClass("机构职能", n(12)), ContentClass("财政预决算", n(2)))),
    ("公开内容分类: [机构职能, 财政预决算]", fields.CLASSES, (ContentClass("机构职能"), ContentClass("财政预决算"))),
    ("网站: 区政府网站", fields.SITE, (Site("区政府网站"),)),
    ("网站: {名称: 区政府网站, 主要: true, 栏目: [政策, 财政]}", fields.SITE, (Site("区政府网站", is_main=True, columns=("政策", "财政")),)),
    ("平台数量: {政府网站: 1, 政务新媒体: 7}", fields.PLATFORMS, (PlatformCount("政府网站", n(1)), PlatformCount("政务新媒体", n(7)))),
    ("政务新媒体: [{类型: 微信公众号, 发布: 188}]", fields.ACCOUNTS, (Account("", "微信公众号", n(188)),)),
    ("政策解读: 12", fields.EXPLANATIONS, (Explained(n(12)),)),
    ("政策解读: {数量: 98, 名称: 政策简明问答, 单位: 期, 形式: [图解, 视频]}", fields.EXPLANATIONS, (Explained(n(98), "政策简明问答", "期", ("图解", "视频")),)),
    ("公开机构: 党政办公室", fields.OFFICE, (Office("党政办公室"),)),
    ("公开机构: {名称: 党政办公室, 职责: 信息收集、校对、发布}", fields.OFFICE, (Office("党政办公室", "信息收集、校对、发布"),)),
    ("培训次数: 2", fields.TRAININGS, (Occasion(n(2)),)),
    ("培训次数: 10余", fields.TRAININGS, (Occasion(Count(10, "10余", exact=False)),)),
    ("培训次数: {次数: 2, 部分: 平台建设}", fields.TRAININGS, (Occasion(n(2), part="平台建设"),)),
    ("会议次数: [{次数: 1, 时间: 3月, 主题: 部署年度任务}, {主题: 研究问题}]", fields.MEETINGS, (Occasion(n(1), "3月", "部署年度任务"), Occasion(None, "", "研究问题"))),
    ("做法: [三审三校, {名称: 专人负责, 部分: 平台建设}]", fields.PRACTICES, (Practised("三审三校"), Practised("专人负责", "平台建设"))),
    ("重点公开: [{主题: 高标准农田, 内容: 建设面积, 数量: 28.6, 单位: 万亩}]", fields.MATTERS, (Matter("建设面积", "高标准农田", Count(286_000, "28.6万", exact=False), "亩"),)),
    ("审核流程: [经办人初核, 分管领导签发]", fields.REVIEW_STEPS, ("经办人初核", "分管领导签发")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "value"), FORMS, ids=[form[0] for form in FORMS])
def test_every_form_is_read(given: Callable[..., Given], text: str, field: Any, value: Any) -> None:
    assert given(f"  {text}")[field] == value


def test_lead_and_own_sentences_stand_at_the_top(read_yaml: Callable[[str], Any]) -> None:
    text = BASE.replace("TABLE", "0") + "  信息处理费: 0\n"
    text += "导语: {贯彻: [全会精神], 中心工作: 全镇中心工作}\n补充: {平台建设: [全年开放公开栏、电子屏。]}\n只写已给的: 是\n"
    found, _ = read_yaml(text)
    assert found.lead == Lead(carries_out=("全会精神",), centre_of_work="全镇中心工作")
    assert found.supplements == {"平台建设": ("全年开放公开栏、电子屏",)}
    assert found.only_given is True


REFUSED = [
    ("按期答复: 6", SOME, "“按期答复”是 6 件"),
    ("按期答复: 0", "0", "填了“按期答复”，但表三没有申请"),
    ("申请主要涉及: [土地批复]", "0", "填了“申请主要涉及”，但表三没有申请"),
    ("主动公开总数: 0\n  公开渠道: {网站: 3}", "0", "“主动公开总数”是 0，“公开渠道”却有条数"),
    (
        "公开渠道: {微信公众号“瓦亭之声”: 180}\n  政务新媒体: [{名称: 瓦亭之声, 发布: 188}]",
        "0",
        "“瓦亭之声”发布 188，“公开渠道”的“微信公众号“瓦亭之声””是 180",
    ),
    ("培训次数: {次数: 1, 部分: 第五部分}", "0", "没有“第五部分”这个部分"),
    ("政务新媒体: [{发布: 188}]", "0", "缺少“名称”或“类型”"),
    ("外部刊发: [{媒体: 某日报, 数量: 三篇}]", "0", "应为整数"),
]


@pytest.mark.parametrize(("facts", "table", "told"), REFUSED, ids=[one[0] for one in REFUSED])
def test_what_cannot_be_is_refused_with_its_place(
    given: Callable[..., Given], facts: str, table: str, told: str
) -> None:
    with pytest.raises(InputError) as caught:
        given(f"  {facts}", table)
    (problem,) = caught.value.problems
    assert told in problem.what
    assert problem.place.line


def test_an_account_given_as_a_channel_too_may_say_the_same(given: Callable[..., Given]) -> None:
    twice = "公开渠道: {微信公众号“瓦亭之声”: 188}\n  政务新媒体: [{名称: 瓦亭之声, 发布: 188}]"
    assert given(f"  {twice}")[fields.ACCOUNTS][0].posts == n(188)
    two = (
        "公开渠道: {“瓦亭发布”微信公众号: 188}\n  政务新媒体: [{名称: 瓦亭发布, 类型: 微信公众号, 发布: 188},"
        " {名称: 瓦亭发布, 类型: 微博, 发布: 20}]"
    )
    assert len(given(f"  {two}")[fields.ACCOUNTS]) == 2


# ---------------------------------------------------------------- roster


@pytest.mark.parametrize(
    "channels",
    [
        "{微信公众号“双庙集在线”: 226, 抖音号“双庙集”: 92}",
        "{县政府门户网站双庙集镇栏目: 129, 微信公众号双庙集在线: 226}",
    ],
)
def test_a_channel_whose_name_only_holds_that_of_an_account_is_another(
    given: Callable[..., Given], channels: str
) -> None:
    accounts = (
        "[{名称: 双庙集在线, 类型: 微信公众号, 发布: 226}, {名称: 双庙集, 类型: 抖音号, 发布: 92}]"
    )
    read = given(f"  公开渠道: {channels}\n  政务新媒体: {accounts}")
    assert [one.posts for one in read[fields.ACCOUNTS]] == [n(226), n(92)]


def test_a_text_that_lists_things_may_be_given_as_a_list(given: Callable[..., Given]) -> None:
    read = given("  网站: {名称: 县政府网站, 功能: [站内检索, 无障碍浏览]}")
    assert read[fields.SITE][0].features == "站内检索、无障碍浏览"


def _in_roster(tmp_path: Path, cells: dict[str, str]) -> Given:
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(blanks.roster(2025, [filing()._replace(given=Given())]))
    book = openpyxl.load_workbook(path)
    sheet = book["花名册"]
    for label, value in cells.items():
        column = next((c.column for c in sheet[4] if c.value == label), sheet.max_column + 1)
        sheet.cell(4, column).value, sheet.cell(5, column).value = label, value
    book.save(path)
    found = roster.open_roster(path)
    (line,) = found.lines()
    return roster.read_line(found.columns, line)[0].given


def test_short_forms_and_numbered_groups_of_a_roster(tmp_path: Path) -> None:
    given = _in_roster(
        tmp_path,
        {
            "主动公开总数": "103",
            "主动公开总数·名词": "政务公开信息",
            "公开渠道": "网站=60、公众号=43",
            "政务新媒体": "瓦亭之声=微信公众号",
            "政务新媒体1·名称": "瓦亭之声",
            "政务新媒体1·发布": "43",
            "政务新媒体2·类型": "视频号",
            "公开机构": "党政办公室",
            "公开机构·职责": "信息发布",
            "培训次数": "2",
            "做法": "三审三校、专人负责",
        },
    )
    assert given[fields.TOTAL] == Count(103, "103", noun="政务公开信息")
    assert given[fields.CHANNELS] == (Channel("网站", n(60)), Channel("公众号", n(43)))
    assert given[fields.OFFICE] == (Office("党政办公室", "信息发布"),)
    assert given[fields.TRAININGS] == (Occasion(n(2)),)
    assert given[fields.PRACTICES] == (Practised("三审三校"), Practised("专人负责"))
    assert given[fields.ACCOUNTS] == (
        Account("瓦亭之声", "微信公众号", n(43)),
        Account("", "视频号"),
    )


def test_a_roster_that_says_two_things_names_both_cells(tmp_path: Path) -> None:
    cells = {
        "政务新媒体": "瓦亭之声=微信公众号",
        "政务新媒体1·名称": "瓦亭之声",
        "政务新媒体1·类型": "微博",
    }
    with pytest.raises(InputError, match="“瓦亭之声”在两处填得不一样"):
        _in_roster(tmp_path, cells)
    with pytest.raises(InputError, match="在两处填得不一样"):
        _in_roster(tmp_path, {"培训次数": "2", "培训次数1·次数": "1", "培训次数2·次数": "2"})
