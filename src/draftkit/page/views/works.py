"""工作情况: what no table tells, the legally required first; beside each what becomes of it in the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from flask import Blueprint, jsonify, render_template, request

from draftkit.diagnostics import Problem
from draftkit.kinds import fields
from draftkit.kinds.fields import FIELD_GROUPS, KEYWORD_FIELD, PRACTICES, PROBLEMS, Field
from draftkit.kinds.material import PARTS
from draftkit.kinds.shapes import Part, Sentences
from draftkit.kinds.works import WORKS
from draftkit.page.application import page
from draftkit.page.views.talk import saved
from draftkit.service import filling
from draftkit.sources.entered import Entered

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

screen = Blueprint("works", __name__)
LAWFUL: dict[str, tuple[str, ...]] = {
    fields.APPRAISAL.key: ("优秀", "良好", "合格", "未开展", "尚未公布"),
    fields.PUBLIC_REVIEW.key: ("满意", "基本满意", "未开展", "尚未公布"),
    fields.ACCOUNTABILITY.key: ("未发生",),
    fields.FEE.key: ("0",),
}
"""What is offered of the facts the law asks for; anything else may be written."""
_GROUPS: tuple[tuple[str, str], ...] = (*((part, part) for part in PARTS[:-1]), ("", "其他"))
_MOST, _LONGEST = 60, 2000


class Shown(NamedTuple):
    """A field on the screen: its entries, and those it has room for beside them."""

    field: Field[Any]
    entries: tuple[tuple[str, ...], ...]
    parts: tuple[Part, ...]
    single: bool
    long: bool
    given: bool
    example: str


@screen.get("/data/<path:name>/works")
def show(name: str) -> str:
    """All facts."""
    from draftkit.sources.banks import shipped_bank

    entered = page().desk.entered(page().desk.path(name))
    facts = [
        f
        for f in fields.FACT_FIELDS
        if f.key not in LAWFUL and f not in (PRACTICES, PROBLEMS, fields.REMEDIES)
    ]
    groups = [
        (title, [_shown(f, entered) for f in facts if f.part == part]) for part, title in _GROUPS
    ]
    listed = {p.name: p for p in shipped_bank().practices}
    confirmed = {entry[0]: entry[1] for entry in entered.values.get(PRACTICES.key, ())}
    return render_template(
        "works.html",
        name=name,
        step="works",
        lawful=[(_shown(f, entered), LAWFUL[f.key]) for f in fields.FACT_FIELDS if f.key in LAWFUL],
        keywords=_shown(KEYWORD_FIELD, entered),
        groups=[group for group in groups if group[1]],
        problems=[_shown(PROBLEMS, entered), _shown(fields.REMEDIES, entered)],
        practices=_shown(PRACTICES, entered),
        listed=listed,
        confirmed=confirmed,
        rest=[_shown(f, entered) for f in _rest()],
        found=_found(entered),
    )


def _rest() -> list[Field[Any]]:
    """What shapes the document: lead, own sentences, preface, signature, date."""
    return [f for f in FIELD_GROUPS[-1][1] if not f.key.startswith("用语.")]


def _shown(field: Field[Any], entered: Entered) -> Shown:
    parts = field.parts or (Part("内容", choices=field.choices),)
    single = field.is_single or field.shape.single
    entries = [tuple(entry[: len(parts)]) for entry in entered.values.get(field.key, ())]
    blank = ("",) * len(parts)
    if not entries or not single:
        entries.append(blank)
    sentence = next((works.sentence for works in WORKS if works.field is field), "")
    return Shown(
        field,
        tuple(entries),
        parts,
        single,
        isinstance(field.shape, Sentences),
        bool(entered.values.get(field.key)),
        sentence,
    )


def _found(entered: Entered) -> dict[str, object]:
    """What becomes of it: sentences by field, what is done with each keyword, and problems by field."""
    from draftkit.service import tasting

    state = filling.state_of(entered)
    tasted = tasting.taste(state.filing)
    return {
        "sentences": {key: list(texts) for key, texts in tasted.sentences.items()},
        "keywords": list(tasted.keywords),
        "problems": [
            {"key": key, "text": _text(problem), "severity": problem.severity.value}
            for key, problem in _about(state.problems)
        ],
    }


def _about(problems: Sequence[tuple[str, Problem]]) -> list[tuple[str, Problem]]:
    return [
        (key, problem)
        for key, problem in problems
        if key and not key.startswith(("表", "上年.表", "机关"))
    ]


def _text(problem: Problem) -> str:
    return f"{problem.what}。{problem.fix}{'。' if problem.fix else ''}"


@screen.post("/data/<path:name>/field")
def change(name: str) -> Response:
    """One field, as it is entered: all its entries."""
    given, desk = request.get_json(), page().desk
    key = str(given["key"])
    known = {field.key: field for field in fields.FIELDS}
    if key not in known:
        answer = jsonify(told=["没有这一项。"])
        answer.status_code = 400
        return answer
    width = max(len(known[key].parts), 2)
    entries = [_entry(row, width) for row in list(given["entries"])[:_MOST]]
    done = desk.change(desk.path(name), lambda entered: entered.with_value(key, entries))
    return saved(done, found=_found(desk.entered(done.path)))


def _entry(row: Sequence[object], width: int) -> tuple[str, ...]:
    texts = [str(text).strip()[:_LONGEST] for text in row][:width]
    return (*texts, *("",) * (width - len(texts)))
