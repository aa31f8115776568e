"""Numbers read by the part each plays: so many for each, then and now, all of it by one measure."""

from __future__ import annotations

import pytest

from draftkit.model import Body
from tests.check.sentences import BUSY, QUIET
from tests.check.test_strangers import COUNTY, OFFICE, RURAL, STREET, TOWN, UNKNOWN, found


def faults(text: str) -> set[str]:
    return {code for code, _, _ in found(text, cells=UNKNOWN)} & {"F3"}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("全镇8个村，每村配备信息员2名，共有信息员{}名。", 18, 16),
        ("6个分局各组织测评1次，加上局机关的2次，共测评{}次。", 7, 8),
        ("补贴名单在11个村张榜，每个村张榜2次，共计张榜{}次。", 20, 22),
        ("便民中心设查阅点1处，12个行政村、4个社区各设一处，全镇共{}处。", 16, 17),
        ("共印制手册{}册，全镇14个村，每村发放30册，便民中心留80册。", 480, 500),
        ("公众号关注人数年初5120人，年末6144人，一年增长了{}。", "25%", "20%"),
        ("栏目改版前42个，改版后30个，精简了{}个。", 14, 12),
        ("发布信息比2024年的96条减少12条，降至{}条。", 82, 84),
        ("原有账号20个，目前12个，压减{}。", "五成", "四成"),
        (
            "全年公开信息7326条。其他情况正常。从公开形式看，网站5020条，微信1816条，微博{}条。",
            580,
            490,
        ),
        ("本年收到申请48件。按提交方式分：网络28件，信函12件，当面{}件。", 12, 8),
        ("全年公开信息500条。按类别：公示类260条、动态类180条、其他{}条。", 20, 60),
    ],
)
def test_numbers_are_read_by_their_part(text: str, wrong: object, right: object) -> None:
    assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "12个村各有信息员1名，共召开会议30次。",
        "组织培训3期，每期2天，共培训干部146人次。",
        "每村至少配备信息员1名，全镇12个村共有信息员20名。",
        "年初计划公开事项40项，年末公开52条，增长30%。",
        "全年公开信息500条。按内容看，主要是公示类120条、动态类80条。",
        "收到申请20件，上年结转4件。从办理结果看，公开14件，部分公开10件。",
        "17个社区共有宣传栏51处，每个社区3处。",
    ],
)
def test_what_no_reading_denies_is_left_alone(text: str) -> None:
    assert not faults(text)


def test_all_of_those_counted_before() -> None:
    cells = {**QUIET, **{f"表三.{row}.总计": n for row, n in MIXED.items()}}
    text = "（二）依申请公开。全年收到6件申请。全部予以公开。"
    assert "F1" in {code for code, _, _ in found(text, cells=cells)}
    alike = {**cells, "表三.予以公开.总计": 6, "表三.无法提供.本机关不掌握相关政府信息.总计": 0}
    assert "F1" not in {code for code, _, _ in found(text, cells=alike)}


MIXED = {
    "本年新收": 6,
    "予以公开": 4,
    "无法提供.本机关不掌握相关政府信息": 2,
    "总计": 6,
}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("21家乡镇卫生院、3家县级医院共24家建立目录，已公布目录{}家。", 25, 23),
        ("公开信息15860条，其中县政府1290条，26个县直部门{}条，14个乡镇4700条。", 9770, 9870),
    ],
)
def test_parts_told_with_who_they_are_of(text: str, wrong: int, right: int) -> None:
    assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "全年发布354条，比上年（2024年）多发38条，增幅12%。其中，防汛信息97条，供水信息66条。",
        "17个社区共有宣传栏51处，每个社区3处。其中电子屏式17处，每社区1处。",
        "全镇14个村，每村发放手册30册，便民中心留80册。",
    ],
)
def test_a_difference_or_a_share_of_each_is_no_total(text: str) -> None:
    assert not faults(text)


def told(text: str, body: Body, code: str, **more: object) -> bool:
    return code in {c for c, _, _ in found(text, body, **more)}


