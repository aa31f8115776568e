"""An oracle of redrafts, written apart: it knows from two reports which words name which number, and what it is now.

``行政处罚决定2件`` is known by ``行政处罚决定`` and ``件``.  Where these words stand in a redrafted text with a number, it is
the new one, or one that a person typed and a comment speaks of.  Nothing of the merge is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from draftkit.model import ReportText, Sentence
from draftkit.word import styles_base
from tests.support.edits import HUMAN, OURS, Docx, Element, flow, visible, w

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LABEL = re.compile(r"[^\d，。；：、（）()“”]{2,12}$")
_UNITS = frozenset("件条次篇项期家个份场%")
_ITEM = re.compile(r"(?<=[，、])(?:[^\d，、；。]{2,10}\d+[件条次])(?=[，、。])")
_OWN = "这里另说一句"
PARTED = 21
"""A table of fewer rows is not parted again."""
ABOUT = ("{}余", "近{}", "约{}", "{}多", "超过{}", "不到{}", "至少{}", "最多{}")


# ---------------------------------------------------------------- what the reports say

Name = tuple[str, str]
"""The words before a number and its unit."""


def stated(sentence: Sentence) -> Iterator[tuple[Name, str, str]]:
    """The numbers of a sentence that show facts: by which words they are known, which fact, and how much it is."""
    for span in sentence.spans:
        for place, match in enumerate(_NUMBER.finditer(sentence.text, span.start, span.end)):
            before, unit = (
                _LABEL.search(sentence.text[: match.start()]),
                sentence.text[match.end() :][:1],
            )
            labels = [f.label for f in span.figures if f.start <= match.start() < f.end]
            which = labels[0] if labels and labels[0] else f"{place}"
            if before and unit in _UNITS:
                yield (before[0], unit), f"{sentence.id}/{span.fact}/{which}", match[0]


@dataclass
class Truth:
    """What each name stands for: all values it had, and the one it has now."""

    was: dict[Name, set[str]] = field(default_factory=dict)
    now: dict[Name, str] = field(default_factory=dict)
    facts: dict[Name, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, base: ReportText, new: ReportText, earlier: Truth | None = None) -> Truth:
        """Names that mean one number in each of the two reports, and the same fact in both and in ``earlier`` ones.

        A sentence of an earlier report may stand still, where a person had it so.
        """
        facts = {} if earlier is None else {n: set(known) for n, known in earlier.facts.items()}
        sides: list[dict[Name, set[str]]] = []
        for report in (base, new):
            side: dict[Name, set[str]] = {}
            for sentence in report.sentences():
                for name, fact, value in stated(sentence):
                    side.setdefault(name, set()).add(value)
                    facts.setdefault(name, set()).add(fact)
            sides.append(side)
        was, now = sides
        sure = [
            n for n in now if len(now[n]) == 1 and len(was.get(n, ())) == 1 and len(facts[n]) == 1
        ]
        # A longer name that ends in this one names something else.
        sure = [n for n in sure if not any(o != n and o[0].endswith(n[0]) for o in facts)]
        return cls({n: was[n] for n in sure}, {n: next(iter(now[n])) for n in sure}, facts)


# ---------------------------------------------------------------- what people do


@dataclass
class Done:
    """What a person did: numbers typed, words that must stay, edits that call for no comment."""

    typed: set[str] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    doubtful: bool = False


class Clerk:
    """Edits a draft the way people do, at random."""

    def __init__(self, document: Docx, base: ReportText, truth: Truth, rng: Random) -> None:
        self.document, self.truth, self.rng, self.done = document, truth, rng, Done()
        self.free = [s for s in base.sentences() if s.message and "【" not in s.text]
        rng.shuffle(self.free)
        self.author = rng.choice(("", "", HUMAN))

    def run(self, count: int) -> Done:
        """Some edits of text, and at times one of a table or of a list."""
        acts = (
            self.exchange, self.exchange, self.ahead, self.ahead, self.words, self.scatter,
            self.about, self.by_hand, self.measure, self.characters, self.quote, self.enter,
            self.strike, self.paragraph,
        )  # fmt: skip
        for _ in range(count):
            act = self.rng.choice(acts)
            if act():
                self.done.kinds.append(act.__name__)
        lists = self.rng.choice(((self.list_style, self.own_item), (self.automatic,)))
        for some in (*lists, self.tables):
            if self.rng.random() < 0.2 and some():
                self.done.kinds.append(some.__name__)
        if self.rng.random() < 0.2:
            self.as_wps_saves()
        return self.done

    def _named(self) -> tuple[Sentence, Name, str, str] | None:
        """A sentence nobody touched, with a number in it that has a name."""
        for sentence in self.free:
            if self.document.text.count(sentence.text) != 1:
                continue
            for name, _, value in stated(sentence):
                said = f"{name[0]}{value}{name[1]}"
                if name in self.truth.now and sentence.text.count(said) == 1:
                    self.free.remove(sentence)
                    return sentence, name, value, said
        return None

    def _plain(self) -> Sentence | None:
        for sentence in self.free:
            if self.document.text.count(sentence.text) == 1 and len(sentence.text) > 12:
                self.free.remove(sentence)
                return sentence
        return None

    def exchange(self) -> bool:
        """Two items of a sentence change places."""
        for sentence in self.free:
            items = _ITEM.findall(sentence.text)
            if len(items) < 2 or self.document.text.count(sentence.text) != 1:
                continue
            one, two = self.rng.sample(items, 2)
            if one == two:
                continue
            text = sentence.text.replace(one, "\0").replace(two, one).replace("\0", two)
            self.free.remove(sentence)
            self.document.replace(sentence.text, text, self.author)
            return True
        return False

    def ahead(self) -> bool:
        """The new number is typed before the data have it."""
        if (found := self._named()) is None:
            return False
        _, name, _, said = found
        self.document.replace(said, f"{name[0]}{self.truth.now[name]}{name[1]}", self.author)
        return True

    def by_hand(self) -> bool:
        if (found := self._named()) is None:
            return False
        _, name, value, said = found
        typed = str(int(float(value)) + 7)
        self.done.typed.add(typed)
        self.done.doubtful = True
        self.document.replace(said, f"{name[0]}{typed}{name[1]}", self.author)
        return True

    def about(self) -> bool:
        if (found := self._named()) is None:
            return False
        _, name, value, said = found
        self.done.doubtful = True
        self.document.replace(
            said, name[0] + self.rng.choice(ABOUT).format(value) + name[1], self.author
        )
        return True

    def measure(self) -> bool:
        if (found := self._named()) is None:
            return False
        _, name, value, said = found
        other = {"件": "宗", "条": "项", "篇": "份"}.get(name[1])
        if other is None:
            return False
        self.document.replace(said, f"{name[0]}{value}{other}", self.author)
        return True

    def characters(self) -> bool:
        if (found := self._named()) is None or not found[2].isdigit() or int(found[2]) > 10:
            return False
        _, name, value, said = found
        self.done.doubtful = True
        self.document.replace(
            said, f"{name[0]}{'零一两三四五六七八九十'[int(value)]}{name[1]}", self.author
        )
        return True

    def quote(self) -> bool:
        """A sentence of the person's own that quotes a number."""
        if (found := self._named()) is None:
            return False
        sentence, name, value, _ = found
        own = f"{_OWN}，{name[0]}{value}{name[1]}都有据可查。"
        self.done.doubtful = True
        self.done.kept.append("都有据可查。")
        self.document.insert_after(sentence.text, own, self.author)
        return True

    def words(self) -> bool:
        if (sentence := self._plain()) is None:
            return False
        inside = {at for s in sentence.spans for at in range(s.start - 1, s.end + 2)}
        places = [at for at in range(2, len(sentence.text) - 2) if at not in inside]
        if not places:
            return False
        marker = f"〔{len(self.done.kept)}稿〕"
        self.document.insert_in(sentence.text, self.rng.choice(places), marker, self.author)
        self.done.kept.append(marker)
        return True

    def enter(self) -> bool:
        if (sentence := self._plain()) is None:
            return False
        if visible(self.document.find(sentence.text)).startswith(sentence.text):
            return False
        self.document.split(sentence.text)
        return True

    def scatter(self) -> bool:
        if (sentence := self._plain()) is None:
            return False
        self.document.scatter(sentence.text)
        return True

    def strike(self) -> bool:
        """A sentence goes."""
        if (sentence := self._plain()) is None:
            return False
        self.document.delete(sentence.text, self.author)
        self.done.gone.append(sentence.text)
        return True

    def paragraph(self) -> bool:
        """A paragraph of the person's own."""
        if (sentence := self._plain()) is None:
            return False
        own = f"另起一段的话{len(self.done.kept)}由人工写成。"
        self.document.add_paragraph(sentence.text, own)
        self.done.kept.append(own)
        return True

    # ------------------------------------------------------------ lists and tables

    def _items(self) -> list[Element]:
        """Paragraphs that are an item each; not those that hold a whole list: 一是…；二是…。"""
        pattern = re.compile(r"(?:\d\.|[一二三四五]是)(?!.*[；。][二三四五六七八九]是)")
        return [one for one in self.document.paragraphs() if pattern.match(visible(one))]

    def list_style(self) -> bool:
        items = self._items()
        for item in items:
            text = visible(item)
            mark = re.match(r"\d\.|[一二三四五]是", text)
            assert mark is not None
            number = mark[0][0] if mark[0][0].isdigit() else str("一二三四五".index(mark[0][0]) + 1)
            self.document.replace(text[:8], f"（{number}）{text[mark.end() : 8]}")
        return bool(items)

    def automatic(self) -> bool:
        """Typed numbers become Word's own."""
        items = self._items()
        for item in items:
            mark = re.match(r"\d\.|[一二三四五]是", visible(item))
            assert mark is not None
            self.document.replace(visible(item)[:8], visible(item)[mark.end() : 8])
            properties = item.find(w("pPr"))
            number = self.document.root.makeelement(w("numPr"))
            for name, value in (("ilvl", "0"), ("numId", "1")):
                number.append(self.document.root.makeelement(w(name), {w("val"): value}))
            style = properties.find(w("pStyle"))
            if style is None:
                properties.insert(0, number)
            else:
                style.addnext(number)
        return bool(items)

    def own_item(self) -> bool:
        """An item of the person's own after the first of a list, the others counted on by hand."""
        items = self._items()
        starts = [at for at, item in enumerate(items) if visible(item)[0] in "1一"]
        if not starts or self.rng.random() < 0.3:
            return False
        start = starts[0]
        end = next((at for at in starts if at > start), len(items))
        digits = "123456789" if visible(items[start])[0] == "1" else "一二三四五六七八九"
        for item in reversed(items[start + 1 : end]):
            text = visible(item)[:8]
            if text[0] not in digits:
                return False
            self.document.replace(text, digits[digits.index(text[0]) + 1] + text[1:])
        first = visible(items[start])
        self.document.add_paragraph(first, f"{digits[1]}{first[1]}经费由镇里自筹。")
        self.done.kept.append("经费由镇里自筹。")
        return True

    def tables(self) -> bool:
        from copy import deepcopy

        tables = self.document.tables()
        how = self.rng.choice(("parted", "copied", "blank", "unit"))
        if how == "parted":
            table = tables[1]
            rows = list(table.iterchildren(w("tr")))
            second = self.document.root.makeelement(w("tbl"))
            second.extend(deepcopy(table.find(w(name))) for name in ("tblPr", "tblGrid"))
            if len(rows) < PARTED:  # it was parted before
                return False
            second.extend(rows[self.rng.randrange(5, 20) :])
            between = self.document.root.makeelement(w("p"))
            table.addnext(between)
            between.addnext(second)
        elif how == "copied":
            table = tables[0]
            table.addnext(self.document._copied(table))
            table.addnext(self.document.root.makeelement(w("p")))
        else:
            rows = list(tables[2].iterchildren(w("tr")))
            fresh = self.document._copied(rows[-1])
            for mark in list(fresh.iter(w("del"))):
                mark.getparent().remove(mark)
            for cell in fresh.iter(w("tc")):
                self.document.set_cell(cell, "件" if how == "unit" else "")
            rows[-1].addprevious(fresh)
        self.done.kinds.append(how)
        return True

    def as_wps_saves(self) -> None:
        """No bookmarks of ours, marks of spelling between runs."""
        for mark in list(self.document.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)
        for number, run in enumerate(list(self.document.root.iter(w("r")))):
            if number % 5 == 0:
                mark = self.document.root.makeelement(w("proofErr"), {w("type"): "spellStart"})
                run.addprevious(mark)


