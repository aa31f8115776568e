"""Texts that have their own subject: no 我镇 stands before 全县社会评议, 镇纪委抽查 or 党政办每周看一次公开栏.

Asked here alone, of checks, verdicts, practices and every other text of an office.
"""

from __future__ import annotations

_WHOLE, _AT = "全", "在"
_LEVELS = ("省", "市", "县", "区", "旗", "州", "盟")
_NO_LEVEL = ("区分", "区别", "旗帜", "省去", "省下", "市场", "市民", "州际", "盟员")
_BELOW = ("乡", "镇", "街道", "苏木", "局", "派驻", "驻局")
_BODIES = ("纪委", "纪检", "监委", "人大", "政协", "党委", "审计")
_OURS = tuple(
    f"本{noun}"
    for noun in ("镇", "乡", "街道", "苏木", "局", "县", "区", "旗", "市", "单位", "机关", "部门")
)


_TO, _BY = "对", ("，由", "人由", "户由", "民由", "众由")


def speaks_for_itself(text: str, own_name: str) -> bool:
    """Whether a text begins with a level or a body, or names the body that reports."""
    if own_name in text or any(word in text for word in _OURS):
        return True
    if text.startswith((*_LEVELS, *(_WHOLE + level for level in _LEVELS))):
        return not text.startswith(_NO_LEVEL)
    if own_name.startswith(_WHOLE) and text.startswith(_AT + own_name.removeprefix(_WHOLE)):
        return True  # 全县在县政务服务中心提供咨询
    if text.startswith(_TO) and any(by in text for by in _BY):
        return True  # 对不识字的老人，由网格员念给本人听
    rest = next((text.removeprefix(of) for of in _BELOW if text.startswith(of)), text)
    return rest.startswith(_BODIES) or bool(doer_of(text))


_WITH_WHOM = ("请", "由", "经", "送", "报", "交", "与", "向", "同")
_LONGER = ("长", "级", "志", "域")
"""What makes another word of a kind of body (报镇长审定)."""


def names_itself(text: str, own_noun: str) -> bool:
    """Whether a text names the body by its kind (请镇法律顾问看稿): 我镇 before that would say it twice."""
    behind = (text.partition(f"{word}{own_noun}") for word in _WITH_WHOM)
    return any(found and not rest.startswith(_LONGER) for _, found, rest in behind)


# ---------------------------------------------------------------- who acts

_PERSONS = (
    *("监督员", "网格员", "信息员", "联络员", "管理员", "评议员", "观察员", "体验员", "指导员", "护林员", "法制员", "保密员", "审核员"),
    *("代表", "委员", "干部", "群众", "党员", "专家", "律师", "顾问", "乡贤", "老师", "记者", "志愿者", "居民", "村民", "牧民"),
    *("领导", "领导班子", "班子成员", "书记", "主任", "负责人", "镇长", "乡长", "局长", "县长", "区长", "市长", "旗长", "苏木达", "站长", "所长", "科长", "股长", "组长"),
)  # fmt: skip
"""How those are called who act, one by one."""
_OFFICES = (
    *("纪委", "监委", "纪检组", "监察组", "纪检监察室", "人大", "政协", "主席团", "委员会", "代表会议", "村民会议", "第三方机构", "评估机构"),
    *("政府办", "党政办", "公开办", "综合办", "办公室", "网信办", "文明办", "数据局", "审批局", "审计局", "督查室", "法制室", "信访室"),
    *("司法所", "财政所", "派出所", "农经站", "文化站", "水管站", "经管站", "服务站", "工作站", "中心", "专班", "小组", "工作组", "检查组", "督查组"),
    *("科", "股", "支部"),
)  # fmt: skip
"""The same of bodies, by the ends of their names."""
_NO_OFFICE = ("学科", "专科", "本科", "内科", "外科", "百科", "参股", "入股")
_UNNAMED = ("中心", "小组", "专班", "委员会")
"""What is nobody by itself."""
_HOW = (
    *("每周", "每月", "每季度", "每半年", "每天", "定期", "不定期", "随机", "联合", "带队", "带头", "现场", "实地", "电话", "上门", "入户", "入村", "下村"),
    *("交叉", "集中", "逐户", "逐村", "随手拍", "全程", "统一", "牵头", "主动", "及时", "分片", "轮流"),
)  # fmt: skip
"""How they do it, which stands before what they do."""
_ACTS = (
    *("抽查", "检查", "督查", "巡查", "核查", "排查", "查看", "抽看", "走访", "回访", "暗访", "视察", "督导", "指导", "调研", "核对", "核实", "核验", "复核"),
    *("听取", "审计", "审看", "审读", "通报", "反馈", "提醒", "约谈", "督办", "监督", "评议", "评查", "测评", "收集", "接待", "受理", "解答", "讲解", "讲授", "主讲", "宣讲"),
    *("看一", "查一", "念", "讲", "负责", "承担"),
)  # fmt: skip
_BY_THEMSELVES = ("对账", "查账", "接线", "带队", "授课", "讲课", "随手拍")
"""What they do to nothing that would have to be named."""
_NOT_NAMED = (
    "、",
    "，",
    "；",
    "：",
    "对",
    "向",
    "把",
    "将",
    "由",
    "为",
    "请",
    "与",
    "和",
    "会同",
    "联合",
    "配合",
    "组织",
    "接受",
    "在",
    "经",
    "被",
    "按",
    "从",
    "到",
)
"""What does not stand in the name of one who acts."""
_NAMED_SO = (
    "农经",
    "经管",
    "经济",
    "经办",
    "经营",
    "和平",
    "和谐",
    "向阳",
    "为民",
    "对外",
    "配合比",
    "组织部",
    "组织委员",
    "组织干部",
)
"""Words with a character of those that stand in names."""
_LONGEST, _SHORTEST_OBJECT = 14, 2


