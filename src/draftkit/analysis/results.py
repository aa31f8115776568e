"""What an office wrote of an appraisal or a review, with what a sentence needs and the office left out.

In words alone, before the result is taken apart (:mod:`draftkit.analysis.judgement`) and behind it.
"""

from __future__ import annotations

from draftkit.analysis.judgement import CLAUSE, NAMED, Judgement

_APPRAISED = ("考核", "考评", "评估", "测评", "评比", "评议")
_LATE = ("排名", "位列", "位居", "名列", "排在", "排", "列", "居")
_WHOLE_AREA = ("全省", "全市", "全县", "全区", "全旗", "全州", "全盟", "全镇", "全乡", "各")
_PEERS = ("部门", "单位", "乡镇", "街道", "镇街", "系统", "各县", "各区")
_REPORTED = ("通报", "公示", "抽查", "检查", "督查")
_SHARES = ("满意度", "满意率", "好评率", "得票率", "知晓率", "支持率", "达标率", "合格率")
_KIND, _FIGURE = ("平均", "综合", "总", "最终", "最后"), ("得分", "成绩", "分数", "得", "分")
_SCORES = (
    "得分",
    "总分",
    "总得分",
    "综合得分",
    "平均得分",
    "考核成绩",
    "考核得分",
    "评议分数",
    "评议得分",
    "成绩",
)
_HALVES = ("上半年", "下半年", "一季度", "二季度", "三季度", "四季度")
_LINKS = ("为", "是", "：", ":")
_BOUND = "以上"
_WHO = ("群众", "公众")
"""Whose satisfaction a review is about, which the sentence says that it is of."""
_SINCE = ("未扣分", "无扣分", "没有扣分", "较上", "比上", "同比", "较去", "比去", "与上")
"""How what follows a result begins that compares it with the year before."""
_DATES = "0123456789"
_THIS_ITEM, _ITEM, _PUBLICITY = ("此项", "该项", "本项"), "政务公开一项", "公开"
"""What an office calls the work in a result of an appraisal of everything, and what its report does."""
_SHORT_NAME, _SHORTEST = 16, 2
_LED = ("在", "经", "对", "由", "未", "没")
"""How a result begins that has its preposition already."""


OF_THE_WORK = "政务公开工作在"
"""How a rank is told that was made known in what is no appraisal."""


_PLACES = ("第", "优秀", "良好", "合格", "名", "等次")


def _each_apart(text: str) -> str:
    """Results of several appraisals that were written as a list (半年考核第4名、年度考核第2名), each a clause."""
    parts = text.split("、")
    each = all(any(act in one for act in _APPRAISED) and one.endswith(_PLACES) for one in parts)
    return "，".join(parts) if each and len(parts) > 1 else text


def _as_held(text: str) -> str:
    """A result told by who held the appraisal, or a prize of it, as reached there (年终考核一等奖)."""
    for act in _APPRAISED:
        name, found, came = text.partition(act)
        if not found or not 0 < len(name) <= _SHORT_NAME or "，" in text:
            continue
        if came.endswith(_PRIZE) and not name.startswith(_LED) and not name.startswith(_WINS):
            return f"在{name}{act}中获{came.removeprefix('获').removeprefix('评为')}"
        if name.startswith(_BY) and came.startswith("为"):
            return f"在{name.removeprefix(_BY)}{act}中被评{came}"
    return text


def whole(text: str, year: int, *, each: bool = True) -> str:
    """A result without the year that the report is of, its rank, score and shares with their words.

    ``each``: several appraisals are told one by one, and who held one is no part of its name.
    """
    text = _but_for_year(text, year)
    text = _as_held(_each_apart(text)) if each else text
    first = text.partition("，")[0]
    if text.startswith(_BY) and first.endswith(_APPRAISED):
        text = text.removeprefix(_BY)
    text = "，".join(_came(_scored(_ranked(_in_points(_won(one))))) for one in text.split("，"))
    item = next((one for one in _THIS_ITEM if one in text), "")
    if item and _PUBLICITY not in text:
        text = text.replace(item, _ITEM, 1)
    for who in _WHO:
        text = text.replace(f"{who}评议满意", f"{who}满意")
    for share in _SHARES:
        first, *others = text.split(share)
        told = [f"为{one}" if one[:1].isdecimal() and _BOUND not in one else one for one in others]
        text = share.join([first, *told])
    return text


