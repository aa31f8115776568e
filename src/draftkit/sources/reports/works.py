"""What was set up and held: accounts, reading points, trainings, meetings, explanations."""

from __future__ import annotations

import re

from draftkit.model import Account
from draftkit.sources.reports.said import Said

_TYPES = {
    "微信公众号": "微信公众号",
    "微信公众平台": "微信公众号",
    "公众号": "微信公众号",
    "微信": "微信公众号",
    "政务微博": "政务微博",
    "新浪微博": "微博",
    "微博": "微博",
    "微信视频号": "视频号",
    "视频号": "视频号",
    "抖音号": "抖音号",
    "抖音": "抖音号",
    "今日头条号": "今日头条号",
    "头条号": "今日头条号",
    "客户端": "客户端",
}
_TYPE = "|".join(sorted(_TYPES, key=len, reverse=True))
_ACCOUNT = re.compile(
    rf"[“\"]([^“”\"，。；、]{{2,20}})[”\"](?:官方|政务(?!微博)|政府|等)*({_TYPE})"
)
_ACCOUNT_AFTER = re.compile(rf"({_TYPE})(?:平台|账号)?[“\"]([^“”\"，。；、]{{2,20}})[”\"]")


def accounts(said: Said) -> tuple[Account, ...]:
    """政务新媒体, with their types."""
    found = [Account(match[1], _TYPES[match[2]]) for match in _ACCOUNT.finditer(said.text)]
    if not found:
        found = [
            Account(match[2], _TYPES[match[1]]) for match in _ACCOUNT_AFTER.finditer(said.text)
        ]
    return tuple(found)


_POINT = r"(?:政府|政务|公开)*信息(?:公开)?查阅(?:点|场所|室|专区|中心|窗口)"
_POINTS = (
    re.compile(
        rf"在([^，。；在]{{2,60}}?)(?:均|都|分别|各)?(?:设立|设置|建立|建成|设有|开设|设)(?:有|了)?(?:标准化的?|规范的?|\d+个|专门的?)*{_POINT}"
    ),
    re.compile(rf"(?:选定|确定|指定)([^，。；]{{2,60}}?)(?:作为|为|设为|列为){_POINT}"),
)
_NOT_A_POINT = re.compile(r"[“”：:]|信息|公开|方便|群众|网站|要求|按")
_LONGEST_POINT = 20


def reading_points(said: Said) -> tuple[str, ...]:
    """信息查阅点 that are there."""
    if said.section != 1 or said.is_plan:
        return ()
    for pattern in _POINTS:
        if match := pattern.search(said.text):
            names = [name for name in re.split(r"[、及和与]|以及", match[1]) if name]
            bad = any(_NOT_A_POINT.search(name) or len(name) > _LONGEST_POINT for name in names)
            return () if bad else tuple(name.removesuffix("等") for name in names)
    return ()


# ---------------------------------------------------------------- counts of work

_SMALL = {mark: number for number, mark in enumerate("零一二三四五六七八九十")} | {"两": 2}
_TIMES = r"(\d{1,3}|[一二两三四五六七八九十])(?:余)?(?:场次|次|期|场)"
_TRAINING = (
    re.compile(rf"培训(?:班|会|活动)?(?:共|共计|累计)?{_TIMES}"),
    re.compile(rf"(?:组织|开展|举办|参加)(?:了)?{_TIMES}[^，。；\d]{{0,16}}培训"),
)
_MEETING = (
    re.compile(
        rf"(?:召开|举行|组织)[^，。；\d]{{0,16}}(?:会议|专题会|推进会|调度会|部署会|例会|工作会)(?:共|共计|累计)?{_TIMES}"
    ),
    re.compile(
        rf"(?:召开|举行)(?:了)?{_TIMES}[^，。；\d]{{0,16}}(?:会议|专题会|推进会|部署会|工作会)"
    ),
    re.compile(rf"专题研究[^，。；\d]{{0,16}}?{_TIMES}"),
)
_EXPLANATION = re.compile(
    r"(?:政策)?解读(?:材料|信息|文件|稿件|文章|产品)?(?:共计|共|累计)?(\d{1,4})(?:篇|条|件|项|个|份|次|期)"
)


def _times(said: Said, patterns: tuple[re.Pattern[str], ...]) -> int | None:
    if said.section != 1 or said.is_plan:
        return None
    for pattern in patterns:
        if match := pattern.search(said.own):
            if "余" in match[0] or "多" in match[0]:
                return None
            return int(match[1]) if match[1].isdigit() else _SMALL[match[1]]
    return None


def trainings(said: Said) -> int | None:
    """培训次数."""
    return _times(said, _TRAINING)


def meetings(said: Said) -> int | None:
    """会议次数."""
    return _times(said, _MEETING)


def explanations(said: Said) -> int | None:
    """政策解读."""
    match = _EXPLANATION.search(said.own) if said.section == 1 else None
    return int(match[1]) if match else None
