"""Clauses of what was done, as offices write them: with a subject, without one, or no clause at all."""

from __future__ import annotations

from draftkit.patterns import regex

_BEGINS = regex(
    r"[在对按将把为以向就从由用]|经(?!办)|"
    r"安排|把关|保[障护]|报送|编[制印]|采[用取]|参加|查|常态化|畅通|成立|厘清|定期|督[促导]|发布|分[级类批期层管]|改版|更新|公[布开示]|"
    r"巩固|固定|规范|归[档集口]|核[对实]|回[应复]|汇总|积极|及时|集中|继续|加[强快大]|坚持|监[督测]|检查|建[立设好章]|健全|接[受到收待]|结合|"
    r"进[行一]|纠正|举办|开[展设通]|扩大|利用|列入|逐|落实|每|明确|纳入|排查|配[备合]|全[年面]|确[定保]|认真|设[立置有]|升级|实[行施]|收[集到]|"
    r"梳理|审核|使用|提[供升高醒]|调整|通过|统[一筹]|推[进动送行]|拓[宽展]|完善|维护|围绕|未|没有|细化|下发|协调|新[增设]|修[订改]|宣传|学习|"
    r"压实|严[格把]|邀请|依[法据托靠照]|引导|印发|应|优化|运用|增[设加]|张贴|召开|针对|征[求集]|整[理改合]|执行|指[定导派]|制[定发作]|主动|专题|转发|"
    r"做[好到实]|组[织建]|遵[守照循]|切实|深[入化]|抓[好实]|着力|强化|清理|请|登记|答复|听取|培训|倡导|处理|讲解|解[读答]|利用|根据|培育|责成|限期|协同|会同|联合|自查|压缩|简化"
)
"""How a clause begins that has no subject of its own."""
_NOUN = regex(
    r"[单表簿栏图册员库]$|(?:制度|机制|清单|流程|办法|方案|栏目|小组|台账|档案|渠道|平台|维护|更新|管理|建设|工作|情况|事项)$"
)
"""How the name of a thing ends, or of an activity that nobody is said to have done."""
_VERBS = regex(
    r"[，、]|[由经将已按把被为是有设建立定审]|负责|承担|统一|专人|定期|及时|每|落实|执行|公开|发布|报送"
)
_SHORT = 10


def begins_with_verb(text: str) -> bool:
    """Whether a clause has no subject of its own (定期检查…), so that one may stand before it."""
    return _BEGINS.match(text) is not None


def is_name(text: str) -> bool:
    """Whether a text only names something (网站维护更新, 信息报送审批单), and says of nobody what he did."""
    if len(text) > _SHORT or not _NOUN.search(text) or begins_with_verb(text):
        return False
    return _VERBS.search(text[:-2]) is None or text.endswith(
        ("审批单", "登记表", "审核表", "登记簿")
    )