def _but_for_year(text: str, year: int) -> str:
    """``text`` without the year of the report (2025年度县政务公开考核), which its sentence says, unless a month follows."""
    for named in (f"{year}年度", f"{year}年"):
        before, found, behind = text.partition(named)
        if found and behind and behind[0] not in _DATES and not before.endswith(("至", "到", "—")):
            return f"{before}{behind.removeprefix('的')}"
    return text


_CAME = ("列", "居", "被评", "评为", "获", "扣", "未扣")
_NO_RESULT = ("列入", "列为", "获得感")


def _came(piece: str) -> str:
    """What came of an appraisal behind its name (县级部门综合考评列二等次) as come of it there."""
    for act in _APPRAISED:
        name, found, came = piece.partition(act)
        if not found or not 0 < len(name) <= _SHORT_NAME or name.startswith(_LED):
            continue
        if came.startswith(_CAME) and not came.startswith(_NO_RESULT):
            return f"在{name}{act}中{came}"
    return piece


_BODIES = frozenset("省市州盟县区旗镇乡街道对各直局部门单位系统级里委政府办公室全")
_APPRAISAL = "考核中"


def of_disclosure(text: str, given: str = "") -> str:
    """A result of an appraisal that is called by those who held it alone (在市对县考核中) as one of this work.

    Not where it was called so in what was ``given``: what appraised everything is no appraisal of this work.
    """
    return "，".join(one if names(one, given) else _of_disclosure(one) for one in text.split("，"))


def names(piece: str, given: str) -> bool:
    """Whether the appraisal that a result was reached in is called so in what was ``given`` (县直部门考核)."""
    whose, found, _ = piece.removeprefix("在").partition(_APPRAISAL)
    return bool(found and whose) and f"{whose}{_APPRAISAL[:2]}" in given


def _of_disclosure(piece: str) -> str:
    whose, found, came = piece.removeprefix("在").partition(_APPRAISAL)
    told = came.startswith(_PART)
    if told or not piece.startswith("在") or not found or not whose or set(whose) - _BODIES:
        return piece
    return f"在{whose}政务公开{_APPRAISAL}{came}"


_BY, _PRIZE, _WINS = "由", "等奖", ("获", "得", "评")


def _won(piece: str) -> str:
    """A prize with the verb that it lacks (街镇系列一等奖)."""
    bare = piece.endswith(_PRIZE) and len(piece) > len("一等奖")
    return piece if not bare or any(verb in piece for verb in _WINS) else f"获{piece}"


def _in_points(piece: str) -> str:
    """A score with its unit (得分91.5)."""
    figure = next((piece.removeprefix(one) for one in _SCORES if piece.startswith(one)), "")
    figure = figure[1:] if figure.startswith(_LINKS) else figure
    return f"{piece}分" if figure.replace(".", "", 1).isdecimal() else piece


def _place(text: str) -> str:
    """The number of a rank (第4名), or none."""
    number = text.removeprefix("第").rstrip("名位")
    return number if text.startswith("第") and number.isdecimal() else ""


