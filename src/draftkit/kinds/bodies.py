"""The kinds of body (类别) that report, one row each; the bank holds the words each uses of itself.

Sources: the nine kinds are those of the reporting system; 条例 第五十条第四项 binds 人民政府 alone.
"""

from __future__ import annotations

from typing import Literal

from draftkit.tuples import NamedTuple

LEVELS = ("乡级", "县级", "市级", "省级")
GOVERNMENT, DEPARTMENT = "人民政府", "部门"
Rank = Literal["town", "county", ""]


class BodyKind(NamedTuple):
    """One kind of body.

    ``rank`` parts towns and counties from the rest.  ``nouns`` may follow 我, the first is its own.  ``offices`` follow
    the name of its place in its own, the official one first; none where it has no place (局, 委).  ``level`` is its level
    where its kind tells it, else ""; ``levels`` are those it may have.  ``endings`` of names surely tell it, ``also`` are
    spellings of the kind in inputs.  ``above`` are units that a text of its own does not speak for.  ``leaders`` are its
    leadership: a pattern and what it is called.
    """

    name: str
    rank: Rank
    nouns: tuple[str, ...]
    offices: tuple[str, ...] = (GOVERNMENT,)
    level: str = ""
    levels: tuple[str, ...] = LEVELS
    endings: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    leaders: tuple[str, str] = ("", "")

    @property
    def office(self) -> str:
        """人民政府 or 办事处; "" where it has no place."""
        return self.offices[0] if self.offices else ""

    @property
    def is_government(self) -> bool:
        """一级人民政府."""
        return self.office == GOVERNMENT


_TOWN, _COUNTY = ("省", "市", "县", "区", "旗", "州", "盟"), ("省", "市", "州", "盟")
BODY_KINDS = (
    BodyKind(
        "镇", "town", ("镇",), level="乡级", levels=("乡级",), endings=("镇人民政府", "镇"),
        above=_TOWN, leaders=(r"(?<![各乡城村])镇党委", "镇党委"),
    ),
    BodyKind(
        "乡", "town", ("乡",), level="乡级", levels=("乡级",), endings=("乡人民政府", "乡"),
        also=("民族乡",), above=_TOWN, leaders=(r"(?<![各下])乡党委", "乡党委"),
    ),
    BodyKind(
        "街道", "town", ("街道", "街", "办", "办事处", "处"), ("办事处", "办"), "乡级", ("乡级",),
        ("街道办事处", "街道"), above=_TOWN, leaders=("街道党工委|街道办事处", "街道党工委、办事处"),
    ),
    BodyKind(
        "苏木", "town", ("苏木",), level="乡级", levels=("乡级",), endings=("苏木人民政府", "苏木"),
        above=_TOWN, leaders=("苏木党委", "苏木党委"),
    ),
    BodyKind(
        DEPARTMENT, "", ("局", "委", "办", "中心", "厅", "队", "站", "院", "部", "处"), (),
        endings=("局", "委员会", "厅"), leaders=("局党组|委党组|局党委|厅党组", "局党组"),
    ),
    BodyKind(
        "县", "county", ("县",), level="县级", levels=("县级",), endings=("县人民政府",),
        above=_COUNTY,
    ),
    BodyKind(
        "市", "county", ("市",), levels=("县级", "市级", "省级"), endings=("市人民政府",),
        above=("省",),
    ),
    BodyKind(
        "区", "county", ("区",), level="县级", levels=("县级", "市级"),
        endings=("区人民政府",), above=_COUNTY,
    ),
    BodyKind(
        "旗", "county", ("旗",), level="县级", levels=("县级",), endings=("旗人民政府",),
        above=_COUNTY,
    ),
)  # fmt: skip
KINDS = tuple(kind.name for kind in BODY_KINDS)
PLACES = tuple(kind for kind in BODY_KINDS if kind.offices)
"""Kinds whose name ends that of a place: 瓦亭镇."""
TOWNS = tuple(kind.name for kind in BODY_KINDS if kind.rank == "town")
COUNTIES = tuple(kind.name for kind in BODY_KINDS if kind.rank == "county")
_BY_NAME = {kind.name: kind for kind in BODY_KINDS}
_UNKNOWN = BodyKind("", "", (), ())


def body_kind(name: str) -> BodyKind:
    """The row of a 类别; an empty one where it is not known."""
    return _BY_NAME.get(name, _UNKNOWN)


def kind_ending(name: str) -> BodyKind:
    """The kind that the end of a name surely tells, the longest first; an empty one where none does."""
    endings = ((ending, kind) for kind in BODY_KINDS for ending in kind.endings)
    found = [(ending, kind) for ending, kind in endings if name.endswith(ending)]
    return max(found, key=lambda pair: len(pair[0]))[1] if found else _UNKNOWN
