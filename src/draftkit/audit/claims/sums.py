"""Sums, differences and rates of change that a sentence itself makes (F3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, islice, pairwise

from draftkit.audit.claims import shares
from draftkit.audit.claims.counts import (
    AND_MORE,
    MOVED,
    OF_NAMED,
    has_moved,
    may_overlap,
    names_its_own,
    nests,
    told_for_each,
    unnumbered,
)
from draftkit.audit.claims.mistyped import Pairs, of_bound, of_change, of_growth, of_sum
from draftkit.audit.claims.movements import CAME, INTO, WENT
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.text import Finding, Report, Sentence, as_told, asked, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

# ---------------------------------------------------------------- 其中

_OPEN = "其中"
_MARKERS = regex(
    r"其中|(?:具体)?(?:包括|包含(?!在|于)|分别为|分别是|构成[是为]|组成[是为]|分布[是为]|情况[是为]|具体[是为]|具体如下|即[:：]?)|(?<=[件条篇份])：(?=[^，。；：\d]{2,14}\d)"
)
_PARTIAL = regex(
    r"等(?!其[他它余])|主要|以上[^，。；]{0,3}[类项][^，。；]{0,4}占|如|例如|部分|重点(?=公开|发布|围绕|是|做好)|涉及|仅|还有|另有|尤其|特别|余下|其余|采用"
)
_STOP = regex(
    r"(?<![\u3400-\u9fff])(?:[两二三四五六七]类|[两二三四五六七]者|[两二三四五六七]项)?(?:共(?=\d)|合计|共计|总计|累计|小计)|(?:以上|全部|各类)(?:合计|共计|总计)|同比|环比|比上年|较上年|相比|增长|增加|减少|下降|其中|阅读|浏览|点击|访问|关注|粉丝|回复|答复|同时|另外"
    r"|此外|以上|上述|[。！？]|全年|本年|(?<!上年)(?<!去年)结转|组织(?=开展|培训|召开|业务|专题|学习)|开展|召开|举办|比20|较20|20\d\d年|(?:上年|去年)(?!结转)|占|(?<=[，；])(?:已|均|全部|年内)*(?:办结|答复|审结)(?!率)"
)
_NEXT = regex(
    r"；(?=废止|修改|年底|有效|制发|上年|结转|办结|答复|本年|不予|无法|其他处理|予以|部分公开|发布|公开|通过|利用|办理|共?受理|共办理|共收到|收到|新增|回复|另|同时|\d)"
)
"""Behind such a semicolon something else is told."""
_GENERAL_UNITS = frozenset(
    (
        "块",
        "台",
        "件",
        "条",
        "项",
        "篇",
        "次",
        "份",
        "个",
        "期",
        "宗",
        "起",
        "人次",
        "场",
        "件次",
        "条次",
        "万元",
        "家",
        "处",
        "名",
        "人",
        "户",
        "部",
        "封",
        "所",
        "册",
        "批次",
        "场次",
        "家次",
        "户次",
    )
)
_NEARLY_ALL, _NEARLY_ALL_OF_TWO, _TWO = Decimal("0.6"), Decimal("0.8"), 2
"""其中 with less than this share of the total names some parts on purpose."""
_MOST_BETWEEN = 2
_MOST_MARKS = 12
"""No sentence that anybody wrote has more breakdowns."""
_LONGEST = 2000
"""Nor more characters: each breakdown is read with all that stands before it."""
_INFORMATION = frozenset(("条", "篇", "份", "件", "条次"))
"""Units in which published information is counted."""
_NESTED = regex(r"[（(][^（()）]*[）)]")


Spots = frozenset[tuple[int, int]]
"""Numbers of the text: which sentence they stand in, and where."""


class _Breakdown(NamedTuple):
    """A total and its parts.  ``full`` tells that the list is meant to be all of it."""

    total: Mention
    parts: tuple[Mention, ...]
    open: bool
    partial: bool
    earlier: frozenset[Decimal] = frozenset()
    following: tuple[Mention, ...] = ()
    bare: Decimal = Decimal(0)
    larger: Mention | None = None
    full: bool = False
    nested: bool = False
    together: frozenset[Decimal] = frozenset()
    before: tuple[Mention, ...] = ()


_WITHIN = regex(r"内有|其中|内含|含|包[括含]|属于|[（(]")
"""Words of a list by which one of its parts is a part of another."""
_ALL_NAMED = regex(r"分别|构成|组成|分布|如下|即")
_THE_REST = regex(r"(?:^|[，、；])其[他它余][^，、；。\d]{0,10}$")
"""The last part of a list: what was not named."""


def check(report: Report, true: Spots = frozenset()) -> Iterator[Finding]:
    """Breakdowns, totals after a list, comparisons with last year, and shares.

    ``true`` are the numbers that the tables bear out, by their sentence and place.
    """
    whole = [s for s in report.sentences() if len(s.text) <= _LONGEST and not report.is_cut(s)]
    before: Sentence | None = None
    for sentence in whole:
        yield from _breakdowns(sentence, true)
        yield from _totals_after(sentence)
        yield from _changes(sentence, report.year, report.published)
        yield from _changes_since(sentence, before, report.year)
        before = sentence
        yield from _nearly(sentence)
        yield from _remainders(sentence)
        yield from _closed(sentence)
        yield from _lists(sentence)
    for sentence in _joined(whole):
        yield from _breakdowns(sentence, joined=True)
    yield from shares.check(report)


def _joined(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """``公开信息360条。其中公示200条……``: a sentence on parts with the one that has the total, as one sentence.

    A sentence without a number may stand between them.
    """
    run: list[Sentence] = []
    for sentence in sentences:
        follows = bool(run) and sentence.paragraph is run[-1].paragraph
        if follows and sentence.plain.startswith(_OPEN):
            whole = "".join(s.text for s in run)
            text = compiled(r"[。！]").sub("，", whole) + sentence.text
            first = run[0]
            if len(text) <= _LONGEST:
                yield Sentence(text, first.section, first.paragraph, first.start, first.number)
        if _countable(mentions(sentence.plain)):
            run = [sentence]
        elif follows and len(run) < _MOST_BETWEEN:
            run.append(sentence)
        else:
            run = []


_A_DEED_OF_ALL = regex(
    r"；(?:截至年底|年内|全年|均|已|当年|到年底)*(?:公示|公开|上网|发放|领取|送达|执行|履行|完成|整改|办结|回复|答复|录入|归档|张贴)(?:的|了)?$"
)


def _up_to_a_deed(text: str, found: _Breakdown) -> _Breakdown:
    """``412件，其中……265件、……83件、其他73件；年内已公示409件``: what was done with all of them is no part."""
    for place, (one, other) in enumerate(pairwise(found.parts)):
        if place and _A_DEED_OF_ALL.fullmatch(text, one.end, other.start):
            return found._replace(parts=found.parts[: place + 1])
    return found


_IT_HAS = regex(
    r"[^，。；、：和及与\d]{0,10}(?:各|结对|联系|包联|对口|帮扶|带动)[^，。；、：\d]{0,8}"
)


def _without_what_each_has(text: str, found: _Breakdown) -> _Breakdown:
    """``6个社区结对，其中2个社区各结对2个，4个社区各结对1个``: how many have so many are the parts."""
    if "各" not in text:
        return found
    has = [
        one
        for before, one in pairwise(found.parts)
        if _IT_HAS.fullmatch(text, before.end, one.start)
    ]
    return (
        found._replace(parts=tuple(one for one in found.parts if one not in has)) if has else found
    )


def _breakdowns(
    sentence: Sentence, true: Spots = frozenset(), *, joined: bool = False
) -> Iterator[Finding]:
    overlap = may_overlap(sentence)
    for one in breakdowns(sentence.plain, joined=joined):
        found = _up_to_a_deed(sentence.plain, _divided(sentence.plain, one))
        found = _without_what_each_has(sentence.plain, found)
        if overlap or _is_no_whole(sentence.plain, found):
            continue
        if (part := found.larger) is not None:
            what = f"其中一项 {part.text} 比总数 {found.total.text} 还多"
            span = (found.total.start, part.end)
            pairs = of_bound(part.value, found.total.value)
            yield at(sentence, "F3", what, "核对总数和各分项", span=span, pairs=pairs)
            continue
        parts = [p.value * told_for_each(sentence.plain, p.start) for p in found.parts]
        total = sum(parts, Decimal(0))
        more = total > found.total.value
        if _is_right(sentence.plain, found, total) or _may_be_some(found, total, more=more):
            continue
        if more and _is_more_by_right(sentence.plain, found, total):
            continue
        found = _of_an_earlier_whole(found, total) if joined else found
        if not more and all((id(sentence), m.start) in true for m in (found.total, *found.parts)):
            continue  # each is what its cell has, and not all cells are named
        made, shown = _shown(total, found)
        word = "多于" if more else "少于"
        what = f"分项相加为 {made}，{word}总数 {found.total.text}（{shown}）"
        fix = "核对总数和各分项" + ("" if more else "；只列了一部分的，写明“等”或“其余……”")
        sure = (more or found.full) and not joined
        span = (found.total.start, found.parts[-1].end)
        pairs = of_sum(found.total.value, parts)
        yield _amiss(sentence, what, fix, span, pairs, sure=sure)


_TURNED = regex(f"^[^，。；\\d]{{0,4}}{INTO}$")


def _is_no_whole(text: str, found: _Breakdown) -> bool:
    """Whether what follows a number are no parts of it."""
    again = {part.value for part in found.parts} & {found.total.value, *found.earlier}
    if again and _OF_SEVERAL.search(text, found.total.end, found.parts[-1].end):
        return True  # 网站289条、公众号540条，其中网站的289条里，……；公众号的540条里，……
    between = text[found.total.end : found.parts[0].start]
    if len(found.parts) == 1 and compiled("按|对应|面向|分为").search(between):
        return True  # 3个菜单，其中“村务”菜单按38个村分列
    gaps = [text[a.end : b.start] for a, b in pairwise(found.parts)]
    if any(_TURNED.search(gap) for gap in gaps):
        return True  # 70项，其中12项合并为5项，年末63项
    if any(_AN_EVENT.search(gap) for gap in gaps):
        return True  # 信息员46名，其中专职9名，年内调整11名，培训41名
    if any(
        b.value > found.total.value and "；" in g
        for g, b in zip(gaps, found.parts[1:], strict=True)
    ):
        return True  # 1268条，其中重大项目89条；“双公示”信息4327条
    if (
        sum(bool(_OF_A_PERSON.search(text[max(0, p.start - _NEAR) : p.start])) for p in found.parts)
        > 1
    ):
        return True  # 妇女5名，党员9名
    if any(_TOGETHER.match(text, part.end) for part in found.parts):
        return True  # 共4场，其中补训的31人是前三场缺席的，四场合计246人
    if any(_done_of_both(text, found, part) for part in found.parts[1:]):
        return True  # 收到意见21条，采纳13条。其中甲收到14条，采纳9条
    return _EACH_HAS.search(text[: found.total.start]) is not None  # 每村26次，其中双河村27次


_TOGETHER = regex("(?:合计|共计|总共)\\d|缺席|缺课")
_OF_A_PERSON = regex(
    "妇女|女性|党员|团员|大专|本科|学历|少数民族|专职|兼职|退休|新任|连任|返乡|志愿|高中|青年|老年|双语"
)
"""What one person may be besides others."""
_A_DEED = regex(r"(?P<deed>采纳|采用|办结|答复|回复|整改|改正|解决|录用|通过|兑付|发放)了?$")


def _done_of_both(text: str, found: _Breakdown, part: Mention) -> bool:
    """Whether what is told of a part was done with so many of it, as with so many of all before."""
    deed = _A_DEED.search(text[max(0, part.start - 4) : part.start])
    before = text[: found.parts[0].start]
    return deed is not None and bool(compiled(rf"{deed['deed']}了?\d").search(before))


def _has_parts_of_a_part(text: str, found: _Breakdown, total: Decimal) -> bool:
    """``4件，其中直接起诉3件，维持2件、未审结1件；复议后起诉1件``: some are those of the part before them."""
    parts = found.parts
    for place in range(len(parts) - _TWO):
        sums = list(accumulate(part.value for part in parts[place + 1 :]))
        if parts[place].value not in sums[1:]:
            continue
        last = place + 1 + sums.index(parts[place].value)
        ends = parts[last + 1 :]
        if not ends or "；" in text[parts[last].end : ends[0].start]:
            return total - parts[place].value == found.total.value
    return False


_AN_EVENT = regex(
    r"[，；](?:年内|全年|本年|当年)(?:已)?(?:调整|更换|培训|轮训|参训|新聘|离任|表彰)|[，、；](?:年初|上一?年|去年|原有|原来|改版前|整合前)(?:[原共]?有|为|是)?$|；[^，。；\d]{1,12}共有?$"
)
"""What stands behind such words is no part: another deed, what there was before, or a whole of its own."""
_DONE_SO = regex(r"(?:办结|答复|审结)$")
_CARRIED_ON = regex(r"[^。；]{0,8}(?:收到|结转|在办|未办结|转入)")


def _is_right(text: str, found: _Breakdown, total: Decimal) -> bool:
    """Whether parts make their whole, in one reading of them."""
    if any(part.rough for part in found.parts):
        return True
    if abs(total - found.total.value) <= _rounded(found):
        return True
    if found.total.rough and found.total.agrees(total):
        return True
    if (
        _adds_up_otherwise(found)
        or _has_parts_of_a_part(text, found, total)
        or total + found.bare == found.total.value
    ):
        return True
    if _TWICE.match(text, found.parts[-1].end):
        return True
    placed = [(p.value, p.start, p.end) for p in found.parts]
    return nests(
        text, placed, found.total.value
    )  # 网站380条，网站信息中政策45条、公示335条；公众号……


def _may_be_some(found: _Breakdown, total: Decimal, *, more: bool) -> bool:
    """Whether parts that are less than their whole may be some of it."""
    if more:
        return False
    if found.total.rough or found.partial or len(found.parts) < 2:  # noqa: PLR2004
        return True
    least = _NEARLY_ALL if len(found.parts) > _TWO else _NEARLY_ALL_OF_TWO
    return found.open and not found.full and total < found.total.value * least


def _is_more_by_right(text: str, found: _Breakdown, total: Decimal) -> bool:
    """Whether parts that are more than the number before them are those of another, or once more what they are."""
    beside = found.before and text[found.before[-1].end : found.total.start]
    joined_to = beside and "，" not in beside and compiled("[、和及与]").search(beside)
    if joined_to and any(total <= whole for whole in found.together):
        return True  # 建议86件、提案141件，其中区级建议70件、提案120件
    return _is_of_a_larger_whole(found) or _some_make(found) or _all_were_done(text, found)


def _amiss(
    sentence: Sentence, what: str, fix: str, span: tuple[int, int], pairs: Pairs, *, sure: bool
) -> Finding:
    """A sum that is short or over: only asked where the sentence leaves something out or carries it over."""
    end = sentence.plain.find("；", span[1])
    if apart := _EXCLUDES.search(sentence.plain, 0, end if end > 0 else len(sentence.plain)):
        what, sure = f"{what}，“{apart[0]}”的是不是要另算？", False
    severity = Severity.ERROR if sure else Severity.WARNING
    return at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


_EXCLUDES = regex(r"除(?=[^，。；]{1,24}外)|不含|不包括|结转|转入|其余|另有")
"""Words of leaving out and of carrying over: what stands beside them may be meant otherwise than it is read."""
_DIVIDED = regex(
    r"(?:的)?(?:均|已|全部|年内|当年|予以)*(?:办结|答复|回复|办理|审结|完成)(?:完毕)?，(?=[^，。；\d]{2,8}\d)"
)


def _divided(text: str, found: _Breakdown) -> _Breakdown:
    """``11件，其中10件已办结，予以公开6件，部分公开4件``: what follows are the parts of the first part, if all are more than the whole."""
    first, *rest = found.parts
    lead = text[found.total.end : first.start]
    if "有效" in lead and rest and sum((p.value for p in rest), Decimal(0)) <= first.value:
        return found._replace(total=first, parts=tuple(rest))  # 286份，其中有效280份，满意251份
    more = sum((part.value for part in found.parts), Decimal(0)) > found.total.value
    if more and len(rest) > _TWO and _DONE_SO.search(lead):
        while len(rest) > _TWO and _CARRIED_ON.search(text[rest[-2].end : rest[-1].end + 8]):
            rest.pop()  # 新收12件，其中办结11件，予以公开7件、……，1件结转
        return found._replace(total=first, parts=tuple(rest))
    if len(rest) < 2 or not more or _DIVIDED.match(text, first.end) is None:  # noqa: PLR2004
        return found
    return found._replace(total=first, parts=tuple(rest))


def _rounded(found: _Breakdown) -> Decimal:
    """How far a sum may be off since some of its numbers are told in 万: ``1.87万条，其中7,480条、1.12万条``."""
    told = (found.total, *found.parts)
    return sum((m.step / 2 for m in told if "万" in m.text and m.unit != "万元"), Decimal(0))


def _is_of_a_larger_whole(found: _Breakdown) -> bool:
    """``公开327条：网站112条，……电子屏32条，其中惠农67条、集镇41条``: no parts of the last number, but of the one that all make."""
    most = max(part.value for part in found.parts)
    together = sum((part.value for part in found.parts), Decimal(0))
    return most > found.total.value and any(whole >= together for whole in found.earlier)


def _of_an_earlier_whole(found: _Breakdown, together: Decimal) -> _Breakdown:
    """``办结211件，结转12件。其中予以公开96件、……``: the parts are of the number before that they all but make."""
    near = [m for m in found.before if abs(m.value - together) * 10 <= m.value]
    return found._replace(total=near[-1]) if near and found.total not in near else found


_NEAR = 8
"""Characters before a number that tell of what it is."""
_WERE_DONE = regex(r"，(?:均|全部|已|共|年内)*(?:办结|答复|办理|回复|完成|整改)(?:完毕)?(?:了)?$")


def _all_were_done(text: str, found: _Breakdown) -> bool:
    """``收到12件，其中2件为一人提出，办结12件``: the last is no part but all of them once more."""
    return any(
        part.value == found.total.value and _WERE_DONE.search(text[: part.start])
        for part in found.parts[1:]
    )


_YUAN = 10_000
"""Money is read in 万元."""


def _shown(total: Decimal, found: _Breakdown) -> tuple[str, str]:
    """A sum and its parts as they are told: money in the unit of the text."""
    if found.total.unit != "万元" or "万" in found.total.text:
        return f"{total.normalize():f}", " + ".join(f"{p.value.normalize():f}" for p in found.parts)
    yuan = (total * _YUAN).normalize()
    return f"{yuan:f}元", " + ".join(part.text for part in found.parts)


_TWICE = regex(
    r"[^。；]{0,6}[（，(][^。；]{0,14}(?:同时|重复|两处|交叉|多个(?:平台|渠道)|两个(?:平台|渠道)|多渠道)"
)
"""``网站72条、公开栏40条（有16条在两处同时公开）``: why the parts are more."""
_MOST_LISTED = 14


def _some_make(found: _Breakdown) -> bool:
    """Whether some of the numbers make the total: the others are parts of parts (``机构20条，内有领导10条``)."""
    numbers = [part.value for part in (found.following or found.parts)][:_MOST_LISTED]
    sums = {Decimal(0)}
    for number in numbers:
        sums |= {one + number for one in sums if one + number <= found.total.value}
    return found.nested and len(numbers) > _LEAST_NESTED and found.total.value in sums


_LEAST_NESTED = 4
"""Of fewer numbers, some would make the total by chance as easily."""


def _adds_up_otherwise(found: _Breakdown) -> bool:
    """The first parts make the total, and what follows is another list; or all make another number before.

    Parts may be counted in several units (27条、198条、11件).
    """
    sums = list(accumulate(part.value for part in found.parts))
    mixed = list(accumulate(part.value for part in found.following))
    if not found.together.isdisjoint(sums[1:]):
        return True  # 建议17件、提案22件，其中主办28件、会办11件
    return found.total.value in {*sums[1:], *mixed[1:]} or sums[-1] in found.earlier


_COME_AND_GONE = regex(rf"(?:{CAME})[^，。；]{{0,8}}\d+\D{{1,3}}[、，](?:{WENT})")


def breakdowns(text: str, *, joined: bool = False) -> Iterator[_Breakdown]:
    """Every total that is followed by its parts: after 其中 or the like, or in brackets."""
    for match in islice(_NESTED.finditer(text), _MOST_MARKS):
        inside = match[0][1:-1]
        base = match.start() + 1
        parts = _shifted(_countable(mentions(inside)), base)
        before = _countable(mentions(text[: match.start()]))
        if not before or before[-1].end != match.start() or len(parts) <= 1:
            continue
        if _APART.search(text[: before[-1].start]) or _COME_AND_GONE.search(inside):
            continue  # 净增2件（新制定4件、废止2件）
        alike = all(part.unit == before[-1].unit for part in parts)
        if alike and not _STOP.search(inside.removeprefix(_OPEN)):
            partial = bool(_PARTIAL.search(inside))
            full = _OPEN not in inside
            earlier = frozenset(mention.value for mention in before[:-1])
            yield _Breakdown(before[-1], tuple(parts), not full, partial, earlier, full=full)
    flat = _NESTED.sub(lambda m: "\0" * len(m[0]), text)
    for match in islice(_MARKERS.finditer(flat), _MOST_MARKS):
        before = _counts(flat[: match.start()])
        if not before:
            continue
        if joined:
            first = next(iter(_countable(mentions(flat[match.end() :]))), None)
            before = [m for m in before if first and m.unit == first.unit]
            if before and _EACH_HAS.search(flat[: before[-1].start]):
                continue  # 每个社区3处。其中电子屏17处
            if (
                match[0] != _OPEN
                or not before
                or flat.rfind("，", 0, match.start()) != match.start() - 1
            ):
                continue
        total = before[-1] if joined else _whole_of(flat, match, before)
        gap = _COMPARED.sub("", flat[total.end : match.start()])
        if (
            not joined
            and total is before[-1]
            and (len(gap) > _CLOSE or compiled(r"[；。]").search(gap))
        ):  # too far to belong together
            continue
        if _OF_A_YEAR.search(gap):
            continue  # 上年复议2件、诉讼1件，今年分别为3件、2件
        earlier = frozenset(mention.value for mention in before[:-1])
        run = [m.value for m in reversed(_in_one_list(flat, before)) if m.unit == total.unit]
        run = run[:_MOST_BEFORE]
        together = frozenset([*accumulate(run)][1:])
        for one in _following(flat, match, total, earlier):
            yield one._replace(together=together, before=tuple(before[:-1]))


_COMPARED = regex(
    r"，(?:同?比|较|与|同)(?:上一?年度?|去年|20\d\d年度?)[^，。；]{1,20}(?=，)|，(?:同比)?(?:增长|下降|增加|减少|上升|增幅|降幅)[^，。；]{1,12}(?=，)"
)
"""``146件，比上年的152件少6件，下降3.9%，其中……``: a comparison between a number and its parts."""
_OF_A_YEAR = regex(r"(?:今年|本年度?|上一?年度?|去年|20\d\d年度?)[^，。；：\d]{0,6}$")
_OF_A_PROCESS = regex(r"办结|答复|回复|办理")


def _in_one_list(text: str, before: Sequence[Mention]) -> Sequence[Mention]:
    """The last numbers that may be one list; of a process (新收3件，结转1件，办结4件) each is what it is, and only the last is a whole."""
    for at_ in range(len(before) - 1, 0, -1):
        clause = compiled("[，。；、：]").split(text[: before[at_].start])[-1]
        if _OF_A_PROCESS.search(clause):
            return before[at_:]
    return before


_OF_SEVERAL = regex(r"\d+[条件篇个](?:[^，。；\d]{0,6})[里中]，")
_EACH_HAS = regex(r"(?:每|各(?!类|级|项|种))[^，。；\d]{0,8}$")
_CLOSE = 16
"""Characters between a total and 其中; further away they do not belong together."""
_FAR = 30
"""Characters before 其中 in which its total may stand with another number behind it."""


def _whole_of(text: str, marker: re.Match[str], before: list[Mention]) -> Mention:
    """The number before 其中: the last one, or one of the parts' unit a little further on (``7个，投资3200万元，其中……``)."""
    first = next(iter(_countable(mentions(text[marker.end() : marker.end() + _FAR]))), None)
    alike = [m for m in before if first is not None and m.unit == first.unit]
    if before[-1].unit != "万元" or not alike or marker[0] != _OPEN:
        return before[-1]
    gap = text[alike[-1].end : marker.start()]
    return before[-1] if len(gap) > _FAR or compiled("[；。]").search(gap) else alike[-1]


