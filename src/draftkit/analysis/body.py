"""The office itself: its words for itself, for what is below and above it; the year; keywords.

Source of the words: the table of bodies in the domain notes (镇 … 旗); a department's party
group is named after it (局党组, 委党组).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from draftkit.analysis.ledger import Ledger


class Words(NamedTuple):
    """How one 类别 speaks of its whole area and of what is in it.

    What is below it, both levels, its leadership, and the units that do its business.
    """

    whole: str
    below: str
    levels: str
    leaders: str
    units: str = "内设机构"


_WORDS: Mapping[str, Words] = {
    "镇": Words("全镇", "各村（社区）", "镇村两级", "镇党委、政府"),
    "乡": Words("全乡", "各村", "乡村两级", "乡党委、政府"),
    "苏木": Words("全苏木", "各嘎查村", "苏木和嘎查村两级", "苏木党委、政府"),
    "街道": Words("全街道", "各社区", "街道和社区两级", "街道党工委、办事处"),
    "县": Words("全县", "各乡镇（街道）", "县乡两级", "县委、县政府", "承办部门"),
    "市": Words("全市", "各乡镇（街道）", "市乡两级", "市委、市政府", "承办部门"),
    "区": Words("全区", "各乡镇（街道）", "区乡两级", "区委、区政府", "承办部门"),
    "旗": Words("全旗", "各苏木乡镇（街道）", "旗和苏木乡镇两级", "旗委、旗政府", "承办部门"),
}
_CITY_ABOVE_COUNTY = Words("全市", "各县（市、区）", "市县两级", "市委、市政府", "承办部门")


def words(kind: str, level: str, self_name: str) -> Words:
    """The words of a body.  A 市 of 市级 has counties below it, a 县级市 has townships."""
    if kind == "部门":
        own = self_name.removeprefix("我")
        return Words(f"全{own}", "各科室和直属单位", "机关和直属单位", f"{own}党组", "业务科室")
    if kind == "市" and level in ("市级", "省级"):
        return _CITY_ABOVE_COUNTY
    return _WORDS[kind]


def note(ledger: Ledger, formulas: Mapping[int, str]) -> None:
    """Note everything that depends on who reports and for which year."""
    filing = ledger.filing
    own = filing.body
    said = words(own.kind, own.level, own.self_name)
    ledger.slot("年度", filing.year, "年度")
    ledger.slot("名称", own.name, "机关.名称")
    ledger.slot("自称", own.self_name, "机关.自称")
    ledger.slot("全域", said.whole, "机关.类别")
    ledger.slot("基层", said.below, "机关.类别")
    ledger.slot("层级", said.levels, "机关.类别")
    ledger.slot("内设", said.units, "机关.类别")
    ledger.slot("领导", said.leaders, "机关.类别")
    ledger.one_of(("机关.类别",), 政府=own.is_government)
    if formula := formulas.get(filing.year):
        ledger.case("有当年表述", "年度")
        ledger.slot("政治表述", formula, "年度")
