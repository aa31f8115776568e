"""In whose voice a report speaks: 我镇 in a street office's, 局领导 in a town's (F6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draftkit.audit.claims.naming import ITS_OWN_WORK
from draftkit.audit.claims.text import (
    OVERVIEW,
    PREFACE,
    Finding,
    Report,
    Sentence,
    at,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import (
    BODY_KINDS,
    COUNTIES,
    DEPARTMENT,
    TOWNS,
    body_kind,
)
from draftkit.model import Body
from draftkit.patterns import compiled, regex

_SELF = regex(
    r"(?<![自忘唯敌唤物])(?:我|本)(镇|乡|街道|街(?!道)|苏木|局|委(?!员)|办(?!事|理|法|公|结|件)|办事处|县|市|区(?!域|别|分)|旗|中心|厅|队|站|院|部(?!分|门|署)|处|单位|机关|们)"
)

_NEUTRAL = ("单位", "机关")

_NOT_SURELY_SELF = ("市", "县", "区", "部", "处", "院", "站", "队", "办", "中心")
"""本市, 本区 and the like may stand for the area; 本部, 本处 for a part of the body."""

_AREA = regex(
    r"(?:在|到|来|赴|居于?|位居|位列|全面|是|为|服务|推动|助力|促进|立足|结合|围绕|根据|按照|涉及|了解|关心|宣传|全)$|^[县市区旗](?:的|各|前列|范围|域|内|经济|农|教育|卫生|自然|住房|生态|居民|群众|企业|实际|首|第|位|排|政务|人民|社会|重点|城|公开|发展|领域|统一|政府|实施|开展|出台|召开)"
)
"""我县, 我市 in a department's text may stand for the area it works in."""

_GENERAL_SELF = ("本单位", "本机关", "本部", "本院", "本处", "本办")

_NOT_SELF = regex(
    r"本(?:局|厅|委|办|镇|乡|街道|县|市|区)(?:规范性文件|名义|机关|系统|部门|级|行政)|本(?:机关不掌握|机关负责|部门职责|单位职责|市场|部|局部|办法|处理|区域|市辖|县域|站点|院落|街巷|级|地)"
)


def self_references(report: Report) -> Iterator[Finding]:
    """我乡 in the report of a 镇, 我们, and two words for oneself in one report."""
    found: list[tuple[str, str, Sentence, tuple[int, int]]] = []
    for sentence in report.sentences(headings=True):
        text = compiled(r"[“《][^”》]*[”》]").sub(lambda m: "\0" * len(m[0]), sentence.plain)
        found += [
            (match[0], match[1], sentence, match.span())
            for match in _SELF.finditer(text)
            if not _NOT_SELF.match(text[match.start() :])
        ]
    own = report.body.self_name
    allowed = _allowed(report.body)
    yield from _as_an_office(report.body, found)
    told: set[str] = set()
    for word, kind, sentence, span in found:
        if kind == "们":
            yield at(
                sentence,
                "F6",
                "自称不用“我们”",
                f"改为“{own}”",
                span=span,
                severity=Severity.WARNING,
            )
        elif kind in COUNTIES and report.body.kind == DEPARTMENT and _is_area(sentence, span):
            continue
        elif allowed and kind not in allowed and kind not in _NEUTRAL and word not in told:
            told.add(word)
            if word[0] == "本" and kind in _NOT_SURELY_SELF:
                continue
            is_area = kind in COUNTIES and report.body.kind == DEPARTMENT
            below = is_area and report.body.level == "市级" and word in ("我县", "我旗")
            if is_area and not below and not ITS_OWN_WORK.match(sentence.plain, span[1]):
                continue  # 我县公立医院: where an office works
            what = f"“{word}”不是本机关的自称"
            is_sure = not (kind in COUNTIES and report.body.kind == DEPARTMENT)
            severity = Severity.ERROR if is_sure else Severity.WARNING  # it may be where it works
            yield at(sentence, "F6", what, f"改为“{own}”", span=span, severity=severity)
    used = Counter(
        word
        for word, kind, sentence, span in found
        if kind != "们"
        and (word[0] == "我" or _speaks(sentence.plain, span))
        and (not allowed or kind in (*allowed, "单位"))
        and word not in _GENERAL_SELF
    )
    if len({word[1:] for word in used}) > 1:  # 我局 and 本局 are one
        common = used.most_common(1)[0][0]
        other = next(x for x in found if x[0] in used and x[0] != common)
        what = f"自称不统一（{'、'.join(used)}）"
        fix = f"通篇用“{common}”"
        yield at(other[2], "F6", what, fix, span=other[3], severity=Severity.WARNING)


