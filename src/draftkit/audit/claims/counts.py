"""The exact counts of a text, each with the words of its clause that lead to it and those that follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, product

from draftkit.audit.claims.mistyped import Pairs
from draftkit.audit.claims.movements import CAME, WENT
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.text import PROBLEMS, Finding, Report, Sentence, at, squeezed
from draftkit.chinese import numerals
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_MARKS = "，；。：、（）"
_SAME = {
    **dict.fromkeys(("人", "名", "人次"), "人"),
    **dict.fromkeys(("条", "篇", "条次"), "条"),
    **dict.fromkeys(("个", "处", "块"), "个"),
    **dict.fromkeys(("家", "家次"), "家"),
}
_UNITS = frozenset(
    ("件", "条", "篇", "份", "个", "次", "期", "场", "项", "家", "处", "户", "部", "块", "台", "宗", "人", "名", "人次", "册", "封", "所", "则", "张", "幅", "批次", "场次", "条次", "家次", "卷")
)  # fmt: skip


class Count(NamedTuple):
    """An exact count: the words of its clause that lead to it, and those that follow.

    ``start`` and ``end`` are offsets in the text, ``unit`` is as written.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    lead: str
    tail: str

    @property
    def alike(self) -> str:
        """What it counts in: people, information and places have several words."""
        return _SAME.get(self.unit, self.unit)


def counts_of(text: str) -> list[Count]:
    """The exact counts of a squeezed text that count things or people, in order."""
    return list(_counts_of(text))


@lru_cache(maxsize=1024)
def _counts_of(text: str) -> tuple[Count, ...]:
    """The same, kept: many rules ask it of one sentence."""
    plain = _ONE_EACH.sub("1", text)
    found: list[Count] = []
    last = 0
    for m in mentions(plain):
        start = max(last, begins(plain, m.start, _MARKS))
        last = m.end
        if m.rough or m.unit not in _UNITS or m.value != m.value.to_integral_value():
            continue
        end = min((e for mark in _MARKS if (e := plain.find(mark, m.end)) >= 0), default=len(plain))
        found.append(Count(*_of(m), plain[start : m.start], plain[m.end : end]))
    return tuple(found)


_ONE_EACH = regex(r"(?<=[各每均设有配名村镇])一(?=[处名个块次期场件份])")
"""``各设一处``: a number, where elsewhere ``一处`` is a way of speaking."""


