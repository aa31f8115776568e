"""An input as the tree of the contract and back.

The keys are those of the YAML form.  A count that is more than a figure (600余) is a mapping, since its meaning should not
hang on how a later version reads such words.  ``places`` and ``source`` are left out.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from draftkit.kinds import disclosure
from draftkit.model import (
    Account,
    Body,
    Count,
    Filing,
    GivenFacts,
    LastYear,
    OwnProblem,
    Pins,
    Preface,
    Remedy,
)
from draftkit.snapshot import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from draftkit.model import Cells, Number

Tree = dict[str, Any]


def tree_of(filing: Filing) -> Tree:
    """``filing`` as a tree; what was not given is left out."""
    tree: Tree = {
        "年度": filing.year,
        "机关": _without_blanks(
            {
                "名称": filing.body.name,
                "类别": filing.body.kind,
                "级别": filing.body.level,
                "自称": filing.body.self_name,
                "上级": filing.body.parent,
            }
        ),
        "关键词": filing.keywords,
        "关键词原文": filing.keyword_text,
        "事实": _facts_tree(filing.given),
        "署名": filing.signature,
        "成文日期": filing.date,
        "用语": _without_blanks(
            {
                "固定": filing.pins.keep,
                "不用": filing.pins.ban,
                "改写": dict(filing.pins.reword),
            }
        ),
    }
    if filing.preface is not None:
        preface = filing.preface
        tree["前言"] = {
            "电话": preface.telephone,
            "地址": preface.address,
            "网址": preface.website,
        }
    if filing.last is not None:
        tree["上年"] = _last_tree(filing.last)
    return _without_blanks(tree, "前言", "上年") | _tables_tree(filing.cells)


def filing_of(tree: Tree) -> Filing:
    """The filing that :func:`tree_of` put down."""
    body, pins = tree["机关"], tree.get("用语", {})
    preface = tree.get("前言")
    return Filing(
        year=tree["年度"],
        body=Body(
            body["名称"],
            body["类别"],
            body.get("级别", ""),
            body.get("自称", ""),
            body.get("上级", ""),
        ),
        cells=_cells_of(tree),
        keywords=tuple(tree.get("关键词", ())),
        keyword_text=tree.get("关键词原文", ""),
        given=_facts_of(tree.get("事实", {})),
        last=_last_of(tree["上年"]) if "上年" in tree else None,
        preface=None
        if preface is None
        else Preface(preface["电话"], preface["地址"], preface["网址"]),
        signature=tree.get("署名", ""),
        date=tree.get("成文日期", ""),
        pins=Pins(tuple(pins.get("固定", ())), tuple(pins.get("不用", ())), pins.get("改写", {})),
    )


def _without_blanks(tree: Tree, *kept: str) -> Tree:
    """``tree`` without what is empty; zero and False are not, and neither are the keys ``kept``."""
    return {
        key: value
        for key, value in tree.items()
        if key in kept or (value is not None and value not in ("", (), {}, []))
    }


# ---------------------------------------------------------------- facts


def _facts_tree(given: GivenFacts) -> Tree:
    return _without_blanks(
        {
            "主动公开总数": None if given.total is None else _count_tree(given.total),
            "公开渠道": given.channels,
            "政务新媒体": [(account.name, account.type) for account in given.accounts],
            "信息查阅点": given.reading_points,
            "培训次数": given.trainings,
            "会议次数": given.meetings,
            "政策解读": given.explanations,
            "全部按期答复": given.all_on_time,
            "信息处理费": None if given.fee is None else str(given.fee),
            "考核": given.appraisal,
            "社会评议": given.public_review,
            "责任追究": given.accountability,
            "存在问题": [(own.problem, own.measure) for own in given.problems],
            "上年问题整改": [(remedy.problem, remedy.result) for remedy in given.remedies],
        }
    )


def _facts_of(tree: Tree) -> GivenFacts:
    fee = tree.get("信息处理费")
    return GivenFacts(
        total=_count_of(tree.get("主动公开总数")),
        channels=tuple((name, number) for name, number in tree.get("公开渠道", ())),
        accounts=tuple(Account(name, kind) for name, kind in tree.get("政务新媒体", ())),
        reading_points=tuple(tree.get("信息查阅点", ())),
        trainings=tree.get("培训次数"),
        meetings=tree.get("会议次数"),
        explanations=tree.get("政策解读"),
        all_on_time=tree.get("全部按期答复"),
        fee=None if fee is None else Decimal(fee),
        appraisal=tree.get("考核", ""),
        public_review=tree.get("社会评议", ""),
        accountability=tree.get("责任追究", ""),
        problems=tuple(OwnProblem(problem, cure) for problem, cure in tree.get("存在问题", ())),
        remedies=tuple(Remedy(problem, result) for problem, result in tree.get("上年问题整改", ())),
    )


def _count_tree(count: Count) -> int | Tree:
    if count.exact and count.text == str(count.value):
        return count.value
    return {"数": count.value, "文": count.text, "准": count.exact}


def _count_of(tree: int | Tree | None) -> Count | None:
    if tree is None:
        return None
    if isinstance(tree, int):
        return Count(tree, str(tree))
    return Count(tree["数"], tree["文"], tree["准"])


def _last_tree(last: LastYear) -> Tree:
    return _without_blanks(
        {
            **_tables_tree(last.cells),
            "主动公开总数": None if last.total is None else _count_tree(last.total),
            "存在问题": last.problems,
        }
    )


def _last_of(tree: Tree) -> LastYear:
    return LastYear(
        _cells_of(tree), _count_of(tree.get("主动公开总数")), tuple(tree.get("存在问题", ()))
    )


# ---------------------------------------------------------------- tables


def _shape() -> dict[str, tuple[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], ...]]:
    """For each table: the path of every row below it and the row's (column, cell key) pairs."""
    rows = {
        "表二": [(row, block.columns) for block in disclosure.T2_BLOCKS for row in block.rows],
        "表三": [(row, disclosure.T3_COLUMNS) for row in disclosure.T3_ROWS],
        "表四": [(row, disclosure.T4_COLUMNS) for row in disclosure.T4_ROWS],
    }
    return {
        table: tuple(
            (row.path, tuple((column.name, disclosure.cell_key(row, column)) for column in columns))
            for row, columns in found
        )
        for table, found in rows.items()
    }


