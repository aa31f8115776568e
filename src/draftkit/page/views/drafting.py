"""起草: the report as pages, each sentence open to be looked into, chosen, reworded or struck."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flask import Blueprint, redirect, render_template, request, url_for
from markupsafe import Markup

from draftkit import delivery
from draftkit.diagnostics import InputError, OutputError, Place, Problem, errors_of
from draftkit.kinds.fields import Field
from draftkit.model import Sentence
from draftkit.page.application import page
from draftkit.page.desk import Saved
from draftkit.page.views.talk import saved
from draftkit.page.views.works import LAWFUL
from draftkit.service import filling, standing
from draftkit.sources.entered import Entered

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from draftkit.service.drafts import Draft
    from draftkit.service.sentences import Opened

screen = Blueprint("drafting", __name__)
_LONGEST = 600


class Gap(NamedTuple):
    """A 【待填】: the sentence it stands in, the field that fills it, and what may be chosen there."""

    sentence: Sentence
    field: Field[Any]
    offered: tuple[str, ...]


@screen.get("/data/<path:name>/draft")
def show(name: str) -> str:
    """The report as it stands, with the sentence that was opened."""
    from draftkit import office
    from draftkit.service import drafts, exports, sentences
    from draftkit.service.sentences import Manner
    from draftkit.web import printed, writer

    desk = page().desk
    path = desk.path(name)
    entered = desk.entered(path)
    state = filling.state_of(entered, str(path))
    failures = errors_of(problem for _, problem in state.problems)
    if failures:
        return render_template("unready.html", name=name, step="draft", problems=state.problems)
    made = drafts.draft(state.filing, document=False)
    chosen = request.args.get("s", "")
    opened = sentences.opened(made, chosen) if chosen else None
    target = path.with_name(f"{delivery.safe_name(made.filing.title)}{exports.WORD}")
    return render_template(
        "draft.html",
        name=name,
        step="draft",
        made=made,
        article=Markup(writer.body(printed(made.report), anchors=True)),  # noqa: S704  # our own writer escapes everything
        gaps=_gaps(made),
        proposed=sentences.proposed(made),
        fixed=[s.id for s in made.report.sentences() if sentences.manner_of(s) is Manner.FIXED],
        opened=opened,
        manner=Manner,
        measure=sentences.measure_of(opened.sentence, made)
        if opened and opened.manner is Manner.PROPOSED
        else None,
        where=_where,
        told=request.args.get("told", ""),
        edited=target.name if target.exists() and _is_edited(target) else "",
        warnings=[problem for _, problem in state.problems] + list(made.composition.warnings),
        forms=[form for form in exports.FORMS if form != exports.PDF or office.find()],
    )


def _gaps(made: Draft) -> list[Gap]:
    from draftkit.service import sentences

    found: dict[str, Gap] = {}
    for sentence in made.report.sentences():
        for field in sentences.wanted_by(sentence):
            found.setdefault(field.key, Gap(sentence, field, LAWFUL.get(field.key, ())))
    return list(found.values())


def _where(key: str) -> str:
    """Which screen has what a sentence rests on."""
    if key.startswith(("表", "上年.表")):
        return "figures"
    return "body" if key.startswith(("年度", "机关")) else "works"


def _is_edited(path: Path) -> bool:
    return standing.is_edited(path)


# ---------------------------------------------------------------- wishes


@screen.post("/data/<path:name>/wish")
def wish(name: str) -> AnyResponse:
    """What a person wants of a sentence; kept in the input."""
    from draftkit.service import drafts, sentences

    desk, form = page().desk, request.form
    path = desk.path(name)
    made = drafts.draft(filling.state_of(desk.entered(path), str(path)).filing, document=False)
    seen = sentences.opened(made, form.get("s", ""))
    if seen is None:
        told = "这一句已经不在稿子里了，请在下面重新点一句。"
        return redirect(url_for(".show", name=name, told=told), 303)

    def change(entered: Entered) -> Entered:
        return _granted(entered, seen, made, form.get("do", ""))

    done = desk.change(path, change)
    again = desk.name(done.path)
    # A wording that cannot stand is refused before anything is drafted from it.
    state = filling.state_of(desk.entered(done.path), str(done.path))
    try:
        drafts.draft(state.filing, document=False)
    except InputError:
        desk.change(done.path, lambda _: Entered(*_before(desk.entered(done.path), made)))
        raise
    stays = form.get("do") in {"choose", "own", "ban"}
    return redirect(
        url_for(
            ".show",
            name=again,
            s=form.get("s") if stays else None,
            told=done.word or _word(form.get("do", "")),
        )
        + "#panel",
        303,
    )


def _before(
    entered: Entered, made: Draft
) -> tuple[dict[str, tuple[tuple[str, ...], ...]], dict[str, str]]:
    """The input with the rewordings it had before."""
    from draftkit.service import sentences

    values = {**entered.values}
    values.pop(sentences.REWORD, None)
    if kept := tuple(made.filing.pins.reword.items()):
        values[sentences.REWORD] = kept
    return values, dict(entered.cells)


_WORDS = {
    "choose": "换好了，已存为用语（固定）。",
    "own": "改好了，已存为用语（改写）；句中的数仍随数据变。",
    "ban": "以后不用这种说法，已存为用语（不用）。",
    "leave": "这一句不写了，已存为用语（不用）。",
    "true": "已作为本机关自己的内容存下。",
    "rewrite": "已照您写的存下。",
    "strike": "删去了，以后也不再拟写。",
}


def _word(do: str) -> str:
    return _WORDS.get(do, "")


def _granted(entered: Entered, seen: Opened, made: Draft, do: str) -> Entered:
    from draftkit.service import sentences
    from draftkit.service.sentences import Manner

    form = request.form
    text, then = form.get("text", "").strip()[:_LONGEST], form.get("then", "").strip()[:_LONGEST]
    phrase = form.get("phrase", "")
    if do == "choose" and phrase in {one for one, _ in seen.options}:
        return sentences.with_phrase(entered, seen, phrase)
    if do == "ban" and seen.manner is Manner.PHRASE:
        return sentences.without_phrase(entered, seen)
    if do == "own" and text and seen.manner is Manner.PHRASE:
        return sentences.reworded(entered, seen, text)
    if do in {"leave", "strike"} and seen.may_go:
        return sentences.left_out(entered, seen, made)
    if do == "true" and seen.manner is Manner.PROPOSED:
        return sentences.confirmed(entered, seen, made)
    if do == "rewrite" and text and seen.manner is Manner.PROPOSED:
        return sentences.confirmed(entered, seen, made, text, then)
    return entered


@screen.post("/data/<path:name>/fill")
def fill(name: str) -> AnyResponse:
    """A 【待填】 filled in."""
    desk, key, text = (
        page().desk,
        request.form.get("key", ""),
        (request.form.get("chosen") or request.form.get("text", "")).strip(),
    )
    if key not in LAWFUL:
        what = "没有这一项"
        raise InputError(Problem("INPUT-KEY", what, "回到起草页再填", Place()))
    done = desk.change(desk.path(name), lambda now: now.with_value(key, ((text[:_LONGEST], ""),)))
    return redirect(
        url_for(".show", name=desk.name(done.path), told=done.word or "填好了。") + "#panel", 303
    )


# ---------------------------------------------------------------- the document


@screen.post("/data/<path:name>/write")
def write(name: str) -> AnyResponse:
    """Write the report where ``draftkit draft`` would, in the form that is asked for."""
    from draftkit.service import drafts, exports

    desk, form = page().desk, str(request.get_json().get("form", exports.WORD))
    path = desk.path(name)
    if form not in exports.FORMS:
        raise InputError(
            Problem(
                "OUT-SUFFIX", f"不能写成 {form}", f"可以写成 {'、'.join(exports.FORMS)}", Place()
            )
        )
    made = drafts.draft(path, document=form != exports.PAGE)
    target = path.with_name(f"{delivery.safe_name(made.filing.title)}{form}")
    exports.ensure_possible(target)
    _put(target, exports.export(made, target).content)
    return saved(
        Saved(path, f"已写到 {target.name}，在文件夹“{desk.folder.name}”里。"),
        file=desk.name(target),
    )


def _put(target: Path, content: bytes) -> None:
    """Write it; never over what a person has edited."""
    from draftkit.service import exports

    if target.exists() and target.read_bytes() == content:
        return
    if target.exists() and target.suffix == exports.WORD and standing.is_edited(target):
        what = f"“{target.name}”已被人改过，没有覆盖它"
        raise OutputError(
            Problem("OUT-EDITED", what, "到“数据变了”更新这一份，改动都会保留", Place())
        )
    delivery.write(target, content, overwrite=True)
