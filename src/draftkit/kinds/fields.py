"""The input beside the three tables as data: every field, where it lives, what it holds, what becomes of it.

Whatever reads, writes, keeps or compares inputs (YAML, workbook, roster, snapshot, redraft, advice) goes over these,
so that a field is described once.  :class:`Given` holds the values of the facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from draftkit.kinds.bodies import BODY_KINDS, LEVELS
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.shapes import (
    MONEY,
    NO,
    ROUGH,
    TEXT,
    WHOLE,
    YEAR_NUMBER,
    YES,
    YES_OR_NO,
    Account,
    Keywords,
    OwnProblem,
    Part,
    Records,
    Remedy,
    Scalar,
    Shape,
    Tally,
    Wordings,
    Words,
)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class _Filing(Protocol):
    """What a field is asked of."""

    @property
    def given(self) -> Given: ...


class CountNames(NamedTuple):
    """The conditions and the slot of a plain count: some, none or not given, given as none; the number."""

    some: str
    none: str
    zero: str
    number: str


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each, so identity will do
class Field(Generic[T_co]):
    """One field.

    ``path`` is its place in the tree, ``label`` what a workbook calls it, ``note`` what it means in plain words
    (``yaml_note`` where YAML is written otherwise).  ``choices`` are offered as a drop-down.  ``rows`` is how many lines
    an empty workbook keeps for it, ``also`` are further labels understood.  ``at`` are the attributes of a filing that
    hold it; without, it is a fact and stands in ``given``.  ``advice`` tells a clerk what giving it would bring; fields
    that are ``late`` come last there.  ``own`` are the slots that show its text in the office's own words, ``part`` is
    the part of the report that tells it (a key of 补充).  A ``stem`` makes a plain count speak for itself: see
    :class:`CountNames`; ``said`` are patterns of how published reports tell it, ``{次}`` its number.
    """

    path: tuple[str, ...]
    label: str
    note: str
    shape: Shape[T_co]
    at: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    closed: bool = False
    required: bool = False
    rows: int = 1
    also: tuple[str, ...] = ()
    example: str = ""
    yaml_note: str = ""
    advice: str = ""
    late: bool = False
    own: tuple[str, ...] = ()
    part: str = ""
    stem: str = ""
    said: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """``事实.培训次数``."""
        return ".".join(self.path)

    @property
    def is_single(self) -> bool:
        """Whether it has one value, not several."""
        return isinstance(self.shape, Scalar)

    @property
    def names(self) -> CountNames:
        """What a plain count gives to the vocabulary of the bank."""
        stem = self.stem
        return CountNames(f"有{stem}", f"无{stem}", f"{stem}_零", f"{stem}数")

    @property
    def parts(self) -> tuple[Part, ...]:
        """The named parts of an entry; none where an entry is one value."""
        return self.shape.parts

    def of(self, filing: _Filing) -> T_co:
        """Its value in ``filing``."""
        if not self.at:
            return filing.given[self]
        found: Any = tuple(_reached(filing, name) for name in self.at)
        value: T_co = found if len(found) > 1 else found[0]
        return self.shape.nothing if value is None else value


def _reached(value: Any, names: str) -> Any:  # noqa: ANN401  # an attribute of an attribute
    for name in names.split("."):
        value = None if value is None else getattr(value, name)
    return value


class Given:
    """What no table tells, by field; what was not given is never claimed.

    ``given[TRAININGS]`` is typed by its field, and that field's ``nothing`` where it was not given.
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[Field[Any], Any] = MappingProxyType({})) -> None:
        self._values: dict[str, Any] = {
            field.key: value for field, value in values.items() if value != field.shape.nothing
        }

    def __getitem__(self, field: Field[T]) -> T:
        value: T = self._values.get(field.key, field.shape.nothing)
        return value

    def __len__(self) -> int:
        """How many facts were given."""
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Given) and self._values == other._values

    __hash__ = None  # type: ignore[assignment]  # like the mapping it is

    def __repr__(self) -> str:
        return f"Given({self._values})"


