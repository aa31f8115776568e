"""Problems as people type them: several in one cell, numbered, with the words that lead to a measure.

``一是宣传少；二是更新慢`` and lines are taken apart; 一是, 1. and 下一步，我镇将 are taken off, since the report
puts its own there.  What is one problem stays as it is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from draftkit.chinese.clauses import begins_with_verb
from draftkit.patterns import regex
from draftkit.sources.tree import Branch, Leaf

if TYPE_CHECKING:
    from draftkit.sources.tree import Node

_NUMBER = (
    r"(?:[一二三四五六七八九]是(?!否)|第[一二三四五六七八九][，、,]|"
    r"\d{1,2}[.．、](?!\d)|[（(](?:[一二三四五六七八九]|\d{1,2})[）)]|[①-⑨])"
)
_MARK = regex(rf"(?:^|(?<=[\n。；;：:，,\s]))\s*{_NUMBER}\s*")
_LEAD = regex(
    r"(?:问题|不足|短板|困难|方面|表现|措施|打算|如下|以下)[^。；;\n]{0,12}[：:，,。]?\s*$"
)
_LINK = regex(
    r"^(?:(?:(?:在)?下一?步(?:工作中|打算)?|下一年度?|今后|对此|为此|针对(?:这一|上述|该|此|以上)[^，,。]{0,8}|(?:改进|整改|工作)?(?:措施|对策|举措|打算|办法)|改进|整改)[，,：:]\s*"
    r"|下一?步(?:工作)?(?:打算|准备|计划)|(?:改进|整改)?措施[是为]|下步(?!骤|工作))"
)
_WE_SHALL = regex(r"^(?:我[\u4e00-\u9fff]{1,3}?|本[\u4e00-\u9fff]{1,2}?)(?:将|拟|要)(?!求|点)")
_MEASURE = regex(
    r"(?<=[。；;，,\n])\s*(?=(?:在?下一步|下步(?!骤)|下一年度?|今后|对此，|为此，|针对这一|(?:改进|整改|工作)?(?:措施|对策|举措|打算|办法)[：:]|(?:改进|整改)[：:]|(?:改进|整改)?措施[是为]|(?:我[\u4e00-\u9fff]{1,3}|本[\u4e00-\u9fff]{1,2})[将拟](?![^，。；]{0,16}(?:混|放在一|不分))|明年(?:起|内|初|底|[上下]半年|计划|拟|将|组织|安排|建立|开展|增加)|力争(?=[在于年明每\d])|争取(?=[在于年明每\d])"
    r"|将(?:组织|安排|建立|制定|开展|指定|明确|增加|邀请|聘请|开通|更换|补齐|改用)"
    r"|[将拟](?:主动(?!公开)|进一步|继续|逐步|逐[一项件]|尽快|适时|定期|每[月季周年半]|会同|联合|通过|采取|重新|推进|推动|推行|完成|搭建|编[制印]|出台|委托|选派|配备|增[设派]|督促|协调|争取)"
    r"|[将拟](?:向|与|由|于|在)(?![^，。；]{0,16}(?:混|放在一|不分))|20\d\d年(?:将|拟|计划)|拟(?:招[聘录]|购置|更换|修缮|改造|组织|安排|建立|制定|开展|指定|明确|增加|邀请|聘请|开通|更换|补齐|改用)"
    r"|(?:计划|打算|准备|考虑)(?:在|于)?(?:明年|下一?年|年[内底])|(?:计划|打算|准备|考虑)(?:组织|增设|配备|轮训|安排|建立|制定|开展|指定|增加|邀请|聘请|开通|更换|补齐|改用|进一步|逐步|尽快|定期|每[月季周年半]|会同)))"
)
"""What leads to a measure, behind a mark; no 将 that is 把 is among it (将主动公开与依申请公开混在一起)."""
_DEED = (
    *("建立", "制定", "编制", "编印", "聘请", "邀请", "更换", "增设", "加装", "开通", "补齐", "指定专人", "安排专人", "配备专人", "明确专人"),
    *("安排培训", "组织培训", "开展培训", "举办培训", "安排学习", "组织学习", "安排轮训", "开展轮训", "安排检查", "开展检查", "组织检查"),
    *("安排业务培训", "组织业务培训", "开展业务培训", "安排专题培训", "组织专题培训", "开展专题培训", "举办专题培训", "加强业务培训", "加强培训"),
)  # fmt: skip
"""How a clause begins that is a measure wherever it says of nothing that it is wrong."""
_FAULTS = frozenset("不没未少慢晚难差弱低缺无只仅长短散乱旧粗多高过较偏太重了后时")
_FAULTY = (
    "简单",
    "随意",
    "笼统",
    "单一",
    "流于",
    "滞后",
    "冲突",
    "交叉",
    "有限",
    "单薄",
    "频繁",
    "薄弱",
)
"""What says that something is wrong, or that it was done: characters, and words."""
_SHORTEST = 4
"""Characters a line has at least that is a problem of its own."""


def apart(node: Node) -> Iterator[Node]:
    """The problems a node holds, each as text or as 问题 with 措施."""
    if isinstance(node, Leaf) and isinstance(node.value, str):
        text = node.value
        for problem, measure in _two_lists(text) or _dealt(
            [_parted(one) for one in _several(text)]
        ):
            yield _record(node, problem, measure) if measure else node._replace(value=problem)
        return
    first = node.entries.get("问题") if isinstance(node, Branch) else None
    if not isinstance(node, Branch) or not (
        isinstance(first, Leaf) and isinstance(first.value, str)
    ):
        yield node
        return
    second = node.entries.get("措施")
    given = second.value if isinstance(second, Leaf) else None
    if given is not None and not isinstance(given, str):
        yield node
        return
    pairs = [_parted(text) for text in _several(first.value)]
    if (
        given
        and len(pairs) == 1
        and not pairs[0][1]
        and (both := _side_by_side(first.value, given))
    ):
        pairs = [(problem, "") for problem in both]
    measures = _measures(given, len(pairs)) if given else []
    if len(measures) != len(pairs):
        measures = _answering([problem for problem, _ in pairs], given or "")
    for (problem, own), measure in zip(pairs, measures, strict=True):
        said = "；".join(filter(None, (own, _bare(measure))))
        others = {key: value for key, value in node.entries.items() if key not in ("问题", "措施")}
        made = {"问题": first._replace(value=problem), **others}
        if said:
            made["措施"] = (second if isinstance(second, Leaf) else first)._replace(value=said)
        elif second is not None and len(pairs) == 1:
            made["措施"] = second
        yield node._replace(entries=made)


def _side_by_side(problems: str, measures: str) -> list[str]:
    """Short problems that nothing but ； parts, where as many measures are given that ； parts (更新慢；栏损坏)."""
    told = [part for part in _BETWEEN.split(problems.strip("。；; \n")) if part]
    done = [part for part in _BETWEEN.split(measures.strip("。；; \n")) if part]
    whole = all(len(part) >= _SHORTEST and not part.startswith(_OF_THE_SAME) for part in told)
    return told if len(told) == len(done) > 1 and whole else []


def _two_lists(text: str) -> list[tuple[str, str]]:
    """The pairs of two numbered lists, one behind the other (一是甲；二是乙。下一步，一是丙；二是丁); empty where it is none."""
    told, *done = _MEASURE.split(text, maxsplit=1)
    problems = _items(told) if done else []
    measures = _items(_bare(done[0])) if len(problems) > 1 else []
    if len(problems) != len(measures):
        return []
    return [
        (problem, _bare(measure).strip("。；;，, \n"))
        for problem, measure in zip(problems, measures, strict=True)
    ]


def _dealt(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Problems with what is done about them at the end (一是甲；二是乙。下一步，做丙，做丁), each with its own where as many are told."""
    *others, (_, measure) = pairs
    if not others or any(own for _, own in others):
        return pairs
    numbered = [_bare(one) for one in _measures(measure, len(pairs))]
    problems = [problem for problem, _ in pairs]
    if len(numbered) == 1 and measure and (shared := _shared_out(problems, measure)):
        return list(zip(problems, shared, strict=True))
    parts = numbered if len(numbered) > 1 else re.split("[，,]", measure)
    done = len(numbered) > 1 or all(map(_is_done, parts))
    if len(parts) != len(pairs) or not done:
        return _moved(problems, measure) or pairs
    return list(zip(problems, map(_begun, parts), strict=True))


