"""Two people went on with one draft: ``redraft 甲.docx --with 乙.docx 数据`` keeps what both did, or says where they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from draftkit.checking.inputs import Input
from draftkit.diagnostics import DraftkitError
from draftkit.model import Filing
from draftkit.redrafting import job
from tests.support import small_report as s
from tests.support.edits import OURS, Docx, Element, flow, visible, w
from tests.support.office_batch import SOFFICE, convert
from tests.support.rounds import Round, assert_whole, draft, small

ONE, TWO = "甲某", "乙某"
SAME, MORE = s.filing(), s.with_total(640)
TRAINED = "年内组织业务培训4次，召开专题会议2次。"
MET = "年度工作考核结果为良好，群众评议结果为满意。"
FIRST = "公开责任落实到站所和经办人，各负其责。"
Edit = Callable[[Docx], None]


@pytest.fixture(autouse=True)
def _composer() -> Iterator[None]:
    with small():
        yield


@pytest.fixture(scope="module")
def original() -> bytes:
    with small():
        return draft(SAME)


def saved_by(document: Docx, name: str) -> bytes:
    core = document.parts["docProps/core.xml"].decode()
    head, _, rest = core.partition("<cp:lastModifiedBy>")
    document.parts["docProps/core.xml"] = (
        f"{head}<cp:lastModifiedBy>{name}{rest[rest.index('<') :]}".encode()
    )
    return document.bytes()


def edited(original: bytes, name: str, *steps: Edit) -> bytes:
    document = Docx(original)
    for step in steps:
        step(document)
    return saved_by(document, name)


def over(old: str, new: str, author: str = "") -> Edit:
    return lambda document: document.replace(old, new, author)


def merged(folder: Path, mine: bytes, theirs: bytes, filing: Filing = SAME) -> Round:
    """Both copies and new data made one; rejecting our changes and the second person's leaves the first copy."""
    paths = folder / "甲.docx", folder / "乙.docx"
    for path, content in zip(paths, (mine, theirs), strict=True):
        path.write_bytes(content)
    result = job.run(job.Order(paths[0], Input(filing), None, others=(paths[1],)))
    round_ = Round(mine, result.content, result)
    assert_whole(round_)

    def neither(author: str, kind: str) -> bool:
        return author not in (OURS, TWO) or kind in ("del", "moveFrom")

    assert list(flow(round_.result.body, neither)) == list(flow(round_.edited.body, neither))
    paths[0].write_bytes(result.content)
    again = job.run(job.Order(paths[0], Input(filing), None))
    assert not again.changed
    return round_


# ---------------------------------------------------------------- what comes in


def test_words_of_both_and_the_new_number_stand_together(original: bytes, tmp_path: Path) -> None:
    mine = edited(original, ONE, over("全年主动公开", "一年来主动公开"))
    theirs = edited(original, TWO, over("年内组织业务", "年内举办业务"))
    result = merged(tmp_path, mine, theirs, MORE)
    result.has("一年来主动公开政府信息640条", "年内举办业务培训4次，召开专题会议2次。")
    assert result.result.revisions("ins", TWO) == ["举办"]
    assert result.result.revisions("del", TWO) == ["组织"]
    assert not result.outcome.waits


def test_both_may_change_one_sentence_in_different_places(original: bytes, tmp_path: Path) -> None:
    mine = edited(original, ONE, over("全年主动公开", "一年来主动公开"))
    theirs = edited(original, TWO, over("比上年增长13.3%", "较上年增长13.3%"))
    result = merged(tmp_path, mine, theirs, MORE)
    result.has("一年来主动公开政府信息640条，较上年增长18.5%。")
    assert not result.outcome.waits


def test_a_sentence_deleted_by_the_second_person_goes_as_a_revision(
    original: bytes, tmp_path: Path
) -> None:
    result = merged(tmp_path, original, edited(original, TWO, over(TRAINED, "")))
    result.lacks(TRAINED)
    assert result.result.revisions("del", TWO) == [TRAINED]


def test_what_both_did_alike_comes_once(original: bytes, tmp_path: Path) -> None:
    change = over(TRAINED, "办培训班4次。")
    new = lambda document: document.insert_after(MET, "会后印发纪要。")  # noqa: E731
    result = merged(
        tmp_path, edited(original, ONE, change, new), edited(original, TWO, change, new)
    )
    assert result.text.count("会后印发纪要。") == result.text.count("办培训班4次。") == 1
    assert not result.outcome.changed or not result.result.revisions("ins", TWO)


def test_sentences_and_paragraphs_come_in_where_they_stand(original: bytes, tmp_path: Path) -> None:
    def write(document: Docx) -> None:
        document.insert_after(MET, "会后印发了纪要。")
        document.add_paragraph(MET, "另有一段由乙写成。")

    result = merged(tmp_path, original, edited(original, TWO, write))
    result.has(f"{MET}会后印发了纪要。")
    texts = result.result.texts()
    assert texts[texts.index(next(t for t in texts if MET in t)) + 1] == "另有一段由乙写成。"
    assert not result.outcome.waits


