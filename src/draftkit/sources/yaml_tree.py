"""YAML text → the neutral tree, every value with line and column.

Nothing is constructed: scalars stay text, so ``no`` is not False and ``012`` not ten.  The tree is
built from parser events, one after another, so that no depth of nesting can break it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from draftkit.diagnostics import InputError, Place, Problem, path_text
from draftkit.sources import files
from draftkit.sources.findings import Findings
from draftkit.sources.tree import Branch, Leaf, Node, Series, Source

MAX_DEPTH = 12
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


def read_yaml(path: Path, findings: Findings) -> Node:
    """The tree of the file.

    Faults that leave the rest readable (repeated keys, tags) go to ``findings``; ``InputError``
    where nothing can be read.
    """
    file = path_text(path)
    text = files.decode(files.read_bytes(path, files.MAX_TEXT), file)
    return parse_yaml(text, file, findings)


def parse_yaml(text: str, file: str, findings: Findings) -> Node:
    """As :func:`read_yaml`, from text."""
    import yaml  # 30 ms that a workbook does not need

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(Source(file), findings)
    try:
        parser = loader(text)
        try:  # as yaml.parse does, which asks before each event whether there is one
            while (event := parser.get_event()) is not None:
                builder.take(event)
        finally:
            parser.dispose()
    except yaml.YAMLError as error:
        from draftkit.yaml_faults import advice_on  # only where something is wrong

        raise InputError([*findings.problems, advice_on(error, text, file)]) from None
    if builder.root is None:
        fix = "请用 draftkit init -o 数据.yaml 生成一份再填写"
        raise files.refuse(file, "FILE-EMPTY", "文件里没有内容", fix)
    if isinstance(builder.root, Branch) and builder.again:
        findings.other = builder.root._replace(entries=builder.root.entries | builder.again)
    return builder.root


class _Open:
    """A mapping or list that is still being filled."""

    __slots__ = (
        "again",
        "column",
        "entries",
        "is_branch",
        "items",
        "key",
        "keys",
        "line",
        "repeated",
    )

    def __init__(self, *, is_branch: bool, line: int, column: int) -> None:
        self.is_branch = is_branch
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, tuple[int, int]] = {}
        self.key: str | None = None
        self.repeated = False
        self.again: dict[str, Node] = {}

    def add(self, node: Node) -> None:
        if not self.is_branch:
            self.items.append(node)
            return
        if self.key is not None:
            (self.again if self.repeated else self.entries)[self.key] = node
        self.key, self.repeated = None, False

    def close(self, source: Source) -> Node:
        if self.is_branch:
            return Branch(self.entries, source, self.line, self.column, self.keys)
        return Series(tuple(self.items), source, self.line, self.column)


class _Builder:
    """Takes events one by one; ``root`` is the finished tree."""

    def __init__(self, source: Source, findings: Findings) -> None:
        self.root: Node | None = None
        self._source = source
        self._findings = findings
        self._open: list[_Open] = []
        self._documents = 0
        self.again: dict[str, Node] = {}
        """What the keys of the whole hold that stand there twice."""

    def take(self, event: Any) -> None:  # noqa: ANN401  # PyYAML's event classes have no common type
        """One event of ``yaml.parse``."""
        name = type(event).__name__
        if name == "ScalarEvent" and not event.anchor and not event.tag:  # as nearly all are
            mark = event.start_mark
            self._scalar(event, mark.line + 1, mark.column + 1)
            return
        if name in {"StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"}:
            return
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if name == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                fix = "请删去“---”，一份数据一个文件"
                self._refuse("YAML-DOCUMENTS", "一个文件里有几份数据", fix, line, column)
        elif name == "AliasEvent":
            self._refuse("YAML-ALIAS", f"不能用引用“*{event.anchor}”", "请把内容写全", line, column)
        elif name in {"MappingEndEvent", "SequenceEndEvent"}:
            done = self._open.pop()
            self.again = done.again
            self._add(done.close(self._source))
        else:
            self._take_node(event, name, line, column)

    def _take_node(self, event: Any, name: str, line: int, column: int) -> None:  # noqa: ANN401  # as in take
        if event.anchor:
            what = f"不能用锚点“&{event.anchor}”"
            self._refuse("YAML-ALIAS", what, "请删去它，并把内容写全", line, column)
        if event.tag:
            what = f"不能用标签“{event.tag}”"
            fix = "请删去以“!”开头的标签；文字本身以“!”开头的，请加英文引号"
            self._findings.error("YAML-TAG", what, fix, self._source.place(line, column))
        if name == "ScalarEvent":
            self._scalar(event, line, column)
        else:
            self._start(is_branch=name == "MappingStartEvent", line=line, column=column)

    def _start(self, *, is_branch: bool, line: int, column: int) -> None:
        if self._wants_key():
            fix = "请把“{”“[”改为文字，或加英文引号"
            self._refuse("YAML-KEY", "项目名称应为文字", fix, line, column)
        if len(self._open) >= MAX_DEPTH:
            fix = "请对照空白数据表检查缩进和括号"
            self._refuse("YAML-DEPTH", f"层次超过 {MAX_DEPTH} 层", fix, line, column)
        self._open.append(_Open(is_branch=is_branch, line=line, column=column))

    def _scalar(self, event: Any, line: int, column: int) -> None:  # noqa: ANN401  # as in take
        text: str = event.value
        inner = self._open[-1] if self._open else None
        if inner is not None and inner.is_branch and inner.key is None:
            self._key(text.strip(), line, column)
            return
        blank = not event.style and text in _NULLS
        self._add(Leaf("" if blank else text, self._source, line, column))

    def _wants_key(self) -> bool:
        return bool(self._open) and self._open[-1].is_branch and self._open[-1].key is None

    def _key(self, key: str, line: int, column: int) -> None:
        inner = self._open[-1]
        inner.key = key
        inner.repeated = key in inner.keys
        if not inner.repeated:
            inner.keys[key] = (line, column)
            return
        what = f"“{key}”写了两次，第一次在第 {inner.keys[key][0]} 行"
        place = self._source.place(line, column)
        self._findings.error("INPUT-REPEATED", what, "请只留一个", place)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].add(node)
        elif not (isinstance(node, Leaf) and node.value == ""):
            self.root = node

    def _refuse(self, code: str, what: str, fix: str, line: int, column: int) -> None:
        problem = Problem(code, what, fix, Place(self._source.file, line=line, column=column))
        raise InputError([*self._findings.problems, problem])
