"""考核, 社会评议, 责任追究 read before they are put into words (contract: Verdicts).

A grade, a score or percentage, a rank, none, not held, not known yet, or a clause with a verb; what fits none of
them is quoted and marked for a person.
"""

from __future__ import annotations

from collections.abc import Container
from re import Match

from draftkit.analysis.judgement import CLAUSE, NAMED, RANK, RATE, SCORE, WEIGHT, Judgement, judged
from draftkit.analysis.ledger import Ledger
from draftkit.analysis.results import (
    BLAMED,
    OF_THE_WORK,
    by_reviewers,
    compared,
    counted_first,
    held_by,
    in_class,
    is_how_asked,
    is_not_yet,
    is_placed,
    names,
    not_apart,
    of_disclosure,
    of_part,
    reached,
    told_high,
    whole,
)
from draftkit.chinese.absence import BLAME, nobody_blamed, not_held
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.numerals import ALL, number
from draftkit.chinese.subjects import speaks_for_itself
from draftkit.chinese.widths import half_width
from draftkit.editions import Edition
from draftkit.kinds.fields import ACCOUNTABILITY, APPRAISAL, PUBLIC_REVIEW
from draftkit.patterns import regex

_TOPIC = r"(?:(?:本年度?|年度|政府信息公开|信息公开|政务公开|工作)的?)*"
_NOT_HELD = regex(not_held(f"{_TOPIC}(?:工作考核|社会评议|考核|评议)(?:工作|活动)?"))
UNKNOWN = regex(
    r"(?:尚未|还未|未|[还尚]?没有?|[暂尚]无)(?:[收接]到|有|得到|拿到)?(?:上级|考核|评议|最终|正式|相关|有关)?的?(?:结果|结论|通报|通知)(?!批评)|"
    r"(?:尚未|还未|未|[还尚]?没有?)(?:正式|最终|对外)?(?:公布|下达|通报(?!批评)|反馈|揭晓|评定|确定|下发|结束|完成|汇总|出来|出(?=$|[，。具]|结果))|"
    r"待[^，。]{0,6}(?:定|公布|填|补|通报|反馈|下达|下发|通知|确认|评定|出)|待$|暂无$|未定$|未知|不详|(?:考核|评议|统计|评定|公示)中$|(?:正在|尚在)(?:考核|评议)|"
    r"^[-—－/、.…?？*＊xX×]+$"
)
_NOBODY = regex(nobody_blamed())
_COUNT = rf"[\d{ALL}]+(?:起|人次|人|件|次|例|家|个(?:单位|部门|乡镇|村)?)[，、]?"
_COUNTED = regex(rf"(?:{BLAME}|追责|追究)?(?P<count>(?:{_COUNT})+)")
_DONE_TO = regex(rf"(?:[^\d{ALL}，、。；]{{0,6}}?{_COUNT})+")
"""A count of what was done to people: 约谈2人、通报批评1个单位."""
_SPELT = regex(rf"(?<![\d{ALL}])[{ALL}]+(?=起|人|件|次|例|家|个)")
_VERB = regex(
    r"[为是被得获列居达评将经由]|作出|给予|约谈|诫勉|通过|进行|开展|完成|纳入|认定|排名|发生|追究|问责|处理|"
    r"表示|认为|反映|批评|通报|参加|收到"
)
_DENIED = regex(r"未|无(?!锡|为)|没有|不(?!错)|暂[未无]")
"""How a clause begins that says what was not."""
_NOTHING_OF = regex(r"(?:未|没有)(?:收到|接到|被|受到?|出现|发生|扣)|无")
"""How a clause begins that cannot stand without the topic before it (社会评议方面，未收到不良评议)."""
_OWN_SUBJECT = regex(
    r"[^，。未]{0,12}?(?:政府|办公室|委员会|[委办局厅]|中心|部门|上级|[省市县区镇乡]里|小组|第三方|机构|公司|群众|公众|代表|人员)"
    r"(?:统一|联合|牵头)?(?=[对将把给未没组开进评认表反按])"
)
"""A clause that says itself who did it."""
_LEFT_OUT = regex(r"(?P<what>(?:未|没有)(?:参评|参加|参与|接受|纳入|列入))(?:范围)?")
"""What was held without this body; a frame that has it take part would be false."""
_SUBJECTLESS = regex(r"[在经被获未列居位排]|名列|取得|荣获|没有|得(?:分|到)|处于|进入|跻身|达到")
"""How a result begins that the body can be the subject of (在县考核中…); any other says itself what was judged."""
_WHOSE = ("被评", "获", "荣获", "位列", "位居", "名列", "未扣")
"""How a result begins that is nobody's."""
_TAKEN_IN, _WORK = regex("(?:已|被|已被)?(?:纳入|列入|计入)"), "政府信息公开工作"
"""What an appraisal is said to be part of (已纳入市直单位年度考核) is true of the work, not of the body."""
_NOT_TAKEN_IN = ("未纳入", "未列入", "未计入", "没有纳入", "没有列入", "尚未纳入", "不纳入")
"""How an office begins that tells of what the work was no part (未纳入县级单项考核)."""
_TAKEN_IN_FIRST = regex(f"{_WORK}(?:已|被|已被)?(?:纳入|列入|计入)[^，]*，")
"""The same with the result behind it: 在政府信息公开工作列入年度目标考核中被评为良好 is no sentence."""
_PRAISE = ("表扬", "嘉奖", "表彰", "肯定")
_PRAISED = regex(
    "(?![受获被得荣在])[^，。、]{0,14}?(?:政府|[委办局厅院部省市县区旗镇乡州]|办公室|中心)(?:督查激励)?(?:通报|书面|专项|大会|年度)?(?:表扬|嘉奖|表彰|肯定)"
)
"""Who praised, and no verb: told as it stands, it would be the praised that praises (市政府通报表扬)."""
_IN_REVIEW = "评议中"
_LEAST = 5
_TOOK_PART = ("参加", "接受", "开展", "通过", "采取")
"""How a clause begins that tells what the body did before what came of it (参加全县评议，满意度排第6)."""
_ASKED = ("委托", "发放", "回收", "随机", "面向", "向", "邀请", "组织")
"""How a clause begins that tells how people were asked, before what they said."""


