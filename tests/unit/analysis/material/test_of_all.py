"""Numbers, notes, places and verbs of matters: each with what it belongs to."""

from __future__ import annotations

import pytest

from draftkit.analysis.material import ways
from draftkit.analysis.material.apart import apart
from draftkit.editions import Edition
from draftkit.kinds.material import Matter, Press, Venue
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town

NUMBERS = """
小微工程|30万元以下村级小微工程的立项、比选、验收结果|26个|验收结果，涉及26个工程
食用菌|菌棒补助对象和菌棒发放数量|2批|发放数量，共2批
集采|中选药品目录、价格|9批|价格，共9批
校外培训|机构白名单及预收费监管情况|3期|监管情况，共3期
园区|入园企业遴选结果和租金指导价|2次|租金指导价，共2次
非遗|第六批县级非遗代表性项目推荐名单公示|21项|名单公示，涉及21个项目
督察|反馈问题整改销号公示|7项|销号公示，共7项
公路|新改建计划、质量抽检和交工验收结果|38个|交工验收结果，共38个
渡口|渡口责任人、渡船检验情况和封渡信息|7处|封渡信息，涉及7处渡口
更新|城市更新项目库、实施方案和补偿政策|64个|补偿政策，涉及64个城市更新项目
充电|新增充电端口点位和充电服务费价格|1250个|点位（1250个）和充电服务费价格
瓜菜|预冷库和分拣中心用地、建设单位、收费标准|2处|用地（2处）、建设单位、收费标准
燃气|老旧燃气管道更换的小区名单、停气时间|23个小区|停气时间，涉及23个小区
风俗|高价彩礼治理村规民约备案文本|6个村|村规民约备案文本，涉及6个村
改造|十八街坊等6个小区改造菜单和投票结果|6个小区|6个小区改造菜单和投票结果
香梨|腐烂病防治用药名录，产地市场周报价|22期|名录、产地市场周报价，共22期
物业|物业服务机构信用评价|4次|信用评价结果4次
欠薪|重大欠薪违法案件和失信主体名单|2起|违法案件2起和失信主体名单
抽检|抽检情况月报|12期|抽检情况月报12期
公租房|轮候名单|5批|轮候名单5批
冰湖|冰湖溃决风险评估结论和下游村转移安排|7处|转移安排（7处）
"""


def count(number: int) -> Count:
    return Count(number, str(number))


def told(*matters: Matter) -> str:
    """What the sentences about matters say."""
    texts = (
        s.text for s in compose(town(matters=matters)).sentences() if s.message == "pub.matters"
    )
    return "".join(texts)


@pytest.mark.parametrize("line", NUMBERS.split())
def test_a_number_is_told_of_all_or_of_what_it_stands_behind(line: str) -> None:
    theme, content, counted, said = line.split("|")
    number = "".join(filter(str.isdigit, counted))
    matter = Matter(content, theme, Count(int(number), number), counted[len(number) :])
    assert told(matter).endswith(f"{said}。")


def test_where_places_lie_stands_with_their_number() -> None:
    content = "预冷库和分拣中心用地、建设单位、收费标准"
    text = told(Matter(content, "瓜菜", count(2), "处", "位于龙门、加乐两村"))
    assert text.endswith("用地（2处，位于龙门、加乐两村）、建设单位、收费标准。")


def test_what_was_answered_is_told_as_a_state() -> None:
    assert told(Matter("规划方案征求意见公告及采纳反馈", "步道")).endswith("采纳反馈情况。")


def test_a_number_that_a_note_has_too_is_told() -> None:
    note = "公布1893批次，处置结果另行公布24期"
    text = told(Matter("监督抽检信息通告", "抽检", count(24), "期", note))
    assert "通告24期，共1893批次" in text


def test_a_second_sum_is_not_led_by_the_word_of_the_first() -> None:
    text = told(Matter("抽检结果和处置情况", "抽检", count(36), "期", "公布1872批次"))
    assert text.endswith("处置情况，共36期，计1872批次。")


@pytest.mark.parametrize(
    ("note", "beside", "behind"),
    [
        ("春秋两季共资助21460人次，发放1873万元", "春秋两季共资助21460人次，发放1873万元", ""),
        ("公布点位207处，建成口袋公园16个", "点位207处，建成口袋公园16个", ""),
        ("烘干机33台，补贴9.9万元", "烘干机33台，补贴9.9万元", ""),
        ("受助8916人次，公示名单隐去身份证号", "受助8916人次", "公示名单隐去身份证号"),
        ("发放128户，共计96.4万元", "", "发放128户，共计96.4万元"),
        ("列且、沙洛两村27户134人，每户3万元", "", "涉及列且、沙洛两村27户134人，每户3万元"),
        ("7个嘎查、牧户692户，蒙汉双语公示", "", "涉及7个嘎查、牧户692户，用蒙汉双语公示"),
        (
            "公示后补充登记青苗损失4户，调整2户面积误差，重新公示后无异议",
            "公示后补充登记青苗损失4户，调整2户面积误差，重新公示后无异议",
            "",
        ),
    ],
)
def test_a_note_is_not_parted(note: str, beside: str, behind: str) -> None:
    assert apart(note, whole=True) == ("", beside, behind)


def test_by_what_parts_something_was_published_stands_before_the_verb() -> None:
    assert apart("分村公布，7个村1046户", whole=True) == ("分村", "", "涉及7个村1046户")


