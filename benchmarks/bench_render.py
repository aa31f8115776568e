"""How fast one report becomes a .docx: ours, docxtpl's way, and no work but compressing.

Run it with ``python benchmarks/render.py [rounds]``.  All ways take turns in one process, so that the ratios hold
whatever else the machine does.  docxtpl gets the easier task: the same paragraphs and tables, but no anchors, comments or
embedded basis.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docxtpl import DocxTemplate

sys.path.insert(0, str(Path(__file__).parents[1]))

from draftkit import snapshot
from draftkit.kinds import disclosure
from draftkit.model import Body, Filing
from draftkit.word import prototype, writer
from tests.support import reports

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftkit.model import ReportText

ROUNDS = 60
REPORT = reports.report(comments=False)
FILING = Filing(2025, Body("瓦亭镇人民政府", "镇", "乡级", "我镇"), REPORT.cells)
PROTOTYPE = prototype.load(prototype.dump(reports.prototype()))
PROPERTIES = reports.properties(REPORT)


def ours() -> bytes:
    """Text and basis to bytes, as ``draft`` does it."""
    basis = snapshot.dump(FILING, REPORT, "0", "0")
    return writer.write(REPORT, PROTOTYPE, properties=PROPERTIES, basis=basis)


def tagged(folder: Path, report: ReportText) -> Path:
    """Our own document with docxtpl's tags in place of its sentences and numbers."""
    document = docx.Document(BytesIO(ours()))
    for number, paragraph in enumerate(document.paragraphs):
        element = paragraph._p  # noqa: SLF001 - python-docx has no other way to empty a paragraph
        for child in list(element)[1:]:
            element.remove(child)
        paragraph.add_run(f"{{{{ lines[{number}] }}}}")
    keys = [key for table in reports.prototype().tables.values() for key in table.keys]
    at = 0
    for table in document.tables:
        for row in table._tbl.tr_lst:  # noqa: SLF001 - table.cell() would take a second
            for cell in row.tc_lst:
                words = cell.xpath(".//w:t")
                if len(words) == 1 and _is_number(words[0].text):
                    words[0].text = f"{{{{ cells[{at}] }}}}"
                    at += 1
    assert at == len(keys) == len(report.cells)
    path = folder / "tagged.docx"
    document.save(str(path))
    return path


def by_docxtpl(path: Path) -> Callable[[], bytes]:
    """docxtpl as its manual shows it: open the template, render, save."""
    lines = [block.text for block in REPORT.blocks if block.role != "table"]
    keys = [key for table in reports.prototype().tables.values() for key in table.keys]

    def run() -> bytes:
        template = DocxTemplate(str(path))
        template.render({"lines": lines, "cells": [REPORT.cells[key] for key in keys]})
        buffer = BytesIO()
        template.save(buffer)
        return buffer.getvalue()

    return run


def by_compressing(document: bytes) -> Callable[[], bytes]:
    """The limit: deflate the finished parts (level 6) and put them together."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]

    def run() -> bytes:
        return b"".join(zlib.compress(part, 6) for part in parts)

    return run


def measured(ways: dict[str, Callable[[], bytes]], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each way, round by round."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    for _ in range(rounds):
        for name, way in ways.items():
            gc.collect()
            start = time.perf_counter()
            way()
            times[name].append((time.perf_counter() - start) * 1000)
    return times


def main() -> None:
    """Print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        ways = {
            "docxtpl": by_docxtpl(tagged(Path(folder), REPORT)),
            "ours": ours,
            "limit": by_compressing(ours()),
        }
        for name, way in ways.items():
            opened = docx.Document(BytesIO(way())) if name != "limit" else None
            assert opened is None or len(opened.tables) == len(tuple(disclosure.DISCLOSURE.tables))
        times = measured(ways, rounds)
    print(
        f"{rounds} rounds, {sum(len(b.text) for b in REPORT.blocks)} characters, {len(ours())} bytes"
    )
    for name, found in times.items():
        print(f"{name:8} {statistics.median(found):8.2f} ms")
    for other in ("docxtpl", "limit"):
        pairs = [theirs / own for theirs, own in zip(times[other], times["ours"], strict=True)]
        print(f"{other} / ours = {statistics.median(pairs):.2f}")


def _is_number(words: str | None) -> bool:
    return bool(words) and words.replace(".", "").isdecimal()


if __name__ == "__main__":
    main()
