"""What the office does by its own account, and the part that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from draftkit.analysis.areas import is_clause, with_verb
from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material import beside, same_event, taken_up
from draftkit.chinese.acts import in_words, is_motto, is_named
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.talk import in_own_name
from draftkit.editions import NEWEST, Edition
from draftkit.kinds import fields
from draftkit.kinds.material import (
    MANAGEMENT,
    PLATFORM,
    PROACTIVE,
    REQUESTS,
    SUPPORT,
    Event,
    Practised,
)
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank


def by_matter(ledger: Ledger, bank: PhraseBank, edition: Edition) -> Mapping[int, tuple[str, ...]]:
    """The office's own practices that are told with a matter that was published, by the place of that matter."""
    if not edition.practices_with_matters:
        return {}
    own = [
        one.name
        for one in ledger.filing.given[fields.PRACTICES]
        if one.part in ("", PROACTIVE)
        and bank.practice_of(one.name) is None
        and is_clause(one.name, bank)
        and _home(one.name, edition) != REQUESTS
    ]
    heads = edition.practices_at_home
    whole = edition.matters_as_meant
    matters, notes = ledger.filing.given[fields.MATTERS], not edition.practices_of_matters
    by_theme = edition.practices_by_theme
    return taken_up.by_matter(
        matters,
        own,
        heads=heads,
        whole=whole,
        notes=notes,
        by_theme=by_theme,
        rules=edition.practices_stand,
        named=edition.practices_as_given,
    )


def same_events(
    ledger: Ledger, told: Mapping[int, tuple[str, ...]], bank: PhraseBank, edition: Edition
) -> Mapping[str, Event]:
    """The events that own practices tell of, by the practice, but for those that are ``told`` with a matter."""
    if not edition.texts_by_kind:
        return {}
    given = ledger.filing.given
    noted = {name for names in told.values() for name in names}
    own = [
        one.name
        for one in given[fields.PRACTICES]
        if one.name not in noted
        and bank.practice_of(one.name) is None
        and is_clause(one.name, bank)
    ]
    return same_event.of_practices(given[fields.EVENTS], own)


def note(
    ledger: Ledger,
    told: Mapping[int, tuple[str, ...]],
    same: Mapping[str, Event],
    bank: PhraseBank,
    edition: Edition,
) -> None:
    """Note what the office does where it belongs, but for what is ``told`` with a matter; what is the ``same`` as an event with that."""
    systems = ledger.filing.given[fields.SYSTEMS]
    noted = {name for names in told.values() for name in names}
    given = ledger.filing.given[fields.PRACTICES]
    if edition.practices_whole:
        given = tuple(_each(given, bank, given_apart=edition.practices_as_given))
    for practised in given:
        if practised.name in noted:
            continue
        known = bank.practice_of(practised.name)
        # A system told by its name (信息公开保密审查制度) tells the practice that it is named for.
        told_as = (practised.name, *(_SAME_REVIEW if known and known.name == _NAMED else ()))
        by_system = any(word in name for name in systems for word in told_as)
        bare = not is_clause(practised.name, bank)
        if bare and not by_system and edition.practices_whole:
            _note_bare(ledger, practised, given=edition.practices_as_given)
        if by_system or bare:
            continue
        named = known is not None and known.name == _NAMED and not practised.part
        if edition.review_named and named and _has_steps(ledger, edition):
            ledger.case("流程_名", fields.PRACTICES.key)
            ledger.slot("审核制", f"“{_NAMED}”", fields.PRACTICES.key)
            continue
        alone = known is None or practised.part or not edition.practices_joined
        if known and not alone and beside.is_told(ledger, known, plain=edition.names_kept):
            continue
        home = known.part if known else _home(practised.name, edition)
        if edition.texts_stand and any(word in practised.name for word in _SERVED):
            home = REQUESTS
        own_name = ledger.filing.body.self_name if edition.own_name_kept else ""
        said = in_own_name(practised.name, own_name)
        carried = edition.practices_as_given and said.endswith(_CARRIED_ACTS)
        said = _turned(said) if edition.texts_stand and known is None and not carried else said
        said = _ruled(said) if edition.media_by_kind and known is None else said
        said = _within(said) if edition.practices_stand and known is None else said
        said = _talked(said) if edition.clauses_whole and known is None else said
        said = _as_given(said) if edition.practices_as_given and known is None else said
        if event := same.get(practised.name):
            said = same_event.told_with(said, event)
        ledger.practices.setdefault(practised.part or home, []).append(said)
        once = known.once if known else practised.name.startswith(_FINISHED)
        if once and (practised.part or home) == MANAGEMENT:
            ledger.case("做法_一次", fields.PRACTICES.key)
        if any(word in practised.name for word in _OF_YEARS):
            ledger.case("做法_年", fields.PRACTICES.key)
        if _FULL_TIME.search(practised.name):
            ledger.case("有专人", fields.PRACTICES.key)


