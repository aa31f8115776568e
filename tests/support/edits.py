"""A small kit that edits .docx files the way people do, and reads them without draftkit's own reader.

It works on runs of text in w:t elements; what it does not need to know (fields, controls) it leaves alone.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Element = Any
HUMAN = "李四"
OURS = "draftkit"


@cache
def w(name: str) -> str:
    return f"{{{W}}}{name}"


_SIGNS = {w("br"): " ", w("tab"): " ", w("noBreakHyphen"): "-"}


class Docx:
    """A .docx opened for editing."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.root.find(w("body"))
        numbers = [e.get(w("id"), "") for e in self.root.iter()]
        self.number = max([90000, *(int(n) for n in numbers if n.isdecimal())])

    def bytes(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, content in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
        return out.getvalue()

    # ------------------------------------------------------------ looking

    def paragraphs(self) -> list[Element]:
        """Body paragraphs outside tables."""
        return [
            p for p in self.body.iter(w("p")) if not any(True for _ in p.iterancestors(w("tbl")))
        ]

    def find(self, needle: str) -> Element:
        for paragraph in self.paragraphs():
            if needle in visible(paragraph):
                return paragraph
        raise AssertionError(f"not in the document: {needle}")

    def texts(self) -> list[str]:
        """Paragraphs outside tables as they read with everything accepted, blank ones left out."""
        return [text for text in flow(self.body, tables=False) if text.strip()]

    @property
    def text(self) -> str:
        return "\n".join(self.texts())

    def comments(self, author: str = OURS) -> list[str]:
        part = next(
            (n for n in self.parts if n.startswith("word/comments") and n.endswith("s.xml")), ""
        )
        if not part:
            return []
        root = etree.fromstring(self.parts[part])
        return [
            "".join(t.text or "" for t in comment.iter(w("t")))
            for comment in root.iter(w("comment"))
            if comment.get(w("author")) == author
        ]

    def revisions(self, kind: str, author: str = OURS) -> list[str]:
        """The texts of all insertions (``ins``) or deletions (``del``) of an author."""
        return [
            "".join(t.text or "" for t in mark.iter(w("t"), w("delText")))
            for mark in self.body.iter(w(kind))
            if mark.get(w("author")) == author and mark.getparent().tag != w("rPr")
        ]

    # ------------------------------------------------------------ text

    def _nodes(self, paragraph: Element) -> list[tuple[int, Element]]:
        found, at = [], 0
        for node in paragraph.iter(w("t"), *_SIGNS):
            if node.tag != w("t"):
                at += 1
                continue
            found.append((at, node))
            at += len(node.text or "")
        return found

    def _isolate(self, paragraph: Element, start: int, end: int) -> list[Element]:
        """The runs that hold just these characters."""
        for at in (end, start):
            for begin, node in self._nodes(paragraph):
                text = node.text or ""
                if begin < at < begin + len(text):
                    run = node.getparent()
                    rest = deepcopy(run)
                    position = list(run).index(node)
                    for child in list(run)[position + 1 :]:
                        run.remove(child)
                    for child in [c for c in list(rest)[:position] if c.tag != w("rPr")]:
                        rest.remove(child)
                    _put(node, text[: at - begin])
                    _put(next(rest.iter(w("t"))), text[at - begin :])
                    run.addnext(rest)
                    break
        return [
            node.getparent()
            for begin, node in self._nodes(paragraph)
            if start <= begin and begin + len(node.text or "") <= end and node.text
        ]

    def _place(self, needle: str) -> tuple[Element, int, int]:
        paragraph = self.find(needle)
        start = visible(paragraph).index(needle)
        return paragraph, start, start + len(needle)

    def _mark(self, kind: str, author: str) -> Element:
        self.number += 1
        values = {w("id"): str(self.number), w("author"): author, w("date"): "2026-02-01T00:00:00Z"}
        return self.root.makeelement(w(kind), values)

    def _run(self, text: str, like: Element | None) -> Element:
        run = self.root.makeelement(w("r"))
        if like is not None and like.find(w("rPr")) is not None:
            run.append(deepcopy(like.find(w("rPr"))))
        node = self.root.makeelement(w("t"))
        _put(node, text)
        run.append(node)
        return run

    def replace(self, needle: str, new: str, author: str = "") -> None:
        """Type ``new`` over ``needle``; tracked where there is an author."""
        paragraph, start, end = self._place(needle)
        runs = self._isolate(paragraph, start, end)
        if author:
            place = runs[-1]
            for run in runs:
                mark = self._mark("del", author)
                run.addprevious(mark)
                mark.append(run)
                for node in list(run.iter(w("t"))):
                    node.tag = w("delText")
                place = mark
            if new:
                mark = self._mark("ins", author)
                mark.append(self._run(new, runs[0]))
                place.addnext(mark)
            return
        if new:
            runs[0].addprevious(self._run(new, runs[0]))
        for run in runs:
            above = run.getparent()
            above.remove(run)
            if above.tag in (w("ins"), w("del")) and not len(above):
                above.getparent().remove(above)

    def delete(self, needle: str, author: str = "") -> None:
        self.replace(needle, "", author)

    def insert_after(self, needle: str, new: str, author: str = "") -> None:
        paragraph, start, end = self._place(needle)
        runs = self._isolate(paragraph, start, end)
        run = self._run(new, runs[-1])
        if author:
            mark = self._mark("ins", author)
            mark.append(run)
            run = mark
        runs[-1].addnext(run)

    def insert_in(self, needle: str, at: int, new: str, author: str = "") -> None:
        """Type ``new`` at a character of ``needle``."""
        paragraph, start, _ = self._place(needle)
        runs = self._isolate(paragraph, start, start + at)
        run = self._run(new, runs[-1])
        if author:
            mark = self._mark("ins", author)
            mark.append(run)
            run = mark
        runs[-1].addnext(run)

    def insert_before(self, needle: str, new: str) -> None:
        paragraph, start, end = self._place(needle)
        runs = self._isolate(paragraph, start, end)
        runs[0].addprevious(self._run(new, runs[0]))

    def move(self, needle: str, after: str) -> None:
        """Cut and paste."""
        self.delete(needle)
        self.insert_after(after, needle)

    def style(self, needle: str, *names: str) -> None:
        """Bold (``b``), a colour (``color:FF0000``), by direct formatting."""
        paragraph, start, end = self._place(needle)
        for run in self._isolate(paragraph, start, end):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = self.root.makeelement(w("rPr"))
                run.insert(0, properties)
            for name in names:
                tag, _, value = name.partition(":")
                properties.append(self.root.makeelement(w(tag), {w("val"): value} if value else {}))

    def scatter(self, needle: str) -> None:
        """Every character of the paragraph in a run of its own, as spelling marks leave it."""
        paragraph = self.find(needle)
        for at in range(min(40, len(visible(paragraph))), 0, -1):
            self._isolate(paragraph, at, at + 1)
        for number, run in enumerate(paragraph.iter(w("r"))):
            run.set(w("rsidR"), f"00{number:06X}")
            if number % 7 == 3:
                run.addprevious(self.root.makeelement(w("proofErr"), {w("type"): "spellStart"}))

    def comment(self, needle: str, text: str) -> None:
        """Somebody's own comment on a stretch of text."""
        paragraph, start, end = self._place(needle)
        runs = self._isolate(paragraph, start, end)
        self.number += 1
        number = str(self.number)
        runs[0].addprevious(self.root.makeelement(w("commentRangeStart"), {w("id"): number}))
        stop = self.root.makeelement(w("commentRangeEnd"), {w("id"): number})
        runs[-1].addnext(stop)
        run = self.root.makeelement(w("r"))
        run.append(self.root.makeelement(w("commentReference"), {w("id"): number}))
        stop.addnext(run)
        body = (
            f'<w:comments xmlns:w="{W}"><w:comment w:id="{number}" w:author="{HUMAN}" w:date="2026-02-01T00:00:00Z"'
            f' w:initials="L"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>'
        )
        assert "word/comments.xml" not in self.parts
        self.parts["word/comments.xml"] = body.encode()
        self._relate("comments", "comments.xml", "comments")

    def _relate(self, kind: str, target: str, content_type: str) -> None:
        name = "word/_rels/document.xml.rels"
        entry = (
            f'<Relationship Id="rIdTest{kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'relationships/{kind}" Target="{target}"/></Relationships>'
        )
        self.parts[name] = self.parts[name].replace(b"</Relationships>", entry.encode())
        override = (
            f'<Override PartName="/word/{target}" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.{content_type}+xml"/></Types>'
        )
        types = self.parts["[Content_Types].xml"]
        self.parts["[Content_Types].xml"] = types.replace(b"</Types>", override.encode())

    def picture(self, needle: str) -> None:
        """An inline picture (a bare drawing is enough here) in front of ``needle``."""
        paragraph, start, end = self._place(needle)
        runs = self._isolate(paragraph, start, end)
        run = self.root.makeelement(w("r"))
        run.append(self.root.makeelement(w("drawing")))
        runs[0].addprevious(run)

    # ------------------------------------------------------------ paragraphs

    def delete_paragraph(self, needle: str) -> None:
        paragraph = self.find(needle)
        paragraph.getparent().remove(paragraph)

    def _copied(self, properties: Element) -> Element:
        """An element for another place: a pending mark gets a number of its own, comments stay where they are."""
        fresh = deepcopy(properties)
        for mark in list(
            fresh.iter(*map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
        ):
            mark.getparent().remove(mark)
        for mark in fresh.iter(w("ins"), w("del")):
            self.number += 1
            mark.set(w("id"), str(self.number))
        return fresh

    def add_paragraph(self, needle: str, text: str) -> None:
        """A paragraph after the one with ``needle``."""
        paragraph = self.find(needle)
        fresh = self.root.makeelement(w("p"))
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            fresh.append(self._copied(properties))
        runs = list(paragraph.iter(w("r")))
        fresh.append(self._run(text, runs[0] if runs else None))
        paragraph.addnext(fresh)

    def split(self, needle: str) -> None:
        """Press Enter before ``needle``."""
        paragraph, start, _ = self._place(needle)
        runs = self._isolate(paragraph, start, len(visible(paragraph)))
        fresh = self.root.makeelement(w("p"))
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            fresh.append(self._copied(properties))
        top = runs[0]
        while top.getparent() is not paragraph:
            top = top.getparent()
        for child in [top, *top.itersiblings()]:
            fresh.append(child)
        paragraph.addnext(fresh)

    def join(self, needle: str) -> None:
        """Press Delete at the end of the paragraph with ``needle``."""
        paragraph = self.find(needle)
        following = paragraph.getnext()
        for child in list(following):
            if child.tag != w("pPr"):
                paragraph.append(child)
        following.getparent().remove(following)

    # ------------------------------------------------------------ tables

    def tables(self) -> list[Element]:
        return list(self.body.iter(w("tbl")))

    def cell(self, key: str) -> Element:
        """The cell of a key, counted in the order draftkit writes numbers (before rows or columns move)."""
        from draftkit.word import styles_base

        name = key.split(".", maxsplit=1)[0]
        keys = styles_base.load().tables[name].keys
        table = self.tables()[("表二", "表三", "表四").index(name)]
        numbers = [
            cell for cell in table.iter(w("tc")) if visible(cell).replace(".", "").strip().isdigit()
        ]
        assert len(numbers) == len(keys), (name, len(numbers))
        return numbers[keys.index(key)]

    def path(self, cell: Element) -> tuple[int, int, int]:
        """Table, row and place of a cell, to be found again in another copy."""
        row = next(cell.iterancestors(w("tr")))
        table = next(cell.iterancestors(w("tbl")))
        return (
            self.tables().index(table),
            list(table.iterchildren(w("tr"))).index(row),
            list(row.iterchildren(w("tc"))).index(cell),
        )

    def at(self, path: tuple[int, int, int]) -> Element:
        table, row, place = path
        rows = list(self.tables()[table].iterchildren(w("tr")))
        return list(rows[row].iterchildren(w("tc")))[place]

    def set_cell(self, cell: Element, text: str) -> None:
        """Type another text into a cell."""
        paragraph = next(cell.iter(w("p")))
        runs = [r for r in paragraph.iter(w("r")) if visible(r) and not _is_gone(r)]
        if text:
            fresh = self._run(text, runs[0] if runs else None)
            if runs:
                runs[0].addprevious(fresh)
            else:
                paragraph.append(fresh)
        for run in runs:
            above = run.getparent()
            above.remove(run)
            if above.tag == w("ins") and not len(above):
                above.getparent().remove(above)


def _is_gone(element: Element) -> bool:
    return any(a.tag in (w("del"), w("moveFrom")) for a in element.iterancestors())


def _put(node: Element, text: str) -> None:
    node.text = text
    node.set(XML_SPACE, "preserve")


def visible(element: Element) -> str:
    """The text of an element with everything accepted."""
    out: list[str] = []
    for node in element.iter(w("t"), *_SIGNS):
        if any(a.tag in (w("del"), w("moveFrom")) for a in node.iterancestors()):
            continue
        out.append(node.text or "" if node.tag == w("t") else _SIGNS[node.tag])
    return "".join(out)


# ---------------------------------------------------------------- both ways


_MARKS = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo")))


def _accepted(_: str, kind: str) -> bool:
    return kind in ("ins", "moveTo", "")


def flow(
    body: Element, keep: Callable[[str, str], bool] = _accepted, *, tables: bool = True
) -> Iterator[str]:
    """The paragraphs' texts; ``keep(author, kind)`` says whether text in such a revision is there."""
    pending = ""
    for paragraph in body.iter(w("p")):
        if not tables and any(True for _ in paragraph.iterancestors(w("tbl"))):
            continue
        text = pending
        for node in paragraph.iter(w("t"), w("delText"), *_SIGNS):
            if next(node.iterancestors(w("p"))) is not paragraph:
                continue
            marks = [a for a in node.iterancestors() if a.tag in _MARKS]
            kinds = [(m.get(w("author"), ""), etree.QName(m).localname) for m in marks]
            if all(keep(*kind) for kind in kinds):
                text += _SIGNS.get(node.tag) or node.text or ""
        gone = False
        for kind in ("ins", "del"):
            mark = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(kind)}")
            if mark is not None and not keep(mark.get(w("author"), ""), kind):
                gone = True
        if gone:
            pending = text
        else:
            pending = ""
            yield text
    if pending:
        yield pending


def without(author: str) -> Callable[[str, str], bool]:
    """Everything of one author rejected, what others left pending shown both ways."""

    def keep(who: str, kind: str) -> bool:
        return who != author or kind in ("del", "moveFrom")

    return keep
