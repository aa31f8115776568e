"""Long work: one at a time, in a thread of its own, with how far it is, and a way to stop it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import TYPE_CHECKING

from draftkit.diagnostics import DraftkitError
from draftkit.page.faults import logged

if TYPE_CHECKING:
    from draftkit.batch.workers import Watch


class StoppedError(Exception):
    """Somebody asked for the work to stop; what was written is whole."""


@dataclass
class Job:
    """Work under way or ended.  ``told`` is how it ended."""

    name: str
    doing: str = "准备"
    done: int = 0
    total: int = 0
    ended: bool = False
    told: tuple[str, ...] = ()
    stopping: bool = False

    def watch(self, doing: str, done: int, total: int) -> None:
        """Told by the work how far it is."""
        if self.stopping:
            raise StoppedError
        self.doing, self.done, self.total = doing, done, total


@dataclass
class Jobs:
    """The one job of a server."""

    job: Job | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self.job is not None and not self.job.ended

    def start(self, name: str, work: Callable[[Watch], str]) -> bool:
        """Begin; False where other work is under way.  ``work`` gives a sentence for its end."""
        with self._lock:
            if self.busy:
                return False
            self.job = Job(name)
        Thread(target=_run, args=(self.job, work), daemon=True).start()
        return True


def _run(job: Job, work: Callable[[Watch], str]) -> None:
    try:
        job.told = (work(job.watch),)
    except StoppedError:
        job.told = ("已停下。写好的文件都是完整的，再点一次接着做，没有变的不重做。",)
    except DraftkitError as error:
        job.told = tuple(f"{p.what}。{p.fix}{'。' if p.fix else ''}" for p in error.problems)
    except Exception as error:  # noqa: BLE001  # nobody else would hear of it
        where = logged(job.name, "".join(traceback.format_exception(error)))
        job.told = (f"程序内部出错，没有做完；写好的文件都是完整的。{where}",)
    finally:
        job.ended = True
