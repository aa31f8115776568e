"""The topic of a fault as a measure can name it, or that there is none.

A fault is read from a clause by its last words; what stands before them is not always a thing that something can be done
to: 内容更新有快有(慢), 发件多、回访(少), 网上(不全).  Better asked for than promised (明确网上的内容).
"""

from __future__ import annotations

from draftkit.planning.wording import Fault

_NO_TOPICS = (
    *(
        "网上",
        "线上",
        "线下",
        "现场",
        "村里",
        "形式",
        "方式",
        "渠道",
        "次数",
        "内容",
        "信息",
        "更新",
        "答复",
        "用时",
        "沟通",
    ),
    "更新的次数",
)
"""What is no topic by itself."""
_ALL_BUT = ("以外", "之外")
"""What says of which of all things a topic is not: it would be said twice."""
_UNREAD = (
    "而",
    "有快有",
    "有早有",
    "有多有",
    "有好有",
    "有高有",
    "时快时",
    "忽快忽",
    "有重复",
    "语有",
    "容有",
)
"""How a topic ends that was cut out of what is wrong."""
_JUDGED = ("反映出", "说明", "导致", "造成", "使得", "与", "和", "同")
"""How a clause begins that goes on about another one."""
_DENIED = ("不", "没", "未")
_TOLD_APART = ("不一致", "不尽一致", "不够一致", "不同步", "不够同步", "脱节")
_NAMES = ("不合格", "不动产", "不予", "未成年")
"""What has such a word and denies nothing."""
_TWO = ("与", "和", "同", "跟", "各平台", "多平台", "各渠道")
"""What is between two that are not alike: a rule for one of them would leave the other."""
_SOMEBODY = (
    "群众对",
    "居民对",
    "村民对",
    "牧民对",
    "农户对",
    "企业对",
    "家长对",
    "职工对",
    "商户对",
    "业主对",
)
"""Who does not know something: that is told them, and no rule made of it."""
_FAULTS = tuple("少多慢弱低差乱旧大小长短晚散")
_TIMES = ("公开时间", "发布时间", "公布时间", "公示时间", "更新时间", "时点")
_KEPT = ("保存", "留存", "归档", "存档", "建档")
_RULES = ("的标准", "标准", "的规定", "的要求")
_SLIGHTLY = ("略显", "稍显", "略", "还", "仍", "都")
_VILLAGE, _OF_VILLAGES = (
    "村",
    (
        "村级",
        "村务",
        "村民",
        "村集体",
        "村两委",
        "村委会",
        "村规",
        "村组",
        "村居",
        "村容",
        "村小",
        "村医",
    ),
)
_PEOPLE = (
    *("牧点", "牧民点", "人员", "游客", "商户", "经营户"),
    *("点多", "面广", "户多", "线长", "牧场", "营地", "村寨", "自然村", "村屯", "村民小组"),
)
"""Who is where they are, which no office gathers."""
_MERGE = "own.merge"
_OF_OTHERS = ("上级", "省级", "市级", "区级", "县级", "部门发布", "部门网站", "其他单位", "兄弟")
"""Whose texts those are that a body repeats: it can merge none of theirs."""
_GATHER, _SPEED, _FILL, _RULE = "own.gather", "own.speed", "own.fill", "own.rule"
_MORE, _SYSTEM, _SHORTEN = "own.more", "own.system", "own.shorten"
_CONTENTS = "内容"

_BRIEF = 8
"""Characters of the longest topic that a measure names: a longer one is the problem over again."""
_IN_BETWEEN = ("春季", "夏季", "秋季", "冬季", "期间", "各期", "每期", "各次", "每次")
"""What says in a topic when: such a topic is a clause."""
_THIS_WORK, _THESE, _SUCH, _THIS = "这项工作", "上述", "此类", "这一"
_KINDS = frozenset(
    {
        *("信息", "内容", "材料", "资料", "照片", "档案", "结果", "数据", "公告", "台账", "记录"),
        *("文件", "标准", "政策", "情况", "稿件", "视频", "图解", "案例", "意见"),
    }
)
"""What a topic may end with that says of what kind it is."""
_COUNTS, _WITH_COUNT = ("次数", "数量", "频次", "场次", "条数", "篇数", "频率", "形式", "种类"), 4
"""What says how many there are, or of how many sorts, and the characters of that with what it is of."""
_INFORMATION, _TIME = "信息", "时间"


