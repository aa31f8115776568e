"""Another town, county or place told of as the own (F6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from draftkit.audit.claims.naming import COUNTY, OF_MANY, WORDS_NOT_NAMES, proper_name
from draftkit.audit.claims.text import (
    OVERVIEW,
    PREFACE,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    at,
    squeezed,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import (
    COUNTIES,
    DEPARTMENT,
    TOWNS,
)
from draftkit.patterns import compiled, regex

_NEIGHBOUR = regex(
    r"(?:[由在])?(?P<name>(?!清理|转发|处理|升级|建设|改造|打造|依托|利用|发挥|完善|加强|推进|规范|指导|督促|优化|整合|设立|开展|提升|健全|落实|组织|运用|扩建|新建)(?![请各我全本该两乡村城集在由经对向与和以为按及将从])[\u3400-\u9fff]{2}(?:街道|镇|乡))(?=文化站|政务|便民|公开|信息|党政|党委|政府|人民|机关|严格|积极|认真|按照|通过|组织|设|建|办|全年)"
)


def neighbours(report: Report) -> Iterator[Finding]:
    """``石塘街道政务公开专区……`` at the head of a sentence in the report of another town."""
    if report.body.kind not in TOWNS:
        return
    own = squeezed(report.body.name) + squeezed(report.title)
    for sentence in report.sentences(OVERVIEW):
        yield from _of_the_same_county(sentence, report, own)
        match = _NEIGHBOUR.match(sentence.plain)
        if match is None or match["name"] in own or match["name"][:2] in own:
            continue
        if set(match["name"][:2]) & WORDS_NOT_NAMES or _LED_BY_A_WORD.match(match["name"]):
            continue
        what = f"“{match['name']}”不是报告机关“{report.body.name}”"
        fix = "核对；说的是本机关的，改为本机关的名称"
        span, severity = match.span("name"), Severity.WARNING
        yield at(sentence, "F6", what, fix, span=span, severity=severity)


def _of_the_same_county(sentence: Sentence, report: Report, own: str) -> Iterator[Finding]:
    """``黄坪县双江镇`` in the report of 黄坪县双河镇: the own county, and another town of it."""
    county = COUNTY.match(own)
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


_BARE_LEADERS = regex(
    r"(?:^|(?<=[，。；：]))(?P<kind>镇|乡|苏木|街道)(?:主要|分管)(?:领导|负责人|负责同志)(?!和村|及村)"
)


def leaders_of_another(report: Report) -> Iterator[Finding]:
    """``镇分管领导多次到村指导`` in the report of a 苏木."""
    own = report.body.kind
    for sentence in report.sentences(OVERVIEW, PROBLEMS) if own in TOWNS else ():
        for match in _BARE_LEADERS.finditer(sentence.plain):
            if match["kind"] not in own and own not in match["kind"]:
                what = f"“{match[0]}”不是{report.body.name}的"
                yield at(sentence, "F6", what, "改为本机关的说法", span=match.span())


_BOARD = regex(
    r"(?:在|通过|登录)(?P<name>[\u3400-\u9fff]{2,10}?(?:管委会|管理委员会))(?:门户|官方)?(?:网站|官网|公众号)"
)


def on_anothers_site(report: Report) -> Iterator[Finding]:
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


_OF_A_COUNTY = regex(
    r"(?:^|(?<=[，。；：是]))(?:各(?:街道|乡镇|镇街|乡镇街道|镇乡|镇|乡)(?:、|和|与|及)?(?:各)?(?:[县区市]直)?(?:部门|单位)?|[县区市]直(?:各)?(?:部门|单位))(?:之间)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:水平|质量|进展|发展|重视程度|情况)?(?:还|仍|存在|较|很|不太)*(?:不平衡|不均衡|参差不齐|不一|差异|有差距|差别)"
)


def parts_of_a_county(report: Report) -> Iterator[Finding]:
    """``各街道、县直部门之间发展不平衡`` in the report of a town: what it says of its parts are those of a county."""
    for sentence in report.sentences(OVERVIEW, PROBLEMS) if report.body.kind in TOWNS else ():
        for match in _OF_A_COUNTY.finditer(sentence.plain):
            what = f"“{match[0]}”说的像是县级机关的情况（报告机关是{report.body.name}）"
            fix, severity = "核对；写本机关各站所、各村（社区）的情况", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span(), severity=severity)


_ITS_PAGE = regex(
    r"(?:(?:通过|利用|依托|登录|借助)“?|网站“)(?P<name>(?![本我各全该两])[\u3400-\u9fff]{2,3}?(?:镇|乡|街道|苏木))(?:人民政府|办事处)?”?(?:的)?(?:官方)?(?:微信)?(?:公众号|微博|视频号|抖音号|网站|专栏|栏目|公开栏)"
)

_SITE_OF_A_COUNTY = regex(
    r"(?:^|[，。；：、]|通过|登[录陆]|[在由于到和及与过用])(?P<name>(?!其中|[我本各该全在由与和及]|市辖|城市)[\u3400-\u9fff]{2,3}[县区旗])(?:人民)?政府(?:门户)?(?:网站|网(?!络)|门户)"
)


def pages_of_others(report: Report) -> Iterator[Finding]:
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
            name = proper_name(match["name"])
            if len(name) < 3 or name[1:] in own or name[:-1] in own or OF_MANY.search(name):  # noqa: PLR2004
                continue
            if _KINDS_OF_TOWNS.search(name) or _LED_BY_A_WORD.match(name):
                continue  # 网站“街道乡镇”栏目, 完成县政府网站改造
            what = f"“{name}”不是报告机关“{report.body.name}”"
            fix, severity = "核对；写本机关的平台", Severity.WARNING
            span = (match.end("name") - len(name), match.end())
            yield at(sentence, "F6", what, fix, span=span, severity=severity)


_ELSEWHERE = (
    r"(?:^|(?<=[，。；：、])|(?<=按照《|根据《|落实《|执行《|对照《|依据《|遵照《)|(?<=要求|组织|指导|督促|推动|登录|登陆|按照|根据|落实|印发|安排|委托|编印|编制|修订|制定|更新)|(?<=[由在对向从经]))"
    r"(?P<name>(?![全各我本该两其每某同是与和及到了])[\u3400-\u9fff]{2,3}{kind})"
    r"(?=各(?!类|项|种)|\d+个(?:街道|镇|乡|社区|村|部门)|人民政府|政府|政务|[\u3400-\u9fff]{2,6}局|全[市县区]|20\d\d年|主动公开|没有|未|无|共(?!享)|累计|公开|认真|高度|将|(?:乡镇|街道|部门|机关|基层|村级)[\u3400-\u9fff]{0,8}(?:清单|目录|指南|手册)|(?:办事|服务|政务)[\u3400-\u9fff]{0,4}(?:清单|目录|指南|手册))"
)

_ANOTHER_TOWN = regex(
    r"(?:^|(?<=[，。；：、])|(?<=[一二三四五]是)|(?<=要求|组织|指导|督促|推动|按照|根据|印发|核中|测评|评中)|(?<=[由在对向从经与]))"
    r"(?P<name>(?![全各我本该两其每某同是与和及到了])[\u3400-\u9fff]{2,3}(?:镇|乡|街道)|(?![全各我本该两其每某同是与和及到了由在向经])[\u3400-\u9fff]{2,5}苏木)"
    r"(?=党政(?:综合)?办|办公室(?:联系|电话)|由(?:分管|主要|党委|镇长|乡长|党政)|的(?:信息|公开)|信息(?:发布|公开)|共有|分管|考核结果|\d{1,2}个(?:行政)?(?:村|社区|嘎查)|各村|各社区|各嘎查|各站所|各科室|各办|人民政府|政府|党委|党工委|办事处|没有|未(?!来)|主动公开|公开信息|全年|将|被(?:指出|通报|评为|评定为|确定为|认定为|列为|抽查|点名|扣)|(?:为|获评|评为)“?(?:优秀|良好|合格|一般))"
)

_NO_NAME_OF_A_PLACE = regex(
    "[到往赴至去](?:[市县区旗镇乡]|苏木|街道)$|[社园景小辖片地专牧林城校厂库新城老]区$|居民区|小区|开发区|高新|示范|城市|县级市|直辖|自治|省市|县市|市县|州市|全市|全县|其他|有关|相关|下辖|所辖|邻近|周边|对口|相邻|兄弟|牧业|边境|半农"
)

_NOT_IN_A_SUM = WORDS_NOT_NAMES - set("日布和都汇图达宝通向从中上下后前内外")
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


def named_towns(report: Report) -> Iterator[Finding]:
    """``石门镇共有信息员11名`` in the report of 清河镇: another town as the one that acts."""
    if report.body.kind not in TOWNS:
        return
    own = squeezed(f"{report.body.name}{report.body.parent}{report.title}")
    for sentence in report.sentences(PREFACE, OVERVIEW, 3, 4, 6):
        ours = compiled("[我本](?:镇|乡|街道|苏木)").search(sentence.plain)
        for match in _NAMED_TOWN.finditer(sentence.plain) if not ours else ():
            name = match["name"]
            core = compiled("(?:街道|苏木|镇|乡)$|^向(?=[阳东前])").sub("", name)
            words = _NOT_IN_A_SUM if name.endswith("苏木") else WORDS_NOT_NAMES - _NUMERALS
            strange = set(core) & (words | set("个到可在去")) or (set(core) <= _NUMERALS)
            if core in own or strange or _KINDS_OF_TOWNS.search(name) or _LED_BY_A_WORD.match(name):
                continue
            told = _ANOTHER_TOWN.match(sentence.plain, match.start("name"))
            if told and not set(name[:-1]) & (
                _NOT_IN_A_SUM if name.endswith("苏木") else WORDS_NOT_NAMES
            ):
                continue
            what = f"“{name}”不是报告机关“{report.body.name}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_WORK_OF_A_TOWN = regex(
    r"(?:推动|推进|促进|提升|做好|加强|提高|使|把|将|让|确保|开展)(?P<name>(?![全各我本该两其每某同是])[\u3400-\u9fff]{2,3}(?:街道|镇|乡)|(?![全各我本该两其每某同是])[\u3400-\u9fff]{2,5}苏木)(?:的)?(?:政府信息公开|政务公开|信息公开)(?:工作|水平|质量)"
)


def work_of_another_town(report: Report) -> Iterator[Finding]:
    """``推动南埔街道政务公开工作再上新台阶`` in the report of another street office."""
    own = squeezed(f"{report.body.name}{report.body.parent}{report.title}")
    for sentence in report.sentences() if report.body.kind in TOWNS else ():
        for match in _WORK_OF_A_TOWN.finditer(sentence.plain):
            name = match["name"]
            core = compiled("(?:街道|苏木|镇|乡)$").sub("", name)
            words = _NOT_IN_A_SUM if name.endswith("苏木") else WORDS_NOT_NAMES
            if core in own or set(core) & words or _KINDS_OF_TOWNS.search(name):
                continue
            what = f"“{name}”不是报告机关“{report.body.name}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return


_ABOVE_US = regex(
    r"(?:^|(?<=[，。；：在由为是]))(?P<name>(?![全各我本该两其每某同是与和及到了])[\u3400-\u9fff]{2,4}[县区旗])(?=(?:人民)?政府(?:门户)?网站)"
)
"""The county or banner on whose site a town's report is out, where its own name tells of none."""
_A_NAME = 3
"""Characters of most towns' names: 郭集镇 is one, 河口集镇 is where a town has its market."""


