"""How the work was looked after: checks, bulletins, and the supervision of others, each with its verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.looked_at import in_many, said_plainly
from draftkit.analysis.material.records import put
from draftkit.chinese.deeds import HELD, Deed, by_times_of, deed_of
from draftkit.chinese.shapes import as_given, is_unsure, written_out
from draftkit.chinese.subjects import deputies_of, looker_of, others_look, speaks_for_itself
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.material import Inspection
from draftkit.kinds.shapes import Count
from draftkit.patterns import regex

Told = Mapping[str, Value | None]
"""How many, and the unit, of what was done."""

_IN_BODIES = ("个社区", "个村", "个嘎查", "个站所", "个小区", "个学校", "个单位")
_SEEN_THERE = regex("(?P<what>[^，、]{2,}?)(?P<act>查看|巡查|检查|抽查|核查)")


def _in_bodies_before(way: str, number: Told) -> Deed | None:
    """What was looked at in so many of them: 巡查18个社区的电子屏, not 巡查电子屏18个社区."""
    unit = str(number["单位"] or "")
    seen = _SEEN_THERE.fullmatch(way) if unit in _IN_BODIES else None
    if seen is None or not isinstance(number["数量"], Count):
        return None
    what = seen["what"].removeprefix(unit[1:])
    return Deed(seen["act"], f"{number['数量'].text}{unit}的{what}") if what else None


_IN_PARTS = ("个标段", "个项目", "个工地", "个窗口", "个站点", "个网点", "个园区", "个景区")
"""Where what is looked at stands, of which so many are told (检查17个施工标段的公示牌)."""
_ACTS = ("查看", "巡查", "检查", "抽查", "核查", "核对")
_ADVERBS = ("交叉", "联合", "随机", "实地", "现场", "专项", "集中")
_OF_BODIES = ("家", "户", "所")
_THERE = (
    *("收费公示牌", "收费公示栏", "收费公示", "公示牌", "公示屏", "公示情况", "公开情况", "公开栏目", "公示", "网站", "公开栏", "公示栏", "公告栏", "电子屏", "台账", "栏目", "账目"),
)  # fmt: skip
"""What those have that are counted: 市属企业网站, 12户."""
_INSIDE = ("内容", "情况")
"""What things have that are counted: 电子屏内容, 9块."""
_THINGS = ("个", "块", "处", "台", "面")


_OF_ALL = "校务"
"""What only schools have, of which the name of what hangs there says no more."""
_IN_WORD = "级务民规史居委口容"
"""What 村 is one word with: 村务公开栏, 17个村."""


def _parted(way: str) -> tuple[str, str, str] | None:
    """How, what was done, and to what; None where it was not looking."""
    if act := next((act for act in _ACTS if way.endswith(act)), ""):
        what = way.removesuffix(act)
        how = next((how for how in _ADVERBS if what.endswith(how)), "")
        return how, act, what.removesuffix(how)
    how = next((how for how in _ADVERBS if way.startswith(how)), "")
    rest = way.removeprefix(how)
    act = next((act for act in _ACTS if rest.startswith(act)), "")
    what = rest.removeprefix(act)
    return (how, act, what) if act and len(what) > 1 else None


def _among(way: str, number: Told) -> Deed | None:
    """The same, and of companies and screens: 检查12户市属企业的网站, not 检查网站12户."""
    unit, count = str(number["单位"] or ""), number["数量"]
    parted = _parted(way)
    if parted is None or not isinstance(count, Count):
        return None
    how, act, what = parted
    many = f"{count.text}{unit}"
    if unit in _IN_PARTS:
        thing = next((one for one in _THERE if what.endswith(f"{unit[1:]}{one}")), "")
        return (
            Deed(f"{how}{act}", f"{many[: -len(unit[1:])]}{what.removesuffix(thing)}的{thing}")
            if thing
            else None
        )
    if unit in _IN_BODIES:
        body = unit[1:]
        one_word = what.startswith(body) and what[len(body) :][:1] in _IN_WORD
        thing = what if one_word else what.removeprefix(body)
        return Deed(f"{how}{act}", f"{many}的{thing}") if thing else None
    if unit == "所" and what.startswith(_OF_ALL):
        return Deed(f"{how}{act}", f"{many}学校的{what}")
    if unit in _OF_BODIES and what.endswith(_OPENED) and what[:-4].endswith(_BODIES):
        return Deed(f"{how}{act}", f"{many}{what[:-4]}的{what[-4:]}情况")
    ends = _THERE if unit in _OF_BODIES else _INSIDE if unit in _THINGS else ()
    for thing in ends:
        whose, things = _owned(what, thing, ends)
        if whose != what and len(whose) > 1 and not whose.endswith(_AFFAIRS):
            return Deed(f"{how}{act}", f"{many}{whose}的{things}")
    return None


_AND = "和"


def _owned(what: str, thing: str, ends: Sequence[str]) -> tuple[str, str]:
    """Whose a thing is, and what is named of theirs: 学校 and 网站和公示栏, of 学校网站和公示栏."""
    whose = what.removesuffix(thing)
    other = next((one for one in ends if whose.endswith(f"{one}{_AND}")), "")
    if not whose.endswith(_AND):
        return whose, thing
    if not other:
        return what, ""
    return whose.removesuffix(f"{other}{_AND}"), f"{other}{_AND}{thing}"


_OPENED = ("信息公开", "院务公开", "校务公开", "村务公开", "厂务公开")
_BODIES = ("机构", "企业", "医院", "学校", "公司", "乡镇", "街道", "社区", "银行", "景区", "站所")
"""What was looked into, and how those are called who have it: 检查15家医疗机构的信息公开情况."""
_AFFAIRS = "务"
"""How what a body tells of itself ends (院务公开栏): no name of those that are counted."""


_OTHERS = (
    "群众",
    "社会",
    "纪委",
    "纪检",
    "监委",
    "人大",
    "政协",
    "代表",
    "村民",
    "牧民",
    "居民",
    "上级",
)
_WATCHED = "监督"


def _by_others(way: str, unit: str) -> Deed | None:
    """What others did: their supervision was taken (接受群众监督), what they told received, and put right."""
    if way.endswith(_WATCHED) and any(who in way for who in _OTHERS):
        return Deed(_TAKEN, way.removeprefix(_TAKEN))
    if way.endswith(_ANSWERS) and unit in _PIECES and way not in _ANSWERS:
        return Deed(_RECEIVED, way.removeprefix(_RECEIVED))
    if (found := way.removesuffix(_PUT_RIGHT)) != way and found.endswith(_OF_FAULTS):
        by_times = by_times_of(unit)
        return Deed(HELD, way) if by_times else Deed(_PUT_RIGHT, found)
    mended = next((one for one in _MENDED if way.endswith(one)), "")
    if mended and unit in _ERRORS_BY and way.removesuffix(mended).endswith(_WRONG):
        return Deed(mended, way.removesuffix(mended))
    if found != way and found.endswith(_NOTED):
        return Deed("", way if way.startswith(_BY_WHAT) else f"按{way}")
    return None


_TAKEN, _RECEIVED = "接受", "收到"
_ANSWERS, _PIECES = ("反馈", "反馈意见"), ("条", "件", "份")
"""What others told, by its name (村务监督委员会反馈, 12条)."""
_PUT_RIGHT = "整改"
_MENDED, _WRONG = (
    ("纠正", "更正", "改正", "修正", "整改"),
    ("差错", "错误", "问题", "错敏词", "错别字"),
)
"""What is done to faults, and how these end: 纠正公示信息差错7条, not 开展公示信息差错纠正7条."""
_ERRORS_BY = ("条", "处", "个", "项", "件", "起")
_BY_WHAT = ("按", "对照", "根据", "针对", "依据", "对")
_NOTED = ("通报", "反馈", "督办", "交办")
_OF_FAULTS = ("通报问题", "反馈问题", "指出问题", "督办问题")
"""What was put right because others had found it (县政务数据局通报整改): not 开展."""


_CHECKERS_OF = ("县", "市", "区", "旗", "州", "盟", "省", "自治区")
_CHECKERS = (
    *("政府办公室", "政府办", "政务公开办公室", "政务公开办", "信息公开办公室", "信息公开办", "公开办"),
    *("人民政府", "政府", "政务服务局", "政务数据局", "数据局", "行政审批局", "督查室", "网信办"),
    *("纪委监委", "纪委", "监委", "审计局"),
)  # fmt: skip
_ABOVE = ("上级", "主管部门", "上级部门", "上级机关")
_CHECKS = ("抽查", "检查", "督查", "巡查", "核查", "督导", "暗访", "评估", "考核", "测评")
_THEIRS = ("网站", "门户", "网", "信息", "公报", "系统", "各", "所属", "直属", "工作部门", "部门")
"""What is looked at and named by the body that has it: 县政府网站检查 is no check by the county."""


_WATCHERS = (
    "纪委监委",
    "纪委",
    "监委",
    "纪检监察组",
    "纪检监察室",
    "纪检监察",
    "纪检组",
    "人大常委会",
    "人大主席团",
    "人大评议",
    "政协评议",
    "审计局",
    "审计组",
)
_THEIR_CHECKS = (*_CHECKS, "评议", "明察暗访", "视察", "监督检查", "巡访")
_OF_WHERE = ("省", "市", "县", "区", "旗", "镇", "乡", "街道", "苏木", "局", "派驻", "驻局", "驻")


def _names_doer(said: str) -> bool:
    """Whether a check begins with those who made it (乡纪委抽查公示栏): the body is not named before that."""
    return said.startswith(_THIRD_PARTY) or speaks_for_itself(said, _NO_NAME)


def _in_order(way: str, unit: str) -> Deed | None:
    """A check as its words have it, where these begin with who looked, or with the meeting at which it was spoken of."""
    if deputies_of(way) and by_times_of(unit):
        return Deed(_TAKEN, way)
    where = way.removesuffix(_SPOKEN_OF)
    if where != way and where.endswith(_REGULARLY_MET) and by_times_of(unit):
        return Deed("", f"在{where}上{_SPOKEN_OF}政务公开工作")
    return Deed("", way) if looker_of(way) or _AT_HOMES.fullmatch(way) else None


def _is_theirs(said: str) -> bool:
    """The same, and of any body that looks."""
    return _names_doer(said) or bool(looker_of(said))


def _is_anybodys(said: str) -> bool:
    """The same, and of anybody who looks."""
    return _is_theirs(said) or others_look(said)


_SPOKEN_OF, _REGULARLY_MET = "点评", "例会"
_AT_HOMES = regex(
    "[^，、]{1,10}(?:干部|员|队|组|代表|书记|[村组局镇乡]长|委员)(?:入户|上门|逐户|进村|到村)(?:核[对查实]|抽查|检查|走访|查看|排查|巡查)"
)
"""Who went to people's homes (包村干部入户核对), and was not looked at there."""


