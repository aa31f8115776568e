"""What a screen is told after something was entered: where it was saved, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from flask import jsonify

from draftkit.diagnostics import Problem
from draftkit.page.application import page
from draftkit.page.desk import Saved

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def told(key: str, problem: Problem) -> dict[str, object]:
    """A problem as the browser shows it: where it belongs, its words, which cells it is about."""
    label = problem.place.label
    where = f"{label}：" if label and label not in problem.what else ""
    text = f"{where}{problem.what}。{problem.fix}{'。' if problem.fix else ''}"
    return {
        "key": key,
        "text": text,
        "short": f"{problem.what}。",
        "severity": problem.severity.value,
        "code": problem.code,
        "cells": list(problem.cells),
    }


def saved(done: Saved, problems: Iterable[tuple[str, Problem]] = (), **more: object) -> Response:
    """The answer to something entered."""
    now = datetime.now().astimezone().strftime("%H:%M:%S")
    word = done.word or f"{now} 已存到 {done.path.name}"
    found = [told(key, problem) for key, problem in problems]
    return jsonify(
        saved=word, name=page().desk.name(done.path), moved=bool(done.word), problems=found, **more
    )
