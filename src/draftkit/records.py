"""Frozen classes with named fields, made as :func:`dataclasses.dataclass` makes them, in a fiftieth of the time.

dataclasses writes the methods of every class as source and compiles it; here their names alone are put into one that was
compiled before.  What else it offers (``replace``, ``fields``) works too, and is prepared when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from functools import cached_property as kept
else:
    from operator import attrgetter

    from draftkit.tuples import taker

    class _Fields:
        """What dataclasses knows of a class; nobody asks for it in a start."""

        def __get__(self, _: object, kind: type) -> dict[str, Any]:
            from dataclasses import dataclass

            members = {name: vars(kind)[name] for name in kind.__match_args__ if name in vars(kind)}
            plain = type(kind.__name__, (), {"__annotations__": kind.__annotations__, **members})
            kind.__dataclass_fields__ = dataclass(plain).__dataclass_fields__
            return kind.__dataclass_fields__

    def _init(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> Any:  # noqa: ANN401 - a function
        """``__init__`` of a class with these fields."""

        def put(one: Any, values: tuple[Any, ...]) -> None:  # noqa: ANN401 - of that class
            one.__dict__.update(zip(fields, values, strict=True))

        return taker("__init__", fields, defaults, put)

    def _frozen(self: object, name: str, *_: object) -> None:
        message = f"{type(self).__name__}.{name} cannot be changed"
        raise AttributeError(message)

    def _shown(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({values})"

    class kept:  # noqa: N801  # in the place of functools.cached_property
        """A value that is worked out when it is first asked for, and kept: as functools has it, which takes a lock for each."""

        def __init__(self, of: Any) -> None:  # noqa: ANN401 - a method
            self.of = of
            self.__doc__ = of.__doc__

        def __set_name__(self, _: type, name: str) -> None:
            self.name = name

        def __get__(self, one: Any, _: type) -> Any:  # noqa: ANN401 - of that class
            if one is None:
                return self
            value = one.__dict__[self.name] = self.of(one)
            return value

    def record(*, frozen: bool, eq: bool = True) -> Any:  # noqa: ANN401, ARG001 - a class in, the same out
        """Make the class one whose annotations are its fields; ``frozen`` is what all of them are.

        With ``eq`` two of them are equal where their fields are, else where they are the same.
        """

        def made(kind: type) -> type:
            fields = tuple(kind.__annotations__)
            kind.__match_args__ = fields
            kind.__init__ = _init(fields, tuple(vars(kind)[f] for f in fields if f in vars(kind)))
            kind.__init__.__annotations__ = {**kind.__annotations__, "return": None}
            kind.__setattr__ = kind.__delattr__ = _frozen
            kind.__repr__ = _shown
            kind.__dataclass_fields__ = _Fields()
            if eq:
                values = attrgetter(*fields)
                kind.__eq__ = lambda one, other: (
                    values(one) == values(other) if type(other) is kind else NotImplemented
                )
                kind.__hash__ = lambda one: hash(values(one))
            return kind

        return made


__all__ = ["kept", "record"]
