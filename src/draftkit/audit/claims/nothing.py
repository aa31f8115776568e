"""Words that imply applications where there were none, or that all was done where something is left (F1); no count (F2).

Whether there were applications is told by table 3, and where that was not read by the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.numerals import mentions
from draftkit.audit.claims.plainly import plain_words
from draftkit.audit.claims.rules import Rule, found_by
from draftkit.audit.claims.text import (
    OVERVIEW,
    Finding,
    Part,
    Report,
    Sentence,
    at,
    parts_of,
    squeezed,
)
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex

_NEW = cell_key(disclosure.T3_NEW, TOTAL)
_CARRIED_IN = cell_key(disclosure.T3_CARRIED_IN, TOTAL)
_CARRIED_OUT = cell_key(disclosure.T3_CARRIED_OUT, TOTAL)
_DONE = cell_key(disclosure.T3_SUM, TOTAL)
_FIX = "改写为“全年未收到政府信息公开申请”，删去答复、办结、满意等说法"
_MODAL = (
    r"应当|应(?=[按依在由对])|须|需要|要求|(?<![在按])规定(?!的?[时期]限)|如有|如遇|遇有|凡|一旦|若|可以|可依|无论|不论|旨在|确保|保证|力争|将|标准|时限(?!内|答复|办|予以|作出|全部|均|都|已|为?\d)|下一步|今后|(?<!结转到)(?<!结转至)(?<!结转)(?<!转到)(?<!转入)下一年|"
    r"每件(?!(?:申请|来件)(?:均|都|答复(?:前|后|时)?均))|每月|每季(?!度对)|(?<!申请)渠道|建议|提案|热线|工单|诉求|留言|咨询|信访|来信|12345|信箱|问政|网民|承诺|制度|机制|流程|评议"
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
        r"(?:答复|办结|办理|回复|按时答复|按期办结)(?:及时|按时|按期)?率|(?:申请人(?:对[^，。；]{0,8}?的?)?|群众|(?<=申请，))满意[率度](?:达|为|100|9)|件件有(?:回音|回应|答复|着落)|事事有(?:回音|回应|着落)",
        "表三没有申请（第一、二项为 0），文字却说到“{0}”",
        _FIX,
        sections=(0, 1, 6, 7),
        unless=_MODAL,
        fires=("依申请公开答复率100%。", "做到件件有回音。"),
        silent=("12345热线办结率98%。", "建议提案办理答复率100%。"),
    ),
    Rule(
        "F1",
        r"(?:(?:已|共|全年|年内)?(?:办理|处理|受理|答复)(?:过程中|时|中)?[^，。；]{0,10}(?:与|向|同|对)申请人|与申请人(?:的)?(?:沟通|联系|解释)|答复申请人\d+[次件人]|(?:办理|答复)(?:时限|时间|周期|用时)?平均[^，。；]{0,4}\d|平均(?:用时|耗时|时长|时间|办理|答复)[^，。；]{0,6}\d|申请人[^，。；]{0,12}(?:满意|认可|无异议)|(?:每季度|定期|不定期)?(?:对|向)(?:每位|\d+[名位])?申请人[^，。；]{0,4}(?:逐一|逐个|进行|开展|实施)*[^，。；]{0,4}(?:回访|当面)|申请(?:公开)?(?:最多|较多|集中|主要)?(?:的)?(?:内容|事项|信息)?(?:最多的?|主要|多|集中)(?:内容|事项)?(?:是|为|在|涉及)|典型(?:申请)?案例|疑难(?:申请|件)|(?:所有|全部|每件|收到的)[^，。；]{0,6}申请(?!渠道|方式))",
        "表三没有申请（第一、二项为 0），文字却像是办理过申请",
        _FIX,
        sections=(0, 1, 6, 7),
        unless=_MODAL_FOR_SURE,
        fires=(
            "办理过程中注重与申请人的沟通解释。",
            "办理申请平均用时9天。",
            "申请人对答复结果均表示满意。",
            "所有申请均依法办理。",
            "申请公开最多的内容是土地征收补偿。",
        ),
        silent=("无论有没有申请，渠道都要畅通。", "需要与申请人沟通的，应当一次告知。"),
    ),
    Rule(
        "F1",
        r"(?:按时|按期|依法|及时)(?:办理|答复|办结)(?:了)?(?:每一?件|所有|全部)(?:的)?申请"
        r"|(?:均|全部|都)(?:已)?(?:严格)?(?:按(?:照)?(?:规定|法定)?(?:的)?(?:[时期]限|程序|要求|[时期]))(?:规范|予以|完成)?办理(?=[，。；、]|$)"
        r"|(?:(?<=依申请公开)|(?<=申请)|(?<=申请的)|(?<=申请。)|(?<=申请，)|(?<=^))答复(?:书|文书|结果)?(?:均|全部|都)(?:已)?(?:经|由|以|按|在|及时|依法)[^，。；]{1,12}"
        r"|依申请公开(?:办理|答复)?工作做到(?:了)?[^，。；]{0,8}(?:及时|满意)|(?<=[，。])答复(?:内容|文书|时限)[^，。；]{0,4}(?:合法|规范|符合|准确|及时|完整)(?!要求|化)|每件申请答复[前后时]?(?:均|都)[^，。；]{1,12}|(?<=，)其中[^，。；\d]{1,8}类(?:申请)?(?:最多|居多|为主)",
        "表三没有申请（第一、二项为 0），文字却像是办理过申请",
        _FIX,
        sections=(0, 1, 6, 7),
        unless=_MODAL_FOR_SURE.replace("|时限", "|答复时限"),
        fires=(
            "依法按时办理了每一件申请。",
            "收到申请均按规定时限办理。",
            "依申请公开答复均按时作出。",
            "每件申请答复前均由法律顾问审核。",
        ),
        silent=("申请表和指南均按要求办理更新手续。", "每件申请答复前须经审核。"),
    ),
    Rule(
        "F1",
        r"(?:个别|部分|少数|有的|\d+件)(?:申请|依申请公开)?(?:的)?答复(?:书)?[^，。；]{0,10}(?:超期|逾期|被[^，。；]{0,8}(?:纠正|撤销)|超过[^，。；]{0,6}[时期]限)",
        "全年没有申请，这里却说答复出过差错",
        "核对表三；没有申请的，删去",
        Severity.WARNING,
        sections=(5,),
        fires=("个别申请答复超期。",),
        silent=("申请答复的规范有待学习。",),
    ),
    Rule(
        "F1",
        r"(?:申请人|申请(?:公开)?的(?:群众|村民|居民|牧民|企业|单位)|提出申请的[^，。；\d]{2,4})[^，。；]{0,12}(?:满意|认可|好评|无异议)|申请人[^，。；]{0,8}(?:没有|未)(?:提出|表示)(?:过|任何)?(?:意见|异议|不满)|(?:没有|无)(?:一名|一位|任何)?申请人[^，。；]{0,6}(?:提出|表示)(?:过|任何)?(?:异议|意见|不满)|(?:得到|获得|受到)(?:了)?申请人(?:的)?[^，。；]{0,4}(?:认可|好评|肯定|赞)",
        "表三没有申请（第一、二项为 0），文字却说到申请人满意与否",
        _FIX,
        sections=(1, 4, 5, 6),
        unless=f"{_MODAL_FOR_SURE}|因(?:为)?(?:没有|未收到|无)|让申请人|使申请人",
        fires=("经电话回访，提出申请的群众均表示满意。", "答复送达后，没有申请人提出异议。"),
        silent=("今后要让申请人满意。", "每件申请应当回访申请人，看是否满意。"),
    ),
)

SOMETHING_LEFT = Rule(
    "F1",
    r"(?:均|全部|都|件件|悉数|一律|统统)(?:已)?(?:按时|按期|依法|如期|在?(?:年内|当年|本年度?内?|(?:年底|年末|12月底|12月31日)前))?(?:办结|办理完毕|答复完毕|处理完毕|办理完成|办完|办毕)|(?:年内|(?:年底|年末|12月底|12月31日)前)已(?:经)?(?:办结|办理完毕|答复完毕|办完)|无一(?:件)?(?:结转|积压|遗留|未办结?)|(?:没有|无)一件(?:未办结|结转|积压)|(?:没有|无)(?:一件)?(?:跨年(?:办理)?(?:件|申请)|遗留(?:件|申请)|积压(?:件|申请)|(?:未办结|未办完|在办|待办)(?:的)?(?:件|申请))|当年收到当年办结|(?<!时)(?<!期)(?<!及时)办结率(?:、|和)[^，。；\d]{2,8}率(?:均|都)(?:为|达到?)100%|(?:所有|全部)(?:的)?申请(?:均|都|全部)?已?(?:经)?(?:依法)?(?:(?:按期|按时)?办结|答复)(?!率)|(?:(?<!时)(?<!期)(?<!及时)办结率|(?<!期限)(?<!期)(?<!时)(?<!限内)答复率)(?:为|达|达到)?100%",
    "表三有结转下年度的申请，文字却说全部办结",
    "改写为“办结N件，结转下年度继续办理N件”",
    sections=(0, 1, 5, 6, 7),
    unless=_MODAL,
    fires=("收到的申请均已办结。", "政府信息公开申请办结率100%。"),
    silent=("除结转的外，办结3件。", "所有申请均按期答复。"),
)


LEFT_IN_TIME = Rule(
    "F1",
    r"(?:所有|全部)(?:的)?申请(?:均|都|全部)?已?(?:经)?(?:按期|按时|如期)(?:作出)?答复(?!率)|(?:所有|全部)(?:的)?申请均在(?:法定|规定)(?:的)?(?:期限|时限)内(?:全部)?办结",
    "表三有结转下年度的申请，文字却说都已答复；结转的是还没有到期吗？",
    "核对；没有到期的写明“结转下年度继续办理N件”",
    Severity.WARNING,
    sections=(0, 1, 6, 7),
    unless=_MODAL,
    fires=("所有申请均按期答复。",),
    silent=("除结转的1件外，其余申请均按期答复。",),
)
_SAID_TO_BE_LEFT = SOMETHING_LEFT._replace(
    what="前面说有结转下年度的申请，这里却说全部办结",
    severity=Severity.WARNING,
)
_LEFT_SAID = regex(
    r"(?<!不)(?:结转|转入|转至|转到)(?:到|至)?(?:下|次|明)一?年度?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:为|有|共)?[1-9]\d*件|(?<!\d)[1-9]\d*件[^，。；\d]{0,8}(?:结转|转入|转至)(?:到|至)?(?:下|次|明)一?年"
)


NOTHING_DONE = Rule(
    "F1",
    r"(?:均|全部|都)(?:已)?(?:按时|按期|依法|如期|在[^，。；]{0,10}(?:内|期限))?(?:作出|予以|进行)?(?:办结|办理完毕|答复|办完|处理完毕)(?!率)",
    "办结 0 件，文字却说都已答复或办结",
    "核对办结件数；没有办结的写明结转",
    sections=(0, 1, 6, 7),
    unless=_MODAL_FOR_SURE,
    fires=("收到的申请均已答复。", "申请都在法定期限内办结。"),
    silent=("收到的申请应当按期答复。",),
)


_OF_ANOTHER_YEAR = regex(r"(?:20\d\d年|上一?年)[^，。；]{0,20}(?:当年|该年)")


def none_came(report: Report) -> bool:
    """Whether no application came in and none was carried over, by the tables or, where these are not read, by 一."""
    received = Figures(report.cells).sum((_NEW, _CARRIED_IN))
    return received == 0 or (received is None and _says_none(report))


def says_some_left(report: Report) -> bool:
    """Whether 一 or 三 says in words that applications are carried over into the next year."""
    return _LEFT_SAID.search(report.text_of(OVERVIEW, 3)) is not None


def check(report: Report) -> Iterator[Finding]:
    """F1 for nothing received, nothing done or something left, and F2."""
    figures = Figures(report.cells)
    left = figures.get(_CARRIED_OUT)
    rules: tuple[Rule, ...] = (SOMETHING_LEFT,) if left else ()
    told = f"{_MODAL}|的[^，。；]{{0,8}}办结[1-9]\\d*件、结转[1-9]\\d*件|{report.year + 1}年|除|其余|仍有|尚有|(?<!无)(?<!没有)在办"
    if left:
        rules = (SOMETHING_LEFT._replace(unless=told), LEFT_IN_TIME._replace(unless=told))
    if left is None and says_some_left(report):
        rules = (_SAID_TO_BE_LEFT._replace(unless=told),)
    most = None
    received = figures.sum((_NEW, _CARRIED_IN))
    if none_came(report):
        rules, most = NO_APPLICATIONS, 1  # several words for the same thing are one fault
    elif received and figures.get(_DONE) == 0:
        rules, most = (NOTHING_DONE,), 1
    for sentence in report.sentences():
        if (
            report.year
            and _OF_ANOTHER_YEAR.match(sentence.plain)
            and str(report.year) not in sentence.plain
        ):
            continue  # 2024年收到的2件申请已在当年办结
        if "申请" in sentence.plain or "申请" in sentence.paragraph.text[:60]:
            fitting = (rule for rule in rules if sentence.section.number in rule.sections)
            found = [f for rule in fitting for f in islice(found_by(rule, sentence), most)]
            found = [f for f in found if _is_of_applications(f, sentence, report)]
            yield from found if most is None else _one_a_clause(found, sentence)
    yield from _no_count(report)
    yield from _nothing_published(report)


_BY_THE_END = regex(
    r"(?:截?至|到|于|在)?(?:当年|本年|全年)?(?:年末|年底|年终|12月底|12月末|12月31日)(?:前|之前|止|时)?"
)
"""When the year was over: words that narrow nothing."""
_NO_SUBJECT = regex(
    r"^[镇乡局](?:里|政府|机关)?(?=收到|受理)|(?:这些|其余|其他|所有|收到|上述|以上|各类|对?每一?件|当年|来件|应办|一件|了|目前|截至目前|截至|月日|至年底|件件|做到?$|来$)|(?:申请|答复|办理|依申请公开)(?:公开)?(?:工作|事项|件)?|虽然?|尽管|[一二三四五]是|[，：；、“”]|严格|认真|积极|切实|做到|基本|能够|实现|坚持|保持|达到?|率|\d+(?:\.\d+)?%?|平均|用时|满意|表示|结果|100%|件件|事事|回[音应复]|落实|着落|因此|故|所以|此外|同时|而且"
)
_NOT_SO = regex(r"(?:不存在|没有|无|未发生|未出现|杜绝|避免|防止)[^，。；]{0,8}$")
_OTHER_SUBJECT = regex(
    r"(?:自然人|企业|法人|个人|其他组织)(?:提出|提交)(?:的)?(?:申请)?\d+件|(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?\d+件|(?:除|其余|其他|剩余)[^。；]{0,20}(?:外|以外)|来电|来访|涉及|以往|此前|询问|咨询|代办|以往|此前|往年|上一?年|去年|上述年度|模拟|窗口|热线|留言|诉求|信访|(?<!每)季度|上半年|(?<!截至1)(?<!至1)\d月"
)


def _is_of_applications(finding: Finding, sentence: Sentence, report: Report) -> bool:
    """Whether what is said to be done are this body's applications: nothing else stands before it in its clause as what was done.

    ``宅基地申请18件全部办结``, ``便民大厅代办事项全部办结``, ``不存在未按期办结的情况`` and ``征地类申请全部办结`` are of other things, or of some of them.
    """
    text = sentence.plain
    place = len(squeezed(sentence.paragraph.text[sentence.start : finding.start]))
    begin = begins(text, place)
    head = _BY_THE_END.sub("", text[begin:place])
    if any(year != str(report.year) for year in compiled(r"(20\d\d)年").findall(head)):
        return False  # 没有收到申请，2024年收到的2件均已按期答复
    if (
        _THEN.search(text[:place])
        or _NOT_SO.search(head)
        or _OTHER_SUBJECT.search(head + text[place : place + _SUBJECT_NEAR])
    ):
        return False
    before = (
        text[:begin].rstrip("，").rpartition("，")[2] if text[begin - 1 : begin] == "，" else ""
    )
    if "申请" not in before and compiled(r"\d(?![\d件])").search(before):
        return False  # 组织模拟演练2次，均按流程办结
    return not _NO_SUBJECT.sub("", plain_words(head, report.year, report.body))


_SUBJECT_NEAR = 4
_THEN = regex(
    r"(?:对|就)?(?:以往|此前|往年|上一?年(?!度?(?:的|也|亦|均)?(?:没有|无)?(?:的)?结转)|去年)[^。；]{0,30}$"
)


def _one_a_clause(found: list[Finding], sentence: Sentence) -> Iterator[Finding]:
    """Several words of one clause for the same thing are one fault."""
    told: set[int] = set()
    for one in found:
        clause = sentence.paragraph.text.count("，", sentence.start, one.start)
        if clause not in told:
            told.add(clause)
            yield one


_NONE_SAID = regex(
    r"(?:未|没有|无)(?:曾|能)?(?:收到|接到|接收到?|受理|收悉)[^，。；\d]{0,60}申请|(?:收到|受理|接收|接到)[^，。；\d]{0,20}申请[^，。；\d]{0,6}(?:0|零)件|(?<!\d)0件[^，。；]{0,10}申请|零申请|申请(?:数量?|总数|件数)?(?:为|是)(?:零|0)(?![.\d])"
)
_SOME_SAID = regex(
    r"(?:收到|受理|接收|接到|新收|办理)[^，。；\d]{0,24}申请[^，。；\d]{0,8}[1-9]\d*(?:件|宗|份|例|条)|[1-9]\d*件[^，。；]{0,10}申请"
)


def _says_none(report: Report) -> bool:
    """Whether 一 says that no application came in, and nowhere that some did."""
    said = [s.plain for s in report.sentences(OVERVIEW)]
    return any(map(_NONE_SAID.search, said)) and not any(map(_SOME_SAID.search, said))


# ---------------------------------------------------------------- F2

_SPEAKS = regex(r"依申请公开|公开申请|申请人|新收申请")
_NOTHING = regex(
    r"(?:未|没有|无|零)[^，。；]{0,24}申请|(?:未|没有)(?:曾|能)?(?:收到|接到|接收|受理)[^。；]{0,60}申请|申请(?!人)[^。；]{0,40}(?:未收到|没有|均无|未接到|未有|为零|都无|皆无|也无|亦无|不存在|[:：]无|为无)|申请[^。；\d]{0,12}零报告|零申请|申请(?:公开)?情况[。：](?:件数|数量|收到|新收)[:：为]*(?:无|零)(?=。|$)"
)


_COUNTS = frozenset(
    ("件", "份", "宗", "件次", "条", "起", "个", "项", "人次", "例", "次", "人", "")
)
_HANDLES = regex(r"申请|新收|办结|受理|收到|答复|接收|接到|办理")


def _no_count(report: Report) -> Iterator[Finding]:
    """The paragraphs on 依申请公开 describe the process and never say how many."""
    within = tuple(report.sentences(OVERVIEW, headings=True))
    paragraphs = {id(s.paragraph): s.paragraph.text for s in within}
    speaking = {one for one, text in paragraphs.items() if _SPEAKS.search(text)}
    sentences = [s for s in within if id(s.paragraph) in speaking]
    parts = [part for part in parts_of(report, OVERVIEW) if "申请" in part.words]
    if not sentences or not _is_told_to_its_end(report, parts):
        return
    whole = report.text_of(OVERVIEW)
    if _NOTHING.search(whole):
        return
    own = {id(s) for part in parts for s in part.sentences} | {id(s) for s in sentences}
    counted = any(
        m.unit in _COUNTS and _HANDLES.search(s.plain)
        for s in report.sentences(OVERVIEW)
        if "申请" in s.plain or id(s) in own
        for m in mentions(s.plain)
    )
    if counted:
        return
    first = next((s for s in sentences if not s.paragraph.heading), sentences[0])
    what = "只写了办理程序，没有写收到多少件申请、怎样办理"
    fix = "写明本年新收、上年结转、办结和结转下年度的件数；没有申请的写“全年未收到政府信息公开申请”"
    yield at(first, "F2", what, fix, severity=Severity.WARNING)


def _is_told_to_its_end(report: Report, parts: Sequence[Part]) -> bool:
    """Whether what is said under some sub-headings of 一 is all that is said there: the text goes on behind it."""
    if not report.is_open(OVERVIEW):
        return True
    return bool(parts) and not any(part.last for part in parts)


_NEWS = frozenset(("条", "篇", "份", "期", "条次", "则", "幅"))
_OTHER_COUNTS = frozenset(("件", "次", "例", ""))
_THINGS = frozenset(("个", "项", "场"))
_PUBLISHES = regex(r"公开|发布|更新|推送|公示|上传|公布|刊发|转发|张贴")
_NOT_PUBLISHED = regex(
    r"申请|复议|诉讼|留言|建议|提案|诉求|工单|会议|培训|规范性文件|许可|处罚|强制"
)
_PLACES = regex(r"栏目|专栏|专区|平台|账号|公众号|目录")


def _counts_published(unit: str, clause: str) -> bool:
    """Whether a number with this unit tells in its clause how much was published."""
    if unit == "件" and compiled(r"公开(?:政府|政务)?信息\d+件").search(clause):
        return True
    if unit in _NEWS and compiled("(?:公开|发布|公布|公示)(?!.*申请)").search(clause):
        return not compiled("解读").search(clause) or bool(compiled("(?<!解读)信息").search(clause))
    if _NOT_PUBLISHED.search(clause) or (unit in _THINGS and _PLACES.search(clause)):
        return False
    if unit in _NEWS:
        return not compiled("解读").search(clause) or bool(compiled("(?<!解读)信息").search(clause))
    return unit in (*_OTHER_COUNTS, *_THINGS) and bool(_PUBLISHES.search(clause))


_SURELY_PUBLISHED = regex(
    r"(?:公开|发布|推送|上传|更新)[^，。；]{0,14}\d+[余多]?(?:条|件|篇|项|份|期)|信息[^，。；]{0,4}\d+[余多]?(?:条|件|篇)"
)


_LOOKED_THROUGH = regex(r"申请|审签|审核|审查|退回|把关|报送|清理|排查|撤下|检查")


def _nothing_published(report: Report) -> Iterator[Finding]:
    """一 speaks of 主动公开 and never says how much was published."""
    sentences = list(report.sentences(OVERVIEW, headings=True))
    parts = [part for part in parts_of(report, OVERVIEW) if "主动公开" in part.words]
    if not _is_told_to_its_end(report, parts):
        return
    if not any(compiled(r"主动公开|公开(?:政府|政务)?信息").search(s.plain) for s in sentences):
        return
    bare = bool(parts) and not any(mentions(s.plain) for part in parts for s in part.sentences)
    for sentence in sentences:
        for clause in compiled(r"[，。；]").split(sentence.plain):
            for number in mentions(clause):
                if bare and (
                    not _SURELY_PUBLISHED.search(clause) or _LOOKED_THROUGH.search(clause)
                ):
                    continue
                if _counts_published(number.unit, clause):
                    return
    about = [s for s in sentences if "主动公开" in s.paragraph.text[:24]]
    first = next((s for s in about if not s.paragraph.heading), (about or sentences)[0])
    what, fix = "没有写主动公开了多少条政府信息", "写明全年主动公开的总数和各渠道的数"
    yield at(first, "F2", what, fix, severity=Severity.WARNING)
