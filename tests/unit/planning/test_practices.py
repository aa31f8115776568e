"""Practices: how they are put into sentences, and whether they can follow a subject."""

from __future__ import annotations

from typing import Any

import pytest

from draftkit import editions, pipeline
from draftkit.kinds.material import Inspection, Office, Practised, Response, Venue
from draftkit.kinds.shapes import Count, OwnProblem
from draftkit.phrasebank.schema import LISTED, own_slot
from draftkit.planning.problems import recognised, undone
from draftkit.planning.said_already import repeated
from draftkit.plans import Choice, Choices, Layout, Message
from draftkit.sources.banks import shipped_bank
from tests.support.stages import staged, town

PART, MANAGED = "监督保障", "政府信息管理"


def practised(*names: str) -> list[Message]:
    given = tuple(Practised(name, PART) for name in names)
    messages = staged(town(practices=given)).of("一")
    return [message for message in messages if message.type == "sup.practice"]


@pytest.mark.parametrize(("count", "sizes"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [5]), (7, [7])])
def test_a_sentence_tells_up_to_three_and_a_list_many(count: int, sizes: list[int]) -> None:
    names = [f"定期检查第{'一二三四五六七'[n]}类信息" for n in range(count)]
    assert [len(message.clauses) for message in practised(*names)] == sizes


def test_from_five_on_they_are_counted_behind_words_that_open_the_list() -> None:
    names = [f"定期检查第{'一二三四五'[n]}类信息" for n in range(5)]
    given = tuple(Practised(name, PART) for name in names)
    stages = staged(town(practices=given))
    (message,) = (m for m in stages.of("一") if m.type == "sup.practice")
    for phrase in stages.eligible.phrases(message):
        words = "".join(piece for piece in phrase.pieces if isinstance(piece, str))
        assert words.endswith("：一是；二是；三是；四是；五是。")


def test_practices_that_open_a_paragraph_are_said_of_the_body() -> None:
    given = (Practised("定期检查第一类信息", PART),)
    stages = staged(town(practices=given))
    (message,) = (m for m in stages.of("一") if m.type == "sup.practice")
    assert all("做法主语" in phrase.slots for phrase in stages.eligible.phrases(message))


@pytest.mark.parametrize(
    "name",
    [
        "镇党委会专题部署政务公开工作",
        "成立镇政务公开工作领导小组",
        "各部门信息经审核后统一发布",
        "由综合办公室统筹协调、各站所配合",
    ],
)
def test_a_clause_with_a_subject_of_its_own_follows_none(name: str) -> None:
    (message,) = practised(name)
    assert "做法主语" not in message.slots


@pytest.mark.parametrize(
    "name", ["明确信息公开工作的分管领导", "定期开展自查自纠", "对网站链接开展检查"]
)
def test_a_clause_without_one_may_follow_the_office(name: str) -> None:
    (message,) = practised(name)
    assert message.slots["做法主语"].text == "我镇"


def test_one_with_a_subject_of_its_own_has_nobody_to_share_with() -> None:
    first, second = practised("各部门信息经审核后统一发布", "业务学习")
    assert len(first.clauses) == len(second.clauses) == 1


def test_who_is_in_charge_comes_first_and_what_did_not_happen_last() -> None:
    *some, last = practised(
        "全年未发生失泄密事件",
        "对网站链接开展检查",
        "成立工作专班，统筹全镇政务公开工作",
        "问题整改",
    )
    told = [(m.slots, one.rstrip("，")) for m in some for one in m.clauses]
    said = [slots[one].text[:4] if one in slots else one for slots, one in told]
    assert [said[0], said[1][:4], said[2]] == ["成立工作", "问题整改", "对网站链"]
    assert last.slots[own_slot(last.clauses[0])].text == "全年未发生失泄密事件"


