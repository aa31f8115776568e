"""Layout, lengths, punctuation, blanks: what can be judged without knowing the figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    FEE,
    PROBLEMS,
    REMEDIES,
)
from tests.support import verdicts
from tests.support.given import field_named
from tests.support.ledger import ACTIONS
from tests.support.passages import NARRATIVE, Passage, heading_number, joined, prose, sentences
from tests.support.rules_truth import BLANK, Case

Finding = Iterator[str]

# ---------------------------------------------------------------- structure


def title(case: Case) -> Finding:
    found = [p.text for p in case.draft if p.role == "title"]
    if found != [case.filing.title]:
        yield f"标题应为“{case.filing.title}”，现为{found}"


def section_titles(case: Case) -> Finding:
    found = tuple(p.text for p in case.draft if p.role == "section")
    if found != disclosure.DISCLOSURE.headings:
        yield f"六部分的标题或次序不对：{found}"


def tables_only(case: Case) -> Finding:
    for passage in case.draft:
        if passage.section in {"二", "三", "四"} and passage.role != "section":
            yield f"{passage.section}除表格外不应有文字：{passage.text}"


_PARTS = (r"主动公开", r"依申请公开", r"信息管理", r"平台", r"监督|保障")


def subheadings(case: Case) -> Finding:
    found = [p for p in case.draft if p.section == "一" and p.role == "heading2"]
    if [heading_number(p) for p in found] != list(range(1, len(_PARTS) + 1)):
        yield f"一的小标题应为（一）至（五）：{[p.text for p in found]}"
        return
    for passage, words in zip(found, _PARTS, strict=True):
        if not re.search(words, passage.text):
            yield f"小标题的内容或次序不对：{passage.text}"


def empty_parts(case: Case) -> Finding:
    filled = {p.part for p in prose(case.draft, "一")}
    yield from (f"一（{n}）没有内容" for n in range(1, len(_PARTS) + 1) if n not in filled)
    yield from (f"{s}没有内容" for s in NARRATIVE if not prose(case.draft, s))


def signed(case: Case) -> Finding:
    for role, wanted in (("signature", case.filing.signature), ("date", case.filing.date)):
        found = [p.text for p in case.draft if p.role == role]
        if bool(wanted) != bool(found):
            yield f"{role}：输入“{wanted}”，文中{found}"
        elif wanted and role == "signature" and found != [wanted]:
            yield f"署名应为“{wanted}”，现为{found}"
        elif wanted and role == "date" and found != [_date(wanted)]:
            yield f"日期应为“{_date(wanted)}”，现为{found}"


def _date(iso: str) -> str:
    year, month, day = map(int, iso.split("-"))
    return f"{year}年{month}月{day}日"


# ---------------------------------------------------------------- lengths


def length(case: Case, section: str) -> int:
    """Characters without blanks, sub-headings included."""
    texts = (p.text for p in case.draft if p.section == section and p.role != "section")
    return sum(len(re.sub(r"\s", "", text)) for text in texts)


_MUCH = 8
"""Things given beside the tables from which 一 may pass 1,000 characters (settled 10)."""


def lengths(case: Case) -> Finding:
    """No lower bound in 一 and 五: less is better than filler."""
    own = sum(map(len, (w for thing in case.things for w in thing.words)))
    most = 1000 + (2 * own if len(case.things) >= _MUCH else 0)
    problems = case.filing.given[PROBLEMS]
    fifth = 500 + sum(len(p.problem) + len(p.measure) for p in problems)
    sixth = 160 + sum(len(w) for thing in case.things if thing.part == 0 for w in thing.words) * 2
    for section, low, high in (("一", 1, most), ("五", 1, fifth), ("六", 8, sixth)):
        if not low <= (found := length(case, section)) <= high:
            yield f"{section}的字数{found}不在{low}—{high}"


# ---------------------------------------------------------------- punctuation and language


class Fault(NamedTuple):
    what: str
    pattern: re.Pattern[str]


def _fault(what: str, pattern: str) -> Fault:
    return Fault(what, re.compile(pattern))


_HAN = r"[\u4e00-\u9fff]"
_FAULTS: tuple[Fault, ...] = (
    _fault("半角标点", rf"{_HAN}[,;:?!()]|[,;:?!()]{_HAN}"),
    _fault("连用标点", r"[，。；：、？！][，。；：、？！]|[（“][，。；、]|[，、：；]”"),
    _fault("句首标点", r"^[，。；：、）”]"),
    _fault("（一）后有标点", r"（[一二三四五六七八九十]+）[、，．.]"),
    _fault("1、应为1.", r"^\d+、"),
    _fault("截止应为截至", r"截止(?:到|至)?(?:\d|目前|年底|当前)|截止[到至]"),
    _fault("约N余", r"约\d+[^，。]{0,2}余|近\d+余|余余"),
    _fault("空的括号或引号", r"（）|“”|《》|\(\)|【】"),
    _fault("没有替换的占位", r"\{\{|\}\}|\{[a-z\u4e00-\u9fff]|\[[^\]]*\||\]|\[|\|"),
    _fault(
        "程序的痕迹", r"None|True|False|null|nan|Decimal|XX|××|某某|TODO|宋体|仿宋|表格形式报告"
    ),
    _fault(
        "字词重复",
        rf"(?![一逐每])({_HAN}{{2,4}})\1|的的|了了|和和|与与|及及|将将|是是(?!否)|在在|对对|为为|、和|、及(?!时)|、的",
    ),
    _fault(
        "缺数", r"(?:共|计|共计|公开|收到|办结|新收|其中|发布|收取)(?:件|条|次|元|万元)[，。；、]"
    ),
    _fault(
        "没有写完",
        r"(?:和|与|及|或|把|将|被|(?<![缘理事])由|(?<![存现所])在|从|(?<![归合])并|且|等等)[，。；]$|(?:[、，：；]|其中)。?$",
    ),
    _fault("没有写完", r"(?:结果|情况|信息|工作|内容|申请)的[，。；]$"),
    _fault("空格", r"[\u3000 \t]"),
    _fault("文号括号", r"[\[（【(]20\d\d[\]）】)]\d+号"),
    _fault("单独的一是", r"(?:一是|二是|三是)[，。；]"),
)


def punctuation(case: Case) -> Finding:
    for passage in prose(case.draft, "前言", *NARRATIVE):
        for what, pattern in _FAULTS:
            if found := pattern.search(passage.text):
                yield f"{what}“{found[0]}”：{passage.text}"
        yield from _pairs(passage.text)


def _pairs(text: str) -> Finding:
    for left, right in ("“”", "（）", "《》", "【】", "〔〕"):
        marks = [mark for mark in text if mark in left + right]
        if marks != [left, right] * (len(marks) // 2):
            yield f"{left}{right}不成对：{text}"


_END = re.compile(r"。(?:[）”])?$")


def endings(case: Case) -> Finding:
    for passage in prose(case.draft, "前言", *NARRATIVE):
        if not passage.text.strip():
            yield f"{passage.section}有空段"
        elif not _END.search(passage.text):
            yield f"段末没有句号：{passage.text}"
    for passage in case.draft:
        if passage.role in {"section", "heading2", "title"} and passage.text.endswith("。"):
            yield f"标题后有句号：{passage.text}"


SHORTEST_SENTENCE = 5


def short_sentences(case: Case) -> Finding:
    for sentence in case.sentences(*NARRATIVE):
        if len(sentence) < SHORTEST_SENTENCE and not re.match(r"\d+[.．]", sentence):
            yield f"句子太短：{sentence}"


_CLAUSE_LENGTH = 14


_OUTCOMES = re.compile(r"其中(?:(?:结果维持|结果纠正|其他结果|尚未审结)\d+件、?)+")
"""复议 and 诉讼 may have ended alike."""


_TO_BE_MENDED = "【待填：改进措施】"


def repetitions(case: Case) -> Finding:
    """The same sentence, or the same long clause, twice; of two problems both may want their measure."""
    pieces = [s for p in prose(case.draft, *NARRATIVE) for s in sentences(p.text)]
    pieces = [s for s in pieces if _TO_BE_MENDED not in s]
    masked = case.sentences(*NARRATIVE)
    clauses = [c for s in masked for c in re.split(r"[，。；：]", s) if len(c) >= _CLAUSE_LENGTH]
    clauses = [c for c in clauses if not (_OUTCOMES.fullmatch(c) or BLANK in c or "栏目" in c)]
    for piece, count in Counter([*pieces, *clauses]).items():
        if count > 1 and re.search(_HAN, piece):
            yield f"重复{count}次：{piece}"


# ---------------------------------------------------------------- 【待填】

_PENDING = re.compile(r"【待填[^】]*】")
_TOPICS = {
    "考核": r"考核",
    "社会评议": r"评议",
    "责任追究": r"追究|追责|问责",
    "信息处理费": r"处理费",
    "改进措施": r"改进措施",
}


def _required(case: Case) -> set[tuple[str, str]]:
    given = case.filing.given
    wanted = {("六", "信息处理费")} if given[FEE] is None else set()
    government = case.filing.body.is_government
    for topic, name in zip(_TOPICS, verdicts.TOPICS, strict=False):
        if verdicts.pending(name, given[field_named(name)], government=government):
            wanted.add(("一", topic))
    return wanted


def pending(case: Case) -> Finding:
    found: set[tuple[str, str]] = set()
    for passage in case.draft:
        for mark in _PENDING.findall(passage.text):
            topics = {
                (passage.section, t) for t, words in _TOPICS.items() if re.search(words, mark)
            }
            found |= topics
            if not topics:
                yield f"不该有的{mark}"
    if any(not own.measure for own in case.filing.given[PROBLEMS]):
        found.discard(("五", "改进措施"))  # asked for where nobody understands the problem
    wanted = _required(case)
    yield from (f"{section}缺少【待填】{topic}" for section, topic in sorted(wanted - found))
    yield from (f"{section}多出【待填】{topic}" for section, topic in sorted(found - wanted))


# ---------------------------------------------------------------- 五

_ITEM = re.compile(
    r"(?:^|(?<=[。；：，\n]))(?:([一二三四五六七])是|([1-9])[.．]|（([一二三四五六七])）|第([一二三四五六七])[，、]|([一二三四五六七])、)"
)
# What turns from a problem to its measure where both stand in one item.
_TURN = re.compile(
    r"将|拟|针对|对此|为此|对这|对上述|为解决|下一|下步|今后|改进|往后|接下来|之后|明年|来年|新的一年|措施|办法|打算|需要|要"
)
_NUMERALS = "一二三四五六七八九"


def items(text: str) -> list[tuple[int, str]]:
    """Numbered items: their number and their text up to the next."""
    marks = list(_ITEM.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)] * bool(marks)
    found = []
    for mark, end in zip(marks, ends, strict=True):
        number = next(filter(None, mark.groups()))
        value = int(number) if number.isdigit() else _NUMERALS.index(number) + 1
        found.append((value, text[mark.start() : end]))
    return found


def runs(text: str) -> list[list[str]]:
    """Lists of items: each begins with number one."""
    found: list[list[str]] = []
    for number, item in items(text):
        if number == 1:
            found.append([])
        if found:
            found[-1].append(item)
    return found


def _lists(case: Case) -> list[list[str]]:
    """The lists of 五 without headings and without last year's remedies."""
    given = case.filing.given
    old = [remedy.problem for remedy in given[REMEDIES]]
    text = "\n".join(p.text for p in prose(case.draft, "五"))
    return [run for run in runs(text) if not any(problem in run[0] for problem in old)]


