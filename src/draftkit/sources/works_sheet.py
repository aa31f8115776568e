"""The sheet 工作情况 → the neutral tree.

One row per item.  What a column holds for a 事项 is data (:mod:`draftkit.kinds.works`); a cell in a column that has
no part is the item's name where that is blank, else a fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from draftkit.kinds.fields import PRACTICES
from draftkit.kinds.shapes import YES
from draftkit.kinds.works import (
    CHECKLIST,
    COLUMNS,
    FURTHER,
    NAME,
    NUMBER,
    PART,
    UNIT,
    WHAT,
    WORKS,
    WORKS_SHEET,
    Works,
)
from draftkit.sources import joining
from draftkit.sources.findings import nearest
from draftkit.sources.intake.facts import read_yes_or_no
from draftkit.sources.labels import Labels, normal
from draftkit.sources.tree import Branch, Leaf, Node, Series, Source, place_of

if TYPE_CHECKING:
    from draftkit.sources.findings import Findings
    from draftkit.sources.sheets import Sheet

_LABELS = Labels(
    (text, works) for works in WORKS for text in (works.field.label, *works.field.also)
)
_HEADINGS = Labels((text, text) for text in (WHAT, *COLUMNS))
_TRIED = 20
"""The headings stand in one of the first rows."""


def read_works(sheet: Sheet, tree: Branch, findings: Findings) -> None:
    """Add the sheet's facts to ``tree``."""
    source = Source(sheet.file, sheet.sheet)
    header, columns = _header(sheet)
    if WHAT not in columns or NAME not in columns:
        what = f"工作表“{WORKS_SHEET}”没有找到列标签“{WHAT}”和“{NAME}”"
        fix = "请把表头改回，或用 draftkit init 重新生成"
        findings.error("INPUT-LABEL", what, fix, source.place(0, 0))
        return
    others = {name: column for name, column in columns.items() if name != WHAT}
    found: dict[str, list[Node]] = {}
    for row in range(header + 1, len(sheet.rows)):
        if _is_unticked(sheet, row, columns):
            continue
        cells = sheet.filled(row, others, source)
        if not cells:
            continue  # most lines of most workbooks
        item = sheet.leaf(row, columns[WHAT], source)
        label = str(item.value).strip()
        if normal(label) == CHECKLIST:
            _check(cells, found, findings)
        elif works := _works(label, item, cells, findings):
            found.setdefault(works.field.key, []).append(_item(works, item, cells, findings))
    for works in WORKS:
        if items := found.get(works.field.key):
            _plant(tree, works, items, findings)


def _header(sheet: Sheet) -> tuple[int, dict[str, int]]:
    best: tuple[int, dict[str, int]] = (0, {})
    for row, line in enumerate(sheet.rows[:_TRIED]):
        columns: dict[str, int] = {}
        for column, value in enumerate(line):
            heading = _HEADINGS.find(value) if value and isinstance(value, str) else None
            if heading is not None:
                columns.setdefault(heading, column)
        if len(columns) > len(best[1]):
            best = row, columns
    return best


def _is_unticked(sheet: Sheet, row: int, columns: Mapping[str, int]) -> bool:
    """Whether a row of the list of practices has nothing beside the practice, as most lines of most workbooks."""
    line = sheet.rows[row]
    label = line[columns[WHAT]]
    return (
        NUMBER in columns
        and line[columns[NUMBER]] == ""
        and not sheet.faults
        and isinstance(label, str)
        and normal(label) == CHECKLIST
    )


def _works(label: str, what: Leaf, cells: dict[str, Leaf], findings: Findings) -> Works | None:
    works = _LABELS.find(label) if label else None
    if works is not None:
        return works
    place = place_of(what if label else next(iter(cells.values())))
    if not label:
        findings.error(
            "INPUT-LABEL", "这一行有内容，但没有写事项", f"请在“{WHAT}”一列选一项", place
        )
        return None
    names = tuple(works.field.label for works in WORKS)
    like = nearest(normal(label), names)
    fix = f"是不是“{like}”？请改正" if like else f"请从下拉列表中选：{'、'.join(names)}"
    findings.error("INPUT-KEY", f"不认识的事项“{label}”", fix, place)
    return None


def _item(works: Works, what: Leaf, cells: dict[str, Leaf], findings: Findings) -> Branch:
    """One row as a record."""
    first = works.field.parts[0].name
    entries: dict[str, Node] = {}
    strange: list[tuple[str, Leaf]] = []
    for column, leaf in cells.items():
        if column in works.columns:
            entries[works.columns[column]] = leaf
        elif column == PART and works.has_part:
            entries[PART] = leaf
        elif column == FURTHER:
            entries |= _further(works, leaf, findings)
        elif not (column == UNIT and str(leaf.value).strip() in works.units):
            strange.append((column, leaf))
    if first in works.columns.values() and first not in entries and strange:
        entries[first] = strange.pop(0)[1]
    for column, leaf in strange:
        used = [c for c in COLUMNS if c in works.columns]
        used += [FURTHER] * bool(works.further) + [PART] * works.has_part
        told = f"“{works.field.label}”不用“{column}”一列，实际填有“{leaf.value}”"
        findings.error("INPUT-VALUE", told, f"这一项可填：{'、'.join(used)}", place_of(leaf))
    start = next(iter(cells.values()))
    return Branch(entries, what.source, start.row, start.column)


def _further(works: Works, leaf: Leaf, findings: Findings) -> dict[str, Node]:
    values, rest = works.read_further(str(leaf.value).strip())
    if rest:
        known = "、".join(f"{name}…" for name in works.further)
        fix = f"请写成“{known}”" if known else "请清空这一格"
        told = f"“{works.field.label}”的“{FURTHER}”看不懂“{rest}”"
        findings.error("INPUT-VALUE", told, fix, place_of(leaf))
    return {name: leaf._replace(value=value) for name, value in values.items()}


def _check(cells: dict[str, Leaf], found: dict[str, list[Node]], findings: Findings) -> None:
    """A row of the list of practices."""
    ticked, name = cells.get(NUMBER), cells.get(NAME)
    if ticked is None or name is None:
        return
    answer = read_yes_or_no(ticked.value)
    if not isinstance(answer, bool):
        fix = f"做到的选“{YES}”，没有做的请留空"
        findings.error("INPUT-VALUE", f"应为“{YES}”，实际是“{ticked.value}”", fix, place_of(ticked))
    elif answer:
        entries: dict[str, Node] = {PRACTICES.parts[0].name: name}
        if PART in cells:
            entries[PART] = cells[PART]
        found.setdefault(PRACTICES.key, []).append(
            Branch(entries, name.source, name.row, name.column)
        )


def _plant(tree: Branch, works: Works, items: list[Node], findings: Findings) -> None:
    first = items[0]
    node: Node = Series(tuple(items), first.source, first.row, first.column)
    if works.is_single:
        node = first
        for more in items[1:]:
            told = f"“{works.field.label}”填了两行，第一次在第 {first.row} 行"
            findings.error("INPUT-REPEATED", told, "请只留一行", place_of(more))
    joining.add(tree, works.field, node, findings)
