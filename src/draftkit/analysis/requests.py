"""依申请公开: table 3 as facts."""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.analysis.ledger import Ledger, listed
from draftkit.editions import Edition
from draftkit.facts import Item, Listing, Value
from draftkit.kinds import disclosure
from draftkit.kinds.fields import ACCOUNTABILITY, ALL_ON_TIME, ASKED_ABOUT, ON_TIME
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.model import Number

NEW = cell_key(disclosure.T3_NEW, TOTAL)
CARRIED_IN = cell_key(disclosure.T3_CARRIED_IN, TOTAL)
DONE = cell_key(disclosure.T3_SUM, TOTAL)
CARRIED_OUT = cell_key(disclosure.T3_CARRIED_OUT, TOTAL)
ORGANISATIONS = tuple(c.name for c in disclosure.T3_COLUMNS[1:-1])
SHOWN_REASONS, MOST_REASONS = 3, 5

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("予以公开", (cell_key(disclosure.T3_GRANTED, TOTAL),)),
    ("部分公开", (cell_key(disclosure.T3_PARTLY, TOTAL),)),
    *(
        (name, tuple(cell_key(row, TOTAL) for row in rows))
        for name, _, rows in disclosure.T3_GROUPS
    ),
)
_RESULT_KEYS = tuple(key for _, keys in _GROUPS for key in keys)
_OTHER_REASON = "其他情形"
_REASONS: tuple[tuple[str, str], ...] = tuple(
    (
        {"危及三安全一稳定": "危及“三安全一稳定”", "其他": _OTHER_REASON}.get(
            row.path[-1], row.path[-1]
        ),
        cell_key(row, TOTAL),
    )
    for _, _, rows in disclosure.T3_GROUPS
    for row in rows
)
_REASON_KEYS = tuple(key for _, key in _REASONS)


def _leaf(group: str, leaf: str) -> str:
    return f"表三.{group}.{leaf}.总计"


_FORMS: Mapping[str, Mapping[str, str]] = {
    "补正情形": {
        "补正后仍不明确": _leaf("无法提供", "补正后申请内容仍不明确"),
        "逾期不补正": _leaf("其他处理", "申请人无正当理由逾期不补正"),
    },
    "重复情形": {
        "重复申请": _leaf("不予处理", "重复申请"),
        "大量反复申请": _leaf("不予处理", "无正当理由大量反复申请"),
    },
}
_SIGNALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("补正_有", tuple(_FORMS["补正情形"].values())),
    ("不掌握_有", (_leaf("无法提供", "本机关不掌握相关政府信息"),)),
    ("另行制作_有", (_leaf("无法提供", "没有现成信息需要另行制作"),)),
    ("信访_有", (_leaf("不予处理", "信访举报投诉类申请"),)),
    ("重复_有", tuple(_FORMS["重复情形"].values())),
    ("查询_有", (_leaf("不予公开", "属于行政查询事项"),)),
    ("不予公开_有", _GROUPS[2][1]),
    ("部分公开_有", _GROUPS[1][1]),
)


def note(ledger: Ledger, edition: Edition) -> None:
    """Note all cases and slots of 依申请公开."""
    new, carried_in = ledger.number(NEW), ledger.number(CARRIED_IN)
    due = new + carried_in
    ledger.one_of((NEW, CARRIED_IN), 申请_无=due == 0, 有申请=due > 0, 申请_多=due >= _MANY)
    ledger.one_of((NEW,), 新收_有=new > 0, 新收_无=new == 0)
    ledger.one_of((CARRIED_IN,), 上年结转_有=carried_in > 0, 上年结转_无=carried_in == 0)
    if new:
        ledger.slot("新收数", new, NEW)
        _applicants(ledger)
    elif edition.none_new_told:
        ledger.slot("新收零", _APPLICATIONS, NEW)
    if carried_in:
        ledger.slot("上年结转数", carried_in, CARRIED_IN)
    if due:
        ledger.slot("应办数", due, NEW, CARRIED_IN)
        _results(ledger, edition)
    _forms(ledger)
    for case, keys in _SIGNALS:
        count = sum(ledger.number(key) for key in keys)
        if count:
            ledger.case(case, *keys)
            ledger.slot(case.replace("_有", "数"), count, *keys)
    _compare(ledger)
    _compact(ledger, edition)
    _asked(ledger, due, edition)


