"""``draftkit bank``: lint, show and sample."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml
from openpyxl import load_workbook

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = "- {编号: planted, 消息: sup.blank, 文: 我们负责公开。, 例: {读作: 我们负责公开。}}\n"


def test_lint_finds_nothing_in_the_shipped_bank(cli: Any) -> None:
    ran = cli("bank", "lint")
    assert (ran.code, ran.err) == (0, "")
    assert "发现 0 处问题" in ran.out


def test_lint_names_file_line_and_column(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(FAULTY, encoding="utf-8")
    ran = cli("bank", "lint", "--banks", tmp_path)
    assert ran.code == 1
    assert f"{tmp_path}/own.yaml:1:" in ran.err
    assert "我们" in ran.err
    told = json.loads(cli("bank", "lint", "--banks", tmp_path, "--format", "json").out)
    assert {"L-WORD"} <= {problem["code"] for problem in told}
    assert all(problem["place"]["line"] == 1 for problem in told)


def test_keys_of_earlier_banks_are_told_of_and_are_no_fault(
    cli: Any, town: Path, tmp_path: Path
) -> None:
    entry = (
        "- id: own.duty.1\n  says: support.duty\n  text: >-\n"
        "    公开的日常事务[由|归]{{自称}}办公室[承办|负责]。\n"
        "  example: {reads: 公开的日常事务由我镇办公室承办。}\n"
    )
    banks = tmp_path / "词库"
    banks.mkdir()
    (banks / "own.yaml").write_text(entry, encoding="utf-8")
    ran = cli("bank", "lint", "--banks", banks)
    assert (ran.code, ran.err.count("提示 BANK-KEYS"), "发现 0 处" in ran.out) == (0, 1, True)
    ran = cli("draft", town, "--text", "--banks", banks)
    assert (ran.code, ran.err.count("提示 BANK-KEYS")) == (0, 1)
    (town.parent / "乙.yaml").write_text(
        town.read_text(encoding="utf-8").replace("瓦亭镇", "清河镇"), encoding="utf-8"
    )
    ran = cli("batch", town.parent, "-o", tmp_path / "稿", "--banks", banks, "--format", "json")
    told = json.loads(ran.out)
    assert [problem["code"] for problem in told["warnings"]] == ["BANK-KEYS"]
    assert "BANK-KEYS" not in (tmp_path / "稿" / "汇总.json").read_text(encoding="utf-8")


def test_lint_tells_of_a_bank_that_cannot_be_read(cli: Any, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("- [", encoding="utf-8")
    assert cli("bank", "lint", "--banks", tmp_path).code == 1


def test_show_lists_all_messages_with_the_number_of_their_phrases(cli: Any) -> None:
    ran = cli("bank", "show")
    assert ran.code == 0
    assert "requests.received（" in ran.out
    assert "条）" in ran.out


def test_show_spells_out_a_phrase(cli: Any) -> None:
    whole = cli("bank", "show", "fee").out
    one = cli("bank", "show", "fee.none.1", "-n", "3").out.splitlines()
    assert one[0].startswith("fee.none.1（fee；费用_零、非 费用_早）共 ")
    assert len(one) == 4
    assert len(set(one[1:])) == 3
    assert one[0] in whole


def test_show_refuses_a_name_nobody_knows(cli: Any) -> None:
    ran = cli("bank", "show", "没有的")
    assert (ran.code, ran.out) == (2, "")
    assert "没有“没有的”" in ran.err


def test_sample_writes_several_drafts_side_by_side(cli: Any, town: Path) -> None:
    ran = cli("bank", "sample", town, "-n", "3")
    assert ran.code == 0
    blocks = {block.splitlines()[0]: block for block in ran.out.split("■ ")[1:]}
    lines = [line.strip() for line in blocks["fee"].splitlines()[1:]]
    assert [line[0] for line in lines] == ["1", "2", "3"]
    assert all("〔fee.none." in line for line in lines)
    assert len({line[1:] for block in blocks.values() for line in block.splitlines()}) > 60
    assert [path.name for path in town.parent.iterdir()] == ["数据.yaml"]


def test_export_lists_what_a_bank_may_use(cli: Any) -> None:
    ran = cli("bank", "export")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert [line[2:].split("（")[0] for line in lines if line.startswith("■")] == [
        "条件", "填空", "断言", "消息", "共用的说法", "禁用", "停用",
    ]  # fmt: skip
    total = next(line for line in lines if line.startswith("  总数_增 "))
    assert "互斥：总数_减｜总数_平" in total
    assert "带出：有总数｜总数_确数" in total
    assert any(line.startswith("  培训数 ") and "何时有值：有培训" in line for line in lines)


def test_export_writes_the_same_as_yaml_and_as_a_workbook(cli: Any, tmp_path: Path) -> None:
    for name in ("词汇.yaml", "词汇.xlsx"):
        assert cli("bank", "export", "-o", tmp_path / name).code == 0
    written = yaml.safe_load((tmp_path / "词汇.yaml").read_text(encoding="utf-8"))
    book = load_workbook(tmp_path / "词汇.xlsx")
    assert book.sheetnames == list(written)
    for title, rows in written.items():
        heads, *lines = book[title].values
        read = [{h: v for h, v in zip(heads, line, strict=True) if v} for line in lines]
        assert read == [
            {h: v if isinstance(v, str) else "｜".join(v) for h, v in row.items()} for row in rows
        ]
    assert cli("bank", "export", "-o", tmp_path / "词汇.yaml").code == 2
    assert cli("bank", "export", "-o", tmp_path / "词汇.txt").code == 2
    assert cli("bank", "export", "-o", tmp_path / "词汇.yaml", "--overwrite").code == 0
