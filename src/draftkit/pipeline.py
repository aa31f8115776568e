"""One body: the only room that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING

from draftkit import __version__, analysis, planning, realisation, snapshot, tokens
from draftkit.analysis import areas
from draftkit.analysis.free_text import FreeText, Left, keywords_of
from draftkit.chance import seed_of, seeds_before
from draftkit.diagnostics import InputError, Place, Problem, Severity, WordFileError
from draftkit.facts import Facts
from draftkit.kinds import fields
from draftkit.kinds.material import Account
from draftkit.microplanning import lexicalisation
from draftkit.model import Filing, Pins, ReportText
from draftkit.patterns import regex
from draftkit.phrasebank import pieces
from draftkit.phrasebank.schema import Phrase, PhraseBank, Plain, Slot, unquoted
from draftkit.phrasebank.selection import Eligible
from draftkit.phrasebank.textplan import TextPlan
from draftkit.planning import layout as layouts
from draftkit.planning.problems import begins_with_figure, must_be_beside, must_be_close
from draftkit.plans import Choices, DocumentPlan, Layout, choices_in
from draftkit.snapshot import Snapshot
from draftkit.tuples import NamedTuple
from draftkit.word import embed

if TYPE_CHECKING:
    from draftkit.microplanning.neighbours import Neighbours
    from draftkit.word.prototype import Prototype

FIELD_TAG = "ly"
"""The dictionary's tag of words that name a field of work of which the bank has no theme."""


_MARKS = regex(r"[、（）]")
"""Marks that stand within the name of a theme."""
_ONE_AT_A_TIME = RLock()
"""Held while a bank is asked: what its readers put down in it once is for one thread, and the page has several."""


class Composition(NamedTuple):
    """A report's text with what it came from: ``plan`` is what was said how, ``choices`` all that were made.

    ``warnings`` are about wishes in the office's 用语 that had no effect, and about its own bank; ``unused`` are
    keywords that are no field of published information; ``left`` are parts of a free sentence
    of keywords that could not be used; ``doubled`` are keywords told under another one; ``loose``
    are practices given by a name that says less than what was written, with that practice's own;
    ``repeated`` are practices that something else given says, with that;
    ``comments`` are the bank's comments by name.
    """

    filing: Filing
    facts: Facts
    plan: TextPlan
    report: ReportText
    choices: Choices
    digest: str
    warnings: tuple[Problem, ...] = ()
    unused: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()
    loose: tuple[tuple[str, str], ...] = ()
    left: tuple[Left, ...] = ()
    doubled: tuple[tuple[str, str], ...] = ()
    repeated: tuple[tuple[str, str], ...] = ()
    comments: Mapping[str, str] = MappingProxyType({})


def compose(
    filing: Filing, bank: PhraseBank | None = None, previous: Choices | None = None
) -> ReportText:
    """The text of one report.  See :func:`compose_all`."""
    return compose_all(filing, bank, previous).report


def compose_all(
    filing: Filing,
    bank: PhraseBank | None = None,
    previous: Choices | None = None,
    neighbours: Neighbours | None = None,
) -> Composition:
    """Compose one report.

    ``bank`` defaults to the shipped one; ``previous`` are the choices of an earlier draft of the
    same year, which are kept where they still fit; ``neighbours`` is what the other bodies of its
    county chose, in a batch.  Raises InputError where a rewording in the office's 用语 is not a
    valid sentence.
    """
    if bank is None:
        from draftkit.sources.banks import shipped_bank

        bank = shipped_bank()
    with _ONE_AT_A_TIME:
        ready = prepared(filing, bank, previous)
        return finished(ready, *planned(ready, neighbours))


class Prepared(NamedTuple):
    """Everything about one body that does not depend on what others say, made ready to choose what its report says.

    ``left`` of its keywords, and ``warnings``, as in :class:`Composition`; ``ranked`` is filled by whoever chooses.
    """

    filing: Filing
    eligible: Eligible
    layout: Layout
    outlined: planning.Outlined
    seed: int
    pins: Pins
    reworded: Mapping[str, tuple[Plain, ...]]
    previous: Choices
    left: tuple[Left, ...]
    warnings: tuple[Problem, ...]
    ranked: lexicalisation.Ranked


