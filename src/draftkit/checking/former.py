"""Numbers of earlier data in what people wrote themselves: a redrafted report knows which it replaced."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit import snapshot
from draftkit.audit.claims import Finding
from draftkit.diagnostics import Place, Problem, Severity, excerpt
from draftkit.merge.sweep import known, old_in, recalled
from draftkit.merge.units import split, units_of
from draftkit.word import annotate, embed, opening

_LONGEST = 24


def numbers(content: bytes, file: str) -> Iterator[Finding]:
    """The numbers of the .docx ``content`` that its basis knows as replaced, in sentences that are not ours."""
    basis = embed.read(content)
    if basis is None or b'"former"' not in basis:
        return
    try:
        kept = snapshot.load(basis)
        former = recalled(kept.notes.get("redraft", {}).get("former", ()))
    except (ValueError, TypeError, AttributeError):
        return
    old = known(former, units_of(kept.report))
    ours = {_solid(sentence.text) for sentence in kept.report.sentences()}
    for number, text in enumerate(annotate.texts(opening.document(content, file))):
        for start, end in split(text):
            sentence = text[start:end]
            if _solid(sentence) in ours:
                continue
            for said, (first, last), one in old_in(old, sentence):
                now = f"现在是“{one.now}{one.measure}”" if one.now else "现在没有这个数"
                what = f"“{excerpt(sentence, _LONGEST)}”：“{said}”是更新以前的数，{now}"
                place = Place(file, label=f"第 {number + 1} 段")
                problem = Problem("STALE", what, "核对后改成新数，或删去", place, Severity.WARNING)
                yield Finding(problem, said, number, start + first, start + last, sentence)


def _solid(text: str) -> str:
    return "".join(text.split())
