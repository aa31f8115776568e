"""Tuples with names, made as :class:`typing.NamedTuple` makes them, in a quarter of the time.

typing compiles every annotation to see whether it is one, which mypy does as well; collections compiles the function that
takes the fields, class by class, though only their names differ.  A start makes a hundred such classes.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Any

_then: Any = tuple.__new__
"""What each of the functions below calls: whoever takes one puts in its place what it is to call."""
# fmt: off
_TAKERS: tuple[Any, ...] = (
    lambda _: _then(_, ()),
    lambda _, a: _then(_, (a,)),
    lambda _, a, b: _then(_, (a, b)),
    lambda _, a, b, c: _then(_, (a, b, c)),
    lambda _, a, b, c, d: _then(_, (a, b, c, d)),
    lambda _, a, b, c, d, e: _then(_, (a, b, c, d, e)),
    lambda _, a, b, c, d, e, f: _then(_, (a, b, c, d, e, f)),
    lambda _, a, b, c, d, e, f, g: _then(_, (a, b, c, d, e, f, g)),
    lambda _, a, b, c, d, e, f, g, h: _then(_, (a, b, c, d, e, f, g, h)),
    lambda _, a, b, c, d, e, f, g, h, i: _then(_, (a, b, c, d, e, f, g, h, i)),
    lambda _, a, b, c, d, e, f, g, h, i, j: _then(_, (a, b, c, d, e, f, g, h, i, j)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k: _then(_, (a, b, c, d, e, f, g, h, i, j, k)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s)),
    lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t: _then(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t)),
)
# fmt: on
"""One for each number of fields, up to the most that a class of ours has: none is compiled in a start."""


def taker(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...], then: Any) -> Any:  # noqa: ANN401 - functions of any type
    """A function ``name`` of a class or an object and of these fields: it calls ``then`` with that and a tuple of the fields."""
    plain = _TAKERS[len(fields)].__code__
    code = plain.replace(co_varnames=("_", *fields), co_name=name, co_qualname=name)
    return FunctionType(code, {"_then": then}, name, defaults)


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from _collections import _tuplegetter

    class _Tuple(tuple):
        """What all of them can do; the methods are those of :func:`collections.namedtuple`."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Any) -> Any:  # noqa: ANN401 - as namedtuple has it
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                message = f"Expected {len(cls._fields)} arguments, got {len(made)}"
                raise TypeError(message)
            return made

        def _replace(self, /, **changed: Any) -> Any:  # noqa: ANN401 - as above
            made = tuple.__new__(type(self), map(changed.pop, self._fields, self))
            if changed:
                message = f"Got unexpected field names: {list(changed)!r}"
                raise ValueError(message)
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            shown = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(shown)})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    class _Maker(type):
        def __new__(cls, name: str, bases: tuple[type, ...], members: dict[str, Any]) -> type:
            """A tuple with names in place of the class that was written down."""
            if not bases:
                return super().__new__(cls, name, bases, members)
            types = members.get("__annotations__", {})
            fields = tuple(types)
            defaults = {field: members[field] for field in fields if field in members}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                message = f"a field without a default follows one with a default in {name}"
                raise TypeError(message)
            new = taker("__new__", fields, tuple(defaults.values()), tuple.__new__)
            new.__annotations__ = types
            for at, field in enumerate(fields):
                members[field] = _tuplegetter(at, None)
            members |= {
                "__slots__": (),
                "__new__": new,
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            }
            return type(name, (_Tuple,), members)

    class NamedTuple(metaclass=_Maker):
        """To be written as the base of a class whose annotations are its fields."""


__all__ = ["NamedTuple", "taker"]