def test_an_opening_is_for_several() -> None:
    clauses = ("给每条信息编号", "逐条核对数字", "整理办件清单", "按月检查链接", "收集来信")
    names = tuple(Practised(clause, "政府信息管理") for clause in clauses)
    stages = staged(town(practices=names[:1]))
    (one,) = (m for m in stages.of("一") if m.type == "mgmt.practice")
    assert not any(phrase.several for phrase in stages.eligible.phrases(one))
    more = staged(town(practices=names))
    (many,) = (m for m in more.of("一") if m.type == "mgmt.practice")
    assert any(phrase.several for phrase in more.eligible.phrases(many))


def test_the_office_is_no_subject_of_what_others_do() -> None:
    given = (Practised("开展第三方评估", "政府信息管理"), Practised("三审三校"))
    stages = staged(town(practices=given, office=(Office("党政办公室"),)))
    (message,) = (m for m in stages.of("一") if m.type == "mgmt.practice")
    assert len(message.clauses) == len(given)
    assert "做法机构" not in message.slots


def test_names_of_the_bank_are_no_list_and_stand_with_plain_own_clauses() -> None:
    names = ("先审查后公开", "一事一审", "保密审查", "公开属性认定", "三审三校")
    given = (*map(Practised, names), Practised("整理办件清单", "政府信息管理"))
    stages = staged(town(practices=given))
    told = [len(m.clauses) for m in stages.of("一") if m.type == "mgmt.practice"]
    assert max(told) <= 3
    assert len(told) == -(-sum(told) // 3)


def test_an_own_clause_that_is_no_plain_deed_stands_apart_from_names_of_the_bank() -> None:
    given = (Practised("保密审查"), Practised("汛期每天在责任段公示值守人员", MANAGED))
    stages = staged(town(practices=given))
    assert [len(m.clauses) for m in stages.of("一") if m.type == "mgmt.practice"] == [1, 1]


def test_what_was_done_once_is_no_clause_of_what_is_done_all_year() -> None:
    given = (
        Practised("目录更新"),
        Practised("个人信息保护"),
        Practised("修订信息报送细则", MANAGED),
    )
    stages = staged(town(practices=given))
    told = [m.clauses for m in stages.of("一") if m.type == "mgmt.practice"]
    assert [clauses[0].split("/")[0] for clauses in told] == ["个人信息保护", "目录更新"]
    assert [len(clauses) for clauses in told] == [1, 2]


_REVIEWS = ("科室初审", "办公室复审", "分管领导终审")


@pytest.mark.parametrize(
    "steps",
    [
        ("科室初审", "分管领导终审"),
        ("承办科室拟稿", "法律顾问审核", "分管领导签发"),
        ("甲初审", "乙复审", "丙终审", "丁签发"),
    ],
)
def test_steps_that_are_not_the_three_reviews_are_told_apart_from_their_name(
    steps: tuple[str, ...],
) -> None:
    told = [m.type for m in staged(town(practices=_NAMED, review_steps=steps)).of("一")]
    assert {"mgmt.flow", "mgmt.practice"} <= set(told)
    assert "mgmt.named" not in told


_NAMED = (Practised("三审三校"),)


def test_a_review_with_a_name_is_told_with_its_steps() -> None:
    given = (Practised("三审三校"), Practised("目录更新"))
    stages = staged(town(practices=given, review_steps=_REVIEWS))
    told = [m.type for m in stages.of("一")]
    assert "mgmt.named" in told
    assert "mgmt.flow" not in told
    (practice,) = (m for m in stages.of("一") if m.type == "mgmt.practice")
    assert [clause.split("/")[0] for clause in practice.clauses] == ["目录更新"]
    assert stages.eligible.facts.slots["审核制"].text == "“三审三校”"


def test_steps_of_answering_are_no_such_review() -> None:
    given = (Practised("三审三校"),)
    steps = ("业务科室拟答", "政策法规科审核", "分管领导签发")
    told = [m.type for m in staged(town(practices=given, review_steps=steps)).of("一")]
    assert {"mgmt.flow", "mgmt.practice"} <= set(told)


def test_who_is_talked_to_is_named() -> None:
    stages = staged(
        town(
            {"表三.本年新收.自然人": 1, "表三.予以公开.自然人": 1},
            practices=(Practised("疑难申请当面沟通"),),
        )
    )
    (told,) = [m for m in stages.of("一") if m.type == "ask.practice"]
    assert "就疑难申请与申请人当面沟通" in [fact.text for fact in told.slots.values()]


def test_a_means_is_no_part_of_another_practice() -> None:
    own = "用校对工具筛查错别字后再由人工复核"
    given = (Practised("公开目录更新"), Practised("三审三校"), Practised(own, "政府信息管理"))
    stages = staged(town(practices=given))
    told = [m for m in stages.of("一") if m.type == "mgmt.practice"]
    (apart,) = [m for m in told if any(own in fact.text for fact in m.slots.values())]
    assert len(apart.clauses) == 1


def test_long_clauses_do_not_stand_in_one_sentence() -> None:
    long = "定期检查" + "村务公开栏和电子显示屏" * 4
    assert [len(m.clauses) for m in practised(long, f"{long}内容", "核对链接")] == [2, 1]


def test_a_draft_of_an_earlier_version_counts_names_as_it_did() -> None:
    names = ("先审查后公开", "一事一审", "保密审查", "公开属性认定", "公文标注属性登记")
    given = tuple(Practised(name, "政府信息管理") for name in names)
    before = Choices(Layout(edition=editions.of("现")), {"pub.total": Choice("x")})
    stages = staged(town(practices=given), previous=before)
    told = [len(m.clauses) for m in stages.of("一") if m.type == "mgmt.practice"]
    assert max(told) >= LISTED or len(told) > 1


def test_what_was_done_is_said_of_the_body_among_figures_of_other_things() -> None:
    given = (Practised("每周更新一次岗位信息"), Practised("重大决策草案放到文化礼堂征求意见"))
    stages = staged(town(practices=given))
    (message,) = (m for m in stages.of("一") if m.type == "pub.practice")
    phrases = stages.eligible.phrases(message)
    assert phrases
    assert all("做法主语" in phrase.slots for phrase in phrases)
    # Two that an office wrote apart are no one clause.
    assert all("；" in phrase.pieces or "；" in str(phrase.pieces) for phrase in phrases)


def test_deeds_with_their_objects_are_told_one_after_another_in_one_clause() -> None:
    given = [Practised(t, "政府信息管理") for t in ("优化主动公开目录", "归集政策文件的旧版本")]
    stages = staged(town(practices=tuple(given)))
    (message,) = (m for m in stages.of("一") if m.type == "mgmt.practice")
    assert all("，" in phrase.pieces for phrase in stages.eligible.phrases(message))
    before = Choices(Layout(edition=editions.of("近")), {"pub.total": Choice("x")})
    stages = staged(town(practices=tuple(given)), previous=before)
    (message,) = (m for m in stages.of("一") if m.type == "mgmt.practice")
    assert all("；" in phrase.pieces for phrase in stages.eligible.phrases(message))


def test_how_applications_are_answered_comes_behind_their_figures() -> None:
    stages = staged(
        town(
            {"表三.本年新收.自然人": 1, "表三.予以公开.自然人": 1},
            practices=(Practised("统一答复文书格式"),),
        )
    )
    types = [message.type for message in stages.of("一")]
    assert types.index("ask.account") < types.index("ask.practice")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("答复书发出前送法律顾问把关", "ask.practice"),
        ("将政务公开纳入政府工作报告任务分解", "sup.practice"),
        ("严格执行三审三校", "mgmt.practice"),
        ("周一汇总上周信息", "mgmt.practice"),
        ("疑难申请当面沟通", "ask.practice"),
        ("对涉诉的答复逐案复盘", "ask.followed"),
        ("依申请公开事项逐件登记", "ask.practice"),
        ("每周更新一次岗位信息", "pub.practice"),
    ],
)
def test_an_own_practice_stands_in_the_part_it_speaks_of(name: str, part: str) -> None:
    stages = staged(town(practices=(Practised(name),)))
    assert part in {message.type for message in stages.of("一")}


