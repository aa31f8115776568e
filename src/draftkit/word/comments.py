"""The comments part: who asks what at which place."""

from __future__ import annotations

from collections.abc import Iterable

from draftkit.ooxml.markup import DECLARATION, Element, W, escape, tag, tags, text_element
from draftkit.word.texts import checked

AUTHOR = "draftkit"
MARKS = tags("commentRangeStart commentRangeEnd commentReference")
_START, _END = tag("commentRangeStart"), tag("commentRangeEnd")
_MOVED, _T, _ID = tag("moveFrom"), tag("t"), tag("id")
_SAID = tags("t drawing pict object sym footnoteReference endnoteReference")


class Comments:
    """The comments of one document while it is being written.

    ``date`` is an ISO date; ``mark_style`` and ``text_style`` are the style ids of the mark and of the words.
    """

    def __init__(self, author: str, date: str, mark_style: str, text_style: str) -> None:
        self.author, self.date = author, date
        self.mark_style, self.text_style = mark_style, text_style
        self.paragraphs: list[str] = []
        self.count = 0

    def around(self, text: str, where: str) -> tuple[str, str]:
        """Take a comment on ``where``; return the markup to go before and after what it is about."""
        number = self.count
        self.count += 1
        lines = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{self.text_style}"/></w:pPr><w:r>'
            f'<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{text_element(checked(line, where))}</w:r></w:p>'
            for line in text.split("\n")
        )
        self.paragraphs.append(lines)
        start = f'<w:commentRangeStart w:id="{number}"/>'
        mark = (
            f'<w:r><w:rPr><w:rStyle w:val="{self.mark_style}"/></w:rPr>'
            f'<w:commentReference w:id="{number}"/></w:r>'
        )
        return start, f'<w:commentRangeEnd w:id="{number}"/>{mark}'

    def part(self) -> str:
        """The XML of the comments part."""
        author = escape(self.author)
        head = f'w:author="{author}" w:date="{self.date}T00:00:00Z" w:initials="{author[:2]}"'
        comments = "".join(
            f'<w:comment w:id="{number}" {head}>{paragraphs}</w:comment>'
            for number, paragraphs in enumerate(self.paragraphs)
        )
        return f'{DECLARATION}<w:comments xmlns:w="{W}">{comments}</w:comments>'


# ---------------------------------------------------------------- in a document that is there


def bare(root: Element) -> frozenset[str]:
    """The comments that are about no word any more: all of their stretch is deleted."""
    open_ones: dict[str, bool] = {}
    found: set[str] = set()
    if next(root.iter(_START), None) is None:
        return frozenset()
    moves = next(root.iter(_MOVED), None) is not None
    for element in root.iter(_START, _END, *_SAID):
        number, name = element.get(_ID, ""), element.tag
        if name == _START:
            open_ones[number] = True
        elif name == _END:
            if open_ones.pop(number, False):
                found.add(number)
        elif open_ones and (name != _T or element.text) and not (moves and _is_moved(element)):
            open_ones = dict.fromkeys(open_ones, False)
    return frozenset(found)


def _is_moved(element: Element) -> bool:
    return any(above.tag == _MOVED for above in element.iterancestors())


def strip(root: Element, numbers: Iterable[str] | None = None) -> bool:
    """Take the marks of comments out of a text, of all where ``numbers`` are not given; whether there were any."""
    wanted = None if numbers is None else frozenset(numbers)
    marks = [m for m in root.iter(*MARKS) if wanted is None or m.get(tag("id")) in wanted]
    for mark in marks:
        above = mark.getparent()
        above.remove(mark)
        if above.tag == tag("r") and all(child.tag == tag("rPr") for child in above):
            above.getparent().remove(above)
    return bool(marks)
