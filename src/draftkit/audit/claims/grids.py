"""Tables of an office's own (F3): the last row is the sum of those above, a column of differences that of two others, shares make a hundred.

Only what stands as numbers alone is read; a table that is not as regular as that is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.text import Finding, Paragraph, Report, Section, of_section, squeezed
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

Row = Sequence[str]
_SUM = regex(r"(?:合计|总计|小计|共计)(?:（[^）]*）)?")
_NUMBER = regex(r"[+-]?\d[\d,]*(?:\.\d+)?(?:条|件|篇|次|个|份)?")
_SHARE = regex(r"\d+(?:\.\d+)?[%％]")
_SIGNED = regex(r"[+-]\d[\d,]*|0")
_LEAST, _MOST = 2, 40
_NO_COLUMN = 2
"""A row has its name and at least one number."""
_OFF = Decimal("0.6")
_NEARLY_ALL = Decimal(80), Decimal(130)


def check(report: Report) -> Iterator[Finding]:
    """Tables in 一 and in parts the form does not know."""
    for section in report.sections:
        if section.number in (0, 1, 7):
            for rows in (*section.grids, *_of_lines(section.paragraphs)):
                yield from _judged(section, rows)


def _of_lines(paragraphs: Sequence[Paragraph]) -> Iterator[list[Row]]:
    """Lines of one table, as they come from a text: cells parted by tabs or bars."""
    run: list[Row] = []
    for paragraph in paragraphs:
        text = paragraph.text.strip().strip("|")
        mark = "\t" if "\t" in text else "|"
        cells = [squeezed(cell) for cell in text.split(mark)]
        if len(cells) > 1:
            run.append(cells)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _judged(section: Section, rows: Sequence[Row]) -> Iterator[Finding]:
    """The rows with numbers, all of one width, and the row of sums if it is the last."""
    plain = [row for row in rows if any(_NUMBER.fullmatch(cell) for cell in row[1:])]
    widths = {len(row) for row in plain}
    if len(widths) != 1 or not _LEAST < len(plain) <= _MOST or widths.pop() < _NO_COLUMN:
        return
    last = plain[-1] if _SUM.fullmatch(plain[-1][0]) else None
    body = plain[:-1] if last else plain
    if any(_SUM.search(row[0]) for row in body):
        return  # sums of parts in between
    yield from _sums(section, body, last)
    yield from _differences(section, plain)
    yield from _shares(section, body)


def _value(cell: str) -> Decimal | None:
    """The number of a cell that is nothing else."""
    if not _NUMBER.fullmatch(cell):
        return None
    return Decimal(cell.rstrip("条件篇次个份").replace(",", ""))


def _column(rows: Sequence[Row], at: int) -> list[Decimal] | None:
    """A column of numbers, ``None`` where one cell is none."""
    found = [_value(row[at]) for row in rows]
    return None if None in found else [value for value in found if value is not None]


def _sums(section: Section, body: Sequence[Row], last: Row | None) -> Iterator[Finding]:
    for at in range(1, len(body[0])) if last else ():
        column, total = _column(body, at), _value(last[at] if last else "")
        if column is None or total is None or any(row[at][0] in "+-" for row in body):
            continue
        if sum(column) != total:
            what = f"“{last[0] if last else ''}”一行第 {at + 1} 格是 {total:f}，上面各行相加为 {sum(column):f}"
            yield _told(section, what, "核对各行和合计")


def _differences(section: Section, rows: Sequence[Row]) -> Iterator[Finding]:
    """``143 | 126 | +27``: the last column has signs, and the two before it are what it is the difference of."""
    if len(rows[0]) != _NO_COLUMN + 2 or not all(_SIGNED.fullmatch(row[-1]) for row in rows):
        return
    if not any(row[-1][0] in "+-" for row in rows):
        return
    wrong = []
    for row in rows:
        now, before, change = (_value(cell) for cell in row[1:])
        if now is None or before is None or change is None:
            return
        if now - before != change:
            wrong.append((row, now - before))
    if len(wrong) * 2 >= len(rows):
        return  # it is the difference of something else
    for row, right in wrong:
        yield _told(
            section,
            f"“{row[0]}”一行 {row[1]} 减 {row[2]} 是 {right:f}，表里是 {row[-1]}",
            "核对这一行",
        )


def _shares(section: Section, body: Sequence[Row]) -> Iterator[Finding]:
    """A column of shares that are all there are, and no hundred."""
    for at in range(1, len(body[0])):
        if not all(_SHARE.fullmatch(row[at]) for row in body):
            continue
        together = sum((Decimal(row[at].rstrip("%％")) for row in body), Decimal(0))
        if abs(together - 100) > _OFF and _NEARLY_ALL[0] < together < _NEARLY_ALL[1]:
            yield _told(section, f"表里各行占比相加为 {together}%，不是 100%", "核对各行的数和占比")
            return


def _told(section: Section, what: str, fix: str) -> Finding:
    return of_section(section, "F3", what, fix, Severity.WARNING)
