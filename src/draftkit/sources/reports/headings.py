"""Titles of sections, sub-headings and the report's own title, told from other lines by their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from draftkit.chinese.numerals import COUNTING, place
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.form_words import squeezed, words_of
from draftkit.tuples import NamedTuple

UNKNOWN = 7
"""Number of a section whose title the form does not know."""
_MARK = regex(
    rf"^\s*(?:第([{COUNTING}]{{1,2}})(?:部分|章|节)[、.．:：\s]*|([{COUNTING}]{{1,2}})\s*[、.．，,:：]\s*|([{COUNTING}])\s+)"
)
_ARABIC = regex(r"^\s*([1-9])\s*[、.．]\s*")
_LIKE = 0.75
_LONGEST = 36
_LONGEST_UNKNOWN = 25
_SENTENCE = regex(r"[。；;！？!?]|[，,：:]\s*$")
_SUB = regex(rf"^\s*[（(]\s*[{COUNTING}]{{1,2}}\s*[）)]")
_LONGEST_SUB = 25
_CLUTTER = regex(
    r"^(?:首页|当前位置|您(?:当前|现在)?的?位置|发布(?:时间|日期|机构)|发文|来源[:：]|信息来源|浏览|点击|阅读|访问|字体|字号|【?\s*字体|"
    r"索引号|主题分类|公开(?:方式|时限|主体)|成文日期[:：]|生成日期|责任编辑|编辑[:：]|作者[:：]|分享|收藏|打印|关闭|【打印|\[打印|\[关闭|"
    r"上一篇|上一条|下一篇|下一条|扫一扫|手机(?:版|看|浏览|扫)|版权|主办|承办|网站(?:标识|地图|声明)|政府网站标识码|[^。]{0,3}ICP备|[^。]{0,4}公网安备|相关"
    r"(?:链接|阅读|文章|信息|文档)|返回(?:顶部|首页)|联系我们|关于我们|友情链接|登录|注册|搜索|无障碍(?:浏览|阅读|版|辅助)|智能问答|导航)"
)
_PAGE_NUMBER = regex(r"^\s*[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}\s*$")


@lru_cache(maxsize=16)
def _names(kind: ReportKind) -> Mapping[str, int]:
    """The titles of a kind's sections, squeezed, and each one's number."""
    numbered = tuple(enumerate(kind.sections, start=1))
    found = {squeezed(section.title): number for number, section in numbered}
    return found | {squeezed(t): number for number, section in numbered for t in section.also}


class Heading(NamedTuple):
    """A section's title: its number, the title as found, and text that follows it in the same line."""

    number: int
    text: str
    rest: str = ""


@lru_cache(maxsize=4096)
def section_heading(line: str, expected: int = 0, kind: ReportKind = DISCLOSURE) -> Heading | None:
    """The section whose title ``line`` is or begins with.

    ``expected`` is the ordinal a further title would have; a numbered line that is no known title counts as one only
    there.
    """
    text, names = line.strip(), _names(kind)
    mark = _MARK.match(text)
    words = text[mark.end() :] if mark else text
    plain = squeezed(words)
    if not plain:
        return None
    if len(plain) <= _LONGEST and not words_of(kind).is_row_label(text):
        # A remark in brackets may follow: 二、主动公开政府信息情况（单位：件）.
        if number := names.get(compiled(r"\([^()]*\)$").sub("", plain), 0):
            return Heading(number, text)
        if (arabic := _ARABIC.match(text)) and (
            number := names.get(squeezed(text[arabic.end() :]), 0)
        ):
            return Heading(number, text)
        if mark and not _SENTENCE.search(words):
            if like := _most_like(plain, names):
                return Heading(names[like], text)
            ordinal = place(mark[1] or mark[2] or mark[3])
            is_next = ordinal == expected
            if is_next and len(plain) <= _LONGEST_UNKNOWN and _speaks_of(ordinal, plain, names):
                return Heading(ordinal, text)
            return Heading(UNKNOWN, text) if is_next and len(plain) <= _LONGEST_UNKNOWN else None
    return _with_text(text, words, names) if mark else None


_SUBJECTS = (
    "总体|基本情况|概况|概述",
    "主动公开",
    "申请(?!.*(?:复议|诉讼))",
    "复议|诉讼",
    "问题|不足|改进|困难",
    "其他|其它|需要报告|需要说明",
)
"""What the title of each of the six sections speaks of in whatever words."""


def _speaks_of(ordinal: int, plain: str, names: Mapping[str, int]) -> bool:
    """Whether a title that has the right number also has the subject of that section of the disclosure report."""
    is_ours = names == _names(DISCLOSURE) and 1 <= ordinal <= len(_SUBJECTS)
    return is_ours and compiled(_SUBJECTS[ordinal - 1]).search(plain) is not None


def _most_like(plain: str, names: Iterable[str]) -> str:
    """The known title most like ``plain``, "" where none is like it."""
    matcher = SequenceMatcher(None, "", plain, autojunk=False)
    best, found = _LIKE, ""
    for name in names:
        matcher.set_seq1(name)
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        if (ratio := matcher.ratio()) >= best:
            best, found = ratio, name
    return found


def _with_text(text: str, words: str, names: Mapping[str, int]) -> Heading | None:
    """``一、总体情况 2025年，…``: a title and its text in one line."""
    head = compiled(r"[^，。；：:\s]+").match(words)
    for title, number in names.items():
        if words.replace("、", "").startswith(title[:4]):
            # Where the whole squeezed title ends.
            ends = range(len(title), min(len(words), len(title) + 4) + 1)
            at = next((end for end in ends if squeezed(words[:end]) == title), 0)
            if at and head and words[at:].strip():
                rest = words[at:].lstrip("：:。. \u3000")
                return Heading(number, text[: len(text) - len(words) + at].strip(), rest)
    return None


def is_sub_heading(line: str) -> bool:
    """Whether a line is a sub-heading that stands alone: （一）主动公开情况."""
    text = line.strip()
    is_sentence = compiled(r"[。；，！？]").search(text)
    return bool(_SUB.match(text)) and len(text) <= _LONGEST_SUB and not is_sentence


def is_title(text: str, kind: ReportKind) -> bool:
    """Whether ``text`` reads like the title of a report of the kind."""
    plain = squeezed(text)
    return bool(compiled(kind.title_like).search(plain)) and not compiled(r"[。>»《]").search(text)


def is_clutter(line: str) -> bool:
    """Whether a line belongs to the web page, not to the report."""
    return "。" not in line and bool(_CLUTTER.match(line.strip()))


def is_page_number(line: str) -> bool:
    """``— 3 —``."""
    return bool(_PAGE_NUMBER.match(line))
