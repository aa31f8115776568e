"""What an office did this year: its own numbers, names, places and practices as slots, cases and records.

Nothing is worded and nothing is put together that the figures do not bear: 其中 only where parts add up exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from draftkit.analysis import held, looked, occasions, places, published, review, taken_up
from draftkit.analysis.areas import is_clause
from draftkit.analysis.ledger import Ledger
from draftkit.analysis.published import UNIT
from draftkit.chance import stable_hash
from draftkit.chinese.clauses import begins_with_verb
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import (
    HELD_UNIT,
    MANAGEMENT,
    PARTS,
    PLATFORM,
    PROACTIVE,
    REQUESTS,
    SUPPORT,
    Account,
    Channel,
    Event,
    Press,
    Proposals,
    Response,
    is_account,
    is_call,
    is_held,
    is_live,
    received_by,
)
from draftkit.kinds.shapes import Count
from draftkit.model import Lead
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank, unquoted

_EXPLANATIONS, _EXPLANATION_UNIT = ("政策解读材料", "政策解读", "解读材料"), "篇"
"""What explanations are called that were given without a name: one of these, by the name of the body."""
_NOW_CALLED = 2
"""How many of them are said now, from the first: 解读材料 leaves open what of."""
_PAPER_UNITS = ("篇", "份")
"""What is counted so may be called papers; what is spoken, or counted by issues, may not."""
_HELD_EXPLANATION = "政策解读"
"""What they are called where they were held and not published."""
_COLUMN = regex(r"(?:栏目?|专区|子站)”?$")
ALL_DONE = "全部办结"
_EXPLAINS = "解读"
_LANGUAGE = regex(
    "[\u4e00-\u9fff]{1,3}语|(?:[蒙藏维哈彝壮苗瑶侗傣朝满汉]|民族|少数民族|维吾尔|哈萨克|朝鲜|蒙古){0,2}(?:双语|语言?|两种(?:语言|文字))|(?:当地)?方言|普通话"
)
"""A language, which is no form of an explanation: it is given in it."""
_GENERIC = regex(
    "解读|材料|问答|信息|文章|[卡图册稿片]$|视频|明白纸|漫画|课件|文件|音频|手册|指南|图解|海报|链接|简报"
)
"""What an explanation is called by what it is; any other name is its own (“惠企两分钟”)."""


def note(ledger: Ledger, bank: PhraseBank, areas: tuple[str, ...], edition: Edition) -> None:
    """Note all material.

    ``bank`` knows where a practice is told; ``areas`` are the keywords as fields of published information.
    """
    _lead(ledger)
    published.note(ledger, areas, edition)
    government = ledger.filing.body.is_government
    if edition.rules_for_government and "规章_有" in ledger.cases and not government:
        ledger.case("规章_代", "机关.类别")
    _explained(ledger, by_event=edition.explained_at_events, live=edition.explained_live)
    _decisions(ledger)
    _office(ledger, edition)
    _proposals(ledger, edition)
    for part in PARTS:
        if sentences := ledger.filing.supplements.get(part):
            ledger.sentences[part] = list(sentences)
    systems = ledger.filing.given[fields.SYSTEMS]
    told = _of_matters(ledger, bank) if edition.practices_with_matters else {}
    noted = {name for names in told.values() for name in names}
    for practised in ledger.filing.given[fields.PRACTICES]:
        if practised.name in noted:
            continue
        known = bank.practice_of(practised.name)
        # A system told by its name (信息公开保密审查制度) tells the practice that it is named for.
        if not is_clause(practised.name, bank) or any(practised.name in name for name in systems):
            continue
        part = practised.part or (
            known.part if known else _home(practised.name, plain=edition.practices_with_matters)
        )
        ledger.practices.setdefault(part, []).append(practised.name)
        if _FULL_TIME.search(practised.name):
            ledger.case("有专人", fields.PRACTICES.key)
    _matters(ledger, told, bank, edition)
    _records(ledger, edition)
    _platforms(ledger, edition)
    published.move_channels(ledger, platform_told=_platform_is_told(ledger))
    if edition.channels_at_platforms:
        published.move_counts(ledger, platform_named=_platform_is_named(ledger))


def _of_matters(ledger: Ledger, bank: PhraseBank) -> Mapping[int, tuple[str, ...]]:
    """The office's own practices that are told with a matter that was published, by the place of that matter."""
    own = [
        one.name
        for one in ledger.filing.given[fields.PRACTICES]
        if one.part in ("", PROACTIVE)
        and bank.practice_of(one.name) is None
        and is_clause(one.name, bank)
        and _home(one.name) != REQUESTS
    ]
    return taken_up.by_matter(ledger.filing.given[fields.MATTERS], own)


def _matters(
    ledger: Ledger, told: Mapping[int, tuple[str, ...]], bank: PhraseBank, edition: Edition
) -> None:
    """Note the matters that were published, each with what is done about it (``told``, by its place)."""
    matters = [
        taken_up.noted(matter, told.get(place, ()))
        for place, matter in enumerate(ledger.filing.given[fields.MATTERS])
    ]
    noted = {matters[place].note for place in told}
    if edition.themes_as_written:
        matters = [m._replace(theme=_as_written(m.theme, bank)) for m in matters]
    for slots, part, note_ in published.matters(matters, edition):
        grounds = (fields.PRACTICES.key,) if note_ in noted else ()
        _note(ledger, "pub.matters", fields.MATTERS, slots, part, *grounds)


