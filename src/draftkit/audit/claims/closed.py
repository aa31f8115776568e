"""What is said of all applications of the year being closed, where some are carried over (F1): who, all of them, done or nothing left.

A claim has a subject (the applications, whatever offices call them), a word for all of them or for none that is left, and what became of
them.  It is read clause by clause; what tells of those that fell due, of the closed ones alone, or of those left, makes it none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.nothing import says_some_left
from draftkit.audit.claims.plainly import plain_words
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import regex

_NEXT = r"(?:下一?年|次年|明年|来年|翌年|新年|20\d\d年)"
_EVERY = (
    r"(?:一并|一同|一起|全部|全数|全都|悉数|尽数|逐件|一律|统统|件件|均|都|皆|一件不[落少漏剩])"
)
_ENDED = r"(?:办结|办完|办毕|办妥|办清|办理完[毕成结]|处理完[毕成结]|答复完[毕成结]?|答复到位|答复送达|销号|结案|清零|清结|结清|了结|画上句号|闭环)"
_ANSWERED = r"(?:(?:作出?|给予?|予以|得到|收到|进行|有)(?:了|过)?(?:书面|正式|明确)?(?:答复|回复|回音|结果)|(?:书面)?(?:答复|回复)(?:了|过|申请人)?(?=[，。；、]|$))"
_DONE = regex(
    rf"{_EVERY}(?P<how>[^，。；、\d]{{0,10}}?)(?:{_ENDED}(?!率|时|期|日|节点|情况|进度|要求|标准|的|单|反馈|告知)|{_ANSWERED})"
    rf"|(?:已|经)(?:经)?{_ENDED}完?毕?(?=[，。；]|$)"
    r"|(?<![时期内][办答][结复])(?<![时期内])(?:办结|答复|办复)率(?:均|都|也|仍|为|是|达到?|保持|实现|在|了)*(?:100%|百分之百|百分百)"
)
_NOTHING_LEFT = regex(
    r"(?<!上年)(?<!年度)(?:没有|无|未有|未|不存在|零|不)(?:一件|一|任何|有|出现|发生|需要|需|再|1件|申请|因故|[^，。；、\d上去年]{0,4}?)?"
    rf"(?:(?<![上去])(?:结转(?!的?上|来)|转)(?:到|至|入)?(?:{_NEXT}|件|申请|办理|情[况形]|事项|(?=[，。；]|$))|拖[到至入过]{_NEXT}?|[留跨][到至入过]?(?:{_NEXT}|年)|压到|积压|遗留|留存|挂账|压件|留尾|未办[结完毕]|未答复|未结|在办|待办)"
    rf"|(?:年末|年底|期末|岁末)(?:全部|已|实现|台账|均|都)*(?:清零|归零)|(?:当年|本年|年内)(?:的)?(?:申请|收到|受理|收|事|件)(?:的)?(?:，)?(?:都|均|全部)?(?:当年|本年|年内)(?:全部)?(?:办结|了结|答复|结|毕|清)"
)
_OF_APPLICATIONS = regex(r"申请(?!人(?:数|次)|复议|行政复议)|依申请|来件|收件|件件|每[一]?件")
_ITS_OWN = regex(
    r"(?:[新旧老陈]件|存量|增量|各(?:单位|部门|乡镇|镇|村|街道|科室|股室|办所)?|20\d\d年度?|今年|全年|年内|本年度?|一年来|[从自由]?登记[^，。；]{0,4}送达|台账|登记簿|账|册|上|里|中|收到|收|受理|登记|办理|新收|上年|去年|结转|转来|转入|留下来?|连同|加上|以及|和|与|及|两[项者类]|合并|合计|相加|共计?|总共|累计|(?:群众|居民|村民|牧民|市民|职工|公众|社会|各界|当事人|农牧民)(?:们)?(?:提出|提交|递交|的)*|提出|提交|递交|政府信息公开|信息公开|公开申请|公开|依申请公开|申请人?|事项|来件|件|所有|全部|这些?|那|其|他们|它们|的|已经?|虽然?|尽管|但|尚|还|也|又|就|经|由|在|到|截[至止]|年[底末]|岁末|期末|12月(?:底|末|31日|份)?|前|之前|止|时|[一二三四五]是|[镇乡街县市区局旗]道?里?|我[镇乡县市区局旗街]?道?|本[镇乡县市区局旗]|街道|党政办|办公室|机关|单位|实现|做到|基本|总体|\d+件?|[“”：、（）]|个|宗|两|一|十|四|五)"
)
_NARROWED = regex(
    r"除|其[余他]|到期|应当|应(?=[按在于])|如|凡|若|一旦|确保|力争|争取|要求|必须|须|需|将|计划|拟|目标|建议|提案|热线|工单|留言|诉求|信访|来信|信箱|网民|咨询|问题|整改|复议|诉讼|往年|历年|以往|办结的|答复的|办结\d+件|已办|以上|上半年|季度|各村|当月|[1-9]月|网上|网络|信函|当面|自然人|企业|法人"
)
_LEFT = regex(
    r"(?:结转|转[到入至]|留[到至待]|在办|未办结|未结|未到期|尚|仍|还有|还在|顺延)[^，。；上]{0,14}(?<![\d])[1-9一两二三四五]\d*件|[1-9一两二三四五]\d*件[^，。；]{0,20}(?:结转|转[到入至]|留到|尚|还|正在|未到|未满|仍|在办|未办结|接着办|顺延|下年)|除[^，。；]{0,12}结转|结转(?:下年度?|下一年度?|20\d\d年|的)[^，。；]{0,4}除?外"
)
_BEFORE = regex(
    r"(?:上一?年度?|去年|20\d\d年度?)(?:未办结|[^，。；\d]{0,4}(?:结转|转入|转来|转))[^，。；\d]{0,8}[1-9一两]\d*件"
)
_MODAL = regex(
    r"(?:应当?|如|凡|若|确保|力争|争取|要求|必须|须|需要?|将|计划|拟|目标|制度|机制|规定|原则|力求|努力|标准|今后|下一步)[^，。；]{0,16}$"
)
_LEFT_CELL = cell_key(disclosure.T3_CARRIED_OUT, TOTAL)
_CAME = tuple(cell_key(row, TOTAL) for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN))
_COUNT = regex(r"(?<![\d.])(\d+)件")


def check(report: Report) -> Iterator[Finding]:
    """Every such claim, once a sentence."""
    figures = Figures(report.cells)
    left = figures.get(_LEFT_CELL)
    if not left and not (left is None and says_some_left(report)):
        return
    came = figures.sum(_CAME)
    for sentence in report.sentences(OVERVIEW, 3, 4, PROBLEMS, 6):
        if report.is_cut(sentence) or not _OF_APPLICATIONS.search(
            sentence.plain + sentence.paragraph.text[:60]
        ):
            continue
        found = next(_claims(sentence, report, str(came)), None)
        if found:
            shown = f"表三结转下年度 {left:f} 件" if left else "前面说有结转下年度的申请"
            what = f"{shown}，文字却说“{found[0]}”"
            fix = "改写为“办结N件，结转下年度继续办理N件”"
            yield at(sentence, "F1", what, fix, span=found.span(), severity=Severity.WARNING)


def _claims(sentence: Sentence, report: Report, came: str) -> Iterator[re.Match[str]]:
    text = sentence.plain
    for pattern in (_DONE, _NOTHING_LEFT):
        for match in pattern.finditer(text):
            begin, end = begins(text, match.start(), SENTENCE), closes(text, match.end(), SENTENCE)
            stretch = _BEFORE.sub("", text[begin:end])
            if _LEFT.search(stretch) or _LEFT.search(_BEFORE.sub("", text[end : end + _BEHIND])):
                continue
            if not _OF_OTHERS.search(stretch) and _is_of_all(text, begin, match, report, came):
                yield match


_OF_OTHERS = regex("村务|村级|村委|居委|不计入|指导|代办|协助|转交|转办")
_BEHIND = 40


def _is_of_all(text: str, begin: int, match: re.Match[str], report: Report, came: str) -> bool:
    """Whether the subject is all there were: nothing else stands in the clause, and the clauses before it name them."""
    start = begins(text, match.start(), "，；。：")
    head = text[start : match.start()]
    before = text[begin:start]
    if "how" in match.groupdict() and match["how"] and _IN_TIME.search(match["how"]):
        return False
    if _CARRIED_ALONE.search(head) and not _WITH_THE_NEW.search(head):
        return False
    if (
        "超" in match[0]
        or "逾期" in match[0]
        or _NARROWED.search(head + match[0])
        or _MODAL.search(text[begin : match.start()])
    ):
        return False
    numbers = _COUNT.findall(head)
    if numbers and numbers[-1] != came:
        return False
    if plain_words(_ITS_OWN.sub("", head), report.year, report.body):
        return False
    if _OF_APPLICATIONS.search(head):
        return True
    told = before or _before(text, begin)
    return bool(_OF_APPLICATIONS.search(told)) and not _NARROWED.search(
        _WHOEVER.sub("", told.rstrip("，：").rpartition("，")[2])
    )


_WHOEVER = regex("(?:不论|无论|不管|不分)[^，]*")
_CARRIED_ALONE, _WITH_THE_NEW = (
    regex("上一?年|去年|结转|转来|转入"),
    regex("新收|连同|加上|和|与|及|合计|共|两"),
)
_IN_TIME = regex(r"按[时期]|如期|及时|[期时]限|工作日|\d|[不未没]")


def _before(text: str, begin: int) -> str:
    return text[max(0, text.rfind("。", 0, max(begin - 1, 0)) + 1) : begin]
