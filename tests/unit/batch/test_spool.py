"""An input is read once: what was read is put aside, and comes back as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from draftkit import batch, sources
from draftkit.batch import bodies
from draftkit.diagnostics import InputError, Place, Problem, Severity
from draftkit.sources import read_filing
from tests.support.filings import random_filing

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.mark.parametrize("seed", range(40))
def test_an_input_comes_back_as_it_was_put_aside(seed: int) -> None:
    filing = random_filing(seed)
    filing = filing._replace(source="数据.yaml", places={"年度": Place("数据.yaml", line=seed)})
    warnings = (Problem("X-1", "增加很多", "核对", Place(cell="B3"), Severity.WARNING, ("表二",)),)
    again, told = bodies.unpacked(bodies.packed(filing, warnings))
    assert (again._replace(places=dict(again.places)), told) == (filing, warnings)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_so_does_one_that_was_read_with_all_its_places(path: Path) -> None:
    filing, warnings = read_filing(path)
    again, told = bodies.unpacked(bodies.packed(filing, warnings))
    assert dict(again.places) == dict(filing.places)
    assert (again._replace(places=filing.places), told) == (filing, warnings)


def test_of_an_input_that_cannot_be_read_the_problems_come_back() -> None:
    problems = (Problem("INPUT-BLANK", "空白", "填写"), Problem("INPUT-KEY", "不认识", "删去"))
    with pytest.raises(InputError) as refused:
        bodies.unpacked(bodies.packed(None, problems))
    assert refused.value.problems == problems


def test_every_input_of_a_batch_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("清河镇", "石门乡"):
        text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "坏的.yaml").write_text("年度: 今年\n", encoding="utf-8")
    read: list[str] = []

    def reading(path: Path, keywords: tuple[str, ...] = ()) -> Any:
        read.append(path.name)
        return read_filing(path, keywords)

    monkeypatch.setattr(sources, "read_filing", reading)
    result = batch.run(tmp_path, tmp_path / "稿件", batch.Settings(), 1)
    assert sorted(read) == ["坏的.yaml", "清河镇.yaml", "石门乡.yaml"]
    assert result.failed == 1


def test_a_body_whose_keywords_alone_are_refused_is_known_by_its_name(tmp_path: Path) -> None:
    text = (EXAMPLES / "清河镇.yaml").read_text(encoding="utf-8")
    (tmp_path / "一.yaml").write_text(text, encoding="utf-8")
    many = tuple(f"第{number}项工作" for number in range(30))
    gathered = bodies.gather(tmp_path, many)
    try:
        assert [entry.name for entry in gathered.entries] == ["清河镇人民政府"]
        with pytest.raises(InputError, match="关键词"):
            gathered.reader.read(gathered.entries[0])
    finally:
        gathered.close()
    assert not gathered.reader.spool.exists()
