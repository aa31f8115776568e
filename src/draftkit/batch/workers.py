"""Work spread over processes: results in the order of the tasks, whatever finishes first.

Each process prepares once.  They end with their owner, however it ends; nothing they leave half done
is ever seen, since whole files only are put in place.

By hand: a pool of :mod:`multiprocessing` waits for ever for a task whose process was killed, and an executor of
:mod:`concurrent.futures` notices, but cannot be ended (before Python 3.14) while a county is being composed.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from draftkit.diagnostics import DraftkitError, OutputError, Problem

Watch = Callable[[str, int, int], None]
"""Is told what is being done, how many bodies are done, and of how many (0: not known yet)."""
Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 4
"""How many tasks a process may be ahead of the first one that is not done."""
_WORTH_A_PROCESS = 40
"""Bodies: starting a process takes as long as drafting so many."""
_ALL_OF_IT = 50
"""Tasks after which the garbage collector looks at everything once."""
_LOST = Problem(
    "BATCH-LOST",
    "一个工作进程意外结束（可能是内存不足，或被系统终止）",
    "用 --jobs 1 再运行；已写出的文档都是完整的，加 --resume 接着做",
)


def fitting(wanted: int, bodies: int, tasks: int) -> int:
    """How many processes to start: ``wanted``, or (0) what is worth it; no more than there are tasks."""
    usual = min(os.cpu_count() or 1, bodies // _WORTH_A_PROCESS)
    return max(1, min(wanted or usual, tasks))


def unwatched(_doing: str, _done: int, _total: int) -> None:
    """Nobody is told."""


class Pool(Generic[Task, Result]):
    """Does ``work(prepare(), task)`` for every task, in ``jobs`` processes.

    With ``tell``, ``work`` gets a third argument: to be called with how many steps were done, which ``tell`` hears here.
    """

    def __init__(
        self,
        prepare: Callable[[], Any],
        work: Callable[..., Result],
        jobs: int,
        tell: Callable[[int], None] | None = None,
    ) -> None:
        self.prepare, self.work, self.jobs, self.tell = prepare, work, jobs, tell

    def results(self, tasks: Sequence[Task]) -> Iterator[Result]:
        """The results in the order of ``tasks``.

        Raises what a task raised; problems pass between processes, other errors as text.
        """
        if self.jobs <= 1:
            ready = self.prepare()
            more = () if self.tell is None else (self.tell,)
            with _collected_between() as collect:
                for task in tasks:
                    yield self.work(ready, task, *more)
                    collect()
            return
        crew = _Crew(self.prepare, self.work, self.jobs, self.tell)
        try:
            yield from crew.run(tasks)
        finally:
            crew.dismiss()


class _Crew:
    """The processes of a pool, each at the other end of a pipe."""

    def __init__(
        self,
        prepare: Callable[[], Any],
        work: Callable[..., Any],
        jobs: int,
        tell: Callable[[int], None] | None,
    ) -> None:
        self.tell = tell
        context = multiprocessing.get_context("spawn")
        self.processes = []
        self.idle: list[Connection] = []
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(
                target=_serve,
                args=(theirs, prepare, work),
                kwargs={"steps": tell is not None},
                daemon=True,
            )
            process.start()
            theirs.close()
            self.processes.append(process)
            self.idle.append(ours)
        self.busy: dict[Connection, int] = {}

    def run(self, tasks: Sequence[Any]) -> Iterator[Any]:
        done: dict[int, Any] = {}
        following = 0
        for number in range(len(tasks)):
            while number not in done:
                limit = min(len(tasks), number + _AHEAD * len(self.processes))
                while self.idle and following < limit:
                    self._hand_out(following, tasks[following])
                    following += 1
                self._collect(done)
            yield done.pop(number)

    def _hand_out(self, number: int, task: Any) -> None:  # noqa: ANN401  # whatever the pool is for
        connection = self.idle.pop()
        try:
            connection.send(task)
        except OSError:
            raise OutputError(_LOST) from None
        self.busy[connection] = number

    def _collect(self, done: dict[int, Any]) -> None:
        for connection in wait(list(self.busy)):
            assert isinstance(connection, Connection)  # noqa: S101  # we gave no others
            try:
                kind, value = connection.recv()
            except (EOFError, OSError):
                raise OutputError(_LOST) from None
            if kind is _Step and self.tell is not None:
                self.tell(value)
                continue
            if kind is not None:
                raise kind(value)
            done[self.busy.pop(connection)] = value
            self.idle.append(connection)

    def dismiss(self) -> None:
        for connection in (*self.idle, *self.busy):
            connection.close()
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.join()


class _Step:
    """Says that a message is no result: so many steps of a task are done."""


def _serve(
    connection: Connection, prepare: Callable[[], Any], work: Callable[..., Any], *, steps: bool
) -> None:
    """What a process does: prepare, then task after task until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the owner ends us
    threading.Thread(target=_end_with_owner, daemon=True).start()
    try:
        ready = prepare()
        more = ((lambda count: connection.send((_Step, count))),) if steps else ()
        gc.freeze()  # what is ready stays: the collector need not walk the bank again and again
        with _collected_between() as collect:
            while True:
                connection.send((None, work(ready, connection.recv(), *more)))
                collect()
    except (EOFError, BrokenPipeError):
        return
    except DraftkitError as error:
        connection.send((type(error), error.problems))
    except Exception as error:  # noqa: BLE001  # told to the owner, who reports it
        import traceback

        connection.send((RuntimeError, "".join(traceback.format_exception(error))))


@contextmanager
def _collected_between() -> Iterator[Callable[[], None]]:
    """Let the garbage collector look for cycles when it is called, between tasks, and never during one.

    A task makes very many objects and next to no cycles: looking at all of them time and again takes a tenth of it.
    """
    was_enabled, done = gc.isenabled(), 0

    def collect() -> None:
        nonlocal done
        done += 1
        gc.collect(0 if done % _ALL_OF_IT else 2)

    gc.disable()
    try:
        yield collect
    finally:
        if was_enabled:
            gc.enable()


def _end_with_owner() -> None:
    owner = multiprocessing.parent_process()
    if owner is not None:
        owner.join()
        os._exit(1)
