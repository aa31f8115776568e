"""用语 in an input: ids and own sentences, the only texts that may hold slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from draftkit import blanks
from draftkit.diagnostics import InputError
from draftkit.model import Pins
from draftkit.sources import read_filing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from draftkit.model import Filing

PINS = "用语: {固定: [a.1], 改写: {b.1: '{{年度}}年没有收费。', b.2: 没有收费}}\n"


def test_slots_of_own_sentences_survive_yaml_and_workbook(
    read_yaml: Callable[[str], tuple[Filing, object]], base: str, tmp_path: Path
) -> None:
    filing, _ = read_yaml(base + PINS)
    assert filing.pins == Pins(("a.1",), (), {"b.1": "{{年度}}年没有收费。", "b.2": "没有收费"})
    (tmp_path / "再.yaml").write_text(blanks.yaml_text(filing=filing), encoding="utf-8")
    (tmp_path / "再.xlsx").write_bytes(blanks.workbook(filing=filing))
    for name in ("再.yaml", "再.xlsx"):
        assert read_filing(tmp_path / name)[0].pins == filing.pins


def test_every_own_sentence_knows_its_place(
    read_yaml: Callable[[str], tuple[Filing, object]], base: str
) -> None:
    filing, _ = read_yaml(base + "用语:\n  改写:\n    b.1: 好\n    b.2: 不好\n")
    lines = len(base.splitlines())
    assert filing.places["用语.改写.b.1"].line == lines + 3
    assert filing.places["用语.改写.b.2"].line == lines + 4


@pytest.mark.parametrize("text", ["{% if x %}", "{# x #}"])
def test_logic_is_refused_in_an_own_sentence_too(
    read_yaml: Callable[[str], object], base: str, text: str
) -> None:
    with pytest.raises(InputError, match="模板符号"):
        read_yaml(f"{base}用语: {{改写: {{b.1: '{text}'}}}}\n")


@pytest.mark.parametrize("key", ["固定: [a.1]", "改写: {a.1: 好}"])
def test_what_is_wanted_cannot_be_banned(
    read_yaml: Callable[[str], object], base: str, key: str
) -> None:
    with pytest.raises(InputError, match="INPUT-CONTRADICTION"):
        read_yaml(f"{base}用语: {{不用: [a.1], {key}}}\n")
