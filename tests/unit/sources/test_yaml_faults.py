"""Sixty ways to get a YAML input wrong: each is refused, and the place is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit.diagnostics import InputError
from draftkit.sources import read_filing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# old text, new text, code, line, what the message must say
FAULTS = [
    ("年度: 2025\n", "", "INPUT-MISSING", 1, "缺少“年度”"),
    ("年度: 2025", "年度:", "INPUT-MISSING", 1, "缺少“年度”"),
    ("年度: 2025", "年度: 二五年", "INPUT-YEAR", 1, "“二五年”"),
    ("年度: 2025", "年度: 1999", "INPUT-YEAR", 1, "2008 到 2100"),
    ("年度: 2025", "年度: 20255", "INPUT-YEAR", 1, "“20255”"),
    ("年度: 2025", "年度: [2025]", "INPUT-TYPE", 1, "“年度”应为一个值"),
    ("  名称: 瓦亭镇人民政府\n", "", "INPUT-MISSING", 3, "机关·名称"),
    ("瓦亭镇人民政府", "瓦", "INPUT-NAME", 3, "太短"),
    ("瓦亭镇人民政府", "瓦亭/镇人民政府", "INPUT-NAME", 3, "“/”"),
    ("瓦亭镇人民政府", "..瓦亭镇人民政府", "INPUT-NAME", 3, "“..”"),
    ("瓦亭镇人民政府", "'瓦亭{{镇}}人民政府'", "INPUT-CHARACTER", 3, "模板符号"),
    ("瓦亭镇人民政府", '"瓦亭镇\\a人民政府"', "INPUT-CHARACTER", 3, "U+0007"),
    ("瓦亭镇人民政府", "瓦" * 41, "INPUT-LENGTH", 3, "不能超过 40 个字"),
    ("瓦亭镇人民政府", "Wating", "INPUT-NAME", 3, "应为中文全称"),
    ("  类别: 镇\n", "", "INPUT-MISSING", 3, "机关·类别"),
    ("类别: 镇", "类别: 乡镇", "INPUT-KIND", 4, "之一，实际是“乡镇”"),
    ("类别: 镇", "类别: 镇\n  级别: 村级", "INPUT-LEVEL", 5, "实际是“村级”"),
    ("类别: 镇", "类别: 镇\n  级别: 市级", "INPUT-LEVEL", 5, "类别“镇”应为乡级"),
    ("类别: 镇", "类别: 镇\n  自称: 我们", "INPUT-NAME", 5, "不能用“我们”"),
    ("类别: 镇", "类别: 镇\n  全称: 某镇", "INPUT-KEY", 5, "不认识的项目“全称”"),
    ("机关:", "单位:", "INPUT-KEY", 2, "不认识的项目“单位”"),
    ("[乡村振兴, 安全生产]", "[一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 壹]", "INPUT-KEYWORD", 6, "最多 10 个"),
    ("[乡村振兴, 安全生产]", f"[{'长' * 21}]", "INPUT-KEYWORD", 6, "不能超过 20 个字"),
    ("[乡村振兴, 安全生产]", "{乡村振兴}", "INPUT-TYPE", 6, "“关键词”应为文字"),
    ("主动公开总数: 600", "主动公开总数: 约600余", "INPUT-ROUGH", 8, "约数写法重复"),
    ("主动公开总数: 600", "主动公开总数: 六百余", "INPUT-ROUGH", 8, "应为整数或约数"),
    ("主动公开总数: 600", "主动公开总数: -1", "INPUT-NEGATIVE", 8, "负数 -1"),
    ("主动公开总数: 600", "公开总数: 600", "INPUT-KEY", 8, "不认识的项目“公开总数”"),
    ("信息处理费: 0", "信息处理费: 无", "INPUT-NUMBER", 9, "实际是“无”"),
    ("信息处理费: 0", "信息处理费: 2万元", "INPUT-UNIT", 9, "单位应为元"),
    ("信息处理费: 0", "培训次数: 1.5", "INPUT-FRACTION", 9, "应为整数"),
    ("信息处理费: 0", "全部按期答复: 大概", "INPUT-VALUE", 9, "“是”或“否”"),
    ("信息处理费: 0", "考核: /", "INPUT-VALUE", 9, "不能写“/”"),
    ("信息处理费: 0", "信息处理费: 0\n补充: {其他事项: [没有。]}", "INPUT-VALUE", 10, "不能写“没有。”"),
    ("信息处理费: 0", "考核: " + "好" * 201, "INPUT-LENGTH", 9, "不能超过 200 个字"),
    ("信息处理费: 0", "公开渠道: {网站: 甲}", "INPUT-NUMBER", 9, "实际是“甲”"),
    ("信息处理费: 0", "公开渠道: [{栏目: 政策}]", "INPUT-BLANK", 9, "缺少“名称”"),
    ("信息处理费: 0", "存在问题: [{措施: 改}]", "INPUT-BLANK", 9, "缺少“问题”"),
    ("信息处理费: 0", "上年问题整改: [{问题: 不及时}]", "INPUT-BLANK", 9, "缺少“不及时”的结果"),
    ("信息处理费: 0", "存在问题: [{问题: 更新慢,不及时, 措施: 按月更新}]", "INPUT-KEY", 9, "“不及时”"),
    ("信息处理费: 0", "政务新媒体: [{名字: 瓦亭之声}]", "INPUT-KEY", 9, "不认识的项目“名字”"),
    ("行政许可: 3", "行政许可:", "INPUT-BLANK", 13, "空白"),
    ("  行政许可: 3\n", "", "INPUT-BLANK", 11, "缺少“行政许可”"),
    ("行政许可: 3", "行政许可: 三", "INPUT-NUMBER", 13, "实际是“三”"),
    ("行政许可: 3", "行政许可: —", "INPUT-NUMBER", 13, "没有请写 0"),
    ("行政许可: 3", "行政许可: 3.5", "INPUT-FRACTION", 13, "应为整数"),
    ("行政许可: 3", "行政许可: -3", "INPUT-NEGATIVE", 13, "实际是负数 -3"),
    ("行政许可: 3", "行政许可: 1:30", "INPUT-NUMBER", 13, "实际是“1:30”"),
    ("行政许可: 3", "行政许可: true", "INPUT-NUMBER", 13, "实际是“true”"),
    ("行政许可: 3", "行政许可: 3余", "INPUT-NUMBER", 13, "不能用约数"),
    ("行政许可: 3", "行政许可: [3]", "INPUT-TYPE", 13, "的写法不对"),
    ("行政许可: 3", "行政许可: 99999999999", "INPUT-NUMBER", 13, "数字过大"),
    ("行政许可: 3", "行政许可: 3\n  行政许可: 4", "INPUT-REPEATED", 14, "写了两次，第一次在第 13 行"),
    ("行政许可: 3", "行政许可证: 3", "INPUT-KEY", 13, "不认识的项目“行政许可证”"),
    ("12.5", "12.5元", "INPUT-UNIT", 16, "单位应为万元"),
    ("{制发: 1, 废止: 0, 现行有效: 4}", "{制发: 1, 现行有效: 4}", "INPUT-BLANK", 12, "缺少“行政规范性文件·本年废止件数”"),
    ("本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收: [2, 1, 0]", "INPUT-TYPE", 18, "实际是3 个"),
    ("本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收: 3", "INPUT-TYPE", 18, "应为 7 个数"),
    ("本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收: [2, , 0, 0, 0, 0, 3]", "YAML-SYNTAX", 18, ""),
    ("本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收: [2, ~, 0, 0, 0, 0, 3]", "INPUT-BLANK", 18, "空白"),
    ("本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收: [2, x, 0, 0, 0, 0, 3]", "INPUT-NUMBER", 18, "实际是“x”"),
    ("本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收:", "INPUT-BLANK", 18, "空白"),
    ("  不予公开: 0\n", "", "INPUT-BLANK", 18, "缺少“不予公开”"),
    ("不予公开: 0", "不予公开: {属于国家秘密: 0}", "INPUT-BLANK", 22, "缺少“不予公开·属于行政查询事项”"),
    ("    其他: 0\n", "    其它: 0\n", "INPUT-KEY", 28, "是不是“其他”"),
    ("  复议后起诉: 0\n", "", "INPUT-BLANK", 31, "缺少“复议后起诉”"),
    ("年度: 2025\n", "年度: 2025\n成文日期: 某日\n", "INPUT-DATE", 2, "应为日期"),
    ("年度: 2025\n", "年度: 2025\n成文日期: 2026-02-30\n", "INPUT-DATE", 2, "应为日期"),
    ("年度: 2025\n", "年度: 2025\n培训次数: 2\n", "INPUT-KEY", 2, "不认识的项目“培训次数”"),
    ("年度: 2025\n", "年度: 2025\n用语: {固定: [a-1], 不用: [a-1]}\n", "INPUT-CONTRADICTION", 2, "a-1"),
    ("年度: 2025\n", "年度: 2025\n上年: {表四: {行政复议: 0}}\n", "INPUT-BLANK", 2, "上年·未经复议直接起诉"),
    ("年度: 2025\n", "年度: 2025\n上年: 无\n", "INPUT-TYPE", 2, "“上年”下面应分项填写"),
    ("年度: 2025", "年度: &nian 2025", "YAML-ALIAS", 1, "锚点"),
    ("行政许可: 3", "行政许可: *xuke", "YAML-ALIAS", 13, "引用"),
    ("年度: 2025", "年度: !!python/object/apply:os.system [x]", "YAML-TAG", 1, "不能用标签"),
    ("表四:", "---\n表四:", "YAML-DOCUMENTS", 30, "几份数据"),
    ("年度: 2025", "年度：2025", "YAML-SYNTAX", 1, "中文冒号"),
    ("年度: 2025", "年度:2025", "YAML-SYNTAX", 1, "冒号后面少了空格"),
    ("  类别: 镇", "\t类别: 镇", "YAML-SYNTAX", 4, "制表符"),
    ("  类别: 镇", " 类别: 镇", "YAML-SYNTAX", 4, ""),
    ("类别: 镇", "类别: '镇", "YAML-SYNTAX", None, "引号没有配对"),
    ("类别: 镇", "类别: @镇", "YAML-SYNTAX", 4, "不能以“@”开头"),
    ("类别: 镇", "类别: 镇: 乡", "YAML-SYNTAX", 4, "“: ”"),
    ("类别: 镇", "类别: 镇\x01", "YAML-SYNTAX", 4, "控制字符"),
    ("[乡村振兴, 安全生产]", "[乡村振兴, 安全生产", "YAML-SYNTAX", 7, "没有配对"),
    ("[乡村振兴, 安全生产]", "[" * 40 + "]" * 40, "YAML-DEPTH", 6, "层次超过"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "line", "says"), FAULTS)
def test_a_fault_in_yaml_is_refused_with_its_place(  # noqa: PLR0917  # a table of cases
    tmp_path: Path, base: str, old: str, new: str, code: str, line: int | None, says: str
) -> None:
    assert old in base
    path = tmp_path / "数据.yaml"
    path.write_text(base.replace(old, new, 1), encoding="utf-8", newline="")
    with pytest.raises(InputError) as caught:
        read_filing(path)
    found = [p for p in caught.value.problems if p.code == code]
    assert found, caught.value
    assert any(says in p.what + p.fix for p in found), found
    assert any(p.place.file == str(path) and line in {None, p.place.line} for p in found), found
    assert all(p.fix for p in found)


def test_the_faults_are_at_least_sixty() -> None:
    assert len(FAULTS) >= 60


def test_all_faults_of_an_input_are_reported_in_one_run(tmp_path: Path, base: str) -> None:
    text = base.replace("年度: 2025", "年度: 25").replace("行政许可: 3", "行政许可: /")
    text = text.replace("类别: 镇", "类别: 村").replace("[0, 0, 0, 0]\n", "[0, 0, -1, 0]\n")
    path = tmp_path / "数据.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_filing(path)
    codes = [p.code for p in caught.value.problems]
    assert codes == ["INPUT-YEAR", "INPUT-KIND", "INPUT-NUMBER", "INPUT-NEGATIVE"]


def test_an_unknown_key_suggests_the_nearest_known_one(
    read_yaml: Callable[[str], object], base: str
) -> None:
    with pytest.raises(InputError, match="是不是“行政处罚”"):
        read_yaml(base.replace("行政处罚: 2", "行政处分: 2"))


def test_a_key_in_the_wrong_place_is_told_where_it_belongs(
    read_yaml: Callable[[str], object], base: str
) -> None:
    with pytest.raises(InputError, match="应写在“事实”之下"):
        read_yaml(base + "培训次数: 2\n")


def test_a_fact_of_last_year_is_not_sent_to_this_years(
    read_yaml: Callable[[str], object], base: str
) -> None:
    with pytest.raises(InputError, match="上年的这一项请删去，本年的写在“事实”之下"):
        read_yaml(base + "上年: {公开渠道: {网站: 3}}\n")


def test_a_half_width_comma_inside_a_text_is_told_as_what_it_is(
    read_yaml: Callable[[str], object], base: str
) -> None:
    own = "存在问题: [{问题: 更新慢,不及时, 措施: 按月更新}]"
    with pytest.raises(InputError, match="英文逗号：请改成中文逗号"):
        read_yaml(base.replace("信息处理费: 0", own))


def test_a_whole_blank_table_is_one_finding(read_yaml: Callable[[str], object], base: str) -> None:
    head, _, _ = base.partition("表四:")
    with pytest.raises(InputError) as caught:
        read_yaml(head + "表四:\n  行政复议:\n  未经复议直接起诉:\n  复议后起诉:\n")
    assert [p.what for p in caught.value.problems] == ["表四整张表空白"]


def test_a_word_that_yaml_would_turn_into_a_value_stays_a_word(
    read_yaml: Callable[[str], tuple[object, object]], base: str
) -> None:
    filing, _ = read_yaml(base.replace("[乡村振兴, 安全生产]", "[no, 012, 1:30]"))
    assert filing.keywords == ("no", "012", "1:30")


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    lines = ["a0: &a0 [哈]"] + [
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 20)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(InputError, match="YAML-ALIAS"):
        read_filing(path)


@pytest.mark.parametrize("text", ["", "   \n", "# 只有说明\n", "~\n", "---\n"])
def test_a_file_without_content_says_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="FILE-EMPTY"):
        read_filing(path)


@pytest.mark.parametrize("text", ["只是一句话", "- 年度: 2025", "[1, 2]"])
def test_a_file_that_is_no_mapping_says_what_is_expected(tmp_path: Path, text: str) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="应为“项目: 内容”的形式"):
        read_filing(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_usual_encodings_are_read(tmp_path: Path, base: str, encoding: str) -> None:
    path = tmp_path / "数据.yaml"
    path.write_bytes(base.encode(encoding))
    assert read_filing(path)[0].body.name == "瓦亭镇人民政府"


def test_an_unknown_encoding_is_refused_with_advice(tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    path.write_bytes("年度: 2025".encode("utf-16-le") + b"\xff\xff\xff")
    with pytest.raises(InputError, match="FILE-ENCODING"):
        read_filing(path)


def test_windows_line_ends_keep_the_places_right(tmp_path: Path, base: str) -> None:
    path = tmp_path / "数据.yaml"
    path.write_bytes(base.replace("行政许可: 3", "行政许可: x").replace("\n", "\r\n").encode())
    with pytest.raises(InputError) as caught:
        read_filing(path)
    assert (caught.value.problems[0].place.line, caught.value.problems[0].place.column) == (13, 9)
