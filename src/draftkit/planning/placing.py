"""Where an office's own sentences stand in their part: beside what they speak of.

An office writes a sentence for a part, not for a place in it.  Put at the end it tells again, behind figures of something
else, what was told far above it.  So each stands right behind the message it has most in common with; one that has nothing
in common with any, at the end of the part's own work, before figures of the administration, of reviews, of verdicts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from draftkit.chance import stable_hash
from draftkit.patterns import regex
from draftkit.phrasebank.schema import Pick, Slot, own_slot
from draftkit.phrasebank.selection import Eligible
from draftkit.planning.budget import Due
from draftkit.plans import Message
from draftkit.tuples import NamedTuple

LAST = "$"
"""What is written in the place of a message's id for the end of the part's own work."""
_MOVED = "@"
"""What stands in the id of a record that an office wants in another part than its own."""
_FIGURES = frozenset(
    {
        *("pub.enforce", "ask.reviews", "ask.noreviews", "regulations"),
        *("documents.changed", "documents.standing", "sup.proposals", "sup.verdicts"),
        *("sup.appraisal", "sup.public", "sup.accountability"),
    }
)
"""Messages behind the work of a part: what stands behind them would be read as one of those figures."""


_ACCOUNTS = {"ask.account", "ask.about", "ask.reasons"}
"""Messages that give one account together, into which nothing comes but what has numbers of it."""


_SUMMED = {"pub.total", "pub.fields", "pub.channels", "pub.change", "pub.classes"}
"""Messages of how much was published, which go on one from the other, as those of an account do."""


_EQUAL, _MATTER, _CHANCE = 6, 2, 1
"""What a number with its unit that stands in both is worth (the sentence speaks of that very number), what a matter is, and
what is none."""


class Places:
    """Where the sentences of one report stand, part after part.

    ``earlier`` is what a draft noted (``Layout.beside``); None is one of an earlier version, which had them where the
    outline has them.  ``found`` is what is to be noted.
    """

    def __init__(self, eligible: Eligible, earlier: Sequence[str] | None) -> None:
        self.eligible = eligible
        self._earlier = {} if earlier is None else dict(one.split(":", 1) for one in earlier)
        self._found: dict[str, str] | None = None if earlier is None else {}

    @property
    def found(self) -> tuple[str, ...] | None:
        """Where they stand, each as its key, a colon, and the id of the message before it."""
        if self._found is None:
            return None
        return tuple(f"{key}:{anchor}" for key, anchor in self._found.items())

    def put(self, due: Sequence[Due]) -> Sequence[Due]:
        """What is due in a part, its own sentences beside what they speak of."""
        if self.eligible.edition.texts_by_kind and self._found is not None:
            due = _practices_last(due)
        own = [item for item in due if item.message.verbatim]
        moved = [item for item in due if _MOVED in item.message.id or _is_of_others(item, due)]
        others = [item for item in due if item not in own and item not in moved]
        if self._found is None or not others:
            return due
        beside = self._beside_matters(others)
        if not (own or moved or beside):
            return due
        others = [item for item in others if item.message.id not in beside]
        marks = {item.message.id: _marks(self._told_by(item.message)) for item in others}
        marks |= {name: _marks(self._told_by(item.message)) for name, (_, item) in beside.items()}
        behind: dict[str, list[tuple[float, Due]]] = {LAST: [(0, item) for item in moved]}
        for anchor, item in beside.values():
            behind.setdefault(anchor, []).append((0, item))
        work = {name: told for name, told in marks.items() if name not in _ACCOUNTS}
        edition = self.eligible.edition
        before: Message | None = None
        for item in own:
            said = item.message
            key, found = key_of(said.verbatim), _marks(said.verbatim)
            anchor, weight = _closest(found, marks if found.numbers else work)
            if edition.own_sentences_fit:
                anchor, weight = _not_among_sums(said.verbatim, (anchor, weight), found, work)
            if before is not None and _goes_on(said.verbatim, before.verbatim):
                anchor, weight = before.id, _EQUAL
            elif edition.own_sentences_by_kind and (weight < _EQUAL or _FEE in said.verbatim):
                anchor = _of_its_kind(said.verbatim, others) or anchor
            before = said
            known = self._earlier.get(key, "")
            if known == LAST or known in marks:
                anchor = known
            marks[said.id] = found
            if anchor in work or anchor == LAST:  # else it is part of the account that it stands in
                work[said.id] = found
            self._found[key] = anchor
            behind.setdefault(anchor, []).append((weight, item))
        return _in_order(others, behind)

    def _told_by(self, message: Message) -> str:
        """What a message will say, about; a practice of the office with its own words."""
        own = _own_clauses(message) if self.eligible.edition.own_sentences_fit else ""
        return own or _text_of(message, self.eligible)

    def _beside_matters(self, others: Sequence[Due]) -> dict[str, tuple[str, Due]]:
        """Own practices that speak of a matter that was published (修缮图纸挂牌满二十天), by id, with that matter's message."""
        if not self.eligible.edition.own_sentences_fit or self._found is None:
            return {}
        matters = [item.message for item in others if item.message.type == "pub.matters"]
        marks = {
            message.id: _marks("，".join(fact.text for fact in message.slots.values()))
            for message in matters
        }
        found: dict[str, tuple[str, Due]] = {}
        for item in others:
            if item.message.type not in _OF_PRACTICES:  # as nearly all are
                continue
            said = _own_clauses(item.message)
            if item.message.type == "plat.practice" and any(
                word in said for word in _ACCOUNTS_KEPT
            ):
                found |= self._behind_accounts(item, others, key_of(said))
            if matters and item.message.type == "pub.practice" and said:
                key = key_of(said)
                anchor, _ = _closest(_marks(said), marks, chance=0)
                if anchor != LAST:  # they are one list, which nothing interrupts
                    anchor = matters[-1].id
                known = self._earlier.get(key, "")
                anchor = known if known in marks or known == LAST else anchor
                self._found[key] = anchor
                if anchor != LAST:
                    found[item.message.id] = (anchor, item)
        return found

    def _behind_accounts(
        self, item: Due, others: Sequence[Due], key: str
    ) -> dict[str, tuple[str, Due]]:
        """What is done with accounts, behind how many there are: not behind the places where things lie open."""
        assert self._found is not None  # noqa: S101  # asked only where it is noted
        told = [one.message.id for one in others if one.message.type in _OF_ACCOUNTS]
        known = self._earlier.get(key, "")
        anchor = known if known in told or known == LAST else (told or [LAST])[-1]
        self._found[key] = anchor
        return {} if anchor == LAST else {item.message.id: (anchor, item)}


