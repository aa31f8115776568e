"""What becomes of an input that is still being filled in: the sentences its facts would make, the use of its keywords."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from draftkit import pipeline
from draftkit.analysis.areas import areas
from draftkit.diagnostics import DraftkitError
from draftkit.kinds.fields import FIELDS
from draftkit.model import Filing
from draftkit.sources.banks import shipped_bank
from draftkit.tuples import NamedTuple


class Use(NamedTuple):
    """A keyword and what is made of it: its noun form, "" where it is not used."""

    word: str
    form: str


class Tasted(NamedTuple):
    """``sentences``: field key → what the report would say of it."""

    sentences: Mapping[str, tuple[str, ...]]
    keywords: tuple[Use, ...]


def taste(filing: Filing) -> Tasted:
    """As far as that can be told: cells that are not known yet count as 0, and only what rests on facts is shown."""
    bank = shipped_bank()
    try:
        filing = pipeline.with_keywords(filing, bank)
    except DraftkitError:
        filing = filing._replace(keyword_text="")
    uses = []
    for word in filing.keywords:
        forms = areas(filing._replace(keywords=(word,)), bank)
        uses.append(Use(word, forms[0] if forms else ""))
    if not (filing.year and filing.body.kind):
        return Tasted({}, tuple(uses))
    nothing = {
        key: Decimal(0) if cell.column.amount else 0 for key, cell in filing.kind.cells.items()
    }
    try:
        whole = filing._replace(cells={**nothing, **filing.cells})
        report = pipeline.compose_all(whole, bank).report
    except DraftkitError:
        return Tasted({}, tuple(uses))
    keys = [field.key for field in FIELDS if field.path[0] not in {"年度", "机关", "用语"}]
    found: dict[str, list[str]] = {}
    for sentence in report.sentences():
        if not sentence.message or sentence.comment:
            continue
        for key in keys:
            if any(cell == key or cell.startswith(f"{key}.") for cell in sentence.cells):
                found.setdefault(key, []).append(sentence.text)
    return Tasted({key: tuple(texts) for key, texts in found.items()}, tuple(uses))
