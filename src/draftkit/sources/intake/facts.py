"""事实: what no table tells.  Absent stays absent; 0, 否 and an empty list are given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from draftkit.kinds import disclosure
from draftkit.kinds.fields import ALL_ON_TIME, FACT_FIELDS, Field, Given
from draftkit.kinds.shapes import MONEY, NO, ROUGH, WHOLE, YES, YES_OR_NO, Records, Scalar, Tally
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.sources.intake.keys import (
    branch_at,
    check_keys,
    is_blank,
    items_at,
    label_of,
    leaf_at,
)
from draftkit.sources.intake.texts import read_text
from draftkit.sources.keywords import split_list
from draftkit.sources.labels import normal
from draftkit.sources.numerals import (
    YUAN_UNITS,
    Refusal,
    read_amount,
    read_count,
    read_rough_count,
)
from draftkit.sources.tree import Branch, Leaf, Unread, Value, place_of, place_of_key

if TYPE_CHECKING:
    from decimal import Decimal

    from draftkit.kinds.shapes import Part, Shape
    from draftkit.model import Number
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node

T = TypeVar("T")
_MOST_ITEMS = 50
_LONGEST_NAME = 40
_YES_WORDS = frozenset(("true", "yes", "是", "对", "√", "✓", "y"))
_NO_WORDS = frozenset(("false", "no", "否", "不是", "×", "n"))
_NONE_WORDS = frozenset(("无", "没有"))
_TOTAL = TOTAL


class FactReader:
    """Reads single facts of one branch, reporting faults and remembering places."""

    def __init__(
        self, branch: Branch | None, path: str, findings: Findings, places: dict[str, Node]
    ) -> None:
        self.branch = branch
        self.findings = findings
        self.path = path
        self._places = places

    def number(self, key: str, read: Callable[[Value], T | Refusal]) -> T | None:
        """A number; ``None`` where it is not given or refused."""
        leaf = leaf_at(self.branch, key, f"{self.path}.{key}", self.findings)
        if leaf is None:
            return None
        self.remember(key, leaf)
        value = read(leaf.value)
        if isinstance(value, Refusal):
            self.refuse(value, leaf, key)
            return None
        return value

    def text(self, key: str) -> str:
        """A text; "" where it is not given or refused."""
        node = self.branch.entries.get(key) if self.branch else None
        if is_blank(node) or node is None:
            return ""
        self.remember(key, node)
        return read_text(node, f"{self.path}.{key}", self.findings)

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of a list that are not blank."""
        found = items_at(self.branch, key)
        if self.branch and key in self.branch.entries and not is_blank(self.branch.entries[key]):
            self.remember(key, self.branch.entries[key])
        if len(found) > _MOST_ITEMS:
            what = f"“{label_of(self.path)}·{key}”最多 {_MOST_ITEMS} 项，实际 {len(found)} 项"
            self.findings.error("INPUT-LENGTH", what, "请精简", place_of(found[0]))
            return ()
        return tuple(item for item in found if not is_blank(item))

    def branch_at(self, key: str) -> Branch | None:
        """The mapping under ``key``."""
        if self.branch is None:
            return None
        found = branch_at(self.branch, key, f"{self.path}.{key}", self.findings)
        if found is not None:
            self.remember(key, found)
        return found

    def refuse(self, refusal: Refusal, node: Node, key: str) -> None:
        """Report a refused number with what it is called."""
        place = place_of(node, f"{label_of(self.path)}·{key}")
        self.findings.error(refusal.code, refusal.what, refusal.fix, place)

    def remember(self, key: str, node: Node) -> None:
        """Keep the place of ``key``."""
        self._places[f"{self.path}.{key}"] = node


def read_yuan(value: Value) -> Decimal | Refusal:
    """An amount of money in 元."""
    return read_amount(value, YUAN_UNITS)


def read_facts(
    tree: Branch, cells: Mapping[str, Number], findings: Findings, places: dict[str, Node]
) -> Given:
    """All facts; those that contradict the tables are reported."""
    branch = branch_at(tree, "事实", "事实", findings)
    if branch is not None:
        check_keys(branch, (field.path[-1] for field in FACT_FIELDS), "事实", findings)
    reader = FactReader(branch, "事实", findings, places)
    given = Given({field: read_fact(reader, field) for field in FACT_FIELDS})
    _agree(given, reader, cells)
    return given


def read_fact(reader: FactReader, field: Field[T]) -> T:
    """The value of one field, by its shape; ``nothing`` where it is not given or refused."""
    key, shape = field.path[-1], field.shape
    found: Any
    if shape in _NUMBERS:
        found = reader.number(key, _NUMBERS[shape])
    elif isinstance(shape, Scalar):
        found = _nothing_happened(reader, key, shape) or reader.text(key)
    elif isinstance(shape, Records):
        found = _records(reader, field, shape)
    elif isinstance(shape, Tally):
        found = _tally(reader, field)
    else:
        found = read_names(reader, key)
    value: T = found
    return value


