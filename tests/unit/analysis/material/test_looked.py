"""How the work was looked after, told with the verb that each way of it takes."""

from __future__ import annotations

import re

import pytest

from draftkit import editions
from draftkit.kinds.material import Inspection
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from draftkit.plans import Choice, Choices, Layout
from tests.support.stages import named, staged, town

EARLIER = Choices(Layout(edition=editions.of("本")), {"pub.total": Choice("x")})


def told(*checks: Inspection, previous: Choices | None = None) -> list[str]:
    records = staged(town(inspections=checks), previous=previous).facts.records["sup.checks"]
    return ["".join(fact.text for fact in record.slots.values()) for record in records]


@pytest.mark.parametrize(
    ("way", "number", "unit", "said"),
    [
        ("区政务公开办季度抽查反馈问题", 4, "个", "区政务公开办季度抽查反馈问题4个"),
        ("第三方监测反馈问题整改", 12, "个", "整改第三方监测反馈问题12个"),
        ("镇纪委抽查村务公开", 11, "个村", "镇纪委抽查11个村的村务公开情况"),
        ("入户核实补贴到账", 60, "户", "入户核实补贴到账60户"),
        ("乡纪委随机抽查村级公示栏", 5, "次", "乡纪委随机抽查村级公示栏5次"),
        ("督促更换过期内容", 11, "处", "督促更换过期内容11处"),
        ("入户电话核实", 60, "户", "入户电话核实60户"),
        ("村务监督委员会交叉互看", 2, "轮", "村务监督委员会交叉互看2轮"),
        ("联合镇纪委抽查", 2, "次", "联合镇纪委开展抽查2次"),
        ("联合执法检查", 2, "次", "联合执法检查2次"),
        ("会同财政所核查一卡通公示", 3, "次", "会同财政所核查一卡通公示3次"),
        ("与司法所一起查答复文书", 2, "次", "与司法所一起查答复文书2次"),
        ("核对补奖资金公示入户", 60, "户", "入户核对补奖资金公示60户"),
        ("网格员随手拍反馈公示栏破损", 14, "处", "网格员随手拍反馈公示栏破损14处"),
        ("县网信办通报错敏词", 3, "处", "县网信办通报错敏词3处"),
        ("党政办每周看一次公开栏", 52, "次", "党政办每周看一次公开栏52次"),
        ("镇人大主席团视察便民大厅", 1, "次", "镇人大主席团视察便民大厅1次"),
        ("领导带队暗访窗口", 4, "次", "领导带队暗访窗口4次"),
        ("请村务监督委员会查账", 8, "次", "请村务监督委员会查账8次"),
        ("电话抽问低保户", 40, "户", "电话抽问低保户40户"),
        ("抽取10个村查公示照片", 10, "个", "抽取10个村查公示照片"),
        ("农经站对账", 12, "次", "农经站对账12次"),
        ("回头看", 2, "次", "“回头看”2次"),
        ("线上巡查+线下抽查", 6, "次", "线上巡查和线下抽查6次"),
        ("监督岗", 4, "个", "监督岗4个"),
        ("补奖资金公示入户核对", 60, "户", "入户核对补奖资金公示60户"),
        ("嘎查公开栏入点检查", 9, "处", "入点检查嘎查公开栏9处"),
        ("案卷评查", 60, "卷", "评查案卷60卷"),
        ("公开栏巡检", 38, "处", "巡检公开栏38处"),
        ("领导班子听取汇报", 2, "次", "领导班子听取汇报2次"),
        ("错敏词监测发现问题", 17, "处", "错敏词监测发现问题17处"),
        ("随机抽取答复书评查", 20, "件", "随机抽取答复书评查20件"),
        ("问卷调查", 200, "份", "问卷调查200份"),
        ("社会监督员", 11, "名", "社会监督员11名"),
        ("公示牌照片上传核验", 46, "张", "公示牌照片上传核验46张"),
    ],
)
def test_a_check_with_a_doer_and_a_verb_of_its_own_gets_none_of_ours(
    way: str, number: int, unit: str, said: str
) -> None:
    assert told(check(way, number, unit)) == [said]


