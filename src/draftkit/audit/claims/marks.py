"""Punctuation and numerals (PUNCT)."""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.audit.claims.rules import Rule
from draftkit.audit.claims.text import Finding, Report, Section, Sentence, at
from draftkit.chinese.numerals import COUNTING
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_H = r"[\u3400-\u9fff》”』」）〉〕]"
_CODE = "PUNCT"

RULES: tuple[Rule, ...] = (
    Rule(
        "WORD",
        r"(?<=\d)(?:万万|亿亿|条条|件件|篇篇|次次|份份|期期|人次次|条次次)(?![一都有])",
        "数的单位写重了：“{0}”",
        "只留一个",
        Severity.WARNING,
        fires=("全年发布信息612条条。", "网站访问量3.5万万次。"),
        silent=("全年发布信息612条。", "网站访问量3.5万次，次次留痕。"),
    ),
    Rule(
        _CODE,
        rf"(?<={_H}),|,(?=[\u3400-\u9fff《“])",
        "中文里用了半角逗号",
        "改为全角“，”",
        Severity.WARNING,
        headings=True,
        raw=True,
        together="半角标点",
        fires=("依据《政府信息公开信息处理费管理办法》,结合工作实际，未收取任何信息处理费。",),
        silent=("全年公开信息1,234条。", "共公开政府信息12,300余条，更新及时。"),
    ),
    Rule(
        _CODE,
        rf"(?<={_H})[;:?!]",
        "中文里用了半角标点“{0}”",
        "改为全角标点",
        Severity.WARNING,
        unless=r"https?:|www\.",
        raw=True,
        together="半角标点",
        fires=("公开内容有:财政预决算。", "1.来电多;2.文书不统一。"),
        silent=("网址：https://www.example.gov.cn。", "8:30至17:30可以查阅。"),
    ),
    Rule(
        _CODE,
        r"(?<=[\u3400-\u9fff\d])\.(?=[\u3400-\u9fff“《]|$)(?<!^\d\.)(?<!^\d\d\.)",
        "中文里用了半角标点“{0}”",
        "改为全角标点",
        Severity.WARNING,
        unless=r"https?:|www\.|\d+\.[\u3400-\u9fff]",
        raw=True,
        together="半角标点",
        fires=("全年未收到申请.", "年内更新3次.“清河之窗”推送91条。"),
        silent=("1.公开内容还不够深。", "网址：https://www.example.gov.cn。", "增长13.3%。"),
    ),
    Rule(
        _CODE,
        r"\((?=[^()]*[\u3400-\u9fff])[^()]*\)|（[^（）()]*\)|\([^（）()]*）",
        "中文里用了半角括号或括号不成对",
        "改为全角“（ ）”",
        Severity.WARNING,
        raw=True,
        together="半角标点",
        fires=("各村(社区)公开栏按月更新。", "各村（社区)公开栏按月更新。"),
        silent=("各村（社区）公开栏按月更新。", "（一）主动公开"),
    ),
    Rule(
        _CODE,
        r"^（[一二三四五六七八九十\d]{1,2}\)|^\([一二三四五六七八九十\d]{1,2}）",
        "序号的括号一半全角、一半半角",
        "改为全角“（ ）”",
        Severity.WARNING,
        raw=True,
        headings=True,
        together="半角标点",
        fires=("（二)依申请公开",),
        silent=("（二）依申请公开", "(二)依申请公开"),
    ),
    Rule(
        _CODE,
        r"（[^（）《》]{1,20}》）",
        "书名号和括号的次序颠倒：“{0}”",
        "先写“）”，再写“》”",
        Severity.WARNING,
        headings=True,
        fires=("《清河镇国土空间规划（2021—2035年》）已公布。",),
        silent=("《清河镇国土空间规划（2021—2035年）》已公布（《条例》）。",),
    ),
    Rule(
        _CODE,
        r"。。+|，，+|、、+|；；+|：：+|，。|、。|。，|；。|：。|，、|、，|、；|；，|：，|。；|，；",
        "标点重复或连用“{0}”",
        "只留一个",
        Severity.ERROR,
        headings=True,
        fires=("全年未收到申请。。", "公开了预算、、决算。", "及时更新，。"),
        silent=(
            "公开了预算、决算……",
            "“一件事”。”",
        ),
    ),
    Rule(
        _CODE,
        rf"^（[{COUNTING}]{{1,2}}）[、，.．]",
        "“（一）”后面不加“、”",
        "删去“{0}”末尾的标点",
        Severity.WARNING,
        headings=True,
        fires=("（一）、主动公开",),
        silent=("（一）主动公开", "（一）（二）两项一并办理。"),
    ),
    Rule(
        _CODE,
        r"^\d{1,2}[、，,]",
        "阿拉伯数字的序号后面应为“.”",
        "写成“1.”",
        Severity.WARNING,
        headings=True,
        together="这样的序号",
        fires=("1、公开内容深度有待加强。",),
        silent=("1.公开内容深度有待加强。", "1、2、3号楼均设查阅点。"),
        unless=r"^\d{1,2}[、，,]\d",
    ),
    Rule(
        _CODE,
        r"截止(?=(?:到|至)?(?:20\d\d年|\d{1,2}月|目前|年底|年末|当前|本年|今年))",
        "时间前面应为“截至”",
        "“截止”改为“截至”",
        Severity.WARNING,
        fires=("截止2025年12月31日，共公开信息300条。", "截止目前无投诉。"),
        silent=("截至2025年12月31日，共公开信息300条。", "申请截止日期为12月31日。"),
    ),
    Rule(
        _CODE,
        r"(?:约|近|大约|将近|超过|超)[\d,]+(?:\.\d+)?[万亿]?[余多]|[\d,]+[余多][件条项篇次份个]?左右|(?:约|近|大约)[\d,]+[件条项篇次份个]左右",
        "约数重复：“{0}”",
        "只留一个表示约数的字，如“600余条”",
        Severity.WARNING,
        fires=("累计发布约600余条信息。", "发布信息近300多条。", "发布信息约300条左右。"),
        silent=("累计发布600余条信息。", "发布信息近300条。", "约300条。"),
    ),
    Rule(
        _CODE,
        r"[\[\(（【〖{﹝](?:20\d\d)[\]\)）】〗}﹞](?=第?\d+号)",
        "文号的年份应当用六角括号",
        "写成“〔2021〕30号”",
        Severity.WARNING,
        fires=("按照国办公开办函[2021]30号的要求编制。", "国办公开办函（2021）30号。"),
        silent=("按照国办公开办函〔2021〕30号的要求编制。",),
    ),
    Rule(
        _CODE,
        r"〔20\d\d年〕|〔\d\d〕\d+号|〔20\d\d〕第\d+号|〔20\d\d〕0\d*号",
        "文号写法不对：“{0}”",
        "六角括号内只写四位年份，序号不加“第”、不编虚位",
        Severity.WARNING,
        fires=("国办公开办函〔2021年〕30号", "国办公开办函〔2021〕第30号"),
        silent=("国办公开办函〔2021〕30号",),
    ),
    Rule(
        _CODE,
        r"[\"'](?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[\"']",
        "中文里用了半角引号",
        "改为全角“ ”",
        Severity.WARNING,
        raw=True,
        together="半角标点",
        fires=('执行"三审三校"制度。',),
        silent=("执行“三审三校”制度。",),
    ),
)

