"""What ``redraft`` prints: the document's words, reasons a person can read, what waits last."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from draftkit.cli import run
from draftkit.kinds.fields import PROBLEMS
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from draftkit.redrafting import account
from tests.support import small_report as s
from tests.support.edits import Docx
from tests.support.rounds import Round, checked, draft, small
from tests.support.scenarios import no_applications
from tests.support.scenarios import nothing as untouched

KEY = "表二.行政许可"
Edit = Callable[[Docx], None]


@pytest.fixture(autouse=True)
def _composer() -> Iterator[None]:
    with small():
        yield


def told(edit: Edit, new: Filing, old: Filing | None = None) -> tuple[Round, list[str]]:
    document = Docx(draft(old or s.filing()))
    edit(document)
    result = checked(document.bytes(), new)
    return result, list(account.moves(result.outcome))


def test_a_sentence_is_shown_as_it_stands_in_the_document() -> None:
    new = "全镇一年下来公开信息612条，比上年增长13.3%。"
    _, lines = told(
        lambda d: d.replace("全年主动公开政府信息612条，比上年增长13.3%。", new), s.with_total(640)
    )
    assert "  【一】全镇一年下来公开信息[612→640]条，比上年增长[13.3→18.5]%。" in lines
    assert "      因：主动公开总数 612→640" in lines
    assert not [line for line in lines if "全年主动公开政府信息" in line]


def test_nothing_is_named_by_an_english_id_or_a_raw_key() -> None:
    def edit(document: Docx) -> None:
        document.delete("发布政策解读12篇，均与文件同日发布。")
        document.replace("培训4次", "培训若干次")
        document.set_cell(document.cell(KEY), "30")

    new = s.with_given(trainings=5, explanations=13, problems=s.filing().given[PROBLEMS][:2])
    _, lines = told(edit, s.with_cells({KEY: 27, "表二.行政处罚": 25}, new))
    text = "\n".join(lines)
    assert not re.findall("[a-z]{3,}|表二\\.|事实\\.", text), text
    assert "  表二 行政处罚 24→25" in lines
    assert "政策解读 12→13" in text
    assert "您已删去这一句，没有写回。" in text


def test_a_reason_that_several_sentences_share_is_given_once() -> None:
    _, lines = told(untouched, s.filing()._replace(keywords=("安全生产",)))
    reason = "      因：关键词中去掉“乡村振兴”、“财政资金”；关键词中加上“安全生产”"
    assert [line for line in lines if "因：" in line] == [reason, reason]
    at = lines.index("删去 2 句：")
    assert lines[at + 3] == reason


def test_many_reasons_are_cut_to_three_and_counted() -> None:
    because = tuple(f"第{number}项 1→2" for number in range(5))
    assert account.reasons(because) == "第0项 1→2；第1项 1→2；第2项 1→2；等 5 项"
    assert account.reasons(because[:3]) == "第0项 1→2；第1项 1→2；第2项 1→2"


def test_cells_of_one_row_stand_on_one_line() -> None:
    row = "表三.不予公开.属于国家秘密"
    cells = {f"{row}.自然人": 1, f"{row}.总计": 1, KEY: 27}
    _, lines = told(untouched, s.with_cells(cells))
    assert "已更新 3 格：" in lines
    assert "  表三 不予公开·属于国家秘密：自然人 0→1，总计 0→1" in lines
    assert "  表二 行政许可 24→27" in lines


def test_what_waits_comes_last_with_the_persons_own_sentences() -> None:
    def edit(document: Docx) -> None:
        document.insert_after("均与文件同日发布。", "这612条信息没有差错。")
        document.set_cell(document.cell(KEY), "30")

    result, lines = told(edit, s.with_total(640))
    at = lines.index("待您决定 2 处（稿中都有批注）：")
    assert lines[at + 1 :] == [
        "  您写的“这612条信息没有差错。”",
        "      此处“612条”是旧数据，源数据已变为“640条”，请核对。",
        "  表二 行政许可 30",
        "      此格由人工改为“30”，源数据为“24”，未改动，请核对。",
    ]
    assert list(account.waiting(result.outcome)) == lines[at:]


def test_a_moved_date_and_new_numbers_before_sentences_are_told() -> None:
    later = s.filing()._replace(date="2026-01-25")
    problems = (OwnProblem("公开栏位置偏僻，群众不便查看", "移到村口"), *later.given[PROBLEMS])
    _, lines = told(untouched, s.with_given(later, problems=problems))
    assert "  2026年1月[20→25]日" in lines
    assert "只改序号 3 句：" in lines
    assert (
        len([line for line in lines if re.match(r"  【五】\[(一→二|二→三|三→四)\]是", line)]) == 3
    )


def test_a_sentence_without_a_place_is_told_with_its_reason() -> None:
    _, lines = told(lambda d: d.delete_paragraph("年内组织业务培训4次"), s.with_given(trainings=5))
    at = lines.index("待您决定 1 处（稿中都有批注）：")
    assert lines[at + 1 : at + 4] == [
        "  【一】年内组织业务培训[4→5]次，召开专题会议2次。",
        "      您已删去这一句，没有写回。",
        "      因：培训次数 4→5",
    ]


def test_one_of_two_joined_sentences_that_goes_is_named_in_the_remark() -> None:
    joined = "发布政策解读12篇，均与文件同日发布；全年作出行政许可决定24件、行政处罚决定24件。"

    def edit(document: Docx) -> None:
        document.replace("均与文件同日发布。", "均与文件同日发布；")

    result, lines = told(edit, s.with_given(explanations=0))
    result.has(joined)
    result.remarked(1, "源数据已不再生成其中的“发布政策解读12篇，均与文件同日发布。”")
    assert "待您决定 1 处（稿中都有批注）：" in lines


def test_a_number_in_a_sentence_made_of_two_is_told_once_and_as_a_number() -> None:
    def edit(document: Docx) -> None:
        document.replace("均与文件同日发布。", "均与文件同日发布；")

    result, lines = told(edit, s.with_given(explanations=15))
    result.has("发布政策解读15篇，均与文件同日发布；全年作出行政许可决定24件、行政处罚决定24件。")
    assert "已更新 1 句：" in lines
    assert not [line for line in lines if "只改序号" in line]


def test_a_new_sentence_does_not_come_between_the_halves_of_a_parted_one() -> None:
    result, _ = told(lambda d: d.split("复议4件，结果"), s.filing(), no_applications(s.filing()))
    result.has("因政府信息公开发生行政\n复议4件，结果维持3件。", "全年新收政府信息公开申请36件")


# ---------------------------------------------------------------- as people type it

INPUT = """\
年度: 2025
机关: {名称: 瓦亭镇人民政府, 类别: 镇, 上级: 固原市原州区}
事实: {主动公开总数: 612, 信息处理费: 0, 考核: 良好, 社会评议: 满意, 责任追究: 未发生}
表二: 0
表三: 0
表四: 0
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧.yaml").write_text(INPUT, encoding="utf-8")
    new = INPUT.replace("612", "640").replace("社会评议: 满意, ", "")
    (tmp_path / "新.yaml").write_text(f"{new}用语: {{固定: [no.such.1]}}\n", encoding="utf-8")
    return tmp_path


