"""监督保障: what 条例 第五十条第四项 asks of a 人民政府.

A government whose 考核, 社会评议 or 责任追究 is not given gets a case of its own (…_待填); a
街道 or 部门 is simply silent.
"""

from __future__ import annotations

from collections.abc import Container

from draftkit.analysis.ledger import Ledger
from draftkit.chinese.absence import BLAME, nothing
from draftkit.kinds.fields import ACCOUNTABILITY, APPRAISAL, FACT_FIELDS, PUBLIC_REVIEW
from draftkit.kinds.material import SUPPORT
from draftkit.patterns import regex

_NOTHING = regex(f"(?:{nothing(BLAME)})。?")


def note(ledger: Ledger, grades: Container[str]) -> None:
    """Note all cases and slots of 监督保障.

    ``grades`` can stand alone as a result; anything longer or other is taken as a clause.
    """
    given = ledger.filing.given
    _result(ledger, "考核", "考核", given[APPRAISAL], grades)
    _result(ledger, "评议", "社会评议", given[PUBLIC_REVIEW], grades)
    if "评议" in given[PUBLIC_REVIEW]:
        ledger.case("评议_含题", "事实.社会评议")
    if _NOTHING.fullmatch(given[ACCOUNTABILITY]):
        ledger.case("追责_无", "事实.责任追究")
    else:
        _result(ledger, "追责", "责任追究", given[ACCOUNTABILITY], ())
    told = [field for field in FACT_FIELDS if field.part == SUPPORT]
    grounds = tuple(field.key for field in told)
    ledger.one_of(grounds, 监督有事实=any(given[field] for field in told))


def _result(ledger: Ledger, stem: str, slot: str, text: str, grades: Container[str]) -> None:
    path = f"事实.{slot}"
    if text:
        ledger.case(f"{stem}_等次" if text in grades else f"{stem}_文字", path)
        ledger.slot(slot, text, path)
    elif ledger.filing.body.is_government:
        ledger.case(f"{stem}_待填", path, "机关.类别")
