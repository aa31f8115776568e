"""The YAML form of one office, with a comment on every key."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from draftkit.blanks.values import number_text, start_values, values_of
from draftkit.chinese.numerals import numeral
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import KEYWORD_FIELD, LAST_YEAR, PRACTICES, Field, groups_of
from draftkit.kinds.material import PARTS
from draftkit.kinds.shapes import KEYWORDS_AS_SENTENCE, ROUGH, TEXT, Scalar
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftkit.kinds.reports import ReportKind
    from draftkit.kinds.shapes import Entry, Part
    from draftkit.kinds.tables import Keyed, Table
    from draftkit.model import Filing, Number

_PLAIN = regex(
    r"[\u3400-\u9fffA-Za-z0-9（）〔〕·—][\u3400-\u9fffA-Za-z0-9（）〔〕·—、，。；．“”《》+._/ -]*"
)
_NOTE_COLUMN = 34
_HEADING = (
    "# {0}数据。\n"
    "# 井号后面是说明。冒号用英文的，后面空一格；每级缩进两个空格。\n"
    "# 没有的数请写 0；整张表、一组或一行都没有的，可以只写一个 0，例如“{1}: 0”。\n"
    "# 不填的事实不会写进报告。\n"
)


def yaml_text(
    *,
    name: str = "",
    year: int = 0,
    kind: str = "",
    filing: Filing | None = None,
    report: ReportKind = DISCLOSURE,
    practices: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """An empty form, or one filled with ``filing`` that reads back as the same filing."""
    if filing is None:
        return filled_text(start_values(name, year, kind), {}, {}, report, practices)
    last = filing.last.cells if filing.last else {}
    return filled_text(values_of(filing), filing.cells, last, filing.kind, practices)


def filled_text(
    values: Mapping[str, tuple[Entry, ...]],
    cells: Mapping[str, Number | str],
    last_cells: Mapping[str, Number | str],
    report: ReportKind,
    practices: Mapping[str, str],
) -> str:
    """A form with the ``values`` of its fields and the ``cells`` of its tables, as far as they are known."""
    tables = tuple(report.tables.values())
    lines = [_HEADING.format(report.name, tables[-1].name)]
    if report is not DISCLOSURE:
        lines.append(f"报告: {scalar(report.id)}")
    before, after = groups_of(report)
    for title, fields in before:
        lines.append(f"\n# ---- {title}")
        lines += _fields(fields, values, practices)
    lines.append(f"\n# ---- {numeral(len(tables))}张表（与上报系统中的表一致）")
    for table in tables:
        lines += _table(table, cells)
    for title, fields in after:
        last = fields[0].path[0] == LAST_YEAR
        lines.append(f"\n# ---- {title}{'；要填哪张表就填全' if last else ''}")
        lines += _fields(fields, values)
        for table in tables if last else ():
            lines += _last_table(table, last_cells)
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- fields


def _fields(
    fields: tuple[Field[Any], ...],
    values: Mapping[str, tuple[Entry, ...]],
    practices: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    lines: list[str] = []
    open_key = ""
    for field in fields:
        outer = field.path[0] if len(field.path) > 1 else ""
        if outer and outer != open_key:
            lines.append(f"{outer}:")
        open_key = outer
        if field is PRACTICES and practices:
            lines.append(f"  # 做法可以写：{'、'.join(practices)}")
        lines += field_lines(field, values.get(field.key, ()), "  " if outer else "")
    return lines


def field_lines(field: Field[Any], entries: tuple[Entry, ...], indent: str) -> list[str]:
    """One field with its note; a line for each entry that has parts."""
    key = f"{indent}{field.path[-1]}:"
    note = field.yaml_note or field.note
    if not entries:
        return [_noted(key, note)]
    if field is KEYWORD_FIELD:
        return [_noted(f"{key} {_keywords(entries)}", note)]
    if field.is_single or field.shape.single:
        return [_noted(f"{key} {_record(field, entries[0])}", note)]
    if not field.parts:
        items = ", ".join(scalar(entry[0]) for entry in entries)
        return [_noted(f"{key} [{items}]", note)]
    if len(entries) == 1 and field.parts[0].shape is ROUGH and not any(entries[0][1:]):
        return [_noted(f"{key} {scalar(entries[0][0])}", note)]
    if _are_names(field, entries):
        return [_noted(f"{key} [{', '.join(scalar(entry[0]) for entry in entries)}]", note)]
    lines = [_noted(key, note)]
    is_map = field.shape.keyed and _is_map(entries)
    for entry in entries:
        if is_map:
            lines.append(f"{indent}  {scalar(entry[0])}: {scalar(entry[1])}")
        else:
            lines.append(f"{indent}  - {_record(field, entry)}")
    return lines


def _are_names(field: Field[Any], entries: tuple[Entry, ...]) -> bool:
    """Whether nothing is given of a channel, a class or a practice but its name."""
    second = field.parts[1]
    bare = not any(any(entry[1:]) for entry in entries)
    return bare and (second.shape is not TEXT or second.choices == PARTS)


def _is_map(entries: tuple[Entry, ...]) -> bool:
    """Whether the entries may be written as a mapping of names to values."""
    names = {entry[0] for entry in entries}
    return len(names) == len(entries) and all(all(e[:2]) and not any(e[2:]) for e in entries)


def _record(field: Field[Any], entry: Entry) -> str:
    """An entry as the mapping of its parts that are given, or its first part alone."""
    if entry[0] and not any(entry[1:]) and (field.is_single or field.shape.single):
        return scalar(entry[0])
    given = [(part, text) for part, text in zip(field.parts, entry, strict=True) if text]
    return f"{{{', '.join(f'{part.name}: {_part(part, text)}' for part, text in given)}}}"


def _part(part: Part, text: str) -> str:
    return (
        scalar(text)
        if isinstance(part.shape, Scalar)
        else f"[{', '.join(map(scalar, text.split('、')))}]"
    )


def _keywords(entries: tuple[Entry, ...]) -> str:
    if entries[0][1] == KEYWORDS_AS_SENTENCE:
        return scalar(entries[0][0])
    return f"[{', '.join(scalar(word) for word, _ in entries)}]"


def _noted(text: str, note: str) -> str:
    if not note:
        return text
    width = sum(2 if ord(mark) > 0x2E80 else 1 for mark in text)  # noqa: PLR2004  # Chinese from here on
    return f"{text}{' ' * max(2, _NOTE_COLUMN - width)}# {note}"


def scalar(text: str) -> str:
    """``text`` as YAML: plain where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text) and text == text.strip():
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


