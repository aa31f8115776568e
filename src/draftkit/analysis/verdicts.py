"""考核, 社会评议, 责任追究 read before they are put into words (contract: Verdicts).

A grade, a score or percentage, a rank, none, not held, not known yet, or a clause with a verb; what fits none of
them is quoted and marked for a person.
"""

from __future__ import annotations

from collections.abc import Container

from draftkit.analysis.ledger import Ledger
from draftkit.chinese.absence import BLAME, not_held, nothing
from draftkit.kinds.fields import ACCOUNTABILITY, APPRAISAL, PUBLIC_REVIEW
from draftkit.patterns import regex

_SCORE = regex(
    r"(?:得分|得|为)?[:：]?((?:(?:满意率|满意度|优秀率)[为:：]?)?\d{1,3}(?:\.\d+)?(?:分|%|％))"
)
_GRADE = regex(
    r"(?:本年度?|年度)?(?:政府信息公开|信息公开|政务公开)?(?:工作)?(?:考核|评议|社会评议)"
    r"(?:等次|结果|等级|评价)?(?:[为是:：]|评为|被评为|评定为)(.{1,4})"
)
"""A grade that a clause of the bare topic leads in."""
_RANK = regex(
    r"(?:位居|位列|排名|名列|居|列)?(?:[^在中，评核居列排]{0,12}?)第[一二三四五六七八九十\d]{1,3}(?:名|位)"
)
_NOT_HELD = regex(not_held("工作考核|社会评议|考核|评议"))
UNKNOWN = regex(
    r"(?:结果)?(?:尚未|还未|未)(?:公布|出|下达|通报|反馈)|待定|暂无|待公布|待填|待补|未知|不详"
)
_NONE = regex(nothing(BLAME, also="无|暂无|0"))
_COUNTED = regex(r"(?:追究|问责|处理)?\D{0,6}\d+(?:起|人|件|人次)")
_VERB = regex(
    r"[为是被得获列居达评将经由]|作出|给予|约谈|诫勉|通过|进行|开展|完成|纳入|认定|排名|发生|追究|问责|处理"
)
_LEAST = 5


def note(ledger: Ledger, grades: Container[str]) -> None:
    """Note the cases and texts of the three verdicts."""
    given = ledger.filing.given
    _verdict(ledger, "核", "考核", given[APPRAISAL], grades)
    _verdict(ledger, "议", "社会评议", given[PUBLIC_REVIEW], grades)
    text = given[ACCOUNTABILITY].strip().rstrip("。")
    path = ACCOUNTABILITY.key
    if text:
        ledger.slot("责任追究", text, path)
    if not text:
        _missing(ledger, "责", path)
    elif _NONE.fullmatch(text):
        ledger.case("责_无", path)
    elif UNKNOWN.search(text):
        ledger.case("责_待填", path)
    elif _COUNTED.fullmatch(text):
        ledger.case("责_件数", path)
    else:
        ledger.case(f"责_{_form(text, '追究')}", path)
    _together(ledger)


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


def _verdict(ledger: Ledger, stem: str, slot: str, text: str, grades: Container[str]) -> None:
    path, text = f"事实.{slot}", text.strip()
    bare = text.rstrip("。")
    if bare:
        ledger.slot(slot, bare, path)
    if not bare:
        _missing(ledger, stem, path)
    elif UNKNOWN.search(bare):
        ledger.case(f"{stem}_待填", path)
    elif _NOT_HELD.fullmatch(bare):
        ledger.case(f"{stem}_未开展", path)
    elif bare in grades:
        ledger.case(f"{stem}_等次", path)
    elif (grade := _GRADE.fullmatch(bare)) and grade[1] in grades:
        ledger.case(f"{stem}_等次", path)
        ledger.slot(slot, grade[1], path)
    elif score := _SCORE.fullmatch(bare):
        # What names its measure (满意率为96%) is a clause of its own.
        bare_number = score[1][0].isdigit()
        ledger.case(f"{stem}_分数" if bare_number else f"{stem}_文字", path)
        ledger.slot(slot, score[1], path)
    elif _RANK.fullmatch(bare):
        ledger.case(f"{stem}_名次", path)
        if bare[0] not in "位排名列居":
            ledger.slot(slot, f"位列{bare}", path)
    else:
        ledger.case(f"{stem}_{_form(bare, slot.removeprefix('社会'))}", path)


def _missing(ledger: Ledger, stem: str, path: str) -> None:
    if ledger.filing.body.is_government:
        ledger.case(f"{stem}_待填", path, "机关.类别")


def _form(text: str, topic: str) -> str:
    """A clause that names its topic or not, or what fits no sentence and is quoted."""
    if len(text) < _LEAST or _VERB.search(text) is None:
        return "引述"
    return "含题" if topic in text or (topic == "追究" and "问责" in text) else "文字"