_OF_ANSWERS, _BETWEEN = "ask.practice", ("ask.ontime", "ask.change")


def _practices_last(due: Sequence[Due]) -> Sequence[Due]:
    """What is due of applications, with how they are answered behind all numbers of how many were."""
    practices = [item for item in due if item.message.type == _OF_ANSWERS]
    numbers = [item for item in due if item.message.type in _BETWEEN]
    if not practices or not numbers:
        return due
    last = due.index(numbers[-1])
    ahead = [item for item in due[: last + 1] if item not in practices]
    return [*ahead, *practices, *(i for i in due[last + 1 :] if i not in practices)]


def _not_among_sums(
    said: str, closest: tuple[str, float], found: _Marks, among: Mapping[str, _Marks]
) -> tuple[str, float]:
    """Where a sentence stands that speaks of a channel, say, but has no number of it.

    One that has nothing in common with any stands behind what begins with its topic, else one that tells of publishing
    behind the matters that were published.
    """
    anchor, weight = closest
    among = {name: marks for name, marks in among.items() if name not in _SUMMED}
    if anchor in _SUMMED and weight < _EQUAL:
        anchor, weight = _closest(found, among)
    if anchor == LAST:
        topic = _topic_of(said)
        anchor = next((name for name, marks in among.items() if topic in marks.words), LAST)
    if anchor == LAST and any(word in said for word in _PUBLISHES):
        anchor = next((name for name in reversed(among) if name.startswith("pub.matters")), LAST)
    return anchor, weight


