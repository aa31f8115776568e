"""用语: what an office wants kept, never used, or worded its own way."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from draftkit.diagnostics import InputError, Place
from draftkit.model import Filing, Pins, Sentence
from draftkit.pipeline import Composition, compose_all
from draftkit.plans import Choices
from draftkit.sources.banks import shipped_bank
from tests.support.stages import EARLIER, named, town

FEE = [
    phrase.id
    for phrase in shipped_bank().phrases["fee"]
    if {"费用_零"} <= {str(c) for c in phrase.when} <= {"费用_零", "非 费用_早"}
    and not phrase.retired
]
THEMES = [p.id for p in shipped_bank().phrases["theme"]]
PINNED = FEE[-1]


def _town(pins: Pins | None = None, **more: Any) -> Filing:
    places = {f"用语.改写.{name}": Place("数据.yaml", line=9) for name in (*FEE, "没有的.1")}
    keywords = ("乡村振兴", "养老", "教育")
    return town(fee=Decimal(0), keywords=keywords, pins=pins or Pins(), places=places, **more)


def _sentence(composition: Composition, name: str = "fee") -> Sentence:
    return next(s for s in composition.report.sentences() if s.id == name)


def _used(composition: Composition) -> list[str]:
    return [s.phrase for s in composition.report.sentences() if s.phrase]


# ---------------------------------------------------------------- 固定 and 不用


@pytest.mark.parametrize("phrase", FEE)
def test_a_pinned_phrase_is_taken_by_every_body_and_year(phrase: str) -> None:
    for year in (2025, 2026):
        for name in ("瓦亭镇人民政府", "双桥镇人民政府"):
            filing = named(_town(Pins(keep=(phrase,))), name, year)
            assert _sentence(compose_all(filing)).phrase == phrase


def test_a_pinned_phrase_that_does_not_hold_is_not_taken() -> None:
    todo = next(p.id for p in shipped_bank().phrases["fee"] if str(p.when[0]) == "费用_有")
    assert _sentence(compose_all(_town(Pins(keep=(todo,))))).phrase in FEE


def test_a_phrase_several_messages_could_take_is_still_said_once() -> None:
    for phrase in THEMES[:6]:
        pinned = compose_all(_town(Pins(keep=(phrase,))), None, EARLIER)
        assert _used(pinned).count(phrase) == 1


def test_a_phrase_pinned_later_takes_the_place_of_an_earlier_choice() -> None:
    now = Choices()
    total = next(p.id for p in shipped_bank().phrases["pub.total"][3:] if not p.retired)
    for before, phrase in (
        *((now, PINNED), (now, total)),
        *((EARLIER, PINNED), (EARLIER, THEMES[0]), (EARLIER, THEMES[7])),
    ):
        earlier = compose_all(_town(), None, before)
        again = compose_all(_town(Pins(keep=(phrase,))), None, earlier.choices)
        assert _used(again).count(phrase) == 1
        moved = [
            m
            for m, c in again.choices.messages.items()
            if c.phrase != earlier.choices.messages[m].phrase
        ]
        assert len(moved) == (phrase not in _used(earlier))


def test_a_banned_phrase_is_never_used() -> None:
    first = _used(compose_all(_town()))
    second = _used(compose_all(_town(Pins(ban=tuple(first)))))
    # What is proposed is worded with its practice, and has a frame alone.
    assert all(phrase.endswith("proposed.r40") for phrase in set(first) & set(second))
    assert len(first) == len(second)


def test_a_phrase_banned_later_gives_way_and_nothing_else_moves() -> None:
    earlier = compose_all(_town())
    banned = _sentence(earlier).phrase
    again = compose_all(_town(Pins(ban=(banned,))), None, earlier.choices)
    moved = [
        name for name, c in again.choices.messages.items() if c != earlier.choices.messages[name]
    ]
    assert moved == ["fee"]


def test_where_all_are_banned_the_law_still_has_its_sentence() -> None:
    assert _sentence(compose_all(_town(Pins(ban=tuple(FEE))))).phrase in FEE


# ---------------------------------------------------------------- 改写


def _reworded(text: str, phrase: str = PINNED) -> Composition:
    return compose_all(_town(Pins(reword={phrase: text})))


def test_an_own_sentence_stands_in_the_place_of_the_phrase() -> None:
    sentence = _sentence(_reworded("全年分文未收"))
    assert (sentence.text, sentence.phrase) == ("全年分文未收。", PINNED)
    assert _sentence(_reworded("全年分文未收。")).text == "全年分文未收。"


def test_an_own_sentence_is_there_next_year_and_after_the_bank_has_chosen_otherwise() -> None:
    earlier = compose_all(_town())
    filing = _town(Pins(reword={PINNED: "{{年度}}年分文未收"}))
    for year in range(2025, 2030):
        assert (
            _sentence(compose_all(named(filing, "瓦亭镇人民政府", year))).text
            == f"{year}年分文未收。"
        )
    assert _sentence(compose_all(filing, None, earlier.choices)).text == "2025年分文未收。"


def test_slots_of_an_own_sentence_are_filled_and_known() -> None:
    sentence = _sentence(_reworded("{{自称}}在{{年度}}年没有收费"))
    assert sentence.text == "我镇在2025年没有收费。"
    assert sentence.facts == ("自称", "年度")
    assert {"年度", "机关.自称", "事实.信息处理费"} <= set(sentence.cells)
    assert [sentence.text[s.start : s.end] for s in sentence.spans] == ["我镇", "2025"]


def test_the_slots_of_the_phrase_may_be_used_too() -> None:
    theme = THEMES[0]
    filing = _town(Pins(reword={theme: "{{主题}}的{{事项}}都公开了"}))
    made = compose_all(filing, None, EARLIER)
    assert theme in _used(made)
    assert "都公开了。" in "".join(s.text for s in made.report.sentences())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("收了{{月亮}}元", "不能用填空“月亮”；可以用："),
        ("收了{{信息处理费}}元", "不能用填空“信息处理费”"),
        ("围绕{{主题}}公开", "不能用填空“主题”"),
        ("[全年|年内]没有收费", "不能有选择处"),
        ("[全年没有收费", "没有写“]”"),
        ("全年]没有收费", "没有对应的“[”"),
        ("收了{{年度}元", "填空写法有误"),
        ("收了{{年度|upper}}元", "只能写一个名称"),
        ("{% if 年度 %}收{% endif %}", "不能有 {% %}"),
    ],
)
def test_a_sentence_that_is_none_is_refused_with_its_place(text: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        _reworded(text)
    (problem,) = caught.value.problems
    assert problem.code == "INPUT-PIN"
    assert f"改写“{PINNED}”：" in problem.what
    assert says in problem.what
    assert str(problem.place) == "数据.yaml:9（用语·改写）"


def test_all_faulty_sentences_are_told_at_once() -> None:
    with pytest.raises(InputError) as caught:
        compose_all(_town(Pins(reword={FEE[0]: "{{月亮}}", FEE[1]: "[", FEE[2]: "好"})))
    assert len(caught.value.problems) == 2


def test_a_wish_for_a_phrase_nobody_knows_is_a_warning() -> None:
    pins = Pins(keep=("没有的.2",), ban=("没有的.3", PINNED), reword={"没有的.1": "好"})
    warnings = compose_all(_town(pins)).warnings
    assert [(w.code, w.severity.value) for w in warnings] == [("PIN-UNKNOWN", "提示")] * 3
    assert "“没有的.2”" in warnings[0].what
    assert warnings[2].place.line == 9
    assert compose_all(_town(pins._replace(keep=(), ban=(), reword={}))).warnings == ()
