"""事实: what no table tells.  Absent stays absent; 0, 否 and an empty list are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from draftkit.fields import FACT_FIELDS, NO, YES
from draftkit.kinds import disclosure
from draftkit.model import Account, GivenFacts, OwnProblem, Remedy
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
from draftkit.sources.tree import Branch, Leaf, Unread, place_of, place_of_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from draftkit.model import Number
    from draftkit.sources.findings import Findings
    from draftkit.sources.tree import Node, Value

T = TypeVar("T")
_KEYS = tuple(field.path[-1] for field in FACT_FIELDS)
_MOST_ITEMS = 50
_LONGEST_NAME = 40
_YES_WORDS = frozenset(("true", "yes", "是", "对", "√", "✓", "y"))
_NO_WORDS = frozenset(("false", "no", "否", "不是", "×", "n"))
_NONE_WORDS = frozenset(("无", "没有"))
_NONE_HAPPENED = "未发生"
_TOTAL = disclosure.TOTAL


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
) -> GivenFacts:
    """All facts; those that contradict the tables are reported."""
    branch = branch_at(tree, "事实", "事实", findings)
    if branch is not None:
        check_keys(branch, _KEYS, "事实", findings)
    reader = FactReader(branch, "事实", findings, places)
    return GivenFacts(
        total=reader.number("主动公开总数", read_rough_count),
        channels=_channels(reader),
        accounts=_accounts(reader),
        reading_points=read_names(reader, "信息查阅点"),
        trainings=reader.number("培训次数", read_count),
        meetings=reader.number("会议次数", read_count),
        explanations=reader.number("政策解读", read_count),
        all_on_time=_all_on_time(reader, cells),
        fee=reader.number("信息处理费", read_yuan),
        appraisal=reader.text("考核"),
        public_review=reader.text("社会评议"),
        accountability=_accountability(reader),
        problems=_problems(reader),
        remedies=_remedies(reader),
    )


def _channels(reader: FactReader) -> tuple[tuple[str, int], ...]:
    branch = reader.branch_at("公开渠道")
    if branch is None:
        return ()
    channels: list[tuple[str, int]] = []
    for key, node in branch.entries.items():
        name = _key_text(branch, key, "事实.公开渠道", reader.findings)
        label = f"公开渠道·{key}"
        if not isinstance(node, Leaf):
            if not isinstance(node, Unread):
                what = f"“{label}”应为一个数"
                reader.findings.error("INPUT-TYPE", what, "请写成“渠道名称: 条数”", place_of(node))
            continue
        count = read_count(node.value)
        if isinstance(count, Refusal):
            reader.refuse(count, node, label)
        elif name:
            channels.append((name, count))
    return tuple(channels)


def _key_text(branch: Branch, key: str, path: str, findings: Findings) -> str:
    """A free key as a text that is fit for the report."""
    place = place_of_key(branch, key)
    spot = Leaf(key, branch.source, *(branch.keys.get(key) or (place.line, place.column)))
    return read_text(spot, path, findings, _LONGEST_NAME)


def _accounts(reader: FactReader) -> tuple[Account, ...]:
    accounts = []
    for item in reader.items("政务新媒体"):
        first, second = _halves(item, "政务新媒体", ("名称", "类型"), reader)
        name = first.strip("“”\"'《》「」")
        if not second and name.endswith(("）", ")")):
            name, _, second = name[:-1].replace("(", "（").partition("（")
        if name:
            accounts.append(Account(name.strip("“” "), second.strip()))
    return tuple(accounts)


def _accountability(reader: FactReader) -> str:
    """责任追究; 无 is a clear answer here."""
    leaf = leaf_at(reader.branch, "责任追究", f"{reader.path}.责任追究", reader.findings)
    if leaf is not None and normal(str(leaf.value)).rstrip("。") in _NONE_WORDS:
        reader.remember("责任追究", leaf)
        return _NONE_HAPPENED
    return reader.text("责任追究") if leaf is not None else ""


def _problems(reader: FactReader) -> tuple[OwnProblem, ...]:
    pairs = (_halves(i, "存在问题", ("问题", "措施"), reader) for i in reader.items("存在问题"))
    return tuple(OwnProblem(problem, measure) for problem, measure in pairs if problem)


def _remedies(reader: FactReader) -> tuple[Remedy, ...]:
    remedies = []
    for item in reader.items("上年问题整改"):
        before = len(reader.findings.problems)
        problem, result = _halves(item, "上年问题整改", ("问题", "结果"), reader)
        if problem and not result and len(reader.findings.problems) == before:
            what = f"“上年问题整改”缺少“{problem}”的结果"
            fix = "请写成 {问题: …, 结果: …}，工作簿中结果写在“补充”"
            reader.findings.error("INPUT-BLANK", what, fix, place_of(item, "上年问题整改"))
        if problem and result:
            remedies.append(Remedy(problem, result))
    return tuple(remedies)


def _halves(item: Node, key: str, parts: tuple[str, str], reader: FactReader) -> tuple[str, str]:
    """Both halves of a record; a text alone is the first half."""
    path = f"{reader.path}.{key}"
    if not isinstance(item, Branch):
        return read_text(item, path, reader.findings), ""
    check_keys(item, parts, path, reader.findings)
    texts = []
    for part in parts:
        node = item.entries.get(part)
        if node is None or is_blank(node):
            texts.append("")
        else:
            texts.append(read_text(node, f"{path}.{part}", reader.findings))
    if is_blank(item.entries.get(parts[0])):
        what = f"“{label_of(path)}”缺少“{parts[0]}”"
        reader.findings.error("INPUT-BLANK", what, "请补上，或删去这一项", place_of(item))
    return texts[0], texts[1]


def read_names(reader: FactReader, key: str) -> tuple[str, ...]:
    """A list of names; 、 inside an item parts names as well."""
    names: list[str] = []
    for item in reader.items(key):
        names += split_list(read_text(item, f"{reader.path}.{key}", reader.findings))
    return tuple(dict.fromkeys(names))


def _all_on_time(reader: FactReader, cells: Mapping[str, Number]) -> bool | None:
    key = "全部按期答复"
    value = reader.number(key, read_yes_or_no)
    if value is None or reader.branch is None:
        return None
    new = cells.get(disclosure.cell_key(disclosure.T3_NEW, _TOTAL))
    carried = cells.get(disclosure.cell_key(disclosure.T3_CARRIED_IN, _TOTAL))
    if new == 0 and carried == 0:
        reader.findings.error(
            "INPUT-CONTRADICTION",
            f"填了“{key}”，但表三没有申请（本年新收、上年结转都是 0）",
            "没有申请时请删去这一项；有申请的请改正表三",
            place_of(reader.branch.entries[key], f"事实·{key}"),
        )
    return value


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
