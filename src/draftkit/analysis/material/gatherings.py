"""What meetings and trainings did, where their theme is more or less than a theme.

A clerk writes what comes to mind: who met (党委会专题研究政务公开), for whom it was (面向各科室联络员，讲解目录), how people were
taught (以会代训), that others held it (参加县级培训).  Put behind 研究 or 内容为 each of these is no sentence.
"""

from __future__ import annotations

from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.subjects import doer_of
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

# ---------------------------------------------------------------- meetings

_REGULAR = ("月度", "季度", "半年", "每月", "每季度", "年中", "年度", "年终")
_TALKED = ("调度", "点评", "讲评", "例会", "会商", "研判")
_BOARD = regex(
    "(?P<name>[^，、]{1,14}?会议?)(?:专题|专门)?(?P<deed>(?:研究|听取|审议|部署|讨论|学习)[^，]{2,})"
)
_NO_MEETING = (
    *("社会", "委员会", "协会", "理事会", "机会", "聚会", "居委会", "村委会", "学会", "商会", "工会", "监委会", "董事会"),
)  # fmt: skip
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
    *("排查", "更新", "答复", "办理", "解读", "翻译", "建设", "维护", "管理", "迎检"),
)
"""How what was looked into ends that is work (研究年报编制工作)."""
_WORK = "工作"


_CALLED = (
    "座谈会",
    "现场会",
    "约谈会",
    "恳谈会",
    "听证会",
    "办公会",
    "碰头会",
    "调度会",
    "会商会",
    "推进会",
    "研判会",
    "点评会",
    "通气会",
    "见面会",
    "论证会",
    "评审会",
    "交流会",
    "协商会",
    "议事会",
)
"""How what a meeting is called ends, whatever stands before it (听取群众意见座谈会)."""
_SHORT_NAME = 6
"""Characters up to which whatever ends with 会 is a meeting by its name (局务会)."""
_ONCE_EACH = ("每季度一次", "每月一次", "每半年一次", "每周一次", "一季一次", "一月一次")
_TOLD_THERE = ("传达", "学习", "贯彻", "落实", "部署", "研究", "通报", "安排")
"""How a theme begins that is about another meeting (传达县推进会精神)."""
_SAT = ("审议", "听取", "讨论", "研究", "部署")
_WITH = ("和", "与", "同", "会同", "请", "邀请")
_NOT_WITH = ("同步", "同时", "请示", "同级", "和谐", "与会")
_DONE_THERE = ("组织", "征求", "筹备", "对接", "观看", "观摩", "票决", "签订", "启动", "复盘")
_CALLED_BY = ("召集", "主持")
_IN_TURN = regex("以.代.|以.释.|以.促.")
"""A way of doing one thing by another (以会代训)."""


def each_time(theme: str) -> str:
    """How often, where the name of a meeting begins with that (每季度一次工作例会): its number tells it."""
    return next((one for one in _ONCE_EACH if theme.startswith(one)), "")


def led_by(theme: str) -> tuple[str, str] | None:
    """What a meeting is called, and who led it (镇长主持专题会)."""
    who, led, name = theme.partition(_CALLED_BY[1])
    known = led and len(who) > 1 and name.endswith(("会", "会议")) and name != "会"
    return (name, f"由{who}{led}") if known else None


_NO_MATTER = (
    *("专题", "专项", "专门", "年中", "年初", "年终", "年底", "半年", "季度", "月度", "年度", "阶段", "阶段性", "定期", "工作", "业务", "内部"),
    *("部门联席", "多部门联席", "跨部门联席", "联席", "成员单位", "科室", "股室", "处室", "站所", "班子", "领导班子", "党政班子", "单位", "各部门", "相关部门", "有关部门", "内设机构", "领导", "领导小组"),
    *("部门", "跨部门", "多部门", "上半年", "下半年", "重点工作", "政务公开工作", "信息公开工作", "政府信息公开工作"),
)  # fmt: skip
_NAMED_BY = (
    "推进",
    "协调",
    "调度",
    "部署",
    "总结",
    "会商",
    "通报",
    "点评",
    "讲评",
    "研判",
    "座谈",
    "动员",
    "联席",
    "碰头",
)
_BOARD_MET, _NTH = ("研究",), ("第", "次")