class TestShippedBank:
    """The real composer, for what the small one has not: 【待填】 and an office's own wishes."""

    @pytest.fixture(autouse=True)
    def _composer(self) -> None:
        return

    @pytest.fixture(autouse=True)
    def _draft(self, folder: Path) -> None:
        assert run(["draft", "旧.yaml", "-o", "初稿.docx", "--quiet"]) == 0
        assert (folder / "初稿.docx").exists()

    def test_a_wish_without_effect_is_told_as_draft_tells_it(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run(["draft", "新.yaml", "-o", "新初稿.docx", "--quiet"])
        (line,) = [x for x in capsys.readouterr().err.splitlines() if "PIN-UNKNOWN" in x]
        for quiet in ([], ["--quiet"]):
            run(["redraft", "初稿.docx", "新.yaml", "--dry-run", *quiet])
            assert line in capsys.readouterr().err.splitlines()
        run(["redraft", "初稿.docx", "新.yaml", "--dry-run", "--format", "json"])
        codes = [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]]
        assert codes.count("PIN-UNKNOWN") == 1

    def test_what_is_still_to_be_filled_in_is_named(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["redraft", "初稿.docx", "新.yaml", "-o", "新稿.docx", "--quiet"]) == 1
        assert "稿中还有【待填】：社会评议结果。\n" in capsys.readouterr().out

    def test_json_keeps_the_ids_and_adds_what_stands_in_the_document(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run(["redraft", "初稿.docx", "新.yaml", "--dry-run", "--format", "json"])
        found = json.loads(capsys.readouterr().out)
        (total,) = [entry for entry in found["sentences"] if entry["id"] == "pub.total"]
        assert "612条" in total["yours"]
        assert total["result"] == total["yours"].replace("612", "640")
        assert total["moved"] == [{"path": "事实.主动公开总数", "old": "612", "new": "640"}]
        assert found["missing"] is True

    def test_without_any_basis_the_screen_says_what_that_means(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        document = Docx((folder / "初稿.docx").read_bytes())
        for name in [n for n in document.parts if n.startswith(("customXml/", "docProps/custom"))]:
            del document.parts[name]
        for name in ("word/_rels/document.xml.rels", "[Content_Types].xml", "_rels/.rels"):
            document.parts[name] = re.sub(
                rb"<(Relationship|Override) [^>]*(customXml|docProps/custom)[^>]*/>",
                b"",
                document.parts[name],
            )
        (folder / "贴出.docx").write_bytes(document.bytes())
        assert run(["redraft", "贴出.docx", "新.yaml", "--dry-run"]) == 1
        out, err = capsys.readouterr()
        assert "底稿：没有。分不清稿中的数是不是人改过的" in out
        assert "无底稿：由" not in out
        assert "--base 初稿.docx" in err
        for more in (["--base", "初稿.docx"], ["--old-input", "旧.yaml"]):
            run(["redraft", "贴出.docx", "新.yaml", "--dry-run", *more])
            out, err = capsys.readouterr()
            assert "初稿" in out.splitlines()[0]
            assert "REDRAFT-BASE" not in err


def test_a_table_that_was_deleted_is_called_so() -> None:
    def edit(document: Docx) -> None:
        table = document.tables()[0]
        table.getparent().remove(table)

    _, lines = told(edit, s.with_cells({KEY: 27}))
    assert "没有写进稿中 1 格（表二已删去）：" in lines


def test_a_deleted_sentence_with_the_same_data_is_not_said_to_be_missing() -> None:
    problems = s.filing().given[PROBLEMS]
    _, lines = told(
        lambda d: d.delete("三是经办人员变动较多，情形把握不准。"),
        s.with_given(problems=(problems[0], problems[2])),
    )
    assert not [line for line in lines if line.startswith("没有写进稿中")]


def test_every_change_has_its_reason() -> None:
    problems = (OwnProblem("公开栏位置偏僻，群众不便查看", "移到村口"), *s.filing().given[PROBLEMS])
    _, lines = told(untouched, s.with_given(problems=problems, trainings=5))
    at = lines.index("只改序号 3 句：")
    assert lines[at + 4].strip().startswith("因：")


def test_a_deleted_sentence_whose_data_moved_is_told_in_the_document() -> None:
    sentence = "发布政策解读12篇，均与文件同日发布。"
    result, lines = told(lambda d: d.delete(sentence), s.with_given(explanations=13))
    assert result.outcome.waits
    result.remarked(1, "人工已删去")
    assert sum("您已删去这一句" in line for line in lines) == 1


def test_what_comes_in_calls_the_body_as_the_document_does() -> None:
    def edit(document: Docx) -> None:
        while "我镇" in document.text:
            document.replace("我镇", "本镇")

    result, _ = told(edit, s.filing()._replace(keywords=("乡村振兴", "财政资金", "安全生产")))
    assert "围绕安全生产，本镇公开了" in result.text
    assert "我镇" not in result.text


def test_a_part_that_was_deleted_says_nothing_of_its_numbers_and_link_words() -> None:
    """The list is gone: 一是 and 下一步 of items that count otherwise now are nobody's affair, nor is what they ask."""

    def edit(document: Docx) -> None:
        for mark in ("一是政策", "二是村级", "三是经办"):
            document.delete_paragraph(mark)

    given = s.filing().given[PROBLEMS]
    new = s.with_given(problems=(OwnProblem("公开栏选址偏僻", "逐处迁移"), *given[1:]))
    result, lines = told(edit, new)
    said = "\n".join(lines)
    assert "公开栏选址偏僻" in said
    assert "一→" not in said
    assert "下一步，镇纪检" not in said
    assert "请核实" not in said
    assert not result.comments