def problems(case: Case) -> Finding:
    """2–4 problems (more only if the office gave more), each with its measure, its own first."""
    lists = [run for run in _lists(case) if len(run) > 1]
    own = case.filing.given[PROBLEMS]
    if not lists:
        yield f"五看不出逐条的问题和措施：{joined(case.draft, '五')}"
        return
    first = lists[0]
    if not 2 <= len(first) <= max(4, len(own)):
        yield f"五有{len(first)}个问题"
    numbers = [number for number, _ in items("\n".join("".join(run) for run in lists))]
    if numbers != [n for run in lists for n in range(1, len(run) + 1)]:
        yield f"五的编号不连续：{numbers}"
    for given, item in zip(own, first, strict=False):
        if given.problem not in item:
            yield f"五应先说自报问题“{given.problem}”"
    yield from _paired(case, lists)


def _paired(case: Case, lists: list[list[str]]) -> Finding:
    problems_, *measures = lists
    if measures and len(measures[0]) != len(problems_):
        yield f"{len(problems_)}个问题，{len(measures[0])}条措施"
        return
    pairs = zip(problems_, measures[0] if measures else problems_, strict=True)
    own = case.filing.given[PROBLEMS]
    for index, (problem, measure) in enumerate(pairs):
        if not measures and not _TURN.search(measure, 6):
            yield f"问题没有措施：{problem}"
        if index < len(own) and own[index].measure not in measure:
            yield f"自报措施没有跟着问题：{own[index].measure}"


