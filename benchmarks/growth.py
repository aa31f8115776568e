"""How the cost of composing and writing a body grows: with bodies, with keywords, with material, with the bank.

Milliseconds of processor time a body, the best of a few rounds, one process; the bank's indices are warm.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from draftkit import pipeline  # noqa: E402
from draftkit.batch.neighbourhood import Neighbourhood  # noqa: E402
from draftkit.chance import stable_hash  # noqa: E402
from draftkit.kinds.fields import Given  # noqa: E402
from draftkit.model import Filing  # noqa: E402
from draftkit.phrasebank.schema import Maybe, Phrase, PhraseBank, Pick, Piece  # noqa: E402
from draftkit.sources import read_filing  # noqa: E402
from draftkit.sources.banks import shipped_bank  # noqa: E402
from draftkit.word import styles_base  # noqa: E402
from tests.support import counties  # noqa: E402

SIZE, ROUNDS = 26, 4
BODIES = (13, 26, 52, 104, 208)
KEYWORDS = (0, 3, 6, 10)
BANKS = (1, 3)
RICH = ROOT / "examples" / "清河镇.yaml"


def cost(filings: Sequence[Filing], bank: PhraseBank) -> float:
    """Milliseconds of processor time a body of one county takes, read already."""
    prototype, best = styles_base.load(), float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        neighbourhood = Neighbourhood(bank)
        for filing in filings:
            neighbourhood.compose(filing)
        for composition in neighbourhood.settled().values():
            pipeline.document(composition, prototype)
        best = min(best, time.process_time() - start)
    return best / len(filings) * 1000


def county(bodies: int) -> list[Filing]:
    """One invented county."""
    return list(islice(counties.invented(bodies, bodies), bodies))


def with_keywords(count: int) -> list[Filing]:
    """A county of bodies with so many keywords each."""
    words = tuple(
        name for theme in shipped_bank().themes if theme.is_field for name in [theme.name]
    )
    some = (words[at % 50 : at % 50 + count] for at in range(0, 10_000, 7))
    return [
        f._replace(keywords=k, keyword_text="") for f, k in zip(county(SIZE), some, strict=False)
    ]


def with_material(how: str) -> list[Filing]:
    """A county of bodies that gave nothing but tables, what the invented ones give, or all of a rich example."""
    filings = county(SIZE)
    if how == "none":
        return [f._replace(given=Given(), supplements={}) for f in filings]
    if how == "much":
        rich, _ = read_filing(RICH)
        return [rich._replace(body=f.body) for f in filings]
    return filings


def enlarged(bank: PhraseBank, times: int) -> PhraseBank:
    """``bank`` with ``times`` as many phrases, the added ones in characters of their own."""
    phrases = {
        says: tuple(p for n in range(times) for p in _shifted(some, n))
        for says, some in bank.phrases.items()
    }
    return replace(bank, phrases=phrases, digest=f"{bank.digest}·{times}")


def _shifted(phrases: Iterable[Phrase], by: int) -> Iterator[Phrase]:
    def text(part: str) -> str:
        return "".join(chr(ord(c) + by) if "\u4e00" <= c <= "\u9f00" else c for c in part)

    def piece(part: Piece) -> Piece:
        if isinstance(part, str):
            return text(part)
        if isinstance(part, Pick):
            alternatives = tuple(
                tuple(text(one) if isinstance(one, str) else one for one in some)
                for some in part.alternatives
            )
            return part._replace(alternatives=alternatives)
        return Maybe(tuple(map(piece, part.pieces))) if isinstance(part, Maybe) else part  # type: ignore[arg-type]

    for phrase in phrases:
        name = f"{phrase.id}.{by}" if by else phrase.id
        pieces, item = tuple(map(piece, phrase.pieces)), tuple(map(piece, phrase.item))
        yield phrase._replace(id=name, weight=stable_hash(name), pieces=pieces, item=item)


def table() -> Iterator[tuple[str, dict[str, float]]]:
    """Each row of the table: what grows, and what a body costs at each of its sizes."""
    bank = shipped_bank()
    cost(county(SIZE), bank)

    def row(sizes: Iterable[object], filings: Callable[..., list[Filing]]) -> dict[str, float]:
        return {str(size): cost(filings(size), bank) for size in sizes}

    yield "bodies of a county", row(BODIES, county)
    yield "keywords", row(KEYWORDS, with_keywords)
    yield "material", row(("none", "some", "much"), with_material)
    yield "bank", {f"x{n}": cost(county(SIZE), enlarged(bank, n)) for n in BANKS}


def show() -> None:
    """Print the table."""
    print("processor time a body, read already: composed, written as a document (ms)")
    for what, costs in table():
        print(f"    {what:20}", "  ".join(f"{size}: {ms:.2f}" for size, ms in costs.items()))


if __name__ == "__main__":
    show()
