"""Quantities in any measure that have to fit each other: changes with both ends, parts, averages, shares, lists of points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.model import Body

TOWN = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区")
RIGHT_AND_WRONG = [
    # changes
    ("全县政务新媒体清理后保留39个，注销27个（原有66个）。", "27", "25"),
    ("社会评议满意度95.1%，较上年提高1.3个百分点（上年93.8%）。", "1.3", "2.3"),
    ("网站适老版访问量由2.4万次升至3.6万次，升幅50%。", "50", "40"),
    ("公众号年末粉丝8.8万，比年初的8.0万增长10%。", "10", "20"),
    ("抖音号粉丝从年初的8600人升到年末的1.29万人，涨了五成。", "五成", "三成"),
    ("局网站公开信息1120条，比2024年多出一成（2024年1018条）。", "一成", "三成"),
    ("社区互查2轮，第一轮发现问题14个，第二轮发现6个，第二轮比第一轮少8个。", "8", "7"),
    ("市考核得分93.2分，比全市乡镇平均分（90.8分）高2.4分。", "2.4", "2.9"),
    ("全年公开信息9260条，是2024年（8420条）的1.1倍。", "1.1", "1.3"),
    # parts to the end of a stretch
    ("审查信息310条，296条予以发布、14条不予发布。", "14条", "16条"),
    ("农村公路改造56公里，涉及9个乡镇，其中东片区32公里、西片区24公里。", "24", "34"),
    # some of those that there are
    ("街道有社区9个，建成“公开角”的社区8个。", "8", "12"),
    ("厅机关24个处室，22个处室报送了公开年度计划。", "22", "26"),
    # lowest, mean, highest
    ("满分100分，最高96.2分，最低71.5分，平均80.8分。", "80.8", "70.8"),
    # averages and shares
    ("公众号推文210篇，阅读12.6万次，平均每篇600次。", "600", "900"),
    ("发布前两级审核，退回8条，退回率2.9%（送审279条）。", "2.9", "4.9"),
    ("15件办结申请中，予以公开和部分公开8件，占比53.3%。", "53.3", "57.1"),
    ("涉及样品3150批次，不合格76批次，不合格率2.4%。", "2.4", "3.4"),
    ("抽查样品4180批次，不合格样品97批次，合格率为97.68%。", "97.68", "95.68"),
    # what came in, what went out
    ("公示低保对象312户，其中新增28户、退出19户，较上年净增9户。", "9户", "10户"),
    ("平均用时由上年的15个工作日缩短为11个工作日，缩短4个工作日。", "缩短4", "缩短5"),
    # times told one by one, rates above all
    ("先后于4月、6月和9月举办“镇长直播间”活动3场。", "3场", "2场"),
    ("申请办理按期完成率100%。", "100", "113.5"),
    ("信息员9人，9个股室各1人。", "信息员9人", "信息员8人"),
    ("公众号每周推送3期，全年推送150期。", "150", "256"),
    ("收到群众意见25条，采纳18条。", "18", "28"),
    ("办结率94%，其中收到50件，办结47件。", "94", "98"),
    ("新增公开事项32项，调整后共412项，调整前为380项。", "412", "418"),
    ("公众号关注人数5210人，比上年净增1100人，2024年末为4110人。", "1100", "1200"),
    ("全镇通过各类渠道公开信息662条。按内容分，662条中执法类67条、政策类54条、农业类98条、动态类443条。", "443", "431"),
    ("年初确定公开任务38项，年内完成36项，余2项转入2026年。", "余2项", "余3项"),
    ("公报发行12期，每期印2000册，全年印发2.4万册。", "2.4", "2.6"),
    ("修订目录，调整事项14项：新增6项、取消5项、变更3项。", "14", "15"),
    ("全年印发文件96件，公开92件，公开率95.8%。", "95.8", "98.8"),
    ("公开资金发放信息36期、惠及群众2.1万户次，平均每月3期。", "平均每月3", "平均每月2"),
    # parts behind a stop, kinds of result, one above all
    ("发布图文160篇，较上年减少6篇；其中政策91篇、动态52篇、公告17篇。", "17", "27"),
    ("办结的112件中，予以公开58件，占51.8%；部分公开12件；无法提供42件。", "42", "52"),
    ("最高一篇阅读量1.1万次，全年总阅读量1.8万次。", "1.1", "2.1"),
    # what is left, what is listed
    ("列出整改清单87条，已完成81条，剩余6条正在整改。", "6条", "8条"),
    ("收到网民建议96条，回复94条，其余2条因内容不清晰未能办理。", "2条", "3条"),
    ("设置政务公开专区2个，分别位于便民中心、图书馆。", "2个", "3个"),
    # points
    ("做了两个方面的改进：一是村级公开按月调度；二是解读由业务办所一起写。", "两个", "三个"),
]  # fmt: skip
NOTHING = [
    "应办的14件中已办结13件，包括予以公开5件、部分公开2件、无法提供4件、不予处理2件。",
    "从申请渠道看，新收的41件中网络申请26件、信函申请13件、当面申请2件。",
    "全年新收申请41件，与上年新收的52件相比减少11件，下降21.2%。",
    "8件申请中，予以公开3件，部分公开1件，不予公开2件，无法提供1件，1件在收到时已临近年底、年后继续办理。",
    "办结申请40件。建立答复会商机制，全年会商疑难申请9件。",
    "配备高清显示屏1块、自助打印机1台、触摸查询机1台，共3台。",
    "公众号留言全年184条，办结181条，其余3条正在办理。",
    "收到人大代表建议21件、政协提案16件，办结37件。",
    "更新频次由每周1次增加到每周3次。",
    "收到意见64条，采纳40条，回复64条。",
    "第一轮发现问题14个，第二轮发现6个，另有3个转入下年。",
    "社会评议得分91.3分，最高的部门97分。",
    "全县有社区9个，累计建成公开栏12个。",
    "全年培训4次，参训120人次，其中最多的一次48人。",
    "公开信息96条。按渠道划分，网站67条、客户端29条；按照内容划分，防火12条、乡村振兴57条、其他27条。",
    "办结的123件中，公开65件，公开率为52.8%；按不掌握等情形无法提供31件，不予公开16件，不予处理9件，其他处理2件。",
    "其中政务新媒体清理后为39个，全年新发布信息120条。",
    "网站访问量由2.4万次升至3.6万次，同期公众号关注增长40%。",
]


def found(text: str) -> list[str]:
    return told(text, "F3")


def told(text: str, *codes: str) -> list[str]:
    section = Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),))
    title = "瓦亭镇人民政府2025年政府信息公开工作年度报告"
    report = Report("x.txt", title, 2025, TOWN, (section,), {})
    return [f.problem.what for f in check(report) if not codes or f.problem.code in codes]


@pytest.mark.parametrize(("text", "right", "wrong"), RIGHT_AND_WRONG)
def test_what_does_not_fit_is_found_once_and_what_fits_is_not(
    text: str, right: str, wrong: str
) -> None:
    assert text.count(right) >= 1
    assert found(text) == []
    head, _, tail = text.rpartition(right)
    assert len(found(f"{head}{wrong}{tail}")) == 1


@pytest.mark.parametrize("text", NOTHING)
def test_quantities_that_need_not_fit_are_left_alone(text: str) -> None:
    assert found(text) == []


CONFLICTS = [
    ("收到申请8件，已答复7件，正在办理1件，均已于年底前全部办结。", "不能都对"),
    ("全年未收到政府信息公开申请，其中自然人申请2件。", "前面说没有收到申请"),
    ("全年没有发生责任追究。对2名工作人员进行问责。", "一处说没有责任追究"),
    (
        "被申请行政复议1件，复议机关维持；被提起行政诉讼0件，法院判决驳回原告诉讼请求。",
        "后面却说到",
    ),
    ("全年收到申请5件，无一件引起行政复议。2025年行政复议1件，结果维持。", "另一处说"),
    ("未发生行政诉讼，法院均判决我镇胜诉。", "前面说没有诉讼"),
    ("全年收到申请9件，没有结转下年度的申请，1件正在办理。", "不能都对"),
    ("收到申请3件均予公开，其中1件因涉密不予公开。", "不能都对"),
    ("申请全部由自然人提出，其中企业1件。", "不能都对"),
    ("申请均在15个工作日内答复，最长用时18个工作日。", "都在 15 个工作日内"),
    ("群众满意率96%，不满意率5%。", "超过 100%"),
    ("局机关各科室明确1名信息员。", "不是瓦亭镇人民政府的自称"),
    ("全年公开信息300条，与上年持平（上年280条）。", "文字说“持平”"),
    ("我省民政系统公开工作进步明显。", "级别不符"),
    ("县水利局高度重视政府信息公开工作。", "不是报告机关"),
    ("行政复议0件、行政诉讼0件，已按期履行全部复议决定和法院判决。", "却说履行了"),
    ("政务公开占2024年度考核总分的3分。", "这里写的是 2024 年"),
    ("乡分管领导多次到村指导公开栏建设。", "不是瓦亭镇人民政府的"),
    ("设立专栏，并在高新区管委会网站同步更新。", "的网站不是"),
    ("未收到申请，均在法定期限内答复申请人，也没有结转到下一年度的申请。", "表三没有申请"),
    ("本报告由临江区疾病预防控制中心负责解释。", "报告机关是"),
]
NO_CONFLICTS = [
    "对2017年至2022年的文件作了编目，共编目260份，其中2022年62份。",
    "政务公开占2025年度考核总分的3分。",
    "镇分管领导多次到村指导公开栏建设。",
    "行政复议1件，已按期履行复议决定。",
    "收到申请8件，连同上年未办结的1件，全部在年内答复。",
    "收到申请8件，已答复7件，正在办理1件，未到法定期限。",
    "未收到申请，其中涉及的咨询2件转有关单位。",
    "全年没有发生责任追究，对2个单位进行约谈。",
    "收到申请5件，没有引起行政诉讼。2025年行政复议1件，结果维持。",
    "收到申请3件，其中2件予以公开，1件不予公开。",
    "申请均在15个工作日内答复，最长用时12个工作日。",
    "全年公开信息300条，与上年持平（上年298条）。",
    "一件申请要求公开某村集体资产处置情况。",
    "2025年，我镇未制发规章和行政规范性文件。",
    "未发生行政诉讼，行政复议2件均维持。",
    "瓦亭镇高度重视政府信息公开工作，各部门认真落实。",
    "本报告由瓦亭镇人民政府负责解释。",
]


@pytest.mark.parametrize(("text", "words"), CONFLICTS)
def test_two_claims_that_cannot_both_be_are_found(text: str, words: str) -> None:
    assert [what for what in told(text) if words in what]


@pytest.mark.parametrize("text", NO_CONFLICTS)
def test_claims_that_can_both_be_are_left_alone(text: str) -> None:
    words = [*(words for _, words in CONFLICTS), "占位符", "无权制定", "报告年度是"]
    assert not [what for what in told(text) if any(word in what for word in words)]


def test_a_copy_that_tells_its_tables_in_words_or_says_they_are_left_out_is_not_told_so() -> None:
    parts = enumerate(disclosure.DISCLOSURE.headings, start=1)
    words = {2: "（表略）", 3: "新收政府信息公开申请5件。", 4: "2025年行政复议1件。"}
    sections = [Section(n, head, (Paragraph(words.get(n, "略。")),)) for n, head in parts]
    title = "瓦亭镇人民政府2025年政府信息公开工作年度报告"
    report = Report("x.txt", title, 2025, TOWN, tuple(sections), {}, copied=True)
    without = [f for f in check(report) if "没有表格" in f.problem.what]
    assert not without
    bare = report._replace(sections=tuple(s._replace(paragraphs=()) for s in sections))
    assert len([f for f in check(bare) if "没有表格" in f.problem.what]) == 1


def report_of(body: Body, texts: dict[int, str]) -> Report:
    heads = disclosure.DISCLOSURE.headings
    sections = tuple(
        Section(n, heads[n - 1], tuple(map(Paragraph, text.split("\n"))))
        for n, text in texts.items()
    )
    title = f"{body.name}2025年政府信息公开工作年度报告"
    return Report("x.txt", title, 2025, body, sections, {}, copied=True)


NO_PARENT = Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "")
CITY = Body("江山市医疗保障局", "部门", "市级", "本局", "")
COUNTY = Body("云岗县人民政府", "县", "县级", "我县", "")
OFFICE = Body("云岗县林业局", "部门", "县级", "我局", "")


@pytest.mark.parametrize(
    ("body", "texts", "words"),
    [
        (
            COUNTY,
            {4: "行政复议14件，维持11件，纠正3件。", 5: "复议纠正件由2024年的5件减少到2件。"},
            "第四部分复议纠正 3 件",
        ),
        (OFFICE, {1: "我局完成了云岭县林长制公示牌更新。"}, "这里写作“云岭县”"),
        (OFFICE, {1: "由区林业局统一发布信息。"}, "“区林业局”不是报告机关"),
        (
            NO_PARENT,
            {1: "公众可登录安源县人民政府网站，在清源县瓦亭镇栏目下查阅。"},
            "安源县人民政府",
        ),
        (OFFICE, {5: "2024年政府信息公开工作还存在以下问题：工程的实施过程公开少。"}, "2024 年"),
        (TOWN, {6: "（一）没有收取信息处理费。\n（三）没有其他事项。"}, "序号不连续"),
        (CITY, {1: "各级窗口接受全省参保群众监督。"}, "“全省”"),
        (TOWN, {6: "2025年瓦山镇未收取信息处理费。"}, "这里写作“瓦山镇”"),
        (OFFICE, {1: "根据县教育局年度考核办法，我局将公开情况与评优挂钩。"}, "“县教育局”不是"),
        (TOWN, {5: "一是各街道、县直部门之间发展不平衡。"}, "像是县级机关"),
        (OFFICE, {5: "将督促结果报送区人民政府。"}, "所在的政府"),
    ],
)
def test_what_other_parts_of_the_report_deny_is_found(
    body: Body, texts: dict[int, str], words: str
) -> None:
    assert [f for f in check(report_of(body, texts)) if words in f.problem.what]
    right = {
        n: text.replace("减少到2件", "减少到3件")
        .replace("云岭", "云岗")
        .replace("区人", "县人")
        .replace("区林", "县林")
        .replace("2024年政府", "2025年政府")
        .replace("（三）", "（二）")
        .replace("全省", "全市")
        .replace("安源", "清源")
        .replace("瓦山", "瓦亭")
        .replace("县教育局", "局")
        .replace("各街道、县直部门", "各村")
        for n, text in texts.items()
    }
    assert not [f for f in check(report_of(body, right)) if words in f.problem.what]


def test_all_kinds_of_result_are_held_against_what_was_done_before() -> None:
    text = "全年办结208件。结果为予以公开66件、部分公开38件、不予公开27件、无法提供53件、不予处理17件、其他处理7件。"
    assert found(text) == []
    assert any("208" in what for what in found(text.replace("其他处理7件", "其他处理8件")))


def test_a_point_that_begins_with_a_year_is_counted() -> None:
    text = (
        "（一）存在的主要问题\n1.集体研究不充分。\n2.2025年公开的信息比上年少。\n"
        "（二）改进措施\n1.编制审核清单。\n2.办结时同时确定公开属性。"
    )
    paragraphs = tuple(Paragraph(line) for line in text.split("\n"))
    section = Section(5, disclosure.DISCLOSURE.headings[4], paragraphs)
    report = report_of(TOWN, {1: "工作有序推进。"})._replace(sections=(section,))
    assert not [f for f in check(report) if f.problem.code == "F15"]


def test_two_problems_that_are_one_are_told_and_two_that_are_two_are_not() -> None:
    head = "一是对学校的公开指导不够，学校网站栏目设置五花八门；二是体育类信息公开数量偏少；"
    same = "三是对学校的信息公开工作指导不够到位，学校网站栏目设置不统一。"
    other = "三是对申请人的需求沟通不够，学校公示栏更新不及时。"
    report = [report_of(TOWN, {5: head + last, 6: "无其他事项。"}) for last in (same, other)]
    told = [[f for f in check(one) if "同一件事" in f.problem.what] for one in report]
    assert [len(one) for one in told] == [1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "通过县政府网站和局公众号“云岗林业”公开信息437条。",
        "我局对县政府网站本局栏目中的失效链接进行排查。",
    ],
)
def test_whose_a_column_or_an_account_is_says_nothing_of_another_body(text: str) -> None:
    assert not [f for f in check(report_of(OFFICE, {1: text})) if f.problem.code == "F6"]


def test_two_ways_of_saying_who_speaks_are_still_found() -> None:
    text = "我局完成了任务。我单位没有收到申请。"
    told = [f for f in check(report_of(OFFICE, {1: text})) if "自称不统一" in f.problem.what]
    assert len(told) == 1


def test_lawsuits_ended_are_those_of_both_ways() -> None:
    cells = {
        cell_key(row, name): Decimal(n)
        for row, values in zip(
            disclosure.T4_ROWS, ((0,) * 5, (2, 0, 0, 0, 2), (2, 0, 0, 1, 3)), strict=True
        )
        for name, n in zip(
            ("结果维持", "结果纠正", "其他结果", "尚未审结", TOTAL), values, strict=True
        )
    }
    text = "发生行政诉讼5件，未经复议直接起诉2件，复议后起诉3件；已审结的{}件均为结果维持，尚未审结1件。"
    for number, faults in ((4, 0), (7, 1)):
        report = report_of(TOWN, {4: text.format(number)})._replace(cells=cells)
        assert len([f for f in check(report) if f.problem.code == "F1"]) == faults
