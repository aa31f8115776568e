"""A review or a lawsuit told as what befell one answer (F1), where section 四 or its table says that there was none.

``对无法提供的1件，申请人提出行政复议，旗人民政府决定维持``: who asked for it, and what became of it; no number need stand with its name.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import regex

_WHO = r"(?:(?<![\d.])(?:[1-9]\d{0,2}|[一两二三])[件起宗名人位](?:申请人?|答复|群众|村民|居民|当事人)?|申请人)"
_CAME = regex(
    rf"{_WHO}(?P<gap>[^。；\d]{{0,28}}?)(?:申请|提出|提起|提请|进入|引起|引发|引发了|涉及|被)(?:了|过)?(?P<near>[^，。；\d]{{0,6}}?)(?:行政)?(?P<what>复议|诉讼)(?!机关|决定|后|之后)"
)
_DONE_BY = regex(
    rf"{_WHO}(?P<gap>[^。；\d]{{0,12}}?)(?:被|经|在)(?P<near>[^，。；\d]{{0,6}}?)(?:行政)?(?P<what>复议|诉讼)(?:机关|程序|决定)?(?:中|依法)*(?:被)?(?:予以)?(?:纠正|撤销|责令|变更|确认违法)"
)
_OUTCOME = regex(
    r"维持|撤销|纠正|驳回|审理|审结|受理|答辩|败诉|胜诉|决定|判决|裁定|撤回|终止|责令|变更"
)
_OF_ITS_OWN = regex(
    r"收到(?:行政)?(?P<what>复议|诉讼)(?:[^，。；\d]{0,4}通知书?|申请书?副本)[^，。；]{0,4}[1-9一]"
)
"""``收到行政复议答复通知书1份``."""
_SO_MANY = regex(
    r"(?<![\d.])(?:[1-9]\d{0,2}|[一两])[件起宗](?:行政)?(?P<what>复议|诉讼)(?!后|决定|机关)(?:案件)?(?=[，。；（中])"
)
"""``就答复引起的1件行政复议``, the number before its name."""
_DENIED = regex(
    r"没有|未(?!审结)|无(?!法|正当)|不(?![服予满])|可|如|若|应当|避免|防止|减少|容易|途径|权利|告知|可能|是否|拟|将|的，|救济"
)
_ANOTHER = regex(
    r"上一?年(?!度?[^，。；]{0,4}结转)|去年|往年|历年|20\d\d年|征地|拆迁|处罚|许可|执法|工伤|确权|登记|培训|学习|案例|旁听|庭审|通报|外[县市省]|其[他它][县市区镇乡]|全[县市区旗]|建议|提案|与(?:政府)?信息公开无关|评查|模拟|演练"
)
_OURS = regex("信息公开|公开|申请人|答复|无法提供|不予公开|不予处理|部分公开")
_NONE = regex(
    r"(?:没有|未|无)(?:因[^，。；]{0,14})?(?:发生|引起|引发|出现|产生|收到|被提起|被申请|涉及|新收)?(?:过)?[^，。；\d]{0,14}?(?P<what>复议|诉讼)(?!后|机关|纠)(?P<both>(?:案件)?(?:、|和|或|及|与)(?:被)?(?:提起)?(?:行政)?诉讼)?|(?P<what0>复议|诉讼)(?:案件)?(?:数量?|总数)?(?:为|是|共)?(?:0|零)[件起宗]"
)
_HEAD = 30
"""Characters of a paragraph that tell what it is about."""
_ROWS = {"复议": disclosure.T4_ROWS[:1], "诉讼": disclosure.T4_ROWS[1:]}


def check(report: Report) -> Iterator[Finding]:
    """The first story of each kind."""
    figures = Figures(report.cells)
    denied = {what: known for what in _ROWS if (known := _told_none(report, figures, what))}
    for sentence in report.sentences(OVERVIEW, PROBLEMS, 6) if denied else ():
        if report.is_cut(sentence) or _ANOTHER.search(
            sentence.plain.replace(f"{report.year}年", "")
        ):
            continue
        for what, span in _stories(sentence):
            if where := denied.pop(what, ""):
                said = f"这里说有行政{what}，{where}没有"
                fix, severity = "核对，只留对的一种", Severity.WARNING
                yield at(sentence, "F1", said, fix, span=span, severity=severity)


def _told_none(report: Report, figures: Figures, what: str) -> str:
    """Where it stands that there was none of them: in table 4, or in the words of 四; "" where it does not."""
    told = figures.sum(tuple(cell_key(row, TOTAL) for row in _ROWS[what]))
    if told is not None:
        return "" if told else "表四"
    for sentence in report.sentences(4):
        for match in _NONE.finditer(sentence.plain):
            if what in (match["what"], match["what0"]) or (what == "诉讼" and match["both"]):
                return "第四部分说"
    return ""


def _stories(sentence: Sentence) -> Iterator[tuple[str, tuple[int, int]]]:
    text = sentence.plain
    for pattern in (_CAME, _DONE_BY):
        for match in pattern.finditer(text):
            if _DENIED.search(text[begins(text, match.start()) : match.end()]):
                continue
            lead = text[begins(text, match.start(), SENTENCE) : match.end()]
            if not _OURS.search(lead) and "申请" not in sentence.paragraph.text[:_HEAD]:
                continue
            behind = text[match.end() : match.end() + 30].partition("。")[0]
            if pattern is _DONE_BY or _OUTCOME.search(behind) or "程序" in behind:
                yield match["what"], match.span()
    counted = (m for m in _SO_MANY.finditer(text) if _OURS.search(text, 0, m.start()))
    for match in (*_OF_ITS_OWN.finditer(text), *counted):
        if not _DENIED.search(text[begins(text, match.start()) : match.end()]):
            yield match["what"], match.span()