_ONE_WORD = ("部门", "单位", "村委会", "居委会", "第三方", "局", "所", "站", "办", "室", "院", "部")


def is_somebody(text: str) -> bool:
    """Whether a text names those who act and nothing else (镇纪委, 市场监管所)."""
    return text.endswith((*_PERSONS, *_OFFICES, *_ONE_WORD)) and not text.endswith(_NO_OFFICE)


def doer_of(text: str) -> str:
    """Who acts in a clause that goes on to say what he does (党政办每周看一次公开栏); "" of anything else."""
    for end in range(2, min(_LONGEST, len(text))):
        who, rest = text[:end], text[end:]
        bare = who
        for name in _NAMED_SO:
            bare = bare.replace(name, "")
        if any(word in bare for word in _NOT_NAMED):
            return ""
        named = who.endswith((*_PERSONS, *_OFFICES)) and not who.endswith(_NO_OFFICE)
        if named and who not in _UNNAMED and _acts(rest):
            return who
    return ""


def _acts(rest: str) -> bool:
    while how := next((one for one in _HOW if rest.startswith(one)), ""):
        if rest.startswith(_BY_THEMSELVES):
            return True
        rest = rest.removeprefix(how)
    if rest.startswith(_BY_THEMSELVES):
        return True
    act = next((one for one in _ACTS if rest.startswith(one)), "")
    thing = rest.removeprefix(act)
    return bool(act) and len(thing) >= _SHORTEST_OBJECT and not thing.startswith(_ACTS)


# ---------------------------------------------------------------- clauses of things

_THINGS = (
    *("名册", "名单", "菜单", "标准", "事项", "清单", "目录", "信息", "内容", "材料", "文件", "公告", "照片", "账目", "台账", "结果", "方案", "价格", "食谱", "表", "栏", "屏", "牌", "群", "变更"),
)  # fmt: skip
"""How what stands first in a clause ends that tells what becomes of a thing."""
_SO = (
    *("统一", "一律", "当周", "当月", "当日", "当天", "次日", "按季度", "按月", "按周", "每季度", "每半年", "每月", "每周", "每日", "须在", "应在", "逐月", "逐季"),
)  # fmt: skip
"""How or when it becomes so."""
_BECOMES = (
    *("作", "做", "张贴", "公示", "公布", "公开", "上墙", "上网", "更换", "更新", "印发", "编印", "发放", "归档", "存档", "报备", "隐", "遮", "打码", "编号", "通报", "核对"),
)  # fmt: skip
_DOES_FIRST = ("将", "把", "对", "向", "由", "给", "为", "在", "与", "请", "按", "以", "用", "从")


