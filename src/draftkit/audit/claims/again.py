"""The number of all of a thing, told again in another sentence (F3): ``下设栏目16个`` and ``专栏现有的18个栏目里``.

A claim is a number with what it counts, and the words that narrow it.  One that is told of all of its things (全年, 现有, 年末, 全部, 共) is held
against an earlier one of the same things.  How often a thing was done may be told by its months, and two things may be told together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from draftkit.audit.claims.mistyped import of_sum
from draftkit.audit.claims.planned import is_planned
from draftkit.audit.claims.text import (
    OVERVIEW,
    PROBLEMS,
    Finding,
    Report,
    Sentence,
    told_otherwise,
)
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_PARTS = (OVERVIEW, 2, PROBLEMS, 6)
_KINDS = {
    **dict.fromkeys(("次", "期", "场", "轮", "场次", "批"), "次"),
    **dict.fromkeys(("个", "块", "处", "座"), "个"),
    **dict.fromkeys(("条", "篇"), "条"),
    **dict.fromkeys(("人", "名"), "人"),
    **{unit: unit for unit in ("件", "家", "户", "所", "份", "张", "封", "台", "册")},
}
_NUMBER = regex(
    rf"(?<![\d.,第{numerals.DIGITS}十两])(?P<n>[1-9]\d{{0,2}}(?:,\d{{3}})+|[1-9]\d{{0,5}}|[两二三四五六七八九十]{{1,3}}|(?<=[过了会])一)(?P<unit>场次|{'|'.join(u for u in _KINDS if len(u) == 1)})(?!次|大代表|均|月|工作日|百分|小时)"
)
_MARKS = "，；。：（）"
_LONGEST, _MOST_CLAIMS = 600, 400
_SO_FAR = 40
"""Characters of a clause that are read before a number, and behind it."""
_OF_ALL = regex(
    r"全年|年内|今年|本年|一年来|全部|所有|现有|年末|年底|共|合计|总计|累计|上述|以上|辖区|全[镇乡县市区旗局街苏]|这$|这一年|只|仅"
)
_FILLERS = regex(
    r"这一年|全年度?|年内|今年|本年度?|一年来|20\d\d年|全部|所有|现有|年末|年底|共计?|合计|总计|累计|上述|以上|辖区|全[镇乡县市区旗局]|全街道|全苏木|我[镇乡县市区旗局]|我街道|我苏木|本[镇乡县市区旗局]|虽然?|尽管|但|对|把|在|从|给|为|的|了|过|只|仅|已|均|先后|一共|这|那|各类|[一二三四五六]是|、|和|与|及|开展|组织|举办|召开|进行|有|办|存在问题|改进措施|改进情况|由"
)
_NARROWED = regex(
    r"首批|试点|选[取择]|年[末底](?:抽查|检查|督查|组织|开展|集中)|其[中余他]|上一?年|去年|前年|往年|历年|以来|半年|季度|\d月|每|各(?!社区|村|嘎查|乡镇|苏木|部门|科室|单位)|第[一二三四]|另|再|又|(?<!新)增|减|退回|拟|计划|将|至少|不少于|不低于|要求|(?<!回)(?<!响)应(?!急|对|诉)|目标|平均|比|较|参加|除|余|还|之[一后前]|截至|超过|部分|(?<!现)(?<!共)有的|约|近|左右|以上(?!各|的)|不足|[前后](?:[\u3400-\u9fff])?$|[中里](?:的|有)?$"
)
_ENDS = regex(
    r"均|都|全部|逐|已|也|里|中|内|由|未|没|是|在|有|只|仅|下来|所需|所提|按|经|为|和|与|及|的|议定|需|于|能|可|要|(?<![例次讲])会(?![议商谈诊])|就|虽|因|占|得|被|从|向|对|给|共|、|各|参加|因"
)
_COMMON = regex(
    "公开(?!栏|日|课)|信息(?!员)|政府|政务|工作|行政|业务|情况|内容|方面|发布|收到|年度|编制|制发|受理|研究(?=.)|举办|开展|组织|召开|进行|全年|合计|共计|总计|累计"
)
"""Words that are said of anything."""
_AT_THE_END = regex("(?:共|了|有|达|为|约|过|只|仅|先后|下设|设|班)+$")
_LEAST, _FIRST_NOUN = 2, 10
_MONTHS_EACH = regex(
    r"(?P<list>\d{1,2}月(?:[、和及与]\d{1,2}月){1,11})(?:份|底)?各[^，。；、\d]{0,6}?[一1](?P<unit>次|期|场|轮)"
)
_PLACE, _ALL_OF_THEM = (
    regex("(?:行政|建制)?(?:村|社区|嘎查|乡|镇|街道|部门|单位|科室|股室|小区)"),
    regex("均|都|全部|各|一律"),
)
_HAS = regex("(?:[下管]?辖|共|现|有)+$|全[镇乡县市区旗]|全街道|全苏木")
_MEANT = regex("^(?:试点|重点|示范|首批|新)|^[^，]{0,6}(?:计划|方案|任务|要求|目标)")
_DEED = regex("新[增设建开装办]|撤|删|拆|更换|清理|修复|关停|停用")
"""What was done with some of them: only of those that the same was done with it is told again."""
_SENT = regex("参加|^[^，]{0,6}各(?=有|设|配|建|自|[一1]|办|开|放|装)|[中里]的")
_TIMES = {"每季度": 4, "每季": 4, "按季": 4, "每月": 12, "每半年": 2, "每两个月": 6, "隔月": 6}
_RHYTHM = regex(
    r"(?P<every>每季度|每季|按季|每月|每半年|每两个月|隔月)(?P<how>[^，。；、\d]{0,8}?)[一1](?:次|期|场|轮)"
)
_NOT_EXACT = regex("至少|不少于|要求|应|须|原则|计划|拟|将|起|其中|各|半年[前后]|以上|不定期|视情")
_ONE_AND_EACH = regex(
    r"(?<![\d.,])(?P<a>[1-9]\d?)[块处个]，(?P<b>[1-9]\d?)个[^，。；、\d]{1,6}(?:也|均|都)?各[^，。；\d]{0,4}(?P<c>[1-9])[块处个](?=[，。；])"
)
_DATES = regex(r"(?:\d{1,2}月\d{1,2}日[、和及]?)+|^、")
_WHEN = regex("，?(?:今年|全年|年内|本年度?|分别|于|在)*$")
_TOGETHER = regex(
    r"(?P<one>[\u3400-\u9fff]{2,10})[、和与及](?P<other>[\u3400-\u9fff]{2,8}?)(?:全年|年内|今年|加在一起|加起来|两项|相加)*(?:合计|总计|共计|一共|共|累计)(?:有|办理|为)?$"
)
_DEEDS = regex(r"^.*(?:承办|办理|收到|受理|开展|组织|接受|全年|年内|今年|配合|答复|回复)")


class _Claim(NamedTuple):
    """So many of a kind: the words of the clause that lead to the number, those behind, and where it stands."""

    value: int
    kind: str
    lead: str
    tail: str
    sentence: Sentence
    start: int
    end: int

    pairs: frozenset[str]
    behind: str

    @property
    def words(self) -> str:
        """The clause as a message shows it."""
        return f"{self.lead}{self.sentence.plain[self.start : self.end]}{self.tail[:_FIRST_NOUN]}"

    @property
    def noun(self) -> str:
        """What stands right behind the number and names what is counted; or right before it."""
        return self.behind or _AT_THE_END.sub("", _COMMON.sub("", self.lead))[-_LEAST:]


def check(report: Report) -> Iterator[Finding]:
    """Every number of all of a thing that is another than the one told elsewhere."""
    told = [one for s in report.sentences(*_PARTS) if not report.is_cut(s) for one in _of(s)]
    told = [one for one in told if not _DECIDED.search(one.lead + one.behind)][:_MOST_CLAIMS]
    done: set[int] = set()
    parts = [_part_of(one) for one in told]
    for at_, one in enumerate(told):
        first = _of_two(one, told) or _otherwise(one, told)
        part = _part_otherwise(at_, told, parts) if first is None else None
        if first is None and part is None:
            continue
        value, claims = first or part or (0, ())
        *before, last = sorted((one, *claims), key=told.index)
        if any(id(c.sentence) in done for c in (one, *claims)):
            continue
        done |= {id(c.sentence) for c in (one, *claims)}
        words = "，".join(c.words for c in before)
        span = last.start, last.end
        pairs = of_sum(value, (one.value,)) if first else ()  # of the same whole it is the same
        yield told_otherwise(last.sentence, words, last.words, span, pairs)


def _of(sentence: Sentence) -> Iterator[_Claim]:
    """The numbers of a sentence, and how often something was done by the months that are named."""
    text = sentence.plain
    if len(text) > _LONGEST:
        return
    for match in _MONTHS_EACH.finditer(text):
        lead = text[begins(text, match.start(), SENTENCE) : match.start()]
        lead, tail = _WHEN.sub("", lead)[-_SO_FAR:], _clause_behind(text, match.end())
        yield _claim(match["list"].count("月"), "次", (lead, tail), sentence, match.span())
    for match in _RHYTHM.finditer(text):
        lead = text[begins(text, match.start(), SENTENCE) : match.start()]
        if not _NOT_EXACT.search(lead + match[0]) and sentence.section.number != PROBLEMS:
            often = _TIMES[match["every"]]
            tail = match["how"] + _clause_behind(text, match.end())
            yield _claim(often, "次", (lead[-_SO_FAR:], tail), sentence, match.span())
    derived = 0
    for match in _ONE_AND_EACH.finditer(text):
        derived = match.end()
        value = int(match["a"]) + int(match["b"]) * int(match["c"])
        lead = text[begins(text, match.start(), _MARKS) : match.start()]
        yield _claim(value, "个", (lead[-_SO_FAR:], ""), sentence, match.span())
    last, earlier = 0, frozenset[str]()
    for match in _NUMBER.finditer(text):
        value = numerals.counted(match["n"].replace(",", ""))
        start = max(last, begins(text, match.start(), _MARKS), match.start() - _SO_FAR)
        last = match.end()
        if not value or 0 < match.start() < derived or is_planned(sentence, match.start()):
            continue
        lead, tail = text[start : match.start()], _clause_behind(text, match.end())
        lead = _DATES.sub("", lead)
        claim = _claim(value, _KINDS[match["unit"]], (lead, tail), sentence, match.span())
        if not claim.behind and not _FILLERS.sub("", lead):
            claim = claim._replace(
                pairs=claim.pairs | earlier
            )  # 全县总共16处: of what stands before
        earlier |= claim.pairs
        yield claim


def _claim(
    value: int, kind: str, words: tuple[str, str], sentence: Sentence, span: tuple[int, int]
) -> _Claim:
    """With the pairs of characters of what stands right behind it, and the last one before it."""
    lead, tail = words
    behind = _behind(tail)
    own = _COMMON.sub("", behind)
    before = _AT_THE_END.sub("", _COMMON.sub("", lead))[-_LEAST:]
    pairs = {own[i : i + 2] for i in range(len(own) - 1)} | ({before} if before[1:] else set())
    if kind == "次" and len(tail) > _LEAST:
        pairs.add(tail[-_LEAST:])  # 两次把信息员请来集中培训
    return _Claim(value, kind, lead, tail, sentence, *span, frozenset(pairs), behind)


def _clause_behind(text: str, place: int) -> str:
    behind = text[place : place + _SO_FAR]
    return compiled(r"[，；。：（）\d]").split(behind)[0]


def _others(one: _Claim, told: list[_Claim]) -> list[_Claim]:
    """The claims of its kind in other sentences."""
    return [c for c in told if c.kind == one.kind and c.sentence is not one.sentence]


def _otherwise(one: _Claim, told: list[_Claim]) -> _Found | None:
    """The claim of the same things that has another number; ``None`` where some other claim bears this one out."""
    if (
        (one.value < _LEAST and "只" not in one.lead)
        or _NARROWED.search(one.lead)
        or _MEANT.search(one.tail)
    ):
        return None
    if _TOGETHER.search(one.lead):
        return None
    noun = one.noun
    if not one.behind and (not _OF_ALL.search(one.lead) or _PLACE.fullmatch(noun)):
        return None
    others, named = _others(one, told), _COMMON.sub("", noun)
    shared = {named[i : i + 2] for i in range(len(named) - 1)}
    alike = [c for c in others if not c.pairs.isdisjoint(shared)]
    if not alike:
        return None
    narrow = _FILLERS.sub("，", one.lead).replace(noun, "，").strip("，")
    firsts = [c for c in alike if _is_first(one, c) and _bears(c, narrow)]
    beside = {c.value for c in told if c.sentence is one.sentence and c.kind == one.kind}
    firsts = [c for c in firsts if c.value == one.value or c.value not in beside]
    if not firsts:
        return None
    known = {c.value for c in alike} | {sum(c.value for c in alike)}
    known |= {a.value + b.value for a, b in combinations(alike[:_MOST], 2)}
    whole = not narrow and bool(_OF_ALL.search(one.lead))
    for first in firsts:
        known |= _beside(first, others, whole=whole)
    if one.value in known - {first.value for first in firsts if first.value != one.value}:
        return None
    return firsts[0].value, (firsts[0],)


def _is_first(one: _Claim, first: _Claim) -> bool:
    """Whether an earlier claim may be of all of those that ``one`` tells of."""
    if _NARROWED.search(first.lead) or _MEANT.search(first.tail):
        return False
    if set(_DEED.findall(one.lead)) != set(_DEED.findall(first.lead)):
        return False
    if _PLACE.match(one.behind):
        # 3个社区全年发布不足: some of them
        all_of_them = _ALL_OF_THEM.search(one.tail) or first.value < one.value
        return bool(all_of_them) and _is_of_all_places(first) and not _is_with_others(one, first)
    if _SENT.search(first.tail):
        return False
    own = _FILLERS.sub("，", first.lead)
    return bool(one.behind) or one.value < first.value or _bears(one, own)


def _is_with_others(one: _Claim, first: _Claim) -> bool:
    """``16个乡镇`` and ``18个乡镇（街道）``."""
    return any(c.sentence.plain[c.end :].find("（") in range(1, 4) for c in (one, first))


def _part_otherwise(at_: int, told: list[_Claim], parts: list[str]) -> _Found | None:
    """``全年78篇里图解只有20篇`` where it was ``解读78篇，其中图解25篇``: the same part of the same whole."""
    one, name = told[at_], parts[at_]
    if len(name) < _LEAST or parts.count(name) < _TWO:
        return None
    wholes = [c for c in told if c.sentence is one.sentence and c.kind == one.kind]
    wholes = [c for c in wholes if c.start < one.start and c.value > one.value]
    for other, called in zip(told, parts, strict=True):
        if called != name:
            continue
        if other.sentence is one.sentence or other.kind != one.kind or other.value == one.value:
            continue
        own = {c.value for c in told if c.sentence is other.sentence and c.start < other.start}
        if _unit(other) != _unit(one):
            continue
        if own & {c.value for c in wholes}:
            return other.value, (other,)
    return None


def _unit(claim: _Claim) -> str:
    return claim.sentence.plain[claim.end - 1]


def _part_of(claim: _Claim) -> str:
    """What a part is called, without the words that make it one; nothing where it counts what stands behind it."""
    return "" if claim.behind else _FILLERS.sub("", _PART_WORDS.sub("", claim.lead))


_TWO = 2


_PART_WORDS = regex("其中|只有|仅有|占|有|为|是|达到?|里|中|，|的")
_MOST, _MOST_OF_IT = 8, 0.75
_Found = tuple[int, tuple["_Claim", ...]]
_DECIDED = regex(
    "予以公开|部分公开|不予|无法提供|其他处理|规范性文件|制发|废止|有效|申请|办结|结转|新收|复议|诉讼|问题|到会|处罚|许可|答复"
)
"""What tables decide, or what is told of one of several."""


def _beside(first: _Claim, told: list[_Claim], *, whole: bool) -> set[int]:
    """The other numbers of its sentence; beside a ``whole`` not its parts where they make all of it."""
    own = [c for c in told if c.sentence is first.sentence and c.kind == first.kind]
    behind = [c.value for c in own if c.start > first.start]
    if whole and sum(behind) == first.value:
        return set()
    return {c.value for c in own}


def _is_of_all_places(claim: _Claim) -> bool:
    """``苏木有8个嘎查``, ``11个社区均设查阅点``."""
    counted = _unit(claim) in "个家"
    return counted and bool(_ALL_OF_THEM.search(claim.tail) or _HAS.search(claim.lead))


def _bears(claim: _Claim, narrow: str) -> bool:
    """Whether what narrows a number is said with the earlier one as well."""
    text = claim.sentence.plain
    pairs = [narrow[i : i + 2] for i in range(len(narrow) - 1)]
    pairs = [pair for pair in pairs if "，" not in pair]
    return sum(pair in text for pair in pairs) >= len(pairs) * _MOST_OF_IT


def _behind(tail: str) -> str:
    """The words right behind a number that name what it counts."""
    own = tail.removeprefix("的")
    end = _ENDS.search(own)
    return own[: min(end.start(), _FIRST_NOUN) if end else _FIRST_NOUN]


def _of_two(one: _Claim, told: list[_Claim]) -> _Found | None:
    """``上级督查与本局自查合计6次`` where the one was told as 2 and the other as 3."""
    match = _TOGETHER.search(one.lead)
    if match is None:
        return None
    others = _others(one, told)
    names = [_DEEDS.sub("", match["one"]) or match["one"], match["other"]]
    found = [[c for c in others if c.lead.endswith(name)] for name in names]
    if not all(len(own) == 1 for own in found):
        return None
    (first,), (other,) = found
    if first.sentence is not other.sentence or first.value + other.value == one.value:
        return None
    if one.value in {c.value for c in others if c.sentence is first.sentence}:
        return None
    return first.value + other.value, (first, other)
