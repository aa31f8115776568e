"""What is asked for after a run."""

from __future__ import annotations

from draftkit.audit.gaps import suggestions
from draftkit.kinds.fields import (
    ACCOUNTS,
    ASKED_ABOUT,
    OFFICE,
    PROBLEMS,
    READING_POINTS,
    TRAININGS,
    VENUES,
)
from draftkit.kinds.material import Channel, Event, Explained, Inspection, Practised, Venue
from draftkit.kinds.shapes import Count
from draftkit.model import Body, Filing
from tests.support.filings import DONE, NEW
from tests.support.stages import town

PLACES = {VENUES.advice, READING_POINTS.advice}
PUBLISHED = {"channels": (("政府网站", 600),), "matters": (("补贴名单", "", 3),)}
MANAGED = {"office": (("党政办公室", ""),), "trainings": 2}
BEFORE = {
    **PUBLISHED,
    "keywords": ("乡村振兴",),
    "classes": (("工作动态", 600),),
    "site": (("政府网站", True),),
    "accounts": (("瓦亭之声", "微信公众号"),),
}
"""What is asked for before places."""


def test_places_are_asked_for_once() -> None:
    assert [line for line in suggestions(town(**BEFORE)) if line in PLACES] == [VENUES.advice]
    some = (town(venues=(Venue("镇文化站"),), **BEFORE), town(reading_points=("站",), **BEFORE))
    for filing in some:
        assert PLACES.isdisjoint(suggestions(filing))


def test_what_applicants_asked_about_is_asked_where_there_were_any() -> None:
    one = {f"{row}.自然人": 1 for row in (NEW, DONE, "表三.予以公开")}
    given = {
        **BEFORE,
        **MANAGED,
        "problems": (("甲问题", "甲措施"),),
        "venues": (Venue("镇文化站"),),
    }
    given |= {"explanations": 3}
    assert ASKED_ABOUT.advice in suggestions(town(one, **given))
    assert ASKED_ABOUT.advice not in suggestions(town(**given))


def test_each_part_with_nothing_of_its_own_gets_a_line_before_the_rest() -> None:
    told = suggestions(town(keywords=("乡村振兴",), **PUBLISHED))
    assert told[:2] == (PROBLEMS.advice, ACCOUNTS.advice)
    assert OFFICE.advice in told
    assert TRAININGS.advice in told


def test_a_problem_without_a_measure_is_asked_about_first() -> None:
    told = suggestions(town(problems=(("甲问题", ""), ("乙问题", "乙措施"))))
    assert "1 个没有写措施" in told[0]


def test_a_bare_figure_of_the_public_review_is_asked_about() -> None:
    asked = "社会评议“95.1%”说的是什么（满意率、好评率还是得分，请写明）"
    assert asked in suggestions(town(public_review="95.1%。"))
    for clear in ("群众满意率95.1%", "满意", ""):
        assert not any("说的是什么" in line for line in suggestions(town(public_review=clear)))


BUREAU = Body("瓦亭县水务局", "部门", "县级", "我局", "固原市瓦亭县")


def _asked(filing: Filing, word: str) -> bool:
    return any(word in line for line in suggestions(filing))


def test_results_a_body_need_not_report_are_asked_for_beside_those_it_gave() -> None:
    some = town(appraisal="良好", accountability="未发生")
    assert not _asked(some, "没有开展的请填明")
    assert _asked(some._replace(body=BUREAU), "社会评议结果（")
    assert not _asked(town()._replace(body=BUREAU), "没有开展的请填明")
    every = town(appraisal="良好", accountability="未发生", public_review="满意")
    assert not _asked(every._replace(body=BUREAU), "没有开展的请填明")


def test_a_rough_total_is_asked_for_exactly() -> None:
    assert _asked(town(total=Count(260, "约260", exact=False)), "“约260”的准确数")
    assert not _asked(town(total=Count(260, "260")), "准确数")


def test_how_often_and_how_many_times_that_contradict_are_asked_about_first() -> None:
    events = (Event("渔民政策课堂", when="每月", times=Count(10, "10")),)
    first, *_ = suggestions(town(events=events))
    assert "每月" in first
    assert "10次" in first
    fitting = (Event("渔民政策课堂", when="每月", times=Count(12, "12")),)
    assert "每月" not in suggestions(town(events=fitting))[0]


def test_a_practice_and_a_check_that_contradict_are_asked_about() -> None:
    practices = (Practised("每月抽查一次村务公开栏"),)
    checks = (Inspection("村务公开栏抽查", Count(10, "10"), "次"),)
    assert "每月抽查" in suggestions(town(practices=practices, inspections=checks))[0]


def test_few_forms_beside_several_that_are_given_are_asked_about() -> None:
    problems = (("政策解读形式单一", "制作视频"),)
    many = (Explained(Count(8, "8"), forms=("图解", "视频", "新闻发布会")),)
    one = (Explained(Count(8, "8"), forms=("图解",)),)
    assert _asked(town(problems=problems, explanations=many), "是否相合")
    assert not _asked(town(problems=problems, explanations=one), "是否相合")


def test_units_that_cannot_be_added_are_asked_about_where_they_were() -> None:
    by_radio = Channel("乡广播", Count(67, "67"), "次")
    site = Channel("县政府网站", Count(104, "104"), "条")
    mixed = suggestions(town(total=Count(171, "171"), channels=(site, by_radio)))
    assert mixed[0].startswith("县政府网站104条、乡广播67次单位不同")
    apart = suggestions(town(total=Count(104, "104"), channels=(site, by_radio)))
    assert not any("单位不同" in line for line in apart)


def test_what_a_number_of_two_things_counts_is_asked_about() -> None:
    venues = (Venue("政务服务大厅", "查阅点和自助打印机", Count(6, "6")),)
    assert any("数量6说的是哪一样" in line for line in suggestions(town(venues=venues)))


def test_what_a_report_ends_with_is_asked_for_last() -> None:
    told = suggestions(town())
    assert len(told) == 5
    assert told[-1] == "署名和成文日期（没有填，文末没有写）"
    signed = town()._replace(signature="清河镇人民政府")
    assert suggestions(signed)[-1] == "成文日期（没有填，文末没有写）"
    dated = signed._replace(date="2026-01-16")
    assert not any("成文日期" in line for line in suggestions(dated))


def test_results_a_department_may_have_are_hinted_at_where_it_gave_none() -> None:
    hint = "考核、社会评议、责任追究结果（有结果的请填；部门、街道没有的可以不写）"
    bureau = town(
        **BEFORE, **MANAGED, problems=(("甲问题", "甲措施"),), venues=(Venue("镇文化站"),)
    )
    assert hint in suggestions(bureau._replace(body=BUREAU))
    appraised = town(**BEFORE, **MANAGED, appraisal="良好")
    assert hint not in suggestions(appraised._replace(body=BUREAU))
    assert hint not in suggestions(town(**BEFORE, **MANAGED))
