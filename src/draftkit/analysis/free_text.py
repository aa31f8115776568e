"""Keywords given as one free sentence: the themes and names in it, and what of it could not be used.

A sentence is a list with words around it (今年主要抓了甲、乙和丙等方面的工作).  Each member of the list that is a
noun stands whole, known to the bank or not; of a clause only the themes that it names.  What is left over is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from draftkit.chinese.clauses import begins_with_verb
from draftkit.patterns import regex
from draftkit.tuples import NamedTuple

_PARTS = regex(r"[、，,；;。.！!？?：:/／|\s（）()]+|以及|和|与|及|并")
_BEFORE = regex(
    r"紧紧|紧密|围绕|聚焦|突出|紧扣|紧盯|重点(?:工作|任务)(?=[是有为])|重点(?!工程|项目|领域|工作|产业|任务|建设|民生|产品|区域|行业|企业)|主要|抓[好实]?了?|做好?了?|加强了?|加大|强化了?|推进了?|推动了?|开展了?|提升了?|落实了?|搞好?了?|改善了?|优化了?|提高了?|增强了?|完善了?|健全了?|狠抓|严抓|常抓|保障好?|促进了?|巩固了?|夯实|"
    r"请|希望|需要|多写|写|今年以来|今年|本年度?|全年|一年来|年内|我[镇乡局委办县市区旗厅院站队们]|我街道|我苏木|全面|持续|深入|大力|进一步|继续|认真|扎实|积极|公开了?|发布了?|"
    r"放在|包括|涉及|有关|关于|对|在|是|有|了|还有?|也|都|就|把|以|为|按照|着力|统筹"
)
_AFTER = regex(
    r"(?:是|为|作为|列为)[^、，是为]{0,8}重点|要?向(?:群众|居民|村民|社会|企业)[讲说](?:清楚|明白)|(?:来|做好|抓好|搞好|开展|推进|实施|进行|予以|加强|加大|强化|及时|主动|重点|集中|全面|同步|依法)(?:政府信息|政务信息|政务|信息)?(?:公开|发布)(?:力度|工作)?|(?:公开|发布|做)得?(?:比较|较|最)?多|居多|为主|等|(?:的事情?)?[说讲]清楚|[这二三四五六七八九两几]件(?:大事|事)|(?:[各几](?:个|类|项)?)?(?:重点|重要|主要)?(?:方面|领域|事项|内容|情况|工作|信息|公开|任务)|上|中|的|了|有关|相关|力度|水平|政府信息公开|信息公开|政务公开|工作"
)
_LOOSE = regex(r"[的了把将被让到我你们这那不没请要能在对给从向就都也是为]|使(?!用)|(?<!退.)还|\d")
"""Characters of a clause; a name has none of them."""
_KINDS = "(?:政策|项目|资金|信息|文件|措施|情况)"
_UNDER_FIELDS = regex(
    rf"(?<=[^、，和与及])(?:公开|发布|公布|方面的?)(?:有关|相关)?{_KINDS}(?:[和与及、]{_KINDS})*[。.]?$"
)
"""What was published in the fields that stand before it (…方面的政策与资金): it names no further one."""
_GENERAL = frozenset(
    [
        "治理",
        "建设",
        "发展",
        "管理",
        "服务",
        "保护",
        "改革",
        "监管",
        "整治",
        "创新",
        "宣传",
        "民生",
        "项目",
        "问题",
        "群众",
        "百姓",
    ]
)
"""What names no field by itself."""
_LONGEST, _SHORTEST, _END = 12, 2, 12


class Left(NamedTuple):
    """A part of the sentence that is not in the report as it stands, and the keywords that were taken of it."""

    text: str
    taken: tuple[str, ...]


class FreeText(NamedTuple):
    """The keywords a sentence names, in its order, and the parts of it that are in none of them."""

    keywords: tuple[str, ...]
    left: tuple[Left, ...]


def keywords_of(
    sentence: str,
    known: Callable[[str], bool],
    has_theme: Callable[[str], bool],
    cut: Callable[[str], Sequence[str]],
) -> FreeText:
    """The keywords of ``sentence``.

    ``known`` says whether a word stands in the bank as it is, ``has_theme`` whether the bank knows what it means;
    ``cut`` gives the words of a text one after another.
    """
    keywords: dict[str, None] = {}
    left: dict[Left, None] = {}
    for member in _members(_UNDER_FIELDS.sub("", sentence), cut, known):
        core = _core(member, known)
        if not core:
            continue
        if known(core) or has_theme(core) or _is_name(core, known):
            keywords[core] = None
            continue
        named = tuple(word for word in cut(core) if known(word))
        keywords |= dict.fromkeys(named)
        rest = core
        for word in named:
            rest = rest.replace(word, "、", 1)
        if any(_core(part, known) for part in rest.split("、")):
            left[Left(core, named)] = None
    return FreeText(tuple(keywords), tuple(left))


def _members(
    sentence: str, cut: Callable[[str], Sequence[str]], known: Callable[[str], bool]
) -> Iterator[str]:
    """The members of the list; 和 within a theme's own name (和美乡村) parts nothing."""
    member = ""
    for word in cut(sentence):
        if not known(word) and _PARTS.fullmatch(word):
            yield member
            member = ""
        else:
            member += word
    yield member


def _core(member: str, known: Callable[[str], bool]) -> str:
    """A member without the words that lead to it and those that end the list."""
    core = member.strip("“”\"' ")
    while core and not known(core):
        if (end := _last(core)) and len(end) > _known_end(core, known):
            core = core[: -len(end)]
        elif (found := _BEFORE.match(core)) and not _begins(core, known):
            core = core[found.end() :]
        else:
            break
    return core


def _begins(core: str, known: Callable[[str], bool]) -> bool:
    """Whether a name stands at its start (保障性住房, 优化营商环境): its verb leads to nothing."""
    return any(known(core[:size]) for size in range(_SHORTEST, min(len(core), _LONGEST) + 1))


def _known_end(core: str, known: Callable[[str], bool]) -> int:
    """How long the name at its end is (双随机一公开), of which no part is left off; 0 where there is none."""
    sizes = range(_SHORTEST, min(len(core), _LONGEST) + 1)
    return max((size for size in sizes if known(core[-size:])), default=0)


def _last(core: str) -> str:
    """The words of ``_AFTER`` that end the text, "" where none do."""
    ends: Iterable[str] = (core[at:] for at in range(max(0, len(core) - _END), len(core)))
    return next((end for end in ends if _AFTER.fullmatch(end)), "")


def _is_of(text: str) -> bool:
    """Whether a text is a thing of another, both of them names (乐器加工企业的喷漆治理)."""
    whose, of, what = text.partition(_OF)
    names = whose.endswith(_OWNERS) and len(what) >= _WHOLE_NAME and not begins_with_verb(what)
    return bool(of) and names and _LOOSE.search(whose + what) is None


_OF, _WHOLE_NAME = "的", 4
_OWNERS = ("企业", "产业", "行业", "园区", "学校", "小区", "社区", "村庄", "片区", "街区")
"""How a name ends of what something is done with or at; of a person's or a deed's the rest is no field (群众反映的问题)."""


def _is_name(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a text can stand as a name; one that a known name opens (应急物资储备) begins with no verb."""
    if not _SHORTEST <= len(text) <= _LONGEST or text in _GENERAL:
        return False
    if _LOOSE.search(text) and not _is_of(text):
        return False
    return not begins_with_verb(text) or _begins(text, known)
