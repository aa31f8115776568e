"""Number sentences against the tables (F1), and the balance of applications in the text itself (F4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from draftkit.audit.claims import ledger
from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.mistyped import Pairs, could_be
from draftkit.audit.claims.numerals import mentions
from draftkit.audit.claims.plainly import residue
from draftkit.audit.claims.statements import Statement
from draftkit.audit.claims.text import Finding, Report, asked, at, at_cell, squeezed
from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds import disclosure
from draftkit.kinds.bodies import DEPARTMENT, TOWNS
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex


def check(report: Report, stated: list[Statement], *, own: bool = False) -> Iterator[Finding]:
    """Every statement of quantity in the prose that the tables deny; ``stated`` are all there are.

    In our ``own`` drafts, and what their offices added, a word for a row is meant as such.  In what others wrote only a clause that
    speaks plainly of all there was is an error; where other words narrow it, it may be a part, or another matter.
    """
    figures = Figures(report.cells)
    small = report.body.kind in (DEPARTMENT, *TOWNS)
    wrong = [s for s in stated if not (_holds(s, figures) or (small and _is_of_the_county(s)))]
    wrong = [s for s in wrong if not (_is_a_share(s, wrong, figures) or _is_some(s, figures))]
    wrong = [s for s in wrong if not (_is_of_one(s, stated, figures) or _is_all_but(s, figures))]
    wrong = [s for s in wrong if not (_is_of_a_part(s, stated, figures) or _is_of_papers(s))]
    seen: set[tuple[int, int, int]] = set()
    for statement in wrong:
        spot = (id(statement.sentence), statement.start, statement.end)
        if spot not in seen:
            seen.add(spot)
            doubtful = _is_told_rightly(statement, stated, figures) or bool(_left_out(statement))
            if not own and (more := _narrowed(statement, report)):
                told = _is_told_elsewhere(statement, stated, figures)
                told = told or len(more) > _FEW_WORDS or not _of_applications(statement)
                if told and not _parts_exceed(statement, wrong, figures):
                    continue
                doubtful = True
            if _parts_exceed(statement, wrong, figures):
                yield from _together(statement, wrong, figures, doubtful=doubtful)
                continue
            found = _contradiction(statement, figures, doubtful=doubtful)
            if own or _is_near(statement, figures):
                yield found
            elif _tells_of_them(statement, stated):
                yield asked(found)
    unmet = list(_balance(stated, wrong, figures))
    by_itself = not unmet and not any(key.startswith("表三") for key in report.cells)
    yield from ledger.check(report) if by_itself else unmet
    yield from _more_made_than_left(report, figures)
    yield from _compared(report, figures)
    yield from _beside(report, figures)
    yield from _rests(report, figures)


_NO_NEW = regex(r"(?:没有|未|无)(?:再)?新(?:发生|增|收|提起|引发|产生|受理|立案|的)")
_OF_LAST_YEAR = regex(r"上一?年|去年|往年|此前|以前|遗留|结转")
_A_YEAR = regex(r"(?<!\d)20\d\d年")


def _is_no_new_one(statement: Statement) -> bool:
    """``2024年的1件诉讼今年审结，2025年没有新发生的``: the table has that of before, of which the paragraph tells."""
    sentence = statement.sentence
    if not _NO_NEW.search(sentence.plain[statement.start : statement.end]):
        return False
    beside = squeezed(sentence.paragraph.text)
    return bool(_OF_LAST_YEAR.search(beside)) or len(set(_A_YEAR.findall(beside))) > 1


_OVERDUE = regex("超过[^，。；]{0,6}[期时]限|超期|逾期|超时")
"""``没有超过期限未办结的``: of those that are not overdue nothing is said."""
_FOR_OTHERS = regex(
    r"受[^，。；]{1,16}委托|由[^，。；]{1,12}(?:统计|计入|编报)|[不未]计入|不在其内|不含在内"
)
"""What was done for another body, or is counted elsewhere: ``受县自然资源局委托，实施行政处罚2件，由委托机关统计``."""
_SETTLED = regex(r"已?(?:审结|结案|办结)的[^，。；]{0,20}$")


_AT_FIRST = regex(r"(?:年初|上一?年[末底]|去年年?底)[^，。；\d]{0,12}$")
"""Table two has what is in force at the year's end."""
_SPARED = regex(r"(?:免征|减免|减征|停征|缓征|退还)[^，。；]{0,16}$")
_OF_IT_OWN = regex(r"，其中[^，。；\d]{0,6}(?:本级|县政府|市政府|区政府|旗政府|我局|本机关)")