_SESSIONS = tuple(
    f"{board}{end}"
    for board in ("常务", "党组", "党委", "党工委", "办公", "局务", "班子", "政府", "党政联席")
    for end in ("会", "会议")
)
_LOOKED_INTO = ("研究", "听取", "审议", "讨论")
_HEARD, _REPORT = "听取", "汇报"


def at_session(theme: str) -> tuple[str, str] | None:
    """A session of a body's own and what was done there, where a theme ends with that (区政府常务会专题研究); else None."""
    act = next((one for one in _LOOKED_INTO if theme.endswith(one)), "")
    who = theme.removesuffix(act) if act else ""
    so = next((one for one in ("专题", "专门", "集体") if who.endswith(one)), "")
    who = who.removesuffix(so)
    report = _REPORT if act == _HEARD else ""
    return (who, f"{so}{act}{_ALL_WORK}{report}") if who.endswith(_SESSIONS) else None


def is_session(name: str, deed: str) -> bool:
    """Whether a meeting is a session of a body's own, of which a report tells what it did."""
    led = deed.removeprefix(next((how for how in _LED_BY if deed.startswith(how)), ""))
    return name.endswith(_SESSIONS) and led.startswith(_LOOKED_INTO)


def _of_no_matter(theme: str) -> str:
    """What a meeting is called whose theme names no matter but when or how it met, and its act (专题协调, 季度推进); else ""."""
    act = theme[-2:]
    when = theme[:-2].removesuffix("工作") or theme[:-2]
    bare = (
        when in _NO_MATTER
        or theme[:-2] in _NO_MATTER
        or (when.startswith(_NTH[0]) and when.endswith(_NTH[1]))
    )
    if not bare or act not in (*_NAMED_BY, *_BOARD_MET):
        return ""
    return f"{theme}会议" if act in _BOARD_MET else f"{theme}会"


_MET_SO, _NOT_CALLED = (
    ("座谈", "联席", "碰头", "恳谈", "通气"),
    ("组织", "筹备", "邀请", "请", "和", "与", "同", "会同", "召开", "开展"),
)
"""How a theme ends that is a meeting but for its last word (征求意见座谈)."""


def _called(theme: str) -> str:
    """What a meeting is called, where its theme is no more than that."""
    if named := _of_no_matter(theme):
        return named
    held = theme.endswith(_MET_SO) and not theme.startswith(_NOT_CALLED) and "、" not in theme
    if held and len(theme) <= _SHORT_NAME + 2:
        return f"{theme}会"
    meets = theme.endswith(_CALLED) or (theme.endswith("会") and len(theme) <= _SHORT_NAME)
    if meets and not theme.startswith(_TOLD_THERE) and not theme.endswith(_NO_MEETING):
        return theme.removeprefix(each_time(theme))
    regular = theme.startswith(_REGULAR) and theme.endswith(_TALKED) and "、" not in theme
    regular = regular or (theme.endswith(_TALKED[0]) and _is_thing(theme[:-2]))
    return (theme if theme.endswith("会") else f"{theme}会") if regular else ""


def _is_thing(text: str) -> bool:
    """Whether what a talk was about is a thing and no deed (重点领域公开调度)."""
    several = any(mark in text for mark in "、和及与，")
    return len(text) >= _SHORTEST and not several and not text.startswith(_VERBS)


def _stands(theme: str) -> str:
    """What was done, where a theme tells that as a clause of its own."""
    if theme.endswith(_CALLED_BY) and len(theme) > _SHORTEST:
        return f"由{theme}"
    if theme.startswith(_DONE_THERE) and len(theme) > _SHORTEST:
        return theme
    with_whom = theme.startswith(_WITH) and not theme.startswith(_NOT_WITH)
    return theme if (with_whom and len(theme) > _SHORTEST) or _IN_TURN.fullmatch(theme) else ""