_PARTED = "；"


def _each(
    given: Iterable[Practised], bank: PhraseBank, *, given_apart: bool
) -> Iterator[Practised]:
    """The practices, those apart that were typed in one cell (三审三校；公示期满后由驻村干部拍照).

    ``given_apart``: so is what goes on behind the review that has a name.
    """
    for one in given:
        parts = [part.strip("。 ") for part in one.name.split(_PARTED)]
        apart = len(parts) > 1 and all(is_clause(part, bank) for part in parts)
        first, _, rest = one.name.partition("，")
        if given_apart and first == _NAMED and is_clause(rest, bank):
            parts, apart = [first, rest], True  # 三审三校，稿件先由社区书记把关
        yield from (one._replace(name=part) for part in parts) if apart else (one,)


def _note_bare(ledger: Ledger, practised: Practised, *, given: bool) -> None:
    """Note what is given by the bare name of a thing, with its verb."""
    if said := with_verb(practised.name, given=given):
        part = practised.part or next((p for p, w in _HOMES if w.search(said)), MANAGEMENT)
        part = REQUESTS if "申请" in said and not practised.part else part
        ledger.practices.setdefault(part, []).append(said)


def _ruled(practice: str) -> str:
    """A motto that ends like the name of a deed (一件一登记), with the verb that a rule has."""
    return f"实行“{practice}”" if is_motto(practice) and is_named(practice) else practice


_CARRIED_ACTS = ("核实", "清理", "汇编", "自查", "更换", "检查", "梳理", "研判")
_LONGEST_CARRIED, _NAMED_SO = 16, ("规范性文件", "公开栏", "公示栏", "专题")


def _as_given(practice: str) -> str:
    """A practice with 用 before the languages it begins with, and one that ends with its deed (历史文件清理) carried out."""
    act = next((one for one in _CARRIED_ACTS if practice.endswith(one)), "")
    thing = practice.removesuffix(act)
    way = next((one for one in _WAYS if thing.endswith(one)), "")
    thing = thing.removesuffix(way)
    fits = act and _SHORTEST_THING <= len(thing) <= _LONGEST_CARRIED and "，" not in practice
    named = thing.startswith(_NAMED_SO) or not begins_with_verb(thing)
    if fits and named and not any(word in thing for word in _OFTEN):
        return f"对{thing}进行{way}{act}" if way else f"开展{practice}"
    return in_words(practice)


_REPORTS = ("周报", "月报", "日报", "季报")
_OF_WORK = ("照片", "巡查", "检查", "更新", "公告板", "公开栏", "公示栏", "整改", "工单", "台账", "填报", "报送", "进度", "任务", "稿件")  # fmt: skip


def _within(practice: str) -> str:
    """A practice of reporting on the work itself (公开栏照片周报), which is a rule and nothing published."""
    of_work = practice.endswith(_REPORTS) and any(word in practice for word in _OF_WORK)
    if practice.startswith(_ANSWERED):
        return f"对{practice}"
    return f"实行{practice}" if of_work and not begins_with_verb(practice) else practice


_ANSWERED = ("征求意见结果逐条", "收到意见逐条")
_TO_APPLICANT, _TALK = "向申请人", "沟通"


def _talked(practice: str) -> str:
    """A talk with those who applied without the word that says with whom (答复前向申请人电话沟通), which the sentence says."""
    when, found, rest = practice.partition(_TO_APPLICANT)
    talk = found and when.endswith(("前", "后", "时")) and rest.endswith(_TALK)
    return f"{when}{rest}" if talk and "，" not in practice else practice


_SERVED = ("申请人上门", "申请人送达", "申请人邮寄", "申请人提供")
"""What is done for those who applied, wherever else such things are told (对行动不便的申请人上门送达)."""
_TURNED = ("清理", "排查", "征求", "留存", "归档", "登记", "核对", "更换", "更新")
"""Deeds that stand behind their thing in a name (老旧链接清理), and before it in a sentence."""
_TURNED_ALONE = ("清理", "征求", "更换")
"""Those of them that are no name of a practice as well (三榜公示材料电子归档)."""
_GOES_ON = ("删除", "修复", "更换", "更新", "补发", "补录", "下架", "撤下", "合并", "清理", "整改")
"""How what came of such a deed begins, behind a comma."""
_WAYS = ("书面", "逐件", "当面", "现场", "集中", "定期", "统一", "全面")
_OFTEN = ("每", "按", "日", "月", "周", "季", "后", "前", "随时", "及时", "专人", "由", "动态")
"""What says when or by whom, which stands behind no deed (村务公开栏每月更新)."""
_SHORTEST_THING, _LONGEST_THING = 2, 8


