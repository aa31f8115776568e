from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from draftkit.diagnostics import WordFileError
from draftkit.model import Block, ReportText, Sentence
from draftkit.word import anchors, embed, prototype, writer
from tests.support import reports
from tests.support.wordfile import (
    body,
    paragraphs,
    parts,
    style_names,
    style_of,
    tables,
    text,
    w,
    xml,
)


def test_same_input_same_bytes() -> None:
    assert reports.written() == reports.written()


def test_a_kept_prototype_writes_the_same_bytes() -> None:
    kept = prototype.load(prototype.dump(reports.prototype()))
    report = reports.report()
    again = writer.write(report, kept, properties=reports.properties(report), basis=b'{"basis": 1}')
    assert again == reports.written(report)


def test_all_members_have_the_first_date_of_zip() -> None:
    with zipfile.ZipFile(BytesIO(reports.written())) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_blocks_come_out_in_order_with_their_styles() -> None:
    report = reports.report()
    document = reports.written(report)
    names = style_names(document)
    found = [(names[style_of(p)], text(p)) for p in paragraphs(document)]
    expected = {
        "title": "Title",
        "section": "heading 1",
        "heading2": "heading 2",
        "paragraph": "公文正文",
        "preface": "公文正文",
        "item": "列项",
        "signature": "署名",
        "date": "成文日期",
    }
    assert found == [
        (expected[block.role], block.text) for block in report.blocks if block.role != "table"
    ]


def test_every_sentence_stands_in_its_bookmark() -> None:
    report = reports.report()
    document = reports.written(report)
    ids = anchors.ids_by_name(sentence.id for sentence in report.sentences())
    found = {}
    for paragraph in paragraphs(document):
        name, words = "", ""
        for child in paragraph:
            if child.tag == w("bookmarkStart"):
                name, words = child.get(w("name"), ""), ""
            elif child.tag == w("bookmarkEnd"):
                found[ids[name]] = words
            else:
                words += text(child)
    assert found == {sentence.id: sentence.text for sentence in report.sentences()}


def test_only_what_is_missing_is_highlighted() -> None:
    marked = [
        text(run)
        for run in body(reports.written()).iter(w("r"))
        if run.find(f"{w('rPr')}/{w('highlight')}") is not None
    ]
    assert marked == ["【待填：本年度政府信息公开责任追究结果】"]


def test_comments_carry_author_and_date() -> None:
    document = reports.written(
        comment_author="某县政务公开办", cell_comments={"表三.本年新收.自然人": "应为2\n实为3"}
    )
    comments = list(xml(document, "word/comments.xml"))
    assert {c.get(w("author")) for c in comments} == {"某县政务公开办"}
    assert {c.get(w("date")) for c in comments} == {"2026-01-20T00:00:00Z"}
    assert [text(p) for p in comments[0]] == ["应为2", "实为3"]
    assert [text(c) for c in comments[1:]] == [
        "请核实：本条由程序按数据提出，如与实际不符请改写或删去"
    ] * 2


def test_a_cell_comment_stands_at_its_number() -> None:
    document = reports.written(cell_comments={"表三.本年新收.自然人": "不符"})
    cells = [
        cell
        for cell in tables(document)[1].iter(w("tc"))
        if cell.find(f".//{w('commentReference')}") is not None
    ]
    assert [text(cell) for cell in cells] == ["3"]
    kinds = [child.tag.rpartition("}")[2] for child in cells[0].find(w("p"))]  # type: ignore[union-attr]
    assert kinds == ["pPr", "commentRangeStart", "r", "commentRangeEnd", "r"]


def test_without_comments_there_is_no_comments_part() -> None:
    assert "word/comments.xml" not in parts(reports.written(reports.report(comments=False)))


def test_the_document_says_whose_it_is() -> None:
    document = reports.written()
    core = parts(document)["docProps/core.xml"].decode()
    assert "<dc:title>瓦亭镇人民政府2025年政府信息公开工作年度报告</dc:title>" in core
    assert "<dc:creator>瓦亭镇人民政府</dc:creator>" in core
    assert core.count("2026-01-20T00:00:00Z") == 2
    assert "<Application>" not in parts(document)["docProps/app.xml"].decode()


