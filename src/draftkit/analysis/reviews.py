"""行政复议、行政诉讼: table 4 as facts."""

from __future__ import annotations

from draftkit.analysis.ledger import Ledger, listed
from draftkit.editions import Edition
from draftkit.facts import Listing
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.model import Number

_OUTCOMES = tuple(c.name for c in disclosure.T4_COLUMNS if c.name != TOTAL)
_REVIEW, _DIRECT, _AFTER = (row.key for row in disclosure.T4_ROWS)
_OTHER = "其他结果"
TOTALS = tuple(cell_key(row, TOTAL) for row in disclosure.T4_ROWS)


def note(ledger: Ledger, edition: Edition) -> None:
    """Note all cases and slots of 复议 and 诉讼."""
    reviews, direct, after = (ledger.number(key) for key in TOTALS)
    suits = direct + after
    ledger.one_of(TOTALS, 争议_无=not reviews and not suits)
    ledger.one_of(TOTALS[:1], 复议_有=reviews > 0, 复议_无=not reviews)
    ledger.one_of(TOTALS[1:], 诉讼_有=suits > 0, 诉讼_无=not suits)
    if reviews:
        ledger.slot("复议数", reviews, TOTALS[0])
        _outcomes(ledger, "复议", (_REVIEW,), edition)
    if suits:
        ledger.one_of(
            TOTALS[1:],
            诉讼_直接=not after,
            诉讼_复议后=not direct,
            诉讼_两类=bool(direct) and bool(after),
        )
        ledger.slot("诉讼数", suits, *TOTALS[1:])
        _outcomes(ledger, "诉讼", (_DIRECT, _AFTER), edition)
    if direct:
        ledger.slot("直接起诉数", direct, TOTALS[1])
    if after:
        ledger.slot("复议后起诉数", after, TOTALS[2])
    if direct and after:
        ledger.slot("直诉件数", direct, TOTALS[1])
        ledger.slot("后诉件数", after, TOTALS[2])
    for stem, outcome in (("纠正", "结果纠正"), ("未审结", "尚未审结")):
        _told(ledger, stem, outcome)


def _told(ledger: Ledger, stem: str, outcome: str) -> None:
    """Note one outcome over all three rows, and before whom the cases are."""
    keys = {row: f"{row}.{outcome}" for row in (_REVIEW, _DIRECT, _AFTER)}
    counts = {row: ledger.number(key) for row, key in keys.items()}
    total = sum(counts.values())
    if not total:
        return
    ledger.case(f"{stem}_有", *keys.values())
    ledger.slot(f"{stem}数", total, *keys.values())
    before = {
        "行政复议": counts[_REVIEW],
        "行政诉讼": counts[_DIRECT] + counts[_AFTER],
    }
    names = tuple(name for name, count in before.items() if count)
    ledger.slot(f"{stem}程序", Listing(names), *keys.values())


def _outcomes(ledger: Ledger, stem: str, rows: tuple[str, ...], edition: Edition) -> None:
    counts = [
        (outcome, sum(ledger.number(f"{row}.{outcome}") for row in rows)) for outcome in _OUTCOMES
    ]
    keys = tuple(f"{row}.{outcome}" for row in rows for outcome in _OUTCOMES)
    counts = [(outcome, number) for outcome, number in counts if number]
    ledger.slot(f"{stem}明细", listed(counts, "件"), *keys)
    one = len(counts) == 1
    ledger.slot(f"{stem}果", _said_once(counts, edition) if one else listed(counts, "件"), *keys)
    ledger.one_of(keys, **{f"{stem}_单果": one, f"{stem}_多果": not one})


def _said_once(counts: list[tuple[str, Number]], edition: Edition) -> str:
    """A single outcome without its number, which is that of all cases: 结果维持, 结果均为维持."""
    ((outcome, number),) = counts
    if outcome == _OTHER and edition.columns_quoted:
        every = "均" if number > 1 else ""
        return f"结果{every}为{outcome}" if edition.outcomes_plain else f"结果{every}属“{outcome}”"
    if outcome == _OTHER and edition.other_outcome:
        if edition.outcome_said:
            return f"{'均' if number > 1 else ''}为{outcome}"
        return f"{'均' if number > 1 else ''}属于{outcome}"
    return outcome if number == 1 else _of_all(outcome)


def _of_all(outcome: str) -> str:
    if outcome == "尚未审结":
        return f"均{outcome}"
    return (
        f"结果均为{outcome.removeprefix('结果')}"
        if outcome.startswith("结果")
        else f"均为{outcome}"
    )
