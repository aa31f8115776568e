"""A composer small enough to be read whole: its wording never moves with the phrase banks.

The redraft tests put it in the place of ``pipeline.compose_all``, so that a scenario can say "612" and mean it.
"""

from __future__ import annotations

from collections.abc import Mapping

from draftkit.facts import Facts
from draftkit.kinds import disclosure
from draftkit.kinds.fields import (
    CHANNELS,
    EXPLANATIONS,
    MEETINGS,
    PROBLEMS,
    TOTAL,
    TRAININGS,
)
from draftkit.kinds.material import Account
from draftkit.kinds.shapes import Count, OwnProblem
from draftkit.model import Block, Body, Filing, LastYear, Number, ReportText, Sentence, Span
from draftkit.phrasebank.textplan import TextPlan
from draftkit.pipeline import Composition
from draftkit.plans import Choices
from tests.support.given import facts_given, tallied, with_facts

NEW, CARRIED, DONE, LEFT = "表三.本年新收", "表三.上年结转", "表三.总计", "表三.结转下年度"
GRANTED, PARTLY = "表三.予以公开", "表三.部分公开"
UNKNOWN = "表三.无法提供.本机关不掌握相关政府信息"
REVIEW = "表四.行政复议"
_ORDINALS = "一二三四五六七八九十"
_LINKS = ("对此，", "下一步，", "为此，", "今后，")


def filing() -> Filing:
    """S0: 612 items after 540, 36 applications, 4 trainings."""
    cells: dict[str, Number] = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)
    cells |= {
        "表二.行政规范性文件.制发": 1,
        "表二.行政规范性文件.现行有效": 4,
        "表二.行政许可": 24,
        "表二.行政处罚": 24,
    }
    for row, number in ((NEW, 36), (CARRIED, 2), (GRANTED, 24), (PARTLY, 5), (UNKNOWN, 6)):
        cells[f"{row}.自然人"] = cells[f"{row}.总计"] = number
    for row, number in ((DONE, 35), (LEFT, 3)):
        cells[f"{row}.自然人"] = cells[f"{row}.总计"] = number
    cells |= {f"{REVIEW}.结果维持": 3, f"{REVIEW}.结果纠正": 1, f"{REVIEW}.总计": 4}
    given = facts_given(
        total=Count(612, "612"),
        channels=(("政府门户网站", 388), ("微信公众号", 224)),
        accounts=(Account("瓦亭之声", "微信公众号"),),
        trainings=4,
        meetings=2,
        explanations=12,
        problems=(
            OwnProblem("政策解读形式单一，老年群众看不明白", "每件惠民政策配一份明白卡"),
            OwnProblem("村级公开更新不及时，公开栏两个月未换", "镇纪检监察办公室按月抽查通报"),
            OwnProblem("经办人员变动较多，情形把握不准", "把答复案例编成手册集中学习"),
        ),
    )
    return Filing(
        2025,
        Body("瓦亭镇人民政府", "镇", "乡级", "我镇", "固原市原州区"),
        cells,
        keywords=("乡村振兴", "财政资金"),
        given=given,
        last=LastYear(total=Count(540, "540")),
        signature="瓦亭镇人民政府",
        date="2026-01-20",
    )


def with_total(number: int, base: Filing | None = None) -> Filing:
    """S0 with another total; the website takes the difference."""
    base = base or filing()
    counts = tallied(base.given[CHANNELS])
    other = sum(count for name, count in counts.items() if name != "政府门户网站")
    channels = tuple((counts | {"政府门户网站": number - other}).items())
    given = facts_given(base.given, total=Count(number, str(number)), channels=channels)
    return base._replace(given=given)


def with_given(base: Filing | None = None, **facts: object) -> Filing:
    """S0 with other facts."""
    base = base or filing()
    return with_facts(base, **facts)


def with_cells(changes: Mapping[str, Number], base: Filing | None = None) -> Filing:
    """S0 with other cells."""
    base = base or filing()
    return base._replace(cells={**base.cells, **changes})


def compose_all(
    filing: Filing, bank: object = None, previous: Choices | None = None
) -> Composition:
    """What stands in for ``pipeline.compose_all``."""
    del bank, previous
    return Composition(filing, Facts({}, {}), TextPlan(()), report(filing), Choices(), "small")


