"""The text plan: the document plan with a phrase chosen for every message."""

from __future__ import annotations

from draftkit.phrasebank.schema import Phrase
from draftkit.plans import Breaks, Choice, Mark, Message
from draftkit.tuples import NamedTuple


class Lexicalised(NamedTuple):
    """A message and how it will be said.

    ``phrase`` is None for a message in the office's own words.  ``cells`` are what the choice
    itself rests on: the grounds of sentences whose openings it had to avoid.
    """

    message: Message
    phrase: Phrase | None
    choice: Choice
    cells: tuple[str, ...] = ()


class TextBlock(NamedTuple):
    """A block of the text plan."""

    section: str
    role: str
    parts: tuple[Lexicalised | Mark, ...] = ()
    table: str = ""
    breaks: Breaks | None = None


class TextPlan(NamedTuple):
    """All blocks in order."""

    blocks: tuple[TextBlock, ...]
