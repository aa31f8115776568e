"""A redraft told to the person who edited the report: what moved in the document, why, and what is left to decide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from draftkit.diagnostics import excerpt
from draftkit.kinds import known
from draftkit.merge.outcome import NO_BASE, Outcome, Verdict
from draftkit.redrafting.job import Redraft
from draftkit.redrafting.tally import Fate

NAMES = {
    Outcome.UNCHANGED: "未变",
    Outcome.REFRESHED: "已更新",
    Outcome.YOURS: "按您的改动保留",
    Outcome.CONFLICT: "待您决定",
    Outcome.GONE: "删去",
    Outcome.NEW: "新增",
}
_REASONS = 3
"""So many reasons are named for one sentence."""
_MOST_CELLS = 20
"""So many cells that wait are named one by one."""
_LONGEST = 80
_EMPTY = "（空）"
_DELETED = "人工已删去"
_SHOWN = f"{NO_BASE}：由“"
"""How a remark begins that says no more than the brackets do."""


def moves(result: Redraft) -> Iterator[str]:
    """Everything that moved or, though its source moved, did not; what waits comes last."""
    lines = [line for group in (*_groups(result), waiting(result)) for line in group]
    if any("[" in line for line in lines):
        from draftkit.redrafting.brackets import LEGEND

        yield LEGEND
    yield from lines


def waiting(result: Redraft) -> Iterator[str]:
    """Everything a person has to decide."""
    tally = result.tally
    said = [e for e in (*tally.sentences, *tally.lines) if e.verdict.waits]
    cells = [e for e in tally.cells if e.verdict.waits]
    count = len(said) + len(cells) + len(result.asides)
    if not count:
        return
    yield f"{NAMES[Outcome.CONFLICT]} {count} 处（稿中都有批注）："
    yield from _entries(said)
    for aside in result.asides:
        if aside.sentence:
            yield f"  {'' if aside.is_ours else '您写的'}“{excerpt(aside.sentence, _LONGEST)}”"
        yield f"      {aside.text}"
    for entry in cells[:_MOST_CELLS]:
        yield f"  {known.name_of(entry.verdict.id)} {_values(entry.verdict)}"
        yield from _notes(entry.verdict)
    if len(cells) > _MOST_CELLS:
        yield f"  另有 {len(cells) - _MOST_CELLS} 格，见稿中的批注"


def base(result: Redraft) -> str:
    """What the redraft started from."""
    unsure = (
        "分不清稿中的数是不是人改过的，只改了位置确定的数，没有加句、删句，每处都有批注，请逐处核对"
    )
    return f"底稿：{f'没有。{unsure}' if result.route == NO_BASE else result.route}。"


def copies(result: Redraft) -> Iterator[str]:
    """What came in from other people's copies."""
    for one in result.brought:
        counts = ((one.sentences, "处文字"), (one.cells, "格"), (one.comments, "条批注"))
        said = "、".join(f"{count} {what}" for count, what in counts if count)
        none = "文字没有不同" if one.remarks or one.warnings else "没有不同"
        yield f"并入 {one.file}（{one.author}）：{said or none}" + (
            f"，作为{one.author}的修订。" if said else "。"
        )
    yield from both(result)


def both(result: Redraft) -> Iterator[str]:
    """What two people changed differently, for a person to decide."""
    remarks = [text for one in result.brought for text in one.remarks]
    if remarks:
        yield f"两份稿件合不拢 {len(remarks)} 处（稿中都有批注）："
        yield from (f"  {line}" for text in remarks for line in text.split("\n"))


def sums(result: Redraft) -> Iterator[str]:
    """How many sentences and cells met each outcome."""
    added = result.tally.added
    own = f"；另有人工自写 {added} 句，未动" if added else ""
    yield f"{_sum('句子', result.tally.counts())}{own}。"
    yield f"{_sum('单元格', result.tally.counts(cells=True))}。"


def _sum(what: str, counts: Mapping[Outcome, int]) -> str:
    parts = "，".join(f"{NAMES[outcome]} {count}" for outcome, count in counts.items() if count)
    return f"{what}共 {sum(counts.values())}：{parts}"


# ---------------------------------------------------------------- groups


def _groups(result: Redraft) -> Iterator[Iterator[str]]:
    tally = result.tally
    for outcome in (Outcome.REFRESHED, Outcome.NEW, Outcome.GONE):
        entries = [e for e in tally.sentences if e.verdict.outcome is outcome]
        titled = outcome is not Outcome.REFRESHED
        yield _group(f"{NAMES[outcome]} {len(entries)} 句", entries, titled=titled)
    # Only the number before a sentence changed (二是, 2.), since one above it came or went.
    stays = [e for e in tally.sentences if e.verdict.outcome in (Outcome.UNCHANGED, Outcome.YOURS)]
    # Where a person made one sentence of two, what changed in it is told of the other.
    elsewhere = {e.verdict.result for e in tally.sentences if e not in stays}
    counted = [
        e
        for e in stays
        if e.verdict.yours != e.verdict.result and e.verdict.result not in elsewhere
    ]
    yield _group(f"只改序号 {len(counted)} 句", counted)
    lines = [e for e in tally.lines if not e.verdict.waits]
    yield _group(f"标题和落款改动 {len(lines)} 处", lines)
    left = [e for e in tally.sentences if _is_left(e.verdict)]
    yield _group(f"没有写进稿中 {len(left)} 句", left, titled=True)
    cells = [e for e in tally.cells if e.verdict.outcome is Outcome.REFRESHED]
    yield _rows(f"{NAMES[Outcome.REFRESHED]} {len(cells)} 格", cells)
    missing = [e for e in tally.cells if _is_left(e.verdict)]
    gone = "、".join(_gone_tables(tally.cells))
    where = f"{gone}已删去" if gone else "表格中已没有这些格"
    yield _rows(f"没有写进稿中 {len(missing)} 格（{where}）", missing)


