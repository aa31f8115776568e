"""What the input does not tell: what the law requires, and what would make the draft concrete."""

from __future__ import annotations

from draftkit.model import Filing

_ADVICE: tuple[tuple[str, str], ...] = (
    ("total", "主动公开总数（全年公开政府信息多少条）"),
    ("channels", "公开渠道（门户网站、公众号等各发布多少条）"),
    ("accounts", "政务新媒体（账号名称和类型）"),
    ("reading_points", "信息查阅点（设在哪里）"),
    ("explanations", "政策解读（多少件）"),
    ("trainings", "培训次数"),
    ("meetings", "会议次数"),
    ("problems", "存在问题（本机关自己的问题和措施，替换词库拟写的）"),
)


def suggestions(filing: Filing) -> tuple[str, ...]:
    """Facts that were not given and would make the draft more concrete, in a clerk's words."""
    given = filing.given
    found = [text for name, text in _ADVICE if getattr(given, name) in (None, ())]
    if not filing.keywords and not filing.keyword_text:
        found.insert(0, "关键词（本年度的重点工作）")
    if filing.last is None:
        found.append("上年数据（可写出与上年的比较，并核对结转）")
    return tuple(found)
