"""The three versions cut into what is compared: sentences of ours with their marks, sentences of the edited text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from draftkit.chinese.numerals import COUNTING, circled, numeral
from draftkit.chinese.sentences import ends
from draftkit.facts import figures_in
from draftkit.manuscript import OBJECT, Edit, Manuscript
from draftkit.merge.numbers import Stated, stated
from draftkit.merge.tokens import Token, tokens_of
from draftkit.model import ReportText, Sentence
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_RUN_ON = regex(rf"；(?=\s*[{COUNTING}]{{1,2}}是)")
_BLANK = f" \t\r\n\u3000\xa0{OBJECT}"


def split(text: str) -> list[tuple[int, int]]:
    """Where the sentences of ``text`` stand: they end with 。！？ (closing quotes attached) or the line.

    In a run 一是…；二是…。 each is one.
    """
    found = []
    start = 0
    runs = (mark.end() for mark in _RUN_ON.finditer(text)) if "；" in text else ()
    for end in sorted({*ends(text), *runs, len(text)}):
        piece = text[start:end]
        begin = start + len(piece) - len(piece.lstrip(_BLANK))
        stop = start + len(piece.rstrip(_BLANK))
        if begin < stop:
            found.append((begin, stop))
        start = end
    return found


# ---------------------------------------------------------------- ours


class Unit:
    """A sentence of base or new with the fixed pieces before it (一是, 下一步，) as its mark.

    ``full`` is mark and sentence.  A heading, a title or a closing line is a unit of its own, with ``is_sentence``
    false.  ``block`` is its place among the blocks, ``home`` what its block stands under.
    """

    def __init__(
        self, sentence: Sentence, mark: str, mark_id: str, block: int, *, role: str, home: str
    ) -> None:
        self.sentence = sentence
        self.id, self.text = sentence.id, sentence.text
        self.mark, self.mark_id = mark, mark_id
        self.full = mark + sentence.text
        self.block, self.role, self.home = block, role, home
        self.is_sentence = bool(sentence.message)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens, its numbers named by the facts they show."""
        return tuple(
            token._replace(key=self._key(token)) if token.is_number else token
            for token in tokens_of(self.text)
        )

    @cached_property
    def numbers(self) -> tuple[Stated, ...]:
        """The numbers it states in digits."""
        return stated(self.tokens)

    def _key(self, token: Token) -> str:
        for span in self.sentence.spans:
            if not (span.start <= token.start and token.end <= span.end):
                continue
            figures = span.figures or figures_in(self.sentence.text, span.start, span.end)
            if not figures:
                return span.fact
            for figure in figures:
                if figure.start <= token.start and token.end <= figure.end:
                    return f"{span.fact}/{figure.label}" if figure.label else span.fact
        return ""


def units_of(report: ReportText) -> tuple[Unit, ...]:
    """The units of a report in reading order."""
    found: list[Unit] = []
    home, count = "", 0
    for number, block in enumerate(report.blocks):
        if block.role in ("section", "heading2", "heading3", "title") and block.sentences:
            home, count = block.sentences[0].id, 0
        elif block.role in ("paragraph", "preface"):
            count += 1
        running = block.role in ("paragraph", "preface")
        place = f"{home}/{block.role}/{count if running else number}"
        mark, mark_id = "", ""
        for sentence in block.sentences:
            if sentence.message:
                found.append(Unit(sentence, mark, mark_id, number, role=block.role, home=place))
                mark, mark_id = "", ""
            elif len(block.sentences) == 1:
                found.append(Unit(sentence, "", "", number, role=block.role, home=place))
            else:
                mark += sentence.text
                mark_id = sentence.id
    return tuple(found)


# ---------------------------------------------------------------- theirs


class Stretch(NamedTuple):
    """A sentence of the edited text: where it stands and what it says."""

    paragraph: int
    start: int
    end: int
    text: str