def _as_written(theme: str, bank: PhraseBank) -> str:
    """A theme in the quotation marks that the bank knows it with (“高效办成一件事”)."""
    known = bank.theme_of(theme)
    names = (*known.forms, *known.also) if known else ()
    return next((one for one in names if one != unquoted(one) == unquoted(theme)), theme)


_FULL_TIME = regex("专[人职岗]")
_PUT_THERE = (
    "^(?!利用|通过|依托|运用|采用)(?!.*(?:审核|把关|纠错|排查|不得|更新|维护|栏目))"
    "(?:.*(?:名单|方案|标准|结果|账目|进度|补贴|补助|通知|明细|价格|安排|政策|信息)[^，]{0,8}在[^，]{0,10}(?:网站|公众号|公[开示]栏|群|屏)[^，]{0,4}(?:公示|公布|公开|发布|播放)"
    "|.*(?:网站|公众号|公[开示]栏|[微牧居村民业主]群|屏)[^，、]{0,8}(?:公布|公示|发布|播报|转发|张贴)(?!栏|的)[^，、栏]{2,})"
)
"""What was told people by way of a platform, and nothing about the platform itself."""
_HOMES = (
    (
        PROACTIVE,
        regex(
            "上门|入户|逐户送达|热线话务员|投诉处理|诉求由|来信由|回访|村民(?:互相)?核对|配(?:发|套)?解读|先[^，]{1,4}[后再]公[示布开]|(?:申报|企业|农户|群众|商户|家长|牧民|渔民)[^公]{0,10}培训"
        ),
    ),
    (
        REQUESTS,
        regex(
            "申请(?!查看|查询|受理窗口|条件|表|补助|人条件|办法|指南)|答复(?:格式|文书|书|函|意见|内容|前|时|被|由|申请人|当事人)|复议|诉讼|败诉|受理渠道|第三方意见|纠错案件|被纠[错正]"
        ),
    ),
    (
        SUPPORT,
        regex(
            "(?:公开|信息|监督)[^，]{0,6}投诉|投诉(?:监督|渠道|电话|邮箱|信箱|方式|机制|平台)|举报(?:投诉|渠道|电话|邮箱|信箱|方式|箱|平台)|监督电话|意见箱|任务分解|纳入.*(?:报告|目标|绩效|效能)"
        ),
    ),
    (PROACTIVE, regex(_PUT_THERE)),
    (
        PLATFORM,
        regex(
            "网站|栏目|专栏|平台|新媒体|公众号|视频号|账号|公开栏|公示栏|宣传栏|专区|显示屏|电子屏"
            "|传播矩阵|读网|窗口服务"
        ),
    ),
    (
        SUPPORT,
        regex(
            "回头看|考核|考评|(?<!卫生)监督(?!结果|委员会)|督查|督导|(?:定期|日常|专项|公开|信息|随机|全面)检查|自查|抽查|培训(?!机构|学校|班)|集训|责任制|(?<!低保)评议|评估|问责|(?:公开|栏目|检查|考核|更新|信息|答复|单位|部门|科室)[^，]{0,8}通报|通报[^，]{0,8}(?:情况|问题|结果|单位|案例|部门)|整改通报|上级通报|并通报|排名|排位|评比|点评"
        ),
    ),
    (
        MANAGEMENT,
        regex(
            "审核|审查|审定|三审|校对|核验|汇总|收齐|留底|留记录|把关|登记|清理|失效|机制|制度|流程|责任|台账|目录|保密|归档|核对|涉密|属性|错敏|遮盖|隐去|身份证|银行卡|模糊处理|脱敏|个人信息"
            "|领导小组|专班|成立|分工|谋划|部署|专人|专岗|联络员|信息员|报送|统筹|协调|健全|完善|规范性文件|一事一审|公文|梳理|(?:公开|事项|内容)清单|指南|范围"
            "|标准化|材料|负责"
        ),
    ),
)
"""What an own clause speaks of → the part that tells such things; the first that fits. Else 主动公开: a clause of none of these is what the office told people, and how."""


_FIRST_HOMES = (
    (
        PROACTIVE,
        regex("评估(?:公司|机构|价|报告)|[进上登](?:在|到)?(?:平台|公众号|网站)|提前[^，]{1,4}[天日][^，]{0,4}登"),
    ),
    (
        MANAGEMENT,
        regex(
            "敏感词|错误表述|表述错误|不当表述|未经[^，]{2,10}不(?:得|予|能)?对?外?(?:发布|公布|公开)|先停发|互校|[送给请][^，]{2,8}(?:审阅|看过|先看|过目)"
            "|(?:信息|稿件|稿子|文稿)[^，]{0,8}(?:互校|校对|审看|翻译)|遮去|抹去|涂去|打码|存底|已发[^，]{0,4}(?:稿件|信息|内容)|只写姓名|(?:银行账|身份证)号[^，]{0,6}(?:隐去|遮)"
        ),
    ),
)  # fmt: skip
"""The same, looked at first, in drafts made now."""