_LOOKS, _FEE = ("监督检查", "督查", "抽查", "巡察", "检查"), "信息处理费"


def _of_its_kind(said: str, others: Sequence[Due]) -> str:
    """The message behind which a sentence stands by what it tells of, whatever words it has in common: checks, the fee."""
    checks = [item.message.id for item in others if item.message.type == "sup.checks"]
    if checks and any(word in said for word in _LOOKS):
        return checks[-1]
    asked = others[-1].message.type.startswith("ask.")
    return others[-1].message.id if asked and _FEE in said else ""


_OF_PRACTICES = ("plat.practice", "pub.practice")
_OF_ACCOUNTS = ("plat.counts", "plat.accounts")
_ACCOUNTS_KEPT = ("账号", "公众号", "新媒体", "视频号", "抖音", "微博")


_PUBLISHES = ("发布", "公布", "公示", "推送", "播报", "播发", "张贴", "更新")
"""What says that something was made known: it stands with the matters that were."""


def _own_clauses(message: Message) -> str:
    """What a message says in the office's own words; "" where it has others too."""
    said = [message.slots.get(own_slot(clause)) for clause in message.clauses]
    return "，".join(fact.text for fact in said if fact) if all(said) else ""


def _is_of_others(item: Due, due: Sequence[Due]) -> bool:
    """Whether an opening sentence tells what others did (东区建成…): a part begins with what the body did."""
    message = item.message
    if not message.clauses or item is not due[0] or any("主语" in name for name in message.slots):
        return False
    said = [message.slots.get(own_slot(clause)) for clause in message.clauses]
    others = all(fact is not None and "我" not in fact.text for fact in said)
    return others and sum(i.message.type not in _FIGURES for i in due) > 1


def _in_order(
    others: Sequence[Due], behind: Mapping[str, Sequence[tuple[float, Due]]]
) -> list[Due]:
    """The messages of a part with what stands behind each: first what takes up a number of it, then as the office has them."""
    order: list[Due] = []

    def tell(item: Due) -> None:
        order.append(item)
        there = behind.get(item.message.id, ())
        for _, one in sorted(there, key=lambda pair: -pair[0] if pair[0] >= _EQUAL else 0):
            tell(one)

    end = next((n for n, i in enumerate(others) if i.message.type in _FIGURES), len(others))
    for item in others[:end]:
        tell(item)
    for _, item in behind.get(LAST, ()):
        tell(item)
    for item in others[end:]:
        tell(item)
    return order


def key_of(sentence: str) -> str:
    """What a sentence is known by from one draft to the next."""
    return f"{stable_hash(sentence):x}"


def _closest(
    marks: _Marks, among: Mapping[str, _Marks], chance: float = _CHANCE
) -> tuple[str, float]:
    """The message that has most in common with a sentence, the first of equals; so little is ``chance``."""
    best, most = LAST, chance
    for name, others in among.items():
        weight = len(marks.words & others.words) + len(marks.kinds & others.kinds) * _MATTER
        weight += _EQUAL * sum(_tells(n, marks.numbers) for n in marks.numbers & others.numbers)
        if weight > most:
            best, most = name, weight
    return best, most


def _tells(number: str, among: frozenset[str]) -> bool:
    """Whether a number that two texts have is the same one: a small one of many (26件) may be so by chance."""
    return len(among) <= _FEW or sum(map(str.isdigit, number)) > _SMALL


_FEW, _SMALL = 3, 2
_TAKES_UP = regex("(?:上述|以上|该|这[一些个项]|此[项外])")
_NOBODY = regex("[全我本各]")


def _topic_of(sentence: str) -> str:
    """How a sentence begins that names first what it is about (捐赠款物…); "" of one that does not."""
    topic = sentence[:_TOPIC]
    return topic if _HAN.fullmatch(topic) and not _COMMON.search(topic) else ""


