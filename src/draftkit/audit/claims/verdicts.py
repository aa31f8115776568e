"""Results of 考核 and 社会评议 that are none in a finished text: a word that was to be replaced (F8), nothing said (DUTY)."""

from __future__ import annotations

from draftkit.audit.claims.rules import Rule
from draftkit.diagnostics import Severity

_TOPIC = r"(?:(?<!未)考核|社会评议|民主评议|评议)(?:工作)?(?:的)?(?:结果|等次|等级|得分|情况|评价|满意率|满意度)?"
_LINK = r"(?:[:：]|[为是][:：]?|[:：]?)[“\"（(]?"
_GIVEN = r"(?:[:：]|[为是][:：]?|(?=[“\"（(]))[“\"（(]?"
"""What stands before a result that is given: ``考核结果待公布`` gives none, it tells what is so."""
_END = r"[”\"）)]?(?=[，。；、]|$)"
_KNOWN = "优良好合格称职达标等级档次分名位满意同可肯定般中差先表彰奖甲乙AB%％未没无有责任并与和由及"
"""A short result without any of these tells nothing."""
_FIX_DUTY = "写明等次、得分；没有开展的写“未开展”；结果没有公布的，等公布后再定稿"

RULES: tuple[Rule, ...] = (
    Rule(
        "F8",
        rf"{_TOPIC}(?:{_GIVEN}(?:待定|待公布|待确定)|{_LINK}(?:待填|待补充?|待核实|不详|未知|测试|略|同上|/+|\\+|-+|—+|\?+|？+|N/?A|null|None)){_END}",
        "结果还没有写上：“{0}”",
        _FIX_DUTY,
        fires=(
            "年度工作考核结果为待定。",
            "社会评议结果：/。",
            "考核等次为不详。",
            "社会评议结果：待公布。",
            "考核得分（待定）。",
            "年度考核结果为“测试”。",
        ),
        silent=(
            "年度工作考核结果为良好。",
            "社会评议结果为满意。",
            "本年度未开展社会评议。",
            "工作考核结果尚未公布。",
            "2024年度考核结果待公布。",
            "对苏木镇的考核结果待定。",
        ),
    ),
    Rule(
        "DUTY",
        rf"{_TOPIC}(?:[:：]|[为是][:：]?)[“\"（(]?(?:无|没有|暂无|0|否|是|有|1|见附件|详见附件|已完成|完成|正常){_END}",
        "看不出结果是什么：“{0}”",
        _FIX_DUTY,
        Severity.WARNING,
        fires=(
            "年度工作考核结果为无。",
            "社会评议结果：暂无。",
            "考核情况：0。",
            "政务公开考核结果为“无”，社会评议未开展。",
            "年度考核结果为已完成。",
        ),
        silent=(
            "责任追究情况：无。",
            "年度考核结果为优秀。",
            "社会评议满意率为98%。",
            "未组织社会评议，无责任追究情形。",
            "考核得分为100分。",
        ),
    ),
    Rule(
        "DUTY",
        rf"{_TOPIC}(?<=[果次级])[为是][:：]?[“\"（(]?[^，。；、”\"）){_KNOWN}]{{1,4}}{_END}",
        "看不出结果是什么：“{0}”",
        _FIX_DUTY,
        Severity.WARNING,
        unless=r"以[^，。；]{0,10}(?:结果|情况)为",
        fires=("社会评议结果为哈哈哈。", "年度考核等次是红色，社会评议满意。"),
        silent=(
            "社会评议结果为较满意。",
            "年度考核结果为优秀等次。",
            "考核结果为全县第3名。",
            "考核结果为95.5分。",
            "以社会评议结果为依据改进工作。",
        ),
    ),
)
