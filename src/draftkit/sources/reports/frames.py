"""Sentences of our own make read by the phrases they were made from: what stands in a slot is the fact.

A phrase is turned round: its words as they are, its choices and optional segments as such, its slots as what was
said.  Only a whole sentence that fits one counts, so that nothing is taken out of a sentence that says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from draftkit.kinds.fields import Field
from draftkit.kinds.material import (
    MEETING_NAME,
    PLATFORM,
    PROACTIVE,
    REQUESTS,
    SUPPORT,
    TRAINING_NAME,
)
from draftkit.patterns import regex
from draftkit.phrasebank.schema import ITEMS, Maybe, Phrase, Pick, Piece, Slot
from draftkit.sources.reports import places
from draftkit.sources.reports.identity import SELF
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.slots import MADE, Slots, fits
from draftkit.sources.reports.wording import NUMBER
from draftkit.tuples import NamedTuple

Read = Mapping[Field[Any], tuple[Any, ...]]

_NUMBERS = frozenset(
    (
        "数量", "办结", "次数", "栏目数", "渠道单数", "征求数", "意见数", "建议数", "提案数", "建议办结数", "解读数目", "总数",
        "按期数", "在期数", "人员数", "对象数",
    )
)  # fmt: skip
_PATTERNS = {
    "单位": "[\u4e00-\u9fff]{1,3}?",
    "对象单位": "[\u4e00-\u9fff]{1,3}?",
    "渠道单位": "[\u4e00-\u9fff]{1,3}?",
    "解读单位": "[\u4e00-\u9fff]{1,3}?",
    "活动": r"(?:“[^“”]+”|[^，。；“”]{2,40}?)活动|[^，。；“”]{1,30}?(?:会|夜市|课堂|讲座|论坛|展|直播)(?:\d+[\u4e00-\u9fff]{1,2})?",
    # 专题业务培训 is no name: of what it was about nothing is told.
    "训名": f"(?!(?:专题|业务|工作|全员|集中)*培训)[^，。；]{{2,60}}?{TRAINING_NAME}",
    "训动": "举办|参加",
    "会名": f"[^，。；]{{1,60}}?{MEETING_NAME}",
    "会称": f"会议|[^，。；]{{1,60}}?(?:{MEETING_NAME}|(?:常务|党组|党委|班子)会)",
    "自称": SELF,
    "刊动": rf"(?:刊发|采用|播出|报道)(?:{SELF})(?:稿件|信息|工作|相关内容)",
    "年度": r"\d{4}",
    "全部办结": "全部办结",
    "建议全结": "全部办结|已办结",
    "主要": "主要",
    "频次": "(?!以)[^，。；“”]{1,20}?",
    "设施": places.FACILITY,
    "满意率": r"\d+(?:\.\d+)?%",
    "何时": r"(?:[按每][半]?|逐)(?:季度|学期|批次|[年季月旬周天日批期])[初底末]?|分[两三四五六七八九十\d]{1,2}[批次期轮]|[^，。；]{2,13}?(?:期间|[前后])"
    r"|在[^。；]{2,60}?(?:张[榜贴]|同步|双语|牌上|[路村门入出]口|路边|现场|楼[道门]|院内|村头|门诊)(?!公布、在)|用[^，。；]{2}双语(?:张[榜贴]|同步)?"
    r"|发放[^，。；]{2,24}[份册张封]，",
    "附注": rf"(?!{NUMBER}[\u4e00-\u9fff]{{1,2}}）)[^（）。；]{{2,60}}?",
}
_TEXT = "(?:[^，。；（）“”]|（[^（）]*）|“[^“”]*”){1,60}?"
"""A text within one clause; what stands in marks or brackets is not parted."""
_CHANNELS = frozenset(("渠道", "途径"))
_NO_VERB = "(?!(?:公开|公示|公告|宣传)[栏墙]|公开(?:平台|专栏|目录))"
"""What may not follow a channel's name, being its end: 村务公开栏 is not 村务 that is made public."""
_LISTS = frozenset(
    ("渠道其中", "渠道句明细", "分类明细", "分类名单", "渠道名单", "功能句", "内容", "题材")
)
"""Slots whose values may hold more than one clause."""
_LIST = "[^。；]{1,300}?"


class Frame(NamedTuple):
    """A phrase turned round; ``needs`` are words of which one of each row stands in every sentence it makes."""

    message: str
    pieces: tuple[Piece, ...]
    item: tuple[Piece, ...]
    joint: str
    needs: tuple[tuple[str, ...], ...]

    @property
    def is_telling(self) -> bool:
        """Whether its own words alone show what it is about (重点公开的内容有…)."""
        return any(min(map(len, row)) > _SHORT for row in self.needs)

    def read(self, text: str) -> tuple[list[Slots], int]:
        """The slots of each record that ``text`` tells, and how many characters stand in slots.

        No records where it is not such a sentence.
        """
        if not all(any(word in text for word in row) for row in self.needs):
            return [], 0
        match = _compiled(self.pieces).fullmatch(text)
        if match is None:
            return [], 0
        whole = _slots(match)
        items = whole.pop(ITEMS, "")
        left = sum(map(len, whole.values()))
        if not self.item:
            return [whole], left
        records = _records(_compiled(self.item), items, self.joint)
        return records, left + sum(len(value) for one in records for value in one.values())