def _proposed(**given: object) -> list[str]:
    stages = staged(town(**given))
    return [clause for m in stages.of("一") if m.type.endswith(".proposed") for clause in m.clauses]


def test_a_part_with_nothing_given_proposes_one_whole_sentence() -> None:
    found = _proposed()
    assert found
    assert all("/拟" in clause for clause in found)


def test_what_an_own_problem_denies_is_not_proposed() -> None:
    """Wherever the body would propose it otherwise: 日常督导 beside an own 日常检查次数少."""
    problem = OwnProblem("公开工作的日常检查次数较少，检查内容和标准不明确", "")
    bank = shipped_bank()
    filing = town(problems=(problem,))
    (family,) = known = recognised(filing, staged(filing).eligible)
    assert family is not None
    against = undone(known, bank.practices)
    assert against
    assert all(any(word in name for word in family.against) for name in against)
    told = {clause.partition("/")[0] for m in staged(filing).of("一") for clause in m.clauses}
    assert told.isdisjoint(against)
    assert {p.name for p in bank.practices if p.proposals} - set(against)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("发布前核验企业名称和金额", "信息发布前，我镇核验企业名称和金额"),
        ("申请答复前会同司法所审查", "申请答复前，我镇会同司法所审查"),
        ("发布前由党政办检查错别字", "信息发布前，由党政办检查错别字"),
        ("目前由专人负责", "目前由专人负责"),
        ("公开内容时不登载个人信息", "公开内容时，我镇不登载个人信息"),
    ],
)
def test_the_body_stands_behind_the_time_at_which_it_does_a_thing(name: str, said: str) -> None:
    (message,) = practised(name)
    assert message.slots["1·做法"].text == said


