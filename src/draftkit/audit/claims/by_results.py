"""What became of the applications, listed in prose where no table stands: with what is left they make what came (F4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.mistyped import of_balance
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence, at, squeezed
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_NEW = regex(r"(?:新收|收到|受理)(?:到|了|政府|信息|公开|的)*申请(?P<n>\d{1,4})件")
_IN = regex(
    r"(?:上一?年度?|去年)(?:度)?结转(?:的)?(?:政府信息公开)?(?:申请)?(?P<n>\d{1,4})件|(?:没有|无)(?:上一?年度?|去年)(?:度)?结转"
)
_OUT = regex(r"结转(?:至|到)?(?:下一?年度?|次年)(?:继续)?(?:办理)?(?:的)?(?P<n>\d{1,4})件")
_DONE = regex(r"(?:办结|答复)(?:申请)?(?P<n>\d{1,4})件")
_RESULT = regex(
    r"(?P<name>予以公开|部分公开|不予公开|无法提供|不予处理|不再处理|其他处理)(?:的)?(?P<n>\d{1,4})件"
)
_OTHERWISE = regex(r"撤回|撤销|终止|延期|合并|比|较|占|建议|提案|热线|工单")
_TABLE, _THREE = "表三", 3


def check(report: Report) -> Iterator[Finding]:
    """Every list of results that does not make what came."""
    if any(key.startswith(_TABLE) for key in report.cells):
        return
    for sentence in report.sentences(OVERVIEW, _THREE):
        if _OUT.search(sentence.plain):
            text = squeezed(sentence.paragraph.text)
            if len(text) <= _LONGEST:
                yield from _judged(sentence, text)


_LONGEST = 300
"""Characters of a paragraph that tells what became of the applications and nothing else."""


def _judged(sentence: Sentence, text: str) -> Iterator[Finding]:
    came, carried, left, done = (list(p.finditer(text)) for p in (_NEW, _IN, _OUT, _DONE))
    results = list(_RESULT.finditer(text))
    names = {m["name"] for m in results}
    once = len(came) == len(carried) == len(left) == 1 and len(done) <= 1
    if not once or not results or len(names) != len(results) or _OTHERWISE.search(text):
        return
    if done and carried[0]["n"] and "不再处理" not in names:
        return  # a balance of plain numbers
    within = "其中" in text[came[0].end() : results[0].start()]
    new, before, after = (_number(m[0]) for m in (came, carried, left))
    listed = [int(m["n"]) for m in results]
    if not done:
        settled = listed
    elif within or any(m["name"] != "不再处理" for m in results):
        settled = [int(done[0]["n"])]
    else:
        settled = [int(done[0]["n"]), *listed]
    out = sum(settled) + after
    if out > new + before or (out < new + before and not within and len(settled) > 1):
        shown = " + ".join(map(str, (*settled, after)))
        what = f"办理结果和结转下年度的相加为 {shown} = {out}，新收和上年结转的共 {new + before}"
        fix, severity = "核对各数", Severity.WARNING
        pairs = of_balance(before, (new,), settled, after)
        yield at(sentence, "F4", what, fix, severity=severity, pairs=pairs)


def _number(match: re.Match[str]) -> int:
    return int(match["n"] or 0)
