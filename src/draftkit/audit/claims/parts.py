"""The six parts as a report itself lists them (F11): ``本报告由总体情况、……六个部分组成``."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.text import OVERVIEW, PREFACE, Finding, Report, Sentence, at, misnamed
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_OF = r"(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:的)?"
_AND = r"(?:、|和|及|以及|与|以|并)*"
_NAMES: tuple[tuple[str, str], ...] = (
    ("总体情况", rf"(?:概述|{_OF}(?:总体|基本|总的)(?:工作)?(?:推进)?情况)"),
    (
        "政府信息公开行政复议、行政诉讼情况",
        rf"(?:因)?{_OF}(?:而)?(?:引起的?)?(?:被)?(?:申请)?(?:提起)?(?:行政)?复议{_AND}(?:被)?(?:提起)?(?:行政)?诉讼(?:的)?(?:相关|工作)?(?:情况)?",
    ),
    (
        "收到和处理政府信息公开申请情况",
        (
            r"(?:行政机关)?(?:(?:收到|受理|接收|接受)(?:和|及|与|、)?)?(?:处理|办理|答复)?(?:的)?(?:政府信息|信息)?(?:公开)?申请(?:的)?(?:办理|处理)?(?:的)?情况"
            r"|(?:政府信息)?依申请公开(?:的)?(?:政府信息)?(?:工作)?(?:申请)?(?:收到|受理|办理|答复|处理|和|及)*(?:的)?情况|(?:收到和处理)?(?:政府信息)?依申请公开"
        ),
    ),
    (
        "主动公开政府信息情况",
        r"(?:行政机关|本机关|本单位)?(?:政府信息)?主动公开(?:的)?(?:政府|政务)?(?:信息)?(?:工作)?(?:的)?(?:情况)?",
    ),
    (
        "存在的主要问题及改进情况",
        (
            rf"{_OF}(?:中)?(?:(?:存在的?)?(?:主要|突出)?(?:问题|不足|困难)|主要问题){_AND}(?:下一步)?(?:工作)?(?:整改|改进)(?:工作)?(?:的)?(?:情况|措施|办法|打算|方向|意见|内容)?"
            rf"|{_OF}存在的?(?:主要)?问题"
        ),
    ),
    (
        "其他需要报告的事项",
        r"(?:其他|其它|需要)+(?:需要?)?(?:说明|报告)(?:的)?(?:相关|有关|重要)?(?:事项|情况|内容)|其[他它]事项",
    ),
)  # fmt: skip
_ANY = regex("|".join(f"(?P<p{n}>{words})" for n, (_, words) in enumerate(_NAMES)))
_END = regex(
    r"等?(?:共|共计|的|共有|一共)?(?:[六6五5七7四4][个项大]?(?:部分|方面|章节|板块|内容))|组成|。|等(?:内容|情况|几|方面)|，(?=所列|报告|本|数据|电子|年报|特|现|其中|内容|统计|并)"
)
_SAYS = regex(r"(?P<count>[六6五5七7四4])[个项大]?(?:部分|方面|章节|板块)")
_LISTS = regex(r"包[括含]|组成|由|[有含](?=总体|概述|：?总体)|分为|分|六个|内容|为")
_COUNT = {"四": 4, "五": 5, "六": 6, "七": 7}
_BETWEEN = regex(
    r"[“”\"‘’、，,；;：:。（）()\d.．]|[一二三四五六](?=、|，|是)|以及|和|及|与|并|还有|等|是|其中|情况|内容"
)
_OLD_NAMES = regex(
    r"因政府信息公开工作被申请行政复议|行政机关(?:主动公开|收到和处理)|政府信息公开工作存在的主要问题"
)
"""Words of the titles in 国办公开办函〔2019〕60号, which the form of 2021 shortened."""
_SO_MANY = regex(
    r"(?:报告|内容)[^。；]{0,40}?(?P<told>(?P<count>[三四五六七八九2-9])[个大]?(?:部分|章节|板块))(?!内容[，、]其)"
)
_FEWEST = 3
_LEFT_OVER = 3
_WRONG_OTHER = regex(r"其他需要报告事项|(?<!需要)(?<!需)(?:其他|其它)(?:报告|说明)的?(?:事项|情况)")


_OWN = regex(
    r"(?P<year>20\d\d)年(?P<twice>度)?(?:的)?[\u3400-\u9fff]{0,25}?(?P<name>(?:政府|政务)?(?:信息)?公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?报告)(?!如下|编|格式|的通知|有关)"
)
_NAME = "政府信息公开工作年度报告"


def _own_name(sentence: Sentence, report: Report) -> Iterator[Finding]:
    """This report, called by another name than its title has."""
    if sentence.plain == misnamed(report):
        return  # told as a title
    for match in _OWN.finditer(sentence.plain):
        if int(match["year"]) != report.year or match[0].endswith("情况报告"):
            continue
        if not report.body.name.endswith(
            ("政府", "局", "委员会", "厅", "办事处", "委", "办公室")
        ):  # a company's is called otherwise
            continue
        twice = match["twice"] and match["name"].endswith("年度报告")
        if match["name"] != _NAME or twice:
            what = f"报告的名称写成了“{match[0]}”"
            fix = f"与标题一致：{report.year}年{_NAME}"
            span = match.span()
            yield at(sentence, "F11", what, fix, span=span, severity=Severity.WARNING)
            return


def check(report: Report) -> Iterator[Finding]:
    """The list of parts in the preface (or at the head of 一): complete, and by their names; the report's own name."""
    for sentence in report.sentences(PREFACE):
        yield from _own_name(sentence, report)
    for sentence in report.sentences(PREFACE, OVERVIEW):
        if not report.is_cut(sentence):
            yield from _listed(sentence)
    for sentence in report.sentences(PREFACE):
        for match in _SO_MANY.finditer(sentence.plain):
            if match["count"] not in "六6":
                what = f"年度报告有六个部分，这里说是“{match['told']}”"
                span = match.span("told")
                yield at(
                    sentence, "F11", what, "改为“六个部分”", span=span, severity=Severity.WARNING
                )