def _is_of_work(appraisal: str) -> bool:
    """Whether it is told of which appraisal the work was no part (未纳入县级单项考核); of any (未纳入考核), the body was not."""
    word = next((one for one in _NOT_TAKEN_IN if appraisal.startswith(one)), "")
    named = appraisal.removeprefix(word)
    return bool(word) and len(named) > len("考核") and not named.startswith(_APPRAISED)


def note(ledger: Ledger, grades: Container[str], edition: Edition) -> None:
    """Note the cases and texts of the three verdicts."""
    given = ledger.filing.given
    appraisal = given[APPRAISAL]
    if edition.appraisal_of_work and _TAKEN_IN.match(appraisal):
        appraisal = f"{_WORK}{appraisal}"
    if edition.work_left_out and _is_of_work(appraisal):
        appraisal = f"{_WORK}{appraisal}"
    review = given[PUBLIC_REVIEW]
    if edition.names_kept:
        review = _called(review, more=edition.scores_reached)
    if edition.reviews_named:
        review = _as_review(_bare(review))
    if edition.results_led:
        appraisal, review = in_class(_bare(appraisal)), by_reviewers(_bare(review))
    if edition.verdicts_led:
        review = held_by(_bare(review))
    if edition.verdicts_whole:
        year = ledger.filing.year
        short = edition.work_left_out
        appraisal = not_apart(whole(_bare(appraisal), year, each=short), _WHERE["核"], named=short)
        review = not_apart(whole(_bare(review), year, each=short), _WHERE["议"], named=short)
    if edition.verdicts_ours:
        if edition.verdicts_with_verbs:
            own = ledger.filing.body.self_name if appraisal.startswith(_SUFFERED) else ""
            appraisal = f"{own}{_with_verb(appraisal)}"
            review = f"{_REVIEW}{review}" if _is_commissioned(review) else review
        named = edition.reviews_named and appraisal.startswith(_OF_ABOVE)
        appraisal = appraisal if named else _of_work(appraisal)
        appraisal, review = _of_us(ledger, appraisal), _of_us(ledger, review)
        appraisal = _of_others(appraisal, more=edition.reviews_named)
    if edition.texts_by_kind:
        appraisal = f"在{appraisal}" if appraisal.startswith("考核中") else appraisal
        appraisal, review = _among_others(_in_circular(appraisal)), _surveyed(_asked_first(review))
    if edition.verdicts_in_full:
        appraisal, review = _in_full(_bare(appraisal)), _in_full(_bare(review))
    if edition.appraised_work:
        appraisal = _of_this_work(appraisal)
    if edition.verdicts_once:
        appraisal = of_part(appraisal, noted=edition.scores_reached)
    _verdict(ledger, "核", "考核", appraisal, grades, edition)
    _verdict(ledger, "议", "社会评议", review, grades, edition)
    if edition.results_led:
        _note_no_results(ledger, appraisal, review)
    if edition.verdicts_ours and "议_文字" in ledger.cases:
        said = ledger.slots["社会评议"].text
        if said.startswith(_SATISFIED):
            ledger.case("议_满意", PUBLIC_REVIEW.key)
    _blame(ledger, edition)
    _together(ledger)


_BY_WHERE = regex("在(?P<where>全[省市州盟县区旗]|[省市州县区]里)(?:年度)?考核中")


_INSIDE = "里"
_GRADED_THERE = regex(
    "(?P<where>[省市州盟县区旗镇乡]里)(?:被?评(?:定|为)?为?|考核为?|定为)(?P<grade>优秀|良好|合格|先进|一等|二等)(?:等次)?"
)


def _of_this_work(appraisal: str) -> str:
    """An appraisal that is called by where alone, with what it was of (在全市政务公开考核中位列第4名)."""
    if appraisal[1:2] == _INSIDE and (graded := _GRADED_THERE.fullmatch(appraisal)):
        return f"在{graded['where']}{_DISCLOSURE}考核中被评为{graded['grade']}"
    found = _BY_WHERE.match(appraisal) if appraisal.startswith("在") else None
    if found is None:
        return appraisal
    return f"在{found['where']}{_DISCLOSURE}考核中{appraisal[found.end() :]}"


def _note_no_results(ledger: Ledger, appraisal: str, review: str) -> None:
    """Note what is told first of an appraisal or a review that is no result of it."""
    if any(word in appraisal.partition("，")[0] for word in ("纳入", "列入", "计入")):
        ledger.case("核_非果", APPRAISAL.key)
    if is_how_asked(review):
        ledger.case("议_非果", PUBLIC_REVIEW.key)


