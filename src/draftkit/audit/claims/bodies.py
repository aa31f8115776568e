"""Whose report it is: other bodies, levels and self-references (F6), and the body's own name (F17)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from math import inf

from draftkit.audit.claims.text import (
    OTHER,
    OVERVIEW,
    PREFACE,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    at,
    of_report,
    squeezed,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import (
    BODY_KINDS,
    COUNTIES,
    DEPARTMENT,
    GOVERNMENT,
    PLACES,
    TOWNS,
    body_kind,
)
from draftkit.model import Body
from draftkit.patterns import compiled, regex

# ---------------------------------------------------------------- self-reference

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
_ITS_OWN_WORK = regex(
    r"(?:20\d\d年|全年|共|累计)*，?(?:主动公开|公开(?:各类)?(?:政府)?信息|收到|新收|未收到|没有收到|政府信息公开工作|政务公开工作|高度重视|认真贯彻|严格按照|将进一步|将继续|成立了?政务公开)"
)
_GENERAL_SELF = ("本单位", "本机关", "本部", "本院", "本处", "本办")
_NOT_SELF = regex(
    r"本(?:局|厅|委|办|镇|乡|街道|县|市|区)(?:规范性文件|名义|机关|系统|部门|级|行政)|本(?:机关不掌握|机关负责|部门职责|单位职责|市场|部|局部|办法|处理|区域|市辖|县域|站点|院落|街巷|级|地)"
)


_WITH_OTHERS = regex(r"(?:与|同|会同|联合|和)[^，。；]*$")
_TOGETHER = regex(
    r"[^，。；]{0,30}?(?:联合|共同|合作|协作|共建|一[起道]|交流|互查|交叉|签订|签署|会商|对接|互学|座谈)"
)
_NEXT_TO_US = regex(r"(?:邻近|相邻|毗邻|周边|邻县|邻区|邻乡|邻镇|结对|兄弟)[^，。；]*$")
_NO_LONGER = regex("撤销|撤并|并入|合并|更名|划转|划归|移交|承接|区划调整|机构改革")
_OURSELVES = regex("^(?:我|本|全)")


def check(report: Report) -> Iterator[Finding]:
    """Everything about the body and its name, but what is said of others beside it."""
    for one in _found(report):
        if one.problem.code != "F6" or not _is_named_as_another(one):
            yield one


def _is_named_as_another(finding: Finding) -> bool:
    """``我镇与云台镇人民政府联合发布``, ``与相邻的建设街道``, ``原石桥镇人民政府撤销后``: another body, and told as such."""
    text, words = squeezed(finding.sentence), squeezed(finding.excerpt)
    start = text.find(words)
    if start < 0 or not words or _OURSELVES.match(words):
        return False
    before, behind = text[:start], text[start + len(words) :]
    clause = (
        compiled("[，。；：]").split(before)[-1] + compiled("[，。；]").split(words + behind)[0]
    )
    if _NEXT_TO_US.search(before) or _NO_LONGER.search(clause):
        return True
    return bool(_WITH_OTHERS.search(before) and _TOGETHER.match(behind))


def _found(report: Report) -> Iterator[Finding]:
    yield from _self_references(report)
    if report.body.kind:
        yield from _levels(report)
        yield from _leaders(report)
        yield from _voices(report)
        yield from _other_case(report)
        yield from _powers(report)
        yield from _neighbours(report)
        yield from _offices(report)
        yield from _others_accounts(report)
        yield from _others_doings(report)
        yield from _others_sites(report)
        yield from _sites_of_others(report)
        yield from _doings_of_others(report)
        yield from _lower_leaders(report)
        yield from _in_anothers_voice(report)
        yield from _answered_by_another(report)
        yield from _another_government(report)
        yield from _minds_of_others(report)
        yield from _bare_voices(report)
        yield from _of_the_province(report)
        yield from _of_another_kind(report)
        yield from _parts_of_a_county(report)
        yield from _rules_of_another(report)
        yield from _leaders_of_another(report)
        yield from _beyond_its_area(report)
        yield from _on_anothers_site(report)
        yield from _pages_of_others(report)
        yield from _places_elsewhere(report)
        yield from _named_towns(report)
        yield from _work_of_another_town(report)
        yield from _offices_of_others(report)
    if report.body.name:
        yield from _names(report)
        yield from _place_slips(report)
        yield from _county_slips(report)
        yield from _no_government(report)
        yield from _signature(report)


def _self_references(report: Report) -> Iterator[Finding]:
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
            if is_area and not below and not _ITS_OWN_WORK.match(sentence.plain, span[1]):
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


# ---------------------------------------------------------------- level

_GENERAL = r"(?:没有|未|无)(?:收取|收到|发生|产生)|收取信息处理费|各级(?:行政机关|政府|部门)(?=共|公开|主动|收到|新收)|行政机关|政府系统|各(?:部门|县|市|区)[^，。；]{0,6}(?=共|公开|主动|收到|新收)|政府信息公开(?:申请|工作(?!会议?|考|培训|领导|推进会|部署|要求|要点|现场|评|排名|测评|联席|安排|的|机构|主管))|(?:主动)?公开(?:各类)?(?:政府|政务)?信息(?=共|总|\d|[^，。；\d]{0,4}\d)|政务公开工作(?:基础|水平|质量|取得|稳步|扎实|有序|不断|得到|成效|开展)|共|累计|新收|主动公开|制发|[\u3400-\u9fff]{2,5}系统(?:共|累计|全年)?(?:主动)?(?:公开|发布|收到|新收)|各(?:部门|单位|乡镇|镇|乡|街道)(?:[、和]各?(?:部门|单位|乡镇|镇|乡|街道))*(?:均|都)?(?:落实|严格|认真|建立|健全|编制|编印|明确|按要求|按规定|配备|配齐)"


def _levels(report: Report) -> Iterator[Finding]:
    kind = report.body.kind
    wider = body_kind(kind).above
    own = [k for k in TOWNS if k != kind] if kind in TOWNS else []
    own += [k for k in ("县", "旗") if k != kind] if kind in ("县", "旗", "区") else []
    offices = TOWNS if kind == DEPARTMENT else ()
    for sentence in report.sentences(headings=True):
        text = sentence.plain
        for match in compiled(r"全(省|市|县|区|旗|州|盟|镇|乡|苏木|街道)").finditer(text):
            if _AND_OF_IT_OURS.search(text, match.end()):
                continue  # 全县共收到申请154件，其中我镇14件
            if match[1] == "区" and text[match.end() : match.end() + 1] == "域":
                continue
            if match[1] in wider:
                heading = sentence.paragraph.heading
                if heading or compiled(_GENERAL).match(text[match.end() :]):
                    yield _wrong_level(sentence, match, report.body)
            elif match[1] in own or (
                match[1] in offices and compiled(_GENERAL).match(text[match.end() :])
            ):
                yield _wrong_level(sentence, match, report.body)
            elif (kind, match[1]) in _PEERS and (
                compiled(_GENERAL).match(text[match.end() :]) or _is_the_own(text, match)
            ):
                told = _wrong_level(sentence, match, report.body)
                yield told._replace(problem=told.problem._replace(severity=Severity.WARNING))
    for section in report.sections:
        found = compiled(r"全[省市县区]").search(squeezed(section.heading))
        if found and found[0][1] in wider and section.paragraphs:
            sentence = Sentence(section.heading, section, section.paragraphs[0], 0, 1)
            yield _wrong_level(sentence, found, report.body)


_AND_OF_IT_OURS = regex(
    r"其中，?[我本][镇乡街苏局委县区旗]|[我本](?:镇|乡|街道|苏木|局|委|县|区|旗)[^，。；\d]{0,6}\d+[^，。；\d]{1,3}[，（](?:占|居|列|位)"
)
_OWN_WORK = regex(
    r"(?:分级|分类|集中|组织|开展|举办|进行)*(?:业务|政务公开|信息公开)?(?:培训|轮训)\d"
)


def _is_the_own(text: str, match: re.Match[str]) -> bool:
    """``全县分级分类培训61期`` at the head of a sentence that names no county."""
    head = text[match.start() - 1 : match.start()] in ("", "。", "；")
    named = compiled(rf"[\u3400-\u9fff]{{2}}(?<!全){match[1]}").search(text[: match.start()])
    return head and not named and bool(_OWN_WORK.match(text, match.end()))


_PEERS = frozenset((("县", "区"), ("市", "县"), ("市", "区")))
"""A county speaks of 全区 where it means itself; in an autonomous region all of it may be meant."""


def _wrong_level(sentence: Sentence, match: re.Match[str], body: Body) -> Finding:
    what = f"“{match[0]}”与报告机关“{body.name}”的级别不符"
    return at(sentence, "F6", what, "改为本机关的情况或删去", span=match.span())


_LAWS = regex(
    r"(?:制定|制发|出台|印发|制订|修订)(?:了|地方|出台|印发|发布|政府|本级|\d+件)*(?:规章(?!制度)|地方性法规)[^，。；\d]{0,6}[1-9]\d*[件部项]"
)


_OWN_LAWS = regex(
    r"(?:本级(?:政府)?|我[镇乡县局街]|本[镇乡县局])[^，。；]{0,6}(?:出台|制定|制发|印发)[^，。；]{0,8}(?:法规|规章(?!制度))"
)


def _powers(report: Report) -> Iterator[Finding]:
    """规章 made by a body that cannot make them (F9; 立法法 第九十一条、第九十三条)."""
    if (body_kind(report.body.kind).level or report.body.level) not in ("乡级", "县级"):
        return
    for sentence in report.sentences():
        for match in (*_LAWS.finditer(sentence.plain), *_OWN_LAWS.finditer(sentence.plain)):
            if compiled("未|没有|无").search(match[0]):
                continue
            what = f"{report.body.name}无权制定规章"
            yield at(sentence, "F9", what, "核对；规范性文件写“行政规范性文件”", span=match.span())


_NEIGHBOUR = regex(
    r"(?:[由在])?(?P<name>(?!清理|转发|处理|升级|建设|改造|打造|依托|利用|发挥|完善|加强|推进|规范|指导|督促|优化|整合|设立|开展|提升|健全|落实|组织|运用|扩建|新建)(?![请各我全本该两乡村城集在由经对向与和以为按及将从])[\u3400-\u9fff]{2}(?:街道|镇|乡))(?=文化站|政务|便民|公开|信息|党政|党委|政府|人民|机关|严格|积极|认真|按照|通过|组织|设|建|办|全年)"
)


def _neighbours(report: Report) -> Iterator[Finding]:
    """``石塘街道政务公开专区……`` at the head of a sentence in the report of another town."""
    if report.body.kind not in TOWNS:
        return
    own = squeezed(report.body.name) + squeezed(report.title)
    for sentence in report.sentences(OVERVIEW):
        yield from _of_the_same_county(sentence, report, own)
        match = _NEIGHBOUR.match(sentence.plain)
        if match is None or match["name"] in own or match["name"][:2] in own:
            continue
        if set(match["name"][:2]) & _WORDS_NOT_NAMES or _LED_BY_A_WORD.match(match["name"]):
            continue
        what = f"“{match['name']}”不是报告机关“{report.body.name}”"
        fix = "核对；说的是本机关的，改为本机关的名称"
        span, severity = match.span("name"), Severity.WARNING
        yield at(sentence, "F6", what, fix, span=span, severity=severity)


_COUNTY = regex(
    r"(?:[\u3400-\u9fff]{2,6}?[省市州])?[\u3400-\u9fff]{1,6}?[县区市旗](?=[\u3400-\u9fff]{2,4}(?:镇|乡|街道))"
)


def _of_the_same_county(sentence: Sentence, report: Report, own: str) -> Iterator[Finding]:
    """``黄坪县双江镇`` in the report of 黄坪县双河镇: the own county, and another town of it."""
    county = _COUNTY.match(own)
    if county is None:
        return
    place = compiled("[省市州]").split(county[0])[-1] or county[0]
    for match in re.finditer(
        rf"{place}(?P<name>[\u3400-\u9fff]{{2,3}}(?:镇|乡|街道))(?!人民政府|办事处)", sentence.plain
    ):
        if match["name"] in own or match["name"][0] in "各的全所乡镇对在与和及等内有":
            continue
        what = f"“{match[0]}”不是报告机关“{report.body.name}”"
        yield at(sentence, "F6", what, "改为本机关的名称", span=match.span())


_OTHER_OFFICE = r"(?<![\u3400-\u9fff])(?:[由经向在])?{kind}{office}|(?<=[由经向在]){kind}{office}".replace(
    "{office}",
    "(?:党政(?:综合)?办|纪委|人大(?!代表)|综治办|机关干部|长办公会|便民服务(?:大厅|中心)|文化站|政务公开)",
)


_TOWN_OFFICE = regex(
    r"(?:^|(?<=[，；。：由经]))(?:(?:镇|乡|街道|苏木)便民服务(?:中心|大厅)|党政综合(?:办公室|办))(?=设|摆|牵头|负责|统一|对|组织|审核|配)|(?:^|(?<=[，；。：由经]))(?:镇|乡|街道|苏木)(?:党政(?:综合)?办公?室?|人大|机关干部)(?=负责|统一|牵头|审核|收集|汇总|组织|把关|承担)"
)


def _offices(report: Report) -> Iterator[Finding]:
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


_ACCOUNT = regex(
    r"(?:^|[，；、。]|通过|利用|依托|[^局]在)(?P<name>[省市县区州旗]?[\u3400-\u9fff]{2,8}局)(?:的)?(?:官方)?(?:微信)?(?:公众号|微博|视频号|抖音号)"
)


def _others_accounts(report: Report) -> Iterator[Finding]:
    """``县农业农村局公众号发布156条`` in the report of another department."""
    own = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _ACCOUNT.finditer(sentence.plain):
            name = match["name"].lstrip("省市县区州旗")
            if (
                compiled("[我本各该分对按将把由和与及同]局$|网站|平台").search(name)
                or _is_own(name, own)
                or name in own
            ):
                continue
            what = f"“{match['name']}”不是报告机关“{own}”"
            fix = "核对；只写本机关的账号"
            span, severity = match.span("name"), Severity.WARNING
            yield at(sentence, "F6", what, fix, span=span, severity=severity)


_ACTS = (
    r"(?:^|(?<=[，；。：])){where}(?:委|政府)(?:常委会议?|常委会会议|常务会议?|党组会议?|党组|主要(?:领导|负责人?|负责同志)|分管(?:领导|负责同志))?(?:同志)?"
    r"(?:多次|先后|每季度|每年|每半年|定期|及时|高度重视|亲自|专题|专门)*(?:研究|听取|召开|审议|作出(?:批示|指示)|对[^，。；]{0,14}(?:批示|指示))"
)
_HIGHER = {"县": "市|省", "旗": "市|盟", "区": "市|省", **dict.fromkeys(TOWNS, "县|市|区|旗")}
_OF_TOWNS = regex(r"(?:^|(?<=[，；。：]))(?:镇党委|乡党委|街道党工委)(?!.{0,8}各)")
_BY_NAME = (("县", "县级"), ("区", "县级"), ("旗", "县级"), ("市", "市级"))
_ABOVE = {"县级": "市|省|州", "市级": "省"}
_OF_ABOVE = r"(?:^|(?<=[，；。：])){where}(?:局|厅|委)(?:党组|党委|领导班子|主要(?:领导|负责人))(?=每|多次|定期|专题|高度|先后|研究|听取)"
_OF_CITIES = regex(r"(?:各|我[县区旗]|全[县区旗])[^，。；]{0,8}市直(?:各)?(?:部门|单位)")


_OF_OTHERS = regex(
    r"(?:^|(?<=[，；。：]))(?P<level>[省市县区旗]?)(?P<office>(?!我|本|该|各|[一二三四五六七八]是)[\u3400-\u9fff]{2,14}?(?:局|厅|委员会|委))(?:党组|党委)(?:会议?|理论学习中心组)?(?=听取|研究|召开|每|多次|定期|专题|切实|高度|加强|重视|严格|认真|将|把|坚持|统一|负责)"
)
_LED_BY = regex(
    r"(?:^|(?<=[，。；：由]))(?P<name>[省市县区旗]?[\u3400-\u9fff]{2,10}?局)(?:党组)?(?:主要负责人|主要负责同志|局长|副局长|书记)+(?:同志)?(?:担任|任)(?:[^，。；]{0,12})?(?:组长|主任)"
)
_WIDER = {**dict.fromkeys(TOWNS, "县|市|区|省"), "县": "市|省", "区": "市|省", "旗": "市|省"}
_WIDE = r"(?:^|(?<=[，；。：]))全{where}(?:组织|举办|召开|开展)(?!的)"
_OF_A_TOWN = regex(
    r"(?:^|(?<=[，。；：由经在向]))(?:镇|乡|街道)(?:(?:人民)?政府(?:门户)?网站|(?:党委|党工委|政府)办(?:公室)?|党政(?:综合)?办)(?=全年|共|发布|公开|负责|统一|组织|审核|召开)"
)
_ORGANS = r"(?:^|(?<=[，；。：、（由经向在受按报和与及了为对据照从到将被用过各]))(?:{where})(?:委常委会|委、|政府(?!网站集约)|人民政府|直(?:各)?(?:部门|单位)|级(?:各)?部门|纪委|人大常委会|政协|政务公开办|融媒体中心|档案馆|图书馆)"
_OF_PEERS = r"(?:^|(?<=[，；。：])){where}(?:委|政府)(?:办(?:公室)?|常务会议?|常委会)?(?:每|多次|定期|专题|组织|印发|召开|牵头|建立|将)"


def _namesakes(report: Report) -> Iterator[Finding]:
    """``永安县自然资源局`` in the report of 永和县自然资源局."""
    own = squeezed(report.body.name)
    parts = _PLACE_AND_OFFICE.fullmatch(own)
    if parts is None:
        return
    pattern = compiled(rf"[\u3400-\u9fff]{{2,5}}[省市县区旗州](?={re.escape(parts['office'])})")
    for sentence in report.sentences(headings=True):
        for match in pattern.finditer(sentence.plain):
            name = _proper(match[0])
            if not name or name in own or name.endswith(parts["place"]) or name[0] in "全各本我":
                continue
            begin = match.end() - len(name)
            if (
                _NO_PLACE.search(name)
                or _last(name) & _WORDS_NOT_NAMES
                or not _EDGE.search(sentence.plain[max(0, begin - 2) : begin])
            ):
                continue
            what = f"“{name}{parts['office']}”不是报告机关“{own}”"
            fix = "核对；是本机关的改为本机关的名称"
            span, severity = (begin, match.end()), Severity.WARNING
            yield at(sentence, "F6", what, fix, span=span, severity=severity)


def _last(name: str) -> frozenset[str]:
    """The characters of a place's own name, without those above it: 旧城 of 云州市旧城区."""
    return frozenset(compiled("(?<=.)[省市州](?=..)").split(name)[-1][:-1])