def prepared(filing: Filing, bank: PhraseBank, previous: Choices | None = None) -> Prepared:
    """What is to be known before a report is planned; raises as :func:`compose_all`."""
    previous = previous or Choices()
    left = _cut(filing, bank).left
    filing = with_keywords(filing, bank)
    pins, reworded, warnings = _pins(filing, bank)
    eligible, layout, seed = _choosing(filing, bank, previous)
    outlined = planning.outlined(filing, eligible, layout, seed)
    return Prepared(
        filing, eligible, layout, outlined, seed, pins, reworded, previous, left, warnings, {}
    )


def planned(ready: Prepared, neighbours: Neighbours | None) -> tuple[DocumentPlan, TextPlan]:
    """Which messages the report carries, and the phrase of each; ``neighbours`` hear of them."""
    county = planning.County()
    if neighbours is not None:
        county = planning.County(neighbours.proposed(), neighbours.bodies)
    plan = planning.completed(ready.outlined, county)
    body, earlier = ready.filing.body, ready.previous.messages
    before = seeds_before(body.parent, body.name, body.kind, ready.filing.year)
    speaker = lexicalisation.Speaker(
        body.kind, ready.seed, earlier, ready.pins, neighbours, ready.ranked, before
    )
    return plan, lexicalisation.lexicalise(plan, ready.eligible, speaker)


def finished(ready: Prepared, plan: DocumentPlan, text_plan: TextPlan) -> Composition:
    """The report that was planned so, written out."""
    filing, facts, bank = ready.filing, ready.eligible.facts, ready.eligible.bank
    report = realisation.realise(text_plan, facts, filing, ready.reworded)
    made = choices_in(report)
    families = layouts.proposed(made)
    layout = ready.layout._replace(families=families, omitted=plan.omitted, beside=plan.beside)
    choices = Choices(layout, made)
    warnings = (*bank.notices, *ready.warnings)
    if not ready.eligible.edition.tells_all:
        warnings += _untold(filing, report)
    return Composition(
        filing,
        facts,
        text_plan,
        report,
        choices,
        bank.digest,
        warnings,
        areas.unused(filing, bank),
        areas.idle_practices(filing, bank),
        areas.loose_practices(filing, bank),
        ready.left,
        areas.doubled(filing, bank),
        ready.eligible.once(planning.repeated),
        bank.outline.comments,
    )


def _choosing(filing: Filing, bank: PhraseBank, previous: Choices) -> tuple[Eligible, Layout, int]:
    """What may be said, the layout, and the seed that chooses."""
    body = filing.body
    seed = seed_of(body.parent, body.name, body.kind, filing.year)
    layout = layouts.choose(
        bank.outline,
        seed,
        previous,
        close=must_be_close(filing),
        beside=must_be_beside(filing),
        figures=begins_with_figure(filing),
    )
    earlier = previous.items
    edition = layouts.edition_of(previous)
    facts = analysis.interpret(filing, bank, earlier, edition)
    said = {message: choice.phrase for message, choice in previous.messages.items()}
    struck = filing.pins.ban
    eligible = Eligible(bank, facts, body.kind, edition, earlier, struck, said=said)
    return eligible, layout, seed


def _untold(filing: Filing, report: ReportText) -> tuple[Problem, ...]:
    """What a draft of an earlier version has no sentence for, told so that nobody looks for it in vain."""
    told = {cell for sentence in report.sentences() for cell in sentence.cells}
    names = [
        field.label
        for field in fields.FACT_FIELDS
        if filing.given[field] != field.shape.nothing and not _rests(told, field.key)
    ]
    figures = [a for a in filing.given[fields.ACCOUNTS] if _figures(a)]
    names += [f"{fields.ACCOUNTS.label}的发布、原创、关注、阅读等数"] if figures else []
    if not names:
        return ()
    what = f"这份稿由早先的版本起草，仍照原来的句子更新；下列材料没有写入：{'、'.join(names)}"
    fix = "要写入，请用 draftkit draft 另起草一份，或者在稿中手写"
    place = Place(filing.source)
    return (Problem("EDITION-UNTOLD", what, fix, place, Severity.WARNING),)


