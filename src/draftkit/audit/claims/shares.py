"""Shares of a whole, recomputed (F3): ``占67.3%``, ``为上年总数的9.6%``.

Part and whole are looked for in the sentence, in the tables of this year and of last year, and among the totals the two
reports give.  Where several numbers may be meant, a share is wrong only if it fits none of them; where one side is not
known, it is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate

from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.figures import Figures, Option
from draftkit.audit.claims.lexicon import Label
from draftkit.audit.claims.mistyped import of_share
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.statements import options_of
from draftkit.audit.claims.text import Finding, Report, Sentence, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_UNITS = frozenset(
    (
        "件",
        "条",
        "项",
        "篇",
        "次",
        "份",
        "个",
        "宗",
        "起",
        "件次",
        "条次",
        "人",
        "名",
        "家",
        "所",
        "户",
        "期",
        "场",
        "张",
        "块",
        "册",
        "部",
        "处",
    )
)
_INFORMATION = frozenset(("条", "项", "篇", "份", "件"))
"""Units in which published information is counted."""
_SHARE = regex(
    r"(?:占|(?:为|是|相当于|达到?)(?=[^，。；%]{1,24}的约?\d))"
    r"(?P<whole>[^，。；%]{0,24}?)(?:的|比例|比重|比|达到?|为|约)*(?P<rate>\d+(?:\.\d+)?)%(?!以上|左右|上下|多)"
)
_NOT_PLAIN = regex(r"[超逾]|近$|不足|不到|至少|[高低大小]于|由|从|每|全[县市省州国]")
"""A bound, a change or somebody else's whole: nothing to recompute."""
_NUMBERED = regex(
    r"全[县市区镇乡省州国]?[^，。；\d]{0,10}\d+[件条篇个所家名人户项][\u3400-\u9fff]{0,6}"
)
"""A whole whose number is told with it: 全县40所学校."""
_OF_SEVERAL = regex(
    r"(?:以上|上述|前述|这)[^，。；\d]{0,6}$|[类项者](?:合计|共)?$|[两二三四五六七八九十][家个地处](?:单位|部门|平台|渠道|合计|共)*$"
)
"""What has the share is several numbers together."""
_TOGETHER = regex(r"(?:合计|两者|两项|二者|共)$")
_RATE = regex(r"率|[增降减]幅")
_LAST_YEAR = r"上一?年度?|去年|{last}年度?"
_RISE, _FALL = r"增加|增长|上升|多|净增", r"减少|下降|降低|少|净减"
_GENERAL = regex(
    r"(?:全部|主动|公开|发布|政府|政务|信息|总数|总量|总|条数|数量|全年|本年度?|年度|各类|我\w|的)+"
)
_ONE_CHANNEL = regex(r"网站|公众号|微[信博]|抖音|平台|媒体|公开栏|其中|解读|客户端")
_PARTLY_TOO = regex(r"公开(?:的)?[（(]?(?:含|包括|和|及|与)(?:区分处理)?部分公开")
_GRANTED: Option = (
    cell_key(disclosure.T3_GRANTED, TOTAL),
    cell_key(disclosure.T3_PARTLY, TOTAL),
)
_TOLD_BEHIND = regex(r"，?(?:即|计|合)(?=\d)|，(?:为|共|有)(?=\d+[人名])")
_IN_TURN = regex(r"(?:分别|依次)$")
_EACH_ITS_OWN = regex("分别|依次")
_RATES = regex(r"(?:\d+(?:\.\d+)?%[、和及，]?){2,6}")
_LONGEST = 2000
"""Characters of a paragraph up to a share in which its numbers are looked for."""
_NEAR = 14
"""Characters between a number and its share."""
_OF_APPLICATIONS = (lex.COLUMN, lex.LEAF, lex.ROW)
_APPLICATIONS: tuple[Option, ...] = (
    (cell_key(disclosure.T3_NEW, TOTAL),),
    (cell_key(disclosure.T3_NEW, TOTAL), cell_key(disclosure.T3_CARRIED_IN, TOTAL)),
    (cell_key(disclosure.T3_SUM, TOTAL),),
)


