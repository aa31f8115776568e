"""The wording of the form as published reports have it: rows and columns recognised in squeezed text.

Text is squeezed before it is compared: no blanks, quotation marks or punctuation, half-width brackets.  A row is looked
for at the *end* of the words before its numbers, so that group labels and headings before it do no harm.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from draftkit.chinese.numerals import COUNTING
from draftkit.kinds import disclosure
from draftkit.kinds.disclosure import Row

_DROPPED = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\u00ad“”‘’\"'`´「」『』、,。;:.·…*_|]+")
_T3 = "表三"


@lru_cache(maxsize=16384)
def squeezed(text: str) -> str:
    """``（三） 不予公开`` → ``(三)不予公开``; ``1. 属于国家秘密`` → ``1属于国家秘密``."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text))


# ---------------------------------------------------------------- rows


class _Known(NamedTuple):
    row: Row
    core: str
    rest: str
    """What the official wording has after the core; a label cut off in the middle ends in it."""


_OTHER_WORDINGS: dict[str, tuple[str, ...]] = {
    "表二.行政规范性文件": ("规范性文件",),
    "表二.行政许可": ("行政许可决定",),
    "表二.行政处罚": ("行政处罚决定",),
    "表二.行政强制": ("行政强制决定", "行政强制措施"),
    "表三.本年新收": (
        "本年新收到政府信息公开申请",
        "本年度新收政府信息公开申请",
        "本年新收申请",
        "本年新收",
    ),
    "表三.上年结转": ("上年度结转政府信息公开申请", "上年结转申请", "上年结转"),
    "表三.不予公开.属于国家秘密": ("涉及国家秘密",),
    "表三.不予公开.其他法律行政法规禁止公开": ("其他法律法规禁止公开", "法律行政法规禁止公开"),
    "表三.不予公开.属于三类内部事务信息": ("三类内部事务信息",),
    "表三.不予公开.属于四类过程性信息": ("四类过程性信息",),
    "表三.不予公开.属于行政执法案卷": ("行政执法案卷",),
    "表三.不予公开.属于行政查询事项": ("行政查询事项",),
    "表三.无法提供.本机关不掌握相关政府信息": ("不掌握相关政府信息",),
    "表三.无法提供.没有现成信息需要另行制作": ("没有现成信息需另行制作",),
    "表三.无法提供.补正后申请内容仍不明确": ("申请内容仍不明确",),
    "表三.不予处理.信访举报投诉类申请": ("信访举报投诉类",),
    "表三.不予处理.无正当理由大量反复申请": ("无正当理由的大量反复申请",),
    "表三.不予处理.要求行政机关确认或重新出具已获取信息": (
        "要求行政机关确认或者重新出具已获取信息",
    ),
    "表三.其他处理.申请人逾期未按收费通知要求缴纳费用": ("逾期未按收费通知要求缴纳费用",),
    "表三.结转下年度": ("结转下年继续办理", "结转下年度办理", "结转下年度"),
}
_NUMBERED = re.compile(rf"^(?:\(?[{COUNTING}]{{1,2}}\)?|\(?\d{{1,2}}\)?)")
_REMARK = re.compile(r"\([^()]*\)?")
_TAILS = frozenset(("数量", "数", "件数", "情况", "的", "决定", "申请"))
_GROUPS = tuple(name for name, _, _ in disclosure.T3_GROUPS)
_GROUP = re.compile("|".join(_GROUPS))
_OTHER_ROW = next(row for row in disclosure.T3_LEAVES if row.path == ("其他处理", "其他"))
_SHORTEST_HEAD = 5


def _bare(label: str) -> str:
    """A squeezed official label without its number and the remark at its end."""
    return _NUMBERED.sub("", squeezed(label), count=1)


def _known() -> list[_Known]:
    found = []
    rows = [row for block in disclosure.T2_BLOCKS for row in block.rows]
    rows += [row for row in disclosure.T3_ROWS if row not in {_OTHER_ROW, disclosure.T3_SUM}]
    for row in rows:
        official = _bare(row.label)
        core = squeezed(row.path[-1])
        cores = {core, official.partition("(")[0], *map(squeezed, _OTHER_WORDINGS.get(row.key, ()))}
        for wording in cores:
            at = official.find(wording)
            found.append(_Known(row, wording, official[at + len(wording) :] if at >= 0 else ""))
    return sorted(found, key=lambda known: -len(known.core))


_KNOWN = _known()
_BY_CORE = {
    known.core: known for known in _KNOWN
}  # the longest first: a pattern takes what fits first
_CORES = re.compile("|".join(map(re.escape, _BY_CORE)))
_SUM = re.compile(r"(?:\(?七\)?)(?:总计|合计)$|^(?:总计|合计)$")
_THIRD_OTHER = re.compile(r"(?:^|\D)\(?3\)?其他$")


@lru_cache(maxsize=4096)
def row_of(label: str, group: str = "") -> Row | None:
    """The row of table two or three whose label ``label`` (squeezed) ends in.

    ``group`` is the group the row stands in, which decides what a bare 其他 means.
    """
    if _SUM.search(label):
        return disclosure.T3_SUM
    if _THIRD_OTHER.search(label) or (label == "其他" and group == _OTHER_ROW.path[0]):
        return _OTHER_ROW
    last: tuple[int, _Known] | None = None
    for match in _CORES.finditer(label):
        last = match.start(), _BY_CORE[match[0]]
    if last is None:
        return None
    start, known = last
    tail = label[start + len(known.core) :]
    if tail in _TAILS or known.rest.startswith(tail) or _REMARK.fullmatch(tail):
        return known.row
    return None


