"""Lists in the prose of section 五: 一是……二是……, 1.……2.……, 其一……其二……."""

from __future__ import annotations

import re
from itertools import pairwise

from draftkit.chinese.numerals import COUNTING, place
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "一是",
        regex(
            rf"(?:^|(?<=[。；：，\n:;])|(?<=[，。][我本][\u3400-\u9fff])(?=一是)|(?<=[，。](?:苏木|街道|镇里|乡里))(?=一是)|(?<=[\u3400-\u9fff](?:公室|员会|政办|单位|部门|中心|政府))(?=一是)|(?<=[\u3400-\u9fff][局委办镇乡县市区旗厅站所科股院])(?=一是))"
            rf"(?P<n>[{COUNTING}])(?:是|要(?![求点素闻领害道职]))"
        ),
    ),
    (
        "第一",
        regex(rf"(?:^|(?<=[。；：，\n:;]))第(?P<n>[{COUNTING}])(?:[，,]|、(?!第?[{COUNTING}]))"),
    ),
    (
        "1.",
        regex(
            r"(?:^|(?<=[。；：\n:;]))[（(]?(?P<n>\d{1,2})(?:[.．、](?:(?!\d)|(?=20\d\d年|\d{1,2}月))|[）)])"
        ),
    ),
    ("①", regex(r"(?P<n>[①②③④⑤⑥⑦⑧])")),
    ("其一", regex(r"(?:^|(?<=[。；：，\n]))其(?P<n>[一二三四五])[是，、：]")),
    ("问题一", regex(rf"(?:^|(?<=[。；：\n]))(?:问题|不足)(?P<n>[{COUNTING}\d])[：，、]")),
    (
        "第一个",
        regex(
            rf"(?:^|(?<=[。；：\n]))[第头](?P<n>[{COUNTING}])(?:[个条项点]|方面)(?:问题|不足)?(?:是|在于|，)"
        ),
    ),
)


class Run(NamedTuple):
    """A list of numbered items: their number, where the list begins and ends in the section's text."""

    form: str
    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    end: int

    @property
    def size(self) -> int:
        """How many items."""
        return len(self.numbers)

    def items(self, text: str) -> list[str]:
        """Their words, as they stand in the section's text."""
        return [text[start:end] for start, end in pairwise((*self.starts, self.end))]


def runs_of(text: str) -> list[Run]:
    """The lists of a text, also of a single item: a new one begins where counting starts anew."""
    found: list[Run] = []
    for name, pattern in _FORMS:
        numbers: list[int] = []
        starts: list[int] = []
        for match in pattern.finditer(text):
            number = place(match["n"])
            if number == 1 and numbers:
                found.append(Run(name, tuple(numbers), tuple(starts), match.start()))
                numbers, starts = [], []
            numbers.append(number)
            starts.append(match.start())
        if numbers:
            found.append(Run(name, tuple(numbers), tuple(starts), len(text)))
    return sorted(found, key=lambda run: run.starts[0])
