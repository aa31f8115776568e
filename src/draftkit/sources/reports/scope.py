"""What in a sentence is told of the report's own year and body, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from draftkit.kinds.bodies import DEPARTMENT, PLACES
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.wording import INSIDE, is_short_for

_ANOTHER = "(?:上一?年度?(?!结转)|去年|前年|往年|同期)"
_COMPARISON = regex(rf"(?:比|较|与|和|同)?{_ANOTHER}|同比|环比|(?:增长|增加|减少|下降|上升)了?\d")
"""Words that lead to a figure of another year, or to how much more or less it is."""
_GROWN = regex(
    r"(?:增长|增加|增幅|净增|新增|增|减少|下降|降幅|上升|提高|提升|多|少|高|低)[了出约为达]*\d[\d.,]*(?:万|%|个|条|件|篇|倍|次|份)*"
)
"""By how much: what follows is this year's again."""
_GROWS = regex("^(?:同比|环比|增长|增加|增幅|净增|减少|下降|降幅|上升|多出)")
_FIGURE = regex(r"\d")
_AGAINST = regex(r"(?:比|较|与|和|同|低于|高于|相比)(?:20\d\d)年")
_OF_YEAR = regex(
    r"^(?:截[至止])?(20\d\d)年(?!以来|起|来|—|-|至|到|\d{1,2}月\d{1,2}日(?:起|施行))(?P<rest>.*)"
)
_LAST_YEAR = regex(f"{_ANOTHER}")
_OLD_PAPER = regex(r"^(?:印发|制定|修订|出台|施行|成立|建成|下发|公布的|发布的)")
_ASIDE = regex(rf"（(?:[^（）]*?(?:{_ANOTHER}|同比)|20\d\d年)[^（）]*）")
_ORDINAL = regex(r"(?:^|(?<=[；：。]))[一二三四五六七八九十]是(?!否)")
_TITLE = regex("^（[一二三四五六七八九十]）[^，。；：]{2,20}：(?=[^，。；：])")
"""A sub-heading in the line of its text."""
_LOOSE = regex("[，：]+(?=[，；。]|$)")
"""A mark whose clause was left out."""
_OWN_AGAIN = regex(r"^(?:其中)?(?:涉及)?(?:我|本(?!级政府))(?!省|市的)")

_PART_IS_OURS = regex(
    r"^其中，?(?:我|本)(?:镇|乡|街道|苏木|县|区|市|旗|局|委|办)(?:公开|发布|公布|占|为|有)?(?=\d)|^(?:其中，?)?(?:我|本)(?:镇|乡|街道|苏木|县|区|市|旗|局|委|办)占(?:其中|全[县市区])?的?(?=\d)|^其中，?(?:本年度?|今年|当年|20\d\d年)(?:新增|公开|发布|公布)?(?=\d)|^其中，?[^，。；\d]{0,8}(?:涉及|属于|关于|来自|反映)(?:我(?!省|市的)|本(?=[镇乡局县区市旗街机单]))"
)
"""What tells that the figure before it is that of many bodies (其中涉及我镇的64条)."""
_PLANNED = regex(
    r"(?:20\d\d年|年初|全年|原)?(?:计划|预计|拟|目标)(?:公开|发布|新增|开展|举办|组织|召开|完成|建设)"
)
"""How a clause begins that tells what was meant to be, beside what was done."""
_OF_ALL_YEARS = regex(
    r"历年|(?:自|从)20\d\d年[^，。；]{0,12}(?:以来|起(?!草|步)|至今)|(?:建站|开通|上线|创建|成立|运行|开设|注册|设立)以来|近[三五两十]年|“?十[三四五]五”?(?:期间|以来)"
)
"""Words that make a figure one of many years."""
_OF_FOLLOWERS = regex("关注|粉丝|订阅|用户")
"""What is always counted since the beginning."""