def _blame(ledger: Ledger, edition: Edition) -> None:
    """Note who was held to account, and how."""
    text, path = _bare(ledger.filing.given[ACCOUNTABILITY]), ACCOUNTABILITY.key
    if edition.verdicts_whole:
        text = _none_named(text)
    if edition.texts_by_kind:
        text = _as_done(text)
    if edition.verdicts_led:
        text = counted_first(text)
    if text:
        ledger.slot("责任追究", text, path)
    if not text:
        _missing(ledger, "责", path)
    elif _NOBODY.fullmatch(text):
        ledger.case("责_无", path)
    elif UNKNOWN.search(text):
        ledger.case("责_待填", path)
    elif counted := _COUNTED.fullmatch(text):
        ledger.case("责_件数", path)
        ledger.slot("责任追究", _SPELT.sub(_in_digits, counted["count"]), path)
    elif _DONE_TO.fullmatch(text) and not (edition.verdicts_led and text.startswith(BLAMED)):
        ledger.case("责_文字", path)
        ledger.slot("责任追究", _SPELT.sub(_in_digits, text), path)
    elif edition.blame_by_body and _by_body(text) and "追究" not in text and "问责" not in text:
        ledger.case("责_文字", path)
    else:
        _clause(ledger, "责", text, "追究", path, edition)
    if edition.blame_by_body and "责_文字" in ledger.cases and _by_body(text):
        ledger.case("责_做", path)


_HOW_HELD, _HOLDS = ("由", "通过", "采取", "采用"), ("进行", "开展", "组织", "")
_CALLED = tuple(f"社会评议{how}" for how in _HOW_HELD)


_REVIEWERS_BY_NAME = ("第三方", "代表", "监督员", "评议员")
_ACTS_OF_REVIEW = ("评议", "测评", "问卷测评", "问卷调查", "满意度测评", "满意度调查")


def _by_whom(held: str) -> str:
    """A review that is told first by who held it (第三方问卷测评, 居民代表评议), called one; "" for any other."""
    act = next((one for one in reversed(_ACTS_OF_REVIEW) if held.endswith(one)), "")
    who = held.removesuffix(act)
    led = who.startswith((*_HOW_HELD, *_ASKED, *_TOOK_PART)) or begins_with_verb(who)
    if not act or led or not who.endswith(_REVIEWERS_BY_NAME):
        return ""
    return f"{_REVIEW}由{who}进行" if act == _ACTS_OF_REVIEW[0] else f"{_REVIEW}采取{held}方式"


def _called(review: str, *, more: bool) -> str:
    """A review that tells first how or by whom it was held (由镇人大代表评议，评议结果为满意), called one.

    ``more``: also one that is told by who held it (第三方问卷测评，总体满意度92.3%).
    """
    held, comma, came = _bare(review).partition("，")
    if more and comma and (said := _by_whom(held)):
        return f"{said}，{came}"
    how = held.removesuffix("社会评议") if held.endswith("社会评议") else held.removesuffix("评议")
    if not comma or how == held or not held.startswith(_HOW_HELD):
        return review
    how = next(how.removesuffix(word) for word in _HOLDS if how.endswith(word))
    return f"社会评议{how}进行，{came.removeprefix('评议')}"


def _asked_first(review: str) -> str:
    """A review that tells who was asked and what came of it (邀请服务对象评议满意), the one behind the other."""
    how, judged_so, came = review.partition("评议")
    asked = how.startswith(_ASKED) and len(how) > len("邀请人")
    short = 0 < len(came) <= len("基本满意") and "，" not in review
    return f"{how}评议，结果为{came}" if asked and judged_so and short else review


_ASKED_IN = ("满意度调查", "满意率调查", "民意调查", "问卷调查", "满意度测评", "民意测验")


def _surveyed(review: str) -> str:
    """What a survey came to (满意度调查93.2分), with its verb."""
    name = next((one for one in _ASKED_IN if one in review), "")
    whose, _, figure = review.partition(name) if name else ("", "", "")
    bare = figure.strip().lstrip("为：:")
    if not name or "，" in review or not bare[:-1].replace(".", "", 1).isdecimal():
        return review
    measured = {"分": "得分", "%": "结果"}.get(bare[-1:], "")
    return f"{whose}{name}{measured}为{bare}" if measured else review


_CIRCULAR, _SCORED_AT = "通报", "得分"


def _in_circular(appraisal: str) -> str:
    """A score told by those above in what they sent round (县里通报得分91.5分), as reached there."""
    whose, found, figure = appraisal.partition(f"{_CIRCULAR}{_SCORED_AT}")
    named = found and 0 < len(whose) <= _LONGEST_NAME and "，" not in whose
    bare = figure.removesuffix("分").lstrip("为")
    if not named or not bare.replace(".", "", 1).isdecimal():
        return appraisal
    return f"在{whose.removeprefix('在').removesuffix('里')}{_CIRCULAR}中得{bare}分"


_CAME_OUT = ("年度结果为", "年度结果", "考核结果为", "结果为")


def _among_others(appraisal: str) -> str:
    """How many of those whom the body appraised did well (年度结果为2家优秀), behind what says that it did."""
    held, comma, came = appraisal.partition("，")
    lead = next((one for one in _CAME_OUT if came.startswith(one)), "")
    grade = next((one for one in _GRADES if lead and came.endswith(one)), "")
    many = came.removeprefix(lead).removesuffix(grade)
    if not comma or not grade or not many[:-1].isdecimal() or many[-1] not in "家个":
        return appraisal
    return f"{held}，年度评出{grade}{many}"


