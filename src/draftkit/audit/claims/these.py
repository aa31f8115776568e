"""Places that are pointed back at, of which one was not named before (F3): ``红石村、北沟村试行……，红石村、南坡村这两个试点村``."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_PLACE = r"[\u3400-\u9fff]{1,4}?(?:村|社区|嘎查|苏木|街道|镇|乡)"
_THESE = regex(
    rf"(?:^|(?<=[，。；：由在对是]))(?P<list>{_PLACE}(?:、{_PLACE}){{0,4}}[、和]{_PLACE})(?:这|上述)(?:[两三四五2-5]|几)个"
)
_JOINS = regex("[、和]")


def check(report: Report) -> Iterator[Finding]:
    """Every such list with one name that is new where the others are not."""
    before = ""
    for sentence in report.sentences(OVERVIEW, PROBLEMS):
        text = sentence.plain
        for match in _THESE.finditer(text) if "个" in text else ():
            known = before + text[: match.start()]
            names = _JOINS.split(match["list"])
            new = [name for name in names if not _is_known(name, known)]
            if 0 < len(new) < len(names):
                what = f"“{match['list']}”说的是前面的那几个，前面却没有提到“{new[0]}”"
                fix, severity = "核对名称", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)
        before += text


_SHORTEST = 3
"""Characters of a place's name: 上河村."""


def _is_known(name: str, text: str) -> bool:
    """Whether a text has a name, of which the first characters may be of another word: 年末五里社区."""
    return any(name[at:] in text for at in range(max(1, len(name) - _SHORTEST + 1)))
