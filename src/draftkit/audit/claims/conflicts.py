"""Two claims of one report that cannot both be (F1, F3): all done and some not yet, none at all and so many, nobody and two people."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, asked, at
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex


def check(report: Report) -> Iterator[Finding]:
    """Conflicts within a sentence, and those of what is said of 责任追究 anywhere."""
    for sentence in report.sentences():
        if not report.is_cut(sentence):
            yield from _all_but_some(sentence)
            yield from _none_but_some(sentence)
            yield from _none_but_decided(sentence)
            yield from _no_delay_but_one(sentence)
            yield from _all_but_one(sentence)
            yield from _longer_than_all(sentence)
            yield from _all_but_a_rate(sentence)
            yield from _a_rate_but_all(sentence)
            yield from _in_time_but_late(sentence)
    yield from _held_to_account(report)
    yield from _some_not_mended(report)
    yield from _nobody_called_in(report)
    yield from _never_but_once(report)
    yield from _no_answer_reviewed(report)
    yield from _corrected(report)
    yield from _left_of_nothing(report)
    yield from _ended_otherwise(report)
    yield from _sued_otherwise(report)
    yield from _more_than_there_was(report)
    yield from _more_than_last_year(report)
    yield from _content_but_reviewed(report)


_CONTENT = regex(
    r"申请人(?:对[^，。；]{0,10})?(?:均|都|全部)?(?:没有|无|未)(?:提出|表示|有过?|任何|一[件例人])*(?:不满意?(?:的(?=[，。；]|情况|意见))?|异议|争议|不服)(?!的)|申请人(?:均|都)?(?:未|没有)对[^，。；]{0,8}(?:提出|表示)(?:不满|异议)(?!的)|(?:没有|无|未)(?:有|一[件例]|任何|因)*(?:申请)?(?:答复|办理)[^，。；]{0,6}(?:引起|引发|产生|发生)(?:任何|了|过)*(?:争议|纠纷|异议)|(?:答复|办理)(?:均|都)?(?:没有|未)(?:引起|引发|产生)(?:任何|过)?(?:争议|纠纷|异议)"
)


def _content_but_reviewed(report: Report) -> Iterator[Finding]:
    """``申请人对答复均无异议`` where the table has a review."""
    reviewed = sum(report.cells.get(cell_key(row, TOTAL), 0) for row in disclosure.T4_ROWS)
    if not any(key.startswith("表四") for key in report.cells):
        told = [m for s in report.sentences(4) if (m := _ONCE.search(s.plain))]
        reviewed = int(told[0]["n"]) if told and not _NOT_THIS_YEAR.search(told[0].string) else 0
    for sentence in report.sentences(OVERVIEW, 3, 4, 6) if reviewed else ():
        match = _CONTENT.search(sentence.plain)
        if match and not compiled("上一?年|去年|其余|其他|除").search(sentence.plain):
            what = f"文字说“{match[0]}”，第四部分有复议或诉讼 {reviewed} 件"
            fix, severity = "核对，只留对的一种", Severity.WARNING
            yield at(sentence, "F1", what, fix, span=match.span(), severity=severity)
            return


_NONE_NEW = regex(
    r"(?:未|没有|无)(?:收到|新收|接到|受理)?(?:到|过)?(?:任何)?(?:新收|新增)?(?:的)?(?:政府|信息|公开|依)*申请(?!人|公开渠道|材料)|零申请"
)
_NONE_CARRIED_IN = regex(
    r"(?:没有|无|未有|也无|亦无)(?:20\d\d年|上一?年度?)?[^，。；\d]{0,4}结转|上一?年度?(?:无|没有|未有)[^，。；\d]{0,4}结转"
)
_CARRIED_ON = regex(
    r"(?<!年)(?<!年度)结转(?:至|到)?(?:下一?年度?|次年|20\d\d年)?(?:度)?(?:继续)?(?:办理)?(?:的)?(?P<n>[1-9]\d{0,6})件|(?<![\d.,])(?P<m>[1-9]\d{0,6})件[^，。；\d]{0,4}结转(?:至|到)?(?:下|次|20)"
)


def _left_of_nothing(report: Report) -> Iterator[Finding]:
    """``无新收申请，结转下年度继续办理1件``, and nothing came from the year before."""
    if any(key.startswith("表三") for key in report.cells):
        return
    told = [s for s in report.sentences(OVERVIEW, 3) if "申请" in s.plain or "结转" in s.plain]
    none = any(_NONE_NEW.search(s.plain) for s in told)
    nothing = any(_NONE_CARRIED_IN.search(s.plain) for s in told)
    for sentence in told if none else ():
        match = _CARRIED_ON.search(sentence.plain)
        if match is None or "上年" in sentence.plain[: match.end()]:
            continue
        if nothing or _NONE_NEW.search(sentence.plain):
            what = f"没有收到申请，也没有上年结转，却有“{match[0]}”"
            yield at(sentence, "F4", what, "核对表三", span=match.span())
            return


_CAME_NEW = regex(r"(?:新收|收到|受理)(?:政府信息公开|信息公开|的)*(?:申请)?(?P<n>[1-9]\d{0,6})件")
_ITS_RESULT = regex(
    r"(?<![\d.,])(?P<n>[1-9]\d{0,6})件(?:因[^；。\d]{0,40}?(?:而)?)?(?:已|依法)*(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)|(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?(?P<m>[1-9]\d{0,6})件"
)


def _more_than_there_was(report: Report) -> Iterator[Finding]:
    """``新收2件；上年没有结转；1件予以公开，1件无法提供。结转2024年1件``: where no table tells."""
    if any(key.startswith("表三") for key in report.cells):
        return
    for paragraph in {s.paragraph: None for s in report.sentences(OVERVIEW, 3)}:
        own = [s for s in report.sentences(OVERVIEW, 3) if s.paragraph is paragraph]
        text = "".join(s.plain for s in own)
        came = _CAME_NEW.search(text)
        left = _CARRIED_ON.search(text) if came else None
        if came is None or left is None or not _NONE_CARRIED_IN.search(text):
            continue
        done = sum(int(m["n"] or m["m"]) for m in _ITS_RESULT.finditer(text))
        kept = int(left["n"] or left["m"])
        if done and done + kept > int(came["n"]):
            sentence = next(s for s in own if _CARRIED_ON.search(s.plain))
            found = _CARRIED_ON.search(sentence.plain)
            what = f"收到 {came['n']} 件，各种结果共 {done} 件，不会再结转 {kept} 件"
            span = found.span() if found else None
            yield at(sentence, "F4", what, "核对表三", span=span)


_GROWTH = regex(
    r"信息(?:共|共计)?(?P<now>\d+)[条件]，(?:比|较)(?:上一?年|去年|20\d\d年)(?:同期)?(?P<way>增加|多|减少|少)(?:了)?(?P<by>\d+)[条件](?!（)"
)


def _more_than_last_year(report: Report) -> Iterator[Finding]:
    """``公开194条，比上年增加22条`` in one place, ``公开194条，2022年为168条`` in another."""
    before = compiled(
        rf"(?:上一?年|去年|{report.year - 1}年)(?:同期)?(?:公开|发布)?(?:信息)?(?:为|是|共)?(?P<n>\d+)[条件]"
    )
    told = list(report.sentences(OVERVIEW, 2, 5, 6))
    for sentence in told:
        match = _GROWTH.search(sentence.plain)
        if match is None:
            continue
        alike = (s for s in told if s is not sentence and f"信息{match['now']}" in s.plain)
        other = next((m for s in alike if (m := before.search(s.plain))), None)
        if other is None:
            continue
        now, was, by = int(match["now"]), int(other["n"]), int(match["by"])
        rises = match["way"] in ("增加", "多")
        if (now - was if rises else was - now) != by:
            what = (
                f"另一处说上年是 {was}，{now} 与它相差 {abs(now - was)}，这里说{match['way']} {by}"
            )
            yield at(sentence, "F3", what, "核对各数", span=match.span())
            return


_ENDED_SO = regex(
    r"(?:行政)?(?P<what>复议|诉讼)(?:案件)?(?:共)?(?P<n>[1-9]\d{0,6})件，(?P<gap>[^。；\d]{0,30}?)(?P<how>尚未审结|正在审理|未审结|维持|纠正|撤销|驳回)(?:中|原告[^，。；\d]{0,10}|诉讼请求|决定|原[^，。；\d]{0,8})?(?=[，。；]|$)"
)
_COLUMN_OF = {
    "尚未审结": ("尚未审结",),
    "正在审理": ("尚未审结",),
    "未审结": ("尚未审结",),
    "维持": ("结果维持",),
    "纠正": ("结果纠正",),
    "撤销": ("结果纠正",),
    "驳回": ("结果维持", "其他结果"),
}


_OF_DISCLOSURE = regex(r"^(?!.*(?:上一?年|去年))(?:.*(?:信息公开|政务公开))")


def _ended_otherwise(report: Report) -> Iterator[Finding]:
    """``行政诉讼1件，系未经复议直接起诉，尚未审结`` where the table has it as upheld."""
    for sentence in report.sentences(OVERVIEW, 4, 6):
        if sentence.section.number > 4 and not _OF_DISCLOSURE.search(sentence.plain):  # noqa: PLR2004
            continue  # 因征地补偿引起的行政复议1件，结果维持
        for match in _ENDED_SO.finditer(sentence.plain):
            if compiled("其中|上一?年|去年|除|未(?!经)|没有|如|复议机关|省|市").search(
                match["gap"]
            ):
                continue
            first = match["what"] == "复议"
            rows = disclosure.T4_ROWS[:1] if first else disclosure.T4_ROWS[1:]
            cells = [
                report.cells.get(cell_key(row, column))
                for row in rows
                for column in _COLUMN_OF[match["how"]]
            ]
            if not cells or None in cells:
                continue
            known = sum((Decimal(one) for one in cells if one is not None), Decimal(0))
            if known < Decimal(match["n"]):
                what = f"文字说“{match[0]}”，表四里这样的是 {known} 件"
                yield at(sentence, "F1", what, "核对表四", span=match.span())


_ENDS = r"(?:[1-9]\d*件(?:被|结果|判决)?(?:维持|纠正)|(?:结果|判决)?(?:维持|纠正)(?:的)?[1-9]\d*件)"
_SUED_SO = regex(
    rf"(?P<how>复议后|直接)(?:又|再)?(?:提起(?:行政)?诉讼|起诉)(?:的)?(?P<n>[1-9]\d*)件，(?:其中)?(?P<list>{_ENDS}(?:[、，]{_ENDS})?)"
)
_AN_END = regex(r"(?P<a>\d*)件?(?:被|结果|判决)?(?P<how>维持|纠正)的?(?P<b>\d*)")


def _sued_otherwise(report: Report) -> Iterator[Finding]:
    """``复议后起诉2件，1件维持、1件纠正`` where that row of the table has two corrected."""
    for sentence in report.sentences(OVERVIEW, 4):
        match = _SUED_SO.search(sentence.plain)
        if match is None or compiled(r"上一?年|去年|20\d\d年").search(sentence.plain):
            continue
        stretch = sentence.plain[begins(sentence.plain, match.start(), "。；") : match.start()]
        ends = list(_AN_END.finditer(match["list"]))
        told = sum(int(end["a"] or end["b"]) for end in ends)
        if "起诉" in stretch or told != int(match["n"]):
            continue  # 未经复议直接起诉1件、复议后起诉2件，结果维持3件: of both
        row = disclosure.T4_ROWS[2 if match["how"] == "复议后" else 1]
        for end in ends:
            known = report.cells.get(cell_key(row, f"结果{end['how']}"))
            if known is not None and known != Decimal(end["a"] or end["b"]):
                what = f"表四“{row.label}”里{end['how']} {known} 件，文字说“{match[0]}”"
                yield at(sentence, "F1", what, "核对表四", span=match.span())
                break


_SOME_OPEN = regex(
    r"(?:正在办理|尚在办理|仍在办理|在办|待办|尚未办结|未办结|未答复|正在处理|尚在办理期限内的?)(?:的)?(?P<n>[1-9]\d*)件|(?P<m>[1-9]\d*)件(?:申请)?(?:正在办理|尚在办理|仍在办理|尚未办结|未办结|未答复|正在处理)"
)
_ALL_DONE = regex(
    r"(?:均|全部|都)(?:已)?(?:[^，。；\d]{0,10}?)(?:全部)?(?:办结|答复|办理完毕|办复)(?!期)|无(?:一)?(?:件)?未办结"
)
_SINCE_THEN = regex(
    r"20\d\d年(?:底|末)|上一?年|去年|连同|其余|其他|次年|下一?年|20\d\d年\d{1,2}月|除|建议|提案|期限内|到期"
)


def _all_but_some(sentence: Sentence) -> Iterator[Finding]:
    """``已答复7件，正在办理1件，均已于年底前全部办结``."""
    text = sentence.plain
    some = _SOME_OPEN.search(text)
    done = _ALL_DONE.search(text, some.end()) if some else None
    if some and done and not _SINCE_THEN.search(text[max(0, some.start() - 8) : done.end()]):
        what = f"“{some[0]}”和“{done[0]}”不能都对"
        span = (some.start(), done.end())
        yield at(sentence, "F1", what, "核对办结和结转的件数，只留对的一种", span=span)


_NONE_CAME = regex(
    r"(?:没有|无)申请，其中[^，。；\d]{1,8}申请(?P<k>[1-9]\d*)件|零申请，[^。；]{0,12}?(?:网络|信函|当面|现场|邮寄|书面)[^，。；\d]{0,4}(?P<m>[1-9]\d*)件|(?:未|没有|无)(?:收到|接到|受理)(?:过)?(?:任何)?(?:[^，。；\d]{0,14})?申请，(?:其中|共)(?:有|为|收到)?(?:自然人|法人|企业|公民|个人|网络|网上|信函|现场|当面|书面|邮寄|申请)[^，。；\d]{0,8}(?P<n>[1-9]\d*)件"
)


def _none_but_some(sentence: Sentence) -> Iterator[Finding]:
    """``未收到政府信息公开申请，其中自然人申请2件``."""
    match = _NONE_CAME.search(sentence.plain)
    if match:
        what = f"前面说没有收到申请，后面说有 {match['n'] or match['m'] or match['k']} 件"
        yield at(sentence, "F1", what, "核对表三，只留对的一种", span=match.span())


_NOBODY = regex(
    r"(?:未|没有|无)(?:发生|出现|产生|有)?(?:任何|过|需要|应予|应当|因[^，。；]{0,16}(?:被|而|受到)?|单位和个人|单位或?个人|人员|人|被)*(?:责任追究|追究责任|追责|问责|被问责|被追责)|责任追究(?:情况)?(?:为)?(?:零|0)"
)
_SOMEBODY = regex(
    r"(?:问责|追责|追究责任|责任追究|处分|诫勉)(?:了)?[^，。；\d]{0,6}[1-9]\d*(?:名|人|个单位|家单位)|(?:对|给予)[1-9]\d*(?:名|人|个|家)[^，。；\d]{0,12}(?:进行|予以|给予|实施|作出)?(?:了)?(?:约谈|批评)?(?:问责|追责|责任追究|追究责任|处分|诫勉)|(?<!未)[1-9]\d*(?:名|人|个|家)(?:[^，。；\d]{0,24}(?:公开|答复|信息|申请|发布)[^，。；\d]{0,12})?(?:干部|同志|责任人|单位|村|社区|部门)?(?:被|受到|受)(?:约谈并[^，。；]{0,6}(?:责任追究|追责|问责)|通报批评|批评教育|追究(?:了)?责任|问责|追责|诫勉|处分)"
)
_OTHER_MATTER = regex(
    r"与(?:政府)?(?:信息)?公开无关|工作纪律|上一?年|去年|安全生产|环保|违纪|20\d\d年因"
)


def _held_to_account(report: Report) -> Iterator[Finding]:
    """``未发生责任追究`` in one place, ``对2名干部进行问责`` in another."""
    told = [s for s in report.sentences(OVERVIEW, PROBLEMS, 6) if not report.is_cut(s)]
    nobody = next((s for s in told if _NOBODY.search(s.plain)), None)
    for sentence in told if nobody else ():
        match = _SOMEBODY.search(sentence.plain)
        if match and not _OTHER_MATTER.search(sentence.plain):
            what = f"一处说没有责任追究，这里说“{match[0]}”"
            fix, severity = "核对，只留对的一种", Severity.WARNING
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)
            return


_NOBODY_CALLED_IN = regex(
    r"(?:没有|未有|无)(?:任何)?(?:一个)?(?:单位|部门|村|社区|个人|人员)[^。；]{0,24}?公开[^。；，]{0,8}?被[^，。；]{0,4}(?P<what>约谈|通报)"
)
_CALLED_IN = {
    "约谈": regex(
        r"约谈(?:了)?[^，。；\d]{0,6}[1-9]\d*(?:个|家|名|人)|[1-9]\d*(?:个|家|名)[^，。；\d]{0,16}(?:作了|进行了?|予以|被)?约谈"
    ),
    "通报": regex(
        r"[1-9]\d*(?:个|家)[^，。；\d]{0,14}通报批评|通报批评(?:了)?[^，。；\d]{0,6}[1-9]\d*(?:个|家)"
    ),
}


def _nobody_called_in(report: Report) -> Iterator[Finding]:
    """``没有单位因政府信息公开被约谈、通报`` beside ``对2个单位作了约谈``."""
    told = list(report.sentences(OVERVIEW, PROBLEMS, 6))
    for sentence in told:
        nobody = _NOBODY_CALLED_IN.search(sentence.plain)
        if nobody is None:
            continue
        words = ("约谈", "通报") if "约谈、通报" in sentence.plain else (nobody["what"],)
        for other in told:
            some = next((m for w in words if (m := _CALLED_IN[w].search(other.plain))), None)
            if some and not compiled("上一?年|去年|20\\d\\d年").search(other.plain[: some.start()]):
                what = f"这里说“{nobody[0]}”，另一处说“{some[0]}”"
                fix, severity = "核对，只留对的一种", Severity.WARNING
                yield at(sentence, "F3", what, fix, span=nobody.span(), severity=severity)
                return


_NOT_MENDED = regex(
    r"(?:其余|余下|剩余|尚有|还有|仍有|另有)(?:的)?(?P<n>[1-9]\d{0,3})个(?:问题)?(?:仍|还|尚)?(?:正?在整改|未(?:完成)?整改|没有(?:完成)?整改)"
)
_ALL_MENDED = regex(
    r"(?:^|[，。；])(?:对)?(?:自查|检查|抽查|督查|巡查|排查|评估|监测)?(?:中)?(?:发现的?)?(?:各类|所有|全部|各项|这些)?问题(?:现|目前|年内)?(?:已|均|都|全部)*(?:均|都|全部)(?:已)?(?:完成)?整改(?:到位|完毕|完成)?(?=[，。；]|$)"
)
_OF_OTHER_FAULTS = regex(r"上级|[省市县]级|[省市县]政府|上一?年|去年|反馈|通报|除|20\d\d年")


def _some_not_mended(report: Report) -> Iterator[Finding]:
    """``其余2个正在整改`` in one place, ``所有问题均已整改到位`` in another."""
    told = [s for s in report.sentences(OVERVIEW, PROBLEMS, 6) if "整改" in s.plain]
    some = [m for s in told if (m := _NOT_MENDED.search(s.plain))]
    for sentence in told if len(some) == 1 else ():
        match = _ALL_MENDED.search(sentence.plain)
        if match and not _OF_OTHER_FAULTS.search(sentence.plain + some[0].string):
            what = f"一处说“{some[0][0]}”，这里说“{match[0].lstrip('，。；')}”"
            fix, severity = "核对，只留对的一种", Severity.WARNING
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity)
            return


_CARRIED_OUT = regex(
    r"(?:复议|诉讼)(?:案件)?(?:为|共)?(?:0|零)[件起宗][^。；\d]{0,12}?，[^。；]{0,6}?(?:均|已|全部|按期|认真|自觉|主动|及时)*(?:履行|执行|服从)(?:了|全部|各项|所有)*(?:行政)?(?:复议决定|(?:法院)?(?:判决|裁定))"
    r"|(?:未|没有|无)(?:发生|收到|出现)?(?:因)?[^。；，]{0,16}(?:复议|诉讼)(?:案件)?，[^。；]{0,6}?(?:均|已|全部|按期)+(?:履行|执行)(?:了|全部|各项|所有)*(?:行政)?(?:复议决定|(?:法院)?(?:判决|裁定))"
)


_DECIDED = regex(
    r"(?P<what>复议|诉讼)(?:案件)?(?:为|共)?(?:0|零)[件起宗]，[^。；]{0,16}?(?P<how>判决|裁定|维持|驳回|纠正|撤销|审结|胜诉|败诉)"
)


def _none_but_decided(sentence: Sentence) -> Iterator[Finding]:
    """``被提起行政诉讼0件，法院判决驳回原告诉讼请求``."""
    if done := _CARRIED_OUT.search(sentence.plain):
        what = "前面说没有复议、诉讼，后面却说履行了决定或判决"
        yield at(sentence, "F1", what, "删去，或核对表四", span=done.span())
        return
    if found := _NONE_BUT.search(sentence.plain):
        what = f"前面说没有{found['what']}，后面却说到“{found['how']}”"
        yield at(sentence, "F1", what, "核对表四，只留对的一种", span=found.span())
        return
    match = _DECIDED.search(sentence.plain)
    if match and not _OTHER_KIND.search(match[0][match[0].index("，") :]):
        what = f"{match['what']}是 0 件，后面却说到“{match['how']}”"
        yield at(sentence, "F1", what, "核对表四，只留对的一种", span=match.span())


_NONE_BUT = regex(
    r"(?:未(?!经)|没有(?!经)|无)(?![^，。；\d]{0,8}(?:纠正|撤销|败诉|改变|驳回|维持)[^，。；\d]{0,4}的)(?:因[^，。；]{0,14})?(?:发生|引起|引发|出现|产生|收到)?(?:过)?[^，。；\d]{0,14}?(?P<what>复议|诉讼)(?:案件|情况)?，(?![^。；，]{0,10}(?:复议(?!机关|决定)|诉讼|其中))[^。；，]{0,10}?(?P<how>判决|裁定|维持|驳回|纠正|撤销|胜诉|败诉)"
)
_NO_DELAY = regex(
    r"(?:(?:按时|按期|及时)(?:答复|办结|办理)|(?:答复|办结|办理)(?:按时|按期|及时))率(?:为|达到?|均为|是)*(?:100%|百分之百)|(?:没有|无)(?:一件|任何)?(?:超期|逾期)"
)
_A_DELAY = regex(
    r"(?<!没有)(?<![无未])[1-9]\d*件(?:申请)?(?:因[^，。；]{1,16}?)?(?:超期|逾期(?!不|未)|超过(?:了)?(?:法定|规定)(?:期限|时限))(?:答复|办结)?(?=[，。；\d]|$)|(?:超期|逾期)(?:未)?(?:答复|办结|办理)?(?:的)?[^，。；\d]{0,4}[1-9]\d*件"
)
_NONE_LEFT = regex(r"(?:没有|无|未)(?:发生)?(?:需要|应)?结转(?:至|到)?(?:下一?年度?|次年)?")
_STILL_OPEN = regex(
    r"[1-9]\d*件[^，。；\d]{0,4}结转(?:至|到)?(?:下|次)|结转(?:至|到)?(?:下一?年度?|次年)(?:继续)?(?:办理)?(?:的)?[1-9]\d*件|[1-9]\d*件[^，。；\d]{0,6}(?:正在|尚在|仍在|还在)(?:办理|处理|答复)"
)


_ALL_OF_ONE = (
    (
        regex(r"(?:均|全部|都)(?:为|由|系|是|来自)?自然人(?![和与及、或])"),
        regex(
            r"(?:企业|法人|公司|单位|律师事务所|律所|社会组织|法律服务机构)(?:提出|申请)?(?:的)?[1-9]\d*件|[1-9]\d*件(?:为|由|系|是)(?:企业|法人|公司)"
        ),
    ),
    (
        regex(r"(?:均|全部|都)(?:为|由|系|是)?(?:企业|法人|公司)(?![和与及、或])"),
        regex(
            r"(?:自然人|村民|居民|公民|个人)(?:提出|申请)?(?:的)?[1-9]\d*件|[1-9]\d*件(?:为|由|系|是)?(?:自然人|村民|居民|公民|个人)"
        ),
    ),
    (
        regex(r"(?:均|全部|都)(?:已)?(?:依法)?(?:予以|予)公开"),
        regex(
            r"(?:不予公开|无法提供|不予处理)(?:的)?[1-9]\d*件|[1-9]\d*件(?:[^，。；\d]{0,10})(?:不予公开|无法提供|不予处理)"
        ),
    ),
)


def _all_but_one(sentence: Sentence) -> Iterator[Finding]:
    """``3件均予公开，其中1件不予公开``, ``全部由自然人提出，其中企业1件``."""
    text = sentence.plain
    for every, one in _ALL_OF_ONE if "申请" in text else ():
        first = every.search(text)
        other = one.search(text, first.end()) if first else None
        between = text[first.end() : other.start()] if first and other else ""
        if first and other and not compiled("[；。]|上一?年|去年|其余|另").search(between):
            what = f"“{first[0]}”和“{other[0]}”不能都对"
            span = (first.start(), other.end())
            yield at(sentence, "F1", what, "核对表三，只留对的一种", span=span)
            return


_WITHIN = regex(
    r"(?:均|全部|都)在(?P<all>\d{1,2})个工作日(?:以)?内[^。；]{0,24}?最长[^，。；\d]{0,10}(?P<one>\d{1,2})个?工作日"
)
_ON_AVERAGE = regex(
    r"(?:平均(?:办理|答复|办结|处理)?(?:时间|用时|时长|时限|周期|天数)?(?:为|约|是)?|最长[^，。；\d]{0,10})(?P<one>\d{1,2}(?:\.\d+)?)(?:个?工作日|天)[^。；]{0,16}?(?:均|全部|都)在(?:法定|规定)?(?:的)?(?P<all>\d{1,2})个工作日(?:以)?内"
    r"|(?:均|全部|都)在(?:法定|规定)?(?:的)?(?P<whole>\d{1,2})个工作日(?:以)?内[^。；]{0,24}?平均[^，。；\d]{0,10}(?P<mean>\d{1,2}(?:\.\d+)?)个?工作日"
)
_PLEASED = regex(
    r"(?<!不)满意(?:率|度)(?:为)?(?P<a>\d+(?:\.\d+)?)%[^。；%]{0,12}不满意(?:率|度|的)?(?:为|占)?(?P<b>\d+(?:\.\d+)?)%"
)


def _longer_than_all(sentence: Sentence) -> Iterator[Finding]:
    """``均在15个工作日内答复，最长用时18个工作日``; ``满意率96%，不满意率5%``."""
    match = _WITHIN.search(sentence.plain)
    if match and int(match["one"]) > int(match["all"]):
        what = f"说都在 {match['all']} 个工作日内，最长的却是 {match['one']} 个"
        yield at(sentence, "F3", what, "核对", span=match.span())
    mean = _ON_AVERAGE.search(sentence.plain)
    if mean and Decimal(mean["one"] or mean["mean"]) > Decimal(mean["all"] or mean["whole"]):
        what = f"说都在 {mean['all'] or mean['whole']} 个工作日内，这里却是 {mean['one'] or mean['mean']} 个"
        yield at(sentence, "F3", what, "核对", span=mean.span())
    both = _PLEASED.search(sentence.plain)
    if both and Decimal(both["a"]) + Decimal(both["b"]) > 100:  # noqa: PLR2004
        what = f"{both['a']}% 加 {both['b']}% 超过 100%"
        yield at(sentence, "F3", what, "核对", span=both.span())


_DONE_ALL = regex(
    r"(?:均|全部|都)(?:已)?(?:按期|按时|依法|及时|在[^，。；]{0,10}内)*(?:办结|答复|回复|办理完毕|完成|整改到位)(?=[，；])"
)
_A_RATE = regex(
    r"(?P<name>(?:办结|答复|回复|完成|整改|办理)率)(?:为|达到?|是)*(?P<n>\d{1,2}(?:\.\d+)?)%"
)
_SAME_WORD = {
    "办结": ("办结", "办理"),
    "答复": ("答复",),
    "回复": ("回复",),
    "完成": ("完成",),
    "整改": ("整改",),
}


def _all_but_a_rate(sentence: Sentence) -> Iterator[Finding]:
    """``均已办结，办结率为91.7%``."""
    text = sentence.plain
    for every in _DONE_ALL.finditer(text):
        rate = _A_RATE.search(text, every.end())
        word = next((w for w in _SAME_WORD if w in every[0]), "")
        between = text[every.end() : rate.start()] if rate else ""
        if (
            rate
            and word
            and rate["name"][:2] in _SAME_WORD[word]
            and not compiled("[；。]|\\d|上一?年|去年").search(between)
        ):
            what = f"“{every[0]}”和“{rate[0]}”不能都对"
            yield at(
                sentence,
                "F1",
                what,
                "核对办理的件数，只留对的一种",
                span=(every.start(), rate.end()),
            )
            return


_RATE_FIRST = regex(
    r"(?P<name>(?:办结|答复|回复|完成|整改)率)(?:为|达到?|是)*\d{1,2}(?:\.\d+)?%，[^。；]{0,12}?(?P<all>(?:均|全部|都)(?:已)?(?:按期|按时|依法|及时)*(?:办结|答复|回复|完成|整改)(?:到位|完毕|完成)?)(?=[，。；]|$)"
)


def _a_rate_but_all(sentence: Sentence) -> Iterator[Finding]:
    """``问题整改率98%，12个问题全部整改``."""
    match = _RATE_FIRST.search(sentence.plain)
    if match and match["name"][:2] in match["all"]:
        rate, _, _ = match[0].partition("，")
        what = f"“{rate}”和“{match['all']}”不能都对"
        yield at(sentence, "F1", what, "核对件数，只留对的一种", span=match.span())


_IN_TIME = regex(
    r"(?:均|全部|都)(?:已)?(?:按时|按期|及时|在(?:规定|法定|承诺)?(?:期限|时限|时间)内)(?:回复|答复|办结|办理)"
)
_ONE_LATE = regex(
    r"(?P<n>[1-9]\d*)[件条个](?:超期|逾期|超时)(?:回复|答复|办结)?|(?:超期|逾期|超时)(?:回复|答复|办结)?(?:的)?[1-9]\d*[件条个]"
)


def _in_time_but_late(sentence: Sentence) -> Iterator[Finding]:
    """``留言26条，全部按时回复，2条逾期回复``."""
    text = sentence.plain
    every = _IN_TIME.search(text)
    late = _ONE_LATE.search(text, every.end()) if every else None
    if (
        every
        and late
        and not compiled("[；。]|其余|上一?年|去年").search(text[every.end() : late.start()])
    ):
        what = f"“{every[0]}”和“{late[0]}”不能都对"
        yield at(sentence, "F1", what, "核对，只留对的一种", span=(every.start(), late.end()))


_HEAD = 60
"""Characters of a paragraph that tell what it is about."""


def _no_delay_but_one(sentence: Sentence) -> Iterator[Finding]:
    """``按时答复率100%，其中超期答复1件``, ``没有结转，1件正在办理``."""
    text = sentence.plain
    if "申请" not in text and "申请" not in sentence.paragraph.text[:_HEAD]:
        return
    for none, some in ((_NO_DELAY, _A_DELAY), (_NONE_LEFT, _STILL_OPEN)):
        first, other = none.search(text), some.search(text)
        if first and other and not compiled("建议|提案|热线|工单|上一?年|去年").search(text):
            what = f"“{first[0]}”和“{other[0]}”不能都对"
            span = (min(first.start(), other.start()), max(first.end(), other.end()))
            yield at(sentence, "F1", what, "核对办理的件数，只留对的一种", span=span)
            return


_OTHER_KIND = regex("复议|诉讼(?!请求)|其中")
_NEVER = regex(
    r"(?:无一件|无一(?!例)|没有一件|未(?!经)|没有(?!经)|无(?!需|须))(?:因[^，。；]{0,14})?(?:发生|引起|引发|出现|产生|收到|被提起|被申请|涉及)?(?:过)?[^，。；\d]{0,14}?(?<!经)(?P<what>复议|诉讼)(?!后|机关|纠)"
)
_NO_ANSWER_REVIEWED = regex(
    r"答复(?:均|都)?(?:无一件?|没有一件|未)(?:被|曾|再)?(?:引起|引发|导致|提起|申请|产生)(?:行政)?复议(?=[。，；、]|$)"
    r"|(?:无一件|没有一件)(?:申请|答复)(?:被|曾)?(?:引起|引发|导致|提起|产生)(?:行政)?复议(?=[，。；、]|$)"
)


def _no_answer_reviewed(report: Report) -> Iterator[Finding]:
    """``全年的答复无一引起行政复议`` where table 4 has a review."""
    reviews = report.cells.get(cell_key(disclosure.T4_ROWS[0], TOTAL))
    for sentence in report.sentences(OVERVIEW) if reviews else ():
        for match in _NO_ANSWER_REVIEWED.finditer(sentence.plain):
            if not _NOT_THIS_YEAR.search(sentence.plain[: match.end()]):
                what = f"这里说没有复议，表四行政复议总计为 {reviews}"
                fix = "核对表四；复议的不是本年的答复的，写明"
                severity = Severity.WARNING
                yield at(sentence, "F1", what, fix, span=match.span(), severity=severity)


_NEW_ONES = regex(r"新(?:发生|增|收|引起|引发|产生|提起|受理|立案|的)")
_ONCE = regex(
    r"(?P<what>复议|诉讼)(?!后|决定|答复|机关)(?:案件)?(?:共|为|有|数量)?(?P<n>[1-9]\d*)[件起宗]"
)
_NOT_THIS_YEAR = regex(
    r"上一?年|去年|历年|以前|其他|全[县市区旗]|建议|培训|征地|拆迁|行政处罚|行政许可|行政执法|与(?:政府)?信息公开无关|没有新|未新|无新"
)


def _never_but_once(report: Report) -> Iterator[Finding]:
    """``无一件引起行政复议`` in 一, ``行政复议1件`` in 四, where no table decides."""
    if any(key.startswith("表四") for key in report.cells):
        return
    told = [s for s in report.sentences() if s.section.number in _WHERE_TOLD]
    some = {
        m["what"]: m
        for s in told
        for m in _ONCE.finditer(s.plain)
        if not _NOT_THIS_YEAR.search(s.plain)
    }
    for sentence in told if some else ():
        for match in _NEVER.finditer(sentence.plain):
            both = compiled("(?:案件)?(?:、|和|或|及)(?:被)?(?:提起)?(?:行政)?诉讼").match(
                sentence.plain, match.end()
            )
            other = some.get(match["what"]) or (some.get("诉讼") if both else None)
            if other is None or other.string == sentence.plain or _NOT_THIS_YEAR.search(match[0]):
                continue
            if _NEW_ONES.search(match[0]):
                continue  # 上年的1件审结；当年没有新发生的
            what = f"这里说没有{other['what']}，另一处说“{other[0]}”"
            found = at(sentence, "F1", what, "核对，只留对的一种", span=match.span())
            yield found if compiled("公开|引").search(match[0]) else asked(found)
            return


_WHERE_TOLD = (1, 4, 6)


_CORRECTED = regex(
    r"(?:复议纠正(?:的)?(?:件|案件|答复)?|被(?:复议(?:机关)?|上级机关)?(?:依法)?纠正(?:的)?(?:案件|答复|件)?)(?:共|为|有)?(?:由[^，。；]{0,16}?(?:减少|下降|降低|降|增加|上升|增)(?:到|至|为))?(?P<n>\d+)件"
    r"|(?P<m>\d+)件[^，。；、\d中里]{0,8}被(?:复议(?:机关)?)?(?:依法)?纠正"
)
_TOLD_OF_REVIEWS = regex(r"复议[^。；]{0,40}?(?:结果)?纠正(?:的)?(?:为|有|案件)?(?P<n>\d+)件")
_REVIEWS_CORRECTED = cell_key(disclosure.T4_ROWS[0], "结果纠正")


def _corrected_in_court(report: Report) -> Decimal:
    """How many lawsuits ended with a correction, by table 4."""
    keys = [cell_key(row, "结果纠正") for row in disclosure.T4_ROWS[1:]]
    return sum((Decimal(report.cells.get(key) or 0) for key in keys), Decimal(0))


_EARLIER_ONES = regex(r"上一?年|去年|20\d\d年|往年|历年")


def _corrected(report: Report) -> Iterator[Finding]:
    """``复议纠正件由5件减少到2件`` in 五, where 四 has another number of them."""
    known = report.cells.get(_REVIEWS_CORRECTED)
    if known is None:
        told = [m for s in report.sentences(4) for m in _TOLD_OF_REVIEWS.finditer(s.plain)]
        known = Decimal(told[0]["n"]) if len(told) == 1 else None
        if not told and not any(_ONCE.search(s.plain) for s in report.sentences(1, 4)):
            none = any(
                "复议" in m["what"]
                for s in report.sentences(1, 4)
                for m in _NEVER.finditer(s.plain)
            )
            known = Decimal(0) if none else None
    for sentence in report.sentences(PROBLEMS) if known is not None else ():
        if compiled("诉讼|法院|败诉").search(sentence.plain):
            continue  # what courts corrected is another number
        for match in _CORRECTED.finditer(sentence.plain):
            if _EARLIER_ONES.search(sentence.plain[: match.end()]) and "到" not in match[0]:
                continue  # 2023年有2件被复议纠正，2024年降为0件
            number = int(match["n"] or match["m"])
            is_all = bool(match["n"]) and "到" in match[0]
            courts = 0 if "复议" in sentence.plain else _corrected_in_court(report)
            if number == Decimal(known or 0) + courts:
                continue  # 复议、诉讼共纠正3件
            if number > Decimal(known or 0) or (is_all and number != known):
                what = f"第四部分复议纠正 {known} 件，这里说“{match[0]}”"
                yield asked(at(sentence, "F1", what, "核对表四", span=match.span()))