_OF_OFFICES = ("局", "镇", "乡", "街道", "厅", "委", "苏木")

_NO_OFFICE = regex(r"(?:公司|集团|医院|学校|大学|学院|中学|小学|银行|协会)$")


def _as_an_office(
    body: Body, found: list[tuple[str, str, Sentence, tuple[int, int]]]
) -> Iterator[Finding]:
    """``我局`` in the report of a company, a hospital, a school."""
    if not _NO_OFFICE.search(body.name):
        return
    for word, kind, sentence, span in found:
        if word[0] == "我" and kind in _OF_OFFICES:
            what, fix = f"“{word}”不是{body.name}的自称", "改为本单位的自称"
            yield at(sentence, "F6", what, fix, span=span)
            return


def _speaks(text: str, span: tuple[int, int]) -> bool:
    """Whether 本镇 is the body that speaks: in 在栏目下查阅本镇信息 and 县网站本局栏目 it only says whose something is."""
    before = text[: span[0]]
    return not before or before[-1] in "，。；：年、度"


def _is_area(sentence: Sentence, span: tuple[int, int]) -> bool:
    text = sentence.plain
    return bool(
        _AREA.search(text[max(0, span[0] - 3) : span[0]]) or _AREA.search(text[span[1] - 1 :])
    )


def _allowed(body: Body) -> tuple[str, ...]:
    row = body_kind(body.kind)
    if row.office:
        return row.nouns
    own = body.self_name.removeprefix("我")
    return (own,) if own in row.nouns else ()


_OTHER_OFFICE = r"(?<![\u3400-\u9fff])(?:[由经向在])?{kind}{office}|(?<=[由经向在]){kind}{office}".replace(
    "{office}",
    "(?:党政(?:综合)?办|纪委|人大(?!代表)|综治办|机关干部|长办公会|便民服务(?:大厅|中心)|文化站|政务公开)",
)

_TOWN_OFFICE = regex(
    r"(?:^|(?<=[，；。：由经]))(?:(?:镇|乡|街道|苏木)便民服务(?:中心|大厅)|党政综合(?:办公室|办))(?=设|摆|牵头|负责|统一|对|组织|审核|配)|(?:^|(?<=[，；。：由经]))(?:镇|乡|街道|苏木)(?:党政(?:综合)?办公?室?|人大|机关干部)(?=负责|统一|牵头|审核|收集|汇总|组织|把关|承担)"
)


def offices(report: Report) -> Iterator[Finding]:
    """``由镇党政办统一把关`` in the report of a street office."""
    kind = report.body.kind
    if kind not in (*TOWNS, DEPARTMENT):
        return
    if kind == DEPARTMENT:
        words = _TOWN_OFFICE
    else:
        words = compiled("|".join(_OTHER_OFFICE.replace("{kind}", k) for k in TOWNS if k != kind))
    for sentence in report.sentences(OVERVIEW, 5):
        for match in words.finditer(sentence.plain):
            what = f"“{match[0].lstrip('由经向在')}”不是{report.body.name}的机构"
            yield at(sentence, "F6", what, "改为本机关的机构名称", span=match.span())


