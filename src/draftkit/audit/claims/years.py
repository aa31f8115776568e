"""Years that do not belong (F5): last year's report left in the text, and formulas of another year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from draftkit.audit.claims.text import (
    OTHER,
    OVERVIEW,
    PREFACE,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    at,
    squeezed,
)
from draftkit.chinese.sentences import begins, closes
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_CODE = "F5"
_YEAR = regex(r"(?<![\d—\-至~〔\[（(.])(?P<year>20[0-3]\d)(?P<tail>年度?|[—\-至~]20\d\d年?)?")
_TITLES = regex(r"《[^《》]*》|“[^“”]*”|[〔\[（(【]20\d\d[\]〕）)】]|第?\d+号|www\S*|https?\S*")
_COMPARES = regex(
    r"上一?年|去年|同比|相比|比上|较|对比|比20\d\d|多|少|增|减|持平|上升|下降|分别|倍"
)
_LAW = regex(
    r"修订|修正|施行|实施|颁布|公布的|印发|发布的|第\d+号|起执行|起生效|通过的|制定的|出台"
)
_SINCE = regex(
    r"月(?:\d{1,2}日)?起(?!，?[至到止])|(?<=年)来|以来|(?<=年)起|(?<=度)起|开始|成立|建成|启用|开通|开设|上线|注销|关停|停用|至今|截至"
)
_REASON = regex(r"原因(?:是|为|在于|系)$|因$")
_ONCE = regex(r"继续|沿用|仍|起草|建成|设立|编印|保留")
"""What was made earlier and goes on."""
_ACROSS = regex(
    r"(?:转来|转入)的|(?:1[12]|[12])月(?:\d{1,2}日)?(?:转来)|(?:1[12]|[12])月(?:\d{1,2}日)?(?:在线|书面|网上|当面)*(?:递交|收到|提交|形成|印发|登记|受理|提出|到期|转入|答复|办结|前)"
)
"""An application of the days about New Year."""
_PLAN = regex(r"规划|行动|方案|计划|五年|三年|周期|期间")
_FORMER = regex(
    r"决算|^报告中?(?:提到|提出|指出|反映|列出|所列)|年度?报告|年报|法治政府|工作总结|公报|审计|考核|考评|评比|评估|评议|测评|述职|绩效|统计|年鉴|执行情况|完成情况|落实情况|遗留|结转|以前|历史|往年|未办结|以来|立案|申请日"
)
_COMING = regex(
    r"答复|预算|公布|反馈|计划|招生|安排|部署|任务|要点|目标|方案|清单|结转|继续办理|转入|办理|规划|名单|报告"
)
_LATER = regex(
    r"下一步|今后|将|要(?!求|点|闻|素)|计划|打算|拟|起|底前|年内|上半年|下半年|前|继续|以后|争取|力争|每|季度|全年"
)


class _Formula(NamedTuple):
    pattern: str
    first: int
    last: int
    text: str


_FORMULAS: tuple[_Formula, ...] = (
    _Formula(r"十八届[^，。；]{0,12}全会|党的十八大精神", 2012, 2017, "十八届中央的提法"),
    _Formula(
        r"十九届[^，。；]{0,12}全会|(?<!自)党的十九大(?!以来)(?:精神|和)",
        2017,
        2022,
        "十九届中央的提法",
    ),
    _Formula(r"二十届[一二、中]{0,6}二中全会(?!、)", 2023, 2024, "二十届二中全会的提法"),
    _Formula(r"二十届(?:二中、)?三中全会(?!、)", 2024, 2025, "二十届三中全会的提法"),
    _Formula(r"二十届[^，。；]{0,8}四中全会", 2025, 2026, "二十届四中全会的提法"),
    _Formula(
        r"(?:庆祝|喜迎|迎接)(?:中国共产党成立|建党)(?:100|一百)周年(?!大会|讲话|重要)",
        2021,
        2021,
        "建党一百周年的提法",
    ),
    _Formula(r"围绕(?:中国共产党成立|建党)(?:100|一百)周年", 2021, 2021, "建党一百周年的提法"),
    _Formula(r"“?十三五”?(?:规划)?(?:的)?开局之年", 2016, 2016, "“十三五”开局之年"),
    _Formula(r"“?十三五”?(?:规划)?(?:的)?收官之年", 2020, 2020, "“十三五”收官之年"),
    _Formula(r"“?十四五”?(?:规划)?(?:的)?开局之年", 2021, 2021, "“十四五”开局之年"),
    _Formula(r"“?十四五”?(?:规划)?(?:的)?收官之年", 2025, 2025, "“十四五”收官之年"),
    _Formula(r"党的二十大", 2022, 2027, "党的二十大的提法"),
)


def check(report: Report) -> Iterator[Finding]:
    """Every mention of a year that is not the report's, unless its sentence says why."""
    if not report.year:
        return
    for sentence in report.sentences(headings=True):
        yield from _years(sentence, report.year)
        yield from _formulas(sentence, report.year)
        yield from _papers(sentence, report.year)
        yield from _last_year_named(sentence, report.year)
        yield from _closed_a_year_ago(sentence, report.year)
        yield from _figures_until(sentence, report.year)
        if sentence.section.number == PROBLEMS:
            old = list(_old_plans(sentence, report.year))
            yield from old or _plans_of_before(sentence, report.year)
            yield from _not_yet(sentence, report.year)
            yield from _faults_of_last_year(sentence, report)
            yield from _looked_back_at(sentence, report.year)
        if sentence.section.number == PREFACE:
            yield from _links(sentence, report.year)
        if sentence.section.number == OVERVIEW:
            yield from _accounts(sentence, report.year)
            yield from _not_yet(sentence, report.year)
    yield from _date(report)


