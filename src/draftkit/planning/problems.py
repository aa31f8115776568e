"""五: last year's problems first, then the office's own, then proposals from figures and keywords.

Every problem is paired with one measure that answers it.  Proposals carry a comment 请核实.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from draftkit.chance import stable_hash
from draftkit.chinese.acts import names_first
from draftkit.chinese.clauses import begins_with_verb
from draftkit.chinese.dates import of_next_year
from draftkit.chinese.numerals import numeral
from draftkit.chinese.talk import as_ours, in_own_name
from draftkit.editions import Edition
from draftkit.facts import Fact, Facts
from draftkit.kinds.fields import (
    FACT_FIELDS,
    PRACTICES,
    PROBLEMS,
    REVIEW_STEPS,
    SYSTEMS,
)
from draftkit.kinds.shapes import OwnProblem
from draftkit.model import Filing
from draftkit.patterns import regex
from draftkit.phrasebank.answers import answering
from draftkit.phrasebank.schema import Family, Practice
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.fitting import fits, knows_of
from draftkit.planning.layout import ProblemForm
from draftkit.planning.proposals import FROM_KEYWORDS, County, Proposer
from draftkit.planning.themes import KEYWORDS
from draftkit.planning.topics import brief, is_long, sayable
from draftkit.planning.wording import (
    Fault,
    by_whom,
    dated,
    fault_of,
    formal,
    guides,
    is_counted,
    is_done_once,
    is_of_people,
    itself,
    joined,
    matter_of,
    names_matter,
    on_days,
    stands_alone,
    unlinked,
    with_object,
)
from draftkit.plans import (
    ISSUE,
    PROBLEM,
    Breaks,
    Layout,
    Mark,
    Message,
    PlannedBlock,
)
from draftkit.tuples import NamedTuple


class Issue(NamedTuple):
    """A problem and the measure that answers it."""

    problem: Message
    measure: Message


Parts = tuple[Message | Mark, ...]


def done(blocks: Iterable[PlannedBlock | Opening], filing: Filing) -> str:
    """What a report tells as done, a line each: practices by name, and what the office wrote of them."""
    told = [
        clause.partition("/")[0]
        for block in blocks
        if isinstance(block, PlannedBlock)
        for message in block.messages
        if isinstance(message, Message)
        for clause in message.clauses
    ]
    given = filing.given
    told += [one.name for one in given[PRACTICES]] + [*given[SYSTEMS], *given[REVIEW_STEPS]]
    told += [text for some in filing.supplements.values() for text in some]
    return "\n".join(told)


def recognised(filing: Filing, eligible: Eligible) -> tuple[Family | None, ...]:
    """The families that the office's own problems belong to; None for one that belongs to none."""
    proposer = Proposer(filing, eligible, (), 0)
    return tuple(proposer.recognise(one.problem) for one in filing.given[PROBLEMS])


def undone(known: Iterable[Family | None], practices: Iterable[Practice]) -> tuple[str, ...]:
    """Of the ``practices``, by name, those that problems of these families speak against: not to be proposed as done."""
    words = {word for family in known if family for word in family.against}
    return tuple(
        practice.name
        for practice in practices
        if practice.proposals and any(word in practice.name for word in words)
    )


SOURCE = "自报无措施"
"""The outline's source of what the problems come from; it stands where they come."""
_NOTHING = "【待填：存在的主要问题及改进措施】"
"""What stands there where the office gave none and wants none proposed."""
_FROM_NOW_ON, _NEXT = "今后，", "下一步，"
"""What leads to measures; the first does not lead to one that is done once."""
_IN_A_YEAR = ("下一年度，", "明年，")
_YEARS = regex(r"[两二三四五\d]年|[明今后]年|年内|年底|年度")
"""What in a measure says when, so that no other year leads to it: 下一年度，…两年内完成."""
_EACH = ("每年", "每半年", "每季", "每月", "每周", "每学期")
_BY = regex(
    r"(?<![每各])(?:[今后\d]年(?!内?[^，。；]{0,3}(?:[次场]|(?<!学)期))|[一二三四1-4]季度|[上下]半年(?![^，。；]{0,3}各)|\d月|年[内底])"
)
"""What says until when something is done once: nothing is to be done so from now on (今后，…一季度前补齐)."""
ROOM = 270
"""Characters of a section in one paragraph; a longer one is broken."""
_LONG = regex("[，；]")
"""A problem of several clauses is parted from its measure by a mark of its own."""