_THIRD_PARTY, _NO_NAME = "第三方", "我们"
"""Who looks for others; what no check calls the body."""


def _by_watchers(way: str) -> Deed | None:
    """What those did whose task is to watch (乡纪委明察暗访): it was taken, and organised by nobody who was watched."""
    by = way
    for where in _OF_WHERE:
        by = by.removeprefix(where)
    if by.startswith(_WATCHERS) and way.endswith(_THEIR_CHECKS):
        return Deed("" if any(word in by for word in _UPON) else _TAKEN, way)
    return None


_UPON = ("对", "就", "到", "向")
"""What leads in a check to what was looked at, which makes a clause of it (乡纪委对衔接资金公示抽查)."""


def _by_body_above(way: str, own: str) -> Deed | None:
    """What a body above or beside did: its check was taken (接受县政府办网站抽查), and not organised by those it was of."""
    if not way.endswith(_CHECKS) or way.startswith(own):
        return None
    if way.startswith(_ABOVE):
        return Deed(_TAKEN, way)
    if way[1:2] == _INSIDE_IT and way.startswith(_CHECKERS_OF):
        return Deed(_TAKEN, f"{way[0]}{way[2:]}")  # 区里季度测评
    if not way.startswith(_CHECKERS_OF):
        return None
    of = next(name for name in reversed(_CHECKERS_OF) if way.startswith(name))
    rest = way.removeprefix(of)
    by = next((who for who in _CHECKERS if rest.startswith(who)), "")
    there = rest.removeprefix(by)
    taken = by and not (by.endswith("政府") and there.startswith(_THEIRS))
    clause = by and any(word in there for word in _UPON)
    return Deed("" if clause else _TAKEN, way) if taken else None


