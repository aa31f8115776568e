"""An office's own clause: who acts in it, and where the body is named."""

from __future__ import annotations

import pytest

from draftkit.chinese.acts import act_of


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("每季度到最远的嘎查上门宣讲", "我镇每季度到最远的嘎查上门宣讲"),
        ("赶集日设政策咨询台", "我镇在赶集日设政策咨询台"),
        ("上门送政策到重点优抚对象", "我镇上门向重点优抚对象送政策"),
        ("给外出务工人员群发公示截图", "我镇向外出务工人员群发公示截图"),
        ("防火期每天广播火险等级", "我镇在防火期每天广播火险等级"),
        ("超过十五日未答复的提醒", "我镇对超过十五日未答复的予以提醒"),
        ("对申请量大的单位逐家会商", "我镇与申请量大的单位逐家会商"),
        ("大喇叭每天中午播一条政策", "我镇用大喇叭每天中午播报一条政策"),
        ("一事一审", "我镇落实“一事一审”"),
        ("谁公开、谁审查、谁负责", "我镇落实“谁公开、谁审查、谁负责”"),
        ("成立由镇长任组长的领导小组", "我镇成立由镇长任组长的领导小组"),
    ],
)
def test_where_nobody_acts_the_body_does(clause: str, said: str) -> None:
    assert act_of(clause).said_by("我镇") == said


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("休渔期前把补贴标准贴到码头", "休渔期前，我镇把补贴标准张贴到码头"),
        ("公示前比对身份证号并隐去中间八位", "信息公示前，我镇比对身份证号并隐去中间八位"),
        ("节前公布景区限流信息", "节前，我镇公布景区限流信息"),
        ("政策到期前三十天提醒企业", "政策到期前三十天，我镇提醒企业"),
        ("沙地治理工程完工后现场立牌公示", "沙地治理工程完工后，我镇现场立牌公示"),
        ("规范性文件发布三日内配解读", "规范性文件发布三日内，我镇配解读"),
        ("发布前审核、发布后更新", "信息发布前，我镇审核，发布后更新"),
    ],
)
def test_a_time_stands_before_the_body(clause: str, said: str) -> None:
    assert act_of(clause).said_by("我镇") == said


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("停车方案在小区业主群公示七天", "我镇对停车方案在小区业主群公示七天"),
        ("奖补资金先公示后拨付", "我镇对奖补资金先公示后拨付"),
        ("监督结果二十个工作日内上网", "我镇将监督结果在二十个工作日内上网"),
        ("投诉处理结果回访后归档", "我镇对投诉处理结果回访后归档"),
        ("同一地块的申请合并调档", "我镇对同一地块的申请合并调档"),
        ("停水通知提前两天发到组长群", "我镇将停水通知提前两天发到组长群"),
        ("补助标准做成口袋卡", "我镇将补助标准做成口袋卡"),
        ("惠企政策按企业规模分类推送", "我镇按企业规模分类推送惠企政策"),
        ("补贴名单同时在村和网站公示", "我镇同时在村和网站公示补贴名单"),
        ("罚没收入按季公布", "我镇按季公布罚没收入"),
        ("补贴名单用苗汉双语张贴", "我镇用苗汉双语张贴补贴名单"),
        ("疫苗到货信息当日发布", "我镇当日发布疫苗到货信息"),
        ("抽查结果七日内公示", "我镇在七日内公示抽查结果"),
        ("办理结果书面告知当事人", "我镇将办理结果书面告知当事人"),
        ("水井位置图发到每户", "我镇将水井位置图发到每户"),
        ("裁量基准上网", "我镇将裁量基准上网"),
        ("汛期水位每两小时在工作群通报", "我镇每两小时在工作群通报汛期水位"),
        ("老街商户逐户送达修缮告知书", "我镇向老街商户逐户送达修缮告知书"),
    ],
)
def test_what_it_is_done_to_is_no_subject(clause: str, said: str) -> None:
    assert act_of(clause).said_by("我镇") == said


@pytest.mark.parametrize(
    "clause",
    [
        "网格员上门核对改造对象",
        "审核员每周抽查一次栏目",
        "培训机构预收费情况扫码可查",
        "录取结果家长可自行查询",
        "预警信息由渔船协会电台转播",
        "双语翻译由县融媒体中心核对",
        "修缮方案经文物部门会审后公布",
        "学校网站和局网站同步公布食堂账目",
        "村居财务信息每季度公开，重大事项随时公开",
    ],
)
def test_what_others_do_stands_as_it_was_written(clause: str) -> None:
    act = act_of(clause)
    assert not act.by_body
    assert act.said_by("我镇") == clause


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("政策发布后由热线话务员先行培训", "政策发布后，由热线话务员先行培训"),
        ("修缮方案请老工匠共同会审后公布", "修缮方案经老工匠共同会审后公布"),
        ("每村一名公开监督员", "每村有一名公开监督员"),
        ("公示名单只显示姓名和所在村", "公示的名单只显示姓名和所在村"),
        ("工作队入户讲政策", "工作队入户讲解政策"),
    ],
)
def test_words_of_talk_are_put_as_a_report_says_them(clause: str, said: str) -> None:
    assert act_of(clause).said_by("我镇") == said


@pytest.mark.parametrize(
    "clause",
    ["发放补贴资金前后公示", "加大政策解读力度", "公布考核结果每月一次", "对补贴名单逐户核对"],
)
def test_a_deed_is_not_taken_for_a_thing(clause: str) -> None:
    assert act_of(clause).said_by("我镇") == f"我镇{clause}"
