"""One office's input file → a Filing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from draftkit.diagnostics import Problem, path_text
from draftkit.model import Filing
from draftkit.sources import files
from draftkit.sources.findings import Findings
from draftkit.sources.intake import intake
from draftkit.sources.tree import Node


def read_filing(
    path: Path | str, extra_keywords: Iterable[str] = ()
) -> tuple[Filing, tuple[Problem, ...]]:
    """The filing at ``path`` (.xlsx, .xls, .ods, .yaml) and the warnings about it.

    ``extra_keywords`` are added to its own.  ``InputError`` carries every problem of the input,
    errors first.
    """
    path = Path(path)
    findings = Findings()
    tree = read_tree(path, findings)
    return intake(tree, path_text(path), findings, tuple(extra_keywords))


def read_tree(path: Path, findings: Findings) -> Node:
    """The neutral tree of the file; ``InputError`` where nothing can be read."""
    if files.kind_by_suffix(path) is files.Kind.TEXT:
        from draftkit.sources.yaml_tree import read_yaml  # half of runs need none

        return read_yaml(path, findings)
    from draftkit.sources.workbook import read_workbook  # the other half

    return read_workbook(path, findings)