_NAMED_LAST = regex(
    r"(?:上一?年度?|去年)（(?:即)?(?P<year>20\d\d)年度?[）)，]|本年度?（(?:即)?(?P<this>20\d\d)年度?[）)，]|(?P<half>[上下])半年（(?P<first>\d{1,2})月?(?:至|到|-|—|－)(?P<last>\d{1,2})月[）)]"
)
_OUT_IN = regex(
    r"(?P<of>20\d\d)年(?:度)?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告[^。；]{0,12}?[于在](?P<then>20\d\d)年[1-6]月[^。；]{0,24}?(?:公布|公开|发布)"
)
_HALVES = {"上": (1, 6), "下": (7, 12)}


def _last_year_named(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``上年度（2023年）`` in the report of 2025, ``下半年（1月至6月）``, the report of 2023 that came out in 2025, ``进入2024年，``."""
    text = sentence.plain
    for match in _NAMED_LAST.finditer(text):
        if match["year"] and int(match["year"]) != year - 1:
            what = f"报告年度是 {year} 年，上年是 {year - 1} 年，这里写的是 {match['year']} 年"
            yield at(sentence, _CODE, what, "核对年份", span=match.span())
        elif match["this"] and int(match["this"]) != year:
            what = f"报告年度是 {year} 年，这里说本年是 {match['this']} 年"
            yield at(sentence, _CODE, what, "核对年份", span=match.span())
        elif match["half"] and _HALVES[match["half"]] != (int(match["first"]), int(match["last"])):
            what = f"“{match[0]}”的月份不对"
            yield at(sentence, "DATE", what, "核对月份", span=match.span())
    if (out := _OUT_IN.search(text)) and int(out["then"]) - int(out["of"]) > 1:
        what = f"{out['of']} 年的年度报告不会到 {out['then']} 年才公布"
        span, severity = out.span(), Severity.WARNING
        yield at(sentence, _CODE, what, "核对年份", span=span, severity=severity)
    since = compiled(rf"^(?:进入{year - 1}年，|{year - 1}年以来，[^。]{{0,40}}全年)").match(text)
    if since and sentence.section.number == OVERVIEW and f"{year}年" not in text:
        what = f"报告年度是 {year} 年，这里从 {year - 1} 年说起"
        fix, severity = f"说的是本年的，改为 {year} 年", Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=since.span(), severity=severity)


_FAULTS_OF = regex(
    r"(?P<year>20\d\d年)度?，?(?:[我本][\u3400-\u9fff]{1,2}|街道)?(?:工作)?(?:中)?存在的?(?:主要|突出)?(?:问题|不足)[：:]|(?:^|[。；\n])(?:\d[.．、]|[（(]?[一二三]?[）)]?、?)?(?P<then>20\d\d年)度?的?(?:主要|突出)?(?:问题|不足)(?:主要)?(?:是|有|在于)"
)
_OTHER_FAULTS = regex(r"问题|不足|今年|本年|当前|目前|仍|还存在|尚")


def _faults_of_last_year(sentence: Sentence, report: Report) -> Iterator[Finding]:
    """``2024年存在的主要问题：……`` where five speaks of no other problems."""
    match = _FAULTS_OF.match(sentence.plain)
    named = (match["year"] or match["then"]) if match else ""
    if match is None or int(named[:4]) >= report.year:
        return
    rest = report.text_of(PROBLEMS).replace(match[0], "", 1)
    if f"{report.year}年" in rest or _OTHER_FAULTS.search(rest):
        return
    what = f"报告年度是 {report.year} 年，这里写的是{named}的问题，没有写本年的"
    fix = "说的是本年的，改年份；确实是上年的，另写本年的问题"
    span = match.span("year" if match["year"] else "then")
    yield at(sentence, _CODE, what, fix, span=span, severity=Severity.WARNING)


_NEAR = 14
"""Characters behind a year in which its plan or programme is named."""
_CHANGED = regex(r"[，,]?(?:增加|减少|增长|下降|多|少)")
_CARRIED = regex(r"上一?年度?(?:的)?(?:结转|转入|转来)")
_PRESENT = regex(
    r"[，,]?(?:我|本)?[\u3400-\u9fff]{0,4}(?:针对|对|就)上一?年|[，,]?[^。，；]{0,16}(?:仍|还|尚|工作)(?:存在|有)(?:以下|一些|着|需要)"
)
"""What is said of the year of the report itself, whatever year is written."""
_OWN_FAULTS = regex(r"，?我[\u3400-\u9fff]{1,2}[^，。；]{0,14}工作存在(?!的)")
_MENDED = regex(r"整改|解决|改正|已")
"""``2024年，我乡公开工作存在……`` tells of that year's faults, unless it goes on to say what became of them."""
_OWN_REPORT = regex(r"年度?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告")
"""In the preface it is this report that is named, and no other."""


def _years(sentence: Sentence, year: int) -> Iterator[Finding]:
    text = sentence.plain
    hidden = _TITLES.sub(lambda m: "\0" * len(m[0]), text)
    for match in _YEAR.finditer(hidden):
        found = int(match["year"])
        if found == year or not match["tail"] or "20" in match["tail"]:
            continue
        its_own = sentence.section.number == PREFACE and _OWN_REPORT.match(
            hidden, match.end("year")
        )
        long_ago = found < year - _A_FEW and sentence.section.number not in (PREFACE, PROBLEMS)
        its_own_work = (_WORK_OF, _ITS_WORK, _ITS_DEED)
        if long_ago and not any(w.match(hidden, match.end("year")) for w in its_own_work):
            continue  # 我乡2014年建档立卡683户: no year is left standing so long
        if not its_own and _belongs(hidden, match, found, year, sentence.section.number):
            continue
        what = f"报告年度是 {year} 年，这里写的是 {found} 年"
        fix = f"改为 {year} 年；确实指 {found} 年的，写明与本年的关系（如“较 {found} 年”）"
        near_by = found == year - 1 and _begins(hidden, match) and not _HISTORY.search(text)
        near_by = near_by and not _VERDICT.match(hidden, match.end("year"))
        near_by = near_by and bool(_ITS_WORK.match(hidden, match.end("year")))
        if (near_by or _IN_ALL.match(text)) and _is_told_beside(sentence, year):
            continue
        sure = its_own or sentence.section.number == PREFACE or near_by
        told = found > year or _tells_work(hidden, match)
        if not sure and not (told and _leads(hidden, match)):
            continue
        severity = Severity.ERROR if sure else Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=match.span(), severity=severity)


