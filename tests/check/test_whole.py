"""One sentence put into a report that holds together: it fits what is told elsewhere, or it does not and something must be told.

``whole.txt`` has a line for each: ``w`` for wrong or ``r`` for right, the report, the place, the sentence (``=`` in front: in place of
what stands there).  The reports: ``A`` with applications and tables, ``N`` without applications and with tables, ``PN``, ``P6`` and
``P1`` the same in prose alone, with none, six and five applications of which one is left.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

from draftkit.audit.claims import Finding, Paragraph, Report, Section, check
from draftkit.kinds import disclosure
from draftkit.model import Body, Cells
from tests.check.test_reckoned import table

YEAR = 2024
TOWN = Body("青石镇人民政府", "镇", "乡级", "我镇", "沱源县")
_LINES = (Path(__file__).parent / "whole.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in _LINES if line and not line.startswith("#")]

PLACES = ("zt", "zd", "yq", "gl", "pt", "jd", "s2", "s3", "s4", "s5", "s6")
_COMMON = MappingProxyType(
    {
        "zt": "全镇政府信息公开以撂荒地整治、农村建房审批、惠农补贴发放为重点。",
        "zd": "（一）主动公开\n全年公开政府信息612条，比2023年的540条增加72条，增长13.3%。其中县政府网站专栏148条，“青石之声”公众号297条，村（社区）公开栏167条。",
        "yq": "（二）依申请公开\n",
        "gl": "（三）政府信息管理\n信息发布执行起草人、科室负责人、分管领导三级审核。",
        "pt": "（四）政府信息公开平台建设\n专栏的农村建房栏目由季度更新改为每月更新。",
        "jd": "（五）监督保障\n镇党委会议专题研究2次，举办业务培训2期。县里对我镇2023年度的考核结果为良好。开展社会评议，发放问卷260份，收回247份，其中满意221份，占收回问卷的89.5%。未发生责任追究情形。",
        "s2": "",
        "s3": "",
        "s4": "",
        "s5": "1.补贴公示只列户名和金额，没有写明标准，村民核对不便。已从9月起在公示表中加列补贴标准和计算办法。\n2.公开栏更新有快有慢。已明确每月5日前更新，由镇党政办公室逐月检查。",
        "s6": "按照《政府信息公开信息处理费管理办法》，2024年没有收取信息处理费。没有其他需要报告的事项。",
    }
)
_PROSE = {
    **_COMMON,
    "s2": "2024年未制发、废止行政规范性文件，现行有效行政规范性文件3件。作出行政许可决定58件，行政处罚决定9件，行政强制0件，没有行政事业性收费。",
    "s4": "2024年未发生因政府信息公开引起的行政复议和行政诉讼。",
}
_NONE = "（二）依申请公开\n2024年未收到政府信息公开申请，也没有上年结转的申请。"
BASES = {
    "A": {
        **_COMMON,
        "yq": "（二）依申请公开\n新收政府信息公开申请13件，其中网上8件，信函3件，当面2件。加上年结转的2件，应办15件，办结14件：予以公开6件，部分公开2件，不予公开1件，无法提供4件，不予处理1件。12月26日收到的1件仍在办理，结转下年度。",
    },
    "N": {**_COMMON, "yq": _NONE},
    "PN": {
        **_PROSE,
        "yq": _NONE,
        "s3": "本年新收政府信息公开申请0件，上年结转0件，结转下年度继续办理0件。",
    },
    "P6": {
        **_PROSE,
        "yq": "（二）依申请公开\n2024年收到申请5件，自然人4件，法律服务机构1件，内容是宅基地和征地补偿。另有上年结转1件。",
        "s3": "本年新收5件，上年结转1件。办结6件，其中予以公开3件，部分公开1件，无法提供2件。没有结转下年度继续办理的申请。",
    },
    "P1": {
        **_PROSE,
        "yq": "（二）依申请公开\n2024年收到申请5件，自然人4件，法律服务机构1件，没有上年结转的申请。",
        "s3": "本年新收5件，上年结转0件。办结4件，其中予以公开3件，部分公开1件。结转下年度继续办理1件。",
    },
}
_NOTHING: Cells = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)
CELLS: dict[str, Cells] = {
    "A": table(本年新收=(11, 2), 上年结转=(2, 0), 予以公开=(5, 1), 部分公开=(1, 1), 总计=(12, 2), 结转下年度=(1, 0))
    | {
        f"表三.{row}.{column}": number
        for row, number in (
            ("不予公开.保护第三方合法权益", 1),
            ("无法提供.本机关不掌握相关政府信息", 3),
            ("无法提供.没有现成信息需要另行制作", 1),
            ("不予处理.信访举报投诉类申请", 1),
        )
        for column in ("自然人", "总计")
    }
    | {
        "表四.行政复议.结果维持": 1,
        "表四.行政复议.结果纠正": 1,
        "表四.行政复议.总计": 2,
        "表二.行政规范性文件.废止": 1,
        "表二.行政规范性文件.现行有效": 2,
        "表二.行政许可": 124,
        "表二.行政处罚": 17,
    },
    "N": _NOTHING,
}  # fmt: skip


def _findings(base: str, place: str, words: str) -> tuple[Finding, ...]:
    told = dict(BASES[base])
    if place:
        told[place] = words[1:] if words.startswith("=") else told[place] + words
    parts = {1: "\n".join(told[name] for name in PLACES[:6])}
    parts |= {number: told[f"s{number}"] for number in range(2, 7)}
    sections = tuple(
        Section(
            number,
            disclosure.DISCLOSURE.headings[number - 1],
            tuple(
                Paragraph(line, line.startswith("（") and "。" not in line)
                for line in text.split("\n")
                if line
            ),
            tables=1 if number in (2, 3, 4) and base in CELLS else 0,
        )
        for number, text in parts.items()
    )
    title = f"{TOWN.name}{YEAR}年政府信息公开工作年度报告"
    return check(Report("x.txt", title, YEAR, TOWN, sections, CELLS.get(base, {})))


@cache
def _always(base: str) -> frozenset[tuple[str, str]]:
    return frozenset((f.problem.code, f.problem.what) for f in _findings(base, "", ""))


@pytest.mark.parametrize("base", sorted(BASES))
def test_the_reports_themselves_hold_together(base: str) -> None:
    assert not {what for code, what in _always(base) if code != "F11"}


@pytest.mark.parametrize("line", CASES)
def test_what_does_not_fit_the_rest_is_told_and_nothing_else(line: str) -> None:
    wrong, base, place, words = line.split("|", 3)
    found = _findings(base, place, words.replace("\\n", "\n"))
    told = [f.problem.what for f in found if (f.problem.code, f.problem.what) not in _always(base)]
    assert bool(told) is (wrong == "w"), told