_SHAPE = _shape()


def _tables_tree(cells: Cells) -> Tree:
    """The tables of which ``cells`` has all numbers, in the contract's form."""
    tree: Tree = {}
    for table, rows in _SHAPE.items():
        if rows[0][1][0][1] not in cells:
            continue
        branch: Tree = {}
        for path, columns in rows:
            place = branch if len(path) == 1 else branch.setdefault(path[0], {})
            place[path[-1]] = _row_tree(table, columns, cells)
        tree[table] = branch
    return tree


def _row_tree(table: str, columns: tuple[tuple[str, str], ...], cells: Cells) -> object:
    if len(columns) == 1:
        return numbers.plain(cells[columns[0][1]])
    if table == "表二":
        return {name: numbers.plain(cells[key]) for name, key in columns}
    return [numbers.plain(cells[key]) for _, key in columns]


def _cells_of(tree: Tree) -> dict[str, Number]:
    return dict(
        pair
        for table, rows in _SHAPE.items()
        if table in tree
        for path, columns in rows
        for pair in _row_cells(_at(tree[table], path), columns)
    )


def _at(branch: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401
    for step in path:
        branch = branch[step]
    return branch


def _row_cells(row: Any, columns: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, Number]]:  # noqa: ANN401
    if len(columns) == 1:
        yield columns[0][1], numbers.number(row)
        return
    values = [row[name] for name, _ in columns] if isinstance(row, dict) else row
    for (_, key), value in zip(columns, values, strict=True):
        yield key, numbers.number(value)