def _gone_tables(cells: Sequence[Fate]) -> Iterator[str]:
    """The tables of which no cell stands in the document."""
    stands: dict[str, bool] = {}
    for entry in cells:
        table = entry.verdict.id.split(".")[0]
        stands[table] = stands.get(table, False) or bool(entry.verdict.result)
    yield from (table for table, any_left in stands.items() if not any_left)


def _is_left(verdict: Verdict) -> bool:
    """Whether the source says something new that found no place in the document."""
    moved = verdict.before != verdict.now
    return verdict.outcome is Outcome.YOURS and bool(verdict.note) and moved and not verdict.waits


def _group(title: str, entries: Sequence[Fate], *, titled: bool = False) -> Iterator[str]:
    """``titled``: the title says already whether sentences came or went."""
    if entries:
        yield f"{title}："
        yield from _entries(entries, titled=titled)


def _rows(title: str, entries: Sequence[Fate]) -> Iterator[str]:
    """Cells of one row on one line."""
    rows: dict[str, list[str]] = {}
    for entry in entries:
        row, _, column = known.name_of(entry.verdict.id).rpartition("·")
        values = _values(entry.verdict)
        if row:
            rows.setdefault(f"{row}：", []).append(f"{column} {values}")
        else:
            rows.setdefault(f"{column} ", []).append(values)
    if rows:
        yield f"{title}："
    for row, found in rows.items():
        yield f"  {row}{'，'.join(found)}"


# ---------------------------------------------------------------- one entry


def _entries(entries: Sequence[Fate], *, titled: bool = False) -> Iterator[str]:
    """Every sentence with its notes; a reason that several in a row share is given once, after them."""
    before = ("", "")
    for entry, following in zip_longest(entries, entries[1:]):
        made = (entry.verdict.yours, entry.verdict.result)
        if not made[0] or made != before:  # else a person made one sentence of the two
            yield from _sentence(entry, titled=titled)
        before = made
        yield from _notes(entry.verdict)
        if entry.because and (following is None or following.because != entry.because):
            yield f"      因：{reasons(entry.because)}"


def _sentence(entry: Fate, *, titled: bool) -> Iterator[str]:
    from draftkit.redrafting.brackets import redline  # often there is no sentence to show

    where = f"  【{entry.section}】" if entry.section else "  "
    old, new = _wordings(entry.verdict)
    if old == new or (titled and not (old and new)):
        written = entry.confirm and bool(entry.verdict.result) and not old
        asked = "（稿中有批注，请核实）" if written else ""
        yield f"{where}{excerpt(new or old, _LONGEST)}{asked}"
    elif not (old and new):
        yield f"{where}[{'加' if new else '删'}：{excerpt(new or old, _LONGEST)}]"
    elif line := redline(old, new):
        yield where + line
    else:
        now = "现" if entry.verdict.result else "按新数据"
        yield f"{where}原：{excerpt(old, _LONGEST)}"
        yield f"      {now}：{excerpt(new, _LONGEST)}"


def _wordings(verdict: Verdict) -> tuple[str, str]:
    """What stood in the document and what stands there now; where it has neither, the source's."""
    if verdict.yours or verdict.result:
        return verdict.yours, verdict.result
    return verdict.before, verdict.now


def _values(verdict: Verdict) -> str:
    old, new = _wordings(verdict)
    old, new = old.strip() or _EMPTY, new.strip() or _EMPTY
    return old if old == new else f"{old}→{new}"


def _notes(verdict: Verdict) -> Iterator[str]:
    """What there is to say beside the change itself."""
    if verdict.outcome is Outcome.CONFLICT:
        for line in verdict.note.replace("。；", "。\n").split("\n"):
            if not line.startswith(_SHOWN):
                yield f"      {line}"
    elif verdict.note.startswith(_DELETED):
        yield "      您已删去这一句" + ("。" if verdict.outcome is Outcome.GONE else "，没有写回。")
    elif _is_left(verdict):
        yield f"      {verdict.note}。"


def reasons(because: Sequence[str]) -> str:
    """The first few reasons on a line, and how many there are."""
    more = f"；等 {len(because)} 项" if len(because) > _REASONS else ""
    return "；".join(because[:_REASONS]) + more
