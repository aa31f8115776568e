"""Who is in a batch, in which county, under which name."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from draftkit import blanks, sources
from draftkit.batch import bodies, naming
from draftkit.batch.bodies import LARGEST_GROUP, CountyEntries, Entry, by_county
from draftkit.batch.edits import EditedDocument, Edits
from draftkit.diagnostics import InputError
from draftkit.model import Filing
from draftkit.sources import roster
from tests.support.counties import invented, write_roster


def entry(
    name: str = "甲镇人民政府", parent: str = "乙县", year: int = 2025, at: str = "第 7 行"
) -> Entry:
    return Entry(name, parent, year, at, b"")


def files_of(*entries: Entry) -> list[str]:
    counties = naming.assign(by_county(entries))
    return [body.file for county in counties for body in county.bodies]


# ---------------------------------------------------------------- counties


def test_bodies_go_by_their_county_in_an_order_of_their_own() -> None:
    some = [
        entry("丙镇", "B县"),
        entry("甲镇", "A县", 2025),
        entry("甲镇", "A县", 2024),
        entry("乙镇", "A县"),
    ]
    for order in (some, some[::-1]):
        assert [
            (g.parent, g.part, [(e.name, e.year) for e in g.entries]) for g in by_county(order)
        ] == [
            ("A县", 0, [("乙镇", 2025), ("甲镇", 2024), ("甲镇", 2025)]),
            ("B县", 0, [("丙镇", 2025)]),
        ]


@pytest.mark.parametrize(("count", "parts"), [(LARGEST_GROUP, 1), (LARGEST_GROUP + 1, 4), (900, 8)])
def test_a_county_too_large_is_planned_in_parts(count: int, parts: int) -> None:
    groups = by_county([entry(f"{number}镇") for number in range(count)])
    assert [group.part for group in groups] == list(range(parts))
    assert sum(len(group.entries) for group in groups) == count
    assert max(len(group.entries) for group in groups) <= LARGEST_GROUP


def test_few_bodies_change_their_part_when_one_comes() -> None:
    def parts(count: int) -> dict[str, int]:
        groups = by_county([entry(f"{number}镇") for number in range(count)])
        return {one.name: group.part for group in groups for one in group.entries}

    before, after = parts(700), parts(701)
    assert all(after[name] == part for name, part in before.items())


def test_the_key_of_a_body_is_its_name_and_year() -> None:
    assert entry("甲镇", year=2024).key == "甲镇|2024"


# ---------------------------------------------------------------- names


def test_a_document_is_called_by_its_title() -> None:
    assert files_of(entry()) == ["甲镇人民政府2025年政府信息公开工作年度报告.docx"]
    assert files_of(entry("甲/乙")) == ["甲_乙2025年政府信息公开工作年度报告.docx"]


def test_namesakes_of_two_counties_are_told_apart_by_them() -> None:
    assert files_of(entry(parent="丙县"), entry(parent="乙县"), entry(parent="")) == [
        "甲镇人民政府2025年政府信息公开工作年度报告.docx",
        "丙县甲镇人民政府2025年政府信息公开工作年度报告.docx",
        "乙县甲镇人民政府2025年政府信息公开工作年度报告.docx",
    ]


def test_namesakes_of_one_county_are_refused() -> None:
    some = [entry(at=f"第 {number} 行") for number in range(7)]
    (county,) = naming.assign(by_county(some))
    assert {body.file for body in county.bodies} == {""}
    refusal = county.bodies[0].refusal
    assert refusal is not None
    assert refusal.code == "BATCH-SAME"
    assert refusal.what == (
        "名称“甲镇人民政府”还出现在第 1 行、第 2 行、第 3 行、第 4 行等，上级都是“乙县”，分不清是哪一个"
    )
    assert refusal.place.label == "第 0 行"
    (two,) = naming.assign(
        [CountyEntries("", 0, (entry(parent="", at="甲"), entry(parent="", at="乙")))]
    )
    assert two.bodies[0].refusal is not None
    assert (
        two.bodies[0].refusal.what == "名称“甲镇人民政府”还出现在乙，都没有填上级，分不清是哪一个"
    )


def test_names_that_a_file_system_takes_for_one_are_made_two() -> None:
    first, second = files_of(entry("甲镇/A"), entry("甲镇:A"))
    assert first == "甲镇_A2025年政府信息公开工作年度报告.docx"
    assert second.startswith("甲镇_A2025年政府信息公开工作年度报告-")
    assert len({name.casefold() for name in files_of(entry("甲a"), entry("甲A", "丙县"))}) == 2
    assert len(set(files_of(entry("甲" * 200), entry("甲" * 201)))) == 2


def test_counties_have_names_of_their_own() -> None:
    ids = [
        naming.County(parent, part, ()).id
        for parent, part in (
            ("乙县", 0),
            ("乙县", 1),
            ("", 0),
            ("甲/县", 0),
            ("甲_县", 0),
            ("长" * 99, 0),
        )
    ]
    assert len(set(ids)) == len(ids)
    assert ids[0].startswith("乙县-")
    assert ids[1] == ids[0] + "-1"
    assert ids[2].startswith("未填上级-")
    assert len(ids[5]) == 30 + 1 + 8


def test_an_edited_document_is_found_by_its_body_else_by_its_name() -> None:
    one, two = EditedDocument(Path("a"), b"1"), EditedDocument(Path("b"), b"2")
    title = naming.title_of(entry())
    by_body = Edits({("甲镇人民政府", "乙县", 2025): one}, {title: two})
    (county,) = naming.assign(by_county([entry()]), by_body)
    assert county.bodies[0].edited == one
    assert county.bodies[0].file == f"{title}-修订.docx"
    (county,) = naming.assign(by_county([entry(parent="丙县")]), by_body)
    assert county.bodies[0].edited == two
    (county,) = naming.assign(by_county([entry(year=2024)]), by_body)
    assert county.bodies[0].edited is None


# ---------------------------------------------------------------- inputs


def test_the_inputs_of_a_folder(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.YAML", "c/d.yml", "汇总表.xlsx", "汇总.yaml", ".x.yaml", "~$b.xlsx", "e.docx",
                 ".f/g.yaml", "out/.draftkit/h", "out/i.yaml"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/h"):
            path.mkdir()
        else:
            path.write_bytes(b"")
    found = bodies.inputs_in(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "a.YAML",
        "b.xlsx",
        "c/d.yml",
    ]


def test_a_folder_without_inputs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        bodies.gather(tmp_path)
    assert caught.value.problems[0].code == "BATCH-EMPTY"


def test_an_input_that_cannot_be_read_is_a_body_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "甲镇.yaml").write_text("年度: [", encoding="utf-8")
    told: list[int] = []
    gathered = bodies.gather(tmp_path, watch=lambda _doing, done, _total: told.append(done))
    try:
        (one,) = gathered.entries
        assert one[:5] == ("甲镇", "", 0, "甲镇.yaml", b"")
        assert told == [1]
        with pytest.raises(InputError):
            gathered.reader.read(one)
    finally:
        gathered.close()


def cell_of(sheet: Worksheet, label: str) -> Any:
    """The first body's cell under a label of the roster."""
    for row in sheet.iter_rows(max_row=3):
        for cell in row:
            if cell.value == label:
                return sheet.cell(FIRST, cell.column)
    raise KeyError(label)


