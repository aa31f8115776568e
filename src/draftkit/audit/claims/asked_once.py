"""One application told twice (F1): by which way it came in, and what it was answered; told again in a section that has it otherwise.

The way is compared only where one application came in at all and none was carried over; an answer only with a list of results that has all
that were closed, or with the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.text import OVERVIEW, Finding, Report, Sentence, at_odds
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import compiled, regex

_WAYS = (
    ("信函", "信函|邮寄|寄送|寄来|挂号信|快递|来信|书信"),
    ("网上", "网上|网站|在线|线上|互联网|网络|平台|网页"),
    ("当面", "当面|现场|窗口|大厅|到场|上门|面交|柜台|来访"),
    ("传真", "传真"),
    ("电子邮件", "电子邮件|电子邮箱|邮箱|邮件"),
)
_ANY_WAY = "|".join(words for _, words in _WAYS)
_APPLIED = regex(
    rf"(?:以|通过|采用|采取|用|经由|经|从|由|系|为|是|到|在|来自|走|，|人)(?:[^，。；]{{0,14}}?)(?P<way>{_ANY_WAY})(?:[^，。；]{{0,8}}?)(?:提出|提交|递交|申请(?![人书表])|寄来|收到|发来|送来|渠道|途径|方式|形式|(?=[，。；]|$))"
)
_NOT_SO = regex(
    r"可以?|均可|畅通|支持|受理渠道|渠道(?:包括|有|为)|设[有立置]|开通|答复|送达|告知|回复|没有|未|无|领取|查阅|公布|公开的|上一?年|去年|往年|咨询|复议|诉讼|起诉|投诉|如|其他|结转|公示|登载"
)
_ONE = regex(
    r"(?:新收|收到|受理|接到)(?:到)?[^，。；\d]{0,14}申请(?:共|为|计|有)*(?P<n>\d+)件|(?:新收|收到|受理)(?P<m>\d+)件[^，。；\d]{0,10}申请"
)
_SOME_LEFT = regex(r"结转[^，。；\d]{0,12}[1-9]\d*件|[1-9]\d*件[^，。；\d]{0,6}结转")
_NEW, _CARRIED = f"{disclosure.T3_NEW.key}.{TOTAL}", f"{disclosure.T3_CARRIED_IN.key}.{TOTAL}"

_RESULTS = ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理")
_RESULT = "|".join(_RESULTS)
_ANSWERED = regex(
    rf"(?:作出|出具|发出|给予|下达)(?:了)?[“《]?(?P<a>{_RESULT})[”》]?(?:的)?(?:答复|决定|处理|告知|意见)"
    rf"|(?:1件|一件|日答复|工作日答复|日办结)[^。；，]{{0,14}}，(?:结果(?:为|是)|答复(?:为|结果为)|依法|决定|最终)*[“]?(?P<b>{_RESULT})[”]?(?=[，。；]|$)"
)
_ONE_DAY = regex(r"\d日|[1一]件|个工作日|该")
_PART = regex(
    rf"(?P<r>{_RESULT}|其他处理)(?:的)?(?:申请)?(?:共|为|有)?(?P<n>\d+)件|(?<!\d)(?P<k>\d+)件(?:为|是|属于|被)?(?P<s>{_RESULT})"
)
_CLOSED = regex(
    r"(?:办结|答复|办理)(?:完毕)?(?:了|共|申请)*(?P<n>\d+)件|(?<!\d)(?P<m>\d+)件(?:申请)?(?:均|都|已|全部)*(?:办结|答复)"
)
_ASIDE = regex(
    r"上一?年|去年|往年|应当|可以|如|若|凡|拟|复议|法院|诉讼|撤销|原答复|案例|样本|模板|规定|结转"
)


def check(report: Report) -> Iterator[Finding]:
    """What the places say of it."""
    figures = Figures(report.cells)
    own = [
        s
        for s in report.sentences(OVERVIEW, 3)
        if not report.is_cut(s) and "申请" in s.paragraph.text
    ]
    if _only_one(own, figures):
        yield from _ways(own, report.year)
    yield from _answers(own, figures, report.year)


def _only_one(own: Sequence[Sentence], figures: Figures) -> bool:
    """Whether one application came in this year, and none was carried into it."""
    new, carried = figures.get(_NEW), figures.get(_CARRIED)
    if new is not None:
        return new == 1 and not carried
    told = {m["n"] or m["m"] for s in own for m in _ONE.finditer(s.plain)}
    return told == {"1"} and not any(_SOME_LEFT.search(s.plain) for s in own)


def _ways(own: Sequence[Sentence], year: int) -> Iterator[Finding]:
    """``由1名牧民以信函方式提出``, and in 三 ``通过旗政府网站在线提交``."""
    first: tuple[frozenset[str], str, Sentence] | None = None
    for sentence in own:
        for match in _APPLIED.finditer(sentence.plain):
            start = begins(sentence.plain, match.start("way"), "，。；")
            clause = sentence.plain[start : closes(sentence.plain, start, "，。；")]
            if _NOT_SO.search(clause) or _of_other_years(clause, year):
                continue
            kinds = frozenset(name for name, words in _WAYS if compiled(words).search(clause))
            if first is None:
                first = kinds, clause, sentence
            elif first[2] is not sentence and first[0].isdisjoint(kinds):
                what = f"只有 1 件申请，前面说“{first[1]}”，这里说“{clause}”"
                span = (start, start + len(clause))
                yield at_odds(sentence, "F1", what, span)
                return


_YEAR = regex(r"20\d\d年")


def _of_other_years(text: str, year: int) -> bool:
    return any(one != f"{year}年" for one in _YEAR.findall(text))


def _answers(own: Sequence[Sentence], figures: Figures, year: int) -> Iterator[Finding]:
    """``10月10日作出部分公开的答复``, and in 三 ``其中予以公开1件，不予公开1件``."""
    answered = [
        (match["a"] or match["b"], match, s)
        for s in own
        for match in _ANSWERED.finditer(s.plain)
        if _is_one(s.plain, match, year)
    ]
    if not answered:
        return
    lists = [(told, s) for s in own if (told := _all_results(s.plain))]
    for result, match, sentence in answered:
        known = _in_table(figures, result)
        if known == 0:
            yield at_odds(sentence, "F1", f"表三“{result}”0 件，文字说“{match[0]}”", match.span())
        elif known is None:
            other = next(
                (told for told, s in lists if s is not sentence and result not in told), None
            )
            if other:
                shown = "、".join(f"{name}{number}件" for name, number in other.items())
                what = f"另一处说的办理结果是“{shown}”，这里说“{match[0]}”"
                yield at_odds(sentence, "F1", what, match.span())


def _is_one(text: str, match: re.Match[str], year: int) -> bool:
    """Whether the answer is one of this year's applications."""
    lead = text[begins(text, match.start(), SENTENCE) : match.end()]
    return bool(_ONE_DAY.search(lead)) and not (_ASIDE.search(lead) or _of_other_years(lead, year))


def _in_table(figures: Figures, result: str) -> Decimal | None:
    rows = [row for row in disclosure.T3_LEAVES if row.key.startswith(f"表三.{result}")]
    return figures.sum(tuple(f"{row.key}.{TOTAL}" for row in rows)) if rows else None


def _all_results(text: str) -> dict[str, int]:
    """The results of a sentence where they make all that were closed."""
    told: dict[str, int] = {}
    for match in _PART.finditer(text):
        name = match["r"] or match["s"]
        told[name] = told.get(name, 0) + int(match["n"] or match["k"])
    closed = next((int(m["n"] or m["m"]) for m in _CLOSED.finditer(text)), None)
    told = {name: number for name, number in told.items() if number}
    return told if told and sum(told.values()) == closed else {}
