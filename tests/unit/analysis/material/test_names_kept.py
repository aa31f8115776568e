"""What has a name, an owner or a time of its own keeps it, and gets none of ours."""

from __future__ import annotations

import pytest

from draftkit.kinds.material import Event, Inspection, Occasion, Practised, Response
from draftkit.kinds.shapes import Count
from draftkit.pipeline import compose
from tests.support.stages import staged, town


def _text(**given: object) -> str:
    return "".join(s.text for s in compose(town(**given)).sentences())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("县直部门考核中排名第11位", "在县直部门考核中"),
        ("市对县考核等次为合格", "市对县考核"),
    ],
)
def test_an_appraisal_keeps_its_name(given: str, said: str) -> None:
    told = staged(town(appraisal=given)).facts.slots["考核"].text
    assert said in told
    assert "政务公开" not in told


def test_a_result_among_others_is_one_of_this_work() -> None:
    told = staged(town(appraisal="市直部门优秀等次")).facts.slots["考核"].text
    assert told == "在市直部门政务公开考核中被评为优秀等次"


def test_no_work_is_put_before_an_appraisal_of_everything() -> None:
    facts = staged(town(appraisal="县直部门考核中排名第11位")).facts
    assert "核_名" in facts.cases


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("由镇人大代表评议，评议结果为满意", "社会评议由镇人大代表进行，结果为满意"),
        (
            "通过问卷方式评议，回收问卷186份，满意度98.4%",
            "社会评议通过问卷方式进行，回收问卷186份，满意度为98.4%",
        ),
    ],
)
def test_a_review_told_by_how_it_was_held_is_called_one(given: str, said: str) -> None:
    assert said in _text(public_review=given)


def test_nobody_says_when_secrets_are_looked_for() -> None:
    steps = ("拟稿人自查", "办公室主任审核", "副乡长签发")
    text = _text(review_steps=steps, practices=(Practised("保密审查"),))
    assert "审核时一并" not in text
    assert "同时" in text
    assert "保密审查" in text


@pytest.mark.parametrize(
    ("practice", "part"),
    [
        ("一件一档", "依申请公开"),
        ("法律顾问参与答复", "依申请公开"),
        ("每周五下午对发布稿件集中校一遍", "政府信息管理"),
    ],
)
def test_practices_of_applications_and_of_papers_are_told_with_them(
    practice: str, part: str
) -> None:
    told = staged(town(practices=(Practised(practice),))).facts.practices
    assert any(practice.strip("“”") in one for one in told.get(part, ())), told


def test_a_meeting_is_held_once() -> None:
    met = Occasion(Count(1, "1"), "3月", theme="召开全市政务公开推进会")
    assert "次召开全市" not in _text(meetings=(met,))
    assert "全市政务公开推进会" in _text(meetings=(met,))


@pytest.mark.parametrize("theme", ["茶农问补助、站所当面答", "看食堂、问食谱"])
def test_a_motto_of_clauses_is_quoted(theme: str) -> None:
    assert f"“{theme}”" in _text(events=(Event("政务公开日", theme, times=Count(1, "1")),))


def test_those_who_were_talked_to_are_counted_as_bodies() -> None:
    text = _text(inspections=(Inspection("约谈和提醒", Count(7, "7"), "家"),))
    assert "约谈、提醒单位7家" in text


def test_nobody_listens_to_letters() -> None:
    text = _text(responses=(Response("侨胞来信来电", Count(38, "38"), "件"),))
    assert "接听" not in text
    assert "侨胞来信来电38件" in text
