"""Whether a clause was understood to its end: a figure is taken only where every word around it is known.

A reader finds a name and a number.  What else stands in the item of that number (from mark to mark) has to be words
that such an item has when it means what the reader took it for: who, when, by which verb, what is counted.  One word
more (最高, 参加, 目标, another's name) and the figure is left to a person, who finds it among what was not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from draftkit.chinese.numerals import number as number_of
from draftkit.chinese.sentences import begins
from draftkit.kinds.fields import (
    ACCOUNTS,
    CHANNELS,
    EVENTS,
    INSPECTIONS,
    MATTERS,
    MEETINGS,
    PLATFORMS,
    PRESS,
    PROPOSALS,
    RESPONSES,
    STAFF,
    TOTAL,
    TRAININGS,
    VENUES,
    Field,
)
from draftkit.kinds.material import MANAGEMENT, REQUESTS, SUPPORT, Account, Inspection, Proposals
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.reports.known_words import ACCOUNT_NAMED, JUDGED, NAMES, WORDS
from draftkit.sources.reports.said import Said
from draftkit.sources.reports.untaken import tells_of
from draftkit.sources.reports.whole import (
    NAMED,
    ends_as_its_kind,
    is_name,
    is_rest_of_word,
    is_whole_list,
)
from draftkit.sources.reports.wording import INSIDE, clauses, is_short_for, turned

T = TypeVar("T")
_MARKS = "，；。：、"
_TOLD = "\ue001"
"""Stands for what the record holds itself."""


_ELSEWHERE = "网站?|公众号|视频号|抖音|头条|微信|微博|公开栏(?!目)|公示栏|宣传栏|公告栏|电子屏|显示屏|平台|[微工]?作?群|客户端|广播|电视|日报"
_SHARED = {
    CHANNELS: regex(_ELSEWHERE),
    ACCOUNTS: regex(_ELSEWHERE),
    RESPONSES: regex("热线|信箱|平台|留言|来信|来访"),
    PLATFORMS: regex("."),
    MATTERS: regex("."),
    MEETINGS: regex("会"),
    TRAININGS: regex("会"),
    EVENTS: regex("会"),
    INSPECTIONS: regex("检查|督查|监测|抽查|通报"),
    PRESS: regex("[报社台]》?、$|媒体|网、$|学习强国|客户端"),
}
"""What else is counted by a number, where it is named before the item without one of its own."""
_UNIT = regex(
    r"^(?:余|多)?万?(?:余|多)?(?:批次|场次|条次|件次|轮次|人次|[条件篇份则项期次场轮批名人张版宗起个家处块台套座封部元幅本面组起名户笔所间])?(?:（[条次篇]）)?"
)
_ASIDE = regex(r"（[^（）]*）")
_TIME = regex(
    r"(?:\d+[余多]?(?:人次|人|名(?=学员|干部|$))|20\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[至到]\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日|份|[上中下]旬)?|截至年底|\d+[个家所块]?)"
)
_SESSION = regex(
    "第?[一二三四五六七八九十]+届(?:[人政][大协])?(?:第?[一二三四五六七八九十]+次(?:会议)?)?|第?[一二三四五六七八九十]+次会议"
)
"""The session a proposal was made in."""
_CONTENTS = regex(
    r"^.*等(?:多种|各类|多个|重点)?(?:内容|领域|方面|形式|热点|平台|媒体|渠道|公开)?的?(?=[\u4e00-\u9fff\ue001]*$)"
)
"""What a list of contents ends with, of which this is the last item."""
_QUOTED = regex("“[^“”]*”|《[^《》]*》")


def certain(field: Field[Any], answer: T, said: Said) -> T | tuple[Any, ...]:
    """``answer`` without the records and figures whose items hold words that are not known."""
    words = WORDS.get(field)
    if field in (CHANNELS, TOTAL) and _NOT_COUNTED.search(said.own):
        return ()
    if field is CHANNELS and said.part in (MANAGEMENT, SUPPORT, REQUESTS):
        return ()  # what was looked at, kept and answered there
    if field in NAMES and answer:
        return answer if _are_named_plainly(answer, said, NAMES[field]) else ()
    if field in JUDGED and isinstance(answer, str) and _NO_VERDICT.search(answer):
        return ()
    if field in JUDGED and isinstance(answer, str):
        return answer if _are_its_figures(answer, said, JUDGED[field]) else ()
    if words is None or answer is None or answer == ():
        return answer
    if isinstance(answer, Count):
        return answer if _is_known(answer.text, (), said, field) else ()
    if not isinstance(answer, tuple):
        return answer
    if field is ACCOUNTS:
        called = tuple(match[1] for match in _CALLED.finditer(said.before))
        names = tuple(_texts(answer))
        left = (_known_parts(one, said, called) for one in answer)
        return tuple(
            one
            for one in left
            if any(one[2:]) or (one.name and _stands_plainly(one.name, names, said, ACCOUNT_NAMED))
        )
    all_texts = tuple(_texts(answer))
    kept = tuple(one for one in answer if _all_known(one, said, field, all_texts))
    if field in NAMED:
        kept = tuple(
            one
            for one in kept
            if not one[0]
            or (
                is_name(one[0], field)
                and ends_as_its_kind(one[0], field)
                and not is_rest_of_word(one[0], said.own)
            )
        )
    if kept and not is_whole_list(tuple(one[0] for one in kept), said, field):
        return ()
    if field is PROPOSALS:  # how many of one kind were done is not told of both
        return tuple(one._replace(done=None) if _lacks_half(one, said.own) else one for one in kept)
    if field in (MEETINGS, TRAININGS) and _tells_more(field, kept, said.own):
        return ()
    if field is MEETINGS and (len(kept) < len(answer) or _is_one_of_more(kept, said.own)):
        return ()  # what is left would be taken for all there were
    return kept


def _are_named_plainly(answer: object, said: Said, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether every clause that holds what was read is made of it, and of words that are known.

    Things told one after the other are taken whole or not at all.
    """
    texts = (
        (answer,)
        if isinstance(answer, str)
        else tuple(_texts(answer))
        if isinstance(answer, tuple)
        else ()
    )
    for clause in clauses(said.own.replace("进行", "")):  # which stands beside any act
        bare = _PERSON.sub("", _without(_COUNTED.sub(_TOLD, clause.rstrip("。")), texts))
        if any(text in clause for text in texts) and not is_cut_into(
            _plain(bare, texts, said.name), words
        ):
            return False
    return True


