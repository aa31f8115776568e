"""What words of section 五 tell: something that is lacking, or a deed, a rule or a plan of the body, which is a measure."""

from __future__ import annotations

from draftkit.patterns import compiled, regex

LINK = regex(
    r"下一步|(?:改进|措施|整改|对策|打算|(?:整改|改进|解决|落实)情况)[：:]|(?:^|(?<=[。；\n]))将(?=[\u3400-\u9fff])|下步|对策|举措|改进打算|(?:打算|准备|计划)(?:这样|这么|如下)?|下一年|明年|来年|下一阶段|下阶段|(?:^|(?<=[。；，：\n]))(?:今后|为此|对此|针对(?!性))|改进措施|改进情况|整改措施|新的一年|20\d\d年(?:起|[，,]?(?:我|将))|我[\u3400-\u9fff]{1,2}将|将(?:进一步|继续|加强|着力|重点|不断|从以下|采取|严格|持续)"
    r"|(?:办法|做法|措施|对策|举措)(?:是|有)|对(?:这|该|上述)[^，。]{0,4}(?:问题|情况|不足|点)|为解决|要进一步|接下来|努力方向"
)
"""Words that lead to a measure."""
LACK = regex(
    r"不|未|没有|缺|少|薄|弱|短板|差距|问题|滞后|有待|欠|单一|偏|慢|难|低|待|过于|脱节|参差|空白|失衡|差|浅|窄|旧|散|乱|老化|重复|压力|仅|只|超过|超期|逾期|才|兼职|照抄|迟|拖|为主|(?:依靠|凭)经验|居多|需要|仍需|笼统|简单|粗|繁|复杂|模糊|零[散碎星]|分散|陈旧|漏|泄露|[差错]误|有误"
)
"""What tells of something lacking."""
_NEUTRAL = regex(
    r"不(?:少于|多于|超过|低于|高于|得|予|再|动产|断|定期|可|准(?=[\u3400-\u9fff])|同|到位的|合格的|掌握)|错[峰时]|未(?:再|成年)|没有再|无障碍|缺一不|必不可少|减少|难点|疑难|差异化|少数民族|至少|只需|常见问题|问题(?=库|清单|台账|整改)|(?:压|缩|减)[短少低]|降低|旧(?:城|改|村)|“[^“”]{1,40}”"
)
"""What only sounds so: a rule (不得), a result (不再, 减少), a name."""
_LACK_ENDS = regex(
    r"(?:不[\u3400-\u9fff]{1,4}|未[\u3400-\u9fff]{1,6}|没有[\u3400-\u9fff]{0,6}|缺[\u3400-\u9fff]{0,3}|[少慢弱低难薄差窄浅乱散旧高大紧多小长远短]|滞后|单一|脱节|困难|有限|不足|参差|问题)$"
)
"""How a clause ends that tells of a lack, whatever it names before (公开栏更换慢)."""
_WHO = r"(?:[我本][镇乡县市区旗局办委厅街站院](?:里|内)?|[本我]单位|苏木|街道|[县市区镇乡旗局省]里|[\u3400-\u9fff]{0,10}(?:办公室|办事处|人民政府|党政办|政府|股|科|处|局|所|中心|政务办|公开办|大队|支队|站办所|集团|部门|单位|乡镇|街镇|镇村|学校|社区|村))?"
_WHEN = r"(?:(?:[自从到至])?(?:20\d\d年|今年|本年|年内|年底|现|现在|目前|下年|明年|今后|以后|[上下]半年|[一二三四1-4]季度|第[一二三四]季度|\d{1,2}月)(?:份|底|初|中旬|上旬|下旬)?(?:起|以来|后|前)?，?)*"
_ACTS = r"实行|推行|试行|施行|执行|试点|制定|制订|制发|制作|编印|编制|编写|编发|编成|印发|印制|下发|出台|建立|建成|新建|组建|成立|统一|规定|明确|要求|约定|商定|组织|开展|举办|汇编|整理|梳理|逐[项一件条户个村]|核对|更换|补[齐发录建设]|修订|修改|改[为由用成进版]|合并|归[集到入并]|分[为成批类]|设(?!施|备)|增[设配加派补]|加[装派设注]|新[增设聘]|开[设通辟]|录制|张贴|公布|通报|约谈|列[入为]|纳入|选派|选[聘定]|抽[调查]|指[定派]|安排|确定|配[备齐发套置]|聘|邀请|请(?![示求假])|购置|投入|拨付|上线|推出|推送|发放|送到|送[上政]|上门|入户|驻点|蹲点|结对|轮训|轮流|培训|督促|检查|抽查|会同|联合|完成|解决|安装|修[复好缮]|换[成上]|委托|依托|利用|发挥|落实|完善|健全|规范|优化|强化|加强|加大|提高|提升|推进|推动|拓宽|拓展|丰富|深化|压缩|缩短|清理|查看|提醒|跟班|带教|探索|引导|采取|通过|围绕|对照|按(?![时期照部])|每[周月日季年半期]|定期|及时|提前|限期|限时|集中"
_BEGINS = regex(
    rf"^(?:(?:为此|对此|因此|于是|同时|并|还|也|又|再|先|就|均|都|全部|逐步|现已|已经?|正在|着手|开始|进一步|继续)?，?){{0,2}}{_WHEN}{_WHO}{_WHEN}(?:均|都|全部|已经?|现已|正在|再|并|还|同时)?(?:{_ACTS})(?!的)"
)
"""A clause that begins with what is done, behind who does it and when."""
_DISPOSES = regex(
    r"把(?![关握控持守柄戏])|(?<![即必])将(?![来近军要])|拟(?![定稿])|(?<!外)计划(?![外生])|打算|准备(?!不)|争取|力争|必须(?![^，]{0,12}才)|一律|不得|方可|须(?!知)|(?:[年月度天始日]|半年|季度)起|从[^，]{1,8}起|现已|已(?:经?[^不有超过无][^，]|列)|今后|改[为由用成]|不再|(?:得到|予以|加以|通过[^，]{2,20})(?:解决|改进|整改)|每[周月季天日年]|按[周月季]"
)
"""What tells of a deed, a rule or a plan wherever it stands in a clause."""
_HANDED = regex(r"由(?!于|来|此|衷)[^，。]{3}")
_ALONE = regex(r"一人|自行|各自|分头|手写|兼任|兼职|组成|[造构]成|引起|导致|引发|产生")
"""Whom a thing is left to tells of a lack."""
_TO_ALL = regex(
    r"(?:对|为|给|向|与|同|在)[^，。]{1,24}?(?:逐|开展|实行|进行|集中|统一|限期|发函|补|作了|配|各[增加设指配发]|加[装设注]|增[设加]|建|设[了置立有]|张贴|公示|公布|讲|约谈|通报|培训|指导|帮|商|签|提醒|辅导|检查|核对)"
)
_CONCEDES = regex(r"虽|尽管|即使|往往|本应|应当?(?=[^，]{0,8}(?:而|却|但))|原定|原计划")
_OTHERS_DO = regex(r"(?:有的|个别|部分|少数|一些|申请人|群众|居民|企业|农户)[^，]{0,8}(?:把|将)")
_CLAUSES = regex(r"(?<!、)[，：:]")
_PARTS = regex(r"[。；;\n]")
_SHORTEST = 4
"""A part of so few characters tells nothing."""


