"""Problems of section 五 that no measure is about, whatever the words: by those of the problem, and by what answers a matter of its kind.

Each matter that offices complain of is a row of ``_MATTERS``: how the problem is named, and what anybody does about it.  A problem is
answered where a measure has a word of its own or a deed of its row; only one that has neither is told, and only beside others that have.
"""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.audit.claims.answered import named
from draftkit.audit.claims.answers import LACK, LINK, has_answer
from draftkit.audit.claims.enumerated import Run
from draftkit.patterns import compiled, regex

_MATTERS: tuple[tuple[str, str], ...] = (
    (
        "解读|[看听读]不懂|难懂|术语|通俗|专业",
        "解读|图|视频|问答|白话|宣讲|讲解|漫画|方言|音频|明白|通俗|试读",
    ),
    (
        "人员|人手|力量|队伍|[兼专]职|轮岗|更换|变动|调[岗整动]|业务|不[太够]?熟|能力|素质|经验|新任|干部|[一1]人|员",
        "培训|轮训|学习|学[完会]|跟[班着]|结对|带教|[AＡ]|业务|专人|配|抽调|充实|人[员手]|专职|交接|移交|骨干|辅导|[讲授]课|案例|手册|指南|补位|[讲教]",
    ),
    (
        "答复|文书|说理|败诉|纠正|复议|诉讼|检索|补正|申请",
        "答复|文书|说理|样[本式]|范[本例]|模板|法律|会审|会商|法[制务]|司法|律师|案例|审核|复核|检索|沟通|补正|主动公开|列入",
    ),
    (
        "更新|及时|滞后|慢|迟|晚|拖|[超逾延]期|时效|周期|积压|不[够太]?勤|过期|空窗|断档|节奏|前[松紧]后|突击",
        "更新|更换|及时|[每按逐][周月日季天]|巡[查检]|检查|提醒|台账|时限|限[时期]|计划|均衡|工作日|[日天月]内|当[天日月]|即时|同[步日]|督|通报|定期|日前|换[下上]|撤|随时|每季度|监测|前移|提前",
    ),
    (
        "栏目|[查难]找|查询|检索|分类|目录|入口|零?散|查阅",
        "栏目|检索|搜索|[分归]类|目录|专[栏区]|入口|合[并成]|整合|索引|导航|标签|集中|汇",
    ),
    (
        "参与|互动|知晓|关注|阅读|群众|居民|村民|牧民|老[年人]|上网|留守|意见|征集|评议|留言|外出|散居|分散|人少",
        "参与|座谈|征[集求]|邀请|宣[传讲]|走访|入户|广播|喇叭|上门|公开栏|张贴|大字|帮|代[办查为]|点题|推送|回访|问卷|发放|二维码|开放|包[村片]|网格|微信群|留言|回复|捎|送",
    ),
    (
        "均衡|不平衡|差距|参差|差[异别]|个别|有的|不一|部分|少数|低[于\\d]",
        "结对|帮扶|补[齐录上短]|督|通报|检查|考核|约谈|指导|标准|统一|抽[查检]|包联|清单|调度|加密",
    ),
    (
        "审核|审查|错|规范|统一|一致|格式|口径|隐私|个人信息|把关|质量|随意",
        "审|校|复[读核查]|另一人|交叉|双人|统一|规范|模板|样本|版式|标准|样式|脱敏|遮|制度|要求|流程|把关|明确",
    ),
    (
        "内容|不[够]?全|范围|深度|转[载发]|原创|报道|动态|数量|公开不|公开得|主动性|公开少|依据",
        "目录|清单|增加|补[充录]|扩大|原创|自[编采写]|约稿|选题|(?:主动|全文|一并|同步|同时|应)公[开布]|公布|上网",
    ),
    (
        "形式|方式|渠道|载体|手段|单一|单调",
        "视频|图|音频|广播|喇叭|公众号|直播|屏|短信|微信|入户|专区|二维码|折页|手册|方言|问答|宣[传讲]|形式|渠道",
    ),
    (
        "机制|责任|重视|认识|配合|协调|衔接|制度|传递|报送|移交|主动",
        "机制|制度|责任|考核|通报|会商|联席|明确|流程|清单|台账|调度|约|学习|培训|专题|报送|移交|督",
    ),
    (
        "系统|设备|故障|网络|人工|手工|技术|导入|信号|平台|网站|账号",
        "系统|对接|设备|升级|自动|维修|更换|接口|技术|平台|网站|改版|迁移|维护|账号",
    ),
    ("翻译|[蒙藏维彝]文|双语|译", "翻译|译|双语|[蒙藏维彝]"),
    ("尚?[剩余]|未[整完清解办]|没有清零|遗留|屡", "清零|[剩其]余|督办|[月年]底?前|销号|跟踪|驻"),
    (
        "无法提供|不掌握|不知道|不清楚|分不清|[向找]哪|问错|渠道",
        "一览|列明|指[引南]|谁|一图|告知|引导|目录|清单|宣[传讲]|张贴|印成",
    ),
    ("重复|集中|同一|多次|相近", "集中|到村|上网|主动公开|纳入|说明|走访|沟通|一次|合并"),
)
"""What is complained of, and what is done about it."""
_AT_LEAST = 24
"""Characters of the measures; of fewer nothing can be told."""
_MOST = 5


