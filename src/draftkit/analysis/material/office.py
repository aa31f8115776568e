"""Who does the work: the office, its duty, who is in charge, its staff, its review and its systems."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import review
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import MANAGEMENT, REQUESTS
from draftkit.patterns import regex

_OFFICE_BEFORE = "政府信息公开工作机构"
"""What drafts of earlier versions call the office that does the work where its name is not given (条例 第四条)."""
_AFFAIRS = "政务"
"""What they left out of 政务公开工作人员 for a time: at the head of a clause the rest reads as 公开 with an object."""


_IN_CHARGE = "分管"
"""How a post begins that itself says what 分管 would say again (分管副局长)."""
_HEADS = (
    *("镇长", "乡长", "局长", "县长", "区长", "市长", "旗长", "苏木达", "办事处主任", "委员会主任"),
    *("党委书记", "党工委书记", "党组书记", "主要负责人", "主要领导", "一把手"),
)
"""How the post of a head ends, who is in charge of all the work: it is nobody's to 分管 but a deputy's."""


def _is_head(post: str) -> bool:
    return any(post.endswith(end) and not post.endswith(f"副{end}") for end in _HEADS)


def note(ledger: Ledger, edition: Edition) -> None:
    """Note the office and those in it, how what is published is reviewed, and by which systems."""
    given = ledger.filing.given
    unnamed = ledger.slots["承办"].text if edition.office_by_kind else _OFFICE_BEFORE
    if edition.office_by_kind and not edition.office_in_full:
        unnamed = unnamed.removeprefix(_AFFAIRS)
    name = next((office.name for office in given[fields.OFFICE]), unnamed)
    ledger.slot("公开机构", name, fields.OFFICE.key)
    for office in given[fields.OFFICE]:
        ledger.case("有机构", fields.OFFICE.key)
        ledger.slot("机构", office.name, fields.OFFICE.key)
        _note_duty(ledger, office.duty, edition)
    deputy = _post(given[fields.DEPUTY]) if edition.shares_bare else given[fields.DEPUTY]
    if edition.owned_once:
        deputy = _of_ours(deputy, ledger.filing.body.self_name)
    _text(ledger, fields.DEPUTY, "有分管", "分管", deputy)
    head = edition.heads_in_charge and _is_head(deputy)
    named = _IN_CHARGE in deputy if edition.posts_once else deputy.startswith(_IN_CHARGE)
    if head or (edition.office_once and named):
        ledger.case("分管_含", fields.DEPUTY.key)
    own_name = ledger.filing.body.self_name
    twice = own_name.endswith(_GOVERNMENT)  # 镇政府政府信息公开工作
    if edition.texts_stand and (twice or deputy.startswith(own_name[1:])):
        ledger.case("分管_称", fields.DEPUTY.key)
    staff = given[fields.STAFF]
    if staff and staff.value:
        ledger.case("有人员", fields.STAFF.key)
        ledger.slot("人员数", staff, fields.STAFF.key)
    steps = given[fields.REVIEW_STEPS]
    review.note(ledger, steps, edition)
    _note_systems(ledger, edition)


def _note_systems(ledger: Ledger, edition: Edition) -> None:
    """Note the systems, and apart from them what is no rule to be kept."""
    papers = ledger.filing.given[fields.SYSTEMS]
    if edition.own_rules_marked:
        own = ledger.filing.body.name.removesuffix(f"人民{_GOVERNMENT}")
        papers = tuple(_by_its_title(name, own) for name in papers)
    if edition.texts_stand:
        papers = _joined(papers)
    if edition.media_by_kind:
        papers = tuple(name for name in papers if not _is_filled_in(ledger, name))
    guides = tuple(n for n in papers if edition.guides_followed and n.endswith(_GUIDES))
    tables = tuple(name for name in papers if _TABLE.search(name) or name in guides)
    if edition.texts_stand:  # 学校信息公开清单 is the rule of one trade, and of no other work
        tables = tuple(
            name
            for name in tables
            if (name in guides and not edition.guides_by_trade) or not _of_trade(name)
        )
    systems = tuple(name for name in papers if name not in tables)
    if edition.registers_kept:
        forms = (*_REGISTERS, *_FORMS) if edition.homes_by_matter else _REGISTERS
        tables = tuple(name for name in tables if not name.endswith(forms))
        systems = tuple(_as_system(n, forms) for n in papers if n in systems or n.endswith(forms))
    if edition.systems_named:
        systems = _as_named(ledger, systems, plainly=edition.texts_stand)
    _text(ledger, fields.SYSTEMS, "有制度", "制度", systems)
    if any(map(_is_special, systems)):
        ledger.case("制度_专", fields.SYSTEMS.key)
    if edition.texts_by_kind:
        tables = _but_of_requests(ledger, tables)
    _text(ledger, fields.SYSTEMS, "有制度表", "制度表", tables)


def _note_duty(ledger: Ledger, duty_given: str, edition: Edition) -> None:
    """Note what the office is to do, as a list, as clauses of its own, or with what others do."""
    apart = _parted_by_actor(duty_given) if edition.duties_in_rows else duty_given
    if edition.duties_apart and _others_act(apart):
        ledger.case("职责_他", fields.OFFICE.key)
        ledger.slot("职责", _of_each(apart), fields.OFFICE.key)
    elif edition.texts_stand and _of_several(duty_given, whole=edition.duties_apart):
        ledger.practices.setdefault(MANAGEMENT, []).append(duty_given.rstrip("。"))
    elif duty_given and not (edition.office_once and _says_no_more(duty_given)):
        whole = edition.duties_apart and duty_given.startswith(_OBJECT_LAST)
        besides = edition.office_once and not whole
        given_duty = _besides(duty_given) if besides else duty_given
        duty = given_duty.removeprefix("负责").removeprefix("承担") or given_duty
        duty = duty.removeprefix("主管") or duty  # 负责主管
        if edition.shares_bare:
            duty = _in_one_line(duty)
        if edition.duties_in_rows:
            duty = _in_a_row(duty)
        if edition.practices_named and "，" not in duty:
            duty = "、".join(part for part in duty.rstrip("；。").split("；") if part)
        if edition.texts_by_kind:
            duty = _of_what(duty)
        if edition.duties_named and _has_no_object(duty):
            duty = f"信息{duty}"
        complete = (
            not edition.office_by_kind
            or _DUTY.search(duty)
            or (edition.duties_whole and _needs_no_word(duty))
        )
        said = duty if complete else f"{duty}工作"
        ledger.slot("职责", said, fields.OFFICE.key)


_PAPERS, _SHORTEST_TITLE, _SHORTEST_BODY = ("办法", "细则", "规程"), 6, 3


def _by_its_title(name: str, own: str) -> str:
    """A rule that bears the body's name as the paper that it is (《沙埠镇信息发布审核登记办法》); any other without that name.

    我局落实林业局…目录 would name the body twice.
    """
    called = name.startswith(own)
    if called and name.endswith(_PAPERS):
        return f"《{name}》"
    sizes = range(len(own), _SHORTEST_BODY - 1, -1)
    rest = name.removeprefix(next((own[-n:] for n in sizes if name.startswith(own[-n:])), ""))
    stands = len(rest) >= _SHORTEST_TITLE and (
        rest.startswith("政府信息") or not rest.startswith(_GOVERNMENT)
    )
    return rest if stands else name


_PUT_OUT = ("发布", "公开")


def _is_filled_in(ledger: Ledger, name: str) -> bool:
    """Note a form (信息发布审批登记表) as what is filled in: nobody keeps to one, nor goes by it."""
    if not name.endswith(_FORMS) or "申请" in name:
        return False
    when = next((f"信息{one}前" for one in _PUT_OUT if one in name), "")
    ledger.practices.setdefault(MANAGEMENT, []).append(f"{when}填写{name}")
    return True


_OF_REQUESTS, _HOW_DONE = "申请", ("流程图", "指南", "手册")


def _but_of_requests(ledger: Ledger, tables: tuple[str, ...]) -> tuple[str, ...]:
    """The papers that work goes by; one of how requests are handled is told of these, as a practice."""
    told = [n for n in tables if _OF_REQUESTS in n and n.strip("《》“”").endswith(_HOW_DONE)]
    for name in told:
        ledger.practices.setdefault(REQUESTS, []).append(f"按{name}办理申请")
    return tuple(name for name in tables if name not in told)


_GOVERNMENT = "政府"
_MANAGES, _MANAGED = "管", "管理"
_DOES_OF = (_MANAGES, "负责", "承担", "牵头", "主管")
_WHO = ("办公室", "综合办", "党政办", "公开办", "科", "股", "处", "室", "站", "所", "中心", "大队")


_OBJECT_LAST = ("信息公开的", "政务公开的", "公开工作的", "组织、")
"""How a duty begins of which all parts are done to the same (信息公开的组织、协调, 组织、指导全县政务公开)."""
_TAKES_PART = ("参与", "协助", "配合", "协办", "承办", "提供", "同步", "按职责")
_OTHERS = (*_WHO, "顾问", "律师", "学校", "单位", "部门", "委员会", "镇街", "村", "社区")
_DONE_SO = ("办理", "承办")
_EACH = ("各", "其他", "其余")


_SHORT_PART = 8
_DONE_BY = regex(
    "(?P<first>[^，；、由]{2,10})[、，；](?P<rest>[^，；、由]{2,8}由[^，；、]{2,10}?(?P<act>办理|负责|承办|承担|办))"
)


def _in_a_row(duty: str) -> str:
    """Short duties with commas between them as one list (日常发布、受理申请、催办)."""
    parts = duty.rstrip("。").split("，")
    plain = "、" not in duty and all(1 < len(part) <= _SHORT_PART for part in parts)
    return "、".join(parts) if plain and not any(map(_acts, parts)) else duty


def _parted_by_actor(duty: str) -> str:
    """A duty of which the last part is done by others, parted from the first (牵头，申请由法规股办理)."""
    found = _DONE_BY.fullmatch(duty.rstrip("。")) if "由" in duty else None
    if found is None:
        return duty
    rest = f"{found['rest']}理" if found["act"] == "办" else found["rest"]
    return f"{found['first']}，{rest}"


def _others_act(duty: str) -> bool:
    """Whether others act in the last clauses of a duty (申请登记转办，法规科负责合法性审核), and the office in the first."""
    first, *rest = duty.rstrip("。").replace("；", "，").split("，")
    return bool(rest) and not _has_subject(first, whole=True) and _acts(rest[-1])


def _acts(clause: str) -> bool:
    if clause.startswith(_EACH) or ("由" in clause[2:] and clause.endswith(_DONE_SO)):
        return True
    return any(
        found and rest and who.endswith(_OTHERS)
        for who, found, rest in (clause.partition(does) for does in (*_DOES_OF, *_TAKES_PART))
    )


def _of_each(duty: str) -> str:
    """The duty without the verb that its sentence has, in one line."""
    said = duty.rstrip("。").replace("；", "，")
    return said.removeprefix("负责").removeprefix("承担") or said


def _of_several(duty: str, *, whole: bool = False) -> bool:
    """Whether a duty tells who of several does what (办公室管发布、法规科管申请答复), each part with its own subject."""
    parts = duty.replace("；", "、").replace("，", "、").rstrip("。").split("、")
    return len(parts) > 1 and all(_has_subject(part, whole=whole) for part in parts)


def _has_subject(part: str, *, whole: bool = False) -> bool:
    """Whether a part of a duty says who does it; ``whole``: 管理 is no 管 of somebody's (网站管理)."""
    part = part.replace(_MANAGED, "〇" * len(_MANAGED)) if whole else part
    return any(
        found and rest and who.endswith(_WHO)
        for who, found, rest in (part.partition(does) for does in _DOES_OF)
    )


