"""What a regular expression can begin with, told to the engine that looks for it.

The engine passes quickly over characters at which nothing can begin, but works out which these are for the simplest
expressions only: not where an alternative has an optional first part or stands in a group.  Ours have dozens of
alternatives, and each was tried at every character of a text.  Where there are so many, each looks at the next character
besides before it is entered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]  # what re itself is made of
from typing import Any

_LITERAL, _IN, _NEGATE = _constants.LITERAL, _constants.IN, _constants.NEGATE
_BRANCH, _SUBPATTERN = _constants.BRANCH, _constants.SUBPATTERN
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_LOOKS, _AT = (_constants.ASSERT, _constants.ASSERT_NOT), _constants.AT
_AT_ONCE = (_LITERAL, _IN, *_LOOKS, _AT)
"""Alternatives that begin so are passed over quickly as they are."""
_MANY = 24
_STARTS = (_constants.AT_BEGINNING, _constants.AT_BEGINNING_STRING)
"""What stands at one place only is not to be looked for at others."""
_HEAD = 5
"""Words of the block about an expression: its name, its length, what it tells, the least and the greatest width."""

_Set = dict[tuple[Any, Any], None]
"""Members of a set of characters, as the parser has them."""


def code_of(parsed: Any, flags: int) -> list[int]:  # noqa: ANN401 - the parser's type
    """The code of a parsed expression, which is worked into it."""
    if flags & (re.IGNORECASE | re.LOCALE):
        return _plain(parsed, flags)
    _guard(parsed)
    return _told(_plain(parsed, flags), parsed, flags)


def _plain(parsed: Any, flags: int) -> list[int]:  # noqa: ANN401 - as above
    code: list[int] = _compiler._code(parsed, flags)  # noqa: SLF001 - no other way to the code
    return code


def _guard(parsed: Any) -> None:  # noqa: ANN401 - as above
    """Let each of many alternatives look at the next character first."""
    for kind, value in parsed:
        if kind is _BRANCH:
            for one in value[1]:
                _guard(one)
                if len(value[1]) >= _MANY:
                    _look_first(one)
        elif kind is _SUBPATTERN and not (value[1] or value[2]):
            _guard(value[3])


def _look_first(one: Any) -> None:  # noqa: ANN401 - as above
    found: _Set = {}
    if len(one) and one[0][0] not in _AT_ONCE and _ends_within(one, found):
        sight = _parser.SubPattern(one.state, [(_IN, [*found])])
        one.insert(0, (_constants.ASSERT, (1, sight)))


def _told(code: list[int], parsed: Any, flags: int) -> list[int]:  # noqa: ANN401 - as above
    """``code`` with the set of first characters, where it tells nothing of them and they are known."""
    name, length, tells, least = code[: _HEAD - 1]
    if name != _constants.INFO or tells or not least:
        return code
    found: _Set = {}
    if not _ends_within(parsed, found):
        return code
    members, _ = _compiler._optimize_charset([*found])  # noqa: SLF001 - as above
    words: list[int] = []
    _compiler._compile_charset(members, flags, words)  # noqa: SLF001 - as above
    info = [name, _HEAD - 1 + len(words), _constants.SRE_INFO_CHARSET, *code[3:_HEAD], *words]
    return [*info, *code[1 + length :]]


class _UnknownError(Exception):
    """Anything may come first."""


def _ends_within(parsed: Any, found: _Set) -> bool:  # noqa: ANN401 - as above
    """Add what a whole expression can begin with to ``found``; false where that is not known."""
    try:
        return not _begin(parsed, found)
    except _UnknownError:
        return False


def _begin(parts: Iterable[tuple[Any, Any]], found: _Set) -> bool:
    """Add what some parts in a row can begin with; whether all of them may be empty."""
    return all(_may_be_empty(kind, value, found) for kind, value in parts)


def _may_be_empty(kind: Any, value: Any, found: _Set) -> bool:  # noqa: ANN401 - the parser's types
    """Add what a part can begin with; whether it may be empty."""
    if kind in _LOOKS or (kind is _AT and value not in _STARTS):
        return True
    if kind is _LITERAL:
        found[_LITERAL, value] = None
        return False
    if kind is _IN and value[0][0] is not _NEGATE:
        found.update(dict.fromkeys(value))
        return False
    if kind is _BRANCH:
        return True in [_begin(part, found) for part in value[1]]  # every one of them is looked at
    if kind is _SUBPATTERN and not (value[1] or value[2]):  # flags of its own
        return _begin(value[3], found)
    if kind in _REPEATS:
        return _begin(value[2], found) or not value[0]
    raise _UnknownError
