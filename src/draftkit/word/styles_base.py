"""The style base a report is written on: the shipped template, or an office's own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import draftkit
from draftkit import cache, disk, shipped
from draftkit.diagnostics import DraftkitError, TemplateError, path_text, reason_of
from draftkit.hashes import blake2b
from draftkit.kinds.disclosure import DISCLOSURE
from draftkit.kinds.reports import ReportKind
from draftkit.ooxml.zipped import MOST_PACKED
from draftkit.word import prototype
from draftkit.word.prototype import Prototype

FILE = "annual-report.docx"
_COMPILED_BY = ("kinds", "ooxml", "word")


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
            return prototype.load(bytes(kept))
        except Exception:  # noqa: BLE001, S110 - whatever is wrong with it, it is made anew
            pass
    from draftkit.word import template as preparing

    try:
        made = preparing.build(template, base, name=path_text(own) if own else FILE, kind=kind)
    except DraftkitError:
        raise
    except Exception as error:
        if own is None:
            raise
        # python-docx meets in a damaged file whatever there is.
        what, fix = "模板文件已损坏，用不了", "请在 Word 或 WPS 中打开并另存为 .docx 后再用"
        raise TemplateError.at(own, "TEMPLATE-FILE", what, fix) from error
    cache.save(name, prototype.dump(made))
    return made


def _read(path: Path) -> bytes:
    try:
        content = disk.read(path, MOST_PACKED)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "文件名里有不能用的字符"
        what = f"读不出模板（{reason}）"
        raise TemplateError.at(path, "TEMPLATE", what, "检查 --template 后的路径") from error
    if len(content) > MOST_PACKED:
        raise TemplateError.at(path, "TEMPLATE", "模板文件过大", "压缩模板中的图片")
    return content
