"""Several rounds (R), lost or foreign bases (F), what stands round the text (X), and the options."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from draftkit.diagnostics import DraftkitError, WordFileError
from draftkit.kinds import disclosure
from draftkit.kinds.fields import PROBLEMS
from draftkit.model import Body, Filing
from draftkit.word import embed
from tests.support import small_report as s
from tests.support.edits import HUMAN, OURS, Docx, Element, visible, w
from tests.support.rounds import Round, both_ways, checked, draft, run, small

TOTAL = "全年主动公开政府信息612条，比上年增长13.3%。"
NEW_TOTAL = "全年主动公开政府信息640条，比上年增长18.5%。"
KEY = "表二.行政许可"
CELL = (0, 6, 1)


@pytest.fixture(autouse=True)
def _composer() -> Iterator[None]:
    with small():
        yield


@pytest.fixture(scope="module")
def original() -> bytes:
    with small():
        return draft(s.filing())


def edited(original: bytes, *steps: tuple[str, str]) -> bytes:
    document = Docx(original)
    for old, new in steps:
        document.replace(old, new)
    return document.bytes()


def resolve(content: bytes, *, accept: bool, which: str = "") -> bytes:
    """A person accepts or rejects our changes (those with ``which`` in their text)."""
    document = Docx(content)
    for mark in list(document.body.iter(w("ins"), w("del"))):
        if mark.get(w("author")) != OURS or mark.getparent().tag == w("rPr"):
            continue
        text = "".join(t.text or "" for t in mark.iter(w("t"), w("delText")))
        if which and which not in text:
            continue
        if (mark.tag == w("ins")) is accept:
            for child in list(mark):
                mark.addprevious(child)
                for node in child.iter(w("delText")):
                    node.tag = w("t")
        mark.getparent().remove(mark)
    return document.bytes()


# ---------------------------------------------------------------- R


def test_r2_our_own_pending_number_shrinks(original: bytes) -> None:
    first = checked(original, s.with_total(640))
    second = checked(first.after, s.with_total(655))
    second.has("信息655条，比上年增长21.2%")
    assert "612" in second.result.revisions("del")
    assert "655" in second.result.revisions("ins")
    assert not [t for t in second.result.revisions("ins") if "640" in t]
    second.remarked(0)
    assert both_ways(second.result) == both_ways(Docx(original))


def test_r2_back_to_the_first_number_leaves_nothing_pending(original: bytes) -> None:
    first = checked(original, s.with_total(640))
    back = checked(first.after, s.filing())
    back.has(TOTAL)
    assert not back.result.revisions("ins")
    assert not back.result.revisions("del")


def test_r3_a_rejected_number_is_told_once_and_then_left_alone(original: bytes) -> None:
    first = checked(original, s.with_total(640))
    rejected = resolve(resolve(first.after, accept=False, which="612"), accept=False, which="640")
    second = checked(rejected, s.with_total(640))
    second.has("信息612条")
    second.remarked(1, "612")
    third = checked(second.after, s.with_total(640))
    third.remarked(0)
    assert third.after == second.after


def test_r3_a_rejected_cell_is_told_once_and_then_left_alone(original: bytes) -> None:
    new = s.with_cells({KEY: 27})
    rejected = resolve(checked(original, new).after, accept=False)
    second = checked(rejected, new)
    assert visible(second.result.at(CELL)) == "24"
    assert any("此格由人工改为“24”" in comment for comment in second.comments)
    assert not checked(second.after, new).outcome.changed


def test_r3_with_cells_source_it_is_proposed_once_more(original: bytes) -> None:
    new = s.with_cells({KEY: 27})
    rejected = resolve(checked(original, new).after, accept=False)
    second = checked(rejected, new, cells="source")
    assert visible(second.result.at(CELL)) == "27"
    again = resolve(second.after, accept=False)
    third = run(again, new, cells="source")
    assert visible(third.result.at(CELL)) == "24"
    third.remarked(0)


def test_r4_a_rejected_number_is_proposed_again_when_it_moves_on(original: bytes) -> None:
    first = checked(original, s.with_total(640))
    rejected = resolve(resolve(first.after, accept=False, which="612"), accept=False, which="640")
    second = checked(rejected, s.with_total(655))
    second.has("信息655条")
    second.remarked(1, "612")


def test_r1_four_rounds_of_accepting_rejecting_and_editing(original: bytes) -> None:
    content = original
    for number, total in enumerate((640, 655, 500, 720)):
        result = checked(content, s.with_total(total, s.with_given(trainings=4 + number)))
        result.has(f"信息{total}条")
        content = result.after if number % 2 else resolve(result.after, accept=True)
        document = Docx(content)
        document.insert_after("均与文件同日发布。", f"第{number}轮人工补充一句。")
        content = document.bytes()
    document = Docx(content)
    for number in range(4):
        assert f"第{number}轮人工补充一句。" in document.text


# ---------------------------------------------------------------- F


def without_basis(content: bytes, *, key: bool = False, anchors: bool = False) -> bytes:
    """As another program, or pasting into a new file, leaves it."""
    document = Docx(content)
    for name in [n for n in document.parts if n.startswith("customXml/")]:
        del document.parts[name]
    rels = document.parts["word/_rels/document.xml.rels"].decode()
    document.parts["word/_rels/document.xml.rels"] = re.sub(
        r"<Relationship [^>]*customXml[^>]*/>", "", rels
    ).encode()
    types = document.parts["[Content_Types].xml"].decode()
    types = re.sub(r"<Override [^>]*customXml/[^>]*/>", "", types)
    if not key:
        del document.parts["docProps/custom.xml"]
        types = re.sub(r"<Override [^>]*docProps/custom[^>]*/>", "", types)
        root = document.parts["_rels/.rels"].decode()
        document.parts["_rels/.rels"] = re.sub(
            r"<Relationship [^>]*custom-properties[^>]*/>", "", root
        ).encode()
    document.parts["[Content_Types].xml"] = types.encode()
    if anchors:
        for mark in list(document.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)
    return document.bytes()


EDIT = ("全年主动公开政府信息612条", "一年来共主动公开信息612条")


def test_f_without_a_basis_the_first_draft_serves(original: bytes, tmp_path: Path) -> None:
    (tmp_path / "初稿.docx").write_bytes(original)
    lost = without_basis(edited(original, EDIT), key=True, anchors=True)
    result = checked(lost, s.with_total(640), earlier=tmp_path / "初稿.docx")
    result.has("一年来共主动公开信息640条，比上年增长18.5%。")
    result.remarked(0)
    assert "初稿.docx" in result.outcome.route


def test_f_without_a_basis_the_old_input_serves(original: bytes) -> None:
    lost = without_basis(edited(original, EDIT), anchors=True)
    result = checked(lost, s.with_total(640), old=s.filing())
    result.has("一年来共主动公开信息640条，比上年增长18.5%。")
    result.remarked(0)
    assert "旧输入" in result.outcome.route


def test_f_a_basis_of_its_own_comes_first(original: bytes, tmp_path: Path) -> None:
    (tmp_path / "初稿.docx").write_bytes(original)
    result = checked(edited(original, EDIT), s.with_total(640), earlier=tmp_path / "初稿.docx")
    assert "稿中所带" in result.outcome.route
    assert any("没有用 --base" in p.what for p in result.outcome.warnings)


def test_f_an_old_input_that_does_not_fit_is_not_used(original: bytes) -> None:
    document = Docx(without_basis(original, anchors=True))
    for paragraph in document.paragraphs()[4:]:
        text = visible(paragraph)
        if len(text) > 40:
            document.replace(text, "这一段完全是另写的，与原来的初稿没有任何关系。")
    result = run(document.bytes(), s.with_total(640), old=s.filing())
    assert any("没有用作底稿" in problem.what for problem in result.outcome.warnings)
    assert result.outcome.route == "无底稿"


def test_f_a_document_that_is_something_else_is_refused(original: bytes) -> None:
    document = Docx(without_basis(original, anchors=True))
    for paragraph in document.paragraphs()[3:]:
        if len(text := visible(paragraph)) > 10:
            document.replace(text, "这一段完全是另写的，与原来的初稿没有任何关系。")
    with pytest.raises(DraftkitError, match="找得到"):
        run(document.bytes(), s.with_total(640))


def test_f6_with_nothing_at_all_only_sure_numbers_change_and_all_are_commented(
    original: bytes,
) -> None:
    lost = without_basis(edited(original, ("培训4次", "培训四次")), anchors=True)
    result = checked(lost, s.with_total(640, s.with_given(trainings=5)))
    result.has(NEW_TOTAL, "培训四次", "公开416条")
    assert all("无底稿" in comment for comment in result.comments)
    inserted = result.result.revisions("ins")
    assert len(result.comments) >= len(inserted) >= 3
    assert result.outcome.waits


def test_f6_inserts_nothing(original: bytes) -> None:
    document = Docx(without_basis(original, anchors=True))
    document.delete("年内组织业务培训4次，召开专题会议2次。")
    result = checked(document.bytes(), s.with_given(trainings=5))
    result.lacks("业务培训")


def test_f7_a_basis_that_was_tampered_with_counts_as_none(original: bytes) -> None:
    document = Docx(original)
    name = next(n for n in document.parts if re.fullmatch(r"customXml/item\d+\.xml", n))
    document.parts[name] = document.parts[name].replace(b'sha256="', b'sha256="0')
    result = run(document.bytes(), s.with_total(640))
    assert any("校验" in p.what for p in result.outcome.warnings) or any(
        "丢失" in p.what for p in result.outcome.warnings
    )
    assert "无底稿" in result.outcome.route


def test_another_year_or_body_is_refused(original: bytes) -> None:

    other: tuple[Filing, ...] = (
        s.filing()._replace(year=2024),
        s.filing()._replace(body=Body("官厅镇人民政府", "镇")),
    )
    for content in (original, without_basis(original, anchors=True)):
        for filing in other:
            with pytest.raises(DraftkitError, match="对不上"):
                run(content, filing)


def test_a_basis_of_a_later_format_is_refused(original: bytes) -> None:
    basis = embed.read(original)
    assert basis is not None
    later = basis.replace(b'"format":1', b'"format":9')
    document = Docx(original)
    name = next(n for n in document.parts if re.fullmatch(r"customXml/item\d+\.xml", n))
    document.parts[name] = embed.item(later, embed.digest_of(later))
    with pytest.raises(WordFileError, match="更新版本的 draftkit") as refused:
        run(document.bytes(), s.with_total(640))
    assert refused.value.exit_code == 2


def test_a_document_of_another_version_is_taken_as_it_is(original: bytes) -> None:
    basis = embed.read(original)
    assert basis is not None
    older = re.sub(rb'"version":"[^"]*"', b'"version":"0.0.7"', basis)
    older = re.sub(rb'"bank":"[^"]*"', b'"bank":"an older bank"', older)
    document = Docx(original)
    name = next(n for n in document.parts if re.fullmatch(r"customXml/item\d+\.xml", n))
    document.parts[name] = embed.item(older, embed.digest_of(older))
    result = checked(document.bytes(), s.with_total(640))
    result.has(NEW_TOTAL)
    assert "0.0.7" in result.outcome.route


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧格式"),
        (b"no zip at all", "不是可用的"),
        (b"PK\x03\x04broken", "不是可用的"),
    ],
)
def test_what_is_no_docx_is_refused(content: bytes, word: str) -> None:
    with pytest.raises(DraftkitError, match=word):
        run(content, s.filing())


def test_a_workbook_a_signed_a_guarded_and_a_strict_file_are_refused(original: bytes) -> None:
    def refused(document: Docx, word: str) -> None:
        with pytest.raises(DraftkitError, match=word):
            run(document.bytes(), s.with_total(640))

    signed = Docx(original)
    signed.parts["_xmlsignatures/sig1.xml"] = b"<a/>"
    refused(signed, "签名")
    strict = BytesIO()
    with zipfile.ZipFile(BytesIO(original)) as source, zipfile.ZipFile(strict, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            target.writestr(name, content)
    with pytest.raises(DraftkitError, match="严格"):
        run(strict.getvalue(), s.with_total(640))


# ---------------------------------------------------------------- X


def test_x1_pictures_headers_and_page_stay(original: bytes) -> None:
    document = Docx(original)
    document.parts["word/media/image1.png"] = b"\x89PNG not really"
    types = document.parts["[Content_Types].xml"]
    document.parts["[Content_Types].xml"] = types.replace(
        b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    document.picture("其中，通过政府门户网站")
    footer = next(n for n in document.parts if n.startswith("word/footer"))
    document.parts[footer] = document.parts[footer].replace(b"</w:ftr>", b"<w:p/></w:ftr>")
    page = document.body.find(w("sectPr"))
    page.find(w("pgMar")).set(w("left"), "1700")
    result = checked(document.bytes(), s.with_total(640))
    result.has("信息640条")
    assert len(list(result.result.body.iter(w("drawing")))) == 1
    assert result.result.body.find(w("sectPr")).find(w("pgMar")).get(w("left")) == "1700"
    assert result.result.parts[footer] == document.parts[footer]


def test_old_numbers_in_a_footer_are_listed(original: bytes) -> None:
    document = Docx(original)
    footer = next(n for n in document.parts if n.startswith("word/footer"))
    text = "<w:p><w:r><w:t>全年公开612条</w:t></w:r></w:p></w:ftr>".encode()
    document.parts[footer] = document.parts[footer].replace(b"</w:ftr>", text)
    result = checked(document.bytes(), s.with_total(640))
    assert any("612条" in p.what and "页脚" in p.what for p in result.outcome.warnings)
    assert result.outcome.waits


def test_x1_a_sentence_with_a_picture_in_it_is_not_deleted(original: bytes) -> None:
    document = Docx(original)
    document.picture("行政复议4件")
    zero = {f"{s.REVIEW}.{c}": 0 for c in ("结果维持", "结果纠正", "总计")}
    result = checked(document.bytes(), s.with_cells(zero))
    assert len(list(result.result.body.iter(w("drawing")))) == 1
    result.remarked(1, "不再生成")


def test_x2_all_cells_of_table_three_change(original: bytes) -> None:
    cells = {
        key: number
        for number, key in enumerate(disclosure.DISCLOSURE.cells, start=101)
        if key[:2] == "表三"
    }
    assert len(cells) == 175
    result = checked(original, s.with_cells(cells))
    table = result.result.tables()[1]
    shown = [visible(c) for c in table.iter(w("tc")) if visible(c).strip().isdigit()]
    assert sorted(map(int, shown)) == sorted(cells.values())
    from draftkit.word import reader

    found = reader.read(result.result.root).cells
    shown_by_key = {key: int("".join(line.text for line in lines)) for key, lines in found.items()}
    assert {key: shown_by_key[key] for key in cells} == cells


def test_text_in_controls_links_and_fields(original: bytes) -> None:
    document = Docx(original)
    _wrap(document, "612", "sdt")
    _wrap(document, "388", "hyperlink")
    _field(document, "4", "年内组织业务培训4次")
    result = checked(document.bytes(), s.with_total(640, s.with_given(trainings=5)))
    result.has(NEW_TOTAL, "公开416条", "业务培训4次")
    result.remarked(1, "域")


def _wrap(document: Docx, needle: str, kind: str) -> None:
    run_ = _run_of(document, needle)
    outer = document.root.makeelement(w(kind), {w("anchor"): "x"} if kind == "hyperlink" else {})
    run_.addprevious(outer)
    inner = outer
    if kind == "sdt":
        outer.append(document.root.makeelement(w("sdtPr")))
        inner = document.root.makeelement(w("sdtContent"))
        outer.append(inner)
    inner.append(run_)


def _run_of(document: Docx, needle: str) -> Element:
    paragraph = document.find(needle)
    start = visible(paragraph).index(needle)
    return document._isolate(paragraph, start, start + len(needle))[0]


def _field(document: Docx, needle: str, inside: str) -> None:
    paragraph = document.find(inside)
    start = visible(paragraph).index(inside) + inside.index(needle)
    run_ = document._isolate(paragraph, start, start + len(needle))[0]
    for kind in ("begin", "separate"):
        extra = document.root.makeelement(w("r"))
        extra.append(document.root.makeelement(w("fldChar"), {w("fldCharType"): kind}))
        run_.addprevious(extra)
        if kind == "begin":
            code = document.root.makeelement(w("r"))
            code.append(document.root.makeelement(w("instrText")))
            code[0].text = " = 2 + 2 "
            run_.addprevious(code)
    last = document.root.makeelement(w("r"))
    last.append(document.root.makeelement(w("fldChar"), {w("fldCharType"): "end"}))
    run_.addnext(last)


def test_moved_text_that_is_still_pending(original: bytes) -> None:
    document = Docx(original)
    run_ = _run_of(document, TOTAL)
    target = _run_of(document, "公开责任落实到站所和经办人，各负其责。")
    for name, place in (("moveFrom", run_), ("moveTo", target)):
        mark = document._mark(name, HUMAN)
        if name == "moveTo":
            place.addnext(mark)
            mark.append(deepcopy(run_))
        else:
            place.addprevious(mark)
            mark.append(place)
    result = checked(document.bytes(), s.with_total(640))
    result.has(f"各负其责。{NEW_TOTAL}")
    assert result.text.count("全年主动公开政府信息") == 1


# ---------------------------------------------------------------- options


def test_accept_leaves_only_conflicts_tracked(original: bytes) -> None:
    result = run(edited(original, ("612条", "650条")), s.with_total(640), accept=True)
    result.has(NEW_TOTAL, "公开416条")
    assert result.result.revisions("ins") == ["640"]
    assert result.result.revisions("del") == ["650"]
    assert not run(result.after, s.with_total(640)).outcome.changed


def test_accept_without_conflicts_leaves_no_revision(original: bytes) -> None:
    own = s.filing().given[PROBLEMS]
    result = run(original, s.with_total(500, s.with_given(problems=own[1:])), accept=True)
    assert not list(result.result.body.iter(w("ins"), w("del")))
    result.has("一是村级公开更新不及时", "下降7.4%")
    assert not [text for text in result.result.texts() if not text.strip()]


def test_author_and_date(original: bytes) -> None:
    result = checked(
        edited(original, ("612条", "650条")), s.with_total(640), author="王科长", date="2026-03-05"
    )
    marks = [m for m in result.result.body.iter(w("ins")) if m.get(w("author")) == "王科长"]
    assert marks
    assert {m.get(w("date")) for m in marks} == {"2026-03-05T00:00:00Z"}
    assert len(result.result.comments("王科长")) == 1


def test_revisions_are_of_today_and_with_a_date_equal_runs_give_equal_bytes(
    original: bytes,
) -> None:
    def dates(round_: Round) -> set[str]:
        return {m.get(w("date")) for m in round_.result.body.iter(w("ins"), w("del"))}

    before = datetime.now(UTC)
    undated = run(original, s.with_total(640))
    days = {f"{day:%Y-%m-%d}T00:00:00Z" for day in (before, datetime.now(UTC))}
    assert dates(undated)
    assert dates(undated) <= days
    first, second = (run(original, s.with_total(640), date="2026-02-03") for _ in range(2))
    assert first.after == second.after
    assert dates(first) == {"2026-02-03T00:00:00Z"}


def test_cells_source_prefers_the_source_always(original: bytes) -> None:
    document = Docx(original)
    document.set_cell(document.cell(KEY), "30")
    result = checked(document.bytes(), s.filing(), cells="source")
    assert visible(result.result.at(CELL)) == "24"
    result.remarked(1, "30")


def test_the_tally_adds_up_and_names_the_cells_that_moved(original: bytes) -> None:
    document = Docx(edited(original, EDIT))
    document.delete("年内组织业务培训4次，召开专题会议2次。")
    result = checked(document.bytes(), s.with_total(640, s.with_cells({KEY: 27})))
    tally = result.outcome.tally
    said = len([u for u in s.report(s.filing()).sentences() if u.message])
    assert sum(tally.counts().values()) == said
    assert sum(tally.counts(cells=True).values()) == 200
    moved = {e.verdict.id: [m[0] for m in e.moved] for e in tally.sentences if e.moved}
    assert moved["total"] == ["事实.主动公开总数"]
    assert moved["decisions"] == [KEY]
    cell = next(e for e in tally.cells if e.verdict.id == KEY)
    assert cell.moved == ((KEY, "24", "27"),)


def test_the_comment_goes_into_a_comments_part_that_is_there_already(original: bytes) -> None:
    document = Docx(edited(original, ("612条", "650条")))
    document.comment("其中，通过", "请再核一遍")
    result = checked(document.bytes(), s.with_total(640))
    assert result.result.comments(HUMAN) == ["请再核一遍"]
    assert len(result.comments) == 1


def test_deleted_and_inserted_paragraphs_both_ways(original: bytes) -> None:
    result: Round = checked(original, s.with_given(problems=()))
    result.lacks("一是", "二是", "三是")
    back = checked(result.after, s.filing())
    back.has("一是政策解读形式单一", "二是村级公开更新不及时", "三是经办人员变动较多")