_LISTED = (
    "1.",
    "2.",
    "3.",
    "4.",
    "5.",
    "1、",
    "2、",
    "3、",
    "4、",
    "5、",
    "一是",
    "二是",
    "三是",
    "四是",
)


def _in_one_line(duty: str) -> str:
    """Duties that are counted (1.信息发布；2.依申请公开办理), as they stand in a sentence."""
    if not duty.startswith(_LISTED):
        return duty
    for mark in _LISTED:
        duty = duty.replace(mark, "")
    return "、".join(
        part
        for part in duty.replace("；", "、").replace(";", "、").rstrip("。").split("、")
        if part
    )


_LED = ("组长由", "由")
_OURS, _FROM_ITS_NAME = ("我", "本"), ("党", "副", "领导", "班子", "主要")
_LONGEST_BEFORE, _SHORTEST_BUREAU = 8, 4


def _of_ours(deputy: str, own_name: str) -> str:
    """A post of the body without the body's name (县市场监管局党组成员), which the sentence names itself: 局党组成员."""
    if not own_name.startswith(_OURS):
        bureau = len(own_name) >= _SHORTEST_BUREAU
        return (deputy.removeprefix(own_name) if bureau else "") or deputy
    noun = own_name[1:]
    at = next((at for word in _FROM_ITS_NAME if (at := deputy.find(noun + word)) > 0), 0)
    named = 0 < at <= _LONGEST_BEFORE and deputy[0] in _OF_A_LEVEL
    return deputy[at:] if named and not any(mark in deputy[:at] for mark in "、，和") else deputy


