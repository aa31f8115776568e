"""Documents and laws: superseded ones, and names and numbers that are not quite right (F10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from draftkit.audit.claims.rules import Rule
from draftkit.audit.claims.text import Finding, Report, at
from draftkit.diagnostics import Severity
from draftkit.patterns import regex

_CODE = "F10"
_IN_FORCE = 2021
"""The first year whose report follows the form of 2021."""
_FORMAT = "国办公开办函〔2021〕30号"

RULES: tuple[Rule, ...] = (
    Rule(
        _CODE,
        r"国办公开办函[\[〔（(【]?2019[\]〕）)】]?第?60号|[\[〔（(【]2019[\]〕）)】]第?60号",
        "引用的格式文件已被取代",
        f"改为现行的{_FORMAT}",
        since=_IN_FORCE,
        fires=("根据国办公开办函〔2019〕60号的要求编制。",),
        silent=(f"根据{_FORMAT}的要求编制。",),
    ),
    Rule(
        _CODE,
        r"国办[^，。；《》〔\[（]{0,8}[\[〔（(【]2021[\]〕）)】]第?30号(?<!国办公开办函〔2021〕30号)"
        r"(?<!国办公开办函\[2021\]30号)(?<!国办公开办函（2021）30号)(?<!国办公开办函\(2021\)30号)(?<!国办公开办函【2021】30号)(?<!国办公开办函〔2021〕第30号)",
        "格式文件的文号写错了：“{0}”",
        f"应为{_FORMAT}",
        fires=("按照国办函〔2021〕30号要求。", "按照国办公开办〔2021〕30号要求。"),
        silent=(f"按照{_FORMAT}要求。", "按照国办公开办函[2021]30号。"),
    ),
    Rule(
        _CODE,
        r"国办公开办函[\[〔（(【]20(?!21)\d\d[\]〕）)】]第?30号|国办公开办函[\[〔（(【]2021[\]〕）)】]第?(?!30号)\d+号",
        "格式文件的文号写错了：“{0}”",
        f"应为{_FORMAT}",
        fires=("按照国办公开办函〔2012〕30号编制。", "按照国办公开办函〔2021〕13号编制。"),
        silent=(f"按照{_FORMAT}。",),
    ),
    Rule(
        _CODE,
        r"国务院令第?\d+条|(?<!国办)公开办函[﹝〔\[（(【]2021|国务院令第?492号|(?:国务院|国)令第?(?!711号|492号)\d+号(?=[^，。]{0,10}政府信息公开)|(?<=信息公开条例》)[（(]国务院令第?(?!711号)\d+号[）)]",
        "文号写错了：“{0}”",
        f"条例为国务院令第711号（2019年5月15日起施行），格式文件为{_FORMAT}",
        fires=(
            "《政府信息公开条例》（国务院令第492号）。",
            "《中华人民共和国政府信息公开条例》（国务院令第771号）",
        ),
        silent=("《中华人民共和国政府信息公开条例》（国务院令第711号）。",),
    ),
    Rule(
        _CODE,
        r"(?<=信息处理费管理办法》)[（(]国办[^）)]*[）)](?<!国办函〔2020〕109号）)(?<!国办函\[2020\]109号\))(?<!国办函〔2020〕109号\))|国办函〔2020〕(?!109号)\d+号(?=[^。]{0,16}处理费)",
        "收费办法的文号写错了：“{0}”",
        "应为国办函〔2020〕109号",
        fires=("《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）。",),
        silent=("《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。",),
    ),
    Rule(
        _CODE,
        r"(?:国办公开办[函涵]|办函|公开办函)[\[〔（(【]?20\d{2,6}号|国办公开办涵|[\[〔（(【]2021\d{1,2}号",
        "文号写错了：“{0}”",
        f"应为{_FORMAT}",
        fires=("按照国办公开办函〔202130号要求编制。", "按照国办公开办涵〔2021〕30号要求编制。"),
        silent=(f"按照{_FORMAT}编制。",),
    ),
    Rule(
        _CODE,
        r"(?<=关于)政府信息公开工作年度报告有关事项的通知|政府信息公开工作年度报告格式》?（试行）",
        "引用的格式文件已被取代：“{0}”",
        f"改引现行的格式（{_FORMAT}）",
        unless=r"60号",
        since=_IN_FORCE,
        fires=(
            "根据《关于政府信息公开工作年度报告有关事项的通知》编制。",
            "按照《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。",
        ),
        silent=(
            "按照《中华人民共和国政府信息公开工作年度报告格式》编制。",
            "按照《县政府办公室关于编制2025年政府信息公开工作年度报告有关事项的通知》编制。",
        ),
    ),
    Rule(
        _CODE,
        r"国务院令711号|国令711号",
        "条例的文号写法不对：“{0}”",
        "写成“国务院令第711号”",
        Severity.WARNING,
        fires=("《中华人民共和国政府信息公开条例》（国务院令711号）。",),
        silent=(
            "《中华人民共和国政府信息公开条例》（国务院令第711号）。",
            "《中华人民共和国政府信息公开条例》（国令第711号）。",
        ),
    ),
    Rule(
        _CODE,
        r"国办公开办函[〔\[（(【](?!2021|2019[〕\]）)】]6[01]号)20\d\d[〕\]）)】]第?\d+号",
        "不是年度报告的格式文件：“{0}”",
        f"现行的格式文件是{_FORMAT}",
        sections=(0,),
        fires=("根据国务院办公厅（国办公开办函〔2019〕55号）要求编制。",),
        silent=(f"根据{_FORMAT}编制。",),
    ),
    Rule(
        _CODE,
        r"(?<!《)《(?!2021年政务公开工作要点)[^《》]{2,30}》[（(]国办发[〔\[]2021[〕\]]12号[）)]|《(?!2022年政务公开工作要点)[^《》]{2,30}》[（(]国办发[〔\[]2022[〕\]]8号[）)]",
        "文件名与文号不符：“{0}”",
        "国办发〔2021〕12号、〔2022〕8号是《2021年政务公开工作要点》《2022年政务公开工作要点》",
        Severity.WARNING,
        fires=("落实《2021年政府公开工作要求》（国办发〔2021〕12号）。",),
        silent=("落实《2021年政务公开工作要点》（国办发〔2021〕12号）。",),
    ),
    Rule(
        _CODE,
        r"条例》?第(?!四十九|五十条|五十[，、和]|49|50)[一二三四五六七八九十百\d]+条(?!、第|和第|及第)(?=[^。；《]{0,10}(?:编制|制作|形成|公布|发布))",
        "编制年度报告的依据不是这一条：“{0}”",
        "条例第四十九条（时限）、第五十条（内容）",
        Severity.WARNING,
        sections=(0,),
        fires=("根据《中华人民共和国政府信息公开条例》第四十条规定编制。",),
        silent=(
            "根据《中华人民共和国政府信息公开条例》第五十条规定编制。",
            "按照条例第四十九条、第五十条编制。",
        ),
    ),
    Rule(
        _CODE,
        r"政府信息公开条例》?[^。；《》]{0,16}20(?!19)\d\d年(?:\d{1,2}月\d{1,2}日)?修[订正]",
        "条例不是这一年修订的：“{0}”",
        "现行条例2019年修订，国务院令第711号",
        fires=("按照《政府信息公开条例》（国务院令第711号、2009年修订）审核。",),
        silent=("按照《政府信息公开条例》（2019年修订）审核。",),
    ),
    Rule(
        _CODE,
        r"公开(?:是|为)原则[，、]?不公开(?:是|为)例外",
        "是修订前的提法：“{0}”",
        "条例第五条写的是“以公开为常态、不公开为例外”",
        Severity.WARNING,
        fires=("坚持公开为原则、不公开为例外。",),
        silent=("坚持以公开为常态、不公开为例外。",),
    ),
    Rule(
        _CODE,
        r"(?:政务|信息|政府)公开条例(?<!政府信息公开条例)|政府信息公开条列|政府信息工开|政府信息公开条例例|政府信息公开条利|政俯|政付信息",
        "法规名称写错了：“{0}”",
        "应为《中华人民共和国政府信息公开条例》",
        fires=("贯彻《中华人民共和国政务公开条例》。", "落实《政府信息公开条列》。"),
        silent=("贯彻《中华人民共和国政府信息公开条例》。", "《条例》"),
    ),
)

_NOTICE = (
    "国务院办公厅政府信息与政务公开办公室关于印发中华人民共和国政府信息公开工作年度报告格式的通知"
)
_KNOWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("中华人民共和国政府信息公开条例", ("政府信息公开条例", "条例")),
    ("政府信息公开信息处理费管理办法", ("信息处理费管理办法",)),
    ("中华人民共和国政府信息公开工作年度报告格式", ("政府信息公开工作年度报告格式",)),
    ("国务院办公厅关于印发政府信息公开信息处理费管理办法的通知", ()),
    (_NOTICE, (_NOTICE[_NOTICE.index("关于") :],)),
)  # fmt: skip
_TITLE = regex(r"《([^《》]{4,60})》")
_LIKE = 0.84
_OWN_TITLE = regex(r"年度报告$|指南$|目录$")


def check(report: Report) -> Iterator[Finding]:
    """Titles in 《》 that are nearly, but not quite, those of the documents every report cites."""
    for sentence in report.sentences():
        for match in _TITLE.finditer(sentence.plain):
            name = re.sub(r"[〈〉<>]", "", match[1])
            right = _nearly(name)
            if right:
                what = f"文件名称像是写错了，通常是《{right}》"
                yield at(sentence, _CODE, what, "核对名称", span=match.span())


def _nearly(name: str) -> str:
    if _OWN_TITLE.search(name):
        return ""
    for official, also in _KNOWN:
        if name == official or name in also:
            return ""
    for official, also in _KNOWN:
        for wording in (official, *also):
            if len(wording) < 6 or abs(len(wording) - len(name)) > 3:  # noqa: PLR2004
                continue
            if SequenceMatcher(None, wording, name, autojunk=False).ratio() >= _LIKE:
                return official
    return ""
