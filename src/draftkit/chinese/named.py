"""Practices that an office gives by a name (重大决策听证, 双语张贴, 法制员把关), which are no sentence.

Of some it is known what is done with them (流动公示牌 are set up, a 院坝会 is held).  Any other is told as the practice that
it is: 采取…的做法 is right before a noun, a deed and a clause alike, so that nothing hangs on what the name is made of.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.chinese.acts import MASKED, act_of, is_motto, is_named
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.subjects import is_somebody, own_clause
from draftkit.patterns import regex

_SHORTEST, _LONGEST = 4, 18
"""Characters of a name."""
_SHORT = 12
"""Characters up to which a name may end with any deed."""
_CLAUSE = (
    *("，", "；", "：", "。", "“", "由", "将", "把", "向", "给", "均", "都", "一律", "不", "未", "每", "各", "须", "凡"),
    *("明确", "确定", "设", "配", "负责", "分管", "协助", "并", "后", "前", "先", "再", "按", "当天", "当日", "当场", "次日"),
    *("日内", "天内", "月内", "时内", "可", "随时", "即时", "及时", "同步", "提前", "第一时间", "以", "用", "通过", "邀请", "请", "在"),
    *("采取", "采用", "实行", "执行", "落实", "开展", "组织", "建立", "对", "为", "就", "逐", "至", "到", "有", "了", "的", "只", "说明", "列入", "纳入", "下", "会上", "委托", "已", "信息送", "文件送", "稿件送", *(f"{level}里" for level in "省市州盟县区旗镇乡局"), "拟稿时", "起草时", "制发时", "发布时", "公开时", "办理时", "受理时"),
)  # fmt: skip
"""What stands in a clause, and in few names."""
_ISSUES = ("出台", "印发", "制定", "编制", "修订", "发布", "完善")
"""Deeds that have their own verb."""
_AS_NAMES = (
    *("双向", "意向", "面对面", "对口", "对比", "对照", "比对", "核对", "校对", "用水", "用电", "用地", "前置", "后评估", "前评估", "有声", "在线", "以案", "以奖代补"),
    *("可视化", "可读", "有奖", "信用", "先锋", "先进", "一对一", "再生", "当前", "随机", "时报", "为民", "到户", "到人", "不动产", "不予公开", "并联", "合并", "设计", "设施", "建设", "配合", "预约"),
    *("请示", "逐级", "用户", "利用", "各界", "未成年", "后勤", "前台", "前哨", "先审", "后台", "通过率", "就业", "成就", "行为", "为主", "按揭", "由来", "向导", "对话", "对接"),
    *("申请", "把关", "负责人", "通用", "请示", "下沉", "下乡", "线下", "意见箱", "设备", "设岗", "给付", "供给", "给水", "到期", "有效", "有限", "国有", "公有", "共有", "所有", "目的", "标的", "制度化", "乡村", "至上", "甚至"),
)  # fmt: skip
"""Words with a character of those, which is no word of its own there."""
_THINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("设置", ("公示牌", "公告牌", "公开栏", "公示栏", "公告栏", "宣传栏", "橱窗", "展板", "电子屏", "显示屏", "通道", "公示墙", "专柜", "专窗")),
    ("开设", ("直通车", "信箱", "邮箱", "热线", "专线", "课堂", "讲堂", "专栏", "直播间", "议事厅", "议事点", "夜校")),
    ("设立", ("发言人", "接待日", "开放日", "公开日", "服务日", "工作室", "联络站", "服务站")),
    ("召开", ("院坝会", "坝坝会", "板凳会", "听证会", "例会", "座谈会", "恳谈会", "协调会", "会商会", "联席会", "联席会议", "调度会", "见面会", "评审会")),
    ("提供", ("指引", "帮办", "代办服务", "咨询服务", "查询服务")),
    ("编制", ("明白纸", "明白卡", "流程图", "手册", "折页")),
    ("编制", ("快报", "简报", "专报")),
    ("发布", ("月报", "日报", "周报", "季报", "月历")),
    ("建立", ("台账", "档案")),
)  # fmt: skip
"""What is done with what a name ends with."""
_COMPOUNDS = (
    "公开", "公示", "答复", "解读", "网上", "检查", "登记", "培训", "监督", "宣传", "审核", "更新", "维护", "管理", "整改", "征集", "处理", "反馈", "申请", "查阅", "通知", "报送", "发布",
)  # fmt: skip
"""Deeds with which names begin as well (公示照片回传)."""
_OF_THINGS = (
    *("栏", "牌", "屏", "期满", "照片", "书", "文书", "函", "底稿", "材料", "视频", "稿", "结果", "意见", "情况", "电话", "台账", "表", "记录", "清单", "留言", "诉求"),
    *("决定", "案卷", "档案", "样本", "模板", "资料", "专栏", "专区", "账号", "人员", "平台", "期限", "事项", "文件", "件",
        "问题", "专窗", "窗口", "点"),
    *("公示双", "问题"),
)  # fmt: skip
_DONE = (
    *("存档", "归档", "备案", "编号", "回传", "复核", "核对", "校对", "审核", "上墙", "上网", "张贴", "公布", "公示", "公开", "推送", "留存", "备查", "互链", "销号", "更换"),
    *("模板化", "标准化", "电子化", "登记", "流转", "送达", "办结", "回复", "回访", "反馈", "提醒", "样式", "管理", "维护", "会审", "互审", "评查", "互评", "共享", "统一格式", "巡查"),
    *("双审", "双签", "预告", "处理"),
)  # fmt: skip
"""How names end that tell what is done to what they begin with."""
_PEOPLE = (
    "员", "办", "科", "股", "室", "处", "所", "站", "局", "委", "组", "队", "中心", "领导", "书记", "主任", "顾问", "律师", "干部", "长", "代表", "党员", "专家",
    *("嘎查达", "苏木达", "会计", "志愿者", "小组"),
)  # fmt: skip
_SAYS = 6
"""Characters of what somebody is told to do that make a sentence with him (法律顾问逐件审看答复书)."""
_TALKS = regex(
    "(?P<whom>申请人|当事人|企业|商户|群众|居民|村民|牧民|渔民|业主|家长|第三方)(?P<how>电话|当面|面对面|上门|书面|视频|线上|提前|主动|事先)(?P<act>沟通|联系|对接|座谈|核实|会商|交流|协商)"
)


_TAKEN_UP = regex(
    "(?P<what>(?!将|把|对)[^，由把将]{2,12}?)(?P<how>列入|纳入)(?P<where>[^，]{2,12})"
)
_THOSE = regex(
    "(?P<those>(?:未|不|逾期|超期)[^，]{2,}的(?:科室|单位|村|社区|部门|站所|乡镇|股室|处室))(?=(?:书面|点名|当面|电话|逐一)?(?:提醒|通报|约谈|催办|督办)$)"
)
_EACH_ONE = regex(
    "[^，、由对将把向给员人家民户队组科室办]{2,8}?逐[条件份项篇]?[条件份项篇](?:检查|核对|审核|登记|编号|复核|校对|审查|排查)"
)
_ALSO_THERE = regex(
    "(?!在|通过|利用|用|向|将|把)[^，、由对将把在向]{2,8}(?:公示栏|公告栏|公开栏|宣传栏|群|屏|网站|公众号|平台|广播)(?:同步|同时)(?:张贴|发布|推送|公布|播放)"
)
_NOT_PUBLISHED = regex("(?:不予?公开|不予提供)的(?:信息)?(?=(?:均|都|一律)?(?:说明|注明|告知))")
_BEFORE_ANSWERS = regex(
    "(?P<when>[^，与和同就]{0,6}?(?:答复|申请|受理|登记|补正)[前后时])(?P<how>[^，与和同]{0,6}?沟通[^，]{0,4})"
)
_MEETS = regex("(?P<who>[^，、每由在将把]{2,8})(?P<often>每[周月季旬]度?|每半月)例会")
_HIDDEN = regex(
    "(?:隐去|隐藏|遮盖|遮挡|遮去|抹去|删去)(?=[^，]*(?:身份证|银行[账卡]|账号|电话|住址|号码))[^，]+"
)


_HANDLED, _DATA = ("处理", "保护"), ("信息", "数据", "隐私", "资料", "内容")
"""What is done to a thing that stands before it (敏感信息处理)."""
_IN_TWO_TONGUES, _HAN_AND = ("双语公开", "双语公示", "双语发布"), "蒙汉"
"""How a clause begins that only names its way (双语公开，由网格员念给老人听)."""


_PRACTISED = (
    *("公示", "公开", "通报", "联审", "会审", "研判", "张贴", "播报", "办结", "回复", "反馈", "模板化", "标准化", "归档", "存档", "回传", "管理", "编号", "轮值", "读网"),
    *("留痕", "举报", "双核", "晾晒"),
    *("提醒", "听证", "票决", "记录", "审议", "把关", "到人", "上岗", "AB角", "流转", "打码", "告知", "公布", "代办", "销号", "互评", "负责", "考核", "过滤", "AB岗", "双签", "双审", "保管", "签收"),
)  # fmt: skip
"""How names end that 实行 is a verb for."""
_GOES_IN = regex(".*进(?:校园|企业|社区|村|农村|机关|家庭|市场|园区|万家|楼宇|牧区|小区|网格)")
_CARRIED = (
    *(
        "新闻发布",
        "扫描",
        "移交",
        "体检",
        "演练",
        "排名",
        "摸排",
        "普法",
        "竞赛",
        "评比",
        "测试",
        "核验",
    ),
    *("抽检", "月查", "互校", "巡访", "夜访", "直播", "普查", "回头看"),
)
"""How names end that 开展 is a verb for, where nobody is named who does it."""


_OF_ALL = ("全省", "全市", "全县", "全区", "全旗", "全州", "全盟")
"""How a name begins that has its own subject (全县统一公开目录)."""
_ONE_PERSON, _ONE_POST = "专人", "专人专岗"
_OF_LISTS, _KEPT_SO = (
    ("清单", "目录", "台账", "名单", "指南", "栏目", "信息库", "题库"),
    ("动态调整", "动态更新", "动态管理", "定期更新", "及时更新", "统一编号"),
)
"""What is done to a list that stands before it (公开事项清单动态调整), and lists."""
_DONE_FIRST = ("书面征求", "当面征求", "集中清理", "定期清理", "全面清理", "统一更换", "定期更换")
"""How a deed begins whose way stands before it."""
_FIRST_ASKED = "负责"


_KEEPS = "落实"


def told(names: Sequence[str], *, whole: bool = False, given: bool = False) -> tuple[str, ...]:
    """Practices that can be said of the body: those with the same verb in one, where the first of them stands.

    ``whole``: what is a clause stands as it is.
    ``given``: so does all that is no name of a few characters, and what is there is not said to have been set up.
    """
    deeds = [
        ("", name, "") if whole and own_clause(name) else _parted(_deed(_recast(name)))
        for name in names
    ]
    if given:
        deeds = [_kept(name, deed) for name, deed in zip(names, deeds, strict=True)]
    elif sum(map(is_motto, names)) > 1:  # 落实“谁起草谁解读”“一事一公开”
        mottos = "".join(f"“{name}”" for name in names if is_motto(name))
        first = next(place for place, name in enumerate(names) if is_motto(name))
        deeds = [
            ("", f"{_KEEPS}{mottos}", "") if place == first else deed
            for place, (name, deed) in enumerate(zip(names, deeds, strict=True))
            if place == first or not is_motto(name)
        ]
    said: list[str] = []
    for place, (verb, name, end) in enumerate(deeds):
        alike = [one for before, one, after in deeds if (before, after) == (verb, end)]
        if not verb:
            said.append(name)
        elif all((before, after) != (verb, end) for before, _, after in deeds[:place]):
            said.append(f"{verb}{'、'.join(alike)}{end}")
    return tuple(said)


_RULED, _LONGEST_RULE = "实行", 14
_SHORTEST_CLAUSE = 7
"""Characters from which what ends with a deed says enough by itself (学生名单公示到期即撤)."""
_OF_RULES = ("管理", "制", "制度", "机制", "AB角", "AB岗", *(f"{often}报" for often in "日周月季"))
"""How the name of a rule ends, which takes its verb however long it is (政府信息全生命周期管理)."""
_THERE = {"设置": "设有", "开设": "设有", "设立": "设有", "建立": "设有"}
"""What was made → that it is there, which is all that a name says."""
_LOOKED = (
    "抽查",
    "检查",
    "巡查",
    "督查",
    "核查",
    "核对",
    "更新",
    "清理",
    "维护",
    "张贴",
    "更换",
    "拍照",
    "统一",
    "定期",
)
"""Words of a deed done to what stands behind them (月度抽查社区公示栏), which was not set up."""
_MONTHLY = (
    ("月度", "每月"),
    ("季度", "每季度"),
    ("半年", "每半年"),
    ("年度", "每年"),
    ("每月", "每月"),
)
"""How often something is done, as a name has it and as a clause has."""
_MASKS = ("脱敏处理", "打码处理", "遮盖处理", "遮挡处理", "隐名处理", "加密处理", "匿名处理")
_BY_ONE = "专人"


def _kept(name: str, deed: tuple[str, str, str]) -> tuple[str, str, str]:
    """A practice for which a verb was found, with that only where it says no more than was given."""
    verb, text, end = deed
    if is_motto(name):
        return _RULED, f"“{name}”", ""
    if verb in _THERE:
        looked = any(word in text for word in _LOOKED)
        return ("", _often(name), "") if looked else (_THERE[verb], text, end)
    if verb != _RULED or _MOTTO.match(name):
        return deed
    if masked := next((one for one in _MASKS if text.endswith(one)), ""):
        return "", f"对{text.removesuffix(masked)}作{masked}", ""
    whose, one, act = text.partition(_BY_ONE)
    if one and len(whose) >= _SHORTEST and act:
        return "", f"{whose}由{one}{act}", ""
    stands = text == name and len(text) >= _SHORTEST_CLAUSE and not text.endswith(_OF_RULES)
    return ("", text, "") if stands else deed


def _often(name: str) -> str:
    """What is done so often (月度抽查社区公示栏), as a clause tells it."""
    for given, often in _MONTHLY:
        rest = name.removeprefix(given)
        if rest != name and rest.startswith(_LOOKED):
            return f"{often}{rest}"
    return name


def _parted(deed: tuple[str, str, str]) -> tuple[str, str, str]:
    """A rule that has been given its verb (实行以图代文), with that apart, so that those of one verb stand together."""
    verb, text, end = deed
    rule = text.removeprefix(_RULED)
    short = not verb and rule != text and len(rule) <= _LONGEST_RULE and "，" not in rule
    return (_RULED, rule, "") if short and "“" not in rule else (verb, text, end)


def _deed(text: str) -> tuple[str, str, str]:
    """A verb ("" where the practice has one), the practice, and what stands behind it."""
    if acts_itself(text):
        return "", text, ""
    if is_named(text) and not (text.endswith(MASKED) or is_motto(text)):
        return "开展", text, ""
    if not is_name(text):
        return "", text, ""
    if text.startswith(_ISSUES):
        return "", text, ""
    if verb := next((verb for verb, heads in _THINGS if text.endswith(heads)), ""):
        return verb, text, ""
    if _GOES_IN.fullmatch(text):
        return "开展", text, "活动" if "活动" not in text else ""
    if text.startswith((*_OF_ALL, *_KEPT_SO, *_DONE_FIRST, *_ADVERBS)):
        return "", text, ""
    if text.startswith(_ONE_PERSON) and not text.endswith(_ONE_POST):
        return "由", text, ""
    if text.endswith(_CARRIED) and not any(who in text.replace("网站", "") for who in _PEOPLE):
        return "开展", text, ""
    if _by_somebody(text):
        return "由", text, ""
    if _tells_when(text):
        return "", text, ""
    if text.endswith(_PRACTISED):
        return "实行", text, ""
    if text.endswith(_PLATFORM):
        return "利用", text, "公开信息"
    return "实行", text, ""


_TAKES_PART = (
    *("参与", "参加", "列席", "旁听", "全程", "到场", "带队", "带头", "包户", "统一", "签字", "盖章", "见证", "陪同"),
    *("宣读", "签收", "审议"),
)  # fmt: skip
_SHORTEST_ACT = 4
"""Characters of what somebody does that stand as a sentence of his (法律顾问参与答复), and not as the name of a rule (律师坐班)."""


def acts_itself(text: str) -> bool:
    """Whether a practice tells who takes which part in it (法律顾问参与答复): nobody 实行 that."""
    ends = (at for at in range(2, len(text)) if is_somebody(text[:at]))
    does = next((text[at:] for at in ends if text[at:].startswith(_TAKES_PART)), "")
    return len(does) >= _SHORTEST_ACT and not does.endswith(_RULE)


_BARE_NAMES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("使用", ("审批单", "登记表", "审核表", "登记簿", "登记册", "登记单", "回执单", "审签单"), ""),
    ("建有", ("库", "台账", "档案"), ""),
    ("设有", ("小组", "渠道"), ""),
    ("执行", ("制度", "机制", "办法", "流程", "方案", "清单"), ""),
    ("利用", ("平台",), "公开信息"),
    ("做好", ("维护", "更新", "建设", "管理"), "工作"),
)
"""What is said of a thing that a practice only names → how it ends, and what stands behind it."""
_BUILT, _IS_THERE = "建有", "设有"
_HANDLED_SO = (
    "依申请",
    "申请",
    "政府信息",
    "信息",
    "公文",
    "文件",
    "稿件",
    "新媒体",
    "账号",
    "栏目",
)
_SO, _DID = "管理", frozenset("配读念讲送贴填写看查")
"""What is done with most things, and deeds of one character, which make a clause of what ends like a name (各站所配一名信息员)."""


_MANAGED, _MANAGED_SO = "管理", ("集约化", "集中", "分类", "分级", "统一", "动态", "台账", "清单", "规范化", "标准化", "精细化", "闭环", "全流程", "专班")  # fmt: skip


def _as_it_is(name: str) -> str:
    """What is done to a thing that stands before it (目录动态更新, 政务新媒体集约化管理), done to that; "" of any other name."""
    so = next((one for one in _MANAGED_SO if name.endswith(one + _MANAGED)), "")
    thing = name.removesuffix(so + _MANAGED)
    if so and len(thing) > 1:
        return f"对{thing}实行{so}{_MANAGED}"
    kept = next((one for one in _KEPT_SO if name.endswith(one)), "")
    return f"{kept}{name.removesuffix(kept)}" if kept and len(name) > len(kept) + 1 else ""


def with_verb(name: str, *, given: bool = False) -> str:
    """A practice that is given by the bare name of a thing (申请登记编号管理), with its verb; "" where none is sure.

    ``given``: with no verb but that of how it is kept, where it says that.
    """
    if given and (said := _as_it_is(name)):
        return said
    thing = next((one for one in _HANDLED_SO if name.startswith(one)), "")
    way = name.removeprefix(thing)
    if thing and way.endswith(_SO) and len(way) > len(_SO):
        return f"对{thing}实行{way}"
    for verb, ends, behind in _BARE_NAMES:
        if name.endswith(ends):
            return f"{_IS_THERE if given and verb == _BUILT else verb}{name}{behind}"
    if is_named(name):
        return f"开展{name}"
    return name if len(name) > _BARE and _DID.intersection(name[2:-1]) else ""


_WHEN_OR_WHO = ("时", "后", "前", "由", "并")
_NO_TIME = (
    *("时限", "时间", "按时", "限时", "及时", "实时", "定时", "随时", "错时", "小时", "临时", "同时", "准时", "时效", "时段", "延时", "超时", "平时", "即时", "时政"),
    *("后台", "售后", "事后", "落后", "前置", "提前", "事前", "前台", "岗前", "前端", "前移", "理由", "自由", "缘由", "事由", "合并", "并联", "并行", "归并", "并重"),
)  # fmt: skip


def _tells_when(text: str) -> bool:
    """Whether a practice is a clause that tells when, or by whom (村务公开栏换栏时拍照留底), which nobody 实行."""
    bare = text
    for word in _NO_TIME:
        bare = bare.replace(word, "〇" * len(word))
    return not text.startswith("先") and any(word in bare[2:-2] for word in _WHEN_OR_WHO)


_SOMEBODY = (
    "员",
    "干部",
    "人大",
    "政协",
    "纪委",
    "群众",
    "村民",
    "居民",
    "牧民",
    "第三方",
    "代表",
    "党员",
    "律师",
    "顾问",
    "志愿者",
)
_GOES = ("入户", "上门", "进村", "进组", "到户", "到场", "现场", "逐户", "下沉", "驻点")
_LOOKS = ("核查", "抽查", "巡查", "评议", "监督", "走访")
_DONE_BY = 4
"""Characters of what somebody does that make more than the name of a practice (网格员入户送政策, and not 网格员考核)."""


def _by_somebody(text: str) -> bool:
    """Whether a name tells who does what (群众评议公示内容): 由 leads to that, and nobody 实行 it."""
    ends = [at for at in range(2, len(text)) if text[:at].endswith(_SOMEBODY)]
    does = text[ends[0] :] if ends else ""
    acts = begins_with_verb(does) or does.startswith((*_GOES, *_DOES_IT, *_LOOKS))
    return len(does) >= _DONE_BY and acts and not does.endswith(_RULE)


_RULE = ("制", "制度", "机制", "办法")


def is_name(text: str) -> bool:
    """Whether a practice is given by its name, or by a clause too short to stand as a sentence."""
    if not _SHORTEST <= len(text) <= _LONGEST or _recast(text) != text or _is_clause(text):
        return False
    if text.endswith(_TALK) and "申请" in text:
        return False
    if text.endswith(_BILINGUAL) or _is_compound(text) or _GOES_IN.fullmatch(text):
        return True
    if len(text) > _SHORT and not text.endswith(_PRACTISED):
        return False
    return not (begins_with_verb(text) or _says_enough(text) or _is_said(text))


_PLATFORM = "平台"
_TALK = "沟通"
"""What is done with applicants, whom a clause of it goes on to name."""
_BILINGUAL = ("双语公示", "双语张贴", "双语播报", "双语宣传")


def _is_said(text: str) -> bool:
    """Whether it is known how the body says it (公平竞争审查 is 开展)."""
    act = act_of(text)
    return bool(act.when) or act.by_body


_ANSWERS = ("答复书", "答复文书", "答复意见", "答复稿", "答复函", "申请答复", "告知书", "复函")
_ASKED_TO = ("请", "由", "经", "对", "将", "把", "送", "与", "在", "向", "、", "，")


def _on_answers(text: str) -> str:
    """Who does what with the answers (法律顾问审核答复书), told of these; "" for anything else."""
    act = next((act for act in _DOES_IT if act in text), "")
    who, _, paper = text.partition(act) if act else ("", "", "")
    named = who.endswith(_PEOPLE) and not any(word in who for word in _ASKED_TO)
    told = named and paper in _ANSWERS and not begins_with_verb(who)
    of = "" if "申请" in paper else "申请"
    return f"{of}{paper}由{who}{act}" if told else ""


_EXPIRED, _AFTER = "公示期满", "后"


def _after_that(text: str) -> str:
    """What is done when a notice has stood its time (公示期满留存照片), with the word that says so; "" for anything else."""
    done = text.removeprefix(_EXPIRED)
    return f"{_EXPIRED}{_AFTER}{done}" if done != text and done.startswith(_KEPT_THEN) else ""


_KEPT_THEN = (
    "留存",
    "归档",
    "存档",
    "拍照",
    "公布",
    "公开",
    "张贴",
    "核对",
    "收集",
    "回收",
    "撤下",
    "登记",
)


_MOTTOS = (
    *("以案促改", "以案为鉴", "举一反三", "立行立改", "立查立改", "边查边改", "即知即改", "即查即改", "标本兼治", "对标对表", "分类施策", "靶向施策"),
    *("以评促改", "以查促改", "以督促改", "以考促学", "以学促干", "以训促学", "以改促进", "以评促建", "以用促学", "以点带面", "上下联动", "统分结合"),
    *("源头把关", "闭环管理", "应公开尽公开", "应公尽公", "能公开尽公开", "便民利民", "公开为常态", "不公开为例外"),
)  # fmt: skip
"""What is said of how all is done, and is no clause of anybody's."""
_HOLDS_TO = "坚持"