def _ranked(piece: str) -> str:
    """A rank with its verb before those it is one of (位列全县乡镇第4), or 在 what told it (在县政府办通报中列第3名)."""
    area, _, last = piece.rpartition("第")
    area = area.removeprefix("在") if area[1:].startswith(_WHOLE_AREA) else area
    area = next((area.removesuffix(one) for one in _LATE if area.endswith(one)), area)
    if area in _HALVES and _place(f"第{last}"):
        return f"{area}列第{_place(f'第{last}')}名"
    judged = area.endswith(_APPRAISED) and not area.startswith(_LED)
    if judged and _place(f"第{last}"):
        return f"{f'在{area}中列' if len(area) > _SHORTEST else ''}第{_place(f'第{last}')}名"
    bare = area.isalpha() and not any(word in area for word in (*_LATE, *_APPRAISED, "中"))
    if area.startswith(_WHOLE_AREA) and bare and _place(f"第{last}"):
        return f"位列{area}第{_place(f'第{last}')}名"
    for late in () if any(f"{act}在" in piece for act in _APPRAISED) else _LATE:
        head, found, place = piece.rpartition(late)
        number = _place(place)
        if not found or not number or head.endswith(_LATE) or head.startswith(("在", "经", "位")):
            continue
        at = max((head.rfind(act) + len(act) for act in _APPRAISED if act in head), default=0)
        among = head[at:].removeprefix("中").removeprefix("在").removesuffix("中")
        if among.startswith(_WHOLE_AREA) or among.endswith(_PEERS):
            return f"{head[:at]}位列{among}第{number}名"
        if not at and head.endswith(_REPORTED) and "，" not in head:
            return f"{OF_THE_WORK}{head}中列第{number}名"
    return f"{piece}名" if last.isdecimal() and len(last) < len(piece) - 1 else piece


def _scored(piece: str) -> str:
    """A score that stands behind the name of what it was reached in (全县季度测评平均94.3分) as reached there."""
    for act in _APPRAISED:
        name, found, came = piece.partition(act)
        if not found or not 0 < len(name) <= _SHORT_NAME or name.startswith(_LED):
            continue
        kind = next((one for one in _KIND if came.startswith(one)), "")
        rest = came.removeprefix(kind)
        word = next((one for one in _FIGURE if rest.startswith(one)), "")
        figure = rest.removeprefix(word)
        figure = figure[1:] if figure.startswith(_LINKS) else figure
        told = kind or word or (act != _APPRAISED[0] and figure.endswith("分"))
        if not told or not figure.removesuffix("分").replace(".", "", 1).isdecimal():
            continue
        how = kind if kind == _KIND[0] else ""
        return f"在{name}{act}中{how}得{figure.removesuffix('分')}分"
    return piece


_PART, _PART_ENDS = ("政务公开", "信息公开", "政府信息公开"), ("项", "单项", "指标", "一项", "部分")


_ALL_POINTS = "满分"


def of_part(text: str, *, noted: bool = True) -> str:
    """A score of one part of an appraisal (绩效考核政务公开项得分97.5分) as reached in that.

    ``noted``: also one with a note of the full score behind it (3.8分（满分4分）).
    """
    for act in _APPRAISED:
        name, found, came = text.partition(act)
        if not found or not _SHORTEST <= len(name) <= _SHORT_NAME or name.startswith(_LED):
            continue
        if noted and came.endswith(_ALL_POINTS):
            part = came.removesuffix(_ALL_POINTS).removesuffix("为").removesuffix("得")
            if part.startswith(_PART) and part.endswith(_PART_ENDS):
                return f"在{name}{act}中{part}得{_ALL_POINTS}"
        part, scored, figure = came.partition("得")
        figure, bracket, note = figure.partition("（") if noted else (figure, "", "")
        figure = figure.removeprefix("分").removeprefix("为").removesuffix("分")
        is_part = part.startswith(_PART) and part.endswith(_PART_ENDS)
        if is_part and scored and figure.replace(".", "", 1).isdecimal():
            return f"在{name}{act}中{part}得{figure}分{bracket}{note}"
    return text


_HIGH = ("较高", "高", "很高", "良好", "较好")
_MEASURED = ("满意度", "满意率")


def told_high(text: str) -> str:
    """How satisfied a review found people to be, in a word (满意度较高), with what found it; "" for all else."""
    measure = text.removeprefix("总体").removeprefix("综合")
    high = any(measure == f"{one}{how}" for one in _MEASURED for how in _HIGH)
    return f"社会评议{text}" if high else ""


