"""Who reports, for which year, and what it calls itself: from the title, else from the text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from draftkit.chinese.dates import with_arabic_digits
from draftkit.chinese.numerals import YEAR_DIGITS
from draftkit.kinds.bodies import DEPARTMENT, PLACES
from draftkit.kinds.reports import ReportKind
from draftkit.model import Body
from draftkit.patterns import compiled, regex
from draftkit.sources.intake.body import FIRST_YEAR, LAST_YEAR, infer_self_name
from draftkit.sources.reports.published import PublishedReport

T = TypeVar("T")
_CHINESE_YEAR = regex(rf"[{YEAR_DIGITS}]{{4}}(?=年)")
_ABOUT = (
    r"(?:关于)?(?:政府|政务)?(?:信息)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)"
)
_NAME_FIRST = regex(rf"^(.+?)(?:关于)?(\d{{4}})年?(?:年?度)?(?:的)?{_ABOUT}")
_YEAR_FIRST = regex(r"^(?:关于)?(\d{4})年度?(.+?)(?:政府信息公开|政务公开|信息公开)")
_NO_YEAR = regex(r"^(.+?)(?:政府信息公开|政务公开|信息公开)")
_YEAR_IN_TEXT = regex(r"(\d{4})年(?:度|1月1日|，|政府信息公开)")
_YEAR_FIRST_IN_LINE = regex(
    r"(?m)^(?:[（(][一二三四五六][）)][^\n。：:]{2,16}[。：:])?(\d{4})年(?!\d{1,2}月)"
)
_NAME_IN_TEXT = regex(
    r"[\u3400-\u9fff]{2,20}?(?:人民政府|街道办事处|委员会|管理局|[局厅])(?=关于|\d{4}年|政府信息公开|根据|按照|认真|全面|坚持|编制)"
)
_PUBLISHED = regex(
    r"(?:现将|公布|公开|发布|编制)(?:了)?[《“]?(?:\d{4}年度?)?(?P<name>[\u3400-\u9fff]{3,25}?)(?:\([^()]*\))?(?:\d{4}年度?)?(?:的)?"
    r"(?:政府)?信息公开工作?(?:年度)?(?:工作)?报告"
)
"""``现公布瓦亭镇2025年政府信息公开工作年度报告``: the title as the preface has it."""
_ASK_AT = regex(
    r"(?:与|联系|由|向|致电|垂询)[：:]?(?P<name>[\u3400-\u9fff]{2,20}?(?:人民政府|街道办事处|委员会|管理局|司法局|教育局|[局厅委]))(?:党政|政府|政务公开|政务|综合|党政综合)?(?:办公室|办|科|股|中心)?(?:联系|咨询|[（(,，：:。编依按根负])"
)
"""Whom to ask, in the preface: 请与瓦亭镇人民政府办公室联系."""
_NAMES = tuple((regex(rf"{kind.name}(?:{'|'.join(kind.offices)})?$"), kind.name) for kind in PLACES)
_OFFICE_NAME = regex(
    r"(?:局|委员会|委|厅|办公室|办|中心|院|队|站|部|处|社|署|行|校|学|馆|所|会|公司)$"
)
_NOT_A_COUNTY = regex(
    r"(?:开发|管理|高新|示范|实验|保税|工业园|产业园|园|景|新|林|牧|农|矿|库|试验|合作|度假|社)区$"
)
_SHORT_TOWN = regex(r"(?:镇|乡|苏木|街道|县|旗)$")
SELF = rf"我(?:{'|'.join(kind.nouns[0] for kind in PLACES)}|街(?!道)|局|委|办|厅|院|队|站|部|中心|单位)"
"""How a body calls itself, for patterns."""
_SELF = regex(rf"{SELF}(?!们)")
_LONGEST_NAME = 40


def identity_of(report: PublishedReport) -> tuple[Body, int]:
    """The body and the year; 0, and "" in the body, for what is not known."""
    title = _plain(report.title)
    text = _plain("\n".join(p.text for _, p in report.paragraphs()))
    name, year = _from_title(title, report.form)
    year = year or _year_told(text)
    named = _full_name(name, text, _plain(report.signature))
    name = (
        named
        or _published_by(text)
        or _asked_at(text)
        or _commonest(_NAME_IN_TEXT.findall(text))
        or ""
    )
    name = compiled(r"^\d+年?度?").sub("", _LEADS.sub("", name))[:_LONGEST_NAME]
    name = _BESIDE.sub("", name)
    name = "" if compiled("[()]|我|^度|^本(?!溪)|^(?:人民)?政府$|^政务$").search(name) else name
    kind = kind_of_name(name)
    words = [word for word in _SELF.findall(text) if _may_call_itself(word, kind)]
    sure = kind or (len(set(words)) == 1 and words[0] not in _MAY_BE_ABOVE)
    told = _commonest(words) if sure else ""
    self_name = told or (infer_self_name(kind, name) if kind else "")
    return Body(name, kind, "", self_name), year


_MAY_BE_ABOVE = frozenset(("我县", "我区", "我市", "我旗"))
"""What a body says of the place it lies in as well as of itself."""
_BESIDE = regex(r"(?<=..)\([^()]*\)?$")
"""Another name of the body, in brackets behind its own."""
_LEADS = regex(
    "^(?:本?年?度?报告|年度?|度|由|经|现将|现|公布|发布|公开|编制|印发|了)+(?=[\u3400-\u9fff]{3})"
)
"""What may stand before a name without a mark between."""


def _year_told(text: str) -> int:
    """The year with which most paragraphs begin, else the one told most often; 0 for none."""
    for pattern in (_YEAR_FIRST_IN_LINE, _YEAR_IN_TEXT):
        if found := _commonest(map(_valid, map(int, pattern.findall(text)))):
            return found
    return 0


def _published_by(text: str) -> str:
    """The body whose report a preface says is published, "" where it says none."""
    names = (_full_name(m["name"], text, "") for m in _PUBLISHED.finditer(text))
    return next((name for name in names if kind_of_name(name)), "")


def _asked_at(text: str) -> str:
    """The body to which questions about the report go, "" where none is told."""
    names = (m["name"] for m in _ASK_AT.finditer(text.partition("一、")[0]))
    return next((n for n in names if kind_of_name(n) and not _GENERAL.match(n)), "")


_GENERAL = regex("[我本各该贵]|有关|上级|相关")


def _may_call_itself(word: str, kind: str) -> bool:
    """Whether a body of ``kind`` calls itself so: a town 我镇, not 我县 or 我局; an office not by the place it serves."""
    nouns = {f"我{noun}" for place in PLACES for noun in place.nouns}
    if kind == DEPARTMENT:
        return word not in nouns
    own = next((place.nouns for place in PLACES if place.name == kind), ())
    return not kind or word in {f"我{noun}" for noun in own}


def _plain(text: str) -> str:
    """Half-width, without blanks inside a line, Chinese years as digits."""
    plain = unicodedata.normalize("NFKC", text)
    plain = compiled(r"[^\S\n]+").sub("", plain)
    return _CHINESE_YEAR.sub(lambda m: with_arabic_digits(m[0]), plain)


def _from_title(title: str, form: ReportKind) -> tuple[str, int]:
    official = compiled(rf"^(.+?)(\d{{4}})年{form.name}$")
    for pattern, name, year in ((official, 1, 2), (_NAME_FIRST, 1, 2), (_YEAR_FIRST, 2, 1)):
        if match := pattern.match(title):
            return _tidy_name(match[name]), _valid(int(match[year]))
    if match := _NO_YEAR.match(title):
        return _tidy_name(match[1]), 0
    return "", 0


def _tidy_name(name: str) -> str:
    name = compiled(r"^(?:关于|印发|公布)+|(?:关于|的)$").sub("", name).strip("-—:()《》“”")
    name = compiled(r"(?<=[\u3400-\u9fff])\d{4}年?度?$").sub("", name)  # told twice: 2024年度2024年
    if name.endswith("人民"):  # 人民政府信息公开: the 政府 was read as part of what follows
        name += "政府"
    return name if not compiled(r"[\d年度]*").fullmatch(name) else ""


def _valid(year: int) -> int:
    return year if FIRST_YEAR <= year <= LAST_YEAR else 0


def _commonest(found: Iterable[T]) -> T | None:
    """What the text says most often."""
    counts = Counter(filter(None, found))
    return counts.most_common(1)[0][0] if counts else None


def _full_name(name: str, text: str, signature: str) -> str:
    """``瓦亭镇`` as the text or the signature has it in full: ``瓦亭镇人民政府``."""
    if not name or not _SHORT_TOWN.search(name):
        return name
    full = name + next(kind.office for kind in PLACES if name.endswith(kind.name))
    return full if full in text or signature.endswith(full) else name


def kind_of_name(name: str) -> str:
    """镇, 街道, 部门 …, "" where the name does not tell."""
    for kind in PLACES:
        if name.endswith(kind.name + kind.office):
            return kind.name
    if compiled(r"管理?委员会$|管委会$").search(name):
        return DEPARTMENT
    if _NOT_A_COUNTY.search(name):
        return ""
    found = (kind for pattern, kind in _NAMES if pattern.search(name))
    return next(found, DEPARTMENT if _OFFICE_NAME.search(name) else "")
