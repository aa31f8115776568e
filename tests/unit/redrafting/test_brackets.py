"""Two wordings of a sentence on one line."""

from __future__ import annotations

import pytest

from draftkit.redrafting.brackets import redline


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("公开政府信息612条。", "公开政府信息640条。", "公开政府信息[612→640]条。"),
        ("上升8.6%，共3件。", "上升9.0%，共4件。", "上升[8.6→9.0]%，共[3→4]件。"),
        ("安全生产、养老服务等。", "安全生产等。", "安全生产[删：、养老服务]等。"),
        ("安全生产等方面。", "安全生产、养老等方面。", "安全生产[加：、养老]等方面。"),
        ("全年新收1件、结转2件。", "全年新收3件、结转4件。", "全年新收[1→3]件、结转[2→4]件。"),
        ("2.更新偏慢的问题。", "1.更新偏慢的问题。", "[2→1].更新偏慢的问题。"),
        ("依照规定发布信息。", "按着规定发布信息。", "[依照→按着]规定发布信息。"),
    ],
)
def test_changes_stand_in_brackets(old: str, new: str, shown: str) -> None:
    assert redline(old, new) == shown


def test_words_that_change_almost_side_by_side_are_one_change() -> None:
    line = redline("经办人每月核对公开栏和网站内容。", "经办人每周检查公开栏和网站内容。")
    assert line == "经办人每[月核对→周检查]公开栏和网站内容。"


def test_a_sentence_of_which_little_stays_has_no_line() -> None:
    assert not redline("由上年的431条增至468条，上升8.6%。", "较上年减少11条，降幅为2.6%。")
    assert not redline("评议结果为满意。", "【待填：社会评议结果】")


def test_what_stays_is_shortened_and_its_numbers_stay_whole() -> None:
    old = "在公开的468条政府信息中，政府门户网站各类新闻发布栏目1286条、微信公众号142条、政务公开栏等其他各类渠道共计40条。"
    line = redline(old, old.replace("468", "470").replace("142", "144"))
    assert line.startswith("在公开的[468→470]条政府信息中，政府门…")
    assert "…条、微信公众号[142→144]条、" in line
    assert line.endswith("…")
    assert "286" not in line