_EDGE = regex(
    "(?:^|[，。；：、（《“由与和及在向经对以按据被为是于到本将把]|参加|通过|登[录陆]|根据|按照|要求)$"
)
_NO_PLACE = regex("邻|毗|其中|组织|指导|配合|会同|联合|转发|[县市区][县市区]")
_PLACE_AND_OFFICE = regex(
    r"(?:[\u3400-\u9fff]{2,8}?[省市州])?(?P<place>[\u3400-\u9fff]{2,5}?[县区市旗省])(?P<office>[\u3400-\u9fff]{2,14}(?:局|委员会|厅|办公室))"
)


def _above(body: Body) -> str:
    """The levels above a department, by its own or by its name."""
    named = next((level for sign, level in _BY_NAME if sign in body.name), "")
    return _ABOVE.get(body.level or named, "")


def _others_doings(report: Report) -> Iterator[Finding]:
    """``县委常委会专题研究公开工作`` in a town's report, ``镇党委听取汇报`` in a department's: another body's doings."""
    kind = report.body.kind
    patterns = (
        [compiled(_ACTS.replace("{where}", f"(?:{_HIGHER[kind]})"))] if kind in _HIGHER else []
    )
    if kind not in TOWNS:
        patterns.append(_OF_TOWNS)
    if kind == DEPARTMENT and (above := _above(report.body)):
        patterns.append(compiled(_OF_ABOVE.replace("{where}", f"(?:{above})")))
    if kind in ("县", "旗", "区"):
        patterns += [_OF_CITIES, _OF_A_TOWN]
        others = "|".join(k for k in ("县", "旗", "区") if k != kind)
        patterns.append(compiled(_OF_PEERS.replace("{where}", f"(?:{others})")))
        patterns.append(compiled(_ORGANS.replace("{where}", f"(?:{others})")))
    if kind == DEPARTMENT:
        patterns += [_OF_OTHERS, _LED_BY]
        yield from _namesakes(report)
    if kind in _WIDER:
        patterns.append(compiled(_WIDE.replace("{where}", f"(?:{_WIDER[kind]})")))
    for sentence in report.sentences(OVERVIEW):
        for match in (m for pattern in patterns if (m := pattern.search(sentence.plain))):
            named = match.groupdict()
            led = named.get("name", "").lstrip("省市县区旗")
            if compiled("[由经报向]局").search(match[0]):
                continue  # 公开工作由局党组统一领导
            if led and (
                led in report.body.name or _is_own(led, report.body.name) or led[0] in "我本"
            ):
                continue
            own = "office" in named and named["office"] in report.body.name
            if own and (not named["level"] or named["level"] in report.body.name):
                continue
            what = f"“{match[0]}”说的像是别的机关（报告机关是{report.body.name}）"
            fix = "核对；写本机关做的事"
            span, severity = match.span(), Severity.WARNING
            yield at(sentence, "F6", what, fix, span=span, severity=severity)