def _turned_part(name: str) -> str:
    """老旧链接清理 as 清理老旧链接, 第三方意见书面征求 as 书面征求第三方意见; "" for anything else."""
    act, thing = name[-2:], name[:-2]
    way = next((way for way in _WAYS if thing.endswith(way)), "")
    thing = thing.removesuffix(way)
    often = any(word in thing for word in _OFTEN)
    fits = (
        not often
        and _SHORTEST_THING <= len(thing) <= _LONGEST_THING
        and not begins_with_verb(thing)
    )
    return f"{way}{act}{thing}" if fits and act in _TURNED else ""


def _turned(clause: str) -> str:
    """A clause whose head is a name with its deed behind it, or that is two of them, with the deeds before their things."""
    head, mark, rest = clause.partition("，")
    goes_on = rest.startswith(_GOES_ON) or begins_with_verb(rest)
    if mark and goes_on and (done := _turned_part(head)):
        return f"{done}，{rest}"
    if not mark and clause.endswith(_TURNED_ALONE) and (done := _turned_part(clause)):
        return done
    first, joined, second = clause.partition("和")
    both = (_turned_part(first), _turned_part(second)) if joined else ()
    return "并".join(both) if both and all(both) else clause


def _has_steps(ledger: Ledger, edition: Edition) -> bool:
    """Whether the steps are given of the review before publishing, and not of answers, and are those that it is named for.

    拟稿、审核、签发 are three steps and no three reviews: both are told, and neither as the other.
    """
    if "有审核流程" not in ledger.cases or "流程_答" in ledger.cases:
        return False
    steps = ledger.filing.given[fields.REVIEW_STEPS]
    if edition.texts_by_kind:
        return len(steps) == _THREE and all(map(str.endswith, steps, _THREE_REVIEWS))
    return not edition.texts_stand or len(steps) <= _THREE


_THREE = 3
_THREE_REVIEWS = (
    ("初审", "初核", "一审", "自审"),
    ("复审", "复核", "二审"),
    ("终审", "三审", "审定", "签发"),
)
"""How the three steps end that are the three reviews of it."""


_NAMED = "三审三校"
"""A review that has a name: its steps are told as those of it."""
_SAME_REVIEW = ("三审", "三级审核", "三级审签")
"""What a system is called that is the same review (信息发布三审制度)."""
_FINISHED = ("完成", "修订", "更新")
"""How an office's clause begins that tells what is done and over."""
_OF_YEARS = ("每年", "全年", "年内", "本年", "当年", "今年", "年度", "年底", "年初", "年末")
"""What in a practice tells a year, before which none is told besides (全年，我局每年春秋两季核对…)."""
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
            "网站|栏目|专栏|平台|新媒体|公众号|视频号|(?<!银行)账号|公开栏|公示栏|宣传栏|专区|显示屏|电子屏"
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
        SUPPORT,
        regex(
            "(?:纪委|监委|纪检)[^，]{0,8}(?:抽查|核对|检查|监督|巡查|督查|查看|明察|暗访)|(?:人大代表|政协委员|监督员)[^，]{0,4}(?:视察|巡访|巡查|评议|查看|抽看|暗访)"
            "|未[^，]{2,8}的(?:科室|单位|村|社区|部门|站所)[^，]{0,2}(?:提醒|通报|约谈|催办|督办)|红黄牌|[周月季]通报|^[^，]{0,6}通报$|整改问题|问题[^，]{0,4}销号|第三方(?:检测|评估|测评)"
        ),
    ),
    (
        PROACTIVE,
        regex("评估(?:公司|机构|价|报告)|[进上登](?:在|到)?(?:平台|公众号|网站)|提前[^，]{1,4}[天日][^，]{0,4}登"),
    ),
    (
        MANAGEMENT,
        regex(
            "敏感词|错误表述|表述错误|不当表述|未经[^，]{2,10}不(?:得|予|能)?对?外?(?:发布|公布|公开)|先停发|互校|[送给请][^，]{2,8}(?:审阅|看过|先看|过目)"
            "|(?:信息|稿件|稿子|文稿)[^，]{0,8}(?:互校|校对|审看|翻译)|遮去|抹去|涂去|打码|存底|已发[^，]{0,4}(?:稿件|信息|内容)|(?:当[天日周月]|每[天日周月]|已)[^，]{0,2}发布(?:的)?(?:内容|信息|稿件)|联审|双人[校核复]|[办室科股所]二?[次]?(?:复核|复审|初审|终审|会审)$|值班编辑|轮值|只写姓名|隐名|去标识|(?:银行账|身份证)号[^，]{0,6}(?:隐去|遮)|(?:隐去|遮盖|遮挡|遮去|抹去|删去|隐藏)[^，]{0,10}(?:账号|[账卡]号|身份证|号码|住址|电话)"
        ),
    ),
)  # fmt: skip
"""The same, looked at first."""