def _is_some(statement: Statement, figures: Figures) -> bool:
    """``行政事业性收费1,542.8万元，其中登记费918.3万元``, ``已审结的行政复议5件``: told of a part."""
    if statement.mention is None:
        told = statement.sentence.plain[statement.start : statement.end]
        return bool(_OVERDUE.search(told)) or _is_no_new_one(statement)
    before = statement.sentence.plain[: statement.mention.start]
    if _is_one_of_them(statement, before):
        return True
    if _FOR_OTHERS.search(statement.sentence.plain):
        return True
    if statement.options[0][0].endswith("现行有效") and _AT_FIRST.search(before):
        return True
    if statement.options == ((disclosure.FEE_KEY,),):
        return "其中" in before or bool(_SPARED.search(before))
    if _OF_IT_OWN.search(statement.sentence.plain, statement.mention.end) and any(
        f"{value:f}件" in statement.sentence.plain[statement.mention.end :]
        for value in figures.answers(statement.options)
    ):
        return True  # 全县作出行政许可21260件，其中县政府本级126件
    part = statement.options[0][0].startswith("表四") and _SETTLED.search(before)
    return bool(part) and statement.mention.value <= max(figures.answers(statement.options))


_ANOTHER = regex(r"[^。；]{0,40}?(?:另外?|还有|余下的?|，)(?:[一1]件)")
_OF_THOSE_LEFT = regex(r"(?<!年)(?<!年度)(?<!年底)结转的[^。；]{0,30}$")


def _is_one_of_them(statement: Statement, before: str) -> bool:
    """``不予公开的申请，一件涉及第三方，另一件……``: the first of them; ``结转的3件都在12月收到，其中2件由自然人提出``: of those left."""
    mention, text = statement.mention, statement.sentence.plain
    if mention is None:
        return False
    one = mention.value == 1 and before[-1:] in ("，", "：", "中", "里")
    if one and _ANOTHER.match(text, mention.end):
        return True
    cell = statement.options[0][0]
    return (
        cell.startswith("表三") and not cell.endswith(TOTAL) and bool(_OF_THOSE_LEFT.search(before))
    )


_SETTLED_SO = frozenset(row.key for row in disclosure.T3_LEAVES)


def _is_of_a_part(statement: Statement, stated: list[Statement], figures: Figures) -> bool:
    """``县政府办公室答复4件，其中予以公开2件、无法提供1件、不予处理1件`` of 14: the results of those that stand before them."""
    run = [s for s in stated if s.sentence is statement.sentence and s.mention and _is_a_result(s)]
    every = figures.get(cell_key(disclosure.T3_SUM, TOTAL))
    if len(run) < 2 or statement not in run or every is None:  # noqa: PLR2004
        return False
    first = min(s.mention.start for s in run if s.mention)
    last = max(s.mention.start for s in run if s.mention)
    cases = [m for m in mentions(statement.sentence.plain) if m.unit in ("件", "宗", "份")]
    together = sum((s.mention.value for s in run if s.mention), Decimal(0))
    before = [m for m in cases if m.start < first]
    if before and before[-1].value == together < every:
        return True
    lists = ([m.value for m in cases if whole.start < m.start <= last] for whole in before)
    return any(
        whole.value == sum(parts, Decimal(0)) < every
        for whole, parts in zip(before, lists, strict=True)
    )  # 对11件申请开展会商，会商后公开4件、部分公开3件、不予公开4件


def _is_a_result(statement: Statement) -> bool:
    """Whether a statement tells how applications were answered."""
    cell = statement.options[0][0]
    row = cell.rpartition(".")[0]
    return cell.startswith("表三") and row in _SETTLED_SO


_LEFT_OUT = regex(
    r"(?:除(?:了)?[^，。；\d]{0,24}(?P<n>\d{1,6})[件宗][^，。；\d]{0,16}(?:以|之)?外|不含[^，。；\d]{0,24}(?P<m>\d{1,6})[件宗][^，。；\d]{0,16})，[^，。；\d]{0,12}$"
)


