"""Faults of ours, interruptions, usage errors, and that nothing is ever sent anywhere."""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path
from typing import Any

import pytest

from draftkit import delivery, pipeline
from draftkit.cli import chinese
from draftkit.diagnostics import OutputError


def _raise(error: BaseException) -> Any:
    def raising(*_: object, **__: object) -> None:
        raise error

    return raising


@pytest.mark.parametrize("stage", ["compose_all", "document"])
def test_a_fault_of_ours_ends_with_3_and_a_log(
    cli: Any, town: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stage: str
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(pipeline, stage, _raise(ZeroDivisionError("planted")))
    ran = cli("draft", town)
    assert ran.code == 3
    assert "Traceback" not in ran.err
    assert "planted" not in ran.err
    assert "这是 draftkit 的问题" in ran.err
    log = Path(re.search(r"日志已写到 (\S+\.log)", ran.err)[1])  # type: ignore[index]
    assert log.parent == tmp_path
    assert "ZeroDivisionError: planted" in log.read_text(encoding="utf-8")
    assert [path.name for path in town.parent.iterdir()] == ["数据.yaml"]


def test_a_log_that_cannot_be_written_is_no_second_fault(
    cli: Any, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "compose_all", _raise(ZeroDivisionError("planted")))
    monkeypatch.setattr("tempfile.NamedTemporaryFile", _raise(OSError(28, "No space left")))
    ran = cli("draft", town)
    assert ran.code == 3
    assert "日志也没能写出" in ran.err


def test_an_interruption_ends_with_2_and_leaves_nothing(
    cli: Any, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "document", _raise(KeyboardInterrupt()))
    ran = cli("draft", town)
    assert ran.code == 2
    assert "已中断" in ran.err
    assert [path.name for path in town.parent.iterdir()] == ["数据.yaml"]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "磁盘空间不足"),
        (PermissionError(13, "denied"), "没有写入权限"),
    ],
)
def test_a_disk_that_does_not_take_it_ends_with_2(
    cli: Any, town: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    monkeypatch.setattr(os, "fsync", _raise(error))
    ran = cli("draft", town)
    assert ran.code == 2
    assert said in ran.err
    assert [path.name for path in town.parent.iterdir()] == ["数据.yaml"]


def test_a_rename_that_fails_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", _raise(PermissionError(13, "denied")))
    (tmp_path / "初稿.docx").write_bytes(b"earlier")
    with pytest.raises(OutputError):
        delivery.write(tmp_path / "初稿.docx", b"x", overwrite=True)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"earlier"]


def test_nothing_is_sent_anywhere(
    cli: Any, town: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refused = _raise(AssertionError("a socket was opened"))
    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    text = town.read_text(encoding="utf-8")
    text = text.replace("[乡村振兴, 安全生产]", "围绕乡村振兴和安全生产公开信息")
    town.write_text(text, encoding="utf-8")
    assert cli("draft", town, "-o", tmp_path / "初稿.docx").code == 0
    assert cli("explain", tmp_path / "初稿.docx").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("drat", "没有“drat”这个命令。是不是想写 draft、redraft？"),
        ("draft", "缺少“输入”"),
        ("batch 目录", "缺少“-o 输出目录”"),
        ("batch 目录 -o 稿 --jobs 多", "“--jobs”的写法不对：“多”不是整数"),
        ("batch 目录 -o 稿 --jobs -1", "“--jobs”的写法不对：-1 不在允许的范围内，应在 0 到"),
        ("alike 目录 --share 多", "“--share”的写法不对：“多”不是数字"),
        ("alike 目录 --share 3 --limit -3", "“--limit”的写法不对：-3 不在允许的范围内，应在 0 到"),
        ("draft 甲.yaml 乙.yaml", "多出来的参数：乙.yaml"),
        ("draft 甲.yaml --outputt x", "没有“--outputt”这个选项。是不是想写 --output？"),
        ("draft 甲.yaml -k", "“-k”后面要写内容"),
        ("draft 甲.yaml --quiet=1", "“--quiet”后面不写内容"),
        ("init --year 今年", "“--year”的写法不对：“今年”不是整数"),
        ("bank 查", "没有“查”这个命令"),
    ],
)
def test_a_usage_error_is_told_in_chinese(cli: Any, arguments: str, said: str) -> None:
    ran = cli(*arguments.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"错误：{said}")
    assert "--help 查看用法" in ran.err
    assert not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", ran.err)


def test_a_form_of_output_there_is_none_of_is_refused(cli: Any, town: Path) -> None:
    ran = cli("draft", town, "--format", "xml")
    assert ran.code == 2
    assert "--format 应为 text 或 json" in ran.err


@pytest.mark.parametrize("arguments", [(), ("bank",)])
def test_without_a_command_the_help_is_shown(cli: Any, arguments: tuple[str, ...]) -> None:
    ran = cli(*arguments)
    assert ran.code == 2
    assert "用法：draftkit" in ran.out
    assert "命令：" in ran.out


@pytest.mark.parametrize("command", ["", "init", "draft", "explain", "bank", "bank sample"])
def test_help_is_chinese(cli: Any, command: str) -> None:
    ran = cli(*command.split(), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "用法：draftkit" in ran.out
    assert "显示本说明后退出" in ran.out
    for english in ("Usage", "Options", "Arguments", "Show this", "[required]", "default"):
        assert english not in ran.out


def test_the_version_is_told(cli: Any) -> None:
    assert cli("--version").out.startswith("draftkit ")


MESSAGES = [
    "Missing argument 'SOURCE'.",
    "Missing parameter: source",
    "Path '/数据.xlsx' is not readable.",
    "Path '/数据.xlsx' is not writable.",
    "File '/数据.xlsx' does not exist.",
    "Directory '/数据' is a file.",
    "File '/数据' is a directory.",
    "'x' is not a valid boolean. Recognized values: 0, 1, false, no, off, on, true, yes",
    "7 is not in the range 1<=x<=5.",
    "7 is not in the range x<=5.",
    "Option '-o' requires 2 arguments.",
    "Argument 'x' takes 2 values.",
    "2 values are required, but 3 given.",
    "Value must be an iterable.",
    "Could not open file '甲': no idea",
    "Something that typer may say one day.",
]


@pytest.mark.parametrize("message", MESSAGES)
def test_no_message_of_typers_gets_through_in_english(message: str) -> None:
    error = type("UsageError", (Exception,), {"message": message})()
    said = chinese.usage_error(error)
    assert re.search("[\u4e00-\u9fff]", said)
    assert not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", said)


def test_a_bare_command_shows_how_it_is_called(cli: Any) -> None:
    ran = cli("redraft")
    assert ran.code == 2
    assert ran.err.startswith("错误：缺少“已改.docx”")
    assert "用法：draftkit redraft" in ran.err
    assert "用法：" not in cli("redraft", "甲.docx").err
