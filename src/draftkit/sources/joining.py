"""One fact given in two places of an input: once where both say the same, an error that names both where not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftkit.kinds.shapes import ROUGH, WHOLE
from draftkit.sources.tree import Branch, Leaf, Node, Series, place_of, plant

if TYPE_CHECKING:
    from draftkit.kinds.fields import Field
    from draftkit.sources.findings import Findings

Said = dict[str, str]
"""The parts of a record as texts; a value alone is its first part."""
Record = tuple[Said, Node]


def add(tree: Branch, field: Field[Any], node: Node, findings: Findings) -> None:
    """Put ``node`` into ``tree`` as ``field``, beside what stands there already."""
    owner: Node | None = tree
    for key in field.path[:-1]:
        owner = owner.entries.get(key) if isinstance(owner, Branch) else None
    old = owner.entries.get(field.path[-1]) if isinstance(owner, Branch) else None
    plant(tree, field.path, _joined(field, old, node, findings) if old is not None else node)


def complete(tree: Branch, field: Field[Any], node: Branch, findings: Findings) -> None:
    """Put the parts of a field's one entry beside its first part, where that stands alone already."""
    first = field.parts[0].name
    owner = tree.entries.get(field.path[0])
    old = owner.entries.get(field.path[-1]) if isinstance(owner, Branch) else None
    records = _records(field, old) if old is not None else []
    if first not in node.entries and len(records) == 1 and records[0][0].keys() == {first}:
        leaf = old.items[0] if isinstance(old, Series) else old
        value = leaf.entries[first] if isinstance(leaf, Branch) else leaf
        assert value is not None  # noqa: S101  # there is a record
        plant(
            tree,
            field.path,
            Branch({first: value, **node.entries}, node.source, node.row, node.column),
        )
    else:
        add(tree, field, node, findings)


def _joined(field: Field[Any], old: Node, new: Node, findings: Findings) -> Node:
    single, first = field.is_single or field.shape.single, field.parts[0]
    told = _records(field, old), _records(field, new)
    if first.shape in (WHOLE, ROUGH) and not single:
        return _more_telling(field, (old, new), told, findings)
    records = list(told[0])
    for said, node in told[1]:
        key = said.get(first.name, "")
        same = (at for at, (s, _) in enumerate(records) if single or s.get(first.name, "") == key)
        at = next(same, -1)
        if at < 0:
            records.append((said, node))
            continue
        before, place = records[at]
        if any(before.get(name, text) != text for name, text in said.items()):
            _differ(field, key, place, node, findings)
        else:
            records[at] = (before | said, _both(field, place, node))
    nodes = tuple(node for _, node in records)
    return nodes[0] if single else Series(nodes, old.source, old.row, old.column)


def _both(field: Field[Any], old: Node, new: Node) -> Node:
    """A record of the parts of both."""
    name = field.parts[0].name
    entries = [node.entries if isinstance(node, Branch) else {name: node} for node in (old, new)]
    return Branch({**entries[1], **entries[0]}, old.source, old.row, old.column)


def _more_telling(
    field: Field[Any],
    nodes: tuple[Node, Node],
    told: tuple[list[Record], list[Record]],
    findings: Findings,
) -> Node:
    """Of a plain count and of records that add up to it the latter."""
    sums = [_sum([said.get(field.parts[0].name, "") for said, _ in records]) for records in told]
    if sums[0] != sums[1]:
        _differ(field, "", *nodes, findings)
    parts = [sum(len(said) for said, _ in records) for records in told]
    return nodes[parts.index(max(parts))]


def _sum(texts: list[str]) -> str:
    """Of whole numbers their sum, else all that was written."""
    return str(sum(map(int, texts))) if all(map(str.isdigit, texts)) else "、".join(texts)


def _differ(field: Field[Any], key: str, old: Node, new: Node, findings: Findings) -> None:
    what = f"“{field.label}”{f'的“{key}”' if key else ''}在两处填得不一样，另一处是 {place_of(old)}"
    findings.error("INPUT-REPEATED", what, "请改成一样，或只留一处", place_of(new, field.label))


def _records(field: Field[Any], node: Node) -> list[Record]:
    """Each record of a node, told by its parts."""
    names = [part.name for part in field.parts]
    if isinstance(node, Series):
        return [record for item in node.items for record in _records(field, item)]
    if isinstance(node, Leaf):
        return [({names[0]: _text(node)}, node)]
    if not isinstance(node, Branch):
        return []
    if field.shape.keyed and not node.entries.keys() & set(names):
        return [
            record for key in node.entries for record in _records(field, _entry(field, node, key))
        ]
    return [({name: _text(value) for name, value in node.entries.items() if _text(value)}, node)]


def _entry(field: Field[Any], node: Branch, key: str) -> Branch:
    """One entry of a mapping of names to values as a record."""
    first, second = field.parts[:2]
    spot = node.keys.get(key, (node.row, node.column))
    entries: dict[str, Node] = {
        first.name: Leaf(key, node.source, *spot),
        second.name: node.entries[key],
    }
    return Branch(entries, node.source, *spot)


def _text(node: Node) -> str:
    if isinstance(node, Series):
        return "、".join(map(_text, node.items))
    if not isinstance(node, Leaf) or node.value is None:
        return ""
    value = node.value
    return (
        str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    )