# ---------------------------------------------------------------- what came of it


@dataclass
class Found:
    """What the oracle holds against one result."""

    wrong: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    worse: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)
    right: int = 0

    def __add__(self, other: Found) -> Found:
        return Found(*(getattr(self, n) + getattr(other, n) for n in self.__dataclass_fields__))

    @property
    def faults(self) -> list[str]:
        """All that must not be; comments that are not needed are counted apart."""
        parts = ("wrong", "stale", "lost", "cells", "lists", "worse")
        return [f"{name}: {one}" for name in parts for one in getattr(self, name)]


def judged(  # noqa: PLR0917 - all there is to know
    edited: Docx, result: Docx, fresh: list[str], truth: Truth, report: ReportText, done: Done
) -> Found:
    """Look a result of ``edited`` through; ``fresh`` are the comments of this round."""
    found, text = Found(), result.text
    said = "\n".join(result.comments())
    before = edited.text
    for name, now in truth.now.items():
        pattern = rf"{re.escape(name[0])}(\d+(?:\.\d+)?){re.escape(name[1])}"
        for match in re.finditer(pattern, text):
            number, around = match[1], text[max(0, match.start() - 16) : match.end() + 6]
            if number == now:
                found.right += 1
            elif text.count(match[0]) > before.count(match[0]) and _OWN not in around:
                found.wrong.append(f"{around} (now {now}, was {truth.was[name]})")
            elif number in done.typed | truth.was[name] and number not in said and now not in said:
                found.stale.append(f"{around} (now {now})")
    flat = "".join(flow(result.body))
    found.lost = [one for one in done.kept if one not in flat]
    found.lost += [f"came back: {one}" for one in done.gone if one in flat]
    found.cells = list(_stale_cells(result, report, done.typed))
    # An item kept though its list is another one now stands where it can; a list that a person has miscounted is theirs.
    if "请决定去留" not in said and not list(_miscounted(edited)):
        found.lists = list(_miscounted(result))
    if not done.doubtful:
        found.needless = [c for c in fresh if "不能确定" in c or "没有找到" in c or "旧数据" in c]
    return found


