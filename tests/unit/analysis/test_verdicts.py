"""Verdicts, steps of review and ways of checking are read before they are worded."""

from typing import Any

import pytest

from draftkit import analysis
from draftkit.facts import Facts
from draftkit.kinds.material import Event, Inspection
from draftkit.kinds.shapes import Count
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given
from tests.support.stages import staged, town

_TOLD = ("方式", "数量", "单位")


def _facts(**given: Any) -> Facts:
    filing = random_filing(1)._replace(given=facts_given(**given))
    return analysis.interpret(filing, shipped_bank())


@pytest.mark.parametrize(
    "text", ["年度考核等次为良好", "政务公开考核结果：良好", "工作考核被评为良好"]
)
def test_a_clause_of_the_bare_topic_is_the_grade_it_leads_in(text: str) -> None:
    facts = _facts(appraisal=text)
    assert "核_等次" in facts.cases
    assert facts.slots["考核"].text == "良好"


def test_a_clause_that_says_more_stays_a_clause() -> None:
    assert "核_含题" in _facts(appraisal="在上级政务公开考核中得分92.5分，等次为优秀").cases


def test_not_known_yet_may_be_written_as_to_be_filled_in() -> None:
    assert "核_待填" in _facts(appraisal="待填").cases


@pytest.mark.parametrize(
    ("text", "case", "told"),
    [
        ("优秀等次", "等次", "优秀"),
        ("获评优秀", "等次", "优秀"),
        ("等次为优秀。", "等次", "优秀"),
        ("县政务公开考核良好", "含题", "在县政务公开考核中被评为良好"),
        ("得分92", "分数", "92分"),
        ("区政务公开考评优秀", "含题", "在区政务公开考评中被评为优秀"),
        ("政务公开考核在全市排第4", "含题", "在全市政务公开考核中列第4名"),
        ("区直和街道系列第3名", "名次", "位列区直和街道系列第3名"),
        ("绩效考核中政务公开单项得满分", "含题", "在绩效考核中政务公开单项得满分"),
        ("优秀（县考核）", "含题", "在县考核中被评为优秀"),
        (
            "县考核优秀、市考核良好",
            "含题",
            "在县考核中被评为优秀，在市考核中被评为良好",
        ),
        ("县考核优秀单位", "含题", "在县考核中被评为优秀单位"),
        ("甲等", "含题", "在政务公开考核中被评为甲等"),
        ("区级一等奖", "含题", "在政务公开考核中获区级一等奖"),
        ("旗第6名", "名次", "位列全旗第6名"),
        ("在区直部门考核中评为优秀", "含题", "在区直部门考核中被评为优秀"),
        ("考核等次为A级", "含题", "在政务公开考核中被评为A级"),
        ("在县考核中，被评为良好", "含题", "在县考核中，被评为良好"),
        ("县考核得分95分", "含题", "在县考核中得95分"),
        ("先进单位", "含题", "在政务公开考核中被评为先进单位"),
        ("省政府督查激励通报表扬", "文字", "我街道受到省政府督查激励通报表扬"),
        ("市政府办公室通报表扬", "文字", "我街道受到市政府办公室通报表扬"),
        ("全县通报表扬", "文字", "我街道受到全县通报表扬"),
        ("被评为全市优秀", "文字", "我街道被评为全市优秀"),
        ("区级考评二等", "含题", "在区级考评中被评为二等"),
        ("省第三方评估全市第一名", "含题", "在省第三方评估中位列全市第一名"),
        ("优秀（一等奖）", "含题", "在政务公开考核中被评为优秀，获一等奖"),
        ("９５分（优秀）", "含题", "在政务公开考核中得95分，等次为优秀"),
        ("良好 第5名", "含题", "在政务公开考核中被评为良好，位列第5名"),
        ("综合得分89.5分", "文字", "综合得分为89.5分"),
        ("第3", "名次", "位列第3名"),
        ("县直单位第12名", "名次", "位列县直单位第12名"),
        ("20个乡镇中第3名", "名次", "在20个乡镇中位列第3名"),
        ("第3名（共20个乡镇）", "名次", "位列第3名（共20个乡镇）"),
        ("全县前列", "名次", "位居全县前列"),
        ("在省级考核中未进入前列", "含题", "在省级考核中未进入前列"),
        ("未参评", "含题", "未参加考核"),
        ("未纳入考核范围", "含题", "未纳入考核范围"),
        ("上级未组织考核", "有主", "上级未组织考核"),
        ("市级机关综合考核第二等次", "含题", "在市级机关综合考核中获第二等次"),
        ("市级绩效考核中政务公开满分", "含题", "在市级绩效考核中政务公开得满分"),
        ("年度考核位列全县第二名", "名次", "位列全县第二名"),
        ("政务公开占部门效能考核3分", "权重", "政务公开在部门效能考核中占3分"),
        ("未被考核扣分", "文字", "未被考核扣分"),
        ("全省同类县（市）第11名", "含题", "在政务公开考核中位列全省同类县（市）第11名"),
        ("区绩效考核中政务公开单项得满分", "含题", "在区绩效考核中政务公开单项得满分"),
        ("全县乡镇列第4名", "名次", "位列全县乡镇第4名"),
        ("区绩效考评政务公开项满分", "含题", "在区绩效考评中政务公开项得满分"),
        ("市直部门政务公开考评优秀", "含题", "在市直部门政务公开考评中被评为优秀"),
        ("未单独考核", "有主", "政务公开考核未单独开展"),
        ("被区政府评为先进", "文字", "我街道被区政府评为先进"),
        ("占年度绩效考核4分", "权重", "政务公开在年度绩效考核中占4分"),
        ("95", "引述", "95"),
    ],
)
def test_an_appraisal_is_read_however_an_office_writes_it(text: str, case: str, told: str) -> None:
    facts = _facts(appraisal=text)
    assert f"核_{case}" in facts.cases
    assert facts.slots["考核"].text == told


