"""What is called by its own name, and what is told of several things at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from draftkit import editions
from draftkit.kinds.material import (
    Account,
    ContentClass,
    Event,
    Matter,
    Occasion,
    Proposals,
    Site,
    Venue,
)
from draftkit.kinds.shapes import Count
from draftkit.model import Body
from draftkit.plans import Choice, Choices, Layout
from tests.support.stages import Stages, staged, town

EARLIER = Choices(Layout(edition=editions.of("现")), {"pub.total": Choice("x")})
EARLIER_NAMED = Choices(Layout(edition=editions.of("本")), {"pub.total": Choice("x")})
TWICE = Count(2, "2")
DEPARTMENT = Body("云川市人民政府办公室", "部门", "市级", "我办", "云川市")
CITY = Body("云川市人民政府", "市", "市级", "我市", "")


def told(stages: Stages, message: str) -> list[Mapping[str, str]]:
    records = stages.facts.records.get(message, ())
    return [{name: fact.text for name, fact in record.slots.items()} for record in records]


def records(message: str, previous: Choices | None = None, **given: Any) -> list[Mapping[str, str]]:
    return told(staged(town(**given), previous=previous), message)


@pytest.mark.parametrize(
    ("theme", "name"),
    [
        ("全县基层公开专题培训（第三期）", "全县基层公开专题培训（第三期）"),
        ("政务公开业务讲座", "政务公开业务讲座"),
        ("新任信息员培训班", "新任信息员培训班"),
        ("医保政策", "医保政策培训"),
    ],
)
def test_a_training_is_not_held_about_itself(theme: str, name: str) -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(TWICE, theme=theme),))
    held = {"训动": "举办"} if name.endswith(("班", "讲座")) else {}
    assert one == {"训名": name, "次数": "2"} | held


@pytest.mark.parametrize(
    ("theme", "name"), [("到乡镇上门辅导", "乡镇上门辅导"), ("街镇分片辅导", "街镇分片辅导")]
)
def test_where_and_how_people_were_taught_is_no_matter(theme: str, name: str) -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(TWICE, theme=theme),))
    assert one == {"训名": name, "次数": "2"}


@pytest.mark.parametrize(
    ("theme", "told_as"),
    [
        ("领导小组专题研究", "领导小组专题会议"),
        ("半年小结", "总结半年工作"),
        ("季度点评", "季度点评会"),
        ("依申请疑难会商", "依申请疑难会商会议"),
        ("每季度研判公开内容", "每季度研判公开内容"),
        ("信息公开季度调度", "信息公开季度调度会"),
        ("季度政务公开调度", "季度政务公开调度会"),
        ("各村信息员座谈会", "各村信息员座谈会"),
        ("局务会", "局务会"),
        ("每季度一次工作例会", "工作例会"),
        ("镇长主持专题会", "由镇长主持"),
        ("村支书例会上通报公开栏更新", "通报公开栏更新"),
        ("依申请公开疑难问题协调", "协调依申请公开疑难问题"),
        ("组织学习新版公开指南", "组织学习新版公开指南"),
        ("重点领域公开调度", "重点领域公开调度会"),
        ("听取群众意见座谈会", "听取群众意见座谈会"),
        ("传达县推进会精神", "传达县推进会精神"),
        ("政府常务会议审议", "政府常务会议"),
        ("和县医保局对接公示口径", "和县医保局对接公示口径"),
        ("请法律顾问讲答复", "请法律顾问讲答复"),
        ("分管领导召集", "由分管领导召集"),
        ("以会代训", "以会代训"),
    ],
)
def test_a_meeting_is_told_by_who_met_or_what_was_done(theme: str, told_as: str) -> None:
    (one,) = records("sup.meetings", meetings=(Occasion(TWICE, theme=theme),))
    assert told_as in one.values()


def test_that_one_was_held_each_time_is_no_part_of_the_time() -> None:
    given = (Occasion(TWICE, when="上下半年各1次", theme="研究公开事项"),)
    (one,) = records("sup.meetings", meetings=given)
    assert one["时间"] == "上、下半年"


@pytest.mark.parametrize("theme", ["用山歌唱政策", "口袋公园怎么建", "看码头工程、听补贴政策"])
def test_a_deed_or_a_question_is_the_motto_of_an_event(theme: str) -> None:
    (one,) = records("sup.events", events=(Event("居民议事会", theme, times=TWICE),))
    assert one["主题"] == f"“{theme}”"


def test_a_training_with_neither_number_nor_day_is_called_by_its_matter() -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(theme="答复文书写法"),))
    assert one == {"训名": "答复文书写法培训"}


def test_trainings_beside_a_named_one_are_named_as_well() -> None:
    given = (Occasion(TWICE, theme="档案整理"), Occasion(theme="信息员轮训"), Occasion(TWICE))
    names = [one["训名"] for one in records("sup.trainings", EARLIER_NAMED, trainings=given)]
    assert names == ["以档案整理为内容的政务公开培训", "信息员轮训", "政务公开培训"]


def test_a_training_with_a_theme_beside_a_named_one_keeps_it() -> None:
    given = (Occasion(TWICE, theme="档案整理"), Occasion(theme="信息员轮训"))
    one, other = records("sup.trainings", trainings=given)
    assert one["主题"] == "档案整理"
    assert other == {"训名": "信息员轮训"}


@pytest.mark.parametrize(
    ("theme", "people", "matter"),
    [
        ("村级信息员公开事项和时限", "村级信息员", "公开事项和时限"),
        ("村级信息员管理办法", "", "村级信息员管理办法"),
        ("联络员和村干部信息报送", "联络员和村干部", "信息报送"),
        ("村级财务公开表怎么填", "", "村级财务公开表填写方法"),
    ],
)
def test_those_who_were_taught_are_told_apart_from_what_they_were(
    theme: str, people: str, matter: str
) -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(TWICE, theme=theme),))
    assert one.get("对象", "") == people
    assert one["主题"] == matter


@pytest.mark.parametrize(
    ("theme", "deed"),
    [
        ("年度任务分解", "分解年度任务"),
        ("部署年度任务", "部署年度任务"),
        ("依申请公开疑难问题会商", "会商依申请公开疑难问题"),
        ("年度政务公开任务清单", "研究年度政务公开任务清单"),
        ("年度政务公开任务分工", "明确年度政务公开任务分工"),
        ("公开目录年度核对", "研究公开目录年度核对工作"),
        ("部署和调度", "部署和调度政务公开工作"),
        ("半年盘点", "盘点半年工作"),
        ("任务分解和半年查漏", "研究任务分解和半年查漏"),
        ("调整领导小组成员", "调整领导小组成员"),
        ("任务安排和村级公开规范", "研究任务安排和村级公开规范"),
        ("动员部署", "动员部署政务公开工作"),
        ("网站检查问题整改", "研究网站检查问题整改工作"),
        ("年报编制", "研究年报编制工作"),
        ("惠农补贴公开", "研究惠农补贴公开工作"),
    ],
)
def test_a_meeting_is_told_by_what_was_done_there(theme: str, deed: str) -> None:
    (one,) = records("sup.meetings", meetings=(Occasion(TWICE, theme=theme),))
    assert one["会事"] == deed


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("面向各科室联络员，讲解公开目录", {"对象": "各科室联络员", "主题": "公开目录"}),
        ("对村文书进行信息报送培训", {"对象": "村文书", "主题": "信息报送"}),
        ("以会代训", {"训名": "以会代训"}),
        ("新任政务公开人员上岗", {"训名": "新任政务公开人员上岗培训"}),
        ("镇街一对一辅导", {"训名": "镇街一对一辅导"}),
        ("全区政务公开业务", {"训名": "全区政务公开业务培训"}),
        ("信息员轮训，76人参加", {"训名": "信息员轮训", "训事": "76人参加"}),
        ("区政务公开办老师讲答复书说理", {"训事": "由区政务公开办老师讲答复书说理"}),
        ("组织观看条例宣讲视频", {"训事": "组织观看条例宣讲视频"}),
        ("村级信息员", {"对象": "村级信息员"}),
        ("村级信息员业务", {"训名": "村级信息员业务培训"}),
        ("全市医保系统政务公开", {"训名": "全市医保系统政务公开培训"}),
        ("居民区书记主任政务公开", {"对象": "居民区书记主任", "主题": "政务公开"}),
        ("错敏词怎么查", {"主题": "“错敏词怎么查”"}),
        ("条例解读", {"主题": "《条例》"}),
        ("线上", {"训名": "线上培训"}),
        ("赴邻县考察学习", {"训事": "赴邻县考察学习"}),
        ("业务骨干", {"对象": "业务骨干"}),
        ("组织政务公开知识测试", {"训名": "政务公开知识测试"}),
        ("以案说法讲依申请公开", {"训事": "以案说法讲依申请公开"}),
    ],
)
def test_a_training_is_told_by_for_whom_and_how(theme: str, said: dict[str, str]) -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(TWICE, theme=theme),))
    assert {**said, "次数": "2"}.items() <= one.items()


def test_what_was_done_at_a_training_stands_behind_it() -> None:
    given = (
        Occasion(TWICE, theme="邀请县政务公开办讲课"),
        Occasion(TWICE, theme="年报编制，40人参加"),
    )
    one, other = records("sup.trainings", trainings=given)
    assert (one["训动"], one["训事"]) == ("举办", "邀请县政务公开办讲课")
    assert (other["主题"], other["训事"]) == ("年报编制", "40人参加")


def test_a_training_of_others_was_gone_to() -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(TWICE, theme="参加县级培训"),))
    assert one == {"训动": "参加", "训名": "县级培训", "次数": "2"}


def test_a_board_that_met_is_what_met() -> None:
    (one,) = records("sup.meetings", meetings=(Occasion(TWICE, theme="镇党委会专题研究政务公开"),))
    assert (one["会称"], one["会事"]) == ("镇党委会", "研究政务公开工作")


def test_a_theme_that_names_a_meeting_and_its_deed_gives_both() -> None:
    (one,) = records("sup.meetings", meetings=(Occasion(theme="县政府常务会听取政务公开情况"),))
    assert one == {"会称": "县政府常务会", "会事": "听取政务公开情况"}


@pytest.mark.parametrize(
    ("when", "times", "said"),
    [("3月15日", 1, False), ("3月", 1, True), ("3月6日、8月2日", 2, True)],
)
def test_what_was_held_on_one_day_is_not_counted_besides(
    when: str, times: int, *, said: bool
) -> None:
    number = Count(times, str(times))
    held = (Occasion(number, when, "部署年度任务"),)
    (met,) = records("sup.meetings", meetings=held)
    (taught,) = records("sup.trainings", trainings=held)
    (event,) = records("sup.events", events=(Event("开放日", when=when, times=number),))
    assert [("次数" in one) for one in (met, taught, event)] == [said] * 3
    (before,) = records("sup.meetings", EARLIER_NAMED, meetings=held)
    assert "次数" in before


def test_the_second_kind_of_meeting_in_a_sentence_does_not_name_the_work_again() -> None:
    given = (Occasion(TWICE, theme="研究移民类申请"), Occasion(TWICE, theme="年度任务分解"))
    first, second = records("sup.meetings", meetings=given)
    assert first["会称"].endswith("公开工作会议")
    assert second["会称"] == "会议"


def test_a_meeting_is_called_by_its_name() -> None:
    (one,) = records("sup.meetings", meetings=(Occasion(TWICE, theme="政务公开季度例会"),))
    assert one == {"会称": "政务公开季度例会", "次数": "2"}


def test_what_is_a_theme_stays_one() -> None:
    (one,) = records("sup.trainings", trainings=(Occasion(TWICE, theme="依申请公开办理"),))
    assert one["主题"] == "依申请公开办理"


@pytest.mark.parametrize("theme", ["秋粮收购、冬季供暖、就业帮扶", "秋粮收购和冬季供暖等"])
def test_several_matters_are_no_motto(theme: str) -> None:
    (one,) = records("sup.events", events=(Event("通气会", theme, times=TWICE),))
    assert one["题材"] == theme
    assert "主题" not in one


def test_a_motto_is_quoted() -> None:
    (one,) = records("sup.events", events=(Event("开放日", "走进粮库", times=TWICE),))
    assert one["主题"] == "“走进粮库”"


def site(*columns: str, previous: Choices | None = None) -> str:
    stages = staged(town(site=(Site("县政府网站", columns=columns),)), previous=previous)
    return stages.facts.slots["栏目"].text


def test_columns_that_read_as_clauses_are_in_marks() -> None:
    assert site("推动农村电商提质", "财政信息") == "“推动农村电商提质”“财政信息”"
    assert site("财政信息", "政策文件") == "财政信息、政策文件"


@pytest.mark.parametrize(
    ("account", "slot"),
    [
        (Account("清河", "视频号", reads="3万次"), "播放"),
        (Account("清河", "微博", noun="短视频", posts=TWICE, reads="3万次"), "播放"),
        (Account("清河", "微信公众号", reads="3万次"), "阅读"),
    ],
)
def test_videos_are_played_and_texts_read(account: Account, slot: str) -> None:
    (one,) = records("plat.accounts", accounts=(account,))
    assert one[slot] == "3万次"


def test_places_of_which_only_the_number_is_known_are_one_record() -> None:
    venues = (
        Venue("村级查阅室", number=TWICE, unit="间"),
        Venue("信息角", number=TWICE, unit="处"),
    )
    (one,) = records("plat.places", venues=venues)
    assert one == {"场所": "村级查阅室（2间）、信息角（2处）"}


def test_matters_of_one_theme_are_told_together_though_one_names_it() -> None:
    given = (
        Matter("申报指南", "助企纾困", TWICE, "份"),
        Matter("助企纾困政策汇编", "助企纾困", TWICE, "册"),
    )
    (one,) = records("pub.matters", matters=given)
    assert one["主题"] == "助企纾困"


def test_a_share_of_content_people_is_told_alone() -> None:
    stages = staged(town(proposals=(Proposals(satisfied="98%"),)))
    assert "sup.proposals" in [m.type for m in stages.of("一")]


def test_drafts_of_an_earlier_version_keep_what_they_said() -> None:
    given = (Occasion(TWICE, theme="政务公开业务讲座"),)
    (one,) = records("sup.trainings", EARLIER, trainings=given)
    assert one["议题"] == "政务公开业务讲座"
    assert site("推动农村电商提质", previous=EARLIER) == "推动农村电商提质"
    (event,) = records("sup.events", EARLIER, events=(Event("通气会", "秋粮、供暖等"),))
    assert event["主题"] == "“秋粮、供暖等”"


def classes(**given: Any) -> str:
    stages = staged(
        town(classes=(ContentClass("规章", TWICE), ContentClass("工作动态", TWICE)), **given)
    )
    return stages.facts.slots["分类明细"].text


def test_documents_are_counted_by_the_piece_where_no_total_has_a_unit() -> None:
    assert classes(total=None) == "规章2件、工作动态2条"
    assert classes() == "规章2条、工作动态2条"


@pytest.mark.parametrize(("body", "subject"), [(DEPARTMENT, False), (CITY, True)])
def test_a_department_is_not_said_to_have_made_rules(body: Body, *, subject: bool) -> None:
    filing = town({"表二.规章.制发": 1, "表二.规章.现行有效": 1})._replace(body=body)
    (said,) = (m for m in staged(filing).of("一") if m.type == "regulations")
    phrases = staged(filing).eligible.phrases(said)
    assert phrases
    assert any("自称" in str(p.pieces) for p in phrases) is subject


def test_a_meeting_is_not_about_a_special_matter_but_is_called_so() -> None:
    (one,) = records("sup.meetings", meetings=(Occasion(TWICE, theme="政务公开专题"),))
    assert one == {"会称": "政务公开专题会议", "次数": "2"}


def test_a_meeting_that_people_attended_is_named_apart_from_the_event() -> None:
    events = (Event("市民代表列席常务会议"), Event("政策进工地"))
    told = [r.slots["活动"].text for r in staged(town(events=events)).facts.records["sup.events"]]
    assert told == ["“市民代表列席常务会议”活动", "“政策进工地”活动"]
