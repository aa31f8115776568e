"""What two places of one report tell differently; what a stretch says of its own numbers and days; whose bodies are named."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.model import Body
from tests.check.sentences import BUSY

TOWN = Body("青林县柳河镇人民政府", "镇", "乡级", "我镇", "")
SUMU = Body("巴音旗宝力根苏木人民政府", "苏木", "乡级", "我苏木", "")
OFFICE = Body("青林县水务局", "部门", "县级", "我局", "")
CITY = Body("临江市民政局", "部门", "市级", "我局", "")
COUNTY = Body("青林县人民政府", "县", "县级", "我县", "")
DISTRICT = Body("城北区人民政府", "区", "县级", "我区", "")

ONE = (
    "（一）主动公开情况。2024年，我镇主动公开政府信息132条。{}",
    "（二）依申请公开情况。全年收到政府信息公开申请12件，均在法定期限内答复。",
    "（三）政府信息管理情况。落实三审三校制度，全年审核信息132条。",
    "（五）监督保障情况。组织培训2次，参训80人次，社会评议满意度为92%，没有责任追究的情形。",
)


def report(
    one: str = "", five: str = "", six: str = "", body: Body = TOWN, year: int = 2024
) -> Report:
    first = tuple(Paragraph(text.replace("{}", one)) for text in ONE)
    fifth = Paragraph(f"一是公开的内容不够全面。改进情况：一是对照目录补充公开内容。{five}")
    heads = disclosure.DISCLOSURE.headings
    sections = (
        Section(1, heads[0], first),
        Section(5, heads[4], (fifth,)),
        Section(6, heads[5], (Paragraph(f"2024年未收取信息处理费。{six}"),)),
    )
    return Report("测试", f"{body.name}{year}年政府信息公开工作年度报告", year, body, sections)


def told(one: str = "", five: str = "", six: str = "", body: Body = TOWN) -> set[str]:
    known = {f.problem.what for f in check(report(body=body))}
    return {f.problem.what for f in check(report(one, five, six, body))} - known


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("全年组织培训2次，参训80人次。", "全年组织培训4次，参训80人次。"),
        ("2025年计划组织培训4次。", "针对上年问题，开展业务培训5期。"),
        ("二是业务培训次数偏少。", "二是全年没有组织过业务培训。"),
        ("二是社会评议结果运用不够。", "二是至今未开展社会评议。"),
        ("二是部分村三审三校制度尚未建立。", "二是三审三校制度尚未建立。"),
        ("二是个别留言答复超期。", "二是部分申请答复超期。"),
        ("全年没有责任追究。", "全年对1名责任人进行了约谈问责。"),
    ],
)
def test_what_five_tells_agrees_with_one(right: str, wrong: str) -> None:
    assert not told(five=right)
    assert told(five=wrong)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("全年审核信息132条。", "全年审核信息118条。"),
        ("社会评议满意度92%。", "社会评议满意度达95%。"),
        ("窗口服务满意度98%。", "群众满意度为98%。"),
        ("对村干部培训1次。", "全年累计培训3次。"),
    ],
)
def test_what_six_tells_agrees_with_one(right: str, wrong: str) -> None:
    assert not told(six=right)
    assert told(six=wrong)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("较2023年的110条增加22条。", "较2023年的110条增加12条。"),
        ("同比增加22条，增幅为20%，上年为110条。", "同比增加22条，增幅为25%，上年为110条。"),
        ("修订制度3项，分别为审核制度、保密审查制度、追究制度。", "修订制度4项，分别为审核制度、保密审查制度、追究制度。"),
        ("开设专栏3个：乡村振兴、惠农补贴、营商环境。", "开设专栏3个：乡村振兴、惠农补贴、营商环境、安全生产。"),
        ("留言26条，全部按时回复。", "留言26条，全部按时回复，2条逾期回复。"),
        ("申请12件，均已办结，办结率为100%。", "申请12件，均已办结，办结率为91.7%。"),
        ("申请平均办理用时15个工作日，均在20个工作日内答复。", "申请平均办理用时25个工作日，均在20个工作日内答复。"),
        ("4月至12月开展专项整治，历时9个月。", "4月至12月开展专项整治，历时6个月。"),
        ("5月10日至5月20日公示，公示期10天。", "5月10日至5月20日公示，公示期7天。"),
        ("全年制定文件3件，废止1件，现行有效14件，年初为12件。", "全年制定文件3件，废止1件，现行有效15件，年初为12件。"),
        ("推送130条，平均每条阅读量500次，总阅读量6.5万次。", "推送130条，平均每条阅读量500次，总阅读量9.5万次。"),
        ("收到申请12件，已全部办结，其中予以公开6件、部分公开3件、不予公开1件、无法提供2件。", "收到申请12件，已全部办结，其中予以公开6件、部分公开2件、不予公开1件、无法提供2件。"),
        ("12月组织自查。", "13月组织自查。"),
        ("1件于8月3日收到，8月19日答复。", "1件于8月19日收到，8月3日答复。"),
        ("全镇共有16个村、3个社区，16个村公开栏全部建成。", "全镇共有16个村、3个社区，17个村公开栏全部建成。"),
        ("即可查到本户的信息。", "即可查到本户的。"),
        ("公示2023年第四季度低保名单。", "截至2023年底，公众号粉丝达1800人。"),
        ("2024年度，公开信息132条。", "2024年度年度公开信息132条。"),
    ],
)  # fmt: skip
def test_numbers_and_days_of_a_stretch_agree(right: str, wrong: str) -> None:
    assert not told(right)
    assert told(wrong)


def test_results_told_twice_agree() -> None:
    first = "12件中，予以公开6件、部分公开3件、不予公开3件。"
    assert not told(first, six="办理结果为予以公开6件、部分公开3件、不予公开3件。")
    assert told(first, six="办理结果为予以公开5件、部分公开4件、不予公开3件。")


def test_a_measure_that_is_about_something_else_is_seen() -> None:
    problems = "存在的问题：一是政策解读偏少；二是个别答复引用法条不完整；三是社区公示栏更新慢。"
    right = "改进情况：一是制作短视频；二是聘请法律顾问审核文书；三是按月检查公示栏。"
    wrong = right.replace("按月检查公示栏", "组织开展消防安全隐患排查，清理楼道堆物")
    section = disclosure.DISCLOSURE.headings[4]

    def of(text: str) -> list[str]:
        five = Section(5, section, (Paragraph(text),))
        one = Report("测试", f"{TOWN.name}2024年政府信息公开工作年度报告", 2024, TOWN, (five,))
        return [f.problem.what for f in check(one) if "对不上" in f.problem.what]

    assert not of(problems + right)
    assert of(problems + wrong)


def test_what_is_left_of_nothing_is_seen() -> None:
    def of(three: str) -> list[str]:
        one = Paragraph("全年未收到政府信息公开申请，也无上年结转。")
        heads = disclosure.DISCLOSURE.headings
        sections = (Section(1, heads[0], (one,)), Section(3, heads[2], (Paragraph(three),)))
        told = Report("测试", f"{TOWN.name}2024年政府信息公开工作年度报告", 2024, TOWN, sections)
        return [f.problem.what for f in check(told) if f.problem.code == "F4"]

    assert not of("2024年无新收申请，没有结转下年度的。")
    assert of("2024年无新收申请，结转下年度继续办理1件。")


def test_growth_is_held_against_last_years_number_elsewhere() -> None:
    one = "2024年公开信息154条，比上年增加{}条。"
    six = "2024年公开信息154条，2023年为130条。"
    assert not any("另一处说上年" in what for what in told(one.format(24), six=six))
    assert any("另一处说上年" in what for what in told(one.format(22), six=six))


def test_how_a_lawsuit_ended_is_held_against_the_table() -> None:
    names = [column.name for column in disclosure.T4_COLUMNS]
    cells = {cell_key(row, name): Decimal(0) for row in disclosure.T4_ROWS for name in names}
    for name in ("结果维持", TOTAL):
        cells[cell_key(disclosure.T4_ROWS[1], name)] = Decimal(1)

    def of(four: str) -> list[str]:
        section = Section(4, disclosure.DISCLOSURE.headings[3], (Paragraph(four),))
        title = f"{TOWN.name}2024年政府信息公开工作年度报告"
        told = Report("测试", title, 2024, TOWN, (section,), cells)
        return [f.problem.what for f in check(told) if f.problem.code == "F1"]

    assert not of("行政诉讼1件，系未经复议直接起诉，法院判决驳回。")
    assert of("行政诉讼1件，系未经复议直接起诉，尚未审结。")


@pytest.mark.parametrize(
    "text",
    [
        "公示期延长到2025年。",
        "现行有效文件1件，为2019年制发。",
        "提示路段41处，其中9处已在2021年公布过。",
        "普查标准时点为2020年11月1日零时。",
        "2022年12月起，县里赋予23项执法权。",
        "全年公开132条，其中一季度30条，二季度35条，三季度32条，四季度35条。",
        "留言12件，其中2件为一人提出，办结12件。",
        "文件年初有效7件，制发1件，废止2件，年末有效6件。",
        "全年访问1219万次，智能问答回复6.8万次，直接解答率91.4%。",
        "定点机构由年初的142家变为139家（新增6家、退出9家）。",
        "得分位列第7名（共42个部门参评），2023年为第12名。",
        "2025年度医保缴费于2024年9月开始。",
        "2023年收到的2件申请已在当年办结。",
        "对申请与咨询区分不清。",
        "2024年1月至10月公布7期，11月起改为每月2期，全年共11期。",
        "2023年有2件，2024年降为0件。",
        "组织旁听行政诉讼庭审1次，参加31人。",
    ],
)
def test_what_only_looks_amiss_is_left_alone(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "受理群众用水报装申请326件，办结326件。",
        "学习行政诉讼败诉案例6件。",
        "全县行政复议总量为12件，其中涉及本局1件。",
        "3件申请答复引用条款不完整，已由法律顾问重新审核。",
        "12件规范性文件的解读晚于文件公布，不掌握解读要求。",
        "清理文件1520件，其中宣布失效24件，规范性文件不在其内。",
        "12月26日收到的1件申请仍在办理期限内。",
    ],
)
def test_words_of_the_tables_in_another_sense_are_left_alone(text: str) -> None:
    body = Body("青岚县水务局", "部门", "县级", "我局", "")
    section = Section(1, disclosure.DISCLOSURE.headings[0], (Paragraph(text),))
    title = f"{body.name}2024年政府信息公开工作年度报告"
    told = Report("测试", title, 2024, body, (section,), BUSY)
    assert not [f.problem.what for f in check(told) if f.problem.code == "F1"]


def test_the_fee_is_asked_for_since_2021_only() -> None:
    section = Section(6, disclosure.DISCLOSURE.headings[5], (Paragraph("无其他需要报告的事项。"),))

    def of(year: int) -> list[str]:
        title = f"{TOWN.name}{year}年政府信息公开工作年度报告"
        one = Report("测试", title, year, TOWN, (section,))
        return [f.problem.what for f in check(one) if f.problem.code == "FEE"]

    assert not of(2020)
    assert of(2021)


@pytest.mark.parametrize(
    ("body", "right", "wrong"),
    [
        (SUMU, "全年苏木政府召开会议3次。", "全年镇政府召开会议3次。"),
        (TOWN, "与邻近的白石乡联合发布防汛信息5条。", "通过白石乡公众号推送信息40条。"),
        (OFFICE, "市水务局党组成员到我局指导1次。", "市水务局党组专题研究公开工作2次。"),
        (OFFICE, "与县交通运输局联合公示工程3个。", "县交通运输局公开政府信息88条。"),
        (OFFICE, "向柳河镇、白石乡下发公示模板。", "镇政府主要领导每季度听取公开工作汇报。"),
        (CITY, "组织县区民政局业务骨干培训。", "县民政局对各股室信息逐条审核。"),
        (CITY, "市政府将我局列为优秀等次。", "县政府将我局列为优秀等次。"),
        (COUNTY, "青林县人民政府网站发布信息9800条。", "红旗县政府门户网站发布信息9800条。"),
        (COUNTY, "市委对我县公开工作进行考核。", "市委常委会会议研究政务公开工作1次。"),
        (OFFICE, "由局长任组长。", "由县住房保障局局长任组长。"),
        (OFFICE, "局党组切实加强领导。", "县交通运输局党组切实加强领导。"),
        (OFFICE, "按照青林县政务公开工作要点逐项落实。", "按照红旗县政务公开工作要点逐项落实。"),
        (OFFICE, "县局办公室牵头开展自查2次。", "区局办公室牵头开展自查2次。"),
        (TOWN, "柳河镇各村已全部照此办理。", "柳林镇各村已全部照此办理。"),
        (DISTRICT, "市政府门户网站转载信息120条。", "县政府门户网站发布信息9800条。"),
        (DISTRICT, "各区直部门公开信息5300条。", "各县直部门公开信息5300条。"),
    ],
)
def test_bodies_of_another_place_or_level_are_seen(body: Body, right: str, wrong: str) -> None:
    def about(text: str) -> set[str]:
        return {
            f.problem.what
            for f in check(report(text, body=body))
            if f.problem.code in ("F6", "F17") and f.sentence == text
        }

    assert not about(right)
    assert about(wrong)


@pytest.mark.parametrize(
    ("head", "items", "told"),
    [
        ("存在以下三个方面的问题：", ("1.公开不全。", "2.更新不快。"), "说是三个，列了 2 个"),
        ("存在以下两个方面的问题：", ("1.公开不全。", "2.更新不快。"), ""),
        ("主要有两点不足：", ("一是公开不全。", "二是更新不快。", "三是解读不多。"), "说是两个，列了 3 个"),
        ("存在以下两个问题：", ("1.公开不全。", "2.更新不快。", "改进措施：", "1.补。", "2.查。", "3.写。"), ""),
    ],
)  # fmt: skip
def test_as_many_points_are_listed_below_as_are_said(
    head: str, items: tuple[str, ...], told: str
) -> None:
    known = report()
    fifth = known.sections[1]._replace(paragraphs=tuple(map(Paragraph, (head, *items))))
    sections = (known.sections[0], fifth, known.sections[2])
    found = [f.problem.what for f in check(known._replace(sections=sections))]
    assert any("列了" in what and told in what for what in found) is bool(told)


@pytest.mark.parametrize(("year", "wrong"), [(2023, True), (2024, False)])
def test_the_period_is_of_the_reports_year_however_it_is_told(year: int, *, wrong: bool) -> None:
    preface = Paragraph(f"所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。")
    known = report()
    sections = (Section(0, "", (preface,)), *known.sections)
    found = {f.problem.code for f in check(known._replace(sections=sections))}
    assert ("F5" in found) is wrong
