"""The input beside the three tables as data: every field, where it lives, what it holds, what becomes of it.

Whatever reads, writes, keeps or compares inputs (YAML, workbook, roster, snapshot, redraft, advice) goes over these,
so that a field is described once.  :class:`Given` holds the values of the facts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar

from draftkit.kinds import material
from draftkit.kinds.bodies import BODY_KINDS, LEVELS
from draftkit.kinds.material import MANAGEMENT, PLATFORM, PROACTIVE, REQUESTS, SUPPORT
from draftkit.kinds.reports import ReportKind
from draftkit.kinds.shapes import (
    MEASURED,
    MONEY,
    NO,
    ROUGH,
    TEXT,
    WHOLE,
    YEAR_NUMBER,
    YES,
    YES_OR_NO,
    Count,
    Keywords,
    OwnProblem,
    Part,
    Records,
    Remedy,
    Scalar,
    Sentences,
    Shape,
    Wordings,
    Words,
)
from draftkit.records import record
from draftkit.tuples import NamedTuple

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


@record(frozen=True, eq=False)  # there is one of each, so identity will do
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

    @cached_property
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

    def count(self, given: Given) -> int | None:
        """How many there are in all, of what is a count or has one in its records; None where none was given."""
        value: Any = given[self]
        if not isinstance(value, tuple):
            return value if value is None or isinstance(value, int) else value.value
        numbers = [v.value for record in value for v in record if isinstance(v, Count)]
        return sum(numbers) if numbers else None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The named parts of an entry; none where an entry is one value."""
        return self.shape.parts

    def of(self, filing: _Filing) -> T_co:
        """Its value in ``filing``."""
        if not self.at:
            return filing.given[self]
        found = [_reached(filing, names) for names in self._ways]
        value: Any = tuple(found) if len(found) > 1 else found[0]
        held: T_co = self.shape.nothing if value is None else value
        return held

    @cached_property
    def _ways(self) -> tuple[tuple[str, ...], ...]:
        """The names that lead to each of ``at``."""
        return tuple(tuple(one.split(".")) for one in self.at)


def _reached(value: Any, names: Sequence[str]) -> Any:  # noqa: ANN401  # an attribute of an attribute
    for name in names:
        if isinstance(value, tuple):  # with names, as nearly all are
            value = getattr(value, name)
        elif value is not None:
            value = value.get(name)
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

    def __contains__(self, field: object) -> bool:
        """Whether a fact was given."""
        return isinstance(field, Field) and field.key in self._values

    def __len__(self) -> int:
        """How many facts were given."""
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Given) and self._values == other._values

    __hash__ = None  # type: ignore[assignment]  # like the mapping it is

    def __repr__(self) -> str:
        return f"Given({self._values})"


KIND_CHOICES = tuple(name for kind in BODY_KINDS for name in (kind.name, *kind.also))
MAX_KEYWORDS = 10
ABSENT = "本年无此项"
"""The label of the drop-down that declares a whole table of the workbook to be zero."""
BASICS_SHEET = "基本信息"
ROSTER_SHEET = "花名册"
LAST_YEAR = "上年"
ITEM, CONTENT, ADDITION, NOTE = "项目", "内容", "补充", "说明"
"""The four columns of the sheet 基本信息."""


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
    advice="关键词（本年度的重点工作）", own=("主题", "其余主题", "领域"),
)