_APPLICATIONS = "政府信息公开申请"
_MANY = 5
"""Applications from which on an office can be said to have its difficulties with them."""
_FEW_APPLICANTS = 3
_LARGE, _LARGE_SHARE = 5, 2


def _compact(ledger: Ledger, edition: Edition) -> None:
    """Note what the compact account is made of (readings: one chain, one or two cases in one sentence)."""
    given, new = ledger.filing.given, ledger.number(NEW)
    due = new + ledger.number(CARRIED_IN)
    if new >= _FEW_APPLICANTS:
        keys = {name: f"表三.本年新收.{name}" for name in ("自然人", *ORGANISATIONS)}
        people = [(name, ledger.number(key)) for name, key in keys.items()]
        named = [("其他组织" if name == "其他" else name, n) for name, n in people if n]
        # Of one kind alone the number has been said: it is that of all applications.
        if len(named) > 1:
            ledger.case("申请人句", NEW)
            ledger.slot("申请人明细", listed(named, "件"), *keys.values())
    if ledger.number(DONE):
        _compact_results(ledger, edition)
    count = given[ON_TIME]
    one = edition.one_answered and _one_in_time(ledger)
    if count and due and given[ALL_ON_TIME] is None and not one:
        ledger.case("按期_件数", ON_TIME.key)
        ledger.slot("按期数", count, ON_TIME.key)
    if NEW in ledger.last:
        last = ledger.last[NEW]
        change = max(new, last) - min(new, last)
        # With none this year the change is last year's number, and no more than that.
        large = new > 0 and last > 0 and change >= _LARGE and change * _LARGE_SHARE >= last
        ledger.one_of((NEW, f"上年.{NEW}"), 新收_变大=large)


_INFORMATION = (
    *("等方面的信息", "方面的信息", "等信息", "相关信息", "有关信息", "信息"),
    *("等方面", "方面", "等领域", "领域", "等"),
)
"""How what was asked for ends where the phrase has its own word for it (主要涉及征地补偿)."""
_MAINLY = (
    "主要是",
    "主要为",
    "主要",
    "集中在",
    "集中于",
    "涉及",
    "申请公开",
    "申请获取",
    "要求公开",
    "请求公开",
)
"""How it begins where the phrase has its own word for it."""
_PROPER = ("个人信息", "政府信息", "成交信息", "中标信息", "交易信息")


def _asked(ledger: Ledger, due: Number, edition: Edition) -> None:
    """Note what applicants asked for, and whether it was one application only, which has nothing main."""
    asked = ledger.filing.given[ASKED_ABOUT]
    if not (asked and due):
        return
    if edition.asked_by_matter:
        asked = tuple(map(_matter, asked))
    if edition.asked_plainly:
        asked = tuple(map(_plainly, asked))
    ledger.case("有申请涉及", ASKED_ABOUT.key)
    ledger.slot("申请涉及", Listing(asked), ASKED_ABOUT.key)
    ledger.one_of((NEW, CARRIED_IN), 申请_单=due == 1)


_ABOUT, _HOW_USED = "关于", ("是怎么用的", "怎么用的", "怎么用")


def _plainly(asked: str) -> str:
    """What was asked for as a thing: 关于 behind 涉及 would say it twice, and a question is none (资金怎么用的)."""
    asked = asked.removeprefix(_ABOUT)
    end = next((end for end in _HOW_USED if asked.endswith(end)), "")
    return f"{asked.removesuffix(end)}使用情况" if end else asked


def _matter(asked: str) -> str:
    """What was asked for without 主要涉及 before and 信息 behind it, unless that is part of its name (个人信息)."""
    while begin := next((begin for begin in _MAINLY if asked.startswith(begin)), ""):
        asked = asked.removeprefix(begin)
    end = next((end for end in _INFORMATION if asked.endswith(end)), "")
    matter = asked.removesuffix(end)
    return asked if asked.endswith(_PROPER) or len(matter) < len("补偿") else matter


