"""A matter as its sentence can tell it: no verb, number or unit of the clerk's that the sentence has besides.

Clerks write what was done into what was published (在册人员按月公示, 决算公开, 对危房，公开鉴定结论), and what belongs to one of
several things behind all of them.
"""

from __future__ import annotations

from draftkit.analysis.material.members import members_of
from draftkit.analysis.material.nouns import words
from draftkit.kinds.material import Matter

_SHOWN = "公示"
_OPEN, _OPENLY, _DONE = "公开", "主动公开", ("公示", "公布", "公开")
_OFTEN = ("按月", "按季度", "按季", "按周", "逐月", "逐季", "逐批")
_LEAST = 4
"""Characters of what is left of contents, at least."""
_NAMES_DISCLOSURE = tuple(f"{one}公开" for one in ("务", "信息", "批后", "申请", "全程", "全面", "集中", "统一", "依法", "双"))  # fmt: skip
_FOR, _OF = "对", "的"
_WORKS = ("工程", "项目")
_ITEM, _PIECE = "项", "个"
_PAPERS, _MEASURED, _NEWS = ("份",), ("面积", "金额"), "信息"
_CORRECTED, _STATE = ("更正", "变更"), "情况"
_DIGITS = "0123456789"


def restated(matter: Matter) -> Matter:
    """The matter with its contents, number, unit and note as a sentence can tell them."""
    for step in (_of_whom, _of_works, _time_by_time, _openly, _disclosed, _counted, _again, _dates):
        matter = step(matter)
    return matter


def published_once(matter: Matter) -> Matter:
    """The matter restated, of several things none with its publication (违法行为公布、账户), and by no theme that is a paper."""
    members = members_of(matter.content)
    content = matter.content
    for one in members[:-1]:
        told = one.endswith(_DONE[1]) and len(one) >= _LEAST + len(_DONE[1])
        if told and content.count(one) == 1:
            content = content.replace(one, one.removesuffix(_DONE[1]))
    if content.endswith(_BOARD) and not matter.number:
        content = f"{content}内容"
    theme = matter.theme.removesuffix(_ANNOUNCED)
    named = len(theme) > 1 and not theme.endswith(_DONE)
    return restated(matter._replace(content=content, theme=theme if named else matter.theme))


_ANNOUNCED, _BOARD = "公告", "公示牌"
"""What a theme is not, and what stands somewhere and has on it what is published."""


def is_issued(content: str) -> bool:
    """Whether contents end with so many announcements (聘用人员公示2批)."""
    bare = content[:-1].rstrip(_DIGITS)
    return bare != content[:-1] and bare.endswith(_ISSUED) and content[-1] in _ISSUES


_ISSUED, _ISSUES = words("公示 公告 通告 通知 通报 公报"), "批期次轮份条个则"


def _of_whom(matter: Matter) -> Matter:
    """For whom what was made known (对危房，公开鉴定结论): as what is theirs."""
    given = "，".join(filter(None, (matter.content, matter.note)))
    whom, found, rest = given.partition("，")
    shown = next((one for one in _DONE if rest.startswith(one)), "")
    if not (found and shown and whom.startswith(_FOR)):
        return matter
    what, _, note = rest.removeprefix(shown).removeprefix("了").partition("，")
    return matter._replace(content=f"{whom.removeprefix(_FOR)}{_OF}{what}", note=note)


def _of_works(matter: Matter) -> Matter:
    """Works of which a note tells what was made known (改建工程，公示了设计变更): as that."""
    clauses = matter.note.split("，")
    shown = [one for one in clauses if one.startswith(tuple(f"{verb}了" for verb in _DONE))]
    plain = len(shown) == 1 and not any(map(str.isdigit, shown[0]))
    if not matter.content.endswith(_WORKS) or not plain or matter.number:
        return matter
    note = "，".join(one for one in clauses if one != shown[0])
    return matter._replace(content=f"{matter.content}{_OF}{shown[0][3:]}", note=note)


