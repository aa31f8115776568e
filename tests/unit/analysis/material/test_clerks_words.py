"""What a clerk wrote in his own words stands in our frames as a sentence: practices, meetings, channels, results, places."""

from __future__ import annotations

import re

import pytest

from draftkit.kinds.material import (
    Account,
    Channel,
    Event,
    Matter,
    Occasion,
    Office,
    Practised,
    Response,
    Venue,
)
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.model import Lead
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def _count(number: int) -> Count:
    return Count(number, str(number))


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


@pytest.mark.parametrize(
    ("practice", "said"),
    [
        ("法律顾问审核答复书", "申请答复书由法律顾问审核"),
        ("申请前电话沟通", "申请前，我镇与申请人电话沟通"),
        ("汛期实行路况信息一小时一报", "对汛期路况信息实行“一小时一报”"),
        ("汛期路况实行先发布后补登记", "对汛期路况实行先发布后补登记"),
        ("实行开展双随机公开", "我镇开展双随机公开"),
        ("以案促改举一反三", "坚持以案促改、举一反三"),
        ("立行立改边查边改", "坚持立行立改、边查边改"),
        ("申请办理情况月报区政务公开科", "申请办理情况按月报送区政务公开科"),
        ("会议开放邀请居民代表列席", "开放会议，邀请居民代表列席"),
        ("常务会议议题邀请企业代表列席", "就常务会议议题邀请企业代表列席"),
        ("申请登记台账，从收件到寄出逐件留痕", "建立申请登记台账，从收件到寄出逐件留痕"),
        ("未按时报送通报", "对未按时报送的予以通报"),
        ("答复一次性告知救济途径", "答复时一次性告知救济途径"),
        ("公示照片存档", "我镇将公示照片存档"),
        ("实行水情一日一报", "对水情实行“一日一报”"),
        ("已完成网站改版", "建设已完成网站改版。"),
        ("镇里统一印制公示牌", "我镇统一印制公示牌"),
        ("专人专岗", "实行专人专岗"),
        ("应答尽答", "坚持应答尽答"),
        ("干部入户讲政策", "由干部入户讲解政策"),
        ("镇人大监督公示", "由镇人大监督公示"),
        ("每月对照区里反馈清单整改销号", "每月对照区反馈的清单整改销号"),
    ],
)
def test_a_practice_in_a_bare_or_broken_clause_stands_by_itself(practice: str, said: str) -> None:
    assert said in _text(practices=(Practised(practice),))


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("专题协调", "专题协调会3次"),
        ("季度推进", "季度推进会3次"),
        ("专题研究", "专题研究会议3次"),
        ("年中推进", "年中推进会3次"),
        ("年度任务分解", "分解年度任务"),
    ],
)
def test_a_theme_that_is_no_matter_is_what_the_meeting_was(theme: str, said: str) -> None:
    assert said in _text(meetings=(Occasion(_count(3), "", theme),))


@pytest.mark.parametrize(
    ("theme", "said", "never"),
    [
        ("基层医保服务站宣传员", "面向基层医保服务站宣传员", "主题"),
        ("冬训期间村务公开业务", "冬训期间村务公开业务", "11月冬训期间"),
        ("依申请公开答复文书", "依申请公开答复文书", "面向依申请"),
    ],
)
def test_a_training_tells_whom_and_when_apart(theme: str, said: str, never: str) -> None:
    text = _text(trainings=(Occasion(_count(1), "11月", theme),))
    assert said in text
    assert never not in text


@pytest.mark.parametrize(
    "theme", ["接羔保育期间信息发布安排", "汛期前信息发布安排", "虫草采集季公开安排"]
)
def test_a_time_within_a_theme_is_not_when_the_meeting_was_held(theme: str) -> None:
    text = _text(meetings=(Occasion(_count(1), "3月", theme),))
    assert f"安排{theme.removesuffix('安排')}" in text or f"为{theme}" in text
    assert not re.search("3月(?:接羔|汛期|虫草)", text), text


@pytest.mark.parametrize(
    ("name", "theme", "said"),
    [
        ("政府开放月", "看城市更新和“一网通办”", "“看城市更新和‘一网通办’”"),
        ("居民议事会", "围绕改造方案", "围绕改造方案"),
    ],
)
def test_a_motto_bears_marks_and_a_theme_has_one_link(name: str, theme: str, said: str) -> None:
    text = _text(events=(Event(name, theme, "", _count(12)),))
    assert said in text
    assert "“围绕" not in text


@pytest.mark.parametrize(
    ("channel", "unit", "said"),
    [
        ("信访接待", "件", "通过信访接待收到群众诉求13件"),
        ("互联网+督查", "件", "通过“互联网+督查”收到群众诉求13件"),
        ("马背流动服务队", "件", "通过马背流动服务队收到群众诉求13件"),
        ("来访接待", "批次", "接待群众来访13批次"),
        ("12345热线", "件", "12345热线诉求13件"),
        ("民意速办平台", "件", "民意速办平台诉求13件"),
    ],
)
def test_what_people_want_comes_by_what_is_no_line_or_platform(
    channel: str, unit: str, said: str
) -> None:
    assert said in _text(responses=(Response(channel, _count(13), unit),))


def test_a_deed_is_said_once_with_its_number() -> None:
    exposed = Matter("典型案例曝光", "医保基金监管", _count(6), "期", "共曝光28起")
    assert "典型案例6期" in _text(matters=(exposed,))


def test_an_account_is_named_once_among_the_channels() -> None:
    channels = (Channel("县政府网站", _count(205)), Channel("公众号", _count(113)))
    accounts = (Account("邙岭文旅", "微信公众号", posts=_count(113)),)
    found = staged(town(channels=channels, accounts=accounts)).facts
    assert found.slots["渠道各名"].text == "县政府网站、公众号"


