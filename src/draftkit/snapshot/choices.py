"""The choices of a report as a plain tree and back.

By message id: the phrase, its wordings, its items.  The layout stands among them under names of its own, numbers and
names joined by commas in the place of the phrase, as drafts and plans of all versions have it.
"""

from __future__ import annotations

from typing import Any

from draftkit import editions
from draftkit.editions import Edition
from draftkit.kinds.shapes import text_of, whole_of
from draftkit.plans import UNCHOSEN, Choice, Choices, Layout

Tree = dict[str, Any]
_LONGEST = 4
"""Digits of a choice of layout."""


def tree_of(choices: Choices) -> Tree:
    """What was chosen, by name."""
    layout = choices.layout
    written = {
        "form.headings": _number_text(layout.headings),
        "form.problems": _number_text(layout.problems),
        "form.links": _number_text(layout.links),
        "form.families": _names_text(layout.families),
        "form.omitted": _names_text(layout.omitted),
        "form.edition": layout.edition.mark if layout.edition else None,
        "form.beside": _names_text(layout.beside),
    }
    tree: Tree = {name: [text, [], []] for name, text in written.items() if text is not None}
    for name, choice in choices.messages.items():
        tree[name] = [choice.phrase, choice.wordings, choice.items]
    return tree


def choices_of(tree: Tree) -> Choices:
    """The choices that :func:`tree_of` put down; what no number can be read from is not chosen.

    ``TypeError`` or ``ValueError`` where something else put them down.
    """
    messages = {name: _choice(*entry) for name, entry in tree.items()}
    layout = Layout(
        _number(messages.pop("form.headings", None)),
        _number(messages.pop("form.problems", None)),
        _number(messages.pop("form.links", None)),
        _names(messages.pop("form.families", None)),
        _names(messages.pop("form.omitted", None)),
        _edition(messages.pop("form.edition", None)),
        _names(messages.pop("form.beside", None)),
    )
    return Choices(layout, messages)


def _edition(choice: Choice | None) -> Edition | None:
    return editions.of(choice.phrase) if choice and choice.phrase else None


def _choice(phrase: object, wordings: object, items: object) -> Choice:
    if not (isinstance(phrase, str) and isinstance(wordings, list) and isinstance(items, list)):
        raise TypeError("no choice")
    return Choice(phrase, tuple(map(whole_of, wordings)), tuple(map(text_of, items)))


def _number_text(number: int) -> str | None:
    return None if number == UNCHOSEN else str(number)


def _names_text(names: tuple[str, ...] | None) -> str | None:
    return None if names is None else ",".join(names)


def _number(choice: Choice | None) -> int:
    text = choice.phrase if choice is not None else ""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST else UNCHOSEN


def _names(choice: Choice | None) -> tuple[str, ...] | None:
    if choice is None:
        return None
    return tuple(choice.phrase.split(",")) if choice.phrase else ()
