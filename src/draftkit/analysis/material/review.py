"""By whom what is to be published is reviewed, one after another, and what is reviewed besides in some cases only."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.steps import apart, as_practice, is_led, nobodys, procedure
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.kinds import fields
from draftkit.kinds.material import MANAGEMENT, REQUESTS
from draftkit.patterns import regex

_PUBLISHES = regex(r"发布|公开|上传|上网")
_BEFORE_THAT = ("发布前", "公开前", "上传前", "上网前")
_REVIEWED = "审核"
_EXAMINES = regex(r"[审核校签批]|把关|同意|定稿|确认|拍板")


_SHORT_STEP = regex(
    "(?P<who>.{2,})(?<![初复终会预评联自互编内外抽专译审校核签批送汇申上填一二三再议商决认确])(?P<act>[审核签批报校拟看写填定译]|核数)"
)
_ACTS = {
    "审": "审核",
    "核": "审核",
    "签": "签发",
    "批": "审批",
    "报": "报送",
    "校": "校对",
    "拟": "拟稿",
    "译": "翻译",
    "看": "审阅",
    "写": "拟稿",
    "填": "填报",
    "定": "审定",
    "核数": "核对数据",
}


_HANDED_ON = (("报", "报送"), ("送", "送交"), ("交", "提交"))
"""How a step names to whom a paper goes (村报站所), and the same as it is written."""
_ALL_OF = ("村", "社区", "科室", "站所", "股室", "处室", "部门", "单位", "嘎查")
_SENT_OUT = ("后发", "再发")


def _step(step: str) -> str:
    """A step with its verb in full: 副乡长签 is 副乡长签发."""
    for act, whole in _HANDED_ON:
        who, found, whom = step.partition(act)
        if found and 0 < len(who) <= _BARE and whom.endswith(_PEOPLE) and act not in whom:
            return f"{'各' if who in _ALL_OF else ''}{who}{whole}{whom}"
    match = _SHORT_STEP.fullmatch(step)
    if match and not match["who"].endswith(_ACTORS):
        match = None  # 撰写, 译校: a word of its own
    if step.endswith(_SENT_OUT):
        return f"{step}布"
    return f"{match['who']}{_ACTS[match['act']]}" if match else step


_PUT_IN, _PUT_OUT = "报", "发"


def _in_words(step: str) -> str:
    """A step of two or three characters with its verb in full: 村报 and 党政办发."""
    step = step.replace("、", "和") if step.count("、") == 1 else step
    who, act = step[:-1], step[-1:]
    if act == _PUT_IN and who.removeprefix("各") in (*_ALL_OF, *"镇乡组"):
        return f"{who}报送"
    return f"{who}发布" if act == _PUT_OUT and who.endswith(_OFFICES) else step


_OFFICES = ("办", "办公室", "科", "股", "室", "中心", "站", "所")
_LONG_STEP = 14
_TWO_ACTS = ("后", "再", "并", "先", "看")
"""What says that a step is more than one act, or told as talk (副局长点头后挂网)."""
_BODIES = "长 员 人 办 科 股 室 处 所 站 部 局 委 会 组 队 中心 领导 书记 主任 主席 委员 机构 部门 单位 分管 主要 党委 党组 副职 秘书 镇达 木达 查达"
_BARE = 2
_PEOPLE = tuple(_BODIES.split())
_ACTORS = (
    *_PEOPLE,
    *(
        "干部",
        "领导",
        "顾问",
        "政府",
        "镇",
        "乡",
        "村",
        "社区",
        "街道",
        "院",
        "馆",
        "校",
        "司",
        "同志",
        "编辑",
        "党支部",
        "支部",
        "律师",
    ),
)
"""How those end who take a step."""
"""How a step ends that only says who (分管领导), and not what is done."""


# ---------------------------------------------------------------- steps of some cases only

_TAKEN = (
    *(
        "由",
        "送",
        "报",
        "经",
        "须",
        "需",
        "另",
        "还",
        "书面",
        "征求",
        "同时",
        "应",
        "交",
        "请",
        "提交",
    ),
)
"""How what is done begins behind those that it is done to (涉及涉密内容的 + 送保密部门审定)."""
_SUCH = ("的", "信息", "内容", "文件", "事项")
_ALSO = ("须经", "须报", "需经", "另由", "还须", "还需", "应经")
_IN_CASE = ("涉", "凡", "遇", "对", "属于")
_OPENS = ("涉及", "凡", "遇", "对", "属于")
_REVIEWS = ("审", "核", "拟", "起草", "提出", "签", "校")
"""What is done to everything: 党政办审核的信息由领导签发 is one step behind another."""
_SIGNS = ("签发", "审签", "签批", "审批", "审定", "终审", "定稿", "发布", "把关", "批准")
_WEIGHTY = ("重大", "重要", "敏感", "复杂", "疑难")
"""How what only some step is for begins (局长办公会审定重大事项)."""
_AT_ONCE = ("同时", "另")
_NEEDS_VERB = ("合法性审核", "合法性审查", "法律审核", "保密审查", "公平竞争审查", "风险评估")
_HAS_VERB = ("进行", "开展", "负责", "组织", "通过", "作", "的", "经", "履行", "完成")


def _ended(steps: tuple[str, ...]) -> tuple[str, ...]:
    """Steps of which some are taken by nobody, with what is done in the last, where that only names people."""
    *most, last = steps
    named = last.endswith(_PEOPLE) and not any(act in last for act in _ACTED)
    return (*most, f"{last}{_REVIEWED}") if named else steps


def _carried(step: str) -> str:
    """A step whose act is a noun (政策法规股合法性审核) with the verb that carries it."""
    for act in _NEEDS_VERB:
        who = step.removesuffix(act)
        if who != step and len(who) > 1 and not who.endswith(_HAS_VERB):
            return f"{who}进行{act}"
    return step


_NOBODYS = ("法制审核", "法制审查", "合法性审核", "合法性审查", "保密审查", "保密审核")


_HOW_REVIEWED = (
    *("双语", "法制", "合法性", "保密", "集体", "会议", "内部", "交叉", "政治", "文字", "内容", "技术"),
    *("三级", "逐级", "分级", "人工", "智能", "敏感词", "错敏词", "格式", "数据", "译文", "涉密"),
)  # fmt: skip
_DONE_TO_ALL = (
    "校对",
    "审核",
    "审查",
    "审校",
    "审读",
    "翻译",
    "核对",
    "复核",
    "检测",
    "筛查",
    "会审",
    "研究",
)


def _mixed(steps: tuple[str, ...]) -> bool:
    """Whether somebody takes some of the steps and nobody others (起草人核对、双语校对、乡长签发): 由 holds not for all."""
    bare = [
        step in _NOBODYS
        or any(f"{how}{act}" == step for how in _HOW_REVIEWED for act in _DONE_TO_ALL)
        for step in steps
    ]
    return any(bare) and not all(bare)


def _with_actor(steps: tuple[str, ...]) -> tuple[str, ...]:
    """Steps that nobody is said to take, with the one before them, so that 由 holds for all (由科室拟稿并经保密审查)."""
    told: list[str] = []
    for step, before in zip(steps, ("", *steps), strict=False):
        if told and step in _NOBODYS and not all(one in _NOBODYS for one in told):
            told[-1] += f"和{step}" if before in _NOBODYS else f"并经{step}"
        else:
            told.append(step)
    return tuple(told)


def _case_of(step: str) -> tuple[str, str]:
    """What a step is about that is taken in some cases only, and what is done then; "" where it is taken always."""
    for such in _SUCH:
        for taken in _TAKEN:
            before, found, rest = step.partition(f"{such}{taken}")
            if found and rest and _is_case(f"{before}{such}"):
                return f"{before}{such}", f"{taken}{rest}"
    for taken in _ALSO:
        before, found, rest = step.partition(taken)
        if found and rest and _is_case(before):
            return before, f"{taken}{rest}"
    for act in _SIGNS:
        who, found, what = step.partition(act)
        if found and len(who) > 1 and what.startswith(_WEIGHTY):
            return what, f"由{who}{act}"
    return "", ""


def _is_case(what: str) -> bool:
    """Whether it is some of what is to be published: 涉及军事内容的, and not 办公室审核的信息."""
    return len(what) > 1 and (what.startswith(_IN_CASE) or not any(act in what for act in _REVIEWS))


_OF_A_CASE = (
    "疑难",
    "复杂",
    "拟办",
    "办件",
    "交办",
    "转办",
    "提供材料",
    "答复",
    "办案",
    "申请",
    "案件",
)
"""What steps speak of that may be of answering an application: what they are done to is not said to be published."""


def _as_procedure(steps: tuple[str, ...], edition: Edition) -> str:
    """Steps of which nothing is published behind them, or that nobody is said to begin, as a practice."""
    if not edition.steps_as_led:
        return f"实行{'、'.join(steps)}的工作流程"
    steps, hard = _of_some_cases(steps) if edition.steps_of_cases else (steps, ())
    found = [_case_of(step) for step in steps]
    some = (*(f"{what}{_carried(done)}" for what, done in found if what), *hard)
    always = tuple(step for step, (what, _) in zip(steps, found, strict=True) if not what)
    of_cases = any(word in step for step in (*always, *some) for word in _OF_A_CASE)
    published = edition.names_kept and not (edition.procedures_of_cases and of_cases)
    if not always:
        return procedure(steps, published=published)
    return procedure(always, some, published=published)


def _parted(steps: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The steps that are taken always, and those of some cases, each told by itself and in its place.

    分管领导签发 behind 涉密内容的送保密部门审定 is what that comes before: 涉密内容的，签发前送保密部门审定.
    """
    found = [_case_of(step) for step in steps]
    always = tuple(step for step, (what, _) in zip(steps, found, strict=True) if not what)
    if not always or len(always) == len(steps):
        return steps, ()
    sign = next((act for act in _SIGNS if always[-1].endswith(act)), "")
    last = max(place for place, (what, _) in enumerate(found) if not what)
    others = []
    for place, (what, done) in enumerate(found):
        if what:
            before = f"{sign}前" if sign and place < last and not done.startswith(_AT_ONCE) else ""
            mark = "，" if what.startswith(_OPENS) or what.endswith("的") else ""
            others.append(f"{what}{mark}{before}{_carried(done)}")
    return always, tuple(others)


