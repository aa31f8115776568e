"""Names made of figures (“三公”经费, 小麦“一喷三防”), which a report writes in marks."""

from __future__ import annotations

_FIGURES = "一二两双三四五六七八九十"
_MEASURES = "年月日天级等季度岁米个次期批号点楼层第角"
"""What a figure only counts: 一年两熟, 三级两等."""
_ENDINGS = tuple("化型式体制性类")
"""What may follow four such characters that are none: 三方一体化."""
_KNOWN = (
    *("双替代", "双减", "双碳", "双创", "双招双引", "双高双普", "三公", "三资", "三农", "三夏", "三秋"),
    *("三权分置", "三重一大", "两癌", "两新", "两重", "两不愁三保障", "四好农村路", "四议两公开"),
    *("一网通办", "一窗通办", "一件事一次办", "一站式办", "放管服", "煤改电", "煤改气", "十四五", "十五五"),
)  # fmt: skip
_OTHERS = ("三公里", "第三农", "三农场", "三农村", "两重点", "两新建")
"""Names that only look so."""
_OF_PLANS = ("七五", "八五", "九五")
"""Names of plans, with what they are of."""
_OF = "普法"


def in_marks(name: str) -> str:
    """A name with its figures in marks; as it is where it has marks already."""
    if "“" in name or "《" in name or any(other in name for other in _OTHERS):
        return name
    for plan in _OF_PLANS:
        if f"{plan}{_OF}" in name:
            return name.replace(plan, f"“{plan}”", 1)
    found = next((word for word in _KNOWN if word in name), "") or _in_pairs(name)
    return name.replace(found, f"“{found}”", 1) if found else name


def _in_pairs(name: str) -> str:
    """The four characters of a name like 一户一宅, figure and thing twice; "" where there are none."""
    for start in range(len(name) - 3):
        figures = name[start] in _FIGURES and name[start + 2] in _FIGURES
        things = not {name[start + 1], name[start + 3]}.intersection(_MEASURES + _FIGURES)
        in_word = name[max(start - 1, 0)] == "第" or name[start + 4 : start + 5] in _ENDINGS
        if figures and things and not in_word:
            return name[start : start + 4]
    return ""
