"""Faults that stand close to what ``right.txt`` has as right: the same words, with a number or a name that does not hold."""

from __future__ import annotations

import pytest

from tests.check.test_right import told

TOWN = "镇"
_PROBLEMS = (
    "存在的主要问题：\\n1.公众号推文更新慢。\\n2.窗口没有自助查询机。\\n3.附件漏传2次。\\n改进措施：\\n1.上半年在窗口装一台自助查询机。\\n"
    "2.公众号每周更新两次。"
)


@pytest.mark.parametrize(
    ("text", "cells", "section", "words"),
    [
        (_PROBLEMS, "NONE", 5, "没有一一对应"),
        ("新收的37件中，网上平台19件，信函12件，当面4件，电子邮件3件。", "NONE", 1, "38"),
        ("公开28件，予以公开19件。收到申请37件，办结37件，予以公开19件。", "BUSY", 1, "予以公开"),
        ("新收申请37件，办结36件。", "BUSY", 1, "办结"),
        ("全年没有发生政府信息公开行政复议案件。", "BUSY", 1, "行政复议"),
        (
            "行政处罚146件，比2024年的152件少6件，下降3.9%，其中市容环卫83件，违规停车52件，违法建设21件。",
            "NONE",
            1,
            "156",
        ),
        ("与2024年的3件相比，复议减少2件，由3件降为2件。", "NONE", 1, "减少2件"),
        ("村务公开栏年初有11处，撤3处，新立1处，年末8处。", "NONE", 1, "9"),
        ("年初账号8个，关停3个，新开1个，年末5个。", "NONE", 1, "6"),
        ("4个站所、10个村和3个社区，合计18个单位。", "NONE", 1, "17"),
        ("12个村各有公开栏1块，共14块。", "NONE", 1, "12"),
        ("2025年瓦亭乡公开信息40条。", "NONE", 1, "瓦亭乡"),
        ("2024年，我镇公开信息40条。", "NONE", 1, "2024"),
        ("全年末收到政府信息公开申请。", "NONE", 1, "末"),
        ("会议列行听取汇报。", "NONE", 1, "列行"),
        ("组织陪训2次。", "NONE", 1, "培训"),
        ("多数部门对信息公开重视不够。", "NONE", 5, "多数部门"),
    ],
)
def test_what_is_wrong_beside_it_is_told(text: str, cells: str, section: int, words: str) -> None:
    assert any(words in found for found in told(text, TOWN, cells, section))
