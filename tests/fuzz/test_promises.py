"""What SECURITY.md promises and no other test holds: each of these once was not so, or could be lost unseen."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from draftkit import cache, cli, disk
from tests.fuzz import seeds
from tests.fuzz.doors import run
from tests.fuzz.test_known import changed
from tests.fuzz.unlucky import KILLED, killed
from tests.support.counties import invented, write_roster

GOOD = str(seeds.EXAMPLES / "清河镇.yaml")
unix = pytest.mark.skipif(os.name == "nt", reason="links and descriptors of Unix")


# ---------------------------------------------------------------- 1–4: what is written, and where


def test_an_annotated_copy_is_never_its_own_original(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(seeds.docx().content)
    assert cli.run(["check", str(path), "--annotate", "-o", str(path), "--overwrite"]) == 2
    assert path.read_bytes() == seeds.docx().content


def test_an_annotated_copy_has_its_date_from_the_command_alone(tmp_path: Path) -> None:
    path, copies = tmp_path / "x.docx", []
    path.write_bytes(changed(seeds.docx().content, "word/document.xml", _worse))
    for name in ("a.docx", "b.docx"):
        copy = tmp_path / name
        asked = ["check", str(path), "--annotate", "--date", "2026-01-20", "-o", str(copy)]
        assert cli.run(asked) in {0, 1}
        copies.append(copy.read_bytes())
    assert copies[0] == copies[1]
    assert b'w:date="2026-01-20T' in seeds.members(copies[0])["word/comments.xml"]


def _worse(inside: bytes) -> bytes:
    return inside.replace("。".encode(), "。。".encode(), 3)


def test_results_and_archives_name_no_folder_of_this_machine(tmp_path: Path) -> None:
    made = []
    for room in ("甲处", "乙处"):
        home = tmp_path / room
        home.mkdir()
        write_roster(home / "花名册.xlsx", invented(2))
        for out in ("out", "out.zip"):
            asked = ["batch", str(home / "花名册.xlsx"), "-o", str(home / out)]
            assert cli.run(asked) in {0, 1}
        folder = {p.relative_to(home).as_posix(): p for p in (home / "out").rglob("*")}
        files = {name: path.read_bytes() for name, path in folder.items() if path.is_file()}
        archive = seeds.members((home / "out.zip").read_bytes())
        everything = {**files, **{f"zip/{name}": one for name, one in archive.items()}}
        for name, content in list(everything.items()):
            if content[:2] == b"PK":
                everything |= {f"{name}/{n}": c for n, c in seeds.members(content).items()}
        for content in everything.values():
            assert str(tmp_path).encode() not in content
            assert room.encode() not in content
        made.append(everything)
    assert made[0] == made[1]


@pytest.mark.slow  # whole processes
def test_equal_bytes_in_whatever_surroundings(tmp_path: Path) -> None:
    surroundings = (
        {"LC_ALL": "C", "PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "zh_CN.GB18030", "PYTHONHASHSEED": "2", "TZ": "America/Adak", "PYTHONUTF8": "0"},
    )
    write_roster(tmp_path / "r.xlsx", invented(3))
    (tmp_path / "a.yaml").write_bytes(seeds.yaml().content)
    made = []
    for number, more in enumerate(surroundings):
        out = tmp_path / str(number)
        out.mkdir()
        for arguments in (
            ["draft", str(tmp_path / "a.yaml"), "-o", str(out / "a.docx")],
            ["batch", str(tmp_path / "r.xlsx"), "-o", str(out / "b.zip")],
            ["init", "--year", "2025", "-o", str(out / "c.xlsx")],
            ["rollup", str(tmp_path / "r.xlsx"), "-o", str(out / "d.xlsx")],
        ):
            command = [sys.executable, "-m", "draftkit", *arguments]
            done = subprocess.run(command, env={**os.environ, **more}, capture_output=True)  # noqa: PLW1510
            assert done.returncode in {0, 1}, done.stderr
        made.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert made[0] == made[1]
    assert len(made[0]) == 4


@unix
def test_a_link_among_litter_and_cache_leads_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "kept"
    outside.write_bytes(b"theirs")
    folder.mkdir(mode=0o700)
    for name in (".draftkit-0.tmp", "bank.dk"):
        (folder / name).symlink_to(outside)
    monkeypatch.setenv("DRAFTKIT_CACHE", str(folder))
    disk.sweep(folder)
    assert cache.load("bank.dk") is None
    cache.save("bank.dk", b"ours")
    assert cache.load("bank.dk") == b"ours"
    assert outside.read_bytes() == b"theirs"
    assert not (folder / "bank.dk").is_symlink()


@unix
def test_a_cache_that_was_being_written_is_whole_or_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kept"
    monkeypatch.setenv("DRAFTKIT_CACHE", str(folder))

    def save() -> int:
        cache.save("bank.dk", b"new" * 1000)
        return 0

    code, changes = killed(save)
    assert (code, changes > 2) == (0, True)
    for last in range(1, changes + 1):
        cache.save("bank.dk", b"old" * 1000)
        assert killed(save, last)[0] == KILLED
        assert cache.load("bank.dk") in {b"old" * 1000, b"new" * 1000}
        cache.save("bank.dk", b"again")
        assert [path.name for path in folder.iterdir()] == ["bank.dk"], last


# ---------------------------------------------------------------- 5: no file runs code


def test_no_file_runs_code(tmp_path: Path) -> None:
    mark, bank = tmp_path / "ran", tmp_path / "bank"
    call = f'!!python/object/apply:os.system ["touch {mark}"]'
    (tmp_path / "x.yaml").write_text(f"年度: {call}\n", encoding="utf-8")
    (tmp_path / "x.txt").write_bytes(seeds.txt().content)
    (tmp_path / "x.核查.yaml").write_text(f"- {{代码: {call}}}\n", encoding="utf-8")
    bank.mkdir()
    (bank / "x.yaml").write_text(f"- {call}\n", encoding="utf-8")
    wording = f"{{{{ self.__init__.__globals__['os'].system('touch {mark}') }}}}"
    own = seeds.yaml().content.decode() + f'\n用语:\n  改写:\n    pub.total: "{wording}"\n'
    (tmp_path / "y.yaml").write_text(own, encoding="utf-8")
    for arguments in (
        ["check", str(tmp_path / "x.yaml")],
        ["check", str(tmp_path / "x.txt")],
        ["draft", GOOD, "--banks", str(bank), "-o", str(tmp_path / "a.docx")],
        ["draft", str(tmp_path / "y.yaml"), "-o", str(tmp_path / "b.docx")],
    ):
        outcome = run(arguments, tmp_path)
        assert (outcome.fault, outcome.code in {1, 2}) == ("", True), arguments
    assert not mark.exists()


def test_what_begins_like_a_formula_is_a_text(tmp_path: Path) -> None:
    book, summed = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    name = '=HYPERLINK("http://x")镇人民政府'
    assert cli.run(["init", name, "-o", str(book)]) == 0
    write_roster(tmp_path / "r.xlsx", invented(2))
    asked = ["rollup", str(tmp_path / "r.xlsx"), "--name", "=1+1县人民政府", "-o", str(summed)]
    assert cli.run(asked) in {0, 1}
    for path, text in ((book, name), (summed, "=1+1县人民政府")):
        cells = [c for s in openpyxl.load_workbook(path) for row in s.iter_rows() for c in row]
        (cell,) = (c for c in cells if c.value == text)
        assert cell.data_type == "s"


# ---------------------------------------------------------------- 7: one bad file ends nothing else


def test_what_may_not_be_read_ends_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "folder", tmp_path / "out"
    (folder / "closed").mkdir(parents=True)
    for name in ("石门乡", "石桥乡"):
        text = seeds.small_yaml().content.decode().replace("石门乡", name)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    read, iterdir = disk.read, Path.iterdir

    def reading(path: Path, most: int) -> bytes:
        if path.stem == "石桥乡":
            raise PermissionError(13, "closed", str(path))
        return read(path, most)

    def listing(path: Path) -> Any:
        if path.name == "closed":
            raise PermissionError(13, "closed", str(path))
        return iterdir(path)

    monkeypatch.setattr(disk, "read", reading)
    monkeypatch.setattr(Path, "iterdir", listing)
    for arguments in (["check", str(folder)], ["batch", str(folder), "-o", str(out)]):
        assert cli.run(arguments) == 1
        said = capsys.readouterr()
        assert "权限" in said.out + said.err
    assert len(list(out.glob("*.docx"))) == 1


@unix
def test_a_panic_of_a_library_is_told_in_chinese_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class PanicException(BaseException):
        """As pyo3 raises it: no ``Exception``."""

    def panicking(_: io.BytesIO) -> Any:
        os.write(2, b"thread '<unnamed>' panicked at src/xls.rs:1\n")
        raise PanicException("index out of bounds")

    path = tmp_path / "x.xls"
    path.write_bytes(seeds.xls().content)
    monkeypatch.setattr("python_calamine.CalamineWorkbook.from_filelike", staticmethod(panicking))
    assert cli.run(["check", str(path)]) == 2
    said = capfd.readouterr()
    assert "文件已损坏" in said.out + said.err
    assert "panicked" not in said.out + said.err


# ---------------------------------------------------------------- 8–9: what leaves, what is shown


def test_nothing_in_a_text_moves_the_cursor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.txt"
    text = seeds.txt().content.decode().replace("。", "。。\x1b[31m\x07\u202e", 40)
    path.write_text(text, encoding="utf-8")
    yaml = tmp_path / "x.yaml"
    yaml.write_text('机关: {名称: "\\e[31m镇\\u202e"}\n', encoding="utf-8")
    for file in (path, yaml):
        assert cli.run(["check", str(file)]) in {1, 2}
        assert cli.run(["import" if file is path else "draft", str(file), "-o", str(tmp_path / "a.yaml")]) in {0, 1, 2}  # fmt: skip
    said = capsys.readouterr()
    assert said.out + said.err
    assert not set(said.out + said.err) & set("\x1b\x07\u202e")


def test_a_file_elsewhere_is_not_fetched_into_a_result(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("机密", encoding="utf-8")
    path, out = tmp_path / "x.docx", tmp_path / "out.docx"
    doctype = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode()

    def with_entity(inside: bytes) -> bytes:
        at = inside.index(b"<w:document")
        return (inside[:at] + doctype + inside[at:]).replace(b"</w:t>", b"&s;</w:t>", 1)

    path.write_bytes(changed(seeds.docx().content, "word/document.xml", with_entity))
    page = tmp_path / "x.html"
    page.write_bytes(doctype + seeds.html().content.replace(b"<p>", b"<p>&s;", 1))
    for arguments in (
        ["finalize", str(path), "-o", str(out)],
        ["import", str(path), "-o", str(tmp_path / "a.yaml")],
        ["import", str(page), "-o", str(tmp_path / "b.yaml")],
    ):
        assert not run(arguments, tmp_path).fault
    written = [p.read_bytes() for p in tmp_path.iterdir() if p not in {secret, path, page}]
    for content in written:
        parts = (
            seeds.members(content).values()
            if zipfile.is_zipfile(io.BytesIO(content))
            else [content]
        )
        assert not any("机密".encode() in part for part in parts)
