"""How the applications of a year were settled, told within one sentence (F1, F4): what came and what became of it, and why they were refused.

Each number of such a sentence has one part: carried in, new, due, done, left.  Where two numbers may have the same part, neither is judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.counts import Count, counts_of
from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex

CARRIED_IN, NEW, _DUE, DONE, LEFT = "上年结转", "收到", "应办", "办结", "结转下年度"
_ROLES: tuple[tuple[str, str, str], ...] = (
    (
        LEFT,
        r"(?:(?<!年)(?<!年度)(?:结转|转入|转至|留转|顺延)(?:到|至|入)?(?:下|次|明|20\d\d)[^，。；\d]{0,8}|(?:尚|还|仍)?未(?:能)?办(?:结|完)(?:的)?|年末(?:未结|结存|结余|在办)|结存|在办|其余|余下)$",
        r"^(?:申请)?(?:，)?(?:尚|仍|还|正)?(?:未)?(?:结转|转入|转至|顺延)(?:到|至|入)?(?:下|次|明|20\d\d)|^(?:申请)?(?:尚|仍|还|正)(?:在|未)",
    ),
    (
        CARRIED_IN,
        r"(?:上一?年度?|去年|年初|20\d\d年度?)(?:末|底)?[^，。；\d]{0,6}(?:结转|转来|转入|遗留|结存|未办结|未结)(?:的|办理|来)*$",
        r"(?!)",
    ),
    (_DUE, r"(?:应(?:予)?(?:办理|办|处理)|待办)(?:申请|件数|数|总数|共|计|的)*$", r"(?!)"),
    (
        DONE,
        r"(?:办结|已办|办理完毕|办完|答复|办复)(?:了)?(?:申请|政府信息公开申请|共|的)*$",
        r"^(?:申请)?(?:均|已|全部|按期|依法)*(?:办结|答复|办理完毕|办完)$",
    ),
    (
        NEW,
        r"(?:新收|收到|受理|接收|接到|新受理)(?:了|到|依申请|政府|信息|公开|申请|的|共|计)*$",
        r"(?!)",
    ),
)
_WITH = regex(r"含|包括|其中")
_NOT_PLAIN = regex(
    r"建议|提案|热线|工单|留言|诉求|信访|不再处理|撤回|撤销|撤诉|终止|延期|延长|除|比|较|增|减|占|第[一二三四]季度|[上下]半年"
)
_SOME_DONE = regex(r"按[期时]|超期|逾期|其中|网|信函|当面|通过")


def check(report: Report) -> Iterator[Finding]:
    """Every balance told in one sentence, and every reason and remainder that the table denies."""
    figures = Figures(report.cells)
    for sentence in report.sentences(OVERVIEW, PROBLEMS):
        yield from _some_of_all(sentence, figures, report.year)
    if not any(key.startswith("表三") for key in report.cells):
        yield from _more_results_than_done(report)
    for sentence in report.sentences(OVERVIEW, 3, 4):
        if report.is_cut(sentence):
            continue
        if "申请" in sentence.plain or "申请" in sentence.paragraph.text[:60]:
            yield from _balanced(sentence)
            yield from _reasons(sentence, figures, report.year)
            yield from _all_of_a_result(sentence, figures)
            yield from _others(sentence, figures)
            yield from _came_somehow(sentence, figures)
            yield from _share_of(sentence, figures)
            yield from _matters(sentence)
            yield from _carried_from(sentence, report.year)
            yield from _carried_on(sentence, figures, report.year)
        if "规范性文件" in sentence.plain:
            yield from _in_force(sentence, figures, report)
        if "诉" in sentence.plain:
            yield from _all_in_one_way(sentence, figures)


_SOME_OF_ALL = regex(
    r"(?:全年|年内|本年度?|20\d\d年度?)(?:作出|办理|实施|新收|收到|发生|的|全镇|全县|全局)*(?P<n>[1-9]\d{0,5})[件宗](?:现行有效的?)?(?P<what>行政许可|行政处罚|行政强制|许可|处罚|(?:政府信息公开|信息公开|公开)?申请|行政复议|行政诉讼)(?:决定|案件)?[中里](?=[，有\d征超共部])"
)
_OF_THE_NEW = regex(
    r"新收(?:的)?(?P<n>[1-9]\d{0,4})件(?:政府信息公开|信息公开|公开)?(?P<what>申请)(?:中|里)(?=[，有\d])"
)
_PAPERS_OF_ALL = regex(
    r"(?P<n>[1-9]\d{0,3})件(?:现行有效的?(?:行政)?|行政)规范性文件[中里](?=[，有\d])|(?:^|[，。；]|对|将|把)现行有效的(?P<m>[1-9]\d{0,3})件(?:行政)?规范性文件(?=均|都|全部|编制|逐件|集中)"
)


def _some_of_all(sentence: Sentence, figures: Figures, year: int) -> Iterator[Finding]:
    """``全年21件行政处罚中有2件……``, ``11件现行有效规范性文件中有3件……``: the number of all is that of its table."""
    every = (*_SOME_OF_ALL.finditer(sentence.plain), *_OF_THE_NEW.finditer(sentence.plain))
    for match in every:
        if match[0][:2] == "20" and not match[0].startswith(f"{year}年"):
            continue
        known = set(figures.answers(_cells_of(match["what"])))
        if known and Decimal(match["n"]) not in known:
            shown = f"{next(iter(figures.answers(_cells_of(match['what'])))):f}"
            what = f"文字说“{match[0]}”，表中是 {shown} 件"
            yield at(sentence, "F1", what, "核对表格", span=match.span())
    for match in _PAPERS_OF_ALL.finditer(sentence.plain):
        cells = [f"表二.行政规范性文件.{name}" for name in ("现行有效", "制发", "废止")]
        known = set(figures.answers([(one,) for one in cells]))
        first = figures.get(cells[0])
        if first is not None and Decimal(match["n"] or match["m"]) not in {*known, sum(known)}:
            what = f"文字说“{match[0]}”，表二现行有效是 {first:f} 件"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表二", span=match.span(), severity=severity)


def _cells_of(what: str) -> list[tuple[str, ...]]:
    """The cells, one set of them for each reading, of which all are told."""
    if what.endswith("申请"):
        new, before = (
            f"{row.key}.{TOTAL}" for row in (disclosure.T3_NEW, disclosure.T3_CARRIED_IN)
        )
        return [(new,), (new, before), (cell_key(disclosure.T3_SUM, TOTAL),)]
    if what == "行政复议":
        return [(cell_key(disclosure.T4_ROWS[0], TOTAL),)]
    if what == "行政诉讼":
        return [tuple(cell_key(row, TOTAL) for row in disclosure.T4_ROWS[1:])]
    return [(f"表二.行政{what.removeprefix('行政')}",)]


def _parts(sentence: Sentence) -> Mapping[str, Decimal]:
    """The numbers of a sentence by their parts; none of those that two numbers may have."""
    found: dict[str, list[Decimal]] = {}
    for count in counts_of(sentence.plain):
        if count.unit not in ("件", "宗", "份"):
            continue
        if part := role(count):
            found.setdefault(part, []).append(count.value)
    return MappingProxyType({part: told[0] for part, told in found.items() if len(told) == 1})


def role(count: Count) -> str:
    """The part that a number has in the balance of the year, "" where no word tells."""
    for name, before, behind in _ROLES:
        if name == DONE and _SOME_DONE.search(count.lead):
            continue
        if compiled(before).search(count.lead) or compiled(behind).search(count.tail):
            return name
    return ""


_DONE_AMONG_THEM = regex(r"办结[^，。；\d]{0,6}\d+件[，（](?:包括|其中|含|即)[^。；]{0,24}新收的\d")


def _balanced(sentence: Sentence) -> Iterator[Finding]:
    """``年初结转1件，本年受理14件，年内答复13件，年末结存1件``."""
    said = _parts(sentence)
    if NEW not in said or _NOT_PLAIN.search(sentence.plain):
        return
    all_came = said[NEW] + said.get(CARRIED_IN, Decimal(0))
    if said.get(DONE) == all_came and _DONE_AMONG_THEM.search(sentence.plain):
        return  # 办结7件，包括上年结转的2件和新收的5件；12月收到的1件结转
    within = _WITH.search(sentence.plain)
    wholes = {all_came}
    wholes |= {said[NEW]} if within or CARRIED_IN not in said else set()
    if _DUE in said and CARRIED_IN in said and said[_DUE] not in wholes:
        what = f"{NEW} {said[NEW]:f}、{CARRIED_IN} {said[CARRIED_IN]:f}，与应办 {said[_DUE]:f} 不符"
        yield at(sentence, "F4", what, "核对各数，并与表三一致")
        return
    if not {DONE, LEFT} <= said.keys() or (CARRIED_IN not in said and _DUE not in said):
        return
    settled = said[DONE] + said[LEFT]
    if settled not in wholes and settled != said.get(_DUE):
        shown = "、".join(f"{name} {value:f}" for name, value in said.items())
        yield at(sentence, "F4", f"这一句里的数对不上：{shown}", "核对各数，并与表三一致")


_SAID_DONE = regex(r"办结(?:了)?(?:申请)?(?P<n>[1-9]\d*)件")
_OUTCOME = regex(
    r"(?P<name>予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?(?P<n>\d+)件"
)


def _more_results_than_done(report: Report) -> Iterator[Finding]:
    """``已办结6件，予以公开4件，部分公开1件，无法提供2件``: each result told once in a sentence, and together more than what was settled."""
    for sentence in report.sentences(OVERVIEW, 3):
        done = list(_SAID_DONE.finditer(sentence.plain))
        results = list(_OUTCOME.finditer(sentence.plain))
        names = {m["name"] for m in results}
        if len(done) != 1 or len(results) < 2 or len(names) != len(results):  # noqa: PLR2004
            continue
        if "其中" in sentence.plain[results[0].start() : results[-1].end()]:
            continue
        together = sum(int(m["n"]) for m in results)
        if together > int(done[0]["n"]) and done[0].end() <= results[0].start():
            what = f"各种结果相加为 {together} 件，办结的只有 {done[0]['n']} 件"
            span = done[0].start(), results[-1].end()
            yield at(sentence, "F3", what, "核对各种结果的件数", span=span)


_WHY = regex(
    r"(?P<group>不予公开|无法提供|不予处理)(?:的)?(?P<n>[1-9]\d*)件(?:申请)?，(?:原因)?(?:均|都|全部)?(?:为|是|属于?|系|因)(?P<why>[^，。；\d]{3,30})(?=[，。；]|$)"
)


def _reasons(sentence: Sentence, figures: Figures, year: int) -> Iterator[Finding]:
    """``不予处理1件，属于重复申请`` where the table has it in another row."""
    for match in _WHY.finditer(sentence.plain):
        rows = [x for x in lex.labels(match["why"], year) if x.dim == lex.LEAF]
        if len(rows) != 1 or not rows[0].value.startswith(match["group"]):
            continue
        known = figures.get(f"表三.{rows[0].value}.{TOTAL}")
        if known is not None and known < Decimal(match["n"]):
            name = rows[0].value.partition(".")[2]
            what = f"表三“{name}”是 {known:f} 件，文字说“{match[0]}”"
            yield at(sentence, "F1", what, "核对表三的办理结果", span=match.span())


_ALL_OF_A_RESULT = regex(
    r"(?:^|(?<=[，。；：对]))(?P<what>予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)的(?P<n>[1-9]\d{0,4})件(?:申请)?，?(?:均|都|全部|逐件)"
)
_NOT_ALL_OF_IT = regex(
    r"其中|除|其余|上一?年|去年|20\d\d年|自然人|企业|法人|结转|文件|信息项|目录|审查"
)


def _all_of_a_result(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``无法提供的3件均告知了理由`` where the table has four."""
    for match in _ALL_OF_A_RESULT.finditer(sentence.plain):
        start = max(sentence.plain.rfind(mark, 0, match.start()) for mark in "。；") + 1
        keys = [
            key
            for key in (cell_key(row, TOTAL) for row in disclosure.T3_LEAVES)
            if key.startswith(f"表三.{match['what']}.")
        ]  # the row of one kind alone, or those of its reasons
        known = figures.sum(tuple(keys)) if keys else None
        told = Decimal(match["n"])
        if known is None or told == known or _NOT_ALL_OF_IT.search(sentence.plain[start:]):
            continue
        what = f"文字说“{match['what']}”{told:f} 件，表三是 {known:f} 件"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表三", span=match.span(), severity=severity)


