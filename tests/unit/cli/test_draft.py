"""``draftkit draft``: what it writes, where, and how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import docx
import pytest

from tests.support import wordfile
from tests.support.wordfile import w

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _text(document: Path) -> str:
    return "\n".join(map(wordfile.text, wordfile.paragraphs(document.read_bytes())))


def _changed(town: Path, old: str, new: str) -> Path:
    text = town.read_text(encoding="utf-8")
    assert old in text
    town.write_text(text.replace(old, new, 1), encoding="utf-8")
    return town


@pytest.fixture
def unequal(town: Path) -> Path:
    """An input whose sums fail in one column (T3-1) and in a row of table 4 (T4-1)."""
    _changed(town, "本年新收: [2, 1, 0, 0, 0, 0, 3]", "本年新收: [3, 1, 0, 0, 0, 0, 4]")
    return _changed(town, "行政复议: [0, 0, 0, 0, 0]", "行政复议: [0, 0, 0, 0, 2]")


# ---------------------------------------------------------------- where it goes


def test_a_draft_goes_beside_its_input_under_the_reports_name(
    cli: Any, town: Path, name: str
) -> None:
    ran = cli("draft", town)
    assert ran.code == 0
    assert _names(town.parent) == sorted(["数据.yaml", name])
    assert _names(town.parent.parent / "elsewhere") == []
    assert f"已写出：{town.parent / name}" in ran.out
    assert ran.err == ""
    assert wordfile.text(wordfile.paragraphs((town.parent / name).read_bytes())[0]) == name[:-5]


def test_o_puts_it_where_it_is_told(cli: Any, town: Path, tmp_path: Path) -> None:
    assert cli("draft", town, "-o", tmp_path / "初稿.docx").code == 0
    assert _names(town.parent) == ["数据.yaml"]
    assert (tmp_path / "初稿.docx").is_file()


def test_the_same_input_gives_the_same_bytes(cli: Any, town: Path, tmp_path: Path) -> None:
    for name in ("一.docx", "二.docx"):
        assert cli("draft", town, "-o", tmp_path / name).code == 0
    assert (tmp_path / "一.docx").read_bytes() == (tmp_path / "二.docx").read_bytes()


def test_what_is_there_already_is_not_touched(cli: Any, town: Path, name: str) -> None:
    (town.parent / name).write_bytes(b"mine")
    ran = cli("draft", town)
    assert ran.code == 2
    assert "已经存在" in ran.err
    assert "--overwrite" in ran.err
    assert (town.parent / name).read_bytes() == b"mine"
    assert cli("draft", town, "--overwrite").code == 0
    assert (town.parent / name).read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("初稿.odt", "OUT-SUFFIX"),
        ("初稿", "OUT-SUFFIX"),
        ("没有/初稿.docx", "OUT-FOLDER"),
        (".", "OUT-FOLDER"),
        ("夹.docx", "OUT-FOLDER"),
    ],
)
def test_a_place_it_cannot_be_written_to_is_refused_first(
    cli: Any, town: Path, tmp_path: Path, output: str, code: str
) -> None:
    (tmp_path / "夹.docx").mkdir()
    ran = cli("draft", town, "-o", tmp_path / output)
    assert ran.code == 2
    assert code in ran.err
    assert _names(tmp_path) == ["elsewhere", "inputs", "夹.docx"]


def test_a_name_too_long_for_a_file_system_is_cut(cli: Any, town: Path) -> None:
    _changed(town, "瓦亭镇人民政府", "瓦亭" * 18 + "镇")
    assert cli("draft", town).code == 0
    (written,) = town.parent.glob("*.docx")
    assert len(written.name.encode()) < 255


# ---------------------------------------------------------------- how it ends


def test_an_input_that_cannot_be_read_ends_with_2(cli: Any, folder: Path) -> None:
    ran = cli("draft", folder / "没有.yaml")
    assert (ran.code, _names(folder)) == (2, [])
    assert "FILE-MISSING" in ran.err
    assert "没有.yaml" in ran.err


def test_sums_that_fail_end_with_2_and_all_are_listed(cli: Any, unequal: Path) -> None:
    ran = cli("draft", unequal)
    assert (ran.code, _names(unequal.parent)) == (2, ["数据.yaml"])
    for code in ("T3-1", "T4-1"):
        assert f"错误 {code}  {unequal}:" in ran.err
    assert "为 3，" in ran.err
    assert "没有写出报告" in ran.err
    assert "--force" in ran.err


def test_force_writes_it_with_a_comment_at_each_cell(cli: Any, unequal: Path, name: str) -> None:
    ran = cli("draft", unequal, "--force")
    assert ran.code == 1
    assert "T3-1" in ran.err
    document = (unequal.parent / name).read_bytes()
    commented = {said[:4]: cell for said, cell in _cell_comments(document)}
    assert set(commented) == {"T3-1", "T4-1"}
    assert commented["T4-1"] == "2"
    assert commented["T3-1"] == "0"  # 结转下年度


def _cell_comments(document: bytes) -> list[tuple[str, str]]:
    """Comments on cells of tables: what they say, and what stands in the cell."""
    notes: dict[str, str] = {
        note.get(w("id"), ""): wordfile.text(note)
        for note in wordfile.xml(document, "word/comments.xml")
    }
    found = []
    for table in wordfile.tables(document):
        for cell in table.iter(w("tc")):
            marks: list[etree._Element] = list(cell.iter(w("commentReference")))
            found += [(notes[mark.get(w("id"), "")], wordfile.text(cell)) for mark in marks]
    return found


def test_force_does_not_pass_over_a_contradiction(cli: Any, town: Path) -> None:
    _changed(town, "  规章: {制发: 0", "  规章: {制发: 1")
    assert cli("draft", town, "--force").code == 1  # a sum rule: T2-1
    (written,) = town.parent.glob("*.docx")
    written.unlink()
    _changed(town, "信息处理费: 0", "信息处理费: 无")
    assert cli("draft", town, "--force").code == 2
    assert _names(town.parent) == ["数据.yaml"]


def test_what_the_law_asks_and_nobody_gave_ends_with_1(cli: Any, town: Path, name: str) -> None:
    _changed(town, "  考核: 良好\n", "")
    ran = cli("draft", town)
    assert ran.code == 1
    assert "待填" in ran.out
    assert "工作考核结果" in ran.out
    assert "【待填：工作考核结果】" in _text(town.parent / name)


def test_warnings_do_not_end_with_1(cli: Any, town: Path) -> None:
    _changed(town, "  信息处理费: 0", "  公开渠道: {网站: 5, 公众号: 6}\n  信息处理费: 0")
    ran = cli("draft", town)
    assert ran.code == 0
    assert "提示 F-1" in ran.err


# ---------------------------------------------------------------- what it prints


def test_text_prints_the_report_and_writes_nothing(cli: Any, town: Path, name: str) -> None:
    ran = cli("draft", town, "--text")
    assert (ran.code, _names(town.parent)) == (0, ["数据.yaml"])
    assert ran.out.strip().startswith(name[:-5])
    assert "六、其他需要报告的事项" in ran.out
    assert "行政许可" in ran.out
    assert "待填" not in ran.out


def test_text_writes_the_same_report_where_o_is_given(cli: Any, town: Path, tmp_path: Path) -> None:
    ran = cli("draft", town, "--text", "-o", tmp_path / "初稿.docx")
    written = _text(tmp_path / "初稿.docx").splitlines()
    assert all(line in ran.out for line in written)


def test_what_to_confirm_and_what_would_help_is_listed(cli: Any, town: Path) -> None:
    ran = cli("draft", town)
    assert "以下问题和措施由程序拟写" in ran.out
    assert "以下做法由词库拟写" in ran.out
    assert "再补充以下事实可使稿件更具体：\n  1. 公开渠道（" in ran.out


def test_quiet_prints_only_what_needs_a_person(cli: Any, town: Path) -> None:
    assert cli("draft", town, "--quiet")[1:] == ("", "")
    _changed(town, "  考核: 良好\n", "")
    ran = cli("draft", town, "--quiet", "--overwrite")
    assert ran.code == 1
    assert ran.out == "待填（法定内容，稿中已标黄）：工作考核结果。\n"


def test_trace_says_for_each_sentence_what_it_rests_on(
    cli: Any, town: Path, tmp_path: Path
) -> None:
    assert cli("draft", town, "--trace", tmp_path / "依据.json").code == 0
    entries = json.loads((tmp_path / "依据.json").read_text(encoding="utf-8"))
    assert all({"section", "text", "phrase", "facts", "cells"} <= entry.keys() for entry in entries)
    received = next(entry for entry in entries if entry["id"] == "ask.account")
    assert received["section"] == "一"
    assert received["phrase"]
    assert "新收数" in received["facts"]
    assert "表三.本年新收.总计" in received["cells"]
    (written,) = town.parent.glob("*.docx")
    text = _text(written)
    assert all(entry["text"] in text for entry in entries)


def test_trace_is_refused_where_it_stands_in_the_way(cli: Any, town: Path, tmp_path: Path) -> None:
    (tmp_path / "依据.json").write_text("mine", encoding="utf-8")
    assert cli("draft", town, "--trace", tmp_path / "依据.json").code == 2
    assert _names(town.parent) == ["数据.yaml"]
    assert (tmp_path / "依据.json").read_text(encoding="utf-8") == "mine"


def test_json_tells_everything_on_standard_output(cli: Any, town: Path, name: str) -> None:
    _changed(town, "  考核: 良好\n", "")
    ran = cli("draft", town, "--format", "json")
    told = json.loads(ran.out)
    assert (ran.code, ran.err, told["result"]) == (1, "", "act")
    assert told["missing"] == ["工作考核结果"]
    assert told["output"] == str(town.parent / name)
    assert len(told["proposed"]) >= 2
    assert told["suggestions"]


def test_json_tells_of_refusals_too(cli: Any, unequal: Path, folder: Path) -> None:
    told = json.loads(cli("draft", unequal, "--format", "json").out)
    assert told["result"] == "refused"
    assert {problem["code"] for problem in told["problems"]} == {"T3-1", "T4-1"}
    ran = cli("draft", folder / "没有.yaml", "--format=json")
    told = json.loads(ran.out)
    assert (ran.code, ran.err, told["result"]) == (2, "", "refused")
    assert told["problems"][0]["place"]["file"] == str(folder / "没有.yaml")


# ---------------------------------------------------------------- what it takes besides


def test_k_adds_keywords(cli: Any, town: Path) -> None:
    ran = cli("draft", town, "-k", "青稞良种推广", "-k", "养老", "--text")
    assert ran.code == 0
    for word in ("乡村振兴", "安全生产", "青稞良种推广", "养老"):
        assert word in ran.out


def test_a_keyword_that_is_there_already_counts_once(cli: Any, town: Path) -> None:
    plain = cli("draft", town, "--text").out
    again = cli("draft", town, "-k", "乡村振兴", "--text")
    assert (again.code, again.out) == (0, plain)


def test_an_offices_own_template_keeps_its_letterhead(
    cli: Any, town: Path, tmp_path: Path, name: str
) -> None:
    office = docx.Document()
    office.sections[0].header.paragraphs[0].text = "瓦亭镇人民政府文件"
    office.save(str(tmp_path / "红头.docx"))
    ran = cli("draft", town, "--template", tmp_path / "红头.docx")
    assert ran.code == 0
    written = docx.Document(str(town.parent / name))
    assert written.sections[0].header.paragraphs[0].text == "瓦亭镇人民政府文件"
    assert name[:-5] in _text(town.parent / name)


@pytest.mark.parametrize("content", [None, b"", b"no document", b"PK\x03\x04"])
def test_a_template_that_cannot_be_used_is_refused(
    cli: Any, town: Path, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "红头.docx").write_bytes(content)
    ran = cli("draft", town, "--template", tmp_path / "红头.docx")
    assert (ran.code, _names(town.parent)) == (2, ["数据.yaml"])
    assert "红头.docx" in ran.err


def test_an_offices_own_bank_overrides_a_phrase(cli: Any, town: Path, tmp_path: Path) -> None:
    cli("draft", town, "--text", "--trace", tmp_path / "依据.json")
    entries = json.loads((tmp_path / "依据.json").read_text(encoding="utf-8"))
    fee = next(entry for entry in entries if entry["id"] == "fee")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own.yaml").write_text(
        f"- 编号: {fee['phrase']}\n  消息: fee\n  当: [费用_零]\n"
        "  文: >-\n    {{年度}}年，{{自称}}没有收过信息处理费。\n"
        "  例: {读作: 2025年，我镇没有收过信息处理费。}\n",
        encoding="utf-8",
    )
    ran = cli("draft", town, "--text", "--banks", tmp_path / "own")
    assert ran.code == 0
    assert "2025年，我镇没有收过信息处理费。" in ran.out
    assert fee["text"] not in ran.out


def test_a_faulty_bank_is_refused_with_its_place(cli: Any, town: Path, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("- {编号: x, 消息: 没有的, 文: 好。}\n", encoding="utf-8")
    ran = cli("draft", town, "--banks", tmp_path)
    assert (ran.code, _names(town.parent)) == (2, ["数据.yaml"])
    assert "own.yaml:1" in ran.err
    assert cli("draft", town, "--banks", tmp_path / "没有").code == 2


# ---------------------------------------------------------------- 用语


def _fee(cli: Any, town: Path, tmp_path: Path) -> dict[str, Any]:
    cli("draft", town, "--text", "--overwrite", "--trace", tmp_path / "依据.json")
    entries = json.loads((tmp_path / "依据.json").read_text(encoding="utf-8"))
    return next(entry for entry in entries if entry["id"] == "fee")


def test_an_offices_own_sentence_with_slots_is_used_now_and_next_year(
    cli: Any, town: Path, tmp_path: Path
) -> None:
    phrase = _fee(cli, town, tmp_path)["phrase"]
    _changed(town, "表二:\n", f"用语:\n  改写:\n    {phrase}: '{{{{年度}}}}年分文未收'\n表二:\n")
    for year in ("2025", "2026"):
        assert f"{year}年分文未收。" in cli("draft", town, "--text").out
        _changed(town, f"年度: {year}", f"年度: {int(year) + 1}")


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("'收了{{月亮}}元'", "不能用填空“月亮”"),
        ("'共{{新收数}}件'", "不能用填空“新收数”"),
        ("'[全年|年内]没有收费'", "不能有选择处"),
        ("'收了{{年度+1}}元'", "只能写一个名称"),
        ("'收了{{年度元'", "填空写法有误"),
        ("'{% if 年度 %}收{% endif %}'", "{%"),
    ],
)
def test_an_own_sentence_that_is_none_is_refused_with_its_line(
    cli: Any, town: Path, tmp_path: Path, sentence: str, says: str
) -> None:
    phrase = _fee(cli, town, tmp_path)["phrase"]
    _changed(town, "表二:\n", f"用语:\n  改写:\n    {phrase}: {sentence}\n表二:\n")
    ran = cli("draft", town, "--overwrite")
    assert ran.code == 2
    assert f"{town}:15:" in ran.err
    assert says in ran.err
    assert phrase in ran.err or "用语·改写" in ran.err
    assert _names(town.parent) == ["数据.yaml"]


def test_a_wish_for_a_phrase_nobody_knows_is_pointed_out(cli: Any, town: Path) -> None:
    _changed(town, "表二:\n", "用语: {固定: [没有的.1], 不用: [没有的.2]}\n表二:\n")
    ran = cli("draft", town)
    assert ran.code == 0
    assert ran.err.count("提示 PIN-UNKNOWN") == 2
    assert f"{town}:13:" in ran.err


def test_each_reason_to_look_again_has_a_heading_of_its_own(cli: Any, town: Path) -> None:
    """Only what the bank proposed is said to be proposed."""
    _changed(town, "  考核: 良好\n", "  考核: 见附件\n  公开内容分类: {政策: 900, 财政: 800}\n")
    said = cli("draft", town).out
    proposed, quoted = said.index("以下做法由词库拟写"), said.index("照您填写的内容写")
    doubted, problems = said.index("合计比主动公开总数还多"), said.index("以下问题和措施由程序拟写")
    assert proposed < quoted < said.index("见附件") < doubted < said.index("800") < problems


def test_of_comments_and_colours_is_told_only_where_there_are_any(cli: Any, town: Path) -> None:
    _changed(town, "  考核: 良好\n", "")
    said = cli("draft", town, "--text").err
    assert "待填（法定内容）：工作考核结果" in said
    assert "以下问题和措施由程序拟写，请核实：" in said
    assert "稿中已标黄" in cli("draft", town).out
