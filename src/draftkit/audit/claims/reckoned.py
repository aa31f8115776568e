"""What a sentence lets one reckon up (F1, F3, F4): rates of the tables, a number before and after, results and their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.mistyped import of_change, of_growth
from draftkit.audit.claims.movements import WENT
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence, as_told, at
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex


def check(report: Report) -> Iterator[Finding]:
    """Rates, changes told with both ends, and results that all of none are said to have."""
    figures = Figures(report.cells)
    before: Sentence | None = None
    for sentence in report.sentences():
        text = sentence.plain
        lead, before = before, sentence
        if lead and lead.paragraph is sentence.paragraph and _OF_THE_LAST.match(text):
            yield from _all_of_those(lead, sentence, figures)
        if "%" in text or "率" in text:
            yield from _rates(sentence, figures)
            yield from _of_none(sentence, figures)
            yield from _granted_rate(sentence, figures)
        if "复议" in text or "诉讼" in text:
            yield from _all_alike(sentence, figures)
        if "规范性文件" in text:
            yield from _papers(sentence, figures)
            yield from _papers_changed(sentence, figures)
        if "比" in text:
            yield from _compared(sentence)
        if "败诉" in text:
            yield from _lost(sentence, figures)
        if "比" in text or "较" in text or "第" in text:
            yield from _than_last(sentence)
        yield from _moved(sentence)
        yield from _directed(sentence)
        yield from _all_answered(sentence, figures)
        if "申请" in text:
            yield from _all_of_table(sentence, figures)
            yield from _more_than_all(sentence, figures)
        if "申请" in text or "公开（" in text:
            yield from _who_asked(sentence, figures)
    yield from _too_many_results(report, figures)


# ---------------------------------------------------------------- rates that the tables hold

_REVIEW, _DIRECT, _AFTER = disclosure.T4_ROWS
_ROWS = {"复议": (_REVIEW,), "诉讼": (_DIRECT, _AFTER)}
_RATE = regex(
    r"(?P<what>复议(?!后|之后|程序后)|诉讼)[^。；%]{0,24}?(?P<told>(?P<result>纠正|纠错|维持)率(?:为|达到?|是|约|[:：])*(?P<rate>\d+(?:\.\d+)?)%)"
)
_DONE_RATE = regex(
    r"(?<![时期])(?P<told>(?:办结|答复)率(?:为|达到?|是|约|[:：])*(?P<rate>\d+(?:\.\d+)?)%)(?!以上)"
)
_OPEN_RATE = regex(
    r"(?:予以公开|部分公开)[^。；]{0,30}?，(?P<told>公开率(?:（[^）]*）)?(?:为|达到?|是|约|[:：])*(?P<rate>\d+(?:\.\d+)?)%)"
)
_OPEN = tuple(cell_key(row, TOTAL) for row in (disclosure.T3_GRANTED, disclosure.T3_PARTLY))
_OTHER_CASES = regex(r"建议|提案|热线|工单|留言|诉求|信访|来信|咨询|投诉|事项")
_NEW, _CARRIED_IN, _DONE = (
    cell_key(row, TOTAL) for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN, disclosure.T3_SUM)
)


def _rates(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政复议纠正率为21.5%`` and ``办结率96.7%`` against the tables."""
    for match in _RATE.finditer(sentence.plain):
        rows = _ROWS[match["what"]]
        result = match["result"].replace("纠错", "纠正")
        outcomes = [f"结果{result}", TOTAL, "尚未审结"]
        part, whole, pending = (
            figures.sum(tuple(cell_key(row, name) for row in rows)) for name in outcomes
        )
        if part is None or whole is None or pending is None:
            continue
        yield from _judged(sentence, match, part, [whole, whole - pending])
    given = _OPEN_RATE.search(sentence.plain)
    some, every = figures.sum(_OPEN), figures.get(_DONE)
    if given is not None and some is not None and every:
        alone = (figures.get(_OPEN[0]) or Decimal(0)) / every * 100
        if abs(alone - Decimal(given["rate"])) > 1:
            yield from _judged(sentence, given, some, [every])
    closed = _DONE_RATE.search(sentence.plain)
    if closed is None or _OTHER_CASES.search(sentence.plain) or "申请" not in sentence.plain:
        return
    done, new = figures.get(_DONE), figures.get(_NEW)
    both = figures.sum((_NEW, _CARRIED_IN))
    if done is not None and new is not None and both and Decimal(closed["rate"]) != 100:  # noqa: PLR2004
        yield from _judged(sentence, closed, done, [both, new])


