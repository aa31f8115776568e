"""``draftkit init``: empty inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

SHEETS = ["基本信息", "工作情况", "表二", "表三", "表四", "上年表二", "上年表三", "上年表四"]


def test_it_writes_a_workbook_for_a_body(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = cli("init", "瓦亭镇人民政府")
    assert ran.code == 0
    assert "draftkit draft 瓦亭镇人民政府数据.xlsx" in ran.out
    book = openpyxl.load_workbook(tmp_path / "瓦亭镇人民政府数据.xlsx")
    assert book.sheetnames == SHEETS
    assert "瓦亭镇人民政府" in {cell.value for row in book["基本信息"].iter_rows() for cell in row}


def test_the_empty_workbook_is_no_input_yet_and_says_what_is_missing(
    cli: Any, tmp_path: Path
) -> None:
    assert cli("init", "-o", tmp_path / "数据.xlsx", "--quiet") == (0, "", "")
    ran = cli("draft", tmp_path / "数据.xlsx")
    assert ran.code == 2
    assert "机关·名称" in ran.err
    assert "表三整张表空白" in ran.err


def test_yaml_gives_the_same_as_text(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "数据.yaml"
    assert cli("init", "瓦亭镇人民政府", "-o", path, "--year", "2024").code == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith(("年度: 2024", "#"))
    assert "年度: 2024" in text
    assert "名称: 瓦亭镇人民政府" in text
    assert cli("draft", path).code == 2


def test_a_roster_has_a_column_for_each_field(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    assert cli("init", "--roster", "-o", path).code == 0
    assert len(list(openpyxl.load_workbook(path).worksheets[0].columns)) > 200
    assert cli("init", "--roster", "-o", tmp_path / "花名册.yaml").code == 2


def test_what_is_there_already_is_not_touched(cli: Any, tmp_path: Path) -> None:
    path = tmp_path / "数据.xlsx"
    path.write_bytes(b"mine")
    assert cli("init", "-o", path).code == 2
    assert path.read_bytes() == b"mine"
    assert cli("init", "-o", path, "--overwrite").code == 0
    assert cli("init", "-o", tmp_path / "数据.csv").code == 2


def test_a_name_stays_in_the_folder(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert cli("init", "../瓦亭镇").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
