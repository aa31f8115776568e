"""开始, 单位, 填数: what is entered is saved as it is entered, and judged by the program."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest

from draftkit.kinds.disclosure import DISCLOSURE, T3
from draftkit.service import filling
from draftkit.sources import read_filing
from draftkit.sources.entered import read_entered
from tests.page.conftest import EXAMPLES, Clerk

DATA, BOOK = "/data/清河镇.yaml", "/data/清河镇.xlsx"


@pytest.fixture
def town(clerk: Clerk) -> Clerk:
    clerk.put("清河镇.xlsx")
    clerk.put_plain("清河镇.yaml")
    return clerk


def cells_of(clerk: Clerk, name: str = "清河镇.yaml") -> Any:
    return read_entered(clerk.folder / name).cells


def test_an_empty_folder_says_what_to_do(clerk: Clerk) -> None:
    assert "还没有数据" in clerk.get("/").text


def test_a_new_report_is_a_workbook_that_the_commands_read(clerk: Clerk) -> None:
    answer = clerk.post(
        "/new", {"年度": "2025", "机关.名称": "瓦亭镇人民政府", "机关.上级": "固原市原州区"}
    )
    assert answer.status_code == 303
    made = clerk.folder / "瓦亭镇人民政府2025年数据.xlsx"
    entered = read_entered(made)
    assert entered.text("机关.类别") == "镇"
    for name in DISCLOSURE.tables:
        keys = DISCLOSURE.tables[name].cells
        clerk.ask(f"/data/{made.name}/cells", {"cells": dict.fromkeys(keys, "0")})
    filing, _ = read_filing(made)
    assert (filing.body.name, filing.body.self_name) == ("瓦亭镇人民政府", "我镇")
    assert "固原市原州区" in clerk.get("/new").text


def test_a_name_that_cannot_be_is_refused_in_the_words_of_the_intake(clerk: Clerk) -> None:
    answer = clerk.post("/new", {"年度": "25", "机关.名称": "a/b"})
    assert answer.status_code == 422
    assert "不能用的符号" in answer.text
    assert list(clerk.folder.iterdir()) == []


def test_what_follows_from_a_name_is_asked_of_the_program(clerk: Clerk) -> None:
    found = clerk.ask("/infer", {"name": "某县自然资源局", "kind": ""})
    assert found == {"kind": "部门", "level": "", "self_name": "我局"}


@pytest.mark.parametrize("name", ["清河镇.xlsx", "清河镇.yaml"])
def test_a_cell_is_saved_where_it_came_from(town: Clerk, name: str) -> None:
    before = cells_of(town, name)
    key = "表二.行政许可"
    told = town.ask(f"/data/{name}/cells", {"cells": {key: "7"}})
    assert name in told["saved"]
    assert cells_of(town, name) == {**before, key: "7"}


def test_what_is_no_number_stays_and_is_told(town: Clerk) -> None:
    key = "表三.本年新收.自然人"
    town.ask(f"{DATA}/cells", {"cells": {key: "约十件"}})
    assert cells_of(town)[key] == "约十件"
    found = town.ask(f"{DATA}/check", {"cells": {}})
    assert any(problem["key"] == key for problem in found["problems"])
    assert not found["fit"]


def test_a_sum_that_fails_is_told_in_the_words_of_the_command(town: Clerk) -> None:
    key = "表三.本年新收.自然人"
    wrong = str(int(cells_of(town)[key]) + 1)
    found = town.ask(f"{DATA}/check", {"cells": {key: wrong}})
    assert {problem["code"] for problem in found["problems"]} == {"T3-1", "T3-3"}
    assert cells_of(town)[key] != wrong
    town.ask(f"{DATA}/cells", {"cells": {key: wrong}})
    filing, _ = read_filing(town.folder / "清河镇.yaml")
    from draftkit import audit

    assert {p.what for p in audit.check(filing)} == {
        p["short"].removesuffix("。") for p in found["problems"]
    }


def test_blanks_are_counted_and_made_zero_at_once(town: Clerk) -> None:
    keys = ["表三.本年新收.自然人", "表三.予以公开.自然人", "表二.行政许可"]
    town.ask(f"{DATA}/cells", {"cells": dict(zip(keys, ("", "/", "无"), strict=True))})
    assert sorted(town.ask(f"{DATA}/check", {"cells": {}})["blanks"]) == sorted(keys)
    told = town.ask(f"{DATA}/zero", {})
    assert [told["cells"][key] for key in keys] == ["0", "0", "0"]


def test_last_year_is_left_alone_until_something_of_it_is_entered(clerk: Clerk) -> None:
    data = f"/data/{clerk.put_plain('瓦亭镇.yaml')}"
    assert clerk.ask(f"{data}/check", {"cells": {}, "last": 1})["blanks"] == []
    some = {"上年.表二.行政许可": "3"}
    assert len(clerk.ask(f"{data}/check", {"cells": some, "last": 1})["blanks"]) > 100


def test_a_total_left_out_is_computed_not_blank(town: Clerk) -> None:
    town.ask(f"{DATA}/cells", {"cells": {"表三.本年新收.总计": ""}})
    found = town.ask(f"{DATA}/check", {"cells": {}})
    assert found["blanks"] == []
    assert found["totals"]["表三.本年新收.总计"].isdigit()


def block(cells: Any, *, labels: bool) -> str:
    lines = []
    for keyed in T3.keyed.values():
        numbers = [cells.get(key, "0") for key in keyed.keys]
        words = [*keyed.row.groups, keyed.row.label] if labels else []
        lines.append("\t".join([*words, *numbers]))
    return "\r\n".join(lines) + "\r\n"


@pytest.mark.parametrize("labels", [True, False])
def test_a_block_spreads_over_the_cells(town: Clerk, *, labels: bool) -> None:
    town.put("清源县.yaml")
    cells = {k: t for k, t in cells_of(town, "清源县.yaml").items() if k in T3.cells}
    start = "表三.上年结转.商业企业" if labels else "表三.本年新收.自然人"
    found = town.ask(f"{DATA}/paste", {"text": block(cells, labels=labels), "start": start})
    assert found["cells"] == cells
    assert found["question"] == ""


def test_a_block_a_row_off_is_asked_about(town: Clerk) -> None:
    town.put("清源县.yaml")
    cells = {k: t for k, t in cells_of(town, "清源县.yaml").items() if k in T3.cells}
    text = block(cells, labels=False)
    found = town.ask(f"{DATA}/paste", {"text": text, "start": "表三.上年结转.自然人"})
    assert "向上移 1 行" in found["question"]
    assert found["shifted"] == cells
    assert found["cells"] != cells


def test_what_another_wrote_meanwhile_is_kept(town: Clerk) -> None:
    town.get(f"{DATA}/figures")
    entered = read_entered(town.folder / "清河镇.yaml").with_cells({"表二.行政许可": "77"})
    (town.folder / "清河镇.yaml").write_bytes(filling.written(entered, ".yaml"))
    town.ask(f"{DATA}/cells", {"cells": {"表二.行政处罚": "8"}})
    now = cells_of(town)
    assert (now["表二.行政许可"], now["表二.行政处罚"]) == ("77", "8")


def test_a_workbook_open_in_excel_is_saved_beside(town: Clerk) -> None:
    (town.folder / "~$清河镇.xlsx").write_bytes(b"")
    before = (town.folder / "清河镇.xlsx").read_bytes()
    told = town.ask(f"{BOOK}/cells", {"cells": {"表二.行政许可": "7"}})
    assert told["moved"]
    assert "正被 Excel 或 WPS 打开" in told["saved"]
    assert (town.folder / "清河镇.xlsx").read_bytes() == before
    assert cells_of(town, told["name"])["表二.行政许可"] == "7"


def test_a_workbook_with_other_sheets_is_not_written_over(town: Clerk) -> None:
    import openpyxl

    path = town.folder / "清河镇.xlsx"
    book = openpyxl.load_workbook(path)
    book.create_sheet("我的备忘")
    book.save(path)
    told = town.ask(f"{BOOK}/cells", {"cells": {"表二.行政许可": "7"}})
    assert "我的备忘" in told["saved"]
    assert openpyxl.load_workbook(path).sheetnames[-1] == "我的备忘"


def test_a_workbook_with_remarks_at_its_cells_is_not_written_over(town: Clerk) -> None:
    import openpyxl
    from openpyxl.comments import Comment

    path = town.folder / "清河镇.xlsx"
    book = openpyxl.load_workbook(path)
    book["表二"]["B10"].comment = Comment("问过李科", "王")
    book.save(path)
    before = path.read_bytes()
    told = town.ask(f"{BOOK}/cells", {"cells": {"表二.行政许可": "7"}})
    assert "批注" in told["saved"]
    assert path.read_bytes() == before


def test_last_years_report_is_shown_before_it_is_taken(clerk: Clerk) -> None:
    import draftkit

    clerk.put("清河镇.yaml")
    last = draftkit.draft(EXAMPLES / "清河镇.yaml").content
    clerk.post("/new", {"年度": "2026", "机关.名称": "清河镇人民政府"})
    name = "清河镇人民政府2026年数据.xlsx"
    answer = clerk.post(f"/data/{name}/last", {"file": (io.BytesIO(last), "去年.docx")})
    assert answer.status_code == 303
    shown = clerk.get(answer.headers["Location"]).text
    assert "读到 200 格" in shown
    assert not any(key.startswith("上年.") for key in cells_of(clerk, name))
    clerk.post(f"/data/{name}/last/take", {"report": "去年.docx"})
    then = read_entered(clerk.folder / "清河镇.yaml").cells
    now = cells_of(clerk, name)
    assert now["上年.表三.本年新收.自然人"] == then["表三.本年新收.自然人"]


def test_a_dropped_workbook_is_gone_on_with(clerk: Clerk) -> None:
    content = (EXAMPLES / "石门乡.xlsx").read_bytes()
    answer = clerk.post("/upload", {"file": (io.BytesIO(content), "石门乡.xlsx")})
    page = clerk.get(answer.headers["Location"])
    assert page.status_code == 200
    assert re.search(r'data-key="表二.行政许可" value="\d+"', page.text)


def test_the_state_of_each_file_is_told(town: Clerk) -> None:
    assert "填数中" in town.get("/").text
    town.ask(f"{DATA}/cells", {"cells": {"表三.本年新收.自然人": "999"}})
    assert "有错误" in town.get("/").text
