"""The input beside the three tables as data: every field, where it lives, how a person sees it.

The tables are described in :mod:`draftkit.kinds`.  Whatever reads or writes inputs (YAML, workbook,
roster) takes names, order, shapes and notes of the other fields from here, so that a field is
described once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from draftkit.model import KINDS, LEVELS


class Shape(Enum):
    """What a field holds in the tree of an input."""

    TEXT = "one value"
    LIST = "a list of values"
    RECORDS = "a list of mappings with the keys of Field.parts"
    MAP = "a mapping of free keys to values"


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each, so identity will do
class Field:
    """One field.

    ``path`` is its place in the tree, ``label`` what a workbook calls it, ``note`` what it means in
    plain words.  ``parts`` name the two halves of a record or of a map's entry.  ``choices`` and
    ``part_choices`` are offered as drop-downs, the second for the second half.  ``rows`` is how
    many lines an empty workbook keeps for it, ``also`` are further labels understood.
    """

    path: tuple[str, ...]
    label: str
    note: str
    shape: Shape = Shape.TEXT
    parts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    closed: bool = False
    part_choices: tuple[str, ...] = ()
    required: bool = False
    rows: int = 1
    also: tuple[str, ...] = ()
    example: str = ""

    @property
    def key(self) -> str:
        """``事实.培训次数``."""
        return ".".join(self.path)


YES, NO = "是", "否"
KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE = "词语", "一句话"
CHANNELS = (
    "政府门户网站",
    "微信公众号",
    "政务公开栏",
    "新闻媒体",
    "信息查阅点",
    "政务服务大厅",
)
ACCOUNT_TYPES = ("微信公众号", "微博", "视频号", "抖音号", "今日头条号", "客户端")
KIND_CHOICES = (*KINDS[:2], "民族乡", *KINDS[2:])
MAX_KEYWORDS = 10
ABSENT = "本年无此项"
"""The label of the drop-down that declares a whole table of the workbook to be zero."""
BASICS_SHEET = "基本信息"
ROSTER_SHEET = "花名册"
LAST_YEAR = "上年"
ITEM, CONTENT, ADDITION, NOTE = "项目", "内容", "补充", "说明"
"""The four columns of the sheet 基本信息."""


BODY_FIELDS: tuple[Field, ...] = (
    Field(("年度",), "年度", "报告所属年度，例如 2025", required=True, example="2025"),
    Field(
        ("机关", "名称"),
        "名称",
        "机关全称，与印章一致，例如“瓦亭镇人民政府”",
        required=True,
        also=("机关名称", "单位名称", "机关全称", "单位全称"),
        example="瓦亭镇人民政府",
    ),
    Field(
        ("机关", "类别"),
        "类别",
        "从下拉列表中选；民族乡按乡处理",
        choices=KIND_CHOICES,
        closed=True,
        required=True,
        also=("机关类别", "单位类别"),
        example="镇",
    ),
    Field(
        ("机关", "级别"),
        "级别",
        "可以不填，由类别推定；类别为“市”或“部门”时请填，用来判断能否制定规章",
        choices=LEVELS,
        closed=True,
        also=("机关级别", "行政级别"),
        example="乡级",
    ),
    Field(("机关", "自称"), "自称", "可以不填，由类别或名称推定，例如“我镇”“我局”", example="我镇"),
    Field(
        ("机关", "上级"),
        "上级",
        "可以不填；所属县（市、区）全称，例如“固原市原州区”；上级相同的机关视为同一个县",
        also=("上级机关", "所属县区"),
        example="固原市原州区",
    ),
)

KEYWORD_FIELD = Field(
    ("关键词",),
    "关键词",
    "本年重点，最多 10 个词，用顿号隔开；也可以写一句话",
    shape=Shape.LIST,
    part_choices=(KEYWORDS_AS_WORDS, KEYWORDS_AS_SENTENCE),
    parts=("关键词", "写法"),
    also=("年度关键词", "重点关键词"),
    example="乡村振兴、安全生产",
)

FACT_FIELDS: tuple[Field, ...] = (
    Field(
        ("事实", "主动公开总数"),
        "主动公开总数",
        "全年主动公开的信息条数；不确切时写“600余”或“近600”",
        example="600",
    ),
    Field(
        ("事实", "公开渠道"),
        "公开渠道",
        "“内容”写渠道名称，“补充”写条数；一条信息可以同时在几个渠道公开",
        shape=Shape.MAP,
        parts=("渠道", "条数"),
        choices=CHANNELS,
        rows=5,
        example="政府门户网站=412、微信公众号=188",
    ),
    Field(
        ("事实", "政务新媒体"),
        "政务新媒体",
        "“内容”写账号名称，“补充”写类型",
        shape=Shape.RECORDS,
        parts=("名称", "类型"),
        part_choices=ACCOUNT_TYPES,
        rows=3,
        example="瓦亭之声=微信公众号",
    ),
    Field(
        ("事实", "信息查阅点"),
        "信息查阅点",
        "设有政府信息查阅点的场所，一行一个",
        shape=Shape.LIST,
        rows=3,
        example="镇便民服务大厅、镇文化站",
    ),
    Field(("事实", "培训次数"), "培训次数", "全年组织政务公开培训的次数", example="2"),
    Field(("事实", "会议次数"), "会议次数", "全年专题研究政务公开工作的会议次数", example="1"),
    Field(("事实", "政策解读"), "政策解读", "全年发布政策解读的篇数", example="12"),
    Field(
        ("事实", "全部按期答复"),
        "全部按期答复",
        "本年有申请的才填：所有申请是否都在法定期限内答复",
        choices=(YES, NO),
        closed=True,
        example="是",
    ),
    Field(
        ("事实", "信息处理费"),
        "信息处理费",
        "全年收取的信息处理费，单位：元；没有收取请写 0",
        example="0",
    ),
    Field(
        ("事实", "考核"),
        "考核",
        "政府信息公开工作考核结果，例如“年度考核等次为良好”",
        also=("工作考核", "考核结果"),
        example="年度考核等次为良好",
    ),
    Field(
        ("事实", "社会评议"),
        "社会评议",
        "社会评议结果，例如“满意”",
        also=("社会评议结果",),
        example="满意",
    ),
    Field(
        ("事实", "责任追究"),
        "责任追究",
        "责任追究结果，没有发生的写“未发生”",
        also=("责任追究结果",),
        example="未发生",
    ),
    Field(
        ("事实", "存在问题"),
        "存在问题",
        "本机关自己认定的问题，一行一个；改进措施写在“补充”，可以不写",
        shape=Shape.RECORDS,
        parts=("问题", "措施"),
        rows=4,
        example="政策解读形式单一=每件惠民政策配一份明白卡",
    ),
    Field(
        ("事实", "上年问题整改"),
        "上年问题整改",
        "上年报告中的问题，一行一个；整改结果写在“补充”",
        shape=Shape.RECORDS,
        parts=("问题", "结果"),
        rows=4,
        example="村级公开更新不及时=各村公开栏按月更新",
    ),
)

LAST_YEAR_FIELDS: tuple[Field, ...] = (
    Field(
        ("上年", "主动公开总数"),
        "上年主动公开总数",
        "上年主动公开的信息条数，用于比较",
        example="540",
    ),
    Field(
        ("上年", "存在问题"),
        "上年存在问题",
        "上年报告第五部分写过的问题，一行一个；今年不会照抄",
        shape=Shape.LIST,
        rows=4,
        example="村级公开更新不及时",
    ),
)

DOCUMENT_FIELDS: tuple[Field, ...] = (
    Field(
        ("前言", "电话"),
        "前言电话",
        "填了前言任一项，报告开头就加一段编制说明",
        also=("联系电话", "电话"),
    ),
    Field(("前言", "地址"), "前言地址", "联系地址", also=("联系地址", "地址")),
    Field(("前言", "网址"), "前言网址", "公布报告电子版的网址", also=("网址",)),
    Field(("署名",), "署名", "文末署名，可以不填"),
    Field(("成文日期",), "成文日期", "例如 2026-01-20，可以不填", example="2026-01-20"),
    Field(
        ("用语", "固定"),
        "用语固定",
        "高级：一定要用的语句编号，一行一个（编号见 draftkit explain）",
        shape=Shape.LIST,
    ),
    Field(("用语", "不用"), "用语不用", "高级：一定不用的语句编号，一行一个", shape=Shape.LIST),
    Field(
        ("用语", "改写"),
        "用语改写",
        "高级：“内容”写语句编号，“补充”写改成的句子",
        shape=Shape.MAP,
        parts=("编号", "句子"),
        example="req.none.1=本年没有收到政府信息公开申请",
    ),
)

FIELD_GROUPS: tuple[tuple[str, tuple[Field, ...]], ...] = (
    ("一、机关", BODY_FIELDS),
    ("二、本年重点", (KEYWORD_FIELD,)),
    ("三、事实（没有填的不会写进报告）", FACT_FIELDS),
    ("四、上年情况", LAST_YEAR_FIELDS),
    ("五、前言、落款和用语（都可以不填）", DOCUMENT_FIELDS),
)
FIELDS: tuple[Field, ...] = tuple(field for _, group in FIELD_GROUPS for field in group)
"""All fields, in the order in which people see them."""


def last_year_sheet(table: str) -> str:
    """``上年表二`` for ``表二``."""
    return LAST_YEAR + table