def _is_commissioned(review: str) -> bool:
    """Whether a review tells first, without an object, that others were asked to hold it (委托第三方开展，满意度92%)."""
    how, more, _ = review.partition("，")
    asked = how.startswith("委托") and how.endswith((*_HELD[:2], _SURVEY))
    return bool(more) and asked and _HELD[1] not in how[:-2]


_NONE, _NO_BLAME = ("未发生", "没有发生", "未出现", "无", "没有", "0起", "0"), "未发生责任追究情形"
_NOT_IT = ("未涉及", "没有涉及")
_TALKS = ("约谈", "提醒谈话", "诫勉谈话", "批评教育")


def _none_named(text: str) -> str:
    """That nothing happened, with what it is that did not where more follows (未发生，无通报批评); and talks as held (约谈1次)."""
    if text in _NOT_IT:
        return _NONE[0]
    first, comma, more = text.partition("，")
    if comma and first in _NONE:
        return f"{_NO_BLAME}，{more}"
    talk = next((one for one in _TALKS if text.startswith(one)), "")
    times = text.removeprefix(talk).endswith(("次", "人次"))
    return (
        f"开展{text}"
        if talk and times and text.removeprefix(talk)[:-1].strip("人").isdecimal()
        else text
    )


_TO_WHOM = (
    "开展",
    "对",
    "因",
    "已对",
    "约谈",
    "批评教育",
    "提醒谈话",
    "通报",
    "责令",
    "给予",
    "被",
    "受到",
)
"""How a clause begins, besides, that tells what the body did about a fault."""
_BY, _SUFFERED = "由", "被"
"""What says that somebody did it to the body (因更新不及时被通报)."""


def _by_body(text: str) -> bool:
    """Whether what was done about a fault has nobody who did it: 对1名承办人员进行了提醒谈话, not 县纪委对…."""
    acted = text.startswith(_TO_WHOM) or begins_with_verb(text)
    return acted and _SUFFERED not in text and not text.startswith(_BY)


_BARE_ACTS = ("通报批评", "批评教育", "书面检查", "诫勉谈话", "提醒谈话", "约谈", "通报", "提醒")
_HELD_IT = ("开展", "进行", "实施", "组织", "启动")


def _as_done(text: str) -> str:
    """What was done about a fault, of whom nobody says (通报批评): with a verb; that blame was laid so often, as a count."""
    held = next((one for one in _HELD_IT if text.startswith(f"{one}责任追究")), "")
    if held:
        return text.removeprefix(held)
    return f"进行了{text}" if text in _BARE_ACTS else text


def _in_digits(match: Match[str]) -> str:
    value = number(match[0])
    return match[0] if value is None else str(value)


def _bare(text: str) -> str:
    """The text without a mark at its end, its figures half-width."""
    return half_width(text.strip()).rstrip("。；;.!！，,")


_REVIEW = "社会评议"


_TOGETHER = {
    "三项_无": ("核_未开展", "议_未开展", "责_无"),
    "三项_齐": ("核_等次", "议_等次", "责_无"),
}
"""Results so short that the three are told in one sentence."""


def _together(ledger: Ledger) -> None:
    paths = (APPRAISAL.key, PUBLIC_REVIEW.key, ACCOUNTABILITY.key)
    for case, parts in _TOGETHER.items():
        if all(part in ledger.cases for part in parts):
            ledger.case(case, *paths)


_SAID_TWICE = ("测评", "评估", "考评", "评议", "评测")
"""How a review is called that is a judgement by its word: no 评价 behind that."""
_APPRAISED = ("考核", "考评", "评估", "测评", "评比", "评议")
_OF_YEAR, _DISCLOSURE = "年度考核", "政务公开"
_OF_ABOVE = tuple(f"在{level}{_OF_YEAR}中" for level in "省市州盟县区旗")
"""How a result begins that names the appraisal as it is called (在区年度考核中列第4名)."""


_RANKED = ("列", "居", "排", "得", "获", "评", "为", "在")
_ALONE = ("未单独考核", "没有单独考核", "未单独组织考核", "不单独考核")
_WEIGHING, _FULL, _SURVEY = "占", "满分", "调查"
_LONGEST_NAME = 16
"""Characters of whose appraisal it was, at most."""


def _with_verb(text: str) -> str:
    """A result with the verb or the 在 that it lacks (区直和街道系列第3名, 区绩效考核中单项得满分, 市直部门考评优秀)."""
    if text in _ALONE:
        return f"{text.removesuffix('考核').removesuffix('组织')}开展{_DISCLOSURE}考核"
    where, ranked, place = text.rpartition("第")
    bare = where.replace("系列", "")
    is_rank = ranked and place[:-1].isdigit() and place[-1] in "名位" and len(where) > 1
    if is_rank and not any(one in bare for one in ("，", " ", "中", *_RANKED)):
        return f"位列{text}"
    among = where.removesuffix("列").removesuffix("排名").removesuffix("位")
    if is_rank and among != where and among.startswith("全") and among.isalpha():
        return f"位列{among}第{place}" if not any(one in among for one in _RANKED) else text
    if text.startswith(_WEIGHING):
        return f"{_DISCLOSURE}{text}"
    for act in _APPRAISED:
        whose, found, came = text.partition(act)
        named = found and 1 < len(whose) <= _LONGEST_NAME and "，" not in whose
        named = named and not whose.startswith(f"{_DISCLOSURE}在")
        if not named or whose.startswith(("在", "从", "经", "由", "对", "未", "没", "各")):
            continue
        if came.startswith("中") and len(came) > 1:
            return f"在{text}"
        if came.startswith(_DISCLOSURE) and came.endswith(_FULL):
            return f"在{whose}{act}中{came.removesuffix(_FULL).removesuffix('得').removesuffix('为')}得{_FULL}"
        if came in _GRADES:
            return f"在{whose}{act}中被评为{came}"
    return text


