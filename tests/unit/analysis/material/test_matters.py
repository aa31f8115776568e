"""What was published, with a number that measures or lists it, and what was done to an amount."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Channel, Event, Explained, Matter, Practised, Press, Response
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town

OTHER = Matter("办理时限", theme="户籍")


def told(matter: Matter) -> str:
    """What the sentence about matters says of the first, behind its verb."""
    (text,) = (
        s.text
        for s in compose(town(matters=(matter, OTHER))).sentences()
        if s.message == "pub.matters"
    )
    return text.split("；")[0]


@pytest.mark.parametrize(
    ("theme", "content", "number", "unit", "said"),
    [
        ("燃气安全", "老化管网改造里程", 212, "公里", "老化管网改造里程212公里"),
        ("养老服务", "高龄津贴发放人数", 17000, "人", "高龄津贴发放人数17000人"),
        ("土地整治", "腾退补偿标准", 1, "套", "腾退补偿标准1套"),
        ("森林防火", "禁火令和火险等级", 1, "套", "禁火令和火险等级1套"),
        ("林权流转", "集体林地流转交易结果", 17, "宗", "集体林地流转交易结果17宗"),
        ("矿山安全", "煤矿重大隐患挂牌督办", 4, "起", "煤矿重大隐患挂牌督办情况，共4起"),
        ("医疗服务", "门诊人次和次均费用", 4, "季度", "4个季度的门诊人次和次均费用"),
        ("公租房", "装修标准", 68, "套", "装修标准，涉及68套"),
        ("养老服务", "适老化改造补贴对象", 94, "户", "适老化改造补贴对象94户"),
        ("低保核查", "新增和退出低保家庭名单", 37, "户", "新增和退出低保家庭名单，涉及37户"),
        ("老字号保护", "认定名单", 34, "家", "认定名单，涉及34家"),
        ("煤矿安全", "停产整顿煤矿名单", 7, "座", "停产整顿煤矿名单，涉及7座煤矿"),
        ("危房改造", "房源和补贴对象", 94, "户", "房源和补贴对象，涉及94户"),
        ("农机购置补贴", "补贴对象及金额", 613, "台", "补贴对象及金额，涉及613台"),
        ("文物安全", "巡查责任人", 264, "处", "巡查责任人，涉及264处"),
        ("停车", "新增泊位和收费标准", 312, "个泊位", "新增泊位和收费标准，涉及312个泊位"),
        ("排水", "改造片区和停水安排", 14, "个片区", "改造片区和停水安排，涉及14个片区"),
        ("义务教育招生", "划片和招生人数", 41, "所", "划片和招生人数，涉及41所"),
        ("消费维权", "投诉举报集中的经营者", 4, "期", "投诉举报集中的经营者名单4期"),
        ("农田", "项目建设公告", 5, "个", "项目建设公告，涉及5个项目"),
        ("培训", "补贴目录和定点机构", 2, "批", "补贴目录和定点机构2批"),
        ("高效节水", "滴灌工程施工和监理中标结果", 4, "个", "滴灌工程施工和监理中标结果，共4个"),
        ("养老", "助餐点收费标准和补贴对象", 4, "处", "助餐点收费标准和补贴对象，涉及4处助餐点"),
        ("供热", "换热站责任人和测温员电话", 14, "个站点", "14个换热站的责任人和测温员电话"),
        ("村道", "线路、占地和预算", 6, "条路", "线路、占地和预算，涉及6条路"),
        ("学区", "城区小学、初中学区划分", 23, "所学校", "学区划分情况，涉及23所学校"),
        (
            "传统村落",
            "石头寨民居修缮补助及结果",
            26,
            "栋",
            "石头寨民居修缮补助及结果，涉及26栋石头寨民居",
        ),
        ("行政执法", "事项目录和2025年处罚决定", 21, "件", "事项目录和2025年处罚决定21件"),
        (
            "托育",
            "社区普惠托育点收费标准和余位",
            5,
            "处",
            "社区普惠托育点收费标准和余位，涉及5处社区普惠托育点",
        ),
        (
            "禁牧",
            "草原管护员名单和举报电话",
            36,
            "名",
            "草原管护员名单和举报电话，涉及36名草原管护员",
        ),
        ("财政", "项目实施和完工公告", 13, "个", "项目实施和完工公告，涉及13个项目"),
        ("百千万工程", "培育项目库及资金安排", 21, "个", "培育项目库及资金安排，涉及21个培育项目"),
        ("民族团结", "少数民族发展资金项目安排", 4, "个", "少数民族发展资金项目安排，涉及4个项目"),
        ("旧改", "零星旧改地块征收决定和结果", 17, "个", "征收决定和结果，涉及17个零星旧改地块"),
        ("农村公路", "养护工程招标、验收情况", 21, "个", "招标、验收情况，涉及21个工程"),
        ("公交优化", "线路调整听取意见结果", 5, "条线路", "5条线路调整听取意见结果"),
    ],
)
def test_a_number_that_measures_or_lists_what_was_published_stands_with_it(
    theme: str, content: str, number: int, unit: str, said: str
) -> None:
    matter = Matter(content, theme, Count(number, str(number)), unit)
    assert told(matter).endswith(said)


def test_places_stand_before_those_who_live_there() -> None:
    note = "涉及上源、岭脚、大坑口3个村，搬入枫树湾安置小区"
    text = told(Matter("农户补助标准", "搬迁", Count(41, "41"), "户", note))
    assert text.endswith("，涉及上源、岭脚、大坑口3个村41户，搬入枫树湾安置小区")


@pytest.mark.parametrize(
    ("content", "number", "unit", "note", "said"),
    [
        ("验收结果", 27, "条", "共38.6公里", "验收结果（27条，共38.6公里）"),
        ("招标和交工信息", 37, "条", "共52公里，涉及5个乡镇", "（37条，共52公里），涉及5个乡镇"),
        ("条件和标准", 1900, "份", "4月底前印发到8个村", "标准，4月底前印发到8个村，共1900份"),
        ("条件和标准", 0, "", "农村公路146公里全程公开", "标准，公路146公里全程公开"),
    ],
)
def test_a_second_number_and_printed_copies_stand_with_what_they_measure(
    content: str, number: int, unit: str, note: str, said: str
) -> None:
    counted = Count(number, str(number)) if number else None
    assert told(Matter(content, "农村公路", counted, unit, note)).endswith(said)


@pytest.mark.parametrize(
    ("content", "note", "said"),
    [
        ("供种企业和供种数量", "供种18.6吨", "供种企业和供种数量（1条），共供种18.6吨"),
        ("供种公告", "供种18.6吨", "供种公告1条，共供种18.6吨"),
        ("验收公告", "涉及改造核桃林4.2万亩", "验收公告1条，涉及改造核桃林4.2万亩"),
    ],
)
def test_what_it_comes_to_is_said_once(content: str, note: str, said: str) -> None:
    matter = Matter(content, "玉米制种", Count(1, "1"), "条", note)
    assert told(matter).endswith(said)


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (Matter("加装电梯楼栋公示", "加装电梯", Count(7, "7"), "部"), "楼栋公示，涉及7部电梯"),
        (
            Matter("新增道路临时停车泊位路段", "停车泊位", Count(2300, "2300"), "个"),
            "泊位路段，涉及2300个泊位",
        ),
        (
            Matter("新增道路临时停车泊位路段", "停车泊位", Count(12, "12"), "个"),
            "泊位路段12个",
        ),
        (Matter("退捕渔民社保补贴", "禁捕退捕", note="54人名单已公示"), "补贴情况，名单涉及54人"),
        (
            Matter("高龄津贴名单", "养老", Count(4, "4"), "期", "按季度公示，全年212人"),
            "4期，按季度公示，全年涉及212人",
        ),
        (
            Matter("报酬发放公示", "通组路", Count(2, "2"), "期", "群众务工82人，发放报酬6万元"),
            "公示2期（群众务工82人，发放报酬6万元）",
        ),
    ],
)
def test_a_number_or_a_note_names_no_other_thing(matter: Matter, said: str) -> None:
    assert told(matter).endswith(said)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("侨胞看江滨", "“侨胞看江滨”活动"),
        ("送法下乡", "送法下乡活动"),
        ("那达慕政策咨询点", "那达慕政策咨询活动"),
        ("惠民政策宣传", "惠民政策宣传活动"),
    ],
)
def test_an_event_with_a_name_of_its_own_is_quoted(name: str, said: str) -> None:
    (record,) = staged(town(events=(Event(name),))).facts.records["sup.events"]
    assert record.slots["活动"].text == said


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (
            Matter("食堂检查结果", "食品", None, "", "发现问题61个，全部整改"),
            "（发现问题61个，全部整改）",
        ),
        (
            Matter("企业名单", "环保", Count(52, "52"), "家", "A级3家"),
            "名单，涉及52家企业（A级3家）",
        ),
        (
            Matter("药店名单", "医保", Count(37, "37"), "家", "新增4家、退出2家"),
            "，新增4家、退出2家",
        ),
        (
            Matter("摊点位置", "城管", Count(31, "31"), "处", "可容纳摊位420个"),
            "（可容纳摊位420个）",
        ),
        (Matter("设施名录", "优抚", Count(9, "9"), "处", "修缮2处"), "，修缮2处"),
        (Matter("收费清单", "价格", Count(1, "1"), "张", "17项"), "收费清单1张，共17项"),
        (Matter("村站点", "电商", Count(27, "27"), "个", "覆盖全部行政村"), "27个，覆盖全部行政村"),
        (
            Matter("排污口清单", "河湖", Count(23, "23"), "个", "销号23个"),
            "清单，涉及23个排污口，销号23个",
        ),
        (Matter("学区划分", "招生", Count(7, "7"), "所"), "学区划分情况，涉及7所学校"),
        (Matter("小学学区划分", "招生", Count(7, "7"), "所"), "7所小学的学区划分情况"),
        (
            Matter("三街坊改造方案、工期和电话", "老旧小区改造", Count(2, "2"), "个"),
            "方案、工期和电话，共2个",
        ),
        (Matter("项目清单，6个、装机210万千瓦", "光伏"), "项目清单，涉及6个项目（装机210万千瓦）"),
        (
            Matter("换管小区名单", "供暖", None, "", "14个小区，已改完"),
            "名单，涉及14个小区，已改完",
        ),
        (
            Matter("通村路和牧道项目招标、交工信息", "公路", Count(7, "7"), "个"),
            "招标、交工信息，涉及7个项目",
        ),
        (Matter("高层住宅隐患销号情况", "消防", Count(27, "27"), "栋"), "情况，涉及27栋高层住宅"),
        (
            Matter("名录和销号情况", "入海排污口", Count(9, "9"), "个"),
            "9个入海排污口的名录和销号情况",
        ),
        (Matter("排污口销号清单", "水", Count(286, "286"), "个"), "清单，涉及286个排污口"),
        (Matter("招生公告", "校园", Count(29, "29"), "所"), "招生公告（29所）"),
        (Matter("岗位、成绩、体检结果公告", "招聘", Count(12, "12"), "个"), "公告12个"),
        (Matter("收费和摊位安排通告", "夜市", Count(2, "2"), "个"), "通告2个"),
        (Matter("项目库和计划", "衔接资金", Count(23, "23"), "个项目"), "计划，涉及23个项目"),
        (Matter("项目库和年度计划", "衔接资金", Count(23, "23"), "个"), "计划，涉及23个项目"),
        (
            Matter("备案、等级和检查结果", "养老机构", Count(14, "14"), "家"),
            "14家养老机构的备案、等级和检查结果",
        ),
        (Matter("公布了学区划分方案", "学区", Count(1, "1"), "份"), "公布学区划分方案1份"),
        (Matter("对招生计划进行公示", "招生", Count(3, "3"), "次"), "发布招生计划公示3次"),
        (Matter("及时公开补贴发放情况", "惠农", Count(4, "4"), "期"), "公布补贴发放情况4期"),
        (Matter("公开招聘教师岗位", "人事", Count(2, "2"), "批"), "发布公开招聘教师岗位信息2批"),
        (Matter("“双公示”信息", "执法", Count(100, "100"), "%"), "“双公示”信息（100%）"),
        (Matter("收益分配", "电站", Count(2, "2"), "批", "收益38.6万元"), "2批（收益38.6万元）"),
        (Matter("风险复核结果", "化工园区安全", Count(3, "3"), "个"), "3个化工园区的风险复核结果"),
        (Matter("整治项目表", "公路", Count(46, "46"), "条"), "整治项目表（46条）"),
        (
            Matter("饲料点位和联系人", "抗灾", Count(9, "9"), "处"),
            "饲料点位和联系人，涉及9处饲料点位",
        ),
        (
            Matter("补助和指导价", "咖啡", Count(3, "3"), "期", "面积2.4万亩，补助涉及1873户"),
            "3期，面积2.4万亩，补助涉及1873户",
        ),
        (
            Matter("配租公告", "住房", Count(6, "6"), "批", "推出房源4320套"),
            "6批（推出房源4320套）",
        ),
        (Matter("码头取缔和岸线复绿情况", "整治", Count(12, "12"), "处"), "复绿情况，涉及12处"),
        (Matter("备案名单", "托育", Count(2, "2"), "期", "备案机构318家"), "2期（备案机构318家）"),
        (Matter("白名单", "双减", Count(2, "2"), "期", "列入机构37家"), "2期（列入机构37家）"),
        (Matter("退费标准", "供热", Count(5, "5"), "次", "入户测温460户"), "5次（入户测温460户）"),
        (Matter("班次和票价", "客运", note="葡萄季加密班线11条"), "票价（葡萄季加密班线11条）"),
        (Matter("援助案件办理情况", "司法", Count(420, "420"), "件"), "办理情况，共420件"),
        (Matter("收费路段和标准", "停车", Count(2800, "2800"), "个"), "收费路段（2800个）和标准"),
        (Matter("招租公告", "草场", Count(5, "5"), "宗"), "招租公告，涉及5宗"),
        (Matter("检验合格和停航公告", "渡口安全", Count(22, "22"), "道"), "公告，涉及22道渡口"),
        (Matter("限飞范围告示", "机场", Count(26, "26"), "处"), "发布限飞范围告示26处"),
        (
            Matter("畅通工程计划、造价和施工企业信用评价", "公路", Count(18, "18"), "个项目"),
            "信用评价，涉及18个项目",
        ),
        (Matter("旧菜场、老码头片区更新方案", "更新", Count(5, "5"), "个片区"), "涉及5个片区"),
        (Matter("鲜参交易季农残快检结果", "人参", Count(61, "61"), "天"), "快检结果61天"),
        (Matter("投诉较多企业", "维权", Count(12, "12"), "期"), "投诉较多企业名单12期"),
        (Matter("公示低保名单", "低保", Count(12, "12"), "次"), "公布低保名单12次"),
        (Matter("方案审批", "水保", Count(33, "33"), "项"), "公布方案审批情况，共33项"),
        (Matter("避险明白卡", "地灾", Count(9, "9"), "张"), "发布避险明白卡9张"),
        (Matter("办理进度", "议事", Count(22, "22"), "件", "办结20件，2件跨年"), "2件跨年"),
        (Matter("公开招聘人员名单", "招聘", Count(2, "2"), "批"), "发布公开招聘人员名单2批"),
        (Matter("零工驿站岗位", "就业", Count(48, "48"), "期"), "零工驿站岗位信息48期"),
        (
            Matter("年度衔接资金项目计划和完工公示", "衔接资金", Count(11, "11"), "个"),
            "发布年度衔接资金项目计划和完工公示，涉及11个项目",
        ),
        (
            Matter("30户以上自然村通硬化路项目库", "农村路", Count(19, "19"), "条路"),
            "公布30户以上自然村通硬化路项目库，涉及19条路",
        ),
        (Matter("自建房鉴定结果", "房屋", Count(73, "73"), "栋"), "自建房鉴定结果，涉及73栋自建房"),
        (
            Matter("避灾场所和责任人名单", "防汛防台", Count(14, "14"), "处"),
            "避灾场所和责任人名单，涉及14处避灾场所",
        ),
        (Matter("投保和理赔清单", "保险", Count(2, "2"), "季"), "投保和理赔清单2季"),
        (Matter("筒井和供水车配置计划", "饮水", Count(21, "21"), "眼"), "涉及21眼筒井"),
        (Matter("电梯、锅炉停用通告", "设备", Count(18, "18"), "台"), "停用通告，涉及18台"),
        (Matter("重大违法行为公布", "欠薪", Count(3, "3"), "起"), "公布重大违法行为3起"),
        (Matter("低产林改造补助", "油茶", note="涉及153户"), "改造补助情况，涉及153户"),
        (Matter("星级复核结果", "民宿", Count(1, "1"), "次", "52家参评"), "1次（52家参评）"),
        (Matter("补贴对象", "保育", Count(3, "3"), "批", "棚圈44座"), "3批（棚圈44座）"),
        (Matter("干草发放情况", "抗灾", Count(3, "3"), "批", "储备干草9吨"), "3批（储备干草9吨）"),
        (Matter("创业担保贷款发放名单", "创业担保贷款", Count(4, "4"), "批"), "贷款发放名单4批"),
    ],
)
def test_a_note_is_told_as_given_where_it_needs_no_word_before_it(
    matter: Matter, said: str
) -> None:
    assert told(matter).endswith(said)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("605户、奖补面积3480亩", "涉及605户、奖补面积3480亩"),
        ("41处隐患点、涉及118户，4月底前张贴", "涉及41处隐患点、118户，4月底前张贴"),
        ("17家企业、合计326万元", "涉及17家企业，合计326万元"),
        ("恢复水田214亩、涉及176户", "（恢复水田214亩，涉及176户）"),
        ("上马点、阿者两个村民小组58户", "涉及上马点、阿者两个村民小组58户"),
        ("青贮1860吨、颗粒料420吨", "（青贮1860吨、颗粒料420吨）"),
        ("在册电梯9102台、维保单位46家", "（在册电梯9102台、维保单位46家）"),
        ("禁牧面积42万亩，蒙汉两种文字", "（蒙汉两种文字），禁牧面积42万亩"),
        ("建成里程74公里", "建成里程74公里"),
        ("支持企业612家次，金额逐家公布", "（支持企业612家次，金额逐家公布）"),
        ("公布3216批次，不合格74批次", "共3216批次，不合格74批次"),
        ("半年一评，41个项目", "（半年一评，涉及41个项目）"),
        ("台风期间张贴，安置点15处", "台风期间张贴，涉及安置点15处"),
        ("共发放粘板26万张，受益茶农1480户", "共发放粘板26万张，受益茶农1480户"),
        ("7天公示，签约率91%", "7天公示，签约率91%"),
        ("共计266只", "涉及266只"),
        ("兑付农户412户、资金90万元", "共兑付农户412户、资金90万元"),
    ],
)
def test_what_a_note_counts_has_one_word_before_it_or_a_verb_of_its_own(
    note: str, said: str
) -> None:
    assert told(Matter("补助名单", "养殖", Count(3, "3"), "期", note)).endswith(
        f"名单3期{said}" if said.startswith("（") else f"名单3期，{said}"
    )


def test_of_two_amounts_in_a_sentence_the_first_alone_is_led_by_gong() -> None:
    given = (
        Matter("梯田方案", "梯田", Count(2, "2"), "份", "改造梯田300亩"),
        Matter("渠道方案", "水利", Count(3, "3"), "份", "修缮渠道12公里"),
    )
    text = "".join(s.text for s in compose(town(matters=given)).sentences())
    assert "，共改造梯田300亩" in text
    assert "3份，修缮渠道12公里" in text


def test_a_theme_has_the_marks_that_the_bank_knows_it_with() -> None:
    assert told(Matter("抽查计划", "双随机一公开")).startswith(("“双随机、一公开”", "分"))
    assert "“双随机、一公开”" in told(Matter("抽查计划", "双随机一公开"))


def test_what_is_counted_otherwise_stands_in_no_list() -> None:
    given = (
        Matter("直补名单", "", Count(1, "1"), "期"),
        Matter("闲置村小处置结果", "", Count(5, "5"), "处"),
        Matter("码头招标结果"),
        Matter("安置点一览", "", Count(3, "3"), "期"),
    )
    records = staged(town(matters=given)).facts.records["pub.matters"]
    assert [one.slots["内容"].text for one in records] == [
        "直补名单",
        "闲置村小处置结果（5处）",
        "码头招标结果",
        "安置点一览",
    ]


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("微信公众号每日推送", ("渠道", "微信公众号每日")),
        ("小区门口张贴", ("何时", "在小区门口张贴")),
        ("入户发放", ("途径", "入户发放方式")),
        ("抖音直播", ("途径", "抖音直播")),
        ("行政执法公示栏目", ("渠道", "行政执法公示栏目")),
    ],
)
def test_a_way_of_telling_has_no_verb_besides_that_of_the_sentence(
    channel: str, said: tuple[str, str]
) -> None:
    (record,) = staged(town(matters=(Matter("名单", channel=channel),))).facts.records[
        "pub.matters"
    ]
    assert record.slots[said[0]].text == said[1]


def test_a_kind_of_papers_has_no_title() -> None:
    (record,) = staged(town(press=(Press("市级以上报刊", Count(8, "8"), "篇"),))).facts.records[
        "pub.press"
    ]
    assert record.slots["媒体"].text == "市级以上报刊"


@pytest.mark.parametrize(
    ("media", "told"),
    [("省级行业报", "省级行业报"), ("锡和日报蒙文版", "《锡和日报》蒙文版")],
)
def test_a_kind_of_papers_has_no_title_and_an_edition_is_no_part_of_one(
    media: str, told: str
) -> None:
    (record,) = staged(town(press=(Press(media, Count(4, "4"), "篇"),))).facts.records["pub.press"]
    assert record.slots["媒体"].text == told


def test_programmes_are_counted_without_a_noun() -> None:
    press = (Press("市广播电视台“行风热线”", Count(4, "4"), "期"),)
    text = "".join(s.text for s in compose(town(press=press)).sentences())
    assert "“行风热线”播出我镇相关内容4期" in text
    assert "信息4期" not in text
    assert "动态" not in text


@pytest.mark.parametrize(
    ("channel", "number", "unit", "said"),
    [
        ("“码上诉”平台", 77, "条线索", ("来件", "“码上诉”平台线索")),
        ("政务微博私信", 65, "条", ("来件", "政务微博私信")),
        ("办事大厅咨询台", 43, "人次", ("来件", "办事大厅咨询")),
        ("村务留言簿", 41, "条", ("来件", "村务留言簿留言")),
        ("热线回访", 310, "个", ("活动", "热线回访")),
        ("民意征集栏目", 12, "期", ("途径", "民意征集栏目")),
    ],
)
def test_what_came_in_is_called_by_no_other_name(
    channel: str, number: int, unit: str, said: tuple[str, str]
) -> None:
    responses = (Response(channel, Count(number, str(number)), unit),)
    records = staged(town(responses=responses)).facts.records
    (record,) = (*records.get("pub.response", ()), *records.get("pub.talks", ()))
    assert record.slots[said[0]].text == said[1]


def test_a_fair_is_not_called_in_and_a_press_conference_is_a_form() -> None:
    (record,) = staged(town(events=(Event("春风行动招聘会"),))).facts.records["sup.events"]
    assert record.slots["活动"].text == "春风行动招聘会"
    given = (Explained(Count(3, "3"), "新闻发布会", "场", ()),)
    slots = staged(town(explanations=given)).facts.slots
    assert (slots["解读名称"].text, slots["解读形式"].text) == ("政策解读", "新闻发布会")


def test_what_is_shown_on_the_spot_is_told_as_where_it_was() -> None:
    matter = Matter("摇号结果", "棚改", channel="区政府网站和现场公示")
    assert "在区政府网站和现场" in told(matter)


def test_channels_of_more_than_the_total_are_told_without_a_reason_and_doubted() -> None:
    channels = (Channel("政府网站", Count(388, "388")), Channel("公众号", Count(94, "94")))
    cases = staged(town(total=Count(420, "420"), channels=channels)).facts.cases
    assert {"渠道句_分列", "渠道句_存疑"} <= cases.keys()
    assert "渠道句_重" not in cases


def test_fields_told_one_by_one_below_are_not_called_sides_above() -> None:
    keywords = ("乡村振兴", "森林防火")
    assert staged(town(keywords=keywords)).facts.slots["领域类"].text == "方面"
    given = town(keywords=keywords, matters=(Matter("防火戒严令", "森林防火"), OTHER))
    assert "领域类" not in staged(given).facts.slots


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (Matter("电梯加装公示，19部"), "发布电梯加装公示，涉及19部电梯"),
        (Matter("宅基地审批结果，78宗"), "宅基地审批结果78宗"),
        (Matter("退塘还湿补偿名单已公示，1次，37户"), "退塘还湿补偿名单1次，涉及37户"),
        (Matter("项目竣工验收公示，6个项目3.2万亩"), "项目竣工验收公示，涉及6个项目3.2万亩"),
        (Matter("补贴发放情况", note="2938户"), "补贴发放情况，涉及2938户"),
        (Matter("农业保险投保面积", note="1.1万亩"), "农业保险投保面积1.1万亩"),
        (Matter("水质排名", "", Count(12, "12"), "期", "36条河涌"), "水质排名12期，涉及36条河涌"),
        (
            Matter("村寨保护利用项目资金", "", Count(6, "6"), "个村寨", "2380万元"),
            "6个村寨的保护利用项目资金，共2380万元",
        ),
        (
            Matter("县级非遗传承人名单", "", Count(1, "1"), "批", "第七批，32人"),
            "第七批县级非遗传承人名单，涉及32人",
        ),
        (
            Matter("县级传承人名单", "", Count(1, "1"), "批", "第六批23人"),
            "第六批县级传承人名单，涉及23人",
        ),
        (
            Matter("补奖资金发放表", "", Count(1, "1"), "批", "发放资金1238万元"),
            "补奖资金发放表1批，共发放资金1238万元",
        ),
        (
            Matter("道路硬化和路灯安装项目验收结果", "", Count(5, "5"), "个"),
            "道路硬化和路灯安装项目验收结果，涉及5个项目",
        ),
        (
            Matter("镇权责清单", note="按县级下放事项重新调整"),
            "按县级下放事项重新调整的镇权责清单",
        ),
        (
            Matter("补助资金项目计划和完成情况", "", Count(9, "9"), "个"),
            "9个补助资金项目的计划和完成情况",
        ),
        (
            Matter("戒严令和值班电话", "", Count(2, "2"), "份", "蒙汉双语印发1200份"),
            "戒严令和值班电话，共2份（蒙汉双语印发1200份）",
        ),
        (
            Matter("民宿名录", "", Count(3, "3"), "期", "客房214间，涉及4个村"),
            "民宿名录3期，涉及客房214间、4个村",
        ),
        (Matter("综合行政执法处罚决定", "", Count(96, "96"), "宗"), "处罚决定96宗"),
        (
            Matter("清雪责任段划分", "", Count(112, "112"), "段"),
            "清雪责任段划分情况（112段）",
        ),
        (Matter("征地补偿和招投标", "", Count(23, "23"), "份"), "征地补偿和招投标信息23份"),
        (
            Matter("服务机构评价", "", Count(4, "4"), "期", "服务老人2216人"),
            "服务机构评价结果4期，共服务老人2216人",
        ),
        (Matter("配套工程招标和机电井", "", Count(11, "11"), "眼"), "11眼机电井"),
    ],
)
def test_a_number_or_note_given_with_what_was_published_is_told_as_such(
    matter: Matter, said: str
) -> None:
    filing = town(matters=(matter,))
    (text,) = (s.text for s in compose(filing).sentences() if s.message == "pub.matters")
    assert text.removesuffix("。").endswith(said)


def test_what_is_done_to_people_keeps_the_name_that_a_theme_is_a_part_of() -> None:
    matter = Matter("职业健康检查和职业病诊断机构备案信息", "职业健康", Count(21, "21"), "家")
    text = told(matter)
    assert "职业健康检查和职业病诊断机构" in text


def test_a_theme_leads_once_what_is_told_of_it() -> None:
    given = (
        Matter("养老机构收费标准", "养老服务", note="按月更新"),
        Matter("办理时限", "户籍"),
        Matter("长者食堂运营补助考评结果", "养老服务", channel="区政府网站"),
    )
    records = staged(town(matters=given)).facts.records["pub.matters"]
    themes = [r.slots["主题"].text if "主题" in r.slots else "" for r in records]
    assert themes == ["养老服务", "户籍"]
    assert records[0].slots["说明"].text.endswith("并在区政府网站公布长者食堂运营补助考评结果")


@pytest.mark.parametrize(
    ("channel", "number", "unit", "done", "said"),
    [
        ("微信群答疑", 800, "条", None, "通过微信群答疑800条"),
        ("企业微信群", 312, "条", None, "收到企业微信群互动信息312条"),
        ("网络问政", 917, "条", 917, "网络问政留言917条，全部办结"),
        ("镇长接待日", 41, "人次", None, "镇长接待日接待来访群众41人次"),
        ("院坝会收集群众诉求", 208, "条", None, "院坝会收集群众诉求208条"),
        ("局长在线", 2, "期", None, "局长在线活动2期"),
        ("人民建议征集", 58, "条", None, "收到人民建议58条"),
        ("社区网帖", 5, "条", 5, "社区网帖5条，全部办结"),
        ("人民网留言板", 14, "件", 14, "人民网留言板留言14件，全部办结"),
    ],
)
def test_what_came_in_is_called_by_what_it_is(
    channel: str, number: int, unit: str, done: int | None, said: str
) -> None:
    settled = Count(done, str(done)) if done else None
    response = Response(channel, Count(number, str(number)), unit, settled)
    text = "".join(s.text for s in compose(town(responses=(response,))).sentences())
    assert said in text


def test_a_practice_that_names_its_matter_stands_by_itself() -> None:
    """加装电梯公示，涉及17台电梯，加装电梯公示期内安排专人答疑 says it three times."""
    matter = Matter("加装电梯楼栋公示", "加装电梯", Count(17, "17"), "台")
    filing = town(matters=(matter, OTHER), practices=(Practised("加装电梯公示期内安排专人答疑"),))
    texts = {s.message: s.text for s in compose(filing).sentences()}
    assert "专人答疑" not in texts["pub.matters"]
    assert any("专人答疑" in text for text in texts.values())


def test_what_is_done_before_stands_before_what_was_done_then() -> None:
    matter = Matter(
        "补贴花名册", "耕地补贴", Count(21, "21"), "份", "涉及21个村4186户，分两批打卡到户"
    )
    clause = "花名册公示前由驻村干部与村民小组长逐户核对"
    filing = town(matters=(matter, OTHER), practices=(Practised(clause),))
    (text,) = (s.text for s in compose(filing).sentences() if s.message == "pub.matters")
    assert f"涉及21个村4186户，{clause}，分两批打卡到户" in text


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (
            Matter("冬季测温点位和供热单位值班电话", "供热", Count(58, "58"), "处"),
            "供热单位值班电话，涉及58处冬季测温点位",
        ),
        (Matter("圩堤包保责任人", "防汛", Count(21, "21"), "段"), "责任人，涉及21段圩堤"),
        (Matter("暖棚项目受益户", "协作", Count(1, "1"), "个"), "暖棚项目受益户，涉及1个暖棚项目"),
        (
            Matter("青苗补偿公示", "农田", Count(5, "5"), "个", "村均已张贴"),
            "5个村的青苗补偿公示，均已张贴",
        ),
        (Matter("安置户公示，三榜都贴了，共83户", "治理"), "三榜均已张贴，共83户"),
        (
            Matter("招聘方案、面试名单和体检结果", "教师", Count(14, "14"), "项", "补充教师183名"),
            "结果，共14项，补充教师183名",
        ),
        (
            Matter("作业设计批复和验收结果", "治沙", Count(26, "26"), "项", "东段治理任务48.7万亩"),
            "结果，共26项（东段治理任务48.7万亩）",
        ),
        (
            Matter("抽检信息", "食品", Count(24, "24"), "期", "公布抽检样品1206批次"),
            "抽检信息24期（抽检样品1206批次）",
        ),
        (
            Matter("生活补助名册", "边民", Count(4, "4"), "期", "每季度一期，涉及7个村2934人"),
            "名册4期（每季度一期），涉及7个村2934人",
        ),
        (
            Matter("抽检结果", "食品", Count(12, "12"), "期", "每月"),
            "抽检结果12期（每月）",
        ),
        (Matter("资源养护补贴发放表", "渔业", Count(132, "132"), "艘"), "涉及132艘船"),
        (
            Matter("“一河一牌”信息", "河湖长制", Count(39, "39"), "块"),
            "“一河一牌”信息（39块）",
        ),
        (Matter("吊桥改建工程竣工验收结果", "改桥", Count(1, "1"), "座"), "验收结果（1座）"),
        (Matter("校舍出租方案和竞价结果", "资产", Count(1, "1"), "项"), "竞价结果（1项）"),
        (
            Matter("分房方案和选房结果", "安置", Count(3, "3"), "件", "共412户"),
            "选房结果，共3件，涉及412户",
        ),
        (Matter("退出名单", "网约车", Count(86, "86"), "辆"), "退出名单，涉及86辆"),
        (Matter("考核结果", "乡村医生", Count(38, "38"), "名"), "考核结果，涉及38名"),
        (Matter("报修办法和电话", "路灯", Count(140, "140"), "盏"), "电话，涉及140盏"),
        (Matter("选聘结果", "生态管护员", Count(152, "152"), "人"), "选聘结果，涉及152人"),
        (
            Matter("老人家食堂运营补贴", "养老", Count(4, "4"), "期", "老人家食堂58家"),
            "运营补贴情况4期，涉及老人家食堂58家",
        ),
        (
            Matter("森林防火戒严令和责任区表", "森林防火"),
            "森林防火戒严令和责任区表",
        ),
        (
            Matter("生育津贴直接发给个人经办指南", "生育津贴", Count(1, "1"), "份"),
            "生育津贴直接发给个人经办指南1份",
        ),
        (
            Matter("“瓶改管”进度", "燃气", Count(6, "6"), "期", "完成火锅店等商户191家"),
            "进度6期（完成火锅店等商户191家）",
        ),
        (Matter("改造地块交易公告", "改造", Count(4, "4"), "宗"), "公告，涉及4宗改造地块"),
        (
            Matter("发放公示", "惠农", Count(9, "9"), "期", "9个村每村一期，期满后由信用社发放"),
            "发放公示9期（9个村每村一期，期满后由信用社发放）",
        ),
        (
            Matter(
                "违规处理典型案例", "医保", Count(46, "46"), "例", "分6批在局网站公开，机构实名"
            ),
            "违规处理典型案例46例（机构实名）",
        ),
    ],
)
def test_a_number_and_a_note_say_what_they_are_of(matter: Matter, said: str) -> None:
    assert told(matter).endswith(said)


def test_a_stairwell_is_a_place() -> None:
    assert "在楼道公" in told(Matter("值班电话", "供热", channel="楼道"))


def test_how_often_lists_were_put_up_is_told_behind_them() -> None:
    matter = Matter("面积核实公示和兑付结果", "棉花", Count(38, "38"), "榜次", "涉及2764户")
    assert told(matter).endswith("面积核实公示和兑付结果38榜次，涉及2764户")


def test_what_is_done_with_archives_is_told_with_no_matter() -> None:
    matter = Matter("三峡移民后期扶持项目清单", "三峡移民后期扶持", Count(7, "7"), "个")
    clause = "移民历史档案调取一律由两人同查并登记"
    facts = staged(town(matters=(matter,), practices=(Practised(clause),))).facts
    assert facts.practices["政府信息管理"] == (clause,)


def test_a_paper_bears_its_marks_beside_media_that_have_no_title() -> None:
    press = (Press("中国环境报", Count(5, "5"), "篇"), Press("省级媒体", Count(31, "31"), "篇"))
    text = "".join(s.text for s in compose(town(press=press)).sentences())
    assert "《中国环境报》" in text
    assert "《省级媒体》" not in text
