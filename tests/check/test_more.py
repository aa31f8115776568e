"""Sentences beside the tables: years, names, breakdowns, sections: what is a fault and what is none."""

from __future__ import annotations

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.model import Body
from tests.check.sentences import BUSY, QUIET

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")
OFFICE = Body("云州市自然资源局", "部门", "市级", "我局", "云州市")
COUNTY = Body("清源县人民政府", "县", "县级", "我县", "云州市")
STREET = Body("和平街道办事处", "街道", "乡级", "我街道", "云州市新城区")


def codes(
    text: str,
    body: Body = TOWN,
    *,
    section: int = 1,
    year: int = 2025,
    heading: bool = False,
    busy: bool = False,
    last: str = "",
) -> set[str]:
    title = f"{body.name}{year}年政府信息公开工作年度报告"
    paragraphs = tuple(Paragraph(line, heading) for line in text.split("\n"))
    sections = (
        Section(
            section, disclosure.DISCLOSURE.headings[section - 1] if section else "", paragraphs
        ),
    )
    report = Report("x.txt", title, year, body, sections, BUSY if busy else QUIET)
    earlier = None
    if last:
        old = (Section(5, "", tuple(map(Paragraph, last.split("\n")))),)
        earlier = Report("y.txt", "", year - 1, body, old)
    found = {finding.problem.code for finding in check(report, earlier)}
    return found - {"F11", "DUTY", "F2"}  # a single section is no report


@pytest.mark.parametrize(
    "text",
    [
        "2024年，我镇围绕重点工作做好信息公开。",
        "统计期限为2024年1月1日至2024年12月31日。",
        "深入学习贯彻党的十九届六中全会精神。",
        "2026年，我镇主动公开信息300条。",
        "本报告依据党的十九大精神编制。",
    ],
)
def test_a_stale_year(text: str) -> None:
    assert "F5" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年公开信息612条，比2024年增加72条。",
        "较2024年有所增长。",
        "公开2024年度部门决算和2025年度部门预算。",
        "公布2024年法治政府建设年度报告。",
        "条例于2019年5月15日起施行。",
        "按照《关于做好2024年政务公开工作的通知》办理。",
        "格式见国办公开办函〔2021〕30号。",
        "公开“十五五”规划（2026—2030年）编制情况。",
        "自2020年起设立公开专区。",
        "深入学习贯彻党的二十大和二十届历次全会精神。",
        "2024年结转的申请没有。",
        "公布2026年重点工作安排。",
    ],
)
def test_another_year_with_a_reason(text: str) -> None:
    assert "F5" not in codes(text)


def test_next_year_belongs_to_the_plans_of_five() -> None:
    assert "F5" not in codes("2026年，我镇将每季度核对一次目录。", section=5)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("我局及时更新目录。", TOWN),
        ("我镇及时更新目录。", OFFICE),
        ("我市及时更新目录。", TOWN),
        ("我们及时更新目录。", TOWN),
        ("青石镇人民政府及时更新目录。", TOWN),
        ("全乡公开信息300条。", TOWN),
        ("全县各级行政机关新收申请12件。", TOWN),
        ("街道党工委定期听取汇报。", TOWN),
        ("镇党委、政府定期听取汇报。", STREET),
        ("发布于彭阳县人民政府门户网站。", TOWN),
        ("白水县人民政府组织自查。", COUNTY),
    ],
)
def test_another_body(text: str, body: Body) -> None:
    assert codes(text, body) & {"F6", "F17"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("我镇及时更新目录，瓦亭镇人民政府网站同步发布。", TOWN),
        ("发布于固原市原州区人民政府门户网站。", TOWN),
        ("发布于原州区人民政府网站。", TOWN),
        ("在全区考核中名列前茅。", TOWN),
        ("各乡镇人民政府按期报送。", COUNTY),
        ("我国法律规定应当公开。", TOWN),
        ("自我检查、自我完善。", TOWN),
        ("根据云州市人民政府部署，云州市自然资源局做好公开。", OFFICE),
        ("本市场监管信息及时公开。", OFFICE),
        ("各部门、各乡镇人民政府和街道办事处报送信息。", COUNTY),
        ("街道党工委、办事处高度关注，我街道按月公示。", STREET),
        ("本行政机关依法公开，本级预算公开。", TOWN),
        ("我镇向人民政府门户网站供稿。", TOWN),
        ("政府信息公开渠道包括区人民政府门户网站、村务公开栏。", TOWN),
        ("公布平台涵盖县人民政府网站。", TOWN),
    ],
)
def test_no_other_body(text: str, body: Body) -> None:
    assert not codes(text, body) & {"F6", "F17"}


