"""An own practice is told in the part it speaks of."""

import pytest

from draftkit.analysis.areas import loose_practices
from draftkit.kinds.material import Matter, Practised
from draftkit.kinds.shapes import Count
from draftkit.sources.banks import shipped_bank
from tests.support.stages import staged, town


@pytest.mark.parametrize(
    ("clause", "part"),
    [
        ("指定人员定期查阅公开申请", "依申请公开"),
        ("复议文书上网前由两人交叉隐名", "政府信息管理"),
        ("对行政复议案件逐件复盘", "依申请公开"),
        ("规范政务新媒体内容和日常管理", "平台建设"),
        ("在专栏公布监督投诉电话", "监督保障"),
        ("把政务公开纳入村级年度目标考核", "监督保障"),
        ("对热点政策进行解读", "主动公开"),
        ("划船到渔民新村派送补助告知单", "主动公开"),
        ("把安全检查清单发到厂长手机", "主动公开"),
        ("对职业举报类申请先行电话核实信息需求", "依申请公开"),
        ("关停长期不更新的账号", "平台建设"),
        ("对银行卡号作模糊处理", "政府信息管理"),
        ("网格员上门核对改造对象", "主动公开"),
        ("补贴名单同时在村和网站公示", "主动公开"),
        ("旅游投诉处理结果回访后归档", "主动公开"),
        ("培训机构收费情况扫码可查", "主动公开"),
        ("对答复被纠正的单位逐家复盘", "依申请公开"),
        ("对各单位公开工作季度排名", "监督保障"),
        ("网站发布前全部纠错排查", "平台建设"),
        ("重点工程每季度向人大代表通报", "主动公开"),
        ("补助先审核再公示", "主动公开"),
        ("各科室更新情况每月通报", "监督保障"),
        ("政策申报前组织企业培训", "主动公开"),
        ("公文不公开的写明理由", "政府信息管理"),
        ("敏感词筛查", "政府信息管理"),
        ("灾情数字未经会商不对外公布", "政府信息管理"),
        ("涉边信息请边境派出所先看一遍", "政府信息管理"),
        ("双语稿件由两名干部互校", "政府信息管理"),
        ("评估公司出的数先给厂主看", "主动公开"),
        ("征地批文十个工作日内进平台", "主动公开"),
        ("每季度召开一次调度会", "监督保障"),
        ("制定了年度政务公开工作要点", "监督保障"),
        ("把政务公开列入党委会议题", "监督保障"),
        ("信息发布实行主要领导签字", "政府信息管理"),
        ("定期开展错别字排查", "政府信息管理"),
        ("水库调度令当天公布", "主动公开"),
        ("告知书留存送达回证", "依申请公开"),
        ("答复书双人校核", "依申请公开"),
        ("补偿数据先张榜七天再上网，张榜期间受理复核申请46户", "主动公开"),
        ("规范性文件统一登记编号公布", "政府信息管理"),
        ("法律顾问逐件审核告知书", "依申请公开"),
        ("档案室配合查找历史资料", "依申请公开"),
        ("征迁类申请先请司法所看过再答复", "依申请公开"),
    ],
)
def test_an_own_practice_is_told_in_the_part_it_speaks_of(clause: str, part: str) -> None:
    assert staged(town(practices=(Practised(clause),))).facts.practices[part] == (clause,)


def test_the_part_an_office_names_for_a_practice_rules() -> None:
    practice = Practised("规范政务新媒体日常管理", "监督保障")
    assert staged(town(practices=(practice,))).facts.practices["监督保障"] == (practice.name,)


def test_a_name_that_says_less_than_its_practice_is_asked_about() -> None:
    given = (Practised("文件清理"), Practised("规范性文件清理"))
    filing = town(practices=given)
    assert loose_practices(filing, shipped_bank()) == (("文件清理", "规范性文件清理"),)
    assert staged(filing).facts.practices["政府信息管理"] == ("文件清理", "规范性文件清理")


def test_fields_are_named_all_or_none() -> None:
    """The lesser ones alone read as if nothing else had been published."""
    matters = (Matter("补贴名单", "惠农补贴", Count(6, "6")),)
    words = ("惠农补贴", "防汛抗旱", "乡村旅游")
    facts = staged(town(keywords=words, matters=matters, total=Count(60, "60"))).facts
    assert facts.slots["领域"].text.startswith("惠农补贴、")
    facts = staged(town(keywords=words[:1], matters=matters, total=Count(60, "60"))).facts
    assert "领域" not in facts.slots
