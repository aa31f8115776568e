"""The wording of a form as published reports have it: rows and columns recognised in squeezed text.

Text is squeezed before it is compared: no blanks, quotation marks or punctuation, half-width brackets.  A row is looked
for at the *end* of the words before its numbers, so that group labels and headings before it do no harm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from draftkit.chinese.numerals import COUNTING
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.tables import TOTAL, Column, Row, Table
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_DROPPED = regex(r"[\s\u200b-\u200d\u2060\ufeff\u00ad“”‘’\"'`´「」『』、,。;:.·…*_|]+")
_NUMBERED = regex(rf"^(?:\(?[{COUNTING}]{{1,2}}\)?|\(?\d{{1,2}}\)?)")
_REMARK = regex(r"\([^()]*\)?")
_TAILS = frozenset(("数量", "数", "件数", "情况", "的", "决定", "申请"))
_SHORTEST_HEAD = 5
_LONGEST_HEAD = 24
_SUMS = (TOTAL, "合计")
_UNITS = ("单位万元", "单位件", "(", ")", "()", *_SUMS, *COUNTING[:-3])


@lru_cache(maxsize=16384)
def squeezed(text: str) -> str:
    """``（三） 不予公开`` → ``(三)不予公开``; ``1. 属于国家秘密`` → ``1属于国家秘密``."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text))


def _bare(label: str) -> str:
    """A squeezed official label without its number and the remark at its end."""
    return _NUMBERED.sub("", squeezed(label), count=1)


class _Known(NamedTuple):
    row: Row
    core: str
    rest: str
    """What the official wording has after the core; a label cut off in the middle ends in it."""


class FormWords:
    """All wordings of a kind's tables, compiled."""

    def __init__(self, kind: ReportKind) -> None:
        self.tables = tuple(kind.tables.values())
        self.heads = {table.name: Heads(table) for table in self.tables}
        down = [table for table in self.tables if not table.across]
        rows = [row for table in down for row in table.rows]
        columns = {column.name for table in down for b in table.blocks for column in b.columns}
        # A row called 其他 as a column is takes its number, or its group, to be known by.
        self._alike = [row for row in rows if row.path[-1] in columns and row.path[-1] != TOTAL]
        self._sum = next((row for row in rows if row.path[-1] == TOTAL), None)
        named = (_wordings(row) for row in rows if row not in self._alike and row != self._sum)
        known = sorted(
            (k for found in named for k in found), key=lambda known: (-len(known.core), known.core)
        )
        self._by_core = {k.core: k for k in known}
        self._cores = regex("|".join(map(re.escape, self._by_core)))
        """The longest first: a pattern takes what fits first."""
        single = {table.name for table in down if len(table.blocks) == 1}
        self._wrapped = [k for k in known if k.row.table in single]
        groups = [row.path[0] for row in rows if len(row.path) > 1]
        self._groups = tuple(dict.fromkeys(groups))
        self._signs = regex("|".join(s for t in self.tables for s in t.signs) or r"(?!)")
        self._stretches = frozenset(squeezed(g) for row in rows for g in row.groups)
        self._all = "\n".join(map(squeezed, _all_words(self.tables)))

    @lru_cache(maxsize=4096)  # noqa: B019  # one of each kind, kept for good
    def row_of(self, label: str, group: str = "") -> Row | None:
        """The row whose label ``label`` (squeezed) ends in.

        ``group`` is the group the row stands in, which decides what a bare 其他 means.
        """
        if self._sum and _is_sum(label, self._sum):
            return self._sum
        for row in self._alike:
            number, name = squeezed(row.label).removesuffix(row.path[-1]), row.path[-1]
            numbered = rf"(?:^|\D)\(?{number}\)?{name}$"
            if compiled(numbered).search(label) or (label == name and group == row.path[0]):
                return row
        last = None
        for match in self._cores.finditer(label):
            last = match.start(), self._by_core[match[0]]
        if last is None:
            return None
        start, known = last
        tail = label[start + len(known.core) :]
        if tail in _TAILS or known.rest.startswith(tail) or _REMARK.fullmatch(tail):
            return known.row
        return None

    def row_cut_short(self, label: str) -> Row | None:
        """The row whose label begins with the last words of ``label``: a label wrapped after its numbers."""
        for length in range(min(len(label), _LONGEST_HEAD), _SHORTEST_HEAD - 1, -1):
            head = label[-length:]
            found = {k.row.key: k.row for k in self._wrapped if k.core.startswith(head)}
            if len(found) == 1:
                return next(iter(found.values()))
        return None

    def group_of(self, label: str) -> str:
        """The last group named in ``label`` ("" where there is none)."""
        return max((g for g in self._groups if g in label), key=label.rfind, default="")

    def is_group_total(self, label: str) -> bool:
        """Whether ``label`` ends in a group's own name, as in forms that count a group as a whole."""
        return label.endswith(self._groups)

    def across(self, text: str) -> Table | None:
        """The table of rows side by side that squeezed ``text`` is of, if it is."""
        tables = (table for table in self.tables if table.across)
        return next(tables, None) if self._signs.search(text) else None

    def is_form_word(self, piece: str) -> bool:
        """Whether a squeezed piece of text stands, whole or in part, in the form's tables."""
        return not piece or piece in self._all

    def is_row_label(self, text: str) -> bool:
        """Whether a line is a row's label (一、本年新收…), which looks like a section's title."""
        plain = squeezed(text)
        row = self.row_of(plain)
        if row is not None and len(plain) <= len(squeezed(row.label)) + 2:
            return True
        return plain in self._stretches


