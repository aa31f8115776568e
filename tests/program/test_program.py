"""The program that needs no Python: copied into a folder with blanks and Chinese in its path, started with no environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from draftkit.cli import run

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "dist" / "program" / "draftkit"
INSIDE = BUILT / "_internal" / "draftkit"
SUFFIX = ".exe" if os.name == "nt" else ""
LEGIBLE = os.name != "nt"
"""Windows gives a pipe the characters of its own code page, which may have no Chinese."""
KEPT = ("SYSTEMROOT", "TEMP")
"""What Windows itself cannot do without."""


def is_of_these_sources() -> bool:
    """Whether the program was built of the sources that are tested."""
    sources = {p.relative_to(ROOT / "src" / "draftkit"): p for p in (ROOT / "src").rglob("*.py")}
    return all(
        (INSIDE / name).is_file() and (INSIDE / name).read_bytes() == path.read_bytes()
        for name, path in sources.items()
    )


pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("program"),
    pytest.mark.skipif(
        not is_of_these_sources(), reason="not built, or of other sources: make program"
    ),
]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as somebody copied it."""
    place = tmp_path_factory.mktemp("某 镇") / "起草 程序（2026）"
    shutil.copytree(BUILT, place, copy_function=_linked)
    return place


def _linked(source: str, target: str) -> None:
    """As good as a copy and done at once, where both lie on one disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "年报 数据"
    made.mkdir()
    shutil.copy(ROOT / "examples" / "清河镇.xlsx", made / "数据.xlsx")
    return made


def environment(folder: Path, **more: str) -> dict[str, str]:
    """As good as none: no path, no home, no language."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {"DRAFTKIT_CACHE": str(folder / "缓存"), **kept, **more}


def ran(program: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program / f"draftkit{SUFFIX}", *arguments],
        cwd=folder,
        env=environment(folder),
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
    )


def test_it_drafts_what_the_sources_draft(program: Path, folder: Path) -> None:
    for name in ("稿.docx", "稿.html"):
        done = ran(program, folder, "draft", "数据.xlsx", "-o", name)
        assert done.returncode == 0, done.stderr
        assert "已写出" in done.stdout or not LEGIBLE
        same = folder / f"源码 {name}"
        assert run(["draft", str(folder / "数据.xlsx"), "-o", str(same), "--quiet"]) == 0
        assert (folder / name).read_bytes() == same.read_bytes()


def test_it_cuts_a_free_sentence_without_the_dictionaries_of_jieba(
    program: Path, folder: Path
) -> None:
    made = ["数据.xlsx", "-k", "推进乡村振兴和安全生产工作", "--text"]
    done = ran(program, folder, "draft", *made)
    assert done.returncode == 0, done.stderr
    assert "安全生产" in done.stdout or not LEGIBLE


def test_it_brings_an_edited_report_up_to_date(program: Path, folder: Path) -> None:
    assert ran(program, folder, "draft", "数据.xlsx", "-o", "稿.docx").returncode == 0
    done = ran(program, folder, "redraft", "稿.docx", "数据.xlsx", "-o", "新稿.docx")
    assert done.returncode == 0, done.stderr
    assert (folder / "新稿.docx").is_file()


def test_it_spreads_a_batch_over_processes_of_its_own(program: Path, folder: Path) -> None:
    given = folder / "各机关"
    given.mkdir()
    for path in (ROOT / "examples").glob("*.xlsx"):
        shutil.copy(path, given)
    done = ran(program, folder, "batch", "各机关", "-o", "稿件", "--jobs", "2")
    assert done.returncode in (0, 1), done.stderr
    assert "BATCH-LOST" not in done.stderr
    assert len(list((folder / "稿件").rglob("*.docx"))) == len(list(given.iterdir()))


def test_it_has_the_bank_the_templates_and_the_forms_inside(program: Path, folder: Path) -> None:
    assert ran(program, folder, "bank", "lint").returncode == 0
    assert ran(program, folder, "init", "瓦亭镇人民政府", "-o", "空表.xlsx").returncode == 0
    assert ran(program, folder, "import", "数据.xlsx").returncode == 2
    assert ran(program, folder, "--help").returncode == 0


def test_what_is_wrong_is_said_in_chinese(program: Path, folder: Path) -> None:
    done = ran(program, folder, "draft", "没有这个.xlsx")
    assert done.returncode == 2
    assert "找不到这个文件" in done.stderr or not LEGIBLE


def test_licences_and_directions_lie_beside_it(program: Path) -> None:
    assert "双击" in (program / "使用说明.txt").read_text("utf-8")
    names = {path.name.partition("-")[0].partition(".")[0] for path in (program / "许可").iterdir()}
    assert {"Python", "draftkit", "jieba", "lxml", "openpyxl", "pyinstaller"} <= names


# ---------------------------------------------------------------- the page


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """A browser that only notes what it is to open; ``BROWSER`` is cut at blanks, so there are none in its path."""
    noted, script = tmp_path / "地址.txt", tmp_path / "浏览器"
    script.write_text(f'#!/bin/sh\necho "$1" > "{noted}"\n', encoding="utf-8")
    script.chmod(0o755)
    return script


@pytest.fixture
def started(program: Path, folder: Path, browser: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [program / f"起草年报{SUFFIX}", str(folder)],
        env=environment(folder, BROWSER=f"{browser} %s"),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    yield process
    process.kill()
    process.communicate(timeout=60)


@pytest.mark.skipif(os.name != "posix", reason="the browser is a shell script")
def test_the_starter_opens_the_page(started: subprocess.Popen[str], browser: Path) -> None:
    noted = browser.with_name("地址.txt")
    for _ in range(300):
        if noted.exists() and noted.read_text("utf-8").strip():
            break
        assert started.poll() is None
        time.sleep(0.1)
    address = noted.read_text("utf-8").strip()
    assert address.startswith("http://127.0.0.1:")
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(address, timeout=30) as answer:
        assert answer.status == 200
        assert "</html>" in answer.read().decode()


def test_a_starter_that_opens_nothing_leaves_a_word(program: Path, folder: Path) -> None:
    done = subprocess.run(
        [program / f"起草年报{SUFFIX}", folder / "数据.xlsx"],
        env=environment(folder, HOME=str(folder), USERPROFILE=str(folder)),
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "数据.xlsx" in (folder / "起草年报-没有打开.txt").read_text("utf-8-sig")


# ---------------------------------------------------------------- the system it asks for


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux alone")
def test_it_asks_for_no_newer_glibc_than_this_system_has(program: Path) -> None:
    script = [sys.executable, ROOT / "program" / "glibc.py", program]
    own = os.confstr("CS_GNU_LIBC_VERSION").split()[1]
    done = subprocess.run([*script, "--at-most", own], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith("glibc 2.")
