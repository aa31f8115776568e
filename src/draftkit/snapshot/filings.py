"""An input as the tree of the contract and back.

The keys are those of the YAML form.  A count that is more than a figure (600余) is a mapping, since its meaning should not
hang on how a later version reads such words.  ``places`` and ``source`` are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftkit.kinds import disclosure
from draftkit.kinds.fields import FIELDS, KEYWORD_FIELD, LAST_YEAR, PREFACE_FIELDS, Field, Given
from draftkit.model import Body, Filing, LastYear, Pins, Preface
from draftkit.snapshot import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftkit.model import Cells, Number

Tree = dict[str, Any]


def tree_of(filing: Filing) -> Tree:
    """``filing`` as a tree; what was not given is left out."""
    tree: Tree = {"关键词原文": filing.keyword_text} if filing.keyword_text else {}
    if filing.preface is not None:
        tree["前言"] = {field.path[-1]: "" for field in PREFACE_FIELDS}
    if filing.last is not None:
        tree[LAST_YEAR] = _tables_tree(filing.last.cells)
    for field in FIELDS:
        value = field.shape.tree(field.of(filing))
        if value is not None and value not in ("", (), [], {}):  # zero and False are something
            branch = tree
            for key in field.path[:-1]:
                branch = branch.setdefault(key, {})
            branch[field.path[-1]] = value
    return tree | _tables_tree(filing.cells)


def filing_of(tree: Tree) -> Filing:
    """The filing that :func:`tree_of` put down."""
    given: dict[Field[Any], Any] = {}
    held: dict[str, dict[str, Any]] = {"last": {}, "preface": {}}
    for field in FIELDS:
        found: Any = tree
        for key in field.path:
            found = found.get(key) if found else None
        value = field.shape.nothing if found is None else field.shape.value(found)
        if not field.at:
            given[field] = value
        elif field is not KEYWORD_FIELD:
            owner, _, name = field.at[0].rpartition(".")
            held.setdefault(owner, {})[name] = value
    return Filing(
        **held[""],
        body=Body(**held["body"]),
        cells=_cells_of(tree),
        keywords=tuple(tree.get("关键词", ())),
        keyword_text=tree.get("关键词原文", ""),
        given=Given(given),
        last=LastYear(_cells_of(tree[LAST_YEAR]), **held["last"]) if LAST_YEAR in tree else None,
        preface=Preface(**held["preface"]) if "前言" in tree else None,
        pins=Pins(**held["pins"]),
    )


# ---------------------------------------------------------------- tables


def _shape() -> dict[str, tuple[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], ...]]:
    """For each table: the path of every row below it and the row's (column, cell key) pairs."""
    rows = {
        "表二": [(row, block.columns) for block in disclosure.T2_BLOCKS for row in block.rows],
        "表三": [(row, disclosure.T3_COLUMNS) for row in disclosure.T3_ROWS],
        "表四": [(row, disclosure.T4_COLUMNS) for row in disclosure.T4_ROWS],
    }
    return {
        table: tuple(
            (row.path, tuple((column.name, disclosure.cell_key(row, column)) for column in columns))
            for row, columns in found
        )
        for table, found in rows.items()
    }


_SHAPE = _shape()


def _tables_tree(cells: Cells) -> Tree:
    """The tables of which ``cells`` has all numbers, in the contract's form."""
    tree: Tree = {}
    for table, rows in _SHAPE.items():
        if rows[0][1][0][1] not in cells:
            continue
        branch: Tree = {}
        for path, columns in rows:
            place = branch if len(path) == 1 else branch.setdefault(path[0], {})
            place[path[-1]] = _row_tree(table, columns, cells)
        tree[table] = branch
    return tree


def _row_tree(table: str, columns: tuple[tuple[str, str], ...], cells: Cells) -> object:
    if len(columns) == 1:
        return numbers.plain(cells[columns[0][1]])
    if table == "表二":
        return {name: numbers.plain(cells[key]) for name, key in columns}
    return [numbers.plain(cells[key]) for _, key in columns]


def _cells_of(tree: Tree) -> dict[str, Number]:
    return dict(
        pair
        for table, rows in _SHAPE.items()
        if table in tree
        for path, columns in rows
        for pair in _row_cells(_at(tree[table], path), columns)
    )


def _at(branch: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401
    for step in path:
        branch = branch[step]
    return branch


def _row_cells(row: Any, columns: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, Number]]:  # noqa: ANN401
    if len(columns) == 1:
        yield columns[0][1], numbers.number(row)
        return
    values = [row[name] for name, _ in columns] if isinstance(row, dict) else row
    for (_, key), value in zip(columns, values, strict=True):
        yield key, numbers.number(value)