def _home(clause: str, *, plain: bool = True) -> str:
    homes = (*_FIRST_HOMES, *_HOMES) if plain else _HOMES
    return next((part for part, words in homes if words.search(clause)), PROACTIVE)


_GUIDED = regex("^(?:坚持)?以(?P<by>.{4,})为指导$")
"""The whole formula, of which the sentence has the words around it."""
_RULES = regex("《?(?:中华人民共和国)?政府信息公开条例》?")
_RULES_AND = regex("^《(?:中华人民共和国)?政府信息公开条例》[和与及、](?=《)")


_OF_PARTY = "党的"


def _together_carried(carried: tuple[str, ...]) -> Listing:
    """What is carried out: 党的二十大和二十届四中全会精神, not 党的二十大、党的二十届四中全会精神."""
    first, *others = carried
    if len(others) == 1 and all(one.startswith(_OF_PARTY) for one in carried):
        return Listing((first, others[0].removeprefix(_OF_PARTY)), "和")
    return Listing(carried)


def _lead(ledger: Ledger) -> None:
    lead = ledger.filing.lead
    if lead == Lead():
        return
    ledger.case("有导语", "导语")
    # Every opening names the 条例, so that it is not named among the others as well.
    named = (_RULES_AND.sub("", name) for name in lead.carries_out)
    others = tuple(name for name in named if not _RULES.fullmatch(name))
    carried = others or lead.carries_out
    texts = {
        "指导思想": _GUIDED.sub(r"\g<by>", lead.guided_by),
        "贯彻": _together_carried(carried) if carried else "",
        "上级要求": lead.asked_by_superiors,
        "中心工作": lead.centre_of_work,
    }
    for name, value in texts.items():
        if value:
            ledger.slot(name, value, f"导语.{name}")


# ---------------------------------------------------------------- 主动公开


_EVENT_UNITS = ("场", "场次", "堂", "堂课", "讲", "次", "回", "趟", "轮")
_PAIR = 2
_SPOKEN_OF = regex("(?:讲解|宣讲)$")
_ISSUES = "期"
"""A unit of papers and of events alike: what was told at a meeting is none of the first (院坝会7期)."""
_SPOKEN = regex("政策.*(?:宣讲|讲座|课堂|讲堂|直播|访谈|宣传|[会讲课])$")


def _explained(ledger: Ledger, *, by_event: bool, live: bool) -> None:
    """Note how policies were explained.

    ``by_event``: what has a name and is counted as an event is (“火塘边讲政策”15场) is held, and not published.
    ``live``: so is what was told at meetings, though counted as papers are (院坝会7期).
    """
    key = fields.EXPLANATIONS.key
    for explained in ledger.filing.given[fields.EXPLANATIONS]:
        number = explained.number
        if not (number and number.value) and not (explained.name or explained.forms):
            return
        ledger.case("有解读材料", key)
        usual = _EXPLANATIONS[stable_hash(ledger.filing.body.name) % len(_EXPLANATIONS)]
        seen = by_event and any(_VIDEO.search(form) for form in explained.forms)
        unit = explained.unit or ("条" if seen else _EXPLANATION_UNIT)
        spoken = is_held(explained.forms, "")
        issues = live and unit == _ISSUES and (spoken or any(map(is_live, explained.forms)))
        if live:
            papers = unit in _PAPER_UNITS and not spoken
            either = _EXPLANATIONS[stable_hash(ledger.filing.body.name) % _NOW_CALLED]
            usual = either if papers else _HELD_EXPLANATION
        if not explained.name and (issues or is_held(explained.forms, explained.unit)):
            ledger.case("解读_活动", key)
            usual, unit = _HELD_EXPLANATION, explained.unit or HELD_UNIT
        name = explained.name or usual
        spoken_of = live and explained.unit == _ISSUES and _SPOKEN_OF.search(explained.name)
        if by_event and explained.name and (explained.unit in _EVENT_UNITS or spoken_of):
            ledger.case("解读_活动", key)
            if not _SPOKEN.search(name) and not spoken_of:
                name = f"{_quoted(name)}{_HELD_EXPLANATION}"
        elif not _GENERIC.search(name):
            ledger.case("解读_品牌", key)
            name = _quoted(name)
        if _EXPLAINS in name:
            ledger.case("解读_含题", key)
        ledger.slot("解读名称", name, key)
        if number and number.value:
            ledger.slot("解读数目", number, key)
            ledger.slot("解读单位", unit, key)
        languages = tuple(form for form in explained.forms if _LANGUAGE.fullmatch(form))
        forms = tuple(form for form in explained.forms if form not in languages)
        if languages:
            ledger.slot("解读语言", Listing(languages), key)
        if forms:
            ledger.case("有解读形式", key)
            ledger.one_of((key,), 解读_一式=len(forms) == 1)
            pair = live and len(forms) == _PAIR and not any("和" in form for form in forms)
            ledger.slot("解读形式", Listing(forms, "和" if pair else "、"), key)


