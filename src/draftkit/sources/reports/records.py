"""Raw tables → records: words, and the cells of numbers that follow them.

In a true table a record is a row of it.  In lines of text it ends where words begin again, so that rows wrapped over
several lines, or one cell a line, come out the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from draftkit.sources.reports.form_words import FormWords, squeezed
from draftkit.sources.reports.published import Cell, Table
from draftkit.sources.reports.values import looks_like_value


class Record:
    """``label`` are the squeezed words before the numbers, headings that came before them included."""

    def __init__(
        self, table: Table, labels: Iterable[Cell] = (), values: Iterable[Cell] = ()
    ) -> None:
        self.table = table
        self.labels = list(labels)
        self.values = list(values)

    @property
    def label(self) -> str:
        """All words, squeezed."""
        return squeezed("".join(cell.text for cell in self.labels))

    @property
    def filled(self) -> list[Cell]:
        """The cells with something in them."""
        return [cell for cell in self.values if cell.text.strip()]

    @property
    def heads(self) -> list[Cell]:
        """The words that stand in rows above the numbers."""
        first = self.values[0].row
        return [cell for cell in self.labels if cell.row < first]


def records_of(table: Table, words: FormWords) -> Iterator[Record]:
    """The records of ``table``, from top to bottom."""
    return _of_rows(table, words) if table.exact else _of_text(table, words)


def _of_rows(table: Table, words: FormWords) -> Iterator[Record]:
    waiting: list[Cell] = []
    for row in table.rows():
        last = max((i for i, cell in enumerate(row) if _is_words(cell)), default=-1)
        labels = [cell for cell in row[: last + 1] if cell.text.strip()]
        values = list(row[last + 1 :])
        # Blanks after the label of a row are a row's, blanks after other words a heading's.
        is_row = any(cell.text.strip() for cell in values) or (
            values and labels and words.row_of(squeezed(labels[-1].text))
        )
        if is_row and (labels or waiting):
            yield Record(table, [*waiting, *labels], values)
            waiting = []
        else:
            waiting += labels


def _is_words(cell: Cell) -> bool:
    return bool(cell.text.strip()) and not looks_like_value(cell.text)


def _of_text(table: Table, words: FormWords) -> Iterator[Record]:
    record = Record(table)
    for cell in table.cells:
        if _is_words(cell):
            if record.filled:
                taken = _ordinal_before(record, cell, words)
                yield _without_last_blanks(record)
                record = Record(table, taken)
            record.values.clear()  # blanks between words
            record.labels.append(cell)
        else:
            record.values.append(cell)
    if record.filled:
        yield _without_last_blanks(record)


def _without_last_blanks(record: Record) -> Record:
    while record.values and not record.values[-1].text.strip():
        record.values.pop()
    return record


def _ordinal_before(record: Record, label: Cell, words: FormWords) -> list[Cell]:
    """``3 危及…`` written with a blank: the 3 is the label's number, not the last number of the row before."""
    last = record.values[-1]
    row = words.row_of(squeezed(label.text))
    if row is None or last.row != label.row or len(row.path) < 2:  # noqa: PLR2004  # leaves of a group are numbered
        return []
    number = squeezed(row.label)[:1]
    if last.text.strip() != number or squeezed(label.text)[:1].isdigit():
        return []
    return [record.values.pop()]