def test_a_note_below_a_table_comes_below_the_table(original: bytes, tmp_path: Path) -> None:
    def note(document: Docx) -> None:
        table = document.tables()[1]
        paragraph = document.root.makeelement(w("p"))
        paragraph.append(document._run("注：含代收件。", None))
        table.addnext(paragraph)

    result = merged(tmp_path, original, edited(original, TWO, note))
    below = result.result.tables()[1].getnext()
    assert visible(below) == "注：含代收件。"


def test_a_sentence_that_was_moved_is_moved(original: bytes, tmp_path: Path) -> None:
    where = "三级把关。"
    theirs = edited(original, TWO, lambda document: document.move(TRAINED, where))
    result = merged(tmp_path, original, theirs)
    result.has(f"{where}{TRAINED}")
    assert result.text.count(TRAINED) == 1


def test_cells_come_in_and_new_data_over_them(original: bytes, tmp_path: Path) -> None:
    def cell(key: str, text: str) -> Edit:
        return lambda document: document.set_cell(document.cell(key), text)

    mine = edited(original, ONE, cell("表二.行政处罚", "25"))
    theirs = edited(original, TWO, cell("表二.行政许可", "31"))
    result = merged(tmp_path, mine, theirs)
    assert result.result.revisions("ins", TWO) == ["31"]
    shown = [visible(c) for c in result.result.tables()[0].iter(w("tc"))]
    assert "31" in shown
    assert "25" in shown


def test_copies_torn_into_runs_by_word_are_the_same_copies(original: bytes, tmp_path: Path) -> None:
    mine = edited(original, ONE, lambda document: document.scatter("全年主动公开"))
    theirs = edited(
        original,
        TWO,
        lambda document: document.scatter("全年主动公开"),
        over("比上年增长13.3%", "较上年增长13.3%"),
    )
    result = merged(tmp_path, mine, theirs, MORE)
    result.has("640条，较上年增长18.5%。")
    assert result.result.revisions("ins", TWO) == ["较"]


def test_changes_that_both_left_pending_stay_pending(original: bytes, tmp_path: Path) -> None:
    mine = edited(original, "", over("全年主动公开", "一年来主动公开", ONE))
    theirs = edited(original, "", over("年内组织", "年内开展", TWO))
    result = merged(tmp_path, mine, theirs)
    assert result.result.revisions("ins", ONE) == ["一年来主动公开"]
    assert result.result.revisions("ins", TWO) == ["开展"]
    result.has("年内开展业务培训4次，召开专题会议2次。")


def test_comments_of_each_stay_with_their_names(original: bytes, tmp_path: Path) -> None:
    mine = edited(original, ONE, lambda d: d.comment("全年主动公开", "甲的批注"))
    theirs = edited(
        original, TWO, lambda d: d.comment("会议2次", "乙的批注"), over("召开专题", "开专题")
    )
    result = merged(tmp_path, mine, theirs)
    assert sorted(result.result.comments("李四")) == ["乙的批注", "甲的批注"]
    number = next(
        c.get(w("id"))
        for c in _comments(result.result)
        if "乙的批注" in "".join(t.text or "" for t in c.iter(w("t")))
    )
    mark = next(
        m for m in result.result.root.iter(w("commentReference")) if m.get(w("id")) == number
    )
    assert "2次" in visible(next(mark.iterancestors(w("p"))))


def _comments(document: Docx) -> Iterator[object]:
    from lxml import etree

    return etree.fromstring(document.parts["word/comments.xml"]).iter(w("comment"))


# ---------------------------------------------------------------- what both changed


def test_one_place_changed_by_both_keeps_both_and_a_comment(
    original: bytes, tmp_path: Path
) -> None:
    mine = edited(original, ONE, over(TRAINED, "年内组织业务培训班4期，召开专题会议2次。"))
    theirs = edited(original, TWO, over(TRAINED, "年内组织业务学习4次，召开专题会议2次。"))
    result = merged(tmp_path, mine, theirs)
    result.has("年内组织业务培训班4期，召开专题会议2次。年内组织业务学习4次，召开专题会议2次。")
    assert result.outcome.waits
    assert any("乙某" in comment and "两句都留下" in comment for comment in result.comments)


@pytest.mark.parametrize("deleter", ["甲", "乙"])
def test_what_one_deleted_and_the_other_changed_stays_and_is_told(
    original: bytes, tmp_path: Path, deleter: str
) -> None:
    gone, changed = over(TRAINED, ""), over(TRAINED, "年内组织业务学习4次，召开专题会议2次。")
    steps = (gone, changed) if deleter == "甲" else (changed, gone)
    result = merged(tmp_path, edited(original, ONE, steps[0]), edited(original, TWO, steps[1]))
    result.has("年内组织业务学习4次，召开专题会议2次。")
    assert result.outcome.waits
    assert any("删去了这句" in comment for comment in result.comments)


