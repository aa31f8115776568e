"""The sheet 工作情况 as data: in which column a part of the material stands, what an empty sheet keeps ready for it.

One row is one item.  A part without a column of its own stands in 另计, as ``原创49、阅读超2万次``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from draftkit.kinds import fields
from draftkit.kinds.fields import Field
from draftkit.kinds.material import PARTS
from draftkit.tuples import NamedTuple

WORKS_SHEET = "工作情况"
WHAT = "事项"
NAME, NUMBER, UNIT, CONTENT, CHANNEL, FURTHER, PART = COLUMNS = (
    "名称",
    "数量",
    "单位",
    "内容",
    "渠道或栏目",
    "另计",
    "部分",
)
EXAMPLE = "写进稿件的样子（灰字不读）"
CHECKLIST = "做法清单"
"""The 事项 of the rows that list practices: 是 in the column 数量 says that the office does it."""


class Works(NamedTuple):
    """How one field stands on the sheet.

    ``columns`` are its parts by column, ``rows`` the rows an empty sheet keeps for it, ``sentence`` an example of what
    one makes, ``units`` the units that say nothing more where it has no part for them.
    """

    field: Field[Any]
    columns: Mapping[str, str]
    rows: int
    sentence: str
    units: frozenset[str] = frozenset()

    @property
    def further(self) -> tuple[str, ...]:
        """The parts that stand in 另计."""
        placed = (*self.columns.values(), PART)
        return tuple(part.name for part in self.field.parts if part.name not in placed)

    @property
    def has_part(self) -> bool:
        """Whether a row may ask for another part of the report."""
        return any(part.choices == PARTS for part in self.field.parts)

    @property
    def is_single(self) -> bool:
        """Whether it has one row."""
        return self.field.is_single or self.field.shape.single

    def said_further(self, values: Mapping[str, str]) -> str:
        """What stands in 另计."""
        return "、".join(f"{name}{values[name]}" for name in self.further if values.get(name))

    def read_further(self, text: str) -> tuple[dict[str, str], str]:
        """Part → its text, of what stands in 另计; and what is none of them."""
        if not self.further:
            return {}, text
        named = "|".join(sorted(self.further, key=len, reverse=True))
        start = re.compile(rf"(?:^|[、，,；;\s])\s*({named})[:：=＝\s]*")
        found = list(start.finditer(text))
        ends = [*(match.start() for match in found[1:]), len(text)]
        first = found[0].start() if found else len(text)
        values = (
            {
                match[1]: text[match.end() : end].strip("、，,；; \n")
                for match, end in zip(found, ends, strict=True)
            }
            if found
            else {}
        )
        return values, text[:first].strip()


_TIMES = frozenset("次场")
_PLACES = frozenset("处个家")
WORKS: tuple[Works, ...] = (
    Works(
        fields.TOTAL, {NAME: "名词", NUMBER: "数量", UNIT: "单位"}, 1,
        "政府信息　600　条：全年主动公开政府信息600条。",
    ),
    Works(
        fields.CHANNELS, {NAME: "名称", NUMBER: "数量", UNIT: "单位", CHANNEL: "栏目"}, 3,
        "政府门户网站　412　条：其中，通过政府门户网站公开412条。",
    ),
    Works(
        fields.CLASSES, {NAME: "名称", NUMBER: "数量"}, 3,
        "财政预决算　2：按内容分，财政预决算信息2条。", frozenset(("条", "件")),
    ),
    Works(
        fields.MATTERS, {NAME: "主题", NUMBER: "数量", UNIT: "单位", CONTENT: "内容", CHANNEL: "渠道"}, 3,
        "招标采购　2　个　内容写“招标采购文件”：公开招标采购文件2个。",
    ),
    Works(
        fields.EXPLANATIONS, {NAME: "名称", NUMBER: "数量", UNIT: "单位", CONTENT: "形式"}, 1,
        "政策简明问答　98　期　内容写“图解、视频”：以图解、视频等形式发布政策简明问答98期。",
    ),
    Works(
        fields.PRESS, {NAME: "媒体", NUMBER: "数量", UNIT: "单位"}, 1,
        "某日报　3　篇：在某日报刊发稿件3篇。",
    ),
    Works(
        fields.RESPONSES, {NAME: "渠道", NUMBER: "数量", UNIT: "单位"}, 2,
        "12345热线　218　件　另计写“办结218”：受理12345热线诉求218件，全部办结。",
    ),
    Works(
        fields.DECISIONS, {}, 1,
        "另计写“征求意见19、收到意见75”：就19件重大行政决策征求意见，收到意见75条。",
    ),
    Works(
        fields.OFFICE, {NAME: "名称", CONTENT: "职责"}, 1,
        "党政办公室　内容写“信息收集、校对、发布”：由党政办公室负责信息收集、校对、发布。",
    ),
    Works(
        fields.SITE, {NAME: "名称", CONTENT: "功能", CHANNEL: "栏目"}, 1,
        "区人民政府网站政务公开专栏　栏目写“政策文件、财政信息”：在……设政策文件、财政信息等栏目。",
    ),
    Works(
        fields.PLATFORMS, {NAME: "名称", NUMBER: "数量"}, 2,
        "政务新媒体　7：现有政务新媒体7个。", _PLACES,
    ),
    Works(
        fields.ACCOUNTS, {NAME: "名称", NUMBER: "发布", UNIT: "单位", CONTENT: "内容", CHANNEL: "类型"}, 2,
        "瓦亭之声　188　条　渠道写“微信公众号”　另计写“原创49、关注3200、阅读超2万次”：微信公众号“瓦亭之声”发布信息188条，其中原创49条。",
    ),
    Works(
        fields.VENUES, {NAME: "名称", NUMBER: "数量", UNIT: "单位", CONTENT: "内容", CHANNEL: "设施"}, 2,
        "镇便民服务大厅　渠道写“政府信息公开专区”　内容写“养老、医保”：在镇便民服务大厅设政府信息公开专区。",
    ),
    Works(
        fields.MEETINGS, {NUMBER: "次数", CONTENT: "主题"}, 1,
        "1　内容写“部署年度任务”　另计写“时间3月”：3月召开会议部署年度任务。", _TIMES,
    ),
    Works(
        fields.TRAININGS, {NUMBER: "次数", CONTENT: "主题"}, 1,
        "2　内容写“依申请公开”：组织依申请公开培训2次。", _TIMES,
    ),
    Works(
        fields.EVENTS, {NAME: "名称", NUMBER: "次数", CONTENT: "主题"}, 1,
        "政务公开日　1　内容写“惠民政策进村”　另计写“时间5月15日”：5月15日开展“惠民政策进村”政务公开日活动。", _TIMES,
    ),
    Works(
        fields.INSPECTIONS, {NAME: "方式", NUMBER: "数量", UNIT: "单位"}, 2,
        "工作通报　2　期：印发工作通报2期。",
    ),
    Works(
        fields.PROPOSALS, {}, 1,
        "另计写“建议1、提案2、办结3、满意率100%”：办理人大代表建议1件、政协提案2件。",
    ),
    Works(
        fields.PRACTICES, {NAME: "名称"}, 3,
        "清单里没有的写在这里，要写成一句带动词的话，如“各科室明确一名联络员”。",
    ),
)  # fmt: skip
ON_WORKS = frozenset(works.field.key for works in WORKS)
"""The fields that the workbook has on this sheet."""