def _time_by_time(matter: Matter) -> Matter:
    """What is shown month by month (在册人员按月公示), with how often in its note."""
    bare = matter.content.removesuffix(_SHOWN)
    often = next((one for one in _OFTEN if bare.endswith(one)), "")
    what = bare.removesuffix(often)
    if bare == matter.content or not often or len(what) < _LEAST:
        return matter
    note = "，".join(filter(None, (f"{often}公布", matter.note)))
    return matter._replace(content=what, note=note)


def _openly(matter: Matter) -> Matter:
    """What was published openly of itself (主动公开公文), without saying so again."""
    bare = matter.content.removeprefix(_OPENLY)
    papers = bare.endswith(("公文", "文件", "信息"))
    return matter._replace(content=bare) if bare and papers else matter


def _disclosed(matter: Matter) -> Matter:
    """Of several things those that were given with their publication (决算公开和“三公”经费说明) without it."""
    members = members_of(matter.content)
    if len(members) == 1:
        return matter
    content = matter.content
    for one in members:
        told = one.endswith(_OPEN) and not one.endswith(_NAMES_DISCLOSURE)
        if told and len(one) >= _LEAST + len(_OPEN) and content.count(one) == 1:
            content = content.replace(one, one.removesuffix(_OPEN))
    return matter._replace(content=content)


def _counted(matter: Matter) -> Matter:
    """A number with the unit and the noun that go together: 10个项目, and 金额信息9份."""
    content, unit = matter.content, matter.unit
    if unit == _ITEM and f"{_WORKS[1]}{_OF}" in content:
        return matter._replace(unit=_PIECE)
    sheets = unit in _PAPERS and len(members_of(content)) > 1 and content.endswith(_MEASURED)
    if sheets:
        return matter._replace(content=f"{content}{_NEWS}")
    if content.endswith(_CORRECTED[0]) and content.removesuffix(_CORRECTED[0]).endswith(_NEWS):
        return matter._replace(content=f"{content}{_STATE}")
    return matter


def _again(matter: Matter) -> Matter:
    """A clause of a note that names something of the contents again (处罚结果13件), with that."""
    if not matter.note or matter.number:
        return matter
    content, left = matter.content, list[str]()
    for clause in matter.note.split("，"):
        at = next((at for at, one in enumerate(clause) if one.isdigit()), 0)
        name, told = clause[:at], clause[at:]
        known = at > _SHORT and name in content
        if known and _is_span(told) and content.count(name) > 1 and f"{name}）" not in content:
            # the first of them has its dates, and the next needs no name
            first, _, rest = content.partition(name)
            content = f"{first}{name}（{told}）{rest.replace(name, '')}"
        elif known and content.endswith(name) and _is_many(told):
            content = f"{content}{told}"
        else:
            left.append(clause)
    return matter._replace(content=content, note="，".join(left))


_SHORT = 2


def _is_many(told: str) -> bool:
    """Whether a text is how many papers, or cases, there are."""
    return told[:-1].isdecimal() and told[-1] in "件起份条期批"


def _is_span(told: str) -> bool:
    """Whether a text is from one date to another (4月5日至5月20日)."""
    first, found, last = told.partition("至")
    plain = set(f"{first}{last}") <= {*_DIGITS, "月", "日"}
    return bool(found) and plain and "月" in first and last.endswith(("日", "月"))


_TIMES = ("起止时间", "起止日期", "期限", "时段")
_SEASONS = ("春季", "夏季", "秋季", "冬季")


def _dates(matter: Matter) -> Matter:
    """Dates that a note tells of the first of several things (防火期起止时间、值班电话), behind that."""
    members = members_of(matter.content)
    clauses = matter.note.split("，")
    spans = all(_is_span(_but_for_season(one)) for one in clauses)
    first = members[0] if members else ""
    if len(members) == 1 or not spans or not first.endswith(_TIMES):
        return matter
    content = f"{first}（{matter.note}）{matter.content.removeprefix(first)}"
    return matter._replace(content=content, note="")


def _but_for_season(clause: str) -> str:
    return next((clause.removeprefix(one) for one in _SEASONS if clause.startswith(one)), clause)
