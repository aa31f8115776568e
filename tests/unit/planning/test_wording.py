"""What an office wrote of a problem, read for what may stand beside it."""

from __future__ import annotations

import pytest

from draftkit.planning.wording import (
    Fault,
    answered,
    by_whom,
    fault_of,
    formal,
    is_counted,
    is_done_once,
    itself,
    joined,
    matter_of,
    names_matter,
    on_days,
    stands_alone,
    unlinked,
    with_object,
)


@pytest.mark.parametrize(
    ("problem", "measure"),
    [
        ("短片解读拖沓", "控制在两分钟内"),
        ("水费信息零散", "集中到一个页面发布"),
        ("服务角无人问津", "与社保窗口合并设置"),
        ("宣传折页字小", "改用大字版和漫画"),
        ("蒙文版信息少", "与翻译中心合作按季译发"),
        ("村级账号注销后声音变小", "以镇级账号统一转发"),
        ("查询角功能单一", "增加打印服务"),
        ("申请人对信访类答复有误解", "答复前电话沟通一次"),
        ("案卷类申请说理不够", "附查询途径"),
        ("老年人不会网上查询", "在窗口设置引导员"),
        ("农家乐审批条件公开不够", "制作办理流程图"),
        ("低保标准调整后旧表没有撤下", "调整当日同步替换"),
        ("蔬菜农残抽检结果公布不连续", "按周公布"),
        ("医院收费和耗材价格公示更新不一", "纳入医院季度考核"),
        ("工程建设信息更新慢", "按月调度"),
    ],
)
def test_a_measure_that_leaves_its_object_out_does_not_stand_alone(
    problem: str, measure: str
) -> None:
    assert not stands_alone(problem, measure)


@pytest.mark.parametrize(
    ("problem", "measure"),
    [
        ("联络员多为兼职", "联络员实行A、B岗"),
        ("政策问答陈旧", "按月收集热线问题更新问答"),
        ("译稿审核力量不足", "依托民族事务部门建立译审小组"),
        ("股室交稿拖拉", "将交稿情况纳入股室考核"),
    ],
)
def test_one_that_names_what_it_changes_does(problem: str, measure: str) -> None:
    assert stands_alone(problem, measure)


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("下一步，将加强指导", "加强指导"),
        ("今后我镇将定期更新", "定期更新"),
        ("下一步将印一张便民卡", "印一张便民卡"),
        ("下一步将收费公开列入年检", "将收费公开列入年检"),
        ("将报送情况列入例会通报", "将报送情况列入例会通报"),
        ("由县局统一提供模板", "由县局统一提供模板"),
        ("下一步我镇将把侨务事项做成图文发公众号", "把侨务事项做成图文发公众号"),
    ],
)
def test_a_measure_loses_the_words_that_lead_to_it(said: str, bare: str) -> None:
    assert unlinked(said) == bare


def test_an_office_is_called_by_its_written_name() -> None:
    assert formal("由局里统一提供模板", "我局") == "由我局统一提供模板"
    assert formal("由县局里的法规股审核", "我局") == "由县局里的法规股审核"
    assert formal("经县里同意后公布", "我镇") == "经县里同意后公布"
    assert formal("能在镇里调的不让群众再跑", "我镇") == "能在镇里调的不让群众再跑"


