"""Sentences → statements of quantity: which number is said of which cells of the tables.

Within a clause a number belongs to the labels beside it; a clause without labels takes those that wait from the
clauses before.  A number that is plainly of something else (last year's, a difference, another kind of business) states
nothing, and where several readings are possible all of them are kept: a statement is wrong only if none holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from draftkit.audit.claims import cues, no_results
from draftkit.audit.claims import lexicon as lex
from draftkit.audit.claims.figures import PARTS, Option
from draftkit.audit.claims.lexicon import Label
from draftkit.audit.claims.numerals import Mention, mentions
from draftkit.audit.claims.plainly import words_that_narrow
from draftkit.audit.claims.text import Sentence, squeezed
from draftkit.chinese.sentences import SENTENCE, begins, closes
from draftkit.kinds import disclosure
from draftkit.kinds.tables import TOTAL
from draftkit.patterns import compiled, regex
from draftkit.tuples import NamedTuple

_MADE = regex(r"制发|制定|出台|印发|新发")
_OF_ONE_OUTCOME = regex(
    r"(?:维持|纠正|撤销|审结|其他结果|驳回)[^，。；（）\d]{0,6}(?:\d+[件起宗])?（[^）]*$"
)
_OF_REVIEWS = regex(r"(?:受理|审理|承办|化解|代理|应诉)[^，。；]{0,6}(?:行政)?(?:复议|诉讼)")


_DONE_AND_SHOWN = regex(
    "(?<=办理|作出|办结)(?:并|和|、|且)(?:依法|及时|全部|同步)?(?:公示|公开|公布)(?=行政)"
)
"""``办理并公示行政许可54件``: what was shown is what was done."""
_AND_THE_LIKE = regex("等(?:情形|原因|情况|事由|理由)")
"""``按不掌握等情形无法提供31件``: the number is that of the group."""


class Statement(NamedTuple):
    """``name`` is said to be ``mention`` (or nothing at all, where ``mention`` is ``None``)."""

    name: str
    options: tuple[Option, ...]
    sentence: Sentence
    mention: Mention | None
    start: int
    end: int


# ---------------------------------------------------------------- cells behind a label

_GROUPS = {
    "予以公开": (disclosure.T3_GRANTED.key,),
    "部分公开": (disclosure.T3_PARTLY.key,),
    **{name: tuple(row.key for row in rows) for name, _, rows in disclosure.T3_GROUPS},
}
_ROWS: dict[str, tuple[tuple[str, ...], ...]] = {
    lex.NEW: ((disclosure.T3_NEW.key,),),
    lex.CARRIED_IN: ((disclosure.T3_CARRIED_IN.key,),),
    lex.DONE: ((disclosure.T3_SUM.key,),),
    lex.CARRIED_OUT: ((disclosure.T3_CARRIED_OUT.key,),),
    lex.CARRIED: ((disclosure.T3_CARRIED_IN.key,), (disclosure.T3_CARRIED_OUT.key,)),
    lex.RECEIVED: ((disclosure.T3_NEW.key,), (disclosure.T3_NEW.key, disclosure.T3_CARRIED_IN.key)),
    lex.DUE: (
        (disclosure.T3_NEW.key, disclosure.T3_CARRIED_IN.key),
        (disclosure.T3_CARRIED_OUT.key,),
    ),
    lex.HANDLED: (
        (disclosure.T3_NEW.key,),
        (disclosure.T3_NEW.key, disclosure.T3_CARRIED_IN.key),
        (disclosure.T3_SUM.key,),
    ),
    **{name: (keys,) for name, keys in _GROUPS.items()},
    "其他处理": (_GROUPS["其他处理"], ("表三.其他处理.其他",)),
}
_WEAK = frozenset((lex.RECEIVED, lex.DUE, lex.DONE, lex.HANDLED, lex.CARRIED, lex.NEW))
"""Rows whose words are used of other business as well, so that the subject must be an application."""
_ASIDE = regex(r"（(?:含|包括)[^（）\d]{0,14}(?:撤回|撤销|补正|终止)[^（）\d]{0,10}）")
"""``其他处理（含申请人主动撤回申请）341件``: what stands between a word and its number."""
_OURS = frozenset((lex.NEW, lex.CARRIED_IN, lex.CARRIED_OUT))
"""Rows that nothing but applications has."""
_COLUMNS: dict[str, tuple[str, ...]] = {
    **{name: (name,) for name in PARTS},
    lex.ORGANISATIONS: PARTS[1:],
    lex.ANYONE: (TOTAL,),
    lex.SOME_ORGANISATIONS: (),
}
"""The last is said of all organisations, of those not named and of the row 其他: nobody can tell."""
_REVIEWS = {
    "行政复议": (disclosure.T4_ROWS[0].key,),
    "行政诉讼": (disclosure.T4_ROWS[1].key, disclosure.T4_ROWS[2].key),
    "直接起诉": (disclosure.T4_ROWS[1].key,),
    "复议后起诉": (disclosure.T4_ROWS[2].key,),
}


_SOURCES = ("表三.本年新收", "表三.上年结转")
_BEHIND = 6
"""Characters behind a number that may name what it counts."""
_A_FEW = 12
_WITH_AN_END = regex(
    r"(?:纠正|撤销|败诉|维持|驳回|改变|超期|逾期|审结|和解|受理|撤回)[^，。；]{0,4}的(?:行政)?$"
)
"""Reviews and lawsuits of one outcome: that there are none is not said of all."""
_WHICH = regex(r"(?P<which>[^，。；]{1,20}?)申请(?!人|公开|表)")
_ADJACENT = 2
"""Characters between a label and its number."""
_A_REVIEW = regex(r"(?:被申请人|(?!申请)[^，。；])*?(?:复议|诉讼)")
"""What is received is a review or a lawsuit, not an application."""
_PAPERS = regex(r"[^，。；\d申]{0,6}(?:文件|资料|材料|档案|书刊|报刊)(?:约|近|共)?(?=\d)")
"""Papers that a reading room was given: ``接收纸质文件1260份``."""
_OF_BODIES = regex(r"个(?:县|乡|镇|街道|部门|单位|科室|村|社区|站所|地区)")
_SINCE_THEN = "以来，"
"""A number of several years: ``条例施行以来，累计收到申请3件``, not ``今年以来``."""
_BEFORE_SINCE = 12
_SEVERAL_YEARS = regex(
    r"(?:近|过去|前|连续)[两二三四五六七八九十\d]{1,2}年(?!级)|(?<![\d零一二三四五六七八九十])[两三四五六]年(?:来|间|共|累计|合计)|历年|20\d\d(?:年)?[至到—-]20\d\d年"
)
_PART_OF_YEAR = regex(
    r"截[至止][^，。；]{0,8}(?<!1)[1-9]月[^，。；\d]{0,4}(?:\d{1,2}日)?，[^，。；]{0,16}$"
)


class _Piece:
    """A clause: its labels and numbers, where it stands, and whether a hard stop ends it."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.labels: list[Label] = []
        self.numbers: list[Mention] = []


