"""All reading: what people hand in becomes values, or problems that name their place."""

from __future__ import annotations

from draftkit.sources.filing import read_filing

__all__ = ["read_filing"]