@pytest.mark.parametrize(
    ("problem", "fault"),
    [
        ("双语内容制作慢", Fault("own.speed", "双语内容制作")),
        ("股室提供材料超过规定时间", Fault("own.speed", "股室提供材料")),
        ("会议记录格式不够规范", Fault("own.rule", "会议记录格式")),
        ("个别案卷类申请解释不够", Fault("own.rule", "案卷类申请解释")),
        ("站所交材料不主动", Fault("own.speed", "站所交材料")),
        ("公布与解读不同步", Fault("own.speed", "公布与解读")),
        ("物业类信息公开还不够完整", Fault("own.fill", "物业类信息公开")),
        ("执法公示信息与区级重复", Fault("own.merge", "执法公示信息")),
        ("监督考核机制不完善", Fault("own.system", "监督考核机制")),
        ("招标信息散见于多个网站", Fault("own.gather", "招标信息")),
        ("图解数量还偏少", Fault("own.more", "图解数量")),
        ("蒙文版信息更新较少", Fault("own.more", "蒙文版信息更新的次数")),
        ("人员紧，视频解读时长过长", Fault("own.shorten", "视频解读时长")),
        ("政策解读原创少", Fault("own.more", "原创政策解读")),
        ("村务信息更新得慢", Fault("own.speed", "村务信息更新")),
        ("信息交得慢", Fault("own.speed", "信息报送")),
        ("台账做得不规范", Fault("own.rule", "台账")),
        ("小区改造资金明细公开不够", Fault("own.told", "小区改造资金明细")),
        ("陶瓷企业环保检查结果公开少", Fault("own.told", "陶瓷企业环保检查结果")),
        ("项目后期管护信息没有公开", Fault("own.told", "项目后期管护信息")),
    ],
)
def test_what_is_wrong_with_what_is_read(problem: str, fault: Fault) -> None:
    assert fault_of(problem) == fault


@pytest.mark.parametrize(
    "problem",
    [
        "年轻人不愿参加评议",
        "信息少，缺乏深度",
        "公开内容不全",
        "甲乙丙丁",
        "年轻人参与评议少",
        "慢",
        "征收类答复引发复议较多",
        "下雨后纸质材料看不清",
        "渔民出海时间长",
    ],
)
def test_what_is_not_understood_is_not_guessed(problem: str) -> None:
    assert fault_of(problem) is None


@pytest.mark.parametrize(
    ("problem", "measure", "whole"),
    [
        ("幼儿园收费公开不及时", "列入年检事项", "将幼儿园收费公开列入年检事项"),
        ("奖补兑现结果公开不细", "公布到每个合作社", "将奖补兑现结果公布到每个合作社"),
        ("咨询电话难打通", "列入年度计划", "列入年度计划"),
        ("公示栏字号偏小", "换成大字版", "换成大字版"),
        ("收费公开不及时", "将收费公开列入年检", "将收费公开列入年检"),
    ],
)
def test_what_is_taken_up_is_named_where_the_problem_says_it(
    problem: str, measure: str, whole: str
) -> None:
    assert with_object(problem, measure) == whole


def test_a_thing_done_once_is_told_from_a_habit() -> None:
    assert is_done_once("换成大字版")
    assert is_done_once("增开三条线路")
    assert is_done_once("制作办理流程图")
    assert not is_done_once("每季度拍两期")
    assert not is_done_once("制作短视频")


@pytest.mark.parametrize(
    ("problem", "bare"),
    [
        ("存在村级公开更新慢的问题", "村级公开更新慢"),
        ("还存在信息发布审核不严的情况", "信息发布审核不严"),
        ("问题：解读少", "解读少"),
        ("主要是村级公开不规范", "村级公开不规范"),
        ("存在“重业务、轻公开”思想", "存在“重业务、轻公开”思想"),
        ("专业人员不足的问题依然存在", "专业人员不足的问题依然存在"),
    ],
)
def test_a_problem_of_a_list_is_not_said_to_be_one(problem: str, bare: str) -> None:
    assert itself(problem) == bare


