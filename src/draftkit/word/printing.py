"""An edited report as its reader sees it, all tracked changes accepted: as blocks to print, and as a clean document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from draftkit.diagnostics import excerpt
from draftkit.kinds import known
from draftkit.kinds import tables as form
from draftkit.manuscript import OBJECT
from draftkit.ooxml.document import Cell, Table, blocks
from draftkit.ooxml.markup import Element, tag, tags, text_in
from draftkit.ooxml.numbering import Numbering, read_numbering
from draftkit.ooxml.package import Package
from draftkit.ooxml.paragraphs import Line, Reading
from draftkit.printed import Box, Grid, Paragraph, Piece, Printed, Role
from draftkit.tuples import NamedTuple
from draftkit.word import carry, finalize, resolve
from draftkit.word.grid import grid_of, keyed
from draftkit.word.styles import role_names

_BLANK = " \t\r\n\u3000\xa0"
_FORMATS = tags("rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange")
_ROW_FORMATS = tags("trPrChange tcPrChange numberingChange cellIns cellMerge")
_DELETED_CELL, _CELL = tag("cellDel"), tag("tc")
_PICTURES, _NOTES = tags("drawing pict object"), tags("footnoteReference endnoteReference")
_HEADER, _VAL = tag("tblHeader"), tag("val")
_DEEPEST_STYLE = 10
_ONE_LINE = ("title", "section", "heading2", "heading3", "signature", "date")
"""What is one line, though Word breaks it where the page is too narrow."""


class Read(NamedTuple):
    """A document to print, and how much of each kind cannot be: 图片或图形, 脚注或尾注, 其他对象."""

    printed: Printed
    left: Mapping[str, int]


def read(document: Package) -> Read:
    """The paragraphs and tables of a document by what they are; comments stay out, every 【待填】 stands."""
    root = document.tree(document.main)
    body = root.find(tag("body"))
    walk = _Walk(*_styles(document))
    for block in () if body is None else blocks(body, Reading()):
        walk.take(block)
    found = tuple(walk.blocks)
    titles = (b for b in found if isinstance(b, Paragraph) and b.role == "title")
    title = "".join(piece.text for one in list(titles)[:1] for piece in one.pieces)
    return Read(Printed(title or "年度报告", found), dict(walk.left))


def clean(document: Package) -> bytes:
    """The document with all tracked changes accepted, without comments, basis and marks of ours."""
    for kind in ("", *carry.TEXT_PARTS):
        parts = document.related(document.main, kind) if kind else [document.main]
        for part in parts:
            tree = document.tree(part)
            _accept(tree)
            document.put(part, tree)
    return finalize.publish(document).content


def comments(document: Package) -> tuple[str, ...]:
    """What every comment says and who says it: ``draftkit：请核实``."""
    return tuple(
        f"{comment.get(tag('author')) or '未署名'}：{excerpt(text_in(comment), _COMMENT)}"
        for comment in carry.comments_of(document)
    )


_COMMENT = 120
"""So many characters of a comment are listed."""


def _accept(tree: Element) -> None:
    resolve.accept(tree, lambda _: True)
    for mark in list(tree.iter(*_FORMATS, *_ROW_FORMATS)):
        mark.getparent().remove(mark)
    for mark in list(tree.iter(_DELETED_CELL)):
        cell = next(mark.iterancestors(_CELL), None)
        if cell is not None and cell.getparent() is not None:
            cell.getparent().remove(cell)


# ---------------------------------------------------------------- what a paragraph is


def _styles(document: Package) -> tuple[dict[str, Role], Numbering]:
    """Style id → what a paragraph of it is; and how paragraphs are numbered."""
    trees: list[Element | None] = []
    for kind in ("styles", "numbering"):
        part = next(iter(document.related(document.main, kind)), "")
        trees.append(document.tree(part) if part else None)
    sheet, lists = trees
    roles: dict[str, Role] = {}
    bases: dict[str, str] = {}
    for style in () if sheet is None else sheet.findall(tag("style")):
        style_id = style.get(tag("styleId"), "")
        known_roles = [_ROLES[name] for name in role_names(style) if name in _ROLES]
        if known_roles:
            roles[style_id] = known_roles[0]
        base = style.find(tag("basedOn"))
        bases[style_id] = "" if base is None else base.get(_VAL, "")
    for style_id in bases:
        above = style_id
        for _ in range(_DEEPEST_STYLE):
            if above in roles or not above:
                break
            above = bases.get(above, "")
        if above in roles:
            roles.setdefault(style_id, roles[above])
    return roles, read_numbering(lists, sheet)


_ROLES: dict[str, Role] = {
    "title": "title",
    "heading 1": "section",
    "heading 2": "heading2",
    "heading 3": "heading3",
    "列项": "item",
    "署名": "signature",
    "成文日期": "date",
}


@dataclass
class _Walk:
    """Takes blocks as they come; a deleted end of a paragraph joins it with the next."""

    roles: Mapping[str, Role]
    numbering: Numbering
    blocks: list[Paragraph | Grid] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)
    joined: str = ""

    def take(self, block: Line | Table) -> None:
        if isinstance(block, Table):
            self._count(line for cell in block.cells for line in cell.lines)
            self.blocks.append(_grid(block))
            return
        self._count([block])
        self.joined += block.seen
        if block.mark_is_deleted:
            return
        text, self.joined = self.joined.strip(_BLANK), ""
        if text:
            label = self.numbering.label(block.element)
            role = self._role(block.element, text)
            text = text.replace("\n", "") if role in _ONE_LINE else text
            self.blocks.append(Paragraph(role, (Piece(label + text),)))

    def _role(self, paragraph: Element, text: str) -> Role:
        style = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
        role = None if style is None else self.roles.get(style.get(_VAL, ""))
        if role is None and text in _headings():
            return "section"
        return role or "paragraph"

    def _count(self, lines: Iterator[Line] | list[Line]) -> None:
        for line in lines:
            for piece in line.pieces:
                if line.text[piece.start : piece.end] == OBJECT:
                    self.left[_kind_of(piece.node)] += 1


def _headings() -> frozenset[str]:
    """The headings of the official form, which an editor may have typed in any style."""
    return frozenset(s.heading for kind in known.kinds() for s in kind.sections)


def _kind_of(node: Element) -> str:
    if node.tag in _PICTURES or "AlternateContent" in node.tag:
        return "图片或图形"
    return "脚注或尾注" if node.tag in _NOTES else "其他对象"


# ---------------------------------------------------------------- tables


def _grid(table: Table) -> Grid:
    """A table as boxes: an official one with its name and headings, any other as it stands."""
    ours, keys = _official(table)
    lower = Counter(id(cell.top) for cell in table.cells if cell.top is not None)
    rows = []
    for row in table.rows:
        boxes: list[Box] = []
        column = 0
        heads = _is_header(row)
        for cell in row:
            if cell.column > column:
                boxes.append(Box("", cell.column - column))
            column = cell.column + cell.span
            if cell.top is None:
                boxes.append(_box(cell, ours, keys.get(id(cell), ""), lower[id(cell)], heads=heads))
        rows.append(tuple(boxes))
    if ours is None:
        return Grid("", tuple(rows))
    return Grid(ours.title, tuple(rows), ours.looks.small)


def _official(table: Table) -> tuple[form.Table | None, dict[int, str]]:
    """The official table that this is, and the keys of its cells; of two kinds with tables of one name the one it fits."""
    for kind in known.kinds():
        keys = {id(c): key for key, c in keyed(grid_of(table), kind.tables.values()).items()}
        if keys:
            return kind.tables[next(iter(keys.values())).partition(".")[0]], keys
    return None, {}


def _box(cell: Cell, ours: form.Table | None, key: str, lower: int, *, heads: bool) -> Box:
    text = "\n".join(line.seen.strip(_BLANK) for line in cell.lines).strip(_BLANK)
    heading = bool(text) and not key and (ours is not None or heads)
    return Box(text, cell.span, lower + 1, heading=heading, key=key)


def _is_header(row: list[Cell]) -> bool:
    """Whether Word is to repeat the row on every page."""
    above = row[0].element.getparent() if row else None
    found = None if above is None else above.find(f"{tag('trPr')}/{_HEADER}")
    return found is not None and found.get(_VAL) not in {"0", "false", "off"}
