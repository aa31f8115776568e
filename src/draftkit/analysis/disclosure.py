"""主动公开: totals, channels, comparison with last year, table 2, accounts and reading points."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from draftkit.analysis.ledger import Ledger, listed
from draftkit.editions import Edition
from draftkit.facts import Listing, Share
from draftkit.kinds.fields import ACCOUNTS, CHANNELS, MATTERS, READING_POINTS, REMEDIES, TOTAL
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import Count
from draftkit.model import Number
from draftkit.patterns import compiled

LAST_TOTAL = "上年.主动公开总数"
DECISIONS = ("行政许可", "行政处罚", "行政强制")
_DOMINANT = Decimal("0.7")
_LARGE, _LARGE_SHARE = 20, 5
_MANY_DECISIONS = 100
_MANY_DOCUMENTS = 4


def note(ledger: Ledger, edition: Edition) -> None:
    """Note all cases and slots of 主动公开 and 平台建设."""
    _total(ledger)
    _channels(ledger)
    _decisions(ledger, edition)
    _documents(ledger)
    _platform(ledger)
    remedies = ledger.filing.given[REMEDIES]
    ledger.one_of((REMEDIES.key,), 有整改=bool(remedies))


def _total(ledger: Ledger) -> None:
    total = ledger.filing.given[TOTAL]
    if total is None:
        ledger.case("无总数", TOTAL.key)
        return
    if total.value == 0:
        ledger.case("总数_零", TOTAL.key)
        return
    ledger.case("有总数", TOTAL.key)
    ledger.case("总数_确数" if total.exact else "总数_约数", TOTAL.key)
    ledger.slot("总数", total, TOTAL.key)
    last = ledger.filing.last.total if ledger.filing.last else None
    if last is not None and last.exact and total.exact and last.value and total.compares(last):
        _compare(ledger, total, last)


def _compare(ledger: Ledger, total: Count, last: Count) -> None:
    grounds = (TOTAL.key, LAST_TOTAL)
    difference = total.value - last.value
    ledger.one_of(grounds, 总数_增=difference > 0, 总数_减=difference < 0, 总数_平=difference == 0)
    ledger.slot("上年总数", last, LAST_TOTAL)
    large = abs(difference) >= _LARGE and abs(difference) * _LARGE_SHARE >= last.value
    ledger.one_of(grounds, 总数_变大=large)
    if difference:
        ledger.slot("总数差", abs(difference), *grounds)
        ledger.slot("总数幅", Share(abs(difference), last.value), *grounds)


def _channels(ledger: Ledger) -> None:
    given = ledger.filing.given
    channels = [
        (c.name, c.number) for c in given[CHANNELS] if c.number is not None and c.number.value
    ]
    if not channels:
        ledger.case("无渠道", CHANNELS.key)
    else:
        grounds = (CHANNELS.key, TOTAL.key)
        total = given[TOTAL]
        exact = total.value if total is not None and total.exact else None
        counted = sum(number.value for _, number in channels)
        several = len(channels) > 1
        adds_up = counted == exact and all(number.exact for _, number in channels)
        ledger.one_of(
            grounds,
            渠道_其中=several and adds_up,
            渠道_分列=several and not adds_up,
            渠道_重=several and exact is not None and counted > exact,
            渠道_单一=not several,
            有网站渠道=any("网站" in name for name, _ in channels),
        )
        first = max(channels, key=lambda item: item[1].value)
        ledger.slot("渠道明细", listed(channels, "条"), CHANNELS.key)
        ledger.slot("渠道首位", first[0], CHANNELS.key)
        ledger.slot("渠道首位数", first[1], CHANNELS.key)
        named = dict.fromkeys(c.name for c in given[CHANNELS] if c.number is None or c.number.value)
        ledger.slot("渠道全名", Listing(tuple(named)), CHANNELS.key)
        share = Decimal(first[1].value) / counted
        ledger.one_of((CHANNELS.key,), 渠道_偏=several and share >= _DOMINANT)
    few = len(channels) == 1 and len(given[ACCOUNTS]) <= 1
    ledger.one_of((CHANNELS.key, ACCOUNTS.key), 渠道_少=few)


def _told_besides(ledger: Ledger, name: str, number: Number) -> bool:
    """Whether the office tells so many of these itself, in a sentence or as what was published (行政处罚决定640起)."""
    own = [one for some in ledger.filing.supplements.values() for one in some]
    own += [
        f"{matter.content}{matter.number.text}{matter.unit}"
        for matter in ledger.filing.given[MATTERS]
        if matter.number
    ]
    own = [one for one in own if name in one]
    figure = rf"(?<![\d.]){number}(?![\d.])"
    return bool(own) and any(compiled(figure).search(one) for one in own)


def _decisions(ledger: Ledger, edition: Edition) -> None:
    keys = tuple(f"表二.{name}" for name in DECISIONS)
    made = [(f"{name}决定", ledger.number(f"表二.{name}")) for name in DECISIONS]
    made = [(name, number) for name, number in made if number]
    if edition.figures_once:
        made = [
            (name, number)
            for name, number in made
            if not _told_besides(ledger, name.removesuffix("决定"), number)
        ]
    ledger.one_of(keys, 执法_无=not made, 执法_单=len(made) == 1, 执法_多=len(made) > 1)
    if made:
        total = sum(number for _, number in made)
        ledger.slot("执法明细", listed(made, "件"), *keys)
        ledger.one_of(keys, 执法_大=total >= _MANY_DECISIONS)
    charge = ledger.number("表二.行政事业性收费")
    ledger.one_of(("表二.行政事业性收费",), 收费_有=charge > 0)
    if charge:
        ledger.slot("收费", charge, "表二.行政事业性收费")


def _documents(ledger: Ledger) -> None:
    for row, name, changed, standing, none in (
        ("行政规范性文件", "文件明细", "文件_变动", "文件_存量", "文件_无"),
        ("规章", "规章明细", "规章_有", "规章_有", ""),
    ):
        keys = tuple(f"表二.{row}.{column}" for column in ("制发", "废止", "现行有效"))
        made, repealed, current = (ledger.number(key) for key in keys)
        if made or repealed:
            ledger.case(changed, *keys)
        elif current:
            ledger.case(standing, *keys)
        elif none:
            ledger.case(none, *keys)
        # What was done in the year, and what stands at its end.
        done = [(word, n) for word, n in (("制发", made), ("废止", repealed)) if n]
        # The first names what is counted.
        parts = [listed([(f"{done[0][0]}{row}", done[0][1]), *done[1:]], "件")] if done else []
        left = "年末现行有效" if done else f"年末现行有效{row}"
        parts += [listed([(left, current)], "件")] if current else []
        if parts and not done and not none:
            ledger.case("规章_存", *keys)
        if parts:
            ledger.slot(name, Listing(tuple(parts), "，"), *keys)
    key = "表二.行政规范性文件.制发"
    ledger.one_of((key,), 文件_制发=ledger.number(key) > 0)
    key = "表二.行政规范性文件.现行有效"
    ledger.one_of((key,), 现行_多=ledger.number(key) >= _MANY_DOCUMENTS)
    if "文件_存量" in ledger.cases:
        ledger.slot("现行数", ledger.number(key), key)


def _named(accounts: Sequence[Account]) -> Listing:
    """Accounts by kind, each kind named once: 没有写类型的在前：“甲”、微信公众号“乙”“丙”."""
    kinds: dict[str, list[str]] = {}
    for account in sorted(accounts, key=lambda account: bool(account.type)):
        kinds.setdefault(account.type, []).append(f"“{account.name}”")
    return Listing(tuple(Listing(tuple(names), "", kind) for kind, names in kinds.items()))


def _platform(ledger: Ledger) -> None:
    given = ledger.filing.given
    accounts = ACCOUNTS.key
    count = len(given[ACCOUNTS])
    ledger.one_of(
        (accounts,), 有账号=count > 0, 账号_单=count == 1, 账号_多=count > 1, 无账号=not count
    )
    if count:
        ledger.slot("账号明细", _named(given[ACCOUNTS]), accounts)
        ledger.slot("账号数", count, accounts)
    points = READING_POINTS.key
    count = len(given[READING_POINTS])
    ledger.one_of(
        (points,), 有查阅点=count > 0, 查阅点_单=count == 1, 查阅点_多=count > 1, 无查阅点=not count
    )
    if count:
        ledger.slot("查阅点明细", Listing(given[READING_POINTS]), points)
