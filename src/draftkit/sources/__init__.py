"""All reading: what people hand in becomes values, or problems that name their place."""

from __future__ import annotations

from draftkit.sources.filing import read_filing
from draftkit.sources.keywords import split_keywords

__all__ = ["read_filing", "split_keywords"]
