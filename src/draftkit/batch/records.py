"""What is kept of a county: every choice made, and how each body went.

One JSON file a county, in the output.  A body done again later takes its recorded choices first and
chooses anew only where they no longer fit, weighing what the others have; so nobody else changes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

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


def load(data: bytes | None) -> dict[str, BodyRecord]:
    """The records in ``data``; none where these are not bytes that :func:`dump` made."""
    if data is None:
        return {}
    try:
        tree = json.loads(data)
        if tree["format"] != FORMAT:
            return {}
        return {
            key: BodyRecord(**body | {"choices": choices.choices_of(body["choices"])})
            for key, body in tree["bodies"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