def met(theme: str) -> tuple[str, str] | None:
    """What a meeting is called ("" where its theme says nothing of that), and what it did; None where the theme is plain."""
    if name := _called(theme):
        return name, ""
    if said := _stands(theme):
        return "", said
    name, there, deed = theme.partition("会上")
    if there and name and len(deed) >= _SHORTEST:
        return f"{name}会", deed
    who, did = theme[:-2], theme[-2:]
    if did in _SAT and who.endswith(("会议", "会")) and not who.endswith(_NO_MEETING):
        return who, f"{did}{_ALL_WORK}"
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
    if theme.endswith(_NOT_DONE_THERE) and begins_itself(theme):
        return "", theme  # 研究疑难申请和公开要点落实
    if theme.startswith(_NOT_DONE_THERE) and len(theme) > _SHORTEST:
        return "", f"研究{theme}"
    if theme.endswith(_NOT_DONE_THERE) and len(theme) > _SHORTEST and "、" not in theme:
        return "", f"研究{theme}工作"
    return None


_OWN_VERBS = (*_VERBS, "听取", "审议", "讨论", "会商", "商讨", "商议", "研判", "分析", "协调", "解决", "明确", "梳理", "点评", "讲评", "征求", "审定", "通过", "交流", "督促", "反馈", "查找", "盘点", "复盘")  # fmt: skip
_LED_BY = ("碰头", "专题", "集体", "共同", "联合", "集中", "专门", "及时")
_NO_OBJECT = ("会", "班", "活动", "情况", "机制", "制度", "流程", "方案", "计划", "的")
_JOINED_BY = ("和", "及", "与", "、", "并")


def begins_itself(theme: str) -> bool:
    """Whether a theme begins with its own verb (研究…, 总结上年、安排…), so that none of ours stands before it."""
    deed = theme.removeprefix(next((how for how in _LED_BY if theme.startswith(how)), ""))
    rest = deed[2:]
    if not deed.startswith(_OWN_VERBS) or len(rest) < len("情况"):
        return False
    if rest.startswith(_JOINED_BY):
        return rest[1:].startswith(_OWN_VERBS)
    return not rest.startswith(_NO_OBJECT)


_ASKS = ("怎么", "如何", "怎样", "什么", "哪些", "谁来", "由谁", "多少")


def asks(theme: str) -> bool:
    """Whether a theme is a question that was talked over (搬迁抽签怎么公开)."""
    return any(word in theme for word in _ASKS)


def _with_work(deed: str) -> str:
    """What was looked into, as work where its name is a deed (研究年报编制工作)."""
    return f"{deed}{_WORK}" if deed.endswith(_WORKS) and _WORK not in deed else deed


def looked_into(deed: str, theme: str) -> str:
    """A deed that is no more than 研究 and its theme, with 工作 where that wants it; one that was given stands."""
    if deed == f"研究{theme}":
        return theme if begins_itself(theme) else _with_work(deed)
    return deed


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


_HELD_BY_NAME = (
    "辅导",
    "指导",
    "轮训",
    "教学",
    "测试",
    "测验",
    "竞赛",
    "研讨",
    "演练",
    "观摩",
    "实训",
    "答疑",
    "教育",
    "集训",
    "座谈",
    "带教",
    "跟学",
    "讲评",
    "评析",
)
"""How the name of what was held ends (镇街一对一辅导), which is no matter that was taught."""
_TO_POST, _TRAINED = ("上岗", "入职", "任前"), "培训"
_WENT_TO_SEE, _AWAY = (
    ("考察", "考察学习", "学习", "观摩", "取经", "跟班", "交流"),
    ("赴", "到", "前往", "去"),
)
_DEED_FIRST = ("以案", "逢", "结合", "利用", "分两批", "分批", "分期", "送培训", "每")
_HELD_BY_BODY = "组织"
_TOGETHER_THERE = (
    "组织观看",
    "组织收看",
    "组织收听",
    "组织参观",
    "组织旁听",
    "观看",
    "收看",
    "收听",
)
_PEOPLE = (
    *("骨干", "员", "经办人", "干部", "负责人", "分管领导", "班子成员", "村文书", "社区文书", "嘎查文书", "村居文书", "村会计", "楼长", "栋长", "组长", "科长", "股长", "站长", "所长", "村长", "校长"),
    *("书记", "主任", "队长", "志愿者", "代表", "律师", "顾问"),
)  # fmt: skip
_NO_PEOPLE = ("动员", "全员", "成员", "裁员", "复员", "定员", "减员")
_ASKED, _AS_WRITTEN = ("怎么", "怎样", "如何", "什么"), ("怎么填", "怎么写", "怎么办", "怎么答")
_WAYS_OF_HOLDING = ("全员", "线上", "线下", "视频", "集中", "现场", "专题", "封闭")
_OF_ALL, _OF_WORK = (
    ("全省", "全市", "全县", "全区", "全旗", "全镇", "全乡", "全系统", "全局"),
    ("业务", "工作", "政务公开", "信息公开"),
)
_WENT_THERE = ("到", "赴", "进")
_LONGEST = 16
_SPEAKS = ("讲", "授课", "主讲", "讲解", "辅导")