def must_be_close(filing: Filing) -> bool:
    """Whether one of the office's own measures says not what it changes (控制在九十秒内), and has to stand with its problem."""
    return any(
        own.measure and not stands_alone(own.problem, unlinked(own.measure))
        for own in filing.given[PROBLEMS]
    )


def must_be_beside(filing: Filing) -> bool:
    """Whether a measure does not name what its problem is of, and would say more apart: one of the office's (公布投诉数, of 供暖投诉), or one found for a long topic."""
    return any(
        not names_matter(own.problem, unlinked(own.measure))
        if own.measure
        else _is_of_long(own.problem)
        for own in filing.given[PROBLEMS]
    )


def begins_with_figure(filing: Filing) -> bool:
    """Whether one of the office's own problems or measures begins with a figure (3个村更新不及时)."""
    return any(
        part.lstrip()[:1].isdecimal()
        for own in filing.given[PROBLEMS]
        for part in (own.problem, unlinked(own.measure))
    )


def _is_of_long(problem: str) -> bool:
    """Whether what is found for a problem speaks of its topic in short."""
    fault = fault_of(problem)
    told = sayable(fault, problem) if fault else None
    return told is not None and is_long(told)


class Opening(NamedTuple):
    """A section of problems as far as nobody else has a part in it: its first messages, the office's own problems.

    ``fresh`` are the families of which some are proposed beside these.
    """

    section: str
    before: Parts
    own: tuple[Issue, ...]
    fresh: tuple[Family, ...]
    proposer: Proposer
    layout: Layout


def opened(
    opening: Sequence[PlannedBlock],
    known: Sequence[Family | None],
    proposer: Proposer,
    layout: Layout,
) -> Opening:
    """A section of problems that begins so; the last message of its ``opening`` leads to them.

    ``known`` are the families of the office's own ones.
    """
    before = tuple(message for block in opening for message in block.messages)
    own = proposer.filing.given[PROBLEMS]
    issues = tuple(_own(one, family, proposer) for one, family in zip(own, known, strict=True))
    fresh = tuple(proposer.fresh([family for family in known if family]))
    return Opening(opening[0].section, before, issues, fresh, proposer, layout)


