"""None of it, and so many of it, in one breath (F3): ``未收到任何意见，对收到的5条意见均已答复``, ``没有开展培训，共培训36人次``.

What is denied is held against a number behind it in the same sentence or the next that is of the same thing, this year and here.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.mistyped import could_be
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence, at
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.patterns import compiled, regex

_VERBS = r"收到|接到|收集到?|征集到?|开展|组织|召开|举办|进行|发生|出现|发现|制定|制发|出台|作出|实施|发布|更新|公开|设立|设置|开通|配备|聘请|收取|产生|存在|有"
_DENIED = regex(
    rf"(?:^|(?<=[，；。：年内度镇乡局县区]))(?:(?:从未|未曾|均未|未|没有|没)(?:能)?(?:{_VERBS})|没有|无)(?:过|到)?(?:任何|专门的?|一[次件条个]|有关|相关)*(?P<noun>[\u3400-\u9fff]{{2,14}}?)(?:的)?(?:的?(?:情况|情形|现象|问题|行为))?[，；。]"
)
_BEHIND = 60
_SOME = regex(r"(?<![\d.,第])[1-9]\d*(?:余|多)?(?:条次|人次|件次|[条件个次篇份场期名人起处项])")
_ANOTHER = regex(
    r"上一?年|去年|往年|历年|以前|此前|20\d\d年|其[他余]|另|除|比|较|计划|将|拟|提案|热线|工单|接受|参加|上级|[省市]级|应|须|如"
)
_GENERAL = regex(
    r"政府信息公开|信息公开|政务公开|政府信息|信息|公开|工作|情况|方面|相关|有关|任何|本年度?|全年|因|的|了|过|和|或|及|等|、|行政|申请|人民|不当|发布|发生|需要|报告|事项"
)
_NARROWED = regex(
    r"[次个]以上|[两三四]次|复议|诉讼|单独|专门|专项|逾期|超期|超时|一律|不|未|的(?!情|问|现)"
)
_NEVER_UPDATED = regex(
    r"(?P<what>网站|公众号|微博|专栏|栏目|抖音号?)(?:全年|年内|本年)?(?:从未|未|没有)(?:更新|发布)(?:过)?(?:信息|内容|任何内容)*，[^。；，]{0,6}(?P<how>(?:推送|发布|更新|公开)[^，。；\d]{0,8}[1-9]\d*[条篇次期])"
)
_NO_DELAY = regex(r"(?:没有|无|未(?:出现|发生)?)(?:一件)?(?:逾期|超期|超时)(?:答复|办理|办结)?")
_A_DELAY = regex(
    r"[1-9]\d*件[^，。；]{0,16}(?:超过(?:了)?(?:法定)?(?:期限|时限)|逾期|超期)(?:才|未)?(?:答复|办结)?"
)
_ALL_BY = regex(
    r"(?:均|全部|都)(?:是|为|系)?(?:通过|经|由|以)(?P<way>网络|网上|网站|在线|信函|邮寄|当面|现场)[^，。；\d]{0,8}[，；][^。；\d]{0,8}?(?P<other>(?:网络|网上|网站|在线|信函|邮寄|当面|现场|传真)[^，。；\d]{0,6}[1-9]\d*件)"
)
_ALIKE = ({"网络", "网上", "网站", "在线"}, {"信函", "邮寄"}, {"当面", "现场"})


_NO_FEES = regex(
    r"(?:未|没有)(?:收取|产生|发生|征收)(?:过|任何)*行政事业性收费|行政事业性收费(?:金额|总额)?(?:为|是)?(?:零|0)(?:元|万元)?(?=[，。；])"
)
_FEES = disclosure.FEE_KEY


def check(report: Report) -> Iterator[Finding]:
    """Every denial with a number behind it that it denies."""
    yield from _no_fees(report)
    yield from _fee_in_yuan(report)
    yield from _one_fee(report)
    for sentence in report.sentences(OVERVIEW, 3, 4, 6):
        if not report.is_cut(sentence):
            yield from _denied(sentence)
            yield from _never_updated(sentence)
            yield from _late(sentence)
            yield from _by_one_way(sentence)
            yield from _all_but_these(sentence)
    yield from _none_left(report)
    yield from _no_accounts(report)
    for sentence in report.sentences(OVERVIEW):
        if match := _NOT_ASSESSED.search(sentence.plain):
            first, _, other = match[0].partition("，")
            yield _told(sentence, first, other, match.span())


def _told(sentence: Sentence, first: str, other: str, span: tuple[int, int]) -> Finding:
    what, fix = f"“{first}”和“{other}”不能都对", "核对，只留对的一种"
    return at(sentence, "F3", what, fix, span=span, severity=Severity.WARNING)


def _denied(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.plain
    for match in _DENIED.finditer(text):
        core = _GENERAL.sub("", match["noun"])
        behind = text[match.end() : match.end() + _BEHIND].partition("。")[0]
        if len(core) < 2 or _ANOTHER.search(match[0]) or _NARROWED.search(match["noun"]):  # noqa: PLR2004
            continue
        for some in _SOME.finditer(behind):
            begin = begins(behind, some.start(), "，；：")
            end = min(
                (e for m in "，；。" if (e := behind.find(m, some.end())) >= 0), default=len(behind)
            )
            clause = behind[begin:end]
            if _ANOTHER.search(behind[:end]) or not _speaks_of(core, clause):
                continue
            span = match.start(), match.end() + end
            yield _told(sentence, match[0].rstrip("，；。"), clause, span)
            return


def _speaks_of(core: str, clause: str) -> bool:
    """Whether a clause has two characters of the denied thing that stand together there."""
    return any(core[i : i + 2] in clause for i in range(len(core) - 1))


_FEE_TOLD = regex(r"行政事业性收费[^，。；\d]{0,8}(?P<n>\d[\d,]*(?:\.\d+)?)(?P<unit>万?元)")
_WAN = 10_000


def _fee_in_yuan(report: Report) -> Iterator[Finding]:
    """``收费12.6万元`` where the table has 126000 in its column of 万元."""
    known = report.cells.get(_FEES)
    for sentence in report.sentences(OVERVIEW, 2) if known else ():
        for match in _FEE_TOLD.finditer(sentence.plain):
            told = value_of(match["n"]) / (1 if match["unit"] == "万元" else _WAN)
            if told and Decimal(known or 0) == told * _WAN:
                what = f"文字说“{match[0]}”，表二填了 {known}，表二的单位是万元"
                fix = f"表二改为 {told.normalize():f}"
                yield at(sentence, "F1", what, fix, span=match.span())
                return


def _no_fees(report: Report) -> Iterator[Finding]:
    """``未收取行政事业性收费`` where table 2 has a sum."""
    known = report.cells.get(_FEES)
    for sentence in report.sentences(OVERVIEW, 2, 6) if known else ():
        match = _NO_FEES.search(sentence.plain)
        if match:
            what = f"这里说没有行政事业性收费，表二是 {known}万元"
            yield at(sentence, "F1", what, "核对表二", span=match.span())
            return


def _never_updated(sentence: Sentence) -> Iterator[Finding]:
    """``公众号全年未更新，推送信息172条``."""
    match = _NEVER_UPDATED.search(sentence.plain)
    if match:
        yield _told(sentence, match[0].partition("，")[0], match["how"], match.span())


def _late(sentence: Sentence) -> Iterator[Finding]:
    """``没有逾期答复；1件因承办人疏忽超过法定期限才答复``."""
    text = sentence.plain
    none = _NO_DELAY.search(text)
    one = _A_DELAY.search(text, none.end()) if none else None
    if none and one and not _ANOTHER.search(text[none.start() : one.end()]):
        yield _told(sentence, none[0], one[0], (none.start(), one.end()))


def _by_one_way(sentence: Sentence) -> Iterator[Finding]:
    """``均通过网络提交，其中信函3件``."""
    match = _ALL_BY.search(sentence.plain)
    if match and not _same_way(match["way"], match["other"]):
        yield _told(sentence, match[0].partition("，")[0], match["other"], match.span())


_DID = r"更新|公开|完成|整改|建成|到位|审核|落实|采纳|公示|回复|答复|办结|解决"
_ALL_BUT = regex(
    rf"(?:均|全部|都)(?:已|被|能)?(?:按[^，。；\d]{{1,4}}|及时|依法|得到)?(?P<did>{_DID})[^，。；\d]{{0,4}}，(?:但|仅|只)?[^。；，\d]{{0,4}}(?:[1-9]\d*[个条处项件家篇][^，。；\d]{{0,6}}(?:(?P=did)(?:不|滞后)|(?:未|没有)(?:能)?(?:按[^，。；]{{0,3}}|及时)?(?P=did))|(?:未|没有)(?:被)?(?P=did)(?:的)?[1-9]\d*[个条处项件家篇])"
)
_ONE_FEE = regex(
    r"(?:^|[，。；])(?:全年|年内|本年度?|20\d\d年|我局|共|依法|累计)*(?:收取|征收|收缴)(?:了)?(?P<name>[^，。；、\d]{2,12}费)(?:共|合计|计)?(?P<n>\d[\d,]*(?:\.\d+)?)万元(?!，其中)"
)


def _one_fee(report: Report) -> Iterator[Finding]:
    """``收取不动产登记费186.4万元`` beside 168.4 of table 2: the only fee that is told, and the table's number mistyped."""
    known = Decimal(report.cells.get(_FEES) or 0)
    told = [
        (sentence, match)
        for sentence in report.sentences(OVERVIEW, 2)
        for match in _ONE_FEE.finditer(sentence.plain)
        if "信息" not in match["name"] and "行政事业性" not in match["name"]
    ]
    if not known or len(told) != 1:
        return
    sentence, match = told[0]
    year = compiled(r"20\d\d年").search(match[0])
    number = value_of(match["n"])
    alike = sorted(f"{number:f}") == sorted(f"{known:f}")
    if year and year[0] != f"{report.year}年":
        return
    if number != known and (alike or (number > known and could_be(number, known))):
        what = f"文字说“{match[0].strip('，。；')}”，表二行政事业性收费是 {known:f}万元"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表二", span=match.span(), severity=severity)