def row_cut_short(label: str) -> Row | None:
    """The row of table three whose label begins with the last words of ``label``: a label wrapped after its numbers."""
    for length in range(min(len(label), 24), _SHORTEST_HEAD - 1, -1):
        head = label[-length:]
        found = {k.row.key: k.row for k in _KNOWN if k.row.table == _T3 and k.core.startswith(head)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def group_of(label: str) -> str:
    """The last group of table three named in ``label`` ("" where there is none)."""
    found = _GROUP.findall(label)
    return found[-1] if found else ""


def is_group_total(label: str) -> bool:
    """Whether ``label`` ends in a group's own name, as in forms that count a group as a whole."""
    return label.endswith(_GROUPS)


# ---------------------------------------------------------------- columns

_T2_HEADS: tuple[tuple[str, str], ...] = (
    ("本年新制作数量", "制发"),
    ("本年制发件数", "制发"),
    ("本年度制发件数", "制发"),
    ("本年制发数", "制发"),
    ("制发件数", "制发"),
    ("本年废止件数", "废止"),
    ("本年度废止件数", "废止"),
    ("本年废止数", "废止"),
    ("废止件数", "废止"),
    ("现行有效件数", "现行有效"),
    ("现行有效数", "现行有效"),
    ("本年处理决定数量", "数量"),
    ("本年度处理决定数量", "数量"),
    ("处理决定数量", "数量"),
    ("本年收费金额", "金额"),
    ("本年度收费金额", "金额"),
    # columns of the form in force before 2021: they are counted, but hold nothing the form asks for
    ("本年新公开数量", ""),
    ("对外公开总数量", ""),
    ("上一年项目数量", ""),
    ("本年增/减", ""),
    ("采购项目数量", ""),
    ("采购总金额", ""),
)
_T2_NAMES = {squeezed(text): name for text, name in _T2_HEADS}
_T2_HEAD = re.compile("|".join(sorted(map(re.escape, _T2_NAMES), key=len, reverse=True)))


def counts_columns(text: str) -> tuple[str, ...]:
    """The columns of table two named in squeezed ``text``, in order; "" for one the form does not ask for."""
    return tuple(_T2_NAMES[word] for word in _T2_HEAD.findall(text))


T3_SURE = frozenset(("商业企业", "科研机构", "社会公益组织", "法律服务机构"))
_T3_HEAD = re.compile(
    "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他(?!处理|组织|法律)|总计|合计"
)
_T3_ORDER = tuple(column.name for column in disclosure.T3_COLUMNS)
T3_COLUMN = {name: name for name in _T3_ORDER} | {"合计": disclosure.TOTAL}


def applicant_columns(text: str) -> tuple[str, ...]:
    """The columns of table three named in the squeezed text of its heading, in the order of the form."""
    plain = text.replace("法人或其他组织", "").replace("法人或者其他组织", "")
    named = {T3_COLUMN[word] for word in _T3_HEAD.findall(plain)}
    return tuple(name for name in _T3_ORDER if name in named) if named & T3_SURE else ()


_T4_HEAD = re.compile("|".join((*(c.label for c in disclosure.T4_COLUMNS), "合计")))
_T4_GROUP = re.compile("|".join(row.label for row in disclosure.T4_ROWS) + "|经复议后起诉")
T4_SIGN = re.compile(r"行政复议|行政诉讼|审结|复议后起诉|直接起诉")


def outcome_columns(text: str) -> tuple[str, ...]:
    """The outcomes named in the squeezed heading of table four, in the order in which they stand."""
    return tuple("总计" if word == "合计" else word for word in _T4_HEAD.findall(text))


def review_groups(text: str) -> tuple[str, ...]:
    """The groups of table four (行政复议…) named in its squeezed heading, in order, each once."""
    found = (word.removeprefix("经") for word in _T4_GROUP.findall(text))
    return tuple(dict.fromkeys(found))


# ---------------------------------------------------------------- all words of the form

_ALL_WORDS = "\n".join(
    [
        *(squeezed(row.label) for row in disclosure.T3_ROWS),
        *(squeezed(label) for _, label, _ in disclosure.T3_GROUPS),
        *(squeezed(c.label) for columns in (disclosure.T3_COLUMNS, disclosure.T4_COLUMNS) for c in columns),
        *(squeezed(row.label) for row in disclosure.T4_ROWS),
        *(squeezed(block.title) for block in disclosure.T2_BLOCKS),
        *(squeezed(c.label) for block in disclosure.T2_BLOCKS for c in block.columns),
        *(squeezed(row.label) for block in disclosure.T2_BLOCKS for row in block.rows),
        *(squeezed(text) for texts in _OTHER_WORDINGS.values() for text in texts),
        *_T2_NAMES,
        squeezed(disclosure.T3_CORNER), squeezed(disclosure.T3_RESULTS), disclosure.T3_APPLICANTS, disclosure.T3_ORGANISATIONS,
        disclosure.T4_LITIGATION, disclosure.T2_INFO, "第二十条第(九)项", "政府集中采购", "其他对外管理服务事项",
        "单位万元", "单位件", "合计", "结果维持结果纠正其他结果尚未审结总计",
        "一", "二", "三", "四", "五", "六", "七", "(", ")", "()",
    ]
)  # fmt: skip


def is_form_word(piece: str) -> bool:
    """Whether a squeezed piece of text stands, whole or in part, in the form's tables."""
    return not piece or piece in _ALL_WORDS


def is_row_label(text: str) -> bool:
    """Whether a line is a row's label (一、本年新收…), which looks like a section's title."""
    plain = squeezed(text)
    row = row_of(plain)
    if row is not None and len(plain) <= len(squeezed(row.label)) + 2:
        return True
    return plain == squeezed(disclosure.T3_RESULTS)