def blocks(opening: Opening, county: County) -> list[PlannedBlock]:
    """The paragraphs of a section of problems, with what a body of this ``county`` proposes."""
    section, layout, before = opening.section, opening.layout, [*opening.before]
    proposer = opening.proposer._replace(county=county)
    outline, edition = proposer.eligible.bank.outline, proposer.eligible.edition
    proposals = proposer.proposals(opening.fresh)
    issues = [*opening.own, *(_proposed(one, proposer) for one in proposals)]
    if edition.problems_shaped and any(issue.problem.verbatim for issue in issues):
        issues = [_beside_own(issue) for issue in issues]
    links = list(outline.links[layout.links])
    if edition.measures_whole and any(is_done_once(issue.measure.verbatim) for issue in issues):
        links = [_NEXT if link == _FROM_NOW_ON else link for link in links]
    if edition.problems_plain:
        links = _led_to(issues, links, counted=edition.remedies_by_state)
    if not issues:
        before[-1] = Message("problem.missing", "problem.missing", verbatim=_NOTHING)
        return [PlannedBlock(section, "paragraph", tuple(before))]
    form = ProblemForm(layout.problems)
    if form.is_apart and edition.measures_confirmed:
        issues = [_confirmed(issue, outline.comment("随问题")) for issue in issues]
    if form.is_close:
        stops = edition.problems_plain and any(map(_needs_stop, issues))
        apart = stops or (edition.measures_by_whom and any(map(_opens_with_noun, issues)))
        apart = apart or (edition.links_parted and any(map(_is_long, issues)))
        runs_on = not (apart and edition.links_parted)
        issues = [_closed(issue, apart=apart, lead=runs_on) for issue in issues]
        links = [f"{link.rstrip('，')}{'，' if apart else ''}" for link in links]
    year = proposer.filing.year if edition.links_parted else _NEVER
    if len(issues) == 1 and edition.problems_shaped:
        _, problem, *rest = _run(0, issues[0], links, form, year)
        return [PlannedBlock(section, "paragraph", (*before, problem, *rest))]
    if form == ProblemForm.LISTS:
        *before, lead = before
        first = [PlannedBlock(section, "paragraph", tuple(before))] if before else []
        return [*first, *_lists(section, lead, issues, outline.list_headings)]
    if form == ProblemForm.TWO_RUNS:
        problems, measures = _two_runs(issues, links)
        together = (*before, *problems, *measures)
        halves = Breaks((len(before) + len(problems),), "paragraph", ROOM)
        return [PlannedBlock(section, "paragraph", together, breaks=halves)]
    if form == ProblemForm.CLOSE:
        issues = _strung(issues)
    runs = [_run(index, issue, links, form, year) for index, issue in enumerate(issues)]
    if form in {ProblemForm.ONE_PARAGRAPH, ProblemForm.CLOSE}:
        starts = accumulate((len(run) for run in runs[:-1]), initial=len(before))
        breaks = Breaks(tuple(starts), "item", ROOM) if edition.problems_shaped else None
        together = tuple(part for run in runs for part in run)
        return [PlannedBlock(section, "paragraph", (*before, *together), breaks=breaks)]
    items = [PlannedBlock(section, "item", run) for run in runs]
    return [PlannedBlock(section, "paragraph", tuple(before)), *items]


def _beside_own(issue: Issue) -> Issue:
    """What stands beside problems of the office's own is laid out as these ask for, so it rests on them as well."""
    own = (PROBLEMS.key,)
    return Issue(*(one._replace(cells=tuple(dict.fromkeys((*one.cells, *own)))) for one in issue))


def _confirmed(issue: Issue, comment: str) -> Issue:
    """A measure apart from the problem that is proposed with it, with a comment of its own: who strikes one strikes both."""
    proposed = issue.problem.id.startswith(ISSUE) and not issue.measure.comment
    return issue._replace(measure=issue.measure._replace(comment=comment)) if proposed else issue


def _led_to(issues: Sequence[Issue], links: list[str], *, counted: bool) -> list[str]:
    """The links, none of which says another time than a measure does; ``counted``: nor 今后 of a number of things."""
    measures = [issue.measure.verbatim for issue in issues]
    often = any(measure.startswith(_EACH) for measure in measures)  # no 下一年度，每年11月前
    if often or any(map(_YEARS.search, measures)):
        links = [_NEXT if link in _IN_A_YEAR else link for link in links]
    if any(map(_BY.search, measures)) or (counted and any(map(is_counted, measures))):
        links = [_NEXT if link == _FROM_NOW_ON else link for link in links]
    return links


_BEGINS_APART = regex(
    r"^[^，、]{1,8}?(?:前|后|时(?!限)|期间|当[日天周月场])|^(?:20\d\d|今|后)年|^[上下]半年|^[一二三四]季度|^\d{1,2}月"
    "|^[^，、在]{1,6}?(?:旁边?|上|里|下方)(?=[写注加贴放设标附印])"
)
"""How a measure begins that tells first when or where (变动前一个月…, 图旁边写清…)."""