def _motto_at(text: str) -> str:
    """The motto that a text begins with: a known one, or one made like them (以考促改, 应答尽答); else ""."""
    known = next((one for one in _MOTTOS if text.startswith(one)), "")
    like = len(text) >= _SHORTEST and (
        (text[0] == "以" and text[2] == "促") or (text[0] == "应" and text[2:4] == f"尽{text[1]}")
    )
    return known or (text[:_SHORTEST] if like else "")


def _held_to(text: str) -> str:
    """Mottos alone (以案促改举一反三), which a body holds to; "" for anything else."""
    found, rest = [], text.removeprefix(_HOLDS_TO)
    while rest and (motto := _motto_at(rest)):
        found.append(motto)
        rest = rest.removeprefix(motto).lstrip("、，和")
    return "" if rest or not found else f"{_HOLDS_TO}{'、'.join(found)}"


_RULES, _CARRIED_OUT = ("实行", "推行"), ("开展", "进行", "落实", "执行")
_OF_NEWS = (
    "路况",
    "信息",
    "数据",
    "申请",
    "稿件",
    "公文",
    "预警",
    "名单",
    "文件",
    "内容",
    "结果",
    "情况",
)
_LONGEST_NEWS, _MOTTO = 10, regex("一[^，、一]{1,3}一[^，、一]{1,2}")


