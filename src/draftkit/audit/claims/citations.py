"""Documents and laws: superseded ones, and names and numbers that are not quite right (F10)."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from draftkit.audit.claims.rules import Rule
from draftkit.audit.claims.text import Finding, Report, at
from draftkit.diagnostics import Severity
from draftkit.patterns import compiled, regex

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
        r"国办(?!公开办函)[^，。；《》〔\[（【(]{0,8}[\[〔（(【]2021[\]〕）)】]第?30号",
        "格式文件的文号写错了：“{0}”",
        f"应为{_FORMAT}",
        fires=("按照国办函〔2021〕30号要求。", "按照国办公开办〔2021〕30号要求。"),
        silent=(
            f"按照{_FORMAT}要求。",
            "按照国办公开办函[2021]30号。",
            "按照国办公开办函（2021)30号。",
        ),
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
        r"(?<=信息处理费管理办法》)[（(]国办[^）)]*[）)](?<!国办函〔2020〕109号）)(?<!国办函\[2020\]109号\))(?<!国办函〔2020〕109号\))|国办函〔2020〕(?!109号)\d+号(?=[^。]{0,16}处理费)|(?<=处理费管理办法〉的通知》)（国办函〔(?!2020〕109号)20\d\d〕\d+号）",
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
        r"条例》?第(?!四十九|五十条|五十[，、和]|49|50)[一二三四五六七八九十百\d]+条(?!、第|和第|及第)(?=[^。；《]{0,10}(?:编制|制作|形成|公布|发布)|[^，。；《]{0,4}年度报告)",
        "编制年度报告的依据不是这一条：“{0}”",
        "条例第四十九条（时限）、第五十条（内容）",
        Severity.WARNING,
        sections=(0, 1),
        fires=("根据《中华人民共和国政府信息公开条例》第四十条规定编制。",),
        silent=(
            "根据《中华人民共和国政府信息公开条例》第五十条规定编制。",
            "按照条例第四十九条、第五十条编制。",
        ),
    ),
    Rule(
        _CODE,
        r"条例》?第(?!三十三|33)[一二三四五六七八九十百\d]+条[^，。；]{0,10}(?:答复期限|答复时限|申请答复)",
        "答复期限的依据不是这一条：“{0}”",
        "条例第三十三条",
        Severity.WARNING,
        fires=("落实《政府信息公开条例》第二十条关于申请答复期限的规定。",),
        silent=("落实《政府信息公开条例》第三十三条关于答复期限的规定。",),
    ),
    Rule(
        _CODE,
        r"(?<!\d)(?!20个)\d{1,2}个工作日的?(?:法定|规定的法定)(?:答复|办理|办结)?(?:期限|时限|时间)|(?:法定|条例规定的?)(?:答复|办理|办结)?(?:期限|时限)(?:为|是|的|（)?(?!20个)\d{1,2}个工作日|法定的?(?!20个)\d{1,2}个工作日(?:的?(?:答复|办理|办结)?(?:期限|时限)|内)",
        "答复的法定期限不是这样：“{0}”",
        "收到申请之日起20个工作日内，可以延长20个工作日（条例第三十三条）",
        fires=("全部在15个工作日的法定期限内答复。", "没有超过法定30个工作日的答复期限。"),
        silent=(
            "全部在20个工作日的法定期限内答复。",
            "平均用时比法定期限提前5个工作日。",
            "在法定时限内答复，平均用时9个工作日。",
        ),
        unless=r"延长|延期|第三方|补正|形成|变更|转送|提前|缩短|比法定|较法定|少于",
    ),
    Rule(
        _CODE,
        r"申请[^。]{0,40}(?:规定|条例)的15个工作日(?:的)?(?:期限|时限)?内?|条例》?(?:的)?规定的?15个工作日(?:的)?(?:期限|时限)?内?(?:对申请)?(?:答复|办结|办理)",
        "答复申请的期限是20个工作日：“{0}”",
        "15个工作日是修订前的规定，条例第三十三条是20个工作日；本机关自己定的写明“承诺”",
        Severity.WARNING,
        unless=r"承诺|自行|本机关规定|我[\u3400-\u9fff]{1,2}规定|补正|第三方|延长|内部",
        fires=("受理政府信息公开申请4件，均在规定的15个工作日内办结。",),
        silent=("受理政府信息公开申请4件，均在承诺的15个工作日内办结。",),
    ),
    Rule(
        _CODE,
        r"条例》?[^。；《》]{0,24}(?:形成|变更|产生)[^，。；]{0,6}之日起(?!20个|二十个)[\d一二三四五六七八九十]+个工作日",
        "条例规定的期限不是这样：“{0}”",
        "自形成或者变更之日起20个工作日内（条例第二十六条）",
        fires=("按照《政府信息公开条例》第二十六条，信息自形成之日起30个工作日内公开。",),
        silent=(
            "按照《政府信息公开条例》第二十六条，信息自形成之日起20个工作日内公开。",
            "我局要求信息自形成之日起5个工作日内公开。",
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
        r"(?:政务|信息|政府)公开条例(?<!政府信息公开条例)|政府信息公开条列|政府信息公开条例例|政府信息公开条利|政俯|政付信息",
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
_LAWS = (
    "个人信息保护法", "保守国家秘密法", "数据安全法", "网络安全法", "行政复议法", "行政诉讼法",
    "行政许可法", "行政处罚法", "行政强制法",
)  # fmt: skip
"""Laws that reports cite beside the 条例."""
_NEAR_LAW, _NEAR_LENGTH = 0.79, 2
_LOCAL = regex(r"省|市|自治区|实施|办法|细则|规定|程序")
_TITLE = regex(r"《([^《》]{4,60})》")
_LIKE = 0.84
_OWN_TITLE = regex(r"年度报告$|指南$|目录$")


def check(report: Report) -> Iterator[Finding]:
    """Titles in 《》 that are nearly, but not quite, those of the documents every report cites."""
    for sentence in report.sentences():
        for match in _TITLE.finditer(sentence.plain):
            name = compiled(r"[〈〉<>]").sub("", match[1])
            right = _nearly(name)
            if right:
                what = f"文件名称像是写错了，通常是《{right}》"
                yield at(sentence, _CODE, what, "核对名称", span=match.span())
            elif law := _law_like(name):
                what = f"法律名称像是写错了，是不是《中华人民共和国{law}》"
                span, severity = match.span(), Severity.WARNING
                yield at(sentence, _CODE, what, "核对名称", span=span, severity=severity)


def _law_like(name: str) -> str:
    """The law that a title nearly names: 行政复仪法, 个人信息保护条例."""
    core = name.removeprefix("中华人民共和国")
    if core in _LAWS or _LOCAL.search(core):
        return ""
    for law in _LAWS:
        if abs(len(law) - len(core)) > _NEAR_LENGTH:
            continue
        if SequenceMatcher(None, law, core, autojunk=False).ratio() >= _NEAR_LAW:
            return law
    return ""


def _nearly(name: str) -> str:
    if _OWN_TITLE.search(name):
        return ""
    for official, also in _KNOWN:
        if name == official or name in also:
            return ""
    for official, also in _KNOWN:
        for wording in (official, *also):
            if name.startswith(wording):  # 条例释义, 条例实施办法: another text
                continue
            if len(wording) < 6 or abs(len(wording) - len(name)) > 3:  # noqa: PLR2004
                continue
            if SequenceMatcher(None, wording, name, autojunk=False).ratio() >= _LIKE:
                return official
    return ""
