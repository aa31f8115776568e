"""What a number counts that was given beside what was published: 3家 of 砖厂关停 are brickworks, not agreements.

A unit says of which kind the things are, the theme or the contents name them.  Where they do not, the usual noun of the
unit stands in those fields alone in which it is sure.
"""

from __future__ import annotations

from draftkit.patterns import regex

_DONE = regex(
    "(?:扩容|关停|整改|整治|改造|建设|管理|提升|验收|治理|运营|运行|退出|转产|搬迁|盘活|规范|惠民|开放|修缮|维护|监管|升级|创建|培育|保护|修复|拆除|加固|清淤|更新|安全|检查|审批|发展)+$"
)
"""What is done to the things that a theme names."""
_KINDS = {
    "所": regex("(?:[校园院所]|卫生室|学堂)$"),
    "座": regex("(?:[厂站桥库塔馆坝闸庙厕亭]|水电|电站|公园|广场)$"),
    "家": regex("(?:[厂店铺馆场社行]|食堂|企业|公司|机构|超市|饭店|酒店|民宿)$"),
    "处": regex("(?:[点站园场栏台亭桩牌池]|市场|停车场|工地|遗址|水体|坑塘|公厕)$"),
    "个": regex("(?:[村点站园堂位]|社区|小区|片区|街区|市场|网点|驿站)$"),
    "栋": regex("(?:[楼房]|住宅|宿舍)$"),
    "幢": regex("(?:[楼房]|住宅|宿舍)$"),
    "条": regex("(?:[街路河巷沟渠]|线路|路段)$"),
    "口": regex("[塘井]$"),
    "眼": regex("井$"),
}
"""Unit → how the name of a thing ends that is counted so."""
_BY_FIELD = (
    ("所", regex("招生|划片|学区|入学|课后|作业|双减|食堂|教师|学位|义务教育|高中|中小学|校服"), "学校"),
    ("宗", regex("用海|海域"), "用海"),
    ("宗", regex("用地|土地|地块|征地|供地"), "用地"),
    ("栋", regex(""), "楼"),
    ("幢", regex(""), "楼"),
    ("部", regex("加梯|电梯"), "电梯"),
)  # fmt: skip
"""Unit, the fields in which its noun is sure, and the noun."""
_PART = regex(
    "(?P<thing>[^和与及、的]{0,6}?(?:[点站台栏亭桩牌位]|线路|路段))(?P<of>位置|地址|分布|布局|走向|起止点|编号|名称|面积)?(?P<joint>[和与、])(?P<rest>责任人|值班电话|联系电话|电话|开放时间|地址|位置|进度|收费|建设进度|[^，]{2,8})"
)

"""Things, where they are or lie, and what else is made known of them (瞭望台位置和值班电话)."""


def thing_of(theme: str, content: str, unit: str) -> str:
    """The noun of what is counted by ``unit``, as the theme names it; "" where it is not sure or already told."""
    ends = _KINDS.get(unit)
    if ends and ends.search(content):
        return ""
    named = _DONE.sub("", theme) if ends else ""
    if ends and named and not ends.search(named):
        named = theme[:-2]  # 养猪场停养: what is done there is told last, in two characters
    if ends and named and ends.search(named) and named[-1] not in content:
        return named
    return next(
        (
            noun
            for u, field, noun in _BY_FIELD
            if u == unit and field.search(f"{theme}{content}") and noun[-1] not in content
        ),
        "",
    )


def things_and_rest(content: str, unit: str) -> tuple[str, str] | None:
    """Contents that name first what is counted (转移点和责任人, 16处): the things, and what is made known of them."""
    ends = _KINDS.get(unit)
    match = _PART.fullmatch(content) if ends else None
    if ends is None or match is None or not ends.search(match["thing"]):
        return None
    if match["of"]:
        return f"{match['thing']}的", f"{match['of']}{match['joint']}{match['rest']}"
    return match["thing"], f"及其{match['rest']}"


_BODY = regex(
    "(?P<thing>[^和与及、的]{0,6}?(?:食堂|幸福院|养老院|敬老院|福利院|学校|幼儿园|医院|卫生院|卫生室|诊所|药店|企业|合作社|民宿|农家乐|市场|超市|商户|餐馆|宾馆|景区|驿站|书屋|托育点|项目))"
    "(?P<rest>[^名清目和与及、].+)"
)


def body_and_rest(content: str, unit: str) -> tuple[str, str] | None:
    """Contents that begin with the bodies that are counted (幸福院入住条件, 4所): these, and what is made known of them."""
    match = _BODY.fullmatch(content) if unit in _BODY_UNITS else None
    return (f"{match['thing']}的", match["rest"]) if match else None


_BODY_UNITS = ("家", "所", "个", "处")