class _Context:
    """What the paragraph has been speaking of so far."""

    def __init__(self) -> None:
        self.subject = ""
        self.row = ""
        self.review = ""
        self.text = ""


def statements_of(sentences: Iterable[Sentence], year: int) -> list[Statement]:
    """All statements of a run of sentences; the context is forgotten where a paragraph ends."""
    found: list[Statement] = []
    context, paragraph = _Context(), None
    for sentence in sentences:
        if sentence.paragraph is not paragraph:
            context, paragraph = _Context(), sentence.paragraph
        own = _Reader(sentence, year, context).read()
        found += [one for one in own if not _is_of_something_else(one)]
    return found


def _is_of_something_else(statement: Statement) -> bool:
    """Whether a number counts samples of replies, or reviews that went on to court."""
    cell, text = statement.options[0][0] if statement.options[0] else "", statement.sentence.plain
    if statement.mention is None:
        return False
    if cell.startswith(_SOURCES) and no_results.come_of_closed_ones(text, statement.start):
        return True
    if statement.name == lex.DONE and no_results.are_of_new_ones(text, statement.start):
        return True
    if cell.startswith("表三"):
        if no_results.are_samples(text, statement.start):
            return True
        end = statement.sentence.start
        before = statement.sentence.paragraph.text[max(0, end - no_results.REACH) : end]
        again = text[max(0, statement.start - 1) : statement.start] == "的"
        return again and no_results.were_samples(squeezed(before), statement.mention.text)
    if cell.startswith(_REVIEWS["行政复议"][0]) and _WITHOUT_REVIEW.match(
        text, statement.mention.end
    ):
        return True
    lead = text[max(0, statement.mention.start - _A_FEW) : statement.mention.start]
    if statement.name.endswith(("废止", "制发")) and _STILL_SO_MANY.search(lead):
        return True
    if cell.startswith("表四") and no_results.are_of_answers(text, statement.start):
        return True
    suits = cell.startswith("表四") and not cell.startswith(_REVIEWS["行政复议"][0])
    return suits and no_results.went_to_court(text, statement.start)


