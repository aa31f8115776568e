"""Reports made by hand for the tests of documents, in the length and tone of real ones."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.kinds import disclosure
from draftkit.model import Block, ReportText, Sentence, Span
from draftkit.word import template, writer
from draftkit.word.writer import Properties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from draftkit.model import Number
    from draftkit.word.prototype import Prototype

ROOT = Path(__file__).parents[2]
BASE = ROOT / "templates" / "annual-report.docx"

OVERALL = {
    "": (
        "2025年，{name}认真贯彻《中华人民共和国政府信息公开条例》，围绕乡村全面振兴、重点工程和民生实事安排公开工作，把群众最关心的事项列入年度公开清单，逐项落实到站所和经办人。",
        "全年主动公开政府信息612条，比上年增长13.3%。",
    ),
    "（一）主动公开": (
        "我镇全年通过政府门户网站发布信息412条，通过“瓦亭之声”微信公众号发布188条，镇村两级公开栏同步张贴。",
        "惠民惠农补贴按户公示，财政预算和决算在批复后20个工作日内上网，重点工程的招标、开工、验收各公开一次。",
        "围绕安全生产和生态环保发布检查计划与结果36条，政策解读12篇，均与文件同日发布。",
    ),
    "（二）依申请公开": (
        "全年新收政府信息公开申请3件，上年结转0件，办结3件，其中予以公开2件、本机关不掌握相关政府信息1件。",
        "申请由党政办统一登记，答复书经合法性审核后送达，未发生行政复议和行政诉讼。",
    ),
    "（三）政府信息管理": (
        "执行“先审查、后公开”，公开前由经办人、分管负责人和保密员三级把关。",
        "行政规范性文件本年制发1件、废止0件，现行有效4件，文本在网站集中公开。",
    ),
    "（四）政府信息公开平台建设": (
        "政府信息公开专栏按目录调整为9个栏目，检索入口移到首页。",
        "镇便民服务大厅设信息查阅点，配有电脑和打印机，群众可以当场查询、当场取件。",
    ),
    "（五）监督保障": (
        "年内组织业务培训2次，召开专题会议1次。",
        "工作考核结果为良好；社会评议结果为满意；",
        "【待填：本年度政府信息公开责任追究结果】。",
    ),
}
PROBLEMS = (
    "一是政策解读形式单一，以文字为主，老年群众看不明白。2026年起每件惠民政策配一份明白卡，由包村干部送到户。",
    "二是村级公开更新不及时，个别村的公开栏两个月未换。镇纪检监察办公室按月抽查，结果在镇村干部例会上通报。",
    "三是经办人员变动较多，新接手的同志对不予公开情形把握不准。把答复案例编成手册，每季度集中学习一次，疑难件与县政务公开办会商后答复。",
)


def report(
    name: str = "瓦亭镇人民政府",
    *,
    comments: bool = True,
    signature: bool = True,
    cells: dict[str, Number] | None = None,
) -> ReportText:
    """A complete report of a town."""
    blocks = [
        Block(
            "",
            "title",
            (_sentence("title", f"{name}2025年政府信息公开工作年度报告", ""),),
        ),
        Block(
            "前言",
            "preface",
            (
                _sentence(
                    "preface.basis",
                    "本报告依据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国"
                    "政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，统计期限为2025年1月1日至12月31日。",
                    "前言",
                ),
            ),
        ),
    ]
    one, two, three, four, five, six = disclosure.DISCLOSURE.headings
    blocks.append(_heading(one, "overall"))
    number = 0
    for heading, sentences in OVERALL.items():
        if heading:
            number += 1
            blocks.append(
                Block(
                    "总体情况", "heading2", (_sentence(f"overall.h{number}", heading, "总体情况"),)
                )
            )
        blocks.append(
            Block(
                "总体情况",
                "paragraph",
                tuple(
                    _sentence(f"overall.{number}.{at}", text.format(name=name), "总体情况")
                    for at, text in enumerate(sentences)
                ),
            )
        )
    for title, table in ((two, "表二"), (three, "表三"), (four, "表四")):
        blocks += [_heading(title, table), Block(title, "table", table=table)]
    blocks.append(_heading(five, "problems"))
    for at, text in enumerate(PROBLEMS):
        comment = (
            "请核实：本条由程序按数据提出，如与实际不符请改写或删去" if comments and at else ""
        )
        problem, measure = text.split("。", 1)
        blocks.append(
            Block(
                "问题",
                "item",
                (
                    _sentence(f"problem.{at}", f"{problem}。", "问题", comment),
                    _sentence(f"measure.{at}-a", measure, "问题"),
                ),
            )
        )
    blocks.append(_heading(six, "other"))
    blocks.append(
        Block(
            "其他",
            "paragraph",
            (
                _sentence(
                    "other.fee",
                    "依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。",
                    "其他",
                ),
                _sentence("other.more", "没有其他需要报告的事项。", "其他"),
            ),
        )
    )
    if signature:
        blocks += [
            Block("落款", "signature", (_sentence("signature", name, "落款"),)),
            Block("落款", "date", (_sentence("date", "2026年1月20日", "落款"),)),
        ]
    return ReportText(f"{name}2025年政府信息公开工作年度报告", tuple(blocks), cells or some_cells())


def some_cells() -> dict[str, Number]:
    """Figures that are not all zero; they add up."""
    cells: dict[str, Number] = dict.fromkeys(disclosure.DISCLOSURE.cells, 0)
    cells |= {
        "表二.行政规范性文件.制发": 1,
        "表二.行政规范性文件.现行有效": 4,
        "表二.行政许可": 1126,
        "表二.行政处罚": 18,
        "表二.行政事业性收费": Decimal("1286.50"),
    }
    for row, number in (
        ("本年新收", 3),
        ("予以公开", 2),
        ("无法提供.本机关不掌握相关政府信息", 1),
        ("总计", 3),
    ):
        cells[f"表三.{row}.自然人"] = number
        cells[f"表三.{row}.总计"] = number
    return cells


@cache
def prototype() -> Prototype:
    """The shipped template, ready."""
    base = BASE.read_bytes()
    return template.build(base, base)


def properties(text: ReportText) -> Properties:
    """Properties that fit a report of these samples."""
    return Properties(text.title, text.title.split("2025年")[0], "2026-01-20")


def written(
    text: ReportText | None = None,
    *,
    basis: bytes = b'{"basis": 1}',
    cell_comments: Mapping[str, str] = {},
    comment_author: str = "draftkit",
) -> bytes:
    """The .docx of a sample."""
    text = text or report()
    return writer.write(
        text,
        prototype(),
        properties=properties(text),
        basis=basis,
        cell_comments=cell_comments,
        comment_author=comment_author,
    )


def _heading(title: str, name: str) -> Block:
    names = {"表二": "t2", "表三": "t3", "表四": "t4"}
    return Block(title, "section", (_sentence(f"{names.get(name, name)}.heading", title, title),))


def _sentence(sentence_id: str, text: str, section: str, comment: str = "") -> Sentence:
    missing = ("责任追究",) if "【待填" in text else ()
    spans = (Span("total", text.index("612"), text.index("612") + 3),) if "612" in text else ()
    return Sentence(
        sentence_id,
        text,
        section,
        message=sentence_id,
        phrase=f"phrase.{sentence_id}",
        facts=("total",) if spans else (),
        because=("有主动公开",) if spans else (),
        cells=("事实.主动公开总数",) if spans else (),
        spans=spans,
        wordings=(0, 2) if spans else (),
        comment=comment,
        missing=missing,
    )