def _following(
    text: str, marker: re.Match[str], total: Mention, earlier: frozenset[Decimal]
) -> Iterator[_Breakdown]:
    rest = text[marker.end() :]
    rest = rest[: other.start()] if marker[0] == _OPEN and (other := _NEXT.search(rest)) else rest
    within = rest.removeprefix("年内").removeprefix("本年")
    if _COME_AND_GONE.match(within) or MOVED.match(within):
        return  # 23处，其中年内新增2处、核销3处，年初为24处
    stop = _STOP.search(rest)
    run = rest[: stop.start()] if stop else rest
    ends_in_nested = bool(stop and stop[0] == _OPEN)
    if ends_in_nested and (before := _first_half(run, total)):
        run, ends_in_nested = before, False
    found = mentions(run)
    if rate := next((part for part in found if part.unit in ("%", "‰")), None):
        run = run[: begins(run, rate.start, "，；、")]
        found = mentions(run)
        if len(_countable(found)) != 1:
            return  # 其中原创126条，原创率60%
    parts = [part for part in _countable(found) if part.unit == total.unit]
    if not parts:
        return
    others = len(parts) < len([m for m in _countable(found) if not _bears(run, m, total, found)])
    # A part that is counted in its own clause right before a stop word may belong to what follows the stop.
    if stop and stop[0] not in ("。", "！", "？", _OPEN):
        parts = [
            part
            for part in parts
            if compiled(r"[，；、]").search(run[part.end :]) or part.end >= len(run) - 1
        ]
        if not parts:
            return
    partial = (
        bool(_PARTIAL.search(run))
        or bool(_SHARE_AFTER.match(rest, len(run)))
        or others
        or ends_in_nested
    )
    parts = _without_carried(text, total, rest, parts)
    if not parts:
        return
    placed = tuple(_shifted(parts, marker.end()))
    following = tuple(_countable(mentions(rest)))
    bare = sum((Decimal(m[0]) for m in _BARE.finditer(run)), Decimal(0))
    larger = _larger(total, run.partition("；")[0], marker.end())
    full = bool(_ALL_NAMED.search(marker[0]) or _THE_REST.search(run[: parts[-1].start]))
    open_ = marker[0] == _OPEN
    nested = bool(_WITHIN.search(rest[:_LONGEST_LIST]))
    yield _Breakdown(total, placed, open_, partial, earlier, following, bare, larger, full, nested)


