"""A real town's published report, read back: what it did is in the data, and the draft of it says each thing once.

Real reports are not ours to commit; ``DRAFTKIT_REAL`` names a folder that holds them.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from draftkit.cli import run
from draftkit.kinds import fields
from draftkit.model import Filing
from draftkit.pipeline import compose
from draftkit.sources import read_filing
from tests.support.oracle import judge

PUBLISHED = Path(os.environ.get("DRAFTKIT_REAL", "/nowhere")) / "瓦亭镇-2025-published.txt"

pytestmark = pytest.mark.skipif(
    not PUBLISHED.is_file(), reason="DRAFTKIT_REAL names no folder of real reports"
)

ONCE = (
    "600余项",
    "瓦亭之声",
    "镇村两级",
    "镇便民服务大厅",
    "一事一审",
    "投诉",
    "搜索查询",
    "绩效考核",
    "领导小组",
    "培训",
)
FAULTS = (
    r"作出答复|均在法定期限|按期答复|所有申请", ",", "标准化的", "抓手|矩阵|全链条|落到实处|取得实效|高度重视|阳光透明|全生命周期",
    "部分领域|部分村|部分工作人员",
)  # fmt: skip
"""What the published report says without ground, and slips it has."""


@pytest.fixture(scope="module")
def filing(tmp_path_factory: pytest.TempPathFactory) -> Filing:
    data = tmp_path_factory.mktemp("import") / "数据.yaml"
    assert run(["import", str(PUBLISHED), "-o", str(data), "--quiet"]) == 1
    return read_filing(data)[0]


@pytest.fixture(scope="module")
def first(filing: Filing) -> str:
    return "\n".join(block.text for block in compose(filing).blocks if block.section == "一")


def test_its_figures_and_tables_are_read(filing: Filing) -> None:
    total = filing.given[fields.TOTAL]
    assert total is not None
    assert (total.text, total.unit) == ("600余", "项")
    assert set(filing.cells.values()) == {0}
    assert len(filing.keywords) == 6
    assert filing.given[fields.FEE] == 0
    assert filing.given[fields.ALL_ON_TIME] is None


def test_its_channels_places_and_site_are_read(filing: Filing) -> None:
    names = [channel.name for channel in filing.given[fields.CHANNELS]]
    assert len(names) == 3
    for name, word in zip(names, ("门户网站", "瓦亭之声", "镇村两级"), strict=True):
        assert word in name
    assert [(a.name, a.type) for a in filing.given[fields.ACCOUNTS]] == [("瓦亭之声", "微信公众号")]
    assert [one.name for one in filing.given[fields.VENUES]] == ["镇便民服务大厅", "服务中心"]
    assert {one.facility for one in filing.given[fields.VENUES]} == {"政务信息查阅点"}
    (site,) = filing.given[fields.SITE]
    assert "政府信息公开" in site.name
    assert "搜索查询" in site.features


def test_its_practices_are_read(filing: Filing) -> None:
    names = [one.name for one in filing.given[fields.PRACTICES]]
    listed = {
        "先审查后公开", "规范性文件清理", "规范性文件集中公开", "领导小组", "日常督导", "纳入绩效考核", "投诉举报渠道",
    }  # fmt: skip
    assert listed <= set(names)
    assert any("一事一审" in name for name in names)
    assert any("培训" in name for name in names)
    assert "信息台账" not in names  # it keeps a register of opinions, not of what it publishes


def test_its_problems_have_their_measures(filing: Filing) -> None:
    problems = filing.given[fields.PROBLEMS]
    assert len(problems) == 4
    assert all(one.measure for one in problems)


@pytest.mark.parametrize("word", ONCE)
def test_the_draft_says_each_once(first: str, word: str) -> None:
    assert 1 <= first.count(word) <= (2 if word in {"瓦亭之声", "培训"} else 1)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_draft_has_none_of_its_faults(filing: Filing, fault: str) -> None:
    text = "\n".join(block.text for block in compose(filing).blocks)
    assert not re.search(fault, text)


def test_the_reviewing_office_finds_nothing(filing: Filing) -> None:
    assert judge(filing, compose(filing)) == []
