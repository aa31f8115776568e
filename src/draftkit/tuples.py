"""Tuples with names, made as :class:`typing.NamedTuple` makes them, in a quarter of the time.

typing compiles every annotation to see whether it is one, which mypy does as well; collections compiles the function that
takes the fields, class by class, though only their names differ.  A start makes a hundred such classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from _collections import _tuplegetter
    from functools import cache
    from types import FunctionType

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

    @cache
    def _taker(count: int) -> FunctionType:
        """A function that takes a class and ``count`` fields, and makes the tuple of them."""
        fields = "".join(f"_{number}, " for number in range(count))
        source = f"lambda _cls, {fields}: _new(_cls, ({fields}))"
        return eval(source, {"_new": tuple.__new__})  # noqa: S307 - digits alone vary

    def _new(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        """``__new__`` of a class with these fields: :func:`_taker` under other names."""
        taker = _taker(len(fields))
        code = taker.__code__.replace(co_varnames=("_cls", *fields), co_name="__new__")
        return FunctionType(code, taker.__globals__, "__new__", defaults)

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
            new = _new(fields, tuple(defaults.values()))
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


__all__ = ["NamedTuple"]
