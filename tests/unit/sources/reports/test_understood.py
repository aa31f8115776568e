"""A record is filled where its whole sentence is understood, and listed with that sentence where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.blanks.values import values_of
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.sources.banks import shipped_bank
from draftkit.sources.reports import extract
from draftkit.sources.reports.opening import read_lines
from draftkit.sources.reports.shaping import shape
from tests.support import published as pub

if TYPE_CHECKING:
    from draftkit.sources.reports import Extracted


def said(*sentences: str) -> Extracted:
    lines = (
        pub.TITLE, "一、总体情况", *sentences, "五、存在的主要问题及改进情况", "一是解读形式单一。",
        "六、其他需要报告的事项",
    )  # fmt: skip
    report = shape(read_lines("\n".join(lines)), "a.txt", "txt", DISCLOSURE)
    return extract(report, shipped_bank())


def told(field: str, found: Extracted) -> list[str]:
    entries = values_of(found.as_filing()).get(f"事实.{field}", ())
    return ["｜".join(filter(None, entry)) for entry in entries]


PLAIN: list[tuple[str, str, list[str]]] = [
    ("主动公开总数", "2025年，我镇全年主动公开政府信息286条，比上年增加24条。", ["286"]),
    ("会议次数", "镇党委会专题研究政务公开工作3次。", ["3"]),
    ("培训次数", "举办业务培训2期，参训86人次。", ["2"]),
    ("责任追究", "全年未发生因政府信息公开工作被追究责任的情形。", ["未发生"]),
    ("考核", "县对乡镇政务公开考核结果为良好。", ["良好"]),
    ("重点公开", "渡口管理方面，公开渡船检验合格名单、停航通告，共16份。", ["渡船检验合格名单、停航通告｜渡口管理｜16｜份"]),
    ("重点公开", "渡口管理方面，公开渡口渡船检验合格名单，涉及7艘渡船。", ["渡口渡船检验合格名单｜渡口管理｜7｜艘"]),
    ("重点公开", "安置方面，公开搬迁安置房摇号分配结果，涉及84套安置房。", ["搬迁安置房摇号分配结果｜安置｜84｜套"]),
    ("重点公开", "文物保护方面，公开县级文物保护单位名单，涉及9处文物保护单位。", ["县级文物保护单位名单｜文物保护｜9｜处"]),
    ("公开内容分类", "全年公开信息60条，其中政策文件21条、财政信息14条、工作动态25条。", ["政策文件｜21", "财政信息｜14", "工作动态｜25"]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "sentence", "values"), PLAIN)
def test_a_sentence_that_is_understood_is_filled(
    field: str, sentence: str, values: list[str]
) -> None:
    assert told(field, said(sentence)) == values


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("主动公开总数", "全年主动公开政府信息286条（预计）。"),
        ("主动公开总数", "全年主动公开政府信息286条，除转载外均为原创。"),
        ("会议次数", "镇党委会专题研究政务公开工作3次，座谈2次。"),
        ("培训次数", "举办业务培训2期，虽然参训不多。"),
        ("责任追究", "全年未发生达到责任追究程度的情形。"),
        ("考核", "县对乡镇政务公开考核结果暂为良好。"),
        ("政务新媒体", "“古渡发布”公众号关注用户曾有3万。"),
    ],
)
def test_one_unknown_word_leaves_it_blank(field: str, sentence: str) -> None:
    assert told(field, said(sentence)) == []


def test_what_was_read_of_such_a_sentence_is_listed_with_it() -> None:
    sentence = "举办业务培训2期，虽然参训不多。"
    (note,) = [one.what for one in said(sentence).notes if one.code == "REPORT-UNREAD"]
    shown = f"没有把握，未填：培训次数（2）。“虽然参训不多”没有读懂，原句：“{sentence}”"
    assert note == shown


def test_what_contradicts_an_understood_sentence_is_not_outweighed_by_it() -> None:
    found = said("举办业务培训3期。", "举办业务培训2期，虽然参训不多。")
    assert told("培训次数", found) == []
    assert [one for one in found.notes if "培训次数（3）" in one.what]


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("公开内容分类", "全年公开信息60条，其中政策文件21条、财政信息14条、工作动态26条。"),
        ("公开内容分类", "公开政策文件21条、财政信息14条、工作动态26条。"),
        ("公开渠道", "全年公开政府信息225条，其中县政府网站58条，“古渡发布”公众号121条。"),
        ("公开渠道", "公开信息：县政府网站96条，“古渡发布”公众号245条，全部渠道政府网站341条。"),
    ],
)  # fmt: skip
def test_a_list_that_does_not_make_its_sum_is_listed(field: str, sentence: str) -> None:
    assert told(field, said(sentence)) == []


def of_five(*lines: str) -> Extracted:
    report = "\n".join((pub.TITLE, "一、总体情况", "五、存在的主要问题及改进情况", *lines))
    return extract(shape(read_lines(report), "a.txt", "txt", DISCLOSURE), shipped_bank())


@pytest.mark.parametrize(
    "lead",
    ["存在的主要问题：", "虽然我镇政府信息公开工作取得了一定成效，但仍存在以下问题：", ""],
)
def test_problems_behind_words_that_lead_to_problems_are_filled(lead: str) -> None:
    found = of_five(
        f"{lead}一是解读形式单一；二是公开栏更新慢。", "下一步：一是制作图解；二是按月更换。"
    )
    assert told("存在问题", found) == ["解读形式单一｜制作图解", "公开栏更新慢｜按月更换"]


@pytest.mark.parametrize(
    ("problems", "measures"),
    [
        ("一是解读形式单一；二是公开栏更新慢。", "外县的经验：一是制作图解；二是按月更换。"),
        ("上级指出存在的主要问题：一是解读形式单一；二是公开栏更新慢。", "下一步：一是制作图解；二是按月更换。"),
        ("2019年存在的主要问题：一是解读形式单一；二是公开栏更新慢。", "下一步：一是制作图解；二是按月更换。"),
        ("存在的主要问题：一是解读形式单一。二是公开栏更新慢。", "针对上述问题，我镇一是制作图解；二是推广板凳会；三是按月更换。"),
    ],
)  # fmt: skip
def test_problems_behind_other_words_are_listed(problems: str, measures: str) -> None:
    found = of_five(problems, measures)
    assert told("存在问题", found) == []
    assert [one for one in found.notes if "未填：存在问题" in one.what]


def test_a_name_read_too_far_by_one_of_our_own_phrases_is_not_filled() -> None:
    found = said("县融媒体中心主办的“古渡发布”全年采用我镇稿件57篇。")
    assert told("外部刊发", found) == []


HALVES: list[tuple[str, str]] = [
    ("公开场所", "镇便民服务大厅设有政府信息查阅点1处，备有查阅电脑1台。"),
    ("考核", "在2022年全县绩效考核中，我镇政务公开单项得分为3.7分（满分4分）。"),
    ("考核", "县对乡镇政务公开考核结果为良好（公示期内）。"),
    ("公开渠道", "网站公开的128条信息中，财政预决算4条、乡村振兴57条。"),
    ("重点公开", "一是公开项目资金信息。"),
    ("信息查阅点", "12个社区各设政府信息查阅点1个。"),
    ("公开场所", "13个镇街便民服务中心设政务公开专区。"),
    ("主动公开总数", "2025年，我镇主动公开政府信息746条（含转载），内容涵盖养老、低保等方面。"),
]


@pytest.mark.parametrize(("field", "sentence"), HALVES)
def test_half_of_what_a_sentence_tells_is_not_filled_though_a_phrase_of_ours_could_have_made_it(
    field: str, sentence: str
) -> None:
    assert not told(field, said(sentence))


def test_last_year_s_number_beside_this_year_s_is_plain() -> None:
    assert told("主动公开总数", said("我镇全年公开政府信息共计311条，上年为287条。")) == ["311"]


def _notes(found: Extracted) -> list[str]:
    return [one.what for one in found.notes if one.code.startswith("REPORT-")]


def _with_fifth(*fifth: str) -> Extracted:
    first = "2025年，我镇全年主动公开政府信息286条，比上年增加24条。"
    lines = (pub.TITLE, "一、总体情况", first, "五、存在的主要问题及改进情况", *fifth)
    report = shape(read_lines("\n".join(lines)), "a.txt", "txt", DISCLOSURE)
    return extract(report, shipped_bank())


def test_what_another_sentence_told_as_well_and_is_filled_is_not_called_unfilled() -> None:
    found = said(
        "全年在县政府网站公开信息88条。",
        "县政府网站公开信息88条，微信公众号公开信息40条，虽然转发不多。",
    )
    assert told("公开渠道", found) == ["县政府网站｜88"]
    unfilled = [note for note in _notes(found) if "未填" in note and "公开渠道" in note]
    assert unfilled
    assert all("县政府网站，88" not in note for note in unfilled)


def test_problems_of_which_nothing_was_read_are_told() -> None:
    text = "对照群众的期盼，我们深感工作还有许多需要改进的地方，这要靠大家长期努力才能改变。"
    found = _with_fifth(text)
    assert not told("存在问题", found)
    assert "第五部分的问题和措施没有读出，没有填" in _notes(found)


def test_problems_of_which_no_measure_was_read_are_told() -> None:
    found = _with_fifth("一是解读形式单一。", "二是公开栏更新慢。")
    assert told("存在问题", found) == ["解读形式单一", "公开栏更新慢"]
    assert "第五部分第1、2个问题的措施没有读出，没有填" in _notes(found)


def test_a_measure_that_is_still_asked_for_is_not_told_as_left_out() -> None:
    found = _with_fifth("一是解读形式单一；今后，【待填：改进措施】。")
    assert not [note for note in _notes(found) if "第五部分" in note]