# What a problem in 五 takes for granted, and the figures of which one must then not be zero.
_PRESUMED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"纠正", ("复议/结果纠正", "诉讼/结果纠正")),
    (r"审结", ("复议/尚未审结", "诉讼/尚未审结")),
    (r"复议|诉讼", ("复议", "诉讼")),
    (r"结转|(?:没有|未能?|没能)(?:在?年内)?办(?:结|完)", ("结转下年度",)),
    (
        r"(?<!反复)补正",
        ("无法提供.补正后申请内容仍不明确", "其他处理.申请人无正当理由逾期不补正"),
    ),
    (
        r"重复申请|再次申请|反复(?:提出|申请)|一再提出|同一内容",
        ("不予处理.重复申请", "不予处理.无正当理由大量反复申请"),
    ),
    (r"不掌握|不(?:在|由)本", ("无法提供.本机关不掌握相关政府信息",)),
    (r"现成(?:信息|的(?:材料|可))", ("无法提供.没有现成信息需要另行制作",)),
    (r"信访|接访", ("不予处理.信访举报投诉类申请",)),
    (r"第三方", ("不予公开",)),
    (r"公开出版物", ("不予处理.要求提供公开出版物",)),
    (r"申请人|个别申请|有的申请|答复书", ("收到", "复议", "诉讼")),
    (r"规范性文件", tuple(f"规范性文件/{action}" for action in ACTIONS)),
    (r"行政许可|许可决定", ("许可",)),
    (r"行政处罚|处罚决定", ("处罚",)),
    (r"行政强制|强制决定", ("强制",)),
    (r"行政事业性收费|减免|缴费人|收费(?:公示|目录)", ("收费",)),
    (r"只靠一个|渠道(?:比较|较为|过于)?单一|集中在一处", ("渠道数",)),
)


