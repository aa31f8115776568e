"""Why applications were not granted, and how suits came about, where the tables have nothing of it (F1).

``不予公开1件，为行政执法案卷信息`` where that row is 0 and another of its group is not; ``行政诉讼1件，为未经复议直接起诉`` where
the one of table four came after a review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from draftkit.audit.claims.figures import Figures
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import begins
from draftkit.diagnostics import Severity
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL, cell_key
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_GROUPS = {name: rows for name, _, rows in disclosure.T3_GROUPS}
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("不予公开", "国家秘密", "国家秘密"),
    ("不予公开", "第三方", "第三方合法权益|商业秘密|个人隐私"),
    ("不予公开", "内部事务", "内部事务|内部管理信息"),
    ("不予公开", "过程性", "过程性"),
    ("不予公开", "执法案卷", "行政执法案卷|执法案卷"),
    ("不予公开", "行政查询", "行政查询"),
    ("无法提供", "不掌握", "不掌握"),
    ("无法提供", "没有现成", "没有现成|无现成|另行制作|加工、?分析"),
    ("无法提供", "仍不明确", "仍不明确|仍然不明确"),
    ("不予处理", "信访举报投诉", "信访|举报|投诉"),
    ("不予处理", "重复申请", "重复申请"),
    ("不予处理", "公开出版物", "出版物"),
    ("不予处理", "大量反复", "大量反复|反复申请"),
    ("不予处理", "重新出具", "重新出具"),
)
"""A group of table three, what a row of it is known by, and how offices tell that reason."""
_N = r"(?:[1-9]\d{0,4}|[一两三四五])件"
_FORMS = (
    r"{group}(?:的|申请|信息|决定)*(?:共|有|为)?{n}(?:申请)?[，（：](?![^。；，]{{0,8}}(?:不属于|引用))[^。；\d]{{0,20}}?(?P<why>{why})",
    r"(?:因|以|由于|按)[^。；，\d]{{0,10}}(?P<why>{why})[^。；\d]{{0,10}}{n}[^。；，\d]{{0,6}}{group}",
    r"{n}[^。；，\d]{{0,8}}(?:因|以|属于|涉及|系)[^。；，\d]{{0,10}}(?P<why>{why})[^。；\d]{{0,12}}{group}",
)
_MORE_FORMS = (
    r"(?<![\d.第])(?P<n>{n})(?:政府信息公开|公开)?(?:申请)?[^。；，、（\d]{{0,8}}?(?:因|以|属于?|涉及|系|实为|实质上?(?:是|为)|其实是|为|是)[^。；，（\d]{{0,10}}(?P<why>{why})",
    r"{group}(?:的|申请|信息|决定)*(?:共|有|为)?(?P<n>{n})(?:申请)?，(?!其中)[^。；\d]{{0,16}}?(?P<why>{why})",
    r"(?<![\d.第])(?P<n>{n})[^。；（\d]{{0,30}}，[^。；，\d]{{0,8}}(?P<why>{why})[^。；\d]{{0,12}}{group}",
    r"{group}的?(?:申请|信息|决定)?(?:的)?(?:理由|原因|情形|依据)?，?(?P<all>均|都|全部|皆|只有|全)(?:是|为|因|因为|属于|系|由于)[^。；，\d]{{0,10}}(?P<why>{why})",
)
"""How a reason is told with the number of those for which it was given, or as that of all of its group."""
_ASIDE = regex(
    "不属于|不涉及|引用|并非|上一?年|去年|如|应当|除|不是|等(?:情形|原因|情况|事由|理由)|范例|模板"
)


class _Reason(NamedTuple):
    group: str
    cell: str
    name: str
    patterns: tuple[re.Pattern[str], ...]
    counted: tuple[re.Pattern[str], ...]
    words: re.Pattern[str]


def _reasons() -> Iterator[_Reason]:
    for group, known, words in _WORDS:
        row = next(row for row in _GROUPS[group] if known in row.key)
        told, counted = (
            tuple(regex(form.format(group=group, n=_N, why=words)) for form in forms)
            for forms in (_FORMS, _MORE_FORMS)
        )
        yield _Reason(group, cell_key(row, TOTAL), row.key, told, counted, regex(words))


_REASONS = tuple(_reasons())


def check(report: Report) -> Iterator[Finding]:
    """Every reason and every way to court of which the tables have none."""
    figures = Figures(report.cells)
    for sentence in report.sentences(OVERVIEW, 3, 4, PROBLEMS):
        if sentence.section.number == PROBLEMS:
            yield from _so_many(sentence, figures)
        elif not report.is_cut(sentence):
            yield from _none_of_a_group(sentence, figures)
            yield from _reason(sentence, figures)
            yield from _suits(sentence, figures)


def _reason(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    text = sentence.plain
    if _ASIDE.search(text):
        return
    for reason in _REASONS:
        if reason.group not in text or figures.get(reason.cell) != 0:
            continue
        others = [figures.get(cell_key(row, TOTAL)) for row in _GROUPS[reason.group]]
        match = next((m for p in reason.patterns if (m := p.search(text))), None)
        if match and any(others):
            what = f"文字说到“{match['why']}”，表三“{reason.name.rpartition('.')[2]}”是 0"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表三", span=match.span(), severity=severity)
            return
    yield from _so_many(sentence, figures)


_NONE_OF = regex(
    r"(?:没有|无|未|不存在)(?:1件|一件|任何|发生|出现|遇到|作出?|做出?|被|以)*(?P<group>不予公开|无法提供|不予处理)(?:的)?(?:件|申请|决定|情[形况]|答复|处理)?(?=[，。；、]|$)"
)
_NARROWER = regex(
    "上一?年|去年|往年|因|网|信函|当面|企业|自然人|法人|半年|季度|信息(?!公开)|文件|[^部]分"
)


def _none_of_a_group(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``也没有作不予处理的件`` where the table has one."""
    for match in _NONE_OF.finditer(sentence.plain):
        known = figures.sum(tuple(cell_key(row, TOTAL) for row in _GROUPS[match["group"]]))
        head = sentence.plain[begins(sentence.plain, match.start()) : match.start()]
        if known and not _NARROWER.search(head):
            what = f"文字说“{match[0]}”，表三{match['group']}是 {known:f} 件"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表三", span=match.span(), severity=severity)