def _left_out(statement: Statement) -> re.Match[str] | None:
    """``除不再处理的1件外，`` right before a number: what it leaves out."""
    mention = statement.mention
    return _LEFT_OUT.search(statement.sentence.plain[: mention.start]) if mention else None


def _is_all_but(statement: Statement, figures: Figures) -> bool:
    """``除不再处理的1件外，11件均按期答复``: with those left out it is what the table has."""
    match = _left_out(statement)
    if match is None or statement.mention is None:
        return False
    every = statement.mention.value + int(match["n"] or match["m"])
    return every in figures.answers(statement.options)


_FEW_WORDS = 6
"""Characters beside the row and its number of which it is still likely that they narrow nothing."""
_ARRIVED = (lex.NEW, lex.RECEIVED, lex.HANDLED, lex.DUE)


def _narrowed(statement: Statement, report: Report) -> str:
    """The words of a statement's clause that may make its number that of a part, or of something else."""
    span = statement.start, statement.end
    return residue(statement.sentence.plain, span, report.year, report.body)


def _of_applications(statement: Statement) -> bool:
    """Whether a sentence plainly tells of applications for information: of reviews, papers and decisions there are many other kinds."""
    if statement.options == ((disclosure.FEE_KEY,),):
        return True
    of_table = statement.options[0][0].startswith("表三")
    surely = statement.name not in (lex.HANDLED, lex.DUE)  # 会商疑难申请8件
    return of_table and surely and "公开" in statement.sentence.plain


def _is_told_elsewhere(statement: Statement, stated: list[Statement], figures: Figures) -> bool:
    """Whether the report also tells the number that the table has: then this one is meant as another."""
    names = _ARRIVED if statement.name in _ARRIVED else (statement.name,)
    return any(
        other is not statement
        and other.name in names
        and (other.mention is None) == (statement.mention is None)
        and any(figures.answers(other.options))
        and _holds(other, figures)
        for other in stated
    )


def _more_made_than_left(report: Report, figures: Figures) -> Iterator[Finding]:
    """制发1件、废止0件、现行有效0件: what was made in the year is in force at its end, if it was not ended."""
    keys = [f"表二.行政规范性文件.{name}" for name in ("制发", "废止", "现行有效")]
    made, ended, left = (figures.get(key) for key in keys)
    if made is not None and ended is not None and left is not None and made > ended + left:
        what = f"表二行政规范性文件制发 {made:f} 件，废止 {ended:f} 件，现行有效只有 {left:f} 件"
        fix = "核对三个数"
        place = report.places.get(keys[2], Place(report.file, label="表二"))
        yield at_cell(
            report, keys[2], Problem("F1", what, fix, place, Severity.WARNING, tuple(keys))
        )


_OF_THE_COUNTY = regex(r"全[县市区旗省州](?!.{0,3}系统)[^，。；]{0,16}$")


def _is_of_the_county(statement: Statement) -> bool:
    """``全县行政复议总量为12件`` in the report of one of its offices."""
    return bool(_OF_THE_COUNTY.search(statement.sentence.plain[: statement.start]))


def borne_out(report: Report, stated: list[Statement]) -> frozenset[tuple[int, int]]:
    """The numbers that are what the tables have: their sentences and where they begin."""
    figures = Figures(report.cells)
    return frozenset(
        (id(s.sentence), s.start)
        for s in stated
        if s.mention is not None and any(figures.answers(s.options)) and _holds(s, figures)
    )


_BOTH = {
    r"重复申请(?:或者?|、|和)(?:无正当理由)?(?:大量)?、?反复申请": (
        *("表三.不予处理.重复申请.总计", "表三.不予处理.无正当理由大量反复申请.总计"),
    ),
    r"逾期不补正(?:或者?|、|和)补正后|补正后[^，。]{0,10}(?:或者?|、|和)逾期不补正": (
        *(
            "表三.其他处理.申请人无正当理由逾期不补正.总计",
            "表三.无法提供.补正后申请内容仍不明确.总计",
        ),
    ),
}
"""Two rows of the form that prose counts together: 重复申请或反复申请12件."""


def _counts_both(statement: Statement, figures: Figures) -> bool:
    if statement.mention is None:
        return False
    sums = (
        figures.sum(c)
        for words, c in _BOTH.items()
        if compiled(words).search(statement.sentence.plain)
    )
    return any(value is not None and statement.mention.agrees(value) for value in sums)


