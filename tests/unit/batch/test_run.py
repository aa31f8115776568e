"""Where a batch may go, before any work is done, and with how many hands."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit import batch
from draftkit.batch import Settings
from draftkit.batch.workers import fitting
from draftkit.diagnostics import InputError, OutputError


def refused(target: Path, **named: bool) -> tuple[str, str]:
    with pytest.raises(OutputError) as caught:
        batch.run(target, target, Settings(**{k: v for k, v in named.items() if k != "resume"}),
                  resume=named.get("resume", False))  # fmt: skip
    problem = caught.value.problems[0]
    return problem.code, problem.what


def ready(target: Path, **named: bool) -> None:
    """It is ready where the (empty) source is what is refused."""
    empty = target.parent / "empty"
    empty.mkdir(exist_ok=True)
    settings = Settings(overwrite=named.get("overwrite", False))
    with pytest.raises(InputError, match="BATCH-EMPTY"):
        batch.run(empty, target, settings, resume=named.get("resume", False))


def test_results_of_an_earlier_run_are_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "out" / ".draftkit").mkdir(parents=True)
    assert refused(tmp_path / "out") == ("OUT-EXISTS", "这里已有结果，没有改动它")
    ready(tmp_path / "out", resume=True)
    ready(tmp_path / "out", overwrite=True)
    (tmp_path / "a.ZIP").write_bytes(b"")
    assert refused(tmp_path / "a.ZIP") == ("OUT-EXISTS", "文件已经存在，没有改动它")
    ready(tmp_path / "a.ZIP", resume=True)


def test_a_folder_is_no_zip_and_a_file_no_folder(tmp_path: Path) -> None:
    (tmp_path / "b.zip").mkdir()
    (tmp_path / "c").write_bytes(b"")
    assert refused(tmp_path / "b.zip", resume=True)[1] == "这是一个文件夹，不能写成压缩包"
    assert refused(tmp_path / "c") == ("OUT-FOLDER", "这是一个文件，不是文件夹")
    assert refused(tmp_path / "no" / "out") == ("OUT-FOLDER", "所在的文件夹不存在")
    ready(tmp_path / "new")
    ready(tmp_path / "new.zip")


@pytest.mark.parametrize(
    ("wanted", "counties", "bodies", "jobs"),
    [
        (1, 9, 999, 1),
        (3, 9, 9, 3),
        (3, 2, 9, 2),
        (3, 0, 0, 1),
        (0, 9, 79, 1),
        (0, 9, 80, 2),
        (0, 9, 999, 4),
    ],
)
def test_a_process_is_worth_forty_bodies_and_no_more_than_there_are_counties(
    monkeypatch: pytest.MonkeyPatch, wanted: int, counties: int, bodies: int, jobs: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    assert fitting(wanted, bodies, counties) == jobs
