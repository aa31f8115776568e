"""The text plan written out: spans, marks of what is missing, and what a sentence rests on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from draftkit import realisation
from draftkit.facts import Fact
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Span
from draftkit.phrasebank import pieces
from draftkit.phrasebank.filling import shown
from draftkit.phrasebank.schema import ITEMS
from draftkit.pipeline import compose, compose_all
from draftkit.sources.banks import shipped_bank
from tests.support.filings import DONE, NEW, random_filing
from tests.support.stages import town

BATCH = 50


def _slots(**texts: str) -> dict[str, Fact]:
    return {name: Fact(name, text) for name, text in texts.items()}


# ---------------------------------------------------------------- one phrase


def test_a_phrase_is_filled_and_every_slot_knows_its_stretch() -> None:
    made = pieces.parse("{{自称}}[全年|年内]公开{{总数}}条。")
    text, spans = realisation.fill(made, [1], _slots(自称="我镇", 总数="600余"))
    assert text == "我镇年内公开600余条。"
    assert spans == (Span("自称", 0, 2), Span("总数", 6, 10))


def test_slots_inside_a_wording_count_only_where_it_is_taken() -> None:
    made = pieces.parse("[{{自称}}|本机关]公开信息。")
    assert realisation.fill(made, [0], _slots(自称="我镇")) == (
        "我镇公开信息。",
        (Span("自称", 0, 2),),
    )
    assert realisation.fill(made, [1], _slots(自称="我镇")) == ("本机关公开信息。", ())


def test_a_slot_that_stands_twice_has_two_stretches() -> None:
    text, spans = realisation.fill(
        pieces.parse("{{年度}}年和{{年度}}年。"), [], _slots(年度="2025")
    )
    assert [text[span.start : span.end] for span in spans] == ["2025", "2025"]


# ---------------------------------------------------------------- whole reports


@pytest.mark.parametrize("first", range(0, 200, BATCH))
def test_spans_point_at_the_texts_of_their_slots(first: int) -> None:
    for seed in range(first, first + BATCH):
        composition = compose_all(random_filing(seed))
        for sentence in composition.report.sentences():
            at = 0
            for span in sentence.spans:
                assert at <= span.start <= span.end
                at = span.end
                said = sentence.text[span.start : span.end]
                fact = composition.facts.slots.get(span.fact)
                if fact is not None:
                    assert said == fact.text, (seed, sentence.id, span)
                else:
                    assert said, (seed, sentence.id, span)
            assert set(sentence.facts) == {span.fact for span in sentence.spans}


@pytest.mark.parametrize("first", range(0, 200, BATCH))
def test_every_number_of_the_prose_is_a_slot(first: int) -> None:
    for seed in range(first, first + BATCH):
        for sentence in compose(random_filing(seed)).sentences():
            if not sentence.phrase:
                continue
            rest = list(sentence.text)
            for span in sentence.spans:
                rest[span.start : span.end] = " " * (span.end - span.start)
            typed = "".join(rest).replace("〔2021〕30号", "")
            typed = typed.replace("1月1日", "").replace("12月31日", "")
            assert not any(char.isdecimal() for char in typed), (seed, sentence.text)


def test_a_sentence_is_whole_and_nothing_is_left_of_its_making() -> None:
    for seed in range(200):
        for sentence in compose(random_filing(seed)).sentences():
            if sentence.message:
                within = sentence.section == "五" and sentence.text.endswith(("；", "，"))
                assert sentence.text.endswith("。") or within, (seed, sentence)
                assert sentence.text.count("。") == (not within)
            assert not set("{}[]|") & set(sentence.text)


def test_what_is_missing_is_marked() -> None:
    report = compose(town())
    missing = {s.id: s.missing for s in report.sentences() if s.missing}
    assert missing == {
        "sup.appraisal": ("工作考核结果",),
        "sup.public": ("社会评议结果",),
        "sup.accountability": ("责任追究结果",),
        "fee": ("信息处理费",),
    }
    texts = {s.id: s.text for s in report.sentences()}
    assert all(f"【待填：{names[0]}】" in texts[name] for name, names in missing.items())


def test_nothing_is_missing_where_everything_is_given() -> None:
    report = compose(
        town(fee=Decimal(0), appraisal="良好", public_review="满意", accountability="未发生")
    )
    assert not any(s.missing for s in report.sentences())
    assert "待填" not in "".join(s.text for s in report.sentences())


def test_a_sentence_rests_on_what_it_shows_and_on_what_made_it_due() -> None:
    cells = {f"{row}.自然人": 2 for row in (NEW, DONE, "表三.予以公开")}
    report = compose(town(cells, accounts=(Account("瓦亭之声", "微信公众号"),)))
    found = {s.id: s for s in report.sentences()}
    assert "有申请" in found["ask.account"].because
    shown = {"表三.本年新收.总计", "表三.总计.总计", "表三.予以公开.总计"}
    assert shown <= set(found["ask.account"].cells)
    assert "事实.政务新媒体" in found["plat.accounts"].cells
    assert "瓦亭之声" in found["plat.accounts"].text
    assert {"表四.行政复议.总计", "表四.复议后起诉.总计"} <= set(found["ask.noreviews"].cells)


def test_an_offices_own_words_stand_as_they_are_with_one_mark_behind() -> None:
    own = (
        OwnProblem("解读形式单一。", "每件政策配一份明白卡；"),
        OwnProblem("人手少", "补一名经办人"),
    )
    texts = [s.text for s in compose(town(problems=own)).sentences()]
    ends = {text[:-1]: text[-1] for text in texts}
    for text in ("解读形式单一", "每件政策配一份明白卡", "人手少", "补一名经办人"):
        assert sum(text in one for one in texts) == 1
        assert ends[text] in "。；，"


def test_every_phrase_can_be_written_out_with_the_slots_it_names() -> None:
    names = (*shipped_bank().vocabulary.slots, ITEMS)
    slots = {name: Fact(name, f"〈{name}〉") for name in names}
    bank = [phrase for phrase in shipped_bank().all_phrases() if phrase.says != "practice"]
    for phrase in (shown(entry, has) for entry in bank for has in (None, ())):
        numbers = [len(p.alternatives) for p in phrase.pieces if hasattr(p, "alternatives")]
        for wordings in ([0] * len(numbers), [number - 1 for number in numbers]):
            text, spans = realisation.fill(phrase.pieces, wordings, slots)
            assert text.endswith("。"), phrase.id
            assert {span.fact for span in spans} <= set(phrase.slots)