def stretches(manuscript: Manuscript) -> tuple[Stretch, ...]:
    """All sentences of the edited text in reading order."""
    return tuple(
        Stretch(number, start, end, paragraph.text[start:end])
        for number, paragraph in enumerate(manuscript.paragraphs)
        for start, end in split(paragraph.text)
    )


def reads(parts: Sequence[Stretch], edits: Iterable[Edit]) -> str:
    """What ``parts`` say together once the edits that touch them are made."""
    made = sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True)
    return "".join(
        _read(part, [e for e in made if e.paragraph == part.paragraph]) for part in parts
    )


def _read(part: Stretch, edits: Iterable[Edit]) -> str:
    text = part.text
    for edit in edits:
        start, end = max(edit.start, part.start), min(edit.end, part.end)
        if start < end or (edit.start == edit.end and part.start <= start <= part.end):
            # What goes beyond the stretch is written where it begins.
            written = edit.text if edit.start >= part.start else ""
            text = text[: start - part.start] + written + text[end - part.start :]
    return text


# ---------------------------------------------------------------- marks


def miscounted(manuscript: Manuscript) -> Iterator[Stretch]:
    """Items whose number does not go on from the one before: 三是 after 一是, 二是 twice."""
    last: dict[tuple[str, str, str], int] = {}
    for part in stretches(manuscript):
        mark = marked(part.text)
        if mark is None:
            continue
        if mark.place > 1 and last.get(mark.style, 0) != mark.place - 1:
            yield part
        last[mark.style] = mark.place


_LONGEST_LIST = 31
_NUMERALS = f"[{COUNTING}]{{1,2}}"
_MARK = regex(
    rf"\s*(?P<lead>[^，。：；（(]{{2,8}}[，：])??"
    rf"(?:(?P<words>{_NUMERALS}(?=[是、.．]))|(?P<open>[（(])(?P<inside>{_NUMERALS}|\d{{1,2}})(?=[)）])"
    rf"|[第其](?P<place>{_NUMERALS})(?=[，、是])|(?P<circled>[①-⑳])|(?P<digits>\d{{1,2}})(?=[.．、)）](?!\d)))"
    r"(?P<close>[是.．、，）)]{0,2})"
)


class Mark(NamedTuple):
    """What counts an item at the start of a text: 下一步，（1）、 is lead, open, number and close.

    ``start`` and ``end`` are where the number stands, ``length`` is all of it.
    """

    lead: str
    open: str
    number: str
    close: str
    start: int
    end: int
    length: int

    def says(self, place: int) -> str:
        """The number of another place, written like this one; "" where there is no such way."""
        if self.number.isdecimal():
            return str(place)
        return numeral(place) if self.number[0] in COUNTING else circled(place)

    @property
    def place(self) -> int:
        """Which place the number says; 0 beyond a long list."""
        return next(
            (place for place in range(1, _LONGEST_LIST) if self.says(place) == self.number), 0
        )

    @property
    def style(self) -> tuple[str, str, str]:
        """What marks of one list have in common."""
        return (self.open, self.says(1), self.close)


def marked(text: str) -> Mark | None:
    """The mark at the start of ``text``, with the words that lead to its run."""
    found = _MARK.match(text)
    if found is None:
        return None
    name = next(n for n in ("words", "inside", "place", "circled", "digits") if found[n])
    before = text[found.end("lead") if found["lead"] else 0 : found.start(name)].lstrip()
    start, end = found.span(name)
    length = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip(_BLANK))
    return Mark(found["lead"] or "", before, found[name], found["close"], start, end, length)


def mark_length(text: str, mark: str, known: tuple[str, ...]) -> int:
    """How many characters of ``text`` are a mark in the place of ``mark``."""
    if not mark:
        return 0
    if text.startswith(mark):
        return len(mark)
    own, found = marked(mark), marked(text)
    if own is not None:
        return found.length if found is not None and (own.lead or not found.lead) else 0
    return max((len(other) for other in known if text.startswith(other)), default=0)