def check(report: Report) -> Iterator[Finding]:
    """Every share of which both numbers are known and that fits none of them."""
    lead: Sentence | None = None
    so_far = ""
    for sentence in report.sentences():
        yield from _above_all(sentence)
        follows = lead is not None and lead.paragraph is sentence.paragraph
        total = lead.plain if lead and follows and sentence.plain.startswith("其中") else ""
        so_far = so_far if follows else ""
        for match in _SHARE.finditer(sentence.plain):
            found = list(_Share(report, sentence, match, total).judged())
            yield from found
            named = not match["whole"] and _named_before(sentence, match)
            if not found and not named and not _is_of_another(match["whole"]):
                yield from _of_all_published(report, sentence, match, so_far)
        so_far += sentence.plain
        lead = sentence


_ALL_PUBLISHED = regex(
    r"(?:全[县市区镇乡]|全部|全年|我[\u3400-\u9fff]{1,2}|本年)*(?:主动)?(?:公开|发布)?(?:的)?(?:政府|政务)?(?:信息)?(?:公开|发布)?(?:总量|总数|总条数|信息)(?:的)?"
)
_TOTAL_OF_ALL = regex(
    r"(?:共|累计|主动|全年|合计)(?:主动)?(?:公开|发布)(?:了)?(?:各类)?(?:政府|政务)?(?:信息)?$|(?:公开|发布)(?:政府|政务)?信息(?:共|总计|合计|累计|总数)?$"
)
_NOT_A_NAME = regex(r"信息|公开|发布|其中|类|的|平台|渠道|通过|利用|共|内容")
_SEVERAL = regex(r"以上(?P<n>[两二三四五六七]|\d)[类项者个](?:信息|合计|共|平台|渠道)*$")


def _named_before(sentence: Sentence, match: re.Match[str]) -> bool:
    """``予以公开7件，占办结总数的50%；部分公开2件，占14.3%``: of the whole that was named first."""
    earlier = _SHARE.finditer(sentence.plain, 0, match.start())
    return any(one["whole"].strip("的比例重") for one in earlier)


def _is_of_another(whole: str) -> bool:
    """Whether the whole is named by something else than what was published."""
    return bool(whole) and _ALL_PUBLISHED.fullmatch(whole) is None


def _of_all_published(
    report: Report, sentence: Sentence, match: re.Match[str], so_far: str
) -> Iterator[Finding]:
    """``公众号信息占公开总量的77%``: the part and the total stand elsewhere in the paragraph."""
    here = _HELD.sub(lambda m: "\0" * len(m[0]), sentence.plain)
    if len(here) + len(so_far) > _LONGEST:
        return
    lead = here[: match.start()]
    clause = compiled("[，；：。]").split(lead.rstrip("，"))[-1]
    told = [*_placed(so_far), *_placed(here)]
    before = [*_placed(so_far), *_placed(lead)]
    parts = _parts_named(clause, before)
    if not parts or any(unit != parts[0][1] for _, unit, _ in parts):
        return
    unit, part = parts[0][1], sum((value for value, *_ in parts), Decimal(0))
    alike = [(value, noun) for value, other, noun in told if other == unit and value >= part]
    wholes = {value for value, noun in alike if _TOTAL_OF_ALL.search(noun)}
    counted = [value for value, other, _ in told if other == unit]
    if report.published:
        wholes.add(report.published)
    if not wholes and len(counted) > 1 and not _SUMMED_UP.search(so_far + here):
        wholes.add(sum(counted, Decimal(0)))
    if not match["whole"] and not _OF_INFORMATION.search(clause):
        own = [value for value, other, _ in _placed(lead) if other == unit]
        wholes = {sum(own, Decimal(0))} if len(own) > 1 else set()  # 无法提供的占24.2%
    said = Decimal(match["rate"])
    step = Decimal(1).scaleb(-len(match["rate"].partition(".")[2]))
    every = {*wholes, *(value for value, _ in alike), sum(counted, Decimal(0))}
    if not wholes or any(abs(part / whole * 100 - said) < step for whole in every if whole):
        return
    whole = next(iter(wholes))
    right = (part / whole * 100).quantize(min(step, Decimal("0.1")), ROUND_HALF_UP)
    what = f"{part:f} 占 {whole:f} 应为 {right}%，文字说 {said}%"
    span, severity, pairs = match.span(), Severity.WARNING, of_share(part, whole, said)
    yield at(sentence, "F3", what, "重算百分比后改正", span=span, severity=severity, pairs=pairs)