_VOICE = r"(?:^|(?<=[，。；：、由经在向对据照按受报我本全年度月内日后])|(?<=推进|促进|完善|改善|加强|做好|开展|提升|深化|落实|规范))"

_OUR_CASE = regex(
    r"(?:结合|根据|立足)[^，。；]{0,10}?[\u3400-\u9fff]{2,8}?(?P<kind>厅|局|苏木|街道|镇|乡)(?:的)?(?:工作)?实际"
)


def other_case(report: Report) -> Iterator[Finding]:
    """``结合省交通运输厅工作实际`` in the report of a 局: another body's text."""
    own = report.body
    nouns = "局厅" if own.kind == DEPARTMENT else own.kind
    for sentence in report.sentences(OVERVIEW, PREFACE):
        match = _OUR_CASE.search(sentence.plain)
        if match is None or not nouns or match["kind"] == own.kind or "我" in match[0]:
            continue
        if own.kind == DEPARTMENT and (match["kind"] not in nouns or own.name[-1] not in nouns):
            continue
        if own.name.endswith(match["kind"]) or own.kind not in (*TOWNS, DEPARTMENT):
            continue
        if "乡镇" in match[0]:  # 结合民族聚居乡镇的实际
            continue
        what = f"“{match[0]}”说的像是别的机关（报告机关是{own.name}）"
        fix = "核对；改为本机关的情况"
        span, severity = match.span(), Severity.WARNING
        yield at(sentence, "F6", what, fix, span=span, severity=severity)


def governments(report: Report) -> Iterator[Finding]:
    """乡政府 in the report of a 镇, 政府 in the voice of a street office, which is none."""
    own = report.body.kind
    if own not in TOWNS:
        return
    others = [kind for kind in TOWNS if kind != own and body_kind(kind).is_government]
    patterns = [
        f"{_VOICE}{kind}(?:人民政府|(?<![我本]{kind})政府|政府(?!信息|网|门户|采购))"
        for kind in others
    ]
    if not body_kind(own).is_government:
        patterns.append(r"(?:我|本)?街道人民政府|(?:我|本)街道政府(?!信息|网|门户|采购)")
    voices = compiled("|".join(patterns))
    for sentence in report.sentences(headings=True):
        for match in voices.finditer(sentence.plain):
            what = f"“{match[0]}”不是{report.body.name}的自称"
            fix = f"改为“{report.body.self_name}”"
            yield at(sentence, "F6", what, fix, span=match.span())
            break


def leaders(report: Report) -> Iterator[Finding]:
    """镇党委 in the report of a street office: another body's text."""
    own = body_kind(report.body.kind)
    if own.name not in TOWNS:
        return
    yield from _of_a_street(report)
    for sentence in report.sentences(headings=True):
        for kind in BODY_KINDS:
            pattern, name = kind.leaders
            if not pattern or kind is own:
                continue
            match = compiled(pattern).search(sentence.plain)
            if match and report.body.name not in sentence.plain:
                what = f"“{match[0]}”不是{report.body.name}的机构（{name}属于{kind.name}）"
                yield at(sentence, "F6", what, "改为本机关的机构名称", span=match.span())


_COMMITTEE = regex("(?<![各乡城])[镇乡]党工委")


def _of_a_street(report: Report) -> Iterator[Finding]:
    """``报镇党工委审阅``: a town has a 党委, a street office and a zone have a 党工委."""
    if report.body.kind not in ("镇", "乡") or compiled("开发区|园区|管委会").search(
        report.text_of(OVERVIEW)
    ):
        return
    for sentence in report.sentences():
        if match := _COMMITTEE.search(sentence.plain):
            what = f"{report.body.kind}设党委，“{match[0]}”像是街道的"
            fix, severity = f"核对；改为“{match[0][0]}党委”", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)
            return


_A_PEERS_OFFICE = regex(
    r"(?:^|(?<=[，；。：、由在经向到对为与和]))(?P<name>(?P<level>[县区旗])局)(?!域|长期|部|限|面)"
)