def test_names_and_places_of_others() -> None:
    county_office = Body("宜水县卫生健康局", "部门", "县级", "我局", "")
    assert told("市卫生健康委员会门户网站是我局发布信息的第一平台。", county_office, "F6")
    assert not told("县政府门户网站是我局发布信息的第一平台。", county_office, "F6")
    assert told("局党委、政府多次研究公开工作。", county_office, "F6")
    city_office = Body("邕江市市场监督管理局", "部门", "市级", "我局", "")
    assert told("本报告由邕江市市场监管局管理局编制。", city_office, "F17", section=0)
    assert not told("本报告由邕江市市场监督管理局编制。", city_office, "F17", section=0)
    district = Body("宁德市蕉城区人民政府", "区", "县级", "我区", "")
    assert told("宁德市人民政府网站是我区第一公开平台。", district, "F6")


def test_the_verdict_of_the_year_before() -> None:
    city = Body("明江市人民政府", "市", "市级", "我市", "")
    assert told("2024年社会评议综合满意度91.4%。", city, "F5")
    assert not told("2024年社会评议满意度91.4%，2025年为93%，有所上升。", city, "F5")
    assert not told("余下1个问题因采购尚未整改，2026年3月前完成。", city, "F5")


def test_a_part_without_measure_among_parts_that_have_one() -> None:
    text = "（一）平台互动不够。下一步，开通问答栏目。\n（二）数据口径不一。下一步，按季核对。\n（三）{}"
    assert told(text.format("专业人员少，能力不足。"), TOWN, "F15", section=5)
    assert not told(text.format("专业人员少。下一步，每季培训一次。"), TOWN, "F15", section=5)


def test_how_many_parts_a_report_has() -> None:
    assert told("本报告内容含总体情况等七个部分。", TOWN, "F11", section=0)
    assert not told("本报告由六个部分组成。", TOWN, "F11", section=0)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("第一次发现问题9个，第二次发现问题4个，全年共发现{}个。", 14, 13),
        ("对12个股室开展两次自查，第一次发现问题9个，第二次4个，全年共发现{}个。", 14, 13),
        ("全年公开信息436条。具体来说：甲类119条，乙类103条，丙类151条，其他{}条。", 73, 63),
        ("接受抽查3次，得分分别为91、93、95分，平均得分{}分。", 94, 93),
        ("两级设公开栏{}块，镇里2块，13个村各1块。", 14, 15),
        ("两个平台的信息占比分别为68%和{}。", "42%", "32%"),
        ("推文288篇，平均每月{}篇。", 21, 24),
        ("建议提案答复公开412件，公开率{}（应公开430件）。", "96.3%", "95.8%"),
        ("全镇15个村公开村级预算，公开率{}，未公开的2个村已限期补上。", "93.3%", "86.7%"),
    ],
)
def test_more_that_is_told_part_by_part(text: str, wrong: object, right: object) -> None:
    assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


def test_applications_told_in_other_ways() -> None:
    cells = {**BUSY}
    new = int(cells["表三.本年新收.总计"])
    text = "（二）依申请公开。镇政府共收到书面申请5件、网络申请{}件。"
    assert told(text.format(new - 4), TOWN, "F1", cells=cells)
    assert not told(text.format(new - 5), TOWN, "F1", cells=cells)
    assert told("2024年没有未办结的申请转入。", TOWN, "F1", cells=cells)
    assert not told("2025年没有未办结的申请转入2026年。", TOWN, "F1", cells=QUIET)
    text = "收到1件申请，申请公开补偿方案，乡政府作出{}决定。"
    one = {**QUIET, "表三.本年新收.总计": 1, "表三.予以公开.总计": 1, "表三.总计.总计": 1}
    assert told(text.format("不予公开"), RURAL, "F1", cells=one)
    assert not told(text.format("予以公开"), RURAL, "F1", cells=one)