def _moved(problems: Sequence[str], measure: str) -> list[tuple[str, str]]:
    """A measure at the end of a list with the problem that it speaks of, if it speaks of no other; empty where that is the last."""
    nearest = _nearest(problems, measure)
    if not measure or nearest is None or _nearness(problems[-1], measure):
        return []
    return [(one, measure if at == nearest else "") for at, one in enumerate(problems)]


_ALSO_DONE = (
    *("延长", "缩短", "补齐", "补充", "重新", "改为", "改用", "改进", "建立", "建起", "更换", "聘请", "委托", "选派", "选配", "简化"),
    *("拆分", "合并", "公开", "增派", "扩建", "修复", "修缮", "加密", "加装", "放宽", "打通", "对接", "打造", "搭建", "开发", "上线"),
    *("轮训", "约谈", "通报", "考核", "评选", "复核", "比对", "错时", "翻译", "录制", "拍摄", "下沉", "走访", "入户", "送到", "换发"),
)  # fmt: skip
"""How a measure begins, besides, that stands by itself."""


def _is_done(part: str) -> bool:
    return begins_with_verb(part) or part.startswith(_ALSO_DONE)


_SAYS_LITTLE = frozenset("的了是在和与及或一个不有还等对为以公开信息工作政务府我镇乡局街道")
"""Characters that a measure shares with a problem whatever either is about."""


