"""Nothing is told of a matter that was not given with it: no noun, no place, no verb, no list that a number does not count."""

from __future__ import annotations

import pytest

from draftkit.analysis.material.listed import as_list
from draftkit.kinds.material import Account, Matter, Practised, Press, Site, Venue
from draftkit.pipeline import compose
from tests.support.stages import staged, town
from tests.unit.analysis.material.test_of_all import count, told

NUMBERS = """
村级工业园改造|改造单元规划调整、集体表决结果和招商方案|9个||招商方案，共9个
村级工业园改造|改造单元规划调整、集体表决结果和招商方案|9个|涉及上围、潭边等6个村|招商方案，共9个，涉及上围、潭边等6个村
建设项目环评|受理公示、拟批准公示和审批决定|114个||审批决定，共114个
客家围屋保护|修缮资金分配和开放名单|14座||开放名单，涉及14座
加装电梯|财力补贴公示|22台||补贴公示，涉及22台电梯
民办学校年检|民办幼儿园年检结论|87所||民办幼儿园年检结论，涉及87所
弃管小区|引入物业投票结果|6个||6个弃管小区的引入物业投票结果
财政信息|街道部门预决算、三公经费及绩效目标|75家||绩效目标，涉及75家单位
危险化学品|经营许可证发放和注销名单|76家||注销名单，涉及76家
农村公路|撤并建制村畅通工程招标和完工信息|9个|里程64.3公里|完工信息，涉及9个工程，里程64.3公里
托育|普惠托位数量、收费和报名方式|210个||普惠托位数量（210个）、收费和报名方式
种薯|脱毒种薯调运数量和到户清册|2160户||到户清册，涉及2160户
河湖长制|河湖“四乱”问题清单及销号|14个||问题清单（14个）及销号情况
营商环境|涉企政策兑现清单及兑现结果|73项||涉企政策兑现清单（73项）及兑现结果
水上交通|渡口、渡船、渡工名单及停渡水位|17道||停渡水位，涉及17道渡口
居民医保|筹资标准、资助参保对象和缴费渠道|17篇||缴费渠道，共17篇
生态环境|水质月报、环评批复和环境违法案件|118份||环境违法案件，共118份
义务教育|学区划分和招生简章|11份||招生简章11份
禁火|防火戒严令和野外用火审批电话|1份||野外用火审批电话1份
农村公路|组组通硬化路水毁修复计划和验收情况|7条|共18.4公里|验收情况（7条，共18.4公里）
老旧电梯更新|补助对象名单和验收结果|2批|共49台|验收结果2批，共49台
根治欠薪|重大欠薪违法行为公布、工资保证金账户|3起||公布重大欠薪违法行为3起、工资保证金账户
公交|公交线路调整公告|9条|新增线路3条，延伸至百良、下甘两个乡|新增线路3条，延伸至百良、下甘两个乡
校车|校车许可车辆和线路|113辆||线路，涉及113辆
湖泊|南湖汊沿线排口整治清单|13个||整治清单，涉及13个排口
公路|通组路建设计划和验收结果|46条|合计131.8公里，比计划少完成两条|验收结果（46条，合计131.8公里），比计划少完成两条
营养|大宗食材配送中标价|19种||中标价，共19种
海洋牧场|海洋牧场示范区年度评价结果|21处||海洋牧场示范区年度评价结果（21处）
电梯|超期未检和困人率较高的电梯名单|4季度||电梯名单，共4个季度
公平|妨碍统一市场的政策文件目录|9件||政策文件目录（9件）
集采|中选结果的执行时间、价格对照|6批||价格对照，共6批
少数民族发展资金|项目安排、绩效自评|5个|全年5个项目320万元，村里看得到每一笔|绩效自评（全年共5个项目320万元，村里看得到每一笔）
文物|革命旧址修缮工程公示|3处||公示，涉及3处
古茶|古茶树挂牌名册和管护责任人|1260株||管护责任人，涉及1260株
防汛抗旱|山塘水库防汛“三个责任人”名单|52座||名单，涉及52座山塘水库
肉牛产业|优质基础母牛扩繁补贴验收结果|1934头||验收结果，涉及1934头
知识产权|“闽安乌龙茶”地理标志用标企业名单|57家||用标企业名单，涉及57家
幼儿园|享受幼儿园名单及每生抵扣标准|74所||抵扣标准，涉及74所
职业健康|职业健康检查和职业病诊断机构备案信息|21家||职业健康检查和职业病诊断机构备案信息，涉及21家
保交房|两个逾期楼盘复工交付进度|11期|云锦府、东湖里共交付1206套|进度11期，云锦府、东湖里共交付1206套
农机|补贴机具分户信息|5批|2317户购机2790台|分户信息5批，2317户购机2790台
双峰驼|良种公驼引进补贴发放情况|1批|33户牧民、公驼58峰、每峰补4000元|情况1批，涉及33户牧民、公驼58峰，每峰补4000元
农田|改造提升项目验收情况||大李庄、孟楼等7个村新打机井62眼、修田间路14公里|情况，大李庄、孟楼等7个村新打机井62眼、修田间路14公里
限行|批发市场货车分时段通行方案|1个||批发市场货车分时段通行方案1个
溜索改桥|溜索改桥项目设计批复、施工许可和质量抽检结果|3座|总投资4260万元，建成后方便沿江11个村民小组|抽检结果，涉及3座，总投资4260万元，建成后方便沿江11个村民小组
休牧|春季休牧通告及补贴发放表|2份|4月5日至5月20日，312万亩|补贴发放表2份（4月5日至5月20日，312万亩）
工业园|连片改造项目土地整理公示|6宗|涉及海滘、北围两个社区812亩|公示，共6宗，涉及海滘、北围两个社区812亩
技能|技能培训班报名和结业名单|5期|217人次参加|结业名单5期，217人次参加
"""