_LEVELS = {
    DEPARTMENT: "省市县区旗州",
    "镇": "省市县区旗州盟",
    "乡": "省市县区旗州盟",
    "街道": "省市县区旗州",
    "苏木": "省市县区旗州盟",
}
"""The levels of government above a kind of body, by their characters; a county has 省 and 市 above it."""
_HIGHER = "(?:人民)?(?:政府|委)?(?:办公室|办公厅|政府办|府办|政务公开办(?:公室)?|政务公开主管部门|公开办|里)"
_HOLDS = (
    r"(?:级|里|委|政府|委政府|委县政府)?(?:统一|集中|专门|多次|共)*(?:组织|举办|召开|开展)(?!的)"
)
"""What a level does by itself: 县级组织培训5次."""
_TO_ALL = r"(?:先后|定期|按季度|按月|共|分别)*(?:对(?:全|各|所有|辖区|\d)|(?:组织|开展)(?:的)?(?:全[省市县区旗州]|第三方评估|季度测评|抽查|专项检查)|通报(?:全|各|\d))"


@lru_cache(maxsize=2048)
def own_part(text: str, year: int, kind: str, name: str = "") -> str:
    """``text`` without the clauses that tell figures of other years, and those of other bodies' work.

    Others are a higher office that looks at many bodies and, where a place reports, its departments and what lies in
    it, as subjects.  ``year``, ``kind`` and ``name`` are the report's, 0 and "" where they are not known.
    """
    told = _ORDINAL.sub("", _ASIDE.sub("", _TITLE.sub("", text)))
    return _LOOSE.sub("", "".join(_kept(told, year, _others(kind, name))))


def _kept(text: str, year: int, is_other: Callable[[str], bool]) -> Iterator[str]:
    """The clauses to be kept, each with its mark; what is told of others goes on to the next ； or to the body itself."""
    others = then = False
    pieces = list(_pieces(text))
    for at, (clause, mark) in enumerate(pieces):
        following = pieces[at + 1][0] if at + 1 < len(pieces) else ""
        others = is_other(clause) or (others and not _OWN_AGAIN.match(clause))
        then = _is_of_another(clause, year) or (then and not _is_of(clause, year))
        whole = _PART_IS_OURS.match(following) and _FIGURE.search(clause)
        planned = _PLANNED.match(clause) and _FIGURE.search(clause)
        kept = "" if others or then or whole or planned or _GROWS.match(clause) else clause
        if found := _compared(kept, year):
            kept = kept[: found.start()]
            rest = clause[found.start() :]
            then = bool(_FIGURE.search(clause[found.end() :])) and not _GROWN.search(rest)
        if kept:
            yield kept + mark
        elif mark in "。；":
            yield mark
        if mark in "。；":
            others = then = False


def _compared(clause: str, year: int) -> re.Match[str] | None:
    found = (_COMPARISON.search(clause), _AGAINST.search(clause) if year else None)
    return min(filter(None, found), key=lambda one: one.start(), default=None)


def _is_of(clause: str, year: int) -> bool:
    return clause.startswith((f"{year}年", "今年", "本年"))


def _is_of_another(clause: str, year: int) -> bool:
    """Whether a clause tells another year than the report's, or many years, and no paper of that year."""
    if _LAST_YEAR.fullmatch(clause):  # 去年，公开300条: the clauses behind it are of it
        return True
    found = _OF_YEAR.match(clause)
    ever = _OF_ALL_YEARS.search(clause)
    told = ever and (_FIGURE.search(clause, ever.end()) or ever.end() == len(clause))
    if told and not _OF_FOLLOWERS.search(clause):
        return True
    return bool(year and found and int(found[1]) != year and not _OLD_PAPER.match(found["rest"]))


_OF_THE_WHOLE = regex(
    r"^(?:(?:20\d\d年|今年|本年度?|全年|年内|截至[^，]{1,8}))?(?:全[省市县区旗州盟](?!域|家|局)|[省市县旗州盟][里内](?![^，]{0,8}(?:考核|考评|通报|测评|评|检查|督)))"
)
"""How a clause begins that tells of all of a county: no figure of one of its bodies."""
_DOES = "积极|构建|聚焦|打造|建设|推(?!送)|利用|通过|组织|开展|制定|建立|建成|创新|巧用|将|完善|探索|举办|依托|持续|获|成立|公开|发布|印发|围绕|率先|拓展|选取|增设|在|以|设"
_A_DEPARTMENT = regex(
    rf"^(?![各全我本由经在通向从])(?P<who>[\u4e00-\u9fff]{{2,12}}?(?:局|(?<![省市县区旗州镇乡])委(?!员)|委员会|(?<![大务展门])厅|集团|公司))(?:{_DOES})(?!的)"
)
_A_PLACE = regex(
    rf"^(?![各全我本由经在通向从])(?P<who>[\u4e00-\u9fff]{{2,8}}?(?:县|区|旗|镇|乡|街道|苏木))(?:{_DOES})"
)
_NO_PLACE = regex("[全各我本召]|组织|举办|开展|(?:专|景|园|社|片|库|辖)区$")