def check(way: str, number: int = 0, unit: str = "") -> Inspection:
    return Inspection(way, Count(number, str(number)) if number else None, unit)


@pytest.mark.parametrize(
    ("way", "number", "unit", "said"),
    [
        ("市属企业网站检查", 12, "户", "检查12户市属企业的网站"),
        ("定点康复机构公示检查", 3, "家", "检查3家定点康复机构的公示情况"),
        ("社区电子屏内容检查", 9, "个", "检查9个社区电子屏的内容"),
        ("村级财务交叉检查", 7, "个村", "交叉检查7个村的村级财务"),
        ("社区电子屏巡查", 18, "个社区", "巡查18个社区的电子屏"),
        ("第三方暗访", 1, "次", "第三方暗访1次"),
        ("随包村干部入村查看公开栏", 12, "次", "随包村干部入村查看公开栏12次"),
        ("随机抽查", 5, "次", "随机抽查5次"),
        ("红黄牌", 3, "张", "发出红黄牌3张"),
        ("旗融媒体中心转办", 5, "件", "办理旗融媒体中心转办事项5件"),
        ("乡纪委明察暗访", 3, "次", "接受乡纪委明察暗访3次"),
        ("学校收费公示牌抽查", 64, "所", "抽查64所学校的收费公示牌"),
        ("学校收费公示栏检查", 74, "所", "检查74所学校的收费公示栏"),
        ("学校网站和公示栏检查", 61, "所", "检查61所学校的网站和公示栏"),
        ("问题交办", 11, "件", "交办问题11件"),
        ("居民代表查账", 2, "次", "居民代表查账2次"),
        ("村务监督委员会反馈", 12, "条", "收到村务监督委员会反馈12条"),
        ("公示信息差错纠正", 7, "条", "纠正公示信息差错7条"),
        ("施工标段公示牌检查", 17, "个标段", "检查17个施工标段的公示牌"),
        ("全县季度测评反馈问题整改", 4, "次", "全县季度测评反馈问题整改4次"),
        ("县政务数据局通报整改", 2, "次", "按县政务数据局通报整改2次"),
        ("问题整改", 2, "次", "问题整改2次"),
        ("群众监督", 0, "", "接受群众监督"),
        ("乡纪委日常监督", 0, "", "接受乡纪委日常监督"),
        ("抽查县级局公开栏目", 7, "家", "抽查7家县级局的公开栏目"),
        ("实地检查社区公开栏", 8, "个社区", "实地检查8个社区的公开栏"),
        ("校务公开栏检查", 32, "所", "检查32所学校的校务公开栏"),
        ("村务公开栏检查", 17, "个村", "检查17个村的村务公开栏"),
        ("院务公开栏检查", 6, "家", "检查院务公开栏6家"),
        ("通报县区分局", 4, "期", "通报县区分局4期"),
        ("约谈滞后单位", 2, "次", "约谈滞后单位2次"),
        ("社会监督员检查", 2, "次", "社会监督员检查2次"),
        ("人大代表暗访", 3, "次", "人大代表暗访3次"),
        ("到嘎查抽查", 6, "次", "到嘎查抽查信息公开情况6次"),
        ("检查网站栏目更新", 4, "次", "检查网站栏目更新情况4次"),
        ("村务公开抽查", 36, "个村", "抽查36个村的村务公开情况"),
        ("抽查乡镇低保公示", 36, "个村", "抽查乡镇低保公示情况，涉及36个村"),
        ("通报社区信息报送情况", 4, "期", "印发社区信息报送情况通报4期"),
        ("对各科室信息报送情况通报", 4, "期", "印发各科室信息报送情况通报4期"),
        ("申请件质量抽检", 60, "件", "申请件质量抽检60件"),
        ("乡镇实地检查", 16, "个", "实地检查乡镇16个"),
        ("约谈", 2, "人", "约谈2人"),
        ("村级公开栏现场查看", 17, "处", "现场查看村级公开栏17处"),
        ("人大代表视察政务公开", 1, "次", "人大代表视察政务公开1次"),
        ("实地督导", 26, "家", "实地督导26家单位"),
        ("日常检查", 12, "家", "开展日常检查，涉及12家单位"),
        ("县政务公开办季度抽查", 4, "次", "接受县政务公开办季度抽查4次"),
        ("县政府办公室栏目检查", 2, "次", "接受县政府办公室栏目检查2次"),
        ("上级部门暗访", 1, "次", "接受上级部门暗访1次"),
        ("县政府网站专栏检查", 2, "次", "县政府网站专栏检查2次"),
        ("镇政府办公开栏检查", 2, "次", "镇政府办公开栏检查2次"),
        ("企业走访", 9, "家", "走访企业9家"),
        ("赴乡镇督导", 4, "次", "赴乡镇督导信息公开情况4次"),
        ("随机到村检查", 12, "次", "随机到村检查信息公开情况12次"),
        ("逐村走访", 3, "轮", "逐村走访3轮"),
        ("下沉督导", 3, "次", "下沉督导3次"),
        ("入户走访", 3, "次", "入户走访3次"),
        ("进度检查", 3, "次", "进度检查3次"),
    ],
)
def test_a_way_of_looking_has_its_verb(way: str, number: int, unit: str, said: str) -> None:
    assert told(check(way, number, unit)) == [said]


