"""The official tables, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from draftkit.chinese.widths import folded
from draftkit.manuscript import CellEdit, Manuscript, Remark, copied
from draftkit.merge.outcome import Flag, Outcome, Verdict
from draftkit.merge.tokens import in_the_style_of, tokens_of
from draftkit.tuples import NamedTuple

KEEP = "keep"
_NOTHING = frozenset(("", "-", "—", "/", "无"))


class CellPlan(NamedTuple):
    """What is to be done to the tables."""

    edits: list[CellEdit]
    remarks: list[Remark]
    verdicts: list[Verdict]


def merge_cells(
    base: Mapping[str, str],
    manuscript: Manuscript,
    new: Mapping[str, str],
    told: frozenset[Flag],
    policy: str = KEEP,
) -> CellPlan:
    """Decide every cell; ``base`` and ``new`` are the cells as the tables show them."""
    plan = CellPlan([], [], [])
    for key in new:
        text = manuscript.cells.get(key)
        if text is None:
            plan.verdicts.append(_missing(key, base[key], new[key], manuscript.pieces))
        elif key in manuscript.merged:
            plan.verdicts.append(_merged(key, base[key], new[key], text))
        else:
            locked = key in manuscript.locked_cells
            _decide(plan, _Cell(key, base[key], new[key], text, locked), told, policy)
    moved = {key for key in new if base[key] != new[key]}
    remarks = (
        *_of_merged(manuscript, base, new, moved),
        *_of_pieces(manuscript, base, new, moved),
        *_of_copies(manuscript, base, new, moved),
    )
    plan.remarks.extend(remark for remark in remarks if not set(remark.flags) <= told)
    return plan


def _missing(key: str, old: str, now: str, pieces: Mapping[str, str]) -> Verdict:
    if old == now:
        return Verdict(key, Outcome.YOURS, old, now)
    where = (
        "这份表格拆开了，认不全"
        if key.split(".", maxsplit=1)[0] in pieces
        else "表格中已没有这一格"
    )
    return Verdict(key, Outcome.YOURS, old, now, "", f"{where}，源数据由{old}变为{now}")


def _merged(key: str, old: str, now: str, text: str) -> Verdict:
    if old == now:
        return Verdict(key, Outcome.YOURS, old, now, text, result=text)
    note = f"这一格与别的格合并了，源数据由{old}变为{now}，未改动"
    return Verdict(key, Outcome.CONFLICT, old, now, text, note, waits=True, result=text)


# ---------------------------------------------------------------- what cannot be written

_NAMED = 4


def _of_merged(
    manuscript: Manuscript, base: Mapping[str, str], new: Mapping[str, str], moved: AbstractSet[str]
) -> Iterator[Remark]:
    """Cells that a person made one of several, where one of them moved."""
    owners = dict.fromkeys(manuscript.merged[key] for key in manuscript.merged if key in moved)
    for owner in owners:
        keys = [key for key in moved if manuscript.merged.get(key) == owner]
        yield _unwritten("这一格由几格合并而成", owner, owner, sorted(keys), base, new)


def _of_pieces(
    manuscript: Manuscript, base: Mapping[str, str], new: Mapping[str, str], moved: AbstractSet[str]
) -> Iterator[Remark]:
    """A table that a person parted, with a row twice or not at all."""
    for name, cell in manuscript.pieces.items():
        keys = [key for key in new if key in moved and key.split(".")[0] == name]
        if keys:
            what = f"{name}拆开了，有的行找不到或不止一处"
            yield _unwritten(what, f"piece:{name}", cell, keys, base, new)


def _of_copies(
    manuscript: Manuscript, base: Mapping[str, str], new: Mapping[str, str], moved: AbstractSet[str]
) -> Iterator[Remark]:
    """Further tables of the same form, rows and columns copied, where they show numbers that moved."""
    for number, cells in enumerate(manuscript.copies):
        keys = [key for key in cells if key in moved and plain(cells[key]) == base[key]]
        if keys:
            cell = copied(keys[0], number)
            yield _unwritten(
                f"此处另有一份{keys[0].split('.')[0]}的数", cell, cell, keys, base, new
            )


def _unwritten(  # noqa: PLR0917 - what is said of which cells
    what: str,
    name: str,
    cell: str,
    keys: Sequence[str],
    base: Mapping[str, str],
    new: Mapping[str, str],
) -> Remark:
    shown = [f"{key.partition('.')[2].replace('.', '·')} {base[key]}→{new[key]}" for key in keys]
    more = f"等 {len(keys)} 格" if len(keys) > _NAMED else ""
    flags = tuple((f"cell:{name}", base[key], f"{key}={new[key]}") for key in keys)
    line = f"{what}，源数据已变：{'，'.join(shown[:_NAMED])}{more}，此处未改动，请核对。"
    return Remark(line, cell=cell, flags=flags)


class _Cell(NamedTuple):
    """One cell: what the source said, what it says now, and what stands there."""

    key: str
    old: str
    now: str
    text: str
    locked: bool

    @property
    def flag(self) -> Flag:
        return (f"cell:{self.key}", plain(self.text), self.now)

    def verdict(self, outcome: Outcome, note: str = "", edit: CellEdit | None = None) -> Verdict:
        waits = outcome is Outcome.CONFLICT
        result = made(self.text, edit)
        return Verdict(self.key, outcome, self.old, self.now, self.text, note, waits, result)


def _decide(plan: CellPlan, cell: _Cell, told: frozenset[Flag], policy: str) -> None:
    shown, by_hand = plain(cell.text), cell.text.strip()
    if shown == cell.now or (not_given(shown) and cell.now == "0"):
        plan.verdicts.append(cell.verdict(Outcome.UNCHANGED))
    elif shown == cell.old or (not_given(shown) and cell.old == "0"):
        _write(plan, cell, "")
    elif cell.old != cell.now:
        line = f"源数据由“{cell.old}”变为“{cell.now}”，此格曾由人工改为“{by_hand}”"
        _write(plan, cell, f"{line}，已按源数据修订，请核对。")
    elif cell.flag in told:
        plan.verdicts.append(cell.verdict(Outcome.YOURS))
    elif policy == KEEP:
        line = f"此格由人工改为“{by_hand}”，源数据为“{cell.now}”，未改动，请核对。"
        plan.remarks.append(Remark(line, cell=cell.key, flags=(cell.flag,)))
        plan.verdicts.append(cell.verdict(Outcome.CONFLICT, line))
    else:
        line = f"此格曾由人工改为“{by_hand}”，源数据为“{cell.now}”，已按源数据修订，请核对。"
        _write(plan, cell, line)


def _write(plan: CellPlan, cell: _Cell, remark: str) -> None:
    edit = None
    if cell.locked:
        remark = f"源数据由“{cell.old}”变为“{cell.now}”，此格是域或图片，未改动，请核对。"
    else:
        edit = _edit(cell, conflict=bool(remark))
        plan.edits.append(edit)
    if remark:
        plan.remarks.append(Remark(remark, cell=cell.key, flags=(cell.flag,)))
    outcome = Outcome.CONFLICT if remark else Outcome.REFRESHED
    plan.verdicts.append(cell.verdict(outcome, remark, edit))


def _edit(cell: _Cell, *, conflict: bool) -> CellEdit:
    """The old number where it stands once, else all of the cell's text."""
    key, now, text = cell.key, cell.now, cell.text
    numbers = [token for token in tokens_of(text) if token.is_number]
    found = [token for token in numbers if token.value == cell.old]
    if len(found) == 1 and len(numbers) == 1:
        token = found[0]
        written = in_the_style_of(now, text[token.start : token.end])
        return CellEdit(key, token.start, token.end, written, conflict)
    start, end = bounds(text)
    return CellEdit(key, start, end, now, conflict)


def bounds(text: str) -> tuple[int, int]:
    """Where a cell's text begins and ends, blanks left out."""
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))


def made(text: str, edit: CellEdit | None) -> str:
    """A cell's text with ``edit`` made."""
    return text if edit is None else text[: edit.start] + edit.text + text[edit.end :]


def plain(text: str) -> str:
    """A cell's text for comparing."""
    if text.isascii() and text.isdecimal():  # as nearly all cells
        return text
    return folded(text).replace(",", "")


def not_given(shown: str) -> bool:
    """Whether a cell says nothing: people blank or strike out zeros."""
    return shown in _NOTHING