_OF_INFORMATION = regex(r"网站|公众号|微[信博]|抖音|栏|平台|媒体|信息|类|动态|文件")
"""What is a part of all that was published, where nothing says of what it is a part."""
_Placed = tuple[Decimal, str, str]


def _placed(text: str) -> list[_Placed]:
    """Exact counts of information with the words right before each."""
    return [
        (m.value.normalize(), m.unit, compiled(r"[，。；、：\d]").split(text[: m.start])[-1])
        for m in _counted(text)
        if m.unit in _INFORMATION and not m.rough
    ]


def _parts_named(clause: str, before: list[_Placed]) -> list[_Placed]:
    """The numbers that a clause speaks of: the last so many, the one with its noun, or the one in the clause."""
    if several := _SEVERAL.search(clause):
        number = numerals.number(several["n"]) or int(several["n"])
        return before[-number:] if len(before) >= number else []
    if own := _counted(clause):
        return before[-1:] if own[-1].unit in _INFORMATION else []
    name = _NOT_A_NAME.sub("", clause)
    if len(name) < 2 or compiled(r"\d|以上|上述|合计").search(clause):  # noqa: PLR2004
        return []
    found = [one for one in before if name in one[2]]
    return found if len(found) == 1 else []


_OF_A_WHOLE = regex(
    r"(?:(?<!增长)(?<!利用)(?:(?<!完成)|(?<=按期完成)|(?<=按时完成)|(?<=及时完成))率|满意度)(?:均|都|达到?|为|是|超过|[：:]|高达|约)*(?P<rate>\d+(?:\.\d+)?)%"
)


_PART_ABOVE = regex(
    r"占(?![^，。；%]{0,16}(?:上一?年|去年|任务|计划|目标|预算|同期|20\d\d))[^，。；%\d]{1,16}(?P<rate>\d{3,}(?:\.\d+)?)%"
)


def _above_all(sentence: Sentence) -> Iterator[Finding]:
    """A rate of answering, closing or publishing above 100 %."""
    for match in _OF_A_WHOLE.finditer(sentence.plain):
        if Decimal(match["rate"]) > 100:  # noqa: PLR2004
            what = f"“{match[0]}”超过了 100%"
            yield at(sentence, "F3", what, "核对这个比率", span=match.span())
    for match in _PART_ABOVE.finditer(sentence.plain):
        if Decimal(match["rate"]) > 100:  # noqa: PLR2004
            what = f"“{match[0]}”：占不到 100% 以上"
            yield at(sentence, "F3", what, "核对这个比率", span=match.span())


_ITS_NUMBER = regex(r"(?:公开|发布)(?:的)?(?:信息)?(?:数量?|量|条数)?$")


class _Part(NamedTuple):
    """What is said to be a share: its possible values; the number it was read from, the labels beside it; all of its kind, where it is two of them."""

    values: tuple[Decimal, ...] = ()
    mention: Mention | None = None
    labels: tuple[Label, ...] = ()
    clause: str = ""
    together: Decimal | None = None


_BY_NAME = regex(
    r"[，；](?P<one>[\u3400-\u9fff]{2,8})(?:和|与|及|、)(?P<other>[\u3400-\u9fff]{2,8}?)(?:两项|两者|二者)?(?:合计|共)$"
)


_HELD = regex(r"（(?:其中)?(?:含|包括|其中)[^（）]*）")
"""What a number holds: ``民生领域286条（含救助86条、就业159条），占46.7%``."""


