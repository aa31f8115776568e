"""Words that say that something did not happen, was not held, or is not there: one place for all who read them."""

from __future__ import annotations

ABSENT = "未发生|没有发生|未出现|没有出现|不存在|没有|未有"
"""Something did not happen or is not there."""
NOT_DONE = "(?:[暂尚还均]?未|[还均]?没有?|无)(?:组织开展|组织实施|开展|组织|进行|举行|实施|安排|启动|发生|考核|评议)"
"""Something was not held."""
BLAME = "责任追究|追究责任|被追究责任|问责"
"""Holding somebody to account, as a noun."""
_WHEN = "(?:(?:全年|本年度?|年内|今年|目前|截至目前|我[\u4e00-\u9fff])，?)*"
_UNITS = "(?:起|件|人次|人|例|次|宗|个)?"
_AFTER = (
    "(?:的?(?:情形|情况|事项|人员|事件|案件|问题|行为|记录|现象|单位和(?:个人|人员)|单位|个人))?"
)


def nothing(noun: str = "", *, also: str = "无|0") -> str:
    """A pattern for a whole text that says that there was none of ``noun`` (a pattern): ``全年未发生责任追究情形``."""
    after = rf"(?:(?:有关|相关)?(?:{noun})的?(?:情形|情况|事项|人员)?)?" if noun else ""
    return rf"{_WHEN}(?:{ABSENT}|{also})(?:起|件|人|例|次)?{after}"


def not_held(noun: str) -> str:
    """A pattern for a whole text that says that ``noun`` (a pattern) was not held: ``本年度未开展考核``."""
    return rf"{_WHEN}{NOT_DONE}(?:{noun})?|{_WHEN}(?:无|没有|未有)(?:{noun})?|无此[类项](?:工作)?|不涉及"


def nobody_blamed() -> str:
    """A pattern for a whole text that says that nobody was held to account: ``零起``, ``无被追究责任人员``, ``未追责``."""
    blame = f"(?:被|受到)?(?:{BLAME}|追责|追究|处分|处理)"
    none = f"[暂均]?(?:{ABSENT}|未产生)|[暂均]?(?:未|没有)(?:开展|进行|启动|实施)|暂?无|没|零|〇|0|不涉及|无此[类项]"
    count = f"(?:0|零|〇){_UNITS}"
    kind = "(?:有关|相关|任何|因?(?:政府信息公开|政务公开|信息公开)?(?:工作)?)?"
    anybody = "(?:工作)?人员|单位和(?:个人|人员)|一?人|任何人"
    return (
        f"{_WHEN}(?:{none}){_UNITS}(?:{kind}{blame}{_AFTER})?|{_WHEN}{count}[，、]?{count}|"
        f"{_WHEN}(?:无|没有)(?:{anybody}){kind}{blame}{_AFTER}|"
        f"(?:{BLAME}|追责)(?:人数|件数|情况|情形)?(?:[为是：:]|未发生|没有发生)?(?:{count}|无|没有|未发生|未出现)?|"
        f"{_WHEN}未(?:对任何?(?:单位和个人|单位和人员|单位|个人|人员|人))?{blame}(?:任何(?:单位|人员|人))?"
    )
