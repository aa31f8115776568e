"""事实: what no table tells.  Absent stays absent; 0, 否 and an empty list are given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from draftkit.diagnostics import Place
from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    ACCOUNTS,
    ALL_ON_TIME,
    ASKED_ABOUT,
    CHANNELS,
    FACT_FIELDS,
    ON_TIME,
    PROBLEMS,
    ROSTER_SHEET,
    Field,
    Given,
)
from draftkit.kinds.fields import TOTAL as GIVEN_TOTAL
from draftkit.kinds.material import PARTS, is_account
from draftkit.kinds.shapes import (
    MEASURED,
    MONEY,
    NO,
    ROUGH,
    TEXT,
    WHOLE,
    YES,
    YES_OR_NO,
    Count,
    Records,
    Scalar,
    Sentences,
)
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import regex
from draftkit.sources.intake import problems
from draftkit.sources.intake.keys import (
    branch_at,
    check_keys,
    is_blank,
    items_at,
    label_of,
    leaf_at,
)
from draftkit.sources.intake.texts import NOTHINGS, read_text
from draftkit.sources.keywords import split_list
from draftkit.sources.labels import normal
from draftkit.sources.numerals import (
    YUAN_UNITS,
    Refusal,
    parted,
    read_amount,
    read_count,
    read_rough_count,
)
from draftkit.sources.tree import Branch, Leaf, Value, place_of, place_of_key

if TYPE_CHECKING:
    from decimal import Decimal

    from draftkit.kinds.material import Account, Channel
    from draftkit.kinds.shapes import Part, Shape
    from draftkit.model import Number
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node

T = TypeVar("T")
_MOST_ITEMS = 50
_WITH_NUMBER = regex(r"(.*[^\d\s])\s*[:：=＝]\s*(\d[\d,]*[余多]?)\s*[条篇件次个项期份人]?")
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
        if told := parted(leaf.value):
            self.findings.warn(*told, place_of(leaf, f"{label_of(self.path)}·{key}"))
        return value

    def text(self, key: str, *, listed: bool = False) -> str:
        """A text; "" where it is not given or refused.  One that may be ``listed`` has 、 between its items."""
        node = self.branch.entries.get(key) if self.branch else None
        if is_blank(node) or node is None:
            return ""
        self.remember(key, node)
        if listed and isinstance(node, tuple):
            return "、".join(read_names(self, key, parted=False))
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
    entries = branch.entries if branch else {}
    given = Given({f: read_fact(reader, f) for f in FACT_FIELDS if f.path[-1] in entries})
    _agree(given, reader, cells)
    return given


def read_fact(reader: FactReader, field: Field[T]) -> T:
    """The value of one field, by its shape; ``nothing`` where it is not given or refused."""
    key, shape = field.path[-1], field.shape
    found: Any
    if shape in _NUMBERS:
        found = reader.number(key, _NUMBERS[shape])
    elif shape is MEASURED:
        found = read_measured(reader, key)
    elif isinstance(shape, Scalar):
        found = _nothing_happened(reader, key, shape) or reader.text(key)
    elif isinstance(shape, Records):
        found = _records(reader, field, shape)
    else:
        found = read_names(reader, key, parted=not isinstance(shape, Sentences))
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


def read_measured(reader: FactReader, key: str) -> Count | None:
    """A count, or a mapping of 数量, 名词 and 单位; ``None`` where it is not given or refused."""
    node = reader.branch.entries.get(key) if reader.branch else None
    if not isinstance(node, Branch):
        return reader.number(key, read_rough_count)
    reader.remember(key, node)
    path = f"{reader.path}.{key}"
    check_keys(node, ("数量", "名词", "单位"), path, reader.findings)
    entry = FactReader(node, path, reader.findings, {})
    count = entry.number("数量", read_rough_count)
    noun, unit = entry.text("名词"), entry.text("单位")
    if count is None and is_blank(node.entries.get("数量")):
        reader.findings.error("INPUT-BLANK", f"“{key}”缺少“数量”", "请补上", place_of(node, key))
    return count and Count(count.value, count.text, count.exact, unit, noun)


def _records(reader: FactReader, field: Field[Any], shape: Records[Any]) -> tuple[Any, ...]:
    if reader.branch is None or field.path[-1] not in reader.branch.entries:
        return ()
    found = []
    for item in _entries(reader, field, shape):
        before = len(reader.findings.problems)
        record = shape.tidy(shape.record(*_parts(item, field, reader)))
        wanted = [part for part, value in shape.by_part(record) if part.required and not value]
        if record[0] and wanted and len(reader.findings.problems) == before:
            written = "，".join(f"{part.name}: …" for part in field.parts)
            what = f"“{field.label}”缺少“{record[0]}”的{wanted[0].name}"
            at = item.source.sheet
            fix = f"请在这一行补上{wanted[0].name}" if at else f"请写成 {{{written}}}"
            reader.findings.error("INPUT-BLANK", what, fix, place_of(item, field.label))
        if any(value != part.shape.nothing for part, value in shape.by_part(record)) and not wanted:
            found.append(record)
    return tuple(found)


def _entries(reader: FactReader, field: Field[Any], shape: Records[Any]) -> Iterator[Node]:
    """The nodes of a field's records: of a list, a single one, or the entries of a short mapping."""
    key = field.path[-1]
    node = reader.branch.entries.get(key) if reader.branch else None
    names = {part.name for part in field.parts}
    if field is PROBLEMS and not (isinstance(node, Branch) and "问题" not in node.entries):
        for item in reader.items(key) if not isinstance(node, Branch) else (node,):
            yield from problems.apart(item)
    elif not isinstance(node, Branch) or (shape.single and names & node.entries.keys()):
        yield from reader.items(key)
    elif not shape.keyed or (names & node.entries.keys() and field.parts[0].name in node.entries):
        reader.remember(key, node)
        yield node
    else:
        reader.remember(key, node)
        first, second = field.parts[:2]
        for name, value in node.entries.items():
            spot = Leaf(name, node.source, *_spot_of(node, name))
            yield Branch({first.name: spot, second.name: value}, node.source, *_spot_of(node, name))


