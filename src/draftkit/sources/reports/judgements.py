"""How applications were dealt with: answers in time, and the fee."""

from __future__ import annotations

import re
from decimal import Decimal

from draftkit.sources.numerals import YUAN_UNITS, Refusal, read_amount
from draftkit.sources.reports.said import Said

_ON_TIME = re.compile(
    r"(?:均|都|全部|所有|件件)[^。；]{0,20}(?:法定|规定)?(?:期限|时限|时间)内[^。；]{0,8}(?:答复|办结|办理|回复)|(?:按期|按时|及时)(?:答复|办结)率[^。；]{0,6}100%|"
    r"(?:未|没有|无|未有)(?:发生|出现|存在)?(?:逾期|超期|超出|超过)[^。；，]{0,12}(?:答复|期限|时限)|"
    r"申请的答复(?:均|都|全部)?[在按](?:法定|规定)(?:期限|时限)内?(?:作出|完成)"
)
_BOOK = re.compile(r"《[^》]*》")
_FEE_WORD = "(?:政府)?信息(?:公开)?处理费"
_NO_FEE = re.compile(
    rf"(?:未|没有|并未|不存在|无)(?:发生|产生|收取|收到|涉及|任何|过|向申请人|依申请|政府|信息|公开|相关|有关|依照|按照|依据|根据|规定|所列|列明|计收|征收|的)*{_FEE_WORD}|"
    rf"{_FEE_WORD}[^。；]{{0,60}}?(?:未|没有)(?:发生|产生)?(?:收取|计收|征收)(?:任何|过)?(?:费用)?(?=[，。；]|$)|"
    rf"{_FEE_WORD}[^。；，\d]{{0,12}}(?:未收取|没有收取|未发生|未产生|为零|为0元?(?!\.)|0元)"
)
_FEE = re.compile(
    rf"(?:收取|收到|收缴|共收)[^。；，\d]{{0,10}}{_FEE_WORD}[^。；，\d]{{0,8}}(\d[\d,]*(?:\.\d+)?)(万?元)"
)
_FEE_BEFORE = re.compile(
    rf"{_FEE_WORD}(?:[^。；，\d]{{0,10}}|[^。；]{{0,60}}?(?:收取|计收)(?:费用)?(?:共计|合计|共)?)(\d[\d,]*(?:\.\d+)?)(万?元)"
)


def on_time(said: Said) -> bool | None:
    """``True`` where all applications were answered in time."""
    if said.section != 1 or "申请" not in said.text or "不" in said.text:
        return None
    return True if _ON_TIME.search(said.text) else None


_ON_TIME_COUNT = re.compile(
    r"(?:(?:按期|按时|如期)(?:答复|办结)|(?:期限|时限)内(?:答复|办结))(?:申请)?(?:共计|共|了)*(\d{1,5})件"
)


def on_time_count(said: Said) -> int | None:
    """How many applications were answered in time."""
    if said.section != 1 or said.is_plan or "申请" not in said.text:
        return None
    match = _ON_TIME_COUNT.search(said.own)
    return int(match[1]) if match else None


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
