"""The body's own name, misspelt or another's (F17, F6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from draftkit.audit.claims.naming import (
    COUNTY,
    ITS_OWN_WORK,
    OFFICES,
    PLACE_AND_OFFICE,
    is_own_name,
    is_told_of,
    proper_name,
    short_of,
)
from draftkit.audit.claims.text import (
    Finding,
    Report,
    Sentence,
    at,
    of_report,
    squeezed,
)
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import (
    COUNTIES,
    DEPARTMENT,
    GOVERNMENT,
    PLACES,
    TOWNS,
    body_kind,
)
from draftkit.model import Body
from draftkit.patterns import compiled, regex


def place_slips(report: Report) -> Iterator[Finding]:
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


def no_government(report: Report) -> Iterator[Finding]:
    """``开发区人民政府`` in the report of a 管理委员会, which is none."""
    if not compiled("管理?委员?会").search(squeezed(report.body.name)):
        return
    for sentence in report.sentences():
        if match := _ZONE_GOVERNMENT.search(sentence.plain):
            what = f"报告机关是{report.body.name}，这里写作“{match[0]}”"
            yield at(sentence, "F6", what, "改为本机关的名称", span=match.span())
            return


_OF_THE_COUNTY = r"(?=人民政府|政府|政务|融媒体|委、|委办|委政府)"


def county_slips(report: Report) -> Iterator[Finding]:
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
    r"(?:人民政府|党委|办事处)?(?:未|没有|无|共|全年|收取|主动|公开|将|认真|严格|高度|积极|坚持|深入|按照|新收|收到|(?:政务)?(?:网站|公众号|微信|栏目|专栏|公开栏|平台)|党政(?:综合)?办|政务公开|政府信息公开|机关|共有|现有|各村|各社区|\d{1,3}个(?:行政)?(?:村|社区))"
)

_NO_TOWN = regex("中心|重点|示范|建制|试点|特色|相关|所有|周边|毗邻|邻近")


def _speaks_as_town(text: str, match: re.Match[str]) -> bool:
    """Whether it stands where a report names its own town: at the head of a clause, before what the town did."""
    before = match.start() == 0 or text[match.start() - 1] in "，。；：年度由“"
    return before and bool(_AS_BODY.match(text, match.end())) and not _NO_TOWN.match(match[0])


_NO_NAME = "其全我本各该在由向对与和为是的到从按把将两几某一二三四五六七八九十"

_OFFICE = regex(
    rf"(?P<name>[\u3400-\u9fff]{{2,16}}?(?P<kind>{'|'.join(k.name for k in PLACES)}))(?P<office>{'|'.join(OFFICES)})(?!办公[室厅])"
)


def other_names(report: Report) -> Iterator[Finding]:
    """Other bodies of the same kind, and the body's own name misspelt."""
    own = squeezed(report.body.name)
    short = short_of(own)
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
            name = proper_name(match["name"])
            if not name or own.endswith(full) or full.endswith(own) or own.startswith(name):
                continue
            if is_own_name(f"{name}{match['office']}", own) or (place and name.endswith(place)):
                continue
            if parent and _within(name, parent):
                continue
            if name == short or short.endswith(name) or name.endswith(short):
                named = own.endswith(OFFICES) and match["kind"] != "市"
                once = _is_former(report, sentence.plain, match.start("name"), match.end())
                if named and not own.endswith(match["office"]) and not once:
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
            if is_told_of(sentence.plain, start, match.end()):
                continue
            what = f"“{name}{match['office']}”不是报告机关“{own}”"
            yield at(sentence, code, what, "改为本机关的名称", span=(start, match.end()))
    yield from _own_name(report, own, short)


_FORMERLY = regex(
    r"(?:(?P<year>(?:19|20)\d\d)年|前身|撤销|撤并|合并|原来|原名|旧称|历史上|曾)[^，。；]{0,16}$|原$"
)
_THEN = regex(
    r"(?:[与和及、][^，。；\d]{1,12})?(?:撤[乡镇并]|改[为称设]|合并|更名|设[镇街乡]|并入)"
)


