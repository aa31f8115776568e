"""Is everything given told once, and nothing told that was not given?  Material, practices, restraint."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from draftkit.kinds import fields
from draftkit.kinds.bodies import TOWNS
from draftkit.kinds.material import Practised
from draftkit.model import Filing
from tests.support import practices
from tests.support.given import field_named
from tests.support.passages import joined, prose, sentences
from tests.support.rules_truth import BLANK, Case

Finding = Iterator[str]

# ---------------------------------------------------------------- given things


def material(case: Case) -> Finding:
    """Every given thing in its part with its words, figures and units; none twice."""
    yield from case.ticked.findings


# ---------------------------------------------------------------- practices


def given_practices(case: Case) -> Finding:
    """Each confirmed practice is told once: by a wording of the list, or in the office's own words."""
    text = joined(case.draft, "一", "六")
    for practised in case.filing.given[fields.PRACTICES]:
        if _is_said_by_the_staff(practised, case.filing):
            continue
        known = practices.known(practised.name)
        clauses = known.patterns or (_own_words(practised.name.rstrip("。")),)
        if known.names[:1] == (_REVIEW,) and case.filing.given[field_named("review_steps")]:
            clauses = (f"“{_REVIEW}”",)  # with its steps
        count = max(len(re.findall(clause, text)) for clause in clauses)
        if count > 1 or (not count and not _is_seen(practised, case.filing, text)):
            yield f"做法“{practised.name}”说了{count}次"


_REVIEW = "三审三校"


def _own_words(name: str) -> str:
    """An own clause as it stands, or with its subject behind the time it begins with (信息发布前，我镇核对…)."""
    return re.sub(r"^([^，]{2,9}[前时])", r"\1(?:，(?:我[^，]{1,3}?)?)?", re.escape(name))


def _is_said_by_the_staff(practised: Practised, filing: Filing) -> bool:
    """专人负责 beside the number of people says nothing more, where it stands among them."""
    among = practised.part in {"", "政府信息管理"}
    return practised.name == "专人负责" and among and bool(filing.given[fields.STAFF])


_SAYS_MORE = {"回应关切": "responses", "意见征集": "decisions", "问题整改": "remedies"}


def _is_seen(practised: Practised, filing: Filing, text: str) -> bool:
    """A name alone says nothing beside what the office itself wrote of the same thing, or counted."""
    known = practices.known(practised.name)
    field = _SAYS_MORE.get(known.names[0] if known.names else "")
    counted = bool(field and filing.given[field_named(field)])
    return counted or any(all(word in text for word in words) for words in known.seen)


_BY_FIELD = {
    "意见征集": "decisions",
    "逐级审核": "review_steps",
    "分级审核": "review_steps",
    "村级公开栏": "channels",
}
"""Practices that a field tells of as well, in the same words: 通过村级公开栏公开政府信息34条 is a channel with its number."""


def unflagged_practices(case: Case) -> Finding:
    """A practice nobody confirmed stands only under a comment."""
    given = [practices.known(p.name).names for p in case.filing.given[fields.PRACTICES]]
    for passage in prose(case.draft, "一", "六"):
        lead = passage.section == "一" and not passage.part  # attitude, no work done
        for sentence in () if lead else sentences(passage.text):
            if case.flagged(sentence):
                continue
            text = case.mask(sentence)
            for practice in practices.every():
                field = _BY_FIELD.get(practice.names[0])
                if practice.names in given or (field and case.filing.given[field_named(field)]):
                    continue
                if practice.pattern.search(text):
                    yield f"没有给出也没有批注的做法“{practice.names[0]}”：{sentence}"


def proposals(case: Case) -> Finding:
    """Proposed practices only in a part that is otherwise empty, at most two."""
    for passage in prose(case.draft, "一"):
        flagged = [s for s in passage.flagged if "做法" in s.comment]
        if not flagged:
            continue
        part = passage.part
        there = [s for p in prose(case.draft, "一") if p.part == part for s in sentences(p.text)]
        given = [thing.what for thing in case.things if thing.part == part]
        if given:
            yield f"（{part}）有材料（{'、'.join(given)}），还拟写了做法：{flagged[0].text}"
        said = [
            p.names[0]
            for p in practices.every()
            if any(re.search(clause, flagged[0].text) for clause in p.patterns)
        ]
        if len(flagged) > 1:
            yield f"（{part}）拟写的做法过多（{said}）：{''.join(there)}"


# ---------------------------------------------------------------- restraint

