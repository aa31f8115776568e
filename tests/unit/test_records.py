"""Our frozen classes are those of dataclasses."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from functools import cached_property

import pytest

from draftkit.records import kept, record


@record(frozen=True)
class Ours:
    """A pair."""

    left: int
    right: str = "r"

    @cached_property
    def both(self) -> str:
        return f"{self.left}{self.right}"

    @kept
    def made(self) -> list[str]:
        """Of both."""
        return [self.both]


@dataclasses.dataclass(frozen=True)
class Theirs:
    """A pair."""

    left: int
    right: str = "r"


@record(frozen=True, eq=False)
class Alone:
    """Equal to itself."""

    only: int


def test_they_take_and_show_the_same_fields() -> None:
    one, other = Ours(1), Theirs(1)
    assert repr(one) == repr(other).replace("Theirs", "Ours")
    assert inspect.signature(Ours) == inspect.signature(Theirs)
    assert Ours.__match_args__ == Theirs.__match_args__
    assert one.both == Ours(right="r", left=1).both == "1r"
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]


def test_they_are_equal_where_their_fields_are() -> None:
    assert len({Ours(1), Ours(1, "r"), Ours(2)}) == 2
    assert Ours(1) != Theirs(1)
    assert Alone(1) != Alone(1)


def test_nobody_changes_them() -> None:
    one = Ours(1)
    with pytest.raises(AttributeError):
        one.left = 2  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del one.right
    assert one.left == 1


def test_what_dataclasses_and_pickle_do_works_with_them() -> None:
    one = Ours(1)
    assert one.both == "1r"
    assert dataclasses.replace(one, right="s") == Ours(1, "s")
    assert dataclasses.replace(one, left=2).both == "2r"
    assert [field.name for field in dataclasses.fields(Ours)] == ["left", "right"]
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


def test_what_is_kept_is_worked_out_once_and_is_no_field() -> None:
    one = Ours(1)
    assert one.made == ["1r"]
    assert one.made is one.made
    assert one == Ours(1)
    assert dataclasses.replace(one, left=2).made == ["2r"]
    assert Ours.made.__doc__ == "Of both."
