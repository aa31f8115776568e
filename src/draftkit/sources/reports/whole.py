"""Whether what was read is a whole: a name that begins and ends where names do, a list of which nothing was left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from draftkit.kinds.fields import (
    ACCOUNTS,
    CHANNELS,
    CLASSES,
    EVENTS,
    INSPECTIONS,
    MATTERS,
    PLATFORMS,
    PRESS,
    RESPONSES,
    VENUES,
    Field,
)
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import INSIDE, NUMBER

_NO_BEGINNING = regex(
    "公示(?=[\u4e00-\u9fff]{2,}(?:公告|名单|方案|结果|情况|清单|告知))|发布(?!会|厅|台)|公布|更新(?!改造|换代|项目)|建成|安装|设置(?!方案)|维修|拆除|印发|编印|制作|举行|推出|开展|办理(?!流程|结果|指南|情况|事项|时限)|处理(?!结果|决定|情况)|答复(?!意见|情况|结果)|处置(?!结果|情况|信息)|查处(?!结果|情况|信息)|发放(?!名单|明细|情况|结果|公示|信息|清册|表|标准|花名册)|"
    "已|未|没|没有|的|了|与|及(?!时雨)|或|且|但|并|还|也|又|均|都|各自|将|把(?!关)|被|由|向|从|以(?!工代赈|案释法|旧换新)|使|让|因|按|该|此|这|那|再(?!生)|为(?!民|侨|农)|其(?!他|它)|在(?!线|建|校|编|岗|职|乡|读)|"
    "收到|受理|曝光|涉及|转载|取消|承接|现有|原有|召开|举办|通过|利用|依托|借助|参加|参与|接受(?!社会监督)|配合(?!履职)|推动|推进|完成|新增|新建|本级|不予|予以|加强|做好|切实|不断|继续|进一步|分别|其中|包括|包含|以及|约为|近\\d|超过|达到|"
    "积极|及时|主动(?!公开目录)|定期(?!通报|检查)|充分|全面(?!从严)|认真|严格|着力|持续(?!改善)|有效|先后|同时|此外|另外|累计|共计|合计|总计|截至|截止|年内|全年|本年|今年|去年|上年|平均|每(?![月周季])"
)
"""How the name of a thing does not begin: a verb, a link, a word on when or how."""
_NO_END = regex(
    "(?:[的了和及与在为于以将把被对等并有是共约或达至到均都各已]|其中|包括|分别|累计|共计|合计|总计|以及|通过|利用|依托)$"
)
"""How it does not end."""
_SEVERAL = regex("(?:[两三四五六七八九十]|\\d)个")
"""What makes a channel's name that of several: “甲”三个公众号."""
_COUNTS = regex(r"\d[\d.]*万?[余多]?(?:人次|条次|批次|场次|[次条件篇份期场批])")
"""What no name holds: how many there were of something else."""
_VERBAL = {
    INSPECTIONS: regex("定期|联合|全面|持续|主动|配合"),
    RESPONSES: regex("主动"),
}
"""What a name of some field may begin with all the same."""
_A_LIST = frozenset((CLASSES, MATTERS, PLATFORMS, PRESS))
"""Fields whose records stand in lists of which none may be left out."""


_ENDS: Mapping[Field[Any], Any] = {
    VENUES: regex(
        "(?:中心|厅|馆|室|站|所|点|窗口|楼|层|处|院|校|学|园|园区|村|社区|嘎查|局|办|场|口|超市|集市|苏木|镇|乡|街道|县|区|驿站|之家|家|台|廊|机关|屋|基地|公司|企业|部|委|会|栏|屏|墙|专区|机|店|庙|寺|祠|组|网格|）|”|[政村党居务]务公开.{0,4})$"
    ),
    CHANNELS: regex(
        "(?:网|网站|站|台|号|栏|栏目|屏|群|报|端|微信|微博|平台|系统|专栏|专页|专区|页面|频道|大厅|中心|喇叭|广播|电视|墙|小程序|公报|媒体|新闻|抖音|快手|头条|小红书|目录|点|窗口|室|馆|板块|册|杂志|刊|APP|电台|展板|橱窗|政务公开网|”|》|）|渠道|[Ll][Ee][Dd])$"
    ),
    PRESS: regex(
        "(?:报|社|台|网|媒体|杂志|刊|刊物|强国|中心|端|号|平台|周刊|视|广播|频道|报刊|”|》)$"
    ),
}
"""How the names of some kinds end."""


