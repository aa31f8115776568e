"""The verb of what an office counts."""

from __future__ import annotations

import pytest

from draftkit.chinese.deeds import deed_of


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
        ("群众意见", "条", "收集群众意见"),
        ("整改督办函", "件", "下发整改督办函"),
        ("调度会", "次", "召开调度会"),
        ("约谈", "次", "开展约谈"),
        ("公开栏查看", "次", "查看公开栏"),
        ("现场查看", "次", "开展现场查看"),
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


def test_a_noun_that_asks_for_no_verb_has_none() -> None:
    assert deed_of("监督岗", "个") is None