# ---------------------------------------------------------------- tables


def _table(table: Table, cells: Mapping[str, Number | str], indent: str = "") -> list[str]:
    lines: list[str] = []
    columns = table.blocks[0].columns
    if columns[-1].name == TOTAL:
        names = ", ".join(column.name for column in columns)
        lines.append(f"# 每行依次是：{names}；总计可以不写")
        lines.append(f"# 写成 [{', '.join('0' * len(columns))}]")
    group: tuple[str, ...] = ()
    for keyed in table.keyed.values():
        if keyed.row.key in table.sum_rows and not cells:
            continue
        if keyed.row.path[:-1] != group:
            group = keyed.row.path[:-1]
            lines += [f"{name}:" for name in group]
        lines += _row(keyed, cells, "  " * len(group))
    return [_noted(f"{indent}{table.name}:", table.title), *(f"{indent}  {line}" for line in lines)]


def _row(keyed: Keyed, cells: Mapping[str, Number | str], indent: str) -> list[str]:
    row, columns, keys, listed = keyed
    name = f"{indent}{row.path[-1]}:"
    numbers = [_number(cells.get(key)) for key in keys]
    if columns[0].alone:
        unit = "万元，可以有小数" if columns[0].amount else columns[0].label
        return [_noted(f"{name} {numbers[0]}".rstrip(), unit)]
    if not listed:
        parts = zip(columns, numbers, strict=True)
        return [name, *(_noted(f"{indent}  {c.name}: {n}".rstrip(), c.label) for c, n in parts)]
    if not any(numbers):
        return [name]
    if not numbers[-1]:
        numbers.pop()  # a total left out is computed
    return [f"{name} [{', '.join(number or _NOT_KNOWN for number in numbers)}]"]


def _number(value: Number | str | None) -> str:
    if isinstance(value, str):
        return scalar(value)
    return "" if value is None else number_text(value)


_NOT_KNOWN = "~"
"""A blank among the numbers of a row, still to be filled in."""


def _last_table(table: Table, cells: Mapping[str, Number | str]) -> list[str]:
    """A table of last year, or one line that may be filled."""
    if not cells.keys().isdisjoint(table.cells):
        return _table(table, cells, "  ")
    note = f"写法同上面的{table.name}；没有的写 0，不填就不比较"
    return [_noted(f"  {table.name}:", note)]
