"""A report put where ``-o`` says, in the form its suffix asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftkit.redrafting.job import Redraft
    from draftkit.service.drafts import Draft
    from draftkit.service.exports import Export
    from draftkit.service.finals import Final


def written(made: Draft | Redraft | Final, target: Path, *, overwrite: bool, quiet: bool) -> Export:
    """Write it whole or not at all; while LibreOffice is at work, a terminal says so."""
    from draftkit import delivery
    from draftkit.service import exports

    if target.suffix.lower() == exports.PDF and not quiet:
        from draftkit.cli.progress import waiting

        with waiting("正在用 LibreOffice 转成 PDF"):
            export = exports.export(made, target)
    else:
        export = exports.export(made, target)
    delivery.write(target, export.content, overwrite=overwrite)
    return export