def _above(name: str) -> str:
    """The levels above the department called ``name``, whose own short name may begin with its level."""
    own = next((level for level in "县区旗市州" if level in name), "")
    return {"县": "省市州", "区": "省市", "旗": "省市盟", "州": "省", "市": "省"}.get(own, "省")


_CHECKS = r"(?:对[^，。；]{0,12})?(?:开展|组织|进行)?(?:专项|现场|实地|网上|随机|季度|月度|年度|联合|全面|集中|日常|综合|(?:信息|政务)公开(?:工作)?)*(?:督查|检查|抽查|暗访|巡查|督导)(?:了)?\d"
"""What an office does to those that it looks after."""


@lru_cache(maxsize=64)  # its patterns are made of the levels above a body
def _others(kind: str, name: str) -> Callable[[str], bool]:
    """Whether a clause has a body as its subject that is not the one that reports."""
    higher = _higher(kind)
    of_all = kind not in COUNTIES and kind in _LEVELS
    levels = _above(name) if kind == DEPARTMENT else _LEVELS.get(kind, "省")
    around = "省市县区旗州" if kind == DEPARTMENT else levels
    checking = compiled(
        rf"^(?P<who>[{around}](?!局|委|院|中心|里)[^，。；\d]{{1,8}}?(?:室|办|局|委|部|组|厅)){_CHECKS}"
    )
    bodies = (_A_DEPARTMENT, _A_PLACE) if kind in COUNTIES else ()

    def is_other(clause: str) -> bool:
        found = (pattern.match(clause) for pattern in bodies)
        named = (one["who"] for one in found if one)
        if (checked := checking.match(clause)) and not is_short_for(checked["who"], name):
            return True
        if of_all and _OF_THE_WHOLE.match(clause) and _FIGURE.search(clause):
            return True
        return bool(higher.match(clause)) or any(
            not name.startswith(who) and not _NO_PLACE.search(who) for who in named
        )

    return is_other


COUNTIES = frozenset(one.name for one in PLACES if one.rank == "county")
"""Kinds of body that speak for departments and places, which may be named beside it."""


_HAS_NO_SUBJECT = regex(
    "通过|推行|加强|赋予|有效|积极|创新|制定|建立|开展|组织|举办|探索|聚焦|围绕|依托|利用|以(?!上|下)|将|为(?!此)|并"
)
"""How a sentence begins that says what somebody does, and not who."""


@lru_cache(maxsize=2048)
def goes_on(before: str, text: str, kind: str, name: str) -> bool:
    """Whether a sentence goes on with what the one before it tells of another body, having no subject of its own."""
    if kind not in COUNTIES or not before or not _HAS_NO_SUBJECT.match(text):
        return False
    last = before.rstrip("。").rpartition("。")[2]
    return _others(kind, name)(_ORDINAL.sub("", last).partition("，")[0])


def _higher(kind: str) -> re.Pattern[str]:
    levels = _LEVELS.get(kind, "省")
    when = r"(?:(?:20\d\d年|今年|本年度?|全年|年内)，?)?"
    return compiled(
        rf"^{when}(?:[\u4e00-\u9fff]{{0,6}}[{levels}]{_HIGHER}|上级(?:部门|主管部门)?){_TO_ALL}|^{when}[{levels}]{_HOLDS}"
    )


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The clauses of ``text`` with the mark behind each; marks in quotation marks and brackets part nothing."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    start = 0
    for match in compiled("[，；。！？]").finditer(masked):
        yield text[start : match.start()], match[0]
        start = match.end()
    if start < len(text):
        yield text[start:], ""
