"""Nothing that was given is lost, said twice, or put where it belongs to something else."""

from __future__ import annotations

import pytest

from draftkit.analysis.areas import idle_practices
from draftkit.kinds.material import (
    Explained,
    Inspection,
    Matter,
    Occasion,
    Practised,
    Press,
    Response,
    Site,
)
from draftkit.kinds.shapes import Count, Remedy
from draftkit.model import Filing
from draftkit.pipeline import compose
from draftkit.sources.banks import shipped_bank
from tests.support.stages import named, staged, town

TIMES = Count(1, "1")


def _of(filing: Filing) -> str:
    return "".join(s.text for s in compose(filing).sentences())


def _text(**given: object) -> str:
    return _of(town(**given))


# ---------------------------------------------------------------- practices


@pytest.mark.parametrize(
    ("name", "said", "part"),
    [
        ("申请登记编号管理", "对申请实行登记编号管理", "依申请公开"),
        ("政府信息动态管理", "对政府信息实行动态管理", "政府信息管理"),
        ("信息报送审批单", "使用信息报送审批单", "政府信息管理"),
        ("网站维护更新", "做好网站维护更新工作", "平台建设"),
        ("政策文件集中库", "设有政策文件集中库", "政府信息管理"),
    ],
)
def test_a_practice_given_by_a_bare_name_is_told_with_its_verb(
    name: str, said: str, part: str
) -> None:
    filing = town(practices=(Practised(name),))
    assert staged(filing).facts.practices == {part: (said,)}
    assert said in _of(filing)
    assert idle_practices(filing, shipped_bank()) == ()


def test_practices_typed_in_one_cell_are_told_one_by_one() -> None:
    typed = "三审三校；公示期满后由驻村干部拍照留存公示档案；对外出务工户由社长通过电话告知"
    text = _text(practices=(Practised(typed),))
    assert "三审三校；" not in text
    for said in ("“三审三校”", "公示期满后，由驻村干部拍照留存公示档案", "由社长通过电话告知"):
        assert said in text


def test_nobody_carries_out_what_somebody_takes_part_in() -> None:
    text = _text(practices=(Practised("法律顾问参与答复"),))
    assert "法律顾问参与答复。" in text
    assert "实行法律顾问" not in text


def test_by_whom_has_something_before_it() -> None:
    text = _text(practices=(Practised("由牧户代表签字确认公示到期"),))
    assert "牧户代表签字确认公示到期。" in text
    assert "由牧户" not in text


def test_a_step_of_answering_is_none_of_publishing() -> None:
    steps = ("科室填写发布审批单", "办公室审核", "政策法规科对答复件审查", "分管局长签发")
    text = _text(review_steps=steps)
    assert "答复件由政策法规科审查" in text
    assert "办公室审核、分管局长签发" in text


def test_what_is_done_about_applications_is_done_about_them() -> None:
    text = _text(practices=(Practised("涉及两个以上部门的申请召开碰头会"),))
    assert "对涉及两个以上部门的申请，召开碰头会" in text


@pytest.mark.parametrize("name", ["瓦亭镇人民政府", "清河镇人民政府", "白沙镇人民政府"])
def test_what_is_to_be_published_is_named_once(name: str) -> None:
    steps = ("拟稿人自查", "办公室主任审核", "副镇长签发")
    practices = (Practised("保密审查"), Practised("三审三校"))
    text = _of(named(town(review_steps=steps, practices=practices), name))
    assert sum(text.count(f"对拟{done}的") for done in ("公开", "发布")) <= 1


# ---------------------------------------------------------------- verdicts


def test_what_was_done_about_so_many_faults_stands_behind_how_many() -> None:
    given = "1起，对1所学校未按时公开食堂收支的情况予以约谈"
    text = _text(accountability=given)
    assert f"责任追究{given}" in text
    assert "我镇责任追究" not in text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("区统一组织测评，本镇得分88.4分", "社会评议由区统一组织测评，本镇得88.4分"),
        ("问卷方式评议，回收问卷186份", "社会评议采取问卷方式进行，回收问卷186份"),
    ],
)
def test_a_review_is_held_by_whoever_is_named_first(given: str, said: str) -> None:
    assert said in _text(public_review=given)


def test_a_review_that_is_still_to_come_has_no_result() -> None:
    assert "尚待测评" not in _text(public_review="尚待测评")


# ---------------------------------------------------------------- numbers


def test_an_extent_is_none_of_a_time_limit() -> None:
    matter = Matter("治理项目的飞播区域和围封期限", "防沙治沙", Count(18000, "1.8万"), "亩")
    assert "围封期限，涉及1.8万亩" in _text(matters=(matter,))


def test_one_batch_with_its_number_is_not_counted_again() -> None:
    matter = Matter(
        "第六批县级非物质文化遗产代表性项目名录", "", TIMES, "批", note="银饰锻制等13项"
    )
    text = _text(matters=(matter,))
    assert "名录（银饰锻制等13项）" in text
    assert "1批" not in text


