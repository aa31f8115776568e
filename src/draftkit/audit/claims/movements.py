"""What comes to a stock and what goes from it: the words for both, and one reading of a stock told with them.

``年初214户，年内新增18户，核销23户，年末209户``: what there was at first, with what came and without what went, is what there is
at last; and neither of what came and what went is a part of what there is.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from draftkit.audit.claims.measured import Quantity
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

CAME = (
    "新增|增加(?!了?[到至为])|增设|增补|增配|新纳入|纳入|新认定|新列入|补充|补入|新建|新开|新任|新聘|新招|新设|新办|新修|新装|新添|新制定|新出台"
    "|新上线|新关注|新登记|新注册|新加入|调入|迁入|转入|入职|制定|制发|出台"
)
WENT = (
    "删除|删减|剔除|取消|下线|关停|关闭|归并|并入|合并|整合|退出|减少(?!了?[到至为])|调出|移出|移除|撤销|撤并|裁撤|注销|销号|拆除|离任|离岗|离职|卸任|解聘|辞职|退休|调离|调走"
    "|停用|停办|停发|废止|失效|作废|核销|核减|流失|淘汰|清退|迁出|迁走|转出|转走|死亡|去世|亡故|病故|离世|脱离|报废|下架|精简|压减"
)
INTO = "(?:合并|归并|撤并|并|合|整合|归集|压缩|压减|精简|拆分|分拆|细分|拆|分)(?:修订|调整|重组)?[成为到]"
"""``7项合并为3项``: seven go, three come."""
UNCOUNTED = regex(
    r"(?:制发|新增|印发|出台|新建|新设|增设|废止|撤销|并入)(?:了|的)?(?:《|“|一[件个处项])|[两三四五六七八九]个?[^，。；、\d]{1,8}(?:注销|撤销|停用|关停|合并|并入)(?=[，。；])"
)
"""What came or went without a number."""
_CASES_CAME, _CASES_WENT = "新收|收到|受理|接收|接到|立案", "办结|答复|结案|审结|化解"
_NEAR = r"[^，。；、\d]{0,10}$"
_COMES = regex(f"(?:{CAME}|{_CASES_CAME}){_NEAR}")
_GOES = regex(f"(?:{WENT}|{_CASES_WENT}){_NEAR}")
_AT_FIRST = regex(
    rf"(?:(?<![较比])年初|上年末|上年底|原有|期初|20\d\d年[末底]){_NEAR.replace('、', '、增减')}"
)
_AT_LAST = regex(
    rf"(?:年末|年底|月末|月底|期末|现行有效|现有|现共有|目前|尚有|结存|截至[^，。；]{{0,8}}){_NEAR}"
)
_AT_THE_YEARS_START = regex("^(?:其中)?年初")


class Stock(NamedTuple):
    """What there was and what there is, what came and went between, and numbers amid them of which it is not known what they are."""

    first: Quantity
    last: Quantity
    came: tuple[Quantity, ...]
    went: tuple[Quantity, ...]
    others: tuple[Quantity, ...]

    @property
    def right(self) -> Decimal:
        """What there ought to be at last."""
        came = sum((q.value for q in self.came), Decimal(0))
        return self.first.value + came - sum((q.value for q in self.went), Decimal(0))


def moves(lead: str) -> bool:
    """Whether the words before a number tell that so many came or went."""
    return bool(_GOES.search(lead) or _COMES.search(lead))


def stock_of(found: Sequence[Quantity]) -> Stock | None:
    """The stock that some quantities of one kind tell; ``None`` where its two ends are not both told, each once."""
    went = [q for q in found if _GOES.search(q.lead)]
    came = [q for q in found if _COMES.search(q.lead) and q not in went]
    rest = [q for q in found if q not in came and q not in went]
    first = [q for q in rest if _AT_FIRST.search(q.lead)]
    last = [q for q in rest if _AT_LAST.search(q.lead) and q not in first]
    others = [q for q in rest if q not in first and q not in last]
    if not last and len(others) == 1 and first and _AT_THE_YEARS_START.search(first[0].lead):
        # 低保212户，年初204户，新增……
        last, others = ([], others) if others[0].end > first[0].start else (others, [])
    if len(first) != 1 or len(last) != 1 or not (came or went):
        return None
    told = (first[0], last[0], *came, *went)
    begin, end = min(q.start for q in told), max(q.end for q in told)
    between = tuple(q for q in others if begin <= q.start < end)
    return Stock(first[0], last[0], tuple(came), tuple(went), between)