def test_what_others_did_stands_behind_what_the_body_did() -> None:
    given = (check("农经站对账", 12, "次"), check("季度测评", 4, "次"), check("专项通报", 2, "期"))
    assert told(*given) == ["开展季度测评4次", "印发专项通报2期", "农经站对账12次"]
    assert "检查_有主" not in staged(town(inspections=given)).facts.cases


def test_what_is_there_to_watch_with_has_its_verb_beside_deeds() -> None:
    given = (check("季度测评", 4, "次"), check("社会监督员", 11, "名"))
    assert told(*given) == ["开展季度测评4次", "有社会监督员11名"]


def test_what_others_did_is_done_for_no_purpose_of_ours() -> None:
    taken = staged(town(inspections=(check("县纪委检查", 1), check("镇内自查", 4))))
    assert "检查_他" in taken.facts.cases
    assert "检查_他" not in staged(town(inspections=(check("通报", 2, "期"),))).facts.cases


def test_what_is_not_counted_comes_behind_what_is() -> None:
    given = (check("季度测评", 4, "次"), check("错敏词筛查"), check("专项通报", 2, "期"))
    assert told(*given) == ["开展季度测评4次", "印发专项通报2期", "并进行错敏词筛查"]


def test_what_is_not_counted_at_all_stays_one_list() -> None:
    assert told(check("季度测评"), check("错敏词筛查")) == ["季度测评", "错敏词筛查"]


def test_a_draft_of_an_earlier_version_keeps_its_list() -> None:
    given = (check("季度测评", 4, "次"), check("错敏词筛查"))
    assert told(*given, previous=EARLIER) == ["季度测评4次", "错敏词筛查"]


def test_the_body_is_not_named_before_a_check_with_its_own_doer() -> None:
    ways = (check("乡纪委随机抽查公示栏", 5, "次"), check("督促更换过期内容", 11, "处"))
    assert "检查_有主" in staged(town(inspections=ways)).facts.cases
    assert "检查_有主" not in staged(town(inspections=ways[1:])).facts.cases


def test_an_inspector_who_looks_is_carried_out_by_nobody() -> None:
    given = (check("责任督学查校务公开", 188, "校次"), check("问题清单", 2, "份"))
    assert "责任督学查校务公开188校次" in told(*given)


def test_a_check_with_a_time_of_its_own_is_told_in_no_other() -> None:
    given = check("县审计局专项资金检查时一并核对公示资料", 1)
    for number in range(20):
        text = "".join(
            s.text
            for s in compose(
                named(town(inspections=(given,)), f"清河{number}镇人民政府")
            ).sentences()
        )
        assert not re.search("中，县审计局", text), text
