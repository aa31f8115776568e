"""Plenary sessions whose 精神 is carried out: those of one term are named together, as every office does."""

from __future__ import annotations

from typing import NamedTuple

from draftkit.facts import Listing

_OF_PARTY, _SPIRIT, _SESSION, _CONGRESS, _TERM = "党的", "精神", "全会", "大", "届"
_ALL = "历次"
_NUMBERED = (*(f"{n}中" for n in "一二三四五六七八九"), _ALL)
_HELD = (_SESSION, "会议", "重要讲话")
"""Of what was held or said the 精神 is carried out."""


class _Named(NamedTuple):
    """One congress, or one session of a term: ``二十大``, ``二十届`` and ``三中``."""

    term: str
    session: str = ""


def together(carried: tuple[str, ...]) -> Listing:
    """What is carried out: 党的二十届三中、四中全会精神, not 党的二十届三中全会精神、党的二十届四中全会精神."""
    central: list[_Named] = []
    read: list[tuple[str, bool]] = []
    for one in carried:
        # 党的二十届三中、四中全会精神 is two of a list: the second is of the term before it.
        found = _read(one, central[-1].term if central else "")
        central.extend(found)
        read.append((one, bool(found)))
    some = {name.session for name in central if name.session}
    if not central or (_ALL in some and len(some) > 1):
        return Listing(tuple(_with_spirit(one) for one in carried))
    party = f"{_OF_PARTY}{_joined(central)}{_SPIRIT}"
    all_told = [party if found else _with_spirit(one) for one, found in read]
    first, *others = dict.fromkeys(all_told)
    plain = all(one.endswith(_SPIRIT) and "和" not in one for one in (first, *others))
    if len(others) == 1 and plain:
        return Listing((first.removesuffix(_SPIRIT), others[0]), "和")
    return Listing((first, *others))


def _with_spirit(text: str) -> str:
    return text + _SPIRIT if text.endswith(_HELD) else text


def _read(text: str, term: str) -> tuple[_Named, ...]:
    """The congresses and sessions of the party that are named in a text which names nothing else, else none."""
    found: list[_Named] = []
    bare = text.removeprefix(_OF_PARTY).removesuffix(_SPIRIT).removesuffix(_SESSION)
    for part in bare.replace("和", "、").split("、"):
        before, named, session = part.rpartition(_TERM)
        term = before + named if named else term
        if part.endswith(_CONGRESS) and part.startswith(("十", "二十")):
            found.append(_Named(part))
        elif term.startswith(("十", "二十")) and session.removesuffix(_SESSION) in _NUMBERED:
            found.append(_Named(term, session.removesuffix(_SESSION)))
        else:
            return ()
    return tuple(found)


def _joined(named: list[_Named]) -> str:
    """``二十大和二十届三中、四中全会``: the sessions of a term behind it, each once."""
    sessions: dict[str, list[str]] = {}
    for one in named:
        of_term = sessions.setdefault(one.term, [])
        if one.session and one.session not in of_term:
            of_term.append(one.session)
    parts = [
        f"{term}{'、'.join(some)}{_SESSION}" if some else term for term, some in sessions.items()
    ]
    *before, last = parts
    return f"{'、'.join(before)}和{last}" if before else last
