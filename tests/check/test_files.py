"""The command on files: all kinds, several, broken ones, an annotated copy."""

from __future__ import annotations

import json
import os
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

import draftkit
from draftkit.audit import claims
from draftkit.audit.claims import rules, statements, sums, years
from draftkit.checking.reports import check_file, read_earlier
from draftkit.cli import run
from draftkit.kinds import disclosure
from draftkit.kinds.tables import cell_key
from draftkit.pipeline import compose_all, document
from draftkit.plain import render_text, shown
from draftkit.service import checks
from draftkit.sources.banks import load_bank
from draftkit.word import styles_base
from tests.check.drafts import comes_to_more
from tests.support.filings import random_filing

SEED = 1003
ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "瓦亭镇.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def composed() -> object:
    return compose_all(random_filing(SEED), load_bank(None))


@pytest.fixture(scope="module")
def word(composed: object) -> bytes:
    return document(composed, styles_base.load(None))


@pytest.fixture
def text(composed: object) -> str:
    return render_text(composed.report)


def as_html(composed: object) -> str:
    """A saved page: paragraphs and the three tables as a browser has them."""
    report, cells = composed.report, composed.report.cells
    parts = []
    for block in report.blocks:
        if block.role != "table":
            parts.append(f"<p>{block.text}</p>")
            continue
        rows = []
        if block.table == "表二":
            for part in disclosure.T2.blocks:
                rows.append([part.title])
                rows.append(["信息内容", *(c.label for c in part.columns)])
                rows += [
                    [r.label, *(shown(cells[cell_key(r, c)]) for c in part.columns)]
                    for r in part.rows
                ]
        elif block.table == "表三":
            rows.append([disclosure.T3.blocks[0].corner, *(c.label for c in disclosure.T3_COLUMNS)])
            rows += [
                [r.label, *(shown(cells[cell_key(r, c)]) for c in disclosure.T3_COLUMNS)]
                for r in disclosure.T3.rows
            ]
        else:
            rows.append([r.label for r in disclosure.T4_ROWS])
            rows.append([c.label for _ in disclosure.T4_ROWS for c in disclosure.T4_COLUMNS])
            rows.append(
                [
                    shown(cells[cell_key(r, c)])
                    for r in disclosure.T4_ROWS
                    for c in disclosure.T4_COLUMNS
                ]
            )
        parts.append(
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
            + "</table>"
        )
    return f"<html><meta charset='utf-8'><body>{''.join(parts)}</body></html>"  # fmt: skip


def found_in(path: Path) -> list[str]:
    checked = check_file(path)
    assert checked.readable, checked.problems
    return [f"{p.code} {p.what}" for p in checked.problems if p.code != "TODO"]


def test_a_clean_draft_in_every_form(
    tmp_path: Path, word: bytes, text: str, composed: object
) -> None:
    for name, content in (
        ("a.docx", word),
        ("a.txt", text.encode()),
        ("gbk.txt", text.encode("gb18030")),
        ("a.html", as_html(composed).encode()),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert found_in(path) == [], name


@pytest.mark.parametrize("kind", ["txt", "html"])
def test_a_fault_is_placed(tmp_path: Path, text: str, composed: object, kind: str) -> None:
    content = text if kind == "txt" else as_html(composed)
    spoilt = content.replace("（一）", "（一）、", 1)
    path = tmp_path / f"a.{kind}"
    path.write_text(spoilt, encoding="utf-8")
    (problem,) = [p for p in check_file(path).problems if p.code == "PUNCT"]
    assert problem.place.line
    assert "一、总体情况" in problem.place.label


def test_inputs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(EXAMPLE)]) == 0
    wrong = tmp_path / "a.yaml"
    wrong.write_text(EXAMPLE.read_text("utf-8").replace("表三: 0", "表三: {}"), encoding="utf-8")
    if wrong.read_text("utf-8") != EXAMPLE.read_text("utf-8"):
        assert run(["check", str(wrong)]) == 1
    book = tmp_path / "b.xlsx"
    assert run(["init", "瓦亭镇人民政府", "-o", str(book)]) == 0
    assert run(["check", str(book)]) == 1, "blanks are errors"
    capsys.readouterr()


# ---------------------------------------------------------------- exit codes


