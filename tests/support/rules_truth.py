"""Is every word of the draft carried by the input?  Tables of what must not be said, and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from draftkit.kinds.fields import (
    ACCOUNTABILITY,
    ACCOUNTS,
    ALL_ON_TIME,
    APPRAISAL,
    CHANNELS,
    PRACTICES,
    PRESS,
    PROBLEMS,
    PROPOSALS,
    PUBLIC_REVIEW,
    READING_POINTS,
    REMEDIES,
    RESPONSES,
)
from draftkit.kinds.fields import (
    ON_TIME as ANSWERED_IN_TIME,
)
from draftkit.kinds.shapes import Count
from draftkit.model import Filing
from tests.support import material, practices, themes, verdicts, wordlists
from tests.support.figures import Reading, read
from tests.support.given import field_named
from tests.support.ledger import CATEGORIES, COLUMNS, GROUPS, LEAVES, Ledger
from tests.support.lexicon import features
from tests.support.passages import Draft, Passage, prose, sentences

_TELLING = 5  # shorter results (满意, 未发生) are ordinary words
_VERDICTS = (APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY)
BLANK = "\ue001"
Finding = Iterator[str]


@dataclass
class Case:
    """One draft to judge.  Texts the office gave are blanked out in ``masked``: they are its own."""

    filing: Filing
    draft: Draft
    readings: dict[str, Reading] = field(default_factory=dict)

    @cached_property
    def ledger(self) -> Ledger:
        return Ledger(self.filing)

    @cached_property
    def own_words(self) -> tuple[str, ...]:
        given, preface = self.filing.given, self.filing.preface
        texts = [*self.filing.keywords, self.filing.body.name, self.filing.body.parent]
        texts += [account.name for account in given[ACCOUNTS]]
        texts += [text for own in given[PROBLEMS] for text in (own.problem, own.measure)]
        texts += [text for remedy in given[REMEDIES] for text in (remedy.problem, remedy.result)]
        results = [given[field] for field in _VERDICTS]
        texts += [*given[READING_POINTS], *(text for text in results if len(text) >= _TELLING)]
        texts += [form for word in self.filing.keywords for form in themes.forms(word)]
        channels = {channel.name for channel in given[CHANNELS]}
        texts += [
            text for text in material.own_texts(self.filing) if not text.startswith(tuple(channels))
        ]
        if preface:
            texts += [preface.telephone, preface.address, preface.website]
        if self.filing.last:
            texts += self.filing.last.problems
        return tuple(sorted({t for t in texts if len(t) > 1}, key=len, reverse=True))

    @cached_property
    def things(self) -> tuple[material.Thing, ...]:
        return tuple(material.things(self.filing))

    @cached_property
    def ticked(self) -> material.Ticked:
        """What the office gave of its own, ticked off: the figures of it are out of the text."""
        return material.ticked(self.filing, self.draft)

    @cached_property
    def masked(self) -> list[Passage]:
        return [p._replace(text=self.mask(p.text)) for p in self.ticked.passages]

    def flagged(self, sentence: str) -> bool:
        """Whether a (masked) sentence stands under a comment."""
        texts = [f.text for p in self.draft for f in p.flagged]
        bare = sentence.replace(BLANK, "").strip("。")
        return any(bare in t.replace(BLANK, "") for text in texts for t in (text, self.mask(text)))

    @cached_property
    def _own_words(self) -> re.Pattern[str]:
        given = (practices.known(p.name) for p in self.filing.given[PRACTICES])
        clauses = [clause for known in given for clause in known.patterns]
        results = map(self.filing.given.__getitem__, _VERDICTS)
        told = (verdicts.told(text) for text in results if len(text) >= _TELLING)
        own = [*clauses, *told, *map(re.escape, self.own_words)]
        return re.compile(f"(?P<form>{'|'.join(_ROW_NAMES)})|{'|'.join(own)}")

    @cached_property
    def _short_results(self) -> re.Pattern[str]:
        """社会评议……满意: a short result only where it follows its topic."""
        given = self.filing.given
        pairs = (
            ("考核", given[APPRAISAL]),
            ("评议|(?:社会|群众|公众)[^，。]{0,20}评价", given[PUBLIC_REVIEW]),
            ("追究|追责|问责", given[ACCOUNTABILITY]),
        )
        parts = [
            rf"((?:{topic})[^。；]{{0,24}}?)({re.escape(short)})(?![度率])"
            for topic, text in pairs
            if 0 < len(short := verdicts.grade(text) or text) < _TELLING
        ]
        return re.compile("|".join(parts) or r"(?!)")

    def mask(self, text: str) -> str:
        text = self._own_words.sub(
            lambda m: m[0] if m["form"] is not None else BLANK * len(m[0]), text
        )
        return self._short_results.sub(_without_result, text)

    def reading(self, section: str) -> Reading:
        if section not in self.readings:
            texts = [_IN_BRACKETS.sub("", p.text) for p in prose(self.masked, section)]
            self.readings[section] = read(self.ledger, texts)
        return self.readings[section]

    def sentences(self, *sections: str, part: int = 0) -> Iterator[str]:
        """Masked sentences of these sections (of one part of 一)."""
        for passage in prose(self.masked, *sections):
            if not part or passage.part == part:
                yield from sentences(passage.text)

    @property
    def applications(self) -> int:
        return int(self.ledger.now["收到"])


# Words of the official form stay even where an office's own word is part of them.
_ROW_NAMES = (
    *(re.escape(name.split(".")[1]) for name in LEAVES if len(name.split(".")[1]) > 2),
    *("行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政复议", "行政诉讼"),
)
# 不予公开（保护第三方合法权益）3件: the one reason stands behind its group, which has the number.
_IN_BRACKETS = re.compile(r"（[^（）\d]*）(?=\d+件)")


def _without_result(match: re.Match[str]) -> str:
    topic, result = filter(None, match.groups())
    return topic + BLANK * len(result)


# ---------------------------------------------------------------- numbers


def numbers(case: Case) -> Finding:
    for section in ("一", "五", "六"):
        for finding in case.reading(section).findings:
            if section == "五" and (_INTENDED.search(finding) or _counts_a_kind(case, finding)):
                continue
            yield f"{section}：{finding}"


_KINDS = (
    ("补正", ("无法提供.补正后申请内容仍不明确", "其他处理.申请人无正当理由逾期不补正")),
    ("掌握", ("无法提供.本机关不掌握相关政府信息",)),
    ("现成|另行制作|加工", ("无法提供.没有现成信息需要另行制作",)),
    ("信访|举报|投诉|诉求", ("不予处理.信访举报投诉类申请",)),
    ("重复|反复", ("不予处理.重复申请", "不予处理.无正当理由大量反复申请")),
    ("查询", ("不予公开.属于行政查询事项",)),
    ("结转|下年度", ("结转下年度",)),
)
_NUMBER = re.compile(r"^数字“(\d+)件”")


def _counts_a_kind(case: Case, finding: str) -> bool:
    """Whether 五 counts a kind of application, whose rows of the form it names in other words."""
    number = _NUMBER.match(finding)
    cells = case.filing.cells
    return number is not None and any(
        re.search(words, finding)
        and int(number[1]) == sum(cells[f"表三.{row}.总计"] for row in rows)
        for words, rows in _KINDS
    )


_INTENDED = re.compile(
    r"数字“[^”]*(?:日|天|周|月|季|小时|次|期|份|个|篇|条)”没有出处.*(?:每|将|内)"
)
_DAYS = re.compile(r"(\d+)个?工作日")
LEGAL_DAYS = "20"


def working_days(case: Case) -> Finding:
    for sentence in case.sentences("前言", "一", "六"):
        for days in _DAYS.findall(sentence):
            if days != LEGAL_DAYS:
                yield f"法定期限是20个工作日：{sentence}"


# ---------------------------------------------------------------- all and none

_ALL = r"(?:均|全部|都|全数|悉数)"
_ADVERBS = r"(?:已|经|依法|按期|按时|如期|在[^，。；]{0,14}期限内|当年|在年内|予以|作出|得到|、)*"


def _all(words: str) -> re.Pattern[str]:
    return re.compile(f"{_ALL}{_ADVERBS}(?:{words})")


def _only(category: str) -> re.Pattern[str]:
    """办理结果只涉及予以公开一项."""
    return re.compile(
        rf"(?:只|仅|限于)[^，。；、\d]{{0,8}}“?{category}”?(?![、和与])|(?<![、和与])“?{category}”?这?一(?:项|类|种)"
    )


# What 均…… claims, the two figures that must then be equal (and not zero), and what it says.
_UNIVERSAL: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_all(r"办结|办理完毕|办理完结|处理完毕"), "办结", "收到"),
    (re.compile(f"^(?!.*办结).*?{_ALL}{_ADVERBS}(?:答复|办复)"), "办结", "收到"),
    (_all(r"公开(?!栏)"), "予以公开", "办结"),
    *((_all(category), category, "办结") for category in CATEGORIES[1:]),
    *((_only(category), category, "办结") for category in CATEGORIES),
    (re.compile(rf"{_ALL}(?:由|来自|为|系|属于?|是)?自然人"), "新收/自然人", "新收"),
    (
        re.compile(rf"{_ALL}(?:由|来自|为|系|属于?|是)?(?:法人|[^，。；自]{{0,4}}组织)"),
        "新收/组织",
        "新收",
    ),
    (re.compile(rf"{_ALL}(?:由|来自|为|系|属于?|是)?(?:商业)?企业"), "新收/商业企业", "新收"),
    *(
        (
            re.compile(
                rf"(?<!结果){_ALL}(?:因|属于?|为|系|是)*{leaf.split('.')[1]}(?!结果|处理|组织)"
            ),
            leaf,
            group,
        )
        for group, leaves in GROUPS.items()
        for leaf in leaves
    ),
)
_REVIEW_ENDS = {
    "结果维持": r"维持",
    "结果纠正": r"纠正",
    "尚未审结": r"(?:尚未|未)审结|在审理",
    "其他结果": r"其他结果|结果均?为其他",
}


def _sole_category(case: Case, sentence: str) -> str:
    """办结4件，结果为予以公开: the one category named beside 办结 without a number of its own."""
    if "办结" not in sentence or re.search(r"情形|理由|原因", sentence):
        return ""
    named = _named(sentence, case.filing.year, "row") & set(CATEGORIES)
    if len(named) != 1:
        return ""
    (category,) = named
    counted = rf"{category}”?[^，。；\d]{{0,4}}\d|\d+件[^，。；]{{0,3}}{category}"
    return "" if re.search(counted, sentence) else category


def _equalities(case: Case, sentence: str) -> set[tuple[str, str]]:
    """Pairs of figures a sentence says to be equal: (part, whole)."""
    found = {(part, whole) for words, part, whole in _UNIVERSAL if words.search(sentence)}
    category = _sole_category(case, re.sub(r"（[^（）\d]*）", "", sentence))
    return found | ({(category, "办结")} if category else set())


def _tells_of_responses(case: Case, sentence: str) -> bool:
    """Whether a sentence is about what came in elsewhere (接听12345热线来电5次，全部办结), and about no application."""
    told = bool(case.filing.given[RESPONSES]) and _CAME_IN.search(sentence)
    return bool(told) and "申请" not in sentence


_CAME_IN = re.compile("来电|来访|来信|留言|诉求|工单|热线")


def universal(case: Case) -> Finding:
    """均、全部、只 must hold."""
    now = case.ledger.now
    for sentence in case.sentences("一", part=2):
        if re.search(_ASKED, sentence) or _tells_of_responses(case, sentence):
            continue
        for part, whole in sorted(_equalities(case, sentence)):
            if not now[part] or now[part] != now[whole]:
                yield f"不能说全部：{part}是{now[part]}，{whole}是{now[whole]}：{sentence}"


def implied(case: Case) -> set[str]:
    """Names of figures said without a number: 均予以公开, 行政复议1件，结果维持."""
    now = case.ledger.now
    said: set[str] = set()
    for sentence in case.sentences("一", part=2):
        said |= {part for part, whole in _equalities(case, sentence) if now[part] == now[whole]}
        said |= _implied_ends(case, sentence)
    return said


def _implied_ends(case: Case, sentence: str) -> set[str]:
    now = case.ledger.now
    kinds = {f.value for f in features(sentence, case.filing.year) if f.dimension == "t4"}
    kinds |= {"诉讼"} if kinds & {"直接起诉", "复议后起诉"} else set()
    return {
        f"{kind}/{outcome}"
        for kind in kinds
        for outcome, words in _REVIEW_ENDS.items()
        if re.search(words, sentence) and now[kind] and now[f"{kind}/{outcome}"] == now[kind]
    }


# What 未…… denies and the figure that must then be zero.
_NOT = r"(?:未|没有|无|不存在|尚未)"
_HAPPEN = r"(?:发生|产生|引发|出现|收到|接到|提起|涉及|有|因)"
_DENIALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"{_NOT}(?:新?收到|接到|新收|接收|受理)[^，。；]*申请", ("新收",)),
    (rf"{_NOT}[^，。；、收到]{{0,6}}(?:上年度?)?结转(?!下|至|到)", ("上年结转",)),
    (rf"{_NOT}[^，。；、\d]{{0,8}}(?:结转|转入)(?:至|到)?下一?年", ("结转下年度",)),
    (rf"{_NOT}{_HAPPEN}[^。；，]*(?<![未不]经)(?<!行政)(?:行政)?复议(?!后)", ("复议",)),
    (rf"{_NOT}{_HAPPEN}[^。；，]*行政诉讼", ("诉讼",)),
    (rf"{_NOT}(?:新)?(?:制发|制定|印发|出台)[^，。；]*规范性文件", ("规范性文件/制发",)),
    (rf"{_NOT}[^，。；]{{0,6}}废止", ("规范性文件/废止",)),
    (rf"{_NOT}(?:作出|实施|办理|产生)[^，。；]*行政许可", ("许可",)),
    (rf"{_NOT}(?:作出|实施|办理|产生)[^，。；]*行政处罚", ("处罚",)),
    (rf"{_NOT}(?:作出|实施|办理|产生|采取)[^，。；]*行政强制", ("强制",)),
    (rf"{_NOT}(?:收取|产生|发生|有)[^，。；]*行政事业性收费", ("收费",)),
    (rf"{_NOT}(?:向[^，。；]*)?(?:收取|收|产生|发生)[^，。；]*处理费", ("处理费",)),
    (rf"{_NOT}(?:组织|开展|举办)[^，。；]*培训", ("培训",)),
    (rf"{_NOT}召开[^，。；]*会", ("会议",)),
)


def denials(case: Case) -> Finding:
    for sentence in case.sentences("一", "五", "六"):
        for pattern, names in _DENIALS:
            if re.search(pattern, sentence):
                yield from _denied(case, names, sentence)


def _denied(case: Case, names: tuple[str, ...], sentence: str) -> Finding:
    for name in names:
        value = case.ledger.now.get(name)
        if value is None:
            yield f"没有提供{name}，不能说没有：{sentence}"
        elif value:
            yield f"{name}是{value}，不能说没有：{sentence}"


# ---------------------------------------------------------------- applications, reviews

_HANDLED = re.compile(
    r"办结|办理完毕|答复率|办结率|(?:按期|按时|如期)(?!发布|公开|更新)|期限内|及时(?:办理|答复|回复|处理)|件件有|典型案例"
    r"|答复(?:了|申请人)|(?:均|已|全部|依法|依规|妥善|规范)(?:予以|作出)?(?:答复|办理|处理(?!决定)|回复)"
    r"|满意|结转下|受理(?:了)?申请"
)
_ASKED = re.compile(r"互动|诉求|建议|关切|留言|来信")
"""Words of what people asked that is no application."""
_NONE_SAID = re.compile(
    r"(?:未|没有|无)(?:新)?(?:收到|接到|接收|收悉|新收)|(?:没有|未有|并?无)[^，。；]{0,24}(?:提出|提交|递交|申请)[^，。；]{0,8}申请|申请[^。；]{0,10}(?:均无|均没有|都没有)"
)
_PROCEDURE = re.compile(r"若|如有|一旦|凡|对收到的|收到申请后|应当|条例")


def no_applications(case: Case) -> Finding:
    if case.applications:
        return
    # What is answered through a channel may be wanted here; its name is taken out where it was found.
    wanted = any(one.part == "依申请公开" for one in case.filing.given[RESPONSES])
    for sentence in case.sentences("一", part=2):
        if re.search(_ASKED, sentence) or (wanted and BLANK in sentence):
            continue
        if (word := _HANDLED.search(sentence)) and not _is_denied(sentence, word.start()):
            yield f"没有申请，却说到“{word[0]}”：{sentence}"
    if not any(_NONE_SAID.search(s) for s in case.sentences("一", part=2)):
        yield "没有申请，应当说明未收到"


def _is_denied(sentence: str, at: int) -> bool:
    """结转下年度 after 没有, within the clause, is no claim."""
    clause = re.split(r"[，。；]", sentence[:at])[-1]
    clause = re.sub(r"无法提供|没有现成|无正当|未按|未经", "", clause)
    return bool(re.search(r"未|没有|无|不存在|不是|并非|不涉及", clause))


_NO_REVIEW = re.compile(
    r"(?:未|没有|无)[^，。；]{0,30}(?:复议|诉讼)|(?:复议|诉讼)[^。；]{0,20}(?:未|没有|均?无)(?:发生|产生|出现|收到|。|，|；)"
)


def reviews(case: Case) -> Finding:
    """0: 未发生 is said of 复议 and 诉讼."""
    said = [s for s in case.sentences("一") if _NO_REVIEW.search(s)]
    for name in ("复议", "诉讼"):
        if not case.ledger.now[name] and not any(name in s for s in said):
            yield f"{name}为零，应当说明未发生"


def bare_receipt(case: Case) -> Finding:
    """收到N件 alone is read either way where something was carried over from last year."""
    if not case.ledger.now["上年结转"]:
        return
    for sentence in case.sentences("一"):
        if re.search(
            r"(?<!新)收到[^，。；]{0,14}申请[^，。；]{0,3}\d+件", sentence
        ) and not re.search(r"结转|新收|本年", sentence):
            yield f"收到……件：应说明是新收还是含上年结转：{sentence}"


_REASON = re.compile(r"不予公开|无法提供|不予处理|其他处理|理由|原因|情形|事由")


def reasons(case: Case) -> Finding:
    """A reason or a kind of applicant named where the table has none."""
    leaves = {leaf.split(".")[1]: leaf for names in GROUPS.values() for leaf in names}
    for sentence in case.sentences("一", part=2):
        if not _REASON.search(sentence):
            continue
        for name in _named(sentence, case.filing.year, "leaf"):
            if not case.ledger.now[leaves[name]]:
                yield f"表三没有“{name}”：{sentence}"


_ANYONE = re.compile(r"公民、法人(?:或者?|和)其他组织")


def applicants(case: Case) -> Finding:
    for sentence in case.sentences("一", part=2):
        if (
            not re.search(r"申请人(?:为|是|包括|以|均)|提出的|来自|为主", sentence)
            or not case.applications
        ):
            continue
        for column in _named(_ANYONE.sub("", sentence), case.filing.year, "column"):
            if column != "组织" and not case.ledger.now[f"收到/{column}"]:
                yield f"没有来自{column}的申请：{sentence}"
        for main in re.findall(rf"以({'|'.join(COLUMNS)})[^，。；]{{0,4}}为主", sentence):
            if case.ledger.now[f"收到/{main}"] * 2 <= case.applications:
                yield f"来自{main}的不到一半：{sentence}"


_UNHAPPENED = re.compile(r"未(?:发生|产生|引发|出现|收到)|没有(?:发生|产生|出现)|均无")


def _named(sentence: str, year: int, dimension: str) -> set[str]:
    """Values of a dimension that the sentence names and does not deny."""
    found = features(sentence, year)
    return {
        f.value for f in found if f.dimension == dimension and not _is_denied(sentence, f.start)
    }


def review_ends(case: Case) -> Finding:
    """A way to court or an outcome named where table 4 has none."""
    now = case.ledger.now
    for sentence in case.sentences("一"):
        kinds = _named(sentence, case.filing.year, "t4")
        if not kinds or _UNHAPPENED.search(sentence):
            continue
        for kind in kinds & {"直接起诉", "复议后起诉"}:
            if not now[kind]:
                yield f"表四没有“{kind}”：{sentence}"
        for outcome in _named(sentence, case.filing.year, "outcome"):
            if not any(now[f"{kind}/{outcome}"] for kind in kinds):
                yield f"表四没有“{outcome}”：{sentence}"


# ---------------------------------------------------------------- claims no one gave

Holds = Callable[[Case], bool]


def _fact(name: str) -> Holds:
    return lambda case: bool(case.filing.given[field_named(name)])


def _medium(word: str) -> Holds:
    """An account of this type or a channel of this name was given."""

    def given(case: Case) -> bool:
        facts = case.filing.given
        names = [c.name for c in facts[CHANNELS]] + [a.type for a in facts[ACCOUNTS]]
        return any(word in name for name in (*names, *(a.name for a in facts[ACCOUNTS])))

    return given


def _media(case: Case) -> bool:
    facts = case.filing.given
    return bool(facts[ACCOUNTS]) or any("网站" not in c.name for c in facts[CHANNELS])


def _any(*names: str) -> Holds:
    """One of these is given and no plain zero."""
    facts = [field_named(name) for name in names]

    def given(case: Case) -> bool:
        return any(_tells(case.filing.given[fact]) for fact in facts)

    return given


def _tells(value: object) -> bool:
    """Whether a value says that something was done: a count of 0 does not."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return any(map(_tells, value))
    if hasattr(value, "_fields"):
        numbers = [part for part in value if isinstance(part, Count)]
        return not numbers or any(number.value for number in numbers)
    return bool(value)


