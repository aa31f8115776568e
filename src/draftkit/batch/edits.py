"""The edited documents of ``--redraft``: which one belongs to which body."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from draftkit import pipeline
from draftkit.batch.bodies import Entry
from draftkit.batch.workers import Watch, unwatched
from draftkit.diagnostics import InputError, WordFileError
from draftkit.hashes import blake2b
from draftkit.sources import files
from draftkit.word.opening import content_of

REVISED = "-修订"


class EditedDocument(NamedTuple):
    """An edited document and the digest of its content."""

    path: Path
    digest: bytes


@dataclass(slots=True)
class Edits:
    """All edited documents: by who they say they are, and by their names for those that say nothing."""

    by_body: dict[tuple[str, str, int], EditedDocument] = field(default_factory=dict)
    by_name: dict[str, EditedDocument] = field(default_factory=dict)

    def of(self, entry: Entry, name: str) -> EditedDocument | None:
        """The document of ``entry``, whose own document would be called ``name`` (no suffix)."""
        found = self.by_body.get((entry.name, entry.parent, entry.year))
        return found or self.by_name.get(name)


def find(folder: Path, watch: Watch = unwatched) -> Edits:
    """The .docx below ``folder``; of two for one body the revised one counts.

    ``InputError`` where there is no such folder.
    """
    if not folder.is_dir():
        what = "找不到这个文件夹"
        fix = "在 --redraft 后给出放有已改文档的文件夹"
        raise InputError.at(folder, "BATCH-REDRAFT", what, fix)
    edits = Edits()
    found = sorted(
        files.below(folder, (".docx",)), key=lambda p: (p.stem.endswith(REVISED), str(p))
    )
    for number, path in enumerate(found, start=1):
        try:
            content = content_of(path)
        except WordFileError:  # whoever redrafts it says why
            content = b""
        edited = EditedDocument(path, blake2b(content, digest_size=12).digest())
        edits.by_name[path.stem.removesuffix(REVISED)] = edited
        if (kept := pipeline.carried(content)) is not None:
            body = kept.filing.body
            edits.by_body[body.name, body.parent, kept.filing.year] = edited
        watch("读取已改文档", number, 0)
    return edits