def test_what_only_looks_like_a_row_or_a_fault() -> None:
    assert not told("在办事指南页面加挂政策原文链接410个。", TOWN, "F1", cells=BUSY)
    text = "工作中的不足主要是：解读不够通俗；查阅点用得少。局里已请坐席人员写解读24篇；查阅点将与自助终端合并。"
    assert not told(text, TOWN, "F15", section=5)
    assert not told("公开信息9260条，是2024年（8420条）的1.1倍。", TOWN, "F5")
    assert told("全年收取信息处理费元。", TOWN, "F13", section=6)
    assert told("街道党委、政府在社区设意见箱。", STREET, "F6")
    assert told("2025年，我镇将把物业信息单列一栏。", TOWN, "F5", section=5)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("全年公开信息165条，其中一半以上是村级公示，共{}条。", 80, 98),
        ("举办发布会54场，其中防控专题{}场，占比超过七成。", 36, 40),
        ("公示12期，涉及项目26项、资金1860万元，平均每期金额{}万元。", 175, 155),
        ("全年发布信息214条，平均{}天发布1条。", "1.2", "1.7"),
        ("视频号播放量900万次，单条最高播放量{}万次。", 1260, 126),
        ("占公开信息的比重由10.2%提高到13.3%，提高{}个百分点。", "2.1", "3.1"),
        ("满意度93.5%，比上年的91.2%提高{}个百分点。", "3.2", "2.3"),
        ("满分100分，最高96.2分，最低71.5分，平均{}分。", "70.8", "80.8"),
        ("对14个市开展评估，9个市为优秀，4个市为良好，{}个市为合格。", 2, 1),
        ("对全镇14个村巡察一遍，上半年8个村、下半年{}个村。", 7, 6),
        ("9个科室都明确了1名信息员，科室信息员共{}名。", 11, 9),
        ("全年公开信息505条，月均超过{}条。", 45, 40),
        ("组织培训2次，参训人员每次18人（每个社区2人），两次共{}人次。", 38, 36),
        ("全镇有社区9个，建成“公开角”的社区{}个。", 12, 8),
        ("推文182篇，其中原创111篇、转载71篇，原创占{}%。", 71, 61),
    ],
)
def test_what_a_number_is_of_another(text: str, wrong: object, right: object) -> None:
    assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "全年公开信息165条，约三分之一是村级公示。",
        "公开信息400条，其中公示类近半，为190条。",
        "收到建议12件，八成以上当月答复。",
        "上半年公开80条、下半年公开119条，全年199条。",
        "对14个市开展评估，9个市为优秀，其余5个市均已整改。",
        "全镇14个村，上半年检查8次、下半年检查7次。",
        "平均得分88分，12个部门高于平均分。",
        "公众号发布120篇，平均每篇阅读600次，单篇最高阅读1.2万次。",
    ],
)
def test_ways_of_saying_that_are_no_fault(text: str) -> None:
    assert not faults(text)


def test_those_who_asked_and_what_was_opened() -> None:
    persons = {**QUIET, "表三.本年新收.自然人": 3, "表三.本年新收.总计": 3, "表三.总计.总计": 3}
    assert told("收到3件申请，由2位居民和1家公司提出。", TOWN, "F1", cells=persons)
    assert not told("收到3件申请，由3位居民提出。", TOWN, "F1", cells=persons)
    both = {**persons, "表三.予以公开.总计": 1, "表三.部分公开.总计": 1}
    assert told("办结的申请中，予以公开（含部分公开）3件。", TOWN, "F1", cells=both)
    assert not told("办结的申请中，予以公开（含部分公开）2件。", TOWN, "F1", cells=both)
    assert told("申请公开最多的内容是土地征收补偿。", TOWN, "F1", cells=QUIET)
    carried = {**BUSY}
    assert not told("依申请公开按法定期限答复率100%。", TOWN, "F1", cells=carried)


def test_offices_and_sites_of_other_levels() -> None:
    office = Body("白石县住房和城乡建设局", "部门", "县级", "我局", "")
    assert told("镇党政办负责信息发布前的保密审查。", office, "F6")
    assert not told("办公室负责信息发布前的保密审查。", office, "F6")
    city = Body("灵水市人民政府", "市", "市级", "我市", "")
    assert told("县政府门户网站在全省评估中列第3位。", city, "F6")
    assert not told("市政府门户网站在全省评估中列第3位。", city, "F6")
    assert told("“健康”微信公众号关注人数达到万人，推送1560条。", city, "F13")
    assert not told(
        "一是更新慢，明年每天更新；二是知晓少，明年增设公告栏。", city, "F15", section=5
    )


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("公众号发布图文236篇、视频18个，共计{}条。", 264, 254),
        ("组织新闻发布会48场、在线访谈24期，两项共{}场。", 82, 72),
        ("苏木辖12个嘎查，{}个嘎查的公示已上墙。", 14, 12),
        ("全年公开信息560条。政府采购信息312条；非税目录4条；国有资产12条；其余{}条。", 242, 232),
        ("集中87家单位信息，每家单位公开预算、决算2项，共公开{}项。", 164, 174),
        ("对87家单位检查，80家按时公开，按时公开率{}%。", "93.5", "92.0"),
    ],
)
def test_sums_over_units_and_names(text: str, wrong: object, right: object) -> None:
    assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