def _needs_stop(issue: Issue) -> bool:
    """Whether a problem has a comma of its own, or a measure begins with what it is about, or with when or where.

    The latter would be read with its link: 下一步变动前一个月….  What one asks for all get: one link pattern throughout.
    """
    said, measure = issue.problem.verbatim, issue.measure.verbatim
    if said and _LONG.search(said.rstrip("。；")):
        return True
    if not measure or begins_with_verb(measure):
        return False
    return _BEGINS_APART.match(measure) is not None or measure[:2] in said


_EACH_TIME = regex("^每[^，、]{1,4}(?:[末底初前后]|由)")


_WHEN, _THEN = ("年内", "年底", "年末", "年初"), "后"
"""How a time begins, or ends, that would be read as one with that of the link (下一步年内…)."""


def _opens_with_noun(issue: Issue) -> bool:
    """Whether a measure begins with who does it, or with what it is done to (纠错案件一案一分析), or at a time by somebody."""
    measure = issue.measure.verbatim.partition("，")[0]
    if measure.startswith(_WHEN) or _THEN in measure[2:9]:  # 今后查处结束后告知
        return True
    return _EACH_TIME.match(measure) is not None or names_first(measure)


_AFTER = "会后"
"""What is said of a meeting that the problem has named, and would be read with the link."""
_SHORT_MEASURE = 12
"""Characters of the longest measure that reads on from its link without a comma (下一步控制在两分钟内)."""


def _is_long(issue: Issue) -> bool:
    """Whether a measure does not read on from its link: one of the bank's, one of several clauses, a long one."""
    measure = issue.measure.verbatim
    long = len(measure) > _SHORT_MEASURE or "，" in measure
    return not measure or long or measure.startswith(("未", _AFTER))


_NEVER = 9999
_TOWARDS = ("自", "从", "力争", "争取", "在", "到", "于")


def _names_year(measure: str, after: int) -> bool:
    """Whether a measure begins with a year to come (2026年起…): a link that says when would say it twice."""
    first = next((one for one in _TOWARDS if measure.startswith(one)), "")
    year, is_year, _ = measure.removeprefix(first).partition("年")
    return bool(is_year) and year.isdecimal() and int(year) > after


_ALREADY = "已"


def _is_begun(measure: str, year: int) -> bool:
    """Whether a measure begins with what was done (已排查出4处): no 下一步 leads to that."""
    return year != _NEVER and measure.startswith(_ALREADY)


def _closed(issue: Issue, *, apart: bool, lead: bool) -> Issue:
    """The two as one sentence: a short problem in a clause before its measure, unless they are to be set ``apart``.

    ``lead``: what would be read with the link has 在 or 对 before it.
    """
    said = issue.problem.verbatim
    short = said and not apart and not _LONG.search(said.rstrip("。；"))
    ends = "，" if short else "；"
    measure = issue.measure
    if measure.verbatim:
        bare = unlinked(measure.verbatim)
        measure = measure._replace(verbatim=joined(said, bare) if lead else bare)
    return Issue(issue.problem._replace(ends=ends), measure)


def _strung(issues: Sequence[Issue]) -> list[Issue]:
    """All in one sentence, where none has a mark inside that would part more than what parts them."""
    if any(issue.problem.ends == "；" for issue in issues):
        return list(issues)
    *others, last = issues
    return [issue._replace(measure=issue.measure._replace(ends="；")) for issue in others] + [last]


def _run(
    index: int, issue: Issue, links: Sequence[str], form: ProblemForm, year: int
) -> tuple[Message | Mark, ...]:
    """A problem and its measure with what leads to it, unless the measure names a year after ``year`` itself."""
    number, place = index + 1, "close." if form.is_close else ""
    word = f"{number}." if form == ProblemForm.CLOSE_NUMBERED else f"{numeral(number)}是"
    link = links[index % len(links)]
    said = issue.measure.verbatim
    led = link.endswith("：") or not (_names_year(said, year) or _is_begun(said, year))
    lead = (Mark(f"{place}link.{number}", link),) if led else ()
    return (Mark(f"{place}mark.{number}", word), issue.problem, *lead, issue.measure)