def _ruled(text: str) -> str:
    """A way in which news are handled (汛期实行路况信息一小时一报), told of them, so that nothing is 实行 twice; "" for anything else."""
    rule = next((one for one in _RULES if one in text), "")
    before, _, way = text.partition(rule) if rule else ("", "", "")
    if not rule or "，" in text or "“" in text:
        return ""
    what, _, motto = way.partition("一")
    often = bool(_MOTTO.fullmatch(f"一{motto}")) if motto else False
    if not before:
        named = often and 1 < len(what) <= _LONGEST_NEWS and not begins_with_verb(what)
        told = f"对{what}{rule}“一{motto}”" if named else ""
        return way if way.startswith(_CARRIED_OUT) else told
    of_news = before.endswith(_OF_NEWS) and len(before) <= _LONGEST_NEWS
    if of_news and not any(word in before for word in _ASKED_TO):
        return f"对{text}"
    often = often and what.endswith(_OF_NEWS)
    return f"对{before}{what}{rule}“一{motto}”" if often and not before.endswith(_WHEN) else ""


_WHEN = ("前", "后", "时", "间", "内", "起")
_SENT_UP = (("月报", "按月报送"), ("季报", "按季度报送"), ("周报", "每周报送"))
_LEVELS = ("省", "市", "州", "盟", "县", "区", "旗", "镇", "乡", "街道", "局", "政务公开")
_SIT_IN, _ASKED, _MEETING = ("列席", "旁听"), ("邀请", "请"), "会议"
_OPENED, _ABOUT = "开放", "议题"


