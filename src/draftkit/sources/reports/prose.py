"""Facts that the prose states plainly.  What is not plain is not read; a number that could mean two things is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple, TypeVar

from draftkit import form
from draftkit.diagnostics import Place
from draftkit.model import Account, Count, GivenFacts, Number, OwnProblem, Preface
from draftkit.sources.intake.texts import LONGEST, one_line
from draftkit.sources.numerals import YUAN_UNITS, Refusal, read_amount, read_rough_count
from draftkit.sources.reports.problems import problems_of
from draftkit.sources.reports.published import LEAD, PublishedReport

T = TypeVar("T")
_UNITS = "条|项|件|篇|份|次|则"
_N = r"(近|约|超过|超|逾)?(\d[\d,]*(?:\.\d+)?万?)(余|多)?"
_COMPARISON = re.compile(
    r"[，,；;]?(?:比|较|同)?(?:上一?年度?|去年|前年|往年|同期)|同比|环比|[，,]?(?:增长|增加|减少|下降)了?\d"
)
_FORWARD = re.compile(r"下一步|计划|拟于|将(?:组织|开展|举办|召开)")
_DIGIT_BLANKS = re.compile(r"\s+")


class Said(NamedTuple):
    """A sentence without blanks, with where it stands; ``section`` is its section's number."""

    text: str
    section: int
    place: Place

    @property
    def own(self) -> str:
        """The part before any comparison with another year."""
        found = _COMPARISON.search(self.text)
        return self.text[: found.start()] if found else self.text


@dataclass(slots=True)
class Facts:
    """What was read, and where."""

    given: GivenFacts
    preface: Preface | None
    places: dict[str, Place] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def facts_of(report: PublishedReport, cells: Mapping[str, Number]) -> Facts:
    """All facts of :class:`GivenFacts` that the report's prose states."""
    said = list(_sentences(report))
    first = [s for s in said if s.section in {LEAD, 1, 2}]
    places: dict[str, Place] = {}
    pairs = problems_of(report)
    if pairs:
        section = report.section(5)
        if section is not None and section.paragraphs:
            places["事实.存在问题"] = report.place(section, section.paragraphs[0])
    reader = _Reader(places)
    given = GivenFacts(
        total=reader.one("主动公开总数", first, _total),
        channels=reader.some("公开渠道", first, _channels),
        accounts=reader.some("政务新媒体", first, _accounts),
        reading_points=reader.some("信息查阅点", first, _reading_points),
        trainings=reader.one("培训次数", first, _trainings),
        meetings=reader.one("会议次数", first, _meetings),
        explanations=reader.one("政策解读", first, _explanations),
        all_on_time=reader.one("全部按期答复", first, _on_time) if _has_requests(cells) else None,
        fee=reader.one("信息处理费", said, _fee),
        appraisal=reader.one("考核", first, _appraisal) or "",
        public_review=reader.one("社会评议", first, _public_review) or "",
        accountability=reader.one("责任追究", first, _accountability) or "",
        problems=tuple(OwnProblem(*pair) for pair in pairs),
    )
    return Facts(given, _preface(report), places, reader.notes)


def _sentences(report: PublishedReport) -> Iterator[Said]:
    for section, paragraph in report.paragraphs():
        for sentence in paragraph.sentences:
            plain = _DIGIT_BLANKS.sub("", sentence.text).translate(_FULL_WIDTH)
            if "【" not in plain:
                yield Said(plain, section.number, report.place(section, paragraph, sentence))


_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


def _has_requests(cells: Mapping[str, Number]) -> bool:
    keys = [
        form.cell_key(row, column)
        for row in (form.T3_NEW, form.T3_CARRIED_IN)
        for column in form.T3_COLUMNS
    ]
    return any(cells.get(key, 0) for key in keys)


class _Reader:
    """Asks every sentence for one fact; several different answers are none."""

    def __init__(self, places: dict[str, Place]) -> None:
        self.places = places
        self.notes: list[str] = []

    def one(self, name: str, said: list[Said], ask: Callable[[Said], T | None]) -> T | None:
        found: dict[object, tuple[T, Place]] = {}
        for sentence in said:
            answer = ask(sentence)
            if answer is not None:
                found.setdefault(_same(answer), (answer, sentence.place))
        if len(found) > 1:
            shown = "、".join(_shown(answer) for answer, _ in found.values())
            self.notes.append(f"“{name}”在文字中有不同说法（{shown}），没有读取")
            return None
        for answer, place in found.values():
            self.places[f"事实.{name}"] = place
            return answer
        return None

    def some(
        self, name: str, said: list[Said], ask: Callable[[Said], tuple[T, ...]]
    ) -> tuple[T, ...]:
        found: list[T] = []
        for sentence in said:
            answers = ask(sentence)
            if answers:
                self.places.setdefault(f"事实.{name}", sentence.place)
            found += answers
        return tuple(dict.fromkeys(found))


