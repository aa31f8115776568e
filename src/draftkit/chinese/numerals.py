"""Chinese numerals: digits, what lists are counted with, and the numbers people write in characters."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
COUNTING = DIGITS[1:] + "十"
"""What lists are counted with, for patterns: ``[一二三四五六七八九十]``."""
YEAR_DIGITS = "〇○零O" + DIGITS[1:]
"""What years are written with; a circle and a letter stand for 〇 often enough."""
_VALUES = {mark: value for value, mark in enumerate(DIGITS)} | {"两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}
ALL = "〇两" + "".join((*DIGITS, *_SCALES)) + "万"
"""Every character a number may be written with."""
_LARGEST = 99
_FIRST_CIRCLED = ord("①")
_MOST_CIRCLED = 20


def numeral(number: int) -> str:
    """0 to 99 in characters: 零, 三, 十二, 四十; "" beyond."""
    if not 0 <= number <= _LARGEST:
        return ""
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS[ones]
    return (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")


def circled(number: int) -> str:
    """1 to 20 in a circle: ①; "" beyond."""
    return chr(_FIRST_CIRCLED + number - 1) if 1 <= number <= _MOST_CIRCLED else ""


def place(mark: str) -> int:
    """Which place of a list ``mark`` counts: 三, 十二, 3 and ③; 0 where it counts none."""
    if mark.isdecimal():
        return int(mark)
    if len(mark) == 1 and 0 <= ord(mark) - _FIRST_CIRCLED < _MOST_CIRCLED:
        return ord(mark) - _FIRST_CIRCLED + 1
    return (number(mark) or 0) if mark and all(char in COUNTING for char in mark) else 0


def number(text: str) -> int | None:
    """``十二`` → 12, ``两百零三`` → 203, ``一千二`` → 1200, ``三万`` → 30000; ``None`` for what is no number."""
    head, wan, tail = text.partition("万")
    if not wan:
        return _below_wan(text)
    first, second = _below_wan(head), _below_wan(tail) if tail else 0
    return None if first is None or second is None else first * 10_000 + second


def counted(text: str) -> int:
    """``3`` and ``三`` → 3, ``两`` → 2; 0 for what is no number."""
    return int(text) if text.isdigit() else number(text) or 0


def _below_wan(text: str) -> int | None:
    if not text or not all(char in _SCALES or char in _VALUES for char in text):
        return None
    if not any(char in _SCALES for char in text):
        if len(text) == 1 or all(char in DIGITS for char in text):
            return int("".join(str(_VALUES[char]) for char in text))
        return None
    total, digit, scale = 0, None, 1
    for char in text:
        if char in _SCALES:
            scale = _SCALES[char]
            total += (1 if digit is None else digit) * scale
            digit = None
        elif char == "零":
            scale = 10
        else:
            digit = _VALUES[char]
    # 一千二 is 1200, but 一千零二 is 1002 and 十二 is 12.
    return total + (digit or 0) * max(scale // 10, 1)
