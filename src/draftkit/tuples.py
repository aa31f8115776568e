"""Tuples with names, made as :class:`typing.NamedTuple` makes them, in half the time.

typing compiles every annotation to see whether it is one, which mypy does as well.  A start makes a hundred such classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    _TOLD = frozenset(("__module__", "__name__", "__annotations__"))

    class _Maker(type):
        def __new__(cls, name: str, bases: tuple[type, ...], members: dict[str, Any]) -> type:
            """A tuple with names in place of the class that was written down."""
            if not bases:
                return super().__new__(cls, name, bases, members)
            types = members.get("__annotations__", {})
            defaults = [members[field] for field in types if field in members]
            made = namedtuple(name, types, defaults=defaults, module=members["__module__"])  # noqa: PYI024 - see above
            made.__annotations__ = made.__new__.__annotations__ = types
            for member, value in members.items():
                if member not in types and member not in _TOLD:
                    setattr(made, member, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """To be written as the base of a class whose annotations are its fields."""


__all__ = ["NamedTuple"]