@pytest.mark.parametrize("line", NUMBERS.split())
def test_a_number_is_told_with_no_noun_that_was_not_given_with_it(line: str) -> None:
    theme, content, counted, note, said = line.split("|")
    number = "".join(filter(str.isdigit, counted))
    many = count(int(number)) if number else None
    matter = Matter(content, theme, many, counted[len(number) :], note=note)
    text = told(matter).replace("公开重大", "公布重大")
    assert text.endswith(f"{said}。")


def test_a_row_within_a_list_is_parted_from_the_rest_by_commas() -> None:
    given = "可燃雨棚、防护网拆除进度表，消防车道划线清单，微型消防站点位"
    said = "可燃雨棚、防护网拆除进度表，消防车道划线清单，以及微型消防站点位"
    assert as_list(given, rows=True) == (said, "")
    assert as_list("拆除进度表，划线清单，站点位置", rows=True) == as_list(
        "拆除进度表，划线清单，站点位置"
    )


def test_a_theme_is_no_paper() -> None:
    assert "招聘公告" not in told(Matter("社区工作者岗位、成绩", "招聘公告"))
    assert "公示公告" in told(Matter("社区工作者岗位、成绩", "公示公告"))


def test_where_something_was_made_known_at_once_is_a_way() -> None:
    channel = "区政府门户网站和村务公开栏同步发布"
    assert "通过区政府门户网站和村务公开栏同步" in told(Matter("招商方案", channel=channel))
    assert "在村务公开栏和各村路口同步" in told(
        Matter("招商方案", channel="村务公开栏和各村路口同步发布")
    )


def press(*media: str) -> str:
    given = tuple(Press(one, count(3), "篇") for one in media)
    sentences = compose(town(press=given)).sentences()
    return "".join(s.text for s in sentences if s.message == "pub.press")


def test_each_medium_is_named_by_itself() -> None:
    text = press("龙浦日报", "中国医疗保险")
    assert "《龙浦日报》" in text
    assert "“中国医疗保险”" in text
    assert "“省级" not in press("省级媒体", "红网县级站")


def test_what_was_sent_is_no_medium() -> None:
    own = staged(town()).filing.body.self_name
    text = press("省级以上媒体政务公开经验稿")
    assert f"省级以上媒体刊发{own}政务公开经验稿件3篇" in text


def said(message: str, **given: object) -> str:
    sentences = compose(town(**given)).sentences()
    return "".join(s.text for s in sentences if s.message.startswith(message))


def test_a_list_that_is_kept_up_was_not_renewed_once() -> None:
    text = said("", practices=(Practised("目录动态更新"),))
    assert "目录" in text
    assert "动态更新" in text


def test_what_an_account_wrote_itself_is_called_what_it_is() -> None:
    account = Account(
        "微信公众号", "瓦亭之声", original=count(63), unit="条", followers=count(5100)
    )
    assert "原创信息63条" in said("plat.accounts", accounts=(account,))
    assert "原创推文63条" in said("plat.accounts", accounts=(account._replace(noun="推文"),))


def test_advice_is_given_where_a_desk_is_called_so() -> None:
    offered = ("就业", "就学", "产权办理")
    desk = Venue("服务中心", facility="政策咨询窗口", number=count(1), contents=offered)
    text = said("plat.", venues=(desk,))
    assert "就业、就学、产权办理等方面的咨询" in text
    text = said("plat.", venues=(desk._replace(facility="服务窗口"),))
    assert "咨询" not in text


def test_what_is_among_projects_stands_with_them() -> None:
    text = told(
        Matter(
            "财政衔接资金项目的立项、实施和验收公告",
            "辣椒",
            count(11),
            "个",
            "含烘干房、机耕道和大棚",
        )
    )
    assert text.endswith("11个财政衔接资金项目（含烘干房、机耕道和大棚）的立项、实施和验收公告。")


