"""The annual report on open government information (政府信息公开工作年度报告), the official form as data.

Source: 国办公开办函〔2021〕30号 (2021-09-26) and the tables attached to it; identities from the
notes inside the tables themselves.
"""

from __future__ import annotations

from draftkit.kinds.reports import ReportKind, Section
from draftkit.kinds.tables import TOTAL, Block, Column, Looks, Row, Stock, Sum, Table

# ---------------------------------------------------------------- 表二

T2_COUNTS = (
    Column("制发", "本年制发件数", ("本年制发数", "制发件数", "本年新制作数量"), heard=("本年度制发件数",)),
    Column("废止", "本年废止件数", ("本年废止数", "废止件数"), heard=("本年度废止件数",)),
    Column("现行有效", "现行有效件数", ("现行有效数",)),
)  # fmt: skip
_DECISIONS = (
    Column("数量", "本年处理决定数量", alone=True, heard=("本年度处理决定数量", "处理决定数量")),
)
_FEES = (
    Column("金额", "本年收费金额（单位：万元）", alone=True, amount=True, heard=("本年收费金额", "本年度收费金额")),
)  # fmt: skip


def _two(name: str, *heard: str, also: tuple[str, ...] = ()) -> Row:
    return Row("表二", (name,), name, also=also, heard=heard)


def _block(article: str, columns: tuple[Column, ...], *rows: Row) -> Block:
    return Block(columns, rows, f"第二十条第（{article}）项", "信息内容")


T2 = Table(
    "表二",
    "主动公开政府信息情况",
    (
        _block("一", T2_COUNTS, _two("规章"), _two("行政规范性文件", "规范性文件", also=("规范性文件",))),
        _block("五", _DECISIONS, _two("行政许可", "行政许可决定")),
        _block("六", _DECISIONS, _two("行政处罚", "行政处罚决定"), _two("行政强制", "行政强制决定", "行政强制措施")),
        _block("八", _FEES, _two("行政事业性收费")),
    ),
    former=("本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减", "采购项目数量", "采购总金额"),
    former_words=("第二十条第（九）项", "政府集中采购", "其他对外管理服务事项"),
    stocks=(Stock("现行有效", "现行有效", "与上年", ("制发",), ("废止",)),),
    looks=Looks(
        sheet=(30, 20, 20, 20, 16),
        note="说明：许可、处罚、强制按本年作出的决定件数填，不论是否公开；行政事业性收费的单位是万元，可以有小数。"
        "规章只有省级和设区的市、自治州人民政府才能制定，其他机关填 0。",
    ),
)  # fmt: skip
FEE_KEY = "表二.行政事业性收费"

# ---------------------------------------------------------------- 表三

_APPLICANTS = ("申请人情况",)
_ORGANISATIONS = (*_APPLICANTS, "法人或其他组织")
_KINDS_OF_ORGANISATION = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
T3_COLUMNS: tuple[Column, ...] = (
    Column("自然人", "自然人", groups=_APPLICANTS),
    *(Column(name, name, groups=_ORGANISATIONS) for name in _KINDS_OF_ORGANISATION),
    Column(TOTAL, TOTAL, ("合计",), groups=_APPLICANTS),
)
_RESULTS = "三、本年度办理结果"

