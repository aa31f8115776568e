"""Channels, classes and matters: nothing is put together that the figures do not bear."""

from __future__ import annotations

import pytest

from draftkit import editions
from draftkit.analysis.areas import areas
from draftkit.facts import Facts
from draftkit.kinds.material import (
    Account,
    Channel,
    ContentClass,
    Explained,
    Matter,
    Practised,
    Press,
    Response,
)
from draftkit.kinds.shapes import Count
from draftkit.phrasebank.schema import Slot
from draftkit.pipeline import compose
from draftkit.plans import Choice, Choices, Layout
from draftkit.sources.banks import shipped_bank
from tests.support.stages import staged, town


def count(number: int) -> Count:
    return Count(number, str(number))


def channel(name: str, number: int | None) -> Channel:
    return Channel(name, None if number is None else count(number))


def facts(total: int | None, channels: tuple[Channel, ...] = (), *classes: int) -> Facts:
    given = tuple(ContentClass(f"第{n}类", count(number)) for n, number in enumerate(classes))
    return staged(town(total=total and count(total), channels=channels, classes=given)).facts


SITE, ACCOUNT = channel("门户网站", 75), channel("微信公众号“甲”", 68)


def test_classes_that_add_up_to_one_channel_are_told_of_that_channel() -> None:
    found = facts(None, (SITE, ACCOUNT), 52, 23)
    assert "分类_渠道" in found.cases
    assert found.slots["分类渠道"].text == "门户网站"


def test_several_columns_of_a_channel_are_named_each() -> None:
    found = facts(None, (SITE._replace(column="财政信息、政策文件"), ACCOUNT))
    assert "门户网站“财政信息”“政策文件”栏目75条" in found.slots["渠道句明细"].text


@pytest.mark.parametrize(
    ("column", "told"),
    [
        ("义务教育和教育局信息公开目录", "门户网站“义务教育”“教育局信息公开目录”栏目75条"),
        ("县教育局和体育局信息公开目录", "门户网站县教育局和体育局信息公开目录栏目75条"),
        ("教育和体育信息公开目录", "门户网站“教育和体育信息公开目录”栏目75条"),
    ],
)
def test_a_column_that_is_called_by_its_owner_is_one_by_itself(column: str, told: str) -> None:
    found = facts(None, (SITE._replace(column=column), ACCOUNT))
    assert told in found.slots["渠道句明细"].text


def test_classes_of_the_only_channel_follow_the_sentence_that_names_it() -> None:
    found = facts(None, (SITE,), 52, 23)
    assert "分类_同渠" in found.cases
    assert "分类渠道" not in found.slots


def test_classes_that_add_up_to_two_channels_are_told_of_none() -> None:
    assert "分类_分列" in facts(None, (SITE, channel("微博", 75)), 52, 23).cases


def test_classes_that_add_up_to_the_total_are_told_of_the_total() -> None:
    assert "分类_其中" in facts(75, (SITE,), 52, 23).cases


@pytest.mark.parametrize(
    ("classes", "case", "doubtful"),
    [((10, 20), "分类_部分", False), ((100, 20), "分类_分列", True)],
)
def test_classes_of_another_sum_are_no_whole(
    classes: tuple[int, ...], case: str, *, doubtful: bool
) -> None:
    found = facts(90, (), *classes)
    assert case in found.cases
    assert ("分类_存疑" in found.cases) is doubtful


def test_classes_of_a_rough_total_that_is_far_more_are_part_of_it() -> None:
    given = (ContentClass("政府规章", count(1)), ContentClass("政策性文件", count(11)))
    found = staged(town(total=Count(5500, "5500余", exact=False, unit="条"), classes=given)).facts
    assert "分类_部分" in found.cases
    assert found.slots["分类明细"].text == "政府规章1条、政策性文件11条"
    found = staged(town(total=Count(13, "13余", exact=False, unit="条"), classes=given)).facts
    assert "分类_分列" in found.cases


def test_a_channel_with_more_than_the_total_is_marked_for_a_person() -> None:
    stages = staged(town(total=count(15), channels=(channel("县政府网站", 38),)))
    (message,) = (m for m in stages.of("一") if m.type == "plat.spread")
    assert "比总数还多" in message.comment
    (message,) = (m for m in stages.of("一") if m.type == "pub.total")
    assert not message.comment


def matters(*given: Matter) -> list[list[str]]:
    """The records of each sentence about matters, as texts of their slots."""
    stages = staged(town(matters=given))
    return [
        [
            "".join(message.slots[f"{n}·{slot}"].text for slot in sorted(record))
            for n, record in enumerate(message.records, 1)
        ]
        for message in stages.of("一")
        if message.type == "pub.matters"
    ]


def test_matters_published_in_one_place_are_told_together() -> None:
    found = matters(
        Matter("政务信息", number=count(33), channel="政府网站"),
        Matter("惠民名单", channel="公开栏"),
        Matter("行政许可事项", number=count(22), unit="项", channel="政府网站"),
    )
    assert found == [["政务信息33条、行政许可事项22项政府网站", "惠民名单公开栏"]]


def test_a_matter_with_a_note_of_its_own_is_told_apart() -> None:
    found = matters(Matter("甲类名单"), Matter("乙类名单", note="按月更新"), Matter("丙类名单"))
    assert found == [["甲类名单、丙类名单", "乙类名单按月更新"]]


