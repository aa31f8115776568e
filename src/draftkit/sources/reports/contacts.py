"""Contact data in the part before 一."""

from __future__ import annotations

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


def preface_of(report: PublishedReport) -> Preface | None:
    """Telephone, address and website named before 一; ``None`` where there are none."""
    lead = report.section(LEAD)
    if lead is None:
        return None
    lines = (wide_marks(without_blanks(p.text)) for p in lead.paragraphs)
    text = "\n".join(lines)
    phone, address, site = _PHONE.search(text), _ADDRESS.search(text), _SITE.search(text)
    where = address[1] if address else ""
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
