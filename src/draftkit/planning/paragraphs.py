"""Where a long part of 一 is broken into paragraphs: what was made known, how it was explained and answered, disputes."""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.plans import Breaks, Message

ROOM = 480
"""Characters of a part in one paragraph; a longer one is broken, as cities and counties with much to tell do."""
_FIRST, _SECOND, _THIRD = range(3)
_GROUPS = {
    _SECOND: "pub.explain pub.press ask.practice ask.ontime ask.change regulations documents.changed documents.standing"
    " plat.venues plat.places plat.practice sup.checks sup.practice",
    _THIRD: "pub.decision pub.response pub.talks pub.events pub.followed pub.enforce ask.reviews ask.noreviews ask.followed"
    " sup.proposals sup.verdicts sup.appraisal sup.public sup.accountability",
}
_GROUP_OF = {name: group for group, names in _GROUPS.items() for name in names.split()}
"""Type of a message → the group it is told in; all others are of the first, or stand with what is before them."""
_FEWEST = 2
"""Messages of a paragraph: fewer do not stand alone."""


_COUNT, _CHANGE = "ask.account", "ask.change"


def counts_first(messages: Sequence[Message]) -> tuple[Message, ...]:
    """The messages of a part, with how a number has changed right behind the number."""
    change = [message for message in messages if message.type == _CHANGE]
    told: list[Message] = []
    for message in messages:
        if message.type != _CHANGE:
            told.append(message)
        if message.type == _COUNT:
            told += change
    return tuple(told) if len(told) == len(messages) else tuple(messages)


_FINER = "pub.matters pub.practice ask.practice mgmt.practice plat.practice"
_ANEW = tuple(_FINER.split())
"""Types of messages that begin a paragraph where a part is more than twice too long: what was made known, what is done."""


def _finer(messages: Sequence[Message], at: Sequence[int]) -> tuple[int, ...]:
    """The places at which a part that is much too long is broken: those it has, and before the first of each of these."""
    types = [message.type for message in messages]
    firsts = {types.index(one) for one in _ANEW if one in types}
    return tuple(sorted({*at, *firsts} - {0}))


def breaks(messages: Sequence[Message], *, fine: bool = False) -> Breaks | None:
    """The places of a part at which another group begins; None where it has no two.

    ``fine``: a part that is much too long is broken more often.
    """
    at: list[int] = []
    group = _FIRST
    for number, message in enumerate(messages):
        of = _GROUP_OF.get(message.type, group)
        if of > group and number - (at[-1] if at else 0) >= _FEWEST:
            at.append(number)
            group = of
    if at and len(messages) - at[-1] < _FEWEST:
        at.pop()
    finer = _finer(messages, at) if fine else ()
    return Breaks(tuple(at), "paragraph", ROOM, finer) if at or finer else None
