"""上年: last year's tables (each whole or not at all), total and problems, for comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.model import LastYear
from draftkit.sources.intake import problems
from draftkit.sources.intake.facts import FactReader, read_measured
from draftkit.sources.intake.keys import branch_at, check_keys, is_blank
from draftkit.sources.intake.tables import TableReader
from draftkit.sources.intake.texts import read_text
from draftkit.sources.tree import Branch, Unread

if TYPE_CHECKING:
    from draftkit.kinds.reports import ReportKind
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node

_PATH = "上年"


def read_last_year(
    tree: Branch, kind: ReportKind, findings: Findings, places: dict[str, Node]
) -> LastYear | None:
    """``None`` where nothing of last year is given."""
    branch = branch_at(tree, _PATH, _PATH, findings)
    if branch is None:
        return None
    check_keys(branch, (*kind.tables, "主动公开总数", "存在问题"), _PATH, findings)
    tables = TableReader(kind, findings, places, f"{_PATH}.")
    for name, table in kind.tables.items():
        node = branch.entries.get(name)
        if node is not None and not is_blank(node) and not isinstance(node, Unread):
            tables.read(table, node, branch)
    reader = FactReader(branch, _PATH, findings, places)
    total = read_measured(reader, "主动公开总数")
    items = (one for item in reader.items("存在问题") for one in problems.apart(item))
    told = tuple(text for item in items if (text := _problem(item, findings)))
    if not (tables.cells or total or told):
        return None
    cells = {key: tables.cells[key] for key in kind.cells if key in tables.cells}
    return LastYear(cells, total, told)


def _problem(item: Node, findings: Findings) -> str:
    """A problem as text; of a record ``{问题: …, 措施: …}`` the problem."""
    path = f"{_PATH}.存在问题"
    if isinstance(item, Branch):
        check_keys(item, ("问题", "措施"), path, findings)
        inner = item.entries.get("问题")
        return "" if inner is None or is_blank(inner) else read_text(inner, path, findings)
    return read_text(item, path, findings)