def _listed(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.plain
    found = list(_ANY.finditer(text))
    if not found:
        return
    stop = _END.search(text, found[-1].end())
    end = stop.start() if stop else len(text)
    run = [m for m in found if m.end() <= end]
    named = {_NAMES[int(str(m.lastgroup)[1:])][0] for m in run}
    if len(named) < _FEWEST or not _LISTS.search(text):
        return
    start = run[0].start()
    span = (start, end)
    missing = [name for name, _ in _NAMES if name not in named]
    says = _SAYS.search(text, start)
    left = _ANY.sub("", text[start:end])
    strange = [x for x in _BETWEEN.split(left) if x and len(x) >= _LEFT_OVER]
    strange += [m[0] for m in _WRONG_OTHER.finditer(text[start:end])]
    old = _OLD_NAMES.search(text, start)
    if old:
        what = f"列举用的是2019年格式的名称：“{old[0]}”"
        fix = "按现行格式的六个标题写"
    elif strange:
        what = f"列举的各部分名称与格式不一致：“{'”“'.join(strange)}”"
        fix = "按格式的六个标题写，或只写“六个部分”"
    elif missing and not (says is None and text.startswith("等", run[-1].end())):
        count = says["count"] if says else ""
        said = f"说是{count}个部分，" if says else ""
        what = f"{said}列举的各部分少了“{'”“'.join(missing)}”"
        fix = "把六个部分写全，或不再列举"
    elif says and _COUNT.get(
        says["count"], int(says["count"]) if says["count"].isdigit() else 6
    ) != len(_NAMES):
        what = f"列举了六个部分，却说是“{says[0]}”"
        fix = "改为“六个部分”"
    else:
        return
    yield at(sentence, "F11", what, fix, span=span, severity=Severity.WARNING)
