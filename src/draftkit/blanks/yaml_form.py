"""The YAML form of one office, with a comment on every key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from draftkit.blanks.values import number_text, start_values, values_of
from draftkit.kinds import disclosure
from draftkit.kinds.fields import FIELD_GROUPS, KEYWORD_FIELD, Field
from draftkit.kinds.shapes import KEYWORDS_AS_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftkit.kinds.shapes import Entry
    from draftkit.model import Filing, Number

_PLAIN = re.compile(
    r"[\u3400-\u9fffA-Za-z0-9（）〔〕·—][\u3400-\u9fffA-Za-z0-9（）〔〕·—、，。；．“”《》+._/ -]*"
)
_NOTE_COLUMN = 34
_HEADING = (
    "# 政府信息公开工作年度报告数据。\n"
    "# 井号后面是说明。冒号用英文的，后面空一格；每级缩进两个空格。\n"
    "# 没有的数请写 0；整张表、一组或一行都没有的，可以只写一个 0，例如“表四: 0”。\n"
    "# 不填的事实不会写进报告。\n"
)


def yaml_text(
    *, name: str = "", year: int = 0, kind: str = "", filing: Filing | None = None
) -> str:
    """An empty form, or one filled with ``filing`` that reads back as the same filing."""
    values = values_of(filing) if filing else start_values(name, year, kind)
    lines = [_HEADING]
    for title, fields in FIELD_GROUPS[:3]:
        lines.append(f"\n# ---- {title}")
        lines += _fields(fields, values)
    lines.append("\n# ---- 三张表（与上报系统中的表一致）")
    lines += _tables(filing.cells if filing else None, 0)
    lines.append(f"\n# ---- {FIELD_GROUPS[3][0]}；要填哪张表就填全")
    lines += _fields(FIELD_GROUPS[3][1], values)
    lines += _last_tables(filing)
    for title, fields in FIELD_GROUPS[4:]:
        lines.append(f"\n# ---- {title}")
        lines += _fields(fields, values)
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- fields


def _fields(fields: tuple[Field[Any], ...], values: Mapping[str, tuple[Entry, ...]]) -> list[str]:
    lines: list[str] = []
    open_key = ""
    for field in fields:
        outer = field.path[0] if len(field.path) > 1 else ""
        if outer and outer != open_key:
            lines.append(f"{outer}:")
        open_key = outer
        lines += _field(field, values.get(field.key, ()), "  " if outer else "")
    return lines


def _field(field: Field[Any], entries: tuple[Entry, ...], indent: str) -> list[str]:
    key = f"{indent}{field.path[-1]}:"
    note = field.yaml_note or field.note
    if not entries:
        return [_noted(key, note)]
    if field.is_single:
        return [_noted(f"{key} {scalar(entries[0][0])}", note)]
    if field is KEYWORD_FIELD:
        return [_noted(f"{key} {_keywords(entries)}", note)]
    if not field.parts:
        items = ", ".join(scalar(value) for value, _ in entries)
        return [_noted(f"{key} [{items}]", note)]
    lines = [_noted(key, note)]
    for entry in entries:
        if field.shape.keyed:
            lines.append(f"{indent}  {scalar(entry[0])}: {scalar(entry[1])}")
        else:
            given = [
                (part.name, text) for part, text in zip(field.parts, entry, strict=True) if text
            ]
            inner = ", ".join(f"{name}: {scalar(text)}" for name, text in given)
            lines.append(f"{indent}  - {{{inner}}}")
    return lines


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


def _tables(
    cells: Mapping[str, Number] | None, depth: int, only: tuple[str, ...] = disclosure.TABLES
) -> list[str]:
    indent = "  " * depth
    lines: list[str] = []
    for table in only:
        lines.append(_noted(f"{indent}{table}:", disclosure.TABLE_TITLES[table]))
        lines += [f"{indent}  {line}" for line in _TABLE_LINES[table](cells)]
    return lines


def _last_tables(filing: Filing | None) -> list[str]:
    """Last year's tables: those given; for the rest one line each that may be filled."""
    last = filing.last if filing else None
    lines: list[str] = []
    for table in disclosure.TABLES:
        given = {key: n for key, n in (last.cells if last else {}).items() if key.startswith(table)}
        if given:
            lines += _tables(given, 1, (table,))
        else:
            lines.append(_noted(f"  {table}:", f"写法同上面的{table}；没有的写 0，不填就不比较"))
    return lines


def _shown(cells: Mapping[str, Number] | None, key: str) -> str:
    value = cells.get(key) if cells else None
    return "" if value is None else number_text(value)


def _table2(cells: Mapping[str, Number] | None) -> list[str]:
    lines = []
    for block in disclosure.T2_BLOCKS:
        for row in block.rows:
            if len(block.columns) == 1:
                unit = (
                    "万元，可以有小数" if row.key == disclosure.FEE_KEY else block.columns[0].label
                )
                value = _shown(cells, row.key)
                lines.append(_noted(f"{row.path[0]}: {value}".rstrip(), unit))
                continue
            lines.append(f"{row.path[0]}:")
            for column in block.columns:
                value = _shown(cells, disclosure.cell_key(row, column))
                lines.append(_noted(f"  {column.name}: {value}".rstrip(), column.label))
    return lines


def _table3(cells: Mapping[str, Number] | None) -> list[str]:
    names = ", ".join(column.name for column in disclosure.T3_COLUMNS)
    lines = [f"# 每行依次是：{names}；总计可以不写", "# 写成 [0, 0, 0, 0, 0, 0, 0]"]
    group = ""
    for row in disclosure.T3_ROWS:
        if row is disclosure.T3_SUM and not cells:
            continue
        if len(row.path) == 1:
            group = ""
        elif row.path[0] != group:
            group = row.path[0]
            lines.append(f"{group}:")
        lines.append(_row(row, disclosure.T3_COLUMNS, cells, "  " if group else ""))
    return lines


def _table4(cells: Mapping[str, Number] | None) -> list[str]:
    names = ", ".join(column.name for column in disclosure.T4_COLUMNS)
    lines = [f"# 每行依次是：{names}；总计可以不写", "# 写成 [0, 0, 0, 0, 0]"]
    return lines + [_row(row, disclosure.T4_COLUMNS, cells, "") for row in disclosure.T4_ROWS]


def _row(
    row: disclosure.Row,
    columns: tuple[disclosure.Column, ...],
    cells: Mapping[str, Number] | None,
    indent: str,
) -> str:
    numbers = [_shown(cells, disclosure.cell_key(row, column)) for column in columns]
    if not any(numbers):
        return f"{indent}{row.path[-1]}:"
    if not numbers[-1]:
        numbers.pop()  # a total left out is computed
    return f"{indent}{row.path[-1]}: [{', '.join(number or _NOT_KNOWN for number in numbers)}]"


_NOT_KNOWN = "~"
"""A blank among the numbers of a row, still to be filled in."""

_TABLE_LINES = {"表二": _table2, "表三": _table3, "表四": _table4}
