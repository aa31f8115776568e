"""What applications were about, who made them and how, told where none came in (F1): ``未收到申请，申请内容主要集中在土地征收``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from draftkit.audit.claims.nothing import none_came
from draftkit.audit.claims.text import OVERVIEW, PROBLEMS, Finding, Report, Sentence, at, squeezed
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_MOSTLY = r"(?:主要|大多|多数|大部分|多|均|都|全部|普遍|较为|比较)*"
_AMONG = r"(?:集中(?:在|于)|涉及|以[^，。；]{2,14}(?:为主(?!要)|居多|为多)|为|是|来自|与[^，。；]{2,10}有关)"
_ABOUT = regex(
    rf"(?:^|(?<=[，。；：从])|(?<=[，。；：]其中))所?(?:收到的?)?申请(?:公开)?(?:的)?(?:内容|事项|信息|类型|类别|领域|主题|人|主体|者|方式|途径|渠道|形式|人群)(?:方面)?(?:看，|来看，)?(?:{_MOSTLY}{_AMONG}|{_MOSTLY}(?:集中|居多))"
)
_MORE = regex(
    r"(?:^|(?<=[，。；：]))申请(?:数?量|件数|总数)(?:同比|比上年|较上年)?(?:有所|略有|明显|大幅|持续)?(?:上升|增加|增长|回升)"
)
_NONE = r"(?:(?:未|没有|无)(?:收到|接到|新收|受理)?(?:过|到)?[^，。；\d]{0,16}申请|申请[^，。；\d]{0,6}0件)"
_RIGHT_BEHIND = regex(
    rf"{_NONE}，(?:其中)?(?:(?:均|全部|都|多数|大多|主要)(?:为|由|是|系|通过(?=网[络上]|信函|邮[寄件]|当面|在线|现场|窗口|书面)|以|涉及|来自|采用(?=网[络上]|信函|邮[寄件]|当面|书面))(?!原因|因)[^，。；]{{2,}}|以[^，。；]{{2,10}}提[交出]的?为主)"
)
"""Right behind the words that none came, in the same sentence: nothing else can be meant."""
_ANSWERED = regex(
    r"(?:^|(?<=[，。；]))(?:所作(?:的)?|(?:全年|年内)?作出的|(?:[对给向]申请人|依申请公开)的)?(?:答复|(?:答复|告知)(?:书|文书|意见))(?:均|全部|都)(?:已|能)?(?:经|按|在|由|以|依|附|加盖|送|及时|当面|邮寄|寄)[^，。；]{2,}"
)
"""What was answered, and how: ``答复文书均已按时送达申请人``."""
_NOT_TO_APPLICANTS = regex(
    r"建议|提案|留言|热线|工单|来信|信访|信箱|咨询|诉求|网民|意见|复议|代表|委员|应(?!结)|须|需|要求|规定|明确|制度|样本|范本|模板|上一?年(?!度?结转)|去年(?!结转)"
)
_DEALT = regex(
    r"(?:^|(?<=[，。；：]))(?:对|就)(?:涉及[^，。；]{2,12}的|(?:不予公开|无法提供|不予处理|部分公开|内容不明确|疑难复杂|疑难)的?)申请，?(?:均|都|逐件|逐一|分别|一律|耐心|详细|书面|依法|已)*(?:征求|说明|告知|解释|引导|补正|释明|沟通)"
    r"|(?:^|(?<=[，。；：]))(?:对)?申请人(?:多次|重复|反复)[^，。；]{0,6}申请(?:的)?，?(?:均|都|耐心|详细|依法|已)*(?:说明|告知|解释|引导|不予处理)"
    r"|(?:^|(?<=[，。；：])|有)[1-9]\d*件(?:政府信息公开|信息公开|公开)?申请(?:因|经|的|已|被|需|属|涉及|由)"
    r"|(?:^|(?<=[，。；：]))(?:所有|全部|每份|各份)?答复(?:书|文书|意见)(?:的)?(?:均|全部|都|送达)(?:已)?(?:经|由|方式|以|按)"
    r"|(?:^|(?<=[，。；：]))(?:其中)?(?:网上|网络|线上|信函|当面|书面|邮寄)(?:提交的?)?申请(?:占|居|较)(?:多数|多|大多数|首位|[一二三四五六七八九]成|\d)"
    r"|(?:^|(?<=[，。；：]))申请(?:数?量|件数)?(?:居前|最多|较多)的"
    r"|(?:^|(?<=[，。；：]))申请(?:主要|大多|多数|多)(?:来自|集中|涉及|为|以)"
    r"|(?:^|(?<=[，。；：]))申请(?:数?量|件数|总数)(?:同比|(?:比|较)(?:上一?年|20\d\d年))(?:增加|上升|增长|多)"
    r"|(?:^|(?<=[，。；：]))(?:办理|答复)?(?:用时)?最(?:长|短|快|慢)的(?:[一1]件)?(?:申请)?，?(?:用时|用了|历时|仅用)"
    r"|(?:抽查|评查|检查|复查)(?:了)?(?:依申请公开|信息公开|公开)?申请(?:办理|答复)?(?:案卷|卷宗|文书)[1-9]"
    r"|(?:^|(?<=[，。；：]))(?:全年|年内)?(?:办理|受理|收到)的申请(?:没有|无)一件"
    r"|(?:^|(?<=[，。；：]))对[^，。；]{2,14}的申请，(?:均|都|依法|一律)*(?:作出|予以|不予|出具|发出)"
    r"|(?:^|(?<=[，。；：]))(?:电话|逐一|当面|随机)*回访(?:了)?申请人[1-9]"
    r"|(?:^|(?<=[，。；：]))所(?:有)?(?:收|受理|收到)的?(?:公开)?申请，?(?:当场|当天|均|都|全部|即时)"
    r"|(?:^|(?<=[，。；：]))(?:全年|年内)?(?:受理|收到)的申请(?:当场|当天|均|都|全部|即时|[^，。；]{0,4}占)"
)
"""What was done with applications, and how many of them: ``最长的一件用时19个工作日``, ``答复书送达方式以邮寄为主``."""
_LATE = regex(
    r"(?:^|(?<=[。；：、\n])|(?<=\d[.．、])|(?<=[一二三]是))(?:个别|部分|少数|有的)?(?:依申请公开|申请)(?:的)?(?:答复|办理)(?:有时|偶有|存在|时有)?(?:超期|逾期|拖延|延误)"
)
_OTHERWISE = regex(
    r"往年|上一?年(?!度?[^，。；]{0,4}结转)|去年(?!结转)|以往|历年|20\d\d年(?:底)?收到|不明确|不符|如|应|可以|需|来电|咨询|指南|要求|规定|包括|分为|有[：，]|保持|畅通|提供|支持"
)

_FAULTS = regex(
    r"(?:[给对]申请人的答复(?:书|文书)?|答复(?:申请人|[^，。；\d]{0,8}公开申请)时|办理[^，。；\d]{0,6}公开申请时|(?:有的|个别|部分|少数)(?:依申请公开|公开申请|申请)?(?:的)?答复(?:书|文书)|(?:有的|个别|部分|少数)(?:依申请公开|(?:政府信息公开|信息公开|依申请公开|公开)?(?:的)?申请)(?:件)?(?:的)?(?:答复|办理))，?"
    r"(?=[^。；，]{0,16}(?:不|没有|未|混乱|缺|漏|偏|慢|迟|简单|笼统|错))(?![^。；，]{0,16}(?:[超逾]期|熟悉|了解|掌握|怎样|如何))[^。；，]{2,24}"
)
"""What was amiss with answers: ``给申请人的答复书格式不统一``."""
_TO_COME = regex(
    r"模板|样[本式例]|范[本例]|今后|以后|将来|如|可能|容易|担心|防止|避免|演练|模拟|抽查|改进|下一步"
)
_N = r"(?<![\d.])(?:[1-9]\d{0,3}|[一两二三四五六七八九十])"
_A_DEED = regex(
    r"答复(?:书|文书|件|函|意见书)|告知(?:书|文书|函)|补正通知书?|(?:今年|全年|年内|本年度?)(?:所?(?:作出|出具|发出|办理|形成|制发))?的(?:每[一]?[份件])?答复"
    rf"|(?:延期|延长)(?:了)?(?:答复|办理)?(?:期限|时限)?(?:答复)?(?:的)?(?:有|共)?{_N}件|{_N}件(?:申请)?[^，。；\d]{{0,12}}(?:延期|延长)"
    r"|申请人(?!如|若|可|应|的?(?:权利|合法|身份|隐私|需求|提交|填写)|在线|通过|查询|下载|提供便利)[^，。；]{0,12}?(?:表示|来电|来函|来信|致谢|满意|理解|签收|签字|领取|撤回|补正|拿到|认可|称赞|好评|感谢|反映|异议)"
    rf"|(?:补正|征求(?:了)?第三方(?:意见)?)[^，。；\d]{{0,4}}{_N}[件次]"
    r"|(?:办理|答复)(?:政府信息公开|信息公开|公开)?申请(?:的)?(?:过程|工作|环节)?(?:中|时)"
    r"|(?:与|同|向|对)申请人(?:[^，。；]{0,8})(?:通(?:了|过)?电话|打(?:了|过)?电话|回访|见面|面谈|沟通|说明|解释|释明|联系|核对|确认|告知)"
    r"|对[^，。；]{1,8}的(?:公开)?申请(?:均|都|一律|逐[件一]|用|以|全部|及时|当[场面])[^，。；]{0,12}(?:答复|回复|说明)|每一?[件份](?:公开)?申请(?:的)?(?:答复|办理)?(?:前|后|时)?(?:均|都|又)"
    rf"|(?:有|对|就|其中|办理|收到|会商)(?:了)?{_N}件[^，。；\d]{{2,16}}的?申请(?!公开|书|表|指南|复议)"
    rf"|申请(?:办理)?(?:档案|案卷|卷宗|材料)[^，。；\d]{{0,10}}{_N}[卷件份册宗]|(?:答复|办理)(?:的)?(?:满意|质量|时效|速度)[^，。；]{{0,6}}(?:较|提高|提升|好评|满意|高于|优)"
)
"""What nobody can have done where nobody asked: papers that went out, what applicants did, what was prolonged."""
_IT_WAS = regex(
    r"今年|全年|年内|本年|20\d\d年|已|均|都|全部|普遍|有的|个别|部分|少数|多数|居多|为主|了|过|一律|逐[件份一]|统一(?!规则|样式|格式)|\d+[件份人次名位]|[一两二三四五]件|当[面场天日]"
)
"""Words by which it was so this year."""
_NOT_SO = regex(
    r"(?:没有|未发生|未出现|未发现)(?:这|此|该|发生|需要|出现过?这|相关|类似)|不(?:存在|涉及|熟|会|懂|了解|清楚)|如(?!期|实|下)|若|凡|一旦|今后|以后|今年没有|收到(?:申请)?(?:即|后|时)|接到申请|可(?!靠)|应(?!用)|须|需要|要(?!求纸|求提供|求公开)|准备|样|模[板拟]|范[本例]|格式(?!不|错|混|有误)|熟悉|培训|学习|练|讲(?![明清透解])|研讨|考核办法|制度|流程|规程|(?<!按)(?<!按照)规定|规范了|办法|指南|预案|机制|导引|要点|建议|提案|留言|热线|工单|来信|信访|信箱|咨询|诉求|网民|代表|委员|往年|(?<![比较与同])上一?年(?!度?(?:没有)?结转)|去年|以往|历年|过去|此前|近年|其他(?:单位|乡镇|部门)|兄弟|案例|外地|县里的|上级|(?:复议|应诉)(?:答复|案)|便于|方便(?!了)|确保|保证|做到|力求|将|计划|拟|下一步|能够?|假设|虚拟|测试|明确(?!答复)|20\d\d年|宅基地|低保|审批|许可|救助|公示|办证|补贴"
)


def check(report: Report) -> Iterator[Finding]:
    """The first such words, where the tables or 一 tell that none came."""
    if not none_came(report):
        return
    for sentence in report.sentences(OVERVIEW, 3, 4, PROBLEMS, 6):
        found = next(chain(_told(sentence), _deeds(sentence, report.year)), None)
        if found:
            yield found
            return


def _told(sentence: Sentence) -> Iterator[Finding]:
    fix = "没有申请的，删去；有申请的，核对件数"
    if match := _RIGHT_BEHIND.search(sentence.plain):
        what = "说没有收到申请，紧接着却说申请是怎样的"
        yield at(sentence, "F1", what, fix, span=match.span())
    if match := _ANSWERED.search(sentence.plain):
        around = _before(sentence) + sentence.plain
        if not _NOT_TO_APPLICANTS.search(around.replace(match[0], match[0].replace("意见", ""))):
            what = f"没有收到申请，却说“{match[0]}”"
            yield at(sentence, "F1", what, fix, span=match.span(), severity=Severity.WARNING)
    if sentence.section.number == PROBLEMS and (match := _FAULTS.search(sentence.plain)):
        around = sentence.plain[begins(sentence.plain, match.start(), "。；") : match.end()]
        if not any(words.search(around) for words in (_TO_COME, _OTHERWISE, _NOT_TO_APPLICANTS)):
            what = f"没有收到申请，却说到“{match[0]}”"
            yield at(sentence, "F1", what, fix, span=match.span(), severity=Severity.WARNING)
    every = (_LATE,) if sentence.section.number == PROBLEMS else (_ABOUT, _MORE, _DEALT)
    for match in (m for words in every for m in words.finditer(sentence.plain)):
        end = next((p for p in map(sentence.plain.find, "。；") if p >= 0), len(sentence.plain))
        clause = sentence.plain[match.start() : max(end, match.end())]
        others = (m.end() for m in _OTHERWISE.finditer(clause))
        if all(end <= len(match[0]) for end in others) and not _OTHERWISE.search(
            _lead(sentence, match.start())
        ):
            what = f"没有收到申请，却说到“{match[0]}”"
            severity = Severity.WARNING
            yield at(sentence, "F1", what, fix, span=match.span(), severity=severity)


def _before(sentence: Sentence) -> str:
    """The end of what stands before a sentence in its paragraph, where that is of other matters."""
    before = squeezed(sentence.paragraph.text[: sentence.start]).rstrip("。").rpartition("。")[2]
    return "" if "申请" in before else before


def _lead(sentence: Sentence, place: int) -> str:
    """The clause before a place."""
    text = sentence.plain[:place].rstrip("，")
    return text[begins(text, len(text), "，。；") :]


def _deeds(sentence: Sentence, year: int) -> Iterator[Finding]:
    """What was done for applicants this year: ``今年的答复书都由经办人上门送达``."""
    text = sentence.plain.replace(f"{year}年", "本年度□")
    for match in _A_DEED.finditer(text):
        begin = begins(text, match.start(), "。；")
        end = closes(text, match.end(), "，。；")
        start, half = begins(text, match.start(), "，。；："), closes(text, end, SENTENCE)
        if _IT_WAS.search(text[begin:half]) and not (
            _NOT_SO.search(text[begin:half])
            or _DENIED.search(text[start : match.start()])
            or _NONE_CAME.search(text[begin:half])
        ):
            what = f"没有收到申请，却说到“{text[match.start() : end]}”"
            fix, severity = "没有申请的，删去；有申请的，核对件数", Severity.WARNING
            yield at(sentence, "F1", what, fix, span=(match.start(), end), severity=severity)


_NONE_CAME = regex("(?:没有|未|没)(?:收到|接到|办理?过?|受理|有人)?[^，。；]{0,8}申请")
_DENIED = regex("明确|要求|落实|没有|没|未(?!来)|无(?!误|异议)|不(?!断|仅|但|服)")
