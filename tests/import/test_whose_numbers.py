"""Whose a number is, and whether a measure is still to come: what reports of others said and `import` took wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.blanks.values import values_of
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import PROBLEMS
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import extract
from draftkit.sources.reports.carried_out import tells_what_was_done
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.shaping import shape

if TYPE_CHECKING:
    from draftkit.sources.reports import Extracted

_TITLE = "瓦亭镇人民政府2024年政府信息公开工作年度报告"


def read(*first: str, lead: str = "", fifth: str = "一是解读形式单一。") -> Extracted:
    lines = (
        _TITLE, lead, "一、总体情况", *first, "五、存在的主要问题及改进情况", fifth,
        "六、其他需要报告的事项",
    )  # fmt: skip
    report = shape(read_lines("\n".join(filter(None, lines))), "a.txt", "txt", DISCLOSURE)
    return extract(report, shipped_bank())


def told(found: Extracted, field: str) -> list[str]:
    entries = values_of(found.as_filing()).get(f"事实.{field}", ())
    return ["｜".join(filter(None, entry)) for entry in entries]


_OF_A_SITE = "全年发布信息90条，其中政策文件40条，财政信息50条。"


@pytest.mark.parametrize(
    "lines",
    [
        (f"1.政府网站。{_OF_A_SITE}",),
        ("1.政府网站", _OF_A_SITE),
        (f"（一）公众号。{_OF_A_SITE}",),
        (f"2.乡镇。{_OF_A_SITE}",),
    ],
)
def test_the_head_of_an_item_says_whose_its_numbers_are(lines: tuple[str, ...]) -> None:
    found = read(*lines)
    assert told(found, "主动公开总数") == told(found, "公开内容分类") == []
    assert any("说的是一个渠道" in note.what for note in found.notes)


def test_a_head_that_names_no_channel_takes_nothing() -> None:
    found = read(f"1.主动公开。{_OF_A_SITE}")
    assert told(found, "主动公开总数") == ["90"]
    assert told(found, "公开内容分类") == ["政策文件｜40", "财政信息｜50"]


@pytest.mark.parametrize(
    "part", ["网站的62条中", "公众号的62条里", "县政府网站62条按内容分", "其中县网的62条中"]
)
def test_classes_of_a_part_are_none_of_the_whole(part: str) -> None:
    found = read(f"{part}，乡村振兴27条，惠农补贴18条，其他17条。")
    assert told(found, "公开内容分类") == []


def test_classes_that_make_what_one_channel_had_are_none_of_the_whole() -> None:
    found = read(
        "全年公开信息100条，其中县政府网站60条，微信公众号40条。",
        "乡村振兴27条，惠农补贴18条，其他15条。",
    )
    assert told(found, "公开内容分类") == []
    assert told(found, "公开渠道") == ["县政府网站｜60", "微信公众号｜40"]


def test_explanations_keep_their_unit_where_their_forms_are_told() -> None:
    found = read("发布解读94篇，其中文字51篇，图解30篇，视频13篇。")
    assert told(found, "政策解读") == ["94｜篇｜文字、图解、视频"]


@pytest.mark.parametrize("column", ["部门栏目", "部门专栏", "本局栏目", "乡镇专栏", "街道专栏"])
def test_whose_a_column_is_is_no_name_of_it(column: str) -> None:
    found = read(f"按渠道，县政府网站{column}298条，“瓦亭之声”公众号218条。")
    assert told(found, "公开渠道")[0] == "县政府网站｜298"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("瓦亭镇党政办公室，运河东路76号，电话：0512-65371098", "瓦亭镇党政办公室，运河东路76号"),
        ("瓦亭镇运河东路76号，电话：0512-65371098", "瓦亭镇运河东路76号"),
        ("瓦亭镇党政办公室，电话：0512-65371098", ""),
    ],
)
def test_an_address_is_read_up_to_its_number(text: str, address: str) -> None:
    preface = read("。", lead=f"联系地址：{text}。").preface
    assert preface is not None
    assert preface.address == address


@pytest.mark.parametrize(
    ("measure", "done"),
    [
        ("合作拍摄方言短视频，年内完成7件", True),
        ("建立会商制度，全年会商11次", True),
        ("手把手教，已结对15对", True),
        ("派员指导，第四季度问题降到9个", True),
        ("对已失效的文件逐件清理", False),
        ("2025年内完成改版", False),
        ("全年培训不少于4次", False),
        ("每季度检查1次", False),
        ("", False),
        ("四季度起每月推出一期问答，已推出3期", True),
        ("编印文书范本14种，答复书在发出前送县政府办公室核对，四季度共核对9件", True),
        ("汇编答复案例12个，组织讨论2次", True),
        ("整理成问答40条，分两批登出，第一批22条，第二批18条", True),
        ("合并空白栏目4个，9个栏目全部处理完毕", True),
        ("自7月起两种文字的信息同日发布", True),
        ("目前已与县融媒体中心签约，2025年6月底前上线", True),
        ("每月核查1次，5个工作日内更正", False),
        ("转场期间录成语音发到群里，全年录制26段", True),
        ("对涉及两个以上部门的申请实行会商，全年会商9次", True),
        ("实行法律审核前置，7月后作出的答复均经过审核", True),
        ("请退休教师帮助翻译，9月以后蒙汉文同日发出", True),
        ("年中对公开栏全部更换橱窗", True),
        ("抽调2名干部集中整理，历时两个月整理完", True),
        ("与移动公司协商开通短信提醒，11月投入使用", True),
        ("修订了发布流程，明确了时限", True),
        ("安装雨棚，问题得到解决", True),
        ("安排翻译，双语稿件占比由三成提高到六成", True),
        ("请县档案局来人指导两次", True),
        ("开展了两轮“回头看”", True),
        ("全年培训3次以上", False),
        ("由驻村干部每月5日前拍照报送", False),
        ("每年组织集中培训2次", False),
        ("制定公开事项清单，按清单公开", False),
        ("要求解读至少有一种非文字形式，下半年发布图解23篇", True),
        ("为了解群众所需，除了张贴还用广播", False),
        ("对发布量靠后的15个部门开展一对一指导", False),
        ("2025年3月起按月发布", False),
        ("将公开栏更换12块", False),
        ("力争全部整改到位", False),
        ("增设专栏，每季度制作图解不少于3期", False),
        ("明确1名专职人员", False),
    ],
)
def test_a_measure_that_tells_what_was_done_is_known(measure: str, done: bool) -> None:  # noqa: FBT001
    assert tells_what_was_done(measure, 2024) is done


def test_a_measure_that_was_carried_out_is_listed_and_not_filled() -> None:
    found = read("。", fifth="一是解读形式单一。下一步，与媒体合作，年内完成7件。")
    assert told(found, "存在问题") == ["解读形式单一"]
    assert any("措施说的是已经做的" in note.what for note in found.notes)


@pytest.mark.parametrize(
    ("lead", "measures"),
    [
        ("下一步，", ["组织讨论2次"]),
        ("对此，我镇将", ["组织讨论2次"]),
        ("改进情况：", [""]),
    ],
)
def test_what_leads_to_a_counted_measure_tells_whether_it_is_to_come(
    lead: str, measures: list[str]
) -> None:
    found = read("。", fifth=f"一是解读形式单一。{lead}组织讨论2次。")
    assert [one.measure for one in found.given[PROBLEMS]] == measures


_FIVE = "政策文件16条，财政资金37条，社会救助52条，乡村振兴49条，其他64条。"


@pytest.mark.parametrize(
    "head",
    [
        "全年在县政府网站瓦亭镇栏目发布信息218条，比2023年的175条增加43条，增长24.6%。按内容分，",
        "全年在县政府网站瓦亭镇栏目发布信息218条，其中",
        "全年在县政府网站发布信息218条。栏目信息按内容分，",
        "县政府网站发布信息218条，包括",
        "“瓦亭之声”推送信息218条，分别是",
        "依托县政府网站，全年发布信息218条，其中",
        "县政府网站设有瓦亭镇栏目，全年更新218条，具体为",
        "村务公开栏张贴信息218条，内容有",
        "县政府网站为公开主渠道。全年发布信息218条，按内容分，",
        "全年公开信息518条，县政府网站218条，公众号300条。网站信息按内容分，",
    ],
)
def test_classes_behind_a_clause_that_counts_in_a_channel_are_its_own(head: str) -> None:
    found = read(f"{head}{_FIVE}“亭河之声”公众号推送文章304篇。")
    assert told(found, "公开内容分类") == []


@pytest.mark.parametrize(
    "behind", ["以上为网站信息。", "上述内容都在镇专栏。", "以上信息均发布在县政府网站。"]
)
def test_a_sentence_behind_may_say_whose_the_classes_were(behind: str) -> None:
    found = read(f"全年发布信息218条，按内容分，{_FIVE}{behind}")
    assert told(found, "公开内容分类") == []


@pytest.mark.parametrize(
    "head",
    [
        "全年公开信息218条。按内容分，",
        "全年公开信息218条，其中县政府网站118条，公众号100条。按内容分，",
        "全年公开信息218条（县政府网站118条、公众号100条）。按内容分，",
        "县政府网站118条，公众号100条，合计218条。按内容分，",
        "我镇主动公开政府信息218条，从内容看，",
        "我镇主动公开政府信息218条。按栏目分，",
        "我镇公开政府信息218条。从栏目看，",
        "全年公开信息218条，比上年的175条增加43条。按内容分，",
    ],
)
def test_classes_behind_the_total_are_those_of_all(head: str) -> None:
    assert len(told(read(head + _FIVE), "公开内容分类")) == _FIVE.count("条")


@pytest.mark.parametrize(
    "head",
    [
        "三类信息到期下线，全年下线218条。其中",
        "全年检查信息218条，其中",
        "退回修改信息218条，分别是",
    ],
)
def test_classes_of_what_was_taken_down_or_checked_are_none(head: str) -> None:
    assert told(read("（三）政府信息管理", head + _FIVE), "公开内容分类") == []


def test_periods_are_no_classes() -> None:
    found = read("全年公开信息218条，其中上半年127条，下半年91条。")
    assert told(found, "公开内容分类") == []


def test_the_end_of_a_list_of_subjects_is_none_of_the_last() -> None:
    told_of = "本年新收申请6件，内容集中在土地流转合同和房屋征收补偿两方面。"
    assert told(read("（二）依申请公开", told_of), "申请主要涉及") == [
        "土地流转合同",
        "房屋征收补偿",
    ]


def test_that_reports_are_written_is_nothing_published() -> None:
    found = read("（五）监督保障", "公开情况每季度形成书面材料，报镇党工委审阅。")
    assert told(found, "重点公开") == []


def test_the_number_of_two_channels_is_none_of_one() -> None:
    found = read("在县政府网站和公众号公开政府信息218条。")
    assert told(found, "公开渠道") == []


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("镇党委专题研究政务公开1次。", []),
        ("镇党委、政府全年听取汇报2次。", []),
        ("镇党委会听取政务公开工作汇报2次。", ["2"]),
        ("召开政务公开工作会议2次。", ["2"]),
    ],
)
def test_a_meeting_is_one_that_is_named(sentence: str, times: list[str]) -> None:
    assert told(read("（五）监督保障", sentence), "会议次数") == times


_BLAMED = [
    "年内对1名嘎查信息员进行了责任追究", "对1名信息员追究了责任", "年内有1人被追究责任", "有1名信息员受到问责", "1名经办人被通报批评",
    "对2名工作人员诫勉谈话", "责令1名站所负责人作出书面检查", "给予1名干部警告处分", "追究了2名信息员的责任", "约谈责任人2名",
    "因错发信息，1名信息员在全镇会上作了检讨", "镇纪委对有关人员启动问责程序", "责任追究情形1起，涉及1人",
]  # fmt: skip
_NOT_BLAMED = [
    "落实责任追究制度", "对逾期不公开的，追究相关人员责任", "约谈企业3家", "追究刑事责任2人", "如有泄密，严肃追究责任", "没有人被追责",
    "提醒2个站所补发信息", "开展检查4次，未发现需要问责的情形",
]  # fmt: skip


@pytest.mark.parametrize("sentence", _BLAMED)
def test_that_somebody_was_held_to_account_is_a_second_value(sentence: str) -> None:
    fifth = f"一是解读形式单一。{sentence}。"
    found = read("（五）监督保障", "全年没有责任追究情形。", fifth=fifth)
    assert told(found, "责任追究") == []
    assert any("“责任追究”在文字中有不同说法" in note.what for note in found.notes)
    alone = read("（五）监督保障", "做好工作。", fifth=fifth)
    assert told(alone, "责任追究") == []
    assert any("说到有人被追究责任" in note.what for note in alone.notes)


@pytest.mark.parametrize("sentence", _NOT_BLAMED)
def test_a_rule_or_the_blame_of_others_is_no_second_value(sentence: str) -> None:
    fifth = f"一是解读形式单一。{sentence}。"
    found = read("（五）监督保障", "全年没有责任追究情形。", fifth=fifth)
    assert told(found, "责任追究") == ["未发生"]


@pytest.mark.parametrize(
    "fifth",
    [
        "过去一年暴露出的问题，一个是补偿方案公布后没有跟进解释。对这个问题，8月到3个村开说明会。",
        "存在的主要问题：一是用语生硬；二是推送集中在月末；三是文书格式不一。\n改进情况：一是编写算账样例；二是排定推送日期。",
    ],
)  # fmt: skip
def test_what_was_not_read_of_problems_and_measures_is_told(fifth: str) -> None:
    found = read("。", fifth=fifth)
    assert any("第五部分" in note.what for note in found.notes)


def test_nothing_is_told_of_a_fifth_section_that_was_read() -> None:
    found = read("。", fifth="一是解读形式单一。下一步，每季度制作图解。")
    assert not any("第五部分" in note.what for note in found.notes)


def test_what_was_filled_from_another_sentence_is_not_said_to_be_left() -> None:
    found = read(
        "全年公开信息100条，其中县政府网站60条，“亭河之声”公众号40条。",
        "县政府网站60条中，转载的不少。",
    )
    assert told(found, "公开渠道") == ["县政府网站｜60", "“亭河之声”公众号｜40"]
    assert not any("公开渠道" in note.what for note in found.notes)


@pytest.mark.parametrize(
    ("fifth", "times"),
    [
        ("一是业务不熟，全年只组织过1次培训。", []),
        ("一是业务不熟。下一步，组织培训4次。", ["2"]),
        ("一是业务不熟，12月补训1次。", ["2"]),
    ],
)
def test_trainings_that_five_counts_otherwise_are_left_open(fifth: str, times: list[str]) -> None:
    found = read("（五）监督保障", "全年组织培训2次。", fifth=fifth)
    assert told(found, "培训次数") == times


def test_meetings_that_the_same_part_counts_otherwise_are_left_open() -> None:
    first = ("（五）监督保障", "镇党委会专题研究政务公开工作4次。")
    assert told(read(*first), "会议次数") == ["4"]
    assert told(read(*first, "全年3次专题会议议定的7项工作都已落实。"), "会议次数") == []


def test_a_total_from_which_what_was_told_twice_is_taken_later_is_none() -> None:
    first = "全年公开信息528条次，其中县政府网站210条次，“亭河之声”公众号318条次。"
    behind = "有47条内容同时在两处发布，扣除这部分重复后，按内容计为481条。"
    assert told(read(first), "主动公开总数") == ["528｜条次"]
    assert told(read(first + behind), "主动公开总数") == []


def test_an_appraisal_that_five_tells_otherwise_is_left_open() -> None:
    lines = ("（五）监督保障", "年度考核结果为优秀。")
    fifth = "一是考核得分低，年度政务公开考核我镇仅为合格等次。"
    assert told(read(*lines), "考核") == ["优秀"]
    assert told(read(*lines, fifth=fifth), "考核") == []


def test_meetings_that_are_counted_twice_otherwise_are_left_open() -> None:
    fifth = "一是信息发布滞后。下一步，全年2次专题会议通报发布情况。"
    assert told(read("镇党委会专题研究政务公开工作3次。"), "会议次数") == ["3"]
    found = read("镇党委会专题研究政务公开工作3次。", fifth=fifth.replace("下一步，", ""))
    assert told(found, "会议次数") == []


def test_a_class_of_the_rest_keeps_its_name() -> None:
    found = read("全年公开信息60条，其中政策文件类21条、财政信息类14条、综合类25条。")
    assert told(found, "公开内容分类") == ["政策文件｜21", "财政信息｜14", "综合类｜25"]


def test_the_site_alone_takes_its_full_name() -> None:
    found = read("在县政府网站设有专栏。", "全年公开信息60条，其中网站20条，微信公众号40条。")
    assert told(found, "公开渠道") == ["县政府网站｜20", "微信公众号｜40"]


def test_a_note_tells_how_many_figures_were_not_read_and_quotes_the_first() -> None:
    things = "路灯井盖垃圾桶长椅花坛路牌岗亭车棚旗杆水泵"
    clauses = (f"更换{things[at]}{things[at + 1]}{at + 11}处" for at in range(0, 20, 2))
    found = read("，".join(clauses) + "。")
    (note,) = (one.what for one in found.notes if "处数字" in one.what)
    assert "第一部分 10 处数字" in note
    assert note.endswith("；另有 2 处")