_INSIDE_IT = "里"
_COMPARED = ("比对", "核验", "审看")


def _compared(way: str, number: Told) -> Deed | None:
    """What was held against each other in so many villages: 比对9个村的村级公示照片."""
    act = next((act for act in _COMPARED if way.endswith(act)), "")
    found = _among(f"{way.removesuffix(act)}核对", number) if act else None
    return found._replace(verb=f"{found.verb.removesuffix('核对')}{act}") if found else None


_DOES_SO = ("督促更换", "督促更新", "督促整改", "督促补", "入户电话", "入户核", "电话核实")
"""How a way begins that is a deed already (督促更换过期内容11处)."""
_CHECKING = ("抽查", "检查", "督查", "巡查", "核查")


def _by_its_doer(way: str, number: Told) -> Deed | None:
    """What is given with its own doer and verb: no verb of ours stands before that.

    镇纪委抽查村务公开, 11个村; 区政务公开办抽查反馈问题, 4个; 第三方监测反馈问题整改, 12个.
    """
    unit, count = str(number["单位"] or ""), number["数量"]
    by = way
    for where in _OF_WHERE:
        by = by.removeprefix(where)
    act = next((act for act in _CHECKING if act in way), "") if by.startswith(_WATCHERS) else ""
    who, _, what = way.partition(act) if act else ("", "", "")
    if act and what and isinstance(count, Count) and unit in _IN_BODIES:
        one_word = what.startswith(unit[1:])
        thing = f"{what}情况" if not one_word and what.endswith(_SHOWN) else what
        counted = one_word or thing != what or what.endswith(_THERE)
        return Deed("", f"{who}{act}{count.text}{unit}的{thing}") if counted else None
    if act and what:
        return Deed("", way)
    return None