# ---------------------------------------------------------------- sentences


class _Blocks:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.open: list[Sentence] = []
        self.section = ""

    def say(self, sentence_id: str, text: str, *cells: str, **facts: object) -> None:
        """A sentence; ``{name}`` in its text is a slot."""
        out, spans = "", []
        for piece in text.replace("}", "{").split("{"):
            if piece in facts:
                value = str(facts[piece])
                spans.append(Span(piece, len(out), len(out) + len(value)))
                out += value
            else:
                out += piece
        comment = "请核实：拟写。" if sentence_id.startswith("theme.") else ""
        self.open.append(
            Sentence(
                sentence_id,
                out,
                self.section,
                sentence_id.split(".", maxsplit=1)[0],
                f"small.{sentence_id}",
                tuple(facts),
                cells=cells,
                spans=tuple(spans),
                comment=comment if "新主题" in out else "",
            )
        )

    def mark(self, mark_id: str, text: str) -> None:
        self.open.append(Sentence(mark_id, text, self.section))

    def end(self, role: str = "paragraph") -> None:
        if self.open:
            self.blocks.append(Block(self.section, role, tuple(self.open)))
        self.open = []

    def line(self, role: str, mark_id: str, text: str) -> None:
        self.mark(mark_id, text)
        self.end(role)


def report(filing: Filing) -> ReportText:
    """The text of a filing."""
    b = _Blocks()
    b.line("title", "title", filing.title)
    titles = disclosure.DISCLOSURE.headings
    _first(b, filing, titles[0])
    for number, table in ((1, "表二"), (2, "表三"), (3, "表四")):
        b.section = titles[number][0]
        b.line("section", f"section.{number + 1}", titles[number])
        b.blocks.append(Block(b.section, "table", table=table))
    b.section = "五"
    b.line("section", "section.5", titles[4])
    b.say("problem.lead", "对照群众期盼，工作中还有以下不足。")
    b.end()
    for number, own in enumerate(filing.given[PROBLEMS]):
        name = f"own.{own.problem[:4].encode().hex()[:12]}"
        b.mark(f"mark.{number + 1}", f"{_ORDINALS[number]}是")
        b.say(f"{name}.problem", f"{own.problem}。")
        b.mark(f"link.{number + 1}", _LINKS[number % len(_LINKS)])
        b.say(f"{name}.measure", f"{own.measure}。")
        b.end("item")
    b.section = "六"
    b.line("section", "section.6", titles[5])
    b.say("fee", "依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。")
    b.say("other.none", "没有其他需要报告的事项。")
    b.end()
    b.section = ""
    if filing.signature:
        b.line("signature", "signature", filing.signature)
    if filing.date:
        year, month, day = filing.date.split("-")
        b.line("date", "date", f"{year}年{int(month)}月{int(day)}日")
    return ReportText(filing.title, tuple(b.blocks), filing.cells)


