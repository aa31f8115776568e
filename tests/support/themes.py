"""Words for the keywords, read from the bank's file as data: noun forms, and what is no field of information."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).parents[2] / "phrasebanks" / "themes.yaml"
_MARKS = re.compile(r"[“”（）()、《》]")
_GENERAL = re.compile(r"(?:工作|信息|公开|情况|方面|领域|事项)+$")
_TAIL = re.compile(r"(?:工作|建设|情况)$")


@lru_cache(maxsize=1)
def _entries() -> dict[str, dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load(_FILE.read_text("utf-8"))
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        for word in (entry["主题"], *entry.get("同义", ())):
            found.setdefault(_plain(str(word)), entry)
    return found


def _plain(word: str) -> str:
    return _MARKS.sub("", word)


def _of(word: str) -> dict[str, Any] | None:
    plain = _plain(word)
    return _entries().get(plain) or _entries().get(_TAIL.sub("", plain))


def forms(word: str) -> tuple[str, ...]:
    """How a keyword may be written as a field of published information: in a noun form, or as it stands.

    A name in quotation marks (“双随机、一公开”) is no word with 公开 at its end.
    """
    entry = _of(word) or {}
    quoted = (one for one in map(str, entry.get("同义", ())) if _plain(one) == _plain(word) != one)
    return (*map(str, entry.get("名词形", ())), *quoted, _GENERAL.sub("", _plain(word)) or word)


def is_field(word: str) -> bool:
    """Whether a keyword names a field; what is none is told, not written."""
    entry = _of(word)
    return entry is None or not (entry.get("非领域") or entry.get("做法"))
