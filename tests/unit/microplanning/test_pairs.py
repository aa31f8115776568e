"""A measure beside its problem: it says nothing over again, names what that names, and calls a thing as that does."""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.microplanning.pairs import Problem, answering, problem_of
from draftkit.phrasebank import pieces
from draftkit.phrasebank.expand import expansions
from draftkit.phrasebank.schema import Indices, Phrase, Pick


def _phrase(text: str) -> Phrase:
    return Phrase(text, "measure.x", pieces.parse(text), 1, text=text)


def _problem(text: str, *wordings: int) -> Problem:
    return problem_of("", _phrase(text), wordings)


def _own(text: str) -> Problem:
    return problem_of(text, None, ())


def _left(problem: Problem, *measures: str) -> list[str]:
    """What the measures that are left can say."""
    found: Sequence[Phrase] = answering([_phrase(one) for one in measures], problem, Indices())
    return [text for phrase in found for text in expansions(phrase, {})]


AGAIN = "现场讲解查询途径和方法。"
OTHERS = ("窗口摆放查询单页。", "编写查询问答并张贴。", "走访时带去查询单页。")


def test_what_a_problem_says_is_not_said_over_again() -> None:
    assert _left(_own("群众不了解查询途径和方法。"), AGAIN, *OTHERS) == list(OTHERS)


def test_enough_are_left_for_a_county() -> None:
    assert len(_left(_own("群众不了解查询途径和方法。"), AGAIN, *OTHERS[:2])) == 3


def test_a_choice_point_takes_what_is_not_said_over_again() -> None:
    measure = "在[办事服务窗口|村部]摆放单页。"
    assert _left(_own("办事服务窗口材料少。"), measure) == ["在村部摆放单页。"]


def test_a_thing_is_called_as_the_problem_calls_it() -> None:
    measure = "逐项写明[申请程序|申报程序|办理程序]。"
    problem = _problem("群众不了解[申请程序|申报程序|办理程序]。", 1)
    assert _left(problem, measure) == ["逐项写明申报程序。"]


def test_what_every_sentence_says_is_not_said_again() -> None:
    assert len(_left(_own("政府信息公开工作较少。"), "检查政府信息公开工作。", *OTHERS)) == 4


def test_measures_that_name_what_the_problem_names_go_first() -> None:
    naming = ("逐件登记原稿。", "把原稿编号。", "按月清点原稿。")
    assert _left(_own("原稿归档不全。"), "召开会议研究。", *naming) == list(naming)


def test_a_phrase_is_fitted_once() -> None:
    known, problem = Indices(), _own("办事服务窗口材料少。")
    measure = _phrase("在[办事服务窗口|村部]摆放单页。")
    (first,), (second,) = answering([measure], problem, known), answering([measure], problem, known)
    assert first is second
    assert [len(piece.alternatives) for piece in first.plain if isinstance(piece, Pick)] == [2]