_SHOWN = ("公示", "公开", "发放", "张贴", "更新")
"""What is done in each of those that are counted: 乡纪委抽查8个村的惠民资金公示情况."""


def _is_answer(way: str, own: str) -> bool:
    """Whether a body above let this one know what it had found (县政务公开办季度抽查反馈)."""
    return way.endswith(_ANSWERS) and speaks_for_itself(way, own) and not way.startswith(own)


def _stands(way: str, unit: str) -> Deed | None:
    """What others found, and what was put right of it, with the number behind what it counts."""
    if way.endswith(_OF_FAULTS) and unit in _FAULT_UNITS and way not in _OF_FAULTS:
        return Deed("", way)
    found = way.removesuffix(_PUT_RIGHT)
    if found != way and found.endswith(_OF_FAULTS) and unit in _FAULT_UNITS:
        return Deed(_PUT_RIGHT, found)
    if way.startswith(_VISITED) and unit == "户":
        return Deed("", way)
    if way.endswith(_EACH_OTHER):
        return Deed("组织", way)
    return None


_BODIES_TOLD = (*_IN_BODIES, "个科室", "个部门", "个乡镇", "个镇", "个乡", "个街道", "家单位", "家", "个股室", "所学校", "家企业")  # fmt: skip
_ORDERED = ("责令", "督促", "要求", "提醒", "限期", "点名", "约谈", "敦促", "指导", "帮助", "通报")
_WITH_OBJECT = ("点名通报", "通报批评", "约谈提醒", "提醒约谈")
_TOLD_WHOM, _TO_WHOM = ("对", "向", "给"), ("向", "给")
_BARE_ORDER = 4


def _ordered(way: str, unit: str) -> Deed | None:
    """What so many bodies were told to do (责令补充公开，涉及5个村), and papers on whom (印发对县区分局的通报4期)."""
    ordered = way.startswith(_ORDERED) and len(way) >= _BARE_ORDER
    if way in _WITH_OBJECT and unit in _BODIES_TOLD:
        return Deed("", way)
    if ordered and unit in _BODIES_TOLD:
        return Deed("", f"{way}，涉及")
    if len(way) == _BARE_ORDER and way.startswith(_ORDERED[:6]) and unit in _FAULT_UNITS:
        return Deed("", way)
    whom = way.removesuffix("通报").removesuffix("的")
    if unit in ("期", "份") and way.endswith("通报") and whom.startswith(_TOLD_WHOM) and whom[1:]:
        return Deed("印发", f"{'面向' if whom[0] in _TO_WHOM else whom[0]}{whom[1:]}的通报")
    return None


