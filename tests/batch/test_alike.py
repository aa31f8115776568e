"""Copied passages are found in anybody's texts, this year's and last year's."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest

from draftkit import batch, cli, likeness, pipeline, plain
from draftkit.batch import alike
from draftkit.diagnostics import InputError
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from draftkit.word import styles_base
from tests.support import stages
from tests.support.counties import invented, write_roster

COPIED = "镇里每月十日前把各站所报来的清单逐项核对，缺项的当天退回补齐，年底再由纪检干部抽查一遍并在干部会上通报"


def report(name: str, own: str, copied: str = "") -> str:
    return "\n".join(
        (
            f"{name}2025年政府信息公开工作年度报告",
            "一、总体情况",
            f"{own * 3}。{copied}。",
            "二、主动公开政府信息情况",
            COPIED,  # not narrative: nobody minds
            "五、存在的主要问题及改进情况",
            f"{own[::-1] * 2}。",
            "六、其他需要报告的事项",
            f"{own}没有其他事项。",
        )
    )


OWN = (
    "东街西巷的公告牌由网格员轮流照看并随手拍照",
    "渔港码头的大屏滚动播放办事须知和潮汐消息",
    "山里老人多便请宣讲员带着喇叭进组入户说政策",
)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "各镇"
    folder.mkdir()
    (folder / "甲镇.txt").write_text(report("甲山镇人民政府", OWN[0], COPIED), encoding="utf-8")
    (folder / "丙镇.txt").write_text(report("丙河镇人民政府", OWN[2]), encoding="gb18030")
    document = docx.Document()
    for line in report("乙水镇人民政府", OWN[1], COPIED.replace("，", "；")).splitlines():
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    (folder / "乙镇.docx").write_bytes(stream.getvalue())
    return folder


def test_a_planted_copy_is_found_with_its_words_side_by_side(texts: Path) -> None:
    found = alike.find(texts)
    assert found.texts == 3
    assert found.over == 1
    match = found.matches[0]
    assert {match.left.file, match.right.file} == {"甲镇.txt", "乙镇.docx"}
    assert match.run == len(COPIED.replace("，", ""))
    assert COPIED in {passage.left for passage in match.passages} | {
        passage.right for passage in match.passages
    }


def test_the_command_shows_it_and_writes_a_workbook(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "报告.xlsx"
    assert cli.run(["alike", str(texts), "-o", str(out), "--limit", "5"]) == 1
    shown = capsys.readouterr().out
    assert "【超限】" in shown
    assert COPIED[:20] in shown
    book = openpyxl.load_workbook(out)
    assert book["各对"]["G2"].value == "超限"
    shown_words = {word for row in book["共同段落"].iter_rows(values_only=True) for word in row[3:]}
    assert COPIED in shown_words
    assert cli.run(["alike", str(texts), "--share", "60", "--run", "100", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["over"] == 0


def test_equal_words_are_shown_once_and_others_side_by_side(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (texts / "丁镇.txt").write_text(
        report("丁坪镇人民政府", OWN[2][::-1], COPIED), encoding="utf-8"
    )
    assert cli.run(["alike", str(texts), "--limit", "9"]) == 1
    blocks = {
        block.split("：")[0].strip(): block.count(COPIED) + block.count(COPIED.replace("，", "；"))
        for block in capsys.readouterr().out.split("\n\n")
        if "最长" in block
    }
    assert blocks["【超限】丁镇.txt 与 甲镇.txt"] == 1
    assert blocks["【超限】丁镇.txt 与 乙镇.docx"] == 2


def test_quiet_names_the_pairs_beyond_the_limit_and_nothing_else(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["alike", str(texts), "--quiet"]) == 1
    shown = capsys.readouterr()
    assert shown.err == ""
    (line,) = shown.out.splitlines()
    assert line.startswith("【超限】")
    assert cli.run(["alike", str(texts), "--quiet", "--share", "60", "--run", "100"]) == 0
    shown = capsys.readouterr()
    assert shown.out + shown.err == ""


def test_quiet_tells_that_not_all_are_listed(
    texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["alike", str(texts), "--quiet", "--limit", "0"]) == 1
    assert "没有列全" in capsys.readouterr().err


GIVEN = OwnProblem(
    "各村便民点的意见箱半年才开一次，群众写的纸条没有人收，也没有人把处理结果贴在公示栏里",
    "从三月起每逢赶集日由两名网格员一起开箱登记，下一个赶集日之前在村口广播里逐条回话",
)
JUDGED = "邀请四十名代表在祠堂前的空坪上逐项投豆打分，九成以上的豆子投进了写着满意的那只碗"


def filing_of(name: str) -> Filing:
    """A body that gave facts which others gave in the same words."""
    return stages.named(stages.town(problems=(GIVEN,), public_review=JUDGED), name)


def drafted(name: str) -> bytes:
    return pipeline.document(pipeline.compose_all(filing_of(name)), styles_base.load(None))


def shared_words(folder: Path) -> str:
    found = alike.find(folder, budget=alike.Budget(0, likeness.SHINGLE - 1, 99))
    return "".join(passage.left for match in found.matches for passage in match.passages)


def test_what_offices_gave_as_facts_is_no_likeness(tmp_path: Path) -> None:
    for name in ("甲山镇人民政府", "乙水镇人民政府"):
        (tmp_path / f"{name}.docx").write_bytes(drafted(name))
    shared = shared_words(tmp_path)
    assert not any(words[:12] in shared for words in (GIVEN.problem, GIVEN.measure, JUDGED))


def test_nor_is_it_where_the_sentences_around_it_were_edited(tmp_path: Path) -> None:
    for name in ("甲山镇人民政府", "乙水镇人民政府"):
        document = docx.Document(io.BytesIO(drafted(name)))
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                run.text = run.text.replace(JUDGED, f"{name[:2]}的老人说：{JUDGED}哩")
        document.save(str(tmp_path / f"{name}.docx"))
        assert any(f"老人说：{JUDGED}哩" in p.text for p in document.paragraphs)
    assert JUDGED[:12] not in shared_words(tmp_path)


def test_in_a_document_without_its_basis_all_words_count(tmp_path: Path) -> None:
    for name in ("甲山镇人民政府", "乙水镇人民政府"):
        text = plain.render_text(pipeline.compose(filing_of(name)))
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    shared = shared_words(tmp_path)
    assert all(words[:12] in shared for words in (GIVEN.problem, GIVEN.measure, JUDGED))


def test_last_year_is_compared_too(texts: Path, tmp_path: Path) -> None:
    before = tmp_path / "上年"
    before.mkdir()
    old = report("丙河镇人民政府", OWN[2]).replace("2025", "2024")
    (before / "丙镇.txt").write_text(old, encoding="utf-8")
    (before / "丁镇.txt").write_text(report("丁坪镇人民政府", OWN[1][::-1]), encoding="utf-8")
    found = alike.find(texts, before)
    assert found.earlier == 2
    years = [match for match in found.matches if match.years and match.is_over]
    assert ("丙镇.txt", "丙镇.txt") in {(m.left.file, m.right.file) for m in years}


def test_what_cannot_be_read_is_named_and_the_others_go_on(texts: Path) -> None:
    (texts / "坏.docx").write_bytes(b"PK\x03\x04")
    found = alike.find(texts)
    assert found.texts == 3
    assert [problem.place.file for problem in found.unread] == [str(texts / "坏.docx")]


def test_one_text_cannot_be_compared(tmp_path: Path) -> None:
    (tmp_path / "一.txt").write_text(report("甲山镇人民政府", OWN[0]), encoding="utf-8")
    with pytest.raises(InputError, match="不到两份"):
        alike.find(tmp_path)


def test_our_own_drafts_of_a_county_keep_the_budget(tmp_path: Path) -> None:
    source = tmp_path / "花名册.xlsx"
    write_roster(source, invented(12, 12))
    batch.run(source, tmp_path / "out", batch.Settings(), 1)
    found = alike.find(tmp_path / "out")
    assert found.texts == 12
    alike_pairs = sum(match.containment >= 0.05 for match in found.matches)
    assert alike_pairs < 12 * 11 / 2 / 2  # pairs that share nothing are not listed
