"""How much was published, in all and through which channel."""

from __future__ import annotations

import re
from dataclasses import replace

from draftkit.chinese.rough import GIVEN_AFTER, GIVEN_BEFORE
from draftkit.kinds.material import Channel
from draftkit.kinds.shapes import Count
from draftkit.sources.numerals import Refusal, read_rough_count
from draftkit.sources.reports.published import LEAD
from draftkit.sources.reports.said import Said, spellings

_UNITS = "条|项|件|篇|份|次|则"
_N = rf"({GIVEN_BEFORE})?(\d[\d,]*(?:\.\d+)?万?)({GIVEN_AFTER})?"
_PLAIN = "政务微博 微博 视频号 抖音号 今日头条号 客户端 村级公开栏 新闻媒体 信息查阅点 政务服务大厅"
_CHANNELS = spellings(
    {
        "政府门户网站": "门户网站|政府网站|官方网站",
        "微信公众号": "微信公众平台|公众号",
        "政务公开栏": "公开栏",
        **dict.fromkeys(_PLAIN.split(), ""),
    }
)
_CHANNEL = "|".join(_CHANNELS)
_YEAR = r"\d{4}年"
_CHANNEL_COUNT = re.compile(
    rf"({_CHANNEL})(?:平台|专栏|上|等)?(?:为|有|计|共|累计|全年|本年度?|年内)*(?:主动|对外|面?向社会)*(?:发布|公开|推送|刊登|公布|更新|刊发|上传)?(?:了|的)?(?:我\w{{1,3}}?)?"
    rf"(?:各类|各项|政府|政务|公开|工作|有关)*(?:信息)?(?:，?(?:全年|本年度?|年内|{_YEAR}))?(?:共计|共|累计|为|计|达|有)?(\d+)(?:{_UNITS})(?!以上|左右)"
)
_FILLERS = (
    r"(?:(?:\d{4}年度?|本年度?|全年|年内|年度|共计|共|总计|累计|合计|计|为|是|达到?|约?有)[，,]?)*"
)
_INFORMATION = r"(?:各类|各项|有关|相关)*(?:政府|政务)?信息"
_PROACTIVE = re.compile(
    rf"主动(?:向社会|对外)?公开(?:的)?{_INFORMATION}(?:的)?(?:数量|总数|总量|条数)?[，,]?(?:我[\u4e00-\u9fff]{{1,3}}?)?{_FILLERS}{_N}(?:{_UNITS})"
)
_PUBLISHED = re.compile(
    rf"(?:累计|共计|总计|共|全年|年内|本年度?|\d{{4}}年度?)([^。；;\d]{{0,60}}?)(?:公开|发布|公布)了?(?:各类|各项|各种)?(?:政府|政务|公开|有效)*信息(?:共计|共|总计|累计|达)?{_N}(?:{_UNITS})"
)
_COUNTED = re.compile(rf"主动公开(?:了)?(?:共计|共|累计)?{_N}(?:{_UNITS})(?:各类)?政府信息")
_BY_US = re.compile(
    rf"{_N}(?:{_UNITS}){_INFORMATION}由我[\u4e00-\u9fff]{{1,3}}(?:依法)?主动(?:向社会|对外)?公开"
)
_NOUN = re.compile(r"((?:政府|政务)(?:公开|工作)?信息)")
_UNIT = re.compile(rf"\d[余多]?({_UNITS})")
_USUAL = ("政府信息", "条")
_NARROW = re.compile(r"目录|指南|解读|申请|规范性文件|预算|决算|其中|领域|类")


def total(said: Said) -> Count | None:
    """主动公开总数."""
    if said.section == LEAD:
        return None
    text = said.own
    for pattern in (_PROACTIVE, _COUNTED, _BY_US):
        if match := pattern.search(text):
            before = text[: match.start()]
            limited = re.search(r"其中[^。]*$", before) or _one_channel(before)
            return None if limited else _named(match)
    match = _PUBLISHED.search(text)
    if match is None or _NARROW.search(match[1].replace("领域，", "")) or _one_channel(match[1]):
        return None
    before = text[: match.start()]
    if "其中" in before or re.search(rf"(?:{_CHANNEL})[^，、]*$", before):
        return None
    return _named(match)


def _named(match: re.Match[str]) -> Count | None:
    """The number, with noun and unit where they are not the usual ones."""
    found = _rough(*match.groups()[-3:])
    if found is None:
        return None
    noun, unit = _NOUN.search(match[0]), _UNIT.search(match[0])
    return replace(
        found,
        noun=noun[1] if noun and noun[1] not in _USUAL else "",
        unit=unit[1] if unit and unit[1] not in _USUAL else "",
    )


def _one_channel(before: str) -> bool:
    """Whether what stands before a number limits it to one channel: 通过门户网站发布信息412条."""
    where = re.split(r"[，。；]", before)[-1]
    names = re.findall(_CHANNEL, where)
    return len(names) == 1 and "等" not in where and "、" not in where


def _rough(before: str | None, number: str, after: str | None) -> Count | None:
    found = read_rough_count(f"{before or ''}{number}{after or ''}")
    return None if isinstance(found, Refusal) else found


def channels(said: Said) -> tuple[Channel, ...]:
    """Exact counts by channel; () where one channel has two."""
    found: dict[str, int] = {}
    for match in _CHANNEL_COUNT.finditer(said.own):
        name, number = _CHANNELS[match[1]], int(match[2])
        if found.setdefault(name, number) != number:
            return ()
    return tuple(Channel(name, Count(number, str(number))) for name, number in found.items())
