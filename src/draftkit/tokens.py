"""Words of a free sentence.

jieba is loaded only when a sentence has to be cut, and only with the bank's own dictionary: its
own one takes half a second and knows less of this field.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from draftkit import disk


@lru_cache(maxsize=2)
def _tokenizer(dictionary: str) -> Any:  # noqa: ANN401 - jieba has no types
    import logging

    import jieba

    jieba.setLogLevel(logging.ERROR)
    with disk.scratch_folder() as folder:
        path = folder / "dictionary.txt"
        path.write_text(dictionary, encoding="utf-8")
        tokenizer = jieba.Tokenizer(str(path))
        tokenizer.tmp_dir = str(folder)
        tokenizer.initialize()
    return tokenizer


def cut(sentence: str, dictionary: str, words: Iterable[str] = ()) -> tuple[str, ...]:
    """The words of ``sentence`` in order.

    ``dictionary`` holds lines of ``word frequency tag``; ``words`` must never be cut apart.
    """
    # A blank line, or a remark, would stop jieba.
    lines = [" ".join(line.split()) for line in dictionary.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    lines += [f"{word} 5000 n" for word in words]
    return tuple(_tokenizer("\n".join(lines) + "\n").cut(sentence, HMM=False))


def tagged(dictionary: str, tag: str) -> frozenset[str]:
    """The words of a dictionary that carry a tag."""
    lines = (line.split() for line in dictionary.splitlines())
    return frozenset(words[0] for words in lines if len(words) == 3 and words[2] == tag)  # noqa: PLR2004