def is_about(measures: str, problem: str) -> bool:
    """Whether measures name a problem, or have a deed that answers one of its kind."""
    return named(problem, measures) or any(
        compiled(complaint).search(problem) and compiled(deed).search(measures)
        for complaint, deed in _MATTERS
    )


def left_alone(problems: Sequence[str], measures: str) -> list[int]:
    """The numbers of the problems that no measure is about, where others have one."""
    if len(measures) < _AT_LEAST or not 1 < len(problems) <= _MOST:
        return []
    left = [
        number
        for number, problem in enumerate(problems, start=1)
        if not is_about(measures, problem)
    ]
    return left if len(left) < len(problems) else []


def in_a_list(text: str, runs: Sequence[Run]) -> list[int]:
    """``一是……；二是……；三是……。针对甲，……。针对乙，……。``: a numbered list of problems, and what is told behind it."""
    several = [run for run in runs if run.size > 1]
    if not several:
        return []
    run = several[0]
    *items, last = run.items(text)
    told, mark, _ = last.lstrip("\n").partition("。")
    start = run.starts[-1] + last.index(told) + len(told) + len(mark) if mark else len(text)
    behind = text[start:]
    lead = behind.lstrip("\n")[:_LEAD]
    if not (LINK.search(lead) or compiled("改进|整改|措施|针对|^对|^20").search(lead)):
        return []
    problems = [*items, told]
    if _BY_NUMBER.search(behind):
        return []  # told by their numbers, which another rule reads
    lacking = sum(1 for item in problems if LACK.search(item))
    if lacking * 2 < len(problems) or any(map(has_answer, problems)):
        return []
    parts = [part for part in _PARTS.split(behind) if len(part) > _A_PART]
    if len(parts) == len(problems) and "针对" not in behind:
        return []  # one for each, in whatever words
    return left_alone(problems, behind)


_LEAD = 24
_PARTS, _A_PART = regex("[。；\n]"), 8
_BY_NUMBER = regex(
    r"第[一二三四五\d]、?(?:第|[个点项条方])|前[两三]|后[两三]|同一[条项]?措施|问题[一二三四五\d]"
)
_NAMED_TOGETHER = regex(
    r"(?:^|[，。；：\n]|存在|仍有|还有|是)(?P<list>[^，。；、：\n]{3,16}(?:、[^，。；、：\n]{3,16}){1,3}?)(?:这[两三四2-4](?:点|个|项|方面|条)|等(?:[两三四2-4]?[个项]?(?:方面)?的?)?(?:问题|不足|短板))"
)


def in_one_breath(text: str) -> list[str]:
    """``解读形式少、公开栏更新慢、专职人员不足这三点较为突出。……``: the problems of one sentence that no measure behind it is about."""
    match = _NAMED_TOGETHER.search(text)
    if match is None:
        return []
    problems = compiled("、|和(?=[^和]{3,}$)").split(match["list"])
    _, _, behind = text[match.end() :].lstrip("\n").partition("。")
    if not all(LACK.search(problem) for problem in problems) or not LINK.search(behind):
        return []
    return [problems[number - 1] for number in left_alone(problems, behind)]