def _reply_on_time(case: Case) -> bool:
    given = case.filing.given
    return given[ALL_ON_TIME] is not None or bool(given[ANSWERED_IN_TIME])


def _never(_case: Case) -> bool:
    return False


@dataclass(frozen=True)
class Claim:
    """Words that claim something, when the claim holds, and where they are harmless."""

    what: str
    words: re.Pattern[str]
    holds: Holds = _never
    harmless: re.Pattern[str] | None = None


def _claim(what: str, words: str, holds: Holds = _never, harmless: str = "") -> Claim:
    return Claim(what, re.compile(words), holds, re.compile(harmless) if harmless else None)


ON_TIME = (
    r"(?:按期|按时|如期)(?!发布|公开|更新)|期限内|时限内|及时(?:答复|回复|办理)|限时|逾期才?答复|超期|未逾期"
    r"|超(?:过|出)[^，。]{0,10}(?:期限|时限)|(?:规定|法定)的?(?:期限|时限)|符合[^，。]{0,12}(?:期限|时限)"
)
_WISHED = r"应当|希望|要求|提倡|主张|[询问]的[要须]"
_LAW = r"条例|第[一二三四五六七八九十]+条|规定"
_CLAIMS: tuple[Claim, ...] = (
    _claim("培训", r"培训|轮训|业务学习|集中学习|以会代训", _any("trainings")),
    _claim(
        "会议",
        r"会议|例会|专题会|会上(?!网|报)|议程|研究部署|专题研究|听取[^，。]{0,6}汇报",
        _any("meetings"),
    ),
    _claim(
        "查阅点",
        r"查阅(?:点|场所|室|区|窗口|处)",
        _any("reading_points", "venues"),
        r"准许|许可|允许|可以|按需|视需",
    ),
    _claim("微信公众号", r"公众号|微信", _medium("微信")),
    _claim("微博", r"微博", _medium("微博")),
    _claim("抖音", r"抖音|短视频", _medium("抖音")),
    _claim("视频号", r"视频号", _medium("视频号")),
    _claim("政务新媒体", r"新媒体", _media, _LAW),
    _claim("解读", r"解读", _any("explanations")),
    _claim("考核", r"考核|考评|绩效", _fact("appraisal"), _LAW),
    _claim("社会评议", r"评议", _fact("public_review"), _LAW),
    _claim("责任追究", r"追究|追责|问责", _fact("accountability"), _LAW),
    _claim(
        "按期答复",
        ON_TIME,
        _reply_on_time,
        r"应当|必须|须|要求|未公开的信息",
    ),
    _claim("满意", r"满意|好评|点赞|认可", _any("proposals")),
    _claim("开放日", r"开放(?:日|月|周)"),
    _claim(
        "网站功能",
        r"(?:在线|网上|线上)(?:申请|受理|提交|咨询|问答|留言|办理)|智能(?:问答|检索|客服)|无障碍|适老(?:版|化(?!改造))|一键"
        r"|检索功能|站内搜索|改版|升级|(?:访问|浏览|点击|阅读)量|粉丝|关注人数",
    ),
    _claim(
        "专栏",
        r"(?:开设|设立|设置|增设|新设|建成)[^，。；]{0,12}(?:专栏|专区|栏目|专题|窗口)|专栏|专区",
        _any("site", "venues"),
    ),
    _claim(
        "机构人员",
        r"领导小组|专班|联席会议|专人|专职|专岗|[AaＡ]/?[BbＢ]岗|配备|配强|分管领导|主要(?:领导|负责人)",
        _any("office", "deputy", "staff", "review_steps"),
    ),
    _claim(
        "机制已建立",
        r"(?:建立|健全|完善|制定|印发|出台|修订|形成|落实|建成)了[^，。；]*(?:机制|制度|体系|办法|方案|清单|台账|流程)"
        r"|(?:机制|制度|体系|台账)(?:已|均已|全面)?(?:建立|健全|完善|形成|建成)|已(?:建立|健全|制定|形成|建成)",
    ),
    _claim("台账", r"台账|工作手册"),
    _claim("三审三校", r"三审三校|三级审核|AB角"),
    _claim(
        "检查",
        r"(?:开展|组织|进行)了?[^，。；]{0,10}(?:自查|抽查|督查|巡查|检查|排查|督导|检测|评估)|通报|回头看",
        _any("inspections"),
        harmless=_LAW,
    ),
    _claim(
        "活动",
        r"座谈|问卷|听证|走访|调研|入户|宣传(?:活动|周|月|日)|发放|张贴|现场咨询|征求意见(?!公告|稿|情况|结果|期限)",
        _any("events", "decisions"),
        harmless=_WISHED,
    ),
    _claim(
        "咨询服务",
        r"来电|来访|来信|热线|接待群众|解答[^，。]{0,6}咨询",
        _any("responses"),
        harmless=_WISHED,
    ),
    _claim(
        "成效",
        r"显著|明显(?!超过合理范围)|大幅|极大|有力(?:提升|保障|推动)|全覆盖|荣获|表彰|稳步(?:提升|增长)|持续(?:提升|增长)",
    ),
    _claim("考核", r"获评", _fact("appraisal")),
    _claim("地方性重点", r"百县千镇万村|百千万工程|共同富裕|铸牢中华民族共同体意识"),
)
_PENDING = re.compile(r"【待填[^】]*】")
_FORMULAS = re.compile(r"全会精神|工作考核、社会评议和责任追究")