def own_clause(text: str) -> bool:
    """Whether a practice tells what becomes of a thing that stands first (补贴名册统一作隐名处理): a clause that nobody 实行."""
    if "，" in text or text.startswith(_DOES_FIRST):
        return False
    for how in _SO:
        thing, found, rest = text.partition(how)
        if found and len(thing) > 1 and thing.endswith(_THINGS):
            return any(word in rest[:5] for word in _BECOMES)
    return False


_AT_WORK = ("入户时", "上门时", "走访时", "下村时", "进村时", "接访时", "收费时", "送达时")


def acts_there(when: str) -> bool:
    """Whether a time is that of somebody's own deed (帮扶干部入户时), so that nobody else acts then."""
    at = next((one for one in _AT_WORK if when.endswith(one)), "")
    return bool(at) and is_somebody(when.removesuffix(at))


# ---------------------------------------------------------------- who looks

_GROUPS = (*_OFFICES, "组", "队", "团", "第三方")
"""How bodies are called that look for others, by the ends of their names."""
_SEEN = (*_NO_OFFICE, "村民小组", "居民小组", "牧民小组", "村小组", "互助组", "服务队", "工程队")
"""The same of those that are looked at."""
_LOOK = ("抽查", "检查", "督查", "巡查", "核查", "督导", "暗访", "视察", "巡访", "查看")
_LOOK_SO = (
    *_HOW,
    *("入校", "到村", "到校", "进校", "专项", "日常", "例行", "季度", "月度", "年度", "半年", "监督", "网上", "明察"),
)  # fmt: skip
_INSPECTS = ("视察", "检查", "督查", "巡察")
"""What deputies do of their own accord."""
_DEPUTIES = ("人大代表", "政协委员", "党代表", "两代表一委员")


def looker_of(text: str) -> str:
    """Which body looks, where a check says so first and nothing behind that it looked (教育督导组入校检查); else ""."""
    who = bare = _before_look(text)
    for name in _NAMED_SO:
        bare = bare.replace(name, "")
    if any(word in bare for word in _NOT_NAMED) or who.endswith(_SEEN):
        return ""
    return who if len(who) > 1 and who.endswith(_GROUPS) else ""


def deputies_of(text: str) -> str:
    """The deputies who looked (人大代表视察): that is received, and organised by nobody whom they look after; else ""."""
    who = _before_look(text) if text.endswith(_INSPECTS) else ""
    return who if who.endswith(_DEPUTIES) and not any(word in who for word in _NOT_NAMED) else ""


def _before_look(text: str) -> str:
    act = next((one for one in _LOOK if text.endswith(one)), "")
    who = text.removesuffix(act) if act else ""
    while how := next((one for one in _LOOK_SO if who.endswith(one)), ""):
        who = who.removesuffix(how)
    return who


_WHO_LOOKS = (
    "队",
    "组",
    "团",
    "纪委",
    "纪工委",
    "监委",
    "委员会",
    "代表",
    "委员",
    "观察员",
    "监督员",
    "网格员",
    "联络员",
    "志愿者",
    "干部",
    "督学",
)
_LOOKS_SO = (*_HOW, *_LOOK_SO, "交叉", "随机", "专项", "入户", "日常")
_LOOKED = (
    *_LOOK,
    "走访",
    "明察",
    "互看",
    "互查",
    "互评",
    "查账",
    "体验",
    "回访",
    "明察暗访",
    "监督检查",
    "查校务",
    "查村务",
)


_BUREAUS = ("局", "委", "办", "办公室", "院", "部", "中心")


def others_look(text: str) -> bool:
    """Whether a check begins with those who looked, and goes on with what they did (驻村工作队交叉检查公示栏)."""
    who = _before_look(text)
    if who[:1] in _LEVELS and who[1:2] not in _LEVELS and who.endswith(_BUREAUS):
        return not any(word in who for word in (*_NOT_NAMED, *_NO_LEVEL))  # 县民宗局抽查
    for end in range(3, min(_LONGEST, len(text))):
        who, rest = text[:end], text[end:]
        bare = who
        for name in _NAMED_SO:
            bare = bare.replace(name, "")
        if any(word in bare for word in (*_NOT_NAMED, *_LOOK)):
            return False
        if not who.endswith(_WHO_LOOKS) or who.endswith(_SEEN):
            continue
        while how := next((one for one in _LOOKS_SO if rest.startswith(one)), ""):
            rest = rest.removeprefix(how)
        if rest.startswith(_LOOKED):
            return True
    return False