_SEEN, _SEEN_AT_RANDOM = "查看", "抽看"
_FAULTS = ("错敏信息", "错敏词", "错别字", "错链", "问题信息", "差错")


def _put_right(way: str, unit: str) -> Deed | None:
    """Faults that were put right, so many of them (错敏信息整改9处)."""
    found = way.removesuffix(_PUT_RIGHT)
    counted = unit in _ERRORS_BY and found.endswith(_FAULTS)
    return Deed(_PUT_RIGHT, found) if found != way and counted else None


_VISITED = ("入户核实", "入户核对", "入户抽查", "上门核实", "电话核实", "逐户核实")
_EACH_OTHER = ("互看", "互查", "互评", "互检", "互访")
_FAULT_UNITS = ("个", "条", "项", "处")


_PASSED = ("转办", "交办", "督办")


def _passed_on(way: str, unit: str) -> Deed | None:
    """What others passed on to the body, and what it handed to others itself (问题交办)."""
    if unit not in _PIECES or not way.endswith(_PASSED) or way in _PASSED:
        return None
    if way in _HANDED:
        return Deed(way[-2:], way[:-2])
    return Deed("办理", f"{way}事项")


def _went_with(way: str) -> Deed | None:
    """A deed that begins with whom one went along (随包村干部入村查看公开栏): no 开展 before that."""
    along = way.startswith(_WITH_WHOM) and not way.startswith(_NOT_WITH)
    return Deed("", way) if along else None


_BY_UNITS = {"张": "发出", "份": "发出", "封": "发出", "期": "编发"}


def _by_unit(way: str, unit: str) -> Deed | None:
    """The verb that papers take by what they are counted by, and what is said of those with whom somebody went or talked."""
    if _went_with(way) or (way == _TALKED and unit in (*_OF_BODIES, "人", "名")):
        return Deed("", way)
    verb = _BY_UNITS.get(unit, "")
    return Deed(verb, way) if verb else None


_TALKED = "约谈"
_CHECKED = "检查"
_BY_THEM = (_TAKEN, _RECEIVED, "对", "按")
"""How what others did begins, and what came of it: the body did it for no purpose of its own."""
_WORK = ("信息公开", "政务公开")
"""What all of it is about, where a check names that itself."""
_OF_WHOM = "家"
_WITH_WHOM = ("随", "跟随", "陪同")
"""How a check begins that tells with whom one went (随包村干部入村查看公开栏): no 开展 before that."""
_NOT_WITH = ("随机", "随时", "随访")
_HANDED = ("问题交办", "问题督办", "问题转办")
_HOW_ALONE = regex(
    "(?:实地|现场|上门|专项|日常|定期|随机|集中|年度|季度|半年)?(?:督导|指导|走访|调研|约谈|暗访|回访|检查|抽查|督查)"
)
"""A way that does not say who was looked at."""

Looked = Sequence[tuple[Inspection, Told]]


