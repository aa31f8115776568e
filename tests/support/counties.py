"""Invented counties of township bodies, as filings or as one roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from draftkit import worksheet
from draftkit.batch.neighbourhood import Neighbourhood
from draftkit.blanks import roster_book
from draftkit.kinds.bodies import TOWNS
from draftkit.kinds.fields import CHANNELS, ROSTER_SHEET
from draftkit.model import Body, Filing
from draftkit.phrasebank.schema import PhraseBank
from draftkit.pipeline import Composition
from draftkit.plans import Choices
from tests.support import wordlists as words
from tests.support.filings import random_filing
from tests.support.given import as_read

YEAR = 2025


def county_name(number: int) -> str:
    """No two numbers give one name."""
    prefecture, inside = divmod(number, len(words.PLACE_TAILS))
    head = words.PLACE_HEADS[prefecture % len(words.PLACE_HEADS)]
    far = f"{words.PLACE_HEADS[prefecture // len(words.PLACE_HEADS) % len(words.PLACE_HEADS)]}州市"
    return f"{far}{head}{words.PLACE_TAILS[inside]}县"


def body_name(number: int, kind: str) -> str:
    """No two numbers of a county give one name; counties share names, as real ones do."""
    head, tail = divmod(number, len(words.PLACE_TAILS))
    place = words.PLACE_HEADS[head % len(words.PLACE_HEADS)] + words.PLACE_TAILS[tail]
    return f"{place}{kind}{'办事处' if kind == '街道' else '人民政府'}"


def composed(
    filings: Iterable[Filing],
    bank: PhraseBank,
    recorded: Mapping[str, Choices] | None = None,
) -> Iterator[Composition]:
    """The bodies of one county, composed as a batch does; ``recorded`` choices by body name are kept."""
    neighbourhood = Neighbourhood(bank)
    for filing in filings:
        neighbourhood.compose(filing, (recorded or {}).get(filing.body.name))
    yield from neighbourhood.settled().values()


def invented(bodies: int, size: int = 26) -> Iterator[Filing]:
    """``bodies`` town-level bodies in counties of ``size``, figures and facts at random."""
    seed = 0
    for number in range(bodies):
        filing = random_filing(seed)
        while filing.body.kind not in TOWNS:
            seed += 1
            filing = random_filing(seed)
        seed += 1
        yield _placed(filing, number, size)


def _placed(filing: Filing, number: int, size: int) -> Filing:
    county, inside = divmod(number, size)
    kind = filing.body.kind
    body = Body(body_name(inside, kind), kind, "乡级", f"我{kind}", county_name(county))
    return filing._replace(
        year=YEAR,
        body=body,
        given=as_read(filing.given),
        date=f"{YEAR + 1}-01-20" if filing.date else "",
        signature=body.name if filing.signature else "",
    )


def write_roster(path: Path, filings: Iterable[Filing], *, last_year: bool = False) -> None:
    """The filings as a 花名册, row by row."""
    slots = tuple(
        s
        for s in roster_book.columns(groups=_GROUPS)
        if (last_year or not _is_last(s.key)) and (_FOURTH not in s.key or CHANNELS.key in s.key)
    )
    columns = [worksheet.Column(slot.label) for slot in slots]
    with path.open("wb") as stream:
        worksheet.write(stream, [worksheet.Sheet(ROSTER_SHEET, columns, _rows(slots, filings))])


_GROUPS = 4
"""The records of a random filing, at most; only channels are that many, and a sheet has 702 columns."""
_FOURTH = f".{_GROUPS}."


def _is_last(key: str) -> bool:
    return key.startswith("上年.表")


def _rows(
    slots: tuple[roster_book.Slot, ...], filings: Iterable[Filing]
) -> Iterator[list[worksheet.Value]]:
    for filing in filings:
        line = roster_book.line_of(slots, filing)
        found = (line.get(slot.key) for slot in slots)
        yield [
            value if isinstance(value, (str, int)) or value is None else float(value)
            for value in found
        ]