def _decisions(ledger: Ledger) -> None:
    key = fields.DECISIONS.key
    for decisions in ledger.filing.given[fields.DECISIONS]:
        numbers = {"征求数": decisions.consulted, "意见数": decisions.opinions}
        for name, number in numbers.items():
            if number and number.value:
                ledger.case("有重大决策", key)
                ledger.slot(name, number, key)
                if name == "征求数":
                    ledger.case("征求_有", key)


# ---------------------------------------------------------------- 政府信息管理, 平台建设


_OFFICE = "政府信息公开工作机构"
"""What drafts of earlier versions call the office that does the work where its name is not given (条例 第四条)."""
_AFFAIRS = "政务"
"""What they left out of 政务公开工作人员 for a time: at the head of a clause the rest reads as 公开 with an object."""


_IN_CHARGE = "分管"
"""How a post begins that itself says what 分管 would say again (分管副局长)."""


def _office(ledger: Ledger, edition: Edition) -> None:
    given = ledger.filing.given
    unnamed = ledger.slots["承办"].text if edition.office_by_kind else _OFFICE
    if edition.office_by_kind and not edition.office_in_full:
        unnamed = unnamed.removeprefix(_AFFAIRS)
    name = next((office.name for office in given[fields.OFFICE]), unnamed)
    ledger.slot("公开机构", name, fields.OFFICE.key)
    for office in given[fields.OFFICE]:
        ledger.case("有机构", fields.OFFICE.key)
        ledger.slot("机构", office.name, fields.OFFICE.key)
        if office.duty and not (edition.office_once and _says_no_more(office.duty)):
            duty = office.duty.removeprefix("负责").removeprefix("承担") or office.duty
            duty = duty.removeprefix("主管") or duty  # 负责主管
            whole = (
                not edition.office_by_kind
                or _DUTY.search(duty)
                or (edition.duties_whole and _needs_no_word(duty))
            )
            said = duty if whole else f"{duty}工作"
            ledger.slot("职责", said, fields.OFFICE.key)
    _text(ledger, fields.DEPUTY, "有分管", "分管", given[fields.DEPUTY])
    if edition.office_once and given[fields.DEPUTY].startswith(_IN_CHARGE):
        ledger.case("分管_含", fields.DEPUTY.key)
    staff = given[fields.STAFF]
    if staff and staff.value:
        ledger.case("有人员", fields.STAFF.key)
        ledger.slot("人员数", staff, fields.STAFF.key)
    steps = given[fields.REVIEW_STEPS]
    review.note(ledger, steps, edition)
    tables = tuple(name for name in given[fields.SYSTEMS] if _TABLE.search(name))
    systems = tuple(name for name in given[fields.SYSTEMS] if name not in tables)
    _text(ledger, fields.SYSTEMS, "有制度", "制度", systems)
    _text(ledger, fields.SYSTEMS, "有制度表", "制度表", tables)


_SAME = (
    "负责",
    "承担",
    "具体",
    "政府信息公开",
    "信息公开",
    "政务公开",
    "日常",
    "工作",
    "事务",
    "的",
)


def _says_no_more(duty: str) -> bool:
    """Whether a duty is the work that the office is named for (政府信息公开日常工作)."""
    for word in _SAME:
        duty = duty.replace(word, "")
    return not duty


_TABLE = regex(r"(?:表|清单|台账|目录|方案|计划|要点|分工|路线图|流程图|责任书)[》”]?$")
"""What is given among the systems and is no rule to be kept (执行…制度) but a paper that work goes by (按照…分工表)."""
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
)
"""How duties end that tell whom to guide: 指导居委会 is no 居委会工作."""
_DUTIES = regex("[、和与及并]")
_DEED = regex(
    "(?:收集|汇总|整理|审核|审校|校对|起草|编制|编写|撰写|发布|上传|更新|维护|接收|受理|登记|答复|办理|保管|管理|统计|上报|报送|统一|组织|协调|指导|推进|监督|检查|把关)"
    "(?P<object>.*)"
)
_VERBS_ONLY = regex(
    "(?:收集|汇总|整理|审核|审校|校对|起草|编制|发布|更新|维护|登记|答复|办理|管理|统计|报送|协调|指导|监督|检查|把关)*"
)


def _is_done(duty: str) -> bool:
    """Whether duties end with a deed and its object (接收申请、发布信息), which is no name of a 工作."""
    match = _DEED.fullmatch(_DUTIES.split(duty)[-1])
    return match is not None and _VERBS_ONLY.fullmatch(match["object"]) is None


def _needs_no_word(duty: str) -> bool:
    return "工作" in duty or duty.endswith(_OF_BODIES) or _is_done(duty)


def _text(
    ledger: Ledger, field: Field[object], case: str, slot: str, value: str | tuple[str, ...]
) -> None:
    if value:
        ledger.case(case, field.key)
        ledger.slot(slot, value if isinstance(value, str) else Listing(value), field.key)


_NAMED_PLAINLY = 7
"""Characters of a column's name up to which several are read apart without marks, if none has a verb in it."""


