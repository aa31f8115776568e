"""Words of this field as they are miswritten most often (WORD): 布署 for 部署, 末收到 for 未收到, a character left out of 政府信息公开.

Only what is no word of its own in any sentence is here; everything else is the business of a corrector.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from draftkit.audit.claims.text import Finding, Report, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_CODE = "WORD"

SLIPS: Mapping[str, str] = {
    # ---- one character for another
    "布署|布暑": "部署", "按排": "安排", "帐号": "账号", "台帐": "台账", "帐户": "账户", "部份": "部分",
    "登陆(?=网站|平台|官网|系统|政府|门户|县|市|区|镇|我)": "登录", "修定": "修订", "答覆": "答复", "回覆": "回复",
    "末(?=收到|发生|出现|受理|公开|收取|接到|发现|产生|及时)": "未", "[己巳](?=公开|办结|答复|建立|完成|经|全部|按)": "已", "自[已巳]": "自己",
    "泄漏(?=国家秘密|秘密|信息|隐私)": "泄露", "做出(?=答复|决定|处理|行政)": "作出", "制做": "制作", "涉秘": "涉密", "泄秘": "泄密", "保秘": "保密",
    "(?:公开|公示|公告|宣传|专|信息)拦(?!目?截)": "栏", "行政执发": "行政执法", "行政复义": "行政复议", "著重": "着重", "急待": "亟待", "参于": "参与",
    "[于与]以公开(?!为)": "予以公开", "不于公开": "不予公开", "反应(?=群众|民意|社情|诉求)": "反映", "渠到": "渠道", "(?:公|群|受)从(?=[，。、的对在和])": "众",
    "权利清单": "权力清单", "提议提案": "建议提案", "预算、结算|预结算": "预决算", "转结(?=下|到|至|\\d|的|政府)": "结转", "例外为原则": "例外",
    "为列外": "为例外", "条列(?!出|举|式)": "条例", "列行(?!各|以|下)": "例行", "因地治宜": "因地制宜", "依法依归": "依法依规", "更加完善的完善": "更加完善",
    "贡量": "质量", "质星": "质量", "数星": "数量", "一如继往": "一如既往", "再接再励": "再接再厉", "便名(?=利|服|措)": "便民",
    "政务新媒休": "政务新媒体", "公众帐号|微信公从号|微信公号(?!众)": "公众号", "信息工开|政务工开|信息公布开": "公开", "领导小祖": "领导小组",
    "三审三较|三审二校|三审三教": "三审三校", "规范性文见": "规范性文件", "透名度": "透明度", "知情全(?![面县市区])": "知情权", "及时准却": "及时准确",
    "监督监查": "监督检查", "登记薄|帐薄": "簿", "座谈回(?!访|顾|应)": "座谈会", "接收社会监督": "接受社会监督", "接收群众监督": "接受群众监督",
    "累(?=公开|发布|更新|推送)": "累计", "做为(?=[^，。]{0,12}(?:重要|主要|一项|抓手|重点))": "作为", "象(?=以前|往年)": "像", "不公开为例外外": "不公开为例外",
    # ---- a character left out, or two changed round
    "政府息公开|政府信公开(?!告|示)|政信府息|政府信息(?:主动)?开(?=情况|工作|条例|指南|目录)": "政府信息公开", "依申公开|依公开申请": "依申请公开",
    "(?<![自为的])主公开": "主动公开", "(?<!执)(?<!举)(?<!发)(?<!施)(?<!进)(?<!实)(?<!推)行复议": "行政复议", "行政议(?=[、，。和及情])": "行政复议", "行政讼": "行政诉讼",
    "规性文件|规范性件": "规范性文件", "微信众号|微公众号": "微信公众号", "工作年报告|工年度报告|工作告年度|年度告报": "年度报告", "领导小(?=负责|办公室|成员)": "领导小组",
    "法制性政府|法治性政府": "法治政府", "社情民生": "社情民意", "微信公众(?=发|推|共|累|信息)": "微信公众号", "(?<=[获取得情督与息])的权力(?!清单)": "的权利",
    "应急公共事件": "突发公共事件", "责任性政府": "责任政府", "服务性政府": "服务型政府", "规划范": "规范化",
    "法定时(?=内|答)": "法定时限", "统计限(?=自|为|从)": "统计期限", "情况事项": "事项", "政务开(?=工作|情况|要点)": "政务公开", "信息公开作(?=年|情|领|机)": "信息公开工作",
}  # fmt: skip
"""What is written, as a pattern, and what is meant."""


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, those inside brackets left together."""
    depth, start = 0, 0
    for place, char in enumerate(pattern):
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]


_EVERY = tuple((one, right) for wrong, right in SLIPS.items() for one in _alternatives(wrong))
_PLAIN = "".join(dict.fromkeys(one[0] for one, _ in _EVERY if one[0] not in "(["))
"""The characters with which most of them begin: few places of a text need to be tried."""


def _any_of(plain: bool) -> str:  # noqa: FBT001
    return "|".join(
        f"(?P<s{n}>{one})" for n, (one, _) in enumerate(_EVERY) if (one[0] not in "([") is plain
    )


_ANY = regex(f"(?=[{_PLAIN}])(?:{_any_of(plain=True)})|{_any_of(plain=False)}")


def check(report: Report) -> Iterator[Finding]:
    """Every word that is miswritten, with the word that is meant."""
    for sentence in report.sentences(headings=True):
        for match in _ANY.finditer(sentence.plain):
            right = _EVERY[int(str(match.lastgroup)[1:])][1]
            what = f"“{match[0]}”像是写错了，通常是“{right}”"
            yield at(sentence, _CODE, what, "核对", span=match.span(), severity=Severity.WARNING)