_PAIRS = (("《", "》", "书名号"), ("“", "”", "引号"), ("（", "）", "括号"))
_LIST_MARK = regex(
    r"(?:^|(?<=[。；：，、\n]))[\d一二三四五六七八九十]{1,2}）|(?<=[\s。；：])[A-Za-z]）"
)


def check(report: Report) -> Iterator[Finding]:
    """Quotation marks and title marks that are opened and not closed, or the other way round, in a paragraph."""
    told: set[tuple[int, str]] = set()
    section: Section | None = None
    uneven: dict[int, list[tuple[str, str, str]]] = {}
    for sentence in report.sentences(headings=True):
        if sentence.section is not section:  # once for all its sentences
            section = sentence.section
            uneven = _uneven(section)
        pairs = uneven.get(id(sentence.paragraph), ())
        own = _marks_of(sentence.text) if pairs else ""
        for opening, closing, name in pairs:
            key = (id(sentence.paragraph), name)
            if key in told:
                continue
            if opening == "“" and _belongs_to_the_next(sentence, own):
                continue
            if own.count(opening) != own.count(closing) and not report.is_cut(sentence):
                told.add(key)
                what, fix = f"{name}不成对", "补全另一半"
                yield at(sentence, _CODE, what, fix, severity=Severity.WARNING)
        yield from _goes_on(sentence)
        yield from _turned_round(sentence)


_TURNED = regex(r"^[^“”]*(?P<name>”[^“”。；]{1,20}“)[^“”]*$")


def _turned_round(sentence: Sentence) -> Iterator[Finding]:
    """``实行”专人盯办“``: both marks the wrong way about."""
    match = _TURNED.search(sentence.plain) if "”" in sentence.plain else None
    before = sentence.paragraph.text[: sentence.start]
    if match and before.count("“") == before.count("”"):
        what, fix = f"引号前后颠倒：“{match['name']}”", "前面用“，后面用”"
        span, severity = match.span("name"), Severity.WARNING
        yield at(sentence, _CODE, what, fix, span=span, severity=severity)


_CLOSED_NAME = regex(r"[^“”，。；]{1,14}”")


def _belongs_to_the_next(sentence: Sentence, own: str) -> bool:
    """``年末20件。”云泽发布”公众号``: the mark behind the stop is one of a name that follows."""
    end = sentence.start + len(sentence.text)
    odd = own.count("”") == own.count("“") + 1
    behind = sentence.paragraph.text[end:].lstrip()
    return odd and own.rstrip().endswith("。”") and _CLOSED_NAME.match(behind) is not None


def _uneven(section: Section) -> dict[int, list[tuple[str, str, str]]]:
    """The pairs that do not meet, by paragraph.  One that a broken line parts is whole: ``（国办公开`` and ``办函〔2019〕60号）``."""
    found: dict[int, list[tuple[str, str, str]]] = {}
    whole = [(one, _marks_of(one.text).rstrip()) for one in section.paragraphs]
    for pair in _PAIRS:
        odd = [text.count(pair[0]) - text.count(pair[1]) for _, text in whole]
        for place, (one, text) in enumerate(whole):
            if odd[place : place + 2] == [1, -1] and not text.endswith(_ENDS):
                odd[place] = odd[place + 1] = 0
            if odd[place]:
                found.setdefault(id(one), []).append(pair)
    return found


_ENDS = ("。", "！", "？", "；")


def _goes_on(sentence: Sentence) -> Iterator[Finding]:
    """``校对。，公示前``: a sentence that ended and goes on with a mark."""
    before = sentence.paragraph.text[: sentence.start].rstrip()
    if before.endswith("。") and sentence.plain[:1] in tuple("，、；："):
        what, fix = f"标点重复或连用“。{sentence.plain[0]}”", "只留一个"
        yield at(sentence, _CODE, what, fix, span=(0, 1))


def _marks_of(text: str) -> str:
    """The text with full-width brackets, without those that end the number of an item: ``1）``."""
    return _LIST_MARK.sub("", text.replace("(", "（").replace(")", "）"))