_A_FEW = 2
_ITS_WORK = regex(
    r"年?度?(?:的)?(?:，|报告期|我|全|本(?!级)|共|累计|[镇乡县区局](?![属辖级直])|街道|主动公开|公开(?:政府)?信息|收到|政府信息公开|政务公开|信息公开|新收|未|没有|组织|召开|开展|通过|依托|按照|围绕|坚持|认真|积极|严格|持续)"
)
"""What a year that begins its sentence is the year of, where it is that of the whole report: ``2024年，``, but not ``2024年危房改造名单``."""


def _is_told_beside(sentence: Sentence, year: int) -> bool:
    """``全年收到3件。2021年收到2件。``: a short sentence on the year before, beside the same of this one."""
    before = squeezed(sentence.paragraph.text[max(0, sentence.start - _BEFORE_IT) : sentence.start])
    number = _A_COUNT.search(sentence.plain)
    alike = number is not None and compiled(rf"\d{number['unit']}").search(before)
    this = compiled(rf"{year}年|全年|本年|年内|全[县区市乡镇旗]").search(before)
    if _IN_ALL.match(sentence.plain):
        return bool(alike)
    return len(sentence.plain) <= _A_SHORT_ONE and bool(alike) and this is not None


_IN_ALL = regex(
    r"20\d\d年(?:度)?(?:全[\u3400-\u9fff])?(?:的)?(?:政府|公开|发布|主动公开|信息|申请){0,3}(?:总[量数]|[数量]|合计|同期)(?:为|是)?\d[\d,]*[件条次个篇]。$"
)
_A_SHORT_ONE, _BEFORE_IT = 20, 160
_A_COUNT = regex(r"\d(?P<unit>[件条次个篇])")


def _leads(text: str, year: re.Match[str]) -> bool:
    """Whether a year tells of which year the work is: ``，2024年完成``, ``我局2023年公开工作``, but not ``为2019年制发``."""
    before = text[max(0, year.start() - 3) : year.start()]
    return bool(_HEAD_OF_A_CLAUSE.search(before)) or bool(_WORK_OF.match(text, year.end("year")))


def _tells_work(text: str, year: re.Match[str]) -> bool:
    """Whether the words behind a year tell of work done in it, and not when a thing began: ``，2024年完成6件``, not ``2018年建站时``."""
    if _CHANGED.match(text, year.end()) or _FROM_THEN_ON.match(text, year.end()):
        return True
    if _WHOSE.search(text[max(0, year.start() - 4) : year.start()]):
        return True  # 我镇2024年在基层履职事项等方面主动公开
    end = year.end("year")
    return any(words.match(text, end) for words in (_ITS_WORK, _ITS_DEED, _WORK_OF, _VERDICT))


_WHOSE = regex(
    "(?:我[\u3400-\u9fff]{1,2}|本(?:镇|乡|局|县|市|区|旗|委|街道|机关|单位)|街道|办事处|政府|员会|公室)在?$"
)
_FROM_THEN_ON = regex("起(?:实行|执行|推行|建立|由|将|每|按)")
_ITS_DEED = regex(
    r"年?度?(?:年内)?(?:(?:[1-9]|1[0-2])月(?:\d{1,2}日|份|底)?(?:，|[^，。；的]{2,24}[，。；])|信息处理费|(?:主动公开|继续办理|进行|落实|采取|完成|举办|召开|开展|组织|安排|印发|制定|制发|发布|公开|更新|收到|办结|办理|答复|培训|新增|修订|建成|配备|投入|通报)(?:了|[^，。；的]{0,16}[，。；]))"
)
_HEAD_OF_A_CLAUSE = regex(
    r"(?:^|[，。；：、）]|我[\u3400-\u9fff]{1,2}|[本镇乡局厅县区市旗委]|街道|办事处|政府|员会|公室|中心|期[限间][自为从是于]?|[限间数据]自)$"
)
_WORK_OF = regex(
    r"年?度?(?:的)?(?:全[县市区镇乡])?(?:政府信息公开|政务公开|信息公开|公开工作|考核|考评|绩效|主动公开|依申请公开)"
)


