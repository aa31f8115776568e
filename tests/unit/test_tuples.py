"""Our tuples with names are those of typing."""

from __future__ import annotations

import pickle
import typing

import pytest

from draftkit.tuples import NamedTuple


class Ours(NamedTuple):
    """A pair."""

    left: int
    right: str = "r"

    @property
    def both(self) -> str:
        return f"{self.left}{self.right}"

    def __str__(self) -> str:
        return self.both


class Theirs(typing.NamedTuple):
    """A pair."""

    left: int
    right: str = "r"


def test_they_have_the_same_fields_defaults_and_words() -> None:
    assert Ours._fields == Theirs._fields
    assert Ours._field_defaults == Theirs._field_defaults
    assert Ours.__doc__ == Theirs.__doc__
    assert (Ours.__module__, Ours.__qualname__) == (__name__, "Ours")
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert repr(Ours(1)) == "Ours(left=1, right='r')"


def test_they_are_tuples_with_members_of_their_own() -> None:
    one = Ours(1)
    assert one == (1, "r") == Ours(left=1, right="r")
    assert str(one._replace(right="s")) == "1s"
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    with pytest.raises(AttributeError):
        one.left = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]
