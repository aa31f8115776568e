"""A bank as plain lists and mappings (and back), for a compiled form that loads in a moment.

Parsing the bank's YAML costs more than everything else a ``draft`` does.  The compiled form is
marshalled data; the phrases of a message become objects only when the message is due.  What only
lint and ``bank show`` need (source text, examples, places) is left out: they parse anew.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from draftkit.phrasebank.schema import (
    Claim,
    Condition,
    Family,
    MessageSpec,
    Outline,
    Part,
    Phrase,
    PhraseBank,
    Pick,
    Piece,
    Slot,
    Theme,
    Vocabulary,
)

FORMAT = f"7-{sys.version_info[0]}{sys.version_info[1]}-{marshal.version}"
"""Names the layout below and the Python whose marshal wrote it."""


def dump(bank: PhraseBank) -> bytes:
    """The compiled form."""
    plain = {
        "format": FORMAT,
        "digest": bank.digest,
        "words": bank.words,
        "exempt": bank.exempt,
        "vocabulary": _vocabulary(bank.vocabulary),
        "outline": _outline(bank.outline),
        "phrases": {
            says: marshal.dumps([_phrase(p) for p in some]) for says, some in bank.phrases.items()
        },
        "themes": [_theme(theme) for theme in bank.themes],
        "families": [_family(family) for family in bank.families],
    }
    return marshal.dumps(plain)


def load(data: bytes) -> PhraseBank:
    """The bank of a compiled form.  Raises ValueError, KeyError or TypeError where it is not one."""
    plain = marshal.loads(data)  # noqa: S302 - our own cache, checked by its sum
    if plain["format"] != FORMAT:
        message = "another format"
        raise ValueError(message)
    return PhraseBank(
        _load_vocabulary(plain["vocabulary"]),
        _load_outline(plain["outline"]),
        _Shelf(plain["phrases"]),
        tuple(
            Theme(
                t[0],
                tuple(t[1]),
                tuple(t[2]),
                tuple(t[3]),
                {k: tuple(v) for k, v in t[4].items()},
                _load_conditions(t[5]),
                tuple(t[6]),
            )
            for t in plain["themes"]
        ),
        tuple(_load_family(f) for f in plain["families"]),
        plain["digest"],
        plain["words"],
        tuple(plain["exempt"]),
    )


class _Shelf(Mapping[str, tuple[Phrase, ...]]):
    """Phrases by message, made when first taken."""

    def __init__(self, packed: dict[str, bytes]) -> None:
        self._packed = packed
        self._made: dict[str, tuple[Phrase, ...]] = {}

    def __getitem__(self, says: str) -> tuple[Phrase, ...]:
        made = self._made.get(says)
        if made is None:
            rows = marshal.loads(self._packed[says])  # noqa: S302 - as above
            made = self._made[says] = tuple(_load_phrase(row, says) for row in rows)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _conditions(conditions: tuple[Condition, ...]) -> list[str]:
    return [str(c) for c in conditions]


def _load_conditions(texts: list[str]) -> tuple[Condition, ...]:
    return tuple(
        Condition(t[2:], negated=True) if t.startswith("非 ") else Condition(t) for t in texts
    )


def _flat(piece: str | Slot) -> Any:  # noqa: ANN401 - JSON
    return piece if isinstance(piece, str) else [piece.name]


def _load_flat(plain: Any) -> str | Slot:  # noqa: ANN401 - JSON
    return plain if isinstance(plain, str) else Slot(plain[0])


def _piece(piece: Piece) -> Any:  # noqa: ANN401 - JSON
    if isinstance(piece, Pick):
        return {"a": [[_flat(p) for p in a] for a in piece.alternatives], "w": piece.weights}
    return _flat(piece)


def _load_piece(plain: Any) -> Piece:  # noqa: ANN401 - JSON
    if isinstance(plain, dict):
        alternatives = tuple(tuple(_load_flat(p) for p in a) for a in plain["a"])
        return Pick(alternatives, tuple(plain["w"]))
    return _load_flat(plain)


def _phrase(phrase: Phrase) -> list[Any]:
    return [
        phrase.id,
        [_piece(p) for p in phrase.pieces],
        phrase.weight,
        _conditions(phrase.when),
        phrase.kinds,
        phrase.claims,
        phrase.slots,
        phrase.length,
    ]


def _load_phrase(p: list[Any], says: str) -> Phrase:
    return Phrase(
        p[0],
        says,
        tuple(_load_piece(piece) for piece in p[1]),
        "",
        p[2],
        _load_conditions(p[3]),
        tuple(p[4]),
        tuple(p[5]),
        tuple(p[6]),
        p[7],
    )


def _theme(theme: Theme) -> list[Any]:
    return [
        theme.name,
        theme.also,
        theme.items,
        theme.readers,
        dict(theme.extra),
        _conditions(theme.when),
        theme.work,
    ]


def _family(family: Family) -> list[Any]:
    return [
        family.id,
        family.basis,
        _conditions(family.when),
        family.themes,
        family.kinds,
        family.signs,
        family.apart,
    ]


def _load_family(f: list[Any]) -> Family:
    return Family(
        f[0],
        f[1],
        _load_conditions(f[2]),
        tuple(f[3]),
        tuple(f[4]),
        tuple(f[5]),
        tuple(f[6]),
    )


def _vocabulary(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "conditions": dict(vocabulary.conditions),
        "slots": {name: _conditions(needs) for name, needs in vocabulary.slots.items()},
        "local": sorted(vocabulary.local_slots),
        "claims": {c.name: [_conditions(c.needs), c.signs] for c in vocabulary.claims.values()},
        "banned": dict(vocabulary.banned),
    }


def _load_vocabulary(plain: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        plain["conditions"],
        {name: _load_conditions(needs) for name, needs in plain["slots"].items()},
        frozenset(plain["local"]),
        {n: Claim(n, _load_conditions(c[0]), tuple(c[1])) for n, c in plain["claims"].items()},
        plain["banned"],
    )


def _outline(outline: Outline) -> dict[str, Any]:
    return {
        "forms": outline.heading_forms,
        "formulas": {str(year): text for year, text in outline.formulas.items()},
        "parts": [
            [part.id, part.section, part.heading, [_message(m) for m in part.messages]]
            for part in outline.parts
        ],
    }


def _message(spec: MessageSpec) -> list[Any]:
    regimes = [_conditions(regime) for regime in spec.regimes]
    return [
        spec.id,
        spec.section,
        spec.part,
        _conditions(spec.when),
        _conditions(spec.any_of),
        spec.source,
        regimes,
        spec.limit,
        spec.note,
        spec.omit,
        spec.talk,
    ]


def _load_outline(plain: dict[str, Any]) -> Outline:
    return Outline(
        tuple(
            Part(p[0], p[1], p[2], tuple(_load_message(m) for m in p[3])) for p in plain["parts"]
        ),
        tuple(tuple(form) for form in plain["forms"]),
        {int(year): text for year, text in plain["formulas"].items()},
    )


def _load_message(m: list[Any]) -> MessageSpec:
    return MessageSpec(
        m[0],
        m[1],
        m[2],
        _load_conditions(m[3]),
        _load_conditions(m[4]),
        m[5],
        tuple(_load_conditions(regime) for regime in m[6]),
        m[7],
        m[8],
        m[9],
        m[10],
    )
