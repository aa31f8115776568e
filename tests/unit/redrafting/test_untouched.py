"""A draft that nobody touched, brought up to date with what it was made from."""

from __future__ import annotations

from draftkit.kinds.shapes import OwnProblem
from draftkit.merge.outcome import Outcome
from draftkit.sources.banks import shipped_bank
from tests.support.filings import random_filing
from tests.support.given import facts_given
from tests.support.rounds import checked, draft

OWN = (
    OwnProblem("短视频解读产量低", "与区融媒体中心合作每季度拍两期"),
    OwnProblem("村级公示栏字号偏小", "换成大字版"),
    OwnProblem("视频解读时长过长", "控制在九十秒内"),
)


def test_no_sentence_is_taken_for_the_persons_own() -> None:
    bank = shipped_bank()
    for seed in range(12):
        filing = random_filing(seed)
        given = facts_given(filing.given, problems=OWN[: 2 + seed % 2])
        filing = filing._replace(given=given)
        result = checked(draft(filing, bank), filing, bank=bank)
        outcomes = {one.verdict.id: one.verdict.outcome for one in result.outcome.tally.sentences}
        assert set(outcomes.values()) == {Outcome.UNCHANGED}, (seed, outcomes)