def _begins(text: str, year: re.Match[str]) -> bool:
    """Whether a year begins its sentence: ``2022年，我镇公开信息40条``, but not ``局官网2020年纳入集群``."""
    return bool(_BEGINS.search(text[max(0, year.start() - 3) : year.start()] or "。"))


_BEGINS = regex(r"(?:[。）]|情况|方面|情况：|方面：)$")
_HISTORY = regex(r"结转|转结|以来|成立|获|评为|遗留|历史|起")


_THEN_AND_NOW = regex(
    r"(?:同期|全年)?[^，。；\d]{0,10}\d[\d,]*(?:万)?[\u3400-\u9fff]{1,2}，(?:今年|本年度?)[^，。；\d]{0,6}(?:增[加长]|减少|多|少|上升|下降)了?\d"
)


def _belongs(text: str, match: re.Match[str], found: int, year: int, section: int) -> bool:
    clause_start = begins(text, match.start(), "，；。")
    end = closes(text, match.end(), "，；。")
    clause, behind = text[clause_start:end], text[match.end() : end]
    near = behind[:24]
    if found == year - 1 and _is_beside(text, match, near, year):
        return True
    told = f"{year}年" in text or "本年" in text
    if f"{year}年" in behind or _tells_when(text, match, near, found - year):
        return True  # 2023年立项的工程2024年6月竣工
    if found < year and section != PREFACE and _is_of_a_thing(text, match):
        return True
    if found == year - 1 and _ITS_NUMBER.match(near) and _COMPARES.search(text[: match.start()]):
        return True  # 比上年净增1200人，2024年末为4110人
    if section == OTHER and told and found < year and compiled("没有|未|也|为").match(near):
        return True
    if section == PROBLEMS and found == year - 1 and near.startswith("起") and "已" not in text:
        return False  # 改进：2024年起实行……
    if _ONE_OF_SEVERAL.match(text, match.end()) or _SEVERAL.search(text[: match.start()]):
        return True  # 累计21个（2022年5个、2023年7个）
    if section == OVERVIEW and found == year - 1 and _is_last_years_verdict(text, near):
        return False
    due = _DUE.match(text, match.end()) or _AT_ITS_TURN.match(text, match.end())
    due = due or _GOES_ON.match(text, match.end())
    if found == year + 1 and (_UNDER_WAY.search(behind) or (section == OVERVIEW and due)):
        return True  # 2024年度的目录正在编制
    if found < year and (_TO_A_YEAR.match(text, match.end()) or _in_a_range(text, match, found)):
        return True
    if section == OVERVIEW and found == year - 1 and _IS_PART_OF.search(text[: match.start()]):
        return not compiled("度?[^，。；]{0,6}(?:考核|考评|绩效)(?!结果|中|等次)").match(near)
    if section == PROBLEMS and found < year and _PRESENT.match(text, match.end()):
        return False
    if section == PROBLEMS and (found == year + 1 or (found > year and "计划" in clause)):
        return True
    if found < year and (_OLD.search(clause) or _FROM_TO.search(text[: match.start()])):
        return True
    if found < year - 1 and _ONCE.search(clause):
        return True
    if _LAW.search(clause) or _PLAN.search(near[:_NEAR]):
        return True
    clause, near = _CARRIED.sub("", clause), _CARRIED.sub("", near)
    if found < year:
        if _CHANGED.match(text, match.end()) and "上年" in text[: match.start()]:
            return False  # 上年新收2件，2025年增加19件
        if section == PROBLEMS and _PRESENT.match(text, match.end()):
            return False
        if section == PROBLEMS and _OWN_FAULTS.match(text, match.end()):
            return bool(_MENDED.search(text))
        return bool(
            _COMPARES.search(clause)
            or _SINCE.search(text[match.start() : match.end() + 9])
            or _FORMER.search(near)
            or (section == PROBLEMS and compiled(r"问题|整改|不足|上一?年").search(text))
        )
    if section in (PROBLEMS, 6) or section == PREFACE:
        return found == year + 1 and (section == PREFACE or bool(_LATER.search(text)))
    return found == year + 1 and bool(
        _COMING.search(near) or compiled(r"结转|转结|转入|转至|转到|顺延").search(clause)
    )


def _is_beside(text: str, match: re.Match[str], near: str, year: int) -> bool:
    """``2024年有2件，2025年降为0件`` and ``2025年没有收到申请，2024年收到2件``."""
    if f"，{year}年" in text[match.end() :] or _THEN_AND_NOW.match(text, match.end()):
        return True
    before = text[: match.start()]
    if _ITS_GRADE.match(near) and compiled(
        rf"{year}年度?[^。；]{{2,24}}尚未[^。；，]{{2,8}}，$"
    ).search(before):
        return True  # 2025年度的考核结果尚未通报，2024年度为“合格”
    beside = compiled(rf"(?:^|[。；]){year}年度?[^，。；]{{2,18}}，$").search(before)
    return bool(beside and compiled(r"[^，。；]{0,6}\d").match(near))


_ITS_GRADE = regex(r"度?(?:考核|评议)?(?:结果|等次)?(?:为|是)")