def _nothing_happened(reader: FactReader, key: str, shape: Scalar[str]) -> str:
    """What 无 stands for, where that is a clear answer."""
    if not shape.none:
        return ""
    leaf = leaf_at(reader.branch, key, f"{reader.path}.{key}", reader.findings)
    if leaf is None or normal(str(leaf.value)).rstrip("。") not in _NONE_WORDS:
        return ""
    reader.remember(key, leaf)
    return shape.none


def _tally(reader: FactReader, field: Field[Any]) -> tuple[tuple[str, int], ...]:
    branch = reader.branch_at(field.path[-1])
    if branch is None:
        return ()
    found: list[tuple[str, int]] = []
    names, counts = (part.name for part in field.parts)
    for key, node in branch.entries.items():
        name = _key_text(branch, key, field.key, reader.findings)
        label = f"{field.path[-1]}·{key}"
        if not isinstance(node, Leaf):
            if not isinstance(node, Unread):
                what, fix = f"“{label}”应为一个数", f"请写成“{names}名称: {counts}”"
                reader.findings.error("INPUT-TYPE", what, fix, place_of(node))
            continue
        count = read_count(node.value)
        if isinstance(count, Refusal):
            reader.refuse(count, node, label)
        elif name:
            found.append((name, count))
    return tuple(found)


def _key_text(branch: Branch, key: str, path: str, findings: Findings) -> str:
    """A free key as a text that is fit for the report."""
    place = place_of_key(branch, key)
    spot = Leaf(key, branch.source, *(branch.keys.get(key) or (place.line, place.column)))
    return read_text(spot, path, findings, _LONGEST_NAME)


def _records(reader: FactReader, field: Field[Any], shape: Records[Any]) -> tuple[Any, ...]:
    found = []
    for item in reader.items(field.path[-1]):
        before = len(reader.findings.problems)
        record = shape.tidy(shape.record(*_parts(item, field, reader)))
        wanted = [part for part, value in shape.by_part(record) if part.required and not value]
        if record[0] and wanted and len(reader.findings.problems) == before:
            written = "，".join(f"{part.name}: …" for part in field.parts)
            what = f"“{field.label}”缺少“{record[0]}”的{wanted[0].name}"
            fix = f"请写成 {{{written}}}，工作簿中{wanted[0].name}写在“补充”"
            reader.findings.error("INPUT-BLANK", what, fix, place_of(item, field.label))
        if record[0] and not wanted:
            found.append(record)
    return tuple(found)


def _parts(item: Node, field: Field[Any], reader: FactReader) -> list[Any]:
    """The values of a record's parts; a text alone is the first."""
    path, parts = f"{reader.path}.{field.path[-1]}", field.parts
    if not isinstance(item, Branch):
        text = read_text(item, path, reader.findings)
        return [text, *(part.shape.nothing for part in parts[1:])]
    check_keys(item, (part.name for part in parts), path, reader.findings)
    entry = FactReader(item, path, reader.findings, {})
    values = [_part(entry, part) for part in parts]
    if is_blank(item.entries.get(parts[0].name)):
        what = f"“{label_of(path)}”缺少“{parts[0].name}”"
        reader.findings.error("INPUT-BLANK", what, "请补上，或删去这一项", place_of(item))
    return values


def _part(entry: FactReader, part: Part) -> object:
    if part.shape in _NUMBERS:
        return entry.number(part.name, _NUMBERS[part.shape])
    return entry.text(part.name) if isinstance(part.shape, Scalar) else read_names(entry, part.name)


def read_names(reader: FactReader, key: str) -> tuple[str, ...]:
    """A list of names; 、 inside an item parts names as well."""
    names: list[str] = []
    for item in reader.items(key):
        names += split_list(read_text(item, f"{reader.path}.{key}", reader.findings))
    return tuple(dict.fromkeys(names))


def _agree(given: Given, reader: FactReader, cells: Mapping[str, Number]) -> None:
    """Nothing can have been answered in time where nothing was asked."""
    key = ALL_ON_TIME.path[-1]
    if given[ALL_ON_TIME] is None or reader.branch is None:
        return
    new = cells.get(cell_key(disclosure.T3_NEW, _TOTAL))
    carried = cells.get(cell_key(disclosure.T3_CARRIED_IN, _TOTAL))
    if new == 0 and carried == 0:
        reader.findings.error(
            "INPUT-CONTRADICTION",
            f"填了“{key}”，但表三没有申请（本年新收、上年结转都是 0）",
            "没有申请时请删去这一项；有申请的请改正表三",
            place_of(reader.branch.entries[key], f"事实·{key}"),
        )


def read_yes_or_no(value: Value) -> bool | Refusal:
    """``true`` / ``false``, 是 / 否."""
    if isinstance(value, bool):
        return value
    word = normal(str(value)).lower()
    if word in _YES_WORDS:
        return True
    if word in _NO_WORDS:
        return False
    return Refusal(
        "INPUT-VALUE", f"应为“{YES}”或“{NO}”，实际是“{value}”", f"请写{YES}或{NO}，不清楚请留空"
    )


_NUMBERS: Mapping[Shape[Any], Callable[[Value], Any]] = {
    WHOLE: read_count,
    ROUGH: read_rough_count,
    YES_OR_NO: read_yes_or_no,
    MONEY: read_yuan,
}
"""How a value of one cell that is no text is read."""
