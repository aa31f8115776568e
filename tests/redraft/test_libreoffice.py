"""The same scenarios after an open-and-save in LibreOffice, and our results as LibreOffice reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.diagnostics import DraftkitError
from tests.support import small_report
from tests.support.edits import Docx, flow
from tests.support.office_batch import SOFFICE, both_ways, convert
from tests.support.rounds import checked, draft, run, small
from tests.support.scenarios import ALL

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed"),
]


@pytest.fixture(scope="module")
def edited() -> dict[str, bytes]:
    with small():
        original = draft(small_report.filing())
    found = {}
    for scenario in ALL:
        document = Docx(original)
        scenario.edit(document)
        found[scenario.id] = document.bytes()
    return found


def test_every_scenario_holds_after_libreoffice_saved_the_file(edited: dict[str, bytes]) -> None:
    saved = convert(edited)
    faults = []
    for scenario in ALL:
        try:
            with small():
                result = checked(saved[scenario.id], scenario.change(small_report.filing()))
            assert "起草依据" in result.outcome.route
            scenario.check(result)
        except (AssertionError, DraftkitError) as fault:
            faults.append(f"{scenario.id}: {str(fault)[:400]}")
    assert not faults, "\n".join(faults)


def test_libreoffice_accepts_to_the_plan_and_rejects_to_the_edited_text(
    edited: dict[str, bytes],
) -> None:
    with small():
        results = {
            scenario.id: run(edited[scenario.id], scenario.change(small_report.filing()))
            for scenario in ALL
        }
    read = both_ways({name: result.after for name, result in results.items()})
    faults = []
    for name, result in results.items():
        body = result.result.body
        accepted = "".join("".join(flow(body)).split())
        rejected = "".join("".join(flow(body, lambda _, kind: kind in ("del", "moveFrom"))).split())
        if read[name] != (accepted, rejected):
            faults.append(name)
    assert not faults


@pytest.mark.parametrize("form", ["doc:MS Word 97", "odt", "rtf"], ids=["doc", "odt", "rtf"])
def test_a_way_through_another_format_costs_the_basis_but_not_the_edits(
    form: str, tmp_path: Path
) -> None:
    with small():
        original = draft(small_report.filing())
        document = Docx(original)
        document.replace("全年主动公开政府信息612条", "一年来共主动公开信息612条")
        document.set_cell(document.cell("表二.行政处罚"), "30")
        there = convert({"a": document.bytes()}, form)
        back = convert(there, source=form.split(":", maxsplit=1)[0])["a"]
        first = tmp_path / "初稿.docx"
        first.write_bytes(original)
        new = small_report.with_cells({"表二.行政许可": 27}, small_report.with_total(640))
        for order in ({"earlier": first}, {"old": small_report.filing()}):
            result = checked(back, new, **order)
            assert "所带" not in result.outcome.route
            result.has(
                "一年来共主动公开信息640条，比上年增长18.5%。", "公开416条", "行政许可决定27件"
            )
            result.remarked(1, "30")
            assert "27" in result.result.revisions("ins")