def _holds(statement: Statement, figures: Figures) -> bool:
    known = list(figures.answers(statement.options))
    if len(known) < len(statement.options) or _counts_both(statement, figures):
        return True
    if statement.mention is None:
        return any(value == 0 for value in known)
    return any(statement.mention.agrees(value) for value in known)


def _shares_beside(statement: Statement, wrong: list[Statement]) -> list[Decimal]:
    """The numbers that one sentence gives of one thing, none of them what the table has."""
    return [
        other.mention.value
        for other in wrong
        if other.sentence is statement.sentence
        and other.options == statement.options
        and other.mention is not None
    ]


def _is_a_share(statement: Statement, wrong: list[Statement], figures: Figures) -> bool:
    """``县直部门受理92件，乡镇受理36件``: said of one thing in one sentence, and together what the table has."""
    alike = _shares_beside(statement, wrong)
    return len(alike) > 1 and sum(alike) in list(figures.answers(statement.options))


def _parts_exceed(statement: Statement, wrong: list[Statement], figures: Figures) -> bool:
    """Whether such numbers are together more than there were: as parts of them they are wrong all the same."""
    alike = _shares_beside(statement, wrong)
    return len(alike) > 1 and sum(alike) > min(figures.answers(statement.options))


_AND_OTHERS = regex(
    r"[，、](?:县直|市直|区直|各)?(?:部门|乡镇|办公室|单位)(?:制发|印发)?(?:(?:行政)?规范性文件)?(?P<n>\d+)件"
)
_ONE = regex(
    r"(?:[^全]|^)(?:本级|人民政府|县政府|区政府|市政府|政府(?:（[^）]*）)?|办公室|部门|单位|乡镇|街道)(?:（[^）]*）)?[^，。；\d]{0,8}$"
)


def _is_of_one(statement: Statement, stated: list[Statement], figures: Figures) -> bool:
    """``全市制发188件，市政府制发21件``: what one of the bodies did, after what all of them did."""
    mention = statement.mention
    also = mention and _AND_OTHERS.match(statement.sentence.plain, mention.end)
    if mention and also and mention.value + int(also["n"]) in figures.answers(statement.options):
        return True
    if mention is None or not _ONE.search(statement.sentence.plain[: mention.start]):
        return False
    alone = not any(
        other is not statement
        and other.sentence is statement.sentence
        and other.name == statement.name
        for other in stated
    )
    arrived = (lex.NEW, lex.RECEIVED, lex.HANDLED, lex.DUE) if alone else ()
    return any(
        (other.sentence is statement.sentence or alone)
        and other.sentence.paragraph is statement.sentence.paragraph
        and (
            other.options == statement.options
            or (other.name in arrived and statement.name in arrived)
        )
        and other.mention is not None
        and other.mention.value > mention.value
        and _holds(other, figures)
        for other in stated
    )


def _is_told_rightly(statement: Statement, stated: list[Statement], figures: Figures) -> bool:
    """Whether the paragraph also tells the right number of it, a larger one: here a part may be meant."""
    mention, paragraph = statement.mention, statement.sentence.paragraph
    return mention is not None and any(
        other.name == statement.name
        and other.sentence.paragraph is paragraph
        and other.mention is not None
        and other.mention.value > mention.value
        and _holds(other, figures)
        for other in stated
    )


def _together(
    statement: Statement, wrong: list[Statement], figures: Figures, *, doubtful: bool
) -> Iterator[Finding]:
    """``由县政府本级收到31件，部门42件，乡镇8件``: parts by level are held against the table as one number, where the first of them stands."""
    beside = [
        other
        for other in wrong
        if other.sentence is statement.sentence
        and other.options == statement.options
        and other.mention is not None
    ]
    if beside[0] is not statement:
        return
    whole = next(figures.answers(statement.options))
    parts = [other.mention.value for other in beside if other.mention]
    before = statement.sentence.plain[: beside[0].start]
    if compiled(rf"(?<!\d){sum(parts):f}[件个项][^。；]{{0,16}}$").search(before):
        return  # 年末仍为31件，其中政府制发的19件，部门制发的12件
    what = f"文字里各处“{statement.name}”相加为 {sum(parts):f}，表中是 {whole:f}"
    span, cells = (beside[0].start, beside[-1].end), statement.options[0]
    found = at(statement.sentence, "F1", what, "核对各数和表格", span=span, cells=cells)
    yield asked(found) if doubtful else found


