"""Regular expressions kept compiled from one start to the next, in the cache."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from draftkit import __version__, cache, patterns

_PYTHON = f"{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
"""What one Python has compiled no other can use."""
_APART = ("draft", "redraft")
"""Commands that are over in a moment: reading what all others compile would be a twentieth of it."""


def use(command: str) -> None:
    """Let patterns be made from what was kept for ``command``."""
    patterns.keep(partial(_load, _name(command)))


def put_aside(command: str) -> None:
    """Keep what this start had to compile, where it is worth that and this Python lets us."""
    with suppress(AttributeError, ImportError, TypeError):
        if grown := patterns.kept.grown():
            cache.save(_name(command), marshal.dumps(dict(grown)))


def _name(command: str) -> str:
    return f"codes-{command if command in _APART else 'other'}-{_PYTHON}.dk"


def _load(name: str) -> Mapping[patterns.Key, patterns.Code]:
    data = cache.load(name)
    try:
        found = {} if data is None else marshal.loads(data)  # noqa: S302 - it is our own, as the cache ensures
    except (EOFError, TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
