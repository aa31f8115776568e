"""How a record is noted: what has a value of it, and how much of it there was."""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.analysis.ledger import Ledger
from draftkit.facts import Value
from draftkit.kinds.fields import Field
from draftkit.kinds.shapes import Count

ALL_DONE = "全部办结"


_COUNTS = ("次数", "总次数", "数量")


def put(
    ledger: Ledger,
    message: str,
    field: Field[object],
    values: Mapping[str, Value | None],
    part: str,
    *grounds: str,
) -> None:
    """Note a record of what has a value; what was done 0 times is not told at all.

    ``grounds`` are what it rests on besides its field.
    """
    done = next((values[name] for name in _COUNTS if name in values), None)
    if isinstance(done, Count) and not done.value:
        return
    ledger.record(message, valued(values), field.key, *grounds, part=part)


def valued(values: Mapping[str, Value | None]) -> dict[str, Value]:
    """What has a value."""
    return {
        name: value
        for name, value in values.items()
        if value is not None and value != "" and not (isinstance(value, Count) and not value.value)
    }


def quoted(name: str) -> str:
    """A name in quotation marks, unless some of it is."""
    return name if "“" in name else f"“{name}”"


def marked(name: str) -> str:
    """The same of a name of which some stands in marks (“看‘智慧水务’”)."""
    return quoted(name.replace("“", "‘").replace("”", "’"))


def numbered(number: Count | None, unit: str, default: str) -> dict[str, Value | None]:
    """A number with its unit, or ``default`` where none was given."""
    return {"数量": number, "单位": (unit or default) if number and number.value else ""}
