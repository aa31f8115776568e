"""Counts that add up: what a sentence tells as a whole and its parts, proven by their sum.

However a list is worded, items that stand one behind the other and make exactly the number before them are the parts
of it; items that do not are not read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.wording import INSIDE, NUMBER, SHARE, UNITS, count, turned

_COUNTED = regex(
    rf"(?P<name>.*?)(?P<n>{NUMBER})(?P<unit>{UNITS})(?:（[^（）\d]*）)?(?:等|组成)?(?P<rest>[^\d]{{0,4}})"
)
_LEADS = regex(
    r"^(?:.*[^\d]，?)?(?:其中|包括|包含|分别[为是有]?|具体[为是有]?|依次为|主要有|主要是|按[\u4e00-\u9fff]{1,6}分|按[\u4e00-\u9fff]{1,6}看|即|有|是|为)$"
)
"""A clause that does nothing but lead to the parts."""
_OPENS = regex(
    r"^(?:[^：]*：)?(?:(?:其中|(?:内容|主要|(?:发布|公开)?(?:途径|渠道|平台|载体))?(?:包括|包含|涵盖|涉及)|分别[为是有]?|具体[为是有]?|主要[为是有]|即|有|是|含(?!量|水|义|税|冤))(?=[^，]))*"
)
_IN_BRACKETS = regex(
    rf"(\d[余多]?(?:{UNITS}))（([^（）]*\d(?:{UNITS})[、，][^（）]*\d(?:{UNITS}))）"
)
"""498条（网站86条、公开栏412条）."""
_ALONE = regex(rf"（({NUMBER}(?:{UNITS}))）")
"""工作动态（256条）."""
_ENDS = rf"[，；、。]|：(?=$)|(?<=\d[{''.join(u for u in UNITS.split('|') if len(u) == 1)}])：|(?<=\d(?:{'|'.join(u for u in UNITS.split('|') if len(u) == 1)}))(?:以及|及|和)"
"""Where an item ends: at a mark, or where a word links the last one."""
_ALL = regex(
    r"^(?:以上|上述|各类|全年|信息|两项|三项|四项|五项|两者|三者|四者|两个平台|[两三四]个渠道|各平台)*(?:合计|总计|共计|累计|(?<=者)共)(?:公开|发布|为)*$"
)
_FEWEST = 2


class Part(NamedTuple):
    """One item of a list: its words, and how many."""

    name: str
    number: Count
    unit: str


class Whole(NamedTuple):
    """A number and the parts that make it, in order."""

    name: str
    number: Count
    unit: str
    parts: tuple[Part, ...]


class _Item(NamedTuple):
    part: Part
    follows: bool
    """Whether nothing stands between it and the item before."""
    opened: bool = False
    """Whether words such as 其中 lead to it."""


@lru_cache(maxsize=512)  # several readers ask it of a sentence
def wholes(text: str) -> tuple[Whole, ...]:
    """Every whole of ``text`` with its parts; parts of parts are wholes of their own."""
    items = list(
        _items(_IN_BRACKETS.sub(r"\1，其中\2", SHARE.sub("", turned(_ALONE.sub(r"\1", text)))))
    )
    return (*_before(items), *_behind(items))


def _before(items: list[_Item]) -> Iterator[Whole]:
    """Wholes that stand before their parts, the last first."""
    behind: list[_Item] = []
    for item in reversed(items):
        taken = _makes(item.part.number, behind)
        # Without words that lead to them only what begins the list is a whole: 招生21条，预算4条，招聘17条 are three.
        if taken and (behind[0].opened or not item.follows):
            yield Whole(*item.part, tuple(one.part for one in behind[:taken]))
            behind = behind[taken:]
        behind.insert(0, item)


def _behind(items: list[_Item]) -> Iterator[Whole]:
    """Wholes that are told at the end: 甲96条，乙54条，合计150条."""
    for at, item in enumerate(items):
        if item.follows and _ALL.match(item.part.name):
            before = items[:at][::-1]
            together = [before[0], *before[1:]] if before else []
            sums, taken = 0, 0
            for number, one in enumerate(together, start=1):
                sums += one.part.number.value if one.part.number.exact else item.part.number.value
                if sums >= item.part.number.value or not one.follows:
                    taken = number if sums == item.part.number.value else 0
                    break
            if taken >= _FEWEST:
                yield Whole(*item.part, tuple(one.part for one in together[:taken][::-1]))


def _makes(number: Count, behind: list[_Item]) -> int:
    """How many of the items ``behind`` make ``number``; 0 where none do."""
    left = number.value if number.exact else 0
    for taken, item in enumerate(behind, start=1):
        if not item.follows or not item.part.number.exact or item.part.number.value > left:
            return 0
        left -= item.part.number.value
        if not left:
            return taken if taken >= _FEWEST else 0
    return 0


def _items(text: str) -> Iterator[_Item]:
    """The counted items, in order."""
    waiting: list[str] = []
    follows = opened = False
    for piece, mark in _pieces(text):
        match = _COUNTED.fullmatch(piece)
        number = count(match["n"]) if match else None
        if match is None or number is None:
            if mark == "、" and not compiled(r"\d").search(piece):
                waiting.append(piece)
            else:
                leads = bool(_LEADS.match(piece))
                follows, opened, waiting = follows and leads, leads, []
            continue
        told = "、".join([*waiting, match["name"]])
        name = _OPENS.sub("", told)
        waiting = []
        yield _Item(Part(name, number, match["unit"]), follows, opened or name != told)
        follows, opened = True, False


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """``text`` cut at its marks, those in quotation marks and brackets kept."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    start = 0
    for match in compiled(_ENDS).finditer(masked):
        yield text[start : match.start()], match[0]
        start = match.end()
    if start < len(text):
        yield text[start:], ""
