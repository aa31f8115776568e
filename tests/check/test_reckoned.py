"""What one sentence or two let anybody reckon up: each way of going wrong beside the same said rightly."""

from __future__ import annotations

import pytest

from draftkit.audit import within
from draftkit.audit.claims import Paragraph, Report, Section, check
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.model import Body, Cells
from tests.check.test_strangers import OFFICE, RURAL, STREET, TOWN, codes, found
from tests.support import small_report

DISTRICT = Body("江州市城北区人民政府", "区", "县级", "我区", "")


def table(**rows: tuple[int, int]) -> Cells:
    """Cells of a table 3 of persons and firms, and of table 4, with all that is not named 0."""
    cells: Cells = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)
    return cells | {
        f"表三.{row}.{column}": number
        for row, (persons, firms) in rows.items()
        for column, number in (("自然人", persons), ("商业企业", firms), ("总计", persons + firms))
    }


APPLIED = table(
    本年新收=(24, 6),
    上年结转=(2, 0),
    予以公开=(12, 2),
    部分公开=(3, 1),
    总计=(23, 5),
    结转下年度=(3, 1),
) | {
    "表三.无法提供.本机关不掌握相关政府信息.总计": 8,
    "表三.其他处理.其他.总计": 2,
    "表四.行政复议.结果维持": 3,
    "表四.行政复议.结果纠正": 1,
    "表四.行政复议.总计": 4,
    "表二.行政规范性文件.现行有效": 9,
}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("行政复议纠正率为30%。", "行政复议纠正率为25%。"),
        ("行政复议案件维持率达到60%。", "行政复议案件维持率达到75%。"),
        ("政府信息公开申请办结率84%。", "政府信息公开申请办结率87.5%。"),
        (
            "收到的申请中，法人或其他组织提出6件，占26%。",
            "收到的申请中，法人或其他组织提出6件，占20%。",
        ),
        (
            "办结的申请中，予以公开和部分公开共18件，占70%。",
            "办结的申请中，予以公开和部分公开共18件，占64.3%。",
        ),
        ("申请予以公开和部分公开共17件。", "申请予以公开和部分公开共18件。"),
        ("申请予以公开18件。", "申请予以公开18件（含部分公开4件）。"),
        (
            "申请予以公开14件、部分公开4件，公开率为72%。",
            "申请予以公开14件、部分公开4件，公开率为64.3%。",
        ),
        ("结转上年3件。", "结转上年2件。"),
        (
            "办结28件，公开14件，部分公开4件，合计占办结的47.3%。",
            "办结28件，公开14件，部分公开4件，合计占办结的64.3%。",
        ),
        ("30件已全部答复并予以公开。", "14件已答复并予以公开。"),
        ("收到申请1件，为自然人申请，不予公开。", "另有1件咨询，当场答复。"),
        ("本年无制发和废止规范性文件，现行有效7件。", "本年无制发和废止规范性文件，现行有效9件。"),
        (
            "县直部门受理申请21件，乡镇受理申请10件。",
            "县直部门受理申请21件，乡镇受理申请9件。",
        ),
        (
            "政府信息公开引起的行政复议结果均为维持。",
            "政府信息公开引起的行政复议结果维持3件、纠正1件。",
        ),
    ],
)
def test_against_the_tables(wrong: str, right: str) -> None:
    text = "（二）依申请公开\n全年新收政府信息公开申请30件。"
    assert {"F1", "F3"} & codes(text + wrong, cells=APPLIED)
    assert not {"F1", "F3"} & codes(text + right, cells=APPLIED)


