"""Practices given by a name: what is said of the body that has them."""

from __future__ import annotations

import pytest

from draftkit.chinese import named


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["重大决策听证"], ["实行重大决策听证"]),
        (["国家通用语言文字和民族语言双语张贴"], ["实行国家通用语言文字和民族语言双语张贴"]),
        (["党政办复核", "一图读懂"], ["实行党政办复核、一图读懂"]),
        (["公平竞争审查", "双人校对"], ["开展公平竞争审查、双人校对"]),
        (["流动公示牌"], ["设置流动公示牌"]),
        (["敏感信息处理"], ["对敏感信息进行处理"]),
        (["双语公开，由网格员念给老人听"], ["实行双语公开，由网格员念给老人听"]),
        (["院坝例会"], ["召开院坝例会"]),
        (["政务公开进校园"], ["开展政务公开进校园活动"]),
        (["答复书模板化"], ["实行答复书模板化"]),
        (["公示照片回传"], ["实行公示照片回传"]),
    ],
)
def test_a_name_has_a_verb_and_those_of_one_verb_stand_together(
    names: list[str], said: list[str]
) -> None:
    assert named.told(names) == tuple(said)


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("申请人电话沟通", "与申请人电话沟通"),
        ("政务公开列入月度工作例会", "将政务公开列入月度工作例会"),
        ("未按时更新的科室书面提醒", "对未按时更新的科室书面提醒"),
        ("隐去身份证号和银行账号", "公开信息时隐去身份证号和银行账号"),
        ("链接逐条检查", "对链接逐条检查"),
        ("家长群同步推送", "在家长群同步推送信息"),
    ],
)
def test_what_stands_first_is_led_to_by_the_word_that_is_left_out(clause: str, said: str) -> None:
    assert named.told([clause]) == (said,)


@pytest.mark.parametrize(
    "clause",
    [
        "各村明确一名信息员",
        "法律顾问逐件审看答复书",
        "每月比对县级主动公开目录补缺",
        "隐患整改前后照片一并公布",
        "答复前与司法所会商",
        "驻村工作队协助张贴公示并拍照留底",
        "便民专区设帮办人员",
        "渔业站负责把公示名单送到外岛张贴",
        "定期开展保密检查",
        "门诊大厅公示价格",
        "学生信息去标识化处理后再公示",
    ],
)
def test_a_clause_stays_as_it_is(clause: str) -> None:
    assert named.told([clause]) == (clause,)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("公开前会签", "信息公开前进行会签"),
        ("发布后回看", "信息发布后进行回看"),
        ("公开信箱", "设有公开信箱"),
        ("先公示后发放", "实行先公示后发放"),
        ("以图代文", "实行以图代文"),
        ("线上预约线下查阅", "实行线上预约线下查阅"),
        ("统一编号", "实行统一编号"),
        ("错误信息及时更正", "及时更正错误信息"),
        ("申请人回访", "回访申请人"),
        ("公开事项清单动态调整", "动态调整公开事项清单"),
        ("首问负责", "实行首问负责制"),
        ("网站普查", "开展网站普查"),
        ("信用修复指引", "提供信用修复指引"),
        ("专人值守", "由专人值守"),
    ],
)
def test_a_rule_of_a_few_characters_has_the_verb_that_it_surely_takes(name: str, said: str) -> None:
    assert named.told([name]) == (said,)


def test_mottos_are_kept_together() -> None:
    assert named.told(["谁起草谁解读", "一事一公开"]) == ("落实“谁起草谁解读”“一事一公开”",)


def test_rules_of_one_verb_stand_together() -> None:
    given = ["线上预约线下查阅", "以图代文", "政策找人"]
    assert named.told(given) == ("实行线上预约线下查阅、以图代文、政策找人",)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("法律顾问审核答复书", "申请答复书由法律顾问审核"),
        ("司法所复核答复意见", "申请答复意见由司法所复核"),
        ("公示期满留存照片和异议登记", "公示期满后留存照片和异议登记"),
        ("聘请法律顾问审核答复书", "聘请法律顾问审核答复书"),
    ],
)
def test_what_somebody_does_with_answers_is_told_of_these(name: str, said: str) -> None:
    assert named.told([name]) == (said,)
