"""What an office writes of a 考核 or 社会评议, taken apart: a grade, a score, a share, a rank, an award, and by whom.

Offices write results short and in any order (县政务公开考核良好, 优秀（第3名）, 省第三方评估全市第一名).  Each part is
known for what it is and given the verb it needs; who judged is kept.  A text that has its verbs already stands.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from re import Match

from draftkit.chinese.numerals import ALL
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

GRADE, SCORE, RANK, CLAUSE, NAMED = "等次", "分数", "名次", "文字", "含题"
WEIGHT, RATE = "权重", "比率"
"""What is no result yet: how much the work counts for elsewhere, and a share of nobody knows what."""
"""What a result is put into: the forms of the vocabulary's cases."""


class Judgement(NamedTuple):
    """A result as a sentence takes it: the form of its case, and the text."""

    form: str
    text: str


class _Source(NamedTuple):
    """Who judged, and in what (县 + 政务公开考核)."""

    by: str
    on: str

    def led(self, said: str, topic: str) -> Judgement:
        """``said`` of this judging; ``topic`` is the word that the sentence around it has to name."""
        name = f"{self.by}{self.on}"
        if topic in name:
            return Judgement(NAMED, f"在{name}中{said}")
        return Judgement(CLAUSE, f"{name}{said}")


class _Part(NamedTuple):
    """One part of a result: its form and text where it is all there is, and what it says beside others.

    ``within`` is what it says after 在…中; a ``verbal`` part has its own verb as it was typed.
    """

    form: str
    alone: str
    beside: str
    within: str
    source: _Source | None = None
    verbal: bool = False


