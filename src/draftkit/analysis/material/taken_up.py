"""Own practices that take up a matter that was published (撤离路线请住户先走一遍): told with that matter, as a note on it.

Elsewhere in the part nobody would know which 路线 is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from draftkit.analysis.material.apart import is_deed
from draftkit.chinese import named as names
from draftkit.chinese.acts import act_of, is_named
from draftkit.chinese.clauses import rounded
from draftkit.chinese.dates import of_this_year
from draftkit.chinese.talk import done_so, written
from draftkit.kinds.material import Matter
from draftkit.patterns import regex
from draftkit.phrasebank.schema import unquoted

_ROOM = 70
"""Characters of notes on one matter, at most."""
_START = 6
"""Characters at the start of a clause that name what it is about."""
_FIRST, _LAST = "\u4e00", "\u9fff"
_OF_ALL = regex(
    "信息|稿件|稿子|文稿|公众号|视频号|新媒体|网站|栏目|申请|答复|法律顾问|目录|档案|调档|查档|隐名"
)
"""What a clause speaks of that is about publishing itself, not about one matter."""
_OFTEN = (
    "公开 公示 公布 发布 政府 政务 群众 工作 情况 名单 结果 方案 标准 政策 资金 项目 通知 公告 村民 居民 牧民 干部 企业 部门 单位 时间 "
    "电话 人员 材料 进度 价格 数据 数字 清单 代表 及时 每月 每季 每年 每周 每天 每日 当天 当日 全部 统一 提前 先由 社区 村里 全县 全镇 全乡 全区 建设 管理 治理 改造 "
    "检查 宣传 服务 安全 地区 开展 组织 工程"
)
_COMMON = frozenset(_OFTEN.split())
"""Pairs of characters that clauses and matters have in common without speaking of one thing."""

_OF_ANY = frozenset(
    ["季度", "月度", "年度", "文件", "解读", "同步", "起草", "公文", "意见", "示牌"]
)
"""Pairs that clauses have in common with any matter."""


def _pairs(text: str) -> set[str]:
    han = (a + b for a, b in pairwise(text) if _FIRST <= a <= _LAST and _FIRST <= b <= _LAST)
    return {*han} - _COMMON


def by_matter(
    matters: Sequence[Matter],
    clauses: Iterable[str],
    *,
    heads: bool = True,
    whole: bool = False,
    notes: bool = True,
    by_theme: bool = False,
    rules: bool = False,
    named: bool = False,
) -> Mapping[int, tuple[str, ...]]:
    """The clauses that take up a matter, by that matter's place; one that may take up two is told of none.

    ``whole``: nor is one that names the matter itself, which can stand alone (加装电梯公示期内安排专人答疑).
    ``notes``: what a note alone names counts as well (分布于19个居民区).
    ``by_theme``: one word in common is enough only where it is of the theme (每季度, 文件 are of any matter).
    ``rules``: nor is one of who reports, or of what was asked of people, which is a rule of the work itself.
    ``named``: only one that names first what was published itself (撤离路线请住户先走一遍): a word in common is no such name.
    ``heads``: nor is one of none that speaks of another thing by a word of the matter's (基金收支数据, 违规使用基金的案例).
    """
    told = [_pairs(f"{one.content}，{one.unit}，{one.note if notes else ''}") for one in matters]
    themes = [_pairs(one.theme) for one in matters]
    found: dict[int, tuple[str, ...]] = {}
    for clause in clauses:
        if (
            (by_theme and _asks(clause))
            or _OF_ALL.search(clause)
            or is_named(clause)
            or (heads and _has_watched(clause))
            or (rules and any(word in clause for word in _OF_WORK))
        ):
            continue
        if by_theme and names.is_name(clause):
            continue
        said = _pairs(clause) - _OF_ANY if by_theme else _pairs(clause)
        own = [said & (a | b) for a, b in zip(told, themes, strict=True)]
        alone = [_of_one(pairs, place, own, matters) for place, pairs in enumerate(own)]
        fit = [
            place
            for place, pairs in enumerate(alone)
            if _takes_up(clause, pairs, told[place], matters[place].theme)
            and not (by_theme and len(pairs) == 1 and not pairs & themes[place])
            and not (heads and _is_other(clause, pairs, told[place]))
        ]
        most = max((len(alone[place]) for place in fit), default=0)
        best = [place for place in fit if len(alone[place]) == most]
        if whole and any(_names_it(clause, matters[place]) for place in best):
            continue
        best = [place for place in best if not named or _begins_with(clause, matters[place])]
        if len({matters[place].theme or place for place in best}) != 1:
            continue
        place = best[0]
        there = (*found.get(place, ()), clause)
        if sum(map(len, there)) + len(matters[place].note) <= _ROOM:
            found[place] = there
    return found


_OF_WORK = ("联络员", "信息员", "报送", "征求意见结果")
_OPINIONS, _ASKING = "意见", ("征求", "听取", "征集", "收集")


def _asks(clause: str) -> bool:
    """Whether a clause tells that people are asked before something is done, which what was published of it is not."""
    return clause.endswith(_OPINIONS) and any(word in clause for word in _ASKING)


_ENGAGED, _WATCHERS = ("聘请", "聘任", "选聘", "特邀"), ("监督员", "观察员", "评议员", "体验员")


def _has_watched(clause: str) -> bool:
    """Whether a clause tells who was engaged to watch the work: of that work, whoever they are."""
    return clause.startswith(_ENGAGED) and clause.endswith(_WATCHERS)


_LONG_NAME = 4


def _begins_with(clause: str, matter: Matter) -> bool:
    """Whether a clause begins with a thing that was published, by as many characters as make its name."""
    return clause[:_NAMED_FIRST] in matter.content and not clause.startswith(_OF_MANY)


_NAMED_FIRST = 3
"""Characters at the start of a clause that are the name of a thing."""

_OF_MANY = ("补贴", "补奖", "资金", "名单", "项目")
"""What is published of many matters."""


def _names_it(clause: str, matter: Matter) -> bool:
    """Whether a clause has the theme, or as long a run of what was published, in it."""
    theme, content = unquoted(matter.theme), matter.content
    runs = {content[at : at + _LONG_NAME] for at in range(len(content) - _LONG_NAME + 1)}
    return (len(theme) >= _LONG_NAME and theme in clause) or any(run in clause for run in runs)


def _of_one(
    pairs: set[str], place: int, others: Sequence[set[str]], matters: Sequence[Matter]
) -> set[str]:
    """The pairs that no matter of another theme has."""
    theme = matters[place].theme
    elsewhere = [
        some
        for at, some in enumerate(others)
        if at != place and not (theme and matters[at].theme == theme)
    ]
    return pairs.difference(*elsewhere)


def _takes_up(clause: str, pairs: set[str], told: set[str], theme: str) -> bool:
    start = clause[:_START]
    if len(pairs) > 1:
        return True
    # A theme begins with where (边境小康村) and ends with what is done there (居民迁建).
    return any(pair in start and (pair in told or theme.endswith(pair)) for pair in pairs)


_HEADS = "收支 数据 账户 账目 账号 档案 台账 系统 平台 窗口 资料 费用 报表 预算 决算 合同 合作 许可 证照 热线 专线 专栏 政务 公开"
_OTHER_HEADS = frozenset(_HEADS.split())


def _is_other(clause: str, pairs: set[str], told: set[str]) -> bool:
    """Whether the one word that a clause shares goes on in it as the name of another thing."""
    heads = {clause.partition(pair)[2][:2] for pair in pairs}
    return len(pairs) == 1 and heads <= _OTHER_HEADS - told


def noted(
    matter: Matter, clauses: Sequence[str], *, in_order: bool = True, whole: bool = False
) -> Matter:
    """The matter with what is done about it behind its own note.

    ``in_order``: what is done before something stands before what the note tells was done (公示前核对，分两批打卡).
    ``whole``: but for what goes on telling of the clause before it, behind which that stands (333个品种，均附价格).
    """
    given = [one for one in matter.note.rstrip("。；，").split("，") if one]
    first = [one for one in clauses if in_order and (_is_before(one) or (whole and _is_first(one)))]
    at = next((at for at, one in enumerate(given) if is_deed(one)), len(given))
    if whole and any(one.startswith(_GOES_ON) for one in given[at:]):
        at = len(given)
    told = [*given[:at], *map(_as_note, first), *given[at:]]
    return matter._replace(
        note="，".join([*told, *(_as_note(o) for o in clauses if o not in first)])
    )


_GOES_ON = ("均", "都", "全部", "其中", "各")


def _is_first(clause: str) -> bool:
    """Whether a clause tells what is done first, and then made known (名单先逐户核对再张榜)."""
    _, found, then = clause.partition("先")
    return bool(found) and clause.endswith(_POSTED) and ("再" in then or "后" in then)


_POSTED = ("张榜", "张贴", "公示", "公布")


def _is_before(clause: str) -> bool:
    """Whether a clause tells what is done before something else (补贴资金公示前由干部逐户核对)."""
    deed, found, rest = clause.partition("前")
    time = bool(found) and len(deed) in _DEED and not deed.endswith(_NO_DEED)
    return time and not rest.startswith(_NO_TIME)


_DEED, _NO_DEED, _NO_TIME = range(2, 11), tuple("目以之此提当日月年"), tuple("期来往后置")
"""Characters of what is done later, how no deed ends, and what makes another word of 前."""
_WHEN = ("前", "后", "时", "中", "期间", "当天", "当日")


def _as_note(clause: str) -> str:
    """A clause as it follows on: when it is done, and what, as its writer has it."""
    act = act_of(clause)
    if act.when.endswith(_WHEN):
        return f"{act.when}{act.does}"
    return of_this_year(written(done_so(rounded(clause))))