def _same(answer: object) -> object:
    return answer.text if isinstance(answer, Count) else answer


def _shown(answer: object) -> str:
    return str(_same(answer))


# ---------------------------------------------------------------- totals and channels

_SITES = "政府门户网站|门户网站|政府网站|官方网站"
_CHANNELS = {
    **dict.fromkeys(_SITES.split("|"), "政府门户网站"),
    "微信公众号": "微信公众号",
    "微信公众平台": "微信公众号",
    "公众号": "微信公众号",
    "政务微博": "政务微博",
    "微博": "微博",
    "视频号": "视频号",
    "抖音号": "抖音号",
    "今日头条号": "今日头条号",
    "客户端": "客户端",
    "村级公开栏": "村级公开栏",
    "政务公开栏": "政务公开栏",
    "公开栏": "政务公开栏",
    "新闻媒体": "新闻媒体",
    "信息查阅点": "信息查阅点",
    "政务服务大厅": "政务服务大厅",
}
_CHANNEL = "|".join(sorted(_CHANNELS, key=len, reverse=True))
_CHANNEL_COUNT = re.compile(
    rf"({_CHANNEL})(?:平台|专栏|上|等)?(?:为|有|计|共|累计|全年|本年)*(?:主动)?(?:发布|公开|推送|刊登|公布|更新|刊发|上传)?(?:了)?"
    rf"(?:各类|各项|政府|政务|公开|工作|有关)*(?:信息)?(?:共计|共|累计|为|计|达)?(\d+)(?:{_UNITS})(?!以上|左右)"
)
_FILLERS = (
    r"(?:(?:\d{4}年度?|本年度?|全年|年内|年度|共计|共|总计|累计|合计|计|为|是|达到?|约?有)[，,]?)*"
)
_INFORMATION = r"(?:各类|各项|有关|相关)*(?:政府|政务)?信息"
_PROACTIVE = re.compile(
    rf"主动公开(?:的)?{_INFORMATION}(?:的)?(?:数量|总数|总量|条数)?[，,]?(?:我[\u4e00-\u9fff]{{1,3}}?)?{_FILLERS}{_N}(?:{_UNITS})"
)
_PUBLISHED = re.compile(
    rf"(?:累计|共计|总计|共|全年|年内|本年度?|\d{{4}}年度?)([^。；;\d]{{0,60}}?)(?:公开|发布|公布)了?(?:各类|各项|各种)?(?:政府|政务|公开|有效)*信息(?:共计|共|总计|累计|达)?{_N}(?:{_UNITS})"
)
_COUNTED = re.compile(rf"主动公开(?:了)?(?:共计|共|累计)?{_N}(?:{_UNITS})(?:各类)?政府信息")
_BY_US = re.compile(
    rf"{_N}(?:{_UNITS}){_INFORMATION}由我[\u4e00-\u9fff]{{1,3}}(?:依法)?主动(?:向社会|对外)?公开"
)
_NARROW = re.compile(r"目录|指南|解读|申请|规范性文件|预算|决算|其中|领域|类")


def _total(said: Said) -> Count | None:
    if said.section == LEAD:
        return None
    text = said.own
    for pattern in (_PROACTIVE, _COUNTED, _BY_US):
        if match := pattern.search(text):
            if re.search(r"其中[^。]*$", text[: match.start()]) or _one_channel(
                text[: match.start()]
            ):
                return None
            return _rough(*match.groups()[-3:])
    match = _PUBLISHED.search(text)
    if match is None or _NARROW.search(match[1].replace("领域，", "")) or _one_channel(match[1]):
        return None
    before = text[: match.start()]
    if "其中" in before or re.search(rf"(?:{_CHANNEL})[^，、]*$", before):
        return None
    return _rough(*match.groups()[-3:])


def _one_channel(before: str) -> bool:
    """Whether what stands before a number limits it to one channel: 通过门户网站发布信息412条."""
    where = re.split(r"[，。；]", before)[-1]
    names = re.findall(_CHANNEL, where)
    return len(names) == 1 and "等" not in where and "、" not in where


def _rough(before: str | None, number: str, after: str | None) -> Count | None:
    found = read_rough_count(f"{before or ''}{number}{after or ''}")
    return None if isinstance(found, Refusal) else found


def _channels(said: Said) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for match in _CHANNEL_COUNT.finditer(said.own):
        name, number = _CHANNELS[match[1]], int(match[2])
        if found.setdefault(name, number) != number:
            return ()
    return tuple(found.items())


