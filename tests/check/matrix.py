"""A complete right report of each kind of body, of which one part can be told in other words.

``matrix.txt`` holds what is put in: ``##`` names a claim, ``@`` the kind of body and the part (with ``0`` nothing was applied for),
``R`` and ``W`` lines are right and wrong.  ``||`` and ``X=`` set a further part, ``+X=`` adds to it; a line of 一 or 二 that does
not tell the number of all is added to the one that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

KINDS = {
    "镇": "清源县清河镇人民政府",
    "乡": "清源县柳林乡人民政府",
    "街道": "云州市新城区和平街道办事处",
    "县": "清源县人民政府",
    "区": "云州市新城区人民政府",
    "局": "清源县水利局",
    "市局": "云州市住房和城乡建设局",
    "旗": "查干旗人民政府",
    "苏木": "查干旗宝力格苏木人民政府",
    "园": "清源经济开发区管理委员会",
}
_PARTS = {
    "P": "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。本报告所列数据的统计期限为2025年1月1日至12月31日。",
    "A": "全年主动公开政府信息612条，其中县政府网站380条、微信公众号172条、公开栏60条。",
    "B": "2025年新收政府信息公开申请14件，上年结转1件，办结14件，结转下年度继续办理1件。被申请行政复议3件，行政诉讼2件。",
    "C": "严格执行发布前审核，定期清理失效信息。",
    "D": "做好网站栏目日常维护，更新及时。",
    "E": "由办公室负责日常工作，年度工作考核结果为良好，社会评议结果满意，没有责任追究情形。",
    "3": "",
    "4": "",
    "5": "存在的问题：一是业务人员更换多，答复文书不够规范；二是政策解读形式单一。\n改进措施：一是编印答复文书样本，新到岗人员先培训后上岗；二是对重要政策配发图解和短视频。",
    "6": "本年度没有收取信息处理费，没有其他需要报告的事项。",
}
_NOTHING = (
    "2025年未收到政府信息公开申请，没有结转的申请。没有因政府信息公开引起的行政复议、行政诉讼。"
)
_ROWS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("一、本年新收政府信息公开申请数量 |", (11, 2, 0, 0, 1, 0, 14)),
    ("二、上年结转政府信息公开申请数量 |", (1, 0, 0, 0, 0, 0, 1)),
    ("三、本年度办理结果 | (一)予以公开", (6, 1, 0, 0, 0, 0, 7)),
    (" | (二)部分公开（区分处理的，只计这一情形，不计其他情形）", (2, 0, 0, 0, 0, 0, 2)),
    (" | (三)不予公开 | 1.属于国家秘密", (0,) * 7),
    (" |  | 2.其他法律行政法规禁止公开", (0,) * 7),
    (" |  | 3.危及“三安全一稳定”", (0,) * 7),
    (" |  | 4.保护第三方合法权益", (1, 0, 0, 0, 0, 0, 1)),
    (" |  | 5.属于三类内部事务信息", (1, 0, 0, 0, 0, 0, 1)),
    (" |  | 6.属于四类过程性信息", (0,) * 7),
    (" |  | 7.属于行政执法案卷", (0,) * 7),
    (" |  | 8.属于行政查询事项", (0,) * 7),
    (" | (四)无法提供 | 1.本机关不掌握相关政府信息", (1, 0, 0, 0, 1, 0, 2)),
    (" |  | 2.没有现成信息需要另行制作", (0,) * 7),
    (" |  | 3.补正后申请内容仍不明确", (0,) * 7),
    (" | (五)不予处理 | 1.信访举报投诉类申请", (1, 0, 0, 0, 0, 0, 1)),
    (" |  | 2.重复申请", (0,) * 7),
    (" |  | 3.要求提供公开出版物", (0,) * 7),
    (" |  | 4.无正当理由大量反复申请", (0,) * 7),
    (" |  | 5.要求行政机关确认或重新出具已获取信息", (0,) * 7),
    (
        " | (六)其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        (0,) * 7,
    ),
    (
        " |  | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        (0,) * 7,
    ),
    (" |  | 3.其他", (0,) * 7),
    (" | (七)总计", (12, 1, 0, 0, 1, 0, 14)),
    ("四、结转下年度继续办理 |", (0, 1, 0, 0, 0, 0, 1)),
)
_SECOND = ("2", "1", "9", "126", "18", "3", "12.6")
_FOURTH = "2 | 1 | 0 | 0 | 3 | 1 | 0 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 1"
_REPORT = """{title}

