"""What one may use in a bank of one's own: the vocabulary and the outline as tables."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.phrasebank.schema import Condition, MessageSpec, PhraseBank

Row = dict[str, str | list[str]]
"""A line of a table by heading; what has no value is left out."""


def tables(bank: PhraseBank) -> dict[str, list[Row]]:
    """All tables by their titles."""
    vocabulary = bank.vocabulary
    rows: dict[str, list[Row]] = {
        "条件": [_condition(bank, name) for name in vocabulary.conditions],
        "填空": [_slot(bank, name) for name in vocabulary.slots],
        "断言": [
            {"名称": claim.name, "须": _shown(claim.needs), "迹象": list(claim.signs)}
            for claim in vocabulary.claims.values()
        ],
        "消息": [_message(bank, spec) for spec in bank.outline.messages()],
        "共用的说法": [
            {"名称": wording.name, "说法": list(wording.alternatives)} for wording in bank.wordings
        ],
        "禁用": [{"字样": word, "换成": said} for word, said in vocabulary.banned.items()],
        "停用": [{"名称": name, "改写": said} for name, said in vocabulary.retired.items()],
    }
    return {title: [_filled(row) for row in some] for title, some in rows.items()}


def _filled(row: Row) -> Row:
    return {heading: value for heading, value in row.items() if value}


def _shown(conditions: Iterable[Condition]) -> list[str]:
    return [str(condition) for condition in conditions]


def _condition(bank: PhraseBank, name: str) -> Row:
    vocabulary = bank.vocabulary
    others = {other for group in vocabulary.exclusive if name in group for other in group}
    implied = vocabulary.implied.get(name, ())
    order = list(vocabulary.conditions)
    return {
        "名称": name,
        "义": vocabulary.conditions[name],
        "互斥": sorted(others - {name}, key=order.index),
        "带出": sorted(implied, key=order.index),
    }


def _slot(bank: PhraseBank, name: str) -> Row:
    vocabulary = bank.vocabulary
    sure = _shown(vocabulary.slots[name]) or ["总有值"]
    return {
        "名称": name,
        "义": vocabulary.meanings.get(name, ""),
        "何时有值": ["限本条消息"] if name in vocabulary.local_slots else sure,
    }


def _message(bank: PhraseBank, spec: MessageSpec) -> Row:
    return {
        "名称": spec.id,
        "义": spec.note,
        "节": spec.section,
        "段": spec.part,
        "当": _shown(spec.when),
        "当一": _shown(spec.any_of),
        "情形": ["、".join(_shown(regime)) for regime in spec.regimes],
        "上限": str(spec.limit or ""),
        "现有短语": str(len(bank.phrases.get(spec.id, ()))),
    }
