"""What a report says of the fee for handling information in several places (FEE): charged or not, how much, of how many.

Each sentence about it is read for one claim: nothing, or so much money and so many applications.  Money is told in yuan or in ten thousands,
with or without commas; what a page costs, what a part of it is, what was waived, and what another year had, is none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from draftkit.audit.claims.nothing import none_came
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import OTHER, Finding, Report, Sentence, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

FEE = regex(r"信息处理费|处理费|收费通知|收取(?:过)?(?:任何|各类|各种)(?:形式的?)?费用")
_A_FEE = regex("收费|(?:未|没有|无)[^，。；]{0,6}(?:收取|收过)[^，。；]{0,6}费用")
_ANY = regex(r"收费|免费|收取[^，。；]{0,8}费|缴费|缴纳|分文")
_OF_APPLICATIONS = regex("申请|政府信息|答复|复印|检索|处理费")
_OTHER_FEES = regex(
    "行政事业性收费|事业性收费|收费(?:项目|标准|目录|公示|依据)|价格|教育收费|医疗|物业|停车|考试|表二|第二部分|罚没|无关|学校|涉企|乱收费|报名费|水费|电费"
)
_NOT_CHARGED = regex(
    r"(?:未|没有|无|不|从未)[^，。；]{0,12}(?:收取|收过?费|收过|收到)|未产生|未发生|为零|为0|收取[^，。；]{0,10}(?<![\d.])0元|没有收|零收费|免费提供|(?:一律|全部|均|都)(?:是|为|实行)?免费|分文(?:未|不)[收取]|(?<![\d.])0元|零元"
)
_NOTHING_AT_ALL = regex(
    r"(?:未|没有)发出(?:过)?收费通知|未(?:发生|产生)[^，。；]{0,6}处理费|未收取|没有收取|(?<![\d.])0元|零元"
)
_CHARGED = regex(r"收(?:取|费|到|入|缴)?|缴|处理费")
_MONEY = regex(
    r"(?<![\d.,])(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<wan>万)?元(?!／|/|每|一页|以下|以上|以内|起)"
)
_EACH = regex(r"(?:每[页件张份]?|单价|标准(?:为|是|：)|按页)[^，。；\d]{0,4}$")
_WAIVED = regex(r"应[收缴]|免[收除去]|减免|减收|退还|不收|免于")
_BY_BODY = regex(
    r"(?:其中|[县市区]?[\u3400-\u9fff]{2,8}(?:局|镇|乡|街道|委|办))[，：]?(?:共|累计)?(?:未|没有)?收取|(?:办公室|本级|机关)[^，。；]{0,4}(?:未|没有)[^，。；]{0,10}，[^，。；]{0,16}(?:部门|单位|区）|县区|镇街|乡镇|街道)[^，。；]{0,4}(?:共|累计|合计)"
)
"""A county tells which of its bodies charged."""
_OTHERS = regex(
    r"其余|其他|其它|除|上一?年|去年|20\d\d年|原则|只有|仅|标准(?:的|以内)|(?<!\d)30页以[内下]|以内|不超过|另|前\d+件|每件"
)
"""Of other applications, or of another year, nothing was charged."""
_ANOTHER_YEAR = regex(r"(?:20\d\d年|上一?年|去年|往年)度?[^，。；]{0,6}(?:收取|收了|缴)")
_TOTAL = regex(r"(?:合计|共计|总计|累计|总共|一共|共(?!享|同|开)|总额|合共)[^，。；\d]{0,8}$")
_CASES = regex(
    r"(?:处理费的申请|对|向|有|涉及|收费(?:的)?|收取(?:的)?|处理费(?:的)?|共|其中)(?:了)?(?P<n>[1-9]\d{0,3}|[一两二三四五六七八九])(?:件|宗|笔|位申请人|名申请人)"
    r"|(?<![\d.])(?P<m>[1-9]\d{0,3}|[一两二三四五六七八九])(?:件|宗|笔)(?:申请)?[^，。；\d]{0,10}(?:收取|收费|收了|缴)"
)
_PARTS = 4


class _Fee(NamedTuple):
    """What one sentence says was charged: its sums as they stand, the whole, and of how many applications."""

    sentence: Sentence
    sums: tuple[Decimal, ...]
    whole: Decimal
    cases: Decimal | None


def check(report: Report) -> Iterator[Finding]:
    """Charged here, not charged there; so much here, another sum there."""
    told = [s for s in report.sentences() if _is_of_the_fee(s) and not report.is_cut(s)]
    told = [s for s in told if not s.plain.startswith("其中")]  # parts of what stands before
    charged = [fee for s in told if (fee := _charged(s, report.year))]
    free = [
        s
        for s in told
        if _NOT_CHARGED.search(s.plain) and all(fee.sentence is not s for fee in charged)
    ]
    if any(_BY_BODY.search(s.plain) for s in (*(fee.sentence for fee in charged), *free)):
        return
    plain = [
        s
        for s in free
        if FEE.search(s.plain) or s.section.number == OTHER or not _excepts(s, report.year)
    ]
    if charged and plain and not all(_excepts(s, report.year) for s in plain):
        what = "信息处理费一处说收取、一处说未收取"
        yield at(charged[0].sentence, "FEE", what, "核对后统一")
    for fee in charged:
        text = fee.sentence.plain
        if _NOTHING_AT_ALL.search(text) and not _excepts(fee.sentence, report.year):
            yield at(fee.sentence, "FEE", "信息处理费一处说没有、一处说收取", "核对后统一")
    yield from _different(charged)
    yield from _freed(told)
    if charged and none_came(report):
        what = "全年没有申请，却收取了信息处理费"
        yield at(charged[0].sentence, "FEE", what, "核对申请件数和收费", severity=Severity.WARNING)


def _excepts(sentence: Sentence, year: int) -> bool:
    return bool(_OTHERS.search(_TO_REPORT.sub("", sentence.plain.replace(f"{year}年", ""))))


_TO_REPORT = regex("没有其他[^，。；]{0,4}报告|除此[以之]?外")


def _is_of_the_fee(sentence: Sentence) -> bool:
    text = sentence.plain
    if FEE.search(text):
        return True
    if _OTHER_FEES.search(text) or not (_A_FEE.search(text) or _ANY.search(text)):
        return False
    return sentence.section.number == OTHER or bool(_OF_APPLICATIONS.search(text))


def _charged(sentence: Sentence, year: int) -> _Fee | None:
    """The claim of a sentence that money was taken, if it is one."""
    text = sentence.plain
    if _ANOTHER_YEAR.search(text.replace(f"{year}年", "")):
        return None
    sums: list[Decimal] = []
    whole: Decimal | None = None
    for match in _MONEY.finditer(text):
        clause = text[begins(text, match.start(), "，。；（") : match.start()]
        half = text[begins(text, match.start(), SENTENCE) : match.start()]
        if _OTHER_FEES.search(half) and "信息处理费" not in clause:
            continue
        value = value_of(match["n"]) * (10_000 if match["wan"] else 1)
        if not value or _EACH.search(clause) or _WAIVED.search(clause):
            continue
        if _TOTAL.search(clause):
            whole = value
        sums.append(value)
    taken = None if sums else _TAKEN.search(text)
    if (not sums and not taken) or not _CHARGED.search(text):
        return None
    cases = [numerals.counted(m["n"] or m["m"]) for m in _CASES.finditer(text)]
    number = Decimal(cases[0]) if len(set(cases)) == 1 and not _excepts(sentence, year) else None
    total = whole or (sums[0] if len(sums) == 1 else sum(sums, Decimal(0)))
    return _Fee(sentence, tuple(sums), total, number)


_N = r"(?<![\d.])(?P<{}>[1-9]\d{{0,3}}|[一两二三四五六七八九])件"
_TAKEN = regex(
    rf"(?:^|[，。；、])[^，。；、如应未没不若按]{{0,14}}(?:(?:本年度?|今年|全年)(?:所)?收取(?:的)?信息处理费(?:的)?(?:票据|收据|款|资金|收入|全部|已|均|缴|入)|{_N.format('n')}(?:申请)?(?:收|缴)(?:取|纳)?了信息处理费|收取信息处理费的(?:申请)?{_N.format('m')})"
)
"""That the fee was taken, without how much."""
_FREED = regex(
    rf"(?:减免|免收|免除)(?:了)?(?:信息处理费|处理费|费用)?(?:的)?(?:申请)?{_N.format('n')}"
)


def _freed(told: Sequence[Sentence]) -> Iterator[Finding]:
    """For so many the fee was waived in one place, for another number in another."""
    found = [(s, m) for s in told if (m := _FREED.search(s.plain)) and "其中" not in s.plain]
    numbers = {numerals.counted(m["n"]) for _, m in found}
    if len(numbers) > 1:
        shown = "、".join(f"“{m[0]}”" for _, m in found[:2])
        fix, severity = "核对后统一", Severity.WARNING
        yield at(
            found[-1][0], "FEE", f"减免信息处理费前后件数不一致：{shown}", fix, severity=severity
        )


def _different(charged: Sequence[_Fee]) -> Iterator[Finding]:
    """The first two places whose sums, or whose numbers of applications, are not the same."""
    for one, other in combinations(charged[:_PARTS], 2):
        known = {*one.sums, one.whole}, {*other.sums, other.whole}
        same = not (one.sums and other.sums) or bool(known[0] & known[1])
        if not same:
            shown = "、".join(f"{fee.whole.normalize():f}" for fee in (one, other))
            yield at(other.sentence, "FEE", f"信息处理费前后金额不一致（{shown}元）", "核对后统一")
            return
        if one.cases and other.cases and one.cases != other.cases and same:
            what = f"信息处理费前后件数不一致（{one.cases:f}件、{other.cases:f}件）"
            severity = Severity.WARNING
            yield at(other.sentence, "FEE", what, "核对后统一", severity=severity)
            return
