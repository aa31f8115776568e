"""How published reports write counts and lists: the pieces of patterns that the readers of material share."""

from __future__ import annotations

import re

from draftkit.chinese.numerals import COUNTING, number
from draftkit.chinese.rough import GIVEN_AFTER, GIVEN_BEFORE
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.numerals import Refusal, read_rough_count

NUMBER = rf"(?:{GIVEN_BEFORE})?\d[\d,]*(?:\.\d+)?(?:(?:{GIVEN_AFTER})万|万?(?:{GIVEN_AFTER})?)"
"""A count in figures, exact or rough, without a group of its own."""
SMALL = rf"(?:{NUMBER}|[两{COUNTING}]{{1,3}})"
"""A count that may be written in characters: 两, 十二."""
UNITS = "条次|件次|批次|条|项|件|篇|份|则|期|个|部|场次|场|次|处|批|幅"
IN_ALL = (
    r"(?:，?(?:全年|本年度?|年内|今年|\d{4}年度?))?(?:共计|总计|累计|合计|共|总|已|达到?|为|有|计)*"
)
"""What may stand before a count."""
QUOTED = r"“[^“”，。；]{2,24}”"
_ROUGH_WAN = regex(f"({GIVEN_AFTER})万")
"""278余万 as it is given: 278万余."""
_LAST_LINK = regex(
    r"(?<=[\u4e00-\u9fff”》]{2})(?:以及|及其|(?<![普涉])及(?![时格])|和(?![平谐])|(?<!参)与(?!会))(?=[\u4e00-\u9fff“《]{2}|\d+[个家所])"
)
_FILLER = regex(r"(?:等(?:\d+个|多个|相关|各类|有关)?|等等)$")
INSIDE = regex(r"[“《（][^”》）]*[”》）]")
"""What stands in marks or brackets, which parts nothing."""


def count(text: str) -> Count | None:
    """The count that ``text`` writes; ``None`` where it cannot be taken as it stands."""
    found = read_rough_count(_ROUGH_WAN.sub(r"万\1", text))
    if not isinstance(found, Refusal):
        return found
    value = number(text)
    return None if value is None else Count(value, str(value))


def listing(text: str, *, links: bool = True) -> tuple[str, ...]:
    """``甲、乙和丙等`` → 甲, 乙, 丙; 、 and 和 inside marks part nothing; without ``links``, 和 parts nothing at all."""
    plain = (
        _FILLER.sub("", text.strip("，、：；。")).replace("”“", "”、“").replace("》《", "》、《")
    )
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), plain)
    pieces: list[str] = []
    start = 0
    for at, mark in enumerate([*masked, "、"]):
        if mark == "、":
            pieces.append(plain[start:at])
            start = at + 1
    last = pieces.pop()
    pieces += _at_link(last) if links else [last]
    return tuple(piece for piece in pieces if piece)


def _at_link(text: str) -> list[str]:
    """The last piece of a list cut at the word that links it."""
    masked = INSIDE.sub(lambda match: "二" * len(match[0]), text)
    found = list(_LAST_LINK.finditer(masked))
    if len(found) != 1:
        return [text]
    return [text[: found[0].start()], text[found[0].end() :]]


_TURNED = regex(
    rf"(?<=[，；：、中])(?:其余|另有|另|还有|有)?(?P<n>{NUMBER})(?P<unit>条|件|篇|份|项)(?:为|是|属于?|涉及|系)(?P<name>(?!由|通过|在)[\u4e00-\u9fff]{{2,14}}?)(?:类信息|类|信息)?(?=[，。；]|$|、[^，。；、]*\d)"
)


_APART = regex(
    rf"(?P<list>(?:[^，。；：\d]|12\d{{3}}){{2,60}}?)分别(?P<verb>[^，。；：、\d]{{0,12}})(?P<numbers>{NUMBER}(?:{UNITS})(?:[、和]{NUMBER}(?:{UNITS}))+)(?=[，。；]|$)"
)
_APART_BEHIND = regex(
    rf"(?P<lead>[：有是为])(?P<list>[^，。；：\d]{{4,80}}?)，[^，。；：、\d]{{0,12}}(?:依次|分别)(?P<verb>[^，。；：、\d]{{0,12}})(?P<numbers>{NUMBER}(?:{UNITS})(?:[、和]{NUMBER}(?:{UNITS}))+)(?=[，。；]|$)"
)
"""渠道有三：甲、乙，两个渠道依次公开信息4条、3条."""
SHARE = regex(r"[，（]占(?:比|[^，。；（）\d]{0,10}的)?(?:为|约)?[\d.]+%）?")
"""The share of a part, beside its number."""


def turned(text: str) -> str:
    """Counts as a list has them: ``192条为工作动态`` as ``工作动态192条``, ``甲、乙分别公开6条、4条`` as ``甲公开6条、乙公开4条``."""
    text = _APART_BEHIND.sub(_put_apart, text)
    return _APART.sub(_put_apart, _TURNED.sub(r"\g<name>\g<n>\g<unit>", text))


def _put_apart(match: re.Match[str]) -> str:
    names = listing(match["list"])
    numbers = compiled("[、和]").split(match["numbers"])
    if len(names) != len(numbers):
        return match[0]
    return match.groupdict().get("lead", "") + "、".join(
        f"{a}{match['verb']}{n}" for a, n in zip(names, numbers, strict=True)
    )


_BEFORE_NAME = regex(
    "(?:[^\u4e00-\u9fff]|[过展开办织发在经由示行托及和与等用把对将被出于向从为是有的设布传理复到应成制定善立施收接待参加作了共各下次回季度位所内外上网间中民以经并另还台含年月日化级护建推强进个家新转整大委协括含盖]|[我本全][\u4e00-\u9fff]{1,2}|街道|苏木|年内|全年|其中|累计|及时|定期)$"
)
"""What may stand before the name of something: a mark, a word that takes it as its object, a time."""


def is_cut(name: str, text: str) -> bool:
    """Whether ``name``, as it stands in ``text``, begins in the middle of a word (开展督|导检查)."""
    if name[:1] in ("的", "了"):
        return True
    if not name or not "\u4e00" <= name[0] <= "\u9fff":
        return False
    places = [match.start() for match in re.finditer(re.escape(name), text)]
    return bool(places) and all(at and not _BEFORE_NAME.search(text[:at]) for at in places)


def clauses(text: str) -> list[str]:
    """A sentence cut at ，；：and its end, marks in quotation marks and brackets kept."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    found, start = [], 0
    for match in compiled("[，；：。！？]").finditer(masked):
        found.append(text[start : match.start()])
        start = match.end()
    return [clause for clause in (*found, text[start:]) if clause]


def is_short_for(short: str, name: str) -> bool:
    """Whether ``short`` may stand for ``name``: its characters, in their order."""
    rest = iter(name)
    return all(mark in rest for mark in short)


_LONGEST_WORD = 16


def reach(text: str, words: frozenset[str]) -> int:
    """How far ``text`` can be cut into ``words``."""
    reached = {0}
    for at in range(len(text)):
        if at in reached:
            ends = range(at + 1, min(at + _LONGEST_WORD, len(text)) + 1)
            reached.update(end for end in ends if text[at:end] in words)
    return max(reached)
