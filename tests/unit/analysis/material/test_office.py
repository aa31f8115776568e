"""Who does the work, where the office did not say."""

from __future__ import annotations

import pytest

from draftkit import analysis, editions
from draftkit.editions import FIRST, NEWEST, Edition
from draftkit.facts import Listing
from draftkit.kinds.material import REQUESTS, Office, Practised
from draftkit.model import Lead
from draftkit.pipeline import compose
from draftkit.sources.banks import shipped_bank
from tests.support.stages import named, staged, town


@pytest.mark.parametrize(
    ("edition", "name"),
    [
        (FIRST, "政府信息公开工作机构"),
        (editions.of("新"), "公开工作人员"),
        (NEWEST, "政务公开工作人员"),
    ],
)
def test_a_draft_of_an_earlier_edition_keeps_what_it_calls_them(
    edition: Edition, name: str
) -> None:
    facts = analysis.interpret(town(), shipped_bank(), edition=edition)
    assert facts.slots["公开机构"].text == name


def test_the_rules_are_not_named_among_what_else_is_carried_out() -> None:
    lead = Lead(carries_out=("《政府信息公开条例》", "《瀛江市政府信息公开规定》"))
    assert staged(town(lead=lead)).facts.slots["贯彻"].text == "《瀛江市政府信息公开规定》"
    both = Lead(carries_out=("《政府信息公开条例》和《瀛江市政府信息公开规定》",))
    assert staged(town(lead=both)).facts.slots["贯彻"].text == "《瀛江市政府信息公开规定》"
    alone = Lead(carries_out=("政府信息公开条例",))
    assert "贯彻" not in staged(town(lead=alone)).facts.slots


def test_steps_of_review_have_their_verbs_in_full() -> None:
    steps = ("经办人填单", "党政办审", "副乡长签")
    found = staged(town(review_steps=steps)).facts.slots["审核流程"]
    assert found.text == "经办人填单、党政办审核、副乡长签发"
    steps = ("驻村干部核", "指挥室看", "组织委员定")
    facts = staged(town(review_steps=steps)).facts
    assert facts.slots["审核流程"].text == "驻村干部审核、指挥室审阅、组织委员审定"
    assert "流程_事" in facts.cases


def test_a_last_step_that_does_more_than_review_is_no_one_who_reviews() -> None:
    steps = ("各股站长看稿", "综合股核对数据", "副局长点头后挂网")
    cases = staged(town(review_steps=steps)).facts.cases
    assert {"流程_事", "流程_述"} <= set(cases)
    sent_out = ("办公室拟", "乡长签字后发")
    found = staged(town(review_steps=sent_out)).facts.slots["审核流程"]
    assert found.text == "办公室拟稿、乡长签字后发布"
    people = ("股室负责人", "综合股", "分管领导")
    assert "流程_人" in staged(town(review_steps=people)).facts.cases


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("受理申请、维护子站、指导居委会", "受理申请、维护子站、指导居委会"),
        ("信息收集和发布", "信息收集和发布工作"),
        ("受理申请、督促科室和学校更新", "受理申请、督促科室和学校更新"),
    ],
)
def test_whom_an_office_guides_is_no_work(duty: str, said: str) -> None:
    office = (Office("党政办公室", duty),)
    assert staged(town(office=office)).facts.slots["职责"].text == said


def test_who_is_in_charge_is_not_in_charge_twice() -> None:
    office = (Office("县政府办公室", "主管全县政府信息公开和网站管理工作"),)
    facts = analysis.interpret(town(office=office), shipped_bank())
    assert facts.slots["职责"].text == "全县政府信息公开和网站管理工作"


def test_a_duty_that_is_the_work_of_the_whole_body_says_no_more_than_the_work() -> None:
    office = (Office("县政府办公室", "主管全县政府信息公开工作"),)
    assert "职责" not in staged(town(office=office)).facts.slots


def test_a_whole_formula_is_not_put_into_the_words_around_it() -> None:
    lead = Lead(guided_by="坚持以习近平新时代中国特色社会主义思想为指导")
    text = staged(town(lead=lead)).facts.slots["指导思想"].text
    assert text == "习近平新时代中国特色社会主义思想"


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("接收申请、发布信息", "接收申请、发布信息"),
        ("汇总各股室信息、统一上传", "汇总各股室信息、统一上传"),
        ("信息收集和发布", "信息收集和发布工作"),
        ("信息收集、翻译校对、发布", "信息收集、翻译校对、发布工作"),
    ],
)
def test_deeds_with_their_objects_are_no_name_of_work(duty: str, said: str) -> None:
    facts = staged(town(office=(Office("党政办", duty),))).facts
    assert facts.slots["职责"].text == said