@pytest.mark.parametrize(
    ("text", "case", "told"),
    [
        ("公众满意度94.8%", "文字", "公众满意度为94.8%"),
        ("群众满意率91%以上", "文字", "群众满意率在91%以上"),
        ("满意98%，基本满意2%", "文字", "满意占98%，基本满意占2%"),
        ("群众满意", "文字", "群众评价为满意"),
        ("群众评价较好", "文字", "群众评价较好"),
        ("评议得分88.7分", "分数", "88.7分"),
        ("第三方评估得分88.6分", "文字", "第三方评估得分88.6分"),
        ("社会评议满意", "等次", "满意"),
        ("95.1%", "比率", "95.1%"),
        ("未收到不良评议", "文字", "未收到不良评议"),
        ("未出现负面评价", "文字", "未出现负面评价"),
        ("98%的群众表示满意", "文字", "98%的群众表示满意"),
        ("92.6%满意", "文字", "满意率为92.6%"),
        ("居民评分88.2", "文字", "居民评分为88.2分"),
        ("家长满意96.1%", "文字", "家长满意率为96.1%"),
    ],
)
def test_a_public_review_is_read_however_an_office_writes_it(
    text: str, case: str, told: str
) -> None:
    facts = _facts(public_review=text)
    assert f"议_{case}" in facts.cases
    assert facts.slots["社会评议"].text == told


@pytest.mark.parametrize(
    "text",
    [
        "零起",
        "0人次",
        "0起0人",
        "零追究",
        "未追责",
        "暂未发生",
        "无人被追责",
        "无被追究责任人员",
        "未对任何单位和人员追究责任",
        "责任追究0起",
        "我镇未发生责任追究",
    ],
)
def test_nobody_held_to_account_is_read_however_an_office_writes_it(text: str) -> None:
    assert "责_无" in _facts(accountability=text).cases


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("一人", "件数"),
        ("通报批评1个单位", "文字"),
        ("问责1人", "件数"),
        ("口头提醒1人", "文字"),
        ("1起1人", "件数"),
        ("未出现有关人员被追责的情形", "文字"),
        ("县纪委对1名工作人员追究责任", "有主"),
        ("口头提醒", "引述"),
    ],
)
def test_what_was_done_to_somebody_is_told(text: str, case: str) -> None:
    assert f"责_{case}" in _facts(accountability=text).cases


def test_a_count_in_characters_is_told_in_digits() -> None:
    assert _facts(accountability="约谈两人、问责一起").slots["责任追究"].text == "约谈2人、问责1起"


@pytest.mark.parametrize(
    "text",
    [
        "考核结果暂未公布",
        "未收到考核结果",
        "待县里公布",
        "正在考核",
        "还没出来",
        "结果未定",
        "尚无结果",
        "/",
    ],
)
def test_a_result_not_known_yet_is_left_to_be_filled_in(text: str) -> None:
    assert "核_待填" in _facts(appraisal=text).cases