def test_a_time_in_a_note_is_told_of_nothing_else() -> None:
    text = told(Matter("饲草料调运和发放情况", "白灾", note="1月至3月，共4批"))
    assert text.endswith("饲草料调运和发放情况（1月至3月），共4批。")
    text = told(Matter("管网更新年度计划、通气公告", "燃气", note="42个小区，分三期"))
    assert text.endswith("通气公告，涉及42个小区，分三期。")
    text = told(Matter("补贴面积核实公示", "玉米", note="14个村，两轮"))
    assert text.endswith(("公示，涉及14个村，两轮。", "14个村的补贴面积核实公示（两轮）。"))


def test_parts_of_a_number_are_nothing_that_was_concerned() -> None:
    matter = Matter("中选药品、耗材价格和采购进度", "集采", count(14), "批", "药品9批、耗材5批")
    assert "涉及" not in told(matter)
    assert "涉及113辆、168条线路" in told(Matter("许可车辆和线路", "校车", note="113辆、168条线路"))


def test_what_stands_on_a_board_is_published() -> None:
    assert told(Matter("高标准农田建设项目公示牌", "农田")).endswith("公示牌内容。")


def test_what_was_put_up_in_several_places_was_so_by_that_way() -> None:
    text = told(Matter("避险撤离安排", channel="社区公示栏、楼栋张贴"))
    assert "通过社区公示栏、楼栋张贴的方式公" in text


def test_what_was_put_up_somewhere_was_made_known_by_that_way() -> None:
    text = told(Matter("草原防火戒严令", channel="蒙汉两种文字张贴到浩特"))
    assert "通过蒙汉两种文字张贴到浩特的方式公" in text


def test_by_what_parts_something_was_published_has_one_verb() -> None:
    text = told(Matter("采伐指标分配情况", "采伐", note="按村公布，三个村占七成"))
    assert text.count("公布") + text.count("公开") == 1


def test_a_paper_named_by_its_level_has_no_title_in_whatever_edition() -> None:
    assert "《" not in press("盟级日报蒙文版")
    assert "《锡和日报》蒙文版" in press("锡和日报蒙文版")
    assert "《南粤日报》及其客户端" in press("南粤日报及其客户端")


def test_a_column_has_columns_of_its_own_below_it() -> None:
    site = Site("县政府网站海浦镇栏目", columns=("公示公告", "行政执法"), is_main=True)
    text = said("plat.site", site=(site,))
    assert "下设“公示公告”“行政执法”子栏目" in text or "下设公示公告、行政执法子栏目" in text
    assert "栏目下设" not in text


def test_by_villages_stands_behind_where() -> None:
    matter = Matter("采伐指标分配情况", "采伐", note="按村公布", channel="村屯公示牌")
    assert "在村屯公示牌按村公" in told(matter)


def test_copies_are_not_said_to_be_given_out_by_whoever_did_not_say_so() -> None:
    text = told(Matter("资助标准、申请条件", "控辍保学", channel="彝汉双语宣传单2400份"))
    assert "通过彝汉双语宣传单（2400份）公" in text
    first = Matter("到户清册", "苹果", count(26), "份")
    text = told(first, Matter("技术明白卡", "苹果", count(1800), "份"))
    assert "发放" not in text


def test_a_length_has_no_noun_of_the_theme() -> None:
    assert told(Matter("乌溪段护岸工程", "河道治理", note="全长2.8公里")).endswith(
        "工程，全长2.8公里。"
    )


def test_what_nobody_called_papers_does_not_lie_there_as_such() -> None:
    shown = ("制种合同范本", "临时救助")
    text = said("plat.", venues=(Venue("便民中心", "政务公开专区", count(1), "处", shown),))
    assert "内容包括制种合同范本、临时救助" in text
    shown = ("办事指南", "公开目录")
    text = said("plat.", venues=(Venue("便民中心", "政务公开专区", count(1), "处", shown),))
    assert "内容包括" not in text


def test_a_post_is_told_of_as_the_work_on_it() -> None:
    matter = Matter("湿地、草原管护员选聘结果", "生态管护员", count(38), "人")
    assert "生态管护员工作" in told(matter)
    assert "工作" not in told(matter._replace(theme="特困人员"))


def test_vehicles_are_counted_themselves_and_not_what_stands_in_them() -> None:
    van = Venue("流动服务车", "政策资料架", count(2), "辆")
    text = said("plat.", venues=(van,))
    assert "2辆流动服务车" in text
    assert "架2" not in text
    shelf = Venue("流动服务车", "政策资料架", count(2), "个")
    assert "政策资料架2个" in said("plat.", venues=(shelf,))
