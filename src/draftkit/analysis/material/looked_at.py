"""What was looked at, where an office leaves it out or puts it last: told as people would tell it.

到村抽查, 6次 says nothing of what was looked for; 公开 is no thing that can be looked at, its 情况 is; how many of what
was looked at stands behind the act (走访企业9家), and no 涉及 between a deed and its number.
"""

from __future__ import annotations

from draftkit.chinese.deeds import HELD, Deed, by_times_of, goes_there
from draftkit.patterns import regex

_LOOKING = "抽查|检查|核查|巡查|督查|督导|查看|排查"
_LOOKED_FOR = ("抽查", "检查", "核查", "巡查", "督查", "督导", "查看")
"""How somebody's going somewhere ends that does not say what for (到嘎查抽查); a visit needs no object."""
_HOMES = ("户", "企")
"""Where what is looked at is what people have, and not what was made public."""
_OPEN, _HOW_IT_IS = ("公开", "公示"), "情况"
_LOOKS = regex(
    f"(?:专项|集中|实地|现场|随机|电话|定期|不定期)?(?:{_LOOKING}|抽检)(?P<what>[^，、]{{2,}})"
)
_STATES = ("公开", "公示", "更新", "落实", "发放", "执行", "报送")
"""How what can only be looked at as 情况 ends."""
_PLACE_FIRST = ("乡镇", "镇街", "街道", "县级", "市级", "区级", "镇级", "乡级", "部门")
"""Whose it is that was looked at, who are not those that are counted (乡镇低保公示, 36个村)."""
_TOLD_OF = regex("(?:通报(?P<told>[^，、]{2,}?情况)|对(?P<of>[^，、]{2,}?情况)(?:进行|予以)?通报)")
_PAPERS = ("期", "份")
_CHECKED_ITEMS = regex(r"[^，、]{2,}(?:质量|内容|信息|文书|答复)(?:抽检|抽查|检查|核查|评查)")
_ITEMS = ("件", "条", "份", "篇", "宗")
"""What is looked at one by one: 开展申请件质量抽检60件."""
_VISITED = regex(
    "(?P<whom>(?:[^，、]{0,4})?(?:县区|区县|县市|县直|镇村|乡镇|镇街|街道|社区|学校|企业|医院|单位|部门|站所|窗口|公司|机构))"
    "(?P<act>(?:实地|现场|随机|上门|专项)?(?:检查|抽查|督查|督导|走访|回访|指导|调研|约谈))"
)
_BODIES = ("个", "家", "所", "户")
_SEEN_THERE = regex("(?P<what>[^，、]{2,}?)(?P<act>(?:现场|实地|随机)查看)")
_THINGS = ("处", "块", "个", "面", "台")
_TO_PEOPLE, _PEOPLE = (
    ("约谈", "问责", "通报批评", "批评教育", "提醒谈话", "谈话提醒"),
    ("人", "名", "人次"),
)


def said_plainly(way: str, unit: str) -> Deed | None:
    """A way of looking as a deed with its object; None where it has one, or is none."""
    if by_times_of(unit):
        if way.endswith(_LOOKED_FOR) and goes_there(way) and not any(h in way for h in _HOMES):
            return Deed("", f"{way}信息公开{_HOW_IT_IS}")
        who, inspected, what = way.partition("视察")
        if inspected and what and who.endswith(("代表", "委员")):
            return Deed("组织", way)
        if way.endswith(_STATES) and _LOOKS.fullmatch(way):
            return Deed("", f"{way}{_HOW_IT_IS}")
    if unit in _PAPERS and "情况" in way and (told := _TOLD_OF.fullmatch(way)):
        return Deed("印发", f"{told['told'] or told['of']}通报")
    if unit in _ITEMS and _CHECKED_ITEMS.fullmatch(way):
        return Deed(HELD, way)
    if unit in _BODIES and (visited := _VISITED.fullmatch(way)):
        return Deed(visited["act"], visited["whom"])
    if unit in _THINGS and way.endswith("查看") and (seen := _SEEN_THERE.fullmatch(way)):
        return Deed(seen["act"], seen["what"])
    if unit in _PEOPLE and way in _TO_PEOPLE:
        return Deed("", way)
    return None


def in_many(deed: Deed) -> Deed:
    """What so many villages publish is looked at as 情况 (抽查36个村的村务公开情况)."""
    many, found, thing = deed.thing.rpartition("的")
    if not found or not thing.endswith(_OPEN):
        return deed
    if thing.startswith(_PLACE_FIRST):
        return Deed(deed.verb, f"{thing}{_HOW_IT_IS}，涉及{many}", deed.when)
    return Deed(deed.verb, f"{deed.thing}{_HOW_IT_IS}", deed.when)