# Where a keyword is spoken of, these are names of what was published (发放金额, 检查通报), no deeds.
_CONTENTS = frozenset(
    wordlists.listed("社会评议 咨询服务 活动 检查 机构人员 台账 会议 考核 责任追究 按期答复 培训")
)
_RESULTS = frozenset({"考核", "社会评议", "责任追究"})


_DEED = re.compile(r"(?:组织|开展|举办|召开|进行|实施|参加)了?[^，。、]{0,8}$")


def unsupported(case: Case) -> Finding:
    for passage in prose(case.masked, "一", "六"):
        for sentence in sentences(passage.text):
            if case.flagged(sentence):
                continue
            on_theme = passage.part == 1 and BLANK in sentence
            yield from _unsupported(case, sentence, _CONTENTS if on_theme else frozenset())


def _unsupported(case: Case, sentence: str, contents: frozenset[str]) -> Finding:
    keywords = "、".join(case.filing.keywords)
    text = _FORMULAS.sub("", _PENDING.sub("", sentence))
    pending = text != sentence
    for claim in _CLAIMS:
        word = claim.words.search(text)
        if word is None or claim.holds(case):
            continue
        if claim.what in contents and not _DEED.search(text[: word.start()]):
            continue
        if claim.words.search(keywords) or (pending and claim.what in _RESULTS):
            continue
        if not (claim.harmless and claim.harmless.search(text)):
            yield f"没有依据的说法（{claim.what}“{word[0]}”）：{sentence}"


