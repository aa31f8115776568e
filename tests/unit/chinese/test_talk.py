"""Words of talk are changed where they stand by themselves, and never as a part of longer words or of a name."""

from __future__ import annotations

import pytest

from draftkit.chinese.talk import done_so, in_own_name, judged, written


@pytest.mark.parametrize(
    "clause",
    [
        "每季度末由包村干部到村查看一次",
        "每周由网格员巡查一遍",
        "改完后再检查一遍",
        "逐项抽查一遍",
        "由分管领导审核一遍",
        "由第二人复核一遍",
        "由主管科室初审一遍",
        "项目开发进度更新不及时",
        "养老被列为重点",
        "通过多个渠道收集意见",
        "去掉了3个没有更新的栏目",
        "法治观念",
        "今天天气预报",
        "5月月报",
        "原告诉讼请求",
        "开展直播2次",
        "轮播政策",
        "某报刊发信息3篇",
        "配发明白卡",
        "带队检查",
        "药品带量采购",
        "保留记录",
        "提起复议2次",
        "把公开摆在首位",
        "由首都由头组成",
        "党建台账不全",
        "违建台账不全",
        "近年来两人调离",
        "加快推进平台",
        "问题整改得慢",
        "补贴到户",
        "评议结果为“满意”",
        "对案例作“白话解读”",
        "群里发得多、网站发得少",
        "对公文每季度回头看一次",
        "重新核对7处渡口信息并换发公示牌",
        "逐户换发明白卡",
        "换发通知",
        "批发信息",
        "古建巡查信息只有台账没有图片",
        "农户建房档案不全",
        "数据交换得慢",
        "群众咨询解答得慢",
        "印制企业发展资料",
        "两村争议2次",
        "推开3场座谈",
    ],
)
def test_a_part_of_a_longer_word_is_no_word_of_talk(clause: str) -> None:
    assert judged(clause) == clause
    assert written(done_so(clause)) == clause


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("每月由组长到场看一次", "每月由组长到场查看一次"),
        ("每周查一遍", "每周检查一遍"),
        ("审核后发通知", "审核后发布通知"),
        ("由财政所牵头建资金台账", "由财政所牵头建立资金台账"),
        ("栏目太杂，内容发进群里", "栏目过杂，内容发到群里"),
        ("牌子变了没人换", "牌子变了，无人更换"),
        ("对新来人员“一对一”", "对新来人员开展“一对一”"),
        ("公示表后面附一段大白话说明", "公示表后面附一段通俗说明"),
        ("配大白话解读，用大白话讲政策", "配通俗解读，用通俗语言讲解政策"),
        ("赶集日在集市口摆摊发补贴明白纸", "赶集日在集市口摆摊发放补贴明白纸"),
        ("在街口发明白卡", "在街口发放明白卡"),
        ("在村民群里发水位", "在村民群里发布水位"),
        ("当天贴出", "当天张贴公布"),
        ("由村播音员念避灾通知", "由村播音员宣读避灾通知"),
        ("由司法局先看一遍", "由司法局先审看一遍"),
        ("定每月5日统一更换", "定于每月5日统一更换"),
        ("只有一个人干", "仅有一人负责"),
        ("灌水计划先发微信群再贴公示牌", "灌水计划先发微信群再张贴到公示牌"),
        ("两家核对后再贴", "两家核对后再张贴"),
        ("评论没人回", "评论无人回复"),
        ("粉丝不知道到哪里看", "关注用户不知道到哪里看"),
        ("广播稿照念文件", "广播稿照念文件"),
        ("分红表先念后贴", "分红表先宣读后张贴"),
        ("农忙时断更", "农忙时停更"),
    ],
)
def test_by_itself_it_is(clause: str, said: str) -> None:
    assert judged(clause) == said


@pytest.mark.parametrize("name", ["政策天天讲", "火塘边讲政策", "老百姓问政"])
def test_a_name_in_marks_stays(name: str) -> None:
    clause = f"开办“{name}”节目"
    assert judged(clause) == clause
    assert written(done_so(clause)) == clause


@pytest.mark.parametrize(
    ("text", "own_name", "said"),
    [
        ("涉及我镇的任务已完成。", "本镇", "涉及本镇的任务已完成。"),
        ("以“我镇我来管”为题，我镇开展活动。", "本镇", "以“我镇我来管”为题，本镇开展活动。"),
        ("涉及我镇的任务已完成。", "我镇", "涉及我镇的任务已完成。"),
        ("我县要点中的任务已完成。", "本镇", "我县要点中的任务已完成。"),
    ],
)
def test_own_texts_have_the_name_that_the_body_calls_itself(
    text: str, own_name: str, said: str
) -> None:
    assert in_own_name(text, own_name) == said
