"""Why information was not given: the largest reasons, equal ones all or none of them."""

from __future__ import annotations

import pytest

from draftkit import editions
from draftkit.analysis.requests import _followed, _largest
from draftkit.facts import Item, Value, surface_of
from draftkit.kinds import disclosure
from draftkit.kinds.tables import cell_key
from draftkit.model import Number
from draftkit.plans import Choices, Layout
from tests.support.stages import staged, town


def _kinds(numbers: tuple[int, ...]) -> list[tuple[str, Number]]:
    return [(f"情形{n}", number) for n, number in enumerate(numbers)]


def largest(*numbers: int) -> tuple[int, str]:
    """How many reasons are named, and how the rest is told."""
    shown, rest = _largest(_kinds(numbers))
    (said,) = rest or ("",)
    return len(shown), f"{said.label}{said.number}" if isinstance(said, Item) else ""


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((3, 2, 1, 1, 1), (5, "")),
        ((9, 2, 1, 1, 1, 1, 1), (2, "其余情形各1")),
        ((7, 2, 2, 2, 1, 1, 1), (4, "其余情形各1")),
        ((43, 9, 8, 2, 2, 2), (3, "其余6")),
        ((43, 9, 8, 6, 6, 6, 5), (3, "")),
        ((2, 2, 2, 2, 2, 2), (6, "")),
    ],
)
def test_no_cut_goes_between_equal_numbers(numbers: tuple[int, ...], told: tuple[int, str]) -> None:
    assert largest(*numbers) == told


def test_a_kind_left_alone_is_named() -> None:
    assert largest(28, 7, 6, 5, 4, 3) == (6, "")
    assert largest(9, 8, 7, 6, 5, 1) == (6, "")


def followed(*numbers: int) -> tuple[int, str]:
    """How many reasons are named today, and what is said of the others."""
    shown, rest = _followed(_kinds(numbers))
    said: Value = rest[0] if rest else ""
    return len(shown), surface_of(said).text


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((3, 2, 1, 1, 1), (5, "")),
        ((28, 7, 6, 5, 4, 3), (6, "")),
        ((43, 9, 8, 2, 2, 2), (3, "其余3种情形各2件")),
        ((43, 9, 8, 3, 2, 2), (3, "其余7件")),
        ((9, 2, 1, 1, 1, 1, 1), (2, "其余5种情形各1件")),
        ((9, 6, 4, 4, 2, 2, 2), (4, "其余3种情形各2件")),
        # 17 and 6 are fewer than what would be left: all of five are named, too
        ((17, 6, 5, 5, 5, 5, 5, 4, 2, 1), (7, "其余3种情形共7件")),
        ((57, 25, 9, 8, 7, 6, 6, 5, 5, 4, 3, 3, 2), (5, "其余8种情形共34件")),
        ((9, 3, 2, 2, 1, 1), (6, "")),
        ((18, 4, 3, 3, 3, 2, 2, 2, 2, 2, 1), (5, "其余6种情形共11件")),
        ((18, 4, 3, 3, 3, 3, 2, 2, 2, 2, 2, 1), (6, "其余6种情形共11件")),
        ((2, 2, 2, 2, 2, 2), (6, "")),
        ((3, 2, 2, 2, 2, 2, 2), (7, "")),
    ],
)
def test_who_adds_up_finds_every_case(numbers: tuple[int, ...], told: tuple[int, str]) -> None:
    assert followed(*numbers) == told


DUE = ("表三.本年新收.自然人", "表三.总计.自然人")


def test_earlier_drafts_keep_what_they_said_of_the_rest() -> None:
    rows = [cell_key(row, "自然人") for _, _, rows in disclosure.T3_GROUPS for row in rows]
    numbers = (57, 25, 9, 8, 7, 6, 6, 5)
    filing = town(cells={**dict(zip(rows, numbers, strict=False)), **dict.fromkeys(DUE, 123)})
    told = staged(filing).facts.slots["理由简单"].text
    assert told.endswith("，其余3种情形共17件")
    earlier = staged(filing, previous=Choices(Layout(edition=editions.of("本"))))
    assert earlier.facts.slots["理由简单"].text.endswith("件等")


def _account(*reasons: str) -> tuple[str, bool]:
    """What became of one application for each of these reasons and one that was granted, and whether a sentence tells reasons."""
    rows = ("表三.予以公开", *(f"表三.{reason}" for reason in reasons))
    cells = {f"{row}.自然人": 1 for row in rows} | dict.fromkeys(DUE, len(rows))
    facts = staged(town(cells=cells)).facts
    return facts.slots["结果其中"].text, "理由句" in facts.cases


HIDDEN, UNKNOWN = "不予公开.属于行政查询事项", "无法提供.本机关不掌握相关政府信息"


def test_two_results_with_a_reason_each_have_it_in_brackets() -> None:
    told = "予以公开1件、不予公开（属于行政查询事项）1件、无法提供（本机关不掌握相关政府信息）1件"
    assert _account(HIDDEN, UNKNOWN) == (told, False)
    assert (
        _account(HIDDEN, "其他处理.其他")[0]
        == "予以公开1件、不予公开（属于行政查询事项）1件、其他处理1件"
    )
    assert _account(HIDDEN, UNKNOWN, "不予处理.重复申请")[1]
    assert _account(HIDDEN, UNKNOWN, "无法提供.没有现成信息需要另行制作")[1]


def test_one_application_answered_in_time_is_told_without_its_number() -> None:
    cells = {f"表三.{row}.自然人": 1 for row in ("本年新收", "予以公开", "总计")}
    told = staged(town(cells=cells, on_time=1)).facts
    assert "按期_一" in told.cases
    assert "按期数" not in told.slots


def test_results_are_named_in_the_order_in_which_their_reasons_are_told() -> None:
    """其他处理、无法提供的情形为：本机关不掌握5件、过程性信息1件 sends the reader back and forth."""
    keys = {
        "表三.不予公开.属于四类过程性信息": 1,
        "表三.无法提供.本机关不掌握相关政府信息": 5,
        "表三.其他处理.申请人无正当理由逾期不补正": 1,
    }
    cells = {
        **{f"{key}.{who}": n for key, n in keys.items() for who in ("自然人", "总计")},
        **{f"表三.{row}.{who}": 7 for row in ("本年新收", "总计") for who in ("自然人", "总计")},
    }
    facts = staged(town(cells=cells)).facts
    assert surface_of(facts.slots["理由诸类"].value).text == "无法提供、不予公开、其他处理"


def test_other_reasons_stand_last_where_all_are_named() -> None:
    cells = {
        "表三.不予公开.保护第三方合法权益.自然人": 1,
        "表三.无法提供.本机关不掌握相关政府信息.自然人": 3,
        "表三.其他处理.其他.自然人": 2,
        **dict.fromkeys(DUE, 6),
    }
    told = staged(town(cells=cells)).facts.slots["理由简单"].text
    assert told.startswith("本机关不掌握相关政府信息3件")
    assert told.endswith("其他情形2件")