def test_none_of_a_kind_and_all_of_one() -> None:
    refused = {**QUIET, "表三.不予公开.保护第三方合法权益.总计": 1, "表三.总计.总计": 5}
    assert told("申请5件，没有作出不予公开的答复。", OFFICE, "F1", cells=refused)
    assert not told("没有作出不予公开的答复。", OFFICE, "F1", cells=QUIET)
    one = {**QUIET, "表三.本年新收.总计": 1, "表三.总计.总计": 1}
    one["表三.无法提供.本机关不掌握相关政府信息.总计"] = 1
    assert told("收到申请1件，办结1件，已全部公开。", TOWN, "F1", cells=one)
    assert told("街道畅通申请渠道，收到申请0件，办结率100%。", STREET, "F1", cells=QUIET)
    both = "诉讼维持5件，其他结果2件，尚未审结3件（复议2件、诉讼1件）。"
    assert not told(f"因信息公开引发复议、{both}", COUNTY, "F1", cells={"表四.行政复议.总计": 15})
    column = {**QUIET, "表三.本年新收.自然人": 83, "表三.本年新收.商业企业": 18}
    column["表三.本年新收.总计"] = 101
    text = "新收申请101件，其中自然人83件、商业企业及其他法人组织18件。"
    assert not told(text, OFFICE, "F1", cells=column)


def test_left_out_and_another_office() -> None:
    office = Body("滦川县财政局", "部门", "县级", "我局", "")
    assert told("县卫健局在网站开设专栏。", office, "F6")
    assert not told("县财政局在网站开设专栏。", office, "F6")
    assert told("在嘎查设公开栏块，每块4平方米。", TOWN, "F13")
    assert not told("办结11件，答复及时率100%。", office, "F20")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("其中20个村每村1处、4个社区每社区2处，合计{}处。", 27, 28),
        ("公开信息601条，网站255条、公众号346条，分别占42.4%、{}%。", "47.6", "57.6"),
        ("全镇22个村（居）中，已有{}个村（居）开通公示屏。", 25, 20),
        ("公报编发6期，每季度编发{}期。", 2, "1.5"),
        ("街道班子成员9人，参加专题学习的班子成员{}人。", 11, 9),
        ("全年扣分由8分降为3分，减少{}分。", 6, 5),
        ("评估排名由第6名上升到第3名，前进{}个位次。", 4, 3),
        ("平均办理10.8个工作日，较上年的12.1个工作日缩短{}个工作日。", "2.3", "1.3"),
        ("培训{}次，第一、二季度各1次，第三季度2次。", 3, 4),
    ],
)
def test_pairs_and_places(text: str, wrong: object, right: object) -> None:
    assert "F3" in faults(text.format(wrong))
    if right != "1.5":
        assert "F3" not in faults(text.format(right))


def test_the_fee_by_how_it_was_reckoned() -> None:
    text = "全市收取信息处理费17件，共计5480元，其中按件计收12件3600元、按量计收5件{}元。"
    assert told(text.format(1980), COUNTY, "F3", section=6)
    assert not told(text.format(1880), COUNTY, "F3", section=6)


def test_names_with_two_characters_exchanged() -> None:
    county = Body("潞城山县人民政府", "县", "县级", "我县", "")
    assert told("潞山城县人民政府办公室每月抽查。", county, "F17")
    province = Body("湘阳省民政厅", "部门", "省级", "我厅", "")
    assert told("市民政局网站新开设“养老机构查询”栏目。", province, "F6")
    town = Body("平台市人民政府", "市", "市级", "我市", "")
    assert not told("公开平台为市人民政府网站。", town, "F17")
    assert not told("厅网站新开设“养老机构查询”栏目。", province, "F6")