_NEXT_WHOLE = regex(r"；[^，。；：\d]{2,20}\d[\d,]*[\u3400-\u9fff]{1,3}[，（]?$")


def _first_half(run: str, total: Mention) -> str:
    """``38件，林木采伐21件，其他17件；作出处罚决定21件，其中……``: a list of commas ends where another whole follows; "" where it goes on."""
    match = _NEXT_WHOLE.search(run)
    if match is None or "；" in run[: match.start()]:
        return ""
    half = run[: match.start()]
    parts = [part.value for part in _countable(mentions(half)) if part.unit == total.unit]
    return half if len(parts) >= _TWO and sum(parts) > total.value else ""


_CARRIED_ON = regex(
    r"(?:申请)?，?(?:将|已|按规定|依法|尚未办结|未办结|正在办理)*，?(?:结转|转入|转至|转到|顺延|留待)(?:到|至|入)?(?:下|次|明|20\d\d)"
)


def _without_carried(text: str, total: Mention, rest: str, parts: list[Mention]) -> list[Mention]:
    """``办结8件，其中……、无法提供2件，收到的1件结转下年度``: what is carried over is no part of what was closed."""
    clause = compiled("[，。；、：]").split(text[: total.start])[-1]
    if not _OF_A_PROCESS.search(clause):
        return parts
    return [part for part in parts if not _CARRIED_ON.match(rest, part.end)]