def _two_runs(issues: Sequence[Issue], links: Sequence[str]) -> tuple[Parts, Parts]:
    """Two runs: 一是…；二是…。 and 下一步，一是…；二是…, each with a full stop at its end."""
    problems: list[Message | Mark] = []
    measures: list[Message | Mark] = [Mark("link.1", links[0])]
    for number, issue in enumerate(issues, start=1):
        ends = "。" if number == len(issues) else "；"
        word = f"{numeral(number)}是"
        problems += [Mark(f"mark.{number}", word), issue.problem._replace(ends=ends)]
        measures += [Mark(f"measure.mark.{number}", word), issue.measure._replace(ends=ends)]
    return tuple(problems), tuple(measures)


def _lists(
    section: str, lead: Message | Mark, issues: list[Issue], titles: Mapping[str, str]
) -> list[PlannedBlock]:
    """Problems under one heading, introduced by the lead, and measures under another."""
    result: list[PlannedBlock] = []
    for place, (stem, name) in enumerate((("problem", "问题"), ("measure", "措施")), start=1):
        title = f"（{numeral(place)}）{titles[name]}"
        result.append(PlannedBlock(section, "heading2", (Mark(f"heading.{stem}s", title),)))
        if stem == "problem":
            result.append(PlannedBlock(section, "paragraph", (lead,)))
        for number, issue in enumerate(issues, start=1):
            mark = Mark(f"{stem}.mark.{number}", f"{number}.")
            result.append(PlannedBlock(section, "item", (mark, getattr(issue, stem))))
    return result


def _short(text: str) -> str:
    return f"{stable_hash(text) >> 32:08x}"


# ---------------------------------------------------------------- which problems


_AND = ("并对", "并将", "并把", "并由", "并在", "并向", "并与", "并按")
"""How a measure begins that was the end of another one's sentence."""

_UNKNOWN = "【待填：改进措施】"
"""What stands for the measure of a problem that nobody understands here: better asked for than invented."""


_ONE_OF_THEM = ("一起", "一件", "一宗", "一例")
"""How a problem begins that is one case: behind 一是, 一起 would be read as together."""
_TOLD = "own.told"
"""The message of what little was published of; drafts made before had a gap there."""