def test_what_something_else_given_says_is_not_told_again() -> None:
    given = (Practised("专人负责"), Practised("谁公开谁负责"))
    stages = staged(town(practices=given, staff=Count(3, "3")))
    told = {clause.partition("/")[0] for m in stages.of("一") for clause in m.clauses}
    assert "专人负责" not in told
    assert "谁公开谁负责" in told
    assert repeated(stages.eligible) == (("专人负责", "工作人员"),)


def test_what_a_practice_lies_within_is_known() -> None:
    bank = shipped_bank()
    known = bank.vocabulary.conditions.keys() | {one.name for one in bank.practices}
    assert {name for one in bank.practices for name in one.within} <= known


def test_what_was_confirmed_and_is_taken_back_may_be_proposed_in_its_own_sentence() -> None:
    bank = shipped_bank()
    for one in bank.practices:
        if one.proposals:
            before = town(practices=(Practised(one.name, one.part),))
            choices = pipeline.compose_all(before, bank).choices
            after = pipeline.compose_all(town(), bank, choices)
            proposed = [s for s in after.report.sentences() if s.id.endswith(".proposed")]
            assert all(len(s.text) > 5 for s in proposed)


def test_what_no_phrase_of_today_can_say_is_said_by_one_of_former_days() -> None:
    eligible = staged(town()).eligible
    clause = next(c.id for p in eligible.bank.practices if p.proposals for c in p.clauses)
    slots = {"做法主语": eligible.facts.slots["自称"]}
    message = Message(
        "mgmt.proposed", "mgmt.proposed", slots, must=("做法主语",), clauses=(clause,)
    )
    assert eligible.phrases(message) == ()
    assert eligible.retired(message)


