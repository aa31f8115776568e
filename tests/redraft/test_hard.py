"""Seventeen hard rewrites: right, commented, or (single digits) listed; never silently wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from draftkit.kinds.fields import PROBLEMS
from draftkit.model import Filing
from tests.support import small_report as s
from tests.support.edits import Docx
from tests.support.rounds import Round, checked, draft, small

TOTAL = "全年主动公开政府信息612条，比上年增长13.3%。"
CHANNELS = "其中，通过政府门户网站公开388条，通过“瓦亭之声”微信公众号公开224条。"
RESULTS = "按期办结35件，其中予以公开24件、部分公开5件、无法提供6件。"
DECISIONS = "全年作出行政许可决定24件、行政处罚决定24件。"
TRAINING = "年内组织业务培训4次，召开专题会议2次。"


@dataclass(frozen=True)
class Rewrite:
    """``right``: what must stand there if it was updated; ``told``: what a comment must speak of if not."""

    id: str
    edit: Callable[[Docx], None]
    new: Filing
    right: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def over(old: str, new: str) -> Callable[[Docx], None]:
    return lambda d: d.replace(old, new)


def all_of(*steps: Callable[[Docx], None]) -> Callable[[Docx], None]:
    def edit(document: Docx) -> None:
        for step in steps:
            step(document)

    return edit


def results() -> Filing:
    rows = ((s.GRANTED, 26), (s.UNKNOWN, 4))
    return s.with_cells({f"{row}.{c}": n for row, n in rows for c in ("自然人", "总计")})


MORE = s.with_total(640)
GONE = s.with_given(problems=s.filing().given[PROBLEMS][1:])

REWRITES = (
    Rewrite(
        "H01-turned-round",
        over(TOTAL, "与上年相比增幅达到13.3%，主动公开的政府信息全年共有612条。"),
        MORE,
        ("增幅达到18.5%", "共有640条"),
    ),
    Rewrite(
        "H02-difference-by-hand",
        over(TOTAL, "全年主动公开政府信息612条，比上年多72条，增长13.3%。"),
        MORE,
        ("640条", "增长18.5%"),
        ("72",),
    ),
    Rewrite(
        "H03-share-by-hand",
        over("公开388条，", "公开388条，占总数的63.4%，"),
        MORE,
        ("公开416条",),
        ("63.4",),
    ),
    Rewrite("H04-more-than", over("612条", "超610条"), MORE, (), ("610",), ("超610条",)),
    Rewrite(
        "H05-in-characters", over("612条", "六百一十二条"), MORE, (), ("612",), ("六百一十二",)
    ),
    Rewrite(
        "H06-from-two-paragraphs",
        all_of(
            over(TRAINING, ""),
            over(
                "发布政策解读12篇，均与文件同日发布。",
                "发布政策解读12篇，组织业务培训4次，均有记录可查。",
            ),
        ),
        s.with_given(explanations=15, trainings=5),
        ("15篇",),
    ),
    Rewrite("H07-ten-thousands", over("612条", "约0.06万条"), MORE, (), ("612",), ("约0.06万条",)),
    Rewrite(
        "H08-another-unit",
        over("增长13.3%", "提高13.3个百分点"),
        MORE,
        (),
        ("13.3",),
        ("个百分点",),
    ),
    Rewrite(
        "H09-as-a-list",
        over(TOTAL, "主动公开政府信息：612条；比上年：增长13.3%。"),
        MORE,
        ("640条", "18.5%"),
    ),
    Rewrite(
        "H10-said-twice",
        over(TOTAL, "全年主动公开政府信息612条，比上年增长13.3%，这612条均可在网站查到。"),
        MORE,
        ("信息640条", "18.5%"),
        ("612",),
    ),
    Rewrite(
        "H11-in-three",
        over(
            CHANNELS,
            "从渠道看，政府门户网站公开388条。微信公众号“瓦亭之声”公开224条。两者互为补充。",
        ),
        MORE,
        ("公开416条", "公开224条"),
    ),
    Rewrite("H12-without-unit", over("信息612条，比", "信息合计为612，比"), MORE, (), ("612",)),
    Rewrite(
        "H13-another-order",
        over(RESULTS, "全年办结35件，无法提供的6件、部分公开的5件、予以公开的24件。"),
        results(),
        ("予以公开的26件", "无法提供的4件"),
        ("24", "6"),
    ),
    Rewrite(
        "H14-each",
        over(DECISIONS, "全年作出行政许可和行政处罚决定各24件。"),
        s.with_cells({"表二.行政处罚": 25}),
        (),
        ("24",),
        ("各24件",),
    ),
    Rewrite("H15-in-brackets", over("信息612条", "信息（612）条"), MORE, ("（640）条",), ("612",)),
    Rewrite(
        "H16-in-a-heading",
        lambda d: d.insert_after("（一）主动公开", "（612条）"),
        MORE,
        (TOTAL.replace("612", "640").replace("13.3", "18.5"),),
        ("612条",),
    ),
    Rewrite(
        "H17-a-problem-reworded-and-gone",
        over(
            "形式单一，老年群众看不明白。对此，每件",
            "形式单一，老年群众反映看不明白；对此，我们给每件",
        ),
        GONE,
        (),
        ("不再生成",),
        ("老年群众反映看不明白；对此，我们给每件惠民政策配一份明白卡。",),
    ),
)


@pytest.fixture(autouse=True)
def _composer() -> Iterator[None]:
    with small():
        yield


@pytest.mark.parametrize("rewrite", REWRITES, ids=lambda rewrite: rewrite.id)
def test_a_hard_rewrite_is_right_or_told(rewrite: Rewrite) -> None:
    document = Docx(draft(s.filing()))
    rewrite.edit(document)
    result = checked(document.bytes(), rewrite.new)
    result.has(*rewrite.kept)
    said = "".join(result.comments)
    for text in rewrite.right:
        stale = re.sub(r"\D", "", text)
        assert text in result.text or any(n in said for n in rewrite.told), (stale, result.text)
    if not all(text in result.text for text in rewrite.right) or not rewrite.right:
        assert result.comments
        assert any(word in said for word in rewrite.told), result.comments
    _never_wrong(result, rewrite)


def _never_wrong(result: Round, rewrite: Rewrite) -> None:
    """Every number we wrote is one of the new report's."""
    known = "".join(block.text for block in s.report(rewrite.new).blocks)
    numbers = set(re.findall(r"\d+(?:\.\d+)?", known)) | {
        str(number) for number in rewrite.new.cells.values()
    }
    for text in result.result.revisions("ins"):
        assert set(re.findall(r"\d+(?:\.\d+)?", text)) <= numbers, text
