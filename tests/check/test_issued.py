"""Documents that were issued in 一 and not in 二, where the tables are told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.checking.reports import check_file
from tests.check.matrix import Case


def _told(overview: str, two: str, folder: Path) -> list[str]:
    report = Case("", "镇", "A", nothing=True, right=True, text=overview).report()
    lines = [line for line in report.splitlines() if not line.startswith("|")]
    at = next(n for n, line in enumerate(lines) if line.startswith("二、"))
    path = folder / "report.txt"
    path.write_text("\n".join((*lines[: at + 1], two, *lines[at + 1 :])), encoding="utf-8")
    return [f.problem.what for f in check_file(path).findings if "另一处说" in f.problem.what]


@pytest.mark.parametrize(
    ("overview", "two"),
    [
        ("全年制发行政规范性文件1件。", "规章0件；行政规范性文件本年未制发，现行有效2件。"),
        ("制定行政规范性文件2件，均已公开。", "2025年没有制定行政规范性文件。"),
        ("全年出台行政规范性文件1件。", "本年制发行政规范性文件0件，废止0件，现行有效2件。"),
        ("年内没有制发行政规范性文件。", "行政规范性文件本年制发1件，现行有效3件。"),
        ("未制定过行政规范性文件。", "2025年印发行政规范性文件1件。"),
        ("行政规范性文件年内制发3件。", "没有制发规章和行政规范性文件。"),
        ("2025年印发行政规范性文件1件，配有解读。", "行政规范性文件全年没有制发。"),
        ("发布行政规范性文件1件。", "行政规范性文件，本年未制发，现行有效5件。"),
    ],
)
def test_issued_and_not_issued_is_told(overview: str, two: str, tmp_path: Path) -> None:
    assert _told(overview, two, tmp_path)


@pytest.mark.parametrize(
    ("overview", "two"),
    [
        ("全年制发行政规范性文件1件。", "行政规范性文件本年制发1件，现行有效2件。"),
        ("2024年制定行政规范性文件2件。", "2025年没有制定行政规范性文件。"),
        ("转发县政府制发行政规范性文件3件。", "本年制发行政规范性文件0件。"),
        ("上年制发行政规范性文件1件。", "2025年未制发行政规范性文件。"),
        ("清理时公布制发行政规范性文件目录1份。", "2025年未制发行政规范性文件。"),
        ("公开行政规范性文件2件。", "2025年未制发行政规范性文件，现行有效2件。"),
        ("没有制发行政规范性文件。", "行政规范性文件本年制发0件，废止1件。"),
        ("全年没有废止行政规范性文件。", "行政规范性文件本年制发1件。"),
    ],
)
def test_what_goes_together_is_right(overview: str, two: str, tmp_path: Path) -> None:
    assert not _told(overview, two, tmp_path)
