"""Values in, values out: nothing is printed, nothing ends the program, nothing is written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

import draftkit
from draftkit.checking.inputs import Input, read_input
from draftkit.diagnostics import InputError, OutputError, UnfitError, WordFileError
from draftkit.model import Filing
from draftkit.service import checks, drafts, published
from tests.support.edits import Docx
from tests.support.given import with_facts

ROOT = Path(__file__).parents[3]


@pytest.fixture
def town(tmp_path: Path, base: str) -> Path:
    path = tmp_path / "数据.yaml"
    judged = "  信息处理费: 0\n  考核: 良好\n  社会评议: 满意\n  责任追究: 未发生\n"
    path.write_text(base.replace("  信息处理费: 0\n", judged), encoding="utf-8")
    return path


@pytest.fixture
def unfit(town: Path) -> Path:
    _make_unfit(town)
    return town


def _make_unfit(town: Path) -> None:
    """One more answered than was asked for."""
    text = town.read_text(encoding="utf-8")
    town.write_text(text.replace("予以公开: [2, 1", "予以公开: [3, 1"), encoding="utf-8")


@pytest.fixture
def document(town: Path, tmp_path: Path) -> Path:
    path = tmp_path / "初稿.docx"
    path.write_bytes(draftkit.draft(town).content)
    return path


@pytest.fixture(autouse=True)
def _quiet(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Iterator[None]:
    yield
    assert capsys.readouterr() == ("", "")
    assert {path.name for path in tmp_path.iterdir()} <= {
        "数据.yaml", "初稿.docx", "今年.xlsx", "今年.yaml"
    }  # fmt: skip


def test_importing_draftkit_loads_nothing_else() -> None:
    code = "import sys; a = set(sys.modules); import draftkit; print(*sorted(set(sys.modules) - a))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["draftkit"]


def test_the_package_offers_the_functions_and_nothing_that_is_not_there() -> None:
    for name in draftkit.__all__:
        assert callable(getattr(draftkit, name))
    with pytest.raises(AttributeError, match="no attribute 'drafts'"):
        draftkit.drafts  # type: ignore[attr-defined]  # noqa: B018


def test_the_bank_that_comes_with_it_is_read_once_for_many_drafts(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = draftkit.draft(town).content
    monkeypatch.setattr(drafts, "load_bank", None)
    assert draftkit.draft(town).content == first


def test_a_draft_is_a_value_with_its_document_and_all_there_is_to_tell(town: Path) -> None:
    made = draftkit.draft(town)
    assert docx.Document(BytesIO(made.content)).core_properties.title == made.filing.title
    assert "信息处理费" in made.text
    assert {entry["section"] for entry in made.trace} >= {"一", "五", "六"}
    assert not made.missing
    assert not made.needs_a_person
    assert made.problems
    assert any("公开渠道" in one for one in made.advice)
    with pytest.raises(AttributeError):
        made.content = b""  # type: ignore[misc]


def test_a_path_a_text_a_filing_and_an_input_give_the_same_draft(town: Path) -> None:
    given = read_input(town)
    assert isinstance(given.filing, Filing)
    drafts = [draftkit.draft(source) for source in (town, str(town), given.filing, given)]
    assert len({made.content for made in drafts}) == 1
    assert drafts[0] == drafts[3]


def test_keywords_are_added_to_a_value_as_to_a_file(town: Path) -> None:
    given = read_input(town)
    drafts = [draftkit.draft(source, keywords=["养老"]) for source in (town, given.filing, given)]
    assert {made.filing.keywords for made in drafts} == {("乡村振兴", "安全生产", "养老")}
    assert len({made.content for made in drafts}) == 1


def test_without_a_document_only_the_text_is_made(town: Path) -> None:
    made, whole = draftkit.draft(town, document=False), draftkit.draft(town)
    assert made.content == b""
    assert made.text == whole.text


def test_what_the_law_requires_and_nobody_gave_is_named(town: Path) -> None:
    text = town.read_text(encoding="utf-8").replace("  信息处理费: 0\n", "")
    town.write_text(text, encoding="utf-8")
    made = draftkit.draft(town)
    assert made.missing == ("信息处理费",)
    assert made.needs_a_person


def test_an_input_that_does_not_add_up_is_refused_and_may_be_forced(unfit: Path) -> None:
    with pytest.raises(UnfitError) as refused:
        draftkit.draft(unfit)
    assert refused.value.problems == read_input(unfit).findings
    made = draftkit.draft(unfit, force=True)
    assert made.needs_a_person
    assert "T3-1：" in "".join(Docx(made.content).comments())


def test_force_does_not_pass_over_what_contradicts_the_tables(town: Path) -> None:
    filing = read_input(town).filing
    asked = {key: 0 for key in filing.cells if key.startswith("表三")}
    filing = filing._replace(cells={**filing.cells, **asked})
    with pytest.raises(UnfitError) as refused:
        draftkit.draft(with_facts(filing, all_on_time=True), force=True)
    assert "FACT" in {problem.code for problem in refused.value.problems}
    assert Input(filing).admitted() == Input(filing)


def test_an_input_that_cannot_be_read_is_not_unfit(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        draftkit.draft(tmp_path / "没有.yaml")
    assert not isinstance(refused.value, UnfitError)


def test_a_redraft_carries_a_figure_into_an_edited_report(town: Path, document: Path) -> None:
    filing = read_input(town).filing
    now = filing._replace(cells={**filing.cells, "表二.行政许可": 9})
    made = draftkit.redraft(document, now)
    assert made.changed
    assert [e.verdict.result for e in made.tally.cells if e.moved] == ["9"]
    assert made.findings == read_input(now).findings
    assert not draftkit.redraft(document, filing).changed


def test_a_redraft_refuses_what_a_draft_refuses(town: Path, document: Path) -> None:
    unfit = town
    _make_unfit(town)
    with pytest.raises(UnfitError):
        draftkit.redraft(document, unfit)
    assert draftkit.redraft(document, unfit, force=True).waits


def test_a_report_an_input_and_a_value_are_checked(town: Path, document: Path) -> None:
    for source in (document, str(document), town, read_input(town), read_input(town).filing):
        found = draftkit.check(source)
        assert found.readable
        assert found.title == "瓦亭镇人民政府2025年政府信息公开工作年度报告"
        assert not [p for p in found.problems if p.severity.name == "ERROR"]


def test_what_cannot_be_read_is_told_by_a_check(tmp_path: Path) -> None:
    assert not draftkit.check(tmp_path / "没有.docx").readable


def test_last_year_is_a_path_or_a_report_read_before(town: Path, document: Path) -> None:
    from draftkit.checking.reports import read_earlier

    found = [draftkit.check(document, last) for last in (town, str(town), read_earlier(town))]
    assert found[0].problems
    assert found[0] == found[1] == found[2]


def test_a_copy_has_a_comment_at_each_finding(document: Path) -> None:
    found = draftkit.check(document)
    noted = Docx(checks.annotated(document, found, "2026-01-01T00:00:00Z"))
    assert len(noted.comments()) >= len(found.findings)


@pytest.mark.parametrize("form", [".xlsx", ".yaml"])
def test_a_published_report_is_read_back(document: Path, tmp_path: Path, form: str) -> None:
    found = draftkit.read_published(document)
    assert not found.needs_a_person
    written = tmp_path / f"今年{form}"
    written.write_bytes(found.written(form))
    assert read_input(written).filing.cells == found.filing.cells


def test_last_years_figures_go_into_this_years_workbook(document: Path, tmp_path: Path) -> None:
    workbook = tmp_path / "今年.xlsx"
    workbook.write_bytes(draftkit.blank("瓦亭镇人民政府", 2026))
    content, findings = published.as_last_year(draftkit.read_published(document), workbook)
    assert content != workbook.read_bytes()
    assert findings == ()
    with pytest.raises(OutputError):
        published.as_last_year(draftkit.read_published(document), tmp_path / "今年.yaml")


@pytest.mark.parametrize(
    ("given", "known"),
    [("瓦亭镇人民政府", "镇"), ("某某经济开发区管理委员会", ""), ("", "")],
)
def test_a_blank_input_knows_the_kind_a_name_tells(given: str, known: str) -> None:
    text = draftkit.blank(given, 2026, form=".yaml").decode()
    assert f"类别: {known}".rstrip() in text
    assert draftkit.blank(given, 2026, roster=True)[:2] == b"PK"


def test_a_report_is_explained_sentence_by_sentence(document: Path) -> None:
    explained = draftkit.explain(document)
    assert any(one.alternatives for one in explained)
    assert [one.as_json()["text"] for one in explained] == [one.sentence.text for one in explained]


def test_a_copy_to_publish_waits_for_what_is_open(document: Path) -> None:
    waiting = draftkit.finalize(document)
    assert waiting.content == b""
    assert {end.problem.code for end in waiting.open_ends} == {"FINAL-COMMENT"}
    edited = Docx(document.read_bytes())
    name = "word/comments.xml"
    edited.parts[name] = edited.parts[name].replace(b'"draftkit"', '"张三"'.encode())
    final = draftkit.finalize(_saved(document, edited.bytes()))
    assert final.open_ends == ()
    assert final.comments == len(waiting.open_ends)
    with pytest.raises(WordFileError):
        draftkit.explain(_saved(document, final.content))


def _saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


CALLS: dict[str, Callable[[Path], Any]] = {
    "explain": draftkit.explain,
    "finalize": draftkit.finalize,
    "redraft": lambda path: draftkit.redraft(path, ROOT / "examples" / "清河镇.yaml"),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_is_no_report_is_refused_by_an_error_with_problems(name: str, town: Path) -> None:
    with pytest.raises(WordFileError) as refused:
        CALLS[name](town)
    assert refused.value.problems


def test_the_example_in_the_readme_runs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    code = readme.split("```python\n")[1].split("```")[0]
    runs: dict[str, Any] = {}
    code = code.replace('"examples/', f'"{ROOT.as_posix()}/examples/').replace(
        '"初稿.docx"', f'"{tmp_path.as_posix()}/初稿.docx"'
    )
    exec(code, runs)  # noqa: S102
    printed = capsys.readouterr().out.splitlines()
    assert runs["draft"].content == (tmp_path / "初稿.docx").read_bytes()
    assert printed == [
        line[2:] for line in readme.split("```python\n")[1].split("```")[0].splitlines()
        if line.startswith("# ")
    ]  # fmt: skip