def test_matters_with_a_theme_are_told_in_a_sentence_of_their_own() -> None:
    found = matters(
        Matter("补贴发放明细", theme="乡村振兴", number=count(21), unit="批次"),
        Matter("村级财务收支", number=count(12), unit="期"),
    )
    assert len(found) == 2


def test_a_theme_that_the_content_names_is_not_told_twice() -> None:
    assert matters(Matter("义务教育领域信息", theme="义务教育")) == [["义务教育领域信息"]]


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        (
            Matter("补贴项目公示", number=count(67), unit="条"),
            {"公告": "补贴项目公示", "数量": "67"},
        ),
        (Matter("学校撤并意见征集", number=count(2), unit="次"), {"征集": "学校撤并意见征集"}),
        (
            Matter("改造方案和居民意见", number=count(11), unit="个院落"),
            {"内容": "改造方案和居民意见", "对象数": "11"},
        ),
        (Matter("建设清单", number=count(20), unit="个"), {"内容": "建设清单（20个）"}),
        (Matter("完工公告", number=count(45), unit="个"), {"公告": "完工公告", "单位": "个"}),
        (
            Matter("预售许可和监管账户", number=count(27), unit="批"),
            {"内容": "预售许可和监管账户", "数量": "27"},
        ),
        (
            Matter("渔船名册", number=count(268), unit="艘"),
            {"内容": "渔船名册", "对象数": "268", "对象单位": "艘渔船"},
        ),
        (Matter("年检结果", number=count(203), unit="座"), {"内容": "年检结果（203座）"}),
        (Matter("空置厂房", number=count(14), unit="栋"), {"内容": "空置厂房", "数量": "14"}),
        (Matter("补助公示", number=count(34), unit="户"), {"公告": "补助公示", "对象数": "34"}),
    ],
)
def test_what_was_published_takes_the_verb_and_the_count_that_suit_it(
    matter: Matter, told: dict[str, str]
) -> None:
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    texts = {name: fact.text for name, fact in record.slots.items()}
    assert texts.items() >= told.items()


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("改造木房743栋", "共改造木房743栋"),
        ("改造老果园3260亩、搭建防雹网1180亩", "共改造老果园3260亩、搭建防雹网1180亩"),
        ("配租426套", "共配租426套"),
        ("曝光案例23起、追回基金684.2万元", "共曝光案例23起、追回基金684.2万元"),
        ("改优茶园4.6万亩", "共改优茶园4.6万亩"),
        ("补助312户", "共补助312户"),
        ("改造户1437户", "改造户1437户"),
        ("补贴机具2146台、资金903万元", "补贴机具2146台、资金903万元"),
        ("搬迁86户", "共搬迁86户"),
        ("补助资金312万元", "补助资金312万元"),
        ("追回基金86.4万元", "共追回基金86.4万元"),
        ("摊位1420个", "涉及摊位1420个"),
        ("种植大户86户，面积2.1万亩", "种植大户86户，面积2.1万亩"),
        ("修复灌渠12公里", "共修复灌渠12公里"),
        ("安置房1200余套", "涉及安置房1200余套"),
        ("涉及住户186户", "涉及住户186户"),
        ("覆盖县城11所小学", "覆盖县城11所小学"),
        ("面积5620亩", "面积5620亩"),
        ("公示期7天", "公示期7天"),
        ("补贴标准每亩300元", "补贴标准每亩300元"),
        ("每季度更新1次", "每季度更新1次"),
        ("阅读量3万次", "阅读量3万次"),
        ("收到意见12条", "收到意见12条"),
        ("总投资1.2亿元", "总投资1.2亿元"),
        ("发放明白卡600份", "发放明白卡600份"),
    ],
)
def test_an_amount_of_something_else_is_what_was_concerned(note: str, said: str) -> None:
    ((told,),) = matters(Matter("兑现名册", theme="补助", number=count(6), unit="批", note=note))
    assert said in told
    assert f"涉及{said}" not in told


@pytest.mark.parametrize(
    ("theme", "content", "said"),
    [
        ("人才公寓", "人才公寓配租房源和入住名单", "配租房源和入住名单"),
        ("疏港公路", "疏港公路拓宽工程补偿公告", "拓宽工程补偿公告"),
        ("义务教育", "义务教育学校招生范围", "学校招生范围"),
        ("“一网通办”", "一网通办事项清单", "事项清单"),
        ("养老服务", "养老服务站收费表", "养老服务站收费表"),
        ("养老", "养老机构收费表", "养老机构收费表"),
        ("城市更新", "城市更新项目招标公告", "城市更新项目招标公告"),
        ("义务教育", "义务教育阶段学校名册", "义务教育阶段学校名册"),
        ("口袋公园", "口袋公园、绿道分布图", "口袋公园、绿道分布图"),
        ("农村公路", "乡级农村公路养护计划", "乡级农村公路养护计划"),
    ],
)
def test_a_theme_that_opens_what_was_published_is_named_once(
    theme: str, content: str, said: str
) -> None:
    given = (Matter(content, theme=theme), Matter("办理时限", theme="户籍"))
    records = staged(town(matters=given)).facts.records["pub.matters"]
    told = [r.slots.get("内容") or r.slots["公告"] for r in records]
    assert [fact.text for fact in told] == [said, "办理时限"]