# ---------------------------------------------------------------- accounts and places

_TYPES = {
    "微信公众号": "微信公众号",
    "微信公众平台": "微信公众号",
    "公众号": "微信公众号",
    "微信": "微信公众号",
    "政务微博": "政务微博",
    "新浪微博": "微博",
    "微博": "微博",
    "微信视频号": "视频号",
    "视频号": "视频号",
    "抖音号": "抖音号",
    "抖音": "抖音号",
    "今日头条号": "今日头条号",
    "头条号": "今日头条号",
    "客户端": "客户端",
}
_TYPE = "|".join(sorted(_TYPES, key=len, reverse=True))
_ACCOUNT = re.compile(
    rf"[“\"]([^“”\"，。；、]{{2,20}})[”\"](?:官方|政务(?!微博)|政府|等)*({_TYPE})"
)
_ACCOUNT_AFTER = re.compile(rf"({_TYPE})(?:平台|账号)?[“\"]([^“”\"，。；、]{{2,20}})[”\"]")


def _accounts(said: Said) -> tuple[Account, ...]:
    found = [Account(match[1], _TYPES[match[2]]) for match in _ACCOUNT.finditer(said.text)]
    if not found:
        found = [
            Account(match[2], _TYPES[match[1]]) for match in _ACCOUNT_AFTER.finditer(said.text)
        ]
    return tuple(found)


_POINT = r"(?:政府|政务|公开)*信息(?:公开)?查阅(?:点|场所|室|专区|中心|窗口)"
_POINTS = (
    re.compile(
        rf"在([^，。；在]{{2,60}}?)(?:均|都|分别|各)?(?:设立|设置|建立|建成|设有|开设|设)(?:有|了)?(?:标准化的?|规范的?|\d+个|专门的?)*{_POINT}"
    ),
    re.compile(rf"(?:选定|确定|指定)([^，。；]{{2,60}}?)(?:作为|为|设为|列为){_POINT}"),
)
_NOT_A_POINT = re.compile(r"[“”：:]|信息|公开|方便|群众|网站|要求|按")
_LONGEST_POINT = 20


def _reading_points(said: Said) -> tuple[str, ...]:
    if said.section != 1 or _FORWARD.search(said.text):
        return ()
    for pattern in _POINTS:
        if match := pattern.search(said.text):
            names = [name for name in re.split(r"[、及和与]|以及", match[1]) if name]
            bad = any(_NOT_A_POINT.search(name) or len(name) > _LONGEST_POINT for name in names)
            return () if bad else tuple(name.removesuffix("等") for name in names)
    return ()


# ---------------------------------------------------------------- counts of work

_SMALL = {mark: number for number, mark in enumerate("零一二三四五六七八九十")} | {"两": 2}
_TIMES = r"(\d{1,3}|[一二两三四五六七八九十])(?:余)?(?:场次|次|期|场)"
_TRAINING = (
    re.compile(rf"培训(?:班|会|活动)?(?:共|共计|累计)?{_TIMES}"),
    re.compile(rf"(?:组织|开展|举办|参加)(?:了)?{_TIMES}[^，。；\d]{{0,16}}培训"),
)
_MEETING = (
    re.compile(
        rf"(?:召开|举行|组织)[^，。；\d]{{0,16}}(?:会议|专题会|推进会|调度会|部署会|例会|工作会)(?:共|共计|累计)?{_TIMES}"
    ),
    re.compile(
        rf"(?:召开|举行)(?:了)?{_TIMES}[^，。；\d]{{0,16}}(?:会议|专题会|推进会|部署会|工作会)"
    ),
    re.compile(rf"专题研究[^，。；\d]{{0,16}}?{_TIMES}"),
)
_EXPLANATION = re.compile(
    r"(?:政策)?解读(?:材料|信息|文件|稿件|文章|产品)?(?:共计|共|累计)?(\d{1,4})(?:篇|条|件|项|个|份|次|期)"
)


def _times(said: Said, patterns: tuple[re.Pattern[str], ...]) -> int | None:
    if said.section != 1 or _FORWARD.search(said.text):
        return None
    for pattern in patterns:
        if match := pattern.search(said.own):
            if "余" in match[0] or "多" in match[0]:
                return None
            return int(match[1]) if match[1].isdigit() else _SMALL[match[1]]
    return None


def _trainings(said: Said) -> int | None:
    return _times(said, _TRAINING)


def _meetings(said: Said) -> int | None:
    return _times(said, _MEETING)


def _explanations(said: Said) -> int | None:
    match = _EXPLANATION.search(said.own) if said.section == 1 else None
    return int(match[1]) if match else None