def _sent_up(text: str) -> str:
    """What is reported so often (申请办理情况月报区政务公开科), as that; "" for anything else."""
    for word, often in _SENT_UP:
        what, found, whom = text.partition(word)
        if found and what.endswith(_OF_NEWS) and whom.startswith(_LEVELS):
            return f"{what}{often}{whom}"
    return ""


def _sat_in(text: str) -> str:
    """Who is asked to sit in (会议开放邀请居民代表列席), as a deed; "" for anything else."""
    ask = next((one for one in _ASKED if one in text), "")
    about, _, whom = text.partition(ask) if ask and text.endswith(_SIT_IN) else ("", "", "")
    if about.endswith(_MEETING + _OPENED):
        return f"{_OPENED}{about.removesuffix(_OPENED)}，邀请{whom}"
    return f"就{about}邀请{whom}" if about.endswith(_ABOUT) else ""


_LATE, _TOLD_OFF = ("未", "逾期", "超期"), ("通报", "提醒", "约谈", "催办", "督办")
_ANSWER, _IN_ANSWERS = "答复", ("一次性", "同时", "写明", "注明", "说明", "附上")


def _of_those_late(text: str) -> str:
    """Those who did not do what they should (未按时报送通报), as whom something is done to; "" for anything else."""
    act = next((one for one in _TOLD_OFF if text.endswith(one)), "")
    late = act and text.startswith(_LATE) and "的" not in text and "，" not in text
    return f"对{text.removesuffix(act)}的予以{act}" if late else ""