def presumed(case: Case) -> Finding:
    """A problem that rests on figures which are zero."""
    now = case.ledger.now
    given = "、".join(case.filing.keywords)
    for item in _lists(case)[0] if _lists(case) else ():
        problem = case.mask(item).split("。")[0]
        for words, names in _PRESUMED:
            found = re.search(words, problem)
            if found and not re.search(words, given) and not any(now.get(name) for name in names):
                yield f"五说到“{found[0]}”，但没有{'、'.join(names)}：{problem}"


def not_empty(case: Case) -> Finding:
    for section in ("五", "六"):
        if re.fullmatch(r"(?:无|没有|暂无)。?", joined(case.draft, section).strip()):
            yield f"{section}不能只写无"


_PRIVATE = re.compile(r"1[3-9]\d{9}|\d{17}[\dXx]|申请人[\u4e00-\u9fff]某")


def privacy(case: Case) -> Finding:
    for section in NARRATIVE:
        if found := _PRIVATE.search(joined(case.masked, section)):
            yield f"暴露申请人：{found[0]}"


def plain_passages(draft: list[Passage]) -> str:
    """For messages: the text as a reader sees it."""
    return "\n".join(p.text for p in draft)


RULES = (
    title,
    section_titles,
    tables_only,
    subheadings,
    empty_parts,
    signed,
    lengths,
    punctuation,
    endings,
    short_sentences,
    repetitions,
    pending,
    problems,
    presumed,
    not_empty,
    privacy,
)
