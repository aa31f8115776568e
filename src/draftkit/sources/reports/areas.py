"""The fields in which information was published, as keywords."""

from __future__ import annotations

from draftkit.patterns import regex
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.wording import listing

_AREAS = regex(
    r"(?:重点围绕|围绕|聚焦|涵盖了?|内容涉及|涉及|内容包括|公开内容包括|内容为|主要公开了?|重点公开了?)(?P<list>[^。；：]{4,120}?)"
    r"等(?:\d+个|多个|重点|核心|关键|社会(?:公众)?(?:普遍)?关注度?高?|与?群众|热点|主要|民生|各|、|[^，。；]{0,24}?的)*(?:领域|方面|内容|事项)"
)
_NAMED = regex(
    r"领域(?:包含|包括|涵盖|涉及|有|为)了?(?P<list>[^。；：]{4,160}?)等(?:方面|领域)?(?=[，。；]|$)|"
    r"(?:内容|信息)(?:主要)?(?:涉及|涵盖)(?:的领域有|了)?(?P<more>[^。；：]{4,160}?)等(?:多个|重点)?(?:领域|方面|内容)?(?=[，。；]|$)|"
    r"涉及的领域有(?P<some>[^。；：]{4,160}?)等(?=[，。；]|$)"
)
_SIGN = regex("公开|发布|公布")
_NO_AREA = regex(
    r"(?<!预)公开$|信息$|文件$|指南$|动态$|公告$|职能$|简介$|[，；：“”《》]|\d|[我本其]|信息公开|政务公开|政府信息|工作要点|中心工作|要求|决策部署|精神|申请|解读|网站|公众号|^(?:和|与|及)|社会关切|群众|(?:条例|办法|规定|(?<!执|司|普|立|守)法)$"
)
_SHORT, _LONG = 2, 12
_FEWEST = 3


def keywords(said: Said) -> tuple[str, ...]:
    """Three or more fields named in one list, as short nouns."""
    if said.section != 1 or said.is_plan or not _SIGN.search(said.text) or "申请" in said.text:
        return ()
    match = _AREAS.search(said.text) or _NAMED.search(said.text)
    if match is None:
        return ()
    names = listing(next(filter(None, match.groups())))
    fit = all(_SHORT <= len(name) <= _LONG and not _NO_AREA.search(name) for name in names)
    return names if fit and len(names) >= _FEWEST else ()