_DONE_IN_FIVE = re.compile(
    r"(?:组织|开展|召开|举办|建立|印发|制定)了|已(?:组织|开展|召开|建立|印发|完成)(?!的)"
)


def done_in_five(case: Case) -> Finding:
    for sentence in case.sentences("五"):
        if word := _DONE_IN_FIVE.search(sentence.replace("已完成和正在", "")):
            yield f"五里说已做的事没有依据（{word[0]}）：{sentence}"


_COMMON_THEMES = frozenset(
    wordlists.listed("低保 养老 教育 民生实事 民生保障 基层治理 重点工程 重大项目")
)


_STATUTORY = frozenset({"财政预决算", "社会救助", "医疗卫生"})


def foreign_themes(case: Case) -> Finding:
    """A theme of the year that the office did not give."""
    for sentence in case.sentences("一"):
        for theme in () if case.flagged(sentence) else wordlists.THEMES:
            legal = theme in _STATUTORY and re.search(_LAW, sentence)
            legal = legal or (theme == "重大行政决策" and _any("decisions")(case))
            if theme in sentence and theme not in _COMMON_THEMES and not legal:
                yield f"没有给出的重点工作“{theme}”：{sentence}"


_PLACE = re.compile(r"[\u4e00-\u9fff]{2,8}(?:中心|大厅|馆|(?<!网)站|档案室|窗口)")