def sayable(fault: Fault, said: str) -> Fault | None:
    """A fault with its topic put so that a measure can name it; None where it names nothing."""
    topic = _last_part(fault.topic)
    if fault.topic.startswith(_JUDGED + _SOMEBODY) or topic.endswith(_UNREAD):
        return None
    if any(word in said for word in _TOLD_APART) and any(word in topic for word in _TWO):
        return None
    if any(word in topic for word in _ALL_BUT):
        return None
    if fault.message == _GATHER and topic.endswith(_PEOPLE):
        return None
    if fault.message == _MERGE and any(word in said for word in _OF_OTHERS):
        return None
    topic = _but_for(topic, _SLIGHTLY)
    if fault.message == _SPEED:
        topic = _in_time(topic)
    elif fault.message == _FILL:
        topic = _but_for(topic, _KEPT)
    elif fault.message == _RULE:
        topic = _but_for(topic, _RULES)
    if topic.startswith(_VILLAGE) and not topic.startswith(_OF_VILLAGES):
        topic = f"有关{topic}"
    named = topic not in _NO_TOPICS and not _denies(topic)
    return fault._replace(topic=topic) if named and len(topic) > 1 else None


def brief(fault: Fault, *, named: bool = True) -> Fault:
    """A fault whose topic is short: in place of a long one, or of a clause, what it is a kind of stands.

    The measure stands right behind its problem then (``is_long``).  ``named``: how many there are to be is told of what
    (检查次数, of 校务公开栏检查的次数).
    """
    if not is_long(fault):
        return fault
    counted = fault.topic.replace("的", "")
    if named and fault.message == _MORE and counted.endswith(_COUNTS):
        return fault._replace(topic=counted[-_WITH_COUNT:])
    return fault._replace(topic=_in_short(fault))


def is_long(fault: Fault) -> bool:
    """Whether a topic is a clause, or so long that a measure does better without its words."""
    return len(fault.topic) > _BRIEF or any(word in fault.topic for word in _IN_BETWEEN)


def _in_short(fault: Fault) -> str:
    message, topic = fault
    if message in {_SPEED, _RULE}:
        return _THIS_WORK
    kind = topic[-2:]
    if message == _SHORTEN:
        return topic[-4:] if kind == _TIME else kind
    if message == _SYSTEM:
        return f"{_THIS}{kind}"
    if message == _MORE:
        return f"{_SUCH}{kind}" if kind in _KINDS else kind
    if kind not in _KINDS or (message == _FILL and kind == _CONTENTS):
        kind = _INFORMATION
    return f"{_SUCH if message == _GATHER else _THESE}{kind}"


def _denies(topic: str) -> bool:
    for name in _NAMES:
        topic = topic.replace(name, "")
    return any(word in topic for word in _DENIED)


def _last_part(topic: str) -> str:
    """A topic without another fault that is told before it (照片多、内容)."""
    before, _, last = topic.rpartition("、")
    return last if last and before.endswith(_FAULTS) else topic


def _but_for(topic: str, ends: tuple[str, ...]) -> str:
    end = next((one for one in ends if topic.endswith(one)), "")
    return topic.removesuffix(end) if len(topic) > len(end) + 2 else topic


def _in_time(topic: str) -> str:
    """What is late, and not its time; contents are late in being kept up."""
    end = next((one for one in _TIMES if topic.endswith(one)), "")
    topic = topic.removesuffix("时间" if end.endswith("时间") else end)
    return f"{topic}更新" if topic.endswith(_CONTENTS) else topic