def test_a_note_that_goes_on_telling_is_not_split_by_brackets() -> None:
    note = "公示后补充登记青苗损失4户，调整2户面积误差，重新公示后无异议"
    assert f"（{note}）" in _text(matters=(Matter("征占地补偿表", note=note),))


def test_a_check_of_so_many_villages_is_of_what_they_have() -> None:
    checks = (Inspection("乡纪委抽查惠民资金公示", Count(8, "8"), "个村"),)
    assert "乡纪委抽查8个村的惠民资金公示情况" in _text(inspections=checks)


def test_places_gone_to_are_counted_themselves() -> None:
    checks = (Inspection("居委公告栏暗访", Count(26, "26"), "个"),)
    text = _text(inspections=checks)
    assert "暗访居委公告栏26个" in text
    assert "涉及26个" not in text


# ---------------------------------------------------------------- words


def test_work_is_said_once() -> None:
    met = Occasion(TIMES, "11月", theme="年度公开工作自查")
    assert "自查工作" not in _text(meetings=(met,))


def test_what_cases_were_talked_over_at_is_no_training_about_that() -> None:
    taught = Occasion(TIMES, "6月", theme="依申请公开案例讲评")
    assert "依申请公开案例讲评1次" in _text(trainings=(taught,))


@pytest.mark.parametrize("name", ["瓦亭镇人民政府", "清河镇人民政府", "白沙镇人民政府"])
def test_a_long_matter_stands_behind_its_training(name: str) -> None:
    theme = "涉农补贴公示中的个人信息隐去处理"
    text = _of(named(town(trainings=(Occasion(TIMES, "7月", theme=theme),)), name))
    assert f"为{theme}" in text or f"是{theme}" in text


def test_cases_are_not_published_and_exposed() -> None:
    text = _text(matters=(Matter("曝光典型案例", "医保基金监管", Count(6, "6"), "期"),))
    assert "典型案例6期" in text
    assert "曝光" not in text


def test_a_way_of_passing_on_is_a_way() -> None:
    matter = Matter("管网更换进度", channel="楼道张贴、业主群转发")
    text = _text(matters=(matter,))
    assert "转发公布" not in text
    assert "转发公开" not in text
    assert "通过楼道张贴、业主群转发的方式" in text


def test_what_a_column_has_below_it_is_the_columns() -> None:
    site = Site("县政府网站乡镇专栏", columns=("财政信息", "社会救助"))
    text = _text(site=(site,))
    assert "专栏下设财政信息、社会救助栏目" in text


def test_a_channel_with_a_name_of_its_own_is_quoted() -> None:
    came = Response("网上民情", Count(94, "94"), "件", Count(94, "94"))
    assert "“网上民情”" in _text(responses=(came,))


def test_a_bodys_own_gazette_is_issued() -> None:
    press = (Press("政府公报", Count(6, "6"), "期"),)
    county = town(press=press)
    county = county._replace(
        body=county.body._replace(name="泾源县人民政府", kind="县", self_name="我县")
    )
    text = _of(county)
    assert "发布政府公报6期" in text
    assert "刊发" not in text


@pytest.mark.parametrize("name", ["瓦亭镇人民政府", "清河镇人民政府", "白沙镇人民政府"])
def test_two_problems_of_last_year_open_in_two_ways(name: str) -> None:
    remedies = (
        Remedy("公告板损坏", "更换公告板17块"),
        Remedy("就业类信息发布不固定", "每周三固定发布招聘信息"),
    )
    assert _of(named(town(remedies=remedies), name)).count("针对上") <= 1


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("征收接待窗口", "接待征收接待窗口来访群众960余人次"),
        ("流动服务车现场答问", "流动服务车现场答问960余人次"),
    ],
)
def test_people_who_were_there_are_not_what_they_wanted(channel: str, said: str) -> None:
    text = _text(responses=(Response(channel, Count(960, "960余"), "人次"),))
    assert said in text
    assert "诉求" not in text


def test_who_went_to_homes_is_not_looked_at_there() -> None:
    text = _text(inspections=(Inspection("包村干部入户核对", Count(2, "2"), "轮"),))
    assert "包村干部入户核对2轮" in text


def test_what_people_do_not_understand_stays_what_is_read_to_them() -> None:
    text = _text(practices=(Practised("农牧民看不懂的文件由驻村干部用彝语念一遍"),))
    assert "农牧民看不懂的文件" in text


def test_explanations_are_counted_as_what_became_of_last_years_problem_counts_them() -> None:
    given = Explained(Count(16, "16"), forms=("漫画", "短视频", "企业座谈"))
    told = Remedy("政策解读靠转发", "本年自制解读16篇")
    text = _text(explanations=(given,), remedies=(told,))
    assert "16次" not in text
    assert text.count("16篇") == 2