def _goes_on(sentence: str, before: str) -> bool:
    """Whether a sentence speaks on of what the one written before it speaks of: the same 景东区, 上述收费."""
    who = sentence[:_NAMED]
    return bool(_TAKES_UP.match(sentence)) or (not _NOBODY.match(who) and who in before)


# ---------------------------------------------------------------- what a text speaks of


class _Marks(NamedTuple):
    words: frozenset[str]
    kinds: frozenset[str]
    numbers: frozenset[str]


_NAMED = 3
"""Characters at the start of a sentence that name whom it is about (景东区)."""
_TOPIC = 2
"""Characters that name it."""
_HAN = regex("[\u4e00-\u9fff]+")
_NUMBER = regex(r"\d[\d.]*[余多]?[\u4e00-\u9fff]{1,2}?(?=[^\u4e00-\u9fff]|[\u4e00-\u9fff])")
_COMMON = regex(
    "政府信息公开|政务信息公开|政务公开|信息公开|政府信息|公开|信息|政府|政务|工作|我[省市州盟县区旗镇乡局委办厅院处街]|全[省市州盟县区旗镇乡年]|本[年级]|年[内度]|开展|组织|进行"
    "|发布|公布|其中|以及|情况|方面|有关|相关|各类|单位|部门|群众|公众|通过|形成|建立|完善|推进|落实|制定|印发|数量|共计|累计|实现|达到|加强|做好|内容|领域|渠道|对|将|把|和|与|及|的|等"
    "|了|在|为|以|由|共|达|向|按|各|中|均|已|并|后|前"
)
"""Words that say nothing of what a sentence is about."""
_KINDS = {
    "视频": ("视频", "播放", "观看", "点赞", "直播", "抖音", "爆款"),
    "访问": ("访问", "访客", "点击量", "浏览量"),
    "公报": ("公报", "免费赠阅"),
    "培训": ("培训", "授课", "学员", "参训"),
    "申请": ("申请", "收办", "受理件"),
    "复议": ("复议", "诉讼", "败诉", "应诉"),
    "解读": ("解读", "图解", "问答", "释义"),
    "征集": ("征求意见", "征集", "听证", "意见建议"),
    "账号": ("新媒体", "公众号", "微信", "微博", "短视频", "抖音"),
    "文件": ("规范性文件", "规章"),
    "场所": ("专区", "查阅点", "查阅中心", "公开栏", "查阅场所"),
    "检查": ("检查", "抽查", "评查", "监测", "通报", "整改"),
}
"""Words of one matter that are not alike, by its name."""
_REVIEW = "申请行政复议"
"""What is no application of those that a part tells of."""


def _marks(text: str) -> _Marks:
    runs = _HAN.findall(_COMMON.sub(" ", text))
    words = {a + b for run in runs for a, b in pairwise(run)}
    own = text.replace(_REVIEW, "复议")
    kinds = frozenset(name for name, words in _KINDS.items() if any(word in own for word in words))
    numbers = {one for one in _NUMBER.findall(text) if not _is_year(one)}
    return _Marks(frozenset(words), kinds, frozenset(numbers))


def _is_year(number: str) -> bool:
    """Whether a number is a year, which all of the report is of."""
    bare = number.removesuffix("年")
    return bare != number and len(bare) == len("2025") and bare.isdecimal()


def _text_of(message: Message, eligible: Eligible) -> str:
    """What a message will say, about: the first phrase that can say it, filled, each choice taken as it comes."""
    phrases = eligible.phrases(message)
    slots = {**eligible.facts.slots, **message.slots}
    parts: list[str | Slot] = []
    for piece in phrases[0].plain if phrases else ():
        parts += piece.alternatives[0] if isinstance(piece, Pick) else (piece,)
    return "".join(
        part if isinstance(part, str) else slots[part.name].text if part.name in slots else ""
        for part in parts
    )