@pytest.mark.parametrize(
    ("content", "number", "unit", "note", "said"),
    [
        ("招聘公告、成绩和拟聘人员", 9, "件", "", "招聘公告、成绩和拟聘人员名单，共9件"),
        ("补贴品类、标准和参与商户", 0, "", "", "补贴品类、标准和参与商户名单"),
        ("救助标准和救助对象", 3, "批", "", "救助标准和救助对象3批"),
        ("病种目录、认定流程和限额", 52, "种", "", "病种目录、认定流程和限额52种疾病"),
        ("装卸、理货等岗位招聘信息", 480, "个", "", "装卸、理货等岗位招聘信息480个岗位"),
        ("岗位招聘信息", 480, "个", "", "岗位招聘信息480个岗位"),
        ("新增临时停车泊位路段", 2300, "个", "", "新增临时停车泊位路段2300个临时停车泊位"),
        ("详细规划批后公布", 41, "项", "", "批准后的详细规划41项"),
        ("绿道设计方案公开征求意见", 0, "", "", "绿道设计方案意见征集"),
        (
            "重大欠薪行为和惩戒名单",
            9,
            "起",
            "涉及农民工417人",
            "重大欠薪行为和惩戒名单，共9起涉及农民工417人",
        ),
        ("项目进度", 12, "类", "按季度公布", "项目进度12类按季度"),
        ("救助名册", 4, "批", "按季度公示", "救助名册4批按季度公示"),
    ],
)
def test_a_number_stands_with_what_it_counts_and_people_are_no_paper(
    content: str, number: int, unit: str, note: str, said: str
) -> None:
    given = Matter(content, theme="要务", number=count(number), unit=unit, note=note)
    if not number:
        given = given._replace(number=None)
    records = staged(town(matters=(given,))).facts.records["pub.matters"]
    assert "".join(f.text for n, f in records[0].slots.items() if n != "主题") == said


@pytest.mark.parametrize(
    ("case", "clause"),
    [
        (
            Matter("违规使用医保基金案例", theme="基金监管", number=count(7), unit="起"),
            "基金收支数据由稽核股核对",
        ),
        (
            Matter(
                "水质检测报告",
                theme="农村供水",
                number=count(4),
                unit="期",
                note="覆盖供水工程23处",
            ),
            "工程现场设置二维码公示牌供群众扫码查看工期",
        ),
    ],
)
def test_a_practice_is_not_told_with_a_matter_that_it_shares_a_word_with(
    case: Matter, clause: str
) -> None:
    practice = Practised(clause)
    (record,) = staged(town(matters=(case,), practices=(practice,))).facts.records["pub.matters"]
    assert "说明" not in record.slots or clause not in record.slots["说明"].text


def test_what_a_theme_counts_is_not_named_again() -> None:
    given = (
        Matter("口袋公园选址和设计方案征求意见", theme="口袋公园", number=count(13), unit="座"),
        Matter("办理时限", theme="户籍"),
    )
    assert matters(*given)[0][0].count("口袋公园") == 2  # the theme, and what is counted


