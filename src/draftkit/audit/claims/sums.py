"""Sums, differences and rates of change that a sentence itself makes (F3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from typing import NamedTuple

from draftkit.audit.claims import shares
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.text import Finding, Report, Sentence, at
from draftkit.diagnostics import Severity

# ---------------------------------------------------------------- 其中

_OPEN = "其中"
_MARKERS = re.compile(
    r"其中|(?:具体)?(?:包括|包含|分别为|分别是|构成[是为]|组成[是为]|分布[是为]|情况[是为]|具体[是为]|具体如下|即[:：]?)"
)
_PARTIAL = re.compile(r"等|主要|如|例如|部分|重点|涉及|仅|还有|另有|尤其|特别|余下|其余")
_STOP = re.compile(
    r"合计|共计|总计|累计|小计|同比|环比|比上年|较上年|相比|增长|增加|减少|下降|其中|阅读|浏览|点击|访问|关注|粉丝|回复|答复|同时|另外"
    r"|此外|以上|上述|[。！？]|全年|本年|结转|组织(?=开展|培训|召开|业务|专题|学习)|开展|召开|举办|比20|较20|20\d\d年|上年|去年|占"
)
_GENERAL_UNITS = frozenset(
    ("件", "条", "项", "篇", "次", "份", "个", "期", "宗", "起", "人次", "场", "件次", "条次")
)
_NEARLY_ALL = Decimal("0.6")
"""其中 with less than this share of the total names some parts on purpose."""
_NESTED = re.compile(r"[（(][^（()）]*[）)]")


class _Breakdown(NamedTuple):
    total: Mention
    parts: tuple[Mention, ...]
    open: bool
    partial: bool
    earlier: frozenset[Decimal] = frozenset()
    following: tuple[Mention, ...] = ()


def check(report: Report) -> Iterator[Finding]:
    """Breakdowns, totals after a list, comparisons with last year, and shares."""
    for sentence in report.sentences():
        yield from _breakdowns(sentence)
        yield from _totals_after(sentence)
        yield from _changes(sentence, report.year)
    yield from shares.check(report)


def _breakdowns(sentence: Sentence) -> Iterator[Finding]:
    for found in breakdowns(sentence.plain):
        total = sum((part.value for part in found.parts), Decimal(0))
        if any(part.rough for part in found.parts) or total == found.total.value:
            continue
        if found.total.rough and found.total.agrees(total):
            continue
        if _adds_up_otherwise(found):
            continue
        more = total > found.total.value
        if found.total.rough and not more:
            continue
        if not more and (found.partial or len(found.parts) < 2):  # noqa: PLR2004
            continue
        if not more and found.open and total < found.total.value * _NEARLY_ALL:
            continue
        what = (
            f"分项相加为 {total:f}，{'多于' if more else '少于'}总数 {found.total.text}"
            f"（{' + '.join(f'{part.value:f}' for part in found.parts)}）"
        )
        fix = "核对总数和各分项" + ("" if more else "；只列了一部分的，写明“等”或“其余……”")
        severity = Severity.WARNING if found.open and not more else Severity.ERROR
        span = (found.total.start, found.parts[-1].end)
        yield at(sentence, "F3", what, fix, span=span, severity=severity)


def _adds_up_otherwise(found: _Breakdown) -> bool:
    """The first parts make the total, and what follows is another list; or all make another number before.

    Parts may be counted in several units (27条、198条、11件).
    """
    sums = list(accumulate(part.value for part in found.parts))
    mixed = list(accumulate(part.value for part in found.following))
    return found.total.value in {*sums[1:], *mixed[1:]} or sums[-1] in found.earlier


def breakdowns(text: str) -> Iterator[_Breakdown]:
    """Every total that is followed by its parts: after 其中 or the like, or in brackets."""
    for match in _NESTED.finditer(text):
        inside = match[0][1:-1]
        base = match.start() + 1
        parts = _shifted(_countable(mentions(inside)), base)
        before = _countable(mentions(text[: match.start()]))
        if not before or before[-1].end != match.start() or len(parts) <= 1:
            continue
        alike = all(part.unit == before[-1].unit for part in parts)
        if alike and not _STOP.search(inside.removeprefix(_OPEN)):
            partial = bool(_PARTIAL.search(inside))
            yield _Breakdown(before[-1], tuple(parts), _OPEN in inside, partial)
    flat = _NESTED.sub(lambda m: "\0" * len(m[0]), text)
    for match in _MARKERS.finditer(flat):
        before = _countable(mentions(flat[: match.start()]))
        if not before:
            continue
        total = before[-1]
        gap = flat[total.end : match.start()]
        if len(gap) > 16 or re.search(r"[；。]", gap):  # noqa: PLR2004  # too far to belong together
            continue
        earlier = frozenset(mention.value for mention in before[:-1])
        yield from _following(flat, match, total, earlier)


def _following(
    text: str, marker: re.Match[str], total: Mention, earlier: frozenset[Decimal]
) -> Iterator[_Breakdown]:
    rest = text[marker.end() :]
    stop = _STOP.search(rest)
    run = rest[: stop.start()] if stop else rest
    ends_in_nested = bool(stop and stop[0] == _OPEN)
    found = mentions(run)
    if any(part.unit in ("%", "‰") for part in found):
        return
    parts = [part for part in _countable(found) if part.unit == total.unit]
    if not parts:
        return
    others = len(parts) < len(_countable(found))
    # A part that is counted in its own clause right before a stop word may belong to what follows the stop.
    if stop and stop[0] not in ("。", "！", "？", _OPEN):
        parts = [
            part
            for part in parts
            if re.search(r"[，；、]", run[part.end :]) or part.end >= len(run) - 1
        ]
        if not parts:
            return
    partial = bool(_PARTIAL.search(run)) or others or ends_in_nested
    placed = tuple(_shifted(parts, marker.end()))
    following = tuple(_countable(mentions(rest)))
    yield _Breakdown(total, placed, marker[0] == _OPEN, partial, earlier, following)


def _countable(found: list[Mention]) -> list[Mention]:
    return [mention for mention in found if mention.unit in _GENERAL_UNITS]


def _shifted(found: list[Mention], by: int) -> list[Mention]:
    return [m._replace(start=m.start + by, end=m.end + by) for m in found]


# ---------------------------------------------------------------- a list and its total

_TOTAL = re.compile(r"[，；、](?:以上)?(?:各[类项])?(?:共计|合计|总计|共)(?:为|是|有)?(?=\d)")


def _totals_after(sentence: Sentence) -> Iterator[Finding]:
    """``A 3件、B 4件，合计8件``."""
    text = _NESTED.sub(lambda m: "\0" * len(m[0]), sentence.plain)
    if _OPEN in text:
        return
    for match in _TOTAL.finditer(text):
        after = _countable(mentions(text[match.end() - 1 :]))
        if not after:
            continue
        total = after[0]
        before = [m for m in _countable(mentions(text[: match.start()])) if m.unit == total.unit]
        if len(before) < 2 or total.rough or any(m.rough for m in before):  # noqa: PLR2004
            continue
        sums = {sum((m.value for m in before[i:]), Decimal(0)) for i in range(len(before))}
        if total.value not in sums and total.value not in {m.value for m in before}:
            what = f"前面各数相加为 {sum((m.value for m in before), Decimal(0)):f}，与合计 {total.text} 不符"
            end = match.end() - 1 + total.end
            yield at(sentence, "F3", what, "核对各数和合计", span=(before[0].start, end))


# ---------------------------------------------------------------- against last year

_RISE = r"增长|增加|上升|提高|提升|多"
_FALL = r"减少|下降|降低|下滑|减|少"
_RATE = re.compile(rf"(?P<word>{_RISE}|{_FALL})了?(?:约|近)?(?P<rate>\d+(?:\.\d+)?)(?P<unit>%|倍)")
_LAST = re.compile(
    r"(?:上一?年度?|去年|{last}年度?)(?!末|底|新收的|结转)(?P<gap>[^，；。%增减多少升降长落]{0,14}?)(?:的|为|是)?(?P<number>\d[\d,]*)(?P<unit>件次|件|条|项|篇|次|份|个|期)"
)
_DIFF = re.compile(
    rf"(?P<word>{_RISE}|{_FALL})(?:发布|公开|收到|了|收|出)*(?P<number>\d[\d,]*)(?P<unit>件次|件|条|项|篇|次|份|个|期)"
)


def _changes(sentence: Sentence, year: int) -> Iterator[Finding]:
    text = sentence.plain
    last = re.search(_LAST.pattern.replace("{last}", str(year - 1)), text)
    before = _plain(last["number"]) if last else None
    rates = list(_RATE.finditer(text))
    diffs = list(_DIFF.finditer(text))
    if len(rates) > 1 or len(diffs) > 1 or (not rates and not diffs):
        return
    anchor = (rates or diffs)[0]
    now = _this_year(text, last, anchor)
    diff = _plain(diffs[0]["number"]) if diffs else None
    if diff is not None and before is not None and now is not None:
        right = before - now if _is_fall(diffs[0]["word"]) else now - before
        if diff != right:
            span, apart = diffs[0].span(), abs(now - before)
            what = f"本年 {now:f}、上年 {before:f}，相差 {apart:f}，文字说“{diffs[0][0]}”"
            yield at(sentence, "F3", what, "核对两年的数后改正", span=span)
    if rates and rates[0]["unit"] == "%":
        if before is None and diff is not None and now is not None:
            fell = _is_fall(rates[0]["word"])
            before = now + diff if fell else now - diff
        if before and now is not None:
            yield from _rate(sentence, rates[0], now, before)


def _plain(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _is_fall(word: str) -> bool:
    return re.fullmatch(_FALL, word) is not None


def _this_year(text: str, last: re.Match[str] | None, anchor: re.Match[str]) -> Decimal | None:
    """The figure that is compared: the last exact count before the comparison that is not last year's."""
    taken = [(anchor.start(), anchor.end())]
    if last:
        taken.append(last.span())
    unit = last["unit"] if last else None
    found = [
        m
        for m in _countable(mentions(text[: anchor.start()]))
        if not any(a < m.end and m.start < b for a, b in taken) and (unit is None or m.unit == unit)
    ]
    change = re.compile(rf"(?:{_RISE}|{_FALL})[了收到发布公开出]*$|差[^，；。\d]{{0,4}}$")
    found = [m for m in found if not change.search(text[: m.start])]
    if len(found) != 1 or found[0].rough:
        return None
    return found[0].value


def _rate(
    sentence: Sentence, match: re.Match[str], now: Decimal, before: Decimal
) -> Iterator[Finding]:
    said = Decimal(match["rate"])
    digits = len(match["rate"].partition(".")[2])
    change = (now - before) / before * 100
    signed = -said if _is_fall(match["word"]) else said
    if abs(change - signed) > Decimal(1).scaleb(-digits):
        right = abs(change).quantize(Decimal(1).scaleb(-max(digits, 1)), ROUND_HALF_UP)
        word = "增长" if change > 0 else "下降"
        what = f"由 {before:f} 到 {now:f} 应为{word} {right}%，文字说“{match[0]}”"
        yield at(sentence, "F3", what, "重算百分比后改正", span=match.span())