class _Reader:
    """Reads one sentence."""

    def __init__(self, sentence: Sentence, year: int, context: _Context) -> None:
        self.sentence = sentence
        self.text = _ASIDE.sub(lambda m: "\0" * len(m[0]), sentence.plain)
        self.year = year
        self.context = context
        self.context.row = ""
        self.waiting: list[Label] = []
        self.found: list[Statement] = []

    def read(self) -> list[Statement]:
        pieces = self._pieces()
        at = 0
        while at < len(pieces):
            piece = pieces[at]
            for label in piece.labels:  # remember what a clause speaks of
                if label.dim == lex.SUBJECT:
                    self.context.subject = label.value
                elif label.dim == lex.REVIEW:
                    self.context.review = label.value
            if not piece.numbers:
                self._without_number(piece)
            else:
                at += self._with_numbers(pieces, at)
            at += 1
        return self.found

    def _pieces(self) -> list[_Piece]:
        labels = [
            label
            for label in lex.labels(self.text, self.year)
            if label.dim != lex.LEAF or not _AND_THE_LIKE.match(self.text, label.end)
        ]
        cuts = [m.start() for m in cues.SPLIT.finditer(self.text)]
        cuts = [c for c in cuts if not any(label.start < c < label.end for label in labels)]
        cuts += [m.start() for m in cues.SPLIT_JOIN.finditer(self.text)]
        cuts += [m.start() for m in cues.SPLIT_AMONG.finditer(self.text)]
        edges = sorted({0, *cuts, len(self.text)})
        pieces = [_Piece(a, b) for a, b in pairwise(edges) if b > a]
        for label in labels:
            self._piece_at(pieces, label.start).labels.append(label)
        for mention in mentions(self.text):
            self._piece_at(pieces, mention.end - 1).numbers.append(mention)
        return pieces

    @staticmethod
    def _piece_at(pieces: Sequence[_Piece], place: int) -> _Piece:
        return next(piece for piece in pieces if piece.start <= place < piece.end)

    def _document(self, place: int) -> str:
        """Which kind of document is spoken of at ``place``: the one named last, else the one named next."""
        named = [x for x in lex.labels(self.text, self.year) if x.dim == lex.TEXT]
        before = [label for label in named if label.start <= place]
        beside = [
            x for x in named if x.start > place and cues.BESIDE.match(self.text, place, x.start)
        ]
        for label in (*beside[:1], *before[-1:], *named[:1]):
            self.context.text = label.value
            break
        return self.context.text

    # ------------------------------------------------ clauses without a number

    def _without_number(self, piece: _Piece) -> None:
        own = self.text[piece.start : piece.end]
        found = cues.NEGATION.finditer(own)
        negation = next((m for m in found if not cues.NOT_NEGATION.match(own[m.start() :])), None)
        labels = [label for label in piece.labels if label.dim != lex.SUBJECT]
        if negation is None:
            self.waiting += labels
            return
        place = piece.start + negation.start()
        generic = cues.GENERIC.fullmatch(own[negation.end() :]) is not None
        denied = [x for x in labels if x.end > place or (generic and x.end <= place)]
        if not labels and generic:
            denied = self.waiting
        self._nothing(piece, denied, place)
        self.waiting = []

    def _nothing(self, piece: _Piece, labels: list[Label], denial: int) -> None:
        clause = self.text[piece.start : piece.end]
        if compiled(cues.LAST_YEAR.replace("{last}", str(self.year - 1))).search(
            cues.CARRY.sub("", clause)
        ):
            return
        if _FOR_A_REASON.search(clause) or _BESIDE_THOSE.search(clause):
            return
        columns = [label for label in labels if label.dim == lex.COLUMN]
        for label in labels:
            if label.dim == lex.DECISION and cues.NO_DECISION.fullmatch(
                clause[: label.end - piece.start + 6]
            ):
                self._state(label, [], None, piece.start, piece.end)
            if label.dim not in (lex.ROW, lex.REVIEW, lex.ACTION):
                continue
            if label.value in (lex.DONE, lex.DUE, lex.HANDLED, *_GROUPS):
                continue
            if label.value == lex.CARRIED_OUT and label.start <= denial < label.end:
                continue  # 没有办结
            if label.value == lex.CARRIED and self.context.row == lex.DONE:
                label = label._replace(value=lex.CARRIED_OUT)  # 办结4件，无结转  # noqa: PLW2901
            if label.value == lex.RECEIVED and self._of_some_kind(label, piece):
                continue  # 未收到涉及商业秘密的申请
            if label.dim == lex.REVIEW and _WITH_AN_END.search(
                self.text[max(piece.start, label.start - _A_FEW) : label.start]
            ):
                continue  # 没有被纠正的复议案件
            is_ours = label.dim == lex.ACTION or (
                self._about_applications(label)
                if label.dim == lex.ROW
                else self._about_disclosure()
            )
            if is_ours:
                self._state(label, columns, None, piece.start, piece.end)

    def _of_some_kind(self, label: Label, piece: _Piece) -> bool:
        """Whether applications of one kind alone are denied."""
        match = _WHICH.match(self.text, label.end, piece.end)
        return match is not None and bool(words_that_narrow(match["which"]))

    # ------------------------------------------------ clauses with numbers

    def _with_numbers(self, pieces: list[_Piece], at: int) -> int:
        """Read the clause ``at``; how many clauses after it were read with it."""
        piece = pieces[at]
        labels = [label for label in piece.labels if label.dim != lex.SUBJECT]
        if taken := self._in_turn(pieces, at, labels):
            return taken - 1
        if len(piece.numbers) == 1:
            following = pieces[at + 1] if at + 1 < len(pieces) else None
            if coming := self._told_after(piece, labels, following):
                labels = coming
            self._one(piece, piece.numbers[0], labels)
        else:
            self._several(piece, labels)
        for label in _of_dim(labels, lex.ROW):
            self.context.row = label.value
        self.waiting = []
        return 0

    def _told_after(self, piece: _Piece, own: list[Label], following: _Piece | None) -> list[Label]:
        """``3件申请因年底收到，结转下年度办理``: what became of them stands in the next clause."""
        number = piece.numbers[0]
        if following is None or following.numbers:
            return []
        if number.unit == "万元" and not own:
            return _of_dim(following.labels, lex.FEE)
        if self.waiting:
            return []
        if any(x.end <= number.start or x.value != lex.RECEIVED for x in own):
            return []
        if not compiled(r".{0,4}申请").match(self.text[number.end :]):
            return []
        told = [x for x in following.labels if x.value == lex.CARRIED_OUT or x.value in _GROUPS]
        return told[:1]

    def _in_turn(self, pieces: list[_Piece], at: int, own: list[Label]) -> int:
        """``制发、废止、现行有效分别为1、0、4件``: as many numbers as labels, or one number for all.

        Tells how many clauses were read, 0 where this is not the case.
        """
        if any(label.start > pieces[at].numbers[0].start for label in own):
            return 0
        run = [pieces[at]]
        for piece in pieces[at + 1 :]:
            if not piece.numbers or any(x.dim != lex.SUBJECT for x in piece.labels):
                break
            run.append(piece)
        numbers = [number for piece in run for number in piece.numbers]
        waiting = [*self.waiting, *own]
        start = waiting[0].start if waiting else pieces[at].start
        lead = self.text[start : numbers[0].start]
        if len(numbers) > 1 and cues.IN_TURN.search(lead):
            labels = _as_many(own, len(numbers)) or _as_many(waiting, len(numbers))
            for label, number in zip(labels, numbers, strict=False):
                if self._counts(pieces[at], number) and self._admits(label, pieces[at]):
                    self._state(label, [], number, number.start, number.end)
            self.waiting = []
            return len(run)
        labels = _main_labels(own) or _main_labels(self.waiting)
        several = len({label.value for label in labels}) > 1
        if several and _are_both_sources(labels) and cues.SUMMED.search(lead):
            self._sum(labels, numbers[0], pieces[at])
            self.waiting = []
            return 1
        if several and labels[0].dim != lex.ROW:
            return self._one_for_all(labels, pieces[at], numbers[0], lead)
        if several and _are_joined(own, self.text) and not cues.SHARED.search(lead):
            results = [x for x in own if x.value in _GROUPS]
            if cues.TOGETHER.fullmatch(self.text, results[-1].end, numbers[0].start):
                self._sum(results, numbers[0], pieces[at])
                self.waiting = []
                return 1
        return 0

    def _one_for_all(self, labels: list[Label], piece: _Piece, number: Mention, lead: str) -> int:
        """``许可、处罚、强制三类共12件`` and ``制发、废止件数均为0``."""
        if cues.SUMMED.search(lead):
            self._sum(labels, number, piece)
        elif cues.SHARED.search(lead):
            for label in labels:
                if self._counts(piece, number) and self._admits(label, piece):
                    self._state(label, [], number, number.start, number.end)
        else:
            return 0
        self.waiting = []
        return 1

    def _sum(self, labels: list[Label], number: Mention, piece: _Piece) -> None:
        if not self._counts(piece, number):
            return
        options: tuple[Option, ...] = ((),)
        for label in labels:
            more = self.options(label, [])
            if not more or not self._admits(label, piece):
                return
            options = tuple((*left, *right) for left in options for right in more)
        name = f"{'、'.join(label.value for label in labels)}合计"
        span = number.start, number.end
        self.found.append(Statement(name, options, self.sentence, number, *span))

    def _one(self, piece: _Piece, number: Mention, own: list[Label]) -> None:
        if not self._counts(piece, number):
            return
        clause = self.text[piece.start : piece.end]
        main = _main_labels(own)
        if cues.REST.search(clause) and cues.APPOSED.match(self.text, number.end):
            return  # 其余59件分别为不予公开7件、……
        if not main and any(x.value == lex.FOREIGN for x in piece.labels):
            return  # ……与答复衔接不畅；全年只安排培训1次
        if not main or self._is_narrowed(main, piece):
            main = _main_labels(self.waiting)
            if cues.OTHER_CASES.search(clause) and any(x.value in _GROUPS for x in main):
                return  # 不予公开、无法提供的主要情形为：其他情形366件
        if not main:
            self._by_context(piece, number, own)
            return
        columns = [label for label in own if label.dim == lex.COLUMN]
        if columns and cues.IN_TURN.search(self.text, number.end, piece.end):
            columns = []  # 14件新收申请分别由自然人（11件）、企业（3件）提出
        main = self._nearest(main, number, clause)
        if not main:
            return
        for label in main:
            if self._admits(label, piece):
                under = [] if label.dim == lex.COLUMN else columns
                self._state(label, under, number, number.start, number.end)

    def _is_narrowed(self, main: list[Label], piece: _Piece) -> bool:
        """``需要另行制作的申请，全年办结4件``: of these alone so many are done."""
        general = all(label.value in (lex.DONE, lex.HANDLED) for label in main)
        special = any(x.dim == lex.LEAF or x.value in _GROUPS for x in self.waiting)
        return general and special and self.text[: piece.start].endswith("申请")

    def _by_context(self, piece: _Piece, number: Mention, own: list[Label]) -> None:
        """``全年共12件申请``: an application is counted, nobody says how."""
        clause = self.text[piece.start : piece.end]
        applies = any(x.dim == lex.SUBJECT and x.value == lex.APPLY for x in piece.labels)
        narrowed = cues.SUBSET.search(clause) or cues.REST.search(clause)
        told = any(s.name in (lex.NEW, lex.RECEIVED, lex.HANDLED, lex.DUE) for s in self.found)
        if own or not applies or self.waiting or narrowed or told:
            return
        if not compiled(cues.WHOLE.pattern.replace("{year}", str(self.year))).search(clause):
            return
        if self.context.subject == lex.APPLY and number.unit in ("件", "宗", "份", "件次"):
            label = Label(lex.ROW, lex.HANDLED, number.start, number.end)
            self._state(label, [], number, number.start, number.end)

    def _nearest(self, labels: list[Label], number: Mention, clause: str) -> list[Label]:
        """Of several labels for one number the nearest before it, else the first after it."""
        if cues.RANGE.search(clause):
            return []
        before = [label for label in labels if label.end <= number.start]
        after = [label for label in labels if label.start >= number.end]
        after = [] if _OF_THESE.match(self.text, number.end) else after  # 5件中予以公开3件
        after = [label for label in after if label.value != lex.RECEIVED]
        special = [x for x in after if x.dim == lex.LEAF or x.value in _GROUPS]
        if special and after[0].value in (lex.DONE, lex.HANDLED):
            after = special  # 5件已答复并予以公开
        if not before and _are_joined(after, self.text):
            return []  # 其余63件作出不予公开、无法提供等答复
        if before and after and before[-1].dim == after[0].dim == lex.ROW:
            return self._of_two(before[-1], after[0])
        return before[-1:] or after[:1]

    def _of_two(self, before: Label, after: Label) -> list[Label]:
        """``对收到的3件予以公开``: the more special word decides."""
        general = (lex.RECEIVED, lex.NEW, lex.DUE, lex.DONE, lex.HANDLED)
        if before.value in general and after.value not in general:
            return [after]
        if before.value in (lex.RECEIVED, lex.NEW, lex.DUE) and after.value == lex.DONE:
            return [Label(lex.ROW, lex.HANDLED, before.start, after.end)]
        return [before]

    def _several(self, piece: _Piece, labels: list[Label]) -> None:
        """Several numbers in one clause: each takes the labels right before it, or all those right after."""
        edges = [piece.start, *(number.start for number in piece.numbers[1:]), piece.end]
        first = piece.numbers[0]
        leading = bool(labels) and labels[0].end <= first.start
        for place, number in enumerate(piece.numbers):
            if leading:
                start = piece.start if place == 0 else piece.numbers[place - 1].end
                near = [x for x in labels if start <= x.start and x.end <= number.start]
            else:
                near = [x for x in labels if number.end <= x.start < edges[place + 1]]
                near = [] if near and self._is_told_next(piece, place, near[-1]) else near
            if near:
                lone = _Piece(min(number.start, near[0].start), max(number.end, near[-1].end))
                lone.labels, lone.numbers = near, [number]
                self._one(lone, number, near)

    def _is_told_next(self, piece: _Piece, place: int, label: Label) -> bool:
        """``其余11件为信访投诉类4件``: the label has the next number."""
        number, *after = piece.numbers[place : place + 2]
        if _OF_THESE.match(self.text, number.end):
            return True
        apposed = self.text.startswith(("为", "是", "即", "分别为", "分别是", "包括"), number.end)
        return apposed and bool(after) and len(self.text[label.end : after[0].start]) <= _ADJACENT

    # ------------------------------------------------ judging a clause

    def _counts(self, piece: _Piece, number: Mention) -> bool:
        """Whether the number is this year's and no difference, share or part of the year."""
        clause_start = begins(self.text, piece.start + 1)
        clause = self.text[clause_start : closes(self.text, number.end, "，；。")]
        if self._is_part_of_last_years(clause_start):
            return False
        own = cues.CARRY.sub("", clause)
        if compiled(cues.LAST_YEAR.replace("{last}", str(self.year - 1))).search(own):
            return False
        own = compiled(rf"(?:结转|转入|转至|转到)[^，。；]{{0,2}}{self.year + 1}年度?").sub("", own)
        if cues.CHANGE.search(own) or cues.PERIOD.search(own):
            return False
        if self._of_many_years(number) or _OF_BODIES.search(
            self.text[number.start : number.end + 3]
        ):
            return False
        return number.unit not in ("%", "‰", "个百分点", "百分点", "人", "家", "期", "场")

    def _is_part_of_last_years(self, start: int) -> bool:
        """``移交2024年度申请案卷41件，其中不予公开7件``: a part of what the clause before tells of last year."""
        stop = begins(self.text, start, SENTENCE)
        start = self.text.rfind("，其中", stop, start + 2) + 1
        if not start:
            return False
        begin = begins(self.text, start - 1)
        lead = cues.CARRY.sub("", self.text[begin:start])
        last = compiled(cues.LAST_YEAR.replace("{last}", str(self.year - 1)))
        plain = cues.CHANGE.search(lead) is None and not compiled("[比较]").search(lead)
        return (
            plain
            and last.search(lead) is not None
            and compiled(r"\d[件份宗]，$").search(lead) is not None
        )

    def _of_many_years(self, number: Mention) -> bool:
        """``修订施行以来，街道累计收到申请3件``, unless a year is named behind; ``近三年收到95件``; a part of the year in the clause before."""
        begin = begins(self.text, number.start, SENTENCE)
        lead = self.text[begin : number.start]
        if _SEVERAL_YEARS.search(lead) or _PART_OF_YEAR.search(lead):
            return True
        since = self.text.find(_SINCE_THEN, 0, number.start)
        if since < 0 or not compiled("累计|共").search(self.text[since : number.start]):
            return False
        own = compiled(rf"全年|年内|[今本一]年|{self.year}年")
        return not own.search(self.text[max(0, since - _BEFORE_SINCE) : number.start])

    def _about_applications(self, label: Label) -> bool:
        rest = self.text[label.end :]
        if label.value == lex.RECEIVED and (_A_REVIEW.match(rest) or _PAPERS.match(rest)):
            return False
        still = label.value == lex.CARRIED_OUT and _STILL_AT_IT.match(self.text, label.start)
        if label.value not in _WEAK and label.value not in _GROUPS and not still:
            return True
        said = [x for x in lex.labels(self.text, self.year) if x.dim == lex.SUBJECT]
        applies = [x for x in said if x.value == lex.APPLY]
        if not said:
            if self.context.subject == lex.APPLY or label.value in (lex.NEW, lex.CARRIED):
                return True
            if any(x.value in _OURS for x in lex.labels(self.text, self.year)):
                return True
            return label.value in _GROUPS and not self.context.subject
        before = [x for x in said if x.start <= label.start]
        after = [
            x
            for x in said
            if x.start > label.start and not cues.SPLIT.search(self.text[label.end : x.start])
        ]
        if label.value in (lex.RECEIVED, lex.NEW, lex.DUE, lex.DONE) and after:
            return after[-1].value == lex.APPLY
        if before:
            return before[-1].value == lex.APPLY
        return bool(applies) and applies[0] is said[0]

    def _about_disclosure(self) -> bool:
        """A department of justice also counts the reviews it decides itself."""
        text = self.text
        if cues.AS_JUDGE.search(text):
            return False
        return not _OF_REVIEWS.search(text) or "信息公开" in text

    def _admits(self, label: Label, piece: _Piece) -> bool:
        clause = self.text[piece.start : piece.end]
        if label.dim == lex.ROW:
            if not self._about_applications(label) or cues.OUTSIDE.search(clause):
                return False
            if self.text[: label.start].endswith(("至", "至“", "到", "到“", "—", "-")):
                return False
            if label.value == lex.NEW and cues.DONE_AMONG.search(self.text, 0, label.start):
                return False  # 办结37件，其中3件为上年结转，34件为本年新收
            if label.value == lex.DONE and f"{self.year + 1}年" in clause:
                return False  # 1件于2026年1月答复
            if label.value in _GROUPS and cues.OF_PAPERS.search(self.text):
                return False
            if self.text[: label.start].endswith(("（含", "（包括")):
                return False  # 公开类（含部分公开）31件
            return label.value not in _WEAK or not (
                cues.SUBSET.search(clause)
                or cues.REST.search(clause)
                or cues.COMING.search(self.text[piece.start : label.start])
            )
        if label.dim == lex.COLUMN and label.end <= piece.start and cues.CHANNEL.search(clause):
            return False  # 均为自然人提出，其中通过网络提交7件
        if label.dim == lex.COLUMN:
            return self.context.subject == lex.APPLY or "申请" in self.text
        if label.dim in (lex.REVIEW, lex.OUTCOME):
            if _OF_ONE_OUTCOME.search(self.text, 0, label.start):
                return False  # 尚未审结3件（复议2件、诉讼1件）
            return self._about_disclosure() and not cues.OF_THOSE.search(self.text, 0, label.start)
        if label.dim == lex.DECISION:
            begin = max(0, piece.start - 12, self.text.rfind("；", 0, piece.start) + 1)
            sentence = self.text[begin : piece.end]
            plain = _DONE_AND_SHOWN.sub("", sentence.replace("信息公开", ""))
            return not cues.PUBLISHED.search(plain)
        if label.dim == lex.ACTION:
            part = self.text[max(self.text.rfind("；", 0, label.start), 0) : label.start]
            counted = compiled(r"(?:公开|发布)[^，；。]{0,16}\d+[余多]?[条件]").search(part)
            if cues.OTHER_PAPERS.search(clause) or cues.OTHER_TIMES.search(part):
                return False
            if any(
                year != str(self.year) for year in compiled(r"(20\d\d)年(?!底|末)").findall(clause)
            ):
                return False
            if label.value == "废止" and compiled("其中").search(clause) and _MADE.search(part):
                return False  # 新制发7件，其中2件当年又废止
            if cues.STILL_VALID.match(self.text, label.start) and cues.LOOKED_THROUGH.search(part):
                return False
            if cues.IN_A_COLLECTION.search(part):
                return False  # 文件库收录规范性文件57件，其中有效19件，失效和废止38件
            if cues.JUDGED_AFTERWARDS.search(part):
                return False  # 完成2件规范性文件的后评估，废止1件，继续有效1件
            if _OF_ANY_PAPERS.search(part) and "规范性" not in part:
                return False  # 清理文件1520件，其中宣布失效24件
            return bool(self._document(label.start)) and "公开" not in clause and not counted
        return label.dim != lex.TEXT

    # ------------------------------------------------ making statements

    def _state(
        self, label: Label, columns: list[Label], mention: Mention | None, start: int, end: int
    ) -> None:
        if any(not _COLUMNS[one.value] for one in (label, *columns) if one.dim == lex.COLUMN):
            return
        options = self.options(label, columns)
        if mention is not None and self._of_other_things(label, mention):
            return
        if options and (mention is None or _fits_unit(label, mention)):
            name = _named(label, self.context)
            self.found.append(Statement(name, options, self.sentence, mention, start, end))

    def options(self, label: Label, columns: list[Label]) -> tuple[Option, ...]:
        if label.dim == lex.ROW:
            places = _columns(columns)
            if label.value == "予以公开" and cues.PARTLY_TOO.match(self.text, label.end):
                both = (*_GROUPS["予以公开"], *_GROUPS["部分公开"])
                return (tuple(f"{row}.{place}" for row in both for place in places),)
            return tuple(
                tuple(f"{row}.{place}" for row in rows for place in places)
                for rows in _ROWS[label.value]
            )
        if label.dim == lex.LEAF:
            return (tuple(f"表三.{label.value}.{place}" for place in _columns(columns)),)
        if label.dim == lex.COLUMN:
            rows = _ROWS.get(self.context.row or lex.RECEIVED, ())
            rows = (*rows, *_ROWS[lex.HANDLED])
            return tuple(
                tuple(f"{row}.{place}" for row in group for place in _COLUMNS[label.value])
                for group in dict.fromkeys(rows)
            )
        if label.dim == lex.REVIEW:
            return (tuple(f"{row}.{TOTAL}" for row in _REVIEWS[label.value]),)
        if label.dim == lex.OUTCOME:
            return self._outcomes(label)
        if label.dim == lex.ACTION:
            text = self._document(label.start)
            return ((f"表二.{text}.{label.value}",),) if text else ()
        if label.dim == lex.DECISION:
            return ((f"表二.{label.value}",),)
        return ((disclosure.FEE_KEY,),) if label.dim == lex.FEE else ()

    def _of_other_things(self, label: Label, mention: Mention) -> bool:
        """``留言184条，其余3条正在办理``, ``与申请人面谈7次``: applications are counted in 件."""
        begin = begins(self.text, mention.start)
        if label.dim == lex.ROW and _ON_A_DAY.search(self.text, begin, mention.start):
            return True  # 12月26日收到的1件
        if label.value == lex.DONE and mention.unit == "份":
            return True  # 对1件申请作出两份答复
        done = label.value == lex.DONE and mention.end <= label.start
        if done and _AS_A_NOUN.match(self.text, label.end):
            return True  # 3件申请答复引用条款不完整
        other = label.dim == lex.ROW and "公开" not in self.text
        if other and _OTHER_APPLICATIONS.search(self.text, 0, mention.end + _BEHIND):
            return True  # 受理用水报装申请326件，办结326件
        if (
            label.dim == lex.LEAF
            and label.value == _PETITIONS
            and not _AS_A_REASON.search(self.text)
        ):
            return True  # 信访事项16件均在规定时限内办结
        if label.dim in (lex.REVIEW, lex.OUTCOME) and (
            _OF_OTHER_MATTERS.search(self.text, mention.end)
            or _SOME_ON_DISCLOSURE.match(self.text, mention.end)
        ):
            return True  # 因土地纠纷引发的行政诉讼6件，与信息公开无关; 复议62件，其中信息公开类5件
        if label.dim == lex.REVIEW and _AT_COURT.match(self.text, label.end):
            return True  # 旁听行政诉讼庭审1次
        if label.dim == lex.REVIEW and "公开" not in self.text:
            lead = self.text[: self.text.find("复议", label.start)]
            if _AGAINST_A_DECISION.search(lead):
                return True  # 行政强制7件，被申请复议0件
        if label.value in _GROUPS and mention.unit == "份":
            return (
                _OF_FILES.search(self.text, 0, mention.start) is not None
            )  # 涉及文件68份，部分公开9份
        if label.dim in (lex.ROW, lex.LEAF) and _OTHER_WORK.match(self.text, mention.end):
            return True
        if label.dim not in (lex.ROW, lex.LEAF) or mention.unit not in _NOT_APPLICATIONS:
            return False
        return not _AN_APPLICATION.search(self.text, begin, mention.end + _BEHIND)

    def _outcomes(self, label: Label) -> tuple[Option, ...]:
        said = lex.labels(self.text, self.year)
        part = self.text.rfind("；", 0, label.start)
        own = [x.value for x in said if x.dim == lex.REVIEW and part < x.start <= label.start]
        kind = self.context.review
        if not kind:  # nothing said before whose outcome it is
            return ()
        options = [tuple(f"{row}.{label.value}" for row in _REVIEWS[kind])]
        if len(set(own)) > 1 or kind in ("直接起诉", "复议后起诉"):
            every = (*_REVIEWS["行政复议"], *_REVIEWS["行政诉讼"])
            options += [
                tuple(f"{row}.{label.value}" for row in rows)
                for rows in (*(_REVIEWS[other] for other in set(own)), every)
            ]
            options += [tuple(f"{row}.{label.value}" for row in _REVIEWS["行政诉讼"])]
        return tuple(dict.fromkeys(options))