def _nearness(problem: str, measure: str) -> int:
    """How much of what a measure speaks of the problem speaks of too: two for two characters together, one for one."""
    told = [char for char in problem if char not in _SAYS_LITTLE]
    together = {a + b for a, b in itertools.pairwise(problem) if not _SAYS_LITTLE & {a, b}}
    return len(set(told) & set(measure)) + 2 * sum(two in measure for two in together)


def _nearest(problems: Sequence[str], measure: str) -> int | None:
    """The problem that a measure speaks of; None where no one of them is nearer to it than the others."""
    near = [_nearness(problem, measure) for problem in problems]
    best = max(near)
    return near.index(best) if near.count(best) == 1 else None


_JOINED = ("并", "同时", "另外", "此外", "还")
"""How a measure begins that was one of a row."""


def _begun(measure: str) -> str:
    return next(
        (measure.removeprefix(word).lstrip("，,") for word in _JOINED if measure.startswith(word)),
        measure,
    )


def _shared_out(problems: Sequence[str], measure: str) -> list[str]:
    """The clauses of a measure, each with the problem it speaks of or with the clause before it; empty where one has none.

    As many clauses as problems are each with its own where none speaks of another one.
    """
    owned: list[list[str]] = [[] for _ in problems]
    at: int | None = None
    clauses = re.split("[，,；;]", measure.strip("。；; \n"))
    near = [_nearest(problems, clause) for clause in clauses]
    in_turn = all(found in (None, place) for place, found in enumerate(near))
    if in_turn and len(clauses) == len(problems) and any(found is not None for found in near):
        return [_begun(clause) for clause in clauses]
    for clause in clauses:
        nearest = _nearest(problems, clause)
        at = at if nearest is None else nearest
        if at is None:
            return []
        owned[at].append(clause)
    return ["，".join([_begun(first), *more]) for first, *more in owned] if all(owned) else []


def _answering(problems: Sequence[str], measure: str) -> list[str]:
    """One measure given for several problems: its clauses shared out among them, else the whole with the one it speaks of, or with the last."""
    if shared := _shared_out(problems, _bare(measure)):
        return shared
    whole = _nearest(problems, measure)
    at = len(problems) - 1 if whole is None else whole
    return [measure if place == at else "" for place in range(len(problems))]


_BETWEEN = regex(r"[；;。\n]\s*")


def _measures(text: str, number: int) -> list[str]:
    """The measures of a cell: as they are numbered, else one for each of so many problems where marks part as many."""
    found = _items(text)
    if len(found) == 1 < number:
        parts = [part for part in _BETWEEN.split(text.strip("。；; \n")) if part]
        return parts if len(parts) == number else found
    return found


def _record(leaf: Leaf, problem: str, measure: str) -> Branch:
    entries: dict[str, Node] = {
        "问题": leaf._replace(value=problem),
        "措施": leaf._replace(value=measure),
    }
    return Branch(entries, leaf.source, leaf.row, leaf.column)


_FIGURE = regex(r"(?:^|(?<=[\n。；;]))\s*(\d{1,2})[.．]")
"""A number before an item, also where that begins with a figure itself (2.12个村)."""


_TITLED = regex(r"(?:^|(?<=[\n。；;]))\s*([一二三四五六七八])、")
_ORDER = "一二三四五六七八"
"""A number of a title before an item (一、公开不及时；二、…), and such numbers in their order."""


def _numbered(text: str) -> str:
    """``1.…；2.12个村…`` with its numbers in brackets, where they count on from one."""
    titles = "".join(_TITLED.findall(text)) if f"{_ORDER[0]}、" in text else ""
    if len(titles) > 1 and _ORDER.startswith(titles):
        return _TITLED.sub(r"（\1）", text)
    numbers = [int(match[1]) for match in _FIGURE.finditer(text)]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):  # noqa: PLR2004 - a list has two
        return text
    return _FIGURE.sub(r"（\1）", text)


