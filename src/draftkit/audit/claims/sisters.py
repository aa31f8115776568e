"""A sister body as the one of which this report tells (F6): ``清源县交通运输局没有收取信息处理费`` in the report of another office.

Only what nobody tells of another body counts: fees, applications, reviews and disputes over publishing that did or did not come up.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.naming import is_own_name
from draftkit.audit.claims.text import OTHER, OVERVIEW, Finding, Report, at, squeezed
from draftkit.diagnostics import Severity
from draftkit.kinds.bodies import DEPARTMENT, TOWNS
from draftkit.patterns import regex

_NAME = r"(?P<name>(?P<place>[\u3400-\u9fff]{1,6}?[省市州县区旗盟])(?P<own>[\u3400-\u9fff]{1,13}?(?:镇|乡|街道|苏木|局|委员会)(?:人民政府|办事处)?))"
_OF_MANY = regex("[各全本我该相等两三多]|部门|其他|[，、及与]")
_WHEN = r"(?:20\d\d年度?|全年|本年度?|年内)?(?:，)?"
_TELLS = (
    r"(?:(?:没有|未|无)(?:向申请人)?(?:收取|产生)(?!的)[^，。；]{0,12}(?:信息处理费|费用)"
    r"|(?:没有|未)(?:收到|新收|接到)[^，。；]{0,10}信息公开申请"
    r"|(?:没有|未)发生[^，。；]{0,16}(?:复议|诉讼|投诉|追究)"
    r"|(?:共|共计|新)?收到(?:政府)?信息公开申请\d)"
)
_OF_ANOTHER = regex(rf"(?:^|(?<=[，；。：])|(?<=全年)|(?<=年，)|(?<=年)){_NAME}{_WHEN}{_TELLS}")


def check(report: Report) -> Iterator[Finding]:
    """Every such name that is not the report's own."""
    own = squeezed(report.body.name)
    if report.body.kind not in (DEPARTMENT, *TOWNS):
        return
    for sentence in report.sentences(OVERVIEW, 3, 4, OTHER):
        for match in _OF_ANOTHER.finditer(sentence.plain):
            name = match["name"]
            ours = name in own or match["own"] in own or is_own_name(name, own)
            if ours or _OF_MANY.search(name) or _is_aside(sentence.plain, match.start()):
                continue
            what = f"“{name}”不是报告机关“{own}”"
            fix, severity = "核对；说的是本机关的，改为本机关的名称", Severity.WARNING
            yield at(sentence, "F6", what, fix, span=match.span("name"), severity=severity)


_BECAUSE = regex(r"(?:因|由于|经查|经核|所属|下属|主管)[^，。；]{0,4}$")


def _is_aside(text: str, place: int) -> bool:
    """Whether the name stands in a reason: ``因清源县农业农村局没有……``."""
    return _BECAUSE.search(text[:place]) is not None