_BEARERS = frozenset(("个", "家", "名", "所"))


def _bears(run: str, one: Mention, total: Mention, found: Sequence[Mention]) -> bool:
    """``26个部门公开9870条``: how many they are of whom the part is told."""
    after = next((m for m in found if m.start >= one.end), None)
    return (
        one.unit in _BEARERS
        and one.unit != total.unit
        and after is not None
        and after.unit == total.unit
        and not compiled("[，；、。]").search(run[one.end : after.start])
    )


_SHARE_AFTER = regex(r"(?:以上|上述)[^，。；\d]{0,6}占")
_MOST_BEFORE = 4
"""Numbers before 其中 that may be its total together."""
_LONGEST_LIST = 400
_BARE = regex(r"(?<=[\u3400-\u9fff])\d{1,5}(?=[\u3400-\u9fff]{2,12}\d)")
"""A number of a list whose unit was left out."""


def _larger(total: Mention, run: str, shift: int) -> Mention | None:
    """A part in another unit of information that is more than its whole: 290篇 of 160条."""
    if total.unit not in _INFORMATION or total.rough:
        return None
    for part in _countable(mentions(run)):
        other = part.unit in _INFORMATION and part.unit != total.unit
        clause = compiled(r"[，；、]").split(run[: part.start])[-1]
        if other and part.value > total.value and compiled(r"公开|发布|推送|上传").search(clause):
            return _shifted([part], shift)[0]
    return None


def _countable(found: list[Mention]) -> list[Mention]:
    return [mention for mention in found if mention.unit in _GENERAL_UNITS]


_APART = regex(
    r"(?:增加|减少|增长|下降|净增|净减|多|少)(?:了|出|收到?|公开|发布?|新收|推送|办理?|制)*$"
    r"|(?:比|较|与|同)(?:上一?年度?|去年|20\d\d年度?)(?:同期)?的?$"
)