def _is_former(report: Report, text: str, start: int, end: int) -> bool:
    """Whether a name is one that the body had once: ``2004年由原槎口乡与下坊乡合并设镇``."""
    before = _FORMERLY.search(text[:start])
    if before and (before["year"] is None or int(before["year"]) < report.year):
        return True
    return _THEN.match(text, end) is not None


_COUNTED = regex(r"(?:办公室)?(?:\d|、|等)")
"""``泗洪县人民政府2件``: one of those that a city counts up."""


def _above_of(body: Body, short: str) -> str:
    """The county that a town's own name begins with."""
    county = COUNTY.match(short) if body.kind in TOWNS else None
    return county[0] if county else ""


def _told_above(report: Report) -> str:
    """The county before a town's name wherever the text gives it in full, if it is always one: 在清源县柳桥镇栏目."""
    short = short_of(squeezed(report.body.name))
    if report.body.kind not in TOWNS or len(short) > _LONGEST_TOWN:
        return ""
    pattern = compiled(rf"[\u3400-\u9fff]{{2,5}}[县区旗市](?={re.escape(short)})")
    told = {proper_name(m[0]) for s in report.sentences() for m in pattern.finditer(s.plain)} - {""}
    return told.pop() if len(told) == 1 else ""


_LONGEST_TOWN = 5


def _is_county(body: Body) -> bool:
    """Whether it is one county among others; a city above counties tells of them as its own."""
    return body.kind in COUNTIES and (body.kind != "市" or body.level == "县级")


def _slips(text: str, own: str) -> Iterator[tuple[int, int]]:
    """Where the body's own full name stands with one character wrong, too many or missing."""
    tail = next((t for t in OFFICES if own.endswith(t)), "")
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


def _within(name: str, parent: str) -> bool:
    units = _UNIT.findall(parent)
    return name in parent or any(name.endswith(unit) for unit in units)


def _foreign_site(
    report: Report, sentence: Sentence, match: re.Match[str], name: str, parent: str
) -> bool:
    """Another county's website: where the county is known, or the report names two of them."""
    if not compiled(r"(?:政府)?(?:门户)?网|门户").match(sentence.plain[match.end() :]):
        return False
    own = PLACE_AND_OFFICE.fullmatch(squeezed(report.body.name))
    if report.body.kind == DEPARTMENT and own and own["place"][-1] in "县区旗" and not parent:
        return name[-1] in "县区旗" and not name.endswith(own["place"])
    if parent:
        return not _within(name, parent)
    text = report.text_of()
    named = {
        proper_name(m["name"])
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
                if _is_former(report, sentence.plain, *match.span()):
                    continue
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
            if more and own.endswith(more[0]) and is_own_name(match[0], own):
                what = f"像是把本机关的名称“{own}”写错了"
                span = (match.start(), more.end())
                yield at(sentence, "F17", what, f"改为“{own}”", span=span)
                continue
            if match[0] == own or own.startswith(match[0]) or match[0].startswith(own):
                continue
            if own.endswith(match[0]) or is_own_name(match[0], own):
                continue
            if match[0].endswith(own) or is_own_name(match[0][match[0].rfind(place[0]) :], own):
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
                ITS_OWN_WORK.match(sentence.plain, match.end())
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
    r"(?:20\d\d年度?)?(?:在[^，。；]{1,8}(?:网站|平台|公众号)|政府信息公开|政务公开|信息公开|(?:门户)?网站|官网|公众号|全年|主动|公开|将|坚持|深入|认真|严格|高度|积极|按照|现)"
)

_GOES_ON = regex(r"[\u3400-\u9fff]{0,6}?(?:管理局|委员会|办公室|局|厅)")
"""Behind a name that is complete: 市场监管局管理局."""


def signature(report: Report) -> Iterator[Finding]:
    """The name under a report, and that of its title, held against the body's own."""
    signed = squeezed(report.signature)
    own = squeezed(report.body.name)
    if signed and signed != own and not signed.endswith(own) and not own.endswith(signed):
        what = f"落款“{report.signature.strip()}”与标题中的机关“{report.body.name}”不一致"
        yield of_report(report, "F17", what, "统一为机关全称")
    title = squeezed(report.title)
    if title and own not in title and short_of(own) not in title:
        what = f"标题“{report.title.strip()}”中没有机关名称“{own}”"
        yield of_report(report, "F17", what, "标题写机关全称")
