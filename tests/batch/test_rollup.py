"""A county's tables are the sum of its bodies', and a given one is checked cell by cell."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from draftkit import blanks, cli
from draftkit.audit import check
from draftkit.batch import rollup
from draftkit.diagnostics import InputError, errors_of
from draftkit.kinds import disclosure
from draftkit.sources import read_filing
from tests.support.counties import invented, write_roster

FILINGS = tuple(invented(9, 9))
COUNTY = FILINGS[0].body.parent


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "花名册.xlsx"
    write_roster(path, FILINGS)
    return path


@pytest.mark.parametrize("name", ["县.xlsx", "县.yaml"])
def test_the_sum_is_an_input_of_its_own(source: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert cli.run(["rollup", str(source), "-o", str(out)]) == 0
    filing, _ = read_filing(out)
    assert filing.body.name == f"{COUNTY}人民政府"
    assert filing.body.kind == COUNTY[-1]
    for key in disclosure.DISCLOSURE.cells:
        assert filing.cells[key] == sum((f.cells[key] for f in FILINGS), Decimal(0))
    assert errors_of(check(filing)) == ()
    assert cli.run(["rollup", str(source), "--against", str(out)]) == 0


def test_a_given_table_that_is_not_the_sum_names_its_cells(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "县.xlsx"
    cli.run(["rollup", str(source), "-o", str(out)])
    filing, _ = read_filing(out)
    wrong = {**filing.cells, "表二.行政许可": filing.cells["表二.行政许可"] + 5}
    out.write_bytes(blanks.workbook(filing=filing._replace(cells=wrong)))
    capsys.readouterr()
    assert cli.run(["rollup", str(source), "--against", str(out), "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["differences"]
    assert problem["cells"] == ["表二.行政许可"]
    assert problem["place"]["sheet"] == "表二"
    assert problem["place"]["cell"]
    assert "相差 5" in problem["what"]


def test_who_is_missing_or_fails_is_listed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, filing in enumerate(FILINGS):
        (folder / f"{number}.yaml").write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    bad = {**FILINGS[0].cells, "表三.总计.总计": 99}
    text = blanks.yaml_text(filing=FILINGS[0]._replace(cells=bad))
    (folder / "0.yaml").write_text(text, encoding="utf-8")
    (folder / "1.yaml").write_text("年度: [", encoding="utf-8")
    found = rollup.total(folder, expected=[FILINGS[2].body.name, "没有报的镇人民政府"])
    assert len(found.parts) == len(FILINGS) - 2
    assert {one.name for one in found.left if one.is_missing} == {"没有报的镇人民政府"}
    assert {one.name for one in found.left if not one.is_missing} == {FILINGS[0].body.name, "1"}
    assert found.filing.cells["表二.行政许可"] == sum(f.cells["表二.行政许可"] for f in FILINGS[2:])


def test_the_screen_lists_the_first_of_each_kind_and_how_to_see_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, names, given = tmp_path / "in", tmp_path / "名单.txt", tmp_path / "县.xlsx"
    folder.mkdir()
    for number, filing in enumerate(invented(30, 30)):
        wrong = {"表三.总计.总计": 99999} if number < 15 else {}
        text = blanks.yaml_text(filing=filing._replace(cells={**filing.cells, **wrong}))
        (folder / f"{number:02}.yaml").write_text(text, encoding="utf-8")
    names.write_text("\n".join(f"缺报{n}乡人民政府" for n in range(70)), encoding="utf-8")
    cli.run(["rollup", str(folder), "-o", str(given)])
    filing, _ = read_filing(given)
    cells = {key: value + 1 for key, value in filing.cells.items()}
    given.write_bytes(blanks.workbook(filing=filing._replace(cells=cells)))
    capsys.readouterr()
    command = ["rollup", str(folder), "--against", str(given), "--expected", str(names)]
    assert cli.run(command) == 1
    shown = "".join(capsys.readouterr())
    differing = len(cells)
    assert shown.count("ROLLUP ") == 20
    assert f"另有 {differing - 20} 处没有列出，全部见 --format json，或用 -o" in shown
    assert shown.count("没有通过检查：") == 10
    assert "没有通过检查的另有 5 个没有列出" in shown
    assert "没有报的 70 个" in shown
    assert shown.count("缺报") == 50
    assert cli.run([*command, "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [len(found[key]) for key in ("differences", "failed", "missing")] == [differing, 15, 70]


def test_several_counties_need_a_choice(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    write_roster(path, invented(6, 3))
    with pytest.raises(InputError, match="--county"):
        rollup.total(path)
    assert len(rollup.total(path, county=COUNTY).parts) == 3


def test_a_roster_serves_as_the_list_of_those_expected(source: Path, tmp_path: Path) -> None:
    names = tmp_path / "名单.txt"
    names.write_text(
        "\n".join(f.body.name for f in FILINGS) + "\n别的乡人民政府\n", encoding="utf-8"
    )
    assert rollup.names_in(source) == [f.body.name for f in FILINGS]
    assert (
        cli.run(["rollup", str(source), "-o", str(tmp_path / "县.xlsx"), "--expected", str(names)])
        == 1
    )


def test_nothing_to_do_is_a_usage_error(source: Path) -> None:
    assert cli.run(["rollup", str(source)]) == 2


def test_a_list_of_who_is_expected_works_alone(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [filing.body.name.removesuffix("人民政府") for filing in FILINGS]
    listed = tmp_path / "名单.txt"
    listed.write_text("\n".join([*names, "清水镇"]), encoding="utf-8")
    assert cli.run(["rollup", str(source), "--expected", str(listed)]) == 1
    shown = capsys.readouterr()
    assert "没有报的 1 个：清水镇" in shown.out + shown.err