_LEGAL_PLACES = re.compile(r"第二十五条(?:所|写明|列举|列出|列明|提到|规定|明确)|等(?:场所|地)")


def places(case: Case) -> Finding:
    """A place to read files that is none of those given."""
    for sentence in case.sentences("一", part=4):
        if "查阅" not in sentence or _LEGAL_PLACES.search(sentence):
            continue
        if place := _PLACE.search(sentence):
            yield f"没有给出的查阅点“{place[0]}”：{sentence}"


_OLD_PROBLEM = re.compile(
    r"(?<![较比与同])(?:上|去)一?年(?!结转|新收)[^。]{0,40}(?:问题|不足|整改|改进|[一两]条|[一两]项)"
)


def last_year_in_five(case: Case) -> Finding:
    """What became of last year's problems only where the office says so; none copied."""
    given, last = case.filing.given, case.filing.last
    old = last.problems if last else ()
    if not given[REMEDIES]:
        for sentence in case.sentences("五"):
            if _OLD_PROBLEM.search(sentence):
                yield f"没有给出上年的问题：{sentence}"
    own = [problem.problem for problem in given[PROBLEMS]]
    for sentence in re.split(r"[。\n]", "\n".join(p.text for p in prose(case.draft, "五"))):
        for problem in old:
            if (
                problem in sentence
                and problem not in own
                and not re.search(r"上年|去年|上一年", sentence)
            ):
                yield f"照抄上年的问题：{sentence}"