_OF_A_LEVEL = frozenset("省市县区旗州盟")
_DOES = ("亲自抓", "亲自负责", "负责", "担任组长", "担任", "主抓", "分管", "牵头")


def _post(deputy: str) -> str:
    """The post alone, of a clause that says who is in charge (组长由镇长担任, 主要领导亲自抓)."""
    post = deputy
    for led in _LED:
        post = post.removeprefix(led)
    for does in _DOES:
        post = post.removesuffix(does)
    return post if len(post) > 1 else deputy


_REGISTERS = (
    "登记簿",
    "登记册",
    "登记本",
    "记录簿",
    "台账",
    "流转单",
    "审批单",
    "审签单",
    "审核单",
)
_FORMS = ("登记表", "审批表", "审核表", "审查表", "送审表", "审签表", "签批表", "呈批单", "签发单")
"""Papers that are filled in, of which the system is that they are (信息发布登记簿制度)."""


_RULES = (
    *("制度", "办法", "规程", "规定", "机制", "细则", "指引", "规范", "预案", "流程", "规则", "措施", "标准"),
    *("意见", "通知", "条例", "要求", "守则", "公约", "程序", "方案", "制", "》", "”", "）"),
)  # fmt: skip
_CIRCULAR = ("通知", "意见", "方案", "办法", "规定")