def test_parts_of_a_total_follow_it_and_not_its_fields() -> None:
    channels = (channel("门户网站", 400), channel("微信公众号", 200))
    stages = staged(town(total=count(600), channels=channels, keywords=("乡村振兴", "森林防火")))
    (message,) = (m for m in stages.of("一") if m.type == "pub.total")
    for phrase in stages.eligible.phrases(message):
        if not phrase.retired:
            names = [
                f"{{{piece.name}}}".replace("其中", "") if isinstance(piece, Slot) else str(piece)
                for piece in phrase.pieces
            ]
            text = "".join(names)
            assert "其中" not in text or text.index("其中") < text.index("领域"), phrase.id


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (Matter("专场招聘岗位", "就业", count(9), "场"), "9场专场招聘的岗位"),
        (Matter("蚊媒密度监测结果", "登革热防控", count(26), "周"), "26周的蚊媒密度监测结果"),
        (Matter("护栏安装计划", "公路安防", count(173), "公里"), "173公里的护栏安装计划"),
        (Matter("各嘎查核定载畜量", "草畜平衡", count(76), "个嘎查"), "76个嘎查的核定载畜量"),
        (Matter("村规民约限额", "高价彩礼治理", count(17), "个村"), "17个村的村规民约限额"),
        (
            Matter("水、气、公交企业服务承诺", "收费", count(6), "家企业"),
            "6家水、气、公交企业的服务承诺",
        ),
        (
            Matter("审计查出问题整改情况", "审计", count(38), "个问题"),
            "审计查出的38个问题的整改情况",
        ),
        (Matter("工程招标和施工标牌", "泵站更新", count(3), "座"), "3座泵站的工程招标和施工标牌"),
        (Matter("客流和交通管制安排", "邮轮", count(52), "航次"), "52航次的客流和交通管制安排"),
        (
            Matter("年度薪酬披露", "企业负责人薪酬", count(17), "户企业"),
            "17户企业的年度薪酬披露情况",
        ),
        (Matter("补助经费发放表", "村卫生室", count(188), "个室"), "188个村卫生室的补助经费发放表"),
        (Matter("项目准入评审意见", "招商", count(14), "个"), "14个项目的准入评审意见"),
        (Matter("互助养老幸福院入住条件", "养老", count(4), "所"), "4所互助养老幸福院的入住条件"),
        (
            Matter("避灾安置场所名单及联系电话", "防台防汛", count(14), "处"),
            "避灾安置场所名单及联系电话",  # 防台 is no place
        ),
        (Matter("摊位设置方案", "夜市管理", count(4), "处"), "4处夜市的摊位设置方案"),
        (Matter("改造进度", "公厕提升", count(22), "座"), "22座公厕的改造进度"),
        (
            Matter("最大承载量和检查结果", "景区安全", count(9), "处"),
            "9处景区的最大承载量和检查结果",
        ),
        (Matter("修缮方案", "廊桥保护", count(3), "座"), "3座廊桥的修缮方案"),
        (Matter("检测站点分布", "治超", count(8), "个"), "8个检测站点的分布"),
        (Matter("积水点整治进度", "排水防涝", count(17), "处"), "17处积水点的整治进度"),
        (Matter("签约团队名单", "家庭医生", count(66), "个团队"), "66个签约团队的名单"),
        (Matter("学校划片范围", "入学", count(29), "所学校"), "29所学校的划片范围"),
        (Matter("险段位置", "圩堤加固", count(6), "处"), "6处险段的位置"),
        (Matter("楼栋改造方案", "旧改", count(18), "栋"), "18栋楼的改造方案"),
        (Matter("整治清单", "背街小巷", count(11), "条"), "整治清单（11条）"),
        (Matter("补偿协议", "砖厂关停", count(3), "家"), "3家砖厂的补偿协议"),
        (
            Matter("招生范围和摇号结果", "公办园扩容", count(27), "所"),
            "27所公办园的招生范围和摇号结果",
        ),
        (
            Matter("整改方案和验收结论", "小水电整改", count(4), "座"),
            "4座小水电的整改方案和验收结论",
        ),
        (Matter("建设资金使用情况", "未来社区", count(11), "个"), "11个未来社区的建设资金使用情况"),
        (Matter("转移点和责任人", "防汛", count(16), "处"), "16处转移点及其责任人"),
        (Matter("取水点和开放时间", "抗旱", count(9), "处"), "9处取水点及其开放时间"),
        (
            Matter("隐患点位置、监测责任人和撤离路线", "地质灾害防治", count(15), "处"),
            "15处隐患点的位置、监测责任人和撤离路线",
        ),
        (
            Matter("新打机电井位置、深度和水价", "饮水安全", count(6), "眼"),
            "6眼新打机电井的位置、深度和水价",
        ),
        (Matter("网点布局和建设进度", "便民生活圈", count(34), "个"), "34个网点的布局和建设进度"),
        (Matter("每日岗位", "零工市场", count(90), "个"), "每日岗位，共90个"),
        (Matter("补偿标准", "养猪场停养", count(6), "家"), "6家养猪场的补偿标准"),
        (Matter("每周招聘岗位", "就业服务", count(1620), "个"), "每周招聘岗位，共1620个"),
        (
            Matter("重点项目的用地、环评信息", "重大项目", count(39), "个"),
            "39个重点项目的用地、环评信息",
        ),
        (Matter("候车亭位置和班次", "农村客运", count(48), "处"), "48处候车亭的位置和班次"),
        (
            Matter("线路走向和首末班时间", "公交线网优化", count(7), "条"),
            "线路走向和首末班时间，共7条",
        ),
        (
            Matter("改造内容和资金来源", "老旧小区改造", count(34), "个"),
            "34个老旧小区的改造内容和资金来源",
        ),
        (Matter("开放时间和责任人", "公厕提升", count(23), "座"), "23座公厕的开放时间和责任人"),
        (
            Matter("造林绿化工程中标结果", "国土绿化", count(4), "个"),
            "4个造林绿化工程的中标结果",
        ),
        (
            Matter("高层建筑可燃外墙保温材料排查和整改情况", "消防", count(57), "栋"),
            "57栋高层建筑的可燃外墙保温材料排查和整改情况",
        ),
        (Matter("停气时间", "燃气管道更新", count(44), "栋"), "44栋楼的停气时间"),
        (Matter("整改店铺名单", "背街餐饮油烟", count(17), "家"), "整改店铺名单"),
    ],
)
def test_what_is_counted_is_named(matter: Matter, said: str) -> None:
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert record.slots["内容"].text == said


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        (
            Matter("房源和摇号结果", "人才公寓", count(360), "套"),
            "房源和摇号结果，涉及360套房源",
        ),
        (Matter("对比照片", "污水零直排", count(186), "处"), "对比照片（186处）"),
        (
            Matter("磋商协议和赔偿金额", "损害赔偿", count(17), "件"),
            "磋商协议和赔偿金额，共17件",
        ),
        (
            Matter("选聘结果和考勤", "管护员", count(204), "名"),
            "选聘结果和考勤情况，涉及204名",
        ),
        (Matter("助学金发放", "控辍保学"), "助学金发放情况"),
        (
            Matter("检验和油补发放", "渔船管理", count(164), "艘"),
            "检验和油补发放情况，涉及164艘",
        ),
        (
            Matter("采集证名单和卡点", "虫草采集", count(12), "本"),
            "采集证名单和卡点，涉及12本采集证",
        ),
        (
            Matter("饲草调运和分配", "防灾饲草", count(1850), "吨"),
            "饲草调运和分配情况（1850吨）",
        ),
        (Matter("除治小班图", "病防治", count(68), "个小班"), "除治小班图，涉及68个小班"),
        (
            Matter("站点服务项目和价格", "养老", count(34), "个站"),
            "站点服务项目和价格，涉及34个站",
        ),
        (
            Matter("帐篷、棉被库存清单", "应急", count(37), "个品种"),
            "帐篷、棉被库存清单，涉及37个品种",
        ),
        (
            Matter("路肩硬化和排水沟", "公路", count(9), "公里"),
            "路肩硬化和排水沟，涉及9公里",
        ),
        (Matter("测温结果和退费", "供热", count(640), "户"), "测温结果和退费情况，涉及640户"),
        (
            Matter("新发和延续的取水许可证", "取水许可", count(31), "本"),
            "新发和延续的取水许可证31本",
        ),
        (Matter("保底价和交货点", "芦笋", count(11), "个"), "保底价和交货点11个"),
        (
            Matter("见习岗位和网格员招聘", "就业", count(127), "个"),
            "见习岗位和网格员招聘信息，涉及127个见习岗位",
        ),
        (
            Matter("停车场和收费员选聘", "停车", count(14), "处"),
            "停车场和收费员选聘情况，涉及14处停车场",
        ),
        (
            Matter("村民提案票决项目和经费安排", "民生", count(16), "个"),
            "村民提案票决项目和经费安排，涉及16个项目",
        ),
        (
            Matter("老厂家属院水电移交时间和收费标准", "移交", count(7), "个"),
            "老厂家属院水电移交时间和收费标准，涉及7个老厂家属院",
        ),
        (
            Matter("禁捕水域范围、非法捕捞典型案例", "禁捕", count(5), "起"),
            "禁捕水域范围、非法捕捞典型案例5起",
        ),
        (
            Matter("海域使用权出让和用岛审批情况", "海洋", count(26), "宗"),
            "海域使用权出让和用岛审批情况，共26宗",
        ),
        (
            Matter("煤矿重大隐患督办和销号情况", "煤矿安全", count(18), "处"),
            "煤矿重大隐患督办和销号情况，涉及18处煤矿重大隐患",
        ),
        (
            Matter("接种门诊地址、时间和库存提示", "疫苗接种", count(15), "家"),
            "接种门诊地址、时间和库存提示，涉及15家接种门诊",
        ),
        (Matter("转移路线和安置点", "防汛", count(16), "处"), "转移路线和安置点16处"),
        (Matter("应急响应启动和终止", "防汛", count(11), "次"), "应急响应启动和终止情况11次"),
        (Matter("种公羊发放名册", "肉羊", count(3300), "只"), "种公羊发放名册，涉及3300只种公羊"),
        (Matter("出租房问题清单", "消防", count(15), "期"), "出租房问题清单15期"),
        (
            Matter("新增和解除的药店名单", "协议管理", count(64), "家"),
            "新增和解除的药店名单，涉及64家药店",
        ),
        (
            Matter("部门预决算和“三公”经费信息", "财政预决算", count(68), "家"),
            "部门预决算和“三公”经费信息，涉及68家单位",
        ),
        (
            Matter("定点机构名单和补贴标准", "职业技能培训", count(73), "家"),
            "定点机构名单和补贴标准，涉及73家定点机构",
        ),
        (Matter("重大欠薪违法行为", "欠薪治理", count(6), "起"), "重大欠薪违法行为6起"),
        (
            Matter("煤矿安全生产标准化等级评定结果", "煤矿安全监管", count(14), "座"),
            "煤矿安全生产标准化等级评定结果，涉及14座煤矿",
        ),
        (
            Matter("经营许可证颁发和注销情况", "危险化学品", count(38), "家"),
            "经营许可证颁发和注销情况，涉及38家",
        ),
        (
            Matter("夏粮和秋粮收购库点、收购价格", "粮食收购", count(42), "个"),
            "夏粮和秋粮收购库点、收购价格，涉及42个库点",
        ),
        (
            # 8 may count the stations as well as what they do
            Matter("社区养老服务站服务项目和收费标准", "养老", count(8), "个"),
            "社区养老服务站服务项目和收费标准，涉及8个社区养老服务站",
        ),
        (
            Matter("招聘会场次和公益性岗位", "就业", count(6), "场"),
            "招聘会场次和公益性岗位，涉及6场招聘会",
        ),
        (
            Matter("征地公告、补偿安置方案", "征地", count(4), "个"),
            "征地公告、补偿安置方案共4个",
        ),
        (
            Matter("风险等级公示和应急演练安排", "化工", count(8), "期"),
            "风险等级公示和应急演练安排8期",
        ),
        (Matter("集中充电设施点位", "消防", count(57), "处"), "集中充电设施点位57处"),
        (Matter("补贴目录", "辅具", count(56), "种"), "补贴目录（56种）"),
        (Matter("技术培训班招生", "就业", count(5), "期"), "技术培训班招生信息5期"),
    ],
)
def test_a_number_that_is_no_text_s_stands_by_itself(matter: Matter, said: str) -> None:
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    texts = {name: fact.text for name, fact in record.slots.items()}
    of = f"，涉及{texts['对象数']}{texts['对象单位']}" if "对象数" in texts else ""
    hung = f"{texts.get('数量', '')}{texts.get('单位', '')}"
    assert f"{texts.get('内容') or texts['公告']}{hung}{of}" == said


