"""What a report was made from, as bytes to be carried inside it: the base of the next redraft.

JSON, sorted and compact: the input as the tree of its YAML form, the text with all that each sentence rests on, the
choices made, the program's version and the digest of the phrase bank.  Where things stood in the input files is left
out: it says nothing about the report, and a published copy should not name folders.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from draftkit.kinds.shapes import text_of, whole_of
from draftkit.model import NOTHING, Filing, ReportText
from draftkit.plans import Choices, choices_in
from draftkit.snapshot import choices as choice_trees
from draftkit.snapshot import filings, texts
from draftkit.tuples import NamedTuple

FORMAT = 1
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


class NewerError(ValueError):
    """A basis of a format that a later draftkit made."""


class Snapshot(NamedTuple):
    """A basis read back.

    ``choices`` holds every choice made.  ``notes`` is whatever else was kept: what a redraft already remarked on, for one.
    """

    filing: Filing
    report: ReportText
    version: str
    bank_digest: str
    choices: Choices = Choices()
    notes: Mapping[str, Any] = NOTHING


def dump(
    filing: Filing,
    report: ReportText,
    version: str,
    bank_digest: str,
    *,
    choices: Choices | None = None,
    notes: Mapping[str, Any] = NOTHING,
) -> bytes:
    """The basis of ``report`` as bytes.  ``choices`` beyond those the sentences record are kept as well."""
    tree: dict[str, Any] = {
        "format": FORMAT,
        "version": version,
        "bank": bank_digest,
        "filing": filings.tree_of(filing),
        "report": texts.tree_of(report, filing.cells),
    }
    if choices:
        told = {s.id: (s.phrase, s.wordings, s.items) for s in report.sentences() if s.phrase}
        further = {name: one for name, one in choices.messages.items() if told.get(name) != one}
        if written := choice_trees.tree_of(choices._replace(messages=further)):
            tree["choices"] = written
    if notes:
        tree["notes"] = dict(notes)
    return _ENCODE(tree).encode()


def load(data: bytes) -> Snapshot:
    """The snapshot in ``data``.

    ``ValueError`` where these are not bytes that :func:`dump` made, ``NewerError`` where a later version did.
    """
    try:
        tree = json.loads(data)
        if whole_of(tree["format"]) > FORMAT:
            raise NewerError(f"a basis of format {tree['format']}")
        filing = filings.filing_of(tree["filing"])
        report = texts.report_of(tree["report"], filing.cells, filing.kind)
        further = choice_trees.choices_of(tree.get("choices", {}))
        choices = further._replace(messages={**choices_in(report), **further.messages})
        about = text_of(tree["version"]), text_of(tree["bank"])
        return Snapshot(filing, report, *about, choices, dict(tree.get("notes", {})))
    except (AttributeError, LookupError, TypeError, ArithmeticError, RecursionError) as fault:
        raise ValueError("not a basis of draftkit") from fault