_ON_FROM = ("同步", "统一", "逐级", "分级", "集中", "一并", "分别", "同时")
"""How a part begins that says how, of what the part before it is about."""


def _joined(names: tuple[str, ...]) -> tuple[str, ...]:
    """Systems, one in which 、 stands told as one: 政策文件与解读同步起草、同步审批制度."""
    told: list[str] = []
    for name in names:
        if told and name.startswith(_ON_FROM) and not told[-1].endswith(_RULES):
            told[-1] += f"、{name}"
        else:
            told.append(name)
    return tuple(told)


_NO_SYSTEMS = ("样式", "文本", "范本", "模板", "格式", "文书", "口径", "要素")
"""How papers end that are kept to and are no 制度 (答复文书样式)."""


def _as_named(ledger: Ledger, systems: tuple[str, ...], *, plainly: bool) -> tuple[str, ...]:
    """Systems by their names: 三审三校 is a 制度, 关于…的通知 has its marks, and what was done with one is a practice.

    ``plainly``: papers that are no 制度 are called by their names alone.
    """
    told = []
    for name in systems:
        if name.startswith(_DONE_WITH):
            ledger.practices.setdefault(MANAGEMENT, []).append(name)
        elif name.startswith("关于") and name.endswith(_CIRCULAR):
            told.append(f"《{name}》")
        elif plainly and (name.endswith((*_NO_SYSTEMS, *_GUIDES)) or _TABLE.search(name)):
            told.append(name)
        else:
            told.append(name if name.endswith(_RULES) else f"{name}制度")
    return tuple(told)


_DONE_WITH = ("修订", "制定", "建立", "完善", "健全", "出台", "印发")
"""How what is given among the systems begins that tells what was done with one (修订了保密审查制度)."""


def _as_system(name: str, forms: tuple[str, ...]) -> str:
    return f"{name}制度" if name.endswith(forms) else name


_GENERAL = (
    "依申请 主动 政府 政务 信息 公开 发布 内容 审核 审查 审批 审签 保密 登记 先审后 三审三校 制度 办法 规定 规范 管理 工作 考核 责任 协调 机制 实施 细则 监督 检查 培训 "
    "动态 调整 目录 更新 档案 归档 年度 报告 社会 评议 追究 属性 源头 认定 源 日常 答复 申请 办理 受理 会商 协作 联络员 信息员 备案 流程 台账 暂行 试行 本局 本镇 和 与 的 《 》 “ ” ( ) （ ）"
)
_OF_ALL = tuple(_GENERAL.split())
"""Of what systems speak that all of the work goes by."""


def _is_special(system: str) -> bool:
    """Whether a system is of one matter alone (灾害信息发布审批制度), so that the work does not go by it."""
    for word in _OF_ALL:
        system = system.replace(word, "")
    return bool(system)


_OF_ALL_TABLES = (
    *("网站", "栏目", "平台", "新媒体", "内容", "保障", "任务", "分工", "分解", "要点", "重点", "年度", "事项", "基层"),
    *("标准", "领域", "试点", "目录", "清单", "方案", "计划", "台账", "表", "路线图", "流程图", "责任书", "指南", "手册"),
)  # fmt: skip
"""The same of tables and lists."""


def _of_trade(table: str) -> bool:
    """Whether a list is of one trade (学校信息公开清单): all of the work does not go by it."""
    for word in _OF_ALL_TABLES:
        table = table.replace(word, "")
    return _is_special(table)