def _counts(text: str) -> list[Mention]:
    """What is counted, without differences: 增加1350条."""
    return [m for m in _countable(mentions(text)) if not _APART.search(text[: m.start])]


def _shifted(found: list[Mention], by: int) -> list[Mention]:
    return [m._replace(start=m.start + by, end=m.end + by) for m in found]


# ---------------------------------------------------------------- a list and its total

_TOTAL = regex(
    r"[，；、](?:以上|[两二三四五六][项类者]|[两二三四五六]个(?:平台|渠道|账号|网站)|前述)?(?:各[类项])?(?:共计|合计|总计|共)(?:为|是|有|公开|发布|推送)?(?:各类|政府|政务|信息)*(?=\d)|(?<=\d[人名])共(?=\d{1,5}[人名])"
)


def _of_several_units(text: str, found: Sequence[Mention]) -> Decimal | None:
    """What a list in several units makes: 显示屏1块、打印机1台、一体机1台，共3台."""
    run = list(found[-1:])
    for one in reversed(found[:-1]):
        if not compiled(r"、[^，。；：、\d]{1,10}").fullmatch(text[one.end : run[0].start]):
            break
        run.insert(0, one)
    several = len({m.unit for m in run}) > 1
    return sum((m.value for m in run), Decimal(0)) if several else None


def _totals_after(sentence: Sentence) -> Iterator[Finding]:
    """``A 3件、B 4件，合计8件``."""
    text = _NESTED.sub(lambda m: "\0" * len(m[0]), sentence.plain)
    if _OPEN in text:
        return
    for match in islice((*_TOTAL.finditer(text), *_ALL_DONE.finditer(text)), _MOST_MARKS):
        after = [m for m in mentions(text[match.end() :]) if m.start < 1]
        if not after or after[0].unit not in _GENERAL_UNITS | _PEOPLE:
            continue
        total = after[0]
        before = [
            m for m in mentions(text[: match.start()]) if total.unit in (m.unit, f"{m.unit}次")
        ]
        before = [m for m in before if not _APART.search(text[: m.start])]
        if len(before) < 2 or total.rough or any(m.rough for m in before):  # noqa: PLR2004
            continue
        lead = text[max(0, before[0].start - _NEAR) : match.start()]
        if match[0] == "共" and compiled("[，；。]").search(text, before[0].end, match.start()):
            continue
        if compiled("[各每]").search(lead):
            continue  # 9个村各有信息员1名，加上乡机关3名，共12人
        if _ONCE_MORE.search(text, before[0].end, match.start()):
            continue  # 公示6次，有2项又补公示1次，共8次
        if has_moved(text[: match.start()]):
            continue  # 新增3项、删除2项，调整后共58项
        if OF_NAMED.search(text[before[-1].end : match.end()]):
            continue  # 问得最多的是甲和乙，两项合计13件
        sums = {sum((m.value for m in before[i:]), Decimal(0)) for i in range(len(before))}
        if _of_several_units(text, mentions(text[: match.start()])) == total.value:
            continue
        if total.value - unnumbered(text, before) in sums:
            continue  # 市政府本级、24个部门、10个乡镇和3个街道，共38个
        if total.value not in sums and total.value not in {m.value for m in before}:
            what = f"前面各数相加为 {sum((m.value for m in before), Decimal(0)):f}，与合计 {total.text} 不符"
            span = (before[0].start, match.end() + total.end)
            pairs = of_sum(total.value, (m.value for m in before))
            found = at(sentence, "F3", what, "核对各数和合计", span=span, pairs=pairs)
            yield found if _SURELY_ALL.search(match[0]) else asked(found)


_PEOPLE = frozenset(("名", "人", "处", "家", "部", "户"))
_ONCE_MORE = regex(r"有\d+[^，。；\d]{1,16}[又再][^，。；\d]{0,8}\d")
_SURELY_ALL = regex("合计|共计|总计|累计")
_ALL_OF_IT = regex(
    r"[，。；：](?:从|按(?![件量照规要])|分)(?:[\u3400-\u9fff]{2,10})?(?:看|分|分类|来看|统计)?[，：]?(?=[\u3400-\u9fff“])"
)
_ALL_DONE = regex(
    r"[，；](?:一?共|共计|合计|总计|累计)(?:办理|承办)(?:建议提案|建议|提案|申请)?(?=\d)"
)
_SLIP, _SLIP_SHARE = 10, Decimal("0.01")


def _nearly(sentence: Sentence) -> Iterator[Finding]:
    """``公开1029条，从渠道看，公众号408条、媒体628条``: all parts are told, and the sum misses by a slip."""
    if may_overlap(sentence):
        return
    text = _NESTED.sub(lambda m: "\0" * len(m[0]), sentence.plain)
    for match in islice(_ALL_OF_IT.finditer(text), _MOST_MARKS):
        before = _countable(mentions(text[: match.start()]))
        rest = compiled(r"[。；]").split(text[match.end() :])[0]
        if not before or before[-1].rough or _OPEN in rest or _PARTIAL.search(rest):
            continue
        total = before[-1]
        parts = [m for m in _countable(mentions(rest)) if m.unit == total.unit]
        together = sum(
            (m.value * told_for_each(rest, m.start) for m in parts), Decimal(0)
        )  # 科研机构和其他组织各1件
        wholes = [m for m in before if m.unit == total.unit and not m.rough]
        if any(m.value == together for m in wholes) or _as_others_do(together, wholes):
            continue
        if not {m.value for m in wholes}.isdisjoint([*accumulate(m.value for m in parts)][1:]):
            continue  # 13件，按类分，前10件免收，后3件收费，这3件……
        total = min(wholes, key=lambda m: abs(m.value - together), default=total)
        if (
            total.unit not in ("条", "篇", "件")
            or len(parts) < 2  # noqa: PLR2004
            or any(m.rough for m in parts)
            or _STOP.search(rest.rstrip("。"))
        ):
            continue
        apart = abs(together - total.value)
        larger = any(m.value > total.value for m in parts)
        every = bool(_THE_REST.search(rest[: parts[-1].start]))
        if larger or every or 0 < apart <= max(Decimal(_SLIP), total.value * _SLIP_SHARE):
            what = f"各项相加为 {together:f}，总数是 {total.text}"
            span = (total.start, match.end() + parts[-1].end)
            fix, severity = "核对总数和各项；同一信息多处发布而重复计数的，写明", Severity.WARNING
            pairs = () if larger else of_sum(total.value, (m.value for m in parts))
            yield at(sentence, "F3", what, fix, span=span, severity=severity, pairs=pairs)


def _as_others_do(together: Decimal, wholes: Sequence[Mention]) -> bool:
    """Whether a list makes what numbers before it make: 按渠道网站67条、客户端29条；按内容……, or the rest of one: 办结123件中65件公开."""
    values = [m.value for m in wholes[-_MOST_PARTS:]]
    runs = (values[i:j] for i in range(len(values)) for j in range(i + 2, len(values) + 1))
    rests = (a - b for a in values for b in values if a > b)
    return together in {*(sum(run, Decimal(0)) for run in runs), *rests}


# ---------------------------------------------------------------- what is left, what is listed

_REMAINDER = regex(r"(?:其余|余下|剩余|余)(?:的|各)?(?P<n>\d+)(?P<unit>件|条|篇|份|个|项)")


