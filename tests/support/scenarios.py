"""The acceptance scenarios T and C of redrafting: what a person did, what the source did, what must come out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from draftkit.kinds.fields import PROBLEMS
from draftkit.kinds.shapes import Count, OwnProblem
from draftkit.model import Filing
from tests.support import small_report as s
from tests.support.edits import HUMAN, Docx, visible
from tests.support.rounds import Round


@dataclass(frozen=True)
class Scenario:
    id: str
    edit: Callable[[Docx], None]
    change: Callable[[Filing], Filing]
    check: Callable[[Round], None]
    cells: str = "keep"


ALL: list[Scenario] = []
TOTAL = "全年主动公开政府信息612条，比上年增长13.3%。"
NEW_TOTAL = "全年主动公开政府信息640条，比上年增长18.5%。"
LEAD = "把群众最关心的事项列入年度公开清单"
TRAINING = "年内组织业务培训4次，召开专题会议2次。"
Edit = Callable[[Docx], None]
Change = Callable[[Filing], Filing]


def scenario(
    name: str, edit: Edit, change: Change
) -> Callable[[Callable[[Round], None]], Callable[[Round], None]]:
    def register(check: Callable[[Round], None]) -> Callable[[Round], None]:
        ALL.append(Scenario(name, edit, change, check))
        return check

    return register


def nothing(_: Docx) -> None:
    """The person did nothing."""


def same(filing: Filing) -> Filing:
    return filing


def more(filing: Filing) -> Filing:
    """612 → 640, 388 → 416."""
    return s.with_total(640, filing)


def less(filing: Filing) -> Filing:
    return s.with_total(500, filing)


def trained(filing: Filing) -> Filing:
    return s.with_given(filing, trainings=5)


def no_reviews(filing: Filing) -> Filing:
    return s.with_cells({f"{s.REVIEW}.{c}": 0 for c in ("结果维持", "结果纠正", "总计")}, filing)


def no_applications(filing: Filing) -> Filing:
    rows = (s.NEW, s.CARRIED, s.GRANTED, s.PARTLY, s.UNKNOWN, s.DONE, s.LEFT)
    return s.with_cells({f"{row}.{c}": 0 for row in rows for c in ("自然人", "总计")}, filing)


def replaced(old: str, new: str, author: str = "") -> Edit:
    return lambda d: d.replace(old, new, author)


# ---------------------------------------------------------------- T


@scenario("T01", nothing, more)
def t01(r: Round) -> None:
    r.has(NEW_TOTAL, "政府门户网站公开416条")
    r.lacks("612", "13.3", "388")
    r.remarked(0)
    assert sorted(r.result.revisions("ins")) == ["18.5", "416", "640"]
    assert sorted(r.result.revisions("del")) == ["13.3", "388", "612"]


@scenario("T02", nothing, same)
def t02(r: Round) -> None:
    assert r.after == r.before
    assert not r.outcome.changed


@scenario("T03", replaced(LEAD, "把老百姓最关心的事情列入公开清单"), more)
def t03(r: Round) -> None:
    r.has("把老百姓最关心的事情列入公开清单", NEW_TOTAL)
    r.remarked(0)


@scenario(
    "T04", replaced("全年主动公开政府信息612条", "一年来我镇共主动公开各类政府信息612条"), more
)
def t04(r: Round) -> None:
    r.has("一年来我镇共主动公开各类政府信息640条，比上年增长18.5%。")
    r.remarked(0)


@scenario(
    "T05",
    replaced(TOTAL, "到年底，全镇公开的政府信息累计612条，与上年相比增长了13.3%，群众较为认可。"),
    more,
)
def t05(r: Round) -> None:
    r.has("到年底，全镇公开的政府信息累计640条，与上年相比增长了18.5%，群众较为认可。")
    r.remarked(0)


@scenario(
    "T06", replaced("全年主动公开政府信息612条，比", "全年主动公开政府信息稳步增加，比"), more
)
def t06(r: Round) -> None:
    r.has("全年主动公开政府信息稳步增加，比上年增长18.5%。")
    r.remarked(1, "612条")


@scenario("T07", replaced("612条", "600余条"), more)
def t07(r: Round) -> None:
    r.has("600余条")  # still true of 640
    r.remarked(0)


@scenario("T07b", replaced("612条", "610余条"), more)
def t07b(r: Round) -> None:
    r.has("610余条")
    r.remarked(1, "610余条")


@scenario("T08", replaced("培训4次", "培训四次"), trained)
def t08(r: Round) -> None:
    r.has("培训五次，召开专题会议2次")
    r.remarked(0)


@scenario("T09", replaced("612条", "650条"), same)
def t09(r: Round) -> None:
    r.has("650条，比上年增长13.3%")
    r.remarked(1, "650")
    assert not r.result.revisions("ins")


@scenario("T10", replaced("612条", "650条"), more)
def t10(r: Round) -> None:
    r.has(NEW_TOTAL)
    r.remarked(1, "650")
    assert "650" in r.result.revisions("del")


@scenario("T11", replaced(TOTAL, NEW_TOTAL), more)
def t11(r: Round) -> None:
    r.has(NEW_TOTAL)
    r.remarked(0)
    assert r.result.revisions("ins") == ["416"]


@scenario("T12", lambda d: d.delete(TRAINING), more)
def t12(r: Round) -> None:
    r.has(NEW_TOTAL)
    r.lacks("业务培训")
    r.remarked(0)


@scenario("T13", lambda d: d.delete(TRAINING), trained)
def t13(r: Round) -> None:
    r.lacks("业务培训")
    r.listed("人工已删去，源数据已变")


ADDED = "镇政府网站还开设了“公开一点通”栏目。"


@scenario("T14", lambda d: d.insert_after(TOTAL, ADDED), more)
def t14(r: Round) -> None:
    r.has(NEW_TOTAL + ADDED)
    r.remarked(0)


@scenario(
    "T15", lambda d: d.insert_after("均与文件同日发布。", "上述612条信息全部在网站留存备查。"), more
)
def t15(r: Round) -> None:
    r.has("上述612条信息全部在网站留存备查。", NEW_TOTAL)
    r.remarked(1, "612条")


@scenario("T16", lambda d: d.delete_paragraph(LEAD), more)
def t16(r: Round) -> None:
    r.lacks(LEAD)
    r.has(NEW_TOTAL)
    r.remarked(0)


@scenario("T17", lambda d: d.delete_paragraph(TOTAL), more)
def t17(r: Round) -> None:
    r.lacks("全年主动公开政府信息", "640")
    r.listed("人工已删去，源数据已变")


@scenario("T18", lambda d: d.add_paragraph(TOTAL, "镇里还走村入户发放了公开手册。"), more)
def t18(r: Round) -> None:
    r.has("镇里还走村入户发放了公开手册。", NEW_TOTAL)
    r.remarked(0)


@scenario("T19", lambda d: d.split("其中，通过"), more)
def t19(r: Round) -> None:
    r.has(f"{NEW_TOTAL}\n", "其中，通过政府门户网站公开416条")
    r.remarked(0)


@scenario("T20", lambda d: d.split("比上年增长"), more)
def t20(r: Round) -> None:
    r.has("全年主动公开政府信息640条，\n比上年增长18.5%。")
    r.remarked(0)


@scenario("T21", lambda d: d.join("公开清单，逐项落实到站所"), more)
def t21(r: Round) -> None:
    r.has(NEW_TOTAL)
    r.remarked(0)


@scenario("T22", lambda d: d.move(TOTAL, "公开责任落实到站所和经办人，各负其责。"), more)
def t22(r: Round) -> None:
    r.has(f"各负其责。{NEW_TOTAL}")
    r.remarked(0)


@scenario("T23", replaced("13.3%。其中，", "13.3%；其中，"), more)
def t23(r: Round) -> None:
    r.has("640条，比上年增长18.5%；其中，通过政府门户网站公开416条")
    r.remarked(0)


@scenario("T24", replaced("612条，比上年", "612条。比上年"), more)
def t24(r: Round) -> None:
    r.has("全年主动公开政府信息640条。比上年增长18.5%。")
    r.remarked(0)


@scenario(
    "T25",
    replaced(
        "通过政府门户网站公开388条，通过“瓦亭之声”微信公众号公开224条",
        "通过“瓦亭之声”微信公众号公开224条，通过政府门户网站公开388条",
    ),
    more,
)
def t25(r: Round) -> None:
    r.has("其中，通过“瓦亭之声”微信公众号公开224条，通过政府门户网站公开416条。")
    r.remarked(0)


@scenario("T26", nothing, less)
def t26(r: Round) -> None:
    r.has("全年主动公开政府信息500条，比上年下降7.4%。", "公开276条")
    r.lacks("增长")
    r.remarked(0)


@scenario("T27", replaced("全年主动公开政府信息612条", "这一年里公开政府信息612条"), less)
def t27(r: Round) -> None:
    r.has("这一年里公开政府信息500条，比上年下降7.4%。")
    r.remarked(0)


@scenario("T28", replaced("比上年增长13.3%", "较上年提升13.3%，势头良好"), less)
def t28(r: Round) -> None:
    r.has("较上年提升13.3%，势头良好")
    r.lacks("提升7.4")
    r.remarked(1, "下降7.4%")


@scenario("T29", nothing, no_reviews)
def t29(r: Round) -> None:
    r.has("全年未发生政府信息公开行政复议和行政诉讼。")
    r.lacks("结果维持3件")
    r.remarked(0)
    assert "全年未发生政府信息公开行政复议和行政诉讼。" in r.result.revisions("ins")


@scenario("T30", replaced("按期办结35件", "镇党政办按期办结35件"), no_applications)
def t30(r: Round) -> None:
    r.has("镇党政办按期办结35件", "全年未收到政府信息公开申请。")
    r.lacks("全年新收政府信息公开申请36件", "结转下年度继续办理", "答复书经合法性审核")
    r.remarked(1, "不再生成")


def left(number: int) -> Change:
    return lambda f: s.with_cells({f"{s.LEFT}.自然人": number, f"{s.LEFT}.总计": number}, f)


@scenario("T31", nothing, left(5))
def t31(r: Round) -> None:
    r.has("结转下年度继续办理的有5件。")
    r.remarked(0)


@scenario("T31-gone", nothing, left(0))
def t31_gone(r: Round) -> None:
    r.lacks("结转下年度继续办理")
    r.remarked(0)


@scenario("T32", lambda d: d.style("612", "b"), more)
def t32(r: Round) -> None:
    r.has(NEW_TOTAL)
    assert _styled(r.result, "640", "b")


@scenario("T33", lambda d: d.scatter(TOTAL), more)
def t33(r: Round) -> None:
    r.has(NEW_TOTAL, "公开416条")
    r.remarked(0)


@scenario("T34", lambda d: d.style("61", "b"), more)
def t34(r: Round) -> None:
    r.has(NEW_TOTAL)
    assert _styled(r.result, "640", "b")


@scenario("T35", replaced("全年主动公开", "本年度主动公开", HUMAN), more)
def t35(r: Round) -> None:
    r.has("本年度主动公开政府信息640条，比上年增长18.5%。")
    r.remarked(0)
    assert r.result.revisions("ins", HUMAN) == ["本年度主动公开"]
    assert r.result.revisions("del", HUMAN) == ["全年主动公开"]


@scenario("T36", replaced("612", "650", HUMAN), more)
def t36(r: Round) -> None:
    r.has(NEW_TOTAL)
    r.remarked(1, "650")
    assert "612" in r.result.revisions("del", HUMAN)
    assert any("650" in text for text in r.result.revisions("ins", HUMAN))


@scenario("T37", lambda d: d.insert_after(TOTAL, ADDED, HUMAN), more)
def t37(r: Round) -> None:
    r.has(NEW_TOTAL + ADDED)
    assert r.result.revisions("ins", HUMAN) == [ADDED]


@scenario("T38", lambda d: d.comment("612", "请再核一遍"), more)
def t38(r: Round) -> None:
    r.has(NEW_TOTAL)
    assert r.result.comments(HUMAN) == ["请再核一遍"]
    r.remarked(0)


@scenario("T39", replaced("612", "６１２"), more)
def t39(r: Round) -> None:
    r.has("信息６４０条，比上年增长18.5%")
    r.remarked(0)


@scenario("T40", replaced("612条", " 612 条"), more)
def t40(r: Round) -> None:
    r.has("信息 640 条，比上年增长18.5%")
    r.remarked(0)


@scenario("T41", nothing, lambda f: s.with_cells({"表二.行政处罚": 25}, f))
def t41(r: Round) -> None:
    r.has("行政许可决定24件、行政处罚决定25件")
    r.remarked(0)


@scenario("T42", lambda d: d.insert_after("均与文件同日发布。", TOTAL), more)
def t42(r: Round) -> None:
    r.has(NEW_TOTAL)
    assert r.comments or r.text.count(NEW_TOTAL) == 2


@scenario("T43", replaced("612条，比", "612条,比"), more)
def t43(r: Round) -> None:
    r.has("640条,比上年增长18.5%")
    r.remarked(0)


@scenario("T44", lambda d: d.insert_after("（一）主动公开", "工作推进情况"), more)
def t44(r: Round) -> None:
    r.has("（一）主动公开工作推进情况", NEW_TOTAL)
    r.remarked(0)


@scenario("T45", lambda d: d.style("612条", "color:FF0000"), more)
def t45(r: Round) -> None:
    r.has(NEW_TOTAL)
    assert _styled(r.result, "640", "color")


def _styled(document: Docx, text: str, name: str) -> bool:
    from tests.support.edits import w

    return any(
        visible(run) == text and run.find(f"{w('rPr')}/{w(name)}") is not None
        for run in document.body.iter(w("r"))
    )


# ---------------------------------------------------------------- C

KEY = "表二.行政许可"


def set_cell(text: str, key: str = KEY) -> Edit:
    return lambda d: d.set_cell(d.cell(key), text)


def permits(number: int) -> Change:
    return lambda f: s.with_cells({KEY: number}, f)


def shown(r: Round, path: tuple[int, int, int]) -> str:
    return visible(r.result.at(path))


T2 = (0, 6, 1)
"""表二.行政许可: table, row, cell."""


@scenario("C01", nothing, permits(27))
def c01(r: Round) -> None:
    assert shown(r, T2) == "27"
    assert "27" in r.result.revisions("ins")
    r.remarked(0)


@scenario("C02", set_cell("30"), same)
def c02(r: Round) -> None:
    assert shown(r, T2) == "30"
    assert not r.result.revisions("ins")
    r.remarked(1, "30")


@scenario("C03", set_cell("30"), permits(27))
def c03(r: Round) -> None:
    assert shown(r, T2) == "27"
    assert "30" in r.result.revisions("del")
    r.remarked(1, "30")


@scenario("C04", set_cell("27"), permits(27))
def c04(r: Round) -> None:
    assert shown(r, T2) == "27"
    r.remarked(0)


def _add_row(d: Docx) -> None:
    from copy import deepcopy

    row = d.cell(KEY).getparent()
    fresh = deepcopy(row)
    row.addprevious(fresh)
    d.set_cell(next(c for c in fresh if c.tag.endswith("}tc")), "其他许可（备案）")


@scenario("C05", _add_row, permits(27))
def c05(r: Round) -> None:
    assert shown(r, (0, 7, 1)) == "27"
    assert shown(r, (0, 6, 1)) == "24"
    r.remarked(0)


def _delete_row(d: Docx) -> None:
    row = d.cell("表二.规章.制发").getparent()
    row.getparent().remove(row)


@scenario("C06", _delete_row, permits(27))
def c06(r: Round) -> None:
    assert shown(r, (0, 5, 1)) == "27"
    r.remarked(0)


def _swap_rows(d: Docx) -> None:
    first = d.cell("表二.行政处罚").getparent()
    second = d.cell("表二.行政强制").getparent()
    second.addnext(first)


@scenario("C07", _swap_rows, lambda f: s.with_cells({"表二.行政处罚": 31, "表二.行政强制": 2}, f))
def c07(r: Round) -> None:
    assert shown(r, (0, 9, 1)) == "2"
    assert shown(r, (0, 10, 1)) == "31"
    r.remarked(0)


def _add_column(d: Docx) -> None:
    """A column of its own at the left of the numbers of table 4."""
    from copy import deepcopy

    from tests.support.edits import w

    table = d.tables()[2]
    for number, row in enumerate(table.iterchildren(w("tr"))):
        cell = next(row.iterchildren(w("tc")))
        fresh = deepcopy(cell)
        for name in ("gridSpan", "vMerge"):
            for mark in fresh.iter(w(name)):
                mark.getparent().remove(mark)
        cell.addprevious(fresh)
        d.set_cell(fresh, "备注" if number < 3 else "7")
    grid = table.find(w("tblGrid"))
    grid.insert(0, deepcopy(grid[0]))


@scenario(
    "C08",
    _add_column,
    lambda f: s.with_cells({f"{s.REVIEW}.结果维持": 4, f"{s.REVIEW}.总计": 5}, f),
)
def c08(r: Round) -> None:
    row = [shown(r, (2, 3, at)) for at in range(16)]
    assert row[:6] == ["7", "4", "1", "0", "0", "5"], row
    r.remarked(0)


def _delete_table(d: Docx) -> None:
    table = d.tables()[0]
    table.getparent().remove(table)


@scenario("C09", _delete_table, permits(27))
def c09(r: Round) -> None:
    assert len(r.result.tables()) == 2
    r.listed("表格中已没有这一格")
    r.has("行政许可决定27件")


@scenario("C10", lambda d: d.set_cell(d.at((0, 6, 0)), "行政许可（含备案）"), permits(27))
def c10(r: Round) -> None:
    assert shown(r, (0, 6, 0)) == "行政许可（含备案）"
    assert shown(r, T2) == "27"
    r.remarked(0)


@scenario("C11", set_cell(""), permits(27))
def c11(r: Round) -> None:
    assert shown(r, T2) == "27"
    r.remarked(1)


@scenario("C12", set_cell("24（含2件备案）"), permits(27))
def c12(r: Round) -> None:
    assert "27" in shown(r, T2)
    r.remarked(1)


# ---------------------------------------------------------------- lists of problems


def _fourth(f: Filing) -> Filing:
    own = (
        *f.given[PROBLEMS],
        OwnProblem("申请答复偏慢，个别件临近期限", "登记当日分办，到期前三日提醒"),
    )
    return s.with_given(f, problems=own)


@scenario("P01", nothing, _fourth)
def p01(r: Round) -> None:
    r.has("四是申请答复偏慢，个别件临近期限。今后，登记当日分办，到期前三日提醒。")
    r.remarked(0)


@scenario("P02", nothing, lambda f: s.with_given(f, problems=f.given[PROBLEMS][1:]))
def p02(r: Round) -> None:
    r.has("一是村级公开更新不及时", "二是经办人员变动较多")
    r.lacks("政策解读形式单一", "三是")
    r.remarked(0)


@scenario("P03", lambda d: d.delete_paragraph("二是村级公开"), _fourth)
def p03(r: Round) -> None:
    r.has("一是政策解读形式单一", "二是经办人员变动较多", "三是申请答复偏慢")
    r.lacks("四是", "村级公开更新")


@scenario(
    "P04",
    lambda d: d.replace("老年群众看不明白", "老人家看着费劲"),
    lambda f: s.with_given(f, problems=f.given[PROBLEMS][1:]),
)
def p04(r: Round) -> None:
    r.has("老人家看着费劲")
    assert r.comments


@scenario("P05", nothing, lambda f: f._replace(keywords=("乡村振兴", "新主题", "财政资金")))
def p05(r: Round) -> None:
    r.has("围绕新主题，我镇公开了")
    r.remarked(1, "请核实")


@scenario("P06", nothing, lambda f: s.with_given(f, total=Count(640, "640余", exact=False)))
def p06(r: Round) -> None:
    r.has("640余条")
    r.remarked(0)