@pytest.mark.parametrize(
    ("duty", "said"),
    [("负责政府信息公开日常工作", False), ("信息收集和政府信息公开日常工作", True)],
)
def test_a_duty_that_is_the_work_itself_is_not_told_again(duty: str, *, said: bool) -> None:
    slots = staged(town(office=(Office("局办公室", duty),))).facts.slots
    assert ("职责" in slots) is said


@pytest.mark.parametrize("post", ["镇长", "党组书记、局长", "办事处主任", "党委副书记、镇长"])
def test_a_head_of_the_body_is_in_charge_and_does_not_divide_the_work(post: str) -> None:
    filing = town(deputy=post, office=(("党政办公室", ""),))
    said = [s.text for s in compose(filing).sentences() if post in s.text]
    assert len(said) == 1
    assert "分管" not in said[0]


@pytest.mark.parametrize("post", ["副镇长", "镇党委副书记", "党组成员、副局长", "办公室主任"])
def test_a_deputy_does(post: str) -> None:
    filing = town(deputy=post, office=(("党政办公室", ""),))
    assert any("分管" in s.text for s in compose(filing).sentences() if post in s.text)
    before = analysis.interpret(town(deputy="镇长"), shipped_bank(), edition=editions.of("本"))
    assert "分管_含" not in before.cases


@pytest.mark.parametrize(
    ("system", "special"),
    [
        ("灾害信息发布审批制度", True),
        ("政务新媒体应急处置预案", True),
        ("村务公开制度", True),
        ("政府信息公开保密审查制度", False),
        ("信息发布审核制度", False),
        ("公开属性动态调整制度", False),
        ("依申请公开工作规范", False),
    ],
)
def test_a_system_of_one_matter_is_not_what_all_work_goes_by(system: str, *, special: bool) -> None:
    facts = staged(town(systems=(system,))).facts
    assert ("制度_专" in facts.cases) is special


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("收集、审核、上传", "信息收集、审核、上传工作"),
        ("负责审核和发布工作", "信息审核和发布工作"),
        ("组织协调、审核发布", "组织协调、审核发布工作"),
    ],
)
def test_deeds_that_nobody_names_an_object_of_are_done_to_information(duty: str, said: str) -> None:
    office = (Office("党政办公室", duty),)
    assert staged(town(office=office)).facts.slots["职责"].text == said


def test_a_review_right_before_publishing_is_no_publishing() -> None:
    steps = ("经办人自校", "线办负责人审核", "综合信息指挥室发布前复核")
    cases = staged(town(review_steps=steps)).facts.cases
    assert "流程_事" in cases
    assert "流程_发布" not in cases


def test_proofreading_a_translation_keeps_its_word() -> None:
    steps = ("嘎查报送", "党政综合办公室译校", "苏木达签发")
    facts = staged(town(review_steps=steps)).facts
    assert facts.slots["审核流程"].text == "嘎查报送、党政综合办公室译校、苏木达签发"


def test_what_is_done_and_over_is_not_done_day_by_day() -> None:
    for name in ("目录更新", "修订信息报送细则"):
        given = (Practised(name, "政府信息管理"),)
        assert "做法_一次" in staged(town(practices=given)).facts.cases
    given = (Practised("保密审查"),)
    assert "做法_一次" not in staged(town(practices=given)).facts.cases


def test_a_practice_of_every_year_is_not_told_of_this_one_besides() -> None:
    given = (Practised("每年春秋两季核对学校公示栏"),)
    assert "做法_年" in staged(town(practices=given)).facts.cases


def test_a_step_that_is_a_word_of_its_own_keeps_it() -> None:
    for step in (
        "站所撰写",
        "办公室编写",
        "党政办公室校核",
        "综合股会签",
        "保密部门抽审",
        "所长改写",
    ):
        facts = staged(town(review_steps=(step, "局长签发"))).facts
        assert facts.slots["审核流程"].text == f"{step}、局长签发"


def test_a_step_that_hands_on_to_somebody_is_written_out() -> None:
    steps = ("村报站所", "站所负责人初审", "分管领导签发")
    facts = staged(town(review_steps=steps)).facts
    assert facts.slots["审核流程"].text == "各村报送站所、站所负责人初审、分管领导签发"


def test_a_paper_that_is_filled_in_is_kept_as_a_system() -> None:
    slots = staged(town(systems=("信息发布登记簿", "保密审查制度"))).facts.slots
    assert slots["制度"].text == "信息发布登记簿制度、保密审查制度"