def _remainders(sentence: Sentence) -> Iterator[Finding]:
    """``收到12件，予以公开8件，其余3件……``."""
    text = _NESTED.sub(lambda m: "\0" * len(m[0]), sentence.plain)
    for match in islice(_REMAINDER.finditer(text), _MOST_MARKS):
        left = Decimal(match["n"])
        before = [m for m in _countable(mentions(text[: match.start()])) if m.unit == match["unit"]]
        if not 2 <= len(before) <= _MOST_PARTS or any(m.rough for m in before):  # noqa: PLR2004
            continue
        if not _A_TOTAL.search(text[: before[0].start]) or _IN_TURN.search(text[: before[0].start]):
            continue  # 公积金、物业信息分别公开126条、86条，其余……: of a whole told before
        values = [m.value for m in before]
        size = len(values)
        rests = {
            sum(values[i:j], Decimal(0)) - sum(values[a:b], Decimal(0))
            for i in range(size)
            for j in range(i + 1, min(i + 3, size))
            for a in range(j, size)
            for b in range(a + 1, size + 1)
        }
        if left not in rests:
            right = values[0] - sum(values[1:], Decimal(0))
            shown = f"应为 {right:f}" if right > 0 else "对不上"
            what = f"前面各数相减，其余{shown}，文字说“{match[0]}”"
            span = (before[0].start, match.end())
            pairs = of_sum(values[0], (*values[1:], left))
            yield at(sentence, "F3", what, "核对总数、各分项和其余", span=span, pairs=pairs)


_IN_TURN = regex("(?:分别|依次)[^，。；]{0,4}$")
_MOST_PARTS = 12
_A_TOTAL = regex(
    r"(?:共|收到|受理|累计|总计|合计|新收|接收|应办|清单|台账|列出|梳理|排查|承接|共有|反馈|征集|收集|接到|承办|办理|发现|查出|检查|抽查|(?<![类复])申请|发布|(?<!予以)(?<!部分)(?<!不予)公开(?=$)|公开(?:各类)?(?:政府|政务)?信息)(?:网民|群众|公众|社会|人大代表|政协委员|代表|委员|意见|建议|提案|留言|来信|咨询|诉求|问题|线索|热线|工单|投诉|各类|政府|政务|信息|公开|申请|数量|共|计|了|依申请|的)*$"
)
_COUNTS_NAMES = regex(
    r"(?<![\d第])(?P<n>\d{1,2}|[二两三四五六七八九十])(?P<noun>(?:大类|类(?!内部|过程))(?:渠道|平台|信息|方式|内容|载体)?|个方面|种(?:渠道|方式|形式|途径)|个(?:领域|渠道|平台|栏目|类别|账号)|(?<=这.)[个家](?:单位|部门|乡镇|街道|镇|乡|村|社区|嘎查|科室|股室|站所))"
)
_NAMES_AFTER = regex(
    r"(?P<n>\d{1,2})(?:个|家|处|块|台|类)(?:政务新媒体)?(?:账号|平台|公众号|网站|查阅点)?[，：:（]?(?:分别)?(?:是|为|即|名称为|位于|设在|设于|在|(?<=账号：))(?P<names>(?:[^。；），]|，(?=“)){2,80})"
)


_NAMED_EACH = regex(
    r"(?P<n>\d{1,2})(?:项|种|部|篇|份|场|期)(?:[\u3400-\u9fff]{0,6})[，：（](?:分别|依次)(?:是|为)(?P<names>[^。；）\d，]{4,80})(?=[。；）]|$)"
)
_NAMED_BY_COLON = regex(
    r"(?:专栏|专题|栏目|板块|专区|制度|账号|平台|渠道)(?P<n>\d{1,2})(?:个|项|类)：(?P<names>[^。；，：\d]{4,80})(?=[。；]|$)"
)
_KINDS_NAMED = regex(
    r"(?<![\d第])(?P<n>\d{1,2}|[二两三四五六七八九十])(?:类|种|大|个)[^，。；：、\d]{0,6}(?:专栏|专题|板块|专区|载体|渠道|平台|方式|途径|形式|场所|账号|栏目|信息)(?:：|，(?:分别)?(?:是|为|即))(?P<names>[^。；，：\d]{4,60})"
)
_A_BODY = r"[\u3400-\u9fff]{1,12}?(?:镇|乡|局|办公室|中心|委员会|站|所|街道|社区|村|苏木|嘎查)"
_NAME_ENDS = regex(r"(?:镇|乡|局|办公室|中心|委员会|站|所|街道|社区|村|苏木|嘎查)(?=[、和及与]|$)")
_BODIES_NAMED = regex(
    rf"(?:^|[，；：]|对)(?P<names>{_A_BODY}(?:、{_A_BODY}){{1,8}}(?:[和及与]{_A_BODY})?)这?(?P<n>\d{{1,2}}|[两三四五六七八九十])(?=[个家](?:单位|部门|乡镇|街道|科室|股室|站所|村|社区))"
)
"""``清河镇、柳林乡、县水利局3个单位``."""
_THAT_IS = regex(
    r"(?<![\d第])(?P<n>\d|[两二三四五六七八九])(?:件事|件实事|[道]?关|项工作|项措施|项举措|个环节|道程序|个步骤|步|项内容)，?(?:即|也就是)(?P<names>[^。；：\d]{4,80})(?=[。；]|$)"
)
_TWO_NAMES = regex(r"[\u3400-\u9fff]{2,10}(?:和|及|与)[\u3400-\u9fff]{2,10}")
_NAMED_AFTER = (_NAMES_AFTER, _NAMED_EACH, _NAMED_BY_COLON)
_CLOSED = regex(
    r"(?<=[，、；已均共])(?:按[时期])?(?:办结|答复|回复|办理完毕)(?:了)?(?P<n>\d+)(?P<unit>件|条|封)"
)
_MENDED = regex(
    r"(?:发现|反馈|查出|通报|监测到)(?:各类)?(?:问题|隐患|错别字|错误|错链|断链|差错|表述不当|线索)[^，。；\d]{0,4}(?P<found>\d+)(?P<unit>个|项|条|处)，(?:已|完成|全部|均)*(?:整改|解决|改正|更正|纠正|修正|修改|处理|修复)(?:到位|完成|问题|了)*(?P<done>\d+)(?P=unit)"
)
_TAKEN = regex(r"建议|提案|工单|热线|来信|留言|信箱|诉求")


def _closed(sentence: Sentence) -> Iterator[Finding]:
    """``承办建议35件，办结42件``: more is done than there was."""
    text = sentence.plain
    for match in islice(_MENDED.finditer(text), _MOST_MARKS):
        if int(match["done"]) > int(match["found"]):
            what = f"发现 {match['found']}，整改的却有 {match['done']}"
            fix, severity = "核对；含以前发现的，写明", Severity.WARNING
            pairs = of_bound(int(match["done"]), int(match["found"]))
            yield at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)
    for match in islice(_CLOSED.finditer(text), _MOST_MARKS):
        start = begins(text, match.start(), "；。：")
        lead = text[start : match.start()]
        before = [m for m in _countable(mentions(lead)) if m.unit == match["unit"]]
        if not before or any(m.rough for m in before) or not _TAKEN.search(lead):
            continue
        if "申请" in lead:  # what is closed there is judged with what was carried over
            continue
        if _LEFT_OVER.search(text) or Decimal(match["n"]) <= sum(m.value for m in before):
            continue
        came = sum((m.value for m in before), Decimal(0))
        what = f"“{match[0]}”比收到、承办的 {came:f} 件还多"
        fix, severity = "核对；含上年结转的，写明结转数", Severity.WARNING
        pairs = of_bound(Decimal(match["n"]), came)
        yield at(sentence, "F3", what, fix, span=match.span(), severity=severity, pairs=pairs)


_LEFT_OVER = regex(r"结转|上年|去年|往年|遗留|累计")


