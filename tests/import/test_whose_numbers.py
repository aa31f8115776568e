"""Whose a number is, and whether a measure is still to come: what reports of others said and `import` took wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.blanks.values import values_of
from draftkit.kinds.disclosure import DISCLOSURE
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
    ],
)
def test_a_measure_that_tells_what_was_done_is_known(measure: str, done: bool) -> None:  # noqa: FBT001
    assert tells_what_was_done(measure, 2024) is done


def test_a_measure_that_was_carried_out_is_listed_and_not_filled() -> None:
    found = read("。", fifth="一是解读形式单一。下一步，与媒体合作，年内完成7件。")
    assert told(found, "存在问题") == ["解读形式单一"]
    assert any("措施说的是已经做的" in note.what for note in found.notes)


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