def _of_work(text: str) -> str:
    """A result with what was appraised, where it names only among whom (在全区街道中列第4名), or only the year.

    What a town's appraisal came to (本市政务公开考评得分86分) is told as reached there.
    """
    where, within, said = text.removeprefix("在").partition("中")
    if text.startswith("在") and within and said and len(where) > 1:
        if not any(act in where for act in _APPRAISED):
            return f"在{where}{_DISCLOSURE}考核中{said}"
        if "公开" not in text and where.endswith(_OF_YEAR):
            whose = where.removesuffix(_OF_YEAR)
            if whose[-4:].isdecimal():  # 2024年度考核
                return f"在{whose}年度{_DISCLOSURE}考核中{said}"
            return f"在{whose}{_DISCLOSURE}{_OF_YEAR}中{said}"
    for act in _APPRAISED:
        whose, found, figure = text.partition(f"{act}得分")
        if found and len(whose) > 1 and figure.endswith("分"):
            return f"在{whose.removeprefix('在')}{act}中得{figure.removeprefix('为')}"
    return text


_SCORES, _SERIES, _RANKS = ("得分", "得"), "系列第", ("位列", "列", "居", "排", "名列", "在")
_PLACED = ("排名第", "排第", "位列第", "列第", "位居第", "居第", "第")
_LED_BY = ("在", "经", "被", "获", "对", "于")
_LONGEST_NAME = 8


def _in_full(text: str) -> str:
    """A result with the unit, the verb or the 在 that it lacks: 得分92, 政务公开考核在全市排第4, 绩效考核中…得满分."""
    for word in _SCORES:
        figure = text.removeprefix(word).lstrip("：:为")
        if text.startswith(word) and figure.replace(".", "", 1).isdigit():
            return f"{figure}分"
    if _SERIES in text and not text.startswith(_RANKS):
        return f"位列{text}"
    for act in _APPRAISED:
        what, found, where = text.partition(f"{act}在")
        if found and what and "，" not in text:
            for placed in _PLACED:
                among, ranked, place = where.partition(placed)
                if ranked and among and place.removesuffix("名").isdigit():
                    return f"在{among}{what}{act}中列第{place.removesuffix('名')}名"
        what, found, said = text.partition(f"{act}中")
        short = 0 < len(what) <= _LONGEST_NAME and "，" not in what
        if found and short and said.startswith(_DISCLOSURE) and not text.startswith(_LED_BY):
            return f"在{text}"
    return text


def _of_people(found: Judgement) -> Judgement:
    """A rank of how satisfied people were is that of their satisfaction (民意测验满意度列全县第2名)."""
    text = found.text.removeprefix("位列")
    if found.form != RANK or text == found.text:
        return found
    for measure in ("满意度", "满意率"):
        whose, told, place = text.partition(measure)
        if told and place:
            return Judgement(CLAUSE, f"{whose}{measure}列{place}")
    return found


_CAME = ("被评为", "位列", "获评", "列第")


def _reached_there(found: Judgement) -> Judgement:
    """A result behind the name of what it was reached in (区政务公开考评被评为优秀) as the body's: 在区政务公开考评中."""
    if found.form != CLAUSE:
        return found
    for act in _APPRAISED:
        name, told, came = found.text.partition(act)
        if told and name and came.startswith(_CAME) and not name.startswith(_LED_BY):
            return Judgement(NAMED, f"在{name}{act}中{came}")
    return found


def _in_its_appraisal(found: Judgement) -> Judgement:
    """A result that names the appraisal itself (在全区镇街政务公开考评中列第3名): no frame names it again."""
    text = _of_work(found.text)
    named = text.startswith("在") and any(act in text for act in _APPRAISED)
    if found.form == NAMED or (found.form == CLAUSE and named):
        return Judgement(NAMED, text.replace("得分为", "得") if text.endswith("分") else text)
    return found


_HELD = ("进行", "开展", "组织", "实施", "完成", "公开", "年度", "的", "工作")
"""How what stands before 考核 ends that says itself that one was held, or of what."""
_PEERS = ("部门", "单位", "乡镇", "街道", "镇街")
"""Among whom a grade was given (市直部门优秀等次)."""
_OFFICES = ("机关",)
_GRADES = ("优秀", "良好", "合格", "先进")
_OVER, _AMONG = "考核，", "考核中，"
"""Behind whom a body appraised (对16个乡镇考核，优秀等次12家; 各县和市直部门考核中，优秀等次18家)."""


