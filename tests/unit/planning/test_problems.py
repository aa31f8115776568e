"""五: which problems, in which order, each with the measure that answers it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from draftkit import editions, pipeline
from draftkit.editions import FIRST, NEWEST
from draftkit.kinds.material import Channel, Decisions, Office, Practised
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.model import Block, Body, Filing, LastYear
from draftkit.phrasebank.schema import Family
from draftkit.planning import County
from draftkit.planning.layout import ProblemForm
from draftkit.plans import Choice, Choices, Layout, Mark, Message
from draftkit.realisation import realise
from draftkit.sources.banks import shipped_bank
from tests.support.filings import DONE, LEFT, NEW, random_filing
from tests.support.given import facts_given
from tests.support.stages import Stages, named, staged, town

FAMILIES: dict[str, Family] = {family.id: family for family in shipped_bank().families}
NOT_HELD = "表三.无法提供.本机关不掌握相关政府信息"
OWN = (
    OwnProblem("政策解读形式单一", "每件惠民政策配一份明白卡"),
    OwnProblem("经办人员变动频繁", "实行老带新"),
)
MANY = {f"{NEW}.自然人": 9, f"{DONE}.自然人": 9, "表三.无法提供.本机关不掌握相关政府信息.自然人": 9}


def _pairs(stages: Stages) -> list[tuple[Message, Message]]:
    """Problems with their measures, whatever the form of the section."""
    found = [m for m in stages.of("五") if m.id.endswith((".problem", ".measure"))]
    by_stem: dict[str, list[Message]] = {}
    for message in found:
        by_stem.setdefault(message.id.rsplit(".", 1)[0], []).append(message)
    assert all(len(pair) == 2 for pair in by_stem.values())
    return [(pair[0], pair[1]) for pair in by_stem.values()]


def composed_five(filing: Filing) -> str:
    """The text of 五, a line a paragraph."""
    report = pipeline.compose(filing)
    return "\n".join(block.text for block in report.blocks if block.section == "五")


def _proposed(stages: Stages) -> list[Family]:
    return [
        FAMILIES[problem.id.split(".", 1)[1].rsplit(".", 1)[0]]
        for problem, _ in _pairs(stages)
        if problem.id.startswith("issue.")
    ]


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_there_are_two_to_four_problems_each_with_a_measure(first: int) -> None:
    for seed in range(first, first + 50):
        pairs = _pairs(staged(random_filing(seed)))
        assert 2 <= len(pairs) <= 4, seed
        for problem, measure in pairs:
            assert problem.id == measure.id.replace(".measure", ".problem")


def test_the_offices_own_come_first_and_are_said_as_they_are() -> None:
    pairs = _pairs(staged(town(problems=OWN)))
    assert [problem.verbatim for problem, _ in pairs[:2]] == [own.problem for own in OWN]
    assert [measure.verbatim for _, measure in pairs[:2]] == [own.measure for own in OWN]
    assert all(not m.comment for pair in pairs[:2] for m in pair)
    assert all(problem.id.startswith("issue.") for problem, _ in pairs[2:])


def test_own_problems_are_never_dropped() -> None:
    five = tuple(OwnProblem(f"第{n}个方面做得不够细", f"按第{n}个办法改") for n in "甲乙丙丁戊")
    assert [p.verbatim for p, _ in _pairs(staged(town(problems=five)))] == [p.problem for p in five]


def test_an_own_problem_without_a_measure_gets_one_to_confirm() -> None:
    stages = staged(town(problems=(OwnProblem("政策解读形式单一"), OwnProblem("甲乙丙丁"))))
    known, strange = _pairs(stages)[:2]
    assert known[1].type.startswith("measure.")
    assert any(sign in "政策解读形式单一" for sign in FAMILIES[known[1].type[8:]].signs)
    assert known[1].comment.startswith("请核实")
    assert not known[1].verbatim
    assert strange[1].verbatim == "【待填：改进措施】"


def test_one_of_no_known_family_is_answered_by_what_it_says_is_wrong() -> None:
    stages = staged(town(problems=(OwnProblem("双语稿件制作慢"), OwnProblem("会议记录写法不统一"))))
    slow, loose = (measure for _, measure in _pairs(stages)[:2])
    assert (slow.type, slow.slots["自报事项"].text) == ("own.speed", "双语稿件制作")
    assert (loose.type, loose.slots["自报事项"].text) == ("own.rule", "会议记录写法")
    assert all(measure.comment.startswith("请核实") for measure in (slow, loose))


def test_a_family_that_only_goes_wrong_alike_does_not_answer() -> None:
    """反馈不够 is a sign of 征求意见; the problem is about applicants."""
    stages = staged(
        town(problems=(OwnProblem("对申请人反馈不够及时"), OwnProblem("村级公开更新不及时")))
    )
    other, known = (measure for _, measure in _pairs(stages)[:2])
    assert (other.type, other.slots["自报事项"].text) == ("own.speed", "对申请人反馈")
    assert known.type.startswith("measure.")


@pytest.mark.parametrize("where", ["own", "last", "remedies"])
def test_what_was_said_already_is_not_proposed(where: str) -> None:
    for seed in range(60):
        filing = named(town(MANY, keywords=("养老", "教育")), f"清河{seed}镇人民政府")
        family = _proposed(staged(filing))[0]
        text = f"{family.signs[0]}还不够"
        again = {
            "own": town(MANY, keywords=filing.keywords, problems=(OwnProblem(text, "改"),)),
            "last": town(MANY, keywords=filing.keywords, last=LastYear(problems=(text,))),
            "remedies": town(MANY, keywords=filing.keywords, remedies=(Remedy(text, "改了"),)),
        }[where]
        assert family not in _proposed(staged(named(again, filing.body.name)))


def _closed(**reasons: int) -> dict[str, int]:
    """A hundred applications closed, so many of them for these reasons and the rest by 予以公开."""
    names = {
        "不掌握": NOT_HELD,
        "另行制作": "表三.无法提供.没有现成信息需要另行制作",
        "秘密": "表三.不予公开.属于国家秘密",
    }
    cells = {f"{names[name]}.自然人": count for name, count in reasons.items()}
    cells["表三.予以公开.自然人"] = 100 - sum(reasons.values())
    return {f"{NEW}.自然人": 100, f"{DONE}.自然人": 100, **cells}


def _ids(filing: Filing, **more: Any) -> list[str]:
    return [family.id for family in _proposed(staged(filing, **more))]


def test_two_of_the_offices_own_are_all_there_is() -> None:
    for number in range(20):
        filing = named(town(MANY, keywords=("养老",), problems=OWN), f"清河{number}镇人民政府")
        assert _ids(filing) == []
        assert len(_pairs(staged(filing))) == 2


def test_figures_propose_where_they_are_large_the_largest_first() -> None:
    assert _ids(town(_closed(不掌握=23, 另行制作=30)))[:2] == ["req.make", "req.nothold"]
    assert "req.make" not in _ids(town(_closed(另行制作=19, 不掌握=23)))
    assert "req.nothold" not in _ids(town({**MANY, **_two_of_two(NOT_HELD)}))
    assert len(_ids(town(_closed(不掌握=25, 另行制作=30, 秘密=35)))) == 3


def _two_of_two(row: str) -> dict[str, int]:
    return {f"{NEW}.自然人": 2, f"{DONE}.自然人": 2, f"{row}.自然人": 2}


def test_a_corrected_decision_is_one_too_many_and_comes_first() -> None:
    families = _ids(town({**_closed(不掌握=23), "表四.行政复议.结果纠正": 1}))
    assert families[:2] == ["req.corrected", "req.nothold"]


@pytest.mark.parametrize(("left", "is_told"), [(2, False), (3, True)])
def test_three_carried_over_propose(left: int, is_told: bool) -> None:  # noqa: FBT001
    cells = {f"{NEW}.自然人": 100, f"{DONE}.自然人": 100 - left, "表三.予以公开.自然人": 100 - left}
    assert ("req.carried" in _ids(town({**cells, f"{LEFT}.自然人": left}))) is is_told


def test_documents_decisions_and_fees_are_no_fault() -> None:
    cells = {
        "表二.行政规范性文件.制发": 1, "表二.行政规范性文件.现行有效": 40, "表二.行政处罚": 9000,
        "表二.行政事业性收费": 12,
    }  # fmt: skip
    for number in range(60):
        families = _ids(named(town(cells), f"清河{number}镇人民政府"))
        assert not {f for f in families if f.startswith(("docs.", "law.", "charge.", "stat."))}


def test_what_was_not_answered_in_time_is_the_one_addition() -> None:
    late = town(MANY, problems=OWN, all_on_time=False)
    assert _ids(late) == ["req.late"]
    assert _ids(town(MANY, problems=OWN, on_time=7)) == ["req.late"]
    assert _ids(town(MANY, problems=OWN, on_time=9)) == []
    covered = (*OWN, OwnProblem("个别申请逾期答复", "加强催办"))
    assert _ids(town(MANY, problems=covered, all_on_time=False)) == []
    assert _ids(town(MANY, all_on_time=False))[0] == "req.late"


def test_what_is_missing_to_two_comes_from_keywords_and_the_bank() -> None:
    seen = set()
    for number in range(60):
        filing = named(town(keywords=("养老", "教育")), f"清河{number}镇人民政府")
        families = _proposed(staged(filing))
        assert len(families) == 2
        bases = [family.basis for family in families]
        assert bases.count("关键词") <= 1
        seen |= set(bases)
        assert len(_proposed(staged(replace_problems(filing, OWN[:1])))) == 1
    assert seen == {"关键词", "通用"}


def replace_problems(filing: Filing, problems: tuple[OwnProblem, ...]) -> Filing:
    return filing._replace(given=facts_given(filing.given, problems=problems))


def test_nothing_is_proposed_where_the_office_wants_only_what_it_gave() -> None:
    only = staged(town(MANY, only_given=True))
    (message,) = only.of("五")
    assert message.verbatim.startswith("【待填：")
    assert [p.verbatim for p, _ in _pairs(staged(town(MANY, only_given=True, problems=OWN)))] == [
        own.problem for own in OWN
    ]


def test_a_single_problem_is_not_numbered() -> None:
    stages = staged(town(only_given=True, problems=OWN[:1]))
    marks = [
        m.text
        for b in stages.plan.blocks
        if b.section == "五"
        for m in b.messages
        if isinstance(m, Mark)
    ]
    assert not any(mark.startswith(("一是", "1.")) for mark in marks)


@pytest.mark.parametrize("keywords", [(), ("乡村振兴",), ("财政资金", "安全生产", "环境保护")])
def test_no_family_without_a_figure_is_in_more_than_a_third_of_a_county(
    keywords: tuple[str, ...],
) -> None:
    uses: Counter[str] = Counter()
    for number in range(1, 31):
        filing = named(town(keywords=keywords), f"清河{number}镇人民政府")
        families = _ids(filing, county=County(uses, number))
        uses.update(families)
        assert all(uses[family] == 1 or 3 * uses[family] <= number for family in families)


def test_a_family_with_a_figure_of_its_own_may_be_in_all_of_them() -> None:
    everywhere = County({"req.nothold": 29}, 30)
    assert "req.nothold" in _ids(town(MANY), county=everywhere)


def test_a_draft_of_an_earlier_version_keeps_its_families() -> None:
    cells = {"表二.行政规范性文件.制发": 1, "表二.行政规范性文件.现行有效": 1}
    earlier = ("docs.changed", "people.parttime", "archive")
    layout = Layout(families=earlier, edition=FIRST)
    for number in range(20):
        filing = named(town(cells), f"清河{number}镇人民政府")
        assert _ids(filing, previous=Choices(layout)) == list(earlier)
        own = replace_problems(filing, OWN)  # one of which says nearly what the last two do
        assert _ids(own, previous=Choices(layout)) == ["docs.changed"]


def test_problems_once_proposed_are_proposed_again() -> None:
    for number in range(40):
        filing = named(town(MANY, keywords=("养老",)), f"清河{number}镇人民政府")
        families = tuple(_ids(filing))
        again = Choices(Layout(families=families, edition=NEWEST))
        assert tuple(_ids(named(filing, "双桥镇人民政府"), previous=again)) == families


def test_a_proposal_fits_the_body_the_figures_and_the_keywords() -> None:
    for seed in range(200):
        stages = staged(random_filing(seed))
        themes = {t.name for w in stages.filing.keywords if (t := shipped_bank().theme_of(w))}
        for family in _proposed(stages):
            assert not family.kinds or stages.filing.body.kind in family.kinds
            assert all(condition.holds(stages.facts.cases) for condition in family.when)
            if family.basis == "关键词":
                assert themes & set(family.themes)


def test_a_proposal_is_to_be_confirmed_and_says_where_it_comes_from() -> None:
    for seed in range(100):
        stages = staged(random_filing(seed))
        for problem, _ in _pairs(stages):
            if problem.id.startswith("issue."):
                assert problem.comment.startswith("请核实：此条问题及措施根据")
    by_data = next(p for p, _ in _pairs(staged(town(MANY))) if "报送数据" in p.comment)
    assert "表三“本机关不掌握相关政府信息”" in by_data.comment


def test_last_years_problems_are_reported_on_first() -> None:
    remedies = (Remedy("公开不及时", "按月更新"), Remedy("栏目重复", "合并栏目"))
    messages = staged(town(remedies=remedies, problems=OWN)).of("五")
    assert [m.type for m in messages[:3]] == ["remedy", "remedy", "problem.lead"]
    assert [m.slots["整改结果"].text for m in messages[:2]] == ["按月更新", "合并栏目"]


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("已整改到位", "已整改到位"),
        ("整改中", "正在整改"),
        ("已完成", "已完成整改"),
        ("未解决", "未解决"),
        ("仍在推进，预计明年3月完成", "仍在推进，预计2026年3月完成"),
        ("因资金未落实，计划明年更换", "因资金未落实，计划2026年更换"),
    ],
)
def test_what_is_only_said_to_be_mended_or_is_not_yet_is_not_told_as_a_deed(
    result: str, told: str
) -> None:
    filing = town(remedies=(Remedy("村级公开更新不及时", result),), problems=OWN)
    first = staged(filing).of("五")[0]
    assert first.type == "remedy.open"
    assert first.slots["整改结果"].text == told
    said = composed_five(filing).partition("。")[0]
    assert not any(deed in said for deed in ("作了整改", "进行了整改", "开展整改"))


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (
            "2025年预算和2024年决算均补充了三公经费说明",
            "2025年预算和2024年决算均补充了三公经费说明",
        ),
        ("2025年补充三公经费说明4处", "补充三公经费说明4处"),
    ],
)
def test_the_year_of_the_report_stands_where_another_stands_beside_it(
    result: str, told: str
) -> None:
    filing = town(remedies=(Remedy("预决算公开缺少说明", result),), problems=OWN)
    assert staged(filing).of("五")[0].slots["整改结果"].text == told


@pytest.mark.parametrize(
    ("problem", "named"),
    [
        ("依申请公开答复不规范的问题", "依申请公开答复不规范"),
        ("一是内容不全；二是更新慢", "内容不全，更新慢"),
        ("“政策看不懂”", "政策看不懂"),
    ],
)
def test_a_problem_of_last_year_stands_in_marks_as_it_is_called(problem: str, named: str) -> None:
    filing = town(remedies=(Remedy(problem, "我镇安排专人巡查"),), problems=OWN)
    first = staged(filing).of("五")[0]
    assert first.type == "remedy"
    assert first.slots["上年问题"].text == named
    assert first.slots["整改结果"].text == "安排专人巡查"


@pytest.mark.parametrize(
    ("problem", "result", "told"),
    [
        ("群众满意度不高", "由82%提高到91%", "群众满意度由82%提高到91%"),
        ("政策图解少", "从2篇增加到9篇", "政策图解从2篇增加到9篇"),
        ("人手少", "由2名干部轮值", "由2名干部轮值"),
        ("典型案例曝光次数偏少", "由全年2期增加到6期", "典型案例曝光次数由全年2期增加到6期"),
        ("政策解读数量少", "由上年的3篇增加到9篇", "政策解读数量由上年的3篇增加到9篇"),
    ],
)
def test_what_has_grown_is_named(problem: str, result: str, told: str) -> None:
    first = staged(town(remedies=(Remedy(problem, result),), problems=OWN)).of("五")[0]
    assert first.slots["整改结果"].text == told


@pytest.mark.parametrize(
    ("problem", "result", "told"),
    [
        ("专栏更新不及时", "已安排专人，栏目空白消除", "已安排专人，栏目空白消除"),
        ("台账不全", "补齐了", "台账已补齐"),
        ("报送不及时", "列入考核，全年通报4次", "将报送列入考核，全年通报4次"),
        ("公开内容不全面", "完善中", "正在完善"),
    ],
)
def test_what_became_of_a_problem_is_told_in_full(problem: str, result: str, told: str) -> None:
    first = staged(town(remedies=(Remedy(problem, result),), problems=OWN)).of("五")[0]
    assert first.slots["整改结果"].text == told


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ("今年的补助名单均公示满7天", "本年度的补助名单均公示满7天"),
        ("今年3月更换公开栏", "3月更换公开栏"),
        ("今年起按月更新", "今年起按月更新"),
    ],
)
def test_what_was_done_this_year_is_of_the_year_reported_on(result: str, told: str) -> None:
    last = Remedy("公示期不足", result)
    first = staged(town(remedies=(last,), problems=OWN)).of("五")[0]
    assert first.slots["整改结果"].text == told


def test_what_is_published_on_a_day_is_no_interval() -> None:
    last = Remedy("运行数据公布间隔不固定", "改为每月20日前定期发布")
    first = staged(town(remedies=(last,), problems=OWN)).of("五")[0]
    assert first.slots["整改结果"].text == "运行数据改为每月20日前定期发布"


def test_a_measure_that_was_the_end_of_another_ones_sentence_stands_alone() -> None:
    own = (OwnProblem("新任村文书对公开范围掌握不准", "并对文书跟班辅导"), *OWN)
    five = composed_five(town(problems=own))
    assert "对文书跟班辅导" in five
    assert "并对文书" not in five


def test_a_draft_of_an_earlier_version_keeps_its_remedies() -> None:
    filing = town(remedies=(Remedy("更新慢的问题", "正在整改"),), problems=OWN)
    first = staged(filing, previous=Choices(Layout(edition=editions.of("本")), {})).of("五")[0]
    assert first.type == "remedy"
    assert first.slots["上年问题"].text == "更新慢的问题"


def test_nobody_gathers_where_people_live() -> None:
    five = composed_five(town(problems=(OwnProblem("林场职工居住分散"), *OWN)))
    assert "【待填：改进措施】" in five
    assert "归集林场职工居住" not in five


def test_the_section_takes_each_of_its_four_forms() -> None:
    seen = set()
    for number in range(60):
        stages = staged(named(town(), f"清河{number}镇人民政府"))
        blocks = [b for b in stages.plan.blocks if b.section == "五" and b.role != "section"]
        roles = [block.role for block in blocks]
        marks = [m.text for b in blocks for m in b.messages if isinstance(m, Mark)]
        if "heading2" in roles:
            seen.add(ProblemForm.LISTS)
            assert marks[0] == "（一）存在的主要问题"
            assert "（二）改进措施" in marks
            assert marks[1:3] == ["1.", "2."]
        elif "item" in roles:
            seen.add(ProblemForm.PAIRS)
            assert roles[0] == "paragraph"
            assert set(roles[1:]) == {"item"}
            assert marks[0] == "一是"
        elif marks[:2] == ["一是", "二是"]:
            seen.add(ProblemForm.TWO_RUNS)
            assert roles == ["paragraph"]
            assert marks[3:] == ["一是", "二是"]
            ends = [m.ends for m in stages.of("五") if m.id.endswith((".problem", ".measure"))]
            assert ends == ["；", "。", "；", "。"]
        else:
            seen.add(ProblemForm.ONE_PARAGRAPH)
            assert roles == ["paragraph"]
            assert marks[0] == "一是"
    assert seen == {form for form in ProblemForm if not form.is_close}


def test_a_measure_that_begins_with_a_time_is_not_read_with_what_leads_to_it() -> None:
    own = (
        OwnProblem("短片解读拖沓", "控制在两分钟内"),
        OwnProblem("口径变动没有说明", "变动前一个月发明白卡"),
    )
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert re.search("没有说明；(?:下一步|今后|下一年度)，在?变动前一个月发放?明白卡", five), (
            five
        )


def test_all_measures_are_led_to_alike_where_one_problem_has_a_comma() -> None:
    own = (
        OwnProblem("招生政策年年有人问，解释不细", "编写问答"),
        OwnProblem("公示栏管理差", "检查公示栏"),
    )
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        led = re.findall("(?:细|管理差)(.)(?:下一步|今后|下一年度)(，?)", five)
        assert len(set(led)) <= 1, five


@pytest.mark.parametrize(
    "measure",
    [
        "纠错案件一案一分析",
        "各科室每周报一次",
        "每季度末由包村干部到村核对",
        "名单一律提前公示",
    ],
)
def test_a_measure_that_opens_with_a_noun_has_a_comma_before_it(measure: str) -> None:
    own = (OwnProblem("口径没有公布", measure), OwnProblem("公示栏管理差", "检查公示栏"))
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert not re.search(f"(?:下一步|今后|下一年度)对?{measure}", five), five


@pytest.mark.parametrize(
    "measure",
    [
        "未同步提交解读稿的文件不予上会",
        "建立三方会商制度，每季度分析一次案件",
        "新增两种语言的办事指南和政策问答",
    ],
)
def test_a_long_measure_has_a_comma_before_it(measure: str) -> None:
    own = (OwnProblem("口径没有公布", measure), OwnProblem("公示栏字小", "改用大字"))
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert not re.search(f"(?:下一步|今后|下一年度){measure}", five), five


@pytest.mark.parametrize("measure", ["2026年起按月公布口径", "自明年3月起，按月公布口径"])
def test_nothing_that_says_when_leads_to_a_measure_with_a_year_to_come(measure: str) -> None:
    own = (OwnProblem("统计口径没有公布", measure), OwnProblem("公示栏字小", "更换公示栏"))
    for number in range(20):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert re.search("没有公布[；。](?:改进措施：)?自?2026年", five) or re.search(
            "(?:一是|1.)自?2026年", five
        ), five
        assert not re.search("(?:下一步|今后|下一年度)，?自?2026年", five), five


def test_next_year_is_named_as_it_will_be_read_and_led_to_by_no_other_time() -> None:
    own = (
        OwnProblem("公开栏还贴着去年的表", "明年上、下半年各办一次培训"),
        OwnProblem("部分栏目空着", "一季度前补齐"),
    )
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert "贴着去年的表" in five, five
        assert "2026年上、下半年各" in five, five
        assert not re.search("今后|明年|下一年度|下一步[^，：]", five), five


def test_a_measure_with_a_year_of_its_own_is_led_to_by_none() -> None:
    own = (
        OwnProblem("旧档案没有数字化", "两年内完成扫描"),
        OwnProblem("口径没有公布", "公布计算口径"),
    )
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert "年度，" not in five.partition("。")[2], five


def test_a_measure_without_its_object_stands_in_the_sentence_of_its_problem() -> None:
    own = (
        OwnProblem("短片解读拖沓", "控制在两分钟内"),
        OwnProblem("宣传折页字小", "下一步，将改用大字版"),
    )
    said = set()
    for number in range(40):
        filing = named(town(problems=own), f"清河{number}镇人民政府")
        five = composed_five(filing)
        said.add(five)
        link = re.search("拖沓，(下一步|今后|下一年度)控制在两分钟内", five)
        assert link, five
        assert re.search(f"宣传折页字小，{link[1]}(?:将)?改用大字版。", five), five
    assert len({one.replace("\n", "")[-60:] for one in said}) >= 6


def test_beside_it_a_proposed_problem_has_a_mark_of_its_own() -> None:
    own = (OwnProblem("短片解读拖沓", "控制在两分钟内"),)
    for number in range(20):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert re.search(
            "控制在两分钟内。\n?(?:二是|2.)[^；。]+；(?:下一步|今后|下一年度)，", five
        ), five


def test_a_measure_that_an_earlier_draft_proposed_is_proposed_again() -> None:
    filing = town(problems=(OwnProblem("甲乙丙丁"),))
    (pair, *_) = _pairs(staged(filing))
    previous = Choices(Layout(edition=NEWEST), {pair[1].id: Choice("ownm.n1")})
    (again, *_) = _pairs(staged(filing, previous=previous))
    assert pair[1].verbatim
    assert not again[1].verbatim
    assert again[1].type == "own.measure"


def test_problems_and_measures_are_joined_one_way_throughout() -> None:
    seen = set()
    for number in range(60):
        stages = staged(named(town(), f"清河{number}镇人民政府"))
        links = set(_links(stages))
        assert len(links) <= 1
        seen |= links
    assert len(seen) >= 3


def test_a_draft_of_an_earlier_version_takes_its_links_in_turn() -> None:
    earlier = Choices(Layout(edition=FIRST, problems=ProblemForm.PAIRS))
    for number in range(20):
        stages = staged(named(town(), f"清河{number}镇人民政府"), previous=earlier)
        assert all(one != other for one, other in pairwise(_links(stages)))


def _links(stages: Stages) -> list[str]:
    blocks = [b for b in stages.plan.blocks if b.section == "五"]
    return [m.text for b in blocks for m in b.messages if m.id.startswith("link.")]


@pytest.mark.parametrize("first", range(0, 400, 100))
def test_families_that_say_nearly_the_same_are_not_proposed_together(first: int) -> None:
    for seed in range(first, first + 100):
        proposed = _proposed(staged(random_filing(seed)))
        ids = {family.id for family in proposed}
        assert all(ids.isdisjoint(family.apart) for family in proposed), seed


def test_a_measure_is_found_for_an_own_problem_the_figures_do_not_show() -> None:
    """The bank knows the fault by its words; nothing in the tables need bear it out."""
    (pair, *_) = _pairs(staged(town(problems=(OwnProblem("答复文书不够规范", ""),))))
    assert pair[1].type == "measure.req.form"


def test_in_two_lists_the_lead_stands_under_the_heading_of_the_problems() -> None:
    found = (
        [block for block in staged(random_filing(seed)).plan.blocks if block.section == "五"]
        for seed in range(50)
    )
    blocks = next(blocks for blocks in found if any(b.role == "heading2" for b in blocks))
    heading = next(number for number, block in enumerate(blocks) if block.role == "heading2")
    (lead,) = blocks[heading + 1].messages
    assert isinstance(lead, Message)
    assert lead.type == "problem.lead"


LONG = tuple(
    OwnProblem(
        f"{one}方面的公开内容与群众的需要还有差距，查询和咨询时的指引也较少",
        f"{one}方面由专人整理常用信息，编成清单放在办事大厅供群众取阅",
    )
    for one in ("政策解读", "村级事务", "财政资金", "便民服务")
)


@pytest.mark.parametrize(
    ("form", "roles"),
    [
        (ProblemForm.ONE_PARAGRAPH, ["paragraph", "item", "item", "item", "item"]),
        (ProblemForm.TWO_RUNS, ["paragraph", "paragraph"]),
    ],
)
def test_a_section_too_long_for_one_paragraph_is_broken(
    form: ProblemForm, roles: list[str]
) -> None:
    previous = Choices(Layout(problems=form, edition=NEWEST))
    short, long = (_section(town(problems=own), previous) for own in (OWN, LONG))
    assert [block.role for block in short] == ["paragraph"]
    assert len(short[0].text) <= 270
    assert [block.role for block in long] == roles
    assert "".join(block.text for block in long).count("。") >= 3
    if form == ProblemForm.TWO_RUNS:
        assert long[0].text.count("；") == long[1].text.count("；") == 3
        assert long[1].sentences[0].id == "link.1"
    else:
        assert all(block.text[1] == "是" for block in long[1:])


def _section(filing: Filing, previous: Choices) -> list[Block]:
    stages = staged(filing, previous=previous)
    blocks = tuple(b for b in stages.plan.blocks if b.section == "五" and b.role != "section")
    worded = replace(stages, plan=stages.plan._replace(blocks=blocks)).worded()
    return list(realise(worded, stages.facts, filing, {}).blocks)


def _all_ids(filing: Filing, count: int = 80) -> set[str]:
    return {i for n in range(count) for i in _ids(named(filing, f"清河{n}镇人民政府"))}


def test_a_body_with_few_applications_is_not_said_to_have_difficulties_of_many() -> None:
    one = {f"{NEW}.自然人": 1, f"{DONE}.自然人": 1, "表三.予以公开.自然人": 1}
    many = {f"{NEW}.自然人": 5, f"{DONE}.自然人": 5, "表三.予以公开.自然人": 5}
    assert {"request.practice", "req.form"}.isdisjoint(_all_ids(town(one)))
    assert _all_ids(town(many), 200) & {"request.practice", "req.form"}


def test_late_explanations_are_a_fault_only_of_a_body_that_made_documents() -> None:
    made = {"表二.行政规范性文件.制发": 2, "表二.行政规范性文件.现行有效": 2}
    assert "explain.cover" not in _all_ids(town())
    assert "explain.cover" in _all_ids(town(made), 200)


def test_a_problem_is_not_proposed_against_what_the_report_tells_as_done() -> None:
    """Also where the practice is a proposal itself: 专人 in 一, 兼职 in 五."""
    given = town(practices=(Practised("定期检查公开栏", ""), Practised("归档公开材料", "")))
    assert {"supervision", "archive"}.isdisjoint(_all_ids(given))
    seen = 0
    for number in range(120):
        stages = staged(named(town(), f"清河{number}镇人民政府"))
        told = {c.partition("/")[0] for m in stages.messages for c in m.clauses}
        ids = {family.id for family in _proposed(stages)}
        for practice, family in (
            ("专人负责", "people.parttime"),
            ("三审三校", "review.quality"),
            ("日常督导", "supervision"),
        ):
            assert not (practice in told and family in ids)
            seen += practice in told
    assert seen > 10


def test_what_an_earlier_draft_proposed_stays_whatever_is_told() -> None:
    filing = town(practices=(Practised("定期检查公开栏", ""),))
    earlier = Choices(Layout(edition=NEWEST, families=("supervision", "explain.cover")))
    assert _ids(filing, previous=earlier) == ["supervision", "explain.cover"]


def test_a_county_calls_its_office_by_the_name_given() -> None:
    filing = town(office=(Office("县数据局", ""),))
    filing = filing._replace(body=Body("清水县人民政府", "县", "县级", "我县", "某市"))
    for number in range(30):
        five = composed_five(named(filing, f"清水{number}县人民政府"))
        assert "政府办公室" not in five


@pytest.mark.parametrize(
    "measure", ["查处结束后主动告知结果", "年内完成历史信息补录", "年底前补齐缺失信息"]
)
def test_a_time_is_not_read_as_one_with_the_link(measure: str) -> None:
    own = (OwnProblem("告知结果不及时", measure), OwnProblem("公示栏字号偏小", "更换公示栏"))
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert not re.search(f"(?:下一步|今后|下一年度|明年){measure}", five), five


def test_nothing_leads_from_now_on_to_what_is_done_once() -> None:
    def told(measure: str) -> list[str]:
        own = (OwnProblem("公示栏字号偏小", measure),)
        names = [f"清河{number}镇人民政府" for number in range(20)]
        return [composed_five(named(town(problems=own), name)) for name in names]

    assert not any("今后" in five for five in told("换成大字版"))
    assert not any("今后" in five for five in told("更换6块"))
    assert any("今后" in five for five in told("每季度重排公示栏"))


def test_no_school_year_is_led_to_by_from_now_on() -> None:
    own = (OwnProblem("食堂供货名单公示不及时", "从明年春季学期开始，提前公布食堂供货名单"),)
    for number in range(20):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert not re.search("(?:今后|下一年度)，从2026年春季学期", five), five


# ---------------------------------------------------------------- what the figures and names of a year show

SHOWN = {
    "chan.few": {"channels": (Channel("县政府网站", Count(600, "600")),)},
    "chan.online": {"channels": (Channel("县政府网站"), Channel("微信公众号"))},
    "train.few": {"trainings": 1},
    "people.few": {"staff": Count(2, "2")},
    "opinion.few": {"decisions": (Decisions(Count(3, "3"), Count(1, "1")),)},
}


@pytest.mark.parametrize("family", SHOWN)
def test_what_its_own_facts_show_is_proposed_before_what_anybody_might_say(family: str) -> None:
    for number in range(12):
        filing = named(town(**SHOWN[family]), f"清河{number}镇人民政府")
        assert _ids(filing, county=County({}, 1))[0] == family
        others = named(town(keywords=("养老",)), f"清河{number}镇人民政府")
        assert family not in _ids(others, county=County({}, 1))


@pytest.mark.parametrize("family", SHOWN)
def test_of_towns_drafted_one_by_one_some_say_it(family: str) -> None:
    towns = [named(town(**SHOWN[family]), f"清河{number}镇人民政府") for number in range(40)]
    assert 10 <= sum(family in _ids(filing) for filing in towns) <= 30


@pytest.mark.parametrize(
    ("family", "fact"),
    [
        ("chan.few", "县政府网站"),
        ("chan.online", "县政府网站、微信公众号"),
        ("train.few", "1次"),
        ("people.few", "2名"),
        ("opinion.few", "1条"),
    ],
)
def test_such_a_problem_names_the_fact(family: str, fact: str) -> None:
    for number in range(12):
        report = pipeline.compose(named(town(**SHOWN[family]), f"清河{number}镇人民政府"))
        said = [s.text for s in report.sentences() if s.id == f"issue.{family}.problem"]
        assert all(fact in text for text in said)


def test_towns_with_like_facts_do_not_all_say_the_same() -> None:
    uses: Counter[str] = Counter()
    facts = SHOWN["train.few"] | SHOWN["chan.online"] | SHOWN["people.few"]
    for number in range(1, 31):
        uses.update(
            _ids(named(town(**facts), f"清河{number}镇人民政府"), county=County(uses, number))
        )
    assert max(uses.values()) <= 10
    assert {"train.few", "chan.online", "people.few"} < set(uses)


def test_facts_rank_behind_figures_that_are_large() -> None:
    filing = town(MANY, trainings=1)
    assert _ids(filing, county=County({}, 1))[:2] == ["req.nothold", "train.few"]


def test_a_measure_that_does_not_say_what_it_is_of_stands_behind_its_problem() -> None:
    loose = (
        OwnProblem("供暖投诉处理结果不公布", "每半月在社区公告栏公布投诉数和处理结果"),
        OwnProblem("社区公示栏字小，老年人看不清", "社区公示栏改用大字，并由工作人员讲解"),
    )
    whole = (loose[0]._replace(measure="每半月在社区公告栏公布供暖投诉数和处理结果"), loose[1])
    for problems, apart in ((loose, False), (whole, True)):
        stages = [staged(named(town(problems=problems), f"清河{n}镇人民政府")) for n in range(40)]
        orders = [[m.id.rsplit(".", 1)[1] for m in one.of("五")] for one in stages]
        assert any("problem problem" in " ".join(order) for order in orders) is apart


def test_a_measure_that_does_without_a_long_topic_stands_behind_its_problem() -> None:
    short, long = (
        (OwnProblem(f"{what}不及时"), OwnProblem("社区公示栏字小", "社区公示栏改用大字"))
        for what in ("村级信息报送", "学校校务公开栏内容更换")
    )
    for problems, topic, apart in ((short, "村级信息报送", True), (long, "这项工作", False)):
        stages = [staged(named(town(problems=problems), f"清河{n}镇人民政府")) for n in range(40)]
        orders = [[m.id.rsplit(".", 1)[1] for m in one.of("五")] for one in stages]
        assert any("problem problem" in " ".join(order) for order in orders) is apart
        assert {_pairs(one)[0][1].slots["自报事项"].text for one in stages} == {topic}


def test_a_measure_apart_from_its_proposed_problem_is_to_be_confirmed_as_well() -> None:
    seen = set()
    for number in range(60):
        stages = staged(named(town(), f"清河{number}镇人民政府"))
        ids = " ".join(m.id.rsplit(".", 1)[1] for m in stages.of("五"))
        apart = "problem problem" in ids
        seen.add(apart)
        assert all(bool(measure.comment) is apart for _, measure in _pairs(stages))
    assert seen == {True, False}


@pytest.mark.parametrize("family", ["chan.few", "chan.online"])
def test_a_comment_names_no_fact_that_was_not_given(family: str) -> None:
    filing = named(town(**SHOWN[family]), "清河1镇人民政府")
    problem, _ = _pairs(staged(filing, county=County({}, 1)))[0]
    assert "（事实“公开渠道”）" in problem.comment


def test_no_proposal_calls_the_law_by_a_short_name_that_the_report_may_not_give() -> None:
    bank = shipped_bank()
    live = {
        phrase.id: re.sub("~[^|\\]]*", "", phrase.text)
        for family in bank.families
        if not family.retired
        for message in (family.message, f"measure.{family.id}")
        for phrase in bank.phrases[message]
        if not phrase.retired
    }
    assert len(live) > 400
    assert [one for one, text in live.items() if "《条例》" in text] == []


def test_what_was_hardly_published_is_to_be_published_and_drafts_made_before_keep_their_gap() -> (
    None
):
    filing = town(problems=(OwnProblem("小区改造资金明细公开不够", ""), OWN[1]))
    for number in range(12):
        one = named(filing, f"清河{number}镇人民政府")
        (_, measure), *_ = _pairs(staged(one))
        assert measure.type == "own.told"
        assert measure.slots["自报事项"].text == "小区改造资金明细"
        assert measure.comment.startswith("请核实")
        before = Choices(Layout(problems=ProblemForm.PAIRS, edition=editions.of("本")))
        (_, earlier), *_ = _pairs(staged(one, previous=before))
        assert earlier.verbatim == "【待填：改进措施】"


def test_what_follows_a_meeting_is_said_in_few_words_where_nothing_runs_into_it() -> None:
    own = (
        OwnProblem("院坝会收集的意见没有公布办理结果", "会后10日内在村公开栏回复，编号销号"),
        OwnProblem("公示栏字小", "改用大字"),
    )
    for number in range(12):
        five = composed_five(named(town(problems=own), f"清河{number}镇人民政府"))
        assert re.search("[，：是.]会后10日内在村公开栏回复", five), five


def test_few_explanations_are_not_answered_by_what_an_account_pushes() -> None:
    filing = town(problems=(OwnProblem("政策解读原创少", ""), OWN[1]))
    (_, measure), *_ = _pairs(staged(filing))
    assert measure.type == "own.more"


def test_what_is_to_be_quicker_is_called_as_the_problem_is_written() -> None:
    filing = town(problems=(OwnProblem("村上公示照片传得慢", ""), OWN[1]))
    (problem, measure), *_ = _pairs(staged(filing))
    assert "传得" not in problem.verbatim + measure.slots["自报事项"].text


def test_a_training_is_not_answered_by_what_people_ask_about() -> None:
    five = composed_five(town(problems=(OwnProblem("培训针对性不强"), *OWN)))
    assert "【待填：改进措施】" in five


def test_what_is_the_same_in_two_places_is_called_so() -> None:
    five = composed_five(town(problems=(OwnProblem("网站与公众号内容重复"), *OWN)))
    assert "网站与公众号内容" in five.replace("一是网站与公众号内容重复", "").replace("1.网站", "")


def test_an_explanation_without_depth_is_not_answered_by_its_form() -> None:
    own = (OwnProblem("政策解读深度不够", ""), OWN[1])
    (_, measure), *_ = _pairs(staged(town(problems=own)))
    assert measure.type == "measure.explain.deep"


def test_what_another_family_answered_before_stays() -> None:
    filing = town(problems=(OwnProblem("政策解读深度不够", ""), OWN[1]))
    (_, measure), *_ = _pairs(staged(filing))
    said = {measure.id: Choice("explain.form.m1", ())}
    before = Choices(Layout(problems=ProblemForm.PAIRS, edition=NEWEST), said)
    (_, kept), *_ = _pairs(staged(filing, previous=before))
    assert kept.type == "measure.explain.form"


def test_a_problem_of_channels_is_not_answered_by_form() -> None:
    own = (OwnProblem("公开方式还是以网站为主，农户看得少", ""), OWN[1])
    (_, measure), *_ = _pairs(staged(town(problems=own)))
    assert measure.type == "measure.chan.few"


@pytest.mark.parametrize(
    "problem", ["冬季牧民转场，公示期内在村人少，知晓面有限", "老档案没有电子化，查找答复耗时较长"]
)
def test_what_only_follows_from_something_else_is_to_be_filled_in(problem: str) -> None:
    five = composed_five(town(problems=(OwnProblem(problem, ""), OWN[1])))
    assert "【待填：改进措施】" in five


def test_what_is_to_be_done_within_the_year_is_of_the_year_to_come() -> None:
    own = (OwnProblem("账号内容同质化", "年内整合账号，年底前保留3个"), *OWN)
    filing = town(problems=own)
    five = composed_five(filing)
    assert f"{filing.year + 1}年内整合账号，{filing.year + 1}年底前保留3个" in five


@pytest.mark.parametrize(
    "problem", ["办事指南有的过期", "村务公开栏破损", "学校收费公示不统一", "公开目录更新不及时"]
)
def test_a_family_that_is_about_the_thing_alone_does_not_answer(problem: str) -> None:
    own = (OwnProblem(problem, ""), OWN[1])
    (_, measure), *_ = _pairs(staged(town(problems=own)))
    assert not measure.type.startswith("measure.")


@pytest.mark.parametrize(
    ("problem", "family"),
    [
        ("预决算公开专业性强", "budget.plain"),
        ("审核把关不严", "review.quality"),
        ("各站所报送不积极", "guidance"),
    ],
)
def test_a_family_that_complains_of_the_same_answers(problem: str, family: str) -> None:
    own = (OwnProblem(problem, ""), OWN[1])
    (_, measure), *_ = _pairs(staged(town(problems=own)))
    assert measure.type == f"measure.{family}"


@pytest.mark.parametrize(
    "problem",
    ["对县区应急局信息公开指导不够", "对协办单位的督促指导不到位", "对承建单位的检查不深入"],
)
def test_how_others_are_to_be_guided_is_asked_for(problem: str) -> None:
    own = (OwnProblem(problem, ""), OWN[1])
    (_, measure), *_ = _pairs(staged(town(problems=own)))
    assert measure.type != "own.rule"
    assert measure.verbatim == "【待填：改进措施】" or measure.type.startswith("measure.")


@pytest.mark.parametrize("kind", ["县", "镇"])
def test_no_area_holds_information(kind: str) -> None:
    filing = town(cells=MANY)
    for name in (f"{first}{filing.body.name}" for first in "甲乙丙丁戊己"):
        body = filing.body._replace(name=name, kind=kind, self_name=f"全{kind}")
        five = composed_five(filing._replace(body=body))
        assert not re.search(
            f"因全{kind}|全{kind}(?:不|未)掌握|由全{kind}公开|全{kind}的职责", five
        )


@pytest.mark.parametrize(
    "problem",
    [
        "补贴公示期满后材料归档照片不清楚",
        "涉企检查信息在多个平台重复填报",
        "项目竣工决算公开少于招标公开",
        "短视频更新不均衡",
        "海钓管理规定游客知晓率低",
        "蒙古文信息发布滞后于汉文",
        "衔接资金项目公告公示要素乱",
    ],
)
def test_a_family_that_knows_nothing_of_a_problem_does_not_answer_it(problem: str) -> None:
    """A sign of the family stands in it, and what is wrong is another thing."""
    own = (OwnProblem(problem, ""), OWN[1])
    (_, measure), *_ = _pairs(staged(town(problems=own)))
    assert not measure.type.startswith("measure.")
