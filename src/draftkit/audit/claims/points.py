"""As many points as are said to follow (F3): ``存在三个方面的不足：一是……；二是……。``, in one paragraph or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from draftkit.audit.claims.counts import amiss
from draftkit.audit.claims.text import Finding, Paragraph, Report, sentences_of, squeezed
from draftkit.chinese import numerals
from draftkit.chinese.numerals import COUNTING
from draftkit.patterns import regex

_HOW_MANY = rf"(?P<n>[两{COUNTING}]|\d)(?:个方面|大方面|个|点|项|条|大|类|方面)(?:的|主要|突出|明显)*(?:问题|不足|短板|薄弱环节|差距|困难|措施|举措|工作|任务|方面|改进|经验|做法|变化|特点|原因|难点)"
_SAID = regex(rf"{_HOW_MANY}?[^。；：，\d]{{0,6}}[：，。]?(?=一是)")
_SAID_ABOVE = regex(
    rf"(?:以下|下列|如下|主要有|存在)(?:的|以下)?{_HOW_MANY}[^。；：，\d]{{0,6}}[：。]$"
)
_MARKED = regex(
    rf"(?:[（(]?(?P<a>[{COUNTING}])(?:是|[）)、.．])|[（(]?(?P<b>\d)(?:[）)]|[.．、])(?!\d))"
)
_OTHER_LIST = regex("改进|措施|下一步|今后|整改")
_ITEM = regex(rf"(?:^|(?<=[。；，：、\n]))(?P<n>[{COUNTING}])是")


_FAR, _MOST_TIMES = 3000, 6
"""How far points are followed, and how often a sentence may say how many there are."""


def check(report: Report) -> Iterator[Finding]:
    """Both kinds: points of one paragraph, and points in paragraphs of their own."""
    yield from _points(report)
    yield from _points_below(report)


def _points(report: Report) -> Iterator[Finding]:
    """``存在三个方面的不足：一是……；二是……。``."""
    for sentence in report.sentences():
        text = sentence.plain
        if "一是" not in text or report.is_cut(sentence):
            continue
        for match in islice(_SAID.finditer(text), _MOST_TIMES):
            rest = squeezed(sentence.paragraph.text[sentence.start : sentence.start + _FAR])
            told = 0
            for item in _ITEM.finditer(rest, match.end()):
                if item["n"] == "一" and told:
                    break
                if item["n"] == COUNTING[min(told, len(COUNTING) - 1)]:
                    told += 1
            said = numerals.counted(match["n"])
            if told > 1 and told != said:
                what = f"说是{match['n']}个，列了 {told} 个"
                yield amiss(sentence, what, match.span())


def _points_below(report: Report) -> Iterator[Finding]:
    """``存在以下三个方面的问题：`` above a list of two, each in a paragraph of its own."""
    for section in report.sections:
        for above, paragraph in enumerate(section.paragraphs):
            if match := _SAID_ABOVE.search(squeezed(paragraph.text)):
                told = _listed_below(section.paragraphs[above + 1 :])
                said = numerals.counted(match["n"])
                last = list(sentences_of(section, paragraph))[-1]
                if told > 1 and told != said and not report.is_cut(last):
                    what = f"说是{match['n']}个，列了 {told} 个"
                    yield amiss(last, what, (0, len(last.plain)))


def _listed_below(paragraphs: Iterable[Paragraph]) -> int:
    """How many paragraphs are numbered one after another, up to the head of another list."""
    told = 0
    for paragraph in paragraphs:
        text = squeezed(paragraph.text)
        mark = _MARKED.match(text)
        if mark is None:
            if _OTHER_LIST.search(text):
                break
            continue
        number = numerals.place(mark["a"] or mark["b"])
        if number != told + 1:
            break
        told = number
    return told
