"""数据变了, 定稿, 检查: the same results as the commands', nothing overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import draftkit
from draftkit.cli import run
from draftkit.service import filling, standing
from draftkit.sources.entered import read_entered
from tests.page.conftest import Clerk
from tests.support.edits import Docx

if TYPE_CHECKING:
    from werkzeug.test import TestResponse

Told = Callable[["TestResponse"], str]


@pytest.fixture
def edited(clerk: Clerk) -> Path:
    """A draft of 清河镇 with a sentence of a person's, and the figures changed since."""
    data = clerk.folder / clerk.put_plain("清河镇.yaml")
    made = draftkit.draft(data)
    path = clerk.folder / f"{made.filing.title}.docx"
    docx = Docx(made.content)
    docx.insert_after(
        next(s.text for s in made.report.sentences() if s.section == "一" and s.message),
        "另有一句是人写的。",
    )
    path.write_bytes(docx.bytes())
    now = read_entered(data).with_cells({"表二.行政许可": "4321"})
    data.write_bytes(filling.written(now, ".yaml"))
    return path


def test_what_moved_is_shown_side_by_side(clerk: Clerk, edited: Path, texts_of: Told) -> None:
    text = texts_of(clerk.get(f"/changed?document={edited.name}&data=清河镇.yaml"))
    assert "4321" in text
    assert "因为" in text
    assert list(clerk.folder.glob("*-修订*")) == []


def test_the_copy_is_that_of_the_command_and_never_replaces_one(clerk: Clerk, edited: Path) -> None:
    before = edited.read_bytes()
    for number in ("", "2"):
        answer = clerk.post("/changed/write", {"document": edited.name, "data": "清河镇.yaml"})
        assert answer.status_code == 303
        assert (clerk.folder / f"{edited.stem}-修订{number}.docx").exists()
    assert edited.read_bytes() == before
    other = clerk.folder.parent / "命令.docx"
    assert run(
        ["redraft", str(edited), str(clerk.folder / "清河镇.yaml"), "-o", str(other), "--quiet"]
    ) in {0, 1}
    assert (clerk.folder / f"{edited.stem}-修订.docx").read_bytes() == other.read_bytes()
    assert standing.of_document(clerk.folder / f"{edited.stem}-修订.docx").stage == "修订待定"


def test_open_ends_are_listed_with_their_places(clerk: Clerk, texts_of: Told) -> None:
    data = clerk.folder / clerk.put_plain("瓦亭镇.yaml")
    made = draftkit.draft(data)
    (clerk.folder / "稿.docx").write_bytes(made.content)
    text = texts_of(clerk.get("/final?document=稿.docx"))
    assert "待填：还有 3 处" in text
    assert "写发布稿" not in text.split("上面的处理完")[0]
    answer = clerk.post("/final/write", {"document": "稿.docx", "form": ".docx"})
    assert answer.status_code == 303
    assert list(clerk.folder.glob("*发布稿*")) == []


def test_the_copy_to_publish_is_that_of_the_command(clerk: Clerk) -> None:

    given = draftkit.draft(clerk.folder / clerk.put_plain("清河镇.yaml"), document=False).filing
    made = draftkit.draft(given._replace(only_given=True))
    path = clerk.folder / f"{made.filing.title}.docx"
    path.write_bytes(made.content)
    answer = clerk.post("/final/write", {"document": path.name, "form": ".docx"})
    assert "发布稿" in answer.headers["Location"] or answer.status_code == 303
    other = clerk.folder.parent / "命令.docx"
    assert run(["finalize", str(path), "-o", str(other), "--quiet"]) == 0
    assert path.with_name(f"{path.stem}-发布稿.docx").read_bytes() == other.read_bytes()
    assert standing.of_document(path).stage == "已定稿"


def test_findings_are_marked_in_the_text(clerk: Clerk, texts_of: Told) -> None:
    made = draftkit.draft(clerk.folder / clerk.put_plain("清河镇.yaml"))
    docx = Docx(made.content)
    docx.replace("政府信息公开", "政府信息公开公开")
    (clerk.folder / "稿.docx").write_bytes(docx.bytes())
    answer = clerk.get("/check?file=稿.docx")
    found = draftkit.check(clerk.folder / "稿.docx")
    text = texts_of(answer)
    for problem in found.problems:
        assert problem.what in text
    assert answer.text.count('<mark class="found') >= 1
    assert answer.text.count('<li id="f') == len(found.findings)


def test_an_annotated_copy_leaves_the_file(clerk: Clerk) -> None:
    made = draftkit.draft(clerk.folder / clerk.put_plain("瓦亭镇.yaml"))
    path = clerk.folder / "稿.docx"
    path.write_bytes(made.content)
    clerk.post("/check/note", {"file": "稿.docx"})
    clerk.post("/check/note", {"file": "稿.docx"})
    assert path.read_bytes() == made.content
    assert [p.name for p in clerk.folder.glob("*批注*")] == ["稿-批注.docx"]


@pytest.mark.parametrize("name", ["坏.docx", "坏.xlsx", "坏.txt", "坏.html", "坏.yaml"])
def test_what_cannot_be_read_is_a_sentence(clerk: Clerk, name: str, texts_of: Told) -> None:
    (clerk.folder / name).write_bytes(b"PK\x03\x04 not really \xff\xfe")
    for path in (
        f"/check?file={name}",
        f"/final?document={name}",
        f"/data/{name}/figures",
        f"/changed?document={name}&data={name}",
    ):
        answer = clerk.get(path)
        assert answer.status_code in {200, 422}, path
        assert any("\u4e00" <= char <= "\u9fff" for char in texts_of(answer))


def test_what_is_highlighted_is_listed_and_may_be_kept(clerk: Clerk, texts_of: Told) -> None:

    given = draftkit.draft(clerk.folder / clerk.put_plain("清河镇.yaml"), document=False).filing
    made = draftkit.draft(given._replace(only_given=True))
    docx = Docx(made.content)
    docx.style(made.report.sentences()[3].text[:6], "highlight")
    path = clerk.folder / "稿.docx"
    path.write_bytes(docx.bytes())
    assert "标黄：还有 1 处" in texts_of(clerk.get("/final?document=稿.docx"))
    clerk.post("/final/write", {"document": "稿.docx", "form": ".docx"})
    assert not path.with_name("稿-发布稿.docx").exists()
    assert run(["finalize", str(path)]) == 2
    clerk.post("/final/write", {"document": "稿.docx", "form": ".docx", "keep": "1"})
    other = clerk.folder.parent / "命令.docx"
    assert run(["finalize", str(path), "-o", str(other), "--keep-highlight", "--quiet"]) == 0
    assert path.with_name("稿-发布稿.docx").read_bytes() == other.read_bytes()