def test_a_note_stands_with_what_was_published_first_where_it_is_of_that() -> None:
    matter = Matter(
        "招生计划、积分排名和录取结果，另公布咨询窗口", "积分入学", note="录取新生1426人"
    )
    assert told(matter).endswith("录取结果，共录取新生1426人，另公布咨询窗口。")


def test_a_note_on_what_stands_before_as_well_stands_there() -> None:
    content = "低产林改造补助面积核查结果，以及苗木供应点和价格"
    matter = Matter(content, "油茶产业", note="改造2310亩、涉及412户")
    assert told(matter).endswith("核查结果（改造2310亩，涉及412户），以及苗木供应点和价格。")


def test_a_rhythm_stays_with_the_member_it_was_written_behind() -> None:
    matter = Matter("年度检查计划、检查标准，双随机抽查结果随检随公示", "涉企检查")
    assert told(matter).endswith("检查标准，双随机抽查结果随检随公示。")


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("沿河自然村路口", "在沿河自然村路口公"),
        ("村公告栏张榜和县政府网站同步", "在村公告栏张榜公布、在县政府网站同步公"),
        ("项目现场公示和公众号", "项目现场和公众号公"),
        ("村委会门口和安置点现场张贴", "在村委会门口和安置点现场张贴公"),
        ("征收现场3块公示牌", "在征收现场3块公示牌上公"),
        ("苏木公众号蒙汉双语推送", "在苏木公众号用蒙汉双语公"),
        ("藏汉双语张贴", "用藏汉双语张贴公"),
        ("入户发放", "通过入户发放方式公"),
    ],
)
def test_a_place_has_no_deed_in_it_and_a_language_is_used(channel: str, said: str) -> None:
    assert said in told(Matter("补贴名单", "惠农", channel=channel))


def test_what_is_shown_on_the_spot_alone_is_no_place() -> None:
    assert not ways.told("现场")
    assert not ways.told("入户现场")


def test_what_was_published_before_is_issued() -> None:
    assert "发布年初公布的10项实事" in told(Matter("年初公布的10项实事年底完成情况", "实事"))


def test_a_further_matter_of_a_theme_follows_on_the_one_before() -> None:
    first = Matter("搬迁补助", "避险搬迁", count(3), "批", "兑付37户")
    second = Matter("监测员名单和撤离信号", "避险搬迁", note="24处各立一块告示牌")
    text = told(first, second, Matter("验收结果", "茶产业"))
    assert "，并公布监测员名单和撤离信号（24处各立一块告示牌）；" in text
    elsewhere = first._replace(channel="县政府网站")
    assert "，另公布监测员名单" in told(elsewhere, second, Matter("验收结果", "茶产业"))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (Matter("专栏", "", count(33), "个", "《云上看》等"), "，并开设专栏33个（《云上看》等）；"),
        (
            Matter("招聘会", "", count(3), "场", "达成意向52人"),
            "，并举办招聘会3场，达成意向52人；",
        ),
        (
            Matter("警示牌", "", count(24), "块", "逐处写明水深"),
            "，并设置警示牌24块，逐处写明水深；",
        ),
    ],
)
def test_a_further_matter_that_was_made_has_its_own_verb(made: Matter, said: str) -> None:
    first = Matter("新闻稿件", "就业服务", count(26), "篇")
    assert said in told(first, made._replace(theme="就业服务"), Matter("验收结果", "茶产业"))


def test_a_draft_of_an_earlier_edition_keeps_its_wording() -> None:
    assert not Edition("行").numbers_of_all
    assert not Edition("行").themes_joined


def test_a_paper_has_marks_beside_a_programme_and_a_class_of_papers_has_none() -> None:
    def media(*names: str) -> list[str]:
        press = tuple(Press(one, count(2), "篇") for one in names)
        return [r.slots["媒体"].text for r in staged(town(press=press)).facts.records["pub.press"]]

    assert media("松白日报", "市电视台民生栏目") == ["《松白日报》", "市电视台民生栏目"]
    assert media("市场监管类报刊") == ["市场监管类报刊"]


def test_a_paper_without_marks_does_not_stand_before_what_is_read_with_it() -> None:
    text = "".join(
        s.text for s in compose(town(press=(Press("省教育报", count(6), "篇"),))).sentences()
    )
    assert "省教育报采用我镇稿件6篇" in text
    assert "报刊发" not in text


def test_what_is_to_be_found_in_a_place_is_no_service_that_nobody_called_so() -> None:
    venue = Venue("区政务服务中心", "惠企专区", count(1), "处", ("惠企政策", "公报", "申请受理"))
    text = "".join(s.text for s in compose(town(venues=(venue,))).sentences())
    assert "惠企政策、公报、申请受理" in text
    assert "服务、" not in text


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (
            "稳就业|就业岗位信息|76个|涉及水尾至龙田公路安全生命防护工程",
            "就业岗位信息，共76个，涉及水尾至龙田公路安全生命防护工程",
        ),
        ("招工|岗位信息|76个|涉及十二家企业", "涉及76个岗位、十二家企业"),
        ("招工|岗位信息|76个|涉及企业12家", "涉及76个岗位、企业12家"),
    ],
)
def test_what_a_note_names_is_not_added_to_what_is_counted(line: str, what: str) -> None:
    theme, content, counted, note = line.split("|")
    number = "".join(filter(str.isdigit, counted))
    matter = Matter(content, theme, count(int(number)), counted[len(number) :], note)
    assert what in told(matter)