{P}

一、总体情况

（一）主动公开
{A}
（二）依申请公开
{B}
（三）政府信息管理
{C}
（四）政府信息公开平台建设
{D}
（五）监督保障
{E}

二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | {t[0]} | {t[1]} | {t[2]} |
| 第二十条第（五）项 |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | {t[3]} |
| 第二十条第（六）项 |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | {t[4]} |
| 行政强制 | {t[5]} |
| 第二十条第（八）项 |
| 信息内容 | 本年收费金额（单位：万元） |
| 行政事业性收费 | {t[6]} |

三、收到和处理政府信息公开申请情况
{three}
| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |
|  | 自然人 | 法人或其他组织 | 总计 |
|  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |
{rows}

四、政府信息公开行政复议、行政诉讼情况
{four}
| 行政复议 | 行政诉讼 |
| 未经复议直接起诉 | 复议后起诉 |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| {fourth} |

五、存在的主要问题及改进情况

{five}

六、其他需要报告的事项

{six}
"""


class Case(NamedTuple):
    """What is put into which part of a report of a kind of body, and whether it is right."""

    claim: str
    kind: str
    part: str
    nothing: bool
    right: bool
    text: str

    def report(self) -> str:
        """The whole report with these words in it."""
        parts = {**_PARTS, "B": _NOTHING} if self.nothing else dict(_PARTS)
        if self.kind in ("旗", "苏木"):
            parts["A"] = parts["A"].replace("县政府", "旗政府")
        for piece in self.text.replace("\\n", "\n").split("||"):
            own = re.match(r"(\+?)([A-Z\d])=", piece)
            part = own[2] if own else self.part
            words = piece[own.end() :] if own else piece
            more = bool(own and own[1]) or (not own and self._is_added(part, words))
            parts[part] = parts[part] + words if more else words
        numbered = {"three": parts["3"], "four": parts["4"], "five": parts["5"], "six": parts["6"]}
        rows = "\n".join(
            f"| {name} | {' | '.join('0' if self.nothing else str(n) for n in numbers)} |"
            for name, numbers in _ROWS
        )
        fourth = " | ".join(["0"] * 15) if self.nothing else _FOURTH
        second = ("0",) * 7 if self.nothing else _SECOND
        title = f"{KINDS[self.kind]}2025年政府信息公开工作年度报告"
        return _REPORT.format(
            title=title, rows=rows, fourth=fourth, t=second, **numbered, **parts_of(parts)
        )

    def _is_added(self, part: str, words: str) -> bool:
        if part == "A":
            return "612" not in words and "450" not in words
        return part == "B" and not self.nothing and "14" not in words and "15件" not in words


def parts_of(parts: dict[str, str]) -> dict[str, str]:
    """Those parts of a report that have a letter."""
    return {name: text for name, text in parts.items() if name.isalpha()}


LINES = Path(__file__).with_suffix(".txt")


def cases(path: Path = LINES) -> Iterator[Case]:
    """The lines of ``matrix.txt``, or of another file like it."""
    claim, kind, part, nothing = "", "镇", "A", False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("##"):
            claim = line[2:].strip()
        elif line.startswith("@"):
            kind, part, *zero = line[1:].split()
            nothing = bool(zero)
        elif line:
            yield Case(claim, kind, part, nothing, line[0] == "R", line[1:].strip())
