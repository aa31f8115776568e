"""The documents name what there is, and nothing that is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner

from draftkit import __version__
from draftkit.cli.app import app_for
from draftkit.kinds.fields import FIELDS

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "README.md",
    "README.zh-CN.md",
    "CONTRIBUTING.md",
    "CONTRIBUTING.phrases.zh-CN.md",
    "CHANGELOG.md",
)
FOR_USERS = ("README.md", "README.zh-CN.md", "CONTRIBUTING.phrases.zh-CN.md")
FOREIGN = {"pip", "git", "pytest", "-m build"}
"""Lines of a document that show another program's options start so or hold it."""
_LINT = re.compile(r"\bL-[A-Z]+\b")
_CODE = re.compile(r"\b(?:BANK|INPUT|FINAL|T[234]|X|F)-[A-Z0-9]+\b")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def source(folder: str = "src/draftkit") -> str:
    files = sorted((ROOT / folder).rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command a person can type, with its words."""
    for name, sub in getattr(command, "commands", {}).items():
        yield (*path, name), sub
        yield from commands(sub, (*path, name))


APP = app_for([])
COMMANDS = dict(commands(typer.main.get_command(APP)))


def options(command: Any) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts}


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_has_help(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(APP, [*words, "--help"])
    assert result.exit_code == 0
    assert COMMANDS[words].help
    assert all(parameter.help for parameter in COMMANDS[words].params if parameter.name != "help")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_command_is_named_in_the_readme(words: tuple[str, ...]) -> None:
    assert f"draftkit {' '.join(words)}" in read("README.zh-CN.md")


@pytest.mark.parametrize("name", FOR_USERS)
def test_documents_name_no_command_that_is_not_there(name: str) -> None:
    shown = set(re.findall(r"(?:`|^)draftkit ([a-z]+)\b", read(name), flags=re.MULTILINE))
    assert shown - {words[0] for words in COMMANDS} == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_option_shown_with_a_command_is_one_of_its_own(name: str) -> None:
    wrong = []
    for line in read(name).splitlines():
        for call in re.findall(r"draftkit ([^`#|]+)", line):
            words = tuple(call.split())
            found = max((path for path in COMMANDS if words[: len(path)] == path), default=())
            given = {word for word in words if re.fullmatch(r"--?[a-z][a-z-]*", word)}
            known = options(COMMANDS[found]) if found else {"--version"}
            wrong += [(call, option) for option in given - known - {"--help"}]
    assert wrong == []


@pytest.mark.parametrize("name", FOR_USERS)
def test_an_option_that_is_named_exists(name: str) -> None:
    known = {option for command in COMMANDS.values() for option in options(command)}
    lines = [line for line in read(name).splitlines() if not any(f in line for f in FOREIGN)]
    shown = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", "\n".join(lines)))
    assert shown - known - {"--help", "--version"} == set()


def test_the_phrases_guide_explains_every_finding_of_lint() -> None:
    known = set(_LINT.findall(source("src/draftkit/phrasebank")))
    assert set(_LINT.findall(read("CONTRIBUTING.phrases.zh-CN.md"))) == known


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_code_that_is_named_exists(name: str) -> None:
    code = source()
    spelled = {shown: (f'"{shown}"', f'"{shown[:-1]}{{') for shown in _CODE.findall(read(name))}
    assert {shown for shown, ways in spelled.items() if not any(w in code for w in ways)} == set()


def test_the_two_commands_of_the_readme_are_targets() -> None:
    shown = set(re.findall(r"^make ([a-z]+)", read("README.md"), flags=re.MULTILINE))
    assert shown == {"demo", "test"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_target_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), flags=re.MULTILINE))
    shown = set(re.findall(r"(?:^|`)make ([a-z]+)", read(name), flags=re.MULTILINE))
    assert shown - targets == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", read(name))
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_a_heading_stands_for_every_entry_of_the_contents() -> None:
    text = read("README.zh-CN.md")
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    anchors = {re.sub(r"[^\w-]", "", heading.replace(" ", "-")).lower() for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - anchors == set()


def test_the_rooms_of_the_house_are_those_of_the_package() -> None:
    plan = read("CONTRIBUTING.md").split("```")[3]
    there = {
        path.stem
        for path in (ROOT / "src" / "draftkit").iterdir()
        if path.stem not in ("__init__", "__main__", "__pycache__", "py")
    }
    assert {room for room in there if not re.search(rf"\b{room}\b", plan)} == set()


def test_the_changelog_speaks_of_this_version() -> None:
    assert re.search(rf"^## {re.escape(__version__)}\b", read("CHANGELOG.md"), flags=re.MULTILINE)


def test_the_readme_tells_how_to_fill_in_every_field(*, accept: bool) -> None:
    head, tail = "| 项目 | 怎样填 |\n|---|---|\n", "\n- 关键词"
    rows = ""
    for field in FIELDS:
        choices = f"（{'、'.join(field.choices)}）" if field.closed else ""
        rows += f"| {field.label} | {field.note}{choices} |\n"
    before, _, after = read("README.zh-CN.md").partition(head)
    table, _, rest = after.partition(tail)
    if accept:
        text = f"{before}{head}{rows}{tail}{rest}"
        (ROOT / "README.zh-CN.md").write_text(text, encoding="utf-8")
    else:
        assert table == rows


def test_the_picture_is_small() -> None:
    assert (ROOT / "docs" / "page.png").stat().st_size < 200_000


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_demo_is_said_to_draft_what_it_drafts(name: str) -> None:
    found = re.search(r"^DEMO_INPUT := (.+)$", read("Makefile"), flags=re.MULTILINE)
    assert found is not None
    assert f"drafts {found[1]} into out/" in read(name)


def test_every_document_that_is_cited_is_here() -> None:
    """In code, comments, tests and data; a page that only some of us can open explains nothing."""
    texts = [ROOT / name for name in DOCUMENTS]
    for folder in ("src", "tests", "benchmarks", "templates", "examples", "phrasebanks", ".ci"):
        files = (ROOT / folder).rglob("*")
        texts += [path for path in files if path.suffix in {".py", ".yaml", ".txt", ".toml", ""}]
    cited = {
        name
        for path in texts
        if path.is_file()
        for name in re.findall(r"[\w.-]+(?:/[\w.-]+)*\.md\b", path.read_text(encoding="utf-8"))
    }
    assert {name for name in cited if not (ROOT / name).is_file()} == set()
