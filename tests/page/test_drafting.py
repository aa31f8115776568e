"""工作情况 and 起草: facts, sentences, wishes, documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

import draftkit
from draftkit.cli import run
from draftkit.service import sentences
from draftkit.sources.entered import read_entered
from tests.page.conftest import Clerk
from tests.support.edits import Docx

if TYPE_CHECKING:
    from werkzeug.test import TestResponse

DATA = "/data/瓦亭镇.yaml"


@pytest.fixture
def town(clerk: Clerk) -> Clerk:
    clerk.put_plain("瓦亭镇.yaml")
    return clerk


def made(clerk: Clerk, name: str = "瓦亭镇.yaml") -> draftkit.service.drafts.Draft:
    return draftkit.draft(clerk.folder / name, document=False)


def values(clerk: Clerk, key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(read_entered(clerk.folder / "瓦亭镇.yaml").values.get(key, ()))


def wish(clerk: Clerk, sentence: str, do: str, **more: str) -> TestResponse:
    return clerk.post(f"{DATA}/wish", {"s": sentence, "do": do, **more})


def test_a_fact_is_saved_and_its_sentence_comes_back(town: Clerk) -> None:
    told = town.ask(f"{DATA}/field", {"key": "事实.考核", "entries": [["年度考核等次为良好", ""]]})
    assert values(town, "事实.考核") == (("年度考核等次为良好", ""),)
    assert any("良好" in text for text in told["found"]["sentences"]["事实.考核"])


def test_a_record_keeps_its_parts(town: Clerk) -> None:
    rows = [["解读少", "每项政策配一份明白卡"], ["", ""]]
    town.ask(f"{DATA}/field", {"key": "事实.存在问题", "entries": rows})
    assert values(town, "事实.存在问题") == (("解读少", "每项政策配一份明白卡"),)


def test_a_keyword_tells_how_it_is_used(town: Clerk) -> None:
    words = [["重点工程", "词语"], ["党建引领", "词语"]]
    told = town.ask(f"{DATA}/field", {"key": "关键词", "entries": words})
    uses = dict(told["found"]["keywords"])
    assert uses["党建引领"] == ""
    assert uses["重点工程"]


def test_a_fault_of_a_fact_is_told_beside_it(town: Clerk) -> None:
    told = town.ask(f"{DATA}/field", {"key": "事实.信息处理费", "entries": [["很多", ""]]})
    assert [p["key"] for p in told["found"]["problems"]] == ["事实.信息处理费"]
    assert values(town, "事实.信息处理费") == (("很多", ""),)


def test_a_gap_is_an_input_on_the_page(
    town: Clerk, texts_of: Callable[[TestResponse], str]
) -> None:
    assert "待填 3 处" in texts_of(town.get(f"{DATA}/draft"))
    town.post(f"{DATA}/fill", {"key": "事实.考核", "text": "", "chosen": "良好"})
    town.post(f"{DATA}/fill", {"key": "事实.社会评议", "text": "满意"})
    town.post(f"{DATA}/fill", {"key": "事实.责任追究", "text": "未发生"})
    assert (
        "待填"
        not in texts_of(town.get(f"{DATA}/draft")).partition("下载 .docx")[0].split("起草")[-1]
    )
    assert made(town).missing == ()


def plain_sentence(clerk: Clerk) -> sentences.Opened:
    draft = made(clerk)
    for sentence in draft.report.sentences():
        if sentence.section == "一" and sentences.manner_of(sentence) is sentences.Manner.PHRASE:
            seen = sentences.opened(draft, sentence.id)
            if seen and len(seen.options) > 1:
                return seen
    raise LookupError


def test_another_wording_is_kept_in_the_input(town: Clerk) -> None:
    seen = plain_sentence(town)
    phrase, _ = seen.options[0]
    assert wish(town, seen.sentence.id, "choose", phrase=phrase).status_code == 303
    assert values(town, "用语.固定") == ((phrase, ""),)
    assert {s.id: s.phrase for s in made(town).report.sentences()}[seen.sentence.id] == phrase
    again = seen.options[1][0]
    wish(town, seen.sentence.id, "choose", phrase=again)
    assert values(town, "用语.固定") == ((again, ""),)


def test_own_words_keep_the_figures_alive(town: Clerk) -> None:
    draft = made(town)
    sentence = next(
        s
        for s in draft.report.sentences()
        if s.phrase and any(f.isdigit() for f in s.text) and "总数" in "".join(s.facts)
    )
    answer = wish(town, sentence.id, "own", text=f"据统计，{sentence.text}")
    assert answer.status_code == 303, answer.text
    told = dict(values(town, "用语.改写"))
    assert "{{" in told[sentence.phrase]
    assert f"据统计，{sentence.text}" in made(town).text


def test_a_wording_that_cannot_stand_changes_nothing(town: Clerk) -> None:
    seen = plain_sentence(town)
    before = (town.folder / "瓦亭镇.yaml").read_bytes()
    answer = wish(town, seen.sentence.id, "own", text="这里有 {{不存在的填空}}")
    assert answer.status_code == 422
    assert "填空" in answer.text
    assert (town.folder / "瓦亭镇.yaml").read_bytes() == before


def test_a_sentence_can_be_left_out(town: Clerk) -> None:
    seen = plain_sentence(town)
    wish(town, seen.sentence.id, "leave")
    draft = made(town)
    assert seen.sentence.id not in {s.id for s in draft.report.sentences()}
    assert draft.composition.warnings == ()


def test_what_was_quoted_is_changed_where_it_was_entered(
    town: Clerk, texts_of: Callable[[TestResponse], str]
) -> None:
    """Nobody can say 属实 to words that only have to be put better."""
    town.ask(f"{DATA}/field", {"key": "事实.考核", "entries": [["见附件", ""]]})
    quoted = next(s for s in sentences.proposed(made(town)) if "见附件" in s.text)
    panel = texts_of(town.get(f"{DATA}/draft?s={quoted.id}")).partition("这一句")[2]
    assert "请改成通顺的说法" in panel
    assert "去工作情况" in panel
    assert "属实" not in panel


def test_a_proposed_problem_is_struck_for_good(town: Clerk) -> None:
    first = sentences.proposed(made(town))[0]
    wish(town, first.id, "strike")
    assert first.id not in {s.id for s in made(town).report.sentences()}


def test_a_proposed_problem_that_is_true_becomes_the_offices_own(town: Clerk) -> None:
    draft = made(town)
    first = sentences.proposed(draft)[0]
    measure = sentences.measure_of(first, draft)
    assert measure is not None
    wish(town, first.id, "true")
    assert values(town, "事实.存在问题") == ((first.text.rstrip("。"), measure.text.rstrip("。")),)
    now = made(town)
    assert first.text in now.text
    assert first.text not in {s.text for s in sentences.proposed(now)}


def test_a_proposed_problem_may_be_reworded(town: Clerk) -> None:
    first = sentences.proposed(made(town))[0]
    wish(town, first.id, "rewrite", text="村级公开栏更新不够及时。", then="由各村按月更新。")
    assert ("村级公开栏更新不够及时", "由各村按月更新") in values(town, "事实.存在问题")
    assert first.id not in {s.id for s in made(town).report.sentences()}


def test_what_a_sentence_rests_on_is_shown(
    town: Clerk, texts_of: Callable[[TestResponse], str]
) -> None:
    seen = plain_sentence(town)
    told = texts_of(town.get(f"{DATA}/draft?s={seen.sentence.id}"))
    for ground in seen.grounds:
        assert ground.label in told


@pytest.mark.parametrize("form", [".docx", ".html"])
def test_the_document_is_that_of_the_command(town: Clerk, form: str) -> None:
    town.put("清河镇.xlsx")
    told = town.ask("/data/清河镇.xlsx/write", {"form": form})
    other = town.folder.parent / f"命令{form}"
    assert run(["draft", str(town.folder / "清河镇.xlsx"), "-o", str(other), "--quiet"]) in {0, 1}
    assert (town.folder / told["file"]).read_bytes() == other.read_bytes()
    assert town.get(f"/file/{told['file']}").data == other.read_bytes()


def test_a_document_people_edited_is_never_written_over(town: Clerk) -> None:
    told = town.ask(f"{DATA}/write", {"form": ".docx"})
    path = town.folder / told["file"]
    docx = Docx(path.read_bytes())
    docx.replace("政府信息", "政务信息")
    path.write_bytes(docx.bytes())
    before = path.read_bytes()
    answer = town.client.post(
        f"{DATA}/write",
        base_url="http://127.0.0.1:4711",
        json={"form": ".docx"},
        headers={"X-Draftkit-Token": town.token, "Accept": "application/json"},
    )
    assert answer.status_code == 422
    assert "已被人改过" in answer.text
    assert path.read_bytes() == before
    assert "已改" in town.get("/").text


def test_an_input_that_is_not_ready_says_what_is_missing(clerk: Clerk) -> None:
    clerk.post("/new", {"年度": "2025", "机关.名称": "瓦亭镇人民政府"})
    text = clerk.get("/data/瓦亭镇人民政府2025年数据.xlsx/draft").text
    assert "还不能起草" in text
    assert re.search("表二.{0,20}空白", text)