@pytest.mark.parametrize(
    "text", ["暂未开展", "未组织考核", "本年度未进行考核", "没有考核", "不涉及"]
)
def test_an_appraisal_not_held_is_said_to_be_none(text: str) -> None:
    assert "核_未开展" in _facts(appraisal=text).cases


@pytest.mark.parametrize(
    ("texts", "case"),
    [(("未开展", "未开展", "未发生"), "三项_无"), (("良好", "满意", "无"), "三项_齐")],
)
def test_three_short_verdicts_are_told_together(texts: tuple[str, ...], case: str) -> None:
    appraisal, review, blame = texts
    facts = _facts(appraisal=appraisal, public_review=review, accountability=blame)
    assert case in facts.cases


@pytest.mark.parametrize(
    ("steps", "case"),
    [
        (("股室负责人", "分管领导"), "流程_人"),
        (("经办人初核", "分管领导签发"), "流程_事"),
        (("科室负责人审核", "信息员统一对外发布"), "流程_发布"),
        (("信息提供人员审核", "分管领导审核"), "流程_人"),
    ],
)
def test_the_last_step_of_review_says_how_the_steps_are_told(
    steps: tuple[str, ...], case: str
) -> None:
    assert case in _facts(review_steps=steps).cases


def test_a_way_of_checking_with_a_verb_of_its_own_is_a_clause() -> None:
    assert "检查_分句" in _facts(inspections=(Inspection("对照检查指标开展日常监测"),)).cases
    assert "检查_分句" not in _facts(inspections=(Inspection("网上监测"),)).cases


def test_ways_of_checking_that_share_a_verb_are_told_under_it() -> None:
    ways = (("季度监测", 4, "次"), ("问题交办单", 5, "份"), ("约谈", 1, "次"))
    checks = tuple(Inspection(way, Count(n, str(n)), unit) for way, n, unit in ways)
    records = _facts(inspections=checks).records["sup.checks"]
    said = ["".join(record.slots[name].text for name in _TOLD) for record in records]
    assert said == ["开展季度监测4次、约谈1次", "下发问题交办单5份"]


def test_a_way_of_which_no_verb_is_sure_stands_as_it_was_given() -> None:
    facts = _facts(inspections=(Inspection("公示照片上传核验", Count(46, "46"), "张"),))
    (record,) = facts.records["sup.checks"]
    assert "".join(fact.text for fact in record.slots.values()) == "公示照片上传核验46张"
    assert {"检查_分句", "检查_有主"} <= facts.cases.keys()


def test_what_is_there_to_watch_with_makes_a_list() -> None:
    checks = (Inspection("监督岗", Count(4, "4"), "个"),)
    assert "检查_列举" in _facts(inspections=checks).cases


def test_of_a_number_that_contradicts_how_often_the_number_is_told() -> None:
    events = (Event("渔民政策课堂", when="每月", times=Count(10, "10")),)
    (record,) = _facts(events=events).records["sup.events"]
    assert record.slots["次数"].text == "10"
    assert not {"频次", "时间"} & record.slots.keys()


def test_what_is_held_regularly_is_counted_for_the_year() -> None:
    events = (Event("邻里公开会", when="每季度", times=Count(4, "4")),)
    (record,) = _facts(events=events).records["sup.events"]
    assert {"频次", "总次数"} <= record.slots.keys()
    assert not {"时间", "次数"} & record.slots.keys()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("在全区街道中排名第4名", "在全区街道政务公开考核中列第4名"),
        ("在全市年度考核中被评为良好", "在全市政务公开年度考核中被评为良好"),
        ("揭阳市政务公开考评得分为86.2分", "在揭阳市政务公开考评中得86.2分"),
    ],
)
def test_a_result_says_which_appraisal_it_is_of(given: str, said: str) -> None:
    assert _facts(appraisal=given).slots["考核"].text == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("对38个单位进行了考核，结果均为合格以上", "对38个单位进行了考核，结果均为合格以上"),
        ("对16个乡镇和32个县直部门考核，优秀等次12家", "对16个乡镇和32个县直部门开展政务公开考核，评出优秀等次12家"),
        ("各县和市直部门考核中，优秀等次18家", "在各县和市直部门考核中，评出优秀等次18家"),
        ("市直部门优秀等次", "在市直部门政务公开考核中被评为优秀等次"),
        ("对10个县开展年度考核，3个被评为优秀", "对10个县开展年度考核，3个被评为优秀"),
    ],
)  # fmt: skip
def test_what_a_body_appraised_itself_is_told_as_done(given: str, said: str) -> None:
    facts = _facts(appraisal=given)
    assert "核_含题" in facts.cases
    assert facts.slots["考核"].text == said