_OF_NONE = regex(
    r"(?P<what>复议(?!后|之后|程序后)|诉讼)[^。；%]{0,24}?(?:胜诉|败诉|纠正|纠错|维持|审结)率(?:为|达到?|是|保持|:|：)*\d"
)
_GRANTED_RATE = regex(
    r"(?P<told>(?<!不)予以公开(?:的)?(?:率|占比|比例)(?:为|达到?|是|约|[:：])*(?P<rate>\d+(?:\.\d+)?)%)(?!以上)"
)


def _of_none(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政诉讼胜诉率100%`` where there was none."""
    for match in _OF_NONE.finditer(sentence.plain):
        rows = _ROWS[match["what"]]
        if figures.sum(tuple(cell_key(row, TOTAL) for row in rows)) == 0:
            what = f"表四没有{match['what']}，文字却说到“{match[0]}…”"
            yield at(sentence, "F1", what, "删去，或核对表四", span=match.span())


def _granted_rate(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``予以公开率达50%``: of those answered, or of those received."""
    match = _GRANTED_RATE.search(sentence.plain)
    done = figures.get(_DONE)
    if match is None or not done:
        return
    granted, partly = (figures.get(key) for key in _OPEN)
    received = (figures.get(_NEW), figures.sum((_NEW, _CARRIED_IN)))
    if granted is None or partly is None:
        return
    wholes = [done, *(whole for whole in received if whole)]
    if any(
        not list(_judged(sentence, match, part, wholes)) for part in (granted, granted + partly)
    ):
        return
    yield from _judged(sentence, match, granted, wholes)


def _judged(
    sentence: Sentence, match: re.Match[str], part: Decimal, wholes: list[Decimal]
) -> Iterator[Finding]:
    said = Decimal(match["rate"])
    step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    known = [whole for whole in wholes if whole]
    if not known or any(abs(part / whole * 100 - said) < step for whole in known):
        return
    right = (part / known[0] * 100).quantize(min(step, Decimal("0.1")), ROUND_HALF_UP)
    what = f"按表中数，{part:f} 占 {known[0]:f} 为 {right}%，文字说“{match['told']}”"
    yield at(sentence, "F1", what, "重算后改正", span=match.span("told"))


_PUBLISHED = regex(
    r"(?:公开|发布)(?:了)?(?:行政)?规范性文件(?P<n>[1-9]\d*)[件份]|(?:制发|印发|出台|制定)的(?P<m>[1-9]\d*)[件份](?:行政)?规范性文件"
)
_GONE = regex(
    r"(?:20\d\d年|上一?年|去年)[^，。；]{0,12}(?:制发|印发|出台|制定)的(?=[^。；]{0,40}(?:废止|失效|作废))|(?:废止|失效|作废)[^。；]{0,16}(?:20\d\d年|上一?年|去年)[^，。；]{0,6}(?:制发|印发|出台|制定)的|(?:上级|[省市县区旗](?:人民)?(?:政府|级|委))[^，。；\d]{0,6}(?:制发|印发|出台|制定)的"
)
"""``2019年印发的1件……公布废止``: of an earlier year, and in force no more; or of another body."""
_IN_FORCE = tuple(f"表二.行政规范性文件.{name}" for name in ("制发", "现行有效"))


def _papers(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``公开行政规范性文件3件`` where the body has none and made none."""
    match = _PUBLISHED.search(sentence.plain)
    if match and not _GONE.search(sentence.plain) and figures.sum(_IN_FORCE) == 0:
        what = f"表二没有行政规范性文件（制发、现行有效都是 0），文字却说“{match[0]}”"
        fix = "核对；不是行政规范性文件的，写“政策文件”"
        span, severity = match.span(), Severity.WARNING
        yield at(sentence, "F1", what, fix, span=span, severity=severity)


# ---------------------------------------------------------------- all of them

_ALL_ALIKE = regex(
    r"(?P<what>复议(?!后|之后|程序后)|诉讼)(?:案件)?(?P<gap>(?:[^，。；]{0,8}?|[^，。；\d]{0,6}\d+[件起宗]，))(?:结果|决定)?(?:均|全部|都)(?:被|为|予以|获|是)*(?P<result>维持|纠正|撤销)"
)
_OTHERS_OF = regex(r"(?:其[余他]|余下|剩余|除[^，。；]{1,16}外，)[^，。；]{0,10}$")
_RESULTS = {"维持": "结果维持", "纠正": "结果纠正", "撤销": "结果纠正"}
_NONE_OF = regex(
    r"(?:未|没有|无|不存在)[^，。；]{0,24}(?<!经)(?:复议(?!后)|诉讼)|(?:复议|诉讼)[^，。；\d]{0,6}(?:0|零)件"
)


def _all_alike(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政复议结果均为维持`` where there was none, or where some were not upheld."""
    for match in _ALL_ALIKE.finditer(sentence.plain):
        rows = _ROWS[match["what"]]
        total, alike = (
            figures.sum(tuple(cell_key(row, name) for row in rows))
            for name in (TOTAL, _RESULTS[match["result"]])
        )
        none = _NONE_OF.search(sentence.plain[: match.start()])
        if _OTHERS_OF.search(sentence.plain, 0, match.start()):
            continue  # 除1件被纠正外，其余2件复议均获维持
        if total == 0 or (total is None and none and match["what"] in none[0]):
            what = f"没有{match['what']}，文字却说到“{match[0]}”"
        elif total is None or alike is None or total == alike:
            continue
        elif match["gap"] and str(total) not in compiled(r"\d+").findall(match["gap"]):
            continue  # so many of them: judged by their number
        else:
            what = f"表四有{match['what']} {total:f} 件，其中{match['result']} {alike:f} 件，文字说“{match[0]}”"
        yield at(sentence, "F1", what, "核对表四，按各种结果的件数写", span=match.span())


_ANSWERED = regex(
    r"申请(?P<n>\d+)件[^。；\d]{0,10}，(?:均|已?全部|都)(?:已)?(?:依法|作出|予以|给予|决定|答复|按时|按期|办结|并|，)*(?P<result>不予公开|(?<=予以)公开|部分公开|无法提供|不予处理)"
    r"|(?:申请(?P<one>1)件|(?P<first>1)件[^，。；\d]{0,10}申请)，(?:[^。；，\d]{0,16}，){0,2}(?:乡政府|镇政府|我[\u3400-\u9fff]{1,2})?(?:作出|予以|给予|决定|已)*(?P<how>不予公开|(?<=予以)公开|部分公开|无法提供|不予处理)(?:的)?(?:决定|答复|处理)?(?=[，。；])"
)
_ALL_RESULT = regex(
    r"(?:申请|件)，?(?:已)?(?:均|全部|都)(?:已)?(?:依法)?(?:作出|予以|给予|决定|按规定|为|是)*(?P<result>不予公开|(?<=予以)公开|(?<=全部)公开(?=[，。；])|部分公开|无法提供|不予处理)(?=[，。；]|答复|处理|决定)"
)
_OF_THE_LAST = regex(
    r"(?:经审查|经办理|年内|现|以上申请|上述申请)?，?(?:已)?(?:均|全部|都)(?:已)?(?:依法)?(?:作出|予以|给予|决定|按规定|为|是)*(?P<result>不予公开|(?<=予以)公开|部分公开|无法提供|不予处理)(?=[，。；]|答复|处理|决定)"
)
_OPENED = regex(
    r"公开（(?:含|包括|包含)(?:区分处理)?部分公开）(?:的)?(?:申请|共|为|有)*(?P<n>\d+)件"
)
_ASKED = regex(
    r"(?P<n>\d+|一|两)(?P<unit>家|个|位|名)(?P<who>(?:[\u3400-\u9fff]{0,4})(?:公司|企业|社会组织|律师事务所|合作社)|居民|村民|公民|自然人|群众|个人)[^，。；\d]{0,8}(?=[和及与、][\d一两]|提出|申请|提交)"
)


def _who_asked(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``由2位居民和1家公司提出`` where table 3 has none of the one or the other; 予以公开 with 部分公开."""
    text = sentence.plain
    for match in _OPENED.finditer(text):
        both = figures.sum(
            tuple(cell_key(row, TOTAL) for row in _GROUPS["公开"] + _GROUPS["部分公开"])
        )
        if both is not None and both != Decimal(match["n"]) and figures.get(_DONE):
            what = f"表三予以公开和部分公开共 {both:f} 件，文字说“{match[0]}”"
            yield at(sentence, "F1", what, "核对表三", span=match.span())
    new, persons = figures.get(_NEW), figures.get(f"{disclosure.T3_NEW.key}.自然人")
    every = figures.sum((_NEW, _CARRIED_IN))
    if not new or persons is None or every != new or _OTHER_CASES.search(text):
        return
    for match in _ASKED.finditer(text):
        person = compiled("居民|村民|公民|自然人|群众|个人").search(match["who"])
        if persons == (0 if person else new) and not _PART_OF.search(text[: match.start()]):
            what = f"表三新收 {new:f} 件，其中自然人 {persons:f} 件，文字说有“{match[0]}”提出"
            yield at(sentence, "F1", what, "核对表三的申请人情况", span=match.span())


_ALL_WHO = regex(
    r"申请[^。；]{0,24}?(?:均|全部|都)(?:为|是|由|系|来自)(?P<who>自然人|公民个人|公民|个人|法人(?:或者?其他组织)?|商业企业|企业|单位)"
)


def _all_of_those(lead: Sentence, sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``收到6件申请。全部予以公开。``: what the sentence before counted."""
    match = _OF_THE_LAST.match(sentence.plain)
    counts = compiled(r"申请[^。；\d]{0,10}\d+件|\d+件[^。；，\d]{0,6}申请").search(lead.plain)
    if match and counts and not _PART_OF.search(lead.plain) and not _OTHER_CASES.search(lead.plain):
        yield from _not_all(sentence, match, figures)


def _not_all(sentence: Sentence, match: re.Match[str], figures: Figures) -> Iterator[Finding]:
    """All are said to have one result, and table 3 has others as well."""
    result, done = match["result"], figures.get(_DONE)
    told = figures.sum(tuple(cell_key(row, TOTAL) for row in _GROUPS[result]))
    if told is not None and done and told != done:
        what = f"表三办结 {done:f} 件，其中{_SHOWN.get(result, result)} {told:f} 件，文字说“{match[0]}”"
        yield at(sentence, "F1", what, "核对表三，按各种结果的件数写", span=match.span())


def _all_of_table(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``申请全部予以公开`` and ``9件均为自然人提出`` where table 3 has others as well."""
    text = sentence.plain
    for match in _ALL_RESULT.finditer(text):
        if not _PART_OF.search(text[: match.start()]):
            yield from _not_all(sentence, match, figures)
    for match in _ALL_WHO.finditer(text):
        new = figures.get(_NEW)
        persons = figures.get(f"{disclosure.T3_NEW.key}.自然人")
        if not new or persons is None or _PART_OF.search(text[: match.start()]):
            continue
        alike = persons if match["who"] in ("自然人", "公民个人", "公民", "个人") else new - persons
        if alike != new:
            what = f"表三新收 {new:f} 件，其中自然人 {persons:f} 件，文字说“{match[0]}”"
            yield at(sentence, "F1", what, "核对表三，按申请人写明件数", span=match.span())


_SOME_OF_THEM = regex(r"申请(?:事项|件|总量)?(?:中|里)[^，。；\d]{0,10}(?P<n>[1-9]\d*)件(?!次)")


def _more_than_all(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``收到的申请中有48件延期答复``: more than there were."""
    every = figures.sum((_NEW, _CARRIED_IN))
    match = _SOME_OF_THEM.search(sentence.plain)
    if match is None or every is None or _OTHER_CASES.search(sentence.plain):
        return
    if Decimal(match["n"]) > every:
        what = f"表三收到的申请（含上年结转）共 {every:f} 件，文字说其中有 {match['n']} 件"
        yield at(sentence, "F1", what, "核对表三", span=match.span())


_PART_OF = regex(r"其余|其他|另|其中|另外|转来|结转|上年|(?:公开|处理|提供)的[1-9]")
_FIRST_MADE, _FIRST_ENDED = (f"表二.行政规范性文件.{name}" for name in ("制发", "废止"))
_PAPERS_CHANGED = regex(
    r"(?:有效|规范性文件)[^。；]{0,20}?\d+件，?(?:比|较)(?:上一?年|20\d\d年)(?:底|末|度)?(?:净)?(?P<word>增加|多|减少|少)(?:了)?(?P<n>\d+)件"
)


def _papers_changed(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``现行有效12件，比2024年底多3件`` beside what the table says was made and ended."""
    made, ended = figures.get(_FIRST_MADE), figures.get(_FIRST_ENDED)
    match = _PAPERS_CHANGED.search(sentence.plain)
    level = _AS_MANY.search(sentence.plain)
    if level and made is not None and ended is not None and made != ended:
        what = f"制发 {made:f} 件、废止 {ended:f} 件，文字说“{level[0]}”"
        fix, severity = "核对；因到期失效或重新清点而不同的写明", Severity.WARNING
        yield at(sentence, "F1", what, fix, span=level.span(), severity=severity)
    if match is None or made is None or ended is None:
        return
    net = Decimal(match["n"]) * (1 if match["word"] in ("增加", "多") else -1)
    if net != made - ended:
        what = f"制发 {made:f} 件、废止 {ended:f} 件，文字说“{match['word']}{match['n']}件”"
        fix = "核对；因到期失效或重新清点而不同的写明"
        span, severity = match.span(), Severity.WARNING
        yield at(sentence, "F1", what, fix, span=span, severity=severity)


_AS_MANY = regex(
    r"(?:有效|规范性文件)[^。；，]{0,20}?\d+件，?(?:数量)?(?:与|和|同)(?:上一?年|去年|20\d\d年)(?:底|末|度)?(?:数量)?(?:持平|相同|一致)"
)
_LOST = regex(r"(?<!无)(?<!未)败诉(?:案件)?(?P<n>[1-9]\d*)[件起宗]")


def _lost(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``因信息公开败诉1件`` where table 4 has no lawsuit with that end."""
    match = _LOST.search(sentence.plain)
    if compiled(r"与(?:政府)?(?:信息)?公开无关|(?:不|未)涉及(?:政府)?信息公开|非信息公开").search(
        sentence.plain
    ):
        return
    lost = figures.sum(tuple(cell_key(row, "结果纠正") for row in _ROWS["诉讼"]))
    if match and lost is not None and "公开" in sentence.plain and lost < Decimal(match["n"]):
        what = f"表四行政诉讼结果纠正 {lost:f} 件，文字说“{match[0]}”"
        yield at(sentence, "F1", what, "核对表四", span=match.span())


_GROUPS = {
    "公开": (disclosure.T3_GRANTED,),
    "部分公开": (disclosure.T3_PARTLY,),
    **{name: rows for name, _, rows in disclosure.T3_GROUPS},
}


_SHOWN = {"公开": "予以公开"}


def _all_answered(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``收到申请2件，均作出不予公开决定``."""
    for match in _ANSWERED.finditer(sentence.plain):
        result = match["result"] or match["how"]
        number = Decimal(match["n"] or match["one"] or match["first"])
        rows = _GROUPS[result]
        told = figures.sum(tuple(cell_key(row, TOTAL) for row in rows))
        others = figures.sum((_NEW, _CARRIED_IN))
        if others is not None and others > number and told and told > number:
            continue  # of those carried over, some had the same result
        if told is not None and told != number:
            what = f"文字说 {number} 件都是“{_SHOWN.get(result, result)}”，表三是 {told:f} 件"
            yield at(sentence, "F1", what, "核对表三，按各种结果的件数写", span=match.span())


# ---------------------------------------------------------------- before and after

_COUNT = r"\d[\d,]*(?:\.\d+)?万?"
_UNIT = (
    r"(?:件次|件|条|项|篇|次|份|个|家|处|期|天|人|小时|分钟|工作日|个工作日|分(?!钟)|名|户|万元)"
)
_MOVED = regex(
    rf"(?:由|从)(?:平均|原来?|原有|年初|上年|去年|最初|20\d\d年(?:底|末|初)?|改版前|整合前|之前|以前|的)*(?P<before>{_COUNT})(?P<unit>{_UNIT})?"
    rf"(?P<how>[^，。；\d]{{0,8}}?)(?:至|为|到|成)(?:了)?(?:[\u3400-\u9fff]{{0,6}}?的)?(?P<after>{_COUNT})(?P<same>{_UNIT})"
    rf"[，、（(](?:共|累计|总计|合计|比[^，。；\d]{{0,6}}|同比|净)?(?P<word>减少|新增|增加|增长|下降|压缩|缩短|压减率|压减|减|增幅|降幅|增|精简|降低|提高|提升)(?:比例|幅度|率)?[了为达]?(?:约)?(?P<change>{_COUNT})(?P<of>%|{_UNIT})"
)


def _value(text: str) -> Decimal:
    plain = text.replace(",", "")
    value = Decimal(plain.removesuffix("万")) * (10_000 if plain.endswith("万") else 1)
    return value.normalize()


_WAY = regex(
    rf"(?:由|从)(?:20\d\d年)?[^，。；\d]{{0,6}}(?P<before>{_COUNT})(?P<unit>{_UNIT})?(?P<word>增加|增长|提高|上升|扩大|减少|下降|压缩|缩短|降低|精简)(?:到|至|为)(?:了)?(?P<after>{_COUNT})(?P<same>{_UNIT})"
)
_UPWARDS = regex(r"增|提|上|扩")


def _directed(sentence: Sentence) -> Iterator[Finding]:
    """``由800条减少到862条``."""
    for match in _WAY.finditer(sentence.plain):
        before, after = _value(match["before"]), _value(match["after"])
        rises = bool(_UPWARDS.match(match["word"]))
        if before != after and (after > before) != rises:
            ends = as_told(before, sentence.plain), as_told(after, sentence.plain)
            what = f"由 {ends[0]} 到 {ends[1]} 不是“{match['word']}”"
            yield at(sentence, "F3", what, "核对前后两个数和变化", span=match.span())


_RISES = regex(r"增|提|新")
_AND_GONE = regex(f"[、，和](?:同时|并)?(?:{WENT}|修改|变更)")


def _moved(sentence: Sentence) -> Iterator[Finding]:
    """``由842家集约为511家，减少341家``: both ends are told, and the change between them."""
    for match in _MOVED.finditer(sentence.plain):
        before, after, change = (_value(match[name]) for name in ("before", "after", "change"))
        if match["word"] in ("新增", "增加", "增") and _AND_GONE.match(sentence.plain, match.end()):
            continue  # 由142家变为139家（新增6家、退出9家）
        rises = bool(_RISES.match(match["word"]))
        apart = after - before if rises else before - after
        if match["of"] == "%":
            step = Decimal(1).scaleb(-len(match["change"].partition(".")[2]))
            if not before or abs(apart / before * 100 - change) < step:
                continue
            pairs = of_growth(before, after, change if rises else -change)
            shown = f"{(apart / before * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
        elif match["of"] != match["same"] or apart == change:
            continue
        else:
            pairs = of_change(before, after, change if rises else -change)
            shown = as_told(apart, sentence.plain)
        ends = as_told(before, sentence.plain), as_told(after, sentence.plain)
        word = "增加" if rises else "减少"
        what = f"由 {ends[0]} 到 {ends[1]}，应{word} {shown}，文字说“{match['word']}{match['change']}{match['of']}”"
        yield at(sentence, "F3", what, "核对前后两个数和变化", span=match.span(), pairs=pairs)


_COMPARED = regex(
    rf"(?<![\d.])(?P<after>{_COUNT})(?P<unit>{_UNIT})，比(?![^，。；\d]{{0,4}}(?:上一?年(?!底|末)|去年(?!底|末)|年度))(?:20\d\d年(?:底|末)|[^，。；\d]{{1,10}})的?(?P<before>{_COUNT})(?P=unit)(?P<word>减少|增加|少|多)了?(?P<change>{_COUNT})(?P=unit)"
)


_PLACES = regex(
    r"第(?P<before>\d{1,3})(?:名|位)[^，。；\d]{0,8}(?:到|至|为)第(?P<after>\d{1,3})(?:名|位)[，（][^，。；\d]{0,6}?(?P<word>前进|上升|提升|进|升|后退|下降|退|降)(?:了)?(?P<n>\d{1,3})个?(?:位次|名|位)"
)
_THAN_LAST = regex(
    r"(?<![\d.])(?P<after>\d+(?:\.\d+)?)(?P<unit>个工作日|工作日|天|分|小时|万人次|万次|%)，(?:比|较)(?:上一?年|去年|20\d\d年)(?:同期|度)?的?(?P<before>\d+(?:\.\d+)?)(?P=unit)(?P<word>缩短|减少|压缩|提高|增加|下降|降低|提升|多|少)了?(?P<change>\d+(?:\.\d+)?)(?P=unit)"
)


def _than_last(sentence: Sentence) -> Iterator[Finding]:
    """``10.8个工作日，较上年的12.1个工作日缩短2.3个工作日`` and ``由第6名上升到第3名，前进4个位次``."""
    for match in _THAN_LAST.finditer(sentence.plain):
        before, after, change = (Decimal(match[name]) for name in ("before", "after", "change"))
        rises = match["word"] in ("提高", "增加", "提升", "多")
        if (after - before if rises else before - after) != change:
            what = (
                f"{before} 与 {after} 相差 {abs(after - before)}，文字说“{match['word']}{change}”"
            )
            pairs = of_change(before, after, change if rises else -change)
            yield at(sentence, "F3", what, "核对两年的数和变化", span=match.span(), pairs=pairs)
    for match in _PLACES.finditer(sentence.plain):
        first, last = int(match["before"]), int(match["after"])
        up = match["word"] in ("前进", "上升", "提升", "进", "升")
        moved = first - last if up else last - first
        if moved != int(match["n"]):
            what = f"由第 {first} 到第 {last} 是 {abs(first - last)} 位，文字说 {match['n']}"
            yield at(sentence, "F3", what, "核对名次", span=match.span())


_COMPARED_BEHIND = regex(
    rf"(?<![\d.])(?P<after>{_COUNT})(?P<unit>{_UNIT})，(?:比|较)[^，。；（\d]{{1,10}}?(?P<word>减少|增加|少|多)了?(?P<change>{_COUNT})(?P=unit)（[^（）\d]{{1,8}}?(?P<before>{_COUNT})(?P=unit)）"
)


def _compared(sentence: Sentence) -> Iterator[Finding]:
    """``整合后为30个，比整合前的42个少10个``."""
    text = sentence.plain
    for match in (*_COMPARED.finditer(text), *_COMPARED_BEHIND.finditer(text)):
        before, after, change = (_value(match[name]) for name in ("before", "after", "change"))
        apart = before - after if match["word"] in ("减少", "少") else after - before
        if apart != change:
            shown = [as_told(one, text) for one in (after, before, abs(apart))]
            what = f"{shown[0]} 与 {shown[1]} 相差 {shown[2]}，文字说“{match['word']}{match['change']}”"
            pairs = of_change(before, after, -change if match["word"] in ("减少", "少") else change)
            yield at(sentence, "F3", what, "核对前后两个数和变化", span=match.span(), pairs=pairs)


# ---------------------------------------------------------------- results without a table

_CAME = regex(
    r"(?:收到|受理|接收|接到|新收)(?:的)?(?:依申请公开|政府信息公开|信息公开|公开)?(?:的)?(?:申请)?(?:共|计|总数|数量|事项|为)*(?P<n>\d+)件"
)
_BEFORE_TOO = regex(r"上年|去年|结转|以前|往年|遗留")
_RESULT = regex(
    r"(?P<name>部分公开|不予公开|(?<!不)予以公开|无法提供|不予处理|其他处理)(?:的)?(?:共|为|有)?(?P<n>\d+)件"
)


def _too_many_results(report: Report, figures: Figures) -> Iterator[Finding]:
    """``收到2件，予以公开2件，不予公开1件``: more results than applications, where no table judges them."""
    if figures.get(_DONE) is not None:
        return
    came: Decimal | None = None
    paragraph, left = None, False
    for sentence in report.sentences(OVERVIEW):
        text = sentence.plain
        if sentence.paragraph is not paragraph:
            came, paragraph = None, sentence.paragraph
            left = bool(_BEFORE_TOO.search(sentence.paragraph.text))
        first = _CAME.search(text)
        came = Decimal(first["n"]) if first and came is None else came
        results = {m["name"]: Decimal(m["n"]) for m in _RESULT.finditer(text)}
        if came is None or left or len(results) < 2 or "其中" in text[text.find("公开") :]:  # noqa: PLR2004
            continue
        together = sum(results.values(), Decimal(0))
        if together > came:
            what = f"各种办理结果相加为 {together:f} 件，收到的只有 {came:f} 件"
            spans = [m.span() for m in _RESULT.finditer(text)]
            span = (spans[0][0], spans[-1][1])
            yield at(sentence, "F4", what, "核对收到和各种结果的件数", span=span)
