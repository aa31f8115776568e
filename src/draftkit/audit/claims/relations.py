"""Numbers that one sentence sets in relation, whatever they count (F3): a part and its whole, a rate, an average, a timetable.

Each relation is read from what the words *do* (of so many, so many; every month; the rest), not from what is counted.
Where several numbers may be meant, a relation is wrong only if it fits none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice, pairwise

from draftkit.audit.claims.counts import OF_NAMED, ends_so, has_moved, unnumbered
from draftkit.audit.claims.mistyped import of_bound, of_mean, of_share, of_sum
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.text import Finding, Report, Sentence, asked, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

_MOST = 12
"""No sentence that anybody wrote has more of a kind."""
_LONGEST = 1200
_PEOPLE = frozenset(("人", "名", "人次"))
_THINGS = frozenset(
    ("件", "条", "篇", "份", "个", "次", "期", "场", "项", "家", "处", "户", "部", "块", "台", "起", "宗", "人", "名", "人次", "幅", "例", "批次", "场次", "家次", "户次", "册", "封", "所", "则", "张")
)  # fmt: skip


def check(report: Report) -> Iterator[Finding]:
    """Every relation of numbers that a sentence spells out."""
    for sentence in report.sentences():
        text = sentence.plain
        if len(text) > _LONGEST or report.is_cut(sentence):
            continue
        for cues, rule in _RULES:
            if any(cue in text for cue in cues):
                yield from rule(sentence)
    yield from _inventory(report)


def _same(one: str, other: str) -> bool:
    """Whether two units count alike: people are counted by several."""
    return one == other or {one, other} <= _PEOPLE


def _whole_numbers(text: str, start: int, end: int) -> list[Mention]:
    """Exact counts of a stretch of text."""
    found = mentions(text[start:end])
    return [
        m._replace(start=m.start + start, end=m.end + start)
        for m in found
        if m.unit in _THINGS and not m.rough
    ]


# ---------------------------------------------------------------- a part of a whole

_N = r"(?<![\d.,第])\d{1,7}(?![\d.,]*\d|万|余|多)"
_SOME_OF = regex(
    rf"(?P<all>{_N})(?P<unit>件|条|篇|个|家|处|项|名|户|期|次|人)(?P<noun>(?:[^，。；、：（）)与和\d%]|（[^（）\d]{{1,4}}）){{0,12}})(?<![文表其抽选])[中里](?!心|学|小|央|国|层|型|外|期)，?(?:已|有|共)*[^，。；\d%]{{0,10}}?(?P<some>{_N})(?P=unit)"
)
_OUGHT = regex(
    rf"应(?!急|诉|对|用|当|有尽有)[^，。；、\d]{{1,16}}?(?P<all>{_N})(?P<unit>件|个|家|处|项|名|户|人)[^，。；、\d]{{0,6}}，(?:实际|实|已|完成)[^，。；\d]{{0,10}}?(?P<some>{_N})(?P=unit)"
)
_TESTED = regex(
    rf"(?:抽查|检查|巡查|监测|测评|评估|评价|考核|抽检|审核|审查|核查|督查|调查|发放|发出(?=[^，。；、\d]{{0,8}}(?:问卷|[评测]议?[表票]|测评[表票]|调查表))|送审|排查|参评|参训|参加)[^，。；、\d]{{0,14}}?(?P<all>{_N})(?P<unit>件|条|篇|个|家|处|项|名|户|份|张|人)(?!次)(?P<noun>[^，。；、\d]{{0,12}})，(?P<told>[^，。；\d]{{0,12}}?)(?P<some>{_N})(?P=unit)"
)
_STAFF = regex(
    rf"(?:干部(?:职工)?|职工|工作人员|在编人员)(?:共|有)*(?P<all>{_N})(?P<unit>人|名)，(?:实际|其中)?(?P<told>参加|参训)[^，。；\d]{{0,6}}(?P<some>{_N})(?P=unit)(?!次)"
)
_CAME = regex(
    rf"(?:干部(?:职工)?|职工|工作人员|在编人员|信息员|联络员|成员)(?:共|有)*(?P<all>{_N})(?P<unit>人|名)，(?P<told>(?:有)?)(?P<some>{_N})(?P=unit)(?:参加|参训|到场|出席)"
)
_FOR = regex(
    rf"对[^，。；、\d]{{0,8}}?(?P<all>{_N})(?P<unit>家|个)(?P<noun>[^，。；、\d]{{1,10}})(?:开展|进行|组织)[^，。；\d]{{1,10}}，(?P<told>(?:\d+分(?:以上|以下|及以上))?[^，。；\d]{{0,10}}?)(?P<some>{_N})(?P=unit)"
)
_OF_ALL = regex(
    rf"(?:(?<!公)共|全部|应)(?:有|计)?(?P<all>{_N})(?P<unit>个|家|项|户|名|人|处|所|期|场)(?P<noun>[^，。；、\d]{{0,16}})，(?P<told>(?:已|实际|现已|目前|其中)[^，。；\d]{{0,10}}?)(?P<some>{_N})(?P=unit)"
)
_MORE = regex(
    r"累计|全年|共|合计|总计|历年|(?<!公开)信息$|类$|另|还|发现|提出|反馈|问题|条次|新增|制作|发布|整改|涉及"
)
"""What goes on with another matter, or with all of several."""


_TOLD_OF_IT = regex(r"[合收完参达有实通回优查评成到过改未不]")


def _is_a_list(text: str, match: re.Match[str]) -> bool:
    """``处罚结果2841条，检查公示42条，管理动态175条，其他48条``: kinds beside one another, not what was tested and what came of it."""
    if _TOLD_OF_IT.search(match["told"]):
        return False
    begin = begins(text, match.start(), "，；、：。")
    unit = match["unit"]
    before = text[:begin].endswith((f"{unit}，", f"{unit}、"))
    behind = compiled(rf"[，、][^，。；\d]{{1,14}}\d+{unit}").match(text, match.end())
    return before or bool(behind)


_AND_THESE = regex(
    r"(?<![\d.,第])(?P<n>\d{1,4})(?P<unit>[个家处户名])[^，。；、\d]{1,8}[、和与及]$"
)


def _named_beside(text: str, match: re.Match[str]) -> int:
    """``34个村、3个社区中，除5个村外``: the whole is both."""
    beside = _AND_THESE.search(text, max(0, match.start() - 16), match.start())
    return int(beside["n"]) if beside and beside["unit"] == match["unit"] else 0


def _parts(sentence: Sentence) -> Iterator[Finding]:
    """``全县19个乡镇中，21个乡镇已建成``, ``应报送46家，实际报送48家``: more than there are."""
    text = sentence.plain
    for pattern in (_SOME_OF, _OUGHT, _TESTED, _STAFF, _CAME, _FOR, _OF_ALL):
        for match in islice(pattern.finditer(text), _MOST):
            groups = match.groupdict()
            told = groups.get("told") or ""
            every = int(match["all"]) + _named_beside(text, match)
            if int(match["some"]) <= every or _MORE.search(told):
                continue
            if told.endswith("的") and text[: match.start("all")].endswith("的"):
                continue  # 参加两次的3人，只参加一次的5人
            if pattern is _TESTED and (
                _is_a_list(text, match)
                or _A_SUBSET.search(text[max(0, match.start() - 8) : match.start()])
                or _GRADE.search(text[match.start() : match.start("all")])
            ):
                continue  # 考核结果为优秀单位15个，合格单位41个
            what = f"{match['some']}{match['unit']}多于它所在的 {every}{match['unit']}"
            pairs = of_bound(int(match["some"]), every)
            fix, severity = "核对总数和其中的数", Severity.WARNING
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)


_A_SUBSET = regex(r"(?:[均都也还仅只]|全程|同时|多次|重复|首次|新任|轮流|部分)(?:按时|到场|有人)?$")
"""``两期均参加的有30人，实际参训67人``: who did it each time are fewer than all."""
_GRADE = regex("优秀|优良|良好|较好|合格|达标|先进|一般|[一二三]等|[ABC]级")
_OF_SO_MANY = regex(
    rf"(?P<all>{_N})(?P<unit>件|条|篇|个|家|处|项|名|户|人)(?P<noun>[^，。；、：）)与和\d%]{{0,12}})(?<![文表其抽选])[中里](?!心|学|小|央|国|层|型|外|期)，?(?P<rest>[^。；]{{4,120}})"
)
_OTHERS = regex(
    r"其中|包括|包含|办结|另|共|合计|总计|同时|比|增|减|还|均|占|重复|上年|去年|其余|涉及|年内|本年|全年"
)
_VERB = regex(r"(?:提交|提出|申请|公开|发布|答复|建成|评为|达到?)(?=$)")


def _together_more(sentence: Sentence) -> Iterator[Finding]:
    """``4件申请中3件通过网络提交，2件通过信函提交``: parts told with one verb that are more than the whole."""
    for match in islice(_OF_SO_MANY.finditer(sentence.plain), _MOST):
        rest = match["rest"]
        if _OTHERS.search(rest):
            continue
        told = re.findall(rf"({_N}){match['unit']}([^，、\d]*)", rest)
        clauses = compiled("[，、]").split(rest)
        verbs = {m[0] for c in clauses if (m := _VERB.search(c))}
        listed = len(told) == len(clauses) and all(compiled(r"\d+\S$").search(c) for c in clauses)
        total = sum(int(n) for n, _ in told)
        if len(told) < 2 or len(told) != len(clauses) or not (len(verbs) == 1 or listed):  # noqa: PLR2004
            continue
        *moves, last = (Decimal(n) for n, _ in told)
        if ends_so(Decimal(match["all"]), moves, last, clauses[-1].rstrip(_DIGITS_AND_UNITS)):
            continue  # 原问题9个中销号8个，又新发现1个，年末未改完2个
        if total > int(match["all"]) >= max(int(n) for n, _ in told):
            what = f"各项相加为 {total}，总数是 {match['all']}{match['unit']}"
            pairs = of_sum(int(match["all"]), (int(n) for n, _ in told))
            found = at(sentence, "F3", what, "核对总数和各项", span=match.span(), pairs=pairs)
            yield found if sentence.plain[match.start("rest") - 1] == "，" else asked(found)


_AT_THE_END = regex("年末|年底|期末|现有|现存|现为")
_DIGITS_AND_UNITS = "0123456789件条篇个家处项名户人"
_RANKED = regex(
    rf"(?P<all>{_N})(?P<unit>个|家|名|人|项|处)[^，。；、\d]{{0,14}}(?:评出|评定|确定为|确定|划分为|分为|评为|定为|其中|，)(?P<list>(?:[A-Z\u3400-\u9fff]{{1,8}}\d+(?P=unit)[、，]){{1,8}}[A-Z\u3400-\u9fff]{{1,8}}\d+(?P=unit))(?=[，。；）])"
)


def _severity_of_grades(match: re.Match[str]) -> Severity:
    """A list that is said to be all of a number is plain; one that only stands behind it may be another's."""
    return Severity.ERROR if compiled("其中|分为|分别").search(match[0]) else Severity.WARNING


