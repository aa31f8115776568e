"""What once got through a door: files of others, damaged or hostile, each made by code."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import yaml as pyyaml

import draftkit
from draftkit import cli, disk
from draftkit.snapshot import load
from draftkit.word import anchors
from tests.fuzz import seeds
from tests.fuzz.doors import SECONDS, run
from tests.fuzz.mutants import BASIS, packed

pytestmark = pytest.mark.slow

GOOD = str(seeds.EXAMPLES / "清河镇.yaml")
DOCUMENT, RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = seeds.members(content)
    parts[part] = change(parts[part])
    return packed(list(parts.items()))


def with_basis(basis: bytes) -> bytes:
    digest, payload = (
        hashlib.sha256(basis).hexdigest().encode(),
        base64.b64encode(zlib.compress(basis)),
    )

    def put(inside: bytes) -> bytes:
        return BASIS.sub(lambda m: m[1] + digest + m[3] + payload + m[5], inside)

    return changed(seeds.docx().content, "customXml/item1.xml", put)


def basis() -> bytes:
    match = BASIS.search(seeds.members(seeds.docx().content)["customXml/item1.xml"])
    assert match is not None
    return zlib.decompress(base64.b64decode(match[4]))


def in_document(old: bytes, new: bytes, part: str = DOCUMENT) -> Callable[[], bytes]:
    def made() -> bytes:
        assert old in seeds.members(seeds.docx().content)[part]
        return changed(seeds.docx().content, part, lambda inside: inside.replace(old, new, 1))

    return made


def nested(depth: int) -> bytes:
    return b"<w:p>" * depth + b"</w:p>" * depth


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "a basis too deep": lambda: with_basis(b"[" * 100_000),
    "a basis of other kinds": lambda: with_basis(basis().replace(b'"text":"', b'"text":7,"x":"')),
    "choices of other kinds": lambda: with_basis(
        re.sub(rb'"wordings":\[', b'"wordings":[{},', basis())
    ),
    "notes of other kinds": lambda: with_basis(basis()[:-1] + b',"notes":{"redraft":[1]}}'),
    "a count of a thousand digits": lambda: with_basis(
        re.sub(
            rb'("\xe4\xbc\x9a\xe8\xae\xae\xe6\xac\xa1\xe6\x95\xb0":)\d+',
            rb"\g<1>" + b"9" * 4000,
            basis(),
        )
    ),
    "a comment": in_document(b"<w:body>", b"<w:body><!-- x --><?x y?>"),
    "an instruction among the relationships": in_document(
        b"<Relationship ", b"<?x y?><!-- --><Relationship ", RELATIONS
    ),
    "an id of 5,000 digits": in_document(b'w:id="', b'w:id="' + b"9" * 5000),
    "a property without a number": in_document(b'pid="2"', b'pid="x"', "docProps/custom.xml"),
    "cells of 10^8 columns": in_document(b'<w:gridSpan w:val="', b'<w:gridSpan w:val="99999999'),
    "paragraphs in paragraphs": in_document(b"<w:body>", b"<w:body>" + nested(250)),
    "depth beyond any parser": in_document(b"<w:body>", b"<w:body>" + nested(100_000)),
    "many openings of a basis": in_document(b"<basis", b"<basis " * 20_000, "customXml/item1.xml"),
    "many beginnings of a property": in_document(
        b"<property ", b"<property name=" * 20_000, "docProps/custom.xml"
    ),
    "a doctype": in_document(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
    "members over each other": lambda: overlapping(40),
    "a paragraph of a book's length": in_document(b"<w:t>", b"<w:t>" + "一是，".encode() * 30_000),
}


def overlapping(count: int) -> bytes:
    """One packed part that a hundred entries of the directory name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in seeds.members(seeds.docx().content).items():
            archive.writestr(name, inside)
        archive.writestr("word/media/a.bin", os.urandom(100_000))
        info = archive.filelist[-1]
        for number in range(count):
            again = zipfile.ZipInfo(f"word/media/b{number}.bin")
            for name in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                setattr(again, name, getattr(info, name))
            archive.filelist.append(again)
    return stream.getvalue()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_others(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(DOCUMENTS[name]())
    for arguments in (
        ["check", str(path)],
        ["redraft", str(path), GOOD, "-o", str(tmp_path / "a.docx")],
        ["finalize", str(path), "-o", str(tmp_path / "b.docx")],
        ["explain", str(path)],
    ):
        outcome = run(arguments, tmp_path)
        assert not outcome.fault, arguments


def test_a_basis_of_a_later_format_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(with_basis(basis().replace(b'"format":1', b'"format":2')))
    for arguments in (["explain", str(path)], ["redraft", str(path), GOOD]):
        assert cli.run(arguments) == 2
        assert "更新版本的 draftkit" in capsys.readouterr().err
    with pytest.raises(ValueError, match="format 2"):
        load(basis().replace(b'"format":1', b'"format":2'))


def test_a_paragraph_of_a_book_s_length_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, long, short = tmp_path / "x.docx", "字" * 21_846, "字" * 21_845
    old = b"<w:body>"
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    for arguments in (["redraft", str(path), GOOD, "-o"], ["finalize", str(path), "-o"]):
        path.write_bytes(in_document(old, old + paragraph.format(long).encode())())
        assert cli.run([*arguments, str(tmp_path / "a.docx")]) == 2
        assert "第 1 段超过 64 KB" in capsys.readouterr().err
        path.write_bytes(in_document(old, old + paragraph.format(short).encode())())
        cli.run([*arguments, str(tmp_path / f"{arguments[0]}.docx")])
        assert "64 KB" not in capsys.readouterr().err


FIELDS = ("关键词", "署名", "前言.地址", "事实.公开机构", "事实.培训次数", "事实.主动公开总数", "事实.存在问题", "事实.做法", "补充.主动公开", "上年.存在问题", "机关.名称", "机关.上级", "机关.自称", "年度", "成文日期")  # fmt: skip


def test_a_field_of_a_book_s_length_is_said_to_be_one(tmp_path: Path) -> None:
    """Every cell and value of an input has a limit of its own, far below that of a line."""
    path = tmp_path / "x.yaml"
    for long in ("字" * 30_000, "9" * 70_000, "一是" * 15_000):
        for field in FIELDS:
            data = pyyaml.safe_load(seeds.yaml().content)
            *above, last = field.split(".")
            place = data
            for key in above:
                place = place.setdefault(key, {})
            place[last] = long
            path.write_text(pyyaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
            outcome = run(["check", str(path)], tmp_path)
            assert (outcome.fault, outcome.code) == ("", 1), (field, long[:1])


def test_a_report_of_a_book_s_length_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(seeds.txt().content.decode() + "公开3条。\n" * 16_000, encoding="utf-8")
    for command in (["check", str(path)], ["import", str(path), "-o", str(tmp_path / "a.yaml")]):
        assert cli.run(command) in {1, 2}
        said = capsys.readouterr()
        assert "全文超过 8 万字" in said.err + said.out


def test_ids_that_come_twice_leave_nothing_of_ours_in_a_copy_to_publish(tmp_path: Path) -> None:
    path, out = tmp_path / "x.docx", tmp_path / "out.docx"
    theirs = b'<w:bookmarkStart w:id="7" w:name="theirs"/>', b'<w:bookmarkEnd w:id="7"/>'

    def one_id(inside: bytes) -> bytes:
        marks = rb'(<w:bookmark(?:Start|End)[^>]*? w:id=)"[^"]*"'
        same = re.sub(marks, rb'\1"7"', inside)
        assert same != inside
        at = same.index(b"</w:p>")
        return same[:at] + theirs[0] + b"<w:r><w:t>x</w:t></w:r>" + theirs[1] + same[at:]

    path.write_bytes(changed(seeds.docx().content, DOCUMENT, one_id))
    assert cli.run(["finalize", str(path), "-o", str(out)]) == 0
    left = seeds.members(out.read_bytes())[DOCUMENT]
    assert anchors.PREFIX.encode() not in left
    assert left.count(theirs[0]) == left.count(b"<w:bookmarkStart") == 1
    assert left.count(b"<w:bookmarkEnd") == 1


def test_a_comment_of_ours_behind_the_id_of_another_is_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, part = tmp_path / "x.docx", "word/comments.xml"
    draft = draftkit.draft(seeds.EXAMPLES / "石门乡.yaml").content
    assert part in seeds.members(draft)

    def with_another(inside: bytes) -> bytes:
        number = re.findall(rb'<w:comment [^>]*w:id="(\d+)"', inside)[-1]
        other = b'<w:comment w:id="%b" w:author="A"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>'
        return inside.replace(b"</w:comments>", other % number + b"</w:comments>")

    asked = ["finalize", str(path), "-o", str(tmp_path / "out.docx")]
    counts = []
    for content in (draft, changed(draft, part, with_another)):
        path.write_bytes(content)
        assert cli.run(asked) == 2
        counts.append(re.findall(r"还有 (\d+) 条 draftkit 的批注", capsys.readouterr().err))
    assert counts[0] == counts[1] != []


def test_a_member_that_comes_twice_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    parts = list(seeds.members(seeds.docx().content).items())
    for again in (DOCUMENT, DOCUMENT.upper()):
        path.write_bytes(packed([*parts, (again, dict(parts)[DOCUMENT])]))
        for command in ("finalize", "check", "explain"):
            more = ["-o", str(tmp_path / "out.docx")] if command == "finalize" else []
            outcome = run([command, str(path), *more], tmp_path)
            assert (outcome.code, outcome.fault) == (2, "")
    assert not (tmp_path / "out.docx").exists()


def test_a_workbook_is_no_report_to_publish(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(seeds.xlsx().content)
    assert cli.run(["finalize", str(path), "-o", str(tmp_path / "out.docx")]) == 2
    assert not (tmp_path / "out.docx").exists()


# ---------------------------------------------------------------- pages and texts

PAGE = "<html><head><meta charset='{}'></head><body><p>甲镇人民政府2025年政府信息公开工作年度报告</p></body></html>"
TEXTS: dict[str, tuple[str, bytes]] = {
    "an encoding that is none": (".html", PAGE.format("idna").encode() + b"\xef" * 200_000),
    "an encoding that packs": (".html", PAGE.format("zlib").encode()),
    "an encoding unheard of": (".html", PAGE.format("x-y").encode()),
    "a number of 5,000 digits": (".txt", "微信公众号公开信息".encode() + b"9" * 5000 + "条。".encode()),
    "a line of 200 KB": (".txt", "一是、".encode() * 30_000),
    "16,000 openings": (".txt", "（".encode() * 16_000),
    "5,000 numbers": (".txt", "1、".encode() * 5000),
    "digits without an end": (".txt", ("1" * 90 + "，").encode() * 600),
    "blanks without an end": (".txt", (" " * 40_000 + "x").encode()),
    "depth of a page": (".html", b"<html><body>" + b"<div>" * 50_000),
    "a cell of many columns": (".html", b"<table><tr><td colspan='99999999' rowspan='99999'>1</td></tr></table>"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_others(name: str, tmp_path: Path) -> None:
    suffix, content = TEXTS[name]
    path = tmp_path / f"x{suffix}"
    path.write_bytes(seeds.txt().content + content if suffix == ".txt" else content)
    for arguments in (["check", str(path)], ["import", str(path), "-o", str(tmp_path / "a.xlsx")]):
        outcome = run(arguments, tmp_path)
        assert not outcome.fault, arguments
        assert outcome.seconds < SECONDS


DISMISSALS = {
    "lists in lists": "[" * 100_000,
    "a date that is none": "- {代码: F5, 句子: 2025-13-45, 理由: x}\n",
    "a number of 5,000 digits": f"- {{代码: {'9' * 5000}, 句子: x, 理由: x}}\n",
    "a list of words": "- 一\n- 二\n",
    "a list for a word": "- {代码: [F5], 句子: x, 理由: x}\n",
    "references": "- &a {代码: F5}\n- *a\n",
    "remarks only": "# 无\n",
}


@pytest.mark.parametrize("name", DISMISSALS)
def test_dismissals_of_others(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(seeds.txt().content)
    (tmp_path / "x.核查.yaml").write_text(DISMISSALS[name], encoding="utf-8")
    assert not run(["check", str(path)], tmp_path).fault


# ---------------------------------------------------------------- workbooks


def workbook(change: Callable[[openpyxl.Workbook], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(seeds.blank().content))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _far(book: openpyxl.Workbook) -> None:
    book.create_sheet("备忘").cell(1_048_576, 16_384, "x")


SHEET = "xl/worksheets/sheet1.xml"
WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "a stray cell far away in a sheet of notes": lambda: workbook(_far),
    "no shared texts": lambda: without("xl/sharedStrings.xml"),
    "no styles": lambda: without("xl/styles.xml"),
    "a style that is not there": lambda: in_sheet(rb' s="\d+"', b' s="99999"'),
    "an address of 5,000 digits": lambda: in_sheet(rb'<c r="A1"', b'<c r="A' + b"1" * 5000 + b'"'),
    "a kind of cell that is none": lambda: in_sheet(rb'<c r="A1"', b'<c r="A1" t="b" x="y"'),
    "an entity": lambda: in_sheet(rb"<worksheet", b'<!DOCTYPE a [<!ENTITY h "x">]><worksheet'),
    "no XML": lambda: changed(seeds.blank().content, "docProps/core.xml", lambda _: b"no XML"),
    "an entity in the properties": lambda: changed(
        seeds.blank().content, "docProps/core.xml", lambda one: one.replace(b"</", b"&h;</", 1)
    ),
}


def without(part: str) -> bytes:
    parts = seeds.members(seeds.blank().content)
    return packed([one for one in parts.items() if one[0] != part])


def in_sheet(old: bytes, new: bytes) -> bytes:
    return changed(seeds.blank().content, SHEET, lambda inside: re.sub(old, lambda _: new, inside))


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_of_others(name: str, tmp_path: Path) -> None:
    path, report = tmp_path / "x.xlsx", tmp_path / "report.txt"
    path.write_bytes(WORKBOOKS[name]())
    report.write_bytes(seeds.txt().content)
    for arguments in (
        ["check", str(path)],
        ["import", str(report), "--as-last-year", str(path), "-o", str(tmp_path / "a.xlsx")],
    ):
        outcome = run(arguments, tmp_path)
        assert not outcome.fault, arguments


def test_an_old_workbook_that_lies_about_its_size_ends_nothing_else(tmp_path: Path) -> None:
    """Believed, its rows would take 2.5 TB, at which the library ends the whole process."""
    content = seeds.xls().content
    dimensions = bytes.fromhex("00020e00") + bytes(
        4
    )  # a record of that kind, of 14 bytes, from row 0 on
    assert dimensions in content
    lying = content.replace(dimensions, bytes.fromhex("00020e00") + b"\1\0\0\xff")
    folder, out = tmp_path / "folder", tmp_path / "out"
    folder.mkdir()
    (folder / "x.xls").write_bytes(lying)
    (folder / "y.yaml").write_bytes(seeds.small_yaml().content)
    assert run(["check", str(folder / "x.xls")], tmp_path).code == 2
    assert run(["batch", str(folder), "-o", str(out)], tmp_path).code == 1
    assert len(list(out.glob("*.docx"))) == 1


# ---------------------------------------------------------------- banks, templates, inputs

BANKS = {
    "lists in lists": "[" * 100_000,
    "a reference to itself": "- &a [*a]\n",
    "many references": "".join(
        f"x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    ),
    "a deep formula": seeds.OWN_BANK.replace("总数}}", "(" * 3000 + "公开总数}}"),
    "a long number": seeds.OWN_BANK.replace("总数}}", "9" * 5000 + "}}"),
}


@pytest.mark.slow  # a bank is parsed anew
@pytest.mark.parametrize("name", BANKS)
def test_a_bank_of_others(name: str, tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "x.yaml").write_text(BANKS[name], encoding="utf-8")
    for arguments in (
        ["draft", GOOD, "--banks", str(tmp_path / "bank"), "-o", str(tmp_path / "a.docx")],
        ["bank", "lint", "--banks", str(tmp_path / "bank")],
    ):
        outcome = run(arguments, tmp_path)
        assert not outcome.fault, arguments


def test_an_own_wording_of_others(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    text = seeds.yaml().content.decode()
    for wording in ("{{" + "(" * 3000, "{% if %}", "{{" + "9" * 5000 + "}}"):
        path.write_text(f"{text}\n用语:\n  改写:\n    pub.total: '{wording}'\n", encoding="utf-8")
        assert not run(["draft", str(path), "-o", str(tmp_path / "a.docx")], tmp_path).fault


def test_a_template_of_others(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    kinds = "[Content_Types].xml"
    path.write_bytes(
        changed(
            seeds.template().content,
            kinds,
            lambda one: re.sub(rb'ContentType="[^"]*styles\+xml"', b"", one),
        )
    )
    command = ["draft", GOOD, "--template", str(path), "-o", str(tmp_path / "a.docx")]
    assert not run(command, tmp_path).fault


# ---------------------------------------------------------------- folders

unix = pytest.mark.skipif(os.name == "nt", reason="names, links and pipes of Unix")


@unix
def test_a_folder_that_holds_itself_comes_once(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(seeds.yaml().content)
    for name in ("b", "c"):
        (folder / name).symlink_to(folder)
    out = tmp_path / "out"
    assert not run(["batch", str(folder), "-o", str(out)], tmp_path).fault
    assert len(list(out.glob("*.docx"))) == 1


@unix
def test_a_name_that_is_no_text_ends_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(seeds.yaml().content)
    with open(os.fsencode(folder) + b"/\xff\xfe.yaml", "wb") as stream:  # noqa: PTH123 - bytes
        stream.write(b"x: 1")
    out = tmp_path / "out"
    for arguments in (["batch", str(folder), "-o", str(out)], ["check", str(folder)]):
        outcome = run(arguments, tmp_path)
        assert (outcome.code, outcome.fault) == (1, "")
    assert len(list(out.glob("*.docx"))) == 1


@unix
def test_a_pipe_that_nobody_fills_is_an_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "_PATIENCE", 0.2)
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a.yaml", "b.docx", "c.txt"):
        os.mkfifo(folder / name)
        assert stat.S_ISFIFO((folder / name).stat().st_mode)
        assert run(["check", str(folder / name)], tmp_path).code == 2
        assert run(["finalize", str(folder / name)], tmp_path).code == 2
    assert run(["check", str(folder)], tmp_path).code == 2
    assert not run(["batch", str(folder), "-o", str(tmp_path / "out")], tmp_path).fault


# ---------------------------------------------------------------- arguments

WORDS = ("\x1b[31m", "\ufffe", "\ufdd0", "\u202e", "\udcff", "名" * 70_000, "")


@pytest.mark.parametrize("word", WORDS, ids=lambda word: ascii(word)[:12])
def test_words_of_others(word: str, tmp_path: Path) -> None:
    path, report = tmp_path / "x.docx", tmp_path / "x.txt"
    path.write_bytes(seeds.docx().content)
    report.write_bytes(seeds.txt().content)
    for number, arguments in enumerate(
        (
            ["init", word, "-o", str(tmp_path / "a.xlsx")],
            ["init", word, "-o", str(tmp_path / "a.yaml")],
            ["redraft", str(path), GOOD, "--author", word, "-o", str(tmp_path / "a.docx")],
            ["redraft", str(path), GOOD, "--date", word, "-o", str(tmp_path / "b.docx")],
            ["check", str(report), "--dismiss", "1", "--reason", word],
            ["rollup", GOOD, "--name", word, "--county", word, "-o", str(tmp_path / "b.xlsx")],
            ["draft", GOOD, "-k", word, "-o", str(tmp_path / "c.docx")],
        )
    ):
        fault = run(arguments, tmp_path).fault
        assert not fault, number
