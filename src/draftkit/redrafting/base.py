"""What an edited report was drafted from: its own basis, an earlier draft's, or the old input rendered anew."""

from __future__ import annotations

from pathlib import Path

from draftkit import pipeline, snapshot
from draftkit.diagnostics import InputError, Place, Problem, Severity, WordFileError
from draftkit.manuscript import Manuscript
from draftkit.merge.align import align
from draftkit.merge.outcome import NO_BASE, Flag
from draftkit.merge.sweep import Former, recalled
from draftkit.merge.units import stretches, units_of
from draftkit.model import Filing, ReportText
from draftkit.patterns import regex
from draftkit.phrasebank.schema import PhraseBank
from draftkit.plans import Choices
from draftkit.tuples import NamedTuple
from draftkit.word import embed

ENOUGH = 0.6
"""The share of an old input's sentences that must be found in the report."""
_TITLE = regex(r"(?P<name>.+?)(?P<year>\d{4})年(?:度)?政府信息公开(?:工作)?年度报告")


class Base(NamedTuple):
    """Where a redraft starts from.  ``report`` is None where nothing is known; ``route`` says it in Chinese.

    ``told`` are disagreements told before, ``authors`` the names earlier redrafts wrote under, ``former`` the numbers they
    replaced; ``is_own`` says that the report carried it itself.
    """

    route: str
    report: ReportText | None = None
    filing: Filing | None = None
    choices: Choices = Choices()
    told: frozenset[Flag] = frozenset()
    authors: tuple[str, ...] = ()
    document: str = ""
    raw: bytes = b""
    version: str = ""
    bank: str = ""
    warnings: tuple[Problem, ...] = ()
    is_own: bool = False
    former: tuple[Former, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there is a base at all."""
        return self.report is not None


def of_document(content: bytes, name: str, earlier: Path | None) -> Base:
    """The base in the report itself, else in the draft at ``earlier``, else none."""
    carried = embed.look(content)
    warnings: list[Problem] = []
    document = carried.key.document if carried.key else ""
    if carried.basis is not None:
        found = _loaded(carried.basis, "稿中所带的起草依据", document, name)
        if found is not None:
            return found._replace(is_own=True)
        warnings.append(_warning("稿中的起草依据不是本版 draftkit 能读的，视为没有底稿", name))
    elif carried.tampered:
        warnings.append(_warning("稿中的起草依据被改动过（校验不符），视为没有底稿", name))
    elif carried.key is not None:
        what = "稿中的起草依据已丢失，多半因为曾另存为别的格式，视为没有底稿"
        warnings.append(_warning(what, name))
    else:
        what = "稿中没有起草依据，可能曾复制到新文件、已经定稿，或不是 draftkit 写出的"
        warnings.append(_warning(what, name))
    if earlier is None:
        return Base(NO_BASE, document=document, warnings=tuple(warnings))
    from draftkit.word.basis import basis_of  # most carry their own

    found = _loaded(basis_of(earlier), f"您给的初稿 {earlier.name}", document, str(earlier))
    if found is None:
        fix = "换成 draftkit 写出的初稿，或改用 --old-input"
        raise WordFileError.at(earlier, "BASIS", "其中的起草依据读不出来", fix)
    return found


def _loaded(data: bytes, route: str, document: str, file: str) -> Base | None:
    try:
        kept = snapshot.load(data)
    except snapshot.NewerError:
        pipeline.read_basis(data, file)  # which says so
        raise
    except ValueError:
        return None
    try:
        notes = kept.notes.get("redraft", {})
        told = frozenset((str(w), str(h), str(s)) for w, h, s in notes.get("told", ()))
        authors = tuple(str(author) for author in notes.get("authors", ()))
        former = recalled(notes.get("former", ()))
    except (TypeError, ValueError, AttributeError):
        told, authors, former = frozenset(), (), ()
    return Base(
        f"{route}（draftkit {kept.version}）",
        kept.report,
        kept.filing,
        kept.choices,
        told,
        authors,
        document,
        data,
        kept.version,
        kept.bank_digest,
        former=former,
    )


def from_old_input(before: Base, old: Filing, bank: PhraseBank, edited: Manuscript) -> Base:
    """The base rendered anew from the input of that time, if enough of its sentences are in the report."""
    composition = pipeline.compose_all(old, bank)
    units = units_of(composition.report)
    found = align(units, stretches(edited), edited)
    said = [number for number, unit in enumerate(units) if unit.is_sentence]
    share = 1 - sum(number in said for number in found.lost) / max(1, len(said))
    if share < ENOUGH:
        text = f"由旧输入重新生成的初稿只有 {share:.0%} 的句子在稿中找得到，没有用作底稿"
        fix = "检查 --old-input 是不是起草此稿时的输入，词库是否相同"
        warning = Problem("REDRAFT-OLD", text, fix, Place(old.source), Severity.WARNING)
        return before._replace(warnings=(*before.warnings, warning))
    return Base(
        f"由旧输入重新生成的初稿（{share:.0%} 的句子在稿中找到）",
        composition.report,
        composition.filing,
        composition.choices,
        document=before.document,
    )


def ensure_same(base: Base, edited: Manuscript, new: Filing, name: str) -> None:
    """Refuse an input of another body or year."""
    if base.filing is not None:
        said: tuple[str, int] | None = (base.filing.body.name, base.filing.year)
    else:
        titles = (_TITLE.search("".join(p.text.split())) for p in edited.paragraphs[:20])
        said = next(((m["name"], int(m["year"])) for m in titles if m), None)
    if said is None or said == (new.body.name, new.year):
        return
    given = f"输入是“{new.body.name}”{new.year}年度的数据"
    what = f"稿件是“{said[0]}”{said[1]}年度的报告，{given}，对不上"
    raise InputError.at(new.source or name, "REDRAFT-OTHER", what, "换成同一机关、同一年度的输入")


def _warning(what: str, name: str) -> Problem:
    fix = "有初稿请加 --base 初稿.docx，有当时的输入请加 --old-input 旧输入"
    return Problem("REDRAFT-BASE", what, fix, Place(name), Severity.WARNING)
