"""The practices the bank knows, read from its file as data: names, part, and every wording as a pattern."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_FILE = Path(__file__).parents[2] / "phrasebanks" / "practices.yaml"


class Known(NamedTuple):
    names: tuple[str, ...] = ()
    part: str = ""
    patterns: tuple[str, ...] = ()
    seen: tuple[tuple[str, ...], ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.patterns)


@lru_cache(maxsize=512)
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


@lru_cache(maxsize=1)
def every() -> tuple[Known, ...]:
    entries: list[dict[str, Any]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return tuple(
        Known(
            (str(entry["做法"]), *map(str, entry.get("同义", ()))),
            str(entry["部分"]),
            tuple(p for clause in entry["说法"] for p in _patterns(str(clause))),
            tuple(tuple(str(words).split()) for words in entry.get("已见于", ())),
        )
        for entry in entries
    )


def _patterns(clause: str) -> list[str]:
    """``[落实|执行]制度`` → 落实制度, 执行制度; a slot is anything."""
    parts = [part.split("|") for part in re.split(r"[\[\]]", clause.replace("~", ""))]
    texts = ("".join(some) for some in product(*parts))
    return [re.sub(r"\\\{\\\{.+?\\\}\\\}", r"[^，。；]{1,14}", re.escape(text)) for text in texts]


def _plain(name: str) -> str:
    return re.sub(r"[“”、，]", "", name)


@lru_cache(maxsize=512)
def known(name: str) -> Known:
    """The practice of this name; an empty one for an office's own words."""
    for practice in every():
        if _plain(name) in map(_plain, practice.names):
            return practice
    return Known()


@lru_cache(maxsize=1)
def quoted() -> frozenset[str]:
    """Names between quotation marks in the wordings."""
    return frozenset(
        q for p in every() for text in p.patterns for q in re.findall("“([^”]+)”", text)
    )
