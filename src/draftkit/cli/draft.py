"""``draftkit draft``: the main job, from one input to the complete report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from draftkit.cli import console, paths, years
from draftkit.cli.forms import written
from draftkit.cli.options import (
    Banks,
    DiscardEdits,
    Force,
    Format,
    Keywords,
    OnlyGiven,
    Overwrite,
    Quiet,
    Source,
    Template,
    flag,
    option,
)
from draftkit.diagnostics import Place

if TYPE_CHECKING:
    from draftkit.service.drafts import Draft


def draft(  # noqa: PLR0917 - Typer's options
    source: Source,
    keyword: Keywords = None,
    output: Annotated[
        Path | None,
        option(
            "--output",
            "文件",
            "输出的 .docx、.html 或 .pdf；默认写 .docx，在输入旁边。",
            short="-o",
        ),
    ] = None,
    overwrite: Overwrite = False,
    discard: DiscardEdits = False,
    force: Force = False,
    text: Annotated[bool, flag("--text", "把报告以纯文本打印出来；给了 -o 才写文件。")] = False,
    trace: Annotated[Path | None, option("--trace", "文件", "把每句话的依据写成 JSON。")] = None,
    only_given: OnlyGiven = False,
    template: Template = None,
    banks: Banks = None,
    form: Format = "text",
    quiet: Quiet = False,
) -> int:
    """由一份报送数据写出完整的年度报告。"""
    from draftkit import delivery
    from draftkit.checking.inputs import read_input
    from draftkit.service import drafts, exports

    console.ensure_format(form)
    paths.ensure_input_there(source)
    paths.ensure_unedited(output, overwrite=overwrite, discard=discard)
    _ensure_fit(output, trace, overwrite=overwrite)
    given = read_input(source, keyword or ()).admitted(force=force)
    filing = given.filing
    far = years.far_away(filing.year, filing.places.get("年度", Place(filing.source)))
    given = given._replace(findings=(*given.findings, *far))
    beside = source.parent / f"{delivery.safe_name(filing.title)}.docx"
    target = output or (None if text else beside)
    if target is not None:
        paths.ensure_unedited(target, overwrite=overwrite, discard=discard)
        delivery.ensure_free(target, overwrite=overwrite)
    made = drafts.draft(
        given,
        force=force,
        template=template,
        banks=banks,
        document=target is not None and target.suffix.lower() != exports.PAGE,
        only_given=only_given,
    )
    if target is not None:
        written(made, target, overwrite=overwrite, quiet=quiet)
    if trace is not None:
        _write_trace(made, trace, overwrite=overwrite)
    if text:
        console.out(made.text)
    if form == "json" and not text:
        console.as_json({**made.as_json(), "output": str(target) if target else None})
    else:
        _report(made, target, text=text, quiet=quiet)
    return int(made.needs_a_person)


def _ensure_fit(output: Path | None, trace: Path | None, *, overwrite: bool) -> None:
    """Raise OutputError for what can be known to fail before any work is done."""
    from draftkit import delivery
    from draftkit.service import exports

    for path, suffixes in ((output, exports.FORMS), (trace, (".json",))):
        if path is not None:
            delivery.ensure_free(path, overwrite=overwrite, suffixes=suffixes)
            exports.ensure_possible(path)


def _write_trace(made: Draft, path: Path, *, overwrite: bool) -> None:
    import json

    from draftkit import delivery

    entries = json.dumps(made.trace, ensure_ascii=False, indent=2)
    delivery.write(path, f"{entries}\n".encode(), overwrite=overwrite)


def _report(made: Draft, target: Path | None, *, text: bool, quiet: bool) -> None:
    say = console.err if text else console.tell  # the text is what was asked for
    console.show(made.findings)
    in_word = target is not None and target.suffix.lower() == ".docx"
    if made.missing:
        shown = "，稿中已标黄" if target is not None else ""
        say(f"待填（法定内容{shown}）：{'、'.join(made.missing)}。")
    if quiet:
        return
    for note in made.notes:
        say(note)
    marked = "稿中有批注，" if in_word else ""
    for title, sentences in (
        (f"以下做法由词库拟写，{marked}请对照实际核实：", made.items),
        (f"以下结果是照您填写的内容写的，{marked}请看批注，改成通顺、明确的说法：", made.quoted),
        (f"以下各数合计比主动公开总数还多，{marked}请核对：", made.doubted),
        (f"以下问题和措施由程序拟写，{marked}请核实：", made.problems),
        (f"以下问题没有写措施，措施由程序拟写，{marked}请核实：", made.measures),
    ):
        if sentences:
            say(title)
        for number, sentence in enumerate(sentences, start=1):
            say(f"  {number}. {sentence.rstrip('；。')}。")
    if made.advice:
        say("再补充以下事实可使稿件更具体：")
        for number, line in enumerate(made.advice, start=1):
            say(f"  {number}. {line}")
    if target is not None:
        say(f"已写出：{target}")