def test_steps_of_answering_name_the_answer_once() -> None:
    steps = ("科室起草", "司法所对申请答复作合法性审核", "主任签发")
    assert "司法所作合法性审核" in _text(review_steps=steps)


@pytest.mark.parametrize(
    ("duty", "said", "never"),
    [
        ("公开工作的组织", "党政办公室", "公开工作的组织"),
        ("公开的指导、协调和依申请办理", "信息公开的指导、协调和依申请公开办理", ""),
        ("组织实施和监督检查", "监督检查", "组织实施和"),
    ],
)
def test_a_duty_says_no_word_of_the_sentence_again(duty: str, said: str, never: str) -> None:
    text = _text(office=(Office("党政办公室", duty),))
    assert said in text
    assert not never or never not in text


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("public_review", "满意度调查93.2分", "满意度调查得分为93.2分"),
        ("public_review", "第三方满意度调查95.6%", "第三方满意度调查结果为95.6%"),
        ("public_review", "得分率96%", "得分率为96%"),
        ("appraisal", "县里通报得分91.5分", "在县通报中得91.5分"),
        (
            "appraisal",
            "已纳入乡镇目标考核，年度结果为2家优秀",
            "已纳入乡镇目标考核，年度评出优秀2家",
        ),
    ],
)
def test_a_result_has_its_verb(field: str, given: str, said: str) -> None:
    assert said in _text(**{field: given})


@pytest.mark.parametrize(
    ("facility", "contents", "said"),
    [
        ("信息公开查阅点", ("登记指南", "收费依据"), "登记指南、收费依据等资料"),
        ("咨询台", ("学区查询", "随迁子女入学"), "提供学区查询、随迁子女入学咨询服务"),
        ("自助查询机", ("办事指南", "惠农补贴"), "办事指南、惠农补贴等信息"),
        ("自助终端", ("社保查询", "岗位信息"), "社保、岗位等信息"),
    ],
)
def test_what_is_to_be_had_in_a_place_is_one_list(
    facility: str, contents: tuple[str, ...], said: str
) -> None:
    text = _text(venues=(Venue("办事大厅", facility, _count(2), "", contents),))
    assert said in text


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("《政府信息公开条例》和省市政务公开工作要点", "落实省市政务公开工作要点"),
        ("条例和区政务公开要点", "落实区政务公开要点"),
        ("省市要求和《中华人民共和国政府信息公开条例》", "落实省市要求，"),
    ],
)
def test_the_rules_are_named_once_in_the_opening(asked: str, left: str) -> None:
    assert left in _text(lead=Lead(asked_by_superiors=asked))


def test_a_lead_of_nothing_but_the_rules_is_none() -> None:
    assert _text(lead=Lead(asked_by_superiors="《政府信息公开条例》")) == _text()


def test_a_practice_and_the_event_it_tells_of_are_one_sentence() -> None:
    text = _text(
        practices=(Practised("赶场天设摊讲解惠农政策"),),
        events=(Event("惠农政策赶场宣讲", "", "", _count(9)),),
    )
    assert "在赶场天设摊讲解惠农政策，举办赶场宣讲活动9次。" in text
    assert text.count("赶场宣讲") == 1


def test_an_event_that_a_note_tells_is_not_told_again() -> None:
    text = _text(
        matters=(Matter("楼栋清单", "改造", _count(28), "栋", "先后开居民议事会19场"),),
        events=(Event("居民议事会", "", "", _count(19)),),
    )
    assert text.count("居民议事会") == 1


def test_a_practice_of_others_stays_apart_from_an_event() -> None:
    text = _text(
        practices=(Practised("网格员上门宣讲补贴政策"),),
        events=(Event("补贴政策宣讲", "", "", _count(12)),),
    )
    assert "，举办" not in text


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ("2025年更换8块", "更换8块"),
        ("2025年起由统计站核数", "2025年起由统计站核数"),
        ("年内更新96条", "，更新96条"),
        ("全年新增3处", "全年新增3处"),
    ],
)
def test_the_year_of_the_report_is_left_off_where_nothing_hangs_on_it(
    result: str, said: str
) -> None:
    assert said in _text(remedies=(Remedy("公开栏破损", result),))


@pytest.mark.parametrize(
    ("problem", "result", "said"),
    [
        ("午餐费用公开不细", "按食材、人工、配送三项公开每餐成本", "，按食材、人工、配送三项公开每餐成本"),
        ("热线办理结果公开少", "每季度公布高频诉求前十类和办结率", "，每季度公布高频诉求前十类和办结率"),
        ("两级公开内容有出入", "镇里统一印制公开目录", "，统一印制公开目录"),
    ],
)  # fmt: skip
def test_what_became_of_a_problem_has_no_subject_that_nobody_gave(
    problem: str, result: str, said: str
) -> None:
    assert said in _text(remedies=(Remedy(problem, result),))


def test_steps_that_may_be_those_of_answers_are_not_said_to_be_of_news() -> None:
    steps = ("业务科室提出意见", "法规科审核", "办公室编号发出")
    assert "流程_泛" in staged(town(review_steps=steps)).facts.cases


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("处罚决定作出7个工作日内上网", "处罚决定作出后7个工作日内上网公布"),
        ("试着在群里推送问答", "尝试在群里推送问答"),
        ("已修订模板，下步由法律顾问审核", "下一步由法律顾问审核"),
    ],
)
def test_a_measure_is_in_the_words_of_a_report(measure: str, said: str) -> None:
    assert said in _text(problems=(OwnProblem("办件结果公开晚", measure),))