# The rows of each group: what a row is called, its words where they say more, and wordings of published reports.
_T3_TREE: tuple[tuple[str, str, tuple[tuple[str, str, tuple[str, ...]], ...]], ...] = (
    ("不予公开", "（三）不予公开", (
        ("属于国家秘密", "", ("涉及国家秘密",)),
        ("其他法律行政法规禁止公开", "", ("其他法律法规禁止公开", "法律行政法规禁止公开")),
        ("危及三安全一稳定", "危及“三安全一稳定”", ()),
        ("保护第三方合法权益", "", ()),
        ("属于三类内部事务信息", "", ("三类内部事务信息",)),
        ("属于四类过程性信息", "", ("四类过程性信息",)),
        ("属于行政执法案卷", "", ("行政执法案卷",)),
        ("属于行政查询事项", "", ("行政查询事项",)),
    )),
    ("无法提供", "（四）无法提供", (
        ("本机关不掌握相关政府信息", "", ("不掌握相关政府信息",)),
        ("没有现成信息需要另行制作", "", ("没有现成信息需另行制作",)),
        ("补正后申请内容仍不明确", "", ("申请内容仍不明确",)),
    )),
    ("不予处理", "（五）不予处理", (
        ("信访举报投诉类申请", "", ("信访举报投诉类",)),
        ("重复申请", "", ()),
        ("要求提供公开出版物", "", ()),
        ("无正当理由大量反复申请", "", ("无正当理由的大量反复申请",)),
        ("要求行政机关确认或重新出具已获取信息", "", ("要求行政机关确认或者重新出具已获取信息",)),
    )),
    ("其他处理", "（六）其他处理", (
        ("申请人无正当理由逾期不补正", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", ()),
        ("申请人逾期未按收费通知要求缴纳费用",
         "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", ("逾期未按收费通知要求缴纳费用",)),
        ("其他", "", ()),
    )),
)  # fmt: skip


def _three(name: str, label: str, *groups: str, also: str = "", heard: tuple[str, ...] = ()) -> Row:
    return Row("表三", tuple(name.split(".")), label, groups, (also,) if also else (), heard)


T3_NEW = _three(
    "本年新收", "一、本年新收政府信息公开申请数量",
    heard=("本年新收到政府信息公开申请", "本年度新收政府信息公开申请", "本年新收申请", "本年新收"),
)  # fmt: skip
T3_CARRIED_IN = _three(
    "上年结转", "二、上年结转政府信息公开申请数量",
    heard=("上年度结转政府信息公开申请", "上年结转申请", "上年结转"),
)  # fmt: skip
T3_GRANTED = _three("予以公开", "（一）予以公开", _RESULTS)
T3_PARTLY = _three(
    "部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", _RESULTS, also="（二）部分公开"
)  # fmt: skip
T3_GROUPS: tuple[tuple[str, str, tuple[Row, ...]], ...] = tuple(
    (
        name,
        label,
        tuple(
            _three(f"{name}.{leaf}", f"{number}.{words or leaf}", _RESULTS, label, heard=heard)
            for number, (leaf, words, heard) in enumerate(leaves, start=1)
        ),
    )
    for name, label, leaves in _T3_TREE
)
T3_SUM = _three(TOTAL, "（七）总计", _RESULTS)
T3_CARRIED_OUT = _three(
    "结转下年度", "四、结转下年度继续办理", also="四、结转下年度继续办理数量",
    heard=("结转下年继续办理", "结转下年度办理", "结转下年度"),
)  # fmt: skip
T3_LEAVES = (T3_GRANTED, T3_PARTLY, *(row for _, _, rows in T3_GROUPS for row in rows))
"""The leaf rows of 本年度办理结果, whose sum is （七）总计."""

T3 = Table(
    "表三",
    "收到和处理政府信息公开申请情况",
    (
        Block(
            T3_COLUMNS,
            (T3_NEW, T3_CARRIED_IN, *T3_LEAVES, T3_SUM, T3_CARRIED_OUT),
            corner="（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        ),
    ),
    sums=(
        Sum(
            "T3-1", "结转下年度", ("本年新收", "上年结转"), (TOTAL, "结转下年度"),
            "第一项（本年新收）加第二项（上年结转）", "第三项总计加第四项（结转下年度）",
            "一＋二＝三（七）＋四", down=True,
        ),
        Sum(
            "T3-2", TOTAL, (TOTAL,), tuple(".".join(row.path) for row in T3_LEAVES),
            "（七）总计", "（一）至（六）各项之和", "三（七）＝（一）至（六）之和", down=True,
        ),
        Sum(
            "T3-3", TOTAL, (TOTAL,), ("自然人", *_KINDS_OF_ORGANISATION),
            "“{row}”的总计", "自然人与五类法人或其他组织之和", "总计",
        ),
    ),
    stocks=(Stock("上年结转", "结转下年度", "二＝上年表三的四", down=True),),
    looks=Looks(
        shares=(62, 82, 250, *(70,) * 7),
        sheet=(9, 17, 44, 10, 10, 10, 13, 13, 10, 10, 12),
        padding=50,
        small=True,
        long=True,
        broken={
            _RESULTS: "三、\n本年度\n办理\n结果",
            **{label: f"{label[:3]}\n{label[3:]}" for _, label, _ in T3_GROUPS},
            "商业企业": "商业\n企业",
            "科研机构": "科研\n机构",
            "社会公益组织": "社会\n公益\n组织",
            "法律服务机构": "法律\n服务\n机构",
        },
        head_height=30,
    ),
)  # fmt: skip

# ---------------------------------------------------------------- 表四

_OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结")
T4_COLUMNS = tuple(Column(name, name) for name in (*_OUTCOMES, TOTAL))
T4_ROWS = (
    Row("表四", ("行政复议",), "行政复议"),
    Row("表四", ("未经复议直接起诉",), "未经复议直接起诉", ("行政诉讼",)),
    Row("表四", ("复议后起诉",), "复议后起诉", ("行政诉讼",), heard=("经复议后起诉",)),
)

T4 = Table(
    "表四",
    "政府信息公开行政复议、行政诉讼情况",
    (Block(T4_COLUMNS, T4_ROWS),),
    sums=(
        Sum(
            "T4-{n}", TOTAL, (TOTAL,), _OUTCOMES,
            "“{row}”的总计", "结果维持、结果纠正、其他结果、尚未审结之和", "各总计＝前四项之和",
        ),
    ),
    across=True,
    signs=("行政复议", "行政诉讼", "审结", "复议后起诉", "直接起诉"),
    looks=Looks(
        sheet=(13, *(9,) * 14),
        landscape=True,
        broken={name: f"{name[:2]}\n{name[2:]}" for name in _OUTCOMES},
        height=34,
        head_height=34,
    ),
)  # fmt: skip

# ---------------------------------------------------------------- the report

DISCLOSURE = ReportKind(
    "政府信息公开",
    "政府信息公开工作年度报告",
    (
        Section("一", "总体情况", also=("概述", "总体概况", "基本情况")),
        Section("二", T2.title, T2, ("主动公开情况", "主动公开政府信息的情况")),
        Section("三", T3.title, T3, (
            "收到和处理政府信息公开申请的情况", "依申请公开情况", "依申请公开政府信息情况",
            "收到和处理的政府信息公开申请情况",
        )),
        Section("四", T4.title, T4, (
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开行政复议、行政诉讼的情况",
            "行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼情况",
        )),
        Section("五", "存在的主要问题及改进情况", also=(
            "存在的主要问题及改进措施", "存在的主要问题和改进情况", "存在问题及改进情况", "存在的问题及改进情况",
            "存在问题及改进措施", "主要问题及改进情况", "存在的主要问题及改进的情况",
            "政府信息公开工作存在的主要问题及改进情况",
        )),
        Section("六", "其他需要报告的事项", also=("其它需要报告的事项", "需要报告的其他事项", "其他事项")),
    ),
    title_like="信息公开.*(?:报告|年报)",
    title_proper="政府信息公开(?:工作)?(?:年度)?(?:工作)?报告|信息公开年报",
)  # fmt: skip
