"""What meetings and trainings did, where their theme is more or less than a theme.

A clerk writes what comes to mind: who met (党委会专题研究政务公开), for whom it was (面向各科室联络员，讲解目录), how people were
taught (以会代训), that others held it (参加县级培训).  Put behind 研究 or 内容为 each of these is no sentence.
"""

from __future__ import annotations

from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

# ---------------------------------------------------------------- meetings

_REGULAR = ("月度", "季度", "半年", "每月", "每季度", "年中", "年度", "年终")
_TALKED = ("调度", "点评", "讲评", "例会", "会商", "研判")
_BOARD = regex(
    "(?P<name>[^，、]{1,14}?会议?)(?:专题|专门)?(?P<deed>(?:研究|听取|审议|部署|讨论|学习)[^，]{2,})"
)
_NO_MEETING = ("社会", "委员会", "协会", "理事会", "机会", "聚会", "居委会", "村委会")
_HELD_ABOUT = regex("(?:针对|就|围绕)(?P<what>[^，]{2,})召开(?P<name>[^，、]{1,8}会议?)")
_VERBS = (
    "部署",
    "安排",
    "布置",
    "动员",
    "总结",
    "研究",
    "通报",
    "传达",
    "学习",
    "调度",
    "推进",
    "表彰",
    "分解",
)
_SHORTEST = 4
"""Characters that a deed with its object has more than."""
_ALL_WORK = "政务公开工作"
_NOT_DONE_THERE = ("整改", "落实")
"""What a meeting looks into, and does not do."""
_WORKS = (
    *("公开", "公示", "编制", "清理", "认定", "整改", "落实", "报送", "发布", "自查", "核对"),
    *("排查", "更新", "答复", "办理", "解读", "翻译", "建设", "维护", "管理"),
)
"""How what was looked into ends that is work (研究年报编制工作)."""


def met(theme: str) -> tuple[str, str] | None:
    """What a meeting is called ("" where its theme says nothing of that), and what it did; None where the theme is plain."""
    if theme.endswith(_TALKED) and theme[:-2].endswith(_REGULAR) and "、" not in theme:
        return (theme if theme.endswith("会") else f"{theme}会"), ""
    board = _BOARD.fullmatch(theme) if "会" in theme else None
    if board and not board["name"].endswith(_NO_MEETING):
        return board["name"], _with_work(board["deed"])
    if "召开" in theme and (held := _HELD_ABOUT.fullmatch(theme)):
        return f"{held['what']}{held['name']}", ""
    if len(theme) >= _SHORTEST and all(
        theme[at : at + 2] in _VERBS for at in range(0, len(theme), 2)
    ):
        return "", f"{theme}{_ALL_WORK}"
    if theme.startswith(_NOT_DONE_THERE) and len(theme) > _SHORTEST:
        return "", f"研究{theme}"
    if theme.endswith(_NOT_DONE_THERE) and len(theme) > _SHORTEST and "、" not in theme:
        return "", f"研究{theme}工作"
    return None


def _with_work(deed: str) -> str:
    """What was looked into, as work where its name is a deed (研究年报编制工作)."""
    return f"{deed}工作" if deed.endswith(_WORKS) else deed


def looked_into(deed: str, theme: str) -> str:
    """A deed that is no more than 研究 and its theme, with 工作 where that wants it; one that was given stands."""
    return _with_work(deed) if deed == f"研究{theme}" else deed


# ---------------------------------------------------------------- trainings


class Taught(NamedTuple):
    """A training as its theme tells it: its name, for whom, its matter, what was done there, one of others that was gone to."""

    name: str = ""
    people: str = ""
    matter: str = ""
    deed: str = ""
    joined: str = ""


_WAYS = (
    *(
        "以会代训",
        "以案代训",
        "以干代训",
        "跟班学习",
        "业务交流",
        "经验交流",
        "案例研讨",
        "岗位练兵",
        "集中学习",
        "集体学习",
    ),
    *("观摩学习", "线上学习", "知识测试", "业务测试", "知识竞赛", "座谈交流", "以考促学"),
)
_JOINED = regex("(?:组织人员|组织|派员|派人|选派人员)?参加(?P<of>[^，]{2,})")
_FOR = regex(
    "(?:面向|对|给|为|组织)(?P<who>[^，]{2,14}?)(?:，|(?=开展|进行|讲解|讲授|培训|举办))(?:开展|进行|举办)?(?:讲解|讲授|讲)?(?P<matter>[^，]{2,}?)(?:的?培训|辅导)?"
)
_TO = ("面向", "对", "给", "为", "组织")
_DEEDS = ("邀请", "集中学习", "组织学习", "观摩", "现场", "逐条", "传达", "研讨", "剖析", "通报")
_TAIL = regex(
    "(?P<matter>[^，]{2,})，(?P<tail>[^，]*\\d[^，]*(?:参加|参训|到会|学习|覆盖)[^，]*|覆盖[^，]+)"
)


def taught(theme: str) -> Taught | None:
    """A theme that is more or less than a matter, apart; None for any other."""
    if "参加" in theme and (joined := _JOINED.fullmatch(theme)):
        return Taught(joined=joined["of"])
    if theme in _WAYS:
        return Taught(name=theme)
    if "，" in theme and (tail := _TAIL.fullmatch(theme)):
        return Taught(matter=tail["matter"], deed=tail["tail"])
    if theme.startswith(_TO) and (meant := _FOR.fullmatch(theme)):
        return Taught(people=meant["who"], matter=meant["matter"])
    if theme.startswith(_DEEDS) and len(theme) > _SHORTEST:
        return Taught(deed=theme)
    return None