def _own(own: OwnProblem, family: Family | None, proposer: Proposer) -> Issue:
    eligible = proposer.eligible
    stem, cells = f"own.{_short(own.problem)}", (PROBLEMS.key,)
    said, done = own
    parted = eligible.edition.links_parted
    if eligible.edition.own_faults_read:
        done = unlinked(done)
        own_name, edition = eligible.facts.slots["自称"].text, eligible.edition
        plain, short = edition.problems_plain, edition.after_meetings
        if edition.own_name_kept:
            said, done = in_own_name(said, own_name), in_own_name(done, own_name)
        if edition.guidance_asked:
            done = as_ours(done, proposer.filing.body.name, own_name)
        said, done = (formal(t, own_name, plain=plain, short=short) for t in (said, done))
    if parted:
        said, done = on_days(said), on_days(done)
    if eligible.edition.remedies_by_state:
        said = itself(said)
        done = done.removeprefix(_AND[0][0]) if done.startswith(_AND) else done
    if eligible.edition.measures_whole:
        done = with_object(said, done)
    if eligible.edition.measures_by_whom:
        done = by_whom(said, done)
    if eligible.edition.problems_plain:
        year, as_given = proposer.filing.year, eligible.edition.last_year_as_given
        said, done = (dated(text, year, as_given=as_given) for text in (said, done))
    done = _in_time(done, proposer)
    told = _as_case(said, eligible.edition)
    problem = Message(f"{stem}.problem", "own.problem", cells=cells, verbatim=told)
    measure = Message(f"{stem}.measure", "own.measure", cells=cells, verbatim=done)
    if own.measure:
        return Issue(problem, measure)
    comment = eligible.bank.outline.comment("自报无措施")
    fault = fault_of(said if parted else own.problem, wide=not parted)
    if fault and eligible.edition.remedies_by_state and is_of_people(fault.topic):
        fault = None
    before = eligible.by_message.get(measure.id, "")
    if eligible.edition.guidance_asked and fault and not before and guides(fault):
        fault = None
    if eligible.edition.first_answered and not before:
        family, fault = _in_first(family, fault, said, words=eligible.edition.texts_by_themselves)
        if family and not fits(family, said, eligible.bank.phrases.get(family.message, ())):
            family = None
        if fault and fault.message == _SPEED and any(word in said for word in _UNWILLING):
            fault = None
    family = _answering(before, eligible) or family
    if eligible.edition.measures_bound and not before:
        family, fault = _sure(family, fault, said, proposer)
    if family and _knows(family, said, fault, before, eligible):
        return Issue(problem, measure._replace(type=f"measure.{family.id}", comment=comment))
    if not eligible.edition.own_faults_read or _is_of("own.measure", before, eligible):
        return Issue(problem, measure._replace(comment=comment))
    if fault is None or (fault.message == _TOLD and not parted):
        return Issue(problem, measure._replace(verbatim=_UNKNOWN))
    slots = {"自报事项": Fact("自报事项", _named(fault, eligible.edition), cells)}
    return Issue(problem, measure._replace(type=fault.message, slots=slots, comment=comment))


def _in_time(measure: str, proposer: Proposer) -> str:
    """A measure with the year that it is to be done in, where it says 年内."""
    edition, year = proposer.eligible.edition, proposer.filing.year
    if not edition.this_year_told:
        return measure
    return of_next_year(measure, year, done=edition.results_of_faults)


def _as_case(said: str, edition: Edition) -> str:
    return f"有{said}" if edition.counts_named and said.startswith(_ONE_OF_THEM) else said


def _named(fault: Fault, edition: Edition) -> str:
    """What a measure calls the thing that a fault is of."""
    if edition.measures_confirmed:
        fault = fault._replace(topic=matter_of(fault))
    return (brief(fault, named=edition.counts_named) if edition.topics_brief else fault).topic


def _sure(
    family: Family | None, fault: Fault | None, said: str, proposer: Proposer
) -> tuple[Family | None, Fault | None]:
    """What surely answers a problem: a family that knows what it is about, a fault of something that can be named."""
    if family and not _has_answer(family, said, proposer):
        family = None
    return family, sayable(fault, said) if fault else None


def _has_answer(family: Family, said: str, proposer: Proposer) -> bool:
    """Whether a measure of the family was written for just this complaint."""
    eligible, kind = proposer.eligible, proposer.filing.body.kind
    problems = eligible.bank.phrases.get(family.message, ())
    if family.retired or not knows_of(family, said, problems):
        return False
    measures = eligible.bank.phrases.get(f"measure.{family.id}", ())
    live = [m for m in measures if not m.retired and m.suits(kind, eligible.facts.cases)]
    return bool(answering(live, said, None, problems))


_OTHER_TONGUES = (
    *(
        "翻译",
        "双语",
        "译文",
        "蒙古文",
        "蒙文",
        "汉文",
        "藏文",
        "彝文",
        "朝文",
        "哈萨克文",
        "维吾尔",
        "英文",
    ),
    *("外文", "语版本", "语言文字"),
)


def _is_of_words(said: str, family: Family) -> bool:
    """Whether a problem is one of translating, which what answers its family knows nothing of."""
    words = [word for word in _OTHER_TONGUES if word in said]
    return bool(words) and not any(word in sign for word in words for sign in family.signs)