@pytest.mark.parametrize("date", ["", "2026年1月20日", "2026-1-20", "20260120", "2026-02-30"])
def test_a_date_word_could_not_read_is_refused(date: str) -> None:
    report = reports.report()
    properties = reports.properties(report)._replace(date=date)
    with pytest.raises(WordFileError, match="2026-01-20"):
        writer.write(report, reports.prototype(), properties=properties, basis=b"")


def test_signs_of_markup_are_escaped() -> None:
    sentence = Sentence("a", 'A&B <二> "三"', "一")
    document = reports.written(_only(sentence))
    assert text(paragraphs(document)[0]) == sentence.text


def test_blanks_at_the_ends_are_kept() -> None:
    document = reports.written(_only(Sentence("a", " 前后 ", "一")))
    assert text(paragraphs(document)[0]) == " 前后 "
    assert b'xml:space="preserve"> ' in parts(document)["word/document.xml"]


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\n", "\t", "\x7f", "\ufffe", "\ud800"])
def test_a_control_character_is_refused_and_its_sentence_named(char: str) -> None:
    with pytest.raises(WordFileError) as caught:
        reports.written(_only(Sentence("overall.total", f"全年公开{char}600条。", "一")))
    message = caught.value.problems[0].what
    assert "overall.total" in message
    assert "第 5 个字符" in message
    assert char not in message


@pytest.mark.parametrize("char", ["\u3000", "\u00a0", "𠮷", "\ue000", "é"])
def test_unusual_characters_are_no_control_characters(char: str) -> None:
    assert (
        text(paragraphs(reports.written(_only(Sentence("a", f"一{char}二", "一"))))[0])
        == f"一{char}二"
    )


def test_two_sentences_of_one_id_are_a_fault() -> None:
    twice = (Sentence("a", "甲。", "一"), Sentence("a", "乙。", "一"))
    with pytest.raises(WordFileError, match="出现了两次"):
        reports.written(_only(*twice))


def test_what_is_before_the_signature_stays_with_it() -> None:
    *_, last, signature, _date = paragraphs(reports.written())
    assert last.find(f"{w('pPr')}/{w('keepNext')}") is not None
    assert text(signature) == "瓦亭镇人民政府"


def test_a_report_may_end_in_a_table() -> None:
    report = reports.report()
    short = report._replace(
        blocks=(Block("二", "table", table="表二"), Block("三", "table", table="表三"))
    )
    kinds = [child.tag.rpartition("}")[2] for child in body(reports.written(short))]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


def test_the_basis_can_be_read_back() -> None:
    basis = "依据".encode() * 5000
    document = reports.written(basis=basis)
    carried = embed.look(document)
    assert carried.basis == basis
    assert carried.key is not None
    assert carried.key.digest == embed.digest_of(basis)
    assert not carried.tampered


def test_without_an_id_of_its_own_a_document_has_one_by_office_and_title() -> None:
    one, two = reports.report(), reports.report("瓦亭乡人民政府")
    keys = [embed.look(reports.written(report)).key for report in (one, one, two)]
    assert keys[0] == keys[1]
    assert keys[0] is not None
    assert keys[2] is not None
    assert keys[0].document != keys[2].document


def _only(*sentences: Sentence) -> ReportText:
    return ReportText("标题", (Block("一", "paragraph", sentences),), reports.some_cells())


def test_a_telephone_number_is_plain_text() -> None:
    said = "电话：0953-0000000。"
    report = reports.report()
    changed = report.blocks[1]._replace(sentences=(Sentence("phone", said, "前言"),))
    made = reports.written(report._replace(blocks=(report.blocks[0], changed, *report.blocks[2:])))
    assert text(paragraphs(made)[1]) == said


def test_units_of_figures_do_not_begin_a_line_in_word() -> None:
    settings = xml(reports.written(), "word/settings.xml")
    (before,) = settings.iter(w("noLineBreaksBefore"))
    kept = before.get(w("val"), "")
    assert before.get(w("lang")) == "zh-CN"
    assert set("年月日。，”）") <= set(kept)
    (after,) = settings.iter(w("noLineBreaksAfter"))
    assert set("（“-/") <= set(after.get(w("val"), ""))
    assert len(kept) <= 100  # what Word takes
    assert len(after.get(w("val"), "")) <= 50