def _compact_results(ledger: Ledger, edition: Edition) -> None:
    groups = [(name, sum(ledger.number(key) for key in keys)) for name, keys in _GROUPS]
    groups = [(name, number) for name, number in groups if number]
    reasons = [(name, number) for name, key in _REASONS if (number := ledger.number(key))]
    reasons.sort(key=lambda item: -item[1])
    by_result = _by_result(ledger)
    most = _IN_BRACKETS if edition.reasons_by_result else 1
    if len(groups) > 1 and len(by_result) <= most and all(len(r) == 1 for r in by_result.values()):
        says_more = {name: why for name, (why,) in by_result.items() if why != _OTHER_REASON}
        told = says_more if edition.reasons_by_result else {n: w for n, (w,) in by_result.items()}
        groups = [(f"{n}（{told[n]}）" if n in told else n, number) for n, number in groups]
        reasons = []
    alone = len(groups) == 1 and len(reasons) == 1
    if len(groups) > 1:
        ledger.slot("结果其中", listed(groups, "件"), *_RESULT_KEYS)
    if len(groups) == 1:
        only = f"{groups[0][0]}（{reasons[0][0]}）" if alone else groups[0][0]
        ledger.slot("结果仅一", only, *_RESULT_KEYS)
    # One reason with the number of its group says nothing new: the group tells it in brackets.
    if reasons and not alone:
        _compact_reasons(ledger, reasons, edition)


_IN_BRACKETS = 2
"""Results that have their reason in brackets: with more, the account is hard to follow."""


def _by_result(ledger: Ledger) -> dict[str, list[str]]:
    """Of each result that says no, why."""
    reasons = {
        group: [name for name, key in _REASONS if key in keys and ledger.number(key)]
        for group, keys in _GROUPS[2:]
    }
    return {group: names for group, names in reasons.items() if names}


def _compact_reasons(ledger: Ledger, reasons: list[tuple[str, Number]], edition: Edition) -> None:
    fuller = edition.reasons_fuller
    shown, rest = _followed(reasons, fuller=fuller) if edition.reasons_summed else _largest(reasons)
    if edition.other_reasons_last and len(shown) == len(reasons):
        shown = sorted(shown, key=lambda reason: reason[0] == _OTHER_REASON)
    told: tuple[Value, ...] = (listed(shown, "件"), *rest)
    if len(shown) < len(reasons) and not rest:
        told = (Listing((*told, "等"), ""),)
    ledger.case("理由句", *_REASON_KEYS)
    if len(shown) < len(reasons):
        ledger.case("理由_部分", *_REASON_KEYS)
    ledger.slot("理由简单", Listing(told, "，"), *_REASON_KEYS)


def _followed(
    reasons: list[tuple[str, Number]], *, fuller: bool = True
) -> tuple[list[tuple[str, Number]], tuple[Value, ...]]:
    """The largest reasons, and the others summed up, so that who adds up finds all of them.

    Equal ones are all named or none of them, and those named are together more than the others.  What is left is told
    by its number where that is less than the last one named (settled 8), and else with how many kinds it is.
    ``fuller``: two kinds are not left, and of many three are named rather than two.
    """
    numbers = [number for _, number in reasons]
    rests = {
        n: numbers[n:]
        for n in range(1, len(numbers) - 1)
        if numbers[n - 1] > numbers[n] and sum(numbers[n:]) < sum(numbers[:n])
    }
    if len(reasons) <= MOST_REASONS:
        return reasons, ()
    near = {n: rest for n, rest in rests.items() if n <= MOST_REASONS}
    for count, rest in near.items():
        if rest[0] == rest[-1] and not (fuller and len(rest) <= _FEW_LEFT):
            return reasons[:count], (_kinds(len(rest), "各", rest[0]),)
        if count >= SHOWN_REASONS and sum(rest) < numbers[count - 1]:
            return reasons[:count], (Item("其余", sum(rest), "件"),)
    if len(reasons) <= MOST_REASONS + 2 or not rests:
        return reasons, ()  # two kinds are named sooner than counted
    count = max(near, default=min(rests))
    if fuller and count < SHOWN_REASONS:
        count = min((n for n in rests if n >= SHOWN_REASONS), default=count)
    if fuller and len(rests[count]) <= _FEW_LEFT:
        return reasons, ()
    return reasons[:count], (_kinds(len(rests[count]), "共", sum(rests[count])),)


_FEW_LEFT = 2


def _kinds(kinds: int, link: str, number: Number) -> Listing:
    """``其余8种情形共37件``, ``其余4种情形各1件``."""
    return Listing((Item("其余", kinds, "种情形"), Item(link, number, "件")), "")


