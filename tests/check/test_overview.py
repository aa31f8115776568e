"""What has to be told in part one is told, in whatever words; what is not told at all is missed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from tests.check.test_right import BODIES, YEAR

SUBJECTS = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
WORDS: dict[str, Sequence[str]] = {
    "主动公开": (
        "全年发布信息452条，扣除重复登载的57条，实际395条。",
        "县政府网站登载186条，公众号推送204条，公开栏张贴60条。",
        "群众最关心的补贴名单、用水价格和修路进度都上了网、上了墙。",
        "预算、决算、采购、救助名单逐项公示，公示期不少于七天。",
        "把家底晒出来：财政资金36条，救助58条，防汛29条。",
    ),
    "依申请公开": (
        "收到申请3件，均由村民提出，已全部答复。",
        "年内没有人来申请信息。",
        "群众书面要材料的有5人，都在规定时间内给了答复，其中一人的申请延长了期限。",
        "受理点设在党政办公室，申请人当面提交的2件当日登记。",
    ),
    "政府信息管理": (
        "拟稿人自校、办公室复审、分管领导终审，全年退回10条。",
        "对2019年以前的老文件逐件核对，继续有效的74件，失效的57件。",
        "谁起草、谁标注公开属性，没有标注的不予登记编号。",
        "发现错链3个、错别字5处，均当日改正。",
        "稿件上网前由3个人各看一遍，涉密涉隐私的一律撤下。",
    ),
    "政府信息公开平台建设": (
        "网站栏目由9个并为6个，首页加了检索框。",
        "公众号关注人数由年初的5,130人增至6,018人。",
        "便民大厅设查阅点1处，7个偏远村各设1处。",
        "村村通大喇叭每天早晚各播一次，墙上电子屏滚动显示。",
    ),
    "监督保障": (
        "县里考核列第3名；社会评议满意率95.2%；没有人被追究责任。",
        "考核得93.5分。请代表评议，打分96分。无问责情形。",
    ),
}
OWN_HEADINGS = ("晒清家底", "答好来信", "管好源头", "建好窗口", "抓好督促")


def what_is_said(lines: Sequence[str], body: str = "镇") -> list[str]:
    own = BODIES[body]
    paragraphs = tuple(Paragraph(one, one.startswith("（") and "。" not in one) for one in lines)
    section = Section(1, disclosure.DISCLOSURE.headings[0], paragraphs)
    title = f"{own.name}{YEAR}年政府信息公开工作年度报告"
    problems = [f.problem for f in check(Report("x", title, YEAR, own, (section,), {}))]
    return [
        p.what
        for p in problems
        if p.code in ("F11", "DUTY") and not p.what.startswith("缺少") and "没有分成" not in p.what
    ]


def _wordings(left: str = "") -> list[list[tuple[str, str]]]:
    """Every wording of each subject at least once, with the first ones of the others."""
    rest = [name for name in SUBJECTS if name != left]
    longest = max(map(len, WORDS.values()))
    return [[(name, WORDS[name][n % len(WORDS[name])]) for name in rest] for n in range(longest)]


@pytest.mark.parametrize("parts", _wordings())
def test_a_part_without_headings_may_tell_its_subjects_in_any_words(
    parts: list[tuple[str, str]],
) -> None:
    assert what_is_said([words for _, words in parts]) == []
    assert what_is_said(["".join(words for _, words in parts)]) == []


@pytest.mark.parametrize("parts", _wordings())
def test_headings_of_the_form_tell_the_subject_whatever_stands_below(
    parts: list[tuple[str, str]],
) -> None:
    lines = [
        line
        for mark, (name, words) in zip("一二三四五", parts, strict=True)
        for line in (f"（{mark}）{name}", words)
    ]
    assert what_is_said(lines) == []
    told = [
        f"{mark}是{name}方面，{words}"
        for mark, (name, words) in zip("一二三四五", parts, strict=True)
    ]
    assert what_is_said(["".join(told)]) == []


@pytest.mark.parametrize("left", SUBJECTS[:4])
def test_headings_of_the_form_show_the_subject_that_is_missing(left: str) -> None:
    plain = {
        "主动公开": "县里的要求逐条落实到位。",
        "依申请公开": "未收到申请。",
        "政府信息管理": "稿件三级审核。",
        "政府信息公开平台建设": "大厅设查阅点1处。",
        "监督保障": "考核为良好，社会评议满意，没有追究责任的情形。",
    }
    names = [name for name in SUBJECTS if name != left]
    if left == "主动公开":
        plain["政府信息公开平台建设"] = "大厅的桌椅换了新的。"
    lines = [
        line
        for mark, name in zip("一二三四", names, strict=True)
        for line in (f"（{mark}）{name}", plain[name])
    ]
    found = what_is_said(lines)
    assert [f"“{left}”" in what for what in found] == [True]


def test_a_heading_of_the_second_level_tells_its_subject() -> None:
    lines = (
        "（一）公开工作情况",
        "1.主动公开。全年公开40条。",
        "2.依申请公开。收到申请2件，已答复。",
        "（二）管理与平台",
        "1.信息管理。三级审核。",
        "2.平台建设。大厅设公开牌3块。",
        "（三）监督保障",
        "考核为良好，社会评议满意，没有追究责任的情形。",
    )
    assert what_is_said(lines) == []


def test_headings_in_words_of_their_own_are_no_headings_of_the_form() -> None:
    lines = (
        "（一）突出重点抓公开",
        "公开信息40条。",
        "（二）规范程序抓受理",
        "收到申请2件，已答复。",
        "（三）严格制度抓管理",
        "三级审核。",
        "（四）拓宽载体抓平台",
        "大厅设查阅点1处。",
        "（五）强化监督抓保障",
        "考核为良好，社会评议满意，没有追究责任的情形。",
    )
    assert what_is_said(lines) == []


DUTIES: dict[str, Sequence[str]] = {
    "工作考核": (
        "县里考核列第3名。",
        "在县对乡镇的考评中得93.5分。",
        "2024年度绩效考核结果为优秀等次。",
        "县对乡镇政务公开工作的年度测评结果未公布。",
        "全县公开工作评比中排第5位。",
        "县政府办公室季度通报的得分分别为91分、92分。",
        "本年度没有对所属站所开展考核。",
    ),
    "社会评议": (
        "社会评议满意率95.2%。",
        "年底乡人大组织代表对各站所打分，公开一项93.4分。",
        "发放问卷200份，满意的188份。",
        "请12名村民代表评一评，都说好。",
        "群众满意度为96%。",
        "电话抽访居民300户，认为公开及时的占九成。",
        "没有开展社会评议。",
    ),
    "责任追究": (
        "没有追究责任的情形。",
        "无人被问责。",
        "全年未追责。",
        "对1名延误公示的经办人作了批评教育。",
        "没有因公开工作受到处分的人员。",
        "约谈2人。",
    ),
}


def _supervised(left: str = "") -> list[str]:
    names = [name for name in DUTIES if name != left]
    return ["".join(some) for some in product(*(DUTIES[name] for name in names))]


def _with(words: str) -> list[str]:
    return ["公开信息40条。收到申请2件，已答复。三级审核。大厅设查阅点1处。", words]


def test_results_of_supervision_are_told_in_any_words() -> None:
    assert {words: said for words in _supervised() if (said := what_is_said(_with(words)))} == {}


@pytest.mark.parametrize("left", DUTIES)
def test_the_result_that_is_not_told_is_named(left: str) -> None:
    for words in _supervised(left):
        assert [what for what in what_is_said(_with(words)) if left in what], words