def _deeds(looked: Looked, edition: Edition, own: str) -> tuple[list[Deed | None], Looked]:
    """What was done of each, and how many of it remain to be told behind that."""
    deeds, rest = [], []
    for check, number in looked:
        unit = str(number["单位"] or "次")
        now = edition.checks_by_whom
        among = (_among if now else _in_bodies_before)(check.way, number)
        others = (_by_others(check.way, unit) or _by_body_above(check.way, own)) if now else None
        plain = said_plainly(check.way, unit) if edition.checks_of_what else None
        if edition.practices_named:
            among = among or _compared(check.way, number)
            others = others or _by_watchers(check.way) or _passed_on(check.way, unit)
            others = others or _went_with(check.way)
        if edition.texts_stand:
            by_doer = _by_its_doer(check.way, number)
            among = by_doer if by_doer and check.unit in _IN_BODIES else among
            others = by_doer or _stands(check.way, unit) or others
        if edition.texts_by_themselves and _is_answer(check.way, own):
            others = others or Deed(_RECEIVED, check.way)
        among = in_many(among) if among and edition.checks_of_what else among
        deed = among or others or plain or deed_of(check.way, unit, late=now)
        if edition.practices_named and deed is None:
            deed = _by_unit(check.way, unit)
        if edition.texts_stand and deed is None and check.way.startswith(_DOES_SO):
            deed = Deed("", check.way)
        if edition.texts_by_kind:
            ordered = None if plain else _ordered(check.way, unit)
            kind = _by_kind(check.way, unit, deed, given=edition.checks_by_doers)
            deed = deed if among or others else ordered or kind
        if edition.lookers_first and (not others or others.verb != _TAKEN):
            deed = _in_order(check.way, unit) or deed
        if edition.checks_by_doers:
            deed = _put_right(check.way, unit) or deed
            if deed and deed.verb == _SEEN and check.way.endswith(_SEEN_AT_RANDOM):
                deed = deed._replace(verb=_SEEN_AT_RANDOM)
        if (
            edition.checks_by_doers
            and others_look(check.way)
            and not (deed and deed.verb == _TAKEN)
        ):
            deed = among or Deed("", check.way)
        if edition.looked_there and (seen := _went_to_look(check.way)):
            deed = Deed("", seen)
        if edition.names_kept and unit == _OF_WHOM and (talks := _talks(check.way)):
            deed = Deed("", f"{talks}单位")
        if edition.checks_alone_carried and (bare := _at_so_many(check.way, unit)):
            deed = Deed("", bare)
        deeds.append(deed)
        if now and unit == _OF_WHOM and _HOW_ALONE.fullmatch(check.way):
            number = {**number, "单位": f"{unit}单位"}  # noqa: PLW2901  # 实地督导26家
        counted = among or (edition.texts_by_kind and _is_told(check))
        rest.append((check, {"数量": None, "单位": ""} if counted else number))
    return deeds, rest


def _at_so_many(way: str, unit: str) -> str:
    """A way without those who were looked at, whom its number names (乡镇实地督导, 15个乡镇); "" for any other."""
    whom = unit[1:]
    bare = way.removeprefix(whom) if whom else way
    return bare if bare != way and _HOW_ALONE.fullmatch(bare) else ""


_WENT_TO_LOOK = regex(
    "(?P<where>[到入进下](?:各)?(?:村|户|组|社区|嘎查|站所|企业|学校|门店|现场|窗口))(?P<act>查|看)(?![看阅询验核找收问])(?P<what>[^，、]{1,14})"
)
_WENT, _LONG_THING = tuple("到入进下"), 2
_TOLD_IN_GROUPS = ("群里通报", "工作群通报", "微信群通报", "群内通报", "钉钉群通报")
_WALKED = tuple(f"走{where}" for where in ("嘎查", "村", "户", "企业", "社区", "牧户", "牧点"))


def _went_to_look(way: str) -> str:
    """Where one went and what was looked at (到村查看公开栏), of a way that tells no more; "" for any other."""
    if way.startswith(_WALKED):
        return f"走访{way[1:]}"
    if way in _TOLD_IN_GROUPS:
        return f"在{way}"
    found = _WENT_TO_LOOK.fullmatch(way) if way[:1] in _WENT else None
    if found is None:
        return ""
    short = len(found["what"]) < _LONG_THING
    return way if short else f"{found['where']}{_SEEN}{found['what']}"


_TALKS = ("约谈", "提醒", "提示", "督办", "督促", "函询")


def _talks(way: str) -> str:
    """Several things that were done to the same bodies (约谈和提醒), as one list; "" for any other way."""
    for joined in ("和", "与", "及"):
        way = way.replace(joined, "、")
    parts = way.split("、")
    return way if len(parts) > 1 and all(part in _TALKS for part in parts) else ""


_WENT_THERE, _GONE_TO = (
    ("暗访", "走访", "回访"),
    ("个", "处", "块", "家", "户", "所", "面", "名", "人"),
)
_SHEETS, _SURVEY = "份", "问卷调查"
_SEEN_SO = ("实地查看", "现场查看", "随机查看", "逐一查看")
_TURNED = ("巡检", "评查", "抽问", "点验", "清点", "抽测", "抽审")
"""What else is done to what stands before it (案卷评查60卷)."""
_SENT = "组织"
"""What is done with those who look (组织居民代表查账)."""


