"""How bodies and their places are named: what part of a run of characters is a name, and whose."""

from __future__ import annotations

from draftkit.kinds.bodies import (
    PLACES,
)
from draftkit.patterns import compiled, regex

ITS_OWN_WORK = regex(
    r"(?:20\d\d年|全年|共|累计)*，?(?:主动公开|公开(?:各类)?(?:政府)?信息|收到|新收|未收到|没有收到|政府信息公开工作|政务公开工作|高度重视|认真贯彻|严格按照|将进一步|将继续|成立了?政务公开)"
)

COUNTY = regex(
    r"(?:[\u3400-\u9fff]{2,6}?[省市州])?[\u3400-\u9fff]{1,6}?[县区市旗](?=[\u3400-\u9fff]{2,4}(?:镇|乡|街道))"
)

PLACE_AND_OFFICE = regex(
    r"(?:[\u3400-\u9fff]{2,8}?[省市州])?(?P<place>[\u3400-\u9fff]{2,5}?[县区市旗省])(?P<office>[\u3400-\u9fff]{2,14}(?:局|委员会|厅|办公室))"
)

OF_MANY = regex("[各全本我该相有等两三多]|部门|其他|[，、和及与]")

WORDS_NOT_NAMES = frozenset(
    "请找致代管对公布示宣传发邀按照根据通过配合参加修订制发完成编辑邀请均在告知汇总报承担办一二三四五六七八九十是下步并与组织要求经由向对从和及了的为以将被把让使给送交提供接受收"
    "落实执行贯彻开展做好强推进协助支持会同联服务围绕针关于依托利用登录陆访问注转争取纳入列获得其此该另还又再也都已未不无没有所全各我本两每某共计等至今年月日"
    "或者省市县区镇乡村局委政府直属级时内外上中后前自当凡属原减轻"
)
"""Characters of words that lead to 县政府 and the like: 按照县政府要求.  Names that have one are not told apart."""

OFFICES = tuple(dict.fromkeys(kind.office for kind in PLACES))

_ANY = regex(
    r"(?:各|本|我|全|上|下|由|经|向|对|与|和|及|或|者|为|在|从|到|是|的|级|报|省|乡|镇|村|两|市|县|区|人民|地方|基层|所在|当地|上一?级|有关|国务院|中央|自治|设区的|直辖|同级)*"
)

_STOPS = regex(
    r".*(?:报|对应|适应|对照|配合|围绕|紧扣|结合|服务|贴近|遵照|遵循|依照|按|向|由|经|与|和|及|在|对|为|是|的|到|从|以及|按照|根据|依据|通过|登录|登陆|打开|浏览|进入|查阅|访问|关注|属于|联系|隶属|参照|借鉴|仿照|参考|会同|联合|贯彻|落实|做好|配合|报送|上报|公布|包括|包含|涵盖|依托|由于|年|月|日|度|[于以](?=[省市县区旗](?:$|人民)))"
)


def proper_name(text: str) -> str:
    """The name at the end of a run of characters: what comes before a verb or a preposition is cut off."""
    text = _STOPS.sub("", text).removeprefix("其中")
    if compiled("[省市县区旗]对").search(text):
        return ""  # 越清市对镇乡街道的考核
    return "" if len(text) < 2 or _ANY.fullmatch(text) else text  # noqa: PLR2004


def is_own_name(found: str, own: str) -> bool:
    """Whether ``found`` is the own name with words left out: 教体局 for 教育体育局, 市某街道办事处 without 人民政府."""
    if own.endswith("委员会") and found.endswith("委"):  # 县卫健委 for 卫生健康委员会
        own = own.removesuffix("员会")
    if len(found) < 3 or found[-1] != own[-1]:  # noqa: PLR2004
        return False
    rest = iter(own)
    return all(char in rest for char in found)


_AS_ANOTHER = regex(
    "(?:参照|借鉴|学习|仿照|参考|比照|借用|借助|会同|联合|协同|邀请|邀|请|转[送交]|移[送交]|(?<![报呈上])[交送寄]|抄送|指导|帮助|支持|对接|赴|前往|兄弟[镇乡]|邻近的?|相邻的?|毗邻的?|邻[镇乡县])$"
)
_CAME = regex(
    "(?:(?:人民)?政府|办事处|党政办(?:公室)?|政务公开办(?:公室)?|[\u3400-\u9fff]{2,6}局)?(?:的)?(?:[^，。；]{0,10}(?:来[我本函人电信]|前来|到我|赴我|来.?学)(?![^，。；]{0,6}(?:检查|督[查导]|考核|抽查|验收))|派[^，。；]{0,4}(?:人|名|员|同志)|[^，。；]{0,14}(?:学习|取经|观摩|考察|交流经验|借鉴)|[^，。；]{0,8}(?:移交|划[入转]|转[来送交]|寄来|送来)|(?:等|、)[^，。；]{0,20}(?:来|到)我)"
)


def is_told_of(text: str, start: int, end: int) -> bool:
    """Whether another body is told of as such: one that came to learn, was learnt from, or had something handed over."""
    return bool(_AS_ANOTHER.search(text, max(0, start - 8), start) or _CAME.match(text, end))


_ENDINGS = (*OFFICES, "政府")


def short_of(own: str) -> str:
    """A body's name without 人民政府 or 办事处."""
    return own.removesuffix(next(filter(own.endswith, _ENDINGS), ""))