@pytest.mark.parametrize(
    "text",
    [
        "瓦停镇人民政府高度重视。",
        "瓦亭乡高度重视信息公开。",
        "瓦亭亭镇人民政府高度重视。",
    ],
)
def test_the_own_name_misspelt(text: str) -> None:
    assert codes(text) & {"F17", "F6"}


@pytest.mark.parametrize(
    "text",
    [
        "公开信息300条，其中网站200条、公众号80条。",
        "公开信息300条，其中网站200条、公众号180条。",
        "公开信息300条（网站200条、公众号90条）。",
        "网站200条、公众号80条，合计300条。",
        "公开信息612条，较上年540条增长31.3%。",
        "公开信息612条，比上年的540条增加27条。",
        "公开信息540条，较上年612条增长11.8%。",
        "公开信息612条，比上年增加72条，增长31.3%。",
        "公开信息612条，其中网站412条，占76.3%。",
    ],
)
def test_sums_that_are_wrong(text: str) -> None:
    assert "F3" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "公开信息300条，其中网站200条、公众号100条。",
        "公开信息300条，其中网站发布200条等。",
        "公开信息300余条，其中网站200条、公众号80条。",
        "公开信息300条，其中网站200条，其余通过公众号发布。",
        "公开信息300条，其中网站200条（动态150条、公告50条）、公众号100条。",
        "公开信息300条，其中民生类12条。",
        "公开信息300条，网站、公众号分别发布260条、188条。",
        "公开信息612条，较上年540条增长13.3%。",
        "公开信息612条，较上年540条增长13%。",
        "公开信息612条，比上年增加72条，增长13.3%。",
        "公开信息612条，其中网站412条，占67.3%。",
        "公开信息236条，其中网站27条，公众号198条，回复诉求11件。",
        "全年培训2次，参训120人次，其中村级80人次。",
    ],
)
def test_sums_that_are_right_or_partial(text: str) -> None:
    assert "F3" not in codes(text)


PROBLEM_LISTS = (
    "（一）存在的主要问题\n1.公开内容不够深。\n2.更新不够及时。\n（二）改进措施\n1.每季度对照目录补充内容。\n2.每月核对更新时间。",
    "一是公开内容不够深。下一步，每季度对照目录补充内容。二是更新不够及时。对此，每月核对更新时间。",
    "存在以下问题：一是公开内容不够深；二是更新不够及时。下一步，将采取以下措施：一是每季度对照目录补充；二是每月核对。",
    "1.公开内容不够深。今后每季度对照目录补充内容。\n2.更新不够及时。今后每月核对更新时间。",
    "上年“栏目重复”的问题已经整改。一是公开内容不够深。为此，每季度对照目录补充。二是更新慢。为此，每月核对。",
)


@pytest.mark.parametrize("text", PROBLEM_LISTS)
def test_problems_that_pair(text: str) -> None:
    assert not codes(text, section=5) & {"F15", "FIVE"}


@pytest.mark.parametrize(
    "text",
    [
        "（一）存在的主要问题\n1.公开内容不够深。\n2.更新不够及时。\n3.解读形式单一。\n（二）改进措施\n1.每季度对照目录补充内容。\n2.每月核对更新时间。",
        "存在以下问题：一是公开内容不够深；二是更新不够及时；三是解读单一。下一步：一是每季度对照目录补充；二是每月核对。",
        "一是公开内容不够深。下一步，每季度对照目录补充内容。二是更新不够及时。下一步，每月核对更新时间。三是解读单一。",
        "一是公开内容不够深。二是更新不够及时。三是解读形式单一，群众看不明白。",
    ],
)
def test_problems_that_do_not_pair(text: str) -> None:
    assert "F15" in codes(text, section=5)


def test_problems_of_last_year() -> None:
    old = "一是基层公开专栏的栏目划分不够细致，群众查找信息时要翻阅多个栏目。下一步，合并栏目。"
    assert "F14" in codes(old + "二是更新慢。对此，每月核对。", section=5, last=old)
    new = "一是政策解读以文字为主，老年人看不明白。下一步，配发明白卡。"
    assert "F14" not in codes(new, section=5, last=old)