def _spot_of(branch: Branch, key: str) -> tuple[int, int]:
    place = place_of_key(branch, key)
    return branch.keys.get(key) or (place.line, place.column)


def _parts(item: Node, field: Field[Any], reader: FactReader) -> list[Any]:
    """The values of a record's parts; a value alone is the first."""
    path, parts = f"{reader.path}.{field.path[-1]}", field.parts
    if not isinstance(item, Branch):
        if _misnamed(item, field, reader.findings):
            return [part.shape.nothing for part in parts]
        alone = Branch(
            {parts[0].name: item}, reader.branch.source if reader.branch else item.source
        )
        first = _part(FactReader(alone, path, reader.findings, {}), parts[0])
        return [first, *(part.shape.nothing for part in parts[1:])]
    check_keys(item, (part.name for part in parts), path, reader.findings)
    if _misnamed(item.entries.get(parts[0].name), field, reader.findings):
        return [part.shape.nothing for part in parts]
    entry = FactReader(_in_tens_of_thousands(item), path, reader.findings, {})
    values = [_part(entry, part) for part in parts]
    known_by = parts[: field.shape.known_by] if isinstance(field.shape, Records) else parts[:1]
    if parts[0].shape is TEXT and all(is_blank(item.entries.get(part.name)) for part in known_by):
        what = f"“{label_of(path)}”缺少“{'”或“'.join(part.name for part in known_by)}”"
        reader.findings.error("INPUT-BLANK", what, "请补上，或删去这一项", place_of(item))
    return values


_FRACTION, _WAN = regex(r"\d+\.\d{1,4}"), "万"


def _in_tens_of_thousands(item: Branch) -> Branch:
    """A record with 万 in its number: 28.6 with 万亩 for its unit is 28.6万亩, as offices type it."""
    number, unit = item.entries.get("数量"), item.entries.get("单位")
    if not (isinstance(number, Leaf) and isinstance(unit, Leaf)):
        return item
    figure, name = str(number.value).strip(), str(unit.value).strip()
    if not (_FRACTION.fullmatch(figure) and name.startswith(_WAN) and len(name) > len(_WAN)):
        return item
    entries = {
        **item.entries,
        "数量": number._replace(value=f"{figure}{_WAN}"),
        "单位": unit._replace(value=name.removeprefix(_WAN)),
    }
    return item._replace(entries=entries)