class _Share:
    """One share in its sentence."""

    def __init__(
        self, report: Report, sentence: Sentence, match: re.Match[str], total: str = ""
    ) -> None:
        """``total`` is the sentence before, where this one begins with 其中."""
        self.report, self.sentence, self.match, self.total = report, sentence, match, total
        self.now, self.before = Figures(report.cells), Figures(report.before.cells)
        self.whole = match["whole"]
        self.told_behind = False
        text = _HELD.sub(lambda m: "\0" * len(m[0]), sentence.plain[: match.start()])
        self.lead = text[begins(text, len(text), "；：。") :]
        self.last = re.compile(_LAST_YEAR.replace("{last}", str(report.year - 1)))

    def judged(self) -> Iterator[Finding]:
        before = self.sentence.plain[: self.match.start()]
        if _IN_TURN.search(before) or _EACH_ITS_OWN.search(self.match[0]):
            yield from self._in_turn()
            return
        if _NOT_PLAIN.search(self.whole) and not _NUMBERED.fullmatch(self.whole):
            return
        part = self._part()
        if _RATE.search(part.clause) or _OF_SEVERAL.search(self.lead):
            return
        if _TOGETHER.search(self.lead):
            part = self._of_both(part)
        wholes = [whole for whole in dict.fromkeys(self._wholes(part)) if whole]
        if part.together:
            wholes = [w for w in (part.together, *wholes) if w >= part.values[0]]
        said = Decimal(self.match["rate"])
        step = Decimal(1).scaleb(-len(self.match["rate"].partition(".")[2]))
        of_last = self.last.search(self.whole)
        pairs = [(one, whole) for one in part.values for whole in wholes if whole >= one or of_last]
        if not pairs or any(abs(one / whole * 100 - said) < step for one, whole in pairs):
            return
        one, whole = (number.normalize() for number in pairs[0])
        right = (one / whole * 100).quantize(min(step, Decimal("0.1")), ROUND_HALF_UP)
        what = f"{one:f} 占 {whole:f} 应为 {right}%，文字说 {said}%"
        start, end = self.match.span()
        if part.mention is not None:
            start += part.mention.start - len(self.lead)
        is_named = _counted(self.whole) or self._labels(self.whole) or self.last.search(self.whole)
        sure = is_named or (part.mention is None and "申请" in f"{self.whole}{self.lead}")
        sure = sure or (part.mention is None and not part.labels)
        severity = Severity.ERROR if sure else Severity.WARNING
        fix, span, fitting = "重算百分比后改正", (start, end), of_share(one, whole, said)
        yield at(self.sentence, "F3", what, fix, span=span, severity=severity, pairs=fitting)

    def _in_turn(self) -> Iterator[Finding]:
        """``网站255条、公众号346条，分别占42.4%、57.6%``: as many shares as numbers, each of one whole."""
        text = self.sentence.plain
        rates = _RATES.match(text, self.match.start("rate"))
        said = [Decimal(n) for n in compiled(r"\d+(?:\.\d+)?").findall(rates[0])] if rates else []
        counted = _counted(self.lead)
        parts = [m.value for m in counted[-len(said) :]] if len(counted) >= len(said) > 1 else []
        if not parts or any(m.rough for m in counted):
            return
        wholes = [m.value for m in counted[: -len(parts)]] + [sum(parts, Decimal(0))]
        wholes += [self.report.published] if self.report.published else []
        wholes += self._answers(
            self._labels(self.whole.partition("分别")[0] + self.whole), self.now
        )
        wholes += self.now.answers(_APPLICATIONS) if "申请" in self.sentence.plain else []
        for whole in wholes:
            shares = [part / whole * 100 for part in parts] if whole else []
            if shares and all(abs(a - b) <= 1 for a, b in zip(shares, said, strict=True)):
                return
        whole = wholes[0]
        shown = "、".join(
            f"{(part / whole * 100).quantize(Decimal('0.1'), ROUND_HALF_UP)}%" for part in parts
        )
        what = f"按 {whole:f} 算应分别为 {shown}"
        span = (self.match.start(), rates.end() if rates else self.match.end())
        yield at(self.sentence, "F3", what, "重算后改正", span=span, severity=Severity.WARNING)

    # ------------------------------------------------ the part

    def _part(self) -> _Part:
        """The number right before the share, else what the tables or the report's total give for the words there."""
        counted = _counted(self.lead)
        behind = _TOLD_BEHIND.match(self.sentence.plain, self.match.end())
        if behind is not None:
            own = [m for m in _counted(self.sentence.plain) if m.start == behind.end()]
            here = len(self.lead)
            if not own or own[0].rough:
                return _Part()
            self.told_behind = True
            return _Part((own[0].value,), own[0]._replace(start=here, end=here))
        if counted:
            last = self._named_in(counted)
            if last is None:
                return _Part()
            gap = self.lead[counted[-1].end :]
            clause = _clause_of(self.lead, last)
            if len(gap) <= _NEAR and not self._labels(gap):
                told = () if last.rough or self._is_last_years(clause) else (last.value,)
                return _Part(told, last, self._labels(clause), clause)
        clause = compiled("[，、]").split(self.lead)[-1]
        labels = self._labels(clause)
        if _PARTLY_TOO.search(clause):
            return _Part(tuple(self.now.answers((_GRANTED,))), None, labels, clause)
        if not labels and self.report.published and _is_of_all(clause):
            return _Part((self.report.published,), None, (), clause)
        return _Part(tuple(self._answers(labels, self.now)), None, labels, clause)

    def _named_in(self, counted: list[Mention]) -> Mention | None:
        """``原创111篇、转载71篇，原创占61%``: the number with the name that stands before the share, else the last, if it may be its name."""
        behind = self.lead[counted[-1].end :]
        if compiled("[^，、；：（）]+，").fullmatch(behind):
            return counted[-1]  # 17个村中，15个设立电子屏，占88.2%
        name = behind.strip("，、（的")
        if len(name) < 2 or name in _noun_before(self.lead, counted[-1]):  # noqa: PLR2004
            return counted[-1]
        named = [m for m in counted[:-1] if _noun_before(self.lead, m) == name]
        short = _ITS_NUMBER.sub("", name)
        if not named and short != name and len(short) > 1:  # 网站公开数 of 县政府网站51条
            named = [m for m in counted if _noun_before(self.lead, m).endswith(short)]
        if not named:  # 网络提交 of 通过网络提交61件
            named = [m for m in counted if _noun_before(self.lead, m).endswith(name)]
        if not named:  # 在线申请 of 在线51件
            nouns_first = [(m, _noun_before(self.lead, m)) for m in counted]
            named = [m for m, noun in nouns_first if len(noun) > 1 and name.startswith(noun)]
        if len(named) == 1:
            return named[-1]
        nouns = "".join(_noun_before(self.lead, m) for m in counted)
        strange = compiled("[\u3400-\u9fff]{4,}").fullmatch(name) and name[:2] not in nouns
        return None if strange else counted[-1]

    def _of_both(self, part: _Part) -> _Part:
        """``公开26件，部分公开9件，合计占…``: the last numbers together have the share."""
        named = _BY_NAME.search(self.lead)
        if named:  # 满意171份、基本满意13份、不满意2份，满意和基本满意合计占98.9%
            told = [
                m
                for m in _counted(self.lead)
                if _rated(_noun_before(self.lead, m)) in (named["one"], named["other"])
            ]
            if len(told) == 2:  # noqa: PLR2004
                both, unit = told[0].value + told[1].value, told[0].unit
                run = [m for m in _counted(self.lead) if m.start >= told[0].start]
                every = sum((m.value for m in run if m.unit == unit), Decimal(0))
                return part._replace(values=(both,), together=every)
        counted = [m for m in _counted(self.lead) if part.mention and m.unit == part.mention.unit]
        sums = tuple(accumulate(m.value for m in reversed(counted)))
        return part._replace(values=sums[1:])

    def _labels(self, text: str) -> tuple[Label, ...]:
        found = lex.labels(text, self.report.year)
        return tuple(label for label in found if label.dim != lex.SUBJECT)

    def _is_last_years(self, clause: str) -> bool:
        """``上年公开540条``, but not ``比上年减少60条``."""
        return bool(self.last.search(clause)) and not compiled(rf"{_RISE}|{_FALL}").search(clause)

    def _answers(self, labels: tuple[Label, ...], figures: Figures) -> Iterator[Decimal]:
        return figures.answers(options_of(labels, self.sentence, self.report.year))

    # ------------------------------------------------ the whole

    def _wholes(self, part: _Part) -> Iterator[Decimal]:
        named = _counted(self.whole)
        labels = self._labels(self.whole)
        if not named and _OF_ALL_KINDS.search(self.whole):
            return  # 信息公开类行政复议5件，占全部行政复议的8.1%
        if named:
            yield from (mention.value for mention in named if not mention.rough)
        elif self.last.search(self.whole) and not any(x.value == lex.CARRIED_IN for x in labels):
            yield from self._of_last_year(part, labels)
        elif labels:
            yield from self._answers(labels, self.now)
        elif "申请" in self.whole or (part.mention is None and "申请" in self.lead):
            yield from self.now.answers(_APPLICATIONS)
        elif part.mention is None and self._is_of_applications(part):
            yield from self.now.answers(_APPLICATIONS)  # 无法提供的占24.2%
        else:
            yield from self._of_this_year(part)
            yield from self._of_the_table(part)

    def _is_of_applications(self, part: _Part) -> bool:
        """Whether a part of the applications is told by its name, and its whole by nothing."""
        named = self.whole.strip("的比例重")
        return not named and any(x.dim in _OF_APPLICATIONS for x in part.labels)

    def _of_the_table(self, part: _Part) -> Iterator[Decimal]:
        """``法人或其他组织提出17件，占13.3%``: of all applications, where no whole is named."""
        if part.mention is None or self.whole.strip("的比例重"):
            return
        if any(x.dim in _OF_APPLICATIONS for x in part.labels):
            yield from self.now.answers(_APPLICATIONS)
            for group, *_, rows in disclosure.T3_GROUPS:
                if any(x.dim == lex.LEAF and x.value.startswith(group) for x in part.labels):
                    yield from self.now.answers((tuple(cell_key(r, TOTAL) for r in rows),))

    def _of_this_year(self, part: _Part) -> Iterator[Decimal]:
        """Larger numbers before it, and the total of published information where that is meant."""
        if part.mention is None:
            return
        unit, value = part.mention.unit, part.mention.value
        text = self.sentence.plain[: self.match.start()]
        if self._is_named_again(part.mention):
            yield from self._of_those_beside(part.mention)
            return
        numbers = [
            *_counted(self.total),
            *(
                n
                for n in _counted(text)[: None if self.told_behind else -1]
                if not _has_share(text, n)
            ),
        ]
        if _OF_A_PART.search(text):
            numbers = [*(n for n in _counted(text)[:-1] if n not in numbers), *numbers]
        if (named := self._by_its_noun(part.mention)) is not None:
            yield named
            return
        alike = [n.value for n in numbers if n.unit == unit and not n.rough]
        if unit == "个":
            yield from _of_both_kinds(text)
        yield from (n for n in alike if n >= value)
        if len(alike) > 1 and sum(alike) > value:
            yield sum(alike, Decimal(0))  # 自然人31件、企业2件，涉及征地的27件，占79.4%
        if self.report.published and unit in _INFORMATION and _GENERAL.fullmatch(self.whole):
            yield self.report.published

    def _by_its_noun(self, part: Mention) -> Decimal | None:
        """``其中有效问卷1,104份，占回收数的97.9%；满意的1,049份，占有效问卷的95.0%``: the one number that bears the name of the whole."""
        noun = _ITS_NUMBER.sub("", self.whole.strip("的比例重"))
        if len(noun) < 2:  # noqa: PLR2004
            return None
        text = self.sentence.plain[: self.match.start()]
        told = [m for m in _counted(text) if m.unit == part.unit and m.value >= part.value]
        named = [m for m in told if _noun_before(text, m).endswith(noun)]
        return named[0].value if len(named) == 1 and not named[0].rough else None

    def _is_named_again(self, mention: Mention) -> bool:
        """``网络提交61件，信函提交24件，网络提交占63.5%``: another number stands between a part and its share."""
        last = [m for m in _counted(self.lead) if m.unit == mention.unit][-1:]
        return not self.told_behind and bool(last) and last[0].start > mention.start

    def _of_those_beside(self, mention: Mention) -> Iterator[Decimal]:
        """A number that the others make together, else all of them together, then each by itself."""
        told = [m for m in _counted(self.lead) if m.unit == mention.unit]
        values = [m.value for m in told if not m.rough]
        every = sum(values, Decimal(0))
        wholes = [n for n in values if n * 2 == every]
        wholes += _of_both_kinds(self.lead) if mention.unit == "个" else ()
        yield from wholes or (every,)
        yield from (m.value for m in told if m != mention and m.value >= mention.value)
        yield every
        told_before = _counted(self.sentence.plain[: self.match.start()])
        yield from (m.value for m in told_before if m.unit == mention.unit and m.value > every)
        if (
            self.report.published
            and mention.unit in _INFORMATION
            and _GENERAL.fullmatch(self.whole)
        ):
            yield self.report.published

    def _of_last_year(self, part: _Part, labels: tuple[Label, ...]) -> Iterator[Decimal]:
        """Last year's number: in the sentence, in last year's tables, or made from this year's and the change."""
        text = self.sentence.plain
        for mention in _counted(text):
            if self._is_last_years(_clause_of(text, mention)) and not mention.rough:
                yield mention.value
        yield from self._answers(labels or part.labels, self.before)
        words = f"{part.clause}{self.whole}"
        if "申请" in words and not (labels or part.labels):
            yield from self.before.answers(_APPLICATIONS[:1])
            yield from self._before_change(part, list(self.now.answers(_APPLICATIONS[:1])))
        counts_information = part.mention is None or part.mention.unit in _INFORMATION
        if _is_of_all(words) and not (labels or part.labels) and counts_information:
            if self.report.before.published:
                yield self.report.before.published
            stated = [n.value for n in _counted(text) if n != part.mention and not n.rough]
            total = [self.report.published] if self.report.published else stated[:1]
            yield from self._before_change(part, total)

    def _before_change(self, part: _Part, now: list[Decimal]) -> Iterator[Decimal]:
        """What there was last year, where the part is the change since."""
        change = compiled(rf"(?P<rise>{_RISE})|(?:{_FALL})").search(part.clause)
        if change and part.mention:
            value = part.mention.value
            yield from (n - value if change["rise"] else n + value for n in now)


