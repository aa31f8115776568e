"""Ways in which offices write problems and what they do about them, each with all the measures and with one left out.

A layout takes pairs of a problem and its measure ("" for the one that is left out) and gives the words of part five.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Pairs = Sequence[tuple[str, str]]
_COUNT = "一二三四五"
_ROUND = "①②③④⑤"
POOLS: dict[str, Pairs] = {
    "deeds": (
        (
            "部分乡镇公开内容不均衡，少数乡镇全年不足百条",
            "县政府办公室选派骨干到6个乡镇蹲点指导，每处2天",
        ),
        (
            "政策解读以文字为主，图解只占两成",
            "从三季度起，凡涉及农户补贴的文件必须附图解",
        ),
        (
            "答复时限把握不准，有2件临近期满才办理",
            "现已在办理系统中设置第8个、第16个工作日两次提醒",
        ),
    ),
    "ways": (
        ("河道整治信息分散在几个栏目，群众不好找", "5月起把河道整治信息归到一个栏目，按村编排"),
        ("山里3个村信号弱，公众号打开慢", "在这3个村各加装一块纸质公开栏，每月5日张贴"),
        ("新到岗人员业务生疏", "由老信息员带教一个月"),
    ),
    "rules": (
        ("公示栏更换慢", "公示栏一律每月10日前更换，逾期的不得参评先进"),
        ("说明材料难懂", "下年起请农技员录制方言音频"),
        ("岗位变动频繁，交接脱节", "计划建立交接单，交接不清的不得离岗"),
    ),
    "done": (
        ("网上指南和窗口口径不一", "逐项核对指南46项，改正9项"),
        ("老年人不用手机，消息到达率低", "网格员每周上门送一次明白纸"),
        ("意见征集只在楼道张贴，租住户看不到", "征集改为线上线下同步进行"),
    ),
}


class Layout(NamedTuple):
    """A way of writing, and which one may be left out so that it can be seen which."""

    write: Callable[[Pairs], str]
    seen: tuple[int, ...] = (0, 1, 2)
    named: bool = True
    size: int = 3


def _items(marks: str, parts: Sequence[str], join: str = "；") -> str:
    """一是甲；二是乙: ``marks`` with ``{n}``, ``{N}`` or ``{o}`` for the number."""
    return join.join(
        marks.format(n=i + 1, N=_COUNT[i], o=_ROUND[i]) + part for i, part in enumerate(parts)
    )


def _each(marks: str, link: str, join: str = "。", end: str = "。") -> Callable[[Pairs], str]:
    """Each problem with its own measure behind it."""

    def write(pairs: Pairs) -> str:
        return _items(marks, [p + (link + m if m else "") for p, m in pairs], join) + end

    return write


def _lists(
    lead: str, marks: str, link: str, others: str, join: str = "；"
) -> Callable[[Pairs], str]:
    """All problems, then all measures."""

    def write(pairs: Pairs) -> str:
        problems = _items(marks, [p for p, _ in pairs], join)
        return (
            lead + problems + "。" + link + _items(others, [m for _, m in pairs if m], join) + "。"
        )

    return write


def _answered(
    lead: str, marks: str, link: str, answers: str, join: str = "；"
) -> Callable[[Pairs], str]:
    """All problems, then what answers the first, the second, …"""

    def write(pairs: Pairs) -> str:
        told = [answers.format(n=i + 1, N=_COUNT[i]) + m for i, (_, m) in enumerate(pairs) if m]
        return lead + _items(marks, [p for p, _ in pairs]) + "。" + link + join.join(told) + "。"

    return write


def _one_or_the_other(answers: tuple[str, str]) -> Callable[[Pairs], str]:
    def write(pairs: Pairs) -> str:
        told = [lead + m for lead, (_, m) in zip(answers, pairs, strict=False) if m]
        return f"有两个问题：一是{pairs[0][0]}；二是{pairs[1][0]}。" + "。".join(told) + "。"

    return write


def _last_year_first(inner: Callable[[Pairs], str], told: str) -> Callable[[Pairs], str]:
    return lambda pairs: told + inner(pairs)


def _table(head: str, row: str) -> Callable[[Pairs], str]:
    def write(pairs: Pairs) -> str:
        return head + "\n".join(row.format(i + 1, p, m) for i, (p, m) in enumerate(pairs))

    return write


_EACH = _each("{N}是", "。")
LAYOUTS: dict[str, Layout] = {
    # each problem with its measure
    "一是…。…。": Layout(_EACH),
    "一是…，对此，…；": Layout(_each("{N}是", "，对此，", "；")),
    "一是…。为此，…。": Layout(_each("{N}是", "。为此，")),
    "一是…。改进：…。": Layout(_each("{N}是", "。改进：", "。\n")),
    "1.…。改进措施：…": Layout(_each("{n}.", "。改进措施：", "。\n")),
    "1.…。…": Layout(_each("{n}.", "。", "。\n")),
    "（1）…。办法是…": Layout(_each("（{n}）", "。办法是", "。")),
    "①…。已采取措施：…": Layout(_each("{o}", "。已采取措施：", "。")),
    "（一）…\\n…": Layout(_each("（{N}）", "。\n", "。\n")),
    "（一）…。…": Layout(_each("（{N}）", "。", "。\n")),
    "（一）…。改进：…": Layout(_each("（{N}）", "。改进：", "。\n")),
    "问题一：…。改进：…": Layout(_each("问题{N}：", "。改进：", "。\n")),
    "问题1：…。措施1：…": Layout(_each("问题{n}：", "。改进措施：", "。")),
    "问题一：…\\n措施：…": Layout(_each("问题{N}：", "。\n整改措施：", "。\n")),
    "第一，…。…": Layout(_each("第{N}，", "。")),
    "其一，…。…": Layout(_each("其{N}，", "。")),
    "第一个问题是…。…": Layout(_each("第{N}个问题是", "。", "。")),
    "一个是…；…。": Layout(
        lambda pairs: (
            "现在的问题有三个。一个是"
            + "。另一个是".join(p + (f"；{m}" if m else "") for p, m in pairs)
            + "。"
        ),
        seen=(),
    ),
    "存在问题：…\\n改进情况：…": Layout(
        lambda pairs: "\n".join(
            f"存在问题：{p}。" + (f"\n改进情况：{m}。" if m else "") for p, m in pairs
        )
    ),
    "…。对此，…。": Layout(
        lambda pairs: "".join(f"{p}。" + (f"对此，{m}。" if m else "") for p, m in pairs), seen=()
    ),
    "paragraphs": Layout(
        lambda pairs: "\n".join(f"{p}。" + (f"{m}。" if m else "") for p, m in pairs), seen=()
    ),
    "a table": Layout(_table("| 问题 | 改进措施 |\n", "| {1} | {2} |"), named=False),
    "a numbered table": Layout(
        _table("| 序号 | 存在问题 | 整改措施 |\n", "| {0} | {1} | {2} |"), named=False
    ),
    # all problems, then all measures
    "一是…。改进措施：一是…": Layout(
        _lists("存在的问题：", "{N}是", "\n改进措施：", "{N}是"), named=False
    ),
    "一是…。针对上述问题，一是…": Layout(
        _lists("", "{N}是", "针对上述问题，", "{N}是"), named=False
    ),
    "一是…。对此，县里一是…": Layout(
        _lists("主要是：", "{N}是", "对此，我镇", "{N}是"), named=False
    ),
    "一是…。下一步，一要…": Layout(_lists("", "{N}是", "下一步，", "{N}要"), named=False),
    "1.…2.…改进1.…2.…": Layout(
        _lists("（一）存在的主要问题\n", "{n}.", "\n（二）改进情况\n", "{n}.", "。\n"),
        named=False,
    ),
    "（一）问题。一是…（二）改进。一是…": Layout(
        _lists("（一）主要问题。", "{N}是", "\n（二）改进情况。", "{N}是", "。"), named=False
    ),
    "（1）…。整改：（1）…": Layout(
        _lists("问题有：", "（{n}）", "\n整改情况：", "（{n}）"), named=False
    ),
    "①…。办法：①…": Layout(_lists("主要问题：", "{o}", "\n改进办法：", "{o}"), named=False),
    "第一，…。改进：第一，…": Layout(
        _lists("主要问题有三项。", "第{N}，", "\n改进措施有三项。", "第{N}，", "。"), named=False
    ),
    "其一，…。改进：其一，…": Layout(
        _lists("主要问题有三个。", "其{N}，", "\n改进情况：", "其{N}，"), named=False
    ),
    "…；…；…。改进：…；…": Layout(_lists("存在的问题：", "", "改进措施：", ""), named=False),
    "一是…。措施：…；…": Layout(_lists("", "{N}是", "采取的措施：", ""), seen=(), named=False),
    "一是…。我镇将…；…": Layout(_lists("", "{N}是", "下一年，我镇将：", ""), seen=(), named=False),
    # all problems, then what answers each
    "对第一个问题": Layout(_answered("今年有三个问题：", "{N}是", "", "对第{N}个问题，")),
    "针对第一个问题": Layout(_answered("", "{N}是", "\n", "针对第{N}个问题，", "。")),
    "针对第一点": Layout(_answered("", "{N}是", "改进情况：", "针对第{N}点，")),
    "针对问题一": Layout(_answered("", "{N}是", "", "针对问题{N}，", "。")),
    "对前一个问题": Layout(
        _one_or_the_other(("对前一个问题，", "对后一个问题，")), seen=(0, 1), size=2
    ),
    "针对前者": Layout(_one_or_the_other(("针对前者，", "针对后者，")), seen=(0, 1), size=2),
    "针对第一个": Layout(_one_or_the_other(("针对第一个，", "针对第二个，")), seen=(0, 1), size=2),
    # last year's problems first
    "last year's first": Layout(
        _last_year_first(_EACH, "上年报告提出的栏目重复问题，合并后已经解决。今年还有以下问题：")
    ),
    "last year's, then lists": Layout(
        _last_year_first(
            _lists("今年存在的问题：", "{N}是", "改进措施：", "{N}是"),
            "去年的两个问题，即栏目重复和解读少，均已整改。\n",
        ),
        named=False,
    ),
    "last year's, then answers": Layout(
        _last_year_first(
            _answered("当前存在三个问题：", "{N}是", "", "对第{N}个问题，"),
            "2024年报告所列的村级公开栏破损问题，经逐村修补已经解决。",
        )
    ),
    # in one sentence
    "一是…，已…；": Layout(_each("{N}是", "，现", "；"), seen=()),
    "针对…，…。": Layout(
        lambda pairs: "。".join(f"针对{p.split('，')[0]}的问题，{m}" for p, m in pairs if m) + "。",
        seen=(),
    ),
}

WHOLE = (
    "问题主要有两个。一是村务公开栏更新时间不一，最慢的村隔了四个月。镇里已把更新时间写进村级考核细则，第四季度17个村全部按月更新。二是政策宣传停留在发文件，农户不爱看。镇文化站排了3个快板小戏，在8个村巡演。",
    "对照上级要求，还有三处短板：申请答复的格式不统一；公众号开通不久，粉丝只有900人；村里懂电脑的人少。三处短板分别这样补：答复统一套用县里的模板；公众号每周推一期便民问答；每个村培训一名返乡青年。",
    "一是栏目设置偏多，内容重复。2026年1月底前把31个栏目并为18个。二是检索功能弱，只能按标题查。请技术公司增加全文检索，3月上线。",
    "（一）公开不够主动。个别站所等着催。镇党政办每月发一次提示单，连续两次不报的由镇长约谈。（二）业务不够熟练。信息员换了4个。新任的先跟班两周，考试合格再上岗。",
    "问题一，政策解读跟不上。今后文件和解读同签同发。问题二，农村老人看不了手机。各村每月用大喇叭念一遍。",
    "2025年最突出的问题是行政处罚公示超时，共9件。原因是系统对接不畅，数据要人工二次录入。8月完成系统对接后，未再出现超时。",
    "主要问题是解读材料少，形式单一。针对这一问题，我局与县融媒体中心签订协议，每月制作一期短视频。",
    "存在问题：（1）社区公开栏被广告覆盖；（2）申请渠道知道的人少。已做的改进：（1）加装玻璃罩26块；（2）把申请方法印在缴费通知单背面。",
    "一是人员不稳定，业务断档；二是经费紧，公开栏破损没有及时换；三是监督不够，发现问题少。对于人员问题，固定2名专职；对于经费问题，列入2026年预算；对于监督问题，聘请5名义务监督员。",
    "我乡公开工作起步晚，主要短板在双语。13个村里有9个村的公示只有汉字。从5月开始，公示一律双语，译文由乡中心校两位老师校对。",
    "目前的困难，一是山高路远，纸质公示送不及时，二是网络不稳，上传常常失败。我们的办法，一是让邮递员顺路捎带，二是错开高峰，夜里上传。",
    "有群众反映找不到表格下载的地方。核实后，在首页加了入口，并把22种表格换成可填写的格式。还有群众反映电话打不通。现在增加了一条线路，中午有人值守。",
    "不足：网站改版后旧链接失效较多。措施：逐条检测，修复412条，其余作了下线处理。不足：热线答复口径不一。措施：汇编常见问答86条，接线员人手一册。",
    "一是公示内容过于专业。农户反映看不懂计算方法。在公示表背面加印了计算示例。二是公示时间短。有的村贴了三天就撤下。规定公示不少于七天，撤下前拍照存档。",
    "（1）对公开的范围理解不一，有的该公开没公开。印发清单，逐项注明公开时限和责任人。（2）对咨询答复不够耐心。窗口安装了评价器，差评由主任回访。",
    "一年来，我局公开工作还有不尽人意的地方。其一是新媒体粉丝增长慢；其二是与企业互动少。其一，开展“扫码有礼”活动，粉丝增加2100人；其二，每季度召开一次政企恳谈会。",
    "一是少数干部认为公开是额外负担，主动性差。二是基层网络条件差，更新不便。三是图解制作靠外包，周期长。2026年的打算：把公开纳入干部述职；为6个偏远站所接通专线；自己培养2名美工。",
    "一是基础数据分散在各科室。二是更新靠手工。上述两个问题都通过年内上线的数据台账系统解决，现在各科室录一次，全局共用。",
    "存在的问题有：一是主动公开内容不够丰富，二是依申请公开工作的能力有待提升，三是新媒体运用不足。下一步，将从丰富公开内容、强化业务培训、用好新媒体三个方面加以改进。",
    "上年提出的4个问题，3个已解决，1个（历史文件电子化）尚在推进，完成了六成。今年新发现1个问题：部分企业对免申即享政策不知情。商务科用短信向符合条件的137家企业逐一告知。",
    "（一）问题：村级信息员年龄偏大，发布靠别人代劳。（二）原因：村里留不住年轻人。（三）措施：由大学生村官兼任信息员，每月补助200元。",
    "企业反映政策申报条件看不明白（全年来电52个），已改写成问答。居民反映社区公示贴得太高，已统一降到一米五。",
    "一是公开时效不强。改进情况：设定时限。二是公开深度不够。改进情况：公开过程。三是公开队伍不稳。改进情况：固定人员。",
    "第一个问题，公开栏字太小。第二个问题，公众号更新时间不固定。改进：字号加大到二号；每周二、周五更新。",
    "一是乡镇发布随意性大；二是答复拖到最后一天的多。县政府办公室对乡镇实行“周三发布日”，对申请办理实行“十日必答”，两项制度7月起执行。",
    "不足之处：政策解读“一稿多用”，针对性差。改进之处：分企业、农户、学生三类编写，各写各的。",
    "存在短板：一是工作人员的专业能力还需提升；二是公开的及时性还需加强。努力方向：一是每月学一个案例；二是每周五清一次待公开事项。",
    "主要问题及整改：一是对“应公开尽公开”把握不准，漏公开6条，已补公开；二是有1条信息泄露了手机号，已删除并对经办人批评教育。",
    "一是材料堆砌，群众抓不住重点；为此推出“三句话说清楚”专栏。二是线下渠道单一；为此在农贸市场、车站各设资料架。三是反馈少；为此开通留言墙。",
    "存在问题及改进情况：1、部分村公示内容简单，只有总数，没有明细。2、镇级新媒体互动功能弱。3、人员业务水平参差不齐。1、制发明细表样；2、增设留言区；3、组织以案代训。",
)
"""Parts five in which each problem is answered, each written by somebody else."""
LEFT = (
    (
        "问题主要有两个。一是村务公开栏更新时间不一，最慢的村隔了四个月。镇里已把更新时间写进村级考核细则，第四季度17个村全部按月更新。二是政策宣传停留在发文件，农户不爱看。",
        2,
    ),
    (
        "一是栏目设置偏多，内容重复。2026年1月底前把31个栏目并为18个。二是检索功能弱，只能按标题查。三是图片不清。请技术公司重新制图，3月上线。",
        2,
    ),
    (
        "（一）公开不够主动。个别站所等着催，拖到月底才报。（二）业务不够熟练。新任的先跟班两周，考试合格再上岗。（三）渠道不够宽。在车站增设资料架。",
        1,
    ),
    (
        "存在问题：（1）社区公开栏被广告覆盖；（2）申请渠道知道的人少；（3）解读少。已做的改进：（1）加装玻璃罩26块；（2）把申请方法印在缴费通知单背面。",
        0,
    ),
    (
        "一是人员不稳定，业务断档；二是经费紧，公开栏破损没有及时换；三是监督不够，发现问题少。针对第一个问题，固定2名专职；针对第三个问题，聘请5名义务监督员。",
        2,
    ),
    (
        "不足：网站改版后旧链接失效较多。措施：逐条检测，修复412条。不足：热线答复口径不一。不足：公众号留言没人管。措施：专人每日查看。",
        2,
    ),
    ("一是公示内容过于专业，农户看不懂；二是公示时间短；三是公示位置偏。", 0),
    (
        "问题一，政策解读跟不上。今后文件和解读同签同发。问题二，农村老人看不了手机。各村每月用大喇叭念一遍。问题三，图解少。",
        3,
    ),
    (
        "一是公开时效不强。改进情况：设定时限。二是公开深度不够。三是公开队伍不稳。改进情况：固定人员。",
        2,
    ),
    (
        "第一，公开栏字太小。换成二号字。第二，公众号更新时间不固定。第三，热线占线多。增加一条线路。",
        2,
    ),
    (
        "一是乡镇发布随意性大，有的一月一发；二是答复拖到最后一天的多；三是解读照搬文件。改进措施：1.实行周三发布日；2.十日必答。",
        0,
    ),
    (
        "主要问题：一是对“应公开尽公开”把握不准，漏公开6条，已补公开；二是有1条信息泄露了手机号；三是更新慢，已明确专人。",
        2,
    ),
)
"""Parts five in which the problem of this number is not (0: one of them, nobody can tell which)."""
