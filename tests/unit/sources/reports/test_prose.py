"""Facts that the prose states: read where they are plain, else not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.model import Account
from draftkit.sources.reports import extract
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.shaping import shape
from tests.support import published as pub

if TYPE_CHECKING:
    from draftkit.sources.reports import Extracted

CELLS = pub.numbers()


def said(
    *first: str, fifth: str = "一是解读形式单一。", sixth: str = "", lead: str = ""
) -> Extracted:
    text = "\n".join(
        (
            pub.TITLE, lead, "一、总体情况", *first, "五、存在的主要问题及改进情况", fifth,
            "六、其他需要报告的事项", sixth,
        )
    )  # fmt: skip
    return extract(shape(read_lines(text), "a.txt", "txt"))


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("全年主动公开政府信息612条。", "612"),
        ("2025年，我镇主动公开政府信息共计1,612条，比上年增长13.3%。", "1612"),
        ("累计通过门户网站、“瓦亭之声”公众号等发布各类政府信息 600 余项。", "600余"),
        ("全年共发布政府信息近600条。", "近600"),
        ("本年度主动公开信息总数为２３条。", "23"),
        ("全年主动公开2万余条政府信息。", "2万余"),
        ("通过门户网站发布信息412条。", None),
        ("全年通过政府门户网站公开政府信息412条，微信公众号188条。", None),
        ("主动公开政府信息目录20项。", None),
        ("上年主动公开政府信息540条。", None),
        ("将主动公开政府信息的质量放在首位。", None),
        ("全年主动公开政府信息约600余条。", None),
    ],
)
def test_total(sentence: str, total: str | None) -> None:
    found = said(sentence).given.total
    assert (found.text if found else None) == total


def test_two_totals_are_none_and_said_so() -> None:
    found = said("全年主动公开政府信息612条。", "我镇全年主动公开政府信息620条。")
    assert found.given.total is None
    assert any("不同说法" in note.what for note in found.notes)


def test_a_channel_with_two_counts_is_left_out() -> None:
    found = said("政府门户网站发布信息412条，微信公众号200条。", "我镇门户网站公开信息400条。")
    assert found.given.channels == (("微信公众号", 200),)
    assert any("政府门户网站" in note.what for note in found.notes)


FACTS: list[tuple[str, str, Any]] = [
    (
        "channels",
        "其中政府门户网站412条、微信公众号188条。",
        (("政府门户网站", 412), ("微信公众号", 188)),
    ),
    (
        "channels",
        "通过门户网站发布信息412条，微信公众号推送信息200余条。",
        (("政府门户网站", 412),),
    ),
    ("channels", "微信公众号发布政策解读12篇。", ()),
    ("accounts", "“瓦亭之声”政务微信公众号按日更新。", (Account("瓦亭之声", "微信公众号"),)),
    ("accounts", "开设微信公众号“瓦亭发布”。", (Account("瓦亭发布", "微信公众号"),)),
    ("accounts", "“先审查、后公开”原则落实到位。", ()),
    (
        "reading_points",
        "在镇便民服务大厅及文化站均设立了政务信息查阅点。",
        ("镇便民服务大厅", "文化站"),
    ),
    ("reading_points", "下一步将在各村设立信息查阅点。", ()),
    ("trainings", "年内组织业务培训2次，召开专题会议1次。", 2),
    ("trainings", "举办三期政务公开培训班。", 3),
    ("trainings", "年内组织专题业务培训，提升能力。", None),
    ("trainings", "组织培训10余次。", None),
    ("meetings", "年内组织业务培训2次，召开专题会议1次。", 1),
    ("explanations", "发布政策解读12篇。", 12),
    ("explanations", "政策解读12余篇。", None),
    ("appraisal", "年度政务公开工作考核结果为优秀。", "优秀"),
    ("appraisal", "将政务公开纳入年度绩效考核体系。", ""),
    ("public_review", "社会评议结果为满意。", "满意"),
    ("accountability", "全年未发生责任追究情况。", "未发生"),
    ("accountability", "健全责任追究制度。", ""),
    ("all_on_time", "全年所有申请均在法定期限内答复。", None),
]


@pytest.mark.parametrize(("name", "sentence", "value"), FACTS)
def test_facts(name: str, sentence: str, value: Any) -> None:
    assert getattr(said(sentence).given, name) == value


@pytest.mark.parametrize(
    ("sentence", "fee"),
    [
        ("依据《政府信息公开信息处理费管理办法》,结合工作实际，未收取任何信息处理费。", 0),
        ("2025年，我镇没有收取信息处理费。", 0),
        ("本年度收取信息处理费0元。", 0),
        ("本年度依申请收取信息处理费共计1,200元。", 1200),
        ("信息处理费300元，均已上缴。", 300),
        ("收取信息处理费0.5万元。", 5000),
        ("按照《政府信息公开信息处理费管理办法》执行。", None),
        ("【待填：信息处理费】", None),
        ("无其他需要报告的事项。", None),
    ],
)
def test_fee(sentence: str, fee: int | None) -> None:
    assert said("。", sixth=sentence).given.fee == (None if fee is None else Decimal(fee))


PAIRS = [
    (
        "一是解读形式单一。对此，每件政策配一份明白卡。二是更新不及时。下一步，按月抽查公开栏。",
        [("解读形式单一", "每件政策配一份明白卡"), ("更新不及时", "按月抽查公开栏")],
    ),
    (
        "主要问题：一是解读形式单一；二是更新不及时。下一步，我镇将重点做好以下工作：一是加强解读；二是加强抽查。",
        [("解读形式单一", "加强解读"), ("更新不及时", "加强抽查")],
    ),
    (
        "主要问题：一是解读形式单一；二是更新不及时。改进措施：一是加强解读。",
        [("解读形式单一", ""), ("更新不及时", "")],
    ),
    (
        "（一）存在的主要问题\n1.解读形式单一。\n2.更新不及时。\n（二）改进措施\n1.加强解读。\n2.加强抽查。",
        [("解读形式单一", "加强解读"), ("更新不及时", "加强抽查")],
    ),
    (
        "（一）存在问题：1. 解读不够：图解少。2. 更新慢：有的栏目半年未动。\n（二）改进措施：1. 多做图解。2. 按月更新。",
        [("解读不够", "多做图解"), ("更新慢：有的栏目半年未动", "按月更新")],
    ),
    (
        "上年问题整改情况：一是已按月更新。\n2025年仍存在以下问题：一是解读形式单一。",
        [("解读形式单一", "")],
    ),
    ("一是业务不熟，下一步将加强培训。", [("业务不熟", "将加强培训")]),
    (
        "（一）存在的主要问题\n1.解读形式单一。\n2.更新不及时。\n（二）改进措施\n3.加强解读。\n4.加强抽查。",
        [("解读形式单一", "加强解读"), ("更新不及时", "加强抽查")],
    ),
    (
        "（一）政策解读形式单一。以文字为主。\n（二）村级公开更新不及时。下一步，按月抽查。",
        [("政策解读形式单一", ""), ("村级公开更新不及时", "按月抽查")],
    ),
    ("无。", []),
    ("工作中还有不足，将继续改进。", []),
]


@pytest.mark.parametrize(("text", "pairs"), PAIRS)
def test_problems(text: str, pairs: list[tuple[str, str]]) -> None:
    found = [(p.problem, p.measure) for p in said("。", fifth=text).given.problems]
    assert found == pairs


def test_preface() -> None:
    found = said(
        "2025年，我镇工作平稳。",
        lead="如有疑问，请与镇党政办联系（地址：瓦亭镇政府院内，电话：0954-2012345，网址：http://www.nxyz.gov.cn/xxgk/）。",
    ).preface
    assert found is not None
    assert (found.address, found.telephone, found.website) == (
        "瓦亭镇政府院内",
        "0954-2012345",
        "http://www.nxyz.gov.cn/xxgk/",
    )
