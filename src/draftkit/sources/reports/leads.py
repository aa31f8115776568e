"""Whether what leads to the problems and measures of 五 was understood: the same question as of other sentences.

The section is told plainly where each problem follows words that lead to problems, or the one before it, and each
measure follows words that lead to measures.  Any other words there, and what was read may be something else.
"""

from __future__ import annotations

from draftkit.patterns import compiled, regex
from draftkit.sources.reports import plain_words
from draftkit.sources.reports.answered import Pairs
from draftkit.sources.reports.wording import reach

_PROBLEM, _MEASURE = "\ue001", "\ue002"
_WORDS = {
    _PROBLEM: frozenset(plain_words.LEADS_TO_PROBLEMS.split()),
    _MEASURE: frozenset(plain_words.LEADS_TO_MEASURES.split()),
}
_ORDINAL = regex(
    "[（(](?:[一二三四五六七八九]|\\d)[）)]|(?:问题|不足)?[一二三四五六]是|(?:第|其)?[一二三四五六][，、：:]|\\d[.．、]|[①-⑨]"
)
_ITEM = regex("(?:^|[，；。：\u4e00-\u9fff])[一二三四五六]是(?!否)")
"""An item of a list, which no single problem or measure holds."""
_MARKS = regex("[，；：、。！“”]+")


def not_understood(pairs: Pairs, text: str, year: int) -> str:
    """The first words of 五 that lead to a problem or a measure and are not known; "" where all are."""
    bare = compiled(r"\s").sub("", text)
    for mark, told in ((_PROBLEM, [p for p, _ in pairs]), (_MEASURE, [m for _, m in pairs if m])):
        for one in sorted(told, key=len, reverse=True):
            if one not in bare or _ITEM.search(one):
                return one
            bare = bare.replace(one, mark, 1)
    before = ""
    for part in compiled(f"(?<=[{_PROBLEM}{_MEASURE}])").split(bare):
        mark, gap = part[-1:], part[:-1]
        if mark in _WORDS and (left := _left(gap, mark, before, year)):
            return left
        before = mark
    return ""


def _left(gap: str, mark: str, before: str, year: int) -> str:
    """What is not known of the words right before a problem or a measure."""
    years = (year,) if mark == _PROBLEM else (year, year + 1)
    plain = compiled(rf"(?:{'|'.join(map(str, years))})年(?:度)?").sub("", gap)
    sentences = [_MARKS.sub("，", _ORDINAL.sub("，", one)).strip("，") for one in plain.split("。")]
    last = sentences[-1]
    if not last and mark != before:
        last = next((one for one in reversed(sentences) if one), "")
        if not last and mark == _MEASURE:
            return gap or "。"
    for clause in last.split("，"):
        if (at := reach(clause, _WORDS[mark])) < len(clause):
            return clause[at:]
    return ""