def _first(b: _Blocks, filing: Filing, title: str) -> None:
    given, cells = filing.given, filing.cells
    b.section = "一"
    b.line("section", "section.1", title)
    b.say(
        "lead",
        "{年度}年，我镇认真贯彻《中华人民共和国政府信息公开条例》，把群众最关心的事项列入年度公开清单，逐项落实到站所。",
        年度=filing.year,
    )
    b.end()
    b.line("heading2", "heading.proactive", "（一）主动公开")
    _total(b, filing)
    if len(given[CHANNELS]) > 1:
        (first, one), (second, two) = tuple(tallied(given[CHANNELS]).items())[:2]
        b.say(
            "channels",
            f"其中，通过{first}公开{{甲}}条，通过“瓦亭之声”{second}公开{{乙}}条。",
            "事实.公开渠道",
            甲=one,
            乙=two,
        )
    for word in filing.keywords:
        b.say(
            f"theme.{word.encode().hex()[:12]}",
            f"围绕{word}，我镇公开了项目安排、资金分配和办理结果，方便群众对照查询。",
            "关键词",
        )
    if EXPLANATIONS.count(given):
        b.say(
            "explain",
            "发布政策解读{解读}篇，均与文件同日发布。",
            "事实.政策解读",
            解读=EXPLANATIONS.count(given),
        )
    b.say(
        "decisions",
        "全年作出行政许可决定{许可}件、行政处罚决定{处罚}件。",
        "表二.行政许可",
        "表二.行政处罚",
        许可=cells["表二.行政许可"],
        处罚=cells["表二.行政处罚"],
    )
    b.end()
    b.line("heading2", "heading.requests", "（二）依申请公开")
    _requests(b, filing)
    b.line("heading2", "heading.management", "（三）政府信息管理")
    b.say("review", "执行先审查、后公开的程序，公开前由经办人、分管负责人和保密员三级把关。")
    b.say(
        "documents",
        "行政规范性文件本年制发{制发}件，现行有效{有效}件，文本在网站集中公开。",
        "表二.行政规范性文件.制发",
        "表二.行政规范性文件.现行有效",
        制发=cells["表二.行政规范性文件.制发"],
        有效=cells["表二.行政规范性文件.现行有效"],
    )
    b.end()
    b.line("heading2", "heading.support", "（四）监督保障")
    b.say("duty", "公开责任落实到站所和经办人，各负其责。")
    b.say(
        "training",
        "年内组织业务培训{培训}次，召开专题会议{会议}次。",
        "事实.培训次数",
        "事实.会议次数",
        培训=TRAININGS.count(given),
        会议=MEETINGS.count(given),
    )
    b.say("appraisal", "年度工作考核结果为良好，群众评议结果为满意。")
    b.end()


def _total(b: _Blocks, filing: Filing) -> None:
    total, last = filing.given[TOTAL], filing.last.total if filing.last else None
    if total is None:
        b.say("total.none", "应当主动公开的信息均按规定公开。", "事实.主动公开总数")
        return
    if last is None or last.value == total.value:
        b.say("total", "全年主动公开政府信息{总数}条。", "事实.主动公开总数", 总数=total.text)
        return
    change = abs(total.value - last.value) * 1000 // last.value / 10
    word = "增长" if total.value > last.value else "下降"
    b.say(
        "total",
        f"全年主动公开政府信息{{总数}}条，比上年{word}{{幅度}}%。",
        "事实.主动公开总数",
        "上年.主动公开总数",
        总数=total.text,
        幅度=f"{change:g}",
    )


def _requests(b: _Blocks, filing: Filing) -> None:
    cells = filing.cells

    def total(row: str) -> Number:
        return cells[f"{row}.总计"]

    new, carried = total(NEW), total(CARRIED)
    if new or carried:
        b.say(
            "received",
            "全年新收政府信息公开申请{新收}件，上年结转{结转}件。",
            f"{NEW}.总计",
            f"{CARRIED}.总计",
            新收=new,
            结转=carried,
        )
        b.say(
            "results",
            "按期办结{办结}件，其中{明细}。",
            f"{DONE}.总计",
            f"{GRANTED}.总计",
            f"{PARTLY}.总计",
            f"{UNKNOWN}.总计",
            办结=total(DONE),
            明细="、".join(
                f"{name}{total(row)}件"
                for name, row in (
                    ("予以公开", GRANTED),
                    ("部分公开", PARTLY),
                    ("无法提供", UNKNOWN),
                )
                if total(row)
            ),
        )
        if total(LEFT):
            b.say(
                "carried",
                "结转下年度继续办理的有{转出}件。",
                f"{LEFT}.总计",
                转出=total(LEFT),
            )
        b.say("letters", "答复书经合法性审核后送达申请人。", f"{NEW}.总计")
    else:
        b.say("nothing", "全年未收到政府信息公开申请。", f"{NEW}.总计", f"{CARRIED}.总计")
    if total(REVIEW):
        b.say(
            "reconsidered",
            "因政府信息公开发生行政复议{复议}件，结果维持{维持}件。",
            f"{REVIEW}.总计",
            f"{REVIEW}.结果维持",
            复议=total(REVIEW),
            维持=cells[f"{REVIEW}.结果维持"],
        )
    else:
        b.say("peace", "全年未发生政府信息公开行政复议和行政诉讼。", f"{REVIEW}.总计")
    b.end()