def is_name(text: str, field: Field[Any]) -> bool:
    """Whether ``text`` begins and ends as names do."""
    begins = _NO_BEGINNING.match(text)
    allowed = _VERBAL.get(field)
    if begins and not (allowed and allowed.match(text)):
        return False
    if field in (CHANNELS, ACCOUNTS) and _SEVERAL.search(text):
        return False
    return not (_NO_END.search(text) or _COUNTS.search(text))


_TWO = frozenset(
    [
        "办理",
        "受理",
        "处理",
        "办结",
        "发布",
        "公开",
        "公布",
        "推送",
        "组织",
        "开展",
        "举办",
        "召开",
        "印发",
        "接听",
        "接到",
        "收到",
        "通过",
        "依托",
        "利用",
        "建立",
        "制定",
        "落实",
        "执行",
        "健全",
        "完善",
        "设置",
        "设立",
        "建成",
        "安装",
        "配备",
        "摆放",
        "开设",
        "开通",
        "刊发",
        "刊登",
        "编发",
        "转发",
        "张贴",
        "公示",
        "参加",
        "邀请",
        "联合",
        "委托",
        "承办",
        "承接",
        "回复",
        "答复",
        "全年",
        "年内",
        "累计",
        "共计",
        "其中",
        "以及",
        "各类",
        "本年",
        "今年",
        "围绕",
        "聚焦",
        "针对",
        "进行",
        "实施",
        "下发",
        "制作",
        "编制",
        "编印",
        "借助",
        "运用",
        "经由",
        "安放",
        "放置",
        "建设",
        "打造",
        "辟出",
        "新增",
        "新建",
        "增设",
        "分设",
        "设有",
        "建有",
        "配有",
    ]
)
"""Words of two characters after whose first no name begins."""


def is_rest_of_word(name: str, text: str) -> bool:
    """Whether ``name`` begins with the second half of a word wherever it stands in ``text``: 办｜理市民热线."""
    found = [match.start() for match in re.finditer(re.escape(name), text)]
    return bool(found) and all(_is_cut_at(at, name, text) for at in found)


def _is_cut_at(at: int, name: str, text: str) -> bool:
    if at and text[at - 1 : at + 1] in _TWO:
        return True
    if name[0].isdigit():
        return False
    inside = text.rfind("“", 0, at) > text.rfind("”", 0, at)  # in marks a name stands whole
    return inside and "“" not in name and "”" not in name and text[at - 1] != "“"


def ends_as_its_kind(text: str, field: Field[Any]) -> bool:
    """Whether ``text`` ends as names of its kind do, where these have endings of their own."""
    ends = _ENDS.get(field)
    return ends is None or bool(ends.search(text))


_COUNTED = compiled(
    rf"(?P<name>[^、，；。：]*?[\u4e00-\u9fff”》）])(?P<n>{NUMBER})(?P<unit>[\u4e00-\u9fff]{{1,2}})?[^、，；。：\d]{{0,4}}"
)


def is_whole_list(names: tuple[str, ...], said: Said, field: Field[Any]) -> bool:
    """Whether every counted item of the lists (parted by 、) in which ``names`` stand is one of them."""
    if field not in _A_LIST:
        return True
    for run in _runs(said.own):
        if len(run) > 1 and any(name and name in item for name in names for item in run):
            counted = [match for item in run if (match := _COUNTED.fullmatch(item))]
            units = [match["unit"] for match in counted]
            left = [one for one in counted if not any(name and name in one[0] for name in names)]
            if any(field is not CLASSES or units.count(one["unit"]) > 1 for one in left):
                return False
    return True


def _runs(text: str) -> list[list[str]]:
    """The lists of ``text``: what stands between other marks, parted by 、."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    found, start = [], 0
    for match in (*compiled("[，；。：]").finditer(masked), None):
        end = match.start() if match else len(text)
        at, items = start, []
        for mark in compiled("、").finditer(masked, start, end):
            items.append(text[at : mark.start()])
            at = mark.end()
        found.append([*items, text[at:end]])
        start = match.end() if match else end
    return found


NAMED = frozenset(
    (ACCOUNTS, CHANNELS, CLASSES, EVENTS, INSPECTIONS, MATTERS, PRESS, RESPONSES, VENUES)
)
"""Fields whose records begin with a name."""