def _lists(sentence: Sentence) -> Iterator[Finding]:
    """``A、B、C5类渠道`` and ``账号3个，分别为“A”“B”``: how many are named and how many are said to be."""
    text = sentence.plain
    for match in _COUNTS_NAMES.finditer(text):
        start = begins(text, match.start(), "，。；：（")
        names = text[start : match.start()].removesuffix("这")
        if "、" not in names or compiled(r"等$|等共?$|其中|\d|”$").search(names):
            continue
        yield from _miscounted(sentence, names, match, (start, match.end()))
    for match in _BODIES_NAMED.finditer(text):
        named = len(_NAME_ENDS.findall(match["names"]))
        if named != numerals.counted(match["n"]):
            yield from _not_as_many(sentence, named, match["n"], match.span())
    for match in _THAT_IS.finditer(text):
        names = match["names"]
        items = names.partition("，")[0].split("、") if "、" in names else names.split("，")
        if not compiled("等|其中").search(names):
            joined = len(compiled("[和及与]").findall(items[-1]))
            said = numerals.counted(match["n"])
            if not len(items) <= said <= len(items) + joined:
                yield from _not_as_many(sentence, len(items), match["n"], match.span())
    for match in _KINDS_NAMED.finditer(text):
        names, last = match["names"], match["names"].rpartition("、")[2]
        if "、" not in names or compiled(r"等|其中|\d").search(names):
            continue
        told = names.count("、") + (2 if compiled("[和及与]").search(last) else 1)
        said = numerals.counted(match["n"])
        if told != said:
            yield from _not_as_many(sentence, told, match["n"], match.span())
    for match in (m for names in _NAMED_AFTER for m in names.finditer(text)):
        names = match["names"]
        quoted = len(compiled("“[^”]*”").findall(names)) + names.count("同名")
        if compiled(r"等|其中|\d").search(names):
            continue
        if quoted:
            if quoted != int(match["n"]):
                yield from _not_as_many(sentence, quoted, match["n"], match.span())
        elif "、" in names and "，" not in names:
            yield from _miscounted(sentence, names, match, match.span())
        elif _TWO_NAMES.fullmatch(names) and int(match["n"]) > 2 and "账号" in match[0]:  # noqa: PLR2004
            yield from _not_as_many(sentence, 2, match["n"], match.span())


def _miscounted(
    sentence: Sentence, names: str, match: re.Match[str], span: tuple[int, int]
) -> Iterator[Finding]:
    said = numerals.counted(match["n"])
    least = names.count("、") + 1
    most = least + len(compiled(r"[和及与]").findall(names))
    if said and not least <= said <= most:
        yield from _not_as_many(sentence, least, match["n"], span)


def _not_as_many(
    sentence: Sentence, listed: int, said: str, span: tuple[int, int]
) -> Iterator[Finding]:
    what, fix = f"列出的是 {listed} 个，文字说是 {said} 个", "核对个数；没有列全的加“等”"
    yield at(sentence, "F3", what, fix, span=span, severity=Severity.WARNING)


# ---------------------------------------------------------------- against last year

_RISE = r"净增|增长|增加|上升|提高|提升|多"
_FALL = r"净减|减少|下降|降低|下滑|减|少"
_RATE = regex(
    rf"(?P<word>{_RISE}|{_FALL}|增幅|降幅)(?:为|达到?|是|了)?(?:约|近)?(?P<rate>\d+(?:\.\d+)?)(?P<unit>%|倍)"
)
_LAST = regex(
    r"(?:上一?年度?|去年|{last}年度?)(?!度?(?:末|底|新收的|结转))(?P<gap>[^，；。%增减多少升降长落]{0,14}?)(?:的|为|是)?(?P<number>\d[\d,]*(?:\.\d+)?万?)(?P<unit>件次|人次|件|条|项|篇|次|份|个(?!百分点)|期|家|处|名|人|户|场|万元)"
)
_DIFF = regex(
    rf"(?P<word>{_RISE}|{_FALL})(?:发布|公开|收到|了|收|出)*(?P<number>\d[\d,]*(?:\.\d+)?万?)(?P<unit>件次|人次|件|条|项|篇|次|份|个(?!百分点)|期|家|处|名|人|户|场|万元)"
)


_ONE_PART = regex(r"网站|公众号|微[信博]|抖音|平台|媒体|公开栏|其中|解读|客户端|申请")
_OF_ALL = regex(r"主动公开|公开的信息|信息总[数量]|公开总[数量]|发布总[数量]|公开(?:信息)?数量")


def _changes(sentence: Sentence, year: int, published: Decimal | None) -> Iterator[Finding]:
    """Differences and rates against last year; where there are several, each within its own semicolons."""
    text = sentence.plain
    if len(list(_RATE.finditer(text))) <= 1 and len(list(_DIFF.finditer(text))) <= 1:
        yield from _change(sentence, text, year, published)
        return
    for match in islice(compiled("[^；]+").finditer(text), _MOST_MARKS):
        own = "\0" * match.start() + match[0] + "\0" * (len(text) - match.end())
        yield from _change(sentence, own, year, None)


_BOTH_WAYS = regex(
    rf"(?:{CAME})[^，。；\d]{{0,4}}\d+(?P<u>[个项处件条户名家])[、，](?:{WENT})[^，。；\d]{{0,4}}\d+(?P=u)"
)
"""``新增6项，删减4项，上年为138项``: neither alone is the change."""


def _change(
    sentence: Sentence, text: str, year: int, published: Decimal | None
) -> Iterator[Finding]:
    last = compiled(_LAST.pattern.replace("{last}", str(year - 1))).search(text)
    before = _plain(last["number"]) if last else None
    rates = list(_RATE.finditer(text))
    diffs = list(_DIFF.finditer(text))
    if _BOTH_WAYS.search(text) or len(rates) > 1 or len(diffs) > 1 or (not rates and not diffs):
        return
    if last and _IN_TURN.search(text[last.end() : (rates or diffs)[0].start()]):
        return  # 与2023年（9件）、2024年（10件）相比，分别增长55.6%、40%
    if last and (_goes_on(text, last) or _ON_AVERAGE.search(text, 0, (rates or diffs)[0].start())):
        return  # 由2024年的3期96人次增加到4期120人次; 2023年498条、2024年540条、2025年612条，年均增长10.9%
    diffs = [one for one in diffs if not last or not _has_its_own_subject(text, one, last)]
    rates = [one for one in rates if not last or not _has_its_own_subject(text, one, last)]
    if not rates and not diffs:
        return
    anchor = (rates or diffs)[0]
    now = _this_year(text, last, anchor, year)
    clause = text[begins(text, anchor.start(), SENTENCE) : anchor.end()]
    if (
        not now
        and published is not None
        and _OF_ALL.search(clause)
        and not _ONE_PART.search(clause)
    ):
        now = (published,)
    if _TOGETHER_THAN.search(clause):
        now = (sum(now, Decimal(0)),)  # 复议3件，诉讼2件，两项合计比上年的4件增加1件
    diff = _plain(diffs[0]["number"]) if diffs else None
    if diff is not None and before is not None and now:
        fell = _is_fall(diffs[0]["word"])
        if all(diff != (before - one if fell else one - before) for one in now):
            meant = min(now, key=lambda one: abs(abs(one - before) - diff))
            span, apart = diffs[0].span(), abs(meant - before)
            shown = [as_told(one, text) for one in (meant, before, apart)]
            what = f"本年 {shown[0]}、上年 {shown[1]}，相差 {shown[2]}，文字说“{diffs[0][0]}”"
            told = of_change(before, meant, -diff if fell else diff)
            yield at(sentence, "F3", what, "核对两年的数后改正", span=span, pairs=told)
    if rates and rates[0]["unit"] == "%" and now:
        if before is None and diff is not None:
            fell = _is_fall(rates[0]["word"])
            pairs = [(one, one + diff if fell else one - diff) for one in now]
            if "相比" in text:  # 与上年新收的52件相比减少11件
                pairs += [(one - diff if fell else one + diff, one) for one in now]
        else:
            pairs = [(one, before) for one in now if before]
        yield from _rate(sentence, rates[0], [(one, base) for one, base in pairs if base])