def test_exit_codes(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    clean = re.sub(r"【待填[^】]*】", "未发生", text)
    good, bad, broken = (tmp_path / name for name in ("good.txt", "bad.txt", "broken.docx"))
    good.write_text(clean, encoding="utf-8")
    bad.write_text(clean.replace("（一）", "（一）XX镇", 1), encoding="utf-8")
    broken.write_bytes(b"PK\x03\x04 nothing")
    assert run(["check", str(good)]) == 0
    assert run(["check", str(bad)]) == 1
    assert run(["check", str(broken)]) == 2
    assert run(["check", str(good), str(broken)]) == 1
    assert run(["check", str(tmp_path)]) == 1
    assert run(["check", str(tmp_path / "none.docx")]) == 2
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(["check", str(empty)]) == 2
    capsys.readouterr()


def broken_files(word: bytes) -> dict[str, bytes]:
    return {
        "empty.docx": b"",
        "noise.docx": bytes(range(256)) * 20,
        "half.docx": word[: len(word) // 2],
        "zip.docx": b"PK\x05\x06" + b"\0" * 18,
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "empty.txt": b"",
        "noise.txt": bytes(range(256)) * 20,
        "other.txt": "今天天气很好，适合出门。".encode(),
        "other.html": b"<html><body><p>404 Not Found</p></body></html>",
        "cut.html": b"<html><body><table><tr><td>",
        "bad.yaml": "年度: [2025".encode(),
        "noise.yaml": b"\xff\xfe\x00\x01\x02",
        "noise.xlsx": b"PK\x03\x04" + b"\1" * 500,
        "text.xlsx": "年度,2025".encode(),
        "paper.pdf": b"%PDF-1.4 nothing",
        "odd.bin": b"\0\1\2",
    }


def test_broken_files_are_told_in_words(
    tmp_path: Path, word: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, content in broken_files(word).items():
        path = tmp_path / name
        path.write_bytes(content)
        code = run(["check", str(path)])
        shown_text = "".join(capsys.readouterr())
        assert code == 2, (name, code, shown_text)
        assert "Traceback" not in shown_text
        assert "错误" in shown_text
        assert "→" in shown_text, name


def test_a_document_with_a_spoilt_part(
    tmp_path: Path, word: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(word)
    for number, change in enumerate(
        (lambda b: b[:-40], lambda _: b"", lambda b: b.replace(b"<w:p>", b"<w:p", 1))
    ):
        target = tmp_path / f"{number}.docx"
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
            for info in old.infolist():
                data = old.read(info)
                new.writestr(
                    info.filename, change(data) if info.filename == "word/document.xml" else data
                )
        assert run(["check", str(target)]) in {1, 2}
        assert "Traceback" not in "".join(capsys.readouterr())  # fmt: skip


# ---------------------------------------------------------------- what is told


def test_a_fault_of_ours_at_one_file_ends_none_of_the_others(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check = checks.check

    def failing(path: Path, last: object) -> object:
        if path.stem == "a":
            raise ZeroDivisionError("planted")
        return check(path, last)

    monkeypatch.setattr(checks, "check", failing)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(["check", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 1
    said = capsys.readouterr()
    assert "程序内部出错（ZeroDivisionError：planted）" in said.out
    assert "b.txt：" in said.out
    assert len(list(tmp_path.glob("*.log"))) == 1
    assert run(["check", str(tmp_path / "a.txt")]) == 3


def test_a_rule_that_breaks_down_costs_its_own_findings_alone(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text.replace("（一）", "（一）、XX镇", 1), encoding="utf-8")
    whole = {finding.problem for finding in checks.check(path).findings}
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def broken(*_: object) -> object:
        raise ZeroDivisionError("planted")

    for module in (years, sums, statements):  # the last one is what three rules rest on
        name = "statements_of" if module is statements else "check"
        place = claims if module is statements else module
        with monkeypatch.context() as patch:
            patch.setattr(place, name, broken)
            found = checks.check(path)
            assert found.readable
            ours = [p for p in found.problems if p.code == "INTERNAL"]
            assert len(found.faults) == (3 if module is statements else 1)
            assert all("有一条规则没能核完" in p.what and "planted" in p.what for p in ours)
            assert ours
            assert set(found.problems) - set(ours) <= whole
            assert len(set(found.problems) - set(ours)) > len(whole) // 2
            assert run(["check", str(path)]) == 1
    said = capsys.readouterr()
    assert "检查还没有做全" in said.err
    assert "没能核完" in said.out
    assert len(list(tmp_path.glob("*.log"))) == 5


def test_a_pattern_that_breaks_down_costs_its_own_findings_alone(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text.replace("（一）", "（一）、XX镇", 1), encoding="utf-8")
    found_by, made = rules.found_by, []

    def noted(rule: rules.Rule, sentence: Any) -> Any:
        found = list(found_by(rule, sentence))
        made.extend((rule, one.problem.code) for one in found)
        return found

    monkeypatch.setattr(rules, "found_by", noted)
    whole = checks.check(path).problems
    first, code = made[0]

    def partly(rule: rules.Rule, sentence: Any) -> Any:
        if rule is first:
            raise ZeroDivisionError("planted")
        return found_by(rule, sentence)

    monkeypatch.setattr(rules, "found_by", partly)
    found = checks.check(path)
    assert len(found.faults) == 1
    lost = [one for one in whole if one not in found.problems]
    assert {one.code for one in lost} == {code}
    assert len(found.problems) == len(whole) - len(lost) + 1


def test_json(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text.replace("（一）", "（一）、XX镇", 1), encoding="utf-8")
    assert run(["check", str(path), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["result"] == "act"
    assert told["errors"] >= 1
    (file,) = told["files"]
    found = {finding["code"]: finding for finding in file["findings"]}
    assert found["F8"]["severity"] == "错误"
    assert "XX" in found["F8"]["excerpt"]
    assert found["PUNCT"]["severity"] == "提示"
    assert found["F8"]["place"]["line"]


def test_quiet_tells_errors_only(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text.replace("（一）", "（一）、XX镇", 1), encoding="utf-8")
    assert run(["check", str(path), "--quiet"]) == 1
    told = capsys.readouterr()
    assert "提示" not in told.out + told.err
    assert "F8" in told.out


def test_wrong_usage(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert run(["check", str(path), "--annotate"]) == 2
    assert run(["check", str(path), "-o", str(tmp_path / "b.docx")]) == 2
    assert run(["check", str(path), str(path), "--format", "xml"]) == 2
    assert run(["check"]) == 2
    capsys.readouterr()


# ---------------------------------------------------------------- last year


def test_last_year(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    now, before = tmp_path / "now.txt", tmp_path / "before.txt"
    year = random_filing(SEED).year
    now.write_text(text, encoding="utf-8")
    before.write_text(text.replace(str(year), str(year - 1)), encoding="utf-8")
    assert run(["check", str(now), "--last-year", str(before)]) == 1
    assert "F14" in capsys.readouterr().out
    assert read_earlier(EXAMPLE).cells
    assert run(["check", str(now), "--last-year", str(EXAMPLE)]) in {0, 1}
    assert run(["check", str(now), "--last-year", str(tmp_path / "none.docx")]) == 2
    assert run(["check", str(now), str(before), "--last-year", str(before)]) == 2
    capsys.readouterr()


def test_a_report_of_the_same_year_is_not_last_years(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    now, same = tmp_path / "now.txt", tmp_path / "same.txt"
    year = random_filing(SEED).year
    for path in (now, same):
        path.write_text(text, encoding="utf-8")
    run(["check", str(now), "--last-year", str(same), "--quiet"])
    told = capsys.readouterr().out
    assert f"警告 LAST-YEAR  {same}：与今年的是同一年度：" in told
    assert "LAST-NAME" not in told
    same.write_text(text.replace(str(year), str(year - 1)), encoding="utf-8")
    run(["check", str(now), "--last-year", str(same)])
    assert "LAST-" not in capsys.readouterr().out


def test_last_years_report_of_another_body_names_both(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "now.txt"
    path.write_text(text, encoding="utf-8")
    run(["check", str(path), "--last-year", str(EXAMPLE), "--format", "json"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    (found,) = (finding for finding in file["findings"] if finding["code"] == "LAST-NAME")
    assert found["severity"] == "警告"
    assert random_filing(SEED).body.name in found["what"]
    assert read_earlier(EXAMPLE).report.body.name in found["what"]


def test_what_was_carried_over(tmp_path: Path, text: str) -> None:
    filing = random_filing(SEED)
    cells = dict(filing.cells)
    path = tmp_path / "now.txt"
    path.write_text(text, encoding="utf-8")
    earlier = read_earlier(EXAMPLE)
    cells["表三.结转下年度.自然人"] = int(filing.cells["表三.上年结转.自然人"]) + 2
    found = check_file(path, type(earlier)(earlier.report, cells))
    assert "X-1" in {problem.code for problem in found.problems}


# ---------------------------------------------------------------- the annotated copy


def spoilt_word(path: Path, word: bytes) -> None:
    path.write_bytes(word)
    made = docx.Document(str(path))
    paragraphs = [p for p in made.paragraphs if p.text.startswith("（一）")]
    after = paragraphs[0]._p.getnext()
    made_paragraph = docx.text.paragraph.Paragraph(after, paragraphs[0]._parent)
    made_paragraph.add_run("XX村公开栏按月更新,目录同步更新。")
    made.tables[1].cell(3, 2).paragraphs[0].add_run("7")
    made.save(str(path))


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_annotate(tmp_path: Path, word: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    source, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    spoilt_word(source, word)
    before = source.read_bytes()
    assert run(["check", str(source), "--annotate", "-o", str(copy)]) == 1
    assert source.read_bytes() == before
    found = check_file(source).findings
    old, new = parts(source), parts(copy)
    touched = {name for name in new if new[name] != old.get(name)}
    assert touched <= {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    comments = new["word/comments.xml"].decode()
    fresh = comments.count("<w:comment ") - old.get("word/comments.xml", b"").decode().count(
        "<w:comment "
    )
    assert fresh == len(found)
    assert "占位符没有替换" in comments
    assert [p.text for p in docx.Document(str(copy)).paragraphs] == [
        p.text for p in docx.Document(str(source)).paragraphs
    ]
    assert commented(copy, "占位符没有替换") == "XX"
    assert "批注副本已写出" in capsys.readouterr().err


def commented(path: Path, words: str) -> str:
    """The text between the marks of the comment that has ``words``."""
    made = docx.Document(str(path))
    (comment,) = [c for c in made.comments if words in c.text]
    body, told, inside = made.element.body, "", False
    for element in body.iter():
        if element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == str(
            comment.comment_id
        ):
            inside = True
        elif element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == str(
            comment.comment_id
        ):
            inside = False
        elif inside and element.tag == f"{W}t":
            told += element.text or ""
    return told  # fmt: skip


def test_annotating_never_overwrites(
    tmp_path: Path, word: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    source, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    source.write_bytes(word)
    copy.write_bytes(b"mine")
    assert run(["check", str(source), "--annotate", "-o", str(copy)]) == 2
    assert copy.read_bytes() == b"mine"
    assert run(["check", str(source), "--annotate", "-o", str(copy), "--overwrite"]) in {0, 1}
    assert run(["check", str(source), "--annotate"]) in {0, 1}
    assert (tmp_path / "a-批注.docx").is_file()
    capsys.readouterr()


def test_a_broken_document_is_not_annotated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(b"PK\x03\x04 nothing")
    assert run(["check", str(source), "--annotate", "-o", str(tmp_path / "b.docx")]) == 2
    assert not (tmp_path / "b.docx").exists()
    capsys.readouterr()


# ---------------------------------------------------------------- a real one


@pytest.mark.skipif(not os.environ.get("DRAFTKIT_REAL"), reason="no real reports at hand")
def test_the_real_report_and_its_own_faults() -> None:
    (path,) = Path(os.environ["DRAFTKIT_REAL"]).glob("瓦亭镇-2025*.txt")
    found = [f"{p.code} {p.what}" for p in check_file(path).problems]

    def named(code: str, words: str) -> bool:
        return any(line.startswith(f"{code} ") and words in line for line in found)

    assert named("F1", "均在法定期限内作出答复"), found
    assert named("F2", "没有写收到多少件"), found
    assert named("PUNCT", "半角逗号"), found
    assert named("TABLE", "总计"), found
    assert named("DUTY", "社会评议"), found
    assert {line.split()[0] for line in found} <= {"F1", "F2", "PUNCT", "TABLE", "DUTY"}, found


@pytest.mark.parametrize("seed", [50, 318, 477])
def test_what_an_office_gave_is_told_where_it_was_given(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "稿.docx"
    filing = random_filing(seed)
    path.write_bytes(draftkit.draft(filing).content)
    whats = [p.what for p in check_file(path).problems if p.code != "TODO"]
    assert [w for w in whats if not (comes_to_more(filing) and "渠道各项相加" in w)] == []