_VOICE = r"(?:^|(?<=[，。；：、由经在向对据照按受报我本全年度月内日后])|(?<=推进|促进|完善|改善|加强|做好|开展|提升|深化|落实|规范))"


_OUR_CASE = regex(
    r"(?:结合|根据|立足)[^，。；]{0,10}?[\u3400-\u9fff]{2,8}?(?P<kind>厅|局|苏木|街道|镇|乡)(?:的)?(?:工作)?实际"
)


def _other_case(report: Report) -> Iterator[Finding]:
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


def _voices(report: Report) -> Iterator[Finding]:
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


def _leaders(report: Report) -> Iterator[Finding]:
    """镇党委 in the report of a street office: another body's text."""
    own = body_kind(report.body.kind)
    if own.name not in TOWNS:
        return
    for sentence in report.sentences(headings=True):
        for kind in BODY_KINDS:
            pattern, name = kind.leaders
            if not pattern or kind is own:
                continue
            match = compiled(pattern).search(sentence.plain)
            if match and report.body.name not in sentence.plain:
                what = f"“{match[0]}”不是{report.body.name}的机构（{name}属于{kind.name}）"
                yield at(sentence, "F6", what, "改为本机关的机构名称", span=match.span())


# ---------------------------------------------------------------- names

_NO_GOVERNMENT = regex(r"(?:局|厅|委|办|街道)(?:党工?委|党组)[、和]政府(?!信息|网|采购)")
_SITE = regex(
    r"(?:^|[，；、。]|通过|利用|依托|在)(?P<name>(?P<level>[省市州县区])[\u3400-\u9fff]{2,10}?(?:局|委员会|委|厅))(?:的)?(?:政府|官方)?(?:门户网站|网站|官网|微信公众号|公众号)[^，。；]{0,20}?(?:发布|公开|平台|推送|更新|开设|栏目)"
)
_SITE_OF_ABOVE = regex(
    r"(?P<name>[\u3400-\u9fff]{2,10}?[省市州](?:人民)?政府(?:门户)?网站)[^，。；]{0,4}(?:是|为|作为)我(?P<kind>[县区旗市])[^，。；]{0,8}平台"
)


_SITES = regex(
    r"(?:^|(?<=[，；。：]))(?P<where>[省市县区旗])(?:人民)?(?:政府|政务公开|政府信息公开)(?:门户)?网(?:站)?[^，。；]{0,10}?(?:改版|栏目|新增|优化|升级|评估|评比|评测|上线|迁移|测评)"
)


_DOES = regex(
    r"(?:^|(?<=[，；。：]))(?P<name>[省市县区旗][\u3400-\u9fff]{2,6}局)(?=在网站(?:开设|设)|在[^，。；]{0,6}(?:开设|设立|开通)|开设|开通|(?:全年)?(?:共|累计)?(?:主动)?公开(?:各类)?(?:政府|政务)?信息\d|(?:全年)?(?:共)?收到(?:政府)?信息公开申请)"
)


def _doings_of_others(report: Report) -> Iterator[Finding]:
    """``县卫健局在网站开设专栏`` in the report of another office."""
    own = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _DOES.finditer(sentence.plain):
            name = match["name"]
            if (
                _is_own(name[1:], own)
                or name[1:] in own
                or compiled("我局|本局").search(sentence.plain)
            ):
                continue
            what = f"“{name}”不是报告机关“{own}”"
            span, severity = match.span("name"), Severity.WARNING
            yield at(sentence, "F6", what, "核对；只写本机关做的事", span=span, severity=severity)


_LOWER = regex(
    r"(?:^|(?<=[，；。：]))(?P<level>[市县区旗])委(?:、|和)?[市县区旗]?政府(?:主要|分管)?(?:领导|负责人|负责同志)?(?:同志)?[^，。；]{0,4}(?:过问|研究|听取|批示|重视|部署|调度)"
)


def _lower_leaders(report: Report) -> Iterator[Finding]:
    """``县委、县政府主要领导多次过问`` in the report of a province's or a city's office."""
    level = next((x for x in ("省", "市") if x in report.body.name[:6]), "")
    own = {"省级": "省", "市级": "市"}.get(report.body.level, level)
    if (
        report.body.kind != DEPARTMENT
        or not own
        or compiled("[县区旗]").search(report.body.name[:-1])
    ):
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _LOWER.finditer(sentence.plain):
            if match["level"] != own:
                what = f"“{match[0]}”说的像是别的机关（报告机关是{report.body.name}）"
                span, severity = match.span(), Severity.WARNING
                yield at(sentence, "F6", what, "核对", span=span, severity=severity)


_A_PEERS_OFFICE = regex(
    r"(?:^|(?<=[，；。：、由在经向到对为与和]))(?P<name>(?P<level>[县区旗])局)(?!域|长期|部|限|面)"
)
_OF_ANOTHER_LEVEL = regex(
    r"(?:^|(?<=[，；。：])|(?<=同时)|(?<=今后)|(?<=下一步))(?P<name>(?P<level>[省市县区旗])局)(?:将|始终|坚持|高度重视|进一步|要进一步|拟|会继续|继续)"
)


def _in_anothers_voice(report: Report) -> Iterator[Finding]:
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