_CHANNELS = (
    "政府门户网站",
    "微信公众号",
    "政务公开栏",
    "新闻媒体",
    "信息查阅点",
    "政务服务大厅",
)
_ACCOUNT_TYPES = ("微信公众号", "微博", "视频号", "抖音号", "今日头条号", "客户端")
KIND_CHOICES = tuple(name for kind in BODY_KINDS for name in (kind.name, *kind.also))
MAX_KEYWORDS = 10
ABSENT = "本年无此项"
"""The label of the drop-down that declares a whole table of the workbook to be zero."""
BASICS_SHEET = "基本信息"
ROSTER_SHEET = "花名册"
LAST_YEAR = "上年"
PROACTIVE, SUPPORT = "主动公开", "监督保障"
"""Parts of the report that tell a fact."""
ITEM, CONTENT, ADDITION, NOTE = "项目", "内容", "补充", "说明"
"""The four columns of the sheet 基本信息."""


def _tidy_account(account: Account) -> Account:
    """``瓦亭之声（微信公众号）`` typed into one cell; a name without its quotation marks."""
    name, kind = account.name.strip("“”\"'《》「」"), account.type
    if not kind and name.endswith(("）", ")")):
        name, _, kind = name[:-1].replace("(", "（").partition("（")
    return Account(name.strip("“” "), kind.strip())


# fmt: off
YEAR = Field(("年度",), "年度", "报告所属年度，例如 2025", YEAR_NUMBER, ("year",), required=True, example="2025")
BODY_FIELDS: tuple[Field[str], ...] = (
    Field(
        ("机关", "名称"), "名称", "机关全称，与印章一致，例如“瓦亭镇人民政府”", TEXT, ("body.name",), required=True,
        also=("机关名称", "单位名称", "机关全称", "单位全称"), example="瓦亭镇人民政府", own=("名称",),
    ),
    Field(
        ("机关", "类别"), "类别", "从下拉列表中选；民族乡按乡处理", TEXT, ("body.kind",), choices=KIND_CHOICES,
        closed=True, required=True, also=("机关类别", "单位类别"), example="镇",
        yaml_note=f"{' '.join(KIND_CHOICES)}；民族乡按乡处理",
    ),
    Field(
        ("机关", "级别"), "级别", "可以不填，由类别推定；类别为“市”或“部门”时请填，用来判断能否制定规章", TEXT, ("body.level",),
        choices=LEVELS, closed=True, also=("机关级别", "行政级别"), example="乡级",
        yaml_note=f"{' '.join(LEVELS)}；可以不填，类别为市或部门时请填",
    ),
    Field(("机关", "自称"), "自称", "可以不填，由类别或名称推定，例如“我镇”“我局”", TEXT, ("body.self_name",), example="我镇"),
    Field(
        ("机关", "上级"), "上级", "可以不填；所属县（市、区）全称，例如“固原市原州区”；上级相同的机关视为同一个县", TEXT, ("body.parent",),
        also=("上级机关", "所属县区"), example="固原市原州区",
    ),
)

KEYWORD_FIELD = Field(
    ("关键词",), "关键词", "本年重点，最多 10 个词，用顿号隔开；也可以写一句话", Keywords(), ("keywords", "keyword_text"),
    also=("年度关键词", "重点关键词"), example="乡村振兴、安全生产", yaml_note="最多 10 个词，写成 [乡村振兴, 安全生产]；也可以写一句话",
    advice="关键词（本年度的重点工作）", own=("主题", "其余主题"),
)

