"""Results come in the order of the tasks; a process that dies is told, not waited for."""

from __future__ import annotations

import gc
import operator
import os
import signal

import pytest

from draftkit.batch.workers import Pool
from draftkit.diagnostics import OutputError


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_in_the_order_of_the_tasks(jobs: int) -> None:
    assert list(Pool(int, operator.add, jobs).results(range(60))) == list(range(60))


def test_a_lost_process_is_told() -> None:
    with pytest.raises(OutputError, match="BATCH-LOST"):
        list(Pool(os.getpid, os.kill, 2).results([signal.SIGTERM.value] * 3))


def test_an_error_of_our_own_comes_with_its_trace() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(Pool(int, operator.floordiv, 2).results([3, 2, 0, 1]))


def _is_collecting(_ready: int, _task: int) -> bool:
    return gc.isenabled()


def test_the_garbage_collector_rests_during_a_task_and_goes_on_afterwards() -> None:
    results = Pool(int, _is_collecting, 1).results([1, 2])
    assert not next(results)
    results.close()
    assert gc.isenabled()
    assert list(Pool(int, _is_collecting, 2).results([1, 2])) == [False, False]
    assert gc.isenabled()
