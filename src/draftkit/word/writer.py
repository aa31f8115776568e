"""A report as the bytes of a .docx.  Same input, same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as calendar_date
from types import MappingProxyType

from draftkit import __version__
from draftkit.diagnostics import WordFileError
from draftkit.model import ReportText
from draftkit.ooxml.markup import DECLARATION
from draftkit.ooxml.packing import archive, deflate, store
from draftkit.tuples import NamedTuple
from draftkit.word import body, embed
from draftkit.word.comments import AUTHOR, Comments
from draftkit.word.prototype import Prototype
from draftkit.word.texts import checked

_NO_COMMENTS: Mapping[str, str] = MappingProxyType({})


class Properties(NamedTuple):
    """What a document says of itself.

    ``author`` is the office, ``date`` an ISO date (成文日期, or a fixed one of the year) for "created", "modified" and
    the comments, ``document`` an id that stays the same through redrafts (by default made of title and author).
    """

    title: str
    author: str
    date: str
    document: str = ""
    version: str = __version__


def write(
    report: ReportText,
    prototype: Prototype,
    *,
    properties: Properties,
    basis: bytes,
    cell_comments: Mapping[str, str] = _NO_COMMENTS,
    comment_author: str = AUTHOR,
) -> bytes:
    """The document of ``report`` in the look of ``prototype``, carrying ``basis``.

    ``cell_comments`` maps cell keys to what a comment at that cell says.  Raise WordFileError, naming the sentence, where
    a text holds a control character.
    """
    styles = prototype.styles
    _ensure_date(properties.date)
    mark, words = styles["annotation reference"], styles["annotation text"]
    comments = Comments(comment_author, properties.date, mark, words)
    text = body.render(report, prototype, comments, cell_comments)
    digest = embed.digest_of(basis)
    document = properties.document or embed.document_id(properties.author, properties.title)
    key = embed.Key(document, digest, properties.version)
    types, relations = prototype.commented if comments.count else prototype.plain
    members = [
        types,
        prototype.static[0],
        deflate(prototype.document, prototype.head.encode() + text + prototype.tail.encode()),
        relations,
        *prototype.static[1:],
        deflate("docProps/core.xml", _core(properties).encode()),
        deflate("docProps/app.xml", _app(properties).encode()),
        deflate(embed.PROPERTIES_PART, embed.properties(key, prototype.properties).encode()),
        store(prototype.item, embed.item(basis, digest)),
    ]
    if comments.count:
        members.append(deflate(prototype.comments, comments.part().encode()))
    return archive(members)


def _ensure_date(date: str) -> None:
    """Raise WordFileError if ``date`` is not like 2026-01-20: Word would call the file damaged."""
    try:
        known = date == f"{calendar_date.fromisoformat(date):%Y-%m-%d}"
    except ValueError:
        known = False
    if not known:
        what = f"文档日期应当写成 2026-01-20 的样子，现在是“{date}”"
        raise WordFileError.at("", "WORD-DATE", what, "改正输入数据中的成文日期")


def _core(properties: Properties) -> str:
    moment = f"{properties.date}T00:00:00Z"
    title = checked(properties.title, "文档标题属性")
    author = checked(properties.author, "机关名称")
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def _app(properties: Properties) -> str:
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Company>{checked(properties.author, '机关名称')}</Company></Properties>"
    )
