"""How it was judged and what was charged: answers in time, fee, appraisal, review, accountability."""

from __future__ import annotations

import re
from decimal import Decimal

from draftkit.sources.numerals import YUAN_UNITS, Refusal, read_amount
from draftkit.sources.reports.said import Said

_ON_TIME = re.compile(
    r"(?:均|都|全部|所有|件件)[^。；]{0,20}(?:法定|规定)?(?:期限|时限|时间)内[^。；]{0,8}(?:答复|办结|办理|回复)|(?:按期|按时|及时)(?:答复|办结)率[^。；]{0,6}100%"
)
_BOOK = re.compile(r"《[^》]*》")
_FEE_WORD = "(?:政府)?信息(?:公开)?处理费"
_NO_FEE = re.compile(
    rf"(?:未|没有|并未|不存在|无)(?:发生|产生|收取|收到|涉及|任何|过|向申请人|依申请|政府|公开|相关|有关)*{_FEE_WORD}|"
    rf"{_FEE_WORD}[^。；，\d]{{0,12}}(?:未收取|没有收取|未发生|未产生|为零|为0元?(?!\.)|0元)"
)
_FEE = re.compile(
    rf"(?:收取|收到|收缴|共收)[^。；，\d]{{0,10}}{_FEE_WORD}[^。；，\d]{{0,8}}(\d[\d,]*(?:\.\d+)?)(万?元)"
)
_FEE_BEFORE = re.compile(rf"{_FEE_WORD}[^。；，\d]{{0,10}}(\d[\d,]*(?:\.\d+)?)(万?元)")


def on_time(said: Said) -> bool | None:
    """``True`` where all applications were answered in time."""
    if said.section != 1 or "申请" not in said.text or "不" in said.text:
        return None
    return True if _ON_TIME.search(said.text) else None


def fee(said: Said) -> Decimal | None:
    """信息处理费 in 元."""
    text = _BOOK.sub("", said.own)
    if _NO_FEE.search(text):
        return Decimal(0)
    match = _FEE.search(text) or _FEE_BEFORE.search(text)
    if match is None:
        return None
    amount = read_amount(match[1], YUAN_UNITS)
    if isinstance(amount, Refusal):
        return None
    return amount * 10_000 if match[2] == "万元" else amount


_GRADE = "优秀|良好|合格|较好|优良|基本合格|好"
_APPRAISAL = re.compile(
    rf"考核(?:评价|评估|测评)?(?:的)?(?:结果|等次|等级|成绩)?(?:评定)?(?:为|是|获评|评为|被评为|：|:)[“\"]?((?:{_GRADE})(?:等次|等级)?)(?=[”\"，。；、]|$)"
)
_REVIEW = re.compile(
    rf"社会评议(?:的)?(?:结果|等次|情况)?(?:为|是|：|:)[“\"]?((?:非常|较|基本)?满意|{_GRADE})(?=[”\"，。；、]|$)"
)
_NO_BLAME = re.compile(
    r"(?:未发生|没有发生|未出现|不存在|没有|未有)[^，。；]{0,24}(?:责任追究|追究责任|追责|被问责)|责任追究(?:的)?(?:情况|结果|情形)?(?:为|：|:)?(?:未发生|没有发生|零)"
)


def appraisal(said: Said) -> str | None:
    """The grade of the 考核."""
    match = _APPRAISAL.search(said.own)
    return match[1] if match else None


def public_review(said: Said) -> str | None:
    """The result of the 社会评议."""
    match = _REVIEW.search(said.own)
    return match[1] if match else None


def accountability(said: Said) -> str | None:
    """未发生 where the report says so."""
    return "未发生" if _NO_BLAME.search(said.own) else None
