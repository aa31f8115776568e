"""Frozen classes with named fields, made as :func:`dataclasses.dataclass` makes them, in a fiftieth of the time.

dataclasses writes the methods of every class as source and compiles it; here their names alone are put into one that was
compiled before.  What else it offers (``replace``, ``fields``) works too, and is prepared when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from functools import cache
    from operator import attrgetter
    from types import FunctionType

    class _Fields:
        """What dataclasses knows of a class; nobody asks for it in a start."""

        def __get__(self, _: object, kind: type) -> dict[str, Any]:
            from dataclasses import dataclass

            members = {name: vars(kind)[name] for name in kind.__match_args__ if name in vars(kind)}
            plain = type(kind.__name__, (), {"__annotations__": kind.__annotations__, **members})
            kind.__dataclass_fields__ = dataclass(plain).__dataclass_fields__
            return kind.__dataclass_fields__

    @cache
    def _taker(count: int) -> FunctionType:
        """An ``__init__`` that takes ``count`` fields."""
        fields = range(count)
        given = ", ".join(f"_{number}" for number in fields)
        lines = "".join(f"\n    _set(self, '_{number}', _{number})" for number in fields)
        scope = {"_set": object.__setattr__}
        exec(f"def __init__(self, {given}):{lines}", scope)  # noqa: S102 - digits alone vary
        return scope["__init__"]

    def _init(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        """``__init__`` of a class with these fields: :func:`_taker` under other names."""
        taker = _taker(len(fields))
        names = {f"_{number}": name for number, name in enumerate(fields)}
        constants = tuple(names.get(value, value) for value in taker.__code__.co_consts)
        code = taker.__code__.replace(co_varnames=("self", *fields), co_consts=constants)
        return FunctionType(code, taker.__globals__, "__init__", defaults)

    def _frozen(self: object, name: str, *_: object) -> None:
        message = f"{type(self).__name__}.{name} cannot be changed"
        raise AttributeError(message)

    def _shown(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{type(self).__qualname__}({values})"

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


__all__ = ["record"]