_KINDS = ("等", "级", "类", "档", "次")
_JUDGING = "考核|考评|评估|测评|评议|评比|评审|评查"
_LINK = "被?评定?为|评定|获评|被?[认确]?定为|被?列为|荣?获得?|取得|达到|属于|[为是得：:]"
_LEAD = (
    rf"(?:(?P<led>[在经])?(?P<by>[^，。：:、；（()\s在经未不没无]{{0,16}}?)(?P<on>{_JUDGING})(?P<amid>[中里内]|工作)?)?"
    r"(?P<noun>的?(?:综合|总体|最终|最后|评定|考核|评议)?(?:等次|等级|结果|成绩|档次|结论|意见|评价|情况))?"
    rf"(?P<link>{_LINK})?"
)
"""What leads to a result: by whom, what kind of result, a verb; all of it may be missing."""
_COMMON = regex(
    r"(?:本年度?|年度|全年|年[终末底]|(?:政府)?信息|政务|公开|工作|的|社会|群众|公众|对|我[\u4e00-\u9fff])*"
)
"""Who judged, where that is no more than the topic of every report."""
_COUNT = rf"[\d{ALL}]{{1,4}}"
_FIGURE = r"\d{1,3}(?:\.\d+)?"
_RANK = regex(
    rf"{_LEAD}(?P<verb>排名|位列|位居|名列|排在?|列入?|居|位于|处于|进入|跻身)?(?P<among>(?:(?!位[列居])[^，。、；（()\s第前列居排名为在经未不没无进]){{0,14}}?)"
    rf"(?P<late>排名|位列|位居|名列|排在?|列|居)?(?P<place>并?列?第{_COUNT}(?:名|位|方阵|梯队|等次|等级|档次|档)?|前{_COUNT}[名位]?|前列|前茅|上游)"
)
_SCORE = regex(
    rf"{_LEAD}(?P<of>(?:政府信息|政务|信息)公开(?:工作|部分|指标|项目)?)?(?P<what>(?:总|综合|平均|最终|最后|年度|总体)*(?:得分|评分|成绩|分数|总分|打分))?"
    rf"(?P<verb>[为是：:达得])?(?P<figure>{_FIGURE}(?:分|%)|满分)(?P<bound>以上|左右)?"
)
_WEIGHS = regex(
    rf"(?:我[\u4e00-\u9fff])?(?P<of>(?:政府信息|政务|信息)公开(?:工作)?)(?:在|占|列入)?(?P<on>[^，。；占]{{2,16}}?(?:考核|考评|绩效))"
    rf"(?:中|内|总分)?的?(?:权重|分值|比重)?(?:占|为|的)?(?P<figure>{_FIGURE}[分%])(?:的?(?:权重|分值|比重))?"
)
"""How much the work counts for in an appraisal of everything (政务公开占部门效能考核3分)."""
_SHARE = regex(
    r"(?P<whose>[^，。\d]{0,12}?)(?P<measure>(?:满意|优秀|好评|优良|知晓|合格|达标|得分|支持|认可)[率度](?:评分|得分|指数)?)"
    rf"(?P<verb>[为是：:在]|达到?)?(?P<figure>{_FIGURE}[%分]|百分之[点{ALL}]+)(?P<bound>以上|左右)?"
)
_FELT_BY = regex(
    rf"(?P<figure>{_FIGURE}%)(?P<whose>(?:群众|公众|居民|村民|牧民|企业|家长|商户)?)(?P<measure>满意|好评)"
)
"""A share told before what it is a share of (92.6%满意)."""
_FELT_AT = regex(
    rf"(?P<whose>群众|公众|居民|村民|牧民|牧户|农户|企业|家长|商户|乘客|学员|业主)(?:表示)?(?P<measure>满意|好评)(?P<figure>{_FIGURE}%)"
)
"""Who was satisfied, and how many of them (家长满意96.1%)."""
_GIVEN_BY = regex(rf"(?P<whose>[^，。\d]{{2,10}}?)(?P<what>评分|打分|得分)为?(?P<figure>{_FIGURE})")
"""A score without its unit, and who gave it (居民评分88.2)."""
_PORTION = regex(rf"(?P<grade>\D{{1,5}}?)(?P<verb>占|的占|为)?(?P<figure>{_FIGURE}%)")
_AWARD = regex(
    rf"{_LEAD}(?P<award>(?:全?[国省市县区州旗镇](?:级|直)?)?(?:[一二三特]等|优秀|先进|优胜|组织|创新)奖)"
)
_HONOUR = regex(
    rf"{_LEAD}(?P<honour>[^，。为是]{{0,14}}?(?:优秀|优胜|先进|示范|标杆|合格|达标|良好)[^，。]{{0,4}}?"
    r"(?:单位|集体|机关|部门|乡镇|街道|示范点|示范[镇乡县区]))"
)
_GRADED = regex(
    rf"{_LEAD}[“\"]?(?P<grade>[^，。“”\"]{{1,6}}?)[”\"]?(?P<kind>等次|等级|档次|级别|档)?[”\"]?"
)
_LEVEL = regex(
    r"(?P<level>全?[国省市县区州旗盟](?:级|直)?)(?P<grade>[^，。]{1,6}?)(?:等次|等级|档次)?"
)
_FELT = regex(
    r"(?P<who>(?:人民|参评|服务|办事)?(?:群众|公众|对象|代表|居民|村民|企业|社会各界|各界))?"
    r"(?:对[^，。]{2,14}?工作)?(?P<how>总体上?|普遍|整体|综合)?(?P<noun>的?(?:评价|反响|反映|意见))?(?P<verb>[为是：:])?(?P<grade>[^，。]{1,6}?)"
)
_WHERE = regex(
    rf"(?P<led>[在经])?(?P<by>[^，。：:在经]{{0,16}}?)(?P<on>{_JUDGING})[中里]?(?:的?结果)?"
)
_AMONG = regex(rf"(?:全[省市县区州旗]|一?共|总?共){_COUNT}[个家][^，。]{{1,8}}")
_BETWEEN = regex(r"[，,、；;（）()\s]+")


_PASSIVE = regex("(?<=[核评估议比查]中)评为")
"""What was done to the body, without the word that says so."""


