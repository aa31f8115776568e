"""The official form as data: sections, tables, rows, columns, spans and sum identities.

Source: 国办公开办函〔2021〕30号 (2021-09-26) and the tables attached to it; identities from the
notes inside the tables themselves.  Everything that knows the form (reading, checking, writing,
importing) reads it here.

A cell has a *key*, a dotted path of the form's own words: ``表二.行政许可``,
``表三.本年新收.自然人``, ``表三.不予公开.重复申请.总计``, ``表四.行政复议.结果维持``.
"""

from __future__ import annotations

from dataclasses import dataclass

SECTION_TITLES: tuple[str, ...] = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)

TABLES: tuple[str, ...] = ("表二", "表三", "表四")
TABLE_TITLES: dict[str, str] = {
    "表二": "主动公开政府信息情况",
    "表三": "收到和处理政府信息公开申请情况",
    "表四": "政府信息公开行政复议、行政诉讼情况",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of numbers.

    ``path`` is the row's place below its table (``("不予公开", "重复申请")``), ``label`` the
    official wording of its last label, ``group`` the official wording of the label it is grouped
    under ("" where it stands alone), ``also`` further spellings met in workbooks and reports.
    """

    table: str
    path: tuple[str, ...]
    label: str
    group: str = ""
    also: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """``表三.不予公开.重复申请``."""
        return ".".join((self.table, *self.path))

    @property
    def name(self) -> str:
        """How a message names the row: ``不予公开·重复申请``."""
        return "·".join(self.path)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of numbers; ``label`` is the official wording."""

    name: str
    label: str
    also: tuple[str, ...] = ()


# ---------------------------------------------------------------- 表二

T2_COUNTS = (
    Column("制发", "本年制发件数", ("本年制发数", "制发件数", "本年新制作数量")),
    Column("废止", "本年废止件数", ("本年废止数", "废止件数")),
    Column("现行有效", "现行有效件数", ("现行有效数",)),
)
T2_DECISIONS = Column("数量", "本年处理决定数量")
T2_FEES = Column("金额", "本年收费金额（单位：万元）")


@dataclass(frozen=True, slots=True)
class Block:
    """One of table 2's four blocks: its title line, its header row and its rows."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


T2_BLOCKS: tuple[Block, ...] = (
    Block(
        "第二十条第（一）项",
        T2_COUNTS,
        (
            Row("表二", ("规章",), "规章"),
            Row("表二", ("行政规范性文件",), "行政规范性文件", also=("规范性文件",)),
        ),
    ),
    Block("第二十条第（五）项", (T2_DECISIONS,), (Row("表二", ("行政许可",), "行政许可"),)),
    Block(
        "第二十条第（六）项",
        (T2_DECISIONS,),
        (Row("表二", ("行政处罚",), "行政处罚"), Row("表二", ("行政强制",), "行政强制")),
    ),
    Block(
        "第二十条第（八）项",
        (T2_FEES,),
        (Row("表二", ("行政事业性收费",), "行政事业性收费"),),
    ),
)
T2_INFO = "信息内容"
FEE_KEY = "表二.行政事业性收费"

# ---------------------------------------------------------------- 表三

T3_CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
T3_APPLICANTS = "申请人情况"
T3_ORGANISATIONS = "法人或其他组织"
TOTAL = "总计"
T3_COLUMNS: tuple[Column, ...] = (
    Column("自然人", "自然人"),
    Column("商业企业", "商业企业"),
    Column("科研机构", "科研机构"),
    Column("社会公益组织", "社会公益组织"),
    Column("法律服务机构", "法律服务机构"),
    Column("其他", "其他"),
    Column(TOTAL, TOTAL, ("合计",)),
)
T3_RESULTS = "三、本年度办理结果"

_T3_TREE: tuple[tuple[str, str, tuple[tuple[str, str, tuple[str, ...]], ...]], ...] = (
    (
        "不予公开",
        "（三）不予公开",
        (
            ("属于国家秘密", "1.属于国家秘密", ()),
            ("其他法律行政法规禁止公开", "2.其他法律行政法规禁止公开", ()),
            ("危及三安全一稳定", "3.危及“三安全一稳定”", ()),
            ("保护第三方合法权益", "4.保护第三方合法权益", ()),
            ("属于三类内部事务信息", "5.属于三类内部事务信息", ()),
            ("属于四类过程性信息", "6.属于四类过程性信息", ()),
            ("属于行政执法案卷", "7.属于行政执法案卷", ()),
            ("属于行政查询事项", "8.属于行政查询事项", ()),
        ),
    ),
    (
        "无法提供",
        "（四）无法提供",
        (
            ("本机关不掌握相关政府信息", "1.本机关不掌握相关政府信息", ()),
            ("没有现成信息需要另行制作", "2.没有现成信息需要另行制作", ()),
            ("补正后申请内容仍不明确", "3.补正后申请内容仍不明确", ()),
        ),
    ),
    (
        "不予处理",
        "（五）不予处理",
        (
            ("信访举报投诉类申请", "1.信访举报投诉类申请", ()),
            ("重复申请", "2.重复申请", ()),
            ("要求提供公开出版物", "3.要求提供公开出版物", ()),
            ("无正当理由大量反复申请", "4.无正当理由大量反复申请", ()),
            (
                "要求行政机关确认或重新出具已获取信息",
                "5.要求行政机关确认或重新出具已获取信息",
                (),
            ),
        ),
    ),
    (
        "其他处理",
        "（六）其他处理",
        (
            (
                "申请人无正当理由逾期不补正",
                "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                (),
            ),
            (
                "申请人逾期未按收费通知要求缴纳费用",
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                (),
            ),
            ("其他", "3.其他", ()),
        ),
    ),
)

T3_NEW = Row("表三", ("本年新收",), "一、本年新收政府信息公开申请数量")
T3_CARRIED_IN = Row("表三", ("上年结转",), "二、上年结转政府信息公开申请数量")
T3_GRANTED = Row("表三", ("予以公开",), "（一）予以公开", T3_RESULTS)
T3_PARTLY = Row(
    "表三",
    ("部分公开",),
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    T3_RESULTS,
    also=("（二）部分公开",),
)
T3_GROUPS: tuple[tuple[str, str, tuple[Row, ...]], ...] = tuple(
    (
        name,
        label,
        tuple(Row("表三", (name, leaf), text, label, also) for leaf, text, also in leaves),
    )
    for name, label, leaves in _T3_TREE
)
T3_SUM = Row("表三", (TOTAL,), "（七）总计", T3_RESULTS)
T3_CARRIED_OUT = Row(
    "表三", ("结转下年度",), "四、结转下年度继续办理", also=("四、结转下年度继续办理数量",)
)

T3_LEAVES: tuple[Row, ...] = (
    T3_GRANTED,
    T3_PARTLY,
    *(row for _, _, rows in T3_GROUPS for row in rows),
)
"""The 21 leaf rows of 本年度办理结果, whose sum is （七）总计."""

T3_ROWS: tuple[Row, ...] = (T3_NEW, T3_CARRIED_IN, *T3_LEAVES, T3_SUM, T3_CARRIED_OUT)
"""All 25 rows of numbers, from top to bottom."""

# ---------------------------------------------------------------- 表四

T4_REVIEW = "行政复议"
T4_LITIGATION = "行政诉讼"
T4_ROWS: tuple[Row, ...] = (
    Row("表四", ("行政复议",), "行政复议"),
    Row("表四", ("未经复议直接起诉",), "未经复议直接起诉", T4_LITIGATION),
    Row("表四", ("复议后起诉",), "复议后起诉", T4_LITIGATION),
)
"""The form lays these three out side by side in one row of 15 numbers."""
T4_COLUMNS: tuple[Column, ...] = (
    Column("结果维持", "结果维持"),
    Column("结果纠正", "结果纠正"),
    Column("其他结果", "其他结果"),
    Column("尚未审结", "尚未审结"),
    Column(TOTAL, TOTAL),
)


# ---------------------------------------------------------------- keys and identities


def cell_key(row: Row, column: Column | str) -> str:
    """The key of one cell.  Rows with a single number (行政许可…) have no column in their key."""
    name = column if isinstance(column, str) else column.name
    if row.table == "表二" and name in (T2_DECISIONS.name, T2_FEES.name):
        return row.key
    return f"{row.key}.{name}"


def _all_keys() -> tuple[str, ...]:
    keys = [
        cell_key(row, column)
        for block in T2_BLOCKS
        for row in block.rows
        for column in block.columns
    ]
    keys += [cell_key(row, column) for row in T3_ROWS for column in T3_COLUMNS]
    keys += [cell_key(row, column) for row in T4_ROWS for column in T4_COLUMNS]
    return tuple(keys)


CELL_KEYS: tuple[str, ...] = _all_keys()
"""Every cell of the three tables, in reading order: 10 + 175 + 15."""


def name_of(key: str) -> str:
    """How a message names a cell: ``表三 本年新收·自然人``."""
    table, *path = key.split(".")
    if (table, *path[:-1]) == (T3_SUM.table, *T3_SUM.path):
        path[0] = T3_SUM.label  # 总计·总计 says nothing
    return f"{table} {'·'.join(path)}"


@dataclass(frozen=True, slots=True)
class Identity:
    """A sum rule: the cells of ``left`` together equal the cells of ``right`` together.

    ``place`` is the cell a message points at; ``left_text`` and ``right_text`` name both sides.
    """

    code: str
    place: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_text: str
    right_text: str


def _identities() -> tuple[Identity, ...]:
    rules: list[Identity] = []
    for column in T3_COLUMNS:
        done = cell_key(T3_SUM, column)
        rules.append(
            Identity(
                "T3-1",
                cell_key(T3_CARRIED_OUT, column),
                (cell_key(T3_NEW, column), cell_key(T3_CARRIED_IN, column)),
                (done, cell_key(T3_CARRIED_OUT, column)),
                "第一项（本年新收）加第二项（上年结转）",
                "第三项总计加第四项（结转下年度）",
            )
        )
        rules.append(
            Identity(
                "T3-2",
                done,
                (done,),
                tuple(cell_key(row, column) for row in T3_LEAVES),
                "（七）总计",
                "（一）至（六）各项之和",
            )
        )
    parts = tuple(column for column in T3_COLUMNS if column.name != TOTAL)
    for row in T3_ROWS:
        total = cell_key(row, TOTAL)
        rules.append(
            Identity(
                "T3-3",
                total,
                (total,),
                tuple(cell_key(row, column) for column in parts),
                f"“{row.name}”的总计",
                "自然人与五类法人或其他组织之和",
            )
        )
    for number, row in enumerate(T4_ROWS, start=1):
        total = cell_key(row, TOTAL)
        rules.append(
            Identity(
                f"T4-{number}",
                total,
                (total,),
                tuple(cell_key(row, column) for column in T4_COLUMNS if column.name != TOTAL),
                f"“{row.name}”的总计",
                "结果维持、结果纠正、其他结果、尚未审结之和",
            )
        )
    return tuple(rules)


IDENTITIES: tuple[Identity, ...] = _identities()
"""T3-1, T3-2 for each of 7 columns, T3-3 for each of 25 rows, T4-1..3."""