def test_a_number_of_things_is_had_once() -> None:
    assert is_counted("更换6块")
    assert is_counted("在8个村增设电子屏")
    assert not is_counted("每年培训2期")
    assert not is_counted("批复下达后5个工作日内公开")


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("村广播听不清内容", "村广播的内容听不清"),
        ("老人听不清内容", "老人听不清内容"),
        ("老人听得懂方言看不懂字", "老人听得懂方言看不懂字"),
        ("编一张办事对照表", "编制一张办事对照表"),
        ("汇编成册并上网", "汇编成册并上网"),
        ("同步发文字稿", "同步发放文字稿"),
        ("会后两天内贴出结果", "会后两天内贴出结果"),
        ("活动信息通知临时", "活动信息临时通知"),
        ("公示栏增加到面积和标准", "公示栏增加了面积和标准"),
        ("公示期增加到七天", "公示期增加到七天"),
    ],
)
def test_what_is_said_when_talking_is_written_as_it_is_written(spoken: str, written: str) -> None:
    assert formal(spoken, "我镇") == written


@pytest.mark.parametrize(
    ("problem", "measure", "whole"),
    [
        ("合同变更信息公开少", "变更后十日内公开", "在合同变更后十日内公开"),
        ("处罚结果公开偏晚", "决定作出后七日内上网", "在决定作出后七日内上网"),
        ("旧档没有数字化", "两年内完成扫描", "在两年内完成扫描"),
        ("旧目录没有撤下", "目录调整当日替换", "在目录调整当日替换"),
        ("留言回复慢", "明确一人当天回复", "明确一人当天回复"),
        ("文书公开超过七天", "下发当日上网", "在下发当日上网"),
        ("口径变动没有说明", "变动前一个月发放明白卡", "在变动前一个月发放明白卡"),
        ("纠错案件集中在拆迁领域", "拆迁类答复提级审核", "对拆迁类答复提级审核"),
        ("专栏更新慢", "由经办人收到后两日内更新", "由经办人收到后两日内更新"),
        ("互动少", "公示前先开协商会", "公示前先开协商会"),
        ("意见没有回复", "会后10日内在村公开栏回复", "会后10日内在村公开栏回复"),
    ],
)
def test_behind_a_bare_link_a_measure_is_not_read_as_part_of_it(
    problem: str, measure: str, whole: str
) -> None:
    assert joined(problem, measure) == whole


@pytest.mark.parametrize(
    ("problem", "result", "said"),
    [
        ("门票收入用途没公布", "1月已公布到村集体分红", "1月已将门票收入用途公布到村集体分红"),
        ("集采品种公布不及时", "每批次次日上网", "集采品种每批次次日上网"),
        ("公示期不足7天", "均按7天执行", "公示期均按7天执行"),
        ("视频号长时间没更新", "每月至少更新一条", "视频号每月至少更新一条"),
        ("投诉答复慢", "改为两天内回复", "投诉答复改为两天内回复"),
        ("政策解读不够通俗", "图解占到五成", "政策解读中图解占到五成"),
        ("停车收费没公示", "集镇三处停车点都立了价格牌", "集镇三处停车点都立了价格牌"),
        ("分红没公布到人", "两次分红都公布到户", "两次分红都公布到户"),
        ("早餐点价格没公示", "6处早餐点都贴了价目表", "6处早餐点都贴了价目表"),
        ("惠企政策推送不精准", "按行业分成9个企业群推送", "按行业分成9个企业群推送"),
        ("投诉公示不连续", "改为按月公布", "改为按月公布"),
        ("补助公示要素不全", "已按统一样表补列核查人", "已按统一样表补列核查人"),
        ("种植补贴公示时间短", "改为不少于7天", "种植补贴公示时间改为不少于7天"),
        ("栏目更新间隔较长", "缩短到每周一次", "栏目更新间隔缩短到每周一次"),
        ("公示期偏短", "延长到15天", "公示期延长到15天"),
        ("公示时间不够", "不少于7天", "公示时间不少于7天"),
        ("政策解读较少", "达到20篇", "政策解读达到20篇"),
        ("解读形式单一", "增加到4种", "解读形式增加到4种"),
        ("更新不及时", "平均每周更新两次", "平均每周更新两次"),
        ("双语信息少", "占比提高到三成", "双语信息占比提高到三成"),
        ("信息报送得慢", "平均缩短到2天", "信息报送平均缩短到2天"),
        ("收购进度发布偏慢", "由每旬一次改为五日一次", "收购进度发布由每旬一次改为五日一次"),
        ("公开栏更新过慢", "由每季一次改为每月一次", "公开栏更新由每季一次改为每月一次"),
    ],
)
def test_a_result_says_of_what_it_is_one(problem: str, result: str, said: str) -> None:
    assert answered(problem, result) == said


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("建房审批结果贴得晚", "建房审批结果张贴较晚"),
        ("双语内容翻得慢", "双语内容翻译较慢"),
        ("完工公告补得慢", "完工公告补得较慢"),
        ("补贴资金发得晚", "补贴资金发得较晚"),
        ("把重要的搬到鼓楼和广播里", "把重要信息搬到鼓楼和广播里"),
        ("出一张对照表", "制作一张对照表"),
        ("只有一个人兼着做，忙起来就顾不上", "仅有一人兼着做，任务集中时难以兼顾"),
        ("网上的基本没人看", "网上信息基本无人查看"),
        ("没有及时更新", "没有及时更新"),
        ("公示墙风吹日晒，纸张容易掉", "公示墙风吹日晒，纸张容易掉"),
        ("全年33次都提前三天贴出", "全年33次都提前三天张贴公布"),
        ("与市档案馆合建档案目录", "与市档案馆合建档案目录"),
        ("建同类申请登记本", "建立同类申请登记本"),
        ("企业不报的信息，我们只能催", "企业不报的信息，我乡只能催"),
        ("回复得早晚不一", "回复得早晚不一"),
    ],
)
def test_problems_and_measures_are_written_as_reports_write_them(said: str, written: str) -> None:
    assert formal(said, "我乡") == written


