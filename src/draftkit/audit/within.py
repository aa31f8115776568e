"""Rules inside one year's tables.  Where a cell is not known (a published report), its rules are passed over.

Source: the notes printed in the official tables (国办公开办函〔2021〕30号), and 立法法 on who may
make 规章 (T2-1).
"""

from __future__ import annotations

from collections.abc import Iterator

from draftkit.diagnostics import Place, Problem, Severity
from draftkit.kinds.disclosure import T2_COUNTS
from draftkit.kinds.tables import Identity
from draftkit.model import Cells, Filing

_SHORT_SIDE = 5
_OF_PROVINCES = ("省人民政府", "自治区人民政府", "自治州人民政府")
_MAKERS = ("市级", "省级")
_REGULATIONS = tuple(f"表二.规章.{column.name}" for column in T2_COUNTS)


def check(filing: Filing) -> Iterator[Problem]:
    """T3-1, T3-2, T3-3, T4-1..3 and T2-1."""
    yield from _regulations(filing)
    cells = filing.cells
    whole = len(cells) == len(filing.kind.cells)  # as where a draft is made
    for rule in filing.kind.identities:
        if not (whole or all(key in cells for key in (*rule.left, *rule.right))):
            continue
        left, right = _sum(cells, rule.left), _sum(cells, rule.right)
        if left != right:
            yield _unequal(filing, rule, left, right)


def _sum(cells: Cells, keys: tuple[str, ...]) -> int:
    return sum(map(int, map(cells.__getitem__, keys)))


def _unequal(filing: Filing, rule: Identity, left: int, right: int) -> Problem:
    scope = f"“{rule.scope}”列：" if rule.scope else ""
    what = (
        f"{scope}{rule.left_text}为 {left}，{rule.right_text}为 {right}，相差 {abs(left - right)}"
    )
    fix = "核对有关单元格：" + "、".join(_spots(filing, rule))
    return Problem(
        rule.code,
        what,
        fix,
        place_of(filing, rule.place),
        cells=tuple(dict.fromkeys((rule.place, *rule.left, *rule.right))),
    )


def _spots(filing: Filing, rule: Identity) -> list[str]:
    """The cells a person should look at: those of the short side, and of the long one if not 0."""
    keys = [
        *rule.left,
        *(key for key in rule.right if filing.cells[key] or len(rule.right) <= _SHORT_SIDE),
    ]
    spots = []
    for key in dict.fromkeys(keys):
        place = place_of(filing, key)
        spot = place.cell or (f"第{place.line}行" if place.line else "")
        name = key.split(".", 1)[1].replace(".", "·")
        spots.append(f"{name}{f'（{spot}）' if spot else ''}={filing.cells[key]}")
    return spots


def place_of(filing: Filing, key: str) -> Place:
    """Where a cell or field of the filing stands."""
    return filing.places.get(key) or Place(filing.source, label=key.replace(".", "·"))


def _regulations(filing: Filing) -> Iterator[Problem]:
    filled = tuple(key for key in _REGULATIONS if filing.cells.get(key))
    body = filing.body
    if not filled or body.level in _MAKERS:
        return
    if body.name.endswith(_OF_PROVINCES):
        return
    known = bool(body.level)
    what = (
        f"“规章”填了数，但{body.level}机关无权制定规章（只有国务院部门、省级和设区的市、自治州人民政府可以）"
        if known
        else "“规章”填了数，而没有写明机关级别，无法判断本机关能否制定规章"
    )
    fix = (
        "应为 0；行政规范性文件请填在下一行"
        if known
        else "在基本信息中填写“级别”；不是设区的市以上机关的请改为 0"
    )
    severity = Severity.ERROR if known else Severity.WARNING
    yield Problem("T2-1", what, fix, place_of(filing, filled[0]), severity, filled)