def frames_of(phrases: Iterable[Phrase]) -> tuple[Frame, ...]:
    """The phrases that tell facts an input has a place for."""
    return tuple(
        Frame(one.says, _without_stop(one.pieces), one.item, one.joint, tuple(_needs(one.pieces)))
        for one in phrases
        if one.says in MADE and not _is_any_clause(one.item)
    )


_MET_AND_DID = ("会称", "会事")


def _is_any_clause(item: tuple[Piece, ...]) -> bool:
    """Whether nothing stands between who met and what was done there, so that any clause could be read as that."""
    names = [piece.name if isinstance(piece, Slot) else "" for piece in item]
    return any(pair == _MET_AND_DID for pair in pairwise(names))


def _without_stop(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    *most, last = pieces
    return (*most, last.rstrip("。")) if isinstance(last, str) else pieces


def _needs(pieces: Iterable[Piece]) -> Iterator[tuple[str, ...]]:
    for piece in pieces:
        if isinstance(piece, str) and piece.strip("。"):
            yield (piece.rstrip("。"),)
        elif isinstance(piece, Pick):
            words = tuple(a[0] for a in piece.alternatives if len(a) == 1)
            if len(words) == len(piece.alternatives) and all(isinstance(w, str) for w in words):
                yield tuple(str(word) for word in words)


@lru_cache(maxsize=1024)
def _compiled(pieces: tuple[Piece, ...]) -> re.Pattern[str]:
    return re.compile("".join(_pattern(pieces, [])))


def _pattern(pieces: Iterable[Piece], names: list[str]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case str():
                yield re.escape(piece)
            case Slot(name):
                names.append(name)
                yield f"(?P<{name}_{len(names)}>{_of_slot(name)})"
            case Pick():
                ways = ["".join(_pattern(way, names)) for way in piece.alternatives]
                yield f"(?:{'|'.join(sorted(ways, key=len, reverse=True))})"  # 组织开展 before 组织
            case Maybe():
                # What is told by its place alone yields to what is told by words.
                told = [p for p in piece.pieces if not isinstance(p, str) or p.strip("，（）")]
                lazy = "?" if all(isinstance(p, Slot) for p in told) else ""
                yield f"(?:{''.join(_pattern(piece.pieces, names))})?{lazy}"


def _of_slot(name: str) -> str:
    if name in _NUMBERS:
        return NUMBER
    if name == ITEMS:
        return "[^。]{2,400}"
    if name in _CHANNELS:
        return _TEXT + _NO_VERB
    return _PATTERNS.get(name) or (_LIST if name in _LISTS else _TEXT)


def _slots(match: re.Match[str]) -> dict[str, str]:
    found = {name.rpartition("_")[0]: value for name, value in match.groupdict().items() if value}
    return {name: value.strip() for name, value in found.items()}


def _records(item: re.Pattern[str], text: str, joint: str) -> list[Slots]:
    """Records one after another; a joint inside one does not part it."""
    found: list[Slots] = []
    parts = text.split(joint) if joint else [text]
    start = 0
    while start < len(parts):
        for end in range(start + 1, len(parts) + 1):
            if match := item.fullmatch(joint.join(parts[start:end])):
                found.append(_slots(match))
                start = end
                break
        else:
            return []
    return found


_SHORT = 3
_AT_LEAST = regex(r"\d(?:场次|[次期场])(?:以上|左右|不等)")
"""A number that none of our own phrases tells so."""


_ORDINAL = regex("^[一二三四五六七八九十]是(?!否)")
_HOMES = {PROACTIVE: "pub", REQUESTS: "ask", PLATFORM: "plat", SUPPORT: "sup"}
"""How the messages of a part begin."""


def read(said: Said, frames: Iterable[Frame]) -> Read:
    """The facts of a sentence that one of ``frames`` made, by field; none where it was made otherwise.

    Where several fit, it is the one that leaves least to its slots, then one of the part the sentence stands in.  Of the fields in ``READ`` such a sentence tells
    nothing else.
    """
    if said.section not in {1, 6} or said.is_plan or _AT_LEAST.search(said.text):
        return {}
    text = _ORDINAL.sub("", said.text.rstrip("。"))
    best: list[tuple[Field[Any], Any]] = []
    least = len(text) + 1.0
    for frame in frames:
        records, left = frame.read(text)
        weight = left - (0.5 if frame.message.partition(".")[0] == _HOMES.get(said.part) else 0)
        if not records or weight >= least:
            continue
        told = [pair for slots in records for pair in MADE[frame.message](slots)]
        if told and all(fits(*pair, telling=frame.is_telling) for pair in told):
            best, least = told, weight
    found: dict[Field[Any], list[Any]] = {}
    for field, value in best:
        found.setdefault(field, []).append(value)
    return {field: tuple(values) for field, values in found.items()}