_OF_THEM = regex("申请|办结|(?:已|均|都|全部)答复|办理结果")
_SEVERAL = 3


def _tells_of_them(statement: Statement, stated: list[Statement]) -> bool:
    """Whether the sentence says itself that it tells of applications, or tells how they were answered to the end; far from the table's, a number is else that of other things."""
    alike = [s for s in stated if s.sentence is statement.sentence and _is_a_result(s)]
    return len(alike) >= _SEVERAL or bool(_OF_THEM.search(statement.sentence.plain))


_OF_PAPERS = regex(
    r"(?<!依申请)(?:主动|依申请)公开(?:类|的)?(?:为|有|共)?\d+[件份]|[改转]为(?:主动|依申请|不予)公开|公开属性|[发拟行]文[单稿]"
)
"""Papers sorted by whether they may be published, not applications by how they were answered: ``主动公开102件、不予公开174件``."""


def _is_of_papers(statement: Statement) -> bool:
    return _is_a_result(statement) and bool(_OF_PAPERS.search(statement.sentence.plain))


def _is_near(statement: Statement, figures: Figures) -> bool:
    """Whether a result's number may be the table's, mistyped; another by far may be one of other things: ``同意公开640件`` of old papers."""
    mention = statement.mention
    if mention is None or not _is_a_result(statement):
        return True
    return any(could_be(mention.value, value) for value in figures.answers(statement.options))


def _contradiction(statement: Statement, figures: Figures, *, doubtful: bool) -> Finding:
    actual = next(figures.answers(statement.options))
    shown = f"{actual:f}"
    said = statement.mention.text if statement.mention else "没有"
    what = f"文字说“{statement.name}”{said}，表中是 {shown}"
    fix = (
        f"核对表格；以表为准时，此处改为 {shown}"
        if actual
        else "核对表格；表中是 0 时改写为“未收到”“未发生”或删去"
    )
    span, cells = (statement.start, statement.end), statement.options[0]
    severity = Severity.ERROR
    pairs: Pairs = ()
    if doubtful:  # another number than the table's by more than a slip is that of another thing
        severity, known = Severity.WARNING, figures.answers(statement.options)
        mention = statement.mention
        of_money = statement.options == ((disclosure.FEE_KEY,),)
        gated = mention and not of_money
        pairs = tuple((mention.value, value) for value in known) if mention and gated else ()
    return at(
        statement.sentence, "F1", what, fix, span=span, cells=cells, severity=severity, pairs=pairs
    )


_STILL_OPEN = regex(
    r"(?:在|尚在|仍在|还在|未到)[^，。；]{0,8}(?:办理|答复|法定)?(?:期限|时限|期内)|延期|正在办理|除[^，。；]{1,24}外"
)


_WITH_CARRIED = regex(
    r"(?:收到|受理|接收|申请)[^，。；]{0,10}\d+件（(?:其中)?(?:含|包括|包含)(?:由|从)?(?:上一?年度?|去年|20\d\d年度?)[^（）\d]{0,6}(?:结转|转入|转来)"
)
_AS_A_PART = regex(
    r"(?:全部|均已|都已)(?:办结|答复)[^。]{0,16}其中[^，。；、]{0,6}$|(?:新收|结转)的(?:申请)?[^，。；\d]{0,3}$"
)
_ITS_REST = regex(
    r"结转|在办|正在|尚|仍|未办|撤回|撤销|终止|延期|延长|期限内[，。；]|其余|另|补正|转办|除|期内|待|跨年|合并|不属于|12月"
)
"""What tells where those are that were not done."""
_OF_BEFORE = regex(
    r"计入|20\d\d年\d{1,2}月|上一?年|去年|20\d\d年(?=[^，。；]{0,10}结转)|以前|往年|遗留|结转(?!至|到|下|次|入)"
)
"""What tells that some may have come from the year before."""
_ARRIVALS = (lex.NEW, lex.RECEIVED)


def _bare_carry(said: dict[str, Decimal], last: Statement, arrived: Decimal) -> Iterator[Finding]:
    """``收到5件，办结5件，结转1件``: wherever it was carried, the numbers do not meet."""
    done, carried = said[lex.DONE], said[lex.CARRIED]
    others = {lex.CARRIED_IN, lex.CARRIED_OUT}
    if others.isdisjoint(said) and done not in (arrived + carried, arrived - carried):
        what = f"收到 {arrived}、办结 {done}、结转 {carried}，对不上"
        yield at(last.sentence, "F4", what, "核对三个数，并写明是上年结转还是结转下年度")


