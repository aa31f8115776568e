"""What other offices do, decide and publish, told as if the report were theirs (F6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.naming import (
    OF_MANY,
    PLACE_AND_OFFICE,
    WORDS_NOT_NAMES,
    is_own_name,
    proper_name,
    short_of,
)
from draftkit.audit.claims.text import (
    OTHER,
    OVERVIEW,
    PREFACE,
    PROBLEMS,
    Finding,
    Report,
    at,
    squeezed,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import (
    COUNTIES,
    DEPARTMENT,
    TOWNS,
    body_kind,
)
from draftkit.model import Body
from draftkit.patterns import compiled, regex

_ACCOUNT = regex(
    r"(?:^|[，；、。]|通过|利用|依托|[^局]在)(?P<name>[省市县区州旗]?[\u3400-\u9fff]{2,8}局)(?:的)?(?:官方)?(?:微信)?(?:公众号|微博|视频号|抖音号)"
)


def others_accounts(report: Report) -> Iterator[Finding]:
    """``县农业农村局公众号发布156条`` in the report of another department."""
    own = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _ACCOUNT.finditer(sentence.plain):
            name = match["name"].lstrip("省市县区州旗")
            if (
                compiled("[我本各该分对按将把由和与及同]局$|网站|平台").search(name)
                or is_own_name(name, own)
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
    r"(?:^|(?<=[，；。：]))(?P<level>[省市县区旗]?)(?P<office>(?!我|本|该|各|[一二三四五六七八]是)[\u3400-\u9fff]{2,14}?(?:局|厅|委员会|委))(?:党组|党委)(?:会议?|理论学习中心组)?(?=(?:全年|年内|本年度?|今年|先后|共)*(?:[\d两三四五六七八九十]{1,2}次|多次)(?:专题|专门)?(?:研究|听取|审议|讨论)|听取|研究|召开|每|多次|定期|专题|切实|高度|加强|重视|严格|认真|将|把|坚持|统一|负责)"
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
    parts = PLACE_AND_OFFICE.fullmatch(own)
    if parts is None:
        return
    pattern = compiled(rf"[\u3400-\u9fff]{{2,5}}[省市县区旗州](?={re.escape(parts['office'])})")
    for sentence in report.sentences(headings=True):
        for match in pattern.finditer(sentence.plain):
            name = proper_name(match[0])
            if not name or name in own or name.endswith(parts["place"]) or name[0] in "全各本我":
                continue
            begin = match.end() - len(name)
            if (
                _NO_PLACE.search(name)
                or _last(name) & WORDS_NOT_NAMES
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


def _above(body: Body) -> str:
    """The levels above a department, by its own or by its name."""
    named = next((level for sign, level in _BY_NAME if sign in body.name), "")
    return _ABOVE.get(body.level or named, "")


_OURS_TOO = regex(
    "[^。；]{0,14}，(?:其中)?[我本](?:镇|乡|街道|苏木|局|厅|委|办|县|市|区|旗|单位|机关)"
)
"""What stands before is told beside the office's own: of how many it had a part."""


def others_doings(report: Report) -> Iterator[Finding]:
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
            if _OURS_TOO.match(sentence.plain, match.end()):
                continue  # 全县召开发布会9场，我镇参加1场
            if led and (
                led in report.body.name or is_own_name(led, report.body.name) or led[0] in "我本"
            ):
                continue
            own = "office" in named and named["office"] in report.body.name
            if own and (not named["level"] or named["level"] in report.body.name):
                continue
            what = f"“{match[0]}”说的像是别的机关（报告机关是{report.body.name}）"
            fix = "核对；写本机关做的事"
            span, severity = match.span(), Severity.WARNING
            yield at(sentence, "F6", what, fix, span=span, severity=severity)


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


def doings_of_others(report: Report) -> Iterator[Finding]:
    """``县卫健局在网站开设专栏`` in the report of another office."""
    own = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _DOES.finditer(sentence.plain):
            name = match["name"]
            if (
                is_own_name(name[1:], own)
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


def lower_leaders(report: Report) -> Iterator[Finding]:
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


_MINDS = regex(
    r"(?:^|(?<=[，；。：]))(?P<name>[省市县区旗]?[\u3400-\u9fff]{2,8}?(?:局|厅|委员会|街道办事处|街道|镇|乡))(?=(?:将|始终|一直|坚持|高度重视|认真(?:贯彻|落实|执行)|扎实(?:推进|开展)|深入(?:贯彻|学习)|严格(?:落实|执行)|积极推进|持续(?:推进|加强)))"
)


def minds_of_others(report: Report) -> Iterator[Finding]:
    """``县水利局高度重视政府信息公开工作`` in the report of a town: who minds it is whose report it is."""
    own = squeezed(report.body.name)
    if report.body.kind not in (*TOWNS, DEPARTMENT):
        return
    for sentence in report.sentences(PREFACE, OVERVIEW, PROBLEMS, OTHER):
        for match in _MINDS.finditer(sentence.plain):
            name = match["name"]
            plain = name.lstrip("省市县区旗")
            ours = name in own or plain in own or own.startswith(name) or is_own_name(plain, own)
            if ours or OF_MANY.search(name) or short_of(own) in name or name[-2:] == own[-2:]:
                continue
            about = compiled("公开|培训|答复|信息|条例").search(sentence.plain)
            if name[:2] in own or not about:
                continue
            what = f"“{name}”不是报告机关“{own}”"
            fix, severity = "核对；只写本机关做的事", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)


