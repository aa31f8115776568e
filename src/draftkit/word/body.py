"""The report's blocks as paragraphs and tables, each sentence inside its anchor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from draftkit.chinese.missing import MISSING
from draftkit.diagnostics import WordFileError
from draftkit.model import Block, ReportText, Sentence
from draftkit.ooxml.markup import text_element
from draftkit.word import anchors, tables
from draftkit.word.comments import Comments
from draftkit.word.measure import closing_indents, title_lines
from draftkit.word.prototype import BODY, TITLE, Prototype
from draftkit.word.texts import checked

STYLE_OF_ROLE = {
    "title": TITLE,
    "section": "heading 1",
    "heading2": "heading 2",
    "heading3": "heading 3",
    "paragraph": BODY,
    "preface": BODY,
    "item": "列项",
    "signature": "署名",
    "date": "成文日期",
}

_TEXT = ("paragraph", "preface", "item")
_RUN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
_MARKED_RUN = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:highlight w:val="yellow"/></w:rPr>'
_AFTER_TABLE = '<w:spacing w:before="160"/>'


def render(
    report: ReportText, prototype: Prototype, comments: Comments, cell_comments: Mapping[str, str]
) -> bytes:
    """The XML of the whole report; comments met on the way are put into ``comments``."""
    names = _Names(prototype.first_bookmark)
    parts: list[bytes] = []
    spacer = f'<w:p><w:pPr><w:pStyle w:val="{prototype.styles[BODY]}"/></w:pPr></w:p>'.encode()
    before = None
    rooms = {"title": prototype.room[0], "signature": prototype.room[1]}
    indents = _closing(report.blocks, prototype.room[1])
    for block, following in zip(report.blocks, (*report.blocks[1:], None), strict=True):
        if block.role == "table":
            if before is not None and before.role == "table":
                parts.append(spacer)
            parts.append(_table(block.table, report, prototype, comments, cell_comments))
        else:
            style = prototype.styles[STYLE_OF_ROLE[block.role]]
            closes = following is None or following.role in ("signature", "date")
            below = _AFTER_TABLE if before is not None and before.role == "table" else ""
            keep = "<w:keepNext/>" if following is not None and closes else ""
            # A page of one word would be the last one: elsewhere more text follows.
            whole = "<w:widowControl/>" if closes and block.role in _TEXT else ""
            properties = f'<w:pStyle w:val="{style}"/>{keep}{whole}{below}'
            properties += indents.get(block.role, "")
            room = rooms.get(block.role, 0.0)
            sentences = "".join([_sentence(s, names, comments, room) for s in block.sentences])
            parts.append(f"<w:p><w:pPr>{properties}</w:pPr>{sentences}</w:p>".encode())
        before = block
    if before is not None and before.role == "table":
        parts.append(spacer)
    return b"".join(parts)


class _Names:
    """Numbers the bookmarks and sees to it that no sentence id comes twice."""

    def __init__(self, first: int) -> None:
        self.next = first
        self.seen: set[str] = set()

    def take(self, sentence_id: str) -> tuple[int, str]:
        """The number and the name for a sentence's bookmark."""
        name = anchors.name_of(sentence_id)
        if name in self.seen:
            what = f"句子标识“{sentence_id}”出现了两次"
            raise WordFileError.at("", "WORD-ID", what, "这是程序的错误，请连同输入数据反馈")
        self.seen.add(name)
        number = self.next
        self.next += 1
        return number, name


def _sentence(sentence: Sentence, names: _Names, comments: Comments, room: float) -> str:
    """A sentence's runs between the ends of its bookmark, and of its comment if it has one."""
    where = f"句子“{sentence.id}”"
    if room:
        lines = [checked(line, where) for line in title_lines(sentence.text, room)]
        runs = f"{_RUN}<w:t>{'</w:t><w:br/><w:t>'.join(lines)}</w:t></w:r>"
    elif sentence.missing:
        runs = "".join(
            f"{_MARKED_RUN if MISSING.match(piece) else _RUN}{text_element(checked(piece, where))}</w:r>"
            for piece in MISSING.split(sentence.text)
            if piece
        )
    else:
        runs = f"{_RUN}{text_element(checked(sentence.text, where))}</w:r>"
    if sentence.id:
        number, name = names.take(sentence.id)
        runs = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
    if sentence.comment:
        start, end = comments.around(sentence.comment, where)
        return f"{start}{runs}{end}"
    return runs


def _table(
    name: str,
    report: ReportText,
    prototype: Prototype,
    comments: Comments,
    cell_comments: Mapping[str, str],
) -> bytes:
    table = prototype.tables[name]
    marks = {}
    if cell_comments:
        for key in table.keys:
            if key in cell_comments:
                marks[key] = comments.around(cell_comments[key], f"单元格“{key}”的批注")
    return tables.fill(table, report.cells, marks)


def _closing(blocks: Sequence[Block], room: float) -> dict[str, str]:
    """The right indents of 署名 and 成文日期, which depend on each other's width."""
    signature = next((block.text for block in blocks if block.role == "signature"), "")
    date = next((block.text for block in blocks if block.role == "date"), "")
    if not date:
        return {}
    found = zip(("signature", "date"), closing_indents(signature, date, room), strict=True)
    return {
        role: f'<w:ind w:right="{round(ems * 320)}" w:rightChars="{round(ems * 100)}"/>'
        for role, ems in found
    }