def judged(text: str, topic: str, grades: Container[str]) -> Judgement | None:
    """The result that ``text`` states; None where not all of it is known for a result.

    ``topic`` is 考核 or 评议, ``grades`` are the words that can stand alone as a result.
    """
    if (weight := _WEIGHS.fullmatch(text)) and compiled("占|权重|分值|比重").search(text):
        return Judgement(WEIGHT, f"{weight['of']}在{weight['on']}中占{weight['figure']}")
    text = _PASSIVE.sub("被评为", text) if "评为" in text else text
    parts, sizes = _parts(text, topic, grades)
    if not parts:
        return None
    if len(parts) == 1:
        return _single(parts[0], text, topic, sizes)
    if all(part.verbal for part in parts) and not sizes:
        named = any(part.source is not None and topic in "".join(part.source) for part in parts)
        return Judgement(NAMED if named else CLAUSE, text)
    made = [_within(part, topic) for part in parts]
    form = NAMED if any(one.form == NAMED for one in made) else CLAUSE
    return Judgement(form, "，".join(one.text for one in made) + sizes)


def _within(part: _Part, topic: str) -> Judgement:
    return part.source.led(part.within, topic) if part.source else Judgement(CLAUSE, part.beside)


def _single(part: _Part, text: str, topic: str, sizes: str) -> Judgement:
    if part.source is None:
        return Judgement(part.form, f"{part.alone}{sizes}")
    if part.verbal and not sizes:
        return Judgement(NAMED if topic in text else CLAUSE, text)
    led = part.source.led(part.within, topic)
    return led._replace(text=f"{led.text}{sizes}")


def _parts(text: str, topic: str, grades: Container[str]) -> tuple[Sequence[_Part], str]:
    """The parts of a result, and among how many it was; no parts where one of them is something else."""
    whole = _part(text, topic, grades)
    if whole is not None:
        return (whole,), ""
    found: list[_Part] = []
    waiting: _Source | None = None
    sizes = ""
    for piece in filter(None, _BETWEEN.split(text)):
        if part := _part(piece, topic, grades):
            found.append(part if part.source or not waiting else part._replace(source=waiting))
            waiting = None
        elif _AMONG.fullmatch(piece):
            sizes += f"（{piece}）"
        elif where := _WHERE.fullmatch(piece):
            waiting = _source(where)
        else:
            return (), ""
    if waiting and found:  # 优秀（县考核）
        found[-1] = found[-1]._replace(source=found[-1].source or waiting)
    return found, sizes


def _source(match: Match[str]) -> _Source | None:
    """Who judged, where that says more than every report does."""
    on, by = match["on"], match["by"] or ""
    if on is None or _COMMON.fullmatch(by):
        return None
    return _Source(by, on)


def _part(text: str, topic: str, grades: Container[str]) -> _Part | None:
    return next(_readings(text, topic, grades), None)


def _readings(text: str, topic: str, grades: Container[str]) -> Iterator[_Part]:
    """What one part may be; the first is it."""
    noun = "等次" if topic == "考核" else "评价"
    if match := _graded(text, grades):
        yield _of_grade(match, text, topic)
    if match := _SHARE.fullmatch(text):
        yield _of_share(match)
    if match := _FELT_BY.fullmatch(text) or _FELT_AT.fullmatch(text):
        said = f"{match['whose']}{match['measure']}率为{match['figure']}"
        yield _Part(CLAUSE, said, said, said)
    if match := _SCORE.fullmatch(text):
        yield _of_score(match)
    if (match := _GIVEN_BY.fullmatch(text)) and not compiled(_JUDGING).search(match["whose"]):
        said = f"{match['whose']}{match['what']}为{match['figure']}分"
        yield _Part(CLAUSE, said, said, said)
    if match := _RANK.fullmatch(text):
        yield _of_rank(match)
    if match := _AWARD.fullmatch(text):
        said = f"获{match['award']}"
        yield _Part(CLAUSE, said, said, said, _source(match), _is_verbal(match))
    if match := _HONOUR.fullmatch(text):
        said = f"被评为{match['honour']}"
        yield _Part(CLAUSE, said, said, said, _source(match), _is_verbal(match))
    if (match := _PORTION.fullmatch(text)) and match["grade"] in grades:
        said = f"{match['grade']}占{match['figure']}"
        yield _Part(CLAUSE, said, said, said, verbal=bool(match["verb"]))
    if (match := _LEVEL.fullmatch(text)) and match["grade"] in grades:
        class_ = "等次" if "等次" in text else ""
        said = f"被评为{match['level']}{match['grade']}{class_}"
        yield _Part(CLAUSE, said, said, said)
    if (match := _FELT.fullmatch(text)) and match["grade"] in grades:
        whose = f"{match['who'] or ''}{(match['how'] or '').removesuffix('上')}"
        said = text if whose and match["noun"] else f"{whose}评价为{match['grade']}"
        beside = said if whose else f"{noun}为{match['grade']}"
        form, alone = (CLAUSE, said) if whose else (GRADE, match["grade"])
        yield _Part(form, alone, beside, beside)