def _by_kind(way: str, unit: str, deed: Deed | None, *, given: bool) -> Deed | None:
    """A way as the clause or the deed that it is, or with the verb of its noun; None where neither is sure."""
    if deed is not None and deed.verb == _SENT:
        return deed
    if (said := as_given(way, given=given)) or way.endswith(_ANSWERS):
        return Deed("", said or way)
    if deed and deed.verb and deed.verb != HELD and deed.verb in deed.thing:
        return None  # 错敏词监测发现问题: nobody is named before that
    if unit == _SHEETS and way.endswith(_SURVEY):
        return Deed(HELD, way)  # nobody says whether so many were handed out or came back
    if is_unsure(way):
        return None
    act = next((one for one in _SEEN_SO if way.endswith(one)), "")
    if not act and unit in _GONE_TO:  # 暗访公告栏26个, not 开展公告栏暗访，涉及26个
        act = next((one for one in _WENT_THERE if way.endswith(one)), "")
    if act and way.startswith(_WENT):
        return Deed("", way)  # 入村实地查看5次
    if act and len(way) > len(act) + 1:
        return Deed(act, way.removesuffix(act))
    act = next((one for one in _TURNED if way.endswith(one)), "")
    if deed is None and act and len(way) > len(act) + 1:
        return Deed(act, way.removesuffix(act))
    return deed or _set_up(way, unit)


_SET_UP, _SETS, _HAS = (
    ("岗", "箱", "点", "牌", "屏", "电话", "热线", "邮箱", "信箱", "窗口"),
    "设有",
    "有",
)
_APPOINTED = ("监督员", "评议员", "观察员", "体验员", "信息员", "联络员")


def _set_up(way: str, unit: str) -> Deed | None:
    """What is there to watch with (监督岗, 社会监督员), by how many of it there are."""
    if unit not in _COUNTS:
        return None
    verb = _SETS if way.endswith(_SET_UP) else _HAS if way.endswith(_APPOINTED) else ""
    return Deed(verb, way) if verb else None


_COUNTS = ("个", "处", "部", "块", "名", "人", "条")


def _others_last(
    checks: Sequence[Inspection],
    deeds: Sequence[Deed | None],
    looked: Looked,
    theirs: Callable[[str], bool],
) -> tuple[list[Inspection], list[Deed | None], Looked]:
    """All of them, those in which somebody else acts behind what the body did: 开展 would be done by those named before it."""
    told = list(zip(checks, deeds, looked, strict=True))
    told.sort(key=lambda one: one[1] is None or (not one[1].verb and theirs(one[1].text)))
    if not any(deed and deed.verb for _, deed, _ in told):
        told = list(zip(checks, deeds, looked, strict=True))
    return [one[0] for one in told], [one[1] for one in told], [one[2] for one in told]


def _is_told(check: Inspection) -> bool:
    """Whether a way says itself how many there were (抽取10个村查公示照片)."""
    return check.number is not None and f"{check.number.text}{check.unit}" in check.way


def note(ledger: Ledger, edition: Edition) -> None:
    """Note every check."""
    for checked, part in _told(ledger, edition):
        put(ledger, "sup.checks", fields.INSPECTIONS, checked, part)