def _place_slips(report: Report) -> Iterator[Finding]:
    """``云岭县`` in the report of 云岗县林业局: one character of the place's name is another."""
    own = squeezed(report.body.name)
    place = compiled(r"[\u3400-\u9fff]{2,5}?(?:[县区市旗镇乡]|街道)(?=[\u3400-\u9fff])").findall(
        own
    )
    name = place[-1] if place else ""
    office = own[own.rfind(name) + len(name) :]
    is_town = report.body.kind in TOWNS
    if len(name) < 3 or not (is_town or report.body.kind in (DEPARTMENT, "县", "区", "旗")):  # noqa: PLR2004
        return
    around = "|".join(
        f"{re.escape(name[:i])}[\u3400-\u9fff]{re.escape(name[i + 1 :])}"
        for i in range(len(name) - 1)
    )
    for sentence in report.sentences(headings=True):
        for match in compiled(around).finditer(sentence.plain):
            if (
                match[0] == name
                or match[0][0] in _NO_NAME
                or match[0][-2] in "我本全各"
                or (is_town and not _speaks_as_town(sentence.plain, match))
                or name in sentence.plain[match.start() - 1 : match.end() + 1]
            ):
                continue
            if office and sentence.plain.startswith(office, match.end()):
                continue  # another office of that name, told as such
            what = f"报告机关在“{name}”，这里写作“{match[0]}”"
            fix, severity = "核对；写错了的改正", Severity.WARNING
            yield at(sentence, "F17", what, fix, span=match.span(), severity=severity)
            return


_ZONE_GOVERNMENT = regex(r"(?:开发区|园区|高新区|示范区|管委会)人民政府")


def _no_government(report: Report) -> Iterator[Finding]:
    """``开发区人民政府`` in the report of a 管理委员会, which is none."""
    if not compiled("管理?委员?会").search(squeezed(report.body.name)):
        return
    for sentence in report.sentences():
        if match := _ZONE_GOVERNMENT.search(sentence.plain):
            what = f"报告机关是{report.body.name}，这里写作“{match[0]}”"
            yield at(sentence, "F6", what, "改为本机关的名称", span=match.span())
            return


_OF_THE_COUNTY = r"(?=人民政府|政府|政务|融媒体|委、|委办|委政府)"


def _county_slips(report: Report) -> Iterator[Finding]:
    """``清原县政府网站`` in the report of 清源县清河镇, ``平和街道`` in that of 和平街道."""
    own = squeezed(report.body.name)
    places = compiled(r"[\u3400-\u9fff]{2,5}?(?:[县区市旗镇乡]|街道)(?=[\u3400-\u9fff])").findall(
        own
    )
    if report.body.kind not in (*TOWNS, DEPARTMENT):
        return
    for name in [p.split("政府")[-1] for p in places]:
        if len(name) < 3:  # noqa: PLR2004
            continue
        turned = f"{name[1]}{name[0]}{name[2:]}"
        around = [
            f"{re.escape(name[:i])}[\u3400-\u9fff]{re.escape(name[i + 1 :])}{_OF_THE_COUNTY}"
            for i in range(len(name) - 1)
            if name[-1] in "县区市旗"
        ]
        words = compiled("|".join([*around, re.escape(turned)]))
        for sentence in report.sentences():
            match = words.search(sentence.plain)
            if match is None or match[0] == name or match[0] in own or match[0][0] in _NO_NAME:
                continue
            if match[0] == turned and not _speaks_as_town(sentence.plain, match):
                continue
            what = f"报告机关在“{name}”，这里写作“{match[0]}”"
            fix, severity = "核对；写错了的改正", Severity.WARNING
            yield at(sentence, "F17", what, fix, span=match.span(), severity=severity)
            return


_AS_BODY = regex(
    r"(?:人民政府|党委|办事处)?(?:未|没有|无|共|全年|收取|主动|公开|将|认真|严格|高度|积极|坚持|深入|按照|新收|收到)"
)
_NO_TOWN = regex("中心|重点|示范|建制|试点|特色|相关|所有|周边|毗邻|邻近")


def _speaks_as_town(text: str, match: re.Match[str]) -> bool:
    """Whether it stands where a report names its own town: at the head of a clause, before what the town did."""
    before = match.start() == 0 or text[match.start() - 1] in "，。；：年度"
    return before and bool(_AS_BODY.match(text, match.end())) and not _NO_TOWN.match(match[0])


_NO_NAME = "其全我本各该在由向对与和为是的到从按把将两几某一二三四五六七八九十"
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


def _bare_voices(report: Report) -> Iterator[Finding]:
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


_OUR_PROVINCE = regex(
    r"全市(?=[\u3400-\u9fff]{2,4}系统(?:共|累计|全年)?(?:主动)?(?:公开|发布|收到)(?:各类|政府|信息|申请|公开)*\d)|我[省市](?=[^，。；]{0,8}(?:公开工作|政务公开(?:工作)?|信息公开(?:工作)?)(?:水平|质量)?(?:进步|取得|稳步|不断|明显|扎实|成效|有序|得到|再上|持续|整体|全面))"
)


def _of_the_province(report: Report) -> Iterator[Finding]:
    """``我省民政系统公开工作进步明显`` in the report of a county's office: work of another level, told as the own."""
    low = report.body.kind in (*TOWNS, "县", "区", "旗")
    if not low and not compiled("[县区旗]").search(report.body.name[:-1]):
        return
    for sentence in report.sentences():
        for match in _OUR_PROVINCE.finditer(sentence.plain):
            if match[0][1] in report.body.name:
                continue
            what = f"“{match[0]}”与报告机关“{report.body.name}”的级别不符"
            fix, severity = "改为本机关的情况或删去", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_MINDS = regex(
    r"(?:^|(?<=[，；。：]))(?P<name>[省市县区旗]?[\u3400-\u9fff]{2,8}?(?:局|厅|委员会|街道办事处|街道|镇|乡))(?=(?:将|始终|一直|坚持|高度重视|认真(?:贯彻|落实|执行)|扎实(?:推进|开展)|深入(?:贯彻|学习)|严格(?:落实|执行)|积极推进|持续(?:推进|加强)))"
)
_OF_MANY = regex("[各全本我该相有等两三多]|部门|其他|[，、和及与]")


def _minds_of_others(report: Report) -> Iterator[Finding]:
    """``县水利局高度重视政府信息公开工作`` in the report of a town: who minds it is whose report it is."""
    own = squeezed(report.body.name)
    if report.body.kind not in (*TOWNS, DEPARTMENT):
        return
    for sentence in report.sentences(PREFACE, OVERVIEW, PROBLEMS, OTHER):
        for match in _MINDS.finditer(sentence.plain):
            name = match["name"]
            plain = name.lstrip("省市县区旗")
            ours = name in own or plain in own or own.startswith(name) or _is_own(plain, own)
            if ours or _OF_MANY.search(name) or _short(own) in name or name[-2:] == own[-2:]:
                continue
            about = compiled("公开|培训|答复|信息|条例").search(sentence.plain)
            if name[:2] in own or not about:
                continue
            what = f"“{name}”不是报告机关“{own}”"
            fix, severity = "核对；只写本机关做的事", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)


_BARE_LEADERS = regex(
    r"(?:^|(?<=[，。；：]))(?P<kind>镇|乡|苏木|街道)(?:主要|分管)(?:领导|负责人|负责同志)(?!和村|及村)"
)


def _leaders_of_another(report: Report) -> Iterator[Finding]:
    """``镇分管领导多次到村指导`` in the report of a 苏木."""
    own = report.body.kind
    for sentence in report.sentences(OVERVIEW, PROBLEMS) if own in TOWNS else ():
        for match in _BARE_LEADERS.finditer(sentence.plain):
            if match["kind"] not in own and own not in match["kind"]:
                what = f"“{match[0]}”不是{report.body.name}的"
                yield at(sentence, "F6", what, "改为本机关的说法", span=match.span())


_FOR_ALL = regex(
    r"(?:接受|方便|服务|满足|面向)(?P<all>全(?P<level>[省市县区旗]))[^，。；]{0,8}?(?:群众|居民|公众|企业|参保人|消费者|社会)(?P<act>[^，。；]{0,4}监督)?"
)


def _beyond_its_area(report: Report) -> Iterator[Finding]:
    """``接受全省参保群众监督`` in the report of a city's office: people it does not serve."""
    place = squeezed(report.body.name)
    level = next((one for one in "省市县区旗" if one in place), "")
    if not level or report.body.level == "省级" or place.startswith("自治"):
        return
    wider = "省" if level == "市" else "省市" if level in "县区旗" else ""
    for sentence in report.sentences(OVERVIEW):
        for match in _FOR_ALL.finditer(sentence.plain):
            if match["level"] in wider and match["act"]:
                what = f"“{match['all']}”与报告机关“{report.body.name}”的级别不符"
                fix, severity = "改为本地的说法", Severity.WARNING
                yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_BOARD = regex(
    r"(?:在|通过|登录)(?P<name>[\u3400-\u9fff]{2,10}?(?:管委会|管理委员会))(?:门户|官方)?(?:网站|官网|公众号)"
)


def _on_anothers_site(report: Report) -> Iterator[Finding]:
    """``在高新区管委会网站同步更新`` in the report of a town of a county."""
    own = squeezed(report.body.name + report.body.parent)
    if report.body.kind not in (*TOWNS, *COUNTIES):
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _BOARD.finditer(sentence.plain):
            if match["name"][:2] not in own and "管委会" not in own and "管理委员会" not in own:
                what = f"“{match['name']}”的网站不是{report.body.name}的平台"
                fix, severity = "核对；写本机关的平台", Severity.WARNING
                yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)


