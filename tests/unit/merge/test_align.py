"""Which edited sentence is which of ours: beads of one, of two to one, and what was moved."""

from __future__ import annotations

import pytest

from draftkit.manuscript import Anchor, Manuscript, Paragraph
from draftkit.merge.align import Alignment, align
from draftkit.merge.units import stretches, units_of
from tests.support.versions import edited, version

A, B, C = "办公室负责日常受理工作。", "各科室提供需要公开的材料。", "政务新媒体由专人维护更新。"


def aligned(ours: dict[str, str], *theirs: str | Paragraph) -> Alignment:
    manuscript: Manuscript = edited(*theirs)
    return align(units_of(version(ours).report), stretches(manuscript), manuscript)


def beads(found: Alignment) -> list[tuple[list[int], list[int], bool]]:
    return [(bead.units, bead.stretches, bead.moved) for bead in found.beads]


BESIDE = "另有别的话。"
"""A second sentence of theirs, so that a sentence is not alone in its place."""
OURS = {"a": A, "b": B, "c": C}


def test_what_is_equal_is_paired_in_order() -> None:
    found = aligned(OURS, A + B + C)
    assert beads(found) == [([0], [0], False), ([1], [1], False), ([2], [2], False)]
    assert (found.lost, found.added) == ([], [])


def test_what_has_no_partner_is_lost_or_added() -> None:
    found = aligned(OURS, A + "群众反映很好。" + C)
    assert beads(found) == [([0], [0], False), ([2], [2], False)]
    assert (found.lost, found.added) == ([1], [1])
    assert (aligned(OURS).lost, aligned(OURS).added) == ([0, 1, 2], [])


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("天地玄黄宇宙洪荒一二三四", [0]),  # 3 pairs of 11 and 11
        ("天地玄黄宇宙一二三四", []),  # 3 of 11 and 9: three tenths
        ("天地玄黄宇宙洪一二三四", [0]),
    ],
)
def test_a_rewrite_has_three_tenths_in_common(text: str, lost: list[int]) -> None:
    assert aligned({"a": "甲乙丙丁戊己一二三四五。"}, text, BESIDE).lost == lost


def test_two_of_ours_in_one_of_theirs_are_a_bead() -> None:
    found = aligned(OURS, A[:-1] + "，" + B + C)
    assert beads(found) == [([0, 1], [0], False), ([2], [1], False)]


def test_one_of_ours_in_two_of_theirs_is_a_bead() -> None:
    found = aligned({"a": A[:-1] + "，" + B, "c": C}, A + B + C)
    assert beads(found) == [([0], [0, 1], False), ([1], [2], False)]


def test_both_halves_must_be_in_what_they_were_joined_to() -> None:
    found = aligned(OURS, A[:-1] + "，做得好。" + C)
    assert beads(found) == [([0], [0], False), ([2], [1], False)]
    assert found.lost == [1]


def test_what_was_moved_has_six_tenths_in_common() -> None:
    ours = {"a": "甲乙丙丁戊己庚辛壬癸", "b": B, "c": C}
    found = aligned(ours, B + C, "甲乙丙丁戊己庚辛子丑")  # 7 of 9 pairs
    assert beads(found) == [([0], [2], True), ([1], [0], False), ([2], [1], False)]
    near = aligned(ours, B + C, "甲乙丙丁戊己庚子丑寅")  # 6 of 9: 0.67
    assert near.beads[0].moved
    under = aligned(ours, B + C, "甲乙丙丁戊己子丑寅卯")  # 5 of 9: 0.56
    assert (under.lost, under.added) == ([0], [2])


def test_the_most_alike_goes_first() -> None:
    found = aligned({"a": A, "b": B, "c": C}, C, B + "真好。", A[:-2] + "事项。")
    assert found.lost == []
    moved = {bead.units[0]: bead.stretches for bead in found.beads}
    assert moved[0] == [3]


def test_a_sentence_inside_another_that_is_no_neighbour_is_found() -> None:
    found = aligned(OURS, A[:-1] + "，政务新媒体由专人维护更新。" + B)
    assert beads(found) == [([0, 2], [0], False), ([1], [1], False)]


def test_a_part_that_was_moved_away_is_found() -> None:
    long = A[:-1] + "，并负责督促各单位按时限答复申请人。"
    part = "督促各单位按时限答复申请人。"
    found = aligned({"a": long, "b": B, "c": C}, A + B + C + part)
    assert found.beads[0].units == [0]
    assert found.beads[0].stretches == [0, 3]
    assert found.added == []


def test_a_bookmark_lifts_a_pair_over_the_bound() -> None:
    ours = {"a": "甲乙丙丁戊己庚一二三四"}
    text = "天地玄黄宇宙洪一二三四"  # 3 of 10 pairs each: 0.3 but one less below
    short = "天地玄黄宇宙洪荒一二三"
    assert aligned(ours, text, BESIDE).beads
    assert aligned(ours, short, BESIDE).lost == [0]
    whole, elsewhere = (0, len(short)), (0, 0)
    for (start, end), lost in ((whole, []), (elsewhere, [0])):
        paragraph = Paragraph(short, anchors=(Anchor("a", start, end),))
        assert aligned(ours, paragraph, BESIDE).lost == lost
    stranger = Paragraph(short, anchors=(Anchor("z", 0, len(short)),))
    assert aligned(ours, stranger, BESIDE).lost == [0]


LINE = "甲乙丙丁戊己庚辛壬癸"


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("甲乙丙丁天。", "己庚辛壬地。", True),
        ("甲乙丙天地。", "庚辛壬玄黄。", True),  # four tenths in common, and of each half
        ("甲乙丙天地宇。", "庚辛壬玄黄。", False),  # less of the first half
    ],
)
def test_a_line_parted_in_two_has_four_tenths_in_common(
    first: str,
    second: str,
    both: bool,  # noqa: FBT001
) -> None:
    manuscript = edited(first + second, B)
    units = units_of(version({"#h": LINE}, {"b": B}).report)
    found = align(units, stretches(manuscript), manuscript)
    assert (beads(found)[0] == ([0], [0, 1], False)) is both


def test_two_lines_joined_into_one_are_a_bead() -> None:
    manuscript = edited(LINE, B)
    units = units_of(version({"#h": "甲乙丙丁天"}, {"#i": "己庚辛壬地"}, {"b": B}).report)
    assert beads(align(units, stretches(manuscript), manuscript)) == [
        ([0, 1], [0], False), ([2], [1], False),
    ]  # fmt: skip