@pytest.mark.parametrize("given", ["群众无意见", "牧民群众总体满意", "企业反映较好"])
def test_how_people_felt_is_told_and_not_quoted(given: str) -> None:
    facts = _facts(public_review=given)
    assert "议_文字" in facts.cases
    assert facts.slots["社会评议"].text == given


@pytest.mark.parametrize(
    "given", ["委托第三方开展满意度调查，满意度为94.6%", "发放问卷150份，收回142份，满意138份"]
)
def test_how_people_were_asked_is_no_result(given: str) -> None:
    facts = _facts(public_review=given)
    assert {"议_文字", "议_做"} <= facts.cases.keys()
    assert facts.slots["社会评议"].text == given


def test_a_result_does_not_say_that_it_is_ours() -> None:
    slots = staged(town(appraisal="在县政府对镇政务公开工作考核中被评为良好")).facts.slots
    assert slots["考核"].text == "在县政府政务公开工作考核中被评为良好"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("在全区镇街政务公开考评中列第3名", "在全区镇街政务公开考评中列第3名"),
        ("全市年度考核良好", "在全市政务公开年度考核中被评为良好"),
        ("在县政务公开工作年度考核中得分为94.5分", "在县政务公开工作年度考核中得94.5分"),
    ],
)
def test_a_result_that_names_its_appraisal_is_the_body_s(given: str, said: str) -> None:
    facts = _facts(appraisal=given)
    assert facts.slots["考核"].text == said
    assert "核_含题" in facts.cases


@pytest.mark.parametrize(
    "given",
    [
        "邀请9名监督员评议，评议结果为满意",
        "委托第三方开展评议，群众满意率为91.2%",
        "组织企业代表评议，评价为良好",
    ],
)
def test_who_was_asked_to_review_keeps_the_verb(given: str) -> None:
    facts = _facts(public_review=given)
    assert facts.slots["社会评议"].text == given
    assert "议_含题" in facts.cases
    assert "议_有主" not in facts.cases


def test_who_appraised_whom_stays_as_it_was_written() -> None:
    found = staged(town(appraisal="县对9个乡镇的政务公开考核已完成，结果纳入年度目标")).facts
    assert "核_有主" in found.cases
    found = staged(town(appraisal="乙县对我镇年度政务公开考核等次为良好")).facts
    assert "对我镇" not in found.slots["考核"].text


def test_steps_that_nobody_is_said_to_take_are_passed_through() -> None:
    steps = ("承办科室拟稿", "法制审核", "保密审查", "分管领导签发")
    facts = staged(town(review_steps=steps)).facts
    assert facts.slots["审核流程"].text == "承办科室拟稿、法制审核、保密审查、分管领导签发"
    assert "流程_名单" in facts.cases  # no 由 leads to what nobody is said to do


@pytest.mark.parametrize(
    ("steps", "listed"),
    [
        (("起草人核对", "双语校对", "乡主要领导签发"), True),
        (("业务部门初审", "法制审查", "分管领导签发"), True),
        (("业务部门初审", "办公室复核", "分管领导签发"), False),
    ],
)
def test_steps_without_a_doer_among_others_are_led_to_by_no_by(
    steps: tuple[str, ...], *, listed: bool
) -> None:
    assert ("流程_名单" in staged(town(review_steps=steps)).facts.cases) is listed


def test_a_review_by_others_is_reached_in_that_review() -> None:
    facts = _facts(public_review="委托第三方测评得分93.1分")
    assert "委托" not in facts.slots["社会评议"].text


def test_a_rank_of_how_satisfied_people_were_is_that_of_their_satisfaction() -> None:
    facts = _facts(public_review="民意测验满意度全县第2")
    assert facts.slots["社会评议"].text == "民意测验满意度列全县第2名"
    assert "议_文字" in facts.cases


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("全县季度测评平均94.3分", "在全县季度测评中平均得94.3分"),
        ("县绩效考核得96，全县第3", "在县绩效考核中得96分，位列全县第3名"),
        ("得分91.5，排名第6", "在政务公开考核中得91.5分，列第6名"),
        ("全市第2名，获通报表扬", "在政务公开考核中位列全市第2名，获通报表扬"),
        ("县政府办通报排名第3", "政务公开工作在县政府办通报中列第3名"),
    ],
)
def test_a_result_of_nobody_named_is_reached_by_the_body(given: str, said: str) -> None:
    facts = _facts(appraisal=given)
    assert facts.slots["考核"].text == said
    assert "核_含题" in facts.cases
    assert "核_有主" not in facts.cases