def _tells_when(text: str, match: re.Match[str], near: str, later: int) -> bool:
    """Whether the words right around a year tell what is of it; ``later`` by so many years than the report's."""
    before = text[max(0, match.start() - _WORDS_BEFORE) : match.start()]
    if abs(later) == 1 and _ACROSS.match(near):
        return True
    from_then = near.startswith("的") and compiled("[由从]$").search(before)
    if _REASON.search(before) or near.startswith("亦") or from_then or _THEN.match(near):
        return True  # 由2024年的13.5天压缩到10.2天; 2024年收到的2件已在当年办结
    if later < 0 and _SHOWN_OF.search(before):
        return True  # 公示2023年第四季度低保名单
    return later < 0 and bool(_WAS.match(near) and _A_NUMBER.search(before))  # 2022年为168条


_ATTRIBUTE = regex(
    r"度?(?!我|全|本|公开|发布|主动|收到|共|累计|政府信息|，)[^，。；\d]{1,14}(?:名单|标准|资料|档案|台账|账目|数据|对象|补贴|资金|结果(?:在|于|已|均|张|公)|指标|户|计划)"
    r"|度?(?:公开|公布|公示|发布)的[^，。；\d]{1,14}(?:回查|复查|核查|清理|核对|回头看|抽查|检查|隐去|撤下|下架)"
    r"|度?[^，。；]{0,6}(?:反馈|指出|发现|提出|查出|列出|立项|开工|申报|评定|启动|签订)的"
)


def _is_of_a_thing(text: str, year: re.Match[str]) -> bool:
    return bool(_ATTRIBUTE.match(text, year.end()) or _DATES_A_THING.match(text, year.end("year")))


_DATES_A_THING = regex(
    r"年?度?(?:[\d一二]{1,3}月)?(?:[底末初])?(?:[^，。；\d]{0,10}(?:改革|合并|撤并|调整|改版|改制|换届|搬迁|建站|移交|录入|建成|上线|开通|设立|成立)(?:之)?(?:前|时|后)(?!续)|(?:以|之)?前(?!往)|(?:录入|建站|建成|开通|上线|设立|设置|成立|制发|印发|出台|启用|投用|挂牌|形成|提起|受理|立案|发生|签订)(?:的|时|后)?(?=[^，。；]{1,14}(?:，|。|；|\d))(?=[^。；]{0,40}(?:年内|今年|本年|已|现|全部|统一|移交|停用|更换|撤|补|清理|保存|审结|均|原|\d份))|(?:录入|建站|上线|改版|换届)时|版(?![面块本]))"
)
"""``2018年机构改革前由计生办保存的文件``, ``2020年录入时漏填的信息，年内补填``: when it began, and what became of it."""
"""A year that is that of a thing: ``2024年危房改造户名单``, ``2024年反馈的3个问题已整改``."""
_WORDS_BEFORE = 30
_THEN = regex(
    r"度?[^，。；]{0,14}(?:当年|该年|年内均已)|度?(?:新)?收到的[^，。；]{0,10}(?:均|都|已)|报告(?:可|已|的|全文|见)[^，。；]{0,12}(?:查阅|下载|公布|浏览|网)"
)
_WAS = regex(r"度?(?:[^，。；\d]{0,4})(?:为|是|列|居|排)第?\d")
_A_NUMBER = regex(r"\d[^。；]{0,24}[，（]$")
_SHOWN_OF = regex(
    r"(?:公示|公布|转发|转载|总结|回顾|梳理|清理|汇编|汇总|补录|补发|归档|移交|发放|兑现)(?:了|并公示|的是)?[^，。；\d]{0,6}$"
)
_TO_A_YEAR = regex(r"[至到—\-~]20\d\d年")
_RANGE = regex(r"(?P<first>20\d\d)年?[至到—\-~](?P<last>20\d\d)年(?!\d)")
_IS_PART_OF = regex(r"(?:占|纳入|列入|计入)(?:了|全[县市区镇乡])?$")


def _in_a_range(text: str, match: re.Match[str], found: int) -> bool:
    """``对2017年至2021年的文件作了编目，其中2021年62份``."""
    ranges = _RANGE.finditer(text, 0, match.start())
    return any(int(m["first"]) <= found <= int(m["last"]) for m in ranges)


_ITS_NUMBER = regex(r"度?(?:末|底)?(?:为|是|有)?\d")
_OLD = regex(r"老旧|陈旧|过期|历年|归档|整理|存量|档案|未结|尚未审结|遗留")
"""What is of earlier years, gone through in this one."""
_FROM_TO = regex(r"20\d\d年(?:至|到|—|-)$")
_AT_ITS_TURN = regex(
    r"年?[12]月(?:\d{1,2}日)?[^，。；]{0,6}?(?:移交|公开|公布|公示|答复|办结|归档|报送|反馈|印发|完成)(?!了|\d)"
)
"""What is done with the year's papers when it is over: ``12月底前归档，2026年1月移交档案室``."""
_UNDER_WAY = regex(r"正在?(?:抓紧)?(?:编制|编写|编印|制定|起草|拟定|修订|筹备|征集|征求)")
_DUE = regex(r"(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:之|以)?前(?:完成|整改|建成|到位|解决)")
"""What was left is to be done in the year after."""
_GOES_ON = regex(
    r"(?:继续|再|另行|补)(?!公开(?:政府)?信息)[^，。；\d]{1,8}(?=[，。；])|(?:拟|计划|打算|准备|预计)[^，。；]{2,14}[，。；]"
)
_ONE_OF_SEVERAL = regex(
    r"度?[^，。；、\d]{0,6}\d+(?:个|件|条|项|家|处|次|期|户|人)[、，](?:上一?年|去年)?（?20\d\d年"
)
_SEVERAL = regex(r"20\d\d年度?[^，。；、（）\d]{0,6}\d+(?:个|件|条|项|家|处|次|期|户|人)[、，]$")
_VERDICT = regex(
    r"(?:年度?)?(?:全[县市区镇乡])?(?:社会|民主|公众|群众)(?:评议|满意)[^，。；]{0,12}(?:\d|满意|优|良好)"
)
_RELATES = regex(r"比|较|同期|上升|提高|持平|增|通报|公布|反馈|整改|结合|针对|根据|运用|尚未")