_BESIDES = regex(
    r"除(?P<what>予以公开|部分公开|不予公开|无法提供|不予处理)(?:的)?(?P<n>\d+)件(?:以)?外，(?:其[余他]|剩余|余下)(?:的)?(?P<left>\d+)件"
)


def _others(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``除予以公开的7件外，其余8件……`` of 14 in all."""
    match = _BESIDES.search(sentence.plain)
    if match is None:
        return
    done = figures.get(cell_key(disclosure.T3_SUM, TOTAL))
    together = Decimal(match["n"]) + Decimal(match["left"])
    own = {c.value for c in counts_of(sentence.plain[: match.start()])}
    if done is not None and together != done and together not in own:
        what = f"“{match[0]}”合起来是 {together:f} 件，表三办结 {done:f} 件"
        yield at(sentence, "F1", what, "核对表三", span=match.span())


_NEW_KEY = disclosure.T3_NEW.key


def _came_somehow(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``收到网上申请2件`` where the table has none at all."""
    came = _CAME_SOMEHOW.search(sentence.plain)
    new = figures.get(f"{_NEW_KEY}.{TOTAL}")
    if came and new == 0 == figures.get(cell_key(disclosure.T3_CARRIED_IN, TOTAL)):
        what = f"表三没有申请，文字说“{came[0]}”"
        yield at(sentence, "F1", what, "核对表三", span=came.span())


_SHARE_OF = regex(
    r"(?:新收|收到)[^，。；]{0,10}(?:中|，)，?(?P<who>自然人|公民|法人(?:和|或|或者)其他组织)(?:提出|申请)?(?:的)?占(?:比)?(?P<rate>\d+(?:\.\d+)?)%"
)


def _share_of(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``新收14件中，自然人占71.4%`` of 11."""
    match = _SHARE_OF.search(sentence.plain)
    new, persons = figures.get(f"{_NEW_KEY}.{TOTAL}"), figures.get(f"{_NEW_KEY}.自然人")
    if match is None or not new or persons is None:
        return
    part = persons if match["who"] in ("自然人", "公民") else new - persons
    real, said = part / new * 100, Decimal(match["rate"])
    if abs(real - said) >= Decimal(1).scaleb(-len(match["rate"].partition(".")[2])):
        right = real.quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"表三新收 {new:f} 件里{match['who']} {part:f} 件，占 {right}%，文字说 {said}%"
        yield at(sentence, "F1", what, "核对表三后重算", span=match.span())


_CAME_SOMEHOW = regex(
    r"(?:收到|受理|接到)(?:网上|网络|书面|信函|当面|在线|邮寄)(?:提交的?)?(?:信息公开)?申请[1-9]\d*件"
)
_FROM_A_YEAR = regex(
    r"(?P<year>20\d\d)年度?(?:末|底)?(?:结转|转入|遗留)(?:的)?(?:申请)?(?:为|共)?[1-9]\d*件"
)


def _carried_from(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``2023年结转1件`` in the report of 2025: what is carried in comes from the year before."""
    for match in _FROM_A_YEAR.finditer(sentence.plain):
        if int(match["year"]) < year - 1 and f"{year}年" in sentence.plain:
            what = f"上年是 {year - 1} 年，这里写的是 {match['year']} 年"
            fix, severity = "核对年份", Severity.WARNING
            yield at(sentence, "F5", what, fix, span=match.span(), severity=severity)


_MATTERS = regex(
    r"(?P<n>[1-9]\d*)件申请(?:中)?，?(?:主要|分别|内容)*涉及(?P<list>(?:[^，。；、\d]{2,14}\d+件、){1,8}[^，。；、\d]{2,14}\d+件)"
)


def _matters(sentence: Sentence) -> Iterator[Finding]:
    """``14件申请主要涉及城市更新8件、老旧小区5件、物业3件``: more than there are."""
    match = _MATTERS.search(sentence.plain)
    if match:
        together = sum(int(n) for n in compiled(r"(\d+)件").findall(match["list"]))
        if together > int(match["n"]):
            what = f"各项相加为 {together}，总数是 {match['n']}件"
            fix, severity = "核对；一件涉及几个方面的，写明", Severity.WARNING
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)


_LAWSUITS = regex(
    r"诉讼(?:案件)?(?:(?P<n>[2-9]|[1-9]\d)[件起宗]，)?(?:均|全部|都|两件都|[两二三]件均)(?:为|是|系|属于?)?(?P<how>未经(?:行政)?复议|直接(?:向[^，。；]{1,6})?起诉|(?:先|经)*(?:行政)?复议(?:之)?后(?:再|又)?(?:提起)?(?:诉讼|起诉)?)"
)


_UPHELD = regex(
    r"(?P<which>复议后起诉|直接起诉)(?:的)?(?P<n>(?:1(?=件)|[1-9]\d*(?=件，(?:均|全部|都))))件，(?:均|全部|都)?(?:已)?(?:被|经法院|由法院|法院)?(?:判决|裁定|结果)?(?:为)?(?P<how>维持|纠正|尚未审结)"
)
_ENDS = {"维持": "结果维持", "纠正": "结果纠正", "尚未审结": "尚未审结"}


_KEPT = regex(
    r"(?:(?P<year>20\d\d)(?=年))?(?:(?<![上去前])年[底末](?:共有|有)?(?:现行有效|有效|保留)(?:的)?|(?:全[镇乡县区市旗局]|我[镇乡县区市旗局委]|街道)?现(?:共)?有(?:现行)?(?:有效)?(?:的)?(?=(?:行政)?规范性文件)|文件(?:数据)?(?:库|目录)(?:共|现)?(?:收录|中|内)?(?:现行|仍|继续)*有效(?:的)?)(?:(?:行政)?规范性文件|文件)?(?:数|件数)?(?:共|为|有|是|计)*(?P<n>\d+)件"
)


def _in_force(sentence: Sentence, figures: Figures, report: Report) -> Iterator[Finding]:
    """``2022年底现行有效42件，2023年底现行有效39件`` where the table of 2023 has another number; ``现有规范性文件12件``."""
    known = figures.get("表二.行政规范性文件.现行有效")
    for told in _KEPT.finditer(sentence.plain) if known is not None else ():
        if told["year"] not in (None, str(report.year)) or Decimal(told["n"]) == known:
            continue
        lead = sentence.plain[: told.start()]
        whose = compiled("^[全我](?P<level>[镇乡县区市旗局委])").match(told[0])
        if whose and whose["level"] not in report.body.self_name:
            continue  # 全县现有规范性文件126件
        if compiled("上一?年$|去年$|20\\d\\d年(?:度|的)?$|评估[^。；]*$").search(lead):
            continue
        what = f"文字说“{told[0]}”，表二现行有效是 {known:f} 件"
        some = compiled("本级|办公室|部门|[乡镇街]道?制|联合|其中|以县政府名义").search(
            sentence.plain
        )
        severity = Severity.WARNING if some else Severity.ERROR
        yield at(sentence, "F1", what, "核对表二", span=told.span(), severity=severity)
        return


_CARRIED_ON = regex(
    r"(?:12月[^，。；\d]{0,2}(?:收到|新收|接到|受理)的(?P<late>[1-9]\d*)件(?:政府信息公开)?(?:申请)?|(?P<n>[1-9]\d*)件(?:政府信息公开)?申请因[^，。；]{2,16}，)(?:均|已|依法)*结转(?:至|到)?(?:下一?年度?|次年|(?P<year>20\d\d)年度?)(?:继续)?(?:办理|答复|处理)?(?=[，。；])"
)


def _carried_on(sentence: Sentence, figures: Figures, year: int) -> Iterator[Finding]:
    """``12月收到的2件申请结转下年办理`` where the table carries one over."""
    known = figures.get(cell_key(disclosure.T3_CARRIED_OUT, TOTAL))
    for match in _CARRIED_ON.finditer(sentence.plain) if known is not None else ():
        told = Decimal(match["late"] or match["n"])
        if known is not None and told > known and match["year"] in (None, str(year + 1)):
            what = f"文字说“{match[0]}”，表三结转下年度是 {known:f} 件"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表三", span=match.span(), severity=severity)


def _all_in_one_way(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政诉讼2件，均未经复议直接起诉`` where the table has one of them after a review."""
    for upheld in _UPHELD.finditer(sentence.plain):
        if compiled("上一?年|去年|其中[^，。；]*$").search(sentence.plain[: upheld.start()]):
            continue
        kind = disclosure.T4_ROWS[2 if "后" in upheld["which"] else 1]
        alike = figures.get(cell_key(kind, _ENDS[upheld["how"]]))
        if alike is not None and alike < Decimal(upheld["n"]):
            what = f"表四“{kind.name}”里{upheld['how']} {alike:f} 件，文字说“{upheld[0]}”"
            yield at(sentence, "F1", what, "核对表四", span=upheld.span())
    match = _LAWSUITS.search(sentence.plain)
    if match is None:
        return
    row = disclosure.T4_ROWS[2 if "后" in match["how"] else 1]
    known = figures.get(cell_key(row, TOTAL))
    every = figures.sum(tuple(cell_key(one, TOTAL) for one in disclosure.T4_ROWS[1:]))
    told = Decimal(match["n"]) if match["n"] else every
    if known is not None and told is not None and known < told:
        what = f"表四“{row.name}”总计 {known:f} 件，文字说“{match[0]}”"
        severity = Severity.ERROR
        yield at(sentence, "F1", what, "核对表四", span=match.span(), severity=severity)
