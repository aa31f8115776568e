"""Findings that a reviewer has looked into and found to be none: kept in a file beside the report.

``报告.核查.yaml`` is a list of 代码, 句子, 文字 (the words of the sentence the finding is about; "" for any) and 理由.
An entry holds as long as its sentence reads as it did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import InputError, path_text
from draftkit.sources import files
from draftkit.sources.findings import Findings
from draftkit.sources.tree import Branch, Leaf, Node, Series
from draftkit.sources.yaml_tree import parse_yaml

if TYPE_CHECKING:
    from draftkit.audit.claims import Finding

SUFFIX = files.REVIEWED
_CODE, _SENTENCE, _WORDS, _REASON = "代码", "句子", "文字", "理由"
_HEAD = "# 已核查、不算问题的提示；句子改动后会重新提示。draftkit check 报告 --dismiss 编号 --reason 理由\n"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """One finding that counts no longer, and why."""

    code: str
    sentence: str
    words: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether it is this finding."""
        same = self.code == finding.problem.code and self.sentence == _sentence_of(finding)
        return same and self.words in ("", finding.excerpt)


def beside(report: Path) -> Path:
    """Where the dismissals of a report are kept."""
    return report.with_name(f"{report.stem}{SUFFIX}")


def of_finding(finding: Finding, reason: str) -> Dismissal:
    """A finding as it is remembered."""
    return Dismissal(finding.problem.code, _sentence_of(finding), finding.excerpt, reason)


def _sentence_of(finding: Finding) -> str:
    """The sentence, else what the finding says: of a table or a section."""
    return finding.sentence or finding.problem.what


def read(report: Path) -> tuple[Dismissal, ...]:
    """What is kept beside a report, nothing where there is no file.  ``InputError`` where it cannot be read."""
    path = beside(report)
    if not path.exists():
        return ()
    text = files.decode(files.read_bytes(path, files.MAX_TEXT), path_text(path))
    if not any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        return ()
    findings = Findings()
    root = parse_yaml(text, path_text(path), findings)
    if findings.problems:
        raise InputError(findings.problems)
    entries = root.items if isinstance(root, Series) else (root,)
    return tuple(_dismissal(entry, path_text(path)) for entry in entries)


def _dismissal(entry: Node, file: str) -> Dismissal:
    keys = (_CODE, _SENTENCE, _WORDS, _REASON)
    values = entry.entries if isinstance(entry, Branch) else {}
    given = {key: one.value for key in keys if isinstance(one := values.get(key), Leaf)}
    if not isinstance(entry, Branch) or given.keys() != values.keys() & set(keys):
        what = "核查记录不是一项一项的列表"
        fix = f"每项写{_CODE}、{_SENTENCE}、{_REASON}，或删去这个文件"
        raise files.refuse(file, "YAML-SHAPE", what, fix)
    return Dismissal(*(str(given.get(key) or "") for key in keys))


def written(dismissals: Iterable[Dismissal]) -> bytes:
    """The file as bytes, equal for equal entries; each entry once, the later reason holds."""
    import yaml

    kept = {(d.code, d.sentence, d.words): d.reason for d in dismissals}
    entries = [
        {_CODE: code, _SENTENCE: sentence, _WORDS: words, _REASON: reason}
        for (code, sentence, words), reason in kept.items()
    ]
    text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=10_000)
    return f"{_HEAD}{text}".encode()


def parted(
    findings: Sequence[Finding], dismissals: Sequence[Dismissal]
) -> tuple[list[tuple[int, Finding]], list[tuple[int, Finding, str]]]:
    """The findings that count and those that do not, each with its number in the whole list; these with the reason."""
    left, gone = [], []
    for number, finding in enumerate(findings, start=1):
        reason = next((d.reason for d in dismissals if d.covers(finding)), None)
        if reason is None:
            left.append((number, finding))
        else:
            gone.append((number, finding, reason))
    return left, gone
