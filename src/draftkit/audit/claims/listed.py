"""A whole told without 其中, and a list of its kinds that makes more (F3): ``解读66篇，文字解读37篇、图解22篇、视频9篇、实录4篇``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.counts import counts_of, may_overlap, nests
from draftkit.audit.claims.mistyped import of_sum
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence, at
from draftkit.chinese.sentences import PHRASE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_WHOLE = regex(
    r"(?P<of>[\u3400-\u9fff]{2})(?:材料|信息|稿件|作品|问卷)?(?:共|共计|合计|总计|累计|为|了)*(?P<n>\d{1,6})(?P<unit>[件条篇份个次期场项处块])(?=[，：（])"
)
_SAID_OF_ALL = ("公开", "提供", "处理", "信息", "文件", "事项", "资料")
_MADE = regex(
    r"全年|年内|本年|20\d\d年|共|发布|编发|配发|制作|推送|组织|开展|举办|召开|印发|编写|受理|收到"
)
_ITEM = regex(
    r"[，：、](?P<name>[^，。；：、（）\d]{2,14}?)(?P<n>\d{1,6})(?P<unit>[件条篇份个次期场项处块])"
)
_FEWEST = 3
_OTHER = regex(r"比|较|增|减|转发|转载|另|采用|阅读|同时|上一?年|去年|其中|占")


def check(report: Report) -> Iterator[Finding]:
    """Lists of kinds that are more than what they are kinds of."""
    for sentence in report.sentences(OVERVIEW):
        if report.is_cut(sentence) or may_overlap(sentence):
            continue
        yield from _more_than_all(sentence)
        yield from _by_bodies(sentence)


def _more_than_all(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.plain
    for whole in _WHOLE.finditer(text):
        items, place = [], whole.end()
        while (item := _ITEM.match(text, place)) and item["unit"] == whole["unit"]:
            items.append(item)
            place = item.end()
        if len(items) < _FEWEST or text[place : place + 1] not in ("。", "；", "）", ""):
            continue
        lead = text[begins(text, whole.start(), PHRASE) : whole.start()]
        if whole["of"] in _SAID_OF_ALL or not _MADE.search(lead) or "类" in lead:
            continue  # 予以公开4件，部分公开2件: side by side
        kinds = [item for item in items if whole["of"] in item["name"]]
        if not kinds or any(_OTHER.search(item["name"]) for item in items):
            continue
        said, together = int(whole["n"]), sum(int(item["n"]) for item in items)
        parts = [(Decimal(i["n"]), i.start("n"), i.end()) for i in items]
        if not said < together <= said * _NEARLY or nests(text, parts, Decimal(said)):
            continue
        if together in {int(c.value) for c in counts_of(text)}:
            continue
        what = f"各种相加为 {together}，前面说是 {said}{whole['unit']}"
        fix, severity = "核对总数和各项；一件算几种的，写明", Severity.WARNING
        span = (whole.start("n"), place)
        yield at(sentence, "F3", what, fix, span=span, severity=severity)


_LEVEL = r"[^，。；、：\d]{0,8}(?:机关|本级|部门|乡镇|镇|街道|村|社区|单位|科室|股室|站所|所|嘎查|苏木|窗口|大厅)"
_OF_BODIES = regex(
    rf"(?P<all>[1-9]\d{{0,5}})(?P<u>篇|条|件|份|张|块|处|期|人|人次|封|部|册)，(?P<list>{_LEVEL}[1-9]\d{{0,5}}(?P=u)(?:[，、]{_LEVEL}[1-9]\d{{0,5}}(?P=u)){{1,4}})(?=[。；])"
)
_OF_A_DEED = regex(
    "清理|撤下|整理|更新|印发|印制|发放|张贴|培训|编写|编印|发布|制作|审核|补录|录入|归档|排查"
)


def _by_bodies(sentence: Sentence) -> Iterator[Finding]:
    """``清理办事指南210篇，市局机关64篇，各区县部门136篇``: so many at each level, and no others."""
    text = sentence.plain
    for match in _OF_BODIES.finditer(text):
        lead = text[begins(text, match.start(), PHRASE) : match.start()]
        if not _OF_A_DEED.search(lead) or _OTHER.search(match["list"]):
            continue
        parts = [c.value for c in counts_of(match["list"])]
        said, together = Decimal(match["all"]), sum(parts, Decimal(0))
        if parts and said != together:
            what = f"各项相加为 {together:f}，前面说是 {said:f}{match['u']}"
            fix, severity = "核对总数和各项；只列了一部分的写“其中”", Severity.WARNING
            span, pairs = match.span(), of_sum(said, parts)
            yield at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


_NEARLY = 1.25
"""Times a whole that its kinds make where one number was mistyped; where they make more, they are no kinds of it."""
