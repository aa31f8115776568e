"""What prose says of decisions, papers, fees, reviews and applicants in free words, held against tables two, three and four (F1).

A claim is read whole: who did it, what, how many, in which year, and whether it is all of it.  Of a clause that leads to its number every
word must be one that narrows nothing; what names a part, another body or another year is no claim on the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.plainly import plain_words
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese.sentences import PHRASE, SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex

_PARTS = (OVERVIEW, 2, 3, 4, PROBLEMS, 6)


def check(report: Report) -> Iterator[Finding]:
    """Every claim that the tables deny."""
    figures = Figures(report.cells)
    for sentence in report.sentences(*_PARTS):
        text = sentence.plain
        if report.is_cut(sentence):
            continue
        if "收费" in text:
            yield from _fees(sentence, figures)
        if "增" in text or "减" in text or "降" in text or "各" in text:
            yield from _so_many_each(sentence, figures)
        if _ANOTHER_YEAR.search(_without_year(text, report.year)):
            continue
        if "许可" in text or "处罚" in text or "强制" in text:
            yield from _decisions(sentence, figures, report)
            yield from _none_decided(sentence, figures, report)
        if "废止" in text:
            yield from _none_repealed(sentence, figures)
        if "复议" in text or "诉" in text or "撤销" in text:
            yield from _none_of_them(sentence, figures)
            yield from _upheld(sentence, figures)
            yield from _so_many_ended(sentence, figures)
            yield from _corrected(sentence, figures, report)
            yield from _so_many_cases(sentence, figures, report)
        if "依申请公开" in text:
            yield from _handled(sentence, figures)
        if "公开率" in text:
            yield from _open_rate(sentence, figures)
        if "申请" in text and sentence.section.number in (OVERVIEW, 3):
            yield from _applicants(sentence, figures)


_ANOTHER_YEAR = regex(
    r"上一?年(?!度?(?:也|亦|均|都)?(?:没有|无|未|的)?结转)|去年|往年|历年|以来|20\d\d年|[上下]半年|季度"
)


def _without_year(text: str, year: int) -> str:
    return text.replace(f"{year}年", "")


# ---------------------------------------------------------------- decisions

_NOUNS = r"(?:决定书?|案件|事项|措施|行为|结果|信息|公示|类|类信息)*"
_DECIDED = regex(
    rf"(?<![\d.,])(?P<n>\d{{1,6}})[件宗起](?:的)?行政(?P<a>许可|处罚|强制){_NOUNS}"
    rf"|行政(?P<b>许可|处罚|强制){_NOUNS}(?:（[^（）\d]{{1,12}}）)?(?:总数|数量|共|计|合计|为|有|是|了)*(?P<m>\d{{1,6}})(?:[件宗起]|(?<=决定书\d)份|(?<=决定书\d\d)份|(?<=决定书\d\d\d)份)"
    r"|(?<![\d.,])(?P<k>\d{1,6})[件宗起](?P<c>许可|处罚|强制)(?:决定书?|案件)"
)
_BY_OWN = regex(
    r"(?:我|本)?[镇乡县区市局]?(?:综合)?(?:行政)?执法(?:办公室|大队|中队|队|局)|便民服务中心|(?:政务)?服务大厅|承接[^，。；]{0,14}(?:后|以来)|(?:立案|查办|查处|办理|作出|实施|下达|审批|核发|开展|完成|处理|公示|公开|归集|录入|依法|及时|逐[件一条]|全年|年内|共)+(?:的|了)?|对|将|把"
)
_IN_ALL = regex(r"全年|年内|本年|20\d\d年|今年|所有|全部|作出的|实施的")
_OF_THEM = regex(r"(?:中|里|当中)(?!心)|(?:，)?(?:均|都|已?全部|逐[件一条]|已)")
_NOT_OWN = regex(
    r"权|委托|抽查|随机|检查|评查|移交|移送|县级|市级|省级|上级|全[县市]|其中|另|各|被|不予|免予|轻微|重大|典型|听证|应当|包括|涉及|简易|一般程序|比|较|增|减|撤"
)


def _decisions(sentence: Sentence, figures: Figures, report: Report) -> Iterator[Finding]:
    """``综合行政执法队全年查办行政处罚案件13件``, ``29件处罚决定中有4件……``: of all there were."""
    text = sentence.plain
    told = list(_DECIDED.finditer(text))
    for match in told:
        kind = match["a"] or match["b"] or match["c"]
        known = figures.get(f"表二.行政{kind}")
        number = Decimal(match["n"] or match["m"] or match["k"])
        begin = begins(text, match.start(), PHRASE)
        lead, behind = text[begin : match.start()], text[match.end() : match.end() + _NEAR]
        if known is None or number == known or _NOT_OWN.search(lead + match[0] + behind):
            continue
        if text[:begin].endswith("（") or _NOT_OWN.search(_lead_in(text, begin)):
            continue
        whole = bool(_IN_ALL.search(lead)) or bool(_OF_THEM.match(behind)) or bool(match["m"])
        if not whole or plain_words(_BY_OWN.sub("", lead), report.year, report.body):
            continue
        alike = [_number(one) for one in told if (one["a"] or one["b"] or one["c"]) == kind]
        if known in alike or sum(alike) == known:
            continue
        what = f"文字说“{match[0]}”，表二行政{kind}是 {known:f} 件"
        fix = "核对表格；说的只是一部分的，写明"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, fix, span=match.span(), severity=severity)


def _number(match: re.Match[str]) -> Decimal:
    return Decimal(match["n"] or match["m"] or match["k"])


_NEAR = 6
"""Characters behind a number that tell of how many of them more is said."""


def _lead_in(text: str, begin: int) -> str:
    """The clause before the one that begins here, where only a comma parts them."""
    return (
        text[begins(text, begin - 1, PHRASE) : begin]
        if text[begin - 1 : begin] in ("，", "、")
        else ""
    )


_NONE_DECIDED = regex(
    r"(?:未|没有|无)(?:办理|实施|发生|涉及|审批)(?:过|任何)*行政(?P<what>许可|处罚|强制)(?:事项|案件|决定|行为|措施)?(?=[，。；、]|$)"
)


def _none_decided(sentence: Sentence, figures: Figures, report: Report) -> Iterator[Finding]:
    """``未办理行政许可事项`` where the table has some."""
    for match in _NONE_DECIDED.finditer(sentence.plain):
        known = figures.get(f"表二.行政{match['what']}")
        head = sentence.plain[begins(sentence.plain, match.start(), PHRASE) : match.start()]
        if known and not plain_words(head, report.year, report.body):
            what = f"文字说“{match[0]}”，表二行政{match['what']}是 {known:f} 件"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表格", span=match.span(), severity=severity)


_EACH_OF_TWO = regex(
    r"行政(?P<a>许可|处罚|强制)(?:决定)?[、和与及]行政(?P<b>许可|处罚|强制)(?:决定)?各(?P<n>\d{1,6})[件宗]"
)
_GREW_TO = regex(
    r"(?P<a>许可|处罚|强制)(?:决定|案件)?(?:数|数量|件数)?由(?:上一?年|20\d\d年)?(?:的)?\d{1,6}[件宗](?:增|增加|上升|升|减|减少|下降|降)(?:至|到|为)(?P<n>\d{1,6})[件宗]"
)


def _so_many_each(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政处罚、行政许可各17件``, ``许可决定数由110件增至142件``."""
    for match in (*_EACH_OF_TWO.finditer(sentence.plain), *_GREW_TO.finditer(sentence.plain)):
        for name in (value for key, value in match.groupdict().items() if key in "ab"):
            known = figures.get(f"表二.行政{name}")
            if known is not None and known != Decimal(match["n"]):
                what = f"文字说“{match[0]}”，表二行政{name}是 {known:f} 件"
                severity = Severity.WARNING
                yield at(sentence, "F1", what, "核对表格", span=match.span(), severity=severity)
                break