_QUOTED = re.compile(r"“([^”]+)”")
_QUOTABLE = frozenset({"三安全一稳定", "三公", "其他结果", *CATEGORIES})


def quoted_names(case: Case) -> Finding:
    facts = case.filing.given
    results = (facts[APPRAISAL], facts[PUBLIC_REVIEW], facts[ACCOUNTABILITY])
    own = (*case.own_words, *results, *material.own_texts(case.filing))
    given = "｜".join((*own, *(c.name for c in case.filing.given[CHANNELS])))
    for passage in prose(case.draft, "一", "六"):
        for name in _QUOTED.findall(passage.text):
            if name not in given and name not in _QUOTABLE | practices.quoted():
                yield f"引号里的名称“{name}”没有给出"


# ---------------------------------------------------------------- whose report, which year

_PLACES = ("镇", "乡", "街道", "苏木", "县", "市", "区", "旗")
_SELF = re.compile(
    r"我们|(?:我|本)(?:镇|乡|街道|苏木|县|市|区(?!域)|旗|局|委|办|单位|厅|院|省|机关(?!不掌握|未掌握))"
)
_WHOLE = re.compile(r"全(镇|乡(?!村)|街道|苏木|县|市(?!场)|区(?!域)|旗|省|自治区|盟)")


def _county_letter(case: Case) -> str:
    """县, 市, 区 or 旗: the level a sub-county body belongs to, "" where it is not known."""
    body = case.filing.body
    if body.parent:
        return body.parent[-1]
    if body.kind == "部门":
        found = re.match(r".*?[县市区旗](?=.*(?:局|委员会|办公室))", body.name)
        return found[0][-1] if found else ""
    return ""


