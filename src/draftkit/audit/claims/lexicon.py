"""Words that say what a number counts, by dimension.

A label is a (dimension, value) pair at a place of a squeezed sentence.  Of labels that begin at the same character the
one listed first is taken, so the longer wordings come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from draftkit.kinds.disclosure import T3_COLUMNS, T3_LEAVES
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple


class Label(NamedTuple):
    """What a stretch of text speaks of."""

    dim: str
    value: str
    start: int
    end: int


ROW, LEAF, COLUMN, REVIEW, OUTCOME, TEXT, ACTION, DECISION, FEE, SUBJECT = (
    "row", "leaf", "column", "review", "outcome", "text", "action", "decision", "fee", "subject",
)  # fmt: skip
APPLY, FOREIGN = "申请", "他事"
NEW, CARRIED_IN, RECEIVED, DUE, DONE, CARRIED_OUT, CARRIED, HANDLED = (
    "本年新收", "上年结转", "收到", "应办", "办结", "结转下年度", "结转", "办理",
)  # fmt: skip
ANYONE, ORGANISATIONS = "任何人", "法人或其他组织"

_WORDS: tuple[tuple[str, str, str], ...] = (
    (SUBJECT, FOREIGN, r"行政(?:许可|强制执行|赔偿)(?:的)?申请|(?:许可|强制执行|国家赔偿)申请"),
    # ---- 表四
    (REVIEW, "直接起诉", r"(?:未经|不经|没有经过|未先)复议(?:程序)?(?:而|即|就|便)?直接(?:向法院|向人民法院)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)|直接(?:提起)?(?:行政)?(?:起诉|诉讼)|(?:起诉前)?(?:未经|不经)(?:行政)?复议(?:程序)?(?:的)?(?:起诉|诉讼)?"),
    (REVIEW, "复议后起诉", r"(?:经|先经|经过|经行政)?(?:行政)?复议(?:之|程序)?后(?:又|再|仍|不服)*(?:向法院|向人民法院)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)"),
    (REVIEW, "行政复议", r"(?:行政)?复议"),
    (REVIEW, "行政诉讼", r"(?:行政)?诉讼|被诉|败诉"),
    (OUTCOME, "尚未审结", r"(?:尚未|仍未|还未|未)(?:审结|结案|办结案件)|(?:正在|仍在|尚在|在)?审理(?:之)?中|(?:正在|仍在|尚在)审理"),
    (OUTCOME, "结果维持", r"(?:结果)?(?:被|予以|为|获)?维持(?:原(?:行政)?行为|原答复|原判)?"),
    (OUTCOME, "结果纠正", r"(?:结果)?(?:被|予以|为)?(?:责令)?纠正|(?:被)?(?:撤销|责令重新答复|确认违法|责令履行)"),
    (OUTCOME, "其他结果", r"其他结果|(?:申请人)?(?:主动)?(?:撤回|终止)"),
    # ---- 表三，行
    (ROW, CARRIED_IN, r"(?:由|从|自)?(?:上|去)一?年度?(?:末|底)?(?:也|亦|同样|均|都|并)?(?:没有|无|未办结|待办|尚未办结)?(?:[^，。；：、\d]{0,8}?)(?:结转|转入|转来|移转|接转)(?!下)(?:到本年|至本年|下来|过来|而来)?(?:的)?(?:待办)?"),
    (ROW, CARRIED_IN, r"(?:{last})年度?(?:末|底)?(?:结转|转入|转来)(?!下)|(?:结转|转)自(?:上一?年度?|{last}年度?)|承接上一?年度?"),
    (ROW, CARRIED_OUT, r"(?:结转|转入|转至|转到|转结|顺延|留待|延至|跨入|接续|移至|留转)(?:至|到|入|于|为)?(?:下|次|明|第二)一?年度?(?:继续|接续)?(?:办理)?"),
    (ROW, CARRIED_OUT, r"(?:下|次)一?年度?(?:继续|接续)办理|(?:结转|转入|转至|转到|顺延)(?:至|到|入)?{next}年度?(?:继续)?(?:办理)?|{next}年度?继续办理"),
    (ROW, CARRIED_OUT, r"(?:尚未|还未|未能|没有|未)(?:能)?(?:在?年内|按期|全部)?办(?:结|理完毕|完|妥)|跨年度?(?:继续)?(?:办理|续办)|在办(?!理)|(?<=件)在办理|(?<=件)待办(?!理)|(?:仍|尚|还|正)在办理(?:之?中)?|(?:仍|尚|还|正)在(?:按期|依法)?办理|未到(?:法定)?(?:答复|办理)?期限|(?:仍|尚|还)在(?:法定)?(?:答复|办理)期限内"),
    (ROW, CARRIED, r"结转"),
    (ROW, NEW, r"(?:本年度?|本|当年度?|全年|今年|年内|{year}年度?)?(?:共|累计|内|度)*新(?:收到?|接到?|接收到?|受理|提出)(?:的)?|新增(?=[^，。；\d]{0,10}申请)"),
    (ROW, RECEIVED, r"收到|接到|接收|收件|受理|收悉|收取(?=[^费，。；]{0,6}申请(?!的?(?:信息)?处理费))|提出(?=[^，。；]{0,14}申请)|提交(?=[^，。；]{0,14}申请)|递交(?=[^，。；]{0,14}申请)"),
    (ROW, HANDLED, r"(?:共|共计|累计|合计|总计|全年)(?:办理|处理)(?!费|率|完|结)"),
    (ROW, DUE, r"(?:需要?|应当?|须|待)(?:予)?(?:办理|处理)(?:的)?|(?:合计|共需)办理"),
    # ---- 表三，办理结果
    (LEAF, "不予公开.属于国家秘密", r"(?:属于|涉及)?国家秘密"),
    (LEAF, "不予公开.其他法律行政法规禁止公开", r"(?:其他)?法律、?(?:行政)?法规(?:规定)?禁止公开(?:的)?"),
    (LEAF, "不予公开.危及三安全一稳定", r"(?:危及)?[“\"]?三安全一稳定[”\"]?|危及国家安全"),
    (LEAF, "不予公开.保护第三方合法权益", r"(?:保护)?第三方(?:的)?合法权益"),
    (LEAF, "不予公开.属于三类内部事务信息", r"(?:属于|涉及)?(?:三类)?内部事务(?:性)?信息"),
    (LEAF, "不予公开.属于四类过程性信息", r"(?:属于|涉及)?(?:四类)?过程性信息"),
    (LEAF, "不予公开.属于行政执法案卷", r"(?:属于|涉及)?(?:行政)?执法案卷(?:信息)?"),
    (LEAF, "不予公开.属于行政查询事项", r"(?:属于)?行政查询事项|(?:属于)查询事项"),
    (LEAF, "无法提供.本机关不掌握相关政府信息", r"(?:因|属于)?(?:本机关|本单位|我机关)?(?:不|未)掌握(?:相关|该)?(?:政府)?(?:信息)?"),
    (LEAF, "无法提供.没有现成信息需要另行制作", r"(?:没有|无)现成(?:政府)?信息(?:、|而|，)?(?:需要?(?:另行|重新)制作)?|需要?(?:另行|重新)制作"),
    (LEAF, "无法提供.补正后申请内容仍不明确", r"(?:经)?补正后(?:申请)?(?:内容)?(?:仍|依然|还是)?不(?:明确|清楚?)|(?:申请)?内容仍不明确"),
    (LEAF, "不予处理.信访举报投诉类申请", r"信访、?举报、?投诉(?:类申请|类|事项)?|信访类(?:申请)?"),
    (LEAF, "不予处理.无正当理由大量反复申请", r"(?:无正当理由(?:的)?)?大量、?反复申请"),
    (LEAF, "不予处理.重复申请", r"重复(?:提出)?申请"),
    (LEAF, "不予处理.要求提供公开出版物", r"(?:要求提供|索要)?公开出版物"),
    (LEAF, "不予处理.要求行政机关确认或重新出具已获取信息", r"要求(?:行政机关)?确认(?:或者?重新出具)?(?:已获取(?:的)?信息)?|重新出具(?:已获取(?:的)?信息)?"),
    (LEAF, "其他处理.申请人无正当理由逾期不补正", r"(?:申请人)?(?:无正当理由)?逾期(?:不|未)(?:作)?补正"),
    (LEAF, "其他处理.申请人逾期未按收费通知要求缴纳费用", r"(?:申请人)?逾期未(?:按(?:照)?收费通知(?:的)?(?:要求)?)?缴(?:纳费用|费|纳)"),
    (ROW, "部分公开", r"(?:予以|决定|同意)?部分公开"),
    (ROW, "不予公开", r"(?:决定)?不予(?:以)?公开|未予公开|不公开(?=的?\d)"),
    (ROW, "予以公开", r"予以公开|(?<=[，：、；中])公开(?=\d+[件宗])|(?<![主动不予部分])公开(?=(?:和|及|与|、)部分公开)|(?:同意|决定|全部|准予)公开(?=的?[^，。；]{0,4}\d)"),
    (ROW, "无法提供", r"(?:告知)?无法提供"),
    (ROW, "不予处理", r"(?:决定)?不予处理"),
    (ROW, "其他处理", r"(?:作)?其他(?:方式)?处理"),
    (ROW, DONE, r"办结|办理完毕|办理完结|处理完毕|办毕|办完|办复|(?:作出|予以|给予)?(?:按时|按期|如期|及时|依法|全部|书面)*答复(?!率|书|件|文书|格式|质量|意见|结果)"),
    # ---- 表二
    (TEXT, "规章", r"(?:政府)?规章(?!制度)"),
    (TEXT, "行政规范性文件", r"(?:行政)?规范性文件"),
    (ACTION, "现行有效", r"现行有效|继续有效|目前有效|仍然有效|保留有效"),
    (ACTION, "废止", r"废止(?:和|或|、)?(?:失效)?|宣布失效"),
    (ACTION, "制发", r"(?:新)?(?:制发|制定(?:出台|印发|发布)?|印发|出台)"),
    (DECISION, "行政许可", r"行政许可|(?<=、)许可(?=[、和及决\d])"),
    (DECISION, "行政处罚", r"行政处罚|(?<=[、和及])处罚(?=[、和及决\d])"),
    (DECISION, "行政强制", r"行政强制(?:措施|执行)?|(?<=[、和及])强制(?=[、和及决三\d])"),
    (FEE, "行政事业性收费", r"行政事业性收费"),
    # ---- 申请人
    (COLUMN, ANYONE, r"公民、法人(?:或者?|和|及|、)其他组织|自然人、法人(?:或者?|和|及|、)其他组织|(?:任何)?(?:单位|组织)(?:和|或者?|、)个人|个人(?:和|或者?|、)(?:单位|组织)|公民和(?:法人|组织)|企业和群众|群众和企业"),
    (COLUMN, ORGANISATIONS, r"法人(?:或者?|和|及|以及|、)?其他组织|法人组织|法人(?!组织)"),
    (COLUMN, "自然人", r"自然人|公民(?!、)|个人(?!信息|隐私)"),
    (COLUMN, "商业企业", r"商业企业|企业(?=(?:申请)?\d)"),
    (COLUMN, "科研机构", r"科研机构"),
    (COLUMN, "社会公益组织", r"社会公益组织|公益组织"),
    (COLUMN, "法律服务机构", r"法律服务机构|律师事务所"),
    (COLUMN, "其他", r"其他组织|其他申请人|其他法人"),
    # ---- 说的是什么事
    (SUBJECT, FOREIGN, r"(?:许可|补贴|救助|低保|补助|资助|专利|贷款|保障|审批|登记|仲裁|执行|调解|赔偿|援助|职称|户口|建房|用地|复核|财政|社保|办事|经费|项目|资金|认定|参保)申请"),
    (SUBJECT, APPLY, r"依申请公开|(?:政府)?(?:信息)?公开(?:的)?申请|申请(?!行政复议|复议|人|表|渠道|内容|书|条件|方式|方法|流程|程序|材料|受理窗口|服务)"),
    (SUBJECT, FOREIGN, r"建议|提案|议案|12345|热线|工单|诉求|信访|留言|咨询|来信|来电|来访|信箱|邮箱|评论|舆情|线索|投诉|举报|意见|稿件|问政|互动|办件|平台推送|民情|微信|公众号|网站|栏目|政策|会议|培训|评议"),
)  # fmt: skip


def _rows_without_words() -> Iterator[tuple[str, str, str]]:
    """Rows of 办理结果 that have no wordings above are known by their own names."""
    known = {value for dim, value, _ in _WORDS if dim == LEAF}
    columns = {column.name for column in T3_COLUMNS}
    for row in T3_LEAVES:
        value, name = ".".join(row.path), row.path[-1]
        if len(row.path) > 1 and value not in known and name not in columns:
            yield LEAF, value, f"(?:属于)?{re.escape(name.removeprefix('属于'))}"


_ALL = (*_rows_without_words(), *_WORDS)


@lru_cache(maxsize=16)
def _pattern(year: int) -> re.Pattern[str]:
    parts = []
    for number, (_, _, words) in enumerate(_ALL):
        text = words.replace("{last}", str(year - 1)).replace("{next}", str(year + 1))
        parts.append(f"(?P<w{number}>{text.replace('{year}', str(year))})")
    return regex("|".join(parts))


@lru_cache(maxsize=4096)
def labels(text: str, year: int) -> tuple[Label, ...]:
    """All labels of a squeezed text, in reading order."""
    found = []
    for match in _pattern(year).finditer(text):
        dim, value, _ = _ALL[int(str(match.lastgroup)[1:])]
        found.append(Label(dim, value, match.start(), match.end()))
    return tuple(found)