TOTAL = Field(
    ("事实", "主动公开总数"), "主动公开总数", "全年主动公开的信息条数；不确切时写“600余”或“近600”", ROUGH, example="600",
    advice="主动公开总数（全年公开政府信息多少条）",
)
CHANNELS = Field(
    ("事实", "公开渠道"), "公开渠道", "“内容”写渠道名称，“补充”写条数；一条信息可以同时在几个渠道公开",
    Tally(Part("渠道"), Part("条数", WHOLE)), choices=_CHANNELS, rows=5,
    example="政府门户网站=412、微信公众号=188", yaml_note="下面一行一个，如“  政府门户网站: 412”；缩进比本行多两格",
    advice="公开渠道（门户网站、公众号等各发布多少条）", own=("渠道明细", "渠道首位"),
)
ACCOUNTS = Field(
    ("事实", "政务新媒体"), "政务新媒体", "“内容”写账号名称，“补充”写类型",
    Records(Account, (Part("名称"), Part("类型", choices=_ACCOUNT_TYPES)), _tidy_account), rows=3,
    example="瓦亭之声=微信公众号", yaml_note="写成 [{名称: 瓦亭之声, 类型: 微信公众号}]", advice="政务新媒体（账号名称和类型）",
    own=("账号明细",),
)
READING_POINTS = Field(
    ("事实", "信息查阅点"), "信息查阅点", "设有政府信息查阅点的场所，一行一个", Words(), rows=3, example="镇便民服务大厅、镇文化站",
    yaml_note="写成 [镇便民服务大厅, 镇文化站]", advice="信息查阅点（设在哪里）", own=("查阅点明细",),
)
TRAININGS = Field(
    ("事实", "培训次数"), "培训次数", "全年组织政务公开培训的次数", WHOLE, example="2", advice="培训次数", late=True,
    part=SUPPORT, stem="培训",
    said=(r"培训(?:班|会|活动)?{共}{次}", r"(?:组织|开展|举办|参加)(?:了)?{次}[^，。；\d]{0,16}培训"),
)
MEETINGS = Field(
    ("事实", "会议次数"), "会议次数", "全年专题研究政务公开工作的会议次数", WHOLE, example="1", advice="会议次数", late=True,
    part=SUPPORT, stem="会议",
    said=(
        r"(?:召开|举行|组织)[^，。；\d]{0,16}(?:会议|专题会|推进会|调度会|部署会|例会|工作会){共}{次}",
        r"(?:召开|举行)(?:了)?{次}[^，。；\d]{0,16}(?:会议|专题会|推进会|部署会|工作会)",
        r"专题研究[^，。；\d]{0,16}?{次}",
    ),
)
EXPLANATIONS = Field(
    ("事实", "政策解读"), "政策解读", "全年发布政策解读的篇数", WHOLE, example="12", advice="政策解读（多少件）",
    part=PROACTIVE, stem="解读",
)
ALL_ON_TIME = Field(
    ("事实", "全部按期答复"), "全部按期答复", "本年有申请的才填：所有申请是否都在法定期限内答复", YES_OR_NO, choices=(YES, NO), closed=True,
    example="是", yaml_note="是 或 否；本年有申请的才填",
)
FEE = Field(("事实", "信息处理费"), "信息处理费", "全年收取的信息处理费，单位：元；没有收取请写 0", MONEY, example="0")
APPRAISAL = Field(
    ("事实", "考核"), "考核", "政府信息公开工作考核结果，例如“年度考核等次为良好”", TEXT, also=("工作考核", "考核结果"),
    example="年度考核等次为良好", own=("考核",), part=SUPPORT,
)
PUBLIC_REVIEW = Field(
    ("事实", "社会评议"), "社会评议", "社会评议结果，例如“满意”", TEXT, also=("社会评议结果",), example="满意", own=("社会评议",),
    part=SUPPORT,
)
ACCOUNTABILITY = Field(
    ("事实", "责任追究"), "责任追究", "责任追究结果，没有发生的写“未发生”", Scalar("", none="未发生"), also=("责任追究结果",), example="未发生",
    own=("责任追究",), part=SUPPORT,
)
PROBLEMS = Field(
    ("事实", "存在问题"), "存在问题", "本机关自己认定的问题，一行一个；改进措施写在“补充”，可以不写",
    Records(OwnProblem, (Part("问题"), Part("措施"))), rows=4, example="政策解读形式单一=每件惠民政策配一份明白卡",
    yaml_note="写成 [{问题: 政策解读形式单一, 措施: 每件惠民政策配一份明白卡}]；措施可以不写", advice="存在问题（本机关自己的问题和措施，替换词库拟写的）",
    late=True,
)
REMEDIES = Field(
    ("事实", "上年问题整改"), "上年问题整改", "上年报告中的问题，一行一个；整改结果写在“补充”",
    Records(Remedy, (Part("问题"), Part("结果", required=True))), rows=4, example="村级公开更新不及时=各村公开栏按月更新",
    yaml_note="写成 [{问题: 村级公开更新不及时, 结果: 各村公开栏按月更新}]", own=("上年问题", "整改结果"),
)
FACT_FIELDS: tuple[Field[Any], ...] = (
    TOTAL, CHANNELS, ACCOUNTS, READING_POINTS, TRAININGS, MEETINGS, EXPLANATIONS, ALL_ON_TIME,
    FEE, APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY, PROBLEMS, REMEDIES,
)
"""The facts, in the order in which people see them."""
COUNTS: tuple[Field[int | None], ...] = tuple(field for field in FACT_FIELDS if field.stem)
"""Plain counts: each has its slot and its conditions by itself."""