def _rests(told: Iterable[str], key: str) -> bool:
    return any(cell == key or cell.startswith(f"{key}.") for cell in told)


def _figures(account: Account) -> bool:
    return any((account.posts, account.original, account.followers, account.reads, account.shares))


def with_keywords(filing: Filing, bank: PhraseBank) -> Filing:
    """The filing with a free sentence of keywords cut into the themes and names in it."""
    if not filing.keyword_text:
        return filing
    keywords = dict.fromkeys((*filing.keywords, *_cut(filing, bank).keywords))
    if not keywords:
        place = filing.places.get("关键词", Place(filing.source, label="关键词"))
        what = f"没有从这句话里认出重点工作：“{filing.keyword_text}”"
        raise InputError.at(place, "INPUT-KEYWORDS", what, "改为逐个列出关键词，用、隔开")
    return filing._replace(keywords=tuple(keywords), keyword_text="")


def _cut(filing: Filing, bank: PhraseBank) -> FreeText:
    """What a free sentence of keywords names, and what of it could not be used."""
    if not filing.keyword_text:
        return FreeText((), ())
    names = {unquoted(word) for theme in bank.themes for word in (theme.name, *theme.also)}
    text = unquoted(filing.keyword_text)
    for name in (name for name in names if _MARKS.search(name)):  # 双随机、一公开 is no list of two
        text = text.replace(name, _MARKS.sub("", name))
    known = names | tokens.tagged(bank.words, FIELD_TAG)
    return keywords_of(
        text,
        known.__contains__,
        lambda word: bank.theme_of(word) is not None,
        lambda text: tokens.cut(text, bank.words, names),
    )


def alternatives(
    filing: Filing, bank: PhraseBank, choices: Choices
) -> dict[str, tuple[tuple[str, str], ...]]:
    """For each sentence of a report, by id, what else the bank could have said there: phrase and text.

    ``choices`` are those the report was made with.
    """
    with _ONE_AT_A_TIME:
        return _alternatives(filing, bank, choices)


def _alternatives(
    filing: Filing, bank: PhraseBank, choices: Choices
) -> dict[str, tuple[tuple[str, str], ...]]:
    from draftkit.phrasebank import expand

    filing = with_keywords(filing, bank)
    eligible, layout, seed = _choosing(filing, bank, choices)
    plan = planning.plan(filing, eligible, layout, seed)
    used = {choice.phrase for choice in choices.messages.values()} | set(filing.pins.ban)
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for message in plan.messages():
        if message.id in choices.messages:
            items = choices.messages[message.id].items
            slots = message.filled(items, eligible.facts)
            texts = {name: fact.text for name, fact in slots.items()}
            others = (p for p in eligible.phrases(message) if p.id not in used)
            found[message.id] = tuple((phrase.id, expand.first(phrase, texts)) for phrase in others)
    return found


# ---------------------------------------------------------------- an office's own wishes


def _pins(
    filing: Filing, bank: PhraseBank
) -> tuple[Pins, Mapping[str, tuple[Plain, ...]], tuple[Problem, ...]]:
    """The pins as they take effect, the pieces of rewordings, and ids the bank does not know.

    A reworded phrase is pinned too, so that the office's own sentence is there next year as well.
    """
    pins = filing.pins
    if not (pins.keep or pins.ban or pins.reword):
        return pins, {}, ()
    known = {phrase.id: phrase for phrase in bank.all_phrases()}
    struck = {spec.id for part in bank.outline.parts for spec in part.messages}
    struck |= {family.message for family in bank.families}
    struck |= {practice.name for practice in bank.practices}
    reworded: dict[str, tuple[Plain, ...]] = {}
    faults: list[Problem] = []
    for phrase_id, text in pins.reword.items():
        try:
            reworded[phrase_id] = _sentence(text, known.get(phrase_id), bank)
        except pieces.PieceError as error:
            what, fix = f"改写“{phrase_id}”：{error}", "改正这句话"
            faults.append(Problem("INPUT-PIN", what, fix, _pin_place(filing, "改写", phrase_id)))
    if faults:
        raise InputError(faults)
    wishes = (("固定", pins.keep), ("不用", pins.ban), ("改写", tuple(pins.reword)))
    warnings = tuple(
        Problem(
            "PIN-UNKNOWN",
            f"词库里没有短语“{phrase_id}”，“用语·{key}”中的这一项没有起作用",
            "编号见 draftkit explain；词库更新后编号可能变化",
            _pin_place(filing, key, phrase_id),
            Severity.WARNING,
        )
        for key, ids in wishes
        for phrase_id in ids
        if phrase_id not in known and not (key == "不用" and phrase_id in struck)
    )
    return pins._replace(keep=(*pins.keep, *reworded)), reworded, warnings


