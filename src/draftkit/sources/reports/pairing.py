"""Problems and measures without numbers before them, and which measure answers which problem.

Two lists answer one another where they are as long as each other and no measure is plainly about another problem than
its own; anything else is left unpaired.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.patterns import compiled, regex

Pair = tuple[str, str]
_LABELLED = regex(
    r"问题[一二三四五六]：(?P<problem>[^。\n]{4,80})。\s*(?:改进|整改|措施|改进措施|改进情况|整改措施)：(?P<measure>[^。\n]{4,120})"
)
"""问题一：…。改进：…。"""
_ONE_LABELLED = regex(
    r"^(?:问题|不足|短板)：(?P<problem>[^。；\n]{4,80})。\s*(?:改进|整改|措施|改进措施|改进情况|整改措施)：(?P<measure>[^。；\n]{4,120})"
)
_EACH_LABELLED = regex(
    r"(?:^|(?<=\n))(?:问题|不足|短板)：(?P<problem>[^。；\n]{4,80})。\s*(?:改进|整改|措施|改进措施|改进情况|整改措施)：(?P<measure>[^。；\n]{4,120})"
)
"""The same for several of them, each in a paragraph of its own."""
_NAMED = (
    regex(
        r"^[^：]{0,40}(?:问题|不足|差距|短板|弱项|没做好|没有做好|做得不够|待改进)[^：]{0,12}：(?P<rest>.+)$"
    ),
    regex(
        r"^[^；]{0,60}?(?:问题|不足|差距|短板|距离)[^；，：]{0,6}，?(?:主要|具体)(?:是|有|为|表现在|体现在|在于)[，：]?(?P<rest>.+)$"
    ),
    regex(
        r"^(?:[^。；：]{0,40}，)?[^，。；：]{0,16}?(?:还|仍|主要|目前)*存在(?:着)?(?P<rest>[^，；：“”]{4,80}?、[^，；：“”]{4,40}?)等?(?:[两三四]个)?(?:方面的?)?(?:问题|不足|情况)$"
    ),
    regex(
        r"^(?:目前|当前|仍|还)*(?:主要|突出)(?:的)?(?:问题|不足|短板)(?:是|为|有)(?P<rest>[^：]+)$"
    ),
    regex(r"^(?:目前|当前|仍|还)*主要(?:是|表现为|体现为|表现在|体现在)[，：]?(?P<rest>.+)$"),
)
"""How a sentence leads to the problems it names."""
_OTHERS = regex(r"上一?年度?|去年|整改(?:落实)?情况|措施|改进情况")
_ANSWERS = regex(
    r"^(?:[一二三]、|（[一二三]）)?(?:针对[^，：]{0,20}|下一?步(?:工作)?(?:改进|整改|工作)?(?:措施|打算|方向|安排|举措)?|对此|为此|今后|明年|20\d\d年|改进(?:措施|情况|打算|方向|办法)|整改(?:措施|情况|举措)|努力方向|工作打算|打算|下步打算|下步|下一?阶段)(?:中|里)?(?:主要(?:是|为|有|包括)，?：?|[，：]|(?=[我本街乡镇局县区市]|将|拟|要|准备|打算))"
)
"""How a sentence begins that tells what is to be done."""
_SUBJECT = regex(
    r"^(?:下一?步，?|今后，?)?(?:(?:我|本|全)(?:镇|乡|县|市|区|旗|局|办|委|街道|苏木|单位)|(?:镇|乡|街道|局|县|区|市)(?:里|机关)?)?(?:将|拟|准备|计划|打算|要|还将|也将)?(?:着力|重点|继续)?(?=[\u4e00-\u9fff])"
)
_MARK = regex(
    r"^(?:另?一(?:个|方面)(?:是|，)|其[一二三四五六][，是：]|[①-⑨]|（[一二三四五六\d]）|\d[.、．])"
)
_JOINT = regex(
    r"^(?:并且?|同时，?|还将?|另外，?|也将?|此外，?|拟|将(?![^，；。]{2,20}(?:纳入|列入|作为|下沉|延伸)))"
)
DEFECT = regex(
    r"[不少低弱慢差欠旧难缺薄]|滞后|单一|有待|需[要加]|还需|空间|同质|陈旧|偏|过[多大]|短板|破损|错误|空白|断更|闲置|[多大]$"
)
"""What a clause says that is a problem of its own, no consequence of another."""
EACH = regex("^针对(?:第[一二三四五六]个?(?:问题|不足|方面)?|(?:问题|不足)[一二三四五六])，")
"""What ties a measure to its problem by number."""
_SUCH = regex("^[^，；。]{0,12}(?:措施|举措|办法|如下|工作|事|这样做)：|^：")
_COMMON = frozenset(("公开", "信息", "政务", "工作", "政府", "加强", "不够", "进一", "一步"))
_LONGEST, _SHORTEST = 120, 4
_CLEARLY = 2


_TIED = regex(
    r"针对(?!以上|上述|这|该|存在|第)(?P<problem>[^，。；：]{4,40}?)的?(?:问题|不足|短板|情况)，(?P<measure>[^；。\n]{4,120})"
)
"""A measure that names the problem it is for: 针对答复文书不规范的问题，邀请律师审核."""


def tied(text: str) -> tuple[Pair, ...]:
    """Problems named by the measures that are for them, where two or more are told so."""
    found = tuple((one["problem"], one["measure"]) for one in _TIED.finditer(text))
    return found if len(found) > 1 and all(DEFECT.search(problem) for problem, _ in found) else ()


_EACH_NAMED = regex(r"第[一二三四五]个[\u4e00-\u9fff]{1,4}：(?P<problem>[^。\n]{4,80})。")
_THEN = regex(r"(?:打算|措施|办法|举措|做法|思路)[^。；：\n]{0,6}：(?P<rest>[^\n]+)$")


def _one_by_one(text: str) -> tuple[Pair, ...]:
    """Problems told one by one (第一个麻烦：甲。第二个麻烦：乙。), with what is to be done behind the last."""
    named = list(_EACH_NAMED.finditer(text))
    if len(named) <= 1:
        return ()
    then = _THEN.search(text, named[-1].end())
    problems = [match["problem"] for match in named]
    return tuple(zip(problems, answers(problems, then["rest"] if then else ""), strict=True))


_SO_MANY = regex(
    r"((?:问题|不足|短板)[^。；：，\n]{0,8}(?:[二两三四]|\d)(?:条|个|点|项|方面))。\n?"
)
"""问题主要是三条。甲；乙；丙: the sentence behind names them."""


def paired(text: str) -> tuple[Pair, ...]:
    """The problems of a section five without numbers, each with its measure or ""; () where none is named for sure."""
    several = _EACH_LABELLED.findall(text)
    if labelled := _LABELLED.findall(text) or (
        several if len(several) > 1 else _ONE_LABELLED.findall(text.strip())
    ):
        return tuple((problem, measure) for problem, measure in labelled)
    if each := _one_by_one(text):
        return each
    text = _SO_MANY.sub(r"\1：", text)
    sentences = [one.strip() for one in compiled(r"[。\n]").split(text) if one.strip()]
    for at, sentence in enumerate(sentences):
        named = next((m for pattern in _NAMED if (m := pattern.match(sentence))), None)
        if named is None or _OTHERS.search(sentence[: named.start("rest")]):
            continue
        behind = sentences[at + 1] if at + 1 < len(sentences) else ""
        told = _ANSWERS.match(behind)
        if behind and told is None:
            return ()
        return _pairs(named["rest"], behind[told.end() :] if told else "")
    return ()


_HEADS = regex(
    r"(?:^|(?<=[。\n]))\s*(?:（[一二三四]）|[一二三四]、)?(?:"
    r"(?P<problem>(?:今年|本年度?|目前|当前|现阶段|20\d\d年)?的?(?:存在|主要)*的?(?:问题|不足)(?:之处)?)|"
    r"(?P<measure>(?:20\d\d年|下一?步|下一年度?)?的?(?:改进|整改|工作)?(?:措施|思路|举措|打算|办法|情况|改进|整改))|"
    r"(?P<other>[^。，；：\n]{0,6}(?:上一?年度?|去年|20\d\d年)[^。，；：\n]{0,8}整改[^。，；：\n]{0,6}))[：。\n]"
)
"""A title of a part of the section: 问题。 改进。 2022年的思路："""
_ITEM_MARK = regex(r"（[一二三四五六\d]）|\d[.、．]|[①-⑨]")


def titled(text: str) -> tuple[Pair, ...]:
    """The problems under a title of theirs, with the measures under one of theirs."""
    heads = list(_HEADS.finditer(text))
    if not heads:
        return ()
    ends = [*(head.start() for head in heads[1:]), len(text)]
    bodies = {
        head.lastgroup: text[head.end() : end].strip().rstrip("。")
        for head, end in zip(heads, ends, strict=True)
    }
    named = _ITEM_MARK.sub("", bodies.get("problem", ""))
    if not named or "。" in named or len({head.lastgroup for head in heads}) < len(heads):
        return ()
    return _pairs(named, _ITEM_MARK.sub("", bodies.get("measure", "")))


def named_in(text: str) -> tuple[str, ...]:
    """The problems that a sentence of ``text`` names together; () where none does for sure."""
    for sentence in (one.strip() for one in compiled(r"[。\n]").split(text) if one.strip()):
        named = next((m for pattern in _NAMED if (m := pattern.match(sentence))), None)
        if named is None or _OTHERS.search(sentence[: named.start("rest")]):
            continue
        parts = [_MARK.sub("", one).strip("，、 ") for one in named["rest"].split("；")]
        if len(parts) == 1:
            apart = parts[0].split("、")
            fit = all(len(one) >= _SHORTEST and DEFECT.search(one) for one in apart)
            parts = apart if fit else parts
        return tuple(parts) if all(_SHORTEST <= len(one) <= _LONGEST for one in parts) else ()
    return ()


def answer_in(text: str) -> str:
    """What the one sentence says that tells what is to be done, "" where none or several do."""
    sentences = [one.strip() for one in compiled(r"[。\n]").split(text) if one.strip()]
    found = [one[m.end() :] for one in sentences if (m := _ANSWERS.match(one))]
    return found[0] if len(found) == 1 and found[0] in sentences[-1] else ""


def _pairs(named: str, answer: str) -> tuple[Pair, ...]:
    problems = [_MARK.sub("", one).strip("，、 ") for one in named.split("；") if one.strip()]
    if len(problems) == 1:
        clauses = compiled("[，、]").split(problems[0])
        apart = len(clauses) > 1 and all(len(c) >= _SHORTEST and DEFECT.search(c) for c in clauses)
        if apart and any(answers(clauses, answer)):
            problems = clauses
    if not all(_SHORTEST <= len(one) <= _LONGEST for one in problems):
        return ()
    if not answer and not all(map(DEFECT.search, problems)):
        return ()
    return tuple(zip(problems, answers(problems, answer), strict=True))


def answers(problems: Sequence[str], told: str) -> list[str]:
    """The measure for each of the problems that the sentence ``told`` answers together, "" for all where that is not sure."""
    whole = _SUCH.sub("", _SUBJECT.sub("", _SUCH.sub("", told.strip("。，； ")), count=1))
    none = [""] * len(problems)
    if not whole:
        return none
    if len(problems) == 1:
        return [whole if len(whole) <= _LONGEST else ""]
    for mark in (r"；", r"[；，](?=并|同时|还|另外|拟)", r"[；，]"):
        parts = (EACH.sub("", one.strip()) for one in compiled(mark).split(whole) if one.strip())
        measures = [_JOINT.sub("", one) for one in parts]
        fit = len(measures) == len(problems) and all(len(one) >= _SHORTEST for one in measures)
        if fit:
            fit = all(len(one) <= _LONGEST for one in measures) and not crossed(problems, measures)
            return [_MARK.sub("", one) for one in measures] if fit else none
    return none


def crossed(problems: Sequence[str], measures: Sequence[str]) -> bool:
    """Whether a measure is plainly about another problem than the one it stands at."""
    pairs = [[len(_words(p) & _words(m)) for m in measures] for p in problems]
    return any(
        pairs[i][j] >= pairs[i][i] + _CLEARLY and pairs[i][j] > pairs[j][j]
        for i in range(len(problems))
        for j in range(len(measures))
        if i != j
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) - _COMMON