def _in_answers(text: str) -> str:
    """What is told in an answer (答复一次性告知救济途径), with when; "" for anything else."""
    told = text.removeprefix(_ANSWER)
    return f"{_ANSWER}时{told}" if told != text and told.startswith(_IN_ANSWERS) else ""


_KEPT_AS = ("台账", "登记簿", "登记册", "登记本", "档案")
_KEPT_OF = (
    "申请",
    "登记",
    "受理",
    "办理",
    "公开",
    "信息",
    "发布",
    "答复",
    "会商",
    "整改",
    "问题",
    "巡查",
    "检查",
    "审核",
    "诉求",
    "依",
)


def _register(text: str) -> str:
    """A register that is named first and told of (申请登记台账，从收件到寄出逐件留痕), with its verb; "" for anything else."""
    name, told_of, _ = text.partition("，")
    kept = next((one for one in _KEPT_AS if told_of and name.endswith(one)), "")
    of = name.removesuffix(kept)
    for word in _KEPT_OF if kept else ():
        of = of.replace(word, "")
    return f"建立{text}" if kept and not of else ""


_FROM_ABOVE = tuple(f"{level}里反馈" for level in "省市州盟县区旗镇乡")


def _from_above(text: str) -> str:
    """What those above told of (区里反馈清单), as it is written."""
    said = next((one for one in _FROM_ABOVE if one in text), "")
    listed = said and text.partition(said)[2].startswith(("清单", "问题"))
    return text.replace(said, f"{said[0]}反馈的") if listed else text