def _marked(columns: tuple[str, ...]) -> Listing:
    """The names of columns, each in marks where one is long or reads as a clause (推动消费品以旧换新)."""
    long = any(len(name) > _NAMED_PLAINLY or begins_with_verb(name) for name in columns)
    if not long or any(mark in name for name in columns for mark in "“《"):
        return Listing(columns)
    return Listing(tuple(_quoted(name) for name in columns), "")


_DOES = regex(r".(?:下设|开设|设有|支持|可以|可供|能够|开通|实现|提供|链接).")
"""Features told as a clause (法定主动公开内容下设8个子目录), not as names."""


_REBUILT = "改造"


def _platforms(ledger: Ledger, edition: Edition) -> None:
    given = ledger.filing.given
    for site in given[fields.SITE]:
        key = fields.SITE.key
        bare = not (site.is_main or site.columns or site.features)
        again = bare and _is_channel(ledger, site.name)
        if again and (edition.channels_at_platforms or _platform_is_told(ledger)):
            continue
        ledger.case("有网站", key)
        ledger.slot("网站", site.name, key)
        if site.is_main:
            ledger.slot("主要", "主要", key)
        if site.columns:
            # What is called a column already is not called one again.
            # 财政专栏、公共服务 has no word for what it is.
            names = site.columns[-1:] if edition.columns_by_last else site.columns
            named = any(map(_COLUMN.search, names))
            columns = _marked(site.columns) if edition.columns_marked else Listing(site.columns)
            ledger.slot("专栏" if named else "栏目", columns, key)
        if site.features:
            features = site.features.rstrip("。")
            name = "功能句" if _DOES.search(features) else "功能"
            # What was rebuilt is done, and no function.
            if edition.platforms_once and features.endswith(_REBUILT):
                name, features = "功能句", f"网站进行了{features}"
            ledger.slot(name, features, key)
    counted = [(p.name, p.number) for p in given[fields.PLATFORMS] if p.number and p.number.value]
    named = all(_is_named(ledger, name, number) for name, number in counted)
    if counted and not (edition.platforms_once and named):
        ledger.case("有平台数量", fields.PLATFORMS.key)
        items = tuple(Item(name, number, "个") for name, number in counted)
        ledger.slot("平台数量", Listing(items), fields.PLATFORMS.key)


def _is_named(ledger: Ledger, platform: str, number: Count) -> bool:
    """Whether the one platform of its kind is told by its name, so that it is not counted besides."""
    if platform.endswith("新媒体"):
        named = len(ledger.filing.given[fields.ACCOUNTS]) == 1
    else:
        named = platform.endswith("网站") and "有网站" in ledger.cases
    return named and number.value == 1


def _all_settled(record: Proposals) -> bool:
    """Whether as many proposals were settled as there were, each number exact."""
    given = [n for n in (record.motions, record.proposals) if n and n.value]
    if record.done is None or not given or not all(n.exact for n in (*given, record.done)):
        return False
    return record.done.value == sum(n.value for n in given)


def _proposals(ledger: Ledger, edition: Edition) -> None:
    key = fields.PROPOSALS.key
    for record in ledger.filing.given[fields.PROPOSALS]:
        numbers = {
            "建议数": record.motions,
            "提案数": record.proposals,
            "建议办结数": record.done,
        }
        if edition.proposals_settled:
            given = [n.value for n in (record.motions, record.proposals) if n and n.value]
            ledger.one_of((key,), 建议_两=len(given) > 1, 建议_无=not given)
            if _all_settled(record):
                del numbers["建议办结数"]
                ledger.slot("建议全结", ALL_DONE if sum(given) > 1 else "已办结", key)
        for name, number in numbers.items():
            if number and number.value:
                ledger.case("有建议提案", key)
                ledger.slot(name, number, key)
        if record.satisfied:
            if edition.satisfaction_alone:
                ledger.case("有建议提案", key)
            ledger.slot("满意率", record.satisfied, key)


# ---------------------------------------------------------------- records


_TOLD: dict[str, Field[Any]] = {
    "有场所": fields.VENUES,
    "有互动": fields.RESPONSES,
    "有检查": fields.INSPECTIONS,
}
"""What a problem that the bank proposes would contradict → the field."""


def _records(ledger: Ledger, edition: Edition) -> None:
    """Note every record of the fields that tell one thing after another."""
    given = ledger.filing.given
    for case, field in _TOLD.items():
        if given[field]:
            ledger.case(case, field.key)
    places.note(ledger, edition)
    for checked, part in looked.told(ledger, edition):
        _note(ledger, "sup.checks", fields.INSPECTIONS, checked, part)
    _responses(ledger, edition)
    for event in given[fields.EVENTS]:
        if edition.notices_published and event.name.endswith(_NOTICES):
            notice = {"公告": event.name, **_numbered(event.times, "", HELD_UNIT)}
            _note(ledger, "pub.matters", fields.EVENTS, notice, event.part)
            continue
        spread = edition.notices_published or (edition.events_spread and _spreads(event))
        part = event.part or (PROACTIVE if spread else "")
        _note(ledger, "sup.events", fields.EVENTS, _event(event, edition), part)
    _held(ledger, edition)
    if press := given[fields.PRESS]:
        ledger.one_of((fields.PRESS.key,), 刊发_稿=all(map(_is_article, press)))
        together = edition.press_alike and not all(map(_is_title, press))
        for one in press:
            media = one.media if together else _titled(one.media)
            numbered = _numbered(one.number, one.unit, "篇")
            _note(ledger, "pub.press", fields.PRESS, {"媒体": media, **numbered}, one.part)
    _accounts(ledger, edition)