def _of_others(text: str, *, more: bool) -> str:
    """What a body's own appraisal of others came to, as a clause with its verb."""
    whom, over, came = text.partition(_OVER)
    held = whom.removesuffix("了").endswith(_HELD)
    if over and whom.startswith("对") and "，" not in whom and not held:
        return f"{whom}开展{_DISCLOSURE}考核，{_found(came)}"
    plain = _GRADES if more else ()  # 市直单位优秀, 县级机关优秀等次
    for grade in (*(f"{g}等次" for g in _GRADES), *plain):
        among = text.removesuffix(grade)
        if among != text and among.endswith((*_PEERS, *(_OFFICES if more else ()))):
            return f"在{among}考核中被评为{grade}"
    whom, among, came = text.partition(_AMONG)
    if among and text.startswith("各"):
        return f"在{whom}{_AMONG}{_found(came)}"
    return text


def _found(came: str) -> str:
    """What came out, with the verb that it lacks (优秀等次12家)."""
    grade = next((g for g in _GRADES if came.startswith(g)), "")
    counted = grade and came.removeprefix(grade)[:1].isdecimal()
    named = came.startswith(tuple(f"{g}等次" for g in _GRADES))
    return f"评出{came}" if named or counted else came


def _of_us(ledger: Ledger, text: str) -> str:
    """A result without what says that it is ours (县政府对镇政务公开工作考核): the sentence names the body."""
    own = ledger.filing.body.self_name[1:]
    for topic in ("政务公开", "信息公开", "政府信息公开", "年度政务公开", "年度政府信息公开"):
        for whom in (own, f"我{own}"):
            text = text.replace(f"对{whom}{topic}", topic)
    text = text.replace("排名第", "列第")
    return text.replace("得分为", "得") if "得分为" in text and text.endswith("分") else text


def _result(text: str, topic: str, grades: Container[str], edition: Edition) -> Judgement | None:
    """What a text states as a result; not where it tells first what the work was taken into."""
    if edition.verdicts_ours and _TAKEN_IN_FIRST.match(text):
        return None
    if edition.verdicts_ours and "，" in text and text.startswith(_ASKED):
        return None  # 邀请监督员评议，评议结果为满意: who was asked is nobody's name
    if edition.names_kept and "，" in text and text.startswith(_CALLED):
        return None  # 社会评议由镇人大代表进行，结果为满意: nobody's name
    if not edition.verdicts_whole:
        return judged(text, topic, grades)
    if edition.texts_by_kind and any(who in text.partition("，")[2] for who in _THE_BODY):
        return None  # 县纪委组织测评，我镇得91分: two clauses with a subject each
    if edition.texts_by_kind and (ranked := _by_score(text)):
        return Judgement(CLAUSE, ranked)
    if "，" in text and text.startswith(_TOOK_PART):
        return None
    said, since = compared(text)
    found = judged(said, topic, grades)
    if found is None and said.endswith("）") and "（" in said:
        said, bracket, noted = said.rpartition("（")
        found, since = judged(said, topic, grades), f"{bracket}{noted}{since}"
    if edition.texts_by_kind and found and found.text + _CLASS in text and len(found.text) == 1:
        found = found._replace(text=f"{found.text}{_CLASS}")  # A档: a letter names no grade
    if edition.scores_reached and found and (letter := found.text[-1:]).isascii():
        class_ = next((one for one in _CLASSES if f"{letter}{one}" in text), "")
        found = found._replace(text=f"{found.text}{class_}") if letter.isalpha() else found
    return found._replace(text=f"{found.text}{since}") if found else None


_CLASS, _CLASSES = "档", ("等次", "等级", "档次")
_BY_SCORE, _IN_ALL, _PLACE = ("考核得分", "评议得分", "得分", "考评得分"), "全", "第"


def _by_score(text: str) -> str:
    """A rank of the score in a whole area (考核得分全县第三), with its verb."""
    score = next((one for one in _BY_SCORE if text.startswith(one)), "")
    where = text.removeprefix(score)
    if not score or not where.startswith(_IN_ALL) or _PLACE not in where or "，" in where:
        return ""
    return f"{score}列{where.removesuffix('名').removesuffix('位')}名"


def _of_what(ledger: Ledger, text: str, edition: Edition) -> str:
    """A result of an appraisal with what it was of, where those who filled it in gave that no name."""
    return of_disclosure(text, ledger.filing.given[APPRAISAL] if edition.names_kept else "")


def _note_name(ledger: Ledger, text: str, edition: Edition) -> None:
    """Note that an appraisal has a name of its own, and is not called one of this work."""
    named = edition.names_kept and names(text, ledger.filing.given[APPRAISAL])
    if named and "公开" not in text and "核_含题" in ledger.cases:
        ledger.case("核_名", APPRAISAL.key)


def _as_told(ledger: Ledger, found: Judgement, stem: str, edition: Edition) -> Judgement:
    """A result as its sentence tells it: by whom or in what it was reached, and of what."""
    placed = edition.verdicts_whole and is_placed(found.text.partition(_IN_REVIEW)[2])
    within = found.text.startswith("在") and _IN_REVIEW in found.text
    if stem == "议" and within and not placed:
        # 我苏木在牧民代表评议中评价为满意 would be its own judgement.
        said = found.text.removeprefix("在").replace(_IN_REVIEW, "评议", 1)
        if edition.verdicts_once:
            said = said.replace("评议评价为", "评议结果为")
        found = found._replace(text=said)
    if edition.verdicts_ours and stem == "核":
        found = _as_called(found, edition)
    if edition.verdicts_in_full:
        found = _of_people(found) if stem == "议" else _reached_there(found)
    if edition.verdicts_whole:
        found = reached(found, _WHERE[stem])
    if edition.texts_by_kind:
        said = found.text
        for twice in _SAID_TWICE:
            said = said.replace(f"{twice}评价为", f"{twice}结果为")
        found = found._replace(text=said.replace("在委托第三方", "在第三方"))
    if edition.reviews_named and stem == "议":
        found = _in_its_words(found, _bare(ledger.filing.given[PUBLIC_REVIEW]))
    if edition.verdicts_whole and stem == "核":
        found = found._replace(text=_of_what(ledger, found.text, edition))
    return found