_RULES_OF = regex(
    r"(?:根据|按照|依据|落实|执行)(?P<name>[省市县区旗]?(?!我|本|该|各|国家|省级|市级|县级)[\u3400-\u9fff]{2,8}?局)(?:的)?(?:内部|机关|年度|绩效|岗位|目标|日常)+(?:考核|管理|考评|责任)(?:办法|细则|制度|方案|规定)，我局"
)


def rules_of_another(report: Report) -> Iterator[Finding]:
    """``根据县教育局年度考核办法，我局……`` in the report of another office: by its own rules an office judges its rooms."""
    own = squeezed(report.body.name)
    for sentence in report.sentences(OVERVIEW) if report.body.kind == DEPARTMENT else ():
        for match in _RULES_OF.finditer(sentence.plain):
            name = match["name"].lstrip("省市县区旗")
            if not is_own_name(name, own) and name not in own:
                what = f"“{match['name']}”不是报告机关“{own}”"
                fix, severity = "核对；是本机关的制度，改为本机关的名称", Severity.WARNING
                span = match.span("name")
                yield at(sentence, "F6", what, fix, span=span, severity=severity)


_OFFICE_OF = regex(
    r"(?:^|(?<=[，；。：由]))(?P<name>(?P<level>[县区旗市]?)[\u3400-\u9fff]{2,8}局)(?:门户网站|网站|官网|公众号|办公室)(?=由|负责|全年|共|更新|关注|推送|累计|具体|安排|统一|牵头)"
)


def offices_of_others(report: Report) -> Iterator[Finding]:
    """``县交通运输局网站由办公室维护`` in the report of 县水利局."""
    own = squeezed(report.body.name)
    if report.body.kind != DEPARTMENT:
        return
    for sentence in report.sentences(OVERVIEW):
        for match in _OFFICE_OF.finditer(sentence.plain):
            name = match["name"].removeprefix(match["level"])
            if (
                is_own_name(name, own)
                or name in own
                or compiled("^[我本各该]|实行|相关|有关|经.局").search(name)
            ):
                continue
            what = f"“{match['name']}”不是报告机关“{own}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_CHECKED_BY = regex(
    r"(?:送|报|报送|提交|交|经)(?:[市县区旗](?=[\u3400-\u9fff]))?(?P<name>[\u3400-\u9fff]{2,10}?局)办公室(?:统一)?(?:核对|审核|初审|复核|把关|登记|编号)"
)
_CHECKS_FOR_ALL = regex("司法|保密|档案|网信|公安|审批|数据|政务|市场监督|机关事务|[我本各该分]局")


def checked_by_another(report: Report) -> Iterator[Finding]:
    """``先送市交通运输局办公室核对保密审查表`` in the report of 市住建局, whose own office does so."""
    own = squeezed(report.body.name)
    for sentence in report.sentences(OVERVIEW) if report.body.kind == DEPARTMENT else ():
        for match in _CHECKED_BY.finditer(sentence.plain):
            name = match["name"]
            if name in own or is_own_name(name, own) or _CHECKS_FOR_ALL.search(name):
                continue
            what = f"“{name}办公室”不是报告机关“{own}”的"
            fix, severity = "核对；是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)


_DRAWN_UP_BY = regex(
    r"(?:^|(?<=[，。]))(?:现?由)?(?P<name>[\u3400-\u9fff]{3,20}?(?:人民政府|办事处|局|管理委员会|管委会))(?=(?:组织)?(?:编制|编写|形成)了?(?:本报告|本年报|20\d\d年))"
)
_ANSWERS_FOR = regex(
    r"(?:报告|年报)由(?P<name>[\u3400-\u9fff]{3,20}?(?:人民政府|办事处|局|委员会|厅|中心|委|站|所|大队|支队|管委会))(?=(?:负责)?(?:解释|编制|编写|起草))"
)


def answered_by_another(report: Report) -> Iterator[Finding]:
    """``以上报告由某某区疾病预防控制中心负责解释`` in the report of its health office."""
    own = squeezed(report.body.name)
    for sentence in report.sentences():
        drawn_up = _DRAWN_UP_BY if sentence.section.number == PREFACE else _ANSWERS_FOR
        found = {m.start(): m for p in (_ANSWERS_FOR, drawn_up) for m in p.finditer(sentence.plain)}
        for match in found.values():
            name = match["name"].removeprefix("本").removeprefix("我")
            ours = name in own or own in name or is_own_name(name, own) or name.endswith("办公室")
            if ours or len(name) < 4 or short_of(own) in name or name[:4] == own[:4]:  # noqa: PLR2004
                continue
            what = f"报告由“{name}”解释或编制，报告机关是“{own}”"
            fix, severity = "核对；写本机关", Severity.ERROR
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


def sites_of_others(report: Report) -> Iterator[Finding]:
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


def others_sites(report: Report) -> Iterator[Finding]:
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
