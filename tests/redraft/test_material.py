"""Records of what an office did, in a draft that was edited: each entry is updated by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.cli import run
from tests.redraft.test_commands import INPUT, edit
from tests.support.edits import Docx

ACCOUNTS = """\
  政务新媒体: [{名称: 瓦亭之声, 类型: 微信公众号, 发布: 224, 关注: 3200}, {名称: 瓦亭发布, 类型: 抖音号, 发布: 31}]
"""
MATTERS = """\
  重点公开: [{内容: 补贴发放明细, 主题: 乡村振兴, 数量: 18, 单位: 批次}]
"""
OLD = INPUT.replace("TOTAL", "612").replace(
    "  培训次数: 2\n", f"  培训次数: 2\n{ACCOUNTS}{MATTERS}"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧.yaml").write_text(OLD, encoding="utf-8")
    assert run(["draft", "旧.yaml", "-o", "已改.docx", "--quiet"]) == 0
    return tmp_path


def redrafted(folder: Path, new: str) -> str:
    (folder / "新.yaml").write_text(new, encoding="utf-8")
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 0
    return Docx((folder / "新稿.docx").read_bytes()).text


def test_a_number_of_one_entry_moves_and_the_persons_words_stay(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("“瓦亭发布”", "“瓦亭发布”（原“瓦亭快讯”）")
    text = redrafted(folder, OLD.replace("发布: 31", "发布: 57"))
    assert "“瓦亭发布”（原“瓦亭快讯”）" in text
    assert "57" in text
    assert "224" in text
    assert "因：政务新媒体“瓦亭发布”的发布 31→57" in capsys.readouterr().out


def test_an_entry_that_is_new_is_said_and_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = "单位: 批次}, {内容: 村级财务收支, 数量: 12, 单位: 期}]"
    text = redrafted(folder, OLD.replace("单位: 批次}]", more))
    assert "补贴发放明细18批次" in text
    assert "村级财务收支12期" in text
    assert "因：重点公开中加上“村级财务收支”" in capsys.readouterr().out


def test_records_that_are_gone_take_their_sentence_along(folder: Path) -> None:
    before = Docx((folder / "已改.docx").read_bytes()).text
    assert "补贴发放明细" in before
    text = redrafted(folder, OLD.replace(MATTERS, ""))
    assert "补贴发放明细" not in text
    assert "微信公众号“瓦亭之声”" in text


CLAUSES = ", ".join(
    f"{{名称: {clause}, 部分: 监督保障}}"
    for clause in ("给每条信息编号", "逐条核对数字", "整理办件清单", "按月检查链接", "收集群众来信")
)
COUNTED = OLD.replace(
    "  培训次数: 2\n",
    f"  培训次数: 2\n  做法: [{CLAUSES}]\n",
)


def test_a_clause_more_is_told_where_a_person_counts_the_clauses_otherwise(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "旧.yaml").write_text(COUNTED, encoding="utf-8")
    assert run(["draft", "旧.yaml", "-o", "已改.docx", "--overwrite", "--quiet"]) == 0
    for old, new in (("；五是", "；六是"), ("；四是", "；五是"), ("；三是", "；四是")):
        edit(old, new)
    edit("；二是", "；二是经费由镇里自筹；三是")
    (folder / "新.yaml").write_text(
        COUNTED.replace("监督保障}]", "监督保障}, {名称: 汇总群众意见, 部分: 监督保障}]"), "utf-8"
    )
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 1
    result = Docx((folder / "新稿.docx").read_bytes())
    assert result.text.count("；六是") == 1
    assert "；二是经费由镇里自筹；三是" in result.text
    assert any("此句按新数据应为" in one and "；六是" in one for one in result.comments())
    capsys.readouterr()