def tells_deed(words: str) -> bool:
    """Whether a clause of ``words`` tells a deed, a rule or a plan: 从三季度起凡涉及补贴的文件必须附图解."""
    return any(_is_deed(clause) for clause in _CLAUSES.split(words))


def _is_deed(clause: str) -> bool:
    plain = _NEUTRAL.sub("", clause)
    if _CONCEDES.search(clause) or _OTHERS_DO.search(clause) or _LACK_ENDS.search(plain):
        return False
    if _BEGINS.search(clause):
        return not compiled("[未没]|(?<!少)不(?![少多超低得予再断定可准])").search(clause[:12])
    if _HANDED.search(clause):
        return not _ALONE.search(clause)
    if compiled(r"[未没仅只难才]").search(plain):
        return bool(compiled(r"必须|一律|不得|方可").search(clause))
    return bool(_DISPOSES.search(clause) or _TO_ALL.search(clause))


def tells_measure(sentence: str) -> bool:
    """Whether a sentence behind a problem is its measure: it tells a deed, or at least of nothing that is lacking."""
    return tells_deed(sentence) or not LACK.search(_NEUTRAL.sub("", sentence))


def tells_lack(item: str) -> bool:
    """Whether the first sentence of an item tells of something lacking."""
    first = next((p for p in _PARTS.split(item) if len(p) > _SHORTEST), "")
    plain = _NEUTRAL.sub("", first)
    return bool(LACK.search(plain)) or ends_in_lack(first)


def ends_in_lack(sentence: str) -> bool:
    """Whether a clause of it ends with what is lacking: 更新慢."""
    return any(map(_LACK_ENDS.search, _CLAUSES.split(_NEUTRAL.sub("", sentence))))


def has_answer(item: str) -> bool:
    """Whether an item says more than its problem: a link word, a clause or a sentence about what is done."""
    if LINK.search(item):
        return True
    first, *behind = [p for p in _PARTS.split(item) if len(p) > _SHORTEST] or [""]
    if any(map(tells_measure, behind)):
        return True
    clauses = _CLAUSES.split(first)
    if any(map(_is_deed, clauses[1:])):
        return True
    return _is_deed(_NUMBER.sub("", clauses[0])) and not LACK.search(_NEUTRAL.sub("", first))


_NUMBER = regex(
    r"^\n?(?:第?[一二三四五六七八九十](?:[是要]|[、，,])|其[一二三四五][，：是]|[（(]?[\d一二三四五六七八九十]{1,2}[.．、）)]|[①②③④⑤⑥⑦⑧])"
)
