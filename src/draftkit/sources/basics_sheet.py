"""The sheet 基本信息 → the neutral tree.

One line per value: 项目 | 内容 | 补充 | 说明.  A field that takes several values has several lines;
what belongs to a value (a channel's count, a problem's measure) stands in 补充.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftkit.kinds.fields import (
    ADDITION,
    BASICS_SHEET,
    CONTENT,
    FIELDS,
    ITEM,
    KEYWORD_FIELD,
    Field,
)
from draftkit.kinds.shapes import KEYWORDS_AS_SENTENCE, KEYWORDS_AS_WORDS
from draftkit.sources.findings import nearest
from draftkit.sources.keywords import split_words
from draftkit.sources.labels import Labels, normal
from draftkit.sources.tree import Branch, Leaf, Node, Series, Source, plant
from draftkit.tuples import NamedTuple

if TYPE_CHECKING:
    from draftkit.sources.findings import Findings
    from draftkit.sources.sheets import Sheet

_LABELS = Labels((text, field) for field in FIELDS for text in (field.label, *field.also))
_NAMES = tuple(field.label for field in FIELDS)
_HEADINGS = Labels(((ITEM, ITEM), (CONTENT, CONTENT), ("填写内容", CONTENT), (ADDITION, ADDITION)))


class Line(NamedTuple):
    """One filled line: its two halves (the second blank where nothing was added)."""

    content: Leaf
    addition: Leaf


def read_basics(sheet: Sheet, findings: Findings) -> Branch:
    """The tree without the tables.  Fields left blank are absent from it."""
    source = Source(sheet.file, sheet.sheet)
    header, columns = _header(sheet)
    for heading in (ITEM, CONTENT):
        if heading not in columns:
            findings.error(
                "INPUT-LABEL",
                f"工作表“{BASICS_SHEET}”没有找到列标签“{heading}”",
                f"请在表头写上“{ITEM}”“{CONTENT}”“{ADDITION}”，或用 draftkit init 重新生成",
                source.place(0, 0),
            )
    if len({ITEM, CONTENT} & columns.keys()) < 2:  # noqa: PLR2004  # both headings are needed
        return Branch({}, source)
    # What is missing altogether is told at the first line below the headings.
    tree = Branch({}, source, header + 2, columns[CONTENT] + 1)
    for field, lines in _lines(sheet, source, header, columns, findings).items():
        plant(tree, field.path, _node(field, lines, findings))
    return tree


def _header(sheet: Sheet) -> tuple[int, dict[str, int]]:
    best: tuple[int, dict[str, int]] = (0, {})
    for row, line in enumerate(sheet.rows):
        columns: dict[str, int] = {}
        for column, value in enumerate(line):
            heading = _HEADINGS.find(value) if value and isinstance(value, str) else None
            if heading is not None:
                columns.setdefault(heading, column)
        if len(columns) > len(best[1]):
            best = row, columns
        if ITEM in best[1] and CONTENT in best[1]:
            break
    return best


def _lines(
    sheet: Sheet, source: Source, header: int, columns: dict[str, int], findings: Findings
) -> dict[Field[Any], list[Line]]:
    """Filled lines by field, in the order of the sheet."""
    found: dict[Field[Any], list[Line]] = {}
    first: dict[Field[Any], int] = {}
    carried: Field[Any] | None = None
    item, content = columns[ITEM], columns[CONTENT]
    addition = columns.get(ADDITION)
    blank = Leaf("", source)
    for row, line in enumerate(sheet.rows[header + 1 :], start=header + 1):
        label = line[item]
        field = _LABELS.find(label) if isinstance(label, str) and label else None
        nothing = line[content] == "" and (addition is None or line[addition] == "")
        if nothing and not sheet.faults and not (field and field.required):
            carried = field or (carried if label == "" else None)
            continue  # most lines of most workbooks
        main = sheet.leaf(row, content, source)
        second = sheet.leaf(row, addition, source) if addition is not None else blank
        filled = not (_blank(main) and _blank(second))
        if field is None and label == "" and carried and not carried.is_single:
            field = carried  # the label is merged over the lines of one field
        if field is None:
            carried = None
            if filled:
                _unknown(str(label), Leaf(label, source, row + 1, item + 1), main, findings)
            continue
        carried = field
        if not filled and not field.required:
            continue
        if field.is_single and field in first:
            place = source.place(row + 1, content + 1)
            what = f"“{field.label}”填了两次，第一次在第 {first[field] + 1} 行"
            findings.error("INPUT-REPEATED", what, "请只留一个", place)
            continue
        first.setdefault(field, row)
        found.setdefault(field, []).append(Line(main, second))
    return found


def _blank(leaf: Leaf) -> bool:
    return leaf.value is None or (isinstance(leaf.value, str) and not leaf.value.strip())


def _unknown(label: str, name: Leaf, content: Leaf, findings: Findings) -> None:
    place = name.source.place(name.row, name.column)
    if not label.strip():
        place = content.source.place(content.row, content.column)
        findings.error(
            "INPUT-LABEL", "这一行有内容，但没有项目名称", f"请在“{ITEM}”一列写明", place
        )
        return
    like = nearest(normal(label), _NAMES)
    fix = f"是不是“{like}”？请改正，或删去这一行" if like else "请对照空白数据表改正，或删去这一行"
    findings.error("INPUT-KEY", f"不认识的项目“{label.strip()}”", fix, place)


def _node(field: Field[Any], lines: list[Line], findings: Findings) -> Node:
    """The lines of one field as they stand in YAML."""
    first = lines[0].content
    source, row, column = first.source, first.row, first.column
    if field is KEYWORD_FIELD:
        return _keywords(lines, findings)
    if field.is_single:
        for line in lines:
            _nothing_added(field, line, findings)
        return first
    if not field.parts:
        for line in lines:
            _nothing_added(field, line, findings)
        return Series(tuple(line.content for line in lines), source, row, column)
    if field.shape.keyed:
        return _map(field, lines, findings)
    records: list[Node] = []
    for main, second in lines:
        entries: dict[str, Node] = {field.parts[0].name: main}
        if not _blank(second):
            entries[field.parts[1].name] = second
        records.append(Branch(entries, source, main.row, main.column))
    return Series(tuple(records), source, row, column)


def _map(field: Field[Any], lines: list[Line], findings: Findings) -> Node:
    first = lines[0].content
    entries: dict[str, Node] = {}
    keys: dict[str, tuple[int, int]] = {}
    for main, second in lines:
        key = "" if main.value is None else str(main.value).strip()
        place = main.source.place(main.row, main.column)
        if not key:
            what = f"“{field.label}”缺少{field.parts[0].name}"
            findings.error(
                "INPUT-BLANK", what, f"请在“{CONTENT}”一列写明，或清空“{ADDITION}”", place
            )
        elif key in entries:
            what = f"“{field.label}”中“{key}”写了两次，第一次在第 {keys[key][0]} 行"
            findings.error("INPUT-REPEATED", what, "请只留一个", place)
        else:
            entries[key] = second if second.row else second._replace(row=main.row)
            keys[key] = (main.row, main.column)
    return Branch(entries, first.source, first.row, first.column, keys)


def _keywords(lines: list[Line], findings: Findings) -> Node:
    """One line is words or a sentence as 补充 says or as it looks; several lines are words."""
    first = lines[0].content
    ways = {str(line.addition.value).strip() for line in lines if not _blank(line.addition)}
    for way in sorted(ways - {KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE}):
        findings.error(
            "INPUT-VALUE",
            f"“{KEYWORD_FIELD.label}”的写法应为“{KEYWORDS_AS_WORDS}”或“{KEYWORDS_AS_SENTENCE}”，实际是“{way}”",
            f"请清空“{ADDITION}”，或从下拉列表中选",
            first.source.place(first.row, first.column),
        )
    if len(lines) == 1 and KEYWORDS_AS_WORDS not in ways:
        return first
    words = [
        line.content._replace(value=word)
        for line in lines
        for word in split_words(str(line.content.value))
    ]
    return Series(tuple(words), first.source, first.row, first.column)


def _nothing_added(field: Field[Any], line: Line, findings: Findings) -> None:
    second = line.addition
    if _blank(second):
        return
    if _blank(line.content):
        what = f"“{field.label}”的内容写在了“{ADDITION}”一列"
        place = second.source.place(second.row, second.column)
        findings.error("INPUT-BLANK", what, f"请移到“{CONTENT}”一列", place)
    else:
        what = f"“{field.label}”不需要“{ADDITION}”，实际填有“{second.value}”"
        place = second.source.place(second.row, second.column)
        findings.error("INPUT-VALUE", what, "请清空这一格，要说的话写进“内容”", place)