def test_what_was_made_into_something_is_made_by_the_body() -> None:
    practices = (Practised("茶农关心的补助标准做成口袋卡"),)
    stages = staged(town(practices=practices))
    (told,) = (m for m in stages.of("一") if m.type == "pub.practice")
    assert told.must == ("做法主语",)
    assert "将茶农关心的补助标准做成口袋卡" in [str(f.value) for f in told.slots.values()]


def test_only_what_the_body_does_shares_a_sentence() -> None:
    given = ("大喇叭每天播一条政策", "嘎查达转发补贴公示", "停车方案在小区公示七天")
    stages = staged(town(practices=tuple(Practised(name, "主动公开") for name in given)))
    told = [m for m in stages.of("一") if m.type == "pub.practice"]
    assert [len(message.clauses) for message in told] == [2, 1]
    assert "做法主语" not in told[1].slots


def test_what_follows_on_something_stands_behind_it() -> None:
    figures = {"表三.本年新收.自然人": 1, "表三.予以公开.自然人": 1, "表四.行政复议.结果纠正": 1}
    given = ("对答复被纠正的单位开展复盘", "旅游投诉处理结果回访后归档", "对各村公开工作按月排名")
    stages = staged(
        town(
            figures,
            practices=tuple(map(Practised, given)),
            responses=(Response("旅游投诉", Count(9, "9"), "件"),),
            inspections=(Inspection("网上监测", Count(3, "3"), "次"),),
        )
    )
    types = [message.type for message in stages.of("一")]
    for first, then in (
        ("pub.response", "pub.followed"),
        ("ask.reviews", "ask.followed"),
        ("sup.checks", "sup.followed"),
    ):
        assert types.index(then) == types.index(first) + 1


def test_what_nobody_else_can_have_done_is_said_of_the_body() -> None:
    (message,) = practised("启用网上办公系统", "抽查各科室台账")
    assert message.slots["做法主语"].text == "我镇"
    (others,) = practised("巡查员每天到现场")
    assert "做法主语" not in others.slots


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("社区公开栏", {"venues": (Venue("各社区", "政务公开栏", Count(11, "11")),)}),
        ("要点落实", {"supplements": {"其他事项": ("要点任务18项，已全部落实。",)}}),
        (
            "微信群",
            {
                "practices": (Practised("每天把公示发到牧民微信群"),),
                "venues": (Venue("镇政务大厅", "查阅点"),),
            },
        ),
        ("疑难申请会商", {"supplements": {"依申请公开": ("全年组织依申请疑难会商19次。",)}}),
        ("回应关切", {"responses": (Response("12345热线", Count(9, "9")),)}),
    ],
)
def test_a_name_alone_is_not_told_beside_what_says_more(name: str, given: dict[str, Any]) -> None:
    practices = (Practised(name), *given.pop("practices", ()))
    stages = staged(town(practices=practices, **given))
    assert name in dict(repeated(stages.eligible))


def test_a_retired_clause_is_said_only_where_it_was_said_before() -> None:
    bank = shipped_bank()
    retired = [(p, c) for p in bank.practices for c in p.said if c.retired]
    assert retired
    for practice, clause in retired:
        assert clause.id not in practice.sayable(practice.said, ())
        assert clause.id in practice.sayable(practice.said, (clause.id,))
        assert practice.sayable(practice.clauses, ())


def test_a_name_that_is_all_a_part_has_is_told_there() -> None:
    given = (Practised("微信群"), Practised("每天把公示发到牧民微信群"))
    stages = staged(town(practices=given))
    assert repeated(stages.eligible) == ()


def test_a_way_of_doing_it_is_kept_and_a_thing_set_up() -> None:
    given = (Practised("一图读懂"), Practised("流动公示牌"))
    messages = staged(town(practices=given)).of("一")
    said = [
        [fact.text for name, fact in m.slots.items() if name.endswith("·做法")] for m in messages
    ]
    assert ["实行一图读懂", "设有流动公示牌"] in said
