"""How many towns a county has, told of all of them in two ways (F3): ``18个乡镇便民服务中心也各设1处``, ``对16个乡镇和32个县直部门开展考核``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.mistyped import of_sum
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, at
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import COUNTIES
from draftkit.patterns import compiled, regex

_TOWNS = (
    r"(?<![\d.,])(?P<n>\d{1,3})个(?P<of>乡镇（街道）|镇（街道）|镇街|乡镇|街道|苏木乡镇|苏木镇)"
)
_OF_ALL = (
    regex(rf"(?:全[县区市旗]|下?辖区?|所辖|所有|全部)(?:内|共|有|现|的|所有|各)*{_TOWNS}"),
    regex(
        rf"{_TOWNS}(?:便民服务中心|政务服务站|文化站|公共服务中心|党群服务中心)?(?:也|均|都)*(?:各|均|都|全部)(?:自|已|有|设|配|编|建|参)"
    ),
    regex(
        rf"对{_TOWNS}(?:和|、|及|以及)\d{{1,3}}[个家](?:[县区市旗]直|[县区市旗]级|[县区市旗]?政府)?(?:部门|单位|机关)(?:单位)?(?:开展|进行|实施|组织)?(?:了)?(?:年度|政务公开|信息公开|工作|全年|专项|集中|季度)*(?:考核|测评|评估|检查)"
    ),
)
_NOT_OF_ALL = regex(
    r"其中|除|余|首批|第[一二三四]批|试点|选取|选择|抽[取查]|部分|上一?年|去年|20\d\d年(?:底|末)|撤并|合并|调整|新增|原有|将|计划|全市|全省|全盟"
)
_LISTED = regex(
    r"(?:[我全][县区旗]|辖)(?:共?有|下?辖)?(?P<list>\d{1,2}个(?:镇|乡|民族乡)(?:[、和及]\d{1,2}个(?:镇|乡|民族乡)){1,2})(?![^，。；]{0,4}(?:试点|的))"
)
_NUMBER = regex(r"\d+")
_SLIP = 3
"""Towns by which the two may differ where one was mistyped."""


def check(report: Report) -> Iterator[Finding]:
    """The first number of all towns that is another than the one told before."""
    if report.body.kind not in COUNTIES:
        return
    first: dict[str, tuple[int, str]] = {}
    for sentence in report.sentences(OVERVIEW):
        if "个" not in sentence.plain or report.is_cut(sentence):
            continue
        if "乡镇" not in first and (towns := _listed(sentence.plain)):
            first["乡镇"] = towns
        found = (m for pattern in _OF_ALL for m in pattern.finditer(sentence.plain))
        for match in sorted(found, key=re.Match.start):
            if _NOT_OF_ALL.search(_clauses(sentence.plain, match)):
                continue
            number, words = first.setdefault(match["of"], (int(match["n"]), match[0]))
            apart = abs(number - int(match["n"]))
            if 0 < apart <= _SLIP:
                what = f"前面说“{words}”，这里说“{match[0]}”，都是全部吗"
                fix, severity = "核对数目；不是全部的写明是哪些", Severity.WARNING
                pairs = of_sum(number, (int(match["n"]),))
                span = match.span()
                yield at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)
                return


def _listed(text: str) -> tuple[int, str] | None:
    """``我县9个镇、6个乡``: fifteen 乡镇."""
    match = _LISTED.search(text) if "个镇" in text and "乡" in text else None
    if match is None or "街道" in text or _NOT_OF_ALL.search(_clauses(text, match)):
        return None
    return sum(int(number) for number in _NUMBER.findall(match["list"])), match[0]


def _clauses(text: str, match: re.Match[str]) -> str:
    """What stands from the mark before a match to the end of the clause behind it."""
    start = begins(text, match.start(), "，。；")
    behind = compiled("[^，。；]*(?:，[^。；，]*)?").match(text, match.end())
    return text[start : behind.end() if behind else match.end()]