def self_reference(case: Case) -> Finding:
    own = case.filing.body.self_name
    found = {word for s in case.sentences("前言", "一", "五", "六") for word in _SELF.findall(s)}
    yield from (f"自称“{word}”，应为“{own}”" for word in sorted(found - {own}))


def whole_area(case: Case) -> Finding:
    body = case.filing.body
    allowed = {body.kind} | ({_county_letter(case)} if body.kind == "部门" else set())
    for sentence in case.sentences("前言", "一", "五", "六"):
        for word in _WHOLE.findall(sentence):
            if word not in allowed:
                yield f"别的机关的层级“全{word}”：{sentence}"


# Words of one kind of body, and the kinds that may use them.
_COUNTIES = "县市区旗"
_KIND_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"镇村两级|(?<![乡各])镇党委|(?<![乡各])镇政府", ("镇",)),
    (r"乡村两级|(?<!各)乡党委|(?<!各)乡政府", ("乡",)),
    (r"嘎查", ("苏木", "旗")),
    (r"各村|村级|村务|行政村|驻村|入村|进村|村(?:民)?委会", ("镇", "乡", *_COUNTIES)),
    (r"社区", ("镇", "乡", "街道", *_COUNTIES)),
    (r"各?[科股]室|直属单位|党组", ("部门",)),
    (r"(?<!各)街道(?:党工委|办事处)|党工委", ("街道",)),
    (r"各乡镇|乡镇（街道）|各镇街|各街道", tuple(_COUNTIES)),
    *((rf"{c}委(?!员会|书记)|{c}直", (c,)) for c in "县旗"),
    *((rf"(?<![城地社]){c}委(?!员会|书记)|{c}直(?!接)", (c,)) for c in "市区"),
)
_COUNTY_ORGAN = re.compile(r"(?<![地城社园辖专景小片库灾牧林山治])([县市区旗])(?:级)?(?:人民)?政府")


