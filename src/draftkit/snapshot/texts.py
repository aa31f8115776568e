"""A report's text as a plain tree and back."""

from __future__ import annotations

from typing import Any

from draftkit.facts import figures_in
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.shapes import text_of, whole_of
from draftkit.model import Block, Cells, Figure, ReportText, Sentence, Span
from draftkit.snapshot import numbers

Tree = dict[str, Any]
_AS_THEY_ARE = (
    "message", "phrase", "facts", "because", "cells", "wordings", "items", "comment", "missing",
)  # fmt: skip
"""Fields of a sentence that are texts, or lists of texts and numbers."""
_LISTS = frozenset(_AS_THEY_ARE) - {"message", "phrase", "comment"}


def tree_of(report: ReportText, input_cells: Cells) -> Tree:
    """Title and blocks; the tables' cells only where they are not the input's."""
    tree: Tree = {"title": report.title, "blocks": [_block_tree(block) for block in report.blocks]}
    if report.cells is not input_cells and report.cells != input_cells:
        tree["cells"] = {key: numbers.plain(number) for key, number in report.cells.items()}
    return tree


def report_of(tree: Tree, input_cells: Cells, kind: ReportKind = DISCLOSURE) -> ReportText:
    """The report that :func:`tree_of` put down."""
    cells = tree.get("cells")
    return ReportText(
        text_of(tree["title"]),
        tuple(map(_block_of, tree["blocks"])),
        input_cells if cells is None else {key: numbers.number(n) for key, n in cells.items()},
        kind,
    )


def _block_tree(block: Block) -> Tree:
    tree: Tree = {"section": block.section, "role": block.role}
    if block.sentences:
        tree["sentences"] = [
            _sentence_tree(sentence, block.section) for sentence in block.sentences
        ]
    if block.table:
        tree["table"] = block.table
    return tree


def _block_of(tree: Tree) -> Block:
    section = text_of(tree["section"])
    sentences = tuple(_sentence_of(sentence, section) for sentence in tree.get("sentences", ()))
    return Block(section, text_of(tree["role"]), sentences, text_of(tree.get("table", "")))


def _sentence_tree(sentence: Sentence, section: str) -> Tree:
    """The filled fields by name; what is empty, or the same as the block's, is left out."""
    tree: Tree = {"id": sentence.id, "text": sentence.text}
    if sentence.section != section:
        tree["section"] = sentence.section
    if not sentence.message:
        return tree  # a mark: nothing stands behind it
    for name in _AS_THEY_ARE:
        if value := getattr(sentence, name):
            tree[name] = value
    if sentence.spans:
        tree["spans"] = [(span.fact, span.start, span.end) for span in sentence.spans]
        figures = {
            number: [(figure.label, figure.start, figure.end) for figure in span.figures]
            for number, span in enumerate(sentence.spans)
            if span.figures and span.figures != figures_in(sentence.text, span.start, span.end)
        }
        if figures:
            tree["figures"] = figures
    return tree


def _spans_of(tree: Tree) -> tuple[Span, ...]:
    end_of_text = len(tree["text"])
    spans = tuple(
        Span(text_of(fact), *_stretch(start, end, end_of_text))
        for fact, start, end in tree.get("spans", ())
    )
    if "figures" not in tree:
        return spans
    figures = {int(number): some for number, some in tree["figures"].items()}
    return tuple(
        span._replace(
            figures=tuple(
                Figure(text_of(label), *_stretch(start, end, end_of_text))
                for label, start, end in figures.get(number, ())
            )
        )
        for number, span in enumerate(spans)
    )


def _stretch(start: object, end: object, end_of_text: int) -> tuple[int, int]:
    first, last = whole_of(start), whole_of(end)
    if not 0 <= first <= last <= end_of_text:
        raise ValueError("not in the text")
    return first, last


def _sentence_of(tree: Tree, section: str) -> Sentence:
    values: Tree = {}
    for name in _AS_THEY_ARE:
        if name in tree:
            value = tree[name]
            kind = whole_of if name == "wordings" else text_of
            listed = name in _LISTS
            values[name] = tuple(map(kind, value)) if listed else text_of(value)
    return Sentence(
        id=text_of(tree["id"]),
        text=text_of(tree["text"]),
        section=text_of(tree.get("section", section)),
        spans=_spans_of(tree),
        **values,
    )
