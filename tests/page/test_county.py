"""县区: one row per body, all drafted, what they share, what each has to mend."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

import openpyxl
import pytest

from draftkit.page.jobs import Jobs
from draftkit.service import filling
from draftkit.sources.entered import read_entered
from tests.page.conftest import EXAMPLES, Clerk
from tests.support.edits import Docx

if TYPE_CHECKING:
    from werkzeug.test import TestResponse

Told = Callable[["TestResponse"], str]
NAMES = ("东河镇", "西河镇", "南河镇", "北河镇")


@pytest.fixture
def county(clerk: Clerk) -> Clerk:
    """Four towns of one county: one is not filled in, one does not add up."""
    folder = clerk.folder / "县"
    folder.mkdir()
    model = read_entered(EXAMPLES / "石门乡.yaml")
    for name in NAMES:
        one = model.with_value("机关.名称", ((f"{name}人民政府", ""),)).with_value(
            "机关.类别", (("镇", ""),)
        )
        one = one.with_value("机关.自称", ())
        if name == "南河镇":
            one = one.with_cells(dict.fromkeys([k for k in one.cells if k.startswith("表二")], ""))
        if name == "北河镇":
            one = one.with_cells({"表三.本年新收.自然人": "9"})
        (folder / f"{name}.yaml").write_bytes(filling.written(one, ".yaml"))
    return clerk


def drafted(clerk: Clerk) -> None:
    clerk.post("/county/draft", {"source": "县"})
    ended(clerk)


def ended(clerk: Clerk) -> None:
    for _ in range(400):
        job = clerk.page.jobs.job
        if job is not None and job.ended:
            return
        time.sleep(0.05)
    raise TimeoutError


def test_states_are_told_body_by_body(county: Clerk, texts_of: Told) -> None:
    (county.folder / "名单.txt").write_text("东河镇人民政府\n中河镇人民政府\n", encoding="utf-8")
    text = texts_of(county.get("/county?source=县&expected=名单.txt"))
    assert "没交 1" in text
    assert "有错误 1" in text
    assert "填数中 3" in text


def test_a_batch_writes_what_the_command_writes(county: Clerk, texts_of: Told) -> None:
    from draftkit.cli import run

    drafted(county)
    out = county.folder.parent / "命令"
    assert run(["batch", str(county.folder / "县"), "-o", str(out), "--quiet"]) == 1
    made = sorted(p.name for p in (county.folder / "县-稿").glob("*.docx"))
    assert made == sorted(p.name for p in out.glob("*.docx"))
    assert made
    for name in made:
        assert (county.folder / "县-稿" / name).read_bytes() == (out / name).read_bytes()
    assert "写出" in texts_of(county.get("/county?source=县"))


def test_likeness_is_that_of_the_command_and_its_squares_open_both_texts(
    county: Clerk, texts_of: Told
) -> None:
    from draftkit.batch import alike

    drafted(county)
    for path in (county.folder / "县-稿").glob("*.docx"):
        docx = Docx(path.read_bytes())
        docx.insert_after(
            "一、总体情况", "两个镇都由人在稿中写了这样一句很长而且完全相同的话用来查雷同看得出来。"
        )
        path.write_bytes(docx.bytes())
    county.post("/county/alike", {"source": "县"})
    ended(county)
    page = county.get("/county?source=县")
    found = alike.find(county.folder / "县-稿", budget=alike.Budget(limit=0, every=True))
    assert page.text.count('<rect class="l') == sum(
        1 for match in found.matches if match.containment
    )
    link = re.search(r'href="(/county/pair[^"]+)"', page.text)
    assert link is not None
    shown = county.get(link[1].replace("&amp;", "&"))
    assert shown.status_code == 200
    assert found.matches[0].left.name in texts_of(shown)


def test_each_body_gets_its_note(county: Clerk) -> None:
    county.post("/county/notes", {"source": "县"})
    notes = {
        p.stem: p.read_text(encoding="utf-8-sig") for p in (county.folder / "县-通知").glob("*.txt")
    }
    assert set(notes) == {"南河镇人民政府", "北河镇人民政府"}
    assert "本年新收" in notes["北河镇人民政府"]


def test_the_table_is_one_landscape_page_with_native_charts(county: Clerk) -> None:
    county.post("/county/book", {"source": "县"})
    content = (county.folder / "县-县区一览.xlsx").read_bytes()
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 1)
    assert [sheet.cell(row, 2).value for row in range(4, 8)] == sorted(
        f"{name}人民政府" for name in NAMES
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert sum(name.startswith("xl/charts/chart") for name in archive.namelist()) == 2
    county.post("/county/book", {"source": "县"})
    assert (county.folder / "县-县区一览.xlsx").read_bytes() == content


def test_the_countys_own_table_is_held_against_the_sum(county: Clerk, texts_of: Told) -> None:
    own = read_entered(EXAMPLES / "石门乡.yaml").with_cells({"表二.行政许可": "1"})
    (county.folder / "县级.yaml").write_bytes(filling.written(own, ".yaml"))
    assert "之和是" in texts_of(county.get("/county?source=县&against=县级.yaml"))


def test_a_parent_spelled_otherwise_is_found_and_made_one(county: Clerk, texts_of: Told) -> None:
    path = county.folder / "县" / "东河镇.yaml"
    entered = read_entered(path)
    usual = entered.text("机关.上级")
    path.write_bytes(filling.written(entered.with_value("机关.上级", ((usual[3:], ""),)), ".yaml"))
    assert f"写的是“{usual[3:]}”，像是“{usual}”" in texts_of(county.get("/county?source=县"))
    county.post("/county/parent", {"source": "县", "old": usual[3:], "new": usual})
    assert read_entered(path).text("机关.上级") == usual
    assert "写法不一" not in county.get("/county?source=县").text


def test_many_files_dropped_make_a_folder(clerk: Clerk) -> None:
    files = [
        (io.BytesIO((EXAMPLES / f"{n}.xlsx").read_bytes()), f"{n}.xlsx")
        for n in ("石门乡", "瓦亭镇")
    ]
    answer = clerk.post("/county/drop", {"file": files})
    assert answer.status_code == 303
    assert sorted(p.name for p in (clerk.folder / "各单位数据").iterdir()) == [
        "瓦亭镇.xlsx",
        "石门乡.xlsx",
    ]


def test_work_can_be_stopped_and_goes_on(county: Clerk) -> None:
    from draftkit.batch import Settings, run

    out = county.folder / "县-稿"

    def work(watch: Callable[[str, int, int], None]) -> str:
        jobs.job.stopping = True  # type: ignore[union-attr]
        return str(run(county.folder / "县", out, Settings(), 1, watch, resume=True).written)

    jobs = Jobs()
    assert jobs.start("起草", work)
    while not jobs.job.ended:  # type: ignore[union-attr]
        time.sleep(0.02)
    assert "已停下" in jobs.job.told[0]  # type: ignore[union-attr]
    drafted(county)
    assert list(out.glob("*.docx"))


def test_two_works_at_once_are_refused(county: Clerk) -> None:
    def forever(watch: Callable[[str, int, int], None]) -> str:
        while True:
            watch("", 0, 0)
            time.sleep(0.01)

    county.page.jobs.start("一", forever)
    answer = county.post("/county/draft", {"source": "县"})
    assert answer.status_code == 422
    county.ask("/county/stop", {})
    ended(county)


@pytest.mark.parametrize("file", ["../县/东河镇.yaml", "没有.docx", ".x", ""])
def test_pairs_are_of_documents_of_the_county(county: Clerk, file: str) -> None:
    assert county.get(f"/county/pair?source=县&left={file}&right={file}").status_code == 404
