"""A bank as plain lists and mappings (and back), for a compiled form that loads in a moment.

Parsing the bank's YAML costs more than everything else a ``draft`` does; the compiled form is
JSON.  Places are left out: a compiled bank has passed its parse, and lint always parses anew.
"""

from __future__ import annotations

import json
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

FORMAT = 3
"""Raise it when the layout below changes."""


def dump(bank: PhraseBank) -> bytes:
    """The compiled form."""
    plain = {
        "format": FORMAT,
        "digest": bank.digest,
        "words": bank.words,
        "vocabulary": _vocabulary(bank.vocabulary),
        "outline": _outline(bank.outline),
        "phrases": {says: [_phrase(p) for p in some] for says, some in bank.phrases.items()},
        "themes": [_theme(theme) for theme in bank.themes],
        "families": [_family(family) for family in bank.families],
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def load(data: bytes) -> PhraseBank:
    """The bank of a compiled form.  Raises ValueError, KeyError or TypeError where it is not one."""
    plain = json.loads(data)
    if plain["format"] != FORMAT:
        message = "another format"
        raise ValueError(message)
    return PhraseBank(
        _load_vocabulary(plain["vocabulary"]),
        _load_outline(plain["outline"]),
        {says: tuple(_load_phrase(p) for p in some) for says, some in plain["phrases"].items()},
        tuple(
            Theme(
                t[0],
                tuple(t[1]),
                tuple(t[2]),
                tuple(t[3]),
                {k: tuple(v) for k, v in t[4].items()},
                _load_conditions(t[5]),
            )
            for t in plain["themes"]
        ),
        tuple(_load_family(f) for f in plain["families"]),
        plain["digest"],
        plain["words"],
    )


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
        phrase.says,
        [_piece(p) for p in phrase.pieces],
        phrase.text,
        phrase.weight,
        _conditions(phrase.when),
        phrase.kinds,
        phrase.claims,
        phrase.slots,
        phrase.length,
    ]


def _load_phrase(p: list[Any]) -> Phrase:
    return Phrase(
        p[0],
        p[1],
        tuple(_load_piece(piece) for piece in p[2]),
        p[3],
        p[4],
        _load_conditions(p[5]),
        tuple(p[6]),
        tuple(p[7]),
        tuple(p[8]),
        p[9],
    )


def _theme(theme: Theme) -> list[Any]:
    return [
        theme.name,
        theme.also,
        theme.items,
        theme.readers,
        dict(theme.extra),
        _conditions(theme.when),
    ]


def _family(family: Family) -> list[Any]:
    return [
        family.id,
        family.basis,
        _conditions(family.when),
        family.themes,
        family.kinds,
        family.signs,
        [_phrase(p) for p in family.problems],
        [_phrase(p) for p in family.measures],
    ]


def _load_family(f: list[Any]) -> Family:
    return Family(
        f[0],
        f[1],
        _load_conditions(f[2]),
        tuple(f[3]),
        tuple(f[4]),
        tuple(f[5]),
        tuple(_load_phrase(p) for p in f[6]),
        tuple(_load_phrase(p) for p in f[7]),
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
    )