def _sentence(text: str, phrase: Phrase | None, bank: PhraseBank) -> tuple[Plain, ...]:
    """The pieces of an office's own sentence in the place of ``phrase``.

    Raises PieceError where it has choice points, or a slot that need not have a value there.
    """
    parsed = pieces.parse(text if text.endswith("。") else f"{text}。")
    made = tuple(piece for piece in parsed if isinstance(piece, str | Slot))
    if made != parsed:
        message = "只能写一种说法，不能有选择处 [ ]"
        raise pieces.PieceError(message)
    allowed = may_show(phrase, bank)
    for name in pieces.slot_names(made):
        if name not in allowed:
            message = f"这句里不能用填空“{name}”；可以用：{'、'.join(allowed)}"
            raise pieces.PieceError(message)
    return made


def may_show(phrase: Phrase | None, bank: PhraseBank) -> tuple[str, ...]:
    """The blanks that an office's own sentence in the place of ``phrase`` may have."""
    vocabulary = bank.vocabulary
    always = [n for n, needs in vocabulary.slots.items() if not needs]
    own = phrase.slots if phrase is not None else tuple(vocabulary.slots)
    return tuple(dict.fromkeys((*own, *(n for n in always if n not in vocabulary.local_slots))))


def _pin_place(filing: Filing, key: str, phrase_id: str) -> Place:
    """Where a wish stands: its own line, or that of the list it is in."""
    places = filing.places
    found = places.get(f"用语.{key}.{phrase_id}") or places.get(f"用语.{key}")
    return (found or Place(filing.source))._replace(label=f"用语·{key}")


# ---------------------------------------------------------------- the document


def document(
    composition: Composition,
    prototype: Prototype,
    failures: Sequence[Problem] = (),
) -> bytes:
    """The composed report as a .docx that carries its whole basis.

    ``failures`` are sum rules that fail (--force): each gets a Word comment at its cell.
    """
    from draftkit.word import writer  # a redraft writes into the document that is there

    filing = composition.filing
    basis = snapshot.dump(
        filing, composition.report, __version__, composition.digest, choices=composition.choices
    )
    properties = writer.Properties(filing.title, filing.body.name, document_date(filing))
    return writer.write(
        composition.report,
        prototype,
        properties=properties,
        basis=basis,
        cell_comments=_cell_comments(failures),
    )


def carried(document: bytes) -> Snapshot | None:
    """What a .docx of ours was made from, where it carries that unharmed; it may have been edited since."""
    basis = embed.read(document)
    try:
        return None if basis is None else snapshot.load(basis)
    except ValueError:
        return None


def read_basis(basis: bytes, document: object) -> Snapshot:
    """The basis of the report at the path ``document``.  ``WordFileError`` where it is not one that can be read."""
    try:
        return snapshot.load(basis)
    except snapshot.NewerError:
        what, fix = "这份报告是更新版本的 draftkit 写的，本版读不了它的起草依据", "升级后再运行"
        raise WordFileError.at(document, "BASIS", what, fix) from None
    except ValueError:
        what, fix = "其中的起草依据读不出来", "换成 draftkit 写出的初稿"
        raise WordFileError.at(document, "BASIS", what, fix) from None


def document_date(filing: Filing) -> str:
    """The date a document says it was made: 成文日期, else 1 January after the report's year.

    Never the clock's, so that equal input gives equal bytes.
    """
    return filing.date or f"{filing.year + 1}-01-01"


def _cell_comments(failures: Sequence[Problem]) -> dict[str, str]:
    notes: dict[str, list[str]] = {}
    for problem in failures:
        for key in problem.cells[:1]:
            notes.setdefault(key, []).append(problem.remark)
    return {key: "\n".join(texts) for key, texts in notes.items()}