_RULES_OF = regex(
    r"(?:根据|按照|依据|落实|执行)(?P<name>[省市县区旗]?(?!我|本|该|各|国家|省级|市级|县级)[\u3400-\u9fff]{2,8}?局)(?:的)?(?:内部|机关|年度|绩效|岗位|目标|日常)+(?:考核|管理|考评|责任)(?:办法|细则|制度|方案|规定)，我局"
)


def _rules_of_another(report: Report) -> Iterator[Finding]:
    """``根据县教育局年度考核办法，我局……`` in the report of another office: by its own rules an office judges its rooms."""
    own = squeezed(report.body.name)
    for sentence in report.sentences(OVERVIEW) if report.body.kind == DEPARTMENT else ():
        for match in _RULES_OF.finditer(sentence.plain):
            name = match["name"].lstrip("省市县区旗")
            if not _is_own(name, own) and name not in own:
                what = f"“{match['name']}”不是报告机关“{own}”"
                fix, severity = "核对；是本机关的制度，改为本机关的名称", Severity.WARNING
                span = match.span("name")
                yield at(sentence, "F6", what, fix, span=span, severity=severity)


_OF_A_COUNTY = regex(
    r"(?:^|(?<=[，。；：是]))(?:各(?:街道|乡镇|镇街|乡镇街道|镇乡|镇|乡)(?:、|和|与|及)?(?:各)?(?:[县区市]直)?(?:部门|单位)?|[县区市]直(?:各)?(?:部门|单位))(?:之间)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:水平|质量|进展|发展|重视程度|情况)?(?:还|仍|存在|较|很|不太)*(?:不平衡|不均衡|参差不齐|不一|差异|有差距|差别)"
)


def _parts_of_a_county(report: Report) -> Iterator[Finding]:
    """``各街道、县直部门之间发展不平衡`` in the report of a town: what it says of its parts are those of a county."""
    for sentence in report.sentences(OVERVIEW, PROBLEMS) if report.body.kind in TOWNS else ():
        for match in _OF_A_COUNTY.finditer(sentence.plain):
            what = f"“{match[0]}”说的像是县级机关的情况（报告机关是{report.body.name}）"
            fix, severity = "核对；写本机关各站所、各村（社区）的情况", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_NAMESAKE = (
    r"(?<![\u3400-\u9fff])(?P<kind>[县区旗]){office}|(?<=[由经向在和与])(?P<other>[县区旗]){office}"
)


def _of_another_kind(report: Report) -> Iterator[Finding]:
    """``区水务局网站`` in the report of a county's 水务局, ``区委办公室`` where all else speaks of the county."""
    own = squeezed(report.body.name)
    kind = compiled("[县区旗](?=[^县区旗市]*$)").search(own)
    office = own[kind.end() :] if kind else ""
    if report.body.kind == DEPARTMENT and kind and len(office) > 2:  # noqa: PLR2004
        pattern = compiled(_NAMESAKE.replace("{office}", re.escape(office)))
        for sentence in report.sentences(headings=True):
            for match in pattern.finditer(sentence.plain):
                if (match["kind"] or match["other"]) != kind[0]:
                    what = f"“{match[0]}”不是报告机关“{own}”"
                    yield at(sentence, "F6", what, "改为本机关的名称", span=match.span())
    yield from _one_against_all(report, kind[0] if kind else "")
    yield from _above_a_city(report)


_AS_A_COUNTY = r"(?:^|(?<=[，。；：]))(?P<name>[县区旗]{office})(?=对|将|严格|组织|召开|制定|各|高度|认真|全年|主动|公开|积极)"
_JUDGES_US = regex(
    r"[县区旗]政府(?:门户)?网站(?:是|为|作为)我局|(?:^|(?<=[，；。：]))(?P<level>[县区旗])(?:委|政府|委、(?P=level)政府)(?:将|把|对)我局|(?:报|报送|上报|经)(?P<other>[县区旗])(?:委|政府)(?:办公室)?(?:审核|同意|批准|备案|考核)"
)


def _above_a_city(report: Report) -> Iterator[Finding]:
    """``县政府将我局公开工作列为优秀等次`` in the report of a city's office."""
    name = report.body.name
    if report.body.kind != DEPARTMENT or "市" not in name or compiled("[县区旗]").search(name[:-1]):
        return
    if report.body.level == "县级":
        return
    office = name[name.rindex("市") + 1 :]
    as_a_county = compiled(_AS_A_COUNTY.replace("{office}", re.escape(office)))
    for sentence in report.sentences():
        for match in (*_JUDGES_US.finditer(sentence.plain), *as_a_county.finditer(sentence.plain)):
            what = f"“{match[0]}”说的像是别的机关（报告机关是{name}）"
            fix, severity = "核对；改为本级的机关", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_ITS_PAGE = regex(
    r"(?:(?:通过|利用|依托|登录|借助)“?|网站“)(?P<name>(?![本我各全该两])[\u3400-\u9fff]{2,3}?(?:镇|乡|街道|苏木))(?:人民政府|办事处)?”?(?:的)?(?:官方)?(?:微信)?(?:公众号|微博|视频号|抖音号|网站|专栏|栏目|公开栏)"
)
_SITE_OF_A_COUNTY = regex(
    r"(?:^|[，。；：、]|通过|登[录陆]|[在由于到和及与过用])(?P<name>(?!其中|[我本各该全在由与和及]|市辖|城市)[\u3400-\u9fff]{2,3}[县区旗])(?:人民)?政府(?:门户)?(?:网站|网(?!络)|门户)"
)


def _pages_of_others(report: Report) -> Iterator[Finding]:
    """``通过白石乡公众号推送`` in the report of another town; another county's site in a county's own."""
    own = squeezed(report.body.name + report.body.parent + report.title)
    if report.body.kind in TOWNS:
        pattern = _ITS_PAGE
    elif report.body.kind in ("县", "区", "旗"):
        pattern = _SITE_OF_A_COUNTY
    else:
        return
    for sentence in report.sentences(PREFACE, OVERVIEW):
        for match in pattern.finditer(sentence.plain):
            name = _proper(match["name"])
            if len(name) < 3 or name[1:] in own or name[:-1] in own or _OF_MANY.search(name):  # noqa: PLR2004
                continue
            if _KINDS_OF_TOWNS.search(name) or _LED_BY_A_WORD.match(name):
                continue  # 网站“街道乡镇”栏目, 完成县政府网站改造
            what = f"“{name}”不是报告机关“{report.body.name}”"
            fix, severity = "核对；写本机关的平台", Severity.WARNING
            span = (match.end("name") - len(name), match.end())
            yield at(sentence, "F6", what, fix, span=span, severity=severity)


_ELSEWHERE = (
    r"(?:^|(?<=[，。；：、])|(?<=要求|组织|指导|督促|推动|登录|登陆|按照|根据|落实|印发|安排|委托)|(?<=[由在对向从经]))"
    r"(?P<name>(?![全各我本该两其每某同是与和及到了])[\u3400-\u9fff]{2,3}{kind})"
    r"(?=各(?!类|项|种)|\d+个(?:街道|镇|乡|社区|村|部门)|人民政府|政府|政务|[\u3400-\u9fff]{2,6}局|全[市县区]|20\d\d年|主动公开|没有|未|无|共(?!享)|累计|公开|认真|高度|将)"
)
_ANOTHER_TOWN = regex(
    r"(?:^|(?<=[，。；：、])|(?<=[一二三四五]是)|(?<=要求|组织|指导|督促|推动|按照|根据|印发)|(?<=[由在对向从经与]))"
    r"(?P<name>(?![全各我本该两其每某同是与和及到了])[\u3400-\u9fff]{2,3}(?:镇|乡|街道)|(?![全各我本该两其每某同是与和及到了由在向经])[\u3400-\u9fff]{2,5}苏木)"
    r"(?=党政(?:综合)?办|办公室(?:联系|电话)|由(?:分管|主要|党委|镇长|乡长|党政)|的(?:信息|公开)|信息(?:发布|公开)|共有|分管|考核结果|\d{1,2}个(?:行政)?(?:村|社区|嘎查)|各村|各社区|各嘎查|各站所|各科室|各办|人民政府|政府|党委|党工委|办事处|没有|未(?!来)|主动公开|公开信息|全年|将|被(?:指出|通报|评为|列为|抽查|点名|扣))"
)
_NO_NAME_OF_A_PLACE = regex(
    "[社园景小辖片地专牧林城校厂库新城老]区$|开发区|高新|示范|城市|县级市|直辖|自治|省市|县市|市县|州市|全市|全县|其他|有关|相关|下辖|所辖|邻近|周边|对口|相邻|兄弟|牧业|边境|半农"
)


_WORDS_NOT_NAMES = frozenset(
    "请找致代管对公布示宣传发邀按照根据通过配合参加修订制发完成编辑邀请均在告知汇总报承担办一二三四五六七八九十是下步并与组织要求经由向对从和及了的为以将被把让使给送交提供接受收"
    "落实执行贯彻开展做好强推进协助支持会同联服务围绕针关于依托利用登录陆访问注转争取纳入列获得其此该另还又再也都已未不无没有所全各我本两每某共计等至今年月日"
    "或者省市县区镇乡村局委政府直属级时内外上中后前自当凡属原减轻"
)
"""Characters of words that lead to 县政府 and the like: 按照县政府要求.  Names that have one are not told apart."""
_NOT_IN_A_SUM = _WORDS_NOT_NAMES - set("日布和都汇图达宝通向从中上下后前内外")
"""The same for a 苏木, whose name tells the sound of a Mongolian one: 宝日温都苏木."""