def options_of(labels: Iterable[Label], sentence: Sentence, year: int) -> tuple[Option, ...]:
    """The cells that some labels of one clause may speak of, where no number tells."""
    own = list(labels)
    main, columns = _main_labels(own), _of_dim(own, lex.COLUMN)
    if not main:
        return ()
    context = _Context()
    for label in lex.labels(sentence.plain, year):
        if label.dim == lex.REVIEW:
            context.review = label.value
    reader = _Reader(sentence, year, context)
    return reader.options(main[-1], [] if main[-1].dim == lex.COLUMN else columns)


_RANK = (lex.OUTCOME, lex.REVIEW, lex.LEAF, lex.ROW, lex.ACTION, lex.DECISION, lex.FEE, lex.COLUMN)


def _are_joined(labels: Sequence[Label], text: str) -> bool:
    """Whether results of handling are named as one: 予以公开和部分公开, 不予公开、无法提供."""
    results = [label for label in labels if label.value in _GROUPS]
    return len({label.value for label in results}) > 1 and all(
        cues.JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(results)
    )


def _are_both_sources(labels: Sequence[Label]) -> bool:
    """``上年结转及本年新收合计15件``."""
    values = {label.value for label in labels}
    return lex.CARRIED_IN in values and len(values) == 2 and bool(values & {lex.NEW, lex.RECEIVED})  # noqa: PLR2004