@pytest.mark.parametrize(
    "text",
    [
        "新收申请30件。其余14件依法作出不予公开、无法提供等答复。",
        "新收申请30件，另有1件将于2026年1月到期前答复。",
        "新收申请30件。全年印发公文43件，其中主动公开15件、依申请公开8件、不予公开20件。",
        "清理行政规范性文件12件，废止0件，继续有效7件，年末现行有效9件。",
        "全年印发政策文件21件，均非行政规范性文件。",
        "新收申请30件，其中互联网申请19件、信件申请11件。",
        "收取1件申请的信息处理费40元。",
        "新收申请30件，办结28件，1件于2026年1月8日答复。",
        "新收申请30件，其中投诉人申请24件、企业申请6件。",
        "新收申请30件，办结28件，其中5个工作日以内的11件，占39.3%。",
        "县政府作为复议机关审理政府信息公开行政复议案件14件。",
        "办结28件，公开14件，部分公开4件，合计占办结的64.3%。",
        "以前制发的行政规范性文件3件仍有效。",
        "我局承接的行政规范性文件5件，自行制发的4件，合计现行有效9件。",
        "新收申请30件，4件待2026年答复。",
        "新收申请30件。公开类（含部分公开）18件。",
        "新收申请30件，办结的28件中予以公开14件。",
        "新收申请30件。本机关不掌握8件，其余20件为予以公开14件、部分公开4件、其他处理2件。",
    ],
)
def test_numbers_of_other_things(text: str) -> None:
    assert not {"F1", "F3"} & codes(text, cells=APPLIED)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("政府网站由82家集约为51家，减少21家。", "政府网站由82家集约为51家，减少31家。"),
        ("栏目从40个优化为33个，减少27.5%。", "栏目从40个优化为33个，减少17.5%。"),
        ("办理时间由平均6天缩短到2天，缩短5天。", "办理时间由平均6天缩短到2天，缩短4天。"),
        (
            "网站公开97条，公众号公开402条，两项合计公开信息509条。",
            "网站公开97条，公众号公开402条，两项合计公开信息499条。",
        ),
        ("配备专职人员1名、兼职人员13名，共15名。", "配备专职人员1名、兼职人员13名，共14名。"),
        (
            "重点领域公开61条：乡村振兴27条、社会救助23条、财政预决算12条。",
            "重点领域公开61条：乡村振兴27条、社会救助23条、财政预决算11条。",
        ),
        (
            "公开信息916条，其中市局304条、县局612条；按类别分，处罚信息520条，抽检信息260条，其他信息196条。",
            "公开信息916条，其中市局304条、县局612条；按类别分，处罚信息520条，抽检信息260条，其他信息136条。",
        ),
        (
            "公开信息32条，包括领导信息1条、机构职能1条、内设机构5条、工作动态16条、规范性文件2条、规划2条、处罚信息6条。",
            "公开信息51条，包括领导信息1条、机构职能1条、内设机构5条、工作动态16条、规范性文件2条、规划2条、处罚信息24条。",
        ),
        ("发文比上年的120篇减少30篇，全年发文100篇。", "发文比上年的120篇减少30篇，全年发文90篇。"),
        (
            "新收申请45件，同比增加12件（上年33件），增幅为26.7%。",
            "新收申请45件，同比增加12件（上年33件），增幅为36.4%。",
        ),
        (
            "公开信息350条，比上年增加50条，其中网站220条、公众号180条。",
            "公开信息350条，比上年增加50条，其中网站220条、公众号130条。",
        ),
        ("维护公众号、抖音号、视频号4个账号。", "维护公众号、抖音号、视频号3个账号。"),
        ("现有4个账号：公众号、视频号、抖音号。", "现有3个账号：公众号、视频号、抖音号。"),
        ("粉丝由1.2万人增至1.9万人，增加5000人。", "粉丝由1.2万人增至1.9万人，增加7000人。"),
        ("账号由320个减少到268个，压减率18%。", "账号由320个减少到268个，压减率16.3%。"),
        (
            "网站39条，微博12条，微信8条，三个平台合计69条。",
            "网站39条，微博12条，微信8条，三个平台合计59条。",
        ),
        (
            "办理建议31件、提案44件，共办理建议提案82件。",
            "办理建议31件、提案44件，共办理建议提案75件。",
        ),
        ("栏目整合后为30个，比整合前的42个少10个。", "栏目整合后为30个，比整合前的42个少12个。"),
        ("关注9200人，比年初的8000人增加1500人。", "关注9200人，比年初的8000人增加1200人。"),
        ("栏目由9个调整为11个，新增3个。", "栏目由9个调整为11个，新增2个。"),
        ("公开栏36块，其中街道2块、社区36块。", "公开栏38块，其中街道2块、社区36块。"),
        ("抽查发现问题31个，已整改33个。", "抽查发现问题31个，已整改30个。"),
        ("社会评议满意度为102%。", "社会评议满意度为98.2%。"),
    ],
)
def test_within_a_sentence(wrong: str, right: str) -> None:
    assert "F3" in codes(wrong)
    assert "F3" not in codes(right)


