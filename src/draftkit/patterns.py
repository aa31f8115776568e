"""Regular expressions that are compiled when they are first used, and once for many starts.

Compiling one takes as long as drafting several sentences, and a command uses a few of the hundreds that its modules hold.
What a start compiled can be kept as plain values and made into patterns again by the next one, in a fiftieth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, AnyStr

Key = tuple[str | bytes, int]
"""An expression and its flags."""


Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""A compiled expression: its flags, its code in words of the machine, how many groups, their numbers, their names."""


class Kept:
    """What earlier starts have compiled, read when a pattern is first wanted, and what this one had to."""

    def __init__(self, load: Callable[[], Mapping[Key, Code]] = dict) -> None:
        self._load: Callable[[], Mapping[Key, Code]] = load
        self._codes: Mapping[Key, Code] | None = None
        self._made: dict[Key, Code] = {}

    @property
    def codes(self) -> Mapping[Key, Code]:
        """What was kept."""
        if self._codes is None:
            self._codes = self._load()
        return self._codes

    def pattern(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """The compiled expression.  ``re.error`` where it is faulty."""
        code = self.codes.get((pattern, flags))
        made = None if code is None else _restored(pattern, code)
        return self._compiled(pattern, flags) if made is None else made

    def _compiled(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        try:
            code = self._made[pattern, flags] = code_of(pattern, flags)
        except (
            AttributeError,
            ImportError,
            TypeError,
            ValueError,
        ):  # a Python of other ways inside
            return re.compile(pattern, flags)
        return _restored(pattern, code) or re.compile(pattern, flags)

    def grown(self) -> Mapping[Key, Code]:
        """All that is worth keeping now; nothing where hardly anything was compiled that was not kept."""
        if len(self._made) * _WORTH_WRITING <= len(self.codes):
            return {}
        return {**self.codes, **self._made}


_WORTH_WRITING = 200
"""So small a part of what is kept has to be new: writing all of it takes as long as compiling two or three, and is done once."""


def code_of(pattern: str | bytes, flags: int) -> Code:
    """An expression compiled into plain values, as ``re.compile`` does it on its way to a pattern.

    Only this very Python understands them.
    """
    from array import array
    from re import _parser  # type: ignore[attr-defined]  # no other way to the code

    from draftkit import beginnings

    parsed = _parser.parse(pattern, flags)
    flags |= parsed.state.flags
    words = array("I", beginnings.code_of(parsed, flags)).tobytes()
    numbers, count = dict(parsed.state.groupdict), parsed.state.groups
    by_number = {number: name for name, number in numbers.items()}
    names = tuple(by_number.get(number) for number in range(count))
    return flags, words, count - 1, numbers, names


def _restored(pattern: AnyStr, code: Code) -> re.Pattern[AnyStr] | None:
    """The pattern, or None where this Python does not take the code (it looks whether it is sound)."""
    try:
        import _sre  # type: ignore[import-not-found]  # as below

        flags, words, *groups = code
        made: re.Pattern[AnyStr] = _sre.compile(
            pattern, flags, memoryview(words).cast("I").tolist(), *groups
        )
    except (AttributeError, ImportError, OverflowError, RuntimeError, TypeError, ValueError):
        return None
    return made


kept = Kept()
"""What patterns are made from; a start that has a cache puts one here that reads it."""


def keep(load: Callable[[], Mapping[Key, Code]]) -> None:
    """Make patterns from what ``load`` gives, as far as they are in it."""
    global kept  # noqa: PLW0603 - patterns are values of modules, and have nobody to be given it by
    kept = Kept(load)


if TYPE_CHECKING:

    def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """The regular expression, to be used like one that ``re.compile`` gave."""

else:

    class regex:  # noqa: N801 - called like the function that it stands for
        """The regular expression, to be used like one that ``re.compile`` gave."""

        def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
            self.pattern, self._flags = pattern, flags

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a method or a value of a pattern
            """What the compiled pattern has under that name; kept, so that it is asked for once."""
            if name == "_compiled":
                self._compiled = kept.pattern(self.pattern, int(self._flags))
                return self._compiled
            value = getattr(self._compiled, name)
            setattr(self, name, value)
            return value


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression that a value holds, made once and kept like those that have a name."""
    return regex(pattern)