def _recast(text: str) -> str:
    """What leaves out the word that says how it has to do with what stands first (申请人电话沟通 is 与…)."""
    text = _from_above(text)
    said = _on_answers(text) or _after_that(text) or _held_to(text) or _ruled(text)
    said = said or _of_those_late(text) or _in_answers(text)
    if said := said or _sent_up(text) or _sat_in(text) or _register(text):
        return said
    kept = next((one for one in _KEPT_SO if text.endswith(one)), "")
    if kept and text.removesuffix(kept).endswith(_OF_LISTS):
        return f"{kept}{text.removesuffix(kept)}"
    if text.endswith(_FIRST_ASKED) and len(text) == _SHORTEST and text.startswith("首"):
        return f"实行{text}制"
    if done := _done_to_what_comes_first(text) or _kept_as_a_rule(text):
        return done
    if text.startswith(_FACE_TO_FACE) and text.endswith(_MET) and len(text) <= _BARE:
        return f"实行{text}"
    if _TALKS.fullmatch(text):
        return f"与{text}"
    if talked := _BEFORE_ANSWERS.fullmatch(text):
        return f"{talked['when']}与申请人{talked['how']}"
    if (taken := _TAKEN_UP.fullmatch(text)) and not begins_with_verb(text):
        return f"将{text}" if taken["what"] else text
    if held := _MEETS.fullmatch(text):
        return f"{held['often']}召开{held['who']}例会"
    if _HIDDEN.fullmatch(text):
        return f"公开信息时{text}"
    if _EACH_ONE.fullmatch(text) and not text.startswith(("对", "将", "把", "由")):
        return f"对{text}"
    if _ALSO_THERE.fullmatch(text):
        return f"在{text}信息"
    if text.endswith(_HANDLED) and text[:-2].endswith(_DATA) and not begins_with_verb(text):
        return f"对{text[:-2]}进行{text[-2:]}"
    if text.partition("，")[0].endswith(_IN_TWO_TONGUES) and text.find("双语") <= len(_HAN_AND):
        return f"实行{text}"
    if (met := _on_applications(text)) and "，" not in text:
        return met
    return f"对{text}" if _THOSE.match(text) or _NOT_PUBLISHED.match(text) else text


