"""``redraft`` and ``finalize`` as people type them."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from draftkit.cli import run
from tests.support.edits import HUMAN, Docx, visible, w

INPUT = """\
年度: 2025
机关: {名称: 瓦亭镇人民政府, 类别: 镇, 上级: 固原市原州区}
关键词: [乡村振兴, 财政资金]
事实:
  主动公开总数: TOTAL
  培训次数: 2
  信息处理费: 0
  考核: 年度考核等次为良好
  社会评议: 满意
  责任追究: 未发生
  存在问题: [{问题: 政策解读形式单一, 措施: 每件惠民政策配一份明白卡}, {问题: 村级公开更新不及时, 措施: 按月抽查}, \
{问题: 经办人员变动较多, 措施: 集中学习}]
表二: 0
表三: 0
表四: 0
上年: {主动公开总数: 540}
署名: 瓦亭镇人民政府
成文日期: 2026-01-20
"""

TABLE_TWO = """\
表二: {规章: 0, 行政规范性文件: 0, 行政许可: 1, 行政处罚: 2, 行政强制: 3, 行政事业性收费: 0}"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧.yaml").write_text(INPUT.replace("TOTAL", "612"), encoding="utf-8")
    (tmp_path / "新.yaml").write_text(INPUT.replace("TOTAL", "640"), encoding="utf-8")
    assert run(["draft", "旧.yaml", "-o", "初稿.docx", "--quiet"]) == 0
    shutil.copy("初稿.docx", "已改.docx")
    return tmp_path


def edit(old: str, new: str, name: str = "已改.docx") -> None:
    document = Docx(Path(name).read_bytes())
    document.replace(old, new)
    Path(name).write_bytes(document.bytes())


def test_the_default_output_stands_beside_the_edited_file(folder: Path) -> None:
    assert run(["redraft", "已改.docx", "新.yaml"]) == 0
    result = Docx((folder / "瓦亭镇人民政府2025年政府信息公开工作年度报告-修订.docx").read_bytes())
    assert "640条" in result.text
    assert "612" in result.revisions("del")


def test_nothing_is_overwritten_and_never_the_same_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "已改.docx").read_bytes()
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "已改.docx", "--overwrite"]) == 2
    assert "同一个文件" in capsys.readouterr().err
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 0
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 2
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx", "--overwrite"]) == 0
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.txt"]) == 2
    assert (folder / "已改.docx").read_bytes() == before