def places_elsewhere(report: Report) -> Iterator[Finding]:
    """``要求霖川市各县区留存记录`` in the report of 云渚市: another place of the same kind, spoken of as the own."""
    own = squeezed(f"{report.body.name}{report.body.parent}{report.title}")
    places = compiled("[\u3400-\u9fff]{2,5}?(?P<kind>[市县区旗])").findall(report.body.name)
    if report.body.kind not in (*COUNTIES, DEPARTMENT, *TOWNS):
        return
    if not places and report.body.kind in TOWNS:
        above = {m["name"] for s in report.sentences(PREFACE) for m in _ABOVE_US.finditer(s.plain)}
        places = [name[-1] for name in above] if len(above) == 1 else []
        own += "".join(above)
    patterns = [compiled(_ELSEWHERE.replace("{kind}", places[-1]))] if places else []
    if report.body.kind in TOWNS:
        patterns.append(_ANOTHER_TOWN)
    steppe = report.body.kind == "苏木" or "旗" in own  # 阿日善镇 tells a sound, too
    for sentence in report.sentences():
        for match in (m for pattern in patterns for m in pattern.finditer(sentence.plain)):
            name = match["name"]
            ours = name in own or name[1:] in own or name[:-1] in own
            words = _NOT_IN_A_SUM if name.endswith("苏木") or steppe else WORDS_NOT_NAMES
            ours = ours or _LED_BY_A_WORD.match(name) is not None
            ours = ours or (len(name) > _A_NAME and _KINDS_OF_TOWNS.search(name) is not None)
            if ours or _NO_NAME_OF_A_PLACE.search(name) or set(name[:-1]) & words:
                continue
            what = f"“{name}”不是报告机关“{report.body.name}”所在的地方"
            fix, severity = "核对；写本地的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)
            return