def _graded(sentence: Sentence) -> Iterator[Finding]:
    """``对42个参评单位评出优秀10个、良好20个、一般15个``: more than there are."""
    for match in islice(_RANKED.finditer(sentence.plain), _MOST):
        told = [one for one in compiled("[、，]").split(match["list"]) if one[0] != "每"]
        parts = [int(n) for n in compiled(r"\d+").findall("、".join(told))]
        if len(parts) < 2 or has_moved(match["list"]) or "年初" in match["list"]:  # noqa: PLR2004
            continue  # 年初44个，年内新开1个、注销4个，年末41个
        *moves, last = map(Decimal, parts)
        lead = compiled("[、，]").split(match["list"])[-1].rstrip(_DIGITS_AND_UNITS)
        if _AT_THE_END.search(lead) or ends_so(Decimal(match["all"]), moves, last, lead):
            continue  # 原有11处，撤3处，新立1处，年末9处: a stock
        if parts[0] == sum(parts[1:]):
            continue  # 行政诉讼4件，其中直接起诉3件，维持2件、未审结1件
        if sum(parts) > int(match["all"]) >= max(parts) and not _OTHERS.search(match["list"]):
            what = f"各项相加为 {sum(parts)}，总数是 {match['all']}{match['unit']}"
            pairs, severity = of_sum(int(match["all"]), parts), _severity_of_grades(match)
            fix = "核对总数和各项"
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)


