"""An input as the tree of its YAML form and back.

The keys are those of the YAML form.  A count that is more than a figure (600余) is a mapping, since its meaning should not
hang on how a later version reads such words.  ``places`` and ``source`` are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from draftkit.kinds import known
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import FIELDS, KEYWORD_FIELD, LAST_YEAR, PREFACE_FIELDS, Field, Given
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.shapes import text_of
from draftkit.kinds.tables import Column, Row
from draftkit.model import Body, Cells, Filing, LastYear, Lead, Number, Pins, Preface
from draftkit.snapshot import numbers

Tree = dict[str, Any]


def tree_of(filing: Filing) -> Tree:
    """``filing`` as a tree; what was not given is left out."""
    tree: Tree = {"关键词原文": filing.keyword_text} if filing.keyword_text else {}
    if filing.kind is not DISCLOSURE:
        tree["报告"] = filing.kind.id
    if filing.preface is not None:
        tree["前言"] = {field.path[-1]: "" for field in PREFACE_FIELDS}
    if filing.last is not None:
        tree[LAST_YEAR] = _tables_tree(filing.last.cells, filing.kind)
    for field in FIELDS:
        if not field.at and field not in filing.given:
            continue
        value = field.shape.tree(field.of(filing))
        if value is not None and value not in ("", (), [], {}):  # zero and False are something
            branch = tree
            for key in field.path[:-1]:
                branch = branch.setdefault(key, {})
            branch[field.path[-1]] = value
    return tree | _tables_tree(filing.cells, filing.kind)


def filing_of(tree: Tree) -> Filing:
    """The filing that :func:`tree_of` put down.  Raise KeyError where it is of no kind that is known."""
    kind = known.named(tree.get("报告", DISCLOSURE.id))
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
        cells=_cells_of(tree, kind),
        keywords=tuple(map(text_of, tree.get("关键词", ()))),
        keyword_text=text_of(tree.get("关键词原文", "")),
        given=Given(given),
        last=LastYear(_cells_of(tree[LAST_YEAR], kind), **held["last"])
        if LAST_YEAR in tree
        else None,
        preface=Preface(**held["preface"]) if "前言" in tree else None,
        pins=Pins(**held["pins"]),
        lead=Lead(**held["lead"]),
        supplements={part: some for part, some in held["supplements"].items() if some},
        kind=kind,
    )


# ---------------------------------------------------------------- tables


def _tables_tree(cells: Cells, kind: ReportKind) -> Tree:
    """The tables of which ``cells`` has all numbers: a row is a list, a mapping by column, or its one number."""
    tree: Tree = {}
    for name, table in kind.tables.items():
        if next(iter(table.cells)) not in cells:
            continue
        tree[name] = {}
        for row, columns, keys, listed in table.keyed.values():
            path = row.path
            place = tree[name] if len(path) == 1 else tree[name].setdefault(path[0], {})
            found = [cells[key] for key in keys]
            given = [n if type(n) is int else numbers.plain(n) for n in found]
            if columns[0].alone:
                place[path[-1]] = given[0]
            elif listed:
                place[path[-1]] = given
            else:
                place[path[-1]] = {c.name: n for c, n in zip(columns, given, strict=True)}
    return tree


def _cells_of(tree: Tree, kind: ReportKind) -> dict[str, Number]:
    return {
        key: numbers.number(value)
        for name, table in kind.tables.items()
        if name in tree
        for row, columns, keys, _ in table.keyed.values()
        for key, value in zip(keys, _values(tree[name], row, columns), strict=True)
    }


def _values(branch: Any, row: Row, columns: tuple[Column, ...]) -> Sequence[Any]:  # noqa: ANN401
    """The numbers of a row; 0 where the form had no such row when the draft was made."""
    for step in row.path:
        branch = branch.get(step, _NO_ROW)
    if branch is _NO_ROW:
        return (0,) * len(columns)
    if columns[0].alone:
        return (branch,)
    return [branch[c.name] for c in columns] if isinstance(branch, dict) else branch


_NO_ROW: Tree = {}