@pytest.mark.parametrize("text", ["无。", "没有。", "暂无", "无需要报告的事项。"])
def test_five_and_six_must_say_something(text: str) -> None:
    assert "FIVE" in codes(text, section=5)
    assert "FEE" in codes(text, section=6)


def test_the_fee() -> None:
    fine = "依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。"
    assert "FEE" not in codes(fine, section=6)
    assert "FEE" in codes(fine + "对1件申请收取信息处理费380元。", section=6, busy=True)


@pytest.mark.parametrize(
    "text",
    [
        "我镇未收到政府信息公开申请。依申请公开渠道畅通，收到申请的，应当在法定期限内答复。",
        "全年未收到申请。群众对12345热线的满意率98%。",
        "社会评议结果为满意；未收到公开申请。",
        "未收到申请，人大代表建议均已按期办结答复。",
    ],
)
def test_nothing_implied_by_no_applications(text: str) -> None:
    assert "F1" not in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年收到申请37件。复议机关和法院没有受理涉及我镇政府信息公开的复议、诉讼案件。",
        "全年收到申请37件。未收到法院发来的政府信息公开行政复议、行政诉讼文书。",
    ],
)
def test_no_review_received_is_not_no_application_received(text: str) -> None:
    quiet = {key: 0 for key in disclosure.DISCLOSURE.cells if key.startswith("表四")}
    sections = (Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),)),)
    report = Report("x.txt", "", 2025, TOWN, sections, {**BUSY, **quiet})
    assert "F1" not in {finding.problem.code for finding in check(report)}


@pytest.mark.parametrize(
    "text",
    [
        "收到的政府信息公开申请均已办结。",
        "政府信息公开申请全部办结，答复率100%。",
    ],
)
def test_not_all_done_where_something_is_left(text: str) -> None:
    assert "F1" in codes(text, busy=True)


def test_process_without_a_count() -> None:
    section = Section(
        1,
        disclosure.DISCLOSURE.headings[0],
        (Paragraph("我镇完善依申请公开受理、登记、答复的流程。"),),
    )
    report = Report("x", TOWN.name, 2025, TOWN, (section,), QUIET)
    assert "F2" in {finding.problem.code for finding in check(report)}


def test_the_text_balances_itself_where_tables_are_silent() -> None:
    def found(text: str) -> set[str]:
        section = Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),))
        return {f.problem.code for f in check(Report("x", "", 2025, TOWN, (section,)))}

    assert "F4" in found("本年新收政府信息公开申请9件，上年结转1件，办结6件，结转下年度2件。")
    assert "F4" not in found("本年新收政府信息公开申请9件，上年结转1件，办结8件，结转下年度2件。")


@pytest.mark.parametrize(
    ("headings", "wanted"),
    [
        (disclosure.DISCLOSURE.headings, False),
        (disclosure.DISCLOSURE.headings[:5], True),
        (
            (
                *disclosure.DISCLOSURE.headings[:4],
                disclosure.DISCLOSURE.headings[5],
                disclosure.DISCLOSURE.headings[4],
            ),
            True,
        ),
        (
            (
                *disclosure.DISCLOSURE.headings[:4],
                "五、存在的困难",
                disclosure.DISCLOSURE.headings[5],
            ),
            True,
        ),
        ((*disclosure.DISCLOSURE.headings, "七、下一步打算"), True),
    ],
)
def test_sections(headings: tuple[str, ...], wanted: bool) -> None:  # noqa: FBT001
    known = {
        title[:1]: number for number, title in enumerate(disclosure.DISCLOSURE.headings, start=1)
    }
    body = Paragraph("主动公开、依申请公开、目录管理、平台、监督保障各项工作均有安排，责任到人。")
    sections = tuple(
        Section(known.get(h[:1], 7), h, (body,), tables=int(h[0] in "二三四")) for h in headings
    )
    report = Report(
        "x", f"{STREET.name}2025年政府信息公开工作年度报告", 2025, STREET, sections, QUIET
    )
    found = [f.problem.what for f in check(report) if f.problem.code == "F11"]
    assert bool(found) is wanted, found
