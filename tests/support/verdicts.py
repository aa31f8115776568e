"""考核, 社会评议, 责任追究: what a sentence must say for what an office wrote."""

from __future__ import annotations

import re

TOPICS = {
    "appraisal": r"考核",
    "public_review": r"评议|(?:社会|群众|公众)[^，。]*评价",
    "accountability": r"追究|追责|问责|责任",
}
_UNKNOWN = re.compile(r"(?:结果)?(?:尚未|还未|未)(?:公布|出|下达|通报|反馈)|待定|待公布|未知|不详")
_NONE = re.compile(
    r"(?:全年|本年|年内|本年度)?(?:未发生|没有发生|未出现|无|没有|未有|暂无|0)(?:起|件|人|例|次)?"
    r"(?:(?:有关|相关)?(?:责任追究|追究责任|被追究责任的?|问责)的?(?:情形|情况|事项|人员)?)?"
)
_NOT_HELD = re.compile(
    r"(?:本年度?|全年|年内)?(?:未|没有|尚未)(?:开展|组织|进行|举行|实施|考核|评议|纳入)[^，。]{0,4}|无|没有"
)


def pending(name: str, text: str, *, government: bool) -> bool:
    """Whether 【待填】 must stand there."""
    bare = text.strip().rstrip("。")
    if not bare:
        return government
    if name == "accountability" and _NONE.fullmatch(bare):
        return False
    return bool(_UNKNOWN.search(bare)) or bare == "暂无"


_GRADES = "优秀|良好|合格|基本合格|不合格|满意|基本满意|较满意|比较满意|优|良|好|较好"


def grade(bare: str) -> str:
    """The grade or count alone, of a clause that says no more than its topic (年度考核等次为良好, 问责1人)."""
    found = re.fullmatch(
        rf"(?:.{{0,9}}(?:考核|评议)(?:等次|结果|等级|评价)?(?:被?评?为|评定为|是))({_GRADES})", bare
    )
    count = re.fullmatch(r"(?:追究责任|责任追究|问责|追责)(\d+(?:起|人|件|次))", bare)
    return found[1] if found else count[1] if count else ""


def read(name: str, text: str) -> re.Pattern[str] | None:
    """What the sentence has to match; ``None`` where nothing (or 【待填】) must stand."""
    bare = text.strip().rstrip("。")
    if not bare or pending(name, text, government=True):
        return None
    if name == "accountability" and _NONE.fullmatch(bare):
        return re.compile(r"(?:无|未|没有|不存在)")
    if name != "accountability" and _NOT_HELD.fullmatch(bare):
        return re.compile(
            r"(?:未|没有)[^，。]{0,12}(?:开展|组织|进行|举行|实施|考核|评议|纳入|列入|参加)|未(?:考核|评议)"
        )
    if name != "accountability" and bare.endswith("等次"):
        bare = bare.removesuffix("等次")
    if short := grade(bare):
        return re.compile(re.escape(short))
    if found := re.fullmatch(r"\D{0,8}?(\d+(?:\.\d+)?(?:分|%|％))", bare):
        return re.compile(rf"(?<![\d.]){re.escape(found[1])}")
    return re.compile(told(bare))


_LINKS = "(?:中|，|为|分为|分|被评为|等次为|评价为|结果为|得分为|位列|位居|列|名|获|在|约|政务公开(?=考核))?"
_BARE_TOPIC = re.compile(
    r"(?:年度|政务公开|政府信息公开|信息公开|工作|社会)*(?:考核|评议)(?:等次|结果|得分)?"
)


def told(text: str) -> str:
    """A pattern for a result in the office's own words, with a verb or a mark between them at most."""
    bare = text.strip().rstrip("。")
    lead = _BARE_TOPIC.match(bare)
    start, rest = (lead[0], bare[lead.end() :]) if lead else ("", bare)
    rest = rest.replace("得分", "得")
    words = [c for c in rest if c not in "，、；（）() "]
    return f"[在经]?(?:{re.escape(start)})?{_LINKS.join(map(re.escape, words))}"