_OF_THESE = regex("当中|[中里](?![心央面])")
"""Behind a number: it is a whole, and what follows is told of its parts."""
_OF_FILES = regex("(?:文件|信息|材料|资料|档案|记录|卷宗)[^，。；\\d]{0,6}\\d+份")
_FOR_A_REASON = regex(
    "因(?!(?:政府|政务)?(?:信息)?公开|依?申请)[^，。；]{2,16}(?:引发|引起|导致|产生|而?被|提起)"
)
"""``没有因逾期答复引发的复议``: none for that reason."""
_AGAINST_A_DECISION = regex("(?:强制|处罚|许可)[^。；]{0,40}被(?:申请|提起)(?:行政)?$")
_NOT_APPLICATIONS = frozenset(("条", "项", "部", "人次", "次", "个"))
_ON_A_DAY = regex(r"(?<!至)(?<!\d)\d{1,2}月\d{1,2}日(?:收到|提交|提出|受理|登记)的")
_AS_A_NOUN = regex("(?:引用|文书|书|内容|质量|中|不|口径|意见|流程|用语|说理|格式|模板|材料)")
_OTHER_APPLICATIONS = regex(
    "(?:报装|补贴|救助|低保|许可|准入|危改|建房|宅基地|用水|用电|取水|开户|社保|贷款|仲裁|执业|注册|登记|备案|入学|补助|认定|审批|办证|过户|公证|援助|救济|保障|开业|变更|经营|使用|占道|停车)申请"
)
_AT_COURT = regex("(?:案件)?(?:败诉|典型|胜诉)?(?:庭审|旁听|案例|培训|知识|讲座|观摩|应诉培训)")
_PETITIONS = "不予处理.信访举报投诉类申请"
_AS_A_REASON = regex(r"不予处理|不再处理|类申请|申请[^，。；]{0,8}属于|公开申请")
_OF_OTHER_MATTERS = regex(
    r"[，（][^。；]{0,10}(?:与(?:政府)?(?:信息)?公开(?:工作)?无关|(?:不|未)涉及(?:政府)?信息公开|(?:均|都)?(?:非|不属于)(?:政府)?信息公开)"
)
_SOME_ON_DISCLOSURE = regex(r"[，（]其中(?:涉及|涉|因|属于|与)?(?:政府)?信息公开")
_BESIDE_THOSE = regex("除此|除上述|除前述|除该|此外|没有(?:别的|其他|另外)")
"""``除此之外没有其他行政诉讼``: none but the one that was told."""
_WITHOUT_REVIEW = regex("[^，。；]{0,6}(?:没有|未)经过?(?:行政)?复议")
"""``另有1件没有经过复议``: a lawsuit."""
_STILL_SO_MANY = regex(
    "(?:规范性文件|文件|总数|数量)[^，。；\\d]{0,6}(?:仍|还|依然|保持)(?:为|是|有)?$"
)
"""``一进一出，规范性文件仍为4件``: how many there are."""
_STILL_AT_IT = regex(r"(?:仍|尚|还|正)?在办|(?:尚|还)?未|没有|跨年|待办")
"""What is still open need not be an application: ``12345：接单276件，1件正在办理``."""
_OF_ANY_PAPERS = regex(r"清理[^，。；]{0,10}文件")
_OTHER_WORK = regex("(?:的)?(?:行政)?(?:规范性文件|文件|建议|提案|项目|工程|解读|稿件|作品|线索)")
_AN_APPLICATION = regex("申请(?!人)|依申请")


