"""The style base a report is written on: the shipped template, or an office's own."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import draftkit
from draftkit import cache, shipped
from draftkit.diagnostics import TemplateError, reason_of
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.word import prototype
from draftkit.word.prototype import Prototype

FILE = "annual-report.docx"
_COMPILED_BY = ("kinds", "ooxml", "word")
_MAX_BYTES = 50_000_000


def load(own: Path | None = None, kind: ReportKind = DISCLOSURE) -> Prototype:
    """The prototype of an office's template, or of the shipped one, with the tables of ``kind``.

    Raises TemplateError where the file cannot be used.  Preparing a template takes python-docx
    and a tenth of a second, so the result is kept by content.
    """
    return _shipped(kind) if own is None else _loaded(own, kind)


@lru_cache(maxsize=1)
def _shipped(kind: ReportKind) -> Prototype:
    return _loaded(None, kind)


def _loaded(own: Path | None, kind: ReportKind) -> Prototype:
    base = (shipped.folder("templates") / FILE).read_bytes()
    template = base if own is None else _read(own)
    digest = blake2b(b"\x1d".join((base, template, kind.id.encode())), digest_size=12).hexdigest()
    name = f"template-{draftkit.__version__}-{cache.code(*_COMPILED_BY)}-{digest}.dk"
    if (kept := cache.load(name)) is not None:
        try:
            return prototype.load(kept)
        except Exception:  # noqa: BLE001, S110 - whatever is wrong with it, it is made anew
            pass
    from draftkit.word import template as preparing

    made = preparing.build(template, base, name=str(own) if own else FILE, kind=kind)
    cache.save(name, prototype.dump(made))
    return made


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise TemplateError.at(path, "TEMPLATE", "模板文件过大", "压缩模板中的图片")
        return path.read_bytes()
    except OSError as error:
        what = f"读不出模板（{reason_of(error)}）"
        raise TemplateError.at(path, "TEMPLATE", what, "检查 --template 后的路径") from error
