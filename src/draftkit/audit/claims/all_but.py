"""Some that are left out, and the rest of a whole told before (F3): of ``84所``, ``除5所新建未招生外，其余81所均公开``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.measured import Quantity, quantities_of, shown
from draftkit.audit.claims.mistyped import could_be
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.patterns import regex

_ALL_BUT = regex(
    r"(?<![免解删清消排扣开])除(?:了)?(?P<but>[^，。；：、\d]{0,20}\d[^，。；]{0,24}?)(?:之|以)?外，(?:其[余他它]|另外?|余下|剩[下余])的?(?P<rest>\d[^，。；]{0,8})"
)
_BESIDE = regex(r"上一?年|去年|20\d\d年|新增|不含|不包括|另有|同比|[比较](?!如)")
"""Of such counts before it the rest is no part."""
_NAMED_UNITS = ("个", "家", "处")


def check(report: Report) -> Iterator[Finding]:
    """Every rest of a whole."""
    before: Sentence | None = None
    for sentence in report.sentences():
        near = before if before and before.paragraph is sentence.paragraph else None
        before = sentence
        if "除" in sentence.plain and not report.is_cut(sentence):
            yield from _rests(sentence, near)


def _rests(sentence: Sentence, near: Sentence | None) -> Iterator[Finding]:
    text = sentence.plain
    found = list(_ALL_BUT.finditer(text))
    if len(found) != 1:
        return
    match = found[0]
    every = quantities_of(text)
    left_out = [q for q in every if match.start("but") <= q.start < match.end("but")]
    rest = next((q for q in every if q.start == match.start("rest")), None)
    if rest is None or rest.rough or len(left_out) != 1 or left_out[0].kind != rest.kind:
        return
    but = left_out[0]
    told = text[: match.start()]
    wholes = [q for q in every if q.end <= match.start() and _is_whole(q, but, rest)]
    if not wholes and near is not None:
        told = near.plain
        wholes = [q for q in quantities_of(told) if _is_whole(q, but, rest)]
    if not wholes or _BESIDE.search(told):
        return
    several = [one.value + other.value for one, other in pairwise(wholes)]
    if rest.value + but.value in (*several, *(q.value for q in wholes)):
        return
    right = wholes[-1].value - but.value
    if could_be(rest.value, right) and right > 0:
        what = f"{wholes[-1].text}除 {but.text}外是 {shown(right)}{rest.unit}，文字说 {rest.text}"
        yield amiss(sentence, what, (match.start(), rest.end))


def _is_whole(quantity: Quantity, but: Quantity, rest: Quantity) -> bool:
    """Whether it counts the same things, and is more than those that are left out."""
    if quantity.unit != rest.unit or quantity.rough or quantity.value <= but.value:
        return False
    if quantity.unit not in _NAMED_UNITS:
        return True
    names = {q.tail[:2] for q in (quantity, rest) if q.tail[:2] and not _VERBAL.match(q.tail)}
    return len(names) < 2  # noqa: PLR2004


_VERBAL = regex(r"均|都|全部|已|没有|未|[按每]|在|于|继续|正常|照|按|逐|当|一律|由")