def _of(m: Mention) -> tuple[Decimal, str, int, int]:
    return m.value.normalize(), m.unit, m.start, m.end


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where the stretches between 。 and ； begin and end."""
    for match in compiled("[^。；！？]+").finditer(text):
        yield match.span()


_OVERLAP = regex(
    r"同一(?:条|篇|件)?(?:信息|稿件|内容)|重复(?:计|发|公开|统计|的)|有重复|分别计[算数]?|同源|多(?:个)?(?:平台|渠道|栏目)(?:同步|同时)?(?:发布|公开|推送|归类)|同时(?:发布|公开|在|归入|属于|计入)|同步发布|同发|交叉|不计入|未计入|另计|单独计|不与[^，。；]{0,12}相加|既[^，。；）]{1,12}又|有[^，。；\d]{1,10}又有|重叠|重合|归入[两几多]类|同时采用|同时使用|兼有|[一每][个项件条份篇][^，。；\d]{0,6}(?:可|会|往往)?(?:能)?(?:有|涉及|包含|采取|采用|经过|归入)(?:多|几|两|若干|不止)|不止一[个项次种]|[两三几](?:项|者|种|类|个?方面)(?:内容|事项)?(?:都|均|同时)(?:涉及|包含|属于|有)"
)
_SO_FAR = 120
"""Characters of the sentence behind that are read."""
_REFERS_BACK = regex(
    r"[（(]?(?:其中|同一|部分|因|由于|以上|上述各|各[渠平栏类]|两|三者|多|同时|另有\d+[条篇件]同|有\d+[条篇件])"
)


def may_overlap(sentence: Sentence) -> bool:
    """Whether a sentence, or the one behind it, says that one thing is counted in several of its numbers, or in none: parts need not make the whole."""
    if _OVERLAP.search(sentence.plain):
        return True
    end = sentence.start + len(sentence.text)
    behind = squeezed(sentence.paragraph.text[end : end + _SO_FAR])
    following = behind.partition("。")[0]
    return bool(_REFERS_BACK.match(following) and _OVERLAP.search(following))


_OF_SOME = regex(
    r"其中|据此|(?:办结|结转|新收|收到|应办|答复|办理)的?(?:申请)?\d+件(?:申请)?[中里]|[两二三]者|合计|加上|\d+件[^，。；\d]{0,6}(?:延期|延长)"
)


def is_of_some(text: str, place: int) -> bool:
    """Whether what stands before a number of applications makes it that of some, or of more than came in the year: ``两者合计，无法提供3件``."""
    return bool(_OF_SOME.search(text, begins(text, place, "。；"), place))


_SO_MANY = regex(
    rf"(?<![\d.,第])(?P<n>\d{{1,4}}|[{numerals.DIGITS}两])(?:个|所|家|名|处|户|块|次|条|期|场|本|张|份|台|册|件)"
)
_RHYTHM = (
    (regex("每(?:个)?月|逐月|按月"), 12),
    (regex("季"), 4),
    (regex("半年"), 2),
    (regex("每周|按周"), 52),
)
_MOST_FACTORS = 8


def is_explained(text: str, said: int) -> bool:
    """Whether a total is what some of the numbers before it make together: so many and so many, each so many, so often in the year.

    ``12个村、1个社区每季度更换一次，共52次``: 13 times 4.
    """
    numbers = [numerals.counted(m["n"]) for m in _SO_MANY.finditer(text)][-_MOST_FACTORS:]
    rhythm = {1} | {times for cue, times in _RHYTHM if cue.search(text)}
    bearers = [
        numerals.counted(m["n"]) for m in _SO_MANY.finditer(text) if m[0][-1] in "个所家户名"
    ]
    sums = {
        sum(bearers[first:last])
        for first in range(len(bearers))
        for last in range(first + 1, len(bearers) + 1)
    }
    each = {1, *numbers}
    return any(one * other * often == said for one in sums for other in each for often in rhythm)


_ITS_UNIT = regex(r"^.*\d[\u3400-\u9fff]{1,3}[、；]")
"""What stands before the names: the number of others with its unit (``800份、救助卡和就业卡各300份``)."""
_FOR_EACH_NAMED = regex(r"(?P<names>[^，。；：\d（）]{2,30})各$")


def told_for_each(text: str, place: int) -> int:
    """Of how many a number is told at once: two where it reads ``科研机构和其他组织各1件``, one elsewhere."""
    match = _FOR_EACH_NAMED.search(_ITS_UNIT.sub("", text[max(0, place - 32) : place]))
    return len(compiled("[、和及与]").findall(match["names"])) + 1 if match else 1


_EACH_OF = regex(r"(?:^|[，。；：])(?P<of>[^，。；：]{2,40}?)(?:各|分别)[^，。；：\d]{0,12}$")
_ONE_TIME = regex(
    r"\d{1,2}月|[上下]半年|[一二三四1-4]季度|[春夏秋冬](?=[、和及与]|[两三四]?季)|[上下]旬"
)
_THEY_ARE = {"两": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}
_SO_MANY_OF = regex(r"(?P<n>[两三四2-4])个[\u3400-\u9fff]{1,4}$")


def times_over(text: str, place: int) -> int:
    """For how many times or bodies that are named a number is told: 2 of ``4月和10月各培训1次``, 0 where they cannot be counted."""
    match = _EACH_OF.search(text[max(0, place - _LEAD) : place])
    if match is None:
        return 1
    if several := _SO_MANY_OF.search(match["of"]):
        return _THEY_ARE[several["n"]]
    when = len(_ONE_TIME.findall(match["of"]))
    named = len(compiled("[、和及与]").findall(match["of"])) + 1
    return when if when == named else 0


_LIST_BEFORE = regex(
    r"(?:^|[，。；：]|包括|包含|涵盖|由|有)(?P<list>[^，。；：\d]{2,40}[、和及与])[^，。；：、\d]{0,8}$"
)
_LIST_BETWEEN = regex(
    r"[^，。；：、\d]{0,12}(?P<list>(?:[、和及与][^，。；：、\d和及与]{2,14}){1,4})[、和及与]"
)


def unnumbered(text: str, before: Sequence[Mention]) -> int:
    """How many a list names without a number, one each, before its numbers or between them."""
    lead = _LIST_BEFORE.search(text, max(0, before[0].start - _LEAD), before[0].start)
    gaps = [_LIST_BETWEEN.fullmatch(text, a.end, b.start) for a, b in pairwise(before)]
    gaps = [gap for gap in gaps if gap]
    named = len(compiled("[、和及与]").findall(lead["list"])) if lead else 0
    return named + sum(len(compiled("[、和及与]").findall(gap["list"])) for gap in gaps if gap)


_LEAD = 60
_LONGEST = 600
"""Characters of a sentence that is read for what its numbers are to each other."""


def counted(report: Report) -> Iterator[tuple[Sentence, list[Count], list[Count]]]:
    """Every whole sentence outside 五 with its counts, and those of its paragraph before it."""
    before: Sentence | None = None
    so_far: list[Count] = []
    for sentence in report.sentences():
        if before is None or before.paragraph is not sentence.paragraph:
            so_far = []
        before = sentence
        text = sentence.plain
        if len(text) > _LONGEST or sentence.section.number == PROBLEMS or report.is_cut(sentence):
            continue
        counts = counts_of(text)
        yield sentence, counts, so_far
        so_far += counts


def amiss(
    sentence: Sentence,
    what: str,
    span: tuple[int, int],
    severity: Severity = Severity.WARNING,
    pairs: Pairs = (),
) -> Finding:
    """The finding that numbers of a sentence do not go together; ``pairs`` tells what each would have to be."""
    return at(sentence, "F3", what, "核对各数", span=span, severity=severity, pairs=pairs)


_CHANGED = r"(?:[、，](?:改造|修改|修订|更换|修复|调整|升级)[^，。；\d]{0,6}\d+[^\d，。；、]{1,3})?"
MOVED = regex(
    rf"(?:{CAME})[^，。；\d]{{0,12}}\d+[^\d，。；、]{{1,3}}{_CHANGED}[、，](?:{WENT})|(?:{WENT})[^，。；\d]{{0,12}}\d+[^\d，。；、]{{1,3}}[、，](?:{CAME})"
)
"""What came beside what went: ``新增3项、删除2项``."""
_WHAT_IS_LEFT = regex(r"年末|年底|期末|现[有存为]|剩|余|尚|仍|还|[未没][^，。；、\d]{0,6}$|后")
_MOST_MOVES = 4


def ends_so(first: Decimal, moves: Sequence[Decimal], last: Decimal, lead: str) -> bool:
    """Whether the words before the last number tell what is left, and it is the first with what came and without what went."""
    if len(moves) > _MOST_MOVES or not _WHAT_IS_LEFT.search(lead):
        return False
    signed = (zip(moves, signs, strict=True) for signs in product((1, -1), repeat=len(moves)))
    return any(first + sum(one * sign for one, sign in move) == last for move in signed)


_AFTERWARDS = regex(
    r"(?:(?:调整|修订|更新|增减|变动|优化|修改|整合|清理)之?后，?|(?:年末|年底|现行|现有|现任|目前)[^，。；\d]{0,6})$"
)


def has_moved(text: str) -> bool:
    """``新增3项、删除2项，`` and ``调整后``: what came and went is no part of what there is afterwards."""
    return bool(MOVED.search(text) or _AFTERWARDS.search(text))


OF_NAMED = regex("，[^，。；\\d]{3,}[、和与及][^，。；\\d]{2,}，[两二三四][项类者个]")
"""Things named without a number before a total of them: ``问得最多的是甲和乙，两项合计13件``."""
AND_MORE = regex(r"[、和共]?\d")
"""A number right behind a number: ``3期96人次``."""
_OF_THE_SAME = regex(
    r"第[一二三四五六][轮次批期]|[一二三四]季度|[上下]半年|但|而|且|也|又|则|同比|环比|总体|整体|实际|净|共|合计|总计|分别|较|与|同|比|相比|相|上一?年度?|去年|同期|今年|本年度?|全年|年度|年|20\d\d年度?|的|了|为|总[量数]|数[量字]?|公开量|发布量|发文量|新收|收到|受理|政府|政务|信息|公开|发布|主动|申请量?|件数|条数|[条件篇份次个]|幅度|比例|，"
)
_OWN_SUBJECT = 2


_WITHIN_IT = regex(
    r"(?:^|[，；（])(?:其)?[^，；。：\d]{0,12}(?:中|里|含|包括)[，：]?[^，；。：\d]{0,10}$"
)


def nests(text: str, parts: Sequence[tuple[Decimal, int, int]], whole: Decimal) -> bool:
    """``parts`` are values with where they stand: whether some of them are those of the one before them.

    ``网站380条，网站信息中政策45条、公示335条；公众号……``
    """
    values = [value for value, *_ in parts]
    size = len(values)
    return any(
        sum(values[one + 1 : last]) == values[one]
        and sum((*values[: one + 1], *values[last:])) <= whole
        and _WITHIN_IT.search(text[parts[one][2] : parts[one + 1][1]])
        for one in range(size - 2)
        for last in range(one + 3, size + 1)
    )


def names_its_own(lead: str) -> bool:
    """Whether the words of a clause that lead to a change name what changed: ``但民生类信息增加``, not ``同比增加``."""
    return len(_OF_THE_SAME.sub("", lead)) >= _OWN_SUBJECT