def test_different_words_added_at_one_place_both_stay_and_are_told(
    original: bytes, tmp_path: Path
) -> None:
    copies = [
        edited(original, name, lambda d, t=text: d.insert_after(MET, t))  # type: ignore[misc]
        for name, text in ((ONE, "会后印发纪要。"), (TWO, "会上通报了检查情况。"))
    ]
    result = merged(tmp_path, *copies)
    result.has("会后印发纪要。", "会上通报了检查情况。")
    assert any("都在这里加了话" in comment for comment in result.comments)


def test_a_cell_that_both_changed_keeps_the_first_number_and_tells_the_second(
    original: bytes, tmp_path: Path
) -> None:
    copies = [
        edited(original, name, lambda d, t=text: d.set_cell(d.cell("表二.行政处罚"), t))  # type: ignore[misc]
        for name, text in ((ONE, "25"), (TWO, "26"))
    ]
    result = merged(tmp_path, *copies)
    assert visible(result.result.tables()[0]).count("25") == 1
    assert any("“25”" in c and "“26”" in c for c in result.comments)
    assert result.outcome.waits


def test_a_paragraph_parted_by_the_second_person_is_told(original: bytes, tmp_path: Path) -> None:
    result = merged(tmp_path, original, edited(original, TWO, lambda d: d.split(TRAINED)))
    assert any("分成两段" in comment for comment in result.comments)


def test_a_picture_of_the_second_person_is_told_where_it_stood(
    original: bytes, tmp_path: Path
) -> None:
    with_picture = edited(original, TWO, lambda d: d.picture(TRAINED))
    result = merged(tmp_path, original, with_picture)
    assert [comment for comment in result.comments if "图片" in comment]
    assert result.outcome.waits
    result = merged(tmp_path, with_picture, with_picture)
    assert not [comment for comment in result.comments if "图片" in comment]


def test_looks_of_the_second_person_are_told(original: bytes, tmp_path: Path) -> None:
    bold = edited(original, TWO, lambda d: d.style(TRAINED[:6], "b"))
    other = edited(original, TWO, lambda d: _restyled(d.find(TRAINED)))
    for theirs, words in ((bold, TRAINED[:6]), (other, "共 1 处")):
        (told,) = merged(tmp_path, original, theirs).outcome.brought[0].warnings
        assert (words in told.what, "没有带过来" in told.what) == (True, True), told
        assert not merged(tmp_path, theirs, theirs).outcome.brought[0].warnings


def _restyled(paragraph: Element) -> None:
    properties = paragraph.find(w("pPr"))
    properties.insert(0, paragraph.makeelement(w("jc"), {w("val"): "center"}))


def test_a_list_that_no_longer_counts_is_told(original: bytes, tmp_path: Path) -> None:
    last = "把答复案例编成手册集中学习。"
    mine = edited(original, ONE, lambda d: d.add_paragraph(last, "四是经费由镇里自筹。"))
    theirs = edited(
        original, TWO, lambda d: d.delete_paragraph("二是村级"), over("三是经办", "二是经办")
    )
    result = merged(tmp_path, mine, theirs)
    assert [t[:2] for t in result.result.texts() if t[1:2] == "是"] == ["一是", "二是", "四是"]
    assert [c for c in result.comments if "序号接不上" in c]
    assert result.outcome.waits


# ---------------------------------------------------------------- what is refused


def test_a_copy_of_another_draft_is_refused(original: bytes, tmp_path: Path) -> None:
    other = draft(MORE._replace(keywords=("财政资金",)))
    with pytest.raises(DraftkitError, match="起草依据不同"):
        merged(tmp_path, original, other)


def test_a_copy_without_a_basis_is_refused(original: bytes, tmp_path: Path) -> None:
    bare = Docx(original)
    for name in list(bare.parts):
        if name.startswith(("customXml", "docProps/custom")):
            del bare.parts[name]
    with pytest.raises(DraftkitError, match="没有起草依据"):
        merged(tmp_path, original, bare.bytes())


# ---------------------------------------------------------------- saved by LibreOffice


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_copies_saved_by_libreoffice_are_the_same_copies(original: bytes, tmp_path: Path) -> None:
    mine = edited(original, ONE, over("全年主动公开", "一年来主动公开"))
    theirs = edited(
        original,
        "",
        over(TRAINED, "年内组织业务学习4次，召开专题会议2次。", TWO),
        lambda d: d.set_cell(d.cell("表二.行政许可"), "31"),
    )
    saved = convert({"mine": mine, "theirs": theirs, "same": original})
    result = merged(tmp_path, saved["mine"], saved["theirs"], MORE)
    result.has("一年来主动公开政府信息640条", "年内组织业务学习4次，召开专题会议2次。")
    assert "31" in result.result.revisions("ins", TWO)
    assert not result.outcome.brought[0].remarks
    again = merged(tmp_path, saved["mine"], saved["same"])
    assert not again.outcome.brought[0].sentences + again.outcome.brought[0].cells
    assert not merged(tmp_path, original, saved["same"]).outcome.brought[0].warnings
