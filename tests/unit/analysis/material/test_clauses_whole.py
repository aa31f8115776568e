"""Checks, sessions, practices and steps of review stand in the order of their words, and no verb of ours turns them round."""

from __future__ import annotations

import pytest

from draftkit.chinese.subjects import acts_there, deputies_of, looker_of, own_clause
from draftkit.kinds.material import (
    Account,
    Explained,
    Inspection,
    Matter,
    Occasion,
    Practised,
    Press,
)
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


def _check(way: str, times: int = 88, unit: str = "次") -> Inspection:
    return Inspection(way, Count(times, str(times)), unit)


@pytest.mark.parametrize(
    ("way", "unit", "said"),
    [
        ("教育督导组入校检查", "校次", "教育督导组入校检查88校次"),
        ("教育督导组检查", "所", "教育督导组检查88所"),
        ("政务公开科季度抽查", "次", "政务公开科季度抽查88次"),
        ("镇党政办督查", "次", "镇党政办督查88次"),
    ],
)
def test_who_looks_is_not_looked_at(way: str, unit: str, said: str) -> None:
    assert said in _text(inspections=(_check(way, unit=unit),))


@pytest.mark.parametrize("way", ["人大代表视察", "政协委员监督检查", "县人大代表检查"])
def test_what_deputies_look_at_is_received(way: str) -> None:
    text = _text(inspections=(_check(way),))
    assert f"接受{way}88次" in text
    assert f"组织{way}" not in text


@pytest.mark.parametrize("way", ["学校检查", "村民小组检查", "公开科网站检查", "公示栏抽查"])
def test_what_is_looked_at_does_not_look(way: str) -> None:
    assert not looker_of(way)
    assert not deputies_of(way)


def test_what_is_spoken_of_at_a_meeting_is_spoken_of_there() -> None:
    text = _text(inspections=(_check("乡村干部例会点评", 6),))
    assert "在乡村干部例会上点评政务公开工作6次" in text


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("区政府常务会专题研究", "区政府常务会专题研究政务公开工作2次"),
        ("局党组会听取", "局党组会听取政务公开工作汇报2次"),
        ("党组会研究信息公开事项", "党组会研究信息公开事项2次"),
    ],
)
def test_a_session_of_a_bodys_own_does_what_was_done_there(theme: str, said: str) -> None:
    text = _text(meetings=(Occasion(Count(2, "2"), theme=theme),))
    assert said in text
    assert "研究区政府常务会" not in text


@pytest.mark.parametrize(
    ("practice", "said", "never"),
    [
        ("补贴名册统一作隐名处理", "补贴名册统一作隐名处理", "实行补贴名册"),
        ("长者食堂菜单和补贴标准当周张贴", "长者食堂菜单和补贴标准当周张贴", "实行长者"),
        ("公开事项按季度印发提示清单", "公开事项按季度印发提示清单。", "我镇公开事项"),
        ("帮扶干部入户时当面告知补助标准", "帮扶干部入户时，当面告知补助标准", "时，我镇"),
        ("答复前向申请人电话沟通", "与申请人电话沟通", "向申请人电话"),
        ("公告板照片周报", "实行公告板照片周报", "发布公告板"),
    ],
)
def test_a_practice_that_is_a_clause_stands_as_it_is(practice: str, said: str, never: str) -> None:
    text = _text(practices=(Practised(practice),))
    assert said in text
    assert never not in text


def test_clauses_of_their_own_are_in_no_one_sentence() -> None:
    text = _text(
        practices=(
            Practised("公开事项按季度印发提示清单"),
            Practised("规范性文件按国家通用语言文字和本地常用语言同步发布"),
        )
    )
    assert "公开事项按季度印发提示清单。" in text


def test_whose_clause_it_is_is_asked_of_its_words() -> None:
    assert own_clause("补贴名册统一作隐名处理")
    assert not own_clause("统一更换公示牌")
    assert not own_clause("对名单统一作隐名处理")
    assert acts_there("帮扶干部入户时")
    assert not acts_there("信息发布时")


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("重要信息局长签发", "；重要信息由局长签发"),
        ("复杂件提交局案审会", "；复杂件提交局案审会"),
        ("涉密和涉个人隐私内容再送保密员审查", "；涉密和涉个人隐私内容再送保密员审查"),
    ],
)
def test_a_step_of_some_cases_stands_behind_the_others(step: str, said: str) -> None:
    text = _text(review_steps=("股室拟稿", "办公室核稿", "分管副局长审定", step))
    assert said in text
    assert f"、{step}" not in text


def test_a_procedure_of_cases_ends_with_that_of_hard_ones() -> None:
    steps = ("承办单位办理", "法制机构审核", "负责人签发", "疑难复杂件提请市政府办公室会商")
    assert "负责人签发，疑难复杂件提请市政府办公室会商" in _text(review_steps=steps)


def test_no_lead_is_said_twice_before_who_is_called_so() -> None:
    steps = ("经办人自查", "双语校对", "分管领导签发")
    assert "经经办人" not in _text(review_steps=steps)


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("appraisal", "街道类A等次", "被评为街道类A等次"),
        ("appraisal", "县级机关优秀等次", "在县级机关考核中被评为优秀等次"),
        ("appraisal", "市直单位优秀", "在市直单位政务公开考核中被评为优秀"),
        ("appraisal", "全县部门组良好", "在全县部门组政务公开考核中被评为良好"),
        ("public_review", "居民代表评议结果为满意", "社会评议由居民代表进行，结果为满意"),
        ("public_review", "走访群众150人，满意148人", "社会评议共走访群众150人"),
    ],
)
def test_a_verdict_has_its_verb(field: str, given: str, said: str) -> None:
    assert said in _text(**{field: given})


def test_what_is_no_result_is_led_to_by_none() -> None:
    cases = staged(
        town(
            appraisal="纳入区级绩效考评，5个单位被约谈", public_review="家长问卷5240份，满意率94.6%"
        )
    ).facts.cases
    assert {"核_非果", "议_非果"} <= set(cases)


def test_a_protected_place_keeps_its_name() -> None:
    matter = Matter("文物保护", "文物保护单位保护范围和建设控制地带", Count(24, "24"), "处")
    text = _text(matters=(matter, Matter("非遗保护", "第七批代表性项目名录")))
    assert "公布单位保护范围" not in text
    assert "公开单位保护范围" not in text


def test_what_was_forwarded_has_one_verb() -> None:
    account = Account("望湖门", "微博", contents=("转发预警信息",))
    assert "推送转发预警" not in _text(accounts=(account,))
    assert "发布转发预警" not in _text(accounts=(account,))


def test_several_names_bear_marks_of_their_own() -> None:
    told = Explained(Count(11, "11"), name="社火场上讲政策、炕头政策宣讲", unit="场")
    assert "“社火场上讲政策”“炕头政策宣讲”11场" in _text(explanations=(told,))


def test_a_medium_called_by_a_saying_bears_marks() -> None:
    press = Press("乌尔特县零距离", Count(12, "12"), "篇")
    assert "“乌尔特县零距离”" in _text(press=(press,))
