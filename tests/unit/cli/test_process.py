"""The program as a process of its own: exit codes, a GBK console, a reader that goes away."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

PROGRAM = (sys.executable, "-m", "draftkit")
RARE = "㭠"  # not in GBK


def test_it_ends_with_the_codes_of_the_contract(town: Path, tmp_path: Path) -> None:
    whole = subprocess.run((*PROGRAM, "draft", town), capture_output=True, check=False)
    assert (whole.returncode, whole.stderr) == (0, b"")
    assert "已写出：".encode() in whole.stdout
    text = town.read_text(encoding="utf-8").replace("  考核: 良好\n", "")
    (tmp_path / "缺.yaml").write_text(text, encoding="utf-8")
    for name, code in (("缺.yaml", 1), ("没有.yaml", 2)):
        ran = subprocess.run((*PROGRAM, "draft", tmp_path / name), capture_output=True, check=False)
        assert ran.returncode == code
        assert b"Traceback" not in ran.stderr


def test_a_gbk_console_shows_all_it_can(town: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        RARE.encode("gbk")
    text = town.read_text(encoding="utf-8").replace("瓦亭镇", f"瓦{RARE}镇")
    town.write_text(text, encoding="utf-8")
    ran = subprocess.run(
        (*PROGRAM, "draft", town, "--text", "-o", town.with_suffix(".docx")),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    )
    assert ran.returncode == 0
    assert ran.stdout.decode("gbk").strip().startswith("瓦?镇人民政府2025年政府信息公开")
    said = ran.stderr.decode("gbk")
    assert "以下问题和措施由程序拟写，稿中有批注，请核实：" in said
    assert "再补充以下事实可使稿件更具体：" in said
    assert f"已写出：{town.with_suffix('.docx')}" in said


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams the way a Unix shell does")
def test_a_screen_that_is_closed_is_no_fault_of_ours(town: Path) -> None:
    for closed, code in ((">&-", 0), (">&- 2>&-", 0), ("| true", 0)):
        line = f'"$0" -m draftkit draft "$1" --overwrite {closed}'
        ran = subprocess.run(
            ("sh", "-c", line, sys.executable, town), capture_output=True, check=False
        )
        assert (ran.returncode, ran.stdout) == (code, b"")
        assert b"Traceback" not in ran.stderr
    reader = subprocess.Popen(
        (*PROGRAM, "bank", "show", "fee", "-n", "700"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reader.stdout is not None
    assert reader.stderr is not None
    reader.stdout.close()
    assert reader.stderr.read() == b""
    reader.stderr.close()
    assert reader.wait() == 1