def test_a_rank_has_its_verb_before_those_it_is_one_of() -> None:
    facts = _facts(appraisal="全县乡镇列第4")
    assert facts.slots["考核"].text == "位列全县乡镇第4名"
    assert "核_名次" in facts.cases


def test_a_result_does_not_say_the_year_of_the_report_again() -> None:
    year = random_filing(1).year
    facts = _facts(appraisal=f"{year}年度县级政务公开考核中获得优秀等次")
    assert str(year) not in facts.slots["考核"].text


def test_how_a_result_compares_with_the_year_before_stays_behind_it() -> None:
    facts = _facts(public_review="满意率98.5%，较上年提高1.2个百分点")
    assert facts.slots["社会评议"].text == "满意率为98.5%，较上年提高1.2个百分点"
    assert "议_满意" in facts.cases


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("在全县乡镇评议中列第2名", "在全县乡镇评议中列第2名"),
        ("接受社会监督员评议，评价良好", "接受社会监督员评议，评价良好"),
        ("区评议得分93.6", "在区评议中得93.6分"),
    ],
)
def test_a_review_is_of_the_body(given: str, said: str) -> None:
    facts = _facts(public_review=given)
    assert facts.slots["社会评议"].text == said
    assert "议_含题" in facts.cases
    assert "议_有主" not in facts.cases


def test_a_review_is_named_once() -> None:
    facts = _facts(public_review="群众评议满意度95.6%")
    assert facts.slots["社会评议"].text == "群众满意度为95.6%"


def test_votes_are_the_body_s() -> None:
    facts = _facts(public_review="得票率94%")
    assert facts.slots["社会评议"].text.endswith("得票率为94%")
    assert not facts.slots["社会评议"].text.startswith("得票")
    assert "议_满意" in _facts(public_review="满意票占96%").cases


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("县级部门综合考评列二等次", "在县级部门综合考评中列二等次"),
        ("市对县考核良好", "在市对县考核中被评为良好"),
        ("市直部门优秀等次", "在市直部门政务公开考核中被评为优秀等次"),
        ("区对街道绩效评估中此项未扣分", "区对街道绩效评估中政务公开一项未扣分"),
        ("全县乡镇政务公开考核第4名", "在全县乡镇政务公开考核中列第4名"),
        ("上半年第3名，下半年第2名", "在政务公开考核中上半年列第3名，下半年列第2名"),
        ("由区政府考核，等次优秀", "在区政府考核中被评为优秀"),
        ("2024年度考核良好（2025年6月通报）", "良好（2025年6月通报）"),
        ("并入效能考核", "政务公开考核并入效能考核"),
        ("街镇系列一等奖", "在政务公开考核中获街镇系列一等奖"),
        ("第三方评估75.3分，全省第19", "在第三方评估中得75.3分，位列全省第19名"),
    ],
)
def test_a_result_says_of_what_it_is(given: str, said: str) -> None:
    assert said in _facts(appraisal=given).slots["考核"].text


def test_what_nobody_was_blamed_for_is_named_where_more_follows() -> None:
    facts = _facts(accountability="未发生，无通报批评")
    assert facts.slots["责任追究"].text == "未发生责任追究情形，无通报批评"
    assert "责_含题" in facts.cases
    assert "责_无" in _facts(accountability="未涉及").cases
    assert _facts(accountability="约谈1次").slots["责任追究"].text == "开展约谈1次"


def test_sections_are_called_as_the_department_calls_them() -> None:
    steps = ("股室起草", "办公室审核", "局长签发")
    filing = random_filing(1)
    bureau = filing._replace(
        body=filing.body._replace(kind="部门"), given=facts_given(review_steps=steps)
    )
    assert analysis.interpret(bureau, shipped_bank()).slots["内设"].text == "业务股室"