_NAMED_TOWN = regex(
    r"(?:^|(?<=[，；。：])|(?<=网站)|(?<=平台)|(?<=由))(?:20\d\d年度?|全年|年内|本年度?|目前)?"
    r"(?P<name>(?![我本全各该两其每某同是])[\u3400-\u9fff]{2}(?:镇|乡(?!村|镇|土|风|情|音|贤|愁))|(?![我本全各该两其每某同是])[\u3400-\u9fff]{2,3}街道|(?![我本全各该两其每某同是由在向经])[\u3400-\u9fff]{2,5}苏木)"
    r"(?![、和与及等镇乡街]|以及|一[起道]|联合|共同|合作|相邻|交界|邻近|之间|调研|观摩|考察|两级|级|区域|小学|中学|居民|群众)"
)
_LED_BY_A_WORD = regex(
    r"(?:包括|包含|含有|完成|启动|清理|处理|转发|废止|保管|分送|承办|印制|起草|升级|建设(?!路)|改造|打造|依托|利用|发挥|完善|加强|推进|规范|指导|督促|优化|整合|设立|开展|提升|健全|落实|组织|运用|扩建|新建|建立|成立|设置|聘请|带动|走访|覆盖|方便|引导|动员|号召|整治|保障|涉及|展示|摆放|选取|开通|紧扣|聚焦|立足|结合|坚持|加快|助力|全域|实施|严格|召集|督导|考核|检查|抽查|排查|动态|明确|目前|截至|现有|全部|主动|确保|提请|提交|报请|汇总|报送|配备|安排|选派|强化|深化|深入|促进|激发|开设|公开|维护|调整|保留|更新|迁移|制作|印发|收集|征集|整理|审核|监督|协调|统筹|带领|服务|方便|辖区|原有|当前|近年|整个|相应|通报|表彰|增设|取消|纳入|对接|联系|联合|沟通|衔接|细化|制定|修订|编制|编印|拓展|延伸|下沉|深耕|围绕|面向|针对|贴近|扎根|反映|回应|解决|发动|鼓励|支持|帮助|提醒|提供|解读|解答|宣讲|讲解|满足|全面|持续|扎实|有序|积极|认真|切实|充分|不断|同步|及时|逐步|统一)"
)
_KINDS_OF_TOWNS = regex(
    r"街道乡镇|乡镇街道|镇街|街镇|重点|中心|特色|示范|试点|文明|历史|文化|旅游|工业|农业|经济|百强|千强|美丽|建制|边境|民族|邻近|相邻|周边|毗邻|其他|有关|相关|个别|部分|少数|多数|有的|试行|[城集古小新老名强村]镇$|[城他异回故还家水]乡$"
)
_NUMERALS = set("一二三四五六七八九十")


def _named_towns(report: Report) -> Iterator[Finding]:
    """``石门镇共有信息员11名`` in the report of 清河镇: another town as the one that acts."""
    if report.body.kind not in TOWNS:
        return
    own = squeezed(f"{report.body.name}{report.body.parent}{report.title}")
    for sentence in report.sentences(PREFACE, OVERVIEW, 3, 4, 6):
        ours = compiled("[我本](?:镇|乡|街道|苏木)").search(sentence.plain)
        for match in _NAMED_TOWN.finditer(sentence.plain) if not ours else ():
            name = match["name"]
            core = compiled("(?:街道|苏木|镇|乡)$|^向(?=[阳东前])").sub("", name)
            words = _NOT_IN_A_SUM if name.endswith("苏木") else _WORDS_NOT_NAMES - _NUMERALS
            strange = set(core) & (words | set("个到可在去")) or (set(core) <= _NUMERALS)
            if core in own or strange or _KINDS_OF_TOWNS.search(name) or _LED_BY_A_WORD.match(name):
                continue
            told = _ANOTHER_TOWN.match(sentence.plain, match.start("name"))
            if told and not set(name[:-1]) & (
                _NOT_IN_A_SUM if name.endswith("苏木") else _WORDS_NOT_NAMES
            ):
                continue
            what = f"“{name}”不是报告机关“{report.body.name}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_WORK_OF_A_TOWN = regex(
    r"(?:推动|推进|促进|提升|做好|加强|提高|使|把|将|让|确保|开展)(?P<name>(?![全各我本该两其每某同是])[\u3400-\u9fff]{2,3}(?:街道|镇|乡)|(?![全各我本该两其每某同是])[\u3400-\u9fff]{2,5}苏木)(?:的)?(?:政府信息公开|政务公开|信息公开)(?:工作|水平|质量)"
)


def _work_of_another_town(report: Report) -> Iterator[Finding]:
    """``推动南埔街道政务公开工作再上新台阶`` in the report of another street office."""
    own = squeezed(f"{report.body.name}{report.body.parent}{report.title}")
    for sentence in report.sentences() if report.body.kind in TOWNS else ():
        for match in _WORK_OF_A_TOWN.finditer(sentence.plain):
            name = match["name"]
            core = compiled("(?:街道|苏木|镇|乡)$").sub("", name)
            words = _NOT_IN_A_SUM if name.endswith("苏木") else _WORDS_NOT_NAMES
            if core in own or set(core) & words or _KINDS_OF_TOWNS.search(name):
                continue
            what = f"“{name}”不是报告机关“{report.body.name}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_OFFICE_OF = regex(
    r"(?:^|(?<=[，；。：由]))(?P<name>(?P<level>[县区旗市]?)[\u3400-\u9fff]{2,8}局)(?:门户网站|网站|官网|公众号|办公室)(?=由|负责|全年|共|更新|关注|推送|累计|具体|安排|统一|牵头)"
)


def _offices_of_others(report: Report) -> Iterator[Finding]:
    """``县交通运输局网站由办公室维护`` in the report of 县水利局."""
    own = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _OFFICE_OF.finditer(sentence.plain):
            name = match["name"].removeprefix(match["level"])
            if (
                _is_own(name, own)
                or name in own
                or compiled("^[我本各该]|实行|相关|有关|经.局").search(name)
            ):
                continue
            what = f"“{match['name']}”不是报告机关“{own}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_A_NAME = 3
"""Characters of most towns' names: 郭集镇 is one, 河口集镇 is where a town has its market."""


def _places_elsewhere(report: Report) -> Iterator[Finding]:
    """``要求霖川市各县区留存记录`` in the report of 云渚市: another place of the same kind, spoken of as the own."""
    own = squeezed(f"{report.body.name}{report.body.parent}{report.title}")
    places = compiled("[\u3400-\u9fff]{2,5}?(?P<kind>[市县区旗])").findall(report.body.name)
    if report.body.kind not in (*COUNTIES, DEPARTMENT, *TOWNS):
        return
    patterns = [compiled(_ELSEWHERE.replace("{kind}", places[-1]))] if places else []
    if report.body.kind in TOWNS:
        patterns.append(_ANOTHER_TOWN)
    for sentence in report.sentences():
        for match in (m for pattern in patterns for m in pattern.finditer(sentence.plain)):
            name = match["name"]
            ours = name in own or name[1:] in own or name[:-1] in own
            words = _NOT_IN_A_SUM if name.endswith("苏木") else _WORDS_NOT_NAMES
            ours = ours or _LED_BY_A_WORD.match(name) is not None
            ours = ours or (len(name) > _A_NAME and _KINDS_OF_TOWNS.search(name) is not None)
            if ours or _NO_NAME_OF_A_PLACE.search(name) or set(name[:-1]) & words:
                continue
            what = f"“{name}”不是报告机关“{report.body.name}”所在的地方"
            fix, severity = "核对；写本地的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_OF_A_KIND = regex(
    r"(?:^|(?<=[，；。：、（由经向在受按报和与及了为对据照从到将被用过]))(?P<kind>[县区旗])(?:委|政府|人民政府|级|直|里|[\u3400-\u9fff]{2,7}局(?!域|部|面|长期)|纪委|人大|政协|政务公开办|融媒体中心|档案馆|图书馆|政务服务|委办|政府办)"
)
_MOST_OF_ALL = 3
_CAME_HERE = regex(
    r"[^，。；]{0,10}(?:到|来|赴)[^，。；]{0,6}(?:调研|检查|指导|督导|督查|考察|观摩|学习)"
)
"""``县政府领导到园区调研``: those of above who came."""