def _held(ledger: Ledger, edition: Edition) -> None:
    """Note meetings and trainings."""
    given = ledger.filing.given
    if edition.meetings_by_theme:
        met, taught = given[fields.MEETINGS], given[fields.TRAININGS]
        for record, told in zip(met, held.meetings(met, ledger.filing.body.name), strict=True):
            _note(ledger, "sup.meetings", fields.MEETINGS, told, record.part)
        for record, told in zip(
            taught, held.trainings(taught, ledger.filing.body.name), strict=True
        ):
            _note(ledger, "sup.trainings", fields.TRAININGS, told, record.part)
        return
    for message, field, slot, names in _HELD:
        called = names(given[field]) if edition.occasions_named else ()
        acts = edition.meetings_did and field is fields.MEETINGS
        plain = list(held.by_theme(given[field], acts=acts))
        for place, record in enumerate(given[field]):
            often = held.how_often(record.times, record.when)
            values = {slot: called[place], **often} if called else plain[place]
            _note(ledger, message, field, values, record.part)


_SPREADS = regex(
    "宣传|宣讲|科普|普法|宣教|发布会|咨询[日点]|演练|进(?:校园|企业|社区|乡村|农村|家庭|万家)|安全生产月"
)
_OPENS = regex("公开|开放|公众代表")
_NOTICES = ("预告", "公告", "通知", "预报")
"""How what is issued is called, though given as an event."""


def _spreads(event: Event) -> bool:
    """Whether an event tells people of policies (爱鸟周宣传活动): it supervises nothing; now nor does any other."""
    opens = _OPENS.search(f"{event.name}{event.theme}")
    return not event.part and bool(_SPREADS.search(event.name)) and not opens


def _accounts(ledger: Ledger, edition: Edition) -> None:
    """Note the accounts.

    Of one whose number is told as a channel's, and of which nothing else is known, all has been said (drafts of earlier
    versions named it again where the part had nothing else to say).
    """
    given = ledger.filing.given
    channels = given[fields.CHANNELS]
    slots = [(account, _account(account, channels)) for account in given[fields.ACCOUNTS]]
    if edition.videos_played:
        slots = [(account, _of_kind(account, values)) for account, values in slots]
    if edition.works_counted:
        slots = [(account, _counted_alone(account, values)) for account, values in slots]
    plain = {"账号"}
    more = any(_some(values).keys() != plain for _, values in slots)
    site = any(site.columns or site.features or site.is_main for site in given[fields.SITE])
    elsewhere = edition.channels_at_platforms or more or site or _platform_is_told(ledger)
    for account, values in slots:
        is_bare = _some(values).keys() == plain
        if is_bare and _is_channel(ledger, account.name) and (account.part or elsewhere):
            continue
        _note(ledger, "plat.accounts", fields.ACCOUNTS, values, account.part)
    accounts = ledger.records.get("plat.accounts", ())
    if accounts and all(record.slots.keys() == plain for record in accounts):
        ledger.case("账号_名单", fields.ACCOUNTS.key)


def _is_channel(ledger: Ledger, name: str) -> bool:
    """Whether a platform is told as a channel, under its name."""
    return any(name and name in channel.name for channel in ledger.filing.given[fields.CHANNELS])


_PLATFORM_RECORDS = ("plat.accounts", places.WITH_FACILITY, places.WITHOUT)


def _platform_is_named(ledger: Ledger) -> bool:
    """Whether 平台建设 names platforms or places, or the office's own sentences stand there; practices alone do not."""
    given = ledger.filing.given
    records = (r for message in _PLATFORM_RECORDS for r in ledger.records.get(message, ()))
    here = any(record.part in ("", PLATFORM) for record in records)
    return here or bool(given[fields.PLATFORMS]) or PLATFORM in ledger.sentences


def _platform_is_told(ledger: Ledger) -> bool:
    """Whether 平台建设 has something to say so far: records, practices, sentences, how many platforms there are."""
    records = (r for message in _PLATFORM_RECORDS for r in ledger.records.get(message, ()))
    return (
        any(record.part in ("", PLATFORM) for record in records)
        or bool(ledger.filing.given[fields.PLATFORMS])
        or PLATFORM in ledger.practices
        or PLATFORM in ledger.sentences
    )


_COUNTS = ("次数", "总次数", "数量")


def _note(
    ledger: Ledger,
    message: str,
    field: Field[object],
    values: Mapping[str, Value | None],
    part: str,
    *grounds: str,
) -> None:
    """Note a record of what has a value; what was done 0 times is not told at all.

    ``grounds`` are what it rests on besides its field.
    """
    done = next((values[name] for name in _COUNTS if name in values), None)
    if isinstance(done, Count) and not done.value:
        return
    ledger.record(message, _some(values), field.key, *grounds, part=part)