@pytest.mark.parametrize(
    ("name", "steps", "sections"),
    [
        ("沙河县水利局", (), "业务股室"),
        ("县水利局", (), "业务股室"),
        ("沙河县水利局", ("业务科室起草", "局长签发"), "业务科室"),
        ("沙河市水利局", (), "业务科室"),
        ("沙河市县域经济发展局", (), "业务科室"),
    ],
)
def test_the_sections_of_a_county_bureau_are_called_by_its_rank(
    name: str, steps: tuple[str, ...], sections: str
) -> None:
    filing = random_filing(1)
    body = filing.body._replace(kind="部门", name=name)
    bureau = filing._replace(body=body, given=facts_given(review_steps=steps))
    assert analysis.interpret(bureau, shipped_bank()).slots["内设"].text == sections


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("区人大代表、政协委员评议满意", "区人大代表、政协委员评议满意"),
        ("由区统计局电话抽样，满意度88.7%", "社会评议由区统计局电话抽样，满意度为88.7%"),
        ("与行风评议合并", "社会评议与行风评议合并"),
    ],
)
def test_who_else_reviewed_stands_without_the_body(given: str, said: str) -> None:
    facts = _facts(public_review=given)
    assert facts.slots["社会评议"].text == said
    assert "议_有主" in facts.cases


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("市级部门绩效考核政务公开项得分97.5分", "在市级部门绩效考核中政务公开项得97.5分"),
        ("县直部门考核政务公开单项得9.2分", "在县直部门考核中政务公开单项得9.2分"),
    ],
)
def test_a_score_of_one_part_is_reached_in_the_appraisal(given: str, said: str) -> None:
    facts = _facts(appraisal=given)
    assert facts.slots["考核"].text == said
    assert "核_含题" in facts.cases


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("牧民代表评议为满意", "社会评议由牧民代表进行，结果为满意"),
        ("村民代表评议满意", "社会评议由村民代表进行，结果为满意"),
        ("满意度较高", "社会评议满意度较高"),
        ("总体满意度较好", "社会评议总体满意度较好"),
    ],
)
def test_a_review_is_called_one_once(given: str, said: str) -> None:
    facts = _facts(public_review=given)
    assert facts.slots["社会评议"].text == said
    assert "议_有主" in facts.cases


def test_a_clause_that_names_the_body_is_told_as_it_stands() -> None:
    facts = _facts(public_review="全县社会评议未将本镇纳入抽样")
    assert facts.slots["社会评议"].text == "全县社会评议未将本镇纳入抽样"
    assert {"议_含题", "议_有主"} <= set(facts.cases)


@pytest.mark.parametrize(
    ("facts", "slot", "said", "case"),
    [
        ({"appraisal": "考核得分全县第三"}, "考核", "考核得分列全县第三名", "核_文字"),
        ({"appraisal": "考核结果为A档"}, "考核", "A档", "核_等次"),
        ({"public_review": "县纪委组织测评，我镇得分91分"}, "社会评议", "社会评议由县纪委组织测评，我镇得91分", "议_有主"),
        ({"public_review": "村民代表会议评议，赞成率97%"}, "社会评议", "村民代表会议评议，赞成率97%", "议_有主"),
        ({"public_review": "未单独开展，并入作风评议"}, "社会评议", "社会评议未单独开展，并入作风评议", "议_有主"),
        ({"public_review": "未组织单独评议"}, "社会评议", "社会评议未单独开展", "议_有主"),
        ({"accountability": "通报批评"}, "责任追究", "进行了通报批评", "责_做"),
        ({"accountability": "开展责任追究1次"}, "责任追究", "1次", "责_件数"),
        ({"accountability": "由纪委处理1人"}, "责任追究", "由纪委处理1人", "责_文字"),
    ],
)  # fmt: skip
def test_a_verdict_is_told_as_the_clause_or_the_name_that_it_is(
    facts: dict[str, str], slot: str, said: str, case: str
) -> None:
    told = _facts(**facts)
    assert told.slots[slot].text == said
    assert case in told.cases
    assert "责_做" not in told.cases or not said.startswith("由")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("未纳入县级单项考核", "政府信息公开工作未纳入县级单项考核"),
        ("没有列入年度考核", "政府信息公开工作没有列入年度考核"),
        ("未纳入", "未纳入考核"),
    ],
)
def test_what_was_no_part_of_an_appraisal_is_the_work(given: str, told: str) -> None:
    assert _facts(appraisal=given).slots["考核"].text == told


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("半年考核第4名、年度考核第2名", "在半年考核中列第4名，在年度考核中列第2名"),
        ("县考核优秀、市考核良好", "在县考核中被评为优秀，在市考核中被评为良好"),
        ("由县政务公开办考核为良好", "在县政务公开办考核中被评为良好"),
        ("区年度考核三等奖", "在区年度考核中获三等奖"),
        ("全县优秀单位、先进集体", "在政务公开考核中被评为全县优秀单位、先进集体"),
    ],
)
def test_several_appraisals_and_who_held_one_are_told_as_given(given: str, told: str) -> None:
    assert _facts(appraisal=given).slots["考核"].text == told
