"""Events that an office told of elsewhere as well: as a practice of its own, or in the note on what was published.

赶场天设摊讲解惠农政策 and 惠农政策赶场宣讲 9次 read as two things, and 居民议事会 19次 behind 先后开居民议事会19场 as another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from draftkit.chinese.subjects import doer_of
from draftkit.kinds.material import HELD_UNIT, Event, Matter

_TALKS = ("宣讲", "讲解", "宣传", "解读", "咨询", "宣教", "普法", "答疑", "会", "日")
"""How the name of an event ends at which people are told things, or meet."""
_LEAST_WORD, _LEAST_NAME, _LONGEST_WORD = 2, 4, 8
_TIMES = ("次", "场", "期", "轮")


def of_practices(events: Sequence[Event], practices: Iterable[str]) -> Mapping[str, Event]:
    """The event that a practice tells of, by the practice: all words of its name stand in that, and no other event's do."""
    counted = [one for one in events if one.times is not None and not (one.when or one.theme)]
    found: dict[str, Event] = {}
    for practice in practices:
        same = [event for event in counted if _tells(practice, event.name.removesuffix("活动"))]
        if len(same) == 1 and same[0] not in found.values():
            found[practice] = same[0]
    return found


def _tells(practice: str, name: str) -> bool:
    end = next((one for one in _TALKS if name.endswith(one)), "")
    talks = any(one in practice for one in _TALKS[:-2])
    if not end or len(name) < _LEAST_NAME or doer_of(practice):
        return False
    if name in practice:
        return True
    about = name.removesuffix(end)
    talks = talks and len(end) == _LEAST_WORD and len(about) >= _LEAST_NAME
    return talks and _is_made_of(about, practice)


def _is_made_of(name: str, text: str) -> bool:
    """Whether a name is nothing but words that stand in a text (惠农政策赶场)."""
    if not name:
        return True
    lengths = range(min(_LONGEST_WORD, len(name)), _LEAST_WORD - 1, -1)
    return any(name[:n] in text and _is_made_of(name[n:], text) for n in lengths)


def told_with(practice: str, event: Event) -> str:
    """A practice with how often it came to an event: …讲解惠农政策，举办赶场宣讲活动9次."""
    name = event.name.removesuffix("活动")
    times = f"{event.times.text if event.times else ''}{HELD_UNIT}"
    if name in practice:
        return f"{practice}，共{times}"
    words = (name[:n] for n in range(len(name) - _LEAST_WORD, _LEAST_NAME - 1, -1))
    said = next((one for one in words if one in practice), "")
    return f"{practice}，举办{name.removeprefix(said)}活动{times}"


def in_notes(events: Sequence[Event], matters: Sequence[Matter]) -> Iterator[Event]:
    """The events that the note on a matter tells with their number (先后开居民议事会19场)."""
    notes = [one.note for one in matters if one.note]
    for event in events:
        name = event.name.removesuffix("活动")
        if event.times is None or len(name) < _LEAST_NAME or event.when:
            continue
        told = tuple(f"{name}{event.times.text}{unit}" for unit in _TIMES)
        if any(one in note for note in notes for one in told):
            yield event
