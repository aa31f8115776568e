"""Words that imply applications where there were none, or that all was done where something is left (F1); no count (F2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.numerals import mentions
from draftkit.audit.claims.rules import Rule, found_by
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, at
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key

_NEW = cell_key(disclosure.T3_NEW, TOTAL)
_CARRIED_IN = cell_key(disclosure.T3_CARRIED_IN, TOTAL)
_CARRIED_OUT = cell_key(disclosure.T3_CARRIED_OUT, TOTAL)
_FIX = "改写为“全年未收到政府信息公开申请”，删去答复、办结、满意等说法"
_MODAL = (
    r"应当|应(?=[按依在由对])|须|需要|要求|规定|如有|如遇|遇有|凡|一旦|若|可以|可依|无论|不论|旨在|确保|保证|力争|将|标准|时限|下一步|今后|下一年|"
    r"每[件月季]|未收到|没有收到|未接到|渠道|建议|提案|热线|工单|诉求|留言|咨询|信访|来信|12345|信箱|问政|网民|承诺|制度|机制|流程|评议"
)
_MODAL_FOR_SURE = (
    _MODAL.replace("|渠道", "").replace("|机制", "").replace("|制度", "").replace("|流程", "")
)

NO_APPLICATIONS: tuple[Rule, ...] = (
    Rule(
        "F1",
        r"(?:均|全部|都|已)(?:已|能)?(?:严格)?(?:在|按|于|依)?[^，。；]{0,14}(?:答复|办结|办理完毕|办理完成|处理完毕)(?!率)|(?:按时|按期|及时|如期|限时|依法|全部)(?:予以|作出|进行)?(?:答复|办结)",
        "表三没有申请（第一、二项为 0），文字却说作了答复或已办结",
        _FIX,
        sections=(0, 1, 6, 7),
        unless=_MODAL_FOR_SURE,
        fires=(
            "全年所有申请均在法定期限内作出答复。",
            "依申请公开事项全部按时办结。",
            "申请均已按期答复。",
        ),
        silent=(
            "收到申请后应当在二十个工作日内答复。",
            "全年未收到政府信息公开申请，不存在逾期未答复的情况。",
            "人大代表建议均已按期答复。",
        ),
    ),
    Rule(
        "F1",
        r"(?:答复|办结|办理|回复|按时答复|按期办结)率|(?:申请人|群众)满意[率度](?:达|为|100|9)|件件有(?:回音|回应|答复|着落)|事事有(?:回音|回应|着落)",
        "表三没有申请（第一、二项为 0），文字却说到“{0}”",
        _FIX,
        sections=(0, 1, 6, 7),
        unless=_MODAL,
        fires=("依申请公开答复率100%。", "做到件件有回音。"),
        silent=("12345热线办结率98%。", "建议提案办理答复率100%。"),
    ),
    Rule(
        "F1",
        r"(?:(?:已|共|全年|年内)?(?:办理|处理|受理|答复)(?:过程中|时|中)?[^，。；]{0,10}(?:与|向|同|对)申请人|与申请人(?:的)?(?:沟通|联系|解释)|典型(?:申请)?案例|疑难(?:申请|件)|(?:所有|全部|每件|收到的)[^，。；]{0,6}申请(?!渠道|方式))",
        "表三没有申请（第一、二项为 0），文字却像是办理过申请",
        _FIX,
        sections=(0, 1, 6, 7),
        unless=_MODAL_FOR_SURE,
        fires=("办理过程中注重与申请人的沟通解释。", "所有申请均依法办理。"),
        silent=("无论有没有申请，渠道都要畅通。", "需要与申请人沟通的，应当一次告知。"),
    ),
)

SOMETHING_LEFT = Rule(
    "F1",
    r"(?:均|全部|都)(?:已)?(?:按时|按期|依法|如期)?(?:办结|办理完毕|答复完毕|办完)|(?:办结率|答复率)(?:为|达|达到)?100%",
    "表三有结转下年度的申请，文字却说全部办结",
    "改写为“办结N件，结转下年度继续办理N件”",
    sections=(0, 1, 6, 7),
    unless=_MODAL,
    fires=("收到的申请均已办结。", "政府信息公开申请办结率100%。"),
    silent=("除结转的外，办结3件。",),
)


def check(report: Report) -> Iterator[Finding]:
    """F1 for nothing received or something left, and F2."""
    figures = Figures(report.cells)
    rules: tuple[Rule, ...] = (SOMETHING_LEFT,) if figures.get(_CARRIED_OUT) else ()
    most = None
    if figures.sum((_NEW, _CARRIED_IN)) == 0:
        rules, most = NO_APPLICATIONS, 1  # several words for the same thing are one fault
    for sentence in report.sentences():
        if "申请" in sentence.plain or "申请" in sentence.paragraph.text[:60]:
            fitting = (rule for rule in rules if sentence.section.number in rule.sections)
            yield from islice((f for rule in fitting for f in found_by(rule, sentence)), most)
    yield from _no_count(report)


# ---------------------------------------------------------------- F2

_SPEAKS = re.compile(r"依申请公开|公开申请|申请人|新收申请")
_NOTHING = re.compile(
    r"(?:未|没有|无|零)[^，。；]{0,24}申请|申请(?!人)[^。；]{0,40}(?:未收到|没有|均无|未接到|未有|为零|都无|皆无|也无|亦无|不存在)"
)


def _no_count(report: Report) -> Iterator[Finding]:
    """The paragraphs on 依申请公开 describe the process and never say how many."""
    sentences = [
        s for s in report.sentences(OVERVIEW, headings=True) if _SPEAKS.search(s.paragraph.text)
    ]
    if not sentences:
        return
    whole = report.text_of(OVERVIEW)
    if _NOTHING.search(whole):
        return
    counted = any(
        m.unit in ("件", "份", "宗", "件次", "条", "起", "个", "项", "人次", "")
        and re.search(r"申请|新收|办结|受理|收到|答复", s.plain)
        for s in sentences
        for m in mentions(s.plain)
    )
    if counted:
        return
    first = next((s for s in sentences if not s.paragraph.heading), sentences[0])
    what = "只写了办理程序，没有写收到多少件申请、怎样办理"
    fix = "写明本年新收、上年结转、办结和结转下年度的件数；没有申请的写“全年未收到政府信息公开申请”"
    yield at(first, "F2", what, fix)
