from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit import snapshot
from draftkit.diagnostics import Place
from draftkit.facts import Item, Listing, surface_of
from draftkit.kinds import disclosure
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.model import Block, Body, Filing, LastYear, Pins, Preface, ReportText, Sentence, Span
from draftkit.plans import Choice, Choices, Layout
from draftkit.snapshot import texts
from draftkit.snapshot.choices import choices_of, tree_of
from tests.support import reports
from tests.support.filings import filings
from tests.support.given import facts_given

FULL = Filing(
    2025,
    Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区"),
    reports.some_cells(),
    ("乡村振兴", "安全生产"),
    "今年抓好防汛",
    facts_given(
        total=Count(600, "600余", exact=False),
        channels=(("政府门户网站", 412), ("微信公众号", 188)),
        accounts=(Account("瓦亭之声", "微信公众号"), Account("瓦亭发布")),
        reading_points=("镇便民服务大厅",),
        trainings=2,
        meetings=1,
        explanations=0,
        all_on_time=False,
        fee=Decimal("0.00"),
        appraisal="良好",
        public_review="满意",
        accountability="未发生",
        problems=(OwnProblem("解读单一", "配明白卡"), OwnProblem("更新不及时")),
        remedies=(Remedy("更新不及时", "按月更新"),),
    ),
    LastYear(
        {key: n for key, n in reports.some_cells().items() if key.startswith(("表二", "表四"))},
        Count(540, "540"),
        ("更新不及时",),
    ),
    Preface("0954-0000000", "", "http://x.gov.cn"),
    "瓦亭镇人民政府",
    "2026-01-20",
    Pins(("a.b",), ("c",), {"d": "{{ 总数 }}条。"}),
    places={"事实.培训次数": Place("C:/办公/瓦亭镇.xlsx")},
    source="C:/办公/瓦亭镇.xlsx",
)


def without_places(filing: Filing) -> Filing:
    return filing._replace(places={}, source="")


def again(filing: Filing, **options: object) -> snapshot.Snapshot:
    report = reports.report()._replace(cells=filing.cells)
    return snapshot.load(snapshot.dump(filing, report, "1.2", "abc", **options))  # type: ignore[arg-type]


def test_a_full_filing_and_its_report_come_back_equal() -> None:
    report = reports.report()._replace(cells=FULL.cells)
    back = snapshot.load(snapshot.dump(FULL, report, "1.2", "abc"))
    assert back.filing == without_places(FULL)
    assert back.report == report
    assert (back.version, back.bank_digest) == ("1.2", "abc")


@given(filings())
def test_any_filing_comes_back_equal(filing: Filing) -> None:
    assert again(filing).filing == without_places(filing)


@pytest.mark.parametrize("preface", [None, Preface(), Preface(telephone="1")])
@pytest.mark.parametrize("last", [None, LastYear(), LastYear(total=Count(0, "0"))])
def test_nothing_given_is_not_the_same_as_an_empty_thing_given(
    preface: Preface | None, last: LastYear | None
) -> None:
    filing = FULL._replace(preface=preface, last=last, given=facts_given())
    assert again(filing).filing == without_places(filing)


def test_cells_that_are_not_the_inputs_are_kept() -> None:
    report = reports.report()._replace(cells=FULL.cells | {disclosure.FEE_KEY: Decimal("2.50")})  # type: ignore[operator]
    back = snapshot.load(snapshot.dump(FULL, report, "1", ""))
    assert back.report == report
    assert back.filing.cells == FULL.cells


def test_choices_are_those_of_the_sentences_and_further_ones() -> None:
    layout = {"版式": Choice("form.b", (1,), ("x",)), "problem.0": Choice("other", ())}
    choices = again(FULL, choices=Choices(messages=layout)).choices.messages
    sentences = reports.report().sentences()
    assert choices["版式"] == layout["版式"]
    assert choices["problem.0"] == layout["problem.0"]
    assert choices["other.fee"] == Choice("phrase.other.fee")
    assert set(choices) == {sentence.id for sentence in sentences} | {"版式"}


@given(
    st.dictionaries(
        st.text().filter(lambda name: not name.startswith("form.")),  # those are the layout's
        st.tuples(st.text(), st.lists(st.integers(-(10**9), 10**9)), st.lists(st.text())),
    )
)
def test_any_choices_come_back(made: dict[str, tuple[str, list[int], list[str]]]) -> None:
    choices = {name: Choice(phrase, tuple(w), tuple(i)) for name, (phrase, w, i) in made.items()}
    back = again(FULL, choices=Choices(messages=choices)).choices.messages
    assert {name: back[name] for name in choices} == choices


def test_notes_come_back() -> None:
    notes = {"flags": [["total", "650", "640"]]}
    assert again(FULL, notes=notes).notes == notes
    assert again(FULL).notes == {}


def test_the_bytes_are_sorted_compact_json_without_local_paths() -> None:
    data = snapshot.dump(FULL, reports.report(), "1", "abc")
    tree = json.loads(data)
    assert data.decode() == json.dumps(
        tree, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    assert "C:/办公" not in data.decode()
    assert tree["filing"]["表三"]["无法提供"]["本机关不掌握相关政府信息"] == [1, 0, 0, 0, 0, 0, 1]
    assert tree["filing"]["表二"]["行政许可"] == 1126


def test_the_trace_of_a_sentence_is_in_it() -> None:
    tree = json.loads(snapshot.dump(FULL, reports.report(), "1", "abc"))
    sentences = [s for b in tree["report"]["blocks"] for s in b.get("sentences", ())]
    total = next(s for s in sentences if "612" in s["text"])
    assert total["phrase"] == "phrase.overall.0.1"
    assert total["facts"] == ["total"]
    assert total["cells"] == ["事实.主动公开总数"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"format": 2}',
        b'{"format": 1, "filing": {}}',
        b"\xff",
        b'{"format":1,"filing":[]}',
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        snapshot.load(data)


def test_figures_that_stand_where_nobody_would_look_are_kept() -> None:
    text = "网站（子站）12条、12345热线3件。"
    listing = surface_of(Listing((Item("网站（子站）", 12, "条"), Item("12345热线", 3, "件"))))
    span = Span("渠道明细", 0, len(listing.text), listing.figures)
    sentence = Sentence("a", text, "一", "a", spans=(span, Span("总数", 6, 8)))
    report = ReportText("题", (Block("一", "paragraph", (sentence,)),), {})
    assert texts.report_of(json.loads(json.dumps(texts.tree_of(report, {}))), {}) == report


def test_a_layout_comes_back() -> None:
    for layout in (
        Layout(),
        Layout(0, 1, 2, (), ()),
        Layout(3, families=("甲", "乙"), omitted=("丙",)),
        Layout(beside=("a1:pub.total", "b2:$")),
    ):
        assert again(FULL, choices=Choices(layout)).choices.layout == layout


def test_a_layout_is_recorded_as_it_always_was() -> None:
    recorded = {
        "form.headings": ["2", [], []],
        "form.families": ["channels,review", [], []],
        "form.omitted": ["", [], []],
    }
    choices = choices_of(recorded)
    assert choices == Choices(Layout(2, families=("channels", "review"), omitted=()))
    assert tree_of(choices) == recorded
