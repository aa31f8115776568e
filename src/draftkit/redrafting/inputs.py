"""Which inputs differ between two filings, and how a person would say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from draftkit.diagnostics import excerpt
from draftkit.kinds import known
from draftkit.kinds.fields import FIELDS, LAST_YEAR, Field
from draftkit.kinds.shapes import ROUGH, WHOLE
from draftkit.model import Filing, shown
from draftkit.snapshot import filings

Values = Mapping[str, Any]
_Difference = tuple[str, Any, Any]
_LONGEST = 24
_NOTHING = "（未填）"
_FIELDS = {field.key: field for field in FIELDS}
_GROUPS = {group: [f for f in FIELDS if f.path[0] == group] for group in ("前言", "用语")}


def moved(old: Filing | None, new: Filing) -> dict[str, tuple[str, str]]:
    """Cell keys and input paths whose value differs → old and new value as text."""
    return _moved(_differences(old, new))


def said(old: Filing | None, new: Filing) -> dict[str, tuple[str, ...]]:
    """The same paths → what differs there in a person's words (``培训次数 3→4``)."""
    return _said(_differences(old, new))


def moved_and_said(
    old: Filing | None, new: Filing
) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, ...]]]:
    """Both of them."""
    found = tuple(_differences(old, new))
    return _moved(found), _said(found)


def _moved(found: Iterable[_Difference]) -> dict[str, tuple[str, str]]:
    return {path: (_text(before), _text(after)) for path, before, after in found}


def _said(found: Iterable[_Difference]) -> dict[str, tuple[str, ...]]:
    return {path: tuple(_say(path, before, after)) for path, before, after in found}


# ---------------------------------------------------------------- values


def _differences(old: Filing | None, new: Filing) -> Iterator[_Difference]:
    if old is None:
        return
    before, after = _values(old), _values(new)
    for path in dict.fromkeys((*before, *after)):
        if before.get(path) != after.get(path):
            yield path, before.get(path), after.get(path)


def _values(filing: Filing) -> Values:
    """Every input by its path; numbers of the tables as the tables show them."""
    tree = filings.tree_of(filing)
    found: dict[str, Any] = {key: shown(number) for key, number in filing.cells.items()}
    if filing.last is not None:
        found |= {f"{LAST_YEAR}.{key}": shown(n) for key, n in filing.last.cells.items()}
    for field in FIELDS[1:]:  # another year is another report
        top, key = field.path[0], field.path[-1]
        alone = len(field.path) == 1 or top in _GROUPS
        value = tree.get(top) if alone else tree.get(top, {}).get(key)
        if value is not None:
            found[top if alone else field.key] = value
    return found


def _text(value: object) -> str:
    """A value on one line; "" where there is none."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        if "文" in value:
            return "".join(str(value.get(name, "")) for name in ("文", "单位", "名词"))
        return "，".join(f"{key}{_text(part)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return "、".join(
            "=".join(filter(None, map(_text, part))) if isinstance(part, tuple) else _text(part)
            for part in value
        )
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)


# ---------------------------------------------------------------- words


def _say(path: str, old: Any, new: Any) -> Iterator[str]:  # noqa: ANN401 - any value of a tree
    cell = path.removeprefix(f"{LAST_YEAR}.")
    if any(cell in kind.cells for kind in known.kinds()):
        yield _change(("" if cell == path else LAST_YEAR) + known.name_of(cell), old, new)
    elif path in _GROUPS:
        for field in _GROUPS[path]:
            key = field.path[-1]
            yield from field_changes(field, (old or {}).get(key), (new or {}).get(key))
    else:
        yield from field_changes(_FIELDS[path], old, new)


def field_changes(field: Field[Any], old: Any, new: Any) -> Iterator[str]:  # noqa: ANN401
    """What differs in one field, given as the snapshot keeps it."""
    if _text(old) == _text(new):
        return
    name = f"机关{field.label}" if field.path[0] == "机关" else field.label
    if field.is_single or _is_numbered(field):
        yield _change(name, old, new)
    elif field.shape.keyed and all(map(_is_tally, (old, new))):
        yield from _entries(name, dict(old or {}), dict(new or {}))
    else:
        yield from tuple(_members(field, name, tuple(old or ()), tuple(new or ()))) or (
            _change(name, old, new),
        )


def _is_numbered(field: Field[Any]) -> bool:
    """Whether an entry begins with a number, which is not what it is known by."""
    return bool(field.parts) and field.parts[0].shape in (WHOLE, ROUGH)


def _is_tally(value: Any) -> bool:  # noqa: ANN401
    """Whether every entry is a name and one value."""
    return value is None or isinstance(value, Mapping) or all(isinstance(e, tuple) for e in value)


def _change(name: str, old: object, new: object) -> str:
    return f"{name} {_quoted(_text(old)) or _NOTHING}→{_quoted(_text(new)) or _NOTHING}"


def _quoted(text: str) -> str:
    return excerpt(text, _LONGEST)


def _entries(name: str, old: Values, new: Values) -> Iterator[str]:
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield _change(f"{name}·{key}", old.get(key), new.get(key))
    if list(old) != list(new) and set(old) == set(new):
        yield f"{name}的次序"


def _members(field: Field[Any], name: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[str]:
    """Members are known by their first parts: a problem, not its measure."""
    before, after = ({p[0]: p for p in (_parts(field, m) for m in some)} for some in (old, new))
    for verb, members in (("去掉", before.keys() - after), ("加上", after.keys() - before)):
        listed = [member for member in (*before, *after) if member in members]
        if listed:
            yield f"{name}中{verb}{'、'.join(f'“{_quoted(member)}”' for member in listed)}"
    for member in (member for member in before if member in after):
        for part, was, now in zip(field.parts, before[member], after[member], strict=False):
            if was != now:
                yield _change(f"{name}“{_quoted(member)}”的{part.name}", was, now)
    if list(before) != list(after) and before.keys() == after.keys():
        yield f"{name}的次序"


def _parts(field: Field[Any], member: object) -> tuple[str, ...]:
    """The parts of a member as texts, in the order of the field's."""
    if isinstance(member, Mapping):
        return tuple(_text(member.get(part.name)) for part in field.parts)
    return tuple(map(_text, member)) if isinstance(member, tuple) else (_text(member),)
