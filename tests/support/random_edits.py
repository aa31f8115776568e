"""Random editing of a drafted report, with a record of what must become of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from draftkit.model import ReportText, Sentence
from tests.support.edits import HUMAN, Docx, visible, w

WORDS = ("（含镇直各站所）", "据各科室汇总，", "总体来看", "（含镇直单位）", "进一步", "切实")


@dataclass
class Touched:
    """What a person did to one sentence.  ``marker`` is text of theirs that must stay."""

    kind: str
    marker: str = ""
    offset: int = 0


@dataclass
class Record:
    """What was done to a document."""

    sentences: dict[str, Touched] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    cells: dict[tuple[int, int, int], tuple[str, str]] = field(default_factory=dict)


class Editor:
    """Edits a document at random; each sentence and each cell at most once."""

    def __init__(self, document: Docx, report: ReportText, rng: Random, name: str) -> None:
        self.document = document
        self.rng = rng
        self.name = name
        self.record = Record()
        self.marks = 0
        text = document.text
        self.free = [
            s
            for s in report.sentences()
            if s.message and len(s.text) > 10 and text.count(s.text) == 1 and "【" not in s.text
        ]
        rng.shuffle(self.free)
        self.keys = [key for key in report.cells if key.startswith(("表二", "表四"))]
        self.paths = {}

    def run(self, count: int) -> Record:
        kinds: list[Callable[[], None]] = [
            self.words,
            self.words,
            self.tracked_words,
            self.delete,
            self.delete_tracked,
            self.add,
            self.add_tracked,
            self.add_paragraph,
            self.split_inside,
            self.split_before,
            self.move,
            self.join_paragraphs,
            self.merge,
            self.number,
            self.bold,
            self.scatter,
            self.rewrite,
            self.comment,
        ]
        self.cells()
        for _ in range(count):
            self.rng.choice(kinds)()
        return self.record

    # ------------------------------------------------------------ helpers

    def take(self, fits: Callable[[Sentence], bool] = lambda _: True) -> Sentence | None:
        """A sentence nobody touched that still stands as it was."""
        for sentence in self.free:
            if fits(sentence) and self.document.text.count(sentence.text) == 1:
                self.free.remove(sentence)
                return sentence
        return None

    def place(self, sentence: Sentence) -> int:
        """A character outside all slots, not at either end."""
        inside = {at for s in sentence.spans for at in range(s.start, s.end + 1)}
        places = [at for at in range(2, len(sentence.text) - 2) if at not in inside]
        return self.rng.choice(places) if places else 0

    def mark(self) -> str:
        self.marks += 1
        return f"{self.rng.choice(WORDS)}〔{self.name}{chr(64 + self.marks)}〕"

    def touch(self, sentence: Sentence, kind: str, marker: str = "", offset: int = 0) -> None:
        self.record.sentences[sentence.id] = Touched(kind, marker, offset)

    # ------------------------------------------------------------ sentences

    def words(self, author: str = "") -> None:
        sentence = self.take()
        if sentence and (at := self.place(sentence)):
            marker = self.mark()
            self.document.insert_in(sentence.text, at, marker, author)
            self.touch(sentence, "words", marker, at)

    def tracked_words(self) -> None:
        self.words(HUMAN)

    def delete(self, author: str = "") -> None:
        if sentence := self.take():
            self.document.delete(sentence.text, author)
            self.touch(sentence, "deleted")

    def delete_tracked(self) -> None:
        self.delete(HUMAN)

    def add(self, author: str = "") -> None:
        if sentence := self.take():
            text = f"另外还做了{self.mark()}一件小事。"
            self.document.insert_after(sentence.text, text, author)
            self.record.added.append(text)

    def add_tracked(self) -> None:
        self.add(HUMAN)

    def add_paragraph(self) -> None:
        if sentence := self.take():
            text = f"单独补充一段{self.mark()}说明情况。"
            self.document.add_paragraph(sentence.text, text)
            self.record.added.append(text)

    def split_inside(self) -> None:
        sentence = self.take()
        if sentence and (at := self.place(sentence)):
            self.document.split(sentence.text[at:])
            self.touch(sentence, "split")

    def split_before(self) -> None:
        sentence = self.take()
        if sentence and not visible(self.document.find(sentence.text)).startswith(sentence.text):
            self.document.split(sentence.text)

    def join_paragraphs(self) -> None:
        if sentence := self.take():
            following = self.document.find(sentence.text).getnext()
            if following is not None and following.tag == w("p"):
                self.document.join(sentence.text)

    def move(self) -> None:
        first, second = self.take(), self.take()
        if first and second:
            self.document.move(first.text, second.text)
            self.touch(first, "moved")
            self.touch(second, "stays")

    def merge(self) -> None:
        """Two neighbours made one with ；."""
        text = self.document.text
        for left, right in pairwise(self.free):
            if left.text + right.text in text and left.text.endswith("。"):
                self.document.replace(
                    left.text[-3:] + right.text, f"{left.text[-3:-1]}；{right.text}"
                )
                self.free.remove(left)
                self.free.remove(right)
                self.touch(left, "merged")
                self.touch(right, "merged")
                return

    def number(self) -> None:
        def fits(sentence: Sentence) -> bool:
            return any(_pure(sentence, s.start, s.end) for s in sentence.spans if s.fact != "年度")

        if sentence := self.take(fits):
            span = next(
                s for s in sentence.spans if s.fact != "年度" and _pure(sentence, s.start, s.end)
            )
            written = str(int(sentence.text[span.start : span.end]) + 7)
            before, after = sentence.text[: span.start], sentence.text[span.end :]
            self.document.replace(sentence.text, before + written + after)
            self.touch(sentence, "number", written)

    def bold(self) -> None:
        if sentence := self.take(lambda s: bool(s.spans)):
            self.document.style(sentence.text[sentence.spans[0].start :], "b")
            self.touch(sentence, "stays")

    def scatter(self) -> None:
        if sentence := self.take():
            self.document.scatter(sentence.text)
            self.touch(sentence, "stays")

    def rewrite(self) -> None:
        if sentence := self.take():
            text = f"这里由人工整句改写{self.mark()}，共涉及{self.rng.randint(11, 99)}项内容。"
            self.document.replace(sentence.text, text)
            self.touch(sentence, "rewritten", text)

    def comment(self) -> None:
        """Somebody's comment, where there is no comments part yet."""
        if "word/comments.xml" not in self.document.parts and (sentence := self.take()):
            self.document.comment(sentence.text[:4], "请核实数字")
            self.touch(sentence, "stays")

    # ------------------------------------------------------------ cells

    def cells(self) -> None:
        for key in self.rng.sample(self.keys, self.rng.choice((0, 0, 1, 2))):
            try:
                cell = self.document.cell(key)
            except (AssertionError, IndexError):
                continue
            self.paths[key] = self.document.path(cell)
            old = visible(cell)
            if not old.isdigit():
                continue
            written = str(int(old) + 11)
            self.document.set_cell(cell, written)
            self.record.cells[self.paths[key]] = (key, written)
            return  # further cells are counted by their numbers, which one change leaves in place


def _pure(sentence: Sentence, start: int, end: int) -> bool:
    return sentence.text[start:end].isdigit()


def expected(base: Sentence, new: Sentence, touched: Touched) -> str:
    """The person's words in the new sentence, where only slots differ; "" where more does."""
    if [s.fact for s in base.spans] != [s.fact for s in new.spans]:
        return ""
    text, old, now = "", 0, 0
    for left, right in zip(base.spans, new.spans, strict=True):
        literal = base.text[old : left.start]
        if literal != new.text[now : right.start]:
            return ""
        if old <= touched.offset < left.start:
            at = touched.offset - old
            literal = literal[:at] + touched.marker + literal[at:]
        text += literal + new.text[right.start : right.end]
        old, now = left.end, right.end
    literal = base.text[old:]
    if literal != new.text[now:]:
        return ""
    if touched.offset >= old:
        at = touched.offset - old
        literal = literal[:at] + touched.marker + literal[at:]
    return text + literal
