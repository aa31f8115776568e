"""Tracked changes as a person counts them."""

from __future__ import annotations

import pytest
from lxml import etree

from draftkit.word.pending import changes
from tests.support.edits import W


def said(*paragraphs: str) -> list[str]:
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    return [str(c) for c in changes(etree.fromstring(f'<w:body xmlns:w="{W}">{body}</w:body>'))]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def ins(text: str, author: str = "甲") -> str:
    return f'<w:ins w:author="{author}">{run(text)}</w:ins>'


def dele(text: str, author: str = "甲") -> str:
    return f'<w:del w:author="{author}"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def mark(kind: str, author: str = "甲") -> str:
    return f'<w:pPr><w:rPr><w:{kind} w:author="{author}"/></w:rPr></w:pPr>'


BOOKMARK = '<w:bookmarkStart w:id="1" w:name="_dk_s_x"/>'
NOTE = '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (run("共") + dele("468") + ins("470") + run("条"), ["“468”→“470”"]),
        (dele("46") + BOOKMARK + dele("8") + NOTE + ins("4") + ins("70"), ["“468”→“470”"]),
        (dele("468") + ins("470", "乙"), ["删“468”", "加“470”"]),
        (dele("468") + run("条") + ins("余"), ["删“468”", "加“余”"]),
        (mark("ins") + ins("一是") + ins("新问题。"), ["加一段“一是新问题。”"]),
        (mark("del") + dele("2.") + dele("旧问题。"), ["删一段“2.旧问题。”"]),
        (mark("ins") + run("前半句，"), ["分段"]),
        (mark("del") + run("前半句，"), ["并段"]),
        (mark("ins") + run("前半句，") + ins("新"), ["分段", "加“新”"]),
        ('<w:r><w:rPr><w:rPrChange w:author="甲"/></w:rPr><w:t>粗</w:t></w:r>', ["格式修订"]),
        (f'<w:moveFrom w:author="甲">{run("一句")}</w:moveFrom>', ["移走“一句”"]),
        (f'<w:ins w:author="甲">{dele("词", "乙")}</w:ins>', ["加“词”"]),
        (ins("很长的一句话" * 10), ["加“很长的一句话很长的一句话很长的一句话很长…”"]),
    ],
)
def test_what_stands_side_by_side_is_one_change(paragraph: str, expected: list[str]) -> None:
    assert said(paragraph) == expected


def test_changes_of_two_paragraphs_are_two() -> None:
    assert said(dele("甲"), ins("乙")) == ["删“甲”", "加“乙”"]
