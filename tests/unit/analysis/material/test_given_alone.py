"""What a clerk gave of the work, told as it was given: no verb, doer or place of ours, nothing left out."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import (
    Account,
    Event,
    Explained,
    Inspection,
    Matter,
    Occasion,
    Office,
    Practised,
    Response,
    Site,
    Venue,
)
from draftkit.kinds.shapes import Count, Remedy
from draftkit.model import Lead
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def told(*practices: str) -> tuple[str, ...]:
    """The sentences of practices, each with its part."""
    given = tuple(map(Practised, practices))
    report = compose(town(practices=given, matters=(MATTER,)))
    return tuple(
        f"{sentence.message.partition('.')[0]} {sentence.text}"
        for sentence in report.sentences()
        if ".practice" in sentence.message
    )


MATTER = Matter("学区划分和录取结果", "义务教育招生", Count(58, "58"), "份")


@pytest.mark.parametrize(
    ("practice", "said"),
    [
        ("月度抽查社区公示栏", "sup 我镇每月抽查社区公示栏。"),
        ("学生名单公示到期即撤", "pub 学生名单公示到期即撤。"),
        ("预警信息24小时轮班发布", "pub 预警信息24小时轮班发布。"),
        ("水质检测结果按月上网", "pub 水质检测结果按月上网。"),
        ("告知书留存送达回证", "ask 告知书留存送达回证。"),
        ("补贴类信息先经嘎查代表会议审议再公示", "pub 补贴类信息先经嘎查代表会议审议再公示。"),
        ("转载信息来源核实", "pub 我镇开展转载信息来源核实。"),
        ("敏感个人信息脱敏处理", "mgmt 我镇对敏感个人信息作脱敏处理。"),
        ("社区公示栏专人管护", "plat 社区公示栏由专人管护。"),
        ("蒙汉两种文字同时张贴", "pub 我镇用蒙汉两种文字同时张贴。"),
        ("国家通用语言文字和维吾尔文同步发布办事须知", "pub 我镇用国家通用语言文字和维吾尔文同步发布办事须知。"),
        ("政务新媒体集约化管理", "plat 我镇对政务新媒体实行集约化管理。"),
        ("流动公示牌", "pub 我镇设有流动公示牌。"),
        ("政府信息全生命周期管理", "mgmt 我镇实行政府信息全生命周期管理。"),
        ("招生季每日舆情会商", "pub 招生季每日舆情会商。"),
        ("嘎查达在春季接羔前把补奖表送到浩特", "pub 嘎查达在春季接羔前把补奖表送到浩特。"),
    ],
)  # fmt: skip
def test_a_practice_is_told_as_it_was_given(practice: str, said: str) -> None:
    assert said in told(practice)


def test_a_motto_is_a_rule_that_is_kept() -> None:
    (said,) = told("一件一档")
    assert "实行“一件一档”" in said


def test_own_practices_keep_their_order() -> None:
    said = "".join(
        told("补奖面积公示不少于7天", "蒙汉两种文字同时张贴", "边远牧户由驻嘎查干部上门告知")
    )
    places = [said.index(word) for word in ("不少于7天", "蒙汉两种文字", "边远牧户")]
    assert places == sorted(places)


def test_what_goes_on_behind_a_review_with_a_name_is_told_apart_from_it() -> None:
    said = told("三审三校，社区上报稿件先由社区书记把关")
    assert "mgmt 社区上报稿件先由社区书记把关。" in said
    assert any("“三审三校”" in one for one in said)


def test_others_duties_stand_last_in_the_sentence_of_the_office() -> None:
    duty = "申请登记转办和网站管理，规划财务和法规科负责合法性审核"
    filing = town(office=(Office("局办公室", duty),), deputy="副局长", staff=Count(3, "3"))
    (said,) = (s.text for s in compose(filing).sentences() if s.message == "mgmt.org")
    assert said.endswith((f"工作人员3名，负责{duty}。", f"具体负责{duty}。"))


@pytest.mark.parametrize(
    "duty", ["信息公开的组织、协调、督促", "组织、指导、协调、监督全县政务公开工作"]
)
def test_no_part_of_a_duty_is_left_out_that_has_its_object_with_others(duty: str) -> None:
    filing = town(office=(Office("党政办公室", duty),))
    assert duty in staged(filing).facts.slots["职责"].text


@pytest.mark.parametrize(
    "way", ["驻村工作队交叉检查公示栏", "乡纪委随机走访", "街道纪工委专项检查"]
)
def test_a_check_is_told_of_those_who_made_it(way: str) -> None:
    filing = town(inspections=(Inspection(way, Count(2, "2"), "次"),))
    (said,) = (s.text for s in compose(filing).sentences() if s.message.startswith("sup.checks"))
    assert f"{way}2次" in said
    assert "开展" not in said
    assert "我镇" not in said


@pytest.mark.parametrize(
    ("review", "said"),
    [
        ("第三方评估得分92.8分", "第三方评估得分92.8分"),
        ("群众测评98分", "群众测评得分为98分"),
        ("未组织单独评议", "未单独"),
        ("未组织专项评议，群众提出意见11条", "未组织专项社会评议，群众提出意见11条"),
    ],
)
def test_a_result_of_the_review_by_society_says_so(review: str, said: str) -> None:
    report = compose(town(public_review=review))
    (told_so,) = (s.text for s in report.sentences() if s.message == "sup.public")
    assert "社会评议" in told_so
    assert said in told_so


def test_an_appraisal_keeps_the_name_it_was_given() -> None:
    report = compose(town(appraisal="在区年度考核中列第4名"))
    (said,) = (s.text for s in report.sentences() if s.message == "sup.appraisal")
    assert "在区年度考核中列第4名" in said


def test_a_column_is_not_called_one_three_times() -> None:
    site = Site("县政府门户网站海浦镇栏目", columns=("公示公告", "行政执法"))
    (said,) = (s.text for s in compose(town(site=(site,))).sentences() if s.message == "plat.site")
    assert said.count("栏目") == len(("海浦镇栏目", "行政执法栏目"))


def test_steps_that_may_be_of_answers_are_not_said_to_be_of_publishing() -> None:
    steps = ("承办科室核对档案", "法律顾问出具意见", "司法所审核", "分管领导签发")
    report = compose(town(review_steps=steps))
    (said,) = (s.text for s in report.sentences() if s.message == "mgmt.flow")
    assert "、".join(steps) in said
    assert not any(word in said for word in ("公开信息", "发布信息", "拟公开", "拟发布", "发布前"))


@pytest.mark.parametrize(
    ("channel", "unit", "said"),
    [
        ("行风热线节目", "期", "通过行风热线节目互动交流2期"),
        ("群众来访", "批次", "接待群众来访2批次"),
    ],
)
def test_what_came_in_is_called_what_the_clerk_called_it(
    channel: str, unit: str, said: str
) -> None:
    report = compose(town(responses=(Response(channel, Count(2, "2"), unit),)))
    assert said in "".join(sentence.text for sentence in report.sentences())


def test_what_hangs_outside_is_not_looked_at_in_homes() -> None:
    check = Inspection("嘎查公开栏入户核查", Count(2, "2"), "次")
    report = compose(town(inspections=(check,)))
    (said,) = (s.text for s in report.sentences() if s.message == "sup.checks")
    assert "嘎查公开栏入户核查2次" in said


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("村务公开工作讲评", "讲评村务公开工作"),
        ("年度任务部署和迎检推进", "部署年度任务和推进迎检"),
    ],
)
def test_a_meeting_did_what_its_theme_names_last(theme: str, said: str) -> None:
    filing = town(meetings=(Occasion(Count(2, "2"), theme=theme),))
    (told_so,) = (s.text for s in compose(filing).sentences() if s.message == "sup.meetings")
    assert said in told_so
    assert "研究" not in told_so


@pytest.mark.parametrize("theme", ["泼水节、新米节集中宣讲", "企业家走流程", "看食堂、查账本"])
def test_what_was_done_is_the_theme_of_an_event(theme: str) -> None:
    event = Event("政策进村寨", theme=theme, times=Count(6, "6"))
    text = "".join(s.text for s in compose(town(events=(event,))).sentences())
    assert f"“{theme}”" in text
    assert "围绕" not in text


@pytest.mark.parametrize(
    ("practice", "said"),
    [
        ("历史文件清理", "开展历史文件清理"),
        ("规范性文件分类清理", "规范性文件"),
        ("政策文件汇编", "开展政策文件汇编"),
        ("公示结束后归档", "公示结束后归档"),
        ("发布内容逐条登记台账", "发布内容逐条登记台账"),
        ("公示期内接到异议当场登记并三日内回复", "公示期内接到异议当场登记并三日内回复"),
    ],
)
def test_no_practice_is_turned_round(practice: str, said: str) -> None:
    (one,) = told(practice)
    assert said in one
    assert "我镇公示" not in one
    assert "我镇发布" not in one


def test_who_were_asked_are_told_of_the_review() -> None:
    report = compose(town(public_review="在校生问卷满意率94%"))
    (said,) = (s.text for s in report.sentences() if s.message == "sup.public")
    assert "社会评议" in said


def test_that_all_answers_were_in_time_is_asked_about_where_one_was_late() -> None:
    cells = {f"表三.{row}.自然人": 3 for row in ("本年新收", "予以公开", "总计")}
    late = "对1名逾期答复的责任人员进行了约谈提醒"
    report = compose(town(cells, all_on_time=True, accountability=late))
    (said,) = (s for s in report.sentences() if s.message == "ask.ontime")
    assert "逾期" in said.comment
    report = compose(town(cells, all_on_time=True, accountability="未发生"))
    (said,) = (s for s in report.sentences() if s.message == "ask.ontime")
    assert not said.comment


@pytest.mark.parametrize(
    ("practice", "said"),
    [
        ("骑摩托把禁牧公示单送到牧点", "pub 骑摩托把禁牧公示单送到牧点。"),
        ("汛期每天早晚两次在村民群里发水位", "pub 汛期，我镇每天早晚两次在村民群里发布水位。"),
        ("每月5日前把上月测评扣分点发到各单位", "sup 我镇每月5日前把上月测评扣分点发到各单位。"),
        ("对超期一件在全局通报", "ask 我镇对超期一件在全局通报。"),
        ("律师参与答复审查", "ask 律师参与答复审查。"),
        ("学校公开纳入开学检查", "pub 我镇将学校公开纳入开学检查。"),
        ("隐私信息打码", "mgmt 我镇对隐私信息作打码处理。"),
        ("汛期值班室直接发布水情", "pub 汛期，值班室直接发布水情。"),
        ("补贴名册公示前先念给牧户代表听", "pub 补贴名册公示前先念给牧户代表听。"),
        ("出台主动公开工作指引", "pub 我镇出台主动公开工作指引。"),
        ("汛期停渡复渡消息30分钟内发布", "pub 汛期停渡复渡消息30分钟内发布。"),
        ("改制企业档案先到托管中心查一遍再答复", "ask 改制企业档案先到托管中心查一遍再答复。"),
    ],
)
def test_a_practice_is_told_where_it_belongs_by_whoever_did_it(practice: str, said: str) -> None:
    assert told(practice) == (said,)


@pytest.mark.parametrize(
    ("problem", "result", "said"),
    [
        ("宣传栏内容陈旧", "改成每季换一版", "宣传栏内容改成每季换一版"),
        ("公示栏破旧", "全部换成不锈钢的", "公示栏全部换成不锈钢的"),
        ("县区数据报得晚", "改为每月5日前报送", "县区数据改为每月5日前报送"),
        ("停水通知发得晚", "计划检修一律提前48小时通知", "整改，计划检修一律提前48小时通知"),
    ],
)
def test_what_became_of_a_problem_has_no_half_of_a_word_before_it(
    problem: str, result: str, said: str
) -> None:
    assert said in _sentences(remedies=(Remedy(problem, result),))


def test_those_who_learnt_are_not_what_they_learnt() -> None:
    text = _sentences(trainings=(Occasion(Count(1, "1"), "6月", "村干部学公开目录"),))
    assert "学公开目录" not in text
    assert "村干部" in text


def test_a_list_before_its_sum_is_no_more_of_what_is_counted() -> None:
    note = "青贮、羊草共1600吨"
    matter = Matter("储备草料库点和调运价格", "白灾储备", Count(3, "3"), "处", note)
    assert "3处，青贮、羊草共1600吨" in _sentences(matters=(matter,))


def test_dates_stand_behind_the_span_that_they_are_of() -> None:
    note = "3月15日至6月15日、9月15日至11月15日"
    text = _sentences(matters=(Matter("戒严期和防火员电话", "草原防火", note=note),))
    assert f"戒严期（{note}）和防火员电话" in text


def test_a_form_that_the_name_has_is_not_told_again() -> None:
    explained = (Explained(Count(7, "7"), "蒙语语音解读", "条", ("语音",)),)
    assert "语音形式" not in _sentences(explanations=explained)


def test_what_a_list_is_of_is_not_named_in_full_again() -> None:
    matter = Matter("超期未检电梯名单", "特种设备安全", Count(17, "17"), "部")
    text = _sentences(matters=(matter,))
    assert text.count("超期未检电梯") == 1
    assert "17部电梯" in text


def test_people_who_are_named_as_steps_review_in_turn() -> None:
    steps = ("经办科室", "街道法律顾问", "综合办公室", "分管副主任")
    assert "分管副主任依次审核" in _sentences(review_steps=steps)


def test_a_step_of_two_characters_is_told_in_full() -> None:
    text = _sentences(review_steps=("村报", "站所审", "党政办发"))
    assert "村报送、站所审核、党政办发布" in text
    assert "发布后发布" not in text


def test_people_of_two_kinds_are_no_people_of_one() -> None:
    matter = Matter("河长湖长名录", "河湖管护", Count(318, "318"), "名")
    assert "318名河长湖长" in _sentences(matters=(matter,))


def test_several_things_of_projects_are_of_so_many_projects() -> None:
    matter = Matter("项目计划、招标、交竣工情况", "农村公路", Count(26, "26"), "个")
    assert "涉及26个项目" in _sentences(matters=(matter,))


def test_questions_and_answers_with_a_name_are_a_series() -> None:
    explained = (Explained(Count(24, "24"), "街坊问答", "期", ("漫画",)),)
    assert "“街坊问答”24期" in _sentences(explanations=explained)


def test_how_something_is_written_is_the_writing_of_it() -> None:
    text = _sentences(trainings=(Occasion(Count(1, "1"), "6月", "答复书怎么写"),))
    assert "答复书的写法" in text


def test_what_was_put_up_in_two_languages_was_put_up_with_them() -> None:
    assert told("蒙汉双语张贴补贴名单")[0].endswith("用蒙汉双语张贴补贴名单。")


def test_an_appraisal_that_is_called_by_where_is_of_this_work() -> None:
    text = _sentences(appraisal="在全市考核中位列第4名")
    assert "全市政务公开考核中位列第4名" in text


@pytest.mark.parametrize(
    ("duty", "said"),
    [
        ("日常发布，受理申请，催办", "日常发布、受理申请、催办"),
        ("牵头、申请由法规股办", "申请由法规股办理"),
    ],
)
def test_duties_are_told_in_a_row_or_by_who_has_them(duty: str, said: str) -> None:
    text = _sentences(office=(Office("办公室", duty),))
    assert said in text
    assert f"{said}工作" not in text or "、" in said


def test_a_step_of_two_bodies_is_one_step() -> None:
    text = _sentences(review_steps=("社区、科室填报", "综合办审核", "副主任签发"))
    assert "社区和科室填报、综合办审核" in text


def test_a_meeting_that_looked_into_something_does_so_once() -> None:
    text = _sentences(meetings=(Occasion(Count(1, "1"), "", "碰头研究征收片区申请"),))
    assert "研究碰头" not in text
    assert "碰头研究征收片区申请" in text


def test_a_number_that_contents_name_is_told_once() -> None:
    note = "小学每学期320元，初中400元"
    content = "城区6所小学划片范围和剩余学位"
    matter = Matter(content, "义务教育招生", Count(6, "6"), "所", note)
    text = _sentences(matters=(matter,))
    assert text.count("6所") == 1
    assert "涉及初中" not in text


def test_so_many_places_are_no_place_of_so_many_projects() -> None:
    note = "涉及11个乡镇移民村"
    matter = Matter("后期扶持项目清单", "移民后扶", Count(44, "44"), "个", note)
    assert "村44个" not in _sentences(matters=(matter,))


def test_a_name_of_a_place_alone_is_what_a_note_concerns() -> None:
    matter = Matter("搬迁点就业岗位信息", "就业", Count(27, "27"), "期", "摆寨安置点")
    assert "涉及摆寨安置点" in _sentences(matters=(matter,))


def test_a_government_is_called_one_once() -> None:
    for name in ("马鞍岭乡", "双桥镇", "石门乡", "清河镇", "云河镇", "三里乡"):
        body = town().body._replace(name=f"{name}人民政府", self_name="乡政府")
        filing = town()._replace(body=body)
        text = "".join(sentence.text for sentence in compose(filing).sentences())
        assert "政府政府" not in text


def test_a_number_is_not_that_of_which_it_is_the_end() -> None:
    matter = Matter("招标采购文件", "", Count(2, "2"), "个", note="覆盖12个村")
    assert "招标采购文件2个，覆盖12个村" in _sentences(matters=(matter,))


@pytest.mark.parametrize(
    ("content", "number", "unit", "said"),
    [
        ("专栏", 33, "个", "开设专栏33个"),
        ("退役军人专场招聘会", 3, "次", "举办退役军人专场招聘会3次"),
        ("大棚改造奖补公示", 3260, "个", "3260个"),
        ("公交线路调整方案", 5, "条", "涉及5条线路"),
        ("避风港停泊安排和转移点清单", 14, "处", "转移点清单，共14处"),
        ("林场职工住房和岗位竞聘结果", 5, "个", "岗位竞聘结果，共5个"),
        ("惠企政策清单和兑现结果", 64, "条", "惠企政策清单和兑现结果，共64条"),
        ("城乡公交线路和票价", 26, "条", "城乡公交线路和票价，共26条"),
        ("充电桩安装和小区改造计划", 37, "个", "小区改造计划，共37个"),
        ("路灯位置和报修电话", 30, "盏", "涉及30盏路灯"),
        ("筒井和供水车配置计划", 21, "眼", "涉及21眼筒井"),
        ("商铺公开招租信息", 28, "宗", "发布商铺公开招租信息，共28宗"),
        ("屯级道路硬化项目公示牌", 11, "块", "设置屯级道路硬化项目公示牌11块"),
        ("信息公开任务", 125, "项", "发布信息公开任务125项"),
        ("线路和票价调整方案", 17, "条线路", "公开线路和票价调整方案，涉及17条线路"),
        ("休渔船舶停泊港口名录", 11, "个渔港", "公开休渔船舶停泊港口名录，涉及11个渔港"),
        ("储备饲草料分配清单", 380, "吨", "公开储备饲草料分配清单，涉及380吨"),
        ("专场招聘会岗位信息", 3, "场", "岗位信息，共3场"),
        ("打草场划分和开镰时间", 1, "份", "开镰时间（1份）"),
    ],
)
def test_what_is_counted_is_what_was_made_held_or_put_out(
    content: str, number: int, unit: str, said: str
) -> None:
    text = _sentences(matters=(Matter(content, "其他", Count(number, str(number)), unit),))
    assert said in text
    assert f"公示{number}个" not in text


def test_a_check_from_above_is_taken_and_one_of_our_own_carried_out() -> None:
    checks = (
        Inspection("通报", Count(3, "3"), "期"),
        Inspection("公开栏拍照抽查", Count(12, "12"), "次"),
        Inspection("区里季度测评", Count(4, "4"), "次"),
    )
    text = _sentences(inspections=checks)
    assert "开展公开栏拍照抽查12次" in text
    assert "接受区季度测评4次" in text


def test_a_session_beside_other_meetings_is_told_as_that_one() -> None:
    meetings = (
        Occasion(Count(2, "2"), "", "县政府常务会议听取政务公开汇报"),
        Occasion(Count(1, "1"), "3月", "年度任务"),
    )
    text = _sentences(meetings=meetings)
    assert "听取政务公开汇报的县政府常务会议2次" in text
    assert "研究年度任务工作" not in text


def test_a_number_of_departments_is_told_once() -> None:
    note = "23个部门的年度计划"
    matter = Matter("检查计划和检查事项", "涉企检查", Count(23, "23"), "家", note)
    text = _sentences(matters=(matter,))
    assert "23家" not in text
    assert note in text


def test_a_number_stands_before_no_name_where_it_may_count_something_else() -> None:
    content = "莲花市场过渡摊位抽签结果"
    matter = Matter(content, "市场改造", Count(112, "112"), "个")
    text = _sentences(matters=(matter,))
    assert "112个莲花市场" not in text
    assert "112个" in text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("北澳、下屿两个村的养殖户", "涉及北澳、下屿两个村的养殖户"),
        ("免申即享，10个工作日", "免申即享，10个工作日"),
        ("11月至次年3月", "（11月至次年3月）"),
    ],
)
def test_a_note_has_the_word_that_it_wants_and_no_other(note: str, said: str) -> None:
    matter = Matter("公示表", "其他", Count(9, "9"), "批", note)
    text = _sentences(matters=(matter,))
    assert said in text
    assert "涉及10个工作日" not in text


def test_what_was_exposed_is_not_published() -> None:
    matter = Matter("违规定点机构曝光", "医保基金", Count(28, "28"), "例")
    assert "曝光违规定点机构28例" in _sentences(matters=(matter,))
    there = matter._replace(channel="局网站“曝光台”")
    assert "在局网站“曝光台”曝光违规定点机构28例" in _sentences(matters=(there,))


def test_a_grade_that_was_given_there_was_given_in_an_appraisal() -> None:
    assert "在旗里政务公开考核中被评为良好" in _sentences(appraisal="旗里评为良好")


def test_a_session_heard_something_once() -> None:
    meetings = (Occasion(Count(1, "1"), "2月", "县政府常务会听公开工作汇报"),)
    text = _sentences(meetings=meetings)
    assert "听取县政府常务会听" not in text
    assert "听取公开工作汇报" in text


def test_a_question_is_no_work() -> None:
    text = _sentences(meetings=(Occasion(Count(1, "1"), "8月", "搬迁抽签怎么公开"),))
    assert "研究搬迁抽签怎么公开" in text
    assert "怎么公开工作" not in text


@pytest.mark.parametrize(
    ("way", "unit", "said"),
    [("到村查公开栏", "次", "到村查看公开栏2次"), ("入村看栏", "轮", "入村看栏2轮")],
)
def test_nobody_carries_out_that_he_went_to_look(way: str, unit: str, said: str) -> None:
    text = _sentences(inspections=(Inspection(way, Count(2, "2"), unit),))
    assert said in text
    assert not any(f"{verb}{way[:2]}" in text for verb in ("开展", "组织", "进行"))


def test_a_post_that_says_so_is_not_in_charge_twice() -> None:
    text = _sentences(office=(Office("法制科"),), deputy="副局长（分管法制）")
    assert text.count("分管") == 1


def test_one_of_something_is_told_with_its_noun() -> None:
    matter = Matter("中洲圩加固工程的中标单位和工期", "圩堤加固", Count(1, "1"), "个")
    assert "工期（1个工程）" in _sentences(matters=(matter,))


def test_a_name_that_begins_with_the_theme_keeps_it() -> None:
    matter = Matter("就业帮扶车间岗位", "就业帮扶", Count(48, "48"), "期")
    assert "就业帮扶车间岗位" in _sentences(matters=(matter,))


def test_a_name_that_is_a_deed_is_quoted() -> None:
    account = Account("石桥坊", "微信公众号", added="找社区小程序")
    assert "“找社区”小程序" in _sentences(accounts=(account,))


def test_a_place_that_offers_services_alone_offers_them() -> None:
    venue = Venue("政务公开专区", contents=("查阅", "申请", "咨询"))
    text = _sentences(venues=(venue,))
    assert "查阅、申请、咨询服务" in text
    assert "查看" not in text


def test_a_deed_at_the_centre_of_work_is_told_as_work() -> None:
    filing = town()._replace(lead=Lead(centre_of_work="办好家门口的学校"))
    text = "".join(sentence.text for sentence in compose(filing).sentences())
    assert "办好家门口的学校这一中心工作" in text


def _sentences(**facts: object) -> str:
    return "".join(sentence.text for sentence in compose(town(**facts)).sentences())
