"""六, the preface, and how much there is to tell at all."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.facts import Listing

FEE = "事实.信息处理费"
_FEW = 3
SHORT = "《条例》"
FULL = "《中华人民共和国政府信息公开条例》（以下简称《条例》）"


def note(ledger: Ledger) -> None:
    """Note the fee, the preface, last year's remedies and the sparse case."""
    filing = ledger.filing
    fee = filing.given.fee
    ledger.one_of((FEE,), 费用_待填=fee is None, 费用_零=fee == 0, 费用_有=bool(fee))
    if fee:
        ledger.slot("信息处理费", fee, FEE)
    ledger.one_of(("事实.上年问题整改",), 有上年整改=bool(filing.given.remedies))
    _preface(ledger)
    if len(given_facts(ledger)) + len(filing.keywords) < _FEW:
        ledger.case("事实少", "事实", "关键词")


def _preface(ledger: Ledger) -> None:
    preface = ledger.filing.preface
    # Named in full where the report speaks of it first; the preface is before the lead.
    ledger.slot("条例", SHORT if preface else FULL, "前言")
    if preface is None:
        return
    ledger.case("有前言", "前言")
    fields = (("地址", preface.address), ("电话", preface.telephone), ("网址", preface.website))
    contact = tuple(Listing((value,), lead=f"{name}：") for name, value in fields if value)
    if contact:
        ledger.case("前言_联系", "前言")
        ledger.slot("联系方式", Listing(contact, "，"), "前言")


def given_facts(ledger: Ledger) -> tuple[str, ...]:
    """Names of the facts that were given."""
    given = ledger.filing.given
    fields = {
        "主动公开总数": given.total,
        "公开渠道": given.channels or None,
        "政务新媒体": given.accounts or None,
        "信息查阅点": given.reading_points or None,
        "培训次数": given.trainings,
        "会议次数": given.meetings,
        "政策解读": given.explanations,
        "全部按期答复": given.all_on_time,
        "信息处理费": given.fee,
        "考核": given.appraisal or None,
        "社会评议": given.public_review or None,
        "责任追究": given.accountability or None,
        "存在问题": given.problems or None,
        "上年问题整改": given.remedies or None,
    }
    return tuple(name for name, value in fields.items() if value is not None)