@pytest.mark.parametrize(
    ("matter", "note"),
    [
        (
            Matter("改造方案和工期", "旧改", count(5), "个", "涉及梅湾新村等5个小区"),
            "涉及梅湾新村等5个小区",
        ),
        (
            Matter("政府预决算和部门预决算", "财政", count(94), "家", "涉及全县全部一级预算单位"),
            "涉及全县全部94家一级预算单位",
        ),
        (
            Matter("租金减免政策及金额", "减租", count(1430), "户", "涉及租金2860万元"),
            "涉及1430户、租金2860万元",
        ),
        (Matter("赔付到户", "保险", count(9), "户", "涉及3个村"), "涉及3个村9户"),
        (
            Matter("供应数量和补贴单价", "良种", count(7), "个", "以行政村为单位公布"),
            "涉及7个行政村，以行政村为单位公布",
        ),
    ],
)
def test_a_note_that_tells_what_is_counted_takes_the_number(matter: Matter, note: str) -> None:
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert record.slots["说明"].text == note
    assert not record.slots.keys() & {"数量", "对象数"}


def test_drafts_of_earlier_versions_keep_the_number_where_it_was() -> None:
    given = town(matters=(Matter("房源和摇号结果", "人才公寓", count(360), "套"),))
    before = Choices(Layout(edition=editions.of("近")), {"pub.total": Choice("x")})
    (record,) = staged(given, previous=before).facts.records["pub.matters"]
    assert record.slots["数量"].text == "360"


