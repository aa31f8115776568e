"""A kind of report: its name, its sections, its tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from draftkit.kinds.tables import TOTAL, Cell, Identity, Table
from draftkit.records import record
from draftkit.tuples import NamedTuple


class Section(NamedTuple):
    """``numeral`` and ``title`` stand in its heading; what it holds is its table, or prose as the outline has it.

    ``also`` are further titles met in published reports.
    """

    numeral: str
    title: str
    table: Table | None = None
    also: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """``一、总体情况``."""
        return f"{self.numeral}、{self.title}"


@record(frozen=True, eq=False)
class ReportKind:
    """``id`` is how inputs and drafts name it, ``name`` what its title ends in.

    ``title_like`` is a pattern that a published report's squeezed title shows, ``title_proper`` one that a good title
    shows.  ``lacks`` are keys of the input it does not ask for: 上年, 事实.考核.  There is one value of each kind, so two are equal only where they are the same.
    """

    id: str
    name: str
    sections: tuple[Section, ...]
    title_like: str
    title_proper: str
    lacks: tuple[str, ...] = ()

    def title(self, body: str, year: int) -> str:
        """``瓦亭镇人民政府2025年政府信息公开工作年度报告``."""
        return f"{body}{year}年{self.name}"

    def asks(self, key: str) -> bool:
        """Whether its input has the field, or the group of fields, of that key."""
        return not any(key == own or key.startswith(f"{own}.") for own in self.lacks)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The sections' headings in order."""
        return tuple(section.heading for section in self.sections)

    def heading_of(self, table: Table) -> str:
        """The heading of the section that holds a table."""
        return next(s.heading for s in self.sections if s.table is table)

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The tables by name, in order."""
        tables = (section.table for section in self.sections)
        return {table.name: table for table in tables if table is not None}

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """Every cell of all tables by its key, in reading order."""
        return {key: cell for table in self.tables.values() for key, cell in table.cells.items()}

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """All sum rules, cell by cell."""
        return tuple(rule for table in self.tables.values() for rule in table.identities)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What a person calls a cell, by its key: ``本年新收·自然人``, ``规章·本年制发件数``, ``上年·行政许可``."""
        found: dict[str, str] = {}
        for table in self.tables.values():
            for row, columns, keys, listed in table.keyed.values():
                for key, column in zip(keys, columns, strict=True):
                    name = column.name if listed else column.label
                    found[key] = row.name if column.alone else f"{row.name}·{name}"
        return found | {f"上年.{key}": f"上年·{label}" for key, label in found.items()}

    def name_of(self, key: str) -> str:
        """How a message names a cell: ``表三 本年新收·自然人``."""
        table, *path = key.split(".")
        if path[:-1] == [TOTAL]:
            path[0] = self.cells[key].row.label  # 总计·总计 says nothing
        return f"{table} {'·'.join(path)}"