FIRST = 2


def test_a_row_put_aside_comes_back_whatever_its_cells_hold(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    write_roster(path, invented(3))
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    cell_of(sheet, "成文日期").value = date(2026, 1, 20)
    book.save(path)
    gathered = bodies.gather(path)
    try:
        read = [gathered.reader.read(one) for one in gathered.entries]
    finally:
        gathered.close()
    found = roster.open_roster(path)
    assert read == [roster.read_line(found.columns, line) for line in found.lines()]
    assert read[0][0].date == "2026-01-20"
    assert [one.at for one in gathered.entries] == ["第 2 行", "第 3 行", "第 4 行"]
    assert len({one.digest for one in gathered.entries}) == 3
    assert not gathered.reader.spool.exists()


def test_what_stands_in_a_row_changes_its_digest_and_where_it_stands_does_not(
    tmp_path: Path,
) -> None:
    path, filings = tmp_path / "花名册.xlsx", list(invented(3))

    def digests(some: list[Filing]) -> list[bytes]:
        write_roster(path, some)
        gathered = bodies.gather(path)
        gathered.close()
        return [one.digest for one in gathered.entries]

    before = digests(filings)
    assert digests(filings[::-1]) == before[::-1]
    cells = {**filings[1].cells, "表二.行政许可": 77}
    after = digests([filings[0], filings[1]._replace(cells=cells), filings[2]])
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_a_label_that_means_another_part_changes_the_digest(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    write_roster(path, invented(1))

    def digest() -> bytes:
        gathered = bodies.gather(path)
        gathered.close()
        return gathered.entries[0].digest

    before = digest()
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    labels = {cell.value: cell for cell in sheet[1]}
    one, other = labels["政务新媒体1·关注"], labels["政务新媒体1·阅读"]
    one.value, other.value = other.value, one.value
    book.save(path)
    assert digest() != before


def test_what_reads_a_roster_goes_to_another_process(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    write_roster(path, invented(2))
    gathered = bodies.gather(path)
    try:
        there = pickle.loads(pickle.dumps(gathered.reader))  # noqa: S301  # our own bytes
        assert [there.read(one) for one in gathered.entries] == [
            gathered.reader.read(one) for one in gathered.entries
        ]
    finally:
        gathered.close()


def test_an_input_put_aside_comes_back(tmp_path: Path) -> None:
    (filing,) = invented(1)
    path = tmp_path / "甲镇.yaml"
    path.write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    gathered = bodies.gather(path, ("月球",))
    try:
        (one,) = gathered.entries
        assert gathered.reader.read(one) == sources.read_filing(path, ("月球",))
        assert (one.name, one.parent, one.year, one.at) == (
            filing.body.name, filing.body.parent, filing.year, "甲镇.yaml",
        )  # fmt: skip
    finally:
        gathered.close()