def _some(values: Mapping[str, Value | None]) -> dict[str, Value]:
    """What has a value."""
    return {
        name: value
        for name, value in values.items()
        if value is not None and value != "" and not (isinstance(value, Count) and not value.value)
    }


def _account(account: Account, channels: Iterable[Channel]) -> dict[str, Value | None]:
    """An account; what it published is left to the channels where it is told there."""
    name = _quoted(account.name) if account.name else ""
    said = any(_tells(channel, account) for channel in channels)
    posts = None if said else account.posts
    told = posts is not None or account.original is not None
    return {
        "账号": f"{account.type}{name}",
        "发布": posts,
        "名词": (account.noun or "信息") if posts is not None else "",
        "单位": (account.unit or UNIT) if told else "",
        "原创": account.original,
        "关注": account.followers,
        "阅读": f"{account.reads}次" if account.reads.endswith("余") else account.reads,
        "转发": account.shares,
        "内容": Listing(account.contents) if account.contents else "",
        "新增": _function(account.added),
    }


_FUNCTIONS = "功能 专栏 栏 栏目 服务 板块 模块 入口 频道 专区 专题 小程序 菜单栏 账号 节目 系列"
_IS_FUNCTION = tuple(_FUNCTIONS.split())


def _function(added: str) -> str:
    """What an account has anew, as a function of it: 新增定点药店查询 would be somebody's deed."""
    return f"{added}功能" if added and not added.rstrip("”》").endswith(_IS_FUNCTION) else added


def _tells(channel: Channel, account: Account) -> bool:
    """Whether a channel is that account and tells how much it published: not 小红书账号“甲” by 微信公众号“甲”."""
    return channel.number is not None and is_account(channel.name, account)


_VIDEO = regex("视频|抖音|快手|短片|直播")


def _of_kind(account: Account, values: dict[str, Value | None]) -> dict[str, Value | None]:
    """What is told of videos is how often they were played, not read."""
    if not _VIDEO.search(f"{account.type}{account.noun}"):
        return values
    return {"播放" if name == "阅读" else name: value for name, value in values.items()}


def _counted_alone(account: Account, values: dict[str, Value | None]) -> dict[str, Value | None]:
    """What is put up where videos are and counted by 个 is no 信息: 发布作品310个."""
    if (
        account.noun
        or not values["名词"]
        or account.unit != "个"
        or not _VIDEO.search(account.type)
    ):
        return values
    return {**values, "名词": "作品"}


def _quoted(name: str) -> str:
    return name if "“" in name else f"“{name}”"


_ITSELF = regex("(?P<what>.{2,}(?:举报|投诉|咨询|求助|救助|诉求))(?:电话|专线|热线|平台)")
"""Channels called by what comes in: 12350举报投诉电话, 23件 is 举报投诉23件, not 举报投诉电话举报."""


def _responses(ledger: Ledger, edition: Edition) -> None:
    """Note what came in from people, and what was held with them (镇长接待日), which is told behind it."""
    key, named_once = fields.RESPONSES, edition.responses_named
    for response in ledger.filing.given[key]:
        number = response.number if response.number is not None else response.done
        counted = _numbered(number, response.unit, "件")
        calls = edition.calls_held and _CALLS in response.channel and response.done is None
        if _is_held(response) or (calls and response.unit in (*_BY_TIMES, *_BY_PEOPLE)):
            counted = _numbered(number, response.unit, HELD_UNIT)
            called = _turned(response.channel) if edition.calls_held else response.channel
            turned = called != response.channel
            named = calls or turned or bool(_IS_EVENT.search(called) or _IS_TALK.search(called))
            held = {_event_slot(called): called if named else f"{called}活动", **counted}
            _note(ledger, "pub.talks", key, held, response.part)
            continue
        all_done = response.done is not None and response.done == response.number
        unit = str(counted["单位"])
        received = f"{response.channel}{received_by(response.channel, unit, late=named_once)}"
        if named_once and is_call(response.channel, unit):
            ledger.case("互动_来电", key.key)
        itself = _ITSELF.fullmatch(response.channel) if named_once else None
        if itself and not is_call(response.channel, unit):
            received = itself["what"]
        # 受理领导接访事项52批, not 诉求: these are people who came.
        if _MET.search(response.channel):
            received = f"{response.channel}事项"
        values: dict[str, Value | None] = {
            _received_slot(response.channel, received, unit): received,
            **counted,
            "数量": response.number,
            "办结": None if all_done else response.done,
            "全部办结": ALL_DONE if all_done else "",
        }
        _note(ledger, "pub.response", key, values, response.part)


def _received_slot(channel: str, received: str, unit: str) -> str:
    """The slot of what came in, by the verb that it takes: 接听 calls, 接待 people, 收到 opinions, 办理 the rest."""
    if is_call(channel, unit) or received.endswith("来电"):
        return "来电"
    if received.endswith("来访") and not _NO_CALLERS.search(received):
        return "来访"
    return "来意" if received.endswith("意见") else "来件"