def _verdict(  # noqa: PLR0917  # a result, what it is of, and where it stands
    ledger: Ledger, stem: str, slot: str, text: str, grades: Container[str], edition: Edition
) -> None:
    path, bare, topic = f"事实.{slot}", _bare(text), slot.removeprefix("社会")
    if not bare:
        _missing(ledger, stem, path)
    elif _NOT_HELD.fullmatch(bare):
        ledger.case(f"{stem}_未开展", path)
    elif UNKNOWN.search(bare) or (edition.verdicts_led and is_not_yet(bare)):
        ledger.case(f"{stem}_待填", path)
    elif out := _LEFT_OUT.fullmatch(bare):
        ledger.case(f"{stem}_含题", path)
        ledger.slot(slot, f"{out['what'].replace('参评', '参加')}{topic}", path)
    elif edition.verdicts_once and stem == "议" and (high := told_high(bare)):
        ledger.case(f"{stem}_含题", path)
        ledger.case(f"{stem}_有主", path)
        ledger.slot(slot, high, path)
    elif edition.verdicts_ours and bare.endswith(_PRAISE) and _PRAISED.fullmatch(bare):
        ledger.case(f"{stem}_文字", path)
        own = ledger.filing.body.self_name
        bare = bare.removeprefix(own).removeprefix(_SUFFERED) if edition.texts_by_kind else bare
        ledger.slot(slot, f"{own}受到{bare}", path)
    elif found := _result(bare, topic, grades, edition):
        found = _as_told(ledger, found, stem, edition)
        _judged(ledger, stem, found, topic, path)
        _note_name(ledger, found.text, edition)
        ledger.slot(slot, _with_owner(ledger, stem, found.text), path)
    else:
        bare = _SCORED.sub("得", bare)
        if edition.verdicts_whole:
            own = ledger.filing.body.self_name if bare.startswith(_VOTES) else ""
            bare = f"{own}{reached(Judgement(CLAUSE, bare), _WHERE[stem]).text}"
            bare = _of_what(ledger, bare, edition) if stem == "核" else bare
        _clause(ledger, stem, bare, topic, path, edition)
        ledger.slot(slot, _with_owner(ledger, stem, bare), path)


_JUDGES = ("评估", "测评", "评议", "调查", "考评", "评测")
_OF_PUPILS = ("在校", "在读", "在职", "在册")
_NO_LEAD = ("在", "委托", "经", "由", "社会评议", "对", "被")


def _as_called(found: Judgement, edition: Edition) -> Judgement:
    """A result of an appraisal, with what it was of where its name is not told."""
    called = edition.reviews_named and found.text.startswith(_OF_ABOVE)
    return Judgement(NAMED, found.text) if called else _in_its_appraisal(found)


def _in_its_words(found: Judgement, given: str) -> Judgement:
    """A score of the review by society as it was given (第三方评估得分92.8分), where only that names who gave it."""
    if given.startswith(_OF_PUPILS):
        return Judgement(CLAUSE, found.text)
    judged_by = next((one for one in _JUDGES if one in given), "")
    who, _, figure = given.partition(judged_by) if judged_by else ("", "", "")
    if len(who) <= 1 or given.startswith(_NO_LEAD) or found.form not in {NAMED, SCORE}:
        return found
    if _REVIEW in given:
        return found
    if "分" not in figure:
        return found
    scored = figure if figure.startswith("得") else f"得分为{figure}"
    return Judgement(CLAUSE, f"{who}{judged_by}{scored}{'分' if scored[-1].isdigit() else ''}")


_NOT_DONE, _ALONE_HELD = ("未组织", "没有组织", "未开展", "没有开展"), ("单独", "专项")


def _as_review(review: str) -> str:
    """That no review was held (未组织单独评议), called by its name."""
    none = next((one for one in _NOT_DONE if review.startswith(one)), "")
    how = review.removeprefix(none)
    so = next((one for one in _ALONE_HELD if how.startswith(f"{one}评议")), "")
    if not none or not so:
        return review
    rest = how.removeprefix(f"{so}评议")
    if so == _ALONE_HELD[0]:
        return f"{none[:-2]}{so}{none[-2:]}{_REVIEW}{rest}"
    return f"{none}{so}{_REVIEW}{rest}"


_HANDED_OUT = "社会评议委托"
"""How a review begins that others held for the body."""
_WHERE = {"核": "政务公开考核", "议": "社会评议"}
"""What a result was reached in that names nothing."""
_VOTES, _SATISFIED_VOTES = "得票", "满意票"
_SATISFIED = (
    _SATISFIED_VOTES,
    "满意度",
    "满意率",
    "群众满意度",
    "群众满意率",
    "公众满意度",
    "总体满意度",
)
"""How a result of being asked begins that is told as the review's own (社会评议满意度为93%)."""
_SCORED = regex(r"^(?=\d+(?:\.\d+)?分，)")