def test_what_was_made_known_to_be_looked_at_is_issued() -> None:
    matter = Matter("公示方案", "既有住宅加装电梯", count(23), "部")
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert record.slots["公告"].text == "23部电梯的公示方案"


def test_a_language_is_no_form_of_an_explanation() -> None:
    explained = Explained(count(5), "", "", ("蒙汉双语", "广播"))
    stages = staged(town(explanations=(explained,)))
    assert stages.facts.slots["解读语言"].text == "蒙汉双语"
    assert stages.facts.slots["解读形式"].text == "广播"
    (message,) = (m for m in stages.of("一") if m.type == "pub.explain")
    assert len(stages.eligible.phrases(message)) >= 4


@pytest.mark.parametrize(
    ("forms", "name", "unit"),
    [
        (("图解", "街头宣讲"), "政策解读", "次"),
        (("蒙汉双语", "广播"), "政策解读", "次"),
        (("图解", "视频"), "", "条"),
        (("图解", "问答"), "", "篇"),
    ],
)
def test_explanations_are_held_or_published_by_their_forms(
    forms: tuple[str, ...], name: str, unit: str
) -> None:
    explained = Explained(count(6), "", "", forms)
    found = staged(town(explanations=(explained,))).facts
    assert ("解读_活动" in found.cases) == bool(name)
    assert found.slots["解读单位"].text == unit
    assert not name or found.slots["解读名称"].text == name


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("火塘边讲政策", "场", "政策解读活动“火塘边讲政策”"),
        ("双语政策宣讲", "场", "双语政策宣讲"),
        ("惠农两分钟", "期", "“惠农两分钟”"),
    ],
)
def test_what_is_held_under_a_name_is_no_publication(name: str, unit: str, said: str) -> None:
    explained = (Explained(count(6), name, unit, ()),)
    found = staged(town(explanations=explained)).facts
    assert found.slots["解读名称"].text == said
    assert ("解读_活动" in found.cases) is (unit == "场")
    before = Choices(Layout(edition=editions.of("近")), {"pub.total": Choice("x")})
    assert "解读_活动" not in staged(town(explanations=explained), previous=before).facts.cases


@pytest.mark.parametrize(
    ("name", "unit", "forms", "said"),
    [
        ("企业政策直播", "场", ("直播", "图解"), ("政策解读", "企业政策直播和图解")),
        ("惠农政策宣讲", "场", ("宣讲",), ("政策解读", "惠农政策宣讲")),
        ("惠农政策图解", "期", ("图解", "视频"), ("惠农政策解读", "图解和视频")),
        ("惠农政策图解", "期", ("图解",), ("惠农政策图解", "")),
        ("政策问答", "期", ("图解", "视频"), ("政策问答", "图解和视频")),
    ],
)
def test_a_form_that_names_the_explanation_is_told_once(
    name: str, unit: str, forms: tuple[str, ...], said: tuple[str, str]
) -> None:
    given = (Explained(count(22), name, unit, forms),)
    slots = staged(town(explanations=given)).facts.slots
    told = slots["解读形式"].text if "解读形式" in slots else ""
    assert (slots["解读名称"].text, told) == said


def test_a_theme_that_names_the_bodies_that_are_counted_is_told_with_them() -> None:
    found = matters(Matter("菜价和补贴标准", "社区食堂", count(7), "家"))
    assert found == [["7家社区食堂的菜价和补贴标准"]]