def _misnamed(node: Node | None, field: Field[Any], findings: Findings) -> bool:
    """Report a name that is 无, or has its number in it (政府门户网站:100)."""
    if not isinstance(node, Leaf) or field.parts[0].shape is not TEXT:
        return False
    name = str(node.value).strip()
    numbers = [part.name for part in field.parts if part.shape in _NUMBERS]
    found = _WITH_NUMBER.fullmatch(name) if numbers else None
    if found is None and name not in NOTHINGS:
        return False
    label = f"“{field.label}”"
    place = place_of(node, f"{label_of(field.key)}·{field.parts[0].name}")
    if found is None:
        where = "清空这一行" if node.source.sheet else "删去这一项"
        fix = f"没有的不必写，请{where}；报告里不会提到它"
        findings.error("INPUT-VALUE", f"{label}的名称不能写“{name}”", fix, place)
        return True
    plain, figure = found.groups()
    fix = f"名称写“{plain}”，{numbers[0]}写在“数量”一格：{figure}"
    if node.source.sheet == ROSTER_SHEET:
        fix = f"写成“{plain}={figure}”"
    elif not node.source.sheet:
        fix = f"冒号后要空一格，一行一个：“{plain}: {figure}”"
    findings.error("INPUT-VALUE", f"{label}的名称里写了数：“{name}”", fix, place)
    return True


def _part(entry: FactReader, part: Part) -> object:
    if part.shape in _NUMBERS:
        return entry.number(part.name, _NUMBERS[part.shape])
    text = entry.text(part.name, listed=part.listed) if isinstance(part.shape, Scalar) else None
    if text is None:
        return read_names(entry, part.name)
    if part.choices == PARTS and text and text not in PARTS:
        place = place_of(entry.branch.entries[part.name]) if entry.branch else Place()
        what, fix = f"没有“{text}”这个部分", f"请从{'、'.join(PARTS)}中选"
        entry.findings.error("INPUT-VALUE", what, fix, place)
        return ""
    return text


def read_names(reader: FactReader, key: str, *, parted: bool = True) -> tuple[str, ...]:
    """A list of names; 、 inside an item parts names as well, unless they are sentences."""
    names: list[str] = []
    for item in reader.items(key):
        text = read_text(item, f"{reader.path}.{key}", reader.findings)
        names += split_list(text) if parted else [text] if text else []
    return tuple(dict.fromkeys(names))


def _agree(given: Given, reader: FactReader, cells: Mapping[str, Number]) -> None:
    """Report what the tables or another fact contradict."""
    new = cells.get(cell_key(disclosure.T3_NEW, _TOTAL))
    carried = cells.get(cell_key(disclosure.T3_CARRIED_IN, _TOTAL))
    if reader.branch is None:
        return
    if new is not None and carried is not None:
        _agree_with_applications(given, reader, int(new + carried))
    total = given[GIVEN_TOTAL]
    counts = [channel.number for channel in given[CHANNELS] if channel.number]
    if total is not None and not total.value and any(count.value for count in counts):
        what = "“主动公开总数”是 0，“公开渠道”却有条数"
        _contradicts(reader, GIVEN_TOTAL, what, "请改正其中一处")
    for account, channel in _same_accounts(given):
        if account.posts and channel.number and account.posts.value != channel.number.value:
            place = place_of(reader.branch.entries[CHANNELS.path[-1]], CHANNELS.label)
            what = (
                f"“政务新媒体”的“{account.name}”发布 {account.posts.text}，"
                f"“公开渠道”的“{channel.name}”是 {channel.number.text}（{place}）"
            )
            _contradicts(reader, ACCOUNTS, what, "同一个账号的数请改成一样，或只留一处")


def _same_accounts(given: Given) -> Iterator[tuple[Account, Channel]]:
    """Accounts that are given as channels as well; of several by one name the one whose type the channel names."""
    names = [account.name for account in given[ACCOUNTS]]
    for account in given[ACCOUNTS]:
        for channel in given[CHANNELS]:
            named = is_account(channel.name, account)
            if named and (names.count(account.name) == 1 or account.type in channel.name):
                yield account, channel


def _agree_with_applications(given: Given, reader: FactReader, asked: int) -> None:
    """Nothing can have been answered where nothing was asked, nor more than was asked."""
    for field in (ALL_ON_TIME, ON_TIME, ASKED_ABOUT):
        if given[field] != field.shape.nothing and not asked:
            what = f"填了“{field.label}”，但表三没有申请（本年新收、上年结转都是 0）"
            _contradicts(reader, field, what, "没有申请时请删去这一项；有申请的请改正表三")
    on_time = given[ON_TIME]
    if on_time is not None and 0 < asked < on_time:
        what = f"“{ON_TIME.label}”是 {on_time} 件，表三的本年新收和上年结转一共只有 {asked} 件"
        _contradicts(reader, ON_TIME, what, "请核对这一项和表三")


def _contradicts(reader: FactReader, field: Field[Any], what: str, fix: str) -> None:
    assert reader.branch is not None  # noqa: S101  # a fact was given
    key = field.path[-1]
    place = place_of(reader.branch.entries[key], f"事实·{key}")
    reader.findings.error("INPUT-CONTRADICTION", what, fix, place)


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
