"""The rules of the house that no linter knows: nothing that nobody uses, no function that takes a page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from draftkit.cli.app import COMMANDS

SRC = Path(__file__).parents[2] / "src"
LONGEST = 60
FACE = ("draftkit", "draftkit.service")
"""What these hand on is there for callers outside."""
UNREAD = {
    "draftkit.audit.claims.rules.Rule.fires": "examples, which the tests keep true",
    "draftkit.audit.claims.rules.Rule.silent": "examples, which the tests keep true",
    "draftkit.blanks.packing.InMemory.write_worksheet": "called by openpyxl",
    "draftkit.cli.chinese._Help.format_usage": "called by Click",
    "draftkit.cli.chinese._Help.format_options": "called by Click",
}
UNUSED = {
    "draftkit.kinds.known.add": "how a kind of report is made known that does not come with us",
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module:
    def __init__(self, path: Path) -> None:
        self.name = ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")
        self.nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        self.body = self.nodes[0].body  # type: ignore[attr-defined]

    @cached_property
    def exported(self) -> set[str]:
        """The names in ``__all__``."""
        lists = [node for node in self.body if "__all__" in _targets(node)]
        return {part.value for node in lists for part in ast.walk(node) if _is_text(part)}

    @cached_property
    def read(self) -> set[str]:
        """The plain names that are read here."""
        return {
            node.id
            for node in self.nodes
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        }

    @cached_property
    def attributes(self) -> set[str]:
        """The names that are read from something."""
        return {
            node.attr
            for node in self.nodes
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
        }

    @cached_property
    def imports(self) -> set[tuple[str, str, str]]:
        """(module, name, name here) of what is imported from others."""
        return {
            (node.module or "", alias.name, alias.asname or alias.name)
            for node in self.nodes
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

    @property
    def defined(self) -> Iterator[str]:
        """The names that come to be here; what is decorated is the decorator's to call."""
        for node in self.body:
            if (isinstance(node, Function) and not node.decorator_list) or isinstance(
                node, ast.ClassDef
            ):
                yield node.name
            else:
                yield from _targets(node)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _targets(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    parts = [part for target in targets for part in ast.walk(target)]
    return [part.id for part in parts if isinstance(part, ast.Name)]


MODULES = tuple(Module(path) for path in sorted(SRC.rglob("*.py")))
IMPORTED = {
    (source, name)
    for module in MODULES
    for source, name, here in module.imports
    if module.name in FACE or here not in module.exported - module.read
}
TEMPLATES = "".join(path.read_text(encoding="utf-8") for path in SRC.rglob("*.html"))
ATTRIBUTES = set[str]().union(*(module.attributes for module in MODULES))
ATTRIBUTES |= set(re.findall(r"\.(\w+)", TEMPLATES))
CALLED_BY_NAME = {
    (f"draftkit.cli.{module}", name) for module, name in (c.split(":") for c in COMMANDS.values())
}


def is_used(module: Module, name: str) -> bool:
    if name in module.read or (module.name, name) in IMPORTED | CALLED_BY_NAME:
        return True
    package, _, last = module.name.rpartition(".")
    for other in MODULES:
        hands_on = (module.name, name, name) in other.imports and name in other.exported
        if hands_on and (other.name, name) in IMPORTED:
            return True
        if name in other.attributes and any((package, last) == i[:2] for i in other.imports):
            return True
    return False


def _is_enumeration(owner: ast.ClassDef) -> bool:
    """Its members may come to be by their values."""
    return any("Enum" in ast.unparse(base) for base in owner.bases)


def test_every_name_has_a_caller() -> None:
    unused = [
        f"{module.name}.{name}"
        for module in MODULES
        for name in module.defined
        if not name.startswith("__") and not is_used(module, name)
    ]
    assert sorted(unused) == sorted(UNUSED)


def test_what_is_handed_on_is_taken() -> None:
    taken = {(source, name) for module in MODULES for source, name, _ in module.imports}
    rooms = {source + "." + name for source, name in taken}
    left = [
        f"{module.name}.{name}"
        for module in MODULES
        for name in sorted(module.exported)
        if not module.name.startswith(FACE[1])
        and module.name != FACE[0]
        and (module.name, name) not in taken
        and not (module.name in rooms and name in ATTRIBUTES)
    ]
    assert left == []


def test_every_member_is_read() -> None:
    members = [
        (f"{module.name}.{owner.name}.{name}", name)
        for module in MODULES
        for owner in module.nodes
        if isinstance(owner, ast.ClassDef) and not _is_enumeration(owner)
        for node in owner.body
        for name in ([node.name] if isinstance(node, Function) else _targets(node))
    ]
    unread = {
        whole for whole, name in members if not name.startswith("__") and name not in ATTRIBUTES
    }
    assert sorted(unread) == sorted(UNREAD)


def test_no_function_takes_a_page() -> None:
    long = [
        f"{module.name}.{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for module in MODULES
        for node in module.nodes
        if isinstance(node, Function) and (node.end_lineno or 0) - node.lineno >= LONGEST
    ]
    assert long == []


def test_no_regular_expression_is_compiled_while_a_module_is_loaded() -> None:
    """They are ``draftkit.patterns.regex``, which compiles one when it is first used: a start must be quick."""
    found = [
        f"{module.name}: {ast.unparse(call)}"
        for module in MODULES
        for call in _at_loading(module.body)
        if ast.unparse(call.func) == "re.compile"
    ]
    assert found == []


def _at_loading(body: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """The calls that are made while a module is loaded: those outside its functions."""
    for node in body:
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, Function | ast.Lambda):
            yield from _at_loading(ast.iter_child_nodes(node))
