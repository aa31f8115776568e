"""``redraft`` of a hand-edited document against the cold start of ``draft``, whole processes.

Run it as ``python benchmarks/bench_redraft.py [rounds]``.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import measuring  # noqa: E402

ROUNDS = 15
TARGET = 1.6
DRAFT, REDRAFT = "draft, cold start", "redraft of an edited document"
EDITS = (
    ("我镇", "本镇"),
    ("公开", "依法公开"),
    ("群众", "广大群众"),
    ("政府信息", "各类政府信息"),
)


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    measuring.is_compiled()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old = ROOT / "examples" / "瓦亭镇.yaml"
        new = folder / "新.yaml"
        new.write_text(old.read_text(encoding="utf-8").replace("600余", "640余"), encoding="utf-8")
        first, edited, result = (folder / f"{n}.docx" for n in ("初稿", "已改", "新稿"))
        draft = (*measuring.PROGRAM, "draft", str(old), "-o", str(first), "--quiet")
        measuring.process(draft)
        edit(first, edited)
        redraft = (*measuring.PROGRAM, "redraft", str(edited), str(new), "--quiet")

        def clear() -> None:
            for path in (first, result):
                path.unlink(missing_ok=True)

        commands = {
            **measuring.BASELINES,
            DRAFT: draft,
            REDRAFT: (*redraft, "-o", str(result)),
            "redraft --dry-run": (*redraft, "--dry-run"),
        }
        spent = measuring.processes(commands, rounds, clear)
    measuring.show(spent, measuring.TYPER, "import typer")
    clock, processor = (a / b for a, b in zip(spent[REDRAFT], spent[DRAFT], strict=True))
    print(
        f"\na redraft is {clock:.2f} cold drafts by the clock, {processor:.2f} by processor time (target {TARGET})"
    )


def edit(source: Path, target: Path) -> None:
    """A word changed in every place where it stands, so that most sentences are rewritten ones."""
    shutil.copy(source, target)
    with zipfile.ZipFile(source) as archive:
        parts = {info.filename: archive.read(info.filename) for info in archive.infolist()}
    text = parts["word/document.xml"].decode()
    head, mark, tables = text.partition("<w:tbl>")
    for old, new in EDITS:
        head = head.replace(old, new)
    parts["word/document.xml"] = (head + mark + tables).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


if __name__ == "__main__":
    main()
