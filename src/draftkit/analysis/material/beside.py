"""Practices given in a word or two that are told with what they belong to: alone any body might print them."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger
from draftkit.chance import stable_hash
from draftkit.kinds import fields
from draftkit.phrasebank.schema import Practice

_PUBLISHES = "行政执法公示"
_ENFORCED = ("执法_单", "执法_多")
_SECRETS, _PERSONS = "保密审查", "个人信息保护"
_WITH_REVIEW = {
    _SECRETS: ("进行保密审查", "开展保密审查", "作保密审查", "履行保密审查程序"),
    _PERSONS: (
        "注意保护个人信息",
        "注重个人信息保护",
        "做好个人信息保护",
        "注意个人信息保护",
        "注重对个人信息的保护",
    ),
}
"""Practice → what is done besides the review by its steps."""
_SECRET, _ALSO, _WITH_IT = "保密", "同时", "审核时一并"


def is_told(ledger: Ledger, practice: Practice, *, plain: bool) -> bool:
    """Whether a practice of the bank's is told beside figures of enforcement or the steps of review, or by them."""
    name = practice.name
    if name == _PUBLISHES and any(case in ledger.cases for case in _ENFORCED):
        ledger.slot("执法附", "对行政执法信息进行公示", fields.PRACTICES.key)
        return True
    answers = "流程_答" in ledger.cases
    if name not in _WITH_REVIEW or "有审核流程" not in ledger.cases or answers:
        return False
    steps = ledger.filing.given[fields.REVIEW_STEPS]
    if name == _SECRETS and any(_SECRET in step for step in steps):
        return True
    own = [one.name for one in ledger.filing.given[fields.PRACTICES]]
    if name == _PERSONS and any(word in said for said in own for word in practice.seen):
        return False  # the run says that it is told in the office's own words
    ways = _WITH_REVIEW[name]
    before = ledger.slots.get("流程另")
    told = before.text if before else ""
    body = stable_hash(ledger.filing.body.name)
    goes_on = told.endswith(tuple(way for some in _WITH_REVIEW.values() for way in some))
    # The review stands before what is signed and published; nobody 一并注意.
    # When it takes place nobody said, where it is told ``plain``.
    also = _WITH_IT if name == _SECRETS and not plain else _ALSO
    lead = "，" if goes_on else f"{'；' if told else ''}{also}"
    cells = dict.fromkeys((*(before.cells if before else ()), fields.PRACTICES.key))
    ledger.slot("流程另", f"{told}{lead}{ways[body // 2 % len(ways)]}", *cells)
    return True