def _largest(
    reasons: list[tuple[str, Number]],
) -> tuple[list[tuple[str, Number]], tuple[Value, ...]]:
    """The largest reasons, and how the rest is told.

    Equal ones are all named or none of them.  What is left is either one of each (其余情形各1件), or together
    less than the last one named (settled 8); where it is neither, 等 says that more stands in the table.
    """
    if len(reasons) <= MOST_REASONS:
        return reasons, ()
    numbers = [number for _, number in reasons]
    for count in range(1, MOST_REASONS + 1):
        last, left = numbers[count - 1], numbers[count:]
        fits = last > left[0] == 1 or (count >= SHOWN_REASONS and sum(left) < last)
        if fits and len(left) == 1:
            return reasons, ()  # what one kind makes alone is named
        if last > left[0] == 1:
            return reasons[:count], (Item("其余情形各", 1, "件"),)
        if count >= SHOWN_REASONS and sum(left) < last:
            return reasons[:count], (Item("其余", sum(left), "件"),)
    steps = [n for n in range(1, MOST_REASONS + 1) if numbers[n - 1] > numbers[n]]
    return (reasons[: steps[-1]], ()) if steps else (reasons, ())


def _applicants(ledger: Ledger) -> None:
    keys = {name: f"表三.本年新收.{name}" for name in ("自然人", *ORGANISATIONS)}
    people = ledger.number(keys["自然人"])
    bodies = [(name, n) for name in ORGANISATIONS if (n := ledger.number(keys[name]))]
    bodies = [("其他组织" if name == "其他" else name, n) for name, n in bodies]
    grounds = tuple(keys.values())
    count = sum(n for _, n in bodies)
    ledger.one_of(
        grounds,
        申请人_自然人=bool(people) and not count,
        申请人_法人=not people and bool(count),
        申请人_混合=bool(people) and bool(count),
    )
    if people:
        ledger.slot("自然人数", people, keys["自然人"])
    if count:
        ledger.slot("法人数", count, *grounds[1:])
        ledger.slot("法人明细", listed(bodies, "件"), *grounds[1:])
        ledger.one_of(grounds[1:], 法人_单类=len(bodies) == 1, 法人_多类=len(bodies) > 1)
    if len(bodies) == 1:
        ledger.slot("法人类别", bodies[0][0], *grounds[1:])


def _results(ledger: Ledger, edition: Edition) -> None:
    done, carried_out = ledger.number(DONE), ledger.number(CARRIED_OUT)
    ledger.one_of((DONE, NEW, CARRIED_IN), 办结_有=done > 0, 办结_无=done == 0)
    ledger.one_of((CARRIED_OUT, NEW, CARRIED_IN), 结转_有=carried_out > 0, 结转_无=carried_out == 0)
    if carried_out:
        ledger.slot("结转数", carried_out, CARRIED_OUT)
    if not done:
        return
    ledger.slot("办结数", done, DONE)
    # Where nothing was answered there is nothing to call timely.
    one = edition.one_answered and _one_in_time(ledger)
    timely = one or bool(ledger.filing.given[ALL_ON_TIME])
    grounds = (ALL_ON_TIME.key, *((ON_TIME.key,) if one else ()), DONE)
    ledger.one_of(grounds, 按期_是=timely)
    ledger.one_of(grounds, 按期_多=timely and done > 1, 按期_一=timely and done == 1)
    _late(ledger, done)
    if edition.lateness_asked and _was_late(ledger):
        ledger.case("按期_疑", ALL_ON_TIME.key, ON_TIME.key, ACCOUNTABILITY.key)
    groups = [(name, sum(ledger.number(key) for key in keys)) for name, keys in _GROUPS]
    groups = [(name, number) for name, number in groups if number]
    ledger.one_of(_RESULT_KEYS, 结果_单一=len(groups) == 1, 结果_多类=len(groups) > 1)
    ledger.slot("结果明细", listed(groups, "件"), *_RESULT_KEYS)
    if len(groups) == 1:
        ledger.slot("结果唯一", groups[0][0], *_RESULT_KEYS)
    _reasons(ledger, edition, alone=len(groups) == 1)


