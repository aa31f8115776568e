from __future__ import annotations

import pytest

from draftkit.word.measure import closing_indents, title_lines, width

REPORT = "2025年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("瓦亭镇", ("瓦亭镇2025年政府信息公开工作年度报告",)),
        ("瓦亭镇人民政府", ("瓦亭镇人民政府2025年", "政府信息公开工作年度报告")),
        ("固原市原州区瓦亭镇人民政府", ("固原市原州区瓦亭镇人民政府", REPORT)),
        (
            "新疆维吾尔自治区伊犁哈萨克自治州霍城县伊车嘎善锡伯族乡人民政府",
            (
                "新疆维吾尔自治区伊犁哈萨克自治州",
                "霍城县伊车嘎善锡伯族乡人民政府",
                REPORT,
            ),
        ),
    ],
)
def test_titles_break_where_sense_allows(name: str, lines: tuple[str, ...]) -> None:
    assert title_lines(f"{name}{REPORT}", 20.0) == lines


@pytest.mark.parametrize(
    "name",
    [
        "某县发展和改革局",
        "某市某区人民政府办公室",
        "鄂尔多斯市伊金霍洛旗阿勒腾席热镇人民政府",
        "双江拉祜族佤族布朗族傣族自治县勐勐镇人民政府",
        "广州市南沙区综合行政执法局",
        "固原市原州区住房和城乡建设和交通局",
        "积石山保安族东乡族撒拉族自治县住房和城乡建设局",
        "北京市",
        "甲" * 45,
    ],
)
def test_no_line_is_too_long_or_a_single_character(name: str) -> None:
    title = f"{name}{REPORT}"
    lines = title_lines(title, 20.0)
    assert "".join(lines) == title
    assert all(width(line) <= 20 for line in lines)
    assert all(len(line) > 1 for line in lines)
    assert any("2025年" in line for line in lines)
    for word in ("人民政府", "年度报告"):
        assert word not in title or any(word in line for line in lines)


def test_what_cannot_be_broken_is_left_alone() -> None:
    assert title_lines("20252025202520252025", 3.0) == ("20252025202520252025",)


def test_the_name_stands_centred_over_the_date() -> None:
    signature, date = "瓦亭镇人民政府", "2026年1月20日"
    name_indent, date_indent = closing_indents(signature, date, 28)
    assert date_indent == 4
    assert name_indent + width(signature) / 2 == date_indent + width(date) / 2


def test_a_wide_name_moves_the_date() -> None:
    signature, date = "鄂尔多斯市伊金霍洛旗阿勒腾席热镇人民政府", "2026年1月20日"
    name_indent, date_indent = closing_indents(signature, date, 28)
    assert name_indent == 0
    assert width(signature) / 2 == date_indent + width(date) / 2


def test_a_date_without_a_name_stands_four_characters_in() -> None:
    assert closing_indents("", "2026年1月20日", 28)[1] == 4
