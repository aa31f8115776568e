"""The office's own lead: what it carries out and follows, without the verbs that every opening has."""

from __future__ import annotations

import pytest

from draftkit import editions
from draftkit.model import Lead
from draftkit.pipeline import compose
from draftkit.plans import Choice, Choices, Layout
from tests.support.stages import staged, town

EARLIER = Choices(Layout(edition=editions.of("本")), {"lead.own": Choice("x")})


def told(lead: Lead, name: str, previous: Choices | None = None) -> str:
    return staged(town(lead=lead), previous=previous).facts.slots[name].text


@pytest.mark.parametrize(
    ("carried", "text"),
    [
        (("党的二十届三中全会精神", "党的二十届四中全会精神"), "党的二十届三中、四中全会精神"),
        (("党的二十大精神", "党的二十届四中全会精神"), "党的二十大和二十届四中全会精神"),
        (("二十届四中全会",), "党的二十届四中全会精神"),
        (
            ("党的二十大和二十届二中、三中全会精神", "党的二十届四中全会精神"),
            "党的二十大和二十届二中、三中、四中全会精神",
        ),
        (
            ("党的二十大", "二十届三中全会", "二十届四中全会精神"),
            "党的二十大和二十届三中、四中全会精神",
        ),
        (
            ("党的二十届四中全会精神", "省委十三届八次全会精神"),
            "党的二十届四中全会和省委十三届八次全会精神",
        ),
        (("党的二十届三中", "四中全会精神"), "党的二十届三中、四中全会精神"),
        (("党的二十大和二十届历次全会精神",), "党的二十大和二十届历次全会精神"),
        (("全面贯彻党的二十大和二十届历次全会精神",), "党的二十大和二十届历次全会精神"),
        (("深入学习贯彻党的二十届四中全会精神",), "党的二十届四中全会精神"),
        (("中央经济工作会议",), "中央经济工作会议精神"),
        (("党的二十大", "党的二十届历次全会"), "党的二十大和二十届历次全会精神"),
        (
            ("党的二十届历次全会精神", "党的二十届四中全会精神"),
            "党的二十届历次全会精神、党的二十届四中全会精神",
        ),
        (("党的二十届三中全会精神", "全国教育大会精神"), "党的二十届三中全会和全国教育大会精神"),
        (
            ("《条例》实施要求", "党的二十届四中全会精神"),
            "《条例》实施要求、党的二十届四中全会精神",
        ),
    ],
)
def test_sessions_of_one_term_are_named_together(carried: tuple[str, ...], text: str) -> None:
    assert told(Lead(carries_out=carried), "贯彻") == text


@pytest.mark.parametrize(
    ("name", "lead", "text"),
    [
        (
            "上级要求",
            Lead(asked_by_superiors="认真落实省、市政务公开工作要点"),
            "省、市政务公开工作要点",
        ),
        ("上级要求", Lead(asked_by_superiors="按照县政府办要求"), "县政府办要求"),
        ("中心工作", Lead(centre_of_work="紧紧围绕枸杞产业发展"), "枸杞产业发展"),
        ("中心工作", Lead(centre_of_work="全面推进乡村振兴"), "全面推进乡村振兴"),
    ],
)
def test_the_verb_of_the_opening_is_not_said_twice(name: str, lead: Lead, text: str) -> None:
    assert told(lead, name) == text


def test_what_was_written_behind_the_guiding_thought_is_carried_out() -> None:
    said = "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十届四中全会精神"
    lead = Lead(guided_by=said)
    assert told(lead, "指导思想") == "习近平新时代中国特色社会主义思想"
    assert told(lead, "贯彻") == "党的二十届四中全会精神"


def test_a_draft_of_an_earlier_version_keeps_its_lead() -> None:
    lead = Lead(carries_out=("党的二十届三中全会精神", "党的二十届四中全会精神"))
    assert told(lead, "贯彻", EARLIER) == "党的二十届三中全会精神和二十届四中全会精神"
    assert compose(town(lead=lead))


@pytest.mark.parametrize(
    ("centre", "text"),
    [
        ("今年的重点是茶叶和旅游", "茶叶和旅游"),
        ("做好农村改厕", "农村改厕"),
        ("以人居环境整治为抓手", "人居环境整治"),
        ("抗旱保收、移民搬迁", "抗旱保收、移民搬迁"),
    ],
)
def test_the_centre_of_work_is_a_thing(centre: str, text: str) -> None:
    assert told(Lead(centre_of_work=centre), "中心工作") == text


def test_the_year_of_the_report_is_said_once() -> None:
    year = town().year
    asked = Lead(asked_by_superiors=f"{year}年全市政务公开工作会议精神")
    assert told(asked, "上级要求") == "全市政务公开工作会议精神"


@pytest.mark.parametrize("asked", ["《条例》", "《条例》要求", "《政府信息公开条例》有关规定"])
def test_the_regulations_that_every_opening_names_are_not_asked_for_besides(asked: str) -> None:
    filing = town(lead=Lead(asked_by_superiors=asked, centre_of_work="全镇中心工作"))
    assert "上级要求" not in staged(filing).facts.slots
