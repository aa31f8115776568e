"""What there was, what there is and what changed (F3), each known by its own words and not by the order they stand in.

A quantity is one of before where its words say so (``原有``, ``上年``, ``由``, ``清理前``), a change where a verb of more or less
leads to it, and else what there is now; a change is wrong only if no two quantities beside it differ by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from draftkit.audit.claims.counts import amiss, names_its_own, stretches
from draftkit.audit.claims.measured import Quantity, around, measured, of_kind, quantities_of, shown
from draftkit.audit.claims.mistyped import of_change, of_growth, of_sum
from draftkit.audit.claims.movements import CAME, WENT
from draftkit.audit.claims.text import Finding, Report, Sentence, as_told
from draftkit.chinese import numerals
from draftkit.patterns import compiled, regex

_MORE = r"净增|新增|增加|增长|增|多|上升|提高|提升|扩大|扩充|上涨|升|涨|延长|高"
_LESS = (
    r"净减|减少|压减|精简|下降|降低|缩短|压缩|减|少|降|注销|关停|撤并|撤销|裁撤|退出|核减|下调|低"
)
_BETWEEN = r"(?:了|出|收到?|公开|发布?|新收|推送|办理?|制|至少|幅度|比例|率|账号|数量)*"
_CHANGE = regex(
    rf"(?P<word>{_MORE}|{_LESS}){_BETWEEN}(?:公开事项|事项|[^，。；、\d至到为成]{{0,5}}|)(?:(?<=[率度例])为|达)?$"
)
_FALLS = regex(_LESS)
_YEARS_END = regex(r"20\d\d年(?:末|底)")
_THE_SAME = regex("持平|基本相当|数量相同|相同(?=[，。；（])")
_LEVEL = Decimal("0.03")
_CARRIED = regex(r"结转|转入|转来|遗留")
_NET = regex(r"净(?P<way>增|减)[^，。；\d]{0,6}$")
_COMES = regex(rf"(?:{CAME}|新|增|加入|上线|开通)[^，。；\d]{{0,8}}$")
_GOES = regex(rf"(?:{WENT})[^，。；\d]{{0,8}}$")
_BEFORE = (
    r"(?<=比)[^，。；\d]{2,12}平均[^，。；\d]{0,4}$|上一?年|去年|年初|原有|原来|原先|此前|最初|起初|由|从|(?:改版|整合|调整|清理|优化|升级|精简|修订|整治|治理|合并|推广|改造)(?:之)?前|第一轮"
    r"|(?<!\d){last}年"
)
_AFTER = regex(
    r"年末|年底|目前|现[有为在]|至今|(?:改版|整合|调整|清理|优化|升级|精简|修订|整治|治理|合并)后"
)
_RATE = regex(
    rf"(?P<word>增幅|升幅|涨幅|降幅|减幅|{_MORE}|{_LESS})(?:了|出|为|达到?|比例|幅度|率|约|超过?|近)*"
    rf"(?:(?P<rate>\d+(?:\.\d+)?)%|(?P<tenths>[{numerals.DIGITS}])成(?P<half>半)?(?![一二三四五六七八九])|(?P<times>\d+(?:\.\d+)?|[{numerals.DIGITS}两])倍)(?P<late>以上|多)?"
)
_MULTIPLE = regex(
    rf"(?:是|为|达到?|相当于|约为)[^，。；]{{0,24}}?的(?P<about>近|约)?(?P<times>\d+(?:\.\d+)?|[{numerals.DIGITS}两])倍(?P<late>多)?"
)
_OF_TIME = regex(
    r"同比|环比|一年(?:来|间)?|全年|比(?:上一?年|去年|年初|20\d\d年)|较(?:上一?年|去年|年初|20\d\d年)|两年|总体|累计|净"
)
_SUBJECT = 3
"""So many characters before a rate are a subject of its own."""
_ANOTHER = 2


def check(report: Report) -> Iterator[Finding]:
    """Every change told beside both its ends."""
    before = compiled(_BEFORE.replace("{last}", str(report.year - 1)))
    yield from _from_the_sentence_before(report, before)
    for sentence, every in measured(report):
        text = sentence.plain
        if "番" in text:
            yield from _doubled(sentence, every)
        if "半" in text:
            yield from _halved(sentence, every)
        if not _FALLS.search(text) and not compiled(f"倍|持平|相同|相当|{_MORE}").search(text):
            continue
        for first, last in stretches(text):
            own = [
                q._replace(start=q.start + first, end=q.end + first)
                for q in quantities_of(text[first:last])
            ]
            if len(own) > 1:
                yield from _Stretch(sentence, own, (first, last), before).judge()


def _from_the_sentence_before(report: Report, before: re.Pattern[str]) -> Iterator[Finding]:
    """``公开信息132条。较2023年的110条增加12条。``: what there is now is told in the sentence before."""
    lead: Sentence | None = None
    for sentence in report.sentences():
        last, lead = lead, sentence
        text = sentence.plain
        if last is None or last.paragraph is not sentence.paragraph or len(text) > _SHORT_ONE:
            continue
        if not _COMPARES_FIRST.match(text) or compiled("申请|新收|办结").search(text + last.plain):
            continue
        found = quantities_of(text)
        stretch = _Stretch(sentence, found, (0, len(text)), before)
        told = stretch.by_the_change(found[0].kind) if found else None
        now = of_kind(quantities_of(last.plain), found[0].kind) if told else []
        if told and now and not any(q.rough for q in now):
            right = told[1][0].value
            if right not in {q.value for q in now}:
                what = f"{shown(told[0].value)} 和这个增减数合起来是 {shown(right)}，前一句是 {now[0].text}"
                pairs = of_sum(now[0].value, (right,))
                yield amiss(sentence, what, around(*found), pairs=pairs)


_SHORT_ONE = 80
_COMPARES_FIRST = regex(r"(?:与?(?:20\d\d年|上一?年|去年)[^，。；\d]{0,6}|同)?(?:相?比|较)")


class _Stretch:
    """The quantities between two hard stops, by the part each plays."""

    def __init__(
        self,
        sentence: Sentence,
        found: Sequence[Quantity],
        span: tuple[int, int],
        before: re.Pattern[str],
    ) -> None:
        self.sentence = sentence
        self.found = found
        self.span = span
        self.changes = [(q, m) for q in found if (m := _CHANGE.search(q.lead))]
        changed = [q for q, _ in self.changes]
        self.ends = [q for q in found if q not in changed]
        led = {q: self._led(q) for q in self.ends}
        self.before = [
            q
            for q in self.ends
            if before.search(led[q]) and not _AFTER.search(_YEARS_END.sub("", led[q]))
        ]
        self.before = [q for q in self.before if not _CARRIED.search(f"{led[q]}{q.tail}")]

    def _led(self, quantity: Quantity) -> str:
        """What leads to a quantity; before a bracket that begins with it, the words before: 比上年（8420条）."""
        text = self.sentence.plain
        begin = quantity.start - len(quantity.lead)
        if quantity.lead.strip("为共有") or text[begin - 1 : begin] != "（":
            return quantity.lead
        return compiled("[，。；：、）]").split(text[: begin - 1])[-1]

    def judge(self) -> Iterator[Finding]:
        for change, match in self.changes[:2]:
            begin = change.start - len(change.lead)
            told = all(q.end <= begin for q in self.ends if q.kind == change.kind)
            if told and names_its_own(change.lead[: match.start()]):
                continue  # 由680条降至612条，但民生类信息增加36条
            yield from self._apart(change, match["word"])
        yield from self._net()
        yield from self._the_same()
        rates = list(_RATE.finditer(self.sentence.plain, *self.span))
        if len(rates) == 1:
            yield from self._rate(rates[0])
        multiples = list(_MULTIPLE.finditer(self.sentence.plain, *self.span))
        if len(multiples) == 1:
            yield from self._multiple(multiples[0])

    def _ends_of(self, kind: str) -> tuple[Quantity, list[Quantity]] | None:
        """What there was, and what there may be now: all others of its kind."""
        before = of_kind(self.before, kind)
        if len(before) != 1:
            return None
        now = of_kind(self.ends, kind, before[0])
        if not now or any(q.rough for q in (before[0], *now)):
            return None
        return before[0], now

    def _apart(self, change: Quantity, word: str) -> Iterator[Finding]:
        """``保留39个，注销27个（原有68个）``."""
        kind = "%" if change.kind == "百分点" else change.kind
        ends = self._ends_of(kind)
        if ends is None or change.rough or kind == "元":
            return
        before, now = ends
        step = max(before.step, *(q.step for q in now)) if change.step < 1 else Decimal(0)
        same = [c.value for c, _ in self.changes if c.kind == change.kind]
        apart = {abs(q.value - before.value) for q in now}
        if any(abs(one - change.value) <= step / 2 for one in apart) or len(same) > 1:
            return
        after = now[0]
        if self._before_another(change, before, after):
            return
        if len(now) > 1 or change.value > before.value * 3:
            return
        what = f"{self._shown(before.value)} 与 {self._shown(after.value)} 相差 {self._shown(abs(after.value - before.value))}，文字说“{word}{change.text}”"
        rises = after.value >= before.value
        pairs = of_change(before.value, after.value, change.value if rises else -change.value)
        yield amiss(self.sentence, what, around(before, after, change), pairs=pairs)

    def _before_another(self, change: Quantity, *ends: Quantity) -> bool:
        """``复议减少2件，诉讼由1件降为0件``: the change is told of one thing, the two ends of another."""
        first = min(q.start for q in ends)
        if change.end > first:
            return False
        own = compiled("[，；：、]").split(self.sentence.plain[change.end : first])[-1]
        cut = self.sentence.plain.rfind(own, change.end, first) > change.end
        subject = _OF_TIME.sub("", own.rstrip("由从"))
        return cut and own.endswith(("由", "从")) and len(subject) >= _ANOTHER

    def _shown(self, value: Decimal) -> str:
        return as_told(value, self.sentence.plain)

    def _the_same(self) -> Iterator[Finding]:
        """``公开300条，与上年持平（上年280条）``."""
        match = _THE_SAME.search(self.sentence.plain, *self.span)
        for kind in sorted({q.kind for q in self.before}) if match else ():
            ends = self._ends_of(kind)
            if ends is None or len(ends[1]) != 1:
                continue
            before, after = ends[0], ends[1][0]
            lead = self.sentence.plain[match.end() : before.start] if match else ""
            if len(_OF_TIME.sub("", compiled("[，（）为的由从共]").sub("", lead))) > _SUBJECT:
                continue  # 公开栏与上年持平，信息更新由上年的150次增加到180次
            if abs(after.value - before.value) > before.value * _LEVEL:
                what = f"{self._shown(before.value)} 与 {self._shown(after.value)} 相差 {self._shown(abs(after.value - before.value))}，文字说“持平”"
                yield amiss(self.sentence, what, around(before, after))
                return

    def _net(self) -> Iterator[Finding]:
        """``新增28户、退出19户，较上年净增10户``."""
        for net in self.found:
            way = _NET.search(net.lead)
            others = [q for q in self.found if q.kind == net.kind and q.end <= net.start]
            more = [q for q in others if _COMES.search(q.lead) and not _GOES.search(q.lead)]
            less = [q for q in others if _GOES.search(q.lead)]
            if way is None or len(more) != 1 or len(less) != 1:
                continue
            real = more[0].value - less[0].value
            said = net.value if way["way"] == "增" else -net.value
            if real != said and not any(q.rough for q in (net, *more, *less)):
                what = f"增加 {self._shown(more[0].value)}、减少 {self._shown(less[0].value)}，净增应为 {self._shown(real)}"
                pairs = of_change(more[0].value, said, -less[0].value)
                yield amiss(self.sentence, what, around(*more, *less, net), pairs=pairs)

    def _rate(self, rate: re.Match[str]) -> Iterator[Finding]:
        """``由2.4万次升至3.6万次，升幅60%`` and ``由680个压减到510个，压减三成``."""
        kinds = {q.kind for q in self.before} - {"%", "百分点"}
        if compiled("(?:分别|依次)[^，。；]{0,4}$").search(self.sentence.plain, 0, rate.start()):
            return
        for kind in sorted(kinds):
            ends = self._ends_of(kind) or self.by_the_change(kind)
            if ends is None or not ends[0].value or len(ends[1]) != 1:
                continue
            before, after = ends[0], ends[1][0]
            if self._of_another(rate, before, after):
                continue
            said, slack = _said(rate)
            real = (after.value - before.value) / before.value * 100
            loose = (before.step + after.step) / before.value * 100 / 2
            wanted = -said if _FALLS.search(rate["word"]) or "降" in rate["word"] else said
            if rate["late"] and 0 <= real - wanted <= abs(wanted):
                continue
            if abs(real - wanted) <= slack + loose:
                continue
            right = abs(real).quantize(Decimal("0.1"), ROUND_HALF_UP)
            word = "增长" if real > 0 else "下降"
            what = f"由 {self._shown(before.value)} 到 {self._shown(after.value)} 为{word} {right}%，文字说“{rate[0]}”"
            ends_at = around(before, after)
            span = (min(ends_at[0], rate.start()), max(ends_at[1], rate.end()))
            sharp = rate["rate"] is not None
            pairs = of_growth(before.value, after.value, wanted) if sharp else ()
            yield amiss(self.sentence, what, span, pairs=pairs)
            return

    def by_the_change(self, kind: str) -> tuple[Quantity, list[Quantity]] | None:
        """``同比增加22条，增幅为25%，上年为110条``: what there is now stands elsewhere, and is what was and the change."""
        before = of_kind(self.before, kind)
        changes = [(q, m) for q, m in self.changes if q.kind == kind]
        alone = len(before) == len(changes) == 1 and len(of_kind(self.found, kind)) == 2  # noqa: PLR2004
        if not alone or before[0].rough or changes[0][0].rough:
            return None
        change, match = changes[0]
        by = -change.value if _FALLS.search(match["word"]) else change.value
        return before[0], [change._replace(value=before[0].value + by)]

    def _of_another(self, rate: re.Match[str], *ends: Quantity) -> bool:
        """``由2.4万次升至3.6万次，同期公众号关注增长40%``: its clause has a subject of its own."""
        lead = compiled("[，；：、（]").split(self.sentence.plain[: rate.start()])[-1]
        begin = rate.start() - len(lead)
        own = all(q.end <= begin for q in ends)
        if all(rate.end() <= q.start for q in ends):
            first = min(q.start for q in ends)
            return bool(_ABOVE_ALL.search(self.sentence.plain[rate.end() : first]))
        return own and len(_OF_TIME.sub("", lead)) > _SUBJECT

    def _multiple(self, match: re.Match[str]) -> Iterator[Finding]:
        """``9260条，是2022年（8420条）的1.3倍``."""
        for kind in sorted({q.kind for q in self.before} - {"%", "倍"}):
            ends = self._ends_of(kind)
            if ends is None or not ends[0].value or len(ends[1]) != 1:
                continue
            before, after = ends[0], ends[1][0]
            told = match["times"]
            said = Decimal(told) if told[0].isdigit() else Decimal(numerals.number(told) or 0)
            real = after.value / before.value
            if abs(real - said) >= (Decimal("0.1") if "." in told else Decimal("0.5")):
                what = f"{self._shown(after.value)} 是 {self._shown(before.value)} 的 {real.quantize(Decimal('0.1'), ROUND_HALF_UP)} 倍，文字说 {told} 倍"
                span = (min(before.start, after.start, match.start()), match.end())
                yield amiss(self.sentence, what, span)
                return


_ABOVE_ALL = regex("主要|其中|尤其|特别|比如|例如|但|而")
"""What follows is told of a part: ``下降17.6%，主要是征地类由9件降至6件``."""
_DOUBLED = regex(r"翻(?:了)?(?:近|一|两)*番")
_TWICE = (Decimal("1.7"), Decimal("2.6")), (Decimal("3.3"), Decimal("4.9"))


def _doubled(sentence: Sentence, found: Sequence[Quantity]) -> Iterator[Finding]:
    """``翻了一番，由540条增至612条``: two numbers and no third, of which neither is twice the other."""
    match = _DOUBLED.search(sentence.plain)
    counted = [q for q in found if q.kind not in ("%", "倍", "百分点")]
    if match is None or len(counted) != 2 or counted[0].kind != counted[1].kind:  # noqa: PLR2004
        return
    low, high = sorted((counted[0].value, counted[1].value))
    least, most = _TWICE["两番" in match[0]]
    if low and not least <= high / low <= most:
        times = (high / low).quantize(Decimal("0.1"), ROUND_HALF_UP)
        what = f"{shown(high)} 是 {shown(low)} 的 {times} 倍，文字说“{match[0]}”"
        yield amiss(sentence, what, around(*counted))


_HALVED = regex(
    rf"(?:{_LESS}|缩短|压缩|压减|精简)(?:了)?(?P<near>近|将近|约|超过?|逾|过)?(?:一半|半数)(?P<late>以上|多|左右)?|(?P<cut>减半)"
)
_FROM_TO = regex(r"由|从|上一?年|去年|原[来先有]?|20\d\d年")
_HALF, _NEARLY = (Decimal("0.44"), Decimal("0.56")), (Decimal("0.5"), Decimal("0.62"))


def _halved(sentence: Sentence, found: Sequence[Quantity]) -> Iterator[Finding]:
    """``由上年的210次减至150次，减少一半``: two numbers and no third, of which neither is half the other."""
    matches = list(_HALVED.finditer(sentence.plain))
    counted = [q for q in found if q.kind not in ("%", "倍", "百分点")]
    if len(matches) != 1 or len(counted) != 2 or counted[0].kind != counted[1].kind:  # noqa: PLR2004
        return
    match = matches[0]
    first, last = counted
    if not _FROM_TO.search(first.lead) or match.start() < last.end or not first.value > last.value:
        return
    between = sentence.plain[last.end : match.start()]
    if first.rough or last.rough or _OF_TIME.sub("", between).strip("，"):
        return  # 由20天压缩到12天，材料减少一半
    left = last.value / first.value
    least, most = _NEARLY if match["near"] in ("近", "将近") else _HALF
    if match["late"] in ("以上", "多") or match["near"] in ("超", "超过", "逾", "过"):
        least, most = Decimal(0), _HALF[0] + Decimal("0.07")
    near = abs(first.value - last.value * 2) <= 1  # 7 and 4
    if not least <= left <= most and not near:
        share = ((1 - left) * 100).quantize(Decimal(1), ROUND_HALF_UP)
        what = f"由 {shown(first.value)} 到 {shown(last.value)} 减少 {share}%，文字说“{match[0]}”"
        yield amiss(sentence, what, (first.start, match.end()))


def _said(rate: re.Match[str]) -> tuple[Decimal, Decimal]:
    """A rate in per cent and how far it may be off."""
    if rate["rate"]:
        return Decimal(rate["rate"]), Decimal(1).scaleb(-len(rate["rate"].partition(".")[2]))
    if rate["times"]:
        told = rate["times"]
        times = Decimal(told) if told[0].isdigit() else Decimal(numerals.number(told) or 0)
        return times * 100, Decimal(10 if "." in told else 30)
    tenths = (numerals.number(rate["tenths"]) or 0) * 10 + (5 if rate["half"] else 0)
    return Decimal(tenths), Decimal(4)