def _one_against_all(report: Report, kind: str) -> Iterator[Finding]:
    """Of what is said of 县 and 区 alike, the one that stands alone."""
    if report.body.kind not in (*TOWNS, DEPARTMENT):
        return
    told = [(m["kind"], s, m) for s in report.sentences() for m in _OF_A_KIND.finditer(s.plain)]
    used = Counter(one for one, _, _ in told)
    used[kind] += _MOST_OF_ALL if kind else 0
    if len(used) < 2:  # noqa: PLR2004
        return
    (common, often), (_, seldom) = used.most_common(2)
    if often < _MOST_OF_ALL or seldom > 1 or len(used) > 2:  # noqa: PLR2004
        return
    for one, sentence, match in told:
        lead = sentence.plain[: match.start()]
        named = compiled(rf"[\u3400-\u9fff]{{2}}{one}").search(
            lead
        )  # 与清源县人民政府、县市场监管局联合
        if one != common and not named and not _CAME_HERE.match(sentence.plain, match.end()):
            what = f"全文说的是“{common}”，这里是“{match[0]}”"
            fix, severity = "核对是不是别的机关的文字", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_PEER = regex(
    r"(?:报送|上报|报|向|经|由|按照|根据|受|接受|服从)(?P<kind>[县区旗])(?:委、(?P=kind)?)?(?:人民)?政府(?!网|门户|官网|信息公开网)"
)


def _another_government(report: Report) -> Iterator[Finding]:
    """``报送区人民政府`` in the report of a county's office: a county has no government of a district over it."""
    own = compiled("[县区旗](?=[^县区旗市]*$)").search(report.body.name)
    if own is None or report.body.kind not in (DEPARTMENT, "县", "区", "旗"):
        return
    for sentence in report.sentences():
        for match in _PEER.finditer(sentence.plain):
            if match["kind"] not in report.body.name:
                what = f"“{match['kind']}政府”不是报告机关（{report.body.name}）所在的政府"
                span = (match.start("kind"), match.end())
                yield at(sentence, "F6", what, "核对；改为本地政府的名称", span=span)


_ANSWERS_FOR = regex(
    r"(?:报告|年报)由(?P<name>[\u3400-\u9fff]{3,20}?(?:人民政府|办事处|局|委员会|厅|中心|委|站|所|大队|支队|管委会))(?=(?:负责)?(?:解释|编制|编写|起草))"
)


def _answered_by_another(report: Report) -> Iterator[Finding]:
    """``以上报告由某某区疾病预防控制中心负责解释`` in the report of its health office."""
    own = squeezed(report.body.name)
    for sentence in report.sentences():
        for match in _ANSWERS_FOR.finditer(sentence.plain):
            name = match["name"].removeprefix("本").removeprefix("我")
            ours = name in own or own in name or _is_own(name, own) or name.endswith("办公室")
            if ours or len(name) < 4 or _short(own) in name or name[:4] == own[:4]:  # noqa: PLR2004
                continue
            what = f"报告由“{name}”解释或编制，报告机关是“{own}”"
            fix, severity = "核对；写本机关", Severity.ERROR
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


def _sites_of_others(report: Report) -> Iterator[Finding]:
    """``县政府门户网站在全省评估中列第3位`` in the report of a city: a site of another level, told of as the own."""
    kind = report.body.kind
    if kind not in COUNTIES:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _SITES.finditer(sentence.plain):
            if match["where"] != kind and not (kind == "旗" and match["where"] == "县"):
                what = f"“{match[0]}”说的像是别的机关的网站（报告机关是{report.body.name}）"
                span, severity = match.span(), Severity.WARNING
                yield at(sentence, "F6", what, "核对；写本级的平台", span=span, severity=severity)


_ITS_PART = regex(r"(?:网站|官网)[^，。；]{0,8}?(?:页面|专页|子站|专栏|栏目|频道)")
"""An office without a site of its own has a page on that of the one above: 市气象局网站芦洲页面."""


def _others_sites(report: Report) -> Iterator[Finding]:
    """``市卫生健康委员会网站是我局发布信息的第一平台`` in the report of a county's office; a city's site as a county's own."""
    own, kind = squeezed(report.body.name), report.body.kind
    above = _above(report.body).replace("|", "")
    if kind == DEPARTMENT and not above and "省" in own[:4]:
        above = "市县区"
    for sentence in report.sentences(OVERVIEW):
        text = sentence.plain
        found = [m for m in _SITE.finditer(text) if kind == DEPARTMENT and m["level"] in above]
        found += [m for m in _SITE_OF_ABOVE.finditer(text) if kind in ("县", "区", "旗")]
        for match in found:
            if match["name"].removesuffix("网站") in own or _ITS_PART.search(match[0]):
                continue
            what = f"“{match['name']}”是上级机关的网站，不是{own}的"
            span, severity = match.span("name"), Severity.WARNING
            yield at(sentence, "F6", what, "核对；写本机关的平台", span=span, severity=severity)
        if kind == DEPARTMENT or (kind in TOWNS and not body_kind(kind).is_government):
            for match in _NO_GOVERNMENT.finditer(text):
                what = f"“{match[0]}”：{own}没有政府"
                yield at(sentence, "F6", what, "改为本机关的机构名称", span=match.span())


_OFFICES = tuple(dict.fromkeys(kind.office for kind in PLACES))
_OFFICE = regex(
    rf"(?P<name>[\u3400-\u9fff]{{2,16}}?(?P<kind>{'|'.join(k.name for k in PLACES)}))(?P<office>{'|'.join(_OFFICES)})(?!办公[室厅])"
)
_ANY = regex(
    r"(?:各|本|我|全|上|下|由|经|向|对|与|和|及|或|者|为|在|从|到|是|的|级|报|省|乡|镇|村|两|市|县|区|人民|地方|基层|所在|当地|上一?级|有关|国务院|中央|自治|设区的|直辖|同级)*"
)
_STOPS = regex(
    r".*(?:报|对应|适应|对照|配合|围绕|紧扣|结合|服务|贴近|遵照|遵循|依照|按|向|由|经|与|和|及|在|对|为|是|的|到|从|以及|按照|根据|依据|通过|登录|登陆|打开|浏览|进入|查阅|访问|关注|属于|联系|隶属|贯彻|落实|做好|配合|报送|上报|公布|包括|包含|涵盖|依托|由于|年|月|日|度|[于以](?=[省市县区旗](?:$|人民)))"
)


def _names(report: Report) -> Iterator[Finding]:
    """Other bodies of the same kind, and the body's own name misspelt."""
    own = squeezed(report.body.name)
    short = _short(own)
    place = _place_of(short)
    parent = squeezed(report.body.parent) or _above_of(report.body, short) or _told_above(report)
    for sentence in report.sentences(headings=True):
        slips = list(_slips(sentence.plain, own))
        for start, end in slips:
            what = f"像是把本机关的名称“{own}”写错了"
            yield at(sentence, "F17", what, f"改为“{own}”", span=(start, end))
        for match in _OFFICE.finditer(sentence.plain):
            if any(start < match.end() and match.start() < end for start, end in slips):
                continue
            full = match[0]
            name = _proper(match["name"])
            if not name or own.endswith(full) or full.endswith(own) or own.startswith(name):
                continue
            if _is_own(f"{name}{match['office']}", own) or (place and name.endswith(place)):
                continue
            if parent and _within(name, parent):
                continue
            if name == short or short.endswith(name) or name.endswith(short):
                named = own.endswith(_OFFICES) and match["kind"] != "市"
                if named and not own.endswith(match["office"]):
                    what = f"本机关的名称是“{own}”，这里写作“{name}{match['office']}”"
                    yield at(sentence, "F17", what, f"改为“{own}”", span=match.span())
                continue
            own_kind, kind = report.body.kind, match["kind"]
            peer = own_kind in TOWNS and kind in TOWNS
            below = body_kind(kind).level == "县级" and own_kind in COUNTIES
            listed = _COUNTED.match(sentence.plain, match.end()) and not _is_county(report.body)
            peer = peer or (below and not listed)
            peer = peer or _alike(name, short)
            if not peer and not _foreign_site(report, sentence, match, name, parent):
                continue
            code = "F17" if _alike(name, short) else "F6"
            start = match.start("name") + len(match["name"]) - len(name)
            what = f"“{name}{match['office']}”不是报告机关“{own}”"
            yield at(sentence, code, what, "改为本机关的名称", span=(start, match.end()))
    yield from _own_name(report, own, short)


_COUNTED = regex(r"(?:办公室)?(?:\d|、|等)")
"""``泗洪县人民政府2件``: one of those that a city counts up."""


def _above_of(body: Body, short: str) -> str:
    """The county that a town's own name begins with."""
    county = _COUNTY.match(short) if body.kind in TOWNS else None
    return county[0] if county else ""


def _told_above(report: Report) -> str:
    """The county before a town's name wherever the text gives it in full, if it is always one: 在清源县柳桥镇栏目."""
    short = _short(squeezed(report.body.name))
    if report.body.kind not in TOWNS or len(short) > _LONGEST_TOWN:
        return ""
    pattern = compiled(rf"[\u3400-\u9fff]{{2,5}}[县区旗市](?={re.escape(short)})")
    told = {_proper(m[0]) for s in report.sentences() for m in pattern.finditer(s.plain)} - {""}
    return told.pop() if len(told) == 1 else ""


_LONGEST_TOWN = 5


def _is_county(body: Body) -> bool:
    """Whether it is one county among others; a city above counties tells of them as its own."""
    return body.kind in COUNTIES and (body.kind != "市" or body.level == "县级")