TOTAL = Field(
    ("事实", "主动公开总数"), "主动公开总数", "全年主动公开的信息条数；不确切时写“600余”或“近600”", MEASURED, example="600",
    advice="主动公开总数（全年公开政府信息多少条）", own=("名词",), part=PROACTIVE,
)
CHANNELS = Field(
    ("事实", "公开渠道"), "公开渠道", "各渠道发布多少条；一条信息可以同时在几个渠道公开；网站有栏目的写栏目名称",
    material.CHANNEL_RECORDS, rows=5, example="政府门户网站=412、微信公众号=188",
    yaml_note="下面一行一个，如“  政府门户网站: 412”；要写单位、栏目的，写成 [{名称: 政府门户网站, 数量: 412, 单位: 条, 栏目: 法定主动公开内容}]",
    advice="公开渠道（门户网站、公众号等各发布多少条）", part=PROACTIVE,
    own=("渠道明细", "渠道句明细", "渠道单名", "渠道其中", "渠道唯一", "渠道名单", "渠道首位", "渠道全名"),
)
ACCOUNTS = Field(
    ("事实", "政务新媒体"), "政务新媒体", "账号名称和类型；发布多少、关注多少、阅读多少，知道的都写上", material.ACCOUNT_RECORDS, rows=3,
    example="瓦亭之声=微信公众号", yaml_note="写成 [{名称: 瓦亭之声, 类型: 微信公众号, 发布: 188, 单位: 条, 关注: 3200}]",
    advice="政务新媒体（账号名称和类型，发布、关注、阅读的数量）", own=("账号明细",), part=PLATFORM,
)
READING_POINTS = Field(
    ("事实", "信息查阅点"), "信息查阅点", "设有政府信息查阅点的场所，一行一个", Words(), rows=3, example="镇便民服务大厅、镇文化站",
    yaml_note="写成 [镇便民服务大厅, 镇文化站]", advice="信息查阅点（设在哪里）", own=("查阅点明细",),
)
TRAININGS = Field(
    ("事实", "培训次数"), "培训次数", "全年组织政务公开培训的次数；也可以逐次写明时间、主题", material.OCCASION_RECORDS, example="2", rows=2,
    yaml_note="写次数；也可以写成 [{次数: 1, 时间: 5月, 主题: 依申请公开}]", advice="培训（次数，最好有时间、主题）", late=True,
    part=SUPPORT, stem="培训",
    said=(r"培训(?:班|会|活动)?{共}{次}", r"(?:组织|开展|举办|召开|参加)(?:了)?{次}[^，。；\d]{0,16}培训"),
)
MEETINGS = Field(
    ("事实", "会议次数"), "会议次数", "全年专题研究政务公开工作的会议次数；也可以逐次写明时间、主题", material.OCCASION_RECORDS, example="1", rows=2,
    yaml_note="写次数；也可以写成 [{次数: 1, 时间: 3月, 主题: 部署年度任务}]", advice="会议（次数，最好有时间、主题）", late=True,
    part=SUPPORT, stem="会议",
    said=(
        r"(?:召开|召集|举行|组织)[^，。；\d]{0,16}(?:会议|专题会|推进会|调度会|部署会|例会|工作会){共}{次}",
        r"(?:召开|举行)(?:了)?{次}[^，。；\d]{0,16}(?:会议|专题会|推进会|部署会|工作会)",
        r"专题研究[^，。；\d]{0,16}?{次}",
        r"开会(?:研究|部署|讨论)[^，。；\d]{0,20}?{次}",
        r"(?:会议?|党组)(?:专题)?(?:研究|听取|审议|讨论|部署)了?[^，。；\d]{0,8}公开[^，。；\d]{0,8}?{次}",
        r"(?:常务会|党组会|党委会|党工委会|办公会|局务会)议?(?:专题)?(?:研究|听取|审议|讨论)了?{次}",
        r"(?:常务会|党组会|党委会|党工委会|办公会|局务会)议?{次}(?:专题)?(?:研究|听取|审议|讨论)[^，。；\d]{0,8}公开",
        r"专题(?:听取|研究)(?:[^，。；\d]{0,8}汇报)?{次}",
        r"听取[^，。；\d]{0,16}汇报{次}",
        r"(?:^|[，；])专题会议?{次}",
        r"(?:^|[，；。])开会{次}",
        r"(?:^|[，；。])(?:[^，。；\d]{2,8}委)?会议(?:专题|专门)?研究(?:部署|讨论)?过?{次}",
        r"(?:常务会|党组会|党委会|党工委会|办公会|局务会|工委会)议?(?:专题|专门)研究过?{次}",
        r"(?:常务会|党组会|党委会|党工委会|办公会|局务会)议?{次}专题研究",
        r"先后{次}(?:专题)?(?:听取|研究)[^，。；\d]{0,8}公开",
        r"(?:研究|部署|讨论|审议)[^，。；\d]{0,8}公开[^，。；\d]{0,8}的[^，。；\d]{0,8}会议?{共}{次}",
        r"(?:党组|党委|党工委|办公会|常务会|班子|局务会|党委会)(?:一年|全年|年内)?{次}(?:专题)?(?:研究|听取)[^，。；\d]{0,8}(?:公开|汇报)",
        r"(?<!召)开[了过]?{次}[^，。；\d]{0,4}(?:专题|部署|推进|调度|工作)会",
    ),
)
EXPLANATIONS = Field(
    ("事实", "政策解读"), "政策解读", "全年发布政策解读多少；本单位叫什么（政策简明问答）、什么单位（期）、什么形式，都照实写",
    material.EXPLAINED_RECORD, example="12", yaml_note="写篇数；也可以写成 {数量: 98, 名称: 政策简明问答, 单位: 期, 形式: [图解, 视频]}",
    advice="政策解读（多少件，什么形式）", part=PROACTIVE, stem="解读", own=("解读名称", "解读形式", "解读语言", "解读单位"),
)
CLASSES = Field(
    ("事实", "公开内容分类"), "公开内容分类", "按类别各公开多少；没有数的只写类别", material.CLASS_RECORDS, rows=6,
    example="机构职能=12、财政预决算=2", yaml_note="下面一行一个，如“  机构职能: 12”；没有数的写成 [机构职能, 财政预决算]",
    advice="公开内容分类（各类各多少条）", part=PROACTIVE, own=("分类明细", "分类名单"),
)
MATTERS = Field(
    ("事实", "重点公开"), "重点公开", "围绕一件事实际公开了什么：内容、数量、涉及什么、发布在哪里", material.MATTER_RECORDS, rows=4,
    example="招标采购文件", yaml_note="写成 [{主题: 招标采购, 内容: 招标采购文件, 数量: 2, 单位: 个, 说明: 涉及…工程, 渠道: …}]",
    advice="重点公开（重点工作实际公开了什么、多少、在哪里）", part=PROACTIVE,
)
SITE = Field(
    ("事实", "网站"), "网站", "网站或专栏的名称，设了哪些栏目，有什么功能", material.SITE_RECORD, example="区人民政府网站政务公开专栏",
    yaml_note="写成 {名称: 区人民政府网站政务公开专栏, 主要: 是, 栏目: [政策文件, 财政信息]}", advice="网站（名称和栏目）", late=True, part=PLATFORM,
    own=("网站", "主要", "栏目", "功能", "功能句"),
)
PLATFORMS = Field(
    ("事实", "平台数量"), "平台数量", "政府网站、政务新媒体各有多少个", material.PLATFORM_RECORDS, rows=2, example="政府网站=1、政务新媒体=7",
    yaml_note="写成 {政府网站: 1, 政务新媒体: 7}", part=PLATFORM, own=("平台数量",),
)
VENUES = Field(
    ("事实", "公开场所"), "公开场所", "在哪里设了什么（查阅点、专区、公开栏、电子屏），可以查什么", material.VENUE_RECORDS, rows=3,
    example="镇便民服务大厅=政府信息公开专区", yaml_note="写成 [{名称: 镇便民服务大厅, 设施: 政府信息公开专区, 数量: 1, 内容: [养老, 医保]}]",
    advice="公开场所（哪里设了查阅点、专区、公开栏、电子屏）", part=PLATFORM,
)
PRESS = Field(
    ("事实", "外部刊发"), "外部刊发", "其他媒体刊发多少", material.PRESS_RECORDS, rows=2, example="某日报=3",
    yaml_note="写成 [{媒体: 某日报, 数量: 3, 单位: 篇}]", part=PROACTIVE,
)
RESPONSES = Field(
    ("事实", "互动回应"), "互动回应", "热线、信箱、留言各收到多少、办结多少", material.RESPONSE_RECORDS, rows=2, example="12345热线=218",
    yaml_note="写成 [{渠道: 12345热线, 数量: 218, 单位: 件, 办结: 218}]", advice="互动回应（热线、信箱、留言各多少）", late=True,
    part=PROACTIVE,
)
PROPOSALS = Field(
    ("事实", "建议提案"), "建议提案", "办理人大代表建议、政协提案多少", material.PROPOSALS_RECORD, example="1",
    yaml_note="写成 {建议: 1, 提案: 2, 办结: 3, 满意率: 100%}", part=SUPPORT, own=("满意率",),
)
ASKED_ABOUT = Field(
    ("事实", "申请主要涉及"), "申请主要涉及", "申请人主要申请什么方面的信息（没有申请的不填）", Words(), rows=2, example="土地批复、征地补偿",
    yaml_note="写成 [土地批复, 征地补偿]", advice="申请主要涉及（申请人主要申请哪方面的信息）", part=REQUESTS, own=("申请涉及",),
)
ALL_ON_TIME = Field(
    ("事实", "全部按期答复"), "全部按期答复", "本年有申请的才填：所有申请是否都在法定期限内答复", YES_OR_NO, choices=(YES, NO), closed=True,
    example="是", yaml_note="是 或 否；本年有申请的才填",
)
ON_TIME = Field(
    ("事实", "按期答复"), "按期答复", "本年有申请的才填：按期答复多少件，其余应都在办理期限内", WHOLE, example="26", part=REQUESTS,
)
OFFICE = Field(
    ("事实", "公开机构"), "公开机构", "承办政务公开工作的机构，全文只用这一个名称；职责可以写在后面", material.OFFICE_RECORD, example="党政办公室",
    yaml_note="写名称，或 {名称: 党政办公室, 职责: 信息收集、校对、发布}", advice="公开机构（哪个科室承办）", part=MANAGEMENT,
    own=("机构", "职责", "公开机构"),
)
DEPUTY = Field(
    ("事实", "分管领导"), "分管领导", "分管领导的职务，不写姓名", TEXT, example="镇党委副书记", advice="分管领导（职务）", late=True,
    part=MANAGEMENT, own=("分管",),
)
STAFF = Field(("事实", "工作人员"), "工作人员", "承办人员多少名", ROUGH, example="3", part=MANAGEMENT)
REVIEW_STEPS = Field(
    ("事实", "审核流程"), "审核流程", "信息发布前依次由谁审核，按先后写", Sentences(), rows=3, example="经办人初核",
    yaml_note="写成 [经办人初核, 党政办公室复核, 分管领导签发]", advice="审核流程（发布前由谁审核）", part=MANAGEMENT, own=("审核流程",),
)
SYSTEMS = Field(
    ("事实", "制度"), "制度", "执行的制度名称", Words(), rows=2, example="信息公开保密审查制度", yaml_note="写成 [信息公开保密审查制度]",
    part=MANAGEMENT, own=("制度", "制度表"),
)
PRACTICES = Field(
    ("事实", "做法"), "做法", "本机关确实在做的：从清单里选，或写一句带动词的话", material.PRACTICE_RECORDS, rows=6, example="三审三校",
    yaml_note="写成 [三审三校, 各科室明确一名联络员]", advice="做法（三审三校、专人负责、纳入考核等，确实在做的）",
)
EVENTS = Field(
    ("事实", "活动"), "活动", "政务公开日、政府开放日等活动：名称、主题、时间、次数", material.EVENT_RECORDS, rows=2, example="政务公开日",
    yaml_note="写成 [{名称: 政务公开日, 主题: 惠民政策进村, 时间: 5月15日, 次数: 1}]", part=SUPPORT,
)
INSPECTIONS = Field(
    ("事实", "监督检查"), "监督检查", "检查、监测、通报各多少", material.INSPECTION_RECORDS, rows=2, example="网上监测=3",
    yaml_note="写成 [{方式: 网上监测, 数量: 3, 单位: 次}]", advice="监督检查（检查、通报多少次）", late=True, part=SUPPORT,
)
DECISIONS = Field(
    ("事实", "重大决策"), "重大决策", "重大行政决策征求意见多少件、收到意见多少条", material.DECISIONS_RECORD, example="19",
    yaml_note="写成 {征求意见: 19, 收到意见: 75}", part=PROACTIVE,
)
FEE = Field(("事实", "信息处理费"), "信息处理费", "全年收取的信息处理费，单位：元；没有收取请写 0", MONEY, example="0")
APPRAISAL = Field(
    ("事实", "考核"), "考核", "政府信息公开工作考核结果，例如“年度考核等次为良好”", Scalar("", none="未开展"), also=("工作考核", "考核结果"),
    example="年度考核等次为良好", own=("考核",), part=SUPPORT,
)
PUBLIC_REVIEW = Field(
    ("事实", "社会评议"), "社会评议", "社会评议结果，例如“满意”", Scalar("", none="未开展"), also=("社会评议结果",), example="满意", own=("社会评议",),
    part=SUPPORT,
)
ACCOUNTABILITY = Field(
    ("事实", "责任追究"), "责任追究", "责任追究结果，没有发生的写“未发生”", Scalar("", none="未发生"), also=("责任追究结果",), example="未发生",
    own=("责任追究",), part=SUPPORT,
)
LEGAL: tuple[Field[Any], ...] = (FEE, APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY)
"""What the law wants told: without it a draft keeps a 【待填】."""
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
    TOTAL, CHANNELS, CLASSES, MATTERS, SITE, PLATFORMS, ACCOUNTS, READING_POINTS, VENUES, PRESS,
    EXPLANATIONS, RESPONSES, PROPOSALS, DECISIONS, ASKED_ABOUT, ALL_ON_TIME, ON_TIME, OFFICE, DEPUTY, STAFF,
    REVIEW_STEPS, SYSTEMS, PRACTICES, TRAININGS, MEETINGS, EVENTS, INSPECTIONS,
    FEE, APPRAISAL, PUBLIC_REVIEW, ACCOUNTABILITY, PROBLEMS, REMEDIES,
)
"""The facts, in the order in which people see them."""
COUNTS: tuple[Field[Any], ...] = tuple(field for field in FACT_FIELDS if field.stem)
"""What is above all a count: each has its slot and its conditions by itself."""
LEAD_FIELDS: tuple[Field[Any], ...] = (
    Field(
        ("导语", "指导思想"), "导语指导思想", "开头“坚持以……为指导”的省略号部分", TEXT, ("lead.guided_by",), own=("指导思想",),
        example="习近平新时代中国特色社会主义思想",
    ),
    Field(
        ("导语", "贯彻"), "导语贯彻", "开头“全面贯彻……”的省略号部分，一行一个", Words(), ("lead.carries_out",), rows=2, own=("贯彻",),
        example="党的二十届四中全会精神", yaml_note="写成 [党的二十届四中全会精神]",
    ),
    Field(
        ("导语", "上级要求"), "导语上级要求", "开头“认真落实……”的省略号部分", TEXT, ("lead.asked_by_superiors",), own=("上级要求",),
        example="国家和省、市关于政务公开工作的决策部署",
    ),
    Field(
        ("导语", "中心工作"), "导语中心工作", "开头“围绕……”的省略号部分", TEXT, ("lead.centre_of_work",), own=("中心工作",),
        example="全镇中心工作",
    ),
)
SUPPLEMENT_FIELDS: tuple[Field[tuple[str, ...]], ...] = tuple(
    Field(
        ("补充", part), f"补充{part}", f"要照原样写进“{part}”的整句，一行一句", Sentences(), (f"supplements.{part}",),
        rows=1, yaml_note="写成 [一句完整的话。]", part=part,
    )
    for part in material.PARTS
)

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
ONLY_GIVEN = Field(
    ("只写已给的",), "只写已给的", "选“是”，程序不拟写做法、问题和措施", YES_OR_NO, ("only_given",), choices=(YES, NO), closed=True,
    example="是",
)
DOCUMENT_FIELDS: tuple[Field[Any], ...] = (
    ONLY_GIVEN,
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
    ("五、前言、落款和用语（都可以不填）", (*LEAD_FIELDS, *SUPPLEMENT_FIELDS, *DOCUMENT_FIELDS)),
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