@pytest.mark.parametrize(
    ("name", "told"),
    [("三审三校", "三审三校制度"), ("关于做好公开工作的通知", "《关于做好公开工作的通知》")],
)
def test_a_system_is_kept_by_its_name(name: str, told: str) -> None:
    assert staged(town(systems=(name,))).facts.slots["制度"].text == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("清河镇信息发布审核登记办法", "《清河镇信息发布审核登记办法》"),
        ("清河镇政府信息发布审核制度", "政府信息发布审核制度"),
        ("清河镇政府保密审查制度", "清河镇政府保密审查制度"),
        ("青山镇信息发布审核登记办法", "青山镇信息发布审核登记办法"),
    ],
)
def test_a_rule_with_the_name_of_the_body_names_it_once(name: str, told: str) -> None:
    assert staged(named(town(systems=(name,)), "清河镇人民政府")).facts.slots["制度"].text == told


def test_a_list_of_a_bureau_does_not_name_the_bureau_again() -> None:
    given = town(systems=("林业局政府信息主动公开基本目录",))
    slots = staged(named(given, "汉兴市林业局")).facts.slots
    assert slots["制度"].text == "政府信息主动公开基本目录"


def test_what_was_done_with_a_system_is_a_practice() -> None:
    facts = staged(town(systems=("修订了保密审查制度",))).facts
    assert facts.practices["政府信息管理"] == ("修订了保密审查制度",)
    assert "制度" not in facts.slots


@pytest.mark.parametrize(
    ("given", "post"), [("主要领导亲自抓", "主要领导"), ("组长由镇长担任", "镇长")]
)
def test_who_is_in_charge_is_told_by_the_post(given: str, post: str) -> None:
    assert staged(town(deputy=given)).facts.slots["分管"].text == post


def test_duties_that_are_counted_stand_in_a_line() -> None:
    office = Office("办公室", "1.信息发布；2.依申请公开办理")
    assert staged(town(office=(office,))).facts.slots["职责"].text == "信息发布、依申请公开办理工作"


def _practices(**given: object) -> set[str]:
    facts = staged(town(**given)).facts
    return {name for names in facts.practices.values() for name in names}


def test_a_list_of_one_trade_is_kept_and_is_not_what_all_work_goes_by() -> None:
    slots = staged(town(systems=("学校信息公开清单",))).facts.slots
    assert slots["制度"].text == "学校信息公开清单"
    assert "制度表" not in slots
    general = staged(town(systems=("网站内容保障分工表",))).facts.slots
    assert general["制度表"].text == "网站内容保障分工表"


def test_one_system_with_several_parts_is_one() -> None:
    parts = ("政策文件与解读同步起草", "同步审批", "同步发布制度", "会商制度")
    found = staged(town(systems=parts)).facts.slots["制度"].value
    assert isinstance(found, Listing)
    assert found.values == ("政策文件与解读同步起草、同步审批、同步发布制度", "会商制度")


def test_a_form_is_called_by_its_name_and_no_system() -> None:
    assert staged(town(systems=("答复文书样式",))).facts.slots["制度"].text == "答复文书样式"


def test_duties_with_subjects_of_their_own_are_a_sentence() -> None:
    duty = "办公室管发布、法规科管申请答复"
    office = (Office("局办公室和法规科", duty),)
    assert "职责" not in staged(town(office=office)).facts.slots
    assert duty in _practices(office=office)


def test_steps_of_answering_are_told_as_such_and_mixed_ones_as_neither() -> None:
    answering = staged(town(review_steps=("科室拟复", "律师复核", "主任签发"))).facts
    assert "流程_答" in answering.cases
    mixed = ("科室提出公开属性意见", "办公室复核", "司法局审核重大答复")
    assert f"信息公开工作由{'、'.join(mixed)}" in _practices(review_steps=mixed)


def test_a_review_of_three_is_not_told_as_four_steps() -> None:
    named = (Practised("三审三校"),)
    four = ("甲校对", "乙初审", "丙复审", "丁签发")
    assert "流程_名" not in staged(town(review_steps=four, practices=named)).facts.cases
    assert "流程_名" in staged(town(review_steps=four[1:], practices=named)).facts.cases


def test_a_deed_behind_its_thing_is_put_before_it() -> None:
    given = (
        Practised("老旧链接清理，删除失效页面31个"),
        Practised("第三方意见书面征求和回执留存"),
    )
    assert _practices(practices=given) == {
        "清理老旧链接，删除失效页面31个",
        "书面征求第三方意见并留存回执",
    }
    served = (Practised("对行动不便的申请人上门送达"),)
    assert staged(town(practices=served)).facts.practices == {REQUESTS: (served[0].name,)}


def test_a_post_that_begins_with_the_kind_of_body_is_not_followed_by_it() -> None:
    assert "分管_称" in staged(town(deputy="镇党委副书记")).facts.cases
    assert "分管_称" not in staged(town(deputy="副镇长")).facts.cases