LAST_YEAR_FIELDS: tuple[Field[Any], ...] = (
    Field(("上年", "主动公开总数"), "上年主动公开总数", "上年主动公开的信息条数，用于比较", ROUGH, ("last.total",), example="540"),
    Field(
        ("上年", "存在问题"), "上年存在问题", "上年报告第五部分写过的问题，一行一个；今年不会照抄", Words(), ("last.problems",), rows=4,
        example="村级公开更新不及时", yaml_note="上年报告第五部分写过的问题，写成 [村级公开更新不及时]",
    ),
)

PREFACE_FIELDS: tuple[Field[str], ...] = (
    Field(
        ("前言", "电话"), "前言电话", "填了前言任一项，报告开头就加一段编制说明", TEXT, ("preface.telephone",),
        also=("联系电话", "电话"), own=("联系方式",),
    ),
    Field(
        ("前言", "地址"), "前言地址", "联系地址", TEXT, ("preface.address",), also=("联系地址", "地址"),
        own=("联系方式",),
    ),
    Field(
        ("前言", "网址"), "前言网址", "公布报告电子版的网址", TEXT, ("preface.website",), also=("网址",),
        own=("联系方式",),
    ),
)
DOCUMENT_FIELDS: tuple[Field[Any], ...] = (
    *PREFACE_FIELDS,
    Field(("署名",), "署名", "文末署名，可以不填", TEXT, ("signature",)),
    Field(("成文日期",), "成文日期", "例如 2026-01-20，可以不填", TEXT, ("date",), example="2026-01-20"),
    Field(
        ("用语", "固定"), "用语固定", "高级：一定要用的语句编号，一行一个（编号见 draftkit explain）", Words(), ("pins.keep",),
        yaml_note="高级：一定要用的语句编号，写成列表",
    ),
    Field(
        ("用语", "不用"), "用语不用", "高级：一定不用的语句编号，一行一个", Words(), ("pins.ban",),
        yaml_note="高级：一定不用的语句编号，写成列表",
    ),
    Field(
        ("用语", "改写"), "用语改写", "高级：“内容”写语句编号，“补充”写改成的句子", Wordings(), ("pins.reword",),
        example="req.none.1=本年没有收到政府信息公开申请", yaml_note="高级：下面一行一条，写成“编号: 句子”",
    ),
)

# fmt: on
_BEFORE_TABLES = 3
FIELD_GROUPS: tuple[tuple[str, tuple[Field[Any], ...]], ...] = (
    ("一、机关", (YEAR, *BODY_FIELDS)),
    ("二、本年重点", (KEYWORD_FIELD,)),
    ("三、事实（没有填的不会写进报告）", FACT_FIELDS),
    ("四、上年情况", LAST_YEAR_FIELDS),
    ("五、前言、落款和用语（都可以不填）", DOCUMENT_FIELDS),
)
Group = tuple[str, tuple[Field[Any], ...]]


def groups_of(report: ReportKind) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """The groups of fields that the input of a kind of report has: before its tables, and after them."""
    groups = [(t, tuple(f for f in fields if report.asks(f.key))) for t, fields in FIELD_GROUPS]
    first, last = groups[:_BEFORE_TABLES], groups[_BEFORE_TABLES:]
    return tuple(group for group in first if group[1]), tuple(group for group in last if group[1])


FIELDS: tuple[Field[Any], ...] = tuple(field for _, group in FIELD_GROUPS for field in group)
"""All fields, in the order in which people see them."""
OWN_WORDS = frozenset(slot for field in FIELDS for slot in field.own)
"""Slots filled with what the office gave: that is not ours to vary, so it does not count as likeness."""


def last_year_sheet(table: str) -> str:
    """``上年表二`` for ``表二``."""
    return LAST_YEAR + table
