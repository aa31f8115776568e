"""What an office gave of its own, as a reviewer would tick it off: each thing with its words and its figures.

Written apart from the composer.  A figure that is found with its thing is taken out of the text, so that what is left
over has to be accounted for by the tables, and a figure said a second time has no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from draftkit.kinds import fields
from draftkit.kinds.material import PARTS, Occasion, Proposals
from draftkit.kinds.shapes import Count
from draftkit.model import Filing
from tests.support.passages import Passage, sentences

TAKEN = "\ue001"
_ANSWERED = "表三.总计.总计"
_WHERE = dict(zip(PARTS, (1, 2, 3, 4, 5, 0), strict=True))
"""Part of the report → its number in 一; 0 is 六."""
_MEASURES = "条|篇|件|次|期|场|个|项|份|则|处|名|人|家|组|块|台|块"


class Said(NamedTuple):
    """A figure: how it reads, and what may stand behind it."""

    text: str
    units: str = ""


class Thing(NamedTuple):
    """One given item: words that stand in its sentence, the first is its name; its figures; the part it belongs to."""

    what: str
    words: tuple[str, ...]
    figures: tuple[Said, ...] = ()
    part: int = 1
    once: bool = True
    generic: int = 0  # so many of the words are ours, by which its sentence is known


def _figure(number: Count | int | None, unit: str, default: str = _MEASURES) -> tuple[Said, ...]:
    if number is None or (isinstance(number, Count) and not number.value):
        return ()
    text = number.text if isinstance(number, Count) else str(number)
    return (Said(text, re.escape(unit) if unit else default),)


def _is_nothing(number: Count | None) -> bool:
    """0: given, but nothing that was done."""
    return number is not None and not number.value


def _words(*texts: str | tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for text in texts:
        found += [text] if isinstance(text, str) else text
    return tuple(word.rstrip("。") for word in found if word)


def _part(part: str, home: int) -> int:
    return _WHERE[part] if part else home


def things(filing: Filing) -> Iterator[Thing]:
    """Everything given, without the total and the channels, which are read with the tables' figures."""
    yield from _published(filing)
    yield from _managed(filing)
    yield from _platforms(filing)
    yield from _supported(filing)
    for part, texts in filing.supplements.items():
        for text in texts:
            yield Thing(f"补充“{text}”", _words(text), (), _WHERE[part])
    lead = filing.lead
    for text in _words(
        lead.guided_by, lead.carries_out, lead.asked_by_superiors, lead.centre_of_work
    ):
        yield Thing(f"导语“{text}”", (text,), (), -1)


def _published(filing: Filing) -> Iterator[Thing]:
    given = filing.given
    total = given[fields.TOTAL]
    unit = total.unit if total and total.unit else "条"
    for one in given[fields.CLASSES]:
        if not _is_nothing(one.number):
            piece = total is None and one.name.endswith(("规章", "文件", "公文"))
            figures = _figure(one.number, "件" if piece else unit)
            yield Thing(f"分类“{one.name}”", (one.name,), figures, once=False)
    for matter in given[fields.MATTERS]:
        if not _is_nothing(matter.number):
            # Told by its theme (征地补偿方面公开安置方案) it need not name that again.
            content = matter.content.removeprefix(matter.theme) or matter.content
            words = _words(content, matter.note, matter.channel)
            figures = _figure(matter.number, matter.unit or "条")
            whole = content == matter.content
            thing = f"重点公开“{matter.content}”"
            yield Thing(thing, words, figures, _part(matter.part, 1), once=whole)
    for explained in given[fields.EXPLANATIONS]:
        if not _is_nothing(explained.number):
            words = _words(explained.name or "解读", explained.forms)
            figures = _figure(explained.number, explained.unit or "篇")
            part = _part(explained.part, 1)
            yield Thing("政策解读", words, figures, part, once=False, generic=not explained.name)
    for press in given[fields.PRESS]:
        if not _is_nothing(press.number):
            figures = _figure(press.number, press.unit or "篇")
            yield Thing(f"外部刊发“{press.media}”", (press.media,), figures, _part(press.part, 1))
    for answer in given[fields.RESPONSES]:
        if not _is_nothing(answer.number):
            held = answer.done is None and answer.channel.endswith(("会", "日"))
            unit = answer.unit or ("次" if held else "件")
            same = answer.done == answer.number
            figures = _figure(answer.number, unit)
            figures += () if same else _figure(answer.done, unit)
            yield Thing(
                f"互动回应“{answer.channel}”", (answer.channel,), figures, _part(answer.part, 1)
            )
    for decided in given[fields.DECISIONS]:
        figures = (*_figure(decided.consulted, ""), *_figure(decided.opinions, ""))
        if figures:
            yield Thing(
                "重大决策", ("决策",), figures, _part(decided.part, 1), once=False, generic=1
            )
    if given[fields.ASKED_ABOUT]:
        yield Thing("申请主要涉及", given[fields.ASKED_ABOUT], (), 2, once=False)
    on_time = given[fields.ON_TIME]
    if on_time and given[fields.ALL_ON_TIME] is None:
        # The rest is what is carried over, which the account has said.
        # The only application needs no number: 该件申请已按期答复.
        one = on_time == filing.cells[_ANSWERED] == 1
        yield Thing(
            "按期答复",
            ("按期|期限|时限|按时|如期|逾期",),
            () if one else (Said(str(on_time), "件"),),
            2,
            once=False,
            generic=1,
        )