_OF_ANOTHER_LEVEL = regex(
    r"(?:^|(?<=[，；。：])|(?<=同时)|(?<=今后)|(?<=下一步))(?P<name>(?P<level>[省市县区旗])局)(?:将|始终|坚持|高度重视|进一步|要进一步|拟|会继续|继续)"
)


def in_anothers_voice(report: Report) -> Iterator[Finding]:
    """``县局将加强业务培训`` in the report of a city's office: what is planned and minded is the body's own."""
    kind = report.body.kind
    if kind not in (DEPARTMENT, *TOWNS):
        return
    named = compiled("[县区旗](?=[^县区旗市]*$)").search(report.body.name[:-1])
    own = named[0] if named else ""
    for sentence in report.sentences():
        if kind == DEPARTMENT and own:
            for match in _A_PEERS_OFFICE.finditer(sentence.plain):
                if match["level"] != own:
                    what = f"“{match['name']}”不是报告机关（{report.body.name}）的自称"
                    fix, span = "核对；是本机关的，改为本机关的说法", match.span("name")
                    severity = Severity.WARNING
                    yield at(sentence, "F6", what, fix, span=span, severity=severity)
        for match in _OF_ANOTHER_LEVEL.finditer(sentence.plain):
            if kind in TOWNS or match["level"] not in report.body.name:
                what = f"“{match['name']}”不是报告机关（{report.body.name}）的自称"
                span, severity = match.span("name"), Severity.ERROR
                fix = f"改为“{report.body.self_name}”"
                yield at(sentence, "F6", what, fix, span=span, severity=severity)


_ACTS_AS_OWN = r"(?=将|没有|未|成立|组织|召开|印发|制定|严格|积极|高度|建立|全年|各|机关|办公室|党组|领导|属|负责|研究|把|对|认真|明确)"

_OTHER_VOICES = {
    "局领导": (r"局(?:领导|党组|长)(?=签|审|批|同意|研究|听取|负总责|任组长|担任)", TOWNS),
    "局": (rf"局{_ACTS_AS_OWN}", (*TOWNS, *COUNTIES)),
    "镇里": (r"镇里(?=[^，。；]{2})", ("乡", "街道", "苏木")),
    "乡里": (r"乡里(?=[^，。；]{2})(?!乡)", ("镇", "街道", "苏木")),
    "街道": (
        r"街道(?=将|没有|未|各社区|成立|组织|召开|印发|制定|严格|积极|高度|建立|全年|明确)",
        ("镇", "乡", "苏木"),
    ),
    "镇": (
        r"(?:镇|乡|苏木)(?:人民)?(?:政府|党委|长)(?:主要|分管)?(?:领导|负责人|负责同志)?(?=每|多次|定期|专题|听取|召开|研究|组织|印发|成立|将|制定|高度|建立|定期|多次)",
        (DEPARTMENT,),
    ),
}
"""Bare words for a body that acts, by the kinds of body whose own they are not."""


def bare_voices(report: Report) -> Iterator[Finding]:
    """``局机关各科室明确信息员``, ``街道没有其他事项`` in the report of a town; ``镇政府召开推进会`` in an office's."""
    patterns = [
        compiled(rf"(?:^|(?<=[，；。：])|(?<=[由经报])|(?<=[一二三四五]是))(?:{words})")
        for words, kinds in _OTHER_VOICES.values()
        if report.body.kind in kinds
    ]
    for sentence in report.sentences() if patterns else ():
        for match in (m for pattern in patterns if (m := pattern.search(sentence.plain))):
            what = f"“{match[0]}”不是{report.body.name}的自称"
            fix = f"改为“{report.body.self_name}”；说的是别的机关的，写明是哪个"
            yield at(sentence, "F6", what, fix, span=match.span(), severity=Severity.WARNING)
