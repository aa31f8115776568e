"""An input that is still being filled in: what stands in every field and cell, as text, whether it will do or not.

A file is read into such texts by the same readers as any input, and the texts are judged by the same intake: they are
made into the neutral tree again, in which a node's row says which field or cell it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from draftkit.diagnostics import InputError, Place, Problem, errors_of
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import FIELDS, KEYWORD_FIELD, LAST_YEAR, Field
from draftkit.kinds.shapes import (
    KEYWORDS_AS_SENTENCE,
    KEYWORDS_AS_WORDS,
    NO,
    YES,
    Entry,
    Scalar,
    Wordings,
)
from draftkit.kinds.tables import Keyed
from draftkit.model import Filing
from draftkit.sources import files, intake
from draftkit.sources.filing import read_tree
from draftkit.sources.findings import Findings
from draftkit.sources.intake.themes import read_keywords
from draftkit.sources.numerals import says_nothing
from draftkit.sources.tree import Branch, Fault, Leaf, Node, Series, Source, Value, plant

BEFORE = f"{LAST_YEAR}."
"""Goes before the key of a cell of last year's tables."""
_WIDE = 64
"""Parts an entry may have: its number and its part's are told by one column."""


@dataclass(frozen=True, slots=True)
class Entered:
    """``values``: field key → its entries; ``cells``: cell key → text, last year's under ``上年.`` + key.

    What is blank is absent from both.
    """

    values: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)

    def with_cells(self, changes: Mapping[str, str]) -> Entered:
        """With other texts in cells; "" clears one."""
        cells = {**self.cells, **{key: text.strip() for key, text in changes.items()}}
        return Entered(self.values, {key: text for key, text in cells.items() if text})

    def with_value(self, key: str, entries: Sequence[Entry]) -> Entered:
        """With other entries in a field; entries that are blank go."""
        kept = tuple(entry for entry in entries if any(part.strip() for part in entry))
        values = {**self.values, key: kept}
        return Entered({name: value for name, value in values.items() if value}, self.cells)

    def text(self, key: str) -> str:
        """What stands in a field of one value, "" where nothing does."""
        entries = self.values.get(key, ())
        return entries[0][0] if entries else ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the intake makes of it: as much of a filing as could be read, what is wrong, and where.

    ``at`` gives, for each problem, the key of the field or cell it is about ("" where it is about the whole).
    """

    filing: Filing
    problems: tuple[Problem, ...]
    at: tuple[str, ...]

    @property
    def readable(self) -> bool:
        """Whether nothing that could not be read stands in the way of a draft (sums are another matter)."""
        return not errors_of(self.problems)


# ---------------------------------------------------------------- files → texts


def read_entered(path: Path) -> Entered:
    """What has been entered in the file at ``path``.

    ``InputError`` where it cannot be read as a whole: labels missing, an item twice, an item nobody knows.
    """
    findings = Findings()
    tree = read_tree(path, findings)
    if found := errors_of(findings.problems):
        raise InputError(found)
    if not isinstance(tree, Branch) or "报告" in tree.entries:
        what, fix = "这份数据不能在网页里填写", "请用 draftkit draft"
        raise files.refuse(str(path), "FILE-KIND", what, fix)
    values = {one.key: _entries(one, _reached(tree, one.path), tree) for one in FIELDS}
    cells = dict(cells_of(tree, ""))
    last = tree.entries.get(LAST_YEAR)
    if isinstance(last, Branch):
        cells |= dict(cells_of(last, BEFORE))
    return Entered({key: value for key, value in values.items() if value}, cells)


def _reached(tree: Branch, path: Sequence[str]) -> Node | None:
    node: Node | None = tree
    for key in path:
        node = node.entries.get(key) if isinstance(node, Branch) else None
    return node


def _text(value: Value) -> str:
    """A value as a person would type it."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fault):
        return value.value if value is Fault.ERROR else ""
    return "" if value is None else str(value).strip()


def _said(node: Node | None) -> str:
    """What one node says; a list's items are parted by 、."""
    if isinstance(node, Leaf):
        return _text(node.value)
    if isinstance(node, Series):
        return "、".join(filter(None, map(_said, node.items)))
    return ""


def _entries(one: Field[Any], node: Node | None, tree: Branch) -> tuple[Entry, ...]:
    """A field's entries, however its file writes them."""
    if node is None:
        return ()
    if one is KEYWORD_FIELD:
        words, sentence = read_keywords(tree, (), Findings(), {})
        given = [(word, KEYWORDS_AS_WORDS) for word in words]
        return tuple(given) or (((sentence, KEYWORDS_AS_SENTENCE),) if sentence else ())
    names = [part.name for part in one.parts]
    if not names:
        items = node.items if isinstance(node, Series) and not one.is_single else (node,)
        found: list[Entry] = [(_said(item), "") for item in items]
    elif isinstance(node, Branch) and _is_map(one, node):
        found = [
            (name, _said(value), *("" for _ in names[2:])) for name, value in node.entries.items()
        ]
    else:
        items = node.items if isinstance(node, Series) else (node,)
        found = [_record(item, names) for item in items]
    return tuple(entry for entry in found if any(entry))


def _is_map(one: Field[Any], node: Branch) -> bool:
    """Whether a mapping is of names to values rather than of parts to texts."""
    first = one.parts[0].name
    return isinstance(one.shape, Wordings) or (
        one.shape.keyed and not one.shape.single and first not in node.entries
    )


def _record(node: Node, names: Sequence[str]) -> Entry:
    if isinstance(node, Branch):
        return tuple(_said(node.entries.get(name)) for name in names)
    return (_said(node), *("" for _ in names[1:]))


