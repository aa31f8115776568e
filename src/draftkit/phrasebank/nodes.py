"""YAML of the bank as nodes with places.  Text in; nothing is constructed but text and lists.

Scalars stay text (``on``, ``012`` and ``1:30`` are words here), a key written twice is a problem,
and faults are explained in the language of those who write.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import yaml

from draftkit.diagnostics import Place, Problem, Severity
from draftkit.yaml_faults import advice_on

_NONE: Mapping[str, str] = MappingProxyType({})
_DEEPEST = 100
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Reader:
    """Reads one bank file and collects what is wrong with it."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self.name = name
        self.problems = problems
        self._outdated: list[yaml.Node] = []

    def complain(self, node: yaml.Node | None, what: str, fix: str) -> None:
        """Add a problem at ``node``."""
        self.problems.append(Problem("BANK", what, fix, self.place(node)))

    def place(self, node: yaml.Node | None) -> Place:
        """Where ``node`` starts."""
        if node is None:
            return Place(self.name)
        mark = node.start_mark
        return Place(self.name, line=mark.line + 1, column=mark.column + 1)

    def compose(self, text: str) -> yaml.Node | None:
        """The root node, or None after adding a problem."""
        try:
            fault = _too_much(yaml.parse(text, Loader=_LOADER))
            if fault is not None:
                place = Place(self.name, line=fault[1])
                self.problems.append(Problem("BANK-YAML", fault[0], "请对照词库手册改写", place))
                return None
            return yaml.compose(text, Loader=_LOADER)
        except yaml.YAMLError as error:
            found = advice_on(error, text, self.name)
            lines = text.splitlines()
            line = lines[found.place.line - 1] if found.place.line <= len(lines) else ""
            what = f"YAML 写法有误（{found.what}）"
            self.problems.append(
                Problem("BANK-YAML", what, _advice(line) or found.fix, found.place)
            )
        return None

    def notices(self) -> Iterator[Problem]:
        """What is read as it stands but had better be written otherwise."""
        if self._outdated:
            first = self._outdated[0]
            what = f"有 {len(self._outdated)} 处键是从前的英文写法，如“{first.value}”"
            fix = "照样能用；今后写中文键，见短语库维护手册"
            yield Problem("BANK-KEYS", what, fix, self.place(first), Severity.WARNING)

    def fields(
        self,
        node: yaml.Node | None,
        known: Collection[str] | None = None,
        earlier: Mapping[str, str] = _NONE,
    ) -> Fields:
        """The fields of a mapping; unknown or repeated keys are problems.

        ``earlier`` maps keys as they were to keys as they are.
        """
        result: dict[str, yaml.Node] = {}
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, "这里应当是“键: 值”", "对照同文件其他条目的写法修改")
            return Fields(self, node, result)
        for key_node, value in node.value:
            key = str(key_node.value)
            if key in earlier:
                self._outdated.append(key_node)
                key = earlier[key]
            if key in result:
                self.complain(key_node, f"“{key}”写了两次", "删去其中一个")
            elif known is not None and key not in known:
                self.complain(key_node, f"不认识“{key}”", f"可用的有：{'、'.join(known)}")
            else:
                result[key] = value
        return Fields(self, node, result)

    def items(self, node: yaml.Node | None) -> list[yaml.Node]:
        """The nodes of a list."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, "这里应当是一个列表", "写成 [甲, 乙] 或逐行以 - 开头")
            return []
        return list(node.value)

    def text(self, node: yaml.Node | None) -> str:
        """A scalar's text, without surrounding blanks."""
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.complain(node, "这里应当是一段文字", "写成一行文字，或用 >- 另起一行")
            return ""
        return str(node.value).strip()

    def texts(self, node: yaml.Node | None) -> tuple[str, ...]:
        """A list of texts; a single scalar counts as a list of one."""
        if isinstance(node, yaml.ScalarNode):
            return (self.text(node),)
        return tuple(self.text(item) for item in self.items(node))


def _too_much(events: Iterable[yaml.Event]) -> tuple[str, int] | None:
    """What no bank has: a depth that no parser bears, or references, which may stand for more than there is room for."""
    depth = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                return f"层次超过 {_DEEPEST} 层", _line_of(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            return f"词库里不能用引用“*{event.anchor}”", _line_of(event)
    return None


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


class Fields(Mapping[str, yaml.Node]):
    """The values of a mapping by key.  What is not there reads as nothing."""

    def __init__(
        self, reader: Reader, node: yaml.Node | None, values: Mapping[str, yaml.Node]
    ) -> None:
        self.reader, self.node = reader, node
        self._values = values

    def __getitem__(self, key: str) -> yaml.Node:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    @property
    def place(self) -> Place:
        """Where the mapping starts."""
        return self.reader.place(self.node)

    def complain(self, key: str, what: str, fix: str) -> None:
        """Add a problem at the value of ``key``, or at the mapping where it has none."""
        self.reader.complain(self.get(key, self.node), what, fix)

    def text(self, key: str) -> str:
        """A scalar's text."""
        return self.reader.text(self.get(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return self.reader.texts(self.get(key))

    def listed(self, key: str) -> list[yaml.Node]:
        """The nodes of a list."""
        return self.reader.items(self.get(key))

    def fields(
        self, key: str, known: Collection[str] | None = None, earlier: Mapping[str, str] = _NONE
    ) -> Fields:
        """The fields of a mapping inside this one."""
        if key not in self:
            return Fields(self.reader, self.node, {})
        return self.reader.fields(self[key], known, earlier)

    def every_text(self) -> dict[str, str]:
        """All values as texts."""
        return {key: self.text(key) for key in self}

    def every_list(self) -> dict[str, tuple[str, ...]]:
        """All values as lists of texts."""
        return {key: self.texts(key) for key in self}


def _advice(line: str) -> str:
    stripped = line.strip()
    value = stripped.split(": ", 1)[-1].removeprefix("- ")
    if value.startswith(("{", "[", "“", '"', "'", "【", "|")):
        return "文字以 {{、[ 或引号开头时，请在键后写 >-，文字另起一行"
    if stripped.count(": ") > 1:
        return "文字里有半角冒号加空格；请改为全角“：”，或在键后写 >-，文字另起一行"
    return ""
