"""The six sections (F11), what must stand in them, and what stands in the wrong one (F12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from draftkit.audit.claims import overview
from draftkit.audit.claims.fees import FEE
from draftkit.audit.claims.rules import Rule
from draftkit.audit.claims.text import (
    OTHER,
    PROBLEMS,
    UNKNOWN,
    Finding,
    Report,
    Section,
    Sentence,
    at,
    misnamed,
    of_report,
    of_section,
    shortened,
    squeezed,
)
from draftkit.chinese.numerals import COUNTING, numeral
from draftkit.diagnostics import Problem, Severity
from draftkit.kinds import disclosure
from draftkit.patterns import compiled, regex

_CUT = "REPORT-CUT"
"""The code for a text that is not whole."""

RULES: tuple[Rule, ...] = (
    Rule(
        "F12",
        r"存在的?(?:主要)?(?:问题|不足|短板)|(?:还|仍|尚)(?:存在|有)[^，。；]{0,12}(?:不足|问题|差距|短板|薄弱)|有待(?:进一步)?(?:加强|提高|提升|改进|完善)|改进措施",
        "问题和改进应当写在第五部分：“{0}”",
        "移到五，或在此删去",
        sections=(1, 2, 3, 4),
        headings=True,
        unless=r"整改|已(?:经)?(?:解决|改正)|反馈|监测|自查|检查|排查|发现|问题导向|针对|查找|查摆|梳理|及改进情况|其他需要?报告|复议",
        fires=("但公开内容还存在不够深入的问题。", "工作人员业务能力有待提高。"),
        silent=(
            "对检查发现存在的问题逐项整改。",
            "报告包括总体情况、存在的主要问题及改进情况等部分。",
            "逐项查找存在的不足与问题。",
        ),
    ),
    Rule(
        "F12",
        r"存在的?(?:主要)?(?:问题|不足)|(?:还|仍|尚)存在[^，。；]{0,12}(?:不足|差距|短板|薄弱)|有待(?:进一步)?(?:加强|提高|提升)|改进措施",
        "问题和改进应当写在第五部分：“{0}”",
        "移到五",
        sections=(6,),
        headings=True,
        fires=("公开渠道还存在不足，下一步加以改进。",),
        silent=("没有其他需要报告的事项。",),
    ),
    Rule(
        "F12",
        r"(?:新收|收到|受理|办结)(?:政府信息公开)?申请\d+件|主动公开[^，。；]{0,8}信息[^，。；]{0,4}\d+[余多]?条",
        "数量情况应当写在第一部分：“{0}”",
        "移到一",
        Severity.WARNING,
        sections=(6,),
        fires=("本年收到申请3件。",),
        silent=("依据《政府信息公开信息处理费管理办法》，未收取信息处理费。",),
    ),
)


def check(report: Report) -> Iterator[Finding]:
    """Sections, their order, and what must not be missing."""
    yield from _sections(report)
    yield from _tables(report)
    if report.kind is disclosure.DISCLOSURE:
        yield from overview.check(report)
        yield from _problems(report)
        yield from _other(report)
        yield from _beside_tables(report)
    yield from _title(report)


def _sections(report: Report) -> Iterator[Finding]:
    headings = report.kind.headings
    count, last = numeral(len(headings)), headings[-1][0]
    known = [section for section in report.sections if 1 <= section.number <= len(headings)]
    numbers = [section.number for section in known]
    there = max(numbers, default=0) if report.tail else len(headings)
    text = report.text_of()
    for number, title in enumerate(headings[:there], start=1):
        if number in numbers:
            continue
        if title in text:
            what, fix = f"标题“{title}”没有另起一行", "标题单独成行"
            yield of_report(report, "F11", what, fix, Severity.WARNING)
            continue
        what = f"缺少“{title}”"
        yield of_report(report, "F11", what, f"补上这一部分；{count}个部分一个也不能少")
    yield from _stops_early(report, headings[there:])
    for section in report.sections:
        if section.number == UNKNOWN and not _is_begun(report, section):
            what = f"多出一个部分“{section.heading}”"
            fix = f"按格式只写{count}个部分；内容并入相应部分"
            yield of_section(section, "F11", what, fix)
    for section in known:
        if _is_begun(report, section):
            continue
        yield from _renamed(section, headings[section.number - 1], copied=report.copied)
    order = list(dict.fromkeys(numbers))
    if order != sorted(order):
        wrong = next(s for a, s in pairwise(known) if s.number < a.number)
        what = f"各部分次序不对：“{wrong.heading}”排在后面的部分之后"
        yield of_section(wrong, "F11", what, f"按一至{last}的次序排列")
    for number in sorted({n for n in numbers if numbers.count(n) > 1}):
        again = [s for s in known if s.number == number][1]
        what = f"“{headings[number - 1]}”出现了两次"
        yield of_section(again, "F11", what, "合并为一个部分")


def _is_begun(report: Report, section: Section) -> bool:
    """Whether a title is the beginning of an official one, in which the text stops."""
    begun = squeezed(section.heading)
    at_end = report.tail is not None and section is report.tail.section and not section.paragraphs
    return at_end and any(title.startswith(begun) for title in report.kind.headings)


def _stops_early(report: Report, rest: Sequence[str]) -> Iterator[Finding]:
    """A copied text that ends before the last part: what is not there cannot be judged."""
    tail = report.tail
    if tail is None:
        return
    marks = [title[0] for title in rest]
    names = f"第{marks[0]}{f'至第{marks[-1]}' if len(marks) > 1 else ''}部分" if marks else ""
    place = tail.paragraph.place if tail.paragraph else tail.section.place
    words = shortened((tail.paragraph.text if tail.paragraph else tail.section.heading)[-16:])
    if tail.sure:
        what = f"文字到“…{words}”中断，后面的内容{f'（{names}）' if names else ''}没有查到"
        fix = "核对文件是否完整；是节选的，请用全文再查一遍"
    else:
        what = f"文字到“…{words}”为止，没有{names}"
        fix = "是节选的，请用全文再查一遍；全文就是这样的，按格式补上缺少的部分"
    yield Finding(Problem(_CUT, what, fix, place, Severity.WARNING), tail.section.heading)


_MARK = regex(rf"^[（(]?[{COUNTING}\d]+[）)]?[、，.．:：]?")


_NOTED = regex(r"（(?:表格?)?(?:略|从略)）$|（(?:详?见附?表|表格?附后)）$")
"""What a copy notes in the title of a part whose table it lacks."""


def _renamed(section: Section, official: str, *, copied: bool) -> Iterator[Finding]:
    found = compiled(r"[，,]").sub("、", squeezed(section.heading).rstrip("。：:"))
    found = _NOTED.sub("", found) if copied else found
    if found == official:
        return
    code, severity, fault = "F11", Severity.ERROR, "与格式不一致"
    if _MARK.sub("", found) == _MARK.sub("", official):
        fault = "的序号不对"
        if found[:1] == official[:1]:
            code, severity, fault = "PUNCT", Severity.WARNING, f"的序号应写作“{official[:2]}”"
    what = f"标题“{section.heading}”{fault}"
    yield of_section(section, code, what, f"写成“{official}”", severity)


def _tables(report: Report) -> Iterator[Finding]:
    """Sections that have no table: of plain text, the tables may have been lost when it was copied."""
    severity = Severity.WARNING if report.copied else Severity.ERROR
    lost = report.copied and not report.cells and not any(s.tables for s in report.sections)
    for number, official in enumerate(report.kind.sections, start=1):
        section, table = report.section(number), official.table
        if section is None or table is None or report.is_open(number):
            continue
        told = report.text_of(number)
        noted = _NOTED.search(squeezed(section.heading))
        if report.copied and (noted or _TABLE_LEFT_OUT.search(told) or _TABLE_TOLD.search(told)):
            continue  # a copy says itself that it is without the table, or tells what is in it
        if not section.tables and table.cells.keys().isdisjoint(report.cells):
            what = f"“{section.heading}”没有表格"
            fix = f"按格式填上{table.name}，没有的填 0"
            fix += "；原文有表的，请用原来的文件再查一遍" if report.copied else ""
            if lost:  # none came with the text: told once, for all
                what = "文字里没有表格，没有和表格核对"
                fix = "原文有表的，请用原来的文件再查一遍"
            yield of_section(section, "F11", what, fix, severity)
            if lost:
                return


_TABLE_LEFT_OUT = regex(
    r"[（(〔\[][^（()）]{0,6}(?:表格?|附表|内容)?[^（()）]{0,3}(?:略|附后|见附[件表]|另附)[）)〕\]]|(?:表格?|数据表)(?:从略|略|附后|见附[件表]|另附)|见附[件表]"
)
_TABLE_TOLD = regex(
    r"(?:规范性文件|规章|行政许可|行政处罚)[^。；]{0,10}\d+件|第二十条第?[（(]|(?:新收|复议|诉讼)[^。；]{0,14}\d+件|(?:未|没有|无)[^。；]{0,24}(?:复议|诉讼|申请)|不适用|不涉及|无此[项类]|为企业|(?:未|没有)(?:发生|收到|产生)|(?:均|都|全部)(?:为|是)?(?:0|零|无)|没有(?:规章|规范性文件|行政许可)|(?:未|没有|无)[^。；]{0,16}(?:数据|事项|情况)"
)
_TALKS = regex(
    r"加强|完善|推进|提升|提高|规范|落实|强化|健全|专人|安排|组织|开展|维护|监测|严格|优化"
)
_EXPLAINS = regex(
    r"\d|表|数据|统计|单位[:：]|说明|注[:：]|如下|未|没有|无|因为|由于|原因|口径|减少|增加|事项划转|零"
)
_LONGEST_REMARK = 12


_ELSEWHERE = regex(
    r"(?:见|参见|参照|在|列于|列入|载于)(?:本报告|前文|上文|前面|正文)?(?:的)?[“《]?(?:第[一五六]部分|[一五六]、|总体情况)"
)


def _explains(text: str) -> bool:
    """Whether a remark tells of the table, or points to the part where the work is told."""
    return bool(_EXPLAINS.search(text) or _ELSEWHERE.search(text))


def _beside_tables(report: Report) -> Iterator[Finding]:
    """Prose on practice where the form has only a table."""
    for sentence in report.sentences(2, 3, 4):
        text = sentence.plain
        if "|" in text:  # a row of a table that was not read as one
            continue
        if len(text) > _LONGEST_REMARK and _TALKS.search(text) and not _explains(text):
            what = f"第{numeral(sentence.section.number)}部分只列表格，这里写的是工作情况"
            yield at(sentence, "F12", what, "移到第一部分或删去", severity=Severity.WARNING)
            return


_NONE = regex(r"(?:暂?无|没有|不存在)(?:其他)?(?:需要?报告的?)?(?:事项|问题|情况)?[。！]?|/|-+|—+")


def _problems(report: Report) -> Iterator[Finding]:
    section = report.section(PROBLEMS)
    if section is None or report.is_open(PROBLEMS):
        return
    text = report.text_of(PROBLEMS)
    if not text and section.grids:
        return  # told in a table
    if not text or _NONE.fullmatch(text):
        what = "第五部分是空的" if not text else f"第五部分只写了“{text}”"
        fix = "写明二至四个具体问题，每个问题有对应的改进措施"
        yield of_section(section, "FIVE", what, fix)
    elif len(text) < 30:  # noqa: PLR2004
        what = f"第五部分只有 {len(text)} 个字，没有写清问题和改进"
        yield of_section(section, "FIVE", what, "写明具体问题和对应的改进措施", Severity.WARNING)
    elif none := _NO_PROBLEM.search(text):
        rest = text.replace(none[0], "")
        if not compiled("问题|不足|短板|差距|有待|不够").search(rest):
            what = f"第五部分说“{none[0]}”，没有写问题"
            fix = "写明二至四个具体问题，每个问题有对应的改进措施"
            yield of_section(section, "FIVE", what, fix)


_NO_PROBLEM = regex(
    r"(?:不存在|没有(?:发现)?|未发现|无)(?:明显|突出|任何|大|较大|其他)?的?(?:问题|不足)(?=[，。；])"
)

_RULE = "《政府信息公开信息处理费管理办法》"
_TOLD = regex(r"收取|收费|缴|免|未|没有|无|不存在|元|产生|发生|零|0|【")
_ANY_FEE = regex(
    r"(?:没有|未|无|不)[^，。；]{0,14}(?:收过?费|收取(?!任何|各类|各种)[^，。；]{0,6}费|收费)"
)
_OF_APPLICATIONS = regex(
    r"申请[^。；]{0,12}(?:未|没有|不)[^，。；]{0,6}(?:收费|收取)|依申请公开[^。；]{0,6}未收"
)
_SINCE_THE_FEE = 2021
"""The first year of the fee (国办函〔2020〕109号), of which the report has to tell."""


def _other(report: Report) -> Iterator[Finding]:
    section = report.section(OTHER)
    if section is None or report.is_open(OTHER):
        return
    text = report.text_of(OTHER)
    owed = not 0 < report.year < _SINCE_THE_FEE
    if text and _NONE.fullmatch(text) and not owed:
        return
    if not text or _NONE.fullmatch(text):
        what = "第六部分是空的" if not text else f"第六部分只写了“{text}”，没有报告信息处理费"
        told = f"依据{_RULE}，本年度收取（未收取）信息处理费的情况"
        yield of_section(section, "FEE", what, f"至少写明：{told}")
        return
    if _OF_APPLICATIONS.search(text):
        owed = False  # 办理申请未收费
    if not FEE.search(text) and _ANY_FEE.search(text) and owed:
        what = "第六部分没有写明收的是不是信息处理费"
        fix = "写成“本年度未收取信息处理费”"
        yield of_section(section, "FEE", what, fix, Severity.WARNING)
    elif not FEE.search(text) and owed:
        what = "第六部分没有报告信息处理费的收取情况"
        told = f"依据{_RULE}，本年度未收取信息处理费（或收取N元）"
        yield of_section(section, "FEE", what, f"补写：{told}")
    elif FEE.search(text) and not _TOLD.search(text):
        what = "第六部分没有写明信息处理费收了没有、收了多少"
        told = f"依据{_RULE}，本年度未收取信息处理费（或收取N元）"
        yield of_section(section, "FEE", what, f"补写：{told}")
    yield from _fee_parts(report)


_OF_FEES = {unit: rf"(?<![\d.])(?P<n>[1-9]\d*(?:\.\d+)?){unit}" for unit in ("元", "件")}


def _fee_parts(report: Report) -> Iterator[Finding]:
    """``3件收取2230元。其中，甲1件，收取880元；……``: parts told by body make both wholes."""
    before: Sentence | None = None
    for sentence in report.sentences(OTHER):
        lead, before = before, sentence
        whole_of, mark, parts_of = sentence.plain.partition("其中")
        code = (
            "F3" if whole_of else "FEE"
        )  # in one sentence it is a sum, told once with the other sums
        if not whole_of and lead is not None and lead.paragraph is sentence.paragraph:
            whole_of = lead.plain
        if not mark or not FEE.search(whole_of):
            continue
        for unit, pattern in _OF_FEES.items():
            whole = [Decimal(m["n"]) for m in compiled(pattern).finditer(whole_of)]
            parts = [Decimal(m["n"]) for m in compiled(pattern).finditer(parts_of)]
            if len(whole) == 1 and len(parts) > 1 and sum(parts) != whole[0]:
                what = f"各项相加为 {sum(parts)}{unit}，前面说是 {whole[0]}{unit}"
                yield at(sentence, code, what, "核对总数和各项")


def _title(report: Report) -> Iterator[Finding]:
    title = squeezed(report.title)
    if not title and report.tail is not None:
        return  # of an excerpt, the beginning may be missing as well
    line = misnamed(report)
    if not title and line:
        what = f"标题“{line}”不规范：名称与格式不一致"
        fix = f"写成“机关全称＋年度＋{report.kind.name}”"
        yield of_report(report, "F11", what, fix, Severity.WARNING)
    elif not title:
        fix = f"写成“{report.kind.title('××人民政府', 2025)}”"
        severity = (
            Severity.WARNING if report.copied else Severity.ERROR
        )  # it may not have been copied
        yield of_report(report, "F11", "没有找到报告的标题", fix, severity)
    elif faults := list(_title_faults(title, report)):
        what = f"标题“{report.title.strip()}”不规范：{'、'.join(faults)}"
        fix = f"写成“机关全称＋年度＋{report.kind.name}”"
        yield of_report(report, "F11", what, fix, Severity.WARNING)


_YEAR_ALONE = regex(r"\d年度(?:政府|政务)?信息公开(?:情况)?工作(?:情况)?报告")
"""``2023年度政府信息公开工作报告``: the year of the report is none of its name."""


def _title_faults(title: str, report: Report) -> Iterator[str]:
    """What a title has twice or lacks: ``2025年度政府信息公开工作年度报告``."""
    if not compiled(report.kind.title_proper).search(title):
        yield "名称与格式不一致"
    if report.kind is not disclosure.DISCLOSURE:
        return
    if len(compiled("年度").findall(title)) > 1:
        yield "“年度”写了两次"
    elif ("年度" not in title and "年报" not in title) or _YEAR_ALONE.search(title):
        yield "缺“年度”"
    if not compiled("公开工作").search(title):
        yield "缺“工作”"
    if not compiled(r"(?<!人民)政府信息公开|人民政府政府信息公开").search(title):
        yield "“政府信息公开”不全"
    if not compiled(r"20\d\d|二[零〇○]").search(title):
        yield "缺年份"
    elif compiled(r"20\d\d(?=政府|政务|信息|度)").search(title):
        yield "年份后面缺“年”"
    if compiled(r"(?:20\d\d年度?)?(?:政府)?信息公开").match(title):
        yield "缺机关名称"
    elif compiled(
        r"(?:20\d\d年度?)?[县市区旗镇乡](?:人民政府|[\u3400-\u9fff]{2,10}[局委办])"
    ).match(title):
        yield "机关名称不是全称"