_TOUCHES, _APPLIED = "涉及", "的申请"


def _on_applications(text: str) -> str:
    """What is done about some applications (涉及两个以上部门的申请召开碰头会), as done about these; "" for anything else."""
    which, of_those, does = text.partition(_APPLIED)
    about = of_those and which.startswith(_TOUCHES) and begins_with_verb(does)
    return f"对{which}{_APPLIED}，{does}" if about else ""


_SET_UP = ("信箱", "邮箱", "热线", "电话", "专柜", "专窗", "微信群")
_ALL_SO, _SHORT_RULE = ("统一", "分类", "分级", "集中", "逐级"), 4
_TIMES = ("公开前", "发布前", "公开后", "发布后", "公示前", "公示后")
_CALLED_BACK, _CALLERS = "回访", ("人", "户", "群众", "企业")


def _is_rule(text: str) -> bool:
    """Whether it is a way of doing it all, told in a few characters (先公示后发放, 以图代文, 线上预约线下查阅, 统一编号)."""
    if "，" in text or len(text) > 2 * _SHORT_RULE:
        return False
    if text.startswith("先") and "后" in text[2:-1]:
        return True
    if text.startswith("线上") and "线下" in text[2:]:
        return True
    short = len(text) == _SHORT_RULE
    return short and (text.startswith(_ALL_SO) or (text[0] == "以" and text[2] == "代"))


