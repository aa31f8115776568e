"""What is kept of a county: every choice made, and how each body went.

One JSON file a county, in the output.  A body done again later takes its recorded choices first and
chooses anew only where they no longer fit, weighing what the others have; so nobody else changes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from draftkit.delivery import is_plain
from draftkit.plans import Choices
from draftkit.snapshot import choices

FORMAT = 1
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

BodyRow = dict[str, Any]
"""One body as the tables of results show it."""


@dataclass
class BodyRecord:
    """One body.

    ``digest`` is that of all its document came from, ``sum`` that of the document; both are "" where
    none was written.  ``choices`` outlive a failure.
    """

    digest: str = ""
    at: str = ""
    file: str = ""
    sum: str = ""
    choices: Choices = field(default_factory=Choices)
    row: BodyRow = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether no document belongs to the last input."""
        return not self.row.get("file")


def dump(parent: str, records: Mapping[str, BodyRecord]) -> bytes:
    """The records of one county as bytes."""
    bodies = {
        key: vars(record) | {"choices": choices.tree_of(record.choices)}
        for key, record in records.items()
    }
    return _ENCODE({"format": FORMAT, "上级": parent, "bodies": bodies}).encode()


def blank_row(name: str, parent: str, year: int, at: str) -> BodyRow:
    """The row of a body of which nothing is known yet."""
    return {
        "name": name,
        "parent": parent,
        "year": year,
        "input": at,
        "result": "",
        "file": "",
        "problems": [],
        "missing": [],
        "proposed": 0,
        "waiting": 0,
        "nearest": "",
        "likeness": 0.0,
        "changed": "",
        "alike": [],
    }


_FORMER = {"成稿": "初稿", "勾稽不平": "有错误", "待决定": "修订待定", "失败": "有错误"}
"""States as they were called before."""


_BLANK = blank_row("", "", 0, "")
_PROBLEM = {"code": "", "severity": "", "what": "", "fix": "", "place": {}}


def load(data: bytes | None) -> dict[str, BodyRecord]:
    """The records in ``data``, without those that :func:`dump` did not make: a body without one is done anew."""
    try:
        tree = json.loads(data or b"{}")
        bodies = tree["bodies"].items() if tree["format"] == FORMAT else ()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    found: dict[str, BodyRecord] = {}
    for key, body in bodies:
        with suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
            found[key] = _record(body)
    return found


def _record(body: dict[str, Any]) -> BodyRecord:
    record = BodyRecord(**body | {"choices": choices.choices_of(body["choices"])})
    if record.row:  # an earlier version had fewer entries
        added: BodyRow = {"changed": "", "alike": []}
        record.row = added | record.row
        record.row["result"] = _FORMER.get(record.row["result"], record.row["result"])
    row = record.row
    texts = (record.digest, record.at, record.file, record.sum, *row.get("missing", ()))
    files = filter(None, (record.file, row.get("file")))
    if not all(isinstance(text, str) for text in texts) or not all(map(is_plain, files)):
        raise ValueError("no record of ours")
    if row:
        _ensure_like(row, _BLANK)
        for problem in row["problems"]:
            _ensure_like(problem, _PROBLEM)
    return record


def _ensure_like(tree: Mapping[str, object], example: Mapping[str, object]) -> None:
    """``TypeError`` unless ``tree`` has values of the kinds that ``example`` has."""
    for name, value in example.items():
        kinds = (int, float) if isinstance(value, (int, float)) else type(value)
        if not isinstance(tree[name], kinds):
            raise TypeError(name)