def _is_last_years_verdict(text: str, near: str) -> bool:
    """``2022年社会评议满意度91.4%`` in the report of 2023, which has to tell its own, and compares with none."""
    return bool(_VERDICT.match(near)) and not _RELATES.search(text)


_TASKS = regex(
    r"《[^《》]{0,24}?(?P<year>20\d\d)年?度?[^《》]{0,16}?(?:公开)[^《》]{0,8}要点[^《》]{0,12}》"
)
_EARLIER = regex(r"上一?年|去年|历年|延续|持续|自20|以来|对比|较(?=20|上|去|前)|相较")


_PLAIN_TASKS = regex(
    r"(?:对照|按照|根据|落实|对标|围绕)[^，。；《》]{0,14}(?P<year>20\d\d)年(?:度)?(?:全[省市县区旗])?(?:政府信息|政务)公开工作要点"
)
_NAMED_REPORT = regex(
    r"(?:编制|制定|形成|发布|公布|公开)(?:了|并公布|完成)*《[^《》]{0,30}?(?P<year>20\d\d)年(?:度)?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告》"
)


def _papers(sentence: Sentence, year: int) -> Iterator[Finding]:
    """The tasks of another year, and this year's report that is said to have been published in the year itself."""
    text = sentence.plain
    for match in _TASKS.finditer(text):
        found = int(match["year"])
        passed_on = compiled("(?:转发|转载|解读|学习)(?:了)?$").search(text[: match.start()])
        if found in (year, year + 1) or _EARLIER.search(text) or passed_on:
            continue
        what = f"引用的是 {found} 年的工作要点，报告年度是 {year} 年"
        fix = f"改引 {year} 年的要点；当年没有的删去"
        severity = Severity.WARNING if found == year - 1 else Severity.ERROR
        yield at(sentence, _CODE, what, fix, span=match.span(), severity=severity)
    plain = _PLAIN_TASKS.search(text)
    if plain and int(plain["year"]) == year - 1 and not _EARLIER.search(text):
        what = f"对照的是 {year - 1} 年的工作要点，报告年度是 {year} 年"
        fix, severity = f"改引 {year} 年的要点；当年没有的删去", Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=plain.span(), severity=severity)
    named = _NAMED_REPORT.search(text) if sentence.section.number == PREFACE else None
    if named and int(named["year"]) != year:
        what = f"编制的是 {named['year']} 年的报告，报告年度是 {year} 年"
        span = named.span("year")
        yield at(sentence, _CODE, what, f"改为 {year} 年", span=span)
    own = compiled(
        rf"{year}年(?:度|的)?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告[^。；]{{0,16}}?[于在]{year}年\d{{1,2}}月[^。；]{{0,60}}?(?:公布|公开|发布)"
    ).search(text)
    if own:
        what = f"{year} 年的年度报告不会在 {year} 年公布"
        yield at(sentence, _CODE, what, "核对年份", span=own.span())