def _balances_by_itself(stated: list[Statement]) -> bool:
    """Whether one part of the report tells all four and they meet: another part's number is held against its own."""
    parts: dict[int, dict[str, Decimal]] = {}
    for one in stated:
        whole = all(key.endswith(TOTAL) for key in one.options[0])
        if whole and not _AS_A_PART.search(one.sentence.plain, 0, one.start):
            value = one.mention.value if one.mention else Decimal(0)
            parts.setdefault(one.sentence.section.number, {}).setdefault(one.name, value)
    wanted = {lex.CARRIED_IN, lex.DONE, lex.CARRIED_OUT}
    return len(parts) > 1 and any(
        wanted <= said.keys()
        and lex.NEW in said
        and said[lex.NEW] + said[lex.CARRIED_IN] == said[lex.DONE] + said[lex.CARRIED_OUT]
        for said in parts.values()
    )


def _balance(
    stated: list[Statement], wrong: list[Statement], figures: Figures
) -> Iterator[Finding]:
    """新收 + 上年结转 = 办结 + 结转下年度, where the text gives these numbers and the tables do not judge them.

    What is neither said nor in a table may be any number; 收到 may or may not hold what was carried over.
    """
    said: dict[str, Decimal] = {}
    first: Statement | None = None
    last: Statement | None = None
    denied = {s.name for s in wrong}
    for statement in stated:
        name = statement.name
        if name not in (*_ARRIVALS, lex.CARRIED_IN, lex.DONE, lex.CARRIED_OUT, lex.CARRIED):
            continue
        if _AS_A_PART.search(statement.sentence.plain, 0, statement.start):
            continue  # 当年全部办结；其中13件按期答复、2件主动撤回
        if name in said or not all(key.endswith(TOTAL) for key in statement.options[0]):
            continue
        if statement.mention is not None and statement.mention.rough:
            return
        if _STILL_OPEN.search(statement.sentence.plain):
            return
        said[name] = statement.mention.value if statement.mention else Decimal(0)
        first, last = first or statement, statement
    arrived = said.get(lex.NEW, said.get(lex.RECEIVED))
    if last is None or arrived is None or lex.DONE not in said or not denied.isdisjoint(said):
        return
    if lex.CARRIED in said and lex.CARRIED_IN in said and lex.CARRIED_OUT not in said:
        said[lex.CARRIED_OUT] = said.pop(lex.CARRIED)  # 上年结转1件，办结9件，结转2件
    if lex.CARRIED in said:
        twice = sum(s.name == lex.CARRIED for s in stated) > 1
        yield from () if twice else _bare_carry(said, last, arrived)
        return
    if _WITH_CARRIED.search(first.sentence.plain if first else ""):
        said.setdefault(lex.CARRIED_IN, Decimal(0))  # 收到287件（含上年结转9件）
    carried_in = said.get(lex.CARRIED_IN, figures.get(cell_key(disclosure.T3_CARRIED_IN, TOTAL)))
    left = said.get(lex.CARRIED_OUT, figures.get(cell_key(disclosure.T3_CARRIED_OUT, TOTAL)))
    done = said[lex.DONE]
    sums = {arrived + (carried_in or 0)}
    if lex.NEW not in said:
        sums.add(arrived)
    needed = done + (left or 0)
    if needed in sums or _balances_by_itself(stated) or "不再处理" in last.sentence.plain:
        return
    unsure = carried_in is None and needed > max(sums)
    if unsure and any(_OF_BEFORE.search(s.sentence.plain) for s in stated):
        return
    open_too = left is None and needed < max(sums)
    if open_too and any(_ITS_REST.search(s.sentence.plain) for s in stated):
        return
    shown_in = f" 加上年结转 {carried_in}" if carried_in else ""
    shown_out = f" 加结转下年度 {left}" if left is not None else ""
    what = f"收到、办结和结转对不上：收到 {arrived}{shown_in}，不等于办结 {done}{shown_out}"
    severity = Severity.WARNING if unsure or open_too else Severity.ERROR
    yield at(last.sentence, "F4", what, "核对四个数，并与表三一致", severity=severity)