@pytest.mark.parametrize(
    ("channel", "unit", "slot", "said"),
    [
        ("咨询电话", "个", "来电", "咨询电话"),
        ("咨询专线", "次", "来电", "咨询专线来电"),
        ("游客意见箱", "条", "来意", "游客意见箱意见"),
        ("渔民来访", "人次", "来访", "渔民来访"),
        ("12345热线", "件", "来件", "12345热线诉求"),
        ("领导接访", "批次件", "来途", "领导接访"),
        ("12350举报电话", "件", "来件", "12350举报"),
        ("优待证咨询专线", "人次", "来件", "优待证咨询"),
        ("野生动物救助电话", "起", "来件", "野生动物救助"),
    ],
)
def test_what_came_in_takes_its_own_verb(channel: str, unit: str, slot: str, said: str) -> None:
    response = Response(channel, count(3), unit)
    (record,) = staged(town(responses=(response,))).facts.records["pub.response"]
    assert record.slots[slot].text == said


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("民呼我为平台", "“民呼我为”平台诉求"),
        ("政民零距离", "“政民零距离”诉求"),
        ("企业码上提", "“企业码上提”诉求"),
        ("网格员入户收集", "网格员入户收集的诉求"),
        ("网络问政平台", "网络问政平台诉求"),
    ],
)
def test_a_channel_with_a_name_of_its_own_is_quoted(channel: str, said: str) -> None:
    response = Response(channel, count(9), "件", count(9))
    (record,) = staged(town(responses=(response,))).facts.records["pub.response"]
    assert said in [fact.text for fact in record.slots.values()]


def test_a_line_on_air_is_held_and_brings_no_requests() -> None:
    given = (Response("政风行风热线", count(24), "期"), Response("接待室", count(388), "人次"))
    records = staged(town(responses=given)).facts.records
    assert "政风行风热线" in records["pub.talks"][0].slots["活动"].text
    assert records["pub.response"][0].slots["来访"].text == "接待室来访群众"


def test_other_classes_stand_last_and_videos_are_no_accounts() -> None:
    classes = (ContentClass("其他", count(40)), ContentClass("财政资金", count(27)))
    accounts = (Channel("政府网站", count(20)), Channel("抖音号“乡音”", count(47), "个"))
    slots = staged(town(total=count(900), classes=classes, channels=accounts)).facts.slots
    assert slots["分类明细"].text == "财政资金27条、其他40条"
    assert slots["渠道句明细"].text == "政府网站20条、抖音号“乡音”47个作品"


def test_a_keyword_keeps_the_work_that_makes_a_noun_of_it() -> None:
    words = ("三峡后续工作", "河道保洁工作", "移民安置")
    assert areas(town(keywords=words), shipped_bank())[:2] == ("三峡后续工作", "河道保洁")


def test_no_verb_before_a_noun_has_its_word() -> None:
    for name in "甲乙丙丁戊己庚辛壬癸":
        total = Count(356, "356", unit="条", noun="政务公开信息")
        filing = town(total=total, keywords=("柠檬种植", "养老服务"))
        filing = filing._replace(body=filing.body._replace(name=f"{name}镇人民政府"))
        text = "".join(s.text for s in compose(filing).sentences())
        assert "公开政务公开" not in text
        assert "公开的政务公开" not in text


def test_asking_people_is_told_of_no_matter_that_was_published() -> None:
    given = (Matter("公交票价调整方案", "公交票价"), Matter("渡口名录", "渡口"))
    asked = Practised("新开公交线路前到沿线村组听取意见")
    records = staged(town(matters=given, practices=(asked,))).facts.records["pub.matters"]
    assert not any("说明" in record.slots for record in records)


def test_calls_at_people_s_doors_are_held_and_not_received() -> None:
    response = Response("网格员上门", count(2100), "户")
    (record,) = staged(town(responses=(response,))).facts.records["pub.talks"]
    assert record.slots["活动"].text == "网格员上门"
    before = Choices(Layout(edition=editions.of("近")), {"pub.total": Choice("x")})
    assert "pub.talks" not in staged(town(responses=(response,)), previous=before).facts.records


def test_people_called_on_do_not_go_there_themselves() -> None:
    response = Response("牧户走访", count(1820), "户")
    (record,) = staged(town(responses=(response,))).facts.records["pub.talks"]
    assert record.slots["活动"].text == "走访牧户"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("每晚7点至次日2点", "时间为每晚7点至次日2点"),
        ("请外县专家参加", "请外县专家参加"),
        ("公证员到场", "公证员到场"),
        ("按月公布，带菜价", "附菜价"),
        ("隐去家庭住址", "隐去家庭住址"),
    ],
)
def test_a_note_is_tied_to_its_matter(note: str, said: str) -> None:
    matter = Matter("放流品种", "增殖放流", count(8), "次", note)
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert (record.slots.get("说明") or record.slots["附注"]).text == said


def test_a_message_sent_is_a_way_and_no_place() -> None:
    matter = Matter("停航通知", "渔船进出港", count(37), "次", "", "渔港大屏和渔民短信")
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert record.slots["途径"].text == "渔港大屏和渔民短信"


def test_where_any_keyword_is_a_field_those_that_are_classes_are_too() -> None:
    words = ("惠农补贴", "森林防火", "“双减”工作")
    classes = (ContentClass("惠农补贴", count(38)), ContentClass("工作动态", count(20)))
    found = staged(town(keywords=words, classes=classes)).facts.slots["领域"].text
    assert found == "惠农补贴、森林防火、“双减”"
    only = staged(town(keywords=words[:1], classes=classes)).facts.slots
    assert "领域" not in only