_NONE_REPEALED = regex(
    r"(?:未|没有|无)(?:制发、|制定、|制发和|制发或)?(?:宣布)?废止(?:过|任何)*(?:行政)?规范性文件(?=[，。；、]|$)"
)


def _none_repealed(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``本年未废止规范性文件`` where the table has one."""
    known = figures.get("表二.行政规范性文件.废止")
    match = _NONE_REPEALED.search(sentence.plain) if known else None
    if match and known:
        what = f"文字说“{match[0]}”，表二废止是 {known:f} 件"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表二", span=match.span(), severity=severity)


# ---------------------------------------------------------------- fees

_NO_FEE = regex(
    r"(?:^|[，。；])(?:20\d\d年|全年|年内|本年度?|今年|我[镇乡县区市局]|街道|也|均|，)*(?:没有|无|不存在|未发生|不涉及)(?:任何)?(?:行政)?事业性收费(?:项目|收入|事项|情况|行为)?(?=[，。；]|$)"
    r"|(?:^|[，。；])行政事业性收费(?:项目)?(?:已)?(?:全部|一律|均已)(?:取消|停止|停征|免征)"
)
_FEE_NOW = regex(
    r"行政事业性收费[^，。；\d]{0,10}(?:由|从)[^，。；\d]{0,8}\d+(?:\.\d+)?万元[^，。；\d]{0,4}(?:下降|减少|降|增加|增长|上升|提高|升)(?:到|至|为)(?:了)?(?:[^，。；\d]{0,6}的)?(?P<n>\d+(?:\.\d+)?)万元"
    r"|(?:^|[，。；])[^，。；\d]{0,30}等(?:\d项)?行政事业性收费(?:收入)?(?:合计|共计|共|总额|总计|为)+(?P<m>\d+(?:\.\d+)?)万元"
)


def _fees(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``不存在行政事业性收费`` where the table has some; ``由15.2万元降到12.9万元``."""
    known = figures.get(disclosure.FEE_KEY)
    none = _NO_FEE.search(sentence.plain)
    if known and none:
        what = f"表二行政事业性收费是 {known:f} 万元，文字说“{none[0].strip('，。；')}”"
        yield at(sentence, "F1", what, "核对表格", span=none.span())
    match = _FEE_NOW.search(sentence.plain)
    number = Decimal(match["n"] or match["m"]) if match else None
    if match and known is not None and number != known and "其中" not in match[0]:
        what = f"文字说“{match[0].lstrip('，。；')}”，表二是 {known:f} 万元"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表格", span=match.span(), severity=severity)


# ---------------------------------------------------------------- how reviews and lawsuits ended

_REVIEW, _DIRECT, _AFTER = disclosure.T4_ROWS
_ROWS = {"复议": (_REVIEW,), "诉讼": (_DIRECT, _AFTER)}
_ALL_ENDED = regex(
    r"(?P<what>复议(?!后|之后|程序后)|诉讼)(?P<gap>[^。；]{0,24}?)(?:均|全部|都)(?P<by>[^，。；\d]{0,10}?)(?P<how>维持|驳回|胜诉|撤销|纠正|责令重)"
)
_SOME = regex(
    r"其[余他]|余下|剩余|除|其中|另|未审结|正在|\d[件起宗][^，。；]{0,6}(?:维持|纠正|撤销|驳回|败诉)|没有|未|无|不|直接起诉|复议后|分别|如|二审"
)
_KEPT = ("维持", "驳回", "胜诉")


def _outcome(figures: Figures, what: str, column: str) -> Decimal | None:
    return figures.sum(tuple(cell_key(row, column) for row in _ROWS[what]))


def _upheld(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``复议机关均维持我镇作出的答复`` where one of them was corrected."""
    for match in _ALL_ENDED.finditer(sentence.plain):
        head = sentence.plain[begins(sentence.plain, match.start(), PHRASE) : match.start()]
        if _SOME.search(head.replace("其中", "") + match["gap"].replace("一审", "") + match["by"]):
            continue
        kept = match["how"] in _KEPT
        total = _outcome(figures, match["what"], TOTAL)
        other = _outcome(figures, match["what"], "结果纠正" if kept else "结果维持")
        numbers = {Decimal(n) for n in compiled(r"\d+(?=[件起宗])").findall(head + match["gap"])}
        if not total or not other or (numbers and numbers != {total}):
            continue
        name = "纠正" if kept else "维持"
        what = f"表四{match['what']} {total:f} 件里有{name} {other:f} 件，文字说“{match[0]}”"
        yield at(sentence, "F1", what, "核对表四，按各种结果的件数写", span=match.span())


_NONE_OF_THEM = regex(
    r"(?P<a>复议|诉讼)(?:案件)?(?:零发生|零案件|零记录|数量?为零)"
    r"|无一(?:件)?(?:答复|申请)?(?:被|因[^，。；]{0,8})?(?:提起|申请|引发|引起)(?:了)?(?:行政)?(?P<b>复议|诉讼)"
    r"|(?:未|没有|无)(?:发生|出现|产生)?(?:过)?[^，。；\d]{0,10}(?:被)?(?:行政)?(?P<c>复议)(?:机关)?(?:依法)?(?P<how>纠正|撤销)(?!率)"
    r"|(?P<d>复议)(?:案件)?(?P<rate>纠错率|纠正率|被纠率|败诉率)(?:为|是|均为|保持)*(?:零|0%?)(?![.\d])"
)


def _none_of_them(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政复议零发生``, ``未出现被行政复议机关纠正的情况``, ``复议纠错率为零`` where the table has some."""
    for match in _NONE_OF_THEM.finditer(sentence.plain):
        which = match["a"] or match["b"] or "复议"
        column = "结果纠正" if match["how"] or match["rate"] else TOTAL
        known = _outcome(figures, which, column)
        if known:
            name = "纠正" if column != TOTAL else ""
            what = f"文字说“{match[0]}”，表四行政{which}{name} {known:f} 件"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表四", span=match.span(), severity=severity)


_SO_MANY_ENDED = regex(
    r"复议(?:机关|决定)?(?:予以|作出)?(?P<how>维持|纠正|撤销)(?:了)?(?P<n>[1-9]\d{0,3})件(?=[，。；、]|$)"
)
_NOT_ONE = regex(
    r"复议[^。；]{0,20}(?:无一|没有一件|无一件|没有)(?:件)?(?:被)?(?P<how>纠正|撤销|维持)(?:的)?(?=[，。；]|$)"
)
_STILL_OPEN = regex(
    r"(?P<what>复议(?!后|之后|程序后)|诉讼)(?:案件)?\d{1,3}件，[^。；诉复]{0,24}?(?P<told>(?<!\d)(?P<n>[1-9]\d{0,2})件(?:尚在|正在|仍在|还在|尚未|未)(?:审理|审结))"
)
_COLUMNS = {"维持": "结果维持", "纠正": "结果纠正", "撤销": "结果纠正"}


def _so_many_ended(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``县政府复议维持3件`` of two, ``复议3件均已审结，无一纠正`` of which one was."""
    for match in _SO_MANY_ENDED.finditer(sentence.plain):
        known = _outcome(figures, "复议", _COLUMNS[match["how"]])
        if known is not None and Decimal(match["n"]) > known:
            what = f"表四复议“{_COLUMNS[match['how']]}”是 {known:f} 件，文字说“{match[0]}”"
            yield at(sentence, "F1", what, "核对表四", span=match.span())
    for match in _STILL_OPEN.finditer(sentence.plain):
        known = _outcome(figures, match["what"], "尚未审结")
        total = _outcome(figures, match["what"], TOTAL)
        if known is not None and total and Decimal(match["n"]) > known:
            what = f"表四{match['what']}尚未审结 {known:f} 件，文字说“{match['told']}”"
            yield at(sentence, "F1", what, "核对表四", span=match.span("told"))
    none = _NOT_ONE.search(sentence.plain)
    known = _outcome(figures, "复议", _COLUMNS[none["how"]]) if none else None
    if none and known and "诉讼" not in none[0]:
        what = f"表四复议“{_COLUMNS[none['how']]}”是 {known:f} 件，文字说“{none[0]}”"
        yield at(sentence, "F1", what, "核对表四", span=none.span())


_WAS_CORRECTED = regex(
    r"(?:撤销|责令(?:我[镇乡县区市局委]|街道)?重新?(?:作出|答复|作)?|纠正)(?:了|我[镇乡县区市局委街]道?|本[镇乡局机]关?|原|作出的?|的)*(?:(?P<n>\d{1,4})件(?:原?(?:申请)?答复)|答复(?P<m>\d{1,4})件|(?P<one>(?:原)?(?:政府信息公开)?(?:申请)?答复)(?=[，。；]|$|，并))"
    r"|(?<![\d.])(?P<k>\d{1,4})件(?:申请)?答复[^，。；\d]{0,6}复议[^，。；\d]{0,6}被(?:依法)?(?:撤销|纠正|责令重[新作])"
)
_NOT_BY_REVIEW = regex(
    r"法院|判决|诉讼|信访|审查|自行|主动|如|若|可能|风险|防止|避免|没有|未|无|不|建议|被撤销的"
)


def _corrected(sentence: Sentence, figures: Figures, report: Report) -> Iterator[Finding]:
    """``县政府撤销我镇答复2件`` where the table has one review corrected, or none."""
    known = figures.get(cell_key(_REVIEW, "结果纠正"))
    for match in _WAS_CORRECTED.finditer(sentence.plain) if known is not None else ():
        begin = begins(sentence.plain, match.start(), SENTENCE)
        head = sentence.plain[begin : match.start()]
        reviewed = "复议" in head + match[0] or _BY_ABOVE.search(head)
        if not reviewed or _NOT_BY_REVIEW.search(
            sentence.plain[begins(sentence.plain, match.start(), PHRASE) : match.end()]
        ):
            continue
        number = Decimal(match["n"] or match["m"] or match["k"] or 1)
        if number > (known or 0):
            what = f"表四复议“结果纠正”是 {known:f} 件，文字说“{match[0]}”"
            severity = Severity.WARNING if report.body.name in head else Severity.ERROR
            yield at(sentence, "F1", what, "核对表四", span=match.span(), severity=severity)


_BY_ABOVE = regex(
    r"(?:^|[，。；：])[^，。；]{0,10}(?:人民政府|[县区市旗]政府|司法局|复议机关)(?:[^，。；]{0,6})$"
)

_CASES = regex(
    r"(?P<lead>(?:^|[，。；：])[^，。；：\d]{0,20}?)(?:行政)?(?P<what>复议|诉讼)(?:案件)?(?:共)?(?P<n>[1-9]\d{0,3})[件起宗](?=(?:均|全部|都)|[，。；]|$)"
)
_OUR_CASES = regex(
    r"(?:因)?(?:依法)?(?:政府)?信息公开(?:工作|申请)?|答复(?:不当|不规范|不及时|质量不高)?|引发|引起|产生|导致|发生|全年|年内|本年度?|今年|共|的|被|申请|提起|一是|二是|三是|四是|政府信息公开|行政|[，。；：]"
)


def _so_many_cases(sentence: Sentence, figures: Figures, report: Report) -> Iterator[Finding]:
    """``行政诉讼3件均由镇长出庭应诉`` in 五 or 六, where the table has two."""
    if sentence.section.number not in (PROBLEMS, 6):
        return
    for match in _CASES.finditer(sentence.plain):
        known = _outcome(figures, match["what"], TOTAL)
        number = Decimal(match["n"])
        lead = match["lead"]
        ours = "公开" in sentence.plain or "答复" in lead or sentence.section.number == 6  # noqa: PLR2004
        if known is None or number == known or not ours:
            continue
        if plain_words(_OUR_CASES.sub("", lead), report.year, report.body):
            continue
        parts = {_outcome(figures, match["what"], name) for name in ("结果维持", "结果纠正")}
        if number in parts or "其中" in sentence.plain[: match.start()]:
            continue
        what = f"文字说“{match[0].lstrip('，。；：')}”，表四是 {known:f} 件"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表四", span=match.span(), severity=severity)


_HANDLED = regex(
    r"(?:^|[，。；])(?:20\d\d年|全年|年内|本年度?|今年|我[镇乡县区市局]|街道|共|累计|，)*(?:办理|受理|收到)(?:了)?依申请公开(?:件|事项)?(?P<n>[1-9]\d{0,4})件(?=[，。；]|$)"
)
_HANDLED_CELLS = tuple(
    cell_key(row, TOTAL) for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN, disclosure.T3_SUM)
)


def _handled(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``办理依申请公开12件`` of 14."""
    for match in _HANDLED.finditer(sentence.plain):
        new, before, done = (figures.get(cell) for cell in _HANDLED_CELLS)
        if new is None or before is None or done is None:
            continue
        if Decimal(match["n"]) not in (new, new + before, done):
            what = f"表三新收 {new:f} 件、办结 {done:f} 件，文字说“{match[0]}”"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表三", span=match.span(), severity=severity)


_OPEN_RATE = regex(r"公开率（(?:含|包括)部分公开）(?:为|达到?|是)*(?P<rate>\d+(?:\.\d+)?)%")


def _open_rate(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``公开率（含部分公开）为74.3%`` of 9 among 14."""
    match = _OPEN_RATE.search(sentence.plain)
    some = figures.sum(
        tuple(cell_key(row, TOTAL) for row in (disclosure.T3_GRANTED, disclosure.T3_PARTLY))
    )
    every = figures.get(cell_key(disclosure.T3_SUM, TOTAL))
    if match is None or some is None or not every:
        return
    said, step = Decimal(match["rate"]), Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    if abs(some / every * 100 - said) >= step:
        what = f"表三办结 {every:f} 件，公开和部分公开 {some:f} 件，占 {some / every * 100:.1f}%，文字说 {said}%"
        yield at(sentence, "F1", what, "重算后改正", span=match.span())


# ---------------------------------------------------------------- who applied

_KINDS = {
    "自然人": ("自然人",),
    "个人": ("自然人",),
    "公民": ("自然人",),
    "商业企业": ("商业企业",),
    "企业": ("商业企业",),
    "律师事务所": ("法律服务机构",),
    "律所": ("法律服务机构",),
    "法律服务机构": ("法律服务机构",),
    "科研机构": ("科研机构",),
    "社会公益组织": ("社会公益组织",),
}
_WHO = "|".join(_KINDS)
_CAME_FROM = regex(
    rf"(?<![\d.])(?P<n>[1-9]\d{{0,4}})件(?:申请)?(?:来自|由|系|为)(?P<who>{_WHO})(?:提出|申请)?(?=[，。；]|$)"
    rf"|(?P<who2>{_WHO})(?:申请|提出的?)(?:占多数|较多|居多|最多)，(?:共|为|有)*(?P<m>[1-9]\d{{0,4}})件"
    rf"|申请(?:全部|均|都)?由(?P<k>[1-9]\d{{0,4}})[名位](?P<who3>{_WHO})(?:提出|提交)(?=[，。；]|$)"
    rf"|申请人(?:中|里)，?(?:有|为)?(?P<who5>{_WHO})(?P<j>[1-9]\d{{0,4}})[家名人位个](?=[，。；、]|$)"
    rf"|(?:^|[，、；：]|申请人)(?:申请人)?(?:为)?(?P<who4>{_WHO})的(?P<l>[1-9]\d{{0,4}})件(?=[，。；、]|$)"
)


def _applicants(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``有2件来自律师事务所``, ``个人申请占多数，为12件``: what the table has in no row of that kind of applicant."""
    for match in _CAME_FROM.finditer(sentence.plain):
        told = match.groupdict()
        who = next(value for key, value in told.items() if key.startswith("who") and value)
        number = Decimal(next(told[key] for key in "nmklj" if told[key]))
        rows = (disclosure.T3_NEW, disclosure.T3_CARRIED_IN, disclosure.T3_SUM)
        cells = [figures.get(f"{row.key}.{_KINDS[who][0]}") for row in rows]
        known = [one for one in cells if one is not None]
        if len(known) < len(rows) or not figures.get(cell_key(disclosure.T3_NEW, TOTAL)):
            continue
        if number in {known[0], known[0] + known[1], known[2]} or number < known[0]:
            continue
        if (
            compiled("办结|答复|予以公开|结转|补正|征地|涉及").search(
                sentence.plain[: match.start()]
            )
            or "其余" in sentence.plain
        ):
            continue
        what = f"表三新收的申请里，{_KINDS[who][0]} {known[0]:f} 件，文字说“{match[0]}”"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表三的申请人情况", span=match.span(), severity=severity)
