"""``draftkit bank``: for those who keep the phrase bank."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import console
from draftkit.cli.chinese import Command, Group
from draftkit.cli.options import Format, Overwrite, argument, option

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from draftkit.phrasebank.reference import Row
    from draftkit.phrasebank.schema import Phrase, PhraseBank

app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="供维护短语库的人使用：检查、查看、列表、试写。",
)

_Banks = Annotated[Path | None, option("--banks", "文件夹", "本单位的词库。")]


@app.command("lint", cls=Command)
def lint(banks: _Banks = None, form: Format = "text") -> int:
    """检查短语库，逐条指出文件、行、列；没有问题时退出码为 0，有问题为 1。"""
    from draftkit.diagnostics import BankError, Severity
    from draftkit.phrasebank.lint import lint as find
    from draftkit.sources.banks import parsed

    console.ensure_format(form)
    try:
        bank = parsed(banks)
        problems, notices = find(bank), bank.notices
    except BankError as error:
        bank, problems, notices = None, error.problems, ()
    if form == "json":
        console.as_json((*problems, *notices))
    else:
        console.show((*problems, *notices))
        count = sum(1 for _ in bank.all_phrases()) if bank else 0
        console.tell(f"共检查 {count} 条短语，发现 {len(problems)} 处问题。")
    return 1 if problems or any(n.severity is not Severity.WARNING for n in notices) else 0


@app.command("show", cls=Command)
def show(
    name: Annotated[str, argument("[消息或短语]", "消息名或短语 id；不写则列出全部消息。")] = "",
    limit: Annotated[
        int, option("--limit", "数", "每条短语最多列出几种说法。", short="-n", min=1, max=1000)
    ] = 6,
    banks: _Banks = None,
) -> int:
    """列出一条消息能说的话，或一条短语的各种说法。"""
    from draftkit.diagnostics import BankError
    from draftkit.phrasebank import expand
    from draftkit.sources.banks import parsed

    bank = parsed(banks)  # the compiled form has no examples
    if not name:
        _overview(bank)
        return 0
    found = [p for p in bank.all_phrases() if name in (p.id, p.says)]
    if not found:
        what = f"没有“{name}”这条消息或短语"
        raise BankError.at("", "BANK", what, "运行 draftkit bank show 查看全部")
    given = {f.id: f.given for f in bank.families}
    sample = expand.sample(bank)
    for phrase in found:
        family = phrase.says.partition(".")[2]
        _show(phrase, {**sample, **given.get(family, {}), **phrase.given}, limit)
    return 0


def _overview(bank: PhraseBank) -> None:
    counts = Counter(phrase.says for phrase in bank.all_phrases())
    notes = {spec.id: spec.note for spec in bank.outline.messages()}
    for says, count in counts.items():
        console.out(f"{says}（{count} 条）{notes.get(says, '')}")


def _show(phrase: Phrase, slots: Mapping[str, str], limit: int) -> None:
    from math import prod

    from draftkit.phrasebank import expand, filling

    phrase = filling.shown(phrase)
    total = prod(expand.choice_points(phrase.plain))
    when = "、".join(str(c) for c in phrase.when)
    console.out(f"{phrase.id}（{phrase.says}{'；' + when if when else ''}）共 {total} 种说法")
    for text in expand.expansions(phrase, slots, limit):
        console.out(f"    {text}")


@app.command("export", cls=Command)
def export(
    output: Annotated[
        Path | None,
        option("--output", "文件", "写成 .xlsx 或 .yaml；不写则打印出来。", short="-o"),
    ] = None,
    overwrite: Overwrite = False,
    banks: _Banks = None,
) -> int:
    """列出写自有词库可用的条件、填空、断言、消息和共用的说法，各带说明。"""
    from draftkit import delivery
    from draftkit.phrasebank.reference import tables
    from draftkit.sources.banks import parsed

    if output is not None:
        delivery.ensure_free(output, overwrite=overwrite, suffixes=(".xlsx", ".yaml"))
    found = tables(parsed(banks))
    if output is None:
        _print(found)
        return 0
    if output.suffix.lower() == ".xlsx":
        made = _workbook(found)
    else:
        import yaml

        text = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=1000)
        made = str(text).encode()
    delivery.write(output, made, overwrite=overwrite)
    console.tell(f"已写出：{output}")
    return 0


def _print(found: Mapping[str, Sequence[Row]]) -> None:
    for title, rows in found.items():
        console.out(f"■ {title}（{len(rows)}）")
        for row in rows:
            first, *more = ((heading, _joined(value)) for heading, value in row.items())
            said = "；".join(f"{heading}：{value}" for heading, value in more)
            console.out(f"  {first[1]}" + (f"    {said}" if said else ""))


def _joined(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "｜".join(value)


def _workbook(found: Mapping[str, Sequence[Row]]) -> bytes:
    from io import BytesIO

    from draftkit.worksheet import Column, Sheet, write

    sheets = []
    for title, rows in found.items():
        headings = tuple(dict.fromkeys(heading for row in rows for heading in row))
        cells = [[_joined(row.get(heading, "")) for heading in headings] for row in rows]
        columns = [Column(heading, 50 if heading == "义" else 24) for heading in headings]
        sheets.append(Sheet(title, columns, cells))
    stream = BytesIO()
    write(stream, sheets)
    return stream.getvalue()


@app.command("sample", cls=Command)
def sample(
    source: Annotated[Path, argument("输入", "工作簿或 YAML 文件。")],
    count: Annotated[int, option("--count", "数", "写几份。", short="-n", min=1, max=100)] = 3,
    banks: _Banks = None,
) -> int:
    """用同一份数据试写几份（换名称，不换数据），逐句并排列出。"""
    from draftkit import pipeline, sources
    from draftkit.sources.banks import load_bank

    filing, _ = sources.read_filing(source)
    bank = load_bank(banks)
    reports = []
    for number in range(count):
        # The seed comes from 上级 and name; another 上级 gives another choice and leaves the text alone.
        parent = f"{filing.body.parent}#{number}" if number else filing.body.parent
        body = filing.body._replace(parent=parent)
        reports.append(pipeline.compose(filing._replace(body=body), bank))
    order = dict.fromkeys(s.id for r in reports for s in r.sentences() if s.message)
    texts = [{s.id: s for s in report.sentences()} for report in reports]
    for sentence_id in order:
        console.out(f"■ {sentence_id}")
        for number, known in enumerate(texts, start=1):
            if said := known.get(sentence_id):
                console.out(f"  {number}  {said.text}  〔{said.phrase}〕")
    return 0