# ---------------------------------------------------------------- rates

_RATE = regex(
    r"(?P<name>[\u3400-\u9fff]{2,6}?)(?:率|占比|比例)(?:为|达到?|是|约|[:：])*(?P<rate>\d+(?:\.\d+)?)%(?!以上|左右)"
)
_OTHER_RATES = regex(
    r"增长|增幅|降幅|下降|压减|同比|覆盖|满意|使用|利用|知晓|打开|活跃|点击|浏览|参与|公开|纠|维持|增加|占有|城镇|出勤|转化|转载|开通|减少"
)
"""Rates of a whole that need not be told, and those that other rules judge."""
_OTHER_WORDS = {"差错": "差错|错误|有误|出错|错别字", "错误": "错误|差错|有误|出错|错别字"}
"""What a part may be called where its rate is told with another word."""


def _rates(sentence: Sentence) -> Iterator[Finding]:
    """``抽查120个，合格114个，合格率95%``: the whole, its part with the word of the rate, and the rate."""
    text = sentence.plain
    for match in islice(_RATE.finditer(text), _MOST):
        stem = _stem(match["name"])
        start = begins(text, match.start(), SENTENCE)
        numbers = _whole_numbers(text, start, match.start())
        yield from _bracketed(sentence, match, numbers)
        others = _the_others(text, match, numbers)
        named = _named_so(text, match, numbers)
        if _OTHER_RATES.search(match["name"]) and others is None and not named:
            continue
        words = compiled(_OTHER_WORDS.get(stem, stem))
        parts = named or [m for m in numbers if words.search(_clause(text, m))]
        parts = [_turned(text, m, stem, numbers) for m in parts]
        part = parts[-1] if parts and match.start() - parts[-1].end <= _BESIDE else None
        part = others or part or _told_behind(text, match.end(), stem)
        if part is None:
            continue
        wholes = [
            m
            for m in numbers
            if m.unit == part.unit and m.end <= part.start and m.value >= part.value
        ]
        before = [m for m in numbers if m.end <= part.start and m.unit == part.unit]
        if not wholes and len(before) == 1 and _CAME_IN.search(_clause(text, before[0])):
            yield from _more_than(sentence, before[0], part)
        if not wholes or not wholes[0].value:
            continue
        said = Decimal(match["rate"])
        step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
        values = {m.value for m in wholes} | {sum((m.value for m in wholes), Decimal(0))}
        values.add(part.value + sum((m.value for m in before), Decimal(0)))
        if (
            len(before) > 2  # noqa: PLR2004
            and any(
                abs(m.value / before[0].value * 100 - said) < step
                for m in before[1:]
                if before[0].value
            )
        ):
            continue  # 126期，被县采用41期、市采用9期、省采用1期，采用率32.5%
        to_reach = compiled("任务|目标|指标").search(text[start : match.start()])
        if (others is not None or to_reach) and any(
            abs(a.value / b.value * 100 - said) < step
            for a in numbers
            for b in numbers
            if a.unit == b.unit and a.value > 0 and (b.value >= a.value or to_reach)
        ):
            continue  # 应办15件，办结14件，办结率93.3%，未办结的1件……
        if any(abs(part.value / whole * 100 - said) < step for whole in values if whole):
            continue
        right = (part.value / wholes[-1].value * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{part.value:f} 占 {wholes[-1].value:f} 为 {right}%，文字说“{match[0]}”"
        severity = Severity.ERROR if len(wholes) == 1 else Severity.WARNING
        span, pairs = (wholes[-1].start, match.end()), of_share(part.value, wholes[-1].value, said)
        yield at(sentence, "F3", what, "重算后改正", span=span, severity=severity, pairs=pairs)


def _stem(name: str) -> str:
    """What a rate is of: 合格 of 抽检合格, 不合格 of 不合格."""
    return name[-3:] if name[-3:-2] in tuple("不未非") else name[-2:]


_IN_BRACKETS = regex(
    r"（(?P<lead>应[^，。；（）\d]{0,8})?(?P<n>\d{1,6})(?P<unit>件|条|篇|个|家|项|人|户)）"
)
_NOT_OF_A_WHOLE = regex(r"增|降|减|同比")


def _bracketed(
    sentence: Sentence, match: re.Match[str], numbers: list[Mention]
) -> Iterator[Finding]:
    """``复议121件，纠错率12.4%（16件）``."""
    told = _IN_BRACKETS.match(sentence.plain, match.end())
    if told is None or _NOT_OF_A_WHOLE.search(match["name"]):
        return
    part, said = Decimal(told["n"]), Decimal(match["rate"])
    step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    if told["lead"]:  # 公开412件，公开率96.3%（应公开430件）
        parts = [m.value for m in numbers if m.unit == told["unit"] and m.value <= part]
        if not parts or any(abs(one / part * 100 - said) < step for one in parts):
            return
        part, wholes = parts[-1], [part]
    else:
        wholes = _wholes_of(numbers, told["unit"], part)
    if not wholes or any(abs(part / whole * 100 - said) < step for whole in wholes if whole):
        return
    right = (part / wholes[-1] * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    what = f"{part:f} 占 {wholes[-1]:f} 为 {right}%，文字说“{match[0]}”"
    span, severity = (match.start(), told.end()), Severity.WARNING
    pairs = of_share(part, wholes[-1], said)
    yield at(sentence, "F3", what, "重算后改正", span=span, severity=severity, pairs=pairs)


def _wholes_of(numbers: list[Mention], unit: str, part: Decimal) -> list[Decimal]:
    return [m.value for m in numbers if m.unit == unit and m.value >= part]


def _more_than(sentence: Sentence, whole: Mention, part: Mention) -> Iterator[Finding]:
    """``收到意见55条，采纳62条，采纳率40%``."""
    if whole.unit == part.unit:
        what = f"{part.text} 多于它所在的 {whole.text}"
        span, pairs = (whole.start, part.end), of_bound(part.value, whole.value)
        fix, severity = "核对总数和其中的数", Severity.WARNING
        yield at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


def _told_behind(text: str, start: int, stem: str) -> Mention | None:
    """``办结率99.2%，其中办结51.1万件``."""
    end = next((at for at in range(start + 1, len(text)) if text[at] in "；。，"), len(text))
    for mention in _whole_numbers(text, start, end):
        if stem in text[start : mention.start]:
            return mention
    return None


def _turned(text: str, mention: Mention, stem: str, numbers: list[Mention]) -> Mention:
    """``4180批次，不合格97批次，合格率97.68%``: of what is none of it, the part is the rest of the whole before."""
    if not compiled(f"(?:不|未|没有|非|待){stem}").search(_clause(text, mention)):
        return mention
    before = [m for m in numbers if m.unit == mention.unit and m.end <= mention.start]
    whole = before[-1].value if before else mention.value
    return mention._replace(value=abs(whole - mention.value))


_LONG_NAME = 4


def _named_so(text: str, match: re.Match[str], numbers: list[Mention]) -> list[Mention]:
    """``80家按时公开，按时公开率93.5%``: numbers whose clause has the whole name of the rate."""
    name = match["name"]
    return [m for m in numbers if len(name) >= _LONG_NAME and name in _clause(text, m)]


def _the_others(text: str, match: re.Match[str], numbers: list[Mention]) -> Mention | None:
    """``15个村公开预算，公开率93.3%，未公开的2个村``: the part by those that are none of it."""
    stem = match["name"][-2:]
    found = compiled(rf"[，；](?:尚)?(?:未|没有|不){stem}的?(?:有)?(?=\d)").search(
        text, match.end()
    )
    left = next((m for m in mentions(text) if found and m.start == found.end()), None)
    whole = next((m for m in reversed(numbers) if left and m.unit == left.unit), None)
    if left is None or whole is None or whole.value < left.value:
        return None
    return whole._replace(value=whole.value - left.value, start=whole.end, end=whole.end)


_CAME_IN = regex(r"收到|征集|收集|受理|报送|抽查|发现|承办|送审|应")
_BESIDE = 16
"""Characters between a part and its rate."""


def _clause(text: str, mention: Mention) -> str:
    """The clause of a number, up to its end."""
    start = begins(text, mention.start, "，；：。、")
    return text[start : closes(text, mention.end, "，；。、")]


_SHARES = regex(
    r"(?P<what>[^，。；、\d]{2,14})(?P<n>\d+)(?P<unit>条|件|篇|项)，(?:占比?|比例)(?:约|为|达|是)*(?P<rate>\d+(?:\.\d+)?)%"
)
_LEAST = 3


def _alike(sentence: Sentence) -> Iterator[Finding]:
    """``网站510条，占比59.2%；公众号230条，占比26.7%；……``: shares of one whole agree with each other."""
    text = sentence.plain
    told = [
        (Decimal(m["n"]), Decimal(m["rate"]), m.span(), m["unit"])
        for m in islice(_SHARES.finditer(text), _MOST)
    ]
    if len(told) < _LEAST or len({unit for *_, unit in told}) > 1:
        return
    counts = sum((n for n, *_ in told), Decimal(0))
    rates = [rate for _, rate, *_ in told]
    wrong = [
        (n, rate, span)
        for n, rate, span, _ in told
        if counts and abs(n / counts * 100 - rate) > Decimal("0.6")
    ]
    if len(wrong) == 1 and abs(sum(rates) - wrong[0][1] + wrong[0][0] / counts * 100 - 100) <= 1:
        n, rate, span = wrong[0]
        right = (n / counts * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{n:f} 占各项之和 {counts:f} 为 {right}%，文字说 {rate}%"
        pairs = of_share(n, counts, rate)
        yield at(sentence, "F3", what, "重算后改正", span=span, pairs=pairs)


_PERCENTS = regex(
    r"(?P<name>[^，。；、\d%]{2,12})(?:占比?|为|约|达)+(?P<rate>\d+(?:\.\d+)?)%(?P<mark>[、，；。和及])"
)
_REST_OF_ALL = regex(r"^(?:和|及)?其[他它余]")


_TWO_SHARES = regex(
    r"(?:占比|比例|比重|分别占|各占)[^，。；\d%]{0,8}(?P<list>(?:\d+(?:\.\d+)?%[、和及与]){1,5}\d+(?:\.\d+)?%)"
)


def _shares_of_one(sentence: Sentence) -> Iterator[Finding]:
    """``信息占比分别为68%和42%``: more than there is."""
    for match in islice(_TWO_SHARES.finditer(sentence.plain), _MOST):
        together = sum(Decimal(n) for n in compiled(r"\d+(?:\.\d+)?").findall(match["list"]))
        if together > 101:  # noqa: PLR2004
            what, severity = f"各项占比相加为 {together}%，超过 100%", Severity.WARNING
            span = match.span()
            yield at(sentence, "F3", what, "核对各项比例", span=span, severity=severity)


_BOTH_OF_THEM = regex(r"(?:两|几)(?:种|者|项|样|个)?都|多选|同时|兼|重叠|重复")


def _hundred(sentence: Sentence) -> Iterator[Finding]:
    """``教育类占58.3%、体育类占21.5%、其他占30.2%``: all of a whole are a hundred, and parts of it no more."""
    runs: list[list[re.Match[str]]] = []
    for match in islice(_PERCENTS.finditer(sentence.plain), _MOST):
        if runs and runs[-1][-1].end() == match.start():
            runs[-1].append(match)
        else:
            runs.append([match])
    for run in runs if not _BOTH_OF_THEM.search(sentence.plain) else ():
        together = sum((Decimal(m["rate"]) for m in run), Decimal(0))
        slack = Decimal("0.1") * len(run)
        all_told = _REST_OF_ALL.match(run[-1]["name"]) is not None
        over = together > 101 and all("占" in m[0] for m in run)  # noqa: PLR2004
        if len(run) >= _LEAST and ((all_told and abs(together - 100) > slack) or over):
            what = f"各项相加为 {together}%，不是 100%"
            severity = Severity.ERROR if all_told else Severity.WARNING
            span = (run[0].start(), run[-1].end())
            yield at(sentence, "F3", what, "核对各项比例", span=span, severity=severity)


# ---------------------------------------------------------------- averages and timetables

_EACH = regex(
    r"(?:平均每|(?<!平均)每)(?:个|一|份|名)?(?P<per>次|场|期|(?:行政)?村|社区|周|家|人|条|篇|件|季度|单位|部门|乡镇|街道)(?:的)?(?P<monthly>月均)?(?:平均|均|大约|约)?(?P<verb>[\u3400-\u9fff]{0,4}?)(?P<n>\d+(?:\.\d+)?)余?(?P<unit>人次|人|名|条|篇|件|次|个|处|块|期|份|场|册)"
    r"|周均(?:发布|推送|更新|约|为)*(?P<wn>\d+(?:\.\d+)?)余?(?P<wunit>条|篇|件|次|期)"
)
_SO_OFTEN = regex("每[^，。；]{0,4}$")
_SPANS = {"周": Decimal(52), "季度": Decimal(4)}
_OFF = Decimal("0.08")
_OUGHT_TO = regex(
    r"不少于|至少|以上|要求|应|须|需|不超过|不得|确保|原则上|标准|规定|各|配备|明确|确定"
)


def _means(sentence: Sentence) -> Iterator[Finding]:
    """``开放日3次，共邀请96人，平均每次42人``."""
    text = sentence.plain
    for match in islice(_EACH.finditer(text), _MOST):
        per, unit = match["per"] or "周", match["unit"] or match["wunit"]
        if _OUGHT_TO.search(text[max(0, match.start() - 8) : match.end() + 4]):
            continue
        if compiled("[比较多少]").search(match[0]):
            continue  # 月均比前八个月多4条
        numbers = _whole_numbers(text, begins(text, match.start(), SENTENCE), match.start())
        wholes = [m for m in numbers if _same(m.unit, unit)]
        wholes = [m for m in wholes if not _SO_OFTEN.search(text[: m.start])]  # 由每周1次到每周3次
        by = [_SPANS[per]] if per in _SPANS else _counted_by(per, numbers, text)
        often = compiled("每月|月均|每周|每季度?").search(match[0]) if per not in _SPANS else None
        times = {"每月": 12, "月均": 12, "每周": 52, "每季": 4, "每季度": 4}
        if per in _SPANS and compiled("每[日天周月]").search(text[: match.start()]):
            continue  # 汛期每日1期、非汛期每周1期
        by = [n * times[often[0]] for n in by] if often else by  # 每社区每月1次
        said = Decimal(match["n"] or match["wn"])
        if not wholes or not by or not said:
            continue
        after = re.split("[。；]", text[match.end() :])[0]
        if "均" not in match[0] and any(_same(m.unit, unit) for m in mentions(after)):
            continue  # 每村30册，便民中心留80册: judged with what stands beside it
        slack = max(said * _OFF, Decimal("0.6"))
        whole = wholes[-1]
        if any(abs(w.value / n - said) <= slack for w in wholes for n in by if n):
            continue
        shown = (whole.value / by[-1]).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{whole.value:f} 除以 {by[-1]:f} 约为 {shown:f}，文字说“{match[0]}”"
        span, pairs = (whole.start, match.end()), of_mean(said, by[-1], whole.value)
        fix, severity = "核对总数和平均数", Severity.WARNING
        yield at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


_OWN_UNITS = frozenset(("次", "场", "期", "家", "人", "条", "篇", "件"))


def _counted_by(per: str, numbers: list[Mention], text: str) -> list[Decimal]:
    """How many there are of what an average is told for each."""
    if per in _OWN_UNITS:
        texts = [m.value for m in numbers if m.unit in ("条", "篇", "期", "个", "部")]
        every = [sum(texts, Decimal(0))] if len(texts) > 1 and per in "条篇期" else []
        return [m.value for m in numbers if m.unit == per] + every
    noun = per.removeprefix("行政")
    named = (noun, f"行政{noun}")
    return [m.value for m in numbers if m.unit == "个" and text.startswith(named, m.end)]


_TIME = r"(?:\d{1,2}月(?:份)?|第?[一二三四](?:季度|(?=(?:[、和][一二三四]){1,3}季度))|[上下]半年)"
_TIMES_THEN_ALL = regex(
    rf"(?P<list>(?:{_TIME}[、和及]){{1,11}}{_TIME})(?:各|分别)[^，。；\d]{{0,8}}?(?P<each>1|一)(?P<unit>次|期|场)[^，。；\d]{{0,10}}，(?!另|又|再|还|其[余他])[^，。；\d]{{0,8}}(?P<n>\d{{1,2}})(?P=unit)"
)
_ALL_THEN_TIMES = regex(
    rf"(?<![\d.,])(?P<n>\d{{1,4}})(?P<unit>次|期|场|件|条|个)，(?:其中|分别为|分别是|分别在|即)?(?P<list>{_TIME}[^。；]{{2,80}})"
)
_AT_TIMES = regex(
    rf"(?P<names>(?:{_TIME}[、和及])*{_TIME})(?P<each>各|分别)?(?:开展|召开|组织|举办|有|为|公开|发布|收到)?(?P<n>\d{{1,4}}|一|两)(?P<unit>次|期|场|件|条|个)"
)
_ONE_TIME = regex(_TIME)


def _timetable(sentence: Sentence) -> Iterator[Finding]:
    """``会议4次，一季度、二季度各1次，下半年3次`` and ``3月、7月和11月各1次，全年4次``."""
    text = sentence.plain
    for match in islice(_TIMES_THEN_ALL.finditer(text), _MOST):
        told = len(_ONE_TIME.findall(match["list"]))
        if told != int(match["n"]) and "）" not in match[0]:  # 预算2次（1月、8月各1次），决算1次
            yield _not_as_many(sentence, told, match)
    for match in islice(_ALL_THEN_TIMES.finditer(text), _MOST):
        found = list(_AT_TIMES.finditer(match["list"]))
        clause = text[begins(text, match.start(), "，；。：、") : match.start()]
        if _ONE_TIME.match(clause):
            continue  # 一季度9件，二季度7件: itself one of them
        if not found or any(m["unit"] != match["unit"] for m in found):
            continue
        told, names = 0, ""
        for one in found:
            times = len(_ONE_TIME.findall(one["names"])) if one["each"] else 1
            told += times * (
                numerals.number(one["n"]) or 0 if not one["n"].isdigit() else int(one["n"])
            )
            names += one["names"]
        if told > int(match["n"]) or (_whole_year(names) and told != int(match["n"])):
            yield _not_as_many(sentence, told, match)


def _whole_year(names: str) -> bool:
    """Whether the times told are all there are: every quarter, or both halves."""
    halves = sum(
        any(name in names for name in some)
        for some in (("上半年", "一季度", "二季度"), ("下半年", "三季度", "四季度"))
    )
    return halves == 2  # noqa: PLR2004


def _not_as_many(sentence: Sentence, told: int, match: re.Match[str]) -> Finding:
    what = f"按时间相加是 {told}，文字说 {match['n']}{match['unit']}"
    fix, severity, pairs = "核对次数和时间", Severity.WARNING, of_sum(int(match["n"]), (told,))
    return at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)


# ---------------------------------------------------------------- sums to their end

_TOGETHER = regex(
    r"(?P<cue>[，；、](?P<noun>[^，。；、\d]{0,8}?)(?:相加|加起来|加总|累计|总共|一共|合计|总计|共计|共)(?:为|是|有|达|达到|约)*)(?P<n>(?=\d))"
)
_BEYOND = regex(
    r"全年|本年|历年|截至|以来|年内|至今|全[县镇乡市区]|同比|另|还|每|涉及|覆盖|服务|惠及|阅读|浏览|点击|办理|印发|整改|转发|发现|收到|比|新增"
)


def _added(sentence: Sentence) -> Iterator[Finding]:
    """``参训分别为45人和38人，累计93人次`` and ``12个村和3个社区……共17处``."""
    text = sentence.plain
    if "计入" in text:
        return
    for match in islice(_TOGETHER.finditer(text), _MOST):
        total = next((m for m in mentions(text[match.end() :]) if m.start == 0), None)
        if total is None or total.rough or total.unit not in _THINGS:
            continue
        numbers = _whole_numbers(text, begins(text, match.start(), SENTENCE), match.start())
        parts = [m for m in numbers if _same(m.unit, total.unit)]
        by_place = len(parts) < 2  # noqa: PLR2004
        if by_place:
            parts = _places(text, numbers, total, match.start())
        if not 2 <= len(parts) <= _MOST or not _listed(text, parts):  # noqa: PLR2004
            continue
        if has_moved(text[begins(text, match.start(), SENTENCE) : match.end("noun")]):
            continue  # 新增3项、删除2项，调整后共58项
        if OF_NAMED.search(text[parts[-1].end : match.end()]):
            continue
        if _SOME_OF_THEM.search(match["noun"]):
            continue  # 直接起诉22件、复议后起诉12件，尚未审结的共7件
        if _BEYOND.search(match["noun"]) and (match["noun"] != "全年" or len(parts) < _LEAST):
            continue
        if not by_place and _EACH_ONE.search(
            text[begins(text, match.start(), SENTENCE) : match.start()]
        ):
            continue
        if some := _FIRST_OF_THEM.search(match["noun"]):
            many = numerals.counted(some["n"])
            if many < len(parts):  # 满意151份、较满意28份、不满意9份，前两项共179份
                parts = parts[:many] if some["end"] == "前" else parts[-many:]
        sums = {sum((m.value for m in parts[i:]), Decimal(0)) for i in range(len(parts))}
        if some:
            sums = {sum((m.value for m in parts), Decimal(0))}
        if len({m.unit for m in numbers}) > 1 and _listed(text, numbers):
            sums.add(sum((m.value for m in numbers), Decimal(0)))  # 显示屏1块、打印机1台，共2台
        if total.value in sums or (not some and total.value in {m.value for m in parts}):
            continue
        if total.value - unnumbered(text, parts) in sums:
            continue  # 市政府本级、24个部门、10个乡镇和3个街道，共38个
        what = f"前面各数相加为 {sum((m.value for m in parts), Decimal(0)):f}，与 {total.text} 不符"
        span, severity = (parts[0].start, match.end() + total.end), Severity.WARNING
        pairs = of_sum(total.value, (m.value for m in parts))
        yield at(sentence, "F3", what, "核对各数和合计", span=span, severity=severity, pairs=pairs)


_FIRST_OF_THEM = regex("(?P<end>[前后])(?P<n>[两二三四])[项类者个种]")
_SOME_OF_THEM = regex("的$|未|已|正在|尚|仍|需|应|可|有")
_EACH_ONE = regex(r"各|每|均")
"""``9个村各有信息员1名``: the number is one of several."""


def _places(text: str, numbers: list[Mention], total: Mention, end: int) -> list[Mention]:
    """``12个行政村和3个社区全部建成公开栏，共17处``: one place for each."""
    each = compiled(r"(?:全部|均|都)[^。；\d]{0,16}(?:\d+[处个块])?$").search(text[:end])
    found = [
        m
        for m in numbers
        if m.unit == "个" and compiled("(?:行政)?(?:村|社区)").match(text[m.end :])
    ]
    found += [m for m in numbers if m.unit == total.unit and m not in found]
    is_all = len(found) == len(numbers) > 1
    return found if each and total.unit in ("处", "个", "块") and is_all else []


def _listed(text: str, parts: list[Mention]) -> bool:
    """Whether numbers stand as a list: nothing but names between them."""
    gaps = [text[a.end : b.start] for a, b in pairwise(parts)]
    return all(
        compiled(r"[^，。；\d]{0,14}[、和及，与][^，。；、\d]{0,12}").fullmatch(gap) for gap in gaps
    )


_BODIES = regex(
    r"(?<!\d)(?P<list>(?:\d{1,3}个[^，。；、\d和及与]{1,12}[、和及与]){1,4}\d{1,3}个[^，。；、\d]{1,12}?)(?:共|等|合计)?(?P<n>\d{1,3})(?:家|个)(?:责任|参评)?(?:单位|机关)"
)


_ASIDE = regex(r"（[^（）\d]*）")
_NAMED_FIRST = regex(r"(?:[^，。；：、\d]{2,14}[、和及与]){1,4}$")
_NEAR_BY = 40
"""Characters before a list in which one may be named without a number."""


def _bodies(sentence: Sentence) -> Iterator[Finding]:
    """``15个乡镇、3个街道和28个部门56家单位``."""
    text = _ASIDE.sub(lambda m: "\0" * len(m[0]), sentence.plain)
    for match in islice(_BODIES.finditer(text), _MOST):
        parts = [int(n) for n in compiled(r"\d+").findall(match["list"])]
        named = _NAMED_FIRST.search(text[max(0, match.start() - _NEAR_BY) : match.start()])
        more = len(compiled("[、和及与]").findall(named[0])) if named else 0
        if sum(parts) + more != int(match["n"]) != sum(parts):
            what = f"前面各数相加为 {sum(parts)}，文字说 {match['n']}"
            span, severity, pairs = match.span(), Severity.WARNING, of_sum(int(match["n"]), parts)
            yield at(sentence, "F3", what, "核对各数", span=span, severity=severity, pairs=pairs)


_BAD = r"(?:退回(?:修改)?|驳回|不合格|未通过|不予通过|未采纳|不予采纳|不采纳|暂不采纳)"
_GOOD = r"(?:通过|合格|采用|刊发|采纳|发布)"
_BOTH_WAYS = regex(
    rf"(?:审核|审查|抽查|检查|收到|送审|初审|收集|征集)[^，。；、\d]{{0,10}}?(?P<all>{_N})(?P<unit>件|条|篇|个|项|所|家|份)[^，。；、\d]{{0,4}}，(?:其中)?"
    rf"(?:{_BAD}[^，。；、\d]{{0,4}}(?P<a>{_N})(?P=unit)[，、]{_GOOD}[^，。；、\d]{{0,4}}(?P<b>{_N})(?P=unit)"
    rf"|{_GOOD}[^，。；、\d]{{0,4}}(?P<c>{_N})(?P=unit)[，、]{_BAD}[^，。；、\d]{{0,4}}(?P<d>{_N})(?P=unit))"
)


def _two_ways(sentence: Sentence) -> Iterator[Finding]:
    """``审核信息620条，退回14条，通过616条``: what did not pass and what did make the whole."""
    for match in islice(_BOTH_WAYS.finditer(sentence.plain), _MOST):
        parts = [int(match[name]) for name in "abcd" if match[name]]
        third = compiled(rf"[，、][^，。；、\d]{{2,8}}(\d+){match['unit']}").match(
            sentence.plain, match.end()
        )
        parts += [int(third[1])] if third else []
        if sum(parts) != int(match["all"]):
            what = f"两项相加为 {sum(parts)}，总数是 {match['all']}{match['unit']}"
            fix, severity, pairs = (
                "核对总数和两项",
                Severity.WARNING,
                of_sum(int(match["all"]), parts),
            )
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)


_ALL_OF_THEM = regex(
    r"，(?:以上|上述|这)?(?P<n>\d+)(?P<unit>件|条|项|个)(?:建议提案|建议|提案|申请|诉求|工单|问题)?(?:均|全部|都)(?:已|按|在|予以|得到|实现|办)"
)


def _all_of_them(sentence: Sentence) -> Iterator[Finding]:
    """``承办建议4件、提案6件，12件均按期答复``."""
    text = sentence.plain
    for match in islice(_ALL_OF_THEM.finditer(text), _MOST):
        numbers = _whole_numbers(text, begins(text, match.start(), SENTENCE), match.start())
        parts = [m for m in numbers if m.unit == match["unit"]]
        if len(parts) < 2 or not _listed(text, parts):  # noqa: PLR2004
            continue
        sums = {sum((m.value for m in parts[i:]), Decimal(0)) for i in range(len(parts))}
        said = Decimal(match["n"])
        if said not in sums and said > max(m.value for m in parts):
            what = f"前面各数相加为 {sum((m.value for m in parts), Decimal(0)):f}，文字说“{match[0][1:]}”"
            span, pairs = (parts[0].start, match.end()), of_sum(said, (m.value for m in parts))
            yield at(sentence, "F3", what, "核对各数", span=span, pairs=pairs)


_LEFT = regex(
    rf"(?P<all>{_N})(?P<unit>个|件|项|条|处|家)(?P<of>[^，。；、\d]{{0,8}})，(?:已|现已|目前已|目前|其中)[^，。；、\d]{{1,10}}?(?P<done>{_N})(?P=unit)[^，。；、\d]{{0,6}}，(?:其余|余下|剩余|另有?|还有|尚有)(?:的)?(?P<left>{_N})(?P=unit)(?P<then>[^，。；]{{0,12}})"
)
_LEFT_OPEN = regex(
    rf"(?:收到|受理|接到|新收)[^，。；、\d]{{0,8}}(?P<all>{_N})件(?:申请)?，(?:已|按时|按期)*(?:答复|办结)(?P<done>{_N})件，(?P<left>{_N})件(?:未到|尚在|仍在|还在|正在|待)"
)
_STILL = regex(r"正在|尚在|尚未|仍在|还在|未|待|限期|持续|在[办整推]|继续|其余|余下|剩余")


def _left(sentence: Sentence) -> Iterator[Finding]:
    """``发现问题8个，已整改7个，其余3个正在整改``."""
    text = sentence.plain
    for match in islice((*_LEFT.finditer(text), *_LEFT_OPEN.finditer(text)), _MOST):
        total, done, left = (int(match[name]) for name in ("all", "done", "left"))
        if total != done + left and done <= total and _STILL.search(match[0]):
            what = f"{total} 减 {done} 是 {total - done}，文字说 {left}"
            pairs = of_sum(total, (done, left))
            yield at(sentence, "F3", what, "核对三个数", span=match.span(), pairs=pairs)


# ---------------------------------------------------------------- how many of a kind there are


_THERE_ARE = regex(
    r"(?:(?:下)?辖|(?<![乡各个每些的])[镇乡]有|(?<![各个每些的]街)道有|共有|现有|全[县镇乡区市](?:共有|共|有)?|街道(?:共有|共)|机关(?:共有)?|所属|内设|下设)(?:(?P<n>\d{1,3})个(?P<noun>行政村|村民委员会|村(?!民小组|组|民组)|社区|嘎查|乡镇|镇街|街道|科室|处室|股室|站所|内设机构|部门|单位)|(?P<what>行政村|社区|嘎查|村|乡镇|科室)(?P<m>\d{1,3})个)(?!(?:[（(和及]|[\u3400-\u9fff]{1,2})\d|[（(])"
)
_SO_MANY = regex(
    r"(?<![\d.])(?P<n>\d{1,3})个(?:的)?(?P<noun>行政村|村民委员会|村(?!民小组|组|民组)|社区|嘎查|乡镇|镇街|街道|科室|处室|股室|站所|内设机构|部门|单位)(?![（(级务干])"
    r"|(?:参训|参评|参加|上报|报送|建成|公开|涉及|覆盖|的)(?P<what>处室|科室|股室|站所|乡镇|社区|行政村|村)(?:数|共|为)?(?P<m>\d{1,3})个"
)


_FURTHER_UP = regex("全[省市州][^，。；]{0,6}$")


def _inventory(report: Report) -> Iterator[Finding]:
    """``全镇共有12个行政村`` and anywhere ``13个行政村设置了公开栏``: more than there are."""
    there: dict[str, int] = {}
    told = [s for s in report.sentences() if "个" in s.plain]
    for sentence in told:
        for match in islice(_THERE_ARE.finditer(sentence.plain), _MOST):
            number = int(match["n"] or match["m"])
            there.setdefault(match["noun"] or match["what"], number)
    for sentence in told if there else ():
        for match in islice(_SO_MANY.finditer(sentence.plain), _MOST):
            noun, number = match["noun"] or match["what"], int(match["n"] or match["m"])
            known = there.get(noun)
            if (
                known is None
                or number <= known
                or _FURTHER_UP.search(sentence.plain, 0, match.start())
            ):
                continue
            what = f"说{noun}共有 {known} 个，这里是 {number} 个"
            span, severity, pairs = match.span(), Severity.WARNING, of_bound(number, known)
            yield at(sentence, "F3", what, "核对个数", span=span, severity=severity, pairs=pairs)
            break


_RULES: tuple[tuple[tuple[str, ...], Callable[[Sentence], Iterator[Finding]]], ...] = (
    (
        (
            "中",
            "里",
            "共",
            "全部",
            "应",
            "查",
            "测",
            "评",
            "核",
            "审",
            "对",
            "发放",
            "发出",
            "参",
            "职工",
            "人员",
        ),
        _parts,
    ),
    (("中", "里"), _together_more),
    (("个", "家", "名", "人", "项", "处"), _graded),
    (("率", "占比", "比例"), _rates),
    (("占",), _alike),
    (("%",), _hundred),
    (("占比", "比例", "比重", "分别占", "各占"), _shares_of_one),
    (("每", "周均"), _means),
    (("月", "季度", "半年"), _timetable),
    (("共", "相加", "加起来", "加总", "累计", "计"), _added),
    (("单位", "机关"), _bodies),
    (("审核", "审查", "抽查", "检查", "收到", "送审", "初审", "收集", "征集"), _two_ways),
    (("件均", "件全部", "件都", "个均", "个全部", "条均", "项均", "项全部"), _all_of_them),
    (
        (
            "其余",
            "余下",
            "剩余",
            "另",
            "还有",
            "尚有",
            "未到",
            "尚在",
            "仍在",
            "还在",
            "正在",
            "待",
        ),
        _left,
    ),
)
