"""``draftkit explain``: for each sentence, why it stands there and what else could."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def document(cli: Any, town: Path, tmp_path: Path) -> Path:
    assert cli("draft", town, "-o", tmp_path / "初稿.docx", "--quiet").code == 0
    return tmp_path / "初稿.docx"


def _entries(cli: Any, document: Path, *more: str) -> dict[str, dict[str, Any]]:
    ran = cli("explain", document, "--format", "json", *more)
    assert (ran.code, ran.err) == (0, "")
    return {entry["id"]: entry for entry in json.loads(ran.out)}


def test_it_names_phrase_condition_cells_and_what_else_could_be_said(
    cli: Any, document: Path
) -> None:
    ran = cli("explain", document)
    assert (ran.code, ran.err) == (0, "")
    entry = _entries(cli, document)["ask.account"]
    (shown,) = (part for part in ran.out.split("\n\n") if entry["text"] in part)
    first, *rest = shown.strip().splitlines()
    assert first == f"【一】{entry['text']}"
    assert rest[0].strip() == f"短语：{entry['phrase']}    消息：ask.account"
    assert "有申请" in rest[1]
    assert "表三.本年新收.总计" in rest[2]
    assert rest[3].strip() == f"也可：{entry['alternatives'][0]}"


def test_json_holds_every_sentence_in_order(cli: Any, document: Path) -> None:
    entries = _entries(cli, document)
    assert next(iter(entries)) == "lead"
    assert list(entries)[-1] == "fee"
    for entry in entries.values():
        wanted = {"section", "text", "phrase", "facts", "cells", "because", "alternatives"}
        assert wanted <= entry.keys()


def test_what_else_could_be_said_is_whole_sentences_that_hold_here(
    cli: Any, document: Path
) -> None:
    entries = _entries(cli, document)
    for entry in entries.values():
        # A proposed practice may have one sentence of its own.
        least = 0 if entry["id"].endswith(".proposed") else 2
        assert len(entry["alternatives"]) >= least, entry["id"]
        for text in entry["alternatives"]:
            assert text.endswith("。")
            assert "{" not in text
            assert text != entry["text"]
    fees = " ".join(entries["fee"]["alternatives"])
    assert "待填" not in fees
    assert "元，" not in fees


def test_a_banned_phrase_is_not_offered(cli: Any, town: Path, tmp_path: Path) -> None:
    text = town.read_text(encoding="utf-8")
    banned = "用语: {不用: [fee.none.1, fee.none.2]}\n表二:"
    town.write_text(text.replace("表二:", banned, 1), encoding="utf-8")
    for name in ("一.docx", "二.docx"):
        assert cli("draft", town, "-o", tmp_path / name, "--quiet").code == 0
        town.write_text(text, encoding="utf-8")
    without, all_of_them = (
        _entries(cli, tmp_path / name)["fee"]["alternatives"] for name in ("一.docx", "二.docx")
    )
    assert len(all_of_them) - len(without) in (1, 2)


def test_what_is_no_draft_of_ours_is_refused(cli: Any, town: Path, tmp_path: Path) -> None:
    import docx

    docx.Document().save(str(tmp_path / "别的.docx"))
    for path in (tmp_path / "别的.docx", town, tmp_path / "没有.docx"):
        ran = cli("explain", path)
        assert (ran.code, ran.out) == (2, "")
        assert path.name in ran.err
