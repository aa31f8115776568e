"""``redraft``: an edited report brought up to date with a new input."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from draftkit.checking.inputs import Source, read_input
from draftkit.merge.cells import KEEP
from draftkit.redrafting import job
from draftkit.redrafting.job import Redraft
from draftkit.service.drafts import Banks, bank_of

__all__ = ["Redraft", "redraft"]


def redraft(
    document: Path | str,
    source: Source,
    *,
    keywords: Sequence[str] = (),
    force: bool = False,
    base: Path | None = None,
    old_input: Source | None = None,
    author: str = job.AUTHOR,
    date: str = "",
    cells: str = KEEP,
    accept: bool = False,
    others: Sequence[Path] = (),
    banks: Banks = None,
) -> Redraft:
    """The edited .docx at ``document`` with what moved in ``source``; everything people did stays.

    Changes are tracked under ``author`` and ``date`` (an ISO date, "" for today), or made for good with
    ``accept``.  ``base`` is the first draft, ``old_input`` what that was drafted from: for a document that lost its
    basis.  ``cells`` says whether cells people changed are kept ("keep") or follow the input ("source").
    ``others`` are further people's copies of the same draft: what they changed comes in as their revisions, and where both
    changed one place both stay, with a comment.  ``keywords``, ``force`` and ``banks`` as in :func:`draftkit.draft`.

    ``InputError`` (also where body or year are others), ``BankError``, ``WordFileError``.
    """
    given = read_input(source, keywords).admitted(force=force)
    old = None if old_input is None else read_input(old_input).filing
    copies = tuple(map(Path, others))
    return job.run(
        job.Order(
            Path(document), given, bank_of(banks), base, old, author, date, cells, accept, copies
        )
    )
