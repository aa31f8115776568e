"""A progress bar with rate and time left, for work that takes longer than a second on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 1.0
"""Seconds before the bar appears."""


class _Bar:
    """Appears when the work has taken its second."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.bar: Any = None
        self.task: Any = None
        self.doing = ""

    def show(self, doing: str, done: int, total: int) -> None:
        """``done`` of ``total`` (0: not known) are done."""
        if self.bar is None:
            if time.monotonic() - self.began < _PATIENCE:
                return
            self.bar = _rich_bar()
            self.bar.start()
        if doing != self.doing:
            if self.task is not None:
                self.bar.remove_task(self.task)
            self.doing, self.task = doing, self.bar.add_task(doing, total=total or None)
        self.bar.update(self.task, completed=done, total=total or None)

    def stop(self) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.stop()


def _rich_bar() -> Any:  # noqa: ANN401 - rich is loaded only now
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn
    from rich.progress import TimeRemainingColumn as Left
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Any) -> Text:  # noqa: ANN401
            speed = task.finished_speed or task.speed
            return Text(f"每秒 {speed:.0f} 个" if speed else "")

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TextColumn("还需"),
        Left(),
        console=Console(stderr=True),
        transient=True,
    )


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """What to tell of the work's progress; nothing is shown where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    bar = _Bar()
    try:
        yield bar.show
    finally:
        bar.stop()


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Say what is being waited for; nothing is shown where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{doing}……"):
        yield
