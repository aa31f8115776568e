"""No base: only numbers whose neighbours stand unchanged are replaced, and each is told."""

from __future__ import annotations

from draftkit.manuscript import Manuscript, Paragraph, apply
from draftkit.merge.guess import guess
from draftkit.merge.outcome import Merged, Outcome
from tests.support.versions import edited, version

KEY = "表二.行政许可"
NEW = version(
    {"a": "本年新收申请{新收=15}件，均已办结。", "b": "共公开信息{总数=1500}条。"},
    表二_行政许可="15",
)
SURE = "无底稿：由“12”改为“15”，不知原数是否出自人工，请核对。"


def guessed(*texts: str | Paragraph, cell: str | None = "15") -> tuple[Merged, tuple[str, ...]]:
    manuscript = edited(*texts, **{KEY: cell})
    done = guess(manuscript, NEW)
    return done, tuple(p.text for p in apply(done.revision, manuscript).paragraphs)


def test_a_number_between_unchanged_neighbours_is_replaced_and_told() -> None:
    done, texts = guessed("本年新收申请12件，均已办结。共公开信息1,200条。")
    assert texts == ("本年新收申请15件，均已办结。共公开信息1,500条。",)
    a, b = done.sentences
    assert (a.outcome, a.note, a.waits, a.yours) == (
        Outcome.CONFLICT,
        SURE,
        True,
        "本年新收申请12件，均已办结。",
    )
    assert (a.result, b.result) == ("本年新收申请15件，均已办结。", "共公开信息1,500条。")
    assert [edit.conflict for edit in done.revision.edits] == [True, True]
    remark = done.revision.remarks[0]
    assert (remark.text, remark.start, remark.end) == (SURE, 6, 8)


def test_what_is_said_already_stays() -> None:
    done, texts = guessed("本年新收申请15件，均已办结。共计公开信息1500条。")
    assert texts == ("本年新收申请15件，均已办结。共计公开信息1500条。",)
    assert [verdict.outcome for verdict in done.sentences] == [Outcome.UNCHANGED, Outcome.YOURS]
    assert done.revision.remarks == ()


def test_a_number_whose_neighbour_was_rewritten_is_told_and_left() -> None:
    line = "无底稿：按新数据此句应有“15”，没有可以确定的位置，请核对。"
    for text in ("本年新收申请约12件，均已办结。", "本年新收申请12余件，均已办结。"):
        done, texts = guessed(text + "共公开信息1500条。")
        assert texts == (text + "共公开信息1500条。",)
        assert [remark.text for remark in done.revision.remarks] == [line]
        assert done.sentences[0].waits


def test_a_number_that_stands_elsewhere_is_not_missed() -> None:
    done, _ = guessed("本年新收申请约15件，均已办结。共公开信息1500条。")
    assert done.revision.remarks == ()


def test_a_locked_number_is_told_and_left() -> None:
    text = "本年新收申请12件，均已办结。共公开信息1500条。"
    done, texts = guessed(Paragraph(text, locked=((6, 8),)))
    assert texts == (text,)
    assert [remark.text for remark in done.revision.remarks] == [
        "无底稿：按新数据此句应有“15”，没有可以确定的位置，请核对。"
    ]


def test_a_sentence_that_is_not_there_is_told_and_not_put_in() -> None:
    done, texts = guessed("共公开信息1500条。另有一句自己写的话。")
    assert texts == ("共公开信息1500条。另有一句自己写的话。",)
    assert done.sentences[0].note == "无底稿：稿中没有找到对应的句子，没有插入"
    assert done.sentences[0].outcome is Outcome.YOURS
    assert (done.added, done.aligned) == (1, 0.5)


def test_cells() -> None:
    def said(cell: str | None) -> tuple[str, str, str]:
        done, _ = guessed("甲", cell=cell)
        one = next(v for v in done.cells if v.id == KEY)
        return one.outcome, one.note, one.result

    assert said("15") == (Outcome.UNCHANGED, "", "15")
    assert said(None) == (Outcome.YOURS, "表格中没有这一格", "")
    assert said(" 12") == (Outcome.CONFLICT, "无底稿：由“12”改为“15”，请核对。", " 15")
    assert said("")[1:] == ("无底稿：由“”改为“15”，请核对。", "15")


def test_a_cell_that_is_not_there_says_nothing() -> None:
    one = next(v for v in guessed("甲", cell=None)[0].cells if v.id == KEY)
    assert (one.before, one.now, one.yours) == ("", "15", "")


def test_a_blank_cell_is_0_and_a_locked_one_is_told() -> None:
    zero = version({"a": "均已办结。"})
    done = guess(edited("均已办结。", **{KEY: "—"}), zero)
    assert all(verdict.outcome is Outcome.UNCHANGED for verdict in done.cells)
    cells = edited(**{KEY: "12"}).cells
    locked = guess(Manuscript((Paragraph("均已办结。"),), cells, frozenset((KEY,))), NEW)
    assert locked.revision.cells == ()
    (remark,) = [r for r in locked.revision.remarks if r.cell]
    assert remark.text == "无底稿：按新数据此格应为“15”，此格是域或图片，未改动，请核对。"