# ---------------------------------------------------------------- answers, fee, judgements

_ON_TIME = re.compile(
    r"(?:均|都|全部|所有|件件)[^。；]{0,20}(?:法定|规定)?(?:期限|时限|时间)内[^。；]{0,8}(?:答复|办结|办理|回复)|(?:按期|按时|及时)(?:答复|办结)率[^。；]{0,6}100%"
)
_BOOK = re.compile(r"《[^》]*》")
_FEE_WORD = "(?:政府)?信息(?:公开)?处理费"
_NO_FEE = re.compile(
    rf"(?:未|没有|并未|不存在|无)(?:发生|产生|收取|收到|涉及|任何|过|向申请人|依申请|政府|公开|相关|有关)*{_FEE_WORD}|"
    rf"{_FEE_WORD}[^。；，\d]{{0,12}}(?:未收取|没有收取|未发生|未产生|为零|为0元?(?!\.)|0元)"
)
_FEE = re.compile(
    rf"(?:收取|收到|收缴|共收)[^。；，\d]{{0,10}}{_FEE_WORD}[^。；，\d]{{0,8}}(\d[\d,]*(?:\.\d+)?)(万?元)"
)
_FEE_BEFORE = re.compile(rf"{_FEE_WORD}[^。；，\d]{{0,10}}(\d[\d,]*(?:\.\d+)?)(万?元)")


def _on_time(said: Said) -> bool | None:
    if said.section != 1 or "申请" not in said.text or "不" in said.text:
        return None
    return True if _ON_TIME.search(said.text) else None


def _fee(said: Said) -> Decimal | None:
    text = _BOOK.sub("", said.own)
    if _NO_FEE.search(text):
        return Decimal(0)
    match = _FEE.search(text) or _FEE_BEFORE.search(text)
    if match is None:
        return None
    amount = read_amount(match[1], YUAN_UNITS)
    if isinstance(amount, Refusal):
        return None
    return amount * 10_000 if match[2] == "万元" else amount


_GRADE = "优秀|良好|合格|较好|优良|基本合格|好"
_APPRAISAL = re.compile(
    rf"考核(?:评价|评估|测评)?(?:的)?(?:结果|等次|等级|成绩)?(?:评定)?(?:为|是|获评|评为|被评为|：|:)[“\"]?((?:{_GRADE})(?:等次|等级)?)(?=[”\"，。；、]|$)"
)
_REVIEW = re.compile(
    rf"社会评议(?:的)?(?:结果|等次|情况)?(?:为|是|：|:)[“\"]?((?:非常|较|基本)?满意|{_GRADE})(?=[”\"，。；、]|$)"
)
_NO_BLAME = re.compile(
    r"(?:未发生|没有发生|未出现|不存在|没有|未有)[^，。；]{0,24}(?:责任追究|追究责任|追责|被问责)|责任追究(?:的)?(?:情况|结果|情形)?(?:为|：|:)?(?:未发生|没有发生|零)"
)


def _appraisal(said: Said) -> str | None:
    match = _APPRAISAL.search(said.own)
    return match[1] if match else None


def _public_review(said: Said) -> str | None:
    match = _REVIEW.search(said.own)
    return match[1] if match else None


def _accountability(said: Said) -> str | None:
    return "未发生" if _NO_BLAME.search(said.own) else None


# ---------------------------------------------------------------- preface

_PHONE = re.compile(r"电话(?:号码)?(?:是|为)?[：:]?(\+?[\d（(][\d\-－—–（）()转]{6,22}\d)")
_ADDRESS = re.compile(
    r"地址(?:是|为)?[：:]?([^，。；：:、“”]{4,50}?)(?=[，。；、）)]|邮编|邮政编码|联系|电话|$)"
)
_SITE = re.compile(r"(?:https?://|www\.)[A-Za-z0-9./?=&%_:~#-]+")


def _preface(report: PublishedReport) -> Preface | None:
    lead = report.section(LEAD)
    if lead is None:
        return None
    text = "\n".join(_DIGIT_BLANKS.sub("", p.text) for p in lead.paragraphs)
    phone, address, site = _PHONE.search(text), _ADDRESS.search(text), _SITE.search(text)
    where = address[1] if address else ""
    if re.search(r"网址|http|www|邮箱", where) or (address and text[address.start() - 1] in "网箱"):
        where = ""
    found = Preface(
        unicodedata.normalize("NFKC", phone[1]).replace("—", "-").replace("–", "-")
        if phone
        else "",
        one_line(where)[:LONGEST],
        site[0].rstrip(".") if site else "",
    )
    return found if any((found.telephone, found.address, found.website)) else None
