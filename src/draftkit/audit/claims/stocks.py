"""A stock told with what came and what went (F3): ``年初14件，年内制发3件、废止2件，年末15件``, in any office's verbs.

A word for coming or going gives its number a sign; what no word decides may be added, taken away or neither.  Only where no choice
of signs makes the end of the start is anything told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from draftkit.audit.claims.counts import Count, amiss, counted, counts_of
from draftkit.audit.claims.mistyped import of_balance
from draftkit.audit.claims.movements import CAME, INTO, UNCOUNTED, WENT
from draftkit.audit.claims.numerals import value_of
from draftkit.audit.claims.text import Finding, Report, Sentence
from draftkit.chinese.sentences import SENTENCE, begins
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_FIRST = regex(
    r"(?<![较比到至从])(?:由|从)?(?:年初|上一?年度?[末底]|去年[年]?[末底]|20\d\d年[末底]|期初|原有|原来有|原共有|上一?年(?:度)?(?:结存|结余|留存))[^，。；、\d]{0,24}$"
)
_LAST = regex(
    r"(?:年末|年底|年终|期末|目前|现有|现存|现为|现行有效|截至12月(?:底|31日)|截至[年]?[末底]|剩余|尚余|现(?:公示|在册|列入|保留|在用|在保|共)|(?:归并|整合|清理|调整|精简|优化|合并|改版|修订|撤并)之?后)[^，。；、\d]{0,14}$"
)
_CAME = regex(
    f"{CAME}|新|增|补|添|加印|制作|印发|列入|入园|入驻|落户|收|接|查出|发现|排查|购|进|开通|设|建|登记|认定|聘|征集|恢复"
)
_WENT = regex(
    f"{WENT}|废|删|撤|拆|退|离|减|销|停|关|解散|修复|整改|解决|发出|发放|领取|流出|清理|办结|剔|终止|宣布|报损|去世|完成|化解|处置"
)
"""More of both than elsewhere: between the two ends of a stock there is little else that they may be."""
_ROUND = "(?:第{n}[榜轮次](?:次)?|{n}榜|{n}公示|{other})(?:张榜|公示|公布|名单|审核|确定|对象|结果|的|共|为)*$"
_FIRST_ROUND = regex(_ROUND.format(n="一", other="首榜|初榜|初审|初次公示"))
_LAST_ROUND = regex(_ROUND.format(n="二", other="末榜|终榜|终审|复审|再次公示|最终公示"))
"""Two states of one list: ``第一榜公示815户，核查后调减5户，第二榜公示810户``."""
_ROUND_WORDS = regex(
    "第?[一二][榜轮次]次?|[一二首末初终]榜|[一二]公示|初审|终审|复审|初次|再次|最终|张榜|名单|公布|审核|确定|对象|结果"
)
_NOT_A_STOCK = regex(
    "计划|确定|安排|目标|任务|要求|下达|提出|部署|制定|完成|举办|召开|实际|整改|办结|比|较|每|平均|占|率"
)
_BARE = ("原有", "原来有", "原共有", "年初有", "上年末有")
"""So much as there was, and no word of what: what is told at the end is the same."""
_ASIDE = regex("其中|包括|含|内有|当中|分别|涉及")
_WORDS_OF_HAVING = regex(
    "现行|有效|保留|结存|剩余|留存|在册|登记|公示|维护|运行|现有|共|有|为|的|仍|尚|还|是|实|剩|余|存|达到?|累计|总|数|量|增[至到加为]*|减[至到少为]*|升至|降至|我[镇乡局县区]|全[镇乡局县区]|时|，|末|底|年|到|至|截|月|日|目前|现|[在即]"
)
_INTO, _TURNS = regex(f"^[^，。；]{{0,4}}{INTO}$"), regex(INTO)
_MOST = 4


class _Stock(NamedTuple):
    first: Count
    moves: tuple[Count, ...]
    last: Count


def comes_out(text: str) -> bool:
    """Whether a squeezed sentence tells a stock whose end some choice of signs makes of its start."""
    return any(stock.last.value in _ends(stock).values() for stock in _stocks(counts_of(text)))


def check(report: Report) -> Iterator[Finding]:
    """Every stock whose end no choice of signs makes of its start."""
    for sentence, counts, _ in counted(report):
        for stock in _stocks(counts):
            yield from _judged(sentence, stock)
        for match in _FROM_TO.finditer(sentence.plain):
            yield from _by_its_moves(sentence, match)
        for match in _MOVED_FIRST.finditer(sentence.plain):
            yield from _by_moves_before(sentence, match)


def _by_moves_before(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """``增加84项，取消32项，总数由1,260项调整为1,312项``; where it says that nothing came, or nothing went, one number is enough."""
    text = sentence.plain
    before = text[begins(text, match.start(), SENTENCE) : match.start()]
    came: list[Decimal] = []
    went: list[Decimal] = []
    moves = [m for m in _A_MOVE_BEFORE.finditer(before) if m["u"] == match["u"]]
    for move in moves:
        comes, goes = _CAME.search(move["deed"]), _WENT.search(move["deed"])
        if bool(comes) == bool(goes) or _ASIDE.search(move["deed"]):
            return
        (came if comes else went).append(value_of(move["n"]))
    told_whole = (came and went) or _NONE_CAME.search(before)
    if not 0 < len(moves) <= _SO_MANY_MOVES or not told_whole or _NOT_SO.search(before):
        return
    first, last = value_of(match["a"]), value_of(match["b"])
    right = first + sum(came, Decimal(0)) - sum(went, Decimal(0))
    if right != last:
        what = f"由 {first:f} 算来是 {right:f}{match['u']}，文字说 {last:f}{match['u']}"
        pairs = of_balance(first, came, went, last)
        yield amiss(sentence, what, match.span(), pairs=pairs)


_NOT_SO = regex("计划|拟|修改|变更|比|较|上一?年度?(?![末底])|去年(?![末底])")
_FROM_TO = regex(
    r"由(?:原来的|原有的)?(?P<a>[1-9]\d{0,4})(?P<u>[个块处项条名人家件])(?:调整|变|增加|增|减少|减|压减|压缩|精简|优化|扩大|扩充|缩减)(?:为|到|至)(?P<b>[1-9]\d{0,4})(?P=u)，(?P<moves>(?:[^，。；、\d]{1,8}[1-9]\d{0,3}(?P=u)[，、]?){1,3})(?=[。；])"
)
_MOVED_FIRST = regex(
    r"(?:由|从)(?:年初|上一?年[末底]|去年[末底]|20\d\d年[末底]|修订前|调整前|清理前|改版前|原有|原来)?(?:的)?(?P<a>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,5})(?P<u>[个块处项条名人家件户])(?:调整|变化?|增加|增|减少|减|降|压减|压缩|精简|优化|扩大|扩充|缩减|升|修订)(?:为|到|至|成)(?:了)?(?:年末的|现在的|目前的|现有的)?(?P<b>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,5})(?P=u)(?=[，。；]|$)"
)
_A_MOVE_BEFORE = regex(
    r"(?P<deed>[^，。；：、\d]{1,12}?)(?:了)?(?P<n>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,5})(?P<u>[个块处项条名人家件户])"
)
_NONE_CAME = regex(
    "(?:没有|未|无|没)(?:再|有)?(?:新[开增设建办]|增[加设]|注销|撤销|关停|取消|删除|合并)"
)
_SO_MANY_MOVES = 3
_MOVE = regex(r"(?P<deed>[^，。；、\d]{1,8})(?P<n>\d+)")


def _by_its_moves(sentence: Sentence, match: re.Match[str]) -> Iterator[Finding]:
    """``由30个调整为26个，撤销6个、新设1个``: how it came from the one to the other."""
    first, last = Decimal(match["a"]), Decimal(match["b"])
    came: list[Decimal] = []
    went: list[Decimal] = []
    for move in _MOVE.finditer(match["moves"]):
        if _ASIDE.search(move["deed"]):
            return
        comes, goes = _CAME.search(move["deed"]), _WENT.search(move["deed"])
        if bool(comes) == bool(goes):
            return
        (came if comes else went).append(Decimal(move["n"]))
    right = first + sum(came, Decimal(0)) - sum(went, Decimal(0))
    if right != last:
        what = f"由 {first:f} 算来是 {right:f}{match['u']}，文字说 {last:f}{match['u']}"
        pairs = of_balance(first, came, went, last)
        yield amiss(sentence, what, match.span(), pairs=pairs)


def _stocks(counts: list[Count]) -> Iterator[_Stock]:
    """The stocks of a sentence: one start, one end, and between them what is counted in the same unit."""
    for unit in {count.unit for count in counts}:
        own = [count for count in counts if count.unit == unit]
        if stock := _between_rounds(own):
            yield stock
            continue
        firsts = [c for c in own if _FIRST.search(c.lead) and not _NOT_A_STOCK.search(c.lead)]
        lasts = [
            c
            for c in own
            if c not in firsts and _LAST.search(c.lead) and not _NOT_A_STOCK.search(c.lead)
        ]
        if len(firsts) != 1 or len(lasts) != 1:
            continue
        start, end = own.index(firsts[0]), own.index(lasts[0])
        if any(_CAME.search(c.lead) or _WENT.search(c.lead) for c in own[:start]):
            continue  # 废止1件规范性文件，原有8件，新增2件，现行有效9件
        moves = tuple(_without_parts(own[start + 1 : end]))
        if moves and _INTO.search(moves[0].lead):
            continue  # 年初42项，精简为38项
        if moves and len(moves) <= _MOST and _are_of_one(firsts[0], lasts[0]):
            yield _Stock(firsts[0], moves, lasts[0])


def _without_parts(between: list[Count]) -> Iterator[Count]:
    """``退出57户，其中因就业增收39户、因成员去世11户、因迁出7户``: those that make up a move are none themselves."""
    left = Decimal(0)
    for place, count in enumerate(between):
        if _ASIDE.search(count.lead):
            left = between[place - 1].value - count.value if place else Decimal(0)
        elif 0 < count.value <= left and (left == count.value or place + 1 < len(between)):
            left -= count.value
        else:
            left = Decimal(0)
            yield count


def _between_rounds(own: list[Count]) -> _Stock | None:
    """A list as it was posted first and as it was posted again, with what was changed between."""
    firsts = [c for c in own if _FIRST_ROUND.search(c.lead)]
    lasts = [c for c in own if _LAST_ROUND.search(c.lead)]
    if len(firsts) != 1 or len(lasts) != 1:
        return None
    moves = tuple(own[own.index(firsts[0]) + 1 : own.index(lasts[0])])
    told = all(len(_signs(move)) == 1 and not _ASIDE.search(move.lead) for move in moves)
    if not 0 < len(moves) <= _MOST or not told or not _are_of_one(firsts[0], lasts[0]):
        return None
    return _Stock(firsts[0], moves, lasts[0])


def told_in_rounds(text: str) -> bool:
    """Whether a squeezed sentence tells a list as it was posted first and again: neither is a part of the other."""
    counts = counts_of(text)
    return any(_FIRST_ROUND.search(c.lead) for c in counts) and any(
        _LAST_ROUND.search(c.lead) for c in counts
    )


def _are_of_one(first: Count, last: Count) -> bool:
    """Whether the end names nothing that the start does not: ``年初栏目33个，……，年末信箱5个`` are two things."""
    noun = _WORDS_OF_HAVING.sub("", _ROUND_WORDS.sub("", last.lead))
    if first.lead in _BARE:
        return True
    pairs = {noun[at : at + 2] for at in range(len(noun) - 1)}
    return not pairs or any(pair in first.lead + first.tail for pair in pairs)


def _signs(move: Count) -> tuple[int, ...]:
    """How a number may change the stock by the words around it."""
    if _INTO.search(move.lead) or _TURNS.match(move.tail):
        return (1,) if _INTO.search(move.lead) else (-1,)
    came, went = _CAME.search(move.lead), _WENT.search(move.lead)
    if not came and not went:
        came, went = _CAME.match(move.tail), _WENT.match(move.tail)
    if came and not went:
        return (1,)
    if went and not came:
        return (-1,)
    return (1, -1, 0)


def _ends(stock: _Stock) -> dict[tuple[int, ...], Decimal]:
    """What there may be at the end, by the choice of signs."""
    every = [_signs(move) for move in stock.moves]
    return {
        choice: stock.first.value
        + sum(
            (sign * move.value for sign, move in zip(choice, stock.moves, strict=True)), Decimal(0)
        )
        for choice in product(*every)
    }


def _judged(sentence: Sentence, stock: _Stock) -> Iterator[Finding]:
    if UNCOUNTED.search(sentence.plain, stock.first.end, stock.last.start):
        return  # 加上8月制发的《供水工程管护办法》
    ends = _ends(stock)
    if stock.last.value in ends.values() or all(len(_signs(move)) > 1 for move in stock.moves):
        return
    choice, right = next(iter(ends.items()))
    signed = list(zip(choice, stock.moves, strict=True))
    came = [move.value for sign, move in signed if sign > 0]
    went = [move.value for sign, move in signed if sign < 0]
    shown = "".join(
        f"{'加' if sign > 0 else '减'} {move.value:f} " for sign, move in signed if sign
    ).strip()
    unit = stock.last.unit
    begun = _FIRST_ROUND.search(stock.first.lead)
    start = begun[0] if begun else "年初"
    what = f"{start} {stock.first.value:f}{unit}，{shown}后是 {right:f}{unit}，文字说 {stock.last.value:f}{unit}"
    span = (stock.first.start, stock.last.end)
    pairs = of_balance(stock.first.value, came, went, stock.last.value)
    yield amiss(sentence, what, span, pairs=pairs)