_REST = regex(r"(?:其余(?:\d+种情形)?|其他情形|其他原因|其它情形)(?:的)?(?:为|有|共)?(?P<n>\d+)件")
_REFUSED = tuple(tuple(cell_key(row, TOTAL) for row in rows) for _, _, rows in disclosure.T3_GROUPS)


def _rests(report: Report, figures: Figures) -> Iterator[Finding]:
    """``本机关不掌握8件、重复申请3件，其余2件``: what the reasons named leave of those of the table."""
    for sentence in report.sentences():
        match = _REST.search(sentence.plain)
        if match is None:
            continue
        said = lex.labels(sentence.plain[: match.start()], report.year)
        named = {f"表三.{x.value}.{TOTAL}" for x in said if x.dim == lex.LEAF}
        groups = [keys for keys in _REFUSED if named.intersection(keys)]
        if len(named) < 2 or any(figures.sum(keys) is None for keys in _REFUSED):  # noqa: PLR2004
            continue
        told = sum((figures.get(key) or 0 for key in named), Decimal(0))
        wholes = {
            sum((figures.sum(keys) or 0 for keys in some), Decimal(0))
            for size in range(len(groups), len(_REFUSED) + 1)
            for some in combinations(_REFUSED, size)
        }
        right = {whole - told for whole in wholes}
        if "其余" not in match[0]:  # a row of its own
            right.add(figures.get(f"表三.其他处理.其他.{TOTAL}") or Decimal(0))
        if Decimal(match["n"]) not in right:
            what = f"按表三，除列出的情形外对不上“{match[0]}”"
            yield at(sentence, "F1", what, "核对表三和各种情形的件数", span=match.span())


_BEFORE = regex(
    r"上年(?:新收|收到|受理|登记|接收|接到)(?:的)?(?:政府信息公开)?(?:申请)?(?:的?数量|件数)?(?:的|为|是|共|有)*(?P<n>\d+)件"
)
_CHANGE = regex(
    r"(?P<word>减少|少收到?|少|增加|多收到?|多)(?:了|政府信息公开|新收|申请|的|出)*(?P<n>\d+)件"
)


_TOLD_BESIDE = regex(
    r"申请[^。；]{0,16}?(?:较|比)(?:上一?年|去年|20\d\d年)(?:（(?P<m>\d+)件）)?(?P<word>增加|减少|多|少)了?(?P<n>\d+)件(?:（(?P<k>\d+)件）)?"
)


def _beside(report: Report, figures: Figures) -> Iterator[Finding]:
    """``申请量较去年（28件）增加9件``: last year's number in brackets, the difference, and this year's."""
    table = (cell_key(disclosure.T3_NEW, TOTAL), cell_key(disclosure.T3_CARRIED_IN, TOTAL))
    for sentence in report.sentences():
        match = _TOLD_BESIDE.search(sentence.plain)
        before = match and (match["m"] or match["k"])
        if match is None or not before:
            continue
        fell = match["word"] in ("减少", "少")
        right = Decimal(before) + Decimal(match["n"]) * (-1 if fell else 1)
        told = mentions(sentence.plain[: match.start("n")])
        now = {m.value for m in told if m.unit == "件" and m.end < match.start("word")}
        now -= {Decimal(match["m"])} if match["m"] else set()
        now |= set(figures.answers([table[:1], table]))
        if now and right not in now:
            what = f"按上年 {before} 件推算，本年应为 {right} 件，与“{match[0]}”不符"
            yield at(sentence, "F3", what, "核对上年数、差数和表三", span=match.span())


def _compared(report: Report, figures: Figures) -> Iterator[Finding]:
    """``上年新收17件，减少17件``: last year's number and the difference make this year's."""
    now = figures.get(cell_key(disclosure.T3_NEW, TOTAL))
    if now is None:
        return
    for sentence in report.sentences():
        before, change = _BEFORE.search(sentence.plain), _CHANGE.search(sentence.plain)
        if before is None or change is None:
            continue
        fell = change["word"][0] in "减少"
        right = Decimal(before["n"]) + Decimal(change["n"]) * (-1 if fell else 1)
        if right != now:
            what = f"按上年 {before['n']} 件、{change[0]}推算，本年新收应为 {right} 件，表中是 {now} 件"
            span = (before.start(), max(before.end(), change.end()))
            yield at(sentence, "F3", what, "核对上年数、差数和表三", span=span)
