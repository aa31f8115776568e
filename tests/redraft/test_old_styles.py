"""A draft from when title and headings bore names of ours still goes everywhere a draft goes.

``fixtures/old-styles.docx`` was drafted then, from the input of ``test_commands``.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from draftkit.cli import run
from tests.redraft.test_commands import INPUT, clean, edit
from tests.support.edits import Docx
from tests.support.wordfile import style_names

OLD = Path(__file__).parent / "fixtures" / "old-styles.docx"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copy(OLD, "已改.docx")
    for name, total in (("旧.yaml", "612"), ("新.yaml", "640")):
        Path(name).write_text(INPUT.replace("TOTAL", total), encoding="utf-8")
    return tmp_path


def test_it_keeps_its_sentences_which_nobody_drafts_today(folder: Path) -> None:
    assert run(["draft", "旧.yaml", "-o", "今.docx", "--quiet"]) == 0
    assert run(["redraft", "已改.docx", "旧.yaml", "-o", "同稿.docx"]) == 0
    today, same, old = (
        Docx(content).texts()
        for content in (
            (folder / "今.docx").read_bytes(),
            (folder / "同稿.docx").read_bytes(),
            OLD.read_bytes(),
        )
    )
    assert same == old
    assert today != old
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 0
    new = Docx((folder / "新稿.docx").read_bytes()).texts()
    assert [line for line in old if line not in new] == [line for line in old if "612条" in line]


def test_it_is_redrafted_in_its_own_styles(folder: Path) -> None:
    edit("村级公开更新不及时", "村务公开更新不及时")
    assert run(["redraft", "已改.docx", "新.yaml", "-o", "新稿.docx"]) == 0
    result = (folder / "新稿.docx").read_bytes()
    assert "640条" in Docx(result).text
    assert "村务公开更新不及时" in Docx(result).text
    assert style_names(result) == style_names(OLD.read_bytes())


def test_it_is_checked_and_finalized(folder: Path) -> None:
    clean()
    assert run(["check", "已改.docx"]) == 0
    assert run(["finalize", "已改.docx"]) == 0
    assert (folder / "已改-发布稿.docx").exists()


def test_as_a_template_it_gives_words_own_styles(folder: Path) -> None:
    assert run(["draft", "新.yaml", "--template", "已改.docx", "-o", "新稿.docx", "--quiet"]) == 0
    found = {p.style.name for p in docx.Document(str(folder / "新稿.docx")).paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "公文正文"} <= found
    aliases = style_names((folder / "新稿.docx").read_bytes(), further=True)
    assert aliases["dkHeading1"] == "一级标题"


def test_material_it_has_no_sentence_for_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = "  重点公开: [{内容: 补贴发放明细, 数量: 18, 单位: 批次}]\n"
    before = (folder / "旧.yaml").read_text(encoding="utf-8")
    assert "\n事实:\n" in before
    (folder / "旧.yaml").write_text(
        before.replace("\n事实:\n", f"\n事实:\n{more}"), encoding="utf-8"
    )
    assert run(["redraft", "已改.docx", "旧.yaml", "-o", "同稿.docx"]) == 0
    said = "".join(capsys.readouterr())
    assert "下列材料没有写入：重点公开" in said.replace("\n", "")