_OF_OTHER_THINGS = regex(
    "热线|工单|留言|来信|信箱|网民|复议|诉讼|审查单|文件|信息\\d|历史|样本|抽查|评查|补正(?!后)"
)
_AND_ANOTHER = regex(r"另[一1]件|其余|其他|还有|分别|各[一1]件|、|或者?|和(?!举报|投诉|诉求|建议)")


def _so_many(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``2件名为申请、实为信访投诉`` of one, ``不予公开的理由都是涉及第三方`` where there are two."""
    text = sentence.plain
    for half in _HALF.finditer(text):
        words = half[0]
        if ("件" not in words and not _EVERY.search(words)) or _OF_OTHER_THINGS.search(words):
            continue
        told = [r for r in _REASONS if r.words.search(words)]
        for reason in told:
            known = figures.get(reason.cell)
            group = figures.sum(tuple(cell_key(row, TOTAL) for row in _GROUPS[reason.group]))
            match = next((m for p in reason.counted if (m := p.search(words))), None)
            if match is None or known is None or not group:
                continue
            named = match.groupdict()
            number = group if named.get("all") else Decimal(numerals.counted(named["n"][:-1]))
            alone = len([r for r in told if r.group == reason.group]) == 1
            behind = words[match.end() : match.end() + 6]
            if number <= known or not alone or _AND_ANOTHER.search(behind):
                continue
            what = f"文字说“{match[0]}”，表三“{reason.name.rpartition('.')[2]}”是 {known:f} 件"
            span = half.start() + match.start(), half.start() + match.end()
            severity = Severity.WARNING
            yield at(sentence, "F1", what, "核对表三", span=span, severity=severity)
            return


_HALF = regex("[^。；]+")
_EVERY = regex("均|都|全部|皆|只有|全(?=是|为)")
_SUITS = regex(
    r"(?:行政)?诉讼(?:案件)?(?:的|共|有|为|中|，)*(?P<n>[1-9]\d{0,3}|[一两])[件起]|(?P<m>[1-9]\d{0,3}|[一两])[件起](?:行政)?诉讼"
)
_DIRECT = regex(
    r"未经(?:过)?(?:行政)?复议|没有(?:经过)?(?:申请)?(?:行政)?复议(?!决定)|直接(?:向[^，。；]{0,8})?(?:起诉|提起)"
)
_AFTER = regex(
    r"(?:行政)?复议(?:之)?后|经(?:过)?(?:行政)?复议(?:程序)?(?:后)?|(?:对|不服)[^，。；]{0,4}复议决定"
)
_NOT_AFTER = regex(r"(?:未|没有)经(?:过)?(?:行政)?复议")
_ALL = regex("均|都|全部|全是|皆")


def _suits(sentence: Sentence, figures: Figures) -> Iterator[Finding]:
    """``行政诉讼2件，均为未经复议直接起诉`` beside the two halves of table four."""
    text = sentence.plain
    told = _SUITS.search(text)
    direct, after = (figures.get(cell_key(row, TOTAL)) for row in disclosure.T4_ROWS[1:])
    if told is None or (not direct and not after) or _ASIDE.search(text):
        return
    without = _DIRECT.search(text)
    behind = _AFTER.search(_NOT_AFTER.sub("□□□□", text))
    if (without is None) == (behind is None) or "其中" in text or "一件" in text[told.end() :]:
        return
    has, lacks = (direct, after) if without else (after, direct)
    if has == 0 or (lacks and _ALL.search(text[told.end() :]) and "1" not in told[0]):
        way = "未经复议直接起诉" if without else "复议后起诉"
        what = f"文字说诉讼是“{way}”，表四里这样的是 {has or 0} 件，另一种 {lacks or 0} 件"
        severity = Severity.WARNING
        yield at(sentence, "F1", what, "核对表四", span=told.span(), severity=severity)
