"""How reviews and lawsuits came out, in whatever words, held against table four (F1).

Clause by clause: whose case it is (a review, a suit, one before or behind a review; taken from the clause before where none is named),
what became of it, and how many: a number, all, none, or one that is told as a deed.  More than the table has, all where it has others,
and none where it has some are wrong; fewer may be a part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.plainly import plain_words
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, Row, cell_key
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_REVIEW, _DIRECT, _AFTER = disclosure.T4_ROWS
_TOPICS = (
    ("未经复议直接起诉", (_DIRECT,), regex(r"(?:未|没有|不)经(?:过)?(?:行政)?复议|径行起诉|直接(?:向[^，。；]{0,8})?(?:起诉|提起)")),
    ("复议后起诉", (_AFTER,), regex(r"复议(?:决定)?(?:之)?后[^，。；]{0,6}(?:起诉|诉讼|诉至)|经(?:过)?(?:行政)?复议[^，。；]{0,6}(?:起诉|诉讼)|不服[^，。；]{0,6}复议(?:决定|结果)")),
    ("行政诉讼", (_DIRECT, _AFTER), regex(r"诉讼|法院|判决|败诉|胜诉|起诉|一审|二审|出庭")),
    ("行政复议", (_REVIEW,), regex(r"复议")),
)  # fmt: skip
_NOT_LOST = regex(
    r"(?:没有|未)(?:被)?(?:判决|判|裁判|裁定|认定|确认)[^，。；]{0,12}(?:败诉|撤销|违法|重新|重作|责令|履行|变更)"
)
"""``均未判决我县败诉``: it was decided, and what did not become of it is told."""
_KEPT, _CORRECTED, _OPEN = "结果维持", "结果纠正", "尚未审结"
_OUTCOMES = (
    (_OPEN, regex(r"(?:尚未|没有|未能?|还未|仍未)(?:审结|结案|审理完毕|办结|判决|裁判|宣判|作出(?:决定|判决))|未审结|(?:正在|仍在|尚在|还在|处于|在)(?:审理|审查|办理|诉讼)(?:之中|中|当中|过程)?|审理(?:之)?中|(?:等待|待)(?:判决|宣判|开庭|审理)|(?:尚无|没有|未有|未出)结果")),
    (_KEPT, regex(r"维持(?!率)|驳回|胜诉|(?:确认|认定)(?:我[^，。；]{1,3}|原)?答复(?:行为)?合法")),
    (_CORRECTED, regex(r"纠正(?!率)|撤销(?!申请)|撤掉|推翻|(?:确认|认定)(?:为)?违法|责令[^，。；]{0,8}(?:重|限期|履行)|(?:决定|判决)变更|败诉(?!率)|判令|支持(?:了)?(?:原告|申请人)|退回重")),
)  # fmt: skip
"""What became of a case; who still waits for it comes first, since ``尚未判决维持`` is none."""
_ENDED = regex(r"(?:均|都|全部|全)(?:已)?(?:经)?(?:审结|结案|审理完毕|有(?:了)?结果|办结)")
_N = r"(?<![\d.,第])(?:[1-9]\d{0,3}|[一两二三四五六七八九])(?=[件起宗案])"
_NUMBER = regex(_N)
_ALL = regex(r"均|都|全部|全数|悉数|无一例外|一律|皆|全(?=[被予])")
_NONE = regex(
    r"(?:没有|无|未|不存在|未有|从未|未曾)(?:[1一]件|任何|出现|发生|因[^，。；]{0,8})?[^，。；]{0,8}$|无一(?:件)?[^，。；]{0,6}$"
)
_NOT_OURS = regex(
    r"上一?年|去年|往年|历年|以来|如|若|应当|应(?=[诉当按])|(?<!政府)(?<!法院)(?<!机关)将|可能|防止|避免|减少|降低|风险|隐患|培训|学习|案例|以案|模拟|演练|作为(?:行政)?复议机关|受理(?:的)?(?:行政)?复议|办理(?:的)?(?:行政)?复议|全[省市国]|撤回|撤诉|终止|处罚|征收|信访|力争|确保|要求|为了|一旦|判例|上述|之一|(?:维持|纠正|撤销)的[^，。；]{0,24}(?:起诉|提起)"
)
_ASSERTED = regex(
    r"了|已|被|审查后|审理后|认为|决定|判决|结果(?:为|是)?|予以|最终|经(?:审|复|县|市|法)|机关|法院|政府"
)
_BROUGHT = regex(
    r"(?:申请|提起|提出)(?:了|过)?(?:行政)?(?:复议|诉讼)(?=[，。；、]|$)|(?:起诉|诉至|告上)(?:了|到|至)?(?:我|本|人民法院|法院|法庭)"
)
_PIECE = regex(r"[^，。；：（）、]+")
_HALF = regex(r"[^。；]+(?:；(?:其中|另|其余|还有|余下|[1-9一两]件)[^。；]*)*")
_YEAR = regex(r"20\d\d年")
_OF_BOTH = regex("其中|共|合计|总计|两者")
_OF_OTHERS = regex(
    r"作为(?:行政)?复议机关|(?<=行政)复议机关(?:受理|审理|办理)|(?:不|未)涉及|无关|应诉案件|不计入|不在其内|没有[^，。；]{0,8}(?:纠正|败诉)[^，。；]{0,12}，[^。；]{0,4}[1-9一]件"
)
"""Cases of another body, or of other matters."""
_BY_COURT = regex("法院|判决|[一二]审")
_BEFORE = regex("上一?年|去年|往年|历年|以前")
_SOME_OF_ALL = regex(rf"{_N}[件起宗](?:案件)?[当其之]?[中里]")


class _Topic(NamedTuple):
    """Whose cases are told of: what they are called, their rows, and how many were told of before."""

    name: str
    keys: tuple[str, ...]
    number: Decimal | None


def check(report: Report) -> Iterator[Finding]:
    """Every outcome that the table denies."""
    figures = Figures(report.cells)
    if figures.get(cell_key(_REVIEW, TOTAL)) is None:
        return
    for sentence in report.sentences(OVERVIEW, 3, 4, PROBLEMS, 6):
        text = sentence.plain
        if ("复议" in text or "诉" in text or "法院" in text) and not report.is_cut(sentence):
            yield from _none_at_all(sentence, figures, report)
            for half in _HALF.finditer(text):
                yield from _read(sentence, half.span(), figures, report.year)


_NO_CASES = regex(
    r"(?:没有|未|无)(?:发生|出现|产生|引发|引起|涉及)?(?:过|任何)*(?:因?(?:政府)?信息公开(?:工作|申请|答复)?(?:而)?(?:引起|引发|发生|产生|导致)?的?)?(?:行政)?(?P<one>复议|诉讼)(?:案件)?(?:(?:和|、|或者?|及|与|以及)(?:行政)?(?P<other>复议|诉讼))?(?:案件|申请|情[况形])?(?=[，。；]|$)"
)


def _none_at_all(sentence: Sentence, figures: Figures, report: Report) -> Iterator[Finding]:
    """``没有发生因政府信息公开引起的行政复议和行政诉讼`` where the table has both."""
    for match in _NO_CASES.finditer(sentence.plain):
        names = [name for name in (match["one"], match["other"]) if name]
        rows = [
            row for name in names for row in ((_REVIEW,) if name == "复议" else (_DIRECT, _AFTER))
        ]
        known = [figures.get(cell_key(row, TOTAL)) for row in rows]
        head = sentence.plain[begins(sentence.plain, match.start()) : match.start()]
        another = _BEFORE.search(head) or set(_YEAR.findall(head)) - {f"{report.year}年"}
        if any(known) and not another and not plain_words(head, report.year, report.body):
            shown = sum(number for number in known if number)
            what = f"文字说“{match[0]}”，表四是 {shown:f} 件"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表四", span=match.span(), severity=severity)


def _read(
    sentence: Sentence, span: tuple[int, int], figures: Figures, year: int
) -> Iterator[Finding]:
    """What is wrong in what stands between two stops."""
    if any(one != f"{year}年" for one in _YEAR.findall(sentence.plain[: span[1]])):
        return
    if _OF_OTHERS.search(sentence.plain, *span):
        return
    topic, seen, joined, ended = None, set[str](), False, False
    for piece in _PIECE.finditer(sentence.plain, *span):
        words = piece[0]
        own = _topic_of(words)
        if own and joined and topic and sentence.plain[piece.start() - 1] == "、":
            own = _union(topic, own)  # 行政复议、行政诉讼均……
        elif own is None and topic and topic.name in _WAYS and len(seen) > 1:
            own = _SUITS if not ended or _OF_BOTH.search(words) else None
        elif own == _SUITS and topic and topic.name in _WAYS and len(seen) == 1:
            own = None if _BY_COURT.search(words) and "诉" not in words else own
        column = _column(words)
        joined = own is not None and column is None and not _NUMBER.search(words)
        if column and topic and len(seen) == 1:
            ended = True  # of the first way it is told how it ended, so of the other as well
        seen |= {own.name} if own and own.name in _WAYS else set()
        topic = own or topic
        if topic is None or _NOT_OURS.search(words):
            if _BEFORE.search(words):
                return
            continue
        if own and column is None:
            topic = topic._replace(number=_only_number(words))
        what = next(
            (told for one in _each(words, topic) if (told := _amiss(words, column, one, figures))),
            "",
        )
        if what:
            fix, severity = "核对表四，按各种结果的件数写", Severity.WARNING
            yield at(sentence, "F1", what, fix, span=piece.span(), severity=severity)


def _topic_of(words: str) -> _Topic | None:
    """Whose cases some words name, or those of both."""
    named = [_topic(name, rows) for name, rows, pattern in _TOPICS if pattern.search(words)]
    if not named or named[0].name in _WAYS:
        return named[0] if named else None
    return named[0] if len(named) == 1 else _union(*named)


def _topic(name: str, rows: Iterable[Row]) -> _Topic:
    return _Topic(name, tuple(row.key for row in rows), None)


def _union(one: _Topic, other: _Topic) -> _Topic:
    """Both kinds of cases together."""
    if other.name == one.name:
        return one
    return _Topic(f"{one.name}、{other.name}", tuple(dict.fromkeys((*one.keys, *other.keys))), None)


def _each(words: str, topic: _Topic) -> Sequence[_Topic]:
    """``复议、诉讼各有1件被纠正`` is of each."""
    if "、" not in topic.name or "各" not in words:
        return (topic,)
    return [_topic(name, rows) for name, rows, _ in _TOPICS if name in topic.name.split("、")]


_WAYS = frozenset(name for name, *_ in _TOPICS[:2])
_SUITS = _topic(*_TOPICS[2][:2])


def _column(words: str) -> tuple[str, str, int] | None:
    """The one outcome that some words tell, how, and where; none where they tell two."""
    told = [
        (column, m[0], m.start()) for column, pattern in _OUTCOMES if (m := pattern.search(words))
    ]
    if "未" in words or "没有" in words:
        told = [one for one in told if one[0] != _OPEN or not _NOT_LOST.search(words)]
    return told[0] if len(told) == 1 or (told and told[0][0] == _OPEN) else None


def _only_number(words: str) -> Decimal | None:
    numbers = _NUMBER.findall(_SOME_OF_ALL.sub("", words))
    return Decimal(numerals.counted(numbers[0])) if len(numbers) == 1 else None


def _amiss(words: str, told: tuple[str, str, int] | None, topic: _Topic, figures: Figures) -> str:
    """What the table has against a clause, "" where nothing."""
    total = figures.sum(tuple(f"{key}.{TOTAL}" for key in topic.keys))
    if total is None:
        return ""
    if told is None:
        return _ended_or_brought(words, topic, total, figures)
    column, how, place = told
    known = figures.sum(tuple(f"{key}.{column}" for key in topic.keys))
    other = figures.sum(tuple(f"{key}.其他结果" for key in topic.keys))
    waiting = figures.sum(tuple(f"{key}.{_OPEN}" for key in topic.keys))
    if known is None or other is None:
        return ""
    shown = f"表四{topic.name}“{column}”{known:f} 件，文字说“{words}”"
    if none := _NONE.search(words[:place]):
        narrowed = "因" in none[0] and not _FOR_OURS.search(none[0])
        narrowed = narrowed or how == "撤销" or column == _OPEN
        narrowed = narrowed or (bool(_NOT_LOST.search(words)) and not _ALL.search(words))
        return shown if known and not narrowed else ""
    allowed = known + other if how in ("驳回", "维持", "败诉") else known
    number = _only_number(words)
    if number is None and _NUMBER.search(words):
        return ""
    if _ALL.search(words):
        ended = total - (waiting or 0) if "审结的" in words else total
        number = min(number or topic.number or ended, ended)
        return shown if number > allowed and not _OTHERS.search(words) else ""
    if number is None and not _ASSERTED.search(words):
        return ""
    return shown if (number or Decimal(1)) > allowed else ""


_OTHERS = regex("其[余他]|另|余下|剩余|上述")
_FOR_OURS = regex("信息公开|答复|申请")


def _ended_or_brought(words: str, topic: _Topic, total: Decimal, figures: Figures) -> str:
    """``均已审结`` where one is open, ``不服答复，提起了行政诉讼`` where the table has none."""
    waiting = figures.sum(tuple(f"{key}.{_OPEN}" for key in topic.keys))
    if waiting and _ENDED.search(words):
        return f"表四{topic.name}“{_OPEN}”{waiting:f} 件，文字说“{words}”"
    heard = _HEARD.fullmatch(words)
    if heard and Decimal(numerals.counted(heard["n"])) != total:
        return f"表四{topic.name}总计 {total:f} 件，文字说“{words}”"
    denied = _DENIED.search(words)
    if not total and not denied and _BROUGHT.search(words) and _SOMEBODY.search(words):
        return f"表四没有{topic.name}，文字说“{words}”"
    return ""


_HEARD = regex(
    rf"(?:本年度?|全年|今年|年内)?(?:(?:人民)?法院|(?:行政)?复议机关)(?:共)?受理(?:了)?(?P<n>{_N})[件起宗]"
)
_DENIED = regex("没有|无|未|不(?!服)|可以?|有权|告知|途径|权利|期限")
_SOMEBODY = regex(r"[1-9一两]\d*[名位人件家户]|该|了")
