"""Lists in the editor's own manner, when all of their items go and others come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from draftkit.kinds.fields import PROBLEMS
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from tests.support import small_report as s
from tests.support.edits import Docx, visible, w
from tests.support.rounds import checked, draft, small

OTHERS = s.with_given(
    problems=(OwnProblem("公开栏破损", "逐村修复"), OwnProblem("网站栏目陈旧", "重新编排"))
)


@pytest.fixture(autouse=True)
def _composer() -> Iterator[None]:
    with small():
        yield


def _items(document: Docx, marks: dict[str, str]) -> None:
    for old, new in marks.items():
        document.replace(old, new)


def test_items_that_word_numbers_get_no_typed_numbers() -> None:
    document = Docx(draft(s.filing()))
    _let_word_number(document, "一是政策", "二是村级", "三是经办")
    result = checked(document.bytes(), OTHERS)
    assert [text[:3] for text in _numbered(result.result)] == ["公开栏", "网站栏"]


def test_an_item_with_a_typed_number_is_not_numbered_by_word_besides() -> None:
    document = Docx(draft(s.filing()))
    _let_word_number(document, "三是经办")
    given = s.filing().given[PROBLEMS]
    more = s.with_given(problems=(*given, OwnProblem("公开栏破损", "逐村修复")))
    result = checked(document.bytes(), more)
    assert [text[:2] for text in _numbered(result.result)] == ["经办"]
    result.has("是公开栏破损。")


def _let_word_number(document: Docx, *marks: str) -> None:
    for mark in marks:
        paragraph = document.find(mark)
        document.replace(mark, mark[2:])
        number = document.root.makeelement(w("numPr"))
        number.append(document.root.makeelement(w("numId"), {w("val"): "1"}))
        paragraph.find(w("pPr")).find(w("pStyle")).addnext(number)


def _numbered(document: Docx) -> list[str]:
    """The texts of the paragraphs that Word numbers."""
    paragraphs = document.paragraphs()
    shown = [visible(p) for p in paragraphs if p.find(f"{w('pPr')}/{w('numPr')}") is not None]
    return [text for text in shown if text]


def test_items_all_new_are_numbered_as_the_old_ones_were() -> None:
    document = Docx(draft(s.filing()))
    _items(document, {"一是政策": "（1）政策", "二是村级": "（2）村级", "三是经办": "（3）经办"})
    result = checked(document.bytes(), OTHERS)
    result.has("（1）公开栏破损。", "（2）网站栏目陈旧。")


def test_an_item_whose_first_sentence_was_deleted_is_counted_still() -> None:
    document = Docx(draft(s.filing()))
    document.delete("村级公开更新不及时，公开栏两个月未换。")
    document.find("二是下一步")
    result = checked(document.bytes(), another_problem_first())
    texts = [t[:4] for t in result.result.texts() if t[1:2] == "是"]
    assert [t[0] for t in texts] == ["一", "二", "三"], texts
    assert "下一步，镇纪检监察办公室" in result.text


def another_problem_first() -> Filing:
    given = s.filing().given[PROBLEMS]
    return s.with_given(problems=(*given[1:], OwnProblem("公开栏破损", "逐村修复")))