def _stale_cells(result: Docx, report: ReportText, typed: set[str]) -> Iterator[str]:
    """Cells that say neither the new number nor one a person put there; a table with a copy or parted must be told."""
    if any("另有一份" in comment or "拆开" in comment for comment in result.comments()):
        return
    tables = [t for t in result.tables() if any(c.isdigit() for c in visible(t))]
    texts = [
        [visible(c).strip() for c in table.iter(w("tc")) if _NUMBER.fullmatch(visible(c).strip())]
        for table in tables
    ]
    for name, form in styles_base.load().tables.items():
        wanted = [
            f"{report.cells[key]:f}" if "." in f"{report.cells[key]}" else f"{report.cells[key]}"
            for key in form.keys
        ]
        wanted = [v.rstrip("0").rstrip(".") if "." in v else v for v in wanted]
        runs = [
            [one for some in texts[i:j] for one in some]
            for i in range(len(texts))
            for j in (i + 1, i + 2)
        ]
        if not any(_holds(run, wanted, typed) for run in runs):
            yield name


def _holds(run: list[str], wanted: list[str], typed: set[str]) -> bool:
    return len(run) == len(wanted) and all(
        one == new or one in typed for one, new in zip(run, wanted, strict=True)
    )


def _miscounted(result: Docx) -> Iterator[str]:
    """Lists whose numbers do not go on by one: 1. 2. 2., 二是 before 一是."""
    for paragraph in result.paragraphs():
        if paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None:
            text = visible(paragraph)
            if re.match(r"（?\d[）.]|[一二三四五六七八九]是", text):
                yield f"numbered twice: {text[:12]}"
    last, style = 0, ""
    for text in (re.sub(r"〔\d+稿〕", "", one) for one in result.texts()):
        for match in re.finditer(
            r"(?:^|。|；)(?:[^。；]{2,8}[，：])?(?:（(\d)）|(\d)\.(?!\d)|([一二三四五六七八九])是)",
            text,
        ):
            digit = match[1] or match[2]
            now = int(digit) if digit else "一二三四五六七八九".index(match[3]) + 1
            kind = "（" if match[1] else "." if match[2] else "是"
            is_bare = not text[match.end() :].strip()  # what half of a decision left
            if now != 1 and not is_bare and not (kind == style and now == last + 1):
                yield text[match.start() : match.end() + 10]
            last, style = now, kind


