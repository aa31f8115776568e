"""六, the preface, and how much there is to tell at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from draftkit.analysis.ledger import Ledger
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.kinds.fields import FEE, FIELDS, TOTAL
from draftkit.model import Filing

_FEES_SINCE = 2021
"""The first year of 《政府信息公开信息处理费管理办法》 (in force from 1 January 2021): a report of an earlier year rests on no such rules."""


def note(ledger: Ledger, law: Mapping[str, str], edition: Edition) -> None:
    """Note the fee and the preface.

    ``law`` holds the 条例 as 全称 and 简称.
    """
    filing = ledger.filing
    fee = filing.given[FEE]
    told = _fee_told(filing, alone=edition.fees_taken_up)
    own = tuple(f"补充.{part}" for part in told) if edition.fee_once else ()
    grounds = (FEE.key, *own)
    ledger.one_of(
        grounds, 费用_待填=fee is None, 费用_零=fee == 0 and not own, 费用_有=bool(fee) and not own
    )
    ledger.one_of(("年度",), 费用_早=filing.year < _FEES_SINCE)
    if fee:
        ledger.slot("信息处理费", fee, FEE.key)
    _preface(ledger, law, edition)


_FEE = "信息处理费"
_NONE = ("未收取", "没有收取", "未向", "没有向", "未产生", "没有产生", "未发生", "没有发生")


_TAKES_UP = ("收取的", "所收", "上述", "该笔", "这笔", "其中")
"""How a sentence begins that takes up what was charged, which is to be told before it."""


def _fee_told(filing: Filing, *, alone: bool) -> Iterator[str]:
    """The parts for which the office has written itself what was charged; ``alone``: so that it can be read alone."""
    for part, some in filing.supplements.items():
        whole = (text for text in some if not (alone and text.startswith(_TAKES_UP)))
        if any(tells_fee(filing, text) for text in whole):
            yield part


def tells_fee(filing: Filing, said: str) -> bool:
    """Whether an own sentence tells the amount of the fee, or that there was none: 六 needs no other."""
    fee = filing.given[FEE]
    if fee is None or _FEE not in said:
        return False
    return f"{fee}元" in said.replace(",", "") if fee else any(word in said for word in _NONE)


_LAW, _LONGER = "条例", "信息公开条例"
_SHORT_NAME = "（"
"""How what follows its full name begins: （以下简称《条例》）."""


def _names_law(value: object) -> bool:
    """Whether words given speak of the 条例 by its short name, and not by a longer one (信息公开条例)."""
    if isinstance(value, tuple):
        return any(map(_names_law, value))
    return not isinstance(value, int) and _LAW in str(value).replace(_LONGER, "")


def _again(filing: Filing) -> Iterator[str]:
    """What makes a report speak of the 条例 a second time, by path: the office's own words, or a part that says nothing else."""
    if filing.given[TOTAL] is None:
        yield TOTAL.key
    told = ((field.key, value) for field in FIELDS if (value := field.of(filing)))
    yield from (key for key, value in told if _names_law(value))
    if _names_law(filing.lead):
        yield "导语"
    yield from (f"补充.{part}" for part, some in filing.supplements.items() if _names_law(some))


def _preface(ledger: Ledger, law: Mapping[str, str], edition: Edition) -> None:
    preface = ledger.filing.preface
    # Named in full where the report speaks of it first; the preface is before the lead.
    name, again = law["简称" if preface else "全称"], tuple(_again(ledger.filing))
    if edition.law_named_once and not again:
        name = name.partition(_SHORT_NAME)[0]
    ledger.slot("条例", name, "前言", *again)
    if preface is None:
        return
    ledger.case("有前言", "前言")
    fields = (("地址", preface.address), ("电话", preface.telephone), ("网址", preface.website))
    contact = tuple(Listing((value,), lead=f"{name}：") for name, value in fields if value)
    if contact:
        ledger.case("前言_联系", "前言")
        ledger.slot("联系方式", Listing(contact, "，"), "前言")