_NO_CALLERS = regex("^接待|来信")
_MEETING = regex(
    "(?:会|日|走访|入户|约谈|座谈|访谈|恳谈|议事|对话|现场办公|夜话|夜谈|茶话|面对面|零距离|接访|下访|沙龙|圆桌|早茶|下午茶|问需|问计|问政|答疑|课堂|讲座|集市|走村|进村|下村|驻村|下沉|家访|调查|征集|问卷)(?:活动)?”?$"
)
_IS_TALK = regex(
    "(?:走访|入户|约谈|座谈|访谈|恳谈|接访|下访|现场办公|对话|直播|问政|答疑|走村|进村|下村|驻村|家访|调查|征集|活动)$"
)
"""What is held is called so, and not an activity besides."""
_CALLS = "上门"
_CALLED_ON = (
    "牧户",
    "农户",
    "群众",
    "居民",
    "企业",
    "商户",
    "住户",
    "家庭",
    "村民",
    "渔民",
    "牧民",
)


def _turned(channel: str) -> str:
    """Calls on people, the deed first: 牧户走访 is 走访牧户, so that nobody reads that these went."""
    who, act = channel[:-2], channel[-2:]
    return f"{act}{who}" if who in _CALLED_ON and act in ("走访", "回访", "约谈") else channel


_MET = regex("(?:走访|入户|接访|下访|约谈)$")
_BY_PEOPLE = ("批", "批次", "人次", "人", "户")
_BY_TIMES = ("", HELD_UNIT, "场", "场次", "期", "轮", "天", "回", "趟")


def _is_held(response: Response) -> bool:
    """Whether people came to it (镇长接待日12次), and nothing was sent by it that could be settled."""
    unit = response.unit
    if response.done is not None:
        return False
    if _MET.search(response.channel):
        return unit in _BY_TIMES or unit in _BY_PEOPLE
    held = _MEETING.search(response.channel) or unit in ("场", "场次")
    return bool(held) and unit in _BY_TIMES


_PAPER = regex("(?:报|日报|晚报|周刊|杂志|月刊|内刊|简报|报刊)$")


_AIRED = ("台", "电视", "广播")
_NO_TITLE = ("台", "网", "网站", "广播", "客户端", "公众号", "频道", "中心", "平台", "在线")


def _is_article(press: Press) -> bool:
    """Whether an article was printed: it is counted as one, and not broadcast."""
    return press.unit in ("", "篇") and not any(word in press.media for word in _AIRED)


def _is_title(press: Press) -> bool:
    """Whether it is clear how a medium is named: a paper bears the marks of a title, a station or a site never does.

    What may be either (广西教育) leaves those beside it without marks that were given none.
    """
    name = press.media
    return "《" in name or bool(_PAPER.search(name)) or name.endswith(_NO_TITLE)


def _titled(media: str) -> str:
    """A paper's name as it is written in a text: 《某日报》."""
    if "《" in media or not _PAPER.search(media):
        return media
    # 《国资报告》杂志: the word for what it is does not belong to its title.
    name = media.removesuffix(_JOURNAL)
    return f"《{name}》{media[len(name) :]}"


_JOURNAL = "杂志"


def _numbered(number: Count | None, unit: str, default: str) -> dict[str, Value | None]:
    return {"数量": number, "单位": (unit or default) if number and number.value else ""}


_NAME = regex(
    r"(?:[日月周节季]|夜谈|夜话|茶话|大家谈|面对面|零距离|直通车|进万家|下午茶|集市|连心桥|[会说聊]客厅)$"
)
"""How the proper name of an event ends."""
_IS_EVENT = regex(r"(?:会|夜市|课堂|讲座|论坛|展|直播)$")
"""How what is an event by its name ends: it is not called 活动 besides."""


def _event_slot(name: str) -> str:
    """A 会 is 召开 or 举办; anything else is 开展 or 组织 as well."""
    return "会" if name.endswith("会") else "活动"


def _event(record: Event, edition: Edition) -> dict[str, Value | None]:
    """An event; only a proper name is quoted, not what tells what was done."""
    name = record.name.removesuffix("活动")
    called = _quoted(name) if _NAME.search(name) else name
    return {
        _event_slot(name): called if _IS_EVENT.search(name) else f"{called}活动",
        **_theme_of(record, edition),
        **held.how_often(record.times, record.when, once=not edition.events_by_theme),
    }


_NO_MOTTO = ("政策", "知识", "讲解", "解读", "法规", "流程", "业务", "标准", "事项", "工作")


def _theme_of(record: Event, edition: Edition) -> dict[str, Value | None]:
    """What an event was about: its motto, or the matters (several, or one, as its last word or the name tells)."""
    theme = record.theme
    met = record.name.endswith("会") and "，" not in theme and not begins_with_verb(theme)
    matter = theme.endswith(_NO_MOTTO) or met
    several = edition.events_of_matters and occasions.is_several(theme)
    if several or (edition.events_by_theme and theme and matter):
        return {"题材": theme}
    return {"主题": _quoted(theme) if theme else ""}


_HELD: tuple[tuple[str, Field[Any], str, Callable[..., tuple[str, ...]]], ...] = (
    ("sup.meetings", fields.MEETINGS, "会名", occasions.meetings),
    ("sup.trainings", fields.TRAININGS, "训名", occasions.trainings),
)
"""Message, field, the slot of names, and who finds them."""