def test_what_is_spoken_or_counted_by_issues_is_no_paper() -> None:
    def name(unit: str, *forms: str) -> str:
        explained = (Explained(count(8), unit=unit, forms=forms),)
        return staged(town(explanations=explained)).facts.slots["解读名称"].text

    assert name("期", "图解") == name("期", "双语广播", "图解") == "政策解读"
    assert name("篇", "企业座谈") == "政策解读"


def test_of_several_media_each_is_marked_as_what_it_is() -> None:
    def media(*names: str) -> list[str]:
        press = tuple(Press(one, count(2), "篇") for one in names)
        told = staged(town(press=press)).facts.records["pub.press"]
        return [record.slots["媒体"].text for record in told]

    assert media("右江日报", "广西教育") == ["《右江日报》", "“广西教育”"]
    assert media("右江日报", "市电视台") == ["《右江日报》", "市电视台"]
    assert media("右江日报", "右江发布") == ["《右江日报》", "“右江发布”"]
    assert media("右江晚报", "市广播电视台“行风热线”") == ["《右江晚报》", "市广播电视台“行风热线”"]
    assert media("广西教育", "右江发布") == ["“广西教育”", "“右江发布”"]
    assert media("右江日报", "农村杂志") == ["《右江日报》", "《农村》杂志"]


def test_a_number_hangs_behind_what_was_settled_or_names_the_works() -> None:
    def told(theme: str, content: str, number: int, unit: str) -> str:
        matter = (Matter(content=content, theme=theme, number=count(number), unit=unit),)
        slots = staged(town(matters=matter)).facts.records["pub.matters"][0].slots
        return "".join(fact.text for name, fact in slots.items() if name != "主题")

    assert told("农村宅基地", "宅基地审批结果", 41, "宗") == "宅基地审批结果41宗"
    assert told("饮水安全", "农村饮水工程维修情况", 5, "处") == "5处农村饮水工程的维修情况"
    assert (
        told("环境保护", "建设项目环境影响评价公示", 19, "个") == "19个建设项目的环境影响评价公示"
    )


@pytest.mark.parametrize(
    ("theme", "content", "said"),
    [
        ("古窑址保护", "古窑址保护范围和公告", "保护范围和公告"),
        ("失地农民补偿", "失地农民补偿标准", "补偿标准"),
        ("乡村医生养老金", "乡村医生养老金标准", "标准"),
        ("人才公寓", "人才公寓配租名单", "配租名单"),
    ],
)
def test_what_is_said_of_a_deed_keeps_the_deed(theme: str, content: str, said: str) -> None:
    other = Matter("进度", "其他工程")
    stages = staged(town(matters=(Matter(content, theme), other)))
    first, *_ = stages.facts.records["pub.matters"]
    texts = {name: fact.text for name, fact in first.slots.items()}
    assert texts["主题"] == theme
    assert texts.get("内容", texts.get("公告")) == said


def test_an_account_called_like_the_body_is_none_of_its_channels() -> None:
    accounts = (
        Account("甲镇", "视频号"),
        Account("甲镇发布", "微信公众号", followers="300"),
    )
    page = channel("县政府网站甲镇页面", 40)
    records = staged(town(accounts=accounts, channels=(page,))).facts.records["plat.accounts"]
    assert [record.slots["账号"].text for record in records] == [
        "视频号“甲镇”",
        "微信公众号“甲镇发布”",
    ]


def test_what_was_said_in_a_group_is_no_complaint() -> None:
    records = staged(town(responses=(Response("楼栋群", count(90), "条"),))).facts.records
    (said,) = records["pub.response"]
    assert said.slots["来意"].text == "楼栋群互动信息"
    records = staged(town(responses=(Response("楼栋群", count(90), "次"),))).facts.records
    assert "pub.response" not in records
    assert [r.slots["途径"].text for r in records["pub.talks"]] == ["楼栋群"]


def test_what_was_passed_on_is_called_so_once() -> None:
    given = (Response("县长信箱转办件", count(9), "件", count(9)),)
    (record,) = staged(town(responses=given)).facts.records["pub.response"]
    assert record.slots["来件"].text == "县长信箱转办件"


@pytest.mark.parametrize(
    ("content", "number", "unit", "note", "said"),
    [
        ("服务清单", 1, "份", "列出代办事项46项", "附注=列出代办事项46项"),
        ("划片范围", 0, "", "涵盖小学28所", "说明=涵盖小学28所"),
        ("片区规划批后公布", 9, "个", "", "内容=批准后的片区规划"),
        ("补助标准和发放结果", 2, "学期", "", "内容=补助标准和发放结果，共2个学期"),
        ("创业贷款政策", 1, "套", "", "数量=1"),
    ],
)
def test_a_matter_takes_no_verb_that_it_has_itself(
    content: str, number: int, unit: str, note: str, said: str
) -> None:
    matter = Matter(content, "民生", count(number) if number else None, unit, note=note)
    (record,) = staged(town(matters=(matter,))).facts.records["pub.matters"]
    assert said in [f"{name}={fact.text}" for name, fact in record.slots.items()]


def test_who_was_engaged_to_watch_the_work_is_told_of_no_matter() -> None:
    matter = Matter("楼宇企业服务清单", "营商环境", count(1), "份")
    practice = Practised("聘请5名楼宇企业代表担任监督员", "")
    (record,) = staged(town(matters=(matter,), practices=(practice,))).facts.records["pub.matters"]
    assert "说明" not in record.slots