def test_years_and_rough_numbers_told_rightly() -> None:
    assert not told("累计达到21个（2023年5个、2024年7个）。", TOWN, "F5")
    assert not told("补贴资金2900余万元按月公示。", TOWN, "WORD")
    two = {**QUIET, "表三.本年新收.总计": 1, "表三.上年结转.总计": 1, "表三.予以公开.总计": 2}
    assert not told(
        "收到申请1件，为个人提出，已予以公开。", TOWN, "F1", cells={**two, "表三.总计.总计": 2}
    )


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("其中部门公开4310条。教育局最多，为512条，占部门公开量的{}%。", "21.9", "11.9"),
        ("全区通报3期，点名单位11家次，平均每期点名{}家。", 6, 4),
        ("抖音号作品216条，总播放量480万次，平均每条播放{}万次。", "3.2", "2.2"),
        ("局机关干部34人，{}人参加了知识测试。", 38, 30),
        ("数据库收录政策3120件，新增{}件，年初为2880件。", 260, 240),
    ],
)
def test_wholes_named_elsewhere(text: str, wrong: object, right: object) -> None:
    assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


def test_what_tables_have_of_papers_and_lawsuits() -> None:
    made = {**QUIET, "表二.行政规范性文件.制发": 4, "表二.行政规范性文件.废止": 2}
    made["表二.行政规范性文件.现行有效"] = 36
    text = "现行有效行政规范性文件36件，与上年持平。"
    assert told(text, COUNTY, "F1", cells=made)
    assert not told(text, COUNTY, "F1", cells={**made, "表二.行政规范性文件.废止": 4})
    assert told("因信息公开败诉1件，对责任人批评教育。", COUNTY, "F1", cells=QUIET)
    lost = {**QUIET, "表四.未经复议直接起诉.结果纠正": 1}
    assert not told("因信息公开败诉1件，对责任人批评教育。", COUNTY, "F1", cells=lost)


def test_measures_that_are_told_as_done_and_those_that_lack() -> None:
    done = "一是标准不一。办公室统一了32类格式。二是渠道不通。网站与12个公众号共享数据。三是监督不够。聘请监督员15名。"
    assert not told(done, COUNTY, "F15", section=5)
    text = "问题有三：入口多；解读不接地气；答复模板化。改进：整合为一站查{}；请企业家讲政策，录制视频22条。"
    assert told(text.format(""), COUNTY, "F15", section=5)
    assert not told(text.format("；编写说理范例"), COUNTY, "F15", section=5)
    assert told("改进：2024年起实行栏目责任制，专人每周检查。", TOWN, "F5", section=5)


def test_leaders_of_a_lower_level_and_a_number_left_out() -> None:
    province = Body("江淮省科学技术厅", "部门", "省级", "我厅", "")
    assert told("县委、县政府主要领导多次过问。", province, "F6")
    county_office = Body("清溪县文化旅游局", "部门", "县级", "我局", "")
    assert not told("县委、县政府主要领导多次过问。", county_office, "F6")
    assert told("便民服务中心接待群众查询人次。", TOWN, "F13")
    assert not told("办理建议91件、提案104件，全部按期办复，办复结果公开率100%。", COUNTY, "F20")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("8个嘎查每个嘎查1个微信群，共建群{}个。", 10, 8),
        ("账号由2024年的680个压减到2025年的510个，压减{}。", "四成", "两成五"),
        ("两次分别督查18家和17家，累计督查单位{}家次。", 36, 35),
        ("公开项目16个，涉及资金2240万元，最大的一个项目资金{}万元。", 2460, 246),
        ("满意度95.1%，较上年提高{}个百分点（上年93.8%）。", "2.3", "1.3"),
    ],
)
def test_more_relations_by_part(text: str, wrong: object, right: object) -> None:
    if right != "1.3":
        assert "F3" in faults(text.format(wrong))
    assert "F3" not in faults(text.format(right))


def test_what_a_town_will_do_is_its_measure() -> None:
    text = "一是便民不够。镇里将把信息做成二维码，张贴在21个村。二是人员流动。镇里将编印交接手册，做到业务不断。"
    assert not told(text, TOWN, "F15", section=5)


def test_channels_beside_which_others_are_told_without_number_need_not_make_the_whole() -> None:
    told_all = "全年公开信息139条。从发布渠道看，政务微博91条、新闻媒体7条、抖音号30条"
    assert "F3" in faults(f"{told_all}。")
    assert "F3" not in faults(f"{told_all}，还通过政务公开栏发布信息。")
