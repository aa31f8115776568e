"""A real town's figures: the draft is free of the faults of the report the town published.

Real reports are not ours to commit; ``DRAFTKIT_REAL`` names a folder that holds them.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from draftkit.cli import run
from draftkit.kinds.fields import TOTAL
from draftkit.model import Filing, ReportText
from draftkit.pipeline import compose
from draftkit.sources import read_filing
from draftkit.sources.banks import shipped_bank
from tests.support import likeness as judge_likeness
from tests.support.counties import composed
from tests.support.given import with_facts
from tests.support.oracle import judge
from tests.support.passages import of_report

ROOT = Path(__file__).parents[2]
REAL = Path(os.environ.get("DRAFTKIT_REAL", "/nowhere"))
PUBLISHED = REAL / "瓦亭镇-2025-published.txt"
EXAMPLE = ROOT / "examples" / "瓦亭镇.yaml"

pytestmark = pytest.mark.skipif(
    not PUBLISHED.is_file(), reason="DRAFTKIT_REAL names no folder of real reports"
)

# What the published report says and the figures and facts do not carry, or nobody should write.
FAULTS = {
    "an answer where nobody asked": r"作出答复|均在法定期限|按期答复|所有申请|已答复|沟通解释",
    "a half-width comma": r",",
    "searching and browsing nobody built": r"搜索查询|无障碍|提升用户体验|集约化|大数据|人工智能",
    "a mechanism nobody told of": r"工作机制|领导小组|定期研究|日常督导|台账",
    "training nobody gave": r"培训(?!次数)",
    "reading points that are standardised": r"标准化的",
    "an evaluation nobody told of": r"绩效考核|纳入.{0,6}考核",
    "slogans": r"抓手|矩阵|全链条|落到实处|取得实效|高度重视|阳光透明|全生命周期",
    "a fault of no body in particular": r"部分领域|部分村|部分工作人员",
}
TOLD = (
    "searching and browsing nobody built", "a mechanism nobody told of", "training nobody gave",
)  # fmt: skip
"""What the example gives as facts and practices, and the draft therefore says."""
FIELDS = {
    "重点工程": "(?:重点|重大)(?:工程|项目)",
    "财政资金": "财政资金",
    "环境保护": "环境保护|生态环保|生态环境",
}
"""Noun forms of keywords that are not put into a sentence as they stand."""
EVERYWHERE = ("a half-width comma", "slogans", "a fault of no body in particular")


@pytest.fixture(scope="module")
def filing() -> Filing:
    return read_filing(EXAMPLE)[0]


@pytest.fixture(scope="module")
def bare(filing: Filing) -> Filing:
    """Without what the town tells of its work in the words of its report: only figures and names."""
    return with_facts(filing, channels=(), site=(), practices=(), trainings=())


@pytest.fixture(scope="module")
def report(filing: Filing) -> ReportText:
    return compose(filing)


def _prose(report: ReportText, *sections: str) -> str:
    blocks = (block for block in report.blocks if block.section in (sections or "一五六"))
    return "\n".join(block.text for block in blocks)


def _longest_run(report: ReportText, filing: Filing) -> str:
    """What the draft's prose and the published report have in common, set formulas apart."""
    texts = [judge_likeness.measured(of_report(report)), PUBLISHED.read_text(encoding="utf-8")]
    exempt = judge_likeness.formulas(ROOT / "phrasebanks" / "formulas.txt")
    return judge_likeness.likeness(texts, exempt, [filing.body.name]).longest_run


def test_the_example_has_the_towns_figures(filing: Filing) -> None:
    assert filing.title == "瓦亭镇人民政府2025年政府信息公开工作年度报告"
    assert filing.given[TOTAL]
    assert filing.given[TOTAL].text == "600余"
    assert not any(filing.cells.values())
    assert len(filing.keywords) == 6


def test_the_draft_takes_nothing_from_the_published_report(
    bare: Filing,
) -> None:
    run_in_common = _longest_run(compose(bare), bare)
    assert len(run_in_common) < judge_likeness.SHINGLE, run_in_common


def test_nor_does_any_draft_the_bank_could_make_of_it(bare: Filing) -> None:
    county = composed([bare] * 40, shipped_bank())
    runs = {_longest_run(one.report, bare) for one in county}
    assert max(map(len, runs)) < judge_likeness.SHINGLE, max(runs, key=len)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_published_report_is_not_in_the_draft(
    report: ReportText, bare: Filing, fault: str
) -> None:
    published = PUBLISHED.read_text(encoding="utf-8")
    assert re.search(FAULTS[fault], published)
    # 五 tells what is planned: a claim is one in 一 and 六 only.
    sections = ("一", "五", "六") if fault in EVERYWHERE else ("一", "六")
    assert not re.search(FAULTS[fault], _prose(compose(bare), *sections))
    if fault not in TOLD:
        assert not re.search(FAULTS[fault], _prose(report, *sections))


def test_everything_the_town_told_is_in_the_draft(report: ReportText, filing: Filing) -> None:
    text = _prose(report)
    for told in ("600余", "瓦亭之声", "镇便民服务大厅", *filing.keywords):
        assert re.search(FIELDS.get(told, told), text), told
    assert "信息处理费" in _prose(report, "六")
    assert "待填：信息处理费" not in text


def test_the_reviewing_office_finds_nothing(report: ReportText, filing: Filing) -> None:
    assert judge(filing, report) == []


def test_the_command_writes_it_and_asks_for_what_the_law_wants(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["draft", str(EXAMPLE), "-o", str(tmp_path / "初稿.docx"), "--quiet"]) == 1
    assert "工作考核结果、社会评议结果、责任追究结果" in capsys.readouterr().out
