"""Labels as people type them, compared as they are meant.

``（三） 不予公开``, ``(三)不予公开`` and ``三、 不予公开`` are one label; so are
``危及“三安全一稳定”`` with any quotation marks or none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from draftkit.chinese.numerals import COUNTING
from draftkit.chinese.widths import folded
from draftkit.patterns import regex

T = TypeVar("T")
_MEMORY = 4096
_LONGEST = 200

_DROPPED = "\u200b\u200c\u200d\u2060\ufeff\u00ad\"'“”‘’「」『』《》〈〉`´*"
_UNIFIED = str.maketrans(
    {
        **dict.fromkeys(_DROPPED),
        **dict.fromkeys(",;；", "、"),
        **dict.fromkeys("【〔[", "("),
        **dict.fromkeys("】〕]", ")"),
    }
)
_NUMBERING = regex(rf"^(?:\([{COUNTING}]+\)、?|[{COUNTING}]+[、.]|\(?\d{{1,2}}\)?[.、]?)")
_REMARK = regex(r"\([^()]*\)$")
_NUMBERS = frozenset(("(", *COUNTING))


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """``text`` without blanks and quotation marks, with one kind of brackets and commas."""
    return folded(text).translate(_UNIFIED).rstrip(":。")


def unnumbered(label: str) -> str:
    """A normal label without its leading 一、, （一） or 1."""
    first = label[:1]
    if first not in _NUMBERS and not first.isdigit():
        return label  # as most are
    return _NUMBERING.sub("", label, count=1) or label


def variants(label: str) -> tuple[str, ...]:
    """The forms under which a label is looked for, the strictest first."""
    strict = normal(label)
    plain = unnumbered(strict)
    if not strict.endswith(")"):
        return strict, plain, strict, plain
    return strict, plain, _unremarked(strict), _unremarked(plain) or strict


def _unremarked(label: str) -> str:
    return _REMARK.sub("", label) if label.endswith(")") else label


class Labels(Generic[T]):
    """Known labels and what each stands for; compiled once, then asked for every cell."""

    def __init__(self, known: Iterable[tuple[str, T]]) -> None:
        self._known: dict[str, T] = {}
        self._memory: dict[str, T | None] = {}
        entries = [(variants(label), meaning) for label, meaning in known]
        # A stricter form always wins: 其他 the label beats 3.其他 without its number.
        for strictness in range(4):
            for forms, meaning in entries:
                self._known.setdefault(forms[strictness], meaning)

    def find(self, text: str) -> T | None:
        """What ``text`` stands for, or None.  Numbering and remarks are dropped only if need be."""
        try:
            return self._memory[text]
        except KeyError:
            pass
        if len(self._memory) > _MEMORY:
            self._memory.clear()
        forms = variants(text) if len(text) <= _LONGEST else ()
        found = next(
            (known for form in forms if (known := self._known.get(form)) is not None), None
        )
        self._memory[text] = found
        return found
