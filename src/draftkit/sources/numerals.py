"""Numbers as people write them: full-width digits, thousands, units; everything else is refused.

Blank is not zero: an empty cell, ``/`` or 无 is refused with the advice to write 0.
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal

from draftkit.chinese import numerals
from draftkit.chinese.rough import GIVEN_AFTER, GIVEN_BEFORE
from draftkit.chinese.widths import typed
from draftkit.kinds.shapes import Count
from draftkit.patterns import compiled, regex
from draftkit.sources.tree import Fault, Value
from draftkit.tuples import NamedTuple

LARGEST = 999_999_999
_LONG = len(str(LARGEST))
COUNT_UNITS = ("人次", "件次", "件", "条", "项", "次", "个", "篇", "场", "期", "份", "册")
YUAN_UNITS = ("元",)
FEE_UNITS = ("万元",)
_ALL_UNITS = ("万元", *COUNT_UNITS, "元")
_DASHES = frozenset((
    "/", "\\", "-", "--", "—", "——", "–", "―", "－", "_", ".", "…", "……", "*", "无", "没有", "无数据", "空", "空白",
    "无此项", "不适用", "未填", "N/A", "n/a", "NA", "null", "nil", "None", "none",
))  # fmt: skip
_PLAIN = regex(r"[-−]?\d+(?:\.\d*)?", re.ASCII)
_THOUSANDS = regex(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_ROUGH_WORDS = tuple(f"{GIVEN_BEFORE}|{GIVEN_AFTER}".split("|"))


class Refusal(NamedTuple):
    """Why a value is not taken: a code, what was found, and what to do."""

    code: str
    what: str
    fix: str


WRITE_ZERO = "没有请写 0"
NO_SIGNS = "“/”“—”“无”等不能代替数字，没有请写 0"
"""The advice for a sign that stands for nothing, by which it is known."""
_PERCENT = "这一格多半设成了百分比格式（键入 {whole} 存成 {value}）：把格式改为“常规”后重新输入"
BLANK = Refusal("INPUT-BLANK", "空白", WRITE_ZERO)
_UNCALCULATED = Refusal(
    "INPUT-FORMULA", "公式还没有计算过，读不到数", "请在 Excel 或 WPS 中打开并保存一次，或直接填数"
)
_FORMULA_ERROR = Refusal(
    "INPUT-FORMULA", "公式出错（如 #REF!、#DIV/0!），读不到数", "请改正公式，或直接填数"
)


def parted(value: Value) -> tuple[str, str, str] | None:
    """What to tell of ``2 3``, which is read as 23 though a blank stands inside: code, what and what to do.

    Thousands parted by blanks (``1 234``) are a number as it is written.
    """
    if not isinstance(value, str) or not compiled(r"\d\s+\d").search(value):
        return None
    if compiled(r"(?<!\d)\d{1,3}(\s\d{3})+(?![\d\s])").search(value.strip()):
        return None
    what = f"“{value.strip()}”中间有空格，按 {typed(value)} 读取"
    return "INPUT-NUMBER", what, "请核对；是两个数填进了一格的，请分开填"


def is_blank(value: Value) -> bool:
    """``True`` for nothing at all and for blanks only."""
    return value is None or (isinstance(value, str) and not value.strip())


def says_nothing(text: str) -> bool:
    """Whether a text stands for no number at all: blank, ``/``, 无."""
    return typed(text).strip() in _DASHES or not text.strip()


def read_count(value: Value) -> int | Refusal:
    """A whole number from 0 up: ``3``, ``3.0``, ``"1,234"``, ``"１２件"``."""
    if type(value) is float and 0 <= value <= LARGEST and value.is_integer():
        return int(value)  # the common case of a workbook
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < _LONG:
        return int(value)  # and of a text
    number = _number(value, COUNT_UNITS, "整数")
    if isinstance(number, Refusal):
        return number
    if number != number.to_integral_value():
        whole, fix = number * 100, "件数不能带小数，请核对"
        if isinstance(value, float) and whole == whole.to_integral_value():
            fix = _PERCENT.format(whole=f"{int(whole)}", value=value)
        return Refusal("INPUT-FRACTION", f"应为整数，实际是 {value}", fix)
    return int(number)


def read_amount(value: Value, units: tuple[str, ...]) -> Decimal | Refusal:
    """A number from 0 up that may have decimals, without trailing zeros."""
    number = _number(value, units, "数字")
    if isinstance(number, Refusal):
        return number
    # A computed 0.30000000000000004 means 0.3; money has no more than six decimals of 万元.
    rounded = number.quantize(Decimal("0.000001"))
    if abs(rounded - number) > Decimal("0.000000001"):
        return Refusal(
            "INPUT-FRACTION", f"小数位太多，实际是 {value}", "请按实际金额填写，最多 6 位小数"
        )
    whole = rounded.to_integral_value()
    return whole if rounded == whole else rounded.normalize()


def _number(value: Value, units: tuple[str, ...], kind: str) -> Decimal | Refusal:
    """Any number from 0 up to LARGEST."""
    number = _from_text(value, units, kind) if isinstance(value, str) else _from_cell(value, kind)
    if isinstance(number, Refusal):
        return number
    if number < 0:
        return Refusal(
            "INPUT-NEGATIVE", f"应为不小于 0 的{kind}，实际是负数 {_figure(number)}", "请核对后改正"
        )
    if number > LARGEST:
        return Refusal("INPUT-NUMBER", f"数字过大：{_figure(number)}", "请核对是否多填了位数")
    return abs(number)


def _figure(number: Decimal) -> str:
    """``-1.0`` as a person writes it: ``-1``."""
    return format(number.normalize(), "f")


def _from_cell(value: Value, kind: str) -> Decimal | Refusal:
    if value is None:
        return BLANK
    if isinstance(value, Fault):
        return _UNCALCULATED if value is Fault.UNCALCULATED else _FORMULA_ERROR
    if isinstance(value, bool):
        return Refusal(
            "INPUT-NUMBER", f"应为{kind}，实际是逻辑值 {str(value).upper()}", "请改为数字"
        )
    if isinstance(value, (date, time, timedelta)):
        what = f"应为{kind}，实际是日期或时间（{value}）"
        return Refusal("INPUT-NUMBER", what, "请把单元格格式改为“常规”后重新填写数字")
    number = Decimal(repr(value))
    return number if number.is_finite() else Refusal("INPUT-NUMBER", f"应为{kind}", "请改为数字")


def _from_text(text: str, units: tuple[str, ...], kind: str) -> Decimal | Refusal:
    shown = text.strip()
    plain = typed(text)
    if not plain:
        return BLANK
    if plain in _DASHES:
        return Refusal("INPUT-NUMBER", f"应为{kind}，实际是“{shown}”", NO_SIGNS)
    digits, unit = _without_unit(plain)
    if _PLAIN.fullmatch(digits) or _THOUSANDS.fullmatch(digits):
        if unit and unit not in units:
            wanted = "、".join(units)
            return Refusal(
                "INPUT-UNIT", f"单位应为{wanted}，实际是“{shown}”", "请按这一项的单位换算后只填数字"
            )
        return Decimal(digits.replace(",", "").replace("−", "-"))
    return Refusal("INPUT-NUMBER", f"应为{kind}，实际是“{_short(shown)}”", _advice(plain))


def _advice(plain: str) -> str:
    if plain.endswith("%"):
        return "这里要件数，不是百分比"
    if plain.startswith("#"):
        return "这是公式出错的结果，请改正公式，或直接填数"
    if plain.startswith("="):
        return "公式存成了文字，请把单元格格式改为“常规”后重新输入"
    if any(mark in plain for mark in _ROUGH_WORDS) and any(mark.isdigit() for mark in plain):
        return "这里要确切的数，不能用约数"
    if any(mark in numerals.ALL for mark in plain):
        return "请用阿拉伯数字"
    return "请只填阿拉伯数字"


def _without_unit(text: str) -> tuple[str, str]:
    for unit in _ALL_UNITS:
        if text.endswith(unit) and len(text) > len(unit):
            return text[: -len(unit)], unit
    return text, ""


def _short(text: str) -> str:
    return text if len(text) <= 20 else text[:20] + "…"  # noqa: PLR2004


# ---------------------------------------------------------------- rough counts

_ROUGH = regex(
    rf"(?P<before>{GIVEN_BEFORE})?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?P<wan>万)?(?P<after>{GIVEN_AFTER})?",
    re.ASCII,
)


def read_rough_count(value: Value) -> Count | Refusal:
    """A count, exact or rough: ``600``, ``600余``, ``近600``, ``2万余``; never ``约600余``."""
    if not isinstance(value, str):
        exact = read_count(value)
        if isinstance(exact, Refusal):
            return _in_tens_of_thousands(exact)
        return Count(exact, str(exact))
    plain = typed(value)
    digits, unit = _without_unit(plain)
    match = _ROUGH.fullmatch(digits)
    if not match or (unit and unit not in COUNT_UNITS):
        return _not_a_count(value, plain)
    before, wan, after = match["before"] or "", match["wan"] or "", match["after"] or ""
    if before and after:
        what, plain = f"约数写法重复：“{value.strip()}”", f"{match['number']}{wan}"
        fix = f"“{before}”和“{after}”只能用一个，请写“{plain}余”或“{before}{plain}”"
        return Refusal("INPUT-ROUGH", what, fix)
    number = match["number"].replace(",", "")
    figure = Decimal(number) * (10_000 if wan else 1)
    if figure != figure.to_integral_value() or figure > LARGEST:
        return _not_a_count(value, plain)
    if not (before or after or wan):
        return Count(int(figure), str(int(figure)))
    if not figure:
        return Refusal("INPUT-ROUGH", f"0 不能用约数：“{value.strip()}”", "没有请写 0")
    return Count(int(figure), f"{before}{number}{wan}{after}", exact=False)


def _in_tens_of_thousands(refusal: Refusal) -> Refusal:
    """The refusal of 1.8 with 万立方米 for its unit says where 万 is written; of a percentage it says that it is one."""
    if refusal.code != "INPUT-FRACTION" or "百分比" in refusal.fix:
        return refusal
    return refusal._replace(fix=_WAN_IN_NUMBER)


_WAN_IN_NUMBER = "数量写整数；以万计的，“万”写在数里，如数量 1.8万、单位 立方米"


def _not_a_count(value: str, plain: str) -> Refusal:
    refusal = read_count(value)
    rough = any(mark in plain for mark in (*_ROUGH_WORDS, *"左右上下"))
    if isinstance(refusal, Refusal) and not rough:
        return _in_tens_of_thousands(refusal)
    what = f"应为整数或约数，实际是“{_short(value.strip())}”"
    return Refusal("INPUT-ROUGH", what, "确切的写“600”，约数写“600余”或“近600”")
