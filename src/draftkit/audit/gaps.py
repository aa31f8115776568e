"""What the input does not tell, and what would make the draft concrete."""

from __future__ import annotations

from draftkit.kinds.fields import FIELDS
from draftkit.model import Filing


def suggestions(filing: Filing) -> tuple[str, ...]:
    """Facts that were not given and would make the draft more concrete, in a clerk's words."""
    open_ = [f for f in FIELDS if f.advice and f.of(filing) == f.shape.nothing]
    found = [field.advice for field in sorted(open_, key=lambda field: field.late)]
    if filing.last is None:
        found.append("上年数据（可写出与上年的比较，并核对结转）")
    return tuple(found)