def test_a_dry_run_tells_everything_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = sorted(folder.iterdir())
    assert run(["redraft", "已改.docx", "新.yaml", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "因：主动公开总数 612→640" in said
    assert "没有写文件" in said
    assert sorted(folder.iterdir()) == files


def test_a_conflict_ends_with_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("612", "610余")
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 1
    said = capsys.readouterr().out
    assert "待您决定 1" in said
    assert Docx((folder / "新稿.docx").read_bytes()).comments()


def test_json_adds_up(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: ARG001
    edit("612", "650")
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert sum(told["counts"]["sentences"].values()) == len(told["sentences"])
    assert sum(told["counts"]["cells"].values()) == 200
    assert told["result"] == "act"
    moved = [entry for entry in told["sentences"] if entry["moved"]]
    assert {"path": "事实.主动公开总数", "old": "612", "new": "640"} in moved[0]["moved"]


def test_an_input_that_does_not_add_up_is_refused_or_forced(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = INPUT.replace("TOTAL", "640").replace(
        "表三: 0",
        "表三: {本年新收: [1,0,0,0,0,0], 上年结转: 0, 予以公开: 0, 部分公开: 0, 不予公开: 0, 无法提供: 0, "
        "不予处理: 0, 其他处理: 0, 总计: 0, 结转下年度: 0}",
    )
    (folder / "错.yaml").write_text(text, encoding="utf-8")
    assert run(["redraft", "已改.docx", "错.yaml", "-o", "新稿.docx"]) == 2
    assert "T3-1" in capsys.readouterr().err
    assert not (folder / "新稿.docx").exists()
    assert run(["redraft", "已改.docx", "错.yaml", "-o", "新稿.docx", "--force"]) == 1
    assert any("T3-1" in c for c in Docx((folder / "新稿.docx").read_bytes()).comments())


@pytest.mark.parametrize(
    "options",
    [
        ["--cells", "maybe"],
        ["--date", "昨天"],
        ["--author", " "],
        ["--format", "xml"],
    ],
)
def test_options_that_mean_nothing_are_refused(folder: Path, options: list[str]) -> None:
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx", *options]) == 2
    assert not (folder / "新稿.docx").exists()


def test_another_bodys_input_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = INPUT.replace("TOTAL", "640").replace("瓦亭镇", "官厅镇")
    (folder / "别家.yaml").write_text(text, encoding="utf-8")
    assert run(["redraft", "已改.docx", "别家.yaml", "-o", "新稿.docx"]) == 2
    assert "对不上" in capsys.readouterr().err


# ---------------------------------------------------------------- finalize


def clean(name: str = "已改.docx") -> None:
    """What the editor does before publication: comments dealt with, what is missing filled in."""
    document = Docx(Path(name).read_bytes())
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for mark in list(document.root.iter(w(kind))):
            above = mark.getparent()
            above.remove(mark)
            if above.tag == w("r"):
                above.getparent().remove(above)
    if "word/comments.xml" in document.parts:
        document.parts["word/comments.xml"] = re.sub(
            rb"<w:comment .*</w:comment>", b"", document.parts["word/comments.xml"], flags=re.DOTALL
        )
    Path(name).write_bytes(document.bytes())


def test_finalize_strips_everything_of_ours_and_nothing_else(folder: Path) -> None:
    clean()
    assert run(["finalize", "已改.docx"]) == 0
    before = Docx((folder / "已改.docx").read_bytes())
    after = Docx((folder / "已改-发布稿.docx").read_bytes())
    assert after.text == before.text
    gone = set(before.parts) - set(after.parts)
    assert all(n.startswith(("customXml/", "word/comments", "docProps/custom")) for n in gone)
    assert not [n for n in after.parts if n.startswith("customXml/")]
    for name, content in after.parts.items():
        if name not in ("word/document.xml", "[Content_Types].xml") and not name.endswith(".rels"):
            assert before.parts[name] == content, name
    everything = b"".join(after.parts.values())
    for trace in (b"_dk_s_", b"dk.key", b"urn:draftkit", b"customXml", b"comments.xml"):
        assert trace not in everything, trace
    for name, content in after.parts.items():
        if name.endswith(".rels"):
            for target in re.findall(rb'Target="([^"]+)"', content):
                assert any(n.endswith(target.decode().split("/")[-1]) for n in after.parts), target
    for name in re.findall(rb'PartName="/([^"]+)"', after.parts["[Content_Types].xml"]):
        assert name.decode() in after.parts
    for e in list(before.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        e.getparent().remove(e)
    assert etree.tostring(before.root, method="c14n") == etree.tostring(after.root, method="c14n")


def test_finalize_refuses_what_is_pending_and_says_where(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean()
    document = Docx((folder / "已改.docx").read_bytes())
    document.replace("612", "650", HUMAN)
    document.set_cell(document.cell("表二.行政许可"), "3【待填：核对】")
    (folder / "已改.docx").write_bytes(document.bytes())
    assert run(["finalize", "已改.docx", "-o", "发布.docx"]) == 2
    said = capsys.readouterr().err
    assert f"还有 1 处未处理的修订（{HUMAN} 1 处）。" in said
    assert re.search("    一、总体情况 第 \\d+ 段“.*”：“612”→“650”\n", said)
    assert "    表二：行政许可 【待填：核对】\n" in said
    assert not (folder / "发布.docx").exists()


def test_finalize_refuses_our_open_comments(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("612", "650")
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx", "--accept"]) == 1
    assert run(["finalize", "新稿.docx", "-o", "发布.docx"]) == 2
    assert "draftkit 的批注" in capsys.readouterr().err
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "王.docx", "--author", "王科长"]) == 1
    capsys.readouterr()
    assert run(["finalize", "王.docx", "--format", "json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["result"] == "refused"
    assert {"FINAL-REVISION", "FINAL-COMMENT"} <= {p["code"] for p in told["problems"]}
    assert not (folder / "发布.docx").exists()


def test_finalize_lists_what_is_open_by_paragraph_and_table(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = INPUT.replace("TOTAL", "640").replace("表二: 0", TABLE_TWO)
    (folder / "新.yaml").write_text(text, encoding="utf-8")
    clean()
    document = Docx((folder / "已改.docx").read_bytes())
    paragraph = document.find("信息处理费")
    document.delete(visible(paragraph), HUMAN)
    properties = paragraph.find(w("pPr"))
    etree.SubElement(etree.SubElement(properties, w("rPr")), w("del"), {w("author"): HUMAN})
    (folder / "已改.docx").write_bytes(document.bytes())
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx", "--quiet"]) == 0
    capsys.readouterr()
    assert run(["finalize", "新稿.docx"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("错误 FINAL-REVISION  新稿.docx：还有 ")
    assert f"{HUMAN} 1 处" in lines[0]
    assert [line for line in lines if "FINAL-" in line] == lines[:1]
    (total,) = [line for line in lines if "“612”→“640”" in line]
    assert total.startswith("    一、总体情况 第 3 段“")
    assert "    表二：3 处，行政许可 “0”→“1”；行政处罚 “0”→“2”；行政强制 “0”→“3”" in lines
    (gone,) = [line for line in lines if "删一段" in line]
    assert gone.startswith("    六、其他需要报告的事项：删一段“")
    assert lines[-1].startswith("共 ")


def test_finalize_caps_a_long_list_and_tells_what_is_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean()
    document = Docx((folder / "已改.docx").read_bytes())
    for number in range(30):
        document.add_paragraph("612", f"另记第{number:02}件事。")
        document.replace(f"第{number:02}件", f"第{number + 50}件", HUMAN)
    (folder / "已改.docx").write_bytes(document.bytes())
    assert run(["finalize", "已改.docx"]) == 2
    said = capsys.readouterr().err
    assert f"还有 30 处未处理的修订（{HUMAN} 30 处）。" in said
    assert said.count("件事。") == 12
    assert "    另有 18 段，共 18 处\n" in said
    assert run(["finalize", "已改.docx", "--format", "json"]) == 2
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert len(problems) == 30
    assert all(p["code"] == "FINAL-REVISION" and p["place"]["label"] for p in problems)


def test_finalize_takes_peoples_comments_out_too_and_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean()
    document = Docx((folder / "已改.docx").read_bytes())
    document.parts.pop("word/comments.xml", None)
    for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        document.parts[name] = re.sub(
            rb"<(Relationship|Override) [^>]*comments[^>]*/>", b"", document.parts[name]
        )
    document.comment("612", "已核")
    (folder / "已改.docx").write_bytes(document.bytes())
    assert run(["finalize", "已改.docx", "-o", "发布.docx"]) == 0
    assert "去掉了 1 条批注" in "".join(capsys.readouterr())
    assert not Docx((folder / "发布.docx").read_bytes()).comments(HUMAN)


def test_finalize_never_overwrites(folder: Path) -> None:
    clean()
    assert run(["finalize", "已改.docx", "-o", "已改.docx", "--overwrite"]) == 2
    (folder / "发布.docx").write_bytes(b"there")
    assert run(["finalize", "已改.docx", "-o", "发布.docx"]) == 2
    assert (folder / "发布.docx").read_bytes() == b"there"


def test_the_second_redraft_counts_on_and_writes_over_nothing(folder: Path) -> None:
    edit("612", "650")
    assert run(["redraft", "已改.docx", "新.yaml"]) == 1
    (first,) = folder.glob("*-修订.docx")
    assert run(["redraft", str(first), "新.yaml"]) == 0
    second = first.with_name(first.name.replace("-修订", "-修订2"))
    assert second.exists()
    before = first.read_bytes()
    assert run(["redraft", "已改.docx", "新.yaml"]) == 1
    assert first.read_bytes() == before
    assert first.with_name(first.name.replace("-修订", "-修订3")).exists()


def test_what_was_given_the_wrong_way_round_or_by_half_a_name_is_recognised(
    folder: Path,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["redraft", "新.yaml", "已改.docx"]) == 2
    assert "写反了" in capsys.readouterr().err
    assert run(["redraft", "已改", "新.yaml"]) == 2
    assert "是不是 已改.docx" in capsys.readouterr().err
    assert run(["redraft", "“已改.docx”", "新.yaml"]) == 2
    assert "是不是 已改.docx" in capsys.readouterr().err
    assert run(["redraft", "已改.docx", "新.yaml", "--date", "2026-02-30"]) == 2


def test_revisions_are_dated_today_or_as_asked(folder: Path) -> None:
    clean()
    today = datetime.now(UTC).date().isoformat()
    for given, wanted in (((), today), (("--date", "2026-02-03"), "2026-02-03")):
        run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx", "--overwrite", *given])
        document = Docx((folder / "新稿.docx").read_bytes())
        dates = {mark.get(w("date")) for mark in document.body.iter(w("ins"), w("del"))}
        assert dates == {f"{wanted}T00:00:00Z"}


@pytest.mark.parametrize("how", ["text", "cell", "bold", "saved"])
def test_an_edited_document_is_not_drafted_over(
    how: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clean()
    assert run(["draft", "新.yaml", "-o", "稿.docx"]) == 0
    document = Docx((folder / "稿.docx").read_bytes())
    if how == "text":
        document.replace("640", "641")
    elif how == "cell":
        document.set_cell(document.cell("表二.行政许可"), "3")
    elif how == "bold":
        document.style("640", "b")
    (folder / "稿.docx").write_bytes(document.bytes())
    before = (folder / "稿.docx").read_bytes()
    again = ["draft", "新.yaml", "-o", "稿.docx", "--overwrite"]
    assert run(again) == (0 if how == "saved" else 2)
    if how != "saved":
        assert (folder / "稿.docx").read_bytes() == before
        assert "draftkit redraft" in capsys.readouterr().err
        assert run([*again, "--discard-edits"]) == 0
    assert (folder / "稿.docx").read_bytes() != before


def test_an_annotated_copy_never_goes_over_its_original(folder: Path) -> None:
    before = (folder / "已改.docx").read_bytes()
    assert run(["check", "已改.docx", "--annotate", "-o", "已改.docx", "--overwrite"]) == 2
    assert (folder / "已改.docx").read_bytes() == before


def test_the_copy_to_publish_names_no_part_that_is_gone_and_no_comment(folder: Path) -> None:
    clean()
    document = Docx((folder / "已改.docx").read_bytes())
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    items = [n for n in document.parts if n.startswith("customXml/_rels/")]
    overrides = "".join(f'<Override PartName="/{n}" ContentType="{kind}"/>' for n in items)
    types = document.parts["[Content_Types].xml"]
    document.parts["[Content_Types].xml"] = types.replace(
        b"</Types>", f"{overrides}</Types>".encode()
    )
    footer = next(name for name in document.parts if name.startswith("word/footer"))
    mark = b'<w:r><w:commentReference w:id="77"/></w:r></w:p>'
    document.parts[footer] = document.parts[footer].replace(b"</w:p>", mark, 1)
    (folder / "已改.docx").write_bytes(document.bytes())
    assert run(["finalize", "已改.docx", "-o", "发布.docx"]) == 0
    made = Docx((folder / "发布.docx").read_bytes())
    named = re.findall(rb'PartName="/([^"]+)"', made.parts["[Content_Types].xml"])
    assert {name.decode() for name in named} <= made.parts.keys()
    assert not [name for name, content in made.parts.items() if b"commentReference" in content]


def test_two_peoples_copies_are_made_one_or_it_is_said_where_they_differ(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy("初稿.docx", "乙.docx")
    edit("612条", "612条左右的", "乙.docx")
    command = ["redraft", "已改.docx", "--with", "乙.docx", "旧.yaml"]
    assert run([*command, "-o", "一.docx"]) == 0
    assert "并入 乙.docx（乙）：1 处文字" in "".join(capsys.readouterr())
    assert "左右的" in "".join(Docx((folder / "一.docx").read_bytes()).revisions("ins", "乙"))
    edit("612条", "612余条")
    assert run([*command, "-o", "二.docx"]) == 1
    assert "两份稿件合不拢 1 处" in "".join(capsys.readouterr())
    assert run(["redraft", "一.docx", "新.yaml", "-o", "三.docx"]) in (0, 1)
    assert run(["redraft", "三.docx", "--with", "乙.docx", "新.yaml", "-o", "四.docx"]) == 2
    assert "起草依据不同" in capsys.readouterr().err
    assert run(["redraft", "乙.docx", "--with", "乙.docx", "新.yaml", "-o", "四.docx"]) == 2
    assert not (folder / "四.docx").exists()