def _graded(text: str, grades: Container[str]) -> Match[str] | None:
    """A grade and what leads to it: 优秀等次 is 优秀."""
    match = _GRADED.fullmatch(text)
    return match if match is not None and match["grade"] in grades else None


def _of_grade(match: Match[str], text: str, topic: str) -> _Part:
    grade, appraised = match["grade"], topic == "考核"
    beside = f"等次为{grade}" if appraised else f"评价为{grade}"
    within = f"被评为{grade}" if appraised else beside
    # 获甲等等次: a grade that says itself that it is one does not stand before that word.
    form, alone = (CLAUSE, within) if grade.endswith(_KINDS) else (GRADE, grade)
    return _Part(form, alone, beside, within, _source(match), _is_verbal(match) and text != grade)


def _of_share(match: Match[str]) -> _Part:
    whose = match["whose"]
    for judging in ("社会评议", "评议", "考核", "社会"):
        whose = whose.removeprefix(judging).removeprefix("中").removeprefix("的")
    verb = match["verb"] or ""
    if not verb or verb in ":：":
        verb = "在" if match["bound"] == "以上" else "为"
    said = f"{whose}{match['measure']}{verb}{match['figure']}{match['bound'] or ''}"
    return _Part(CLAUSE, said, said, said, verbal=bool(match["verb"]))


def _of_score(match: Match[str]) -> _Part:
    figure = f"{match['figure']}{match['bound'] or ''}"
    if of := match["of"]:
        said = f"{of}得{figure}"
        return _Part(
            CLAUSE, said, said, said, _source(match), _is_verbal(match, match["verb"] or "")
        )
    what = (match["what"] or "").removeprefix("年度")
    said = f"{what}为{figure}" if len(what) > len("得分") else f"得分为{figure}"
    if figure.endswith("%"):
        said = f"结果为{figure}"
    form, alone = (CLAUSE, said) if len(what) > len("得分") else (SCORE, figure)
    verbal = _is_verbal(match, what or match["verb"] or "")
    return _Part(form, alone, said, said, _source(match), verbal)


_LEVELS = ("省", "市", "州", "县", "区", "旗")
"""Whole areas that a rank is one of, as offices write them: 旗第6名 is 全旗第6名."""


def _of_rank(match: Match[str]) -> _Part:
    among, place = match["among"], match["place"]
    among = f"全{among}" if among in _LEVELS else among
    if place.endswith(("等次", "等级", "档次", "档")) and not (match["verb"] or match["late"]):
        said = f"获{among}{place}"
        return _Part(RANK, said, said, said, _source(match))
    if place[-1].isdigit():
        place += "名"
    verb = match["verb"] or match["late"] or ""
    if place.startswith("并") or (verb and not match["late"]):
        said = f"{match['verb'] or ''}{among}{place}"
    elif match["late"]:
        said = f"{match['verb'] or ''}{among}{match['late']}{place}"
    elif among.endswith("中"):
        said = f"在{among}位列{place}"
    else:
        said = f"{'位居' if place in {'前列', '上游'} else '位列'}{among}{place}"
    return _Part(RANK, said, said, said, _source(match), bool(verb) and _is_verbal(match, verb))


def _is_verbal(match: Match[str], verb: str = "") -> bool:
    """Whether the part can stand as typed: it has a verb, and what it was judged in is led to by 在 or 经."""
    has_verb = bool(verb or (match["link"] or "").strip(":："))
    return has_verb and (match["on"] is None or match["led"] is not None)