_HOMES_BY_WORD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        SUPPORT,
        (
            "整改销号",
            "反馈清单",
            "问题清单",
            "自查自纠",
            "举一反三",
            "调度会",
            "季度调度",
            "季一调度",
            "月度调度",
            "例会",
            "会议题",
            "工作要点",
            "公开要点",
        ),
    ),
    (
        MANAGEMENT,
        ("生命周期", "错别字", "领导签", "负责人签", "镇长签", "乡长签", "局长签", "主任签"),
    ),
)
"""The same again: what a clause on the work itself speaks of, which tells people nothing."""


_HOMES_BY_MATTER: tuple[tuple[str, tuple[str, ...]], ...] = (
    (REQUESTS, ("件答复", "答复附", "答复书附", "救济途径", "救济渠道")),
    (MANAGEMENT, ("联系人变更", "联络员变更")),
    (PROACTIVE, ("通报道路", "通报路况", "道路开通")),
    (MANAGEMENT, ("领导直接签发", "负责人直接签发", "值班领导签发", "值班领导审签")),
    (
        PROACTIVE,
        (
            "群通报",
            "广播通报",
            "喇叭通报",
            "两公开",
            "三公开",
            "四公开",
            "五公开",
            "查询本户",
            "查询自家",
            "本户评估",
        ),
    ),
)
"""The same of what was told people (选房三公开), and of answers (每件答复附救济途径告知)."""


_OF_REQUESTS = (
    *("涉诉", "疑难申请", "疑难件", "申请件", "依申请", "补正", "被诉", "答复文书", "答复质量", "申请人沟通"),
    *("答复逐", "答复实行", "答复底稿", "答复期限", "告知申请人", "回访申请人", "答复一律", "答复均", "答复须", "答复先", "答复经", "申请答复", "应诉"),
)  # fmt: skip
"""Words of a clause that is about applications, whatever else it speaks of."""


_OF_PAPERS = tuple(
    f"复议{paper}{put}"
    for paper in ("文书", "决定", "决定书")
    for put in ("上网", "公开", "公布", "发布", "公示")
)
"""What is about publishing decisions, and about no case against the body."""


_FILED = ("照片", "台账", "底稿", "存档", "归档", "留底", "存底", "留证", "留痕", "备案", "录像", "拍照", "清单", "月报", "报送", "上报")  # fmt: skip
"""What is kept or handed in, which tells people nothing (村文书每月5日前报村级公开照片)."""
_TO_ALL = ("公布", "公示", "发布", "推送", "张贴", "群里", "微信群", "公众号", "上网", "播", "晒", "发给", "发到", "送到")  # fmt: skip


_OF_THEM_TOO = ("参与答复", "一件一档", "登记编号", "编号登记", "申请登记")
"""What else is done with applications."""
_ANSWERING = ("配合查找", "检索记录", "答复书", "答复件", "答复稿", "补正内容", "补正通知")
"""What else answers are made with, whatever is done with such things; :data:`_OF_ANSWERS` is asked first."""
_TOLD_PEOPLE = ("宣读补贴", "宣读名单", "宣读结果", "当天上墙", "草案", "征求意见稿", "宣读补助")
"""What is told to people, or asked of them, whatever else it speaks of."""
_SCORED = ("测评扣", "扣分", "测评结果", "测评排名", "测评得分", "考核扣")
"""What is told to those whose work was measured."""
_LATE_ANSWERS = (
    "超期一件",
    "逾期一件",
    "超期件",
    "逾期件",
    "答复超期",
    "答复逾期",
    "再答复",
    "后答复",
    "再作答复",
    "再出答复",
)
"""What is done about answers that came late, and before one is given."""
_PROOFREAD = ("校一遍", "集中校", "校读")
"""What is done with what is still to be published."""


