"""What others had a say in: 重大行政决策, 人大建议, 政协提案."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.analysis.material.records import ALL_DONE
from draftkit.editions import Edition
from draftkit.kinds import fields
from draftkit.kinds.material import Proposals


def note(ledger: Ledger, edition: Edition) -> None:
    """Note what the public and the deputies had a say in."""
    _note_decisions(ledger)
    _note_proposals(ledger, edition)


def _note_decisions(ledger: Ledger) -> None:
    key = fields.DECISIONS.key
    for decisions in ledger.filing.given[fields.DECISIONS]:
        ledger.want(decisions.part, "pub.decision")
        numbers = {"征求数": decisions.consulted, "意见数": decisions.opinions}
        for name, number in numbers.items():
            if number and number.value:
                ledger.case("有重大决策", key)
                ledger.slot(name, number, key)
                if name == "征求数":
                    ledger.case("征求_有", key)


def _all_settled(record: Proposals) -> bool:
    """Whether as many proposals were settled as there were, each number exact."""
    given = [n for n in (record.motions, record.proposals) if n and n.value]
    if record.done is None or not given or not all(n.exact for n in (*given, record.done)):
        return False
    return record.done.value == sum(n.value for n in given)


_RATE = ("办理满意率", "满意率", "满意度", "为", "达到", "达", "：", ":")


def _note_satisfied(ledger: Ledger, record: Proposals, edition: Edition) -> None:
    """Note the share that was satisfied; what is no share (基本满意) is how those who proposed judged."""
    key, said = fields.PROPOSALS.key, record.satisfied
    if edition.shares_bare:
        for word in _RATE:
            said = said.removeprefix(word)
        if not any(c.isdigit() for c in said) and "百分" not in said:
            settled = ledger.slots["建议全结"].text if "建议全结" in ledger.slots else ""
            ledger.slot("建议全结", f"{settled}{'，' if settled else ''}评价为{said}", key)
            return
    ledger.slot("满意率", said, key)


def _note_proposals(ledger: Ledger, edition: Edition) -> None:
    key = fields.PROPOSALS.key
    for record in ledger.filing.given[fields.PROPOSALS]:
        ledger.want(record.part, "sup.proposals", "other.proposals")
        numbers = {
            "建议数": record.motions,
            "提案数": record.proposals,
            "建议办结数": record.done,
        }
        if edition.proposals_settled:
            given = [n.value for n in (record.motions, record.proposals) if n and n.value]
            ledger.one_of((key,), 建议_两=len(given) > 1, 建议_无=not given)
            if _all_settled(record):
                del numbers["建议办结数"]
                ledger.slot("建议全结", ALL_DONE if sum(given) > 1 else "已办结", key)
        for name, number in numbers.items():
            if number and number.value:
                ledger.case("有建议提案", key)
                ledger.slot(name, number, key)
        if record.satisfied:
            if edition.satisfaction_alone:
                ledger.case("有建议提案", key)
            _note_satisfied(ledger, record, edition)
