"""Time limits that the law sets, told with another number of days (F1): ``在收到申请之日起30个工作日内答复是法定要求``."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import Finding, Report, at
from draftkit.chinese import numerals
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_DAYS = rf"(?P<n>\d{{1,3}}|[{numerals.DIGITS}十]{{1,4}})个?工作日"
_FROM = r"(?:自|从|在)?(?:收到|接到)(?:政府信息公开|信息公开|公开)?申请(?:之日|当日|次日)?(?:后|起)?(?:的)?(?:之?内)?"
_LIMITS = (
    (20, "答复申请", "第三十三条", regex(rf"{_FROM}{_DAYS}(?:之内|以内|内)?(?:必须|应当|要|须)?(?:作出|予以|给予|进行)?答复|(?:答复)(?:政府信息公开|信息公开)?(?:申请)?的?(?:法定)?(?:期限|时限)(?:是|为)?(?:自)?(?:收到申请之日起|收到申请后)?(?:的)?{_DAYS.replace('<n>', '<m>')}"), regex("延长|延期|第三方|补正|口头|电话")),
    (20, "延长答复期限", "第三十三条", regex(rf"(?:延长|延期)(?:答复)?(?:的)?(?:期限|时限|时间)?，?(?:最长|最多|至多)?(?:不得|不能|不)?(?:超过|超出|为|是|最长|最多)?{_DAYS}"), regex("延长后|累计|合计|共|了|至|到第")),
    (7, "告知补正", "第三十条", regex(rf"{_FROM}(?:的|之日起)?{_DAYS}(?:之内|以内|内)?(?:必须|应当|要|须)?(?:一次性)?(?:告知|通知|书面告知)?[^，。；]{{0,8}}补正|(?:告知|通知)?(?:申请人)?补正(?:告知|通知)?的?(?:法定)?(?:期限|时限)(?:是|为)?(?:收到申请之日起|收到申请后)?{_DAYS.replace('<n>', '<m>')}"), regex("逾期|补正后|补正之日")),
    (15, "第三方提出意见", "第三十二条", regex(rf"第三方[^，。；]{{0,8}}(?:收到|接到)(?:征求意见书|征求意见函|征询)(?:之日)?(?:起|后)?{_DAYS}"), regex("不得少于")),
    (20, "主动公开信息", "第二十六条", regex(rf"(?:信息)?(?:自)?(?:形成|产生|生成)(?:或者?变更)?(?:之日)?(?:起|后)?(?:的)?{_DAYS}(?:之内|以内|内)?[^，。；]{{0,6}}(?:公开|公布|发布)"), regex("许可|处罚|双公示|文件|预算|决算|采购|合同")),
)  # fmt: skip
"""How many working days, for what, by which article, how it is told, and words by which another thing is meant."""
_BY_LAW = regex(
    r"法定|《?(?:中华人民共和国)?(?:政府信息公开)?条例》?(?![^，。；]{0,8}(?:培训|宣传|学习班))|法律|法规|依法应|第[一二三四五六七八九十]+条"
)
_NOT_SO = regex(
    r"误(?:以为|认为|当|写|记)|不是|并非|错|不得?(?:少|低)于|压缩|缩短|提速|提前|由|以前|原条例|旧|修订前|2008|2019年5月15日前|我[局镇乡县市区办委]?(?:自行|内部|自定)|内部|自加压力|承诺|控制在|平均|用时"
)
_SINCE = 2020


def check(report: Report) -> Iterator[Finding]:
    """Every such limit that is not the law's."""
    if 0 < report.year < _SINCE:
        return
    for sentence in report.sentences():
        text = sentence.plain
        if "工作日" not in text or not _BY_LAW.search(text) or report.is_cut(sentence):
            continue
        for legal, of, article, pattern, other in _LIMITS:
            for match in pattern.finditer(text):
                told = match["n"] or match.groupdict().get("m") or ""
                days = numerals.counted(told) if told else legal
                begin = begins(text, match.start(), SENTENCE)
                around = text[begin : closes(text, match.end(), SENTENCE)]
                near = text[begins(text, match.start(), "，。；") : match.end()]
                if days == legal or other.search(near) or not _BY_LAW.search(around):
                    continue
                if _NOT_SO.search(text[begin : match.end()]):
                    continue
                what = f"条例{article}：{of}的期限是 {legal} 个工作日，文字说“{told}个工作日”"
                severity = Severity.WARNING
                yield at(sentence, "F1", what, "核对条例", span=match.span(), severity=severity)
