"""Reports that others wrote: what their offices say in other words is no fault, what is wrong in them is found.

The sentences are invented; each stands for a way of saying (or of going wrong) met in published reports.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.model import Body, Cells
from tests.check.sentences import BUSY, QUIET

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")
RURAL = Body("清河乡人民政府", "乡", "乡级", "我乡", "")
STREET = Body("云州市新城区人民政府和平街道办事处", "街道", "乡级", "我街道", "")
OFFICE = Body("云州市新城区教育体育局", "部门", "县级", "我局", "")
COUNTY = Body("清源县人民政府", "县", "县级", "我县", "云州市")

UNKNOWN: Cells = {}


def found(
    text: str,
    body: Body = TOWN,
    *,
    section: int = 1,
    cells: Cells = UNKNOWN,
    title: str = "",
    year: int = 2025,
) -> list[tuple[str, Severity, str]]:
    title = title or f"{body.name}{year}年政府信息公开工作年度报告"
    paragraphs = tuple(
        Paragraph(line, line.startswith("（") and "。" not in line) for line in text.split("\n")
    )
    heading = disclosure.DISCLOSURE.headings[section - 1] if section else ""
    report = Report("x.txt", title, year, body, (Section(section, heading, paragraphs),), cells)
    return [
        (f.problem.code, f.problem.severity, f.problem.what)
        for f in check(report)
        if not (
            f.problem.code == "F11" and ("缺少" in f.problem.what or "没有写到" in f.problem.what)
        )
        and not (f.problem.code == "F11" and "几乎没有" in f.problem.what)
        and f.problem.code != "DUTY"
    ]


def codes(text: str, body: Body = TOWN, **more: object) -> set[str]:
    return {code for code, _, _ in found(text, body, **more)}


# ---------------------------------------------------------------- no fault


@pytest.mark.parametrize(
    "text",
    [
        "（二）依申请公开\n全年收到依申请公开4次，4件已答复。",
        "（二）依申请公开\n受理申请2件，均在法定期限内办理。",
        "依申请公开政府信息的数量：无。",
        "依申请公开方面，全年零报告，申请为零。",
        "收到居民的书面申请3例，均已答复，依申请公开渠道畅通。",
    ],
)
def test_a_count_in_other_words_is_a_count(text: str) -> None:
    assert not any("没有写收到多少件" in what for _, _, what in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "本年新收政府信息公开申请9件，上年结转2件，办结11件。",
        "共收到政府信息公开申请11件，其中新收9件、上年结转2件，办结10件，结转下年度1件。",
        "共收到政府信息公开申请11件（含上年结转2件），办结11件。",
        "新收政府信息公开申请9件，办结8件，另有1件仍在法定期限内办理。",
        "收到政府信息公开申请12件，除2件结转下年度外均已办结。",
        "收到政府信息公开申请9件，其中5件予以公开，2件经沟通后不予公开。",
        "新收政府信息公开申请9件，2023年结转的1件，办结10件。",
    ],
)
def test_received_and_done_balance_as_far_as_they_are_known(text: str) -> None:
    assert "F4" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "新收政府信息公开申请9件，办结6件，结转下年度2件。",
        "新收政府信息公开申请9件，上年结转2件，办结8件，结转下年度1件。",
        "收到政府信息公开申请9件，其中新收8件、上年结转1件，办结9件，结转下年度2件。",
    ],
)
def test_received_and_done_do_not_balance(text: str) -> None:
    assert "F4" in codes(text)


@pytest.mark.parametrize(
    "text", ["新收政府信息公开申请9件，办结11件。", "收到申请5件。答复5件。结转下年度2件。"]
)
def test_a_missing_table_is_not_zero(text: str) -> None:
    """What came from the year before may have been left out: it is pointed out, and no more."""
    assert [s for c, s, _ in found(text) if c == "F4"] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("县人民政府门户网站公开信息300条，清源县人民政府办公室牵头。", COUNTY),
        (
            "各乡镇公开信息900条，其中城关镇人民政府300条、杨河乡人民政府200条、县教育局400条。",
            COUNTY,
        ),
        ("新城区教体局全年公开信息120条。", OFFICE),
        ("云州市新城区教体局公开信息120条。", OFFICE),
        ("我局公开工作居于我区前列，公开信息120条。", OFFICE),
        ("围绕我区教育实际公开信息120条。", OFFICE),
        ("云州市新城区和平街道办事处公开信息60条。", STREET),
        ("编制瓦亭镇人民政府公开指南，公开信息60条。", TOWN),
        ("现公布2025年瓦亭镇人民政府政府信息公开情况，公开信息60条。", TOWN),
    ],
)
def test_names_that_are_the_bodys_own_or_below_it(text: str, body: Body) -> None:
    assert not codes(text, body) & {"F6", "F17", "WORD"}


def test_finding_out_ones_shortcomings_is_no_misplaced_section() -> None:
    assert "F12" not in codes("逐项查找政务公开工作中存在的不足与问题，公开信息60条。")


def test_a_list_of_the_six_parts_is_no_misplaced_section() -> None:
    text = (
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、"
        "行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项六个部分组成。"
    )
    assert not codes(text) - {"F2"}


def test_an_application_as_a_noun_misses_no_number() -> None:
    assert "F13" not in codes("未接到网络提交的政府信息公开申请件，公开信息60条。")


# ---------------------------------------------------------------- nothing received, and a claim


@pytest.mark.parametrize(
    "text",
    [
        "未收到政府信息公开申请，均在法定期限内答复。",
        "收到政府信息公开申请0件，在规定时限内全部答复。",
        "全年受理政府信息公开申请0件，按时办结率100%。",
        "本年没有收到政府信息公开申请，所有申请均按期办结。",
    ],
)
def test_nothing_received_and_all_answered(text: str) -> None:
    assert "F1" in codes(text)
    assert "F1" in codes(text, cells=QUIET)


@pytest.mark.parametrize(
    "text",
    [
        "未收到政府信息公开申请。",
        "未收到政府信息公开申请，不存在逾期答复的情况。",
        "我镇健全答复机制，凡收到的申请应当按期答复；全年未收到申请。",
    ],
)
def test_nothing_received_and_nothing_claimed(text: str) -> None:
    assert "F1" not in codes(text, cells=QUIET)


def test_nothing_done_and_all_answered() -> None:
    cells = {**QUIET, "表三.本年新收.总计": 3, "表三.结转下年度.总计": 3}
    assert "F1" in codes("收到政府信息公开申请3件，均在法定期限内答复。", cells=cells)


# ---------------------------------------------------------------- sums


@pytest.mark.parametrize(
    "text",
    [
        "全年公开政府信息360条。其中公示200条，动态100条，解读50条。",
        "全年公开政府信息460条，内容涵盖多个领域。方便群众查阅。其中公告8条，动态52条，村务390条。",
        "网站公开政府信息200条，其中动态150条、公告40条；公众号公开100条，其中动态60条、公告50条。",
        "公开政府信息300条，其中网站200条（动态150条、公告70条），公众号100条。",
        "通过网站、公众号、公开栏和电子屏5类渠道公开信息60条。",
        "公开政府信息涉及机构职能、政策文件、财政预决算7大类，共60条。",
        "开设政务新媒体账号3个，分别为“瓦亭发布”“瓦亭之声”，公开信息60条。",
        "收到申请12件，予以公开8件，其余3件不予公开。",
        "本年应办申请13件，其中新收10件、上年结转2件。",
        "全年公开信息60条，答复率达120%。",
        "公开信息120条，比上年减少20条（上年100条）。",
        "公开信息80条，其中动态54条，占比66.50%。",
    ],
)
def test_a_sum_that_fails(text: str) -> None:
    assert codes(text) & {"F3", "F1", "F4"}


@pytest.mark.parametrize(
    "text",
    [
        "全年公开政府信息360条。其中公示200条，动态100条，解读60条。",
        "全年公开政府信息360条。其中重点领域信息200条。",
        "全年公开政府信息360条。公示200条，动态100条。",
        "网站公开政府信息200条，其中动态150条、公告50条；公众号公开100条，其中动态60条、公告40条。",
        "公开政府信息300条，其中网站200条（动态150条、公告50条），公众号100条。",
        "通过网站、公众号、公开栏和电子屏4类渠道公开信息60条。",
        "公开政府信息涉及机构职能、政策文件、财政预决算等7大类，共60条。",
        "开设政务新媒体账号2个，分别为“瓦亭发布”“瓦亭之声”，公开信息60条。",
        "收到申请12件，予以公开8件，其余4件不予公开。",
        "本年应办申请12件，其中新收10件、上年结转2件。",
        "公开信息60条，网站点击量增长120%。",
        "公开信息80条，其中动态54条，占比67.50%。",
        "公开信息124条，其中许可100条，公示14动态信息10条。",
    ],
)
def test_a_sum_that_holds(text: str) -> None:
    assert not codes(text) & {"F3", "F4"}


@pytest.mark.parametrize(
    "text",
    [
        "截至年底收到政府信息公开申请38件。",
        "截至2025年底共收到政府信息公开申请38件。",
        "截至12月底，共收到各类申请38件，均为政府信息公开申请。",
        "截至年末收到各类政府信息公开申请38件。",
        "截至2025年12月31日受理政府信息公开申请38件。",
    ],
)
def test_the_end_of_the_year_hides_no_number(text: str) -> None:
    assert "F1" in codes(text, cells=BUSY)


# ---------------------------------------------------------------- dates, titles, citations


@pytest.mark.parametrize(
    "text",
    [
        "统计期限自20251月1日起至202512月31日止。",
        "统计期限为2025年1月1日至12月31止。",
        "所列数据截至20251231日。",
        "统计期限为2025年1月1日至2025年11月30日。",
        "统计期限为2025年1月1日至2025年12月32日。",
        "2025年2月29日更新目录。",
        "截至2025年12月10日，公开信息40条。",
        "我镇2025公开信息40条。",
    ],
)
def test_a_date_that_is_none_or_no_whole_year(text: str) -> None:
    assert "DATE" in codes(text, section=1)


def test_the_whole_year_is_left_alone() -> None:
    text = "统计期限自2025年1月1日起至2025年12月31日止。截至2025年12月31日，公开信息40条。"
    assert "DATE" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "按照《云州市2023年政务公开工作要点》，公开信息40条。",
        "完成2025年度政府信息公开年度报告，并于2025年1月10日前公布，公开信息40条。",
    ],
)
def test_another_years_papers(text: str) -> None:
    assert "F5" in codes(text)


def test_last_years_papers_with_a_reason() -> None:
    text = "2025年1月公布2024年度政府信息公开年度报告，对照《2025年政务公开工作要点》公开信息40条。"
    assert "F5" not in codes(text)


@pytest.mark.parametrize(
    "title",
    [
        "瓦亭镇人民政府2025年度政府信息公开工作年度报告",
        "瓦亭镇人民政府2025年信息公开工作年度报告",
        "瓦亭镇人民政府2025年政府信息公开年度报告",
        "瓦亭镇人民政府2025年政府信息公开工作报告",
        "瓦亭镇人民政府政府信息公开工作年度报告",
        "2025年政府信息公开工作年度报告",
    ],
)
def test_a_title_that_lacks_or_doubles(title: str) -> None:
    assert any("标题" in what for _, _, what in found("公开信息40条。", title=title))


@pytest.mark.parametrize(
    "title",
    ["瓦亭镇人民政府2025年政府信息公开工作年度报告", "瓦亭镇2025年政府信息公开工作年度报告"],
)
def test_a_good_title(title: str) -> None:
    assert not any("标题" in what for _, _, what in found("公开信息40条。", title=title))


# ---------------------------------------------------------------- bodies, structure


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("我局积极配合网站改版，公开信息40条。", TOWN),
        ("扎实推进乡政府信息公开工作，公开信息40条。", TOWN),
        ("镇政府高度重视公开工作，公开信息40条。", RURAL),
        ("我街道政府高度重视公开工作，公开信息40条。", STREET),
        ("县政府制定规章2件，公开信息40条。", COUNTY),
    ],
)
def test_words_of_another_body(text: str, body: Body) -> None:
    assert codes(text, body) & {"F6", "F9"}


def test_the_self_name_of_another_body_is_told_once() -> None:
    told = [
        what for code, _, what in found("我镇政府信息公开工作扎实推进。", STREET) if code == "F6"
    ]
    assert len(told) == 1


@pytest.mark.parametrize(
    "text",
    [
        "报告包括总体情况、主动公开政府信息情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。",
        "报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、下一步工作思考、其他需要报告的事项六部分组成。",
        "报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改情况、其进他需要报告的事项。",
    ],
)
def test_a_list_of_parts_that_is_wrong(text: str) -> None:
    assert any(code == "F11" for code, _, _ in found(text, section=0))


def test_the_first_part_by_its_sub_headings() -> None:
    text = (
        "（一）主动公开情况\n公开信息40条。\n（二）依申请公开情况\n未收到申请。\n（三）政府信息管理情况\n"
        "完善网站信息审核。\n（四）监督保障情况\n开展培训。"
    )
    body = Section(1, "一、总体情况", tuple(Paragraph(t, t[0] == "（") for t in text.split("\n")))
    report = Report("x", "瓦亭镇2025年政府信息公开工作年度报告", 2025, TOWN, (body,), {})
    told = [f.problem.what for f in check(report) if f.problem.code == "F11"]
    assert any("平台建设" in what for what in told)


def test_sub_headings_begin_at_one_and_go_on() -> None:
    text = "（二）主动公开情况\n公开信息40条。\n（四）依申请公开情况\n未收到申请。"
    assert any("序号" in what for _, _, what in found(text))


def test_prose_where_only_a_table_belongs() -> None:
    text = "安排专人维护网站账号，动态监测栏目更新，提高公开质量。"
    assert "F12" in codes(text, section=2)
    assert "F12" not in codes("行政许可比上年减少，是因为事项划转。", section=2)


@pytest.mark.parametrize(
    "text",
    [
        "20250年，我镇公开信息40条。",
        "公开信息1029条，从渠道看，微信公众号408条、新闻媒体628条。",
        "2024年没有收到政府信息公开申请，上年也没有结转，公开信息40条。",
    ],
)
def test_a_digit_that_slipped(text: str) -> None:
    assert codes(text) & {"DATE", "F3", "F5"}


def test_the_preface_names_this_years_report() -> None:
    text = "按照《条例》编制2024年政府信息公开工作年度报告。"
    assert "F5" in codes(text, section=0)


def test_the_difference_to_last_year_is_held_against_the_total() -> None:
    body = Section(1, "一、总体情况", (Paragraph("主动公开数量较上年的535条增加501条。"),))
    title = "瓦亭镇人民政府2025年政府信息公开工作年度报告"
    report = Report("x", title, 2025, TOWN, (body,), {}, published=Decimal(1029))
    assert any(f.problem.code == "F3" for f in check(report))


def test_all_are_content_is_pointed_out_where_nobody_was_asked_or_somebody_was_not() -> None:
    bare = found("公开信息40条，群众满意率100%。")
    asked = found("公开信息40条，问卷调查显示群众满意率100%。")
    some = found("收回问卷160份，满意151份，基本满意6份，不满意3份，群众满意率100%。")
    assert [(c, s) for c, s, _ in bare if c == "F20"] == [("F20", Severity.WARNING)]
    assert [c for c, *_ in asked if c == "F20"] == []
    assert [what for c, _, what in some if c == "F20" and "有人不满意" in what]


def test_fees_told_by_body_do_not_contradict() -> None:
    text = "全县收取信息处理费120元，其中县教育局收取120元，城关镇未收取信息处理费。"
    assert "FEE" not in codes(text, COUNTY, section=6)
    assert "FEE" in codes("本年收取信息处理费120元。本年未收取信息处理费。", section=6)


def test_a_lead_in_is_no_copied_problem() -> None:
    lead = "针对上述存在的问题，我镇将认真研究，从以下几个方面切实加以改进和提高。"
    own = "解读材料多为文字，图解和视频少，群众看不懂政策的具体条款和办理条件。"
    old = Section(5, "", (Paragraph(lead), Paragraph(own)))
    last = Report("y.txt", "", 2024, TOWN, (old,))
    now = Report(
        "x.txt", "", 2025, TOWN, (Section(5, "五、存在的主要问题及改进情况", (Paragraph(lead),)),)
    )
    assert "F14" not in {f.problem.code for f in check(now, last)}
    same = Report("x.txt", "", 2025, TOWN, (Section(5, "", (Paragraph(own),)),))
    assert "F14" in {f.problem.code for f in check(same, last)}


def test_shares_of_a_total_in_the_sentence_before() -> None:
    text = "全年公开信息80条。其中动态54条，占比67.5%；领导11条，占比13.8%；年报1条，占比1.3%。"
    assert "F3" not in codes(text)
    assert "F3" in codes(text.replace("1.3%", "2.1%"))


@pytest.mark.parametrize(
    "text",
    [
        "（二）依申请公开\n年内，我镇未收到公民、法人、其他组织通过网络、信函、当面等任何方式提出的政府信息公开申请。",
        "（一）主动公开\n我镇在县政府统一平台公开文件38件。\n（二）依申请公开\n未收到申请。",
    ],
)
def test_what_is_said_at_length_is_said(text: str) -> None:
    assert "F2" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "（一）主动公开\n撰写解读材料2篇，不断提高公开质量。",
        "（一）主动公开\n增设栏目2个，不断提高公开质量。",
    ],
)
def test_other_numbers_do_not_tell_how_much_was_published(text: str) -> None:
    assert any("没有写主动公开了多少" in what for _, _, what in found(text))


def test_the_own_name_behind_a_site_of_the_county() -> None:
    office = Body("云州县农业农村局", "部门", "县级", "我局", "")
    text = "通过云州县人民政府网站云州县农业农村局子站公开信息40条。"
    assert not codes(text, office) & {"F6", "F17"}


def test_parts_of_a_total_said_before_are_no_wholes() -> None:
    text = (
        "全年收到政府信息公开申请130件。办复率100%，其中予以公开或部分公开59件、占45.3%；"
        "不予公开32件、占24.6%；无法提供39件、占30%。"
    )
    assert "F3" not in codes(text)


def test_an_open_list_of_parts_may_be_short() -> None:
    text = (
        "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
        "政府信息公开行政复议行政诉讼情况、存在的主要问题及改进情况等。"
    )
    assert "F11" not in codes(text, section=0)


def test_the_preface_names_this_years_report_by_its_title() -> None:
    assert "F5" in codes("我镇编制了《瓦亭镇2023年政府信息公开工作年度报告》。", section=0)
    assert "F5" not in codes("我镇编制了《瓦亭镇2025年政府信息公开工作年度报告》。", section=0)


def severities(text: str, body: Body = TOWN) -> set[tuple[str, Severity]]:
    return {(code, severity) for code, severity, _ in found(text, body)}


def test_what_may_be_meant_otherwise_is_only_pointed_out() -> None:
    share = severities("公开信息80条，动态54条，占比66.2%。")
    assert ("F3", Severity.WARNING) in share
    named = severities("公开信息80条，动态54条，占公开信息80条的66.2%。")
    assert ("F3", Severity.ERROR) in named
    area = severities("以我区门户网站为平台公开信息40条。", OFFICE)
    assert ("F6", Severity.ERROR) not in area


def test_counts_of_decisions_published_are_counts() -> None:
    text = "（一）主动公开\n公开行政许可决定12条、招标信息4条。\n（二）依申请公开\n未收到申请。"
    assert "F2" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024年没有新收和上年结转的政府信息公开申请，公开信息40条。",
        "上年新收2件，2024年增加19件，公开信息40条。",
        "从内容看，2033年主动公开的信息涉及“十五五”规划编制等领域，共40条。",
    ],
)
def test_a_year_that_slipped_beside_words_that_allow_others(text: str) -> None:
    assert "F5" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "按照2026年工作计划安排，公开信息40条。",
        "2024年度决算和2026年度预算均已公开，共40条。",
        "较2024年增加19件，公开信息40条。",
    ],
)
def test_years_that_belong_stay(text: str) -> None:
    assert "F5" not in codes(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("承办人大代表建议35件，办结42件，公开信息40条。", True),
        ("承办人大代表建议35件，办结35件，公开信息40条。", False),
        ("承办建议30件、提案12件，办结42件，公开信息40条。", False),
        ("上年遗留8件，承办建议35件，办结42件，公开信息40条。", False),
    ],
)
def test_no_more_is_closed_than_there_was(text: str, *, wrong: bool) -> None:
    assert any("还多" in what for _, _, what in found(text)) is wrong


@pytest.mark.parametrize(("rest", "wrong"), [("2", False), ("9", True)])
def test_the_rest_is_what_the_reasons_named_leave(rest: str, *, wrong: bool) -> None:
    cells = {
        **QUIET,
        "表三.本年新收.总计": 13,
        "表三.无法提供.本机关不掌握相关政府信息.总计": 8,
        "表三.不予处理.重复申请.总计": 3,
        "表三.不予公开.属于国家秘密.总计": 2,
    }
    for told in ("其余", "其余2种情形共"):
        text = f"未能提供的，主要是本机关不掌握相关政府信息8件、重复申请3件，{told}{rest}件。"
        assert any("对不上" in what for _, _, what in found(text, cells=cells)) is wrong


def test_numbers_below_a_part_are_no_parts_of_the_whole() -> None:
    text = (
        "公开政府信息50条。其中机构类信息20条，内有领导成员10条、机构职能10条；"
        "工作类信息11条，其中动态3条、公告8条；政策文件类信息19条。"
    )
    assert "F3" not in codes(text)
    assert "F3" in codes("公开政府信息50条。其中机构类信息20条，工作类信息31条，民生类信息9条。")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("按照《关于政府信息公开工作年度报告有关事项的通知》编制。", True),
        ("按照《县政府办公室关于编制2025年政府信息公开工作年度报告有关事项的通知》编制。", False),
    ],
)
def test_a_notice_of_the_county_is_not_that_of_2019(text: str, *, wrong: bool) -> None:
    assert ("F10" in codes(text, section=0)) is wrong


@pytest.mark.parametrize(
    "text",
    [
        "经查，2024年收到，结转至2025年答复的申请2件。",
        "收到政府信息公开申请0件，0件转结2026年办结。",
    ],
)
def test_a_year_of_what_was_carried_over_is_no_error(text: str) -> None:
    assert ("F5", Severity.ERROR) not in severities(text)


def test_each_channels_own_line_tells_no_total() -> None:
    text = "政府网站：发布信息42条，涵盖工作动态。\n微信公众号：发布信息212条，及时推送。"
    assert not any("总数前面说是" in what for _, _, what in found(text))


def test_square_brackets_that_are_no_placeholder_are_only_pointed_out() -> None:
    assert ("F8", Severity.ERROR) in severities("【单位名称】公开信息40条。")
    assert ("F8", Severity.ERROR) not in severities("【镇党委】公开信息40条。")


def test_brackets_may_tell_of_the_whole_before_the_last_part() -> None:
    text = "引起行政诉讼8件，其中未经复议直接起诉4件、复议后起诉4件（结果纠正4件、其他结果4件）。"
    assert "F3" not in codes(text)
    assert "F3" in codes(text.replace("其他结果4件", "其他结果1件"))


def test_reasons_that_follow_two_kinds_are_not_told_in_turn() -> None:
    cells = {
        **QUIET,
        "表三.不予公开.属于三类内部事务信息.总计": 25,
        "表三.不予公开.属于国家秘密.总计": 14,
        "表三.其他处理.其他.总计": 9,
    }
    text = "不予公开、其他处理的申请分别属于以下情形：属于三类内部事务信息25件、其他情形9件。"
    assert not any("“不予公开”25件" in what for _, _, what in found(text, cells=cells))


def test_a_channel_that_has_more_than_all_is_found() -> None:
    text = "公开信息5597条，按渠道分，微信公众号15130条、新闻媒体330条、抖音号1398条。"
    assert any("总数是 5597条" in what for _, _, what in found(text))


# ---------------------------------------------------------------- met in texts that were read afresh

COMPANY = Body("海城市清泉供水集团有限公司", "部门", "", "我局", "")
COUNTY_OFFICE = Body("武岭县市场监督管理局", "部门", "县级", "我局", "")
AFRESH: tuple[tuple[str, str, Body, int], ...] = (
    ("F6", "我局对敏感信息严格把关。", COMPANY, 1),
    ("F6", "在青溪县人民政府网站公开政府信息264条。", COUNTY_OFFICE, 1),
    ("F5", "对标《2024年政务公开工作要点》，较好完成任务。", TOWN, 1),
    ("F16", "将建立信息管理系统，将实现自动提醒。", TOWN, 1),
    ("F18", "大力推进、深入推进、持续推进平台建设。", TOWN, 1),
    ("F21", "申请人为李某某，女，47岁，家住云水小区。", TOWN, 1),
    ("F13", "委托第三方开展问卷调查，收回486份；\n（二）依申请公开", TOWN, 1),
    ("F13", "一是人手少。配了2人。\n二是更新慢。按月查。\n三是群众看不懂", TOWN, 5),
    ("WORD", "校门口设置公式栏。", TOWN, 1),
    ("F3", "回收问卷292份，满意284份，满意度95.3%。", TOWN, 1),
    ("F3", "公开率98%，即312条中公开300条。", TOWN, 1),
    ("F3", "更新93条次，其中动态42、公告22、扶贫18、财务9、机构4。", TOWN, 1),
    ("F3", "执行三审三校。\n落实两审三校要求。", TOWN, 1),
    ("F3", "制发规范性文件11件，废止15件，年末有效87件（上年末为90件），修改12件。", COUNTY, 1),
    ("F18", "全面全力全速全域推动公开。", TOWN, 1),
    ("F21", "该申请人身份证号32010219820304xxxx。", TOWN, 1),
    ("WORD", "行政复议1件，已撤诉。", TOWN, 1),
    ("WORD", "业务素质有待题高，同质化明险。", TOWN, 1),
    ("F5", "对照区里印发的2024年政务公开工作要点，逐项落实。", TOWN, 1),
    ("DATE", "本报告数据时间范围：2025年1月至11月。", TOWN, 0),
    ("F6", "三是镇里工作人员业务能力不强，培训不够。", RURAL, 5),
    ("F6", "全市没有收取信息处理费。", COUNTY, 6),
    ("F3", "迟报31次，每次扣0.1分，共扣3.2分。", TOWN, 1),
    ("WORD", "全年点击率102万次。", TOWN, 1),
    ("DOUBLE", "学习《条例》第二十条、第二十一条和《条例》第二十条、第二十一条。", TOWN, 1),
    ("F4", "新收政府信息公开申请9件，上年结转1件，办结9件，结转2件。", TOWN, 1),
    ("F10", "受理政府信息公开申请4件，均在规定的15个工作日内办结。", TOWN, 1),
    ("F13", "全年共主动公开政府信息，内容涵盖政策文件、公示公告。", TOWN, 1),
    ("F3", "发布渠道\t条数\t占比\n网站\t264\t49.2%\n公众号\t198\t36.9%\n报刊\t85\t15.8%", TOWN, 1),
    ("F3", "网站\t88\t71\t+17\n公众号\t264\t301\t-37\n公开栏\t143\t126\t+27", TOWN, 1),
    ("F3", "网站\t88\n公众号\t264\n公开栏\t143\n合计\t498", TOWN, 1),
    ("F3", "办结211件，结转下年度12件。其中予以公开130件，不予公开60件，无法提供23件。", TOWN, 1),
)


@pytest.mark.parametrize(("code", "text", "body", "section"), AFRESH)
def test_what_was_missed_is_found(code: str, text: str, body: Body, section: int) -> None:
    assert code in codes(text, body, section=section)


def test_another_unit_of_a_thousand_is_no_number_of_its_own() -> None:
    assert "F3" not in codes("计算器使用1,930次，平均每月约161次。")


def test_nothing_in_six_is_no_text_that_was_cut() -> None:
    parts = (Section(1, "一、总体情况"), Section(6, "六、其他需要报告的事项", (Paragraph("无"),)))
    report = Report("x.txt", "瓦亭镇2025年政府信息公开工作年度报告", 2025, TOWN, parts, copied=True)
    told = {f.problem.code for f in check(report)}
    assert "FEE" in told
    assert "REPORT-CUT" not in told


def test_tables_of_an_office_that_add_up_are_left_alone() -> None:
    for text in (
        "渠道\t条数\t占比\n网站\t264\t53.3%\n公众号\t88\t17.8%\n公开栏\t143\t28.9%\n合计\t495\t100%",
        "网站\t88\t71\t+17\n公众号\t264\t301\t-37\n合计\t352\t372\t-20",
        "姓名\t职务\n值班员\t主任",
    ):
        assert "F3" not in codes(text)


def test_papers_made_in_the_year_are_in_force_or_ended() -> None:
    cells = {
        f"表二.行政规范性文件.{name}": n for name, n in (("制发", 1), ("废止", 0), ("现行有效", 0))
    }
    assert any("现行有效只有 0 件" in what for _, _, what in found("公开信息40条。", cells=cells))


def test_a_rate_of_all_beside_what_is_carried_over_is_no_rate_of_all() -> None:
    cells = {
        f"表三.{row}.总计": n
        for row, n in (("本年新收", 5), ("上年结转", 0), ("总计", 4), ("结转下年度", 1))
    }
    text = "新收政府信息公开申请5件，办结4件，办结率为100%；结转1件。"
    assert any("全部办结" in what for _, _, what in found(text, cells=cells))


@pytest.mark.parametrize(
    ("measures", "amiss"),
    [("一是固定人员。二是配发图解。三是每月检查。", False), ("一是固定人员。二是配发图解。", True)],
)
def test_measures_in_a_part_of_their_own_are_those_of_the_problems(
    measures: str,
    amiss: bool,  # noqa: FBT001
) -> None:
    five = Paragraph(
        "一是业务人员更换多，答复文书不够规范。二是政策解读形式单一，群众看不懂。三是公开栏更新慢，内容少。"
    )
    parts = (
        Section(5, "五、存在的主要问题", (five,)),
        Section(7, "六、改进情况", (Paragraph(measures),)),
    )
    told = check(Report("x.txt", "题", 2025, TOWN, parts, UNKNOWN))
    assert any(f.problem.code == "F15" for f in told) is amiss