_LABELLED = "问题："


def _items(text: str) -> list[str]:
    """The text taken apart where it is numbered, or in lines; the text itself where it is neither."""
    if text.startswith(_LABELLED) and text.count(_LABELLED) > 1:
        return [one.strip("。；;，, \n") for one in text.split(_LABELLED) if one.strip()]
    text = _numbered(text)
    marks = list(_MARK.finditer(text))
    if marks:
        before = text[: marks[0].start()].strip()
        if not before or (len(marks) > 1 and _LEAD.search(before)):
            starts = [mark.end() for mark in marks]
            ends = [*(mark.start() for mark in marks[1:]), len(text)]
            items = [text[a:b].strip("。；;，, \n") for a, b in zip(starts, ends, strict=True)]
            if all(items):
                return items
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(len(line) >= _SHORTEST for line in lines):
        return [_MARK.sub("", line) for line in lines]
    return [text]


def _several(text: str) -> list[str]:
    """The problems of a text, those apart as well that nothing but ； parts."""
    found = _items(text)
    if len(found) == 1 and _MEASURE.search(text):
        found = _in_turn(text)
    if len(found) > 1 or _MEASURE.search(text):
        return found
    parts = [
        part.strip("。，, ") for part in found[0].replace(";", "；").strip("；\n ").split("；")
    ]
    parts = _with_deeds(parts)
    return parts if len(parts) > 1 and all(map(_is_problem, parts)) else found


def _with_deeds(parts: Sequence[str]) -> list[str]:
    """What stands between ；, a measure with the problem before it."""
    told: list[str] = []
    for part in parts:
        if told and _is_deed(part):
            told[-1] += f"；{part}"
        else:
            told.append(part)
    return told


def _in_turn(text: str) -> list[str]:
    """Problems each with what is done about it, told in turn (更新慢，拟增人；栏损坏，将更换8块); the text itself where they are not."""
    marks = [at for at, char in enumerate(text) if char in _MARKS or char == "。"]
    starts, done = [0], False
    for at, end in itertools.pairwise([*marks, len(text)]):
        if _MEASURE.match(text, at + 1):
            done = True
        elif done and _says_wrong(text[at + 1 : end]) and _MEASURE.search(text, end):
            starts.append(at + 1)
            done = False
    ends = [*starts[1:], len(text)]
    return [text[a:b].strip("。；;，, \n") for a, b in zip(starts, ends, strict=True)]


_WHOLE = 6
"""Characters that each of several problems parted by ； has at least."""
_OF_THE_SAME = (
    "其中",
    "但",
    "特别",
    "尤其",
    "如",
    "例如",
    "比如",
    "原因",
    "同时",
    "因此",
    "所以",
    "导致",
    "主要",
    "对此",
)


def _is_problem(part: str) -> bool:
    """Whether what stands between two ； is a problem by itself, and not more of the one before it."""
    return len(part) >= _WHOLE and not part.startswith(_OF_THE_SAME)


def _parted(text: str) -> tuple[str, str]:
    """The problem, and what is said after it to be done about it."""
    if text.endswith("）") and "（" in text:
        head, _, inner = text.removesuffix("）").rpartition("（")
        text = f"{head}，{inner}" if head and _MEASURE.match(f"，{inner}", 1) else text
    problem, *rest = _MEASURE.split(text, maxsplit=1)
    if not rest:
        problem, *rest = _with_deed(text)
    return problem.strip("。；;，, \n") if rest else problem, _bare(rest[0]) if rest else ""


_MARKS = ("，", ",", "；", ";")


def _with_deed(text: str) -> tuple[str, ...]:
    """A problem and what is surely a measure at its end, though nothing leads to it (人员业务不熟，安排培训)."""
    marks = [at for at, char in enumerate(text) if char in _MARKS]
    for at, end in itertools.pairwise([*marks, len(text)]):
        problem, deed, more = text[:at], text[at + 1 : end], text[end:]
        if _is_deed(deed) and _says_wrong(problem) and not _says_wrong(more):
            return problem, text[at + 1 :].strip("。 \n")
    return (text,)


def _says_wrong(text: str) -> bool:
    return not _FAULTS.isdisjoint(text) or any(word in text for word in _FAULTY)


def _is_deed(part: str) -> bool:
    """Whether what stands between two marks says what is to be done, and of nothing that it is wrong."""
    return part.startswith(_DEED) and not _says_wrong(part)


def _bare(measure: str) -> str:
    """A measure without the words that lead to it; the report has its own."""
    return _WE_SHALL.sub("", _LINK.sub("", measure.strip(), count=1), count=1)
