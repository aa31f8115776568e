"""Words and powers of another level than the body's (F6, F9)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from draftkit.audit.claims.text import (
    OVERVIEW,
    Finding,
    Report,
    Sentence,
    at,
    squeezed,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import (
    DEPARTMENT,
    TOWNS,
    body_kind,
)
from draftkit.model import Body
from draftkit.patterns import compiled, regex

_GENERAL = r"(?:没有|未|无)(?:收取|收到|发生|产生)|收取信息处理费|各级(?:行政机关|政府|部门)(?=共|公开|主动|收到|新收)|行政机关|政府系统|各(?:部门|县|市|区)[^，。；]{0,6}(?=共|公开|主动|收到|新收)|政府信息公开(?:申请|工作(?!会议?|考|培训|领导|推进会|部署|要求|要点|现场|评|排名|测评|联席|安排|的|机构|主管))|(?:主动)?公开(?:各类)?(?:政府|政务)?信息(?=共|总|\d|[^，。；\d]{0,4}\d)|政务新媒体(?:账号)?(?:共|现|有|共有)*\d|政务公开工作(?:基础|水平|质量|取得|稳步|扎实|有序|不断|得到|成效|开展)|共|累计|新收|主动公开|制发|[\u3400-\u9fff]{2,5}系统(?:共|累计|全年)?(?:主动)?(?:公开|发布|收到|新收)|各(?:部门|单位|乡镇|镇|乡|街道)(?:[、和]各?(?:部门|单位|乡镇|镇|乡|街道))*(?:均|都)?(?:落实|严格|认真|建立|健全|编制|编印|明确|按要求|按规定|配备|配齐)"


def areas(report: Report) -> Iterator[Finding]:
    """``全县`` in the report of a town: an area that is not the body's."""
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
            if match[1] in wider and kind in TOWNS and _ITS_VILLAGES.match(text, match.end()):
                yield _wrong_level(sentence, match, report.body)
            elif match[1] in wider:
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


_ITS_VILLAGES = regex(
    r"(?:各|\d{1,3}个)(?:行政村|村|社区|村（社区）)(?:的)?(?:村务|居务|政务)?(?:公[开示]栏|信息员|均|都)"
)
"""``全县12个村公开栏按月更换``: no county has so few, and no town looks after another's."""
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


def powers(report: Report) -> Iterator[Finding]:
    """规章 made by a body that cannot make them (F9; 立法法 第九十一条、第九十三条)."""
    if (body_kind(report.body.kind).level or report.body.level) not in ("乡级", "县级"):
        return
    for sentence in report.sentences():
        for match in (*_LAWS.finditer(sentence.plain), *_OWN_LAWS.finditer(sentence.plain)):
            if compiled("未|没有|无").search(match[0]):
                continue
            what = f"{report.body.name}无权制定规章"
            yield at(sentence, "F9", what, "核对；规范性文件写“行政规范性文件”", span=match.span())


_LOWER_AREA = regex(r"(?:^|(?<=[，。；：、和与及在对]))(?:我|全)县(?!级)[^，。；]{0,14}")


def of_a_county(report: Report) -> Iterator[Finding]:
    """``我县各房管所`` in the report of a city's office, which has no county of its own."""
    name = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT or "市" not in name or compiled("[县区旗]").search(name[:-1]):
        return
    if report.body.level == "县级":
        return
    for sentence in report.sentences(OVERVIEW, 5, 6):
        for match in _LOWER_AREA.finditer(sentence.plain):
            if compiled(r"[\u3400-\u9fff]{2}(?<![我全各市])县|某县").search(
                sentence.plain[: match.start()]
            ):
                continue  # 清源县……全县
            what = f"“{match[0]}”与报告机关“{report.body.name}”的级别不符"
            fix, severity = "改为本地的说法", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_OUR_PROVINCE = regex(
    r"全市(?=[\u3400-\u9fff]{2,4}系统(?:共|累计|全年)?(?:主动)?(?:公开|发布|收到)(?:各类|政府|信息|申请|公开)*\d)|我[省市](?=[^，。；]{0,8}(?:公开工作|政务公开(?:工作)?|信息公开(?:工作)?)(?:水平|质量)?(?:进步|取得|稳步|不断|明显|扎实|成效|有序|得到|再上|持续|整体|全面))"
)


def of_the_province(report: Report) -> Iterator[Finding]:
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


_FOR_ALL = regex(
    r"(?:接受|方便|服务|满足|面向)(?P<all>全(?P<level>[省市县区旗]))[^，。；]{0,8}?(?:群众|居民|公众|企业|参保人|消费者|社会)(?P<act>[^，。；]{0,4}监督)?"
)


def beyond_its_area(report: Report) -> Iterator[Finding]:
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