_ON_AVERAGE = regex(r"(?:年均|平均每?年|年平均|逐年|每年)[^，。；\d]{0,4}$")


def _goes_on(text: str, last: re.Match[str]) -> bool:
    """Whether last year's number stands with another of another kind: which of them is compared is not told."""
    return AND_MORE.match(text, last.end()) is not None


def _has_its_own_subject(text: str, change: re.Match[str], last: re.Match[str]) -> bool:
    """``由2024年的680条降至612条，但民生类信息增加36条``: the change is told in a clause of its own, of something named there."""
    lead = compiled("[，；：、（]").split(text[: change.start()])[-1]
    if last.end() > change.start() - len(lead):
        return False
    return names_its_own(lead)


_TOGETHER_THAN = regex(r"(?:[两三四]项|[两三四]者|二者)?(?:合计|共计|总计)[较比与同]")
_SINCE_LAST = regex(
    r"^(?:这一?数量|总数|总量)?[与较比同](?:上一?年度?|去年)(?:同期)?的?(?P<number>\d[\d,]*)(?P<unit>[条件篇份])(?:相比)?，?(?:总体|同比)?(?P<word>增长|增加|上升|下降|减少)了?(?P<rate>\d+(?:\.\d+)?)%"
)
_THAN_BEFORE = regex(
    r"^(?:比|较|同比|与)(?:上一?年度?|去年|20\d\d年)(?:同期)?(?:相比)?，?(?P<way>增加|多|减少|少)了?(?P<n>\d[\d,]*)(?P<unit>[条件篇份])，(?P<word>增长|上升|下降|降低)了?(?P<rate>\d+(?:\.\d+)?)%"
)
_THEN_TOLD = regex(
    r"^(?:上一?年度?|去年|(?P<year>20\d\d)年度?)(?:同期|全年)?(?:为|是|有|共|公开|发布|政府|政务|信息|数)*(?P<number>\d[\d,]*)(?P<unit>[条件篇份])，(?:同比|[比较](?:上一?年|去年)|今年|本年|总体|，)*(?P<word>增长|增加|上升|下降|减少)了?(?P<rate>\d+(?:\.\d+)?)%"
)
"""``上年为365条，同比增长12.9%``."""
_PUBLISHED_BY_ALL = regex(r"(?:公开|发布)(?:了)?(?:各类)?(?:政府|政务)?信息(?:共|总计)?$")
_PUBLISHED_IN_ALL = regex(
    r"(?:^|年度?|，)[^，。；\d]{0,14}(?:公开|发布)(?:了)?(?:各类)?(?:政府|政务)?信息(?:共|总计)?$"
)


def _changes_since(sentence: Sentence, before: Sentence | None, year: int) -> Iterator[Finding]:
    """``公开政府信息842条，……。与上年的780条相比，增长8.9%``: this year's number stands in the sentence before."""
    text = sentence.plain
    then = _THEN_TOLD.match(text)
    if then and then["year"] and int(then["year"]) != year - 1:
        then = None
    match = _SINCE_LAST.match(text) or _THAN_BEFORE.match(text) or then
    if match is None or before is None or before.paragraph is not sentence.paragraph:
        return
    alike = [m for m in mentions(before.plain) if m.unit == match["unit"]]
    lead = before.plain[: alike[0].start] if alike else ""
    whole = _PUBLISHED_IN_ALL.search(lead) and not _ONE_PART.search(lead)
    in_parts = bool(alike) and alike[0].value == sum((m.value for m in alike[1:]), Decimal(0))
    if not whole and not (then and in_parts and _PUBLISHED_BY_ALL.search(lead)):
        return
    if alike[0].rough:
        return
    if match.re.groupindex.get("way"):  # 比2024年增加72条，增长13.3%
        change = _plain(match["n"]) * (-1 if match["way"] in ("减少", "少") else 1)
        base = alike[0].value.normalize() - change
    else:
        base = _plain(match["number"])
    pairs = [(m.value.normalize(), base) for m in alike[:_MOST_COMPARED] if base and not m.rough]
    yield from _rate(sentence, match, pairs)


def _plain(text: str) -> Decimal:
    plain = text.replace(",", "")
    return Decimal(plain.removesuffix("万")) * (10_000 if plain.endswith("万") else 1)


def _is_fall(word: str) -> bool:
    return compiled(f"{_FALL}|降幅").fullmatch(word) is not None


_MOST_COMPARED = 6
"""Numbers that may be meant by a comparison."""


_YEAR_BEFORE = regex(r"(?P<year>20\d\d)年(?:度|为|是|有|共|的|主动|公开|发布|政府|信息)*$")


def _is_of_another_year(lead: str, year: int) -> bool:
    """``2023年480条、去年（2024年）544条，今年增加68条``: what a year before this one had."""
    match = _YEAR_BEFORE.search(lead, max(0, len(lead) - _YEAR_IS_NEAR))
    return match is not None and int(match["year"]) != year


_YEAR_IS_NEAR = 20


def _this_year(
    text: str, last: re.Match[str] | None, anchor: re.Match[str], year: int
) -> tuple[Decimal, ...]:
    """What may be compared: exact counts before the comparison that are not last year's; one, if it is not told."""
    taken = [(anchor.start(), anchor.end())]
    if last:
        taken.append(last.span())
    unit = last["unit"] if last else None
    units = _GENERAL_UNITS | _PEOPLE
    found = [
        m
        for m in mentions(text[: anchor.start()])
        if m.unit in units
        and not any(a < m.end and m.start < b for a, b in taken)
        and not _is_of_another_year(text[: m.start], year)
        and (unit is None or m.unit == unit)
    ]
    change = re.compile(rf"(?:{_RISE}|{_FALL})[了收到发布公开出]*$|差[^，；。\d]{{0,4}}$")
    found = [m for m in found if not change.search(text[: m.start])]
    if not found and last and (told := _TOLD_AFTER.match(text, anchor.end())):
        found = [m for m in mentions(text) if m.start == told.end() and m.unit == unit]
    if any(m.rough for m in found) or len(found) > (_MOST_COMPARED if last else 1):
        return ()
    return tuple(m.value.normalize() for m in found)


_TOLD_AFTER = regex(
    r"[，；]?(?:全年|本年度?|共|实际|为|达到?|升至|增至|增加到|减少到|降至)+(?:主动)?(?:发文|发布|公开|推送|收到|办理|新收|信息|申请|政府)*(?=\d)"
)


def _rate(
    sentence: Sentence, match: re.Match[str], pairs: Sequence[tuple[Decimal, Decimal]]
) -> Iterator[Finding]:
    """``pairs``: this year's and last year's numbers that may be meant."""
    said = Decimal(match["rate"])
    step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    signed = -said if _is_fall(match["word"]) else said
    changes = [(now - before) / before * 100 for now, before in pairs]
    if not pairs or any(abs(change - signed) < step for change in changes):
        return
    change = min(changes, key=lambda one: abs(one - signed))  # which is meant, where several may be
    now, before = pairs[changes.index(change)]
    right = abs(change).quantize(min(step, Decimal("0.1")), ROUND_HALF_UP)
    word = "增长" if change > 0 else "下降"
    ends = as_told(before, sentence.plain), as_told(now, sentence.plain)
    what = f"由 {ends[0]} 到 {ends[1]} 应为{word} {right}%，文字说“{match[0]}”"
    told = of_growth(before, now, signed)
    yield at(sentence, "F3", what, "重算百分比后改正", span=match.span(), pairs=told)