def test_what_is_said_of_a_topic_is_no_part_of_it() -> None:
    fault = fault_of("象群预警有时比象来得慢")
    assert fault is None or "比" not in fault.topic


@pytest.mark.parametrize(
    ("problem", "result", "said"),
    [
        ("采伐指标只公布总数", "已分解到7个林场", "采伐指标已分解到7个林场"),
        ("处罚公开超期", "作出之日起7日内公开", "处罚自作出之日起7日内公开"),
        ("责任人更换没更新", "变动当月换牌", "责任人变动当月换牌"),
        ("名单公示太短", "延长到二十天", "名单公示延长到二十天"),
        ("热线回复慢", "由三天改成一天", "热线回复由三天改成一天"),
        ("得分只公布总分", "已公布到分项", "已将得分公布到分项"),
        ("渡口电话打不通", "全部换成手机号", "渡口电话全部换成手机号"),
        ("复议案件材料送达迟", "全部按期提交", "复议案件材料全部按期提交"),
        ("食堂补贴没公开", "食堂补贴均已公开", "食堂补贴均已公开"),
    ],
)
def test_what_is_done_by_now_is_done_to_what_the_problem_named(
    problem: str, result: str, said: str
) -> None:
    assert answered(problem, result) == said
    assert answered(problem, result, plain=False) == result


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("住户总说没看到公示", "住户反映没有看到公示"),
        ("公告被雨淋了没人换", "公告被雨淋了，无人更换"),
        ("每周一由网格员巡一遍", "每周一由网格员巡查一遍"),
        ("检测结果一季度才公布一回", "检测结果一季度才公布一次"),
        ("每季抽10%做比对，失真的通报", "每季抽10%做比对，对失真的予以通报"),
        ("超期的股长说明原因", "超期的，由股长说明原因"),
        ("规划图太大手机上打不开", "规划图过大，手机上打不开"),
        ("牌上的河长调走了电话没改", "牌上的河长调走了，电话没有更改"),
        ("叫号屏内容各发各的", "叫号屏内容不统一"),
        ("发现当天报，三天内换好", "发现当天上报，三天内更换"),
        ("公示期过长", "公示期过长"),
        ("每月对一次账", "每月对一次账"),
    ],
)
def test_words_of_talk_in_problems_are_put_as_a_report_has_them(said: str, told: str) -> None:
    assert formal(said, "我镇") == told