_LISTED = re.compile(r"([^，。；：]+?)等(?:信息|内容|材料|情况|事项|方面|领域|工作)")
_ROWS = re.compile(
    r"(?:公布|公开|发布)了?((?:[^，。；、\d]+、)+[^，。；、\d]+[和与、][^，。；、\d]+)(?=[，。；])"
)
_NAMES = re.compile(
    r"规范性文件|渠道|不予公开|无法提供|不予处理|其他处理|自然人|企业|复议|诉讼|许可|处罚|强制"
)
_NOT_GIVEN = 2


def contents(case: Case) -> Finding:
    """甲、乙、丙等信息: things nobody gave."""
    channels = [channel.name for channel in case.filing.given[fields.CHANNELS]]
    names = re.compile("|".join([_NAMES.pattern, *map(re.escape, channels)]))
    for sentence in case.sentences("一", part=1):
        for listed in (*_LISTED.finditer(sentence), *_ROWS.finditer(sentence)):
            if case.flagged(sentence):
                continue
            parts = re.split("以及|[、和与]", listed[1])
            foreign = [p for p in parts if p.strip() and BLANK not in p and not names.search(p)]
            if len(foreign) >= _NOT_GIVEN:
                yield f"没有给出的内容“{'、'.join(foreign)}”：{sentence}"


def demands(case: Case) -> Finding:
    """要求 at most once in 一."""
    count = sum(
        len(re.findall(r"要求(?!行政机关确认|提供公开出版物|缴纳|公开的)", s))
        for s in case.sentences("一")
    )
    if count > 1:
        yield f"一里“要求”有{count}处"


_ARTICLE = re.compile(r"第[一二三四五六七八九十百]+条")


def articles(case: Case) -> Finding:
    """A town cites no article of the 条例."""
    if case.filing.body.kind not in TOWNS:
        return
    for sentence in case.sentences("一", "五", "六"):
        if found := _ARTICLE.search(sentence):
            yield f"引条文“{found[0]}”：{sentence}"


_REST = re.compile(r"(\d+)件[^\d。；]*?(?:，|、|；)其余(?:的?情形)?[^\d。；，]{0,12}?(\d+)件")


def remainder(case: Case) -> Finding:
    """其余N件 is smaller than the last one named."""
    for sentence in case.sentences("一", part=2):
        for named, rest in _REST.findall(sentence):
            if int(rest) >= int(named):
                yield f"其余{rest}件不少于前面的{named}件：{sentence}"


_FIGURE = re.compile(r"(?<![\d.〔])(\d+(?:\.\d+)?)(余|多)?(条|篇|件|次|期|场|个|项|处|名|人|万元)")


_LEFT_OVER = re.compile(r"其余(?:\d+种)?[^，。；\d]{0,6}\d+件")


def doubled(case: Case) -> Finding:
    """A fact said twice: a figure more often in 一 than there are facts that have it."""
    said = Counter(
        (number, unit)
        for passage in prose(case.draft, "一")
        for number, _, unit in _FIGURE.findall(_LEFT_OVER.sub("", case.mask(passage.text)))
    )
    facts = Counter(str(value) for _, value in case.ledger.sayable())
    for thing in case.things:
        facts.update(re.sub(r"\D", "", figure.text) for figure in thing.figures)
    for (number, unit), count in said.items():
        if count > 1 and count > facts[number]:
            yield f"“{number}{unit}”说了{count}次，只有{facts[number]}个事实有这个数"


_SOME = re.compile(r"其中")


def among(case: Case) -> Finding:
    """其中 by class only where the classes add up to the total."""
    given = case.filing.given
    classes, total = given[fields.CLASSES], given[fields.TOTAL]
    counted = [c.number for c in classes if c.number is not None]
    exact = total is not None and total.exact and all(n.exact for n in counted)
    adds_up = (
        exact and len(counted) == len(classes) and sum(n.value for n in counted) == total.value
    )
    if adds_up or not counted:
        return
    for passage in prose(case.draft, "一"):
        for sentence in sentences(passage.text) if passage.part == 1 else ():
            named = [c.name for c in classes if c.name in sentence.partition("其中")[2]]
            if "其中" in sentence and len(named) > 1:
                yield f"各类之和与总数不等，不能说其中：{sentence}"


_WEAK = 2


def weak_words(case: Case) -> Finding:
    """不够 at most twice in 五, in what the office did not write."""
    text = "".join(case.sentences("五"))
    if text.count("不够") > _WEAK:
        yield f"五里“不够”有{text.count('不够')}处"


RULES = (
    material,
    given_practices,
    unflagged_practices,
    proposals,
    contents,
    demands,
    articles,
    remainder,
    doubled,
    among,
    weak_words,
)