_LATE, _ANSWERED = ("逾期", "超期", "超时限"), ("答复", "办理", "申请")
_IN_TIME = ("按期_是", "按期_全")


def _was_late(ledger: Ledger) -> bool:
    """Whether somebody was held to account for an answer that came late, though all are said to have been in time."""
    blamed = ledger.filing.given[ACCOUNTABILITY] or ""
    late = any(f"{word}{what}" in blamed for word in _LATE for what in _ANSWERED)
    return late and any(case in ledger.cases for case in _IN_TIME)


def _one_in_time(ledger: Ledger) -> bool:
    """Whether the count of answers in time is that of the only application."""
    given = ledger.filing.given
    return given[ALL_ON_TIME] is None and given[ON_TIME] == ledger.number(DONE) == 1


def _late(ledger: Ledger, done: Number) -> None:
    """Note whether something was not answered in time: the office says so, or counts fewer than it closed."""
    given = ledger.filing.given
    on_time = given[ON_TIME]
    short = on_time is not None and on_time < done
    if given[ALL_ON_TIME] is None and on_time is not None:
        ledger.one_of((ON_TIME.key, DONE), 按期_全=on_time == done and done > 1)
    late = given[ALL_ON_TIME] is False or (given[ALL_ON_TIME] is None and short)
    ledger.one_of((ALL_ON_TIME.key, ON_TIME.key, DONE), 按期_否=late)


_GROUP_OF = {name: group for group, keys in _GROUPS for name, key in _REASONS if key in keys}
"""Of which result a reason is."""


def _reasons(ledger: Ledger, edition: Edition, *, alone: bool) -> None:
    """Note the reasons; a single one of a single result (``alone``) is told with the result."""
    reasons = [(name, number) for name, key in _REASONS if (number := ledger.number(key))]
    if not reasons:
        return
    # Largest first; equal ones in the form's order (sorted is stable).
    reasons.sort(key=lambda item: -item[1])
    top, rest = reasons[:SHOWN_REASONS], reasons[SHOWN_REASONS:]
    one = len(reasons) == 1
    ledger.one_of(
        _RESULT_KEYS,
        理由_有=True,
        理由_并入=one and alone,
        理由_一项=one and not alone,
        理由_三内=not one and not rest,
        理由_超三=bool(rest),
    )
    groups = _groups_with_reasons(ledger)
    if edition.classes_as_told and all(name != _OTHER_REASON for name, _ in reasons):
        # 其他情形 is of the last of them, and would be read as the number of whichever stands before it.
        groups = tuple(dict.fromkeys(_GROUP_OF[name] for name, _ in reasons))
    ledger.slot("理由诸类", Listing(groups), *_REASON_KEYS)
    if one:
        ledger.slot("理由唯一", reasons[0][0], *_REASON_KEYS)
        ledger.slot("理由类", groups[0], *_REASON_KEYS)
    ledger.slot("理由明细", listed(top, "件"), *_REASON_KEYS)
    ledger.slot("理由合计", sum(n for _, n in reasons), *_REASON_KEYS)
    if rest:
        ledger.slot("理由其余数", sum(n for _, n in rest), *_REASON_KEYS)


def _groups_with_reasons(ledger: Ledger) -> tuple[str, ...]:
    """Of 不予公开, 无法提供, 不予处理 and 其他处理 those that have a number."""
    groups = _GROUPS[2:]
    return tuple(name for name, keys in groups if any(ledger.number(key) for key in keys))


def _forms(ledger: Ledger) -> None:
    """Note which rows stand behind a signal of two, so that no sentence names an empty one."""
    for slot, words in _FORMS.items():
        found = [word for word, key in words.items() if ledger.number(key)]
        if found:
            ledger.slot(slot, Listing(tuple(found), "或者"), *words.values())


def _compare(ledger: Ledger) -> None:
    if NEW not in ledger.last:
        return
    new, last = ledger.number(NEW), ledger.last[NEW]
    if not new and not last:
        return
    grounds = (NEW, f"上年.{NEW}")
    ledger.one_of(grounds, 新收_增=new > last, 新收_减=new < last, 新收_平=new == last)
    ledger.slot("上年新收", last, grounds[1])
    ledger.one_of(grounds[1:], 上年新收_有=last > 0)
    if new != last:
        ledger.slot("新收差", max(new, last) - min(new, last), *grounds)