def _slips(text: str, own: str) -> Iterator[tuple[int, int]]:
    """Where the body's own full name stands with one character wrong, too many or missing."""
    tail = next((t for t in _OFFICES if own.endswith(t)), "")
    if not tail:
        return
    for match in compiled(tail).finditer(text):
        end = match.end()
        if text[:end].endswith(own):
            continue
        for length in (len(own), len(own) + 1, len(own) - 1):
            start = end - length
            if start >= 0 and _one_slip(text[start:end], own):
                yield start, end
                break


def _one_slip(found: str, own: str) -> bool:
    if len(found) == len(own):
        wrong = [(a, b) for a, b in zip(found, own, strict=True) if a != b]
        if len(wrong) == 2 and sorted(found) == sorted(own):  # noqa: PLR2004  # 潞山城县 for 潞城山县
            return True
        return len(wrong) == 1 and wrong[0][0] not in "省市县区旗州盟镇乡" and found[0] == own[0]
    longer, shorter = (found, own) if len(found) > len(own) else (own, found)
    if longer[0] != shorter[0] or len(shorter) < 7:  # noqa: PLR2004  # two-character names are too short to tell
        return False
    return any(
        longer[:i] + longer[i + 1 :] == shorter and longer[i] not in _LINKS
        for i in range(1, len(longer) - 4)
    )


_LINKS = "为是由在与和及的以对向从把经到"
"""Words between a name and another that ends alike: 平台为市人民政府网站 is no 平台市人民政府."""


def _proper(text: str) -> str:
    """The name at the end of a run of characters: what comes before a verb or a preposition is cut off."""
    text = _STOPS.sub("", text).removeprefix("其中")
    if compiled("[省市县区旗]对").search(text):
        return ""  # 越清市对镇乡街道的考核
    return "" if len(text) < 2 or _ANY.fullmatch(text) else text  # noqa: PLR2004


def _is_own(found: str, own: str) -> bool:
    """Whether ``found`` is the own name with words left out: 教体局 for 教育体育局, 市某街道办事处 without 人民政府."""
    if own.endswith("委员会") and found.endswith("委"):  # 县卫健委 for 卫生健康委员会
        own = own.removesuffix("员会")
    if len(found) < 3 or found[-1] != own[-1]:  # noqa: PLR2004
        return False
    rest = iter(own)
    return all(char in rest for char in found)


_BELOW = regex(r"[\u3400-\u9fff]{2,}?[省市县区旗州盟](?P<own>[\u3400-\u9fff]{2,8})")
_FURTHER_BELOW = regex(r"[\u3400-\u9fff]{2,}?[市县区旗州盟](?P<own>[\u3400-\u9fff]{3,8})")
_UNIT = regex(r"[\u3400-\u9fff]+?[省市县区旗州盟](?![市县区州])")


def _place_of(short: str) -> str:
    """The body's own place, without those above it: 瓦亭镇 of 原州区瓦亭镇; "" where there is none above."""
    match = _BELOW.fullmatch(short)
    found = match["own"] if match else ""
    while match := _FURTHER_BELOW.fullmatch(found):
        found = match["own"]
    return found if len(found) > 2 else ""  # noqa: PLR2004


_ENDINGS = (*_OFFICES, "政府")


def _short(own: str) -> str:
    return own.removesuffix(next(filter(own.endswith, _ENDINGS), ""))


def _within(name: str, parent: str) -> bool:
    units = _UNIT.findall(parent)
    return name in parent or any(name.endswith(unit) for unit in units)


def _foreign_site(
    report: Report, sentence: Sentence, match: re.Match[str], name: str, parent: str
) -> bool:
    """Another county's website: where the county is known, or the report names two of them."""
    if not compiled(r"(?:政府)?(?:门户)?网|门户").match(sentence.plain[match.end() :]):
        return False
    own = _PLACE_AND_OFFICE.fullmatch(squeezed(report.body.name))
    if report.body.kind == DEPARTMENT and own and own["place"][-1] in "县区旗" and not parent:
        return name[-1] in "县区旗" and not name.endswith(own["place"])
    if parent:
        return not _within(name, parent)
    text = report.text_of()
    named = {
        _proper(m["name"])
        for m in _OFFICE.finditer(text)
        if m["kind"] in COUNTIES and m["office"] == GOVERNMENT
    } - {""}
    others = [n for n in named if n[-1] == name[-1] and not n.endswith(name)]
    return any(not name.endswith(other) for other in others)


def _alike(name: str, short: str) -> bool:
    """瓦停镇 for 瓦亭镇, 瓦亭乡 for 瓦亭镇."""
    return (name[:-1] == short[:-1] and len(name) > 2) or _differing(name, short) == 1  # noqa: PLR2004


def _differing(name: str, other: str) -> float:
    """How many characters of two names of one length differ."""
    if len(name) != len(other):
        return inf
    return sum(a != b for a, b in zip(name, other, strict=True))


def _own_name(report: Report, own: str, short: str) -> Iterator[Finding]:
    """The short name with another kind: 瓦亭乡 in the report of 瓦亭镇; and departments' names."""
    if report.body.kind in TOWNS:
        plain = short.replace("人民政府", "")
        stem = (_place_of(plain) or plain).removesuffix(report.body.kind)
        if len(stem) < 2:  # noqa: PLR2004
            return
        others = [stem + kind for kind in TOWNS if kind != report.body.kind]
        pattern = rf"(?:{'|'.join(map(re.escape, others))})(?!人民政府|办事处|党工委)"
        for sentence in report.sentences(headings=True):
            if not any(name in sentence.plain for name in others):  # hardly any report has one
                continue
            for match in re.finditer(pattern, sentence.plain):
                what = f"本机关是“{short}”，这里写作“{match[0]}”"
                yield at(sentence, "F17", what, f"改为“{short}”", span=match.span())
    elif report.body.kind == DEPARTMENT:
        yield from _department_name(report, own)


def _department_name(report: Report, own: str) -> Iterator[Finding]:
    place = compiled(r"(?:[\u3400-\u9fff]{2,8}?[省市县区旗州盟](?=[\u3400-\u9fff]{2,}))+").match(
        own
    )
    if place is None:
        return
    last = compiled("(?<=[省市县区旗州盟])").split(place[0].rstrip("省市县区旗州盟"))[-1]
    lowest = place[0][place[0].rindex(last) :]
    places = f"{re.escape(place[0])}|(?<![\u3400-\u9fff]){re.escape(lowest)}"
    pattern = re.compile(rf"(?:{places})[\u3400-\u9fff]{{2,16}}?(?:局|委员会|办公室|厅)")
    for sentence in report.sentences(headings=True):
        for match in pattern.finditer(sentence.plain):
            more = _GOES_ON.match(sentence.plain, match.end())
            if more and sentence.plain[match.start() : more.end()] in own:
                continue  # 市生态环境局清河分局
            if more and own.endswith(more[0]) and _is_own(match[0], own):
                what = f"像是把本机关的名称“{own}”写错了"
                span = (match.start(), more.end())
                yield at(sentence, "F17", what, f"改为“{own}”", span=span)
                continue
            if match[0] == own or own.startswith(match[0]) or match[0].startswith(own):
                continue
            if own.endswith(match[0]) or _is_own(match[0], own):
                continue
            if match[0].endswith(own) or _is_own(match[0][match[0].rfind(place[0]) :], own):
                continue
            what = f"“{match[0]}”不是报告机关“{own}”"
            if compiled(r"[^，。；]{0,4}联系").match(sentence.plain[match.end() :]):
                continue  # an office within it, to which questions go
            start_of = compiled(r"年[，,]?$").match(
                sentence.plain[max(0, match.start() - 2) : match.start()]
            )
            begins = start_of or match.start() < 8  # noqa: PLR2004
            begins = begins and "人民政府" not in match[0]
            begins = begins and bool(
                _ITS_OWN_WORK.match(sentence.plain, match.end())
                or _AS_OWN.match(sentence.plain, match.end())
            )
            if begins or _differing(match[0], own) <= 2:  # noqa: PLR2004
                yield at(
                    sentence,
                    "F17",
                    what,
                    f"核对；是本机关的写作“{own}”",
                    span=match.span(),
                    severity=Severity.WARNING,
                )


_AS_OWN = regex(
    r"(?:20\d\d年度?)?(?:在[^，。；]{1,8}(?:网站|平台|公众号)|政府信息公开|政务公开|信息公开|全年|主动|公开|将|坚持|深入|认真|严格|高度|积极|按照|现)"
)
_GOES_ON = regex(r"[\u3400-\u9fff]{0,6}?(?:管理局|委员会|办公室|局|厅)")
"""Behind a name that is complete: 市场监管局管理局."""


def _signature(report: Report) -> Iterator[Finding]:
    signed = squeezed(report.signature)
    own = squeezed(report.body.name)
    if signed and signed != own and not signed.endswith(own) and not own.endswith(signed):
        what = f"落款“{report.signature.strip()}”与标题中的机关“{report.body.name}”不一致"
        yield of_report(report, "F17", what, "统一为机关全称")
    title = squeezed(report.title)
    if title and own not in title and _short(own) not in title:
        what = f"标题“{report.title.strip()}”中没有机关名称“{own}”"
        yield of_report(report, "F17", what, "标题写机关全称")