def _managed(filing: Filing) -> Iterator[Thing]:
    given = filing.given
    for office in given[fields.OFFICE]:
        yield Thing("公开机构", _words(office.name, office.duty), (), 3, once=False)
    if given[fields.DEPUTY]:
        yield Thing("分管领导", (given[fields.DEPUTY],), (), 3)
    if staff := _figure(given[fields.STAFF], "", "名|人"):
        yield Thing("工作人员", ("人",), staff, 3, once=False, generic=1)
    if given[fields.REVIEW_STEPS]:
        yield Thing("审核流程", given[fields.REVIEW_STEPS], (), 3)
    # A rule is kept, a table is gone by: two sentences.
    tables = tuple(name for name in given[fields.SYSTEMS] if name.endswith("表"))
    rules = tuple(name for name in given[fields.SYSTEMS] if name not in tables)
    for names in filter(None, (rules, tables)):
        yield Thing("制度", names, (), 3)


def _platforms(filing: Filing) -> Iterator[Thing]:
    given = filing.given
    for site in given[fields.SITE]:
        words = _words(site.name, site.columns, site.features)
        yield Thing(f"网站“{site.name}”", words, (), _part(site.part, 4), once=False)
    for platform in given[fields.PLATFORMS]:
        if not _is_nothing(platform.number) and platform.number:
            figures = _figure(platform.number, "", "个|家|处")
            # The only website is told by its name, and not counted besides.
            website = platform.name.endswith("网站") and bool(given[fields.SITE])
            one = website and platform.number.value == 1 and platform.number.exact
            name, number = ("网站", ()) if one else (platform.name, figures)
            yield Thing(f"平台数量“{platform.name}”", (name,), number, 4, once=False)
    channels = [channel.name for channel in given[fields.CHANNELS]]
    for account in given[fields.ACCOUNTS]:
        told = any(account.name and account.name in name for name in channels)
        figures = () if told else _figure(account.posts, account.unit or "条")
        figures += _figure(account.original, account.unit or "条")
        figures += _figure(account.followers, "", "人|个|名|")
        figures += _figure(account.shares, "", "次|条|")
        words = _words(account.name, account.reads, account.contents, account.added)
        words = words or _words(account.type)
        bare = told and not figures and words == _words(account.name)
        home = _part(account.part, 1 if bare else 4)  # its channel names it
        yield Thing(f"账号“{account.name}”", words, figures, home, once=False)
    named = set()
    for venue in given[fields.VENUES]:
        if not venue.facility or "查阅" in venue.facility:
            named.add(venue.name)
        words = _words(venue.name, venue.facility, venue.contents)
        figures = _figure(venue.number, "", "个|处|块|台|间|家|")
        yield Thing(f"公开场所“{venue.name}”", words, figures, _part(venue.part, 4))
    for name in given[fields.READING_POINTS]:
        if name not in named:
            yield Thing(f"查阅点“{name}”", (name,), (), 4)


def _all_settled(record: Proposals) -> bool:
    """Whether the sentence says 全部办结 for the number: it is that of all there were."""
    given = [one for one in (record.motions, record.proposals, record.done) if one is not None]
    exact = record.done is not None and all(one.exact for one in given)
    return exact and sum(one.value for one in given[:-1]) == given[-1].value


