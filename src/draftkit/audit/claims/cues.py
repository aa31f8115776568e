"""Words by which a clause says that its number is no statement about this year's tables, or that there was nothing."""

from __future__ import annotations

from draftkit.chinese.absence import ABSENT
from draftkit.chinese.numerals import COUNTING
from draftkit.patterns import regex

LAST_YEAR = r"上一?年|去年|前年|往年|历年|同期|{last}年|以前年度"
CHANGE = regex(
    r"同比|环比|相比|对比|与上|较上|比上|增加|增长|减少|下降|上升|增幅|降幅|降低|提高|翻一?番|倍|多收|少收"
    r"|多了|少了|[多少](?=\d)|持平|多出|少于|差额|相差|差数|差"
)
PERIOD = regex(r"[上下]半年|季度|月份|每月|每季|每年|日均|月均|平均|截至[^，。]{0,6}(?<!1)[0-9]月")
CARRY = regex(
    r"(?:由|从|自)?(?:上|去)一?年度?[^，。；：、\d]{0,12}?(?:结转|转入|转来|移转|接转|遗留)|结转自[^，。；]{0,6}年|结转上一?年度?(?=的?\d)|20\d\d年度?(?:末|底)?(?:结转|转入|转来)|(?:上一?年度?|去年|20\d\d年度?)(?:末|底)?(?:尚)?未(?:能)?办(?:结|完)(?:的)?(?=\d)"
)
SUBSET = regex(
    r"网络|互联网|网站|网上|在线|线上|线下|信函|来函|函件|邮寄|书信|信件|当面|现场|窗口|传真|平台|邮件|电话|电子|渠道|方式|延期|延长|征求|超期|所[涉需]"
    r"|书面|口头|面对面|工作日|以内|逾期答复|处理费|收费|补正(?!后)|占|每|涉及|关于|(?<!各)类|方面的|领域"
)
PUBLISHED = regex(r"公开|公示|公布|发布|归集|录入|推送|上传|信息(?!公开)|条")
NEGATION = regex(
    rf"{ABSENT}|并无|均无|都无|皆无|全无|尚无|暂无|亦无|也无|又无|仍无|既无|从无|无(?=[上本由自结行政复诉规申其新待需可制废]|公开|政府信息)"
    r"|未(?:曾)?(?:发生|出现|产生|收到|接到|接收|受理|新收|制发|制定|作出|有|涉及|被申请|被提起)"
    r"|未因[^，。；]{0,24}?(?:发生|引发|产生|出现|被)|未(?=[^，。；]{0,4}(?:申请|提起)行政)"
)
NOT_NEGATION = regex(r"没有现成|没有经过")
SPLIT = regex(r"[，；：。！？（）()]")
GENERIC = regex(
    r"(?:因(?:政府)?信息公开(?:工作|行为|事项)?(?:而)?(?:引起|引发|产生|发生)|引起|引发|发生|出现|收到|接到|产生|新收|过|新|相关|有关|此类|这[类方]面|案件|的|情况|情形|申请|公开|数量|争议|记录|数据|任何|政府信息)*[。！]?"
)
IN_TURN = regex(r"分别(?!属于)|依次|各为|各是")
REST = regex(r"另外|其余|余下|剩余|另有|另|其他(?!处理|结果|组织|法律|申请|法人|方式)")
OTHER_CASES = regex(r"其[他它](?:情形|原因|情况)")
"""A row of its own, whatever results were named before it."""
OUTSIDE = regex(r"以外|之外|除")
WHOLE = regex(
    r"(?:共|全年|本年|年内|累计|合计|总计|本年度|全部|{year}年)[^，。；]{0,14}申请|申请(?:共|计|数|为|数量|总数|共计|总量)*(?=\d)"
)
SHARED = regex(r"均|都|皆|各为|各是|三项|两项|三者|二者|两者")
SUMMED = regex(r"之和|总和|共|合计|总计|累计|相加|总数|三类|两类|小计")
RANGE = regex(r"(?<![截日月年底])[”]?至[“]?(?!\d)")
COMING = regex(r"将[于在]?(?![^，。；]{0,6}(?:纳入|列入))|拟于|待(?=[^，。；]{0,8}(?:后|年|答复))")
"""What follows is still to be done."""
OF_PAPERS = regex(
    r"主动公开[^，。；]{0,6}[，、][^，。；]{0,6}依申请公开[^，。；]{0,12}[，、]不(?:予)?公开|(?:公文|发文|公开)属性"
)
"""Papers are sorted by who may read them, not applications by how they were answered."""
AS_JUDGE = regex(r"作为(?:行政)?复议机关")
OTHER_TIMES = regex(r"以前|此前|历年|往年|过去|承接|机构改革")
"""Papers that need not be of this year."""
OTHER_PAPERS = regex(r"公文|(?:政策|各类|普通)文件|发文")
CHANNEL = regex(r"网络|互联网|网上|在线|信函|邮寄|当面|现场|窗口|传真|电子邮件")
APPOSED = regex(r"(?:分别)?(?:为|是|包括)(?=[^，。；\d]{2,12}\d)")
"""What follows says what the number is made of."""
DONE_AMONG = regex(
    r"(?:办结|答复|办复)[^，。；\d]{0,10}\d+件[^，。；\d]{0,6}(?:，|（|中，?)其中[^。；]*$"
)
"""``办结15件，其中1件为上年结转，14件为……新收``: those that came and were settled."""
LOOKED_THROUGH = regex("清理|评估|审查|梳理|复核|复审")
JUDGED_AFTERWARDS = regex("评估|有效期[^，。；]{0,4}届满|到期")
"""What became of those that were judged is told of them alone."""
IN_A_COLLECTION = regex("收录|入库|归集|汇编|文件库|数据库|存量")
"""What a collection holds is not of the year."""
STILL_VALID = regex(r"(?:继续|保留)有效")
"""Said of those that were looked through, which need not be all there are."""
PARTLY_TOO = regex(r"[^，。；、\d]{0,4}\d+件?[（，](?:含|包括|其中)(?:予以|区分处理)?部分公开")
BESIDE = regex(r"(?:新)?(?:制发|制定|印发|出台|废止|失效|宣布|发布|有效|现行|的|和|或|了|政府)+$")
"""What stands between an action and its papers: 制发行政规范性文件."""
OF_THOSE = regex(r"(?:纠正|维持|撤销|审结)的(?:行政)?复议[^，。；]{0,4}\d+[件起]、(?:行政)?$")
"""``被纠正的复议71件、诉讼12件``: of the lawsuits too, so many of one outcome."""
NO_DECISION = regex(
    r"[，；]?(?:我[\u3400-\u9fff]{1,2}|全年|本年度?|年内|街道)*(?:没有|未|无)(?:作出|实施|发生|开展|办理|产生)?(?:行政(?:许可|处罚|强制)[、和及]?)+(?:决定|行为|措施|事项|案件)?[，。；]?"
)
TOGETHER = regex(
    r"(?:的|申请|信息|答复|两项|[两二三四五六][类项者种]|合计|总计|一?共|计|为|有|是)*"
)
JOINED = regex(r"(?:的)?(?:、|和|及|与|以及|或者?)")
SPLIT_AMONG = regex(r"(?<=复议|诉讼|案件)中(?=[^，。；\d]{0,10}\d+[件起宗])")
"""``5件行政复议中被纠正1件``: the first number is that of all of them."""
SPLIT_JOIN = regex(
    r"(?<=[件宗起份条项次元0-9零])(?:、|和|及|与|以及|并)(?=[^，。；、]{0,24}?[\d零两"
    + COUNTING
    + "])"
)
