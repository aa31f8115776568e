"""An input on its way: read as far as it goes, changed cell by cell, judged, and written back.

What a page works with.  Nothing has to be complete or right, and nothing that was typed is lost.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from draftkit import blanks
from draftkit.checking.inputs import adds_up
from draftkit.diagnostics import Problem
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.fields import BASICS_SHEET, last_year_sheet
from draftkit.kinds.works import WORKS_SHEET
from draftkit.model import Filing, Number
from draftkit.patterns import regex
from draftkit.sources.entered import BEFORE, Entered, judge
from draftkit.tuples import NamedTuple

_WHOLE, _DECIMAL = regex(r"\d{1,9}", re.ASCII), regex(r"\d{1,9}\.\d{1,6}", re.ASCII)


class State(NamedTuple):
    """How far an input is.

    ``filing`` is what could be read of it; each of the ``problems`` comes with the key of the field or cell it is about
    ("" where it is about the whole); ``fit``: a draft can be made of it.
    """

    filing: Filing
    problems: tuple[tuple[str, Problem], ...]
    fit: bool


def state_of(entered: Entered, file: str = "") -> State:
    """What a draft would say of it: everything that cannot be read, then the sums as far as they can be made."""
    judged = judge(entered, file)
    sums = adds_up(judged.filing)
    found = [*zip(judged.at, judged.problems, strict=True)]
    found += [(problem.cells[0] if problem.cells else "", problem) for problem in sums]
    return State(judged.filing, tuple(found), judged.readable)


def written(entered: Entered, form: str) -> bytes:
    """As a file of that ``form`` (one of ``blanks.FORMS``): a workbook, or YAML."""
    from draftkit.service.blank_forms import practices

    now, last = _numbers(entered.cells, ""), _numbers(entered.cells, BEFORE)
    return blanks.entered(form, entered.values, now, last, practices())


def _numbers(cells: Mapping[str, str], prefix: str) -> dict[str, Number | str]:
    """The cells of one year; those of the other begin with another prefix."""
    own = {key: text for key, text in cells.items() if key.startswith(BEFORE) == bool(prefix)}
    return {key.removeprefix(prefix): _number(text) for key, text in own.items()}


def _number(text: str) -> Number | str:
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def would_lose(path: Path) -> str:
    """What a file holds that writing it anew would not keep, in a few words; "" where nothing is lost."""
    from draftkit.service.blank_forms import practices
    from draftkit.sources.sheets import open_workbook

    data = path.read_bytes()
    if path.suffix.lower() != blanks.FORMS[0]:
        text = data.decode("utf-8", errors="replace")
        empty = blanks.yaml_text(practices=practices())
        notes = {line.strip() for line in empty.splitlines() if line.lstrip().startswith("#")}
        own = (line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))
        return "有自己写的说明（#），写回会丢" if any(line not in notes for line in own) else ""
    if blanks.loses_something(data) or _has_comments(data):
        return "有图片、图表、批注或宏，写回会丢"
    known = {
        BASICS_SHEET,
        WORKS_SHEET,
        *DISCLOSURE.tables,
        *map(last_year_sheet, DISCLOSURE.tables),
    }
    strange = [name for name in open_workbook(path).names if name not in known]
    return f"有别的工作表（{'、'.join(strange[:3])}），写回会丢" if strange else ""


def _has_comments(data: bytes) -> bool:
    """Whether people have written remarks at cells of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(
            name.startswith(("xl/comments", "xl/threadedComments")) for name in archive.namelist()
        )