_SPEED, _UNWILLING = "own.speed", ("不主动", "不积极", "不够主动", "不够积极")
"""What is not done of one's own accord is not slow."""
_ANY_CAUSE = ("own.more", "own.fill", "own.gather", "own.merge", _TOLD)
"""Faults that are mended alike whatever brought them about."""


def _in_first(
    family: Family | None, fault: Fault | None, said: str, *, words: bool
) -> tuple[Family | None, Fault | None]:
    """What a problem shows in the first of its clauses: what it begins with is to be answered, not what came of that (牧民转场，知晓面有限)."""
    if words and family and _is_of_words(said, family):
        return None, None
    first, more, _ = said.partition("，")
    if not more:
        return family, fault
    if family and not any(sign in first for sign in family.signs):
        family = None
    if fault and fault.message not in _ANY_CAUSE and fault_of(first) is None:
        fault = None
    return family, fault


def _answering(phrase_id: str, eligible: Eligible) -> Family | None:
    """The family that an earlier draft answered a problem by."""
    families = eligible.bank.families if phrase_id else ()
    return next((f for f in families if _is_of(f"measure.{f.id}", phrase_id, eligible)), None)


def _is_of(message_type: str, phrase_id: str, eligible: Eligible) -> bool:
    """Whether a phrase says messages of this type."""
    return any(phrase.id == phrase_id for phrase in eligible.bank.phrases.get(message_type, ()))


def _knows(
    family: Family, problem: str, fault: Fault | None, before: str, eligible: Eligible
) -> bool:
    """Whether a family is about the thing a problem speaks of, and not only about things that go wrong in that way.

    What an earlier draft answered by a phrase of the family (``before``) stays.
    """
    edition = eligible.edition
    asked = [word for word in _OF_ITSELF if word in problem] if edition.links_parted else []
    fits = all(any(word in sign for sign in family.signs) for word in asked)
    if not edition.own_faults_read or (
        fits and (fault is None or any(sign in fault.topic for sign in family.signs))
    ):
        return True
    return _is_of(f"measure.{family.id}", before, eligible)


_OF_ITSELF = ("解读", "培训")
"""What only families that speak of it themselves can answer: 政策解读原创少 is nothing that happens to an account."""


def _proposed(family: Family, proposer: Proposer) -> Issue:
    facts, outline = proposer.eligible.facts, proposer.eligible.bank.outline
    because = tuple(str(c) for c in family.when)
    cells = _basis_cells(family, facts)
    cells += tuple(sorted(proposer.weighed_against(family) - {*cells}))
    comment = outline.comment(family.basis, "、".join(_shown(c, proposer) for c in because))
    stem = f"{ISSUE}{family.id}"
    return Issue(
        Message(
            f"{stem}{PROBLEM}",
            family.message,
            because=because,
            cells=cells,
            comment=comment,
        ),
        Message(f"{stem}.measure", f"measure.{family.id}", because=because, cells=cells),
    )


def _basis_cells(family: Family, facts: Facts) -> tuple[str, ...]:
    """What a proposal rests on: keywords, or the cells behind its conditions."""
    if family.basis == FROM_KEYWORDS:
        return (KEYWORDS,)
    terms = (*family.when, *family.only)
    return tuple(cell for c in terms for cell in facts.grounds.get(c.name, ()))


def _shown(condition: str, proposer: Proposer) -> str:
    """A condition in a clerk's words: the rows of the form, or the facts, it rests on; rows of zeros, and facts not given, are none of them."""
    cells = proposer.eligible.facts.grounds.get(condition, ())
    filing = proposer.filing
    given = {field.key for field in FACT_FIELDS if field in filing.given}
    rows: dict[str, None] = {}
    for cell in [c for c in cells if filing.cells.get(c) or c in given] or cells:
        table, *path = cell.split(".")
        names = path[:-1] if table == "表三" and len(path) > 1 else path
        rows[f"{table}“{names[-1]}”"] = None
    return "、".join(list(rows)[:2]) or condition