def _of_dim(labels: list[Label], dim: str) -> list[Label]:
    return [label for label in labels if label.dim == dim]


def _as_many(labels: list[Label], count: int) -> list[Label]:
    """The labels of the first dimension that has just ``count`` of them."""
    return next((found for dim in _RANK if len(found := _of_dim(labels, dim)) == count), [])


def _main_labels(labels: list[Label]) -> list[Label]:
    """The labels of the dimension that says most."""
    return next((found for dim in _RANK if (found := _of_dim(labels, dim))), [])


def _columns(labels: list[Label]) -> tuple[str, ...]:
    return _COLUMNS[labels[0].value] if labels else (TOTAL,)


def _fits_unit(label: Label, mention: Mention) -> bool:
    if label.dim == lex.FEE:
        return mention.unit == "万元"
    if label.dim in (lex.REVIEW, lex.OUTCOME):
        return mention.unit in ("件", "宗", "件次", "起", "个", "", "例")
    return mention.unit in (
        "件", "宗", "件次", "份", "起", "个", "条", "项", "", "例", "次", "部", "人次",
    ) and (label.dim != lex.DECISION or mention.unit not in ("条", "人次"))  # fmt: skip


def _named(label: Label, context: _Context) -> str:
    if label.dim == lex.LEAF:
        return label.value.split(".")[-1]
    if label.dim == lex.OUTCOME:
        return f"{context.review}{label.value}"
    if label.dim == lex.ACTION:
        return f"{context.text or '行政规范性文件'}{label.value}"
    return label.value