def _accounts(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``公开2025年度部门预决算`` in the report of 2025: the year's accounts are not closed in the year."""
    match = compiled(
        rf"{year}年(?:度|的)?(?:部门|本级|财政|政府|单位)?(?:预决算|预算?、?(?:和|及)?决算)(?!编)"
    ).search(sentence.plain)
    if match and compiled("公开|公布|公示").search(sentence.plain):
        what = f"{year} 年的决算在 {year} 年还没有，公开的应是 {year - 1} 年度决算"
        fix = f"写成“{year}年度预算和{year - 1}年度决算”"
        span = match.span()
        yield at(sentence, _CODE, what, fix, span=span, severity=Severity.WARNING)


_WILL = r"把|对|为|安排|推行|举办|增设|新设|开设|开通|编|每|请|与|以|通过|利用|在|组织|开展|落实|制作|编制|进一步|继续|加强|着力|不断|加大|严格|强化|深入|持续|从以下|采取|扩大|增加|做好|完善"


_A_DEED = r"(?:编写|编制|编印|组织|开展|完成|举办|建立|制作|印发|开设|推出|发布|更新|修订|培训)"


_OF_A_YEAR = regex(
    rf"(?:[一二三四五六]是|力争|争取|计划|拟|将[在于]|下一?步|[，：；、])(?:力争|争取|计划|拟|在|于|到)*(?P<year>20\d\d)年(?:[底末]前?|[上下]半年|\d{{1,2}}月底?前?|全年)?[^，。；\d]{{0,4}}(?P<deed>{_A_DEED})?[^，。；]{{0,16}}"
)


def _plans_of_before(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``改进措施：一是2024年编写解读不少于10篇`` in the report of 2025: a measure of a year that is over."""
    text = sentence.plain
    begin = max(0, sentence.start - _SO_FAR_BACK)
    for match in islice(_OF_A_YEAR.finditer(text), _MOST):
        before = squeezed(sentence.paragraph.text[begin : sentence.start])
        found, lead = (
            int(match["year"]),
            before + text[max(0, match.start() - _SO_FAR_BACK) : match.start()],
        )
        planned = [m.end() for m in _MEASURES.finditer(lead)]
        done = [m.end() for m in _WHAT_WAS_DONE.finditer(lead)]
        if _MEASURES.match(match[0]):
            planned = [len(lead)]
        if found > year or not planned or (done and max(done) > max(planned)):
            continue
        to_come = _STILL_TO_COME.search(match[0])
        if _OF_ITS_TIME.search(match[0]) or not (to_come or (found < year and match["deed"])):
            continue
        if found == year and not to_come:
            continue
        what = f"这里写的是改进措施，年份却是 {found} 年"
        fix, severity = f"核对；是下一年的，改为 {year + 1} 年", Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=match.span("year"), severity=severity)
        return


_SO_FAR_BACK, _MOST = 1200, 4
"""Characters in which the word for measures is looked for, and years of a sentence that are."""
_MEASURES = regex("改进措施|整改措施|改进方向|改进计划|下一?步|下一年|今后")
_WHAT_WAS_DONE = regex("改进情况|整改情况|改进结果|整改落实情况|针对上年|上年度?报告")
_LOOKS_BACK = r"(?:回看|回顾|回望|总结|反思|审视)(?P<year>{last})年度?(?:的)?(?:[^，。；]{0,8}工作[^，。；]{0,8})?，[^。]{0,10}(?:不足|问题|差距|短板)"


def _looked_back_at(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``回看2022年工作中的做法，还有两点不足`` in the report of 2024."""
    match = compiled(_LOOKS_BACK.replace("{last}", r"20\d\d")).search(sentence.plain)
    if match and int(match["year"]) < year and f"{year}年" not in sentence.plain:
        what = f"报告年度是 {year} 年，这里写的是 {match['year']} 年的不足"
        fix, span = f"说的是本年的，改为 {year} 年", match.span("year")
        yield at(sentence, _CODE, what, fix, span=span, severity=Severity.WARNING)


_STILL_TO_COME = regex(
    "不少于|至少|力争|争取|[底末]前|月前|将|拟|计划|不低于|达到[^，。；]{0,6}以上"
)
_OF_ITS_TIME = regex(
    "年报|报告|问题|以来|起|至|印发的|制定的|发布的|问卷|评议|考核|反馈|指出|上线|年度"
)


def _old_plans(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``2025年，我局将进一步……`` in 五 of the report of 2025: the plan of the year before."""
    match = compiled(
        rf"(?<!\d){year}年度?(?:[上下]半年)?，?(?:我[\u3400-\u9fff]{{1,2}}|街道|全[镇乡县市区局])?(?:将|要|拟|计划)(?:会)?(?:{_WILL})"
        rf"|(?<!\d){year}年度?，?(?:我[\u3400-\u9fff]{{1,2}}|街道)?(?:重点(?:抓好|做好|抓)|工作(?:重点|打算|计划))|(?<!\d){year}年度?(?:的)?(?:改进|工作)?(?:打算|设想|思路)(?=[：:，])"
        rf"|(?:下一步|下一年|今后|改进措施)[^。；，\d]{{0,8}}[，：]?{year}年度?，?(?:{_WILL})(?![^，。；]{{0,4}}的)"
    ).search(sentence.plain)
    if match:
        what = f"{year} 年已经过去，这里还在写 {year} 年的打算"
        fix = f"是下一年的，改为 {year + 1} 年；是上年报告里的，删去"
        yield at(sentence, _CODE, what, fix, span=match.span())


_WITH_SINCE = regex(
    "新增|增加|减少|比|较|上一?年|去年|年初|结转|以来|历年|其中(?=[^，。；]{0,8}(?:20|今年|本年|年内|新))|增长|下降|提高|增至|升至|到20|至20|当时|存在|尚未|尚有|遗留|未整改|未完成|在建"
)


_A_YEAR = regex(r"(?<!\d)(20\d\d)年")


def _closed_a_year_ago(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``截至2024年12月31日，关注人数3200人`` in the report of 2025: the number is of the year before."""
    text = sentence.plain
    match = compiled(
        rf"(?:截[至止]到?|(?:^|(?<=[，；]))[至到]){year - 1}年(?:12月(?:31日|底|末)|年?[底末])"
    ).search(text)
    yield from _before_its_end(sentence, year)
    shown = match and compiled("(?:公布|披露|公开|公示|发布|通报)(?:了)?$").search(
        text[: match.start()]
    )
    rest = text.replace(match[0], "") if match and not shown else "以来"
    if f"{year}年" in rest:
        return  # 截至2024年底12块，2025年新建3块
    if any(int(one) < year - 1 for one in _A_YEAR.findall(rest)):
        return  # 2014年建档立卡683户，到2019年底还有21户
    if match and sentence.section.number == OVERVIEW and not _WITH_SINCE.search(rest):
        what = f"数字截至 {year - 1} 年底，报告年度是 {year} 年"
        span, severity = match.span(), Severity.WARNING
        yield at(sentence, _CODE, what, f"改为 {year} 年底的数", span=span, severity=severity)


_TILL = regex(r"截[至止]到?(?P<year>20\d\d)年(?:12月(?:31日|底|末)|年?[底末])")
_OF_A_TERM = regex(
    "有效期|期限|规划|计划|目标|任务|合同|协议|保存|服务期|聘期|任期|将|力争|预计|方案|行动|试点|周期|预算|过渡期|执行到|延[长续期]|租"
)


def _before_its_end(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``截至2026年12月31日，关注用户8640人`` in the report of 2025: nobody knows it yet."""
    match = _TILL.search(sentence.plain) if sentence.section.number != PREFACE else None
    if match and int(match["year"]) > year and not _OF_A_TERM.search(sentence.plain):
        what = f"报告年度是 {year} 年，这里的数字截至 {match['year']} 年底"
        span, severity = match.span(), Severity.WARNING
        yield at(sentence, _CODE, what, f"改为 {year} 年底的数", span=span, severity=severity)


_FIGURES_UNTIL = regex(
    r"(?:数据|统计|时限|期限|情况)[^，。；\d]{0,10}截[至止](?:时间|日期)?(?:到|为|是|于)?(?P<year>20\d\d)年(?:度)?(?:(?P<month>\d{1,2})月(?:\d{1,2}日|底|末)|年?[底末])"
)


def _figures_until(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``本报告数据截至2024年12月31日`` at the head of the report of 2025."""
    match = _FIGURES_UNTIL.search(sentence.plain)
    if match is None or sentence.section.number != PREFACE:
        return
    if int(match["year"]) != year:
        what = f"报告年度是 {year} 年，这里说数据截至 {match['year']} 年"
        yield at(sentence, _CODE, what, f"改为 {year} 年12月31日", span=match.span())
    elif match["month"] and int(match["month"]) != _LAST_MONTH:
        what = f"数据截至 {match['month']} 月，不是全年的"
        yield at(sentence, "DATE", what, f"改为 {year} 年12月31日", span=match.span())


def _not_yet(sentence: Sentence, year: int) -> Iterator[Finding]:
    """``2024年2月28日邀请……授课，参训80人次`` in the report of 2023, which is out by then: it tells of what was done."""
    text = sentence.plain
    match = compiled(
        rf"(?<!\d){year + 1}年(?:(?:[2-9]|1[0-2])月\d{{1,2}}日|(?=[^。]*(?:效果|成效|明显))|(?:[4-9]|1[0-2])月(?!底?前|底|末)[^，。；]{{0,10}}?(?:完成|建成|投入使用|上线|启用|举办|召开|开展|组织|印发|修订))"
    ).search(text)
    since = compiled(
        rf"(?:^|[，。；])[自从]{year + 1}年(?:\d{{1,2}}月)?起，[^。；]*?(?:已|共|累计)[^，。；]{{0,12}}\d"
    ).search(text)
    if since and not compiled("将|拟|计划|预计|目标").search(since[0]):
        what = f"说的是已经做了的事，日期却在 {year + 1} 年"
        fix, severity = f"核对；是 {year} 年的，改为 {year} 年", Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=since.span(), severity=severity)
    if match is None or _TO_COME.search(text):
        return
    if _DONE.search(text[match.end() :]) or not match[0].endswith("日"):
        what = f"说的是已经做了的事，日期却在 {year + 1} 年"
        fix, severity = f"核对；是 {year} 年的，改为 {year} 年", Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=match.span(), severity=severity)


_TO_COME = regex("将|拟|计划|前(?:完成|建成)|底前|月前|起|预计|力争|争取|目标|要")
_DONE = regex(
    r"(?:参训|参加|培训|发放|收到|解决|整改|开展|召开|举办)[^，。；]{0,8}\d+[余多]?[人次个场期份条件名]"
)


_LINK = regex(
    r"(?:https?://|www\.)[\w./?=&%#\-]*?[/=_](?P<year>20[12]\d)(?:\.s?html?|/?(?![\w./?=&%#\-]))"
)


def _links(sentence: Sentence, year: int) -> Iterator[Finding]:
    """The address of another year's reports: ``/AnnualReport/year/6/2022.html``."""
    for match in _LINK.finditer(sentence.plain):
        found = int(match["year"])
        if found in (year, year + 1):
            continue
        what = f"网址像是 {found} 年的，报告年度是 {year} 年"
        fix = "打开网址核对；指向往年年报的，换成本年的"
        span, severity = match.span(), Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=span, severity=severity)


def _formulas(sentence: Sentence, year: int) -> Iterator[Finding]:
    text = sentence.plain
    for formula in _FORMULAS:
        match = compiled(formula.pattern).search(text)
        if match is None or formula.first <= year <= formula.last:
            continue
        first, last = formula.first, formula.last
        when = f"{first} 年" if first == last else f"{first}—{last} 年"
        what = f"{formula.text}用于 {when}，与 {year} 年的报告不符"
        off = formula.first - year if year < formula.first else year - formula.last
        severity = Severity.ERROR if off > 1 or year < formula.first else Severity.WARNING
        yield at(sentence, _CODE, what, "改用当年的规范表述", span=match.span(), severity=severity)
        return


_LAST_MONTH = 12
"""A year's report is not signed before."""


def _date(report: Report) -> Iterator[Finding]:
    found = compiled(r"(20\d\d)年(\d{1,2})?").search(report.date)
    early = found and int(found[1]) == report.year and found[2] and int(found[2]) < _LAST_MONTH
    if found and (early or int(found[1]) not in (report.year, report.year + 1)):
        section = report.sections[-1] if report.sections else None
        paragraph = section.paragraphs[-1] if section and section.paragraphs else None
        if section and paragraph:
            sentence = Sentence(report.date, section, paragraph, 0, 1)
            what = f"落款日期“{report.date}”与 {report.year} 年度的报告不符"
            yield at(sentence, _CODE, what, "核对日期", span=(0, 0))