_NO_ACCOUNT = regex(
    r"(?:^|[，。；])(?:我[\u3400-\u9fff]{1,2}|本[\u3400-\u9fff])?(?:无|没有|未开设|未开通|未运营|未注册)(?:任何)?(?:政务)?(?:新媒体|微信公众号|公众号)(?:账号|平台)?(?=[，。；])"
)
_ITS_POSTS = regex(
    r"(?:(?:“[^”]{1,14}”)?(?:微信)?公众号|政务新媒体|新媒体账号)(?:全年|共|累计|推送|发布|公开|信息)*[1-9]\d*[条篇]"
)
_OTHERS = regex(r"县|区政府|市|上级|融媒体|转载|镇政府的|借助|依托|统一")


_NOT_ASSESSED = regex(
    r"(?:未|没有)(?:组织|开展|进行)(?:过)?(?:社会|公众|群众|民主)*评议，[^。；，\d]{0,6}评议(?:结果|等次|满意度)(?:为|是)?(?:满意|优秀|良好|\d)"
)


def _all_but_these(sentence: Sentence) -> Iterator[Finding]:
    """``公开栏全部按月更新，3个村更新不及时``, ``意见均被采纳，未采纳的3条``."""
    match = _ALL_BUT.search(sentence.plain)
    if match and not _ANOTHER.search(match[0]):
        first, _, other = match[0].partition("，")
        yield _told(sentence, first, other, match.span())


