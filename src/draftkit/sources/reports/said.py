"""A sentence of the report as the readers of facts see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from draftkit.chinese.numerals import number as number_of
from draftkit.chinese.widths import half_width
from draftkit.diagnostics import Place
from draftkit.kinds.material import MANAGEMENT, PLATFORM, PROACTIVE, REQUESTS, SUPPORT
from draftkit.patterns import regex
from draftkit.sources.reports.published import PublishedReport
from draftkit.sources.reports.scope import goes_on, own_part

_FORWARD = regex(
    r"下一步|计划(?!总结|类|信息|生育|[（）、”》“\d]|方案|及|和|与)|拟(?:于|在|对|\d)|将(?:组织|开展|举办|召开|于)|明年|打算"
)
_OF_PARTS = regex(r"^(?:其中|具体|分别|包括|按)|\d[余多]?(?:条|件|篇|项|份)")
_BULLET = regex("^[●○◆◇■□▲△★☆►▶※·•]+")
"""A mark before an item of a list, which says nothing."""
_BLANKS = regex(r"\s+")
_HALF_MARKS = regex(r"(?<![0-9A-Za-z])[,;:?]|[,;:?](?![0-9A-Za-z/])")
_WIDE = str.maketrans(",;:?", "，；：？")
_SUB = regex(r"^(?:[（(][一二三四五六七八九十]{1,2}[）)]|\d[.、．])(?P<title>[^。；，：:]{2,24})")
_PLAIN_SUB = regex(
    r"^(?P<title>(?:政府信息|信息)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府)?信息资源管理|(?:公开|信息公开)?平台建设|监督保障|监督与保障)(?:工作)?(?:情况|方面)?)[：，。]"
)
"""A sub-heading without a number: 主动公开：…"""
_INLINE_SUB = regex(
    r"^[（(][一二三四五][）)](?:政府信息|信息)?(?:主动公开|依申请公开|(?:政府)?信息管理|(?:政府信息公开|公开|信息公开)?平台建设|监督保障)[^，。；]{0,8}[。：]"
)
"""A sub-heading that stands in the line of its text, with others before and behind."""
_IN_ORDER = (PROACTIVE, REQUESTS, MANAGEMENT, PLATFORM, SUPPORT)
"""The parts of 一 as the form has them."""
_ORDINAL = regex(r"^[（(](?P<at>[一二三四五])[）)]")
_PARTS = (
    (PROACTIVE, regex("主动公开|信息发布|公开内容|重点领域|解读|回应")),
    (REQUESTS, regex("依申请|申请公开|公开申请")),
    (MANAGEMENT, regex("信息管理|信息资源")),
    (PLATFORM, regex("平台")),
    (SUPPORT, regex("监督|保障|培训|组织领导")),
)


class Said(NamedTuple):
    """A sentence without blanks, with where it stands.

    ``section`` is its section's number, ``part`` the part of 一 its sub-heading names (a key of 补充), "" for none.
    ``year``, ``kind`` and ``name`` are the report's year and its body's, 0 and "" where they are not known; ``before`` is
    what stands before it in its paragraph, ``behind`` what stands behind; ``head`` is the item's heading that stands
    alone before its paragraph.
    """

    text: str
    section: int
    place: Place
    part: str = ""
    year: int = 0
    kind: str = ""
    before: str = ""
    name: str = ""
    behind: str = ""
    head: str = ""

    @property
    def with_parts(self) -> str:
        """``own`` with what stands behind it in its paragraph, which may tell its parts."""
        return f"{self.own}{own_part(self.behind, self.year, self.kind, self.name)}"

    @property
    def with_whole(self) -> str:
        """``own`` behind what stands before it, of which it may tell parts (其中…)."""
        if not (self.before and _OF_PARTS.search(self.text)):
            return self.own
        return f"{own_part(self.before, self.year, self.kind, self.name).rstrip('。')}，{self.own}"

    @property
    def own(self) -> str:
        """What it tells of this year and of this body: without other years and what a higher office did to all."""
        if goes_on(self.before, self.text, self.kind, self.name):
            return ""
        return own_part(self.text, self.year, self.kind, self.name)

    @property
    def is_plan(self) -> bool:
        """Whether it speaks of what is still to come."""
        return _is_plan(self.text)


@lru_cache(maxsize=1024)  # every reader asks it of every sentence
def _is_plan(text: str) -> bool:
    return bool(_FORWARD.search(text))


def spellings(names: Mapping[str, str]) -> dict[str, str]:
    """Each name, and what else it is called (parted by ``|``), with the name meant; the longest first, for a pattern."""
    found = {word: name for name, also in names.items() for word in f"{name}|{also}".split("|")}
    return {word: found[word] for word in sorted(found, key=len, reverse=True) if word}


def without_blanks(text: str) -> str:
    """Text without any blank, digits half-width."""
    return half_width(_BLANKS.sub("", text))


_STOP = regex(r"(?<=[\u4e00-\u9fff）)%”])\.(?=[\u4e00-\u9fff“（(\n]|\d[.、]|$)")
"""A half-width stop behind Chinese, where a sentence ends."""
_PLAIN_QUOTES = regex('"([^"“”]{1,40})"')
_NUMERAL = regex(
    "(?<![第〇零一二三四五六七八九十百千万两])(?P<n>[一二三四五六七八九两]?[十百千][零一二三四五六七八九十百千]*)(?=余?(?:条|篇|份|件|次|期|场|块|名|人|处|项|部|批|封|户)(?!规定|原则|要求|措施|制度))"
)


def full_stops(text: str) -> str:
    """Text whose sentences end with 。 where they ended with a half-width stop."""
    return _STOP.sub("。", text)


def wide_marks(text: str) -> str:
    """Text with full-width marks, but for those inside numbers and addresses of websites."""
    plain = _PLAIN_QUOTES.sub(r"“\1”", full_stops(text))
    return (
        _HALF_MARKS.sub(lambda m: m[0].translate(_WIDE), plain)
        .replace("(", "（")
        .replace(")", "）")
    )


_THOUSANDS = regex(r"(?<=\d),(?=\d{3}(?!\d))")


def in_figures(text: str) -> str:
    """Counts of ten and more that are written in characters, in figures (四十七条 → 47条), and 1,268 as 1268."""
    plain = _THOUSANDS.sub("", text)
    return _NUMERAL.sub(lambda match: str(number_of(match["n"]) or match["n"]), plain)


def sentences_of(
    report: PublishedReport, year: int = 0, kind: str = "", name: str = ""
) -> Iterator[Said]:
    """All sentences but those with something still to be filled in; marks between Chinese are full-width.

    ``year``, ``kind`` and ``name`` are those of the report and its body.
    """
    part, number, head = "", 0, ""
    ordered, nested = _follows_the_form(report), _has_brackets(report)
    for section, paragraph in report.paragraphs():
        text = without_blanks(paragraph.shown)
        if section.number != number:
            part, number, head = "", section.number, ""
        head = _head_of(text, head, alone=paragraph.heading or _ALONE.fullmatch(text) is not None)
        opened = _part_of(text, part, ordered=ordered and number == 1)
        if opened or not (nested and text[:1].isdigit()):  # 1.组织机构 under （三） is of it
            part = opened
        plain = [(one, without_blanks(one.text)) for one in paragraph.sentences]
        told = [
            (one, _BULLET.sub("", in_figures(wide_marks(text))))
            for one, text in plain
            if "【" not in text
        ]
        whole, end = "".join(text for _, text in told), 0
        for sentence, text in told:
            if _INLINE_SUB.match(text):
                part = _part_of(text, part)
            place = report.place(section, paragraph, sentence)
            start, end = end, end + len(text)
            before, behind = whole[:start], whole[end:]
            yield Said(text, section.number, place, part, year, kind, before, name, behind, head)


_ALONE = regex("[^，。；：]{3,20}")
_ITEM = regex(r"^(?:[（(][一二三四五六七八九十\d]{1,2}[）)][.、．]?|\d{1,2}[.、．](?!\d))")


def _head_of(text: str, before: str, *, alone: bool) -> str:
    """The title of an item that stands alone, else the one that is open."""
    match = _ITEM.match(text)
    if match is None:
        return before
    return text[match.end() :] if alone else ""


def _part_of(text: str, before: str, *, ordered: bool = False) -> str:
    """The part that a paragraph opens with its sub-heading, else the one that is open.

    Where the headings are ``ordered`` as in the form, one in other words (谁来管？) is that of its place.
    """
    match = _SUB.match(text) or _PLAIN_SUB.match(text)
    if match is None:
        return before
    known = next((part for part, words in _PARTS if words.search(match["title"])), "")
    place = _ORDINAL.match(text) if ordered and not known else None
    return _IN_ORDER["一二三四五".index(place["at"])] if place else known


def _has_brackets(report: PublishedReport) -> bool:
    """Whether 一 is parted by （一）, so that 1. parts its parts."""
    section = report.section(1)
    texts = (without_blanks(one.shown) for one in section.paragraphs) if section else ()
    return sum(bool(_ORDINAL.match(text)) for text in texts) > 0


def _follows_the_form(report: PublishedReport) -> bool:
    """Whether 一 has five sub-headings, of which those that are known stand where the form has them."""
    section = report.section(1)
    texts = [without_blanks(one.shown) for one in section.paragraphs] if section else []
    titles = [text for text in texts if _ORDINAL.match(text) and _SUB.match(text)]
    marks = "".join(match["at"] for one in titles if (match := _ORDINAL.match(one)))
    parts = [_part_of(title, "") for title in titles]
    fits = all(part in ("", form) for part, form in zip(parts, _IN_ORDER, strict=False))
    return marks == "一二三四五" and fits and sum(map(bool, parts)) >= _SURELY


_SURELY = 2
