"""Sixty kinds of bad input: each ends with 2, names the place, shows no traceback, writes nothing."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from draftkit import blanks
from draftkit.sources import read_filing

if TYPE_CHECKING:
    from pathlib import Path

BOMB = "\n".join(
    ["a0: &a0 [哈]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 20)]
)

# What is changed in the complete input, what it becomes, the code and the line that must be named.
TEXTS: dict[str, tuple[str, str, str, int]] = {
    # types
    "a word for the year": ("年度: 2025", "年度: 今年", "INPUT-YEAR", 1),
    "a year long gone": ("年度: 2025", "年度: 1999", "INPUT-YEAR", 1),
    "a list for the year": ("年度: 2025", "年度: [2025]", "INPUT-TYPE", 1),
    "text where a number belongs": ("行政许可: 3", "行政许可: 三", "INPUT-NUMBER", 16),
    "a dash for zero": ("行政许可: 3", "行政许可: —", "INPUT-NUMBER", 16),
    "a negative count": ("行政许可: 3", "行政许可: -3", "INPUT-NEGATIVE", 16),
    "a fractional count": ("行政许可: 3", "行政许可: 3.5", "INPUT-FRACTION", 16),
    "a rough count in a table": ("行政许可: 3", "行政许可: 3余", "INPUT-NUMBER", 16),
    "a boolean count": ("行政许可: 3", "行政许可: true", "INPUT-NUMBER", 16),
    "a count beyond belief": ("行政许可: 3", "行政许可: 99999999999", "INPUT-NUMBER", 16),
    "a list for one number": ("行政许可: 3", "行政许可: [3]", "INPUT-TYPE", 16),
    "a fee in another unit": ("信息处理费: 0", "信息处理费: 2万元", "INPUT-UNIT", 9),
    "a fee in words": ("信息处理费: 0", "信息处理费: 无", "INPUT-NUMBER", 9),
    "a count in words": ("主动公开总数: 600", "主动公开总数: 六百余", "INPUT-ROUGH", 8),
    "a row that is too short": ("[2, 1, 0, 0, 0, 0, 3]", "[2, 1, 0]", "INPUT-TYPE", 21),
    "a date that does not exist": ("表二:", "成文日期: 2026-02-30\n表二:", "INPUT-DATE", 13),
    "a kind of body there is none of": ("类别: 镇", "类别: 乡镇", "INPUT-KIND", 4),
    "a level that does not fit": ("类别: 镇", "类别: 镇\n  级别: 市级", "INPUT-LEVEL", 5),
    "a slash for a result": ("考核: 良好", "考核: /", "INPUT-VALUE", 10),
    "last year as a word": ("表二:", "上年: 无\n表二:", "INPUT-TYPE", 13),
    # sums
    "columns that do not balance": ("上年结转: 0", "上年结转: [1, 0, 0, 0, 0, 0, 1]", "T3-1", 33),
    "results that do not add up": ("部分公开: 0", "部分公开: [1, 0, 0, 0, 0, 0, 1]", "T3-2", 32),
    "a row that does not add up": ("部分公开: 0", "部分公开: [0, 0, 0, 0, 0, 0, 1]", "T3-3", 24),
    "reviews that do not add up": ("[0, 0, 0, 0, 0]", "[1, 0, 0, 0, 0]", "T4-1", 35),
    "suits that do not add up": ("未经复议直接起诉: [0, 0, 0, 0]", "未经复议直接起诉: [1, 0, 0, 0, 0]", "T4-2", 36),
    "suits after review that do not": ("复议后起诉: 0", "复议后起诉: [1, 0, 0, 0, 3]", "T4-3", 37),
    "rules of a town": ("规章: {制发: 0", "规章: {制发: 1", "T2-1", 14),
    "a carry-over nobody left": ("表二:", "上年: {表三: {本年新收: [1, 0, 0, 0, 0, 0], 上年结转: 0, 予以公开: 0, 部分公开: 0, 不予公开: 0, 无法提供: 0, 不予处理: 0, 其他处理: 0, 结转下年度: [1, 0, 0, 0, 0, 0]}}\n表二:", "X-1", 23),
    # facts that contradict
    "one phrase wanted and banned": ("表二:", "用语: {固定: [a.1], 不用: [a.1]}\n表二:", "INPUT-CONTRADICTION", 13),
    "one phrase reworded and banned": ("表二:", "用语: {不用: [a.1], 改写: {a.1: 好。}}\n表二:", "INPUT-CONTRADICTION", 13),
    # missing, unknown, repeated
    "no year": ("年度: 2025\n", "", "INPUT-MISSING", 1),
    "no name": ("  名称: 瓦亭镇人民政府\n", "", "INPUT-MISSING", 3),
    "no kind": ("  类别: 镇\n", "", "INPUT-MISSING", 3),
    "a blank number": ("行政许可: 3", "行政许可:", "INPUT-BLANK", 16),
    "a missing row": ("  部分公开: 0\n", "", "INPUT-BLANK", 21),
    "a missing group": ("  不予公开: 0\n", "", "INPUT-BLANK", 21),
    "a blank in a row": ("[2, 1, 0, 0, 0, 0, 3]", "[2, ~, 0, 0, 0, 0, 3]", "INPUT-BLANK", 21),
    "an unknown key at the top": ("机关:", "单位:", "INPUT-KEY", 2),
    "an unknown key in a table": ("行政许可: 3", "行政许可证: 3", "INPUT-KEY", 16),
    "a key in the wrong place": ("表二:", "培训次数: 2\n表二:", "INPUT-KEY", 13),
    "a repeated key": ("行政许可: 3", "行政许可: 3\n  行政许可: 4", "INPUT-REPEATED", 17),
    "too many keywords": ("[乡村振兴, 安全生产]", "[一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 壹]", "INPUT-KEYWORD", 6),
    # names
    "a name that climbs out of its folder": ("瓦亭镇人民政府", "../../瓦亭镇人民政府", "INPUT-NAME", 3),
    "a name with a template in it": ("瓦亭镇人民政府", "'瓦亭{{镇}}人民政府'", "INPUT-CHARACTER", 3),
    "a name with a control character": ("瓦亭镇人民政府", '"瓦亭镇\\a人民政府"', "INPUT-CHARACTER", 3),
    "a name without end": ("瓦亭镇人民政府", "瓦" * 41, "INPUT-LENGTH", 3),
    "a name in Latin letters": ("瓦亭镇人民政府", "Wating", "INPUT-NAME", 3),
    "a template in a fact": ("考核: 良好", "考核: '{% set x = 1 %}'", "INPUT-CHARACTER", 10),
    # YAML
    "an alias": ("年度: 2025", "年度: &nian 2025", "YAML-ALIAS", 1),
    "a bomb of aliases": ("年度: 2025", BOMB, "YAML-ALIAS", 1),
    "a tag that runs code": ("年度: 2025", "年度: !!python/object/apply:os.system [x]", "YAML-TAG", 1),
    "two documents": ("表四:", "---\n表四:", "YAML-DOCUMENTS", 34),
    "lists without end": ("[乡村振兴, 安全生产]", "[" * 40 + "]" * 40, "YAML-DEPTH", 6),
    "a bracket that is not closed": ("[乡村振兴, 安全生产]", "[乡村振兴", "YAML-SYNTAX", 7),
    "a tab for blanks": ("  类别: 镇", "\t类别: 镇", "YAML-SYNTAX", 4),
    "a full-width colon": ("年度: 2025", "年度：2025", "YAML-SYNTAX", 1),
    "a raw control character": ("类别: 镇", "类别: 镇\x01", "YAML-SYNTAX", 4),
}  # fmt: skip


def _workbook(base: str, folder: Path) -> bytes:
    path = folder.parent / "quelle.yaml"
    path.write_text(base, encoding="utf-8")
    return blanks.workbook(filing=read_filing(path)[0])


def _cell(base: str, folder: Path, value: object) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(_workbook(base, folder)))
    book["表三"]["D7"].value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _zip(member: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, content)
    return out.getvalue()


File = Callable[[str, "Path"], bytes]
# The name of the file, what is in it, and the code that must be named.
FILES: dict[str, tuple[str, File, str]] = {
    "nothing": ("数据.yaml", lambda _, __: b"", "FILE-EMPTY"),
    "only remarks": ("数据.yaml", lambda _, __: "# 空\n".encode(), "FILE-EMPTY"),
    "only a sentence": ("数据.yaml", lambda _, __: "一句话".encode(), "INPUT-TYPE"),
    "an encoding nobody knows": ("数据.yaml", lambda _, __: b"\xff\x00\xfe\x81", "FILE-ENCODING"),
    "megabytes of text": ("数据.yaml", lambda _, __: b"# " + b"x" * 2**21, "FILE-TOO-LARGE"),
    "no workbook": ("数据.xlsx", lambda _, __: "年度,2025\n".encode(), "FILE-DAMAGED"),
    "half a zip": ("数据.xlsx", lambda b, f: _workbook(b, f)[:4000], "FILE-DAMAGED"),
    "a zip that is no workbook": ("数据.xlsx", lambda _, __: _zip("a.txt", b"x"), "FILE-"),
    "a workbook without our sheets": (
        "数据.xlsx", lambda _, __: _zip("xl/workbook.xml", b"<workbook/>"), "数据.xlsx",
    ),
    "a Word file": ("报告.docx", lambda _, __: b"PK\x03\x04", "FILE-SUFFIX"),
    "a PDF": ("报告.pdf", lambda _, __: b"%PDF", "FILE-SUFFIX"),
    "no suffix": ("数据", lambda _, __: b"x", "FILE-SUFFIX"),
    "a roster": ("花名册.xlsx", lambda _, __: blanks.roster(2025), "draftkit batch"),
    "an empty workbook": ("空.xlsx", lambda _, __: blanks.workbook(name="", year=2025), "INPUT-"),
    "a cell that is blank": ("数据.xlsx", lambda b, f: _cell(b, f, None), "单元格 D7"),
    "a cell with an error": ("数据.xlsx", lambda b, f: _cell(b, f, "#REF!"), "单元格 D7"),
    "a cell never calculated": ("数据.xlsx", lambda b, f: _cell(b, f, "=1+8"), "单元格 D7"),
    "a cell that spoils a sum": ("数据.xlsx", lambda b, f: _cell(b, f, 9), "T3-1"),
}  # fmt: skip


def _everything(folder: Path) -> set[str]:
    return {str(path) for path in folder.parent.rglob("*")}


def _refused(cli: Any, path: Path, *said: str) -> None:
    before = _everything(path.parent)
    ran = cli("draft", path)
    assert ran.code == 2, ran
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert "程序内部出错" not in ran.err
    assert path.name in ran.err
    for words in said:
        assert words in ran.err, ran.err
    assert _everything(path.parent) == before


def test_there_are_more_than_sixty_kinds() -> None:
    assert len(TEXTS) + len(FILES) + 4 >= 60


@pytest.mark.parametrize("kind", TEXTS)
def test_a_bad_text_is_refused_with_its_line(cli: Any, town: Path, kind: str) -> None:
    old, new, code, line = TEXTS[kind]
    text = town.read_text(encoding="utf-8")
    assert old in text
    town.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    _refused(cli, town, f"错误 {code}", f"{town}:{line}")


@pytest.mark.parametrize("kind", FILES)
def test_a_bad_file_is_refused_by_name(cli: Any, folder: Path, base: str, kind: str) -> None:
    name, content, said = FILES[kind]
    path = folder / name
    path.write_bytes(content(base, folder))
    _refused(cli, path, said, "→")


def test_an_answer_in_time_without_applications_is_refused(
    cli: Any, folder: Path, base: str
) -> None:
    path = folder / "数据.yaml"
    head = base.partition("表二:")[0]
    path.write_text(f"{head}  全部按期答复: 是\n表二: 0\n表三: 0\n表四: 0\n", encoding="utf-8")
    _refused(cli, path, "全部按期答复", f"{path}:13:")


@pytest.mark.parametrize("name", ["夹.yaml", "夹.xlsx", "夹"])
def test_a_folder_is_refused(cli: Any, folder: Path, name: str) -> None:
    (folder / name).mkdir()
    _refused(cli, folder / name, "FILE-FOLDER", "draftkit batch")


def test_a_file_that_is_not_there_is_refused(cli: Any, folder: Path) -> None:
    _refused(cli, folder / "没有.xlsx", "FILE-MISSING")


def test_a_file_that_may_not_be_read_is_refused(cli: Any, town: Path) -> None:
    town.chmod(0)
    if os.access(town, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    _refused(cli, town, "FILE-CLOSED")


def test_all_that_is_wrong_is_told_in_one_run(cli: Any, town: Path) -> None:
    text = town.read_text(encoding="utf-8").replace("行政许可: 3", "行政许可: 三")
    text = text.replace("年度: 2025", "年度: 25").replace("类别: 镇", "类别: 村")
    town.write_text(text, encoding="utf-8")
    _refused(cli, town, "INPUT-YEAR", "INPUT-KIND", "INPUT-NUMBER")
