"""What the office gave itself, told apart from what was composed: only the latter counts as likeness."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.chinese.missing import MISSING
from draftkit.likeness import SPLIT
from draftkit.model import ReportText, Sentence
from draftkit.phrasebank.filling import is_given

_LEAST = 6
"""Characters a given text must have to be taken out of sentences that were edited: 满意 may be anybody's word."""


def counted(sentence: Sentence) -> str:
    """A composed sentence with splits for what was given."""
    if sentence.message and not sentence.phrase:
        return SPLIT  # in the office's own words
    parts: list[str] = []
    start = 0
    for span in sentence.spans:
        if is_given(span.fact):
            parts += (sentence.text[start : span.start], SPLIT)
            start = span.end
    return "".join((*parts, sentence.text[start:]))


def without_open(text: str) -> str:
    """``text`` with splits for 【待填】: a fact will stand there, and no published report has one."""
    return MISSING.sub(SPLIT, text)


def without_given(text: str, composed: ReportText) -> str:
    """The text of a document that was composed as ``composed``, with splits for what was given.

    The document may have been edited since: a sentence that stands as it was composed is cut like
    :func:`counted`; elsewhere the given texts themselves are taken out, wherever they stand now.
    """
    sentences = list(composed.sentences())
    for sentence in sentences:
        kept = counted(sentence)
        if kept != sentence.text:
            text = text.replace(sentence.text, kept)
    given = {words for sentence in sentences for words in _given(sentence)}
    for words in sorted(given, key=lambda words: (-len(words), words)):
        text = text.replace(words, SPLIT)
    return text


def _given(sentence: Sentence) -> Iterator[str]:
    """The given texts of a sentence that are long enough to be known again."""
    texts = [sentence.text[s.start : s.end] for s in sentence.spans if is_given(s.fact)]
    if sentence.message and not sentence.phrase:
        texts = [sentence.text.rstrip("。；")]
    yield from (text for text in texts if len(text) >= _LEAST)