def _with_owner(ledger: Ledger, stem: str, text: str) -> str:
    """A clause that is nobody's (从考核结果看，被评为先进单位) as the body's."""
    nobodys = f"{stem}_文字" in ledger.cases and text.startswith(_WHOSE)
    return f"{ledger.filing.body.self_name}{text}" if nobodys else text


def _judged(ledger: Ledger, stem: str, found: Judgement, topic: str, path: str) -> None:
    """Note in which form a result is told; what is no result yet is told and asked about."""
    form = found.form
    if form == SCORE and topic == "评议" and found.text.endswith("%"):
        form = RATE
    elif form in {NAMED, WEIGHT}:
        form = NAMED
        if found.form == WEIGHT or not _SUBJECTLESS.match(found.text):
            ledger.case(f"{stem}_有主", path)
        if found.form == WEIGHT:
            ledger.case(f"{stem}_权重", path)
    ledger.case(f"{stem}_{form}", path)


def _missing(ledger: Ledger, stem: str, path: str) -> None:
    if ledger.filing.body.is_government:
        ledger.case(f"{stem}_待填", path, "机关.类别")


_PLACES = ("省", "市", "县", "区", "旗", "州", "盟", "镇", "乡")
"""Bodies by their level alone, where one says whom it appraised (区对11个街道的考核已完成)."""


_PEOPLE = ("群众", "公众", "居民", "村民", "牧民", "社会公众", "企业", "家长", "农户", "办事群众")
_FEELINGS = ("满意", "意见", "认可", "好评", "评价", "反映", "肯定")


def _is_felt(text: str) -> bool:
    """Whether a review tells how people felt (牧民群众总体满意): a clause, though it may have no verb."""
    return text.startswith(_PEOPLE) and any(word in text for word in _FEELINGS)


_COMES_TO = (_SATISFIED_VOTES, "扣", "达标", "全部合格", "均合格")
"""What says, besides verbs, what came of it (全部合格)."""
_REVIEWERS = ("代表", "委员", "监督员", "群众", "公众", "居民", "村民", "企业")
"""Who reviews, before that they do (区人大代表、政协委员评议满意)."""
_SITTINGS = ("会议", "大会", "委员会")
_NOT_OURS = (
    *("评议员", "评议代表", "评议人员", "评议意见", "评议问题", "政务公开考核"),
    *("社会评议未", "社会评议没", "社会评议与", "社会评议并", "社会评议由"),
)
"""How a clause begins that names its topic and is not about what the body did."""


_THE_BODY = tuple(
    f"{whose}{kind}"
    for whose in ("本", "我")
    for kind in ("单位", "机关", "镇", "乡", "苏木", "街道", "局", "委", "县", "市", "区", "旗")
)
"""What a clause calls the body that is told as it stands (社会评议未将本镇纳入抽样)."""


def _clause(  # noqa: PLR0917  # a text, what it is about, and where it stands
    ledger: Ledger, stem: str, text: str, topic: str, path: str, edition: Edition
) -> None:
    """A clause that names its topic or not, and who did it or not; or what fits no sentence and is quoted."""
    asked = edition.verdicts_ours and text.startswith(_ASKED)
    own = edition.verdicts_ours and text.startswith(tuple(f"{place}对" for place in _PLACES))
    others = edition.verdicts_ours and text.startswith("在各")
    acted = (
        own
        or others
        or (_OWN_SUBJECT.match(text) is not None and not (asked or begins_with_verb(text)))
    )
    if edition.verdicts_whole and topic != "追究":
        acted = acted or text.startswith((*_NOT_OURS, *_CALLED))
        did = text.startswith((*_ASKED, *_TOOK_PART)) or begins_with_verb(text)
        reviewers = (*_REVIEWERS, *_SITTINGS) if edition.texts_by_kind else _REVIEWERS
        acted = acted or (not did and text.partition("评议")[0].endswith(reviewers))
    acted = acted or (edition.texts_stand and any(word in text for word in _THE_BODY))
    if edition.texts_by_themselves and topic != "追究":
        acted = acted or text.startswith(_HANDED_OUT)
        acted = acted or speaks_for_itself(text, ledger.filing.body.self_name)
    acted = acted or (edition.verdicts_led and text.startswith(BLAMED))
    does = edition.verdicts_ours and (asked or begins_with_verb(text))
    felt = edition.verdicts_ours and stem == "议" and _is_felt(text)
    plain = edition.verdicts_whole and any(word in text for word in _COMES_TO)
    said = does or felt or plain or _VERB.search(text) is not None
    if not (acted or _DENIED.match(text)) and (len(text) < _LEAST or not said):
        ledger.case(f"{stem}_引述", path)
        return
    denied = topic != "追究" and _NOTHING_OF.match(text) is not None
    named = (topic in text and not denied) or (topic == "追究" and "问责" in text)
    if edition.verdicts_with_verbs and stem == "核" and text.startswith("在"):
        named = named or any(act in text for act in _APPRAISED)
    if edition.verdicts_whole and topic != "追究":
        pupils = edition.reviews_named and text.startswith(_OF_PUPILS)
        named = named or (text.startswith(("在", OF_THE_WORK)) and not pupils)
    ledger.case(f"{stem}_{'含题' if named else '文字'}", path)
    if does and not named and stem == "议":
        ledger.case("议_做", path)
    if named and acted:
        ledger.case(f"{stem}_有主", path)
