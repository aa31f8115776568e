"""Regular expressions kept compiled from one start to the next, in the cache."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Mapping
from contextlib import suppress

from draftkit import __version__, cache, patterns

_NAME = f"codes-{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}.dk"
"""What one Python has compiled no other can use."""


def use() -> None:
    """Let patterns be made from what was kept."""
    patterns.keep(_load)


def put_aside() -> None:
    """Keep what this start had to compile, where it is worth that and this Python lets us."""
    with suppress(AttributeError, ImportError, TypeError):
        if grown := patterns.kept.grown():
            cache.save(_NAME, marshal.dumps(dict(grown)))


def _load() -> Mapping[patterns.Key, patterns.Code]:
    data = cache.load(_NAME)
    try:
        found = {} if data is None else marshal.loads(data)  # noqa: S302 - it is our own, as the cache ensures
    except (EOFError, TypeError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