def _by_name(theme: str) -> str:
    """What a training is called, where its theme is that and no matter."""
    if "、" in theme or "，" in theme or len(theme) > _LONGEST:
        return ""
    if theme.endswith(_TO_POST) or theme in _WAYS_OF_HOLDING:
        return f"{theme}{_TRAINED}"
    if theme.endswith(_OF_WORK[0]) or (theme.startswith(_OF_ALL) and theme.endswith(_OF_WORK)):
        return f"{theme}{_TRAINED}"
    held = (
        theme.endswith(_HELD_BY_NAME) and len(theme) > len("教育") and not begins_with_verb(theme)
    )
    return theme if held and not theme.startswith(_WENT_THERE) else ""


def taught(theme: str) -> Taught | None:
    """A theme that is more or less than a matter, apart; None for any other."""
    if theme in _WAYS:
        return Taught(name=theme)
    if theme.startswith(_DEED_FIRST) or (theme.startswith(_AWAY) and theme.endswith(_WENT_TO_SEE)):
        return Taught(deed=theme)
    if theme.startswith("“") and theme.endswith("期"):
        return Taught(name=theme)
    whole = theme.removeprefix(_HELD_BY_BODY)
    if whole != theme and (name := _by_name(whole)):
        return Taught(name=name)
    if name := _by_name(theme):
        return Taught(name=name)
    if theme.startswith(_TOGETHER_THERE) or (_IN_TURN.fullmatch(theme) and theme not in _WAYS):
        return Taught(deed=theme)
    if (who := doer_of(theme)) and theme.removeprefix(who).startswith(_SPEAKS):
        return Taught(deed=f"由{theme}")
    if theme.endswith(_PEOPLE) and not any(mark in theme for mark in "，；") and _is_whom(theme):
        return Taught(people=theme)
    if any(word in theme for word in _ASKED) and not theme.endswith(_AS_WRITTEN):
        return Taught(matter=theme if "“" in theme else f"“{theme}”")
    if "参加" in theme and (joined := _JOINED.fullmatch(theme)):
        return Taught(joined=joined["of"])
    if theme in _WAYS:
        return Taught(name=theme)
    if "，" in theme and (tail := _TAIL.fullmatch(theme)):
        if name := _by_name(tail["matter"]):
            return Taught(name=name, deed=tail["tail"])
        return Taught(matter=tail["matter"], deed=tail["tail"])
    if theme.startswith(_TO) and (meant := _FOR.fullmatch(theme)):
        return Taught(people=meant["who"], matter=meant["matter"])
    if "学" in theme and (learnt := _LEARNT.fullmatch(theme)):
        return Taught(people=learnt["who"], matter=learnt["matter"])
    if theme.startswith(_DEEDS) and len(theme) > _SHORTEST:
        return Taught(deed=theme)
    return None


_LEARNT = regex(
    "(?P<who>[^，、的学]{0,8}(?:员|干部|主任|书记|会计|文书|人员|达))学(?:习)?(?![校生区历科术时])(?P<matter>[^，；]{3,})"
)
"""Who learnt what (村干部学公开目录)."""
_NOT_WHOM = ("公开", "管理", "职责", "配备", "选", "培养", "考核", "保护")


def _is_whom(theme: str) -> bool:
    """Whether a theme only names those who were taught (村级信息员), and no matter of theirs."""
    if theme.endswith(_NO_PEOPLE) and not theme.endswith("班子成员"):
        return False
    return not begins_with_verb(theme) and not theme.startswith(_NOT_WHOM)