words_of = lru_cache(maxsize=16)(FormWords)
"""The wordings of a kind."""


def _wordings(row: Row) -> Iterable[_Known]:
    official = _bare(row.label)
    core = squeezed(row.path[-1])
    for wording in {core, official.partition("(")[0], *map(squeezed, row.heard)}:
        at = official.find(wording)
        yield _Known(row, wording, official[at + len(wording) :] if at >= 0 else "")


def _is_sum(label: str, row: Row) -> bool:
    number = re.escape(squeezed(row.label).removesuffix(TOTAL).strip("()"))
    sums = "|".join(_SUMS)
    return bool(compiled(rf"(?:\(?{number}\)?)(?:{sums})$|^(?:{sums})$").search(label))


def _all_words(tables: Iterable[Table]) -> Iterable[str]:
    for table in tables:
        for block in table.blocks:
            heading = "".join(column.label for column in block.columns)
            yield from (block.title, block.corner, heading)
            for column in block.columns:
                yield from (column.label, *column.also, *column.heard, *column.groups)
            for row in block.rows:
                yield from (row.label, *row.heard, *row.groups)
        yield from (*table.former, *table.former_words)
    yield from _UNITS


# ---------------------------------------------------------------- columns


class Heads:
    """The wordings of one table's columns and, where they stand above columns, of its rows."""

    def __init__(self, table: Table) -> None:
        columns = [column for block in table.blocks for column in block.columns]
        self.names = {text: c.name for c in columns for text in _spellings(c)}
        self.names |= {squeezed(text): "" for text in table.former}
        self._order = tuple(dict.fromkeys(column.name for column in columns))
        rows = [row.label for row in table.rows] + [g for row in table.rows for g in row.groups]
        self._above = [squeezed(group) for column in columns for group in column.groups]
        words = [*map(_bare, rows), *self._above]
        spelled = sorted(self.names, key=len, reverse=True)
        self._heads = regex("|".join(_not_as_part_of(text, words) for text in spelled))
        depth = max(len(column.groups) for column in columns)
        leaves = {row.path[-1] for row in table.rows}
        deepest = {column.name for column in columns if len(column.groups) == depth}
        self.sure = deepest - leaves
        """Columns whose labels cannot be anything else."""
        self._rows = {text: row for row in table.rows for text in (squeezed(row.label), *row.heard)}
        longest = sorted(self._rows, key=len, reverse=True)
        self._row = regex("|".join(map(re.escape, longest)))

    def named(self, text: str) -> tuple[str, ...]:
        """The columns named in squeezed ``text``, in order; "" for one the form does not ask for."""
        return tuple(self.names[word] for word in self._heads.findall(text))

    def in_order(self, text: str) -> tuple[str, ...]:
        """The columns named in the squeezed text of a heading, in the order of the form."""
        for group in self._above:
            text = text.replace(group, "").replace(group.replace("或", "或者"), "")
        named = set(self.named(text))
        return tuple(name for name in self._order if name in named) if named & self.sure else ()

    def rows(self, text: str) -> tuple[Row, ...]:
        """The rows named in the squeezed heading above columns, in order, each once."""
        return tuple(dict.fromkeys(self._rows[word] for word in self._row.findall(text)))


def _spellings(column: Column) -> set[str]:
    also = ("合计",) if column.name == TOTAL else ()
    return set(map(squeezed, (column.label, *column.also, *column.heard, *also)))


def _not_as_part_of(text: str, words: Iterable[str]) -> str:
    """A pattern for ``text`` that passes over it where it begins one of ``words``: 其他 in 其他处理."""
    found = (word[at + len(text) :][:2] for word in words if (at := word.find(text)) >= 0)
    tails = dict.fromkeys(re.escape(tail) for tail in found if tail)
    return re.escape(text) + (f"(?!{'|'.join(tails)})" if tails else "")