_NAMESAKE = (
    r"(?<![\u3400-\u9fff])(?P<kind>[县区旗]){office}|(?<=[由经向在和与])(?P<other>[县区旗]){office}"
)


def of_another_kind(report: Report) -> Iterator[Finding]:
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


_WHOSE_COMMITTEE = regex(
    r"(?:行政村|自然村|嘎查)的?(?:居民委员会|居委会)|(?:\d{1,3}个|[各全]|\d{1,3}个行政)村的?居民委员会|(?:\d{1,3}个|[各全]个?)社区的?(?:村民委员会|村委会)"
)
_OWN_GOVERNMENT = regex(
    r"(?:^|(?<=[，。；：]))我(?:县|市|区|旗)(?:人民)?政府(?!办|网|门户|信息|所在|各|工作|系统|组成|采购|关于|要求|部署)(?=自觉|严格|认真|坚持|高度|主动|全年|切实|积极|依法|将|不断|始终|持续|成立|建立|明确)"
)
_PARTY_OF_A_STREET = regex(
    r"(?:^|(?<=[，。；：由]))街道党委(?!政府)(?=会议|每|全年|多次|专题|研究|听取|高度|定期|书记|召开|坚持)"
)
_HEAD_OF = regex(
    r"(?:^|(?<=[，。；：由]))(?:常务)?副?(?P<kind>[县区旗])(?:长|委书记)(?=任|担任|召开|听取|多次|主持|带队|牵头|亲自)"
)
_DEPARTMENT_OF = regex(
    r"[我本](?:局|委|办|厅|中心)(?:作为|是|系|为)(?P<level>[省市县区旗])(?:人民)?政府(?:的)?(?:工作|组成|职能|直属)(?:部门|机构)"
)


def of_another_order(report: Report) -> Iterator[Finding]:
    """``6个行政村的居民委员会``; ``我县人民政府自觉接受监督`` in an office's report; ``我局作为县人民政府工作部门`` in a city's."""
    own = squeezed(report.body.name)
    low = report.body.kind in (*TOWNS, DEPARTMENT)
    for sentence in report.sentences():
        if match := _WHOSE_COMMITTEE.search(sentence.plain):
            what = f"“{match[0]}”：行政村设村民委员会，社区设居民委员会"
            fix, severity = "核对；写错了的改正", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)
        if low and (match := _OWN_GOVERNMENT.search(sentence.plain)):
            what = f"“{match[0]}”不是本机关的自称（报告机关是{report.body.name}）"
            fix, severity = "核对；说的是本机关的，改为本机关的自称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)
        if report.body.kind == "街道" and (match := _PARTY_OF_A_STREET.search(sentence.plain)):
            what = f"“{match[0]}”：街道一般设党工委"
            fix, severity = "核对；设党工委的改正", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)
        match = _HEAD_OF.search(sentence.plain) if report.body.kind in ("县", "区", "旗") else None
        if match and match["kind"] != report.body.kind:
            what = f"“{match[0]}”不是报告机关“{report.body.name}”的领导"
            fix, severity = "核对；改为本级的说法", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)
        match = _DEPARTMENT_OF.search(sentence.plain) if report.body.kind == DEPARTMENT else None
        if match and match["level"] not in own and compiled("[省市县区旗]").search(own):
            what = f"“{match[0]}”与报告机关“{report.body.name}”的级别不符"
            fix, severity = "核对；改为本级政府", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_A_BANNER = regex("旗(?:政府|人民政府|委|里|级|直|民委|政务|[\u3400-\u9fff]{2,6}局|人大|政协)")
_A_COUNTY = regex(
    r"(?:^|(?<=[，。；：、（由经向在受按报和与及了为对过到中]))县(?:委|政府|人民政府|里|直)(?!以上)"
)


def of_a_banner(report: Report) -> Iterator[Finding]:
    """``县政府网站`` in the report of a 苏木 that elsewhere speaks of its 旗."""
    if report.body.kind != "苏木":
        return
    text = report.text_of()
    if not _A_BANNER.search(squeezed(report.body.name + report.body.parent) + text):
        return
    if compiled("[\u3400-\u9fff]{2}县(?:人民政府|政府|委)?").search(_A_COUNTY.sub("", text)):
        return  # a county is named
    for sentence in report.sentences():
        match = _A_COUNTY.search(sentence.plain)
        if match and not _CAME_HERE.match(sentence.plain, match.end()):
            what = f"别处说的是“旗”，这里是“{match[0]}”"
            fix, severity = "核对；苏木属旗的，改为“旗”", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)
            return


_PEER = regex(
    r"(?:报送|上报|报|向|经|由|按照|根据|受|接受|服从)(?P<kind>[县区旗])(?:委、(?P=kind)?)?(?:人民)?政府(?!网|门户|官网|信息公开网)"
)


def another_government(report: Report) -> Iterator[Finding]:
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