@pytest.mark.parametrize(
    "text",
    [
        "收到申请211件，同比减少29件；加上上年结转7件，合计218件。",
        "答复中，无法提供69件，其中本机关不掌握48件、没有现成信息18件；不予处理22件；其他处理17件。",
        "栏目从40个优化为33个，群众满意度提高5%。",
        "全年开会3次，其中专题会2次，主要研究预算公开。",
        "办理建议17件、提案22件，其中主办28件、会办11件，主办件公开26件，另2件不公开。",
        "全县制定文件8件，其中县政府6件；废止11件；年底有效47件。",
        "公开信息365期（每日1期）、环评审批信息242条、排污许可信息1106条。",
        "公开信息610条：政策类、动态类、公告类均有增加。",
    ],
)
def test_nothing_to_reckon(text: str) -> None:
    assert not any(s is Severity.ERROR and c == "F3" for c, s, _ in found(text))


def test_a_review_is_no_application() -> None:
    cells = APPLIED | dict.fromkeys((key for key in APPLIED if key.startswith("表四")), 0)
    assert "F1" not in codes("没有收到以街道为被申请人的复议申请。", cells=cells)
    assert "F1" in codes("没有收到公开申请。", cells=cells)


def test_more_results_than_applications() -> None:
    text = "（二）依申请公开\n2025年收到申请2件，均已答复，予以公开2件，{}。"
    assert "F4" in codes(text.format("不予公开1件"))
    assert "F4" not in codes(text.format("不予公开0件"))
    assert "F4" not in codes(text.format("不予公开1件（其中1件为上年结转）"))


def test_results_of_reviews_that_there_were_not() -> None:
    quiet = table()
    wrong = "未因政府信息公开被申请行政复议，行政复议结果均为维持。"
    assert "F1" in codes(wrong, cells=quiet)
    assert "F1" in codes(wrong)
    assert "F1" not in codes("行政复议2件，均维持。")


def test_answers_within_a_limit_where_nothing_was_asked() -> None:
    wrong = "（二）依申请公开\n全年没有收到公开申请，均按规定时限答复了申请人。"
    assert "F1" in codes(wrong, cells=table())
    text = "（二）依申请公开\n未收到政府信息公开申请，申请人对答复结果均表示满意。"
    assert "F1" in codes(text, cells=table())
    right = "（二）依申请公开\n全年没有收到公开申请；收到申请的，按规定时限答复。"
    assert "F1" not in codes(right, cells=table())


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("收取信息处理费0元，收取1件申请信息处理费40元。", True),
        ("本年度收取信息处理费120元，全年未发生信息处理费。", True),
        ("收取信息处理费的情况：收费320元。其余申请均未收费，全年合计收费300元。", True),
        ("收取信息处理费的情况：收费320元。其余申请均未收费，全年合计收费320元。", False),
        ("2025年未收取信息处理费，2024年亦未收取。", False),
        ("我局2025年向1名申请人收取信息处理费26元；2024年没有收取。", False),
    ],
)
def test_a_fee_told_in_two_ways(text: str, wrong: bool) -> None:  # noqa: FBT001
    assert ("FEE" in codes(text, section=6)) == wrong