def test_drafts_of_earlier_versions_keep_their_words_of_problems() -> None:
    assert formal("检测结果一季度才公布一回", "我镇", plain=False) == "检测结果一季度才公布一回"


@pytest.mark.parametrize(
    ("problem", "measure", "said"),
    [
        ("党政办经办人员变动多，业务不熟", "跟班学习一个月后再发稿", "经办人员跟班学习一个月后再发稿"),
        ("新入职人员较多，属性判断不准", "编印案例册，入职首月试答一次", "编印案例册，新入职人员首月试答一次"),
        ("村级信息员更换频繁", "经培训合格后再报送", "信息员经培训合格后再报送"),
        ("兼职人员多", "上岗前集中培训", "兼职人员上岗前集中培训"),
        ("经办人员变动多", "安排经办人员跟班学习", "安排经办人员跟班学习"),
        ("公开栏更新慢", "到岗后先补旧账", "到岗后先补旧账"),
        ("经办人员变动多", "建立交接清单", "建立交接清单"),
    ],
)  # fmt: skip
def test_who_is_trained_is_named_as_the_problem_does(problem: str, measure: str, said: str) -> None:
    assert by_whom(problem, measure) == said


@pytest.mark.parametrize(
    ("problem", "measure"),
    [
        ("供暖投诉处理结果不公布", "每半月在社区公告栏公布投诉数和处理结果"),
        ("社保补贴公示，搬走的渔民看不到", "同步发到渔民微信群并电话告知"),
        ("共享单车停放区调整告知晚", "调整前五天在公众号和现场立牌告知"),
        ("灌区改造项目结算价没有公示", "按标段补公示合同价与结算价"),
        ("12个社区电子屏更新有快有慢", "每周统一推送一次节目单"),
    ],
)
def test_a_measure_that_does_not_say_what_it_is_of_does_not_name_the_matter(
    problem: str, measure: str
) -> None:
    assert not names_matter(problem, measure)


@pytest.mark.parametrize(
    ("problem", "measure"),
    [
        ("供暖投诉处理结果不公布", "每半月公布供暖投诉数和处理结果"),
        ("部分股室交稿拖拉", "将交稿情况纳入股室考核"),
        ("12个社区电子屏更新有快有慢", "由社区每周更换节目单"),
        ("十二处公示栏字小", "公示栏改用大字"),
    ],
)
def test_one_that_says_what_it_is_of_does(problem: str, measure: str) -> None:
    assert names_matter(problem, measure)


@pytest.mark.parametrize(
    ("problem", "matter"),
    [
        ("农药监督抽查结果公布不全", "农药监督抽查结果"),
        ("物业类信息公开还不够完整", "物业类信息"),
        ("村务公开不全", "村务公开"),
        ("双语内容公布不及时", "双语内容公布"),
    ],
)
def test_what_is_to_be_filled_up_is_what_is_published(problem: str, matter: str) -> None:
    fault = fault_of(problem)
    assert fault is not None
    assert matter_of(fault) == matter


def test_reports_sent_in_are_no_broadcast_that_is_not_heard() -> None:
    result = "按月排名通报，12个所均完成报送任务"
    assert answered("基层所信息报送不均", result) == result


def test_days_are_written() -> None:
    assert on_days("各文保单位每月5号前报一次") == "各文保单位每月5日前报一次"
    assert on_days("3月12号起公布") == "3月12日起公布"
    assert on_days("公布12月5号文件和2号线进度") == "公布12月5号文件和2号线进度"


def test_what_was_added_is_told_as_it_was_given() -> None:
    for result in ("办案系统增加到期提醒", "更新次数由12次增加到30次"):
        assert answered("公示不及时", result) == result