def compared(text: str) -> tuple[str, str]:
    """A result, and how it compares with the year before (，较上年提高1.2个百分点)."""
    said, comma, more = text.partition("，")
    return (said, f"，{more}") if comma and more.startswith(_SINCE) else (text, "")


_NOBODYS = (
    *_HALVES,
    "达到",
    "综合排名",
    "被评",
    "获",
    "位列",
    "位居",
    "名列",
    "荣获",
    "未扣",
    "取得",
    "等次为",
    "得分",
)
_SHORT, _OF_WHICH = "得列居排扣", "0123456789第全各前优良满"
"""How a clause begins that does not say whose result it tells; one character, and what stands behind it."""
_GRADED, _SCORED = "等次为", "得分"
_PLACED = ("列", "位列", "位居", "名列", "排", "居", "得")


def is_placed(text: str) -> bool:
    """Whether what was reached is a rank or a score."""
    return text.startswith(_PLACED)


_SHARE_OF_SCORE = "得分率"


def _is_nobodys(text: str) -> bool:
    if text.startswith(_SHARE_OF_SCORE):
        return False
    return text.startswith(_NOBODYS) or (text[:1] in _SHORT and text[1:2] in _OF_WHICH)


def reached(found: Judgement, appraisal: str) -> Judgement:
    """A result of nobody named (位列全县第7名, 得分为92分) as reached in the ``appraisal``, of which the body is the subject."""
    text = found.text
    if found.form == CLAUSE and text.startswith("在"):
        return Judgement(NAMED, text)
    if found.form != CLAUSE or not _is_nobodys(text):
        return found
    if text.startswith(_GRADED):
        text = f"被评为{text.removeprefix(_GRADED)}"
    if text.startswith(_SCORED):
        text = f"得{text.removeprefix(_SCORED).removeprefix('为')}"
    return Judgement(NAMED, f"在{appraisal}中{text}")


_MERGED = ("与", "和", "并入", "合并到", "合并在")
"""How an office begins that tells only with what the appraisal was held (与目标考核合并进行)."""
_NOT_APART = ("未单独", "没有单独", "没单独", "不单独")
_NONE_HELD, _ALONE = (
    ("未组织开展", "没有组织开展", "未组织", "未开展", "未进行", "没有组织", "没有开展", "没组织", "没开展"),
    ("单独评议", "单独的评议", "单独测评", "专门评议"),
)  # fmt: skip
"""How an office begins that tells of one held by itself that was not (未组织单独评议), and what it calls that."""
_HOLDING = ("考核", "社会评议", "评议", "组织", "开展", "进行")


def not_apart(text: str, what: str, *, named: bool = True) -> str:
    """That none was held by itself (没有单独考核), which is nothing that the body left undone.

    ``named``: also where it is called in short what was not held by itself (未组织单独评议).
    """
    if text.startswith(_MERGED) or (text.startswith(_BY) and what.endswith("评议")):
        return f"{what}{text}"
    alone = next((text.removeprefix(one) for one in _NONE_HELD if text.startswith(one)), text)
    if named and alone in _ALONE:
        return f"{what}{'没有' if text.startswith('没') else '未'}单独开展"
    bare, comma, more = text.partition("，")
    if comma and more.startswith(_MERGED):  # 未单独开展，并入作风评议
        return f"{not_apart(bare, what, named=named)}，{more}"
    bare = text
    for word in (*_HOLDING, *_HOLDING):
        bare = bare.removesuffix(word)
    if bare not in _NOT_APART:
        return text
    return f"{what}{'没有' if bare.startswith('没') else '未'}单独开展"


_UNITS = ("人次", "起", "人", "件", "次", "例", "家")
BLAMED = "责任追究"