def _is_once(times: Count | None, when: str) -> bool:
    """Whether something was held on one day: nobody says 1次 of that."""
    return times is not None and times.text == "1" and re.fullmatch(r".*月\d+日", when) is not None


def _occasion(what: str, word: str, record: Occasion) -> Iterator[Thing]:
    if not _is_nothing(record.times):
        words = _words(word, record.when, record.theme)
        figures = (
            () if _is_once(record.times, record.when) else _figure(record.times, "", "次|期|场")
        )
        yield Thing(what, words, figures, _part(record.part, 5), once=False, generic=1)


def _supported(filing: Filing) -> Iterator[Thing]:
    given = filing.given
    for record in given[fields.MEETINGS]:
        yield from _occasion("会议", "会", record)
    for record in given[fields.TRAININGS]:
        yield from _occasion("培训", "培训", record)
    for looked in given[fields.INSPECTIONS]:
        if not _is_nothing(looked.number):
            figures = _figure(looked.number, looked.unit or "次")
            yield Thing(f"监督检查“{looked.way}”", (looked.way,), figures, _part(looked.part, 5))
    for event in given[fields.EVENTS]:
        if not _is_nothing(event.times):
            words = _words(event.name, event.theme, event.when)
            figures = (
                () if _is_once(event.times, event.when) else _figure(event.times, "", "次|场|期")
            )
            # Events are for people, and told with what was published for them; none supervises the work.
            yield Thing(f"活动“{event.name}”", words, figures, _part(event.part, 1))
    county = filing.body.kind in "县市区旗"
    for record in given[fields.PROPOSALS]:
        figures = (*_figure(record.motions, "件"), *_figure(record.proposals, "件"))
        if not _all_settled(record):
            figures += _figure(record.done, "件")
        satisfied = (Said(record.satisfied),) if record.satisfied else ()
        if figures or satisfied:
            yield Thing(
                "建议提案",
                ("建议",),
                (*figures, *satisfied),
                _part(record.part, 0 if county else 5),
                once=False,
                generic=1,
            )


# ---------------------------------------------------------------- own words


def own_texts(filing: Filing) -> Iterator[str]:
    """Every text of the material: it is the office's own wherever it stands."""
    for thing in things(filing):
        yield from thing.words[thing.generic :]
    given = filing.given
    for records in (given[fields.MEETINGS], given[fields.TRAININGS]):
        yield from (text for record in records for text in (record.when, record.theme))
    yield from (account.type for account in given[fields.ACCOUNTS])
    yield from (matter.theme for matter in given[fields.MATTERS])
    yield from (record.name for record in given[fields.PRACTICES])
    yield from (record.satisfied for record in given[fields.PROPOSALS])
    yield from (channel.column for channel in given[fields.CHANNELS])


# ---------------------------------------------------------------- ticking off


class Ticked(NamedTuple):
    """The passages without the figures found, and what was not found."""

    passages: tuple[Passage, ...]
    findings: tuple[str, ...]


def ticked(filing: Filing, draft: Iterable[Passage]) -> Ticked:
    """Look for every thing; its figures leave the text."""
    texts = list(draft)
    findings: list[str] = []
    for thing in things(filing):
        if finding := _tick(thing, texts):
            findings.append(finding)
        findings += _again(thing, texts, filing)
    return Ticked(tuple(_named_in_five(filing, texts)), tuple(findings))


def _named_in_five(filing: Filing, texts: Iterable[Passage]) -> Iterator[Passage]:
    """A problem may name again what its figure is: there it is no count of anything else."""
    known = [
        re.compile(rf"{re.escape(word)}[^。；]{{0,40}}?(?<![\d.]){re.escape(said)}(?!\d)")
        for word, said in _countable(filing)
    ]
    for passage in texts:
        text = passage.text
        for pattern in known if passage.section == "五" and passage.is_prose else ():
            text = pattern.sub(lambda m: re.sub(r"\d+(?=\D*$)", TAKEN, m[0]), text)
        yield passage._replace(text=text)