def _kept_as_a_rule(text: str) -> str:
    """A rule of a few characters, or what is there for it, with its verb; "" for anything else."""
    if text.startswith("公开") and text.endswith(_SET_UP) and len(text) <= _BARE:
        return f"设有{text}"
    if _is_rule(text):
        return f"实行{text}"
    when = next((one for one in _TIMES if text.startswith(one)), "")
    act = text.removeprefix(when)
    if when and len(act) == len(_CALLED_BACK) and not act.startswith(("由", "请", "经")):
        return f"信息{when}进行{act}"
    whom = text.removesuffix(_CALLED_BACK)
    called = whom != text and whom.endswith(_CALLERS) and len(text) <= _BARE
    return f"{_CALLED_BACK}{whom}" if called else ""


_ADVERBS = ("快速", "及时", "定期", "同步", "滚动", "优先", "实时", "定时", "集中")
_PUBLISHES = (
    *("发布", "公开", "推送", "公布", "播报", "更正", "更换", "撤下", "核对", "清理", "更新"),
)
_TOLD = ("数据", "链接", "信息", "预警", "内容", "名单", "公告", "政策", "提示")
_SORTS = ("分流", "甄别", "分办", "分类处置")
_FACE_TO_FACE, _MET, _BARE = (
    ("面对面", "一对一", "点对点", "手把手"),
    ("沟通", "对接", "交流", "讲解", "辅导", "服务"),
    6,
)


def _done_to_what_comes_first(text: str) -> str:
    """What is done to a thing that stands before it (应急信息快速发布, 申请分流), as a deed; "" for anything else."""
    act = next((one for one in _PUBLISHES if text.endswith(one)), "")
    how = next((one for one in _ADVERBS if act and text.removesuffix(act).endswith(one)), "")
    thing = text.removesuffix(f"{how}{act}")
    if how and thing.endswith(_TOLD) and len(thing) > _SHORTEST - 1:
        return f"{how}{act}{thing}"
    act = next((one for one in _SORTS if text.endswith(one)), "")
    thing = text.removesuffix(act)
    sorted_out = act and len(thing) > len(act) and not begins_with_verb(thing)
    sorted_out = sorted_out and "日" not in thing  # 当日登记次日分办
    return f"对{thing}进行{act}" if sorted_out and "，" not in text else ""


def _is_clause(text: str) -> bool:
    for word in _AS_NAMES:
        text = text.replace(word, "")
    return any(word in text for word in _CLAUSE)


def _is_compound(text: str) -> bool:
    begins = next((deed for deed in _COMPOUNDS if text.startswith(deed)), "")
    rest = text.removeprefix(begins)
    return bool(begins) and rest.startswith(_OF_THINGS) and rest.endswith(_DONE)


def _says_enough(text: str) -> bool:
    """Whether somebody is named who acts, and then as much as a sentence tells of him."""
    ends = [text.find(who) + len(who) for who in _PEOPLE if text.find(who) >= (0 if who[1:] else 1)]
    if not ends:
        return False
    does = text[min(ends) :]
    act = next((one for one in _DOES_IT if does.startswith(one)), "")
    to_what = does.removeprefix(act) if act else ""
    return len(does) >= _SAYS or (len(to_what) > 1 and to_what.endswith(_PAPERS))


_DOES_IT = (
    "审核",
    "审查",
    "核对",
    "校对",
    "复核",
    "起草",
    "办理",
    "登记",
    "汇总",
    "检查",
    "审看",
    "把关",
    "张贴",
)
_PAPERS = (
    "书",
    "稿",
    "件",
    "信息",
    "内容",
    "材料",
    "文书",
    "申请",
    "公文",
    "名单",
    "数据",
    "意见",
    "函",
    "栏",
)
"""What somebody is told to do, and with what, which is a sentence however short (法律顾问审核答复书)."""