_OTHER_APPLICATIONS = tuple(
    f"{what}申请" for what in ("复核", "补助", "补贴", "救助", "低保", "入学", "用地", "建房")
)
"""Applications for something else than information (张榜期间受理复核申请46户)."""
_PAPERS_KEPT, _OF_ANSWERS_TOO = ("规范性文件", "公文", "公示", "稿件"), ("申请", "答复")


def _but_for_others(clause: str) -> str:
    """A clause without what else is applied for, and without the numbers that papers bear (规范性文件统一登记编号公布)."""
    for what in _OTHER_APPLICATIONS:
        clause = clause.replace(what, what[:-2])
    of_papers = any(paper in clause for paper in _PAPERS_KEPT)
    if of_papers and not any(word in clause for word in _OF_ANSWERS_TOO):
        clause = clause.replace("登记编号", "登记").replace("编号登记", "登记")
    return clause


_OF_ANSWERS = (
    "涉第三方",
    "涉及第三方",
    "告知书",
    "送达回证",
    "分流办理",
    "类申请",
    "类答复",
    "查找历史",
)
"""What is done with answers, and with what was applied for."""
_ON_PAPERS = ("规范性文件", "政策文件")
_LOOKS = ("抽查", "检查", "巡查", "督查", "核查", "暗访")
_HOW_OFTEN = (
    "月度",
    "季度",
    "年度",
    "每月",
    "每季度",
    "每半年",
    "每周",
    "定期",
    "不定期",
    "随机",
    "实地",
)


def _home_as_given(clause: str) -> str:
    """The part of a practice that is about answers, about looking after the work, or about explaining; "" of any other."""
    if any(word in clause for word in (*_PUT_UP_FIRST, _SENT_IN)):
        return PROACTIVE
    if any(word in clause for word in _OF_ANSWERS):
        return REQUESTS
    bare = clause
    while often := next((one for one in _HOW_OFTEN if bare.startswith(one)), ""):
        bare = bare.removeprefix(often)
    if bare.startswith(_LOOKS) and len(bare) > _SHORTEST_THING * 2:
        return SUPPORT
    if clause.startswith(_ON_PAPERS) and any(word in clause for word in _OF_THEM_TOO):
        return MANAGEMENT
    explained = _EXPLAINS in clause and _AT_ONCE in clause
    shown = _SHOWN_FOR in clause or explained
    return PROACTIVE if shown else ""


_KEPT_SAFE = ("保护", "保护工作")
_SENT_IN = "送进"
_EXPLAINS, _PUT_UP_FIRST = "解读", ("先张榜", "先公示", "复核申请")
_SHOWN_FOR, _AT_ONCE = "公示期内", "同步"


def _home(clause: str, edition: Edition = NEWEST) -> str:
    if edition.answers_at_home:
        clause = _but_for_others(clause)
    if edition.scores_at_home and any(word in clause for word in _SCORED):
        return SUPPORT
    if edition.scores_at_home and any(word in clause for word in _TOLD_PEOPLE):
        return PROACTIVE
    if edition.scores_at_home and any(word in clause for word in _LATE_ANSWERS):
        return REQUESTS
    if edition.practices_as_given and (home := _home_as_given(clause)):
        return home
    if edition.followed_in_order and clause.endswith(_KEPT_SAFE) and "隐私" in clause:
        return MANAGEMENT
    if edition.own_name_kept and any(word in clause for word in _OF_PAPERS):
        return MANAGEMENT
    if edition.practices_at_home and any(word in clause for word in _OF_REQUESTS):
        return REQUESTS
    homes = (*_FIRST_HOMES, *_HOMES) if edition.practices_with_matters else _HOMES
    if edition.names_kept and any(word in clause for word in _OF_THEM_TOO):
        return REQUESTS
    if edition.answers_at_home and any(word in clause for word in _ANSWERING):
        return REQUESTS
    if edition.names_kept and any(word in clause for word in _PROOFREAD):
        return MANAGEMENT
    if edition.homes_by_matter:
        for part, names in _HOMES_BY_MATTER:
            if any(name in clause for name in names):
                return part
    if edition.homes_by_word:
        for part, names in _HOMES_BY_WORD:
            if any(name in clause for name in names):
                return part
    home = next((part for part, words in homes if words.search(clause)), "")
    filed = any(word in clause for word in _FILED) and not any(one in clause for one in _TO_ALL)
    if edition.texts_by_kind and not home and filed:
        return MANAGEMENT
    return home or PROACTIVE
