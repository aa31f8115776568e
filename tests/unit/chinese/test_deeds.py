"""The verb of what an office counts."""

from __future__ import annotations

import pytest

from draftkit.chinese.deeds import Deed, deed_of


@pytest.mark.parametrize(
    ("name", "unit", "text"),
    [
        ("错别字检测", "次", "开展错别字检测"),
        ("问题交办单", "份", "下发问题交办单"),
        ("第三方测评", "次", "开展第三方测评"),
        ("整改提醒", "条", "发出整改提醒"),
        ("限期整改通知", "份", "印发限期整改通知"),
        ("全年通报", "期", "全年印发通报"),
        ("每季度检查", "次", "按季度开展检查"),
        ("项目公示牌核验", "块", "核验项目公示牌"),
        ("日常检查", "家", "开展日常检查，涉及"),
        ("院务公开检查", "家", "开展院务公开检查，涉及"),
        ("抽查村公示栏", "次", "抽查村公示栏"),
        ("实地督导", "个乡镇", "实地督导"),
        ("救灾款发放回访", "户", "开展救灾款发放回访，涉及"),
        ("群众意见", "条", "收集群众意见"),
        ("整改督办函", "件", "下发整改督办函"),
        ("调度会", "次", "召开调度会"),
        ("约谈", "次", "开展约谈"),
        ("公开栏查看", "次", "查看公开栏"),
        ("驻村干部查公示", "次", "组织驻村干部检查公示"),
        ("现场查看", "次", "开展现场查看"),
        ("到村查看公开栏", "次", "到村查看公开栏"),
        ("对县区人社局指导", "个", "指导县区人社局"),
        ("两轮公示期间到村查看", "次", "两轮公示期间到村查看"),
        ("乡人大代表查看公开栏", "次", "组织乡人大代表查看公开栏"),
        ("法制股抽查公示文书", "份", "法制股抽查公示文书"),
        ("镇纪委查公示", "轮", "镇纪委查公示"),
        ("随机到村检查", "次", "开展随机到村检查"),
        ("实地检查工作", "次", "开展实地检查工作"),
        ("督查通报", "次", "印发督查通报"),
        ("对照检查指标开展日常监测", "次", "对照检查指标开展日常监测"),
        ("整改督办", "次", "开展整改督办"),
        ("发现问题", "个", "发现问题"),
        ("网站错别字", "处", "发现网站错别字"),
        ("问题清单", "份", "列出问题清单"),
        ("任务清单", "份", "制定任务清单"),
        ("工作提示", "期", "印发工作提示"),
        ("提醒谈话", "次", "进行提醒谈话"),
    ],
)
def test_a_noun_brings_its_verb(name: str, unit: str, text: str) -> None:
    deed = deed_of(name, unit)
    assert deed is not None
    assert deed.text == text


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("入村检查公开栏", "次"),
        ("入户走访", "次"),
        ("到村抽查", "次"),
        ("纪委跟进抽查村务公开", "次"),
        ("随机电话回访补贴户", "户"),
        ("交叉检查村务公开栏", "次"),
        ("纪委随机电话核实补贴到户", "次"),
        ("通报社区信息报送情况", "期"),
    ],
)
def test_what_has_a_verb_of_its_own_is_a_deed_by_itself(name: str, unit: str) -> None:
    deed = deed_of(name, unit, late=True)
    assert deed is not None
    assert deed.text == name


@pytest.mark.parametrize(
    ("name", "unit", "text"),
    [
        ("驻村干部核查公示栏", "次", "组织驻村干部核查公示栏"),
        ("项目公示牌现场核对", "处", "现场核对项目公示牌"),
        ("政务新媒体值班巡查", "周", "开展政务新媒体值班巡查"),
        ("督导责任区抽查", "所次", "开展督导责任区抽查"),
    ],
)
def test_who_looked_and_how_stand_where_they_belong(name: str, unit: str, text: str) -> None:
    deed = deed_of(name, unit, late=True)
    assert deed is not None
    assert deed.text == text


def test_a_noun_that_asks_for_no_verb_has_none() -> None:
    assert deed_of("监督岗", "个") is None


def test_what_was_sent_out_was_issued() -> None:
    assert deed_of("发整改通知", "份", late=True) == Deed("印发", "整改通知")
    assert deed_of("发现问题", "个", late=True) == Deed("", "发现问题")
