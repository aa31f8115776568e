"""The program's measure agrees with the tests' own, and finds what was planted."""

from __future__ import annotations

from random import Random

import pytest

from draftkit import likeness
from draftkit.likeness import SPLIT, Exempt
from tests.support import likeness as judge

WORDS = (
    "各项工作有序推进", "依申请公开", "更新栏目内容", "政府信息公开", "我镇坚持以公开为常态、不公开为例外",
    "组织培训两次", "在网站公开财政信息", "乡村振兴", "接受群众监督", "完善平台建设", "瓦亭镇人民政府", "清河镇",
)  # fmt: skip
FORMULAS = ("以公开为常态、不公开为例外", "政府信息公开", "依申请公开")
NAMES, KEYWORDS = ("瓦亭镇人民政府", "清河镇"), ("乡村振兴",)


def texts(seed: int, count: int = 12) -> list[str]:
    rng = Random(seed)  # noqa: S311
    return ["，".join(rng.choice(WORDS) for _ in range(90)) + f"{seed}件。" for _ in range(count)]


@pytest.mark.parametrize("seed", range(4))
def test_agrees_with_the_tests_own_measure(seed: int) -> None:
    some = texts(seed)
    exempt = Exempt(FORMULAS, (*NAMES, *KEYWORDS))
    found = {(p.left, p.right): p for p in likeness.pairs([exempt.cut(text) for text in some])}
    placed = [exempt.placed(text) for text in some]
    for pair in judge.likeness(some, FORMULAS, NAMES, KEYWORDS).pairs:
        mine = found.get((pair.left, pair.right))
        assert (mine.containment if mine else 0) == pytest.approx(pair.containment)
        passages = likeness.passages(placed[pair.left], placed[pair.right])
        run = max((passage.length for passage in passages), default=0)
        assert run == (len(pair.run) if len(pair.run) >= likeness.SHINGLE else 0)


def test_work_in_shares_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    exempt = Exempt(FORMULAS)
    cuts = [exempt.cut(text) for text in texts(5)]
    whole = likeness.pairs(cuts)
    monkeypatch.setattr(likeness, "_IN_ONE_GO", 500)
    assert likeness.pairs(cuts) == whole


def test_a_planted_passage_is_found_in_the_words_of_each() -> None:
    passage = "窗口人员逐件登记来件时间，每周五核对一次办理进度"
    left = f"全镇共3个站点。{passage}，并把结果贴在公示栏。"
    right = f"今年{passage.replace('，', '；')}。别无他事。"
    exempt = Exempt(())
    (found,) = likeness.passages(exempt.placed(left), exempt.placed(right))
    assert found.left == passage
    assert found.right == passage.replace("，", "；")
    assert found.length == len(passage.replace("，", ""))


def test_no_words_are_told_twice() -> None:
    exempt = Exempt(())
    passage = "窗口人员逐件登记来件时间每周五核对一次办理进度"
    left = f"甲。{passage}，{passage[:10]}；{passage[10:]}。"  # twice, the second time otherwise parted
    right = f"乙。{passage}。丙。{passage}。丁。窗口人员逐件登记来件时间每周五核对。"
    (found,) = likeness.passages(exempt.placed(left), exempt.placed(right))
    assert found.length == len(passage)


def test_of_passages_that_overlap_the_second_is_what_lies_outside_the_first() -> None:
    exempt = Exempt(())
    one, two, three = (
        "街巷公告牌由网格员轮流照看并拍照",
        "码头大屏播放办事须知和潮汐消息表",
        "山里老人多便请宣讲员进组入户说",
    )
    left, right = f"{one}{two}{three}", f"{one}{two}。另外，还有{two}{three}。"
    found = likeness.passages(exempt.placed(left), exempt.placed(right))
    assert [passage.left for passage in found] == [one + two, three]


def test_what_is_exempt_parts_its_neighbours() -> None:
    exempt = Exempt(("政府信息公开",), ("瓦亭镇",))
    assert exempt.cut("甲乙丙丁戊己庚政府信息、公开辛壬癸子丑寅卯").parts == ()
    assert SPLIT not in "".join(exempt.cut("云" * 20 + "瓦亭镇" + "山" * 14).parts)
    assert exempt.cut("云" * 20 + "瓦亭镇" + "山" * 14).parts == ("云" * 20, "山" * 14)


def test_pairs_across_two_years_only() -> None:
    exempt = Exempt(())
    now = [exempt.cut(text) for text in texts(1, 3)]
    before = [exempt.cut(text) for text in texts(1, 3)]
    found = likeness.pairs(now, before)
    assert all(pair.left < 3 <= pair.right for pair in found)
    assert {(p.left, p.right) for p in found if p.containment == 1} == {(0, 3), (1, 4), (2, 5)}


def test_pairs_with_a_long_run() -> None:
    exempt = Exempt(())
    passage = "一年来把目录逐条核对并且每季度通报一次落实情况给各村居民小组"
    cuts = [
        exempt.cut(text) for text in (f"甲。{passage}", f"乙乙。{passage}", f"丙。{passage[:20]}")
    ]
    assert likeness.pairs_with_run(cuts, 26) == {(0, 1)}
    assert likeness.pairs_with_run(cuts, 15) == {(0, 1), (0, 2), (1, 2)}
