"""What ``blanks`` writes, ``sources`` reads back: any filing, through every form."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from draftkit import blanks
from draftkit.kinds import disclosure
from draftkit.kinds.fields import Given
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import Count, OwnProblem, Remedy
from draftkit.kinds.tables import TOTAL, Column, Row, cell_key
from draftkit.model import Body, Filing, LastYear, Pins, Preface
from draftkit.sources import read_filing
from draftkit.sources.intake.problems import apart
from draftkit.sources.tree import Branch, Leaf, Source
from tests.support.given import as_read, facts_given

if TYPE_CHECKING:
    from pathlib import Path

_HAN = "政务公开镇村更新及时有效服务群众工作推进情况一二三四五不予处理其他总计无是否了解"
_MARKS = "0123456789AZaz“”（）、，；。：《》—…·%+-_/#&*!|<>'\"?@`~^=$[]:\\"
_NAMES = {
    "镇": ("镇人民政府", ("乡级",)),
    "乡": ("乡人民政府", ("乡级",)),
    "街道": ("街道办事处", ("乡级",)),
    "苏木": ("苏木人民政府", ("乡级",)),
    "部门": ("局", ("", "县级", "市级", "省级", "乡级")),
    "县": ("县人民政府", ("县级",)),
    "市": ("市人民政府", ("", "县级", "市级", "省级")),
    "区": ("区人民政府", ("县级", "市级")),
    "旗": ("旗人民政府", ("县级",)),
}

counts = st.one_of(st.just(0), st.integers(0, 30), st.integers(0, 99_999))
han = st.text(_HAN, min_size=2, max_size=8)


def _steady(text: str) -> bool:
    """Texts that intake takes as they are."""
    if text[-1] in "。；;，,、 " or not any(mark.isalnum() for mark in text):
        return False
    if text in {"没有", "无"}:
        return False
    return not any(mark in text for mark in ("{{", "}}", "{%", "%}", "{#", "#}"))


texts = st.text(_HAN + _MARKS, min_size=2, max_size=30).filter(_steady)


def _one_problem(text: str) -> bool:
    """Neither numbered nor led in, which reading would take off: see sources/intake/problems.py."""
    node = Branch({"问题": Leaf(text, Source("")), "措施": Leaf(text, Source(""))}, Source(""))
    return [n.entries for n in apart(node) if isinstance(n, Branch)] == [node.entries]


problems = texts.filter(_one_problem)
names = st.text(_HAN + "0123456789ABC“”（）·", min_size=2, max_size=12).filter(_steady)


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    kind = draw(st.sampled_from(sorted(_NAMES)))
    ending, levels = _NAMES[kind]
    own = draw(st.sampled_from(("我单位", "我局", "我办"))) if kind == "部门" else f"我{kind}"
    parent = draw(st.one_of(st.just(""), han))
    return Body(draw(han) + ending, kind, draw(st.sampled_from(levels)), own, parent)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """Complete cells; totals add up, save that now and then one is wrong."""
    busy = draw(st.booleans())
    number = counts if busy else st.just(0)
    cells: dict[str, Any] = {}
    for block in disclosure.T2.blocks:
        for row in block.rows:
            for column in block.columns:
                cells[cell_key(row, column)] = draw(number)
    cells[disclosure.FEE_KEY] = draw(st.decimals(0, 9999, places=2)) if busy else Decimal(0)
    for row in disclosure.T3.rows:
        if row is not disclosure.T3_SUM:
            _fill_row(row, disclosure.T3_COLUMNS, cells, draw, number)
    for column in disclosure.T3_COLUMNS:
        leaves = (cells[cell_key(row, column)] for row in disclosure.T3_LEAVES)
        cells[cell_key(disclosure.T3_SUM, column)] = sum(leaves)
    for row in disclosure.T4_ROWS:
        _fill_row(row, disclosure.T4_COLUMNS, cells, draw, number)
    if draw(st.integers(0, 3)) == 0:
        wrong = draw(st.sampled_from([key for key in cells if key.endswith(TOTAL)]))
        cells[wrong] = draw(counts)
    return {key: cells[key] for key in disclosure.DISCLOSURE.cells}


def _fill_row(
    row: Row,
    columns: tuple[Column, ...],
    cells: dict[str, Any],
    draw: st.DrawFn,
    number: Any,
) -> None:
    parts = [draw(number) for _ in columns[:-1]]
    for column, value in zip(columns, [*parts, sum(parts)], strict=True):
        cells[cell_key(row, column)] = value


@st.composite
def rough_counts(draw: st.DrawFn) -> Count:
    value = draw(st.integers(1, 99_999))
    text = draw(st.sampled_from(("{}", "{}余", "近{}", "{}多", "约{}", "超过{}"))).format(value)
    return Count(value, text, exact=text == str(value))


@st.composite
def facts(draw: st.DrawFn, cells: dict[str, Any]) -> Given:
    maybe = st.one_of(st.none(), counts)
    text = st.one_of(st.just(""), texts)
    had_any = any(cells[f"表三.{row}.总计"] for row in ("本年新收", "上年结转"))
    channel_names = draw(st.lists(names, max_size=6, unique=True))
    return facts_given(
        total=draw(st.one_of(st.none(), rough_counts())),
        channels=tuple((name, draw(counts)) for name in channel_names),
        accounts=tuple(
            Account(*pair)
            for pair in draw(st.lists(st.tuples(han, st.one_of(st.just(""), han)), max_size=4))
        ),
        reading_points=tuple(draw(st.lists(han, max_size=4, unique=True))),
        trainings=draw(maybe),
        meetings=draw(maybe),
        explanations=draw(maybe),
        all_on_time=draw(st.sampled_from((None, True, False))) if had_any else None,
        fee=draw(st.one_of(st.none(), st.decimals(0, 99_999, places=2))),
        appraisal=draw(text),
        public_review=draw(text),
        accountability=draw(text),
        problems=tuple(
            draw(
                st.lists(
                    st.builds(OwnProblem, problems, st.one_of(st.just(""), problems)), max_size=6
                )
            )
        ),
        remedies=tuple(draw(st.lists(st.builds(Remedy, texts, texts), max_size=5))),
    )


@st.composite
def last_years(draw: st.DrawFn) -> LastYear | None:
    cells: dict[str, Any] = {}
    for table in disclosure.DISCLOSURE.tables:
        if draw(st.booleans()):
            cells |= {key: value for key, value in draw(tables()).items() if key.startswith(table)}
    old = tuple(draw(st.lists(problems, max_size=5)))
    total = draw(st.one_of(st.none(), rough_counts()))
    return LastYear(cells, total, old) if cells or total or old else None


@st.composite
def filings(draw: st.DrawFn) -> Filing:
    year = draw(st.integers(2008, 2100))
    cells = draw(tables())
    text = st.one_of(st.just(""), texts)
    preface = Preface(draw(text), draw(text), draw(text))
    phrases = st.lists(st.from_regex(r"[a-z]{1,6}-[0-9]", fullmatch=True), max_size=3, unique=True)
    keep = draw(phrases)
    ban = [phrase for phrase in draw(phrases) if phrase not in keep]
    words = draw(
        st.lists(st.text(_HAN + "+12A“”", min_size=2, max_size=14), max_size=10, unique=True)
    )
    words = [word for word in words if not (word[0] in "“”" and word[-1] in "“”")]
    sentence = (
        ""
        if words
        else draw(st.sampled_from(("", "围绕乡村振兴和安全生产做好公开", "主要抓了防汛。")))
    )
    return Filing(
        year=year,
        body=draw(bodies()),
        cells=cells,
        keywords=tuple(words),
        keyword_text=sentence,
        given=draw(facts(cells)),
        last=draw(last_years()),
        preface=preface if any(preface) else None,
        signature=draw(text),
        date=draw(
            st.sampled_from(("", f"{year}-12-31", f"{year + 1}-01-20" if year < 2100 else ""))
        ),
        pins=Pins(tuple(keep), tuple(ban), draw(st.dictionaries(han, texts, max_size=2))),
    )


def _bare(filing: Filing) -> Filing:
    """Without what tells where it came from; “无” is read as what it stands for, in whatever marks."""
    return filing._replace(places={}, source="", given=as_read(filing.given))


many = settings(
    max_examples=30,
    deadline=None,
    # A filing has 400 numbers: shrinking one takes minutes and shows no more than the difference.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@many
@given(filing=filings())
def test_any_filing_reads_back_from_its_workbook(tmp_path: Path, filing: Filing) -> None:
    path = tmp_path / "数据.xlsx"
    path.write_bytes(blanks.workbook(filing=filing))
    assert _bare(read_filing(path)[0]) == _bare(filing)


@many
@given(filing=filings())
def test_any_filing_reads_back_from_its_yaml(tmp_path: Path, filing: Filing) -> None:
    path = tmp_path / "数据.yaml"
    path.write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    assert _bare(read_filing(path)[0]) == _bare(filing)


@pytest.mark.parametrize("suffix", ["xlsx", "yaml"])
def test_writing_again_what_was_read_gives_the_same_file(tmp_path: Path, suffix: str) -> None:
    filing = _example()
    write = {
        "xlsx": lambda f: blanks.workbook(filing=f),
        "yaml": lambda f: blanks.yaml_text(filing=f).encode(),
    }[suffix]
    path = tmp_path / f"数据.{suffix}"
    path.write_bytes(write(filing))
    assert write(read_filing(path)[0]) == path.read_bytes()


def _example() -> Filing:
    cells: dict[str, Any] = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)
    cells[disclosure.FEE_KEY] = Decimal("12.5")
    return Filing(2025, Body("清河镇人民政府", "镇", "乡级", "我镇", "某县"), cells, ("乡村振兴",))
