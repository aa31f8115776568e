"""A second person's copy of the same draft, brought into the one that is redrafted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import (
    OutputError,
    Place,
    Problem,
    Severity,
    WordFileError,
    excerpt,
    path_text,
)
from draftkit.manuscript import Manuscript, Remark, apply
from draftkit.merge.three_way import Version
from draftkit.merge.together import Places, together
from draftkit.merge.units import miscounted
from draftkit.tuples import NamedTuple
from draftkit.word import embed, formatting, opening, reviewing, revising
from draftkit.word.redline import Signature

if TYPE_CHECKING:
    from draftkit.ooxml.package import Package
    from draftkit.redrafting.base import Base
    from draftkit.word.reviewing import Said

_MOST_SHOWN, _LONGEST = 3, 12
_FIX = "--with 要给从同一份初稿改出来的另一份稿件；数据更新过的，两份都用更新之前的"


class Brought(NamedTuple):
    """What came in from another copy: its file, under whose name, how much, and what a person has to decide.

    ``remarks`` are the comments about that, ``doubtful`` the paragraphs and tables they stand at.
    """

    file: str
    author: str
    sentences: int = 0
    cells: int = 0
    comments: int = 0
    remarks: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()


def bring(
    document: Package, base: Base, earlier: Path | None, other: Path, us: Signature
) -> Brought:
    """Put what the copy at ``other`` changed against the draft into ``document``, as its author's revisions.

    ``WordFileError`` where it cannot be read or began with another draft; ``earlier`` is the draft given by hand.
    """
    content = opening.content_of(other)
    theirs = opening.document(content, path_text(other))
    if base.report is None:
        what = "稿件没有底稿，分不清两个人各改了什么，不能用 --with"
        raise WordFileError.at(other, "REDRAFT-WITH", what, "有初稿请加 --base 初稿.docx")
    _ensure_same_draft(base, document.bytes(), content, earlier, other)
    was = Version.of(base.report)
    looks = list(_looks(document, theirs, other))
    ids = [sentence.id for sentence in base.report.sentences()]
    mine, copy = (revising.open_document(one, ids) for one in (document, theirs))
    names = [base.filing.body.name] if base.filing is not None else []
    author = reviewing.reviewer(theirs, names) or other.stem
    joint = together(was, mine.manuscript, copy.manuscript, author)
    comments = list(_placed(document, theirs, mine.manuscript, joint.places))
    who = Signature(author, reviewing.saved_at(theirs) or us.moment)
    expected = apply(joint.revision, mine.manuscript)
    result, is_intact = reviewing.bring(mine, joint.revision, who, us, comments)
    if not is_intact or _texts(expected) != _texts(result):
        what = f"并入“{other.name}”以后的自查没有通过，没有写出文件"
        fix = "这是 draftkit 的问题，请把两份稿件发给维护者"
        raise OutputError.at(document.name, "REDRAFT-CHECK", what, fix)
    told = list(_counted_wrong(result, mine.manuscript, copy.manuscript))
    if told:
        revising.remark(revising.open_document(document, ids), told, us)
    remarks = (*joint.revision.remarks, *told)
    return Brought(
        other.name,
        author,
        joint.sentences,
        joint.cells,
        len(comments),
        tuple(remark.text for remark in remarks),
        tuple(_at(remark, result if remark in told else mine.manuscript) for remark in remarks),
        (*_left(mine.manuscript, copy.manuscript, was, other), *looks),
    )


def _ensure_same_draft(
    base: Base, mine: bytes, theirs: bytes, earlier: Path | None, other: Path
) -> None:
    wanted = _digest(mine) or (embed.digest_of(base.raw) if base.raw else "")
    found = _digest(theirs)
    if found == wanted or (not found and earlier is not None):
        return
    what = "两份稿件的起草依据不同，不是从同一份初稿改出来的，没有合并"
    if not found:
        what = "这一份里没有起草依据，看不出是不是从同一份初稿改出来的，没有合并"
    raise WordFileError.at(other, "REDRAFT-WITH", what, _FIX)


def _digest(content: bytes) -> str:
    """The sum of the basis a document was drafted with; of one that was lost, the sum its key names."""
    carried = embed.look(content)
    if carried.basis is not None:
        return embed.digest_of(carried.basis)
    return carried.key.digest if carried.key is not None else ""


def _placed(document: Package, theirs: Package, mine: Manuscript, places: Places) -> Iterator[Said]:
    """Their comments that the first copy does not have, each at its place there."""
    known = {(one.author, one.date, one.text) for one in reviewing.said(document)}
    for one in reviewing.said(theirs):
        if (one.author, one.date, one.text) in known:
            continue
        if one.cell:
            if one.cell in mine.cells:
                yield one
            else:
                yield one._replace(cell="", where=_whole(mine, 0))
            continue
        where = places.of(*one.where)
        yield one._replace(where=where if where is not None else _whole(mine, 0))


def _whole(mine: Manuscript, number: int) -> tuple[int, int, int]:
    return number, 0, len(mine.paragraphs[number].text)


def _counted_wrong(result: Manuscript, mine: Manuscript, theirs: Manuscript) -> Iterator[Remark]:
    """Numbers of lists that went on in both copies, but do not in what became of them."""
    before = {part.text for one in (mine, theirs) for part in miscounted(one)}
    for part in miscounted(result):
        if part.text not in before:
            text = "两份合到一起，这里的序号接不上了，请改。"
            yield Remark(text, part.paragraph, part.start, part.end)


def _at(remark: Remark, mine: Manuscript) -> str:
    if remark.cell:
        return remark.cell.split(".")[0]
    return mine.paragraphs[remark.paragraph].text[remark.start : remark.end]


def _left(mine: Manuscript, theirs: Manuscript, was: Version, other: Path) -> Iterator[Problem]:
    """What does not come in, told on the screen."""
    tables = (
        key.split(".")[0] for key in was.cells if key in mine.cells and key not in theirs.cells
    )
    if gone := dict.fromkeys(tables):
        names = "、".join(gone)
        what = f"{other.name}里的{names}不全，缺的格按本稿保留"
        yield _warning(what, "请自行核对表格", other)


def _looks(mine: Package, theirs: Package, other: Path) -> Iterator[Problem]:
    """How the second copy looks otherwise, and what it has beside its text: told, since neither comes in."""
    styles = formatting.styled(mine)
    words = formatting.set_by_hand(theirs) - formatting.set_by_hand(mine)
    words.update(t for t, name in formatting.styled(theirs).items() if styles.get(t, name) != name)
    if words:
        shown = "、".join(f"“{excerpt(one, _LONGEST)}”" for one in list(words)[:_MOST_SHOWN])
        more = "等" if len(words) > _MOST_SHOWN else ""
        what = f"{other.name}里另设的格式（{shown}{more}，共 {words.total()} 处）没有带过来"
        yield _warning(what, "要这些格式的，在写出的稿中照设", other)
    ours = revising.elsewhere(mine)
    for name, texts in revising.elsewhere(theirs).items():
        if _wordings(texts) - _wordings(ours.get(name, ())):
            what = f"{other.name}的{name}和本稿不同，没有带过来"
            yield _warning(what, f"请自行核对{name}", other)


def _wordings(texts: Iterable[str]) -> set[str]:
    """What texts say, without numbers of pages, which are counted anew whenever a copy is saved."""
    return {"".join(c for c in text if not c.isdecimal()).strip() for text in texts} - {""}


def _warning(what: str, fix: str, other: Path) -> Problem:
    return Problem("REDRAFT-WITH", what, fix, Place(path_text(other)), Severity.WARNING)


def _texts(manuscript: Manuscript) -> tuple[list[str], dict[str, str]]:
    return [p.text for p in manuscript.paragraphs if p.text], dict(manuscript.cells)
