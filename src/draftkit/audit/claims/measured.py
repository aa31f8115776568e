"""The quantities of a text whatever they are measured in, each with the words of its clause that lead to it and those behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.numerals import Mention, value_of
from draftkit.audit.claims.text import Report, Sentence
from draftkit.chinese.sentences import begins, closes
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_UNITS = (
    "个百分点|百分点|%|个工作日|工作日|平方公里|平方米|人次|件次|条次|家次|户次|场次|批次|个月|公里|分钟|小时|亿元|万元|元"
    "|件|条|篇|份|个|次|期|场|项|家|处|户|部|块|台|起|宗|人|名|幅|例|册|封|所|则|张|亩|吨|天|分|户|栋|辆|位|班|公顷|米|座|间|株|字|集|岁|批|组|对|轮|趟|版|类|种|倍"
)
_NUMBER = regex(
    r"(?P<about>约|近|超过|超|逾|不足|不到|突破|达到?近|将近|至少|不少于|不低于|不超过)?"
    rf"(?<![\d.A-Za-z第\-〔\[])(?P<body>\d{{1,9}}(?:,\d{{3}})*(?:\.\d+)?)(?P<wan>万(?!元)|亿(?!元))?(?P<more>余|多|来|几)?(?P<unit>{_UNITS}|(?<=[万亿]))(?P<late>左右|以上|以下|以内|上下|余|多)?"
)
_MARKS = "，；。：、（）"
_ALIKE = {
    **dict.fromkeys(("人", "名", "人次", "位"), "人"),
    **dict.fromkeys(("条", "篇", "条次"), "条"),
    **dict.fromkeys(("个", "处", "块"), "个"),
    **dict.fromkeys(("家", "家次"), "家"),
    **dict.fromkeys(("户", "户次"), "户"),
    **dict.fromkeys(("件", "件次", "宗", "起"), "件"),
    **dict.fromkeys(("个工作日", "工作日"), "工作日"),
    **dict.fromkeys(("个百分点", "百分点"), "百分点"),
    **dict.fromkeys(("万元", "元", "亿元"), "元"),
}
EXTRA_TIMES = (
    "至少|不少于|要求|规定|应|原则|另|不定期|其他|临时|专题|加刊|增刊|加开|特刊|（[^）]{0,12}含"
)
"""Words by which something regular happens more or less often than its rhythm makes it."""
REST_OF_IT = regex(
    r"(?:其[余他]|另外|剩下|余下)的?(?:[二两三四五六七八九十]|十一|\d{1,2})个月[^，。；\d]{0,6}\d+[^，。；\d]{1,4}，$"
)
"""``其余九个月共45件，平均每月5件``."""
FROM_A_MONTH = regex(
    r"\d{1,2}月(?:份|\d{1,2}日|底|初)?(?:起|上线|开通|启用|运行|建成|成立|开设|投入|正式|试运行|[至到-]\d{1,2}月)|自\d{1,2}月"
)
"""Of what was begun within the year a month's share is more than a twelfth."""
WORKING_DAYS = Decimal(250)
"""Of a year, about: ``日均`` may be told of these."""
_MONEY = {"万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_WAN = {"万": Decimal(10_000), "亿": Decimal(100_000_000), None: Decimal(1)}
_LONGEST = 600
"""Characters of a sentence that is read for what its quantities are to each other."""


class Quantity(NamedTuple):
    """A number with its measure.  ``kind`` is what it measures in, where several words mean the same.

    ``start`` and ``end`` are offsets in the text; ``lead`` and ``tail`` reach to the marks around; ``step`` is the size
    of its last digit, ``rough`` whether it is told as less than exact.
    """

    value: Decimal
    unit: str
    kind: str
    start: int
    end: int
    lead: str
    tail: str
    step: Decimal
    rough: bool
    text: str


def quantities_of(text: str) -> list[Quantity]:
    """The quantities of a squeezed text, in order."""
    found: list[Quantity] = []
    last = 0
    for m in _NUMBER.finditer(text):
        start = m.start("body")
        begin = max(last, begins(text, start, _MARKS))
        end = closes(text, m.end(), _MARKS)
        body, unit = m["body"].replace(",", ""), m["unit"]
        factor = _WAN[m["wan"]] * _MONEY.get(unit, Decimal(1))
        step = Decimal(1).scaleb(-len(body.partition(".")[2])) * factor
        rough = bool(m["about"] or m["more"] or m["late"])
        value = (Decimal(body) * factor).normalize()
        words = text[begin:start], text[m.end() : end]
        kind = _ALIKE.get(unit, unit)
        found.append(Quantity(value, unit, kind, start, m.end(), *words, step, rough, m[0]))
        last = m.end()
    return found


def measured(report: Report) -> Iterator[tuple[Sentence, list[Quantity]]]:
    """Every whole sentence with its quantities, where it has several."""
    for sentence in report.sentences():
        text = sentence.plain
        if len(text) > _LONGEST or report.is_cut(sentence):
            continue
        found = quantities_of(text)
        if len(found) > 1:
            yield sentence, found


def shown(value: Decimal) -> str:
    """A number as a message shows it."""
    return f"{value.normalize():f}"


_SCALED = regex(r"[\d.,]+(?=[万亿])")


def shown_like(value: Decimal, like: Quantity | Mention) -> str:
    """A number in the unit in which the text tells another: ``136万亩`` beside ``126万亩``, not ``1360000``."""
    scaled = _SCALED.search(like.text)
    if scaled is None:
        return f"{value.normalize():f}"
    scale = like.value / value_of(scaled[0]) if like.value else Decimal(1)
    return f"{(value / scale).normalize():f}{like.text[scaled.end() :]}"


def around(*told: Quantity) -> tuple[int, int]:
    """From the first of some quantities to the end of the last."""
    return min(q.start for q in told), max(q.end for q in told)


def of_kind(found: Sequence[Quantity], kind: str, *but: Quantity) -> list[Quantity]:
    """Those that measure in the same, without some of them."""
    return [q for q in found if q.kind == kind and q not in but]