def counted_first(text: str) -> str:
    """What was done about a fault, behind how often (1起，对1所学校…予以约谈): with what was so often."""
    head, comma, more = text.partition("，")
    unit = next((one for one in _UNITS if head.endswith(one)), "")
    number = head.removesuffix(unit)
    return f"{BLAMED}{text}" if comma and more and unit and number.isdecimal() else text


_LEVELS = ("省", "市", "州", "盟", "县", "区", "旗", "第三方")
_HOLD, _HELD = ("统一", "组织", "开展", "委托", "实施"), ("测评", "评议", "评估", "调查", "考评")
_WAY, _LONGEST_HOLDER = "方式", 16
_SCORED, _POINTS = "得分", "分"


def held_by(review: str) -> str:
    """A review that tells first who held it, or in which way (区统一组织测评，本镇得分88.4分): it is the review that was held so."""
    held, comma, came = review.partition("，")
    judged = next((one for one in _HELD if held.endswith(one)), "")
    if not comma or not judged or len(held) > _LONGEST_HOLDER:
        return review
    whose, scored, figure = came.partition(_SCORED)
    if scored and figure[:1].isdecimal() and _POINTS in figure:
        came = f"{whose}得{figure}"
    if held.removesuffix(judged).endswith(_WAY):
        way = held.removesuffix(judged).removeprefix("采取").removeprefix("采用")
        return f"社会评议采取{way}进行，{came}" if not way.startswith("通过") else review
    if held.startswith(_LEVELS) and any(word in held for word in _HOLD):
        return f"社会评议由{held}，{came}"
    return review


_NOT_YET = ("尚待", "有待", "待测评", "待评议", "待考核", "待考评", "待评估")


def is_not_yet(text: str) -> bool:
    """Whether a result is still to come (尚待测评)."""
    return text.startswith(_NOT_YET) and "，" not in text


# ---------------------------------------------------------------- what wants words of its own

_GROUPS_OF = ("类", "组", "系列", "序列")
_BY_LETTER = tuple(f"{letter}{class_}" for letter in "ABCD" for class_ in ("等次", "等级", "档次"))
_CALLED_SO = ("优秀", "良好", "合格", "优秀等次", "良好等次", "合格等次", *_BY_LETTER)


def in_class(appraisal: str) -> str:
    """A grade given among some (街道类A等次), with its verb; any other text as it is."""
    grade = max((one for one in _CALLED_SO if appraisal.endswith(one)), key=len, default="")
    among = appraisal.removesuffix(grade)
    short = 1 < len(among) <= _LONGEST_CLASS and among.endswith(_GROUPS_OF)
    if not grade or not short or "，" in among:
        return appraisal
    return f"被评为{appraisal}" if grade in _BY_LETTER else f"在{among}中被评为{grade}"


_LONGEST_CLASS = 8
_BY_WHOM, _HELD_BY, _CAME_TO = ("代表", "监督员", "评议员"), "评议", ("结果为", "结果", "为", "")
_WELL = ("满意", "基本满意", "较满意", "较好", "良好", "优秀", "好")
_VISITS, _ASKED = ("走访", "回访", "入户走访", "电话回访"), ("问卷", "走访", "回访", "访谈", "座谈")
_FELT = "满意"


def by_reviewers(review: str) -> str:
    """A review told by who held it (居民代表评议结果为满意) or on whom was called, as one; any other as it is."""
    who, found, came = review.partition(_HELD_BY)
    result = next((came.removeprefix(one) for one in _CAME_TO if came.startswith(one)), "")
    if found and who.endswith(_BY_WHOM) and len(who) <= _LONGEST_CLASS and result in _WELL:
        return f"社会评议由{who}进行，结果为{result}"
    first, comma, _ = review.partition("，")
    called = comma and review.startswith(_VISITS) and first[-2:-1].isdecimal()
    return f"社会评议共{review}" if called else review


def is_how_asked(review: str) -> bool:
    """Whether a review tells first how people were asked (家长问卷5240份), which is no result."""
    first = review.partition("，")[0]
    return any(one in first for one in _ASKED) and _FELT not in first