_PERSON = regex(
    f"(?<={_TOLD})[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文][\u4e00-\u9fff]{{1,2}}(?:同志)?(?=分管|负责|任|担任|$|，)"
)
"""Who holds a post."""


def _are_its_figures(verdict: str, said: Said, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the items of the figures in ``verdict`` tell what a verdict tells, and of nobody else."""
    for number in _FIGURE.findall(verdict):
        found = list(_items(said.own, number))
        if found and not any(is_cut_into(_judged(one.text, said.name), words) for one in found):
            return False
    return True


def _judged(item: str, name: str) -> str:
    """The item of a verdict's figure without the figure's unit and the body's own name."""
    plain = _plain(_POINTS.sub(_TOLD, item), (), name)
    place = name.removesuffix("人民政府")
    return plain.replace(place, "") if place else plain


_NO_VERDICT = regex("^(?:含|其中|但|并|且|占|较上|较去|较20|比上|比去|的|等|该|此)|[：；]|不含|扣")
"""How no verdict reads: the rest of a clause."""
_POINTS = regex(f"{_TOLD}[分%]")


_COUNTED = regex(
    r"\d+(?:\.\d+)?[余多万]*(?:批次|场次|[条件篇份则项期次场轮批名人张版个处块台套面座部组级家元])?"
)
_NOT_COUNTED = regex(
    "自行统计|不计入|[不未]列入|[不未]纳入[^，。；]{0,6}(?:统计|总数|范围)|未计入|另行统计|不在[^，。；]{0,8}(?:之列|此列|之内)|不含在"
)
"""What is said of a figure that is not the body's own."""
_MOTIONS, _PROPOSALS = regex(r"建议[^，。；、\d]{0,4}[1-9]"), regex(r"提案[^，。；、\d]{0,4}[1-9]")


def _lacks_half(one: Proposals, text: str) -> bool:
    """Whether ``text`` counts both 建议 and 提案, of which but the one was read."""
    lacks = (one.motions is None) != (one.proposals is None)
    return lacks and bool(_MOTIONS.search(text) and _PROPOSALS.search(text))


_MEETING_COUNT = regex(
    r"(?:(?<!培训)会(?!代训)|研究|听取|审议|座谈|调度|碰头)[^，。；、\d]{0,14}?(?:\d+|[一二两三四五六七八九十])余?次"
)


def _is_one_of_more(meetings: tuple[Any, ...], text: str) -> bool:
    """Whether ``text`` counts more meetings than were understood, and no sum of them."""
    told = len(_MEETING_COUNT.findall(turned(text)))
    return bool(meetings) and told > len(meetings) and not _A_SUM.search(text)


_OFTEN = regex(r"(\\d+|[一二两三四五六七八九十]+)[余多]?(?:场次|[次期场])")


def _tells_more(field: Field[Any], occasions: tuple[Any, ...], text: str) -> bool:
    """Whether a clause of ``text`` tells of such occasions by a number that none of them has, nor all together."""
    known = [one.times.value for one in occasions if one.times]
    values = {*known, sum(known)}
    for clause in clauses(text.rstrip("。")):
        told = [int(n) if n.isdigit() else number_of(n) for n in _OFTEN.findall(clause)]
        each = "各" in clause or "每" in clause
        if known and told and not each and tells_of(field, clause) and not values & set(told):
            return True
    return False


_A_SUM = regex("其中|[共合总]计|共")


def _all_known(
    record: tuple[object, ...], said: Said, field: Field[Any], beside: tuple[str, ...]
) -> bool:
    """Whether what stands around ``record`` is known; ``beside`` are the texts of all that was read with it."""
    texts = tuple(_texts(record))
    alone = field in _SHARED and bool(texts or field is not MEETINGS)
    if any(_is_rest_of_name(one, said.own) for one in texts if one == record[0]):
        return False
    if field is MATTERS and (
        len(str(record[0])) < _SHORTEST_MATTER or _ANYTHING.fullmatch(str(record[0]))
    ):
        return False
    if field in (RESPONSES, MATTERS) and any(f"”“{one}" in said.own for one in texts):
        return False  # the last of several names side by side
    if isinstance(record, Inspection) and not _is_own_way(record.way, said.name):
        return False
    counted = tuple(_numbers(record))
    if not counted and field in _PLAINLY_TOLD:
        return _stands_plainly(str(record[0]), beside, said, WORDS[field])
    return all(_is_known(one.text, texts, said, field, alone=alone) for one in counted)


def _stands_plainly(
    name: str, texts: tuple[str, ...], said: Said, words: Mapping[str, tuple[str, ...]]
) -> bool:
    """Whether one of the clauses that hold ``name`` is made of ``texts`` and of words that are known."""
    found = [clause.rstrip("。") for clause in clauses(said.own) if name in clause]
    return not found or any(
        is_cut_into(_plain(_COUNTED.sub(_TOLD, _without(one, texts)), texts, said.name), words)
        for one in found
    )


_PLAINLY_TOLD = frozenset((EVENTS, MATTERS, RESPONSES, INSPECTIONS, PRESS, VENUES))
"""Fields whose records, where they have no number, stand in clauses of known words alone."""


def _is_rest_of_name(name: str, text: str) -> bool:
    """Whether a name stands nowhere but right behind a mark that ends the first half of one: “12345”｜政务热线."""
    if not "\u4e00" <= name[:1] <= "\u9fff":
        return False
    found = [match.start() for match in re.finditer(re.escape(name), text)]
    return bool(found) and all(text[at - 1 : at] in _ENDS for at in found)


_SHORTEST_MATTER = 3
_ANYTHING = regex(
    "(?:相关|有关|各类|上述|最终|检查|处理|办理|工作|全部)*(?:结果|情况|名单|事项|内容|材料|资料|文件|清单|数据|方案|公告|公示|通知|报告|项目|政策|措施|标准)"
)
"""A name that may be that of anything."""
_ENDS = tuple("”》）")
_HIGHER = regex("[省市县旗州盟]|(?<![社片专辖园景])区|纪委|上级|人大|政协")


def _is_own_way(way: str, name: str) -> bool:
    """Whether a way of looking after the work is told in known words and without another body that did it."""
    told = without_self(way, name)
    return is_cut_into(way, WORDS[INSPECTIONS]) and not _HIGHER.search(told)


_CALLED = regex("“([^“”]{2,20})”")


def _known_parts(record: Account, said: Said, called: tuple[str, ...]) -> Account:
    """An account without the figures that are not certain; a name stays, and ``called`` are names told before."""
    texts = (*_texts(record), *called)

    def is_sure(one: object) -> bool:
        number = one.text if isinstance(one, Count) else ""
        if isinstance(one, str) and one == record.reads and (figure := _FIGURE.match(one)):
            number = figure[0]
        return not number or _is_known(number, texts, said, ACCOUNTS, alone=True)

    blank = Account("")
    sure = Account._make(
        one if is_sure(one) else none for one, none in zip(record, blank, strict=True)
    )
    return sure if sure.posts else sure._replace(noun="", unit="")


_FIGURE = regex(r"[\d.]+")


def _numbers(record: tuple[object, ...]) -> Iterator[Count]:
    return (one for one in record if isinstance(one, Count))


def _texts(record: tuple[object, ...]) -> Iterator[str]:
    for one in record:
        if isinstance(one, Count):
            yield from filter(None, (one.noun,))
        elif isinstance(one, str) and one:
            yield one
        elif isinstance(one, tuple):
            yield from _texts(one)


def is_made_of(item: str, field: Field[Any], said: Said) -> bool:
    """Whether ``item``, numbers left out, holds nothing but words that an item of ``field`` may have."""
    bare = compiled(r"(?:\d+|[一二两三四五六七八九十]+)(?=场次|批次|[次期场])").sub(_TOLD, item)
    parts = compiled(_TOLD).split(bare, maxsplit=1)
    text = f"{parts[0]}{_TOLD}{_UNIT.sub('', parts[1])}" if len(parts) > 1 else bare
    return not _OF_EACH.search(text) and _is_understood(
        _Item(text, "", ""), (), said, field, alone=False
    )


class _Item(NamedTuple):
    """What stands around a number: its item with ``_TOLD`` for the number, the items that share it, what follows."""

    text: str
    shared: str
    behind: str


def _is_known(
    number: str, texts: tuple[str, ...], said: Said, field: Field[Any], *, alone: bool = False
) -> bool:
    """Whether one of the items that have ``number`` is made of known words alone; True where none has it.

    With ``alone`` the number must not be that of several things named one after the other.
    """
    lists = tuple(text for text in texts if "、" in text)
    found = list(_items(_without(turned(said.own), lists), number))
    return not found or any(_is_understood(one, texts, said, field, alone=alone) for one in found)


def _is_understood(
    one: _Item, texts: tuple[str, ...], said: Said, field: Field[Any], *, alone: bool
) -> bool:
    words = WORDS[field]
    if _CHANGED.search(one.text) or (field in _OCCASIONS and _SENT.match(one.behind)):
        return False
    if field is STAFF and _OF_EACH.search(one.text):
        return False
    if field in _OCCASIONS and _HELD_EACH.search(one.text):
        return False
    if field in _OCCASIONS and _SOME_ON_THIS.match(one.behind):
        return False
    if field is TRAININGS and (_OF_OTHERS.search(one.text) or _ATTENDED.search(one.text)):
        return False
    shared = _without(one.shared, texts)
    if alone and shared and (_SHARED[field].search(shared) or _EACH.search(one.text)):
        return False
    text = one.text.replace(f"{said.year}年以来", "")
    return is_cut_into(_plain(text, texts, said.name), words)


_CHANGED = regex(
    f"{_TOLD}[^{_TOLD}]{{0,12}}(?:整合|精简|压减|压缩|缩减|优化|归并|调整|清理|合并|减少|增加|扩大|升)+(?:为|至|到|成)\\d"
)
"""What was so many before it became as many as follows."""
_SENT = regex(
    "(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2})?(?:均|都|全部|全程|按时|积极|也)*(?:派员|派人|选派|派出|(?:参加|参与|出席|列席)(?=[，。；]|$))"
)
"""What follows an occasion that somebody else held."""
_EACH = regex(f"各{_TOLD}")
_OF_EACH = regex(f"[各每][^{_TOLD}]*{_TOLD}")
"""What makes a number that of each of several."""
_HELD_EACH = regex(
    f"(?:各(?:召开|举办|开展|组织|举行|进行|培训)|每(?:个?月|季度?|半?年|周|旬))[^{_TOLD}]*{_TOLD}"
)
"""What makes a number that of each of several occasions: 3月、9月各召开1次."""
_OF_OTHERS = regex("企业|农|牧|师傅|司机|业主|商户|从业|居民|群众|村民|学生|学员|就业|技能|消防")
"""Those whom an office trains in something else than this work."""
_SOME_ON_THIS = regex("其中[^，。；]{0,8}公开")
"""What tells that but some of those counted were on this work: 会议9次，其中专题研究公开2次."""
_ATTENDED = regex("(?:参加|参训|派|赴|出席)[^，。；]*?(?:培训|轮训|讲座|会|班)")
"""What somebody else held, and the office went to."""
_OCCASIONS = frozenset((MEETINGS, TRAININGS, EVENTS, INSPECTIONS))


def _items(text: str, number: str) -> Iterator[_Item]:
    """The items of ``text`` that have ``number``, its unit left out."""
    masked = INSIDE.sub(lambda match: "\ue000" * len(match[0]), text)
    for match in compiled(rf"(?<![\d.])(?:{_written(number)})(?![\d.])").finditer(text):
        start = begins(masked, match.start(), _MARKS)
        ends = [at for mark in _MARKS if (at := masked.find(mark, match.end())) >= 0]
        end = min(ends, default=len(text))
        if aside := _OPEN.search(text[start : match.start()]):  # in brackets: what stands there
            start += aside.end()
            end = min(end, text.find("）", match.end()) % (len(text) + 1))
        if linked := _LINKED.match(text[start : match.start()]):
            start += linked.end()
        if link := _LINK.match(text[match.end() : end]):
            end = match.end() + link.end("unit")
        shared = _UNCOUNTED.search(masked[:start])
        yield _Item(
            f"{text[start : match.start()]}{_TOLD}{_UNIT.sub('', text[match.end() : end])}",
            text[shared.start() : start] if shared else "",
            text[end + 1 :] if text[end : end + 1] == "，" else "",
        )


_LINKED = regex(r"^.*\d[余多]?[条件篇份项次期场个块处](?:以及|及|和)")
_LINK = regex(r"^(?P<unit>[余多]?[条件篇份项次期场个块处])(?:以及|及|和)")
_OPEN = regex("^.*（(?=[^）]*$)")
_UNCOUNTED = regex(r"(?<!\d)(?<!\d[余多])(?:[^，。；：、\d]{2,}、)+$")
"""What is named before an item without a number of its own."""


_IN_WORDS = {
    "1": "一",
    "2": "[两二]",
    "3": "三",
    "4": "四",
    "5": "五",
    "6": "六",
    "7": "七",
    "8": "八",
    "9": "九",
    "10": "十",
}


def _written(number: str) -> str:
    plain = compiled("[余多近超约万]").sub("", number)
    word = _IN_WORDS.get(plain)
    return (
        rf"{plain}|{word}(?=[余多]?(?:场次|批次|[期次场轮名人个件份项台块处]))" if word else plain
    )


def _plain(item: str, texts: tuple[str, ...], name: str) -> str:
    told = _CONTENTS.sub("", _ASIDE.sub("", _without(item, texts)))
    item = _QUOTED.sub(_TOLD, told)
    item = _TIME.sub("", _SESSION.sub("", item))
    return without_self(item, name) if name else item


def _without(item: str, texts: tuple[str, ...]) -> str:
    """``item`` with what the record holds left out; units, of one character, stay."""
    for text in sorted((one for one in texts if len(one) > 1), key=len, reverse=True):
        item = item.replace(text, _TOLD)
    return item


_SELF = regex(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?(?:镇|乡|街道|苏木|局|委|办(?![理结复公])|厅|中心|政府)(?![级各内]))"
)


def without_self(item: str, name: str) -> str:
    """``item`` without the body's own name, which may be shortened (县林草局)."""
    for at in range(len(item)):
        match = _SELF.match(item, at)
        if match and is_short_for(match["who"], name):
            return item[:at] + item[match.end() :]
    return item


def is_cut_into(text: str, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether ``text`` can be cut into known words."""
    reached = {0}
    for at, mark in enumerate(text):
        if at not in reached:
            continue
        if not "\u4e00" <= mark <= "\u9fff":
            reached.add(at + 1)
        reached |= {at + len(word) for word in words.get(mark, ()) if text.startswith(word, at)}
    return len(text) in reached