_OF_A_PART = regex(
    r"[，；、](?!其中)[^，。；：、]{1,14}(?:中|里|者|内|人员|代表)[^，。；：、\d]{0,14}(?:\d{1,3}分以上[^，。；：、\d]{0,4})?\d[\d,]*[\u3400-\u9fff]{1,6}，$"
)
"""The share is one of a part told before: ``有效问卷1,146份，占95.5%；有效问卷中满意的1,069份，占93.3%``."""
_SUMMED_UP = regex(r"(?:合计|共计?|总[计数量])[^，。；\d]{0,8}\d+[件条篇个项份]")
_OF_ALL_KINDS = regex(r"(?:全部|所有|全[县市区省州]|各类|同期)[^，。；\d]{0,8}(?:复议|诉讼)")


_BOTH_KINDS = regex(
    r"(?<![\d.,])(?P<one>\d{1,4})个[^，。；、\d]{1,8}[、和及与](?P<other>\d{1,4})个(?=[^，。；、\d]{0,6}(?:镇|乡|街道|部门|单位|村|社区|站所|科室|机构))"
)


def _of_both_kinds(text: str) -> Iterator[Decimal]:
    """``对12个乡镇和36个部门进行考核，优秀10个，占20.8%``: of both together."""
    for match in _BOTH_KINDS.finditer(text):
        yield Decimal(int(match["one"]) + int(match["other"]))


def _has_share(text: str, number: Mention) -> bool:
    """``54条，占67.5%``: itself a part, and no whole of what follows."""
    return compiled(r"[，,、（(]?占").match(text[number.end :]) is not None


def _is_of_all(words: str) -> bool:
    """Whether all published information is spoken of."""
    return bool(compiled("总|主动公开").search(words)) and not _ONE_CHANNEL.search(words)


def _counted(text: str) -> list[Mention]:
    return [mention for mention in mentions(text) if mention.unit in _UNITS]


def _noun_before(text: str, mention: Mention) -> str:
    return compiled("[，、；：]").split(text[: mention.start])[-1].removeprefix("其中")


def _rated(noun: str) -> str:
    """The rating of those counted: ``评价满意的`` are those who are 满意."""
    return compiled("^(?:评价|评议|认为|表示|选择)(?:为|是)?").sub("", noun).removesuffix("的")


def _clause_of(text: str, mention: Mention) -> str:
    """The clause up to a number of it."""
    return text[begins(text, mention.start) : mention.end]