def _countable(filing: Filing) -> Iterator[tuple[str, str]]:
    """The word that says what is counted, and the number with its unit."""
    given = filing.given
    times = [record.times for record in given[fields.TRAININGS] if record.times]
    yield "培训", f"{sum(one.value for one in times)}次"
    if (staff := given[fields.STAFF]) is not None:
        yield "人员", f"{staff.text}名"
        yield "", f"{staff.text}名工作人员"
    for decided in given[fields.DECISIONS]:
        if decided.consulted and decided.opinions:
            yield "征求意见", f"{decided.consulted.text}件"
            yield "", f"{decided.consulted.text}件重大行政决策"
            yield "意见", f"{decided.opinions.text}条"
    for channel in given[fields.CHANNELS]:
        if channel.number:
            yield channel.name, f"{channel.number.text}{channel.unit or '条'}"
    for account in given[fields.ACCOUNTS]:
        if account.posts:
            yield account.name or account.type, f"{account.posts.text}{account.unit or '条'}"


def _in_part(passage: Passage, part: int) -> bool:
    if not passage.is_prose:
        return False
    if part == -1:
        return passage.section == "一" and passage.part == 0
    return passage.section == "六" if part == 0 else (passage.section, passage.part) == ("一", part)


def _tick(thing: Thing, texts: list[Passage]) -> str:
    """Take the figures of a thing out; what is missing ("" nothing)."""
    near = ""
    for index, passage in enumerate(texts):
        if not _in_part(passage, thing.part):
            continue
        at = 0
        for sentence in sentences(passage.text):
            at = passage.text.find(sentence, at)
            if not _holds(sentence, thing):
                near = near or (sentence if thing.words[0] in sentence else "")
                continue
            left = _without(sentence, thing)
            if left:
                text = passage.text[:at] + left + passage.text[at + len(sentence) :]
                texts[index] = passage._replace(text=text)
                return ""
            near = sentence
            at += len(sentence)
    figures = "、".join(said.text for said in thing.figures)
    return f"没有说到{thing.what}（{'、'.join(thing.words)}：{figures}）：{near}"


def _holds(sentence: str, thing: Thing) -> bool:
    ours, given = thing.words[: thing.generic], thing.words[thing.generic :]
    return all(word in sentence for word in given) and all(re.search(w, sentence) for w in ours)


def _without(sentence: str, thing: Thing) -> str:
    """The sentence without the figures of a thing, each that nearest to its name; "" where one is not there."""
    best = ""
    known_by = thing.words[0] if thing.generic else re.escape(thing.words[0])
    for name in re.finditer(known_by, sentence):
        text, at, cost = sentence, name.end(), 0
        for said in thing.figures:
            found = [m.span() for m in _pattern(said).finditer(text)]
            if not found:
                return ""
            start, end = min(found, key=lambda span: _distance(span[0], name.start(), at))
            cost += _distance(start, name.start(), at)
            text = text[:start] + TAKEN * (end - start) + text[end:]
            at = end
        best = best or text
        if not thing.figures or cost < 40:
            return text
    return best


def _distance(start: int, name: int, at: int) -> int:
    """Behind the name is nearer than before it."""
    return start - at if start >= at else 6 + abs(at - start if start > name else name - start)


_SPOKEN = {"2": "两", "3": "三", "4": "四", "5": "五", "6": "六"}
"""How small numbers may be written before a measure."""


def _pattern(said: Said) -> re.Pattern[str]:
    number = re.escape(said.text)
    if said.text in _SPOKEN:
        number = f"(?:{number}|{_SPOKEN[said.text]})"
    last = "" if said.text[-1] in "余多%分次" else r"(?![\d余多万.])"
    units = f"(?:{said.units})" if said.units and not said.units.endswith("|") else ""
    return re.compile(rf"(?<![\d.]){number}{last}{units}")


def _again(thing: Thing, texts: list[Passage], filing: Filing) -> Iterator[str]:
    """A name that stands twice though nothing else of its kind has it."""
    if not thing.once or not thing.words:
        return
    name = thing.words[0]
    others = sum(name in text for text in {*own_texts(filing), *_other_names(filing)})
    name = f"“{name}”" if thing.what.startswith("活动") else name
    count = sum(p.text.count(name) for p in texts if p.is_prose and p.section in "一六")
    alike = sum(other.words[:1] == (name.strip("“”"),) for other in things(filing))
    if count > max(1, others, alike):
        yield f"{thing.what}说了{count}次"


def _other_names(filing: Filing) -> Iterator[str]:
    yield from (channel.name for channel in filing.given[fields.CHANNELS])
    yield from filing.keywords
    yield filing.body.name