@pytest.mark.parametrize(
    ("text", "body", "wrong"),
    [
        ("全县组织业务培训5场。", DISTRICT, True),
        ("全区组织业务培训5场。", DISTRICT, False),
        (
            "清水乡便民大厅设查阅点1个。",
            Body("临山县清水镇人民政府", "镇", "乡级", "我镇", ""),
            True,
        ),
        ("石塘街道政务公开专区设在社区服务中心。", STREET, True),
        ("和平街道政务公开专区设在社区服务中心。", STREET, False),
        ("各乡镇政务公开专区均已建成。", RURAL, False),
        ("县农业农村局公众号发布156条。", OFFICE, True),
        ("区教育体育局公众号发布156条。", OFFICE, False),
        ("我局公众号发布156条。", OFFICE, False),
        ("由石塘街道文化站设置查阅点。", STREET, True),
        ("新城区城市管理局在区政府网站开设专栏2个。", OFFICE, True),
        ("新城区教育体育局在区政府网站开设专栏2个。", OFFICE, False),
        (
            "文苑镇考核等次为良好。",
            Body("怀江市东山区人民政府文苑街道办事处", "街道", "乡级", "我街道", ""),
            True,
        ),
    ],
)
def test_whose_it_is(text: str, body: Body, wrong: bool) -> None:  # noqa: FBT001
    assert bool({"F6", "F17"} & codes(text, body)) == wrong


@pytest.mark.parametrize(
    ("text", "section", "wrong"),
    [
        ("改进措施：2025年，我镇将进一步充实公开内容。", 5, True),
        ("下一步计划：2025年进一步扩大公开范围。", 5, True),
        ("2025年下半年计划增加栏目。", 5, True),
        ("2026年打算统一制作公开栏。", 5, False),
        ("2024年，我镇政府信息公开工作存在宣传不够等问题。", 5, True),
        ("2024年，我镇公开工作存在宣传不够等问题，已整改。", 5, False),
        ("2024年度全县政务公开考评列第9。", 1, False),
        ("2026年，我镇将进一步充实公开内容。", 5, False),
        ("2025年，我镇将政务公开纳入考核，问题有所减少。", 5, False),
        ("另有2024年12月收到、转入本年办理的1件申请。", 1, False),
        ("信息减少的原因是2024年集中公开了普查信息。", 1, False),
        ("2023年6月开设的公众号运行正常。", 1, False),
        ("平均办理时间由2024年的13.5天压缩到10.2天。", 1, False),
        ("2025年未收取信息处理费，2024年没有收取。", 6, False),
        ("2024年没有收取信息处理费。", 6, True),
        ("电子版可在http://www.a.gov.cn/report/year/6/2022.html下载。", 0, True),
        ("电子版可在http://www.a.gov.cn/report/year/6/2025.html下载。", 0, False),
        ("电子版可在http://www.a.gov.cn/t20220113_1.html下载。", 0, False),
    ],
)
def test_of_which_year(text: str, section: int, wrong: bool) -> None:  # noqa: FBT001
    assert ("F5" in codes(text, section=section)) == wrong


def test_a_province_may_make_rules() -> None:
    cells = {f"表二.规章.{what}": 3 for what in ("制发", "废止", "现行有效")}
    told = {
        name: [p.code for p in within.check(small_report.filing()._replace(cells=cells, body=body))]
        for name in ("西川省人民政府", "西川县人民政府")
        for body in [Body(name, "", "", "", "")]
    }
    assert told == {"西川省人民政府": [], "西川县人民政府": ["T2-1"]}


def test_measures_begun_by_a_year_or_by_the_office() -> None:
    text = "一是社区信息报送不及时；二是解读材料少。我镇将报送情况按季通报，2026年起每份政策配1份问答。"
    assert "F15" not in codes(text, TOWN, section=5)


def test_more_results_than_were_settled_where_no_table_tells() -> None:
    wrong = (
        "已办结6件，予以公开11件，部分公开1件，因本机关不掌握无法提供1件，均为政府信息公开申请。"
    )
    right = wrong.replace("11件", "4件")
    assert any("各种结果相加" in what or "办理结果相加" in what for what in _told_without(wrong))
    assert not any("各种结果相加" in what for what in _told_without(right))


def _told_without(text: str) -> list[str]:
    """What is found in a part of a report that has no tables."""
    body = Body("清源县水利局", "部门", "县级", "我局")
    section = Section(1, "一、总体情况", (Paragraph(text),))
    made = Report("x.txt", "清源县水利局2025年政府信息公开工作年度报告", 2025, body, (section,), {})
    return [f.problem.what for f in check(made)]