def _told(ledger: Ledger, edition: Edition) -> Iterator[tuple[Told, str]]:
    """The slots of each record, and the part it is wanted in.

    All of it carried out, or each with its noun's own verb, or a plain list.
    """
    checks = [c for c in ledger.filing.given[fields.INSPECTIONS] if not c.number or c.number.value]
    if edition.texts_by_kind:
        checks = [check._replace(way=written_out(check.way)) for check in checks]
    own = ledger.filing.body.self_name[1:]
    deeds, looked = _deeds([(check, _numbered(check)) for check in checks], edition, own)
    theirs = _is_theirs if edition.lookers_first else _names_doer
    theirs = _is_anybodys if edition.checks_by_doers else theirs
    if edition.texts_by_kind:
        checks, deeds, looked = _others_last(checks, deeds, looked, theirs)
    verbs = {deed.verb for deed in deeds if deed and deed.verb}
    with_theirs = edition.verbs_as_given and not verbs.isdisjoint(_THEIRS_TOLD)
    alone = edition.checks_alone_carried and bool(deeds)
    if with_theirs or alone or (edition.checks_carried and verbs):
        pairs = zip(deeds, checks, strict=True)
        deeds = [deed or _done_by_body(check) for deed, check in pairs]
    unsure = edition.texts_by_kind and deeds[:1] == [None]
    if edition.texts_by_kind:  # what takes no verb surely stands as it was given
        deeds = [deed or Deed("", check.way) for deed, check in zip(deeds, checks, strict=True)]
    known = [deed for deed in deeds if deed]
    pairs = zip(deeds, checks, strict=True)
    held = all(deed.text == f"{HELD}{check.way}" for deed, check in pairs if deed)
    mixed = edition.checks_by_whom and len({c.number is None for c in checks}) > 1
    things = edition.texts_by_kind and all(d.verb in (_SETS, _HAS) for d in known)
    if len(known) < len(deeds) or (things and deeds):
        ledger.case("检查_列举", fields.INSPECTIONS.key)
    elif not held or mixed or unsure:
        ledger.case("检查_分句", fields.INSPECTIONS.key)
        if any(deed.text.startswith(_BY_THEM) for deed in known):
            ledger.case("检查_他", fields.INSPECTIONS.key)
        led = known[:1] if edition.texts_by_kind else known
        doers = edition.texts_stand and any(theirs(deed.text) for deed in led)
        if doers or unsure:
            ledger.case("检查_有主", fields.INSPECTIONS.key)
        if edition.times_of_checks and any(at in d.text for d in known for at in _AT_WORK):
            ledger.case("检查_有时", fields.INSPECTIONS.key)
        if edition.checks_of_what and any(of in d.text for d in known for of in _WORK):
            ledger.case("检查_题", fields.INSPECTIONS.key)
        elif edition.texts_by_kind and any(_CHECKED in d.text for d in known):
            ledger.case("检查_题", fields.INSPECTIONS.key)  # no 检查 in a 监督检查
        for part in dict.fromkeys(check.part for check in checks):
            some = [
                (deed, number)
                for (check, number), deed in zip(looked, known, strict=True)
                if check.part == part
            ]
            yield from ((values, part) for values in _by_verb(some, edition))
        return
    whole = edition.practices_named and (things or len(known) < len(deeds))
    for check, number in looked:
        # What its deed had in itself has no number left to be told with the way alone.
        yield {"方式": check.way, **(_numbered(check) if whole else number)}, check.part


_AT_WORK = ("检查时", "审计时", "督查时", "督导时", "巡察时", "调研时", "抽查时", "核查时")
"""What was being done when somebody looked (专项资金检查时一并核对公示资料): no 在日常检查中 before that."""
_THEIRS_TOLD = (_TAKEN, _RECEIVED)
"""Verbs of what others did, which reach what is told behind them."""


def _done_by_body(check: Inspection) -> Deed | None:
    """A check without a verb beside one that was taken from others, as carried out (开展村级公示照片回传核对12次)."""
    return Deed(HELD, check.way) if check.way.endswith(_ACTS) and by_times_of(check.unit) else None


def _numbered(check: Inspection) -> Told:
    number = check.number
    return {"数量": number, "单位": (check.unit or "次") if number and number.value else ""}


def _by_verb(deeds: Sequence[tuple[Deed, Told]], edition: Edition) -> Iterator[Told]:
    """What shares a verb is one record, under that verb: 开展季度监测4次、约谈 + 1次.

    What was carried out and not counted comes behind all that was (并进行错敏词筛查).
    """
    shared: dict[object, list[tuple[Deed, Told]]] = {}
    for place, (deed, number) in enumerate(deeds):
        alone = not deed.verb or deed.thing.endswith("，涉及")
        shared.setdefault(place if alone else (deed.when, deed.verb), []).append((deed, number))
    later: list[str] = []
    for group in shared.values():
        some = group
        if edition.checks_by_whom and group[0][0].verb == HELD:
            bare = [deed.thing for deed, number in group if number["数量"] is None]
            later += bare if len(bare) < len(deeds) else []
            some = [one for one in group if one[0].thing not in later]
        if not some:
            continue
        *before, (last, number) = some
        things: list[Value] = [_counted(deed.thing, told) for deed, told in before]
        lead = f"{last.when}{last.verb}"
        way = Listing((*things, last.thing), lead=lead) if things else last.text
        yield {"方式": way, **number}
    if later:
        yield {"方式": f"并进行{'、'.join(later)}", "数量": None, "单位": ""}


def _counted(thing: str, number: Told) -> Value:
    count = number["数量"]
    return Item(thing, count, str(number["单位"])) if isinstance(count, Count) else thing