def cells_of(tree: Branch, prefix: str) -> Iterator[tuple[str, str]]:
    """Key and text of the cells in which something stands; ``prefix`` goes before the keys."""
    for name, table in DISCLOSURE.tables.items():
        for keyed in table.keyed.values():
            texts = _row(keyed, tree.entries.get(name))
            yield from (
                (f"{prefix}{key}", text)
                for key, text in zip(keyed.keys, texts, strict=True)
                if text
            )


def _row(keyed: Keyed, node: Node | None) -> tuple[str, ...]:
    """The texts of one row; a single value for a row, its group or its table stands for all of it."""
    blank = ("",) * len(keyed.keys)
    for key in keyed.row.path:
        if isinstance(node, Branch):
            node = node.entries.get(key)
    if isinstance(node, Leaf):
        text = _text(node.value)
        return (text,) * len(blank)
    if isinstance(node, Series):
        return (*map(_said, node.items), *blank)[: len(blank)]
    if isinstance(node, Branch):
        return tuple(_said(node.entries.get(column.name)) for column in keyed.columns)
    return blank


# ---------------------------------------------------------------- texts → filing


def judge(entered: Entered, file: str) -> Judged:
    """What the intake says of it, with as much of the filing as could be read; ``file`` is what it is kept in."""
    findings = Findings()
    keys: list[str] = []
    tree = _tree(entered, Source(file), keys)
    filing = intake.attempt(tree, file, findings)
    problems = tuple(findings.problems)
    at = tuple(_key_of(problem.place, keys) for problem in problems)
    filing = filing._replace(places={})  # a row only said which field or cell it is
    return Judged(filing, tuple(_without_row(p) for p in problems), at)


def blanks_in(entered: Entered, *, last: bool = False) -> tuple[str, ...]:
    """The keys of cells of this year (or ``last``) that say nothing: blank, ``/``, 无.  Totals may be blank."""
    prefix = BEFORE if last else ""
    found = []
    for key in DISCLOSURE.cells:
        text = entered.cells.get(f"{prefix}{key}", "")
        is_sum = any(key in table.totals for table in DISCLOSURE.tables.values())
        if says_nothing(text) and (text or not is_sum):
            found.append(f"{prefix}{key}")
    return tuple(found)


def _key_of(place: Place, keys: Sequence[str]) -> str:
    return keys[place.line - 1] if 0 < place.line <= len(keys) else ""


def _without_row(problem: Problem) -> Problem:
    """The row only said which field it is: people see the label."""
    place = problem.place
    kept = Place(label=place.label)
    return Problem(problem.code, problem.what, problem.fix, kept, problem.severity, problem.cells)


def _tree(entered: Entered, source: Source, keys: list[str]) -> Branch:
    tree = Branch({}, source)
    for one in FIELDS:
        entries = entered.values.get(one.key, ())
        if entries:
            keys.append(one.key)
            plant(tree, one.path, _node(one, entries, source, len(keys)))
    _plant_tables(tree, entered.cells, "", source, keys)
    if any(key.startswith(BEFORE) for key in entered.cells):
        last = tree.entries.setdefault(LAST_YEAR, Branch({}, source))
        assert isinstance(last, Branch)  # noqa: S101  # fields of last year stand in one
        _plant_tables(last, entered.cells, BEFORE, source, keys)
    return tree


def _node(one: Field[Any], entries: Sequence[Entry], source: Source, row: int) -> Node:
    def leaf(text: str, entry: int = 0, part: int = 0) -> Leaf:
        return Leaf(text, source, row, entry * _WIDE + part + 1)

    if one is KEYWORD_FIELD:
        if len(entries) == 1 and entries[0][1] != KEYWORDS_AS_WORDS:
            return leaf(entries[0][0])
        return Series(tuple(leaf(e[0], n) for n, e in enumerate(entries)), source, row, 1)
    if not one.parts:
        items = tuple(leaf(entry[0], n) for n, entry in enumerate(entries))
        return items[0] if one.is_single else Series(items, source, row, 1)
    if isinstance(one.shape, Wordings):
        told = {entry[0]: leaf(entry[1], n, 1) for n, entry in enumerate(entries)}
        return Branch({**told}, source, row, 1)
    records: list[Node] = []
    for n, entry in enumerate(entries):
        parts = zip(one.parts, entry, strict=False)
        given = {p.name: leaf(text, n, i) for i, (p, text) in enumerate(parts) if text}
        alone = len(given) == 1 and one.parts[0].name in given and isinstance(one.shape, Scalar)
        records.append(
            leaf(entry[0], n) if alone else Branch({**given}, source, row, n * _WIDE + 1)
        )
    if one.is_single or one.shape.single:
        return records[0]
    return Series(tuple(records), source, row, 1)


def _plant_tables(
    tree: Branch, cells: Mapping[str, str], prefix: str, source: Source, keys: list[str]
) -> None:
    for name, table in DISCLOSURE.tables.items():
        if prefix and not any(f"{prefix}{key}" in cells for key in table.cells):
            continue  # last year's tables may be left out
        for keyed in table.keyed.values():
            leaves = []
            for key in keyed.keys:
                keys.append(f"{prefix}{key}")
                leaves.append(Leaf(cells.get(f"{prefix}{key}", ""), source, len(keys), 1))
            node: Node = Series(tuple(leaves), source, len(keys), 1)
            if keyed.columns[0].alone:
                node = leaves[0]
            elif not keyed.listed:
                named = {c.name: one for c, one in zip(keyed.columns, leaves, strict=True)}
                node = Branch({**named}, source, len(keys), 1)
            plant(tree, (name, *keyed.row.path), node)
