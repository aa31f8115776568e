"""Arguments that are none: told in a sentence, exit 2, nothing written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from draftkit.cli import console, options

if TYPE_CHECKING:
    from pathlib import Path

LONG = "a" * 300
NO_TEXT = os.fsdecode(b"\xff\xfe")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draft", "TOWN", "-o", ""], "“-o”后面没有内容"),
        (["batch", "TOWN", "-o", ""], "“-o”后面没有内容"),
        (["draft", "TOWN", "-o", f"{LONG}.docx"], "文件名太长"),
        (["batch", "TOWN", "-o", f"{LONG}/out"], "文件名太长"),
        (["check", f"{LONG}.docx"], "文件名太长"),
        (["import", f"{LONG}.txt"], "文件名太长"),
        (["alike", LONG], "文件名太长"),
        (["draft", "TOWN", "--banks", LONG], "文件名太长"),
        (["draft", "TOWN", "--trace", f"{LONG}.json"], "文件名太长"),
        (["draft", "TOWN", "-k", "\x01\x1b[31m"], "不能显示的控制字符"),
        (["init", "\x01镇"], "不能显示的控制字符"),
        (["init", NO_TEXT], "不是文字"),
        (["rollup", "TOWN", "-o", "a.xlsx", "--name", NO_TEXT], "不是文字"),
        (["init", "甲镇", "--year", "99999999999999999999"], "应为 2008 到 2100 的年度"),
        (["alike", "TOWN", "--share", "nan"], "0 到 100"),
        (["alike", "TOWN", "--limit", "-5"], "不在允许的范围"),
        (["alike", "TOWN", "--limit", "9" * 30], "不在允许的范围"),
        (["batch", "TOWN", "-o", "out", "--jobs", "9" * 30], "不在允许的范围"),
        (["bank", "sample", "TOWN", "--count", "9" * 30], "不在允许的范围"),
        (["redraft", "a.docx", "TOWN", "--date", "2026-02-30"], "--date 应如"),
        (["check", "TOWN", "--date", "2026-13-01"], "--date 应如"),
        (["batch", "TOWN", "-o", "out", "--redraft", "x", "--date", "2026-13-01"], "--date 应如"),
        (["batch", "TOWN", "-o", "out", "--date", "2026-01-20"], "只能和 --redraft"),
    ],
)
def test_what_is_no_argument_is_told(
    cli: Any, town: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(town.parent)
    ran = cli(*[str(town) if word == "TOWN" else word for word in arguments])
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert [path.name for path in town.parent.iterdir()] == [town.name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("draft 数 据.yaml", "数 据.yaml"),
        ("draft 我的 数 据.yaml --quiet", "我的 数 据.yaml"),
        ("redraft 已 改.docx 新.yaml", "已 改.docx"),
        ("check 已 改.docx", "已 改.docx"),
        ("batch 花 名 册.xlsx -o out", "花 名 册.xlsx"),
    ],
)
def test_a_name_with_blanks_that_lost_its_quotation_marks_is_recognised(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).touch()
    ran = cli(*words.split())
    assert (ran.code, f'给文件名加上英文引号："{name}"' in ran.err) == (2, True), ran.err


@pytest.mark.parametrize("command", ["draft", "check", "finalize", "explain", "import"])
def test_half_a_name_is_recognised_by_every_command_that_reads_one(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "甲.yaml" if command == "draft" else "甲.docx"
    (tmp_path / name).touch()
    for given in ("甲", f"“{name}”"):
        ran = cli(command, given)
        assert (ran.code, f"是不是 {name}" in ran.err) == (2, True), ran.err


def test_a_file_of_any_name_can_be_named(cli: Any, town: Path) -> None:
    odd = town.with_name(f"{NO_TEXT}.yaml")
    town.rename(odd)
    ran = cli("check", odd, "--format", "json")
    assert ran.code in {0, 1}
    ran = cli("draft", odd, "-o", town.with_name("a.docx"))
    assert ran.code in {0, 1}


@pytest.mark.parametrize(
    ("text", "real"),
    [
        ("2026-01-20", True),
        ("2024-02-29", True),
        ("2026-01-20T09:00:00Z", True),
        ("2026-02-29", False),
        ("2026-1-20", False),
        ("2026-01-20T25:00:00Z", False),
        ("2026-01-20T", False),
        ("", False),
    ],
)
def test_a_date_is_one_there_is(text: str, *, real: bool) -> None:
    assert options.is_date(text) is real


def test_nothing_in_a_name_moves_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    console.out("甲\x1b[2J乙\x9b31m丙\u202e丁\t戊\n己")
    assert capsys.readouterr().out == "甲�[2J乙�31m丙�丁\t戊\n己\n"
