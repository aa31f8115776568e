"""Words that say what a number is of.  A feature is a (dimension, value) pair found in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from draftkit.kinds.fields import COUNTS


class Feature(NamedTuple):
    dimension: str
    value: str
    start: int
    end: int


# Order decides between patterns that begin at the same character: the more special one first.
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "row",
        "上年结转",
        r"(?:由|从|自)?(?:上|去)一?年度?(?:末|底)?(?:未办结|结转|转入|转来|移转|接转)(?:下来|过来|而来)?(?:的?待办)?(?!(?:至|到)?下一?年)",
    ),
    ("row", "上年结转", r"(?:结转|转)自上一?年度?|承接上一?年度?(?:结转)?"),
    (
        "row",
        "结转下年度",
        r"(?:结转|转入|转至|转到|顺延|留待|延至|跨入|接续)(?:至|到|入|于)?(?:下|次|明)一?年度?(?:继续|接续)?(?:办理)?",
    ),
    ("row", "结转下年度", r"(?:下|次)一?年度?(?:继续|接续)办理|(?:结转|转入){next}年度?"),
    ("row", "结转下年度", r"跨年度(?:继续|接续)?(?:续办|办理)?|(?:需|待)续办"),
    ("row", "未公开", r"(?:予以公开、)?部分公开(?:以外|之外|外)|列明(?:具体)?(?:情形|类型|理由)"),
    ("row", "未公开", r"第（三）项(?:至|到)第（六）项"),
    ("row", "未公开", r"“?不予公开”?(?:至|到)“?其他处理”?"),
    (
        "row",
        "结转下年度",
        r"年末(?:尚未|未)办结|(?:尚未|还未|未能|没有|未)(?:在?年内)?办(?:结|完)|(?:仍|尚|还)在办理|在办|待办",
    ),
    ("row", "上年结转", r"{last}年度?(?:末|底)?(?:结转|转入|转来)|结转自{last}年"),
    (
        "row",
        "新收",
        r"(?:本|当|全|今)?年?度?(?:内)?新(?:收|接)(?:到|件)?|(?:本|当)年度?(?:新)?(?:收到|接到)",
    ),
    ("row", "应办", r"(?:应当?|需要?|待|须)办理?(?![结法事])"),
    ("row", "收到", r"收到|接到|收件|接收|受理|共收"),
    ("leaf", "属于国家秘密", r"国家秘密"),
    ("leaf", "其他法律行政法规禁止公开", r"(?:其他)?法律、?行政法规(?:规定)?禁止公开"),
    ("leaf", "危及三安全一稳定", r"(?:危及)?“?三安全一稳定”?|危及国家安全"),
    ("leaf", "保护第三方合法权益", r"第三方(?:的)?合法权益"),
    ("leaf", "属于三类内部事务信息", r"(?:三类)?内部事务信息"),
    ("leaf", "属于四类过程性信息", r"(?:四类)?过程性信息"),
    ("leaf", "属于行政执法案卷", r"(?:行政)?执法案卷"),
    ("leaf", "属于行政查询事项", r"(?:行政)?查询事项"),
    ("leaf", "本机关不掌握相关政府信息", r"(?:本机关|本单位)?(?:不|未)掌握(?:相关)?(?:政府)?信息?"),
    (
        "leaf",
        "没有现成信息需要另行制作",
        r"没有现成信息(?:、?需要?(?:另行|重新)制作)?|需要?(?:另行|重新)制作",
    ),
    (
        "leaf",
        "补正后申请内容仍不明确",
        r"补正后(?:申请)?(?:内容)?(?:仍|依然|还是)?不(?:明确|清)|内容仍不明确",
    ),
    ("leaf", "信访举报投诉类申请", r"信访、?举报、?投诉(?:类申请|类|事项)?|信访类"),
    ("leaf", "无正当理由大量反复申请", r"(?:无正当理由)?大量、?反复申请"),
    ("leaf", "重复申请", r"重复申请|重复提出申请"),
    ("leaf", "要求提供公开出版物", r"(?:要求提供|索要)?公开出版物"),
    (
        "leaf",
        "要求行政机关确认或重新出具已获取信息",
        r"要求(?:行政机关)?确认(?:或者?重新出具)?(?:已获取(?:的)?信息)?|重新出具(?:已获取信息)?",
    ),
    ("leaf", "申请人无正当理由逾期不补正", r"(?:申请人)?(?:无正当理由)?逾期(?:不|未)(?:作)?补正"),
    (
        "leaf",
        "申请人逾期未按收费通知要求缴纳费用",
        r"(?:申请人)?逾期未(?:按(?:照)?收费通知(?:要求)?)?缴(?:纳费用|费|纳)",
    ),
    ("leaf", "其他", r"其他(?:情形|类型|原因)"),
    ("row", "予以公开", r"予以公开|同意公开|决定公开"),
    ("row", "部分公开", r"(?:予以)?部分公开"),
    ("row", "不予公开", r"(?:作出)?(?:决定)?不予公开(?:的?(?:答复|决定))?"),
    ("row", "无法提供", r"(?:告知)?无法提供"),
    ("row", "不予处理", r"(?:决定)?不予处理"),
    ("row", "其他处理", r"(?:作)?其他(?:方式)?处理"),
    (
        "row",
        "办结",
        r"办结|办完|办理完毕|办理完结|处理完毕|办毕|(?:作出|予以)?答复|办复|(?<!不予)处理(?!费|决定)",
    ),
    ("t4", "直接起诉", r"直接(?:提起)?(?:起诉|诉讼)(?:而|且|、|，)?(?:未经|不经)(?:行政)?复议"),
    ("t4", "直接起诉", r"(?:未经|不经|没有经过)(?:行政)?复议(?!后)"),
    ("t4", "复议后起诉", r"起诉前(?:已经?|先)?(?:经过?)?(?:行政)?复议"),
    (
        "t4",
        "直接起诉",
        r"直接(?:向法院)?(?:提起)?(?:行政)?(?:起诉|诉讼)",
    ),
    (
        "t4",
        "复议后起诉",
        r"(?:经|先经|经过)?复议(?:之)?后(?:又|再|仍)?(?:向法院)?(?:提起)?(?:起诉|诉讼|行政诉讼)",
    ),
    ("t4", "复议", r"(?:行政)?复议"),
    ("t4", "诉讼", r"(?:行政)?诉讼"),
    ("outcome", "结果维持", r"(?:结果)?(?:被|予以|为)?维持"),
    ("outcome", "结果纠正", r"(?:结果)?(?:被|予以|为)?纠正"),
    ("outcome", "其他结果", r"其他结果"),
    (
        "outcome",
        "尚未审结",
        r"(?:尚未|未|还未|仍未|没有|尚无)审结|(?:正在|仍在|尚在|在)?审理(?:之)?中",
    ),
    ("doc", "规范性文件", r"规范性文件"),
    ("doc", "规章", r"规章(?!制度)"),
    ("action", "制发", r"制发|新制定|印发|出台|制定"),
    ("action", "废止", r"废止"),
    ("action", "现行有效", r"现行有效|(?:继续|仍然?|依然|尚)有效|有效的|有效文件"),
    ("thing", "许可", r"行政许可|(?<=、)许可|许可(?=决定|、)"),
    ("thing", "处罚", r"行政处罚|(?<=、)处罚|处罚(?=决定)"),
    ("thing", "强制", r"行政强制|(?<=、)强制|强制(?=决定|措施)"),
    ("thing", "处理决定", r"处理决定|各类决定|行政决定"),
    ("thing", "收费", r"行政事业性收费"),
    ("thing", "处理费", r"信息处理费|处理费"),
    ("thing", "培训", r"培训|轮训"),
    ("thing", "会议", r"会议|开会|例会|专题会|推进会|研究部署|专题研究"),
    ("thing", "解读", r"解读"),
    # A count that has no line here is known by the first word of its stem.
    *(("thing", f.stem, f.stem[:2]) for f in COUNTS if f.stem not in {"培训", "会议", "解读"}),
    ("thing", "账号", r"新媒体|账号|政务媒体"),
    ("thing", "查阅点", r"查阅(?:点|地点|场所|室|处)"),
    ("thing", "渠道数", r"渠道"),
    ("column", "组织", r"法人(?:或者?|和|、|以?及)?其他组织|法人组织|法人"),
    ("column", "其他", r"其他组织"),
    ("column", "自然人", r"自然人|公民"),
    ("column", "商业企业", r"(?:商业)?企业"),
    ("column", "科研机构", r"科研机构"),
    ("column", "社会公益组织", r"(?:社会)?公益组织"),
    ("column", "法律服务机构", r"法律服务机构"),
    ("rest", "其余", r"其余|另有|其他|剩余|余下|另外"),
    ("apply", "申请", r"公开申请"),
    (
        "total",
        "总数",
        r"主动公开|公开(?:各类)?(?:政府)?信息|发布(?:各类)?(?:政府)?信息|公开|发布|公布",
    ),
    ("apply", "申请", r"申请"),
)


@lru_cache(maxsize=64)
def _pattern(year: int) -> re.Pattern[str]:
    parts = (
        f"(?P<w{number}>{text.replace('{last}', str(year - 1)).replace('{next}', str(year + 1))})"
        for number, (_, _, text) in enumerate(_WORDS)
    )
    return re.compile("|".join(parts))


@lru_cache(maxsize=256)
def _channels(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """A channel under its name or, where no other channel shares it, its usual short form."""
    spellings = {name: name for name in names}
    for name in names:
        for lead in ("政府", "政务", "微信"):
            short = name.removeprefix(lead)
            if len(short) > 1 and not any(short in other for other in names if other != name):
                spellings.setdefault(short, name)
    if not spellings:
        return None
    ordered = sorted(spellings, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)))


def channel_name(found: str, names: Sequence[str]) -> str:
    return next(name for name in names if name == found or name.endswith(found))


@lru_cache(maxsize=4096)
def features(text: str, year: int, channels: tuple[str, ...] = ()) -> tuple[Feature, ...]:
    """All features of a text in reading order; a channel's name wins over a word inside it."""
    found: list[Feature] = []
    by_channel = _channels(channels)
    if by_channel:
        found = [
            Feature("channel", channel_name(m[0], channels), m.start(), m.end())
            for m in by_channel.finditer(text)
        ]
    taken = [(feature.start, feature.end) for feature in found]
    for match in _pattern(year).finditer(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        dimension, value, _ = _WORDS[int(str(match.lastgroup)[1:])]
        found.append(Feature(dimension, value, match.start(), match.end()))
    return tuple(sorted(found, key=lambda feature: feature.start))
