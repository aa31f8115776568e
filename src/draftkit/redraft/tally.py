"""What a redraft did, in numbers that add up, and which cell of the input moved each sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from draftkit.merge.outcome import Outcome, Verdict
from draftkit.model import Filing, ReportText
from draftkit.snapshot import filings


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence or cell: what became of it, where it stands, and which inputs moved it."""

    verdict: Verdict
    section: str = ""
    moved: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """Everything that is reported.  ``added`` counts sentences people wrote themselves."""

    sentences: tuple[Entry, ...]
    cells: tuple[Entry, ...]
    added: int

    def counts(self, *, cells: bool = False) -> Mapping[Outcome, int]:
        """How many sentences (or cells) met each outcome."""
        entries = self.cells if cells else self.sentences
        count = Counter(entry.verdict.outcome for entry in entries)
        return {outcome: count[outcome] for outcome in Outcome}

    @property
    def waiting(self) -> tuple[Entry, ...]:
        """Everything a person has to look at."""
        return tuple(e for e in (*self.sentences, *self.cells) if e.verdict.waits)


def tally(
    sentences: Iterable[Verdict],
    cells: Iterable[Verdict],
    added: int,
    moved: Mapping[str, tuple[str, str]],
    reports: Iterable[ReportText],
) -> Tally:
    """Bring verdicts and inputs together; ``reports`` are base and new."""
    grounds: dict[str, dict[str, None]] = {}
    sections: dict[str, str] = {}
    for report in reports:
        for sentence in report.sentences():
            grounds.setdefault(sentence.id, {}).update(dict.fromkeys(sentence.cells))
            sections[sentence.id] = sentence.section
    return Tally(
        tuple(
            Entry(
                verdict,
                sections.get(verdict.id, ""),
                tuple((key, *moved[key]) for key in grounds.get(verdict.id, ()) if key in moved),
            )
            for verdict in sentences
        ),
        tuple(
            Entry(
                verdict,
                "",
                ((verdict.id, *moved[verdict.id]),) if verdict.id in moved else (),
            )
            for verdict in cells
        ),
        added,
    )


def moved_inputs(old: Filing | None, new: Filing) -> dict[str, tuple[str, str]]:
    """Cell keys and input paths whose value differs → old and new value as text."""
    if old is None:
        return {}
    before, after = _values(old), _values(new)
    return {
        key: (before.get(key, ""), after.get(key, ""))
        for key in (*before, *(key for key in after if key not in before))
        if before.get(key, "") != after.get(key, "")
    }


def _values(filing: Filing) -> dict[str, str]:
    tree = filings.tree_of(filing)
    found = {key: str(number) for key, number in filing.cells.items()}
    found |= {f"事实.{key}": _shown(value) for key, value in tree.get("事实", {}).items()}
    if filing.last is not None:
        found |= {f"上年.{key}": str(number) for key, number in filing.last.cells.items()}
        last = tree.get("上年", {})
        found |= {
            f"上年.{key}": _shown(last[key]) for key in ("主动公开总数", "存在问题") if key in last
        }
    for key in ("关键词", "前言", "署名", "成文日期", "用语"):
        if key in tree:
            found[key] = _shown(tree[key])
    return found


def _shown(value: object) -> str:
    if isinstance(value, dict):
        if "文" in value:
            return str(value["文"])
        return "，".join(f"{key}{_shown(part)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return "、".join(map(_shown, value))
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)
