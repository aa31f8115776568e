"""Contact data in the part before 一."""

from __future__ import annotations

import re
import unicodedata

from draftkit.model import Preface
from draftkit.patterns import compiled, regex
from draftkit.sources.intake.texts import LONGEST, one_line
from draftkit.sources.reports.published import LEAD, PublishedReport
from draftkit.sources.reports.said import wide_marks, without_blanks

_PHONE = regex(r"电话(?:号码)?(?:是|为)?[：:]?(\+?[\d（(][\d\-－—–（）()转]{6,22}\d)")
_ADDRESS = regex(
    r"地址(?:是|为)?[：:]?([^，。；：:、“”]{4,50}?)(?=[，。；、）)]|邮编|邮政编码|联系|电话|$)"
)
_SITE = regex(r"(?:https?://|www\.)[A-Za-z0-9./?=&%_:~#-]+")


_STREET = regex(
    r"，(?P<more>[^，。；：:、“”]{2,30}?\d+号[^，。；：:、“”]{0,16}?)(?=[，。；、）)]|$)"
)
"""The street behind the office: 党政办公室，运河东路76号."""
_NO_STREET = regex("编|话|传真|联系|箱|网")
_ONLY_OFFICE = regex("[^\\d路街巷道院楼号村]*(?:办公室|[办科股])")


def _whole_address(match: re.Match[str], text: str) -> str:
    """An address up to its number; "" where it is no more than the name of an office."""
    where = match[1]
    more = _STREET.match(text, match.end())
    if more and not compiled(r"\d").search(where) and not _NO_STREET.search(more["more"]):
        return f"{where}，{more['more']}"
    return "" if _ONLY_OFFICE.fullmatch(where) else where


def preface_of(report: PublishedReport) -> Preface | None:
    """Telephone, address and website named before 一; ``None`` where there are none."""
    lead = report.section(LEAD)
    if lead is None:
        return None
    lines = (wide_marks(without_blanks(p.text)) for p in lead.paragraphs)
    text = "\n".join(lines)
    phone, address, site = _PHONE.search(text), _ADDRESS.search(text), _SITE.search(text)
    where = _whole_address(address, text) if address else ""
    if compiled(r"网址|http|www|邮箱").search(where) or (
        address and text[address.start() - 1] in "网箱"
    ):
        where = ""
    found = Preface(
        unicodedata.normalize("NFKC", phone[1]).replace("—", "-").replace("–", "-")
        if phone
        else "",
        one_line(where)[:LONGEST],
        site[0].rstrip(".") if site else "",
    )
    return found if any((found.telephone, found.address, found.website)) else None
