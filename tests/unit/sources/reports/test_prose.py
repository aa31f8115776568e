"""Facts that the prose states: read where they are plain, else not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import CHANNELS, FEE, PROBLEMS, TOTAL
from draftkit.kinds.material import Account
from draftkit.sources.reports import extract
from draftkit.sources.reports.judgements import on_time
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.prose import total_of
from draftkit.sources.reports.said import Said, sentences_of
from draftkit.sources.reports.shaping import shape
from tests.support import published as pub
from tests.support.given import field_named, shaped, tallied

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
    return extract(shape(read_lines(text), "a.txt", "txt", DISCLOSURE))


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("全年主动公开政府信息612条。", "612"),
        ("2025年，我镇主动公开政府信息共计1,612条，比上年增长13.3%。", "1612"),
        ("累计通过门户网站、“瓦亭之声”公众号等发布各类政府信息 600 余项。", "600余"),
        ("全年共发布政府信息近600条。", "近600"),
        ("一年来，我镇主动向社会公开政府信息796条。", "796"),
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
    found = said(sentence).given[TOTAL]
    assert (found.text if found else None) == total


def test_two_totals_are_none_and_said_so() -> None:
    found = said("全年主动公开政府信息612条。", "我镇全年主动公开政府信息620条。")
    assert found.given[TOTAL] is None
    assert any("不同说法" in note.what for note in found.notes)


def test_a_channel_with_two_counts_is_left_out() -> None:
    found = said("政府门户网站发布信息412条，微信公众号200条。", "我镇门户网站公开信息400条。")
    assert tallied(found.given[CHANNELS]) == {"微信公众号": 200}
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
        (("政府门户网站", 412), ("微信公众号", {"数": 200, "文": "200余", "准": False})),
    ),
    ("channels", "微信公众号发布政策解读12篇。", ()),
    ("channels", "我镇通过微信公众号公开政府信息，全年累计188条。", (("微信公众号", 188),)),
    ("channels", "年内在政务微博公开的各类信息有49条。", (("政务微博", 49),)),
    ("accounts", "“瓦亭之声”政务微信公众号按日更新。", (Account("瓦亭之声", "微信公众号"),)),
    ("accounts", "开设微信公众号“瓦亭发布”。", (Account("瓦亭发布", "微信公众号"),)),
    (
        "accounts",
        "使用微信公众号“瓦亭发布”“瓦亭在线”、抖音号“瓦亭融媒”、“瓦亭之声”公布信息。",
        (
            Account("瓦亭发布", "微信公众号"),
            Account("瓦亭在线", "微信公众号"),
            Account("瓦亭融媒", "抖音号"),
            Account("瓦亭之声", ""),
        ),
    ),
    ("accounts", "使用政务新媒体发布信息，账号是“瓦亭之声”。", (Account("瓦亭之声", ""),)),
    ("accounts", "“先审查、后公开”原则落实到位。", ()),
    (
        "reading_points",
        "在镇便民服务大厅及文化站均设立了政府信息查阅点。",
        ("镇便民服务大厅", "文化站"),
    ),
    ("reading_points", "下一步将在各村设立信息查阅点。", ()),
    ("trainings", "年内组织业务培训2次，召开专题会议1次。", 2),
    ("trainings", "面向经办人员组织业务培训，全年共计3次。", 3),
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
    ("accountability", "为抓好责任落实，我镇开展实地检查81次。", ""),
    ("appraisal", "年度政务公开考核优秀。", "优秀"),
    ("appraisal", "我镇在2025年度政务公开考核中被评为优秀等次。", "优秀等次"),
    ("appraisal", "经年度考核，我镇全年政府信息公开工作等次为良好。", "良好"),
    ("appraisal", "工作考核：在县级考核中得92.5分，排名第三。", "在县级考核中得92.5分，排名第三"),
    ("appraisal", "在考核方面，县里未组织专项考核。", "县里未组织专项考核"),
    ("appraisal", "考核结果：优秀；社会评议：满意；责任追究：无。", "优秀"),
    (
        "appraisal",
        "我镇政府信息公开工作在县级政务考核中得分92.5分，等次为优秀。",
        "在县级政务考核中得分92.5分，等次为优秀",
    ),
    ("appraisal", "上年度考核等次为优秀。", ""),
    ("appraisal", "将政务公开纳入年度考核，占4分。", ""),
    ("appraisal", "完善考核制度，分三个等次评定。", ""),
    ("appraisal", "完善考核机制，全年开展督查3次，群众评价好。", ""),
    ("appraisal", "开展社会评议，接受考核，评议结果为较好。", ""),
    ("public_review", "2025年社会评议中，我镇政府信息公开工作的评议结果为较好。", "较好"),
    ("public_review", "群众和企业评议我镇政府信息公开工作，结果为满意。", "满意"),
    ("public_review", "考核结果：优秀；社会评议：满意；责任追究：无。", "满意"),
    ("public_review", "社会评议情况：第三方评议得分88分。", "第三方评议得分88分"),
    ("public_review", "对我镇政府信息公开工作第三方评议得分88分。", "第三方评议得分88分"),
    ("public_review", "我镇本年未收到社会评议意见。", "未收到社会评议意见"),
    ("public_review", "从社会评议的情况看，未收到评议意见。", "未收到评议意见"),
    ("public_review", "在社会评议方面，年度考核结果为优秀。", ""),
    ("public_review", "建立社会评议制度，主动接受监督，全年走访30户。", ""),
    ("public_review", "下一步，社会评议结果争取达到满意。", ""),
    ("accountability", "考核结果：优秀；社会评议：满意；责任追究：无。", "未发生"),
    ("accountability", "我镇年内无人因政府信息公开工作受到责任追究。", "未发生"),
    ("accountability", "在落实责任追究制度方面，我镇全年未发生有关情形。", "未发生"),
    ("accountability", "责任追究情况：对1名责任人作出谈话提醒。", "对1名责任人作出谈话提醒"),
    ("accountability", "在责任追究方面，对2个股室通报批评。", "对2个股室通报批评"),
    ("accountability", "落实责任追究制度，明确8类追责情形。", ""),
    ("accountability", "落实责任追究制度，组织3次检查。", ""),
    ("accountability", "为抓好责任落实，我镇印发工作通报22次。", ""),
    ("accountability", "未按规定公开的，依法追究责任。", ""),
    ("reading_points", "我镇把信息查阅点设在便民服务大厅，供当面查阅。", ("便民服务大厅",)),
    (
        "reading_points",
        "设有信息查阅点2处，分别位于便民大厅、政务公开专区，方便群众。",
        ("便民大厅", "政务公开专区"),
    ),
    ("reading_points", "我镇将文化站作为政府信息查阅场所，共1处。", ("文化站",)),
    ("reading_points", "群众可到档案馆、图书馆就近查阅我镇公开的信息。", ("档案馆", "图书馆")),
    (
        "reading_points",
        "便民大厅、文化站均设有我镇的公开信息查阅点，便于查看。",
        ("便民大厅", "文化站"),
    ),
    (
        "reading_points",
        "不会上网的老人，可到我镇设于档案馆、文化站的信息查阅点查看文件。",
        ("档案馆", "文化站"),
    ),
    ("reading_points", "我镇要求文化站政府信息查阅点的值守人员协助群众。", ("文化站",)),
    ("reading_points", "设有信息查阅点1处，地点在镇档案室，供公众查看。", ("镇档案室",)),
    ("reading_points", "我镇设有信息查阅点，方便群众。", ()),
    ("reading_points", "群众可到政府网站查阅我镇公开的信息。", ()),
    ("reading_points", "按照要求将目录作为工作依据，方便群众查阅。", ()),
    ("all_on_time", "全年所有申请均在法定期限内答复。", None),
]


@pytest.mark.parametrize(("name", "sentence", "value"), FACTS)
def test_facts(name: str, sentence: str, value: Any) -> None:
    field = field_named(name)
    assert said(sentence).given[field] == shaped(field.shape, value)


@pytest.mark.parametrize(
    ("sentence", "fee"),
    [
        ("依据《政府信息公开信息处理费管理办法》,结合工作实际，未收取任何信息处理费。", 0),
        ("2025年，我镇没有收取信息处理费。", 0),
        ("年内未发生政府信息公开信息处理费。", 0),
        ("我镇本年未依照《政府信息公开信息处理费管理办法》收取信息处理费。", 0),
        ("在信息处理费收取方面，我镇遵照有关规定，2025年没有收取费用。", 0),
        ("在信息处理费收取方面，我镇遵照有关规定，本年共收取30元。", 30),
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
    assert said("。", sixth=sentence).given[FEE] == (None if fee is None else Decimal(fee))


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
    ("一是业务不熟，下一步将加强培训。", [("业务不熟", "加强培训")]),
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
    found = [(p.problem, p.measure) for p in said("。", fifth=text).given[PROBLEMS]]
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


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("年内没有逾期答复申请人的情形。", True),
        ("对申请的答复未超过法定期限。", True),
        ("申请的答复在法定期限内作出。", True),
        ("收到申请后，将在法定期限内答复。", None),
    ],
)
def test_answered_in_time(sentence: str, told: bool | None) -> None:  # noqa: FBT001
    (heard,) = said_of(sentence)
    assert on_time(heard) is told


def said_of(sentence: str) -> list[Said]:
    return [s for s in sentences_of(said(sentence).report) if s.section == 1]


@pytest.mark.parametrize(
    ("fifth", "pairs"),
    [
        (
            "还存在以下不足：一是业务不熟，二是内容不全。今后，我镇将一是组织业务学习；二是扩大公开范围。",
            [("业务不熟", "组织业务学习"), ("内容不全", "扩大公开范围")],
        ),
        (
            "（一）主要问题。一是解读单一。二是更新慢。（二）改进措施。一是制作图解。二是明确专人。",
            [("解读单一", "制作图解"), ("更新慢", "明确专人")],
        ),
        (
            "1.存在的主要问题：一是解读单一；二是更新慢。2.改进措施：一是制作图解；二是明确专人。",
            [("解读单一", "制作图解"), ("更新慢", "明确专人")],
        ),
        (
            "存在问题：一是解读单一；二是更新慢。针对以上问题，下一步从以下方面改进：三是制作图解；四是明确专人。",
            [("解读单一", "制作图解"), ("更新慢", "明确专人")],
        ),
        # Said of both, and so of neither for sure.
        ("一是解读单一，二是更新慢，下一步，我镇将制作图解。", [("解读单一", ""), ("更新慢", "")]),
        ("一是加强业务培训。二是完善公开目录。", []),
        (
            "我镇信息公开工作还存在一些不足。解读形式单一。下一步，制作图解。",
            [("解读形式单一", "制作图解")],
        ),
    ],
)
def test_measures_never_become_problems(fifth: str, pairs: list[tuple[str, str]]) -> None:
    found = said("", fifth=fifth).given[PROBLEMS]
    assert [(one.problem, one.measure) for one in found] == pairs


@pytest.mark.parametrize(
    "sentence",
    [
        "全年主动公开政府信息412条。",
        "水利信息412条，其中网站300条、公众号112条。",
        "全年主动公开政府信息412条。全年主动公开政府信息421条。",
        "全年召开会议2次。",
    ],
)
def test_the_total_alone_is_what_it_is_among_all_facts(sentence: str) -> None:
    found = said(sentence)
    assert total_of(found.report)[TOTAL] == found.given[TOTAL]


def test_a_year_doubled_in_a_title_is_no_part_of_the_name() -> None:
    title = "查干苏木人民政府2025年年度政府信息公开工作年度报告"
    text = f"{title}\n一、总体情况\n全年没有收到申请。\n六、其他需要报告的事项\n没有。"
    found = extract(shape(read_lines(text), "a.txt", "txt", DISCLOSURE))
    assert (found.body.name, found.year) == ("查干苏木人民政府", 2025)