_LIKE_A_LEAD = "经"
"""How a step begins before which 经 would stand twice (经办人自查)."""
_HARD = tuple(
    f"{how}{what}"
    for how in ("重要", "重大", "敏感", "复杂", "疑难", "疑难复杂", "涉密", "涉及隐私", "涉隐私", "涉敏")
    for what in ("信息", "件", "事项", "内容", "文件", "稿件", "公文")
)  # fmt: skip
_TOUCHES, _WHAT = (
    ("涉密", "涉及", "涉敏", "涉个人", "涉隐私"),
    ("内容", "信息", "事项", "文件", "的"),
)
_THEN = ("再", "还须", "还需", "另", "须", "需", "")
_HANDED = ("报", "送", "提交", "提请", "经", "请")


def _of_some_cases(steps: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The steps of everything, and those at their end of what is hard or secret alone, as clauses (重要信息由局长签发)."""
    some: list[str] = []
    while len(steps) - len(some) > 1 and (said := _of_hard_ones(steps[-1 - len(some)])):
        some.insert(0, said)
    return steps[: len(steps) - len(some)], tuple(some)


def _of_hard_ones(step: str) -> str:
    """A step of what is hard or secret alone, with 由 where that is left out (重要信息局长签发); "" for any other."""
    what = max((one for one in _HARD if step.startswith(one)), key=len, default="")
    if not what and step.startswith(_TOUCHES):
        ends = (step.find(one, 2) + len(one) for one in _WHAT if step.find(one, 2) > 0)
        what = step[: min(ends, default=0)]
    done = step.removeprefix(what) if what else ""
    then = next(
        (
            one
            for one in _THEN
            if done.startswith(one) and done.removeprefix(one).startswith(_HANDED)
        ),
        None,
    )
    if then is not None:
        return step
    led = any(done[:end].endswith(_ACTORS) for end in range(_BARE, len(done))) and _EXAMINES.search(
        done
    )
    return f"{what}由{done}" if led and not done.startswith(("由", "的")) else ""


def note(ledger: Ledger, given: tuple[str, ...], edition: Edition) -> None:
    """Note the steps of review, as the edition words them."""
    by_end, named = edition.review_by_end, edition.practices_named
    if edition.owned_once:
        given = _but_for_answers(ledger, given)
    if edition.texts_by_kind:
        given = tuple(map(_without_order, given))
        if ruled := _of_clauses(given):
            _practised(ledger, ruled)
            return
    if edition.steps_apart:
        given = apart(given)
        if name := as_practice(given) or _of_some(given) or (named and _of_cases(given, edition)):
            _practised(ledger, name)
            return
    steps = _in_full(given, edition)
    if edition.steps_of_cases and steps and steps[0].startswith(_LIKE_A_LEAD):
        ledger.case("流程_经", fields.REVIEW_STEPS.key)
    if edition.review_parted:
        steps, some = _of_some_cases(steps) if edition.steps_of_cases else (steps, ())
        steps, others = _parted(steps)
        others = (*others, *some)
        unled = edition.steps_as_led and len(steps) > 1 and not all(map(is_led, steps))
        if unled or (edition.texts_by_kind and _mixed(steps)):
            ledger.case("流程_名单", fields.REVIEW_STEPS.key)
            steps = _ended(steps) if edition.steps_as_led else steps
        else:
            steps = _with_actor(tuple(map(_carried, steps)))
        if others:
            ledger.slot("流程另", "；".join(others), fields.REVIEW_STEPS.key)
    if edition.texts_stand and _is_for_all(steps):
        plain = f"实行由{'、'.join(steps)}的审核流程"
        _practised(ledger, _as_procedure(steps, edition) if edition.steps_as_led else plain)
        return
    if edition.texts_by_kind and not nobodys(steps) and steps and _is_bare(steps[0]):
        _practised(ledger, _as_procedure(tuple(map(_step, given)), edition))
        return
    answered = _ANSWERED if edition.texts_stand else _ANSWERS
    answers = edition.answers_reviewed and any(word in s for s in steps for word in answered)
    if answers:
        key = fields.REVIEW_STEPS.key
        if edition.texts_by_kind:
            steps = tuple(map(_of_answers, steps))
        ledger.case("有审核流程", key)
        ledger.case("流程_答", key)
        ledger.slot("审核流程", Listing(steps), key)
    elif edition.steps_of_what and _may_be_of_answers(steps):
        _of_either(ledger, steps, in_turn=edition.steps_in_words)
    else:
        if edition.steps_apart:
            steps = _alone(ledger, steps)
        _steps(ledger, steps, by_end=by_end, by_person=edition.steps_apart)


def _in_full(given: tuple[str, ...], edition: Edition) -> tuple[str, ...]:
    steps = tuple(map(_step, given)) if edition.review_by_end else given
    return tuple(map(_in_words, steps)) if edition.steps_in_words else steps


def _of_either(ledger: Ledger, steps: tuple[str, ...], *, in_turn: bool) -> None:
    """Note steps that may be of answers; ``in_turn``: people who are named as steps are said to review."""
    key = fields.REVIEW_STEPS.key
    ledger.case("有审核流程", key)
    ledger.case("流程_泛", key)
    actors = in_turn and not any(map(_EXAMINES.search, steps))
    told = (*steps[:-1], f"{steps[-1]}{_IN_TURN}") if actors else steps
    ledger.slot("审核流程", Listing(told), key)


_IN_TURN = "依次审核"
"""What people are said to do who are named as steps."""
_EITHER = ("档案", "法律顾问", "律师", "合法性", "会商", "司法", "案卷", "意见", "编号", "提供材料")
"""What steps of publishing speak of, and of answering an application as well."""
_OF_NEWS = ("信息", "稿", "发布", "公开", "上网", "上传", "保密", "校对", "内容", "编辑", "翻译")


def _may_be_of_answers(steps: tuple[str, ...]) -> bool:
    """Whether steps speak of what is done about answers, and of nothing that is done about news alone."""
    news = any(word in step for step in steps for word in _OF_NEWS)
    return len(steps) > 1 and not news and any(word in step for step in steps for word in _EITHER)


def _but_for_answers(ledger: Ledger, steps: tuple[str, ...]) -> tuple[str, ...]:
    """Steps of publishing without one of answering among them (政策法规科对答复件审查), which is told with the answers."""
    found = [_by_whom_answered(step) for step in steps]
    if not any(word in step for step in steps for word in _PUBLISHED) or len(steps) < _SEVERAL:
        return steps
    for said in filter(None, found):
        ledger.practices.setdefault(REQUESTS, []).append(said)
    return tuple(step for step, said in zip(steps, found, strict=True) if not said)


_SEVERAL = 3


def _by_whom_answered(step: str) -> str:
    """By whom something is done to the answers, where a step tells that (答复件由政策法规科审查); else ""."""
    to_what = next((one for one in _TO_ANSWERS if one in step[1:]), "")
    who, _, act = step.partition(to_what) if to_what else ("", "", "")
    return f"{to_what.removeprefix('对')}由{who}{act}" if who and act else ""


_BARE_STEPS = (
    "发布",
    "上传",
    "上网",
    "公开",
    "三审",
    "内部审核",
    "发布登记",
    "拟稿",
    "起草",
    "上会研究",
    "集体研究",
)
_FILLED_IN = ("填写", "填报", "填审批", "填登记", "填表")


def _is_bare(step: str) -> bool:
    """Whether a step tells what is done and by nobody (起草, 填审批表): 由 would make a doer of it."""
    return nobodys((step,)) or step in _BARE_STEPS or step.startswith(_FILLED_IN)


_IN_ORDER = ("先由", "首先由", "再由", "然后由", "后由", "最后由", "最终由", "由")
_BY = "由"


def _without_order(step: str) -> str:
    """A step without the word that says when it comes (先由各社区上报): the sentence says that they follow each other."""
    word = next((one for one in _IN_ORDER if step.startswith(one)), "")
    return step.removeprefix(word) or step


def _of_clauses(steps: tuple[str, ...]) -> str:
    """Steps that are rules (谁主管谁审核), or each of other information (涉密信息由保密办审查), as the practice that they are."""
    if len(steps) > 1 and all(step.startswith(_WHOEVER) for step in steps):
        return "落实" + "".join(f"“{step}”" for step in steps)
    each = len(steps) > 1 and all(_BY in step[2:] for step in steps)
    return "，".join(steps) if each else ""


_CASES = ("拟办", "疑难", "办件", "交办", "转办")


def _of_cases(steps: tuple[str, ...], edition: Edition) -> str:
    """Steps of which some tell how cases are handled, as the procedure that they are: nothing is published behind them."""
    told = any(case in step for step in steps for case in _CASES)
    return _as_procedure(tuple(map(_step, steps)), edition) if told else ""


def _practised(ledger: Ledger, name: str) -> None:
    """Note a practice that the only step names, unless it is given among them."""
    if all(one.name != name for one in ledger.filing.given[fields.PRACTICES]):
        ledger.practices.setdefault(MANAGEMENT, []).append(name)


_WHOEVER = "谁"
_ACTED = ("审", "核", "签", "批", "报", "送", "校")


def _of_some(steps: tuple[str, ...]) -> str:
    """The only step, where it is a rule (谁提供谁审核) or taken in some cases only (重要信息报镇长审定): a practice."""
    if len(steps) != 1:
        return ""
    if steps[0].startswith(_WHOEVER):
        return f"实行{steps[0]}"
    return steps[0] if _case_of(steps[0])[0] else ""


def _alone(ledger: Ledger, steps: tuple[str, ...]) -> tuple[str, ...]:
    """The steps; of one alone nothing comes 依次, and of those that nobody takes none is 由."""
    if nobodys(steps):
        ledger.case("流程_名单", fields.REVIEW_STEPS.key)
    elif len(steps) == 1:
        ledger.case("流程_单", fields.REVIEW_STEPS.key)
        if steps[0].endswith(_PEOPLE) and not any(act in steps[0] for act in _ACTED):
            return (f"{steps[0]}{_REVIEWED}",)
    return steps


_TO_ANSWERS = (
    "对申请答复",
    "对申请的答复",
    "对答复内容",
    "对答复书",
    "对答复文书",
    "对答复意见",
    "对答复稿",
    "对拟答复意见",
    "对答复件",
    "对答复",
)


def _of_answers(step: str) -> str:
    """A step without what it is done to (司法所对申请答复作合法性审核): the sentence says that these are steps of answering."""
    said = next((one for one in _TO_ANSWERS if one in step[2:]), "")
    return step.replace(said, "") if said and len(step) - len(said) >= _LEAST_STEP else step


_LEAST_STEP = 5
_ANSWERS: tuple[str, ...] = ("拟答", "答复")
"""What steps of answering an application speak of, and none of publishing does."""


_ANSWERED = (*_ANSWERS, "拟复", "复函", "申请人")
_FOR_ALL = ("公开属性", "重大答复", "重要答复", "疑难答复", "疑难申请", "重大申请")
"""What steps speak of some of which are of publishing and some of answering: they are told as neither."""


_PUBLISHED = ("发布审批", "发布审核", "发布登记", "公开审批", "公开审核")


def _is_for_all(steps: tuple[str, ...]) -> bool:
    """Whether steps are neither of publishing nor of answering alone (填写发布审批单, 对答复件审查)."""
    if any(word in step for step in steps for word in _FOR_ALL):
        return True
    return all(any(w in s for s in steps for w in words) for words in (_PUBLISHED, _ANSWERED))


_SIMPLY = (
    *("审核", "初审", "复审", "终审", "审查", "初核", "复核", "核稿", "校核", "审签", "签发", "签批", "审批", "审定", "把关"),
    *_PEOPLE,
)  # fmt: skip
_LONGEST_SIMPLE = 12


def _is_simple(step: str) -> bool:
    """Whether a step says no more than who reviews or signs, so that 经 can lead to it."""
    return step.endswith(_SIMPLY) and "进行" not in step and len(step) <= _LONGEST_SIMPLE


_PERSON = "人"
"""How those are called by what they do (拟稿人、签发人)."""


def _steps(
    ledger: Ledger, steps: tuple[str, ...], *, by_end: bool, by_person: bool = False
) -> None:
    """Note the steps of review, and what the last one is: publishing itself, a step with a verb, or people.

    ``by_end``: people are those that end as people do, whatever else is done.
    """
    if not steps:
        return
    carried = any(f"进行{act}" in step for step in steps for act in _NEEDS_VERB)
    reviewed = all(step.endswith(_REVIEWED) and step != _REVIEWED for step in steps)
    if len(steps) > 1 and reviewed and not carried:
        # 审核 of every step is said once, behind all of them.
        steps = tuple(step.removesuffix(_REVIEWED) for step in steps)
    key, last = fields.REVIEW_STEPS.key, steps[-1]
    people = by_person and all(step.endswith(_PERSON) for step in steps)
    if by_person and all(map(_is_simple, steps)) and not steps[0].startswith("经"):
        ledger.case("流程_简", key)
    if by_end and any(
        len(step) > _LONG_STEP or any(act in step[1:] for act in _TWO_ACTS) for step in steps
    ):
        ledger.case("流程_述", key)
    ledger.case("有审核流程", key)
    ledger.slot("审核流程", Listing(steps), key)
    if by_end and any(before in step for step in steps for before in _BEFORE_THAT):
        ledger.case("流程_含前", key)  # 发布前, 由…党政办发布前核校
    if by_end:
        for before in _BEFORE_THAT:  # 指挥室发布前复核 is a review
            last = last.replace(before, "")
    if _PUBLISHES.search(last):
        ledger.case("流程_发布", key)
    else:
        acts = by_end and len(last) > _BARE and not last.endswith(_PEOPLE)
        acts = bool(acts or _EXAMINES.search(last)) and not people
        ledger.case("流程_事" if acts else "流程_人", key)
