"""What the screen says around the findings: Chinese throughout, and where a run stands."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import openpyxl
import pytest

from draftkit.cli import run
from draftkit.diagnostics import reason_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draf"], "没有“draf”这个命令。是不是想写 draft、redraft？"),
        (["bank", "shw"], "没有“shw”这个命令。是不是想写 show？"),
        (["draft", "a", "b", "c"], "多出来的参数：b c。"),
        (["draft", "-o"], "“-o”后面要写内容。"),
        (["init", "--year", "x"], "“--year”的写法不对：“x”不是整数。"),
        (["draft", "x.yaml", "--quiet=1"], "“--quiet”后面不写内容。"),
    ],
)
def test_a_slip_on_the_command_line_is_told_in_chinese(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert f"错误：{said}\n" in capsys.readouterr().err


def test_an_input_that_cannot_be_used_ends_with_the_number_of_its_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text("年度: 今年\n机关: {名称: 瓦亭镇人民政府, 类别: 村}\n", encoding="utf-8")
    assert run(["draft", str(path)]) == 2
    err = capsys.readouterr().err
    assert err.endswith(f"共 {err.count('错误 INPUT-')} 处错误，没有写出报告。改正后再运行。\n")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file"), "找不到文件"),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), "是文件夹，不是文件"),
        (PermissionError(errno.EACCES, "denied"), "没有读取权限"),
        (OSError(errno.ENAMETOOLONG, "too long"), "文件名太长"),
        (OSError(999, "whatever"), "系统错误 999"),
    ],
)
def test_what_the_system_says_is_told_in_chinese(error: OSError, said: str) -> None:
    assert reason_of(error) == said


@pytest.mark.parametrize(
    "arguments", [["explain"], ["draft", "--template"], ["redraft"], ["finalize"]]
)
def test_a_file_that_is_not_there_is_told_in_chinese(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = [str(tmp_path / "没有.docx")]
    if arguments[0] in ("draft", "redraft"):
        from pathlib import Path as AnyPath

        more += [str(AnyPath(__file__).parents[2] / "examples" / "清河镇.yaml")]
        more += ["-o", str(tmp_path / "稿.docx")]
    assert run([*arguments, *more]) == 2
    assert "（找不到文件）" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("清水镇人民政府", "镇"),
        ("清水回族乡人民政府", "乡"),
        ("查干苏木人民政府", "苏木"),
        ("和平街道办事处", "街道"),
        ("清源县人民政府", "县"),
        ("青河旗人民政府", "旗"),
        ("清源县自然资源局", "部门"),
        ("清源县人民政府办公室", "部门"),
        ("高新区管理委员会", None),
        ("清源县甲乙丙丁", None),
    ],
)
def test_init_fills_in_the_kind_that_the_name_tells(
    name: str, kind: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "数据.xlsx"
    assert run(["init", name, "-o", str(path), "--quiet"]) == 0
    rows = openpyxl.load_workbook(path)["基本信息"].iter_rows(values_only=True)
    assert {row[0]: row[1] for row in rows}["类别"] == kind


def test_bank_show_fills_the_slots_a_phrase_has_an_example_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["bank", "show", "proactive.total", "-n", "2"]) == 0
    shown = [line for line in capsys.readouterr().out.splitlines() if line.startswith("    ")]
    assert shown
    assert not [line for line in shown if "{{" in line]