_LEFT = regex(
    r"(?:其余|余下|剩余|尚有|还有|仍有|另有)(?:的)?(?P<n>[1-9]\d*)[个条处项件](?:问题)?(?:正在|尚在|仍在|还在|尚未|还未|仍未|未)(?:抓紧|限期|按计划)?整改(?!到位率)"
)
_ALL_MENDED = regex(
    r"(?:^|[，；])(?:以上|上述|反馈的?|发现的?|对?所有|全部|各项|各类)*问题(?:已|现)?(?:均|全部|都)(?:已)?(?:按期|按时|及时)?整改(?:到位|完毕|完成|落实)"
)


def _none_left(report: Report) -> Iterator[Finding]:
    """``其余2个正在整改，所有问题均已整改到位``, in one sentence or the next."""
    left: tuple[Sentence, str, int] | None = None
    for sentence in report.sentences(OVERVIEW):
        text = sentence.plain
        if report.is_cut(sentence):
            continue
        here = _LEFT.search(text)
        left = (sentence, here[0], here.end()) if here else left
        every = _ALL_MENDED.search(text, here.end() if here else 0) if left else None
        if left and every and not _ANOTHER.search(every[0]):
            yield _told(sentence, left[1], every[0].strip("，；"), every.span())
        left = left if here else None


def _no_accounts(report: Report) -> Iterator[Finding]:
    """``未开设政务新媒体`` in one place, ``公众号推送172条`` in another."""
    told = [s for s in report.sentences(OVERVIEW) if not report.is_cut(s)]
    none = next(((s, m) for s in told if (m := _NO_ACCOUNT.search(s.plain))), None)
    for sentence in told if none else ():
        match = _ITS_POSTS.search(sentence.plain)
        if match and none and not _OTHERS.search(sentence.plain[: match.end()]):
            yield _told(sentence, none[1][0].strip("，。；"), match[0], match.span())
            return


def _same_way(one: str, other: str) -> bool:
    return any(one in ways and other.startswith(tuple(ways)) for ways in _ALIKE)