def kind_words(case: Case) -> Finding:
    kind = case.filing.body.kind
    for sentence in case.sentences("前言", "一", "五", "六"):
        for words, kinds in _KIND_WORDS:
            if kind not in kinds and (found := re.search(words, sentence)):
                yield f"{kind}的报告里说“{found[0]}”：{sentence}"
        for letter in _COUNTY_ORGAN.findall(sentence):
            if letter != kind and letter != _county_letter(case):
                yield f"上级不是{letter}：{sentence}"


_YEAR = re.compile(r"(20\d\d)(?:年|—|-)")
_DOCUMENT = re.compile(r"〔\d{4}〕\d+号")
_COMPARING = re.compile(r"较|比|同|增|减|持平|由|上年")


def years(case: Case) -> Finding:
    year = case.filing.year
    for passage in prose(case.masked, "前言", "一", "五", "六"):
        for sentence in sentences(_DOCUMENT.sub("", passage.text)):
            for found in map(int, _YEAR.findall(sentence)):
                last = found == year - 1 and _COMPARING.search(sentence)
                carried = found == year + 1 and re.search(rf"结转|转入{found}", sentence)
                last = last or (found == year - 1 and "结转" in sentence)
                if found != year and not last and not carried:
                    yield f"出现别的年份{found}：{sentence}"


_POLITICAL = re.compile(r"党的?(?:十九|二十)[^，。；]{0,20}精神")
_FORMULA_OF = {
    2019: "党的十九大和十九届二中、三中、四中全会精神",
    2020: "党的十九大和十九届二中、三中、四中、五中全会精神",
    2021: "党的十九大和十九届历次全会精神",
    2022: "党的二十大精神",
    2023: "党的二十大和二十届二中全会精神",
    2024: "党的二十大和二十届二中、三中全会精神",
    2025: "党的二十大和二十届历次全会精神",
}


def political_formula(case: Case) -> Finding:
    for sentence in case.sentences("前言", "一"):
        for found in _POLITICAL.findall(sentence):
            if found != _FORMULA_OF.get(case.filing.year):
                yield f"不是本年度的提法“{found}”：{sentence}"


_TITLES = re.compile(r"《([^》]+)》")
_KNOWN_TITLES = frozenset(
    {
        "中华人民共和国政府信息公开条例",
        "政府信息公开条例",
        "条例",
        "政府信息公开信息处理费管理办法",
        "中华人民共和国政府信息公开工作年度报告格式",
        "政府信息公开工作年度报告格式",
    }
)
_NUMBERED = re.compile(r"[\u4e00-\u9fff]*〔\d{4}〕\d+号|第\d+号")
_KNOWN_NUMBERS = ("国办公开办函〔2021〕30号", "国办函〔2020〕109号", "第711号")


def citations(case: Case) -> Finding:
    papers = {press.media for press in case.filing.given[PRESS]}
    for passage in prose(case.draft, "前言", "一", "五", "六"):
        yield from (
            f"没有见过的文件《{t}》"
            for t in _TITLES.findall(passage.text)
            if t not in _KNOWN_TITLES and t not in papers
        )
        for number in _NUMBERED.findall(passage.text):
            if not number.endswith(_KNOWN_NUMBERS):
                yield f"过时或不明的文号{number}"


_BOASTS = re.compile(
    r"零(?:差错|失误|投诉|延误|遗漏)|圆满|满意率|率[^，。；]{0,6}(?:100%|百分之百)|(?:100%|百分之百)(?:办结|答复|满意|覆盖)|一流|无死角|件件有|有口皆碑|最大限度|巨大"
)
_NOBODY = re.compile(r"多数部门|部分(?:地区|部门|单位|乡镇)|各地各部门")
_VAGUE = re.compile(
    r"过半(?![个年月])|半数以上|[一二三四五六七八九]成(?:以上|多)?(?:[，。；的]|为)"
)


def boasts(case: Case) -> Finding:
    for sentence in case.sentences("前言", "一", "五", "六"):
        is_given = any(record.satisfied for record in case.filing.given[PROPOSALS])
        told = is_given and re.search("提案|代表(?:提出的)?建议", sentence)
        said = re.sub(r"(?<=满意)率", "", sentence) if told else sentence
        for what, words in (("夸口", _BOASTS), ("说的是谁不清楚", _NOBODY), ("比例模糊", _VAGUE)):
            if found := words.search(said):
                yield f"{what}“{found[0]}”：{sentence}"


_PROMISE = re.compile(r"下一步|明年|今后|将(?:继续|进一步|持续|不断|加大|着力|努力)|来年|拟于")


def promises(case: Case) -> Finding:
    for sentence in case.sentences("一"):
        if found := _PROMISE.search(sentence):
            yield f"一里写打算（{found[0]}）：{sentence}"


RULES = (
    numbers,
    working_days,
    universal,
    denials,
    no_applications,
    reviews,
    bare_receipt,
    reasons,
    applicants,
    review_ends,
    unsupported,
    done_in_five,
    foreign_themes,
    quoted_names,
    places,
    last_year_in_five,
    self_reference,
    whole_area,
    kind_words,
    years,
    political_formula,
    citations,
    boasts,
    promises,
)