# ---------------------------------------------------------------- between two redrafts


def settled(content: bytes, rng: Random) -> tuple[bytes, set[str]]:
    """A person accepts some of our changes, rejects some and leaves some; the numbers of those rejected."""
    document, rejected = Docx(content), set()
    marks = [m for m in document.body.iter(w("ins"), w("del")) if m.get(w("author")) == OURS]
    fates, fate = [], ""
    for mark in marks:
        before = mark.getprevious()
        if not (mark.tag == w("ins") and before is not None and before.tag == w("del")):
            fate = rng.choice(("accept", "accept", "reject", "leave"))
        fates.append(fate)
    for mark, fate in zip(marks, fates, strict=True):
        if fate == "leave" or mark.getparent() is None or mark.getparent().tag == w("rPr"):
            continue
        if any(a.tag in (w("ins"), w("del")) for a in mark.iterancestors()):
            continue
        if fate == "reject":
            said = "".join(t.text or "" for t in mark.iter(w("t"), w("delText")))
            rejected |= set(_NUMBER.findall(said))
        if (mark.tag == w("ins")) is (fate == "accept"):
            for child in list(mark):
                mark.addprevious(child)
                for node in child.iter(w("delText")) if mark.tag == w("del") else ():
                    node.tag = w("t")
        mark.getparent().remove(mark)
    return document.bytes(), rejected