_SAME = (
    "负责",
    "承担",
    "具体",
    "承办",
    "经办",
    "政府信息公开",
    "信息公开",
    "政务公开",
    "日常",
    "工作",
    "事务",
    "的",
    "主管",
    *("公开", "组织实施", "组织", "实施", "落实"),
    *("全县", "全区", "全市", "全旗", "全镇", "全乡", "全街道", "全局", "本级"),
)


_CARRIED_OUT = "组织实施和"


def _besides(duty: str) -> str:
    """What a duty tells besides the work that the office is named for (政务公开、新媒体运营)."""
    first, mark, rest = duty.partition("、")
    if not mark and duty.startswith(_CARRIED_OUT):
        return duty.removeprefix(_CARRIED_OUT)  # 办公室组织实施，负责组织实施和监督检查
    return _besides(rest) if mark and rest and _says_no_more(first) else duty


def _says_no_more(duty: str) -> bool:
    """Whether a duty is the work that the office is named for (政府信息公开日常工作)."""
    for word in _SAME:
        duty = duty.replace(word, "")
    return not duty


_TABLE = regex(r"(?:表|清单|台账|目录|方案|计划|要点|分工|路线图|流程图|责任书)[》”]?$")
"""What is given among the systems and is no rule to be kept (执行…制度) but a paper that work goes by (按照…分工表)."""
_GUIDES = ("指南", "手册", "指南》", "手册》")
"""The same, which work goes by as well."""
_DUTY = regex(r"工作$|事务$|事项$|任务$|等$|[，；]")
"""How a duty ends that needs no word behind it (信息收集和发布 does: 承担信息收集和发布工作), or a clause."""
_OF_BODIES = (
    "居委会",
    "村委会",
    "村社",
    "村居",
    "社区",
    "乡镇",
    "镇街",
    "街道",
    "部门",
    "单位",
    "站所",
    "学校",
    *("公开办", "政务办", "信息办", "政数局", "数据局", "档案馆", "档案局"),
)
"""How duties end that tell whom to guide: 指导居委会 is no 居委会工作."""
_DUTIES = regex("[、和与及并]")
_DEED = regex(
    "(?:收集|汇总|整理|审核|审校|校对|起草|编制|编写|撰写|发布|上传|更新|维护|接收|受理|登记|答复|办理|保管|管理|统计|上报|报送|统一|组织|协调|指导|推进|监督|检查|把关|督促|提醒|催办|解答|接待|报(?=[县市区省旗乡镇上局]))"
    "(?P<object>.*)"
)
_VERBS_ONLY = regex(
    "(?:收集|汇总|整理|审核|审校|校对|起草|编制|发布|更新|维护|登记|答复|办理|管理|统计|报送|协调|指导|推进|监督|检查|把关)*"
)


_TO_INFORMATION = (
    *("收集", "采集", "汇总", "整理", "起草", "编辑", "审核", "审查", "校对", "核对", "发布", "上传"),
    *("上网", "更新", "维护", "推送", "报送", "登记", "归档", "、", "和", "与", "及", "并", "工作"),
)  # fmt: skip
"""What is done to information, and what such duties are joined by."""


_OPENLY, _ASKED_FOR = "公开的", ("依申请办理", "依申请公开办理")


def _of_what(duty: str) -> str:
    """A duty with the words that it leaves out: 公开的指导 reads as guiding openly."""
    duty = f"信息{duty}" if duty.startswith(_OPENLY) else duty
    return duty.replace(*_ASKED_FOR)


def _has_no_object(duty: str) -> bool:
    """Whether a duty is deeds alone (收集、审核、上传工作): nobody is told what is collected."""
    for word in _TO_INFORMATION:
        duty = duty.replace(word, "")
    return not duty


def _is_done(duty: str) -> bool:
    """Whether duties end with a deed and its object (接收申请、发布信息), which is no name of a 工作."""
    parts = _DUTIES.split(duty)
    found = (_DEED.fullmatch(parts[0]), _DEED.fullmatch(parts[-1]))
    return any(one is not None and _VERBS_ONLY.fullmatch(one["object"]) is None for one in found)


def _needs_no_word(duty: str) -> bool:
    return "工作" in duty or duty.endswith(_OF_BODIES) or _is_done(duty)


def _text(
    ledger: Ledger, field: Field[object], case: str, slot: str, value: str | tuple[str, ...]
) -> None:
    if value:
        ledger.case(case, field.key)
        ledger.slot(slot, value if isinstance(value, str) else Listing(value), field.key)
